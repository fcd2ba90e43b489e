#!/bin/sh
# Which of these git ignores, `git status --short -uall` says. No rule of the
# root takes anything back, so nobody expects one further down.
mkdir -p docs/plans src/plans
echo 'draft-*.md' >.gitignore
echo '!draft-2.md' >docs/plans/.gitignore
echo '# S-2 Taken back' >docs/plans/draft-2.md
echo '# S-3 Ignored' >docs/plans/draft-3.md
echo '# S-4 Ignored elsewhere' >src/plans/draft-2.md
