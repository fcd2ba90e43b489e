#!/bin/sh
#
# What each format says, and to whom. What a stranger may write into them is
# told in formats-hostile.sh.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=tests/schemas/lib.sh
. "$root/tests/schemas/lib.sh"

# One story: the value stands behind 8 characters, 10 bytes, of its line, and is
# 5 characters, 7 bytes, long.
given_umlauts () {
	given_repo
	write DEFINITION_OF_READY.md "# D\n\n## Story \`backlog/\`\n
- Must say how big it is. \`field größe: klein, groß\`"
	write "backlog/ü b.md" "---\ngröße:  höhér\n---\n# EXP-1 Export"
	git add .
}

formats="text json markdown github sarif gitlab rdjsonl junit"

it "lists every format in the usage"
run git ready check -h
exits 129
for format in $formats; do
	prints "        $format "
done

it "counts columns in bytes for people, programs and reviewdog"
given_umlauts
run git ready check
exits 1
prints ':2:11: error: '
run git ready check --format=json
exits 1
prints '"column": 11'
prints '"end_column": 18'
run git ready check --format=rdjsonl
exits 1
prints '"start":{"line":2,"column":11},"end":{"line":2,"column":18}'
prints '"path":"backlog/ü b.md"'
fits_rdjsonl

it "counts columns in characters for GitHub and code scanning"
given_umlauts
run git ready check --format=github
exits 1
prints '::error file=backlog/ü b.md,line=2,col=9,endColumn=14,title=story/field-'
run git ready check --format=sarif
exits 1
prints '"columnKind": "unicodeCodePoints"'
prints '"startColumn": 9'
prints '"endColumn": 14'
prints '"uri": "backlog/%C3%BC%20b.md"'
fits_sarif

it "says which definition a mistake is in where that is no file of the repository"
given_backlog
write "$tmp/outside.md" "# D\n\n## Story \`backlog/\`\n\n- Must say why. \`sectoin Why\`"
for format in sarif gitlab rdjsonl github junit markdown; do
	run git ready check --definition="$tmp/outside.md" --format="$format"
	exits 128
	prints "outside.md:5"
done
rm "$tmp/outside.md"

it "marks what is waived, and fails nobody for it"
given_backlog
write backlog/1.md "# EXP-1\n\n<!-- ready: waive story/section-why until 2099-12-31 because of Monday -->"
for format in $formats; do
	run git ready check --format="$format"
	exits 0
	prints waived
	prints 'of Monday'
done
run git ready check --format=sarif
prints '"suppressions"'
prints '"level": "note"'
fits_sarif
run git ready check --format=junit
prints 'tests="1" failures="0"'
fits_junit

it "tells code scanning where the rule stands and what it asks, and invents no address"
given_backlog
write_unready backlog/2.md EXP-2
git add . && git commit -q -m two
run env GITHUB_SERVER_URL=https://forge.example GITHUB_REPOSITORY=acme/shop GITHUB_ACTION_REPOSITORY=ada/git-ready git ready check --format=sarif HEAD
exits 1
prints "\"version\": \"$(git ready version | sed -n 's/^git ready version //p')\""
fits_sarif
prints "\"helpUri\": \"https://forge.example/acme/shop/blob/$(git rev-parse HEAD)/DEFINITION_OF_READY.md#L5\""
prints '"informationUri": "https://forge.example/ada/git-ready"'
prints 'Asked by DEFINITION_OF_READY.md:5: section Why\ngit ready explain story/section-why shows an example'
run git ready check --format=sarif HEAD
fits_sarif
prints_not '"helpUri"'
prints_not '"informationUri"'

it "tells a pull request titles, and what is ready"
given_backlog
write_unready backlog/2.md EXP-2
run git ready check --format=markdown
exits 1
prints '- **EXP-2** Export<br>'
prints '  - **error** line 1: has no section "Why"<br>asked by: Must say why.'
prints '<details><summary>1 ready</summary>'
prints '- **EXP-1** Export'

it "shows ten of a level on GitHub, the worst, and counts the rest"
given_backlog
for i in $(seq 10 39); do write_unready "backlog/$i.md" "EXP-$i"; done
run git ready check --format=github
exits 1
prints_times 10 '::error '
prints '20 more in the summary of this run'

it "adds the page to the file that GitHub names"
given_backlog
write_unready backlog/2.md EXP-2
echo before >"$tmp/page"
run env GITHUB_STEP_SUMMARY="$tmp/page" git ready check --format=github
exits 1
cp "$tmp/page" "$tmp/out"
prints before
prints '**Backlog:** 2 items'
rm "$tmp/page"

it "survives 5,000 changed items, within the room that there is"
given_backlog
# Something else is wrong with each, so that they are not told as one.
cat >>DEFINITION_OF_READY.md <<'MORE'
- Links lead somewhere. `links: exist`
MORE
git add . && git commit -q -m 'Links'
mkdir backlog/many
awk 'BEGIN { for (i = 2; i < 5002; i++) { f = "backlog/many/" i ".md"; print "# EXP-" i " Export\n\nIt costs " i " and [leads nowhere](to-" i ".md)." >f; close(f) } }'
git add . && git commit -q -m 'Many'
for command in 'check' 'review HEAD~1'; do
	# shellcheck disable=SC2086 # words
	run git ready $command --format=markdown
	exits 1
	test "$(wc -m <"$tmp/out")" -lt 60000 || complain "$(wc -m <"$tmp/out") characters"
	prints 'left out here'
	# shellcheck disable=SC2086 # words
	run git ready $command --format=sarif
	exits 1
	fits_sarif
done

it "gives the problem matcher what it looks for, in places alone"
given_backlog
write_unready backlog/2.md EXP-2
printf '# x.md:1:1: error: owned [story/owned]\n' >backlog/3.md
run git ready check
exits 1
expression=$(sed -n 's/.*"regexp": "\(.*\)",/\1/p' "$root/.github/problem-matcher.json" | sed 's/\\\\/\\/g')
perl -ne 'BEGIN { $e = shift } print if /$e/' "$expression" "$tmp/out" >"$tmp/matched"
cp "$tmp/matched" "$tmp/out"
prints_times 2 'error: '
prints_times 2 '[story/section-why]'
rm "$tmp/matched"

it "puts the mark below its words, however long the number of the line is"
given_repo
write DEFINITION_OF_READY.md "# D\n\n## Task \`list.md -\`\n\n- Must be small. \`field size: at most 8\`"
for lines in 99990 1000010; do
	{ head -c "$lines" /dev/zero | tr '\0' '\n' && printf -- '- T-1 Do (size: 9)\n'; } >list.md
	run git ready check
	exits 1
	sed -n '/| -/{s/9).*//p;n;s/\^.*//p;}' "$tmp/out" >"$tmp/columns"
	test "$(awk '{ print length }' "$tmp/columns" | uniq | wc -l)" = 1 || complain "the mark stands elsewhere: $(cat "$tmp/columns")"
done
