#!/bin/sh
#
# What runs the tests must be able to fail. For tests/ready/run a stand-in for
# git ready prints what the file json beside it says, and exits as the file code
# says; for lib.sh small scripts state what is wrong.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

finding='{"rule": "story/section-why", "severity": "error", "item": "EXP-1", "path": "1.md", "line": 1, "column": 1, "message": "says nothing", "waived": null}'
item='{"id": "EXP-1", "verdict": "not ready", "claims": "Ready", "meets": null}'
summary='{"items": 1, "ready": 0, "not_ready": 1, "open": 0, "done": 0}'

# json <items> <findings> <summary>
json () {
	echo "{\"version\": 1, \"items\": [$1], \"findings\": [$2], \"summary\": $3}"
}

given_case () {
	write cases/one/input/1.md "# EXP-1"
	write bin/git-ready <<-\END
	#!/bin/sh
	cd "$(dirname "$0")" || exit 2
	cat json
	echo "fatal: nothing works" >&2
	exit "$(cat code)"
	END
	chmod +x bin/git-ready
	echo 1 >bin/code
	json "$item" "$finding" "$summary" >bin/json
}

run_cases () {
	run env PATH="$PWD/bin:$PATH" "$root/tests/ready/run" cases "$@"
}

good="exit 1
verdict EXP-1: not ready, claims Ready
error 1.md:1:1 story/section-why
  says nothing"

it "passes where all is as expected"
given_case
write cases/one/expected "# why\n\n$good"
run_cases
exits 0
prints "1 passed, 0 failed"

it "compares verdicts, messages only where expected has them"
given_case
write cases/one/expected "exit 1\nerror 1.md:1:1 story/section-why"
run_cases
exits 0

for wrong in \
	's/exit 1/exit 0/' \
	's/not ready/ready/' \
	's/claims Ready/claims Steady/' \
	's/^verdict.*Ready/&, meets Ready/' \
	's/1:1/1:2/' \
	's/^error/warning/' \
	's/section-why/section-why waived/' \
	's/says nothing/says something/' \
	'/^error/d' \
	's/^exit 1/&\
note 2.md:1:1 other/'
do
	it "fails on another expectation: $wrong"
	given_case
	echo "$good" | sed "$wrong" | write cases/one/expected
	run_cases
	exits 1
	prints "not ok: ready/cases/one"
	prints "0 passed, 1 failed"
done

it "fails without the file expected"
given_case
run_cases
exits 1
prints "0 passed, 1 failed"

# The stand-in prints the same, whatever it is asked for.
given_words () {
	given_case
	{ cat bin/json; echo "fatal: nothing works"; echo "exit 1"; } >cases/one/expected.txt
}

it "compares the words where expected.txt has them"
given_words
run_cases
exits 0
prints "1 passed, 0 failed"

it "fails on other words"
given_words
sed 's/nothing works/something works/' cases/one/expected.txt >words
mv words cases/one/expected.txt
run_cases
exits 1
prints "-fatal: something works"

it "fails on words alone where expected says otherwise"
given_words
write cases/one/expected "exit 0"
run_cases
exits 1

it "fails where nothing could compare"
given_case
write cases/one/expected "$good"
write bin/awk "#!/bin/sh\nexit 2"
chmod +x bin/awk
run_cases
exits 1
prints "0 passed, 1 failed"

it "tells of each case that fails, whatever is wrong with the one before"
given_case
cp -R cases/one cases/two
cp -R cases/one cases/three
write cases/one/expected "exit 0"
write cases/three/expected "$good"
run_cases
exits 1
prints "not ok: ready/cases/one"
prints "-exit 0"
prints "not ok: ready/cases/two"
prints "it needs a folder input and a file expected"
prints_not "cases/three"
prints "1 passed, 2 failed"

it "fails on an empty expected"
given_case
write cases/one/expected "# only a comment"
run_cases
exits 1
prints "0 passed, 1 failed"

it "fails without a case"
mkdir cases
run "$root/tests/ready/run" cases
exits 1
prints "0 passed, 1 failed"

it "fails on a case that is not there"
given_case
run_cases two
exits 1

it "fails where setup.sh could not run"
given_case
write cases/one/expected "$good"
write cases/one/setup.sh "#!/bin/sh"
run_cases
exits 1
prints "setup.sh is not executable"

it "fails where setup.sh fails"
given_case
write cases/one/expected "$good"
write cases/one/setup.sh "#!/bin/sh\nexit 1"
chmod +x cases/one/setup.sh
run_cases
exits 1

it "fails on output that is no JSON"
given_case
write cases/one/expected "exit 1"
echo 'All is well' >bin/json
run_cases
exits 1
prints "no JSON"

it "fails on a summary that counts wrongly"
given_case
write cases/one/expected "$good"
json "$item" "$finding" '{"items": 1, "ready": 1, "not_ready": 0, "open": 0, "done": 0}' >bin/json
run_cases
exits 1
prints "the summary counts other items"

it "fails on findings out of order"
given_case
later=$(echo "$finding" | sed 's/"line": 1/"line": 2/')
json "$item" "$later, $finding" "$summary" >bin/json
write cases/one/expected "exit 1\nerror 1.md:2:1 story/section-why\nerror 1.md:1:1 story/section-why"
run_cases
exits 1
prints "not in the order"

it "compares a failure where expected has one"
given_case
: >bin/json
echo 128 >bin/code
write cases/one/expected "exit 128"
run_cases
exits 0
write cases/one/expected "exit 128\nfatal: nothing works"
run_cases
exits 0
write cases/one/expected "exit 128\nfatal: something works"
run_cases
exits 1

it "writes where TMPDIR says, and where it does not, to a folder that is there"
# shellcheck disable=SC2016 # for that shell to expand
where='. "$0/tests/scratch.sh"; test -d "$TMPDIR" && echo "it is $TMPDIR"'
run env TMPDIR="$PWD" sh -c "$where" "$root"
exits 0
prints "it is $PWD"
run env TMPDIR= sh -c "$where" "$root"
exits 0
prints "it is /"

# script <text>: as if it stood beside lib.sh.
script () {
	run sh -c '. "$(dirname "$0")/lib.sh"
'"$1" "$root/tests/cli/a-script.sh"
}

it "passes a script whose statements hold"
script 'it "is right"; run echo yes; exits 0; prints yes; prints_not no'
exits 0
prints "1 passed, 0 failed"

for wrong in \
	'exits 1' \
	'prints no' \
	'prints_not yes' \
	'prints_nothing' \
	'complains yes' \
	'prints_times 2 yes' \
	''
do
	it "fails a script that states: ${wrong:-nothing}"
	script "it 'is wrong'; run echo yes; $wrong"
	exits 1
	prints "not ok: a-script.sh: is wrong"
	prints "0 passed, 1 failed"
done

it "fails a script that stops half-way"
script 'it "is right"; run true; exits 0; exit 3'
exits 1
prints "1 passed, 1 failed"

it "fails a group of tests that is not there"
run env TEST_BUILD= GIT_READY="$TEST_BIN/git-ready" "$root/tests/run" no/such
exits 1
prints "no test is called no/such"

it "runs one sentence alone, with what all sentences share"
mkdir -p tests/cli
cp "$root/tests/env.sh" tests/
cp "$root/tests/cli/lib.sh" tests/cli/
write tests/cli/two.sh <<'END'
. "$(dirname "$0")/lib.sh"
shared=yes
it "is wrong and left out"
run false
exits 0
it "is right"
run echo "$shared"
prints yes
it "is right as well"
run false
exits 1
END
# shellcheck disable=SC2016 # for that shell to expand
run env IT='is right' bash -c '. "$0"; trap - DEBUG' tests/cli/two.sh
exits 0
prints "2 passed, 0 failed"
# shellcheck disable=SC2016
run env IT='left out' bash -c '. "$0"; trap - DEBUG' tests/cli/two.sh
exits 1
prints "0 passed, 1 failed"

it "runs the sentences of a script that are asked for by number, those of its own functions too"
mkdir -p tests/cli
cp "$root/tests/cli/lib.sh" tests/cli && cp "$root/tests/env.sh" tests
write tests/cli/three.sh <<'END'
. "$(dirname "$0")/lib.sh"
it_says () {
	it "says $1"
}
it_says one
run false
exits 0
it_says two
run true
exits 0
for word in three four; do
	it "says $word"
	run false
	exits 1
done
END
# shellcheck disable=SC2016 # for that shell to expand
run env IT= NTH='2 4' bash -c '. "$0"; trap - DEBUG' tests/cli/three.sh
exits 0
prints "2 passed, 0 failed"
# shellcheck disable=SC2016
run env IT= NTH=1 bash -c '. "$0"; trap - DEBUG' tests/cli/three.sh
exits 1
prints "says one"
prints "0 passed, 1 failed"

it "ends a script with its first failure where that is asked for"
mkdir -p tests/cli
cp "$root/tests/cli/lib.sh" tests/cli && cp "$root/tests/env.sh" tests
write tests/cli/three.sh <<'END'
. "$(dirname "$0")/lib.sh"
for word in one two three; do
	it "says $word"
	run test $word = one
	exits 0
done
END
run env IT= NTH= UNTIL_ONE_FAILS=1 sh tests/cli/three.sh
exits 1
prints "says two"
prints_not "says three"
prints "1 passed, 1 failed"
run env IT= NTH= UNTIL_ONE_FAILS= sh tests/cli/three.sh
exits 1
prints "1 passed, 2 failed"
