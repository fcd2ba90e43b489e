#!/bin/sh
#
# git ready init --choose: another reading after the first was written, and what
# is offered as another one.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# Four stories, and a list that may be the backlog as well.
given_two () {
	given_repo
	for n in 1 2 3 4; do
		write "stories/US-$n-bed.md" "# US-$n Bed number $n

**Status:** Draft

## Why

Nobody has dug it since the spring of last year."
	done
	write docs/roadmap.md "# Road map

- [ ] Oil the gate
- [x] Light the lamp
- [ ] Paint the bench"
	git add -A && git commit -q -m "All there is"
}

it "what init wrote gives way to the reading that is chosen, as often as one likes"
given_two
run git ready init
exits 0
prints "  --choose=2   docs/roadmap.md -: 3 items"
run git ready init --choose=2
exits 0
prints "  --choose=1   stories/US-[0-9]*.md: 4 stories"
prints "Wrote DEFINITION_OF_READY.md."
run git ready
prints "3 items: 2 open (nothing is asked of them yet), 1 done"
run git ready init --choose=1
exits 0
run git ready
prints "4 items: 4 open"

it "what somebody changed stays, and there is a way to write the other"
given_two
git ready init >"$tmp/out"
echo "- We looked at it together." >>DEFINITION_OF_READY.md
cp DEFINITION_OF_READY.md "$tmp/before"
run git ready init --choose=2
exits 128
complains "DEFINITION_OF_READY.md already exists, and is not overwritten"
complains "git ready init --choose=2 <path> writes it elsewhere"
cmp -s "$tmp/before" DEFINITION_OF_READY.md || complain "it was changed"
run git ready init --choose=2 other.md
exits 0
prints "Wrote other.md."
run git ready init --dry-run --choose=2
exits 0
prints "docs/roadmap.md -: 3 items"

it "what is committed stays"
given_two
git ready init >"$tmp/out"
git add -A && git commit -q -m "Our agreement"
cp DEFINITION_OF_READY.md "$tmp/before"
run git ready init --choose=2
exits 128
cmp -s "$tmp/before" DEFINITION_OF_READY.md || complain "it was changed"

it "an agreement of theirs never gives way"
given_two
write DEFINITION_OF_READY.md "# Ready

## Story \`stories/US-*.md\`

- Must say why. \`section Why\`"
run git ready init --choose=2
exits 128
run git ready
exits 0
prints "4 items: 4 ready"

it "what is one of the kinds already is not offered as another reading"
given_repo
for n in 1 2 3 4 5; do
	write "stories/US-$n-bed.md" "# US-$n Bed number $n

**Status:** $(test $n = 5 && echo Done || echo Open)

## Acceptance criteria

- It is dug"
done
write docs/BACKLOG.md "# Backlog

| ID | Story | Priority | Status |
| --- | --- | --- | --- |
| AB-1 | As a clerk I want to log in | P1 | Done |
| AB-2 | As a clerk I want to log out | P1 | Open |
| AB-3 | As a clerk I want to print | P2 | Open |
| AB-4 | As a clerk I want to search | P2 | Open |"
git add -A
run git ready init --dry-run
exits 0
prints "stories/US-[0-9]*.md: 5 stories"
prints "docs/BACKLOG.md |: 4 backlog stories"
prints_not "Or is it something else?"
run git ready init --format=json
prints '"rank": 2'
