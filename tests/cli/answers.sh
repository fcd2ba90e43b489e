#!/bin/sh
#
# A sentence for people that the item itself answers, as `git ready show`
# tells it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

it "shows whether a sentence for people is ticked in the item, and where"
given_repo
# shellcheck disable=SC2016 # backticks of Markdown
write DEFINITION_OF_READY.md '# Ready

## Story `backlog/*.md`

- The team can do it.
- Everybody has read it.
- It is fun.
- Has a reason. `section Why`'
write backlog/1.md '# EXP-1 Export

## Why

Because.

- [x] the team can do it
- [ ] Everybody has read it.'
run git ready show EXP-1
exits 0
prints "The team can do it. (ticked in line 7)"
prints "Everybody has read it. (not ticked in line 8)"
prints "It is fun."

# commit_as <name> <day> <message>
commit_as () {
	git add -A
	GIT_AUTHOR_NAME=$1 GIT_AUTHOR_DATE="$2T12:00:00Z" \
	GIT_COMMITTER_DATE="$2T12:00:00Z" git commit -qm "$3"
}

# given_answers: Ada ticks the first, Ben the second and writes below it
given_answers () {
	given_repo
	# shellcheck disable=SC2016 # backticks of Markdown
	write DEFINITION_OF_READY.md '# Ready

## Story `backlog/*.md`

- The team can do it.
- Everybody has read it.'
	write backlog/1.md '# EXP-1 Export

- [ ] The team can do it
- [ ] Everybody has read it'
	commit_as Eve 2026-01-01 "an item"
	write backlog/1.md '# EXP-1 Export

- [x] The team can do it
- [ ] Everybody has read it'
	commit_as Ada 2026-02-01 "ticked"
	write backlog/1.md '# EXP-1 Export

A word before it.

- [x] The team can do it
- [x] Everybody has read it'
	commit_as Ben 2026-03-01 "ticked, too"
}

it "tells who ticked it, by the commit that brought the line"
given_answers
run git ready show EXP-1
exits 0
prints "The team can do it. (ticked in line 5 by Ada on 2026-02-01)"
prints "Everybody has read it. (ticked in line 6 by Ben on 2026-03-01)"
run git ready show EXP-1 --format=json
prints '"by": "Ada"'
prints '"on": "2026-03-01"'
run git ready show EXP-1 --format=markdown
prints "The team can do it. (ticked by Ada)"
run git ready show HEAD~1 EXP-1
prints "The team can do it. (ticked in line 3 by Ada on 2026-02-01)"
prints "Everybody has read it. (not ticked in line 4)"

it "names nobody for what is not committed, or came with a file that moved"
given_answers
sed 's/Everybody has read it/&: twice/' backlog/1.md >changed.md
mv changed.md backlog/1.md
run git ready show EXP-1
prints "Everybody has read it. (ticked in line 6)"
git mv backlog/1.md backlog/2.md
commit_as Cid 2026-04-01 "moved"
run git ready show EXP-1
prints "The team can do it. (ticked in line 5)"

it "finds who ticked it on a branch that was merged"
given_answers
git checkout -q -b side HEAD~1
write backlog/1.md '# EXP-1 Export

- [x] The team can do it
- [x] Everybody has read it

A word behind it.'
commit_as Dan 2026-02-15 "ticked on the side"
git checkout -q -
git checkout -q -B other side~1
write other.md "# Other"
commit_as Eve 2026-03-05 "another file"
git merge -q -m "merged" side
run git ready show EXP-1
prints "Everybody has read it. (ticked in line 4 by Dan on 2026-02-15)"

it "asks for a section in the form in which the items around it write it"
given_repo
# shellcheck disable=SC2016 # code spans
write DEFINITION_OF_READY.md '# D\n\n## Entry `list.md ##`\n\n- Must have criteria. `section Acceptance criteria: at least 1 item`'
write list.md "# List\n\n## L-1 One\n\n**Acceptance Criteria:**\n\n- Up\n- Down\n\n## L-2 Two\n\nNothing."
run git ready
exits 1
prints 'add "Acceptance Criteria:" and a list below it, or waive it'
printf '\n\nAcceptance Criteria:\n\n- Up\n' >>list.md
run git ready
exits 0
write list.md "# List\n\n## L-1 One\n\n### Acceptance Criteria\n\n- Up\n\n## L-2 Two\n\nNothing."
run git ready
exits 1
prints 'add a section "Acceptance criteria", or waive it'
