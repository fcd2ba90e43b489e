#!/bin/sh
#
# git ready init where files are one series by their numbers: in one folder, and in folders that
# have nothing to do with one another.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# request <path> <id>
request () {
	write "$1/$2-part.md" "# $2: A part

**Status**: Open
**Priority**: High

## Description

It is needed.

## Acceptance criteria

- It is there"
}

# old_and_new: feature requests and bugs, the older ones mixed
old_and_new () {
	given_repo
	for n in 1 2 5; do request old/papers/backlog/wishes "FR-00$n"; done
	request old/papers/backlog/fixes BF-001
	for n in 3 4 6 7; do request planning/backlog/features "FR-00$n"; done
	for n in 2 3 4; do request planning/backlog/bugs "BF-00$n"; done
}

it "numbers that go on in another tree are one kind, bugs apart from wishes"
old_and_new
finds_first ": 7 "
prints "planning/backlog/features/FR-[0-9]*.md"
prints "BF-[0-9]*.md: 4 "

it "what begins anew in another tree is not the same series"
given_repo
for n in 1 2 3; do request one/backlog/wishes "FR-00$n"; done
for n in 1 2 3 4; do request two/planning/features "FR-00$n"; done
finds_first ": 3 "
prints "two/planning/features/FR-[0-9]*.md: 4 "

it "what looks otherwise is not either"
given_repo
for n in 1 2 3 4; do request planning/backlog/features "FR-00$n"; done
for n in 5 6 7; do
	write "manual/pages/FR-00$n-part.md" "# FR-00$n

How to use it.

## Install

Plug it in.

## Update

Unplug it."
done
finds_first ": 4 "

it "areas that stand together stay together"
given_repo
for n in 1 2 3; do
	request shop/backlog "AUTH-00$n"
	request shop/backlog "PAY-00$n"
done
for n in 4 5; do request yard/planning "AUTH-00$n"; done
finds_first ": 6 "

it "criteria whose ids go on from those of the stories are not stories"
given_repo
for n in 1 2 3 4; do request docs/stories "US-1.$n"; done
for n in 1 2; do
	request docs/criteria "US-1.1-AC0$n"
	request docs/criteria "US-1.2-AC0$n"
done
finds_first "docs/stories/US-[0-9]*.md: 4 stories"

# ---- what belongs to a series by its number ----

# part_of_task <file> <number> <title>
part_of_task () {
	write "tasks/$1.md" "# Task $2: $3

## Status

Planned

## Overview

Text.

## Sketch

Text.

## Edge Cases

None.

## Acceptance Criteria

- It works"
}

# early_task <number> <title>
early_task () {
	write "tasks/$1-sow-$1.md" "# Task $1: $2

**Priority**: High
**Effort**: 2 days

## Objective

Text.

## Prerequisites

None.

## Deliverables

Text.

## Data

Text.

## Acceptance Criteria

- It works"
}

it "parts of a task that have numbers of their own are tasks, whatever they look like"
given_repo
for n in 01 02 03 04 05 06 07 08; do early_task $n "Sow $n"; done
for part in a b c; do part_of_task "03-2$part-reap" "03-2$part" "Reap $part"; done
finds_first "tasks/[0-9]*.md: 11 tasks"

it "a paper with the number of a task, and nothing that tasks have, is none"
given_repo
for n in 01 02 03 04 05 06 07 08; do early_task $n "Sow $n"; done
write tasks/03-sow-shop-floor.md "# Task 03: On the shop floor

## Overview

Text.

## Journey

Text.

## Scenes

Text."
finds_first "tasks/[0-9]*.md: 8 tasks"

# package <file> <heading> <more sections>
package () {
	write "docs/plan/packages/$1.md" "# $2

## Aim

Text.

## Acceptance Criteria

- It works${3:+

$3}"
}

# given_packages: eight, of the form Aim, Criteria, Files, Traps
given_packages () {
	given_repo
	for n in 1 2 3 4 5 6 7 8; do
		package "PK-0$n-yield-$n" "PK-0$n — Yield $n" "## Priority

High

## Files

Some.

## Traps

None."
	done
}

it "a package that asks for a report is one of its series"
given_packages
package PK-09-harvest-report "PK-09 — Report of the harvest" "## Outcome

A report."
finds_first "docs/plan/packages/PK-[0-9]*.md: 9 "

it "a report about a package is none, nor one that has little of the form"
given_packages
package PK-03-harvest-report "PK-03 — Report of the harvest" "## Outcome

It is in."
package PK-09-field-report "Report of the field" "## Outcome

It is in."
write docs/plan/packages/PK-10-barn-report.md "# PK-10 — Report of the barn

## Aim

Text.

## Found

Rats."
finds_first "docs/plan/packages/PK-[0-9]*.md: 8 "

# ---- one series in folders by area ----

# spec <path> <title> [<field>]: without a state, unless the field is one
spec () {
	write "$1.md" "# $2
${3:+
$3
}
## Scope

Text.

## Reason

Text.

## Input

Text.

## Done when

It works."
}

# specs_by_area <folder> <field>: four areas, eight files
specs_by_area () {
	for n in 1 2 3; do spec "$1/DOM-MILK/FEAT-MILK-00$n" "Milk $n" "$2"; done
	for n in 1 2; do spec "$1/DOM-BARN-ROOF/FEAT-BARN-ROOF-00$n" "Roof $n" "$2"; done
	for n in 1 2; do spec "$1/DOM-HERD/FEAT-HERD-00$n" "Herd $n" "$2"; done
	spec "$1/DOM-HAY/FEAT-HAY-001" "Hay" "$2"
}

it "folders by area in a numbered folder of features hold one kind"
given_repo
specs_by_area docs/4-Features ""
finds_first "docs/4-Features/*/FEAT-*[0-9]*.md: 8 features"

it "and so do folders whose name says nothing, where the ids say it"
given_repo
specs_by_area product/parts "Status: Open"
finds_first "product/parts/*/FEAT-*[0-9]*.md: 8 features"

it "decisions in folders by area are none, nor one kind with the features"
given_repo
specs_by_area docs/4-Features ""
for area in MILK HAY HERD; do
	spec "docs/4-Features/DOM-$area/ADR-$area-001" "Why $area" "Status: Accepted"
done
finds_first "docs/4-Features/*/FEAT-*[0-9]*.md: 8 features"

it "epics and stories in sibling folders of the same form are two kinds"
given_repo
for n in 1 2 3; do spec "plan/epics/EP-MILK-00$n" "Milk $n" "Status: Open"; done
for n in 1 2 3 4; do spec "plan/stories/ST-MILK-00$n" "Milk $n" "Status: Open"; done
finds_first "plan/stories/ST-MILK-[0-9]*.md: 4 stories"

it "numbered chapters in folders by area are none"
given_repo
for area in milk hay herd roof; do
	for n in 1 2 3; do spec "docs/guide/$area/0$n-$area" "$n. $area"; done
done
run git ready init --dry-run
exits 1
prints "no backlog"

it "approved documents in folders by area are none"
given_repo
for area in MILK HAY HERD ROOF; do
	for n in 1 2 3; do
		write "docs/$area/$area-00$n.md" "# $area $n

Status: Approved

## Purpose

Text.

## Interface

Text.

## Limits

Text."
	done
done
run git ready init --dry-run
exits 1
prints "no backlog"

# ---- lists of one family in one folder ----

# jobs <file> <words of each>...: boxes that count from T1, and what is asked of all
jobs () {
	file=$1 n=1
	shift
	{
		printf '# To do\n\n## Work\n\n'
		for words; do
			printf -- '- [%s] **T%s: %s**\n' "$(test "$n" = 1 && echo x || echo ' ')" "$n" "$words"
			n=$((n + 1))
		done
		printf '\n## Before we sail\n\n- [ ] all hands agree\n'
	} | write "$file"
}

it "lists that one name begins are one kind, and each counts from T1"
given_repo
jobs jobs/todo.md 'mast and boom' 'anchor chain' 'deck paint' 'galley pump'
jobs jobs/todo-ropes.md 'splice' 'whip the ends' 'coil'
jobs jobs/todo-engine.md 'oil' 'belt' 'filter' 'spark'
jobs jobs/todo-radio.md 'aerial' 'licence'
write jobs/plan-ropes.md "# Plan

Ropes are bought in spring."
finds_first "jobs/todo*.md - [ ]: 17 tasks, one an entry"
prints "done         4 of 17"

it "a copy among them is none of the kind"
given_repo
jobs jobs/todo.md 'mast and boom' 'anchor chain' 'deck paint' 'galley pump'
jobs jobs/todo-ropes.md 'splice' 'whip the ends' 'coil'
jobs jobs/todo-engine.md 'oil' 'belt' 'filter' 'spark'
jobs jobs/todo-copy.md 'mast and boom' 'anchor chain' 'deck paint' 'galley pump'
finds_first ": 14 tasks"

# ---- tables in numbered files of several folders ----

# milestone <folder> <number> <prefix> <state of the first>
milestone () {
	write "packages/$1/m0$2-part.md" "# M0$2 — Part $2

> Source: \`packages/$1/TODO.md\`

> **Proof:** the tests pass

## v0.$2.0 — Begin

| ID | Task | Status |
| --- | --- | --- |
| $3-$(($2 * 2)) | Read the letters | $4 |
| $3-$(($2 * 2 + 1)) | Sort the letters | TODO |"
}

it "tables of tasks in the milestones of several packages are one kind, and the milestones none"
given_repo
milestone core/todo 1 CORE DONE
milestone core/todo 2 CORE TODO
milestone web/todo 3 WEB TODO
milestone web/todo 4 WEB TODO
finds_first "packages/*/todo/m[0-9]*.md |: 8 "
prints "  done         DONE (1)"

it "folders whose name says nothing of work have nothing to do with one another"
given_repo
milestone core/guide 1 CORE DONE
milestone core/guide 2 CORE TODO
milestone web/guide 3 WEB TODO
milestone web/guide 4 WEB TODO
run git ready init --dry-run
prints_not "packages/*/guide"

# ---- files of a series with less than a list ----

# sprint <number> <task>...
sprint () {
	number=$1
	shift
	{
		printf '# Sprint %s\n\n**Depends on:** Nothing\n\n## Tasks\n\n' "$number"
		test $# = 0 || printf -- '- [ ] %s\n' "$@"
		printf '\n## Definition of Done\n\n- [ ] it is tested\n- [ ] it is written down\n- [ ] it is seen\n'
	} | write "docs/sprints/sprint-0$number.md"
}

it "a sprint with one task or two is no other than the sprints with more"
given_repo
sprint 1 Sow Water Reap Mow
sprint 2 Dig Weed
sprint 3 Plant Prune Pick
sprint 4 Rake
finds_first "docs/sprints/sprint-[0-9]*.md - [ ]: 10 "
prints_not '!docs/sprints'

it "a row alone in one of the milestones is a task, too"
given_repo
milestone core/todo 1 CORE DONE
milestone core/todo 2 CORE TODO
write packages/core/todo/m03-last.md "# M03

| ID | Task | Status |
| --- | --- | --- |
| CORE-9 | Read on | TODO |"
finds_first "packages/core/todo/m[0-9]*.md |: 5 "

it "where no file of a series has more than two boxes, they are no list"
given_repo
sprint 1 Sow Water
sprint 2 Dig
sprint 3 Plant
sprint 4 Rake Weed
run git ready init --dry-run
prints_not "sprint-[0-9]*.md - [ ]"
