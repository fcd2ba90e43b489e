#!/bin/sh
#
# Before a push, and on the server that takes it in.

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

# on_branch <name>: with one story that is ready
on_branch () {
	git switch -q -c "$1"
	write_ready backlog/2.md EXP-2
	git add . && git commit -q -m two
}

# The same, with another one that is not.
on_bad_branch () {
	on_branch "$1"
	write_unready backlog/3.md EXP-3
	git add . && git commit -q --no-verify -m three
}

server_has () {
	stated=1
	git -C server.git rev-parse -q --verify "$1" >/dev/null || complain "the server has no $1"
}

server_has_not () {
	stated=1
	! git -C server.git rev-parse -q --verify "$1" >/dev/null || complain "the server has $1"
}

# Before the push

it "stops a branch that is not ready, and lets a ready one go"
given_server
git ready hook install >/dev/null
on_bad_branch bad
run git push origin bad
exits 1
complains "git ready: bad, from "
complains "backlog/3.md:1:1: error: EXP-3"
complains "git push --no-verify"
server_has_not bad
git switch -q main
on_branch good
run git push -q origin good
exits 0
server_has good

it "judges from where the branch left, not what was there before"
given_server
write_unready backlog/old.md EXP-90
git add . && git commit -q -m 'Old debt' && git push -q
git ready hook install >/dev/null
on_branch good
run git push -q origin good
exits 0
complains_not "EXP-90"

it "judges a new state of a branch from the one that is there"
given_server
on_bad_branch topic
git push -q origin topic
git ready hook install >/dev/null
write a.c "int a;"
git add . && git commit -q -m a
run git push -q origin topic
exits 0

it "judges each of several branches"
given_server
git ready hook install >/dev/null
on_branch good
git switch -q main
on_bad_branch bad
run git push origin good bad
exits 1
complains "git ready: bad"
complains_not "git ready: good"
server_has_not good

it "is not misled by how the commit was named"
given_server
git ready hook install >/dev/null
on_bad_branch bad
for source in HEAD 'HEAD^{/three}' 'HEAD^{/of three words}' 'bad@{0}' v1; do
	git commit -q --amend --no-verify -m 'of three words'
	git tag -f v1 >/dev/null
	run git push origin "$source:refs/heads/sent"
	exits 1
	complains "EXP-3"
	server_has_not sent
done
run git push --all origin
exits 1
server_has_not bad
run git push --mirror origin
exits 1
server_has_not bad

it "refuses a line that git does not write"
given_server
for line in 'one' 'one two' 'one two three' '  a b c'; do
	run sh -c "echo '$line' | git ready hook run pre-push origin here"
	exits 128
	complains "a line of input is not what git sends to this hook"
done
run sh -c "printf '\n\n' | git ready hook run pre-push origin here"
exits 0

it "does not take a lost input for a push of nothing"
given_server
for hook in pre-push pre-receive; do
	run git ready hook run $hook origin here
	exits 128
	complains "what git sends to this hook does not arrive"
	complains "use_stdin: true"
	run sh -c ": | git ready hook run $hook origin here"
	exits 0
done
: >nothing
run sh -c "git ready hook run pre-push origin here <nothing"
exits 0

it "judges a branch for a fork from what the first remote has"
given_server
git ready hook install >/dev/null
git init -q --bare -b main server.git/fork.git
git remote add fork "$tmp/work/server.git/fork.git"
on_bad_branch bad
run git push fork bad
exits 1
complains "EXP-3"
run git push "$tmp/work/server.git/fork.git" bad
exits 1
complains "EXP-3"
run git push -q fork main
exits 0

it "judges a branch from whatever was fetched where there is no main"
given_backlog
git branch -q -m trunk
git init -q --bare -b trunk server.git
git remote add origin "$tmp/work/server.git"
echo /server.git/ >.git/info/exclude
git push -q origin trunk:team/trunk
git ready hook install >/dev/null
on_bad_branch bad
run git push origin bad
exits 1
complains "EXP-3"
server_has_not bad

it "judges a history that starts anew by what is there"
given_server
git ready hook install >/dev/null
git switch -q --orphan fresh
git checkout -q main -- DEFINITION_OF_READY.md
write_unready backlog/9.md EXP-9
git add . && git commit -q --no-verify -m nine
run git push origin fresh
exits 1
complains "EXP-9"
run git push --force origin fresh:main
exits 1
complains "EXP-9"

it "judges what a shallow clone adds, and says what it lacks"
given_server
on_branch good
git push -q origin good
for branch in main good; do
	git clone -q --depth 1 -b $branch "file://$tmp/work/server.git" shallow
	(
		cd shallow || exit
		git ready hook install >/dev/null
		write_unready backlog/6.md EXP-6
		git add . && git commit -q --no-verify -m six
	)
	run git -C shallow push -q origin $branch
	exits 1
	complains "EXP-6"
	run git -C shallow push -q origin $branch:topic
	exits 1
	complains "EXP-6"
	rm -rf shallow
done

it "judges what a partial clone adds, without fetching anything"
given_server
git -C server.git config uploadpack.allowFilter true
git clone -q --filter=blob:none "file://$tmp/work/server.git" partial
git -C partial ready hook install >/dev/null
write_unready partial/backlog/6.md EXP-6
git -C partial add .
git -C partial commit -q --no-verify -m six
run git -C partial push -q origin main
exits 1
complains "EXP-6"

it "works where objects are named by SHA-256"
git init -q -b main --object-format=sha256 .
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/**/*.md\`\n\n- Must say why. \`section Why\`"
write_ready backlog/1.md EXP-1
echo '/*.git/' >.git/info/exclude
git add . && git commit -q -m 'The backlog'
git init -q --bare -b main --object-format=sha256 server.git
git init -q --bare -b main --object-format=sha256 fork.git
git remote add origin "$tmp/work/server.git"
git push -q -u origin main
git ready hook install >/dev/null
git -C server.git ready hook install >/dev/null
on_bad_branch bad
for to in origin "$tmp/work/fork.git"; do
	run git push -q "$to" bad
	exits 1
	complains "EXP-3"
done
run git push --no-verify -q origin bad
exits 1
complains "EXP-3"
complains "pre-receive hook declined"
server_has_not bad
run git push -q "$tmp/work/fork.git" main
exits 0
git switch -q main
on_branch good
run git push -q origin good
exits 0

it "lets deletions and tags alone"
given_server
on_bad_branch bad
git push -q origin bad
git ready hook install >/dev/null
git tag v1
run git push -q origin v1
exits 0
run git push -q origin :bad
exits 0
server_has_not refs/heads/bad

it "says so where there is nothing to compare with"
given_backlog
git init -q --bare server.git
git ready hook install >/dev/null
run git push -q "$tmp/work/server.git" main
exits 0
complains "git ready: main is not judged: there is nothing yet to compare it with"

it "takes the reasons of all that is pushed"
given_server
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`change of field priority: explained\`"
write backlog/1.md "# EXP-1 Export\n\nPriority: low"
git add . && git commit -q -m low && git push -q
git ready hook install >/dev/null
write backlog/1.md "# EXP-1 Export\n\nPriority: high"
git add . && git commit -q --no-verify -m high
run git push origin main
exits 1
complains "went from low to high"
git commit -q --no-verify --allow-empty -m why -m 'Reason: EXP-1: a customer is blocked'
run git push -q origin main
exits 0

it "takes a reason for nothing that its commit did not change"
given_server
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`change of field priority: explained\`"
write backlog/1.md "# EXP-1 Export\n\nPriority: low"
git add . && git commit -q -m low && git push -q
git ready hook install >/dev/null
write backlog/1.md "# EXP-1 Export\n\nPriority: high"
git add . && git commit -q --no-verify -m high
write a.c "int a;"
git add . && git commit -q --no-verify -m other -m 'Reason: for the sake of a.c'
run git push origin main
exits 1

# On the server

given_guard () {
	given_server
	git -C server.git ready hook install >/dev/null
}

it "takes in a good push and refuses a bad one, over a file"
given_guard
on_bad_branch bad
run git push origin bad
exits 1
complains "EXP-3"
complains "pre-receive hook declined"
server_has_not bad
git switch -q main
on_branch good
run git push -q origin good
exits 0
server_has good

it "leaves no object of a refused push behind"
given_guard
on_bad_branch bad
git push -q origin bad 2>/dev/null
run git -C server.git cat-file -e "$(git rev-parse bad)"
exits 1

it "refuses and takes in over git's own protocol, too"
given_guard
command -v git-daemon >/dev/null || test -x "$(git --exec-path)/git-daemon" || complain "there is no git daemon"
port=$((20000 + $$ % 20000))
git daemon --reuseaddr --listen=127.0.0.1 --port=$port --base-path="$tmp/work" --export-all --enable=receive-pack --pid-file="$tmp/daemon.pid" >/dev/null 2>&1 &
for _ in 1 2 3 4 5 6 7 8 9 10; do
	git ls-remote "git://127.0.0.1:$port/server.git" >/dev/null 2>&1 && break
	sleep 0.2
done
on_bad_branch bad
run git push "git://127.0.0.1:$port/server.git" bad
exits 1
complains "EXP-3"
server_has_not bad
git switch -q main
on_branch good
run git push -q "git://127.0.0.1:$port/server.git" good
exits 0
server_has good
kill "$(cat "$tmp/daemon.pid")"

it "is judged by the definition that was there before"
given_guard
git switch -q -c looser
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- May be anything."
write_unready backlog/3.md EXP-3
git add . && git commit -q -m looser
run git push origin looser
exits 1
complains "EXP-3"
server_has_not looser

# definition <check> [<more>]
definition () {
	write "${3:-DEFINITION_OF_READY.md}" "# Definition of Ready\n\n## Story \`backlog/**/*.md\`\n\n- Must say why. \`$1\`\n${2:-}"
}

it "takes in no definition that could not judge the next push"
given_guard
definition "sectoin Why"
git add . && git commit -q -m broken
run git push origin main
exits 1
complains "DEFINITION_OF_READY.md:5:"
complains "the definition of ready has mistakes"
git -C server.git config ready.hook advise
run git push -q origin main
exits 0
complains "the definition of ready has mistakes"

# brackets <path>: nearly a mebibyte of them after what is there
brackets () {
	head -c 1000000 /dev/zero | tr '\0' '[' >>"$1"
	echo >>"$1"
}

it "judges what holds a mebibyte of brackets, and all that comes after it"
given_guard
git switch -q -c brackets
write backlog/2.md "# EXP-2 Export\n\n"
brackets backlog/2.md
git add . && git commit -q -m brackets
run git push origin brackets
exits 1
complains "backlog/2.md:1:1: error: EXP-2 has no section \"Why\""
server_has_not brackets
write backlog/2.md "# EXP-2 Export\n\n$(yes "[" | head -n 200000)"
git commit -q -am lines
run git push origin brackets
exits 1
complains "backlog/2.md:3:1: error: this file cannot be judged: it has a paragraph with too many brackets"

it "judges by a definition that holds a mebibyte of brackets"
given_guard
echo >>DEFINITION_OF_READY.md
brackets DEFINITION_OF_READY.md
git commit -q -am brackets
run git push origin main
exits 0
on_bad_branch bad
run git push origin bad
exits 1
complains "backlog/3.md:1:1: error: EXP-3"

it "says which checks of a definition that is pushed no longer run"
given_guard
definition "section Why" "and more words"
git add . && git commit -q -m words
run git push origin main
exits 0
complains "looks like a check, but more words follow, so it does not run"
write_ready backlog/2.md EXP-2
git add . && git commit -q -m two
run git push origin main
exits 0
complains_not "looks like a check"

it "takes in no definition that nobody could read afterwards"
given_guard
{
	cat DEFINITION_OF_READY.md
	yes 'Prose that makes it long.' | head -c 1100000
} >long.md
mv long.md DEFINITION_OF_READY.md
git commit -q -a -m long
run git push origin main
exits 1
complains "DEFINITION_OF_READY.md: "
git reset -q --hard HEAD~1
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/**/*.md\`\n\n- M\0374ss."
git commit -q -a -m latin
run git push origin main
exits 1

it "mends a definition that cannot be read by a push"
given_server
yes 'Prose that makes it long.' | head -c 1100000 >>DEFINITION_OF_READY.md
git commit -q -a -m long && git push -q
git -C server.git ready hook install >/dev/null
git reset -q --hard HEAD~1
write_ready backlog/2.md EXP-2
git add . && git commit -q -m two
run git push -f origin main
exits 0
complains "judged by its own definition"

it "judges a branch from before the definition by the one of main"
given_server
git switch -q --orphan early
write a.c "int a;"
git add . && git commit -q -m 'No definition' && git tag before
git switch -q main
git merge -q --allow-unrelated-histories -m Merge before && git push -q
git push -q origin before:refs/heads/early
for hook in pre-push pre-receive; do
	rm -f .git/hooks/pre-push
	case $hook in
	pre-push) git ready hook install >/dev/null ;;
	*) git -C server.git ready hook install >/dev/null ;;
	esac
	git switch -q -C early before
	write_unready backlog/3.md EXP-3
	git add . && git commit -q --no-verify -m three
	run git push origin early
	exits 1
	complains EXP-3
	run git push origin HEAD:new
	exits 1
	complains EXP-3
done

# A server without a work tree: its main branch is the one that its HEAD names.
it "judges a branch from before the definition by what the server calls main"
given_backlog
git branch -q -m main trunk
git init -q --bare -b trunk server.git
git remote add origin "$tmp/work/server.git"
echo /server.git/ >.git/info/exclude
git switch -q --orphan early
write a.c "int a;"
git add . && git commit -q -m 'No definition'
git push -q origin trunk early early:refs/heads/main
git -C server.git ready hook install >/dev/null
write_unready backlog/3.md EXP-3
git add . && git commit -q -m three
run git push origin early
exits 1
complains EXP-3
# A HEAD that names none says nothing; then git's own setting may say it.
git -C server.git update-ref --no-deref HEAD early
git -C server.git config init.defaultBranch trunk
run git push origin early
exits 1
complains EXP-3
git -C server.git config init.defaultBranch missing
run git push origin early
exits 0
complains "early is not judged: there is no definition of ready where it starts from"

it "judges a push that deletes the definition, and what is pushed after it"
given_guard
git switch -q -c without
git rm -q DEFINITION_OF_READY.md
write_unready backlog/3.md EXP-3
git add . && git commit -q -m without
run git push origin without
exits 1
complains EXP-3
git rm -q --cached backlog/3.md
git commit -q --amend -m without
run git push origin without
exits 0
complains "without no longer has a definition of ready"
git add . && git commit -q -m three
run git push origin without
exits 1
complains EXP-3

it "says so when main drops the definition, and when nothing is judged from then on"
given_guard
git rm -q DEFINITION_OF_READY.md
git commit -q -m without
run git push origin main
exits 0
complains "main no longer has a definition of ready; unless the main branch has one, later pushes are not judged"
write_unready backlog/3.md EXP-3
git add . && git commit -q -m three
run git push origin main
exits 0
complains "main is not judged: there is no definition of ready where it starts from"

it "takes in no definition that is a symbolic link"
given_guard
git mv DEFINITION_OF_READY.md team.md
ln -s team.md DEFINITION_OF_READY.md
git add . && git commit -q -m linked
run git push origin main
exits 1
complains "is a symbolic link"

it "judges by the new definition where the one before has mistakes"
given_server
definition "sectoin Why"
git add . && git commit -q -m broken && git push -q
git -C server.git ready hook install >/dev/null
write a.c "int a;"
git add . && git commit -q -m unrelated
run git push origin main
exits 1
complains "the definition of ready has mistakes"
definition "section Why" "- Mended."
write_unready backlog/3.md EXP-3
git add . && git commit -q -m mended
run git push origin main
exits 1
complains "main is judged by its own definition, since the one before it cannot be used"
complains "EXP-3"
write_ready backlog/3.md EXP-3
git add . && git commit -q -m ready
run git push -q origin main
exits 0

it "judges by the new definition where a configured one was not there before"
given_server
mkdir team && git mv DEFINITION_OF_READY.md team/ready.md
git commit -q -m moved
git ready hook install >/dev/null
for where in . server.git; do
	git -C $where config ready.definition team/ready.md
done
git -C server.git ready hook install >/dev/null
run git push -q origin main
exits 0
complains "judged by its own definition"
run git push -q --no-verify origin main:copy
exits 0
write_unready backlog/3.md EXP-3
git add . && git commit -q --no-verify -m three
run git push origin main
exits 1
complains "EXP-3"
git rm -q team/ready.md
git commit -q --no-verify -m gone
run git push origin main
exits 1
complains "EXP-3"

it "lets pass, and says so, where there was no definition before"
given_repo
write backlog/1.md "# EXP-1 Export"
git add . && git commit -q -m 'No definition'
git init -q --bare -b main server.git
echo /server.git/ >.git/info/exclude
git remote add origin "$tmp/work/server.git"
git push -q origin main
git -C server.git ready hook install >/dev/null
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`section Why\`"
git add . && git commit -q -m definition
run git push -q origin main
exits 0
complains "git ready: main is not judged: there is no definition of ready where it starts from"

it "takes in the first push of all"
given_backlog
git init -q --bare -b main server.git
git -C server.git ready hook install >/dev/null
echo /server.git/ >.git/info/exclude
run git push -q "$tmp/work/server.git" main
exits 0
server_has main

it "judges a new branch where the server's HEAD leads nowhere"
given_guard
git -C server.git branch -q -m main trunk
git -C server.git symbolic-ref HEAD refs/heads/nowhere
on_bad_branch bad
run git push origin bad
exits 1
complains "EXP-3"
server_has_not bad

it "guards a repository with a work tree as well"
given_backlog
git clone -q . clone
echo /clone/ >.git/info/exclude
cp "$root/hooks/hook" .git/hooks/pre-receive
git config receive.denyCurrentBranch updateInstead
write_unready clone/backlog/9.md EXP-9
git -C clone add .
git -C clone commit -q -m nine
run git -C clone push origin main
exits 1
complains "EXP-9"
test ! -e backlog/9.md || complain "it was taken in"
write_ready clone/backlog/9.md EXP-9
git -C clone commit -q -a --amend -m nine
run git -C clone push -q origin main
exits 0
test -e backlog/9.md || complain "it was not taken in"

it "judges what a branch's new tip does, however it got there"
given_guard
on_branch topic
git push -q origin topic
write_unready backlog/2.md EXP-2
git add . && git commit -q --amend -m 'worse'
run git push --force origin topic
exits 1
complains "EXP-2"

it "lets deletions and other refs alone"
given_guard
on_bad_branch bad
run git push -q origin bad:refs/notes/bad
exits 0
git push -q origin main:gone
run git push -q origin :gone
exits 0

it "refuses all of a push where one branch is bad"
given_guard
on_branch good
git switch -q main
on_bad_branch bad
run git push origin good bad
exits 1
server_has_not good
server_has_not bad

it "refuses the bad one alone, as update"
given_server
cp "$root/hooks/hook" server.git/hooks/update
on_branch good
git switch -q main
on_bad_branch bad
run git push origin good bad
exits 1
complains "EXP-3"
server_has good
server_has_not bad

it "puts the mark that a forge shows in front of each line"
given_guard
git -C server.git config ready.serverPrefix "GL-HOOK-ERR: "
on_bad_branch bad
run git push origin bad
exits 1
complains "remote: GL-HOOK-ERR: backlog/3.md:1:1: error: EXP-3"
complains "remote: GL-HOOK-ERR: git ready: 1 finding to answer first; "
git -C server.git config ready.hook gently
run git push origin bad
exits 1
complains 'remote: GL-HOOK-ERR: fatal: ready.hook is "gently"'
complains "remote: GL-HOOK-ERR: hint: git ready could not judge this; "
run env PATH="$(path_without)" git push origin bad
exits 1
complains "remote: GL-HOOK-ERR: git ready is not to be found here"
complains "remote: GL-HOOK-ERR: hint: this is for whoever keeps the server"

it "advises on the server, if told so there"
given_guard
git -C server.git config ready.hook advise
on_bad_branch bad
run git push -q origin bad
exits 0
complains "EXP-3"
server_has bad

it "cuts what it says to one screen, and names the command that says it all"
given_guard
on_branch many
write DEFINITION_OF_READY.md "# Definition of Ready\n
## Story \`backlog/**/*.md\`\n
- Must say why. \`section Why\`
- Must lead somewhere. \`links: exist\`"
git add . && git commit -q -m Links
git push -q origin many:main many
for n in 11 12 13 14 15 16 17; do
	write "backlog/$n.md" "# EXP-$n Export\n\n## Why\n\nSee [it](gone-$n.md)."
done
git add . && git commit -q -m many
run git push origin many
exits 1
complains "… and 3 more findings; all of them: git ready review "
test "$(wc -l <"$tmp/err")" -lt 40 || complain "more than a screen"

it "has one screen for all branches of a push"
given_guard
for n in 11 12 13 14 15 16; do
	git switch -q main
	on_branch "bad-$n"
	write_unready "backlog/$n.md" "EXP-$n"
	write_unready "backlog/$n$n.md" "EXP-$n$n"
	git add . && git commit -q -m "$n"
done
run git push origin bad-11 bad-12 bad-13 bad-14 bad-15 bad-16
exits 1
for n in 11 12 13 14 15 16; do
	complains "git ready: bad-$n, from "
done
complains "EXP-1212"
complains_not "EXP-13 "
complains "remote: 2 findings; all of them: git ready review "
test "$(wc -l <"$tmp/err")" -lt 60 || complain "more than a screen"

it "shows a name of a branch without what it could do to a terminal"
given_guard
on_bad_branch bad
run git push origin "bad:refs/heads/$(printf 'a\302\233b')"
exits 1
complains_not "$(printf '\302\233')31m"
