#!/bin/sh
# Files of nearly a mebibyte, each of one text over and over.

# In $1: $2, the text $3 so many times that it fills the file.
fill () {
	{
		printf '%s' "$2"
		U=$3 awk 'BEGIN {
			unit = ENVIRON["U"]
			n = int(1040000 / length(unit))
			for (i = 0; i < n; i++)
				printf "%s", unit
		}'
		printf '\n'
	} >"backlog/$1.md"
}

pair=$(printf '# Story\n\nStatus: ')
fill 1 "$pair" 'a/'
fill 2 "$pair" '— '
fill 3 "$pair" 'Blocked by — '
fill 4 "$pair" '**a/'
fill 5 '# S-5 ' 'Blocked by — '
fill 6 '# S-6 ' '- '
