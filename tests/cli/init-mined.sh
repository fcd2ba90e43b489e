#!/bin/sh
#
# git ready init: what most items have becomes what is asked, under whatever
# name they give it; and what nobody would ask is left out.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

it "says nothing of stories that stand below headings of their own, one each"
given_repo
{
	printf '# Stories\n'
	for n in 1 2 3; do printf '\n## US-%s Bed %s\n\n**Description:**\n_As a gardener, I want to dig bed %s._\n\n**Acceptance criteria:**\n\n- It is dug.\n' $n $n $n; done
} | write docs/user-stories.md
run git ready init --dry-run
prints_not "not paragraphs of their own"

