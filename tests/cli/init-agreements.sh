#!/bin/sh
#
# A team's own Definition of Ready as teams lay it out: below which headings it
# is found, which of its lists are what was agreed, and what is asked where
# hardly any item holds all that a sentence says.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <number> <status>
story () {
	write "stories/US-$1-story.md" "# US-$1 A list of things

**Status:** $2
**Points:** $1

## Goal

Nobody should wait in front of the shop again.

## Scope

The list alone.

## NFRs

None.

## Acceptance criteria

- The list can be seen.
- It stays after a restart."
}

given_stories () {
	given_repo
	for n in 1 2 3; do story "$n" Done; done
	story 4 Ready
	story 5 Draft
	story 6 Draft
}

it "finds it below a numbered heading of a page with any name"
given_stories
write docs/plan.md "# How we go on

## 1. Ground rules

- One thing at a time

## 2.1 Definition of Ready (DoR)

- Acceptance criteria are written

## 2.2 Definition of Done (DoD)

- Acceptance criteria are met"
git add -A
run git ready init --write
exits 0
prints "docs/plan.md is your agreement: 1 sentence, 1 can run (+)"
prints "Wrote docs/plan.md"
prints_not "git config"

it "takes no page for it that answers for one item, or is one of several"
given_stories
write docs/plan.md "# Plan

## Definition of Ready

- [x] Acceptance criteria are written
- [ ] Points are set"
git add -A
run git ready init
prints_not "is your agreement"
write docs/plan.md "# Plan

## Definition of Ready

- Acceptance criteria are written"
write docs/other-plan.md "# Other plan

## Definition of Ready

- Points are set"
git add -A
run git ready init
prints_not "is your agreement"

it "counts the entries that have boxes, and no lists about something else"
given_stories
write docs/definition-of-ready.md "# Definition of Ready

- **Status:** accepted
- **Version:** 2

## Check list

- [ ] The goal is clear
- [ ] Acceptance criteria are written
- [ ] The team knows what it is for

## How planning goes

- Points are set before
- The scope is defined

## Who is responsible

- The product owner"
git add -A
run git ready init --write
exits 0
prints "is your agreement: 3 sentences, 2 can run (+), the others are for people (?)"
prints_not "? Points are set before"
run git ready explain
prints "The team knows what it is for"
prints_not "Points are set before"
prints_not "The product owner"
prints_not "accepted"

it "counts what stands in a gate without boxes, beside one that has them"
given_stories
write docs/definition-of-ready.md "# Definition of Ready

## Ready to refine

- [ ] The goal is clear
- [ ] Acceptance criteria are written
- [ ] The team knows what it is for

## Ready to plan

- Everybody has seen it
- Somebody wants it first

## Sprint-Level DoR

- The shed is free

## For releases

A release is ready when:

- The slip is swept

## How planning goes

- Points are set before"
git add -A
run git ready
complains "holds 7 sentences"
run git ready init --write
exits 0
prints "is your agreement: 7 sentences"
run git ready explain
prints "Everybody has seen it"
prints "Somebody wants it first"
prints "The shed is free"
prints "The slip is swept"
prints_not "Points are set before"

it "runs a check in a list that has no boxes, where somebody puts one"
given_stories
# shellcheck disable=SC2016 # backticks of Markdown
write docs/definition-of-ready.md '# Definition of Ready

`items stories/ when Status: Ready`

## Check list

- [ ] The goal is clear
- [ ] Acceptance criteria are written
- [ ] The team knows what it is for

## Before planning

- A risk is named. `section Risks`'
git add -A
run git ready
exits 1
prints 'US-4 claims "Ready" but has no section "Risks"'

it "judges the items of the page that holds the agreement"
given_repo
write docs/backlog.md "# Backlog

## Stories

| ID | Story | Points | Status |
| --- | --- | --- | --- |
| US-1 | As a baker I want bread so that people eat | 3 | done |
| US-2 | As a baker I want rolls so that people eat | 5 | done |
| US-3 | As a baker I want cake so that people smile | 3 | planned |
| US-4 | As a baker I want tea so that people drink | | planned |
| US-5 | As a baker I want rest so that I can go on | 8 | planned |

## Definition of Ready

- The story is estimated
- The team has talked about it

## Risks

| ID | Risk |
| --- | --- |
| R-1 | No flour |"
git add -A
run git ready init --write
exits 0
prints "docs/backlog.md is your agreement: 2 sentences, 1 can run (+)"
prints "holds for 4 of 5"
prints_not "Nothing is asked"
git config ready.definition docs/backlog.md
run git ready list
prints "3 Stories are open"
run git ready
prints "5 items:"

# becomes <sentence> <span>: what is proposed; "" where it is for people
becomes () {
	write docs/definition-of-ready.md "# Definition of Ready

$1"
	run git ready init --format=json
	exits 0
	# shellcheck disable=SC2154 # of lib.sh
	span=$(sed -n 's/^ *"span": "\(.*\)",*$/\1/p' "$tmp/out")
	[ "$span" = "$2" ] || complain "\"$1\" becomes \"$span\", not \"$2\""
}

it "asks what items have where none has all that is said"
given_stories
becomes "- Acceptance criteria are in Given/When/Then" "section Acceptance criteria: at least 1 item"
becomes "- At least 7 acceptance criteria" "section Acceptance criteria: at least 1 item"
for n in 1 2 3 4 5 6; do
	# shellcheck disable=SC2016 # a fence
	sed -i 's/^- The list can be seen.*/```gherkin\nGiven a list\nWhen it is opened\nThen it is seen\n```/' stories/US-$n-*
done
becomes "- Acceptance criteria are in Given/When/Then" \
	'section Acceptance criteria: /\\bgiven\\b[\\s\\S]+\\bwhen\\b[\\s\\S]+\\bthen\\b/i also in code'

it "reads names that are joined, and names in bold whatever follows"
given_stories
becomes "- Goal and scope are clear" "sections Goal, Scope"
becomes "- Problem / goal is clear" "section Goal"
becomes "- Goal and budget are clear" "section Goal"
becomes "- **NFRs:** They stand in the story. If there are none, it says so." "section NFRs"
becomes "- **NFRs:** None are needed." ""
becomes "- De scope is duidelijk" "section Scope"

it "reads limits that stand after the number or the name"
given_stories
becomes "- It has an estimate of 5 points or fewer" "field Points: at most 5"
becomes "- Story points ≤ 5" "field Points: at most 5"
becomes "- The estimate is at most 3 days" "field Points"

it "asks for nothing that is said of something else below a heading"
given_stories
becomes "## Acceptance criteria

- NFRs that apply are measurable" ""
becomes "## Acceptance criteria

- Clear and testable" "section Acceptance criteria: at least 1 item and no vague words"
becomes "- Acceptance criteria do not contain \"or\"" ""

it "asks nothing of these items that is said of epics, bugs or sprints"
given_stories
becomes "## Epic level

- Points are set

## Issue level

- Acceptance criteria are written

## Sprint level

- The scope is defined" "section Acceptance criteria: at least 1 item"

it "takes the rows of the first table for what was agreed, and no lists below"
given_stories
write docs/definition-of-ready.md "# Definition of Ready

| # | Condition | How we see it |
| --- | --- | --- |
| 1 | The goal is clear | We read it |
| 2 | Acceptance criteria are written | We read them |
| 3 | The story is estimated | On the board |
| 4 | Everybody agrees | We ask |

## Enforcement

1. The scope is defined by a script
2. NFRs are defined"
git add -A
run git ready init
prints "is your agreement: 4 sentences, 3 can run"
prints_not "? NFRs are defined"

it "reads paragraphs that open with a number and a name in bold"
given_stories
write docs/definition-of-ready.md "# Definition of Ready

**1. Scope stated.** One line, so that nobody has to ask.

**2. NFRs stated.** Even where there are none."
git add -A
run git ready init
# shellcheck disable=SC2016 # backticks of Markdown
prints '+**1. Scope stated.** One line, so that nobody has to ask. `section Scope`'
# shellcheck disable=SC2016
prints '+**2. NFRs stated.** Even where there are none. `section NFRs`'

it "leaves examples below an entry alone, even if they end in code"
given_stories
# shellcheck disable=SC2016 # backticks of Markdown
becomes '- Goal: one or two sentences
  - Example: `Bakers see what is to be baked`' "section Goal"

it "sees the name in what is said of it, and nothing else in its place"
given_stories
becomes "- A clear goal with somebody who wants it" "section Goal"
becomes "- Has a scope that everybody understands" "section Scope"
becomes "- The main acceptance criteria are understandable" "section Acceptance criteria: at least 1 item"
becomes "- NFRs exist" "section NFRs"
becomes "- **Value clear**: somebody profits" ""

it "does not ask for the check list of their agreement in each item"
given_stories
for n in 1 2 3 4 5 6; do
	printf '\n## Definition of Ready\n\n- [x] The goal is clear\n- [ ] We talked\n' >>stories/US-$n-story.md
done
git add -A
run git ready init --dry-run
prints "section Goal"
prints_not "section Definition of Ready"

it "asks for what each item says about its being ready, as for what ends it"
given_stories
for n in 1 2 3 4 5 6; do
	printf '\n## Definition of Ready\n\n| What | State |\n| --- | --- |\n| The goal is clear | yes |\n| We talked | open |\n' >>stories/US-$n-story.md
done
git add -A
run git ready init --dry-run
prints "section Definition of Ready"

it "counts no rows of tables about something else"
given_stories
write docs/definition-of-ready.md "# Definition of Ready

## Check list

- [ ] **Clear goal** of what is wanted
- [ ] The scope is defined
- [ ] We talked

## Sizes

| Points | Meaning |
| --- | --- |
| 1 | An hour |
| 2 | A day |"
git add -A
run git ready init
prints "is your agreement: 3 sentences, 2 can run"
# shellcheck disable=SC2016 # backticks of Markdown
prints '+- [ ] **Clear goal** of what is wanted `section Goal`'

it "hears boxes below References, and a section that is called Definition of Done"
given_repo
for n in 1 2 3 4; do
	write "stories/US-$n-story.md" "# US-$n A list of things

**Status:** Draft

## Goal

Nobody should wait in front of the shop again.

## Sources

The survey of May.

## Definition of Done

- It is tried by hand."
done
write docs/definition-of-ready.md "# Definition of Ready

## Content

- [ ] The goal is described
- [ ] Definition of Done

## References

- [ ] Sources are named

## Related

- Sources of the shop are in the wiki"
git add -A
run git ready init --write
exits 0
run cat docs/definition-of-ready.md
prints "- [ ] Definition of Done \`section Definition of Done\`"
prints "- [ ] Sources are named \`section Sources\`"
run git ready explain
prints "section Sources"
prints_not "wiki"
