#!/bin/sh
#
# git ready init and ids that stand in a field of another name than "id".

# shellcheck disable=SC2016 # code stands between backticks
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# card <file> <front matter> <title>
card () {
	mkdir -p "$(dirname "$1")"
	printf -- '---\n%b\n---\n\n# %s\n\n## Problem\n\nNobody knows when the ferry leaves.\n\n## Definition of Done\n\n- [ ] It is told\n' "$2" "$3" >"$1"
}

given_cards () {
	given_repo
	card project/backlog/2026-03-01-show-tide.md "$1: TASK-011\nstatus: backlog" "Show the tide"
	card project/backlog/2026-03-01-show-wind.md "$1: TASK-012a\nstatus: backlog" "Show the wind"
	card project/backlog/2026-03-02-ask-pilot.md "$1: TASK-013\nstatus: backlog" "Ask the pilot"
	card project/done/2026-02-01-first-chart.md "$1: TASK-001\nstatus: done" "Draw the first chart"
	card project/done/2026-02-02-second-chart.md "$1: ${2:-TASK-002}\nstatus: done" "Draw the second chart"
}

it "files that are called by a day have their ids in a field"
given_cards task
run git ready init
exits 0
run grep "id from" DEFINITION_OF_READY.md
prints '`id from field task`'
run git ready show TASK-012a
exits 0
prints "TASK-012a  Show the wind"

it "also where it is called \"Story ID\""
given_cards "Story ID"
run git ready init --dry-run
prints '`id from field Story ID`'

it "not where two have the same, and not what names something else"
given_cards task TASK-001
run git ready init --dry-run
prints_not "id from field"
rm -r project .git
given_cards branch
run git ready init --dry-run
prints_not "id from field"

# numbered <title of the fourth> <title of the fifth>: six files with ids in names
numbered () {
	given_repo
	for n in 1 2 3 4 5 6; do
		title=S-$n
		test $n = 4 && title=$1
		test $n = 5 && title=$2
		write stories/S-$n-bees.md "# $title: Count the bees\n\n**Status:** open\n\nAll of them."
	done
	run git ready init --dry-run
}

it "where the title of one file has slipped, the names of files say the ids"
numbered S-14 S-5
prints '- Its id stands in the file'"'"'s name. `id from file /^\W*(S[-_]\d+'

it "where all agree, nothing has to be said"
numbered S-4 S-5
prints "stories/S-[0-9]*.md: 6 stories"
prints_not "id from"

it "where several titles have other ids, those are the ids"
numbered S-14 S-15
prints "stories/S-[0-9]*.md: 6 stories"
prints_not "id from"

# steps <word>: dated files, two of them for one step of a plan
steps () {
	given_repo
	n=0
	for title in "$1 10: Share the list" "$1 10: Remind by mail" "$1 11: Rights" "Steadier start"; do
		n=$((n + 1))
		write "docs/tasks/active/2026-06-0$n-thing-$n.md" "# $title

## Acceptance criteria

- It works."
	done
	run git ready init --yes
}

it "the step of a plan that two files are for is the id of neither"
steps Phase
prints_not "is also the id of"
run cat DEFINITION_OF_READY.md
# shellcheck disable=SC2016 # code of Markdown
prints '`id from file /^(.+)$/`'
run git ready list
prints "Phase 10: Share the list"
prints "Phase 10: Remind by mail"

it "an id that two files have is told"
steps STORY
prints "STORY 10 is also the id of"
