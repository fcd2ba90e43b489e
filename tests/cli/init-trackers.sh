#!/bin/sh
#
# git ready init where a tracker has grown: several generations of it, files
# that only hold the items, and an index that is all there is.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# sprint <n> <state> <state> <state>: a sprint with three tasks
sprint () {
	write "docs/sprints/S$1.1.md" "# Sprint S$1.1 — Part $1

> **Status:** In progress

## Goal

Whoever looks at the garden knows what to water.

## Scope

| ID | Task | Status | Evidence |
| --- | --- | --- | --- |
| S$1.1-T1 | Draw bed $1 | $2 | a picture |
| S$1.1-T2 | Ask sensor $1 | $3 | a log |
| S$1.1-T3 | Ring bell $1 | $4 | a film |

## Acceptance criteria

- [x] Each bed is drawn
- [ ] The bell rings

## Changes

| Date | Change | Status |
| --- | --- | --- |
| 2026-03-01 | None | Approved |"
}

it "the tasks in the tables of sprints, not the sprints"
given_repo
write docs/roadmap.md "# Roadmap

## Sprints

| Sprint | Goal | Status |
| --- | --- | --- |
| S1.1 | Beds | Done |
| S2.1 | Sensors | In progress |
| S3.1 | Bells | Planned |"
sprint 1 Done Done Done
sprint 2 Done "In progress" Planned
sprint 3 Planned Planned Planned
finds_first "docs/sprints/S[0-9]*.md |: 9 tasks, one a row"
prints "done         Done (4)"

# epic <n>: an epic with two stories
epic () {
	write "docs/backlog/E$1-part.md" "# E$1 · Part $1

**13 points.** Weeks 3–4.

---

## E$1-H01 · See the beds

> As a **gardener** I want **to see the beds** so that **none is forgotten**.

**Accessibility**

- The beds can be reached by keyboard.

**Estimate** 3

---

## E$1-H02 · Hear the bell

> As a **gardener** I want **to hear the bell** so that **I wake up**.

**Accessibility**

- There is a light, too.

**Estimate** 5"
}

it "the stories in a file for each epic"
given_repo
write docs/backlog/README.md "# Backlog

| Epic | Title | Points | Scope |
| --- | --- | --- | --- |
| [E0](E0-part.md) | Ground | 13 | Weeks 1–2 |
| [E1](E1-part.md) | Beds | 13 | Weeks 3–4 |
| [E2](E2-part.md) | Bells | 13 | Weeks 5–6 |"
epic 0
epic 1
epic 2
finds_first "docs/backlog/E[0-9]*.md ##: 6 stories, one a heading"

it "ids that go on from an older folder are one series"
given_repo
for n in 03 07 11; do
	write "plans/backlog/BACKLOG-$n.md" "# BACKLOG-$n: The bed of $n

## Summary

It is too dry.

## Acceptance Criteria

- [ ] It is wet"
done
for n in 15 21 28 30; do
	write "plans/backlog/items/BACKLOG-$n.md" "# BACKLOG-$n: The bell of $n

**Priority:** High
**Sprint:** 4
**Estimated effort:** 2 hours

## Description

It does not ring.

## Files to change

A bell."
done
write plans/archive/completed-sprints/SPRINT-1.md "# Sprint 1

All beds were drawn."
finds_first "plans/backlog/BACKLOG-[0-9]*.md and plans/backlog/items/BACKLOG-[0-9]*.md: 7 "

it "an index with all tasks, of which one has a file"
given_repo
write memory/tasks/_index.md "# Tasks

## In Progress

- [TASK-006] Ring the bell — the rope is there

## Pending

- [TASK-007] Ask the sensor — nobody has

## Completed

- [TASK-001] Draw the beds — Completed on 2026-02-01
- [TASK-002] Count the beds — Completed on 2026-02-02
- [TASK-003] Buy a bell — Completed on 2026-02-03
- [TASK-004] Buy a rope — Completed on 2026-02-04
- [TASK-005] Hang the bell — Completed on 2026-02-05"
write memory/tasks/TASK-008-water.md "# TASK-008 - Water

**Status:** Pending
**Added:** 2026-02-06

## Original request

Let there be water."
finds_first "memory/tasks/_index.md -: 7 tasks, one an entry"

it "a list with boxes before two files"
given_repo
write TODO.md "# TODO

- [ ] Draw the beds
- [ ] Ask the sensor
- [ ] Ring the bell
- [x] Buy a rope"
write issues/001.md "# Issue 001: The bell is too loud

## Description

All wake up.

## Status

Open"
write issues/002.md "# Issue 002: The bell is too low

## Description

Nobody wakes up.

## Status

Open"
finds_first "TODO.md -: 4 tasks, one an entry"


it "routes in a README are no roadmap"
given_repo
write README.md "# Garden

It knows the beds.

## API routes

- All beds: /beds
- One bed: /beds/1
- The bells: /bells"
run git ready init --dry-run
prints "I found no backlog"

it "a ticket about a report, and one whose number another ticket has"
given_repo
for name in P0-1-draw-the-beds P0-2-monthly-water-report P1-1-ring-the-bell \
	P1-2-bell-summary-on-paper P2-1-sell-flowers; do
	write "tickets/$name.md" "# ${name%%-[a-z]*} What is to be done

**Phase:** 1 · **Depends:** None

It is missed.

## Acceptance criteria

- [ ] It is there"
done
write tickets/README.md "# Tickets

One file a ticket."
finds_first "tickets/P[0-9]*.md: 5 tickets, one a file"

it "folders whose names begin with a kind hold tickets as others do"
given_repo
n=0
for lot in FEAT-GALLERY FIX-SCALE PAD-REACH; do
	for i in 1 2; do
		n=$((n + 1))
		write ".backlog/$lot/tickets/0$i-part.md" "# BL-10$n — Part $n

Status: ⬜ ready
Type: feat

## Problem

It is missed.

## Acceptance criteria

- [ ] It is there"
	done
	write ".backlog/$lot/PRD.md" "# Lot $lot

Status: ⬜ ready

## Problem statement

All of it is missed."
done
finds_first ".backlog/*/tickets/[0-9]*.md: 6 tickets, one a file"

it "a name in front of all files is no id, and falta is a state"
given_repo
for name in falta/garden-v2-beds falta/garden-v2-bells falta/water-v2-hose \
	completado/garden-v2-fence completado/garden-v2-gate \
	completado/garden-v2-path completado/garden-v2-shed; do
	write "docs/plans/$name.md" "# Plan

**Goal:** Something is done.

## Estado actual

- Nada

## Faltantes

1. Todo

## Dependencias

- Ninguna

## Criterio de done

- Funciona"
done
write docs/plans/README.md "# Planes

- falta/: lo que falta
- completado/: lo que hay"
finds_first "docs/plans/*/garden-v[0-9]*.md and docs/plans/*/water-v[0-9]*.md: 7 plans"
prints "done         4 of 7"

it "stories with boxes in files of which one is called a summary"
given_repo
for n in 1 2 3; do
	name="EP-0$n-part"
	test "$n" != 1 || name="EP-01-monthly-summary-of-water"
	write "docs/epics/$name.md" "# EP-0$n Part $n

## Objetivo

Agua.

## User Stories

### [x] US-$n.1 Ver las camas

Como jardinero
Quiero ver las camas
Para regarlas

Criterios:
- se ven

### [ ] US-$n.2 Regar las camas

Como jardinero
Quiero regar las camas
Para que crezcan

Criterios:
- crecen"
done
finds_first "docs/epics/EP-[0-9]*.md ###: 6 stories, one a heading"

it "folders for parts below those for states hold tasks alike"
given_repo
n=0
for folder in todo/beds todo/bells doing/beds done/beds done/bells; do
	for i in 1 2; do
		n=$((n + 1))
		write "tasks/$folder/part-$n.md" "# What is to be done for $n

## Context

It is missed.

## Steps

1. Begin

## Definition of done

- [ ] It is there"
	done
done
write tasks/README.md "# Tasks

A task moves from todo/ to doing/ and done/."
run git ready init --dry-run
prints "10 tasks, one a file"
prints "done         4 of 10"

it "a title and tags in front matter make pages, not tasks"
given_repo
for n in 01 02 03 04 05; do
	write "tasks/B-$n-part.md" "---
title: Part $n
status: open
priority: high
tags: [garden]
---

# B-$n Part $n

## Acceptance criteria

- [ ] It is there"
	write "docs/page-$n.md" "---
title: Page $n
tags: [garden]
created: 2026-02-01
---

# Page $n

All about the garden."
done
finds_first "tasks/B-[0-9]*.md: 5 tasks, one a file"

it "a list of the first tickets, and files of those that go on"
given_repo
write docs/tickets/BACKLOG.md "# Backlog

## Release 1

### Alta prioridad

- [x] [COMPLETADO] TICKET-001: Draw the beds
- [x] [COMPLETADO] TICKET-002: Ask the sensor
- [ ] [PENDIENTE] TICKET-003: Ring the bell

## Bugs

### Alta prioridad

- [ ] [PENDIENTE] TICKET-XXX: [Descripción del bug]"
for n in 004 005 006; do
	write "docs/tickets/active/TICKET-$n.md" "# TICKET-$n: Part $n

**Estado:** En progreso
**Prioridad:** Alta

## Descripción

It is missed.

## Criterios de aceptación

- [ ] It is there"
done
finds_first "docs/tickets/BACKLOG.md - and docs/tickets/active/TICKET-[0-9]*.md: 6 "
prints "done         COMPLETADO (2)"
prints "begun        En progreso (3)"
