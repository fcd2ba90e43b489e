#!/bin/sh
#
# The recipes of src/cli/hooks.md, each with the framework itself: pre-commit,
# husky and lefthook, in real commits and pushes.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# A framework that is not there is no reason to pass where all of them are to be.
missing () {
	if test -n "$TEST_CI"; then
		stated=1
		complain "$1"
	else
		skip "$1"
	fi
}

given_server () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n
## Story \`backlog/**/*.md\`\n
- Must say why. \`section Why\`
- Links must lead somewhere. \`links: exist\`
- Must say why its priority changed. \`change of field priority: explained\`"
	write backlog/1.md "# EXP-1 Export\n\nPriority: low\n\nSee [notes](../notes.md).\n\n## Why\n\nPeople ask for it."
	write notes.md "Notes"
	git init -q --bare -b main server.git
	git remote add origin "$tmp/work/server.git"
	printf '%s\n' /server.git/ /node_modules/ >.git/info/exclude
}

# What the framework needs exists: the first commit, and a server that has it.
given_start () {
	git add . && git commit -q --no-verify -m 'The backlog'
	git push -q --no-verify -u origin main
}

state () {
	git rev-parse HEAD
	git ls-files -s
	git status --porcelain
	git diff | cksum
}

remember () {
	state >"$tmp/before"
}

stopped () {
	exits 1
	state >"$tmp/after"
	cmp -s "$tmp/before" "$tmp/after" || complain "something else changed: $(diff "$tmp/before" "$tmp/after" | head -3)"
}

# recipe <framework>: what the page says to write, or to run
recipe () {
	awk -v name="With **$1**" '
	seen && /^```/ { if (inside) exit; inside = 1; next }
	inside
	index($0, "With **") { seen = index($0, name) }' "$root/src/cli/hooks.md"
}

# says <text>: on either of the two; frameworks differ in where they print
says () {
	stated=1
	grep -qF -e "$1" "$tmp/out" "$tmp/err" || complain "nothing says: $1"
}

says_not () {
	stated=1
	! grep -qF -e "$1" "$tmp/out" "$tmp/err" || complain "it says: $1"
}

# What each of them has to hold, whichever it is: said once, tried with each.

holds_commits () {
	write_unready backlog/2.md EXP-2
	git add .
	remember
	run git commit -m two
	stopped
	says 'backlog/2.md:1:1: error: EXP-2 has no section "Why"'

	# What is staged counts, not what lies around.
	write_ready backlog/2.md EXP-2
	git add .
	write_unready backlog/2.md EXP-2
	run git commit -q -m two
	exits 0
	git diff --name-only >"$tmp/out"
	says backlog/2.md
	git checkout -q -- backlog/2.md

	write_unready backlog/2.md EXP-2
	git add .
	write_ready backlog/2.md EXP-2
	remember
	run git commit -m two
	stopped
	says EXP-2
	git reset -q --hard

	# A commit of paths has an index of its own.
	write_unready backlog/1.md EXP-1
	remember
	run git commit -m one -- backlog/1.md
	stopped
	says EXP-1
	git checkout -q -- .

	# What is only removed is a change as well.
	git rm -q notes.md
	remember
	run git commit -m gone
	stopped
	says "../notes.md"
	git reset -q --hard
}

holds_messages () {
	sed 's/low/high/' backlog/1.md >new && mv new backlog/1.md
	git add .
	remember
	run git commit -m up
	stopped
	says "went from low to high"
	run git commit -q -m up -m 'Reason: a customer is blocked'
	exits 0
}

holds_merges () {
	git switch -q -c other
	git rm -q notes.md
	sed 's/See .*//' backlog/1.md >new && mv new backlog/1.md
	git add . && git commit -q --no-verify -m 'Without notes'
	git switch -q main
	write backlog/4.md "# EXP-4 Print\n\nSee [notes](../notes.md).\n\n## Why\n\nPeople ask for it."
	git add . && git commit -q --no-verify -m four
	run git merge -q -m merged other
	exits 1
	says "backlog/4.md:3:"
	git merge --abort
	git reset -q --hard HEAD~1
}

holds_pushes () {
	git switch -q -c bad
	write_unready backlog/3.md EXP-3
	git add . && git commit -q --no-verify -m three
	run git push origin bad
	exits 1
	says "EXP-3"
	run git -C server.git rev-parse -q --verify bad
	exits 1
	git switch -q -c good main
	write_ready backlog/3.md EXP-3
	git add . && git commit -q --no-verify -m three
	run git push -q origin good
	exits 0
	run git -C server.git rev-parse -q --verify good
	exits 0
	git switch -q main
}

advises () {
	git config ready.hook advise
	write_unready backlog/5.md EXP-5
	git add .
	run git commit -q -m five
	exits 0
	git config --unset ready.hook
}

# ---- pre-commit ----

export PRE_COMMIT_HOME="$tmp/pre-commit"

# The repository that others name in their .pre-commit-config.yaml.
given_hooks_repo () {
	mkdir -p "$tmp/hooks-repo/hooks"
	cp "$root/.pre-commit-hooks.yaml" "$tmp/hooks-repo/"
	cp "$root"/hooks/* "$tmp/hooks-repo/hooks/"
	# Before 3.2 stages had other names, for the same thing.
	case $(pre-commit --version) in
	'pre-commit '[12].* | 'pre-commit 3.'[01].*)
		edit 's/pre-commit, pre-merge-commit, pre-push/commit, merge-commit, push/
		/minimum_pre_commit_version/d' "$tmp/hooks-repo/.pre-commit-hooks.yaml"
		;;
	esac
	git init -q "$tmp/hooks-repo"
	git -C "$tmp/hooks-repo" add .
	git -C "$tmp/hooks-repo" commit -q -m hooks
}

given_pre_commit () {
	given_hooks_repo
	given_server
	recipe pre-commit |
		sed -e "s,repo: .*,repo: $tmp/hooks-repo," \
			-e "s,rev: .*,rev: $(git -C "$tmp/hooks-repo" rev-parse HEAD)," >.pre-commit-config.yaml
	given_start
	pre-commit install >/dev/null
}

forget_pre_commit () {
	rm -rf "${tmp:?}/hooks-repo" "$PRE_COMMIT_HOME"
}

it "is run by pre-commit"
if command -v pre-commit >/dev/null; then
	given_pre_commit
	holds_commits
	holds_messages
	holds_merges
	holds_pushes
	advises

	# Asked by hand it judges what is staged, and without that all there is.
	run pre-commit run
	exits 1
	says EXP-5
	write_ready backlog/6.md EXP-6
	git add .
	run pre-commit run
	exits 0
	git commit -q -m six
	git commit -q --allow-empty -m empty
	run pre-commit run --all-files
	exits 1
	says EXP-5
	run pre-commit run --hook-stage manual --from-ref HEAD~1 --to-ref HEAD
	exits 0
	run pre-commit run --hook-stage manual --from-ref origin/main --to-ref HEAD
	exits 1
	says EXP-5
	run pre-commit run --hook-stage manual --from-ref nowhere --to-ref HEAD
	stated=1
	test "$status" != 0 || complain "it passed though there is no such commit"

	# The first push of all has nothing to be compared with.
	git init -q --bare -b main server.git/first.git
	git remote add first "$tmp/work/server.git/first.git"
	git remote remove origin
	run git push -q first main
	exits 0
	forget_pre_commit
else
	missing "pre-commit is not installed"
fi

it "gets along with pre-commit, whichever is installed first"
if command -v pre-commit >/dev/null; then
	given_pre_commit
	git ready hook install >"$tmp/out"
	prints "pre-commit: in place; the one that was there runs first"
	write_unready backlog/2.md EXP-2
	git add .
	remember
	run git commit -m two
	stopped
	git ready hook uninstall >/dev/null
	run git commit -m two
	stopped
	pre-commit uninstall >/dev/null
	rm .pre-commit-config.yaml

	git ready hook install >/dev/null
	write .pre-commit-config.yaml "default_install_hook_types: [pre-commit]\nrepos: []"
	git add .
	pre-commit install >/dev/null
	run git commit -m two
	exits 1
	says EXP-2
	pre-commit uninstall >/dev/null
	run git ready hook status
	exits 0
	prints "pre-commit: installed"
	forget_pre_commit
else
	missing "pre-commit is not installed"
fi

# ---- husky and lefthook ----

# Once for both, in a folder that stays.
npm_install () {
	test -d "$tmp/npm/node_modules" && return
	command -v npm >/dev/null || return 1
	mkdir "$tmp/npm"
	# What the packages would run on their own is not what is tried here.
	# Where the clock is put forward for these tests, certificates are of the past.
	(cd "$tmp/npm" && unset LD_PRELOAD && npm install --ignore-scripts --no-audit --no-fund \
		--silent husky@9 lefthook@2 >"$tmp/npm/log" 2>&1)
}

given_package () {
	ln -s "$tmp/npm/node_modules" node_modules
}

it "is run by husky"
if npm_install; then
	given_server
	given_package
	node_modules/.bin/husky
	recipe husky >husky.sh && sh ./husky.sh && rm husky.sh
	given_start
	run git ready hook status
	exits 0
	prints "pre-commit: called by husky"
	holds_commits
	holds_messages
	holds_merges
	holds_pushes
	advises
	says "shown as advice"
	run git ready hook install
	exits 128
	prints ".husky/pre-push: git ready hook run pre-push"
	git status --porcelain >"$tmp/out"
	prints_nothing
else
	missing "husky cannot be installed"
fi

it "knows husky in another folder"
if npm_install; then
	given_server
	given_package
	node_modules/.bin/husky .config/husky
	run git ready hook install
	exits 128
	prints ".config/husky/pre-push: git ready hook run pre-push"
else
	missing "husky cannot be installed"
fi

it "is run by lefthook"
if npm_install; then
	given_server
	given_package
	recipe lefthook >lefthook.yml
	given_start
	node_modules/.bin/lefthook install >/dev/null
	holds_commits
	holds_messages
	holds_merges
	holds_pushes
	advises
	says "shown as advice"
else
	missing "lefthook cannot be installed"
fi
