#!/bin/sh
#
# git ready init where items of one kind say their states in fields of several
# names.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# hive <number> <lines below "Status">
hive () {
	write "hives/tasks/H-0$1-hive.md" "# H-0$1: Hive $1

## Status

$2

## Why

Bees need room.

## Acceptance criteria

- It has room"
}

# old_hive <number> <state>, new_hive <number> <state>
old_hive () { hive "$1" "- **State:** $2\n- **Turn:** Spring"; }
new_hive () { hive "$1" "**$2** — 2031-05-0$1"; }

it "a state in two fields is read from both"
given_repo
old_hive 1 DONE
old_hive 2 "IN PROGRESS"
old_hive 3 TODO
for n in 4 5; do new_hive $n DONE; done
for n in 6 7 8; do new_hive $n "IN PROGRESS"; done
finds_first "hives/tasks/H-[0-9]*.md: 8 tasks"
prints "done         DONE (3)"
prints "\`field status from field Status | State\`"
prints "\`done when status: "
prints "  8 items: 1 open, 4 begun, 3 done"
prints_not "would be read as open"

it "what stands below the heading and tells no state adds none"
given_repo
for n in 1 2; do old_hive $n DONE; done
for n in 3 4 5; do old_hive $n "IN PROGRESS"; done
for n in 6 7; do
	hive $n "We look at it when the weather lets us, and not before"
done
finds_first "hives/tasks/H-[0-9]*.md: 7 tasks"
prints_not "field status from"
prints "\`done when State: "
prints "  7 items: 2 open, 3 begun, 2 done"

it "ends in more fields than are proposed are told"
given_repo
n=0
for name in Status State Estado Statut Stato; do
	for state in "done" open; do
		for again in 1 2; do
			n=$((n + 1))
			write "hives/tasks/H-$((10 + n))-hive.md" "# H-$((10 + n)): Hive $n $again

$name: $state

## Why

Bees need room."
		done
	done
done
finds_first "hives/tasks/H-[0-9]*.md: 20 tasks"
prints "2 of 20 items say that they are over, and would be read as open"

it "a day below Done says that it is over, where nothing else says how far anything is"
given_repo
write TASKS.md "# Tasks

| ID | Task | Done |
| --- | --- | --- |
| T-1 | Dig the bed | 2026-05-01 |
| T-2 | Sow leeks | 2026-05-09 |
| T-3 | Mend the hose | |
| T-4 | Paint the shed | |
| T-5 | Cut the hedge | |"
finds_first "TASKS.md |: 5 tasks, one a row"
prints "done         2 of 5"
sed 's/ |$/ | open |/; s/Done | open/Done | State/; s/--- | open/--- | ---/' TASKS.md >TASKS.new
mv TASKS.new TASKS.md
git add .
run git ready init --dry-run
prints_not "done         2"
