#!/bin/sh
#
# git ready init on repositories that none of us wrote: it must find what people
# labelled by hand, and nothing where there is nothing. README.md beside this
# file tells what the corpus is like. CORPORA is the folder with the bundles.

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/cli/lib.sh
. "$here/../cli/lib.sh"

bundles=${CORPORA:-$root/../shared/corpora}/strangers
if ! test -d "$bundles"; then
	it "finds the backlog of a stranger"
	skip "there is no $bundles; CORPORA=<folder> says where it is"
	exit 0
fi

# found <name>: what init finds becomes $tmp/found.json
found () {
	git clone -q "$bundles/$1.bundle" "$tmp/stranger" -b main || exit 1
	run git -C "$tmp/stranger" ready init --format=json
	exits 0
	cp "$tmp/out" "$tmp/found.json"
	rm -rf "${tmp:?}/stranger"
}

for labels in "$bundles"/*.labels.json; do
	name=$(basename "$labels" .labels.json)
	it "finds the backlog of $name as it was labelled by hand"
	found "$name"
	perl "$here/init.pl" "$labels" "$tmp/found.json" >"$tmp/differ"
	test ! -s "$tmp/differ" || complain "$(head -20 "$tmp/differ")"
done

it "invents nothing in a repository without a backlog"
found GocciaScript
grep -q '"candidates": \[\]' "$tmp/found.json" ||
	complain "it found something in GocciaScript"

for name in fussball-taktik pkgdrop; do
	it "finds a backlog in $name, beside an agreement in prose"
	found "$name"
	! grep -q '"candidates": \[\]' "$tmp/found.json" ||
		complain "it found nothing"
done
