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
/usr/bin/python3 - "$root/action.yml" >"$tmp/step" <<'END' || exit 1
import sys
import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    print(yaml.safe_load(file)["runs"]["steps"][-1]["run"])
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
