#!/bin/sh
#
# git ready init: what most items have becomes what is asked, under whatever
# name they give it; and what nobody would ask is left out.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# asks <line>...: the criteria of the definition, in their order
asks () {
	run git ready init --dry-run
	stated=1
	printf '%s' "${1:+$1
}" >"$tmp/wanted"
	test $# -lt 2 || { shift; printf '%s\n' "$@" >>"$tmp/wanted"; }
	sed -n '/^The definition would be/,$p' "$tmp/out" | sed -n '/^- \(Must\|Should\) .*mentions/p' |
		diff "$tmp/wanted" - >"$tmp/differs" || complain "$(cat "$tmp/differs")"
}

it "looks for a story in the words that people write, and says them"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2 3 4; do printf '\n## US-%s Bed %s\n\nAs a gardener, I want to dig bed %s, so that leeks grow.\n' $n $n $n; done
} | write docs/backlog.md
asks "- Must say who wants what: \"As a … I want …\". \`mentions /As an? .+ I want/i\`"

it "looks for it in two languages, where some tell theirs in another"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2 3 4; do printf '\n## US-%s Beet %s\n\nAls Gärtner möchte ich Beet %s umgraben, damit Lauch wächst.\n' $n $n $n; done
	for n in 5 6; do printf '\n## US-%s Bed %s\n\nAs a gardener, I want to dig bed %s, so that leeks grow.\n' $n $n $n; done
} | write docs/backlog.md
asks "- Must say who wants what: \"Als … möchte ich …\" or \"As a … I want …\". \`mentions /Als .+ möchte|As an? .+ I want/i\`"
prints "(6 of 6)"
prints "6 items: 6 ready"

it "says nothing of stories that stand below headings of their own, one each"
given_repo
{
	printf '# Stories\n'
	for n in 1 2 3; do printf '\n## US-%s Bed %s\n\n**Description:**\n_As a gardener, I want to dig bed %s._\n\n**Acceptance criteria:**\n\n- It is dug.\n' $n $n $n; done
} | write docs/user-stories.md
run git ready init --dry-run
prints_not "not paragraphs of their own"

