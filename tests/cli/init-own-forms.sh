#!/bin/sh
#
# Forms in which agreements are written: tables beside boxes, names with what
# they mean below them, titles with the usual name behind another one, and a
# file of the usual name in which there are items.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# kite <number> <points>
kite () {
	write "kites/KITE-$1.md" "# KITE-$1: Sail number $1 is sewn

**Points:** $2

As a flyer, I want a sail so that it climbs.

## Goal (one sentence)

It climbs.

## Criterios

- It holds in the wind.

## Out of bounds

- The tail."
}

# Each time from nothing, in one test too.
given_kites () {
	rm -rf ./.git ./*
	given_repo
	for n in 1 2 3 4 5 6; do kite "$n" 3; done
}

it "what is added after a table stands below it, and not in its last row"
given_kites
write docs/dor.md "# Definition of Ready

- The wind is known

| Who | Where |
| --- | --- |
| Ada | The hill |"
git add -A && git commit -qm kites
run git ready init --write
exits 0
grep -qxF '| Ada | The hill |' docs/dor.md || complain "a row of theirs has changed: $(cat docs/dor.md)"
grep -qxF '## What most of ours have already' docs/dor.md || complain "there is no part of its own"
git diff --numstat docs/dor.md | grep -q '	0	' || complain "something of theirs has changed: $(git diff)"

it "a table of criteria is agreed on, although boxes stand below another heading"
given_kites
write docs/dor.md "# Definition of Ready

| When | What |
| --- | --- |
| Monday | We look at the sky |

## Checklist

| ID | Criterion | How it is seen |
| --- | --- | --- |
| D-1 | The wind is known | Somebody has looked |
| D-2 | Estimated by the team | Points are written down |

## D-1

The owner confirms:

- [ ] The flag was looked at
- [ ] The kites of others are in the air
- [ ] The hill is free

## How the red one did

| Criterion | ✓ |
| --- | --- |
| It climbed | ✓ |"
run git ready
complains "holds 5 sentences"
run git ready init
prints_not "It climbed"
prints "+ D-2: Estimated by the team: Points are written down"
prints "field Points"
prints_not "? Monday"
prints "5 sentences, 1 can run"

it "code with a full stop makes neither a row nor a paragraph a criterion"
given_kites
write docs/dor.md "# Definition of Ready

\`items kites/*.md\`

- It is sized. \`field Points\`

## When

| Day | What |
| --- | --- |
| Monday | Only those in the column \`Ready = yes\`. |
| Tuesday | We look at the sky |

Fill it in before \`Ready = yes\`."
run git ready explain
exits 0
prints "It is sized."
prints_not "Monday"
prints_not "Tuesday"
prints_not "Fill it in"

it "a row whose code is misspelt is a mistake as before"
given_kites
write docs/dor.md "# Definition of Ready

\`items kites/*.md\`

| Day | What |
| --- | --- |
| Size | It is sized \`feild Points\` |"
run git ready check
exits 128
prints 'did you mean "field"?'

it "the usual name in brackets makes a title of any length one"
given_kites
write docs/process/before-takeoff.md "# Checklist before anything takes off (Definition of Ready)

1. **Goal present** — The kite has a \"Goal (one sentence)\" section with a sentence.
2. **Sky seen** — Everybody has looked."
run git ready init --dry-run
prints "docs/process/before-takeoff.md is your agreement: 2 sentences, 1 can run"
prints 'section "Goal (one sentence)"'
write docs/process/before-takeoff.md "# What we said of the Definition of Ready last week

1. **Goal present** — The kite has a \"Goal (one sentence)\" section with a sentence."
run git ready init
prints_not "is your agreement"

it "criteria by their bare name, and an id by the name that teams give it"
given_kites
write docs/dor.md "# Definition of Ready

- Código de historia.
- Criterios de aceptación escritos.
- Viento conocido."
run git ready init
prints "3 sentences, 2 can run"
prints "id: unique"
prints "section Criterios: at least 1 item"
prints_not "Must fill in \"Criterios\""

it "a label counts that is a section only where it is asked for"
given_repo
{
	echo "# Kites"
	for n in 1 2 3 4 5; do
		printf '\n### KITE-%s — Sail %s\n\nSewn by hand.\n\n' "$n" "$n"
		printf 'Criterios:\n\n- It holds.\n- It is red.\n'
	done
} >BACKLOG.md
write docs/dor.md "# Definition of Ready

- Hay criterios de aceptación.
- Viento conocido."
run git ready init
prints "section Criterios: at least 1 item   holds for 5 of 5"

it "a user story with those who want it, and what for"
given_kites
write docs/dor.md "# Definition of Ready

Each ready kite must have:

- A clear user story with actor, goal, and value.
- A sky that everybody has seen."
run git ready init
prints "2 sentences, 1 can run"
prints "bi want"

it "a name with a sentence below it is asked by what the sentence says"
given_kites
write docs/dor.md "# Definition of Ready

1. Numbers
    - The team has assigned story points to the kite.
2. Sky
    - Everybody has looked at it.
3. Wind
    - It is known.
    - It is not too strong."
run git ready init
prints "1 can run"
prints "field Points   holds for 6 of 6"
run git ready init --write
exits 0
run git ready explain
prints "must    field Points"

it "a file of the usual name in which there are items is no agreement"
given_repo
for n in 1 2 3 4 5; do
	write "docs/stories/US-0$n-x.md" "# US-0$n – Kite $n

Als Kind möchte ich Kite $n fliegen, damit er steigt.

## Akzeptanzkriterien

- Er steigt."
done
write docs/definition_of_ready.md "# User Stories – Kites

## Steigen

**US-01 – Kite 1**
Als Kind möchte ich Kite 1 fliegen, damit er steigt.

- Akzeptanzkriterien:
  - Er steigt

**US-02 – Kite 2**
Als Kind möchte ich Kite 2 fliegen, damit er steigt.

- Akzeptanzkriterien:
  - Er steigt"
run git ready init
exits 0
prints_not "is your agreement"
prints "Wrote DEFINITION_OF_READY.md"
run git ready
exits 0

it "what ends in code over two lines that is not a check leaves all as it is, and says where"
given_kites
write docs/dor.md "# Definition of Ready

- It has a goal. \`goal:
  large\`
- It is estimated"
run git ready init --dry-run
exits 0
prints "2 sentences, and none can run while a line ends in code that is not a check"
prints "! - It has a goal. \`goal:: expected a check"
prints "? It is estimated"
prints_not "field Points   holds"
prints_not "@@"

it "where a forge looks nothing is an agreement that has no sentence"
given_kites
write .github/dor.md "# Definition of Ready

> To be written."
run git ready init --dry-run
exits 0
prints_not "is your agreement"
prints "The definition would be:"

it "a paragraph of several sentences that says when it is ready is not passed over"
given_kites
write docs/dor.md "# Definition of Ready

A kite is ready when it has a goal and a line. The wind is known.

Everybody has agreed on it."
git add -A
run git ready
complains "holds 2 sentences"
run git ready init --dry-run
exits 0
prints "is your agreement: 2 sentences"
prints "A kite is ready when it has a goal and a line. The wind is known."
prints "? Everybody has agreed on it."
