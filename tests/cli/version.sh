#!/bin/sh
#
# Which git ready this is: one number, in the Makefile, that all others follow.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

version=$(sed -n 's/^VERSION = \([0-9.]*\)$/\1/p' "$root/Makefile")

it "says its version, and those of its libraries"
run git ready --version
exits 0
prints "git ready version $version"
cp "$tmp/out" "$tmp/first"
run git ready version
exits 0
cmp -s "$tmp/first" "$tmp/out" || complain "version and --version differ"
run git-ready -V
exits 0
prints "git ready version $version"
# As the packages themselves say, where it is they that are loaded.
run git ready version
ldd "$TEST_BIN/git-ready" 2>/dev/null | grep -q libgit2 &&
	for package in libgit2 md4c:md4c yaml-0.1:libyaml libpcre2-8:PCRE2 jansson:jansson zlib:zlib; do
		known=$(pkg-config --modversion "${package%:*}" 2>/dev/null) || continue
		prints "${package#*:} $known"
	done
prints "utf8proc "
prints_not unknown

it "is no older than what the changes tell of"
stated=1
test -n "$version" || complain "the Makefile has no VERSION"
if test -f "$root/.github/CHANGELOG.md"; then
	grep -qE "^## (Unreleased|$version( |\$))" "$root/.github/CHANGELOG.md" ||
		complain "CHANGELOG.md has neither $version nor Unreleased"
fi

it "has its number in one place"
cd "$root" || exit 1
stated=1
# Versions of others are none of ours; what tests read is anything.
found=$(grep -rlF -e "$version" Makefile README.md action.yml src hooks templates .github .pre-commit-hooks.yaml 2>/dev/null |
	grep -v -e '^Makefile$' -e '^\.github/CHANGELOG\.md$')
test -z "$found" || complain "also in: $found"

it "takes no option"
run git ready version --quiet
exits 129
complains '"--quiet" is not an option here'
