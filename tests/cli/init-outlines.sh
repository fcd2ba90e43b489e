#!/bin/sh
#
# git ready init where several lists stand beside each other: which of them is
# worked from, and which only sums it up, tells what there is, or was copied.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# boxes <how many are ticked> <how many are not> <words>: entries with a box
boxes () {
	n=1
	while test "$n" -le $(($1 + $2)); do
		if test "$n" -le "$1"; then box=x; else box=' '; fi
		printf -- '- [%s] %s %s\n' "$box" "$3" "$n"
		n=$((n + 1))
	done
}

# ---- how to read it

it "boxes below a line that says how to read them are none to do"
given_repo
write docs/ROADMAP.md "# Roadmap

What we do, and when.

**Status legend:**
- [ ] Not started
- [x] Completed
- [~] In progress

## Spring

$(boxes 3 4 'Paint boat')

**Success criteria:**
- [ ] All boats are dry"
finds_first "docs/ROADMAP.md - [ ]: 7 "
prints "where        not lane: Status legend, Success criteria"

it "the same in German, and a line that is a state stays one"
given_repo
write TODO.md "# Aufgaben

**Legende:**
- [ ] offen
- [x] erledigt

**Offen:**
$(boxes 0 4 'Boot streichen')

**Erledigt:**
$(boxes 3 0 'Tau kaufen')"
finds_first "TODO.md - [ ]: 7 "
prints "where        not lane: Legende"
prints "over         3 of 7"

it "notes below a line in a list of what is to do are none"
given_repo
write TODO.md "# TODO

- draw the board
- move the pieces
- count the score

Notes:

- the board is green
- chess clubs meet on Mondays"
finds_first "TODO.md -: 3 tasks"
prints "where        not lane: Notes"

it "prose with lines for headings is not a list in all its lists"
given_repo
write docs/roadmap.md "Roadmap of the ferry

Purpose
- Bring cyclists over the river.

Why this way
- A bridge is dear, and takes years.

Parts
- A hull
- An engine
- A landing stage"
write docs/planning.md "# Planning

## Phase 0: Start

1. [ ] Measure the river
2. [ ] Ask the harbour
3. [ ] Draw the hull
4. [ ] Count the cyclists

## Success metrics

- [ ] Nobody waits for an hour"
finds_first "docs/planning.md - [ ]"
