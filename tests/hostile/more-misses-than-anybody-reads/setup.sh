#!/bin/sh
# Files of an eighth of a mebibyte, each of one text over and over.

# In $1: $2, the text $3 so many times that it fills the file, and then $4.
fill () {
	{
		printf '# S-%s Story\n\n%s' "$1" "$2"
		U=$3 awk 'BEGIN {
			unit = ENVIRON["U"]
			n = int(130000 / length(unit))
			for (i = 0; i < n; i++)
				printf "%s", unit
		}'
		printf '%s\n' "$4"
	} >"backlog/$1.md"
}

fill 1 'Blocked by: ' 'X-1 to X-100, ' X-1
fill 2 '' '![a](b) ' ''
