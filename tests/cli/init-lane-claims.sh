#!/bin/sh
#
# git ready init and the lanes of a board: which of them claims that what lies
# there is ready, and which have begun though nothing lies there yet.

# shellcheck disable=SC2016 # code stands between backticks
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

given_board () {
	given_repo
	write BOARD.md "# Board\n\n$1"
	run git ready init
	exits 0
}

# ---- ready

it "what lies in a lane called Ready claims to be ready, and what lies before it does not"
given_board "## Backlog

- **Salt on the roads**: grit the hill before seven.
  - Owner: Ida
- **Lamps at the school**: two of them flicker.
  - Owner: Ben

## Ready

- **Gate for the yard**: carts roll out at night.
  - Owner: Ida
- **Paint the bench**: it splinters.
  - Owner: Ben

## In Progress

- **Bell of the tower**: it strikes thirteen.
  - Owner: Ida

## Done

- **Well cover**: a child could lift it.
  - Owner: Ben
- **Fence by the brook**: mended with wire.
  - Owner: Ben"
prints "judged       what lies in a lane that says ready, or in a later one" \
	"7 items: 3 ready, 2 open, 2 done" \
	"when lane: Ready, In Progress"
prints_not "there are no states"
run grep '^###' DEFINITION_OF_READY.md
prints '### Ready `when lane: Ready, In Progress`'
run git ready next
prints "2 can start:" "  Gate for the yard  Ida" "  Paint the bench    Ben" \
	"2 have all that" 'move them to "Ready"' \
	"  Salt on the roads    not begun" \
	"1 is begun: Bell of the tower"

it "so does an empty one: then nothing is ready"
given_board "## Ideas

- [ ] Salt on the roads
- [ ] Lamps at the school

## Ready

## Doing

- [ ] Bell of the tower

## Done

- [x] Well cover"
run grep '^###' DEFINITION_OF_READY.md
prints '### Ready `when lane: Ready, Doing`'
run git ready next
prints "Nothing can start: 1 is begun, 2 are not begun."

it "beside a lane of what is not thought through, what is to be done claims it"
given_board "## Backlog

- [ ] Salt on the roads
- [ ] Lamps at the school

## To Do

- [ ] Gate for the yard

## Doing

- [ ] Bell of the tower

## Blocked

- [ ] Paint the bench

## Done

- [x] Well cover"
run cat DEFINITION_OF_READY.md
prints '### Ready to start `when lane: To Do, Doing`'
run git ready
exits 0
prints_not "warning"
run git ready next
prints "1 is open, and nothing is asked of it yet:" "  Gate for the yard" \
	"  Salt on the roads    not begun" "1 is begun: Bell of the tower" \
	"1 waits: Paint the bench (blocked)"

it "a board of to do, doing and done says of none that it is ready"
given_board "## To Do

- [ ] Gate for the yard

## Doing

- [ ] Bell of the tower

## Done

- [x] Well cover"
run cat DEFINITION_OF_READY.md
prints_not "when lane: To Do"

it "where most that is open lies in no lane, no lane claims"
given_repo
write BACKLOG.md "# Backlog

## Harbour

- [ ] Salt on the roads
- [ ] Lamps at the school
- [ ] Paint the bench
- [ ] Mend the quay

## Ready

- [ ] Gate for the yard

## Done

- [x] Well cover
- [x] Fence by the brook"
run git ready init
exits 0
run cat DEFINITION_OF_READY.md
prints "done when lane: Done"
prints_not "when lane: Ready"

it "where items have a state themselves, no lane claims"
given_board "## Ready

- **Gate for the yard**
  - Status: todo
- **Paint the bench**
  - Status: todo

## In progress

- **Bell of the tower**
  - Status: doing

## Done

- **Well cover**
  - Status: done"
run cat DEFINITION_OF_READY.md
prints_not "when lane: Ready"

# ---- begun

it "what is moved into a lane of work has begun, also where none lies there now"
given_board "## To Do

- [ ] Gate for the yard
- [ ] Paint the bench
- [ ] Sweep the yard

## In Progress

## Done

- [x] Well cover
- [x] Fence by the brook"
run cat DEFINITION_OF_READY.md
prints '`started when lane: In Progress`'
write BOARD.md "# Board

## To Do

- [ ] Paint the bench

## In Progress

- [ ] Gate for the yard

## Done

- [x] Well cover"
run git ready list
prints "nothing is asked yet of 1, 1 is begun"

it "a lane between what is ready and what is over, where the columns are told, is work"
given_repo
write BACKLOG.md "# Backlog\n\nColumns: **Options → Ready → Building → In review → Shipped**, plus
**Blocked** for what waits.

## Shipped

| ID | Card | Evidence |
| --- | --- | --- |
| K-1 | Well cover | a child lifted it no more |
| K-2 | Fence by the brook | walked along it |

## Building

| ID | Card | Evidence |
| --- | --- | --- |
| K-3 | Bell of the tower | it strikes twelve |

## Blocked

| ID | Card | Blocked by |
| --- | --- | --- |
| K-4 | Lamps at the school | the school |

## Ready

| ID | Card | Evidence |
| --- | --- | --- |
| K-5 | Gate for the yard | none yet |
| K-6 | Paint the bench | none yet |

## Options

| ID | Card | Evidence |
| --- | --- | --- |
| K-7 | Salt on the roads | none yet |

## Notes

- The board is kept by Ida."
run git ready init
run cat DEFINITION_OF_READY.md
prints '`started when lane: Building`' '### Ready `when lane: Ready, Building`' \
	'`done when lane: Shipped`'
run git ready next
prints "2 are open, and nothing is asked of them yet:" "1 is begun: K-3"
