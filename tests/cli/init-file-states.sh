#!/bin/sh
#
# git ready init where files that hold items say of themselves how far they are:
# of sprints and epics that are closed one after the other that is the state of
# what says nothing of its own; of a single page it may be about the page.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# sprint <n> <status> <stories>
sprint () {
	write "sprints/sprint-$1.md" "# Sprint $1

**Status:** $2

$3"
}

# story <n> <title>
story () {
	printf '## US-%s %s\n\nAs a member I want this so that I read on.\n\n' \
		"$1" "$2"
}

it "sprints that are over close the stories in them"
given_repo
sprint 1 Done "$(story 1 Remind; story 2 Print)"
sprint 2 "In progress" "$(story 3 Pay; story 4 Renew)"
sprint 3 Planned "$(story 5 Borrow; story 6 Return)"
run git ready init
exits 0
prints "done         Done (2)"
run cat DEFINITION_OF_READY.md
prints "field status from file Status"
prints "Its status is that of its file."
run git ready list
prints "US-3  Pay     begun"
run git ready list --all
prints "US-1  Remind  done"

it "a story's own status goes before that of its sprint"
given_repo
sprint 1 Done "$(story 1 Remind; story 2 Print)"
sprint 2 "In progress" "## US-3 Pay

**Status:** Done

As a member I want to pay so that I need no cash.

$(story 4 Renew; story 5 Borrow)"
run git ready init --dry-run
exits 0
prints "field status from field Status, file Status"
prints "Its status is its own, else that of its file."
prints "done         Done (3)"

it "a sprint that is over with an open story in it closes nothing"
given_repo
sprint 1 Done "$(story 1 Remind)

## US-2 Print

**Status:** In progress"
sprint 2 "In progress" "$(story 3 Pay; story 4 Renew)"
run git ready init --dry-run
exits 0
prints_not "Its status is"
prints "sprint-1.md says Status: Done of itself, and 1 of its items"

it "of a page alone nobody knows: it is said, and nothing is closed"
given_repo
write BACKLOG.md "# Backlog

**Status:** Done

$(story 1 Remind; story 2 Print)"
run git ready init --dry-run
exits 0
prints "done         none of 2"
prints "BACKLOG.md says Status: Done of itself, and 2 of its items"

it "a page that is active says nothing of its items"
given_repo
write BACKLOG.md "# Backlog

**Status:** Active

$(story 1 Remind; story 2 Print)"
run git ready init --dry-run
exits 0
prints_not "from file"
prints_not "of itself"
