#!/bin/sh
#
# Our structure of a document and cmark-gfm's: the seeds (each has made a
# difference once), all Markdown of the repository and of the real backlogs,
# and generated documents. Prints what is read differently; see differ.c for
# what is meant to be.

root=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=tests/env.sh
. "$root/tests/env.sh"
cd "$root" || exit 1

differ=$TEST_BUILD/tests/differential/differ
if ! test -x "$differ"; then
	echo "skipped: libcmark-gfm-dev and libcmark-gfm-extensions-dev are not there"
	test -z "${TEST_CI:-}"
	missing=$?
	echo "0 passed, $missing failed"
	exit "$missing"
fi

passed=0
failed=0

# same <name> <arguments of differ...>
same () {
	name=$1
	shift
	if "$differ" "$@" >"$tmp/differ" 2>&1; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "not ok: $name"
		head -n 60 "$tmp/differ" | sed 's/^/    /'
	fi
}

# same_files <name> <folder>
same_files () {
	find "$2" -name .git -prune -o -type f -iname '*.md' -size +0 -print \
		>"$tmp/files"
	# No name has a blank at its end or a line break.
	while IFS= read -r file; do
		set -- "$@" "$file"
	done <"$tmp/files"
	name=$1
	shift 2
	test $# = 0 || same "$name" files "$@"
}

same_files seeds tests/differential/seeds
same_files repository .
for bundle in "${CORPORA:-$root/../shared/corpora}"/*.bundle \
	"${CORPORA:-$root/../shared/corpora}"/strangers/*.bundle; do
	test -f "$bundle" || continue
	name=$(basename "$bundle" .bundle)
	git clone -q -b main "$bundle" "$tmp/$name" 2>/dev/null &&
		same_files "$name" "$tmp/$name"
	rm -rf "${tmp:?}/$name"
done
for seed in 1 2 3 4; do
	same "generated, seed $seed" generate "$seed" 25000
done

echo "$passed passed, $failed failed"
test "$failed" = 0
