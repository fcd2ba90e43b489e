#!/bin/sh
#
# git ready init says what git ready will say by the definition it writes, in
# counts and with the first findings; and apart from that what those items would
# miss that claim nothing yet.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <number> <status> <section>: a file of a backlog
story () {
	write "stories/US-$1-bed.md" "# US-$1 Bed number $1

**Status:** $2

## Why

Nobody has dug it since the spring of last year.

## $3

- It is dug"
}

# says_the_same: init writes, and git ready ends with the line that it promised,
# below the findings that it promised
says_the_same () {
	git add -A
	run git ready init
	exits 0
	sed -n '/git ready says today:$/,/^$/p' "$tmp/out" | sed 1d >"$tmp/promised"
	run git ready
	sed -n '1s/^  //p' "$tmp/promised" >"$tmp/counts"
	tail -n 1 "$tmp/out" | diff "$tmp/counts" - >"$tmp/differ" ||
		complain "other counts: $(cat "$tmp/differ")"
	# The column and the rule are left out there.
	sed -n 's/^\([^ ].*:[0-9]*\):[0-9]*: \(.*\) \[.*\]$/  \1: \2/p' "$tmp/out" |
		head -n 3 >"$tmp/found"
	sed 1d "$tmp/promised" | grep '^  ' | diff - "$tmp/found" >"$tmp/differ" ||
		complain "other findings: $(cat "$tmp/differ")"
}

it "where some claim, and others do not yet"
given_repo
for n in 1 2 3; do story $n Ready "Acceptance criteria"; done
for n in 4 5; do story $n Draft "Acceptance criteria"; done
story 6 Draft "Notes"
story 7 Done "Acceptance criteria"
says_the_same
rm DEFINITION_OF_READY.md
run git ready init
prints "  7 items: 3 ready, 3 open, 1 done"
prints "3 are open, and judged once they claim to be ready."
prints "If they did now, 1 would not be ready:"
prints "  stories/US-6-bed.md:1: US-6 has no section \"Acceptance criteria\""
prints_not "error: "

it "where one claims what it does not hold"
given_repo
for n in 1 2 3 4 5 6 7 8 9; do story $n Ready "Acceptance criteria"; done
story 10 Ready "Notes"
says_the_same
rm DEFINITION_OF_READY.md
run git ready init
prints "  10 items: 9 ready, 1 not yet ready · 1 error"
prints "  stories/US-10-bed.md:1: error: US-10 claims \"Ready\" but has no section"
prints_not "judged once"

it "where many miss the same: they are told as one, as git ready does"
given_repo
for n in 10 11 12 13 14 15 16; do story $n Ready "Acceptance criteria"; done
for n in 20 21 22; do story $n Ready "Notes"; done
story 30 "Raedy" "Acceptance criteria"
says_the_same

it "names what those only should have that claim nothing yet"
given_repo
for n in 10 11 12 13; do story $n Ready "Acceptance criteria"; done
for n in 20 21; do story $n Ready "Notes"; done
story 30 Draft "Notes"
git add -A
run git ready init
prints "  7 items: 6 ready, 1 open · 2 warnings"
prints "  stories/US-20-bed.md:1: warning: US-20 claims"
prints "If it did now, it would be ready, though not without a warning:"
prints "  stories/US-30-bed.md:1: US-30 has no section \"Acceptance criteria\""

it "what is said today is not said again of what claims nothing"
given_repo
for n in 10 11 12 13 14 15; do story $n Ready "Acceptance criteria"; done
for n in 20 21 22; do
	story $n Draft "Acceptance criteria"
	sed -i '/Status/d' stories/US-$n-bed.md
done
git add -A
run git ready init
prints "  stories/US-20-bed.md:1: warning: 3 items have no Status (first: US-20)"
prints_times 1 "have no Status"
prints_not "has no Status"
prints "If they did now, all would be ready."

it "from where one stands"
given_repo
for n in 10 11 12 13 14 15 16 17 18; do story $n Ready "Acceptance criteria"; done
story 20 Ready "Notes"
git add -A
cd stories || exit 1
run git ready init
prints "  US-20-bed.md:1: error: "

it "where all is over, and where nothing is asked"
given_repo
for n in 1 2 3 4; do story $n Done "Acceptance criteria"; done
says_the_same
rm -r stories DEFINITION_OF_READY.md
write TODO.md "# To do

- [x] Oil the gate
- [ ] Light the lamp
- [ ] Paint the bench"
says_the_same
rm DEFINITION_OF_READY.md
run git ready init
prints "  3 items: 2 open (nothing is asked of them yet), 1 done"

it "where the team's own agreement is to run"
given_repo
for n in 1 2 3; do story $n Ready "Acceptance criteria"; done
story 4 Draft "Notes"
write docs/definition-of-ready.md "# Definition of Ready

- Acceptance criteria are written
- Everybody knows the tide"
git add -A
run git ready init --write
exits 0
prints "  4 items: 3 ready, 1 open"
prints "1 is open, and judged once it claims to be ready."
prints "If it did now, it would not be ready:"
prints "stories/US-4-bed.md:1: US-4 has no section"
git config ready.definition docs/definition-of-ready.md
run git ready
prints "4 items: 3 ready, 1 open"
