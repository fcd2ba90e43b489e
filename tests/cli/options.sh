#!/bin/sh
#
# What every command takes: where the report goes, how much is said, by which
# definition, and what of it fails.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# One ready story, one that is not.
given_two () {
	given_backlog
	write_unready backlog/2.md EXP-2
	git add . && git commit -q -m 'Another'
}

it "writes to the file that --output names, and nowhere else"
given_two
run git ready check --output=report.txt
exits 1
prints_nothing
cp report.txt "$tmp/out"
prints "backlog/2.md:1:1: error: EXP-2 has no section \"Why\""
prints "2 items: 1 ready, 1 not yet ready"

it "replaces what that file held"
given_two
yes 'an old report' | head -n 500 >report.txt
run git ready check --output=report.txt --format=json
exits 1
cp report.txt "$tmp/out"
prints '"version": 1'
prints_not "an old report"

it "says so where that file cannot be written"
given_two
mkdir report.txt
run git ready check --output=report.txt
exits 128
prints_nothing
complains "report.txt"

it "prints nothing under -q, and the exit tells"
given_two
for quiet in -q --quiet; do
	run git ready check $quiet
	exits 1
	prints_nothing
	run git ready check $quiet backlog/1.md
	exits 0
	prints_nothing
done

it "still says under -q that it could not judge"
given_two
run git ready check -q no-such-revision
exits 128
complains "no-such-revision"

it "lists every open item under -v, with what became of its claim"
given_two
write backlog/3.md "# EXP-3 Old\n\nStatus: done"
for verbose in -v --verbose; do
	run git ready check $verbose
	exits 1
	prints "EXP-1"
	prints "EXP-2"
	prints_not "EXP-3"
done
run git ready check
prints_not "EXP-1"

it "judges by the definition of another commit, where that is asked"
given_two
sed 's/section Why/section Who/; s/why/who/' DEFINITION_OF_READY.md >new
mv new DEFINITION_OF_READY.md
run git ready check
prints 'EXP-1 has no section "Who"'
run git ready check --definition-from=HEAD
exits 1
prints 'EXP-2 has no section "Why"'
prints_not "Who"
run git ready check --definition-from=HEAD~9
exits 128
complains 'fatal: --definition-from: unknown revision "HEAD~9"'
complains_not "hint:"
run git ready check HEAD~9
complains "hint: a path goes after --"

it "fails on what --fail-on says"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n
## Story \`backlog/*.md\`\n
- Should say why. \`section Why\`
- Could say who. \`section Who\`"
write_ready backlog/1.md EXP-1
run git ready check
exits 0
run git ready check --fail-on=warning
exits 0
run git ready check --fail-on=note
exits 1
write_unready backlog/1.md EXP-1
run git ready check --fail-on=warning
exits 1
run git ready check --fail-on=error
exits 0

it "never fails under --fail-on=never, and says all the same"
given_two
run git ready check --fail-on=never
exits 0
prints 'EXP-2 has no section "Why"'
run git ready check --fail-on=sometimes
exits 129
complains "sometimes"

it "takes the severity that fails from the configuration, and the option wins"
given_two
git config ready.failOn never
run git ready check
exits 0
run git ready check --fail-on=error
exits 1
git config ready.failOn sometimes
run git ready check
exits 128
complains "sometimes"

it "takes the format from the configuration, and the option wins"
given_two
git config ready.format json
run git ready check
exits 1
prints '"version": 1'
run git ready check --format=text
prints_not '"version"'
prints "2 items"
git config ready.format telex
run git ready check
exits 128
complains "telex"

it "leaves out the hint at init where advice.readyInit is off"
given_repo
write_ready backlog/1.md EXP-1
run git ready check
complains "git ready init"
git config advice.readyInit false
run git ready check
complains_not "git ready init"
exits 0

it "links to the forge that GitHub Actions or GitLab CI names, at the commit"
given_two
commit=$(git rev-parse HEAD)
run env GITHUB_SERVER_URL=https://github.com GITHUB_REPOSITORY=acme/shop \
	git ready check HEAD --format=markdown
prints "(https://github.com/acme/shop/blob/$commit/backlog/2.md"
run env CI_PROJECT_URL=https://gitlab.com/acme/shop \
	git ready check HEAD --format=markdown
prints "(https://gitlab.com/acme/shop/-/blob/$commit/backlog/2.md"

it "links to nothing where the work tree is judged, or the address is none"
given_two
run env GITHUB_SERVER_URL=https://github.com GITHUB_REPOSITORY=acme/shop \
	git ready check --format=markdown
prints_not "https://github.com"
run env GITHUB_SERVER_URL='https://x) <b>' GITHUB_REPOSITORY=acme/shop \
	git ready check HEAD --format=markdown
prints_not "https://x"

# What is typed and taken back

it "takes an option back with --no- in front of it"
given_two
git add . && write_ready backlog/2.md EXP-2 && git add .
run git ready check --staged
exits 0
run git ready check --staged --no-staged HEAD
exits 1
run git ready check --quiet --no-quiet --definition-from=HEAD~1 --no-definition-from --format=json --no-format \
	--output=x --no-output --fail-on=error --no-fail-on --new-since=HEAD --no-new-since \
	--definition=nowhere.md --no-definition HEAD
exits 1
prints 'EXP-2 has no section "Why"'
prints "2 items: 1 ready, 1 not yet ready"
test ! -e x || complain "the file is written"
run git ready check --verbose --no-verbose HEAD
exits 1
prints_not "EXP-1"
run git ready review --all --no-all HEAD~1
exits 1
run git ready check --no-such
exits 129
complains '"--no-such" is not an option here'
run git ready list --all --no-all --where=owner --no-where --porcelain
prints_times 2 "EXP-"
run git ready list --no-such
exits 129

it "takes what follows --end-of-options for no option"
given_two
run git ready check --end-of-options HEAD -- backlog/1.md
exits 0
prints "1 item: 1 ready"
run git ready check --end-of-options --staged
exits 128
complains "--staged"
run git ready check HEAD HEAD -- backlog/1.md
exits 129
complains "at most one revision can be judged"

it "wants a value where an option has one, and none where it has none"
given_two
for typed in --kind --where --sort --columns --count -n; do
	run git ready list $typed
	exits 129
	complains "needs a value"
done
run git ready list --porcelain=yes
exits 129
complains "--porcelain takes no value"
run git ready list -n1 --porcelain
prints_times 1 "EXP-"
run git ready list --count=1 --porcelain
prints_times 1 "EXP-"
run git ready list -n 0
exits 129
run git ready list -n 2x
exits 129
run git ready check --format
exits 129
complains "--format needs a value"

it "shows the mistakes of a definition to whoever lists by it, and prints no list"
given_two
edit 's/section Why/secton Why/' DEFINITION_OF_READY.md
for command in list next trace 'show EXP-1' roles; do
	# shellcheck disable=SC2086 # a command and its words
	run git ready $command
	exits 128
	complains "the definition of ready has mistakes"
	prints_not "EXP-1"
done
run git ready list
complains 'DEFINITION_OF_READY.md:5:18: error: '

it "hints at init where a list is made by the built-in definition, once and to people only"
given_repo
write_ready backlog/1.md EXP-1
run git ready list
complains "hint: judged by the built-in definition of ready; git ready init writes your own"
for quiet in --porcelain --format=json -q; do
	run git ready list $quiet
	complains_not "git ready init"
done
git config advice.readyInit false
run git ready list
complains_not "git ready init"

it "says so where a list cannot be written"
given_two
mkdir report.txt
for format in text json; do
	run git ready list --output=report.txt --format=$format
	exits 128
	prints_nothing
	complains "cannot write report.txt: "
done

it "takes paths from the top, from here and whole, and none outside"
given_two
mkdir deep
for path in :/backlog/1.md ../backlog/1.md "$PWD/backlog/1.md" ':(top)backlog/1.md' '../*/1.md'; do
	run git -C deep ready check "$path"
	exits 0
	prints "1 item: 1 ready"
done
for path in ../../x "$tmp/other.md" ':(top)../x' :/../x; do
	run git -C deep ready check -- "$path"
	exits 128
	complains "is outside"
done
run git ready check -- 'nothing/*.md'
exits 128
complains 'no path matches "nothing/*.md" in the work tree'
run git ready check HEAD -- nothing.md
exits 128
complains "no path matches \"nothing.md\" in commit $(git rev-parse --short=10 HEAD)"
run git ready check -- ':!backlog/2.md'
exits 0
