#!/bin/sh
#
# Sentences of a team's own Definition of Ready that name a part of the items
# amid other words, say what they mean after a label, or name two parts at once.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# light <number>
light () {
	write "docs/stories/LH-$1-lamp.md" "# LH-$1 Lamp $1 burns all night

**Status:** $2
**Epic:** Lamps

## Intent

The lamp of rock $1 can be seen.

## Value

Nobody runs aground.

## Scope

The lamp.

## Out of scope

The horn.

## Permits and duties

- The keeper lights it.

## Boats, ropes and crews

- One boat.

## Proof the log carries

- A photograph.

## Dependencies

- Oil.

## Required verification

- Look from the harbour.

## Tasks

- Fill it.

## Acceptance criteria

- It is seen $1 miles away.
- It is red.

## Mooring plan

A ring in the rock."
}

given_lights () {
	given_repo
	for n in 1 2 3; do light $n Done; done
	light 4 Ready
	light 5 Draft
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

it "two names are two sections, whatever one of them is like"
given_lights
becomes "It has clear intent and value." "sections Intent, Value"
becomes "It has intent and clear value." "sections Intent, Value"
becomes "It has a clear intent and a goal." "section Intent"

it "a part is named amid the words around it"
given_lights
becomes "New permits and the duties that go with them are identified" \
	'section "Permits and duties"'
becomes "Give a list of boats, ropes and crews" 'section "Boats, ropes and crews"'
becomes "The proof that the log will carry is agreed in advance" \
	"section Proof the log carries"
becomes "Duties and permits of the harbour are known to the team" ""
becomes "Permits and duties that nobody knows" ""
becomes "2 permits and duties, 1 flag" ""
becomes "No permits and no duties are needed" ""
becomes "If it needs a boat, ropes and crews are named" ""

it "what stands in bold in front is a label, with a colon or a full stop"
given_lights
becomes "**Scope agreed.** What is in and what is out is listed" \
	"sections Scope, Out of scope"
becomes "**Mooring plan.** Any new rock is charted first" ""
becomes "**Mooring plan.** A ring is set in the rock" "section Mooring plan"
becomes "**Test strategy.** The looks that prove it are named" \
	"section Required verification"

it "prerequisites that are identified are what it depends on"
given_lights
becomes "**Prerequisites identified:** All dependent stories and crews are listed" \
	"section Dependencies"
becomes "Prerequisites are known" "section Dependencies"
becomes "**Prerequisites satisfied:** They are all there or have a plan" ""

it "tasks of any sort are tasks"
given_lights
becomes "The story is broken down into implementation tasks/subtasks" \
	"section Tasks"
becomes "**Tasks enumerated:** Each of them is small" "section Tasks"

it "an epic that it traces back to is what it belongs to"
given_lights
becomes "Story traces back to an epic" "field Epic"
becomes "Story traces back to a chart or an epic" ""
becomes "It is traced to an epic" "field Epic"

it "what is sketched is there"
given_lights
becomes "Mooring plan is outlined" "section Mooring plan"
becomes "Der Mooring plan ist skizziert" "section Mooring plan"

it "each criterion is something where the heading speaks of them and nothing else asks"
given_lights
proposal "## 2. Acceptance criteria

- **Numbered:** Each acceptance criterion is numbered and can be seen
- **Measurable outcomes:** Success can be verified by anybody
- The horn is heard"
# shellcheck disable=SC2016 # backticks of Markdown
prints '+- **Numbered:** Each acceptance criterion is numbered and can be seen `section Acceptance criteria: at least 1 item`'
prints_not "+- **Measurable outcomes:**"
proposal "## 2. Acceptance criteria

- Each acceptance criterion is numbered and can be seen
- Measurable and specific"
# shellcheck disable=SC2016 # backticks of Markdown
prints '+- Measurable and specific `section Acceptance criteria: no vague words`'
# shellcheck disable=SC2016 # backticks of Markdown
prints '+- Each acceptance criterion is numbered and can be seen `section Acceptance criteria: at least 1 item`'

it "how a criterion is put off, and what the page itself is, is not agreed"
given_lights
proposal "## 1. Status

| Field | Value |
| --- | --- |
| Status | Draft |
| Drafted | 2031-04-01 |
| Epic | Agreements |

## 2. The criteria

| ID | Criterion | What met looks like |
| --- | --- | --- |
| R-1 | **Mooring plan.** It is written | A section of the story |
| R-2 | **Lamp.** Somebody has oil | Oil in the shed |

## 3. Deferring a criterion

| Field | Content |
| --- | --- |
| Epic | The one that is put off |
| Scope | Why it cannot wait |"
prints "2 sentences, 1 can run"

it "what is nested below its criteria is asked of them"
given_lights
proposal "- Acceptance criteria:
  - At least two.
  - Each can be seen."
prints "  + At least two."
# shellcheck disable=SC2016 # backticks of Markdown
prints '+  - At least two. `section Acceptance criteria: at least 2 items`'
prints_not "+- Acceptance criteria:"
proposal "- Acceptance criteria:
  - They are testable
  - Somebody has read them"
# shellcheck disable=SC2016 # backticks of Markdown
prints '+- Acceptance criteria: `section Acceptance criteria: at least 1 item`'
# shellcheck disable=SC2016 # backticks of Markdown
prints '+  - They are testable `section Acceptance criteria: no vague words`'
proposal "- Boats:
  - At least two."
prints_not "at least 2"

it "each sentence of an entry may have a check"
given_lights
# shellcheck disable=SC2016 # backticks of Markdown
becomes "The intent is described. Dependencies are identified. Tasks are listed" \
	'section Intent` `section Dependencies` `section Tasks'
becomes "The intent is described. It says why the value is high." "section Intent"
becomes "The intent is described. They say what the scope is." "section Intent"
becomes "Nobody sleeps. The intent is described." ""

it "parts with a semicolon between them are asked together, or by people"
given_lights
# shellcheck disable=SC2016 # backticks of Markdown
becomes "A lamp is ready only if it has: a clear intent; acceptance criteria; tasks." \
	'section Intent` `section Acceptance criteria: at least 1 item` `section Tasks'
becomes "It has a clear intent; acceptance criteria; a friendly keeper." ""

# given_due <name> <value>…: a light for each value of a date
given_due () {
	given_repo
	name=$1 n=0
	shift
	for value
	do
		n=$((n + 1))
		write "docs/stories/LH-$n-lamp.md" "# LH-$n Lamp $n burns

**Status:** Draft
$([ -z "$value" ] || echo "**$name:** $value")

## Intent

It burns."
	done
	git add -A
}

it "a date by which it is due is asked for by the name that items give it"
given_due "Due date" 2031-05-01 2031-06-01 2031-07-01 ""
becomes "Due date set" "field Due date"
becomes "The deadline is set" "field Due date"
becomes "It has a due date that lies in the future" "field Due date: date and at least today"
becomes "It has no due date in the past" "field Due date: date and at least today when Due date"
becomes "Due dates are not in the past" "field Due date: date and at least today when Due date"
becomes "It can be done before its due date" ""
given_due Fällig 2031-05-01 2031-06-01 2031-07-01 ""
becomes "Die Frist ist gesetzt" "field Fällig"
becomes "Keine Frist liegt in der Vergangenheit" "field Fällig: date and at least today when Fällig"

it "a date that nobody writes as one is not compared"
given_due Deadline soon later "when we can"
becomes "No deadline is in the past" ""
becomes "The deadline is set" "field Deadline"
