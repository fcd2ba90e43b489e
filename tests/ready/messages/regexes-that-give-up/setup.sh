#!/bin/sh
# A name in Latin-1.
printf '# S-2 Import\n' >"$(printf 'backlog/caf\351.md')"
