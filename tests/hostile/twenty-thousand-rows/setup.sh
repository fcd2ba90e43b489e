#!/bin/sh
# A table of half a mebibyte.
awk 'BEGIN { for (i = 1; i <= 20000; i++) printf "| S-%d | Story %d |\n", i, i }' \
	>>backlog/1.md
