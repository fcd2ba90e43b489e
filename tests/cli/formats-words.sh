#!/bin/sh
#
# Single words of the formats: paths with odd characters, what nobody asked to
# be explained, edits and flips beyond what there is room for.

# shellcheck disable=SC2016 # backticks of Markdown
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

COLUMNS=100
export COLUMNS

given_levels () {
	given_repo
	write DEFINITION_OF_READY.md <<-\END
	# Definition of Ready

	## Story `backlog/*.md`

	- Must say where it stands. `field status: idea, ready, done`

	### Ready `when status: ready or later`

	- Must say why. `section Why`
	  - Ask Ada.
	  - Or Ben.
	END
}

# story <number> <status> [<text>]
story () {
	write "backlog/$1.md" "---\nid: EXP-$1\nstatus: $2\npriority: ${4:-low}\n---\n\n# Story $1\n\n## Why\n\nPeople ask for it.\n\n${3:-}"
}

it "writes each odd character of a path as git does"
given_backlog
write_unready "$(printf 'backlog/\a\b\t\v\f\r"\\\001é.md')" EXP-2
run git ready check
exits 1
prints '"backlog/\a\b\t\v\f\r\"\\\001é.md":1:1: error: '
run git ready list --porcelain
prints '"backlog/\a\b\t\v\f\r\"\\\001\303\251.md"'
run git -c core.quotePath=true ready check
prints '"backlog/\a\b\t\v\f\r\"\\\001\303\251.md":1:1: error: '
git -c core.quotePath=true ls-files -o >"$tmp/out"
prints '"backlog/\a\b\t\v\f\r\"\\\001\303\251.md"'
git config core.quotePath false
run git ready check
prints '"backlog/\a\b\t\v\f\r\"\\\001é.md":1:1: error: '
git -c core.quotePath=false ls-files -o >"$tmp/out"
prints '"backlog/\a\b\t\v\f\r\"\\\001é.md"'

it "quotes no line that only opens front matter"
given_backlog
write backlog/2.md "---\nid: EXP-2\nstatus: ready\n---\n\nNo heading."
run git ready check
prints 'backlog/2.md:1:1: error: EXP-2 has no section "Why" ['
prints_not "1 | ---"

it "writes a path so, too, whose only odd character is its first or its last"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`*A*\`\n\n- Must say why. \`section Why\`"
write '"A.md' "# EXP-1"
write 'A.md"' "# EXP-2"
run git ready check
prints '"\"A.md":1:1: error: '
prints '"A.md\"":1:1: error: '

it "calls files as from a folder beside theirs"
given_backlog
write_unready backlog/2.md EXP-2
mkdir -p docs/deep
run git -C docs/deep ready check
prints "../../backlog/2.md:1:1: error: "
prints "asked by ../../DEFINITION_OF_READY.md:5"
run git -C backlog ready check
prints "2.md:1:1: error: "
prints "asked by ../DEFINITION_OF_READY.md:5"
mkdir backlog-old
run git -C backlog-old ready check
prints "../backlog/2.md:1:1: error: "

it "notes on GitHub what nobody asked to be explained, and nothing explains"
given_levels
story 1 idea
story 2 idea
git add . && git commit -q -m base
story 1 idea '' high
story 2 idea '- x' high
git add . && git commit -q -m up -m 'Priority-Reason: EXP-2: a customer is blocked'
run git ready review --format=github HEAD~1
exits 0
prints "::notice file=backlog/1.md,line=4,title=changed::EXP-1 \"Story 1\" priority low → high, and nothing says why"
prints_times 1 "::notice"
prints "Backlog: 2 priorities changed (1 unexplained)"

it "shows up to eight edits of an item on a page, else seven and how many more"
given_levels
entries () { for n in $(seq 1 "$1"); do printf -- '- %s %s\\n' "$2" "$n"; done; }
story 1 ready '## Acceptance criteria\n\n- One'
git add . && git commit -q -m base
story 1 ready "## Acceptance criteria\n\n- One\n$(entries 8 Entry)"
git add .
run git ready review --staged --format=markdown
prints "acceptance criteria: 8 added<br>+ Entry 1<br>+ Entry 2<br>+ Entry 3<br>+ Entry 4<br>+ Entry 5<br>+ Entry 6<br>+ Entry 7<br>+ Entry 8"
prints_not " more"
story 1 ready "## Acceptance criteria\n\n- One\n$(entries 9 Entry)"
git add .
run git ready review --staged --format=markdown
prints "<br>+ Entry 7<br>and 2 more"
prints_not "Entry 8"
run git ready review --staged
prints "more"

it "tells up to twenty verdicts that a new definition would turn on a page"
given_levels
for n in $(seq 1 20); do story "$n" ready; done
git add . && git commit -q -m base
edit 's/section Why/section Who/' DEFINITION_OF_READY.md
git add .
run git ready review --staged --format=markdown
prints "The definition of ready changes. By the new one:"
prints_times 20 "would be not ready, and is ready"
prints_not " more"
git reset -q --hard
story 21 ready
git add . && git commit -q -m more
edit 's/section Why/section Who/' DEFINITION_OF_READY.md
git add .
run git ready review --staged --format=markdown
prints_times 20 "would be not ready, and is ready"
prints "1 more is"

it "hands the definition's own help to code scanning"
given_levels
write backlog/1.md "---\nid: EXP-1\nstatus: ready\n---\n\n# Story 1"
run git ready check --format=sarif
prints 'Ask Ada.\nOr Ben.'
prints 'git ready explain story/section-why shows an example'

it "tells no finding that is gone to whoever shows what is there"
given_levels
write backlog/1.md "---\nid: EXP-1\nstatus: ready\n---\n\n# Story 1"
git add . && git commit -q -m base
story 1 ready
git add .
for format in sarif rdjsonl gitlab junit github; do
	run git ready review --staged --all --format=$format
	prints_not "says nothing"
	prints_not '"ruleId"'
	prints_not "has no section"
done
run git ready review --staged --all
prints "gone error: EXP-1"

it "keeps what is found below its item on the page, and what is of no item by itself"
given_repo
write DEFINITION_OF_READY.md <<-\END
	# Definition of Ready

	## Story `backlog/*.md`

	- Must say why. `section Why`
	- Should say when. `section When`

	## Bug `bugs/*.md`

	- `section Steps` is good to have.
	END
write backlog/1.md "# EXP-1 One"
write backlog/2.md "# EXP-2 Two"
run git ready check --format=markdown
grep -o '^ *- [*][*][^*]*[*][*] [^ <]*' "$tmp/out" >found
diff - found >"$tmp/out" <<-\END
	- **EXP-1** One
	  - **error** line
	  - **warning** line
	- **EXP-2** Two
	  - **error** line
	  - **warning** line
	- **warning** `DEFINITION_OF_READY.md:8`
	- **warning** `DEFINITION_OF_READY.md:10`
	END
prints_nothing

it "names the ten commonest rules after a long run, and counts the others"
given_repo
for most in 10 12; do
	{
		# shellcheck disable=SC2016 # backticks of Markdown
		printf '# Definition of Ready\n\n## Story `backlog/*.md`\n\n'
		for n in $(seq "$most"); do echo "- Must say it. \`field f$n\`"; done
	} >DEFINITION_OF_READY.md
	for n in 1 2 3; do write "backlog/$n.md" "# EXP-$n One"; done
	run git ready check
	cp "$tmp/out" "text.$most"
	run git ready check --format=markdown
	cp "$tmp/out" "markdown.$most"
done
cp text.10 "$tmp/out"
prints_times 10 "     3  story/field-f"
prints_not "more rules"
cp text.12 "$tmp/out"
prints_times 10 "     3  story/field-f"
prints "        and 2 more rules"
cp markdown.10 "$tmp/out"
prints 'By rule: 3 × `story/field-f'
prints_not "more rules"
tr , '\n' <markdown.12 >"$tmp/out"
prints_times 10 '3 × `story/field-f'
prints '` and 2 more rules'

it "links to odd paths by their bytes, and cuts a text of more than 800"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`section Why\`"
write "backlog/a b+é.md" "# EXP-1 $(printf 'ab%.0s' $(seq 450))"
git add . && git commit -qm "One"
run env GITHUB_ACTIONS=true GITHUB_SERVER_URL=https://forge.example GITHUB_REPOSITORY=acme/shop \
	git ready check --format=markdown HEAD
place=https://forge.example/acme/shop/blob/$(git rev-parse HEAD)/backlog/a%20b%2B%C3%A9.md#L1
prints "- **[EXP-1]($place)** "
prints "  - **error** [line 1]($place): has no section"
prints " $(printf 'ab%.0s' $(seq 400))…"
