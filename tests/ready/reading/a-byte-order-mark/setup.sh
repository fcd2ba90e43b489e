#!/bin/sh
mkdir -p backlog
printf '\357\273\277---\nsize: 13\n---\n# EXP-1 Before front matter\n' >backlog/1.md
printf '\357\273\277# EXP-2 Before a heading\n\nSize: 5\n' >backlog/2.md
printf '\357\273\277EXP-3 Before a heading that is underlined\n====\n\nSize: 13\n' >backlog/3.md
