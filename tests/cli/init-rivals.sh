#!/bin/sh
#
# git ready init where several readings of a repository compete: lists that are
# one kind, a summary beside what it sums up, an area beside all of them.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# tasks <first number> <words of each>...: headings with a number and a body
tasks () {
	n=$1
	shift
	for words; do
		printf '### T%s: %s\n- **Where**: the %s\n- **Check**: somebody looks at it\n\n' \
			"$n" "$words" "$words"
		n=$((n + 1))
	done
}

it "files of one name that each count from T1 are one kind by one pattern"
given_repo
write crews/north/work/tasks.md "# North

$(tasks 1 'mast and boom' 'anchor chain' 'deck paint' 'galley pump' 'harbour log')"
write crews/south/work/tasks.md "# South

$(tasks 1 'ropes' 'winter cover' 'fuel gauge' 'radio mast')"
finds_first "crews/*/work/tasks.md ###: 9 tasks, one a heading"
run git ready init
run git ready list
prints "T1  mast and boom"
prints "T1  ropes"

it "so are those of three, also where nothing but numbers leads them"
given_repo
for part in hull rig deck; do
	write "parts/$part/TODO.md" "# To do

$(for n in 1 2 3; do printf '## %s. Look after the %s, %s\n\nIt was left alone all winter.\n\n' $n $part $n; done)"
	write "parts/$part/README.md" "# The $part

## 1. What it is

Wood.

## 2. Who made it

Nobody knows."
done
finds_first "parts/*/TODO.md ##: 9 tasks, one a heading"

it "a copy of one name in another folder is no second list"
given_repo
write TASKS.md "# Tasks

$(tasks 1 'mast and boom' 'anchor chain' 'deck paint' 'galley pump')"
write old-site/TASKS.md "# Tasks

$(tasks 1 'mast and boom' 'anchor chain' 'deck paint' 'galley pump')"
finds_first "TASKS.md ###: 4 tasks"

it "todo and mail_todo are two documents of one backlog"
given_repo
write todo.md "# Todo

### B-01: Sails
**Priority:** P0
- [ ] cut
- [ ] sew

### B-02: Oars
**Priority:** P1
- [x] wood
- [x] oil

### B-03: Flags
**Priority:** P1
- [ ] cloth"
write mail_todo.md "# Mail

### ML-01: Stamps
**Priority:** P0
- [ ] print

### ML-02: Bags
**Priority:** P1
- [ ] sew

### ML-03: Horn
**Priority:** P1
- [ ] brass"
finds_first "todo.md ### and mail_todo.md ###: 6 "

it "a word without a box that holds boxes names their group"
given_repo
write TODO.md "# Todo

- First trip
  - [x] Load the boat
  - [ ] Leave the harbour
    - [x] cast off
    - [ ] raise the sail
- Kitchen
  - [ ] Stove
  - [ ] Water tank
- Bugs
  - [x] The bell rings twice"
finds_first "TODO.md - [ ]: 5 tasks, one an entry"
prints "done         2 of 5"

it "an entry that says what is to be done keeps its boxes as steps"
given_repo
write TODO.md "# Todo

- Load the boat before the tide turns
  - [x] crates
  - [ ] barrels
- Leave the harbour by the northern gate
  - [ ] cast off
  - [ ] raise the sail
- Paint the deck once it is dry
  - [ ] sand it
  - [ ] paint it"
finds_first "TODO.md -: 3 tasks, one an entry"

it "tracks A and B whose tables call what they list alike are one kind"
given_repo
write docs/tasks.md "# Inventory

| Track | State | Last release |
| --- | --- | --- |
| hull | ACTIVE | v0.3 |
| rig | PAUSED | v0.1 |

## A. Hull

| ID | Work | Where |
| --- | --- | --- |
| A-1.1 | Scrape the keel | dry dock |
| A-1.2 | Caulk the seams | dry dock |
| A-1.3 | Tar | dry dock |

| ID | Work | Needs | Where |
| --- | --- | --- | --- |
| A-2.1 | Pumps | A-1.3 | bilge |
| A-2.2 | Ballast | A-1.3 | bilge |

## B. Rig

| ID | Work | Notes |
| --- | --- | --- |
| B-1 | Splice the stays | later |
| B-2 | New blocks | later |
| B-3 | Rat lines | later |

## Questions

| ID | Question | Until |
| --- | --- | --- |
| D-1 | Hemp or wire? | May |
| D-2 | Who pays? | June |"
write docs/roadmap.md "# Roadmap

## v0.2 — afloat

**Acceptance:**
- it floats

## v0.3 — sailing

**Acceptance:**
- it sails

## v1.0 — round the cape

**Acceptance:**
- it comes back"
finds_first "docs/tasks.md |: 8 tasks, one a row"

it "bugs beside stories of other areas are one more area, if all have one form"
given_repo
{
	echo "# User stories"
	for id in LOGIN-1 LOGIN-2 CART-1 CART-2 SHIP-1 SHIP-2 BUG-1 BUG-2 BUG-3; do
		printf '\n### %s: What %s is about\n| | |\n|---|---|\n| **Story** | As a sailor I want %s so that I get home |\n| **Status** | Todo |\n' \
			"$id" "$id" "$id"
	done
} >stories.md
finds_first "stories.md ###: 9 "

it "of two lists that say the same the one that is called by its tasks comes first"
given_repo
list="- Talk to three captains
- Look at two harbours
- Draw the chart
- Choose a sail maker
- Hire a cook
- Buy rope"
write TASKS.md "# Plan

## Phase 1: Look around
$list"
write docs/planning/roadmap.md "# Plan

## Phase 1: Look around
$list
- Buy tar"
finds_first "TASKS.md -: 6 tasks"

it "hears that all of it is done"
given_repo
for n in 1 2 3 4; do
	write "specs/$n-part.md" "# Part $n

**Status:** $(test $n -gt 2 && echo 'ALL PHASES DONE — 41 tests pass' || echo 'in progress')
**Owner:** Ann

## Goal

Something is reached.

## Acceptance criteria

- It works"
done
finds_first "specs/"
prints "done         ALL PHASES DONE (2)"

it "a priority in front is no id where a column says what each is called"
given_repo
write docs/issues-backlog.md "# Issues

## Near

| Priority | Type | Title | Size |
| --- | --- | --- | --- |
| P1 high | ux | Wider handles | M |
| P1 high | bug | Drip under the lid | S |
| P2 medium | docs | How to fold it | S |

## Later

| Priority | Type | Title | Size |
| --- | --- | --- | --- |
| P3 low | feature | A second cup | M |
| P3 low | feature | A lid of cork | M |"
finds_first "docs/issues-backlog.md |: 5 issues, one a row"
prints_not 'id from column "Priority"'
prints_not 'title from column "Priority"'

it "ids after what a row is called are those of something else"
given_repo
write BACKLOG.md "# Backlog

## Waiting

| Title | For session | Status |
| --- | --- | --- |
| How many bars to show | S5 | waiting |
| How loud the tone is | S6 | waiting |
| How long to keep it | S5.2 | waiting |

## Ideas

| Title | From | Status |
| --- | --- | --- |
| A smaller download | S1, put off | idea |"
finds_first "BACKLOG.md |: 4 "

it "a backlog in the folder of sprints is no copy made for one of them"
given_repo
{
	echo "# Backlog of all sprints"
	for n in 2 3 4; do
		printf '\n## Sprint %s\n\n| ID | Title | Pts | Needs |\n|---|---|---|---|\n' "$n"
		for area in ORD FE QA; do
			printf '| %s-%s | What %s does in %s | 3 | ORD-1 |\n' "$area" "$n" "$area" "$n"
		done
	done
} >backlog.txt
mkdir -p docs/sprints && mv backlog.txt docs/sprints/backlog.md
finds_first "docs/sprints/backlog.md |: 9 "

it "a rank holds what says below it how far it is"
given_repo
{
	echo "# Issue registry"
	for rank in 0 1 2; do
		printf '\n## P%s — Rank %s\n' "$rank" "$rank"
		for what in Undo Paths Errors; do
			printf '\n### %s of %s\n- **Priority:** P%s | **Status:** %s\n- **Goal:** It works.\n' \
				"$what" "$rank" "$rank" "$(test $rank = 0 && echo Completed || echo Scoped)"
		done
	done
} >issue-registry.md
finds_first "issue-registry.md ###: 9 issues, one a heading"

it "an empty box at the end of a list is nothing yet"
given_repo
write TODO.md "# Todo

- [x] Load the boat
- [ ] Leave the harbour
- [ ] Sail
- [ ] "
finds_first "TODO.md -: 3 tasks, one an entry"

# boxes <n>: so many entries with a box, of which the first is ticked
boxes () {
	for n in $(seq "$1"); do
		if test "$n" = 1; then echo "- [x] Saw off board $n"; else echo "- [ ] Saw off board $n"; fi
	done
}

it "a roadmap of a few steps comes after the list of all there is to do"
given_repo
write TODO.md "# To do

$(boxes 14)"
write docs/roadmap.md "# Roadmap

| # | Step | Sprint |
|---|---|---|
| 1 | Hull | 1 |
| 2 | Rig | 2 |
| 3 | Sails | 3 |
| 4 | Paint | 4 |
| 5 | Launch | 5 |"
finds_first "TODO.md -: 14 "

it "a chapter around entries with states is none of them"
given_repo
{
	printf '# Backlog\n\n## Fields of each entry\n\n| Field | Means |\n|---|---|\n| **Status** | Open / In progress / Done / Put off |\n\n## Entries\n'
	for what in keel rib plank mast boom sail rope pump oar lamp; do
		printf '\n### Mend the %s\n\n**Area:** hull\n**Size:** small\n**Status:** %s\n' "$what" "$(test "$what" = rib && echo Done || echo Open)"
	done
} | write BACKLOG.md
finds_first "BACKLOG.md ###: 10 "
run sh -c 'git ready init --dry-run | grep -c "^BACKLOG.md"'
prints "1"

it "notes in the folder of the backlog are not the backlog beside them"
given_repo
{
	echo "# Backlog of the boat"
	for n in 1 2 3 4 5 6 7 8 9 10 11; do
		printf '\n### S-%s Board %s is loose\n\n- Size: S · Depends on: —\n- AC: it holds\n' "$n" "$n"
	done
	printf '\n### SPK-WIND-TEST How it sails\n\n- Size: S · Depends on: S-1\n'
} | write docs/backlog/02-backlog.md
for what in knots-come-loose tar-does-not-dry keel-is-bent oak-is-wet paint-peels; do
	write "docs/backlog/found-$what.md" "# Found: $what

## What was seen

In the morning.

## What it means

More work.

## What follows

A look at the harbour."
done
finds_first "docs/backlog/02-backlog.md ###: 12 "

it "a report on some of the stories comes after all of them"
given_repo
{
	echo "# Historias de usuario"
	for n in 1 2 3 4 5 6; do
		printf '\n## HU_00%s: Tabla %s\n\n**Como** capitana **quiero** la tabla %s **para** navegar\n' "$n" "$n" "$n"
	done
} | write docs/HISTORIAS_DE_USUARIO.md
{
	echo "# Reporte de revisión"
	for n in 1 2 3; do
		printf '\n## ✅ HU_00%s: Tabla %s\n\n**Como** capitana **quiero** la tabla %s **para** navegar\n\n**Estado:** Completo\n\n### Presentes\n\n- todo\n' "$n" "$n" "$n"
	done
} | write REPORTE_REVISION.md
finds_first "docs/HISTORIAS_DE_USUARIO.md ##: 6 "

it "after three areas with a letter each even Q is one"
given_repo
{
	echo "# Backlog"
	for area in F T O Q; do
		printf '\n## Part %s\n\n| # | %s | Now | Status | Priority |\n|---|---|---|---|---|\n' "$area" "$(test "$area" = Q && echo Subject || echo Problem)"
		for n in 1 2 3; do echo "| $area$n | What $area$n is about | so | Open | P1 |"; done
	done
} | write docs/backlog.md
finds_first "docs/backlog.md |: 12 "

it "two or three signs above many boxes are a legend"
given_repo
write docs/TASKS.md "# Tasks

- ✅ Done: it floats
- 🟡 In part: it floats in a calm
- ⏳ To do: it does not

## Hull

$(boxes 32)

## Notes

- The harbour closes at eight.
- Tar is sold out."
finds_first "docs/TASKS.md - [ ]: 32 "

it "stories in files, and in the list of all those that have none yet, are one kind"
given_repo
{
	printf '# Epics\n\n## Epic 1: Hull\n'
	for n in 1 2 3 4 5 6 7; do
		printf '\n### Story 1.%s: Board %s\n\nAs a captain,\nI want board %s,\nSo that it floats.\n\n**Acceptance Criteria:**\n\n**Given** rain\n**When** I wait\n**Then** it is dry\n' "$n" "$n" "$n"
	done
} | write docs/epics.md
for n in 1 2 3 4; do
	write "docs/stories/1-$n-board-$n.md" "# Story 1.$n: Board $n

Status: $(test "$n" = 4 && echo review || echo "done")

## Story

As a captain,
I want board $n,
So that it floats.

## Acceptance Criteria

1. It is dry.

## Tasks

- [x] saw it"
done
finds_first "7 stories"
run git ready init --yes
run git ready list --all
prints "4 Stories are open: 3 can start, 1 is begun."

it "a page called SKILL that says nothing of what it is for hides no folder"
given_repo
write docs/SKILL.md "# Skill

How well it sails."
write docs/TASKS.md "# Tasks

$(boxes 6)"
finds_first "docs/TASKS.md -: 6 "

it "lists of what is to do in other languages"
given_repo
write PENDIENTES.md "# Pendientes para cerrar el barco

## Crítico

### 1. Casco
**Problema:** entra agua

### 2. Velas
**Problema:** rotas

### 3. Timón
**Problema:** duro"
finds_first "PENDIENTES.md ###: 3 "
git rm -q --cached PENDIENTES.md 2>/dev/null; rm -f PENDIENTES.md
write docs/offene-punkte.md "# Offene Punkte

- Rumpf abdichten
- Segel flicken
- Ruder schmieren"
finds_first "docs/offene-punkte.md -: 3 "

# ---- a list that names what the backlog tells ----

# bugs <first> <last>: sections of the backlog
bugs () {
	for n in $(seq "$1" "$2"); do
		printf '### BL-%s — The lamp of room %s flickers\n- **Seen**: at night\n- **Way out**: a new socket\n\n' "$n" "$n"
	done
}

it "a list of tasks that names a few of the backlog is not the backlog"
given_repo
write docs/BACKLOG.md "# Backlog

## To do

$(bugs 1 6)
## Done

$(bugs 7 10)"
write docs/TASKS.md "# Tasks

## House

- [x] Paint the door ✅
- [ ] Oil the hinges
- [x] Sweep the yard ✅
- [x] **BL-7** lamp of room 7, see the backlog ✅
- [x] **BL-8** lamp of room 8, see the backlog ✅
- [x] **BL-9** lamp of room 9, see the backlog ✅
- [ ] **BL-1** lamp of room 1, see the backlog
- [ ] Wax the floor"
finds_first "docs/BACKLOG.md ###"
prints ": 10 items, one a heading"
run git ready init
run git ready list
prints "BL-6"

it "where the backlog tells no state, the list that ticks them off does"
given_repo
write docs/BACKLOG.md "# Backlog

$(bugs 1 10)"
write docs/TASKS.md "# Tasks

- [x] **BL-1** lamp of room 1 ✅
- [x] **BL-2** lamp of room 2 ✅
- [x] **BL-3** lamp of room 3 ✅
- [ ] **BL-4** lamp of room 4
- [ ] **BL-5** lamp of room 5"
finds_first "docs/TASKS.md -: 5 "

# ---- what is put away, and what is alive ----

# letter <file> <number>: a letter to be set, with criteria
letter () {
	write "$1" "# Letter $2

## Goal

It can be read from afar.

## Acceptance criteria

- It is cut
- It is inked"
}

# types: a plan of sections, and a table in the same file that tracks them
types () {
	write docs/type-plan.md "# Plan for the press

$(for n in 1 2 3 4 5 6; do printf '## TY-00%s: Cut the tray %s (S)\n\n**Why:** The old one is worn.\n\n' "$n" "$n"; done)

## Tracker

| ID | Title | Size | Status |
| --- | --- | --- | --- |
$(for n in 1 2 3 4 5 6; do printf '| TY-00%s | Tray %s | S | %s |\n' "$n" "$n" "$(test "$n" -lt 3 && echo "done" || echo todo)"; done)"
}

it "files that were put away come after what a table tracks"
given_repo
for n in 1 2 3 4 5; do
	letter "docs/archive/specs/feature-$n.md" "$n"
done
letter docs/feature-6.md 6
types
finds_first "docs/type-plan.md"
prints ": 6 "

it "an archive in a folder of items holds those that are done"
given_repo
for n in 1 2 3 4 5; do
	letter "docs/features/archive/feature-$n.md" "$n"
done
letter docs/features/feature-6.md 6
finds_first "6 features, one a file"

it "so does an archive that has the same folder as what is alive"
given_repo
for n in 1 2 3 4 5; do
	letter "docs/archive/features/feature-$n.md" "$n"
done
letter docs/features/feature-6.md 6
letter docs/features/feature-7.md 7
types
finds_first "7 features, one a file"

it "papers that all say they are implemented come after a backlog"
given_repo
for n in 1 2 3 4 5; do write docs/design/BL-0$n-bed.md "# BL-0$n Water bed $n

Status: implemented

## Context

It was dry.

## Decision

A hose."; done
{
	printf '# Backlog\n\n## Open\n'
	for n in 6 7 8 9; do printf '\n### BL-0%s Water bed %s\n\nPriority: high\n\nIt is dry.\n' $n $n; done
	printf '\n## Done\n\n### BL-01 Water bed 1\n\nPriority: high\n\nIt was dry.\n'
} | write docs/backlog.md
run git ready init --dry-run
prints "docs/backlog.md ###: 5 items"

it "a list in which all is over comes after one with something left to do"
given_repo
write BUGS.md "# Active bugs

## Fixed

### Bug #1 The gate squeaks

- **Status:** Fixed
- **Owner:** Ida
- **Cause:** No oil."
write TASKS.md "# Tasks

## Spring

- [x] Dig the beds
- [ ] Sow the leeks
- [ ] Mend the hose
- [ ] Paint the shed"
finds_first "TASKS.md -: 4 tasks, one an entry"

it "so does a folder of what was completed"
given_repo
for n in 1 2 3 4 5; do
	write ".plans/completed/2026-05-0$n-bed-$n.md" "---
status: implemented
complexity: simple
---

# Bed $n

## Problem

It is wet.

## Verification

- [ ] It is dry"
done
write BACKLOG.md "# Backlog

## Garden

- Put a fence around the leeks
- Mend the hose
- Paint the shed

## Ideas

- Keep bees
- A bench below the pear tree"
finds_first "BACKLOG.md -: 5 items, one an entry"
for n in 1 2 3 4 5; do
	mv .plans/completed/2026-05-0$n-bed-$n.md .plans/bed-$n.md
	sed -i "s/^---/---\nowner: Ida/;s/implemented/$(test $n = 1 && echo approved || echo implemented)/" .plans/bed-$n.md
done
finds_first ".plans/bed-[0-9]*.md: 5 plans, one a file"

it "stories within phases, whose ids name the phase, stand with the others"
given_repo
for epic in E1 E2; do
	write "docs/backlog/$epic-beds.md" "# Epic $epic

$(for n in 1 2 3; do printf '### %s-S%s · Dig bed %s\n\n**Story:** As a gardener, I want bed %s.\n\n' $epic $n $n $n; done)"
done
write docs/backlog/PHASE-2-shed.md "# Phase 2

> **Status: PLANNED.** The beds are dug.

$(for n in 1 2 3; do printf '### P2-S%s · Build wall %s\n\n**Story:** As a gardener, I want wall %s.\n\n' $n $n $n; done)"
write docs/backlog/README.md "# Backlog

A file for each epic."
finds_first "docs/backlog/E[0-9]*.md ### and docs/backlog/PHASE-[0-9]*.md ###: 9 stories, one a heading"

it "a section called the backlog for something is one"
given_repo
write notes/rework.md "# What changes

Prose about the change.

## 3. Full backlog for the rework

| # | Title | Owner |
|---|---|---|
| 1 | Print the plan | Ida |
| 2 | Sort the seeds | Bo |
| 3 | Weigh the harvest | Ida |
| 4 | Map the beds | Bo |"
finds_first "notes/rework.md |: 4 "

it "sprints beside a backlog with states took their items from there"
given_repo
for sprint in 1 2; do
	write plan/SPRINT-$sprint-TASK-LIST.md "# Sprint $sprint

$(for n in 1 2 3; do printf '### US%s-T0%s: Dig row %s\n\n- **Status:** To do\n- **Priority:** High\n- **Depends on:** none\n\n#### Notes\n\nDry.\n\n#### Tools\n\nA spade.\n\n' $sprint $n $n; done)"
done
write plan/BACKLOG.md "# Backlog

| ID | Title | Priority | Status |
|---|---|---|---|
| BED-1 | Print the plan | High | To do |
| BED-2 | Sort the seeds | Low | Done |
| BED-3 | Weigh the harvest | Low | To do |
| BED-4 | Map the beds | High | To do |"
finds_first "plan/BACKLOG.md |: 4 "

it "a table said again below a heading that another table has, too, hides neither"
given_repo
write BACKLOG.md "# Backlog

## Tasks

| ID | Title | Status |
|---|---|---|
| T1 | Print the plan | Done |
| T2 | Sort the seeds | To do |
| T3 | Weigh the harvest | To do |

## New

| ID | Title | Status |
|---|---|---|
| T4 | Map the beds | To do |
| T5 | Oil the gate | To do |

## Area: gates

### Tasks

| ID | Title | Status |
|---|---|---|
| T5 | Oil it | To do |"
finds_first "BACKLOG.md |: 6 "
prints_not "not lane"

it "bugs come after a longer list of work with states, whatever their ids"
given_repo
write docs/KNOWN_ISSUES.md "# Known issues

## Active

### The gate squeaks

**Status:** open

### The lock is stiff

**Status:** open

## Resolved

### The roof drips

**Status:** fixed

### The tap drips

**Status:** fixed"
write docs/ROADMAP.md "# Roadmap

## Phase 1

$(for n in 1 2 3 4 5 6; do echo "- [x] Dig bed $n"; done)

## Phase 2

$(for n in 1 2 3 4 5 6; do echo "- [ ] Paint wall $n"; done)"
finds_first "docs/ROADMAP.md -: 12 "

it "the title of a page that is all of one rank ranks nothing in it"
given_repo
write tasks/todo.md "# P0 ledger

$(for bed in leek bean pea kale; do printf -- '- [x] The %s bed is dug\n' $bed; done)
- [ ] The last bed is dug"
write notes/garden-todo.md "# To do

$(for n in 1 2 3 4 5 6; do printf -- '- [%s] Sow row %s\n' "$(test $n -gt 2 && echo ' ' || echo x)" $n; done)"
finds_first "notes/garden-todo.md -: 6 "

# ---- a table that plans, and files that say how far they are

# planned_stories <what each file says>
planned_stories () {
	given_repo
	{
		printf '# Product backlog\n\n| ID | Story | Priority | Size |\n| --- | --- | --- | --- |\n'
		for n in 1 2 3 4 5; do
			echo "| S-$n | Caulk plank $n | High | 3 |"
			write "stories/S-$n.md" "# S-$n Caulk plank $n\n\n$1\n\nIt leaks."
		done
	} | write BACKLOG.md
}

it "stories planned in a table, with states in their files, are one kind with both"
planned_stories '**Status:** open'
finds_first "BACKLOG.md | and stories/S-[0-9]*.md: 5 stories, one a row"
prints "field Status" && prints "field Priority"

it "bugs in a file called backlog come before those in another"
given_repo
for file in BACKLOG docs/bugs; do
	{
		printf '# All of them\n'
		for n in 1 2 3 4 5 6; do
			printf '\n## BUG-%s%s Leak %s\n\n**Priority:** High\n\n**Status:** open\n' \
				"${#file}" "$n" "$n"
			test $file = BACKLOG || printf '\n### Acceptance criteria\n\n- Dry\n- Quiet\n'
		done
	} | write $file.md
done
finds_first "BACKLOG.md ##: 6 bugs, one a heading"

it "tasks that were put away in an archive are no second kind beside tickets"
given_repo
for n in 1 2 3 4; do
	write ".scratch/menu/issues/0$n-thing.md" "# 0$n: Thing $n

Status: open
Priority: P1

## Why

It was seen twice."
done
write docs/archive/planning/tasks.md "# Tasks

$(for n in 1 2 3 4 5; do
	printf '## [ ] Task %s: Step %s\n\n**Priority**: P0\n\n**Depends On**: None\n\n' "$n" "$n"
done)"
run git ready init --dry-run
prints ".scratch/*/issues/*.md: 4 tickets"
prints "4 items: 4 ready"

it "what somebody would like comes after the boxes of the backlog"
given_repo
write MEJORAS.md "# Mejoras

## P1 — Casco

$(for n in 1 2 3 4 5 6; do printf '### %s. Una borda mejor %s\n\nLa de hoy deja pasar el agua.\n\n' $n $n; done)"
write PENDIENTES.md "# Pendientes: backlog del barco

$(for n in 1 2 3 4 5 6 7 8; do printf -- '- [%s] **Pintar la borda %s**. Ya toca.\n' "$(test $n -gt 2 && echo ' ' || echo x)" $n; done)"
finds_first "PENDIENTES.md -: 8 "

# cards <what the last entries open with>
cards () {
	given_repo
	{
		printf '# Kanban of the boat\n\n## Backlog\n\n'
		for n in 1 2 3 4; do printf -- '- **US-0%s : Caulk plank %s**\n  Drive the cotton in.\n\n' $n $n; done
		# shellcheck disable=SC2059 # the form is a format
		printf -- "- **$1**\n  Ask the yard.\n\n" "New lines" "A coat of paint" "A mast"
	} | write kanban.md
}

it "entries without an id stand in the list as those with one do"
cards "%s"
finds_first "kanban.md -: 7 "

it "notes in the list of those with an id are none"
cards "%s:"
finds_first "kanban.md -: 4 stories"

it "notes below headings that are over are not open beside them"
given_repo
write zadania.md "# Zadania do wykonania

$(for n in 1 2 3 4 5 6; do printf '## %s. ~~Uszczelnić deskę %s~~ DONE\n\n- Wymieniono bawełnę\n- Dodano smołę\n\n' $n $n; done)"
finds_first "zadania.md ##: 6 "
