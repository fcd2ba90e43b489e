#!/bin/sh
#
# git ready init where the cells of a table, or boxes, say how far items are: what
# a person sees needs no rule, and a rule is not made of it a second time.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

given_backlog () {
	given_repo
	write BACKLOG.md "# Backlog

$1"
}

it "signs in a column without a name close rows, and no rule is written"
given_backlog "| | ID | Task |
| --- | --- | --- |
| ✅ | T-1 | Log in |
| ⬜ | T-2 | Log out |
| 🚧 | T-3 | Borrow |
| ⬜ | T-4 | Give back |"
run git ready init
exits 0
prints "done         1 of 4"
prints_not "done when"
run git ready list
prints "T-3  Borrow     begun"

it "a column Done says it by its boxes, and nothing is asked of the other marks"
given_backlog "| ID | Task | Dev | QA | Done |
| --- | --- | --- | --- | --- |
| T-1 | Log in | ✅ | ✅ | ✅ |
| T-2 | Log out | ✅ | ⬜ | ⬜ |
| T-3 | Borrow | ✅ | ⬜ | ⬜ |
| T-4 | Give back | ⬜ | ⬜ | ⬜ |"
run git ready init
exits 0
prints "done         1 of 4"
prints_not "done when"
prints_not "Must fill in"

it "what is implemented is not over where another column says what is left"
given_backlog "| ID | Task | Implemented | Tested |
| --- | --- | --- | --- |
| T-1 | Log in | ✅ | ✅ |
| T-2 | Log out | ✅ | ❌ |
| T-3 | Borrow | ❌ | ❌ |"
run git ready init
exits 0
prints_not "done when"

it "a box with a word below Status is that word"
given_backlog "| ID | Task | Status |
| --- | --- | --- |
| T-1 | Log in | [x] done |
| T-2 | Log out | [ ] todo |
| T-3 | Borrow | [~] in progress |
| T-4 | Give back | [ ] todo |"
run git ready init
exits 0
prints "done when Status: done"
prints "started when Status: in progress"
prints "field Status: todo, in progress, done"

it "entries without a sign that have a box lack no status"
given_backlog "- ✅ T-1 Log in
- ⬜ T-2 Log out
- 🔄 T-3 Borrow
- 🔄 T-4 Give back
- ⬜ T-5 Remind"
run git ready init
exits 0
prints_not "has no status"

it "a box before a title is no part of it, and the title is not asked for again"
given_backlog "| ID | Task | Size |
| --- | --- | --- |
| T-1 | [x] Log in | 3 |
| T-2 | [ ] Log out | 2 |
| T-3 | [ ] Borrow | 1 |
| [ ] T-4 | Give back | 1 |"
run git ready init
exits 0
prints "done         1 of 4"
prints_not 'Must fill in "Task"'
run git ready list
prints "T-2  Log out"
prints "T-4  Give back"

it "the entries of a legend of boxes are no items"
given_backlog "- [ ] not started
- [-] in progress
- [x] done

## Tasks

- [x] T-1 Log in
- [-] T-2 Log out
- [ ] T-3 Borrow"
run git ready init
exits 0
prints ": 3 items"
prints "done         1 of 3"
run git ready list
prints "T-2  Log out  begun"
