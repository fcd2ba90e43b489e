#!/bin/sh
#
# git ready init where a tool keeps a folder for each item: specs that lack the
# file it begins with, and folders of states that the team has made.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# paper <folder> <name>
paper () {
	write "$1/$2.md" "# Moor: $2

## Acceptance criteria

- It is shown on the pier

## Scope

The pier and the boat."
}

# spec <folder>: with all of its papers
spec () {
	for name in requirements design tasks; do paper "$1" "$name"; done
}

it "specs without the first of their papers are specs"
given_repo
for name in 001-moor 002-sail 003-reef; do spec ".kiro/specs/$name"; done
paper .kiro/specs/101-fenders tasks
paper .kiro/specs/102-ropes design
paper .kiro/specs/102-ropes tasks
paper .kiro/specs/_done/004-anchor design
paper .kiro/specs/_done/004-anchor tasks
paper .kiro/specs/_templates tasks
paper .kiro/specs/drawings boats
write .kiro/specs/INDEX.md "# Specs"
finds_first ".kiro/specs/*/ and .kiro/specs/_done/*/: 6 specs"

it "what is over in a folder of its own is a spec, too"
given_repo
for name in 001-moor 002-sail 003-reef; do spec ".kiro/specs/$name"; done
spec .kiro/specs/archive/000-anchor
spec .kiro/specs/archive/004-buoy
finds_first ".kiro/specs/*/ and .kiro/specs/archive/*/: 5 specs"

it "a single one without it is only begun"
given_repo
for name in 001-moor 002-sail 003-reef; do spec ".kiro/specs/$name"; done
paper .kiro/specs/101-fenders tasks
finds_first ".kiro/specs/*/requirements.md: 3 specs"

it "a number in the name of one spec says nothing about the others"
given_repo
for name in boats cargo crew-v2-plan docks fares; do
	spec ".kiro/specs/$name"
done
for name in boats cargo; do
	write ".kiro/specs/$name/tasks.md" "# Tasks: $name

$(for n in 1 2 3 4 5 6; do printf '### Task %s: build %s %s\n**Status:** %s\n**Priority:** High\n\n**Acceptance Criteria:**\n- [ ] It floats\n\n' $n "$name" $n "$(test $n -lt 3 && echo Done || echo Open)"; done)"
done
finds_first ".kiro/specs/*/: 5 specs, one a folder"
prints_not "###:"
