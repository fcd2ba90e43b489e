#!/bin/sh
#
# git ready init where a page says in words that its order is the priority.

# shellcheck disable=SC2016 # code stands between backticks
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# page <file> <what stands above the list>
page () {
	given_repo
	write "$1" "# Backlog

$2

- [ ] Tar the hull
- [x] Oil the winch
- [ ] Mend the sail
- [ ] Sound the bilge
- [ ] Paint the deck"
	run git ready init --yes
	run cat DEFINITION_OF_READY.md
}

says_order () {
	page BACKLOG.md "$1"
	prints '- What stands further up comes first. `order is priority`'
}

says_none () {
	page BACKLOG.md "$1"
	prints_not 'order is priority'
}

while read -r line; do
	it "reads that the order is the priority: $line"
	says_order "$line"
done <<'END'
All that is to be done, in priority order.
The list is **sorted by priority**: take the first that is open.
Reihenfolge = Priorität. Kein Zeitplan.
Ordenadas por prioridad, de arriba abajo.
Classées par ordre de priorité.
按优先级排序。
優先順に並べています。
END

it "then the first is what comes next, and the list says why"
says_order "In order of priority."
run git ready list
prints_not "since nothing ranks them"
run git ready next
prints "Tar the hull"

while read -r line; do
	it "does not hear it in: $line"
	says_none "$line"
done <<'END'
These are not in priority order.
Nicht nach Priorität sortiert.
Each has a priority, and an order.
END

it "does not hear it where items stand below headings that rank"
given_repo
write BACKLOG.md "# Backlog

In order of priority.

## High

- [ ] Tar the hull
- [ ] Oil the winch

## Low

- [ ] Mend the sail
- [ ] Sound the bilge"
run git ready init --yes
run cat DEFINITION_OF_READY.md
prints_not 'order is priority'

it "does not hear it where items have a priority"
given_repo
write BACKLOG.md "# Backlog

In order of priority.

| ID | Task | Priority |
| --- | --- | --- |
| B-1 | Tar the hull | High |
| B-2 | Oil the winch | Low |
| B-3 | Mend the sail | High |
| B-4 | Sound the bilge | Low |"
run git ready init --yes
run cat DEFINITION_OF_READY.md
prints_not 'order is priority'
