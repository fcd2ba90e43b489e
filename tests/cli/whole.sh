#!/bin/sh
#
# All that a format says of one small backlog, byte by byte: whole/ has a file
# for each command and format, on a narrow terminal and in colour too. Nothing may
# be lost from them, so whoever adds a key adds it there, too.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# A change on the second commit: one story is sized anew, one begins to claim
# something, one is gone.
given_whole () {
	once make_whole
}

make_whole () {
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
	id=$(git rev-parse "$1")
	rest=${id#??????????}
	echo "s/$id/<$2>/g; s/${id%"$rest"}/<$2>/g"
}

# What is typed: the name of the command, or of a way to call it.
typed () {
	case $1 in
	all) echo "review --all HEAD~1" ;;
	review) echo "review HEAD~1" ;;
	rule) echo "explain HEAD story/link-outcome" ;;
	show) echo "show S-2 HEAD" ;;
	since) echo "check --new-since=HEAD~1 HEAD" ;;
	verbose) echo "check --verbose HEAD" ;;
	*) echo "$1 HEAD" ;;
	esac
}

# "text" is what anybody gets; "narrow", who has a terminal of 44 columns.
shown_as () {
	format=$1
	shift
	case $format in
	text) run git ready "$@" ;;
	narrow) run env GIT_PAGER_IN_USE=true COLUMNS=44 git ready "$@" ;;
	colour) run git ready "$@" --color=always ;;
	*) run git ready "$@" --format="$format" ;;
	esac
}

for expected in "$root"/tests/cli/whole/*.*; do
	name=${expected##*/}
	command=${name%.*} format=${name##*.}
	it "writes all of git ready $command as $format"
	given_whole
	# shellcheck disable=SC2046 # words of a command
	shown_as "$format" $(typed "$command")
	plain "$name" <"$tmp/out" >"$tmp/plain"
	run diff "$expected" "$tmp/plain"
	exits 0
done

# A board in one file, a table of epics and goals: what waits, is held, is begun,
# is over, and what serves what through what.
given_board () {
	once make_board
}

make_board () {
	cp -R "$root/tests/cli/whole-board/input/." .
	git init -q -b main && git add . && git commit -q -m board
}

# "show-T-7" is what is typed with a blank.
for expected in "$root"/tests/cli/whole-board/*.*; do
	name=${expected##*/}
	command=${name%.*} format=${name##*.}
	it "writes all of a board: git ready $command as $format"
	given_board
	case $command in show-*) command="show ${command#show-}" ;; esac
	# shellcheck disable=SC2086 # words of a command
	shown_as "$format" $command HEAD
	sed "$(names_of HEAD board)" <"$tmp/out" >"$tmp/plain"
	run diff "$expected" "$tmp/plain"
	exits 0
done

# A change of everything: items renumbered, renamed, taken away and put in their
# place; criteria reworded, an order, what serves what, boxes and struck words.
given_change () {
	once make_change
}

make_change () {
	cp -R "$root/tests/cli/whole-change/before/." .
	git init -q -b main && git add . && git commit -q -m before
	rm -r stories ./*.md && cp -R "$root/tests/cli/whole-change/after/." .
	git add . && git commit -q -m "after

Reason: the menu is longer than we thought"
}

for expected in "$root"/tests/cli/whole-change/*.*; do
	name=${expected##*/}
	format=${name##*.}
	it "writes all of a change of everything as $format"
	given_change
	shown_as "$format" review HEAD~1
	plain "$name" <"$tmp/out" >"$tmp/plain"
	run diff "$expected" "$tmp/plain"
	exits 0
done

# Where a forge shows it, each place is a link.
it "writes all of a change of everything with links to a forge"
given_change
GITHUB_SERVER_URL=https://forge.example GITHUB_REPOSITORY=acme/inn GITHUB_ACTIONS=true \
	shown_as markdown review HEAD~1
plain review.markdown <"$tmp/out" | sed 's,https://forge.example/acme/inn/blob/<after>/,@,g' >"$tmp/plain"
run diff "$root/tests/cli/whole-change/links/review.markdown" "$tmp/plain"
exits 0

# A definition with every check, condition and directive: how it is read, and
# then each rule by itself.
given_language () {
	cp -R "$root/tests/cli/whole-language/input/." .
	git init -q -b main && git add . && git commit -q -m language
}

explain_all () {
	git ready explain HEAD
	git ready explain HEAD | sed -n 's/.*\[\(.*\)\]$/\1/p' | sort -u |
		while read -r rule; do
			printf '\n'
			git ready explain HEAD "$rule"
		done
}

it "explains a definition of every check, and each of its rules"
given_language
explain_all >"$tmp/explained"
run diff "$root/tests/cli/whole-language/explained.text" "$tmp/explained"
exits 0

# Two new items in each layout, one after the other: what is said, and every line
# that is written.
layouts='team lanes founder backlog-md file-names-that-speak
	index-table-and-details ledger must-should-could proposals requirements
	spec-folders stories-status-as-a-section typed-items'

# shellcheck disable=SC2016 # code spans of Markdown
first_kind () {
	sed -n 's/^## \([A-Z][A-Za-z -]*\) `[^r].*/\1/p' DEFINITION_OF_READY.md | head -n 1
}

make_new () {
	git init -q -b main && git ready init --layout="$1" >/dev/null
	git add . && git commit -q -m layout
	for n in 1 2; do git ready new "$(first_kind)" "Something for number $n"; done
	git add . && git diff --cached -U1 | grep -v '^index \|^diff \|^new file'
}

for layout in $layouts; do
	it "writes all of two new items in the layout $layout"
	make_new "$layout" >"$tmp/new" 2>&1
	run diff "$root/tests/cli/whole-new/$layout.text" "$tmp/new"
	exits 0
done
