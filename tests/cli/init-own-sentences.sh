#!/bin/sh
#
# Sentences of a team's own Definition of Ready that are easily taken for
# something else: alternatives, conditions, remarks by the way, several things
# in one. What becomes of each was decided by reading it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <number> <status> <depends on>
story () {
	write "docs/stories/US-$1-story.md" "# US-$1 A list of things

**Status:** $2
**Story points:** 3
**Business priority:** high
**Technical priority:** P1
**Size:** M
**Depends on:** $3

## User Story

As a shop owner I want a list, so that nobody waits.

## Acceptance criteria

- It can be seen in the list.

## Business rule

A list ends with the shop.

## Value

Nobody waits in front of the shop any more.

## Scope

The list.

## Out of scope

Prices.

## Rollback

Switch it off.

## Mock-ups

A page of the wall.

## Description

Today it takes an hour."
}

given_stories () {
	given_repo
	for n in 1 2 3; do story "$n" Done none; done
	story 4 Ready US-1
	story 5 Draft US-2
	story 6 Draft US-3
	git add -A
}

# proposal <lines>: what is shown for an agreement of them
proposal () {
	write docs/definition-of-ready.md "# Definition of Ready

$1"
	run git ready init --dry-run
	exits 0
}

# becomes <sentence> <span>: what is proposed; "" where it is for people
becomes () {
	proposal "- $1"
	if [ -n "$2" ]
	then prints "+- $1 \`$2\`"
	else prints_not "+- $1 \`"
	fi
}

it "a story's form is all of it, and not its first words"
given_stories
becomes "Written as a user story: As a [role], I want [goal], so that [benefit]" \
	'mentions /\bas (an?|the)\b.+\bi want\b.+\bso that\b/i'
becomes "Written in user story format" \
	'mentions /\bas (an?|the)\b.+\bi want\b/i'

it "a story over several blocks begins one of them"
given_repo
for n in 1 2 3 4
do
	write "docs/stories/US-$n.md" "# US-$n A list

**Status:** Ready

**As a** shop owner:

**I want** a list, so that nobody waits"
done
git add -A
becomes "Written as: As a [role], I want [goal], so that [benefit]" \
	'mentions /^\W*\bas (an?|the)\b/i'

it "what is done is done, and not only ready"
given_stories
becomes "All dependencies are done" "field Depends on: targets done"
becomes "All dependencies DONE on main" "field Depends on: targets done"
becomes "It has no unresolved dependencies" "field Depends on: targets done"
becomes "All blockers should be resolved" "field Depends on: targets done"

it "what is asked of some items only is for people"
given_stories
becomes "Features that involve UI work provide mock-ups" ""
becomes "Features/changes that involve significant UI work provide mock-ups" ""
becomes "Stories with a migration have a rollback plan" ""
becomes "Stories mit Datenänderung haben einen Rollback-Plan" ""
becomes "UI stories have mock-ups" ""
becomes "Story with acceptance criteria" \
	"section Acceptance criteria: at least 1 item"
becomes "All stories have acceptance criteria" \
	"section Acceptance criteria: at least 1 item"
becomes "The story has mock-ups" "section Mock-ups"

it "an alternative is not halved"
given_stories
becomes "Clear business rule or acceptance criteria" \
	"section Business rule | Acceptance criteria"
becomes "Acceptance criteria or business rules are written" \
	"section Acceptance criteria | Business rule"
becomes "Technical priority or business priority is set" \
	"field Technical priority | Business priority"
becomes "Acceptance criteria or a poem" \
	"section Acceptance criteria: at least 1 item"

it "who says it by the way does not have the check"
given_stories
proposal "- Examples of how it works (that can help define acceptance criteria)
- Story Completed: it is written with a title and acceptance criteria
- Acceptance criteria defined"
# shellcheck disable=SC2016 # backticks of Markdown
prints '+- Acceptance criteria defined `section Acceptance criteria: at least 1 item`'
prints "3 sentences, 1 can run"

it "should by the way is no recommendation"
given_stories
becomes "Story points are estimated (stories should be 1-5 points)" \
	"must field Story points"
becomes "The value, which the product owner should know, is described" ""
becomes "Acceptance criteria should be defined" \
	"section Acceptance criteria: at least 1 item"
proposal "### Must have:

- Ticket should have estimation

### Nice to have

- Rollback is described
- Must have a size"
# shellcheck disable=SC2016 # backticks of Markdown
prints '+- Ticket should have estimation `must field Story points`'
# shellcheck disable=SC2016 # backticks of Markdown
prints '+- Rollback is described `could section Rollback`'
# shellcheck disable=SC2016 # backticks of Markdown
prints '+- Must have a size `field Size`'

it "the item's own name is not a section in a sentence about the item"
given_stories
becomes "Die User Story ist klar und für alle verständlich" ""
becomes "La User Story est claire et comprise par tous" ""
becomes "De User Story is duidelijk" ""
becomes "The user story is clear" ""
becomes "The user story is written" "section User Story"
becomes "User Story acceptance criteria defined" \
	"section Acceptance criteria: at least 1 item"
becomes "User Story sized by the team" "field Story points"
becomes "User Story dependencies identified" "section or field Depends on"

it "several things in one sentence are asked together, or by people"
given_stories
becomes "Story template fully filled (value, scope, rollback)" \
	"sections Value, Scope, Rollback"
becomes "Story template fully filled (poems, songs, rollback)" ""
becomes "In-scope / out-of-scope" "section Out of scope"
becomes "Scope / out of scope" "sections Scope, Out of scope"

it "what can be done is not what is done"
given_stories
becomes "The team can estimate it" ""
becomes "It can be estimated by the team" ""
becomes "A short, meaningful title" ""
becomes "The title is clear and concise" "title: at least 3 words"
becomes "**Acceptance criteria written and testable**: Each AC is verifiable." \
	"section Acceptance criteria: at least 1 item and no vague words"
becomes "Ticket should have a clear description" "section Description"
becomes "Nobody has a description" ""

it "one priority is not another"
given_stories
proposal "- Business priority (BA, PO)
- Technical priority (Dev)"
# shellcheck disable=SC2016 # backticks of Markdown
prints '+- Business priority (BA, PO) `field Business priority`'
# shellcheck disable=SC2016 # backticks of Markdown
prints '+- Technical priority (Dev) `field Technical priority`'

it "values that a sentence lists are asked where all items fit"
given_stories
becomes "Technical priority is set (P0 / P1 / P2)" \
	"field Technical priority: P0, P1, P2"
becomes "Technical priority: P0, P1, or P2" \
	"field Technical priority: P0, P1, P2"
becomes "Size is set (S/M/L*)" "field Size: S, M, L"
becomes "Size is set (XS, S)" "field Size"
becomes "Size is set (Dev, PO)" "field Size"
becomes "Size is set (by all who will work on it, and in the refinement)" \
	"field Size"

it "what a remark says it is good for is not asked"
given_stories
becomes "Examples of how it works (that can help define test scenarios or mock-ups)" ""
becomes "A picture (e.g. mock-ups)" ""
becomes "Story points are estimated - stories should be 1-5 points" \
	"must field Story points"
becomes "The user story is set, the value is clear." \
	"sections User Story, Value"
becomes "The user story is set." "section User Story"

it "dependencies in more languages, and names with a clause"
given_repo
for n in 1 2 3 4
do
	write "docs/stories/US-$n.md" "# US-$n Una lista

**Estado:** Listo

## Modelo de datos

Una tabla de productos y otra de tiendas.

## Dependências

A loja de cada cidade, como todos sabem."
done
git add -A
becomes "Identificação de dependências" "section Dependências"
becomes "El modelo de datos que requiere está definido (por Ada)" \
	"section Modelo de datos"
becomes "El modelo de datos que nadie conoce" ""

it "what only has the word in it is for people"
given_stories
becomes "Linked to its feature, so the value of it is traceable" ""
becomes "It is cut to the scope document (in scope / out of scope)" "section Out of scope"
becomes "It is mapped to the scope document (in scope / out of scope)" ""
becomes "Nails and glue: decisions are written with a rationale" ""
becomes "What is out of scope is accepted" ""
becomes "Dependency policy is defined" ""
becomes "It stands alone, or its dependency is named" ""
becomes "Third-party dependencies are identified" ""
becomes "Acceptance criteria, songs, or a drawing" ""
becomes "Acceptance criteria are sufficient for the captain" ""
becomes "The start has an estimated date" ""
becomes "Scope states are described" ""
becomes "The value and the scope are understood by the crew" ""
becomes "The value and the scope are described" "sections Value, Scope"
becomes "The scope states what we do" "section Scope"

it "an estimate and a priority are two, and an epic is what it belongs to"
given_stories
sed -i 's/^.*Technical priority.*/**Epic:** E-1/' docs/stories/*.md
becomes "It is estimated and prioritized" \
	"field Story points\` \`field Business priority"
becomes "Prioritized and estimated by the crew" \
	"field Story points\` \`field Business priority"
becomes "The story is linked to its epic" "field Epic"
becomes "Elle est rattachée à un epic" "field Epic"
becomes "Linked to a feature or an epic" ""
becomes "It is not linked to an epic" ""
becomes "Scope + value" "sections Scope, Value"
becomes "Foram identificadas as dependências" "section or field Depends on"
