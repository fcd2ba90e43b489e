#!/bin/sh
#
# git ready init where each story is a paragraph that opens with an id which the
# reader takes for none by itself.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# stories <group> <id>...: below a heading, each with what it must do
stories () {
	printf '\n## Stories %s\n' "$1"
	shift
	for id; do
		printf '\n%s As a *gardener*, I want to *water bed %s* so that it *grows*.\n' "$id" "$id"
		printf '* Not at noon.\n* Not in the rain.\n'
	done
}

it "an id with dots in bold, and the story behind it"
given_repo
{ stories A "**A.1.**" "**A.2.**" "**A.3.**"; stories B "**B.1.**" "**B.2.**"; } |
	write docs/user_stories.md
finds_first "docs/user_stories.md **: 5 stories, one a paragraph"
prints "an id such as A.1 (5 of 5)"
prints "mentions /As an? .+ I want/i   (5 of 5)"
prints "  5 items: 5 ready"

it "the same in plain letters"
given_repo
{ stories A "A.1." "A.2." "A.3."; stories B "B.1." "B.2."; } | write docs/user_stories.md
finds_first "docs/user_stories.md paragraph: 5 stories, one a paragraph"
prints "mentions /As an? .+ I want/i   (5 of 5)"

it "numbers with dots, in plain letters too"
given_repo
{ stories A "1.1" "1.2"; stories B "**2.1** —" "2.2 —"; } | write docs/user_stories.md
finds_first "docs/user_stories.md paragraph: 4 stories, one a paragraph"
prints "mentions /As an? .+ I want/i   (4 of 4)"

it "an id that the reader knows needs no regex"
given_repo
{ stories A "**US-1:**" "**US-2:**" "**US-3:**"; stories B "**US-4:**" "**US-5:**"; } |
	write docs/user_stories.md
finds_first "docs/user_stories.md **: 5 stories, one a paragraph"

it "where some of the series are no stories, none is left out in silence"
given_repo
{
	stories A "**A.1.**" "**A.2.**" "**A.3.**"
	printf '\n**A.4.** The hose reaches all beds.\n'
	stories B "**B.1.**" "**B.2.**"
} | write docs/user_stories.md
run git ready init --dry-run
prints_not ": 5 stories"

it "one story below each heading is what the heading is about"
given_repo
{ stories A "**A.1.**"; stories B "**B.1.**"; stories C "**C.1.**"; } | write docs/user_stories.md
run git ready init --dry-run
prints_not "paragraph:"
