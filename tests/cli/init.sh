#!/bin/sh
#
# git ready init: a definition to start from, and never over one that exists.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# same <file> <file>
same () {
	stated=1
	cmp -s "$1" "$2" || complain "$1 differs from $2"
}

it "writes the built-in definition at the root of the work tree"
given_repo
mkdir -p a/b && cd a/b || exit 1
run git ready init --layout=builtin
exits 0
prints "Wrote DEFINITION_OF_READY.md."
same ../../DEFINITION_OF_READY.md "$root/templates/builtin/DEFINITION_OF_READY.md"

it "writes it to the path that is named"
given_repo
mkdir docs
run git ready init --layout=builtin docs/ready.md
exits 0
prints "Wrote docs/ready.md."
same docs/ready.md "$root/templates/builtin/DEFINITION_OF_READY.md"

it "writes a layout, byte by byte, with all that belongs to it"
given_repo
run git ready init --layout=team
exits 0
(cd "$root/templates/team" && find . -type f) >files
while read -r file; do
	same "$file" "$root/templates/team/$file"
	prints "Wrote ${file#./}."
done <files

it "shows a layout with --dry-run, and writes nothing"
given_repo
write BACKLOG.md "# Ours"
run git ready init --layout=lanes --dry-run
exits 0
prints "Would write DEFINITION_OF_READY.md:"
prints "$(sed -n 3p "$root/templates/lanes/DEFINITION_OF_READY.md")"
prints "Would keep BACKLOG.md."
test ! -e DEFINITION_OF_READY.md || complain "it was written"
run git ready init --layout=team --dry-run
exits 0
prints "Would write templates/story.md."
test ! -e templates || complain "the forms were written"
write DEFINITION_OF_READY.md "# Ours"
run git ready init --layout=team --dry-run
exits 128
complains "DEFINITION_OF_READY.md already exists"

it "knows every folder of templates/"
for folder in "$root"/templates/*/; do
	layout=$(basename "$folder")
	git init -q "$layout"
	run git -C "$layout" ready init --layout="$layout"
	exits 0
	same "$layout/DEFINITION_OF_READY.md" "$folder/DEFINITION_OF_READY.md"
	run git ready init -h
	prints "    $layout "
done

it "says what each layout is for"
run git ready init -h
exits 129
prints "    lanes                         One file, three lanes"

it "writes only definitions that can be read"
for folder in "$root"/templates/*/; do
	layout=$(basename "$folder")
	git init -q "$layout"
	git -C "$layout" ready init --layout="$layout" >/dev/null
	run git -C "$layout" ready explain
	exits 0
done

it "never overwrites a definition"
given_repo
write DEFINITION_OF_READY.md "# Ours"
run git ready init --layout=team
exits 128
complains "DEFINITION_OF_READY.md already exists, and is not overwritten"
echo "# Ours" >ours
same DEFINITION_OF_READY.md ours
test ! -e templates || complain "it wrote templates"

it "keeps what is there of a layout's other files"
given_repo
write BACKLOG.md "# Ours"
run git ready init --layout=lanes
exits 0
prints "Kept BACKLOG.md, which was there."
echo "# Ours" >ours
same BACKLOG.md ours

it "says what a layout is nearly called, and which there are"
given_repo
run git ready init --layout=teem
exits 129
complains 'no layout is called "teem"; did you mean team?'
complains "    lanes"
test ! -e DEFINITION_OF_READY.md || complain "it wrote something"

it "fails on more than a path"
given_repo
run git ready init a.md b.md
exits 129
complains "at most one path; b.md is one too many"
run git ready init --nonsense
exits 129

it "fails where there is no work tree"
git init -q --bare .
run git ready init
exits 128
complains "this repository is bare"

it "names an option that it does not know, as every command does"
given_repo
run git ready init --frobnicate
exits 129
complains 'error: "--frobnicate" is not an option here'
run git ready init --format
exits 129
complains 'error: --format needs a value'
