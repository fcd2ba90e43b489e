#!/bin/sh
#
# git ready init where nothing is a backlog: documents that explain what one is,
# forms that nobody has filled in, and data of tests. Beside each stands its
# neighbour, which is a backlog and must be found.

# shellcheck disable=SC2016 # code of Markdown
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

finds_none () {
	git add -A
	run git ready init --dry-run
	exits 1
	prints "I found no backlog"
}

# ---- what explains

# exercises <text above> <word>: five headings without a state
exercises () {
	given_repo
	{
		printf '# Waves and chaos\n\n%s\n' "$1"
		for n in 1 2 3 4 5; do
			printf '\n## %s %s — Swing the bell %s\n\n**Level:** basic\n\n**Text:** Begin with a copy of `bell.c`.\n\n**Marks:** The test passes.\n' "$2" $n $n
		done
	} | write docs/tasks.md
}

it "what is set to those who learn is no backlog"
exercises "Here are exercises and homework, and what a student will understand." Task
finds_none
exercises "Zbiór ćwiczeń i zadań domowych: co student ma zrozumieć." Zadanie
finds_none
for word in Exercise Übung Ejercicio; do
	exercises "What there is to try." $word
	finds_none
done

it "the same headings beside no learners are tasks, and so are exercises that move"
exercises "What we build before winter." Task
finds_first "docs/tasks.md ##: 5 tasks"
exercises "Here are exercises and homework, and what a student will understand." Task
sed -i 's/^\*\*Level.*/**Status:** todo/' docs/tasks.md
finds_first "docs/tasks.md ##: 5 tasks"

it "what was agreed is no backlog, however it is listed"
for name in DEFINITION_OF_DONE DEFINITION_OF_READY dod dor; do
	given_repo "$name"
	cd "$name" || exit 1
	mkdir -p docs/backlog
	for n in 1 2 3 4 5 6; do
		echo "- [ ] DOD-$n Rule $n is kept by everybody here"
	done >"docs/backlog/$name.md"
	run git ready init --dry-run
	prints "I found no backlog"
	cd ..
done

it "chapters that are questions, in several languages"
given_repo
for question in "¿Qué es?" "Was ist ein Backlog?" "1. What is a backlog?" \
	"Pourquoi un backlog" "什么是待办" "O que é um backlog"; do
	write docs/backlog.md "# Backlog

## $question

- Wishes of readers
- What is broken
- What grew old"
	finds_none
done
write docs/backlog.md "# Backlog

## Shelves

- Wishes of readers
- What is broken
- What grew old"
finds_first "docs/backlog.md -: 3 items"

it "lists that go on with a sentence, but not what a release has or a program must"
given_repo
for sentence in "A good wish has:" "Typische Wünsche:" "Une fiche contient :" \
	"一般包含："; do
	write docs/backlog.md "# Backlog

$sentence

- the shelf
- the reader
- the day"
	finds_none
done
for sentence in "The next release has:" "This list contains:" \
	"The program must:" "Open tasks are:"; do
	write docs/backlog.md "# Backlog

$sentence

- the shelf
- the reader
- the day"
	finds_first "docs/backlog.md -: 3 items"
done

it "a definition, and sentences below it"
given_repo
for definition in "A task is a step that takes a day." \
	"Eine Aufgabe ist ein Schritt." "Задача — это шаг."; do
	write docs/tasks.md "# Tasks

$definition

- It takes a day.
- It has an end.
- It fits on a card."
	finds_none
done
write docs/tasks.md "# Tasks

The list is sorted.

- Oil the hinges of the gate.
- Paint the bench by the pond.
- Buy a lamp."
finds_first "docs/tasks.md -: 3 tasks"

it "rules about stories, and sorts of them"
given_repo
write docs/stories.md "# Stories

- Each story has one owner
- Stories are cut until they fit
- No story waits for another one
- The team sizes them"
finds_none
write docs/stories.md "# Stories

- Epic
- User story
- Bug
- Task"
finds_none

it "states and what they mean, but not a sort in front of each item"
given_repo
write docs/kanban.md "# Board

- **Backlog**: what we may do one day
- **Doing**: what somebody is busy with
- **Done**: what readers have in hand"
finds_none
write docs/kanban.md "# Board

- **Bug**: the gate squeaks at night
- **Bug**: the lamp is dark at noon
- **Task**: paint the bench by the pond"
finds_first "docs/kanban.md -: 3 "

it "the README of an empty column"
given_repo
write board/1.backlog/README.md "# Backlog

## Entry criteria

Cards come here when:

- Somebody has a wish
- Something squeaks
- The lamp is dark

## Best practices

- Keep it short
- Throw old cards away"
finds_none

it "pages of courses and guides, by their titles"
given_repo
for title in "Lesson 3: the backlog" "Working with a backlog" \
	"Capítulo 2. El backlog"; do
	write docs/backlog.md "# $title

## Cards

- Ten minutes of talk
- Twenty minutes of cards
- Ten minutes of questions"
	finds_none
done
for title in "The backlog" "Module 2: the backlog" "Working on"; do
	write docs/backlog.md "# $title

## Cards

- Colours for the cards
- A box for the cards
- Cards that fold"
	finds_first "docs/backlog.md -: 3 items"
done

it "a few bold labels that say how a page is used"
given_repo
write docs/backlog.md "# Backlog

**At the stall:** hang the list beside the till.

**At home:** it is on the door.

**In all:** nineteen lines, and five hours."
finds_none
write docs/backlog.md "# Backlog

**A roof for the stall.** It rains in.

**Hooks for the scales.** They fall.

**In all:** nineteen lines, and five hours."
finds_first "docs/backlog.md **: 3 items"

it "a backlog that is kept elsewhere"
given_repo
write backlog.md "# Backlog

Our backlog lives in Jira.

## Adding

- Look whether it is there
- Give it a title
- Tell the team"
finds_none

it "the format of a list, but not the list of a part"
given_repo
write todo-format.md "# Lines

- One line, one thing
- A plus sign, then the bed
- A date at the end"
finds_none
rm todo-format.md
write todo-frontend.md "# Lines

- One line for the address
- A plus sign on the button
- A date at the end"
finds_first "todo-frontend.md -: 3 tasks"

it "fields of a record, and terms"
given_repo
for column in Field Property Begriff Campo; do
	write docs/tasks.md "# Tasks

| $column | Type | Holds |
| --- | --- | --- |
| id | number | which it is |
| title | text | what to do |
| owner | text | who does it |"
	finds_none
done

it "a backlog whose fields a table explains"
given_repo
write docs/backlog.md "# Backlog

| Field | Means |
| --- | --- |
| Priority | how soon |
| Size | how long |

## Oil the gate

**Priority:** high
**Size:** 2

## Light the lamp

**Priority:** low
**Size:** 3

## Paint the bench

**Priority:** low
**Size:** 1"
finds_first "docs/backlog.md ##: 3 items"

it "a prompt about bugs"
given_repo
write library/bugs.md "# Bugs

You are a patient tester.

- Ask who is hurt
- Ask for a way around
- Answer with a number"
finds_none

it "pictures by their numbers"
given_repo
write docs/add-a-task.md "# Pictures

**Screenshot 1: The gate**

Open it.

**Screenshot 2: The lamp**

Light it.

**Screenshot 3: The bench**

Sit down."
finds_none

# ---- forms

it "boxes of a skeleton, until somebody fills them in"
given_repo
for title in '[Feature]: [what it does]' 'TBD' '...' '____' \
	'As a [role], I want [thing], so that [gain]'; do
	write TODO.md "# TODO

## High priority

- [ ] $title
- [ ] $title
- [ ] $title"
	finds_none
done
write TODO.md "# TODO

- [ ] Task 1
- [ ] Task 2
- [ ] Task 3"
finds_none
write TODO.md "# TODO

- [ ] [Gate] oil it
- [ ] [Lamp] light it
- [ ] Task [12] again"
finds_first "TODO.md -: 3 tasks"

it "ids with nothing behind them, but not those with a text below"
given_repo
write BACKLOG.md "# Backlog

## Now

- B001 —
  - Who:
  - Why:
- B002 —
  - Who:

## Later

- B010 —

## Done

- B000 —"
finds_none
write BACKLOG.md "# Backlog

## Now

- B001 —
  - The gate squeaks.
- B002 —
  - The lamp is dark.

## Done

- B000 —
  - The bench was painted."
finds_first "BACKLOG.md -: 3 items"

it "titles that Markdown takes for HTML"
given_repo
write docs/user-stories.md "# Stories

## US-1: <title>

As <role> I want <thing>.

- [ ] <criterion>

## US-2: <title>

As <role> I want <thing>.

- [ ] <criterion>"
finds_none
write docs/user-stories.md "# Stories

## US-1: Oil the <b>gate</b>

As a guest I want no noise.

- [ ] It is still

## US-2: Light the lamp

As a guest I want to see.

- [ ] It is light"
finds_first "docs/user-stories.md ##: 2 stories"

# ---- data

# given_stories <folder>: files that are stories, wherever they lie
given_stories () {
	rm -rf ./*
	for n in 1 2 3 4; do
		write "$1/US-$n-bed.md" "# US-$n: Bed $n

Status: open

## Acceptance criteria

- It is dug"
	done
}

it "stories among what is tried on a program or shown with it"
given_repo
for folder in tests/garden/stories examples/stories demo/garden/stories \
	test/data/stories src/evals/stories docs/ejemplos/stories \
	übungen/stories; do
	given_stories "$folder"
	finds_none
done
given_stories stories/tests
finds_first "stories/tests/US-[0-9]*.md: 4 stories"

it "a list among the tests, unless it is the team's own"
given_repo
write tests/cases/backlog.md "# Backlog

- [ ] One
- [ ] Two
- [x] Three"
finds_none
rm -r tests
write tests/TODO.md "# TODO

- [ ] T-1 Try it at night
- [ ] T-2 Try it in the rain
- [x] T-3 Try it twice"
finds_first "tests/TODO.md -: 3 tasks"

it "a page that says what a backlog holds, in sentences; ours lists what it holds"
given_repo
entries='- Put in what helps the goal.
- A list that nobody can read is a wish list.
- Begin with what is well understood.
- Some of it stays rough.'
write docs/backlog.md "# Product backlog

A backlog holds, in order, the work that a team may take on.

$entries"
finds_none
write docs/backlog.md "# Product backlog

Kanban tells a workshop what to make next.

$entries"
finds_none
write docs/backlog.md "# Product backlog

This backlog holds the work that we may take on.

$entries"
finds_first "docs/backlog.md -: 4 "

it "a page whose one title is of the second level, and whose chapters teach"
given_repo
write Kanban.md "## Kanban

### Definitions

- A board in a workshop
- Cards that move

### Characteristics of a board

- Columns from left to right
- A limit for each

### Links

- A book"
finds_none
write Kanban.md "## Kanban

### Kitchen

- Sharpen the knives
- Mend the tap

### Yard

- Sweep the leaves
- Oil the gate

### Shed

- Paint the door"
finds_first "Kanban.md -: 5 "

it "the page of a folder that is called backlog, whatever its chapters say"
given_repo
write docs/backlog/README.md "# Backlog, a drawer for ideas

A file for each thought.

## What may be added

Where it came from, and when to come back to it.

## Number and name

The number never changes.

## Nothing is thrown away

What was refused stays, with the reason."
finds_none
write docs/backlog/README.md "# Backlog, a drawer for ideas

## B-1 Print the plan

For the wall.

## B-2 Sort the seeds

By month.

## B-3 Weigh the harvest

All crates."
finds_first "docs/backlog/README.md ##: 3 "

it "the empty lanes of a board of Obsidian"
given_repo
write Kanban.md "---

kanban-plugin: basic

---

## Priority 1

## Priority 2

## Planning

## Completed

**Complete**"
finds_none
write Kanban.md "---

kanban-plugin: basic

---

## Priority 1

- [ ] Print the plan

## Planning

- [ ] Sort the seeds

## Completed

**Complete**

- [x] Weigh the harvest"
finds_first "Kanban.md -"

it "a page that says what a board is below its title, with tags above that"
given_repo
write notes/Kanban.md "2025-03-03 10:12

Status: #adult

Tags: [[Management]]

# Kanban

Kanban è un modo di organizzare il lavoro.

## Principi

1. Rendere visibile il lavoro.
2. Gestire il flusso.
3. Regole esplicite."
finds_none

# given_roadmap <heading>: a README with lists for each week below "Roadmap"
given_roadmap () {
	given_repo
	write README.md "# 🌱 A garden in twelve weeks

## 🎯 $1

- Read a sample of soil
- Prune a tree

# 🗺️ Roadmap

## Week 1 — Soil

**Ten hours**

- Sand and clay
- Water in it
- What worms do

## Week 2 — Seeds

**Ten hours**

- The parts of a seed
- When to sow
- Cuttings"
}

it "the roadmap of a course, which says what one learns, is a list of its lessons"
for heading in "Learning Objectives" "What you will learn" "Lernziele" \
	"Objetivos de aprendizaje" "Objectifs pédagogiques"; do
	given_roadmap "$heading"
	finds_none
done
given_roadmap "What it is for"
finds_first "README.md -: 6 items"

it "tasks as JSON are told, with who can write them as Markdown"
given_repo
write README.md "# Bees\n\nHello."
write .taskmaster/tasks/tasks.json "{}"
run git ready init --dry-run
prints "I found no backlog"
prints "! .taskmaster/tasks/tasks.json holds tasks as JSON, which are not read: let Task Master write them"

# modules <title of the page>: what one learns in each, with boxes to tick
modules () {
	for n in 1 2 3 4 5; do
		printf '# Modul %s: Knoten\n\n## Lernen\n\nText.\n\n## Aufgaben\n\n- [ ] Knüpfe Knoten %s.\n- [ ] Zeig ihn jemandem.\n' "$n" "$n" |
			write "module/0$n-knoten.md"
	done
	{
		printf '# %s\n\n| Modul | Thema | Bis |\n|---|---|---|\n' "$1"
		for n in 1 2 3 4 5; do printf '| %s | Knoten %s | Mai |\n' $n $n; done
		printf '\n## Alle\n'
		for n in 1 2 3 4 5; do printf '\n### Modul %s: Knoten\n\n- Knüpfe Knoten %s.\n' $n $n; done
	} | write Aufgaben.md
}

it "the modules of a course, and what is set in each"
given_repo
write README.md "# Knotenkurs\n\nEin Kurs für alle."
modules "Aufgaben"
finds_none
