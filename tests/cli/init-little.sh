#!/bin/sh
#
# git ready init where there is little to ask of items: it writes where they are
# all the same, says what it asks, and what works from then on.

# shellcheck disable=SC2016 # code of Markdown
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# wrote <text>: the definition that init wrote, below its title
wrote () {
	stated=1
	sed 1,5d DEFINITION_OF_READY.md >"$tmp/wrote"
	printf '%s\n' "$1" >"$tmp/wanted"
	diff "$tmp/wanted" "$tmp/wrote" >"$tmp/differ" ||
		complain "another definition: $(cat "$tmp/differ")"
}

given_list () {
	given_repo
	write TODO.md "# To do

- [x] Oil the gate
- [ ] Light the lamp
- [ ] Paint the bench by the pond"
	git add -A
}

it "writes where items are of which there is nothing to ask"
given_list
run git ready init
exits 0
prints "Nothing is asked of tasks yet: "
prints_not "claims "
prints "Wrote DEFINITION_OF_READY.md."
prints "It says where the items are"
prints "  git ready next "
prints "  git ready list "
prints "  git ready show <item> "
prints_not "git ready hook install"
wrote '## Task `TODO.md -`

Nothing is asked of these yet.'

it "lets every command of the day work from then on"
given_list
git ready init >"$tmp/out"
run git ready
exits 0
prints "3 items: 2 open (nothing is asked of them yet), 1 done"
run git ready list
exits 0
prints "Light the lamp"
run git ready next
exits 0
prints "Paint the bench by the pond"
run git ready show "Light the lamp"
exits 0

it "shows it, and writes nothing, in a dry run"
given_list
run git ready init --dry-run
exits 0
prints "The definition would be:"
prints '## Task `TODO.md -`'
test ! -e DEFINITION_OF_READY.md || complain "a dry run wrote something"
run git ready init --format=json
exits 0
prints '"definition": "# Definition of Ready'

it "asks nothing where ids are all that items have in common"
given_repo
write ROADMAP.md "# Roadmap

- [x] M1 Oil the gate
- [ ] M2 Light the lamp
- [ ] M3 Paint the bench
- [ ] M4 Rake the path"
git add -A
run git ready init
exits 0
prints "Nothing is asked of items yet: "
! grep -q "unique" DEFINITION_OF_READY.md || complain "it asks for ids"

it "says what is over, each way in words of its own"
given_repo
write TODO.md "# Garden

## Next

- [ ] Oil the gate
- [ ] Light the lamp
- [x] Rake the path

## Done

- [x] Paint the bench
- [ ] Sweep the yard"
git add -A
run git ready init
exits 0
wrote '## Task `TODO.md -`

- It is over below the heading Done. `done when lane: Done`
- It is over once its box is ticked. `done when checked: yes`

Nothing is asked of these yet.'
run git ready
prints "5 items: 2 open (nothing is asked of them yet), 3 done"

# given_table <state>: rows that have but a state; of four the first is done
given_table () {
	given_repo
	write docs/backlog.md "# Backlog

| ID | What | State |
| --- | --- | --- |
| G-1 | Oil the gate | Done |
| G-2 | Light the lamp | $1 |
| G-3 | Paint the bench | Open |
| G-4 | Rake the path | Open |"
	git add -A
}

it "agrees on no new state where there is nothing that it would claim"
given_table Open
run git ready init
exits 0
prints_not "ready\" as a value"
wrote '## Item `docs/backlog.md |`

- It is over when its State is Done. `done when State: Done`
- Must say where it stands. `field State`
- The team has talked it over and knows of nothing that would stop the work.'
run git ready
exits 0
prints "4 items: 3 ready, 1 done"

it "lets the team's own ready claim, even where nothing else is asked"
given_table Ready
run git ready init
exits 0
prints "judged       items that say they are ready"
run git ready
exits 0
prints "4 items: 1 ready, 2 open, 1 done"

it "leaves no kind out because the other has more to ask"
given_repo
for n in 1 2 3 4; do
	write "docs/stories/US-$n.md" "# US-$n Bed number $n

**Status:** $([ $n = 1 ] && echo Done || echo Open)

## Why

Nobody has dug it since the spring of last year.

## Acceptance criteria

- It is dug"
done
write docs/BUGS.md "# Bugs

- [ ] BUG-1 The gate squeaks
- [ ] BUG-2 The lamp is dark
- [x] BUG-3 The bench is wet"
git add -A
run git ready init
exits 0
prints "docs/stories/US-[0-9]*.md: 4 stories"
prints "docs/BUGS.md -: 3 bugs"
prints "What most stories "
prints "Nothing is asked of bugs yet: "
run git ready
prints "7 items"

it "has one blank line above a level that is all there is"
given_repo
for name in gate lamp bench path; do
	write "docs/stories/$name.md" "# The $name

**Status:** $(test $name = gate && echo Ready || echo Draft)

## Why

Nobody has looked after it since the spring of last year.

## Acceptance criteria

- It is as new"
done
git add -A
run git ready init
exits 0
grep -q '^### Ready' DEFINITION_OF_READY.md || complain "there is no level"
perl -0ne 'exit(/\n\n\n/ ? 1 : 0)' DEFINITION_OF_READY.md ||
	complain "two blank lines: $(cat DEFINITION_OF_READY.md)"

it "leads on from there where init found nothing"
given_repo
write README.md "# A shed"
git add -A
run git ready init
exits 1
run git ready list
exits 128
complains "git ready init --layout=<name> writes one to start from"
