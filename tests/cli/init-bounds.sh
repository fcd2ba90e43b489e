#!/bin/sh
#
# How many entries, headings, rows and files git ready init takes for the items
# of a backlog, and which are too few.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# finds <path> <line>...: in the file alone, of these lines, this is found;
# "nothing" where there is no backlog
finds () {
	want=$1
	shift
	test -d .git || given_repo
	write "$@"
	run git ready init --dry-run
	sed -n 3p "$tmp/out" >"$tmp/first"
	stated=1
	case $want in
	nothing) grep -q '^I found no backlog' "$tmp/first" ;;
	*) test "$(cat "$tmp/first")" = "$want" ;;
	esac || complain "the first is \"$(cat "$tmp/first")\", not \"$want\""
}

it "three entries with boxes are tasks, and two are not"
finds "TASKS.md -: 3 tasks, one an entry" TASKS.md "# Tasks\n\n- [ ] Sort\n- [ ] Find\n- [ ] Print"
finds nothing TASKS.md "# Tasks\n\n- [ ] Sort\n- [ ] Find"

it "each entry of a backlog is an item, even one alone"
finds "BACKLOG.md -: 1 item, one an entry" BACKLOG.md "# Backlog\n\n- Sort"

it "three paragraphs in bold are items, and two are not"
finds "BACKLOG.md **: 3 items, one a paragraph" BACKLOG.md "# Backlog\n\n**Sort.** By name.\n\n**Find.** By word.\n\n**Print.** On paper."
finds nothing BACKLOG.md "# Backlog\n\n**Sort.** By name.\n\n**Find.** By word."

it "two headings are items, three if they have but numbers"
finds "BACKLOG.md ##: 2 stories, one a heading" BACKLOG.md "# Backlog\n\n## US-1 Sort\n\nText.\n\n## US-2 Find\n\nText."
finds nothing BACKLOG.md "# Backlog\n\n## US-1 Sort\n\nText."
finds "BACKLOG.md ##: 2 items, one a heading" BACKLOG.md "# Backlog\n\n## Sort names\n\nText.\n\n## Find names\n\nText."
finds nothing BACKLOG.md "# Backlog\n\n## Sort names\n\nText."

it "one heading around all of a backlog is an item where somebody plans it"
inner="### How\n\n#### 1. Read\n\n- All of them\n- At once\n\n#### 2. Compare\n\n- By letter\n- By length"
finds "BACKLOG.md ##: 1 item, one a heading" BACKLOG.md "# Backlog\n\n## Sort names\n\n**Priority:** High\n\n$inner"
finds "BACKLOG.md -: 4 items, one an entry" BACKLOG.md "# Backlog\n\n## Sort names\n\n$inner"
finds "BACKLOG.md ##: 3 items, one a heading" BACKLOG.md "# Backlog\n\n## 1. Sort\n\nText.\n\n## 2. Find\n\nText.\n\n## 3. Print\n\nText."
finds nothing BACKLOG.md "# Backlog\n\n## 1. Sort\n\nText.\n\n## 2. Find\n\nText."

it "says what nobody can count where it is all that tells"
finds "BACKLOG.md ##: 2 items, one a heading" BACKLOG.md "# Backlog\n\n## Sort names\n\nText.\n\n## Find names\n\nText."
prints "  known by     named as backlogs are, every heading of the backlog is one,"

it "two files are items, and one is if its name has an id"
finds nothing stories/sort.md "# Sort\n\nStatus: open"
rm stories/sort.md
finds "stories/US-1.md: 1 story, one a file" stories/US-1.md "# US-1 Sort\n\nStatus: open"
finds "stories/US-[0-9]*.md: 2 stories, one a file" stories/US-2.md "# US-2 Find\n\nStatus: open"

it "two folders are items, and one is not"
finds nothing stories/US-1/story.md "# US-1 Sort\n\nStatus: open"
write stories/US-1/notes.md "# Notes"
write stories/US-2/notes.md "# Notes"
finds "stories/*/: 2 stories, one a folder" stories/US-2/story.md "# US-2 Find\n\nStatus: open"

# rows <count>: of a table with a column for each name that follows
rows () {
	n=$1
	shift
	row="|" line="|"
	for name in "$@"; do
		row="$row $name |" line="$line--|"
	done
	table="$row\n$line"
	while test "$n" -gt 0; do
		row="|"
		for name in "$@"; do row="$row $name$n |"; done
		table="$table\n$row"
		n=$((n - 1))
	done
}

it "a table under a heading that names the backlog is the nearest from three rows on"
table="| Item | Size | Who |\n|--|--|--|\n| Sort | 1 | Ada |\n| Find | 2 | Ben |"
finds nothing REPORT.md "# Report\n\n## Product backlog\n\n$table"
prints_not "nearest"
finds nothing REPORT.md "# Report\n\n## Product backlog\n\n$table\n| Print | 3 | Ada |"
prints "nearest: REPORT.md (3, one a row)"

it "the only table of a backlog has five rows of three columns"
rows 5 Item Size Who
finds "BACKLOG.md |: 5 items, one a row" BACKLOG.md "# Backlog\n\n$table"
prints "a row of the only table there (5 of 5)"
rows 4 Item Size Who
finds "BACKLOG.md |: 4 items, one a row" BACKLOG.md "# Backlog\n\n$table"
prints_not "a row of the only table there"
rows 5 Item Size
finds "BACKLOG.md |: 5 items, one a row" BACKLOG.md "# Backlog\n\n$table"
prints_not "a row of the only table there"

# sprints <number> <rows>...: files with a table each; N is the file's number
sprints () {
	given_repo
	i=1 n=$1
	shift
	while test $i -le "$n"; do
		write "docs/sprints/sprint-$i.md" "# Sprint $i\n\n| ID | Story | Status |\n| --- | --- | --- |"
		printf '%s\n' "$@" | sed "s/N/$i/g" >>"docs/sprints/sprint-$i.md"
		i=$((i + 1))
	done
}

it "of many files it tries some, and finds what is in all"
sprints 45 "| US-N1 | See the stock of shelf N | done |" "| US-N2 | Print a label for shelf N | open |"
run git ready init --dry-run
prints "docs/sprints/sprint-[0-9]*.md |: 90 stories, one a row"
prints "(90 of 90)"
run git ready init --dry-run --format=json
prints '"path": "docs/sprints/sprint-45.md"'
prints '"path": "docs/sprints/sprint-1.md"'
