#!/bin/sh
#
# Events: what a change starts, what it changes of a section, and where the
# reason for it may stand. And paths as people type them.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

given_levels () {
	given_repo
	write DEFINITION_OF_READY.md <<'DEFINITION'
# Definition of Ready

## Story `backlog/*.md`

- Must say where it stands. `field status: idea, ready, doing, done`

### Ready `when status: ready or later`

- Must say why. `section Why`
DEFINITION
	write backlog/1.md "# EXP-1 Export\n\nStatus: ready"
	write backlog/2.md "# EXP-2 Import\n\nStatus: doing"
	git add . && git commit -q -m 'The backlog'
}

it "only notes what an item that has begun misses"
given_levels
run git ready check backlog/2.md
exits 0
prints 'backlog/2.md:1:1: note: EXP-2'

it "judges the change that starts an item in full, once"
given_levels
write backlog/1.md "# EXP-1 Export\n\nStatus: doing"
git add .
run git ready check --staged
exits 1
prints 'backlog/1.md:1:1: error: EXP-1'
prints 'backlog/2.md:1:1: note: EXP-2'
git commit -q -m 'Start' && git commit -q --allow-empty -m 'Nothing'
run git ready check --staged
exits 0
prints 'backlog/1.md:1:1: note: EXP-1'

it "judges an item in full that is new and begun at once"
given_levels
write backlog/3.md "# EXP-3 Mail\n\nStatus: doing"
git add .
run git ready check --staged
exits 1
prints 'backlog/3.md:1:1: error: EXP-3'

# given_changes <check...>: a story whose changes need a reason.
given_changes () {
	given_repo
	{
		printf '%b' "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n"
		for check; do echo "- Must say why it changes. \`$check\`"; done
	} >DEFINITION_OF_READY.md
	write backlog/1.md "# EXP-1 Export\n\nPriority: low\nT-shirt size: S\n\n## Scope\n\nAs CSV."
	git add . && git commit -q -m 'The backlog'
}

it "tells a section whose text changed, and asks for a reason"
given_changes 'change of section Scope: explained'
write backlog/1.md "# EXP-1 Export\n\nPriority: low\nT-shirt size: S\n\n## Scope\n\nAs CSV and as PDF."
git commit -q -am 'More'
run git ready review HEAD~1
prints "EXP-1"
prints "Scope"
prints "nothing says why"
run git ready review HEAD~1 --format=json
prints '"what": "section"'
prints '"explained": false'

it "takes a reason in the item, and in a file of decisions that names the item"
given_changes 'change of section Scope: explained'
write backlog/1.md "# EXP-1 Export\n\nPriority: low\nT-shirt size: S\n\n## Scope\n\nAs CSV and as PDF.\n\n## Decisions\n\n- Scope grows, because the tax office wants PDF"
git commit -q -am 'More'
run git ready review HEAD~1 --format=json
prints '"explained": true'
prints "the tax office wants PDF"

it "asks of each of several fields, and not of one that is called anew"
given_changes 'change of field points | t-shirt size: explained'
write backlog/1.md "# EXP-1 Export\n\nPriority: low\nT-shirt size: L\n\n## Scope\n\nAs CSV."
git commit -q -am 'Grow'
run git ready check HEAD --new-since=HEAD~1
exits 1
prints "t-shirt size of EXP-1 went from S to L, and nothing says why"
given_changes 'change of field points | t-shirt size: explained'
write backlog/1.md "# EXP-1 Export\n\nPriority: low\nPoints: S\n\n## Scope\n\nAs CSV."
git commit -q -am 'Call it points'
run git ready check HEAD --new-since=HEAD~1
exits 0
write backlog/1.md "# EXP-1 Export\n\nPriority: low\nPoints: M\n\n## Scope\n\nAs CSV."
git commit -q -am 'Grow'
run git ready check HEAD --new-since=HEAD~1
exits 1
prints "points of EXP-1 went from S to M, and nothing says why"

# The list of many items is one file, and its decisions stand at the end.
given_list () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`BACKLOG.md ###\`\n\n- Must say why. \`change of field priority: explained\`"
	list low "$1"
	git add . && git commit -q -m 'The backlog'
}

# list <priority of EXP-1> <more>
list () {
	write BACKLOG.md "# Backlog\n\n### EXP-1 Export\n\nPriority: $1\n\n### EXP-2 Import\n\nPriority: low\n\n## Decisions\n\n- EXP-2 stays low, because nobody asked$2"
}

it "takes a decision in the file of a list only where it names the item"
given_list ""
list high "\n- EXP-1 goes first, because a customer is blocked"
git commit -q -am 'Up'
run git ready review HEAD~1 --format=json
prints '"explained": true'
prints "a customer is blocked"
given_list ""
list high "\n- EXP-2 waits, because nobody asked again"
git commit -q -am 'Up'
run git ready review HEAD~1 --format=json
prints '"explained": false'

it "offers the trailer of the field that changed, whatever its name"
given_changes 'change of field t-shirt size: explained'
git ready hook install >/dev/null
write backlog/1.md "# EXP-1 Export\n\nPriority: low\nT-shirt size: XL\n\n## Scope\n\nAs CSV."
git add .
run git commit -m up
exits 1
complains "T-shirt-size-Reason: EXP-1: because …"
run git commit -m "up

T-shirt-size-Reason: EXP-1: because a second file came to light"
exits 0

it "offers the trailer for everything where the name cannot stand in one"
given_changes 'change of field priorität: explained'
write backlog/1.md "# EXP-1 Export\n\nPriorität: low"
git commit -q -am 'Auf Deutsch' --no-verify
git ready hook install >/dev/null
write backlog/1.md "# EXP-1 Export\n\nPriorität: high"
git add .
run git commit -m up
exits 1
complains "which may end in: Reason: EXP-1: because …"

it "takes paths as they are typed, from the folder one stands in"
given_backlog
write_unready backlog/far/away/2.md EXP-2
git add . && git commit -q -m 'Another'
cd backlog/far || exit 1
for path in away/2.md ./away/2.md ../far/away/2.md ../../backlog/far/away/2.md \
	away/../away//2.md away/./2.md away ..; do
	run git ready check -- "$path"
	exits 1
	prints "away/2.md:1:1: error"
	prints_not "far/away/2.md:1:1: error"
done
run git ready check -- ../1.md
exits 0
run git ready check -- away/../../1.md
exits 0
run git ready check -- ../../../2.md
exits 128
complains "outside"
