#!/bin/sh
# md4c would need a minute for each: lines times brackets.
{
	cat backlog/1.md
	echo
	awk 'BEGIN { for (i = 0; i < 200000; i++) print "](" "[" }'
} >backlog/2.md
awk 'BEGIN { for (i = 0; i < 100000; i++) print "[a](b)" }' >backlog/3.md
{
	echo '# S-4 A line is no trouble'
	echo
	awk 'BEGIN { for (i = 0; i < 300000; i++) printf "](" }'
	printf '\n\n## Why\n\nThree whole words.\n'
} >backlog/4.md
