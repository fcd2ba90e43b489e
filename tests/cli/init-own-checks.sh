#!/bin/sh
#
# Which check is proposed for a sentence of a team's own agreement: no name
# that only begins alike, what is asked first, and what is asked besides.

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

# kiln <number> <section> <what it says>
kiln () {
	write "backlog/KILN-$1.md" "# KILN-$1: Fire $1 is lit

**Status:** open

## $2

$3"
}

# given_kilns <section> [<what it says>]
given_kilns () {
	for n in 1 2 3 4 5
	do kiln "$n" "$1" "${2:-The clay has dried for a week.}"
	done
}

it "a section whose name goes on is no answer to what its first word asks"
given_repo
given_kilns "Why this rank"
becomes "The problem statement is written" ""
becomes "The business value is known" ""
given_kilns "Background glazes"
becomes "The problem statement is written" ""
given_kilns "Problems met"
becomes "The problem statement is written" ""
given_kilns "Dependency pins"
becomes "What it depends on: dependencies are known to the potter" ""
given_kilns "Demonology"
becomes "How to demo it is clear" ""
given_kilns "Latest plan"
becomes "There is a test plan" ""
given_kilns "Test results"
becomes "There is a test plan" ""

it "a section that is called so, or says more of the same, is"
given_repo
given_kilns "Why it matters"
becomes "The business value is known" "section Why it matters"
given_kilns "Why"
becomes "The problem statement is written" "section Why"
given_kilns "Problem statement (short)"
becomes "The problem statement is written" \
	'section "Problem statement (short)"'
given_kilns "Background and aims"
becomes "The problem statement is written" 'section "Background and aims"'
given_kilns "Dependencies on others"
becomes "Dependencies are listed on each card" \
	"section Dependencies on others"
given_kilns "Demo script"
becomes "How to demo it is clear" "section Demo script"

it "scenarios stand where items write scenarios, and are no criteria elsewhere"
given_repo
for n in 1 2 3 4 5 6
do write "backlog/KILN-$n.md" "# KILN-$n: Fire $n is lit

**Status:** open

## Acceptance criteria

- The clay is hard."
done
becomes "Given/When/Then scenarios are drafted" ""
becomes "Acceptance criteria are written as Given/When/Then" \
	"section Acceptance criteria: at least 1 item"
for n in 1 2
do cat >>"backlog/KILN-$n.md" <<EOF

## Fire scenarios

\`\`\`gherkin
Given dry clay
When it is fired
Then it is hard
\`\`\`
EOF
done
becomes "Given/When/Then scenarios are drafted" \
	"section Fire scenarios: /\bgiven\b[\s\S]+\bwhen\b[\s\S]+\bthen\b/i also in code"
becomes "Acceptance criteria are written as Given/When/Then" \
	"section Acceptance criteria: at least 1 item"

it "that there are criteria is asked once, and then that they are clear"
given_repo
for n in 1 2 3 4 5 6
do write "backlog/KILN-$n.md" "# KILN-$n: Fire $n is lit

**Status:** open

## Acceptance criteria

- The clay is hard."
done
write docs/dor.md "# Definition of Ready

- Acceptance criteria
- Acceptance criteria are testable"
git add -A
run git ready init --dry-run
# shellcheck disable=SC2016
prints '+- Acceptance criteria `section Acceptance criteria: at least 1 item`'
# shellcheck disable=SC2016
prints '+- Acceptance criteria are testable `section Acceptance criteria: no vague words`'
becomes "Acceptance criteria are testable" \
	"section Acceptance criteria: at least 1 item and no vague words"

it "a part that must be there by its name is asked, though few have it"
given_repo
given_kilns "Why"
cat >>backlog/KILN-2.md <<EOF

## Glaze

It is blue.
EOF
parts () {
	write docs/dor.md "# Definition of Ready

## $1

$2

- Why
- Glaze
- \`docs/glaze.md\`
- Shelf"
	run git ready init --dry-run
	exits 0
	prints "your agreement: 3 sentences"
}
parts "Required sections" "Each of them has these."
# shellcheck disable=SC2016
prints '+- Glaze `section Glaze`'
prints_not "docs/glaze.md"
prints "? Shelf"
parts "First" "Jedes Ticket muss enthalten:"
# shellcheck disable=SC2016
prints '+- Glaze `section Glaze`'
parts "First" "We talk about:"
# shellcheck disable=SC2016
prints_not '+- Glaze `section Glaze`'

it "what is linked is a link, or at least named"
given_repo
given_kilns "Related songs" "- [The potter](songs/potter.md)"
becomes "Related songs are linked: the slow ones" \
	"section Related songs: at least 1 link"
prints "holds for 5 of 5"
given_kilns "Related songs" "- The potter, in the blue book"
becomes "Related songs are linked" "section Related songs"
given_kilns "Clay"
becomes "Related songs are linked" ""
becomes "The item is linked" ""

it "what was run to verify it are no criteria"
given_repo
given_kilns "Verification" "- Looked at it"
becomes "It has acceptance criteria" ""
becomes "There is a verification plan" "section Verification"

it "clear criteria are there first, and then have no vague words"
given_repo
for n in 1 2 3 4
do kiln "$n" "Acceptance criteria" "The pot rings when it is struck."
done
kiln 5 "Clay" "From the river."
becomes "Acceptance criteria can be tested: acceptance criteria are testable" \
	"section Acceptance criteria\` \`section Acceptance criteria: no vague words"
prints "holds for 4 of 5"
given_kilns "Acceptance criteria" "- The pot rings when it is struck."
becomes "The acceptance criteria are testable" \
	"section Acceptance criteria: at least 1 item and no vague words"

it "given, when and then are those of the items, in a section or without"
given_repo
given_kilns "Acceptance criteria" "- Dada la leña, cuando arde, entonces hay fuego."
becomes "Acceptance criteria are in Given/When/Then" \
	"section Acceptance criteria: /\\bdad[oa]s?\\b[\\s\\S]+\\b[cq]uando\\b[\\s\\S]+\\bent(onces|ão)\\b/i"
for n in 1 2 3 4 5
do
	write "backlog/KILN-$n.md" "# KILN-$n: Fire $n is lit

**Status:** open

- **AC1:** Given the wood is dry, when it burns, then there is fire."
done
becomes "Acceptance criteria are in Given/When/Then" \
	"mentions /\\bgiven\\b.+\\bwhen\\b.+\\bthen\\b/i"
prints "holds for 5 of 5"
given_kilns "Clay" "Given in spring.

It is red when it is dug, and then it dries."
becomes "Acceptance criteria are in Given/When/Then" ""

# given_rows <name of the last column> <its cell in every row>
given_rows () {
	write BACKLOG.md "# Backlog

| ID | Story | Points | Depends on | $1 |
| --- | --- | --- | --- | --- |
| K1-001 | Como oleiro, quero um forno para queimar | 3 | | $2 |
| K1-002 | Como oleiro, quero barro para moldar | 5 | K1-001 | $2 |
| K1-003 | Como oleiro, quero lenha para o forno | 8 | K1-001 | $2 |
| K1-004 | Como aprendiz, quero um avental para o barro | 13 | K1-003 | $2 |"
}

it "a limit above which an item is split bounds it"
given_repo
given_rows "Shed" "North"
becomes "It is estimated; if > 8, it is split" "field Points: at most 8"
becomes "Estimated in points, and anything over 8 points must be split" \
	"field Points: at most 8"
becomes "Sie ist geschätzt; wenn > 8, wird sie geteilt oder zerlegt" \
	"field Points"
becomes "Si elle est estimée à plus de 8 points, elle est découpée" \
	"field Points: at most 8"
becomes "Una historia > 8 debe dividirse" "field Points: at most 8"
becomes "Stories of more than 8 criteria must be split" ""
becomes "If the kiln is hot and it is > 8, it is split" ""
becomes "If it takes more than 8 days, it is split" ""

it "some items say points and some story points, and both are asked"
given_repo
for n in 1 2 3
do kiln "$n" "Clay" "From the river.

**Points:** 3"
done
for n in 4 5
do kiln "$n" "Clay" "From the river.

**Story points:** 5"
done
becomes "It is estimated" "field Points | Story points"
prints "holds for 5 of 5"
becomes "It is estimated at 8 points at most" "field Points | Story points: at most 8"
prints "holds for 5 of 5"
kiln 4 "Clay" "From the river.

**Story points:** 5

**Points:** 3"
kiln 5 "Clay" "From the river.

**Story points:** 5

**Points:** 3"
becomes "It is estimated" "field Points"

it "an estimate in story points is one check, by either name"
given_repo
write BACKLOG.md "# Backlog

| ID | Title | SP | Story points | Status |
| --- | --- | --- | --- | --- |
| KILN-1 | Light the fire | 2 | 2 | open |
| KILN-2 | Dry the clay | 3 | 3 | open |
| KILN-3 | Paint the pots | 5 | 5 | open |
| KILN-4 | Sell the pots | 3 | | open |"
becomes "Estimación en story points" "field SP | Story points"
prints "holds for 4 of 4"
becomes "SP, story points" "field SP\` \`field Story points"

it "points in the bracket of a title are an estimate"
given_repo
write BACKLOG.md "# Backlog

## KILN-1 Light the fire (3 pts · Must)

Before noon.

## KILN-2 Dry the clay (5 pts · Should)

In the shade.

## KILN-3 Paint the pots (8 pts · Must)

In blue.

## KILN-4 Sell the pots

On the market."
becomes "It is estimated" \
	"title: /\\b\\d+ ?(SP|pts|(story )?points?|punkte|puntos|pontos)\\b/i"
prints "holds for 3 of 4"
becomes "It is estimated at 8 points at most" ""
sed -i 's/ pts/ men/' BACKLOG.md
becomes "It is estimated" ""

it "a scale is one by that word, too"
given_repo
given_rows "Shed" "North"
becomes "The scale we use: practical Fibonacci (2, 3, 5, 8)" \
	"field Points: 2, 3, 5, 8"
becomes "The scale we use: practical Fibonacci (2, 3, 5 …)" ""

it "what a sentence asks besides is a check of its own"
given_repo
given_rows "Shed" "North"
becomes "Escrita como \"Como oleiro, quero algo\" e com story points" \
	"mentions /\\bcomo\\b.+\\bquero\\b/i\` \`field Points"
becomes "Escrita como \"Como oleiro, quero algo\" e alguma coisa mais" \
	"mentions /\\bcomo\\b.+\\bquero\\b/i"

it "what a sentence names twice is asked once"
given_repo
given_rows "Shed" "North"
becomes "Estimation en points (planning poker) faite" "field Points"
becomes "Its points and its estimate are set" "field Points"

it "values with a remark are those of the items, in their words"
given_repo
given_rows "Importance" "Won't (now)"
becomes "Its importance is set (Must / Won't-now)" \
	"field Importance: Must, Won't"
given_rows "Priority" "Won't (now)"
becomes "The priority is set (Must / Should / Won't-now)" \
	"field Priority: Must, Should, Won't"
becomes "The priority is still valid" ""

# given_glazes <glaze of the second of five pots>
given_glazes () {
	write BACKLOG.md "# Backlog

| ID | Pot | Glaze |
| --- | --- | --- |
| K-1 | A jug for milk | blue |
| K-2 | A jug for wine | $1 |
| K-3 | A bowl for soup | green |
| K-4 | A bowl for bread | green |
| K-5 | A plate for cake | grey |"
}

it "values that some items do not have are asked where the field is named"
given_repo
given_glazes blue
becomes "The field Glaze is set (blue, red or white)" \
	"field Glaze: blue, red, white"
prints "holds for 2 of 5"
becomes "The field Glaze is set (e.g. blue, red)" "field Glaze"
becomes "The field Glaze is set (red, white)" "field Glaze"
given_glazes grey
becomes "The field Glaze is set (blue, red or white)" "field Glaze"

it "tickets that it depends on are in the backlog"
given_repo
given_rows "Shed" "North"
becomes "Dependent tickets are already in the backlog" "field Depends on: exist"
becomes "Dependent tickets are in the backlog or of another team" ""
write BACKLOG.md "# Backlog

| ID | Story | Depends on |
| --- | --- | --- |
| K-1 | Light the fire | the rain |
| K-2 | Dry the clay | the wind |
| K-3 | Paint the pots | a dry day |
| K-4 | Sell the pots | K-3 |"
becomes "Dependent tickets are already in the backlog" ""

it "what items wait for is no answer to what others have to deliver"
given_repo
given_rows "Shed" "North"
becomes "Dependencies are identified" "section or field Depends on"
becomes "Internal and external dependencies are identified" \
	"section or field Depends on"
becomes "External dependencies (clay, wood) are identified and at hand" ""
becomes "Externe Abhängigkeiten sind bekannt" ""
becomes "Las dependencias externas están identificadas" ""

it "a mark of what is open is in no item's text"
given_repo
given_kilns "Clay" "From the river, [TBC: which bank?]."
kiln 1 "Clay" "From the lake."
becomes "The text is complete (no [TBC] is left; if one is, ask)" \
	"body: no /\\[TBC\\b/"
prints "holds for 1 of 5"
becomes "Written with zero \`[TBC]\` marks in it" "body: no /\\[TBC\\b/"
becomes "Written and without TBDs" "body: no /\\bTBD\\b/"
becomes "There is no todo list on the wall" ""
becomes "A [TBC] is answered within a week" ""

it "questions that are tracked, parts that are touched, names with a number"
given_repo
for n in 1 2 3 4
do
	write "backlog/KILN-$n.md" "# KILN-$n: Fire $n is lit

**Status:** open

**Tool:** tongs

## Open questions

- Who brings the wood?

## Known risks

- Rain

## Glazes

- Blue"
done
becomes "Open questions are tracked" "section Open questions"
becomes "Affected tools." "field Tool"
becomes "Affected pots." ""
becomes "2 known risks, 1 glazes" "sections Known risks, Glazes"
becomes "2 known risks, 1 songs" ""

it "several sections by their names, where items bear all of them"
given_repo
for n in 1 2 3 4 5
do kiln "$n" "Why" "It is cold.

## Known risks

Rain.

## Glazes

Blue."
done
becomes "It has these sections: Why, Glazes" "sections Why, Glazes"
becomes "These sections are there: Why, Known risks, Glazes" "sections Why, Known risks, Glazes"
becomes "These sections are there: Why, and glazes of that day" "sections Why, Glazes"
becomes "It has these sections: Why, Songs" ""
becomes "It has these sections: Glazes" ""

it "code beside the criteria that would be taken for a check gets a full stop"
given_repo
given_rows "Shed" "North"
write docs/dor.md "# Definition of Ready

- It is estimated

## When we apply it

| When | What |
| --- | --- |
| Planning | Only rows with \`Shed Door = Yes\` |"
run git ready init --write
exits 0
# shellcheck disable=SC2016 # backticks of Markdown
grep -q '`Shed Door = Yes`\. |' docs/dor.md ||
	complain "no full stop: $(cat docs/dor.md)"
run git ready check
prints_not "expected a check"

it "what stands below the id of an item is a record of it, and not asked"
given_repo
given_rows "Shed" "North"
write docs/dor.md "# Definition of Ready

- It is estimated

## R-1 Size

- Its shed is set

## Register

### K1-001 The kiln

- Points: 3
- Fired: last May

### K1-009 The door

- Its door is painted"
run git ready init --dry-run
exits 0
prints "docs/dor.md is your agreement: 3 sentences, 2 can run"
prints "  + Its shed is set"
prints "  ? Its door is painted"
prints_not "Points: 3"

it "what is still so is for people"
given_repo
given_rows "Priority" "High"
becomes "The priority that was set is still valid" ""
becomes "The priority is set" "field Priority"

it "says how an agreement comes to run whose items have nothing it asks"
given_repo
write BACKLOG.md "# Backlog

- Light the fire
- Dry the clay
- Paint the pots
- Sell the pots"
write DEFINITION_OF_READY.md "# Definition of Ready

- Everybody knows the tide"
git add -A
run git ready init --dry-run
exits 0
prints "1 sentence, and none speaks surely about something"
prints "  + Item: \`items BACKLOG.md -\`"
prints_not "Nothing is asked"
run git ready init --write
exits 0
run git ready list
exits 0
prints "4 Items are open"

it "rows that only tell more of the items above them are none"
given_repo
rows="| ID | Job | Points | Status |
| --- | --- | --- | --- |
| K-1 | Kiln | 3 | Done |
| K-2 | Clay | 5 | Open |
| K-3 | Wood | 8 | Open |"
more="| ID | As told |
| --- | --- |
| K-1 | The kiln is built of bricks |
| K-2 | The clay comes from the river |"
write BACKLOG.md "# Backlog

## Pottery

$rows

$more"
run git ready init --dry-run
prints "BACKLOG.md |: 3 items, one a row"
prints "  where        Status"
write BACKLOG.md "# Backlog

## Pottery

$rows

$more
| K-4 | Nobody has listed this one above |"
run git ready init --dry-run
prints_not "  where        Status"
write BACKLOG.md "# Backlog

## Pottery

$(echo "$rows" | sed 's/| Open |/| |/')

$more"
run git ready init --dry-run
prints_not "  where        Status"

it "a document that gives reasons for the order lists nothing"
given_repo
write docs/backlog-order-rationale.md "# Why the backlog is in this order

- Fire comes first, since nothing else burns.
- Clay comes next, since pots are made of it.
- Paint comes last, since it needs both.
- The market waits."
run git ready init --dry-run
exits 1
prints "I found no backlog"

it "a name that a sentence says twice is no list, and its number is asked"
given_repo
given_kilns "Acceptance Criteria" "- It is hot
- It is dry
- It is closed"
becomes "Criteria defined - At least 3 specific, testable acceptance criteria are there" \
	"section Acceptance Criteria: at least 3 items"
becomes "**Criteria set** - at least two short, clear acceptance criteria" \
	"section Acceptance Criteria: at least 2 items"
becomes "Acceptance criteria written - at least 2 precise, testable acceptance criteria" \
	"section Acceptance Criteria: at least 2 items"
