#!/bin/sh
# Files of nearly a mebibyte, each of one text over and over.

# In $1: the text $2, so many times that it fills the file, and then $3.
fill () {
	{
		printf '# Story\n\n## Why\n\n'
		U=$2 awk 'BEGIN {
			unit = ENVIRON["U"]
			gsub(/@/, "\n", unit)
			n = int(1040000 / length(unit))
			for (i = 0; i < n; i++)
				printf "%s", unit
		}'
		printf '\n\n%s\n' "$3"
	} >"backlog/$1.md"
}

fill 01 '['
fill 02 '!['
fill 03 '[a]('
fill 04 '![a](b '
fill 05 '\[[' '[a]: 00.md'
fill 06 '[a][' '[a]: 00.md'
fill 07 '[a][b ' '[a]: 00.md'
fill 08 '[a](<b' '[a]: 00.md'
fill 09 '**Why not:** a@'
fill 10 '](@['
fill 11 '[ab][ cd ] ' '[zz]: 00.md'
