#!/bin/sh
#
# git ready init and the states of items: what a legend says of their order,
# which of them is the end, and which comes before work begins.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# feature <number> <status>
feature () {
	write "features/F-00$1-thing.md" "# F-00$1: Thing $1

**Status:** $2
**Priority:** high

## Why

It was asked for twice."
}

# Five features in the states of the team's own words.
given_features () {
	given_repo
	feature 1 "$1"
	feature 2 "$1"
	feature 3 "$2"
	feature 4 "$2"
	feature 5 "$3"
}

asks () {
	run git ready init --dry-run
	exits 0
	prints "$1"
}

it "a line in the README says the order, and its last word is the end"
given_features raw cooking served
write features/README.md "# Features

A file each. Statuses: \`raw\` | \`cooking\` | \`plated\` | \`served\`"
asks "done when Status: served"
prints "field Status: raw, cooking, plated, ready, served"

it "a list under a heading, from the end to the beginning"
given_features Backlog Planned "In Progress"
write features/README.md "# Features

## Status definitions

- **Completed** - it is live
- **In Progress** - somebody works on it
- **Planned** - it has a place in a sprint
- **Backlog** - wanted"
asks "field Status: Backlog, Planned, In Progress, Completed"
prints "when Status: Planned or later"

it "a template in a fence"
given_features proposed "in progress" shipped
write features/README.md "# Features

\`\`\`markdown
# F-000: Title
**Status**: proposed | approved | in progress | shipped | rejected
\`\`\`"
asks "field Status: proposed, approved, in progress, shipped, rejected"
prints "when Status: approved or later"

it "a table of states and what they mean"
given_features open doing closed
write features/README.md "# Features

| Status | Means |
| --- | --- |
| open | nobody has begun |
| ripe | it can be begun |
| doing | somebody has |
| closed | it is over |"
asks "field Status: open, ripe, doing, closed"
prints "when Status: ripe or later"

it "what is put off behind the end is no later than it"
given_features todo in_progress v2
write features/README.md "Status: todo | in_progress | done | v2"
asks "field Status: v2, todo, in_progress, done"

it "an order that the known words contradict is none"
given_features open doing "done"
write features/README.md "# Features

Status: doing | done | open"
asks "field Status: open, doing, done"

it "words that no item bears are not its legend"
given_features open doing "done"
write features/README.md "# Features

State: solid, liquid, gas"
asks "field Status: open, doing, done"
