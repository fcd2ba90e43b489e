#!/bin/sh
#
# A Definition of Ready in prose, as most teams have one: what was agreed, and
# nothing that runs.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# given_prose <path>: three sentences, and an item that the built-in
# definition finds.
given_prose () {
	given_repo
	write "$1" "# Definition of Ready

A story is ready when:

- It is clear who needs it.
- It is small enough, see \`CONTRIBUTING.md\`
- The team has talked it through."
	write backlog/1.md "# EXP-1 Export\n\nStatus: idea"
}

it "is no mistake: it is said how many sentences wait, and what leads on"
for path in DEFINITION_OF_READY.md docs/definition-of-ready.md .github/DoR.md \
	docs/process/Definition-of-Ready.md; do
	given_prose "$path"
	run git ready
	exits 0
	complains "hint: $path holds 3 sentences, but none of them runs yet; git ready init proposes checks for them"
	complains_not "mistakes"
	rm "$path"
done

it "keeps the hint to itself where advice.readyInit is off, or under -q"
given_prose DEFINITION_OF_READY.md
run git ready -q
complains_not "hint"
git config advice.readyInit false
run git ready
complains_not "hint"

it "judges nothing where prose is named as the definition"
given_prose agreement.md
run git ready --definition=agreement.md
exits 128
prints_nothing
complains "fatal: agreement.md holds 3 sentences, but none of them runs yet"
complains "hint: git ready init proposes checks for them"
git config ready.definition agreement.md
run git ready
exits 128

it "is a mistake as before where a check stands in it and no kind"
given_prose DEFINITION_OF_READY.md
# shellcheck disable=SC2016 # backquotes of Markdown
printf '%s\n' '- It says why. `section Why`' >>DEFINITION_OF_READY.md
run git ready
exits 128
prints "no kind is described"

it "runs once a line says where the items are"
given_prose DEFINITION_OF_READY.md
# shellcheck disable=SC2016 # backquotes of Markdown
printf '\n%s\n\n%s\n' '`items backlog/*.md`' '- It says why. `section Why`' >>DEFINITION_OF_READY.md
run git ready
exits 1
prints 'EXP-1 has no section "Why"'
complains_not "none of them runs"
