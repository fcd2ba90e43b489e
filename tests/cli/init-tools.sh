#!/bin/sh
#
# git ready init in the layouts that tools and agents write: which of their many
# files are the items, and what kinds of layout they have brought up.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# ---- a file each

# simone <path> <id> <status>
simone () {
	write ".simone/$1" "---
task_id: $2
status: $3
---

# Task: Do it

## Description

It is needed.

## Acceptance Criteria

- [ ] It works"
}

it "Simone: tasks of all sprints and none, not the page about a sprint"
given_repo
simone 03_SPRINTS/S01_M01_Trial/TX01_S01_Models.md T01_S01 completed
simone 03_SPRINTS/S01_M01_Trial/TX02_S01_Mail.md T02_S01 completed
simone 03_SPRINTS/S02_M01_Launch/T01_S02_Speed.md T01_S02 open
simone 04_GENERAL_TASKS/T001_Clean.md T001 open
write .simone/03_SPRINTS/S01_M01_Trial/S01_sprint_meta.md "---
sprint_sequence_id: S01
status: completed
---

# Sprint: Trial

## Sprint Goal

Trial."
finds_first ".simone/03_SPRINTS/*/T*.md and .simone/04_GENERAL_TASKS/T*.md: 4 tasks"
prints "done         completed (2)"

# ticket <id> <status>
ticket () {
	write ".tickets/$1.md" "---
id: $1
status: $2
deps: []
type: task
priority: 2
---
# Do it

It is needed."
}

it "tk: ids of digits and of letters are of one kind"
given_repo
ticket r-0588 closed
ticket r-0ec9 open
ticket r-a547 open
ticket r-4137 open
finds_first ".tickets/*.md: 4 tickets"

# ccpm <epic> <number> <status>
ccpm () {
	write ".claude/epics/$1/$2.md" "---
name: Do it
status: $3
depends_on: []
---

# Task: Do it

## Acceptance Criteria

- [ ] It works"
	write ".claude/epics/$1/$2-analysis.md" "---
issue: $2
---

# Parallel Work Analysis

## Overview

Two streams."
}

it "CCPM: tasks of all epics, not what was thought about them"
given_repo
ccpm pay 2 closed
ccpm pay 3 open
ccpm ship 5 open
write .claude/epics/pay/epic.md "---
name: pay
status: in-progress
---

# Epic: pay"
write .claude/epics/pay/updates/2/stream-a.md "---
stream: Pay
status: in_progress
---

- [x] Wrote it"
finds_first ".claude/epics/*/[0-9]*.md: 3 tasks"
prints "done         closed (1)"

# card <name>
card () {
	write ".kanbn/tasks/$1.md" "---
created: 2022-12-04
progress: 0
---

# Do $1"
}

it "Kanbn: the columns of the index say what is done"
given_repo
card new-driver
card sound
card timers
write .kanbn/index.md "---
completedColumns:
  - Done
---

# Board

## Todo

- [new-driver](tasks/new-driver.md)

## In Progress

- [sound](tasks/sound.md)

## Done

- [timers](tasks/timers.md)"
finds_first ".kanbn/tasks/*.md and .kanbn/index.md -: 3 tasks"
prints "done         1 of 3"

it "Spec Workflow: a folder for each spec, not the steps of one of them"
given_repo
for name in chat page limits; do
	write ".spec-workflow/specs/$name/requirements.md" "# Requirements

## Requirements

### Requirement 1

**User Story:** As a clerk, I want it, so that it helps

#### Acceptance Criteria

1. WHEN it is asked THEN it SHALL answer"
	write ".spec-workflow/specs/$name/tasks.md" "# Tasks

- [ ] 1. Build it
- [ ] 2. Test it
- [ ] 3. Ship it
- [ ] 4. Tell of it"
done
finds_first ".spec-workflow/specs/*/: 3 specs, one a folder"

# feature <path> <status>
feature () {
	write ".devtool/features/$1-2026-02-20.md" "---
id: \"$1\"
status: \"$2\"
priority: \"high\"
---

# Do it"
}

it "a day at the end of a name is not an id: done ones in a folder and others"
given_repo
feature dark-mode todo
feature keyboard-moves backlog
feature save-order review
feature "done/first-board" "done"
finds_first ".devtool/features/*.md and .devtool/features/*/*.md: 4 features"

# ---- all in one file

track_folders () {
	for name in mail search prices; do
		write "conductor/tracks/$name/plan.md" "# Plan

## Phase 1: Look

- [ ] Task: Look
- [ ] Task: Write"
		write "conductor/tracks/$name/spec.md" "# Spec

## Acceptance Criteria

- It works"
	done
}

it "Conductor: the tracks, as entries with boxes, not the steps of their plans"
given_repo
track_folders
write conductor/tracks.md "# Project Tracks

- [x] **Track: Mail**
*Link: [./tracks/mail/](./tracks/mail/)*

- [~] **Track: Search**
*Link: [./tracks/search/](./tracks/search/)*

- [ ] **Track: Prices**
*Link: [./tracks/prices/](./tracks/prices/)*"
finds_first ": 3 tracks, one an entry"
prints "done         1 of 3"

it "Conductor: the tracks, as headings with boxes"
given_repo
track_folders
write conductor/tracks.md "# Project Tracks

---

## [x] Track: Mail
*Link: [./tracks/mail/](./tracks/mail/)*

---

## [ ] Track: Search
*Link: [./tracks/search/](./tracks/search/)*

---

## [ ] Track: Prices
*Link: [./tracks/prices/](./tracks/prices/)*"
finds_first ": 3 tracks, one a heading"
prints "done         1 of 3"

it "Conductor: the tracks, as rows with boxes"
given_repo
track_folders
write conductor/tracks.md "# Tracks Registry

| Status | Track ID | Title |
| ------ | -------- | ----- |
| [x] | [mail](./tracks/mail/index.md) | Mail |
| [ ] | [search](./tracks/search/index.md) | Search |
| [ ] | [prices](./tracks/prices/index.md) | Prices |

## Legend

- **active**: in development"
finds_first "conductor/tracks.md |: 3 tracks, one a row"

it "GSD: a phase is one in the list, its section and the table of progress"
given_repo
write .planning/ROADMAP.md "# Roadmap

## Milestones

- ✅ **v1.0 First** — Phases 1-2

## Phases

<details>
<summary>v1.0</summary>

- [x] Phase 1: Windows (1/1 plans) — completed 2026-04-14
- [x] Phase 2: Menus (1/1 plans) — completed 2026-04-15

</details>

- [ ] **Phase 3: Search** — find what is open

## Phase Summary

| # | Phase | Goal |
| - | ----- | ---- |
| 3 | Search | What is open is found |

## Phase Details

### Phase 3: Search
**Goal**: What is open is found
**Depends on**: Phase 2
**Requirements**: FIND-01
**Success Criteria** (what must be TRUE):
  1. It is found
**Plans**: TBD

## Coverage

| Requirement | Phase |
| ----------- | ----- |
| FIND-01 | Phase 3 |

## Progress

| Phase | Plans Complete | Status | Completed |
| ----- | -------------- | ------ | --------- |
| 1. Windows | 1/1 | Complete | 2026-04-14 |
| 2. Menus | 1/1 | Complete | 2026-04-15 |
| 3. Search | 0/? | Not started | - |"
for phase in 01-windows 02-menus; do
	for paper in PLAN SUMMARY; do
		write ".planning/phases/$phase/${phase%%-*}-01-$paper.md" "---
phase: $phase
plan: 01
depends_on: []
---

# It"
	done
done
finds_first ": 3 phases, one a heading"
prints "done         Complete (2)"

it "AI Dev Tasks: what is to be done in each list, not the lists"
given_repo
for name in login search; do
	write "tasks/tasks-prd-$name.md" "# Tasks: $name

## Relevant Files

- \`app.ts\` - the program

## Tasks

- [x] 1.0 Build it
  - [x] 1.1 Write it
  - [x] 1.2 Test it
- [ ] 2.0 Show it
  - [ ] 2.1 Draw it

## Notes

- Tests stand beside the code"
	write "tasks/prd-$name.md" "# PRD: $name

## User Stories

- As a clerk, I want it so that it helps.

## Goals

- Simple"
done
finds_first "tasks/tasks-*.md - [ ]: 4 tasks, one an entry"
prints "done         2 of 4"

it "Logseq: what its words mark, in pages and journals, and no other thoughts"
given_repo
write logseq/config.edn "{:meta/version 1}"
write pages/Work.md "tags:: project

- ## Tasks
- TODO [#A] Write the report
- DOING Review of the store
- DONE Move the server
- a thought"
write journals/2026_10_05.md "- met Kim
- LATER Clean the archive"
finds_first "pages/*.md - and journals/*.md -: 4 tasks, one an entry"
prints "done         DONE (1)"

it "a plan that an agent works through, with a box each"
given_repo
write IMPLEMENTATION_PLAN.md "# Implementation Plan

## Stage 1

- [x] **1.1 Keep names** — of all files
- [x] **1.2 Keep days** — of all files

## Stage 2

- [ ] **2.1 One version** — from the manifest
- [ ] **2.2 Help** — of all commands

## Notes

- Paths differ"
finds_first "IMPLEMENTATION_PLAN.md - [ ]: 4 "

it "phases of a plan, if each has a state"
given_repo
write task_plan.md "# Task Plan: Faster start

## Current Phase

Phase 2

## Phases

### Phase 1: Look

- [x] Read it
- **Status:** complete

### Phase 2: Choose

- [x] Weigh it
- **Status:** in_progress

### Phase 3: Build

- [ ] Write it
- **Status:** pending

### Phase 4: Measure

- [ ] Run it
- **Status:** pending

## Questions

1. Which calls block?"
finds_first "task_plan.md ###: 4 "
prints "done         complete (1)"

# ---- what they brought up

# issue <state> <number>
issue () {
	write ".board/issues/$1/ISS-000$2-do-it.md" "---
id: ISS-000$2
status: $1
priority: high
---

# Do it

It is needed."
}

it "a number in front of a state only orders them: 5-done is done"
given_repo
issue 1-backlog 1
issue 1-backlog 2
issue 3-in-progress 3
issue 5-done 4
finds_first ": 4 issues, one a file"
prints "done         5-done (1)"
prints "begun        3-in-progress (1)"

# task <path> <status>
task () {
	write "tasks/$1.md" "---
title: Do it
status: $2
priority: high
---

# Do it

## Objective

It is missing."
}

it "tasks in a folder and in those right below it, which name areas, are one kind"
given_repo
task 01km8cqyn-docs completed
task 01kpctpk0-skills pending
task cli/01km2hk6e-scaffold completed
task cli/01km2hkvf-suites pending
task compare/01m36vrpc-verdict pending
finds_first ": 5 tasks, one a file"

it "entries that open alike below each heading are its fields, not items"
given_repo
write docs/roadmap.md "# Roadmap

## The ladder

### M0 — Foundation ✅
Text.
- **Outcome:** it stands.
- **Risk:** none.

### M1 — One chunk ✅
Text.
- **Outcome:** it is seen.
- **Risk:** slow.

### M2 — Many 🚧
Text.
- **Outcome:** all are seen.
- **Risk:** slower.

### M3 — A world ⏳
Text.
- **Outcome:** one flies.
- **Risk:** memory."
finds_first "docs/roadmap.md ###: 4 items, one a heading"

# note <name> <status>
note () {
	write "docs/issues/$1.md" "# Do it

> **Type:** Bug
> **Status:** $2

## Problem

It is bad.

## Acceptance criteria

- It is good"
}

it "an issue about notes is not notes, if it says its state as the others do"
given_repo
note links-open-twice "Done — merged"
note feat-notes-by-keyboard "Ready — not started"
note stale-daemon "In progress"
note editor-loses-words "Ready — not started"
finds_first "docs/issues/*.md: 4 issues, one a file"

it "lists that are called after their folders are one kind"
given_repo
for name in auth mail; do
	write "dev/active/$name/$name-tasks.md" "# $name - Tasks

## Phase 1

- [x] Read the code of $name
- [x] List what calls it

## Phase 2

- [ ] Move what calls it
- [ ] Test it"
	write "dev/active/$name/$name-context.md" "# $name - Context

## Key files

- a.ts"
done
finds_first "dev/active/*/*-tasks.md -: 8 tasks, one an entry"
prints "done         4 of 8"

it "Kanbn: columns of any name, which mean what the words say"
given_repo
for name in tea bread salt; do
	card "$name"
done
write .kanbn/index.md "# Board

## Inbox

- [tea](tasks/tea.md)

## Doing

- [bread](tasks/bread.md)

## Shipped

- [salt](tasks/salt.md)"
finds_first ".kanbn/tasks/*.md and .kanbn/index.md -: 3 tasks"
prints "done         1 of 3"

# tool_in <folder>: what Backlog.md keeps, in that folder
tool_in () {
	given_repo
	for n in 1 2 3; do
		write "${1}backlog/tasks/task-$n - Sail.md" "---\nid: task-$n\ntitle: Sail $n\nstatus: To Do\n---\n\n## Description\n\nIt is torn."
	done
	write "${1}backlog/config.yml" 'project_name: "Boat"'
	run git ready init --dry-run
}

it "the folder of a tool, wherever it lies"
tool_in ''
prints "backlog/tasks/task-[0-9]*.md: 3 tasks, one a file"
rm -rf .git backlog && tool_in boats/
prints "boats/backlog/tasks/task-[0-9]*.md: 3 tasks, one a file"

for folder in tests/ tests/fixtures/ examples/ templates/crew/; do
	it "a copy of such a folder in $folder is nobody's backlog"
	tool_in "$folder"
	prints "I found no backlog"
done
