#!/bin/sh
#
# The lines of git ready init: lists are broken between their pieces, sentences
# by the terminal alone, and paths are shown as git shows them.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

given_stories () {
	given_repo
	for n in 1 2 3 4 5 6; do
		write "stories/US-$n-bed.md" "# US-$n Bed number $n

**Status:** $(test $n = 6 && echo Done || echo Open)
**Priority:** high
**Owner:** Ada

## Story

As a gardener I want bed $n, so that it grows.

## Acceptance criteria

- It is dug"
	done
	git add -A
}

# told: what tells the kind, on the lines of `known by`
told () {
	stated=1
	sed -n '/^  known by /,/^  done /p' "$tmp/out" | sed '$d' >"$tmp/told"
	printf '%s\n' "$1" | diff - "$tmp/told" >"$tmp/differ" ||
		complain "other lines: $(cat "$tmp/differ")"
}

it "breaks a list between its pieces, at 80 columns or as many as there are"
given_stories
run git ready init --dry-run
told '  known by     an id such as US-1 (6 of 6), "Status" with 2 values (6 of 6),
               a priority (6 of 6), an owner (6 of 6),
               acceptance criteria (6 of 6), "As a … I want …" (6 of 6),
               each with an id, in a folder of such (6 of 6)'
run env COLUMNS=48 git ready init --dry-run
told '  known by     an id such as US-1 (6 of 6),
               "Status" with 2 values (6 of 6),
               a priority (6 of 6),
               an owner (6 of 6),
               acceptance criteria (6 of 6),
               "As a … I want …" (6 of 6),
               each with an id, in a folder of such (6 of 6)'

it "ends with lines that 80 columns hold"
given_stories
run git ready init
sed -n '/^Wrote/,$p' "$tmp/out" | grep '.\{81\}' >"$tmp/long" &&
	complain "too long: $(cat "$tmp/long")"
prints "Read it with your team"
head -n 5 DEFINITION_OF_READY.md | grep '.\{81\}' >"$tmp/long" &&
	complain "too long: $(cat "$tmp/long")"

# given_unready: one story of those that claim lacks what the others have
given_unready () {
	given_repo
	for n in 10 11 12 13 14 15 16 17 18 19; do
		write "백로그/US-$n.md" "# US-$n Bed number $n

**Status:** Ready

## Why

Nobody has dug it since the spring of last year.

## $(test $n = 19 && echo Notes || echo Acceptance criteria)

- It is dug"
	done
	write docs/definition-of-ready.md "# Definition of Ready"
	git add -A
}

it "shows paths as they are, or quotes them where git is set to, but no pattern"
given_unready
run git ready init --dry-run
prints '  백로그/US-19.md:1: error: '
git config core.quotePath true
run git ready init --dry-run
prints '백로그/US-[0-9]*.md: 10 stories'
prints '  "\353\260\261\353\241\234\352\267\270/US-19.md":1: error: '
git config core.quotePath false
run git ready init --dry-run
prints '  백로그/US-19.md:1: error: '

it "so it is where a name may mean several items"
given_unready
rm -r docs
git ready init >"$tmp/out"
run git ready show "Bed number"
complains '백로그/US-10.md:1'
git config core.quotePath true
run git ready show "Bed number"
complains '"\353\260\261\353\241\234\352\267\270/US-10.md":1'
