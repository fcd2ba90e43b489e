#!/bin/sh
#
# git ready init where an older copy of the backlog lies elsewhere.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# backlog <path> <status of 2> <status of 3> [<more rows>]
backlog () {
	write "$1" "# Product backlog

## P0

| # | Item | Owner | Status |
| --- | --- | --- | --- |
| 1 | Mend the wheel | Ada | ✅ Done |
| 2 | Dress the stone | Ada | $2 |
| 3 | Oil the axle | Ben | $3 |

## P1

| # | Item | Owner | Status |
| --- | --- | --- | --- |
| 4 | New sails | Ben | 🔲 Open |
| 5 | Sell flour at the door | Ada | 🔲 Open |${4:-}"
}

newer='
| 6 | Print sacks | Ben | 🔲 Open |
| 7 | Count the mice | Ada | ✅ Done |'

# Rows of a later meeting, of which none says a state.
points='

## Points of the last meeting

| # | Item | Prio | Owner |
| --- | --- | --- | --- |
| 8 | Ask the miller | P1 | Ada |
| 9 | A cat | P2 | Ben |
| 10 | Grease for the bearing | P2 | Ben |
| 11 | A lamp in the loft | P1 | Ada |
| 12 | Mend the steps | P3 | Ada |
| 13 | A bell | P3 | Ben |
| 14 | Rats | P1 | Ben |'

it "what went on comes before the copy that stayed behind"
given_repo
backlog BACKLOG.md "✅ Done (in May)" "✅ Done (by Ben)" "$newer$points"
backlog docs/BACKLOG.md "🔲 Open" "🔲 Open"
finds_first "BACKLOG.md |: 14 items, one a row"
prints_not "docs/BACKLOG.md |: 5"

it "wherever either lies"
given_repo
backlog docs/BACKLOG.md "✅ Done (in May)" "✅ Done (by Ben)" "$newer$points"
backlog BACKLOG.md "🔲 Open" "🔲 Open"
finds_first "docs/BACKLOG.md |: 14 items, one a row"

it "neither is older where each has something done that is open in the other"
given_repo
backlog BACKLOG.md "✅ Done (in May)" "🔲 Open" "$newer$points"
backlog docs/BACKLOG.md "🔲 Open" "✅ Done"
finds_first "docs/BACKLOG.md |: 5 items, one a row"

it "nor where only one of them is over in the longer one"
given_repo
backlog BACKLOG.md "✅ Done (in May)" "🔲 Open" "$newer$points"
backlog docs/BACKLOG.md "🔲 Open" "🔲 Open"
finds_first "docs/BACKLOG.md |: 5 items, one a row"
