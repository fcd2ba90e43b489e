#!/bin/sh
#
# What git does with our hooks in place, each time it makes a commit; and that
# nothing is lost or changed by it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# A backlog with one ready story and one that never was: old debt.
make_debt () {
	given_backlog
	write_unready backlog/old.md EXP-90
	git add . && git commit -q -m 'Old debt'
}

given_hooks () {
	once make_debt
	git ready hook install >/dev/null
	remember
}

# What a hook may never change: refs, index and files, as git sees them.
state () {
	git rev-parse HEAD
	git ls-files -s
	git status --porcelain
	git stash list
}

remember () {
	state >"$tmp/before"
}

# The commit was stopped, and nothing but that has happened.
stopped () {
	exits 1
	state >"$tmp/after"
	cmp -s "$tmp/before" "$tmp/after" || complain "something else changed: $(diff "$tmp/before" "$tmp/after" | head -3)"
}

committed () {
	exits 0
	stated=1
	test "$(git log -1 --format=%s)" = "$1" || complain "the last commit is not $1"
	git diff --cached --quiet || complain "something is staged still"
}

# Plain

it "stops a commit whose staged story has no why, and says how to go on"
given_hooks
write_unready backlog/2.md EXP-2
git add .
remember
run git commit -m two
stopped
complains 'backlog/2.md:1:1: error: EXP-2 has no section "Why"'
complains "git ready: 1 finding to answer first; git commit --no-verify skips this check"
complains_not "EXP-90"

it "lets a ready one pass without a word"
given_hooks
write_ready backlog/2.md EXP-2
git add .
run git commit -q -m two
committed two
prints_nothing
complains_not "git ready"

it "never stops for old debt, not even in the file that is touched"
given_hooks
echo "One word more." >>backlog/old.md
git add .
run git commit -q -m touched
committed touched
complains_not "EXP-90"

it "stops where what was ready is made worse"
given_hooks
write_unready backlog/1.md EXP-1
git add .
remember
run git commit -m worse
stopped
complains "EXP-1"

it "says nothing of a commit that touches no item"
given_hooks
write src.c "int main;"
git add .
run git commit -q -m code
committed code
complains_not "ready"

it "judges the first commit of all"
given_repo
git ready hook install >/dev/null
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/**/*.md\`\n\n- Must say why. \`section Why\`"
write_unready backlog/1.md EXP-1
git add .
run git commit -m first
exits 1
complains "EXP-1"
run git rev-parse -q --verify HEAD
exits 1

it "lets a definition come before the first item"
given_repo
git ready hook install >/dev/null
git ready init --layout=builtin >/dev/null
git add .
run git commit -q -m definition
committed definition
complains "no item yet"

it "is quiet in a repository that has no backlog"
given_repo
git ready hook install >/dev/null
write a.c "int a;"
git add .
run git commit -q -m a
committed a
complains_not "ready"

# Which index

it "judges what -a stages"
given_hooks
write_unready backlog/1.md EXP-1
git status >/dev/null
remember
run git commit -a -m all
stopped
complains "EXP-1"

it "judges what a commit of paths takes, and nothing else"
given_hooks
write_unready backlog/1.md EXP-1
write_ready backlog/2.md EXP-2
git add backlog/1.md
git add -N backlog/2.md
run git commit -q -m paths -- backlog/2.md
exits 0
test "$(git log -1 --format=%s)" = paths || complain "it was not committed"
git diff --cached --name-only >"$tmp/out"
prints "backlog/1.md"
remember
run git commit -m other -- backlog/1.md
stopped
complains "EXP-1"

it "judges an amended commit as it will be"
given_hooks
write_ready backlog/2.md EXP-2
git add . && git commit -q -m two
write_unready backlog/2.md EXP-2
git add .
remember
run git commit --amend -m amended
stopped
complains "EXP-2"
write_ready backlog/2.md EXP-2
echo "More." >>backlog/2.md
git add .
run git commit -q --amend -m amended
committed amended

it "passes what is staged though the work tree would not"
given_hooks
write_ready backlog/2.md EXP-2
git add .
write_unready backlog/2.md EXP-2
run git commit -q -m staged
exits 0
test "$(git log -1 --format=%s)" = staged || complain "it was not committed"
git diff --name-only >"$tmp/out"
prints "backlog/2.md"

it "stops what is staged though the work tree would pass"
given_hooks
write_unready backlog/2.md EXP-2
git add .
write_ready backlog/2.md EXP-2
remember
run git commit -m staged
stopped
complains "EXP-2"

it "goes by the hunks that git add -p took"
given_hooks
write backlog/1.md "# EXP-1 Export\n\nIntroduction.\n\n\n\n\n\n\n\n\n\n## Why\n\nPeople ask for it."
git add . && git commit -q -m long
write backlog/1.md "# EXP-1 Export\n\nAn introduction.\n\n\n\n\n\n\n\n\n\n## Because\n\nPeople ask for it."
printf 'y\nn\n' | git add -p >/dev/null
run git commit -q -m first-hunk
exits 0
printf 'y\n' | git add -p >/dev/null
remember
run git commit -m second-hunk
stopped
complains "EXP-1"

# Links that it breaks elsewhere

given_links () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n
## Outcome \`outcomes/*.md\`\n
## Story \`backlog/*.md\`\n
- Links must lead somewhere. \`links: exist\`
- Must serve an outcome that is open. \`link to open Outcome\`"
	write outcomes/1.md "# OUT-1 Keep people\n\nStatus: open"
	write outcomes/2.md "# OUT-2 Win people\n\nStatus: open"
	write backlog/1.md "# EXP-1 Export\n\nFor [people](../outcomes/1.md), see [notes](../notes.md)."
	write backlog/2.md "# EXP-2 Import\n\nFor OUT-2."
	write notes.md "Notes"
	git add . && git commit -q -m 'The backlog'
	git ready hook install >/dev/null
}

it "stops where a file goes that an item links to"
given_links
git rm -q notes.md
remember
run git commit -m gone
stopped
complains "backlog/1.md:3:"
complains "../notes.md"

it "stops where a file is moved that an item links to"
given_links
git mv outcomes/1.md outcomes/keep.md
remember
run git commit -m moved
stopped
complains "backlog/1.md:3:"

it "stops where an item goes that another one names by its id"
given_links
git rm -q outcomes/2.md
remember
run git commit -m gone
stopped
complains "EXP-2 links to no Outcome"

it "stops where an item is given another id than the one that others name"
given_links
write outcomes/2.md "# OUT-7 Win people\n\nStatus: open"
git add .
remember
run git commit -m renumbered
stopped
complains "EXP-2 links to no Outcome"
write backlog/2.md "# EXP-2 Import\n\nFor OUT-7."
git add .
run git commit -q -m renumbered
committed renumbered

it "stops where an item becomes one of another kind"
given_links
write DEFINITION_OF_READY.md "# Definition of Ready\n
## Outcome \`outcomes/*.md\`\n
## Idea \`ideas/*.md\`\n
## Story \`backlog/*.md\`\n
- Must serve an outcome that is open. \`link to open Outcome\`"
git add . && git commit -q -m kinds
mkdir ideas && git mv outcomes/2.md ideas/2.md
remember
run git commit -m idea
stopped
complains "EXP-2"

it "stops where the only link to an item goes, in whichever item it stood"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n
## Epic \`epics/*.md\`\n
## Story \`backlog/*.md\`\n
- Must be part of an epic. \`linked from Epic\`"
write epics/1.md "# EP-1 Move data\n\nEXP-1, EXP-2"
write backlog/1.md "# EXP-1 Export"
write backlog/2.md "# EXP-2 Import"
write backlog/3.md "# EXP-3 Debt that nobody links"
git add . && git commit -q -m 'The backlog'
git ready hook install >/dev/null
write epics/1.md "# EP-1 Move data\n\nEXP-1"
git add .
remember
run git commit -m dropped
stopped
complains "EXP-2"
complains_not "EXP-3"
complains_not "EXP-1"
git rm -q --cached epics/1.md
remember
run git commit -m gone
stopped
complains "EXP-1"
complains "EXP-2"
git add epics/1.md
git reset -q --hard
git mv epics/1.md epics/data.md
run git commit -q -m moved
committed moved

it "stops where the epic in between loses its own link"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n
## Outcome \`outcomes/*.md\`\n
## Epic \`epics/*.md\`\n
## Story \`backlog/*.md\`\n
- Must serve an outcome. \`link to Outcome through Epic\`"
write outcomes/1.md "# OUT-1 Keep people"
write epics/1.md "# EP-1 Move data\n\nFor OUT-1."
write backlog/1.md "# EXP-1 Export\n\nPart of EP-1."
git add . && git commit -q -m 'The backlog'
git ready hook install >/dev/null
write epics/1.md "# EP-1 Move data\n\nFor nobody."
git add .
remember
run git commit -m dropped
stopped
complains "EXP-1"

it "shows what closing an outcome does to others, and lets it pass"
given_links
write outcomes/1.md "# OUT-1 Keep people\n\nStatus: dropped"
git add .
run git commit -q -m dropped
committed dropped
complains 'EXP-1 serves OUT-1 "Keep people", which is dropped'

it "stops what makes more of something than was agreed, at whichever item that is told"
given_repo
write DEFINITION_OF_READY.md "## Story \`backlog/*.md\`\n\n- Not all is urgent. \`at most 1 where priority: high\`"
write backlog/5.md "# EXP-5 Export\n\nPriority: high"
write backlog/6.md "# EXP-6 Import\n\nPriority: low"
git add . && git commit -q -m 'The backlog'
git ready hook install >/dev/null
write backlog/1.md "# EXP-1 Print\n\nPriority: high"
git add .
remember
run git commit -m more
stopped
complains "2 Stories have priority high; at most 1 was agreed (the last: EXP-5)"
git commit -q --no-verify -m more
write backlog/6.md "# EXP-6 Import\n\nPriority: low\n\nAs CSV."
git add .
run git commit -q -m other
committed other
complains_not "at most 1"

it "lets pass what comes nearer to what was agreed, and stops what gets further from it"
given_repo
write DEFINITION_OF_READY.md "## Story \`backlog/*.md\`\n\n- Says why. \`section Why: at least 15 words\`\n- Is small. \`field size: at most 8\`\n- Has criteria. \`section Criteria: at least 3 items\`"
write backlog/1.md "# EXP-1 Print\n\nSize: 13\n\n## Why\n\nPeople wait too long.\n\n## Criteria\n\n- One"
git add . && git commit -q -m 'The backlog'
git ready hook install >/dev/null
write backlog/1.md "# EXP-1 Print\n\nSize: 9\n\n## Why\n\nPeople wait far too long.\n\n## Criteria\n\n- One\n- Two"
git add .
run git commit -q -m nearer
committed nearer
run git ready review HEAD~1
exits 0
write backlog/1.md "# EXP-1 Print\n\nSize: 20\n\n## Why\n\nPeople wait.\n\n## Criteria\n\n- One"
git add .
remember
run git commit -m further
stopped
complains "2 words"
complains "size is 20"
complains "1 item"

it "lets fewer pass where there were too many, and stops what makes more of them"
given_repo
write DEFINITION_OF_READY.md "## Story \`backlog/*.md\`\n\n- Not all is urgent. \`at most 1 where priority: high\`"
write backlog/5.md "# EXP-5 Export\n\nPriority: high"
write backlog/6.md "# EXP-6 Import\n\nPriority: high"
write backlog/7.md "# EXP-7 Sort\n\nPriority: high"
git add . && git commit -q -m 'The backlog'
git ready hook install >/dev/null
write backlog/6.md "# EXP-6 Import\n\nPriority: high\n\nAs CSV."
write backlog/7.md "# EXP-7 Sort\n\nPriority: low"
git add .
run git commit -q -m fewer
committed fewer
complains_not "at most 1"
run git ready check --new-since=HEAD~1
exits 0
prints_not "at most 1"
write backlog/9.md "# EXP-9 Print\n\nPriority: high"
git add .
remember
run git commit -m more
stopped
complains "3 Stories have priority high; at most 1 was agreed (the last two: EXP-6, EXP-9)"

it "takes an untracked file for no target, nor another case"
given_links
write backlog/3.md "# EXP-3 Print\n\nFor OUT-1, see [a](../new.md) and [b](../Notes.md)."
git add .
write new.md "not staged"
remember
run git commit -m untracked
stopped
complains "../new.md"
complains "../Notes.md"

# How it is to be

it "advises and stops nothing, if told so"
given_hooks
git config ready.hook advise
write_unready backlog/2.md EXP-2
git add .
run git commit -q -m two
committed two
complains "EXP-2"
complains "shown as advice, since ready.hook is advise"

it "stops for all debt, if told so"
given_hooks
git config ready.hook strict
write_ready backlog/2.md EXP-2
git add .
remember
run git commit -m two
stopped
complains "EXP-90"

it "names a ready.hook that it does not know"
given_hooks
git config ready.hook nwe
write_ready backlog/2.md EXP-2
git add .
remember
run git commit -m two
stopped
complains 'ready.hook is "nwe"; it can be advise, new or strict'
complains "git commit --no-verify"

it "hears what git -c says"
given_hooks
write_unready backlog/2.md EXP-2
git add .
run git -c ready.hook=advise commit -q -m two
committed two

it "judges both sides by the definition that is staged"
given_hooks
write DEFINITION_OF_READY.md "# Definition of Ready\n
## Story \`backlog/**/*.md\`\n
- Must say why. \`section Why\`
- Must say for whom. \`section For whom\`"
git add .
run git commit -q -m stricter
committed stricter

it "stops with a way out where the definition has mistakes"
given_hooks
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/**/*.md\`\n\n- Must say why. \`sectoin Why\`"
git add .
remember
run git commit -m mistaken
stopped
complains "DEFINITION_OF_READY.md:5:"
complains "nothing was judged by it"
complains "git commit --no-verify"

# Seven items in the index, each with a failure of its own, so that none is
# told together with another.
given_seven_failures () {
	given_hooks
	write DEFINITION_OF_READY.md "# Definition of Ready\n
## Story \`backlog/**/*.md\`\n
- Must say why. \`section Why\`
- Must lead somewhere. \`links: exist\`"
	git add . && git commit -q --no-verify -m 'Links'
	for n in 11 12 13 14 15 16 17; do
		write "backlog/$n.md" "# EXP-$n Export\n\n## Why\n\nSee [it](gone-$n.md)."
	done
	git add .
	remember
}

it "shows one screen and counts the rest"
given_seven_failures
run git commit -m many
stopped
complains "EXP-11"
complains_not "EXP-17"
complains "… and 3 more findings; all of them: git ready check --staged --new-since=HEAD"
run git ready check --staged --new-since=HEAD
exits 1
prints_times 7 "error: "

it "shows those that say the same as one, which takes one place"
given_hooks
for n in 11 12 13 14 15 16 17; do
	write_unready "backlog/$n.md" "EXP-$n"
done
git add .
remember
run git commit -m many
stopped
complains '7 items have no section "Why" (first: EXP-11)'
complains "also: EXP-12, EXP-13, EXP-14"
complains "git ready: 7 findings to answer first"
complains_not "all of them"

it "names a command that shows the rest where the index of a commit is gone with it"
given_seven_failures
git reset -q
for n in 11 12 13 14 15 16 17; do
	write_ready "backlog/$n.md" "EXP-$n"
done
git add . && git commit -q -m ready
for n in 11 12 13 14 15 16 17; do
	write "backlog/$n.md" "# EXP-$n Export\n\n## Why\n\nSee [it](gone-$n.md)."
done
remember
for what in -a backlog; do
	run git commit -m many "$what"
	stopped
	complains "… and 3 more findings; all of them: git ready check --new-since=HEAD"
done
run git ready check --new-since=HEAD
exits 1
prints_times 7 "error: "

# Other hooks, and none of ours

it "runs the hook that was there first, and stops where that does"
given_backlog
write .git/hooks/pre-commit "#!/bin/sh\necho was here\nexit 7"
chmod 755 .git/hooks/pre-commit
git ready hook install >/dev/null
write_unready backlog/2.md EXP-2
git add .
remember
run git commit -m two
stopped
complains "was here"
complains_not "EXP-2"

it "goes on after the hook that was there, if that passes"
given_backlog
write .git/hooks/pre-commit "#!/bin/sh\necho was here"
chmod 755 .git/hooks/pre-commit
git ready hook install >/dev/null
write_unready backlog/2.md EXP-2
git add .
remember
run git commit -m two
stopped
complains "was here"
complains "EXP-2"
write_ready backlog/2.md EXP-2
git add .
run git commit -q -m two
committed two

it "stops with a way out where it breaks off"
given_hooks
mkdir "$tmp/broken"
write "$tmp/broken/git-ready" '#!/bin/sh\nkill -SEGV $$'
chmod 755 "$tmp/broken/git-ready"
write_ready backlog/2.md EXP-2
git add .
remember
run env PATH="$tmp/broken:$PATH" git commit -m two
stopped
complains "git ready broke off (exit 139), so nothing was judged"
complains "--no-verify"
rm -r "$tmp/broken"

it "stops with a way out where git ready is not to be found"
given_hooks
write_ready backlog/2.md EXP-2
git add .
remember
run env PATH="$(path_without)" git commit -m two
stopped
complains "git ready is not to be found here"
complains ".git/hooks/pre-commit"

# What else makes commits

it "judges a merge that needs no help"
given_links
git switch -q -c other
git rm -q outcomes/2.md
git commit -q --no-verify -m 'Without OUT-2'
git switch -q main
write backlog/3.md "# EXP-3 Print\n\nFor OUT-2."
git add . && git commit -q -m three
remember
run git merge -q -m merged other
exits 1
complains "EXP-3 links to no Outcome"
git merge --abort
state >"$tmp/after"
cmp -s "$tmp/before" "$tmp/after" || complain "something changed"

it "does not blame a merge for what a side of it brought"
given_hooks
git switch -q -c other
write_unready backlog/2.md EXP-2
git add . && git commit -q --no-verify -m two
git switch -q main
write a.c "int a;"
git add . && git commit -q -m a
run git merge -q -m merged other
committed merged
complains_not "EXP-2"

it "does not blame the commit that ends a conflict for what the other side brought"
given_hooks
git switch -q -c other
write_unready backlog/2.md EXP-2
write a.c "int other;"
git add . && git commit -q --no-verify -m two
git switch -q main
write a.c "int a;"
git add . && git commit -q -m a
run git merge -q -m merged other
exits 1
write a.c "int both;"
git add a.c
run git commit -q -m resolved
committed resolved
complains_not "EXP-2"

it "blames it for what it resolves badly"
given_hooks
git switch -q -c other
write backlog/1.md "# EXP-1 Export\n\n## Why\n\nPeople want it."
git add . && git commit -q -m other
git switch -q main
write backlog/1.md "# EXP-1 Export\n\n## Why\n\nPeople pay for it."
git add . && git commit -q -m ours
run git merge -q -m merged other
exits 1
write_unready backlog/1.md EXP-1
git add .
run git commit -q -m resolved
exits 1
complains "EXP-1"

it "lets a rebase and a cherry-pick do their work"
given_hooks
git switch -q -c other
write_unready backlog/2.md EXP-2
git add . && git commit -q --no-verify -m two
git switch -q main
write a.c "int a;"
git add . && git commit -q -m a
run git cherry-pick other
exits 0
git reset -q --hard HEAD~1
git switch -q other
run git rebase -q main
exits 0
test "$(git log --format=%s | paste -sd' ')" = "two a Old debt The backlog" || complain "history is not what it was to be"

# Where it stands

it "works from a folder below the root"
given_hooks
write_unready backlog/2.md EXP-2
git add .
remember
cd backlog || exit
run git commit -m two
cd ..
stopped
complains "backlog/2.md:1:1"

it "works in a linked worktree, on its own index"
given_hooks
git worktree add -q -b side "$tmp/side"
write_unready "$tmp/side/backlog/2.md" EXP-2
git -C "$tmp/side" add .
run git -C "$tmp/side" commit -m two
exits 1
complains "EXP-2"
write_ready "$tmp/side/backlog/2.md" EXP-2
git -C "$tmp/side" add .
run git -C "$tmp/side" commit -q -m two
exits 0
rm -r "$tmp/side"

it "works in a submodule, and says nothing of the repository around it"
given_hooks
git init -q -b main "$tmp/part"
git -C "$tmp/part" commit -q --allow-empty -m start
git -c protocol.file.allow=always submodule --quiet add "$tmp/part" part >/dev/null 2>&1
run git commit -q -m 'With a part'
exits 0
(cd part && git ready hook install) >/dev/null
mkdir part/backlog
cp DEFINITION_OF_READY.md part/
write_unready part/backlog/1.md EXP-1
git -C part add .
run git -C part commit -m one
exits 1
complains "EXP-1"
rm -rf "${tmp:?}/part"

it "writes no file, ref or index of its own"
given_hooks
write_unready backlog/2.md EXP-2
git add .
find . -type f -exec cksum {} + | sort >"$tmp/sums-before"
git ready hook run pre-commit >/dev/null 2>&1
find . -type f -exec cksum {} + | sort >"$tmp/sums-after"
stated=1
cmp -s "$tmp/sums-before" "$tmp/sums-after" || complain "a file changed"

# Nothing staged

it "leaves at once where nothing is staged"
given_links
write_unready backlog/9.md EXP-9
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`sectoin Why\`"
git add . && git commit -q --no-verify -m debt
for hook in pre-commit commit-msg; do
	echo 'A message' >message
	run git ready hook run $hook message
	exits 0
	complains_not "EXP-"
	complains_not "DEFINITION"
done
rm message
run git commit -q --allow-empty -m empty
committed empty
run git commit -q --amend --allow-empty -m reworded
committed reworded
git config ready.hook strict
run git commit -q --allow-empty -m strict
exits 1
complains "DEFINITION_OF_READY.md:5:"
git config ready.hook new
: >a.c
git add -N a.c
run git commit -q --allow-empty -m later
committed later
git add a.c
run git commit -q -m code
exits 1
complains "DEFINITION_OF_READY.md:5:"

it "sees that a file was taken out, though it is announced again"
given_links
write_unready backlog/9.md EXP-9
git add . && git commit -q --no-verify -m debt
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`sectoin Why\`"
git add . && git commit -q --no-verify -m wrong
git rm -q --cached backlog/9.md
git add -N backlog/9.md
run git commit -q -m out
exits 1
complains "DEFINITION_OF_READY.md:5:"

# Who waits for whom

given_chain () {
	given_hooks
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`section Why\`\n- Must wait for what is ready. \`field waits for: exist and targets ready\`"
	write backlog/1.md "# EXP-1: Saw\n\nWaits for: EXP-2\n\n## Why\n\nSo that boards fit."
	write backlog/2.md "# EXP-2: Plane\n\nWaits for: EXP-3\n\n## Why\n\nSo that boards lie flat."
	write backlog/3.md "# EXP-3: Sand\n\n## Why\n\nSo that nobody gets splinters."
	write backlog/4.md "# EXP-4: Oil\n\n## Why\n\nSo that water runs off."
	git add . && git commit -q --no-verify -m chain
}

it "knows what waited in vain before, however far away the reason is"
given_chain
write backlog/3.md "# EXP-3: Sand"
git add . && git commit -q --no-verify -m debt
run git ready check
exits 1
prints "EXP-1 waits for EXP-2"
echo "Twice." >>backlog/1.md
write backlog/4.md "# EXP-4: Oil\n\n## Why\n\nSo that water beads."
git add .
run git commit -q -m both
committed both
complains_not "EXP-"

it "stops a commit that takes away what others wait for, at what it touches"
given_chain
write backlog/3.md "# EXP-3: Sand"
echo "Twice." >>backlog/1.md
git add .
run git commit -q -m sand
exits 1
complains "EXP-3"
complains "waits for EXP-2"

it "stops a commit that takes back what an item waits for, though that claims nothing now"
given_hooks
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n### Draft \`when status: draft or later\`\n\n- Must say where it stands. \`field status: draft, ready, done\`\n\n### Ready \`when status: ready or later\`\n\n- Must say why. \`section Why\`\n- Must wait for what is ready. \`field waits for: exist and targets ready\`"
write backlog/1.md "# EXP-1: Saw\n\nStatus: ready\nWaits for: EXP-2\n\n## Why\n\nSo that boards fit."
write backlog/2.md "# EXP-2: Plane\n\nStatus: ready\n\n## Why\n\nSo that boards lie flat."
git add . && git commit -q --no-verify -m chain
run git ready check
exits 0
write backlog/2.md "# EXP-2: Plane\n\nStatus: draft"
echo "Twice." >>backlog/1.md
git add .
run git commit -q -m back
exits 1
complains "waits for EXP-2"

# complains_all <text>: all that stderr says, but for git's own warnings
complains_all () {
	stated=1
	sed "s/$(date +%Y-%m-%d)/<today>/g" "$tmp/err" >"$tmp/said"
	printf '%s' "${1:+$1
}" | diff - "$tmp/said" >"$tmp/differs" ||
		complain "stderr is not as it should be: $(cat "$tmp/differs")"
}

it "says what stops, what is only shown, and how to go on, and nothing else"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready

## Story \`backlog/*.md\`

- Must say why. \`section Why\`
- Should be sized. \`field size\`
- Must say why its size changed. \`change of field size: explained\`"
write backlog/1.md "# S-1 Old"
git add . && git commit -q -m base
git ready hook install >/dev/null
write backlog/1.md "# S-1 Older"
write backlog/2.md "# S-2 New"
git add .
run git commit -q -m more
exits 1
prints_nothing
complains_all "backlog/2.md:1:1: error: S-2 has no section \"Why\" [story/section-why]
    1 | # S-2 New
      | ^^^^^^^^^
   asked by DEFINITION_OF_READY.md:5: Must say why.
   add a section \"Why\", or waive it: <!-- ready: waive story/section-why until YYYY-MM-DD because … -->

Shown, but not in the way:
backlog/2.md:1:1: warning: S-2 has no size [story/field-size]
    1 | # S-2 New
      | ^^^^^^^^^
   asked by DEFINITION_OF_READY.md:6: Should be sized.
   give it a size, or waive it: <!-- ready: waive story/field-size until YYYY-MM-DD because … -->

git ready: 1 finding to answer first; git commit --no-verify skips this check"
write backlog/2.md "# S-2 New\n\nSize: 3\n\n## Why\n\nBecause."
git add .
run git commit -q -m more
exits 0
complains_all ""
write backlog/2.md "# S-2 New\n\nSize: 5\n\n## Why\n\nBecause."
git add .
run git commit -q -m size
exits 1
complains_all "backlog/2.md:3:7: note: size of S-2 went from 3 to 5, and nothing says why; add under \"Decisions\": - <today> size 3 → 5, because … [story/change-of-field-size]
    3 | Size: 5
      |       ^
   asked by DEFINITION_OF_READY.md:7: Must say why its size changed.
   say why, or waive it: <!-- ready: waive story/change-of-field-size until YYYY-MM-DD because … -->

backlog/2.md:3:7: error: size of S-2 went from 3 to 5, and nothing says why; add under \"Decisions\": - <today> size 3 → 5, because … [story/change-of-field-size]
    3 | Size: 5
      |       ^
   asked by DEFINITION_OF_READY.md:7: Must say why its size changed.
   say why, or waive it: <!-- ready: waive story/change-of-field-size until YYYY-MM-DD because … -->

git ready: 1 finding to answer first; git commit --no-verify skips this check
Or say it in the message, which may end in: Size-Reason: S-2: because …
Your message is kept: git commit -e -F .git/COMMIT_EDITMSG"
git config ready.hook strict
write backlog/2.md "# S-2 New\n\nSize: 3\n\n## Why\n\nBecause of it."
git add .
run git commit -q -m why
exits 1
complains_all "backlog/1.md:1:1: old error: S-1 has no section \"Why\" [story/section-why]
    1 | # S-1 Older
      | ^^^^^^^^^^^
   asked by DEFINITION_OF_READY.md:5: Must say why.
   add a section \"Why\", or waive it: <!-- ready: waive story/section-why until YYYY-MM-DD because … -->

Shown, but not in the way:
backlog/1.md:1:1: old warning: S-1 has no size [story/field-size]
    1 | # S-1 Older
      | ^^^^^^^^^^^
   asked by DEFINITION_OF_READY.md:6: Should be sized.
   give it a size, or waive it: <!-- ready: waive story/field-size until YYYY-MM-DD because … -->

git ready: 1 finding to answer first; git commit --no-verify skips this check"
