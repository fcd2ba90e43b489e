#!/bin/sh
#
# What items wait for: named in other forms, and where no item bears the name.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# chores <definition line> <name of file>=<text>...
# shellcheck disable=SC2016 # code of Markdown
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
	# shellcheck disable=SC2016 # code of Markdown
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

# lettered <what the third waits for> [<another id>]
lettered () {
	# shellcheck disable=SC2016 # code of Markdown
	chores '`t/*.md`' "a=# T-1 Sand\n\n**Phase:** 1" "b=# ${2:-T-2} Prime\n\n**Phase:** 1" \
		"c=# T-3 Paint\n\n**Phase:** 2\n**Depends on:** $1"
	run git ready list
}

it "takes a bare number for an id where all ids have one form"
lettered 2
prints "after T-2"
lettered 44
prints "after 44 (no item)"
lettered "task 44"
prints "after task 44 (no item)"
lettered 44 "S-2"
prints "3 can start"

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
# shellcheck disable=SC2016 # code of Markdown
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

# said <words of the third, at its end>
said () {
	# shellcheck disable=SC2016 # code of Markdown
	chores '`t/*.md`' "sand=# Task 01 — Sand\n\n**Phase:** 1\n\n## Done when\n\n- It is dry." \
		"prime=# Task 02 — Prime\n\n**Phase:** 1" \
		"paint=# Task 03 — Paint\n\n**Phase:** 2\n\n## Accettazione\n\n- It shines.\n\n$1"
}

it "hears a sentence that opens with what is waited for"
for words in '> Dipende dal Task 02.' '> Dipende dal Task 02 (il fondo) per essere utile davvero.' \
	'> Depends on Task 02 being dry.' '> 🔗 **Depends on** Task 02, which is still open.' \
	'> ⏸️ Requires Task 02 to exist first — no paint without a ground.' '> Hängt ab von Task 02, wegen des Grunds.'; do
	said "$words"
	run git ready show "Task 03"
	prints "It waits for Task 02."
done
said '> Dipende dal Task 55 (il fondo) per essere utile.'
run git ready show "Task 03"
prints "It waits for Task 55, which is no item here."

it "hears none amid a sentence, of a part, or of what is not an item"
for words in 'The colour depends on Task 02 only in spring.' '> Requires 02 coats of paint.' 'After Task 02 people may look at it.' \
	'Depends on phase 1 of the plan.' '> Nothing depends on Task 02.' \
	'Depends on Task 02 being dry.' '> Depends on Task 02 only where it rains.'; do
	said "$words"
	run git ready show "Task 03"
	prints "May it start? Yes."
done
