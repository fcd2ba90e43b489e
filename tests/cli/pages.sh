#!/bin/sh
#
# git ready list, next and show: items of several pages or folders that are
# numbered or called alike.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# definition <pattern and marker>
definition () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task \`$1\`\n\n- Must say what it is about. \`body: at least 1 word\`\n- It is over. \`done when status: done\`"
}

# lists <line>...: the rows and headings of `git ready list`, without its sums
lists () {
	stated=1
	printf '%s\n' "$@" >"$tmp/wanted"
	git ready list | sed -n '/^$/,$p' | sed '/^$/d; s/^ *//; s/  */ /g' >"$tmp/got"
	diff "$tmp/wanted" "$tmp/got" >"$tmp/differs" || complain "list: $(cat "$tmp/differs")"
}

two_features () {
	definition 'specs/*/tasks.md - [ ]'
	write specs/001-door/tasks.md "# Tasks\n\n## Phase 1: Frame\n\n- [ ] T001 Cut it\n- [ ] T002 Sand it\n\n## Phase 2: Paint\n\n- [ ] T003 Paint it"
	write specs/002-roof/tasks.md "# Tasks\n\n## Phase 1: Beams\n\n- [ ] T001 Lay them"
}

it "counts the phases of each page by themselves"
two_features
lists "001-door, Phase 1: Frame (2)" "T001 Cut it" "T002 Sand it" \
	"001-door, Phase 2: Paint (1)" "T003 Paint it" \
	"002-roof, Phase 1: Beams (1)" "T001 Lay them"
run git ready list
prints "By their files and the headings that they stand under there."
run git ready next
prints "002-roof, Phase 1: Beams"

it "does so where the first page has done its first phase"
two_features
write specs/001-door/tasks.md "# Tasks\n\n## Phase 1: Frame\n\n- [x] T001 Cut it\n\n## Phase 2: Paint\n\n- [ ] T003 Paint it\n- [ ] T004 Oil it"
lists "001-door, Phase 2: Paint (2)" "T003 Paint it" "T004 Oil it" \
	"002-roof, Phase 1: Beams (1)" "T001 Lay them"

it "has one order for phases that go on from page to page, and for times"
definition 'plan/*.md - [ ]'
write plan/a.md "# A\n\n## Phase 2\n\n- [ ] Paint it"
write plan/b.md "# B\n\n## Phase 1\n\n- [ ] Cut it"
lists "Phase 1 (1)" "Cut it" "Phase 2 (1)" "Paint it"
write plan/a.md "# A\n\n## Sprint 1\n\n- [ ] Saw\n\n## Sprint 2\n\n- [ ] Paint it"
write plan/b.md "# B\n\n## Sprint 1\n\n- [ ] Cut it"
lists "Sprint 1 (2)" "Saw" "Cut it" "Sprint 2 (1)" "Paint it"
run git ready list
prints "By the headings that they stand under."

it "groups by the headings of each page where nothing ranks"
definition 'lists/*.md - [ ]'
write lists/door.md "# Door\n\n## Wood\n\n- [ ] Cut it\n- [ ] Sand it\n\n## Notes\n\n- [ ] Ask Ada\n- [ ] Ask Ben"
write lists/roof.md "# Roof\n\n## Wood\n\n- [ ] Lay it\n- [ ] Nail it\n\n## Notes\n\n- [ ] Ask Cleo\n- [ ] Ask Dan"
lists "door, Wood (2)" "Cut it" "Sand it" "door, Notes (2)" "Ask Ada" "Ask Ben" \
	"roof, Wood (2)" "Lay it" "Nail it" "roof, Notes (2)" "Ask Cleo" "Ask Dan"

two_folders () {
	definition '.plans/*/issues/*.md'
	write .plans/roof/issues/01-beam.md "# Beam\n\nOne."
	write .plans/roof/issues/02-tile.md "# Tile\n\nTwo."
	write .plans/door/issues/01-frame.md "# Frame\n\nOne."
	write .plans/door/issues/10-lock.md "# Lock\n\nTen."
	write .plans/door/issues/03-oil.md "# Oil\n\nThree."
}

it "lists folders one by one where they number their files anew"
two_folders
lists "01-frame Frame" "03-oil Oil" "10-lock Lock" "01-beam Beam" "02-tile Tile"
run git ready list
prints "Folder by folder, since nothing ranks them."

it "says where each is of two that are called alike"
two_folders
write .plans/roof/issues/03-oil.md "# Oil\n\nThree."
lists "01-frame Frame door" "03-oil Oil door" "10-lock Lock door" \
	"01-beam Beam roof" "02-tile Tile roof" "03-oil Oil roof" \
	"Last column: where it is"
run git ready next
prints "03-oil    Oil    door"
prints "03-oil    Oil    roof"

it "does not say so on one page, and where no name comes again"
definition 'lists/*.md - [ ]'
write lists/door.md "# Door\n\n- [ ] Cut it"
write lists/roof.md "# Roof\n\n- [ ] Lay it"
lists "Cut it" "Lay it"
write lists/roof.md "# Roof\n\n- [ ] Cut it"
lists "Cut it door" "Cut it roof" "Last column: where it is"

it "calls what lies above the others the root"
definition '**/TODO.md - [ ]'
write TODO.md "# To do\n\n- [ ] Cut it"
write roof/TODO.md "# To do\n\n- [ ] Cut it"
lists "Cut it roof/TODO" "Cut it TODO" "Last column: where it is"
definition '**/0*.md'
write 01.md "# Cut it\n\nNow."
write roof/01.md "# Cut it\n\nNow."
lists "01 Cut it the root" "01 Cut it roof" "Last column: where it is"

it "calls the folder that all lie in by its name"
definition 'work/**/0*.md'
write work/01.md "# Cut it\n\nNow."
write work/roof/01.md "# Cut it\n\nNow."
lists "01 Cut it work" "01 Cut it roof" "Last column: where it is"
run git ready show 01
exits 128
complains 'name one by its place, such as work/01.md'
run git ready show work/01.md
exits 0
prints "work/01.md:1"

it "shows an item by its page and its name"
two_features
run git ready show 002-roof/T001
exits 0
prints "specs/002-roof/tasks.md:5"
run git ready show Specs/002-Roof/tasks/T001
exits 0
prints "T001  Lay them"
run git ready show 001-door/Lay
exits 128
complains 'no item is called "001-door/Lay"'
run git ready show roof/T001
exits 128

it "says how to name one of two with one id"
two_features
run git ready show T001
exits 128
complains '"T001" may mean 2 items; name one by its place, such as 001-door/T001'
run git ready show it
exits 128
complains 'name one by its place or its whole id'
