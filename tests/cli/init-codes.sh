#!/bin/sh
#
# git ready init where a letter or a sign says how far an item is, and a legend
# says what it means, in the file, in a README or on a page beside it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# rows <column>: four tasks that stand at D, P, T and T
rows () {
	cat <<EOT
| ID | Task | $1 |
| --- | --- | --- |
| T-1 | Log in | D |
| T-2 | Log out | P |
| T-3 | Print | T |
| T-4 | Pay | T |
EOT
}

# given_legend <column> <legend>
given_legend () {
	given_repo
	write BACKLOG.md "# Backlog

$2

$(rows "$1")"
}

# told: what the letters mean is known
told () {
	run git ready init --dry-run
	exits 0
	prints "done         D (1)"
	prints "begun        P (1)"
	prints "not begun    T (2)"
}

it "a line says what letters mean"
given_legend Status "D = done, P = in progress, T = to do"
told
prints "started when Status: P"
prints "field Status: T, P, D"

it "a line with a letter of each word in a bracket"
given_legend Status "Status: (D)one, (P) in progress, (T)odo"
told

it "a column S is a status where a legend says so, and its letter is not asked for"
given_legend S "D = done, P = in progress, T = to do"
told
prints "field status from field S"
prints_not "Must fill in"

it "a list says it, from the end to the beginning"
given_legend St "Legend:

- D: done
- P: work in progress
- T: to do"
told
prints "field status: T, P, D"

it "a table in the README of the folder says it"
given_repo
write docs/README.md "# Docs

| S | Meaning |
| --- | --- |
| D | Done |
| P | In progress |
| T | To do |"
write docs/backlog.md "# Backlog

$(rows Status)"
told

it "without a legend nothing is guessed, and the letters are named"
given_legend Status "Our work."
run git ready init --dry-run
exits 0
prints "unknown      T (2), D (1), P (1)"
prints_not "done when"

it "letters of teams are no states"
given_repo
write BACKLOG.md "# Backlog

We are A or B.

| ID | Task | Team |
| --- | --- | --- |
| T-1 | Log in | A |
| T-2 | Log out | B |
| T-3 | Print | A |"
run git ready init --dry-run
exits 0
prints_not "status"

it "colours mean what a page beside the backlog says"
given_repo
write docs/how-we-work.md "# How we work

## Status

- 🟢 ready
- 🟡 in refinement
- ⚪ idea
- ✅ done"
write docs/backlog.md "# Backlog

| ID | Task | Status |
| --- | --- | --- |
| T-1 | Log in | 🟢 |
| T-2 | Log out | 🟡 |
| T-3 | Print | ⚪ |
| T-4 | Pay | ✅ |"
run git ready init --dry-run
exits 0
prints "ready        🟢 (1)"
prints "when Status: 🟢 or later"
