#!/bin/sh
#
# The seeds as they are, then some thousand mutations of them and of the
# definitions that we ship. The same every time; for more of them, see fuzz.c.

root=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=tests/env.sh
. "$root/tests/env.sh"
cd "$root" || exit 1

passed=0
failed=0

# fuzz <seed> <inputs>
fuzz () {
	if "$TEST_BUILD/tests/fuzz/fuzz" "$@" tests/fuzz/seeds/*.md \
		templates/builtin/*.md >"$tmp/fuzz" 2>&1 &&
		grep -q '^ok [0-9]* inputs$' "$tmp/fuzz"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "not ok: fuzz $*"
		sed 's/^/    /' "$tmp/fuzz"
	fi
}

fuzz 0 0
for seed in 1 2 3; do
	fuzz "$seed" 4000
done

echo "$passed passed, $failed failed"
test "$failed" = 0
