#!/bin/sh
#
# git ready init in layouts that were met in public repositories, made up anew:
# what it takes for the backlog, and what it leaves alone.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# proposes <line>: finds it, and has something to ask of it
proposes () {
	finds_first "$1"
	exits 0
}

finds_nothing () {
	run git ready init
	exits 1
	prints "I found no backlog"
}

# each <first> <last> <command>: with $n from first to last
each () {
	n=$1
	while test "$n" -le "$2"; do
		$3
		n=$((n + 1))
	done
}

# ---- tools

backlog_md () {
	write "backlog/tasks/task-$n - Do-it.md" "---
id: TASK-$n
title: Do it $n
status: To Do
priority: medium
---

## Description

It is needed.

## Acceptance Criteria

- [ ] #1 It works"
}

it "Backlog.md: tasks, those completed and those archived"
given_repo
each 1 5 backlog_md
write "backlog/completed/task-9 - Done.md" "---
id: TASK-9
title: Done
status: Done
---"
write backlog/config.yml 'statuses: ["Draft", "To Do", "In Progress", "Done"]'
proposes "backlog/tasks/*.md and backlog/completed/*.md: 6 tasks"
prints "the layout of Backlog.md"
prints "when status: To Do or later"
prints "done         Done (1)"
prints_not otherwise
write "backlog/completed/task-10 - Late.md" "---
id: TASK-10
title: Late
status: To Do
---"
proposes "backlog/tasks/*.md and backlog/completed/*.md: 7 tasks"
prints "done         Done (1)"
prints "             and 1 that shows it otherwise: 2 of 7 in all"
write "backlog/completed/task-11 - Later.md" "---
id: TASK-11
title: Later
status: To Do
---"
proposes "backlog/tasks/*.md and backlog/completed/*.md: 8 tasks"
prints "             and 2 that show it otherwise: 3 of 8 in all"

openspec () {
	write "openspec/changes/add-thing-$n/proposal.md" "## Why

It is missing.

## What Changes

- A thing."
	write "openspec/changes/add-thing-$n/tasks.md" "## 1. Build

- [ ] 1.1 Write it
- [ ] 1.2 Test it
- [ ] 1.3 Ship it"
	write "openspec/changes/archive/2026-01-0$n-old/proposal.md" "## Why

It was missing.

## What Changes

- A thing."
}

it "OpenSpec: a folder for each change, done in the archive"
given_repo
each 1 4 openspec
proposes "openspec/changes/*/proposal.md and openspec/changes/archive/*/proposal.md: 8 changes"
prints "done         4 of 8"

kiro () {
	write ".kiro/specs/part-$n/requirements.md" "# Requirements

## Introduction

Why.

### Requirement 1

**User Story:** As a clerk, I want it, so that it helps.

#### Acceptance Criteria

1. WHEN it is asked THEN it SHALL answer"
	write ".kiro/specs/part-$n/tasks.md" "# Tasks

- [ ] 1. Build it
- [ ] 2. Test it
- [ ] 3. Ship it"
}

it "Kiro: a folder for each spec, not its requirements or steps"
given_repo
each 1 4 kiro
proposes ".kiro/specs/*/: 4 specs, one a folder"

bmad () {
	write "_bmad-output/implementation-artifacts/1-$n-do-it.md" "# Story 1.$n: Do it $n

Status: ready-for-dev

## Story

As a clerk,
I want it,
so that it helps.

## Acceptance Criteria

1. It works"
}

it "BMAD: stories, and neither retrospectives nor the epics they came from"
given_repo
each 1 5 bmad
write _bmad/core/help.md "# Help"
write _bmad-output/implementation-artifacts/epic-1-retro.md "# Retro

Status: done"
write _bmad-output/planning-artifacts/epics.md "# Epics

## Epic 1: A

### Story 1.1: Do it 1

As a clerk, I want it.

### Story 1.2: Do it 2

As a clerk, I want it.

### Story 1.3: Do it 3

As a clerk, I want it."
proposes "_bmad-output/implementation-artifacts/[0-9]*.md: 5 stories"
prints "the layout of BMAD"

scratch () {
	write ".scratch/pay/issues/0$n-step.md" "# 0$n — Step $n

**Status:** ready-for-agent
**Blocked by:** None

## What to build

A step.

## Acceptance criteria

- [ ] It works"
}

it "an agent's tracker: tickets of several features"
given_repo
each 1 4 scratch
write docs/agents/issue-tracker.md "# Issue tracker: local Markdown"
proposes ".scratch/*/issues/*.md: 4 tickets"
prints "when Status: ready-for-agent"

bean () {
	write ".beans/app-a$n--do-it.md" "---
title: Do it $n
status: todo
type: task
priority: normal
---

Do it."
}

it "beans: a file each, without a number"
given_repo
each 1 5 bean
proposes ".beans/*.md: 5 beans"

# ---- one file

it "headings under topics, with boxes below that are criteria"
given_repo
write docs/backlog.md "# Backlog

## Core

### 1. Check a file · S

It is needed.

- [ ] It says what is wrong
- [ ] It ends with 1

### 2. Read a folder · M

It is needed.

- [x] It reads all
- [x] It is fast

## Web

### 3. Show a page · L

It is needed.

- [ ] It shows
- [ ] It links"
proposes "docs/backlog.md ###: 3 items, one a heading"

it "stories within epics, and not the epics"
given_repo
write docs/backlog.md "# Backlog

## Epic 1: Reading

- **Assessment:** good

### Story 1.1 – Read a file

- **Status:** ✅ Done
- **Points:** 3

### Story 1.2 – Read a folder

- **Status:** ⬜ Not started
- **Points:** 5

## Epic 2: Writing

- **Assessment:** none

### Story 2.1 – Write a file

- **Status:** ⬜ Not started
- **Points:** 3"
proposes "docs/backlog.md ###: 3 stories, one a heading"
prints "done         ✅ Done (1)"

it "a state at the end of each heading"
given_repo
write BACKLOG.md "# Backlog

## Open

### 2. Alternative texts — \`NEEDS DECISION\`

Which of all these many images need one at all?

### 3. Check the embeds — \`READY\`

Each of them is a look and a click on confirm.

### 7. Trap the focus — \`READY\`

It walks out of the page while the menu is still open."
proposes "BACKLOG.md ###: 3 items, one a heading"
prints "ready        READY (2)"
prints "when status: READY"

it "a table in German, by its words"
given_repo
write BACKLOG.md "# Backlog

| Nr. | Titel | Priorität | Status |
| --- | --- | --- | --- |
| 1 | Anmelden | hoch | erledigt |
| 2 | Abmelden | mittel | offen |
| 3 | Suchen | hoch | offen |
| 4 | Drucken | niedrig | in Arbeit |"
proposes "BACKLOG.md |: 4 items, one a row"
prints "done         erledigt (1)"
prints "field Priorität: hoch, mittel, niedrig"

it "an index whose sections say more, as one kind"
given_repo
write BACKLOG.md "# Backlog

| ID | Status | Title |
| --- | --- | --- |
| WP-1 | done | Read |
| WP-2 | open | Write |
| WP-3 | open | Send |

## WP-2 Write

Priority: high

## WP-3 Send

Priority: low"
proposes "BACKLOG.md |"
prints ": 3 "

it "boxes under headings of a to-do file"
given_repo
write TODO.md "# To do

## Features

- [ ] Search
- [x] List
- [ ] Export

## Bugs

- [ ] Crash
- [x] Date"
run git ready init --format=json
exits 0
prints '"TODO.md -'

# ---- files

ticket () {
	write "docs/tickets/00$n-thing.md" "# 00$n — Thing $n

It is wrong.

## Findings

Here.

## Done when

It is right."
}

it "tickets without a state: done ones are deleted"
given_repo
each 1 6 ticket
write docs/tickets/README.md "# Tickets

One file each."
proposes "docs/tickets/[0-9]*.md: 6 tickets"

it "folders that say the state"
given_repo
for name in todo/search todo/login doing/export done/list done/start; do
	write "tasks/$name.md" "# ${name#*/}

Do it.

## Acceptance

- It works."
done
proposes "5 tasks, one a file"
prints "done         2 of 5"

it "French stories, with their table as a second place"
given_repo
story () {
	write "docs/backlog/US0$n-chose.md" "# US0$n – Chose $n

**Priorité :** Haute

## Récit

En tant que client, je veux la chose $n afin de gagner du temps.

## Critères d'acceptation

- [ ] Ça marche"
}
each 1 5 story
proposes "docs/backlog/US[0-9]*.md"
prints ": 5 stories"

# ---- none

post () {
	write "content/posts/2026-01-0$n-post.md" "---
title: Post $n
status: published
---

Words."
}

it "invents nothing in a blog"
given_repo
each 1 6 post
finds_nothing

lesson () {
	write "lessons/lesson-$n/README.md" "# Lesson $n

## Tasks

- [ ] Read
- [ ] Write
- [ ] Test"
}

it "invents nothing in a course"
given_repo
each 1 6 lesson
finds_nothing

it "invents nothing from a list of errors, a test plan and a release's steps"
given_repo
write docs/errors.md "# Errors

| Code | Name | Description |
| --- | --- | --- |
| E001 | One | It failed |
| E002 | Two | It failed |
| E003 | Three | It failed |"
write docs/test-plan.md "# Test plan

| ID | Test case | Status |
| --- | --- | --- |
| TC-01 | Start | Pass |
| TC-02 | Stop | Pass |
| TC-03 | Wait | Pass |"
write docs/release-checklist.md "# Release checklist

- [ ] Tag
- [ ] Publish
- [ ] Announce"
finds_nothing

it "two kinds whose items begin with one word keep two names"
given_repo
write docs/backlog.md "# Backlog

| Task | Status |
| --- | --- |
| Filling 1 | ✅ |
| Filling 2 | ✅ |
| Filling 3 | ✅ |

## P0 — before the pilot

- [ ] Check the form with the lawyer and write down what differs
- [ ] Collect the samples that are still missing for the trial

## P1 — after it

- [x] Show the whole form once more before it is sent
- [ ] Let several people file one form together"
run git ready init --format=json
exits 0
prints '"rank": 1'

it "paragraphs that open in bold with an id"
given_repo
write BACKLOG.md "# Backlog

**PBI-001: Log in**

As a clerk I want to log in, so that it is mine.

**PBI-002: Log out**

As a clerk I want to log out, so that nobody else is me.

**PBI-003: Print**

As a clerk I want to print, so that I can take it along."
proposes "BACKLOG.md **: 3 "
run git ready init --format=json
exits 0
prints '"form": "paragraph"'

it "plain paragraphs that begin with an id, a sign and a title"
given_repo
write docs/user-stories.md "# User stories

US-01 is what everybody asks for.

US-01: Log in

As a clerk I want to log in, so that it is mine.

AC1: A mail is sent.

US-02: Log out

As a clerk I want to log out, so that nobody else is me.

AC1: It is quick.

AC2: It is known.

US-03: Print

As a clerk I want to print, so that I can take it along.

AC1: It is on paper."
proposes "docs/user-stories.md ID: 3 stories, one a paragraph"
prints 'docs/user-stories.md ID: /^\W*US[-_]\d/i'
run git ready init --format=json
exits 0
prints '"line": 5,'
prints '"form": "paragraph"'
write docs/user-stories.md "# User stories

The user stories are US-01: log in, US-02: log out and US-03: print.

US-01 is late. US-02 - US-03: see above.

US-02, US-03 and US-04: nobody has begun them."
finds_nothing

# ---- done, where only boxes tell

# stories <heading>...: with a box for each sign in it, each below "Acceptance criteria"
stories () {
	printf '# User stories\n'
	n=0
	for marks in "$@"; do
		n=$((n + 1))
		printf '\n## US-0%s: Do it %s\n\nAs a clerk I want to do %s, so that it is done.\n\n### Acceptance criteria\n\n' $n $n $n
		for mark in $(echo "$marks" | sed 's/./& /g'); do
			test "$mark" = o && mark=' '
			printf -- '- [%s] It does part %s\n' "$mark" "$n"
		done
	done
}

it "stories whose boxes are all ticked are done, if others are not"
given_repo
stories xx xo x- oo | write docs/user-stories.md
proposes "docs/user-stories.md ##: 4 stories"
prints "done         2 of 4, those whose boxes are ticked"
prints "It is over once every box in it is ticked."
prints "done when boxes: ticked"
run git ready init
run git ready list --all
prints "US-01"
prints "2 Stories are open"
rm DEFINITION_OF_READY.md
stories oo oo xo oo | write docs/user-stories.md
proposes "docs/user-stories.md ##: 4 stories"
prints_not "boxes: ticked"
stories xx xx xx xx | write docs/user-stories.md
proposes "docs/user-stories.md ##: 4 stories"
prints_not "boxes: ticked"
stories xx '' '' oo | write docs/user-stories.md
proposes "docs/user-stories.md ##: 4 stories"
prints_not "boxes: ticked"

it "what says its state is not done by its boxes"
given_repo
stories xx xo xx oo | sed 's/^As a clerk/Status: Open\n\n&/' | write docs/user-stories.md
proposes "docs/user-stories.md ##: 4 stories"
prints_not "boxes: ticked"

it "a checklist of what is ready closes nothing; the criteria beside it do"
given_repo
stories xx xo xo oo | sed 's/^### Acceptance criteria/### Definition of Ready\n\n- [x] Small\n\n&/' | write docs/user-stories.md
proposes "docs/user-stories.md ##: 4 stories"
prints "done         1 of 4, those whose boxes are ticked"
prints 'done when boxes in section Acceptance criteria: ticked'
stories xx xo xo oo | sed 's/Acceptance criteria/Definition of Ready/' | write docs/user-stories.md
proposes "docs/user-stories.md ##: 4 stories"
prints_not "done when boxes"

it "a folder is done by the boxes of its tasks, not by a review of its text"
given_repo
n=0
for marks in x x x o; do
	n=$((n + 1))
	test $marks = o && marks=' '
	write "specs/00$n-do-it/spec.md" "# Feature Specification: Do it $n

**Status**: Draft

## User Scenarios

Somebody does it."
	write "specs/00$n-do-it/checklists/requirements.md" "# Quality of the specification

- [x] It says what for
- [x] It is short"
	test $n = 3 || write "specs/00$n-do-it/tasks.md" "# Tasks

- [x] T001 Write it
- [$marks] T002 Test it"
done
proposes "specs/*/: 4 "
prints 'done when boxes in file tasks.md: ticked'
run git ready init
run git ready list --all --columns=id,stands --format=csv
prints "001-do-it,done"
prints "002-do-it,done"
prints_not "003-do-it,done"
prints_not "004-do-it,done"

it "boxes alone where plain entries stand beside them"
given_repo
write TODO.md "# To do

## Next

- [ ] Search by name
- [ ] Export the list
- [x] Start

## Depends on

- the library
- the server"
run git ready init --format=json
exits 0
prints '"TODO.md - [ ]"'

# ---- lists without a state of their own

it "a roadmap whose entries lead with a priority"
given_repo
write docs/roadmap.md "# Roadmap

## Reading

- [x] **P0** Open a book: from the shelf and from a link
- [ ] **P1** Turn pages with the keyboard
- [ ] **P2** Remember the page

## Sharing

- [ ] **P1** Send a quotation
- [ ] **P1** Lend a book
- [ ] **P2** Write a review
- [ ] **P1** Sort the shelf
- [x] **P2** Colours
- [ ] **P2** Print a page"
finds_first "docs/roadmap.md -: 9 items, one an entry"
prints "a priority in front (9 of 9)"

it "a roadmap of signs, and its versions are no items"
given_repo
write ROADMAP.md "# Roadmap

## v1.0 — Shipped

- ✅ Shelves
- ✅ Search

## v1.1 — In progress

- 🚧 Bookmarks
- 🚧 Notes in the margin

## v2.0 — Planned

- ⬜ Lending
- ⬜ Reviews"
finds_first "ROADMAP.md -: 6 items, one an entry"
prints "done         ✅ (2)"

it "dated entries of a backlog, open and closed"
given_repo
write BACKLOG.md "# Backlog

## Open items

- [2026-05-10] Search forgets the accent
- [2026-05-11] The cover is cut off
- [2026-05-14] Two shelves of one name

## Closed

- [2026-04-02] Pages out of order. Fixed 2026-04-09.
- [2026-04-03] No margin. Fixed 2026-04-09."
finds_first "BACKLOG.md -: 5 items, one an entry"
prints "done         2 of 5"

it "numbered entries in bold, which are the backlog in order"
given_repo
write docs/backlog.md "# Backlog

By value.

1. **Shelves** (M) – people lose books.
2. **Search** (S) – by title.
3. **Lending** (L) – to friends.
4. **Reviews** (S) – two lines."
finds_first "docs/backlog.md -: 4 items, one an entry"

it "a backlog's rules in plain words are no items"
given_repo
write docs/backlog.md "# Backlog

- Talk to Kim before you add anything.
- One line is enough.
- Delete what is done.
- Keep the order."
finds_nothing

it "stories as entries, below their themes"
given_repo
write docs/user-stories.md "# User stories

## Shelves

- As a reader, I want shelves so that I find books.
- As a reader, I want colours so that I tell them apart.

## Lending

- As a friend, I want to borrow a book so that I can read it.
- As a reader, I want it back so that I have it."
finds_first "docs/user-stories.md -: 4 stories, one an entry"

it "a board kept by a plug-in, whatever its file is called"
given_repo
write plans/library.md "---

kanban-plugin: board

---

## Backlog

- [ ] Shelves
- [ ] Search

## Doing

- [ ] Lending

## Done

- [x] Reviews"
finds_first "plans/library.md -: 4 "

numbered_work () {
	place=work
	test "$n" -gt 2 || place=work/done
	write "$place/00${n}_thing.md" "# Thing $n

Type: feature
Priority: P1

## Done when

- [ ] It is seen"
}

it "a folder of what is done, below the files that go on"
given_repo
each 1 6 numbered_work
finds_first "work/[0-9]*.md and work/done/[0-9]*.md: 6 items, one a file"
prints "done         2 of 6"

sprint_story () {
	write "sprints/sprint-$n/US-0$n-thing.md" "# US-0$n Thing

**Statut** : À faire

## Critères d'acceptation

- [ ] Visible"
	write "sprints/sprint-$n/US-1$n-other.md" "# US-1$n Other

**Statut** : Terminé

## Critères d'acceptation

- [ ] Visible"
}

it "folders with a number are a series, and the next one is of it"
given_repo
each 1 3 sprint_story
finds_first "sprints/*/US-[0-9]*.md: 6 stories, one a file"

delivered () {
	ending=
	test "$n" -gt 2 || ending=" — entregue"
	write_more docs/backlog.md "## BLG-00$n: Coisa$ending

- Prioridade: alta
- Dependências: nenhuma
"
}

write_more () {
	mkdir -p "$(dirname "$1")"
	printf '%s\n' "$2" >>"$1"
}

it "a word at the end of the headings that are over"
given_repo
each 1 6 delivered
git add -A
finds_first "docs/backlog.md ##: 6 "
prints "done         2 of 6"

es_story () {
	write "historias/HU-0$n-cosa.md" "# HU-0$n: Cosa

**Estado**: Aprobada

## Historia

Como lector, quiero estantes, para que encuentre libros.

## Criterios de aceptación

1. Se ve.

## Linked Tasks

- none

## Notas

Ninguna."
}

it "asks no question twice, and none about bookkeeping"
given_repo
each 1 6 es_story
run git ready init --dry-run
prints "section Historia"
prints_not "como"
prints_not "section Estado"
prints_not "Linked Tasks"
prints_not "Notas"
