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

# ---- carried out

plan () {
	printf '# The orchard\n\n%s\n\n## Beds\n\n- **Rows**: of one length\n' "$1"
	printf '\n## Map\n\n```\nnorth/\n```\n\n## Build order\n'
	for phase in 1 2 3; do
		printf '\n### Phase %s: Part %s\n\n- Dig part %s\n- Plant it\n' $phase $phase $phase
	done
}

it "a plan that says at its head that it is carried out lists no work"
for state in "**Status:** Implemented — see the map." "Status: ✅ Done" \
	"> **Estado**: completado" "- **Status**: Superseded by another one" \
	"| Status | Done |
| --- | --- |"; do
	holds PLAN.md plan "$state"
	finds_none
done
given_repo
{
	printf -- '---\nstatus: done\n---\n'
	plan "It is planted."
} | write PLAN.md
finds_none

it "but one that is under way does, and one whose state is that of a part"
for state in "**Status:** In progress" "Status: partially implemented" \
	"It is to be planted."; do
	holds PLAN.md plan "$state"
	finds_first "PLAN.md -: 6 tasks, one an entry"
done

beds () {
	printf '# To do\n\n## North\n\n%s\n\n- Rake it\n- Sow it\n\n## South\n\n- Mow it\n- Fence it\n' "$1"
}

it "a state below a later heading is no state of the document"
holds TODO.md beds "Status: done"
finds_first "TODO.md ##: 2 tasks"

boxes () {
	printf '# The orchard\n\nStatus: done\n\n## Steps\n\n- [x] Dig it\n- [x] Plant it\n- [ ] Fence it\n- [ ] Rest\n'
}

it "boxes say themselves how far they are"
holds PLAN.md boxes
finds_first "PLAN.md -: 4 tasks, one an entry"

stages () {
	printf '# %s\n\nFrom spring on.\n' "$1"
	for n in 0 1 2 3 4; do
		printf '\n## Stage %s: Part %s of it\n\nIt is told at length here.\n' $n $n
	done
}

it "a record of the roadmap is none"
for title in "Roadmap Delivery Record" "Roadmap history" "Plan log" \
	"Registro de la hoja de ruta"; do
	holds docs/ROADMAP-ORCHARD.md stages "$title"
	finds_none
done
for title in "Roadmap" "Recording roadmap" "The orchard" "Roadmap: the travel log" \
	"Roadmap — travel log" "Roadmap – travel log" "Roadmap - travel log" \
	"Roadmap for the travel log" "Plan für das Logboek log"; do
	holds docs/ROADMAP-ORCHARD.md stages "$title"
	finds_first "docs/ROADMAP-ORCHARD.md ##: 5"
done

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

# ---- designs

# design <a chapter in code>
design () {
	printf '# The new gate\n\n## What for\n\n- It opens both ways\n- It is quiet\n'
	printf '\n## Looks\n\n### From the road\n\n```\n|--o--|\n```\n'
	printf '\n### Its hinges\n\n%s\n\n## Building\n' "$1"
	for phase in 1 2; do
		printf '\n### Phase %s: Side %s\n\n- Saw side %s\n- Oil it\n' $phase $phase $phase
	done
	printf '\n## Pieces\n\n### Wood\n\n- Four boards\n- Two posts\n\n### Iron\n\n- Two hinges\n- A bolt\n'
	printf '\n## For all who come\n\n- Wide enough\n- Low enough\n'
}

it "chapters of a design that show code or a drawing, and list nothing"
holds docs/tasks.md design '```
hinge: 2
```'
finds_none

it "one drawing among lists makes no design"
holds docs/tasks.md design '- The upper one
- The lower one'
finds_first "docs/tasks.md -: 14 tasks, one an entry"

with_code () {
	printf '# To do\n'
	for part in Gate Pond Shed; do
		printf '\n## %s\n\n- Measure the %s once more\n\n```\nmeasure %s\n```\n\n- Paint it\n' $part $part $part
	done
}

it "nor does code between the entries of a list"
holds TODO.md with_code
finds_first "TODO.md -: 6 tasks, one an entry"

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
