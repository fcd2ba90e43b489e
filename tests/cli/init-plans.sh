#!/bin/sh
#
# git ready init where the backlog is a plan or a road map: phases and what
# stands below them, what is closed beside what is open, and marks that adorn.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# plans <folder> <command>: the repository holds what the command writes
plans () {
	given_repo
	$2 | write "$1"
}

# ---- tables

totalled () {
	printf '# Tickets\n\n| Ticket | Area | Points |\n| --- | --- | --- |\n'
	for n in 1 2 3 4 5 6; do echo "| TICKET-00$n | Server | $n |"; done
	echo '| **Total** | | **21** |'
}

it "the row of a total is no item"
plans docs/tickets.md totalled
finds_first "docs/tickets.md |: 6 tickets, one a row"

phase_tables () {
	printf '# Plan of work\n\n## What there is\n\n| Module | State | Remark |\n| --- | --- | --- |\n'
	for name in Web Store Mail; do echo "| $name | done | works |"; done
	for phase in 0 1 2; do
		printf '\n### Phase %s: Part %s\n\n| # | Task | Details | Priority |\n| --- | --- | --- | --- |\n' $phase $phase
		for n in 1 2 3 4; do echo "| $phase.$n | Do $phase-$n | All of it | P1 |"; done
	done
}

it "rows of phases with priorities, numbered by phase, and not the modules"
plans TASKS.md phase_tables
finds_first "TASKS.md |: 12 tasks, one a row"

# ---- closed and open

closed_and_open () {
	printf '# Backlog and notes\n\n## Bugs\n\n### Closed\n\n'
	for n in 1 2 3 4; do echo "- B$n — Something was wrong — resolved"; done
	printf '\n## Feature backlog\n'
	for name in Export Import Print Share Search; do printf '\n**%s the list**\nPeople ask for it.\n' $name; done
	printf '\n## Design decisions\n'
	for name in Units Names Files; do printf '\n**%s are kept**\nIt is simpler so.\n' $name; done
}

it "what is planned by its heading, neither closed bugs nor decisions"
plans BACKLOG.md closed_and_open
finds_first "BACKLOG.md **: 5 items, one a paragraph"

# ---- states in other words

other_words () {
	printf '# TODO\n'
	for n in 1 2 3 4 5 6; do
		state='⏳ Laukia'
		test $n -gt 4 && state='✅ Padaryta'
		printf '\n### K-%s: Darbas\n\n- **Kas:** Padaryti\n- **Būsena:** %s\n' $n "$state"
	done
}

it "a field of states by its signs, whatever it is called"
plans docs/TODO.md other_words
run git ready init --dry-run
prints "done         ✅ Padaryta (2)"
prints "field status from field Būsena"

# ---- road maps

modules () {
	printf '# Garden - Development Roadmap\n'
	for phase in 1 2 3; do
		printf '\n## 📋 **PHASE %s: Part %s**\n**Timeline**: Month %s\n**Goal**: It works\n' $phase $phase $phase
		for n in 1 2 3; do
			printf '\n### Module %s.%s: Thing %s%s\n**Duration**: Week %s\n**Features**:\n- First\n- Second\n\n' $phase $n $phase $n $n
			printf '**Expected Results**:\n- ✅ Fast\n- ✅ Safe\n'
		done
	done
}

it "modules with the same parts in a road map, not the lists within them"
plans ROADMAP.md modules
finds_first "ROADMAP.md ###: 9 items, one a heading"

versions () {
	printf '# Road map\n'
	for n in 1 2 3; do printf '\n## 0.%s — Part %s\n\n**Status:** in the works\n\nPlanned:\n\n- Import %s\n- Export %s\n' $n $n $n $n; done
	printf '\n## Principles\n\n- Plants come first\n'
}

it "lists of versions in a road map, with a line of state above each"
plans ROADMAP.md versions
finds_first "ROADMAP.md -"
prints "6 items, one an entry"

names () {
	printf '# TODO\n\n## Alpha 4\n- Reader\n- Planner\n- Names\n\n## Alpha 5\n- Import\n- Export\n'
}

it "a name with a number and no title is what holds the entries"
plans TODO.md names
finds_first "TODO.md -: 5 tasks, one an entry"

steps () {
	printf '# Implementation plan\n\n## Folders\n\nSome.\n'
	for phase in 1 2 3; do
		printf '\n## Phase %s: Part %s\n' $phase $phase
		for n in 1 2; do printf '\n### %s.%s Make %s-%s\n\n- Create a file\n- Fill it\n' $phase $n $phase $n; done
	done
}

it "headings numbered within the phases of a plan"
plans IMPLEMENTATION_PLAN.md steps
finds_first "IMPLEMENTATION_PLAN.md ###: 6 tasks, one a heading"

manual () {
	steps | sed 's/Implementation plan/How it is built/'
}

it "boxes numbered within the versions of a plan, beside a table of these"
given_repo
{
	printf '# PLAN\n\n## Versions\n\n| Version | Name | State |\n| --- | --- | --- |\n'
	printf '| 0.1 | Base | ✅ Done |\n| 0.2 | Doors | 🔄 In progress |\n| 0.3 | Roof | Planned |\n| 0.4 | Paint | Planned |\n'
	for part in 1 2 3 4; do
		printf '\n## v0.%s - Part %s\n\n### Build (TASK-00%s)\n\n' $part $part $part
		printf -- '- [%s] **0.%s.1** Saw the wood\n- [ ] **0.%s.2** Fit it\n' \
			"$(test $part != 1 && echo ' ' || echo x)" $part $part
		printf '\n### Try\n\n- [ ] **0.%s.3** Lean on it\n' $part
	done
} | write PLAN.md
finds_first "PLAN.md - [ ]: 12 "
prints "numbered within the phases of a plan"

it "but not those of a manual"
plans docs/manual.md manual
finds_first "I found no backlog"

milestones () {
	printf '# Roadmap\n'
	for n in 0 1 2 3 4; do
		state='未來'
		test $n -lt 2 && state='已完成，2026-07-15'
		printf '\n## M%s — Part %s（%s）\n\n**內容：** It works.\n\n**驗收：**\n\n- One\n- Two\n' $n $n "$state"
	done
}

it "milestones with criteria, and a state with its day in brackets"
plans docs/ROADMAP.md milestones
finds_first "docs/ROADMAP.md ##: 5 "
prints "done         已完成 (2)"

workstreams () {
	steps | sed 's/Implementation plan/Sprint 1/; s/Phase/Workstream/'
}

it "headings numbered within the workstreams of a sprint"
plans docs/sprint-1.md workstreams
finds_first "docs/sprint-1.md ###: 6 "

again () {
	printf '# Product Backlog\n\n## Items\n\n| ID | Title | Priority | Status |\n| --- | --- | --- | --- |\n'
	for n in 1 2 3 4 5; do echo "| PB-00$n | Thing $n | $n | Backlog |"; done
	printf '\n## What they are worth\n\n| ID | Description | Value |\n| --- | --- | --- |\n'
	for n in 4 5; do echo "| PB-00$n | In other words $n | much |"; done
}

it "some of the rows again, in other words"
plans PRODUCT_BACKLOG.md again
finds_first "PRODUCT_BACKLOG.md |"
prints "5 items, one a row"

treatise () {
	printf '# Concerns\n\n## Parasites\n\n### Fleas\n\n### Mites\n\n### Worms\n\nTreat them at once.\n'
	printf '\n## Skin\n\n### Ringworm\n\n## Food\n\n- Pumpkin helps\n- Oil helps\n\n## Cold\n\n## Thyroid\n\n## Weight\n'
}

it "the topics of a document that is called issues"
plans docs/issues.md treatise
finds_first "I found no backlog"

# ---- what else holds a backlog

use_cases () {
	printf "# Cas d'utilisation\n\n## Client\n\n| # | Cas d'utilisation | Acteur | Statut |\n| --- | --- | --- | --- |\n"
	for n in 1 2 3 4; do echo "| CU-C0$n | Faire $n | Client | [OK] Fait  -  \`/x$n\` |"; done
	echo "| CU-C05 | Faire 5 | Client | [Partiel] en lecture |"
	printf "\n## Administrateur\n\n| # | Cas d'utilisation | Statut |\n| --- | --- | --- |\n"
	for n in 1 2; do echo "| CU-A0$n | Administrer $n | [OK] \`/admin/$n\` |"; done
	echo "| CU-A03 | Administrer 3 | [Non] plus tard |"
}

it "use cases of two actors in tables of their own, with states in brackets"
plans docs/cas-utilisation.md use_cases
finds_first "docs/cas-utilisation.md |: 8 "
prints "done         OK (6)"

tops () {
	for who in reader writer editor reader writer; do printf '# As a %s\nI want to see it\nSo that I know it\n' $who; done
}

it "stories that are headings of the first level"
plans docs/user_stories.md tops
finds_first "docs/user_stories.md #: 5 stories"

board_manual () {
	printf '# The kanban\n\nYour own board.\n'
	for name in Board Card List Columns Settings; do
		printf '\n## The %s\n\nWords about it.\n' $name
		case $name in
		Board) printf '\n### Mouse\n\nWords.\n\n### Keys\n\nWords.\n' ;;
		Card) printf '\n### Dates\n\nWords.\n' ;;
		esac
	done
	printf '\n- **No date** never fires.\n- **No name** is never shown.\n- **No column** is kept.\n- **No more** of it.\n'
}

it "but not the manual of a board"
plans docs/kanban.md board_manual
finds_first "I found no backlog"

it "what is left to build by a memory bank, and not what works"
given_repo
write memory-bank/activeContext.md "# Now

- The bell"
write memory-bank/progress.md "# Progress

## What works

- Ropes are spliced
- Sails are sewn

## What's left to build

### Deck
- Paint it
- Nail it

### Mast
- Step it

## Known issues

- It leaks"
finds_first "memory-bank/progress.md -: 3 "
prints "where        lane: What's left to build"
write memory-bank/progress.md "# Progress

## What works

- ✅ Ropes are spliced
- ✅ Sails are sewn

## What's left to build

### Deck
- ⬜ Paint it
- ⬜ Nail it

### Mast
- ⬜ Step it

## Known issues

- It leaks"
finds_first "memory-bank/progress.md - [ ]: 3 "
prints "done         none of 3"

it "progress elsewhere is a report"
given_repo
write notes/progress.md "# Progress

## What works

- Ropes are spliced

## What's left to build

- Paint the deck
- Nail it
- Step the mast"
finds_first "I found no backlog"

it "1-1 below Phase 1 and its list of tasks is a task, in a file for each phase"
given_repo
for n in 1 2 3; do
	write "docs/tasks/phase$n-part.md" "# Phase $n: part $n

What this phase is for.

## Tasks

### $n-1. Draw the quay

- ten by six tiles
- three colours

### $n-2. Move the goods

- one tile at a time

### $n-3. Load the ship

- until it is full

## Done when

- it works"
done
finds_first "docs/tasks/phase[0-9]*.md ###: 9 "
