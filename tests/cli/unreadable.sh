#!/bin/sh
# Whatever cannot be read is an error, never nothing.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# Root may read everything: then somebody else runs it.
chmod 755 "$tmp"
as_somebody () {
	if test "$(id -u)" != 0; then
		run "$@"
		return
	fi
	chown -R 65534:65534 "$tmp/work"
	run setpriv --reuid=65534 --regid=65534 --clear-groups -- "$@"
	chown -R 0:0 "$tmp/work"
}
may_not_read () {
	test "$(id -u)" != 0 || command -v setpriv >/dev/null || return 1
	chmod 0 "$1"
}

given_two_folders () {
	given_repo .
	write DEFINITION_OF_READY.md "# D\n
## Story \`backlog/*.md\` \`notes/deep/*.md\`\n
- Must say why. \`section Why\`
- \`template forms/story.md\`"
	write forms/story.md "# Story\n\n## Why\n\nBecause."
	write_ready backlog/1.md EXP-1
	write_unready notes/deep/2.md EXP-2
	git add . && git commit -q -m 'The backlog'
}

it "fails on a folder of one of several patterns"
given_two_folders
if may_not_read notes; then
	as_somebody git ready
	chmod 755 notes
	exits 128
	complains "notes"
	complains "Permission denied"
	prints_nothing
else
	skip "there is no setpriv"
fi

it "fails on a folder below one of several patterns"
given_two_folders
if may_not_read notes/deep; then
	as_somebody git ready
	chmod 755 notes/deep
	exits 128
	complains "fatal: cannot look into notes/deep"
else
	skip "there is no setpriv"
fi

it "fails on a folder that may hold the definition"
given_repo .
write docs/DEFINITION_OF_READY.md "# D\n
## Story \`backlog/*.md\`\n
- Must say why. \`section Why\`"
write_unready backlog/1.md EXP-1
git add . && git commit -q -m 'The backlog'
if may_not_read docs; then
	as_somebody git ready
	chmod 755 docs
	exits 128
	complains "docs"
	complains ": Permission denied"
else
	skip "there is no setpriv"
fi

it "fails on settings of the repository that may not be read"
given_two_folders
git config ready.definition notes/team.md
if may_not_read .git/config; then
	as_somebody git-ready
	chmod 644 .git/config
	exits 128
	complains ".git/config cannot be read: Permission denied"
	prints_nothing
else
	skip "there is no setpriv"
fi

it "tells a template that may not be read"
given_two_folders
if may_not_read forms/story.md; then
	as_somebody git ready
	chmod 644 forms/story.md
	exits 1
	prints "forms/story.md:1:1: error: this file cannot be judged: it cannot be read: Permission denied [item-unreadable]"
else
	skip "there is no setpriv"
fi

it "fails on a link into a folder that may not be read"
given_repo .
write DEFINITION_OF_READY.md "# D\n
## Story \`backlog/*.md\`\n
- Must lead somewhere. \`links: exist\`"
write backlog/1.md "# EXP-1\n\nSee [it](../secret/plan.md)."
write secret/plan.md "# Plan"
git add . && git commit -q -m 'The backlog'
if may_not_read secret; then
	as_somebody git ready
	chmod 755 secret
	exits 128
	complains "fatal: cannot look at secret: Permission denied"
else
	skip "there is no setpriv"
fi

it "judges what git tracks in a folder with an empty .git"
given_two_folders
mkdir notes/.git
run git ready
exits 1
prints "notes/deep/2.md"

it "judges what is untracked in a folder with an empty .git"
given_two_folders
write_unready notes/deep/3.md EXP-3
mkdir notes/deep/.git
run git ready
exits 1
prints "notes/deep/3.md"

it "leaves another repository alone"
given_repo .
write DEFINITION_OF_READY.md "# D\n
## Story \`backlog/**/*.md\`\n
- Must say why. \`section Why\`"
write_ready backlog/1.md EXP-1
git add . && git commit -q -m 'The backlog'
mkdir backlog/other && git init -q backlog/other
write_unready backlog/other/3.md EXP-3
run git ready
exits 0
prints "1 item"

# cut <object>: all but its first bytes are lost.
cut () {
	file=$(git rev-parse "$1" | sed 's|^..|.git/objects/&/|')
	head -c 20 "$file" >"$tmp/cut" && chmod u+w "$file" && cat "$tmp/cut" >"$file"
}
limit=
command -v timeout >/dev/null && limit='timeout 20'

it "fails on a loose folder that is cut off"
given_backlog
git config core.looseCompression 0
cut HEAD:backlog
# shellcheck disable=SC2086 # several words
run $limit git ready HEAD
exits 128
complains "is corrupt"

it "tells an item whose loose object is cut off"
given_backlog
cut HEAD:backlog/1.md
# shellcheck disable=SC2086 # several words
run $limit git ready HEAD
exits 1
prints "backlog/1.md:1:1: error: this file cannot be judged: "
prints "[item-unreadable]"

it "fails on a commit that is cut off, by its short name too"
given_backlog
name=$(git rev-parse --short HEAD)
cut HEAD
# shellcheck disable=SC2086 # several words
run $limit git ready "$name"
exits 128

it "fails where the state before is cut off"
given_backlog
write_unready backlog/1.md EXP-1
cut HEAD:backlog/1.md
# shellcheck disable=SC2086 # several words
run $limit git ready --new-since=HEAD
exits 128
complains "backlog/1.md in "
complains "is corrupt"

it "hears git's exit where whoever started it does not wait for children"
git init -q -b main --object-format=sha256 .
write DEFINITION_OF_READY.md "# D\n
## Story \`backlog/*.md\`\n
- Must say why. \`section Why\`"
write_unready backlog/1.md EXP-1
git add . && git commit -q -m 'The backlog'
# shellcheck disable=SC2016 # Perl's own variables
run env perl -e '$SIG{CHLD} = "IGNORE"; exec @ARGV' git ready nothing-of-the-sort --
exits 128
