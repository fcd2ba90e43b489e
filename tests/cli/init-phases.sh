#!/bin/sh
#
# git ready init: the phases, sprints, chapters and features in which items stand,
# as outcomes; and what merely sorts them, which is none.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <n>: a section of a backlog
story () {
	printf '### US-%s - Water bed %s\n\nAs a gardener I want bed %s watered so that it lives.\n\n' "$1" "$1" "$1"
}

# no_outcome: what init wrote has none
no_outcome () {
	run git ready init --yes
	run cat DEFINITION_OF_READY.md
	prints_not "\`outcome\`"
}

# ---- headings ----

it "sprints in which the stories stand are what these are for"
given_repo
write BACKLOG.md "# Backlog

## Sprint 1: Water

$(story 1)
$(story 2)
## Sprint 2: Light

$(story 3)
$(story 4)"
run git ready init --yes
prints "BACKLOG.md ##: 2 sprints, one a heading"
prints "outcomes     4 items belong to one"
run git ready trace
prints "2 Sprints are open; 4 of 4 open Stories serve one."
prints "Sprint 1  Water"
run git ready
prints "4 ready, 2 open (nothing is asked of them yet)"

# table <first> <last>
table () {
	printf '| ID | Story | Status |\n| --- | --- | --- |\n'
	for n in $(seq "$1" "$2"); do printf '| US-%s | Beet %s gießen | Open |\n' "$n" "$n"; done
	echo
}

it "told again where no items stand, they are those of the chapter that has items"
given_repo
write docs/backlog.md "# Backlog

## Stories

### Sprint 1: Water

$(table 1 3)

### Sprint 2: Light

$(table 4 6)

## How it went

### Sprint 1: Water

Wet.

### Sprint 2: Light

Bright."
run git ready init --yes
prints "outcomes     6 items belong to one"
run git ready trace
prints "2 Sprints are open; 6 of 6 open Stories serve one."
run git ready
prints_not "also the id of"

it "phases in other languages and with letters are, too"
given_repo
{
	printf '# 計画\n'
	for n in 1 2 3; do printf '\n## フェーズ%s: 港\n\n- [ ] 港の地図を描画する %s\n- [x] 荷物を移動する処理 %s\n' $n $n $n; done
} | write docs/backlog.md
run git ready init --yes
prints "outcomes     6 items belong to one"
run git ready trace
prints "フェーズ"
given_repo
{
	printf '# Backlog\n'
	for l in A B; do printf '\n## Faz %s — Kurulum\n\n- [ ] Su %s\n- [x] Ot %s\n- [ ] Taş %s\n' $l $l $l $l; done
} | write docs/backlog.md
run git ready init --yes
prints "outcomes     6 items belong to one"

it "a phase that comes twice would be an id twice"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2 1; do printf '\n## Phase %s: Harbour\n\n- [ ] Ship %s\n- [x] Load %s\n' $n $n $n; done
} | write BACKLOG.md
no_outcome

it "phases of which hardly any holds an item are not sure"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2; do printf '\n## Phase %s: Harbour\n\n- [ ] Ship %s\n- [x] Load %s\n' $n $n $n; done
	for n in 3 4 5; do printf '\n## Phase %s: Harbour\n\nLater.\n' $n; done
} | write BACKLOG.md
no_outcome

it "neither are those that many items stand beside"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2; do printf '\n## Phase %s: Harbour\n\n- [ ] Ship %s\n- [x] Load %s\n' $n $n $n; done
	printf '\n## Unplanned\n\n'
	for n in 3 4 5; do printf -- '- [ ] Mend %s\n' $n; done
} | write BACKLOG.md
no_outcome

it "areas, sorts, priorities and states are no outcomes"
given_repo
{
	printf '# Backlog\n'
	for l in Core Feature Bug; do printf '\n## %s\n\n- [ ] Ship %s\n- [x] Load %s\n' $l $l $l; done
} | write BACKLOG.md
no_outcome
given_repo
{
	printf '# Backlog\n'
	for l in '1. High' '2. Low'; do printf '\n## %s\n\nWhat comes so.\n\n- [ ] Ship %s\n- [x] Load %s\n' "$l" "$l" "$l"; done
} | write BACKLOG.md
no_outcome

# ---- chapters ----

# chapters <line below each>
chapters () {
	printf '# Product backlog\n'
	for n in 1 2; do
		printf '\n## %s. Growing and eating\n\n%s\n\n### Beds\n' $n "$1"
		for i in 1 2 3; do printf '\nAs a gardener, I want bed %s.%s watered so that it lives.\n' $n $i; done
	done
}

it "numbered chapters that say what they are for, above stories, are outcomes"
given_repo
chapters "> All else needs water." | write docs/product-backlog.md
run git ready init --yes
prints "outcomes     6 items belong to one"
run git ready trace
prints "2 Sections are open; 6 of 6 open Stories serve one."
prints "Growing and eating"

it "but not those that say nothing"
given_repo
chapters "" | write docs/product-backlog.md
no_outcome

# ---- files ----

it "files of phases are, where the tasks stand in them"
given_repo
for n in 1 2 3; do
	{
		printf '# Phase %s: Harbour %s\n\n## Tasks\n' $n $n
		for i in 1 2 3; do printf '\n### %s-%s. Ship %s\n\n- draw it\n- Source: page %s\n' $n $i $i $i; done
		printf '\n## Done when\n\n- it floats\n'
	} | write "docs/tasks/phase$n-harbour.md"
done
run git ready init --yes
prints "docs/tasks/phase[0-9]*.md: 3 phases, one a file"
prints "outcomes     9 items belong to one"
run git ready trace
prints "3 Phases are open; 9 of 9 open Items serve one."
prints "Phase 1  Harbour 1"

# ---- folders ----

# above <path> <title>
above () {
	write "$1" "# $2

Fish get clean water.

**Status**: Planned"
}

# below <path> <number>
below () {
	write "$1/us-00$2-tank.md" "# US-00$2 : Tank $2

## Description

As a keeper I want tank $2 clean so that fish live.

## Acceptance criteria

- The water is clear"
}

given_folders () {
	given_repo
	n=0
	for epic in 01-fish 02-plants; do
		above "backlog/$epic/epic.md" "Epic: $epic"
		for feature in 01-tanks 02-food; do
			above "backlog/$epic/$epic-$feature/feature.md" "Feature: $feature"
			for i in 1 2; do
				n=$((n + 1))
				below "backlog/$epic/$epic-$feature" $n
			done
		done
	done
}

it "features and epics in the folders above the stories are"
given_folders
run git ready init --yes
prints "8 stories, one a file"
run cat DEFINITION_OF_READY.md
prints "- Must lie in the folder of a Feature. \`link to Feature by folder\`"
prints "- Must lie in the folder of an Epic. \`link to Epic by folder\`"
run git ready
prints_not "error"
prints_not "warning"
run git ready trace
prints "4 Features and 2 Epics are open; 8 of 8 open Stories serve one."

it "but not where a story lies elsewhere"
given_folders
below backlog/other 9
run git ready init --yes
run cat DEFINITION_OF_READY.md
prints_not "by folder"

it "nor where two features have one name, which is their id"
given_folders
mv backlog/01-fish/01-fish-01-tanks backlog/01-fish/tanks
mv backlog/02-plants/02-plants-01-tanks backlog/02-plants/tanks
run git ready init --yes
run cat DEFINITION_OF_READY.md
prints_not "Feature by folder"

it "an epic called by its number lies beside the stories in its folder"
given_repo
for n in 1 2 3; do
	above "docs/plans/00$n-fish/epic-00$n.md" "Fish $n"
	for i in 1 2 3; do
		write "docs/plans/00$n-fish/story-00$n-$i.md" "---
status: backlog
---
# Tank $n.$i

## Why

Fish live.

## Tasks

- [ ] clean it"
	done
done
run git ready init --yes
run cat DEFINITION_OF_READY.md
prints "## Epic \`docs/plans/*/epic-[0-9]*.md\`"
run git ready trace
prints "3 Epics are open; 9 of 9 open Stories serve one."

# ---- what the commands of every day make of it ----

it "a heading over the list is not said again in each row"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2; do printf '\n## Phase %s: Harbour %s\n\n- [ ] Draw the ship %s\n- [x] Load the crates %s\n- [ ] Sail around it %s\n' $n $n $n $n $n; done
} | write BACKLOG.md
run git ready init --yes
run git ready list
prints "Phase 1: Harbour 1 (2)"
prints_not "Last column"
run git ready next
prints "Phase 2: Harbour 2"
prints_not "for Phase"
