#!/bin/sh
#
# A real backlog that none of us wrote: git ready must say about it what
# count.pl says, finding by finding and verdict by verdict. README.md beside
# this file tells what the corpus is like. The corpus is no part of this
# project; CORPORA is the folder with the bundle.

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/cli/lib.sh
. "$here/../cli/lib.sh"

bundle=${CORPORA:-$root/../shared/corpora}/backlog-md.bundle
if ! test -f "$bundle"; then
	it "judges a real backlog"
	skip "there is no $bundle; CORPORA=<folder> says where it is"
	exit 0
fi

corpus=$tmp/corpus
git clone -q "$bundle" "$corpus" || exit 1

# judge <definition> [<argument>...]: findings, verdicts and summary become
# files. Columns are left out, since the count does not know them.
judge () {
	definition=$here/$1
	shift
	git -C "$corpus" ready check --format=json --definition="$definition" \
		"$@" >"$tmp/json" 2>"$tmp/err"
	status=$?
	"$TEST_BUILD/tests/digest" <"$tmp/json" >"$tmp/digest" 2>>"$tmp/err"
	grep '^verdict ' "$tmp/digest" >"$tmp/verdicts"
	sed -n -E 's/^(error|warning|note) (.*:[0-9]+):[0-9]+ /\1 \2 /p' \
		"$tmp/digest" >"$tmp/findings"
	in_words <"$tmp/json" >"$tmp/summary"
}

# The summary of the JSON, one "word number" a line, in the order of names.
in_words () {
	tr -d '\n' | sed 's/.*"summary": *{\([^}]*\)}.*/\1/' | tr -d ' "' |
	tr ',' '\n' | tr ':' ' ' | sort
}

# count [--audit]: the same files, with the other eye.
count () {
	perl "$here/count.pl" "$@" "$corpus" >"$tmp/count" || exit 1
	grep '^verdict ' "$tmp/count" >"$tmp/wanted-verdicts"
	grep -v '^verdict ' "$tmp/count" >"$tmp/wanted-findings"
	awk '
	/^verdict / {
		items++
		sub(/^[^:]*: /, "")
		sub(/,.*/, "")
		sub(/ /, "_")
	}
	{ number[$1]++ }
	END {
		print "done", number["done"] + 0
		print "errors", number["error"] + 0
		print "items", items + 0
		print "not_ready", number["not_ready"] + 0
		print "notes", number["note"] + 0
		print "open", number["open"] + 0
		print "ready", number["ready"] + 0
		print "waived 0"
		print "warnings", number["warning"] + 0
	}' "$tmp/count" | sort >"$tmp/wanted-summary"
}

# Severity, rule and how often, from lines of findings.
per_rule () {
	sed 's/^\([a-z]*\) .* /\1 /' "$1" | sort | uniq -c
}

same () {
	stated=1
	diff -u "$1" "$2" >"$tmp/diff" && return 0
	complain "counted (-) and judged (+) differ:
$(sed -n '3,40p' "$tmp/diff")"
}

same_per_rule () {
	per_rule "$tmp/wanted-findings" >"$tmp/wanted-rules"
	per_rule "$tmp/findings" >"$tmp/rules"
	same "$tmp/wanted-rules" "$tmp/rules"
}

for which in backlog-md backlog-md.audit; do
	it "counts $which as often under each rule"
	judge $which.definition.md
	case $which in *.audit) count --audit ;; *) count ;; esac
	exits 1
	same_per_rule

	it "finds in $which the same, line by line"
	same "$tmp/wanted-findings" "$tmp/findings"

	it "gives each item of $which the same verdict, claim and level"
	same "$tmp/wanted-verdicts" "$tmp/verdicts"

	it "sums $which up the same"
	same "$tmp/wanted-summary" "$tmp/summary"
done

it "says the same of the work tree, the index and the commit"
judge backlog-md.definition.md
mv "$tmp/digest" "$tmp/worktree"
judge backlog-md.definition.md --staged
same "$tmp/worktree" "$tmp/digest"
judge backlog-md.definition.md HEAD
same "$tmp/worktree" "$tmp/digest"

it "judges the history, which holds older forms of everything"
judged=0
for commit in $(git -C "$corpus" rev-list HEAD -- backlog | awk 'NR % 50 == 1'); do
	git -C "$corpus" ready check --format=json \
		--definition="$here/backlog-md.definition.md" \
		"$commit" >"$tmp/json" 2>"$tmp/err"
	status=$?
	test "$status" = 0 || exits 1
	"$TEST_BUILD/tests/digest" <"$tmp/json" >/dev/null 2>"$tmp/trouble" ||
		complain "$commit: $(cat "$tmp/trouble")"
	judged=$((judged + 1))
	stated=1
done
test $judged -ge 10 || complain "only $judged commits of the history were judged"
