#!/bin/sh
# Tables of rows that all bear one id and say nothing else: of each row an item
# is made, with a finding for each criterion. Of half a million that is refused.
awk 'BEGIN { for (i = 1; i <= 30000; i++) print "| S" }' >>backlog/1.md
{ cat backlog/1.md; awk 'BEGIN { for (i = 1; i <= 300000; i++) print "|S" }'; } >backlog/2.md
