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
complains 'warning: it claims "Ready" already'

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
