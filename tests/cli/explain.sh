#!/bin/sh
#
# git ready explain: the definition as understood, and each rule with what passes
# and what fails.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

given_definition () {
	given_repo
	write DEFINITION_OF_READY.md <<-\END
	# Definition of Ready

	## Who covers what `roles`

	| Responsibility | Who |
	| --- | --- |
	| Outcome direction | Ada |
	| Priority | |

	## Outcome `outcomes/*.md`

	## Story `specs/*/spec.md ### /^User Story/` `LIST.md -` `!specs/old/*` `when type: story`

	- The number in the title is the id. `id from title /^(\d+)/`
	- The priority stands in the heading. `field priority from suffix /P(\d)/, column Prio`
	- More stands beside it. `fields from more.yaml`
	- Start from our form. `template templates/story.md`
	- It is over once it is shipped. `done when status: shipped`
	- Must say why. `section Why: at least 5 words and no /asap/i`
	- Must be small. `field size: at most 8`
	- Must be due. `field due: date and at least 2026-01-01`
	- Must not name tickets. `no mentions /TICKET-\d+/`
	- Must lead somewhere. `links: exist`
	- The team has talked it through.

	### Ready `when status: ready`

	- Should serve an outcome. `link to open Outcome where year: 2026`
	  - If there is none, talk to Ada.
	END
}

it "shows where items are, with every regex"
given_definition
run git ready explain
exits 0
prints "Story  (DEFINITION_OF_READY.md:12)"
prints "  in specs/*/spec.md, each heading of level 3 that looks like /^User Story/"
prints "  in LIST.md, each top-level list entry"
prints "  but not specs/old/*"
prints "  when type: story"
prints "  id from title, what matches /^(\\d+)/"
prints "  priority from suffix, what matches /P(\\d)/, then column prio"
prints "  fields from more.yaml"
prints "  template templates/story.md"
prints "  done when status: shipped"

it "shows who judges what, and who claims it"
given_definition
run git ready explain
prints "    Must say why."
prints "      must    section Why: at least 5 words and no /asap/i  [story/section-why]"
prints "    The team has talked it through."
prints "      for people to judge"
prints "  Ready, claimed when status: ready"
prints "    Should serve an outcome."
prints "      should  link to open Outcome where year: 2026  [story/link-outcome]"
prints "Outcome direction: Ada"
prints "Priority: nobody yet"

it "says a sentence that ends in several checks once"
given_repo
write DEFINITION_OF_READY.md "# D\n\n## Story \`backlog/*.md\`\n\n- Must be whole. \`section A\` \`section B\`"
run git ready explain
exits 0
test "$(grep -c "Must be whole" "$tmp/out")" = 1 || complain "the sentence is not there once"
prints "      must    section B  [story/section-b]"

it "says of a rule who asked, and what is checked"
given_definition
run git ready explain story/section-why
exits 0
prints "  Must say why."
prints "  asked by DEFINITION_OF_READY.md:19, for every open item; a miss is an error"
prints "  checked: section Why: at least 5 words and no /asap/i"
prints "           no /asap/i: the regex does not match"

it "has an example that passes, and one of each that fails"
given_definition
run git ready explain story/section-why
prints "  passes:  ## Why, and under it: 5 words"
prints "  fails:   no ## Why, or nothing but a comment or TBD under it"
prints "           4 words"
prints "           something of the form /asap/i"

it "makes the examples of the check's own words"
given_definition
run git ready explain story/field-size
prints "  passes:  size: 8"
prints "           size: 9"
run git ready explain story/field-due
prints "  passes:  due: 2026-12-31"
prints "           due: soon"
prints "           due: a day before 2026-01-01"
run git ready explain story/links
prints "  passes:  [the plan](../plan.md#goals)"
run git ready explain story/no-mentions-ticket
prints "  fails:   what the regex finds"

it "says for which level a rule is asked, of which targets, and how to get help"
given_definition
run git ready explain story/link-outcome
prints 'for "Ready"; a miss is a warning'
prints "           where year: 2026"
prints "  passes:  a link to something of the kind Outcome, or its id"
prints ", or one that is done"
prints "  If there is none, talk to Ada."

it "names the way through another kind"
given_repo
write DEFINITION_OF_READY.md "# D\n\n## Outcome \`outcomes/*.md\`\n\n## Epic \`epics/*.md\`\n\n- Must serve one. \`link to Outcome through Epic\`"
run git ready explain epic/link-outcome
prints "  passes:  a link to something of the kind Outcome, or its id, or to one of the kind Epic that links one"

it "says what a rule is nearly called"
given_definition
run git ready explain story/section-whi
exits 128
complains 'no rule is called "story/section-whi"'
complains "did you mean story/section-why?"

it "shows the mistakes of a definition that has some"
given_repo
write DEFINITION_OF_READY.md "# D\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`secton Why\`"
run git ready explain
exits 128
prints 'found "secton"'
complains "the definition of ready has mistakes"

# Every example of every kind of check holds something to read.
it "has examples for every check of the language"
given_repo
{
	# shellcheck disable=SC2016 # the backticks of Markdown
	printf '# D\n\n## Outcome `outcomes/*.md`\n\n## Story `backlog/*.md`\n\n'
	while read -r check; do echo "- Must. \`$check\`"; done <<-\END
	section Why
	section A: at least 2 items and no blank items and no open items
	section B: no placeholder and no template text and no vague words
	section C: exactly 1 image and < 3 links and > 1 numbers
	no section Open questions
	heading D
	sections Why, A
	sections Why, C: in order
	field owner
	field status: idea, ready
	field key: unique
	field waits for: exist and no cycle and targets ready
	field mail: /@/ and no /example/
	field cost: number and != 3
	no field blocked by
	title: at most 14 words
	id: /^S-/
	body
	body: no /asap/
	link to Outcome
	link to Outcome in field outcome: at most 1
	no link to Outcome in section Notes
	linked from Story
	linked from Outcome: at least 2
	links
	links in section C: at least 2
	paths
	paths: exist
	mentions /RFC/
	mentions /S-\d/: exist and at most 9
	change of field size: explained
	change of order: explained
	at most 5 where status: ready
	END
} >DEFINITION_OF_READY.md
run git ready explain
exits 0
sed -n 's/.*\[\(story\/.*\)\]$/\1/p' "$tmp/out" >rules
test "$(wc -l <rules)" = 33 || complain "there are $(wc -l <rules) rules, not 33"
while read -r rule; do
	git ready explain "$rule" >one
	for word in passes fails; do
		grep -q "^  $word: *[^ ]" one || complain "$rule has nothing that $word"
	done
	! grep -q -e '%s' -e '  *$' one || complain "$rule has a hole in it"
done <rules

it "knows a rule by what follows its kind, and says so of what is none"
given_definition
run git ready explain field-size
exits 0
prints "story/field-size"
prints "Must be small."
run git ready explain field-siez
exits 128
complains 'no rule is called "field-siez"'
run git ready explain HEAD~99
exits 128
complains 'no rule is called "HEAD~99"'
complains "git ready explain lists the rules"

it "says that nothing at all fails only where it does"
given_repo
# shellcheck disable=SC2016 # code of Markdown
write DEFINITION_OF_READY.md '# D

## Story `backlog/*.md`

- A title is short. `title: at least 3 words`
- A draft may lack it. `section Why: no placeholder`
- It must be there. `section Goal`'
run git ready explain story/title
prints "fails:   2 words"
prints_not "no title"
run git ready explain story/section-why
prints_not "no ## Why"
run git ready explain story/section-goal
prints "fails:   no ## Goal"

it "says of each place what is an item there, and which level is never claimed"
given_repo
write DEFINITION_OF_READY.md <<-\END
# D

## Every item `*`

- Must be clear. `title: at least 2 words`

## Epic `epics/*/`

## Story `backlog/*.md **` `LINES.md ID:` `LINES.md ID: /^Story/` `P.md paragraph /^As/` `TODO.md - [ ]` `ROWS.md |` `https://example.com/board`

- Must be there. `body`

### Ready to discuss

### Ready `when status: ready`

## Bug `bugs/*.md`

### Ready

- Must be there. `body`
END
run git ready explain
prints "Every item  (DEFINITION_OF_READY.md:3)"
prints "  in epics/*/, each folder with all Markdown in it"
prints "  in backlog/*.md, each paragraph that opens in bold with an id"
prints "  in LINES.md, each paragraph that opens with an id and a title"
prints "  in LINES.md, each paragraph that opens with an id and a title that looks like /^Story/"
prints "  in P.md, each paragraph that looks like /^As/"
prints "  in TODO.md, each list entry with a box"
prints "  in ROWS.md, each row of its tables"
prints "  in https://example.com/board, elsewhere; nothing is fetched"
prints "  Ready to discuss, never claimed, only passed through"
prints "  Ready, claimed when status: ready"
prints "  Ready, claimed by every open item"
prints_times 4 "must    title: at least 2 words  [every-item/title]"
run git ready explain every-item/title
prints_times 1 "every-item/title"
rm DEFINITION_OF_READY.md
run git ready explain
prints "(the built-in definition:"

# examples <check> <line>...: what passes and fails, one a line
examples () {
	write DEFINITION_OF_READY.md "# D\n\n## Epic \`epics/*/\`\n\n- \`done when status: done\`\n\n## Story \`backlog/*.md\`\n\n- Must. \`$1\`"
	shift
	printf '%s\n' "$@" >"$tmp/wanted"
	rule=$(git ready explain | sed -n 's/.*\[\(story.*\)\]$/\1/p')
	git ready explain "$rule" | sed -n '/^  passes/,$s/^  *//p' | sed 's/^\([a-z]*:\)  */\1 /' >"$tmp/out"
	stated=1
	diff "$tmp/wanted" "$tmp/out" >"$tmp/differs" || complain "$(cat "$tmp/differs")"
}

it "makes an example that passes and one that fails of every amount"
given_repo
examples 'field a: < 5' 'passes: a: 4' 'fails: no a, or one that is empty, none or tbd' 'a: 5'
examples 'field a: > 5' 'passes: a: 6' 'fails: no a, or one that is empty, none or tbd' 'a: 5'
examples 'field a: exactly 5' 'passes: a: 5' 'fails: no a, or one that is empty, none or tbd' 'a: 6'
examples 'field a: != 5' 'passes: a: 6' 'fails: no a, or one that is empty, none or tbd' 'a: 5'
examples 'field a: at least 1.5' 'passes: a: 1.5' 'fails: no a, or one that is empty, none or tbd' 'a: 0.5'
examples 'field a: at most 2026-12-31' 'passes: a: 2026-12-31' 'fails: no a, or one that is empty, none or tbd' 'a: a day after 2026-12-31'
examples 'field a: = 2026-12-31' 'passes: a: 2026-12-31' 'fails: no a, or one that is empty, none or tbd' 'a: not 2026-12-31'
examples 'section A: < 1 images' 'passes: ## A, and under it: no images' 'fails: no ## A, or nothing but a comment or TBD under it' '1 image'
examples 'section A: at least 1 item' 'passes: ## A, and under it: 1 item' 'fails: no ## A, or nothing but a comment or TBD under it' 'no items'
examples 'link to Epic: at least 2' 'passes: that many of the kind Epic: 2' 'fails: 1'

it "makes an example that passes and one that fails of every regex and property"
given_repo
examples 'section A: each /^Given/' 'passes: ## A, and under it: every entry of the form /^Given/' 'fails: no ## A, or nothing but a comment or TBD under it' 'an entry that is not of the form /^Given/'
examples 'section A: /x/ also in code' 'passes: ## A, and under it: something of the form /x/' 'fails: no ## A, or nothing but a comment or TBD under it' 'nothing of the form /x/'
examples 'section A: no /x/' 'passes: ## A, and something said under it' 'fails: something of the form /x/'
examples 'field a: unique' 'passes: a: what no other item has' 'fails: no a, or one that is empty, none or tbd' 'a: what another item has too'
examples 'title: unique' 'passes: a title that no other item of the kind has' 'fails: the title of another item of the kind'
examples 'field a: targets done' 'passes: a: an item that is done' 'fails: a: an item that is still open'
examples 'link to Epic: targets done' 'passes: a link to an item that is done' 'fails: a link to an item that is still open'
examples 'link to Epic by folder' 'passes: it lies in the folder of something of the kind Epic' 'fails: no folder above it is of the kind Epic'
examples 'field a | b' 'passes: a: something, in front matter or as **a:** something' 'fails: no a or b, or one that is empty, none or tbd'
examples 'paths: exist' "passes: \`docs/plan.md\`, which is there" "fails: \`docs/plan.md\`, which is not there, or is docs/Plan.md"

it "turns the examples round where something is ruled out"
given_repo
examples 'no field a: at least 2026-06-01 and at most 2026-06-30' 'passes: no a' 'a: a day before 2026-06-01' 'a: a day after 2026-06-30' 'fails: a: 2026-06-01'
examples 'no field a: at least 3' 'passes: no a' 'a: 2' 'fails: a: 3'
examples 'no section A' 'passes: none, or one that says nothing' 'fails: ## A, and something said under it'
run git ready explain story/no-section-a
prints "checked: no section A"
prints "not there: "
write DEFINITION_OF_READY.md "# D\n\n## Story \`backlog/*.md\`\n\n- Must. \`field due when size at least 5\`\n- Must. \`section A: /x/ also in code and no /y/ also in code\`\n- Must. \`section B: each /x/ also in code\`"
run git ready explain field-due
prints "only when size at least 5"
prints_not "where"
run git ready explain section-a
prints "the regex matches, code blocks included"
prints "the regex does not match, code blocks included"
run git ready explain section-b
prints "the regex matches in every entry, code blocks included"

it "paints headings alone"
given_definition
bold="${esc}[1m" plain="${esc}[m"
run git ready explain --color=always
prints "${bold}Story  (DEFINITION_OF_READY.md:12)$plain"
prints_times 0 "$bold "
prints_times 0 "$bold$plain"
sed "s/${esc}\[1m//; s/${esc}\[m//" "$tmp/out" >painted
git ready explain --color=never | diff - painted >"$tmp/differs" || complain "$(cat "$tmp/differs")"
run git ready explain --color=always story/section-why
prints "${bold}story/section-why$plain"
prints_times 1 "$bold"
