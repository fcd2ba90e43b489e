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
prints "EXP-7,Import (P1),not ready"
git rm -q -f BACKLOG.md
run git ready new story "The first"
exits 0
run git ready list --format=csv --columns=id,title,stands
prints "STORY-1,The first,idea"

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
prints "2 Stories are open: 2 are ideas."
rm docs/US-2*
run git ready list
prints "1 Story is open: 1 is an idea."

it "puts it where --in says, and nowhere that the kind does not look"
given_files
run git ready new story --in=backlog/tasks Export
exits 0
prints "backlog/tasks/export.md"
run git ready new story --in=elsewhere Import
exits 128
complains "the definition did not find it"
test ! -e elsewhere/import.md || complain "something is left behind"
