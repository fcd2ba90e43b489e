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
complains "HEAD~9"

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
