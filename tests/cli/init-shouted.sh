#!/bin/sh
#
# git ready init where rows of some tables say in another column that they are done.

# shellcheck disable=SC2016 # backticks of Markdown
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# two_tables <prio of 4> <prio of 5> <prio of 6>
two_tables () {
	given_repo
	write BACKLOG.md "# Product backlog

| # | Item | Owner | Status |
| --- | --- | --- | --- |
| 1 | Mend the wheel | Ada | ✅ Done |
| 2 | Dress the stone | Ada | 🔲 Open |
| 3 | Oil the axle | Ben | 🔲 Open |

## Points of the last meeting

| # | Item | Prio | Owner |
| --- | --- | --- | --- |
| 4 | New sails | $1 | Ben |
| 5 | Sell flour at the door | $2 | Ada |
| 6 | Print sacks | $3 | Ben |
| 7 | Count the mice | P2 | Ada |"
	run git ready init --yes
	run cat DEFINITION_OF_READY.md
}

it "three that are done in the place of their priority are over"
two_tables "✅ Done (by Ben)" "✅ Done" "✅ Done"
prints '`done when Prio: /✅/`'
run git ready list --all --format=csv --columns=stands,title
prints "done,New sails"
prints "ready,Count the mice"

it "one or two may be slips"
two_tables "✅ Done" "P1" "✅ Done"
prints_not "done when Prio"

it "a sign beside a status is about something else"
two_tables "✅ Done" "✅ Done" "✅ Done"
sed 's/| Ada | 🔲 Open |/| Ada ✅ | 🔲 Open |/; s/Prio/Owner/' BACKLOG.md >"$tmp/list"
cp "$tmp/list" BACKLOG.md
rm DEFINITION_OF_READY.md
run git ready init --dry-run
prints_not "done when Prio"
prints_not "done when Owner"

it "three of which one is not done tell nothing"
two_tables "DONE" "NOT DONE" "DONE"
prints_not "done when Prio"

it "three that are done by a word are over"
two_tables "DONE" "DONE" "DONE (by Ben)"
prints '`done when Prio: /\b(DONE)\b/`'
