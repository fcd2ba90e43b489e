#!/bin/sh
#
# git ready review: what open items no longer say, though no check asks for it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

COLUMNS=200
export COLUMNS

# definition <items> [<criteria>]
definition () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`$1\`\n${2:-}"
}

# shellcheck disable=SC2016 # code spans
levels='\n- Says where it stands. `field status: idea, ready, done`\n\n### Ready `when status: ready`\n\n- Must say why. `section Why`'

# story <what follows its title>
story () {
	write stories/1.md "---\nid: S-1\nstatus: ${says:-idea}\n---\n\n# Count\n\n$1"
}

reviewed () {
	git add -A && git commit -q -m change
	run git ready review HEAD~1
}

it "names the sections that an item lost before anything was asked of it"
definition 'stories/*.md' "$levels"
story "## Why\n\nWe lose count.\n\n## Acceptance criteria\n\n- Up\n- Down\n\n## Test plan\n\nBy hand."
git add -A && git commit -q -m base
story "## Why\n\nWe lose count.\n\n## Test plan"
reviewed
exits 0
prints "1 lost content"
prints "Lost content (1)"
tells_line 'S-1 Count lost its acceptance criteria (2), "Test plan"'
run git ready review --format=json HEAD~1
prints '"what": "section"'
run git ready review --format=markdown HEAD~1
prints '— lost its acceptance criteria \(2\), "Test plan"'

it "says it of what claims to be ready, beside all else"
definition 'stories/*.md' "$levels"
says=ready
story "## Why\n\nWe lose count.\n\n## Test plan\n\nBy hand.\n\n## Acceptance criteria\n\n- Up"
git add -A && git commit -q -m base
story "## Why\n\nWe lose count.\n\n## Acceptance criteria\n\n- Up"
reviewed
exits 0
tells_line 'S-1 Count lost "Test plan"'
story "## Why\n\nWe lose count."
reviewed
tells_line 'S-1 Count acceptance criteria: 1 removed'
prints_not "lost its"
story "Nothing."
reviewed
exits 1
tells_line 'S-1 Count has no section "Why"'
says=

it "names what a column lost, and what is not told as a field"
# shellcheck disable=SC2016
definition 'BACKLOG.md |'
write BACKLOG.md "# Backlog\n\n| ID | Title | Beskrivning | Size |\n| --- | --- | --- | --- |\n| S-1 | Count | Up and down, by hand | 3 |\n| S-2 | Print | On paper | 5 |"
git add -A && git commit -q -m base
write BACKLOG.md "# Backlog\n\n| ID | Title | Beskrivning | Size |\n| --- | --- | --- | --- |\n| S-1 | Count |  | 3 |\n| S-2 | Print | On paper |  |"
reviewed
tells_line 'S-1 Count lost "Beskrivning"'
tells_line "S-2 Print Size 5 → none"

it "does not call a title that went lost, too"
# shellcheck disable=SC2016
definition 'BACKLOG.md |'
write BACKLOG.md "# Backlog\n\n| ID | Feature | Size |\n| --- | --- | --- |\n| S-1 | Count | 3 |\n| S-2 | Print | 5 |"
git add -A && git commit -q -m base
write BACKLOG.md "# Backlog\n\n| ID | Feature | Size |\n| --- | --- | --- |\n| S-1 |  | 3 |\n| S-2 | Print | 5 |"
reviewed
prints 'was called "Count"'
prints_not "lost"

# copies <size in the backlog> <size in the plan>
copies () {
	write BACKLOG.md "# Backlog\n\n| ID | Title | Size |\n| --- | --- | --- |\n| S-1 | Count | $1 |"
	write PLAN.md "# Plan\n\n| ID | Title | Size |\n| --- | --- | --- |\n| S-1 | Count | $2 |"
}

it "says which of two files lost a value, and what the other one says"
# shellcheck disable=SC2016
definition 'BACKLOG.md |` `PLAN.md |' '\n- Must be sized. `field size`'
copies 5 5
git add -A && git commit -q -m base
copies "" 5
reviewed
exits 0
tells_line "S-1 Count lost Size 5 in BACKLOG.md; PLAN.md says 5"
copies 5 5
git add -A && git commit -q -m base
write PLAN.md "# Plan\n\n| ID | Title |\n| --- | --- |\n| S-1 | Count |"
reviewed
prints_not "lost"

it "counts those beyond the third"
definition 'stories/*.md' "$levels"
story "## How\n\nBy hand.\n\n## Who\n\nThe guests.\n\n### Which\n\nAll of them.\n\n## When\n\nIn May.\n\n## Where\n\nHere and there."
git add -A && git commit -q -m base
story "Soon."
reviewed
tells_line 'S-1 Count lost "How", "Who" and 2 more'

it "takes what moved or is called otherwise for nothing lost, nor what was asked"
definition 'stories/*.md' "$levels"
story "## Why\n\nWe lose count.\n\n## How\n\nBy hand, and slowly.\n\n## Open questions\n\n- Which hand?"
git add -A && git commit -q -m base
story "## Reason\n\nWe lose count.\n\n## Plan\n\n### First\n\n- By hand, and slowly."
reviewed
prints_not "lost"
prints "1 item was edited: S-1"

it "says that all below the title went"
definition 'stories/*.md' "$levels"
story "We lose count, and nobody knows.\n\n- Up"
git add -A && git commit -q -m base
story ""
reviewed
tells_line "S-1 Count lost all that stood below its title"

it "says the same of the entry of a list"
definition 'PLAN.md -'
write PLAN.md "# Plan\n\n- Count\n  - By hand\n- Print\n  - On paper"
git add -A && git commit -q -m base
write PLAN.md "# Plan\n\n- Count\n- Print\n  - On blue paper"
reviewed
tells_line "Count lost all that stood below its title"
prints "Lost content (1)"

it "misses words, though an entry that says nothing may look like them"
definition 'stories/*.md'
story "## Part 1\n\nSays 1.\n\n## Part 2\n\nTBD.\n\n## Part 3\n\n1."
git add -A && git commit -q -m base
story "## Part 1\n\n## Part 2\n\n## Part 3"
reviewed
exits 0
tells_line 'S-1 Count lost "Part 1"'

it "says nothing of what is done"
definition 'stories/*.md' "$levels"
story "## How\n\nBy hand."
git add -A && git commit -q -m base
says='done'
story ""
reviewed
prints_not "lost"
says=

it "does not count beyond what anybody reads"
definition 'stories/*.md' "$levels"
story "$(awk 'BEGIN { for (i = 1; i <= 300; i++) printf "## Sec %d\n\nLine %d of it.\n\n", i, i }')"
git add -A && git commit -q -m base
story "Other words."
reviewed
tells_line 'S-1 Count lost "Sec 1", "Sec 2" and many more'

it "loses nothing that another pair of the line came before"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`t/*.md\`\n\n- \`field Priorità\`"
write t/1.md '# Task 01 — Vela\n\n**Priorità:** media · **Area:** src/vela\n\n## Obiettivo\n\nSi naviga.'
git add . && git commit -q -m 'One'
write t/1.md '# Task 01 — Vela\n\n**Stato:** in corso · **Priorità:** media · **Area:** src/vela\n\n## Obiettivo\n\nSi naviga.'
git commit -q -a -m 'Begun'
run git ready review HEAD~1
exits 0
prints_not "lost"
run git ready list
prints "1 is begun"
write t/1.md '# Task 01 — Vela\n\n**Stato:** in corso · **Area:** src/vela\n\n## Obiettivo\n\nSi naviga.'
git commit -q -a -m 'Lost'
run git ready review HEAD~1
prints "Priorità"
