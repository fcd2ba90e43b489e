#!/bin/sh
#
# list, show, next, trace, roles: the index, bare repositories, one item of many,
# and what a stranger may have written in ids, titles, paths and text.

# Backticks in single quotes are Markdown.
# shellcheck disable=SC2016
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

given_files () {
	given_repo
	write DEFINITION_OF_READY.md <<-\END
	# Definition of Ready

	## Outcome `outcomes/*.md`

	- Is over once reached. `done when status: reached`

	## Story `backlog/*.md` `LATER.md ##`

	- Must say where it stands. `field status: idea, ready, done`

	### Ready `when status: ready or later`

	- Must say why. `section Why`
	- Must serve an outcome. `link to open Outcome in field outcome`

	## Who covers what `roles`

	| Responsibility | Who |
	| --- | --- |
	| Outcome direction | @octocat ##[error]who |
	END
	write outcomes/1.md "---\nid: OUT-1\nstatus: open\n---\n\n# More readers\n\n## Measure\n\n10 a day"
	write backlog/1.md "---\nid: S-1\nstatus: ready\noutcome: OUT-1\n---\n\n# Export\n\n## Why\n\nFor readers."
	write backlog/2.md "---\nid: S-2\nstatus: idea\n---\n\n# Import"
	write LATER.md "# Later\n\n## Print on paper\n\n## Read aloud"
}

it "shows an item of the index, of a commit and of a bare repository"
given_files
git add . && git commit -q -m Start
write backlog/1.md "---\nid: S-1\nstatus: idea\n---\n\n# Staged" && git add .
write backlog/1.md "---\nid: S-1\nstatus: idea\n---\n\n# In the work tree"
run git ready show --staged S-1
exits 0
prints "S-1  Staged"
run git ready show HEAD S-1
cp "$tmp/out" "$tmp/first"
run git ready show S-1 HEAD
exits 0
cmp -s "$tmp/first" "$tmp/out" || complain "the revision may stand on either side of the item"
run git ready show S-1 nowhere
exits 128
complains 'no item is called "S-1 nowhere"'
complains 'hint: S-1 is there, and "nowhere" is not a revision'
run git ready show HEAD S-1
prints "S-1  Export"
prints "May it start? Yes."
run git ready show S-1
prints "S-1  In the work tree"
git clone -q --bare . ../work/bare.git
cd bare.git || exit 1
run git ready show S-1
exits 0
prints "May it start? Yes."
run git ready show -q S-2
exits 1
run git ready new story Anything
exits 128
complains "bare"

it "finds one of several in a file by path#heading, and says why a file is none"
given_files
run git ready show 'LATER.md#read-aloud'
exits 0
prints "Read aloud"
run git ready show LATER.md
exits 128
complains "may mean 2 items"
write README.md "# Read me"
run git ready show README.md
exits 128
complains "README.md is not an item: no kind of the definition looks there"
write LATER.md "Nothing yet."
run git ready show LATER.md
exits 128
complains "LATER.md holds no item"

it "separates records by NUL, so that a line break in a path is none"
given_files
mv backlog/1.md "$(printf 'backlog/a\nb.md')"
run git ready next -z
exits 0
test "$(tr -dc '\000' <"$tmp/out" | wc -c)" -eq 1 || complain "not one record"
run git ready list -z
exits 0
test "$(tr -dc '\000' <"$tmp/out" | wc -c)" -eq 4 || complain "not four records"
prints "backlog/a"

given_hostile_files () {
	given_files
	printf -- '---\nid: "OUT-1"\ntitle: "<script>x</script> \\" ] -> [ ##[error]t &lt; \\\\N\\e[31m"\nstatus: open\n---\n' >outcomes/1.md
	printf -- '---\nid: S-1\ntitle: "##[error]one\\n::error::two @octocat #12 | a, b"\nstatus: ready\noutcome: OUT-1\n---\n\n## Why\n\n````\n::error::boom\n ##vso[task.x]boom\n\033[31mred\n\n## Open questions\n\n- ##[error]who?\n' >backlog/1.md
	printf -- '---\nid: "S-3\\n::error::id"\ntitle: "=SUM(1)"\nstatus: ready\n---\n\n## Why\n\nTBD\n' >"$(printf 'backlog/3\n##[error]path.md')"
}

it "lets no stranger's text steer a terminal, a CI, a forge or a table"
given_hostile_files
for command in list 'list --format=csv' 'list --format=markdown' next 'next --agenda' 'next --format=markdown' \
	trace 'trace --format=dot' 'trace --format=markdown' roles 'roles --format=markdown' \
	'show S-1' 'show S-1 --format=markdown' 'show =SUM(1)'; do
	# shellcheck disable=SC2086
	run git ready $command
	prints_not "$esc"
	prints_not "##["
	prints_not "##vso["
	if grep -q '^[[:blank:]]*::' "$tmp/out"; then complain "$command: a command of a CI"; fi
	case $command in
	*agenda | *markdown)
		# What stands between fences is text.
		if sed '/^`\{5\}/,/^`\{5\}/d' "$tmp/out" | grep -q '<script>\|@octocat\|#12'; then
			complain "$command: something of a forge"
		fi
		;;
	esac
done

it "draws what Graphviz reads, whatever titles hold"
given_hostile_files
printf -- '---\nid: S-2\ntitle: "a \\" ] -> [ &lt; \\\\N"\nstatus: idea\n---\n' >backlog/2.md
run git ready trace --format=dot
exits 0
prints '\" ] -> ['
prints '&amp;lt; '
prints '\\N'
test "$(grep -c '^	n[0-9]* \[label="[^	]*"[^"]*\];$' "$tmp/out")" -eq 6 || complain "not a node a line"

it "is JSON and CSV, whatever titles hold"
given_hostile_files
for command in list next trace roles 'show S-1'; do
	# shellcheck disable=SC2086
	git ready $command --format=json >out.json
	python3 -c 'import json, sys; json.load(open("out.json"))' || complain "$command: not JSON"
done
git ready list --format=csv >out.csv
run python3 -c '
import csv
rows = list(csv.reader(open("out.csv", newline="")))
print({len(row) for row in rows} == {len(rows[0])}, [row[3] for row in rows])'
prints "True"
prints "'=SUM(1)"

it "refuses an agenda in a format that has none"
given_files
run git ready next --agenda --format=json
exits 129
complains "--agenda is Markdown"

it "says what an outcome is called, and that it says no more"
given_files
write outcomes/1.md "---\nid: OUT-1\ntitle: More readers\nstatus: open\n---"
run git ready show S-1 --format=markdown
exits 0
prints "## It serves OUT-1 More readers (open)"
prints "It says nothing else."

it "shows what names an item, in either case and whatever its id is made of"
given_files
write backlog/1.md "---\nid: EXP-1b\nstatus: idea\n---\n\n# Export"
write backlog/2.md "---\nid: S-2\nstatus: idea\n---\n\n# Import\n\nSee s-3, exp-1B."
write backlog/3.md "---\nid: S-3\nstatus: idea\n---\n\n# At the end\n\nexp-1b"
write backlog/4.md "---\nid: export-all\nstatus: idea\n---\n\n# All of it"
write backlog/5.md "---\nid: S-5\nstatus: idea\nwaits for: Export-All\n---\n\n# Some of it"
run git ready show EXP-1b
prints 'named by       S-2 "Import" (idea)'
prints 'S-3 "At the end" (idea)'
run git ready show S-3
prints 'named by       S-2 "Import" (idea)'
run git ready show export-all
prints 'waited for by  S-5 "Some of it" (idea)'

it "a measure is no range of items, and a range of ids is one"
given_files
write backlog/1.md "---\nid: S-1\nstatus: idea\n---\n\n# One"
write backlog/2.md "---\nid: S-2\nstatus: idea\nsize: \"Scale: 0–100, compared\"\n---\n\n# Two"
write backlog/3.md "---\nid: S-3\nstatus: idea\nscope: S-1 to S-2\n---\n\n# Three"
run git ready show S-1
prints 'named by       S-3 "Three" (idea)'
prints_not 'S-2 "Two"'
