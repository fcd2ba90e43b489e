#!/bin/sh
#
# git ready init in files that list what is to be done and say little else: which
# entries, headings, paragraphs and rows are the items, and which lists beside
# them are about the backlog.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# ---- lists and nothing else

it "one list below the title"
given_repo
write TODO.md "# TODO

- draw the board
- move the pieces
- count the score
- save the game
- undo the last move"
finds_first "TODO.md -: 5 tasks"

it "a list without any heading"
given_repo
write TODO.md "- draw the board
- move the pieces
- count the score"
finds_first "TODO.md -: 3 tasks"

it "one entry, and nothing else"
given_repo
write TODO.md "# TODO

- Work out the numbers outside of the browser, so that the
  phone need not. Blocked: no network."
finds_first "TODO.md -: 1 task"

it "boxes below the title, and no other heading"
given_repo
write TODO.md "# TODO

- [x] Draw the board
- [ ] Move the pieces
- [ ] Count the score"
finds_first "TODO.md -: 3 tasks"
prints "done         1 of 3"

it "numbered entries, of which one is struck out with a remark"
given_repo
write docs/backlog.md "# Backlog

Put off on purpose, in the order of their value.

1. A basket that all devices share.
2. Codes for a discount.
3. ~~Photos that shops send in.~~ Done in phase 9.
4. Dark mode.
5. Domains of their own."
finds_first "docs/backlog.md -: 5 items"
prints "done         1 of 5"

it "topics of one entry each, all in bold"
given_repo
write BACKLOG.md "# Backend, to do

Better, but not urgent.

---

## Speed

- **Pages in lists** — they return all there is.

---

## Safety

- **A limit for attempts** — there is none.

---

## Work

- **A page of the interface** — for the others.

- **A health check** — says that it runs."
finds_first "BACKLOG.md -: 4 items"

# ---- what is about the backlog

it "leaves out how the file is used, its rules and what is not planned"
given_repo
write docs/backlog.md "# Backlog

## How to use this file

- Add a line when you see something.
- Do not touch a sprint that runs.
- Empty it when you plan.

## Open items

- [2026-07-25] Fill the last gaps. [server]
- [2026-06-21] Show the whole way. [page]
- [2026-06-13] One kind of filter. [page]

## Out of scope

- Clouds
- Teams"
finds_first "docs/backlog.md -: 3 items"
prints "not lane: How to use this file, Out of scope"

it "phases with a sentence above their list, beside principles"
given_repo
write ROADMAP.md "# Roadmap

## Principles

1. **Memory first** — it is the product.
2. **Private** — it runs here.

## Phases

### Phase 0 — ground (now)

Pay back what blocks us:

- A newer language
- Keys for the interface
- Split the store

### Phase 1 — frame

What all the rest stands on:

- **Clock** — wakes things up
- **Bus** — tells of things

## Things explicitly not on this roadmap

- Clouds
- A third vendor"
finds_first "ROADMAP.md -: 5 items"

it "boxes of an agreement beside those of the work"
given_repo
write BACKLOG.md "# Backlog

## Definition of Done

- [ ] Reviewed
- [ ] Tested

## Now

- [ ] Sign in with a key
- [x] Sign out

## Later

- [ ] Forget me"
finds_first "BACKLOG.md - [ ]: 3 items"
prints "done         1 of 3"

it "colours of headings rank, they are no states"
given_repo
write TODO.md "# To do

## 🔴 Critical

- [ ] The door does not close

## 🟡 Important

- [ ] The bell is too loud

## 🟢 Optional

- [ ] The lamp is green
- [ ] The mat is red"
finds_first "TODO.md -: 4 tasks"
prints "done         none of 4"

# ---- boxes below headings

it "boxes in bold below sprints that say the same each time"
given_repo
write docs/backlog.md "# Backlog do produto

## 🎯 Visão Geral

Tudo que está planejado.

## 🚀 Sprint 1 - MVP (Concluído ✅)

### 🎯 Objetivo
O essencial.

### 📱 Funcionalidades
- [x] **Entrada**
  - por e-mail
- [x] **Mapas**
  - com fotos

## 🔄 Sprint 2 - Mais (Em andamento 🚧)

### 🎯 Objetivo
A experiência.

### 📱 Funcionalidades
- [ ] **Notas**
  - de 1 a 5
- [ ] **Vídeos**

## 📊 Métricas de Sucesso

### 🎯 KPIs Principais
- Usuários ativos
- Tempo médio"
finds_first "docs/backlog.md - [ ]: 4 items"
prints "done         2 of 4"

it "boxes below milestones, each with what is accepted"
given_repo
write ROADMAP.md "# Roadmap

## Milestones

### M1 — flow (current)
- [x] Branches
- [x] Loops

Acceptance: all tests pass.

### M2 — data
- [ ] Groups
- [ ] Arrays

Acceptance:
- Tests for both."
finds_first "ROADMAP.md - [ ]: 4 items"
prints "done         2 of 4"

it "entries ticked by a sign beside those with a box"
given_repo
write tasks.md "# Tasks

## Phase 1: ground

- ✅ T001: Make the folder
- ✅ T002: Make the file

## Phase 2: core

- [ ] T003: Read it
- [ ] T004: Write it
- [x] T005: Close it

## Notes

- Keep it small."
finds_first "tasks.md -: 5 tasks"
prints "done         ✅ (2)"

# ---- a section of another file

it "boxes in the roadmap of a README"
given_repo
write README.md "# Cat

Shows pictures.

## Features

- Fast
- Small

## Roadmap

- [x] Open a picture
- [ ] Turn it
- [ ] Print it

## License

MIT"
finds_first "README.md - [ ]: 3 items"
prints "done         1 of 3"

it "plain entries in the roadmap of a README, and no others"
given_repo
write README.md "# Cat

## Features

- Fast
- Small

## Roadmap

- Turn a picture
- Print it
- Show all of a folder

## Contributing

- Fork it"
finds_first "README.md -: 3 items"
prints "lane: Roadmap"

it "takes neither features of a README for items nor the tasks of a lesson"
given_repo
write README.md "# A list of things to do

## Features

- Add a task
- Tick a task
- Drop a task

## Next steps

- Read the manual
- Join the chat
- Write to us"
write lessons/lesson-1/README.md "# Lesson 1

## Tasks

- [ ] Write a loop
- [ ] Run it
- [ ] Stop it"
run git ready init --dry-run
prints "I found no backlog"

# ---- headings

it "numbered headings of user stories, without a state"
given_repo
write docs/user-stories.md "# User stories

## 1. Sign in

The clerk signs in on the first page.

## 2. See the list

The clerk sees what is there.

## 3. Add one

The clerk adds one to it.

## 4. Print it

The clerk prints the list."
finds_first "docs/user-stories.md ##: 4 stories"

it "an id with a letter after its number"
given_repo
story () {
	printf '### US-%s - Do thing %s\n\nAs a clerk, I want thing %s so that I am quick.\n\n' \
		"$1" "$1" "$1"
}
{
	printf '# Backlog\n\n## Epic 1 - Ground\n\n'
	story 001
	story 002
	printf '## Epic 2 - Core\n\n'
	story 003
	story 003B
	story 003C
	printf '## Epic 2B - Seeds\n\n'
	story 004B
} >notes
mkdir -p docs && mv notes docs/backlog.md
finds_first "docs/backlog.md ###: 6 stories"

it "a heading without a state between those with one, and two that are about them"
given_repo
write BACKLOG.md "# Backlog

## How this works

Each has a state.

## Export the notes

**Status:** done
**Priority:** high

## Share the notes

Somebody asked.

## Search the notes

**Status:** open
**Priority:** high

## Print the notes

**Status:** open
**Priority:** low

## Already settled

- Rows are safe."
finds_first "BACKLOG.md ##: 4 items"

it "numbered headings beside two that are not"
given_repo
point () {
	printf '## %s. Thing %s\n**Type:** work · **Prioriteit:** Laag · **Status:** %s\n\nIt can be better.\n\n' \
		"$1" "$1" "$2"
}
{
	printf '# Backlog\n\n## Wijzigingsgeschiedenis\n\n'
	printf '| Datum | Punt |\n| --- | --- |\n| 2026-08-11 | 1 |\n\n'
	point 1 '✅ Afgerond'
	point 2 Open
	point 3 Open
	point 4 '✅ Afgerond (getest)'
	printf '## Al geregeld\n\n- Rijen\n'
} >BACKLOG.md
finds_first "BACKLOG.md ##: 4 items"

it "the state at the end of each heading, in another alphabet"
given_repo
seen () {
	printf '### OBS-00%s · 2026-05-2%s · etusivu · %s\n\nJotain on väärin.\n\n' \
		"$1" "$1" "$2"
}
{
	printf '# Havainnot\n\n'
	seen 1 'AVOIN'
	seen 2 'OSITTAIN RATKAISTU'
	seen 3 'AVOIN'
	seen 4 'KÄSITELTY (110a63d)'
	seen 5 'PRIORISOITU (H-006)'
	seen 6 'AVOIN'
} >notes
mkdir -p docs && mv notes docs/backlog.md
finds_first "docs/backlog.md ###: 6 items"
prints "done         KÄSITELTY (1)"

# ---- paragraphs, rows, files

it "paragraphs in bold without an id"
given_repo
write docs/product-backlog.md "# Product backlog

What comes next, in order.

**Export for all.** People ask for it.

**Search in all.** It is slow today.

**Print one.** The office wants it."
finds_first "docs/product-backlog.md **: 3 items"

it "a column of states that is empty but for what is over"
given_repo
write docs/backlog.md "# 백로그

| # | 상태 | 우선순위 | 작업 |
|---|---|---|---|
| B0 | ✅ | 높음 | 지도 |
| B1 | | 높음 | 저장 |
| B2 | | 중간 | 사진 |"
finds_first "docs/backlog.md |: 3 items"
prints "done         1 of 3"

rows () {
	write "backlog/$1.md" "# $1

| ID | Item | Priority |
| --- | --- | --- |
| PB-$2 | Do one | High |
| PB-$3 | Do two | Low |"
}

it "tables of the same columns, one in each file of the folder"
given_repo
write backlog/README.md "# Backlog

| Epic | Items |
| --- | --- |
| Pay | [pay](pay.md) |
| Ship | [ship](ship.md) |"
rows pay 01 02
rows ship 03 04
run git ready init --dry-run
prints "backlog/*.md |: 4 items"

it "files with a letter and a number, and boxes inside"
given_repo
for n in 1 2 3 4 5
do
	write "docs/tasks/R$n.md" "# R$n: do $n

> Details: [R$n](../design/R$n.md)

## Before

- [ ] R$n can begin

## Steps

- [ ] Write it
- [ ] Check it"
	write "docs/design/R$n.md" "# R$n

## Goal

Do it."
done
finds_first "docs/tasks/R[0-9]*.md: 5 tasks"

# ---- files beside each other

it "some issues are numbered, all have one form"
given_repo
issue () {
	write "docs/issues/$1.md" "## Objetivo

Hacer $1.

## Contexto

Fase V.

## Alcance

Texto.

## Criterios de aceptación

- [ ] Funciona"
}
for name in spin-api owner-ui zone-api zone-ui 16-tenant 17-tenant 18-tenant
do
	issue $name
done
write docs/issues/README.md "# Issues

Una por archivo."
finds_first "docs/issues/*.md: 7 issues"

it "a table in the README tells the states of the numbered files beside it"
given_repo
file () {
	write "backlog/00$1-$2.md" "# 00$1 — The $2

- **Crate:** core
- **Depends on:** 001

## Problem

It is slow.

## Acceptance

- [ ] It is fast.

## Completion

- [ ] Merged

**Status:** $3

Whoever merges it ticks it off."
}
file 1 shape '✅ DONE'
file 2 parser '✅ DONE'
file 3 writer '⬜ NOT STARTED'
file 4 viewer '⬜ NOT STARTED'
write backlog/README.md "# Backlog

| # | Task | Depends on | Status |
| --- | --- | --- | --- |
| 001 | shape | — | ✅ |
| 002 | parser | 001 | ✅ |
| 003 | writer | 001 | ⬜ |
| 004 | viewer | 001 | ⬜ |"
finds_first "backlog/[0-9]*.md and backlog/README.md |: 4 items"
prints "done         ✅ (2)"

# ---- states and labels in the text

it "a tag in brackets that says more than the state"
given_repo
write BACKLOG.md "# Backlog

## High

1. **[CLOSED — phase 7]** The limit of the sandbox.
2. **[CLOSED — phase 8, again]** Labels of the board.
3. **[DEFERRED]** The order of a round.

## New

4. **[OUT OF SCOPE]** A drawing of the rounds.
5. **[CLOSED — phase 9]** The race of two loops."
finds_first "BACKLOG.md -: 5 items"
prints "done         CLOSED (3)"

it "done by what follows the last dashes of a heading"
given_repo
for n in 1 2 3 4 5 6
do
	test $n = 1 || test $n = 3 && over=----finished || over=
	printf '#### %s.更改方式%s\n\n* 增加\n* 更改\n\n' $n "$over"
done >tasks.md
finds_first "tasks.md ####: 6 tasks"
prints "done         2 of 6"

it "does not take what an item waits for for its own state"
given_repo
write BACKLOG.md "# Backlog

| ID | Title | Value | Depends on |
| --- | --- | --- | --- |
| WP-1 | Read | H | — |
| WP-2 | Write | M | WP-9 ✅ |
| WP-3 | Close | L | WP-9 ✅ |"
finds_first "BACKLOG.md |: 3 items"
prints "done         none of 3"

it "leaves out a label that stands below each entry"
given_repo
write docs/backlog.md "# Бэклог

## Эпик 1. Контент

**Цель:** полная база.

### Таски

1) **Импорт**
- DoD:
  - без потерь

2) **Проверка**
- DoD:
  - все задания

## Эпик 2. Тренажер

**Цель:** прохождение.

### Таски

1) **Режим**
- DoD:
  - переходит

2) **Итог**
- DoD:
  - сумма верна"
finds_first "docs/backlog.md -: 4 items"

it "headings of which many have nothing below are the items"
given_repo
write TODO.md "# TODO

## 소스 연결

## 코드 검사

## 케이스 관리

- 상태를 저장한다.
- 기준을 정한다.

## 권한 제어

## 알림 추가

## 러너 정리

- 동기화한다."
finds_first "TODO.md ##: 6 tasks"

it "takes what there is for no plan"
given_repo
write FEATURES.md "# Features

## Editor

- ✅ Syntax
- ✅ Search
- ✅ Undo

## Viewer

- ✅ Zoom"
run git ready init --dry-run
prints "I found no backlog"

it "takes the stories below roles, and not the roles"
given_repo
write docs/user-stories.md "# User Stories

## Helfer

Als Helfer möchte ich ein Profil anlegen, um dabei zu sein.

Als Helfer möchte ich mich bewerben, um zu helfen.

## Verein

Als Verein möchte ich Angebote erstellen, um Helfer zu finden.

Als Verein möchte ich zusagen, um zu planen."
finds_first "docs/user-stories.md paragraph: 4 stories"

it "wishes with an example each"
given_repo
write docs/user-stories.md "# User Stories

## Terminal

It should be fast.

### Examples

- I want to play a list
\`\`\`
play -s
\`\`\`

- I want to skip a song
\`\`\`
skip
\`\`\`

## Screen

- I want to see how long it is."
finds_first "docs/user-stories.md -: 3 stor"

# ---- the other readings

it "offers the headings where the entries came first"
given_repo
write docs/backlog.md "# After the first release

## Exact links
- links to the row
- links need a key

## Track changes
- changes to the row
- changes need a key

## Work out the margin
- the margin to the row
- the margin need a key

## Import tables
- tables to the row
- tables need a key"
run git ready init --format=json
exits 0
perl -0ne 'exit !/"rank": 2.*?"docs\/backlog.md ##"/s' "$tmp/out" ||
	complain "the headings are not the second guess"

# ---- roadmaps

it "boxes only where the work is that is under way"
given_repo
write docs/ROADMAP.md "# Roadmap

### v0.1: Pipeline (Completed)
- Models and errors.
- Base interfaces.
- Ingestion.
- Storage.

### v0.2: Stores (In Progress)
- [x] Store one.
- [ ] Store two.
- [ ] Store three.

### v0.3: Loaders (Planned)
- Pages.
- Books.
- Mails."
finds_first "docs/ROADMAP.md -: 10 items"
prints "done         5 of 10"

it "the only table of a roadmap, a version in each row"
given_repo
write docs/ROADMAP.md "# Roadmap

## Phases

| Ver | Theme | Depends on | Exit criteria |
|---|---|---|---|
| 0.1 | Skeleton: it starts | - | tests pass |
| 0.2 | Panel: it shows | 0.1 | it lists |
| 0.3 | Actions: it moves | 0.2 | it stops |
| 0.4 | Board: it counts | 0.2 | it draws |
| 1.0 | Release | 0.4 | all gates |

## Phase 0.1

Tighten the proof."
finds_first "docs/ROADMAP.md |: 5 items"

it "a manual of tasks"
given_repo
write docs/tasks.md "# Task types

Tasks are the unit of work.

## shell

Run a command.

\`\`\`yaml
type: shell
\`\`\`

## set

Set a variable.

\`\`\`yaml
type: set
\`\`\`

## print

Print a message.

\`\`\`yaml
type: print
\`\`\`

## Tasks at once

Mark those that may run together."
run git ready init --dry-run
prints "I found no backlog"

# ---- what leads a list, and what is only copied

it "who wants it above, and what below"
given_repo
write docs/user-stories.md "# User stories

## Comptes

### En tant qu'utilisateur, je veux...

1. M'inscrire afin de garder mes listes
   - **Critères d'acceptation**:
     - Je reçois une confirmation

2. Me connecter afin de les retrouver
   - **Critères d'acceptation**:
     - Je vois mes listes

## Listes

### En tant qu'invité, je veux...

3. Voir une liste partagée
   - **Critères d'acceptation**:
     - Je vois son nom"
finds_first "docs/user-stories.md -: 3 stories"

it "sprints, and no backlog beside them"
given_repo
for i in 1 2 3; do
	write docs/sprints/sprint-$i.md "# Sprint $i

## Tasks

- [ ] Draw it in $i ways
- [ ] Move it in $i ways
- [ ] Save it in $i ways
- [ ] Undo it in $i ways

## Retro

- It went well
- Fewer meetings"
done
finds_first "docs/sprints/sprint-[0-9]*.md - [ ]: 12 tasks"

it "lists below releases, and neither the log nor how one releases"
given_repo
write TODO.md "# To do

## Release 0.6

1. Draw the beds
2. Ask the sensors

## Release 0.7

1. Ring the bell
2. Start the pumps

## Log in

- By name

## Release procedure

- Run the tests
- Set the tag

## Log

### 2026-02-20

Release 0.5.6 rings twice.

### 2026-01-28

Release 0.5.5 mends the pump.

### 2026-01-05

Release 0.5.4 mends the bell.

### 2025-12-15

Release 0.5.3 draws.

### 2025-12-02

Release 0.5.2 asks."
finds_first "TODO.md -: 5 tasks, one an entry"
prints "where        not lane: Release procedure"

it "headings of TODO.md with code, where each says first what is to be done"
given_repo
write TODO.md '## Ask all sensors at once

They are asked one by one.

    for sensor in sensors: ask(sensor)

## Ring without a bell

There is a sound for it.

    play("bell.ogg")

## Draw beds by name

That is what people know.'
finds_first "TODO.md ##: 3 tasks, one a heading"
mv TODO.md todo.md
run git ready init --dry-run
prints "I found no backlog"

it "boxes below what a README calls its progress"
given_repo
write README.md "# 花园

### 开发进度

#### 苗床

- [x] 翻土
- [x] 浇水
- [ ] 种韭葱

#### 围栏

- [ ] 上油
- [ ] 刷漆"
finds_first "README.md -: 5 items"

it "boxes with a number and boxes with an id are one list"
given_repo
write PLAN.md "# Plan

## v0.1

$(for n in 1 2 3 4 5 6 7; do echo "- [x] **0.1.$n** Dig bed $n"; done)

## v1.0

- [ ] **PRE-001** Paint the wall
- [ ] **PRE-002** Oil the gate
- [ ] **PRE-003** Open it"
finds_first "PLAN.md -: 10 "

it "a setting that stands below each card is no card"
given_repo
write Kanban.md "# Board

## Backlog

$(for n in 1 2 3 4; do printf '### Dig bed %s\n\n- expanded: no\n\nAs a gardener, I want to dig bed %s.\n\n' $n $n; done)

## Done

### Oil the gate

- expanded: no

As a gardener, I want a gate that is silent."
finds_first "Kanban.md ###: 5 "
