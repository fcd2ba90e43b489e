#!/bin/sh
#
# All that git ready init says of made-up repositories: what it would write, and
# every reading that it weighed, with its points. init-whole/ has a file for each:
# "=== <path>" begins a file of the repository, "=== text" what people are told,
# "=== weighed" what programs are, as compact.pl shows it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

for case in "$root"/tests/cli/init-whole/*.case; do
	name=${case##*/}
	name=${name%.case}
	it "says of $name, as a whole, what it finds"
	given_repo_from "$case"
	run git ready init --dry-run
	mv "$tmp/out" "$tmp/said"
	test "$status" = 0 || echo "exit $status" >>"$tmp/said"
	run git ready init --format=json
	exits 0
	perl "$root/tests/cli/init-whole/compact.pl" "$tmp/out" >"$tmp/found"
	run diff "$tmp/text" "$tmp/said"
	exits 0
	run diff "$tmp/weighed" "$tmp/found"
	exits 0
done
