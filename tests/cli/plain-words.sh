#!/bin/sh
#
# git ready list, next and show: what to do next, in the team's own words.

# shellcheck disable=SC2016 # code stands between backticks
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
story 2 'status: go ahead. (Ada, since May)' 'Nothing.'
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
prints "1 waits: S-3 blocked"
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

it "takes a body of some length for something that is asked"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md -\`\n\n- Must say what it is about. \`body: at least 5 words\`"
write TODO.md "# To do\n\n- Water the plants in the hall\n- Mend the gate"
run git ready list
prints "2 Tasks are open: 1 can start, 1 is not ready."
prints_not "othing is asked"

it "does not say yes where nothing is asked"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md -\`\n\n- Must have an id. \`id: unique\`\n- Must say what it is about. \`body: at least 2 words\`\n- We have talked about it."
write TODO.md "# To do\n\n- T-1 Water the plants\n- T-2 Mend the gate"
run git ready show T-1
exits 0
prints "Nothing is asked of it yet."
prints_not "Nothing keeps it"
prints_not "holds"
prints_not "May it start? Yes"
prints "for people     We have talked about it."
run git ready list
prints "2 Tasks are open, and nothing is asked of them yet."
prints_not "ready"
run git ready list --format=markdown
prints "| T-1 | Water the plants | open |"
run git ready next
prints "2 are open, and nothing is asked of them yet:"
run git ready next -n1
prints "2 are open, and nothing is asked of them yet; the first:"
run git ready next --format=markdown
prints "2 are open, and nothing is asked of them yet."
write TODO.md "# To do\n\n- T-1 Water the plants\n- T-2 Mend the gate\n- T-3 Air the cellar (depends on: T-1)"
run git ready list
prints "3 Tasks are open: nothing is asked yet of 2, 1 waits."
prints "T-1  Water the plants  open"
prints "T-3  Air the cellar    after T-1"
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md -\`\n\n- Must say what to do. \`title: at most 9 words\`"
run git ready show T-1
prints "May it start? Yes."
run git ready list
prints "3 Tasks are open: 2 can start, 1 waits."
prints_not "Nothing is asked"

it "names once what opens the title as well as the id"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`PLAN.md ###\`\n\n- \`id from title /^(Story of Work [0-9.]+)/\`\n- Must say why. \`section Why\`\n\n## Issue \`issues/*.md\`\n\n- \`id from file /^([0-9]+)/\`\n- Must say why. \`section Why\`\n\n## Row \`ROWS.md |\`\n\n- \`id from column Topic\`\n- \`title from column Topic\`\n- Must be sized. \`field Size\`"
write PLAN.md "# Plan\n\n### Story of Work 1.1: Water\n\n### Story of Work 1.2"
write issues/03-mend.md "Text."
write issues/04-air.md "# 04 Air the cellar"
write issues/5-paint.md "# 5 doors to paint"
write issues/6-oil.md "# 6: Oil the doors"
write ROWS.md "# Rows\n\n| Topic | Size |\n| --- | --- |\n| Bread | 1 |"
run git ready list --format=csv --columns=id,title
exits 0
for row in 'Story of Work 1.1,Water' 'Story of Work 1.2,Story of Work 1.2' 03,mend '04,Air the cellar' '5,5 doors to paint' '6,Oil the doors' Bread,Bread; do prints "$row"; done
run git ready list
prints "    Bread   "
prints_not "Bread  Bread"
prints_not "Story of Work 1.2  Story"

it "does not take a part of a longer id for one that the title repeats"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`PLAN.md ###\`\n\n- \`id from title /^(E[0-9]+)/\`\n- Must say why. \`section Why\`"
write PLAN.md "# Plan\n\n### E1-F2: Water\n\n### E2: Mend"
run git ready list --format=csv --columns=id,title
prints "E1,E1-F2: Water"
prints "E2,Mend"

it "calls a paragraph by what stands after the number that opens it in bold"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`PLAN.md ** /^[A-Z][.][0-9]/\`\n\n- \`id from title /^([A-Z][.][0-9]+)/\`\n- Must say why. \`section Why\`"
write PLAN.md "# Plan\n\n**A.1.** As a gardener I want *water*.\n\n**A.2.** As a cook I want *beans*."
run git ready list --format=csv --columns=id,title
prints "A.1,As a gardener I want water."
prints "A.2,As a cook I want beans."

it "cuts a label from the titles only where no other title has one of its form"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md -\`\n\n- Must say what to do. \`title: at most 9 words\`"
write TODO.md "# To do\n\n- T-1 [Web] Water\n- T-2 [Web] Mend\n- T-3 [Web] Air\n- T-4 [Web] Paint\n- T-5 [App] Oil"
run git ready list
prints "  [Web] Water"
prints_not "Titles without"
write TODO.md "# To do\n\n- T-1 [Web] Water\n- T-2 [Web] Mend\n- T-3 [Web] Air\n- T-4 [Web] Paint"
run git ready list
prints "  Water"
prints 'Titles without "[Web]".'

it "calls in a finding by its title what nobody gave an id"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md ##\`\n\n- Must say why. \`section Why\`"
write TODO.md "# To do\n\n## Water the plants"
run git ready
exits 1
prints 'error: "Water the plants" has no section "Why"'

it "asks whether a longer name is the field that is missing"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Issue \`issues/*.md\`\n\n- Must say who answers for it. \`field Owner\`"
write issues/1.md "# I-1 Gate\n\nOwner role: the smith"
run git ready
exits 1
prints 'I-1 has no Owner; line 3 says "Owner role: the smith": is that it?'
prints "write it as Owner, or let the criterion ask for Owner | Owner role"
write issues/1.md "# I-1 Gate\n\nOwner of the old one: the smith"
run git ready
prints_not "is that it"

it "says of a row how a row can answer"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`ROWS.md |\`\n\n- Must say what it is part of. \`field Epic\`\n- Must be sized. \`field Size\`"
write ROWS.md "# Rows\n\n| ID | Title | Size |\n| --- | --- | --- |\n| R-1 | Bread | |"
run git ready
exits 1
prints "add a column Epic to its table and fill it in, or waive it in a cell of it: <!-- ready:"
prints "give it a Size, or waive it in a cell of it"
write ROWS.md "# Rows\n\n| ID | Title | Size |\n| --- | --- | --- |\n| R-1 | Bread <!-- ready: waive story/field-epic until 2099-01-01 because bread is bread --> | 2 |"
run git ready
exits 0

it "calls what claims nothing as the team does, and says once how it could"
definition 'when status: ready'
for n in 1 2; do story $n 'status: "📋 Planned (in May)"'; done
run git ready list
prints "2 Stories are open: 2 are still \"Planned\"."
prints "S-1  Story 1  Planned"
run git ready next
prints "Nothing can start: 2 are still \"Planned\"."
prints_times 1 "set status to"
prints "S-1  Story 1  Planned"
story 3 'status: ready'
run git ready next
prints "1 can start:"
prints '2 have all that "Ready to take" asks, but do not say so: set status to ready'
prints_times 1 "set status to"
story 2 'status: later'
run git ready list
prints "1 can start, 2 are not begun."
prints "S-2  Story 2  later"
run git ready list --where 'stands: waits'
prints "Nothing that was asked for is open."
for n in 1 2 3; do story $n 'status: done'; done
run git ready list
prints "Nothing is open."

it "has no column where all of them can start"
definition 'when status: ready'
for n in 1 2 3; do story $n 'status: ready'; done
run git ready list
prints "3 Stories are open: 3 can start."
prints_not "S-1  Story 1  "
story 3 'status: ready\ndepends on: S-1'
run git ready list
prints "S-1  Story 1  ready"
prints "S-3  Story 3  after S-1"

boxed()
{
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Job \`jobs/*.md\`\n\n- It is over once its boxes are ticked. \`done when $1\`\n$2- Must say why. \`section Why\`"
	write jobs/1.md "# J-1 Fence\n\n## Why\n\nThe goat.\n\n## Steps\n\n- [ ] Buy wood\n- [ ] Build"
	write jobs/2.md "# J-2 Gate\n\n## Why\n\nThe goat.\n\n## Steps\n\n- [x] Buy wood\n- [ ] Build"
	write jobs/3.md "# J-3 Shed\n\n## Why\n\nThe goat.\n\n## Steps\n\n- [x] Buy wood\n- [x] Build"
}

it "calls begun what is ticked in part where boxes say what is over"
for rule in 'boxes: ticked' 'boxes in section Steps: ticked'; do
	boxed "$rule"
	run git ready list
	prints "2 Jobs are open: 1 can start, 1 is begun."
	run git ready next
	prints "1 can start:"
	prints_not "J-2  Gate  ready"
	run git ready show J-2
	prints "May it start? It is begun already."
	run git ready list --format=json
	prints '"stands": "begun"'
	run git ready
	prints "3 items: 2 ready, 1 done"
done

it "judges what is ticked in part in full"
boxed 'boxes: ticked'
write jobs/2.md "# J-2 Gate\n\n- [x] Buy wood\n- [ ] Build"
run git ready
exits 1
prints "error: J-2"
run git ready list
prints "1 is not ready"

it "leaves boxes alone where something else says what is begun, or boxes what is ready"
boxed 'boxes: ticked' '- `started when status: doing`\n'
run git ready list
prints "2 Jobs are open: 2 can start."
boxed 'boxes: ticked' '\n### Ready `when boxes in section Steps: ticked`\n\n'
run git ready list
prints_not "1 is begun"

it "calls open what nothing is asked of beside what is ready"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Job \`jobs/*.md\`\n\n- Must say why. \`section Why\`\n\n## Wish \`wishes/*.md\`\n\n- We have talked about it."
write jobs/1.md "# J-1 Fence\n\n## Why\n\nThe goat."
write wishes/1.md "# W-1 Pond\n\nFor the ducks."
run git ready
prints "2 items: 1 ready, 1 open (nothing is asked of it yet)"
run git ready --format=json
prints '"ready": 2'
run git ready --format=markdown
prints "1 ready, 0 not yet ready, 1 open (nothing is asked of it yet), 0 done"
prints_not "W-1"
run git ready list
prints "are open: 2 can start. Nothing is asked yet of"
prints "W-1  Pond   open"
prints "J-1  Fence  ready"
run git ready next
prints "2 can start, and nothing is asked of 1 of them yet:"
run git ready show W-1
prints "Nothing is asked of it yet."
run git ready show J-1
prints "May it start? Yes."
write wishes/2.md "# W-2 Swing\n\nFor the children."
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Job \`jobs/*.md\`\n\n### Ready \`when status: ready\`\n\n- Must say why. \`section Why\`\n\n## Wish \`wishes/*.md\`"
run git ready
prints "3 items: 3 open (nothing is asked of 2 of them yet)"

# board <lane>: one card there, and one to do
board () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Card \`Board.md ###\`\n\n- Must be called in few words. \`title: at most 5 words\`"
	write Board.md "# Board\n\n## $1\n\n### Clock\n\nFor those in a hurry.\n\n## Todo\n\n### Bell\n\nFor all of us."
}

it "takes for over what nobody is going to do, in any words"
for lane in "Not Going to Build anymore" "Not doing" "No longer" "Won't add" "不做" "ne sera pas fait" "machen wir nicht"; do
	board "$lane"
	run git ready list
	prints "1 Card is open: 1 can start."
	prints_not "Clock"
done

it "goes on with what only sounds so"
for lane in "No longer blocked" "Not doing well" "Not started"; do
	board "$lane"
	run git ready list
	prints "2 Cards are open: 2 can start."
done

it "does not offer what is put off on purpose, nor above what is open"
for lane in "Deliberately deferred" "暂缓 / 不做" "Rejected ideas"; do
	board "$lane"
	run git ready next
	prints "1 can start:"
done
definition 'when status: ready'
story 1 'status: deferred'
story 2 'status: idea' 'Nothing.'
story 3 'status: idea\nafter: S-4'
story 4 'status: not going to do'
run sh -c "git ready list --format=porcelain | tail -2"
prints "S-1"
prints_not "S-4"

it "does not call all held that is asked where nothing is"
given_repo
# shellcheck disable=SC2016 # code spans
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md -`\n\n### Ready to start `when lane: Todo`\n\nNothing yet.'
write TODO.md "# To do\n\n## Ideas\n\n- A pond\n- Bees\n\n## Todo\n\n- Mend the fence"
run git ready
prints "3 items: 3 open (nothing is asked of them yet)"
run git ready list
prints "2 are not begun"
prints_not "but do not say so"
run git ready list --format=json
prints_not '"nearly": 2'
