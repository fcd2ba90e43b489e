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
