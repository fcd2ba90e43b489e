#!/bin/sh
#
# git ready init writes no more into a directive than occurs: signs, words and
# marks that items have or a legend explains, and nothing that boxes say already.

# shellcheck disable=SC2016 # code stands between backticks
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

given_list () {
	given_repo
	write BACKLOG.md "# Backlog\n\n$1"
	run git ready init --dry-run
	exits 0
}

it "of all signs those that items have"
given_list "## T-1 ✅ Show the tide

It comes twice.

## T-2 🚧 Show the wind

From where it blows.

## T-3 ⏳ Say when they open

In winter, too."
prints '`field status from title /(✅|🚧|⏳)/`'

it "and those that the legend explains"
given_list "Legend: ✅ done · 🚧 in progress · ⏳ planned · ⛔ blocked

## T-1 ✅ Show the tide

It comes twice.

## T-2 🚧 Show the wind

From where it blows.

## T-3 ⏳ Say when they open

In winter, too."
prints '`field status from title /(✅|🚧|⏳|⛔)/`'

it "of all words those that items have"
given_list "- Done: show the tide
- wip: show the wind
- todo: say when they open
- done: say who has the key"
prints '`field status from title /^\W*(Done|wip|todo|done)\b/`'

it "nothing where boxes say the same"
given_list "- [x] FIXED: the tide is late
- [x] FIXED: the wind is wrong
- [x] FIXED: nobody opens
- [ ] Say who has the key"
prints "done         3 of 4"
prints_not "field status" "done when"
rm -r BACKLOG.md .git
given_list "- [x] ✅ Show the tide
- [x] ✅ Show the wind
- [x] ✅ Say when they open
- [ ] Say who has the key"
prints "done         3 of 4"
prints_not "field status" "done when"

it "of all marks in front of an end those that titles have"
given_list "## Show the tide — delivered

It comes twice.

## Show the wind — delivered

From where it blows.

## Say when they open

In winter, too.

## Say who has the key

Somebody does.

## Say who had it

It was somebody else."
prints '`done when title: /(—)\s*(delivered)\W*$/`'

it "of two states that begin alike the shorter one, where remarks follow"
given_list "| Id | Task | Status |
| --- | --- | --- |
| T-1 | Show the tide | ✅ |
| T-2 | Show the wind | ✅ Complete |
| T-3 | Say when they open | 🚧 In progress, since June |
| T-4 | Say who has the key | Planned, for July |"
prints '`done when Status: /^\W*(✅)(?!\w)/i`'

it "the sign that one item explains in its own words, without these"
given_list "| Id | Task | Status |
| --- | --- | --- |
| T-1 | Show the tide | ✅ Complete |
| T-2 | Show the wind | ✅ Complete |
| T-3 | Say when they open | 🔄 First slice shown |
| T-4 | Say who has the key | Planned |"
prints "begun        🔄 (1)" '`started when Status: /^\W*(🔄)(?!\w)/i`'
prints_not "First slice"
