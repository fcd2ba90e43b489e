#!/bin/sh
#
# git ready init and the values of priorities and sizes: as the team lists them,
# else a known scale, whole; else none.

# shellcheck disable=SC1010 # a state is called done
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# rows <how many are over> <value>...: a table with a row for each value.
rows () {
	over=$1
	shift
	echo "| ID | Story | Size | Priority | Status |"
	echo "| --- | --- | --- | --- | --- |"
	n=0
	for value; do
		n=$((n + 1))
		state=todo
		test "$n" -gt "$over" || state=done
		echo "| US-$n | Water bed $n | $value | ${priority:-P1} | $state |"
	done
}

# given_rows <text above> <how many are over> <value>...
given_rows () {
	given_repo
	text=$1
	shift
	{
		printf '# Backlog\n\n%b\n\n## Stories\n\n' "$text"
		rows "$@"
	} | write docs/backlog.md
}

asks () {
	run git ready init --dry-run
	exits 0
	prints "$1"
}

# shellcheck disable=SC2016 # backticks of Markdown
{
	it "a size larger than all that was done is on the scale"
	given_rows "What we grow." 3 S M S M L
	asks '`field Size: XS, S, M, L, XL`'

	it "no list of one value, nor by those alone that are over"
	given_rows "What we grow." 2 M M M M M
	asks '`field Size`'
	given_rows "What we grow." 5 S M S M L
	asks '`field Size`'

	it "high is a size, and critical is none"
	given_rows "What we grow." 0 High Low High Low High
	asks '`field Size: High, Medium, Low`'

	it "signs in front of what a legend lists are no part of the values"
	given_rows '| Size | Means |\n| --- | --- |\n| 🟢 S | a day |\n| 🟡 M | a week |\n| 🔴 L | a month |' 0 S M S M S
	asks '`field Size: S, M, L`'

	it "priority and points on one line are no legend"
	given_rows "Priority: P1 · 5 points · 8 of 13" 0 S M S M S
	asks '`field Priority`'

	it "numbers are no scale before an eight"
	given_rows "What we grow." 0 1 2 3 1 2 3 2 1 2
	asks '`field Size`'
	given_rows "What we grow." 0 1 2 3 8 2 3 2 1 2 5 3 3 8 5 1
	asks '`field Size: 1, 2, 3, 5, 8, 13, 21`'

	it "what is on no scale closes none"
	given_rows "What we grow." 0 S M L "a day" M S
	asks '`field Size`'

	it "a line of sizes with what they mean comes first"
	given_rows "Sizes: S <= 2 days, M <= 1 week, L <= 2 weeks." 0 S M S M S
	asks '`field Size: S, M, L`'

	it "a list below a name in bold"
	given_rows '**Size**\n- **S**: a day\n- **M**: a week\n- **L**: a month' \
		0 S M S M S
	asks '`field Size: S, M, L`'

	it "lines of code below a heading"
	given_rows '## Size scale (rough)\n\n```text\nS    a day\nM    a week\nXXL  a year\n```' \
		0 S M S M S
	asks '`field Size: S, M, XXL`'

	it "signs and what they mean, below a name on a line of its own"
	given_rows '**Size reference**\n\nS a day · M a week · L a month' 0 S M S M S
	asks '`field Size: S, M, L`'

	it "the numbers that are named after Fibonacci"
	given_rows "Effort: Fibonacci (1, 2, 3, 5). One person each." 0 2 3 5 3 2
	asks '`field Size: 1, 2, 3, 5`'

	it "a legend that lacks a value of an item is not theirs"
	given_rows "Sizes: S <= 2 days, M <= 1 week, L <= 2 weeks." 0 S M S M XL
	asks '`field Size: XS, S, M, L, XL`'

	it "writes what it adds as the others are written"
	priority=MUST given_rows "What we grow." 0 S M S M S
	perl -pi -e 's/MUST/SHOULD/ if /US-2/' docs/backlog.md
	asks "\`field Priority: MUST, SHOULD, COULD, WON'T\`"
	priority="Must have" given_rows "What we grow." 0 S M S M S
	perl -pi -e 's/Must have/Should have/ if /US-2/' docs/backlog.md
	asks "\`field Priority: Must have, Should have, Could have, Won't have\`"

	it "a remark after a value is no part of it"
	priority="P0 (before all others)" given_rows "What we grow." 0 S M S M S
	perl -pi -e 's/P0 \(before all others\)/P1/ if /US-2/' docs/backlog.md
	asks '`field Priority: P0, P1, P2, P3`'
}
