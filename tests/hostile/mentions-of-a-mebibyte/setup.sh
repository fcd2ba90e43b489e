#!/bin/sh
# Entries of an eighth of a mebibyte, each of one text over and over: with the
# square of their length they would take minutes.

# In $1: $2, the text $3 so many times that it fills the file.
fill () {
	{
		printf '%s' "$2"
		U=$3 awk 'BEGIN {
			unit = ENVIRON["U"]
			n = int(130000 / length(unit))
			for (i = 0; i < n; i++)
				printf "%s", unit
		}'
		printf '\n'
	} >"backlog/$1.md"
}

fill 1 '- S-1 ' 'S-9, '
fill 2 '- S-2 ' 'S-9 — '
fill 3 '- S-3 ' '(after S-8) '
