#!/bin/sh
#
# A sentence for people that the item itself answers, as `git ready show`
# tells it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

it "shows whether a sentence for people is ticked in the item, and where"
given_repo
# shellcheck disable=SC2016 # backticks of Markdown
write DEFINITION_OF_READY.md '# Ready

## Story `backlog/*.md`

- The team can do it.
- Everybody has read it.
- It is fun.
- Has a reason. `section Why`'
write backlog/1.md '# EXP-1 Export

## Why

Because.

- [x] the team can do it
- [ ] Everybody has read it.'
run git ready show EXP-1
exits 0
prints "The team can do it. (ticked in line 7)"
prints "Everybody has read it. (not ticked in line 8)"
prints "It is fun."
