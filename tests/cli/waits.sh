#!/bin/sh
#
# What items wait for: named in other forms, and where no item bears the name.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# chores <definition line> <name of file>=<text>...
chores () {
	rm -rf .git t
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task $1\n\n- \`field Phase\`"
	shift
	for one; do write "t/${one%%=*}.md" "${one#*=}"; done
	git add . && git commit -q -m 'The chores'
}

# numbered <what the third says>
numbered () {
	chores '`t/[0-9]*.md`\n\n- `id from file /^\\d+/`' \
		"01-a=# 01 — Sand\n\n**Phase:** 1" "02-b=# 02 — Prime\n\n**Phase:** 1\n**Depends on:** 01" \
		"03-c=# 03 — Paint\n\n**Phase:** 2\n$1"
}

it "holds what waits for a number that no item bears"
for names in 44 "44 (the keel)" "task 44, sanded and dry" "01, 44"; do
	numbered "**Depends on:** $names"
	run git ready show 03
	prints "44, which is no item here."
	run git ready list --porcelain
	prints_not "can start${tab}03"
done

it "takes no amount, day or address for a number of an item"
for names in "3 weeks of drying" "2026-05-01" "#44" "paint 44" none; do
	numbered "**Depends on:** $names"
	run git ready show 03
	prints "May it start? Yes."
done

it "says beside what it waits for that there is more"
numbered "**Depends on:** 01, 44"
run git ready list
prints "after 01 +1"
numbered "**Depends on:** 44"
run git ready list
prints "after 44 (no item)"

it "says it of files whose ids are the front of their names"
chores '`t/PART_*.md`' "PART_1_A=# Sand\n\n**Phase:** 1" "PART_2_B=# Paint\n\n**Phase:** 1\n**Depends on:** PART_9"
run git ready list
prints "after PART_9 (no item)"

it "says it of what has begun, without holding it"
numbered "**Status:** doing\n**Depends on:** 44"
run git ready list
prints "1 is begun"
run git ready show 03
prints "waits for      44, which is no item here"

it "tells in a review what a change lets wait for no item, and nothing that was so before"
numbered "**Depends on:** 02, 55"
sed -i 's/02, 55/44, 55/' t/03-c.md
git commit -qam 'Another one'
run git ready review HEAD~1
exits 0
prints "03"
prints "waits for 44, which is no item here"
prints_not "waits for 55"
write t/04-d.md "# 04 — Sail\n\n**Phase:** 2\n**Depends on:** 03, 66"
git add . && git commit -qm 'A new one'
run git ready review HEAD~1
prints "waits for 66, which is no item here"
prints_not "waits for 44"
