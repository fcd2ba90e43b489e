#!/bin/sh
#
# Which document is a team's own agreement, by what it is called and where it
# lies; and that what it asks is not the backlog.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# boat <number>: an item of a yard
boat () {
	write "backlog/YARD-$1.md" "# YARD-$1: Boat $1 goes to the slip

**Status:** To do
**Estimate:** 3

## Acceptance Criteria

- It stands on the slip.
- The hull is dry."
}

# Each time from nothing, in one test too.
given_boats () {
	rm -rf ./.git ./.yard ./*
	given_repo
	for n in 1 2 3 4 5; do boat "$n"; done
}

agreement="# Definition of Ready

- [ ] Acceptance criteria are defined
- [ ] The boat is estimated
- [ ] Everybody knows the tide"

it "boxes of an agreement are not a backlog, nor is what ends the work"
given_repo
write docs/definition-of-ready.md "$agreement"
write docs/DoD.md "# Done

- [ ] B1 It swims
- [ ] B2 It is paid
- [ ] B3 The slip is free"
write docs/process/dor.md "# How we get ready

- **B1** Say what floats
- **B2** Say who steers
- **B3** Say when it ends"
run git ready init
exits 1
prints "I found no backlog"
prints_not "one an entry"

it "an agreement is named where there is no backlog, and what it waits for"
given_repo
write docs/DoR.md "$agreement"
run git ready init
exits 1
prints "I found no backlog"
prints "docs/DoR.md is your agreement: 3 sentences."
prints "says where the items are, such as"
write docs/DoR.md "# Definition of Ready

## Clear

- It is estimated

## Small

It fits."
run git ready init
prints "docs/DoR.md is your agreement: 1 sentence."

it "where one agreement lies among forms or in a hidden folder, it is that one"
for path in templates/DEFINITION_OF_READY.md .yard/templates/dor.md \
	docs/templates/agile/definition-of-ready.md
do
	given_boats
	write "$path" "$agreement"
	run git ready init --dry-run
	exits 0
	prints "$path is your agreement: 3 sentences, 2 can run"
done

it "not where another one lies outside, where there are two, or it came with something"
given_boats
write templates/DEFINITION_OF_READY.md "$agreement"
write docs/dor.md "$agreement"
run git ready init --dry-run
prints "docs/dor.md is your agreement"
given_boats
write templates/one/dor.md "$agreement"
write templates/other/dor.md "$agreement"
run git ready init --dry-run
prints_not "is your agreement"
for path in node_modules/yard/dor.md vendor/yard/dor.md .yard/agents/dor.md \
	tests/fixtures/dor.md .yard/skills/plan/dor.md
do
	given_boats
	write "$path" "$agreement"
	run git ready init --dry-run
	prints_not "is your agreement"
done
# Elsewhere among forms, only its name says so.
given_boats
write templates/story.md "# Story

## Definition of Ready

- Acceptance criteria are defined"
run git ready init --dry-run
prints_not "is your agreement"

it "a page for both agreements is one, ticked or not, whichever it is called after"
given_boats
write docs/DOD.md "## Definition of Ready
- [x] The boat is estimated
- [x] Everybody knows the tide

## Definition of Done
- [x] Acceptance criteria are met"
run git ready init --dry-run
exits 0
prints "docs/DOD.md is your agreement: 2 sentences, 1 can run"

it "an abbreviation tells one agreement from the other, and a pain is none"
given_boats
write docs/regras.md "# Regras

### **Definição de Pronto para Refinamento (DoR)**

- Tem estimativa

### **Definição de Pronto (DoD)**

- Tem critérios de aceitação atendidos"
run git ready init --dry-run
prints "docs/regras.md is your agreement: 1 sentence, 1 can run"
given_boats
write docs/regras.md "# Regras

## Definição da dor

- Tem estimativa"
run git ready init --dry-run
prints_not "is your agreement"
given_boats
write metodika/definitions_of_ready.md "# Definitions of ready

- The boat is estimated"
run git ready init --dry-run
prints "metodika/definitions_of_ready.md is your agreement: 1 sentence, 1 can run"

it "entries of some lanes only are items of the line, too"
given_repo
write backlog.md "# Backlog

## Introduction

1. What the yard is
2. Whom it serves
3. How it is paid

## Slip

1. As a skipper I want a dry hull, so that I can paint it.
2. As a skipper I want a mast crane, so that nobody climbs.
3. As a master I want a list, so that no boat is forgotten.
4. As a master I want a calendar, so that the tide is known.

## Pier

1. As a skipper I want water, so that I can wash the deck.
2. As a skipper I want power, so that the fridge runs.
3. As a master I want a lamp, so that nobody falls."
write docs/dor.md "# Definition of Ready

- It is in code a user story: as a ... I want ... so that ...
- Everybody knows the tide"
run git ready init --dry-run
exits 0
prints "docs/dor.md is your agreement: 2 sentences, 1 can run"
prints_not "expected a pattern"

it "an agreement amid a list is named, and how it can run"
given_boats
write CONTRIBUTING.md "# Contributing

- Branches are short
- Words:
  - Definition of Ready: the boat is estimated, and no tide is missed.
  - Definition of Done: it swims."
run git ready init --dry-run
exits 0
prints "CONTRIBUTING.md:5 says in a list when an item is ready."
prints_not "is your agreement"
write docs/dor.md "$agreement"
run git ready init --dry-run
prints_not "says in a list"
given_boats
write CONTRIBUTING.md "# Contributing

- Definition of Ready
- Definition of Done: it swims."
run git ready init --dry-run
prints_not "says in a list"

it "so is one that agents are told, with more words before its colon"
given_boats
write AGENTS.md "# For agents

### 1. Rules

- A boat is one file.
- **Définition de prêt** remplie avant de partir : le prix est connu,
  la marée est notée.
- **Définition de fini** cochée : il flotte."
run git ready init --dry-run
exits 0
prints "AGENTS.md:6 says in a list when an item is ready."

it "what only names it is none"
given_boats
write AGENTS.md "# For agents

- Read the Definition of Ready first, and then this: the tide."
run git ready init --dry-run
exits 0
prints_not "says in a list"

it "so it is that the configuration names, which does not run yet"
given_repo
for n in 1 2 3; do
	write "stories/US-$n-bed.md" "# US-$n Bed number $n

**Status:** Open

## Acceptance criteria

- It is dug"
done
write docs/before-we-start.md "# Before we start

- Acceptance criteria are written
- Everybody knows the tide"
git add -A
git config ready.definition docs/before-we-start.md
run git ready
exits 128
complains "git ready init proposes checks for them"
run git ready init --write
exits 0
prints "docs/before-we-start.md is your agreement: 2 sentences, 1 can run"
run git ready
exits 0
prints "3 items"

it "requirements for entry are an agreement on a page about what is ready"
given_boats
write board/ready/AGENTS.md "# Ready column

What is here may go to the slip.

## Entry requirements

- Acceptance criteria are defined
- The boat is estimated

## Upkeep

- The shed is swept"
git add -A
run git ready init --dry-run
exits 0
prints "board/ready/AGENTS.md is your agreement: 2 sentences, 2 can run"
run git ready init --write
exits 0
prints_not "git config"
run git ready explain
exits 0
prints "(board/ready/AGENTS.md:7)"
prints_not "swept"

it "and nowhere else, nor is a page that names the agreement passed over for it"
given_boats
write docs/test-process.md "# Test process

## Entry criteria

- Acceptance criteria are defined
- The boat is estimated"
git add -A
run git ready init --dry-run
prints_not "docs/test-process.md"
write docs/ready/notes.md "# Ready column

## Entry criteria

- The boat is estimated"
write docs/workflow.md "# Workflow

## Definition of Ready

- Acceptance criteria are defined"
git add -A
run git ready init --dry-run
prints "docs/workflow.md is your agreement: 1 sentence"

it "criteria for being ready are one under many names"
for title in "Story readiness criteria" "2. Ready checklist (all teams)" "Kriterien für Ready" "Critères de prêt" "Criterios de preparación" "Critérios de pronto"
do
	given_boats
	write docs/workflow.md "# How we work

## $title

- Acceptance criteria are defined"
	git add -A
	run git ready init --dry-run
	prints "docs/workflow.md is your agreement: 1 sentence"
done

it "a definition of ready that an item has is none of the team's"
given_boats
write docs/workflow.md "# Workflow

- The Definition of Ready is complete: criteria, estimate and owner are there."
git add -A
run git ready init --dry-run
prints_not "says in a list"

it "a second agreement is named, and taken where somebody says so; a link to the first is none"
given_boats
write docs/definition-of-ready.md "$agreement"
write README.md "# Yard

## Definition of Ready

- See [ours](docs/definition-of-ready.md)"
write docs/crew/workflow.md "# Workflow

## Definition of Ready

- The boat is estimated
- The tide is known"
git add -A
run git ready init --dry-run
exits 0
prints "docs/definition-of-ready.md is your agreement: 3 sentences"
prints "docs/crew/workflow.md says when an item is ready, too, and is left alone;"
prints_not "README.md says when"
run git ready init --dry-run --format=json
prints '"docs/crew/workflow.md"'
run git ready init --dry-run --from=docs/crew/workflow.md
prints "docs/crew/workflow.md is your agreement: 2 sentences"
prints "docs/definition-of-ready.md says when an item is ready, too"
