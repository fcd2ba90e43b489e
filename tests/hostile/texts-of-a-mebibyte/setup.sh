#!/bin/sh
# Files of nearly a mebibyte, each of one text over and over.

# In $1: $2, the text $3 so many times that it fills the file, and then $4.
fill () {
	{
		printf '# S-%s Story\n\n## Notes\n\nA word.\n\n## Why\n\n%s' "$1" "$2"
		U=$3 awk 'BEGIN {
			unit = ENVIRON["U"]
			gsub(/@/, "\r", unit)
			n = int(1040000 / length(unit))
			for (i = 0; i < n; i++)
				printf "%s", unit
		}'
		printf '%s\n' "$4"
	} >"backlog/$1.md"
}

brackets=$(awk 'BEGIN { for (i = 0; i < 500000; i++) printf "[" }')
closing=$(awk 'BEGIN { for (i = 0; i < 500000; i++) printf "]" }')
printf '# S-1 Story\n\nStatus: open\n\n## Notes\n\nA word.\n\n## Why\n\n%s%s\n' \
	"$brackets" "$closing" >backlog/1.md
fill 2 '' '<summary>' ''
fill 3 '' '<h2 ' ''
fill 4 '' '@' ''
fill 5 'Status: ' 'a / ' ''
fill 6 'Blocked by: ' 'S-0 and ' 'S-0'
