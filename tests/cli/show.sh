#!/bin/sh
#
# git ready show: one item, what it holds and misses, what leans on what, who
# changed it and why.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

COLUMNS=120
export COLUMNS

given_definition () {
	given_repo
	write DEFINITION_OF_READY.md <<-\END
	# Definition of Ready

	## Outcome `outcomes/*.md`

	- Others are there for it. `outcome`
	- It ends. `done when status: reached`
	- Must say how to tell. `section Measure when status: open`

	## Story `backlog/*.md`

	- Must say where it stands. `field status: idea, ready, doing, done`

	### Ready `when status: ready or later`

	- Must say why. `section Why`
	- Should be small. `field size: at most 8`
	- The whole team has talked it through.
	END
	write outcomes/1.md "---\nid: OUT-1\nstatus: open\nowner: Ada\n---\n\n# More readers"
}

# story <number> <front matter> [<text>]
story () {
	write "backlog/$1.md" "---\nid: S-$1\n$2\n---\n\n# Story $1\n\n${3:-}"
}

it "tells of what is done, is an outcome, or claims nothing"
given_definition
story 1 'status: done'
story 2 'status: idea\nsize: 3' '## Why\n\nFor readers.'
story 3 'status: idea'
run git ready show S-1
prints "It is done."
prints_not "May it start"
run git ready show OUT-1
prints "It is an outcome: what serves it can start, not it."
run git ready show S-2
prints 'May it start? No. Nothing says yet that it is "Ready".'
prints 'next level     "Ready": it has all that this asks; set status to ready'
run git ready show S-3
prints 'next level     "Ready"; so far: no why'

it "tells what is missed, advised, waived and not asked"
given_definition
story 1 'status: ready\nsize: 13'
run git ready show S-1
prints 'May it start? No. It claims "Ready" and misses 1 of 2.'
prints 'misses         has no section "Why"'
prints '  asked        Must say why.'
prints 'should         size is 13; at most 8 was agreed'
prints 'for people     The whole team has talked it through.'
story 1 'status: ready\nsize: 13' '<!-- ready: waive story/section-why until 2099-01-01 because we know it by heart -->\n\n- [x] The whole team has talked it through.'
run git ready show S-1
prints 'waived         why: we know it by heart'
prints 'for people     The whole team has talked it through. (ticked in line 11)'
run git ready show S-1 --format=markdown
prints "we know it by heart"
run git ready show S-1 --format=json
prints '"reason": null'
write outcomes/2.md "---\nid: OUT-2\nstatus: idea\n---\n\n# Fewer queues"
run git ready show OUT-2
prints_not "Measure"

it "cuts a state that goes on and on, and says so"
given_definition
story 1 'status: idea, which nobody has looked at again since the fair in May, when it rained and rained'
run git ready show S-1
prints "Story, status idea, which nobody has looked at again since the fair in May, when it rained an…"

it "tells what it serves through what, names that are not items, and at most eight of each other list"
given_definition
story 1 'status: idea\nparent: OUT-1'
story 2 'status: idea\nparent: S-1'
story 3 'status: idea\nmilestone: M3 - GUI'
story 4 'status: idea\ngoal: routes in one place, lazy.'
for n in 11 12 13 14 15 16 17 18; do story $n 'status: idea\ndepends on: S-3'; done
run git ready show S-4
prints_not "serves"
run git ready show S-2
prints 'serves         S-1 "Story 1" (open)'
prints '               OUT-1 "More readers" (open, Ada), through S-1'
run git ready show S-3
prints 'serves         "M3 - GUI", which is not an item'
prints 'waited for by  S-11 "Story 11" (idea)'
prints '               S-18 "Story 18" (idea)'
prints_not " more"
for n in 19 20; do story $n 'status: idea\ndepends on: S-3'; done
run git ready show S-3
prints "               and 2 more"
story 1 'status: done\nparent: OUT-1'
run git ready show S-2
prints 'serves         S-1 "Story 1" (done)'

it "takes the number alone, and as issues are called"
given_definition
story 12 'status: idea'
run git ready show 12
prints "S-12  Story 12"
run git ready show "#12"
exits 0
prints "S-12  Story 12"
run git ready show "#7"
exits 128
complains 'no item is called "#7"'

# A finding names the item already.
it "tells what is begun and not ready once, and whose it is"
given_definition
write backlog/5.md "# Story 5

**Status:** done, but the docs are missing"
run git ready show "Story 5"
prints 'May it start? It is begun already. It claims "Ready" and misses 1 of 2.'
run git ready show --format=markdown "Story 5"
prints 'May it start? No. Story 5 claims "Ready" but has no section "Why". It is begun.'

it "lists up to ten items that a name may mean, and how many more"
given_definition
for n in 1 2 3 4 5 6 7 8 9 10; do write "backlog/$n.md" "---\nid: S-7\nstatus: idea\n---\n\n# Story $n"; done
run git ready show S-7
exits 128
complains '"S-7" may mean 10 items'
complains "S-7  Story 10  backlog/10.md:6"
complains_not more
for n in 11 12; do write "backlog/$n.md" "---\nid: S-7\nstatus: done\n---\n\n# Story $n"; done
run git ready show S-7
complains '"S-7" may mean 12 items'
complains "  and 2 more"
run git ready show -q S-7
exits 128
complains_not "Story 1"

it "names what is open before what is done where a word may mean either"
given_definition
for n in 1 2 3; do write "backlog/$n.md" "---\nid: S-7\nstatus: done\n---\n\n# Story $n"; done
write backlog/4.md "---\nid: S-7\nstatus: idea\n---\n\n# Story 4"
run git ready show S-7
exits 128
grep -o 'Story [0-9]' "$tmp/err" | tr '\n' ' ' >"$tmp/out"
prints 'Story 4 Story 1 Story 2 Story 3 '

it "cuts titles and never places, and lets no id give an order to a CI"
given_definition
long=$(printf 'word %.0s' $(seq 30))
for n in 1 2; do write "backlog/a-name-that-takes-most-of-a-line-by-itself-$n.md" "---\nid: ::error\nstatus: idea\n---\n\n# $long"; done
run env COLUMNS=80 git ready show ::error
exits 128
complains "    backlog/a-name-that-takes-most-of-a-line-by-itself-1.md:6"
complains "…"
complains_not "  ::error"
awk 'length($0) > 130' "$tmp/err" >"$tmp/long"
test -s "$tmp/long" && complain "$(cat "$tmp/long")"

it "takes a place as it is printed, and no heading that is not there"
given_definition
write backlog/1.md "---\nid: S-1\nstatus: idea\n---\n\n# Story 1\n\n## Why\n\nFor all."
run git ready show backlog/1.md:6
exits 0
prints "S-1  Story 1"
run git ready show backlog/1.md:7
exits 128
run git ready show "backlog/1.md#why"
exits 0
run git ready show "backlog/1.md#where"
exits 128
complains 'no item is called "backlog/1.md#where"'

it "tells all that a criterion misses, and who asks for it once"
given_definition
cat >>DEFINITION_OF_READY.md <<\END
- Must wait only for what is there. `field depends: exist`
- Should have a colour. `field colour`
END
write backlog/1.md "---\nid: S-1\nstatus: ready\nparent: OUT-1\nsize: 3\ndepends: S-8, S-9\ncolour: red\n---\n\n# Story 1\n\n## Why\n\nFor all."
run git ready show S-1
prints "misses         depends names S-8, which is not an item"
prints "misses         depends names S-9, which is not an item"
prints_times 1 "Must wait only for what is there."
prints "; also size, colour"
run git ready show S-1 --format=markdown
prints "depends names S-8, which is not an item"
prints "; depends names S-9, which is not an item"
run git ready show S-1 --format=json
prints '"more": ['

it "calls closed, not done, what was dropped or rejected"
given_repo
# shellcheck disable=SC2016
write DEFINITION_OF_READY.md '# Definition of Ready

## Proposal `proposals/*.md`

- Must say why. `section Why`'
write proposals/1.md '# P-1 Trams\n\nStatus: Rejected'
write proposals/2.md '# P-2 Ferries\n\nStatus: Superseded by [1](1.md)'
write proposals/3.md '# P-3 Buses\n\nStatus: Done'
run git ready show P-1
prints "It is closed."
run git ready show P-3
prints "It is done."
run git ready list --all
prints "P-1  Trams    closed"
prints "P-2  Ferries  done"
prints "P-3  Buses    done"

it "names the file of an answer, where it is not the one that it has shown"
given_repo
# shellcheck disable=SC2016
write DEFINITION_OF_READY.md '# Definition of Ready

## Change `changes/*/`

- Must leave nothing open. `no section Open questions`
- Must say why. `section Why: at least 3 words`
- The team can do it.'
write changes/login/proposal.md "# Login\n\n## Why\n\nSo."
write changes/login/design.md "# Design\n\n## Open questions\n\n- Which hash?"
write changes/login/agreed.md "# Agreed\n\n- [x] The team can do it."
run git ready show login
prints "answer       line 3 of changes/login/design.md: resolve it"
prints "answer       line 3: say more"
prints "The team can do it. (ticked in line 3 of changes/login/agreed.md"

it "says in a sentence what keeps an item, in Markdown as well"
given_definition
write backlog/1.md "---\nid: S-1\nstatus: idea\nwaits for: S-2\n---\n\n# Story 1"
write backlog/2.md "---\nid: S-2\nstatus: idea\n---\n\n# Story 2"
run git ready show S-1 --format=markdown
prints "May it start? No. It claims nothing yet. It waits for S-2."

it "says of a file that it is not an item, and of a word that it is not a revision"
given_definition
story 1 'status: idea'
write notes.md "# Notes"
run git ready show notes.md
exits 128
complains "notes.md is not an item: no kind of the definition looks there"
complains "git ready explain shows where each kind looks"
run git ready show S-1 v1.0
exits 128
complains 'no item is called "S-1 v1.0"'
complains 'S-1 is there, and "v1.0" is not a revision'
run git ready show
exits 129
complains "which item?"
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md ###\`"
run git ready show backlog/1.md
exits 128
complains "backlog/1.md holds no item"

it "takes the latest reason for the priority: from its decisions, else from messages of commits"
given_definition
story 1 'status: idea\npriority: low' '## Decisions\n\n- 2026-03-01: priority low, for now\n- 2026-04-02 - Priority is high: the council asked\n- 2026-05-01 another thing'
run git ready show S-1
prints 'why priority   Priority is high: the council asked (2026-04-02)'
story 2 'status: idea\npriority: low'
story 3 'status: idea\npriority: low'
git add . && git commit -q -m base
story 2 'status: idea\npriority: high'
story 3 'status: idea\npriority: high'
git add .
GIT_COMMITTER_DATE='2026-06-01T12:00:00Z' git commit -q -m up -m 'Priority-Reason: S-2: a customer is blocked'
run git ready show S-2
prints 'why priority   a customer is blocked (2026-06-01)'
run git ready show S-2 --format=json
prints '"text": "a customer is blocked"'
prints '"on": "2026-06-01"'
run git ready show S-3
prints_not 'a customer is blocked'
story 4 'status: idea' '## Decisions\n\n- the priority stays'
run git ready show S-4
prints 'why priority   the priority stays'
story 4 'status: idea' '## Questions\n\n- 2026-03-01: priority low?'
run git ready show S-4
prints_not 'why priority'

it "passes over commits that change many items, and tells how many those were"
given_definition
for n in $(seq 1 60); do story "$n" 'status: idea'; done
git add . && GIT_AUTHOR_NAME=Cleo git commit -q -m all
run git ready show S-1
prints 'changed        by Cleo on '
prints_not "with many others"
story 1 'status: idea\nsize: 3'
git add . && GIT_AUTHOR_NAME=Dora git commit -q -m one
for n in $(seq 1 60); do story "$n" 'status: idea\nsize: 5'; done
git add . && GIT_AUTHOR_NAME=Emil git commit -q -m 'all again'
run git ready show S-1
prints 'changed        by Dora on '
prints "; later, with many others, in 1 commit"
for n in $(seq 1 60); do story "$n" 'status: idea\nsize: 8'; done
git add . && git commit -q -m 'and again'
run git ready show S-1
prints "; later, with many others, in 2 commits"

# As <name>: commits all there is.
as () {
	git add -A && GIT_AUTHOR_NAME=$1 git commit -q -m change
}

it "tells who changed the lines of an item that shares its file"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`stories.md ##\`\n\n## Task \`tasks.md -\`\n\n## Row \`rows.md |\`"
write stories.md "# Stories\n\n## US-1 Pay\n\n- by card\n- by cash\n\n## US-2 Refund\n\nIn a week."
write tasks.md "# Tasks\n\n- [ ] T-1 one\n  - first\n  - second\n- [ ] T-2 two"
write rows.md "# Rows\n\n| ID | Title |\n| - | - |\n| R-1 | one |\n| R-2 | two |"
as Ann
edit 's/week/month/' stories.md
edit 's/T-2 two/T-2 both/' tasks.md
edit 's/R-2 | two/R-2 | both/' rows.md
as Bob
for id in US-1 T-1 R-1; do
	run git ready show $id
	prints 'changed        by Ann on '
done
for id in US-2 T-2 R-2; do
	run git ready show $id
	prints 'changed        by Bob on '
done

# Lines taken from its end are a change, new ones below it are not.
edit '/by cash/d' stories.md
edit '/second/d' tasks.md
as Cleo
for id in US-1 T-1; do
	run git ready show $id
	prints 'changed        by Cleo on '
done
write rows.md "# Rows\n\n| ID | Title |\n| - | - |\n| R-1 | one |\n| R-3 | new |\n| R-2 | both |"
edit 's/^## US-2/## US-3 New\n\n&/' stories.md
as Dora
run git ready show R-1
prints 'changed        by Ann on '
run git ready show US-1
prints 'changed        by Cleo on '

# They are not committed; the file may have moved.
edit 's/by card/by voucher/' stories.md
run git ready show US-1
prints_not 'changed        '
git mv tasks.md todo.md
edit 's/tasks.md/todo.md/' DEFINITION_OF_READY.md
as Emil
run git ready show T-2
prints_not 'changed        '

it "tells who ticked what people answer, and in which line it stands"
given_definition
story 1 'status: ready\nsize: 3' '## Why\n\nFor readers.\n\n- [ ] The whole team has talked it through.'
git add . && git commit -q -m base
run git ready show S-1
prints 'The whole team has talked it through. (not ticked in line 13)'
edit 's/\[ \]/[x]/' backlog/1.md
git add .
GIT_AUTHOR_NAME=Cleo GIT_COMMITTER_DATE='2026-06-01T12:00:00Z' git commit -q -m ticked
run git ready show S-1
prints 'The whole team has talked it through. (ticked in line 13 by Cleo on 2026-06-01)'

it "hands over in Markdown what people and programs ask for"
given_definition
story 1 'status: ready\nsize: 13\nparent: OUT-1\nwaits for: S-2' 'Not yet.'
story 2 'status: idea'
run git ready show S-1 --format=markdown
prints "# S-1 Story 1"
prints 'has no section "Why"'
prints "waits for S-2"
prints "## It serves OUT-1 More readers (open)"
prints "Not yet."

it "finds an item by its number alone, with zeros or without, and by how its id begins"
given_definition
while IFS=, read -r id title; do write "backlog/$title.md" "---\nid: $id\nstatus: idea\n---\n\n# $title"; done <<-\END
	EXP-12,Export
	EXP-0007,Import
	EXP-112,Print
	EXP-1.12,Share
	PAY-3,Search
	Story 2.1,Borrow
	Story 12.1,Part
END
for name in 2.1 2-1; do
	run git ready show "$name"
	prints "Story 2.1  Borrow"
done
run git ready show 2.11
exits 128
complains 'no item is called "2.11"'
for name in 12 012 0012; do
	run git ready show "$name"
	prints "EXP-12  Export"
done
for name in 7 07 0007; do
	run git ready show "$name"
	prints "EXP-0007  Import"
done
run git ready show pay
prints "PAY-3  Search"
run git ready show 00
exits 128
run git ready show 2
exits 128
complains 'no item is called "2"'

# asked <id> <sentence>...: what programs are told that people judge of it
asked () {
	run git ready show "$1" --format=json
	shift
	stated=1
	printf '%s\n' "$@" >"$tmp/wanted"
	sed -n '/"for_people": \[/,/\]/p' "$tmp/out" | sed -n 's/^ *"\(.*\)\.",*$/\1./p' |
		diff "$tmp/wanted" - >"$tmp/differs" || complain "$(cat "$tmp/differs")"
}

it "finds a row by each of the ids in its cell, and so does what waits for it"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TASKS.md |\`\n\n- It has a number. \`id from column \"No.\"\`\n- It ends. \`done when State: done\`"
write TASKS.md "# Tasks\n\n| No. | Task | State | Depends on |\n| --- | --- | --- | --- |\n| T-3/T-3A | Sort | open | |\n| T-4 | Find | open | T-9, T-3A |\n| T-5 | Find T-6/T-7 | open | T-7 |\n"
run git ready show T-3A
prints "T-3/T-3A  Sort"
prints 'T-4 "Find"'
run git ready show T-3
prints "T-3/T-3A  Sort"
run git ready show T-4
prints "It waits for T-3/T-3A."
run git ready show T-5
prints "It waits for T-7, which is no item here."

it "tells programs what people judge, up to the level that is claimed or comes next"
given_repo
write DEFINITION_OF_READY.md <<-\END
# Definition of Ready

## Story `backlog/*.md`

- It is ours.
- Must say where it stands. `field status: idea, talk, ready, done`

### Ready to discuss `when status: talk or later`

- Somebody wants it.
- Must say why. `section Why`

### Ready `when status: ready or later`

- The team has talked it through.
- Must be sized. `field size`
END
story 1 'status: idea'
story 2 'status: talk' '## Why\n\nFor readers.'
story 3 'status: ready\nsize: 3' '## Why\n\nFor readers.'
asked S-1 "It is ours." "Somebody wants it."
asked S-2 "It is ours." "Somebody wants it." "The team has talked it through."
asked S-3 "It is ours." "Somebody wants it." "The team has talked it through."

it "keeps the letters of names such as DoD within a sentence"
given_repo
# shellcheck disable=SC2016
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Story `backlog/*.md`\n\n- Must say when it is done. `section DoD`\n- Must say what it is for. `section "Goals / Non-Goals"`\n- Must have criteria. `section Acceptance Criteria`'
write backlog/1.md '# S-1 Light\n\n## DoD\n\nIt burns.\n\n## Goals / Non-Goals\n\nSee.\n\n## Acceptance Criteria\n\n- Lit.'
run git ready show S-1
prints "holds          DoD, goals / non-goals, acceptance criteria"

# way <guard> <front matter> <way>: what makes an item claim a level with that
# guard; "" where nothing is said. The other item makes the claim in its words.
way () {
	write DEFINITION_OF_READY.md "# Definition of Ready

## Story \`backlog/*.md\`

### Ready \`when $1\`

- Must say why. \`section Why\`"
	story 1 "$2" '## Why\n\nFor readers.'
	run git ready show S-1
	if test -n "$3"
	then prints "next level     \"Ready\": it has all that this asks; $3"
	else prints "next level     \"Ready\": it has all that this asks
"
	fi
}

it "says for every sort of guard how the claim is made"
given_repo
story 2 'status: Ready now - with Ada\nlabels: [next, ui]\nowner: Ada\nsize: 3' '## Why\n\nFor readers.'
way 'owner' 'status: idea' 'give it a field owner'
way 'not draft' 'draft: by Ada' 'remove the field draft'
way 'status: ready' 'status: idea' 'set status to ready'
way 'status: ready' 'size: 3' 'set status to ready'
way 'not status: idea' 'status: idea' 'change status, which says "idea"'
way 'labels: next' 'labels: [a, b]' 'add "next" to labels'
way 'status: /^Ready/' 'status: idea' 'set status to Ready now'
way 'not status: /^idea/' 'status: idea' 'change status, which says "idea"'
way 'boxes: ticked' 'status: idea' 'tick its boxes'
way 'boxes: open' 'status: idea' 'leave a box open'
way 'size at most 8' 'size: 13' ''
way 'owner and status: ready' 'status: ready' 'give it a field owner'
way 'owner and status: ready' 'status: idea' 'give it a field owner and set status to ready'

it "tells how much of what its level asks an item holds, be it one thing alone"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready

## Story \`backlog/*.md\`

### Ready \`when status: ready\`

- Must say why. \`section Why\`"
story 1 'status: ready' '## Why\n\nFor readers.'
run git ready show S-1
prints 'May it start? Yes. It claims "Ready" and holds what that asks.'
write DEFINITION_OF_READY.md "# Definition of Ready

## Story \`backlog/*.md\`

### Ready \`when status: ready\`

- Must say why. \`section Why\`
- Must be sized. \`field size\`"
story 1 'status: ready\nsize: 3' '## Why\n\nFor readers.'
run git ready show S-1
prints 'It claims "Ready" and holds all 2.'
story 1 'status: ready' '## Why\n\nFor readers.'
run git ready show S-1
prints 'It claims "Ready" and misses 1 of 2.'

it "calls the sentence of a story by its name, in each language, and any other mention so"
for asked in "As an? .+ I want:As a guest, I want tea" \
	"Als .+ möchte:Als Gast möchte ich Tee" \
	'\\ben tant qu.+\\bje veux\\b:En tant que client, je veux un café' \
	'^\\W*\\bas (an?|the)\\b:As a guest'; do
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready

## Story \`backlog/*.md\`

- Must say who wants it. \`mentions /${asked%%:*}/i\`
- Must name its ticket. \`mentions /PAY-\\d+/\`"
	write backlog/1.md "# Tea\n\n${asked#*:} (PAY-1)."
	write backlog/2.md "# Cake\n\nSweet."
	run git ready show 1
	prints "holds          story sentence, mentions"
	run git ready list
	prints "no story sentence"
done
run git ready
prints 'item 2 has no sentence "As a … I want …" ['
prints "add one, or waive it"
prints 'nothing in item 2 answers "Must name its ticket" ['
prints "add it, or waive it"

it "takes the item whose title begins with the words, if others only tell of them"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`todo.md -\`"
write todo.md "# To do\n\n- CMS schema — agreed on by all\n- API reference — describe the schema of the CMS\n- Search by name\n- Faster search by name\n- Pay\n- Refund: pay it back"
run git ready show 'CMS schema'
exits 0
prints "CMS schema"
run git ready show pay
exits 0
prints "todo.md:7"
run git ready show 'search by'
exits 128
complains '"search by" may mean 2 items'

it "finds an item by its id as a list cut it"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`tasks/*.md\`"
write tasks/2510-a-clipboard-that-forgets-all-of-it.md "# Clipboard"
write tasks/2511-a-wide-character-takes-two-columns.md "# Width"
run git ready show '2510-a-clipboard-th…'
exits 0
prints "Clipboard"

it "says its state where a regex reads it, too"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`rows.md |\`\n\n- It is done. \`done when Situação: /^✅/\`\n- It has begun. \`started when Situação: /^🟡/\`"
write rows.md "# Rows\n\n| ID | Title | Situação |\n| - | - | - |\n| R-1 | One | ✅ feito |\n| R-2 | Two | 🟡 em parte |"
run git ready show R-1
prints "Task, situação ✅ feito"
run git ready show R-2
prints "Task, situação 🟡 em parte"
