#!/bin/sh
#
# A backlog change in the words of the product.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

COLUMNS=200
export COLUMNS

given_product () {
	once make_product
}

make_product () {
	given_repo
	write DEFINITION_OF_READY.md <<'DEFINITION'
# Definition of Ready

## Outcome `outcomes/*.md`

- Should be served by something. `linked from Story`
- Is closed once reached or dropped. `done when status: reached, dropped`

## Story `backlog/*.md`

- Must say where it stands. `field status: idea, ready, doing, done`
- Must say why its priority changed. `change of field priority: explained`

### Ready to plan `when status: ready or later`

- Must serve an outcome that is open. `link to open Outcome`
- Must have criteria. `section Acceptance criteria: at least 1 item`
- Must be small enough. `field size: at most 8`
- The whole team has talked it through.
DEFINITION
	write outcomes/1.md "---\nid: OUT-1\nstatus: open\n---\n\n# Keep people"
	write outcomes/2.md "---\nid: OUT-2\nstatus: open\n---\n\n# Win people"
	story 1 ready
	story 2 idea
	write notes.md "Notes"
	git add . && git commit -q -m base
}

# story <number> <status> [<priority> [<outcome> [<criteria>]]]
story () {
	write "backlog/$1.md" "---\nid: EXP-$1\nstatus: $2\npriority: ${3:-low}\nsize: 3\n---\n\n# Story $1\n\nFor ${4:-OUT-1}.\n\n## Acceptance criteria\n\n${5:-- [ ] A file comes out}"
}

commit () {
	git add -A && git commit -q -m "$@"
}

# Changes, one line each

it "tells what became ready, and asks what only people can answer"
given_product
story 2 ready
commit ready
run git ready review HEAD~1
exits 0
prints "1 became ready"
prints 'Became "Ready to plan" (1)'
tells 'EXP-2 Story 2 status idea → ready'
prints "  ☐ The whole team has talked it through."
prints "No new findings."

it "tells what is no longer ready, which criterion, and what did it"
given_product
story 1 ready low OUT-1 "None yet."
commit worse
run git ready review HEAD~1
exits 1
prints "1 is no longer ready."
prints "No longer ready (1)"
tells 'EXP-1 Story 1 "Acceptance criteria" has no items; 1 was agreed; here: "Acceptance criteria" changed'
tells "- A file comes out"
prints_times 1 "error: "

it "names the field that did it"
given_product
edit 's/size: 3/size: 13/' backlog/1.md
commit bigger
run git ready review HEAD~1
exits 1
tells 'EXP-1 Story 1 size is 13; at most 8 was agreed; here: size 3 → 13'
prints_times 1 "size 3 → 13"

it "tells what another item did to one that nobody touched"
given_product
edit 's/open/dropped/' outcomes/1.md
commit dropped
run git ready review HEAD~1
exits 1
tells 'OUT-1 Keep people closed (status open → dropped)'
prints '2 open items still lean on it: EXP-1 "Story 1" and EXP-2 "Story 2"'
tells 'EXP-1 Story 1 serves OUT-1 "Keep people", which is dropped'
prints 'through OUT-1 "Keep people", closed here'

it "blames no item that was done before, no file, and not the item itself"
given_product
write outcomes/3.md "---\nid: OUT-3\nstatus: reached\n---\n\n# Gone"
story 1 ready low "OUT-1 and OUT-2, once OUT-3, as in [notes](../notes.md); [here](1.md)"
commit links
git rm -q outcomes/2.md outcomes/3.md notes.md
edit 's/open/dropped/' outcomes/1.md
commit dropped
run git ready review --format=json HEAD~1
exits 1
prints '"through OUT-1 \"Keep people\", closed here"'
prints '"through OUT-2 \"Win people\", removed here"'
prints_times 2 '"through '

it "tells a claim that was taken back"
given_product
story 1 idea
commit back
run git ready review HEAD~1
exits 0
tells 'EXP-1 Story 1 no longer claims "Ready to plan" (status ready → idea)'

it "tells that the last tick of an item closes it, and that an open box opens it again"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`BACKLOG.md ##\`\n\n- Its boxes tell. \`done when boxes: ticked\`\n- Must say why. \`section Why\`"
write BACKLOG.md "# Backlog\n\n## US-1: Count\n\n- [x] Up\n- [ ] Down\n\n## US-2: Print\n\n- [x] In colour"
commit base
write BACKLOG.md "# Backlog\n\n## US-1: Count\n\n- [x] Up\n- [x] Down\n\n## US-2: Print\n\n- [x] In colour\n- [ ] On both sides"
commit ticks
run git ready review HEAD~1
exits 1
prints "1 reopened, 1 done"
tells 'US-2 Print has no section "Why"'
tells "US-1 Count"

it "tells what is added, removed and done"
given_product
story 3 idea
story 4 ready
git rm -q backlog/2.md
story 1 "done"
commit all
run git ready review HEAD~1
exits 0
prints "1 became ready, 1 done with open criteria, 1 closed or removed, 1 added"
tells 'EXP-3 Story 3 new'
tells 'EXP-4 Story 4 new'
tells 'EXP-2 Story 2 removed'
tells 'EXP-1 Story 1 its criterion is not ticked'

it "tells a priority that changed without a reason"
given_product
story 2 idea high
commit up
run git ready review HEAD~1
exits 1
prints "1 priority changed (1 unexplained)"
tells 'EXP-2 Story 2 priority low → high, and nothing says why'
prints "error: priority of EXP-2 went from low to high"

it "tells the reason, and who gave it"
given_product
story 2 idea high
commit up -m 'Priority-Reason: EXP-2: a customer is blocked'
run git ready review HEAD~1
exits 0
tells 'EXP-2 Story 2 priority low → high: a customer is blocked (Ada Okafor)'

it "finds the reason in the item's own decisions"
given_product
story 2 idea high OUT-1 "- [ ] One\n\n## Decisions\n\n- 2026-11-24 priority low → high, because a customer is blocked"
commit up
run git ready review HEAD~1
exits 0
prints "priority low → high: 2026-11-24 priority low → high, because a customer is blocked (Ada Okafor)"

it "takes a reason from a commit that comes later in the range"
given_product
story 2 idea high
commit up
git commit -q --allow-empty -m 'Why' -m 'Reason: EXP-2: a customer is blocked'
run git ready review HEAD~2
exits 0

it "tells links to outcomes that come, go and move"
given_product
story 2 idea low OUT-2
write backlog/1.md "---\nid: EXP-1\nstatus: ready\npriority: low\nsize: 3\n---\n\n# Story 1\n\n## Acceptance criteria\n\n- [ ] A file comes out"
story 3 idea low nothing
commit links
story 3 idea low OUT-2
commit more
run git ready review HEAD~2
tells 'EXP-2 Story 2 serves OUT-2 "Win people" instead of OUT-1 "Keep people"'
tells 'EXP-1 Story 1 links to no Outcome'
tells 'no longer serves OUT-1 "Keep people"'
run git ready review HEAD~1
exits 0
tells 'EXP-3 Story 3 serves OUT-2 "Win people" now'

it "tells criteria that change under a claim, and no others"
given_product
story 1 ready low OUT-1 "- [ ] A file comes out of it\n- [ ] It opens in a spreadsheet"
story 2 idea low OUT-1 "- [ ] Something else altogether"
commit criteria
run git ready review HEAD~1
exits 0
tells 'EXP-1 Story 1 acceptance criteria: 1 added, 1 reworded'
tells "- A file comes out"
tells "+ A file comes out of it"
tells "+ It opens in a spreadsheet"
prints_not "EXP-2"

it "takes a tick for no other wording"
given_product
story 1 doing
commit doing
story 1 doing low OUT-1 "- [x] A file comes out"
commit ticked
run git ready review HEAD~1
exits 0
prints "No new findings."
prints "1 item was edited"

it "tells size, owner and status"
given_product
edit 's/size: 3/size: 5\nowner: Cleo/' backlog/1.md
edit 's/status: ready/status: doing/' backlog/1.md
commit fields
run git ready review HEAD~1
exits 0
tells 'EXP-1 Story 1 status ready → doing; size 3 → 5; owner none → Cleo'

it "takes a word that says that there is none for no value"
given_product
edit 's/size: 3/size: 3\nowner: [none, Ada]/' backlog/1.md
edit 's/size: 3/size: 3\nowner: nobody/' backlog/2.md
commit owners
edit 's/^owner: .*/owner: Cleo/' backlog/1.md backlog/2.md
commit fields
run git ready review --format=json HEAD~1
exits 0
prints '"before": "Ada"'
prints '"before": null'
prints_times 2 '"after": "Cleo"'

it "tells what is retitled or moved, and knows it again"
given_product
git mv backlog/2.md backlog/later.md
edit 's/Story 2/Another story/' backlog/later.md
commit moved
run git ready review HEAD~1
exits 0
tells 'EXP-2 Another story was called "Story 2"; moved from backlog/2.md to backlog/later.md'
prints_not "  new"

it "knows an item without an id again by git's rename detection"
given_product
write backlog/print.md "---\nstatus: idea\npriority: low\n---\n\n# Print\n\nFor OUT-1.\n\nOne line.\n\nAnother line.\n\nA third line.\n"
commit print
git mv backlog/print.md backlog/paper.md
edit 's/priority: low/priority: high/' backlog/paper.md
commit renamed
run git ready review HEAD~1
exits 1
prints "priority low → high"
prints_not "  new"
prints_not "  removed"

it "tells a new outcome that nothing serves"
given_product
write outcomes/3.md "---\nid: OUT-3\nstatus: open\n---\n\n# Earn more"
commit outcome
run git ready review HEAD~1
exits 0
tells 'OUT-3 Earn more new; nothing serves it yet'

# Order

given_list () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Thing \`TODO.md -\`\n\n- Must say why it moved. \`change of order: explained\`"
	write TODO.md "# List\n\n- EXP-1 one\n- EXP-2 two\n- EXP-3 three\n- EXP-4 four\n- EXP-5 five"
	git add . && git commit -q -m base
}

# Which item is which

# story <number> <title> <wish> <reason> <criterion>: all on one form
story_on_form () {
	write "backlog/$1.story.md" "# Story $1: $2\n\n## Story\n\nAs a user I want to $3, so that $4.\n\n## Acceptance Criteria\n\n1. $5\n2. The change is documented and the tests are green.\n\n## Tasks\n\n- [ ] Write the code for it\n- [ ] Review it with the team"
}

given_numbered_stories () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say more. \`section Notes\`"
	story_on_form 11.1 "Login with a password" "sign in with my mail address and a password" "nobody reads my drafts" "A wrong password is refused after three attempts in a row"
	story_on_form 12.1 "Export as a spreadsheet" "download the whole list as a spreadsheet file" "I can sort it offline in the train" "Each column of the list is a column of the sheet"
	story_on_form 13.1 "Dark mode" "switch the colours of the screen to dark ones" "my eyes are not tired at night" "The setting is kept on each device of the user"
	story_on_form 14.1 "Search in the archive" "find what was archived last year by a word in it" "I need not ask a colleague to dig it out" "A word with an accent is found without it as well"
	git add . && git commit -q -m base
}

# renumber <from> <to>: the file, and the number in its heading
renumber () {
	git mv -f "backlog/$1.story.md" "backlog/$2.story.md"
	edit "s/Story $1:/Story $2:/" "backlog/$2.story.md"
	git add .
}

it "tells a number that was given to another story from a story that was reworked"
given_numbered_stories
git rm -q backlog/11.1.story.md
renumber 14.1 11.1
run git ready review --staged
exits 0
tells 'Story 11.1 Login with a password removed'
tells 'Story 11.1 Search in the archive had the id Story 14.1'
prints "moved from backlog/14.1.story.md to backlog/11.1.story.md"
prints_not "  new"

it "knows a story by its text under another number and another title, unless most of that is new"
given_numbered_stories
git rm -q backlog/11.1.story.md
renumber 14.1 11.1
edit 's/Search in the archive/Dig out old things/' backlog/11.1.story.md
git add .
run git ready review --staged
tells 'Story 11.1 Dig out old things had the id Story 14.1'
tells 'was called "Search in the archive"'
tells 'Story 11.1 Login with a password removed'
prints_not "  new"
git reset -q --hard
git rm -q backlog/11.1.story.md backlog/14.1.story.md
story_on_form 11.1 "Dig out old things" "ask for a paper copy of any page by letter" "my grandmother can read it without a screen" "The letter arrives within three working days"
git add .
run git ready review --staged
prints_not "had the id"
tells 'Story 11.1 Dig out old things new'
tells 'Story 14.1 Search in the archive removed'

it "follows stories that all move up by one number, and two that change places"
given_numbered_stories
git rm -q backlog/11.1.story.md
renumber 12.1 11.1
renumber 13.1 12.1
renumber 14.1 13.1
run git ready review --staged
exits 0
prints "1 closed or removed, 3 retitled or moved"
tells 'Story 12.1 Dark mode had the id Story 13.1'
git reset -q --hard
renumber 11.1 99.1
renumber 12.1 11.1
renumber 99.1 12.1
run git ready review --staged
exits 0
prints "2 retitled or moved"
prints_not "  new"
prints_not "  removed"

it "tells that a number names another story now, title and text"
given_numbered_stories
story_on_form 11.1 "Pay with an invoice" "get a bill by mail and pay it at the end of the month" "my company need not give me a card" "A bill holds the number of the order and the tax"
git add .
run git ready review --staged
exits 1
prints "1 is not ready."
tells 'Story 11.1 Pay with an invoice new: has no section "Notes"'
prints 'its id was that of "Login with a password", which is removed'
prints "1 closed or removed"

it "takes an item for the same, however it was rewritten, where its file has words beyond the id"
given_numbered_stories
# with_id <id> <path>: the story, with the id in front matter
with_id () {
	sed "1s/.*: /# /; 1i ---\nid: $1\n---\n" >"backlog/$2"
}
with_id ABC-7 abc-7.md <backlog/11.1.story.md
with_id ABC-8 abc-8-pay.md <backlog/13.1.story.md
git rm -q backlog/11.1.story.md backlog/13.1.story.md
commit ids
story_on_form 1 "Send an invoice" "get a bill by mail and pay it at the end of the month" "my company need not give me a card" "A bill holds the number of the order and the tax"
story_on_form 2 "Dig out old things" "ask for a paper copy of any page by letter" "my grandmother can read it without a screen" "The letter arrives within three working days"
with_id ABC-7 abc-7.md <backlog/1.story.md
with_id ABC-8 abc-8-pay.md <backlog/2.story.md
rm backlog/1.story.md backlog/2.story.md
git add .
run git ready review --staged
tells 'ABC-7 Send an invoice new: has no section "Notes"'
tells 'ABC-8 Dig out old things'
prints 'was called "Dark mode"'

it "lets a line that says where a story went keep nothing but the number"
given_numbered_stories
renumber 11.1 15.1
for title in "Story 11.1: Login with a password" Moved; do
	write backlog/11.1.story.md "# $title\n\nNow [15.1](15.1.story.md)."
	git add .
	run git ready review --staged
	tells 'Story 15.1 Login with a password had the id Story 11.1'
	prints "moved from backlog/11.1.story.md to backlog/15.1.story.md"
	tells "new: has no section"
	prints 'was that of Story 15.1 "Login with a password"'
	prints_not "  removed"
done

it "lets such a line keep nothing where the story itself was a sentence long"
given_repo .
write DEFINITION_OF_READY.md "# D\n\n## Story \`backlog/*.md\`\n\n- Must say something. \`body\`"
text="The bank sends statements each month, and accountants need them sorted by date before closing the books."
write backlog/11.1.story.md "# Story 11.1: Statements\n\n$text"
write_ready backlog/12.1.story.md "Story 12.1:"
commit before
write backlog/20.1.story.md "# Story 20.1: Statements\n\n$text"
write backlog/11.1.story.md "# Story 11.1: Statements\n\n**Superseded by** 20.1. See the file \`backlog/20.1.story.md\`."
git add .
run git ready review --staged
exits 0
tells 'Story 20.1 Statements had the id Story 11.1'
prints_not "  removed"

it "takes a story with one of title and text for the same"
given_numbered_stories
story_on_form 11.1 "Sign in by mail" "sign in with my mail address and a password" "nobody reads my drafts" "A wrong password is refused after three attempts in a row"
story_on_form 12.1 "Export as a spreadsheet" "get cells and formulas out of the application" "accounting stops typing numbers twice" "Dates arrive as dates rather than as words"
write backlog/13.1.story.md "# Story 13.1: Dark mode\n\nTo be cut."
git add .
run git ready review --staged
exits 0
prints "1 retitled or moved"
prints_not "  new"
prints_not "  removed"

it "takes what was only a title before for the same"
given_numbered_stories
write backlog/16.1.story.md "# Story 16.1: To be found"
git add . && git commit -q -m stub
story_on_form 16.1 "Pay with an invoice" "get a bill by mail and pay it at the end of the month" "my company need not give me a card" "A bill holds the number of the order and the tax"
git add .
run git ready review --staged
exits 0
tells 'Story 16.1 Pay with an invoice acceptance criteria: 2 added; was called "To be found"'
prints_not "  new"
prints_not "  removed"

it "takes an item that keeps its id and the name of its file for the same, however reworked"
given_numbered_stories
write "backlog/task-7 - Login.md" "---\nid: TASK-7\n---\n\n# Login\n\nSign in with the mail address and a password that only the user knows, and stay signed in for a week."
git add . && git commit -q -m seven
write "backlog/task-7 - Login.md" "---\nid: TASK-7\n---\n\n# Keys instead of secrets\n\nA device holds a key and nobody types anything; whoever loses the device asks a colleague to remove it."
git add .
run git ready review --staged
exits 0
tells 'TASK-7 Keys instead of secrets was called "Login"'
prints_not "  new"

# An index of some items, and sections of them and of others.
given_index_and_sections () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Thing \`BACKLOG.md |\` \`BACKLOG.md ###\`\n\n- Must say why it moved. \`change of order: explained\`"
}

# backlog "<ids of rows>" "<ids of sections>"
backlog () {
	{
		printf '# Backlog\n\n| ID | Title |\n| --- | --- |\n'
		for n in $1; do echo "| T-$n | Thing $n |"; done
		echo
		for n in $2; do printf '### T-%s Thing %s\n\nWords about %s.\n\n' "$n" "$n" "$n"; done
	} >BACKLOG.md
}

it "moves nothing where a row or a section goes, comes or becomes the other"
given_index_and_sections
backlog "1 2 3" "4 5 6 7"
commit before
for after in "1 3/4 5 6 7" "3/4 5 6 7" "1 2 3/5 6 7" "1 2 3 4/5 6 7" "1 2 3/2 4 5 6 7" "1 2/3 4 5 6 7" "/1 2 3 4 5 6 7" "1 2 3 4 5 6 7/" "0 1 2 3/0 4 5 6 7"; do
	backlog "${after%/*}" "${after#*/}"
	git add .
	run git ready review --staged
	prints_not " moved "
	run git ready check --staged
	prints_not " moved "
done

it "tells a row that moved among rows, and a section among sections"
given_index_and_sections
backlog "1 2 3" "1 2 3 4 5 6 7"
commit before
backlog "3 1 2" "1 2 3 4 5 7 6"
git add .
run git ready review --staged
tells 'T-3 Thing 3 moved up from 3 to 1'
prints "from 4 to 3"
prints "2 moved in the order (2 unexplained)"

it "counts positions in the file, whichever pattern finds the item"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Thing \`BACKLOG.md ### /A/\` \`BACKLOG.md ### /B/\`\n\n- Must say why it moved. \`change of order: explained\`\n\n### Top \`when position at most 2\`\n\n- Must say why. \`section Why\`"
write BACKLOG.md "# Backlog\n\n### T-1 A\n\n### T-2 B\n\n### T-3 B\n\n### T-4 A\n\n### T-5 B"
commit before
run git ready check
prints T-1
prints T-2
prints_not T-3
prints_not T-4
write BACKLOG.md "# Backlog\n\n### T-1 A\n\n### T-2 B\n\n### T-4 A\n\n### T-5 B"
git add .
run git ready review --staged
prints_not " moved "
write BACKLOG.md "# Backlog\n\n### T-1 A\n\n### T-2 B\n\n### T-5 B\n\n### T-3 B\n\n### T-4 A"
git add .
run git ready review --staged
tells 'T-5 B moved up from 5 to 3'
prints "1 moved in the order"

it "takes no order from ordinals on the one side and lines on the other"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Thing \`BACKLOG.md |\`\n\n- Must say why it moved. \`change of order: explained\`"
write BACKLOG.md "| ID | Title | Ordinal |\n| --- | --- | --- |\n| T-1 | One | |\n| T-2 | Two | |\n| T-3 | Three | |\n| T-4 | Four | 40 |\n| T-5 | Five | 50 |"
commit before
write BACKLOG.md "| ID | Title | Ordinal |\n| --- | --- | --- |\n| T-1 | One | 90 |\n| T-2 | Two | |\n| T-3 | Three | |\n| T-4 | Four | 40 |\n| T-5 | Five | 50 |"
git add .
run git ready review --staged
prints_not " moved "
write BACKLOG.md "| ID | Title | Ordinal |\n| --- | --- | --- |\n| T-1 | One | |\n| T-2 | Two | |\n| T-3 | Three | |\n| T-4 | Four | 50 |\n| T-5 | Five | 50 |"
git add .
run git ready review --staged
prints_not " moved "
write BACKLOG.md "| ID | Title | Ordinal |\n| --- | --- | --- |\n| T-1 | One | |\n| T-2 | Two | |\n| T-3 | Three | |\n| T-4 | Four | 60 |\n| T-5 | Five | 50 |"
git add .
run git ready review --staged
prints "1 moved in the order"

it "tells the fewest items whose move explains a new order"
given_list
write TODO.md "# List\n\n- EXP-5 five\n- EXP-1 one\n- EXP-2 two\n- EXP-3 three\n- EXP-4 four"
commit order
run git ready review HEAD~1
exits 1
prints "1 moved in the order (1 unexplained)"
tells 'EXP-5 five moved up from 5 to 1, past EXP-1 "one", EXP-2 "two", EXP-3 "three" and EXP-4 "four", and nothing says why'
prints_times 1 "error: "

it "takes an insertion for no move"
given_list
write TODO.md "# List\n\n- EXP-6 six\n- EXP-1 one\n- EXP-2 two\n- EXP-3 three\n- EXP-4 four\n- EXP-5 five"
commit order
run git ready review HEAD~1
exits 0
tells 'EXP-6 six new'
prints_not "moved"

it "takes a dated entry below it for the reason"
given_list
write TODO.md "# List\n\n- EXP-5 five\n  - 2026-11-24 first, because a customer waits\n- EXP-1 one\n- EXP-2 two\n- EXP-3 three\n- EXP-4 four"
commit order
run git ready review HEAD~1
exits 0
prints "2026-11-24 first, because a customer waits"

# What is new, old and gone

it "shows what is new, and the rest if asked to"
given_product
story 3 ready low nothing
story 4 ready low nothing
commit debt
story 3 ready
edit 's/size: 3/size: 13/' backlog/4.md
commit change
run git ready review HEAD~1
exits 1
prints_times 1 "error: "
prints "EXP-4 claims \"Ready to plan\" but size is 13"
prints "1 error · 2 old findings · 1 gone"
run git ready review --all HEAD~1
exits 1
prints "old error: EXP-4"
prints "gone error: EXP-3"

it "tells a second broken link from the first"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Links lead somewhere. \`links: exist\`"
write backlog/1.md "# EXP-1 One\n\n[a](a.md)"
git add . && git commit -q -m base
write backlog/1.md "# EXP-1 One\n\n[b](b.md) and [a](a.md)"
commit link
run git ready review HEAD~1
exits 1
prints_times 1 "error: "
prints "b.md"

it "counts what is said several times as often as it is said"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Links lead somewhere. \`links: exist\`"
write backlog/1.md "# EXP-1 One\n\n[a](a.md)\n\n[a](a.md)"
git add . && git commit -q -m base
write backlog/1.md "# EXP-1 One\n\n[a](a.md)\n\n[a](a.md)\n\n[a](a.md)"
commit link
run git ready review HEAD~1
exits 1
prints_times 1 "error: "
prints "1 error · 2 old findings"
commit again --allow-empty
run git ready review HEAD~1
exits 0

# From where to where

it "goes from the merge base, and with two dots from the base itself"
given_product
git switch -q -c topic
story 3 idea
commit three
git switch -q main
story 4 idea
commit four
run git ready review main...topic
exits 0
prints "EXP-3"
prints_not "EXP-4"
run git ready review main..topic
exits 0
prints "EXP-3"
tells 'EXP-4 Story 4 removed'

it "goes to HEAD if nothing else is said"
given_product
git switch -q -c topic
story 3 idea
commit three
run git ready review main
exits 0
prints "EXP-3"

it "compares what is staged with HEAD"
given_product
story 3 ready low nothing
git add .
run git ready review --staged
exits 1
prints "EXP-3"

it "says of a change that touches nothing of the backlog just that"
given_product
write notes.md "More notes"
commit notes
run git ready review HEAD~1
exits 0
prints "No item has changed."
run git ready review --format=markdown HEAD~1
prints_nothing

it "says the same of an empty range"
given_product
run git ready review HEAD
exits 0
prints "No item has changed."

it "says so where there is no base, no common history, or too little of it"
given_product
run git ready review nowhere
exits 128
complains 'unknown revision "nowhere"'
git switch -q --orphan alone
git commit -q --allow-empty -m alone
run git ready review main...alone
exits 128
complains "main and alone have no common history"
complains "git ready review main..alone"
git switch -q main
story 3 idea
commit three
git clone -q --depth 1 "file://$tmp/work" shallow
run git -C shallow ready review HEAD~1
exits 128
complains "fetch-depth: 0"

it "goes from one of the bases of a criss-cross merge"
given_product
git switch -q -c a && story 3 idea && commit a1
git switch -q -c b main && story 4 idea && commit b1
git switch -q a && git merge -q -m ab b
git switch -q b && git merge -q -m ba a~1
git switch -q a && story 5 idea && commit a2
run git ready review b...a
exits 0
prints "EXP-5"

it "wants one range"
given_product
run git ready review
exits 129
complains "review needs a base"
run git ready review HEAD~1 HEAD
exits 129
run git ready review --staged HEAD
exits 129

# The definition

it "judges by the definition of the base, and tells what the new one would flip"
given_product
edit '/at most 8/d' DEFINITION_OF_READY.md
edit 's/size: 3/size: 13/' backlog/1.md
commit looser
run git ready review HEAD~1
exits 1
prints "size is 13"
prints "The definition of ready changes. By the new one"
prints "  EXP-1 would be ready, and is not ready"

it "is judged by the definition that the change brings where there was none"
given_repo
write backlog/1.md "# EXP-1 Export"
git add . && git commit -q -m base
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`section Why\`"
write backlog/2.md "# EXP-2 Import"
commit definition
run git ready review HEAD~1
exits 1
prints_times 1 "error: "
prints "EXP-2"

it "is judged by the definition that it takes away"
given_product
git rm -q DEFINITION_OF_READY.md
story 3 ready low nothing
commit without
run git ready review HEAD~1
exits 1
prints "EXP-3"

# Much of it

it "tells the move of a whole folder in one line"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`*/*.md\`\n\n- Must say why. \`section Why\`"
for n in 11 12 13 14 15 16 17 18 19 20 21 22; do
	write_ready "backlog/$n.md" "EXP-$n"
done
git add . && git commit -q -m base
git mv backlog items
commit moved
run git ready review HEAD~1
exits 0
prints "  12 items moved from backlog/ to items/"
test "$(wc -l <"$tmp/out")" -lt 10 || complain "more than ten lines"

it "bears 5,000 changed items"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`change of field priority: explained\`"
mkdir backlog
all_of_priority () {
	awk -v priority="$1" 'BEGIN { for (i = 1; i <= 5000; i++) { f = "backlog/" i ".md"; print "# EXP-" i " Story\n\nPriority: " priority >f; close(f) } }'
}
all_of_priority low
git add . && git commit -q -m base
all_of_priority high
commit high
run git ready review HEAD~1
exits 1
prints "5000 priorities changed (5000 unexplained)"
run git ready review --format=markdown HEAD~1
exits 1
test "$(wc -m <"$tmp/out")" -lt 60000 || complain "too long for a comment"
prints "5000 items \(Priority low → high, and nothing says why\): EXP-1,"
run git ready review --format=github HEAD~1
exits 1
prints_times 10 "::error "

# JSON

it "tells programs the same"
given_product
story 2 idea high
commit up
run git ready review --format=json HEAD~1
exits 1
prints '"since": "new"'
prints '"what": "field"'
prints '"before": "low"'
prints '"after": "high"'
prints '"explained": false'
prints '"rule": "story/change-of-field-priority"'

# What a Product Owner reads first

# A story whose two criteria are ticked or not: "x" and " " are the boxes.
# criteria <number> <status> <first box> <second box>
criteria () {
	story "$1" "$2" low OUT-1 "- [$3] A file comes out\n- [$4] It opens in a spreadsheet"
}

it "says first what must be answered, then what became of each item, in this order"
given_product
for n in 3 4 5 6 7 8 9; do story $n ready; done
criteria 10 "done" x x
story 11 idea
story 12 doing
git add . && git commit -q -m more
story 2 ready
story 3 ready low nothing
story 11 ready low nothing
criteria 10 ready x x
story 20 doing low nothing
criteria 4 "done" x ' '
sed -i 's/status: ready/status: rejected/' backlog/5.md
story 6 ready high
story 7 ready low OUT-1 "- [ ] Nothing comes out"
story 8 ready low OUT-2
criteria 9 "done" x x
story 21 idea
sed -i 's/size: 3/size: 5/' backlog/12.md
sed -i 's/idea, ready, doing, done/idea, ready, doing, done, rejected/' DEFINITION_OF_READY.md
commit all
sed -i 's/idea, ready, doing, done$/&/' DEFINITION_OF_READY.md
run git ready review --definition-from=HEAD HEAD~1
exits 1
head -n 1 "$tmp/out" | grep -q '^1 claims "Ready to plan", and is not; 1 is no longer ready; 1 is begun, and not ready; 1 priority changed, and nothing says why\.$' || complain "the first line differs"
grep -o '^[A-Z][^0-9]* ([0-9]*)$' "$tmp/out" >"$tmp/headings"
diff - "$tmp/headings" >"$tmp/diff" <<'HEADINGS' || complain "$(cat "$tmp/diff")"
Became "Ready to plan" (1)
Claims to be ready, and is not (1)
No longer ready (1)
Reopened (1)
Begun, although not ready (1)
Done, with open criteria (1)
Closed or removed, not done (1)
Priority and order (1)
Criteria or goal changed (1)
What it serves (1)
Done (1)
Added (1)
Other fields (1)
HEADINGS
tells "EXP-11 Story 11 status idea → ready: links to no Outcome"
tells "EXP-20 Story 20 new: links to no Outcome"
tells "EXP-4 Story 4 1 of 2 criteria not ticked"
tells "☐ It opens in a spreadsheet"
tells "EXP-10 Story 10 status done → ready"
tells "EXP-5 Story 5 closed (status ready → rejected)"
run git ready review --definition-from=HEAD --format=markdown HEAD~1
exits 1
prints '### 1 claims "Ready to plan", and is not; 1 is no longer ready; 1 is begun'
prints '#### Became "Ready to plan" (1)'
prints '<details><summary>Done: 1 · Added: 1 · Other fields: 1</summary>'
prints '- **EXP-4** Story 4 — 1 of 2 criteria not ticked<br>☐ It opens in a spreadsheet'

it "tells all of an item in one line, whatever changed of it"
given_product
sed -i 's/priority: low/priority: high/; s/size: 3/size: 13/; s/Story 1/Another story/' backlog/1.md
commit much
run git ready review HEAD~1
exits 1
prints_times 1 "Another story  "
tells 'EXP-1 Another story size is 13; at most 8 was agreed; here: size 3 → 13; priority low → high, and nothing says why; was called "Story 1"'

it "asks people once what is to be asked of many, and tells many alike in one line"
given_product
for n in $(seq 30 44); do story "$n" idea; done
for n in $(seq 50 70); do story "$n" "done"; done
git add . && git commit -q -m ideas
for n in $(seq 30 44); do story "$n" ready; done
git rm -q backlog/[56]?.md backlog/70.md
commit ready
run git ready review HEAD~1
exits 0
prints_times 1 "The whole team has talked it through."
prints "☐ The whole team has talked it through. (of all 15)"
tells "EXP-30 Story 30 status idea → ready"
tells "EXP-44 Story 44 status idea → ready"
prints "Removed (21)"
prints "  21 items were done: EXP-50, EXP-51"
test "$(wc -l <"$tmp/out")" -lt 30 || complain "$(wc -l <"$tmp/out") lines"
run git ready review --all HEAD~1
exits 0
tells "EXP-44 Story 44 status idea → ready"
tells "EXP-70 Story 70 removed; was done"

it "tells what was left out of a list and what was added"
given_product
sed -i 's/^size: 3/size: 3\nowner: Cleo, Ada/' backlog/2.md
commit owners
sed -i 's/^owner: .*/owner: [Ada, Bo]/' backlog/2.md
commit more
run git ready review HEAD~1
exits 0
tells "EXP-2 Story 2 owner +Bo −Cleo"
run git ready review --format=json HEAD~1
prints '"before": "Cleo, Ada"'
prints '"after": "Ada, Bo"'

it "tells a goal that is reworded under a claim, and not before one"
given_product
for n in 1 2; do
	sed -i 's/^For OUT-1\./## Why\n\nFor OUT-1, whose people wait./' "backlog/$n.md"
done
commit why
sed -i 's/whose people wait/whose people leave/' backlog/1.md backlog/2.md
commit reworded
run git ready review HEAD~1
exits 0
prints "Criteria or goal changed (1)"
tells 'EXP-1 Story 1 "Why" reworded'
tells "- For OUT-1, whose people wait."
tells "+ For OUT-1, whose people leave."
prints_not EXP-2

it "tells no goal that is reworded while a claim is made or taken back"
given_product
for n in 1 2; do
	sed -i 's/^For OUT-1\./## Why\n\nFor OUT-1, whose people wait./' "backlog/$n.md"
done
commit why
sed -i 's/whose people wait/whose people leave/' backlog/1.md backlog/2.md
edit 's/status: ready/status: idea/' backlog/1.md
edit 's/status: idea/status: ready/' backlog/2.md
commit reworded
run git ready review HEAD~1
exits 0
prints "Became \"Ready to plan\" (1)"
tells 'EXP-1 Story 1 no longer claims "Ready to plan" (status ready → idea)'
prints_not reworded
prints_not leave

it "fits a terminal of 40 columns and of 120, and cuts titles before it cuts what happened"
given_product
story 2 ready
sed -i 's/Story 2/A story with a title that is far too long for any of the terminals here, whatever they are called/' backlog/2.md
sed -i 's/size: 3/size: 13/' backlog/1.md
commit long
for columns in 40 60 80 120; do
	run env COLUMNS=$columns git ready review HEAD~1
	exits 1
	sed '/^backlog/,$d' "$tmp/out" | grep -E "^.{$((columns + 1)),}" >"$tmp/long"
	test ! -s "$tmp/long" || complain "$columns: $(cat "$tmp/long")"
	tr -s ' \n' ' ' <"$tmp/out" >"$tmp/words"
	grep -qF "size is 13; at most 8 was agreed; here: size 3 → 13" "$tmp/words" || complain "$columns: cut"
done

it "says in whole words what a claim lacks, and once which item it is"
given_repo
write DEFINITION_OF_READY.md <<'END'
# Ready

## Story `backlog/*.md`

- Must say where it stands. `field status: idea, ready, done`

### Ready `when status: ready or later`

- Must lead somewhere. `links: exist`
END
git add . && git commit -q -m agreed
write outcomes/first-month-of-new-members.md '# OUT-1 The first month'
write backlog/1.md '---\nstatus: Ready for dev\n---\n\n# S-1 Export'
write backlog/2.md '---\nstatus: ready\n---\n\n# S-2 Print\n\nFor [it](../outcomes/first-month-of-new-member.md).'
git add . && git commit -q -m stories
run git ready review --format=markdown HEAD~1
prints '**S-1** Export — new: says status "Ready for dev", which claims nothing'
prints_not "S-1 says status \"Ready for dev\", which nothing said that it was ready …"
prints '**S-2** Print — new: has a link that leads nowhere: ../outcomes/first-month-of-new-member.md'

it "reads boxes anew where only the page that explains them has changed"
given_repo
# shellcheck disable=SC2016 # code spans of Markdown
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md -`\n\n- Must be sized. `field size`'
write TODO.md '# To do\n\n- [-] A-1 Pay'
# shellcheck disable=SC2016 # the same
write README.md '# Shop\n\n`[-]` is in progress, `[x]` is done.'
git add . && git commit -qm 'Begin'
write README.md '# Shop' && git add .
run git ready review --staged
prints "A-1  Pay  closed"
git commit -qm 'Say no more of boxes' && git checkout -q HEAD~ README.md && git add .
run git ready review --staged
prints "1 reopened"
