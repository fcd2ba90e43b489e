#!/bin/sh
#
# git ready init where no name says what a file is, and its title does.

# shellcheck disable=SC2016 # code stands between backticks
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# wishes <words of each>...: numbered from 1, with the same parts in each
wishes () {
	n=1
	for words; do
		printf '## %s. %s\n\n### What is wrong\n\nPeople stumble over the %s.\n\n' \
			"$n" "$words" "$words"
		printf '### What to do\n\n- Mend the %s.\n- Ask those who stumbled.\n\n' "$words"
		n=$((n + 1))
	done
}

it "to-do lists of modules, each counted from 1, are one backlog"
given_repo
write docs/parts/galley.md "# Galley Module: Improvements & Todo List

$(wishes 'gas tap' 'sink pump' 'oven door')"
write docs/parts/engine.md "# Engine Module: Improvements & Todo List

$(wishes 'fuel filter' 'cold start')"
write docs/parts/rigging.md "# Rigging Module: Improvements & Todo List

$(wishes 'mast step' 'shrouds' 'boom vang' 'mainsheet')"
write docs/galley-manual.md "# Galley manual

$(wishes 'use of the stove' 'use of the sink' 'use of the oven')"
finds_first "docs/parts/*.md ##: 9 items, one a heading"

it "the same in German, with the backlog at the end of the title"
given_repo
write teile/kombuese.md "# Kombüse: offene Punkte

$(wishes 'Gashahn' 'Pumpe der Spüle' 'Tür des Ofens')"
write teile/motor.md "# Motor: offene Punkte

$(wishes 'Filter' 'Kaltstart')"
write teile/rigg.md "# Rigg: offene Punkte

$(wishes 'Mastfuß' 'Wanten' 'Großschot')"
finds_first "teile/*.md ##: 8 items, one a heading"

it "the same in French, where the name of the part looks like an article"
given_repo
write docs/lots/lot-a.md "# Lot a : liste des tâches

$(wishes 'la coque' 'le mât')"
write docs/lots/lot-b.md "# Lot b : liste des tâches

$(wishes 'le pont' 'la barre' 'le moteur')"
finds_first "docs/lots/*.md ##: 5 items, one a heading"

it "chapters of how to work with a backlog are none"
given_repo
write docs/ways/a.md "# How we keep our backlog

$(wishes 'order' 'size' 'talk')"
write docs/ways/b.md "# Ideas for the backlog

$(wishes 'ask users' 'look around')"
write docs/ways/d.md "# Backlog: how it is read

$(wishes 'rows' 'lanes' 'marks')"
write docs/ways/c.md "# The to-do app

$(wishes 'lists' 'dates' 'alarms')"
run git ready init --dry-run
prints_not "docs/ways"

# work <titles>...: a heading with a plan each
work () {
	for title; do
		printf '#### %s\n\n- **Priority**: High\n- **Depends on**: nothing\n- **Accepted when**:\n  - it holds\n\n' "$title"
	done
}

bugs () {
	for id; do
		printf '### BUG-%s: water comes in at %s\n\n**Status**: Open\n**Priority**: High\n\n#### Seen\n\nBy all.\n\n#### Cause\n\nUnknown.\n\n' "$id" "$id"
	done
}

it "a file with the title of the backlog comes before its bugs"
given_repo
write docs/work.md "# The refit: active backlog

## Season 1 (now)

$(work 'TASK-1: New shrouds' 'TASK-2: Winter cover' 'TASK-HULL-3: Seal the seams')

#### More for season 1

- [ ] sell the old stove

## Season 2 (planned)

$(work 'TASK-9: Radio mast' 'PAINT-1: Blue below the deck')"
write docs/bugs.md "# Bugs

## Open

$(bugs 1 2 3 4 5)"
finds_first "docs/work.md ####"
prints "5 tasks, one a heading"

it "bugs come first where the other file only tells of a backlog"
given_repo
write docs/work.md "# What we left out of the backlog

$(work 'TASK-1: New shrouds' 'TASK-2: Winter cover' 'TASK-HULL-3: Seal the seams' \
	'TASK-9: Radio mast' 'PAINT-1: Blue below the deck')"
write docs/bugs.md "# Bugs

## Open

$(bugs 1 2 3 4 5)"
finds_first "docs/bugs.md ###: 5 bugs"

it "what is there already comes after the backlog beside it"
given_repo
write docs/work.md "# The refit: active backlog

$(work 'TASK-1: New shrouds' 'TASK-2: Winter cover' 'TASK-HULL-3: Seal the seams' \
	'TASK-9: Radio mast' 'PAINT-1: Blue below the deck')"
write docs/features.md "# Features

$(for id in 1 2 3 4 5; do
	printf '## [FEAT-%s] As a sailor I want to see sail %s so that I know its state\n\n' "$id" "$id"
	printf '**Status**: Done\n**Priority**: High\n\n### Acceptance criteria\n\n- [x] It is seen.\n\n'
done)"
finds_first "docs/work.md ####: 5 tasks"

it "a mark that the text above says means that work has begun"
given_repo
{
	printf '# Backlog\n\nWhen you begin one, write `→ WIP` in front, and `✅ done (commit)` at its end.\n'
	for n in 1 2 3 4; do printf '\n## B%s. Water bed %s\n\n**Why**: it is dry.\n\n- [ ] Fetch water\n' $n $n; done
} | write docs/backlog.md
run git ready init --yes
run cat DEFINITION_OF_READY.md
# shellcheck disable=SC2016 # backticks of Markdown
prints '`started when status: WIP`'
# shellcheck disable=SC2016 # backticks of Markdown
prints '`done when status: done`'
perl -pi -e 's/^## B2/## → WIP B2/; s/(^## B3.*)/$1 ✅ done (5b6ad12)/' docs/backlog.md
run git ready list --plain
prints_not "B3"
run git ready list
prints "2 can start, 1 is begun"
prints_not "nothing is asked"
prints "begun"

it "a tracker, called so, beside a roadmap that says what each milestone is"
given_repo
write docs/roadmap.md "# Roadmap

The tracker says how far we are.

## Phase 1

- A bell
- A lamp

## Phase 2

- A door
- A roof"
write TRACKER.md "# Barn, project tracker

## M1

| ID | Task | Status |
| --- | --- | --- |
| M1-01 | Hang the bell | ✅ \`COMPLETE\` |
| M1-02 | Light the lamp | ⛔ \`BLOCKED\` |

## M2

| ID | Task | Status |
| --- | --- | --- |
| M2-01 | Hang the door | 🔨 \`IN PROGRESS\` |
| M2-02 | Cover the roof | ⬜ \`TODO\` |
| M2-03 | Paint the wall | ⬜ \`TODO\` |"
finds_first "TRACKER.md |: 5 tasks"

it "rows are called by one column, where none is called as titles are"
given_repo
write docs/gaps.md "# Gaps

| ID | Gap | Cure | Effort | Status |
| --- | --- | --- | --- | --- |
| G-1 | The bell cannot be heard | Move it | S | Open |
| G-2 | No lamp | Hang one above the door, and paint it red | M | Open |
| G-3 | The door does not close when it rains | Plane it | S | Open |
| G-4 | Mice | Ask the cat, who knows more of this than we do | L | Done |"
run git ready init -y
run cat DEFINITION_OF_READY.md
prints "Its title stands under Gap. \`title from column \"Gap\"\`"
run git ready list
for title in "G-1  The bell cannot be heard" "G-2  No lamp" \
	"G-3  The door does not close"; do
	prints "$title"
done

it "a heading that is a bare id is called by its row, whose Story is no parent"
given_repo
{
	printf '# Shop\n'
	for n in 1 2 3 4; do
		printf '\n### US-0%s\n\nAs a baker I want step %s so that bread is sold.\n\n#### Acceptance Criteria\n\n- It rings %s times.\n' $n $n $n
	done
	printf '\n# Product Backlog\n\n| ID | Story | Priority | Status |\n| --- | --- | --- | --- |\n'
	printf '| US-01 | Record loans | High | Done |\n| US-02 | Ring the bell | High | Pending |\n'
	printf '| US-03 | Paint the door | Low | Pending |\n| US-04 | Sweep the yard | Low | Pending |\n'
} | write README.md
run git ready init
prints_not "a parent"
prints_not "what it is a part of"
run git ready init -y
run git ready list
prints "US-02  Ring the bell" "US-04  Sweep the yard"

it "leaves the number of a file's name out of its title, with and without a zero"
given_repo
for name in '08 Ring' '09 Paint' '10 Sweep' '11 Mend' '12 000 loaves' '13 doors to paint' '14 磨刀'; do
	write "docs/tasks/${name%% *}-part.md" "# $name\n\n**Status:** todo\n\n## Why\n\nIt rings."
done
run git ready init -y
run git ready list --format=csv --columns=id,title
prints "08,Ring" "09,Paint" "10,Sweep" "11,Mend" "12,12 000 loaves" "13,13 doors to paint" "14,磨刀"

it "rows are called by the column in front of what tells at length"
given_repo
write WISHES.md "# Product backlog

| Nr. | Vorhaben | Stand | Worum es geht |
| --- | --- | --- | --- |
| W-1 | [Neues Großsegel](w/1.md) | offen | Das alte ist nach zwölf Jahren so weich, dass es kaum noch steht. |
| W-2 | Zweiter Anker | offen | In engen Buchten reicht einer nicht; der Händler hat zwei Größen, von denen uns die kleinere genügt. |
| W-3 | Licht im Masttopp | erledigt | Gebaut im Mai, mit einem Schalter am Kartentisch, der von innen zu bedienen ist. |
| W-4 | Leiter am Heck | offen | Wer ins Wasser fällt, soll ohne Hilfe wieder herauskommen, auch mit nassen Kleidern. |
| W-5 | Pumpe mit Schwimmer | offen | Sie soll von selbst anlaufen, sobald mehr als zwei Finger breit Wasser steht. |"
run git ready init --yes
run cat DEFINITION_OF_READY.md
prints '`title from column "Vorhaben"`'
run git ready list
prints 'Zweiter Anker'
prints_not 'engen Buchten'

it "not by a column of groups in front of the only words there are"
given_repo
write WISHES.md "# Product backlog

| Nr. | Deck | Wunsch |
| --- | --- | --- |
| W-1 | unten vorn | Das alte Segel ist nach zwölf Jahren so weich, dass es kaum noch steht. |
| W-2 | unten vorn | In engen Buchten reicht ein Anker nicht; der Händler hat zwei Größen. |
| W-3 | oben hinten | Licht im Masttopp mit einem Schalter am Kartentisch. |
| W-4 | oben hinten | Wer ins Wasser fällt, soll ohne Hilfe wieder herauskommen. |
| W-5 | oben vorn | Die Pumpe soll von selbst anlaufen, sobald Wasser steht. |"
run git ready init --yes
run git ready list
prints 'In engen Buchten'

it "the number of a title that a sign sets off is that of its file, with zeros or not"
given_repo
for name in '08 — Ring' '09 — Paint' '10 — Sweep' '11 – Mend' '12 - Bake' '13 | Dry' '014 — Fold' \
	'15 — 20 doors' '17 — Sweep'; do
	number=$(echo "${name#0}" | cut -d' ' -f1)
	test "$number" -gt 9 || number=0$number
	write "issues/$number-thing$number.md" "# $name

**Priority:** High

## Why

It is broken."
done
mv issues/17-thing17.md issues/16-thing16.md
run git ready init
run git ready list --format=csv --columns=id,title
prints "08,Ring" "09,Paint" "10,Sweep" "11,Mend" "12,Bake" "13,Dry" "14,Fold" \
	"15,15 — 20 doors" "16,17 — Sweep"
