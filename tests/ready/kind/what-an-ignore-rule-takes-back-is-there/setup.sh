#!/bin/sh
# Which of these git ignores, `git status --short -uall` says.
mkdir -p docs/build docs/keep src/Build
printf '%s\n' '[Bb]uild/' '!/docs/build/' '/docs/build/*' \
	'!/docs/build/story.md' 'docs/*/draft-*.md' >.gitignore
printf '%s\n' '!draft-2.md' >docs/.gitignore
echo '# S-2 Taken back' >docs/build/story.md
echo '# S-3 Ignored' >docs/build/other.md
echo '# S-4 Ignored with its folder' >src/Build/story.md
echo '# S-5 Ignored by name' >docs/keep/draft-1.md
echo '# S-6 Taken back below' >docs/keep/draft-2.md
