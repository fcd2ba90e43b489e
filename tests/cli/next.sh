#!/bin/sh
#
# git ready next, trace, roles and show: each on a backlog of a few items. The
# whole of it is in product.sh.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# item <path> <id> <title> <front matter> <text>
item () {
	mkdir -p "$(dirname "$1")"
	printf -- '---\nid: %s\n%b\n---\n\n# %s\n\n%b\n' "$2" "$4" "$3" "${5:-}" >"$1"
}

given_definition () {
	given_repo
	write DEFINITION_OF_READY.md <<-\END
	# Definition of Ready

	## Who covers what `roles`

	| Responsibility | Who |
	| --- | --- |
	| Outcome direction | Ada |
	| Backlog clarity, priority | Ben and Chidi |
	| Accessibility | |

	## Outcome `outcomes/*.md`

	- Is over once reached or dropped. `done when status: reached, dropped`

	## Story `backlog/*.md`

	- Must say where it stands. `field status: idea, refining, ready, doing, done`

	### Ready to discuss `when status: refining or later`

	- Must serve an outcome that is still open. `link to open Outcome in field outcome`

	### Ready to plan `when status: ready or later`

	- Must say why. `section Why`
	- Must be sized. `field size: at most 8`
	- We have talked it through.
	END
	item outcomes/1.md OUT-1 'More readers' 'status: open\nowner: Ada' '## Measure\n\nFrom 3 to 5.'
	item outcomes/2.md OUT-2 'Fewer queues' 'status: dropped'
}

ready='outcome: OUT-1\nstatus: ready\nsize: 3'
why='## Why\n\nFor readers.'

it "shows what can start, and never what waits, is begun, on hold or an outcome"
given_definition
item backlog/1.md S-1 One "$ready\npriority: high" "$why"
item backlog/2.md S-2 Two "$ready\npriority: high\nwaits for: S-1" "$why"
item backlog/3.md S-3 Three "outcome: OUT-1\nsize: 3\npriority: high\nstatus: doing" "$why"
item backlog/4.md S-4 Four "$ready\npriority: high\nlabels: on hold" "$why"
item backlog/5.md S-5 Five 'status: refining\noutcome: OUT-1\npriority: high' "$why"
run git ready next --porcelain
exits 0
prints_times 1 "${tab}"
prints "can start${tab}S-1"
run git ready next
prints "1 can start:"
prints "for OUT-1 More readers; S-2 waits for it"
prints "S-5  Five  no size"
prints "1 is begun: S-3"
prints "2 wait: S-2 after S-1, S-4 on hold"

it "ends with 1 where nothing can start, and shows what is nearest to it"
given_definition
item backlog/1.md S-1 One 'status: idea\npriority: high'
item backlog/2.md S-2 Two 'status: ready\noutcome: OUT-1\npriority: high' "$why"
run git ready next
exits 1
prints "Nothing can start:"
prints "S-2  Two  no size"
prints "S-1  One  no Outcome"
run git ready next -q
exits 1
prints_nothing

it "shows below the line only what is as urgent as the last that is shown"
given_definition
item backlog/1.md S-1 One "$ready\npriority: medium" "$why"
item backlog/2.md S-2 Two 'status: idea\npriority: high'
item backlog/3.md S-3 Three 'status: idea\npriority: low'
item backlog/4.md S-4 Four 'status: idea'
run git ready next
exits 0
prints "S-2  Two  no Outcome"
prints_not "S-3"
prints "2 more are ideas"

it "shows first below the line what most wait for, then what lacks least, each rule once"
given_repo
write DEFINITION_OF_READY.md <<-\END
# Definition of Ready

## Story `backlog/*.md`

- Must say where it stands. `field status: idea, ready, done`
- Must name nothing that is gone. `links: exist`

### Ready `when status: ready or later`

- Must say why. `section Why`
- Must be sized. `field size`
END
item backlog/1.md S-1 One 'status: ready'
item backlog/2.md S-2 Two 'status: ready\nsize: 3' '[a](a.md), [b](b.md) and [c](c.md)\n\n## Why\n\nFor all.'
item backlog/3.md S-3 Three 'status: ready'
item backlog/4.md S-4 Four 'status: ready'
item backlog/5.md S-5 Five 'status: idea\nwaits for: S-4'
item backlog/6.md S-6 Six 'status: idea\nwaits for: S-4'
item backlog/7.md S-7 Seven 'status: idea\nwaits for: S-3'
item backlog/8.md S-8 Eight 'status: done\nwaits for: S-1'
item backlog/9.md S-9 Nine 'status: done\nwaits for: S-1'
item backlog/10.md S-10 Ten 'status: done\nwaits for: S-1'
run git ready next --format=json
exits 1
grep -o '"id": "S-[0-9]*"' "$tmp/out" | grep -o 'S-[0-9]*' | head -n 4 | xargs >order
echo S-4 S-3 S-2 S-1 >wanted
run diff wanted order
exits 0

it "keeps what a remark beside its state holds up, and nothing that it frees"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready

## Task \`tasks.md |\`

- Is over once done. \`done when status: /^done/i\`

### Ready \`when status: /^(todo|ready)/i\`

- Must be sized. \`field size\`"
write tasks.md "| ID | Task | Size | Status |
| --- | --- | --- | --- |
| T-1 | Salt on the roads | 1 | TODO (blocked on a permit) |
| T-2 | Lamps at the school | 1 | TODO (deliberately deferred) |
| T-3 | Gate for the yard | 1 | Ready — on hold until May |
| T-4 | Paint the bench | 1 | TODO (no longer blocked) |
| T-5 | Sweep the yard | 1 | TODO (unblocked by T-9) |
| T-6 | Mend the fence | 1 | TODO (its paint is blocked by frost) |
| T-9 | Cut the hedge | 1 | Done (deferred once) |"
run git ready next
prints "3 can start" "T-4" "T-5" "T-6" "3 wait:" "T-1 blocked" "T-2 deliberately deferred" \
	"T-3 on hold"

it "leaves out what somebody owns, with --unowned"
given_definition
item backlog/1.md S-1 One "$ready\nowner: ada" "$why"
item backlog/2.md S-2 Two "$ready" "$why"
run git ready next --unowned --porcelain
exits 0
prints "S-2"
prints_not "S-1"

it "writes the next refinement: questions, placeholders, what is missing, once"
given_definition
item backlog/1.md S-1 One 'status: ready\noutcome: OUT-1\npriority: high' "$why\n\n## Open questions\n\n- Who *pays*?\n- [x] Since when? June.\n\n## Notes\n\nTBD"
item backlog/2.md S-2 Two 'status: ready\noutcome: OUT-1\npriority: high' "$why"
item backlog/3.md S-3 Three 'status: ready\noutcome: OUT-1\npriority: high' "$why"
run git ready next --agenda
exits 1
prints "## S-1 One"
prints "> - Who pays?"
prints_not "Since when"
prints 'Still to be filled in, 1 place: "TBD"'
prints "- Must be sized. S-1, S-2, S-3"
prints_times 1 "We have talked it through."

it "traces outcomes: what moves, is stuck, all done, closed, loose, or no item"
given_definition
item outcomes/3.md OUT-3 Stuck 'status: open'
item outcomes/4.md OUT-4 Finished 'status: open'
item outcomes/5.md OUT-5 Alone 'status: open'
item backlog/1.md S-1 One "$ready" "$why"
item backlog/2.md S-2 Two 'status: done\noutcome: OUT-1'
item backlog/3.md S-3 Three 'status: idea\noutcome: OUT-3'
item backlog/4.md S-4 Four 'status: done\noutcome: OUT-4'
item backlog/6.md S-6 Six 'status: idea\noutcome: OUT-2'
item backlog/7.md S-7 Seven 'status: idea\npriority: high'
item backlog/8.md S-8 Eight 'status: idea\nmilestone: M3 - GUI'
run git ready trace
exits 0
prints "4 Outcomes are open; 2 of 5 open Stories serve one."
prints "OUT-1  More readers    1 of 2 done, 1 can start"
prints "       S-1  One  can start"
prints "OUT-4  Finished    1 of 1 done"
prints "OUT-3  Stuck    0 of 1 done, 1 is an idea"
prints "OUT-5  Alone"
prints "S-6  Six  OUT-2 is closed"
prints "2 serve nothing: 1 high, 1 no priority"
prints '"M3 - GUI" by S-8'
prints 'OUT-3, OUT-4 and OUT-5 do not say how to tell that they are reached'
run git ready trace --format=dot
exits 0
prints 'label="S-1\nOne"'

it "takes a list of features for what an outcome has, and for what a story is of"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Milestone \`milestones/*.md\`\n\n- Others are there for it. \`outcome\`\n\n## Feature \`features/*.md\`\n\n## Task \`tasks/*.md\`"
item milestones/1.md M-1 First 'features: [F-1]'
item features/1.md F-1 Feature 'status: open'
item tasks/1.md T-1 Task 'features: [F-1]'
run git ready trace
exits 0
prints "1 Milestone is open; 2 of 2 open items serve one."
run git ready show T-1
prints 'serves         F-1 "Feature" (open)'
prints 'M-1 "First" (open), through F-1'

it "takes what others link to for an outcome, unless the definition says no"
given_repo
milestones="# Definition of Ready\n\n## Milestone \`milestones/*.md\`\n\n- \`done when status: reached\`"
tasks="\n## Task \`tasks/*.md\`\n\n- Must serve one. \`link to Milestone\`"
item milestones/1.md M-1 First 'status: open'
item tasks/1.md T-1 Task 'milestone: M-1'
write DEFINITION_OF_READY.md "$milestones\n$tasks"
run git ready list
prints "1 Task is open: 1 can start."
prints "1 open outcome is listed apart"
write DEFINITION_OF_READY.md "$milestones\n- They are steps. \`no outcome\`\n$tasks"
run git ready list
prints "1 Milestone and 1 Task are open: 1 can start, 1 waits."
run git ready trace
tr '\n' ' ' <"$tmp/out" >"$tmp/line" && mv "$tmp/line" "$tmp/out"
# shellcheck disable=SC2016 # a code span
prints 'No kind of the definition is an outcome, such as an epic or a goal, so there is nothing to trace. 1 open item belongs to the kind Milestone: an entry `outcome` below it makes it one.'
write DEFINITION_OF_READY.md "# Ready\n\n## Task \`tasks/*.md\`\n\n- Must say what. \`body\`"
rm -r milestones
run git ready trace
tr '\n' ' ' <"$tmp/out" >"$tmp/line" && mv "$tmp/line" "$tmp/out"
# shellcheck disable=SC2016 # code of Markdown
prints 'Add one that says where your epics or goals are, with an entry `outcome` below it.'
prints_not "git ready init"
write DEFINITION_OF_READY.md "# Ready\n\n## Task \`tasks/*.md\`\n\n- Must say what. \`body\`\n\n## Epic \`epics/*.md\`"
write epics/1.md "# E-1 Boat\n\nIt floats."
run git ready trace
tr '\n' ' ' <"$tmp/out" >"$tmp/line" && mv "$tmp/line" "$tmp/out"
# shellcheck disable=SC2016 # code of Markdown
prints 'The kind Epic is not marked as one: an entry `outcome` below it does that.'

it "says who covers what, and what nobody does"
given_definition
item outcomes/3.md OUT-3 Third 'status: open'
run git ready roles
exits 0
prints "Backlog clarity, priority  Ben, Chidi"
prints "Accessibility              nobody yet"
prints "Nobody covers: Readiness"
prints "1 open outcome has no owner: OUT-3"

it "shows one item by id, number, beginning, path, heading and words"
given_definition
item backlog/1-one.md S-1 'Remind the reader' "$ready" "$why"
item backlog/20.md S-20 'Receipts' 'status: ready\noutcome: OUT-1' "$why"
for name in S-1 s-1 backlog/1-one.md ./backlog/1-one.md 'remind reader' 'Remind the reader'; do
	run git ready show "$name"
	exits 0
	prints "S-1  Remind the reader"
	prints "May it start? Yes."
done
run git ready show S-20
prints 'May it start? No. It claims "Ready to plan" and misses 1 of 4.'
prints "has no size"
prints "  asked"
prints "for people     We have talked it through."
prints 'serves         OUT-1 "More readers" (open, Ada)'
run git ready show 20
prints "S-20  Receipts"
run git ready show S-2
prints "S-20  Receipts"
run git -C backlog ready show 20.md
prints "S-20  Receipts"

it "answers a script by its exit alone"
given_definition
item backlog/1.md S-1 One "$ready" "$why"
item backlog/2.md S-2 Two 'status: idea'
run git ready show -q S-1
exits 0
prints_nothing
run git ready show -q S-2
exits 1
run git ready show -q OUT-1
exits 1
run git ready show -q S-3
exits 128
run git ready show
exits 129

it "lists what a name may mean, open ones first"
given_definition
item backlog/1.md S-7 One 'status: done'
item backlog/2.md S-7 Two 'status: idea'
item backlog/3.md S-7 Three 'status: idea'
run git ready show S-7
exits 128
complains '"S-7" may mean 3 items'
complains "S-7  One    (done)  backlog/1.md:6"
run git ready show S-7 --format=json
exits 128
prints '"candidates": ['
run git ready show backlog/2.md
exits 0
prints "S-7  Two"

it "names what is near where no item is called so"
given_definition
item backlog/1.md EXPORT-1 One 'status: idea'
run git ready show EXPROT-1
exits 128
complains "did you mean EXPORT-1?"

it "tells who changed it, and why its priority is what it is"
given_definition
item backlog/1.md S-1 One "$ready\npriority: low" "$why"
git add . && GIT_AUTHOR_NAME=Ben GIT_COMMITTER_DATE='2026-03-01T12:00:00Z' git commit -q -m 'Add S-1'
item backlog/1.md S-1 One "$ready\npriority: high" "$why\n\n## Decisions\n\n- 2026-04-02: priority low to high, since the council asked"
git add . && GIT_AUTHOR_NAME=Ada GIT_COMMITTER_DATE='2026-04-02T12:00:00Z' git commit -q -m 'Raise S-1'
run git ready show S-1
prints "changed        by Ada on 2026-04-02"
prints "why priority   priority low to high, since the council asked (2026-04-02)"
run git ready show HEAD~1 S-1
prints "changed        by Ben on 2026-03-01"
git clone -q --depth=1 "file://$PWD" shallow
run git -C shallow ready show S-1
prints "changed        by Ada on 2026-04-02"

it "hands the whole context over, with nothing in it that could end the fence"
given_definition
item backlog/1.md S-1 One "$ready" "$why\n\n\`\`\`\`\nrm -rf\n\`\`\`\`"
run git ready show --format=markdown S-1
exits 0
prints '`````markdown'
prints "- for people: We have talked it through."
prints "## It serves OUT-1 More readers (open)"

it "stays linear where a title is as long as a page"
given_definition
item backlog/1.md S-1 "$(printf 'word %.0s' $(seq 400))" "$ready" "$why"
for command in list next trace 'show S-1'; do
	# shellcheck disable=SC2086 # a command and its words
	run git ready $command
	exits 0
done
run git ready list
prints "word…"

it "calls nothing urgent where nothing ranks it, and cuts no id"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Outcome \`outcomes/*.md\` \`outcome\`\n\n- Is closed once reached. \`done when status: reached\`\n\n## Story \`stories/*.md\`\n\n- Must serve one. \`link to Outcome\`\n- Must say why. \`section Why\`\n- Must wait for nothing. \`field depends: exist\`"
write outcomes/1.md "# OUT-1 More readers who come back to the library each week, and bring somebody with them"
write stories/1.md "# EXP-1 Export\n\nFor OUT-1.\n\n## Why\n\nPeople ask for it."
for n in 2 3 4; do write stories/$n.md "---\ndepends: EXP-1\n---\n\n# EXP-$n Export\n\nFor OUT-1.\n\n## Why\n\nPeople ask for it."; done
write stories/5.md "# EXP-5 Import"
run git ready next
exits 0
prints "Just below the line: not ready yet"
tr -s ' \n' ' ' <"$tmp/out" >"$tmp/words"
cp "$tmp/words" "$tmp/out"
prints "EXP-2, EXP-3 and EXP-4 wait for it"

it "asks of what can start nothing that only work in progress claims"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`tasks/*.md\`\n\n- Must say where it stands. \`field status: To Do, In Progress, Done\`\n\n### Ready to take up \`when status: To Do or later\`\n\n- Must say why. \`section Why\`\n\n### Ready to hand over \`when status: In Progress or later\`\n\n- Must have somebody who does it. \`field assignee\`"
write tasks/1.md "---\nstatus: To Do\n---\n\n# T-1 Export\n\n## Why\n\nPeople ask for it."
write tasks/2.md "---\nstatus: In Progress\nassignee: Ada\n---\n\n# T-2 Print\n\n## Why\n\nPeople ask for it."
write tasks/3.md "---\nstatus: In Progress\n---\n\n# T-3 Read aloud\n\n## Why\n\nPeople ask for it."
write tasks/4.md "---\nstatus: To Do\n---\n\n# T-4 Fold"
run git ready list
exits 0
prints "1 can start"
prints "1 is begun"
prints "2 are not ready"
run git ready show -q T-1
exits 0
for n in 2 3 4; do
	run git ready show -q T-$n
	exits 1
done
run git ready show T-2
prints "It is begun already."
run git ready show T-1
prints 'next level     "Ready to hand over"; so far: no assignee'
run git ready next --format=json
prints '"stands": "begun"'

it "waits for what a criterion wants done, whatever the field is called"
given_repo
# shellcheck disable=SC2016
write DEFINITION_OF_READY.md '# Ready

## Story `backlog/*.md`

- Over. `done when status: done, dropped`

### Ready `when status: ready`

- What it follows is done. `field comes after: targets done`'
write backlog/1.md '# S-1 Bread

**Status:** ready

**Comes after:** S-3'
write backlog/2.md '# S-2 Butter

**Status:** ready

**Comes after:** S-1'
write backlog/3.md '# S-3 Flour

**Status:** dropped'
git add -A
run git ready list --format=json --columns=id
exits 0
run git ready show S-2 --format=json
prints '"as": "waits for"'
run git ready next
exits 0
prints "S-1"
run git ready show -q S-1
exits 0
run git ready show -q S-2
exits 1
run git ready check
exits 1
prints "S-2"
prints "finish or drop S-1"
prints_not "S-3"

it "does not take for startable what was handed over, unless a level is called so"
given_repo
write DEFINITION_OF_READY.md "# Ready\n\n## Story \`backlog/*.md\`\n\n- \`done when status: done\`\n- Must say why. \`section Why\`"
n=0
for status in 'Ready for Review' 'ready for QA' 'In review' 'in test' 'ready to merge' 'awaiting acceptance' UAT; do
	n=$((n + 1))
	item backlog/$n.md S-$n Export "status: $status" '## Why\n\nPeople ask for it.'
done
for status in 'Ready for Development' 'ready for sprint 4' Ready 'In the review of books'; do
	n=$((n + 1))
	item backlog/$n.md S-$n Export "status: $status" '## Why\n\nPeople ask for it.'
done
run git ready next
exits 0
prints "4 can start:"
prints "7 are begun: S-1, S-2, S-3, S-4, S-5 and 2 more"
run git ready show S-2
prints "It is begun already."
# shellcheck disable=SC2016 # a code span
printf '\n### Ready to be looked at `when status: "Ready for Review"`\n\n- Must say where. `section Where`\n' >>DEFINITION_OF_READY.md
item backlog/1.md S-1 Export 'status: Ready for Review' '## Why\n\nPeople ask for it.\n\n## Where\n\nIn the list.'
run git ready show S-1
exits 0
prints "May it start? Yes."

it "says what a person would ask first about an item: its state, what keeps it, where it stands"
given_repo
write DEFINITION_OF_READY.md <<'END'
# Ready

## Task `TASKS.md - [ ]`

- Must have a priority. `field priority: high, low`
- Must wait for tasks. `field depends on: exist`
- Must say what to do. `body: at least 2 words`
- Must not be vague. `body: no vague words`

## Note `notes/*.md`

- Must say why. `section Why`
END
write TASKS.md <<'END'
# Tasks of the library

## Sooner or later

- [ ] **T-1** Export the list (priority: high)
- [ ] **T-2** Print the list (priority: low)
- [ ] **T-3** Sort the list (priority: low)
- [ ] **T-4** Fold the list (priority: low)
- [ ] **T-5** Bind the list (priority: high, depends on: T-1; T-2; T-3; T-4)
END
write notes/1.md "---\nstatus: first draft\n---\n\n# N-1 Say it"
run git ready show T-5
exits 0
prints "It waits for T-1, T-2, T-3 and 1 more."
prints "holds          priority, depends on, text"
prints 'below          "Sooner or later"'
prints_not "which is not an item"
run git ready show N-1
prints "Note, status first draft"
prints 'misses         has no section "Why"'

it "does not take the title of a page for what its items serve"
given_repo
write DEFINITION_OF_READY.md "# Ready\n\n## Task \`TASKS.md -\`\n\n- Must say what to do. \`body: at least 2 words\`"
write TASKS.md '# All of our tasks\n\n- T-1 Export the list'
run git ready show T-1
exits 0
prints_not "All of our tasks"
run git ready show T-1 --format=json
prints '"serves": []'

it "knows what fields are called in other languages, and what their values mean"
given_repo
while IFS='|' read -r priority high low size owner; do
	write DEFINITION_OF_READY.md "# Ready\n\n## Story \`backlog/*.md\`\n\n- Must say how urgent it is. \`field \"$priority\"\`"
	item backlog/1.md S-1 Export "$priority: $low\n$size: 3\n$owner: Ada"
	item backlog/2.md S-2 Print "$priority: $high"
	run git ready list
	exits 0
	prints "By priority."
	tr '\n' ' ' <"$tmp/out" >"$tmp/line" && mv "$tmp/line" "$tmp/out"
	prints "$high (1)   S-2  Print "
	run git ready show S-1
	prints "priority $low, size 3, Ada"
done <<'END'
Prioridad (MoSCoW)|Must|Could|Estimación (SP)|Responsable
Prioridad|alta|baja|puntos|Asignado a
Priorität|hoch|niedrig|Aufwand|Verantwortlich
Priorité|haute|basse|Estimation|Responsable
Prioridade|alta|baixa|Estimativa|Responsável
Приоритет|высокий|низкий|Оценка|Исполнитель
优先级|高|低|估算|负责人
END

it "says how many can start, and how many of them are shown"
given_definition
for n in 1 2 3 4 5; do item "backlog/$n.md" "S-$n" "Story $n" "$ready\npriority: high" "$why"; done
run git ready next -n 2
prints "5 can start; the first 2:"
prints_not "S-3"
run git ready next -n 1
prints "5 can start; the first:"
run git ready next -n 5
prints "5 can start:"

it "says that nothing is open"
given_definition
run git ready next
prints "Nothing can start: "
rm outcomes/1.md outcomes/2.md
mkdir -p backlog && item backlog/1.md S-1 One 'status: done\noutcome: OUT-1'
run git ready next --kind=Story
prints "Nothing can start: all that is there is done."
run git ready trace
prints "No outcome is open"

it "hears what an item waits for in a section of text, although nobody asks"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready

## Story \`backlog/*.md\`

- Must say something. \`body\`"
write backlog/1.md "# S-1 One

## Notes

It is so.

- **Depends on:** S-2
- **Owner:** Ada"
write backlog/2.md "# S-2 Two

It is so."
write backlog/3.md "# S-3 Three

## Notes

It is so.

- **Related to:** S-2

## Log

Somebody said so.

- **Depends on:** S-2"
run git ready next
prints "S-1 waits for it"
prints_not "S-3 waits"
prints "1 waits: S-1 after S-2"

it "hears what an item waits for where a word for tasks stands beside it"
given_repo
for name in 依赖任务 依赖项 前置依赖 前置任務 任务依赖 前提タスク 先行タスク '선행 작업' '선행 과제' \
	'Abhängig von' 'Abhängig von Aufgabe' 'Vorgänger' 'Depende de la tarea' \
	'Depende da tarefa' 'Dépend de la tâche' 'Dépend des tâches' 'Зависит от задачи' \
	'Depends on task' 'Blocked by story' 'Task dependencies' 'Prerequisite tasks' Predecessors
do
	write DEFINITION_OF_READY.md "# Definition of Ready

## Task \`backlog.md |\`

- Must say where it stands. \`field Status\`"
	write backlog.md "# Backlog

| ID | Task | $name | Status |
| --- | --- | --- | --- |
| T-1 | Ring | - | todo |
| T-2 | Paint | T-1 | todo |"
	run git ready next
	prints "1 can start:"
	prints "1 waits: T-2 after T-1"
done

it "a word for tasks beside another word names nothing that is waited for"
given_repo
for name in 'After task' 'Related tasks' 'Blocks tasks' 'Sub tasks' 'Needs task' 'Dependent tasks'; do
	write DEFINITION_OF_READY.md "# Definition of Ready

## Task \`backlog.md |\`

- Must say where it stands. \`field Status\`"
	write backlog.md "# Backlog

| ID | Task | $name | Status |
| --- | --- | --- | --- |
| T-1 | Ring | - | todo |
| T-2 | Paint | T-1 | todo |"
	run git ready next
	prints_not "T-2 after T-1"
done

# given_blocks <criterion> <first> <second> [<third>]: what three items say beneath Dependencies
given_blocks () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready

## Story \`backlog/*.md\`

- $1"
	n=0
	for text in "$2" "$3" "${4:-}"; do
		n=$((n + 1))
		write backlog/$n.md "# S-$n: Part $n

## Why

For all.

## Dependencies

$text"
	done
}

asks_why="Must say why. \`section Why\`"

it "what an item says it blocks waits for it, told by one of them or by both"
given_blocks "$asks_why" '**Blocks**:
- S-2: Part 2
- S-3: Part 3' '**Blocked by**:
- S-1: Part 1' 'None'
run git ready next
prints "1 can start:"
prints "2 wait: S-2 after S-1, S-3 after S-1"
run git ready show S-2
prints_times 1 S-1\ \"Part
prints 'waits for      S-1 "Part 1" (can start)'
run git ready show S-3
prints_times 1 S-1\ \"Part
prints 'waits for      S-1 "Part 1" (can start)'

it "two items that wait for each other both wait, whichever way it is told"
given_blocks "$asks_why" '**Blocks:** S-2' '**Blocks:** S-1'
run git ready next
prints "2 wait: S-1 after S-2, S-2 after S-1"

it "what enables an item, or is only said to be in the way, keeps nothing waiting"
given_blocks "$asks_why" '**Enables:** S-2' '**Related:** S-3' '**Blocks:** the release'
run git ready next
prints "3 can start:"

it "what blocks an item is not heard where a criterion says which field is"
given_blocks "Must wait for what is there. \`field Waits for: no cycle\`" '**Blocks:** S-2' '**Waits for:** S-3'
run git ready next
prints "1 waits: S-2 after S-3"

# ---- several that no id names one by one

# given_rows <what the last of four rows waits for>: two of them are open before it
given_rows () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready

## Task \`plan.md |\`

- Must say what it is for. \`section or field Goal\`"
	write plan.md "# Plan

| ID | Task | Goal | Depends on | Status |
| --- | --- | --- | --- | --- |
| T6.1 | Lanes | order | - | done |
| T6.2 | Gates | order | - | todo |
| T7.1 | Lamps | light | - | todo |
| T8.1 | Opening | visitors | $1 | todo |
| T9.1 | Party | thanks | T8.1 | todo |"
}

it "all previous tasks are those before it that are still open"
for all in 'All previous tasks' 'все предыдущие задачи' 'Alle vorherigen Aufgaben' \
	'todas las tareas anteriores' '前面的所有任务' '所有前置任务' 'All tasks' \
	'Everything above'; do
	given_rows "$all"
	run git ready next
	prints "2 wait: T8.1 after T6.2 +1, T9.1 after T8.1"
done

it "all in a range, and all that one number holds"
given_rows 'all T6–T7'
run git ready next
prints "2 wait: T8.1 after T6.2 +1, T9.1 after T8.1"
given_rows 'все T6'
run git ready next
prints "2 wait: T8.1 after T6.2, T9.1 after T8.1"

it "all others are none that wait for it in turn"
given_rows 'all other tasks'
run git ready next
prints "2 wait: T8.1 after T6.2 +1, T9.1 after T8.1"

it "all that are named one by one are no others, and all of something else is no item"
given_rows 'all of T7.1'
run git ready next
prints "2 wait: T8.1 after T7.1, T9.1 after T8.1"
given_rows 'all suppliers'
run git ready next
prints "1 waits: T9.1 after T8.1"

it "a state that says it is blocked is told beside what it waits for"
given_rows T7.1
sed -i 's/| T7.1 | todo/| T7.1 | blocked/' plan.md
run git ready list
prints "T8.1  Opening  blocked, after T7.1"

it "what is refused and goes back to work by its definition is not on hold"
given_rows -
sed -i '/T7.1/s/todo/rejected/' plan.md
write DEFINITION_OF_READY.md "# Definition of Ready

## Task \`plan.md |\`

- Is over. \`done when status: done\`
- Is begun. \`started when Status: doing, rejected\`
- Must say what it is for. \`section or field Goal\`"
run git ready next
prints "1 is begun: T7.1"

it "a folder with a list of tasks has begun with the first tick in that list"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready

## Change \`changes/*/\`

- Must say why. \`section Why\`"
for one in 'a x' 'b -' 'c -'; do
	write "changes/${one% *}/proposal.md" "# Change ${one% *}

## Why

It was asked for."
	write "changes/${one% *}/tasks.md" "# Tasks

- [$(echo "${one#* }" | tr - ' ')] Draw it
- [ ] Build it"
done
run git ready next
prints "2 can start:"
prints "1 is begun: a"

it "an epic beside stories is no work to start with, whatever is asked of it"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready

## Story \`stories/*.md\`

- Must say why. \`section Why\`

## Epic \`epics/*.md\`

Nothing is asked of these yet."
write stories/1.md "# S-1: Water the plants

Status: done

## Why

They dry out."
write epics/2.md "# E-2: Plants

All that grows."
run git ready next
prints_not "E-2" "can start"
run git ready list
prints "1 Epic is open"
prints "E-2  Plants  open"
run git ready show E-2
prints "It is an epic: what belongs to it can start, not it."
sed -i "s/^Nothing is.*/- Is work. \`no outcome\`/" DEFINITION_OF_READY.md
run git ready next
prints "E-2  Plants"

# ---- ranks beside lists and in numbered headings

it "a line below the boxes of a group ranks them, and a rule ends the group"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready

## Task \`TODO.md - [ ]\`

Nothing is asked of these yet."
write TODO.md "# To do

## Polish

- [ ] Draw the menu
- [ ] Draw the links

**Priority**: LOW
**Why**: it is ugly

---

- [ ] Say who is there

**Priority**: HIGH (for the fair)

## Speed

**Priority**: Medium

- [ ] Cache the map"
run git ready next
prints "By the headings that they stand under."
run sh -c "git ready next | sed -n 's/^  \\([A-Z].*\\)/\\1/p' | tr '\\n' '|'"
prints "Say who is there|Cache the map|Draw the menu|Draw the links|"
prints_not "nothing ranks them"

it "a heading ranks behind the number of its chapter"
for front in "二、P0（必须完成）|三、P1（加分）" "2. P0|3. P1" "(2) High priority|(3) Low priority"; do
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready

## Task \`plan.md -\`

Nothing is asked of these yet."
	write plan.md "# Plan

## ${front#*|}

- Draw the links

## ${front%|*}

- Draw the menu"
	run git ready next
	prints_not "nothing ranks them"
done

# rows <rows of id, state and what it waits for>
rows () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`B.md |\`\n\n- \`done when Estado: Pronto\`\n- \`field Título\`\n"
	{
		printf '| ID | Título | Estado | Depende de |\n| --- | --- | --- | --- |\n'
		for row; do printf '| %s |\n' "$row"; done
	} >B.md
}

it "recommends nothing that has begun or is over in words its definition does not have"
rows "T-1 | Um | Planejado | " "T-2 | Dois | Em andamento | " "T-3 | Tres | Erledigt | " \
	"T-4 | Quatro | WIP | " "T-5 | Cinco | Testing | " "T-6 | Seis | ✅ Fatto | " \
	"T-7 | Sete | Cancelado | " "T-8 | Oito | Aprovado | "
run git ready next
prints "2 can start:"
prints "T-1  Um"
prints "T-8  Oito"
prints "3 are begun: T-2, T-4 and T-5"
prints "2 wait: T-3 erledigt, T-6 fatto"

it "believes a level that names such a word"
rows "T-1 | Um | WIP | "
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`B.md |\`\n\n- \`done when Estado: Pronto\`\n\n### Ready \`when Estado: WIP\`\n\n- \`field Título\`\n"
run git ready next
prints "1 can start"

it "holds what waits for an id that no item here has"
rows "T-1 | Um | Planejado | T-99" "T-2 | Dois | Planejado | T-1" "T-3 | Tres | Planejado | V-7" \
	"T-4 | Quatro | Planejado | the contract of 2027"
run git ready next
prints "2 can start:"
prints "T-3  Tres"
prints "T-4  Quatro"
prints "2 wait:"
run git ready show T-1
prints "May it start? No. It waits for T-99, which is no item here."

it "lets what is gone be gone where nothing that is over stays in the backlog"
rows "T-2 | Dois | Planejado | T-1" "T-3 | Tres | Planejado | "
run git ready show T-2
prints "May it start? Yes."
rows "T-2 | Dois | Planejado | T-1" "T-3 | Tres | Pronto | "
run git ready show T-2
prints "It waits for T-1, which is no item here."

it "says of what has begun already nothing of an id that is gone"
rows "T-2 | Dois | Em andamento | T-9" "T-3 | Tres | Pronto | "
run git ready next
prints "1 is begun: T-2"

it "hears German names whose umlauts are written out"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Ticket \`t/*.md\`\n\n- \`field Prioritaet\`\n"
write t/A-1.md '# A-1: Zustaende\n\n- Prioritaet: P2\n- Status: Offen\n'
write t/A-2.md '# A-2: Tarif\n\n- Prioritaet: P0\n- Abhaengigkeiten: A-1\n- Status: Zurueckgestellt\n'
write t/A-3.md '# A-3: Recht\n\n- Prioritaet: P1\n- Abhaengig von: A-1\n- Status: Offen\n'
run git ready next
prints "1 can start:"
prints "By priority."
prints "A-1  Zustaende"
prints "A-2 and A-3 wait for it"
run git ready show A-2
prints "It is zurueckgestellt."

it "takes an id behind the folder that it lies in for that item, and for no other"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`s/*/*.md\` \`s/README.md |\`\n\n- \`field Title\`\n- \`field Dependencies: exist\`\n"
write s/back/US-1.md '# US-1: Log in\n\nTitle: Log in\n\nDependencies: none\n'
write s/back/US-2.md '# US-2: Log out\n\nTitle: Log out\n\nDependencies: Back/US-1\n'
write s/front/US-3.md '# US-3: Form\n\nTitle: Form\n\nDependencies: back/US-2, front/US-9\n'
write s/README.md '# Stories\n\n| ID | Title | Dependencies |\n| --- | --- | --- |\n| US-1 | Log in | none |\n| US-2 | Log out | US-1 |\n| US-3 | Form | back/US-2, front/US-9 |\n'
run git ready
prints 'names front/US-9, which is not an item'
prints_not "field-conflict"
run git ready show US-2
prints "It waits for US-1."
