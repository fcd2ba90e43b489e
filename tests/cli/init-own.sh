#!/bin/sh
#
# git ready init where a team has a Definition of Ready of its own: which of
# its sentences can run, what is shown and what is written.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <number> <status> <points>
story () {
	write "docs/stories/US-$1-story.md" "# US-$1 A list of things

**Status:** $2
**Story points:** $3

## Story

As a shop owner I want a list, so that nobody waits.

## Acceptance criteria

- It can be seen in the list.
- It stays after a restart.
- It can be closed."
}

given_stories () {
	given_repo
	story 1 Done 3
	story 2 Done 5
	story 3 Done 8
	story 4 Ready 20
	story 5 Draft 2
	story 6 Draft 1
}

given_agreement () {
	given_stories
	write docs/process/definition-of-ready.md "# Our Definition of Ready
An item can be started when all of this is so:

1. **Written** - as a story (\"As a ... I want ...\")
2. There are at least 3 acceptance criteria
3. It is small (max 13 SP)
4. Risks are known
5. For UI work, a mock-up is there

## Not ready if

- Acceptance criteria are missing"
	git add -A
}

it "proposes a check for what the items have, and leaves the rest to people"
given_agreement
cp docs/process/definition-of-ready.md before
run git ready init
exits 0
prints "docs/process/definition-of-ready.md is your agreement: 6 sentences, 3 can run"
prints "section Acceptance criteria: at least"
prints "holds for 6 of 6"
prints "holds for 5 of 6"
prints "? Risks are known"
prints "? For UI work, a mock-up is there"
prints "git ready says today:"
# shellcheck disable=SC2016 # backticks of Markdown
prints '+3. It is small (max 13 SP) `field Story points: at most 13`'
prints "Nothing is written."
cmp -s before docs/process/definition-of-ready.md || complain "it was written"
[ ! -e DEFINITION_OF_READY.md ] || complain "another definition was written"

it "appends spans and one line when told to, and nothing else"
given_agreement
run git ready init --write
exits 0
prints "Wrote docs/process/definition-of-ready.md"
# shellcheck disable=SC2016
sed -e 's/ `[^`]*`$//' docs/process/definition-of-ready.md |
	grep -v '^How they are read\|^Item:\|^Story:\|^$' >after
git show :docs/process/definition-of-ready.md | grep -v '^$' >before
cmp -s before after || complain "their words changed: $(diff before after)"
run git ready check
exits 1
prints "asked by docs/process/definition-of-ready.md:"
prints "US-4"
run git ready init
prints "docs/process/definition-of-ready.md already runs"

it "tells programs which sentence would get which check"
given_agreement
run git ready init --format=json
exits 0
prints '"path": "docs/process/definition-of-ready.md"'
prints '"sentences": 6'
prints '"span": "field Story points: at most 13"'
prints '"holds": 5'

it "finds the heading in CONTRIBUTING, and stays in its section"
given_stories
write CONTRIBUTING.md "# Contributing

- Acceptance criteria are nice

## Definition of Ready

- Acceptance criteria are written

## Style

- Acceptance criteria are in English"
run git ready init --write
exits 0
prints "CONTRIBUTING.md is your agreement: 1 sentence, 1 can run"
prints_not "git config ready.definition"
# shellcheck disable=SC2016
[ "$(grep -c '`section' CONTRIBUTING.md)" = 1 ] ||
	complain "more than its section: $(cat CONTRIBUTING.md)"
run git ready check
exits 0
prints "6 items"

it "reads rows of a table, keeps CRLF and speaks other languages"
given_stories
printf '# Definition of Ready\r\n\r\n| Thema | Frage |\r\n| --- | --- |\r\n| Kriterien | Akzeptanzkriterien sind formuliert |\r\n| Umfang | Die Story ist gesch\303\244tzt |\r\n| Team | Alle verstehen es |\r\n' >DOR.md
run git ready init
# shellcheck disable=SC2016
prints '-| Umfang | Die Story ist geschätzt |'
# shellcheck disable=SC2016
prints '+| Umfang | Die Story ist geschätzt `field Story points` |'
prints_not "�"
run git ready init --write
exits 0
prints "3 sentences, 2 can run"
# shellcheck disable=SC2016
prints 'field Story points'
[ "$(grep -c "$(printf '\r')\$" DOR.md)" = "$(grep -c '' DOR.md)" ] ||
	complain "line ends are mixed: $(od -c DOR.md | head -20)"
run git ready check
exits 0

it "invents nothing where there is no backlog"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready

- Acceptance criteria are written"
run git ready init
exits 1
prints "I found no backlog"

it "asks what stands below a second title, too"
given_stories
write docs/definition-of-ready.md "# Definition of Ready

When we take something up.

# Ein Item ist Ready, wenn

- Akzeptanzkriterien vorhanden sind
- das Ziel klar ist

# Ein Item ist nicht Ready, wenn

- Entscheidungen fehlen"
write docs/stories/US-4-story.md "# US-4 Prices

**Status:** Ready
**Story points:** 3

## Story

As a buyer I want a price, so that I can choose."
git add -A
run git ready init --write
exits 0
prints "Akzeptanzkriterien vorhanden sind"
prints "  6 items: 1 not yet ready, 2 open, 3 done · 1 error"
run git ready
exits 1
prints 'US-4 claims "Ready" but has no section "Acceptance criteria"'
prints "asked by docs/definition-of-ready.md"

it "takes the name of a section for what it is: alone, in bold, before a dash"
given_stories
for n in 1 2 3 4 5 6; do
	printf '\n## Technical notes\n\nSee the plan.\n\n## Goal\n\nFewer calls.\n\n## Rollout\n\nAll at once.\n' \
		>>"docs/stories/US-$n-story.md"
done
write docs/definition-of-ready.md "# Definition of Ready

A story must contain:

- Technical Notes
- **Goal** clearly stated
- Rollout — with a date, if there is one
- Goal: no more than one
- Story is understood"
git add -A
run git ready init --dry-run
exits 0
prints "5 sentences, 2 can run"
prints "+- Technical Notes \`section Technical notes\`"
prints "+- **Goal** clearly stated \`section Goal\`"

it "reads headings and paragraphs that are criteria themselves"
given_stories
write docs/definition-of-ready.md "# Definition of Ready

## 1. Story

Written for somebody:

> As a role, I want something.

## 2. Acceptance Criteria

Each of them can be seen to hold.

## 3. People

The team has met."
git add -A
run git ready init --dry-run
exits 0
prints "2 sentences, 2 can run"
prints "+Written for somebody: \`section Story\`"
prints "+Each of them can be seen to hold. \`section Acceptance criteria: at least 1 item\`"
write docs/definition-of-ready.md "# Definition of Ready

This page is for everybody.

Estimation: The team has estimated the effort.

Linked: The story leads to a contract."
run git ready init --dry-run
exits 0
prints "2 sentences, 1 can run"
prints "+Estimation: The team has estimated the effort. \`field Story points\`"

it "takes paragraphs of one sentence for criteria, and not what opens them"
given_stories
write docs/definition-of-ready.md "# Definition of Ready

A story is ready when all of this holds:

It says what we see (on the map or on the wall)

The story is estimated by the whole crew

Note: the captain has a copy

Acceptance criteria are written

The crew has slept"
git add -A
run git ready init --dry-run
exits 0
prints "5 sentences, 2 can run"
prints "+The story is estimated by the whole crew \`field Story points\`"
prints "+Acceptance criteria are written \`section"

it "takes headings for criteria where hardly any has a list, and shows all"
given_stories
write docs/definition-of-ready.md "# Definition of Ready

## What we ask

### Weather forecast
What the sky will look like on that day.

### Acceptance criteria written
By which we can tell. \"None yet\" is not enough.

### Bread
Who brings it (and how much).

### Songs
Which are sung:
- **Slow:** in the evening
- **Fast:** in the morning

### Shoes
Which ones fit."
git add -A
run git ready init --dry-run
exits 0
prints "5 sentences, 1 can run"
prints "? Weather forecast"
prints "+ Acceptance criteria written"
prints_not "Slow"
prints "not enough. \`section Acceptance criteria: at least 1 item\`"

it "takes headings for criteria beside lists that say how they are meant"
given_stories
write docs/definition-of-ready.md "# Definition of Ready

## 1. Story

Written for somebody.

## 2. Acceptance criteria

Each of them holds, which means:

- It can be seen.
- It can be repeated.

## 3. Links

- The contract is at the law firm."
git add -A
run git ready init --dry-run
exits 0
prints "3 sentences, 2 can run"
prints "+Written for somebody. \`section Story\`"
prints "+Each of them holds, which means: \`section Acceptance criteria: at least 1 item\`"

it "takes a heading for a topic where what is listed below it can run"
given_stories
write docs/definition-of-ready.md "# Definition of Ready

## Story

It is told.

- The story is known to the team.

## Acceptance criteria

They are there.

- At least 2 acceptance criteria"
git add -A
run git ready init --dry-run
exits 0
prints "2 sentences, 1 can run"
prints "+- At least 2 acceptance criteria \`section Acceptance criteria: at least 2 items\`"

it "tells programs how many items would be ready, not ready, open and done"
given_stories
write docs/stories/US-7-story.md "# US-7 Late\n\n**Status:** Ready\n**Story points:** 3"
git add -A
run git ready init --format=json
tr -d ' ,\n' <"$tmp/out" >flat
cp flat "$tmp/out"
prints '"open":2'
prints '"done":3'
prints '"ready":1"not_ready":1'

it "does not offer what their first sentence asks for, and shows what is added line by line"
given_stories
write docs/definition-of-ready.md "# Definition of Ready

- There are acceptance criteria"
git add -A
run git ready init --dry-run
prints "1 sentence, 1 can run"
prints "No check asks for these yet, although most items have them"
sed -n '/^No check asks/,/^$/p' "$tmp/out" >after
cp after "$tmp/out"
prints "field Story points"
prints_not "section Acceptance criteria"
write docs/definition-of-ready.md "# Definition of Ready

- The risks are known"
git add -A
run git ready init --dry-run
prints "+## What most of ours have already"
prints "+- Must have criteria by which we can tell that it works. \`section Acceptance criteria"

it "adds a part of its own where none of their sentences runs, and writes no second document"
given_stories
write docs/definition-of-ready.md "# Definition of Ready

- The risks are known
- The team has talked it over"
git add -A
run git ready init
exits 0
prints "2 sentences, and none speaks surely about something that the items have"
prints "So what most items have is added below them, as a part of its own:"
prints "Nothing is written."
run git ready init --write
exits 0
test ! -e DEFINITION_OF_READY.md || complain "a second document is there"
grep -qx -e '- The risks are known' docs/definition-of-ready.md || complain "a sentence of theirs has changed"
grep -qx '## What most of ours have already' docs/definition-of-ready.md || complain "there is no part of its own"
write docs/stories/US-7-story.md "# US-7 Late

**Status:** Ready
**Story points:** 3"
run git ready
exits 1
prints 'US-7 claims "Ready" but has no section'

it "writes into an agreement of one paragraph, and not beside it"
given_stories
write docs/definition-of-ready.md "Value clear; three criteria; it was estimated."
git add -A
run git ready init --write
exits 0
[ ! -e DEFINITION_OF_READY.md ] || complain "there are two agreements now"
run cat docs/definition-of-ready.md
prints "Value clear; three criteria; it was estimated."
prints "Story: \`items docs/stories/US-[0-9]*.md when Status: Ready\`"
run git ready
exits 0

it "leaves out what is beside the agreement: why it is there, exceptions, what stops"
given_stories
write docs/definition-of-ready.md "# Definition of Ready

- It is estimated.

## Why do we have a Definition of Ready?

- Nobody wants to guess.

## Exceptions

- A typing error is mended at once.

## Stop conditions

- The acceptance criteria are ambiguous."
git add -A
run git ready init --dry-run
exits 0
prints "1 sentence, 1 can run"

it "leaves the other first-level parts of a page alone"
given_stories
write CONTRIBUTING.md "# Contributing

Welcome.

# Definition of Ready

- Acceptance criteria are written

# Style

- Acceptance criteria are in English \`section Nowhere\`"
git add -A
run git ready init --write
exits 0
prints "CONTRIBUTING.md is your agreement: 1 sentence, 1 can run"
git config ready.definition CONTRIBUTING.md
run git ready check
exits 0
prints "6 items"

it "takes labels for words, and that an item waits for nothing for an answer"
given_repo
write docs/BACKLOG.md '# Backlog

| ID | Priority | Story | Points | Depends on | Acceptance criteria |
| --- | --- | --- | --- | --- | --- |
| US-1 | Must | As a baker I want bread | 1 | None | There is bread. |
| US-2 | Must | As a baker I want rolls | 2 | US-1 | There are rolls. |
| US-3 | Should | As a baker I want cake | 3 | US-1 | There is cake. |
| US-4 | Could | As a baker I want tea | 5 | US-2 | There is tea. |
| US-5 | Could | As a baker I want rest | 8 | US-4 | There is rest. |'
# shellcheck disable=SC2016 # code of Markdown
write docs/DEFINITION_OF_READY.md '# Definition of Ready

- Acceptance criteria are there
- It has one label of these:

### Labels

- `type:feature`
- `type:bug`'
git add -A
run git ready init
exits 0
prints "docs/DEFINITION_OF_READY.md is your agreement"
# shellcheck disable=SC2016
prints '`section or field Depends on`'
run git ready init --write
exits 0
test ! -e DEFINITION_OF_READY.md || complain "a second document is there"
run git ready
exits 0
prints "5 ready"

it "takes none for an answer where dependencies are to be named"
given_repo
write docs/backlog.md "# Backlog

| ID | Historia | Prioridad | Dependencias |
| --- | --- | --- | --- |
| HU-1 | Como cliente quiero entrar para ver mis pedidos | Alta | Ninguna |
| HU-2 | Como cliente quiero pagar para recibir mi pedido | Alta | HU-1 |
| HU-3 | Como cliente quiero buscar para ahorrar tiempo | Baja | HU-1 |
| HU-4 | Como cliente quiero opinar para ayudar a otros | Baja | HU-2 |"
write docs/definition-of-ready.md "# Definition of Ready

- Dependencias identificadas
- La historia cabe en un sprint"
git add -A
run git ready init --dry-run
prints "section or field Dependencias"
prints "holds for 4 of 4"
prints "  4 items: 4 ready"
