#!/bin/sh
#
# git ready init where a board is a folder with a file for each lane, and where a
# list tells of files.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

it "a file for each lane is one board, and its entries are the items"
given_repo
write board/README.md "# How the board works

- [ ] this box explains"
write board/TODO.md "# To do

## Hull

- [ ] 1001 Caulk the seams
- [ ] 1002 Paint below the water line

## Rig

- [ ] 1003 New shrouds"
write board/DOING.md "# Doing

- [ ] 1004 Oil the winches"
write board/DONE.md "# Done

- [x] 1005 Wash the sails
- [x] 1006 Sell the dinghy
- [x] 1007 Count the ropes"
finds_first "board/*.md - [ ]: 7 "
prints "done         3 of 7"

it "what lies in the file of what is done is done, though it has no box"
given_repo
write kanban/1-backlog.md "# Backlog

## Caulk the seams

They leak at two knots.

## Paint below the water line

It is bare at the keel.

## New shrouds

The old ones are from the last owner."
write kanban/2-in-progress.md "# In progress

## Oil the winches

Port side is done."
write kanban/3-done.md "# Done

## Wash the sails

With fresh water.

## Sell the dinghy

It went to the neighbours."
finds_first "kanban/[0-9]*.md ##: 6 "
prints "done         2 of 6"

# told <level> <titles>...: a heading with a sentence each
told () {
	level=$1
	shift
	for title; do
		printf '%s %s\n\nThe harbour master has asked about it twice since May.\n\n' "$level" "$title"
	done
}

it "each lane has its headings at a level of its own"
given_repo
write docs/kanban/1-backlog.md "# Backlog

$(told '###' 'Caulk the seams' '✅ Paint below the water line' 'New shrouds')"
write docs/kanban/2-doing.md "# Doing

$(told '##' 'Oil the winches')"
write docs/kanban/3-review.md "# Review"
write docs/kanban/4-done.md "# Done

$(told '##' 'Wash the sails')

## Sprint 2: ropes - all complete

### Running rigging (2 items)

$(told '####' '1. Halyards replaced' '2. Sheets spliced')

## Sprint 1: deck (put away)"
write docs/kanban/9-archive.md "# Archive

## Sprint 1: deck

$(told '###' '1. Deck scrubbed' '2. Bow light repaired')"
write docs/kanban/sprints.md "# Sprints

$(for n in 2 1; do
	printf '## ✅ Sprint %s: what we did\n\n**Status:** Complete\n**Goal:** a dry boat\n\n' "$n"
	printf '### Outcome\n\n- done\n\n### Speed\n\n- good\n\n'
done)"
finds_first "docs/kanban/1-backlog.md ###, docs/kanban/2-doing.md ##"
prints ": 7 items, one a heading"
prints "done         4 of 7"
prints_not "9-archive"
run git ready init
run git ready list --all
prints "Sheets spliced"
prints_not "Sprint"
prints_not "Running"

it "numbered parts of what is done are no items"
given_repo
write board/todo.md "# To do

$(told '###' 'Caulk the seams' 'New shrouds')"
write board/in-progress.md "# In progress

$(told '##' 'Oil the winches')"
write board/done.md "# Done

$(told '##' 'Wash the sails')
$(told '###' '1. Rinse' '2. Dry')

## Sprint 1

$(told '###' '1. Halyards replaced' '2. Sheets spliced')"
finds_first "board/done.md ##"
prints ": 4 items, one a heading"
prints_not "board/done.md ###"

it "topics of lists are none, at whatever level each lane has them"
given_repo
write board/todo.md "# To do

## Hull

- [ ] Caulk the seams
- [ ] Paint below the water line

## Rig

- [ ] New shrouds"
write board/done.md "# Done

### Deck

- [x] Wash the deck
- [x] Oil the winches"
finds_first "board/*.md -: 5 "

it "lanes without boxes, in German, are lists of what each lane holds"
given_repo
write Aufgaben/01_offen.md "# Offen

- Fugen abdichten
- Unterwasserschiff streichen
- Neue Wanten"
write Aufgaben/02_in_arbeit.md "# In Arbeit

- Winschen ölen"
write Aufgaben/03_erledigt.md "# Erledigt

- Segel gewaschen
- Beiboot verkauft"
finds_first "Aufgaben/[0-9]*.md -: 6 "
prints "done         2 of 6"

it "pages about states are no lanes"
given_repo
for state in "done" open started; do
	write "docs/states/$state.md" "# $state

- set by the harbour master
- seen by all
- known by mail"
done
for state in "done" open started; do
	write "tasks/$state.md" "# $state

A task is $state once somebody says so.

- set by the harbour master
- seen by all"
done
run git ready init --dry-run
prints "I found no backlog"

it "a log beside a list is no lane of it"
given_repo
write TODO.md "# To do

- [ ] Caulk the seams
- [ ] Paint below the water line
- [ ] New shrouds"
write CHANGELOG.md "# Changes

- Sails washed
- Dinghy sold"
finds_first "TODO.md -: 3 "

it "the files that a list of tasks names one by one are the tasks"
given_repo
for n in 01 02 03 04 05; do
	write "docs/orders/${n}_step.md" "# $n — Part $n of the hull

## Before

- the part before it

## What to build

- a piece of wood

## Check

- it floats"
done
write docs/orders/README.md "# Orders

How they are written."
write TASKS.md "# Tasks

Where work begins.

| Part | What | File | Who |
|---|---|---|---|
$(for n in 01 02 03 04 05; do echo "| $n | Part $n | \`${n}_step.md\` | Ada |"; done)

## Later

- Paint it"
finds_first "docs/orders/[0-9]*.md: 5 "

it "pages that a list only mentions in passing are none"
given_repo
for n in 01 02 03 04 05; do
	write "docs/guide/${n}_page.md" "# $n — How part $n works

## Before

- the part before it

## What it does

- it floats"
done
write TASKS.md "# Tasks

- [ ] Paint the keel, see 01_page.md
- [ ] Caulk the seams
- [ ] New shrouds
- [ ] Oil the winches"
finds_first "TASKS.md -: 4 "

it "one name in many folders that sounds like a state makes no board of them"
given_repo
for what in hull rig sails paint; do
	write "openspec/changes/$what/proposal.md" "# Change the $what

## Why

It leaks.

## What Changes

- the $what"
	write "openspec/changes/$what/tasks.md" "# Tasks

- [ ] look at the $what
- [x] measure it"
done
finds_first "openspec/changes/*/: 4 changes, one a folder"

it "live-backlog.md beside the backlog is kept up to date, and no lane of what is live"
given_repo
write docs/backlog.md "# Backlog

## Epic 1 - Base

$(for n in 1 2 3 4 5 6; do
	printf '### US-00%s - Plant bed %s\n\nAs a gardener I want bed %s planted so that we eat.\n\n' $n $n $n
	printf 'Acceptance criteria:\n\n- it grows\n- it is watered\n\n'
done)"
write docs/live-backlog.md "# Live backlog

Kept up to date whenever something is added.

## State of things

Updated in June.

## Done

- Beds measured
- Soil bought

## Next

- A tap
- A fence

## Notes

Ask the neighbours."
finds_first "docs/backlog.md ###: 6 stories"

# lanes <entry of the sprint>...: of boxes, with details inside some
lanes () {
	given_repo
	write tasks/todo.md "# To do

- [ ] Caulk the seams
  - from the keel upwards
- [ ] Paint below the water line
- [ ] New shrouds
- [x] Order the paint"
	{
		printf '# Current sprint\n\n## This week\n\n- [x] Oil the winches\n'
		printf '%s\n' '- [ ] Sell the dinghy' '- [ ] Count the ropes' \
			'' '## Notes' ''
		printf -- '- %s\n' "$@"
	} | write tasks/current-sprint.md
	write tasks/done.md "${done:-# Done

- [x] Wash the sails
  - with fresh water
- [x] Mend the boom}"
}

it "notes without a box in a lane of boxes are no items"
lanes "The yard is closed on Monday" "Ada is back"
finds_first "tasks/*.md - [ ]: 9 tasks, one an entry"

it "unless they are as many as the boxes"
lanes "The yard is closed" "Ada is back" "Rain"
finds_first "tasks/*.md -: 12 tasks, one an entry"

it "and what is done in a lane that has no boxes is an item"
done="# Done

- Wash the sails
- Mend the boom"
lanes "The yard is closed on Monday" "Ada is back"
finds_first "tasks/*.md -: 11 tasks, one an entry"
done=
