#!/bin/sh
#
# git ready init and a list whose numbered entries are links to files: each is the
# file, and what else stands in the list are items of their own.

# shellcheck disable=SC2016 # code stands between backticks
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# plan <number> <name> <state>
plan () {
	write "docs/plans/$1-$2.md" "# $1: Make the $2

**Status:** $3

## Goal

The $2 can be used in winter.

## Tasks

- [x] Look at it.
- [x] Change it."
	mark=x
	test "$3" = "done" || mark=' '
	echo "- [$mark] [$1-$2](plans/$1-$2.md) - Make the $2 fit for winter." >>entries
}

it "entries that link to their files are these, and the others stay in the list"
given_repo
n=0
for name in boat rope bell mast sail oars; do
	n=$((n + 1))
	plan $n $name "done"
done
plan 7 lamp in-progress
write docs/todo.md "# To do

## Start

- [x] Write down what there is.
- [x] Decide who rows.
- [x] Name what is out of scope.

## Plans

$(cat entries)

## Backlog

- [ ] Look whether the rope needs to be longer.
- [ ] Add a way to undo a landing."
rm entries
run git ready init
exits 0
run cat DEFINITION_OF_READY.md
prints '`docs/todo.md - named /' '`docs/todo.md - /^(?!'
run git ready
prints "12 items: "
run git ready next
prints "Look whether the rope needs to be longer" "Add a way to undo a landing"
