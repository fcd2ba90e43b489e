#!/bin/sh
#
# git ready init and a board whose lanes are folders: which of them claim, and
# what has begun or is on hold there.

# shellcheck disable=SC2016 # code stands between backticks
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# cards <folder/name>...: numbered from 1
cards () {
	given_repo
	nth_card=0
	for path in "$@"; do
		nth_card=$((nth_card + 1))
		mkdir -p "tasks/${path%/*}"
		printf -- '---\nid: %03d\ntitle: Mend the %s\n---\n\n## Description\n\nIt has to be mended before winter.\n\n## Acceptance Criteria\n\n- [ ] nobody complains\n' \
			"$nth_card" "${path##*/}" >"tasks/${path%/*}/$nth_card-${path##*/}.md"
	done
}

it "folders are lanes: to do claims beside a backlog, and work has begun"
cards backlog/salt backlog/lamps todo/gate todo/yard in-progress/bell \
	review/fence blocked/quay done/well done/map done/brook
run git ready init
exits 0
prints "judged       what lies in the last folder before work begins, or in a later one"
run cat DEFINITION_OF_READY.md
prints '`started when folder: in-progress, review`' \
	'### Ready to start `when folder: todo, in-progress, review`'
run git ready
exits 0
prints "10 items: 2 ready, 3 open, 2 begun, 3 done"
prints_not "warning"
run git ready next
prints "2 can start:" "  003  Mend the gate" "  004  Mend the yard" \
	"move them to todo" "2 are begun: 005 and 006" "1 waits: 007 on hold"

it "a folder called ready claims"
cards backlog/salt backlog/lamps ready/gate doing/bell done/well done/map
run git ready init
run cat DEFINITION_OF_READY.md
prints '### Ready `when folder: ready, doing`'
run git ready
prints "6 items: 1 ready, 2 open, 1 begun, 2 done"

it "folders of backlog and done alone claim nothing"
cards backlog/salt backlog/lamps backlog/gate done/well done/map
run git ready init
run cat DEFINITION_OF_READY.md
prints_not "###" "when folder"
mkdir tasks/blocked
mv tasks/backlog/2-lamps.md tasks/blocked
run git ready next
prints "2 can start:" "1 waits: 002 on hold"

it "where files say their state themselves, no folder claims"
cards todo/salt todo/lamps ready/gate doing/bell done/well
for file in tasks/*/*.md; do
	sed -i 's/^title:/status: open\ntitle:/' "$file"
done
run git ready init
run cat DEFINITION_OF_READY.md
prints_not "when folder"

it "what lies in a folder of what is on hold cannot start, whatever it is called by"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready

## Task \`tasks/*/*.md\`

- Is over in done. \`done when folder: done\`
- Must say why. \`section Why\`"
mkdir -p tasks/on-hold tasks/waiting tasks/todo
for file in tasks/on-hold/1.md tasks/waiting/2.md tasks/todo/3.md; do
	printf '# Mend it\n\n## Why\n\nIt is broken.\n' >$file
done
run git ready next
prints "1 can start:" "  3" "2 wait:"

# ---- deeper below, and by other words

# given_tree <folder>...: two files in each of them, below an area of its own
given_tree () {
	given_repo
	rm -rf tasks DEFINITION_OF_READY.md
	for lane in "$@"; do
		for name in north south; do
			write "tasks/$lane/$name/$name-$lane.md" "# Build $name of $lane

## Why

It was asked for."
		done
	done
}

it "what lies somewhere below a folder of work under way has begun"
for word in proceeding ongoing wip 進行中 en-cours; do
	given_tree todo $word "done"
	run git ready init
	exits 0
	prints "started when path: /(^|\/)($word)\//"
	prints "every open one, since nothing says which are ready"
	run git ready next
	prints "2 are begun: north-$word and south-$word"
done

it "active is under way beside what waits"
given_tree backlog active "done"
run git ready init --dry-run
prints "started when path: /(^|\/)(active)\//"

it "active is what counts beside nothing but what is over"
given_tree active "done"
run git ready init --dry-run
prints_not "started when"

it "a folder of that name with no other state beside it says nothing"
given_tree current area
run git ready init --dry-run
prints_not "started when"

# drafts <state of the draft> <folder>...: with statuses that claim nothing
drafts () {
	given_repo
	draft=$1
	shift
	nth_card=0
	for path in "$@"; do
		nth_card=$((nth_card + 1))
		state=Completed
		test "${path%%/*}" != draft || state=$draft
		write "tasks/${path%/*}/$(printf %03d $nth_card)-${path##*/}.md" "# Mend the ${path##*/}

**Status:** $state

## Why

It has to be mended before winter.

## Acceptance Criteria

- [ ] nobody complains"
	done
	write tasks/README.md "# Tasks

Plans lie in draft/, go to active/ when they are approved, and to done/."
}

it "where folders are states, no state is asked for that no item has"
drafts Draft draft/salt draft/lamps draft/gate done/well done/map done/oars
run git ready init
exits 0
run cat DEFINITION_OF_READY.md
prints '### Ready to start `when folder: active`'
prints_not "Status: ready" "status: ready"
mkdir tasks/active
mv tasks/draft/001-salt.md tasks/active
run git ready next
prints "1 can start:" "001" "move them to active"

it "what has begun claims where no folder says ready"
drafts Draft draft/salt draft/lamps draft/gate in-progress/rope done/well done/oars
sed -i 's/Completed/Draft/' tasks/in-progress/*.md
sed -i 's/active/in-progress/' tasks/README.md
run git ready init
run cat DEFINITION_OF_READY.md
prints '`started when folder: in-progress`' \
	'### Ready to start `when folder: in-progress`'

it "an end that its remark takes back is not counted as one"
drafts Draft draft/salt draft/lamps draft/gate active/bell done/well done/map
sed -i 's/Completed/Completed (pending audit)/' tasks/active/*.md
run git ready init --dry-run
prints "done         Completed (2)"
