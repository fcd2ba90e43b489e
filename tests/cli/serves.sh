#!/bin/sh
#
# Which item serves which, who waits for whom, and what is on hold: each rule of
# "Outcomes: who serves what", with what it is not.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <number> <front matter> [<text>], and task alike
story () {
	write "backlog/$1.md" "---\n$2\n---\n\n# S-$1 Story $1\n\n${3:-}"
}

task () {
	write "tasks/$1.md" "---\n$2\n---\n\n# T-$1 Task $1\n\n${3:-}"
}

# rows <column> "<id> <its value>"...: all that there is, whatever the order
rows () {
	run git ready list --format=csv --columns="id,$1"
	exits 0
	shift
	printf '%s\n' "$@" | sort >"$tmp/wanted"
	sed '1d' "$tmp/out" | tr -d '\r"' | sed 's/,/ /; s/ $//' | sort | diff "$tmp/wanted" - >"$tmp/differs" ||
		complain "$(cat "$tmp/differs")"
}

given_outcomes () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Outcome \`outcomes/*.md\`\n\n- Others are there for it. \`outcome\`\n- It ends. \`done when status: dropped\`\n\n## Story \`backlog/*.md\`"
	write outcomes/1.md "# OUT-1 More readers, and more often"
	write outcomes/2.md "---\nstatus: dropped\n---\n\n# OUT-2 Fewer queues"
}

it "takes for an outcome what the first kind of a definition must link to"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Serves a goal. \`link to Goal\`\n\n## Goal \`goals/*.md\`\n\n- It ends. \`done when status: met\`"
write goals/1.md "# G-1 More readers"
story 1 'goal: G-1'
run git ready trace
exits 0
prints "1 Goal is open; 1 of 1 open Story serves one."
prints "G-1"

it "finds by fields what is served: by id, path or whole title, and names that are not items"
given_outcomes
story 1 'parent: OUT-1'
story 2 'goal: "More readers, and more often"'
story 3 'epic: ../outcomes/2.md'
story 4 'part of: S-1'
story 5 'milestone: M3 - GUI, M3 - GUI, none'
story 6 'milestone: one two three four five six seven eight'
story 7 'milestone: one two three four five six seven eight nine'
story 8 'goal: four words it has'
story 9 'goal: five words it has here'
story 10 'epic: We do it.'
story 11 'epic: https://example.com'
story 12 'parent: S-12'
story 13 'parent: [S-1, S-1, OUT-1]'
story 14 'related: OUT-1' OUT-1
story 15 'outcome: more READERS, and more often'
story 16 'owner: OUT-1' '## Epic\n\nSomething else'
story 17 'milestone: Story 17'
rows serves "S-1 OUT-1" "S-2 OUT-1" "S-3 OUT-2" "S-4 S-1, OUT-1" "S-5 M3 - GUI" \
	"S-6 one two three four five six seven eight" S-7 "S-8 four words it has" S-9 S-10 S-11 \
	S-12 "S-13 S-1, OUT-1" S-14 "S-15 OUT-1" S-16 "S-17 Story 17"

it "takes what names a file of the folder that an item is for no item"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Spec \`specs/*/\`\n\n- It is known by its number. \`id from folder /^\\\\d+/\`"
for n in 01-mail 02-fax; do
	write "specs/$n/spec.md" "# Spec: $n"
	write "specs/$n/notes.md" "**Feature**: [spec.md](spec.md)"
done
write specs/01-mail/research.md "What is known."
for n in 01-mail 02-fax; do
	write "specs/$n/tasks.md" "# Tasks\n\n**Prerequisites**: plan.md (required), \`spec.md\`, research.md, contracts/"
done
write specs/03-both/spec.md "# Spec: both\n\n**Depends on**: [spec.md](../01-mail/spec.md)\n\n**Feature**: [fax](../02-fax/spec.md)"
rows serves 01 02 "03 02"
rows 'waits for' 01 02 "03 01"

it "finds what a list of an outcome begins its entries and cells with"
given_outcomes
write outcomes/1.md <<-\END
# OUT-1 More readers

For S-6 as well.

## Stories

- S-1 the first
- [x] S-2
- see S-3
- [S-8](../backlog/8.md)
- **S-9**: bold
- x S-11
- [The seventh](../backlog/7.md) one, and S-12

| What | Why |
| --- | --- |
| S-5 | yes |
| Five | S-4 |
| Six: S-13 | no |

## Related stories

- S-14

## Not in it

- S-15

## Out of scope

- S-16

## Depends on

- S-17

## More

- S-18
- OUT-2
END
for n in $(seq 1 18); do story "$n" 'status: open'; done
rows serves "S-1 OUT-1" "S-2 OUT-1" S-3 "S-4 OUT-1" "S-5 OUT-1" S-6 "S-7 OUT-1" "S-8 OUT-1" "S-9 OUT-1" \
	S-10 S-11 S-12 S-13 S-14 S-15 S-16 S-17 "S-18 OUT-1"
rm -rf backlog && story 1 'status: open' && story 3 'parent: S-1'
rows serves "S-1 OUT-1" "S-3 S-1, OUT-1"

it "asks criteria first: in fields and sections before parents, and without a place what fits best"
given_repo
write DEFINITION_OF_READY.md <<-\END
# Definition of Ready

## Outcome `outcomes/*.md`

- It ends. `done when status: dropped`

## Story `backlog/*.md`

- Serves one. `link to Outcome in field why`
- Or says so. `link to Outcome in section Why`
- It ends. `done when status: done`

## Task `tasks/*.md`

- Serves. `link to Story`
END
for n in 1 2 3; do write "outcomes/$n.md" "# OUT-$n Outcome $n"; done
story 1 'why: OUT-1\nparent: OUT-2'
story 2 'parent: OUT-2' '## Why\n\nFor [it](../outcomes/3.md).'
story 3 'parent: OUT-2' 'OUT-3'
story 4 'why: OUT-1' '## Why\n\nOUT-2'
story 5 'status: done'
task 1 'of: S-1' '[b](../backlog/2.md) S-3'
task 2 'x: y' '[b](../backlog/2.md) S-3'
task 3 'x: y' 'S-1 and S-2'
task 4 'parent: S-1' 'S-3 and S-4'
task 5 'of: S-5' 'S-3'
task 6 'of: S-5'
rows serves "S-1 OUT-1" "S-2 OUT-3" "S-3 OUT-2" "S-4 OUT-1, OUT-2" "T-1 S-1, OUT-1" "T-2 S-2, OUT-3" \
	"T-3 S-1, S-2, OUT-1, OUT-3" "T-4 S-1, OUT-1" "T-5 S-3, OUT-2" "T-6 S-5"

it "finds what an item is written in, and the heading above it unless that says when"
given_repo
write DEFINITION_OF_READY.md <<-\END
# Definition of Ready

## Outcome `outcomes/*.md`

- Others are there for it. `outcome`

## Story `backlog/*.md`

- It ends. `done when status: done`

## Task `backlog/*.md -` `TODO.md -` `outcomes/*.md -`

- Is short. `title: at most 9 words`

## Bug `BUGS.md ###`

### Ready `when lane: Now`

- Is short. `title: at most 9 words`
END
write outcomes/1.md "# OUT-1 More\n\n- T-7 within"
story 1 'status: open' '- T-1 Mow\n- T-2 Dig'
write TODO.md <<-\END
- T-9 First

## Billing

- T-11 Invoice

## In progress

- T-12 Sow

## now

- T-13 Hay

## In progress since May

- T-14 Corn
END
write BUGS.md "# Bugs\n\n## Billing\n\n### B-1 One"
rows serves S-1 "T-1 S-1" "T-2 S-1" "T-7 OUT-1" T-9 "T-11 Billing" T-12 T-13 "T-14 In progress since May" B-1

it "takes no lane for a purpose where the kind's own words say what lanes mean"
given_repo
for asks in 'field stage from lane' 'field lane: billing, shipping' 'section Why when lane: Billing' 'done when lane: Billing'; do
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md -\`\n\n- Something. \`$asks\`"
	write TODO.md "# To do\n\n## Shipping\n\n- T-1 Pack"
	rows serves T-1
done

it "waits for what a criterion's field names, else for what usual fields name"
given_repo
write DEFINITION_OF_READY.md <<-\END
# Definition of Ready

## Story `backlog/*.md`

- It ends. `done when status: done, dropped`

## Task `tasks/*.md`

- Follows. `field after: exist`
- Is like others. `field related: exist`
- Has one parent. `field parent: no cycle`
- It ends. `done when status: done`
END
story 1 'depends on: S-2'
story 2 'blocked by: S-3'
story 3 'status: dropped'
story 4 'waits for: S-3'
story 5 'dependencies: [S-1, S-9, none]'
story 6 'requires: S-6'
task 1 'after: T-2'
task 2 'related: T-3'
task 3 'parent: S-1'
task 4 'depends on: T-3'
task 5 'after: T-6'
task 6 'status: done\nafter: T-1'
rows 'waits for' "S-1 S-2" S-2 S-4 "S-5 S-1" "S-6 S-6" "T-1 T-2" T-2 T-3 T-4 T-5
rows stands "S-1 waits" "S-2 ready" "S-4 ready" "S-5 waits" "S-6 waits" "T-1 waits" "T-2 ready" "T-3 ready" \
	"T-4 ready" "T-5 ready"
run git ready show S-6
prints "waits for itself"
run git ready show S-1
prints "has 1 open item that serves it"

it "waits for nothing that an item is in the way of, or is only like, in any language"
given_repo
criteria=
n=1
for name in Blocks Blocking Unblocks Enables Unlocks 'Required by' Successors \
	Blockiert Bloquea Bloque Débloque Bloqueia Blocca Блокирует Blokuje \
	阻塞 ブロック 차단 Related Verwandt Relacionadas 'Blocks (hard)' \
	'Blockiert durch' 'Unlocked by' 阻塞于; do
	n=$((n + 1))
	criteria="$criteria\n- Names what is there. \`field $name: exist\`"
	story "$n" "\"$name\": S-1"
done
story 1 'status: idea'
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n$criteria"
rows 'waits for' S-1 "S-24 S-1" "S-25 S-1" "S-26 S-1" S-10 S-11 S-12 S-13 S-14 S-15 S-16 S-17 S-18 S-19 S-2 S-20 \
	S-21 S-22 S-23 S-3 S-4 S-5 S-6 S-7 S-8 S-9

it "holds what a status, label, lane or field says is on hold, and nothing else"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- It ends. \`done when status: done\`\n\n## Task \`TODO.md -\`"
story 1 'blocked by: "the contract with the printer"'
story 2 'waiting on: "no"'
story 3 'blocked by: EXT-77'
story 4 'status: waiting for legal'
story 5 'status: waitingroom'
story 6 'labels: [ui, on hold]'
story 7 'blocked: yes'
story 8 'blocked: no'
story 9 'blocked: 0'
story 10 'tags: parked'
story 11 'note: parked'
story 12 'blocked: none'
story 13 'blocked by: none'
story 14 'flags: Deferred'
story 15 'stage: paused'
story 16 'requires: "the contract with the printer"'
write TODO.md "# To do\n\n## On hold\n\n- T-1 Mow\n\n## Onhold\n\n- T-2 Dig"
rows stands "S-1 waits" "S-2 ready" "S-3 ready" "S-4 waits" "S-5 ready" "S-6 waits" "S-7 waits" "S-8 ready" \
	"S-9 ready" "S-10 waits" "S-11 ready" "S-12 ready" "S-13 ready" "S-14 waits" "S-15 waits" "S-16 ready" \
	"T-1 waits" "T-2 ready"
run git ready show S-1
prints "waits for the contract with the printer"
run git ready show S-6
prints "is on hold"

# order <ids>...: of all that is open
order () {
	run git ready list --format=csv --columns=id
	stated=1
	printf '%s\n' "$@" >"$tmp/wanted"
	sed 1d "$tmp/out" | tr -d '\r' | diff "$tmp/wanted" - >"$tmp/differs" || complain "$(cat "$tmp/differs")"
}

it "orders by the place where the order is the priority, or by a number that says so"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md |\`\n\n- The first comes first. \`order is priority\`"
write TODO.md "| ID | Title | Priority | Order |\n| --- | --- | --- | --- |\n| T-3 | Three | low | |\n| T-1 | One | high | |\n| T-2 | Two | high | |"
order T-3 T-1 T-2
write TODO.md "| ID | Title | Priority | Order |\n| --- | --- | --- | --- |\n| T-3 | Three | low | |\n| T-1 | One | high | 10 |\n| T-2 | Two | high | 9 |\n| T-4 | Four | high | 9 |"
order T-2 T-4 T-1 T-3

it "orders by lanes that a list ranks, then by priority; a status is not such a lane"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md -\`\n\n- Has a lane. \`field lane: next, now, later\`"
write TODO.md "# To do\n\n## Later\n\n- T-1 One\n\n## Somewhere\n\n- T-2 Two\n\n## Now\n\n- T-3 Three\n- T-4 Four (priority: high)\n\n## Next\n\n- T-5 Five"
order T-5 T-4 T-3 T-1 T-2
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md -\`\n\n- Has a lane. \`field status from lane\`\n- One of these. \`field status: next, now, later\`"
order T-4 T-1 T-2 T-3 T-5

it "lends urgency over any number of steps, and takes the nearest of those as urgent"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- It ends. \`done when status: done\`"
story 1 'priority: low'
story 2 'priority: low\ndepends on: S-1'
story 3 'priority: high\ndepends on: S-2'
story 4 'priority: medium'
story 5 'priority: high\ndepends on: S-1'
story 6 'priority: critical\ndepends on: S-7'
story 7 'status: done\ndepends on: S-4'
order S-6 S-1 S-2 S-3 S-5 S-4

# outcomes <count> <entry below Goal> <entry below Story>: so many goals are listed apart
outcomes () {
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Goal \`goals/*.md\`\n\n- Something. \`$2\`\n\n## Story \`backlog/*.md\`\n\n- Something. \`$3\`"
	run git ready list
	case $1 in
	0) prints "1 Goal and 1 Story are open" ;;
	*) prints "1 open outcome is listed apart" ;;
	esac
}

it "takes for an outcome what others are asked to link to, and what can be over"
given_repo
write goals/1.md "---\nid: G-1\nstatus: open\n---\n\n# Goal"
write backlog/1.md "---\nid: S-1\n---\n\n# Story\n\nFor G-1."
outcomes 1 'done when status: reached' 'link to Goal'
outcomes 1 'field status: open, reached' 'link to Goal'
outcomes 1 'title: at most 9 words' 'link to open Goal'
outcomes 0 'title: at most 9 words' 'link to Goal'
outcomes 0 'done when status: reached' 'title: at most 9 words'
outcomes 0 'done when status: reached' 'no link to Goal'
outcomes 0 'field status: open, reached' 'link to Goal: targets done'
outcomes 0 'link to open Goal' 'title: at most 9 words'
outcomes 1 'outcome' 'title: at most 9 words'
outcomes 0 'no outcome' 'link to open Goal'
outcomes 0 'field status: open, reached' 'linked from Goal'

it "takes what is asked to link to an outcome, at any distance, for loose where it does not"
given_repo
write DEFINITION_OF_READY.md <<-\END
# Definition of Ready

## Goal `goals/*.md`

- It ends. `done when status: reached`

## Epic `epics/*.md`

- Serves one. `link to Goal`
- It ends. `done when status: done`

## Story `backlog/*.md`

- Serves one. `link to Epic`

## Chore `chores/*.md`
END
write goals/1.md "# G-1 Goal"
write epics/1.md "# E-1 Epic\n\nFor G-1."
write epics/2.md "# E-2 Epic\n\nFor nothing."
write backlog/1.md "# S-1 Story\n\nFor E-1."
write backlog/2.md "# S-2 Story\n\nFor E-2."
write backlog/3.md "# S-3 Story\n\nFor nothing."
write chores/1.md "# C-1 Chore"
run git ready trace
prints "1 Goal is open; 2 of 6 open items serve one."
prints "  E-2  Epic"
prints "  S-3  Story"
prints "2 serve nothing"
prints_not "  S-2  Story"
prints_not "C-1"
run git ready list --kind=epic
prints "2 Epics are open"

it "takes a mention for no more where a field names what the criterion asks, or leads through"
given_repo
write DEFINITION_OF_READY.md <<-\END
# Definition of Ready

## Goal `goals/*.md`

- Others are there for it. `outcome`

## Epic `epics/*.md`

## Chore `chores/*.md`

## Story `backlog/*.md`

- Serves one. `link to Goal through Epic`
END
for n in 1 2; do write goals/$n.md "# G-$n Goal"; done
write epics/1.md "---\nparent: G-1\n---\n\n# E-1 Epic"
write chores/1.md "# C-1 Chore"
write backlog/1.md "---\nparent: E-1\n---\n\n# S-1 Story\n\nSee G-2."
write backlog/2.md "---\nparent: G-1\n---\n\n# S-2 Story\n\nSee G-2."
write backlog/3.md "---\nparent: C-1\n---\n\n# S-3 Story\n\nSee G-2."
write backlog/4.md "# S-4 Story\n\nSee G-2."
for n in 1 2 3 4; do
	git ready show S-$n | sed -n "s/^\\(serves\\)* *\\([A-Z]-[0-9] \"\)/S-$n: \\2/p"
done >served
cat >wanted <<\END
S-1: E-1 "Epic" (open)
S-1: G-1 "Goal" (open), through E-1
S-2: G-1 "Goal" (open)
S-3: C-1 "Chore" (open)
S-3: G-2 "Goal" (open)
S-4: G-2 "Goal" (open)
END
run diff wanted served
exits 0

it "takes no row for the parent of another that is called the same"
given_repo
# shellcheck disable=SC2016 # code spans
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Feature `backlog.md |`\n\n- Must have a story. `field story`'
write backlog.md '# Backlog\n\n| No | Feature | Story |\n| --- | --- | --- |\n| 1 | Cards | I want to add one. |\n| 2 | Cards | I want to drop one. |\n| 3 | Halls | I want to book one. |'
run git ready list
prints "3 Features are open: 3 can start."
run git ready show 1
prints_not "serves"
prints_not "served by"
