#!/bin/sh
#
# What sentences of a team's own agreement mean where their words mislead: what
# is to be empty or marked, what belongs to something else, a list that goes on.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# kettle <number>
kettle () {
	write "kettles/KET-$1.md" "# KET-$1: Kettle number $1 is bought

**Points:** 3
**Depends on:** $(test "$1" = 5 && echo none || echo KET-5)

## Story

As a cook, I want tea so that I wake up.

## Why

The old one leaks.

## Problem

Water on the stove.

## Dependencies

- The stove

## Open questions

- None

## Risks

- Steam

## Rollback

Use the pan."
}

given_kettles () {
	given_repo
	for n in 1 2 3 4 5; do kettle "$n"; done
}

# becomes <sentence> <span>: what is proposed; "" where it is for people
becomes () {
	write docs/dor.md "# Definition of Ready

- $1
- Everybody likes tea"
	run git ready init --dry-run
	exits 0
	if [ -n "$2" ]
	then prints "+- $1 \`$2\`"
	else prints_not "+- $1 \`"
	fi
}

it "of several sections that answer, the one that is named is asked"
given_kettles
becomes "The problem is specific" "section Problem"
becomes "It is said why the change is wanted" "section Why"

it "what one may look up stands below Reference, too"
given_kettles
write docs/dor.md "# Definition of Ready

- It is estimated

## Reference

- The form of the kettle
- The helper that fills it

## Preferences

- Green ones"
run git ready init --dry-run
prints "docs/dor.md is your agreement: 2 sentences, 1 can run"
run git ready
complains "holds 2 sentences"
