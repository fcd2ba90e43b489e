#!/bin/sh
#
# git ready init where files say nothing of how far they are, and another document
# tells it: a board, an index, a list with boxes, a log.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <path> <title>: a file that says who wants what, and no state
story () {
	write "$1" "# $2

As a gardener, I want this, so that the plants live.

## Acceptance criteria

- Given a bed, when it is dry, then the pump runs.
- The gardener gets a mail."
}

# five stories with ids in their titles and names
given_stories () {
	given_repo
	story stories/S-1.md "S-1: Water the beds"
	story stories/S-2.md "S-2: Count the bees"
	story stories/S-3.md "S-3: Sell old tools"
	story stories/S-4.md "S-4: Print labels"
	story stories/S-5.md "S-5: Move the compost"
}

# tells_states <place>: the kind takes both, and one is done, one begun, two ready
tells_states () {
	finds_first "stories/S-[0-9]*.md and $1: 5 stories, one a file"
	run git ready init --yes
	run git ready list --all --format=csv --columns=id,stands
	prints "S-1,done
" "S-2,begun
" "S-3,ready
" "S-4,ready
" "S-5,idea
"
}

it "a table joined by titles alone"
given_stories
write BOARD.md "# Board

| Story | Status |
| --- | --- |
| Water the beds | done |
| Count the bees | in progress |
| Sell old tools | ready |
| Print labels | ready |
| Move the compost | idea |"
tells_states "BOARD.md |"
prints_not "BOARD"

it "a table with links, whose other columns are asked and whose names are not"
given_stories
write TRACKER.md "# Tracker

| Story | File | Points | Status |
| --- | --- | --- | --- |
| [Beds](stories/S-1.md) | S-1.md | 3 | Done |
| [Bees](stories/S-2.md) | S-2.md | 5 | In Progress |
| [Tools](stories/S-3.md) | S-3.md | 3 | Ready |
| [Labels](stories/S-4.md) | S-4.md | 2 | Ready |
| [Compost](stories/S-5.md) | S-5.md | 3 | Idea |"
tells_states "TRACKER.md |"
run cat DEFINITION_OF_READY.md
prints "field Points"
prints_not "field File"
prints_not "field Story"

it "the second table of a README, and nothing else in it"
given_stories
write README.md "# Garden

| Tool | Version |
| --- | --- |
| Pump | 2 |

- [ ] Ask Ada for a key

## Stories

| Story | State |
| --- | --- |
| Water the beds | done |
| Count the bees | in progress |
| Sell old tools | ready |
| Print labels | ready |
| Move the compost | idea |"
tells_states "README.md | named"
prints_not "README"

it "entries that say it after the link"
given_stories
write README.md "# Garden

- Clone it
- Run the pump

## Progress

- [Water the beds](stories/S-1.md) — done
- [Count the bees](stories/S-2.md) — in progress
- [Sell old tools](stories/S-3.md) — ready
- [Print labels](stories/S-4.md) — ready
- [Move the compost](stories/S-5.md) — idea"
tells_states "README.md - named"

it "entries of a status page that say nothing but id and state"
given_stories
write STATUS.md "# Status

- S-1: done
- S-2: in progress
- S-3: ready
- S-4: ready
- S-5: idea"
tells_states "STATUS.md -"

it "sections of a page, each with its status"
given_stories
write STATUS.md "# Status

## S-1

Status: done

## S-2

Status: in progress

## S-3

Status: ready

## S-4

Status: ready

## S-5

Status: idea"
tells_states "STATUS.md ##"

it "boxes below those of epics, in the list of a README"
given_stories
write README.md "# Garden

- [ ] Ask Ada for a key

## Progress

- [ ] Beds
  - [x] S-1 Water the beds
  - [x] S-2 Count the bees
- [ ] Shed
  - [ ] S-3 Sell old tools
  - [ ] S-4 Print labels
  - [ ] S-5 Move the compost"
finds_first "stories/S-[0-9]*.md and README.md - named: 5 stories, one a file"
prints "done         2 of 5"

it "boxes tell it of sections with ids, too, and lanes do not"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2 3 4 5 6; do
		printf '\n### US-%s: Dig bed %s\n\nAs a gardener, I want bed %s, so that leeks grow.\n' $n $n $n
	done
} | write backlog.md
write README.md "# Garden

## Progress

- [x] US-1: Dig bed 1
- [x] US-2: Dig bed 2
- [ ] US-3: Dig bed 3
- [ ] Bed 4 is US-4

## Install

- US-9 is told elsewhere"
finds_first "backlog.md ### and README.md - named: 6 stories, one a heading"
prints "done         2 of 6"
write README.md "# Garden

## Done

- US-1: Dig bed 1
- US-2: Dig bed 2

## To do

- US-3: Dig bed 3"
finds_first "backlog.md ###: 6 stories, one a heading"

it "lanes of a board that name files"
given_stories
write BOARD.md "# Board

## In progress

- [[S-2]]

## Ready

- S-3.md
- [Labels](stories/S-4.md)

## Backlog

- Move the compost

## Done

- S-1"
finds_first "stories/S-[0-9]*.md and BOARD.md -: 5 stories, one a file"
prints "done when lane: Done" "started when lane: In progress"
run git ready init --yes
run git ready list --all --format=csv --columns=id,stands
prints "S-1,done" "S-2,begun"

it "numbers of files, with zeros or without"
given_repo
story stories/01-beds.md "Water the beds"
story stories/02-bees.md "Count the bees"
story stories/03-tools.md "Sell old tools"
story stories/04-labels.md "Print labels"
write STATUS.md "# Status

| # | What | Status |
| --- | --- | --- |
| 1 | Beds | done |
| 2 | Bees | in progress |
| 3 | Tools | ready |
| 4 | Labels | ready |"
finds_first "stories/[0-9]*.md and STATUS.md |: 4 stories, one a file"
run git ready init --yes
run git ready list --all --format=csv --columns=id,stands
prints "01,done" "02,begun" "03,ready" "04,ready"

it "a log, of which the last line about each counts"
given_stories
write progress.md "# Progress

- S-1: started 2026-01-02
- S-1: done 2026-02-01
- S-2: started 2026-02-03
- S-3: started 2026-02-04
- S-3: done 2026-03-01"
finds_first "stories/S-[0-9]*.md and progress.md - named: 5 stories, one a file"
run git ready init --yes
run git ready list --all --format=csv --columns=id,stands
prints "S-1,done" "S-2,begun" "S-3,done" "S-4,ready"

it "rows that have no file yet are items, too"
given_stories
rm stories/S-5.md
write BOARD.md "# Board

| Story | Status |
| --- | --- |
| Water the beds | done |
| Count the bees | in progress |
| Sell old tools | ready |
| Print labels | ready |
| Move the compost | idea |"
finds_first "stories/S-[0-9]*.md and BOARD.md |: 5 stories, one a file"
run git ready init --yes
run git ready list --all --format=csv --columns=id,stands
prints "BOARD#move-the-compost,idea"

it "two indexes, of which one is out of date, are both read, and that is said"
given_stories
write BOARD.md "# Board

| ID | Status |
| --- | --- |
| S-1 | done |
| S-2 | in progress |
| S-3 | ready |
| S-4 | ready |
| S-5 | idea |"
write README.md "# Garden

| ID | Story | Status |
| --- | --- | --- |
| S-1 | Water the beds | done |
| S-2 | Count the bees | idea |
| S-3 | Sell old tools | ready |
| S-4 | Print labels | ready |
| S-5 | Move the compost | idea |"
run git ready init --yes
prints "BOARD.md |" "README.md |"
run git ready check
prints "S-2 says Status" "\"in progress\"" "\"idea\"" "[field-conflict]"

it "a single word that is no state, such as Documented, makes none either"
given_repo
for name in gate fence hose; do
	write docs/features/$name.md "# The $name

## Overview

It is old."
done
write docs/features/README.md "# Features

| Feature | Status |
| --- | --- |
| [Gate](gate.md) | Documented |
| [Fence](fence.md) | Documented |
| [Hose](hose.md) | Documented |"
git add .
run git ready init --dry-run
prints "I found no backlog"

it "links without a state make no board"
given_stories
write README.md "# Garden

- [Water the beds](stories/S-1.md)
- [Count the bees](stories/S-2.md)
- [Sell old tools](stories/S-3.md)
- [Print labels](stories/S-4.md)
- [Move the compost](stories/S-5.md)"
finds_first "stories/S-[0-9]*.md: 5 stories, one a file"

# ---- what waits for what

# planned <n>: a story that says its state, and not what it waits for
planned () {
	for n; do
		write "stories/S-$n.md" "# S-$n: Bed $n

Status: todo

## Acceptance criteria

- It is wet within $n minutes."
	done
}

it "a table of a roadmap tells what stories wait for"
given_repo
planned 1 2 3 4 5
write roadmap.md "# Roadmap

| Phase | Months |
| --- | --- |
| 1 | 3 |

## Order

| Story | Depends on |
| --- | --- |
| S-1 | — |
| S-2 | S-1 |
| S-3 | S-1, S-2 |
| S-4 | S-3 |
| S-5 | — |"
finds_first "stories/S-[0-9]*.md and roadmap.md | named: 5 stories, one a file"
run git ready init --yes
run git ready show S-3
prints "waits for      S-1 \"Bed 1\"" "S-2 \"Bed 2\""
run git ready check
exits 0

it "and sentences of a plan do, too"
given_repo
planned 1 2 3 4 5
write plan.md "# Plan

We begin in May.

- Ask Ada first
- S-2 depends on S-1
- S-3 depends on S-1, S-2
- S-4 depends on S-9"
finds_first "stories/S-[0-9]*.md and plan.md - named: 5 stories, one a file"
run git ready init --yes
run git ready show S-3
prints "waits for      S-1 \"Bed 1\"" "S-2 \"Bed 2\""
run git ready check
exits 1
prints "S-9"

# a plan whose entries say a state, but for the first <count>
given_plan () {
	given_stories
	story stories/S-6.md "S-6: Turn the compost"
	printf '# Plan\n\n' | write PLAN.md
	for n in 1 2 3 4 5 6; do
		if test "$n" -le "$1"; then word='so so'; else word='done'; fi
		echo "- S-$n: $word" >>PLAN.md
	done
}

it "entries of which eight in ten say a state that is known"
given_plan 1
finds_first "stories/S-[0-9]*.md and PLAN.md -: 6 stories, one a file"
prints "done (5)"

it "entries of which fewer do tell nothing"
given_plan 2
finds_first "stories/S-[0-9]*.md: 6 stories, one a file"
prints_not "PLAN.md"
