#!/bin/sh
#
# What git ready init proposes for single sentences of a team's own Definition
# of Ready, in five languages: the check that says the same by the names these
# items bear, or none. The sentences are of the kinds that teams write; what
# becomes of each was decided by reading it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <number> <status> <points> <depends on>
story () {
	write "docs/stories/US-$1-story.md" "# US-$1 A list of things

**Status:** $2
**Story points:** $3
**Priority:** high
**Depends on:** $4

## Story

As a shop owner I want a list, so that nobody waits.

## Acceptance criteria

- Given a list, when it is opened, then it can be seen.
- Given a list, when the program ends, then it stays.
- Given a list, when it is closed, then it is gone.

## Why

Nobody should wait in front of the shop again, and today everybody does.

## Out of scope

- Prices

## Open questions

None.

## Test plan

Open it, close it, open it again.

## Test data

Ten things.

## Edge cases

An empty list.

## Design

A page of the wall.

## How to demo

Open it before everybody.

## Rollback

Switch it off.

## Success metrics

Nobody waits."
}

given_stories () {
	given_repo
	for n in 1 2 3; do story "$n" Done 3 none; done
	story 4 Ready 5 US-1
	story 5 Draft 2 US-2
	story 6 Draft 8 US-3
	git add -A
}

# becomes <sentence> <span>: what is proposed; "" where it is for people
becomes () {
	write docs/definition-of-ready.md "# Definition of Ready

- $1"
	run git ready init --format=json
	exits 0
	# shellcheck disable=SC2154 # of lib.sh
	span=$(sed -n 's/^ *"span": "\(.*\)",*$/\1/p' "$tmp/out")
	[ "$span" = "$2" ] || complain "\"$1\" becomes \"$span\", not \"$2\""
}

it "knows what English sentences speak of"
given_stories
becomes "At least 3 acceptance criteria" "section Acceptance criteria: at least 3 items"
becomes "There are at least two acceptance criteria" "section Acceptance criteria: at least 2 items"
becomes "Acceptance criteria are in Given/When/Then format" \
	'section Acceptance criteria: /\\bgiven\\b[\\s\\S]+\\bwhen\\b[\\s\\S]+\\bthen\\b/i'
becomes "Acceptance criteria are testable" "section Acceptance criteria: at least 1 item and no vague words"
becomes "Acceptance criteria exist" "section Acceptance criteria: at least 1 item"
becomes "Estimated in story points (1, 2, 3, 5, 8)" "field Story points: 1, 2, 3, 5, 8"
becomes "Max 8 story points" "field Story points: at most 8"
becomes "It is estimated, at 8 points at most" "field Story points: at most 8"
becomes "8 story points max" "field Story points: at most 8"
becomes "The story is estimated" "field Story points"
becomes "Priority is set" "field Priority"
becomes "Dependencies are resolved" "field Depends on: targets done"
becomes "No open questions" "section Open questions: no open items"
becomes "Non-goals are named" "section Out of scope"
becomes "Out-of-scope parts are explicit; nothing is silently dropped" "section Out of scope"
becomes "A bounded scope: included and excluded behavior" "section Out of scope"
becomes "Dependencies are identified" "section or field Depends on"
becomes "Dependencies are identified so that they do not keep it from being completed" "section or field Depends on"
becomes "Complexity score (S/M/L)" "field Story points"
becomes "A test plan is there" "section Test plan"
becomes "Test data is available" "section Test data"
becomes "Edge cases are described" "section Edge cases"
becomes "Mock-ups are attached" "section Design"
becomes "We know how to demo it" "section How to demo"
becomes "There is a rollback plan" "section Rollback"
becomes "Success metrics are named" "section Success metrics"
becomes "The test plan is there. Nothing else is asked, if nobody minds." "section Test plan"
becomes "Known dependencies are clearly defined" "section or field Depends on"
becomes "The business value is clear" "section Why"
becomes "The title is clear and concise" "title: at least 3 words"
becomes "It has a unique ID" "id: unique"
becomes "Required sections: Why, Out of scope, and Test plan" "sections Why, Out of scope, Test plan"

it "leaves to people what no check says, or what is asked of some items only"
given_stories
becomes "The team understands the story" ""
becomes "Acceptance criteria are approved by the product owner" ""
becomes "For UI work, mock-ups are attached" ""
becomes "If needed, a rollback plan is there" ""
becomes "Required sections: Why, Budget" ""
becomes "The pipeline is green" ""
becomes "It can be estimated" ""
becomes "Each acceptance criterion has a test" ""
becomes "Story may have a test plan" ""
becomes "Estimável: o time consegue dar uma estimativa" ""
becomes "Nothing is out of scope" ""
becomes "Dependencies on other teams are known" ""
becomes "Small enough to be sized" ""

it "knows the same in German"
given_stories
becomes "Mindestens drei Akzeptanzkriterien" "section Acceptance criteria: at least 3 items"
becomes "Akzeptanzkriterien sind prüfbar" "section Acceptance criteria: at least 1 item and no vague words"
becomes "Die Story ist geschätzt" "field Story points"
becomes "Höchstens 8 Punkte" "field Story points: at most 8"
becomes "Die Priorität ist festgelegt" "field Priority"
becomes "Abhängigkeiten sind aufgelöst" "field Depends on: targets done"
becomes "Keine offenen Fragen" "section Open questions: no open items"
becomes "Der Nutzen ist beschrieben" "section Why"
becomes "Der Umfang ist klar abgegrenzt" "section Out of scope"
becomes "Abhängigkeiten sind benannt" "section or field Depends on"
becomes "Gegebenenfalls sind Testdaten vorhanden" ""

it "knows the same in French"
given_stories
becomes "Au moins deux critères d'acceptation" "section Acceptance criteria: at least 2 items"
becomes "Les critères d’acceptation sont définis" "section Acceptance criteria: at least 1 item"
becomes "La story est estimée" "field Story points"
becomes "La priorité est définie" "field Priority"
becomes "Un plan de test est écrit" "section Test plan"
becomes "Dépendances identifiées" "section or field Depends on"
becomes "Le périmètre est bien délimité" "section Out of scope"
becomes "Si applicable, un plan de test" ""

it "knows the same in Spanish and Portuguese"
given_stories
becomes "Al menos tres criterios de aceptación" "section Acceptance criteria: at least 3 items"
becomes "Tiene prioridad definida" "field Priority"
becomes "La historia está estimada" "field Story points"
becomes "Pelo menos dois critérios de aceitação" "section Acceptance criteria: at least 2 items"
becomes "A história foi estimada" "field Story points"
becomes "Alcance bien delimitado" "section Out of scope"
becomes "Não há dúvidas em aberto" "section Open questions: no open items"
