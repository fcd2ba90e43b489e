#!/bin/sh
# What is too large by configuration, and what has a file beside it.
git config ready.maxFileSize 600k
lines () { awk -v n="$1" -v line="$2" 'BEGIN { for (i = 0; i < n; i++) print line }'; }
lines 100000 "A line." >backlog/34-large.md
{ echo ---; lines 10 "notes: $(lines 4000 abcdef | tr '\n' ' ')" | awk '{ sub(/:/, NR ":"); print }'; echo ---; } >backlog/35-long.md
{ echo ---; echo labels:; lines 20010 "- b"; echo ---; } >backlog/36-many.md
{ echo "# S-42"; echo; lines 30000 "](["; } >backlog/42-brackets.md
