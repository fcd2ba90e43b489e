#!/bin/sh
#
# git ready init where a file has a table for each sort of items, and tells some
# of them at length below.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# rows <cells of each>...
rows () {
	for cells; do
		printf '| %s |\n' "$cells"
	done
}

# details <ids>...: a heading for each, with what the rows have no room for
details () {
	for id; do
		printf '#### %s: what it is about\n\n**Priority:** High\n\n' "$id"
		printf '**Description:**\nThe %s part gives way in a swell of two metres.\n\n' "$id"
		printf '**Proposed fix:**\nTake it off, look at it, put it back.\n\n'
	done
}

given_sorts () {
	write BACKLOG.md "# Backlog

## Legend

| Priority | Meaning |
|---|---|
| High | This season |
| Low | Some day |

## Features

| ID | Description | Priority | Added |
|---|---|---|---|
$(rows 'FEAT-004 | A bunk in the bow | High | May' 'FEAT-006 | Warm water | Low | June')

### Feature details

$(details FEAT-004 FEAT-006)

## Debt

| ID | Description | Priority | Added |
|---|---|---|---|
$(rows 'DEBT-002 | Wires without labels | High | May')

### Debt details

$(details DEBT-002)

## $1

| ID | Description | Completed | Notes |
|---|---|---|---|
$2"
}

it "sorts with a table each are one backlog where all are done in one table; what is open says what is asked"
given_repo
given_sorts 'Completed (archive)' "$(rows 'BUG-001 | Pump runs dry | June | new float' \
	'BUG-003 | Door sticks | June | planed' 'DEBT-001 | Rotten bulkhead | May | oak' \
	'DEBT-005 | Old gas hose | May | new one')"
finds_first "BACKLOG.md |"
prints ": 7 items, one a row"
prints "done         4 of 7"
prints "BACKLOG.md ####"
prints "What most items have already becomes what is asked"
prints "field Priority"

it "a table that only says the rows of two sorts again joins nothing"
given_repo
given_sorts 'What we look at in May' "$(rows 'FEAT-004 | A bunk in the bow | - | Ada' \
	'FEAT-006 | Warm water | - | Ada' 'DEBT-002 | Wires without labels | - | Ben')"
run git ready init --dry-run
prints_not "7 items"
prints_not "3 items"

it "the details of all rows are the same items, and no second kind"
given_repo
write TODO.md "# To do

| ID | Title | Status |
|---|---|---|
$(rows 'T-1 | New shrouds | open' 'T-2 | Winter cover | open' 'T-3 | Oil the winches | done' \
	'T-4 | Wash the sails | done')

## Details

$(details T-1 T-2)"
finds_first "TODO.md |"
run git ready init
run git ready list --all
prints "T-1  "
run git ready show T-1
prints "priority High"

it "areas in a table for each priority, and done in one of their own, are one backlog"
given_repo
write BACKLOG.md "# Backlog

## P0 - Now

| ID | Title | Owner |
|---|---|---|
$(rows 'HULL-1 | Caulk the seams | Ada' 'RIG-1 | New shrouds | Ben')

## P1 - Next

| ID | Title | Owner |
|---|---|---|
$(rows 'HULL-2 | Blue below the deck | Ada' 'RIG-3 | Boom vang | Ben' 'DECK-1 | Oil the winches | ')

## Done

| ID | Title | When |
|---|---|---|
$(rows 'RIG-2 | Halyards | May' 'HULL-3 | Bow light | June')"
finds_first "BACKLOG.md |: 7 items, one a row"
prints "done         2 of 7"

it "the headings give out letters for the tables below: they are one ledger"
given_repo
write docs/backlog.md "# Wishes

## A. Open

| # | Wish (as they said it) | From | Status | Remarks |
|---|---|---|---|---|
$(rows 'A1 | The menu is too dark | Ada | in progress | looked at' \
	'A2 | A sound for orders | Ben | open | no' 'A3 | Three pictures each | Ben | open | no')

## B. Live

| # | Thing | Status | Where |
|---|---|---|---|
$(rows 'B1 | Long notes fail | done | 21' 'B2 | Same names everywhere | done | 5' \
	'B3 | Sort by time | done | 23')

## C. Raised by ourselves

| # | Matter | Status | Proof |
|---|---|---|---|
$(rows 'C1 | Old pages break | done | 36' 'C2 | Hourly round is paused | open | none')"
finds_first "docs/backlog.md |: 8 items, one a row"
prints "done         done (4)"

it "what an author goes on with below a row, in one cell, is no item"
given_repo
write docs/backlog.md "# Wishes

| # | Wish | From | Status |
|---|---|---|---|
| A1 | The menu is too dark | Ada | in progress |
**Measured**: it is lighter now, though not by much
**And again**: a lamp would do
| A2 | A sound for orders | Ben | open |
| A3 | Three pictures each | Ben | done |
| A4 | Shorter waits | Ben | open |"
finds_first "docs/backlog.md |: 4 items, one a row"
