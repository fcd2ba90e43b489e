#!/bin/sh
#
# Where a team's own agreement stands, on pages of any name and shape: what is
# found, what is said of it before it runs, and what it takes to run it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# item <path> <lines at its top>
item () {
	write "$1" "# ${1##*/}: A list of things

$2

## Acceptance criteria

- It can be seen in the list."
}

given_tickets () {
	given_repo
	for n in 1 2 3 4
	do
		item "tickets/US-0$n.md" "**Status:** Ready"
		item "tickets/US-1$n.md" "**Status:** Done"
	done
}

it "a document that does not run is named where no item is found"
given_tickets
write DEFINITION_OF_READY.md "# Definition of Ready

- Acceptance criteria are defined
- The team agrees"
run git ready
exits 128
complains "fatal: DEFINITION_OF_READY.md holds 2 sentences, but none of them runs yet"
complains "hint: git ready init finds where items are, and proposes checks"

it "as many sentences are counted as are proposed for"
given_tickets
write DEFINITION_OF_READY.md "# Definition of Ready

- Acceptance criteria are defined
  - in a list
- The team agrees

## Not ready if

- Questions are open

## Definition of Done

- Tests pass"
run git ready
complains "holds 3 sentences"
run git ready init --dry-run
prints "3 sentences, 1 can run"
prints "? Questions are open   rules it out"
run git ready init --write
exits 0
run git ready explain
prints "Questions are open
      ruled out; for people to judge"

it "code in front of a row is a value, and code at its end gets a full stop"
given_tickets
# shellcheck disable=SC2016 # backticks of Markdown
write DEFINITION_OF_READY.md '# Definition of Ready

- Acceptance criteria are defined

## Labels

| Label | Means |
| --- | --- |
| `todo` | Queued work |
| Work that goes on for long | `doing` |'
run git ready init --write
exits 0
prints "Wrote DEFINITION_OF_READY.md"
# shellcheck disable=SC2016
grep -qF '| `todo` | Queued work |' DEFINITION_OF_READY.md ||
	complain "it changed a row: $(cat DEFINITION_OF_READY.md)"
# shellcheck disable=SC2016
grep -qF '| `doing`. |' DEFINITION_OF_READY.md ||
	complain "no full stop: $(cat DEFINITION_OF_READY.md)"
run git ready
exits 0

it "a check in front of a row runs, and a slip in one is a mistake"
given_tickets
# shellcheck disable=SC2016
write DEFINITION_OF_READY.md '# Definition of Ready

`items tickets/*.md`

| Asked | Note |
| --- | --- |
| It has criteria `section Acceptance criteria` | by Ada |'
run git ready explain
exits 0
prints "section Acceptance criteria"
# shellcheck disable=SC2016
write DEFINITION_OF_READY.md '# Definition of Ready

`items tickets/*.md`

| Asked | Note |
| --- | --- |
| It has criteria `secton Acceptance criteria` | by Ada |'
run git ready explain
exits 128

it "titles in bold open the two agreements of a page"
given_tickets
write docs/DoR-DoD.md "**Definition of Ready**

An item is ready if:

* Acceptance criteria are written

**Definition of Done**

* Acceptance criteria are met"
git add -A
run git ready init --write --yes
exits 0
prints "docs/DoR-DoD.md is your agreement: 1 sentence, 1 can run"
[ ! -e DEFINITION_OF_READY.md ] || complain "a second one was written"
run git ready explain
exits 0
prints "Acceptance criteria are written"
prints_not "are met"

it "a page that holds the line is found for everybody"
given_tickets
for page in CONTRIBUTING.md docs/CONTRIBUTING.md docs/dor-dod.md
do
	write "$page" "# How we work

Run \`make test\` first.

## Definition of Ready

- Acceptance criteria are defined

## Style

- Tabs, as \`make format\` has them"
	run git ready init --write
	exits 0
	prints "Wrote $page"
	prints_not "git config"
	run git ready check
	exits 0
	prints "8 items"
	rm "$page"
done
write .github/CONTRIBUTING.md "# How we work

## Definition of Ready

Story: \`items tickets/\`

- Acceptance criteria are defined \`section Acceptance criteria\`"
run git ready check
exits 0
prints "8 items"

# given_process [<page>]: how the team works, with its agreement
given_process () {
	write "${1:-docs/process.md}" "# How we work

## Definition of Ready

- Acceptance criteria are defined"
}

it "a page of any other name is found by what it says, in every clone"
given_tickets
given_process
run git ready init --write
exits 0
prints_not "git config"
run git ready
exits 0
prints "8 items: 4 ready, 4 done"
git add -A && git commit -qm "Agree"
git clone -q . theirs
cd theirs || exit 1
item tickets/US-21.md "**Status:** Ready"
write tickets/US-22.md "# US-22: Nothing to go by

**Status:** Ready"
git add -A
run git ready check --staged
exits 1
prints "10 items: 5 ready, 1 not yet ready, 4 done"
prints "asked by docs/process.md:"
run git ready list
exits 0

it "yes is an answer to what is proposed for an agreement, too"
given_tickets
given_process
run git ready init -y
exits 0
prints "Wrote docs/process.md: the words are yours as before."
prints_not "Nothing is written."
run git ready
exits 0
prints "8 items: 4 ready, 4 done"

it "a definition that init wrote somewhere else is found as well"
given_tickets
mkdir process
run git ready init process/agreed.md
exits 0
run git ready
exits 0
prints "8 items: 4 ready, 4 done"

it "an agreement that does not run gives way to a page that does"
given_tickets
given_process docs/process.md
run git ready init --write
write docs/sprint/definition-of-ready.md "# Definition of Ready

- The risks are known"
run git ready
exits 0
prints "8 items: 4 ready, 4 done"

it "of two pages none judges, and both are named"
given_tickets
for page in docs/process.md docs/work.md; do
	write $page "# How we work

## Definition of Ready

Story: \`items tickets/\`

- Acceptance criteria are defined \`section Acceptance criteria\`"
done
run git ready
exits 128
complains "2 pages say where the items are"
write "backlog/tasks/task-1 - Dig.md" "---
id: task-1
title: Dig
status: To Do
---"
run git ready
exits 128
complains "2 pages say where the items are"
complains "docs/process.md, docs/work.md"
complains "git config ready.definition <path>"
run git ready init --dry-run
exits 0
prints "8 stories, one a file"

it "nor does an example among forms, or on a page about something else"
given_tickets
for page in templates/process.md node_modules/a/process.md \
	tests/one/input/DEFINITION_OF_READY.md examples/process.md; do
	write $page "# Definition of Ready

Story: \`items tickets/\`"
done
write docs/tool.md "# A tool

Story: \`items tickets/\`"
run git ready
exits 128
complains "no definition of ready that says where items are"

it "a page with the line ends of Windows is found as well"
given_tickets
# shellcheck disable=SC2016 # code of Markdown
printf '# Definition of Ready\r\n\r\n## Story `tickets/`\r\n' >agreed.md
run git ready list
exits 0
prints "4 Stories are open"

it "a page that nothing calls an agreement is told to this clone, and how to tell everybody"
given_tickets
write docs/rules.md "# How we work

- Acceptance criteria are defined"
run git ready init --from=docs/rules.md --write
exits 0
prints "git config ready.definition docs/rules.md"
prints "told to this clone alone"
prints "DEFINITION_OF_READY.md"

it "a page that holds no such line does not judge"
given_repo
item backlog/US-01.md "**Status:** idea"
# shellcheck disable=SC2016
write CONTRIBUTING.md '# How we work

## Run `make test`

- List the `items` first
- See `items.md`'
run git ready
exits 0
complains "judged by the built-in definition"

it "what is done once an item is ready is not asked before"
given_tickets
for n in 01 02 03 04 11 12 13 14; do item "tickets/US-$n.md" "**Status:** Ready  
**Assignee:** Ada"; done
write DEFINITION_OF_READY.md "# Definition of Ready

- Acceptance criteria are defined

## Roles

Once a story is declared ready, the team will assign the following roles:

- **Assignee**"
run git ready init --write
exits 0
prints "1 sentence, 1 can run"
run git ready explain
prints_not "Assignee"
write DEFINITION_OF_READY.md "# Definition of Ready

Once all of this is so, a story is ready:

- Acceptance criteria are defined
- **Assignee**"
run git ready init --dry-run
prints "2 sentences, 2 can run"

it "a list is asked before, unless a story is ready and somebody does it then"
given_tickets
# shellcheck disable=SC2016
write DEFINITION_OF_READY.md '# Our agreement

`items tickets/*.md`

Once the following is listed, a story may be pulled:

- Every risk is named

Once this is already known, a story will be pulled:

- The owner is known

Once these are ready, the story will be pulled:

- The drawings

Once a story is ready, it can be pulled if:

- The team is free

Once a story is ready, the team will assign:

- A tester

Sobald eine Story bereit ist, wird festgelegt:

- Wer sie prüft'
run git ready explain
exits 0
prints "Every risk is named"
prints "The owner is known"
prints "The drawings"
prints "The team is free"
prints_not "A tester"
prints_not "Wer sie prüft"

it "a line to be signed has a role alone, or a place to sign"
given_tickets
# shellcheck disable=SC2016
write DEFINITION_OF_READY.md '# Our agreement

`items tickets/*.md`

A story is ready when:

- Reviewed by the team:
- Approved by product owner:
- Acceptance criteria:
- Owner:
- Assigned product owner:

Signed:

- Product Owner:
- QA Lead:
- Responsable QA:
- Projektleitung:
- Date:
- Reviewed by the team: ________'
run git ready explain
exits 0
prints "Reviewed by the team:"
prints "Approved by product owner:"
prints "Acceptance criteria:"
prints "Assigned product owner:"
prints_not "QA Lead"
prints_not "Responsable QA"
prints_not "Projektleitung"
prints_not "Date:"
prints_not "____"

it "who is ticked below Approved by has signed the page, and asks nothing"
given_tickets
# shellcheck disable=SC2016
write DEFINITION_OF_READY.md '# Our agreement

`items tickets/*.md`

**Approved by:**

- [x] Ada (product) - value
- [x] Ben (design)

Reviewed by:

- [ ] the whole crew
- [ ] somebody from the harbour

## What we want

- [ ] The value is known.'
run git ready explain
exits 0
prints_not "Ada"
prints_not "Ben"
prints "the whole crew"
prints "The value is known."

it "headings called as states are gates"
given_repo
n=0
for state in "ready to refine" "ready to plan" idea "done"
do
	n=$((n + 1))
	item "backlog/US-0$n.md" "**Status:** $state"
	item "backlog/US-1$n.md" "**Status:** $state"
done
write DEFINITION_OF_READY.md "# Definition of Ready

## Ready to refine

- The title is clear

## Gate 2: Ready to plan

- Acceptance criteria are written"
git add -A
run git ready init --write
exits 0
# shellcheck disable=SC2016
grep -qxF '## Ready to refine `when Status: ready to refine`' \
	DEFINITION_OF_READY.md || complain "$(cat DEFINITION_OF_READY.md)"
# shellcheck disable=SC2016
grep -qxF '## Gate 2: Ready to plan `when Status: ready to plan`' \
	DEFINITION_OF_READY.md || complain "$(cat DEFINITION_OF_READY.md)"
run git ready
exits 0
prints "4 ready"

it "one heading called so is a topic"
given_tickets
write DEFINITION_OF_READY.md "# Definition of Ready

## Ready

- Acceptance criteria are written"
run git ready init --dry-run
exits 0
prints "\`items tickets/US-[0-9]*.md when Status: Ready\`"
prints_not "+## Ready"

it "headings that name types ask those alone"
given_repo
for n in 1 2 3 4
do
	item "issues/US-0$n.md" "**Type:** Story  
**Components:** shop  
**Status:** Ready"
	item "issues/US-1$n.md" "**Type:** Bug  
**Severity:** high  
**Status:** Ready"
done
write DEFINITION_OF_READY.md "# Definition of Ready

## Jira Bug

- Severity

## Jira Story

- Components
- Acceptance criteria are written"
git add -A
run git ready init --write
exits 0
prints "3 sentences, 3 can run"
prints "field Severity   holds for 4 of 4"
# shellcheck disable=SC2016
grep -qxF '## Jira Bug `where Type: bug`' DEFINITION_OF_READY.md ||
	complain "$(cat DEFINITION_OF_READY.md)"
run git ready
exits 0
prints "8 ready"

# kinds <heading>…: stories and spikes in folders of their own, an agreement
given_kinds () {
	given_repo
	for n in 1 2 3 4
	do
		item "backlog/stories/US-0$n.md" "**Status:** Ready  
**Priority:** high"
		write "backlog/spikes/SP-0$n.md" "# SP-0$n: What does it take

**Status:** Ready  
**Priority:** high

## Research question

Which of the two tables is read more often, and by whom?"
	done
	git add -A
}

it "a part about another kind gets a line of its own"
given_kinds
write DEFINITION_OF_READY.md "# Definition of Ready

## Definition of Ready: Story

- Acceptance criteria are written
- Priority is set

## Definition of Ready: Spike

- The research question is written
- Priority is set"
git add -A
run git ready init --dry-run
exits 0
prints "4 sentences, 4 can run"
prints "section Research question   holds for 4 of 4"
prints "+## Definition of Ready: Spike
+
+Spike: \`items backlog/spikes/SP-[0-9]*.md when Status: Ready\`"
run git ready init --write
exits 0
run git ready
exits 0
prints "8 items: 8 ready"
edit 's/^..Priority.*//' backlog/spikes/SP-02.md
run git ready
exits 1
prints "SP-02"
prints "[spike/field-priority]"

it "a part before what is asked of the first kind gets none"
given_kinds
write DEFINITION_OF_READY.md "# Definition of Ready

## Definition of Ready: Spike

- The research question is written

## Definition of Ready: Story

- Acceptance criteria are written"
git add -A
run git ready init --dry-run
exits 0
prints "2 sentences, 1 can run"
prints_not "+## Definition of Ready: Spike"

it "a kind that no heading names, or one about what is blocked, gets a part of its own at the end"
given_kinds
write DEFINITION_OF_READY.md "# Definition of Ready

## Story Ready

- Acceptance criteria are written

## Blocked Spike

A spike is **blocked** when:

- It waits for somebody else"
git add -A
run git ready init --dry-run
exits 0
prints "+## Spike
+
+Spike: \`items backlog/spikes/SP-[0-9]*.md when Status: Ready\`"
prints_not "+## Blocked"
run git ready init --write
exits 0
run git ready
exits 0
run git ready show SP-02
prints_not "waits for somebody"

it "what a team agreed in the folder of its forge is found there"
given_repo
for n in 1 2 3 4 5 6; do
	write backlog/US-$n.md "---
status: To Do
estimate: 3
---
# US-$n: Board $n

## Acceptance Criteria

- it floats in the harbour"
done
write .github/CONTRIBUTING.md "# Contributing

## Definition of Ready

- Acceptance criteria are defined
- Story is estimated

## Style

Tabs."
write .github/prompts/plan.md "# Plan

## Definition of Ready

- Everything is said"
run git ready init --dry-run
prints ".github/CONTRIBUTING.md is your agreement: 2 sentences, 2 can run"

it "what was agreed for one sprint gives way to what holds for all"
given_tickets
write docs/sprints/sprint-2/definition-of-ready.md "# Definition of Ready

- The prototype is there"
write docs/dor_all.md "# Definition of Ready (all teams)

- Acceptance criteria are defined"
run git ready init --write
exits 0
prints "Wrote docs/dor_all.md"
run git ready
exits 0
prints "8 items: 4 ready, 4 done"
git checkout -q . 2>/dev/null
write docs/dor_all.md "# Definition of Ready (all teams)

- Acceptance criteria are defined"
run git ready init --from=docs/sprints/sprint-2/definition-of-ready.md
exits 0
prints "docs/sprints/sprint-2/definition-of-ready.md is your agreement"

# adds <sentence> <heading of what is added>: to an agreement of that sentence
adds () {
	write docs/definition-of-ready.md "# Definition of Ready

- $1"
	run git ready init
	prints "+## $2"
}

it "headings that are added speak the language of the agreement"
given_tickets
adds "The risks are known when the work starts" "What most of ours have already"
adds "Die Risiken sind bekannt, wenn das Team beginnt" "Was die meisten schon haben"
adds "Les risques sont connus quand elle est prise" "Ce que la plupart ont déjà"
adds "Los riesgos están claros cuando el equipo empieza" "Lo que la mayoría ya tiene"
adds "Os riscos são conhecidos quando o time começa" "O que a maioria já tem"
adds "I rischi sono noti quando il lavoro della squadra comincia" "Che cosa la maggior parte ha già"
adds "De gevaren zijn bekend wanneer het werk van de ploeg begint" "Wat de meeste al hebben"
adds "Ryzyka są znane, gdy zespół nie zaczyna, i jest spokój" "Co większość już ma"
adds "Rizika jsou známá, když se práce má začít, pokud je klid" "Co už většina má"

it "and so do the sentences, of which the code says how strongly they ask"
given_tickets
adds "Os riscos são conhecidos quando o time começa" "O que a maioria já tem"
prints "+- Deve"
prints_not "+- Must"
adds "Die Risiken sind bekannt, wenn das Team beginnt" "Was die meisten schon haben"
prints "+- Muss"
prints_not "+- Must"
adds "The risks are known when the work starts" "What most of ours have already"
prints "+- Must"

it "a sentence that begins with the name of a field has its check, and nothing is said twice"
given_repo
{
	printf '# Backlog\n\n| # | User Story | Points | Priorité |\n| --- | --- | --- | --- |\n'
	for n in 1 2 3 4 5; do printf '| %s | Prêter le livre %s | %s | Haute |\n' $n $n $((n % 3 + 1)); done
} | write docs/backlog.md
write docs/dor.md "# Definition of Ready

- [ ] Points Fibonacci donnés au Planning Poker
- [ ] Comprise par les quatre membres"
git add -A
run git ready init --dry-run
prints "+- [ ] Points Fibonacci donnés au Planning Poker \`field Points\`"
prints "holds for 5 of 5"
prints_not "+- Doit"
