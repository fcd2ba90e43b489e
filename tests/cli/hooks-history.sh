#!/bin/sh
#
# Whatever else makes commits, and whatever kind of repository it happens in:
# what is bad is stopped where git asks a hook, and nothing is ever lost.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

make_code () {
	given_backlog
	write a.c "int a;"
	git add . && git commit -q -m a
}

given_hooks () {
	once make_code
	git ready hook install >/dev/null
}

# What a hook may never change: refs, index and files, as git sees them.
state () {
	git rev-parse HEAD
	git ls-files -s
	git status --porcelain
	git stash list
	git diff | cksum
}

remember () {
	state >"$tmp/before"
}

nothing_changed () {
	stated=1
	state >"$tmp/after"
	cmp -s "$tmp/before" "$tmp/after" || complain "something changed: $(diff "$tmp/before" "$tmp/after" | head -3)"
}

last_is () {
	stated=1
	test "$(git log -1 --format=%s)" = "$1" || complain "the last commit is $(git log -1 --format=%s), not $1"
}

clean () {
	stated=1
	test -z "$(git status --porcelain)" || complain "it is not clean: $(git status --porcelain | head -3)"
}

# a branch with a bad story, and main one commit further
given_bad_branch () {
	given_hooks
	git switch -q -c other
	write_unready backlog/2.md EXP-2
	git add . && git commit -q --no-verify -m two
	git switch -q main
	write b.c "int b;"
	git add . && git commit -q -m b
}

it "lets a stash be made and taken back, though nothing in it is ready"
given_hooks
write_unready backlog/1.md EXP-1
write_unready backlog/2.md EXP-2
git add backlog/2.md
remember
run git stash -u
exits 0
clean
run git stash pop --index
exits 0
nothing_changed

it "lets a revert do its work"
given_hooks
write backlog/1.md "# EXP-1 Export\n\n## Why\n\nPeople want it."
git add . && git commit -q -m want
run git revert --no-edit HEAD
exits 0
last_is 'Revert "want"'
clean

it "loses nothing where a revert is stopped"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/**/*.md\`\n\n- Must say why. \`section Why\`"
write_unready backlog/1.md EXP-1
git add . && git commit -q -m unready
write_ready backlog/1.md EXP-1
git add . && git commit -q -m ready
git ready hook install >/dev/null
git revert --no-commit HEAD
remember
run git commit -m back
exits 1
complains "EXP-1"
nothing_changed
run git commit -q --no-verify -m back
exits 0
clean

it "lets git am do its work"
given_bad_branch
git format-patch -q -1 other --stdout >"$tmp/patch"
run git am "$tmp/patch"
exits 0
last_is two
clean

it "does not blame a squashed merge for what its branch brought, but for what is new in it"
given_bad_branch
git merge -q --squash other >/dev/null
write_unready backlog/3.md EXP-3
git add .
remember
run git commit -m squashed
exits 1
complains "EXP-3"
complains_not "EXP-2"
nothing_changed
git rm -q --cached backlog/3.md && rm backlog/3.md
run git commit -m squashed
exits 0
last_is squashed

it "blames a commit that only takes over the files of a branch"
given_bad_branch
git merge -q --squash other >/dev/null
git reset -q --hard
git checkout -q other -- backlog/2.md
remember
run git commit -m taken
exits 1
complains "EXP-2"
nothing_changed

it "does not blame an octopus for what its sides brought"
given_bad_branch
git switch -q -c third HEAD~1
write_unready backlog/3.md EXP-3
git add . && git commit -q --no-verify -m three
git switch -q main
run git merge -q -m octopus other third
exits 0
last_is octopus
complains_not "EXP-"
test "$(git log -1 --format=%P | wc -w)" = 3 || complain "it is no octopus"

it "stops an octopus for what only all of them together bring"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n
## Story \`backlog/*.md\`\n
- Not all can be urgent. \`at most 2 where priority: high\`
- Links must lead somewhere. \`links: exist\`"
write backlog/1.md "# EXP-1 Export"
write notes.md "Notes"
git add . && git commit -q -m 'The backlog'
git ready hook install >/dev/null
git switch -q -c other
write backlog/2.md "# EXP-2 Import\n\nSee [notes](../notes.md)."
git add . && git commit -q -m two
git switch -q -c third main
git rm -q notes.md
git commit -q -m three
git switch -q main
write b.c "int b;"
git add . && git commit -q -m b
remember
run git merge -q -m octopus other third
exits 1
complains "backlog/2.md:3:"
git merge --abort 2>/dev/null || git reset -q --hard
nothing_changed

it "judges an amended merge as it will be"
given_bad_branch
git merge -q -m merged other
write_unready backlog/1.md EXP-1
git add .
remember
run git commit --amend -m merged-again
exits 1
complains "EXP-1"
complains_not "EXP-2"
nothing_changed
git checkout -q HEAD -- .
echo "More." >>backlog/1.md
git add .
run git commit -q --amend -m merged-again
exits 0
last_is merged-again
test "$(git log -1 --format=%P | wc -w)" = 2 || complain "it is no merge any more"

it "leaves a commit to git in the middle of a conflict, and judges it after"
given_hooks
git switch -q -c other
write backlog/1.md "# EXP-1 Export\n\n## Why\n\nPeople want it."
git add . && git commit -q -m other
git switch -q main
write backlog/1.md "# EXP-1 Export\n\n## Why\n\nPeople pay for it."
git add . && git commit -q -m ours
run git merge -q other
exits 1
remember
run git commit -m unmerged
exits 128
nothing_changed
run git ready hook run pre-commit
complains "backlog/1.md"
complains "merge conflict"
exits 1
nothing_changed

it "goes on with a rebase that had a conflict"
given_hooks
git switch -q -c other
write backlog/1.md "# EXP-1 Export\n\n## Why\n\nPeople want it."
write_unready backlog/2.md EXP-2
git add . && git commit -q --no-verify -m other
git switch -q main
write backlog/1.md "# EXP-1 Export\n\n## Why\n\nPeople pay for it."
git add . && git commit -q -m ours
git switch -q other
run git rebase -q main
exits 1
write_ready backlog/1.md EXP-1
git add .
run env GIT_EDITOR=true git rebase --continue
exits 0
last_is other
clean

it "stops a cherry-pick that had a conflict and is not ready, and loses nothing"
given_bad_branch
write backlog/2.md "# EXP-2 Import"
git add . && git commit -q --no-verify -m import
run git cherry-pick other
exits 1
write_unready backlog/2.md EXP-2
write_unready backlog/1.md EXP-1
git add .
remember
run env GIT_EDITOR=true git cherry-pick --continue
exits 1
complains "EXP-1"
nothing_changed
write_ready backlog/1.md EXP-1
git add .
run env GIT_EDITOR=true git cherry-pick --continue
exits 0
last_is two

it "judges a fixup, and lets the rebase that folds it in do its work"
given_hooks
write_ready backlog/2.md EXP-2
git add . && git commit -q -m two
write_unready backlog/2.md EXP-2
git add .
remember
run git commit --fixup HEAD
exits 1
nothing_changed
write_ready backlog/2.md EXP-2
echo "More." >>backlog/2.md
git add .
run git commit -q --fixup HEAD
exits 0
run env GIT_SEQUENCE_EDITOR=true GIT_EDITOR=true git rebase -q -i --autosquash HEAD~2
exits 0
last_is two
clean

it "lets an empty commit and a new message pass"
given_hooks
write_unready backlog/old.md EXP-90
git add . && git commit -q --no-verify -m debt
run git commit -q --amend -m renamed
exits 0
last_is renamed
run git commit -q --allow-empty -m empty
exits 0
last_is empty
complains_not EXP-90

it "goes by the parts of a file that git commit -p takes"
given_hooks
write_unready backlog/1.md EXP-1
remember
run sh -c 'echo y | git commit -p -m part'
exits 1
complains "EXP-1"
nothing_changed

# Paths

# each_name <how a story is written>
each_name () {
	n=10
	# shellcheck disable=SC2016 # a name, nothing to run
	for name in 'two words' "it's \"quoted\"" 'two
lines' 'größe' '-dash' "ta${tab}b" '$(id)' '*'; do
		n=$((n + 1))
		"$1" "backlog/$name.md" "EXP-$n"
	done
}

it "reads paths with spaces, quotes, line breaks and other scripts"
given_hooks
each_name write_ready
git add .
run git commit -q -m names
exits 0
last_is names
each_name write_unready
git add .
remember
run git commit -m worse
exits 1
nothing_changed
complains "git ready: 8 findings to answer first"
run git ready check --staged --verbose
prints "backlog/two words.md:1:1"
prints '"backlog/two\nlines.md":1:1'
prints_times 8 "error: "

# Kinds of repositories

it "works in a worktree that has settings of its own"
given_hooks
git config extensions.worktreeConfig true
git worktree add -q -b side "$tmp/side"
git -C "$tmp/side" config --worktree ready.hook advise
write_unready "$tmp/side/backlog/2.md" EXP-2
git -C "$tmp/side" add .
run git -C "$tmp/side" commit -q -m two
exits 0
complains "EXP-2"
write_unready backlog/3.md EXP-3
git add .
run git commit -q -m three
exits 1
rm -rf "${tmp:?}/side"

it "puts hooks where a worktree's own settings have them"
given_backlog
git config extensions.worktreeConfig true
git worktree add -q -b side "$tmp/side"
git -C "$tmp/side" config --worktree core.hooksPath own-hooks
run git -C "$tmp/side" ready hook install
exits 0
stated=1
test -x "$tmp/side/own-hooks/pre-commit" || complain "it is not where git looks"
test ! -e .git/hooks/pre-commit || complain "it is where git does not look"
rm -rf "${tmp:?}/side"

it "works in a worktree of a bare repository"
given_backlog
git clone -q --bare . "${tmp:?}/bare.git"
git -C "$tmp/bare.git" worktree add -q "$tmp/side" main
run git -C "$tmp/side" ready hook install
exits 0
prints "pre-commit: in place"
write_unready "$tmp/side/backlog/2.md" EXP-2
git -C "$tmp/side" add .
run git -C "$tmp/side" commit -m two
exits 1
complains "EXP-2"
rm -rf "${tmp:?}/side" "${tmp:?}/bare.git"

it "works where git's folder and the work tree are apart"
given_backlog
git ready hook install >/dev/null
mv .git "$tmp/apart.git"
write_unready backlog/2.md EXP-2
git --git-dir="$tmp/apart.git" --work-tree=. add .
run git --git-dir="$tmp/apart.git" --work-tree=. commit -m two
exits 1
complains "EXP-2"
cd backlog || exit
run git --git-dir="$tmp/apart.git" --work-tree=.. commit -m two
exits 1
complains "EXP-2"
cd ..
rm -rf "${tmp:?}/apart.git"

it "works where the work tree is sparse, index and all"
given_hooks
mkdir src && write src/a.c a && git add . && git commit -q -m src
git sparse-checkout set --cone --sparse-index backlog
write_unready backlog/2.md EXP-2
git add .
remember
run git commit -m two
exits 1
complains "EXP-2"
nothing_changed
write_ready backlog/2.md EXP-2
git add .
run git commit -q -m two
exits 0

it "works where the backlog is not checked out"
given_hooks
mkdir src && write src/a.c a && git add . && git commit -q -m src
git sparse-checkout set --cone src
write src/a.c b
git add .
run git commit -q -m b
exits 0
complains_not "ready"

it "works where the index is split"
given_hooks
git update-index --split-index
write_unready backlog/2.md EXP-2
git add .
remember
run git commit -m two
exits 1
complains "EXP-2"
nothing_changed
run git commit -m two -- backlog/2.md
exits 1
complains "EXP-2"

it "works where objects are named by SHA-256"
git init -q -b main --object-format=sha256 .
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/**/*.md\`\n\n- Must say why. \`section Why\`"
write_ready backlog/1.md EXP-1
git add . && git commit -q -m 'The backlog'
run git ready hook install --advise
exits 0
run git ready hook status
exits 0
write_unready backlog/2.md EXP-2
git add .
run git commit -q -m two
exits 0
complains "EXP-2"
run git ready hook uninstall
exits 0
run git config ready.hook
exits 1
git ready hook install >/dev/null
write_unready backlog/3.md EXP-3
git add .
run git commit -m three
exits 1
complains "EXP-3"
complains_not "EXP-2 has"

it "does not blame a merge for its sides where objects are named by SHA-256"
git init -q -b main --object-format=sha256 .
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/**/*.md\`\n\n- Must say why. \`section Why\`"
write_ready backlog/1.md EXP-1
git add . && git commit -q -m 'The backlog'
git ready hook install >/dev/null
git switch -q -c other
write_unready backlog/2.md EXP-2
git add . && git commit -q --no-verify -m two
git switch -q main
write a.c "int a;"
git add . && git commit -q -m a
run git merge -q -m merged other
exits 0
complains_not "EXP-2"

it "knows all sides of an octopus where objects are named by SHA-256"
git init -q -b main --object-format=sha256 .
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/**/*.md\`\n\n- Must say why. \`section Why\`"
write_ready backlog/1.md EXP-1
git add . && git commit -q -m 'The backlog'
git ready hook install >/dev/null
for n in 2 3; do
	git switch -q -c side$n main
	write_unready backlog/$n.md EXP-$n
	git add . && git commit -q --no-verify -m $n
done
git switch -q main
write a.c "int a;"
git add . && git commit -q -m a
git merge -q --no-commit side2 side3 >/dev/null 2>&1
run git commit -q -m octopus
exits 0
complains_not "EXP-"
test "$(git log -1 --format=%P | wc -w)" = 3 || complain "it is no octopus"

it "works in a submodule whose work tree is sparse"
given_backlog
git clone -q --bare . "$tmp/part.git"
git init -q -b main "$tmp/whole"
git -C "$tmp/whole" -c protocol.file.allow=always submodule --quiet add "$tmp/part.git" part >/dev/null 2>&1
git -C "$tmp/whole/part" sparse-checkout set --cone backlog
git -C "$tmp/whole/part" ready hook install >"$tmp/out"
prints "pre-commit: in place"
write_unready "$tmp/whole/part/backlog/2.md" EXP-2
git -C "$tmp/whole/part" add .
run git -C "$tmp/whole/part" commit -m two
exits 1
complains "EXP-2"
rm -rf "${tmp:?}/part.git" "$tmp/whole"
