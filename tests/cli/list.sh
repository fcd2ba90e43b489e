#!/bin/sh
#
# git ready list: what is open, in which order, and where it stands.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# item <path> <id> <title> <front matter, one line each>
item () {
	mkdir -p "$(dirname "$1")"
	{
		printf -- '---\nid: %s\n' "$2"
		test -z "${4:-}" || printf '%b\n' "$4"
		printf -- '---\n\n# %s\n' "$3"
		test -z "${5:-}" || printf '\n%b\n' "$5"
	} >"$1"
}

given_definition () {
	given_repo
	write DEFINITION_OF_READY.md <<-\END
	# Definition of Ready

	## Outcome `outcomes/*.md`

	- Is over once reached or dropped. `done when status: reached, dropped`

	## Story `backlog/*.md`

	- Must say where it stands. `field status: idea, ready, doing, done`

	### Ready `when status: ready or later`

	- Must say why. `section Why`
	- Must serve an outcome that is still open. `link to open Outcome in field outcome`
	- Must be sized. `field size: at most 8`
	- Must wait for nothing in a circle. `field waits for: no cycle`
	END
	item outcomes/1.md OUT-1 'More readers' 'status: open'
}

ready='outcome: OUT-1\nstatus: ready\nsize: 3'

it "counts what can start, waits, is not ready and is an idea"
given_definition
item backlog/1.md S-1 One "$ready" '## Why\n\nFor readers.'
item backlog/2.md S-2 Two "$ready\nwaits for: S-1" '## Why\n\nFor readers.'
item backlog/3.md S-3 Three "$ready"
item backlog/4.md S-4 Four 'status: idea'
item backlog/5.md S-5 Five 'status: done'
item backlog/6.md S-6 Six 'status: doing\noutcome: OUT-1\nsize: 1' '## Why\n\nFor readers.'
run git ready list
exits 0
prints "5 Stories are open: 1 can start, 1 is begun, 1 waits, 1 is not ready, 1 is an"
prints "done left out."
prints "S-2  Two    after S-1"
prints "S-3  Three  no why"
prints "S-4  Four   idea"
prints_not "S-5"
prints_not "OUT-1  More"
prints "1 open outcome is listed apart"

it "orders by priority, then ordinal as people count, then id"
given_definition
item backlog/a.md S-10 A 'status: idea\npriority: high\nordinal: 10'
item backlog/b.md S-9 B 'status: idea\npriority: high\nordinal: 7a'
item backlog/c.md S-8 C 'status: idea\npriority: high\nordinal: 7'
item backlog/d.md S-11 D 'status: idea\npriority: critical'
item backlog/e.md S-3 E 'status: idea\npriority: "low (someday)"'
item backlog/f.md S-2 F 'status: idea'
item backlog/g.md S-12 G 'status: idea\npriority: high'
run git ready list --porcelain
exits 0
cut -f2 "$tmp/out" >order
printf '%s\n' S-11 S-8 S-9 S-10 S-12 S-3 S-2 >wanted
run diff wanted order
exits 0

it "orders by a number that says so, else by place, where the order is the priority"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md ##\`\n\n- What stands first comes first. \`order is priority\`"
write TODO.md "# To do\n\n## T-1 A\n\nOrder: 10\n\n## T-2 B\n\nOrder: 7a\n\n## T-3 C\n\n## T-4 D\n\nOrder: 7\n\n## T-5 E"
run git ready list --porcelain
cut -f2 "$tmp/out" >order
printf '%s\n' T-4 T-2 T-1 T-3 T-5 >wanted
run diff wanted order
exits 0
run git ready list
prints "By order."
grep -v Order: TODO.md >placed
mv placed TODO.md
run git ready list --porcelain
cut -f2 "$tmp/out" >order
printf '%s\n' T-1 T-2 T-3 T-4 T-5 >wanted
run diff wanted order
exits 0
run git ready list
prints "By place."

it "lends its urgency to what it waits for"
given_definition
item backlog/1.md S-1 One 'status: idea\npriority: low'
item backlog/2.md S-2 Two 'status: idea\npriority: high\nwaits for: S-1'
item backlog/3.md S-3 Three 'status: idea\npriority: medium'
run git ready list
exits 0
prints "high (2)"
prints "S-1  One    idea (high by S-2)"
prints "medium (1)"
run git ready list --format=json
prints '"because": "S-2"'

it "shows a whole circle as waiting, and goes on"
given_definition
item backlog/1.md S-1 One 'status: idea\nwaits for: S-2'
item backlog/2.md S-2 Two 'status: idea\nwaits for: S-1'
item backlog/3.md S-3 Three 'status: idea\nwaits for: S-3'
run git ready list --where='waits for'
exits 0
prints "3 Stories are open: 3 are ideas."

it "keeps what is on hold, and says so"
given_definition
item backlog/1.md S-1 One "$ready\nlabels: [blocked]" '## Why\n\nFor readers.'
item backlog/2.md S-2 Two "$ready\nblocked by: the contract with the printer" '## Why\n\nFor readers.'
item backlog/3.md S-3 Three "$ready\nblocked: false" '## Why\n\nFor readers.'
run git ready list
exits 0
prints "S-1  One    blocked"
prints "S-2  Two    waits for the contract with the printer"
prints "S-3  Three  ready"

it "takes guards that ask what it knows beside fields"
given_definition
item backlog/1.md S-1 One "$ready" '## Why\n\nFor readers.'
item backlog/2.md S-2 Two "$ready\nwaits for: S-1" '## Why\n\nFor readers.'
item backlog/3.md S-3 Three 'status: ready'
run git ready list --where='stands: ready' --porcelain
prints "S-1"
prints_not "S-2"
run git ready list --where='waits for: S-1' --porcelain
prints "S-2"
prints_not "S-3"
run git ready list --where='lacks: size and not serves: OUT-1' --porcelain
prints "S-3"
prints_not "S-1"
run git ready list --where='status: ready or later and size at most 3' --porcelain
prints_times 2 "S-"

it "says that nobody serves, or waits for, what is not there"
given_definition
item outcomes/1.md OUT-1 'More loans' 'status: open'
item outcomes/2.md OUT-2 'Fewer calls' 'status: open'
item backlog/1.md S-1 One 'status: idea\noutcome: OUT-1'
run git ready list --where='serves: OUT-9'
exits 129
complains 'no item is called "OUT-9", and none serves it'
run git ready list --where='serves: more loan'
exits 129
complains 'did you mean More loans?'
run git ready list --where='waits for: S-9'
exits 129
complains 'no item is called "S-9", and none waits for it'
run git ready list --where='serves: OUT-2' --porcelain
exits 0
prints_not S-1
run git ready list --where='serves: out-1' --porcelain
exits 0
prints S-1

it "names what is near where a kind, field, column or guard is not there"
given_definition
item backlog/1.md S-1 One 'status: idea\nowner: ada'
run git ready list --kind=stroy
exits 129
complains 'no kind is called "stroy"; there are Outcome, Story'
complains "did you mean Story?"
run git ready list --where='statsu: idea'
exits 129
complains "did you mean status?"
run git ready list --where='stands: redy'
exits 129
complains "did you mean ready?"
run git ready list --sort=-ownr
exits 129
complains "did you mean owner?"
run git ready list --columns=id,titel
exits 129
complains "did you mean title?"
run git ready list -n none
exits 129
complains 'expected a count of 1 or more, not "none"'
run git ready list --format=xml
exits 129
complains 'there is no format "xml" here; choose from text, json, csv, markdown, porcelain'
run git ready list --where='status: '
exits 129

it "takes a value that was never agreed, and that no item has, for a slip"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- \`field status: idea, ready, done\`"
write backlog/1.md "---\nid: S-1\nstatus: odd\ncolour: red\n---\n\n# One"
run git ready list --where='status: redy'
exits 129
complains 'no status is called "redy"'
complains "did you mean ready?"
for where in 'status: ready' 'status: odd' 'not status: idea' 'colour: green' 'status: idea, ready'; do
	run git ready list --where="$where"
	exits 0
done

it "wraps what is said below the table"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Goal \`goals/*.md\`\n\n- Others are there for it. \`outcome\`\n\n## Story \`backlog/*.md\`"
write goals/1.md "# A goal"
for n in 1 2 3 4 5; do write backlog/$n.md "---\nid: S-$n\nstory points: $n\nassignee: a-person-with-a-long-name-$n\n---\n\n# A title that takes all the room that there is for it, number $n"; done
run env COLUMNS=40 git ready list
exits 0
prints "1 open outcome is listed apart"
tr -d '…' <"$tmp/out" | awk 'length($0) > 40' >"$tmp/long"
test -s "$tmp/long" && complain "$(cat "$tmp/long")"
run env COLUMNS=120 git ready list
prints "Last columns: story points, assignee"

it "says which priorities are of another scale"
given_definition
item backlog/1.md S-1 One 'status: idea\npriority: high'
item backlog/2.md S-2 Two 'status: idea\npriority: low'
item backlog/3.md S-3 Three 'status: idea\npriority: P1'
run git ready list
exits 0
prints '1 has a priority of another scale, such as "P1"'
prints "a priority of another scale (1)"

it "says how it orders where nothing ranks"
given_definition
item backlog/1.md S-1 One 'status: idea'
item backlog/2.md S-2 Two "$ready" '## Why\n\nFor readers.'
run git ready list
exits 0
prints "By how far they are, then in the order of their ids, since nothing ranks them."
run git ready list --porcelain
head -n 1 "$tmp/out" >first
run cat first
prints "can start${tab}S-2"

it "cuts by what a terminal shows, not by bytes"
given_definition
item backlog/1.md S-1 '図書館の利用者が予約した本を受け取りに来ないことが多いので前日に知らせる' 'status: idea'
item backlog/2.md S-2 '👩‍👩‍👧‍👦 families 👩‍👩‍👧‍👦 and their books, as many as they like to carry home at once' 'status: idea'
item backlog/3.md S-3 'تذكير القراء قبل يوم واحد من انتهاء الحجز حتى لا تعود الكتب إلى الرف دون أن يقرأها أحد' 'status: idea'
for width in 40 60 80 250; do
	COLUMNS=$width git ready list >"out.$width"
	python3 - "$width" "out.$width" <<-\END >>wide 2>&1
	import sys, unicodedata
	def width(text):
	    return sum(0 if unicodedata.combining(c) or c in "\u200d\ufe0f" else
	               2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
	for line in open(sys.argv[2], encoding="utf-8"):
	    # A family of four is one picture of two columns.
	    line = line.rstrip("\n").replace("\U0001F469\u200d\U0001F469\u200d\U0001F467\u200d\U0001F466", "ab")
	    if width(line) > int(sys.argv[1]) and line.startswith("  S-"):
	        print(sys.argv[1], width(line), line)
	END
done
run cat wide
exits 0
prints_nothing

it "shows nothing of a stranger's as it would steer a terminal or a sheet"
given_definition
printf -- '---\nid: S-1\nstatus: idea\n---\n\n# \033[31mred\033[m \342\200\256drow\n' >backlog-1
mkdir -p backlog && mv backlog-1 backlog/1.md
item backlog/2.md S-2 '=HYPERLINK("http://x","y")' 'status: idea'
# shellcheck disable=SC2016 # Markdown, not a command
item backlog/3.md S-3 '@ada | `code` <b>#1' 'status: idea'
run git ready list
exits 0
prints_not "$esc"
prints_not "$(printf '\342\200\256')"
run git ready list --format=csv
prints "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""
run git ready list --format=markdown
prints_not "| @ada |"
prints '\| code'

it "shows a line break of a cell as a blank"
given_definition
write backlog/1.md "# S-1 Log in\n\n| | |\n|---|---|\n| owner | Ada<br>Ben |\n| status | ready |"
run git ready list --columns=id,owner --format=csv
prints "S-1,Ada Ben"
run git ready show S-1
prints "Ada Ben"

it "reads the index, a commit and a bare repository alike"
given_definition
item backlog/1.md S-1 One 'status: idea'
git add . && git commit -q -m 'The backlog'
item backlog/1.md S-1 Uno 'status: idea'
git add . && item backlog/1.md S-1 Eins 'status: idea'
run git ready list
prints "Eins"
run git ready list --staged
prints "Uno"
run git ready list HEAD
prints "One"
git clone -q --bare . bare.git
run git -C bare.git ready list
exits 0
prints "One"

it "lists what lies below the paths alone"
given_definition
item backlog/1.md S-1 One 'status: idea'
item backlog/2.md S-2 Two 'status: idea'
run git ready list -- backlog/2.md
exits 0
prints "S-2"
prints_not "S-1"

it "leaves a closed pipe alone"
given_definition
item backlog/1.md S-1 One 'status: idea'
run sh -c 'git ready list --format=json | head -n 1'
exits 0
complains_not "fatal"

it "tells the same to programs, and what each link is for"
given_definition
item backlog/1.md S-1 One "$ready\nwaits for: S-2" '## Why\n\nAs S-3 says.'
item backlog/2.md S-2 Two 'status: idea'
item backlog/3.md S-3 Three 'status: idea'
run git ready check --format=json
prints '"as": "serves"'
prints '"as": "waits for"'
prints '"as": "names"'
prints '"stands": "waits"'
prints '"why": "waits"'

it "calls a row by its description, not by the cell beside its id"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Debt \`BACKLOG.md |\` \`OTHERS.md |\`\n\n- Must say how much it matters. \`field Priority\`"
write BACKLOG.md <<-\END
# Backlog

| ID | Priority | Sprint | Description |
| --- | --- | --- | --- |
| DEBT-1 | HIGH | 511 | Ranking is written three times |
| DEBT-2 | MED | 515 and later, if the team agrees to it | Two state machines |

| ID | Kind | Epic | Debt |
| --- | --- | --- | --- |
| DEBT-4 | leak | Everything that leaks or ever did | Cache |
END
write OTHERS.md <<-\END
| Ref | Severity | Wo | Was |
| --- | --- | --- | --- |
| DEBT-3 | HIGH | src | A limiter that forgets nothing |
| DEBT-5: Old names | LOW | src | What is called by its id and its words |
END
run git ready list --format=csv --columns=id,title
exits 0
prints "DEBT-1,Ranking is written three times"
prints "DEBT-2,Two state machines"
prints "DEBT-3,A limiter that forgets nothing"
prints "DEBT-4,Cache"
prints "DEBT-5,Old names"
run git ready list
prints_not "another scale"

it "has no column of kinds where the ids tell them"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`stories/*.md\`\n\n- Must say why. \`section Why\`\n\n## Bug \`bugs/*.md\`\n\n- Must say why. \`section Why\`"
for n in 1 2; do
	write_ready stories/$n.md EXP-$n
	write_ready bugs/$n.md BUG-$n
done
run git ready list
exits 0
prints_not "Story"
mv bugs/2.md bugs/3.md && write_ready bugs/3.md EXP-3
run git ready list
prints "Story"
prints "Bug"

# Sorting

# rows <ids>...: the porcelain lines are of these items, in this order
rows () {
	stated=1
	printf '%s\n' "$@" >"$tmp/wanted"
	cut -f2 "$tmp/out" | diff "$tmp/wanted" - >"$tmp/differs" || complain "$(cat "$tmp/differs")"
}

it "sorts by a field as people count, up and down, and what has none comes last"
given_definition
item backlog/1.md S-1 One 'status: idea\nsize: 10\npriority: high'
item backlog/2.md S-2 Two 'status: idea\nsize: 9\npriority: low'
item backlog/3.md S-3 Three 'status: idea\npriority: high'
item backlog/4.md S-4 Four 'status: idea\nsize: 9\npriority: medium'
item backlog/5.md S-5 Five 'status: idea\nsize: 10b\npriority: medium'
item backlog/6.md S-6 Six 'status: idea\nsize: none\npriority: low'
run git ready list --sort=size --porcelain
rows S-4 S-2 S-1 S-5 S-3 S-6
run git ready list --sort=-size --porcelain
rows S-5 S-1 S-4 S-2 S-3 S-6
run git ready list --sort=-size -n 2 --porcelain
rows S-5 S-1
run git ready list --sort=size
prints "By size."
run git ready list --sort=-id --porcelain
rows S-6 S-5 S-4 S-3 S-2 S-1

# S-3 lends its urgency to S-2, for which it waits.
it "sorts by where items stand, by priority and by rank in their own order, not that of letters"
given_definition
item backlog/1.md S-1 One 'status: idea\npriority: high'
item backlog/2.md S-2 Two "$ready\npriority: low" '## Why\n\nFor readers.'
item backlog/3.md S-3 Three "$ready\npriority: medium\nwaits for: S-2" '## Why\n\nFor readers.'
item backlog/4.md S-4 Four 'status: ready\npriority: critical'
item backlog/5.md S-5 Five 'status: doing\noutcome: OUT-1\nsize: 1' '## Why\n\nFor readers.'
item backlog/6.md S-6 Six 'status: idea\npriority: critical'
run git ready list --sort=stands --porcelain
rows S-5 S-2 S-3 S-4 S-6 S-1
run git ready list --sort=-stands --porcelain
rows S-6 S-1 S-4 S-3 S-2 S-5
for by in priority rank; do
	run git ready list --sort=$by --porcelain
	rows S-4 S-6 S-1 S-2 S-3 S-5
	run git ready list --sort="-$by" --porcelain
	rows S-5 S-3 S-2 S-1 S-6 S-4
done

# What can be asked of every item

it "asks for the folder, the file, the line, the place and the lane of an item"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/**/*.md\`\n\n- Must say why. \`section Why\`\n\n## Task \`TODO.md -\`\n\n- Must be short. \`title: at most 9 words\`"
write_ready backlog/now/1.md S-1
write_unready backlog/2.md S-2
write TODO.md "# To do\n\n## Now\n\n- [ ] T-1 Mow\n- [x] T-2 Dig\n\n## Later\n\n- [ ] T-3 Sow"
# where <guard> <ids>...
where () {
	run git ready list --all --where="$1" --porcelain
	exits 0
	shift
	rows "$@"
}
where 'folder: now' S-1
where 'folder: backlog/now' S-1
where 'folder: backlog' S-2
where 'not folder' T-1 T-3 T-2
where 'file: 2' S-2
where 'line: 10' T-3
where 'lane: Later' T-3
where 'position: 3' T-3
where 'kind: Task' T-1 T-3 T-2
where 'verdict: not ready' S-2
where 'checked: yes' T-2
where 'checked: no and kind: Task' T-1 T-3
where 'boxes: ticked' T-2
where 'boxes: open and not id: T-3' T-1
where 'rank: 1' T-1
where 'path: TODO.md and not id: T-1' T-3 T-2
where 'title: Mow' T-1
write_unready backlog/3.md "S-3"
edit '1a\
\
Folder: now' backlog/3.md
where 'folder: now' S-1 S-3

it "asks for values that come later in the list of the item's own kind"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Says where it stands. \`field status: idea, ready, doing, tested\`\n\n## Bug \`bugs/*.md\`\n\n- Says where it stands. \`field status: new, ready, fixed, idea\`"
for status in idea ready doing tested; do
	write "backlog/$status.md" "# S-$status A story\n\nStatus: $status"
done
for status in new ready fixed idea; do
	write "bugs/$status.md" "# B-$status A bug\n\nStatus: $status"
done
run git ready list --where='status: ready or later' --format=csv --columns=path
exits 0
prints "backlog/ready.md"
prints "backlog/doing.md"
prints "backlog/tested.md"
prints "bugs/fixed.md"
prints "bugs/idea.md"
prints_not "backlog/idea.md"
prints_not "bugs/new.md"
run git ready list --where='status: fixed or later' --format=csv --columns=path
prints "bugs/fixed.md"
prints "bugs/idea.md"
prints_not "backlog/"
run git ready list --where='not status: fixed or later' --format=csv --columns=path
prints_times 4 "backlog/"
prints_times 2 "bugs/"
run git ready list --where='status: open or later'
exits 129
complains 'nothing says which values of status come later than "open"'
run git ready list --where='owner or later'
exits 129

it "does not take what stands after a guard for a part of it"
given_definition
item backlog/1.md S-1 One 'status: idea'
run git ready list --where='size at most 8 9'
exits 129
complains '--where="size at most 8 9": did not expect "9" here'

it "shows what is done where a guard asks for it, and not where one rules it out"
given_definition
item backlog/1.md S-1 One 'status: idea'
item backlog/2.md S-2 Two 'status: done'
run git ready list --where='stands: done' --porcelain
rows S-2
run git ready list --where='stands: idea, done' --porcelain
rows S-1 S-2
run git ready list --where='not stands: done' --porcelain
rows S-1
run git ready list --where='status: done' --porcelain
prints_nothing

# Priorities

# ranked <priority>...: items 1, 2, 3 … have these priorities
ranked () {
	rm -rf backlog .git && given_definition
	n=0
	for priority; do
		n=$((n + 1))
		item "backlog/$n.md" "S-$n" "A story" "status: idea\npriority: $priority"
	done
	run git ready list --porcelain
}

it "knows priorities by words, by P and a number, by MoSCoW and by numbers"
ranked trivial lowest minor low moderate normal mid medium major high highest urgent blocker critical med crit
rows S-11 S-12 S-13 S-14 S-16 S-9 S-10 S-5 S-6 S-7 S-8 S-15 S-3 S-4 S-1 S-2
ranked 'Nice to have' Important Critical optional 'Very high'
rows S-3 S-5 S-2 S-1 S-4
ranked P10 P2 'P1 (for the fair)' P0 p1 'P-1'
rows S-4 S-3 S-5 S-2 S-1 S-6
run git ready list
prints '1 has a priority of another scale, such as "P-1"'
ranked "won't" 'could - later' 'should have' must mustard
rows S-4 S-3 S-2 S-1 S-5
run git ready list
prints '1 has a priority of another scale, such as "mustard"'
ranked 10 9 1.5
rows S-3 S-2 S-1

it "takes the scale that most priorities are of, open ones alone"
given_definition
item backlog/1.md S-1 One 'status: idea\npriority: P1'
item backlog/2.md S-2 Two 'status: idea\npriority: low'
item backlog/3.md S-3 Three 'status: idea\npriority: high'
item backlog/4.md S-4 Four 'status: done\npriority: P1'
item backlog/5.md S-5 Five 'status: done\npriority: P1'
run git ready list --porcelain
rows S-3 S-2 S-1

# with_list <values>: a backlog whose definition says which priorities there are
with_list () {
	rm -rf .git && given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Says how urgent it is. \`field priority: $1\`"
	item backlog/1.md S-1 One 'priority: low'
	item backlog/2.md S-2 Two 'priority: high'
	item backlog/3.md S-3 Three 'priority: medium'
	run git ready list --porcelain
}

it "orders by the definition's list, save where everybody knows the order of its words"
with_list 'low, medium, high'
rows S-2 S-3 S-1
with_list 'medium, someday, low, high'
rows S-3 S-1 S-2

it "leaves out the front of a story where all titles begin with it"
given_definition
n=0
for want in 'see what is due' 'renew a loan' 'print a receipt' 'find a book'; do
	n=$((n + 1))
	item backlog/$n.md S-$n "As a reader, I want to $want before I leave the house"
done
run git ready list
exits 0
prints 'Titles without "As a'
prints "S-1  see what is due before I leave"
item backlog/5.md S-5 'As a librarian, I want to sort returns'
run git ready list
prints_not 'Titles without'
prints "S-1  As a reader, I want to see"

it "cuts what is missing inside, so that it still says what is wrong"
given_repo
write DEFINITION_OF_READY.md "# Ready\n\n## Story \`backlog/*.md\`\n\n- Must be clear. \`section Criteria by which we will know that it works: at least 2 items\`"
item backlog/1.md S-1 'A title of more than forty columns, so that nothing is left' '' '## Criteria by which we will know that it works\n\n- One'
run git ready list
exits 0
prints "… too thin"

it "says what is missing by names as they are written, and what is wrong with each"
given_repo
write DEFINITION_OF_READY.md <<'END'
# Ready

## Outcome `outcomes/*.md`

- Is over. `done when status: reached`

## Story `backlog/*.md`

- Must serve an outcome that is open. `link to open Outcome`
- Must wait for what is there and ready. `field waits for: exist and targets ready`
- Must be small. `field Size: at most 8`
- Must have a state. `field status: new, ready`
END
item outcomes/1.md OUT-1 'More readers' 'status: open'
item outcomes/2.md OUT-2 'More loans' 'status: reached'
serves='For [them](../outcomes/1.md).'
item backlog/1.md S-1 One 'status: new\nSize: 13\nwaits for: none' "$serves"
item backlog/2.md S-2 Two 'status: new\nSize: 3\nwaits for: S-1' "$serves"
item backlog/3.md S-3 Three 'status: new\nSize: 3\nwaits for: S-9' "$serves"
item backlog/4.md S-4 Four 'status: new\nSize: 3\nwaits for: none' 'For [them](../outcomes/2.md).'
item backlog/5.md S-5 Five 'status: new\nSize: 3\nwaits for: none' 'For [them](../outcomes/More-Loans.md).'
item backlog/6.md S-6 Six 'status: Nearly Ready\nSize: 3\nwaits for: none' "$serves"
run git ready list
exits 0
sed 's/   */  /g' "$tmp/out" >"$tmp/line" && mv "$tmp/line" "$tmp/out"
prints "S-1  One  size: 13"
prints "S-2  Two  S-1 not ready"
prints "S-3  Three  S-9 not found"
prints "S-4  Four  OUT-2 is closed"
prints "S-5  Five  More-Loans.md not found"
prints "S-6  Six  status: Nearly Ready"

# lacks <title> <section> <its text> <what list says>: of an item that has all
# but this; an empty text leaves the section out
lacks () {
	rm -rf backlog
	write backlog/1.md "# S-1 $1\n"
	for section in Why Criteria Notes Questions Effect Pictures Draft Links; do
		case $section in
		"$2") text=$3 ;;
		Criteria) text='- One\n- Two' ;;
		Pictures) text='- One' ;;
		Draft | Links) text= ;;
		*) text='It is because of it.' ;;
		esac
		test -z "$text" || printf '## %s\n\n%b\n\n' "$section" "$text" >>backlog/1.md
	done
	run git ready list
	sed 's/   */  /g' "$tmp/out" >"$tmp/line" && mv "$tmp/line" "$tmp/out"
	prints "S-1  $1  $4"
}

it "names the file that is missing, or what is wrong with it"
given_repo
# shellcheck disable=SC2016
write DEFINITION_OF_READY.md '# Ready

## Change `changes/*/`

- Must have tasks. `file tasks.md | steps.md: at least 1 task`
- Must have a scenario. `file specs/**/*.md`
- Must leave no question. `file design.md: no placeholder`'
write changes/bare/proposal.md "# Bare"
write changes/thin/proposal.md "# Thin"
write changes/thin/tasks.md "# Tasks\n\nTo come."
write changes/thin/specs/login/spec.md "# Login\n\nWorks."
write changes/vague/proposal.md "# Vague"
write changes/vague/tasks.md "- [ ] Build"
write changes/vague/specs/login/spec.md "# Login\n\nWorks."
write changes/vague/design.md "# Design\n\nTBD"
run git ready list
prints "bare   Bare   no specs/**/*.md +1"
prints "thin   Thin   tasks.md too thin"
prints "vague  Vague  design.md unfinished"
run git ready show thin
prints "holds          specs/**/*.md, design.md"

it "says in a word what is wrong with what is there"
given_repo
write DEFINITION_OF_READY.md <<'END'
# Ready

## Story `backlog/*.md`

- Must say why, shortly. `section Why: at least 2 words and at most 5 words`
- Must be clear. `section Criteria: at least 2 items and no vague words`
- Must be written. `section Notes: no placeholder`
- Must be settled. `section Questions: no open items`
- Must say the effect. `section Effect: /because/`
- Must have a short name. `title: < 4 words`
- Must not be a draft. `no section Draft`
- Must lead somewhere. `links: exist`
- Must be shown. `section Pictures: exactly 1 item`
END
lacks One Why '' 'no why'
lacks One Why 'So.' 'why too thin'
lacks One Why 'So that it is all done.' 'why too long'
lacks One Criteria '- One' 'criteria too thin'
lacks One Criteria '- It is intuitive\n- Two' 'criteria vague'
lacks One Notes 'It takes 3 days.\n\nTBD' 'notes unfinished'
lacks One Questions '- [ ] Who pays?' 'questions open'
lacks One Effect 'It is cheaper.' 'effect unclear'
lacks 'One of too many' Why 'It is.' 'title too long'
lacks One Pictures '- One\n- Two' 'pictures not as agreed'
lacks One Draft 'It is one.' 'still draft'
lacks One Links '[There](there.md)' 'a broken link'

it "reads all of what is done that is asked for"
given_repo
write DEFINITION_OF_READY.md "# Ready\n\n## Story \`backlog/*.md\`\n\n- Must say where it stands. \`field status: idea, ready, done\`"
item backlog/1.md S-1 One 'status: done' 'Size: 3\nOwner: Ada\nPriority: high'
run git ready list --all --format=csv --columns=id,size,owner,priority
prints "S-1,3,Ada,high"
run git ready show S-1 --format=json
prints '"size": "3"'

it "counts one of a kind and several by the singular and plural of its name, whichever it bears"
given_repo
{
	echo "# Definition of Ready"
	for kind in Stories Class Boxes Branch Wishes Status Process Bus Day Key; do
		# shellcheck disable=SC2016 # code of Markdown
		printf '\n## %s `%s/*.md`\n\n- Is there. `body`\n' $kind $kind
	done
} | write DEFINITION_OF_READY.md
items () {
	for kind in Stories Class Boxes Branch Wishes Status Process Bus Day Key; do
		write "$kind/$1.md" "# $kind-$1 One\n\nText."
	done
	COLUMNS=500 git ready list | sed 1q >"$tmp/out"
}
items 1
prints "1 Story, 1 Class, 1 Box, 1 Branch, 1 Wish, 1 Status, 1 Process, 1 Bus, 1 Day and 1 Key are open"
items 2
prints "2 Stories, 2 Classes, 2 Boxes, 2 Branches, 2 Wishes, 2 Statuses, 2 Processes, 2 Buses, 2 Days and 2 Keys are open"
for kind in story stories class classes box boxes wish branch branches key keys; do
	run git ready list --kind=$kind --porcelain
	prints_times 2 "$tab"
done

it "cuts no id while the line has room for it"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`tasks/*.md\`"
write tasks/gui_frontend_implementation.md "# The front"
write tasks/web_gui_validation_plan.md "# The plan of a long and winding title, as it is written in full"
run env COLUMNS=80 git ready list
prints "gui_frontend_implementation  The front"
prints "web_gui_validation_plan      The plan of a long"
run env COLUMNS=48 git ready list
prints "gui_frontend_implementat…  The front"
run env COLUMNS=40 git ready list
prints "gui_frontend_implem…  The front"

it "takes the title of a file without a heading from front matter or a pair, in any language"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`tasks/*.md\`"
write tasks/FEI-1-edit.md "---\nid: FEI-1\ntitulo: Refazer o modal\n---\n\nVer a issue."
write tasks/FEI-2-pay.md "---\nTítulo: Pagar depois\n---\n\n# pay-later"
write tasks/FEI-3-refund.md "**Titre :** Rembourser\n\nEn une semaine."
write tasks/FEI-4-look.md "---\ntitulo: Olhar\n---\n\n# See what there is"
write tasks/FEI-5-order.md "# FEI-5-order\n\n- **제목**: 주문하기"
write tasks/FEI-6-on-sale.md "---\ntitulo: null\n---\n\nNothing."
run git ready list --all
prints "FEI-1  Refazer o modal"
prints "FEI-2  Pagar depois"
prints "FEI-3  Rembourser"
prints "FEI-4  See what there is"
prints "FEI-5  주문하기"
prints "FEI-6  on-sale"
