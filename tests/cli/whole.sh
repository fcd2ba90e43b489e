#!/bin/sh
#
# All that a format says of one small backlog, byte by byte: whole/ has a file
# for each command and format. Nothing may be lost from them, so whoever adds a
# key adds it there, too.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# A change on the second commit: one story is sized anew, one begins to claim
# something, one is gone.
given_whole () {
	cp -R "$root/tests/cli/whole/input/." .
	git init -q -b main && git add . && git commit -q -m before
	edit 's/size: 3/size: 5/; s/by day/by week/' backlog/1.md
	edit 's/status: idea/status: ready/; s/An idea/No idea/' backlog/6.md
	git rm -q backlog/5.md
	git add . && git commit -q -m after
}

# What differs from one build or one history to the next has a name instead;
# in JSON each object with an id begins a line of its own.
plain () {
	sed "$(names_of HEAD after); $(names_of HEAD~1 before)
		s/\"version\": \"[^\"]*\"/\"version\": \"<version>\"/" |
		case $1 in
		*.json | *.sarif | *.gitlab)
			tr -d '\n' | sed 's/  */ /g; s/ *{ "\(id\|rule\|ruleId\|description\)":/\
{ "\1":/g'
			echo
			;;
		*) cat ;;
		esac
}

names_of () {
	echo "s/$(git rev-parse "$1")/<$2>/g; s/$(git rev-parse --short=10 "$1")/<$2>/g"
}

for expected in "$root"/tests/cli/whole/*.*; do
	name=${expected##*/}
	command=${name%.*} format=${name##*.}
	it "writes all of git ready $command --format=$format"
	given_whole
	case $command in
	review) run git ready review HEAD~1 --format="$format" ;;
	show) run git ready show S-2 HEAD --format="$format" ;;
	explain) run git ready explain HEAD ;;
	*) run git ready "$command" HEAD --format="$format" ;;
	esac
	plain "$name" <"$tmp/out" >"$tmp/plain"
	run diff "$expected" "$tmp/plain"
	exits 0
done
