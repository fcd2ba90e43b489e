#!/bin/sh
#
# git ready init where each item has a folder of its own, whose id its main file
# repeats, with papers beside it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# issue <folder> <file> <title>
issue () {
	write "$1/$2.md" "# $3

It has to be there before the season."
}

it "the file that says what it is, after the id of its folder, is the item"
given_repo
issue issues/yard/crane/CR-001-hook CR-001-issue "Mend the hook"
issue issues/yard/crane/CR-002-rope CR-002-issue "Change the rope"
issue issues/yard/crane/CR-002-rope CR-002-questions "What rope"
issue issues/yard/crane/CR-003-light CR-003-story "See at night"
issue issues/yard/pier/PI-001-plank PI-001-issue "Nail the plank"
issue issues/yard/pier/PI-001-plank notes "What was said"
issue issues/yard/pier/PI-001-plank PI-001-pull-request "What was done"
issue issues/yard/gate/GA-001-lock GA-001-issue "Oil the lock"
finds_first ": 5 issues, one a file"
prints_not "  8 items: "

it "so it is where all are called alike"
given_repo
for area in crane pier gate; do
	for n in 1 2; do
		issue "issues/$area/$area-00$n-part" "$area-00$n-task" "Do $n"
		issue "issues/$area/$area-00$n-part" "$area-00$n-log" "Log $n"
	done
done
finds_first "issues/*/*/*-task.md: 6 "

it "two files of one folder that say nothing of the sort are as they were"
given_repo
for n in 1 2 3; do
	write "docs/tickets/T-00$n-part/T-00$n-part.md" "# T-00$n: Do it

Status: open

## Acceptance criteria

- It is there"
done
finds_first ": 3 tickets"
