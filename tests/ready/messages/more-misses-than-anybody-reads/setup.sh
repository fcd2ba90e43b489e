#!/bin/sh
# 501 links in one story, 512 in another.

links () {
	awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++) print "\n[a](b)" }'
}

links 501 >>backlog/1.md
links 512 >>backlog/2.md
