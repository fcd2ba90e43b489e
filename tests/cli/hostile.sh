#!/bin/sh
# What a stranger writes, in other outputs than that of check: see
# tests/hostile for what is judged of it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

it "explains a definition without a line that a CI takes for a command"
given_repo .
write DEFINITION_OF_READY.md "# D\n
## Story \`backlog/*.md\`\n
- Must say why, ##[error]broken. \`section Why\`\n
::warning::broken"
write_ready backlog/1.md EXP-1
git add . && git commit -q -m 'The backlog'
run git ready explain
exits 0
prints "Must say why, #"
prints_not "##[error]"
run git ready explain story/section-why
exits 0
prints_not "##[error]"

given_owner () {
	given_repo .
	write DEFINITION_OF_READY.md "# D\n
## Story \`backlog/*.md\`\n
- Must be somebody's. \`field owner: ada\`"
	write backlog/1.md "---\nowner: $1\n---\n# EXP-1 Export"
}

it "lets no forge link what only looks like a commit"
given_owner "0123456789abcdef0123456789abcdef01234567 and 89abcdef01"
run git ready check --format=markdown
exits 1
prints "012345&#8203;6789ab"
prints_not "0123456"
prints_not "89abcdef"
for id in 0123456789012345678901234567890123456789 0123456789ABCDEF0123456789ABCDEF01234567 abcdefabcdefabcdefabcdefabcdefabcdefabcd 89ABCDEF01; do
	write backlog/1.md "---\nowner: \"$id\"\n---\n# EXP-1 Export"
	run git ready check --format=markdown
	exits 1
	prints "&#8203;"
	prints_not "$(echo "$id" | cut -c 1-7)"
done

it "lets no forge find what a name in brackets refers to"
given_owner "'[vulnerability:7] and [feature_flag:8]'"
run git ready check --format=markdown
exits 1
prints "vulnerability:&#8203;7"
prints "flag:&#8203;8"

it "leaves words and numbers whole that are no commit"
given_owner "a defaced facade of 20261128 pieces"
run git ready check --format=markdown
exits 1
prints "a defaced facade of 20261128 pieces"

it "tells a CI nothing where it names what may be meant, or puts it on the agenda"
given_repo .
write DEFINITION_OF_READY.md "# D\n
## Story \`s.md ##\`\n
- ::error::Must be somebody's. \`field owner\`"
write s.md "## ::error::One\n\n## ::stop-commands::Two\n\n## ##[error]Three"
git add . && git commit -q -m 'The backlog'
run git ready show s.md
exits 128
complains "stop-commands"
! grep -q '^ *::' "$tmp/err" || complain "a line begins with a command"
complains_not "##[error]"
run git ready next --agenda
exits 1
prints "Must be somebody's."
! grep -q '^ *::' "$tmp/out" || complain "a line begins with a command"
run git ready check '--definition=##[error]x'
exits 128
complains "error]x"
complains_not "##[error]"
