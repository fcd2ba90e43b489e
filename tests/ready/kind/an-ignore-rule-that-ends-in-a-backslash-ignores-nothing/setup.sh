#!/bin/sh
# gitignore(5): a backslash at the end of a pattern makes it invalid, and it
# never matches. `out\` is what people write who come from Windows. The rule
# below it counts. `git status --short -uall` says the same.
mkdir -p out bin dist
# shellcheck disable=SC1003
printf '%s\n' 'out\' 'draft.md' 'bin\/' >.gitignore
echo '# S-2 Not ignored' >out/2.md
echo '# S-3 Not ignored' >bin/3.md
echo '# S-4 Ignored by the next rule' >dist/draft.md
