#!/bin/sh
#
# git ready init where several backlogs of one repository share their ids, since
# each counts from the first.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# is_clean: what init proposes finds no id twice
is_clean () {
	run git ready init --yes
	exits 0
	run git ready check
	prints_not "[id-duplicate]"
	prints_not "[field-conflict]"
}

# finds_twice <words>: it still tells of a slip
finds_twice () {
	run git ready init --yes
	run git ready check
	prints "$1" "[id-duplicate]"
}

# headings <file> <titles>...: a section with a status for each, T-1 and on
headings () {
	file=$1 n=0
	shift
	{
		echo "# Backlog"
		for title; do
			n=$((n + 1))
			printf '\n## T-%s: %s\n\nStatus: todo\nDepends on: T-1\n\nSome words.\n' $n "$title"
		done
	} | write "$file"
}

it "sections in a file for each service, whose dependencies mean their own"
given_repo
headings services/pump/BACKLOG.md "Water the beds" "Count the bees" "Sell old tools" "Print labels"
headings services/barn/BACKLOG.md "Ring the bell" "Feed the goat" "Mend the roof" "Sweep the yard"
is_clean
run git ready list --all --format=csv --columns=id
prints "barn-T-2" "pump-T-2"
run git ready show barn-T-3
prints "barn-T-1 \"Ring the bell\""

it "but one id twice in one of them is a slip"
given_repo
headings services/pump/BACKLOG.md "Water the beds" "Count the bees" "Sell old tools" "Print labels"
headings services/barn/BACKLOG.md "Ring the bell" "Feed the goat" "Mend the roof" "Sweep the yard"
printf '\n## T-3: Bake the bread\n\nStatus: todo\n\nSome words.\n' >>services/barn/BACKLOG.md
finds_twice "barn-T-3 is also the id of"

# feature <folder> <file> <title>
feature () {
	write "backlog/$1/$2.md" "# ${2%%-*}-${2#*-}: $3

**Sprint:** ${sprint:-To be planned}

## Acceptance criteria

- It works"
}

it "files in a folder for each feature, of which two ids come twice"
given_repo
feature 01-advice/01-calendar US-001 "Sow in March"
feature 01-advice/01-calendar US-002 "Know the height"
feature 01-advice/01-calendar US-003 "Turn the beds"
sprint=4 feature 01-advice/01-calendar US-004 "Spare the soil"
feature 02-pumps/01-sensors US-001 "Add a sensor"
sprint=4 feature 02-pumps/01-sensors US-004 "Read a table"
is_clean
run git ready list --all --format=csv --columns=id,title
prints "01-calendar-US-001,Sow in March" "01-sensors-US-001,Add a sensor"
# A sprint that is to be planned is none.
run cat DEFINITION_OF_READY.md
prints_not "Sprint"

it "folders of which one does not begin anew may hold a slip"
given_repo
feature 01-advice/01-calendar US-001 "Sow in March"
feature 01-advice/01-calendar US-002 "Know the height"
feature 01-advice/01-calendar US-003 "Turn the beds"
feature 02-pumps/01-sensors US-003 "Add a sensor"
feature 02-pumps/01-sensors US-002 "Read a table"
finds_twice "US-002 is also the id of"

it "boxes in a list for each service are one kind"
given_repo
write services/pump/TODO.md "# To do

- [x] T-1: Water the beds
- [ ] T-2: Count the bees
- [ ] T-3: Sell old tools
- [ ] T-4: Print labels"
write services/barn/TODO.md "# To do

- [x] T-1: Ring the bell
- [ ] T-2: Feed the goat
- [ ] T-3: Mend the roof
- [ ] T-4: Sweep the yard"
finds_first "services/*/TODO.md -: 8 tasks, one an entry"
is_clean

it "rows of tables by the folder, and the column of ids"
given_repo
for team in east west; do
	{
		printf '# Backlog\n\n| ID | Story | Status |\n| --- | --- | --- |\n'
		for n in 1 2 3 4; do printf '| T-%s | %s works %s | todo |\n' $n $team $n; done
	} | write "$team/BACKLOG.md"
done
is_clean
run git ready list --format=csv --columns=id
prints "east-T-1" "west-T-1"

it "milestones of one file, by the heading, none of which is left out"
given_repo
{
	echo "# Backlog"
	for m in 1 2; do
		printf '\n## Milestone %s\n' $m
		n=0
		for title in Water Count Sell Print; do
			n=$((n + 1))
			test $m = 1 || title="$(echo "$title" | tr WCSP RFMB)$title"
			printf '\n### T-%s: %s all\n\nStatus: todo\n\nWords.\n' $n "$title"
		done
	done
} | sed 's/ all/ it/;/Milestone 2/,$s/ it/ anew/' | write BACKLOG.md
finds_first "BACKLOG.md ###: 8 items"
is_clean
run git ready list --format=csv --columns=id
prints "1-T-1" "2-T-1"

it "files that name their epic"
given_repo
for epic in beds barn; do
	for n in 1 2 3 4; do
		write "stories/$epic-thing-$n.md" "---
id: S-$n
epic: $epic
status: todo
---

# The $epic need this, $n

## Acceptance criteria

- It works.
- It is quick."
	done
done
is_clean
run git ready list --format=csv --columns=id
prints "barn-S-1" "beds-S-1"

it "an archive in which the old numbers come again"
given_repo
for n in 1 2 3 4 5; do
	write "stories/S-$n.md" "# S-$n: Grow leek $n

Status: todo

## Acceptance criteria

- It works."
	write "stories/archive/S-$n.md" "# S-$n: Ring bell $n

Status: done

## Acceptance criteria

- It works."
done
is_clean
run git ready list --all --format=csv --columns=id
prints "S-1
" "archive-S-1
"
run git ready show S-2
prints_not "archive"

it "copies with the same titles are no second backlog"
given_repo
for folder in stories copies; do
	for n in 1 2 3 4; do
		write "docs/$folder/S-$n.md" "# S-$n: Grow leek $n

Status: todo

## Acceptance criteria

- It works."
	done
done
run git ready init --dry-run
prints_not "id from folder"
