#!/bin/sh
#
# What list, next and show say of states in words that the definition does not
# have: the same words as init knows, in whichever language.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# states <field> <state>...: a task for each, S-1 to S-n
states () {
	field=$1 n=0
	shift
	rm -rf .git t
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`t/*.md\`\n\n- \`section Why\`"
	for state; do
		n=$((n + 1))
		write t/S-$n.md "# S-$n: Chore\n\n- **$field:** $state\n\n## Why\n\nPeople ask."
	done
}

it "hears a state under whatever such a field is called"
states 状态 未开始 进行中 已阻塞 已完成 已取消 待Review
run git ready list
prints "4 Tasks are open: 1 can start, 2 are begun, 1 waits."
prints "S-2  Chore  begun"
prints "S-3  Chore  已阻塞"
prints "S-6  Chore  begun"
run git ready list --all
prints "S-4  Chore  done"
prints "S-5  Chore  closed"
run git ready next
prints "1 can start"
prints "S-1  Chore"
run git ready show S-4
prints "It is done, as its state says"
run git ready check
prints "6 items: 6 ready"
exits 0

for field in Statut État Estado Situação Zustand Stato ステータス 상태 Статус; do
	states "$field" "À faire" "En cours" "✅ Terminé" "Bloqué" "En validación" QA "In Prüfung" "待审核"
	run git ready list
	prints "7 Tasks are open: 1 can start, 5 are begun, 1 waits."
done

it "waits for nothing that is over by its word"
states Statut "À faire" "Terminé"
write t/S-3.md "# S-3: Chore\n\n- **Statut:** À faire\n- **Depends on:** S-2\n\n## Why\n\nPeople ask."
run git ready show S-3
prints "May it start? Yes."

it "believes no end that is taken back, or that a definition closes otherwise"
states Statut "Terminé, sauf les essais" "Terminé ?" "À faire"
run git ready list
prints "3 Tasks are open"
states Estado "Erledigt" "Pronto"
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`t/*.md\`\n\n- \`done when Estado: Pronto\`\n- \`section Why\`"
run git ready list
prints "1 Task is open: 1 waits."

# headed <line below the heading of the backlog>...
headed () {
	rm -rf .git t
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`B.md ###\`\n\n- \`mentions /\\w/\`"
	{ printf '# Backlog\n\n## Boat\n\n' && printf '%b\n\n' "$@"; } >B.md
}

it "hears a state in brackets, or by a sign, behind a title"
for title in "Keel (진행 중)" "Keel（进行中）" "Keel (in progress)" "Keel [WIP]" "Keel (검토 중)" "Keel 🚧" "Keel (en cours)"; do
	headed "### 1. Sail" "### 2. $title"
	run git ready list
	prints "1 can start, 1 is begun"
done
for title in "Keel (on hold)" "Keel (DEFERRED)" "Keel (暂停)" "Keel ⏸️"; do
	headed "### 1. Sail" "### 2. $title"
	run git ready list
	prints "1 can start, 1 waits"
done
for title in "港後の修理（完了）" "Keel【已完成】" "Keel (완료)"; do
	headed "### 1. Sail" "### 2. $title"
	run git ready list
	prints "1 can start"
	prints "1 done left out"
done

it "takes no subject of a title for its state"
for title in "Column (Done)" "Filter (review)" "Queue (current)" "Label (partial)" "Checklist (code review)" \
	"列（完了と未完了）" "Show 🚧 on the map" "Button (hold)"; do
	headed "### 1. Sail" "### 2. $title"
	run git ready list
	prints "2 Tasks are open: 2 can start"
done

it "holds what stands below a heading that says so in brackets, and not what has a part put off"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`B.md -\`\n\n- \`mentions /\\w/\`"
# shellcheck disable=SC2016 # code of Markdown
write B.md '# Backlog\n\n## Boat\n\n- Sail\n- Keel\n\n  > ⏸️ Deferred: `colour` — only when it is painted.\n\n- Mast\n\n  > Deferred: until May\n\n## Rigging (deferred)\n\n- Rope'
run git ready list
prints "4 Tasks are open: 2 can start, 2 wait."

# became <state before> <state after>: what a review says of S-1
became () {
	states 状态 "$1"
	git add . && git commit -q -m 'Before'
	sed -i "s/状态:\*\* .*/状态:** $2/" t/S-1.md
	git commit -q -a -m 'After'
	run git ready review HEAD~1
	exits 0
}

it "says in a review what such a word makes of an item"
became 未开始 进行中
prints "Begun, and ready (1)"
prints "状态 未开始 → 进行中"
became 未开始 已完成
prints "Done (1)"
became 进行中 已取消
prints "Closed or removed, not done (1)"
became 已完成 进行中
prints "Reopened (1)"
became 未开始 已阻塞
prints "Other fields (1)"
prints "状态 未开始 → 已阻塞"

it "hears by the heading above that work goes on, which nobody agreed on yet"
given_repo
# shellcheck disable=SC2016 # code of Markdown
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `kanban.md -`'
write kanban.md "# Kanban\n\n## Backlog\n\n- Tar the hull\n\n## En cours\n\n- Oil the winch\n\n## Notes en cours de route\n\n- Paint the deck"
run git ready list
prints "nothing is asked yet of 2, 1 is begun"
run git ready show "Oil the winch"
prints "begun"

it "asks of a sprint or a phase neither a measure nor an owner, nor to close it"
given_repo
# shellcheck disable=SC2016 # code of Markdown
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Sprint `PLAN.md ##`\n\n- `outcome`\n\n## Task `PLAN.md -`'
write PLAN.md "# Plan\n\n## Sprint 1: Hull\n\n- [x] Tar the hull\n\n## Sprint 2: Rig\n\n- [ ] Oil the winch"
run git ready trace
prints "Sprint 2"
prints_not "Measure"
prints_not "close it"
run git ready roles
prints_not "no owner"

it "is no change of priority to go to such a heading"
given_repo
# shellcheck disable=SC2016 # code of Markdown
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `kanban.md -`\n\n- `order is priority`'
write kanban.md "# Kanban\n\n## Backlog\n\n- Tar the hull\n- Oil the winch\n- Paint the deck\n- Sew the sail\n\n## En cours\n\n- Row home"
git add . && git commit -q -m Before
write kanban.md "# Kanban\n\n## Backlog\n\n- Oil the winch\n- Paint the deck\n- Sew the sail\n\n## En cours\n\n- Row home\n- Tar the hull"
git commit -q -a -m After
run git ready review HEAD~1
prints "Begun"
prints_not "moved down"
