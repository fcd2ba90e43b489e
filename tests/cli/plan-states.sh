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
