#!/bin/sh
#
# git ready init in one file with lanes: boards, ledgers of what is done and what
# comes next, tasks below signs and states.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# ---- headings below lanes

it "cards of a board, whatever they lead with, and what they say in bold"
given_repo
write KANBAN.md "# Garden board

## Backlog

### [HIGH] Water the roses
- **Impact:** less waste
- **Effort:** 2 hours
- **Files:** hose.txt

### [LOW] Count the bees
- **Impact:** less doubt
- **Effort:** 1 hour
- **Files:** bees.txt

## In Progress

### Mow the lawn
- **Impact:** begun
- **Effort:** 1 hour
- **Files:** lawn.txt

## Done

### Phase 1: Buy seeds ✅
- roses

### Phase 2: Dig ✅
- beds"
finds_first "KANBAN.md ###: 5 items"
prints "done         2 of 5"

# ---- entries in lanes

it "a plan of what is done and what comes next, in lists without a box"
given_repo
write IMPLEMENTATION_PLAN.md "# Implementation plan

Works already. Do not begin anew.

## Done
- Read the feeds
- Rank the trends
- Print a report

## Next
1. Cover the ranking.
2. Add a helper that installs it.

## Out of scope
- A server"
finds_first "IMPLEMENTATION_PLAN.md -: 5 tasks"
prints "done         3 of 5"

it "a board in which only some cards have a box yet"
given_repo
write KANBAN.md "# Board

## Backlog

- (Plan 2 minor) name the ports once
- reconnect by itself

## Done

- [x] KB-1 Draw the field
- [x] KB-2 Move the ball
- [x] KB-3 Count the goals
- [x] KB-4 Reset
- [x] KB-5 Sound
- [x] KB-6 Menu"
finds_first "KANBAN.md -: 8 items"
prints "done         6 of 8"

# ---- signs in front of topics

it "a sign in front of a topic ends nothing where entries have boxes"
given_repo
write docs/TODO.md "# Todo list

## Phase 1: Set up

### ✅ Core setup

- [ ] Make the project
- [ ] Add the linter
- [x] Choose a name

### ✅ Tree view

- [ ] Draw the tree
- [ ] Fold the tree"
finds_first "docs/TODO.md -: 5 tasks"
prints "done         1 of 5"

it "but a state behind the sign is one"
given_repo
write TODO.md "# TODO

## 📋 To do

- [ ] Draw the tree
- [ ] Fold the tree

## ✅ Done (last week)

- [x] Make the project
- [x] Choose a name"
finds_first "TODO.md -"
prints "done         2 of 4"

it "numbered tasks below ranks, with steps to tick, some told done in brackets"
given_repo
task () {
	printf '#### %s\n**Why**: it helps\n\n- [%s] Add the route\n- [%s] Add the page\n- [%s] Commit\n\n**Effort**: small\n\n' \
		"$1" "$2" "$2" "$2"
}
{
	printf '# Task list\n\n## 🎯 State of the system\n\n### ✅ Implemented\n- [x] Log in\n- [x] Log out\n\n## 📋 Tasks by priority\n\n### 🔴 Priority: high\n\n'
	task "1. ✅ Edit a shift (done)" x
	task "2. ✅ Delete a shift (done)" x
	printf '### 🟢 Priority: low\n\n'
	task "3. Import wishes" ' '
	task "4. Copy a month" ' '
} >TASKS.md
git add . && git commit -q -m tasks
finds_first "TASKS.md ####: 4 tasks"

# ---- beside the items

it "a legend beside headings with boxes and numbers"
given_repo
# shellcheck disable=SC2016 # backticks of Markdown
{
	printf '# Tasks\n\n## Status Legend\n\n- `[x]` complete\n- `[ ]` planned\n'
	for n in 1 2 3 4 5; do printf '\n## [x] Task %s: Do it\n\nAcceptance criteria:\n\n- It works.\n' $n; done
	printf '\n## [ ] Later: More of it\n\nWords.\n'
} >TASKS.md
git add . && git commit -q -m tasks
finds_first "TASKS.md ##: 6 tasks"
prints "done         5 of 6"

it "a form that is copied elsewhere is no list of work"
given_repo
write docs/split-roadmap.md "# Roadmap and gates of the split

## 1) Stability

### Thresholds
- **Freeze:** two releases.

## Checklist template (use before every split)

Copy this into the change.

### Gate 1
- [ ] No break
- [ ] Versions told

### Gate 2
- [ ] Covered
- [ ] Green"
finds_first "I found no backlog"

it "one entry below a topic"
given_repo
write TODO.md "# TODO

## User interface

* Change a state from the file (such as onclick)."
finds_first "TODO.md -: 1 task"

it "boxes below rules of something are items"
given_repo
write ROADMAP.md "# Hoja de ruta

## Fase 1: Fuentes

### 1.1 Fuentes
- [ ] Buscar periódicos
- [x] Elegir periódicos

### 1.2 Reglas de clasificación
- [ ] Definir tipos
- [ ] Definir formatos"
finds_first "ROADMAP.md -: 4 "

# ---- numbered within phases

it "rows with ids in the table of each phase of a roadmap"
given_repo
mkdir docs
{
	printf '# Roadmap\n'
	for phase in 1 2 3; do
		printf '\n## Phase %s — Build\n\n### Milestone: It runs\n\n| Deliverable | Task IDs | Notes |\n| --- | --- | --- |\n' $phase
		for n in 1 2 3; do printf '| Part %s of %s | L%s-0%s | Words |\n' $n $phase $phase $n; done
		printf '\n### Exit Criteria\n\n- [ ] It runs\n- [ ] It stops\n'
	done
} >docs/roadmap.md
git add . && git commit -q -m roadmap
finds_first "docs/roadmap.md |: 9 "

it "numbered tasks in a file for each phase"
given_repo
mkdir -p specs/phases
for phase in 00 01 02; do
	# shellcheck disable=SC2016 # backticks of Markdown
	{
		printf '# Phase %s: Foundations of %s\n\nGoal: it runs.\n' $phase $phase
		for n in 01 02 03; do
			printf '\n## %s.%s Add part %s\n\nGoal: it is there.\n\nAcceptance Criteria:\n\n- It runs.\n\nDependencies:\n\n- `00.01`\n' $phase $n $n
		done
	} >specs/phases/$phase-part.md
done
git add . && git commit -q -m phases
finds_first "specs/phases/[0-9]*.md ##: 9 "

# ---- roadmaps of one sort of thing

it "tables below what comes first and what comes later, without ids"
given_repo
write docs/roadmap.md "# Roadmap and known gaps

The README is for users, this for us.

## Highest priority

| Area | Gap | What to do |
| --- | --- | --- |
| First releases | not wired | Wire them |
| Hooks | run twice | Run them once |

## Next

| Area | Gap | What to do |
| --- | --- | --- |
| Snapshots | no contract | Write one |
| Names | collide | Make them alike |

## Later

| Area | Direction |
| --- | --- |
| More adapters | behind the trait |
| More forges | one by one |"
finds_first "docs/roadmap.md |: 6 "

it "the second column is the title where the first names areas"
given_repo
write docs/roadmap.md "# Roadmap

## Near-term (Q2)

| Area | Item |
| --- | --- |
| dbt | Send the trace along |
| Soda | Write the file of checks |
| dbt | Make a package of macros |

## Longer-term (Q4)

| Area | Item |
| --- | --- |
| Kafka | A sink of our own |
| Kafka | Schemas become contracts |

## Principles

What is done is taken out."
finds_first "docs/roadmap.md |: 5 "

it "but not tables of several sorts"
given_repo
write docs/roadmap.md "# Roadmap

## Where it stands

| Part | Owner | Since |
| --- | --- | --- |
| Reader | Ada | May |
| Writer | Bo | June |

## What it covers

| Dimension | Decision | Reason |
| --- | --- | --- |
| Time | past | known |
| Place | here | near |"
finds_first "I found no backlog"

it "four entries and two sentences around them"
given_repo
write ROADMAP.md "# Roadmap and gates

Nothing stable yet. Complete these before a release:

- Check the merged branch again.
- Build it on the other machine.
- Send the hooks upstream.
- Measure large pages.

Each needs a test or a record."
finds_first "ROADMAP.md -: 4 "

# ---- a plan in another language

it "boxes below the weeks of a plan, which only count"
given_repo
{
	printf '# MVP 开发计划\n\n## 1. 概述\n\n说明。\n\n## 2. 开发阶段\n'
	for week in 1 2 3 4; do printf '\n### 第 %s 周：开始\n\n#### 目标\n- 完成\n\n#### 任务清单\n- [ ] 建立项目 %s\n- [ ] 配置环境 %s\n\n#### 交付物\n- 骨架\n' $week $week $week; done
} | write docs/development-plan.md
finds_first "docs/development-plan.md - [ ]: 8 "

it "headings told in prose below lanes without a title are the cards"
given_repo
write board.md "# Blocked

## P1: Split the big wheel

It needs a word from the miller.

- Is it what you want?

# Ready

## P1: Parsing failure of the line

Say more, and try three times.

**Decisions:**
- Both are approved
- Three tries

## P2: Refine what is kept

The last change went too far:

1. Only what all steps need.
2. Copy from the brief.

# Done

- P1: Fix the gate
- P2: Oil the wheel
- P2: Sweep the yard"
finds_first "board.md ##: 3 "
sed 's/P[12]: //; s/^- \(Fix\|Oil\|Sweep\).*/## \1 it\n\nIt is done.\n/' board.md >cards
mv cards board.md
finds_first "board.md ##: 6 "
run git ready init --dry-run
prints "done         3 of 6"

it "lanes with topics of lists keep their entries"
given_repo
write TODO.md "# Todo

## Mill

- Oil the wheel
- Mend the gate

# Done

## Yard

- Sweep it
- Pave it"
finds_first "TODO.md -: 4 "

# ---- a lane with a row that says it is empty ----

# lane <name> <row>...: a table of the board
lane () {
	printf '\n## %s\n\n| ID | Card | Owner |\n| --- | --- | --- |\n' "$1"
	shift
	printf '| %s |\n' "$@"
}

board_of_tables () {
	given_repo
	{
		printf '# Board\n'
		lane Now 'B-1 | Dig the bed | Ann' 'B-2 | Sow the leek | Bob'
		lane 'In Progress' 'B-3 | Mend the hoe | Ann'
		lane Review "$@"
		lane Done 'B-4 | Buy seeds | Bob' 'B-5 | Buy a hose | Ann'
	} | write docs/BOARD.md
}

it "a row alone that has no id and says that there is nothing is no item"
board_of_tables 'None | No cards in review | Ann'
finds_first "docs/BOARD.md |: 5 "

it "beside another row it is an item that has no id yet"
board_of_tables 'None | Look at the hoe | Ann' 'B-6 | Look at the bed | Bob'
finds_first "docs/BOARD.md |: 7 "

it "a dash alone in the place of an id is an item that has none yet"
board_of_tables '- | Look at the hoe | Ann'
finds_first "docs/BOARD.md |: 6 "
