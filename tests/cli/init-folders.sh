#!/bin/sh
#
# git ready init where each item is a file, or each folder has a list: which
# folders hold one kind together, and which papers beside them are no items.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# finds <line of the text>: what stands first, behind the count of files
finds () {
	run git ready init --dry-run
	sed -n 3p "$tmp/out" >"$tmp/first"
	stated=1
	grep -qF -- "$1" "$tmp/first" ||
		complain "the first is \"$(cat "$tmp/first")\", not \"$1\""
}

# ---- folders between ----

# story <epic> <feature> <id>
story () {
	write "backlog/epics/$1/features/$2/stories/$3.md" "# $3 — Do it

## Description

It is needed.

## Criteres d'acceptation

**AC1 — It works**
- Given a boat
- When it lands
- Then it is seen

## Dependances

Aucune"
}

it "stories below features below epics are one kind, whatever these are called"
given_repo
story money spending SPEND-001
story money spending SPEND-002
story money cards CARD-001
story welcome guide GUIDE-001
story welcome guide GUIDE-002
story stable audit AUDIT-001
story stable audit AUDIT-002
write backlog/epics/money/features/cards/FEATURE.md "# Cards"
finds "backlog/epics/*/features/*/stories/CARD-[0-9]*.md, "
finds ": 7 stories, one a file"
# Known by its name in French, without the accents.
prints "section Criteres d'acceptation: at least 1 item"

# tasks <spec> <state>
tasks () {
	write "specs/$1/tasks.md" "# Tasks of $1

| # | Title | Status | Depends on |
| --- | --- | --- | --- |
| 1.0 | Draw the $1 | done | - |
| 2.0 | Build the $1 | $2 | 1.0 |
| 3.0 | Show the $1 | $2 | 2.0 |"
	write "specs/$1/design.md" "# Design of $1

It is drawn."
}

it "the list of tasks in each folder is one kind, and each counts from 1"
given_repo
tasks pier pending
tasks lock "done"
tasks ferry pending
finds "specs/*/tasks.md |: 9 "
prints "over         done (5)"

# ---- steps ----

phase () {
	write "docs/tasks/phase-0$1-$2.md" "# Phase 0$1 - Do $2

## Objective

It is there.

## Scope

- The $2

## Acceptance Criteria

- It works"
}

it "a file for each phase, in a folder of tasks and with criteria"
given_repo
phase 1 ground
phase 2 lobby
phase 3 table
phase 4 qa-report
phase 5 colours
write docs/tasks/README.md "# Tasks

1. [Ground](phase-01-ground.md)
2. [Lobby](phase-02-lobby.md)"
finds "docs/tasks/phase-[0-9]*.md: 5 tasks"

# ---- what stands beside ----

it "chapters that are all there are not the backlog beside a roadmap"
given_repo
for n in 1 2 3 4 5 6 7 8 9 10 11 12; do
	write "docs/language/$((1000 + n))-part.md" "# Part $n

**Status:** Implemented

# Motivation

Why.

# Design

How."
done
write docs/roadmap.md "# Roadmap

## Phase 1

- [x] The lexer
- [x] The parser

## Phase 2

- [x] The checker
- [ ] The printer
- [ ] The tools"
finds "docs/roadmap.md -: 5 "

paper () {
	write ".planning/phases/0$1-part/0$1-01-$2.md" "---
phase: 0$1-part
status: passed
---

# Phase $1: $2

It is said."
}

it "a table of ids tells the states of the entries; papers about phases do not"
given_repo
write .planning/REQUIREMENTS.md "# Requirements

## Version 1

### Clean

- [x] **CLEN-01**: The old files are gone
- [x] **CLEN-02**: The tools are moved

### Core

- [ ] **CORE-01**: It starts
- [ ] **CORE-02**: It reads its sources
- [ ] **CORE-03**: It counts what it reads
- [ ] **CORE-04**: It shows what it counts

## Traceability

| Requirement | Phase | Status |
| --- | --- | --- |
| CLEN-01 | Phase 1 | Complete |
| CLEN-02 | Phase 1 | Complete |
| CORE-01 | Phase 2 | Pending |
| CORE-02 | Phase 2 | Pending |
| CORE-03 | Phase 2 | Pending |
| CORE-04 | Phase 2 | Pending |"
for n in 1 2 3 4; do
	paper $n PLAN
	paper $n CONTEXT
done
finds ".planning/REQUIREMENTS.md"
prints "6 requirements"
prints "over         Complete (2)"
