#!/bin/sh
#
# What list, next and trace leave out, cut short and put into words.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

COLUMNS=80
export COLUMNS

# Two levels, and outcomes that end.
given_definition () {
	given_repo
	write DEFINITION_OF_READY.md <<-\END
	# Definition of Ready

	## Outcome `outcomes/*.md`

	- Others are there for it. `outcome`
	- It ends. `done when status: reached`

	## Story `backlog/*.md`

	- Must say where it stands. `field status: idea, talk, ready, doing, done`
	- Must serve one. `link to Outcome`

	### Ready to discuss `when status: talk or later`

	- Must say why. `section Why`

	### Ready `when status: ready or later`

	- Must be sized. `field size`
	END
	for n in 1 2 3; do write "outcomes/$n.md" "---\nstatus: open\n---\n\n# OUT-$n Outcome $n"; done
}

# story <number> <front matter> [<text> [<title>]]
story () {
	write "backlog/$1.md" "---\nid: S-$1\n$2\n---\n\n# ${4:-Story $1}\n\n${3:-}"
}

# lines <line>...: stdout has these lines, one after the other
lines () {
	stated=1
	printf '%s\n' "$@" >"$tmp/wanted"
	awk -v n="$#" 'NR == FNR { want[NR] = $0; next } { line[FNR] = $0 }
		END { for (i = 1; i + n - 1 <= FNR; i++) {
			for (j = 1; j <= n && line[i + j - 1] == want[j]; j++);
			if (j > n) exit 0 }
			exit 1 }' "$tmp/wanted" "$tmp/out" ||
		complain "these lines are not there: $(cat "$tmp/wanted")"
}

# List

it "counts what is ready for an earlier level, and what lacks no more than the claim"
given_definition
story 1 'status: talk' '## Why\n\nOUT-1'
story 2 'status: talk\nsize: 3' '## Why\n\nOUT-1'
story 3 'status: ready\nsize: 3' '## Why\n\nOUT-1'
run git ready list
prints "3 Stories are open: 1 can start, 2 are ready for an earlier level."
prints "In the order of their ids, since nothing ranks them."
prints '1 has all that "Ready" asks, but does not say so: set status to ready.'
prints "S-1  Story 1  Ready to discuss"
story 4 'status: idea\nsize: 3' '## Why\n\nOUT-1'
run git ready list
prints "2 have all that the next level asks, but do not say so: git ready show tells"
run git ready list --where='size: 99'
lines "Nothing that was asked for is open."
run git ready list --kind=outcome
lines "3 Outcomes are open: 3 are open."

it "says how many more there are, and shows the group of what is cut off with its whole count"
given_definition
for n in 1 2 3; do story $n 'status: idea\npriority: high' 'OUT-1'; done
for n in 4 5; do story $n 'status: idea\npriority: low' 'OUT-1'; done
run git ready list -n 2
lines "high (3)" "  S-1  Story 1  idea" "  S-2  Story 2  idea"
prints "3 more"
prints_not low
run git ready list -n 5
prints_not more
run git ready list
lines "low (2)" "  S-4  Story 4  idea"

it "leaves out of titles what all of at least four begin with, in each list alike"
given_definition
for n in 1 2 3; do story $n 'status: idea' 'OUT-1' "[GUI] Story $n"; done
run git ready list
prints_not "Titles without"
story 4 'status: ready' 'OUT-1' "[GUI] Story 4"
run git ready list
prints 'Titles without "[GUI]".'
prints "  S-1  Story 1  idea"
run git ready list --where='status: idea'
prints "  S-1  Story 1  idea"
run git ready next
prints "  S-4  Story 4"
story 5 'status: done' 'OUT-2' 'Story 5'
for command in list 'list --all'; do
	# shellcheck disable=SC2086 # words
	run git ready $command
	prints_not "Titles without"
	prints "  S-1  [GUI] Story 1  idea"
done
run git ready next
prints "  S-4  [GUI] Story 4"

it "leaves out a label for the kind of item that most begin with, unless others have another one"
given_definition
for n in 1 2 3 4; do story $n 'status: ready' 'OUT-1' "Feature Request: Lend $n"; done
story 5 'status: idea' 'OUT-1' 'Reading room: seats'
run git ready list
prints 'Titles without "Feature Request:".'
prints "  S-1  Lend 1"
prints "  S-5  Reading room: seats"
story 6 'status: idea' 'OUT-1' 'Bug: Lend twice'
run git ready list
prints_not "Titles without"
prints "  S-1  Feature Request: Lend 1"
for n in 1 2 3 4; do story $n 'status: ready' 'OUT-1' "Desk: Lend $n"; done
run git ready list
prints_not "Titles without"

it "leaves out a column that few fill, and says so"
given_definition
for n in 1 2 3 4 5 6 7 8 9 10 11 12; do story $n 'status: idea' 'OUT-1'; done
story 13 'status: idea\nowner: Ada' 'OUT-2'
run git ready list
prints "Not shown, since few have one: owner (1 of 13)"
prints_not Ada
story 12 'status: idea\nowner: Bo' 'OUT-1'
run git ready list
prints_not "Not shown"
prints Bo

it "begins with the commonest reasons where many are not ready"
given_definition
for n in $(seq 1 19); do story "$n" 'status: ready' 'OUT-1'; done
run git ready list
prints_not " lack "
story 20 'status: ready' '## Why\n\nOUT-1'
run git ready list
prints "20 lack size (1 only this), 19 lack why."

it "tells five reasons, the commonest first, and those of one number by name"
given_repo
write DEFINITION_OF_READY.md "# D\n\n## Story \`backlog/*.md\`\n\n- Must say where it stands. \`field status: idea, ready, done\`\n\n### Ready \`when status: ready or later\`\n\n- A. \`field f\`\n- B. \`field e\`\n- C. \`field d\`\n- D. \`field c\`\n- E. \`field b\`\n- F. \`field a\`"
for n in $(seq 1 20); do story "$n" 'status: ready' Text.; done
run git ready list
prints "20 lack a, 20 lack b, 20 lack c, 20 lack d, 20 lack e."
prints_not "lack f"

it "says what all have, if there are two, and cuts it short"
given_definition
story 1 'status: idea\nowner: A name of more than thirty letters' OUT-1
run git ready list
prints_not "All have"
story 2 'status: idea\nowner: A name of more than thirty letters' OUT-1
run git ready list
lines "In the order of their ids, since nothing ranks them. All have outcome OUT-1. All" \
	"have owner A name of more than thirty le…."

it "drops the columns that do not fit beside titles of forty, and says so"
given_definition
# Two in front, 39 and 3 and 4 with two blanks each, then 5, 1 and 16: 80.
title=$(printf '%039d' 0 | tr 0 x)
story 1 'status: idea\nsize: 1\nowner: Ada of the Harbours' OUT-1 "$title"
story 2 'status: idea\nsize: 2\nowner: Ben of the Meadows' OUT-2 "$title"
run git ready list
lines "  S-1  $title  idea  OUT-1  1  Ada of the Harb…" \
	"  S-2  $title  idea  OUT-2  2  Ben of the Mead…"
prints "Last columns: outcome, size, owner"
prints_not "No room"
edit "s/$title/x$title/" backlog/1.md
run git ready list
lines "  S-1  x$title  idea  OUT-1  1" "  S-2  $title   idea  OUT-2  2"
prints "Last columns: outcome, size"
prints "No room for: owner (--columns=id,title,… shows it)"
COLUMNS=60 run git ready list
prints "No room for: size, owner (--columns=id,title,… shows them)"
prints "Last column: outcome"

# Next

it "says by whose urgency it comes first, what it serves, and what has no rank"
given_definition
story 1 'status: ready\nsize: 3\npriority: low\nmilestone: M1' '## Why\n\nOUT-1'
story 2 'status: idea\npriority: high\nwaits for: S-1' 'OUT-1'
story 3 'status: ready\nsize: 3\npriority: low\nowner: Cleo' '## Why\n\nOUT-2'
story 4 'status: ready' 'OUT-1'
story 5 'status: idea' 'OUT-1'
story 6 'status: talk\npriority: high\nsize: 3' '## Why\n\nOUT-1'
run git ready next
prints "  S-1  Story 1  by S-2"
prints "for M1, OUT-1 Outcome 1; S-2 waits for it"
prints "  S-3  Story 3  Cleo"
lines "Just below the line: at least as urgent, and not ready; first what lacks least"
prints "S-6  Story 6  set status to ready"
prints "1 is not ready, and nothing ranks it: S-4"
prints "1 more is an idea"
run git ready next --agenda
lines "# Refinement" "" "2 items are as urgent as what can start, and not ready."
lines "## One thing is missing" "" "- S-6 Story 6: set status to ready"
run git ready next --format=markdown
prints "| S-1 Story 1 | M1, OUT-1 | S-2 |"

it "lists three that wait and five that are begun, and how many more"
given_definition
story 1 'status: ready\nsize: 3' '## Why\n\nOUT-1'
for n in 2 3 4 5; do story $n 'status: ready\nsize: 3\nwaits for: S-1' '## Why\n\nOUT-1'; done
for n in 11 12 13 14 15 16 17; do story $n 'status: doing\nsize: 3' '## Why\n\nOUT-1'; done
run git ready next
prints "4 wait: S-2 after S-1, S-3 after S-1, S-4 after S-1 and 1 more"
prints "7 are begun: S-11, S-12, S-13, S-14, S-15 and 2 more"
rm backlog/5.md backlog/16.md backlog/17.md
run git ready next
prints "3 wait: S-2 after S-1, S-3 after S-1, S-4 after S-1"
prints_not more
prints "5 are begun: S-11, S-12, S-13, S-14 and S-15"

it "writes an agenda of open questions, entries or text, and of what is asked of one alone"
given_definition
story 1 'status: ready\nsize: 3' '## Why\n\nOUT-1'
run git ready next --agenda
lines "# Refinement" "" "Nothing urgent is short of being ready."
story 2 'status: ready' '## Open questions\n\n- [x] Answered\n- Who pays?\n- None\n\n## Unknowns\n\nWhen does it end?\nAnd who says so?\n\nOUT-1'
story 3 'status: talk' '## Why\n\nOUT-1\n\n## Questions\n\n- None'
run git ready next --agenda
lines "## S-2 Story 2" "" "> - Who pays?" "> When does it end?" "> And who says so?" ">" "> OUT-1" ""
lines '- has no section "Why"' "  Must say why."
prints_not Answered
prints_not "> - None"

# Trace

it "traces no more than five items of an outcome, ten on closed ones, three loose, ten names"
given_definition
edit 's/open/reached/' outcomes/3.md
story 1 'status: ready\nsize: 3' '## Why\n\nOUT-1'
for n in 2 3 4 5; do story $n 'status: idea' 'OUT-1'; done
for n in $(seq 11 20); do story "$n" 'status: idea\nparent: OUT-3'; done
for n in $(seq 31 40); do story "$n" "status: idea\nmilestone: M$n"; done
run git ready trace
lines "OUT-1  Outcome 1    0 of 5 done, 1 can start, 4 are ideas" "       S-1  Story 1  can start"
lines "For something that is closed: find another, or drop them" "  S-11  Story 11  OUT-3 is closed"
lines "10 serve nothing" "  S-31  Story 31" "  S-32  Story 32" "  S-33  Story 33" "  and 7 more"
lines "Named, but not an item here" '  "M31" by S-31'
prints_times 1 "more"
story 6 'status: idea' 'OUT-1'
story 21 'status: idea\nparent: OUT-3'
story 41 'status: idea\nmilestone: M41'
run git ready trace
lines "       and 1 more"
lines "  and 1 more"
prints_times 3 "  and 1 more"
run git ready trace --format=markdown
lines "## For something that is closed" "" "- S-11 Story 11: OUT-3 is closed"
lines "## Serves nothing" "" "- S-31 Story 31"
lines "| OUT-1 Outcome 1 | 0 of 6 | 6 | 1 can start, 5 are ideas |"

it "traces what an outcome counts beside its title where twenty columns are left for that, else below"
given_definition
write outcomes/1.md "---\nstatus: open\n---\n\n# OUT-1 Customers find things without asking anybody at all"
story 1 'status: ready\nsize: 3' '## Why\n\nOUT-1'
for n in 2 3 4 5; do story $n 'status: idea' 'OUT-1'; done
run env COLUMNS=68 git ready trace
lines "OUT-1  Customers find thin…    0 of 5 done, 1 can start, 4 are ideas"
run env COLUMNS=67 git ready trace
lines "OUT-1  Customers find things without asking anybody at all" "       0 of 5 done, 1 can start, 4 are ideas"
for width in 40 39; do
	run env COLUMNS=$width git ready trace
	lines "OUT-1  Customers find things without as…"
	lines "       ideas"
done

it "indents outcomes far below others by a quarter of the line, and what serves them to their titles"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Outcome \`outcomes/*.md\`\n\n- Others are there for it. \`outcome\`\n\n## Story \`backlog/*.md\`"
for n in 1 2 3 4 5 6 7; do write "outcomes/$n.md" "---\nparent: OUT-$((n - 1))\n---\n\n# OUT-$n Goal $n"; done
story 1 'parent: OUT-7'
run env COLUMNS=40 git ready trace
lines "        OUT-5  Goal 5"
lines "          OUT-6  Goal 6"
lines "          OUT-7  Goal 7" "                 0 of 1 done, 1 can" "                 start" "                 S-1  Story 1  can start"

it "cuts ids of outcomes at 24 columns"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Outcome \`outcomes/*.md\`\n\n- Others are there for it. \`outcome\`"
write outcomes/the-library-of-all-towns.md "# All towns read"
run git ready trace
lines "the-library-of-all-towns  All towns read"
write outcomes/the-library-of-every-town.md "# Every town reads"
run git ready trace
lines "the-library-of-all-towns  All towns read" "the-library-of-every-to…  Every town reads"

it "says of outcomes which do not say how to tell that they are reached, but not where the definition asks"
given_definition
run git ready trace
prints 'OUT-1, OUT-2 and OUT-3 do not say how to tell that they are reached: a section'
write outcomes/2.md "---\nstatus: open\n---\n\n# OUT-2 Outcome 2\n\n## Measure\n\nFrom 3 to 5."
write outcomes/3.md "---\nstatus: open\nmetric: visits\n---\n\n# OUT-3 Outcome 3"
run git ready trace
prints 'OUT-1 does not say how to tell that it is reached: a section "Measure" would.'
for name in 'Exit Criteria' 'Success criteria' 'Acceptance Criteria' Akzeptanzkriterien; do
	cp outcomes/1.md "$tmp/outcome"
	printf '\n## %s\n\n- Whoever asks is told.\n' "$name" >>outcomes/1.md
	run git ready trace
	prints_not "how to tell"
	mv "$tmp/outcome" outcomes/1.md
done
edit "s/^- It ends/- Must say how to tell. \`section Measure\`\n&/" DEFINITION_OF_READY.md
run git ready trace
prints_not 'how to tell'
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Outcome \`GOALS.md -\`\n\n- \`outcome\`\n\n## Story \`backlog/*.md\`"
write GOALS.md "# Goals\n\n- More readers\n- Fewer queues"
run git ready trace
prints '2 open outcomes do not say how to tell that they are reached'
prints '2 Outcomes are open; 0 of 0 open items serve one.'

# Groups

it "groups by the lanes that a list ranks, says what is in none of them, and puts what is done last"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md -\`\n\n- Has a lane. \`field lane: now, later\`\n- It ends. \`done when checked: yes\`"
write TODO.md "# To do\n\n## Later\n\n- [ ] T-1 One\n\n## Somewhere\n\n- [ ] T-2 Two\n\n## Now\n\n- [ ] T-3 Three\n- [ ] T-4 Four (priority: high)\n- [x] T-5 Five"
run git ready list --all
prints "By lane, then"
sed -n 's/^\([^ ].*\) (\([0-9]*\))$/\1 \2/p' "$tmp/out" >"$tmp/groups"
printf '%s\n' "Now 2" "Later 1" "in no lane that is ranked 1" "done 1" | diff - "$tmp/groups" >"$tmp/differs" || complain "$(cat "$tmp/differs")"

it "orders kinds with one list of priorities together, and those with other lists apart"
given_repo
for list in 'now, soon, later' 'now, later, soon'; do
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`stories/*.md\`\n\n- Is urgent or not. \`field priority: now, soon, later\`\n\n## Bug \`bugs/*.md\`\n\n- Is urgent or not. \`field priority: $list\`"
	for priority in now soon later; do
		write "stories/$priority.md" "# S-$priority A story\n\nPriority: $priority"
		write "bugs/$priority.md" "# B-$priority A bug\n\nPriority: $priority"
	done
	git ready list --format=csv --columns=path | tr -d '\r' | sed 1d | tr '\n' ' ' >>"$tmp/orders"
	echo >>"$tmp/orders"
done
cp "$tmp/orders" "$tmp/out"
prints "bugs/now.md stories/now.md bugs/soon.md stories/soon.md bugs/later.md stories/later.md "
prints "stories/now.md stories/soon.md stories/later.md bugs/now.md bugs/later.md bugs/soon.md "

it "cuts no id so far that two look alike"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`stories/*.md\`"
write stories/the-library-of-the-whole-town-north.md "# A story of the north"
write stories/the-library-of-the-whole-town-south.md "# A story of the south"
for width in 80 100; do
	run env COLUMNS=$width git ready list
	test "$(sed -n 's/^  \(the-[^ ]*\) .*/\1/p' "$tmp/out" | sort -u | wc -l)" = 2 || complain "$width: the ids look alike"
	stated=1
done

it "traces outcomes below the outcome that they serve, and those of a circle once"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Outcome \`outcomes/*.md\`\n\n- Others are there for it. \`outcome\`\n\n## Story \`backlog/*.md\`\n\n- Is over. \`done when status: done\`"
while read -r id above; do
	write "outcomes/$id.md" "---\nparent: $above\n---\n\n# OUT-$id Goal $id\n\n## Measure\n\n3"
	write "backlog/$id.md" "---\nparent: OUT-$id\n---\n\n# S-$id Story $id"
done <<END
1 OUT-3
2 OUT-1
3
4 OUT-5
5 OUT-4
END
run git ready trace
lines "OUT-3  Goal 3    0 of 3 done, 3 can start, 2 open outcomes below" "       S-3  Story 3  can start" "" \
	"  OUT-1  Goal 1    0 of 2 done, 2 can start, 1 open outcome below" "         S-1  Story 1  can start" "" \
	"    OUT-2  Goal 2    0 of 1 done, 1 can start" "           S-2  Story 2  can start" "" \
	"OUT-4  Goal 4    0 of 2 done, 2 can start, 1 open outcome below" "       S-4  Story 4  can start" "" \
	"  OUT-5  Goal 5    0 of 2 done, 2 can start, 1 open outcome below" "         S-5  Story 5  can start"
prints_times 5 "OUT-"
