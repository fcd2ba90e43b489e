#!/bin/sh
#
# git ready new: an item in the right place, that claims nothing.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

given_files () {
	given_repo
	write DEFINITION_OF_READY.md <<-\END
	# Definition of Ready

	## Story `backlog/tasks/*.md` `backlog/drafts/*.md`

	- Must say where it stands. `field status: to do, doing, done`

	### Ready `when status: to do or later and not folder: drafts`

	- Must say why. `section Why`
	- Must be sized. `field size: at most 8`
	END
}

old () {
	mkdir -p "$(dirname "$1")"
	printf -- '---\nid: %s\ntitle: %s\nstatus: done\n---\n' "$2" "$3" >"$1"
}

it "is called as its neighbours are, with the next free id"
given_files
old 'backlog/tasks/exp-7 - Keep-the-receipt.md' EXP-7 'Keep the receipt'
old 'backlog/tasks/exp-12 - Pay-by-card.md' EXP-12 'Pay by card'
run git ready new story 'Refund: with one tap'
exits 0
prints "backlog/drafts/exp-13 - Refund-with-one-tap.md"
run cat 'backlog/drafts/exp-13 - Refund-with-one-tap.md'
prints "id: EXP-13"
prints "title: 'Refund: with one tap'"
prints "## Why"
prints "<!-- Must say why. -->"
run git ready list --format=json
prints '"stands": "idea"'

it "claims nothing, by the judge's own word, in every layout"
for layout in team lanes founder backlog-md bold-pairs file-names-that-speak index-table-and-details \
	ledger must-should-could proposals requirements spec-folders stories-status-as-a-section typed-items; do
	git init -q -b main "$layout"
	git -C "$layout" ready init --layout="$layout" >/dev/null
	kind=$(sed -n 's/^## \([A-Z][A-Za-z -]*\) `[^r].*/\1/p' "$layout/DEFINITION_OF_READY.md" | head -n 1)
	for n in 1 2; do
		run git -C "$layout" ready new "$kind" "Something for number $n"
		exits 0
		complains_not "warning"
	done
	git -C "$layout" ready check --format=json >"$tmp/$layout.json"
	python3 - "$tmp/$layout.json" "$layout" <<-\END >>said 2>&1
	import json, sys
	items = json.load(open(sys.argv[1]))["items"]
	new = [i for i in items if "Something for number" in i["title"]]
	if len(new) != 2 or any(i["claims"] for i in new) or len({i["id"] for i in new}) != 2:
	    print(sys.argv[2], [(i["id"], i["title"], i["claims"]) for i in new])
	END
done
run cat said
prints_nothing

it "begins with no state that sets an item aside"
given_repo
for word in Blocked 'On hold' Waiting Deferred Paused Parked "Won't do" 'Wont do' Rejected; do
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say where it stands. \`field status: $word, idea, ready\`\n\n### Ready \`when status: ready\`\n\n- Must say why. \`section Why\`"
	rm -rf backlog
	mkdir backlog
	run git ready new story Export
	exits 0
	cat backlog/*.md >"$tmp/out"
	prints "status: idea"
done

it "counts ids on every branch, and in the index"
given_files
old backlog/tasks/EXP-1-one.md EXP-1 One
git add . && git commit -q -m One
git checkout -q -b other && old backlog/tasks/EXP-5-five.md EXP-5 Five && git add . && git commit -q -m Five
git checkout -q main
run git ready new Story Six
exits 0
prints "EXP-6-six.md"
old backlog/tasks/EXP-9-nine.md EXP-9 Nine && git add . && rm backlog/tasks/EXP-9-nine.md backlog/*/EXP-6*
run git ready new Story Ten
prints "EXP-10-ten.md"

it "never overwrites what is there"
given_files
old backlog/drafts/export.md X Export && rm backlog/drafts/export.md
write backlog/drafts/export.md "Notes of mine"
run git ready new Story Export
test "$(cat backlog/drafts/export.md)" = "Notes of mine" || complain "it is overwritten"
stated=1

it "says what it claims where it cannot but claim something"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n### Ready\n\n- Must say why. \`section Why\`"
run git ready new Story Export
exits 0
prints "backlog/export.md"
complains 'warning: it already claims "Ready"'

it "says what is asked of a kind at once, although the new item claims nothing"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Goal \`goals/*.md\`\n\n- Must say what will be different. \`section Outcome\`\n- Must say how to tell. \`section Measure\`\n- \`field status: idea, ready\`\n\n### Ready \`when status: ready\`"
run git ready new Goal Export
exits 0
prints "goals/export.md"
complains "hint: it claims nothing, but this is asked of every Goal at once: Must say what will be different. (and 1 more)"
complains_not warning

it "asks the judge of the new item, not of one beside it whose title holds the same words"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Thing \`TODO.md -\`\n\n- It ends. \`done when checked: yes\`\n\n### Ready \`when lane: now\`\n\n- Must say why. \`body\`"
write TODO.md "# To do\n\n## Now\n\n## Later\n\n- [ ] One\n\n## Done\n\n- [x] Export as a table"
run git ready new Thing Export
exits 0
test -s "$tmp/err" && complain "it says: $(cat "$tmp/err")"
run git ready list
prints "2 Things are open: 2 are not begun."

it "names what is near where there is no such kind, and writes nothing"
given_files
run git ready new Stroy Export
exits 129
complains "did you mean Story?"
run git ready new Story
exits 129
run git ready new Story "$(printf 'two\nlines')"
exits 129
complains "a title is one line of text"
test ! -d backlog || complain "something is written"

it "opens it in git's editor"
given_files
GIT_EDITOR='printf "edited\n" >>' run git ready new --edit Story Export
exits 0
run cat backlog/drafts/export.md
prints "edited"

# made <path>: what the file says beyond what was committed
made () {
	git add . && git diff --cached -U0 -- "$1" | sed -n '/^+++/d; s/^+//p' >made
	run cat made
}

it "makes a folder where each item is one, with the main file of the others"
given_repo
write DEFINITION_OF_READY.md <<-\END
# Definition of Ready

## Change `changes/*/` `changes/archive/*/`

- Is over once archived. `done when path: /archive/`
- `main file proposal.md`

### Ready `when status: ready`

- Must say why. `section Why`
END
write changes/archive/2025-01-02-old/proposal.md "# Old"
write changes/add-login/proposal.md "# Add login"
git add . && git commit -q -m Start
run git ready new change "Refund: one tap"
exits 0
prints "changes/refund-one-tap/proposal.md"
made changes/refund-one-tap/proposal.md
prints "# Refund: one tap"
prints "## Why"
run git ready list --format=csv --columns=title,stands
prints "Refund: one tap,idea"

it "makes a paragraph where items are paragraphs, and its questions labels"
given_repo
write DEFINITION_OF_READY.md <<-\END
# Definition of Ready

## Story `BACKLOG.md **`

- Must say where it stands. `field status: idea, ready, done`

### Ready `when status: ready or later`

- Must say why. `section Why`
END
write BACKLOG.md <<-\END
# Backlog

**EXP-6: Export** (P1)

**Status:** ready

**🔴 EXP-7** — Import (P1)

Status: ready

## Later

Text.
END
git add . && git commit -q -m Start
run git ready new story "Refund: one tap"
exits 0
made BACKLOG.md
prints "**EXP-8** — Refund: one tap"
prints "**Status:** idea"
prints "**Why:** <!-- Must say why. -->"
prints_not "#"
prints_not "🔴"
run git ready list --format=csv --columns=id,title,stands
prints "EXP-8,Refund: one tap,idea"
prints "EXP-7,Import,not ready"
git rm -q -f BACKLOG.md
run git ready new story "The first"
exits 0
run git ready list --format=csv --columns=id,title,stands
prints "STORY-1,The first,idea"

it "makes a plain paragraph where those are items"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`BACKLOG.md ID:\`\n\n- Must say why. \`section Why\`"
write BACKLOG.md "# Backlog\n\nUS-06: Export\nas a file.\n\nUS-07 — Import\n\nWhy: we have files.\n\n## Later\n\nText."
git add . && git commit -q -m Start
run git ready new story "Refund: one tap"
exits 0
made BACKLOG.md
prints "US-08 — Refund: one tap"
prints_not "**US"
run git ready list --format=csv --columns=id,title,stands
prints "US-06,Export,not ready"
prints "US-07,Import,ready"
prints "US-08,Refund: one tap,not ready"
git rm -q -f BACKLOG.md
run git ready new story "The first"
run git ready list --format=csv --columns=id,title,stands
prints "STORY-1,The first,not ready"

it "keeps a title that begins as the regex wants it"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`BACKLOG.md paragraph /^As an? /\`\n\n- Must say why. \`section Why\`"
write BACKLOG.md "# Backlog\n\nAs a clerk I want to sit.\n"
git add . && git commit -q -m Start
run git ready new story "As an owner I want to sell."
exits 0
made BACKLOG.md
run git ready list --format=csv --columns=title,stands
prints "As an owner I want to sell.,not ready"
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`TODO.md - /^As /\`\n\n- Must say why. \`section Why\`"
write TODO.md "# To do\n\n- As a clerk I want to sit.\n"
run git ready new story "As an owner I want to sell."
exits 0
run git ready list --format=csv --columns=title,stands
prints "As an owner I want to sell.,not ready"

it "makes an entry as the latest neighbour has it, its box empty"
given_repo
write DEFINITION_OF_READY.md <<-\END
# Definition of Ready

## Task `TODO.md - [ ]`

- Must say where it stands. `field state: open`
END
write TODO.md <<-\END
# To do

- no task
- [ ] **T-1** Old
- [x] **T-2** Older (size: 3)

## Later

* a thought
END
git add . && git commit -q -m Start
run git ready new task "Refund: one tap"
exits 0
made TODO.md
prints "- [ ] **T-3** Refund: one tap"
prints_not "size"
run git ready list --format=csv --columns=id,title
prints "T-3,Refund: one tap"

it "takes a team's own document, called in the singular or plural"
given_repo
write DEFINITION_OF_READY.md <<-\END
# Our Definition of Ready

Stories: `items docs/US-[0-9]*.md when status: ready, in progress`

## Clarity

- [ ] It is clear who needs it. `section User story`
- [ ] The team has talked it through.

| Topic | Question | |
| --- | --- | --- |
| Size | Does it fit into a sprint? | `field points: at most 8` |
END
git add . && git commit -q -m Start
run git ready new story "The first"
exits 0
complains_not warning
prints "docs/US-1-the-first.md"
run git ready new stories "The second"
prints "docs/US-2-the-second.md"
run cat docs/US-2-the-second.md
prints "points:"
prints "## User story"
prints "<!-- It is clear who needs it. -->"
run git ready list
prints "2 Stories are open: 2 are not begun."
rm docs/US-2*
run git ready list
prints "1 Story is open: 1 is not begun."

it "puts it where --in says, and nowhere that the kind does not look"
given_files
run git ready new story --in=backlog/tasks Export
exits 0
prints "backlog/tasks/export.md"
run git ready new story --in=elsewhere Import
exits 128
complains "the definition did not find it"
test ! -e elsewhere/import.md || complain "something is left behind"

# holds <file> <line>...: the file is this
holds () {
	stated=1
	file=$1
	shift
	printf '%s\n' "$@" | diff - "$file" >"$tmp/differs" || complain "$(cat "$tmp/differs")"
}

it "fills the cells of a row by the header of its table, the title once"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Bug \`BUGS.md |\`\n\n- Must say where it stands. \`field status: idea, ready, done\`\n\n### Ready \`when status: ready or later\`\n\n- Must say why. \`field why\`"
write BUGS.md "# Bugs\n\n| # | Bug | Status | Why | Story |\n| --- | --- | --- | --- | --- |"
run git ready new bug 'A | B'
exits 0
holds BUGS.md "# Bugs" "" "| # | Bug | Status | Why | Story |" "| --- | --- | --- | --- | --- |" '| | A \| B | idea | | |'
write BUGS.md "# Bugs\n\n| ID | Name | Status |\n| --- | --- | --- |\n| B-7 | Old | done |\n\nText."
run git ready new bug 'New'
holds BUGS.md "# Bugs" "" "| ID | Name | Status |" "| --- | --- | --- |" "| B-7 | Old | done |" "| B-8 | New | idea |" "" "Text."
write BUGS.md "# Bugs"
run git ready new bug 'First'
holds BUGS.md "# Bugs" "" "| ID | Title | status |" "| --- | --- | --- |" "| 1 | First | idea |"
rm BUGS.md
run git ready new bug 'First'
holds BUGS.md "# Backlog" "" "| ID | Title | status |" "| --- | --- | --- |" "| 1 | First | idea |"
run git ready list --format=csv --columns=title,stands
prints "First,idea"

it "makes an entry after the last one, with a box unless its neighbours have none"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`TODO.md -\` \`lists/*.md -\`\n\n- Is short. \`title: at most 9 words\`"
printf '# To do' >TODO.md
run git ready new task 'First'
holds TODO.md "# To do" "" "- [ ] First"
run git ready new task 'Second'
holds TODO.md "# To do" "" "- [ ] First" "- [ ] Second"
write TODO.md "# To do\n\n- **Alpha**\n- **Beta**\n\nText."
run git ready new task 'Third'
holds TODO.md "# To do" "" "- **Alpha**" "- **Beta**" "- Third" "" "Text."
write TODO.md "# To do\n\n- [x] T-1: Old\n- [ ] 🔥 __T-2__ New (3)"
run git ready new task 'Third'
holds TODO.md "# To do" "" "- [x] T-1: Old" "- [ ] 🔥 __T-2__ New (3)" "- [ ] __T-3__ Third"
write lists/a.md "# List\n\n- T-9 Mow"
run git ready new task --in=lists Fourth
exits 0
holds lists/a.md "# List" "" "- T-9 Mow" "- T-10 Fourth"
mkdir more
run git ready new task --in=more Fifth
exits 128
complains "nothing was written"
test "$(ls more)" = "" || complain "something is left behind"

it "says of a kind that is kept elsewhere, or whose file it cannot name, that it makes none"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`https://example.com/board\`\n\n## Task \`*/TODO.md -\`"
run git ready new story Export
exits 128
complains "Story is kept elsewhere, at a URL"
run git ready new task Export
exits 128
complains "there is no file for a new Task yet: write */TODO.md first"
run git ready new --edit
exits 129
complains "a kind and a title are needed"

# named <pattern> <neighbour> <title>: what a new item's file is called
named () {
	rm -rf backlog .git && given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/$1\`\n\n### Ready \`when status: ready\`"
	test -z "$2" || write "backlog/$2" "# ${4:-Old story}\n\nStatus: done"
	git ready new story "$3" >"$tmp/out" 2>"$tmp/err"
}

it "names files as the neighbours are named: letters, separators, numbers"
named '*.md' 007-old-story.md 'Grün & "Blau"' 'EXP-7: Old story'
prints backlog/008-grün-blau.md
named '*.md' 007-old-story.md 'À la carte' 'EXP-7: Old story'
prints backlog/008-À-la-carte.md
named '*.md' 'exp-7.md' 'Pay by card' 'EXP-7: Old story'
prints backlog/exp-8.md
named '*.md' 'Old Story.md' 'Pay by card'
prints 'backlog/Pay by card.md'
named '*.md' 'old_story.md' 'Pay by Card'
prints backlog/pay_by_card.md
named '*.md' '' '???'
prints backlog/new.md
named 'US-[0-9][0-9]*.md' '' 'Pay by card'
prints backlog/US-01-pay-by-card.md
named '*.md' '' 'One word after the other until there are more letters in it than fit'
prints backlog/one-word-after-the-other-until-there-are-more-letters-in-it.md

it "counts on from the highest number of a heading, wherever that stands"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`spec.md ### /^User Story \\\\d+/\`\n\n- Must say why. \`section Why\`"
write spec.md "# Spec\n\n### User Story 12: Import\n\nText.\n\n### User Story 3: Print\n\nText.\n\n### Notes 20: None"
run git ready new story Export
exits 0
grep -qx '### User Story 13: Export' spec.md || complain "$(cat spec.md)"

it "says which item is called so already, where files have no ids"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/**/*.md\`\n\n- Must say why. \`section Why\`"
write backlog/a/old.md "# Old"
run git ready new story 'Log in' --in=backlog/a
exits 0
prints backlog/a/log-in.md
complains_not "is called"
run git ready new story 'Log in' --in=backlog/b
exits 0
prints backlog/b/log-in.md
complains "hint: backlog/a/log-in.md is called log-in, too: links name either by its path"

it "is written as the latest neighbour is, where the kind has two patterns of one form"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`A.md ##\` \`B.md ####\`\n\n- Must say why. \`section Why\`"
write A.md "# A\n\n## S-1 One\n\nText."
write B.md "# B\n\n#### S-2 Two\n\nText."
run git ready new story 'Three'
exits 0
prints B.md
grep -q '^#### S-3 Three$' B.md || complain "it is not as its neighbours are"

it "fills the form of the kind: id, title and status where it has them, all else as it is"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Start from our form. \`template templates/story.md\`\n- Must say where it stands. \`field status: idea, ready\`\n\n### Ready \`when status: ready\`"
write templates/story.md "---\nID: STORY-0\nTitle: \"\"\nstatus:\nowner: \n---\n\n# STORY-0: Title of the story\n\n## Why\n\nSay why.\n\n# Notes"
run git ready new story "It's \"quick\""
exits 0
prints "backlog/story-1-it-s-quick.md"
holds backlog/*.md --- "ID: STORY-1" "Title: 'It''s \"quick\"'" "status: idea" "owner: " --- "" "# STORY-1: It's \"quick\"" "" "## Why" "" "Say why." "" "# Notes"

it "writes the status into a section where its neighbours have it there, and no comment that could end early"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say where it stands. \`field status: idea, ready\`\n\n### Ready \`when status: ready\`\n\n- Must say why --> always. \`section Why\`\n- Must say why twice. \`section Why: at least 2 words\`"
write backlog/exp-1.md "# EXP-1: Old\n\n## Status\n\nready\n\n## Why\n\nPeople ask for it."
run git ready new story New
exits 0
holds backlog/exp-2.md "# EXP-2: New" "" "## Status" "" idea "" "## Why" "" "<!-- Must say why -> always. -->"
