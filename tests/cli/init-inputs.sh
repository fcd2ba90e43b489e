#!/bin/sh
#
# git ready init on a terminal, with answers, and on what is hard: nothing
# there, nothing readable, nothing writable, conflicts, many backlogs, much
# text. A clear sentence each, and nothing half written.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <folder> <number> <status>
story () {
	write "$1/US-$2-story.md" "# US-$2 A list of things

**Status:** $3

## Acceptance criteria

- It can be seen in the list."
}

given_stories () {
	given_repo
	for n in 1 2 3 4; do story stories $n Open; done
	story stories 5 Done
}

# on_terminal <answer> <command>…: script(1) makes one; its output is $tmp/out
on_terminal () {
	answer=$1
	shift
	status=0
	printf '%s\n' "$answer" |
		script -qec "$*" /dev/null >"$tmp/out" 2>"$tmp/err" || status=$?
	stated=1
}

# Root may read and write everything: then somebody else runs it.
as_somebody () {
	if test "$(id -u)" != 0; then
		run "$@"
		return
	fi
	chown -R 65534:65534 "$tmp/work"
	run setpriv --reuid=65534 --regid=65534 --clear-groups -- "$@"
	chown -R 0:0 "$tmp/work"
}

can_script () {
	script -qec true /dev/null </dev/null >/dev/null 2>&1
}

# ---- on a terminal

it "asks on a terminal before it writes, and takes no for an answer"
if can_script; then
	given_stories
	on_terminal n git ready init
	prints "Write DEFINITION_OF_READY.md? [y/N]"
	prints "Nothing is written."
	test ! -e DEFINITION_OF_READY.md || complain "it was written"
	on_terminal y git ready init
	prints "Wrote DEFINITION_OF_READY.md."
	test -s DEFINITION_OF_READY.md || complain "it was not written"
else
	skip "there is no script(1)"
fi

it "asks nothing with --yes"
if can_script; then
	given_stories
	on_terminal n git ready init --yes
	prints_not "[y/N"
	prints "Wrote DEFINITION_OF_READY.md."
else
	skip "there is no script(1)"
fi

it "offers the other guesses by number"
if can_script; then
	given_stories
	write docs/roadmap.md "# Road map

- [ ] Log in
- [x] Log out
- [ ] Print"
	on_terminal "2
y" git ready init
	prints "[y/N, or the number of another guess]"
	prints "--choose=2   docs/roadmap.md -: 3 items, one an entry"
	prints "--choose=1   stories/US-[0-9]*.md: 5 stories, one a file"
	prints "Wrote DEFINITION_OF_READY.md."
	grep -q "docs/roadmap.md" DEFINITION_OF_READY.md ||
		complain "it wrote another: $(cat DEFINITION_OF_READY.md)"
	# And back again, by the number of the first.
	rm DEFINITION_OF_READY.md
	on_terminal "2
1
y" git ready init
	grep -q "stories/US" DEFINITION_OF_READY.md ||
		complain "it wrote another: $(cat DEFINITION_OF_READY.md)"
else
	skip "there is no script(1)"
fi

it "off a terminal it writes a new definition without a question"
given_stories
run git ready init
exits 0
prints_not "[y/N"
prints "Wrote DEFINITION_OF_READY.md."

# ---- an agreement elsewhere

it "takes the agreement that --from names"
given_stories
write team/how-we-start.md "# How we start

- Acceptance criteria are written down
- We have talked about it"
run git ready init --dry-run --from=team/how-we-start.md
exits 0
prints "team/how-we-start.md is your agreement: 2 sentences, 1 can run"

it "says when --from names nothing that can be read"
given_stories
run git ready init --from=team/none.md
exits 128
complains "there is no Markdown file team/none.md"
run git ready init --from=../elsewhere.md
exits 128
complains "../elsewhere.md is outside the repository"

it "--from is for an agreement that does not run"
given_stories
git ready init >/dev/null
run git ready init --from=stories/US-1-story.md
exits 128
complains "DEFINITION_OF_READY.md is the definition here already"

# ---- what cannot be read or written

it "fails outside of a repository"
GIT_CEILING_DIRECTORIES=$tmp
export GIT_CEILING_DIRECTORIES
run git ready init
unset GIT_CEILING_DIRECTORIES
exits 128
complains "not a git repository"

it "names a file that cannot be read, and goes on with the others"
chmod 755 "$tmp"
if test "$(id -u)" != 0 || command -v setpriv >/dev/null; then
	given_stories
	story stories 6 Open
	chmod 0 stories/US-6-story.md
	as_somebody git ready init --dry-run
	exits 0
	prints "1 of them cannot be read"
	prints "! stories/US-6-story.md: cannot be read: Permission denied"
	prints "stories/US-[0-9]*.md: 5 stories"
else
	skip "root may read everything"
fi

it "says when the folder may not be written, and leaves nothing there"
if test "$(id -u)" != 0 || command -v setpriv >/dev/null; then
	given_stories
	chmod 555 .
	as_somebody git ready init
	chmod 755 .
	exits 128
	complains "DEFINITION_OF_READY.md: Permission denied"
	test "$(ls)" = stories || complain "it left $(ls)"
else
	skip "root may write everywhere"
fi

it "tells of a conflict that nobody has settled"
given_stories
write stories/US-6-story.md "# US-6 Two of them

<<<<<<< HEAD
**Status:** Done
=======
**Status:** Open
>>>>>>> other"
run git ready init --dry-run
exits 0
prints "! stories/US-6-story.md: holds a conflict of a merge"

# ---- many and much

it "the same folder in each package is one kind, and the package tells ids apart"
given_repo
for package in red green blue; do
	for n in 1 2 3; do story "packages/$package/stories" $n Open; done
done
run git ready init
exits 0
prints "packages/*/stories/US-[0-9]*.md: 9 stories, one a file"
run git ready check
exits 0
prints "9 items"

it "the same file in each package is one kind"
given_repo
for package in a b c d e; do
	write "packages/$package/BACKLOG.md" "# Backlog

- [ ] Begin it in $package
- [x] Draw it in $package
- [ ] Show it in $package"
done
run git ready init --dry-run --format=json
exits 0
test "$(grep -c '"title"' "$tmp/out")" = 15 ||
	complain "not all 15 items are one kind"
prints_not '"rank": 2'

it "proposes for the next item where all are done"
given_repo
for n in 1 2 3 4 5; do story stories $n Done; done
run git ready init
exits 0
prints "Everything is over, so nothing is judged yet"
prints "Wrote DEFINITION_OF_READY.md."

it "tells how far it has come where there is much to read"
if can_script; then
	given_repo
	mkdir docs
	n=0
	while test $n -lt 1500; do
		printf '# Page %s\n\nWords.\n' $n >docs/$n.md
		n=$((n + 1))
	done
	on_terminal "" git ready init
	prints "Reading Markdown: 1000 of 1500"
	prints "I found no backlog"
	run git ready init
	complains_not "Reading"
else
	skip "there is no script(1)"
fi

# ---- what people mean as items, and Markdown does not show as such

it "entries that four blanks make code of, below a heading, are told with their cure"
given_repo
write TODO.md "# To do

## Hull
    * Caulk the seams
    * Paint below the water line
    1. Launch it

## Example

\`\`\`
- this one is fenced on purpose
- and so is this
\`\`\`"
run git ready init --dry-run
prints "TODO.md has 3 entries that four blanks in front make code of: take the blanks away (line 4 is the first)"
write README.md "# Boat

    - how it is called
    - by whom"
run git ready init --dry-run
prints_not "README.md has"

it "cells beyond the header are told, and a pipe behind a backslash is none"
given_repo
write TASKS.md "# Tasks

| ID | What | Needs |
|---|---|---|
| T-1 | Caulk the seams | — | done |
| T-2 | Cut \`a|b\` | T-1 |
| T-3 | Cut a\\|b | T-1 |
| T-4 | Paint | T-3 |"
run git ready init --dry-run
prints "TASKS.md has 2 rows with more cells than their header, which nobody sees: add a column to the header (line 5 is the first)"
