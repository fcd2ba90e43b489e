#!/bin/sh
printf '# EXP-2 Caf\351\n\nSize: 13\n' >backlog/2.md
