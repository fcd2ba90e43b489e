#!/bin/sh
#
# What sentences of a team's own agreement mean where their words mislead: what
# is to be empty or marked, what belongs to something else, a list that goes on.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# kettle <number>
kettle () {
	write "kettles/KET-$1.md" "# KET-$1: Kettle number $1 is bought

**Points:** 3
**Depends on:** $(test "$1" = 5 && echo none || echo KET-5)

## Story

As a cook, I want tea so that I wake up.

## Why

The old one leaks.

## Problem

Water on the stove.

## Dependencies

- The stove

## Open questions

- None

## Risks

- Steam

## Rollback

Use the pan."
}

given_kettles () {
	given_repo
	for n in 1 2 3 4 5; do kettle "$n"; done
}

# becomes <sentence> <span>: what is proposed; "" where it is for people
becomes () {
	write docs/dor.md "# Definition of Ready

- $1
- Everybody likes tea"
	run git ready init --dry-run
	exits 0
	if [ -n "$2" ]
	then prints "+- $1 \`$2\`"
	else prints_not "+- $1 \`"
	fi
}

it "what an item has been given is asked, and not the item itself"
given_kettles
becomes "Story has been given points." "field Points"
becomes "The story has been assigned points" "field Points"
becomes "Story is written" "section Story"

it "an estimate that is to be empty is not asked for"
given_kettles
becomes "**Points (p)** : le champ p est vide avant estimation" ""
becomes "The points are empty before the estimation" ""
becomes "Das Feld bleibt vor der Schätzung leer" ""
becomes "Le champ est rempli par estimation" "field Points"

it "questions that are marked may be open"
given_kettles
becomes "Offene Fragen sind markiert" ""
becomes "Open questions are marked" ""
becomes "Las preguntas abiertas están marcadas" ""
becomes "Es gibt keine offenen Fragen" "section Open questions: no open items"

it "a scale that goes on has more values than it names"
given_kettles
becomes "Estimated in points (size: 1, 3, 5…)" "field Points"
becomes "Estimated in points (1, 2, 3, etc.)" "field Points"
becomes "Estimated in points (1, 2, 3, 5)" "field Points: 1, 2, 3, 5"

it "who rolls back is not how, and what some changes need is for people"
given_kettles
becomes "A rollback owner is assigned" ""
becomes "The rollback is known for all meaningful risky changes" ""
becomes "How to do the rollback is known" "section Rollback"

it "of several sections that answer, the one that is named is asked"
given_kettles
becomes "The problem is specific" "section Problem"
becomes "It is said why the change is wanted" "section Why"

it "blockers or dependencies are one thing here"
given_kettles
becomes "No blockers or dependencies that keep it from starting" \
	"field Depends on: targets done"
becomes "No blockers, or a plan for them" ""

it "no placeholder is left"
given_kettles
becomes "No obvious placeholders: the text says what is meant" \
	"body: no placeholder"
becomes "Sin placeholders" "body: no placeholder"
becomes "Keine Platzhalter mehr im Text" "body: no placeholder"
becomes "A placeholder is fine for the picture" ""

it "dependencies that are clarified, and risks by what qualifies them"
given_kettles
becomes "Technische Abhängigkeiten sind geklärt" "section or field Depends on"
becomes "Potential risks documented" "section Risks"
becomes "Main risks are populated" "section Risks"

it "what one may look up stands below Reference, too"
given_kettles
write docs/dor.md "# Definition of Ready

- It is estimated

## Reference

- The form of the kettle
- The helper that fills it

## Preferences

- Green ones"
run git ready init --dry-run
prints "docs/dor.md is your agreement: 2 sentences, 1 can run"
run git ready
complains "holds 2 sentences"
