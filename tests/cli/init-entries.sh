#!/bin/sh
#
# git ready init and lists: which of the entries are the items.

# shellcheck disable=SC2016 # code of Markdown
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# given_list <path> <line>...: a file of these lines, the first of which is its
# heading
given_list () {
	path=$1
	printf '%s\n' "# $2" "" >list
	shift 2
	printf -- '- %s\n' "$@" >>list
	given_repo
	mv list "$path"
}

# finds <words>...: init prints all of these
finds () {
	run git ready init --dry-run
	for line; do prints "$line"; done
}

it "ids of two words are one list, or one kind each, where three have the same"
given_list TASKS.md Tasks '[ ] US-1 Sort' '[ ] US-2 Find' '[x] US-3 Print' \
	'[ ] BUG-1 Crash' '[ ] BUG-2 Hang' '[ ] BUG-3 Leak' '[ ] Look around'
finds 'TASKS.md -: 7 tasks, one an entry' \
	'--choose=2   TASKS.md -: 3 stories, one an entry' \
	'--choose=3   TASKS.md -: 3 bugs, one an entry'
grep -v BUG-3 TASKS.md >list
mv list TASKS.md
finds 'TASKS.md -: 6 tasks, one an entry'
prints_not 'bugs'

it "boxes with numbers are the items where three of five have one"
given_list TASKS.md Tasks '[ ] 1. Sort' '[ ] 2. Find' '[x] 3. Print' '[ ] Look around' '[ ] And back'
finds 'TASKS.md - [ ]: 3 tasks, one an entry' '## Task `TASKS.md - [ ] /^[^\w(]*\d'
echo '- [ ] Home' >>TASKS.md
finds 'TASKS.md -: 6 tasks, one an entry' '## Task `TASKS.md -`'

it "entries without a box are not tasks beside those that have one"
given_list TASKS.md Tasks '[ ] Sort names' '[ ] Find names' '[x] Print names' 'Remember the milk'
finds 'TASKS.md - [ ]: 3 tasks, one an entry' '## Task `TASKS.md - [ ]`'

it "stories among remarks are known by their first word"
given_list BACKLOG.md Backlog 'As a reader I want to sort, so that I find.' \
	'As a reader I want to find, so that I read.' \
	'As a reader I want to print, so that I carry.' 'Sorting is slow today.'
finds 'BACKLOG.md -: 3 stories, one an entry' '## Story `BACKLOG.md - /^\W*As /i`'
grep -v slow BACKLOG.md >list
mv list BACKLOG.md
finds 'BACKLOG.md -: 3 stories, one an entry' '## Story `BACKLOG.md -`'

it "but all that one list numbers, where most of it are stories"
given_repo
cat >BACKLOG.md <<EOF
# Backlog

1. As a reader I want to sort, so that I find.
2. As a reader I want to find, so that I read.
3. As a reader I want to print, so that I carry.
4. Labels on the shelves
5. As a clerk I want to count, so that nothing is lost.
EOF
git add -A
finds 'BACKLOG.md -: 5 stories, one an entry' '## Story `BACKLOG.md -`'

it "boxes inside of entries that only say what they are"
given_repo
{
	printf '# Requirements\n\n## 1. Roles\n\n### 1.1 Owner\n- Full access to all.\n- Settings.\n'
	printf '\n### 1.2 Staff\n- Some of it.\n\n## 2. What it does\n'
	n=0
	for a in IAM HOU TEN FIN; do
		n=$((n + 1))
		printf '\n### 2.%s %s\n* **Goal**: Do it for %s.\n* **Requirements**:\n' $n $a $a
		for k in 1 2 3 4; do
			printf '    - [%s] **%s-0%s — Thing %s**: It is there.\n' "$(test $k = 1 && echo x || echo ' ')" $a $k $k
		done
	done
	printf '\n## 3. Limits\n\n### 3.1 Speed\n- **Speed**: fast.\n'
} | write docs/requirements.md
finds_first "docs/requirements.md - [ ]: 16 requirements"
prints 'done         4 of 16'

it "entries are the items of a backlog that is hardly anything else"
given_repo
write BACKLOG.md "# The bakery\n\n## To bake\n\n- Bread\n- ~~Rolls~~\n- Cake\n\n<br>\n\n## To buy\n\n- Flour\n- ~~Salt~~"
finds 'BACKLOG.md -: 5 items, one an entry'
write BACKLOG.md "# Backlog\n\n## To bake\n\nWhoever comes early wants bread, and none is there.\n\n- Rolls are too dark\n- Nobody likes the cake of last week, and it is still sold\n\n## To buy\n\nThe mill was closed.\n\n- Flour for two weeks, at the other mill\n- Salt"
finds 'BACKLOG.md -: 4 items, one an entry'

it "but neither where most of it is prose nor below one heading of many"
given_repo
write BACKLOG.md "# Backlog\n\n## Bread\n\nWhoever comes early wants bread, and none is there, as the oven takes an hour.\n\n- Rye\n- Oats\n\n## Cake\n\nNobody likes the cake of last week, and yet it is still sold on Mondays.\n\n- Plum\n- Nut"
run git ready init --dry-run
prints_not 'BACKLOG.md -: 4'
write BACKLOG.md "# Backlog\n\n## Bread\n\nIt is late.\n\n## Cake\n\nIt is old.\n\n## Rolls\n\nThey are dark.\n\n- **Rye** is for rolls.\n- **Oats** are for the early ones.\n- **Spelt** is for nobody at all."
run git ready init --dry-run
prints_not 'BACKLOG.md -: 3'

it "a section that says why lists no items"
given_repo
write BACKLOG.md "# Backlog\n\n## Why there is one oven\n\nTwo were tried:\n\n- One too hot\n- One too small\n\n## Ovens\n\n- Sweep it once a week\n- Buy a new door\n\n## Shop\n\n- Paint the door that leads to the yard"
finds 'BACKLOG.md -: 3 items, one an entry' 'where        not lane: Why there is one oven'
sed 's/Why there/Whylands:/' BACKLOG.md >list
mv list BACKLOG.md
finds 'BACKLOG.md -: 5 items, one an entry'

it "stories among other entries, with an estimate in front"
given_repo
write BACKLOG.md "# Backlog\n\n## Epic 1: Bread\n\n1. **(2 pts)** As a baker, I want to sort loaves.\n2. **(1 pt)** As a baker, I can count loaves.\n\n## Epic 2: Cake\n\n1. **(3 pts)** As a baker, I can order nuts.\n\n- The nuts are there\n- The plums are there"
finds 'BACKLOG.md -: 3 stories, one an entry' '## Story `BACKLOG.md - /^\W*(?:[^()\[\]]*[)\]]\W*)?As /i`'

# given_lists <n>: files of so many boxes each in one folder, and remarks in one
given_lists () {
	given_repo
	for area in 01-bread 02-cake 03-rolls 04-shop; do
		{
			printf '# %s\n\n## Tasks\n\n' $area
			seq -f "- [ ] Piece %g of $area" "$1"
			test $area != 02-cake || printf '\n## Remarks\n\n- Ask first\n'
		} | write backlog/$area.md
	done
}

it "files of a backlog with many boxes each are lists, and those with a few are items"
given_lists 16
finds 'backlog/[0-9]*.md - [ ]: 64 '
given_lists 3
finds 'backlog/[0-9]*.md: 4 items, one a file'

# ---- boxes that say which sort of work they are

it "boxes of a README, each with the sort of work in front"
given_repo
write README.md "# Abacus

A compiler of a small language.

## Tags

* feature
* bugfix
* wip

## Types

- [x] BUG: Say where a name stands
- [ ] REFACTOR: Part the table of names
- [x] FEATURE: Sets of letters

## Output

- [ ] BUG: Long lines end too soon
- [ ] feat(trace): Print each step"
finds_first "README.md - [ ]: 5 items"
prints "each called by its kind (5 of 5)"
prints_not "below a heading"
prints "done         2 of 5"

it "the same in another language, and in a file whose name says nothing"
given_repo
write notizen.md "# Notizen

- [ ] Fehler: Der Ton setzt aus
- [ ] Verbesserung: Leiser beginnen
- [x] Fehler: Die Uhr geht nach
- [ ] Aufgabe: Farben ordnen
- [ ] Verbesserung: Groessere Schrift"
finds_first "notizen.md -: 5 items"

it "boxes that say what is tried out, or have few words for work among them, are none"
given_repo
write README.md "# Lamp

- [ ] Test: Turn it on
- [ ] Test: Turn it off
- [ ] Test: Wait an hour
- [ ] Test: Pull the plug
- [ ] Test: Let it fall"
git add -A
run git ready init --dry-run
exits 1
write README.md "# Lamp

- [ ] Bug: It hums
- [ ] Test: Turn it off
- [ ] Glass: green
- [ ] Base: oak
- [ ] Cable: two metres"
git add -A
run git ready init --dry-run
exits 1
