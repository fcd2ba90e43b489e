#!/bin/sh
#
# git ready init on pages as people write them: one file that holds a backlog
# and what stands beside it. Each is of a kind found in public repositories,
# in words of our own; what a careful reader takes for the items is written
# beside it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# shows <text>: the first guess is said in this line
shows () {
	git add -A
	run git ready init --dry-run
	stated=1
	grep -qF -- "$1" "$tmp/out" || complain "nothing says \"$1\""
}

it "takes entries that finish the sentence of their heading"
given_repo
write docs/user-stories.md "# User stories

## People

### As a guest, I want to…

1. Make an account
   - **Acceptance criteria**:
     - My name is enough
2. Look around
   - **Acceptance criteria**:
     - Nothing is hidden

### As a member, I want to…

3. Change my name
   - **Acceptance criteria**:
     - It is changed at once
4. Leave
   - **Acceptance criteria**:
     - Nothing of me is left

## Lists

### As a member, I want to…

5. Make a list
   - **Acceptance criteria**:
     - It has a name
6. Share it
   - **Acceptance criteria**:
     - Others see it"
shows "docs/user-stories.md -: 6 stories, one an entry"

it "takes tables of the same columns together, whatever their ids begin with"
given_repo
write docs/backlog.md "## User stories

| ID | Title | Description |
| --- | --- | --- |
| US1 | Enter a goal | As a student, I want to write down my goal. |
| US2 | See the way | As a student, I want to see the steps. |
| US3 | Tick a step | As a student, I want to tick what is done. |

## System stories

| ID | Title | Description |
| --- | --- | --- |
| SS1 | Filter courses | Keep those that fit. |
| SS2 | Join the prompt | Add what was found. |"
shows "docs/backlog.md |: 5 stories, one a row"

it "reads a sign beside the id of a row as its state"
given_repo
write TASKS.md "# Tasks

## Phase 0

| ID | Task | Acceptance criterion |
| --- | --- | --- |
| **T0.1** ✅ | Scaffold it | It builds |
| **T0.2** ✅ | Choose a client | It answers |

## Phase 1

| ID | Task | Acceptance criterion |
| --- | --- | --- |
| **T1.1** ✅ | Sign in | A token is there |
| **T1.2** 🟡 | Models | They compile |
| **T1.3** | Listen | It hears |"
shows "TASKS.md |: 5 tasks, one a row"
prints "done         ✅ (3)"
run git ready init --format=json
ids=$(sed -n 's/^ *"id": "\(T.*\)",*$/\1/p' "$tmp/out" | sort -u | tr '\n' ' ')
[ "$ids" = "T0.1 T0.2 T1.1 T1.2 T1.3 " ] || complain "the ids are $ids"

it "takes the plan of a sprint where there is no backlog besides"
given_repo
write docs/sprint-1.md "# Sprint 1

| Team member | Task | Backlog ID | Estimated effort |
| :--- | :--- | :--- | :---: |
| **Ada** | Sketch the forms | **P-01** | Medium |
| **Ada** | Describe the invoice | **P-02** | Small |
| **Ben** | Lay out the tables | **DB-01** | Medium |
| **Ben** | Move the sums | **BE-06** | Medium |
| **Cem** | Set up the tests | **TEST-01** | Small |"
shows "docs/sprint-1.md |: 5 "
write docs/backlog.md "# Backlog

- [ ] P-01 Sketch the forms
- [ ] P-02 Describe the invoice
- [ ] DB-01 Lay out the tables
- [x] BE-06 Move the sums
- [ ] TEST-01 Set up the tests
- [ ] TEST-02 Run them each night"
shows "docs/backlog.md -: 6 "

it "finds nothing in a form that nobody has filled in yet"
given_repo
write docs/product-backlog.md "# Product backlog

> The stories of the project, in order.

## Format of the user stories

As a role, I want something, so that I have a benefit.

## Definition of Ready (DoR)

A story is ready when:

- [ ] The team understands it
- [ ] It can be estimated

## Definition of Done (DoD)

A task is done when:

- [ ] It was tested
- [ ] It can be shown

## User stories

> To be written.

### US-001: *Title*

> As a …,
> I want …

- **Priority:** High / Medium / Low"
shows "I found no backlog"

it "takes headings that only begin like what stands beside a backlog"
given_repo
write docs/TODO.md "# TODO

## Metrics port

Change it from 8000 to 8005, since servers of others are there.

## Notes export

Write them to a file, a line for each."
shows "docs/TODO.md ##: 2 "

it "takes headings with a rank in front, where ranks come again"
given_repo
write docs/tech-debt.md "# Tech debt

## P1 - Ways out of a window

- Replace the calls that go back
- Name the parent

## P2 - A sheet of its own

- Several callers wrap it by hand
- Make one that does

## P3 - Names of routes

- Write them in small letters

## P3 - Copies

- Share what is there twice"
shows "docs/tech-debt.md ##: 4 "

it "leaves out what says that a lane is empty"
given_repo
write KANBAN.md "# Kanban

## Backlog
- Make a menu
- Keep the catalogue

## Doing
- Nenhuma

## Done
- Set it up
- Ask the server"
shows "KANBAN.md -: 4 "

it "leaves out what every phase is asked in the same words"
given_repo
write ROADMAP.md "# Roadmap

## Phase 0

- [x] Choose the stack
- [x] Lay out the folders

### Before the phase ends

- [x] Bring the change log up to date
- [x] Tag the release

## Phase 1

- [ ] Draw fields on the map
- [ ] Import shapes

### Before the phase ends

- [ ] Bring the change log up to date
- [ ] Tag the release

## Phase 2

- [ ] Forecast for each field

### Before the phase ends

- [ ] Bring the change log up to date
- [ ] Tag the release"
shows "ROADMAP.md - [ ]: 5 "
prints "not lane: Before the phase ends"

it "takes P1-2 for the second of phase 1, not for a priority"
given_repo
write ROADMAP.md "# Roadmap

## Phase 1

- [x] **P1-1** Draw fields on the map
- [ ] **P1-2** Import shapes

## Phase 2

- [ ] **P2-1** Forecast for each field
- [ ] **P2-2** Alarm at frost"
shows "ROADMAP.md -: 4 "
prints "an id such as P1-1 (4 of 4)"
