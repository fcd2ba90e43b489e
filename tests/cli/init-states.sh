#!/bin/sh
#
# git ready init and the states of items: what a legend says of their order,
# which of them is the end, and which comes before work begins.

# shellcheck disable=SC1010,SC2016 # states are called done; code stands between backticks
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# feature <number> <status>
feature () {
	write "features/F-00$1-thing.md" "# F-00$1: Thing $1

**Status:** $2
**Priority:** high

## Why

It was asked for twice."
}

# Five features in the states of the team's own words.
given_features () {
	given_repo
	feature 1 "$1"
	feature 2 "$1"
	feature 3 "$2"
	feature 4 "$2"
	feature 5 "$3"
}

asks () {
	run git ready init --dry-run
	exits 0
	prints "$1"
}

it "a line in the README says the order, and its last word is the end"
given_features raw cooking served
write features/README.md "# Features

A file each. Statuses: \`raw\` | \`cooking\` | \`plated\` | \`served\`"
asks "done when Status: served"
prints "field Status: raw, cooking, plated, served   (5 of 5; the legend in features/README.md)"
prints_not "when Status: ready"

it "a list under a heading, from the end to the beginning"
given_features Backlog Planned "In Progress"
write features/README.md "# Features

## Status definitions

- **Completed** - it is live
- **In Progress** - somebody works on it
- **Planned** - it has a place in a sprint
- **Backlog** - wanted"
asks "field Status: Backlog, Planned, In Progress, Completed"
prints "when Status: Planned or later"

it "a template in a fence"
given_features proposed "in progress" shipped
write features/README.md "# Features

\`\`\`markdown
# F-000: Title
**Status**: proposed | approved | in progress | shipped | rejected
\`\`\`"
asks "field Status: proposed, approved, in progress, shipped, rejected"
prints "when Status: approved or later"

it "a table of states and what they mean"
given_features open doing closed
write features/README.md "# Features

| Status | Means |
| --- | --- |
| open | nobody has begun |
| ripe | it can be begun |
| doing | somebody has |
| closed | it is over |"
asks "field Status: open, ripe, doing, closed"
prints "when Status: ripe or later"

it "what is put off behind the end is no later than it"
given_features todo in_progress v2
write features/README.md "Status: todo | in_progress | done | v2"
asks "field Status: v2, todo, in_progress, done"

it "an order that the known words contradict is none"
given_features open doing "done"
write features/README.md "# Features

Status: doing | done | open"
asks "field Status: open, doing, done"

it "words that no item bears are not its legend"
given_features open doing "done"
write features/README.md "# Features

State: solid, liquid, gas"
asks "field Status: open, doing, done"

it "what a bracket and the next sentence explain is no state of the legend"
given_features TODO IN_DEV DONE
write features/README.md "# Features

Statuses: \`TODO\`, \`IN_DEV\`, \`IN_QA\`, \`REJECTED\`, \`BLOCKED\`, \`ACCEPTED\` (by QA, on \`main\`), \`DONE\` (told, drawn). It may be
built on, when another is \`ACCEPTED\` or \`DONE\`."
asks "field Status: TODO, IN_DEV, IN_QA, REJECTED, BLOCKED, ACCEPTED, DONE"
prints "done when Status: DONE
"
prints "started when Status: IN_DEV, IN_QA, REJECTED, ACCEPTED"

it "rejected is the end where nothing but the end is listed behind it"
given_features todo "in review" "done"
write features/README.md "Statuses: todo, doing, in review, rejected, done"
asks "done when Status: rejected, done"

it "a full-width bracket explains a state as well"
given_features 待办 进行中 已完成
write features/README.md "状态：待办 | 进行中（开发, 自测）| 测试中 | 已完成。改动, 由负责人"
asks "field Status: 待办, 进行中, 测试中, 已完成"

it "a row of a table names the field, and its cell the states"
given_features open doing "done"
write features/README.md "# Features

| Field | Means |
| --- | --- |
| **Area** | where in the app |
| **Status** | open / asked back / doing / done |
| **Priority** | low / high |"
asks "field Status: open, asked back, doing, done"

it "a sentence says that there are only four, and which"
given_features 待认领 在做 已上线
write features/README.md "# 用法

1. **合并时回来改状态。** 状态只有四档：\`待认领\` / \`在做\` / \`已上线\` / \`不做（附理由）\`。"
sed -i 's/\*\*Status:\*\*/**状态:**/' features/F-*.md
asks "field 状态: 待认领, 在做, 已上线, 不做"
prints "done when 状态: 已上线, 不做"

it "the status is one of these"
given_features raw cooking served
write features/README.md "# Features

The status is one of: raw, cooking, plated, served."
asks "done when Status: served"

# ticket <number> <state>: one of a tracker for agents
ticket () {
	write ".scratch/menu/issues/0$1-thing.md" "# 0$1: Thing $1

状态: $2
优先级: P1

## 现象

It was seen twice."
}

it "a table says which known word stands for each of theirs"
given_repo
for one in 1:可接手 2:可接手 3:可接手 4:交给人 5:待评估; do
	ticket "${one%:*}" "${one#*:}"
done
write docs/agents/triage-labels.md "# Triage 标签

| 规范角色 | 本仓库标签 | 含义 |
| --- | --- | --- |
| \`needs-triage\` | \`待评估\` | 还没有人看过 |
| \`needs-info\` | \`需补充\` | 等提问者 |
| \`ready-for-agent\` | \`可接手\` | 写清楚了 |
| \`ready-for-human\` | \`交给人\` | 人来做 |
| \`wontfix\` | \`不处理\` | 不做 |"
asks "when 状态: 可接手 or later"
prints "field 状态: 待评估, 需补充, 可接手, 交给人, 不处理   (5 of 5; the legend in docs/agents/triage-labels.md)"
prints "done when 状态: 不处理"

it "a table whose other column knows no states translates nothing"
given_features raw cooking served
write features/README.md "# Features

| Colour | Sort |
| --- | --- |
| red | raw |
| green | cooking |
| blue | served |"
asks "unknown      raw (2), cooking (2), served (1)"
prints_not "the legend"

# ---- states above the items

# finds_done <line> <count done>: the items, and how many of them are done
finds_done () {
	run git ready init --dry-run
	prints "$1"
	grep -q "^  done  *\(.* (\)\?$2\( of \|)\)" "$tmp/out" ||
		complain "not $2 are done"
}

it "a state above, and a sprint between it and the items"
given_repo
write docs/backlog.md "# Backlog admin

## À faire

| Tâche | Date |
|---|---|
| \`TS-04\` : Exporter | |

## Fait

### Sprint 2

| Tâche | Date |
|---|---|
| \`TS-03\` : Trier | 2026-03-01 |

### Sprint 1

| Tâche | Date |
|---|---|
| \`TS-01\` : Afficher | 2026-02-01 |
| \`TS-02\` : Chercher | 2026-02-02 |"
finds_done "docs/backlog.md |: 4 tasks" 3

it "a state at the end of the heading above"
given_repo
write docs/roadmap.md "# Roadmap

## v1.0 (released)

- Parser
- Printer

## v1.1 (in progress)

- Formatter

## v2.0 (planned)

- Plugins
- Server"
finds_done "docs/roadmap.md -: 5 items" 2

it "a state of the whole file does not tick its boxes"
given_repo
write TODO.md "# Menu

## Status: Completed

### Step 1: Colours

- [x] Draw the menu
- [x] Draw the links

### Step 2: Check

- [ ] Open it on a phone
- [ ] Open it at night"
finds_done "TODO.md -: 4 tasks" 2

it "a board of boxes is no summary of others"
given_repo
write Board.md "---

kanban-plugin: board

---

## Ideen

- [ ] Dunkles Thema
- [ ] Export

## In Arbeit

- [ ] Suche

## Fertig

- [x] Anmeldung
- [x] Startseite"
finds_done "Board.md -: 5 items" 2

it "a state told within the entry"
given_repo
write TODO.md "# Yapılacaklar

- **Arama**: Bunu yap.
  Durum: Tamamlandı
- **Rapor**: Bunu yap.
  Durum: Devam ediyor
- **Giriş**: Bunu yap.
  Durum: Tamamlandı
- **Yazdırma**: Bunu yap.
  Durum: Bekliyor"
finds_done "TODO.md -: 4 tasks" 2

it "what is put off is not over"
given_repo
write docs/backlog.md "# Backlog

## 1. Exportar relatórios — ADIADO

Texto.

## 2. Filtro por marca — PRÓXIMA

Texto.

## 3. Login social — CONCLUÍDO

Texto."
finds_done "docs/backlog.md ##: 3 items" 1

it "the only debt, with its state"
given_repo
write docs/tech-debt.md "# Tech debt

## TD-001 — Rendering waits

- **Status:** Open
- **Cost:** slow pages

It draws before it reads.

## See also

- docs/architecture.md
- docs/plan.md"
run git ready init --dry-run
prints "docs/tech-debt.md ##: 1 debt"
prints "not begun    Open (1)"

it "the form of a story that nobody has written yet"
given_repo
write docs/backlog.md "# Backlog

## User stories

> To be written.

### US-001: Title

As a …, I want …

- **Priority:** high"
run git ready init --dry-run
prints "I found no backlog"

# ---- said yes or no to

it "a column of ticks"
given_repo
write TASKS.md "# Tasks

| # | Task | Done |
|---|---|---|
| 1 | Read the file | ✅ |
| 2 | Draw the tree | ✅ |
| 3 | Fold the nodes | |
| 4 | Save the state | |"
finds_done "TASKS.md |: 4 tasks" 2

it "a field of files that is true or false"
given_repo
for i in 1 2 3 4; do
	write tickets/00$i.md "---
title: Ticket $i
done: $([ $i -gt 1 ] && echo false || echo true)
priority: high
---

What is wrong with it."
done
finds_done "tickets/[0-9]*.md: 4 tickets" 1
prints "done when done: true"

it "a tick at the end of a title"
given_repo
write docs/ROADMAP.md "# Roadmap

$(for i in "0 — Papers ✓" "1 — Skeleton (partial ✓)" "1b — Flows ✓" \
	"2 — Paths" "3 — Quiz"; do
	printf '## Slice %s\n\n**Deliver**\n\n- a screen\n\n**Exit**\n\n- shown\n\n' "$i"
done)"
finds_done "docs/ROADMAP.md ##: 5 slices" 2

it "a state in a quotation below the title"
given_repo
write ROADMAP.md "# Roadmap

## Offline

> Status: shipped

Trains have no net.

## Shared lists

> Status: in progress

Two may shop.

## Themes

> Status: planned

It is dark at night.

## Widgets

> Status: idea

For the screen."
finds_done "ROADMAP.md ##: 4 items" 1

it "complete user stories are all of them"
given_repo
write docs/user-stories.md "# User stories

## Complete User Stories (final)

### Account

1. Als gebruiker wil ik een account, zodat ik kan opslaan
2. Als gebruiker wil ik inloggen, zodat ik verder kan

### Recept

3. Als gebruiker wil ik een recept maken, zodat ik het bewaar
4. Als gebruiker wil ik het delen, zodat anderen koken"
finds_done "docs/user-stories.md -: 4 stories" none

it "a board of numbers, and no box"
given_repo
write docs/board.md "# Board

## Open

- #14 Export
- #15 Import

## Doing

- #11 Search

## Closed

- #3 Login
- #5 List"
finds_done "docs/board.md -: 5 items" 2

it "a state in code in front of each"
given_repo
write docs/backlog.md "# Backlog

- \`done\` Draw the board
- \`done\` Move the pieces
- \`wip\` Count the score
- \`todo\` Save the game"
finds_done "docs/backlog.md -: 4 items" 2

it "plans with a date and a state are no diary"
given_repo
for i in 2026-01-02-search:implemented 2026-01-09-export:implemented \
	2026-02-01-share:draft 2026-02-11-offline:draft; do
	write docs/plans/${i%%:*}.md "# ${i%%:*}

Status: ${i##*:}

## Goal

Find it again.

## Steps

1. Read
2. Write"
done
finds_done "docs/plans/[0-9]*.md: 4 " 2

it "a state in capitals at the end of a title, and not an abbreviation within"
given_repo
write docs/backlog.md "# Backlog

## 1 — CI runs on every push · OPEN

It costs minutes.

## 2 — Two tests say too little · OPEN

They misled us.

## 3 — UTF-8 names are cut · **FIXED**

They were.

## 4 — API keys are logged · BLOCKED: the key

They must not be."
run git ready init --dry-run
prints "done         FIXED (1)"
prints "not begun    OPEN (2)"
prints_not "unknown"

it "states are listed where only what is over has remarks behind them"
given_repo
write docs/backlog.md "# Backlog

## 1. Cut the names at a letter

Status: OPEN
Owner: Ada

They are cut in the middle of one, and nobody can read what is left.

## 2. Say where the key is

Status: OPEN
Owner: Ada

It is asked for, and the message does not tell in which file.

## 3. Keep the order of the list

Status: FIXED at 5b6ad12

Owner: Ada

It was lost each time that a name was changed by hand."
run git ready init --yes
run cat DEFINITION_OF_READY.md
# shellcheck disable=SC2016 # backticks of Markdown
prints '`field Status`'
# shellcheck disable=SC2016 # backticks of Markdown
prints '`done when Status: /^\W*(FIXED)(?!\w)/i`'
run git ready
exits 0
prints_not OPEN

it "a line above a list says that what stands below is over"
given_repo
write ROADMAP.md "# Roadmap

## First

Delivered:

- Sort the names by letter
- Find a name again

Remaining:

- Print all names at once

## Second

**Delivered:**

- Keep what was found

**Remaining:**

- Mail what was found
- Share what was found"
run git ready init --dry-run
prints "ROADMAP.md -: 6 items, one an entry" "done         3 of 6"
# shellcheck disable=SC2016 # backticks of Markdown
prints '`done when lane: Delivered`'

it "a word in brackets in front, after the day, says that an item is done"
given_repo
write docs/backlog.md "# Backlog

## Open items

- [2026-07-25] **Names are cut.** They end in the middle of a letter. [ui]
- [2026-07-13] **(done in \`chore/x\`)** ~~Names are lost~~: each change kept one less. [backend]
- [2026-07-12] **(done)** Names were never sorted. [backend]
- [2026-07-11] **Done lists are long**, and nobody reads them. [ui]"
run git ready init --dry-run
prints "docs/backlog.md -: 4 items, one an entry" "done         2 of 4"

it "knows states, sizes and owners in Czech"
given_repo
for n in 1 2 3 4 5 6; do
	case $n in
	1 | 2) state=Hotovo ;;
	3) state=Probíhá ;;
	*) state='K řešení' ;;
	esac
	write "docs/stories/US-00$n-cast.md" "# US-00$n: Část $n

**Stav:** $state
**Odhad:** $n
**Vlastník:** Jana $n

## Akceptační kritéria

- Část $n je vidět"
done
finds_first "docs/stories/US-[0-9]*.md: 6 stories, one a file"
prints "done         Hotovo (2)"
prints "begun        Probíhá (1)"
prints "not begun    K řešení (3)"
prints "field Odhad"
prints "field Vlastník"

# with_states <state>...: a task of each
with_states () {
	given_repo
	n=0
	for state in "$@"; do
		n=$((n + 1))
		write "tasks/T-$n.md" "# T-$n: Bed $n

**Status:** $state"
	done
}

it "takes active for begun beside what still waits, and only there"
with_states planned active completed completed
run git ready init --dry-run
prints "begun        active (1)"
prints "not begun    planned (1)"
with_states planned active "in progress" completed
run git ready init --dry-run
prints "begun        in progress (1)"
prints_not "begun        active"
with_states active active completed completed
run git ready init --dry-run
prints "not begun    active (2)"

it "lists a state without what is remarked in brackets behind it"
with_states planned planned "In progress (since the frost)" "Done (v1)" "Done (v2)"
run git ready init --dry-run
prints "begun        In progress (1)"
prints "done         Done (2)"
prints "started when Status: In progress\`"
prints_not frost

it "proposes nothing that closes what stands beside a box that nobody ticked"
given_repo
write TODO.md "# To do\n\n## Drawing\n\n- [ ] Draw each row by a sign (⏳ → 🚧 → ✅)\n- [ ] Tell the end (all rows ✅)\n- [ ] Show a count (done)\n- [ ] Colour the odd rows\n- [x] Read the file\n- [ ] Move on by a key ✅\n\n## Archive system\n\n- [ ] Name archives by the day\n- [ ] Put finished charts there\n- [ ] Keep ten of them\n"
git add . && git commit -q -m first
run git ready init --dry-run
exits 0
prints "done         1 of 9"

it "nor does a column of boxes, or a heading above boxes of both sorts, close the open ones"
given_repo
write TODO.md "# To do\n\n| Id | Done | Task |\n| --- | --- | --- |\n| T-1 | [ ] | Show ✅ where all is there |\n| T-2 | [x] | Read the file |\n| T-3 | [ ] | Tell the end (all rows ✅) |\n| T-4 | [ ] | Keep the count (done) |\n"
git add . && git commit -q -m first
run git ready init --dry-run
prints "done         1 of 4"
write TODO.md "# To do\n\n## Shipped goods\n\n- [ ] Weigh parcels\n- [ ] Print labels\n\n## Closed shops\n\n- [ ] Show when they open\n- [x] List them\n"
git add . && git commit -q -m second
run git ready init --dry-run
prints "done         1 of 4"

# Five features in states of which nobody wrote a list.
it "asks for no list of states on which somebody may stand tomorrow"
given_features todo todo done
run git ready init --dry-run
exits 0
prints "judged       every open one, since nothing says which are ready"
prints "Must say where it stands. \`field Status\`"
prints_not "Status: todo"
prints_not "ready or later"

it "warns of a state that none of the others has, and fails no item for it"
given_features todo "in progress" done
run git ready init --dry-run
prints "Must say where it stands. \`field Status\` \`should field Status: todo, in progress, done\`"
prints "in code      done when Status: done"
prints "             started when Status: in progress"
prints "             field Status: todo, in progress, done   (5 of 5; what items say)"
prints "             when Status: in progress or later"

it "asks for a list that the team wrote"
given_features todo "in progress" done
write features/README.md "# Features

Statuses: \`todo\` | \`in progress\` | \`blocked\` | \`done\`"
asks "Must say where it stands. \`field Status: todo, in progress, blocked, done\`"
prints "field Status: todo, in progress, blocked, done   (5 of 5; the legend in features/README.md)"

it "judges the start of work by the review after it, where nothing else tells"
given_features "in review" "in review" done
asks "when Status: in review"
prints "items that are begun, since nothing says which are ready"

it "takes the later of two states that wait, also where nobody has begun"
given_features backlog "to do" done
asks "when Status: to do"
prints "items in the last state before work begins, or further on"

it "does not take the state that more items have for the later one"
given_features open pending "in progress"
asks "when Status: in progress"
prints "items that are begun, since nothing says which are ready"

it "needs a new value where all that is open is an idea, and says how to claim"
given_features draft draft done
asks "an item once its Status is \"ready\"; no state says that yet"
prints "### Ready \`when Status: ready\`"
prints "Must say where it stands. \`field Status\`"

it "takes accepted for ready beside what was proposed, and not beside what is open"
given_features proposed accepted done
asks "when Status: accepted"
given_features open accepted closed
asks "every open one, since nothing says"
prints "unknown      accepted (2)"

it "asks for no state where only what is over has one"
given_repo
for n in 1 2 3; do feature $n done; done
for n in 4 5; do write features/F-00$n-thing.md "# F-00$n: Thing $n

**Priority:** high

## Why

It was asked for twice."; done
run git ready init --dry-run
prints "done when Status: done"
prints_not "say where it stands"

# ---- more shapes of legends

# feature_list <above> <status>...: features in one file, below what is said of them.
feature_list () {
	given_repo
	printf '# Features\n\n%b\n' "$1" >features.md
	shift
	n=0
	for status; do
		n=$((n + 1))
		printf '\n## F-%s Thing %s\n\n**Status:** %s\n\nIt was asked for twice.\n' $n $n "$status" >>features.md
	done
	git add .
}

it "a block of code below a heading about states, in two scripts"
feature_list '## 任务状态约定\n\n```text\nTODO      未开始\nIN_WORK 进行中\nDONE      已完成\nBLOCKED   等待\n```' TODO TODO DONE DONE
asks "field Status: BLOCKED, TODO, IN_WORK, DONE   (4 of 4; the legend in features.md)"

it "a line that calls it a vocabulary, with a word on when one of them is used"
feature_list 'Status vocabulary: Raised → Ready → In progress → Verified; Blocked when something else is missing.' Raised Raised Ready "In progress"
asks "field Status: Blocked, Raised, Ready, In progress, Verified"
prints "done when Status: Verified"

it "a list below a name in bold, from the end to the beginning"
feature_list '**Status**\n\n- **done**: served\n- **doing**: on the fire\n- **todo**: nobody began\n- **icebox**: some day' todo todo doing "done"
asks "field Status: icebox, todo, doing, done"

it "a way in a sentence, over two lines"
feature_list 'Read them, set `proposed` → `approved` /\n`rejected`, and add yours below.' proposed proposed "in progress" "in progress"
asks "when Status: approved or later"
prints "done when Status: rejected"

it "a legend of other items elsewhere is not theirs"
given_features icebox backlog done
feature 6 doing
write README.md "# App\n\nStatus: to do | in test | done | backlog"
run git ready init --dry-run
prints_not "in test"

it "what is deferred has not begun"
given_features open deferred "in progress"
asks "field Status: deferred, open, in progress"

# bmad_story <number> <status>
bmad_story () {
	write "docs/stories/1.$1.story.md" "# Story 1.$1: Water bed $1

## Status

$2

## Story

**As a** gardener,
**I want** bed $1 watered,
**so that** it lives.

## Acceptance Criteria

1. It is wet.

## Tasks / Subtasks

- [ ] Fetch water"
}

it "knows the states of a method by the form of its stories"
given_repo
bmad_story 1 Done
bmad_story 2 Done
bmad_story 3 "Ready for Review"
asks "Must say where it stands. \`field Status\` \`should field Status: Draft, Approved, InProgress, Ready for Review, Done\`"
prints "(3 of 3; the states of BMAD)"
prints "when Status: Approved or later"

it "knows the states of a method by one that nobody else writes so"
given_features review ready-for-dev done
asks "field Status: backlog, drafted, ready-for-dev, in-progress, review, done"
prints "when Status: ready-for-dev or later"
given_features review "ready for dev" done
asks "field Status: ready for dev, review, done   (5 of 5; what items say)"

it "the state of stories in files counts, also where more are headings in a plan"
given_repo
for n in 1 2 3; do write docs/stories/1.$n-bed.md "# Story 1.$n: Water bed $n

**Status:** Approved

As a gardener, I want bed $n watered, so that it lives.

## Acceptance Criteria

- It is wet"; done
{
	printf '# Epics\n\n## Epic 1\n'
	for n in 1 2 3 4 5 6 7 8 9 10 11 12; do
		printf '\n### Story 1.%s: Water bed %s\n\nAs a gardener, I want bed %s watered, so that it lives.\n\n**Acceptance Criteria**\n\n- It is wet\n' $n $n $n
	done
} | write docs/epics.md
asks "ready        Approved (3)"
prints "when Status: Approved"
prints_not "say where it stands"

it "knows that an implementation is complete, and that part of one is not"
given_repo
feature 1 "구현 완료 · 2026-03"
feature 2 "구현 완료"
feature 3 "미구현"
feature 4 "부분 구현 완료"
asks "done         구현 완료 (2)"
feature 3 "実装中"
feature 4 "実装完了"
asks "begun        実装中 (1)"
prints "done         구현 완료 (2), 実装完了 (1)"

# given_rows <status>...: a row for each
given_rows () {
	given_repo
	{
		printf '# Backlog\n\n| Id | Task | Status |\n| --- | --- | --- |\n'
		n=0
		for status; do
			n=$((n + 1))
			printf '| T-%s | Thing %s | %s |\n' $n $n "$status"
		done
	} | write docs/backlog.md
	run git ready init --yes
	exits 0
}

it "what init took for not begun claims nothing, and check asks no more about it"
given_rows Future Someday Done Done Done
run git ready
prints_not "claims nothing"
rm -r ./* .git
given_rows Future "Planned (in May)" Ready Done Done Done
run git ready
prints_not "claims nothing"

it "a state that no word explains is listed where a level is claimed, so that check knows it"
given_rows simmering Done Done "In progress"
run cat DEFINITION_OF_READY.md
prints "field Status: simmering, In progress, Done"
run git ready
prints_not "claims nothing" "warning"
rm -r ./* .git
given_rows parked Done Done "In progress"
run git ready
prints_not "claims nothing" "warning"

it "the columns of a board, told on a page beside the items"
given_features raw cooking served
write how-we-work.md "# How we work

## Board

\`raw | washed | cooking | served\`"
asks "field Status: raw, washed, cooking, served"

it "but no states of something else"
given_features raw cooking served
write how-we-work.md "# How we work

## Board

\`raw | red | green | blue\`"
run git ready init --dry-run
prints_not "red"

it "a backlog that the legend leaves out comes before what is to be done"
given_repo
write BACKLOG.md "# Backlog

Status legend: TODO · IN PROGRESS · DONE · DROPPED

| ID | Task | Status |
| --- | --- | --- |
| T-1 | Salt on the roads | DONE |
| T-2 | Lamps at the school | DONE |
| T-3 | Gate for the yard | IN PROGRESS |
| T-4 | Paint the bench | TODO |
| T-5 | Sweep the yard | TODO |
| T-6 | Mend the fence | BACKLOG |
| T-7 | Cut the hedge | BACKLOG |"
run git ready init
exits 0
run grep "^###" DEFINITION_OF_READY.md
prints "### Ready to start \`when Status: TODO or later\`"

it "a legend above a table tells what a word means that nobody knows"
given_repo
write docs/AUFGABENLISTE.md "# Aufgaben

Statuswerte: \`OFFEN\` · \`IN ARBEIT\` · \`GEQUUXT\` · \`FREIGEGEBEN\`

| ID | Aufgabe | Status |
| --- | --- | --- |
| P0-01 | Den Stein schleifen | GEQUUXT |
| P0-02 | Das Rad schmieren | GEQUUXT |
| P1-01 | Das Tor streichen | GEQUUXT |
| P1-02 | Den Weg fegen | GEQUUXT |"
finds_first "docs/AUFGABENLISTE.md |: 4 tasks, one a row"
run git ready init --dry-run
prints "done when Status: FREIGEGEBEN"
prints "started when Status: IN ARBEIT, GEQUUXT"
prints "4 items: 4 begun"

# card <n> <status> <box>
card () {
	write "docs/cards/C-$1.md" "---
id: C-$1
status: $2
---
# C-$1 Stall $1

## Criteria

- [$3] it stands
- [$3] it is paid"
}

it "approved is over where every box of what is approved is ticked"
given_repo
card 1 "to do" " "
card 2 "to do" " "
card 3 "in progress" " "
card 4 approved x
card 5 approved x
card 6 approved x
card 7 done x
finds_first "docs/cards/C-[0-9]*.md: 7 items"
prints "done         approved (3), done (1)"

it "approved may begin where boxes of what is approved are open"
given_repo
card 1 draft " "
card 2 draft " "
card 3 "in progress" " "
card 4 approved " "
card 5 approved x
card 6 approved x
card 7 done x
finds_first "docs/cards/C-[0-9]*.md: 7 items"
prints "ready        approved (3)"
