#!/bin/sh
#
# Nothing is left for later in a comment: do it, or file an issue. A mark opens
# a comment, ends it, or has a colon and words behind it. The words themselves
# may be named, in quotes or in a list, since git ready looks for them in backlogs.
# And no comment asks people to keep two places alike: derive one of them.

cd "${1:-$(dirname "$0")/../..}" || exit 1

wrong=$(find src hooks Makefile -type f -exec awk '
function mark(text) {
	gsub(/"([^"\\]|\\.)*"/, "", text)
	gsub(/`[^`]*`/, "", text)
	return text ~ /(\/\*|\/\/|#|^[ \t]*\*)[ \t]*(TODO|FIXME|XXX|HACK)([ \t:(]|$)/ ||
	       text ~ /[^A-Za-z0-9_](TODO|FIXME|XXX|HACK)[ \t]*\*\// ||
	       text ~ /(^|[^A-Za-z0-9_])(TODO|FIXME|XXX|HACK)(\([^)]*\))?:[ \t]*[A-Za-z]/
}
mark($0) { print FILENAME ":" FNR ": left for later: " $0 }
tolower($0) ~ /(keep|kept|stay|be) in sync with/ {
	print FILENAME ":" FNR ": two places for one thing: " $0
}' {} + 2>/dev/null)

test -z "$wrong" && exit 0
printf '%s\n' "$wrong"
exit 1
