#!/bin/sh
#
# git ready init where a file says again in short what it tells at length, or
# says when something was done.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# told <title> <status> <more lines>
told () {
	printf '### %s\n\n**Status**: %s\n**Effort**: 2 days\n%s\n\n' "$1" "$2" "$3"
	printf '#### Why\n\nThe harbour master has asked about it twice since May.\n\n'
	printf '#### Acceptance criteria\n\n- [ ] It holds in a swell of two metres.\n\n'
}

given_todo () {
	write TODO.md "# To do

## P1 - High

$(told '🟡 T01: Caulk the seams' 'Ready' '**Created**: 2026-05-01')

$(told "${1:-🟢 T02: Oil the winches ✅}" 'In progress (to be looked at)' '**Completed**: 2026-06-02')

$(told '✅ T03: New shrouds' 'Done' '**Completed**: 2026-06-03')

## P2 - Low

$(told '✅ T04: Wash the sails' 'Done' '**Completed**: 2026-06-04')

$(told '🟡 T05: Sell the dinghy' 'Ready' '**Created**: 2026-05-02')

## Archive - completed

### ✅ T02: Oil the winches
**Summary**: port side too

### ✅ T03: New shrouds
**Summary**: steel

### ✅ T04: Sails
**Summary**: with fresh water"
}

it "what is put away in short stands there at length, and is told once"
given_repo
given_todo
finds_first "TODO.md ###"
prints ": 5 "
prints "not lane: Archive - completed"
prints "and 1 that shows it otherwise: 3 of 5 in all"

it "the day of its end is no end where the title and the state deny it"
given_repo
given_todo '🟢 T02: Oil the winches'
run git ready init --dry-run
prints ": 5 "
prints "done         Done (2)"
prints_not "in all"
prints_not "done when Completed"

it "what is over stays where nothing else says that it is"
given_repo
write TODO.md "# To do

## Items

$(for n in 1 2 3 4 5; do printf '### T0%s: mend plank %s\n\n**Effort**: 2 days\n\nIt gives way when people stand on it for long.\n\n' $n $n; done)

## Completed

### T02: mend plank 2

### T04: mend plank 4"
run git ready init --dry-run
prints_not "not lane: Completed"

it "never says that all is asked where there is nothing to ask"
given_repo
write TODO.md "# To do\n\n- [ ] Ring the bell\n- [ ] Paint the door\n- [x] Sweep the yard\n- [x] Feed the goat\n- [ ] Mend the roof"
run git ready init -y
run git ready init -y
prints "already runs, and is left as it is." "Most items have nothing that it could ask for."
prints_not "It already asks for everything"
