#!/bin/sh
#
# git ready init where several lists stand beside each other: which of them is
# worked from, and which only sums it up, tells what there is, or was copied.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# boxes <how many are ticked> <how many are not> <words>: entries with a box
boxes () {
	n=1
	while test "$n" -le $(($1 + $2)); do
		if test "$n" -le "$1"; then box=x; else box=' '; fi
		printf -- '- [%s] %s %s\n' "$box" "$3" "$n"
		n=$((n + 1))
	done
}

# ---- a few lines that sum up a long list

it "an overview of phases comes after the boxes that they go through"
given_repo
write docs/ROADMAP.md "# Roadmap of the ferry

## Phase 1: Hull

$(boxes 8 1 'Weld the seam')

## Phase 2: Engine

$(boxes 0 7 'Mount a bolt')"
write docs/ROADMAP_OVERVIEW.md "# Overview of the roadmap

**Status:** under way

## Where it goes

- ✅ Phase 1
- 🚧 Phase 2
- ⏳ Phase 3
- ⏳ Phase 4"
finds_first "docs/ROADMAP.md -: 16 "

it "the same in Portuguese, where the roadmap is four phases and no more"
given_repo
write docs/plano.md "# Plano

## Fase 1: Casco

$(boxes 3 3 'Pintar a tábua')

## Fase 2: Motor

$(boxes 0 6 'Apertar o parafuso')"
write ROADMAP.md "# Roadmap

- ✅ Fase 1: Casco
- 🚧 Fase 2: Motor
- ⏳ Fase 3: Rampa
- ⏳ Fase 4: Sino"
finds_first "docs/plano.md -: 12 "

it "an overview of topics comes after what they hold"
given_repo
write docs/ROADMAP.md "# Roadmap of the ferry

## Hull

$(boxes 8 12 'Weld the seam')"
write docs/roadmap-summary.md "# Roadmap in short

- ✅ Hull
- 🚧 Engine
- ⏳ Ramp
- ⏳ Bell"
finds_first "docs/ROADMAP.md -: 20 "

it "phases alone are what there is"
given_repo
write docs/ROADMAP.md "# Roadmap

- ✅ Phase 1
- 🚧 Phase 2
- ⏳ Phase 3
- ⏳ Phase 4"
finds_first "docs/ROADMAP.md -: 4 "

it "a roadmap of features is no overview of a plan"
given_repo
write ROADMAP.md "# Roadmap

- ✅ Bookings by phone
- 🚧 Tickets for cyclists
- ⏳ A timetable for the winter
- ⏳ Refunds when a boat is late"
write docs/MOVE_PLAN.md "# Plan for the new server

## Phase 1

$(boxes 4 12 'Move the bytes')"
finds_first "ROADMAP.md -: 4 "

# ---- how to read it

it "boxes below a line that says how to read them are none to do"
given_repo
write docs/ROADMAP.md "# Roadmap

What we do, and when.

**Status legend:**
- [ ] Not started
- [x] Completed
- [~] In progress

## Spring

$(boxes 3 4 'Paint boat')

**Success criteria:**
- [ ] All boats are dry"
finds_first "docs/ROADMAP.md - [ ]: 7 "
prints "where        not lane: Status legend, Success criteria"

it "the same in German, and a line that is a state stays one"
given_repo
write TODO.md "# Aufgaben

**Legende:**
- [ ] offen
- [x] erledigt

**Offen:**
$(boxes 0 4 'Boot streichen')

**Erledigt:**
$(boxes 3 0 'Tau kaufen')"
finds_first "TODO.md - [ ]: 7 "
prints "where        not lane: Legende"
prints "done         3 of 7"

it "notes below a line in a list of what is to do are none"
given_repo
write TODO.md "# TODO

- draw the board
- move the pieces
- count the score

Notes:

- the board is green
- chess clubs meet on Mondays"
finds_first "TODO.md -: 3 tasks"
prints "where        not lane: Notes"

it "prose with lines for headings is not a list in all its lists"
given_repo
write docs/roadmap.md "Roadmap of the ferry

Purpose
- Bring cyclists over the river.

Why this way
- A bridge is dear, and takes years.

Parts
- A hull
- An engine
- A landing stage"
write docs/planning.md "# Planning

## Phase 0: Start

1. [ ] Measure the river
2. [ ] Ask the harbour
3. [ ] Draw the hull
4. [ ] Count the cyclists

## Success metrics

- [ ] Nobody waits for an hour"
finds_first "docs/planning.md - [ ]"

# ---- a name, and little behind it

it "two headings of notes called todo come after what a README plans in boxes"
given_repo
write README.md "# Install

Run make.

# Use

Run it.

# Features TODO

- [x] A table of boats
- [ ] A map
- [ ] Tides
- [ ] A bell"
write todo.md "12 January

The boat must know its own length, since the locks ask for it.

## Ropes

They can be tied to anything that floats.

## Order

Boats first, then ropes."
finds_first "README.md"
prints "4 "

it "two headings called todo, and nothing else"
given_repo
write todo.md "# TODO

## Rework the login

People forget their words.

## Let boats wait

Those that are early have no place."
finds_first "todo.md ##: 2 tasks"

it "two headings called todo that say how far they are come first"
given_repo
write README.md "# Ferry

## Roadmap

- [x] A table of boats
- [x] A map
- [ ] Tides
- [ ] A bell"
write todo.md "# TODO

## Rework the login

**Status:** open

## Let boats wait

**Status:** done"
finds_first "todo.md ##: 2 tasks"

# ---- what there is already

it "tables of what there is come after the boxes of a plan"
given_repo
write ROADMAP_VERKAUF.md "# Roadmap: Fähre zum Verkauf

## Aktueller Stand

### ✅ Schon da
| Teil | Status | Notiz |
|---|---|---|
| Rumpf | ✅ | Stahl |
| Motor | ✅ | Diesel |
| Funk | ✅ | neu |
| Licht | ✅ | |

### 🔄 In Arbeit
| Teil | Status | Notiz |
|---|---|---|
| Kasse | 🔄 | |
| Rampe | 🔄 | |

### ❌ Fehlt noch
| Teil | Status | Notiz |
|---|---|---|
| Dach | ❌ | |"
write UMSETZUNGSPLAN.md "# Plan der Umsetzung

## Phase 1: Rumpf

$(boxes 4 2 'Naht schweißen, Spant')

## Phase 2: Motor

$(boxes 0 6 'Bolzen setzen')"
finds_first "UMSETZUNGSPLAN.md -"
prints "12 "

it "a table that sums up the sections below comes after their boxes"
given_repo
write docs/ROADMAP.md "# Roadmap

| Milestone | What | Status |
|---|---|---|
| v0.1 — Hull | Plates and seams | ✅ Complete |
| v0.2 — Engine | Fuel and shaft | ▶ In Progress |
| v0.3 — Cabin | Bunks and stove | ⬜ Planned |
| v0.4 — Rig | Mast and sails | ⬜ Planned |

## v0.1 — Hull

$(boxes 4 0 'Weld seam')

## v0.2 — Engine

$(boxes 2 3 'Fit bolt')

## v0.3 — Cabin

$(boxes 0 4 'Build bunk')

## v0.4 — Rig

$(boxes 0 4 'Set stay')"
finds_first "docs/ROADMAP.md -: 17 "

it "tables of what there is, and nothing else"
given_repo
write ROADMAP.md "# Roadmap

## Current state

### ✅ Done
| Part | Status | Note |
|---|---|---|
| Hull | ✅ | steel |
| Engine | ✅ | diesel |
| Radio | ✅ | new |

### 🔄 In progress
| Part | Status | Note |
|---|---|---|
| Ramp | 🔄 | |
| Till | 🔄 | |"
finds_first "ROADMAP.md |: 5 "

# ---- what was ticked off to the last box

it "a list that is worked off comes after the plan in which work goes on"
given_repo
write TASKS.md "# Tasks of the first boat

## Hull

$(boxes 12 0 'Weld the seam')"
write PLAN.md "# Plan for the second boat

## Deck

$(boxes 3 9 'Mount a bolt')"
finds_first "PLAN.md -: 12 tasks"

it "a list that is worked off, beside one that nobody has begun"
given_repo
write TASKS.md "# Tasks of the first boat

$(boxes 12 0 'Weld the seam')"
write docs/plan.md "# Plan before each trip

$(boxes 0 12 'Look at a bolt')"
finds_first "TASKS.md -: 12 tasks"

it "a copy that is worked off is no older list"
given_repo
write docs/roadmap.md "# Roadmap

## Completed

$(boxes 12 0 '**Seam**: weld it at')"
write PLAN.md "# Plan

## Deck

$(boxes 5 7 '**Seam**: weld it at')"
finds_first "docs/roadmap.md -: 12 "

# ---- steps in other languages

it "boxes below the steps of a roadmap in Japanese"
given_repo
write ROADMAP.md "# ロードマップ

## フェーズ1: 船体

$(boxes 4 2 '板を切る')

## フェーズ2: 機関

$(boxes 0 5 'ねじを締める')"
write README.md "# 渡し船

## TODO

- [ ] 船体
- [ ] 機関
- [ ] 鐘"
finds_first "ROADMAP.md -: 11 "

# ---- a copy in the README

it "a roadmap comes before the section of the README that was copied from it"
given_repo
write README.md "# Ferry

## Roadmap

- [x] **EPIC-01**: Hull
- [x] **EPIC-02**: Engine
- [ ] **EPIC-03**: Radio
- [ ] **EPIC-04**: Ramp"
write docs/roadmap.md "# Roadmap

- [x] **EPIC-01: Hull** — steel, welded
- [x] **EPIC-02: Engine** — diesel
- [x] **EPIC-03: Radio** — with a battery
- [ ] **EPIC-04: Ramp** — for wheels
- [ ] **EPIC-05: Roof** — against rain
- [ ] **EPIC-06: Bell** — for fog"
finds_first "docs/roadmap.md -: 6 epics"

it "a section of the README that has more than the roadmap stays first"
given_repo
write README.md "# Ferry

## Roadmap

- [x] **EPIC-01**: Hull
- [x] **EPIC-02**: Engine
- [ ] **EPIC-03**: Radio
- [ ] **EPIC-04**: Ramp
- [ ] **EPIC-05**: Roof
- [ ] **EPIC-06**: Bell"
write docs/roadmap.md "# Roadmap

- [x] **EPIC-01: Hull** — steel, welded
- [ ] **EPIC-02: Engine** — diesel
- [ ] **EPIC-03: Radio** — with a battery
- [ ] **EPIC-04: Ramp** — for wheels"
finds_first "README.md -: 6 "

# ---- two or three lists in one folder of tasks

it "two lists of boxes in a folder of tasks are one kind"
given_repo
write docs/tasks/hull-plan.md "# Plan for the hull

## Prerequisites

- [x] A dry dock
- [ ] Steel

## Phase 1

$(boxes 5 6 'Weld the seam')

## Review criteria

- [ ] No water comes in"
write docs/tasks/engine-creation.md "# The engine

$(boxes 2 9 'Mount a bolt')

## Success criteria

- [ ] It turns"
finds_first ": 22 "
prints "docs/tasks/hull-plan.md - [ ]"
prints "docs/tasks/engine-creation.md - [ ]"
prints "where        not lane: Prerequisites, Review criteria, Success criteria"
prints "done         7 of 22"

it "the same of two plans, and no word of each is left out of the other"
given_repo
write plans/search.md "# Search

## Prerequisites

- [x] A server

## Phase 1

$(boxes 4 7 'Index the shelf')"
write plans/import.md "# Import

## Phase 1

$(boxes 6 5 'Read the file')"
finds_first ": 22 items"

it "a list that nobody has begun beside one that is ticked"
given_repo
write docs/tasks/hull-plan.md "# Plan for the hull

## Phase 1

$(boxes 5 6 'Weld the seam')"
write docs/tasks/before-each-trip.md "# Before each trip

$(boxes 0 12 'Look at a bolt')"
finds_first "docs/tasks/hull-plan.md -: 11 tasks"

it "what is called todo beside a plan in a folder of tasks is by itself"
given_repo
write docs/tasks/TODO.md "# TODO

$(boxes 4 8 'Paint the plank')"
write docs/tasks/engine-plan.md "# Plan for the engine

$(boxes 2 9 'Mount a bolt')"
finds_first "docs/tasks/TODO.md -: 12 tasks"

# ---- stories without any markup

it "stories that a word and a colon open, in plain text"
given_repo
write backlog.md "Backlog with epics and points
Epic 1: On board
Sell tickets

Story: As a cyclist, I want to pay on the quay so that I can board at once.
Story Points: 3
Show the tides

Story: As a skipper, I want to see the tide so that I do not run aground.
Story Points: 5
Ring the bell

Story: As a walker, I want to hear the bell so that I do not miss the boat.
Story Points: 1"
finds_first "backlog.md paragraph: 3 stories"
prints "backlog.md paragraph /^\\W*story: /i"
run git ready init --yes
run git ready list --all
prints "story points"

it "the same in French, where a blank stands before the colon"
given_repo
write backlog.md "Les récits du bac

Récit : En tant que cycliste, je veux payer sur le quai afin de monter vite.

Récit : En tant que pilote, je veux voir la marée afin de ne pas échouer.

Récit : En tant que passant, je veux entendre la cloche afin d'être à l'heure."
finds_first "backlog.md paragraph"
prints "3 stories"

it "below a heading each the heading is the story"
given_repo
write backlog.md "# Backlog

## Sell tickets

Story: As a cyclist, I want to pay on the quay so that I can board at once.

## Show the tides

Story: As a skipper, I want to see the tide so that I do not run aground.

## Ring the bell

Story: As a walker, I want to hear the bell so that I do not miss the boat."
finds_first "backlog.md ##: 3 "
