#!/bin/sh
#
# Every kind of repository that git opens is judged as an ordinary one of the
# same content: the work tree, what is staged, HEAD, and a review.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# One history, told the same way wherever it is made.
given_content () {
	make_content
	know_commits
}

know_commits () {
	head=$(git rev-parse HEAD)
	base=$(git rev-parse HEAD~1)
}

make_content () {
	write DEFINITION_OF_READY.md "# Definition of Ready\n
## Story \`backlog/**/*.md\`\n
- Must say why. \`section Why\`
- Must lead somewhere. \`links: exist\`
- Must say why it is moved. \`change of field priority: explained\`"
	write backlog/1.md "# EXP-1 Export\n\nPriority: low\n\n## Why\n\nPeople ask."
	write_ready backlog/old/2.md EXP-2
	write docs/guide.md "# Guide"
	write .gitignore "drafts/\n*.tmp.md"
	git add . && git commit -q -m One
	write backlog/1.md "# EXP-1 Export\n\nPriority: high\n\n## Why\n\nPeople ask."
	write_unready backlog/3.md EXP-3
	mkdir -p backlog/new && git mv backlog/old/2.md backlog/new/2.md
	echo "[The guide](../../docs/guide.md), [docs](../../docs/), [no](../../docs/no.md), [below](../1.md/no.md)." >>backlog/new/2.md
	git add . && git commit -q -m "Two

What customers said.

Priority-Reason: EXP-1: three of them wait for it"
}

# given_content_in <folder>: in a repository of its own
given_content_in () {
	mkdir -p "$1" && cd "$1" || exit 1
	once make_usual_content
	know_commits
	cd "$tmp/work" || exit 1
}

make_usual_content () {
	git init -q -b main "$@" . && make_content
}

# Each of the three states says something else.
given_changes () {
	write_unready backlog/1.md EXP-1
	write_unready backlog/4.md EXP-4
	git add backlog
	write_ready backlog/1.md EXP-1
	write_unready backlog/5.md EXP-5
	write_unready backlog/drafts/6.md EXP-6
	write_unready backlog/7.md EXP-7
	git add -N backlog/7.md
}

# given_usual [<option of git init>...]
given_usual () {
	once make_usual "$@"
	know_commits
}

make_usual () {
	make_usual_content "$@" && given_changes
}

# What is said in four files of $tmp, which commits it is about left aside.
judge_all () {
	for what in worktree --staged HEAD review; do
		case $what in
		worktree) set -- check ;;
		review) set -- review HEAD~1 ;;
		*) set -- check "$what" ;;
		esac
		run git-ready "$@" --format=json
		{
			without_ids <"$tmp/out"
			cat "$tmp/err"
			echo "exit $status"
		} >"$tmp/$what"
	done
	: >"$tmp/out"
}

without_ids () {
	sed -e "s/$head/<head>/; s/$base/<base>/" \
		-e "s/$(echo "$head" | cut -c1-10)/<head>/" \
		-e "s/$(echo "$base" | cut -c1-10)/<base>/"
}

# same_verdicts [<state>...], by default in all four
same_verdicts () {
	stated=1
	judge_all
	test $# != 0 || set -- worktree --staged HEAD review
	for what in "$@"; do
		cmp -s "$tmp/usual/$what" "$tmp/$what" ||
		complain "$what differs: $(diff "$tmp/usual/$what" "$tmp/$what" | head -5)"
	done
}

# same_output <file> <state>: the file holds what was printed for that state.
same_output () {
	stated=1
	without_ids <"$1" >"$tmp/this"
	sed '$d' "$tmp/usual/$2" | cmp -s - "$tmp/this" || complain "$1 is not what is usual for $2"
}

# without_why <file> <numbers>: these stories, and no others, say no why.
without_why () {
	stated=1
	found=$(sed -n '/^  "findings"/,$s/.*"message": "EXP-\([0-9]*\) has no section.*/\1/p' "$1" | tr '\n' ' ')
	test "$found" = "$2 " || complain "$1: $found say no why, not $2"
}

# runs_no_git <command...>: then it was not asked for help.
# asks_git <command...>: or else the test would not test what it says.
calls_of_git () {
	mkdir -p "$tmp/spy"
	write "$tmp/spy/git" "#!/bin/sh\necho \"\$*\" >>\"$tmp/calls\"\nexec \"$real_git\" \"\$@\""
	chmod +x "$tmp/spy/git"
	: >"$tmp/calls"
	PATH=$tmp/spy:$PATH run git-ready "$@"
	stated=1
}

real_git=$(command -v git)

runs_no_git () {
	calls_of_git "$@"
	test ! -s "$tmp/calls" || complain "git was run: $(head -1 "$tmp/calls")"
}

asks_git () {
	calls_of_git "$@"
	test -s "$tmp/calls" || complain "git was never asked"
}

# The usual one

it "is judged state by state"
given_usual
judge_all
mkdir "$tmp/usual"
mv "$tmp/worktree" "$tmp/--staged" "$tmp/HEAD" "$tmp/review" "$tmp/usual"
without_why "$tmp/usual/worktree" "3 4 5 7"
without_why "$tmp/usual/--staged" "1 3 4"
without_why "$tmp/usual/HEAD" "3"
for state in worktree --staged HEAD; do
	grep -q '"message": "EXP-2 has a link that leads nowhere: ../../docs/no.md"' "$tmp/usual/$state" ||
	complain "$state: the link is not told"
	test "$(tail -n 1 "$tmp/usual/$state")" = "exit 1" || complain "$state: not exit 1"
done
grep -q "three of them wait" "$tmp/usual/review" || complain "the reason is not told"
grep -q '"what": "moved"' "$tmp/usual/review" || complain "the move is not told"
runs_no_git check
runs_no_git check --staged
runs_no_git check HEAD
runs_no_git review HEAD~1

# Forms of the index

it "takes a split index"
given_usual
git update-index --split-index
asks_git check --staged
same_verdicts

it "takes a split index of which a part has changed since"
given_repo
given_content
git config splitIndex.maxPercentChange 100
git update-index --split-index
given_changes
test "$(find .git -name 'sharedindex.*' | wc -l)" = 1 || complain "the index is not split"
same_verdicts

it "takes a sparse index"
given_repo
given_content
git sparse-checkout set --cone --sparse-index backlog
given_changes
asks_git check --staged
test ! -e docs || complain "docs is there: $(ls docs)"
git ls-files --sparse -t | grep -q '^S docs/$' || complain "the index is not sparse"
same_verdicts

it "takes a sparse checkout whose index is whole"
given_repo
given_content
git sparse-checkout set --cone --no-sparse-index backlog
given_changes
test ! -e docs || complain "docs is there: $(ls docs)"
same_verdicts

it "takes a sparse checkout by patterns"
given_repo
given_content
git sparse-checkout set --no-cone '/*' '!/docs/'
given_changes
test ! -e docs || complain "docs is there: $(ls docs)"
same_verdicts

it "takes a file that is to be left out as it stands, where it is there"
given_usual
git update-index --skip-worktree backlog/3.md
write_ready backlog/3.md EXP-3
run git-ready check --format=json
without_why "$tmp/out" "4 5 7"
run git-ready check --staged --format=json
without_why "$tmp/out" "1 3 4"
rm backlog/3.md
run git-ready check --format=json
without_why "$tmp/out" "3 4 5 7"
ln -s 1.md backlog/3.md
run git-ready check --format=json
without_why "$tmp/out" "4 5 7"
prints_not "backlog/3.md"

it "takes an index without a checksum"
given_usual
size=$(wc -c <.git/index)
head -c $((size - 20)) .git/index >.git/new
head -c 20 /dev/zero >>.git/new
mv .git/new .git/index
# Not before libgit2 1.9 takes it itself.
same_verdicts

it "takes an index whose paths are packed"
given_usual
git update-index --index-version 4
same_verdicts

it "takes an index with all that git keeps in it beside the entries"
given_usual
git update-index --untracked-cache
git config core.untrackedCache true
git -c index.threads=2 -c index.recordEndOfIndexEntries=true -c index.recordOffsetTable=true status >/dev/null
runs_no_git check --staged
same_verdicts

# Extensions of the repository

it "takes settings of one worktree alone"
given_usual
git config extensions.worktreeConfig true
runs_no_git check
same_verdicts
git config --worktree ready.failOn never
run git ready
exits 0

it "takes a partial clone"
given_usual
git config extensions.partialClone origin
git config core.repositoryFormatVersion 1
runs_no_git check
same_verdicts

it "takes a repository whose objects are precious"
given_usual
git config extensions.preciousObjects true
git config core.repositoryFormatVersion 1
runs_no_git check
same_verdicts

it "takes worktrees that know each other by relative paths"
given_content_in main
git -C main worktree add -q --detach ../linked
cd linked || exit 1
given_changes
echo "gitdir: ../main/.git/worktrees/linked" >.git
echo "../../../../linked/.git" >../main/.git/worktrees/linked/gitdir
git config extensions.relativeWorktrees true
git config core.repositoryFormatVersion 1
same_verdicts

it "takes refs and objects of any name and format that git itself can read"
given_usual --object-format=sha256
asks_git check HEAD
same_verdicts

it "takes the day of a commit from git, as its committer had it"
git init -q -b main --object-format=sha256 .
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/*.md\`\n\n- Must say why. \`section Why\`"
for day in 23 24 25; do
	write backlog/1.md "# EXP-1 Export\n\n<!-- ready: waive story/section-why until 2026-11-$day because Ada is away -->"
	git add . && git commit -qm "Until $day"
	git tag "until-$day"
	GIT_COMMITTER_DATE='2026-11-24T23:30:00-0200' git commit -qm "Late" --allow-empty
	git tag "late-$day"
	GIT_COMMITTER_DATE='2026-11-25T00:30:00+0530' git commit -qm "Early" --allow-empty
	git tag "early-$day"
done
for commit in until-23 late-23 early-23 early-24; do
	run git ready check "$commit"
	exits 1
	prints "ended on 2026-11-"
done
for commit in until-24 until-25 late-24 late-25 early-25; do
	run git ready check "$commit"
	exits 0
done

it "says so where git itself does not know an extension"
given_usual
git config core.repositoryFormatVersion 1
git config extensions.notYet true
for state in worktree --staged HEAD; do
	test "$state" = worktree || set -- "$state"
	run git-ready check "$@"
	exits 128
	prints_nothing
	complains "fatal: unknown repository extension found: notyet"
	set --
done

# Where things are

it "takes a bare repository whose worktree has settings of its own"
given_content_in usual
git clone -q --bare usual bare.git
git -C bare.git worktree add -q ../linked main
cd linked || exit 1
git sparse-checkout set --no-cone '/*' '!/docs/'
given_changes
same_verdicts
cd ../bare.git || exit 1
same_verdicts HEAD review
run git ready check --staged
exits 128
complains "bare"

it "takes a linked worktree"
given_content_in main
git -C main worktree add -q --detach "$tmp/work/linked"
cd linked || exit 1
given_changes
runs_no_git check
same_verdicts

it "takes a submodule, also in its hooks"
given_content_in one
git init -q -b main two
git -C two -c protocol.file.allow=always submodule --quiet add "$tmp/work/one" sub
cd two/sub || exit 1
given_changes
same_verdicts
git sparse-checkout set --no-cone '/*' '!/docs/'
same_verdicts
write ../../hook "#!/bin/sh\ngit ready check --staged --format=json >\"$tmp/hooked\""
chmod +x ../../hook
mv ../../hook "$(git rev-parse --git-path hooks)/pre-commit"
git commit -q -m three
same_output "$tmp/hooked" --staged

it "works from elsewhere with GIT_DIR and GIT_WORK_TREE"
given_content_in there
(cd there && given_changes)
export GIT_DIR="$tmp/work/there/.git" GIT_WORK_TREE="$tmp/work/there"
runs_no_git check
same_verdicts
unset GIT_DIR GIT_WORK_TREE

it "works with a work tree that only the configuration names"
given_content_in there
(cd there && given_changes)
mv there/.git here.git
git -C here.git config core.worktree ../there
export GIT_DIR="$tmp/work/here.git"
same_verdicts
unset GIT_DIR

it "works with GIT_COMMON_DIR"
given_content_in main
git -C main worktree add -q --detach "$tmp/work/linked"
cd linked || exit 1
given_changes
export GIT_DIR="$tmp/work/main/.git/worktrees/linked" GIT_COMMON_DIR="$tmp/work/main/.git"
asks_git check HEAD
same_verdicts
unset GIT_DIR GIT_COMMON_DIR

it "takes git --bare at its word"
given_usual
run git --bare --git-dir=.git ready check --format=json
same_output "$tmp/out" HEAD

it "borrows objects from another repository"
given_content_in one
git clone -q --shared one two
cd two || exit 1
given_changes
runs_no_git check HEAD
same_verdicts

it "finds objects where the environment says"
given_content_in one
mkdir two
cd two || exit 1
given_repo
cp ../one/.git/refs/heads/main .git/refs/heads
export GIT_ALTERNATE_OBJECT_DIRECTORIES="$tmp/work/one/.git/objects"
git reset -q --hard
given_changes
runs_no_git check HEAD
same_verdicts
export GIT_ALTERNATE_OBJECT_DIRECTORIES="../one/.git/objects"
asks_git check HEAD
same_verdicts
mv .git/objects objects
export GIT_ALTERNATE_OBJECT_DIRECTORIES="$tmp/work/one/.git/objects" GIT_OBJECT_DIRECTORY="$tmp/work/two/objects"
mkdir .git/objects
runs_no_git check HEAD
same_verdicts
unset GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_OBJECT_DIRECTORY

it "finds objects however they are packed"
given_usual
git repack -q -a -d --write-bitmap-index
git commit-graph write --reachable --changed-paths
git multi-pack-index write --bitmap
git pack-refs --all
runs_no_git review HEAD~1
same_verdicts

it "finds the repository beyond a file system, if told to"
given_usual
run env GIT_CEILING_DIRECTORIES="$tmp/work" git-ready -C backlog
exits 128
complains "fatal: not a git repository"
complains "hint: run this inside a repository"
run env GIT_DISCOVERY_ACROSS_FILESYSTEM=1 git-ready -C backlog
exits 1

# Hooks

it "judges what git commit -- <path> is about to commit"
given_usual
write .git/hooks/pre-commit "#!/bin/sh\nenv >\"$tmp/env\"\ngit ready check --staged --format=json >\"$tmp/hooked\""
chmod +x .git/hooks/pre-commit
git commit -q -m three -- backlog/1.md
grep -q '^GIT_INDEX_FILE=.*next-index-' "$tmp/env" || complain "git hands on no index of its own"
# 1 is ready on disk, 4 is not part of this commit.
without_why "$tmp/hooked" "3"

it "does so with a split index, too"
given_repo
given_content
git config core.splitIndex true
git config splitIndex.maxPercentChange 100
given_changes
write .git/hooks/pre-commit "#!/bin/sh\ngit ready check --staged --format=json >\"$tmp/hooked\""
chmod +x .git/hooks/pre-commit
git commit -q -m three -- backlog/1.md
# 1 is ready on disk, 4 is not part of this commit.
without_why "$tmp/hooked" "3"

# Whose it is

# A repository that belongs to somebody else, and settings that one may write.
given_foreign () {
	given_usual
	unset GIT_CONFIG_GLOBAL
	chown -R nobody . 2>/dev/null
}

it "refuses what belongs to somebody else as git does, and says what cures it"
# shellcheck disable=SC3067 # what POSIX lacks is in every shell that we meet
if given_foreign && ! test -O .git; then
	run git-ready check
	exits 128
	complains "fatal: detected dubious ownership in repository at '$tmp/work'"
	complains "hint: git config --global --add safe.directory $tmp/work"
	git config --global --add safe.directory "$tmp/work"
	same_verdicts
	git config --global --unset-all safe.directory
	git config --global --add safe.directory '*'
	same_verdicts
	rm "$HOME/.gitconfig"
	run git -c safe.directory='*' ready check
	exits 1
else
	skip "whoever runs this cannot give files away"
fi
export GIT_CONFIG_GLOBAL=/dev/null

it "takes no bare repository that was only found, if told not to"
given_content_in usual
git clone -q --bare usual bare.git
git -C bare.git config safe.bareRepository explicit
run git -C bare.git ready check HEAD
exits 1
run git -C bare.git -c safe.bareRepository=explicit ready check HEAD
exits 128
complains "fatal: cannot use bare repository"
GIT_DIR=bare.git run git -c safe.bareRepository=explicit ready check HEAD
exits 1

# On the server

# given_server [<option of git init>...]: that takes only what is ready
given_server () {
	git init -q --bare -b main "$@" server.git
	git init -q -b main "$@" here
	cd here || exit 1
	given_content
	git push -q ../server.git main~1:refs/heads/main
	git -C ../server.git ready hook install >/dev/null
}

it "finds what a push brings before it is taken in"
given_server
run git push ../server.git main
exits 1
complains "backlog/3.md:1:1: error: EXP-3"
git rm -q backlog/3.md && edit '/docs/d' backlog/new/2.md
git add . && git commit -q -m mended
run git push ../server.git main
exits 0

it "does so where objects have long names, too"
given_server --object-format=sha256
run git push ../server.git main
exits 1
complains "backlog/3.md:1:1: error: EXP-3"
git rm -q backlog/3.md && edit '/docs/d' backlog/new/2.md
git add . && git commit -q -m mended
run git push ../server.git main
exits 0

# Clones that are not whole

# given_clone <option of git clone>...: of a repository with the usual history
given_clone () {
	given_content_in whole
	git -C whole config uploadpack.allowFilter true
	git clone -q "$@" "file://$tmp/work/whole" part 2>/dev/null
	cd part || exit 1
}

it "names the file whose content a partial clone lacks, and fetches nothing"
given_clone --filter=blob:none --no-checkout
git reset -q
git cat-file -p HEAD:DEFINITION_OF_READY.md >/dev/null
git remote set-url origin "ext::touch $tmp/work/ran"
git config protocol.ext.allow always
for state in HEAD --staged; do
	run git-ready check "$state"
	exits 1
	prints "backlog/1.md:1:1: error: "
	prints "its content is not in this clone (object $(git rev-parse HEAD:backlog/1.md | cut -c1-10) is missing)"
	git update-index --split-index
done
test ! -e "$tmp/work/ran" || complain "something was fetched"

it "does so where git is asked for content"
git init -q -b main --object-format=sha256 whole
cd whole || exit 1
given_content
git config uploadpack.allowFilter true
git clone -q --filter=blob:none --no-checkout "file://$tmp/work/whole" ../part
cd ../part || exit 1
git cat-file -p HEAD:DEFINITION_OF_READY.md >/dev/null
git remote set-url origin "ext::touch $tmp/work/ran"
git config protocol.ext.allow always
run git-ready check HEAD
exits 1
for n in 1 3; do
	prints "backlog/$n.md:1:1: error"
	prints "its content is not in this clone (object $(git rev-parse "HEAD:backlog/$n.md" | cut -c1-10) is missing)"
done
test ! -e "$tmp/work/ran" || complain "something was fetched"

it "judges a partial clone that has what HEAD needs"
given_clone --filter=blob:none
git config remote.origin.url /nowhere
given_changes
runs_no_git check HEAD
same_verdicts worktree --staged HEAD

it "judges a shallow clone as far as it goes"
given_clone --depth=2
given_changes
same_verdicts

it "says where a shallow clone lacks what a review needs, and what brings it"
given_clone --depth=1
same_verdicts HEAD
for what in "check --new-since=HEAD~1" "review HEAD~1" "check HEAD~1"; do
	# shellcheck disable=SC2086 # two words
	run git ready $what
	exits 128
	complains 'fatal: unknown revision "HEAD~1"'
	complains "hint: this clone is shallow: fetch-depth: 0, or git fetch --unshallow, brings the rest"
done
git fetch -q --unshallow
same_verdicts HEAD review

it "says so where two branches part beyond what is there"
given_content_in whole
git -C whole switch -q -c topic HEAD~1
git -C whole commit -q --allow-empty -m Topic
git clone -q --no-single-branch --depth=1 "file://$tmp/work/whole" part
cd part || exit 1
run git ready review origin/main
exits 128
complains "the point where $(git rev-parse origin/main | cut -c1-10) and $(git rev-parse HEAD | cut -c1-10) diverged may be beyond this shallow clone"
complains "hint: this clone is shallow: fetch-depth: 0, or git fetch --unshallow, brings the rest"

# The topic left main at EXP-2, but a side branch of it left before: where the
# clone ends in between, only that older point is seen.
given_two_ways_back () {
	given_backlog
	write_unready backlog/2.md EXP-2
	git add . && git commit -q -m two && git tag two
	git switch -q -c topic
	for n in 1 2; do git commit -q --allow-empty -m "Topic $n"; done
	git switch -q -c side two~1 && git commit -q --allow-empty -m Side
	git switch -q topic && git merge -q -m Merge side
	git switch -q -c base two && git commit -q --allow-empty -m Base
	git clone -q --depth 3 -b topic "file://$tmp/work" part
	cd part || exit 1
	git fetch -q --depth 3 origin base:refs/remotes/origin/base
}

it "says so where a shallow clone holds only an older point that two branches share"
given_two_ways_back
run git ready review origin/base...HEAD
exits 128
prints_nothing
complains "diverged may be beyond this shallow clone"
complains "git fetch --unshallow"
run git ready review origin/base
exits 128
run git ready review origin/base..HEAD
exits 0
git fetch -q --deepen 1
run git ready review origin/base...HEAD
exits 0
complains_not shallow
prints_not EXP-2

it "reviews in a shallow clone what a branch adds to one that it holds"
given_two_ways_back
run git ready review HEAD^1...HEAD
exits 0
complains_not shallow

it "says so where a reason stands on the last commit that a shallow clone has"
given_content_in whole
git -C whole commit -q --allow-empty -m "Three

Priority-Reason: we wanted it"
git -C whole switch -q -c topic HEAD~1
git -C whole commit -q --allow-empty -m Four
git clone -q --no-single-branch --depth=1 "file://$tmp/work/whole" part
cd part || exit 1
run git ready review origin/topic..origin/main
exits 128
complains "cannot tell what commit $(git rev-parse origin/main | cut -c1-10) changes: this shallow clone ends there"
complains "hint: this clone is shallow: fetch-depth: 0, or git fetch --unshallow, brings the rest"

# Settings

# fails_never <command...>: ready.failOn is heard
fails_never () {
	run "$@"
	exits 0
	prints "EXP-3"
}

it "hears git -c, the last one first"
given_usual
fails_never git -c ready.failOn=never ready
fails_never git -c READY.FAILON=never ready
fails_never git -c ready.failOn=error -c ready.failon=never ready
run git -c ready.failOn=never -c ready.failOn=error ready
exits 1
git config ready.failOn never
fails_never git ready
run git -c ready.failOn=error ready
exits 1
git config ready.failOn error
fails_never git -c ready.failOn=never ready

it "hears what git before 2.31 would hand on"
given_usual
fails_never env GIT_CONFIG_PARAMETERS="'core.quotePath=true' 'ready.failOn=never'" git-ready
fails_never env GIT_CONFIG_PARAMETERS="'ready.failOn=error' 'ready.failOn'='never'" git-ready
run env GIT_CONFIG_PARAMETERS="'ready.failOn=never' 'ready.failOn'='error'" git-ready
exits 1

it "hears quotes in git -c, and a section between dots as it is written"
given_usual
mkdir "it's"
cp DEFINITION_OF_READY.md "it's/d=1.md"
edit 's/Must say why\./Must tell us./' "it's/d=1.md"
run git -c "ready.definition=it's/d=1.md" ready
exits 1
prints "Must tell us."
run env GIT_CONFIG_PARAMETERS="'ready.definition=it'\\''s/d=1.md'" git-ready
prints "Must tell us."

it "hears GIT_CONFIG_COUNT, which git -c overrules"
given_usual
export GIT_CONFIG_COUNT=2
export GIT_CONFIG_KEY_0=core.quotePath GIT_CONFIG_VALUE_0=true
export GIT_CONFIG_KEY_1=ready.failOn GIT_CONFIG_VALUE_1=never
fails_never git ready
run git -c ready.failOn=error ready
exits 1
unset GIT_CONFIG_COUNT GIT_CONFIG_KEY_0 GIT_CONFIG_VALUE_0
unset GIT_CONFIG_KEY_1 GIT_CONFIG_VALUE_1

it "hears the files that the environment names, and those that they include"
given_usual
write "$tmp/global" "[include]\n\tpath = included"
write "$tmp/included" "[ready]\n\tfailOn = never"
fails_never env GIT_CONFIG_GLOBAL="$tmp/global" git-ready
run env GIT_CONFIG_GLOBAL= git-ready
exits 1
run env GIT_CONFIG_SYSTEM="$tmp/global" git-ready
exits 1
fails_never env -u GIT_CONFIG_NOSYSTEM GIT_CONFIG_SYSTEM="$tmp/included" git-ready
git config ready.failOn error
run env GIT_CONFIG_GLOBAL="$tmp/global" git-ready
exits 1
write "$HOME/.gitconfig" "[ready]\n\tfailOn = never"
git config --unset ready.failOn
run git-ready
exits 1
fails_never env -u GIT_CONFIG_GLOBAL git-ready
rm "$HOME/.gitconfig"
mkdir -p "$HOME/.config/git"
write "$HOME/.config/git/config" "[ready]\n\tfailOn = never"
fails_never env -u GIT_CONFIG_GLOBAL git-ready
rm -r "$HOME/.config"

it "hears all of them where git is asked"
given_usual --object-format=sha256
git config ready.failOn error
fails_never git -c ready.failOn=never ready
fails_never env GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=READY.failon GIT_CONFIG_VALUE_0=never git-ready
git config --unset ready.failOn
write "$tmp/global" "[ready]\n\tfailOn = never"
fails_never env GIT_CONFIG_GLOBAL="$tmp/global" git-ready
run env GIT_CONFIG="$tmp/global" git-ready
exits 1

# Nothing is run that a repository could name

it "starts no program of the repository's choice"
given_usual --object-format=sha256
write "$tmp/trap" "#!/bin/sh\necho \"\$0 \$*\" >>\"$tmp/sprung\"\ncat"
chmod +x "$tmp/trap"
rm -f "$tmp/sprung"
echo '*.md filter=trap diff=trap' >.git/info/attributes
for key in core.fsmonitor core.pager pager.log core.editor core.askPass \
	core.sshCommand diff.external diff.trap.textconv diff.trap.command \
	filter.trap.clean filter.trap.smudge filter.trap.process gpg.program \
	core.alternateRefsCommand credential.helper; do
	git config "$key" "$tmp/trap"
done
for alias in rev-parse ls-files ls-tree cat-file log config diff-tree; do
	git config "alias.$alias" "!$tmp/trap"
done
git config log.showSignature true
for hook in post-index-change fsmonitor-watchman reference-transaction; do
	cp "$tmp/trap" ".git/hooks/$hook"
done
export GIT_EXTERNAL_DIFF="$tmp/trap" GIT_PAGER="$tmp/trap" GIT_ASKPASS="$tmp/trap"
export GIT_TRACE="$tmp/sprung" GIT_TRACE2="$tmp/sprung"
same_verdicts
unset GIT_EXTERNAL_DIFF GIT_PAGER GIT_ASKPASS GIT_TRACE GIT_TRACE2
test ! -e "$tmp/sprung" || complain "$(head -3 "$tmp/sprung")"

it "starts none of them for an index that git is asked for"
given_usual
git update-index --split-index
write "$tmp/trap" "#!/bin/sh\necho \"\$0 \$*\" >>\"$tmp/sprung\"\ncat"
chmod +x "$tmp/trap"
rm -f "$tmp/sprung"
echo '*.md filter=trap' >.git/info/attributes
git config filter.trap.clean "$tmp/trap"
git config core.fsmonitor "$tmp/trap"
cp "$tmp/trap" .git/hooks/post-index-change
touch backlog/*.md
same_verdicts
test ! -e "$tmp/sprung" || complain "$(head -3 "$tmp/sprung")"
