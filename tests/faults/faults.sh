#!/bin/sh
#
# One call after the other fails: open, read, readdir, stat, memory, git itself
# and more (preload.c). Each answer must be the right one, or a failure told in
# words; never a pass. `make test` tries a sample of the calls. `make faults`
# (FAULTS=all) tries them all, several at once, and says on standard error how
# far it is. Only of the thousands that take memory does it leave some out: those
# reached through the same callers as three others (a tree that grows by a node
# finds no memory in the same way each time). FAULTS=every leaves out none.

root=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=tests/env.sh
. "$root/tests/env.sh" || exit 1

sweep=$TEST_BUILD/tests/faults/sweep
preload=$TEST_BUILD/tests/faults/preload.so
jobs=$(getconf _NPROCESSORS_ONLN)
commands=$(grep -c '^everything [0-9]' "$0")
nth=0
passed=0
failed=0

if ! test -f "$preload"; then
	echo "skipped: faults: they are put in by the GNU C library's means"
	echo "0 passed, 0 failed"
	exit 0
fi
# In LD_PRELOAD a space ends the name.
case $preload in
*[\ :]*)
	plain=$(mktemp -d /tmp/git-ready.XXXXXX) || exit 1
	trap 'rm -rf "${tmp:?}" "${plain:?}"' EXIT
	cp "$preload" "$plain/preload.so" || exit 1
	preload=$plain/preload.so
	;;
esac

# An item that is ready, one that is not, a template, links, a folder within a
# folder, several patterns; something staged and something untracked.
given_backlog () {
	git init -q -b main "$@" . || exit 1
	mkdir -p backlog/deep notes outcomes templates
	cat >DEFINITION_OF_READY.md <<-'EOF'
	# Definition of Ready

	## Outcome `outcomes/*.md`

	## Story `backlog/**/*.md` `notes/*.md`

	- Must say why. `section Why: no template text`
	- Must lead somewhere. `links: exist`
	- Must serve an outcome. `link to Outcome`
	- Could say how large it is. `field size: number`
	- Must tell why it moved. `change of field size: explained`
	- `template templates/story.md`
	EOF
	printf '# Story\n\n## Why\n\nWhy it is worth it.\n' >templates/story.md
	printf '# OUT-1 Customers find things\n' >outcomes/one.md
	cat >backlog/a.md <<-'EOF'
	---
	size: 3
	---
	# S-1 Export

	Serves OUT-1, see [b](deep/b.md#why) and [o](../outcomes/one.md).

	## Why

	Two customers wait for it.
	EOF
	printf '# S-2 Import\n\n## Why\n\nWhy it is worth it.\n' >backlog/deep/b.md
	printf '# S-3 Find\n\nServes OUT-1.\n\n## Why\n\nThey ask.\n' >notes/c.md
	printf '*.tmp\n' >.gitignore
	git add . && git commit -q -m 'The backlog' || exit 1
	sed 's/size: 3/size: 5/' backlog/a.md >changed &&
		mv changed backlog/a.md && git add . || exit 1
	git commit -q -m 'Larger' || exit 1
	sed 's/size: 5/size: 8/' backlog/a.md >changed &&
		mv changed backlog/a.md && git add . || exit 1
	printf '# S-4 New\n\nServes OUT-1.\n\n## Why\n\nFor them.\n' >backlog/new.md
}

progress () {
	test -z "${FAULTS:-}" || echo "$1" >&2
}

# try <most> <family> <errno> <arguments of git ready...>
try () {
	most=$1 family=$2 errno=$3
	shift 3
	case ${FAULTS:-}/$family in
	all/memory) options="-w 3 -j $jobs" ;;
	all/* | every/*) options="-j $jobs" ;;
	*) options="-m $most" ;;
	esac
	# shellcheck disable=SC2086 # options, separated by spaces
	"$sweep" $options "$preload" "$family" "$errno" \
		"$TEST_BIN/git-ready" "$@" >"$tmp/swept" 2>"$tmp/tried"
	progress "    $(cat "$tmp/tried")"
	sed -n "s|^not ok: |not ok: git ready $* ($kind): |p" "$tmp/swept"
	totals=$(sed -n '$s/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$tmp/swept")
	if test -z "$totals"; then
		echo "not ok: git ready $*: the sweep of $family broke down"
		totals='0 1'
	fi
	passed=$((passed + ${totals% *}))
	failed=$((failed + ${totals#* }))
}

# EACCES 13, EIO 5, EINTR 4, ENOMEM 12, EAGAIN 11, ECHILD 10; a short read has
# none, but is half of what was asked for.

everything () {
	most=$1
	shift
	nth=$((nth + 1))
	progress "$nth of $commands: git ready $* ($kind)"
	try "$most" open 13 "$@"
	try "$most" open 4 "$@"
	try "$most" read 5 "$@"
	try "$most" read 4 "$@"
	try "$most" short 0 "$@"
	try "$most" readdir 5 "$@"
	try "$most" opendir 13 "$@"
	try "$most" stat 13 "$@"
	try "$most" stat 5 "$@"
	try "$most" mmap 12 "$@"
	try "$most" thread 11 "$@"
	try "$most" memory 12 "$@"
	try "$most" spawn 11 "$@"
	try "$most" wait 10 "$@"
	try "$most" pipe 24 "$@"
	try "$most" poll 12 "$@"
}

kind=SHA-1
mkdir "$tmp/one" && cd "$tmp/one" || exit 1
given_backlog
everything 12 check
everything 4 check --staged
everything 4 check HEAD
everything 3 review HEAD~1..HEAD
everything 3 hook run pre-commit
everything 2 explain

# libgit2 does not read it, so git itself is asked.
kind=SHA-256
mkdir "$tmp/two" && cd "$tmp/two" || exit 1
given_backlog --object-format=sha256
everything 4 check
everything 4 check HEAD
everything 3 review HEAD~1..HEAD

if test "$passed" = 0; then
	echo "not ok: no call was made to fail"
	failed=$((failed + 1))
fi
echo "$passed passed, $failed failed"
test "$failed" = 0
