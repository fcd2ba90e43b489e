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

it "a word that mostly has a sign also without it"
given_list "| Id | Task | Status |
| --- | --- | --- |
| T-1 | Show the tide | ✅ Implemented in v0.3 (paths) + v0.4 (dates) |
| T-2 | Show the wind | ✅ Implemented in 0.4 |
| T-3 | Show the rain | Implemented (0.4) |
| T-4 | Say when they open | ✅ Implemented |
| T-5 | Say who has the key | Planned, for July |"
prints '`done when Status: /^\W*(Implemented)(?!\w)/i`'

it "the sign that one item explains in its own words, without these"
given_list "| Id | Task | Status |
| --- | --- | --- |
| T-1 | Show the tide | ✅ Complete |
| T-2 | Show the wind | ✅ Complete |
| T-3 | Say when they open | 🔄 First slice shown |
| T-4 | Say who has the key | Planned |"
prints "begun        🔄 (1)" '`started when Status: /^\W*(🔄)(?!\w)/i`'
prints_not "First slice"

# ---- words that are shouted ----

it "a word that titles shout is looked for as a word"
given_repo
write BACKLOG.md "# Backlog

- Caulk the deck
- Paint the hull DONE
- Sew the sail
- Oil the winch FIXED
- Step the mast"
run git ready init --dry-run
prints '`done when title: /\b(DONE|FIXED)\b/`'
prints "done         2 of 5"

it "a sign beside it stands for itself"
given_repo
write BACKLOG.md "# Backlog

- Caulk the deck
- Paint the hull ✅
- Sew the sail
- Oil the winch FIXED
- Step the mast"
run git ready init --dry-run
prints '`done when title: /✅|\b(FIXED)\b/`'
prints "done         2 of 5"

it "a column that tells of the items may shout it"
given_repo
write BACKLOG.md "# Backlog

| ID | Task | Priority | Sprint |
| --- | --- | --- | --- |
| T-1 | Caulk the deck | High | 3 |
| T-2 | Paint the hull | High | ✅ 2 |
| T-3 | Sew the sail | Low | 3 |
| T-4 | Oil the winch | Low | FIXED in 1 |
| T-5 | Wash the cabin | Low | |"
run git ready init --dry-run
prints '`done when Sprint: /✅|\b(FIXED)\b/`'
prints "done         2 of 5"

# ---- days ----

# days <name of a column> <its value>: two of five rows have a day
days () {
	given_repo
	write BACKLOG.md "# Backlog

| ID | Task | $1 | Completed |
| --- | --- | --- | --- |
| T-1 | Caulk the deck | $2 | |
| T-2 | Paint the hull | $2 | 2026-03-01 |
| T-3 | Sew the sail | $2 | |
| T-4 | Oil the winch | $2 | 2026-03-02 |
| T-5 | Wash the cabin | $2 | |"
	run git ready init --dry-run
	prints "BACKLOG.md |: 5 tasks, one a row"
}

it "days that nothing contradicts say what is over"
days Priority High
prints '`done when Completed: '
prints "done         2 of 5"

it "days beside states that nobody knows do not"
days State "so so"
prints_not "done when"
