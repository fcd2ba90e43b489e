#!/bin/sh
#
# Sentences of a team's own agreement that nearly get a check, and those that
# just do: what items lack, what some of them have, and how they say it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# becomes <sentence> <span>: what is proposed; "" where it is for people
becomes () {
	write docs/dor.md "# Definition of Ready

- $1
- Everybody knows the tide"
	run git ready init --dry-run
	exits 0
	if [ -n "$2" ]
	then prints "+- $1 \`$2\`"
	else prints_not "+- $1 \`"
	fi
}

# kiln <number> <lines below the title>
kiln () {
	write "backlog/KILN-$1.md" "# KILN-$1: Fire $1 is lit

$2"
}

# given_kilns <lines below the title>: five of them
given_kilns () {
	for n in 1 2 3 4 5
	do kiln "$n" "$1"
	done
}

it "how many criteria there must be is said in words and digits"
given_repo
given_kilns "**Status:** open

## Acceptance criteria

$(for n in 1 2 3 4 5 6 7 8 9 10 11 12; do echo "- The pot rings when it is struck $n times."; done)"
becomes "At least one acceptance criterion" "section Acceptance criteria: at least 1 item"
becomes "Pelo menos dois critérios de aceitação" "section Acceptance criteria: at least 2 items"
becomes "Pelo menos três critérios de aceitação" "section Acceptance criteria: at least 3 items"
becomes "Au moins trois critères d'acceptation" "section Acceptance criteria: at least 3 items"
becomes "Al menos dos criterios de aceptación" "section Acceptance criteria: at least 2 items"
becomes "Mindestens zwei Akzeptanzkriterien" "section Acceptance criteria: at least 2 items"
becomes "At least 12 acceptance criteria" "section Acceptance criteria: at least 12 items"

it "what nobody lists is not counted"
given_repo
given_kilns "**Status:** open

## Acceptance criteria

The pot rings when it is struck."
becomes "At least 3 acceptance criteria" ""
becomes "It has acceptance criteria" "section Acceptance criteria"

it "what no item has is for people"
given_repo
given_kilns "**Status:** open"
becomes "Priority is set" ""
becomes "Dependencies are resolved" ""
becomes "It is estimated" ""
becomes "It has a unique ID" "id: unique"
write backlog/clay.md "# Clay is dug

**Status:** open"
becomes "It has a unique ID" ""

it "scenarios are asked in the language of the items, whatever the sentence speaks"
given_repo
given_kilns "**Status:** open

## Akzeptanzkriterien

- Angenommen, es brennt, wenn ich klopfe, dann klingt der Topf."
becomes "Acceptance criteria are in Given/When/Then" \
	'section Akzeptanzkriterien: /\b(angenommen|gegeben)[\s\S]+\bwenn\b[\s\S]+\bdann\b/i'

it "a should that is said by the way makes no recommendation of what is asked"
given_repo
given_kilns "**Status:** open
**Points:** 3

## Goal

A pot."
becomes "Points should be set" "field Points"
becomes "Points are set, and they should be small" "field Points"
becomes "Points are set - they should be small" "must field Points"
becomes "Points are set (they should be small)" "must field Points"
becomes "Points are set, and what they should say is known" "must field Points"
becomes "Should have points" "field Points"
becomes "Goal and scope are described" "section Goal"

it "the values that a sentence lists are asked where each item has one of them, or none"
given_repo
given_kilns "**Status:** open
**Priority:** high"
kiln 4 "**Status:** open
**Priority:** low"
kiln 5 "**Status:** open"
becomes "Priority is set (high, middle, low)" "field Priority: high, middle, low"
write backlog/KILN-5.md "---
status: open
priority: [high, low]
---
# KILN-5: Fire 5 is lit"
becomes "Priority is set (high, middle, low)" "field Priority"

it "a section or a field, and not one or the other"
given_repo
given_kilns "**Status:** open
**Owner:** Ada

## Clay

From the river.

## Wood

From the hill."
becomes "Clay or wood is named" "section Clay | Wood"
becomes "Clay or owner is named" ""
becomes "Required sections: Clay, and Wood" "sections Clay, Wood"
becomes "All sections are there: Clay, and Wood" "sections Clay, Wood"
becomes "All sections are there: Clay, and Ash" ""

it "a field or section that is called by its noun"
given_repo
given_kilns "**Status:** open
**Glaze:** blue

## Clay

From the river."
becomes "Nobody begins until the field Glaze holds a colour" "field Glaze"
becomes "Nobody begins until the section Clay tells where from" "section Clay"
becomes "Nobody begins until the section Glaze tells where from" ""
becomes "Nobody begins until the field Clay tells where from" ""

it "what it waits for stands in a section of most, and in a field of some"
given_repo
given_kilns "**Status:** open

## Depends on

The river is low."
becomes "Depends on is filled in" "section Depends on"
kiln 5 "**Status:** open
**Depends on:** KILN-1"
becomes "Depends on is filled in" "section or field Depends on"

# agreement <text>: what is proposed for it
agreement () {
	write docs/dor.md "# Definition of Ready

$1"
	run git ready init --dry-run
	exits 0
}

it "of two sentences that ask the same the first keeps the check"
given_repo
given_kilns "**Status:** open
**Points:** 3
**Priority:** high"
agreement "- The story is estimated
- Story points are given by all of us
- Priority is set"
prints "- The story is estimated \`field Points\`"
prints_not "by all of us \`"
prints "- Priority is set \`field Priority\`"

it "of several checks of a sentence those stay that no other sentence asks"
given_repo
given_kilns "**Status:** open
**Points:** 3

## Acceptance criteria

The pot rings when it is struck."
agreement "- The story is estimated
- Acceptance criteria are testable and it is estimated"
prints "- The story is estimated \`field Points\`"
prints "and it is estimated \`section Acceptance criteria\` \`section Acceptance criteria: no vague words\`"

it "a heading asks nothing that an entry asks already"
given_repo
given_kilns "**Status:** open
**Points:** 3

## Risks

The lid is cracked."
agreement "## Risks

What may go wrong.

## Size

How long it takes.

## What we look at

- Risks are named"
prints "- Risks are named \`section Risks\`"
prints_not "What may go wrong. \`"

# given_epics: beside kilns, both with points
given_epics () {
	given_repo
	given_kilns "**Status:** open
**Points:** 3"
	for n in 1 2 3
	do write "epics/EPIC-$n.md" "# EPIC-$n: All pots of kiln $n

**Status:** open
**Points:** 40"
	done
}

it "a part about epics is one only where no sentence stands behind the parts"
given_epics
agreement "- It is estimated

## Epics

- Points are given"
prints "+Epic: \`items epics/EPIC-[0-9]*.md\`"
prints "- Points are given \`field Points\`"
agreement "- It is estimated

## Epics

- Points are given

## All of them

- Everybody knows the tide"
prints "- It is estimated \`field Points\`"
prints "+## Epic
+
+Epic: "
prints_not "Points are given \`"

it "what is put into a file with line ends of Windows ends its lines alike"
given_epics
printf '# Definition of Ready\r\n\r\n- It is estimated\r\n\r\n## Epics\r\n\r\n- Points are given\r\n' | write docs/dor.md
run git ready init --dry-run
exits 0
prints "- Points are given \`field Points\`"
grep -q "$(printf '\r')" "$tmp/out" && complain "the ends of lines are shown"
run git ready init --write
exits 0
test "$(grep -c "$(printf '\r$')" docs/dor.md)" = "$(grep -c '' docs/dor.md)" || complain "$(cat -A docs/dor.md)"

it "unless it says it by the way, which the second does not"
given_repo
given_kilns "**Status:** open
**Points:** 3"
agreement "- Nobody has questions (and it has story points)
- The story is estimated"
prints_not "(and it has story points) \`"
prints "- The story is estimated \`field Points\`"

it "what most do not hold is asked less strictly, and not twice"
given_repo
given_kilns "**Status:** open
**Points:** 13"
agreement "- At most 8 points
- Its form is known"
prints "- At most 8 points \`field Points\`"
agreement "- At most 8 points
- Estimated in points: 1, 2, 3
- Its form is known"
prints "- At most 8 points \`field Points\`"
prints_not "1, 2, 3 \`"
agreement "- At most 8 points
- It is estimated
- Its form is known"
prints_not "At most 8 points \`"
prints "- It is estimated \`field Points\`"

# given_types: three stories with points, three bugs without
given_types () {
	for n in 1 2 3
	do
		kiln $n "**Status:** open
**Type:** Story
**Points:** 3"
	done
	for n in 4 5 6
	do
		kiln $n "**Status:** open
**Type:** Bug"
	done
}

it "a heading that names one type asks items of that type"
given_repo
given_types
agreement "## Story

- Story has points

## Bug and story

- Status is set

## Bug

- Bug tickets get no points
- Bug tickets are shown to somebody

## What we do of a bug once it was seen in the kiln of somebody else

- Type is set"
prints "+## Story \`where Type: story\`"
prints "- Story has points \`field Points\`"
prints "holds for 3 of 3"
prints "+## Bug \`where Type: bug\`"
prints "- Bug tickets get no points \`no field Points\`"
prints_not "to somebody \`"
prints_not "## Bug and story \`"
prints_not "somebody else \`"

it "a gate holds for its state and for those after it that have no gate"
given_repo
for n in 1 2
do
	kiln "1$n" "**Status:** draft
**Points:** 3"
	kiln "2$n" "**Status:** ready for planning
**Points:** 3"
	kiln "3$n" "**Status:** ready for work
**Points:** 3"
	kiln "4$n" "**Status:** in progress
**Points:** 3"
	kiln "5$n" "**Status:** done
**Points:** 3"
done
agreement "## Ready for planning

- Points are set

## Ready for work

- Status is set"
prints "+## Ready for planning \`when Status: ready for planning\`"
prints "+## Ready for work \`when Status: ready for work, in progress\`"

it "paragraphs of several sentences are read where nothing else is said"
given_repo
given_kilns "**Status:** open
**Points:** 3"
agreement "The story is estimated. Everybody agrees with it."
prints "1 sentence, 1 can run"
prints "+The story is estimated. Everybody agrees with it. \`field Points\`"

it "an agreement that says nothing is none"
given_repo
given_kilns "**Status:** open
**Points:** 3"
write docs/dor.md "# Definition of Ready"
run git ready init --dry-run
exits 0
prints_not "your agreement"
prints "- Must be sized. \`field Points\`"

it "a number in front is not what a row is about"
given_repo
given_kilns "**Status:** open

## Clay

From the river."
agreement "| # | Topic | Question |
| --- | --- | --- |
| 1 | Clay | Can we say in a few words how it comes here? |
| 2 | Wood | Can we say in a few words how it comes here? |"
prints "2 sentences, 1 can run"
prints "Can we say in a few words how it comes here? \`section Clay\` |"

it "what is added below a table leaves its last row whole"
given_repo
given_kilns "**Status:** open

## Clay

From the river."
write docs/dor.md "# Definition of Ready

| Topic | Question |
| --- | --- |
| Fire | Can everybody say in a few words where it comes from? |

# Afterwards

Sell the pots."
run git ready init --write
exits 0
run cat docs/dor.md
prints "# Definition of Ready

Item: \`items backlog/KILN-[0-9]*.md\`

| Topic | Question |
| --- | --- |
| Fire | Can everybody say in a few words where it comes from? |

## What most of ours have already

- Must fill in \"Clay\". \`section Clay\`

# Afterwards

Sell the pots."

it "an agreement without a heading begins with where the items are"
given_repo
given_kilns "**Status:** open
**Points:** 3"
write docs/dor.md "- The story is estimated"
run git ready init --write
exits 0
run cat docs/dor.md
prints "Item: \`items backlog/KILN-[0-9]*.md\`

- The story is estimated \`field Points\`"
