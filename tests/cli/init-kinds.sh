#!/bin/sh
#
# git ready init where several things look like the backlog, or not all of it
# does: which is taken, what is left out, what a kind is called.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# proposes <line>...: the kinds of the definition, and what stands below them
proposes () {
	run git ready init --dry-run
	stated=1
	printf '%s\n' "$@" >"$tmp/wanted"
	sed -n '/^The definition would be/,$p' "$tmp/out" | sed -n '/^#* .*`/p; /^- /p' | grep -v 'talked it over' |
		diff "$tmp/wanted" - >"$tmp/differs" || complain "$(cat "$tmp/differs")"
}

it "leaves out a heading that has nothing of what most have, by its name"
given_repo
{
	printf '# Backlog\n\n## How to use this file?\n\nAdd items below.\n'
	for name in Export Import Print Share Search; do
		printf '\n## %s the list\n\n**Effort:** 3\n\n### Why\n\nPeople ask for it.\n\n### Acceptance\n\n- It works.\n' "$name"
	done
} | write BACKLOG.md
proposes "## Item \`BACKLOG.md ## /^(?!(?:How to use this file.)\$)/\`" \
	"- Must have criteria by which we can tell that it works. \`section Acceptance: at least 1 item\`" \
	"- Must say why it is worth doing. \`section Why\`" \
	"- Must be sized. \`field Effort\`"
prints "BACKLOG.md ##: 5 items, one a heading"

it "takes the index of a file for its items, and the sections for their details"
given_repo
{
	printf '# Backlog\n\n| ID | Title | Status |\n| --- | --- | --- |\n'
	for n in 1 2; do echo "| F-$n | Feature $n | done |"; done
	for n in 3 4 5 6; do echo "| F-$n | Feature $n | planned |"; done
	for n in 3 4 5 6; do printf '\n## F-%s Feature %s\n\nWords about it.\n\n### Acceptance criteria\n\n- It works\n' $n $n; done
} | write BACKLOG.md
run git ready init --dry-run
prints "BACKLOG.md | and BACKLOG.md ##: 6 features, one a row"
prints "acceptance criteria (4 of 6)"
prints "done         done (2)"
prints "not begun    planned (4)"

it "calls a second kind of the same name by its form"
given_repo
for n in 1 2 3 4; do write stories/story-$n.md "---\nstatus: open\n---\n\n# Story $n"; done
write BACKLOG.md "# Stories\n\n- [ ] As a reader I want one\n- [ ] As a reader I want two\n- [ ] As a reader I want three\n- [ ] As a reader I want four"
proposes "## Story \`BACKLOG.md -\`" \
	"- Must say who wants what: \"As a … I want …\". \`mentions /As an? .+ I want/i\`" \
	"## Story file \`stories/story-[0-9]*.md\`" \
	"- Must say where it stands. \`field status\`"

it "says what a section is for by the words of a short name, and of no sentence"
given_repo
for n in 1 2 3 4; do
	write beds/story-$n.md "# Story $n\n\nStatus: planned\n\n## Garden context\n\nDry.\n
## Latest frost\n\nMay.\n\n## Tools to fetch before the story starts\n\nA rake."
done
run git ready init --dry-run
prints "Must say what one needs to know first. \`section Garden context\`"
prints "Must fill in \"Latest frost\". \`section Latest frost\`"
prints "Must fill in \"Tools to fetch before the story starts\"."

it "takes files with numbers, and not the list and the guide that are called alike"
given_repo
for n in 1 2 3 4 5; do write docs/feature-$n.md "# Feature $n\n\nStatus: planned\n\n## Acceptance criteria\n\n- It works"; done
write docs/feature-list.md "# Feature list\n\nAll of them"
write docs/feature-guide.md "# Feature guide\n\nHow to write one"
proposes "## Feature \`docs/feature-[0-9]*.md\`" \
	"- Must say where it stands. \`field Status\`" \
	"- Must have criteria by which we can tell that it works. \`section Acceptance criteria: at least 1 item\`"

it "takes the end of titles for what is over, where nothing else says it"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2; do printf '\n## F-%s Feature %s — delivered\n\nWords.\n\n### Acceptance criteria\n\n- It works\n' $n $n; done
	printf '\n## F-3 Feature 3 – shipped\n\nWords.\n\n### Acceptance criteria\n\n- It works\n'
	for n in 4 5 6; do printf '\n## F-%s Feature %s\n\nWords.\n\n### Acceptance criteria\n\n- It works\n' $n $n; done
} | write BACKLOG.md
run git ready init --dry-run
prints "- It is over when its title says so. \`done when title: /("
prints "(delivered|shipped)"
prints "done         3 of 6"

# tasks <status>...: a file each
tasks () {
	rm -rf tasks
	n=0
	for status; do
		n=$((n + 1))
		write tasks/T-$n.md "---\nid: T-$n\nstatus: $status\n---\n\n# Task $n"
	done
	run git ready init --dry-run
}

it "puts states in the order that a team wrote down, and those that it left out by their meaning"
given_repo
write README.md "# How we work\n\nStatus: todo → doing → done"
tasks todo doing "done" polishing polishing todo verify
prints "done         done (1)"
prints "begun        doing (1)"
prints "in review    verify (1)"
prints "not begun    todo (2)"

# answered <answer>...: what is typed on a terminal, a line each
answered () {
	printf '%s\n' "$@" | script -qec "git ready init" /dev/null >"$tmp/out" 2>"$tmp/err"
	status=$?
}

it "asks on a terminal before it writes: yes, no, or another guess"
given_repo
if script -qec true /dev/null </dev/null >"$tmp/out" 2>&1; then
	for n in 1 2 3 4 5; do
		write stories/story-$n.md "---\nstatus: ready\n---\n\n# Story $n\n\n## Acceptance criteria\n\n- It works"
	done
	answered n
	prints "Write DEFINITION_OF_READY.md? [y/N"
	prints "Nothing is written."
	test ! -e DEFINITION_OF_READY.md || complain "it is written"
	answered x
	test ! -e DEFINITION_OF_READY.md || complain "it is written"
	answered y
	exits 0
	prints "Wrote DEFINITION_OF_READY.md."
	test -s DEFINITION_OF_READY.md || complain "it is not written"
else
	skip "script of util-linux is missing"
fi

it "asks on a terminal before it writes into an agreement of the team's own"
given_repo
if script -qec true /dev/null </dev/null >"$tmp/out" 2>&1; then
	for n in 1 2 3 4 5; do
		write stories/story-$n.md "---\nstatus: ready\n---\n\n# Story $n\n\n## Acceptance criteria\n\n- It works"
	done
	write docs/definition-of-ready.md "# Definition of Ready\n\n- The acceptance criteria are written down.\n- The team has talked it through."
	cp docs/definition-of-ready.md before
	answered n
	prints "Write what is marked with + into docs/definition-of-ready.md? [y/N]"
	prints "Nothing is written."
	cmp -s before docs/definition-of-ready.md || complain "it is written"
	answered Y
	exits 0
	prints "Wrote docs/definition-of-ready.md"
	! cmp -s before docs/definition-of-ready.md || complain "it is not written"
	run grep -c "items stories/" docs/definition-of-ready.md
	prints 1
else
	skip "script of util-linux is missing"
fi

it "takes both endings of names that have two, and leaves out what has one"
given_repo
for n in 1.1 1.2 2.1 2.2 2.3; do
	write docs/stories/$n.story.md "# Story $n: Export\n\nStatus: ready\n\n## Acceptance criteria\n\n- It works"
done
write docs/stories/1.1.notes.md "# Notes on 1.1\n\nWords."
write docs/stories/guide.md "# Guide\n\nHow to write one."
run git ready init --dry-run
# shellcheck disable=SC2016 # code of Markdown
sed -n 's/^## .* `\(.*\)`$/\1/p' "$tmp/out" >"$tmp/globs"
cp "$tmp/globs" "$tmp/out"
prints ".story.md"

# given_rows <title of the second column>: rows of finance, F-1 to F-5
given_rows () {
	given_repo
	{
		printf '# Backlog\n\n| ID | %s | Depends on |\n| --- | --- | --- |\n' "$1"
		for n in 1 2 3 4 5; do echo "| F-$n | Part $n | |"; done
	} | write docs/backlog.md
}

it "what the column of titles says that rows are, whatever letter their ids begin with"
given_rows Tarea
finds_first "docs/backlog.md |: 5 tasks"
given_rows "User Story"
finds_first "docs/backlog.md |: 5 stories"
given_rows Title
finds_first "docs/backlog.md |: 5 features"
