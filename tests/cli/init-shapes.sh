#!/bin/sh
#
# git ready init in files and folders of which a part is the backlog: which
# headings, entries, rows and files are its items, and which stand above or
# beside them.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# shows <line>: what stands first, behind the count of files
shows () {
	run git ready init --dry-run
	sed -n 3p "$tmp/out" >"$tmp/first"
	stated=1
	grep -qF -- "$1" "$tmp/first" ||
		complain "the first is \"$(cat "$tmp/first")\", not \"$1\""
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
shows "docs/TODO.md -: 5 tasks, one an entry"

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
shows "BACKLOG.md ###: 4 items, one a heading"

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
shows "docs/BACKLOG.md - [ ]: 5 "
prints "over         2 of 5"

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
shows "docs/roadmap.md ##: 3 "

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
shows "docs/TODO.md |: 4 "
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
prints "over         Completed (2)"

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
shows "planning/backlog.md -: 4 stor"

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
shows "docs/user-stories.md ##: 5 stor"
