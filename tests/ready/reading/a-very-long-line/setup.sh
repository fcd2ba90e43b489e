#!/bin/sh
mkdir -p backlog
printf '# EXP-1 Export\n\n## Why\n\n%0200000d [gone](nope.md) end\n' 0 >backlog/1.md
