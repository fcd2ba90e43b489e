#!/bin/sh
mkdir -p backlog
: >backlog/1.md
printf '\n' >backlog/2.md
printf ' \t\n\n \n' >backlog/3.md
printf -- '---\n---\n' >backlog/4.md
printf '\357\273\277' >backlog/5.md
