#!/bin/sh
#
# Each library has one door. Whoever wants to use it knocks there.

cd "${1:-$(dirname "$0")/../..}" || exit 1

# header (a regex)      files that may include it (a regex)
doors='
git2([/.].*)?           src/read/git[^/]*\.[ch]
md4c.*                  src/(read/markdown|manual/main)\.c
yaml\.h                 src/read/frontmatter\.c
pcre2.*                 src/base/regex\.c
utf8proc\.h             src/base/code-point\.h
ut(hash|list|array|string|ringbuffer|stack)\.h  src/base/table\.c
jansson.*               src/report/[^/]*\.[ch]
'

wrong=$(find src -name '*.[ch]' -exec awk -v doors="$doors" '
BEGIN {
	n = split(doors, word, /[ \t\n]+/)
	# The text begins with a newline, so the first word is empty.
	for (i = 2; i < n; i += 2) {
		header[++count] = "^(" word[i] ")$"
		files[count] = "^(" word[i + 1] ")$"
	}
}
/^[ \t]*#[ \t]*include[ \t]*["<]/ {
	name = $0
	sub(/^[^"<]*["<]/, "", name)
	sub(/[">].*/, "", name)
	for (i = 1; i <= count; i++)
		if (name ~ header[i] && FILENAME !~ files[i])
			print FILENAME ":" FNR ": <" name "> belongs in " files[i]
}' {} +) || exit 1

test -z "$wrong" && exit 0
printf '%s\n' "$wrong"
exit 1
