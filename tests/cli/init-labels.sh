#!/bin/sh
#
# git ready init where names hold brackets, stars and other signs that mean
# something in patterns, and where a label in front says what a file is.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <path> <title>
story () {
	write "$1" "# $2

**User:** Skipper

## Acceptance criteria

- It is shown on the pier
- It is heard on the boat"
}

# ---- labels ----

it "files that are labelled as stories are one kind, however deep they lie"
given_repo
story "docs/map/[Epic] Land/[Sub Epic] Moor/[Story] Tie up.md" "Tie up"
story "docs/map/[Epic] Land/[Sub Epic] Moor/[Story] Print report.md" "Print"
story "docs/map/[Epic] Land/[Sub Epic] Fenders/[Story] Hang them.md" "Hang"
story "docs/map/[Epic] Land/[Story] Ask for a berth.md" "Ask"
story "docs/map/[Epic] Sail/[Sub Epic] Wind/[Sub Epic] Gusts/[Story] Reef.md" Reef
write "docs/map/[Epic] Land/[Epic] Land.md" "# Land

All that is done on the way to the pier."
write "docs/map/[Epic] Sail/[Epic] Sail.md" "# Sail

All that is done at sea."
finds_first 'docs/map/**/\[Story\]*.md: 5 stories, one a file'

it "so are those in round brackets, of which only some have criteria"
given_repo
story "work/(Task) Paint the hull.md" "Paint the hull"
story "work/(Task) Mend the sail.md" "Mend the sail"
write "work/(Task) Buy rope.md" "# Buy rope

Forty metres."
story "work/(Task) Fill the tank.md" "Fill the tank"
write "work/crew.md" "# Crew

Ada and Bo."
finds_first 'work/(Task)*.md: 4 tasks, one a file'

it "a label that says no kind makes no items of notes"
given_repo
for name in Wind Tide Moon Sun; do
	write "notes/[WIP] $name.md" "# $name

It comes and goes."
done
run git ready init --dry-run
prints "I found no backlog"

it "so are those that are set off by a dash, in folders that are epics"
given_repo
for epic in Land Sail; do
	write "map/Epic - $epic/Epic - $epic.md" "# $epic

All that is done."
	for what in Draw Build Show; do
		story "map/Epic - $epic/Story - $what $epic.md" "$what $epic"
	done
done
finds_first "map/Epic - Land/Story - *.md and map/Epic - Sail/Story - *.md: 6 stories"

it "a word of a title before a dash is no label"
given_repo
for name in "Harbour - north" "Harbour - south" "Lock - east" "Task"; do
	write "notes/$name.md" "# $name

It is wet."
done
run git ready init --dry-run
prints "I found no backlog"

# ---- ids in brackets ----

it "ids in brackets tell which one it is, and epics apart from stories"
given_repo
for n in 1 2 3 4; do story "stories/[US-$n] Part $n.md" "Part $n"; done
write "stories/[US-0] Template.md" "# <title>"
write "stories/[EPIC-1] All.md" "# All

All of it."
finds_first 'stories/\[US-[0-9]*.md: 4 stories, one a file'

# ---- signs in names ----

it "folders and files with signs of patterns in their names are taken as they are"
given_repo
for name in 'a*b' 'why?' '{x}' 'back\slash' '[z'; do
	story "backlog/[new] items/$name.md" "See $name"
done
story "backlog/new items/other.md" "Another one"
write "backlog/n items/no.md" "Not one"
run git ready init --dry-run
exits 0
prints 'backlog/\[new\] items/'

it "so is a file of stories called so"
given_repo
write "plans/[2026] backlog*.md" "# Backlog

## US-1: Buy rope

Priority: high

Acceptance criteria:

- It holds the boat

## US-2: Paint the hull

Priority: low

Acceptance criteria:

- It is blue"
write "plans/2 backlog9.md" "# Old

## US-9: Nothing of this

Priority: low"
run git ready init --write
exits 0
git add DEFINITION_OF_READY.md
run git ready list
prints "Buy rope"
prints_not "Nothing of this"

it "files without a label stay with those that have a number, whichever is first"
given_repo
for n in 3 4 5; do
	write "issues/open/${n}_moor_the_boat.md" "# Moor it

**Priority**: high
**Labels**: pier"
done
write "issues/open/!_hang_fenders.md" "# Hang fenders

**Priority**: high
**Labels**: pier"
write "issues/open/!_coil_ropes.md" "# Coil ropes

**Priority**: low
**Labels**: pier"
write "issues/closed/1_paint_the_hull.md" "# Paint the hull

**Priority**: low
**Labels**: yard"
write "issues/closed/2_buy_rope.md" "# Buy rope

**Priority**: low
**Labels**: yard"
finds_first ": 7 issues, one a file"

it "a label with a remark in brackets is heard by its name"
given_repo
{
	echo "# Backlog"
	for n in 1 2 3 4 5; do
		printf '\n## T-%s: Stage %s\n\n**Goal**: stage %s stands.\n' $n $n $n
		printf '**Success criteria** (what must be true on the day):\n  1. it holds\n  2. it is lit\n'
	done
} | write BACKLOG.md
run git ready init --dry-run
prints "section Success criteria: at least 1 item   (5 of 5)"

it "a column of what tells that it is done holds criteria, in Korean as well"
given_repo
write docs/backlog.md "# 백로그

| # | 상태 | 작업 | 완료 기준 |
|---|---|---|---|
| T1 | ✅ | 지붕 고치기 | 비가 새지 않음 |
| T2 | ✅ | 문 칠하기 | 파란색 두 겹 |
| T3 | | 등 달기 | 밤에 길이 보임 |
| T4 | | 벽 쌓기 | 어른 키만큼 높음 |
| T5 | | 길 쓸기 | 낙엽이 없음 |
| T6 | | 종 닦기 | 얼굴이 비침 |"
run git ready init --dry-run
prints "Must have criteria by which we can tell that it works."
