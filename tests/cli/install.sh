#!/bin/sh
#
# What `make install` leaves behind is all that git needs.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# The binary under test goes as it is; -o keeps make from building another.
# make takes no path with a blank for a target, so it gets one from the root.
install_to () {
	build=${TEST_BUILD#"$root"/}
	make -s -C "$root" -o "$build/git-ready" install BUILD="$build" "$@"
}

it "installs a git command under PREFIX"
run install_to PREFIX="$PWD/usr"
exits 0
given_backlog
without=$(echo "$PATH" | sed "s,^$TEST_BIN:,,")
run env PATH="$without" git ready check
exits 1
complains "ready"
run env PATH="$PWD/usr/bin:$without" git ready check
exits 0
prints "1 item"

it "installs below DESTDIR, for those who make packages"
run install_to PREFIX=/usr DESTDIR="$PWD/stage"
exits 0
run stage/usr/bin/git-ready -h
exits 129
prints "usage: git ready"

it "installs the manual"
run install_to PREFIX="$PWD/usr"
exits 0
for page in man1/git-ready.1 man1/git-ready-review.1 man5/gitready-definition.5 man7/gitready-layouts.7; do
	run test -s "usr/share/man/$page"
	exits 0
done
