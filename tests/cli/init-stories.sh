#!/bin/sh
#
# git ready init where stories and requirements are in code courses and
# agencies write them: lists of ids, plans of sprints, folders of a feature.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

it "entries with ids below epics, and not where sprints name them again"
given_repo
{
	echo '# Historias de usuario'
	echo
	echo '## Épicas'
	n=0
	for e in 1 2 3; do
		printf '\n### E-%s: Área %s\n\nPara todos.\n' $e $e
		for k in 1 2 3; do
			n=$((n + 1))
			printf '\n- **HU0%s: Cosa %s**\n  *Como visitante quiero ver la cosa %s, para entender.*\n' $n $n $n
		done
	done
	printf '\n## Propuesta de sprints\n\n### Sprint 1\n\n- HU01: Cosa 1\n- HU04: Cosa 4\n'
	printf '\n### Sprint 2\n\n- HU02: Cosa 2\n- HU03: Cosa 3\n'
} | write docs/user_stories.md
finds_first "docs/user_stories.md -: 9 stories"
prints 'not lane: Propuesta de sprints'

it "an index of ids in front leaves out nothing of what follows"
given_repo
{
	printf '# Backlog\n\n## Index\n\n- US-1: One\n- US-2: Two\n- US-3: Three\n\n## Stories\n'
	for n in 1 2 3; do
		printf '\n- US-%s: Thing %s\n  - As a clerk I want thing %s, so that it is done.\n' $n $n $n
	done
} | write docs/backlog.md
finds_first "docs/backlog.md -: 3 stories"
run git ready init --format=json
prints '"line": 11,'
prints_not '"line": 5,'

it "a list of notes below the stories is none of them"
given_repo
{
	printf '# Epics and stories\n'
	for e in 1 2 3; do
		printf '\n## Epic %s — Area %s\nGoal: area %s.\n' $e $e $e
		for s in 1 2 3; do
			printf '\n- Story %s.%s: Do it %s-%s\n  - As a user I can do it, so I win.\n' $e $s $e $s
		done
	done
	printf '\n---\nNotes:\n- Estimates are rough.\n- Some of it is later.\n'
} | write docs/epics.md
finds_first "docs/epics.md -: 9 stories"
prints 'docs/epics.md - /^\W*Story \d/i'

it "boxes below the steps of a plan, without those by which it may be launched"
given_repo
{
	printf '# Implementation plan\n\nEach step shows something.\n'
	for s in 1 2 3 4; do
		printf '\n## Step %s — Piece %s\n\n**Visible result:** piece %s.\n\n' $s $s $s
		for k in 1 2 3; do
			test $s -lt 3 && mark=x || mark=' '
			printf -- '- [%s] Write piece %s%s\n  - [%s] Export it\n' "$mark" $s $k "$mark"
		done
	done
	printf '\n## Launch criteria\n\n- [ ] Is it quick?\n- [ ] Is it safe?\n'
} | write docs/impl-plan.md
finds_first "docs/impl-plan.md - [ ]: 12 tasks"
prints "boxes below the steps of a plan (12 of 12)"

it "boxes below sessions that group them"
given_repo
{
	printf '# Backlog — Plano de tarefas\n'
	for s in 1 2 3; do
		printf '\n## Sessão %s — Parte %s\n\nBackend\n- [ ] Fazer a coisa %s\n- [ ] Criar a tabela %s\n\nTestes\n- [ ] Testar %s\n' $s $s $s $s $s
	done
} | write tasks.md
finds_first "tasks.md -: 9 tasks"

it "of the files of a folder the tasks tell that it is done, not the plan"
given_repo
for n in 1 2 3; do
	test $n = 3 && mark=' ' || mark=x
	write "specs/00$n-it/spec.md" "# Feature Specification: It $n

**Status**: Draft

## User Scenarios

Somebody does it."
	write "specs/00$n-it/plan.md" "# Plan

## Constitution Check

- [x] Tests first
- [x] It is simple"
	write "specs/00$n-it/tasks.md" "# Tasks

- [x] T001 Write it
- [$mark] T002 Test it"
done
finds_first "specs/*/: 3 "
prints 'done when boxes in file tasks.md: ticked'
prints "done         2 of 3"

it "requirements by module with a priority, in one kind; what is no function is another"
given_repo
{
	printf '# Requisitos\n\n## Requisitos funcionais\n'
	for module in CRM SIM PRO FIN; do
		printf '\n### Módulo %s\n\n| ID | Requisito | Prioridade |\n| --- | --- | --- |\n' $module
		for n in 1 2 3; do
			printf '| %s-0%s | Cadastro %s de %s | Alta |\n' $module $n $n $module
		done
	done
	printf '\n## Requisitos não funcionais\n\n| ID | Requisito | Categoria |\n| --- | --- | --- |\n'
	printf '| NF-01 | API | Técnico |\n| NF-02 | Senha | Segurança |\n'
} | write docs/requisitos.md
finds_first "docs/requisitos.md |: 12 "
prints "requirements with a plan (12 of 12)"

it "stories called so before a title, whose boxes are criteria and not tasks"
given_repo
{
	printf '# Истории\n'
	for name in Вход Поиск Профиль Помощь Мэтчи; do
		printf '\n## 🧾 User Story — %s\n\n**Как:** пользователь,\n\n**Я хочу:** %s.\n\n✅ Acceptance Criteria:\n\n' $name $name
		printf -- '- [x] Одно\n- [x] Другое\n- [x] Третье\n- [x] Ещё\n\n📌 Дополнительно:\n\nПриоритет: Высокий\n'
	done
} | write docs/user_stories.md
finds_first "docs/user_stories.md ##: 5 stories"

it "a backlog whose name parts its words by capitals"
given_repo
{
	printf '# Backlog\n'
	for area in AUTH WALLET; do
		printf '\n## Epic of %s\n\n| ID | Story | SP | Priority |\n| --- | --- | --- | --- |\n' $area
		for n in 1 2 3; do
			printf '| %s-0%s | Do %s %s | 3 | Must |\n' $area $n $area $n
		done
	done
} | write docs/ProductBacklog.md
finds_first "docs/ProductBacklog.md |: 6 "
run git ready init --dry-run --format=json
prints '"says": "called a backlog"'

it "a matrix of stories and their sections: the boxes of both tell what is done"
given_repo
{
	printf '# Histórias de usuário\n\n| ID | Título | Prioridade |\n| --- | --- | --- |\n'
	for n in 1 2 3 4; do
		printf '| US0%s | Ver a coisa %s | Alta |\n' $n $n
	done
	for n in 1 2 3 4; do
		test $n = 2 && mark=x || mark=' '
		printf '\n## US0%s – Ver a coisa %s\n\n**Como** projetista, **quero** ver.\n\n### Checklist\n\n- [x] Filtrar\n- [%s] Exibir\n' $n $n "$mark"
	done
} | write docs/user-stories.md
finds_first "docs/user-stories.md ## and docs/user-stories.md |: 4 stories"
prints "done         1 of 4, those whose boxes are ticked"

it "files of epics hold the stories that say where they stand"
given_repo
for e in 1 2 3; do
	{
		printf '# Epic 0%s: Area %s\n\n**Goal:** for everyone.\n\n## Stories\n' $e $e
		for n in 1 2 3; do
			test $n = 1 && state=Done || state='To do'
			printf '\n### US-0%s0%s: See the thing %s\n\n**Status:** %s\n\nAs a member, I want to see it.\n' \
				$e $n $n "$state"
		done
	} | write docs/backlog/epic-0$e.md
done
finds_first "docs/backlog/epic-[0-9]*.md ###: 9 stories"
prints "done         Done (3)"
for e in 1 2 3; do
	{
		printf '# Epic 0%s: Area %s\n\n**Status:** In progress\n\n## Scope\n' $e $e
		printf '\n### US-0%s01: See the thing\n\nA note.\n' $e
	} | write docs/backlog/epic-0$e.md
done
finds_first "docs/backlog/epic-[0-9]*.md: 3 epics"

it "plain stories, each a paragraph, several below a heading"
given_repo
{
	printf '# Product backlog\n\nOrdered by what depends on what.\n'
	for a in Shop Desk Cellar; do
		printf '\n## %s\n\n> As long as it is small.\n' "$a"
		for s in 1 2 3; do
			printf '\nAs a buyer, I want to see the %s %s\nso that I know what is in it.\n' "$a" $s
		done
	done
	printf '\n## Notes\n\nThis is read on Mondays.\n'
} | write docs/product-backlog.md
finds_first "docs/product-backlog.md paragraph: 9 stories, one a paragraph"
prints 'docs/product-backlog.md paragraph /^\W*as a/i'

it "a story below each heading is what the heading is about"
given_repo
{
	printf '# User stories\n'
	for s in Pay Send Return; do
		printf '\n### %s\n\nAs a buyer, I want to %s things.\n' "$s" "$s"
	done
} | write docs/user-stories.md
finds_first "docs/user-stories.md ###: 3 stories"

it "ids alone above their titles"
given_repo
{
	printf '# Backlog\n\n## Agent\n'
	for n in 1 2 3 4; do
		printf '\nPBI-%s\nThing number %s\nEstimate: %s\nPriority: P0\n' $n $n $n
	done
} | write docs/backlog.md
finds_first "docs/backlog.md ID: 4 items"

it "stories of other languages among rules and priorities"
given_repo
{
	printf '# User stories\n\n## Pembaca\n\n'
	for n in 1 2 3; do
		printf '%s. Sebagai pembaca, saya ingin melihat buku %s agar tahu.\n' $n $n
	done
	printf '\n## Aturan\n\n- Semua buku asli.\n- Tidak ada iklan.\n'
	printf '\n## Prioritas\n\n- **Must:** buku.\n- **Should:** rak.\n'
} | write docs/user-stories.md
finds_first "docs/user-stories.md -: 3 stories"
prints 'docs/user-stories.md - /^\W*Sebagai /i'
prints 'mentions /\bsebagai\b.+\b(ingin|saya mau|mahu)\b/i'

it "rows that only group those below, in bold or where the numbers stand"
given_repo
{
	printf '# Task list\n\n| # | Task | Status |\n|---|------|--------|\n'
	n=0
	for area in Setup Screens Tests; do
		printf '| **%s** |||\n' "$area"
		for k in 1 2 3; do
			n=$((n + 1))
			test $n -lt 8 && s='☑️ Done' || s='⬜ TODO'
			printf '| %s | Do %s in %s | %s |\n' $n $k $area "$s"
		done
	done
} | write docs/task_list.md
finds_first "docs/task_list.md |: 9 tasks"
prints '/[^ |-][ -]*\|[ |-]*[^ |-]/'
prints "done         ☑️ Done (7)"

it "tables of who needs what, without the rows in which nobody has said what"
given_repo
for who in lecteur auteur; do
	printf '\n## %s\n\n| En tant que... | J%sai besoin de... | afin de... |\n|--|--|--|\n' $who "'"
	printf "| $who | trier les titres d'$who %s | trouver |\n" 1 2 3
	printf '| %s | -- | -- |\n' $who
done | write docs/user_stories.md
finds_first "docs/user_stories.md |: 6 stories, one a row"

it "stories of a product that is about tasks"
given_repo
{
	echo '# User stories'
	for what in 'Delete tasks that are over' 'Sort all tasks by name' 'Print the tasks of today' 'Share a task with others'; do
		printf '\n## %s\n\nAs a cook, I want to do so, so that I am done.\n' "$what"
	done
} | write docs/user-stories.md
finds_first "docs/user-stories.md ##: 4 stories, one a heading"

it "a list of what is to do among notes"
given_repo
write notes/todo.md "# To do\n\n- Sort the spoons\n- Count the forks\n- Sharpen the knives\n- Wash the pans"
write notes/lunch.md "# Lunch\n\n- Soup\n- Bread\n- Salt"
finds_first "notes/todo.md -: 4 tasks, one an entry"

it "a row that only has a title is an item"
given_repo
{
	printf '# Backlog\n\n| Item | State | Owner |\n|---|---|---|\n'
	for n in 1 2 3 4 5 6; do
		printf '| Thing %s is made | open | |\n' $n
	done
	printf '| Thing 7 | | |\n'
} | write backlog.md
finds_first "backlog.md |: 7 items"

it "a file whose name has no blanks between its words"
given_repo
{
	printf '# 数据平台 - 用户故事\n'
	n=0
	for area in 数据源 查询; do
		printf '\n## %s\n' $area
		for k in 1 2 3; do
			n=$((n + 1))
			printf '\n%s. **作为**用户，**我希望**使用功能%s，**以便**完成工作。\n   - 验收标准：\n     - 可以保存\n' $n $k
		done
	done
} | write docs/用户故事列表.md
printf '# 路线图\n\n## 第一阶段\n\n- 数据源\n- 同步\n\n## 第二阶段\n\n- 查询\n- 导出\n- 监控\n' | write docs/路线图.md
finds_first "docs/用户故事列表.md -: 6 stories"

it "boxes below headings that rank them, and not two of those headings"
given_repo
{
	printf '# Remaining worklist\n\n## P0: release\n\n'
	for it in cache ledger chart; do printf -- '- [x] Align the %s\n' $it; done
	printf '\n## P1: engineering\n\n### P1.10 extraction\n\n'
	for it in runner wrapper guard; do printf -- '- [ ] Extract the %s\n' $it; done
	printf '\n### P1.11 speed\n\n'
	for it in start query; do printf -- '- [ ] Measure the %s\n' $it; done
} | write docs/remaining-worklist.md
finds_first "docs/remaining-worklist.md -: 8 items"

it "two documents of stories, one called after the other"
given_repo
for who in '' -seller; do
	{
		printf '# User stories\n'
		for n in 1 2 3; do
			printf '\n### US%s-%s: Thing %s\n\nAs a person I want thing %s, so that I win.\n\n**Priority:** High\n' \
				"${who:+-S}" $n $n $n
		done
	} | write docs/user-stories$who.md
done
finds_first "docs/user-stories.md ### and docs/user-stories-seller.md ###: 6 stories"

it "a report of the one sprint there is, and its stories with their states"
given_repo
{
	printf '# Sprint 1\n\n## Progress\n\n| Story | Title | Points | Status |\n|---|---|---|---|\n'
	for n in 1 2 3 4 5; do printf '| **S1-0%s** | Do %s | 3 | **DONE** |\n' $n $n; done
} | write docs/sprint-1.md
finds_first "docs/sprint-1.md |: 5 items"

it "use cases, where nothing else says what is wanted"
given_repo
{
	printf '# Casos de uso\n'
	for n in 1 2 3 4 5; do
		printf '\n## UC0%s — Fazer %s\n\n- **Ator:** visitante.\n- **Fluxo:** visita.\n' $n $n
	done
} | write docs/casos-de-uso.md
finds_first "docs/casos-de-uso.md ##: 5 items"
{
	printf '# Requisitos\n\n| ID | Requisito |\n|---|---|\n'
	for n in 1 2 3 4 5; do printf '| RF-0%s | O sistema deve %s |\n' $n $n; done
} | write docs/requisitos.md
finds_first "docs/requisitos.md |: 5 requirements"

it "titles in the second column, after a priority that comes again"
given_repo
{
	printf '# Product backlog\n\n| Priority | Epic | Result |\n|---|---|---|\n'
	for n in 1 2 3 4 5 6; do printf '| P%s | Area %s | It can be used |\n' $((n / 4)) $n; done
} | write docs/product-backlog.md
finds_first "docs/product-backlog.md |: 6 epics"
prints 'title from column "Epic"'

it "stories in the lines of one paragraph are named, with the cure"
given_repo
printf 'Stories\nAs a cook, I want to save money so that I eat.\nAs a guest, I want\nto sit so that I rest.\n' |
write user_stories.md
run git ready init --dry-run
prints 'user_stories.md has 2 stories that are not paragraphs of their own'
prints '(line 2 is the first)'

it "a table with a column for who, what and why"
given_repo
{
	printf '# Récits utilisateurs\n\nEn tant que | Je veux | Afin de\n---|---|---\n'
	for n in un deux trois quatre cinq; do
		printf 'Visiteur | voir la page %s | savoir quoi faire\n' $n
	done
} | write docs/user-stories.md
finds_first "docs/user-stories.md |: 5 stories"

it "a backlog with priorities beside the stories behind it"
given_repo
{
	printf '# Backlog\n\n| ID | Item | Priority | Size |\n|---|---|---|---|\n'
	for n in 1 2 3 4 5; do printf '| BL-0%s | Build %s | High | M |\n' $n $n; done
} | write docs/backlog.md
{
	printf '# User stories\n'
	for n in 1 2 3 4 5; do
		printf '\n### US-0%s: Story %s\n\nAs a guest, I want thing %s, so that I win.\n\n**Acceptance criteria**\n\n- It works.\n' \
			$n $n $n
	done
} | write docs/user-stories.md
finds_first "docs/backlog.md |: 5 items"

it "a backlog of features beside the first specs"
given_repo
{
	printf '# Product backlog\n'
	for n in 1 2 3 4 5 6; do
		printf '\n### F-0%s Feature %s\n\n**Goal**\n\nDo %s.\n\n**Value**\n\nMuch.\n' $n $n $n
	done
} | write docs/product-backlog.md
for n in 1 2; do
	printf '# Feature Specification: Start %s\n\n**Feature Branch**: 00%s-start\n**Status**: Draft\n\n## Requirements\n\nMany.\n' \
		$n $n | write specs/00$n-start/spec.md
	printf '# Tasks\n\n- [x] T001 Begin\n- [ ] T002 End\n' | write specs/00$n-start/tasks.md
done
finds_first "docs/product-backlog.md ###: 6 features"

it "people and what they live through are nothing to do"
given_repo
{
	printf '# 用户故事\n'
	for who in 作者 学生 老师 医生 司机; do
		printf '\n## %s场景\n\n### 用户信息\n\n- **姓名**：某某\n\n### 目标\n\n快速完成。\n' $who
	done
} | write docs/user-stories.md
run git ready init --dry-run
exits 1
prints "I found no backlog"

it "requirements of several areas, two of them in one table"
given_repo
{
	printf '# Requirements\n'
	for areas in 'GEO' 'SNS MCU' 'PWR'; do
		printf '\n## Area %s\n\n| ID | Requirement |\n|---|---|\n' "$areas"
		for area in $areas; do
			for n in 1 2 3; do
				printf '| %s-0%s | Part %s of it shall fit. |\n' "$area" $n "$n$area"
			done
		done
	done
	printf '\n## Decisions\n\n| ID | Decision | Why |\n|---|---|---|\n'
	for n in 1 2 3; do printf '| D-0%s | Take %s | Cheap |\n' $n $n; done
} | write docs/requirements.md
finds_first "docs/requirements.md |: 12 requirements"

it "a state of which only a remark has the sign is not over"
given_repo
{
	printf '# Backlog de produto\n'
	for n in 1 2 3 4; do
		printf '\n### US-00%s — História %s\n\n- Status: ✅ Concluído\n' $n $n
	done
	printf '\n### US-005 — História 5\n\n- Status: ⚠️ Parcial (formulário ✅ | chatbot ❌)\n'
} | write docs/backlog-produto.md
finds_first "docs/backlog-produto.md ###: 5 stories"
prints 'done when Status: ✅ Concluído'

it "requirements that nobody has begun to plan stand behind what was found"
given_repo
for n in 1 2 3 4; do
	printf '# Iteração 0%s: Parte %s\n\n## Tarefas\n\n- [ ] Criar %s\n- [ ] Exportar %s\n\n## Objetivo\n\nTer %s.\n' \
		$n $n $n $n $n | write functions/plans/plano-0$n.md
done
{
	printf '# Requisitos\n\n## Requisitos funcionais\n'
	for n in 1 2 3 4 5 6; do
		printf '\n**RF0%s - Fazer %s**  \nO sistema deve permitir %s.\n' $n $n $n
	done
} | write docs/requisitos.md
finds_first "functions/plans/plano-[0-9]*.md: 4 plans"
prints '--choose=2   docs/requisitos.md **: 6 requirements'

it "stories that number on below a label are named as well"
given_repo
printf '# PRD\n\n## User stories\n\n**Account**\n1. As a player, I want to join, so that I play.\n\n**World**\n2. As a player, I want to run, so that I see.\n3. As a player, I want to jump, so that I climb.\n' |
	write docs/PRD.md
run git ready init --dry-run
prints 'docs/PRD.md has 2 stories that are not paragraphs of their own'

it "stories in files, with those in the list of all that have none yet; next the files"
given_repo
plan="# Epics

## Epic 1: Beds"
for n in 1 2 3 4 5 6; do
	plan="$plan

### Story 1.$n: Bed $n

As a gardener,
I want bed $n,
So that I see it.

**Acceptance Criteria:**

- Bed $n is drawn"
done
write docs/epics.md "$plan"
for n in 1 2 3 4; do
	write "docs/stories/1-$n-bed-$n.md" "# Story 1.$n: Bed $n

Status: done

## Story

As a gardener, I want bed $n, so that I see it.

## Acceptance Criteria

- Bed $n is drawn"
done
finds_first "docs/stories/[0-9]*.md and docs/epics.md ###: 6 stories, one a file or a heading"
prints "--choose=2   docs/stories/[0-9]*.md: 4 stories, one a file"

# ---- bold paragraphs whose ids the reader does not know by itself ----

# bold <epic> <story>: a story as a bold line with a list below it
bold () {
	printf '**E%s-US%s — Wind the clock of tower %s%s**\n\n* It is wound by hand\n* Acceptance:\n\n  * It strikes\n\n' "$1" "$2" "$1" "$2"
}

clock_epics () {
	write docs/planning/backlog.md "# Backlog

$(for e in 0 1 2; do printf '## EPIC %s — Tower %s\n\n### User Stories\n\n' "$e" "$e"; bold "$e" 1; bold "$e" 2; done)"
}

# summary <file> <state>
summary () {
	write "$1" "# Issue: what came of it

**Status:** $2

## Overview

The clock was wound.

## What was done

- ✅ The spring

## Results

It strikes."
}

it "stories in bold below the epics, each numbered within its epic"
given_repo
clock_epics
finds_first "docs/planning/backlog.md **: 6 stories, one a paragraph"
run git ready init
run git ready list
prints "E1-US2"

it "come before reports on issues, all of which are over"
given_repo
clock_epics
for n in 3 4 5 6; do
	summary "docs/tower/issue-$n-implementation-summary.md" Complete
done
for n in 7 8 9; do
	summary "docs/implementation-summary-issue-$n.md" Complete
done
finds_first "docs/planning/backlog.md **: 6 stories"

it "issues that ask for a summary are no reports"
given_repo
for n in 3 4 5 6; do
	summary "issues/issue-$n-print-summary-of-tower.md" \
		"$(test "$n" -gt 4 && echo Open || echo Complete)"
done
finds_first "issues/issue-[0-9]*.md: 4 issues, one a file"

# wants <letter> <number>: a story led by a letter, a dot and a number
wants () {
	printf '**%s.%s.** As a keeper, I want to see clock %s%s so that I know the time.\n* By day and by night\n\n' "$1" "$2" "$1" "$2"
}

it "stories that are numbered below letters, all of them"
given_repo
write docs/user_stories.md "## User story A - Keeper

$(wants A 1; wants A 2; wants A 3)

## User story B - Ringer

$(wants B 1; wants B 2; wants B 3; wants B 4)"
finds_first "docs/user_stories.md **: 7 stories, one a paragraph"

it "terms that are numbered so are none"
given_repo
write docs/terms.md "# Terms

**A.1.** A tower is what holds a clock.

**A.2.** A clock is what strikes.

**B.1.** A ringer is who rings.

**B.2.** A keeper is who winds."
run git ready init --dry-run
exits 1
prints "I found no backlog"

it "what the rows of one table say, and none of the other, is asked of neither"
given_repo
{
	printf '# Backlog\n\n## Stories\n\n| ID | Story |\n| --- | --- |\n'
	for n in 1 2 3 4 5 6; do printf '| US-%s | As a grower I want bed %s dug, so that leeks grow |\n' $n $n; done
	printf '\n## Of the system\n\n| ID | Story |\n| --- | --- |\n'
	for n in 7 8 9; do printf '| US-%s | Bed %s is watered at dawn |\n' $n $n; done
} | write docs/backlog.md
run git ready init --dry-run
prints "9 stories"
prints_not "mentions"
sed '/US-8/,$d' docs/backlog.md >shorter && mv shorter docs/backlog.md
run git ready init --dry-run
prints "7 stories"
prints "mentions"

# given_table <feature of each row>...: stories in a table of two lists
given_table () {
	given_repo
	{
		printf '# Product backlog\n'
		n=0
		for feature; do
			n=$((n + 1))
			test $((n % 3)) != 1 || printf '\n### Part %s\n\n| No. | Feature | User Story |\n| --- | --- | --- |\n' $((n / 3 + 1))
			printf '| %s | %s | As a guest, I want to do thing %s so that I rest. |\n' \
				$n "$feature" $n
		done
	} | write docs/product-backlog.md
}

it "a column that says the same of several rows is what they belong to, not their title"
given_table Rooms Rooms Meals Meals Garden Garden
finds_first "docs/product-backlog.md |: 6 stories"
run git ready init -y
run git ready next
prints "6 can start"
prints "1  1 so that I rest."
prints "for Rooms"

it "where each says something else, it is the title"
given_table Rooms Meals Garden Sauna Boats Bikes
finds_first "docs/product-backlog.md |: 6 features"
run git ready init -y
run git ready list
prints "Sauna"

it "asks who wants what although there is a field called Story Points"
given_repo
for size in 'Story Points' 'Puntos de historia'; do
	rm -f DEFINITION_OF_READY.md
	for n in 1 2 3 4; do
		printf '### FB00%s: Step %s\n\n**%s:** %s\n\n**As a** baker\n**I want** step %s\n**So that** bread is sold\n\n' $n $n "$size" $n $n
	done | write docs/user-stories.md
	run git ready init -y
	run cat DEFINITION_OF_READY.md
	prints "field $size" "who wants" "mentions /"
	run git ready check
	exits 0
done

it "stories of those without an article, and of what must be, are stories"
given_repo
{
	printf '# Product backlog\n\n| ID | User Story |\n| --- | --- |\n'
	printf '| US1 | As a **Reader**, I want to renew a loan so I keep the book. |\n'
	printf '| US2 | As an **Author**, I want to see who reads me. |\n'
	printf '| US3 | As a **System**, I must keep what is lent. |\n'
	printf '| US4 | As **Campus Library**, I want to see all loans. |\n'
} | write backlog.md
run git ready init --yes
prints 'Must say who wants what: "As a … I want …".'
prints "(4 of 4)"
run git ready
exits 0
prints "4 items: 4 ready"
write backlog.md "# Product backlog\n\n| ID | User Story |\n| --- | --- |\n| US1 | As soon as I want to, I can do it. |\n"
run git ready
prints 'US1 has no sentence "As a … I want …"'
