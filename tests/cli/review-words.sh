#!/bin/sh
#
# What a review says of single changes: the words of each group, the counts in
# the first line, and what is left out.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

COLUMNS=200
export COLUMNS

tells_not () {
	stated=1
	! sed 's/   */ /g; s/^ *//' "$tmp/out" | grep -qF -e "$1" || complain "stdout tells: $1"
}

# The first line, whole.
begins () {
	stated=1
	printf '%s\n' "$1" >"$tmp/wanted"
	sed 1q "$tmp/out" | diff "$tmp/wanted" - >"$tmp/differs" || complain "$(cat "$tmp/differs")"
}

# Two levels; "doing" begins, "done" ends.
given_levels () {
	given_repo
	write DEFINITION_OF_READY.md <<-\END
	# Definition of Ready

	## Story `backlog/*.md`

	- Must say where it stands. `field status: idea, talk, ready, doing, done, dropped`

	### Ready to discuss `when status: talk or later`

	- Must say why. `section Why`

	### Ready to plan `when status: ready or later`

	- Must be small enough. `field size: at most 8`
	- Must have an owner. `field owner`
	- Must have a team. `field team`
	- Must have a tester. `field tester`
	END
}

whole='size: 3\nowner: Ada\nteam: Blue\ntester: Bo'

# story <number> <status> [<front matter> [<text>]]
story () {
	write "backlog/$1.md" "---\nid: EXP-$1\nstatus: $2\n${3:-$whole}\n---\n\n# Story $1\n\n${4:-## Why\n\nPeople ask for it.}"
}

commit () {
	git add -A && git commit -q -m change
}

it "names the level where all that claim the same miss it, and no level where they differ"
given_levels
for n in 1 2 3; do story $n idea; done
commit
story 1 ready 'size: 3'
story 2 ready 'size: 3'
git add .
run git ready review --staged
begins '2 claim "Ready to plan", and are not.'
tells 'EXP-1 Story 1 status idea → ready: has no owner (was Ada), no team (was Blue), no tester (was Bo)'
story 2 talk 'size: 3' 'No reason.'
git add .
run git ready review --staged
begins '2 claim to be ready, and are not.'
run git ready review --staged --format=json
prints '"headline": "2 claim to be ready and are not"'
git checkout -q HEAD backlog/2.md
run git ready review --staged
begins '1 claims "Ready to plan", and is not.'
run git ready review --staged --format=json
prints '"headline": "1 claims to be ready and is not"'

it "tells up to three of what is missing, and of more the first two and how many there are"
given_levels
story 1 idea
commit
story 1 ready 'size: 13' 'No reason.'
git add .
run git ready review --staged
tells 'status idea → ready: size is 13; at most 8 was agreed, has no owner (was Ada), and 3 more'

it "says which level each reached where there are several"
given_levels
story 1 idea
story 2 idea
commit
story 1 talk
story 2 ready
story 3 talk
git add .
run git ready review --staged
exits 0
prints "Became ready (3)"
tells 'EXP-1 Story 1 Ready to discuss, status idea → talk'
tells 'EXP-2 Story 2 Ready to plan, status idea → ready'
tells 'EXP-3 Story 3 Ready to discuss, new'
git reset -q --hard
story 1 talk
story 2 talk
git add .
run git ready review --staged
prints 'Became "Ready to discuss" (2)'
tells 'EXP-1 Story 1 status idea → talk'

it "tells a lower level that is claimed, and a higher one that is missed"
given_levels
story 1 ready
story 2 talk
commit
story 1 talk
story 2 ready 'size: 3'
git add .
run git ready review --staged
tells 'EXP-1 Story 1 no longer claims "Ready to plan" (status ready → talk)'
tells 'EXP-2 Story 2 has no owner (was Ada), no team (was Blue), no tester (was Bo) (status talk → ready)'
prints "No longer ready (2)"
run git ready review --staged --format=json
prints '"message": "claims \"Ready to plan\" now, and is not (status talk → ready)"'
prints '"message": "claims \"Ready to plan\" no longer (status ready → talk)"'

it "counts what else must be answered, by itself or beside something"
given_levels
story 1 idea
commit
for n in 2 3; do write backlog/$n.md "---\nid: [\n---\n\n# Story $n"; done
git add .
run git ready review --staged
begins '2 new errors.'
story 1 ready 'size: 3'
git add .
run git ready review --staged
begins '1 claims "Ready to plan", and is not; 2 more new errors.'
git rm -q -f backlog/3.md
run git ready review --staged
begins '1 claims "Ready to plan", and is not; 1 more new error.'

it "counts reasons that are missing by what changed"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`change of field priority: explained\`\n- Must say why. \`change of field size: explained\`\n- Must say why. \`change of section Scope: explained\`"
for n in 1 2 3; do write "backlog/$n.md" "---\nid: EXP-$n\npriority: low\nsize: 3\n---\n\n# Story $n\n\n## Scope\n\nOne."; done
commit
edit 's/low/high/' backlog/1.md
edit 's/3$/5/' backlog/2.md
commit
run git ready review HEAD~1
begins '1 priority changed, and nothing says why; 1 change wants a reason.'
prints '1 priority changed (1 unexplained), 1 changed otherwise (1 unexplained)'
edit 's/low/high/' backlog/2.md
edit 's/One/Two/' backlog/3.md
commit
run git ready review HEAD~2
begins '2 priorities changed, and nothing says why; 2 changes want a reason.'
prints_not "(1 unexplained) (1"
tells 'EXP-3 Story 3 "Scope" changed, and nothing says why'
edit "/## Scope/,\$d" backlog/3.md
commit
run git ready review HEAD~3
tells 'EXP-3 Story 3 "Scope" is gone, and nothing says why'

it "says of a kind without levels that it is not ready, and nothing said that it was ready"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`section Why\`"
write_ready backlog/1.md EXP-1
write_ready backlog/2.md EXP-2
commit
write_unready backlog/1.md EXP-1
write_unready backlog/3.md EXP-3
git add .
run git ready review --staged
begins '1 is not ready; 1 is no longer ready.'
tells 'EXP-1 Export has no section "Why"'
prints_not '"Why" is gone'
tells 'EXP-3 Export new: has no section "Why"'
write_unready backlog/2.md EXP-2
write_unready backlog/4.md EXP-4
git add .
run git ready review --staged
begins '2 are not ready; 2 are no longer ready.'
run git ready review --staged --format=json
prints '"headline": "2 not ready, 2 no longer ready"'

it "tells what is begun without a claim"
given_levels
edit 's/status: talk or later/status: talk, ready/; s/status: ready or later/status: ready/' DEFINITION_OF_READY.md
story 1 idea
story 2 talk
commit
story 1 doing
story 2 doing
git add .
run git ready review --staged
exits 0
prints "Begun, although not ready (2)"
tells 'EXP-1 Story 1 status idea → doing: nothing said that it was ready'
tells 'EXP-2 Story 2 status talk → doing: nothing said that it was ready'

it "tells what is dropped from what is done, and what is open again"
given_levels
story 1 ready
story 2 ready
story 3 "done"
story 4 dropped
commit
story 1 "done"
story 2 dropped
story 3 ready
story 4 idea
git add .
run git ready review --staged
prints "Done (1)"
tells 'EXP-1 Story 1'
prints "Closed or removed, not done (1)"
tells 'EXP-2 Story 2 closed (status ready → dropped)'
prints "Reopened (2)"
tells 'EXP-3 Story 3 status done → ready'
tells 'EXP-4 Story 4 status dropped → idea'

# Criteria

# criteria <entry>...: of a story that is ready
criteria () {
	{
		printf -- '---\nid: EXP-1\nstatus: ready\n%b\n---\n\n# Story 1\n\n## Why\n\nPeople ask for it.\n\n## Acceptance criteria\n\n' "$whole"
		printf -- '- %s\n' "$@"
	} | write backlog/1.md
}

it "tells criteria added, removed and reworded, by half of the words of the longer one"
given_levels
criteria "A file comes out" "It opens in Calc" "Columns are named"
commit
criteria "A file comes out" "It opens in Excel and some others" "Rows are numbered"
git add .
run git ready review --staged
tells 'acceptance criteria: 2 added, 2 removed'
criteria "A file comes out" "It opens in Excel and others" "Rows are numbered"
git add .
run git ready review --staged
tells 'acceptance criteria: 1 added, 1 removed, 1 reworded'
criteria "A file comes out" "It opens in Excel now" "Columns are named" "Fourth"
git add .
run git ready review --staged
tells 'acceptance criteria: 1 added, 1 reworded'
tells '- It opens in Calc'
tells '+ It opens in Excel now'
tells '+ Fourth'
criteria "Columns are named"
git add .
run git ready review --staged
tells 'acceptance criteria: 2 removed'
criteria "Columns are named" "It opens in Calc" "A file comes out"
git add .
run git ready review --staged
prints "No new findings."
prints "1 item was edited"

it "pairs criteria and paragraphs that say the same more than once"
given_levels
criteria "To be found" "To be found" "A file comes out" "To be found"
commit
criteria "To be found" "A file comes out" "To be found" "To be found"
git add .
run git ready review --staged
prints "No new findings."
prints "1 item was edited"
criteria "To be found" "To be found" "A file comes out"
git add .
run git ready review --staged
tells 'acceptance criteria: 1 removed'
tells '- To be found'
story 1 ready "$whole" '## Why\n\nAsk Ada.\n\nPeople ask for it.\n\nAsk Ada.'
commit
story 1 ready "$whole" '## Why\n\nAsk Ada.\n\nAsk Ada.\n\nPeople ask for it.'
git add .
run git ready review --staged
prints "No new findings."
prints "1 item was edited"

it "counts the criteria that are not ticked of what is done"
given_levels
for n in 1 2 3 4 5; do story $n ready; done
commit
tick () {
	story "$1" "$2" "$whole" "## Why\n\nPeople ask for it.\n\n## Acceptance criteria\n\n$3"
}
tick 1 "done" '- [ ] One'
tick 2 "done" '- [ ] One\n- [ ] Two'
tick 3 "done" '- [x] One\n- [ ] Two\n- [x] Three\n- Four'
tick 4 "done" '- [x] One\n- Two'
tick 5 dropped '- [ ] One'
git add .
run git ready review --staged
prints "Done, with open criteria (3)"
tells 'EXP-1 Story 1 its criterion is not ticked'
tells 'EXP-2 Story 2 none of its criteria is ticked'
tells 'EXP-3 Story 3 1 of 3 criteria not ticked'
tells '☐ Two'
prints "Done (1)"
tells 'EXP-5 Story 5 closed (status ready → dropped)'

it "takes the section of criteria that says something"
given_levels
story 1 ready "$whole" '## Why\n\nPeople ask for it.\n\n## Acceptance criteria\n\n## Acceptance tests\n\n- One'
commit
story 1 ready "$whole" '## Why\n\nPeople ask for it.\n\n## Acceptance criteria\n\n## Acceptance tests\n\n- One\n- Two'
git add .
run git ready review --staged
tells 'acceptance criteria: 1 added'

# Fields

it "takes values in another spelling for the same, and tells those of lists that came and went"
given_levels
story 1 ready 'size: 3\nowner: [Ada, Bo]\nteam: Blue\ntester: Bo'
commit
story 1 ready 'size: 3.0\nowner: Ada, Bo\nteam: blue\ntester: "Bo"'
git add .
run git ready review --staged
prints "No new findings."
prints "1 item was edited"
story 1 ready 'size: 3\nowner: [Bo, Ada]\nteam: Blue\ntester: Bo'
git add .
run git ready review --staged
tells 'owner Ada, Bo → Bo, Ada'
story 1 ready 'size: 3\nowner: [Ada, none, Bo]\nteam: Blue\ntester: Bo'
git add .
run git ready review --staged
prints "No new findings."
prints "1 item was edited"
story 1 ready 'size: 3\nowner: [none, Cleo, Bo]\nteam: Blue\ntester: Bo'
git add .
run git ready review --staged
tells 'owner +Cleo −Ada'
story 1 ready 'owner: [Ada, Bo]\nteam: Blue\ntester: Bo\nnote: new'
git add .
run git ready review --staged
tells 'has no size (was 3)'
tells_not note

# Titles and places

it "does not tell a file that was renamed with its title, and a lane that changed"
given_levels
write backlog/exp-1-old-title.md "---\nid: EXP-1\nstatus: idea\n---\n\n# Old title"
commit
git mv backlog/exp-1-old-title.md backlog/exp-1-new-title.md
edit 's/Old title/New title/' backlog/exp-1-new-title.md
git add .
run git ready review --staged
tells 'EXP-1 New title was called "Old title"'
tells_not "moved from"
commit
git mv backlog/exp-1-new-title.md backlog/first.md
run git ready review --staged
tells 'moved from backlog/exp-1-new-title.md to backlog/first.md'

it "tells the lane of an entry that moved within its file"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md -\`\n\n- Is short. \`title: at most 9 words\`"
write TODO.md "# To do\n\n## Now\n\n- T-1 Mow\n- T-2 Dig\n\n## Later\n\n- T-3 Sow"
commit
write TODO.md "# To do\n\n## Now\n\n- T-1 Mow\n\n## Later\n\n- T-2 Dig\n- T-3 Sow"
git add .
run git ready review --staged
tells 'T-2 Dig moved from "Now" to "Later"'

it "tells what left for a place where no item is looked for"
given_levels
story 1 ready
story 2 "done"
story 3 idea
commit
mkdir archive
git mv backlog/1.md backlog/2.md backlog/3.md archive
run git ready review --staged
tells 'EXP-1 Story 1 left for archive/; was ready'
tells 'EXP-2 Story 2 left for archive/; was done'
tells 'EXP-3 Story 3 left for archive/'
prints "Closed or removed, not done (2)"
git rm -q -f archive/1.md
run git ready review --staged
tells 'EXP-1 Story 1 removed; was ready'

# many <command>: in each of 21 files
it "tells many new ids, many new ones that are done, and many that are closed in one line"
given_levels
for n in $(seq 1 21); do story "$n" idea; done
commit
for n in $(seq 1 21); do edit 's/^id: EXP/id: NEW/' "backlog/$n.md"; done
git add .
run git ready review --staged
tells "21 items have another id now: NEW-1, NEW-10,"
git reset -q --hard
for n in $(seq 31 51); do story "$n" "done"; done
git add .
run git ready review --staged
tells "21 items are new, and done already: EXP-31,"
git reset -q --hard
for n in $(seq 1 21); do git mv "backlog/$n.md" "backlog/x$n.md"; done
run git ready review --staged
prints "Retitled or moved (21)"
tells_not "21 items moved"

# Outcomes

given_outcomes () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Outcome \`outcomes/*.md\`\n\n- Others are there for it. \`outcome\`\n- It ends. \`done when status: reached, dropped\`\n\n## Story \`backlog/*.md\`\n\n- Must serve one. \`link to open Outcome\`"
	for n in 1 2; do write "outcomes/$n.md" "---\nid: OUT-$n\nstatus: open\n---\n\n# Outcome $n"; done
}

it "tells an outcome that is closed, by how, and one to four or more that lean on it"
given_outcomes
for n in 1 2 3 4 5; do write "backlog/$n.md" "# EXP-$n Story $n\n\nFor OUT-1."; done
write backlog/6.md "# EXP-6 Story 6\n\nFor OUT-2."
commit
edit 's/open/reached/' outcomes/2.md
git add .
run git ready review --staged
tells 'OUT-2 Outcome 2 closed (status open → reached); one open item still leans on it: EXP-6 "Story 6"'
prints "What it serves (1)"
edit 's/open/dropped/' outcomes/1.md
git add .
run git ready review --staged
tells '5 open items still lean on it: EXP-1 "Story 1", EXP-2 "Story 2", EXP-3 "Story 3" and 2 more'
git rm -q backlog/5.md
run git ready review --staged
tells '4 open items still lean on it: EXP-1 "Story 1", EXP-2 "Story 2", EXP-3 "Story 3" and EXP-4 "Story 4"'

it "tells an outcome that is removed, to whoever leaned on it"
given_outcomes
write backlog/1.md "# EXP-1 Story 1\n\nFor OUT-1 and OUT-1."
commit
git rm -q outcomes/1.md
run git ready review --staged
exits 1
prints 'through OUT-1 "Outcome 1", removed here'
prints "No longer ready (1)"

it "tells links once, though they stand there twice"
given_outcomes
write backlog/1.md "# EXP-1 Story 1\n\nFor OUT-1, yes, OUT-1."
commit
write backlog/1.md "# EXP-1 Story 1\n\nFor OUT-1, yes, OUT-2 and OUT-2."
git add .
run git ready review --staged
tells 'EXP-1 Story 1 serves OUT-2 "Outcome 2" now'
write backlog/1.md "# EXP-1 Story 1\n\nFor OUT-2."
git add .
run git ready review --staged
tells 'EXP-1 Story 1 serves OUT-2 "Outcome 2" instead of OUT-1 "Outcome 1"'
run git ready review --staged --format=json
prints '"before": "OUT-1 \"Outcome 1\""'
prints '"after": "OUT-2 \"Outcome 2\""'

# The definition

it "tells what the new definition would make of items, and what it would not find"
given_levels
story 1 ready
story 2 idea
commit
edit 's/at most 8/at most 2/' DEFINITION_OF_READY.md
git add .
run git ready review --staged
prints "The definition of ready changes. By the new one"
prints "  EXP-1 would be not ready, and is ready"
edit 's,backlog/\*.md,backlog/2*.md,' DEFINITION_OF_READY.md
git add .
run git ready review --staged
prints "  EXP-1 would no longer be an item"
run git ready review --staged --format=json
prints '"EXP-1 would no longer be an item"'
run git ready review --staged --format=markdown
prints 'EXP-1 would no longer be an item'

it "says of what nothing said that it was ready that it is not ready, and of what claims a level that it is not so far"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`section Why\`"
git add . && git commit -qm "Definition"
write backlog/1.md "# S-1 One"
git add . && git commit -qm "One"
run git ready review HEAD~1
exits 1
prints "Not ready"
prints_not "Claims to be ready"
run git ready review --format=markdown HEAD~1
prints "Not ready"
prints_not "Claims to be ready"
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n### Ready \`when status: ready\`\n\n- Must say why. \`section Why\`"
git add . && git commit -qm "Levels"
write backlog/2.md "# S-2 Two\n\nStatus: ready"
git add . && git commit -qm "Two"
run git ready review HEAD~1
exits 1
prints "Claims to be ready, and is not"
prints_not "Not ready"

# A lane that says that its items were dropped says so in a review, too.
it "tells what lies in a lane for what was dropped as closed, not done"
given_repo
write DEFINITION_OF_READY.md "# D\n\n## Task \`TODO.md -\`\n\n- Says what. \`title\`"
write TODO.md "# To do\n\n## Offen\n\n- T-1 Fax\n- T-2 Telex\n- T-3 Mail\n- T-4 Post\n- T-5 Chat\n\n## Verworfen\n\n- T-6 Telegram\n\n## Fertig\n\n- T-7 Letter"
commit -m base
write TODO.md "# To do\n\n## Offen\n\n- T-3 Mail\n\n## Verworfen\n\n- T-6 Telegram\n- T-1 Fax\n- [x] T-2 Telex\n\n## Fertig\n\n- T-7 Letter\n- T-4 Post\n\n## Declined\n\n- T-5 Chat"
git add .
run git ready review --staged
exits 0
prints "Done (2)"
prints "Closed or removed, not done (2)"
tells 'T-1 Fax closed'
tells 'T-5 Chat closed'

# 34 columns say how many; an id takes 7, and 16 are kept for what is left out:
# of three lines of 78 columns 26 ids fit.
it "names as many of those that are alike as three lines hold"
given_repo
write DEFINITION_OF_READY.md "# D\n\n## Story \`b/*.md\`\n\n- Says where. \`field status: open, done\`"
commit
for n in $(seq 101 180); do
	write "b/$n.md" "---\nstatus: done\n---\n\n# S-$n Title of $n"
done
write b/1.md "---\nstatus: open\n---\n\n# BILLING-MIGRATION-2026 Move it"
commit
COLUMNS=80 run git ready review HEAD~1
exits 0
sed -n '/80 items are new/,/more$/p' "$tmp/out" >"$tmp/many"
test "$(wc -l <"$tmp/many")" -eq 3 || complain "not three lines: $(cat "$tmp/many")"
prints "80 items are new, and done already: S-101, S-102"
prints "S-126 and 54 more"
# An id takes 16 columns at most.
prints "  BILLING-MIGRATI…  Move it"

it "tells what a file beside an item changes, and of what kind an id is now"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready

## Spec \`specs/*/spec.md\`

- Fields stand beside it. \`fields from spec.yaml\`
- Must have an owner. \`field owner\`
- Must be sized. \`field size\`

## Bug \`bugs/*.md\`

- Must be sized. \`field size\`

## Wish \`wishes/*.md\`

- Must be sized. \`field size\`"
write specs/a/spec.md "# A page"
write specs/a/spec.yaml "owner: Ada\nsize: 3"
write specs/b/spec.md "# B page"
write specs/b/spec.yaml "owner: Ada\nsize: 3"
write bugs/1.md "---\nid: X-1\nsize: 3\n---\n\n# The bell sticks"
write wishes/2.md "---\nid: X-2\nsize: 3\n---\n\n# A second bell"
git add . && git commit -q -m before
write specs/a/spec.yaml "owner: Ben\nsize: 3"
git mv bugs/1.md wishes/1.md
git mv wishes/2.md bugs/2.md
git add . && git commit -q -m after
run git ready review HEAD~1
exits 0
tells "A page owner Ada → Ben"
prints_not "B page"
tells "X-1 The bell sticks moved from bugs/ to wishes/"
tells "X-2 A second bell moved from wishes/ to bugs/"

# Other languages, archives, work that has begun

it "tells of acceptance criteria by their name in other languages"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Aufgabe \`aufgaben/*.md\`\n\n- Muss sagen, wann sie fertig ist. \`section Akzeptanzkriterien: at least 1 item\`"
write aufgaben/1.md "# A-1 Drucken\n\n## Akzeptanzkriterien\n\n- Ein Blatt\n- Zwei Blatt"
commit
write aufgaben/1.md "# A-1 Drucken\n\n## Akzeptanzkriterien\n\n- Ein Blatt"
git add .
run git ready review --staged
tells 'acceptance criteria: 1 removed'
tells '- Zwei Blatt'

it "calls closed what went to an archive and was never done"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`tasks/*.md\` \`archive/*.md\`\n\n- It is over. \`done when status: done\`\n- It is over there. \`done when path: /^archive/\`"
write tasks/1.md "---\nid: T-1\nstatus: To Do\n---\n\n# Pay\n\n## Acceptance criteria\n\n- [ ] By card"
write tasks/2.md "---\nid: T-2\nstatus: done\n---\n\n# Refund\n\n## Acceptance criteria\n\n- [x] By card"
commit
mkdir archive && git mv tasks/1.md tasks/2.md archive/
run git ready review --staged
prints "Closed or removed, not done (1)"
prints_not "criterion is not ticked"
run git ready show T-1
prints "It is closed."
run git ready show T-2
prints "It is done."

it "says that what became ready has begun, where a state says both"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`tasks/*.md\`\n\n- Work on it has begun. \`started when status: doing\`\n- Must say where it stands. \`field status: todo, doing, done\`\n\n### Ready \`when status: doing or later\`\n\n- Must say why. \`section Why\`"
write tasks/1.md "---\nid: T-1\nstatus: todo\n---\n\n# Pay\n\n## Why\n\nPeople ask."
commit
write tasks/1.md "---\nid: T-1\nstatus: doing\n---\n\n# Pay\n\n## Why\n\nPeople ask."
git add .
run git ready review --staged
prints "1 begun"
prints "Begun, and ready (1)"
prints_not 'Became'
