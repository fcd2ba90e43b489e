#!/bin/sh
#
# From where one can ask, of which snapshot, about which paths.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

it "says so where there is no repository"
run git ready check
exits 128
prints_nothing
complains "fatal: "
complains "not a git repository"

it "is what a bare git ready does"
given_backlog
write_unready backlog/2.md EXP-2
run git ready
exits 1
prints "backlog/2.md:1:1: error: "
prints "[story/section-why]"

it "ends with 0 where all is ready"
given_backlog
run git ready check
exits 0
prints "1 item"
prints_not "error: "

it "prints where, what, the line itself, who asked, and the way out"
given_backlog
write_unready backlog/2.md EXP-2
run git ready check
exits 1
prints "    1 | # EXP-2 Export"
prints "      | ^^^"
prints "asked by DEFINITION_OF_READY.md:5: Must say why."

it "prints one JSON object and nothing else, if asked"
given_backlog
write_unready backlog/2.md EXP-2
run git ready check --format=json
exits 1
prints '"version"'
# The digest tool refuses what stands behind the first object.
run sh -c 'git ready check --format=json | "$TEST_BUILD/tests/digest"'
exits 0
prints "verdict EXP-1: ready"
prints "verdict EXP-2: not ready"
prints "error backlog/2.md:1:1 story/section-why"

# Options and commands

it "names an option that it does not know"
given_backlog
run git ready check --stagd
exits 129
prints_nothing
complains "stagd"
complains 'error: "--stagd" is not an option here'
run git ready check --format
exits 129
complains "error: --format needs a value"

it "names a command that it does not know"
given_backlog
run git ready chekc
exits 129
prints_nothing
complains "chekc"

it "names a format that it does not know"
given_backlog
run git ready check --format=xml
exits 129
prints_nothing
complains "xml"

it "shows its usage on -h, as git's own commands do"
run git ready -h
exits 129
prints "usage: git ready"

it "shows the usage of check on -h"
run git ready check -h
exits 129
prints "usage: git ready"

# Which snapshot

it "judges the work tree of a repository without a commit"
given_repo
write DEFINITION_OF_READY.md "# Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`section Why\`"
write_unready backlog/1.md EXP-1
run git ready check
exits 1
prints "backlog/1.md:1:1: error: "

it "judges what is staged in a repository without a commit"
given_repo
write DEFINITION_OF_READY.md "# Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`section Why\`"
write_unready backlog/1.md EXP-1
git add .
run git ready check --staged
exits 1
prints "backlog/1.md:1:1: error: "

it "says so where HEAD has no commit yet"
given_repo
write_ready backlog/1.md EXP-1
run git ready check HEAD
exits 128
prints_nothing
complains "fatal: "
complains "HEAD"

it "names a revision that does not exist"
given_backlog
run git ready check v9.9
exits 128
prints_nothing
complains "fatal: "
complains "v9.9"

it "tells work tree, index and commit apart"
given_backlog
write_unready backlog/1.md EXP-1
git add .
write_ready backlog/1.md EXP-1
run git ready check
exits 0
run git ready check --staged
exits 1
prints "backlog/1.md:1:1: error: "
run git ready check HEAD
exits 0

it "judges an older commit, by tag"
given_backlog
git tag v1.2
write_unready backlog/2.md EXP-2
git add . && git commit -q -m 'More'
run git ready check v1.2
exits 0
prints "1 item"
run git ready check HEAD
exits 1

it "judges an annotated tag"
given_backlog
git tag -a -m 'The first' v1.2
run git ready check v1.2
exits 0
prints "1 item"

it "reads the definition from the snapshot that it judges"
given_backlog
write DEFINITION_OF_READY.md "# Ready\n\n## Story \`backlog/*.md\`\n\n- Must have an owner. \`field owner\`"
run git ready check HEAD
exits 0
run git ready check --staged
exits 0
run git ready check
exits 1
prints "[story/field-owner]"

it "refuses --staged together with a revision"
given_backlog
run git ready check --staged HEAD
exits 129
prints_nothing

it "honours GIT_INDEX_FILE"
given_backlog
write_unready backlog/2.md EXP-2
GIT_INDEX_FILE=$PWD/.git/other git read-tree HEAD
GIT_INDEX_FILE=$PWD/.git/other git add backlog/2.md
run git ready check --staged
exits 0
run env GIT_INDEX_FILE="$PWD/.git/other" git ready check --staged
exits 1
prints "backlog/2.md:1:1: error: "

# From where

it "judges HEAD in a bare repository"
given_backlog
write_unready backlog/2.md EXP-2
git add . && git commit -q -m 'More'
git clone -q --bare . bare.git
cd bare.git || exit 1
run git ready check
exits 1
prints "backlog/2.md:1:1: error: "

it "refuses --staged in a bare repository"
given_backlog
git clone -q --bare . bare.git
cd bare.git || exit 1
run git ready check --staged
exits 128
prints_nothing
complains "fatal: "

it "judges a linked worktree, not the main one"
given_backlog
git worktree add -q linked -b other 2>/dev/null
cd linked || exit 1
write_unready backlog/2.md EXP-2
run git ready check
exits 1
prints "backlog/2.md:1:1: error: "
cd .. || exit 1
rm -rf linked
run git ready check
exits 0

it "reads the index of a linked worktree"
given_backlog
git worktree add -q linked -b other 2>/dev/null
cd linked || exit 1
write_unready backlog/2.md EXP-2
git add .
run git ready check --staged
exits 1
prints "backlog/2.md:1:1: error: "

it "works from elsewhere with GIT_DIR and GIT_WORK_TREE"
mkdir repo && cd repo || exit 1
given_backlog
write_unready backlog/2.md EXP-2
cd .. || exit 1
run env GIT_DIR="$PWD/repo/.git" GIT_WORK_TREE="$PWD/repo" git ready check
exits 1
prints "backlog/2.md:1:1: error: "

it "works with GIT_DIR alone, the work tree being here"
given_backlog
write_unready backlog/2.md EXP-2
mv .git "$tmp/moved.git"
run env GIT_DIR="$tmp/moved.git" git ready check
exits 1
prints "backlog/2.md:1:1: error: "
rm -rf "${tmp:?}/moved.git"

it "works with git -C"
mkdir repo && cd repo || exit 1
given_backlog
write_unready backlog/2.md EXP-2
cd .. || exit 1
run git -C repo ready check
exits 1
prints "backlog/2.md:1:1: error: "

it "works from a sub-folder, and then judges all of the backlog"
given_backlog
write_unready backlog/2.md EXP-2
mkdir docs && cd docs || exit 1
run git ready check
exits 1
prints "2.md:1:1: error: "
prints "2 items"

# Which paths

it "takes paths relative to the folder it is asked from"
given_backlog
write_unready backlog/2.md EXP-2
cd backlog || exit 1
run git ready check -- 1.md
exits 0
run git ready check -- 2.md
exits 1
prints "2.md:1:1: error: "

it "takes a folder as path"
given_backlog
write_unready backlog/new/2.md EXP-2
write_unready backlog/old/3.md EXP-3
run git ready check -- backlog/new
exits 1
prints "backlog/new/2.md:1:1: error: "
prints_not "backlog/old/3.md"

it "takes a revision and paths"
given_backlog
write_unready backlog/2.md EXP-2
git add . && git commit -q -m 'More'
run git ready check HEAD -- backlog/1.md
exits 0
prints "1 item"

it "names a path that matches nothing"
given_backlog
run git ready check -- backlog/99.md
exits 128
prints_nothing
complains "backlog/99.md"

it "hints where the paths hold no item"
given_backlog
write src/main.c "int main(void) { return 0; }"
git add . && git commit -q -m 'Code'
run git ready check -- src
exits 0
complains "hint: "

it "never passes in silence where there is no item at all"
given_repo
write DEFINITION_OF_READY.md "# Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`section Why\`"
git add . && git commit -q -m 'A definition'
run git ready check
exits 128
complains "write the first item where its patterns look"

it "never passes in silence in an empty repository"
given_repo
run git ready check
exits 128
prints_nothing
complains "git ready init"

# What is an item

it "judges a file that is not tracked yet"
given_backlog
write_unready backlog/2.md EXP-2
run git ready check
exits 1
prints "backlog/2.md:1:1: error: "
run git ready check --staged
exits 0

it "leaves an ignored file alone"
given_backlog
write .gitignore "drafts/\nbacklog/private-*"
write_unready backlog/private-2.md EXP-2
write_unready backlog/drafts/3.md EXP-3
run git ready check
exits 0
prints "1 item"

it "looks at what a rule takes back, wherever the rule stands"
given_backlog
write_unready backlog/private-2.md EXP-2
write_unready backlog/private-3.md EXP-3
rules="backlog/private-*\n!backlog/private-3.md"
write .gitignore "$rules"
run git ready check
exits 1
prints "backlog/private-3.md"
prints_not "private-2.md"
rm .gitignore && write .git/info/exclude "$rules"
run git ready check
exits 1
prints "backlog/private-3.md"
prints_not "private-2.md"
write .git/info/exclude "" && write .git/rules "$rules"
git config core.excludesFile "$PWD/.git/rules"
run git ready check
exits 1
prints "backlog/private-3.md"
prints_not "private-2.md"
write .git/rules "" && write backlog/.gitignore "private-*\n!private-3.md"
git add -f backlog/.gitignore
run git ready check
exits 1
prints "backlog/private-3.md"
prints_not "private-2.md"

it "does not follow a symbolic link to a file"
given_backlog
write_unready elsewhere.md EXP-2
ln -s ../elsewhere.md backlog/2.md
run git ready check
exits 0
prints "1 item"
git add .
run git ready check --staged
exits 0
prints "1 item"

it "judges nothing by a definition that is a symbolic link"
given_backlog
write_unready backlog/2.md EXP-2
git mv DEFINITION_OF_READY.md team.md
ln -s team.md DEFINITION_OF_READY.md
git add . && git commit -q -m linked
for which in '' --staged HEAD --definition=DEFINITION_OF_READY.md; do
	# shellcheck disable=SC2086 # empty, it is no argument
	run git ready check $which
	exits 128
	complains "DEFINITION_OF_READY.md is a symbolic link"
	complains "git config ready.definition"
done
run git -c ready.definition=team.md ready check
exits 1
prints EXP-2
git rm -q --cached team.md
mkdir docs && mv team.md docs/definition-of-ready.md
git add docs
run git ready check
exits 1
prints EXP-2

it "does not follow a symbolic link to a folder"
given_backlog
write_unready elsewhere/2.md EXP-2
ln -s ../elsewhere backlog/more
run git ready check
exits 0
prints "1 item"

it "does not follow a symbolic link out of the repository"
given_backlog
write_unready "$tmp/outside.md" EXP-2
rm backlog/1.md
ln -s "$tmp/outside.md" backlog/1.md
write_ready backlog/2.md EXP-2
run git ready check
prints_not "spreadsheet"
prints_not "backlog/1.md:1:1"
exits 0
run git ready check --format=json
prints_times 1 '"path": "backlog/'

it "does not look into a submodule"
given_backlog
given_repo backlog/sub
write_unready backlog/sub/2.md EXP-2
git -C backlog/sub add . && git -C backlog/sub commit -q -m 'Theirs'
git add backlog/sub 2>/dev/null
run git ready check
exits 0
prints "1 item"
run git ready check --staged
exits 0
git commit -q -m 'A submodule'
run git ready check HEAD
exits 0
prints "1 item"

it "takes a tracked file that was deleted for absent"
given_backlog
write_unready backlog/2.md EXP-2
git add . && git commit -q -m 'More'
rm backlog/2.md
run git ready check
exits 0
prints "1 item"
run git ready check --staged
exits 1

it "reads a skip-worktree file from the index"
given_backlog
write_unready backlog/2.md EXP-2
git add . && git commit -q -m 'More'
git update-index --skip-worktree backlog/2.md
rm backlog/2.md
run git ready check
exits 1
prints "backlog/2.md:1:1: error: "

it "judges a file whose merge is resolved, but not added yet, as it stands in the work tree"
given_backlog
git checkout -q -b theirs
write backlog/1.md "# EXP-1 Export\n\n## Why\n\nTheirs."
git commit -q -a -m 'Theirs'
git checkout -q main
write backlog/1.md "# EXP-1 Export\n\n## Why\n\nOurs."
git commit -q -a -m 'Ours'
git merge -q theirs >/dev/null 2>&1
write backlog/1.md "# EXP-1 Export\n\n## Why\n\nBoth."
run git ready check
exits 0
prints "1 item"

# Each command refuses what it does not take

it "refuses an option of another command, whole or shortened"
given_backlog
for word in --all --al; do
	run git ready check $word
	exits 129
	complains "error: \"$word\" is not an option here"
	prints_nothing
done
for word in --output=there --format=json --fail-on=never --new-since=HEAD --all --quiet -q -v; do
	run git ready explain $word
	exits 129
	complains "error: \"$word\" is not an option here"
done
test ! -e there || complain "it wrote a file"
for word in --new-since=HEAD --verbose -v; do
	run git ready review $word HEAD
	exits 129
	complains "error: \"$word\" is not an option here"
done
run git ready check -q -v --new-since=HEAD --no-color --cached --output=there
exits 0
run git ready review -q --all --no-color --cached
exits 0
run git ready explain --staged --definition=DEFINITION_OF_READY.md
exits 0

it "a hint after a failure fits the terminal that shows it"
given_repo
write a.md "# A page"
run env GIT_PAGER_IN_USE=1 COLUMNS=60 git ready next
exits 128
complains "hint: git ready init finds where items are, and writes one
that fits them;"
run git ready next
complains "hint: git ready init finds where items are, and writes one that fits them;"
