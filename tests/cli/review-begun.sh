#!/bin/sh
#
# git ready review: work that begins, by a field, a lane or a folder.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

COLUMNS=200
export COLUMNS

# shellcheck disable=SC2016 # code spans
levels='\n\n### Ready `when status: ready or later`\n\n- Must be sized. `field size`\n- The team has talked it over.'

# definition <items> [<criteria>]
definition () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`$1\`\n${2:-}"
}

# story <number> <status> [<size>]
story () {
	write "stories/$1.md" "---\nid: S-$1\nstatus: $2\nsize: ${3:-}\n---\n\n# Story $1"
}

commit () {
	git add -A && git commit -q -m change
}

reviewed () {
	commit
	run git ready review HEAD~1
}

it "tells what was ready, and has begun"
# shellcheck disable=SC2016
definition 'stories/*.md' '\n- Says where it stands. `field status: idea, ready, doing, done`'"$levels"
story 1 ready 3 && commit
story 1 doing 3
reviewed
exits 0
prints "1 begun"
prints "Begun, and ready (1)"
tells_line "S-1 Story 1 status ready → doing"
prints_not "Other fields" "talked it over"

it "tells it apart from what became ready in the same change"
# shellcheck disable=SC2016
definition 'stories/*.md' '\n- Says where it stands. `field status: idea, ready, in progress, done`'"$levels"
story 1 ready 3 && story 2 idea 3 && story 3 idea 3 && commit
story 1 "in progress" 3 && story 2 ready 3 && story 3 "in progress" 3
reviewed
prints "1 became ready, 2 begun"
tells_line 'Became "Ready" (1)'
tells_line "S-2 Story 2 status idea → ready"
prints "Begun, and ready (2)"
tells_line "S-1 Story 1 status ready → in progress"
tells_line "S-3 Story 3 status idea → in progress"
prints_times 2 "☐ The team has talked it over."

it "tells it by the kind's own words, in a field of any name"
# shellcheck disable=SC2016
definition 'stories/*.md' '\n- Begins. `started when Estado: em curso`\n- Must be sized. `field size`'
write stories/1.md "# S-1 Count\n\nEstado: planejado\n\nSize: 3" && commit
edit 's/planejado/em curso/' stories/1.md
reviewed
prints "Begun, and ready (1)"
tells_line "S-1 Count Estado planejado → em curso"

it "says that it has begun where nothing is asked"
definition 'stories/*.md' ""
story 1 open && commit
story 1 "in progress"
reviewed
tells_line "1 begun"
prints "Begun (1)"
tells_line "S-1 Story 1 status open → in progress"

it "calls what was ready until it began ready, though its level ends there"
# shellcheck disable=SC2016
definition 'stories/*.md' '\n\n### Ready `when status: ready`\n\n- Must be sized. `field size`'
story 1 ready 3 && story 2 idea 3 && commit
story 1 "in progress" 3 && story 2 "in progress" 3
reviewed
prints "Begun, and ready (1)"
tells_line "S-1 Story 1 status ready → in progress"
prints "1 begun"
prints "1 begun without being ready"
tells_line "S-2 Story 2 status idea → in progress: nothing said that it was ready"

it "tells a card that moves to the column of work as begun, not as reordered"
# shellcheck disable=SC2016
definition 'BOARD.md -' '\n- Begins. `started when lane: In progress`'
write BOARD.md "# Board\n\n## Todo\n\n- Lock states\n- Rooms\n- Library\n\n## In progress\n\n- Hints\n\n## Done\n\n- Start" && commit
write BOARD.md "# Board\n\n## Todo\n\n- Rooms\n- Library\n\n## In progress\n\n- Hints\n- Lock states\n\n## Done\n\n- Start"
reviewed
exits 0
prints "Begun (1)"
tells_line 'Lock states moved from "Todo" to "In progress"'
prints_not "order" "Rooms" "Library" "says why"

it "tells a card that goes back as moved, and one that goes on as done"
# shellcheck disable=SC2016
definition 'BOARD.md -' '\n- Begins. `started when lane: In progress`'
write BOARD.md "# Board\n\n## Todo\n\n- Rooms\n- Library\n\n## In progress\n\n- Hints\n- Doors\n\n## Done\n\n- Start" && commit
write BOARD.md "# Board\n\n## Todo\n\n- Doors\n- Rooms\n- Library\n\n## In progress\n\n## Done\n\n- Hints\n- Start"
reviewed
prints "1 done, 1 retitled or moved"
tells_line 'Doors moved from "In progress" to "Todo"'
prints_not "order" "Rooms" "says why"

it "tells a card that becomes ready by its column as that, and not as reordered"
# shellcheck disable=SC2016
definition 'BOARD.md -' '\n- Says where it stands. `field lane: Ideas, Todo, Done`\n\n### Ready `when lane: Todo`\n\n- Must be short. `title: at most 9 words`'
write BOARD.md "# Board\n\n## Todo\n\n- Rooms\n- Library\n\n## Ideas\n\n- Hints\n- Doors\n- Walls\n\n## Done\n\n- Start" && commit
write BOARD.md "# Board\n\n## Todo\n\n- Rooms\n- Walls\n- Library\n\n## Ideas\n\n- Hints\n- Doors\n\n## Done\n\n- Start"
reviewed
prints 'Became "Ready" (1)'
tells_line 'Walls moved from "Ideas" to "Todo"'
prints_not "order" "says why" "Library"

it "asks no reason for the order of a card that begins"
# shellcheck disable=SC2016
definition 'BOARD.md -' '\n- Says why it moved. `change of order: explained`\n- Begins. `started when lane: In progress`'
write BOARD.md "# Board\n\n## Todo\n\n- Lock states\n- Rooms\n- Library\n\n## In progress\n\n- Hints" && commit
write BOARD.md "# Board\n\n## Todo\n\n- Rooms\n- Library\n\n## In progress\n\n- Hints\n- Lock states"
reviewed
exits 0
write BOARD.md "# Board\n\n## Todo\n\n- Library\n- Rooms\n\n## In progress\n\n- Hints\n- Lock states"
reviewed
exits 1
prints "1 moved in the order, and nothing says why."

it "takes headings that rank for an order, whatever the column"
definition 'PLAN.md -' ""
write PLAN.md "# Plan\n\n## Now\n\n- Rooms\n- Library\n\n## Later\n\n- Hints\n- Doors" && commit
write PLAN.md "# Plan\n\n## Now\n\n- Doors\n- Rooms\n- Library\n\n## Later\n\n- Hints"
reviewed
prints "Priority and order (1)"
prints "moved up from 4 to 1"

it "says from which folder to which, not twice the whole name"
# shellcheck disable=SC2016
definition 'tickets/*/*.md' ""
write tickets/todo/T-1-a-long-name-of-a-file.md "# T-1 Count" && commit
mkdir tickets/doing && git mv tickets/todo/T-1-a-long-name-of-a-file.md tickets/doing
reviewed
tells_line "T-1 Count moved from tickets/todo/ to tickets/doing/"
