#!/bin/sh
#
# git ready init where numbers stand in front of headings: of the items, and of
# their sections.

# shellcheck disable=SC2016 # backticks of Markdown
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# given_headings <line>...: of a backlog, each with a state below it
given_headings () {
	given_repo
	{
		echo "# Backlog"
		for line; do printf '\n## %s\n\nStatus: open\n' "$line"; done
	} >BACKLOG.md
}

it "an id after the number of a heading is the id"
given_headings "1. M1 — Sort" "2. M2 — Find" "3. M3 — Print"
run git ready init --dry-run
prints "BACKLOG.md ##: 3 items, one a heading"
prints "an id such as M1 (3 of 3)"
prints '`id from title /^[\d.]+\W+([A-Za-z]+\d[\d.]*)/`'

it "a longer word after the number is not an id"
given_headings "1. Step1 — Sort" "2. Step2 — Find" "3. Step3 — Print"
run git ready init --dry-run
prints "BACKLOG.md ##: 3 items, one a heading"
prints "a number in sequence (3 of 3)"
prints_not "id from title"

# given_stories <heading> <heading>: of the sections of three stories
given_stories () {
	given_repo
	for n in 1 2 3; do
		write "stories/US-$n.md" "# US-$n Sort\n\nStatus: open\n\n## $1\n\nNobody finds anything today.\n\n## $2\n\n- It sorts."
	done
}

it "sections are asked for without their numbers and colons"
for names in "Why|Criteria" "1. Why|2) Criteria" "Why:|Criteria:" "1. Why:|10 Criteria"; do
	rm -rf .git stories
	given_stories "${names%|*}" "${names#*|}"
	run git ready init --dry-run
	prints '`section Why`'
	prints '`section Criteria: at least 1 item`'
done

# ---- a word before ids of two forms ----

# given_jobs <lead>...: headings of one file, each about something else
given_jobs () {
	given_repo
	{
		echo "# Bakery"
		for lead; do
			printf '\n### %s: Bake %s\n\n**Priority:** High\n\n' "$lead" "$lead"
			printf 'As a baker, I want it so that people eat.\n'
		done
		printf '\n### Open questions\n\nNone.\n'
	} >TASKS.md
}

it "numbers, and numbers after a letter, behind one word are one kind"
given_jobs "Task 1" "Task 2" "Task 3" "Task 4" "Task T1" "Task T2"
run git ready init --dry-run
prints "TASKS.md ###: 6 tasks, one a heading"
prints '`TASKS.md ### /^\W*Task (?:[A-Z]{1,4}[-_]?)?\d/i`'
prints '`id from title /^\W*(Task (?:[A-Z]{1,4}[-_]?)?\d'
prints "an id such as Task 1 (6 of 6)"

it "and so are two sorts of ids"
given_jobs "User story US-1" "User story US-2" "User story US-3" "User story TS-1" "User story TS-2"
finds_first "TASKS.md ###: 5 stories"

it "ids of one word are one kind, whatever letters stand before their numbers"
given_jobs "US-1.1" "US-1.2" "US-2.1" "US-X.1" "US-X.2"
finds_first "TASKS.md ###: 5 stories"

it "other words are other kinds, and what has no number is none"
given_jobs "Task 1" "Task 2" "Task 3" "Task 4" "Day T1" "Day T2" "Task T"
finds_first "TASKS.md ###: 4 tasks"

it "takes an id for one of a family where its front has no number: EM-T1 beside E0-T1"
given_repo
write BACKLOG.md "# Backlog

$(for id in E0-T1 E0-T2 E1-T1 EM-T1 EM-T2 F1-T1; do
	printf '## %s Light lamp %s\n\n**Why:** it is dark there.\n\n### Acceptance criteria\n\n- It is lit.\n\n' "$id" "$id"
done)"
run git ready init -y
run git ready list
prints "EM-T1  Light lamp EM-T1"
prints "E0-T2  Light lamp E0-T2"

it "an id of three parts is whole where its second begins with a letter: b02-r01-3"
given_repo
for id in b02-r01-1 b02-r01-2 b02-r02-1 b03-r01-1
do write "docs/tasks/$id.md" "**Status:** open

Light lamp $id.

## Scope

- The wick.

## Acceptance criteria

- It is lit."
done
run git ready init -y
run git ready check
prints_not "is also the id of"
prints "4 items"

it "calls files by their numbers, though one of many occurs in the folder of what is done, too"
given_repo
n=100
for room in hall cellar kitchen attic stable porch library bath loft shed study pantry tower yard gate barn mill well nook crypt; do
	write "tickets/$n-light-$room.md" "---\nstatus: open\npriority: high\n---\n\n# Light the $room\n\n## Why\n\nThe $room is dark.\n\n## Acceptance criteria\n\n- The $room is lit."
	n=$((n + 1))
done
write tickets/done/101-buy-oil.md "---\nstatus: done\npriority: low\n---\n\n# Buy oil\n\n## Why\n\nLamps need it."
write tickets/done/099-buy-wicks.md "---\nstatus: done\npriority: low\n---\n\n# Buy wicks\n\n## Why\n\nLamps need them."
run git ready init -y
run git ready list
prints "  107  Light the bath"
run git ready show 101
exits 128
complains '"101" may mean 2 items'
