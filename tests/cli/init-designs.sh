#!/bin/sh
#
# git ready init beside documents that tell how one thing is built: designs, plans
# that were carried out, records of a roadmap. Beside each stands its neighbour,
# which lists work and must be found.

# shellcheck disable=SC2016,SC2317 # code of Markdown; what holds calls

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# holds <path> <command> [<line>]: the repository holds what the command writes
holds () {
	given_repo
	$2 "$3" | write "$1"
}

finds_none () {
	git add -A
	run git ready init --dry-run
	exits 1
	prints "I found no backlog"
}

# ---- what is asked beside what is done

specified () {
	printf '# The pond\n\n## Requirements\n'
	for n in 1 2 3; do
		printf '\n### NFR%s: Asked %s\n\n- It is deep\n- It is cold\n' $n $n
	done
	printf '\n## Plan\n'
	for n in 1 2; do
		printf '\n### Phase %s: Part %s\n\n- [ ] Dig part %s\n- [ ] Line it\n- [ ] Fill it\n' $n $n $n
	done
}

it "requirements are no steps of the plan below them"
holds docs/specs/pond.md specified
finds_first "docs/specs/pond.md - [ ]: 6"
