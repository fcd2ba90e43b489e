#!/bin/sh
#
# git ready init where names mislead: files that only hold items, dates that
# are no diary's, and words in names that speak of what a file is about.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# part <milestone> <epic>: an epic whose tasks say how far they are
part () {
	write "docs/tasks/M$1-part/E$2-part.md" "# E$2: Part $2

**Milestone**: M$1 — Part
**Goal**: The garden is watered.

---

### T1: Draw bed $1.$2

**Status**: [x] Done
**Files**: bed.c
**Acceptance criteria**:
- [x] It is drawn

---

### T2: Ring bell $1.$2

**Status**: [ ] Not started
**Files**: bell.c
**Acceptance criteria**:
- [ ] It rings"
}

it "tasks that say how far they are, in epics in milestones that do not"
given_repo
for m in 1 2 3; do
	write "docs/tasks/M$m-part/README.md" "# Milestone $m: Part

**Goal**: A part of the garden.

## Epics

| # | Epic | Tasks |
|---|------|-------|
| E1 | [Part](./E1-part.md) | 2 |
| E2 | [Part](./E2-part.md) | 2 |

## Acceptance Criteria

- It is there"
	part "$m" 1
	part "$m" 2
done
finds_first "docs/tasks/*/E[0-9]*.md ###: 12 "
prints "done         Done (6)"
prints "not begun    Not started (6)"

it "dated headings of a backlog, each with its reasons, are no diary"
given_repo
write project/backlog.md "# Backlog

What waits, and why.

## 2026-08-29 — The bell tells whether it hangs

A line in its status. It waits because nobody asked.

## 2026-09-01 — The beds fold away

**What:** A bed that folds.

**Why parked:** It is not summer.

**Un-park when:** It is.

## 2026-09-02 — The hose reels itself in

It waits because there is no hose."
finds_first "project/backlog.md ##: 3 items, one a heading"

it "an id that is the word for a guide"
given_repo
for id in GUIDE-001 GUIDE-002 GUIDE-003 PROG-001 PROG-002; do
	write "backlog/epics/garden/stories/$id.md" "# $id — Part of the garden

## Description

It is missed.

## Acceptance Criteria

- It is there

## Notes

None"
done
finds_first "backlog/epics/garden/stories/GUIDE-[0-9]*.md and backlog/epics/garden/stories/PROG-[0-9]*.md: 5 "

it "a brief whose name has report in it, like the briefs beside it"
given_repo
for name in ideas/water-report-again ideas/ring-the-bell ideas/draw-the-beds \
	ready/hang-the-bell done/buy-a-rope done/buy-a-bell; do
	write "backlog/$name.md" "---
name: ${name#*/}
title: What it is
scope: later
size: standard
created: 2026-06-18
---

# What it is

## What and why

It is missed.

## Acceptance criteria

1. It is there."
done
write backlog/_TEMPLATE.md "---
name: slug
title: What it is
scope: later
size: standard
created: 2026-06-18
---

# Title

## What and why

## Acceptance criteria"
finds_first "backlog/*/*.md: 6 "

# shellcheck disable=SC2016 # backticks of Markdown
# What is written for an agent tells how anybody's work is done.
it "no backlog in the workflows, commands and skills of an agent"
given_repo
write "kit/workflows/check-todos.md" "<purpose>
Show all todos.
</purpose>

<success_criteria>
- [ ] All todos are listed
- [ ] The one that was chosen is loaded
- [ ] The roadmap was looked at
- [ ] The count is right
</success_criteria>"
write "kit/workflows/diagnose-issues.md" '<purpose>
Find out why.
</purpose>

- **Status:** passed or failed

<criteria>
- [ ] All issues are listed
- [ ] Each has a cause
- [ ] None is left out
- [ ] All are told
</criteria>'
write "kit/workflows/tasks.md" "---
description: Works on the next task
argument-hint: <task>
---

## Tasks

- [ ] Read the task
- [ ] Write a test
- [ ] Make it pass
- [ ] Commit"
write "kit/rules/roadmap.md" "---
applyTo: '**/*.c'
---

## Tasks

- [ ] Look for a room
- [ ] Write a test
- [ ] Make it pass
- [ ] Commit"
write "kit/rules/backlog.md" "---
alwaysApply: true
---

## Tasks

- [ ] Look at the map
- [ ] Write a header
- [ ] Draw the arrows
- [ ] Commit"
write "kit/stories/SKILL.md" "---
name: stories
---

# Stories

Write a story for each wish."
write "kit/stories/steps/create-stories.md" "# Create the stories

## Examples

- Story 1.1: A reader logs in
- Story 1.2: A reader borrows a book
- Story 2.1: A reader gives it back
- Story 2.2: A reader is reminded"
run git ready init --dry-run
exits 1
prints "I found no backlog"

it "the tasks of a team, written in tags, that say how far they are"
given_repo
for n in 1 2 3 4; do
	write "tasks/T-$n-bed.md" "# T-$n: Draw bed $n

Status: open

<context>
The garden has $n beds.
</context>

<acceptance>
- [ ] Bed $n is drawn
</acceptance>"
done
finds_first "tasks/T-[0-9]*.md: 4 tasks, one a file"

it "no backlog in what the agents of a framework do, nor in what they look after"
given_repo
for n in 1 2 3 4; do
	write ".kit/development/tasks/po-story-$n.md" "# Task: story $n

### Issue $n: The file is missing

**Error**: not found

**Solution**: Make it."
done
write ".kit/development/agents/po.md" "# Owner"
write ".kit/development/checklists/story.md" "# Stories

- [ ] Each has a title
- [ ] Each has criteria
- [ ] Each is small
- [ ] Each is estimated"
run git ready init --dry-run
exits 1
prints "I found no backlog"

it "a roadmap with ranks, rather than what comes next at its end, or a plan that was put away"
given_repo
write docs/archived/PLAN.md "# Plan

### Milestone 1: Beds

**Effort**: 2 weeks

#### Success criteria

- Beds are drawn

### Milestone 2: Bells

**Effort**: 2 weeks

#### Success criteria

- Bells ring

### Milestone 3: Sensors

**Effort**: 2 weeks

#### Success criteria

- Sensors answer

### Milestone 4: Pumps

**Effort**: 2 weeks

#### Success criteria

- Pumps run"
write docs/GARDEN_ROADMAP.md "# Garden roadmap

## Improvements

### Critical (now)

#### 1. Draw the beds

- By name

#### 2. Ask the sensors

- By day

### High (this month)

#### 3. Ring the bell

- Once

#### 4. Start the pumps

- At night

## Next steps

1. [ ] Buy pumps
2. [ ] Buy bells
3. [ ] Buy sensors
4. [ ] Buy beds"
finds_first "docs/GARDEN_ROADMAP.md ####: 4 "
was=archived
for folder in old deprecated; do
	mv docs/$was docs/$folder
	was=$folder
	finds_first "docs/GARDEN_ROADMAP.md ####: 4 "
done

it "a label with a value in front of others, of which no section is asked"
given_repo
for n in 1 2 3 4 5; do
	write "docs/stories/US-$n-bed.md" "# US-$n: Bed $n

**Druh:** ui
**Priorita:** 1

## Goal

Bed $n is drawn by day and by night."
done
run git ready init --dry-run
exits 0
prints "section Goal"
prints_not "Druh"

it "a chapter of a README about how a backlog is fed plans nothing"
given_repo
write README.md "# A way to work

## Continuous backlog feed

The backlog is never still. It is fed by:

- what users say
- what breaks
- what the market does
- what we learn"
run git ready init --dry-run
exits 1
prints "I found no backlog"
write README.md "# Una caja

## Hoja de ruta

- Leer tarjetas
- Imprimir etiquetas
- Ordenar nombres
- Guardar copias"
finds_first "README.md -: 4 "

# ---- agents ----

# chapter <file> <number>: two stories of a part of the house
chapter () {
	write "$1" "# Part $2

### US-$2.1 | Make the keys
**Status:** Done

**Acceptance criteria:**
- [x] They open the door

### US-$2.2 | Hang the sign
**Status:** Open

**Acceptance criteria:**
- [ ] It can be read"
}

it "a part about agents is one of the parts"
given_repo
chapter docs/parts/PART_1_Houses.md 1
chapter docs/parts/PART_2_Agents.md 2
chapter docs/parts/PART_3_Visits.md 3
finds_first "docs/parts/PART_[0-9]*.md ###: 6 stories, one a heading"
prints_not "\`!docs/parts/PART_2_Agents.md\`"

it "what agents are told shows how a story is written, and holds none"
given_repo
chapter docs/parts/PART_1_Houses.md 1
chapter docs/parts/PART_2_Visits.md 2
chapter docs/parts/AGENTS.md 9
chapter docs/parts/CLAUDE.local.md 8
finds_first "docs/parts/PART_[0-9]*.md ###: 4 stories, one a heading"

it "a handbook that says what the product backlog is lists none, nor does its roadmap"
given_repo
write docs/product-backlog.md "# Product Backlog

The product backlog is an ordered list of what has to be done.

**Creating it**

- The backlog should grow out of the roadmap.
- It should hold the tasks needed to reach the goals of this quarter.
- It can help to take one goal at a time.
- It should stay short, rather than becoming a list of wishes.

**Refining it**

- Items at the top should be ready.
- Say no to what does not serve the goal."
write docs/product-roadmap.md "# Product Roadmap

- ‘A roadmap is a plan that shows how a service may develop’.
- Ours has three columns.
- It is meant to change as we learn more.

**Goals**

- Goals describe what we wish for.
- They are larger than an epic.
- They map to our strategy.
- [More about roadmaps](https://example.org/roadmap)"
run git ready init --dry-run
prints_not "docs/product-"

# ---- pages about a backlog ----

# told <title> <what stands behind each>: a page with four entries
told () {
	given_repo
	write BACKLOG.md "# $1\n\nThis guide explains how to use the backlog.\n
- Caulk the planks$2
- Paint the hull$2
- Sew the sails$2
- Oil the winches$2"
	run git ready init --dry-run
}

it "a guide whose entries only its name makes a backlog is none"
told "How to work with the backlog" ""
prints "I found no backlog"

it "a guide whose entries are planned is one"
told "How to work with the backlog" " (priority: high)"
prints "BACKLOG.md -: 4 items, one an entry"

# rules <entry>...: boxes in a file called backlog
rules () {
	given_repo
	{
		printf '# Backlog\n\n'
		printf -- '- [ ] %s\n' "$@"
	} | write BACKLOG.md
	run git ready init --dry-run
}

it "boxes that say what an item is are none"
rules "An item is what we do next" "An item has an owner" \
	"A story says who wants what" "Every item has a size"
prints "I found no backlog"

it "one that does something is told from those"
rules "An item is what we do next" "An item has an owner" \
	"Paint the hull" "Every item has a size"
prints "BACKLOG.md -: 4 items, one an entry"
