#!/bin/sh
#
# git ready init and list on repositories that imitate, in words of their own, how
# teams keep backlogs. imitations/ has a file for each: the labels, given by hand
# before any program read it, and then its files. README.md says more.

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/cli/lib.sh
. "$here/../cli/lib.sh"

# kept <file> <command>...: what it prints, which is too long to be shown
kept () {
	file=$tmp/$1
	shift
	run "$@"
	exits 0
	mv "$tmp/out" "$file" && : >"$tmp/out"
}

# as_labelled [<json>]: what init found, and what list says of it
as_labelled () {
	perl "$here/init.pl" "$tmp/labels" "$tmp/found.json" "$@" >"$tmp/differ" 2>&1
	test ! -s "$tmp/differ" || complain "$(head -20 "$tmp/differ")"
}

for case in "$here"/imitations/*.case; do
	name=${case##*/}
	name=${name%.case}
	case $name in
	none-*)
		it "invents nothing in $name"
		given_repo_from "$case"
		git commit -q -m 'All pages'
		kept found.json git ready init --format=json
		as_labelled
		;;
	*)
		it "finds and lists $name as it was labelled by hand"
		given_repo_from "$case"
		git commit -q -m 'The backlog'
		kept found.json git ready init --format=json
		kept written git ready init --yes
		kept list.json git ready list --all --format=json
		as_labelled "$tmp/list.json"
		;;
	esac
done
