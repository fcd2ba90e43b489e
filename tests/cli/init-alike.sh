#!/bin/sh
#
# git ready init where files that are alike are one kind, wherever they lie and
# however they are called, and where folders are items.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# card <path> <title> <state>
card () {
	write "$1" "# $2

- **State**: $3
- **Owner**: Ann

## Why

Somebody waits for it.

## Acceptance criteria

- It works"
}

it "files with ids two folders below a folder of tickets are one kind"
given_repo
n=0
for area in web/search web/cart app/search app/login; do
	for part in 1 2; do
		n=$((n + 1))
		card "docs/tickets/$area/BOAT-00$n-part-$part.md" "BOAT-00$n: Part $part" open
	done
done
write docs/tickets/README.md "# Tickets

One a file."
finds_first "docs/tickets/*/*/BOAT-[0-9]*.md: 8 "

it "files with names of words are one kind if they look alike, and papers are not"
given_repo
for name in pay ship pack; do
	card "tasks/shop/$name-it.md" "Please $name it" open
	card "tasks/store/$name-all.md" "Please $name all" "done"
done
for name in rules words; do
	write "tasks/advice/$name.md" "# On $name

## Background

Long ago.

## Reading

- A book"
done
finds_first ": 6 "
prints_not "tasks/advice"

it "some are numbered and some are not, in a folder whose name says little"
given_repo
for n in 1 2 3 4; do
	card "docs/proposals/0$n-part.md" "Part $n" open
	card "docs/proposals/better-part-$(printf %s "$n" | tr 1234 abcd).md" "Better $n" open
done
finds_first "docs/proposals/*.md: 8 "

it "archived ones below are of the same kind"
given_repo
for n in 1 2 3; do
	card "docs/tickets/search/PAY-$n.md" "PAY-$n: Find" open
	card "docs/tickets/archive/login/PAY-1$n.md" "PAY-1$n: Log in" "done"
done
finds_first ": 6 "
prints "done"

# ---- folders ----

# papers <folder> <name> <title>
papers () {
	write "$1/$2.md" "# $3

## Problem

It is missing.

## Acceptance criteria

- [ ] It is there"
}

it "folders are items whatever the file in all of them is called"
given_repo
for name in pay ship pack cart; do
	papers "docs/features/$name-it" overview "Please $name it"
	write "docs/features/$name-it/sketch.md" "# Sketch

A drawing."
done
write docs/features/README.md "# Features

A folder each."
finds_first "docs/features/*/: 4 "

it "folders are items where no file is in all of them"
given_repo
for n in 1 2 3 4 5; do
	papers "specs/2026-03-0$n-boat" shape "Boat $n"
done
papers specs/2026-03-06-late plan "Late"
papers specs/2026-03-05-boat plan "Boat 5, planned"
write specs/2026-03-02-boat/research.md "# What others do

Much."
finds_first "specs/*/: 6 "
prints "main file"

it "folders that tell sorts hold items, and are none"
given_repo
for sort in guides decisions ideas notes drafts; do
	papers "backlog/$sort" overview "About $sort"
	papers "backlog/$sort" more "More about $sort"
done
for n in 1 2 3 4; do card "backlog/tasks/BOAT-$n.md" "BOAT-$n: Part" open; done
finds_first "backlog/tasks/*.md: 4 "

it "a folder of Agent OS is an item, whichever version wrote it"
given_repo
write agent-os/product/mission.md "# Mission

Boats."
write agent-os/product/roadmap.md "# Roadmap

1. [ ] Pay
2. [ ] Ship
3. [ ] Pack
4. [ ] Cart"
for n in 1 2 3; do
	write "agent-os/specs/2026-01-0$n-part-$n/spec.md" "# Specification: Part $n

## Goal

It is there."
	write "agent-os/specs/2026-01-0$n-part-$n/tasks.md" "# Tasks

- [ ] 1.0 Do it"
done
write agent-os/specs/2026-01-04-late/shape.md "# Late — Shape

## Problem

It is missing."
finds_first "agent-os/specs/*/: 4 "

# ---- what they say ----

it "dated names do not make a diary of what has criteria"
given_repo
for n in 1 2 3 4 5; do
	papers planning "2026-04-0$n-boat" "Boats of $n"
done
finds_first ": 5 "

it "some with all boxes ticked and some without are on their way"
given_repo
for n in 1 2 3 4 5; do
	tick=' '
	test "$n" -lt 3 && tick=x
	write "planning/0$n-boat.md" "# Boats of $n

Somebody waits for it.

## Steps

- [$tick] Draw it
- [$tick] Build it"
done
finds_first ": 5 "

it "proposals of which some are in progress are work, although they are records"
given_repo
for n in 1 2 3 4 5 6; do
	state=Draft
	test "$n" = 2 && state="In progress"
	test "$n" -gt 4 && state=Done
	card "docs/rfcs/000$n-part.md" "RFC $n: Boats" "$state"
done
finds_first ": 6 "

it "decisions that were accepted are none"
given_repo
for n in 1 2 3 4 5 6; do
	write "docs/rfcs/000$n-part.md" "# RFC $n: Part

- **Status**: Accepted

## Context

It was so.

## Decision

It is so."
done
run git ready init --dry-run
prints "no backlog"

it "every file in a folder called backlog is an item, if nothing else is there"
given_repo
for name in pay ship pack cart; do
	write "backlog/$name.md" "# Please $name

It would help."
done
write backlog/README.md "# Ideas

One a file."
finds_first ": 4 "

it "a task about a template is no template"
given_repo
write backlog/config.yml "project_name: boats
statuses: [To Do, Done]"
for n in 1 2 3 4; do
	name=part
	test "$n" = 3 && name=print-the-template
	write "backlog/tasks/task-$n - $name.md" "---
id: task-$n
title: $name
status: To Do
---

## Description

It is missing."
done
write "backlog/tasks/task-000 - template.md" "---
id: task-000
title: template
status: To Do
---"
finds_first ": 4 "

# ---- what stands beside them ----

it "a second file of the same id without the form is about the first"
given_repo
for n in 1 2 3 4; do card "docs/tickets/PAY-0$n-part.md" "PAY-0$n: Part" open; done
write docs/tickets/PAY-02-evidence.md "# What was measured

## Runs

- One"
write docs/tickets/PAY-05-short.md "# PAY-05: Short

To be written."
finds_first "docs/tickets/PAY-[0-9]*.md: 5 "
prints "!docs/tickets/PAY-02-evidence.md"

it "a rule beside the ideas has nothing of their form"
given_repo
for name in pay ship; do card "backlog/$name-it.md" "Please $name it" open; done
write backlog/what-may-wait.md "# What may wait

## Rule

Nearly everything.

## Exceptions

None."
finds_first "backlog/*.md: 2 "
prints "!backlog/what-may-wait.md"

it "a folder with the id of an item is one, beside items that are files"
given_repo
for n in 1 2 3; do card "docs/stories/epics/E$n-shop/US-10$n-part.md" "US-10$n Part" open; done
for n in 1 2; do
	papers "docs/stories/epics/E$n-shop/US-20$n-large" overview "Large $n"
	write "docs/stories/epics/E$n-shop/US-20$n-large/design.md" "# Design

A drawing."
done
mkdir -p docs/stories/epics/E1-shop/US-101-part
write docs/stories/epics/E1-shop/US-101-part/sketch.md "# Sketch

It belongs to the file of that id."
finds_first ": 5 "
prints "docs/stories/epics/*/US-[0-9]*.md"

it "folders that hold the files are none of them"
given_repo
for n in 1 2 3; do
	for part in 1 2; do
		card "tasks/M$n-shop/T$n$part-part.md" "T$n$part: Part" open
	done
	write "tasks/M$n-shop/README.md" "# M$n

- T${n}1"
done
finds_first ": 6 "

it "a table of all items is more than the files that some of them have"
given_repo
for n in 1 2 3 4; do card "docs/stories/US-10$n-part.md" "US-10$n Part $n" open; done
write docs/stories/backlog.md "# Backlog

| Story | Title | Status |
| --- | --- | --- |
| US-101 | Part 1 | done |
| US-102 | Part 2 | open |
| US-103 | Part 3 | open |
| US-104 | Part 4 | open |
| US-201 | Large 1 | open |
| US-202 | Large 2 | open |"
finds_first "docs/stories/backlog.md |"
finds_first ": 6 "

# plans <state>
plans () {
	rows=
	for name in pay ship pack cart; do
		write "docs/plans/$name.md" "# How to $name

## 1. First

It is drawn."
		rows="$rows
| [$name.md]($name.md) | How it goes | $1 |"
	done
	write docs/plans/README.md "# Plans

| Plan | About | Status |
| --- | --- | --- |$rows"
}

it "plans that an index lists with states that are not over are items"
given_repo
plans "Decided, nothing built"
finds_first "docs/plans/*.md: 4 "

it "documents that an index says are done are none"
given_repo
plans "done"
run git ready init --dry-run
prints "no backlog"

it "boxes in the only ticket are its own steps, and it is the item"
given_repo
write issues/README.md "# Issues

One a file."
write issues/001-it-is-slow.md "# It is slow

## Problem

Everybody waits.

## Follow-ups

- [ ] Measure it
- [ ] Write down what was measured
- [ ] Buy a machine
- [ ] Try it there
- [ ] Tell the others"
finds_first "issues/001-it-is-slow.md: 1 "

it "a page that is numbered in a folder of tasks is not the first of them"
given_repo
write tasks/01-intro.md "# Introduction

Welcome to the course.

## What you learn

- Much"
run git ready init --dry-run
prints "no backlog"

it "dated specs are no diary if some of them are ticked off"
given_repo
for n in 1 2 3 4 5; do
	tick=' '
	test "$n" -lt 3 && tick=x
	write "docs/specs/2026-04-0$n-boat.md" "# Boats of $n

## Steps

- [$tick] Draw it
- [$tick] Build it"
done
finds_first "docs/specs/[0-9]*.md: 5 "
