#!/bin/sh
#
# git ready review of files that cannot be judged: never as if all were well.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

COLUMNS=200
export COLUMNS

# story <n>: one that is ready
story () {
	write "stories/$1.md" "---\nid: S-$1\n---\n\n# Story $1\n\n## Why\n\nSomebody asks."
}

# broken <n> [<more>]: one whose front matter is no YAML
broken () {
	write "stories/$1.md" "---\nid: S-$1\np: ?\n---\n\n# Story $1${2:-}"
}

committed () {
	git add -A && git commit -q -m "${1:-change}"
}

# Two stories; the second cannot be judged where one says so.
given_stories () {
	given_repo
	write DEFINITION_OF_READY.md "# D\n\n## Story \`stories/*.md\`\n\n- Must say why. \`section Why\`"
	story 1
	"$1" 2
	committed base
}

it "tells a file that could not be judged before either, and differs"
given_stories broken
broken 2 '\n\nMore.'
committed
run git ready review HEAD~1
exits 1
prints "1 new error."
prints "stories/2.md:3:4: error: this file cannot be judged: "
prints_not "No item has changed"
run git ready review --format=json HEAD~1
exits 1
prints '"rule": "item-unreadable"'
prints '"since": "new"'
for format in github gitlab rdjsonl sarif junit markdown; do
	run git ready review --format=$format HEAD~1
	exits 1
	prints "this file cannot be judged"
done
run git ready check --new-since=HEAD~1
exits 1
prints "stories/2.md:3:4: error: this file cannot be judged: "

it "warns of a file that cannot be judged and is the same on both sides"
given_stories broken
write README.md "# Read me"
committed
for format in text json; do
	run git ready review --format=$format HEAD~1
	exits 0
	complains "warning: 1 file could not be judged, neither before nor after: stories/2.md"
	complains "hint: git ready check tells why"
done
run git ready review -q HEAD~1
test -s "$tmp/err" && complain "it says: $(cat "$tmp/err")"

it "does not call items removed whose file cannot be judged any more"
given_stories story
broken 2
committed
run git ready review HEAD~1
exits 1
prints "1 new error."
prints "1 cannot be judged any more"
prints "stories/2.md:3:4: error: this file cannot be judged: "
prints_not "removed"

it "does not call items new whose file could not be judged before"
given_stories broken
story 2
committed
run git ready review HEAD~1
exits 0
tells_line "S-2 Story 2 judged again"
prints_not "  new"

it "stops where the change breaks the definition"
given_stories story
write DEFINITION_OF_READY.md "# D\n\n## Story \`stories/*.md\`\n\n- Must say why. \`section Why\`\n- Must be. \`sektion Who\`"
committed
run git ready review HEAD~1
exits 1
prints "the definition of ready cannot be used as it is now."
prints "DEFINITION_OF_READY.md:6:13: error: "
prints "[definition-invalid]"
run git ready review --format=markdown HEAD~1
exits 1
prints "### the definition of ready cannot be used as it is now"
run git ready review --format=json HEAD~1
exits 1
prints '"the definition of ready cannot be used as it is now"'

it "judges by the definition that the change mends"
given_repo
write DEFINITION_OF_READY.md "# D\n\n## Story \`stories/*.md\`\n\n- Must be. \`sektion Who\`"
story 1
committed base
write DEFINITION_OF_READY.md "# D\n\n## Story \`stories/*.md\`\n\n- Must say why. \`section Why\`"
committed
run git ready review HEAD~1
exits 128
prints "[definition-invalid]"
run git ready review --definition-from=HEAD HEAD~1
exits 0
prints "No item has changed."
