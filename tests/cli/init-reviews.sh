#!/bin/sh
#
# git ready init where reviews and the like repeat the ids of items, and where
# files of several sorts stand in the folders of one backlog.

# shellcheck disable=SC2016 # code of Markdown
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# card <path> <id> <status>
card () {
	write "$1" "---
id: $2
title: Do $2
type: card
status: $3
---

## Goal

It is there.

## Plan

- [x] Draw it
- [x] Build it"
}

# given_cards <folder> <prefix>: three stories, and three of another sort
given_cards () {
	given_repo
	for n in 1 2 3; do
		card "plan/backlog/stories/story-0$n-moor.md" "ST-0$n" open
		card "plan/backlog/$1/$2-000$n-part.md" "$2-000$n" "done"
	done
}

it "reviews are about the items whose ids they repeat, whatever their form"
given_cards prs pr
card plan/backlog/reviews/review-pr-0001-part.md REV-1 approved
card plan/backlog/reviews/review-pr-0002-part.md REV-2 approved
card plan/backlog/reviews/review-story-01.md REV-3 approved
card plan/backlog/reviews/review-story-02.md REV-4 approved
finds_first ": 3 stories"
prints "plan/backlog/prs/pr-[0-9]*.md: 3 "
prints_not "review-"

it "so is what bears the same id in a folder of audits"
given_repo
for n in 1 2 3; do
	card "docs/tasks/TASK-00$n-moor.md" "TASK-00$n" open
	card "docs/tasks/audits/TASK-00$n-found.md" "TASK-00$n" "done"
done
finds_first "docs/tasks/TASK-[0-9]*.md: 3 tasks"

it "what is reviewed may be the work, where it has an id of its own"
given_repo
for n in 1 2 3; do
	card "docs/tasks/TASK-00$n-review-the-pier.md" "TASK-00$n" open
done
card docs/tasks/TASK-004-audit-the-yard.md TASK-004 open
finds_first ": 4 tasks"

it "items in a folder of reviews are items, if nothing else has their ids"
given_repo
for n in 1 2 3 4; do
	card "reviews/backlog/TASK-00$n-moor.md" "TASK-00$n" open
done
finds_first ": 4 tasks"

it "stories come before what only the name of its folder tells of"
given_cards prs pr
finds_first "plan/backlog/stories/story-[0-9]*.md: 3 stories"

it "tasks with the same evidence keep their place"
given_repo
for n in 1 2 3 4; do
	card "work/tasks/task-0$n-part.md" "TASK-0$n" open
	test "$n" = 4 || card "work/stories/s-0$n-part.md" "S-0$n" open
done
finds_first "work/tasks/task-[0-9]*.md: 4 tasks"

# told <path> <number>: a report, made as well as a story
told () {
	write "$1" "# Story $2 complete: the pier of $2

**Status:** done
**Size:** 3
**Priority:** high

## Acceptance Criteria

- [x] It holds

## What was built

A pier."
}

# story <path> <number> <status>
story () {
	write "$1" "# Story $2: the pier of $2

**Status:** $3

## Acceptance Criteria

- [ ] It holds"
}

it "what was told when a story was over comes after the stories"
given_repo
for n in 1 2 3 4 5; do
	story "docs/stories/story-2.$n.md" "2.$n" "$(test $n -lt 4 && echo "done" || echo "draft")"
done
for n in 1 2 3 8; do
	told "docs/STORY-2.$n-COMPLETE.md" "2.$n"
	told "docs/archive/planning/STORY-2.$n-IMPLEMENTATION-SUMMARY.md" "2.$n"
	story "docs/archive/planning/HARBOUR-$n.md" "7.$n" "done"
	story "docs/archive/planning/QUAY-$n.md" "8.$n" "done"
done
finds_first "docs/stories/story-[0-9]*.md: 5 stories"
prints_not "docs/STORY"
prints_not "STORY-2"
prints_not '`docs/archive'

it "beside the story, too, whatever the language"
given_repo
for n in 1 2 3 4 5; do
	story "tasks/TASK-$n-moor.md" "$n" draft
done
told tasks/TASK-1-abschlussbericht.md 1
told tasks/TASK-2-resumen.md 2
told tasks/TASK-3-完成报告.md 3
finds_first ": 5 tasks"

it "what is only called complete once it is, is an item"
given_repo
for n in 1 2 3; do
	story "north/tasks/TASK-$n-complete.md" "$n" "done"
	story "north/tasks/TASK-$((n + 3)).md" "$n" draft
	story "south/notes/TASK-$n-moor.md" "$n" draft
done
finds_first ": 6 tasks"

it "a title of more words than that is one"
given_repo
for n in 1 2 3 4; do
	story "tasks/TASK-$n-summary-of-the-log.md" "$n" draft
	test "$n" -gt 2 || story "docs/old/TASK-$n.md" "$n" draft
done
finds_first "tasks/TASK-[0-9]*.md: 4 tasks"
