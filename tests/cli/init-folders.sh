#!/bin/sh
#
# git ready init where each item is a file, or each folder has a list: which
# folders hold one kind together, and which papers beside them are no items.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# ---- folders between ----

# story <epic> <feature> <id>
story () {
	write "backlog/epics/$1/features/$2/stories/$3.md" "# $3 — Do it

## Description

It is needed.

## Criteres d'acceptation

**AC1 — It works**
- Given a boat
- When it lands
- Then it is seen

## Dependances

Aucune"
}

it "stories below features below epics are one kind, whatever these are called"
given_repo
story money spending SPEND-001
story money spending SPEND-002
story money cards CARD-001
story welcome guide GUIDE-001
story welcome guide GUIDE-002
story stable audit AUDIT-001
story stable audit AUDIT-002
write backlog/epics/money/features/cards/FEATURE.md "# Cards"
finds_first "backlog/epics/*/features/*/stories/CARD-[0-9]*.md, "
finds_first ": 7 stories, one a file"
# Known by its name in French, without the accents.
prints "section Criteres d'acceptation: at least 1 item"

# tasks <spec> <state>
tasks () {
	write "specs/$1/tasks.md" "# Tasks of $1

| # | Title | Status | Depends on |
| --- | --- | --- | --- |
| 1.0 | Draw the $1 | done | - |
| 2.0 | Build the $1 | $2 | 1.0 |
| 3.0 | Show the $1 | $2 | 2.0 |"
	write "specs/$1/design.md" "# Design of $1

It is drawn."
}

it "the list of tasks in each folder is one kind, and each counts from 1"
given_repo
tasks pier pending
tasks lock "done"
tasks ferry pending
finds_first "specs/*/tasks.md |: 9 "
prints "done         done (5)"

# ---- steps ----

phase () {
	write "docs/tasks/phase-0$1-$2.md" "# Phase 0$1 - Do $2

## Objective

It is there.

## Scope

- The $2

## Acceptance Criteria

- It works"
}

it "a file for each phase, in a folder of tasks and with criteria"
given_repo
phase 1 ground
phase 2 lobby
phase 3 table
phase 4 qa-report
phase 5 colours
write docs/tasks/README.md "# Tasks

1. [Ground](phase-01-ground.md)
2. [Lobby](phase-02-lobby.md)"
finds_first "docs/tasks/phase-[0-9]*.md: 5 tasks"

# ---- what stands beside ----

it "chapters that are all there are not the backlog beside a roadmap"
given_repo
for n in 1 2 3 4 5 6 7 8 9 10 11 12; do
	write "docs/language/$((1000 + n))-part.md" "# Part $n

**Status:** Implemented

# Motivation

Why.

# Design

How."
done
write docs/roadmap.md "# Roadmap

## Phase 1

- [x] The lexer
- [x] The parser

## Phase 2

- [x] The checker
- [ ] The printer
- [ ] The tools"
finds_first "docs/roadmap.md -: 5 "

paper () {
	write ".planning/phases/0$1-part/0$1-01-$2.md" "---
phase: 0$1-part
status: passed
---

# Phase $1: $2

It is said."
}

it "a table of ids tells the states of the entries; papers about phases do not"
given_repo
write .planning/REQUIREMENTS.md "# Requirements

## Version 1

### Clean

- [x] **CLEN-01**: The old files are gone
- [x] **CLEN-02**: The tools are moved

### Core

- [ ] **CORE-01**: It starts
- [ ] **CORE-02**: It reads its sources
- [ ] **CORE-03**: It counts what it reads
- [ ] **CORE-04**: It shows what it counts

## Traceability

| Requirement | Phase | Status |
| --- | --- | --- |
| CLEN-01 | Phase 1 | Complete |
| CLEN-02 | Phase 1 | Complete |
| CORE-01 | Phase 2 | Pending |
| CORE-02 | Phase 2 | Pending |
| CORE-03 | Phase 2 | Pending |
| CORE-04 | Phase 2 | Pending |"
for n in 1 2 3 4; do
	paper $n PLAN
	paper $n CONTEXT
done
finds_first ".planning/REQUIREMENTS.md"
prints "6 requirements"
prints "done         Complete (2)"

# ---- files that hold the items, and files that do not ----

module () {
	write "docs/user-stories/US-0$1-$2.md" "# US-0$1 — Module $2

## Overview

It is about the $2.

## Stories

### US-0$1-001: Make a $2

**As a:** clerk
**I want:** to make a $2

| Attribute | Value |
| --- | --- |
| **Priority** | Must |

#### Acceptance Criteria

It is there.

### US-0$1-002: Drop a $2

**As a:** clerk
**I want:** to drop a $2

| Attribute | Value |
| --- | --- |
| **Priority** | Should |

#### Acceptance Criteria

It is gone."
}

it "headings with longer ids than the file they stand in are the stories"
given_repo
module 1 pier
module 2 lock
module 3 boat
module 4 crane
finds_first "docs/user-stories/US-[0-9]*.md ###"
prints "8 stories"

branch () {
	write "docs/plans/branch_$1.md" "# Branch plan: $1

## Objective

The $1 is there.

## Scope

- The $1

## Deliverables

- A $1

## Dependencies

- None"
}

it "plans that an index lists with their states, by the name of their family"
given_repo
rows=
for part in core infra payments receipts; do
	branch $part
	rows="$rows
| Branch $part | Pending | [branch_$part.md](./branch_$part.md) |"
done
write docs/plans/MASTER_PLAN.md "# Master plan

It is all one."
write docs/plans/NEXT_TIME.md "# Next time

- [ ] Begin"
write docs/plans/README.md "# Plans

| Plan | Status | Document |
| --- | --- | --- |$rows
| All | Strategic | [MASTER_PLAN.md](./MASTER_PLAN.md) |"
finds_first "docs/plans/*.md: 4 plans"

it "the first ticket of a folder called backlog"
given_repo
write docs/backlog/README.md "# Backlog

What has not begun."
write docs/backlog/TICKET-guard.md "# A guard for commands

**Status:** Not started

## Goal

Nothing is lost.

## Acceptance

- [ ] It asks first"
for folder in archive working; do
	write "docs/$folder/README.md" "# $folder

What is $folder."
done
finds_first "docs/backlog/TICKET-guard.md: 1 "

it "a board called STATUS, and not the papers about what was done"
given_repo
write tasks/STATUS.md "# Tasks

### Stream A

| Task | Status | Notes |
| --- | --- | --- |
| **A1** Scaffold it | **Done** | It compiles |
| **A2** Wire it | Not started | |
| **A3** Move it | Not started | |

### Stream B

| Task | Status | Notes |
| --- | --- | --- |
| **B1** Fake it | Not started | |
| **B2** Call it | In progress | |"
for paper in README REVIEW TESTING; do
	write "tasks/a1-scaffold/$paper.md" "# A1: $paper

**Status:** Done

## Summary

It is done."
	write "tasks/_template/$paper.md" "# {Task}: {Title}

**Status:** Ready

## Summary

- [ ] It is done"
done
write tasks/phase0/README.md "# Phase 0

**Status:** Done

## Summary

It is done."
finds_first "tasks/STATUS.md |: 5 "

it "the template of a tool's tasks is no task"
given_repo
for n in 1 2 3 4; do
	write "backlog/tasks/task-00$n-do-it.md" "---
id: task-00$n
title: Do it $n
status: To Do
---

## Description

It is needed."
done
write backlog/tasks/task-template.md "---
id: task-XXX
title: Title
status: To Do
---

## Description"
finds_first "backlog/tasks/*.md: 4 tasks"

# ---- other languages, other folders ----

it "an index of states, in Spanish, whose column is called the final state"
given_repo
write docs/historias/README.md "# Historias

| Historia | Estado final | Enlace |
| --- | --- | --- |
| SD-58 | Completada | [uno](./SD-58-uno.md) |
| SD-59 | Completada | [dos](./SD-59-dos.md) |
| SD-62 | Parcial (falta la vista) | [tres](../guias/SD-62-tres.md) |
| SD-67 | Bloqueada | [cuatro](../guias/SD-67-cuatro.md) |"
for story in historias/SD-58-uno historias/SD-59-dos guias/SD-62-tres \
	guias/SD-67-cuatro; do
	write "docs/$story.md" "# ${story#*/} — Hacer

## 1. Objetivo

Hace falta.

## 2. Conclusión

Está."
done
finds_first "docs/historias/README.md |: 4 "

it "the only file of a folder of tickets, though it is called README"
given_repo
for n in 1 2 3 4 5; do
	echo "## T-00$n: Build part $n

**Priority:** P$((n % 3))

### Acceptance criteria

- [ ] It works
"
done >"$tmp/tickets"
write tickets/README.md "# Tickets

$(cat "$tmp/tickets")"
write docs/tour.md "# Tour

## Start

Begin here."
finds_first "tickets/README.md ##: 5 "

it "one more folder beside those of states, with files of the same form"
given_repo
for card in todo/pay todo/ship todo/pack done/cart done/sign refine/gift; do
	write "backlog/$card.md" "# Story: ${card#*/}

## User Story

As a buyer, I want it so that I have it.

## Description

It is needed.

## Acceptance criteria

- [ ] It works

## Dependencies

- none"
done
finds_first ": 6 "

it "headings with ids in a file for each area, in two languages"
given_repo
for area in backend:B frontend:F; do
	for language in '' .ptbr; do
		for n in 1 2 3 4 5 6; do
			echo "### ${area#*:}0.$n — Build ${area%:*}$language $n

- [ ] Write it
- [ ] Test it
"
		done >"$tmp/tasks"
		write "docs/tarefas/${area%:*}$language.md" "# Tarefas

$(cat "$tmp/tasks")"
	done
done
finds_first "docs/tarefas/*.md ###"
finds_first ": 24 "

it "a report beside the cards, in Spanish, is none"
given_repo
for n in 1 2 3 4; do
	write "tareas/T0$n-parte.md" "# T0$n: Parte $n

**Estado:** Pendiente

## Criterios de aceptación

- [ ] Funciona"
	write "tareas/T0$n-informe.md" "# Informe T0$n

Se hizo."
done
finds_first "tareas/T[0-9]*-parte.md: 4 "

# ---- folders of states ----

# finished_tasks <guide>
finished_tasks () {
	given_repo
	for n in 1 2 3 4; do write tasks/done/2026-03-0$n-bed.md "# Water bed $n

## Goal

It lives.

## Acceptance criteria

- It is wet"; done
	write tasks/README.md "$1"
}

it "where a guide names the folders of all states, new items are found there"
finished_tasks "# Tasks

- \`backlog/\`: agreed on, not begun
- \`in-progress/\`: somebody works on it
- \`review/\`: built, to be looked at
- \`done/\`: accepted"
run git ready init --dry-run
prints "tasks/*/[0-9]*.md: 4 tasks, one a file"
prints 'done when path: /(^|\/)(done)\//'
prints 'started when path: /(^|\/)(in-progress|review)\//'
run git ready init --yes
write tasks/backlog/2026-04-01-path.md "# Sweep the path"
run git ready
exits 1
prints "tasks/backlog/2026-04-01-path.md"

it "where no guide names other folders, the folder stays"
finished_tasks "# Tasks

All that lies in \`done/\` is over."
run git ready init --dry-run
prints "tasks/done/[0-9]*.md: 4 tasks, one a file"

# ---- folders that are the lanes of a board ----

it "whatever lies in the lanes of a board is one kind, however it is called"
given_repo
for n in 1 2 3; do
	write "backlog/done/00$n-bird-$n.md" "# Bird $n

## Description

It sings.

## Acceptance Criteria

- [x] heard"
	write "backlog/todo/01$n-nest-$n.md" "# Nest $n

## Description

It is high.

## Acceptance Criteria

- [ ] seen"
	write "backlog/done/RQ-03$n-note-$n.md" "---
id: RQ-03$n
title: Note $n
estimate: 2
---

As agreed."
done
finds_first "backlog/*/[0-9]*.md and backlog/*/RQ-[0-9]*.md: 9 items"
prints "done         6 of 9"

it "folders of sorts beside the one of what is done hold one backlog"
given_repo
for where in ideias correcoes melhorias realizado; do
	for n in 1 2 3; do
		write "backlog/$where/2026-05-0$n-$where-$n.md" "---
titulo: Coisa $n
tipo: ideia
prioridade: alta
esforco: rapido
---

## Descrição

Texto.

## Como resolver

Assim."
	done
done
finds_first "backlog/*/[0-9]*.md: 12 items"
prints "done         3 of 12"

it "a decision in a lane stays a decision"
given_repo
for n in 1 2 3; do
	write "backlog/done/00$n-bird-$n.md" "# Bird $n

## Description

It sings."
	write "backlog/todo/01$n-nest-$n.md" "# Nest $n

## Description

It is high."
	write "backlog/done/ADR-00$n-paper-$n.md" "# ADR-00$n Paper $n

## Context

Trees."
done
finds_first "backlog/*/[0-9]*.md: 6 items"

# ---- areas ----

# area <name> <state>: four numbered features in a form of their own
area () {
	for n in 1 2 3 4; do
		write "features/$1/$n-thing.md" "# The $1 thing $n\n\n$2\n\n## $1 one\n\nSo.\n\n## $1 two\n\nThat."
	done
}

it "numbered features with states are one kind, however unlike their areas are"
given_repo
area alpha '**Status:** open'
area beta '**Status:** open'
finds_first "features/alpha/[0-9]*.md and features/beta/[0-9]*.md: 8 features, one a file"

it "where one area has none, it is not of that kind"
given_repo
area alpha '**Status:** open'
area beta 'It is small.'
finds_first "features/alpha/[0-9]*.md: 4 features, one a file"
