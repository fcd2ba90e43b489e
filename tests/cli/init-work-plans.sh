#!/bin/sh
#
# git ready init where the work is planned in rows and boxes that go on through
# waves, batches and milestones, beside requirements, audits and inventories.

# shellcheck disable=SC2016 # backticks of Markdown

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# plans <path> <command>: the repository holds what the command writes
plans () {
	given_repo
	$2 | write "$1"
}

# ---- the backlog among numbered chapters

chapter () {
	printf '# 00 — Requirements\n\n## Personas\n\n| # | Persona | Phase |\n| --- | --- | --- |\n'
	printf '| P1 | The owner | all |\n| P2 | The guest | all |\n'
}

ticked_rows () {
	printf '# 06 — Backlog\n\nA ✅ on the id means built, a 🟡 partly built.\n'
	for milestone in 1 2 3; do
		printf '\n## Milestone %s: Part %s\n\n' $milestone $milestone
		echo '| # | ID | Item | Size | Depends on | Phase |'
		echo '| --- | --- | --- | --- | --- | --- |'
		for n in 1 2 3 4; do
			sign='✅ ' size=M
			test $n = 1 && size=L
			case $milestone$n in
			24) sign='🟡 ' size=S ;;
			31) sign='' size=XL ;;
			3?) sign='' size=S ;;
			esac
			echo "| $n | ${sign}R-$milestone$n | Do part $n of $milestone | $size | — | MVP |"
		done
	done
}

it "a backlog among numbered chapters is no chapter"
plans docs/prds/06-backlog.md ticked_rows
chapter | write docs/prds/00-requirements.md
finds_first "docs/prds/06-backlog.md |: 12 items, one a row"

it "signs in the column of the ids say what is done, and none is no gap"
plans BACKLOG.md ticked_rows
run git ready init --dry-run
prints '`done when status: ✅`'
prints_not "say where it stands"

it "a scale has the sizes that were given"
plans BACKLOG.md ticked_rows
run git ready init --dry-run
prints '`field Size: S, M, L, XL`'

# ---- rows that count on

waves () {
	printf '# Fixes of the pages\n'
	n=0
	for wave in 1 2 3; do
		printf '\n### Wave %s: Part %s\n\n| # | Issue | File | Effort |\n| --- | --- | --- | --- |\n' $wave $wave
		for part in 1 2 3 4; do
			n=$((n + 1))
			echo "| $n | **C-$n:** Mend button $n | \`page.js\` | ${part}0 min |"
		done
	done
}

inventory () {
	printf '# What there is\n\n| Feature | Page | Status |\n| --- | --- | --- |\n'
	for name in Search Print Share Mail Sort Find Move Copy Save Load; do
		state=working
		test $name = Load && state=stub
		echo "| $name | Home | $state |"
	done
}

it "rows counted on from wave to wave, and not what there is"
plans UI_FIX_PLAN.md waves
inventory | write FEATURE_INVENTORY.md
finds_first "UI_FIX_PLAN.md |: 12 tasks, one a row"

it "an inventory is no backlog"
plans FEATURE_INVENTORY.md inventory
run git ready init --dry-run
exits 1

batches () {
	printf '# Plan to improve it\n\n## Findings\n'
	for area in FE DB; do
		printf '\n### %s\n\n| Finding | Batch | Fix | Proof |\n| --- | --- | --- | --- |\n' $area
		for n in 1 2 3 4 5; do echo "| $area$n | B$((n % 3)) | Mend $area by way $n | A test shows it |"; done
	done
}

it "findings with a batch each are planned"
plans APP_IMPROVEMENT_PLAN.md batches
finds_first "APP_IMPROVEMENT_PLAN.md |: 10 tasks, one a row"

# ---- boxes

checklist () {
	printf '# Checklist\n'
	for phase in 1 2 3; do
		printf '\n## Phase %s: Part %s\n\n' $phase $phase
		for name in Store List Form Mail; do
			printf -- '- [ ] **%s of the part** (`%s.c`)\n  - [ ] The class\n  - [ ] The page\n\n' $name $name
		done
	done
}

it "the boxes of an implementation checklist, without those inside them"
plans docs/SHARE_IMPLEMENTATION_CHECKLIST.md checklist
finds_first "docs/SHARE_IMPLEMENTATION_CHECKLIST.md -: 12 items, one an entry"

it "a checklist of something else is no backlog"
plans docs/DEPLOYMENT_CHECKLIST.md checklist
run git ready init --dry-run
exits 1

board () {
	printf '# Build board\n\n## Shop (`shop-plan.md`)\n'
	for wave in 1 2 3; do
		printf '\n**Wave %s — part %s**\n' $wave $wave
		for n in 1 2 3; do
			mark=' '
			test $wave = 1 && mark=x
			echo "- [$mark] Do part $n of $wave"
		done
	done
	printf '\n## Market (`market-roadmap.md`)\n\n'
	for n in A B C; do echo "- [ ] **Phase $n** — polish"; done
}

it "all boxes of a board, whichever roadmap a heading names"
plans docs/build-board.md board
finds_first "docs/build-board.md -: 12 items, one an entry"
prints "done         3 of 12"

# ---- headings

letters () {
	printf '# To do\n\n## Priority 1\n'
	for name in 'A. The gate|**Fix:** Invert it.' 'B. The layout|**Fix:** Check it.' \
		'C. The photos|**Fix:** Move them.' 'D. The types|Add them.'; do
		printf '\n### %s\n\nIt does not hold.\n\n%s\n' "${name%|*}" "${name#*|}"
	done
}

it "what goes on from A to D is one of them, with less or more below it"
plans TODO.md letters
finds_first "TODO.md ###: 4 tasks, one a heading"

iterations () {
	printf '# Plan of the pages\n\n## Purpose\n\nThe order of what is built.\n'
	n=0
	for name in Shell Screens Stores Mail Search; do
		printf '\n## Iteration %s: %s\n\nGoal:\n\n- have the %s\n\nDeliverables:\n\n- the %s\n\nVerification:\n\n- tests\n' \
			$n $name $name $name
		n=$((n + 1))
	done
	printf '\n## What comes later\n\n- charts\n'
}

it "where nothing else is planned, the iterations of the plan are it"
plans docs/plan.md iterations
finds_first "docs/plan.md ##: 5 tasks, one a heading"

it "steps in a guide are no plan"
plans docs/moving-house.md iterations
run git ready init --dry-run
prints_not "docs/moving-house.md ##"

it "iterations are no items beside a backlog"
plans docs/plan.md iterations
write BACKLOG.md "# Backlog\n\n- [ ] Search\n- [x] Print\n- [ ] Share\n- [ ] Sort"
finds_first "BACKLOG.md -: 4 items, one an entry"

# ---- files

it "a plan for an index is no index, as its criteria tell"
given_repo
for name in project-index live-editing setup-wizard answers sales-dashboard; do
	write ".plans/plans/$name.md" "# The $name\n\n## Overview\n\nIt is there.\n\n## Acceptance criteria\n\n- [ ] It shows\n\n## Dependencies\n\nNone."
done
finds_first ".plans/plans/*.md: 5 plans, one a file"
