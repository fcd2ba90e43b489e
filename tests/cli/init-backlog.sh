#!/bin/sh
#
# git ready init in a repository that nobody prepared: where the backlog is,
# what one item is, what most items have; and what it says of none.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <number> <status> <title>: a file of a backlog
story () {
	write "docs/stories/US-$1-story.md" "# US-$1 $3

**Status:** $2
**Priority:** high

## Story

As a shop owner I want $3, so that nobody waits.

## Acceptance criteria

- It can be seen in the list.
- It stays after a restart."
}

# Six stories, three of them done.
given_stories () {
	given_repo
	story 1 Done "a list of orders"
	story 2 Done "a list of customers"
	story 3 Done "a search"
	story 4 "In progress" "an export"
	story 5 "To do" "an import"
	story 6 "To do" "a print-out"
	write docs/stories/README.md "# How we write stories"
}

it "finds a file for each story and writes a definition that runs"
given_stories
run git ready init
exits 0
prints "docs/stories/US-[0-9]*.md: 6 stories, one a file"
prints '"Status" with 3 values (6 of 6)'
prints "Wrote DEFINITION_OF_READY.md."
run git ready check
exits 0
prints "6 items"
# shellcheck disable=SC2016 # backticks of Markdown
grep -q '^## Story `docs/stories/US-\[0-9\]\*\.md`$' DEFINITION_OF_READY.md ||
	complain "another kind: $(grep '^##' DEFINITION_OF_READY.md)"
grep -q 'section Acceptance criteria: at least 1 item' DEFINITION_OF_READY.md ||
	complain "no criterion for the criteria"

it "judges at once what it proposes"
given_stories
write docs/stories/US-7-bare.md "# US-7 a bare one

**Status:** To do
**Priority:** low"
run git ready init --dry-run
exits 0
prints "  7 items: 3 open, 1 begun, 3 done"
prints "3 are open, and judged once work on them begins."
prints "If it began now, 1 would not be ready:"
prints "docs/stories/US-7-bare.md:1: US-7"
test ! -e DEFINITION_OF_READY.md || complain "a dry run wrote something"

it "says that all would be ready"
given_stories
run git ready init --dry-run
exits 0
prints "  6 items: 2 open, 1 begun, 3 done"
prints "If it began now, all would be ready."

it "names what has begun and lacks something, too"
given_stories
sed -i '/Priority/d' docs/stories/US-4-story.md
run git ready init --dry-run
exits 0
prints "  6 items: 2 open, 1 begun (it is not ready), 3 done · 1 note"
prints 'docs/stories/US-4-story.md:1: note: US-4 claims "Ready to start" but has no Priority'

it "names what only should be there, where nothing else is missing"
given_stories
story 7 "To do" "a copy"
sed -i '/Priority/d' docs/stories/US-[45]-story.md
run git ready init --dry-run
exits 0
prints "Should say how much it matters."
prints "  7 items: 3 open, 1 begun, 3 done · 1 note"
prints 'docs/stories/US-4-story.md:1: note: US-4'
prints "If it began now, all would be ready, though not without a warning:"
prints '  docs/stories/US-5-story.md:1: US-5 has no Priority'

# Of In progress, the words alone would make a state; of what is nearly that,
# written once, nobody knows whether it was meant.
it "takes a state that one item nearly spells for a slip, and finds it"
given_stories
story 7 "In progress" "a copy"
story 8 "In progress" "a receipt"
story 9 "In porgress" "a label"
run git ready init --dry-run
exits 0
prints "unknown      In porgress (1)"
prints "Must say where it stands. \`field Status\` \`should field Status: To do, In progress, Done\`"
prints "docs/stories/US-9-story.md:3: warning: US-9 says Status \"In porgress\""

it "takes another word for a state, and one that two items bear"
given_stories
story 7 "In progress" "a copy"
story 8 "In progress" "a receipt"
story 9 "In transit" "a label"
story 10 "In porgress" "a sign"
story 11 "In porgress" "a door"
run git ready init --dry-run
exits 0
prints "field Status: To do, In porgress, In transit, In progress, Done"

it "tells programs all it found, and writes nothing"
given_stories
run git ready init --format=json
exits 0
prints '"form": "file"'
prints '"path": "docs/stories/US-4-story.md"'
prints '"rank": 1'
prints '"could_not_be_started": 0'
test ! -e DEFINITION_OF_READY.md || complain "JSON wrote something"

it "takes a known scale of which but one step was not seen, and no values that nobody gave"
given_repo
for n in 1 2 3 4 5 6 7 8 9; do
	write "docs/stories/US-$n.md" "# US-$n A list of things

Status: $(case $n in [1-4]) echo Done ;; *) echo Open ;; esac)
Priority: $(case $n in [1-5]) echo High ;; *) echo Low ;; esac)
Points: $(case $n in [135]) echo 3 ;; [26]) echo 5 ;; *) echo 8 ;; esac)

## Acceptance criteria

- It can be seen"
done
git add -A
run git ready init --dry-run
exits 0
prints "- Must say how much it matters. \`field Priority: High, Medium, Low\`"
prints "- Must be sized. \`field Points\`"

# story <number> <what it depends on, or nothing>
depending_story () {
	write "docs/stories/US-$1.md" "---
id: US-$1
type: story
status: $([ "$1" -lt 5 ] && echo "done" || echo open)
value: $(($1 % 3))
priority: P$(($1 % 3))
${2:+depends: $2
}---

# A list of things

## Acceptance criteria

- It can be seen"
}

it "does not ask for what all say alike, nor for dependencies where nobody says none"
given_repo
for n in 1 2 3 4 5 6 7 8 9; do
	depending_story "$n" "$([ "$n" -gt 1 ] && echo "US-$((n - 1))")"
done
git add -A
run git ready init --dry-run
exits 0
prints "field priority"
prints_not "field value"
prints_not "field type"
prints_not "depends"
depending_story 1 none
git add -A
run git ready init --dry-run
prints "section or field depends"

it "does not take the criteria of the stories in an epic for those of the epic"
given_repo
for n in 1 2 3; do
	write "docs/epics/epic-$n.md" "# Epic $n: Bread of sort $n

Status: $([ "$n" = 1 ] && echo Done || echo Draft)

## Goal

Everybody has bread of this sort.

$(for m in 1 2 3; do
		printf '### Story %s.%s: Step %s\n\nAs a cook, I want it.\n\n**Acceptance Criteria:**\n\n- It is there\n\n' $n $m $m
	done)"
done
git add -A
run git ready init --dry-run
# Below "## Epic", which comes last, nothing of the stories is asked.
sed -n '/^## Epic/,$p' "$tmp/out" >epic
run cat epic
prints "What the other items are for."
prints_not "section Acceptance Criteria"
prints_not "mentions"

it "tells programs what was found, item by item, with the reasons and the criteria"
given_repo
write docs/BACKLOG.md "# Product backlog

| Ref | What | Priority | Status |
| --- | --- | --- | --- |
| US-1 | As a clerk I want to log in | P1 | Done |
| US-2 | As a clerk I want to log out | P1 | Open |
| US-3 | As a clerk I want to print | P2 | Open |

## Legend

| Ref | What | Priority | Status |
| --- | --- | --- | --- |
| US-2 | See above | P1 | Open |"
run git ready init --format=json
exits 0
evidence='"evidence": [ { "says": "an id such as US-1", "n": 3, "of": 3, "points": 3.5 },
 { "says": "\"Status\" with 2 values", "n": 3, "of": 3, "points": 3.0 },
 { "says": "a priority", "n": 3, "of": 3, "points": 1.25 },
 { "says": "\"As a … I want …\"", "n": 3, "of": 3, "points": 2.0 },
 { "says": "named as backlogs are", "n": 0, "of": 0, "points": 2.0 },
 { "says": "called a backlog", "n": 0, "of": 0, "points": 2.0 } ]'
cat >wanted <<END
{ "version": 1, "files": 1, "candidates": [ { "rank": 1, "chosen": true, "kinds": [
 { "name": "Story", "patterns": [ "docs/BACKLOG.md |" ], "when": "not lane: Legend", "form": "row",
 "id_from": "column \"Ref\"", "title_from": null, "status_from": null, "score": 13.75, "items": [
 { "path": "docs/BACKLOG.md", "line": 5, "id": "US-1", "title": "As a clerk I want to log in", "done": true },
 { "path": "docs/BACKLOG.md", "line": 6, "id": "US-2", "title": "As a clerk I want to log out", "done": false },
 { "path": "docs/BACKLOG.md", "line": 7, "id": "US-3", "title": "As a clerk I want to print", "done": false } ],
 $evidence } ] } ],
 "document": null, "criteria": [
 { "kind": "Story", "text": "Must say who wants what: \"As a … I want …\".", "check": "mentions /As an? .+ I want/i", "holds": 3, "of": 3 },
 { "kind": "Story", "text": "Must say how much it matters.", "check": "field Priority", "holds": 3, "of": 3 } ],
 "summary": { "ready": 2, "not_ready": 0, "open": 0, "done": 1, "could_not_be_started": 0 },
 "cannot_read": [], "considered": [ { "patterns": [ "docs/BACKLOG.md |" ], "items": 3, "score": 13.75,
 $evidence } ]}
END
grep -v '^  "definition": "# Definition of Ready' "$tmp/out" | tr -d '\n' | sed 's/  */ /g' >flat
tr -d '\n' <wanted >words
run diff words flat
exits 0

it "finds a table, and leaves the legend beside it alone"
given_repo
write docs/BACKLOG.md "# Product backlog

| Priority | Means |
| --- | --- |
| P1 | now |
| P2 | later |

| ID | Story | Priority | Status |
| --- | --- | --- | --- |
| US-1 | As a clerk I want to log in | P1 | Done |
| US-2 | As a clerk I want to log out | P1 | Open |
| US-3 | As a clerk I want to print | P2 | Open |
| US-4 | As a clerk I want to search | P2 | Open |"
run git ready init --dry-run
exits 0
prints "docs/BACKLOG.md |: 4 stories, one a row"
prints "done         Done (1)"

it "finds nothing among guides and decisions, and says so"
given_repo
write README.md "# A library"
write docs/guide.md "# Guide

## 1. Install

Run it.

## 2. Configure

Set it.

## 3. Deploy

Ship it."
write docs/adr/0001-use-c.md "# 1. Use C

Status: Accepted

## Context

We need speed."
write docs/adr/0002-use-git.md "# 2. Use git

Status: Accepted

## Context

We need history."
write docs/adr/0003-use-markdown.md "# 3. Use Markdown

Status: Accepted

## Context

We need text."
run git ready init
exits 1
prints "I looked at 5 Markdown files."
prints "I found no backlog"
prints "git ready init --layout=<name>"
test ! -e DEFINITION_OF_READY.md || complain "it wrote something"

it "says there is nothing in an empty repository"
given_repo
run git ready init
exits 1
prints "There is no Markdown file here."
prints "I found no backlog"

it "takes another guess when told so, and no guess that is not there"
given_stories
run git ready init --choose=9
exits 128
complains "to choose from"
run git ready init --choose=none
exits 129
complains '--choose needs a number from 1, not "none"'

it "never overwrites a definition, and says what to type instead"
given_stories
write docs/DEFINITION_OF_READY.md "# Ours"
run git ready init
exits 128
complains "docs/DEFINITION_OF_READY.md already exists, and is not overwritten"
test ! -e DEFINITION_OF_READY.md || complain "it wrote another"

it "writes to the path that is named"
given_stories
run git ready init agreed.md
exits 0
prints "Wrote agreed.md."
test -s agreed.md || complain "there is no agreed.md"

it "fails in a bare repository and outside of one"
git init -q --bare .
run git ready init
exits 128
complains "this repository is bare"

it "tells what a definition that runs does not ask"
given_stories
write DEFINITION_OF_READY.md "# Ready

## Story \`docs/stories/US-*.md\`

- Must have criteria. \`section Acceptance criteria\`"
cp DEFINITION_OF_READY.md ours
run git ready init
exits 0
prints "docs/stories/US-[0-9]*.md: 6 stories, one a file"
prints "DEFINITION_OF_READY.md already runs, and is left as it is."
prints "field Priority"
prints_not "becomes what is asked"
prints_not "git ready says today"
prints_not "- Must have criteria by which we can tell that it works. \`section"
cmp -s DEFINITION_OF_READY.md ours || complain "it changed the definition"

it "says which status cannot be read, and what cures it"
given_repo
number=1
while test $number -lt 6; do
	write "tasks/TASK-$number-do.md" "# TASK-$number Do it

Somebody asked for this thing.
Status: open
More about it stands in the wiki.

## Acceptance criteria

- It works."
	number=$((number + 1))
done
run git ready init --dry-run
exits 0
prints "A status is written in 5 of 5 items and can be read in 0: put a blank line above it"
prints "tasks/TASK-1-do.md:4 is the first"

it "tells of a status that is written where none is read, however it is marked"
given_repo
n=0
for status in "Status: open" "- **Status**: open" "**Status:** open" "**Status:**" "Statusbar: open"
do
	n=$((n + 1))
	write tickets/T-$n.md "# T-$n Seal jar $n\n\nHoney of hive $n.\n\n    $status\n\n## Goal\n\nA lid."
done
write tickets/T-6.md "# T-6 Seal jar 6\n\nStatus: open\n\nHoney of hive 6.\n\n## Goal\n\nA lid."
run git ready init --dry-run
prints "A status is written in 4 of 6 items and can be read in 1: put it right below the heading, on a line of its own (tickets/T-1.md:5 is the first)"

it "says what it cannot read at all"
given_repo
write BACKLOG.md "# Backlog

<table><tr><td>1</td><td>Log in</td></tr></table>"
run git ready init
exits 1
prints "BACKLOG.md holds a table in HTML, which is not read"

it "a tag in code is only spoken of"
given_repo
# shellcheck disable=SC2016
write BACKLOG.md '# Backlog

- [ ] Show the numbers of each chart as `<table>` below it
- [x] Draw the charts
- [ ] Let readers print them

```html
<table>
```'
run git ready init
exits 0
prints_not "HTML"

it "lets what is to do claim where ideas wait in a folder of their own"
given_stories
run git ready init --dry-run
prints "items that are begun, since nothing says"
write docs/drafts/US-7-story.md "# US-7 a mail

**Status:** Draft"
run git ready init --dry-run
prints 'when Status: To do or later'
prints_not "items that are begun, since nothing says"
