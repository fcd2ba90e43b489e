#!/bin/sh
#
# What people who know git expect: pathspecs and their magic, help, the --no-
# forms, a pager and colour on a terminal, paths as they are called from here.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# Nobody types, and the terminal is not closed either: some of what is shown
# could be lost then.
mkfifo "$tmp/typed" && exec 3<>"$tmp/typed" || exit 1

# in_terminal <command>: what a terminal of 80 by 24 shows of it.
in_terminal () {
	script -qec "stty cols 80 rows 24; $1" /dev/null <&3 >"$tmp/out" 2>"$tmp/err"
	status=$?
}

# it_in_terminal <sentence>
it_in_terminal () {
	it "$1"
	script -qec true /dev/null </dev/null >"$tmp/out" 2>&1 && return 0
	skip "script of util-linux is missing"
	return 1
}

# Each says another number of words, so that no two are told as one.
given_folders () {
	once make_folders
}

make_folders () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/**/*.md\`\n\n- Must say why. \`section Why: at least 9 words\`"
	write backlog/near/1.md "# EXP-1 Export\n\n## Why\n\nOne"
	write backlog/near/2.md "# EXP-2 Export\n\n## Why\n\nOne two"
	write backlog/far/3.md "# EXP-3 Export\n\n## Why\n\nOne two three"
	write backlog/4.md "# EXP-4 Export\n\n## Why\n\nOne two three four"
	git add . && git commit -q -m folders
}

# tells_of <ids>: of these items and of no others.
tells_of () {
	sed -n 's/.* error: EXP-\([0-9]\).*/\1/p' "$tmp/out" | sort -u | tr -d '\n' >"$tmp/ids"
	stated=1
	test "$(cat "$tmp/ids")" = "$1" || complain "told of $(cat "$tmp/ids"), not of $1"
}

# Pathspecs

it "takes paths as git's pathspecs, with their magic"
given_folders
while read -r ids words; do
	# shellcheck disable=SC2086 # words, and no pattern of the shell
	(set -f && git ready check -- $words) >"$tmp/out" 2>"$tmp/err"
	tells_of "$ids"
done <<'SPECS'
12 backlog/near
34 :!backlog/near
34 :^backlog/near
34 :(exclude)backlog/near
124 backlog :!backlog/far
4 :(glob)backlog/*.md
1234 backlog/*.md
1234 :(glob)backlog/**/*.md
12 :(icase)BACKLOG/Near
3 :(icase,exclude)BACKLOG/NEAR :!backlog/4.md
1234 :/
3 :/backlog/far
3 :(top)backlog/far
4 :(literal)backlog/4.md
SPECS
for place in --staged HEAD; do
	run git ready check $place -- ':!backlog/near'
	tells_of 34
done

it "takes magic for a path where no -- says so"
given_folders
run git ready check ':!backlog/near'
exits 1
tells_of 34
run git ready check ':(icase)BACKLOG/FAR'
tells_of 3
run git ready list ':!backlog/near'
exits 0
prints EXP-3
prints_not EXP-1

it "reads them from the folder one stands in, but for :/ and :(top)"
given_folders
cd backlog/near || exit 1
run git ready check -- .
tells_of 12
run git ready check -- ../far
tells_of 3
run git ready check -- ':!1.md'
tells_of 234
run git ready check -- :/backlog/far
tells_of 3

it "does as git's own options for pathspecs say"
given_folders
run git --icase-pathspecs ready check -- BACKLOG/NEAR
tells_of 12
run git --glob-pathspecs ready check -- 'backlog/*.md'
tells_of 4
run git --literal-pathspecs ready check -- 'backlog/*.md'
exits 128
run git --noglob-pathspecs ready check -- ':(glob)backlog/*.md'
exits 128

it "refuses magic that it does not know, and a path that matches nothing"
given_folders
run git ready check -- ':(attr:x)backlog'
exits 128
complains 'pathspec magic "attr:x" is not known here'
for spec in ':(glob' ':(icase)NOWHERE' ':/nowhere' ':(glob,literal)backlog'; do
	run git ready check -- "$spec"
	exits 128
	complains "$spec"
done

# Options

it "helps: all commands, one of them, and none that is not"
run git ready help
exits 0
prints "usage: git ready"
sed -n 's/^    \([a-z]*\)  .*/\1/p' "$tmp/out" >../commands
while IFS= read -r command; do
	run git ready help "$command"
	exits 0
	prints "usage: git ready"
	cp "$tmp/out" "$tmp/help"
	run git ready "$command" -h
	cmp -s "$tmp/help" "$tmp/out" || complain "help $command is not $command -h"
done <../commands
run git ready help chekc
exits 129
complains 'did you mean "check"?'

it "takes an option back by its --no- form"
given_folders
run git ready check --quiet --no-quiet
exits 1
tells_of 1234
run git ready check --format=json --no-format
tells_of 1234
run git ready check --fail-on=never --no-fail-on
exits 1
run git ready check --output=there --no-output
tells_of 1234
test ! -e there || complain "it wrote a file"
run git ready check --staged --no-staged HEAD
exits 1
run git ready check --definition=nowhere.md --no-definition
exits 1
run git ready list --all --no-all --kind=Nothing --no-kind
exits 0
run git ready check --no-nothing
exits 129

it "takes nothing for an option after --end-of-options"
given_folders
git branch -- -odd 2>/dev/null || git update-ref refs/heads/-odd HEAD
run git ready check --end-of-options -odd -- backlog/near
exits 1
tells_of 12
run git ready list --end-of-options HEAD
exits 0
run git ready check --end-of-options --quiet
exits 128
complains 'unknown revision "--quiet"'

it "has the same exit for the same mistake, whichever command is asked"
given_folders
cat >>DEFINITION_OF_READY.md <<'MORE'
- Must serve an outcome. `link to Outcome`

## Outcome `outcomes/*.md`

- Is aimed at. `outcome`

## Who answers `roles`

| For | Who |
| --- | --- |
| Priority | |
MORE
write outcomes/1.md "# OUT-1 More readers"
for command in check list next trace roles explain; do
	run git ready $command nowhere
	exits 128
	complains '"nowhere"'
	run git ready $command --nothing
	exits 129
	run git ready $command --definition=nowhere.md
	exits 128
done
for command in check list next trace roles; do
	run git ready $command --format=nothing
	exits 129
	complains '"nothing"'
	run git ready $command --color=nothing
	exits 128
done

# Where one stands

it "calls files as they are called from here, and programs from the root"
given_folders
cd backlog/near || exit 1
run git ready check -- 1.md
prints "1.md:3:1: error: EXP-1"
prints "asked by ../../DEFINITION_OF_READY.md:5"
prints_not "backlog/near/1.md"
run git ready check -- ../far
prints "../far/3.md:3:1: error: "
run git ready check --format=github -- 1.md
prints "file=backlog/near/1.md"
run git ready show EXP-3
prints "../far/3.md:1"
run git ready new Story "One more"
exits 0
test -f "$(cat "$tmp/out")" || complain "there is no file of that name here"
git config status.relativePaths false
run git ready check -- 1.md
prints "backlog/near/1.md:3:1: error: "

it "keeps advice to itself where advice.ready… or GIT_ADVICE say so"
given_folders
write notes.md Notes
run git ready check -- notes.md
complains "hint: no item is among these paths"
run git -c advice.readyPaths=false ready check -- notes.md
complains_not hint
run env GIT_ADVICE=0 git ready check -- notes.md
complains_not hint
run env GIT_ADVICE=0 git ready list nowhere
exits 128
complains_not hint

# A terminal

it_in_terminal "pages what is longer than the screen, as git does, unless it is told not to" && {
	given_folders
	for n in $(seq 10 40); do write_unready "backlog/$n.md" "EXP-$n"; done
	git config core.pager 'sed "s/^/PAGED /"'
	for command in check list next trace explain 'show EXP-1'; do
		in_terminal "git ready $command"
		prints "PAGED "
		for off in --no-pager -P; do
			in_terminal "git ready $off $command"
			prints_not "PAGED "
		done
		in_terminal "git --no-pager ready $command"
		prints_not "PAGED "
	done
	in_terminal "git ready check --no-pager"
	prints_not "PAGED "
	in_terminal "git ready check --format=json"
	prints_not "PAGED "
	git config pager.ready.check false
	in_terminal "git ready check"
	prints_not "PAGED "
	in_terminal "git ready list"
	prints "PAGED "
	git config pager.ready false
	in_terminal "git ready list"
	prints_not "PAGED "
	run git ready list
	prints_not "PAGED "
}

it_in_terminal "is coloured on a terminal, and in the pager that git has put before it" && {
	given_folders
	export TERM=xterm
	for command in check list next explain 'show EXP-1' 'init --dry-run' 'hook status'; do
		in_terminal "git ready --no-pager $command"
		prints "${esc}["
		in_terminal "NO_COLOR=1 git ready --no-pager $command"
		prints_not "${esc}["
		in_terminal "git -c color.ui=false ready --no-pager $command"
		prints_not "${esc}["
		# shellcheck disable=SC2086 # words
		run env GIT_PAGER_IN_USE=true git ready $command
		prints "${esc}["
		# shellcheck disable=SC2086 # words
		run git ready $command
		prints_not "${esc}["
	done
	export TERM=dumb
}

it "is coloured where --color or color.ui say so, whichever command is asked"
given_folders
cat >>DEFINITION_OF_READY.md <<'MORE'
- Must serve an outcome. `link to Outcome`

## Outcome `outcomes/*.md`

- Is aimed at. `outcome`

## Who answers `roles`

| For | Who |
| --- | --- |
| Priority | |
MORE
write outcomes/1.md "# OUT-1 More readers"
for command in check list next trace roles explain 'show EXP-1' 'init --dry-run' 'hook status' 'hook install' 'new Story A'; do
	# shellcheck disable=SC2086 # words
	run git ready $command --color=always
	grep -q "$esc" "$tmp/out" || complain "$command has no colour"
	# shellcheck disable=SC2086 # words
	run git -c color.ui=always ready $command
	prints "${esc}["
	# shellcheck disable=SC2086 # words
	run git -c color.ui=always -c color.ready=false ready $command
	prints_not "${esc}["
	for off in --color=never --no-color --color=auto; do
		# shellcheck disable=SC2086 # words
		run git -c color.ui=always ready $command $off
		prints_not "${esc}["
	done
	# shellcheck disable=SC2086 # words
	run git ready $command --color=nothing
	exits 128
	complains '--color accepts always, never or auto'
done

# wide <columns>: lines of several words that take more columns than these
wide () {
	tr -d '\r' <"$tmp/out" | sed "s/$esc\\[[0-9;]*m//g; s/^ *//" |
		awk -v most="$1" 'length($0) > most && / /'
}

it_in_terminal "breaks lines between words on a terminal, and leaves them whole for whoever else reads them" && {
	given_folders
	cd backlog || exit 1
	for columns in 80 40; do
		for command in check list next trace roles 'explain story/section-why' 'show EXP-1' 'init --dry-run' 'hook status' 'review --all HEAD~1'; do
			in_terminal "stty cols $columns; git ready --no-pager $command"
			test -s "$tmp/out" || complain "$command says nothing"
			stated=1
			test -z "$(wide "$columns")" || complain "$command at $columns columns: $(wide "$columns" | head -n 1)"
		done
	done
	in_terminal "stty cols 40; git ready --no-pager check 4.md"
	tr -d '\r' <"$tmp/out" | sed "s/$esc\\[[0-9;]*m//g" >"$tmp/shown"
	cat >"$tmp/wanted" <<'SHOWN'
4.md:3:1: error: EXP-4: "Why" has 4
    words; 9 were agreed
    [story/section-why]
    3 | ## Why
      | ^^^^^^ 4 words here
   asked by ../DEFINITION_OF_READY.md:5:
     Must say why.
   say more, or waive it: <!-- ready:
     waive story/section-why until
     YYYY-MM-DD because … -->

1 item: 1 not yet ready · 1 error
SHOWN
	cmp -s "$tmp/wanted" "$tmp/shown" || complain "at 40 columns: $(cat "$tmp/shown")"
	run env COLUMNS=40 git ready check 4.md
	prints '4.md:3:1: error: EXP-4: "Why" has 4 words; 9 were agreed [story/section-why]'
	in_terminal "stty cols 40; git ready check --output=../out.txt 4.md"
	cp ../out.txt "$tmp/out"
	prints '4.md:3:1: error: EXP-4: "Why" has 4 words; 9 were agreed [story/section-why]'
}

it_in_terminal "tells how far it is where that takes long, on standard error" && {
	given_folders
	for n in $(seq 100 400); do write_unready "backlog/$n.md" "EXP-$n"; done
	in_terminal "GIT_PROGRESS_DELAY=0 git ready check -q"
	prints "Reading the backlog: 100% (305/305), done."
	in_terminal "git ready check -q"
	prints_not "Reading the backlog"
	run env GIT_PROGRESS_DELAY=0 git ready check -q
	complains_not "Reading the backlog"
}

it_in_terminal "finds its pager where git does, and tells it what git tells its own" && {
	given_folders
	git config core.pager 'sed "s/^/CORE /"'
	for flag in -p --paginate; do
		in_terminal "git -c pager.ready.list=false ready $flag list"
		prints "CORE "
	done
	in_terminal "git -c pager.ready.list=false ready list --paginate"
	prints "CORE "
	in_terminal "GIT_PAGER='sed s/^/GIT_PAGER:/' PAGER='sed s/^/PAGER:/' git ready list"
	prints "GIT_PAGER:"
	prints_not PAGER:PAGER
	in_terminal "GIT_PAGER=cat git -c pager.ready.list='sed s/^/LIST:/' ready list"
	prints "LIST:"
	for off in false no off 0; do
		in_terminal "git -c pager.ready.list=$off ready list"
		prints_not "CORE "
	done
	for on in true yes on 1; do
		in_terminal "git -c pager.ready.list=$on ready list"
		prints "CORE "
	done
	for none in cat ''; do
		in_terminal "GIT_PAGER=$none git ready list"
		prints "EXP-1"
		prints_not "CORE "
	done
	git config --unset core.pager
	in_terminal "PAGER='sed s/^/PAGER:/' git ready list"
	prints "PAGER:"
	# shellcheck disable=SC2016 # the pager's shell expands them
	asks='cat >/dev/null; echo "in the pager $GIT_PAGER_IN_USE, less $LESS, lv $LV"'
	in_terminal "GIT_PAGER='$asks' git ready list"
	prints "in the pager true, less FRX, lv -c"
	in_terminal "LESS=S LV=x GIT_PAGER='$asks' git ready list"
	prints "in the pager true, less S, lv x"
}

it "says what is wrong with what stands before a command, and after help and init"
given_folders
run git ready -C nowhere check
exits 128
prints_nothing
complains "fatal: cannot change to 'nowhere': No such file or directory"
run git ready -C backlog -C near check
exits 1
prints "1.md:3:1: error: "
run git ready -C '' list
exits 0
run git ready help check list
exits 129
prints_nothing
complains "error: help takes one command, not list too"
run git ready init --format=xml
exits 129
prints_nothing
complains 'init knows the formats text and json, not "xml"'
run git ready init --format=text --dry-run
prints "I looked at"

it "says so where the page of a run on GitHub cannot be written"
given_folders
run env GITHUB_STEP_SUMMARY="$PWD/page.md" git ready check --format=github
exits 1
grep -q "EXP-" page.md || complain "there is nothing on the page"
cp page.md once.md
run env GITHUB_STEP_SUMMARY="$PWD/page.md" git ready check --format=github
test "$(cat page.md)" = "$(cat once.md once.md)" || complain "it does not go on from what was there"
run env GITHUB_STEP_SUMMARY="$PWD/backlog" git ready check --format=github
exits 128
complains "cannot write $PWD/backlog: "
run env GITHUB_STEP_SUMMARY= git ready check --format=github
exits 1
run env GITHUB_STEP_SUMMARY="$PWD/other.md" git ready check --format=json
test ! -e other.md || complain "JSON has no page"
