#!/bin/sh
printf '# S-1 A value\n\n**Priority:** high\n\n## Scope\n\nHalf of it.\n' >backlog/1.md
printf '# S-2 No value any more\n' >backlog/2.md
printf '# Cards\n\n## C-3 Three\n\n## C-1 One\n\n## C-2 Two\n\n## C-5 Five\n\n## C-6 Six\n\n## C-4 Four\n' >CARDS.md
git add -A
