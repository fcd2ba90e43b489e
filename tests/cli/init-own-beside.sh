#!/bin/sh
#
# What stands in a team's own agreement and is not agreed: what it is good for,
# what one may read on, what nobody has filled in, and who is who.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# given_agreement <text>: beside a backlog of five
given_agreement () {
	rm -rf ./.git ./*
	given_repo
	for n in 1 2 3 4 5; do
		write "backlog/YARD-$n.md" "# YARD-$n: Boat $n goes to the slip

**Type:** $(test "$n" = 5 && echo Repair || echo Launch)
**Estimate:** 3

## Acceptance Criteria

- It stands on the slip."
	done
	write dor.md "$1"
}

it "what an agreement is good for is not agreed"
given_agreement "# Definition of Ready

* The boat is estimated
* Everybody knows the tide

** What a DoR like this gives you:**

* Nobody waits for the crane
* It shows who has too much to do"
run git ready init --dry-run
prints "dor.md is your agreement: 2 sentences, 1 can run"
prints_not "? Nobody waits"
given_agreement "# Definition of Ready

Everybody knows what floats. It saves us from:

- Boats on the mud
- Crews without work

Before the slip:

- The boat is estimated
- Everybody knows the tide"
run git ready init --dry-run
prints "dor.md is your agreement: 2 sentences, 1 can run"

it "benefits that are asked of an item are"
given_agreement "# Definition of Ready

Its benefits must be written down:

- The boat is estimated
- Somebody has something of it

It helps only if:

- Everybody knows the tide"
run git ready init --dry-run
prints "dor.md is your agreement: 3 sentences, 1 can run"

it "what one may read on is not asked, unless a box asks for it"
given_agreement "# Definition of Ready

- The boat is estimated
- For more see [the tides](https://example.org/tides) & the charts
- See that everybody knows the tide
- Siehe auch [Gezeiten](https://example.org/gezeiten)"
run git ready init --dry-run
prints "dor.md is your agreement: 2 sentences, 1 can run"
prints "? See that everybody"
given_agreement "# Definition of Ready

- [ ] The boat is estimated
- [ ] See the [chart](https://example.org/chart) of the day"
run git ready init --dry-run
prints "dor.md is your agreement: 2 sentences, 1 can run"

it "what nobody has filled in is not asked, nor are the roles of a team"
given_agreement "# Definition of Ready

- The boat is estimated
- [Name]: [what it needs]
- [Risk 2]

## Roles (crew)

| Role | Owns |
| --- | --- |
| Master | The slip |
| Skipper | The boat |

## User roles

- It is known who steers

## Version history

- v1: the tide was missing"
run git ready
complains "dor.md holds 2 sentences"
run git ready init --dry-run
prints "dor.md is your agreement: 2 sentences, 1 can run"
prints "? It is known who steers"
prints_not "? Master"

it "what a paragraph opens for one type is not asked of another"
given_agreement "# Definition of Ready

A bug is ready if:

1. Acceptance criteria are defined

Features are ready when:

1. The boat is estimated"
sed -i 's/^# YARD/# FEAT/' backlog/*.md
for n in 1 2 3 4 5; do mv backlog/YARD-$n.md backlog/FEAT-$n.md; done
run git ready init --dry-run
prints "Feature: "
prints "1 can run"
prints "field Estimate   holds for 5 of 5"
given_agreement "# Definition of Ready

Ein Ticket ist bereit, wenn:

1. Akzeptanzkriterien definiert sind

## Labels

Ein Nicht-Ticket ist bereit, wenn:

1. Es ist geschätzt"
run git ready init --dry-run
prints "none speaks surely"
given_agreement "# Definition of Ready

An item is ready if:

1. Acceptance criteria are defined

It is no item for the crane if:

1. The boat is estimated"
run git ready init --dry-run
prints "2 can run"

it "what stories and tasks need is not asked of epics"
given_agreement "# Definition of Ready

## A user story is ready when

- Acceptance criteria are defined

## In any case

- The boat is estimated"
sed -i 's/^# YARD/# EPIC/' backlog/*.md
for n in 1 2 3 4 5; do mv backlog/YARD-$n.md backlog/EPIC-$n.md; done
run git ready init --dry-run
prints "Epic: "
prints "1 can run"
prints "field Estimate   holds for 5 of 5"
write dor.md "# Definition of Ready

A user story is ready when:

- Acceptance criteria are defined
- The boat is estimated"
run git ready init --dry-run
prints "none speaks surely"
write dor.md "# Definition of Ready

A user story or an epic is ready when:

- Acceptance criteria are defined
- The boat is estimated"
run git ready init --dry-run
prints "2 can run"

it "a table of roles does not say that lists are something else"
given_agreement "# Definition of Ready

## Roles

| Role | Owns |
| --- | --- |
| Master | The slip |
| Skipper | The boat |
| Crew | The ropes |
| Cook | The pot |

## Before the slip

- The boat is estimated
- Everybody knows the tide"
run git ready
complains "dor.md holds 2 sentences"
run git ready init --dry-run
prints "dor.md is your agreement: 2 sentences, 1 can run"
given_agreement "# Definition of Ready

## Before the slip

| Topic | Question |
| --- | --- |
| Size | Is the boat estimated? |
| Tide | Is it high? |
| Crew | Is it here? |
| Pot | Is it hot? |

## Ideas

- Paint the mast"
run git ready init --dry-run
prints "dor.md is your agreement: 4 sentences"
prints_not "? Paint"

it "a label in brackets is not a place to fill in, nor is an introduction praise"
given_agreement "# Definition of Ready

This brings us to the list:

- The boat is estimated
- [Mast]: a sketch is there"
run git ready init --dry-run
prints "dor.md is your agreement: 2 sentences, 1 can run"

it "a heading about what a story has names no type of items"
given_agreement "# Definition of Ready

## Story readiness

- Acceptance criteria are defined

## Task breakdown

- The boat is estimated

## Bugs

- The hull has a hole"
sed -i 's/^# YARD/# US/' backlog/*.md
for n in 1 2 3 4 5; do mv backlog/YARD-$n.md backlog/US-$n.md; done
run git ready init --dry-run
exits 0
prints "Story: "
prints "+- The boat is estimated \`field Estimate\`"
prints "? The hull has a hole"
