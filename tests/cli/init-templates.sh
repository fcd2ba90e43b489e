#!/bin/sh
#
# git ready init where a form to copy lies among the items, by its name or its
# number; and where an item is about one.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <path> <title>
story () {
	write "$1" "# $2

**Priority:** high

## Acceptance criteria

- It is shown on the pier"
}

# given_stories <folder> <prefix>: three of them
given_stories () {
	given_repo
	for n in 1 2 3; do
		story "$1/$2-00$n-part.md" "$2-00$n: Part $n"
	done
}

for name in template story-template example vorlage modèle plantilla modelo \
	beispiel sjabloon; do
	it "US-000-$name is a form, and not a story"
	given_stories docs/stories US
	story "docs/stories/US-000-$name.md" "US-000: <title>"
	finds_first ": 3 stories"
done

it "so is one with a number, where its title is still to be written"
given_stories docs/stories US
story docs/stories/US-999-template.md "US-999: [Short title]"
finds_first ": 3 stories"

it "so is the number 000 alone, with a place for the title"
given_stories docs/tickets TICK
story docs/tickets/TICK-000.md "TICK-000: {title}"
finds_first ": 3 tickets"

it "so is what begins with the word"
given_stories docs/stories US
story docs/stories/TEMPLATE-US-001.md "US-001: Title"
finds_first ": 3 stories"

it "the number 000 with a title of its own is an item"
given_stories docs/stories US
story docs/stories/US-000-set-up.md "US-000: Set up the pier"
finds_first ": 4 stories"

it "a story about a template is a story"
given_stories docs/stories US
story docs/stories/US-004-print-template.md "US-004: Print the template"
story docs/stories/US-005-cambiar-modelo.md "US-005: Cambiar el modelo"
finds_first ": 5 stories"

it "so is the first of all tasks, if it is about a template"
given_repo
for n in 0 1 2 3; do
	story "docs/tasks/task-$n-template-engine.md" "Task $n: Engine $n"
done
finds_first ": 4 tasks"

it "what is labelled as a story is a template if that is all it says"
given_repo
for name in Moor Sail Reef "Pick a template" "Template"; do
	story "docs/map/[Story] $name.md" "$name"
done
finds_first ': 4 stories'

it "a folder that is a form is not a spec"
given_repo
for name in 001-pay 002-ship 003-pack 000-template; do
	story "specs/$name/spec.md" "$name"
	write "specs/$name/plan.md" "# Plan

It is planned."
done
finds_first ": 3 specs"

it "so is the number 000 alone that is called a template in its heading"
given_stories docs/stories US
story docs/stories/US-000.md "US-000: Story template"
finds_first ": 3 stories"
