#!/bin/sh
#
# git ready init where a board names files that say no state by a folder and an id,
# or by links whose folders are wrong.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# task <path> <title>: a file that says what to build, and no state
task () {
	write "$1" "# $2

## Goal

The hive can be weighed.

## Verification

- [ ] The scale shows it."
}

given_tasks () {
	given_repo
	task work/hive/hive-01-scale.md "Task hive-01: Scale"
	task work/hive/hive-02-log.md "Task hive-02: Log of weights"
	task work/honey/honey-01-jar.md "Task honey-01: Jars"
	task work/honey/honey-02-label.md "Task honey-02: Labels"
	task work/honey/honey-03-shop.md "Task honey-03: Shop"
}

# two of the tasks are done
two_are_done () {
	run git ready init --yes
	run git ready list --all --format=csv --columns=id,stands
	prints "hive-01,done
" "honey-01,done
" "hive-02,ready
"
}

it "boxes that name each file by its folder and id"
given_tasks
write work/PROGRESS.md "# Progress

## Hive

- [x] hive/hive-01 — Scale
- [ ] hive/hive-02 — Log of weights, by day

## Honey

- [x] honey/honey-01 — Jars
- [ ] honey/honey-02 — Labels
- [ ] honey/honey-03 — Shop"
finds_first "work/hive/hive-[0-9]*.md, work/honey/honey-[0-9]*.md and work/PROGRESS.md - named: 5 items, one a file"
two_are_done

it "boxes about other things in the same folders name none"
given_tasks
write work/PROGRESS.md "# Progress

- [x] hive/scale.c — reads the scale
- [ ] hive/log.c — writes the log
- [x] honey/jar.c — counts jars
- [ ] honey/label.c — prints labels"
finds_first "work/hive/hive-[0-9]*.md and work/honey/honey-[0-9]*.md: 5 items, one a file"
prints_not "PROGRESS"

it "boxes whose links start at the root, though the list lies in a folder"
given_tasks
write docs/TODO-LIST.md "# To do

- [x] BE 1 — [hive-01 — Scale](./work/hive/hive-01-scale.md) — 3 SP
- [ ] BE 2 — [hive-02 — Log of weights](./work/hive/hive-02-log.md) — 5 SP
- [x] BE 3 — [honey-01 — Jars](./work/honey/honey-01-jar.md) — 2 SP
- [ ] BE 4 — [honey-02 — Labels](./work/honey/honey-02-label.md) — 2 SP
- [ ] BE 5 — [honey-03 — Shop](./work/honey/honey-03-shop.md) — 8 SP"
finds_first "work/hive/hive-[0-9]*.md, work/honey/honey-[0-9]*.md and docs/TODO-LIST.md - named: 5 items, one a file"
two_are_done

it "the same beside an index that says no state"
given_tasks
write work/README.md "# Index

| ID | Task | File |
| --- | --- | --- |
| hive-01 | Scale | [hive-01](hive/hive-01-scale.md) |
| hive-02 | Log of weights | [hive-02](hive/hive-02-log.md) |
| honey-01 | Jars | [honey-01](honey/honey-01-jar.md) |
| honey-02 | Labels | [honey-02](honey/honey-02-label.md) |
| honey-03 | Shop | [honey-03](honey/honey-03-shop.md) |"
write docs/TODO-LIST.md "# To do

- [x] BE 1 — [hive-01 — Scale](./work/hive/hive-01-scale.md) — 3 SP
- [ ] BE 2 — [hive-02 — Log of weights](./work/hive/hive-02-log.md) — 5 SP
- [x] BE 3 — [honey-01 — Jars](./work/honey/honey-01-jar.md) — 2 SP
- [ ] BE 4 — [honey-02 — Labels](./work/honey/honey-02-label.md) — 2 SP
- [ ] BE 5 — [honey-03 — Shop](./work/honey/honey-03-shop.md) — 8 SP"
two_are_done

it "boxes with links to sources that bear the names of tasks name none"
given_tasks
write docs/TODO-LIST.md "# To do

- [x] [scale](./src/hive-01-scale.c)
- [ ] [log](./src/hive-02-log.c)
- [x] [jar](./src/honey-01-jar.c)
- [ ] [label](./src/honey-02-label.c)"
finds_first "work/hive/hive-[0-9]*.md and work/honey/honey-[0-9]*.md: 5 items, one a file"

# the boxes of all tasks, of which two are ticked
write_boxes () {
	write "$1" "# To do

- [x] hive-01 — Scale
- [${2:- }] hive-02 — Log of weights
- [x] honey-01 — Jars
- [ ] honey-02 — Labels
- [ ] honey-03 — Shop"
}

it "a list that names all of them beside those boxes, and says no state, is not read"
given_tasks
write_boxes work/PROGRESS.md
write docs/POKER.md "# Points

## 2 points

- hive-01 — Scale
- honey-01 — Jars

## 5 points

- hive-02 — Log of weights
- honey-02 — Labels
- honey-03 — Shop"
run git ready init --dry-run
prints "work/PROGRESS.md -"
prints_not "POKER"

it "one that says states of its own is"
given_tasks
write_boxes work/PROGRESS.md
write_boxes docs/STATUS.md x
run git ready init --dry-run
prints "work/PROGRESS.md -"
prints "docs/STATUS.md -"
