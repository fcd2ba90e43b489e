#!/bin/sh
#
# git ready init in files and folders of which a part is the backlog: which
# headings, entries, rows and files are its items, and which stand above or
# beside them.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# each <first> <last> <command>: with $n from first to last
each () {
	n=$1
	while test "$n" -le "$2"; do
		$3
		n=$((n + 1))
	done
}

# ---- headings and what stands below them

it "entries below topics, where nothing has a box"
given_repo
write docs/TODO.md "# What is left to do

### Visual

- The cursor is too dark.
    - On white it is right.
- The grid should snap.

### Sound

- Play a click on each key.
- Stop when the window is left.

### Files

- Save as SVG."
finds_first "docs/TODO.md -: 5 tasks, one an entry"

it "headings with a text of their own below topics"
given_repo
write BACKLOG.md "# Backlog

## Colours

### Three shades of grey

They differ by one step, and nobody knows which one to take.

### The index of colours is too long

There are forty of them.

## Code

### \`paint.c\` does too much

It reads, draws and saves.

### No test for the ruler

It was wrong twice."
finds_first "BACKLOG.md ###: 4 items, one a heading"

it "boxes below versions: a release is not an item"
given_repo
write docs/BACKLOG.md "# Backlog

## v1.1 planned

- [ ] Completion for the shell
- [ ] A page on permissions

## v1.0 plan

### A glossary
Terms to explain:

- **Slot**: six seconds
- **Seat**: a place in the committee

### Peers
- [x] Count both directions
- [ ] Say why a connection was closed

## v0.9 done

- [x] A warning at 85 %"
finds_first "docs/BACKLOG.md - [ ]: 5 "
prints "done         2 of 5"

it "sections of versions that all say the same are items"
given_repo
write docs/roadmap.md "# Roadmap

## v0.2 Sync

**Status:** done

### Goal

Two machines.

### Criteria

- Nothing is lost.

## v0.3 Search

**Status:** planned

### Goal

Find it again.

### Criteria

- Within a second.

## v0.4 Share

**Status:** planned

### Goal

Show it to others.

### Criteria

- By a link."
finds_first "docs/roadmap.md ##: 3 "

# ---- tables

it "a table of milestones is about milestones"
given_repo
write docs/TODO.md "# Plan of work

| Milestone | Status | Description |
| --- | --- | --- |
| M1: Clean house | DONE | Names and types |
| M2: Two slots | DONE | Reading and writing |
| M3: Prove it | DONE | Rules in the compiler |
| M4: Publish | Next | A release |

## What is left

| Task | Original | Description |
| --- | --- | --- |
| Prover | B5 | Wires it |
| Bench | B7 | Counts it |"
finds_first "docs/TODO.md |: 4 "
prints 'title from column "Milestone"'

# ---- files

ranked () {
	write "docs/tasks/$1/00$2-thing.md" "# Task 00$2: Thing $2

**Status:** $3
**Priority:** high

## Description

Words.

## Success criteria

- It can be found."
}

it "folders of ranks below folders of states are one series"
given_repo
ranked completed 1 Completed
ranked completed 2 Completed
ranked todo/high-priority 3 Todo
ranked todo/low-priority 4 Todo
ranked todo/low-priority 5 Todo
ranked in-progress 6 "In progress"
run git ready init --dry-run
prints ": 6 tasks, one a file"
prints "done         Completed (2)"

it "papers about planning beside the backlog are no items"
given_repo
write planning/backlog.md "# Backlog

## Home

### Must have

- [ ] As a visitor, I want a header so that I know where I am.
- [ ] As a visitor, I want a footer so that I can write to somebody.

## About

### Must have

- [ ] As a visitor, I want a map so that I find the way.
- [ ] As a visitor, I want a name so that I know whom to ask."
write planning/communication.md "# Communication

As a team we meet on Mondays.

- Chat"
write planning/constraints.md "# Constraints

- Two weeks"
write planning/strategy.md "# Strategy

_As a visitor, I want to see the header so that I know it._

- [ ] HTML
- [ ] CSS"
write planning/schedule.md "# Schedule

- Monday"
finds_first "planning/backlog.md -: 4 stor"

it "stories of which some have a file with steps are the stories"
given_repo
write docs/user-stories.md "# Stories

## US-001 Open an account

As a seller I want an account so that I can sell.

## US-002 List a thing

As a seller I want to list a thing so that it is seen.

## US-003 Pay

As a buyer I want to pay so that it is mine.

## US-004 Send

As a seller I want to send it so that it arrives.

## US-005 Review

As a buyer I want to review so that others know."
for n in 1 2 3; do
	write "TODO-US-00$n.md" "# To do for US-00$n

## Server

- [x] Table
- [ ] Route

## Page

- [ ] Form"
done
finds_first "docs/user-stories.md ##: 5 stor"

# ---- what batches of files have, and what stands beside them

it "two things to do, each with a text"
given_repo
write docs/TODO.md "# To do

## Another port

The old one is taken by most servers. Change it in:
- \`main.c\`
- the sample configuration

## Titles that differ

All windows are called alike. One could:
- put the project in front
- add a field"
finds_first "docs/TODO.md ##: 2 tasks"

topic () {
	write "docs/backlog/$1.md" "# $1

### Stop paying for it
- **Status:** open
- **Fix:** drop it.

### Check the long lists
- **Status:** open
- **Fix:** cut them.

### Size the pool
- **Status:** open
- **Fix:** count first."
}

note () {
	write "docs/backlog/2026-09-0$n-note.md" "# The floor hides thing $n

**Status:** open

## Source

A review.

## What

It is too loud."
}

it "files of a topic, each with states of its own, are no items"
given_repo
each 1 6 note
topic performance
topic frontend
topic deploy
run git ready init --dry-run --format=json
exits 0
perl -0ne 'exit !/"kinds": \[\s*\{[^{}]*?"patterns": \[([^\]]*)\]/ ||
	index($1, "performance") >= 0' "$tmp/out" ||
	complain "the first kind takes the topics"

it "a README in a folder called roadmap is the roadmap"
given_repo
write docs/roadmap/README.md "# Where we go

## Why

Because.

## When

### Phase 1: ground (weeks 1 to 3)
- [x] Draw it
- [ ] Lock it

### Phase 2: eyes (weeks 4 to 6)
- [ ] Count calls
- [ ] Count tokens"
finds_first "docs/roadmap/README.md -: 4 "

story_of () {
	write "docs/epics/EPIC-0$1/STORY-00$2-thing.md" "# STORY-00$2: Thing $2

| Field | Value |
| --- | --- |
| Story ID | EPIC-0$1-STORY-00$2 |
| Priority | P1 |
| Status | Planned |

## Overview

Words.

## Acceptance criteria

- [ ] It works."
	write "docs/epics/EPIC-0$1/EPIC.md" "# EPIC-0$1: Seeing it

| Field | Value |
| --- | --- |
| Status | Planned |

## Overview

Words."
}

it "stories in a folder for each epic, without the page of the epic"
given_repo
for epic in 1 2 3; do
	story_of $epic 1
	story_of $epic 2
done
finds_first "docs/epics/*/STORY-[0-9]*.md: 6 stor"

it "one table cut to pieces, with ids of several areas"
given_repo
write docs/BACKLOG.md "# Backlog

## Sprint one

| Story ID | Title | Effort | Status |
| --- | --- | --- | --- |
| LOGIN-001 | Repair it | 8h | DONE |
| **AUDIT-003** | **No crash** | 2h | **DONE - all of them** |
| LOGIN-002 | Extend it | 4h | Ready |

## Sprint two

| Story ID | Title | Effort | Status |
| --- | --- | --- | --- |
| SPEED-001 | Cache it | 6h | Ready |
| SPEED-002 | Index it | 4h | Ready |"
finds_first "docs/BACKLOG.md |: 5 "

sprint_tasks () {
	write "docs/sprints/sprint-$n.md" "# Sprint $n

**Goal:** half of it

## Sprint backlog

| Task | Status | Note |
| --- | --- | --- |
| Model $n | Done | Schema |
| Page $n | Open | Form |"
}

it "tables in a file for each sprint, where there is no other backlog"
given_repo
each 1 3 sprint_tasks
finds_first "docs/sprints/sprint-[0-9]*.md |: 6 "

it "a roadmap of nothing but lists"
given_repo
write ROADMAP.md "# Roadmap

## Now

## For the first release

- Retry when the server does not answer.

- Say so when the structure of a page has changed.

- Keep the interfaces small.

## After it

- A page for settings

- More than one user"
finds_first "ROADMAP.md -: 5 "

it "a table under a heading that names the backlog, in a report"
given_repo
write docs/report.md "# The whole project

## Summary

Words.

## Plan

### Product backlog

| ID | Name | Description | Priority |
| --- | --- | --- | --- |
| 001 | Hands | As a player, I want to see my hands. | P1 |
| 002 | Trees | As a player, I want trees. | P2 |
| 003 | Fruit | As a player, I want to pick fruit. | P1 |
| 004 | Sound | As a player, I want to hear it. | P3 |

## Tests

| No. | Test | Result |
| --- | --- | --- |
| 1 | Start | good |
| 2 | Play | good |"
finds_first "docs/report.md |: 4 "

it "problems with an id, whose entries are fields"
given_repo
for n in 1 2 3 4 5; do
	printf '## P-0%s · Nobody sees it the %s. time\n\n%s\n%s\n%s\n\n' $n $n \
		"- **Segment:** the rider" "- **Severity:** high" \
		"- **Open question:** how many are there?"
done >problems
write docs/backlog.md "# Backlog of problems

Not one of solutions.

$(cat problems)"
rm problems
finds_first "docs/backlog.md ##: 5 "

it "a heading that leads with a version beside items with an id"
given_repo
for n in 1 2 3 4; do
	printf '### T-00%s Do it\n- **Status:** todo\n- **Track:** S\n\n' $n
done >tasks
write BACKLOG.md "# Backlog

## Now

$(cat tasks)

## Later

### v2 list

- Many of it
- None of it"
rm tasks
run git ready init --dry-run
prints "BACKLOG.md ###: 4 "

it "the only table of a backlog, without a state"
given_repo
write docs/backlog.md "# What comes first

| Milestone | First thing | It is over when |
| --- | --- | --- |
| Ground | Build it | the build is green |
| Core | Log in | it runs on a phone |
| Stock | Scan a code | a wrong one is seen |
| Meals | Plan a week | the list is right |
| House | Invite | two see the same |"
finds_first "docs/backlog.md |: 5 "

issue_folder () {
	write "issues/$1/ISSUE-00$2-thing/README.md" "# Do thing $2

## Description

Words.

## Acceptance criteria

- [ ] It works."
	write "issues/$1/ISSUE-00$2-thing/handoff.md" "# Handed over"
}

it "folders of types below folders of states are one series"
given_repo
issue_folder backlog/bug 1
issue_folder backlog/feature 2
issue_folder backlog/feature 3
issue_folder working/feature 4
issue_folder completed/bug 5
issue_folder completed/feature 6
run git ready init --dry-run
prints ": 6 issues, one a folder"
prints "done         2 of 6"

it "plain entries, with a paragraph above one of the lists"
given_repo
write BACKLOG.md "# Backlog

## Code

- A link in the mail
- One picture for each page
- Cut the title

## For the owner

Wait until the first one is out.

- Send it to the shop

## Ideas

- A box of small texts
- Compare it with others"
finds_first "BACKLOG.md -: 6 "

it "steps of a plan made for one change are no backlog"
given_repo
write docs/superpowers/plans/2026-07-01-cells.md "# Plan

### Task 1: Table

- [x] **Step 1: Write the test**
- [ ] **Step 2: See it fail**

### Task 2: Route

- [ ] **Step 1: Write the test**"
run git ready init --dry-run
prints "I found no backlog"

it "does not take what is done up to something else for done"
given_repo
n=0
for status in "Готово" "Готово" "Готово к работе" "Готово к ревью" "В работе" "Черновик"; do
	n=$((n + 1))
	write "docs/tasks/T-$n.md" "# T-$n Вход

**Статус:** $status

## Критерии приёмки

- [ ] Можно войти
- [ ] Ошибка видна"
done
git add -A
run git ready init --dry-run
exits 0
prints "done         Готово (2)"
prints "ready        Готово к работе (1)"
prints "unknown      Готово к ревью (1)"

it "does not take the boxes of an agreement for items"
given_repo
write docs/product-backlog.md "# Product Backlog

## Definition of Ready (DoR)

- [ ] It is understood
- [ ] It is estimated
- [ ] It can be tested

## Definition of Done (DoD)

- [ ] The work is done
- [ ] It was shown

## Stories

To be filled in."
git add -A
run git ready init
exits 1
prints "I found no backlog"

it "takes numbered stories that say nothing but their text"
given_repo
{
	echo "# User stories"
	for n in 1 2 3 4 5 6 7 8
	do
		printf '\n## US-00%s — Open door %s\n\nWords about it.\n' $n $n
	done
} >stories
mkdir -p docs && mv stories docs/user-stories.md
git add -A
run git ready init --dry-run
exits 0
prints "docs/user-stories.md ##: 8 stories"
prints "Nothing is asked of stories yet"
prints "## Story \`docs/user-stories.md ##\`"

it "a table that leads with a rank and a state, and names what each row is behind them"
given_repo
write docs/BACKLOG.md "# Board

## To do

| Priority | State | Feature | Notes |
|---|---|---|---|
| P1 | [ ] | Print the plan | for the wall |
| P2 | [~] | Sort the seeds | by month |
| P2 | [ ] | Weigh the harvest | all crates |
| P2 | [ ] | Map the beds | to scale |
| P3 | [ ] | Share the plan | by mail |"
finds_first "docs/BACKLOG.md |: 5 features, one a row"

# ---- ids under several names

it "rows whose ids stand under # in one table and under Ticket in the next are one kind"
given_repo
write BACKLOG.md "# Backlog

## Pump

| # | Story | Status |
| --- | --- | --- |
| T-1 | Water the beds | done |
| T-2 | Count the bees | todo |
| T-3 | Sell old tools | todo |

## Barn

| Ticket | Story | Status |
| --- | --- | --- |
| T-4 | Ring the bell | done |
| T-5 | Feed the goat | todo |
| T-6 | Mend the roof | todo |"
finds_first "BACKLOG.md |: 6 "
run git ready init --yes
run git ready list --all --format=csv --columns=id,title
prints "T-1,Water the beds" "T-6,Mend the roof"

it "and those of a table without ids keep their titles, beside the ids of the others"
given_repo
write BACKLOG.md "# Backlog

## Pump

| ID | Story | Status |
| --- | --- | --- |
| T-1 | Water the beds | done |
| T-2 | Count the bees | todo |
| T-3 | Sell old tools | todo |

## Barn

| Story | Status |
| --- | --- |
| Ring the bell | done |
| Feed the goat | todo |
| Mend the roof | todo |"
finds_first "BACKLOG.md |: 6 "
run git ready init --yes
run git ready list --all --format=csv --columns=id,title
prints "T-1,Water the beds" "Mend the roof,Mend the roof"

it "names the columns of ids once, and takes no facts for items"
given_repo
write BACKLOG.md "# Backlog

| | |
| --- | --- |
| **Last change** | Monday |
| **Phase** | The barn |
| **Progress** | half done |

## Pump

| ID | Story | Status |
| --- | --- | --- |
| T-1 | Water the beds | done |
| T-2 | Count the bees | todo |

## Field

| ID | Story | Status |
| --- | --- | --- |
| T-3 | Sell old tools | done |
| T-4 | Ring the bell | todo |

## Barn

| Story | Status |
| --- | --- |
| Feed the goat | done |
| Mend the roof | todo |
| Paint the door | todo |"
run git ready init --dry-run
prints_not '""'
prints_not "ID | ID"
run git ready init --yes
run git ready list --all
prints_not "Phase"
