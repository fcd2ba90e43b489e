#!/bin/sh
mkdir -p backlog
printf '# EXP-1 A pair at the end\n\n## Why\n\nSo.\n\n## Size: 13' >backlog/1.md
printf -- '---\nsize: 5\n---\n# EXP-2 A heading at the end\n\n## Why' >backlog/2.md
printf -- '---\nid: EXP-3\ntitle: Front matter alone\nsize: 13\n---' >backlog/3.md
printf '# EXP-4 A line at the end\n\nSize: 5\n\n## Why\n\nx' >backlog/4.md
