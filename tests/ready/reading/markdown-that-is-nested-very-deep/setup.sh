#!/bin/sh
mkdir -p backlog
{
	printf '# EXP-1 Quotes\n\n## Why\n\n'
	awk 'BEGIN { for (i = 0; i < 2000; i++) printf ">"; print " deep" }'
} >backlog/1.md
{
	printf '# EXP-2 Entries\n\n## Why\n\n'
	awk 'BEGIN { for (i = 0; i < 200; i++) { printf "%*s- x\n", 2 * i, "" } }'
} >backlog/2.md
{
	printf '# EXP-3 Brackets\n\n## Why\n\n'
	awk 'BEGIN { for (i = 0; i < 5000; i++) printf "["; for (i = 0; i < 5000; i++) printf "](x)" ; print "" }'
} >backlog/3.md
