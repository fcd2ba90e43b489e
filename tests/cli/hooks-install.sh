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

# says <text>: all that stdout says
says () {
	stated=1
	test "$(cat "$tmp/out")" = "$1" || complain "stdout is not: $1"
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
says "pre-commit: is already in place
pre-merge-commit: is already in place
commit-msg: is already in place
pre-push: is already in place"
gone .git/hooks/pre-commit.before-git-ready

it "says of each hook what was done, a line each, and no more"
given_repo
here=$(pwd -P)
run git ready hook status
exits 1
says "pre-commit: not installed
pre-merge-commit: not installed
commit-msg: not installed
pre-push: not installed
folder: $here/.git/hooks
ready.hook: new"
foreign .git/hooks/pre-commit 0
run git ready hook install --advise
exits 0
says "pre-commit: in place; the one that was there runs first
pre-merge-commit: in place
commit-msg: in place
pre-push: in place
They advise and stop nothing, until you run git config ready.hook new"
run git ready hook status
exits 0
says "pre-commit: installed; the one that was there runs first
pre-merge-commit: installed
commit-msg: installed
pre-push: installed
folder: $here/.git/hooks
ready.hook: advise"
run git ready hook uninstall
exits 0
says "pre-commit: taken out; the one that was there before is back
pre-merge-commit: taken out
commit-msg: taken out
pre-push: taken out"
run git ready hook uninstall
exits 0
says "pre-commit: is not ours, so it stays
pre-merge-commit: is not there
commit-msg: is not there
pre-push: is not there"
run git ready hook status
exits 1
says "pre-commit: somebody else's
pre-merge-commit: not installed
commit-msg: not installed
pre-push: not installed
folder: $here/.git/hooks
ready.hook: new"

it "renews what another version of it wrote"
given_repo
git ready hook install >/dev/null
echo "# an older one" >>.git/hooks/pre-commit
run git ready hook install
exits 0
prints "pre-commit: updated"
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
prints "pre-commit: in place; the one that was there runs first"
there .git/hooks/pre-commit.before-git-ready
run git ready hook uninstall
exits 0
prints "pre-commit: taken out; the one that was there before is back"
same_file .git/hooks/pre-commit original
test "$(mode_of .git/hooks/pre-commit)" = -rwxr-x--- || complain "its mode changed"
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

it "does not say that one runs which git passes over"
given_repo
foreign .git/hooks/pre-commit 0
chmod 644 .git/hooks/pre-commit
run git ready hook install
exits 0
prints "pre-commit: in place; the one that was there is not executable, so it is skipped"
run git ready hook status
exits 0
prints "pre-commit: installed; the one that was there is not executable, so it is skipped"
chmod 755 .git/hooks/pre-commit.before-git-ready
run git ready hook status
prints "pre-commit: installed; the one that was there runs first"

it "leaves a hook alone that somebody wrote over ours"
given_repo
git ready hook install >/dev/null
foreign .git/hooks/pre-push 0
run git ready hook uninstall
exits 0
prints "pre-push: is not ours, so it stays"
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

it "changes nothing where one of several hooks cannot be kept"
given_repo
foreign .git/hooks/pre-push 0
foreign .git/hooks/pre-push.before-git-ready 0
run git ready hook install
exits 128
complains "pre-push.before-git-ready is in the way"
gone .git/hooks/pre-commit
gone .git/hooks/commit-msg

it "puts a hook back where its own cannot be written"
given_repo
foreign .git/hooks/pre-commit 0
cp -p .git/hooks/pre-commit original
find .git/hooks | sort >"$tmp/before"
# A limit for files, and no signal for whoever goes beyond it.
run sh -c '{ trap "" XFSZ; ulimit -f 0; git ready hook install 2>&1; } | cat'
prints "fatal: cannot write"
prints ".git/hooks/pre-commit: File too large"
same_file .git/hooks/pre-commit original
find .git/hooks | sort >"$tmp/after"
same_file "$tmp/before" "$tmp/after"

it "keeps what somebody wrote into ours"
given_repo
foreign .git/hooks/pre-commit 0
cp .git/hooks/pre-commit original
git ready hook install >/dev/null
# shellcheck disable=SC2016 # for the hook to expand
sed 's,^name=,PATH=/opt/bin:$PATH\n&,' "$root/hooks/hook" >.git/hooks/pre-commit
cp .git/hooks/pre-commit changed
run git ready hook status
prints "pre-commit: installed, by another version or changed by hand"
run git ready hook install
exits 0
prints "pre-commit: updated; its old text is kept as pre-commit.replaced-by-git-ready"
same_file .git/hooks/pre-commit.replaced-by-git-ready changed
same_file .git/hooks/pre-commit.before-git-ready original
rm .git/hooks/pre-commit.replaced-by-git-ready
cp changed .git/hooks/pre-commit
run git ready hook uninstall
exits 0
prints "pre-commit: removed; its text is kept as pre-commit.replaced-by-git-ready; the one that was there before is back"
same_file .git/hooks/pre-commit original
same_file .git/hooks/pre-commit.replaced-by-git-ready changed

it "says what is left where somebody wrote over ours"
given_repo
foreign .git/hooks/pre-commit 0
git ready hook install >/dev/null
foreign .git/hooks/pre-commit 1
run git ready hook uninstall
exits 0
prints "pre-commit: is not ours, so it stays; what was there before it is still pre-commit.before-git-ready"
there .git/hooks/pre-commit.before-git-ready

it "brings back what was there where ours was removed by hand"
given_repo
foreign .git/hooks/pre-commit 0
cp .git/hooks/pre-commit original
git ready hook install >/dev/null
rm .git/hooks/pre-commit
run git ready hook uninstall
exits 0
prints "pre-commit: is not there; the one that was there before is back"
same_file .git/hooks/pre-commit original

it "lets everybody run a hook who may look into its folder"
(umask 077 && git init -q --bare --shared=group server && mkdir -p server/hooks && chmod 2770 server/hooks)
(umask 077 && git -C server ready hook install) >"$tmp/out"
prints "pre-receive: in place"
test "$(mode_of server/hooks/pre-receive)" = -rwxr-x--- || complain "its mode is $(mode_of server/hooks/pre-receive)"
given_repo
mkdir -p .git/hooks && chmod 700 .git/hooks
git ready hook install >/dev/null
test "$(mode_of .git/hooks/pre-commit)" = -rwx------ || complain "its mode is $(mode_of .git/hooks/pre-commit)"

it "writes into a folder of hooks that is a link, and leaves the link"
given_repo
rm -rf .git/hooks
mkdir shared-hooks
ln -s ../shared-hooks .git/hooks
run git ready hook install
exits 0
there shared-hooks/pre-commit
git ready hook uninstall >/dev/null
gone shared-hooks/pre-commit
test "$(readlink .git/hooks)" = ../shared-hooks || complain "the link is gone"

it "goes where core.hooksPath says in a bare repository, wherever it is called"
git init -q --bare server
git -C server config core.hooksPath team-hooks
run git -C server/refs ready hook install
exits 0
there server/team-hooks/pre-receive

it "tells of hooks that git does not see any more"
given_repo
git ready hook install >/dev/null
run git ready hook status
prints_not "passed over"
git config core.hooksPath elsewhere
run git ready hook status
exits 1
prints "pre-commit: not installed"
prints "elsewhere (core.hooksPath)"
prints "passed over: hooks of git ready in "

it "goes where core.hooksPath says, from the root of the work tree"
given_repo
git config core.hooksPath .githooks
mkdir -p docs
run git -C docs ready hook install
exits 0
there .githooks/pre-commit
gone .git/hooks/pre-commit

it "goes where core.hooksPath says as git reads it: in somebody's home, and on the command line"
given_repo
git config core.hooksPath "~$(id -un)/no-such-folder/hooks"
run git ready hook status
exits 1
prints "folder: $(git config --type=path core.hooksPath) (core.hooksPath)"
run git -c core.hooksPath=.githooks ready hook install
exits 0
there .githooks/pre-commit
gone .git/hooks/pre-commit

it "does not take hooks for installed where core.hooksPath switches them off"
given_repo
git ready hook install >/dev/null
git config core.hooksPath ''
for what in status install uninstall; do
	run git ready hook $what
	exits 128
	complains "fatal: core.hooksPath is empty, so git finds no hooks"
	complains "hint: git config --show-origin core.hooksPath shows where it is set"
done
there .git/hooks/pre-commit

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
complains "core.hooksPath makes all your repositories use the hooks in"
complains "--global-hooks-path"
gone "$tmp/all-hooks"

it "asks so where objects are named by SHA-256, too"
git init -q --object-format=sha256 .
write "$HOME/config" "[core]\n\thooksPath = ~/all-hooks"
run env GIT_CONFIG_GLOBAL="$HOME/config" git ready hook install
exits 128
complains "core.hooksPath makes all your repositories use the hooks in $HOME/all-hooks"
gone "$HOME/all-hooks"

it "goes there where that is said"
given_repo
write "$HOME/config" "[core]\n\thooksPath = $tmp/all-hooks"
run env GIT_CONFIG_GLOBAL="$HOME/config" HOME="$HOME" git ready hook install --global-hooks-path
there "$tmp/all-hooks/pre-commit"
run env GIT_CONFIG_GLOBAL="$HOME/config" git ready hook uninstall --global-hooks-path
exits 0
gone "$tmp/all-hooks/pre-commit"
rm -rf "${tmp:?}/all-hooks"

it "says so where nobody has set such a folder"
given_repo
run git ready hook install --global-hooks-path
exits 128
complains "no hooks folder is set for all repositories"

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
prints "pre-push: installed; the one that was there runs first"
chmod -x .git/hooks/commit-msg
run git ready hook status
exits 1
prints "commit-msg: there, but not executable: git skips it"

it "does not pass for well where what it says is lost"
given_backlog
git ready hook install >/dev/null
if test -c /dev/full; then
	for what in 'hook status' explain check; do
		run sh -c "git ready $what >/dev/full"
		exits 128
		complains "fatal: "
	done
else
	skip "there is no /dev/full"
fi

it "begins gently if asked to, and forgets that when it goes"
given_repo
cp .git/config original
run git ready hook install --advise
exits 0
prints "They advise and stop nothing"
test "$(git config ready.hook)" = advise || complain "ready.hook is not advise"
git ready hook uninstall >/dev/null
run git config ready.hook
exits 1
same_file .git/config original

it "puts no hook in place that would stop something where it cannot begin gently"
given_repo
: >.git/config.lock
run git ready hook install --advise
exits 128
complains "could not lock config file"
gone .git/hooks/pre-commit
rm .git/config.lock
git config ready.hook strict
cp .git/config original
: >.git/hooks/pre-commit.before-git-ready
foreign .git/hooks/pre-commit 0
run git ready hook install --advise
exits 128
complains "is in the way"
same_file .git/config original

it "leaves alone what somebody else set"
given_repo
git config ready.hook strict
git config ready.maxFileSize 2m
cp .git/config original
git ready hook install >/dev/null
run git ready hook uninstall
exits 0
same_file .git/config original

it "does not advise in all repositories for the sake of one"
given_repo
run git ready hook install --advise --global-hooks-path
exits 129
complains "--advise and --config are for one repository"

# In the configuration

# as_git <version>: git says that it is this one, and does what it does
as_git () {
	real=$(command -v git)
	mkdir -p "$tmp/other-git"
	write "$tmp/other-git/git" "#!/bin/sh\ncase \" \$* \" in *' --version '*) echo git version $1; exit ;; esac\nexec '$real' \"\$@\""
	chmod 755 "$tmp/other-git/git"
}

it "says that git is too old for hooks in the configuration"
given_repo
as_git 2.53.1
run env PATH="$tmp/other-git:$PATH" git-ready hook install --config
exits 128
complains "this git does not read hooks from its configuration; git 2.54 is the first that does"
run git config --get-regexp hook
exits 1

it "writes hooks into the configuration where git reads them there"
given_repo
foreign .git/hooks/pre-commit 0
cp .git/config original
for version in 2.54.0 2.100.0.windows.1 3.0.0; do
	as_git $version
	run env PATH="$tmp/other-git:$PATH" git-ready hook install --config --advise
	exits 0
	prints "pre-commit: in place in the configuration"
	run git config hook.git-ready-pre-push.event
	prints pre-push
	run git config hook.git-ready-pre-push.command
	prints "git ready hook run pre-push"
	gone .git/hooks/pre-commit.before-git-ready
	run env PATH="$tmp/other-git:$PATH" git-ready hook status
	exits 0
	prints "pre-commit: installed, in the configuration"
	run env PATH="$tmp/other-git:$PATH" git-ready hook install
	exits 128
	complains "the hooks are already in the configuration"
	run env PATH="$tmp/other-git:$PATH" git-ready hook uninstall
	exits 0
	prints "pre-commit: removed from the configuration"
	same_file .git/config original
done
as_git 2.54.0
env PATH="$tmp/other-git:$PATH" git-ready hook install --config >/dev/null
as_git 2.53.0
run env PATH="$tmp/other-git:$PATH" git-ready hook status
exits 1
prints "in the configuration, where this git does not look for hooks"

it "does not put hooks into both places"
given_repo
git ready hook install >/dev/null
as_git 2.54.0
run env PATH="$tmp/other-git:$PATH" git-ready hook install --config
exits 128
complains "git ready hook uninstall removes them first"

it "needs no folder of hooks for those in the configuration"
given_repo
write "$HOME/config" "[core]\n\thooksPath = $tmp/all-hooks"
as_git 2.54.0
for action in 'install --config' uninstall; do
	# shellcheck disable=SC2086 # two words
	run env GIT_CONFIG_GLOBAL="$HOME/config" PATH="$tmp/other-git:$PATH" git-ready hook $action
	exits 0
done
gone "$tmp/all-hooks"

it "says so where there can be no folder"
given_repo
rm -rf .git/hooks
write .git/hooks "no folder"
run git ready hook install
exits 128
complains "fatal: git looks for hooks in "
complains ".git/hooks, which is not a folder"
git config core.hooksPath /dev/null
run git ready hook install
exits 128
complains "fatal: git looks for hooks in /dev/null, which is not a folder"

it "names what it does not understand"
given_repo
run git ready hook instal
exits 129
complains '"instal" is not understood'
run git ready hook
exits 129
run git ready hook run post-commit
exits 129
complains 'git ready does not know the hook "post-commit"'
