#!/bin/sh
#
# git ready init where items lie beside numbered ones without a number, or with what
# was put between two numbers later.

# shellcheck disable=SC2016 # backticks of Markdown
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# wish <path> <title> [<status>]: as most of them are written
wish () {
	write "wishes/$1" "# $2

**Priority:** High
**Status:** ${3:-Proposed}
**Effort:** 2 days

## Summary

The oven tells how warm it is.

## Acceptance criteria

- The baker sees it."
}

# unlike <path> <title> [<line>]: nothing of that form
unlike () {
	write "wishes/$1" "# $2

${3:-}

## What happened

The dough did not rise."
}

given_wishes () {
	given_repo
	wish 001-timer.md "Baker's wish: Timer" "✅ Implemented"
	wish 002-scale.md "Baker's wish: Scale" "✅ Implemented"
	wish 003-labels.md "Baker's wish: Labels"
	wish 004-shop.md "Baker's wish: Shop"
	wish 005-till.md "Baker's wish: Till"
}

# the same titles with a word for what such files are
given_requests () {
	given_wishes
	for wish in wishes/*; do
		sed "s/^# Baker's wish/# Feature request/" "$wish" >"$tmp/wish"
		cp "$tmp/wish" "$wish"
	done
}

it "takes what has the label of the others' titles, however it is written"
given_requests
unlike plain-s3-flour.md "Feature request: Plain flour"
unlike damp-dough.md "Feature request: Damp dough"
finds_first "wishes/*.md: 7 items, one a file"

it "leaves out what has another title"
given_requests
unlike damp-dough.md "What we learned: Damp dough"
unlike oven-s3-notes.md "Notes of the oven"
finds_first "wishes/[0-9]*.md: 5 items, one a file"

it "leaves out what shares a label that says nothing of work"
given_wishes
unlike damp-dough.md "Baker's wish: Damp dough"
finds_first "wishes/[0-9]*.md: 5 items, one a file"

it "takes a second file of a number that has the label and a status"
given_requests
unlike 003-ovens.md "Feature request: Ovens" "**Status:** Proposed"
finds_first "wishes/[0-9]*.md: 6 items, one a file"

it "leaves out one that has no status"
given_requests
unlike 003-evidence.md "Feature request: Evidence"
finds_first "5 items, one a file"

it "a state is the same with a sign in front and without, whatever follows"
given_requests
wish 006-bell.md "Feature request: Bell" "Proposed — in May, if Ada has time"
wish 007-lamp.md "Feature request: Lamp" "Implemented"
run git ready init --yes
run cat DEFINITION_OF_READY.md
prints '`done when Status: /^\W*(Implemented)(?!\w)/i`'
run git ready list --all --format=csv --columns=stands
prints "done
done
done
"

# block <id>: a brief for one part of the work
block () {
	write "tasks/$1.md" "# Block $1

## Goal

The bread is on time.

## Criteria

- [ ] It is."
}

it "5bis comes between 5 and 6"
given_repo
for id in G4 G5 G5bis G6 G7; do block $id; done
finds_first "tasks/G[0-9]*.md: 5 tasks, one a file"
run git ready init --yes
run git ready list --all --format=csv --columns=id
prints "G5
G5bis
G6
"

it "another word joined to a number is a title"
given_repo
for id in G4 G5 G5bistro G6 G7; do block $id; done
finds_first "tasks/*.md: 5 tasks, one a file"
