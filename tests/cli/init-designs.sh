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

# ---- kept elsewhere

elsewhere () {
	printf '# Roadmap\n\n%s\n\n## Where we want to be\n\n- Fewer weeds\n- More pears\n- A fence\n- A pond\n' "$1"
}

it "a roadmap that says that the work is in the issues of the forge"
for sentence in "Tasks are tracked in GitHub Issues." \
	"The work is managed in GitLab issues, and not here." \
	"GitHub issues say how far it is; this document does not copy their state."; do
	holds ROADMAP.md elsewhere "$sentence"
	finds_none
done
for sentence in "Bugs are tracked in GitHub issues." \
	"Thanks for all GitHub issues." "What comes next."; do
	holds ROADMAP.md elsewhere "$sentence"
	finds_first "ROADMAP.md -: 4"
done

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
