#!/bin/sh
#
# How many things are named before the rest is a number: both sides of each
# limit.

# shellcheck disable=SC2016 # code of Markdown
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

COLUMNS=100
export COLUMNS

# given_stories <number> [<line>]: all alike, each serves OUT-1 and is not ready
given_stories () {
	given_repo
	write DEFINITION_OF_READY.md '# D\n\n## Outcome `outcomes/*.md`\n\n- Others serve it. `outcome`\n- It ends. `done when status: reached`\n\n## Story `backlog/*.md`\n\n- Must say where it stands. `field status: idea, ready, done`\n\n### Ready `when status: ready or later`\n\n- Must be sized. `field size`\n- Must have an owner. `field owner`\n- Must be dated. `field due`\n- Must say why. `section Why`'
	write outcomes/1.md '# OUT-1 More readers'
	for n in $(seq 1 "$1"); do story "$n" "$n"; done
}

# story <file> <number> [<status>]: by file so that they are in order
story () {
	write "backlog/$(printf %03d "$1").md" "---\nid: S-$2\nstatus: ${3:-ready}\noutcome: OUT-1\n---\n\n# Story $2"
}

it "names ten items that a name may mean"
given_stories 0
for n in 1 2 3 4 5 6 7 8 9 10; do write "backlog/$n.md" "# Same title"; done
run git ready show "Same title"
exits 128
complains "backlog/1.md:1"
complains "backlog/10.md:1"
complains_not " more"
write backlog/11.md "# Same title"
run git ready show "Same title"
complains "  and 1 more"

it "shows five of those that serve an outcome"
given_stories 5
run git ready trace
prints "S-5"
prints_not " more"
story 6 6
run git ready trace
prints "S-5"
prints_not "S-6"
prints "and 1 more"

it "asks once on an agenda what three or more lack"
given_repo
write DEFINITION_OF_READY.md '# D\n\n## Story `backlog/*.md`\n\n- Must say where it stands. `field status: idea, ready, done`\n\n### Ready `when status: ready or later`\n\n- Must be sized. `field size`'
story 1 1
story 2 2
run git ready next --agenda
prints_times 2 "has no size"
story 3 3
run git ready next --agenda
prints_times 0 "has no size"
prints "- Must be sized. S-1, S-2, S-3"

it "names thirty items of which a page says the same"
given_stories 30
run git ready check --format=markdown
prints "S-29, S-30<br>"
prints_not " more"
story 31 31
run git ready check --format=markdown
prints "S-28, S-29 and 2 more<br>"

it "lists ten rules after a long run"
given_repo
checks=$(for n in 1 2 3 4 5 6 7 8 9 10; do echo "- C$n. \`field f$n\`"; done)
write DEFINITION_OF_READY.md "# D\n\n## Story \`backlog/*.md\`\n\n$checks"
for n in 1 2 3; do write "backlog/$n.md" "# $n"; done
for format in text markdown; do
	run git ready check --format=$format
	prints "story/field-f10"
	prints_not "more rule"
done
echo '- C. `field f11`' >>DEFINITION_OF_READY.md
for format in text markdown; do
	run git ready check --format=$format
	prints "and 1 more rule"
	prints_not "more rules"
done

# ---- reviews ----

it "names three of what a new claim misses, or two and how many more"
given_stories 0
write backlog/base.md '---\nstatus: idea\n---\n\n# Base'
git add . && git commit -q -m base
story 1 1
git add .
run git ready review --staged
prints "has no due, no owner, and 2 more"
edit 's/^status: ready/&\nsize: 3/' backlog/001.md
git add .
run git ready review --staged
prints "has no due, no owner, no section \"Why\""
prints_not "and 2 more"

it "folds ideas that are new from twenty-one on, and what is gone from six on"
given_stories 0
write backlog/base.md '---\nstatus: idea\n---\n\n# Base'
for n in 1 2 3 4 5 6; do story "$n" "$n" "done"; done
git add . && git commit -q -m base
for n in $(seq 101 120); do story "$n" "$n" idea; done
rm backlog/001.md backlog/002.md backlog/003.md backlog/004.md backlog/005.md
git add .
run git ready review --staged
prints "  S-120  Story 120"
prints "  S-5  Story 5"
story 121 121 idea
rm backlog/006.md
git add .
run git ready review --staged
prints_not "  S-120 "
prints "21 items"
prints_not "  S-5 "
prints "6 items"
