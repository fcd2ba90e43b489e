#!/bin/sh
#
# The whole definitions of templates/, each over a small backlog: what holds,
# and one item for each rule that does not. What they must say was read off
# the sentences by hand.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

given_definition () {
	given_repo
	git ready init --layout="$1" >/dev/null
}

commit_all () {
	git add . && git commit -q -m 'The backlog'
}

# All findings as "severity path:line rule", by path and line.
finds () {
	stated=1
	sed -n 's/^\(.*\):\([0-9]*\):[0-9]*: \([a-z]*\): .* \[\(.*\)\]$/\3 \1:\2 \4/p' \
		"$tmp/out" >"$tmp/found"
	diff -u -L expected - -L 'git ready' "$tmp/found" >"$tmp/differ" ||
		complain "$(cat "$tmp/differ")"
}

# ---- team ----

# One of each kind that holds all that was agreed.
given_good_team () {
	given_definition team
	write outcomes/1.md "---\nstatus: open\nowner: Ada\n---\n\n# OUT-1: Fewer letters
\n## Who gains what\n\nShops send bills without paper.
\n## Measure\n\nFrom 12 % to 60 % of all bills."
	write epics/1.md "---\nstatus: open\n---\n\n# EPIC-1: Bills by mail\n
It serves [fewer letters](../outcomes/1.md).
\n## Problem\n\nA letter costs a euro.\n\n## Not part of this\n\n- Reminders"
	write stories/1.md "---\nstatus: ready\npriority: high\nsize: 5\nwaits for: []\nlabels: [ui]\n---
\n# STORY-1: Send a bill\n\nIt serves EPIC-1.\n\n## Problem\n\nShops print each bill.
\n## Why now\n\nPostage rises in May.\n\n## Acceptance criteria\n\n- [ ] The bill arrives as a PDF
\n## Open questions\n\nNone\n\n## Design\n\n[A sketch](https://example.com/sketch)"
	write bugs/1.md "---\nstatus: ready\npriority: low\n---\n\n# BUG-1: Two bills
\n## Steps\n\n1. Press twice\n\n## What happens\n\nTwo bills leave.
\n## What should happen\n\nOne bill leaves.\n\n## Who is hurt\n\nEach shop, once a week."
	write spikes/1.md "---\nstatus: ready\ndays: 3\n---\n\n# SPIKE-1: Which mail server
\nIt is for STORY-1.\n\n## Question\n\nCan ours send 1,000 mails an hour?
\n## Decision\n\nIf so we keep it, else we rent one."
}

it "team: says nothing about a backlog that holds all that was agreed"
given_good_team
commit_all
run git ready check --fail-on=note
exits 0
prints "5 items: 5 ready"
finds </dev/null

it "team: says nothing about ideas, whatever they lack"
given_good_team
write outcomes/2.md "---\nstatus: idea\n---\n\n# OUT-2: Happy shops"
write epics/2.md "---\nstatus: idea\n---\n\n# EPIC-2: Reminders"
write stories/2.md "---\nstatus: idea\n---\n\n# STORY-2: Fax"
write bugs/2.md "---\nstatus: new\n---\n\n# BUG-2: Slow"
write spikes/2.md "---\nstatus: idea\n---\n\n# SPIKE-2: Fonts"
commit_all
run git ready check --fail-on=note
exits 0
prints "10 items: 5 ready, 5 open"
finds </dev/null

it "team: finds what an outcome, an epic, a bug and a spike lack"
given_good_team
write outcomes/2.md "---\nstatus: open\nowner:\n---\n\n# OUT-2: Happy shops
\n## Who gains what\n\nOur shops.\n\n## Measure\n\nFrom some to 9 in ten."
write epics/2.md "---\nstatus: opne\n---\n\n# EPIC-2: Reminders"
write epics/3.md "---\nstatus: open\n---\n\n# EPIC-3: Statistics\n
\n## Problem\n\n<Describe what hurts, and whom.>\n\n## Not part of this\n\n-"
write bugs/2.md "---\nstatus: confirmed\n---\n\n# BUG-2: Slow\n\n## Steps\n\nWait.
\n## What happens\n\nNothing.\n\n## What should happen\n\n## Who is hurt\n\nAda"
write spikes/2.md "---\nstatus: ready\ndays: 9\n---\n\n# SPIKE-2: Fonts
\n## Question\n\nWhich?"
commit_all
run git ready check
exits 1
# OUT-2, EPIC-2, EPIC-3, BUG-2 and SPIKE-2
prints "10 items: 5 ready, 5 not yet ready"
finds <<\END
error bugs/2.md:7 bug/section-steps
error bugs/2.md:15 bug/section-what-should-happen
error epics/2.md:2 epic/field-status
error epics/3.md:5 epic/link-outcome
warning epics/3.md:5 epic/linked-from-story
error epics/3.md:8 epic/section-problem
error epics/3.md:12 epic/section-not-part-of-this
error outcomes/2.md:6 outcome/field-owner
warning outcomes/2.md:6 outcome/linked-from-epic
error outcomes/2.md:8 outcome/section-who-gains-what
error outcomes/2.md:12 outcome/section-measure
error spikes/2.md:3 spike/field-days
warning spikes/2.md:6 spike/link-outcome
error spikes/2.md:6 spike/section-decision
error spikes/2.md:8 spike/section-question
END

it "team: finds what a story lacks"
given_good_team
write outcomes/2.md "---\nstatus: dropped\n---\n\n# OUT-2: Fax"
# It only asks to be discussed.
write stories/2.md "---\nstatus: refining\n---\n\n# STORY-2: By fax\n\nFor OUT-2."
# It claims both levels.
write stories/3.md "---\nstatus: ready\npriority: high\nsize: 13\nwaits for: [STORY-2]\nlabels: [ui]\n---
\n# STORY-3: By post\n\nIt serves EPIC-1.\n\n## Problem\n\nTODO: ask Ben
\n## Acceptance criteria\n\n- It is user-friendly\n-\n\n## Open questions\n\n- Who pays?
\n## Design\n\nLater."
# On the circle with the next; what has begun is only noted.
write stories/4.md "---\nstatus: idea\nwaits for: [STORY-5]\n---\n\n# STORY-4: A\n\n[Gone](gone.md)"
write stories/5.md "---\nstatus: doing\npriority: low\nsize: 3\nwaits for: [STORY-4]\n---
\n# STORY-5: B\n\nIt serves EPIC-1.\n\n## Problem\n\nShops wait."
write stories/6.md "---\nid: STORY-1\nstatus: later\n---\n\n# Again"
commit_all
run git ready check
exits 1
prints "11 items: 4 ready, 5 not yet ready, 1 begun (it is not ready), 1 closed"
finds <<\END
error stories/1.md:9 story/field-id
error stories/2.md:5 story/field-priority
error stories/2.md:5 story/section-problem
error stories/2.md:7 story/link-outcome
error stories/3.md:4 story/field-size
error stories/3.md:5 story/field-waits-for-targets-ready
error stories/3.md:9 story/section-why-now
error stories/3.md:13 story/section-problem
error stories/3.md:15 story/body
warning stories/3.md:19 story/section-acceptance-no-vague-words
error stories/3.md:20 story/section-acceptance-at-least-1-item
error stories/3.md:24 story/section-open-questions
warning stories/3.md:26 story/section-design
error stories/4.md:3 story/field-waits-for-exist
error stories/4.md:8 story/links
note stories/5.md:5 story/field-waits-for-exist
note stories/5.md:5 story/field-waits-for-targets-ready
note stories/5.md:8 story/section-acceptance-at-least-1-item
error stories/6.md:2 story/field-id
error stories/6.md:3 story/field-status
END

it "team: finds the form left as it was"
given_definition team
write stories/1.md <"$root/templates/team/templates/story.md"
edit 's/^status: idea/status: refining/; s/STORY-0/STORY-1/' stories/1.md
commit_all
run git ready check
exits 1
prints 'says nothing under "Problem"'
prints "[story/link-outcome]"
prints "[story/field-priority]"

it "team: finds more than five that are urgent"
given_good_team
for n in 2 3 4 5 6; do
	write stories/$n.md "---\nstatus: idea\npriority: high\n---\n\n# STORY-$n: Idea"
done
commit_all
run git ready check
exits 1
prints "10 items: 5 ready, 5 open"
finds <<\END
error stories/6.md:6 story/at-most-where-priority-high
END

it "team: asks for the reason of a new priority, and takes it"
given_good_team
commit_all
edit 's/^priority: high/priority: low/' stories/1.md
git add .
run git ready check --staged
exits 0
finds <<\END
note stories/1.md:3 story/change-of-field-priority
END
printf '\n## Decisions\n\n- 2026-11-24 priority high to low, because postage stays\n' >>stories/1.md
git add .
run git ready check --staged
exits 0
finds </dev/null

it "team: takes a waiver that says why, and none that does not"
given_good_team
edit 's/^size: 5/size: 13/' stories/1.md
echo '<!-- ready: waive story/field-size until 2999-12-31 because it is cut on Monday -->' >>stories/1.md
commit_all
run git ready check
exits 0
prints "1 waived"
edit 's/ because .* -->/ -->/' stories/1.md
run git ready check
exits 1
prints "[story/field-size]"
prints "[waiver-invalid]"

# ---- lanes ----

given_lanes () {
	given_definition lanes
	write BACKLOG.md <<\END
# Backlog

## Now

### ST-1: Book a table

**Owner:** Ada | **Size:** S | **Waits for:** –

**Why:** Guests call, and the phone is busy.

**Acceptance criteria:**

- [ ] A table is kept for an hour

### ST-2: Cancel a table

**Owner:** Ben | **Size:** M | **Waits for:** ST-1

**Why:** A table stays empty for the evening.

**Acceptance criteria:**

- [ ] The table is free at once

## Next

### ST-3: Order in advance

**Why:** Lunch is over in half an hour.

## Later

### ST-4: Wine

## Done

### ST-5: The menu
END
}

it "lanes: says nothing about a backlog that holds all that was agreed"
given_lanes
commit_all
run git ready check --fail-on=note
exits 0
prints "5 items: 3 ready, 1 open, 1 done"
finds </dev/null

it "lanes: finds what the lanes ask, and asks nothing of Later"
given_definition lanes
write BACKLOG.md <<\END
# Backlog

## Now

### ST-1: Book a table

**Size:** L | **Waits for:** ST-3

**Why:** Guests call.

**Acceptance criteria:**

- [ ]

**Open questions:**

- Who pays for it?

### ST-2: Pay

**Owner:** TBD | **Size:** S | **Waits for:** ST-9

**Why:** [Describe what hurts, and whom]

**Acceptance criteria:**

- [ ] [Describe what we will see when it is finished]

## Next

### ST-3: Order in advance

[The form](order.md)

## Later

### ST-4: Wine

**Waits for:** ST-4

### ST-6: Beer

## Some day

### ST-5: Music
END
commit_all
run git ready check
exits 1
prints "6 items: 5 not yet ready, 1 open"
finds <<\END
error BACKLOG.md:5 story/field-owner
error BACKLOG.md:7 story/field-size
error BACKLOG.md:7 story/field-waits-for-targets-ready
error BACKLOG.md:9 story/section-why
error BACKLOG.md:11 story/section-acceptance-criteria
error BACKLOG.md:17 story/section-open-questions
error BACKLOG.md:19 story/field-owner
warning BACKLOG.md:21 story/body
error BACKLOG.md:21 story/field-waits-for-exist
error BACKLOG.md:23 story/section-why
error BACKLOG.md:25 story/section-acceptance-criteria
error BACKLOG.md:31 story/section-why
error BACKLOG.md:33 story/links
error BACKLOG.md:39 story/field-waits-for-exist
error BACKLOG.md:45 story/field-lane
END

it "lanes: asks who moves a story past others for the reason"
given_lanes
commit_all
awk '/^### ST-2/ { later = 1 } /^## Next/ { later = 0 }
	later { kept = kept $0 "\n"; next }
	/^### ST-1/ { first = NR }
	{ line[++n] = $0; if (/^## Now/) now = n }
	END { for (i = 1; i <= n; i++) { print line[i]
		if (i == now) printf "\n%s", kept } }' BACKLOG.md >new
mv new BACKLOG.md
git add .
run git ready check --staged
exits 0
prints "[story/change-of-order]"
prints_times 1 ": note: "

it "lanes: finds more than five in Now, and does not stop anybody"
given_definition lanes
{
	printf '# Backlog\n\n## Now\n'
	for n in 1 2 3 4 5 6; do
		printf '\n### ST-%s: Wish\n\n**Owner:** Ada | **Size:** S\n\n' $n
		printf '**Why:** Guests have asked us for it.\n\n'
		printf '**Acceptance criteria:**\n\n- [ ] They have it\n'
	done
} >BACKLOG.md
commit_all
run git ready check
exits 0
prints "6 items: 6 ready"
finds <<\END
warning BACKLOG.md:55 story/at-most-where-lane-now
END

# ---- founder ----

it "founder: says nothing about a list that holds all that was agreed"
given_definition founder
write TODO.md <<\END
# To do

## Now

- [ ] Send bills by mail
  - reason: each letter costs a euro
  - result: the first shop has its bill
  - days: 3

## Next

- [ ] Dark mode

## Later

- [ ] A shop

## Done

- [x] A name
END
commit_all
run git ready check --fail-on=note
exits 0
prints "4 items: 1 ready, 2 open, 1 done"
finds </dev/null

it "founder: finds what lies in Now without an answer, and too much of it"
given_definition founder
write TODO.md <<\END
# To do

## Now

- [ ] Send bills by mail
  - result: the first shop has its bill
- [ ] Taxes
  - reason: due in May
  - result: TBD
- [ ] New phone
  - reason: the old one is broken
  - result: I can be called
  - days: 8
- [-] Flyers
- [ ] Call the press
  - reason: nobody knows us
  - result: ??? ask Ben

## Next

- [ ] [describe what to do]

## Ideas

- [ ] A shop
END
commit_all
run git ready check
exits 1
prints "7 items: 1 ready, 4 not yet ready, 1 open, 1 closed"
finds <<\END
error TODO.md:5 thing/field-reason
error TODO.md:7 thing/field-result
error TODO.md:9 thing/body
warning TODO.md:13 thing/field-days
warning TODO.md:15 thing/at-most-where-lane-now
error TODO.md:17 thing/body
error TODO.md:25 thing/field-lane
END

it "takes a path or name in code for no check, unless a colon or comparison says that one was meant"
given_repo
write_ready backlog/1.md EXP-1
# shellcheck disable=SC2016 # code of Markdown
for code in docs/adr/ @ada CLAUDE.md 'docs/adr for reasons' '$EDITOR'; do
	write DEFINITION_OF_READY.md "# D\n\n## Story \`backlog/*.md\`\n\n- Is told in \`$code\`"
	run git ready check
	exits 0
done
for code in 'docs/adr: exist' 'story.size at most 8' 'story.size: at most 8'; do
	write DEFINITION_OF_READY.md "# D\n\n## Story \`backlog/*.md\`\n\n- Is told in \`$code\`"
	run git ready check
	exits 128
	prints "DEFINITION_OF_READY.md:5:"
done
