#!/bin/sh
#
# git ready init where each item has a folder of its own: which of its files is
# the item, and what is beside it.

# shellcheck disable=SC2016 # backticks of Markdown
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# given_folders <file>: three stories in folders, in a file of this name, "ID"
# standing for the story's own id, beside a file that is not an item
given_folders () {
	given_repo
	for id in US-1 US-2 US-3; do
		write "stories/$id/$(echo "$1" | sed "s/ID/$id/")" "# $id Sort

Status: open

## Why

Nobody finds anything today, and all wait."
		write "stories/$id/design.md" "# Design\n\nA list and a button."
	done
}

it "a folder is an item, and names its main file where the name does not tell"
given_folders plan.md
run git ready init --dry-run
prints "stories/*/: 3 stories, one a folder"
prints '## Story `stories/*/`'
prints '`main file plan.md`'

it "a README is the main file of its folder, unsaid"
for name in README.md index.md spec.md proposal.md requirements.md; do
	rm -rf .git stories
	given_folders $name
	run git ready init --dry-run
	prints '## Story `stories/*/`'
	prints_not "main file"
done

it "a file that bears the id of its folder is the item"
given_folders ID.md
run git ready init --dry-run
prints "stories/*/US-[0-9]*.md: 3 stories, one a file"
prints_not "main file"

# given_ideas <first line below each title>: folders of ideas, and an index
given_ideas () {
	given_repo
	printf '# Ideas\n\n| Idea | Status |\n| --- | --- |\n' >index
	for idea in warm-lamp slow-fan loud-bell red-door; do
		state=proposed
		test $idea != slow-fan || state="shipped (v0.9)"
		write "ideas/$idea/README.md" "# A $idea

$(echo "$1" | sed "s/STATE/$state/")

## Problem

Nobody knows when it is on.

## Sketch

A switch by the door."
		echo "| [$idea]($idea/README.md) | $state |" >>index
	done
	mv index ideas/README.md
}

it "a README in each folder of ideas that says how far it is"
given_ideas "- **Status:** STATE"
finds_first "ideas/*/README.md: 4 ideas, one a file"
prints "done         shipped"

it "a README that says nothing of it tells what the folder is about"
given_ideas "For the big hall."
run git ready init --dry-run
prints_not "ideas/*/"

# given_papers <more>...: tasks, each with two papers in its folder, and a form
given_papers () {
	given_repo
	for id in TASK-001 TASK-002 TASK-003 TASK-004; do
		write "tasks/$id-sort/TASK.md" "# Task

## Metadata

- Task ID: \`$id\`
- Status: \`open\`

## Scope

The list and the button."
		write "tasks/$id-sort/PRD.md" "# PRD\n\n## Background\n\nNobody finds anything today."
	done
	for paper in TASK PRD; do
		write "tasks/_templates/$paper.md" "# $paper\n\n## Metadata\n\n- Task ID: \`TASK-NNN\`\n- Status: \`draft\`\n\n## Scope\n\n[What belongs to it]"
	done
}

it "the likelier of two names is the main file, in whatever case"
given_papers
run git ready init --dry-run
prints "tasks/*/: 4 tasks, one a folder"
prints '`main file TASK.md`'
prints '"Status" with 1 value'
prints_not "Metadata"

it "leaves a folder of forms out as a whole"
given_papers
run git ready init --dry-run
prints '## Task `tasks/*/` `!tasks/_templates/`'
