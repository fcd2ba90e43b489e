#!/bin/sh
#
# git ready init where nothing is surely a backlog, and the likeliest of what is
# called so is taken: requirements without a state, the phases of a plan, tables
# that say once more what others say.

# shellcheck disable=SC2016 # backticks of Markdown

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# holds <path> <command>: the repository holds what the command writes
holds () {
	given_repo
	$2 | write "$1"
}

# ---- requirements that nobody has begun to plan

requirements () {
	printf '# Requisitos\n\n## Funcionais\n'
	for n in 1 2 3 4 5 6; do
		printf '\n**RF0%s – Guardar a parte %s**\nO sistema guarda a parte %s de cada dia.\n' $n $n $n
	done
	printf '\n## Glossário\n\n- **API**: o que se chama\n- **JWT**: o que se mostra\n'
}

it "requirements with ids are items where nothing else is"
holds docs/requisitos.md requirements
finds_first "docs/requisitos.md ID: 6 requirements, one a paragraph"

it "but not where the team keeps a backlog"
holds docs/requisitos.md requirements
{
	printf '# Backlog\n\n'
	for n in 1 2 3 4; do
		echo "- [ ] Do part $n"
	done
} | write BACKLOG.md
finds_first "BACKLOG.md -: 4 items, one an entry"

product () {
	printf '# PRD\n\n| Item | Value |\n| --- | --- |\n| Version | 1.1 |\n\n## Terms\n\n'
	printf '| Term | Meaning |\n| --- | --- |\n| Row | One line |\n| Run | One night |\n'
	printf '\n## Overview\n\n| FR | Name | Priority | Why |\n| --- | --- | --- | --- |\n'
	for n in 1 2 3 4 5 6; do
		echo "| FR-$n | Gather part $n | **P$((n / 3))** | closes the loop |"
	done
	for n in 1 2 3; do
		printf '\n#### 4.1.%s FR-%s Gather part %s (P0)\n\nThe service gathers it.\n' $n $n $n
	done
}

it "a table of requirements with priorities in a document of the product"
holds docs/PRD.md product
finds_first "docs/PRD.md |: 6 requirements, one a row"

plain_document () {
	printf '# Requirements\n\n## Data\n\n- A table of names\n- A table of days\n\n## Software\n\n'
	printf -- '- A compiler\n- A library\n- A shell\n'
}

it "what a document lists without ids or states is none"
holds docs/requirements.md plain_document
finds_first "I found no backlog"

manual () {
	printf '# Tasks\n'
	for name in Overview Commands Files Options; do
		n=$((${n:-0} + 1))
		printf '\n## %s. %s\n\nWhat one has to know about it.\n\n```\nrun it\n```\n' $n $name
	done
}

it "nor are the chapters of a manual"
holds TASKS.md manual
finds_first "I found no backlog"

# ---- the phases of a plan

plan () {
	printf '# The drawer\n\n## Features\n\n### 1. Engine\n\n- **Speed**: letters a minute\n- **Time**: of each run\n'
	printf '\n## Structure\n\n```\nsrc/\n```\n\n## Build order\n'
	for phase in 1 2 3; do
		printf '\n### Phase %s: Part %s\n\n' $phase $phase
		for n in 1 2 3; do
			echo "$n. Build piece $n of part $phase"
		done
	done
	printf '\n## Success metrics\n\n'
	for n in 1 2 3 4 5; do
		echo "- [ ] Part $n is quick"
	done
}

it "lists below the phases of a plan, and not what it is measured by"
holds PLAN.md plan
finds_first "PLAN.md -: 9 tasks, one an entry"
run git ready init --dry-run
prints '`PLAN.md -` `when lane: Build order`'

short_plan () {
	printf '# Move the drawer\n\n## Goal\n\nIt opens.\n\n## Context\n\n- It sticks\n- It is old\n\n## Steps\n\n'
	printf -- '- [x] Measure it\n- [x] Order wood\n- [ ] Cut it\n- [ ] Glue it\n'
}

it "a short plan of boxes"
holds PLAN.md short_plan
finds_first "PLAN.md - [ ]: 4 tasks, one an entry"

# ---- stories among other lists

product_of_stories () {
	printf '# PRD\n\n## Background\n\n- **Why**: people forget\n- **Who**: anybody\n\n## Functions\n'
	for n in 1 2 3 4; do
		printf '\n### (%s) Part %s\n\n- As a **clerk**, I want **to keep part %s**, so that **it is there**.\n' $n $n $n
	done
	printf '\n## Limits\n\n- **Speed**: one second\n- **Safety**: nothing is told\n- **Size**: small\n'
	printf '\n## Scope\n\n- **Must have**\n    - All parts\n- **Nice to have**\n    - Pictures\n'
}

it "entries that are stories are told from all other entries"
holds docs/PRD.md product_of_stories
finds_first "docs/PRD.md -: 4 stories, one an entry"

# ---- tables

numbered_twice () {
	printf '# Backlog\n\n## Tasks\n\n| # | Task | What it settles |\n| --- | --- | --- |\n'
	for n in 1 2 3 4 5 6; do
		echo "| $n | **Measure part $n** again | The doubt about it |"
	done
	printf '\n## Estimates\n\n| # | Machine | Work |\n| --- | --- | --- |\n'
	for n in 1 2 3 4 5 6; do
		echo "| $n | $n hours | half a day |"
	done
}

it "a table that only says more of the same numbers holds no items of its own"
holds BACKLOG.md numbered_twice
finds_first "BACKLOG.md |: 6 tasks, one a row"

numbered_anew () {
	printf '# Backlog\n'
	for part in Desk Door Roof; do
		printf '\n## %s\n\n| # | Task | Status |\n| --- | --- | --- |\n' $part
		for n in 1 2 3; do
			echo "| $n | Paint the ${part}s $n | Open |"
		done
	done
}

it "tables that count anew hold other items"
holds BACKLOG.md numbered_anew
finds_first "BACKLOG.md |: 9 tasks, one a row"

two_tables () {
	printf '# Backlog\n\n## Found on the way\n\n| # | Status | Priority | Task | Why |\n| --- | --- | --- | --- | --- |\n'
	printf '| B0 | ✅ | high | Mend the drag | it jumps |\n| B1 | | high | Merge in front | it stops |\n| B2 | | low | Tidy up | twice |\n'
	printf '\n## Planned\n\n| Step | Task | Remarks |\n| --- | --- | --- |\n'
	for part in roof door wall sink lamp desk yard gate; do
		echo "| later | Paint the $part at last | |"
	done
}

it "all tables of a backlog, of which one alone has ids"
holds docs/backlog.md two_tables
finds_first "docs/backlog.md |: 11 tasks, one a row"

features () {
	printf '# Tasks\n'
	for part in Login Pages Mail; do
		printf '\n# %s\n\n| Feature | Status | Notes |\n| --- | --- | --- |\n' $part
		for n in 1 2 3; do
			sign='✅'
			test $n = 3 && sign='🟡'
			echo "| $part with part $n | $sign | Parts of it are described at length |"
		done
	done
}

it "where no column has ids, that of the features says what rows are called"
holds TASKS.md features
finds_first "TASKS.md |: 9 tasks, one a row"
run git ready init --dry-run
prints '`title from column "Feature"`'

crosses () {
	printf '# Backlog\n\n✅ built · 🟡 partial · ❌ not started\n\n| # | Item | Status | Size |\n| --- | --- | --- | --- |\n'
	printf '| 1.1 | Sign in | ✅ | M |\n| 1.2 | Roles | ✅ | L |\n| 1.3 | Export | 🟡 | S |\n| 1.4 | Mail | ❌ | S |\n| 1.5 | Print | ❌ | M |\n'
}

it "a cross beside ticks says that it is not there yet"
holds BACKLOG.md crosses
run git ready init --dry-run
prints '`done when Status: ✅`'

# ---- paragraphs and ids

introduced () {
	printf '# What waits\n\n**What this is:** all that we put off, in one place.\n\n**Legend:** ⬜ open · ✅ done\n'
	for part in A B; do
		printf '\n## %s\n' $part
		for n in 1 2 3; do
			sign=⬜
			test $n = 2 && sign=✅
			printf '\n**%s Open view %s of %s** — all of it on one page.\n\n- *Have:* the data\n- *Adds:* the view\n' $sign $n $part
		done
	done
}

it "bold paragraphs above the first section tell how to read the others"
holds docs/backlog.md introduced
finds_first "6 items, one a paragraph"

joined_ids () {
	printf '# Backlog\n\n## Languages\n'
	for n in 1 2 3; do
		printf '\n### B-I18N-0%s — Say part %s in French\n\nIt is not said yet.\n' $n $n
	done
	printf '\n## Pages\n'
	for n in 1 2 3; do
		printf '\n### B-WEB-0%s — Show part %s\n\nIt is not shown yet.\n' $n $n
	done
	printf '\n## Notes\n\n### How to add one\n\nWrite it below.\n'
}

it "ids of several words, one of which has digits"
holds BACKLOG.md joined_ids
finds_first "6 items, one a heading"

# ---- a roadmap told in stages

# shellcheck disable=SC2317 # holds calls it
stages () {
	printf '# Roadmap\n\nWhat governs all work.\n\n## Policy\n\n1. Speed\n2. Size\n3. Power\n'
	for n in 0 1 2 3 4; do
		printf '\n## Stage %s — Part %s of it\n\nIt is told at length here.\n\n### What came out\n\nMuch.\n' "$n" "$n"
	done
}

it "stages that are told at length are what a roadmap plans, if nothing else is"
holds ROADMAP.md stages
finds_first "ROADMAP.md ##: 5"

milestones () {
	printf '# Roadmap\n'
	for n in 1 2 3 4; do
		printf '\n## Milestone %s — Part %s\n\n### Goals\n\n- To show part %s\n- To explain it\n' $n $n $n
		printf '\n### Deliverables\n\n- A page of part %s\n- A picture of it\n' $n
		printf '\n### Exit criteria\n\n- Part %s can be seen\n- It is tested\n' $n
	done
}

it "goals, results and criteria of each milestone are no items"
holds ROADMAP.md milestones
finds_first "ROADMAP.md ##: 4 milestones, one a heading"

chapters () {
	printf '# Plan of the engine\n'
	for part in A B C; do
		printf '\n## Part %s — What it is about\n' $part
		for n in 1 2 3; do
			printf '\n### %s%s. Chapter %s\n\nIt is told at length here.\n' $part $n $n
		done
	done
}

it "letters and numbers of chapters are no ids"
holds PLAN.md chapters
finds_first "I found no backlog"

codes () {
	printf '# Specification\n\n## Errors\n\n| Code | Meaning |\n| --- | --- |\n'
	for n in 1 2 3 4 5; do
		echo "| E-$n | Error $n of the service |"
	done
}

it "nor are the codes of a specification"
holds docs/spec.md codes
finds_first "I found no backlog"

# ---- tables beside the backlog, and ranks above it

tracker () {
	printf '# Tasks\n\n## State\n\n| ID | Task | Status |\n| --- | --- | --- |\n| T-ALL | Begin | **done** |\n'
	for n in 1 2 3 4 5; do
		echo "| T$n | Paint wall $n | **done** |"
	done
	printf '\n## Log\n\n| Date | ID | What | Build |\n| --- | --- | --- | --- |\n'
	printf '| 2026-06-21 | T-ALL–T5 | All of it | ok |\n| 2026-06-22 | Clean-up | The rest | ok |\n'
}

it "a log with a column for ids is none of the tasks"
holds TASKS.md tracker
finds_first "TASKS.md |: 6 tasks, one a row"

ranks () {
	printf '# Backlog\n'
	for rank in 'P0 Play' 'P1 Phones' 'P1 Tables' 'P2 Words'; do
		printf '\n## %s\n\n' "$rank"
		for n in 1 2 3; do
			echo "- Go on with piece $n of what ${rank#* } needs"
		done
	done
}

it "ranks with a word each are lanes of the lists below"
holds docs/backlog.md ranks
finds_first "docs/backlog.md -: 12 items, one an entry"

queue () {
	printf '# Work queue\n\nWhoever is free takes the topmost READY item.\n\n## Rules for this file\n\n1. **Say who merged it.** Always.\n'
	for title in 'DONE 2026-08-15 — Sort the names' 'READY — P0 (start here): Find the names' \
		'READY — P0b: Print the names' 'DONE 2026-08-16 — Keep the names' \
		'BLOCKED — Names have no colour' 'DONE 2026-08-17 — Mail the names'; do
		printf '\n## %s\n\n**Problem.** It is slow.\n' "$title"
		case $title in
		*Print* | *BLOCKED*) continue ;;
		esac
		printf '\n**Acceptance criteria**\n\n1. It is quick.\n2. It is tested.\n'
	done
}

it "titles that open with a state are items, whatever else is said of them"
holds BACKLOG.md queue
finds_first "BACKLOG.md ##: 6 items, one a heading"

# ---- who wins in one file

areas () {
	printf '# Tasks\n\nWork from top to bottom.\n'
	for area in Routes Data Policy Orders; do
		printf '\n## %s (must come first)\n\nToday nobody can use it.\n\n' "$area"
		for n in 1 2 3; do
			echo "- [ ] **${area%"${area#?}"}$n. Write part $n of it down.** Nobody knows it."
		done
	done
}

it "a letter for each area is an id, though one of them is a P"
holds TASKS.md areas
finds_first "TASKS.md -: 12 tasks, one an entry"

signs () {
	printf '# Tasks\n\n## What they say\n\n- 📋 **Todo** (TODO): planned\n- 🔄 **In progress** (WIP): it goes on\n'
	printf -- '- ✅ **Done**: ready\n- ❌ **Cancelled**: never\n\n## Version 3\n\n'
	printf -- '- ✅ Export the list to a file\n- ✅ Import the list again\n- 🔄 Show the list\n- ⏳ Print the list\n'
}

it "signs and what they mean are a legend, whatever it is called"
holds TASKS.md signs
finds_first "TASKS.md -: 4 tasks, one an entry"

finished () {
	printf '# Plan\n\n## Parts\n\nIt has two parts, which talk to each other.\n\n## Where we are\n\n'
	for n in 1 2 3 4 5 6; do
		echo "- [x] Write part $n — with all of its files and their tests"
	done
}

it "a plan whose boxes are all ticked is one that is over"
holds PLAN.md finished
finds_first "PLAN.md -: 6 tasks, one an entry"

shipped () {
	printf '# Roadmap\n'
	for phase in 0 1 2 3; do
		printf '\n## Phase %s — Part %s of it\n\n**Goal:** It works.\n' "$phase" "$phase"
		for n in 1 2 3; do
			sign=
			test "$phase" -gt 0 || sign='✅ '
			printf '\n### %sM-%s.%s — Write piece %s\n\nToday nobody has it, and all ask.\n' "$sign" "$phase" "$n" "$n"
		done
	done
}

it "phases are not the items where others with ids of their own stand in them"
holds docs/ROADMAP.md shipped
finds_first "docs/ROADMAP.md ###: 12 items, one a heading"

it "a sign in front of an id says what is over, even if few have it"
holds docs/ROADMAP.md shipped
run git ready init --dry-run
prints "  done         3 of 12"

sums () {
	printf '# Task tracker\n'
	for phase in 1 2 3; do
		printf '\n## Phase %s -- Part %s\n\n' "$phase" "$phase"
		for n in 1 2 3 4; do
			echo "- [x] $phase.$n Write piece $n of it"
		done
	done
	printf -- '- [ ] 3.5 Try all of it\n\n## Summary\n\n| Phase | Tasks | Done | Status |\n| --- | --- | --- | --- |\n'
	printf '| Phase %s -- Part | 4 | 4 | Complete |\n' 1 2
	printf '| Phase 3 -- Part | 5 | 4 | In progress (3.5) |\n| **Total** | **13** | **12** | |\n'
}

it "a table that sums up the phases is none of the tasks"
holds docs/TASKS.md sums
finds_first "docs/TASKS.md - [ ]"

stages () {
	printf '# Roadmap\n\nStage 1 is done.\n\n## Protocol of all stages\n\n'
	printf -- '- **The same split.** Always.\n- **The same budget.** Always.\n'
	for stage in 2 3; do
		printf '\n## Stage %s: Part %s\n\n' "$stage" "$stage"
		for n in 1 2 3 4; do
			echo "$n. **Piece $n.** Build it for stage $stage"
		done
	done
	printf '\n## Known risks\n\n- **Data.** There is little.\n'
}

it "what is listed above the stages of a roadmap is about all of them"
holds ROADMAP.md stages
finds_first "ROADMAP.md -: 8 tasks, one an entry"
