#!/bin/sh
#
# git ready init where epics lie beside what they hold: which of them come first.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# ticket <path> <title> [<line>]: of one form, whatever it is about
ticket () {
	write "$1.md" "# $2
${3:+
$3
}
## Aim

Fish get clean water.

## Limits

No salt.

## Acceptance criteria

- The water is clear"
}

# listed <id> <file>: a row of the index
listed () {
	echo "| [$1]($2.md) | Clean water | 1 |"
}

# tickets <folder> <prefix> <n>
tickets () {
	for i in $(seq 1 "$3"); do ticket "$1/$2$i-tank" "$2$i: Tank $i"; done
}

# index_of <folder> <prefix> <n>: that tells of nothing else
index_of () {
	{
		printf '# Product backlog\n\n| Id | What | Turn |\n| --- | --- | --- |\n'
		for i in $(seq 1 "$3"); do listed "$2$i" "$1/$2$i-tank"; done
	} | write "plan/backlog/README.md"
}

it "stories come before the epics beside them, though an index lists those alone"
given_repo
tickets plan/backlog/epics AQ-E 4
tickets plan/backlog/stories AQ- 9
index_of epics AQ-E 4
finds_first "plan/backlog/stories/AQ-[0-9]*.md: 9 stories"
prints "## Epic \`plan/backlog/epics/AQ-E[0-9]*.md\`"

it "and so do files with the word for it in their ids, in one folder"
given_repo
tickets plan/backlog EPIC- 4
tickets plan/backlog STORY- 9
index_of . EPIC- 4
finds_first "plan/backlog/STORY-[0-9]*.md: 9 stories"

it "epics of which hardly any has been broken down are the backlog"
given_repo
tickets plan/backlog/epics AQ-E 9
tickets plan/backlog/stories AQ- 2
index_of epics AQ-E 9
finds_first "plan/backlog/epics/AQ-E[0-9]*.md: 9 epics"

it "what went wrong does not come before the epics beside it"
given_repo
tickets plan/backlog/epics AQ-E 4
tickets plan/backlog/bugs AQ- 6
index_of epics AQ-E 4
finds_first "plan/backlog/epics/AQ-E[0-9]*.md: 4 epics"

it "papers about epics in some other folder are no second kind"
given_repo
tickets plan/stories AQ- 9
tickets plan/contracts epic- 3
finds_first "plan/stories/AQ-[0-9]*.md: 9 stories"
prints_not "## Epic"

# ---- epics in files that hold stories of an older count ----

# story_file <epic> <number> <state>
story_file () {
	ticket "docs/stories/$1-$2-tank" "Story $1.$2: Tank $1 of row $2" "Status: $3"
}

# older <epic> <first> <last>
older () {
	{
		printf '# Epic %s: Room %s\n' "$1" "$1"
		for i in $(seq "$2" "$3"); do
			printf '\n### Story %s: Light %s\n\nAs a keeper, I want light %s so that I see.\n' "$i" "$i" "$i"
		done
	} | write "docs/epic-$1-room.md"
}

given_older () {
	given_repo
	for epic in 1 2 3; do
		for n in 1 2 3; do story_file $epic $n "done"; done
		story_file $epic 4 review
	done
	older 2 5 7
	older 3 8 10
}

it "what is counted otherwise in files of epics does not join the stories"
given_older
finds_first "docs/stories/[0-9]*.md: 12 stories"

it "what goes on with the count does"
given_repo
for n in 1 2 3 4 5 6; do ticket "docs/stories/$n-tank" "Story $n: Tank $n" "Status: open"; done
older 1 7 9
finds_first "docs/stories/[0-9]*.md and docs/epic-1-room.md ###: 9 stories"

# ---- epics in a table of their own ----

# chapter <number>: an epic in a file, with its stories
chapter () {
	{
		printf '# E0%s — Room %s\n\n**Goal:** Fish see room %s.\n' "$1" "$1" "$1"
		for n in 1 2 3; do
			printf '\n## E0%s-S%s — Lamp %s\n_As a keeper, I want lamp %s, so that I see._\n- **E0%s-S%s-T1** — Hang it.\n' "$1" "$n" "$n" "$n" "$1" "$n"
		done
	} | write "docs/epics/epic-0$1.md"
}

# ledger <state>...: what an audit says of epics
ledger () {
	{
		printf '# Coverage\n\n| Epic | Status |\n| --- | --- |\n'
		for n in $(seq 1 $#); do
			printf '| E0%s Room %s | %s |\n' "$n" "$n" "$1"
			shift
		done
	} | write docs/coverage.md
}

it "a table of some epics that all are pending comes after their stories"
given_repo
for epic in 1 2 3 4 5; do chapter $epic; done
ledger pending pending pending pending
finds_first "docs/epics/epic-[0-9]*.md ##: 15 stories"
prints_not "4 epics"

it "a list of epics that nobody ticks comes after the longer one that is worked through"
given_repo
write backlog/README.md "# Backlog

## Phase 1

- [ ] **[EPIC-01] Pipeline**
- [ ] **[EPIC-02] Adapters**
- [ ] **[EPIC-03] Storage**
- [ ] **[EPIC-04] Tagging**"
write backlog/queue.md "# Queue

## Phase 1

- [x] **Spec 001: Upload**
- [x] **Spec 002: Storage**
- [x] **Spec 003: Dashboard**
- [ ] **Spec 004: Species**
- [ ] **Spec 005: Habitats**"
finds_first "backlog/queue.md"
prints "done         3 of 5"

# ---- releases above the tasks that they hold ----

# releases <count>: twelve tasks in a table, and what the headings above it release
releases () {
	{
		printf '# Backlog\n'
		for n in $(seq "$1"); do
			printf '\n## v0.%s\n\n**Status:** open\n\n**Priority:** High\n\nA dry boat.\n' "$n"
		done
		printf '\n## Tasks\n\n| ID | Task | Status |\n| --- | --- | --- |\n'
		for n in $(seq 12); do
			printf '| T-%s | Caulk plank %s | open |\n' "$n" "$n"
		done
	} | write BACKLOG.md
}

it "a few releases come after the tasks"
given_repo
releases 3
finds_first "BACKLOG.md |: 12 tasks, one a row"
prints_not "3 releases"

it "more than one for four tasks are no releases of these"
given_repo
releases 4
finds_first "BACKLOG.md ##: 4 items"
