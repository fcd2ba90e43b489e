#!/bin/sh
#
# Which sentences of a team's own Definition of Ready get a span, by their
# shape: what they name, what they stand below, and what is left alone.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <number> <status>: in English
story () {
	write "docs/stories/US-$1-story.md" "# US-$1 A list of things

**Status:** $2
**Priority:** High
**Labels:** shop
**Assignee:** somebody
**Story points:** 3

## Context

Today it takes an hour, and people wait for it.

## Scope

The list, and nothing that stands beside it.

## Risks

It may be slow where the list is long.

## Acceptance criteria

- Given a list, when it is opened, then it can be seen.
- Given a list, when the page is left, then it stays.
- Given an empty list, when it is opened, then it says so."
}

given_stories () {
	given_repo
	story 1 Done
	story 2 Done
	story 3 Ready
	story 4 Ready
	story 5 Draft
	story 6 Draft
}

# agreement <text>: what is proposed for it, one line for each sentence
agreement () {
	write docs/definition-of-ready.md "$1"
	git add -A
	run git ready init --dry-run
}

# gets <end of the sentence> <span>: so it would be written
gets () {
	prints "$1 \`$2\`"
}

# alone <end of the sentence>: no span is proposed for it
alone () {
	prints "$1"
	prints_not "$1 \`"
}

it "knows the name of a section or field that the sentence says is there"
given_stories
agreement "# Definition of Ready

- The section **Context** is filled in (why, for whom)
- **Risks** are identified
- Priority is set: High, Medium, or Low
- Labels are set
- An owner is named
- Risks are known or accepted
- Weather is known"
exits 0
prints "7 sentences, 5 can run"
gets "(why, for whom)" "section Context"
gets "identified" "section Risks"
gets "or Low" "field Priority: High, Medium, Low"
gets "Labels are set" "field Labels"
gets "An owner is named" "field Assignee"
alone "or accepted"
alone "Weather is known"

it "takes the name before what the rest of the sentence speaks of"
given_stories
agreement "# Definition of Ready

- **Context** explains why it is needed
- **Scope** defines what is in, and what is out of scope
- Risks (one each)"
exits 0
gets "why it is needed" "section Context"
gets "out of scope" "section Scope"
gets "(one each)" "section Risks"

it "reads names in four more languages"
given_repo
for n in 1 2 3 4
do
	write "docs/stories/US-$n-story.md" "# US-$n Una lista

**Estado:** Listo
**Responsable:** alguien
**Abhängigkeiten:** US-1

## Descripción

Hoy tarda una hora y la gente espera.

## Risques

La liste peut être lente.

## Épico

A loja de cada cidade, como todos sabem."
done
agreement "# Definition of Ready

- Tiene responsable.
- Tiene una descripción completa.
- Abhängigkeiten benannt sind
- Risques connus
- O campo Épico está preenchido no projeto"
exits 0
prints "5 sentences, 5 can run"
gets "Tiene responsable." "field Responsable"
gets "completa." "section Descripción"
gets "benannt sind" "section or field Abhängigkeiten"
gets "Risques connus" "section Risques"
gets "no projeto" "section Épico"

it "understands what stands below a heading about criteria by it"
given_stories
agreement "# Definition of Ready

## 2. Acceptance criteria (at least some)

- Written in Given-When-Then format
- At least 3 of them

## Other things

- At least 3 of us know it"
exits 0
prints "3 sentences, 2 can run"
prints "section Acceptance criteria: /"
gets "3 of them" "section Acceptance criteria: at least 3 items"
alone "3 of us know it"

it "leaves out what stands beside the agreement on its page"
given_stories
agreement "# Definition of Ready

1. [The criteria](#the-criteria)

## Why it matters

- Risks are known early

## The criteria

- Priority is set
- ❌ We set the priority later
- \`docs/stories\`
- \`priority:must\`

## Anti-patterns

- The story is estimated after the first day

## Who is responsible

- Product Owner: the labels are set"
exits 0
prints "1 sentence, 1 can run"
gets "Priority is set" "field Priority"

it "asks of its own type what is said of several"
given_stories
agreement "# Definition of Ready

## Definition of Ready: Epic

- Risks are identified in the epic

## Definition of Ready: Story

- Risks are identified"
exits 0
gets "Risks are identified" "section Risks"
alone "in the epic"

it "puts a full stop after code that would be taken for a check"
given_stories
agreement "# Definition of Ready

- Everything it waits for has \`Status: Done\`
- The title is like \`[Verb] + [Thing]\`
- It is one of those in \`CLAUDE.md\`
- Priority is set"
exits 0
prints "4 sentences, 1 can run"
# shellcheck disable=SC2016 # backticks of Markdown
prints '+- Everything it waits for has `Status: Done`.'
run git ready init --write
exits 0
run git ready
exits 0
prints "6 items"
# shellcheck disable=SC2016
prints_file () { grep -F -q -e "$1" docs/definition-of-ready.md ||
	complain "not written: $1"; }
# shellcheck disable=SC2016
prints_file 'like `[Verb] + [Thing]`.'
# shellcheck disable=SC2016
prints_file 'in `CLAUDE.md`'

it "takes a heading with a remark for a topic where criteria are listed"
given_stories
agreement "# Definition of Ready

- Risks are identified

## Priority

We work in the order of the list."
exits 0
prints "1 sentence, 1 can run"

it "proposes nothing for a sentence that asks for many things at once"
given_stories
agreement "# Definition of Ready

A story is ready: it has a title; a context; acceptance criteria; risks."
prints "1 sentence, and none speaks surely"

it "asks the problem of where it is told, and never of its value"
given_stories
agreement "# Definition of Ready

- The problem is specific"
gets "The problem is specific" "section Context"
