#!/bin/sh
{
	printf -- '---\ndeep: '
	awk 'BEGIN { for (i = 0; i < 5000; i++) printf "["; for (i = 0; i < 5000; i++) printf "]" }'
	printf '\n---\n# EXP-1 Five thousand brackets\n'
} >backlog/1.md
