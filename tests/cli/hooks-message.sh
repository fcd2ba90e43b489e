#!/bin/sh
#
# Changes that need a reason, and the messages that give it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

given_priorities () {
	once make_priorities
	git ready hook install >/dev/null
}

make_priorities () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n
## Story \`backlog/*.md\`\n
- Must say why its priority changed. \`change of field priority: explained\`
- Must say why its scope changed. \`change of section Scope: explained in section Log\`"
	story low
	write backlog/2.md "# EXP-2 Import\n\nPriority: low"
	git add . && git commit -q -m 'The backlog'
}

# story <priority> [<more>]
story () {
	write backlog/1.md "# EXP-1 Export\n\nPriority: $1\n\n## Scope\n\nAs CSV.\n${2:-}"
}

it "stops a change that nothing explains, and says what would"
given_priorities
story high
git add .
run git commit -m up
exits 1
complains "backlog/1.md:3:11: error: priority of EXP-1 went from low to high, and nothing says why"
# The day is that of the machine; what matters is its form.
grep -Eq -e '- [0-9]{4}-[0-9]{2}-[0-9]{2} priority low → high, because …' "$tmp/err" ||
	complain "no line to copy, with a date"
complains "Or say it in the message, which may end in: Priority-Reason: EXP-1: because …"
complains "Your message is kept: git commit -e -F .git/COMMIT_EDITMSG"
grep -qx up .git/COMMIT_EDITMSG || complain "the message is lost"
git diff --cached --name-only >"$tmp/out"
prints "backlog/1.md"

it "shows an id without what it could do to a terminal"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n
## Story \`backlog/*.md\`\n
- Is called by its key. \`id from field key\`
- Must say why its priority changed. \`change of field priority: explained\`"
write backlog/1.md "# Export\n\nKey: A\033[31mB\n\nPriority: low"
git add . && git commit -q -m 'The backlog'
git ready hook install >/dev/null
write backlog/1.md "# Export\n\nKey: A\033[31mB\n\nPriority: high"
git add .
run git commit -m up
exits 1
complains "Priority-Reason: A"
complains_not "$esc"

it "only notes it before the message is written"
given_priorities
story high
git add .
run git ready hook run pre-commit
exits 0
complains "note: priority of EXP-1 went from low to high"

it "takes a trailer for all that the commit changes"
given_priorities
story high
git add .
run git commit -q -m up -m 'Reason: a customer is blocked'
exits 0
run git log -1 --format=%s
prints up

it "takes a trailer for the field that it names"
given_priorities
story high
git add .
run git commit -q -m up -m 'Priority-Reason: a customer is blocked'
exits 0

it "does not take one for another field"
given_priorities
story high
git add .
run git commit -q -m up -m 'Size-Reason: a customer is blocked'
exits 1

# offers <name of a field> <beginning of a trailer>: for a change of that field,
# and what is offered is taken
offers () {
	rm -rf ./* .git && given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`change of field $1: explained\`"
	write backlog/1.md "---\n$1: low\n---\n# EXP-1 Export"
	git add . && git commit -q -m 'The backlog'
	git ready hook install >/dev/null
	edit 's/: low/: high/' backlog/1.md
	run git commit -a -m up
	exits 1
	complains "Or say it in the message, which may end in: $2: EXP-1: because …"
	run git commit -a -m up -m "$2: EXP-1: because a customer is blocked"
	exits 0
}

it "offers a trailer that is taken, whatever the field is called"
offers size Size-Reason
offers 'T-shirt size' T-shirt-size-Reason
offers '2nd approver' 2nd-approver-Reason
offers 'story__points' Story-points-Reason
# These cannot be told from what git takes for the name of a trailer.
offers 'size (points)' Reason
offers 'C++' Reason
offers 'Größe' Reason
offers '估算' Reason

it "takes one with an id for that item alone"
given_priorities
story high
write backlog/2.md "# EXP-2 Import\n\nPriority: high"
git add .
run git commit -m up -m 'Priority-Reason: EXP-2: a customer is blocked'
exits 1
complains "error: priority of EXP-1"
complains_not "error: priority of EXP-2"
run git commit -q -m up -m 'Priority-Reason: EXP-2: a customer is blocked
Priority-Reason: EXP-1: so is another'
exits 0

it "takes an empty reason for none"
given_priorities
story high
git add .
run git commit -m up -m 'Reason: -'
exits 1

it "takes an entry in the item's own decisions"
given_priorities
story high "\n## Decisions\n\n- 2026-11-24 priority low → high, because a customer is blocked"
git add .
run git commit -q -m up
exits 0

it "wants it in the section that was agreed"
given_priorities
write backlog/1.md "# EXP-1 Export\n\nPriority: low\n\n## Scope\n\nAs CSV and PDF.\n\n## Decisions\n\n- 2026-11-24 PDF, because"
git add .
run git commit -m scope
exits 1
complains '"Scope" of EXP-1 changed, and nothing says why'
complains 'add under "Log"'
write backlog/1.md "# EXP-1 Export\n\nPriority: low\n\n## Scope\n\nAs CSV and PDF.\n\n## Log\n\n- 2026-11-24 PDF, because"
git add .
run git commit -q -m scope
exits 0

it "takes a first value for no change"
given_priorities
write backlog/3.md "# EXP-3 Print\n\nPriority: high"
git add .
run git commit -q -m three
exits 0

# What is a trailer

# commit_with <file>: as an editor would leave the message
commit_with () {
	write "$tmp/editor" "#!/bin/sh\ncp '$1' \"\$1\""
	chmod 755 "$tmp/editor"
	run env GIT_EDITOR="$tmp/editor" git commit "${2:---status}"
}

it "takes no comment for a trailer"
given_priorities
story high
git add .
write "$tmp/message" "up\n\n# Reason: a customer is blocked"
commit_with "$tmp/message"
exits 1

it "passes over comments behind the trailers"
given_priorities
story high
git add .
write "$tmp/message" "up\n\nReason: a customer is blocked\n\n# Please enter the commit message\n# On branch main"
commit_with "$tmp/message"
exits 0

it "knows the mark of a comment that was chosen"
given_priorities
git config core.commentChar ';'
story high
git add .
write "$tmp/message" "up\n\nReason: a customer is blocked\n\n; Please enter the commit message"
commit_with "$tmp/message"
exits 0

it "takes nothing below the cut line"
given_priorities
story high
git add .
write "$tmp/message" "up\n\n# ------------------------ >8 ------------------------\n# Do not modify or remove the line above.\n\nReason: a customer is blocked"
commit_with "$tmp/message" --verbose
exits 1
write "$tmp/message" "up\n\nReason: a customer is blocked\n# ------------------------ >8 ------------------------\ndiff --git a/x b/x\n+Priority: high"
commit_with "$tmp/message" --verbose
exits 0

it "keeps a line that begins with # where git keeps it"
given_priorities
story high
git add .
run git commit -q -m '#12: what customers wait for' -m 'Reason: a customer is blocked'
exits 0
git reset -q --soft HEAD~1
write "$tmp/message" "#12: what customers wait for\n\nReason: a customer is blocked"
commit_with "$tmp/message"
exits 1
git config commit.cleanup scissors
commit_with "$tmp/message"
exits 0

it "takes a cut line for a comment where git shows no diff below it"
given_priorities
story high
git add .
write "$tmp/message" "up\n\n# ------------------------ >8 ------------------------\nSome words.\n\nReason: a customer is blocked"
commit_with "$tmp/message"
exits 0
git reset -q --soft HEAD~1
git config commit.cleanup scissors
commit_with "$tmp/message"
exits 1

it "finds the mark that git chose among what the message says"
given_priorities
git config core.commentChar auto
story high
git add .
write "$tmp/message" "#12: up\n\n; ------------------------ >8 ------------------------\n\nReason: a customer is blocked"
run env GIT_EDITOR=true git commit -q -e -F "$tmp/message"
exits 0

# Both sides of a trailer's form, as git itself tells them.
it "finds the trailers that git interpret-trailers finds"
given_priorities
stated=0
for message in 'Reason: one' 'up

Reason: one' 'up

Reason: one
Signed-off-by: Ada <ada@example.com>' 'up

Some words.
Reason: one' 'up

Reason: one
 and more' 'up

Reason: one

Not the last paragraph.' 'up

Reason : one'; do
	git checkout -q HEAD -- . && git reset -q
	story high
	git add .
	printf '%s\n' "$message" >"$tmp/message"
	expected=1
	git interpret-trailers --parse --no-divider <"$tmp/message" | grep -q '^Reason:' && expected=0
	run git ready hook run commit-msg "$tmp/message"
	exits $expected
done

# Merges

it "takes the reasons of the commits that a merge brings"
given_priorities
git switch -q -c other
story high
git add . && git commit -q -m up -m 'Reason: a customer is blocked'
git switch -q main
write a.c "int a;"
git add . && git commit -q -m a
run git merge -q --no-ff -m merged other
exits 0

it "does not ask a merge for what a side left unexplained"
given_priorities
git switch -q -c other
story high
git add . && git commit -q --no-verify -m up
git switch -q main
write a.c "int a;"
git add . && git commit -q -m a
run git merge -q -m merged other
exits 0

it "asks nothing where nothing was agreed to be explained"
given_backlog
git ready hook install >/dev/null
run git ready hook run commit-msg /nowhere
exits 0

it "says so where the message cannot be read"
given_priorities
run git ready hook run commit-msg /nowhere
exits 128
complains "the message /nowhere cannot be read"

it "says so where the message opens and is no file"
given_priorities
mkdir draft
run git ready hook run commit-msg draft
exits 128
complains "the message draft cannot be read: Is a directory"
