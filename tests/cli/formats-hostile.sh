#!/bin/sh
#
# Titles, ids, paths, reasons and values come from a stranger's pull request.
# Whatever they hold, no format lets it take effect: not as a command of a CI,
# an escape of the terminal, HTML, a link, a cell of a table, a mention, or a
# word that closes an issue.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=tests/schemas/lib.sh
. "$root/tests/schemas/lib.sh"

# As the usage lists them: one that is added is attacked as well.
formats=$(git ready check -h | sed -n '/one of$/,/--output/s/^        \([a-z]*\) .*/\1/p')

# What they try, as printf %b reads it.
attacks () {
	cat <<'END'
::error::owned
\0342\0200\0200::error file=a::owned
##[error]owned
##vso[task.complete]owned
%0A::error::owned
a,file=b::owned
\0033[31mowned\0033]0;owned\0007
\0302\0233\0063\0061mowned\0177
\0342\0200\0256owned\0342\0201\0246
<script>alert(1)</script>
<img src=x onerror=alert(1)>
<!-- owned
</details><details open><b>owned</b>
]]></failure>
[owned](https://evil.example/x)
![owned](https://evil.example/x)
[owned]: https://evil.example
https://evil.example/x
www.evil.example/x
<https://evil.example>
ada@evil.example
a | b | c
`a | b` ``
@ada
@ada/team
&#64;ada
fixes #12
closes evil/repo#12
resolves GH-12
fixes !12 &12 %12 ~12 $12
===
- [ ] owned
{0} {{owned}}
\0357\0277\0277owned
\\@ada \\<b>owned
END
}

# What a text is as a value in front matter, as the name of a file, and where
# every character is to stand for itself: $yaml, $file and $plain.
dress () {
	yaml=$(printf '"%s"' "$(printf '%s' "$1" | sed 's/["\\]/\\&/g' | LC_ALL=C sed \
		's/\x1b/\\e/g; s/\x07/\\a/g; s/\x7f/\\x7f/g; s/\xc2\x9b/\\x9b/g;
		 s/\xef\xbf\xbf/\\uffff/g')")
	file=$(printf '%s' "$1" | tr -d /)
	plain=$(printf '%s' "$1" | sed 's/[][!"#$%&()*+,./:;<=>?@^_`{|}~\\-]/\\&/g')
}

# story <path> <id> <title> <priority> <criterion>
story () {
	printf -- '---\nid: %s\npriority: %s\nstatus: ready\n---\n# %s\n\n## Why\n\nPeople ask for it.\n\n## Acceptance criteria\n\n- %s\n' \
		"$2" "$4" "$3" "$5" >"$1"
}

# Each of the attacks in every place that a stranger can write to, by a commit of
# its own: they are what HEAD has and the tag has not.
# given_attacks <file with one attack a line>
given_attacks () {
	given_repo
	write DEFINITION_OF_READY.md <<'END'
# Definition of Ready

## Story `*.md` `moved/*.md`

- Must say how urgent it is. `field priority: high, low`
- Should say why that changed. `change of field priority: explained`
- Must lead somewhere. `links: exist`

### Ready to plan `when status: ready`

- Must have a size. `field size`
- Must have criteria. `section Acceptance criteria: at least 1 item`
- The whole team has talked it through.
END
	mkdir moved
	number=0
	while IFS= read -r attack; do
		number=$((number + 1))
		dress "$attack gone"
		story "kept-$number.md" "EXP-$number" Export low 'One.'
		story "moved-$number.md" "IMP-$number" Import low 'One.'
		story "gone-$number.md" "$yaml" "$plain" low 'One.'
	done <"$1"
	git add . && git commit -q -m 'The backlog' && git tag before
	number=0
	while IFS= read -r attack; do
		number=$((number + 1))
		attack "$number" "$attack"
	done <"$1"
}

# attack <number> <text>
attack () {
	dress "$2"
	story "kept-$1.md" "EXP-$1" "$plain" "$yaml" "$plain"
	rm "gone-$1.md"
	mv "moved-$1.md" "moved/$file.md"
	story "new-$1.md" "$yaml" Print high "$plain"
	story "$file.md" "FIL-$1" "$plain" high "$plain"
	write "waived-$1.md" <<END
---
id: WAI-$1
priority: high
status: ready
size: 3
---
# Waived

<!-- ready: waive story/section-acceptance-criteria until 2099-12-31 because $2 -->
> Waived: story/section-acceptance-criteria until 2099-12-31 because $2

[owned](<$file>)
END
	git add .
	# Not every one is what git takes for UTF-8.
	GIT_AUTHOR_NAME=$2 git commit -q -m "More

Priority-Reason: EXP-$1: $2" 2>/dev/null
}

# run_format <format> <check or review>
run_format () {
	case $2 in
	check) run git ready check --format="$1" ;;
	review) run git ready review --format="$1" before...HEAD ;;
	esac
	exits 1
}

# States that no line of a file matches.
never () {
	stated=1
	found=$(perl -ne 'BEGIN { $e = shift } print if /$e/' "$1" "$tmp/$2" | head -n 2)
	test -z "$found" || complain "$format of $command: $3: $found"
}

# Nothing that a terminal or the CI around it would take for its own.
is_inert () {
	never '[\x00-\x08\x0b-\x1f\x7f]' "$1" "a control character"
	never '\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]' \
		"$1" "a character that steers"
	never '##[A-Za-z]*\[' "$1" "an old command"
	if test "$format" = github && test "$1" = out; then
		never '^[\s\x80-\xff]*::(?!(error|warning|notice) (file=[^:]*,)?title=[a-z/-]*::)' \
			"$1" "a command of its own"
	else
		never '^[\s\x80-\xff]*::' "$1" "a command"
	fi
}

# What the consumer makes of it.
is_read_well () {
	case $format in
	json) fits ;;
	markdown) renders_inert "$tmp/out" && prints_not "left out" ;;
	sarif) fits_sarif ;;
	gitlab) fits_gitlab ;;
	rdjsonl) fits_rdjsonl && is_commented_well ;;
	junit) fits_junit ;;
	esac
}

# reviewdog puts the messages into comments as they are.
is_commented_well () {
	has "$python" python3-jsonschema || return 0
	"$python" -c 'import json, sys
for line in sys.stdin: print(json.loads(line)["message"] + "\n")' \
		<"$tmp/out" >"$tmp/messages"
	renders_inert "$tmp/messages"
}

# What the JSON says of items, as the attacks would have it.
are_all_there () {
	has "$python" python3-jsonschema || return 0
	"$python" -c 'import json, sys
ids = {item["id"] for item in json.load(sys.stdin)["items"]}
for line in open(sys.argv[1], encoding="utf-8"):
	# What readers do not see at either end is no part of an id.
	if line.strip("\n\x07\x1b\x7f\x9b\u2000\u202e\u2066") not in ids: print(line)' \
		"$1" <"$tmp/out" >"$tmp/why"
	test ! -s "$tmp/why" || complain "no item has this id: $(cat "$tmp/why")"
}

# The checks themselves can fail.

for text in \
	'<b>owned</b>' \
	'<!-- owned -->' \
	'[owned](https://evil.example/x)' \
	'www.evil.example' \
	'ada@evil.example' \
	'@ada' \
	'fixes #12' \
	'GH-12' \
	'![](x)' \
	'# owned' \
	'- [ ] owned' \
	'| a | b |
| - | - |'
do
	it "would see what takes effect: $text"
	write comment "$text"
	has "$python" python3-jsonschema || continue
	has cmark-gfm cmark-gfm || continue
	renders_inert comment
	if test -n "$complaint"; then complaint=; else complain "it did not"; fi
done

for line in '::error::owned' '  ::error::owned' 'a ##[error]owned' "a${esc}[31m"; do
	it "would see what a log takes for its own: $line"
	write "$tmp/out" "$line"
	format=text command=check
	is_inert out
	if test -n "$complaint"; then complaint=; else complain "it did not"; fi
done

# Every attack, in every format.

# In two repositories, since a comment has room for half of it.
attacks | while IFS= read -r line; do
	printf '%b\n' "$line"
done | split -l 18 - "$tmp/attacks."

for attacks in "$tmp"/attacks.*; do
	part=${attacks##*.}
	it "is attacked in earnest, part $part"
	given_attacks "$attacks"
	run git ready check --format=json
	are_all_there "$attacks"
	cp -R "$tmp/work" "$tmp/$part"

	for command in check review; do
		for format in $formats; do
			it "lets no text take effect in $format of a $command, part $part"
			cd "$tmp/$part" || exit 1
			export GITHUB_STEP_SUMMARY="$tmp/summary"
			: >"$tmp/summary"
			run_format "$format" "$command"
			unset GITHUB_STEP_SUMMARY
			is_inert out
			is_read_well
			test "$format" = github || continue
			is_inert summary
			renders_inert "$tmp/summary"
		done
	done
done

# Names of files may hold a line break, and then begin a line with anything.

it "lets no line break in a path begin a line"
given_repo
write DEFINITION_OF_READY.md "# D\n\n## Story \`backlog/\`\n\n- Must say why. \`section Why\`"
mkdir backlog
printf '# EXP-1\n' >"backlog/a
::error::owned
##[error]owned.md"
git add .
for format in $formats; do
	command=check
	run_format "$format" check
	is_inert out
	is_read_well
done
