#!/bin/sh
#
# Sentences of a team's own agreement that name several things, or in other
# words and languages, and the checks that are proposed for them.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# boat <number> <waits for>
boat () {
	write "backlog/YARD-$1.md" "# YARD-$1: Boat $1 goes to the slip

**Schatting:** 3

**Hängt ab von:** $2

## Description

Today it lies in the mud.

## ✅ Critères d'acceptation (liste)

- It stands on the slip.

## Tests d'acceptation

- Look at it.

## Dependencies

- the tide

## Out of scope

- the mast

## Openstaande vragen

- Geen"
}

given_boats () {
	given_repo
	for n in 1 2 3 4 5; do boat "$n" YARD-6; done
	boat 6 "-"
}

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

criteria='"✅ Critères d'"'"'acceptation (liste)"'

it "criteria that are written are those of acceptance, where nothing else is said of them"
given_boats
becomes "Criterios escritos" "section $criteria: at least 1 item"
becomes "Criteria are written" "section $criteria: at least 1 item"
becomes "Les critères sont définis" "section $criteria: at least 1 item"
becomes "Kriterien sind beschrieben" "section $criteria: at least 1 item"
becomes "Criterios de seguridad escritos" ""
becomes "Criteria written by the bank are met" ""

it "what a sentence lists is asked by several checks, if items have all of it"
given_boats
becomes "Description, out of scope and estimate are there" \
	"sections Description, Out of scope\` \`field Schatting"
prints "holds for 6 of 6"
becomes "The story has a title, a description and an estimate" \
	"section Description\` \`field Schatting"
becomes "Title and estimate are there and clear" "field Schatting"
becomes "Its songs and an estimate are there and clear" "field Schatting"
becomes "The title is clear and concise" "title: at least 3 words"

it "what qualifies a name, and the noun behind it, are no part of it"
given_boats
sed -i 's/^## Out of scope/## Value/; s/^\*\*Schatting/**Berth:** north\n\n**Schatting/' backlog/*.md
git add -A
becomes "It has plain value and a clear description" "sections Value, Description"
becomes "The berth group is assigned - one of the harbour" "field Berth"
becomes "Nível de berth definido" "field Berth"
becomes "The description details of the user story are agreed on" ""

it "a clause in German ends in its verb"
given_boats
sed -i 's/^## Description/## Beschreibung/; s/^## Out of scope/## Nutzen/' backlog/*.md
git add -A
becomes "Beschreibung und Nutzen verständlich formuliert sind" \
	"sections Beschreibung, Nutzen"
becomes "Beschreibung, Nutzen und Dependencies vorhanden sind" \
	"sections Beschreibung, Nutzen, Dependencies"

it "a story has its form in Czech, Polish and Dutch, unless that is for some"
given_boats
sed -i 's/^Today it lies.*/Jako kapitán chci loď, abych plul./' backlog/*.md
git add -A
# shellcheck disable=SC1111
becomes "Má formát: „Jako <role> chci <co>, abych <proč>“" \
	"mentions /\bjako\b.+\b(chcę|chci)\b.+\b(aby|abych|żeby|by)\b/i"
# shellcheck disable=SC1111
becomes "Má formát: „Jako role chci co“, nebo pro spike otázku" ""
sed -i 's/^Jako kapitán.*/Als kapitein wil ik een boot, zodat ik vaar./' backlog/*.md
git add -A
becomes "In de vorm: als <rol> wil ik <wat>" \
	"mentions /\bals\b.+\bwil ik\b/i"

it "a field that stands in code is that field, and none that may be left empty"
given_boats
sed -i 's/^\*\*Schatting/**owner:** Ada\n\n**helpers:** Ben\n\n**depends_on:** YARD-6\n\n**Schatting/' backlog/*.md
sed -i '/depends_on/d' backlog/YARD-6.md
git add -A
becomes "Przypisanie: \`owner\` i \`helpers\` są wpisane" "field owner\` \`field helpers"
becomes "\`owner\`, \`helpers\` (jeśli są)" "field owner"
becomes "The \`owner\` is not the one who asks" ""
becomes "If it is wide, \`helpers\` are set" ""
becomes "The \`songs\` are sung" ""
becomes "Alle \`depends_on\` sind vorher \`done\`, immer" "field depends_on: targets done"
becomes "Whatever stands in \`depends_on\` is seen" "section or field depends_on"

it "an id that is left open is of something else that items name"
given_boats
sed -i 's/^Today it lies.*/Today it lies in the mud, see REQ-7./' backlog/*.md
git add -A
becomes "It names a \`REQ-xxx\` or an \`NFR-NNN\` somewhere" "mentions /\b(REQ|NFR)-\w+/"
becomes "The file is called \`YARD-xxx\`" ""
becomes "It names a \`LAW-xxx\`" ""
becomes "See \`README\`" ""

it "of several checks the ones that another sentence has are left to it"
given_boats
write docs/dor.md "# Definition of Ready

- Description, out of scope and estimate should be there
- The boat is estimated"
run git ready init --write
exits 0
# shellcheck disable=SC2016 # backticks of Markdown
[ "$(grep -c '`field Schatting`' docs/dor.md)" = 1 ] ||
	complain "the same check twice: $(cat docs/dor.md)"
run git ready check
exits 0

it "an estimate, a limit and a number of criteria in other words"
given_boats
becomes "Er is ongeveer geschat hoeveel werk het is" "field Schatting"
becomes "Zu jedem Boot gibt es eine Schätzung" "field Schatting"
becomes "The estimate is in points (Fibonacci: 1, 2, 3, 5)" \
	"field Schatting: 1, 2, 3, 5"
becomes "The estimate is in points (Fibonacci: 1, 2, 3, 5 …)" "field Schatting"
becomes "There are 1 acceptance criteria or more" \
	"section $criteria: at least 1 item"

it "criteria with trimmings, approved only or written, too"
given_boats
becomes "Il y a des critères d'acceptation que l'on peut tester" \
	"section $criteria: at least 1 item and no vague words"
becomes "Criterios de aceptación escritos y aprobados por el jefe" \
	"section $criteria: at least 1 item"
becomes "Criterios de aceptación aprobados por el jefe" ""
becomes "Acceptance criteria are approved by the master" ""
becomes "Elle possède au moins un test d'acceptation" \
	"section Tests d'acceptation"

it "what it waits for is known, or over"
given_boats
becomes "We know what it depends on" 'section or field Hängt ab von'
becomes "Sabe-se do que ela depende" 'section or field Hängt ab von'
becomes "Les issues qui la bloquent sont closes" \
	'field Hängt ab von: targets done'
becomes "Stories it depends on are finished or planned" ""
becomes "Nothing blocks it" 'field Hängt ab von: targets done'

it "questions, and what is left out"
given_boats
becomes "Geen vragen meer: alles is duidelijk" \
	"section Openstaande vragen: no open items"
becomes "What is left out on purpose stands in a list" "section Out of scope"
becomes "Nothing is left out" ""

it "criteria below a plain line, or in one line of an entry, are found"
given_repo
for n in 1 2 3 4 5; do
	write "backlog/YARD-$n.md" "# YARD-$n: Boat $n goes to the slip

Today it lies in the mud.

Conditions of satisfaction:

- It stands on the slip."
done
becomes "Each boat has acceptance criteria" \
	"section Conditions of satisfaction: at least 1 item"
rm backlog/*
write backlog.md "# Backlog

## To do

- Y-1 Boat goes to the slip
  - Critérios de aceitação: está na rampa
- Y-2 Mast goes up
  - Critérios de aceitação: fica de pé
- Y-3 Deck is dry
  - Critérios de aceitação: sem água
- Y-4 Lamp is on"
becomes "Os critérios de aceitação estão definidos" \
	"field Critérios de aceitação"
prints "holds for 3 of 4"

# below <text above> <nested entry> <span>: proposed for what is nested, or not
below () {
	write docs/dor.md "# Definition of Ready

1. $1
   - $2
   - Everybody is on board
2. Everybody knows the tide"
	run git ready init --dry-run
	if [ -n "$3" ]
	then prints "+   - $2 \`$3\`"
	else prints_not "+   - $2 \`"
	fi
	prints_not "? Everybody is on board"
}

it "what an entry lists below a colon is asked, where it asks for it"
given_boats
below "**Before the slip**: nobody pulls a boat before:" \
	"The boat is estimated" "field Schatting"
prints "docs/dor.md is your agreement: 3 sentences, 1 can run"
below "The boat has:" "The boat is estimated" "field Schatting"
below "The boat is sent back when:" "An estimate is there" ""
below "The boat goes without:" "An estimate is there" ""
below "For example:" "The boat is estimated" ""
below "For large boats:" "The boat is estimated" ""
below "The boat has" "The boat is estimated" ""
below "Description, out of scope and estimate are there:" \
	"The boat is estimated" ""

it "a story's form may stand below the sentence that asks for it"
given_repo
for n in 1 2 3 4 5; do
	write "backlog/YARD-$n.md" "# YARD-$n: Boat $n goes to the slip

Como mestre, quero o barco na rampa para pintar o casco."
done
write docs/dor.md "# DoR

- Tem uma descrição neste formato:

  - **Como** [papel]
  - **Eu quero** [ação]
  - **Para que** [ganho]

- Todos conhecem a maré"
run git ready init --dry-run
prints "+ Tem uma descrição neste formato:"
prints "mentions /"
prints_not "? Como"
write docs/dor.md "# DoR

- Cada barco tem:
  - um título
  - um nome

- Todos conhecem a maré"
run git ready init --dry-run
prints "none speaks surely"

it "one type gets no estimate, and what is said of all or not yet is for people"
given_boats
sed -i 's/^\*\*Schatting/**Type:** Launch\n\n&/' backlog/*
sed -i '/Schatting/d; s/Type:\*\* Launch/Type:** Repair/' backlog/YARD-[34].md
write docs/dor.md "# Definition of Ready

## Launch

- Everybody knows the tide
- Description is there

## Repair

- Repair gets no points – it takes as long as it takes"
run git ready init --dry-run
prints "+## Repair \`where Type: repair\`"
prints "no field Schatting\`"
prints "holds for 2 of 2"
write docs/dor.md "# Definition of Ready

- Repair gets no points
- Everybody knows the tide"
run git ready init --dry-run
prints_not "no field Schatting"

it "tasks, a description, and a title that is clear enough"
given_repo
for n in 1 2 3 4 5; do
	write "backlog/YARD-$n.md" "# YARD-$n: Boat $n

## Beschreibung

Today it lies in the mud.

## Tasks (split)

- [ ] Look

## Risks - how bad would it be?

None so far that we know of."
done
becomes "It is written and cut into tasks" \
	'section "Tasks (split)"'
becomes "It can be cut into tasks" ""
becomes "Risks are described" "section Risks - how bad would it be?"
becomes "Elle est décrite" "section Beschreibung"
becomes "It is described by the master" ""
becomes "The title is clear" "title: at least 2 words"

it "what only sounds like it is for people"
given_boats
becomes "We know what depends on it" ""
becomes "We know what other yards depend on" ""
becomes "Nothing blocks other boats" ""
becomes "Il y a plus de questions que de réponses" ""
becomes "An acceptance test environment is there" ""
becomes "The acceptance criteria satisfy nobody's curiosity" ""

it "what has points is sized"
given_boats
becomes "Elle a des points (Planning Poker)." "field Schatting"
becomes "The story has points." "field Schatting"
becomes "Die Story hat Punkte." "field Schatting"
becomes "It has a point of contact." ""
