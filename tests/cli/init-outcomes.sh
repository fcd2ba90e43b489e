#!/bin/sh
#
# git ready init: what the items are for (epics, milestones, goals) becomes an
# outcome of the definition, so that git ready trace has something to tell.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <n>: a section of a backlog
story () {
	printf '### US-%s - Water bed %s\n\nAs a gardener I want bed %s watered so that it lives.\n\n' "$1" "$1" "$1"
	printf 'Acceptance criteria:\n\n- it is wet\n- nobody carries cans\n\n'
}

it "epics in which the stories stand are what these are for"
given_repo
write docs/backlog.md "# Backlog

## Epic 1 - Water

$(story 1)
$(story 2)
## Epic 2 - Light

$(story 3)
$(story 4)"
finds_first "docs/backlog.md ###: 4 stories"
run git ready init
exits 0
prints "docs/backlog.md ##: 2 epics, one a heading"
prints "outcomes     4 items belong to one"
prints_not "What most epics"
run grep "outcome" DEFINITION_OF_READY.md
prints "- What the other items are for. \`outcome\`"
run git ready trace
prints "2 Epics are open; 4 of 4 open Stories serve one."
prints "Epic 1  Water"
run git ready next
prints "US-1"
prints_not "Epic 1  Water"

it "epics without a number in which the stories stand are, too"
given_repo
write docs/stories.md "# Stories

## Epic: Water

$(story 1)
$(story 2)
## Epic: Light

$(story 3)
$(story 4)
## Notes

None."
run git ready init --yes
prints "docs/stories.md ##: 2 epics, one a heading"
prints "outcomes     4 items belong to one"
run git ready trace
prints "2 Epics are open; 4 of 4 open Stories serve one."
prints "Epic: Water"
run git ready list
prints_not "Notes"

it "and so are they above tables, a level below"
given_repo
{
	printf '# Backlog\n'
	for epic in 'A: Wasser' 'B: Licht'; do
		printf '\n### 🌱 Epic %s\n\n| ID | Story | Status |\n| --- | --- | --- |\n' "$epic"
		for n in 1 2 3; do printf '| %s-%s | Beet %s gießen | Open |\n' "${epic%%:*}" $n $n; done
	done
} | write docs/backlog.md
run git ready init --yes
prints "outcomes     6 items belong to one"
run git ready trace
prints "2 Epics are open; 6 of 6 open Stories serve one."

it "but not one alone, nor headings that only speak of epics"
given_repo
write docs/stories.md "# Stories

## Epic: Water

$(story 1)
$(story 2)
$(story 3)"
run git ready init --yes
prints_not "outcome"
given_repo
write docs/stories.md "# Stories

## Epic stories of the garden: water

$(story 1)
$(story 2)
## Epic stories of the house: light

$(story 3)"
run git ready init --yes
prints_not "outcome"

it "files of epics are, where the stories stand in them"
given_repo
for n in 1 2 3; do
	write "tasks/epic-$n-bed.md" "# Epic $n: Bed $n

Grow more in it.

$(printf '## US %s.1: Dig\n\n**Status:** Not Started\n\nAs a gardener I want it dug so that it grows.\n\n' $n)

$(printf '## US %s.2: Sow\n\n**Status:** Completed\n\nAs a gardener I want it sown so that it grows.\n' $n)"
done
run git ready init --yes
prints "3 epics, one a file"
prints "outcomes     6 items belong to one"
run git ready trace
prints "3 Epics are open; 3 of 3 open Stories serve one."

# task <n> <milestone>
task () {
	write "tasks/T-$1.md" "---
id: T-$1
status: To Do
milestone: $2
---
# T-$1 Row $1

## Acceptance Criteria

- it floats"
}

# milestone <id> <title>
milestone () {
	write "milestones/$1.md" "---
id: $1
---
# $2

## Why

Guests."
}

it "milestones that the tasks name by id or title are what these are for"
given_repo
milestone m-1 "Open the pier"
milestone m-2 "Winter"
task 1 m-1
task 2 m-1
task 3 Winter
task 4 m-2
run git ready init
exits 0
prints "milestones/m-[0-9]*.md: 2 milestones, one a file"
prints "outcomes     4 items belong to one"
run git ready trace
prints "2 Milestones are open; 4 of 4 open Tasks serve one."

it "milestones that only some tasks name count where these name nothing else"
given_repo
milestone m-1 "Open the pier"
milestone m-2 "Winter"
for n in 1 2 3; do
	task $n m-1
done
for n in 4 5 6 7 8; do
	task $n ""
done
run git ready init
prints "outcomes     3 items belong to one"

it "milestones that no task means are no outcomes"
given_repo
milestone m-1 "Open the pier"
milestone m-2 "Winter"
for n in 1 2 3 4; do
	task $n "Release $n"
done
run git ready init
exits 0
prints_not "outcomes "
run cat DEFINITION_OF_READY.md
prints_not "outcome"

it "a list on a board names them with a remark, and by a letter"
given_repo
for n in 1 2 3; do task $n "M1 Pier"; done
for n in 4 5 6; do task $n "M2 Winter"; done
{
	printf '# Board\n\n## In progress\n\n- T-1\n\n## By milestone\n'
	printf '\n### M1 Pier (0/3 done)\n\n- T-1\n- T-2\n- T-3\n'
	printf '\n### M2 Winter (0/3 done)\n\n- T-4\n- T-5\n- T-6\n'
} | write tasks/BOARD.md
run git ready init --yes
prints "tasks/BOARD.md ###: 2 milestones, one a heading"
run git ready trace
prints "2 Milestones are open; 6 of 6 open Tasks serve one."
