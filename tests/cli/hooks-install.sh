#!/bin/sh
#
# Putting hooks in place, and taking them out again: nothing that was there is
# lost or changed.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

hooks="pre-commit pre-merge-commit commit-msg pre-push"

# foreign <path> <exit>: a hook that leaves a trace
foreign () {
	mkdir -p "$(dirname "$1")"
	write "$1" "#!/bin/sh\necho before-\$# >>trace\nexit $2"
	chmod 755 "$1"
}

same_file () {
	stated=1
	cmp -s "$1" "$2" || complain "$1 and $2 differ"
}

there () {
	stated=1
	test -e "$1" || complain "there is no $1"
}

gone () {
	stated=1
	! test -e "$1" || complain "there still is $1"
}

it "puts the four hooks of a work tree in place, executable"
given_repo
run git ready hook install
exits 0
for hook in $hooks; do
	prints "$hook: in place"
	test -x ".git/hooks/$hook" || complain "$hook is not executable"
	same_file ".git/hooks/$hook" "$root/hooks/hook"
done

it "changes nothing the second time"
given_repo
git ready hook install >/dev/null
run git ready hook install
exits 0
prints "pre-commit: is in place already"
gone .git/hooks/pre-commit.before-git-ready

it "renews what another version of it wrote"
given_repo
git ready hook install >/dev/null
echo "# an older one" >>.git/hooks/pre-commit
run git ready hook install
exits 0
prints "pre-commit: renewed"
same_file .git/hooks/pre-commit "$root/hooks/hook"
gone .git/hooks/pre-commit.before-git-ready

it "puts pre-receive alone into a bare repository"
git init -q --bare server
run git -C server ready hook install
exits 0
there server/hooks/pre-receive
gone server/hooks/pre-commit

it "keeps a hook that was there, and puts it back byte for byte"
given_repo
foreign .git/hooks/pre-commit 0
chmod 750 .git/hooks/pre-commit
cp -p .git/hooks/pre-commit original
git ready hook install >"$tmp/out"
prints "pre-commit: in place; what was there runs first"
there .git/hooks/pre-commit.before-git-ready
run git ready hook uninstall
exits 0
prints "pre-commit: taken out; what was there before is back"
same_file .git/hooks/pre-commit original
test "$(stat -c %a .git/hooks/pre-commit)" = 750 || complain "its mode changed"
gone .git/hooks/pre-commit.before-git-ready
gone .git/hooks/pre-push

it "keeps a hook that is a link as a link"
given_repo
foreign tools/check 0
ln -s ../../tools/check .git/hooks/pre-commit
cp tools/check original
git ready hook install >/dev/null
same_file tools/check original
git ready hook uninstall >/dev/null
test "$(readlink .git/hooks/pre-commit)" = ../../tools/check || complain "it is no link any more"

it "brings back one that git passed over, since it was not executable"
given_repo
foreign .git/hooks/pre-commit 1
chmod 644 .git/hooks/pre-commit
git ready hook install >/dev/null
write a.md "a" && git add a.md
run git commit -q -m a
exits 0
git ready hook uninstall >/dev/null
test ! -x .git/hooks/pre-commit || complain "it became executable"

it "leaves a hook alone that somebody wrote over ours"
given_repo
git ready hook install >/dev/null
foreign .git/hooks/pre-push 0
run git ready hook uninstall
exits 0
prints "pre-push: is not ours, and stays"
there .git/hooks/pre-push

it "refuses where something is in the way of keeping a hook"
given_repo
foreign .git/hooks/pre-commit 0
foreign .git/hooks/pre-commit.before-git-ready 0
cp .git/hooks/pre-commit original
run git ready hook install
exits 128
complains "pre-commit.before-git-ready is in the way"
same_file .git/hooks/pre-commit original

it "goes where core.hooksPath says, from the root of the work tree"
given_repo
git config core.hooksPath .githooks
mkdir -p docs
run git -C docs ready hook install
exits 0
there .githooks/pre-commit
gone .git/hooks/pre-commit

it "is shared by linked worktrees"
given_backlog
git worktree add -q ../tree
run git -C ../tree ready hook install
exits 0
there .git/hooks/pre-commit
run git ready hook status
exits 0
rm -rf ../tree

it "asks before it changes what all repositories of somebody share"
given_repo
write "$HOME/config" "[core]\n\thooksPath = $tmp/all-hooks"
run env GIT_CONFIG_GLOBAL="$HOME/config" git ready hook install
exits 128
complains "core.hooksPath takes the hooks of all your repositories from"
complains "--global-hooks-path"
gone "$tmp/all-hooks"

it "goes there where that is said"
given_repo
write "$HOME/config" "[core]\n\thooksPath = $tmp/all-hooks"
run env GIT_CONFIG_GLOBAL="$HOME/config" HOME="$HOME" git ready hook install --global-hooks-path
there "$tmp/all-hooks/pre-commit"
run env GIT_CONFIG_GLOBAL="$HOME/config" git ready hook uninstall --global-hooks-path
exits 0
gone "$tmp/all-hooks/pre-commit"
rm -rf "$tmp/all-hooks"

it "says so where nobody has set such a folder"
given_repo
run git ready hook install --global-hooks-path
exits 128
complains "no folder of hooks is set for all repositories"

it "tells what to write where husky keeps the hooks"
given_repo
git config core.hooksPath .husky/_
mkdir -p .husky/_
run git ready hook install
exits 128
prints '.husky/pre-commit: git ready hook run pre-commit "$@"'
gone .husky/_/pre-commit
run git ready hook status
exits 1
prints "pre-commit: not called by husky"
for hook in $hooks; do
	write ".husky/$hook" "git ready hook run $hook \"\$@\""
done
run git ready hook status
exits 0
prints "pre-commit: called by husky"

it "tells what is in place and what is not"
given_repo
run git ready hook status
exits 1
prints "pre-commit: not installed"
prints "ready.hook: new"
foreign .git/hooks/pre-push 0
run git ready hook status
exits 1
prints "pre-push: somebody else's"
git ready hook install >/dev/null
run git ready hook status
exits 0
prints "pre-commit: installed"
prints "pre-push: installed; what was there runs first"
chmod -x .git/hooks/commit-msg
run git ready hook status
exits 1
prints "commit-msg: there, but not executable: git passes it over"

it "begins gently if asked to, and forgets that when it goes"
given_repo
run git ready hook install --advise
exits 0
prints "They advise and stop nothing"
test "$(git config ready.hook)" = advise || complain "ready.hook is not advise"
git ready hook uninstall >/dev/null
run git config ready.hook
exits 1

it "says so where there can be no folder"
given_repo
rm -rf .git/hooks
write .git/hooks "no folder"
run git ready hook install
exits 128
complains "fatal: cannot "

it "names what it does not understand"
given_repo
run git ready hook instal
exits 129
complains '"instal" is not understood'
run git ready hook
exits 129
run git ready hook run post-commit
exits 129
complains '"post-commit" is no hook that git ready knows'
