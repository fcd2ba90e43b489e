#!/bin/sh
#
# git ready list, next and show: what to do next, in the team's own words.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# definition <guard of the level> [<more entries below the kind>]
definition () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`stories/*.md\`\n\n${2:-}\n\n### Ready to take \`$1\`\n\n- Must say why. \`section Why\`"
}

# story <number> <front matter, one line each> [<text>]
story () {
	write "stories/$1.md" "---\n$2\n---\n\n# S-$1 Story $1\n\n${3-## Why\n\nPeople ask for it.}"
}

it "says how an item can say that it is ready, as the team would write it"
definition 'when Status: ready or later' '- `field Status: idea, ready, done`'
story 1 'Status: idea'
run git ready next
exits 1
prints "Nothing can start: 1 is an idea."
prints '1 has all that "Ready to take" asks, but does not say so: set Status to ready.'
prints "S-1  Story 1  set Status to ready"
run git ready show S-1
prints 'May it start? No. Nothing says yet that it is "Ready to take".'
prints 'next level     "Ready to take": it has all that this asks; set Status to ready'
run git ready list
prints '1 has all that "Ready to take" asks, but does not say so: set Status to ready.'

it "says so of labels, folders, fields to give or to remove, and of what a regex takes"
definition 'when labels: ready'
story 1 'labels: [ui, api]'
run git ready next
prints 'add "ready" to labels'
definition 'when owner'
story 1 'status: open'
run git ready next
prints 'give it a field owner'
definition 'when not draft'
story 1 'draft: yes'
run git ready next
prints 'remove the field draft'
definition 'when folder: now'
story 1 'status: open'
run git ready next
prints 'move it to now'
definition 'when status: /^go/'
story 1 'status: open'
story 2 'status: go ahead' 'Nothing.'
run git ready next
prints 'set status to go ahead'
rm stories/2.md
run git ready next
prints 'say that it is ready'

it "never says so of what waits for another or is on hold"
definition 'when status: ready'
story 1 'status: idea' 'Nothing.'
story 2 'status: idea\ndepends on: S-1'
story 3 'status: idea\nlabels: blocked'
run git ready list
prints_not "say so"
run git ready next
prints "S-2  Story 2  after S-1"
prints "S-3  Story 3  blocked"
run git ready show S-2
prints 'next level     "Ready to take": it has all that this asks, but waits'

it "hears what leads a sentence under blocked by"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Issue \`issues/*.md\`\n\n- \`id from file /^(\\\\d+)/\`\n- Must say what is built. \`section What\`"
for n in 01 02; do write "issues/$n-thing.md" "# $n Thing\n\n## What\n\nA door."; done
write issues/03-gate.md "# 03 Gate\n\nBlocked by: 01; the paint also needs 02.\n\n## What\n\nA gate."
run git ready list
prints "after 01"
write issues/03-gate.md "# 03 Gate\n\nBlocked by: 3 weeks; or so.\n\n## What\n\nA gate."
run git ready list
prints_not "after"

it "does not end a sentence twice"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Issue \`issues/*.md\`\n\n- Must say what is built. \`section What\`"
write issues/1.md "# I-1 Gate\n\nBlocked by: the board has to agree.\n\n## What\n\nA gate."
run git ready show I-1
prints "May it start? No. It waits for the board has to agree."

it "says why nothing can start"
definition 'when status: ready'
run git ready next
exits 128
story 1 'status: done'
run git ready next
exits 1
prints "Nothing can start: all that is there is done."
story 1 'status: in progress'
run git ready next
prints "Nothing can start: 1 is begun."

it "calls begun what is begun, before all else"
definition 'when status: ready or later' '- `field status: idea, ready, in progress, done`'
story 1 'status: in progress'
run git ready show S-1
prints 'May it start? It is begun already. It claims "Ready to take" and holds'

it "does not say yes where nothing is asked"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md -\`\n\n- Must have an id. \`id: unique\`\n- Must say what it is about. \`body: at least 2 words\`\n- We have talked about it."
write TODO.md "# To do\n\n- T-1 Water the plants\n- T-2 Mend the gate"
run git ready show T-1
exits 0
prints "Nothing keeps it from being started; but nothing is asked of it yet, either."
prints_not "holds"
prints_not "May it start? Yes"
prints "for people     We have talked about it."
run git ready list
prints "2 Tasks are open: 2 can start, since nothing is asked of them yet."
run git ready next
prints "2 can start, since nothing is asked of them yet:"
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md -\`\n\n- Must say what to do. \`title: at most 9 words\`"
run git ready show T-1
prints "May it start? Yes."
run git ready list
prints "2 Tasks are open: 2 can start."
