#!/bin/sh
mkdir -p backlog
printf '%s\r\n' '---' 'size: 13' 'priority: high' '---' '# EXP-1 Export' '' \
	'## Why' '' 'It hurts,' 'and [here](nope.md).' '' \
	'## Open questions' '' '- [ ] Who?' >backlog/1.md
printf '%s\r\n' '# EXP-2 Import' '' '**Size:** 5' '' '**Priority:** low' '' \
	'Why' '---' '' '```' '## Open questions' '```' >backlog/2.md
