#!/bin/sh
#
# What its front matter closes is read no further until somebody needs it: no
# answer may depend on that. In each case what matters stands below the front
# matter of something done.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# item <path> <id> <title> <status> <text below, with \n>
item () {
	mkdir -p "$(dirname "$1")"
	printf -- '---\nid: %s\ntitle: %s\nstatus: %s\n---\n\n%b\n' \
		"$2" "$3" "$4" "${5:-}" >"$1"
}

# given <check>...: a repository whose definition asks that of every item
given () {
	given_repo
	{
		# shellcheck disable=SC2016 # a code span of Markdown
		printf '# Definition of Ready\n\n## Item `items/*.md`\n\n'
		for check; do
			# shellcheck disable=SC2016 # the same
			printf -- '- Must hold. `%s`\n' "$check"
		done
	} >DEFINITION_OF_READY.md
}

it "finds a heading in an item that is done, and misses one"
given 'links: exist'
item items/1.md A-1 Letters 'done' '## Why so\n\nBecause.'
item items/2.md A-2 Stamps ready '[there](1.md#why-so), [gone](1.md#why-not)'
run git ready check
exits 1
prints "a link that leads nowhere: 1.md#why-not"
prints_not "nowhere: 1.md#why-so"
prints "1 not yet ready, 1 done"

it "reads a file that is asked for, although it is an item that is done"
given_repo
# shellcheck disable=SC2016 # code spans of Markdown
printf '# Definition of Ready\n\n## Note `items/*/notes.md`\n\n## Item `items/*/item.md`\n\n- Must hold. `file notes.md: at least 3 words`\n' >DEFINITION_OF_READY.md
item items/1/notes.md N-1 Notes 'done' 'All of this was said.'
item items/1/item.md A-1 Letters ready ''
item items/2/notes.md N-2 Notes 'done' ''
item items/2/item.md A-2 Stamps ready ''
run git ready check
exits 1
prints "items/2/notes.md"
prints_not "items/1"

it "compares with a value below the front matter of what is done"
given 'field ref: unique'
item items/1.md A-1 Letters 'done' '**Ref:** r-7'
item items/2.md A-2 Stamps ready '**Ref:** r-7'
run git ready check
exits 1
prints 'shares its ref "r-7" with A-1'

it "sees who links to an item, although done"
given 'linked from Item'
item items/1.md A-1 Letters 'done' 'It needs [stamps](2.md).'
item items/2.md A-2 Stamps ready ''
run git ready check
exits 0
prints "2 items: 1 ready, 1 done"

it "follows a circle through what is done"
given 'field waits for: no cycle'
item items/1.md A-1 Letters 'done' '**Waits for:** A-2'
item items/2.md A-2 Stamps ready '**Waits for:** A-1'
run git ready check
exits 1
prints "A-2 → A-1 → A-2"

it "knows a name that only what is done bears"
given 'field colour when shape: round'
for i in 1 2 3 4 5 6; do
	item "items/$i.md" "A-$i" "Letter $i" ready ''
done
item items/7.md A-7 'Letter 7' 'done' '**Shape:** round'
run git ready check
exits 0
prints_not "no Item has a field"
item items/7.md A-7 'Letter 7' 'done' ''
for i in 8 9 10 11 12 13 14 15 16 17 18 19 20; do
	item "items/$i.md" "A-$i" "Letter $i" ready ''
done
run git ready check
prints 'no Item has a field "shape"'

it "tells a conflict of a merge in what is done"
given 'links: exist'
item items/1.md A-1 Letters 'done' \
	'Text.\n\n<<<<<<< ours\nA\n=======\nB\n>>>>>>> theirs'
item items/2.md A-2 Stamps ready ''
run git ready check
exits 1
prints "items/1.md:9:1: error: this file cannot be judged: it holds a conflict of a merge"

it "tells what cannot be read in what is done"
given 'links: exist'
item items/1.md A-1 Letters 'done' "$(printf '%05000d' 0 | tr 0 '>') x"
item items/2.md A-2 Stamps ready ''
run git ready check
exits 1
prints "it is nested more than 4000 levels deep"

it "asks a guard what stands below"
given 'done when resolution: fixed' 'done when status: done' 'links: exist'
item items/1.md A-1 Letters open '**Resolution:** fixed'
item items/2.md A-2 Stamps 'done' '**Resolution:** none\n\n[gone](9.md)'
item items/3.md A-3 Paper open '**Resolution:** none\n\n[gone](9.md)'
run git ready check
exits 1
prints "3 items: 1 not yet ready, 2 done"
prints "items/3.md"

it "takes what is half done for what it is, by front matter alone"
given 'links: exist'
item items/1.md A-1 Letters 'done, but the docs are missing' '[gone](9.md)'
run git ready check
exits 0
prints '"done, but the docs are missing"; is that done?'
prints "note: A-1 has a link that leads nowhere: 9.md"
prints "1 item: 1 begun (it is not ready)"

it "leaves a file to the headings in it, whatever its front matter says"
given_repo
write DEFINITION_OF_READY.md <<-\END
# Definition of Ready

## Step `items/*.md ##`

- Links must lead somewhere. `links: exist`

## Item `items/*.md`

- Links must lead somewhere. `links: exist`
END
item items/1.md A-1 Letters 'done' '## B-1 Fold\n\n[gone](9.md)'
run git ready check
exits 1
prints "a link that leads nowhere: 9.md"
prints "2 items: 1 not yet ready, 1 done"

it "says what changed where something done is taken up again"
given 'field ref'
item items/1.md A-1 Letters 'done' '**Ref:** r-7\n\n## Why\n\nBecause of the post.'
git add -A && git commit -q -m 'Letters'
item items/1.md A-1 Letters ready '**Ref:** r-8\n\n## Why\n\nBecause of the post.'
git commit -q -a -m 'Letters again'
run git ready review HEAD~1
prints "A-1"
prints "status done → ready; Ref r-7 → r-8"
prints_not "Why"

it "shows, lists and traces it as it is written"
given_repo
write DEFINITION_OF_READY.md <<-\END
# Definition of Ready

## Outcome `outcomes/*.md`

- Is over at some time. `done when status: done`
- `outcome`

## Item `items/*.md`

- Must say how much it matters. `field priority`
END
item outcomes/1.md O-1 'More post' open ''
item items/1.md A-1 Letters 'done' '**Parent:** O-1\n**Priority:** low\n\n## Why\n\nBecause.'
item items/2.md A-2 Stamps ready '**Parent:** A-1'
run git ready next
prints "A-2  Stamps"
run git ready list --all --columns=id,priority
prints "A-1  low"
run git ready list --all --where='priority: low'
prints "A-1"
run git ready show A-1
prints "priority low"
run git ready show A-1 --format=markdown
prints "Because."
run git ready trace
prints "O-1  More post    1 of 1 done, 1 open part of them"

it "counts as closed, not as waiting, what was dropped though only done closes it"
given_repo
# shellcheck disable=SC2016 # code spans
write DEFINITION_OF_READY.md '# D\n\n## Story `s/*.md`\n\n- Is over. `done when status: done`\n- Must say why. `section Why`'
nth_story=0
for state in open Rejected Cancelled "Won't do" "done" blocked; do
	nth_story=$((nth_story + 1))
	write "s/$nth_story.md" "---\nid: S-$nth_story\nstatus: $state\n---\n\n# Do $nth_story\n\n## Why\n\nBecause."
done
write s/7.md "---\nid: S-7\nstatus: open\nblocked by: S-2\n---\n\n# Do 7\n\n## Why\n\nBecause."
run git ready list
prints "3 Stories are open: 2 can start, 1 waits."
prints "done, 3 closed left out."
prints_not "S-2"
run git ready list --all
prints "S-2  Do 2  closed"
prints "S-5  Do 5  done"
run git ready next
prints "2 can start"
prints "1 waits: S-6 blocked"
prints_not "S-3"
run git ready show S-2
prints "It is closed, as its state says"
run git ready show S-2 --format=json
prints '"stands": "done"'
prints '"startable": false'
run git ready check
prints "7 items: 6 ready, 1 done"
