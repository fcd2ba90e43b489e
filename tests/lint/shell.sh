#!/bin/sh
#
# Runs shellcheck on every shell script: those that say so in their first line, and
# *.sh. What tests read (input/) is not ours to judge.

cd "${1:-$(dirname "$0")/../..}" || exit 1

if ! command -v shellcheck >/dev/null; then
	echo "shell.sh: shellcheck is not installed, so no script was checked" >&2
	exit 0
fi

scripts=$(find .ci src hooks tests templates -name input -prune -o -type f \
	-exec awk 'FNR == 1 && (/^#!.*[\/ ](ba|da)?sh( |$)/ || FILENAME ~ /\.sh$/) { print FILENAME }' {} + 2>/dev/null)
if test -z "$scripts"; then
	echo "shell.sh: found no script at all"
	exit 1
fi

# -x follows what a script sources; SC1091 is about what it cannot find. A few at
# a time, on all processors.
# shellcheck disable=SC2086 # no path here has a space in it
printf '%s\n' $scripts | xargs -n 4 -P "$(getconf _NPROCESSORS_ONLN)" shellcheck -x -e SC1091
