#!/bin/sh
#
# git ready init on entries with ids that say nothing but how much each is
# wanted: requirements, as long as nothing is surer.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

finds_none () {
	git add -A
	run git ready init --dry-run
	exits 1
	prints "I found no backlog"
}

# chapters <form of an entry>: two chapters, three entries each
chapters () {
	printf '# Marina (PRD)\n\nA marina by the lake.\n\n'
	for area in DOCK FUEL; do
		printf '## Along the %s\n\n' $area
		for n in 1 2 3; do
			# shellcheck disable=SC2059 # the form is a format
			printf -- "$1\n" "$area-$n" "the $area is shown, part $n"
		done
		printf '\n'
	done
}

# A rank after the id, or at the end of the line.
while read -r form; do
	it "requirements by ids and ranks: $form"
	given_repo
	write docs/marina.md "$(chapters "$form")"
	finds_first "docs/marina.md -: 6 "
done <<'END'
- **%s (MUST)** On the lake, %s.
- %s [P0] On the lake, %s
- **%s**: On the lake, %s (should)
- %s (MUSS) Am See: %s
- %s（必须）%s
END

it "what asks without ids is no list of items"
given_repo
write docs/marina.md "# Marina (PRD)

$(for n in 1 2 3 4 5 6; do echo "- (MUST) The boat of berth $n is shown."; done)"
finds_none

it "nor is one whose ids rank nothing"
given_repo
write docs/marina.md "$(chapters '- **%s** (see the map) %s')"
finds_none

it "a protocol, a standard and a plan of tests ask all who build such a thing"
given_repo
write docs/berth-protocol-spec.md "$(chapters '- **%s (MUST)** The peer says that %s.')"
write docs/coding-standards-plan.md "$(chapters '- **%s (MUST)** Code of which %s.')"
write docs/test-plan.md "$(chapters '- **%s (P0)** Look whether %s.')"
finds_none

it "a list that is worked from comes before them"
given_repo
write docs/marina.md "$(chapters '- **%s (MUST)** On the lake, %s.')"
write TODO.md "# To do

- [ ] Paint the dock
- [x] Fill the tank
- [ ] Count the boats
- [ ] Sweep the pier"
finds_first "TODO.md -"

it "a table of requirements comes before the sprints of a roadmap, whatever its ids stand below"
given_repo
write PRD.md "# Garden

## Functional requirements

| Requirement ID | Feature Name | Description & Specification | Priority |
| --- | --- | --- | --- |
$(for n in 1 2 3 4 5; do printf '| **FR-BED-0%s** | Dig bed %s | With a spade, before it rains. | Must Have (MVP) |\n' $n $n; done)"
write docs/roadmap.md "# Roadmap

$(for n in 1 2 3 4; do printf '### Sprint %s (Days %s0-%s9): Bed %s\n\n* **Deliverables:** bed %s.\n\n' $n $n $n $n $n; done)"
finds_first "PRD.md |: 5 "
prints_not "Feature Name"
run git ready init
run git ready list
prints "FR-BED-01  Dig bed 1"
