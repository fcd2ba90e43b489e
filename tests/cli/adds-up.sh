#!/bin/sh
#
# What the commands of every day count adds up: nothing open is passed over in
# silence, nothing is counted twice.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# item <path> <id> <front matter>: an item of few words
item () {
	write "$1" "---\nid: $2\n$3\n---\n\n# Item $2\n\n## Why\n\nFor all of us."
}

it "counts a part of a task with the task, and a story with what its epic serves"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Goal \`goals/*.md\`\n\n- Others are there for it. \`outcome\`\n\n## Epic \`epics/*.md\`\n\n- Is over. \`done when status: done\`\n\n## Task \`tasks/*.md\`\n\n- Is over. \`done when status: done\`"
item goals/1.md G-1 'status: open'
item epics/1.md E-1 'goal: G-1'
item tasks/1.md T-1 'epic: E-1\nstatus: done'
item tasks/2.md T-2 'epic: E-1'
item tasks/3.md T-3 'parent: T-2'
item tasks/4.md T-4 'parent: T-2\nstatus: done'
item tasks/5.md T-5 'goal: G-1\nparent: T-1\nstatus: done'
run git ready trace
exits 0
# Its epic, T-1, T-2 and T-5; T-3 is a part of T-2, and so was T-4.
prints "G-1  Item G-1    2 of 4 done, 2 wait, 1 open part of them"
prints_not "Stuck"
git ready trace --format=json | python3 -c 'import json, sys
for o in json.load(sys.stdin)["outcomes"]: print([o[k] for k in ("open", "done", "waits", "can_start", "open_parts")])' >"$tmp/out"
prints "[2, 2, 2, 0, 1]"
item tasks/3.md T-3 'parent: T-2\nlabels: on hold'
run git ready trace
prints "Stuck: nothing is begun, and nothing can start"

given_two_scales () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`stories/*.md\`\n\n- Is urgent or not. \`field priority: P1, P2, P3\`\n- \`field status: idea, ready\`\n\n### Ready \`when status: ready\`\n\n- Must be sized. \`field size\`\n\n## Bug \`bugs/*.md\`\n\n- Is urgent or not. \`field priority: critical, high, low\`\n- \`field status: idea, ready\`\n\n### Ready \`when status: ready\`\n\n- Must say how to see it. \`field steps\`"
	item stories/1.md S-1 'priority: P3\nstatus: ready\nsize: 3'
	for n in 2 3 4 5; do item stories/$n.md S-$n 'priority: P1\nstatus: ready'; done
	item bugs/1.md B-1 'priority: low\nstatus: ready\nsteps: one'
	item bugs/2.md B-2 'priority: critical\nstatus: ready'
	item bugs/3.md B-3 'priority: high\nstatus: idea'
}

it "gives each scale its turn below the line, and counts what it does not show"
given_two_scales
run git ready next -n 3
exits 0
prints "Stories: P3"
prints "Bugs: low"
sed -n '/Just below/,/^$/s/^  \([A-Z]-[0-9]\).*/\1/p' "$tmp/out" | tr '\n' ' ' >"$tmp/below"
prints "2 more are not ready"
prints "1 is an idea"
cp "$tmp/below" "$tmp/out"
prints "S-2 S-3 B-2 "
run git ready next --kind=bug
prints_not "Bugs"
run git ready list
prints "Stories: P1 (4)"
prints "Bugs: critical (1)"
prints "P3 (1)"
prints_times 1 "Stories:"

it "says which are not ready and less urgent, and are shown nowhere else"
given_two_scales
item stories/1.md S-1 'priority: P1\nstatus: ready\nsize: 3'
item stories/2.md S-2 'priority: P2\nstatus: ready'
rm -r bugs stories/3.md stories/4.md stories/5.md
run git ready next
prints_not "Just below"
prints "1 is not ready, and less urgent"

it "says in Markdown what is in neither table, and of what lacks nothing that the claim does"
given_two_scales
item bugs/4.md B-4 'priority: critical\nstatus: idea\nsteps: one'
item stories/6.md S-6 'status: ready'
run git ready next -n 4 --format=markdown
prints "| B-4 Item B-4 | set status to ready |"
prints "Not in a table: 3 are not ready, 1 is an idea."
run git ready next --agenda
prints "## Not ready, and nothing ranks them"
prints "- S-6 Item S-6: no priority"

it "ranks what can be taken before any outcome"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Goal \`goals/*.md\`\n\n- Others are there for it. \`outcome\`\n\n## Task \`tasks/*.md\`"
item goals/1.md G-1 'priority: high'
item tasks/1.md T-1 'goal: G-1'
run git ready list --columns=rank,id --format=csv
prints "1,T-1"

it "says which files cannot be judged, since their items are in no list"
given_two_scales
write stories/9.md "---\nid: S-9\npriority: ?\n---\n\n# Nobody would miss it"
for command in list 'list --format=json' next trace; do
	# shellcheck disable=SC2086 # words
	run git ready $command
	exits 0
	complains "warning: 1 file cannot be judged, and what it holds is missing here: stories/9.md"
done
cat >>DEFINITION_OF_READY.md <<-\END

## Row `rows.md |`
END
write rows.md "# Rows\n\n| ID | Title |\n| - | - |\n| R-1 | One |\n\nA remark.\n\n| R-2 | Two |\n\n| R-3 | Three |"
rm stories/9.md
run git ready next
complains "warning: 1 file cannot be judged as a whole, and something is missing here: rows.md"
write stories/9.md "---\nid: S-9\npriority: ?\n---\n\n# Nobody would miss it"
rm rows.md
run git ready list -q
test -s "$tmp/err" && complain "it says: $(cat "$tmp/err")"
run git ready show S-1
test -s "$tmp/err" && complain "it says: $(cat "$tmp/err")"
run git ready show stories/9.md
exits 128
complains "stories/9.md: this file cannot be judged: its front matter is not valid YAML"

it "shows priorities that no scale knows in one group"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`tasks/*.md\`"
for row in '1 P1' '2 odd' '3' '4 odder' '5 P2' '6' '7 odd'; do item "tasks/${row%% *}.md" "T-${row%% *}" "priority:${row#?}"; done
run git ready list
sed -n 's/^\([^ ].*\) (\([0-9]*\))$/\1 \2/p' "$tmp/out" | tr '\n' ';' >"$tmp/groups"
prints '3 have a priority of another scale, such as "odd"'
cp "$tmp/groups" "$tmp/out"
prints "P1 1;P2 1;a priority of another scale 3;no priority 2;"

it "has one group of what is done, whatever the scales, and room for columns beside short titles"
given_repo
cp -R "$root/tests/product/input/." .
run env COLUMNS=80 git ready list --all
prints_times 1 "done ("
prints "done (7)"
prints_not "left out"
prints "T-2    Pay by phone number          ready                           E-1   3"
prints "Last columns: what it serves, size"
run git ready next -n 1
prints "8 can start; the first:"

it "calls closed what was dropped, and done what was done, wherever both are counted"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Goal \`goals/*.md\`\n\n- Others are there for it. \`outcome\`\n\n## Task \`tasks/*.md\`\n\n- Must be sized. \`field size\`"
item goals/1.md G-1 'status: open'
item tasks/1.md T-1 'goal: G-1\nstatus: done'
item tasks/2.md T-2 'goal: G-1\nstatus: rejected'
item tasks/3.md T-3 'goal: G-1\nstatus: withdrawn'
git add . && git commit -qm 'Plan'
run git ready check
prints "4 items: 1 open (nothing is asked of it yet), 1 done, 2 closed"
run git ready check --format=markdown
prints ", 1 open (nothing is asked of it yet), 1 done, 2 closed"
run git ready list tasks
prints "1 done, 2 closed left out."
run git ready list --all
prints "done or closed (3)"
run git ready trace
prints "All done or closed, and still open"
prints "G-1  Item G-1    1 of 3 done, 2 closed"
run git ready trace --format=markdown
prints "| 1 of 3, 2 closed | 0 |"
run git ready show Item
complains '"Item" may mean 4 items'
complains "T-1  Item T-1  (done)"
complains "T-3  Item T-3  (closed)"
git rm -q tasks/1.md goals/1.md
run git ready next
prints "all that is there is closed"
run git ready list --all
prints "closed (2)"
item tasks/9.md T-9 'status: dropped'
git rm -q tasks/2.md && git add .
run git ready review --staged
prints "T-9  Item T-9  new, and closed already"
prints "T-2  Item T-2  removed; was closed"

it "calls done what is struck through below Done, or where its status says so"
given_repo
# shellcheck disable=SC2016 # a code span of Markdown
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md -`\n\n- Must be sized. `field size`'
write TODO.md '# To do\n\n- T-1 Pay\n- ~~T-2 Fax~~\n- ~~T-3 Print~~\n  - Status: done\n\n## Done\n\n- ~~T-4 Log in~~\n\n## Rejected\n\n- T-5 Telex'
run git ready list --all
prints "T-2  Fax     closed"
prints "T-3  Print   done"
prints "T-4  Log in  done"
prints "T-5  Telex   closed"

it "says in a list how many are ready, as check does, where fewer can start"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`tasks/*.md\`\n\n- Must be sized. \`field size\`"
item tasks/1.md T-1 'size: 1'
item tasks/2.md T-2 'size: 1'
item tasks/3.md T-3 'size: 1\nblocked by: T-1'
item tasks/4.md T-4 'blocked by: T-1'
run git ready check
prints "4 items: 3 ready, 1 not yet ready"
run git ready list
prints "4 Tasks are open: 2 can start, 1 waits, 1 is not ready. 3 are ready, 1 of which"
run git ready list --format=markdown
prints "4 Tasks are open: 2 can start, 1 waits, 1 is not ready. 3 are ready, 1 of which waits."
run git ready list tasks/3.md
prints "1 is ready, but waits."
rm tasks/3.md
run git ready list
prints "3 Tasks are open: 2 can start, 1 is not ready."
prints_not "are ready"
