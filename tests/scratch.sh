# shellcheck shell=sh
#
# Where tests write, unless TMPDIR says so already: in memory, where there is room
# and programs may be started. They make and remove files by the thousand, and
# ext4, which gives what was removed not away again at once, passes by all of it
# whenever a file is made: that took a third of the time of all tests. Sourced by
# what runs them; afterwards TMPDIR is set.

# holds_tests <folder>: a gibibyte of them, of which some are programs
holds_tests () {
	test -d "$1" && test -w "$1" || return 1
	df -Pk "$1" | awk 'NR == 2 { room = $4 } END { exit room < 1048576 }' || return 1
	tried=$(mktemp "$1/git-ready.XXXXXX") || return 1
	echo '#!/bin/sh' >"$tried" && chmod 700 "$tried" && "$tried" 2>/dev/null
	set -- $?
	rm -f "$tried"
	return "$1"
}

if test -z "${TMPDIR:-}"; then
	TMPDIR=/tmp
	! holds_tests /dev/shm || TMPDIR=/dev/shm
	export TMPDIR
fi
