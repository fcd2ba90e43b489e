#!/bin/sh
#
# git ready init in folders of items: which of their files are items, and which
# are results, summaries, epics or plans beside them, or the inside of one.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# ---- papers beside the items ----

# ticket <path> <id>
ticket () {
	write "$1" "# Ticket $2: Sort names

**Priority**: High

## Description

They are mixed.

## Acceptance Criteria

- [ ] Sorted"
}

it "of 1000_ticket.md and 1000_ticket_result.md the ticket is the item"
given_repo
for n in 1000 1010 1020 1030; do
	ticket "tickets/done/${n}_ticket.md" "$n"
	write "tickets/done/${n}_ticket_result.md" "# Ticket $n Result

## Summary

Sorted."
done
ticket tickets/1040_ticket.md 1040
ticket tickets/1050_ticket.md 1050
finds_first "tickets/[0-9]*_ticket.md and tickets/done/[0-9]*_ticket.md: 6 tickets"
prints "done         4 of 6"

# feature <file> <title>
feature () {
	write ".github/features/$1.md" "# $1: $2

**Status**: Planned
**Priority**: P2

## Feature Overview

Text.

## Problem Statement

Text.

## Acceptance Criteria

- It works"
}

it "summaries that end alike are left out by one pattern, and .github is looked into"
given_repo
for n in 1 2 3 4 5; do
	feature F-00$n "Sort $n"
	write .github/features/F-00$n-SUMMARY.md "# Summary of $n

Done."
done
feature F-006 Search
finds_first ".github/features/F-[0-9]*.md: 6 features"
prints "!.github/features/*-SUMMARY.md"

it "epics and spikes beside features are no features where their sections differ"
given_repo
for n in 1 2 3 4 5; do
	feature F-00$n "Sort $n"
done
for n in 1 2 3; do
	write .github/features/S-00$n.md "# S-00$n: Which way

## Goals

Text.

## Non-goals

Text.

## Option 1

Text.

## Recommendations

Text."
done
write .github/features/E-001.md "# E-001: All of it

## Architecture

Text.

## Workstreams

Text.

## Risks

Text."
finds_first ".github/features/F-[0-9]*.md: 5 features"

# ---- names that speak of papers ----

# card <path> <title>
card () {
	write "$1" "# $2

### Description

It is needed.

### Tasks

- [ ] Do it"
}

it "a card that is about a process is a card, and the process itself is none"
given_repo
card tickets/next/add-reminder-process.md "Add a process of reminders"
card tickets/next/fix-login.md "Fix login"
card tickets/next/print-all-labels.md "Print labels"
card tickets/done/sort-names.md "Sort names"
write tickets/our-own-process.md "# How we work

Text."
finds_first ": 4 tickets"
prints_not "!tickets/next/add-reminder-process.md"

# note <path>
note () {
	write "$1" "# Do it
Owner: ann
Priority: P2
Description: it is needed
Notes:
- none yet"
}

it "a dashboard in the middle of a title is what it is about"
given_repo
note tickets/open/2025-01-02-fix-login.md
note tickets/open/2025-01-03-start-dashboard-view.md
note tickets/closed/2025-01-01-sort-names.md
note tickets/closed/2025-01-04-print-labels.md
finds_first ": 4 tickets"

# ---- where they lie ----

# item <path> <title>
item () {
	write "$1" "# $2

> **Status**: $3

## $4

Text.

## $5

Text.

## Criteria

Text."
}

it "docs/backlog beside docs/planning is a place, and epics are not features"
given_repo
for n in 1 2 3 4; do
	item docs/backlog/features/F-0$n-do-$n.md "F-0$n — Do" Proposed Description Stories
	item docs/backlog/epics/EP-0$n-all-$n.md "EP-0$n — All" Proposed Vision Features
done
write docs/planning/adrs/ADR-001-store.md "# ADR-001

Text."
finds_first "docs/backlog/epics/EP-[0-9]*.md: 4 epics"
prints "docs/backlog/features/F-[0-9]*.md: 4 features"

# problem <path>
problem () {
	write "$1" "# Missing headers

## Problem Description

Text.

## Impact Assessment

Text.

## Recommendations

Text.

## Action Checklist

- [ ] Do it"
}

it "architecture below a folder of plans is what the items there are about"
given_repo
problem planning/now/security/01-headers.md
problem planning/now/security/02-cookies.md
problem planning/now/architecture/01-cycles.md
problem planning/future/architecture/02-layers.md
problem planning/future/security/03-login.md
finds_first "planning/*/*/[0-9]*.md: 5 "

it "tasks/adr-0001-T01.md is what a decision asks for, and no decision"
given_repo
for n in 1 2 3 4; do
	write tasks/adr-000$n-T01.md "# adr-000$n:T01: Sort

## Status

Complete.

## Intent

Text.

## Acceptance

- It works"
done
finds_first "tasks/adr-[0-9]*.md: 4 tasks"

# phase <folder> <plan> <n> <status>
phase () {
	write "plans/$1/$2-phase-0$3-do.md" "# Phase 0$3: Do

**Status:** $4

## Tasks

- [ ] One
- [ ] Two

## Acceptance Criteria

- [ ] It works"
}

it "the boxes in some files of a kind are its inside, and old_archived is over"
given_repo
for n in 1 2 3; do
	phase old_archived/1-calendar calendar $n Completed
	phase old_archived/2-todo todo_list $n Pending
	phase active search $n Pending
done
finds_first "plans/active/search-phase-[0-9]*.md, "
finds_first ": 9 plans, one a file"
prints "done when path: /(^|\/)(old_archived)\//"

it "files of phases with boxes are items where there is no other backlog"
given_repo
for n in 1 2 3 4 5; do
	write docs/phases/PHASE_0$n.md "# Phase $n — Do

## Goal

Text.

## What we build

Text.

## Definition of done

- [$(test $n = 1 && echo x || echo ' ')] It works"
done
finds_first "docs/phases/PHASE_[0-9]*.md: 5 "

# ---- indexes and tables ----

# of_index <folder> <id> <status>
of_index () {
	write "pm/backlog/$1/$2-do.md" "# $2 - Do

**Status**: $3
**Priority**: High

## Description

Text.

## Acceptance Criteria

- [ ] It works"
}

it "where each row of an index has a file, in one folder or the other, files are items"
given_repo
for n in 1 2 3 4 5 6; do
	of_index features FR-00$n Open
done
for n in 1 2 3 4; do
	of_index bugs BF-00$n Done
done
write pm/backlog/product-backlog.md "# Product Backlog

## Features

| ID | Title | Priority | Status |
| --- | --- | --- | --- |
$(for n in 1 2 3 4 5 6; do echo "| FR-00$n | Do $n | High | Open |"; done)

## Bugs

| ID | Title | Priority | Status |
| --- | --- | --- | --- |
$(for n in 1 2 3 4; do echo "| BF-00$n | Mend $n | High | Done |"; done)"
run git ready init --dry-run
prints "pm/backlog/features/FR-[0-9]*.md: 6 features, one a file"
prints "pm/backlog/bugs/BF-[0-9]*.md: 4 bugs, one a file"
prints_not "product-backlog.md: "

it "SHOP-301, SHOP-R1 and SHOP-Q1 are one sequence, in tables that differ"
given_repo
write BACKLOG.md "# Backlog

## First

| ID | Work | Status |
| --- | --- | --- |
| SHOP-301 | Sort names | Done |
| SHOP-302 | Print labels | Open |
| SHOP-303 | Read cards | Open |

## Search

| ID | Work | Priority |
| --- | --- | --- |
| SHOP-R1 | Find names | Deferred |
| SHOP-R2 | Rank them | High |

## Quality

| ID | Work | Priority |
| --- | --- | --- |
| SHOP-Q1 | Test it | High |
| SHOP-Q2 | Measure it | Low |"
finds_first "BACKLOG.md |: 7 "

it "[I-001] is an id, and the phases in the same file have none"
given_repo
write docs/BACKLOG.md "# Backlog

### Phase 0: Begin

Six stories.

### Phase 1: Go on

Six stories.

$(for id in I-001 I-002 F-001 F-002 R-001; do echo "### [$id] Do it
**Priority:** High
**Status:** Not Started

As a reader, I want it so that I have it.
"; done)"
finds_first "docs/BACKLOG.md ###"
prints "5 "
prints_not "7 "

it "stories of all roles are one kind, in a file for each role"
given_repo
for role in dm player system; do
	write docs/user-stories/$role-stories.md "# Stories

$(for n in 1 2 3 4; do echo "### [$role-$n] Do it

**As a** $role
**I want** to do it
**So that** it is done

**Acceptance Criteria:**
- [ ] It works

**Priority:** High
" | sed 's/\[dm/[DM/;s/\[player/[PL/;s/\[system/[SYS/'; done)"
done
write docs/user-stories/README.md "# Stories

Text."
finds_first "docs/user-stories/*.md ###"
finds_first ": 12 stories"

it "the index in the folder's README comes first where it knows more than the files"
given_repo
for n in 1 2 3 4 5; do
	write docs/anforderungen/A-$n-tu-$n.md "# A-$n Tu $n

**User Story:** Als Leser möchte ich suchen.

## Bestandsaufnahme

Text.

## Optionen

Text.

## Definition of Done

- [ ] Es geht"
done
write docs/anforderungen/README.md "# Anforderungen

| Nr. | Anforderung | Status |
| --- | --- | --- |
$(for n in 1 2 3 4 5 6 7; do echo "| A-$n | Tu $n | $(test $n -lt 3 && echo erledigt || echo Idee) |"; done)"
finds_first "docs/anforderungen/README.md |"
finds_first ": 7 items, one a row"

# ---- cards in lanes, and what lies beside them ----

# kanban_card <path> <id>
kanban_card () {
	write "$1" "# [$2] Sort names

## Metadata

- **Epic**: epic-001-names.md
- **Status**: \`backlog\`
- **Priority**: high
- **Area**: names

## Description

They are mixed.

## Acceptance Criteria

- [ ] Sorted

## Time Tracking

- **Estimated**: 2"
}

# plan <path>
plan () {
	write "$1" "# Mini-Plan

## Task Overview

Text.

## Strategy

Text.

## Risks

Text."
}

it "cards come before their epics, and the plans left in another lane are none"
given_repo
for n in 1 2 3 4; do
	write backlog/epics/epic-00$n-names.md "# Epic 00$n: Names

**Status**: Not Started
**Priority**: high
**Sprint**: 1

## Goal

Text.

## Success Criteria

- [ ] It works

## Dependencies

None."
done
for n in 1 2 3 4 5 6; do
	kanban_card backlog/kanban/00_backlog/C00$n-sort-$n.md C00$n
	kanban_card backlog/kanban/05_done/D00$n-find-$n.md D00$n
done
plan backlog/kanban/01_ready/C001-mini-plan.md
plan backlog/kanban/01_ready/C002-sort-2-mini-plan.md
plan backlog/kanban/01_ready/D003-mini-plan.md
kanban_card backlog/kanban/01_ready/C007-sort-7.md C007
finds_first ": 13 items, one a file"
prints "done         6 of 13, whatever their state says"

it "documents about the work in docs/backlog are no items"
given_repo
for name in roadmap story-style sprint-guideline jira-rulebook rework-prompt; do
	write docs/backlog/$name.md "# $name

Text about $name.

## Of $name

Text."
done
write docs/backlog/README.md "# Backlog

It lives elsewhere."
run git ready init --dry-run
exits 1
prints "no backlog"

it "the sum below a table of states is no state"
given_repo
for n in 1 2 3 4; do
	write stories/US-00$n-x$n.md "# US-00$n: X

**Status**: $(test $n = 1 && echo "❌ Not Started" || echo "✅ Complete")

## Description

As a reader, I want to search, so that I find."
done
write stories/README.md "# Stories

## Status

| Status | Count |
| --- | --- |
| ✅ Complete | 3 |
| ❌ Not Started | 1 |
| **Total** | **4** |"
run git ready init --dry-run
prints_not "Total"

it "a numbered index that names three of those beside it is none of them, nor is number 0"
given_repo
for n in 1 2 3 4 5; do
	write docs/issues/0$n-mend-bed-$n.md "# Issue $n: Mend bed $n

## Tasks

- [$(test $n -gt 2 || echo x)$(test $n -le 2 || echo ' ')] Dig it
- [$(test $n -gt 1 || echo x)$(test $n -le 1 || echo ' ')] Sow it"
done
write docs/issues/00-garden-summary.md "# The garden

It is wet."
write docs/issues/06-sprint-1-index.md "# Sprint 1

- Bed 1: ./01-mend-bed-1.md
- Bed 2: ./02-mend-bed-2.md
- Bed 3: ./03-mend-bed-3.md"
write docs/issues/07-print-the-index.md "# Issue 7: Print the index

## Tasks

- [ ] See 01-mend-bed-1.md and 02-mend-bed-2.md"
finds_first "docs/issues/[0-9]*.md: 6 issues, one a file"
# shellcheck disable=SC2016
prints '!docs/issues/00-garden-summary.md` `!docs/issues/06-sprint-1-index.md`'

# ---- a second series ----

# planned <path> <title>: as the first plan wrote a task
planned () {
	write "$1" "# $2

## Goal

Text.

## Result

A note.

## Requires

Nothing.

## Done when

- [x] it works"
}

it "those who planned a second time and counted from 1 again wrote tasks, too"
given_repo
n=1
for name in design layout manual errors; do
	planned tasks/done/0${n}_$name.md "Task $name"
	planned tasks/done/1${n}_more_$name.md "More $name"
	write tasks/done/0${n}_second_$name.md "# TODO: second $name

## Overview

Text.

## Wishes

- fast"
	n=$((n + 1))
done
planned tasks/todo/21_sound.md "Sound"
planned tasks/todo/22_colours.md "Colours"
finds_first "tasks/*/[0-9]*.md: 14 tasks"
prints "done         12 of 14"
