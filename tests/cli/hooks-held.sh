#!/bin/sh
#
# What any branch of the remote holds is not new: before a push, and on the
# server, in pre-receive and update alike.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# A bare server that holds main, and a clone of it in here.
given_server () {
	once make_server
}

make_server () {
	given_backlog
	git init -q --bare -b main "$tmp/work/server.git"
	git remote add origin "$tmp/work/server.git"
	echo /server.git/ >.git/info/exclude
	git push -q -u origin main
}

# unready <id>: one more item that is not ready, committed
unready () {
	write_unready "backlog/$1.md" "$1"
	git add . && git commit -q --no-verify -m "$1"
}

touched=0
touch_code () {
	touched=$((touched + 1))
	write "code-$touched.c" "int a;"
	git add . && git commit -q --no-verify -m "Code $touched"
}

# guard <hook>: from now on this one judges
guard () {
	case $1 in
	pre-push) git ready hook install >/dev/null ;;
	*) cp "$root/hooks/hook" "server.git/hooks/$1" ;;
	esac
}

# for_each_hook <function>: what it tells is so with each of the three
for_each_hook () {
	for hook in pre-push pre-receive update; do
		rm -rf ./* .git
		"$@"
	done
}

# A topic that was pushed, and main with a debt of somebody else.
given_topic_and_debt () {
	once make_topic_and_debt
	guard "$hook"
}

make_topic_and_debt () {
	given_server
	git switch -q -c topic
	write code.c "int a;"
	git add . && git commit -q -m Code
	git push -q origin topic
	git switch -q main
	unready EXP-9
	git push -q origin main
	git switch -q topic
}

after_rebase () {
	given_topic_and_debt
	git rebase -q main
	run git push -f origin topic
	exits 0
	complains_not EXP-9
	unready EXP-10
	run git push origin topic
	exits 1
	complains EXP-10
	complains_not EXP-9
}
it "lets a branch go that was rebased onto main"
for_each_hook after_rebase

after_merge () {
	given_topic_and_debt
	git merge -q -m merge main
	run git push origin topic
	exits 0
	complains_not EXP-9
}
it "lets a branch go that main was merged into"
for_each_hook after_merge

# However it came over: picked, squashed, or taken as a file.
taken_from_main () {
	for way in "cherry-pick main" "merge -q --squash main" "checkout main -- backlog/EXP-9.md"; do
		rm -rf ./* .git
		given_topic_and_debt
		# shellcheck disable=SC2086 # several words
		git $way >/dev/null 2>&1
		git commit -q --no-verify -m taken
		run git push origin topic
		exits 0
		complains_not EXP-9
	done
	write backlog/EXP-9.md "# EXP-9 Export\n\nAs a page."
	write_unready backlog/1.md EXP-1
	git add . && git commit -q --no-verify -m reworded
	run git push origin topic
	exits 1
	complains EXP-1
}
it "lets go what was taken over from main"
for_each_hook taken_from_main

# The same of a branch that is not main: it has answered for it.
make_another () {
	make_topic_and_debt
	git switch -q -c other main~1
	unready EXP-8
	git push -q origin other
	git switch -q topic
}

taken_from_another () {
	for way in "cherry-pick other" "checkout other -- backlog/EXP-8.md"; do
		rm -rf ./* .git
		once make_another
		guard "$hook"
		# shellcheck disable=SC2086 # several words
		git $way >/dev/null 2>&1
		git add . && git commit -q --no-verify --allow-empty -m taken
		run git push origin topic
		exits 0
		complains_not EXP-8
	done
	# Whoever writes it anew answers for it.
	git switch -q -c third main~1
	write_unready backlog/EXP-8.md EXP-8
	echo "Other words." >>backlog/EXP-8.md
	git add . && git commit -q --no-verify -m mine
	run git push origin third
	exits 1
	complains EXP-8
}
it "lets go what was taken over from another branch"
for_each_hook taken_from_another

# The branch "lax" drops the rules, takes in what is not ready, and has the rules
# back. Each push is judged by what the branch itself had before.
given_lax_branch () {
	given_server
	guard "$hook"
	git switch -q -c lax
	touch_code
	git push -q origin lax
	git rm -q DEFINITION_OF_READY.md
	write docs/dor.md "# Definition of Ready\n\n## Story \`backlog/**/*.md\`\n
- Must have a title. \`title\`"
	git add . && git commit -q --no-verify -m lax
	run git push origin lax
	exits 0
	unready EXP-7
	run git push origin lax
	exits 0
	git rm -q docs/dor.md
	git checkout -q main -- DEFINITION_OF_READY.md
	git commit -q --no-verify -m 'As it was'
	run git push origin lax
	exits 0
	git switch -q main
}

through_other_rules () {
	for way in "merge -q -m merge --no-ff lax" "merge -q --ff-only lax" "cherry-pick lax~1"; do
		rm -rf ./* .git
		given_lax_branch
		# shellcheck disable=SC2086 # several words
		git $way >/dev/null 2>&1
		run git push origin main
		exits 1
		complains EXP-7
	done
	# Nor does it help to push both at once, or by way of one more branch.
	git switch -q -c detour lax
	touch_code
	run git push origin detour
	exits 0
	git switch -q main
	git reset -q --hard detour
	run git push origin main detour
	exits 1
	complains EXP-7
}
it "judges by the branch's own rules what came in by laxer ones elsewhere"
for_each_hook through_other_rules

# The same, where the rules stand on a page of a name that says nothing.
on_any_page () {
	given_server
	mkdir docs
	git mv DEFINITION_OF_READY.md docs/process.md
	git commit -q -m 'By another name'
	git push -q origin main
	guard "$hook"
	git switch -q -c lax
	touch_code
	git push -q origin lax
	edit 's/section Why/title/' docs/process.md
	git commit -q -a --no-verify -m lax
	run git push origin lax
	exits 0
	unready EXP-7
	run git push origin lax
	exits 0
	git switch -q main
	git merge -q -m merge --no-ff lax
	git checkout -q main~1 -- docs/process.md
	git commit -q --no-verify --amend --no-edit
	run git push origin main
	exits 1
	complains EXP-7
}
it "does so, too, where a page of any name holds the rules"
for_each_hook on_any_page

# A second page would take the rules away from the next push.
adds_a_page () {
	given_server
	mkdir docs
	git mv DEFINITION_OF_READY.md docs/process.md
	git commit -q -m 'By another name'
	git push -q origin main
	guard "$hook"
	git switch -q -c second
	cp docs/process.md docs/work.md
	git add docs/work.md
	git commit -q --no-verify -m 'A copy of the rules'
	run git push origin second
	test "$status" != 0 || complain "the push went through"
	complains "2 pages say where the items are"
}

it "stops a push that brings a second page of them"
for_each_hook adds_a_page

# Rules that became stricter since a branch parted are the rules all the same.
make_older_rules () {
	given_server
	edit 's/section Why/title/' DEFINITION_OF_READY.md
	git commit -q -a -m 'As it began'
	git push -q origin main
}

through_older_rules () {
	once make_older_rules
	guard "$hook"
	git switch -q -c early
	unready EXP-7
	run git push origin early
	exits 0
	git switch -q main
	edit 's/title/section Why/' DEFINITION_OF_READY.md
	git commit -q -a -m 'Stricter now'
	run git push origin main
	exits 0
	git merge -q -m merge early
	run git push origin main
	exits 1
	complains EXP-7
	# What main has is no fault of a branch that takes it in.
	git push -q --no-verify origin main 2>/dev/null ||
		git -C server.git fetch -q "$PWD" main:main
	git fetch -q origin
	git switch -q early
	touch_code
	git merge -q -m 'Up to date' main
	run git push origin early
	exits 0
}
it "judges by stricter rules what a branch took in before they came"
for_each_hook through_older_rules

# Who takes over the rules together with what they let in hides nothing.
with_its_rules () {
	given_server
	git switch -q -c develop
	touch_code
	git push -q origin develop
	git switch -q -c feature
	touch_code
	git push -q origin feature
	guard "$hook"
	git switch -q develop
	edit 's/section Why/title/' DEFINITION_OF_READY.md
	git commit -q -a -m lax
	run git push origin develop
	unready EXP-7
	run git push origin develop
	exits 0
	git switch -q feature
	git merge -q -m merge develop
	run git push origin feature
	exits 0
	# Into main it comes by main's rules.
	git switch -q main
	git merge -q --ff-only develop
	run git push origin main
	exits 1
	complains EXP-7
}
it "lets a branch take over the rules of another with what came in by them"
for_each_hook with_its_rules

# Not all files are asked after; those with old findings alone never are.
make_much_debt () {
	given_server
	for n in 0 1 2 3 4 5 6 7 8 9; do unready "DEBT-$n"; done
	git push -q
	git switch -q -c other
	unready EXP-8
	git push -q origin other
	git switch -q -c topic main
	write code.c "int a;"
	git add . && git commit -q -m Code
	git push -q origin topic
}

taken_beside_debt () {
	once make_much_debt
	guard "$hook"
	git cherry-pick other >/dev/null 2>&1
	run git push origin topic
	exits 0
	complains_not EXP-8
	unready EXP-9
	run git push origin topic
	exits 1
	complains EXP-9
	complains_not EXP-8
	complains_not DEBT
}
it "lets go what was taken over beside many old findings"
for_each_hook taken_beside_debt

# What main has always had is no excuse for whoever mended it elsewhere.
mended_and_taken_back () {
	given_topic_and_debt
	git switch -q -c mended main
	write_ready backlog/EXP-9.md EXP-9
	git commit -q -a -m mended
	git push -q origin mended
	git revert --no-edit HEAD >/dev/null
	run git push origin mended
	exits 1
	complains EXP-9
}
it "stops what takes back a mending, though main never had it"
for_each_hook mended_and_taken_back

merge_makes_worse () {
	given_topic_and_debt
	git merge -q --no-commit main
	write_unready backlog/1.md EXP-1
	git add . && git commit -q --no-verify -m merge
	run git push origin topic
	exits 1
	complains EXP-1
	complains_not EXP-9
}
it "stops a merge that is worse than each of its sides"
for_each_hook merge_makes_worse

main_elsewhere () {
	given_topic_and_debt
	run git push origin main:release
	exits 0
	run git push -f origin main:topic
	exits 0
	complains_not EXP-9
}
it "lets main go to another branch"
for_each_hook main_elsewhere

# given_pushed <branch>: where EXP-8 is not ready
given_pushed () {
	once make_pushed "$1"
	guard "$hook"
}

make_pushed () {
	given_server
	git switch -q -c "$1"
	unready EXP-8
	git push -q origin "$1"
}

on_pushed_branch () {
	given_pushed first
	git switch -q -c second
	touch_code
	run git push origin second
	exits 0
	complains_not EXP-8
	unready EXP-7
	run git push origin second
	exits 1
	complains EXP-7
	complains_not EXP-8
}
it "lets a new branch go that stands on another pushed one"
for_each_hook on_pushed_branch

it "knows the remote whose address is pushed to"
hook=pre-push
given_pushed first
git switch -q -c second
touch_code
for address in "$tmp/work/server.git" "$tmp/work/server.git/" "$tmp/work/server"; do
	run sh -c "echo refs/heads/second \$(git rev-parse second) refs/heads/second 0000000000000000000000000000000000000000 | git ready hook run pre-push $address $address"
	exits 0
	complains_not EXP-8
done
run git push "$tmp/work/server.git" second
exits 0
unready EXP-7
run git push "$tmp/work/server.git" second
exits 1
complains EXP-7
complains_not EXP-8

make_two_branches () {
	given_server
	for side in first second; do
		git switch -q -c $side main
		unready "EXP-$side-8"
		git push -q origin $side
	done
}

two_parents () {
	once make_two_branches
	guard "$hook"
	git merge -q -m both first
	run git push origin HEAD:both
	exits 0
	complains_not EXP-
	unready EXP-7
	run git push origin HEAD:both
	exits 1
	complains EXP-7
	complains_not "-8"
}
it "lets a merge of two pushed branches go"
for_each_hook two_parents

amended () {
	given_pushed topic
	git commit -q --amend --no-verify -m "Another message"
	run git push -f origin topic
	exits 0
	write_unready backlog/7.md EXP-7
	git add . && git commit -q --amend --no-verify -m "One more item"
	run git push -f origin topic
	exits 1
	complains EXP-7
	complains_not EXP-8
}
it "takes what a rewritten branch held for known"
for_each_hook amended

backwards () {
	given_topic_and_debt
	run git push -f origin main~1:main
	exits 0
}
it "lets a branch go back to where it was"
for_each_hook backwards

make_mended () {
	given_server
	unready EXP-8
	git push -q origin main main:old
	write_ready backlog/EXP-8.md EXP-8
	git commit -q -a -m mended
	git push -q origin main
}

mended_and_broken () {
	once make_mended
	guard "$hook"
	write_unready backlog/EXP-8.md EXP-8
	git commit -q -a --no-verify -m broken
	run git push origin main
	exits 1
	complains EXP-8
	run git push origin main:old
	exits 1
	complains EXP-8
}
it "stops what breaks again, though an older state had it"
for_each_hook mended_and_broken

tag_is_no_branch () {
	given_server
	git switch -q -c topic
	unready EXP-8
	git tag v1
	guard "$hook"
	run git push origin v1
	exits 0
	run git push origin topic
	exits 1
	complains EXP-8
}
it "does not let a branch pass because a tag holds it"
for_each_hook tag_is_no_branch

several_refs () {
	given_server
	guard "$hook"
	unready EXP-8
	git switch -q -c topic
	touch_code
	git switch -q -c other main~1
	unready EXP-7
	run git push origin main topic other
	exits 1
	complains "git ready: main, from"
	complains "git ready: other, from"
	complains EXP-7
}
it "judges each of several branches from what is there"
for_each_hook several_refs

it "tells what several branches of a push share once"
for hook in pre-push pre-receive; do
	rm -rf ./* .git
	several_refs
	complains_not "git ready: topic, from"
done

it "asks for reasons only for what no side of a merge changed"
given_server
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`change of field priority: explained\`"
write backlog/1.md "# EXP-1 Export\n\nPriority: low\n\n\n\n\n\n\n\nText"
git add . && git commit -q -m low && git push -q
git switch -q -c topic
touch_code
git push -q origin topic
git switch -q main
write backlog/1.md "# EXP-1 Export\n\nPriority: high\n\n\n\n\n\n\n\nText"
git commit -q -a -m high -m 'Reason: EXP-1: a customer is blocked'
git push -q
guard pre-push
git switch -q topic
git merge -q -m merge main
run git push origin topic
exits 0
write backlog/1.md "# EXP-1 Export\n\nPriority: medium\n\n\n\n\n\n\n\nText"
git commit -q -a --no-verify -m medium
run git push origin topic
exits 1
complains "went from"

it "takes the main branch of another remote for known, and no other branch"
given_server
guard pre-push
git init -q --bare -b main server.git/fork.git
git remote add fork "$tmp/work/server.git/fork.git"
git push -q fork main
unready EXP-8
git push -q --no-verify origin main
git switch -q -c topic
touch_code
run git push fork topic
exits 0
unready EXP-7
git push -q --no-verify origin topic
run git push fork topic
exits 1
complains EXP-7
complains_not EXP-8

# Shallow clones

make_long_topic () {
	given_server
	unready EXP-8
	git push -q
	git switch -q -c topic
	touch_code
	touch_code
	git push -q origin topic
}

# given_shallow <depth>: a topic that left main two commits ago
given_shallow () {
	once make_long_topic
	git clone -q --depth "$1" -b topic "file://$tmp/work/server.git" shallow
	cd shallow || exit
	git ready hook install >/dev/null
	touch_code
}

it "says what a shallow clone lacks, rather than blame the push"
given_shallow 1
git update-ref -d refs/remotes/origin/topic
run git push origin HEAD:another
exits 1
complains "before the point where this shallow clone begins"
complains "git fetch --unshallow"
complains_not EXP-8

it "judges from a shallow clone what is built on what it fetched"
given_shallow 1
run git push origin HEAD:another
exits 0
write_unready backlog/7.md EXP-7
git add . && git commit -q --no-verify -m seven
run git push origin HEAD:another
exits 1
complains EXP-7
complains_not EXP-8

it "judges from a shallow clone that was deepened"
given_shallow 1
git update-ref -d refs/remotes/origin/topic
git fetch -q --depth 4 origin main:refs/remotes/origin/main topic
run git push origin HEAD:another
exits 0
complains_not EXP-8
write_unready backlog/7.md EXP-7
git add . && git commit -q --no-verify -m seven
run git push origin HEAD:another
exits 1
complains EXP-7
complains_not EXP-8
