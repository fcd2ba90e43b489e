#!/bin/sh
#
# Twelve repositories that none of us wrote, with the definition that a Product
# Owner would want there: what a reader labelled as an item must be found, once,
# and nothing else, and whether it is done must be right for 95 of 100. They
# are no part of this project; CORPORA is the folder with the bundles.

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/cli/lib.sh
. "$here/../cli/lib.sh"

bundles=${CORPORA:-$root/../shared/corpora}/strangers

for definition in "$here"/strangers/*.definition.md; do
	name=$(basename "$definition" .definition.md)
	it "finds in $name what a reader finds"
	if ! test -f "$bundles/$name.bundle"; then
		skip "there is no $bundles/$name.bundle; CORPORA=<folder> says where it is"
		continue
	fi
	git clone -q "$bundles/$name.bundle" "$tmp/$name" -b main || exit 1
	git -C "$tmp/$name" ready check --format=json \
		--definition="$definition" >"$tmp/json" 2>"$tmp/err"
	perl "$here/strangers.pl" "$bundles/$name.labels.json" "$tmp/json" >"$tmp/compared" ||
		complain "what git ready printed cannot be compared: $(cat "$tmp/err")"
	stated=1
	grep -v '^labelled \|^done ' "$tmp/compared" >"$tmp/wrong" &&
		complain "$(cat "$tmp/wrong")"
	sed -n 's/^labelled .* done right \([0-9]*\) of \([0-9]*\)$/\1 \2/p' "$tmp/compared" |
	{
		read -r right all && test $((right * 100)) -ge $((all * 95))
	} || complain "$(cat "$tmp/compared")"
	rm -rf "${tmp:?}/$name"
done
