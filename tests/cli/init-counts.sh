#!/bin/sh
#
# git ready init where tables count the items, lists link to documents that are
# still to be written, and entries only say where something comes from.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# ---- rows that count others

given_counts () {
	given_repo
	write BACKLOG_BOARD.md "# Board

✅ B-1 — Mend the leak

🚧 B-2 — Paint the deck

## By $1

| $1 | $2 |
|---|---|
$3

## By month

| Status | $2 |
|---|---|
$(echo "$3" | sed 's/^| *[^|]*|/| ✅ Done |/')"
	write BACKLOG.md "# Backlog

| ID | Task | Status | Priority |
|---|---|---|---|
| B-1 | Mend the leak | Done | P0 |
| B-2 | Paint the deck | In progress | P1 |
| B-3 | Buy a kettle | To do | P2 |
| B-4 | Sew curtains | To do | P2 |"
	finds_first "BACKLOG.md |: 4 "
	prints_not "BOARD.md |"
	prints_not "id from column"
}

it "a row with a rank and how many have it is no item"
given_counts Priority 'Count | %' '| 🔴 P0 Critical | 1 | 25% |
| 🟠 P1 High | 1 | 25% |
| 🟡 P2 Medium | 2 | 50% |'

it "nor is one with a state, a bar and a share"
given_counts Status 'Anzahl | Anteil' '| ✅ Done | **1** | ▓░░░ 25 % |
| 🚧 In progress | 1 | ▓░░░ 25 % |
| ⬜ To do | 2 | ▓▓░░ 50 % |'

it "nor one with a group and its points"
given_counts Epic 'Total | Done | Open' '| Hull | 2 | 1 | 1 |
| Cabin | 2 | 0 | 2 |
| **All** | **4** | **1** | **3** |'

it "nor one with a priority and a bare number"
given_counts Priority '#' '| P0 | 1 |
| P1 | 1 |
| P2 | 2 |'

it "a task and the number of its ticket is an item"
given_repo
write BACKLOG.md "# Backlog

| Task | Tickets | Priority |
|---|---|---|
| Mend the leak | 31 | 1 |
| Paint the deck | 35 | 2 |
| Buy a kettle | 38 | 3 |
| Sew curtains | 40 | 3 |
| Oil the winches | 41 | 3 |"
finds_first "BACKLOG.md |: 5 "

it "a row with a number beside words that say what to do is an item"
given_repo
write BACKLOG.md "# Backlog

| ID | Task | Points | Count |
|---|---|---|---|
| B-1 | Mend the leak | 3 | 1 |
| B-2 | Paint the deck | 5 | 2 |
| B-3 | Buy a kettle | 1 | 1 |"
finds_first "BACKLOG.md |: 3 "

it "and so is one that has an id, and numbers alone"
given_repo
write BACKLOG.md "# Backlog

| ID | Priority | Total points |
|---|---|---|
| B-1 | 1 | 3 |
| B-2 | 2 | 5 |
| B-3 | 3 | 1 |"
finds_first "BACKLOG.md |: 3 "

it "and a task with its points, where nothing counts"
given_repo
write BACKLOG.md "# Backlog

| Task | Points | Priority |
|---|---|---|
| Mend the leak | 3 | 1 |
| Paint the deck | 5 | 2 |
| Buy a kettle | 1 | 3 |
| Sew curtains | 1 | 3 |
| Oil the winches | 1 | 3 |"
finds_first "BACKLOG.md |: 5 "

# ---- documents in a list of boxes

# document <name> <text>
document () {
	write "docs/planning/$1.md" "# The $1

$2

It was drawn up in May, and the harbour master has seen it twice since."
}

# listed <box of the first>
listed () {
	write docs/planning/README.md "# Planning

## Steps

- [$1] [Lines](lines.md)
- [ ] [Rigging](rigging.md)
- [ ] [Ballast](ballast.md)
- [ ] [Cabin](cabin.md)"
	for name in lines rigging ballast cabin; do
		document $name "What we know about the $name of the boat."
	done
}

it "documents that a list of open boxes links to are no items"
given_repo
listed ' '
run git ready init --format=json
prints_not '"path": "docs/planning/lines.md"'

it "with a state in one of them they may be"
given_repo
listed ' '
for name in lines rigging ballast cabin; do
	document $name "**Status:** Open

What we know about the $name of the boat."
done
run git ready init --format=json
prints '"path": "docs/planning/lines.md"'

# linked_in <folder> <text>: four files, and a list of open boxes that links to them
linked_in () {
	given_repo
	write "$1/README.md" "# All of them\n"
	for name in lines rigging ballast cabin; do
		echo "- [ ] [$name]($name.md)" >>"$1/README.md"
		write "$1/$name.md" "# The $name\n\nWhat a sailor sees of it.\n\n$2"
	done
	run git ready init --dry-run
}

it "nor are those in a folder called features, where they say nothing more"
linked_in docs/features 'It was drawn up in May.'
prints "I found no backlog"

for has in '**Priority:** High' 'As a sailor, I want it, so that I get home.' \
	'## Acceptance criteria\n\n- It is there.\n- It is dry.' \
	'## Steps\n\n- [ ] Look at it\n- [ ] Mend it'; do
	it "with what a feature has in them they are features that nobody has begun: $has"
	linked_in docs/features "$has"
	prints "docs/features/*.md: 4 features, one a file"
done

it "in a folder of issues they are those, whatever they hold"
linked_in docs/issues 'It was drawn up in May.'
prints "docs/issues/*.md: 4 issues, one a file"

# ---- where something comes from

# below <heading>: a list in which this is the last heading
below () {
	given_repo
	write BACKLOG.md "# Backlog

## Boat

- **Mend the leak** in the bow.
- **Paint the deck** before winter.
- **Buy a kettle** that whistles.

## $1

- **The Old Salt** has a page about leaks."
	run git ready init --dry-run
}

for name in 'Prior art / references' Inspiration 'Further reading' \
	'Useful links' 'Weiterführende Literatur' Liens Enlaces Ссылки 参考文献; do
	it "entries below \"$name\" are no items"
	below "$name"
	prints "BACKLOG.md -: 3 items"
done

it "a heading that begins so may be about what is to be done"
below 'Inspiration board for guests'
prints "BACKLOG.md -: 4 items"
