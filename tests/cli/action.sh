#!/bin/sh
#
# The review that action.yml runs, as a forge runs it for a pull request.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

if ! /usr/bin/python3 -c 'import yaml' 2>/dev/null; then
	it "reviews a pull request"
	skip "python3-yaml is not installed"
	exit
fi
/usr/bin/python3 - "$root/action.yml" "$tmp" <<'END' || exit 1
import sys
import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    steps = yaml.safe_load(file)["runs"]["steps"]
for step, name in ((steps[-1], "step"), (steps[-2], "install")):
    with open(f"{sys.argv[2]}/{name}", "w", encoding="utf-8") as file:
        file.write(step["run"])
END

# The pull request adds EXP-2; meanwhile others merged a debt, EXP-9.
given_pull_request () {
	given_backlog
	git tag old-base
	git switch -q -c topic
	write_"$1" backlog/2.md EXP-2
	git add . && git commit -q -m two
	git switch -q main
	write_unready backlog/9.md EXP-9
	git add . && git commit -q -m 'Debt of somebody else'
	git checkout -q --detach main
	git merge -q --no-ff -m 'Merge topic into main' topic
	git tag merge
}

# action [<variable>=<value>…]: as for refs/pull/1/merge, unless told otherwise
action () {
	run env GITHUB_EVENT_NAME=pull_request GITHUB_REF=refs/pull/1/merge GITHUB_SHA="$(git rev-parse merge)" BASE="$(git rev-parse old-base)" PAYLOAD="$(git rev-parse old-base)" FAIL_ON=error DEFINITION= "$@" bash --noprofile --norc -eo pipefail "$tmp/step"
}

it "does not blame a pull request for what others merged after it was opened"
given_pull_request ready
action
exits 0
prints_not EXP-9
prints "1 added"

it "still stops a pull request that is not ready itself"
given_pull_request unready
action
exits 1
prints EXP-2
prints_not EXP-9

it "goes by the base that is given, and where the branch itself is checked out"
given_pull_request ready
action BASE=old-base
exits 1
prints EXP-9
git checkout -q topic
action
exits 0
prints_not EXP-9
git merge -q --no-edit main
action
exits 1
prints EXP-9
action GITHUB_REF=refs/heads/main
exits 1
prints EXP-9

it "needs no more of the history than the merge and what it merges"
given_pull_request ready
git clone -q --depth 2 "file://$tmp/work" shallow
cd shallow || exit 1
git tag merge
action BASE="$(git -C .. rev-parse old-base)" PAYLOAD="$(git -C .. rev-parse old-base)"
exits 0
prints "1 added"

it "says what is missing where only the merge was fetched"
given_pull_request ready
git clone -q --depth 1 "file://$tmp/work" shallow
cd shallow || exit 1
git tag merge
action BASE="$(git -C .. rev-parse old-base)" PAYLOAD="$(git -C .. rev-parse old-base)"
exits 128
complains "this clone is shallow: fetch-depth: 0"

it "says that it needs a base"
given_pull_request ready
action BASE= PAYLOAD=
exits 1
complains "There is no base to compare with"

# ---- what it counts ----

it "tells other steps how many items and errors there are"
given_pull_request unready
action GITHUB_OUTPUT="$tmp/outputs"
exits 1
cp "$tmp/outputs" "$tmp/out"
prints items=1
prints ready=0
prints not-ready=1
prints errors=1
prints warnings=0
rm "$tmp/outputs"

it "leaves nothing behind in the repository"
given_pull_request ready
action GITHUB_OUTPUT="$tmp/outputs"
run git status --porcelain
prints_nothing

# ---- which git ready ----

# install [<variable>=<value>...]: as on a runner without one
install () {
	mkdir -p "$tmp/runner" && : >"$tmp/paths"
	run env PATH=/usr/bin:/bin RUNNER_TEMP="$tmp/runner" GITHUB_PATH="$tmp/paths" SOURCES="$root" GIVEN= PACKAGE= SHA256= "$@" bash --noprofile --norc -eo pipefail "$tmp/install"
}

it "takes the program that is given"
install GIVEN="$TEST_BIN/git-ready"
exits 0
run cat "$tmp/paths"
prints "$TEST_BIN"

it "installs a package that is a program, if its checksum is right"
cp "$TEST_BIN/git-ready" released
sum=$(sha256sum released | cut -d' ' -f1)
install PACKAGE=released SHA256="$sum"
exits 0
prints "git ready version"
run "$(cat "$tmp/paths")/git-ready" version
exits 0
install PACKAGE=released SHA256="$(echo "$sum" | tr 0-9a-f 1-9a-f0)"
exits 1
complains "has not the checksum"
run cat "$tmp/paths"
prints_nothing

it "takes no package that anybody on the way could change"
install PACKAGE=http://example.com/git-ready
exits 1
complains "by https, not from http://example.com/git-ready"

it "takes the one that was kept before it builds another"
mkdir -p "$tmp/runner/git-ready/kept"
cp "$TEST_BIN/git-ready" "$tmp/runner/git-ready/kept/"
install SOURCES=/nowhere
exits 0
run cat "$tmp/paths"
prints "$tmp/runner/git-ready/kept"
echo 'exit 1' >"$tmp/runner/git-ready/kept/git-ready"
install SOURCES=/nowhere
exits 2
