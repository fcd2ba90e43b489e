#!/bin/sh
#
# Bad input gets a clear sentence and the place, and nothing else is lost: the
# other items are still judged.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# Beside what is bad stands an item that must still be found wanting.
given_backlog_with_unready () {
	given_backlog
	write_unready backlog/9.md EXP-9
}

others_are_judged () {
	exits 1
	prints "backlog/9.md:1:1: error: "
	prints "[story/section-why]"
}

it "reports a file that is not UTF-8, and judges the others"
given_backlog_with_unready
printf '# EXP-2 Caf\351\n\n## Why\n\nBecause.\n' | write backlog/2.md
run git ready check
others_are_judged
prints "backlog/2.md:1:"
prints_times 1 "[item-unreadable]"

it "reports front matter that never closes"
given_backlog_with_unready
write backlog/2.md "---\nid: EXP-2\nstatus: ready\n\n# Export\n\n## Why\n\nBecause."
run git ready check
others_are_judged
prints "backlog/2.md:"
prints_times 1 "[item-unreadable]"

it "reports front matter that is no YAML, at its line"
given_backlog_with_unready
write backlog/2.md "---\nid: EXP-2\nlabels: [ui, \n---\n\n# Export\n\n## Why\n\nBecause."
run git ready check
others_are_judged
prints "backlog/2.md:"
prints_times 1 "[item-unreadable]"

it "refuses aliases in front matter: they can blow up"
given_backlog_with_unready
write backlog/2.md "---\nid: &a EXP-2\nother: *a\n---\n\n# Export\n\n## Why\n\nBecause."
run git ready check
others_are_judged
prints_times 1 "[item-unreadable]"

it "keeps to the size limit that is configured"
given_backlog_with_unready
{ printf '# EXP-2 Export\n\n## Why\n\n' && yes 'Because.' | sed 200q; } | write backlog/2.md
run git ready check
prints_not "[item-unreadable]"
git config ready.maxFileSize 1000
run git ready check
others_are_judged
prints "backlog/2.md:1:1: error: "
prints_times 1 "[item-unreadable]"

it "has a size limit without configuration"
given_backlog_with_unready
yes 'A line of a file that nobody wrote by hand.' | sed 1200000q | write backlog/2.md
run git ready check
others_are_judged
prints "backlog/2.md:1:1: error: "
prints_times 1 "[item-unreadable]"

it "reads no file beyond 1 GiB, whatever the limit"
given_backlog_with_unready
: >backlog/2.md
perl -e 'truncate $ARGV[0], 2 << 30 or die' backlog/2.md
git config ready.maxFileSize 4g
run git ready check
others_are_judged
prints "backlog/2.md:1:1: error: "
prints "at most 1048576 KiB are read"
rm backlog/2.md

it "keeps to the size limit for what is staged and committed, too"
given_backlog_with_unready
{ printf '# EXP-2 Export\n\n## Why\n\n' && yes 'Because.' | sed 200q; } | write backlog/2.md
git config ready.maxFileSize 1000
git add . && git commit -q -m 'More'
run git ready check --staged
others_are_judged
prints_times 1 "[item-unreadable]"
run git ready check HEAD
others_are_judged
prints_times 1 "[item-unreadable]"

it "names a size limit that is no number"
given_backlog
git config ready.maxFileSize plenty
run git ready check
exits 128
complains "plenty"

it "reports a file that it may not open"
given_backlog_with_unready
write_ready backlog/2.md EXP-2
chmod 000 backlog/2.md
if test -r backlog/2.md; then
	skip "whoever runs this may open every file"
else
	run git ready check
	others_are_judged
	prints "backlog/2.md:1:1: error: "
	prints_times 1 "[item-unreadable]"
fi

it "reports a blob that is missing, as in a partial clone, and judges the others"
given_backlog_with_unready
write_ready backlog/2.md EXP-2
git add . && git commit -q -m 'More'
blob=$(git rev-parse HEAD:backlog/2.md)
rm -f ".git/objects/$(echo "$blob" | cut -c1-2)/$(echo "$blob" | cut -c3-)"
run git ready check HEAD
others_are_judged
prints "backlog/2.md:1:1: error: "
prints_times 1 "[item-unreadable]"
prints_times 1 "[story/section-why]"

it "fails where a whole folder of the commit is missing"
given_backlog
tree=$(git rev-parse HEAD:backlog)
rm -f ".git/objects/$(echo "$tree" | cut -c1-2)/$(echo "$tree" | cut -c3-)"
run git ready check HEAD
exits 128
prints_nothing
complains "fatal: "

it "names the cure where a partial clone lacks folders, however deep they are"
given_backlog
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`a/b/*.md\`\n\n- Must say why. \`section Why\`"
write_ready a/b/1.md EXP-1
git add . && git commit -q -m 'Deeper'
for folder in a/b a; do
	tree=$(git rev-parse HEAD:$folder)
	rm -f ".git/objects/$(echo "$tree" | cut -c1-2)/$(echo "$tree" | cut -c3-)"
	run git ready check HEAD
	exits 128
	prints_nothing
	complains "fatal: folders of $(git rev-parse HEAD | cut -c1-10) are not in this clone"
	complains "git ls-tree -r $(git rev-parse HEAD | cut -c1-10) fetches them"
done

it "says that a file is in the middle of a merge, until its marks are gone"
given_backlog_with_unready
write_ready backlog/2.md EXP-2
git add . && git commit -q -m 'Ours' && git checkout -q -b theirs HEAD~1
git checkout -q main -- backlog/9.md
write backlog/2.md "# EXP-2 Export\n\n## Why\n\nThey want it."
git add . && git commit -q -m 'Theirs' && git checkout -q main
git merge -q theirs >/dev/null 2>&1
grep -q '^<<<<<<<' backlog/2.md || complain "there is no conflict"
run git ready check
others_are_judged
prints "backlog/2.md:1:1: error: "
prints "is in the middle of a merge conflict"
prints_times 1 "[item-unreadable]"
write_ready backlog/2.md EXP-2
run git ready check
others_are_judged
prints_not "backlog/2.md"

it "does not say that a kind has no items where its only file cannot be read"
given_backlog
printf '# EXP-1 Caf\351\n' | write backlog/1.md
run git ready check
exits 1
prints "[item-unreadable]"
prints_not "[kind-unmatched]"

it "says what is in the way where nothing is an item"
given_backlog
rm backlog/1.md
run git ready check
exits 128
complains "write the first item where its patterns look (git ready explain shows them), or fix them"
rmdir backlog && mkdir real && ln -s real backlog
write_ready real/1.md EXP-1
run git ready check
exits 128
complains "backlog is a symbolic link or a submodule, which are not followed"

it "fails where the definition cannot be read"
given_backlog
printf '# Ready \377\n' | write DEFINITION_OF_READY.md
run git ready check
exits 128

it "judges nothing by half a definition"
given_backlog_with_unready
write DEFINITION_OF_READY.md "# Ready\n
## Story \`backlog/*.md\`\n
- Must say why. \`section Why\`
- Must have an owner. \`feild owner\`"
run git ready check
exits 128
prints "DEFINITION_OF_READY.md:6:"
prints "[definition-invalid]"
prints "field"
prints_not "backlog/9.md"

it "finds no section in a heading that is nested in a list"
given_backlog
write backlog/2.md "# EXP-2 Export\n\n- ## Why\n\n  Because."
run git ready check
exits 1
prints "backlog/2.md:1:1: error: "

it "reads CRLF, a byte order mark and a file without a final newline"
given_backlog
printf '\357\273\277# EXP-2 Export\r\n\r\n## Why\r\n\r\nBecause.' | write backlog/2.md
run git ready check
exits 0
prints "2 items"

it "reports an empty file, and survives it"
given_backlog
: | write backlog/2.md
run git ready check
exits 1
prints "backlog/2.md:1:1: error: "

# Control characters: a title may not speak to the terminal.

it "never prints a control character of a title"
given_backlog
write backlog/2.md "# EXP-2 \\0033]0;pwned\\0007\\0033[2J Export"
run git ready check
exits 1
prints "backlog/2.md:1:1: error: "
prints_not "$esc"
prints_not "$(printf '\007')"
run git ready check --color=always
exits 1
prints "${esc}["
prints_not "$esc]0;pwned"
prints_not "${esc}[2J"
prints_not "$(printf '\007')"

it "never prints a C1 control character of a title, well-formed as it is"
given_backlog
write backlog/2.md "# EXP-2 \\0302\\02332J Export"
run git ready check
exits 1
prints_not "$(printf '\302\233')"

it "never prints a control character of a path"
given_backlog
write_unready "backlog/${esc}]0;pwned.md" EXP-2
run git ready check
exits 1
prints "pwned.md"
prints_not "$esc"
run git ready check --color=always
exits 1
prints_not "$esc]0;pwned"

it "never complains with a control character of what was typed"
given_backlog
run git ready check "${esc}]0;pwned"
exits 128
complains "pwned"
complains_not "$esc"
run git ready check -- "${esc}]0;pwned"
exits 128
complains_not "$esc"

it "finds each file of the work tree once, and none of the folders around it"
given_repo inner
write inner/DEFINITION_OF_READY.md "# D\n\n## Story \`**/*.md\`\n\n- Must say why. \`section Why\`"
write outside.md "# EXP-9 Outside"
write inner/a/b/1.md "# EXP-1 Export\n\n## Why\n\nPeople ask for it."
write inner/2.md "# EXP-2 Import\n\n## Why\n\nPeople ask for it."
run git -C inner ready check
exits 0
prints "2 items: 2 ready"
run git -C inner/a ready check
exits 0
prints "2 items: 2 ready"
