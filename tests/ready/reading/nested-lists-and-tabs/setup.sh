#!/bin/sh
mkdir -p backlog
printf '# EXP-1 Tabs\n\n##\tSteps\n\n-\tone\n-\ttwo\n\n## Tasks\t\n\n-\t[ ] one\n\t-\t[x] two\n\t\t-\t[X] three\n' >backlog/1.md
printf '# EXP-2 Nested\n\n## Steps\n\n* one\n  + two\n    1. three\n\n## Tasks\n\n1. [ ] one\n   - [ ] two\n' >backlog/2.md
printf '# EXP-3 Numbered\n\n## Steps\n\n1) one\n2) two\n\n## Tasks\n\n- [ ] one\n\n- [x] two\n\n\n- [ ] three\n' >backlog/3.md
