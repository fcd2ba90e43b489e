#!/bin/sh
#
# git ready init where a team has an agreement of its own, and the states or
# labels of the items tell which of them claim to be ready.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# item <number> <lines at its top>
item () {
	write "backlog/US-0$1.md" "# US-0$1: A list of things

$2

## Acceptance criteria

- It can be seen in the list."
}

# A repository without items; a test may begin with one more than once.
given_none () {
	[ -d .git ] || given_repo
	rm -rf backlog
}

# given_states <field> <value>…: eight items, the values in rotation
given_states () {
	given_none
	field=$1
	shift
	for n in 1 2 3 4 5 6 7 8
	do
		item "$n" "**$field:** $1"
		set -- "$@" "$1"
		shift
	done
	agreement "Acceptance criteria are defined"
}

# agreement <sentence>…
agreement () {
	write DEFINITION_OF_READY.md "# Definition of Ready

$(printf -- '- %s\n' "$@")"
	git add -A
}

# claims <guard>: the line about the items ends in it
claims () {
	run git ready init --dry-run
	exits 0
	prints "\`items backlog/US-[0-9]*.md when $1\`"
}

it "a word for ready or done is ready beside another word for done"
given_states Status Klaar Nieuw Bezig Afgerond
claims "Status: Klaar, Bezig"
prints "\`done when Status: Afgerond\`"
prints "not begun    Nieuw (2)"
given_states Status Gotowe Nowe "W toku" Zrobione
claims "Status: Gotowe, W toku"
prints "\`done when Status: Zrobione\`"
given_states Status Gereed Nieuw Bezig Opgeleverd
claims "Status: Gereed, Bezig"

it "it is ready where the agreement says so and another state is the end"
given_states Status Fertig Neu "In Arbeit" Abgeschlossen
agreement "Eine Story ist fertig für den Sprint, wenn sie geschätzt ist" \
	"Acceptance criteria are defined"
claims "Status: Fertig, In Arbeit"

it "it is the end where no other state is, or nothing says that it is ready"
given_states Status "Te doen" "In uitvoering" Gereed
agreement "Een story is gereed voor de sprint als dit zo is" \
	"Acceptance criteria are defined"
run git ready init --dry-run
prints "\`done when Status: Gereed\`"
given_states Status Neu "In Arbeit" Fertig Abgeschlossen
run git ready init --dry-run
prints "\`done when Status: Fertig, Abgeschlossen\`"
given_states Status "К выполнению" "В работе" Готово Закрыто
run git ready init --dry-run
prints "\`done when Status: Готово, Закрыто\`"
given_states Status Klaar Gearchiveerd Bezig Nieuw
run git ready init --dry-run
prints "\`done when Status: Klaar\`"

it "more words for ready and for what has not begun"
given_states Stav Připraveno Nové Probíhá Hotovo
claims "Stav: Připraveno, Probíhá"
given_states Status ready бэклог "in uitvoering" "done"
claims "Status: ready, in uitvoering"
prints "not begun    бэклог (2)"

it "what is to do is nearer to work than the backlog, whichever comes first"
given_states Status "To Do" Backlog "In Progress" Done
claims "Status: To Do, In Progress"
given_states Status Backlog "To Do" "In Progress" Done
claims "Status: To Do, In Progress"
given_states Statut "À faire" Backlog "En cours" Terminé
claims "Statut: À faire, En cours"
given_states Estado "Por hacer" Backlog "En progreso" Hecho
claims "Estado: Por hacer, En progreso"
given_states Status "A fazer" Backlog "Em andamento" Concluído
claims "Status: A fazer, Em andamento"
given_states Status "Zu erledigen" Backlog "In Arbeit" Erledigt
claims "Status: Zu erledigen, In Arbeit"

it "what has not begun is known to the first check as well"
for states in "Statut/À faire" "Estado/Pendiente" "Statut/Brouillon" \
	"Status/A fazer" "Status/Nieuw" "Status/Бэклог" "state/open"
do
	given_states "${states%/*}" "${states#*/}" ready "done"
	run git ready init --write
	exits 0
	run git ready check
	exits 0
	prints_not "claims nothing"
done

it "all of ready to plan is the state, and not ready with a remark"
given_states Status "ready to plan" idea "in progress" "done"
claims "Status: ready to plan, in progress"
prints "\`done when Status: done\`"
given_states Status ready-for-proposal needs-refinement in-progress "done"
claims "Status: ready-for-proposal, in-progress"
given_states Status "ready, 2 of 3" idea "in progress" "done"
run git ready init --dry-run
prints "when Status: /^"

it "ready for what comes after the work is not a claim, nor is it before"
given_states Status "ready for merge" ready "in progress" "done"
claims "Status: ready, in progress, ready for merge"
given_states Status "ready for refinement" ready "in progress" "done"
claims "Status: ready, in progress"

it "a label says which items are ready where no state does"
given_none
for n in 1 2 3 4 5 6 7 8
do
	label=backend
	[ $((n % 3)) = 0 ] || label="ready, backend"
	state=open
	[ $((n % 4)) = 0 ] && state=closed
	item "$n" "**state:** $state  
**labels:** $label"
done
# shellcheck disable=SC2016 # backticks of Markdown
agreement 'An issue has to be marked with the `ready` label' \
	"Acceptance criteria are defined"
claims "labels: ready"
prints "items with a label that says ready"
run git ready init --write
exits 0
run git ready
exits 0
prints_not "claims nothing"
prints "4 ready"

it "a label does not where a state says ready, or every item has it"
given_none
for n in 1 2 3 4; do item "$n" "**Status:** ready  
**labels:** ready"; done
for n in 5 6; do item "$n" "**Status:** idea  
**labels:** backend"; done
agreement "Acceptance criteria are defined"
claims "Status: ready"
given_none
for n in 1 2 3 4; do item "$n" "**state:** open  
**labels:** ready"; done
agreement "Acceptance criteria are defined"
run git ready init --dry-run
# shellcheck disable=SC2016 # backticks of Markdown
prints '`items backlog/US-[0-9]*.md`'
prints "every open one, since nothing says which are ready"

# with_way <heading> <entries>: the agreement, and where its states are listed
with_way () {
	mkdir -p docs/how && rm -f DEFINITION_OF_READY.md
	write docs/how/definition-of-ready.md "# Definition of Ready

A story is ready when:

- [ ] Acceptance criteria are defined

## $1

$2"
	git add -A
}

it "the list of states in an agreement is their order: what is reviewed before it is approved is no work"
given_none
given_states Status Draft "Ready for Review" Approved Draft
with_way "Story status progression" "1. **Draft** - somebody writes it
2. **Ready for Review** - the writer thinks it is ready
3. **Approved** - all criteria are met
4. **InProgress** - somebody builds it
5. **Done** - it can be used"
claims "Status: Approved, InProgress"
prints "not begun    Draft (4), Ready for Review (2)"
prints_not "started when Status: Ready for Review"

it "what is reviewed after work has begun is work"
given_none
given_states Status Draft "In Review" Approved Draft
with_way "Status flow" "1. Draft
2. Approved
3. In Progress
4. In Review
5. Done"
claims "Status: Approved, In Progress, In Review"
prints "started when Status: In Progress, In Review"
