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
for step, name in ((steps[-1], "step"), (steps[-2], "install"), (steps[0], "look")):
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
	run env GITHUB_EVENT_NAME=pull_request GITHUB_REF=refs/pull/1/merge GITHUB_SHA="$(git rev-parse merge)" BASE="$(git rev-parse old-base)" PAYLOAD="$(git rev-parse old-base)" PUSHED= MAIN=main FAIL_ON=error DEFINITION= "$@" bash --noprofile --norc -eo pipefail "$tmp/step"
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

# pushed <variable>=<value>...: as for a push to refs/heads/topic
pushed () {
	action GITHUB_EVENT_NAME=push GITHUB_REF=refs/heads/topic GITHUB_SHA="$(git rev-parse HEAD)" PAYLOAD= "$@"
}

it "compares a push with where the branch was before"
given_pull_request unready
git checkout -q topic
pushed BASE="$(git rev-parse old-base)" PUSHED="$(git rev-parse old-base)"
exits 1
prints EXP-2
prints_not EXP-9
git commit -q --allow-empty -m 'Nothing of the backlog'
pushed BASE="$(git rev-parse HEAD~1)" PUSHED="$(git rev-parse HEAD~1)"
exits 0

it "compares a branch that is new, or was rewritten, with the default branch"
given_pull_request unready
git update-ref refs/remotes/origin/main old-base
git checkout -q topic
for gone in 0000000000000000000000000000000000000000 1234567890123456789012345678901234567890; do
	pushed BASE="$gone" PUSHED="$gone"
	exits 1
	prints EXP-2
	prints_not EXP-9
done
git update-ref -d refs/remotes/origin/main
pushed BASE="$gone" PUSHED="$gone"
exits 1
complains "There is no base to compare with"
git update-ref refs/remotes/origin/main old-base
pushed BASE="$gone"
exits 128
complains "$gone"

it "compares what a merge queue made with its base"
given_pull_request unready
git checkout -q merge
action GITHUB_EVENT_NAME=merge_group GITHUB_REF=refs/heads/gh-readonly-queue/main/pr-1 PAYLOAD= BASE="$(git rev-parse main)"
exits 1
prints EXP-2
prints_not EXP-9

it "does not pass the base for the pull request, where only the base is checked out"
given_pull_request unready
git checkout -q old-base
action GITHUB_EVENT_NAME=pull_request_target GITHUB_REF=refs/heads/main GITHUB_SHA="$(git rev-parse HEAD)"
exits 1
complains "the base itself is checked out"
git checkout -q topic
action GITHUB_EVENT_NAME=pull_request_target GITHUB_REF=refs/heads/main GITHUB_SHA="$(git rev-parse old-base)"
exits 1
prints EXP-2

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

# looks_for <path> [<variable>=<value>...]: whether it has to be built
looks_for () {
	: >"$tmp/outputs"
	run env PATH="$1" GITHUB_OUTPUT="$tmp/outputs" GIVEN= PACKAGE= "$2" /bin/bash --noprofile --norc -eo pipefail "$tmp/look"
	exits 0
	cp "$tmp/outputs" "$tmp/out"
}

it "builds only where none is given and none is installed"
looks_for /nowhere X=
prints builds=yes
looks_for "$TEST_BIN" X=
prints builds=no
looks_for /nowhere GIVEN=/opt/git-ready
prints builds=no
looks_for /nowhere PACKAGE=git-ready.deb
prints builds=no

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

# Stands in for programs that would change this machine, and tells of it.
given_stand_in () {
	mkdir -p "$tmp/stand-ins"
	printf '#!/bin/sh\necho "%s $*" >>"%s"\n%s\n' "$1" "$tmp/calls" "${2:-}" >"$tmp/stand-ins/$1"
	chmod +x "$tmp/stand-ins/$1"
}

it "installs a package for Debian, as root or by sudo, and takes one by https"
: >"$tmp/calls"
given_stand_in apt-get
given_stand_in sudo '"$@"'
# shellcheck disable=SC2016 # for that shell to expand
given_stand_in curl 'while test "$1" != --output; do shift; done; echo package >"$2"'
for id in 0 1001; do
	given_stand_in id "echo $id"
	install PATH="$tmp/stand-ins:/usr/bin:/bin" PACKAGE=https://example.com/v0.1/git-ready_0.1.0_amd64.deb SHA256="$(echo package | sha256sum | cut -d' ' -f1)"
	exits 0
done
cp "$tmp/calls" "$tmp/out"
prints "--proto =https --output $tmp/runner/git-ready/git-ready_0.1.0_amd64.deb https://example.com/v0.1/git-ready_0.1.0_amd64.deb"
prints_times 3 "apt-get install -y -qq --no-install-recommends $tmp/runner/git-ready/git-ready_0.1.0_amd64.deb"
prints_times 1 "sudo apt-get install"
: >"$tmp/calls"
install PATH="$tmp/stand-ins:/usr/bin:/bin" PACKAGE=https://example.com/git-ready.deb SHA256="$(echo other | sha256sum | cut -d' ' -f1)"
exits 1
cp "$tmp/calls" "$tmp/out"
prints_not apt-get

it "builds with the libraries beside the program, and keeps both"
mkdir sources
cat >sources/Makefile <<'END'
deps:
	@echo "has deps" >>"$(CALLS)"
all:
	@printf '%s\n' $(LDFLAGS) >>"$(CALLS)"
	@mkdir -p "$(BUILD)" && cp "$(PROGRAM)" "$(BUILD)/git-ready"
END
rm -rf "$tmp/runner" && : >"$tmp/calls"
install PROGRAM="$TEST_BIN/git-ready" CALLS="$tmp/calls" SOURCES="$PWD/sources"
exits 0
run ls "$tmp/runner/git-ready/kept" "$tmp/runner/git-ready/kept/lib"
prints git-ready
prints libmd4c.so
prints_not libc.so
cp "$tmp/calls" "$tmp/out"
prints "has deps"
# shellcheck disable=SC2016 # as the loader reads it
prints '-rpath,$ORIGIN/lib'
run cat "$tmp/paths"
prints "$tmp/runner/git-ready/kept"
