#!/bin/sh
#
# What was found before is old, also where the state before is not judged once
# more: in files that are as they were, and by names that mean what they meant.

# shellcheck disable=SC2016 # code stands between backticks
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

make_shop () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n### Ready \`when status: ready or later\`\n\n- Must say where it stands. \`field status: draft, ready, done\`\n- Must say why. \`section Why: at least 3 words\`\n- Must wait for what is there. \`field waits for: exist and no cycle\`\n\n## Part \`parts.md ##\`\n\n- Must say where it stands. \`field status\`"
	write backlog/1.md "# EXP-1: Saw\n\nStatus: ready\nWaits for: Sand the boards\n\n## Why\n\nSo that boards fit."
	write backlog/2.md "# EXP-2: Sand the boards\n\nStatus: ready\nWaits for: EXP-70\n\n## Why\n\nToo short."
	write backlog/3.md "# EXP-3: Oil\n\nStatus: ready\nWaits for: [glue](../parts.md#glue)\n\n## Why\n\nSo that water beads."
	write parts.md "# Parts\n\n## Glue\n\nStatus: open\n\n## Screws\n\nStatus: open"
	git add . && git commit -q -m shop
}

given_shop () {
	once make_shop
	git ready hook install >/dev/null
}

commit_all () {
	git add .
	run git commit -q -m "$1"
}

it "says nothing of what was found in a file that is as it was"
given_shop
run git ready check
exits 1
prints "names EXP-70"
prints "2 words"
echo "And true." >>backlog/1.md
commit_all one
exits 0
complains_not "EXP-2"

it "says nothing of it in the file that is touched"
given_shop
sed -i 's/Too short/So short/' backlog/2.md
commit_all two
exits 0
complains_not "EXP-70"

it "tells a name that a commit takes its meaning"
given_shop
sed -i 's/Sand the boards/Sand all boards/' backlog/2.md
commit_all three
exits 1
complains "names Sand the boards, which is not an item"
complains_not "EXP-70"

it "tells an anchor that a commit takes its heading"
given_shop
sed -i 's/## Glue/## Hide glue/' parts.md
commit_all four
exits 1
complains "names glue"

it "tells a name that a commit gives to a file that holds no item"
given_shop
write backlog/4.md "# EXP-4: Varnish\n\nStatus: draft\nWaits for: EXP-71"
git add . && git commit -q -m varnish
sed -i 's/draft/ready/; $ a \\n## Why\n\nSo that it shines.' backlog/4.md
commit_all five
exits 1
complains "names EXP-71"
complains_not "EXP-70"

it "tells what a changed template makes of a file that is as it was"
given_shop
sed -i 's|^## Story .*|&\n\n- `template story.md`|' DEFINITION_OF_READY.md
write story.md "# Title\n\n## Why\n\nWho wants it?"
git add . && git commit -q --no-verify -m template
run git ready check
prints_not "EXP-1"
write story.md "# Title\n\n## Why\n\nSo that boards fit."
git add .
run git ready check --staged --new-since=HEAD
exits 1
prints "EXP-1"
prints "template's own words"
prints_not "EXP-70"
