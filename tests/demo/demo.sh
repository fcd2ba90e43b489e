#!/bin/sh
#
# Shows a newcomer within a minute what git ready is for: makes the repository
# of a small product team out of input/, asks git ready about it, answers one
# of its questions and asks again. BUILD says where the binary is; the first
# argument where the repository goes, demo/ beside the binary if there is none.

here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "${BUILD:-$here/../../build}" && pwd) || exit 1
repo=${1:-$build/demo}

die () {
	echo "fatal: $1" >&2
	exit 1
}

# As two people would have made it, whatever the configuration here says.
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_PAGER=cat
export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_AUTHOR_DATE
export GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_COMMITTER_DATE
PATH=$build:$PATH
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE

# commit <name> <mail> <date> <message>: what has been added so far.
commit () {
	GIT_AUTHOR_NAME=$1 GIT_COMMITTER_NAME=$1
	GIT_AUTHOR_EMAIL=$2 GIT_COMMITTER_EMAIL=$2
	GIT_AUTHOR_DATE=$3 GIT_COMMITTER_DATE=$3
	git commit -q -m "$4" ||
		die "the repository of the demo could not be made"
}

make_repository () {
	rm -rf "${repo:?}"
	mkdir -p "$repo" || exit 1
	cd "$repo" || exit 1
	cp -R "$here/input/." . || exit 1
	git init -q -b main .

	git add outcomes
	commit 'Ada Okafor' ada@shelf.example '2026-10-05T09:12:00+0200' 'What we want to reach by next summer'
	git add backlog/epics backlog/stories/09* backlog/stories/1*
	commit 'Ben Lindqvist' ben@shelf.example '2026-10-12T16:40:00+0200' 'Reminders: the first stories'
	git add backlog/stories/2* backlog/bugs
	commit 'Ben Lindqvist' ben@shelf.example '2026-11-02T11:05:00+0100' 'A welcome for new members, and two bugs'
	git add DEFINITION_OF_READY.md
	commit 'Ada Okafor' ada@shelf.example '2026-11-03T10:30:00+0100' 'Our Definition of Ready, as agreed on Tuesday'
	test -z "$(git status --porcelain)" || die "the demo forgot a file"
}

# Shows the command as one would type it, then what comes of it.
# try <exit code that is right> <command>
try () {
	printf '\n$ %s\n\n' "$2"
	eval "$2"
	status=$?
	test "$status" = "$1" || die "exit $status, where the demo expects $1"
}

make_repository

cat <<\END
Shelf is the app of a town library. Its backlog is a folder of Markdown files;
what the team owes each other before a story is planned stands in
DEFINITION_OF_READY.md, for people and for git ready alike:
END
try 0 "grep -A 7 'Ready to plan' DEFINITION_OF_READY.md"

cat <<\END

Which of those that claim to be ready are ready?
END
try 1 'git ready'

cat <<\END

SHELF-12 lacks its acceptance criteria. Ben writes them down, and asks about
this one story:
END
cat >>backlog/stories/12-give-back-a-reservation.md <<\END

## Acceptance criteria

- From the reminder, one tap gives the book back, and one more takes that back.
- The next reader in line is notified within a minute.
END
try 0 'git diff --stat'
try 0 'git ready check -- backlog/stories/12-give-back-a-reservation.md'

cat <<END

The repository is yours to play with, until the next demo makes it anew:

  cd $repo
  PATH="$build:\$PATH"
  git ready
END
