#!/bin/sh
#
# The script that git runs, whatever stood there before it and wherever it is
# moved: everybody gets what git gave, and nobody is passed over in silence.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# before <hook> <text>: what stood there before git ready
before () {
	write ".git/hooks/$1" "$2"
	chmod 755 ".git/hooks/$1"
}

# One that writes what it gets to files of the work tree's folder.
before_that_tells () {
	# shellcheck disable=SC2016 # for the script to expand
	before "$1" '#!/bin/sh\nprintf "%s\\n" "$@" >"$OUT/args"\ncat >"$OUT/stdin"'
}

# ours <text>: in place of git ready
ours () {
	mkdir -p "$tmp/fake"
	write "$tmp/fake/git-ready" "#!/bin/sh\n$1"
	chmod 755 "$tmp/fake/git-ready"
}

with_ours () {
	run env OUT="$tmp" PATH="$tmp/fake:$PATH" "$@"
}

same_bytes () {
	stated=1
	cmp -s "$1" "$2" || complain "$1 and $2 differ"
}

# Where a program is that the shell has built in.
program () {
	for folder in /bin /usr/bin; do
		test -x "$folder/$1" && echo "$folder/$1" && return
	done
}

without_git_ready () {
	run env PATH="$(path_without)" "$@"
}

# Arguments and input

it "gives both what git gave, to the byte, however much that is"
given_repo
before_that_tells pre-push
git ready hook install >/dev/null
# shellcheck disable=SC2016 # for the script to expand
ours 'printf "%s\\n" "$@" >"$OUT/our-args"; cat >"$OUT/our-stdin"'
awk 'BEGIN { for (i = 0; i < 30000; i++) printf "refs/heads/%d %040d refs/heads/%d %040d\n", i, i, i, i }' >"$tmp/lines"
# shellcheck disable=SC2016
with_ours sh -c '.git/hooks/pre-push "a remote" "*" <"$OUT/lines"'
exits 0
same_bytes "$tmp/lines" "$tmp/stdin"
same_bytes "$tmp/lines" "$tmp/our-stdin"
printf '%s\n' 'a remote' '*' >"$tmp/expected"
same_bytes "$tmp/expected" "$tmp/args"
printf '%s\n' hook run pre-push 'a remote' '*' >"$tmp/expected"
same_bytes "$tmp/expected" "$tmp/our-args"

it "gives both a last line that does not end, and no line at all"
given_repo
before_that_tells pre-push
git ready hook install >/dev/null
# shellcheck disable=SC2016
ours 'cat >"$OUT/our-stdin"'
for text in 'one' 'one\n\n\n' ''; do
	# shellcheck disable=SC2059 # escapes are wanted
	printf "$text" >"$tmp/lines"
	# shellcheck disable=SC2016
	with_ours sh -c '.git/hooks/pre-push r u <"$OUT/lines"'
	exits 0
	same_bytes "$tmp/lines" "$tmp/stdin"
	same_bytes "$tmp/lines" "$tmp/our-stdin"
done

it "does not mind one that reads nothing of it"
given_repo
before pre-push '#!/bin/sh\nexit 0'
git ready hook install >/dev/null
# shellcheck disable=SC2016
ours 'wc -l >"$OUT/count"'
awk 'BEGIN { for (i = 0; i < 30000; i++) printf "refs/heads/%d %040d refs/heads/%d %040d\n", i, i, i, i }' >"$tmp/lines"
# As git runs it: with SIGPIPE ignored.
# shellcheck disable=SC2016
with_ours sh -c 'trap "" PIPE; .git/hooks/pre-push r u <"$OUT/lines"'
exits 0
prints_nothing
complains_not "rror"
complains_not "roken"
grep -qx 30000 "$tmp/count" || complain "git ready did not get all lines"

it "stops with the exit of what was there, and does not go on"
given_repo
for code in 1 7 126 130; do
	rm -f .git/hooks/*
	before pre-push "#!/bin/sh\ncat >/dev/null\nexit $code"
	git ready hook install >/dev/null
	# shellcheck disable=SC2016
	ours 'touch "$OUT/ran"'
	with_ours sh -c 'echo a b c d | .git/hooks/pre-push r u'
	exits $code
	test ! -e "$tmp/ran" || complain "git ready ran after exit $code"
done

# What stood there

it "runs one that is written in another language"
given_repo
before pre-commit '#!/usr/bin/awk -f\nBEGIN { print "awk was here"; exit 3 }'
git ready hook install >/dev/null
ours 'exit 0'
with_ours .git/hooks/pre-commit
exits 3
prints "awk was here"

it "runs a program that is no script"
given_repo
mkdir -p .git/hooks
cp "$(program false)" .git/hooks/pre-commit
git ready hook install >/dev/null
ours 'exit 0'
with_ours .git/hooks/pre-commit
exits 1
cp "$(program true)" .git/hooks/pre-commit.before-git-ready
with_ours .git/hooks/pre-commit
exits 0

it "runs one that has no first line to say what it is, as git does"
given_repo
before pre-commit 'echo was here; exit 4'
write a.md a
git add a.md
run git commit -m a
exits 1
complains "was here"
git ready hook install >/dev/null
run git commit -m a
exits 1
complains "was here"

it "stops for one that cannot be run, as git does"
given_repo
before pre-commit '#!/bin/sh\r\nexit 0\r'
write a.md a
git add a.md
run git commit -m a
exits 1
git ready hook install >/dev/null
run git commit -m a
exits 1
run git rev-parse -q --verify HEAD
exits 1

it "passes over a link that leads nowhere, as git does"
given_repo
ln -s nowhere .git/hooks/pre-commit
write a.md a
git add a.md
run git commit -q -m a
exits 0
git ready hook install >/dev/null
write b.md b
git add b.md
run git commit -q -m b
exits 0
git ready hook uninstall >/dev/null
test "$(readlink .git/hooks/pre-commit)" = nowhere || complain "the link is gone"

it "finds what was there from a folder whose name has spaces and quotes"
mkdir "it's a \"folder\"; with spaces"
cd "it's a \"folder\"; with spaces" || exit
given_repo
before pre-commit '#!/bin/sh\necho was here\nexit 5'
git ready hook install >/dev/null
write a.md a
git add a.md
run git commit -m a
exits 1
complains "was here"

# Moved by somebody else

it "knows which hook it is under the name that another installer gives it"
given_backlog
before pre-commit '#!/bin/sh\necho was here'
git ready hook install >/dev/null
mv .git/hooks/pre-commit .git/hooks/pre-commit.legacy
write_unready backlog/2.md EXP-2
git add .
run .git/hooks/pre-commit.legacy
exits 1
prints "was here"
complains "EXP-2"

it "runs from its own folder, without one in its name"
given_backlog
before pre-commit '#!/bin/sh\necho was here'
git ready hook install >/dev/null
write_unready backlog/2.md EXP-2
git add .
cd .git/hooks || exit
run sh pre-commit
prints "was here"

# Where git ready is not, or breaks off

it "says what to do where git ready is not to be found"
given_repo
git ready hook install >/dev/null
without_git_ready .git/hooks/pre-commit
exits 128
complains "git ready is not to be found here on the PATH, so nothing was judged"
complains "git commit --no-verify"
complains "git ready hook uninstall"

it "stops nothing for its absence where it only advises"
given_repo
git ready hook install --advise >/dev/null
without_git_ready .git/hooks/pre-commit
exits 0
complains "git ready is not to be found here"

it "is found where an alias says where it is"
given_backlog
git ready hook install >/dev/null
git config alias.ready "!'$TEST_BIN/git-ready'"
write_unready backlog/2.md EXP-2
git add .
without_git_ready .git/hooks/pre-commit
exits 1
complains "EXP-2"

it "stops with a way out where it breaks off, unless it only advises"
given_repo
git ready hook install >/dev/null
# shellcheck disable=SC2016 # for the script to expand
ours 'kill -SEGV $$'
with_ours .git/hooks/pre-commit
exits 139
complains "git ready broke off (exit 139), so nothing was judged"
complains "git commit --no-verify"
git config ready.hook advise
with_ours .git/hooks/pre-commit
exits 0
complains "git ready broke off (exit 139), so nothing was judged"

it "names a way out that this hook has"
given_repo
git ready hook install >/dev/null
# shellcheck disable=SC2016 # for the script to expand
ours 'cat >/dev/null; kill -SEGV $$'
while read -r hook way; do
	cp "$root/hooks/hook" ".git/hooks/$hook"
	with_ours ".git/hooks/$hook"
	exits 139
	complains "$way"
done <<end
pre-commit git commit --no-verify
pre-merge-commit git merge --no-verify
commit-msg git commit --no-verify
pre-push git push --no-verify
pre-receive whoever keeps the server
update whoever keeps the server
end

# What git never does, and a person or a wrapper may

it "says what a hook takes where it is called otherwise, and lets nothing through"
given_backlog
for words in 'update refs/heads/main' 'update refs/heads/main a b c'; do
	# shellcheck disable=SC2086 # words
	run git ready hook run $words
	exits 128
	complains "update takes a ref, its old commit and its new one"
	complains "whoever runs the server can set ready.hook to advise there"
done
for words in commit-msg 'commit-msg a b'; do
	# shellcheck disable=SC2086 # words
	run git ready hook run $words
	exits 128
	complains "commit-msg takes the file of the message, and nothing else"
	complains "git commit --no-verify skips this check"
done
for hook in pre-receive 'pre-push origin url'; do
	for input in zzz 'a b c d' '0 0 refs/heads/main' 'a b c d e'; do
		# shellcheck disable=SC2086 # words
		echo "$input" | git ready hook run $hook >"$tmp/out" 2>"$tmp/err"
		status=$?
		exits 128
		complains "a line of input is not what git sends to this hook"
	done
done
run git ready hook run nothing
exits 129
complains 'git ready does not know the hook "nothing"'
run git ready hook run
exits 129
run git ready hook run -h
exits 129
prints "usage: git ready hook run <hook>"
