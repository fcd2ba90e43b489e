#!/bin/sh
#
# A real backlog's history, reviewed in ten ranges: git ready must tell the
# same changes as changes.pl, and what became ready must be what count.pl says
# of the two ends. What was read beside git diff, and found right, stands in
# review/: commits are counted from the newest, by first parents.

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/cli/lib.sh
. "$here/../cli/lib.sh"

bundle=${CORPORA:-$root/../shared/corpora}/backlog-md.bundle
if ! test -f "$bundle"; then
	it "reviews a real backlog"
	skip "there is no $bundle; CORPORA=<folder> says where it is"
	exit 0
fi

corpus=$tmp/corpus
git clone -q "$bundle" "$corpus" || exit 1
cd "$corpus" || exit 1

review () {
	git -C "$corpus" ready review --format=json \
		--definition="$here/review/definition.md" "$1..$2" >"$tmp/json"
}

same () {
	stated=1
	diff -u "$1" "$2" >"$tmp/diff" && return 0
	complain "expected (-) and told (+) differ:
$(sed -n '3,30p' "$tmp/diff")"
}

for range in 639-590 590-560 560-500 500-450 450-400 400-350 350-300 300-200 200-100 100-0; do
	base=HEAD~${range%-*}
	head=HEAD~${range#*-}

	it "tells of $range what was added, removed, done, renumbered, and what changed in priority"
	review "$base" "$head"
	perl "$here/changes.pl" --json <"$tmp/json" >"$tmp/told"
	(cd "$corpus" && perl "$here/changes.pl" "$base" "$head") >"$tmp/counted"
	same "$tmp/counted" "$tmp/told"
	test -s "$tmp/counted" || complain "there is nothing to tell"
done

# ready_at <revision>: ids of what is ready there, as count.pl judges
ready_at () {
	rm -rf "${tmp:?}/at"
	git -C "$corpus" worktree prune
	git -C "$corpus" worktree add -q --detach "$tmp/at" "$1"
	perl "$here/count.pl" "$tmp/at" | sed -n 's/^verdict \(.*\): ready,.*/\1/p' | sort
}

for range in 590-560 400-350 300-200; do
	base=HEAD~${range%-*}
	head=HEAD~${range#*-}

	it "tells of $range what a reader found"
	review "$base" "$head"
	perl "$here/changes.pl" --all <"$tmp/json" >"$tmp/told"
	same "$here/review/$range.expected" "$tmp/told"

	it "tells of $range what is ready at its end and was not before"
	review "$base" "$head"
	perl "$here/changes.pl" --json <"$tmp/json" | sed -n 's/^id \(.*\) > \(.*\)/s,^\1$,\2,/p' >"$tmp/ids"
	ready_at "$base" | sed -f "$tmp/ids" | sort >"$tmp/ready-before"
	ready_at "$head" >"$tmp/ready-after"
	comm -13 "$tmp/ready-before" "$tmp/ready-after" >"$tmp/counted"
	perl "$here/changes.pl" --all <"$tmp/json" |
		sed -n 's/^became ready \([^ ,]*\).*/\1/p' | sort >"$tmp/told"
	same "$tmp/counted" "$tmp/told"
done
