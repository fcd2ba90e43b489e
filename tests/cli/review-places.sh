#!/bin/sh
#
# git ready review: which item of now is which of before, where none has an id.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

COLUMNS=200
export COLUMNS

# given_list <items> <entry>...: committed, as a plan without ids
given_list () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`$1\`"
	shift
	list "$@"
	git add -A && git commit -q -m base
}

# list <entry>...
list () {
	write PLAN.md "# Plan\n\n$(printf -- '- %s\\n' "$@")"
}

reviewed () {
	git add -A && git commit -q -m change
	run git ready review HEAD~1
	exits 0
}

it "takes an entry at the same place, with the same beginning, for retitled"
given_list 'PLAN.md -' Rooms "Effect queue: what effects are, and who solves them" "Doors"
list Rooms "Effect queue" "Doors"
reviewed
prints "1 retitled or moved"
tells_line 'Effect queue was called "Effect queue: what effects are, and who solves them"'
list "Rooms, large and small" "Effect queue" "Doors that close"
reviewed
prints "2 retitled or moved"
tells_line 'Rooms, large and small was called "Rooms"'
tells_line 'Doors that close was called "Doors"'

it "takes several in a row so, and one whose words change at its end"
given_list 'PLAN.md -' Rooms "Show the cards of a hand" "Draw" Doors
list Rooms "Show the cards of a table" "Draw a card" Doors
reviewed
prints "2 retitled or moved"

it "takes a remark in any brackets for no other beginning"
given_list 'PLAN.md -' Rooms "港の状態管理 ← 次はここ" Doors
list Rooms "港の状態管理（四月）" Doors
reviewed
prints "1 retitled or moved"

it "takes another entry at that place for another one, and the same beginning elsewhere too"
given_list 'PLAN.md -' Rooms "Effect queue: what effects are" Doors Walls
list Rooms "Score of a duel" Doors Walls "Effect queue"
reviewed
prints "1 closed or removed, 2 added"

it "takes one word alike for another entry"
given_list 'PLAN.md -' Rooms "Write tests" Doors
list Rooms "Write docs" Doors
reviewed
prints "1 closed or removed, 1 added"

it "tells an entry that goes to another file as moved"
given_list '*.md -' Rooms "Effect queue" Doors
list Rooms Doors
write LATER.md "# Later\n\n- Effect queue"
reviewed
tells_line 'Effect queue moved from PLAN.md to LATER.md'
prints "1 retitled or moved"

it "tells one that goes to the file of what is done as done"
given_list '*.md -' Rooms "Effect queue" Doors
list Rooms Doors
write DONE.md "# Archive\n\n- [x] Effect queue"
reviewed
tells_line "Effect queue"
prints "1 done"
prints_not "removed"

it "says nothing of what was done, and goes to the archive"
given_list '*.md -' Rooms "[x] Effect queue" Doors
list Rooms Doors
write DONE.md "# Archive\n\n- [x] Effect queue"
reviewed
prints "1 item was edited: Effect queue"

it "tells two that are called the same apart from one that moved"
given_list '*.md -' Rooms "Effect queue" Doors "Effect queue"
list Rooms Doors
write LATER.md "# Later\n\n- Effect queue"
reviewed
prints "2 closed or removed, 1 added"
