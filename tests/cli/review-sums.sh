#!/bin/sh
#
# git ready review: each item counted once, each fact told once.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

COLUMNS=200
export COLUMNS

# definition <items> <criteria>
definition () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`$1\`\n$2"
}

reviewed () {
	git add -A && git commit -q -m change
	run git ready review HEAD~1
}

# table <row>...
table () {
	write BACKLOG.md "# Backlog\n\n| ID | Title | Priority | Points | Sprint |\n| --- | --- | --- | --- | --- |\n$(printf '%s\\n' "$@")"
}

# shellcheck disable=SC2016 # code spans
sized='\n- Must be sized. `field points`\n- Must matter. `field priority`\n- Is planned. `started when sprint: now`'

it "counts an item that lost its criteria once"
# shellcheck disable=SC2016 # code spans
definition 'stories/*.md' '\n- Must have criteria. `section Acceptance criteria: at least 1 item`'
write stories/1.md "# S-1 Count\n\n## Acceptance criteria\n\n- Up\n- Down"
write stories/2.md "# S-2 Print\n\n## Acceptance criteria\n\n- In colour"
git add -A && git commit -q -m base
write stories/1.md "# S-1 Count"
reviewed
exits 1
prints "1 is no longer ready."
tells_line 'S-1 Count has no section "Acceptance criteria"'
tells_line "- Up"
prints_not "criteria or goal"
write stories/2.md "# S-2 Print\n\n## Acceptance criteria\n\n- In black"
reviewed
prints "1 with changed criteria or goal"
prints "Criteria or goal changed (1)"

it "tells a section that went once, whatever the item called it"
# shellcheck disable=SC2016 # code spans
definition 'stories/*.md' '\n- Must have criteria. `section Acceptance criteria | Proof: at least 1 item`'
write stories/1.md "# S-1 Count\n\n## Why\n\nSo.\n\n## PROOF\n\n- Up\n- Down"
git add -A && git commit -q -m base
write stories/1.md "# S-1 Count\n\n## Why\n\nSo."
reviewed
exits 1
tells_line 'S-1 Count has no section "Acceptance criteria"'
prints_not "PROOF"
prints_not "here: "

it "tells a value that went in one place, as what is missed"
definition 'BACKLOG.md |' "$sized"
table '| S-1 | Count | HIGH | 2 | 7 |' '| S-2 | Print | LOW | 3 | 7 |'
git add -A && git commit -q -m base
table '| S-1 | Count | HIGH |  | 7 |' '| S-2 | Print | LOW |  | 9 |'
reviewed
exits 1
prints "2 are no longer ready."
tells_line 'S-1 Count has no points (was 2)'
tells_line 'S-2 Print has no points (was 3) (Sprint 7 → 9)'

it "tells a priority that went without a reason once"
definition 'BACKLOG.md |' "$sized"
table '| S-1 | Count | HIGH | 2 | 7 |'
git add -A && git commit -q -m base
table '| S-1 | Count |  | 2 | 9 |'
reviewed
tells_line 'S-1 Count has no priority (Sprint 7 → 9); Priority HIGH → none, and nothing says why'

it "counts what is no longer ready, or not ready when it begins, though nothing has to be answered"
# shellcheck disable=SC2016
definition 'stories/*.md' '\n- Says where it stands. `field status: idea, ready, doing, done`\n\n### Ready `when status: ready`\n\n- Must say why. `section Why`\n- Must be sized. `field size`'
write stories/1.md "---\nstatus: idea\n---\n\n# S-1 Count"
write stories/2.md "---\nstatus: ready\nsize: 1\n---\n\n# S-2 Print\n\n## Why\n\nPaper."
git add -A && git commit -q -m base
edit 's/idea/doing/' stories/1.md
edit 's/ready/idea/' stories/2.md
reviewed
exits 0
prints "No new findings."
prints "1 no longer ready, 1 begun without being ready"
tells_line 'S-2 Print no longer claims "Ready" (status ready → idea)'

it "says what work that has begun misses, though that is only a note"
# shellcheck disable=SC2016
definition 'stories/*.md' '\n- Must say why. `section Why`\n- Says how. `section 7. How: at least 1 item`'
write stories/1.md "---\nstatus: in progress\n---\n\n# S-1 Count\n\n## Why\n\nPaper.\n\n## 7. How\n\n- By hand"
git add -A && git commit -q -m base
write stories/1.md "---\nstatus: in progress\n---\n\n# S-1 Count\n\n## 7. How\n"
reviewed
exits 0
prints "No new errors."
prints "1 no longer ready"
tells_line 'S-1 Count has no section "Why", says nothing under "7. How"'

it "says of a section that went once, not of its parts as well"
# shellcheck disable=SC2016
definition 'stories/*.md' '\n- Must say how. `section How`'
write stories/1.md "# S-1 Count\n\n## How\n\n### First\n\nUp.\n\n### Then\n\nDown.\n\n## Who\n\nAda."
git add -A && git commit -q -m base
write stories/1.md "# S-1 Count\n\n## Who\n\nBen."
reviewed
tells_line 'S-1 Count has no section "How"; here: "Who" changed'

it "names what was edited where nothing more can be told"
# shellcheck disable=SC2016
definition 'stories/*.md' '\n- Must say why. `section How`'
write stories/1.md "# S-1 Count\n\n## How\n\nPaper."
write stories/2.md "# S-2 Print\n\n## How\n\nPaper."
git add -A && git commit -q -m base
write stories/1.md "# S-1 Count\n\n## How\n\nPaper is dear."
reviewed
exits 0
prints "1 item was edited: S-1"
write notes.md "Notes."
reviewed
exits 0
prints "No item has changed."
run git ready review --quiet HEAD~1
prints_nothing
