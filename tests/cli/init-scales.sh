#!/bin/sh
#
# git ready init and the values of priorities and sizes: as the team lists them,
# else a known scale, if all but one of its steps were seen; else none.

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
	asks '`field Size: S, M, L`'

	it "one step of a scale may be one on which nobody stood yet, and no more"
	given_rows "What we grow." 0 High Medium High Medium High
	asks '`field Size: High, Medium, Low`'
	priority=P0 given_rows "What we grow." 0 S M S M L
	perl -pi -e 's/P0/P1/ if /US-2/' docs/backlog.md
	asks '`field Priority`'
	priority=Must given_rows "What we grow." 0 S M S M L
	perl -pi -e 's/Must/Should/ if /US-2/' docs/backlog.md
	asks '`field Priority`'

	it "the step that nobody stood on is named in the language of the field"
	for told in 'Prioridad:Baja' 'Prioridade:Baixa' 'Priorità:Bassa' 'Priority:'; do
		priority=Alta given_rows "What we grow." 0 S M S M L
		perl -pi -e 's/Alta/Media/ if /US-2/' docs/backlog.md
		sed -i "s/Priority/${told%:*}/" docs/backlog.md
		lowest=${told#*:}
		asks "\`field ${told%:*}${lowest:+: Alta, Media, $lowest}\`"
	done
	priority=Alta given_rows "What we grow." 0 S M S M L
	perl -pi -e 's/Alta/Média/ if /US-2/' docs/backlog.md
	asks '`field Priority: Alta, Média, Baixa`'
	sed -i 's/Média/Bassa/' docs/backlog.md
	asks '`field Priority: Alta, Media, Bassa`'

	it "of many that are all over the priorities that occur are the scale"
	priority="Must Have" given_rows "What we grow." 12 S M S M L S M S M L S M
	perl -pi -e 's/Must/Should/ if /US-[2-5] /; s/Must/Could/ if /US-[6-8] /' docs/backlog.md
	asks '`field Priority: Must Have, Should Have, Could Have`'
	prints '`field Size`'
	prints_not 'Won'

	it "numbers of which each comes once are places, and no list"
	given_repo
	write docs/backlog.md '# Backlog\n\n## Overview\n\n| Prio | Story |\n| --- | --- |\n| 1 | US-1 |\n| 2 | US-2 |\n| 3 | US-3 |\n| 4 | US-4 |\n\n## US-1 Water the beds\n\nPrio: 1\n\n## US-2 Pick the beans\n\nPrio: 2\n\n## US-3 Mend the fence\n\nPrio: 3\n\n## US-4 Oil the gate\n\nPrio: 4'
	asks '`field Prio`'

	priority=1 given_rows "What we grow." 0 S M L
	perl -pi -e 's/1 \| todo/2 | todo/ if /US-2/; s/1 \| todo/3 | todo/ if /US-3/' docs/backlog.md
	asks '`field Priority`'
	priority=P0 given_rows "What we grow." 0 S M L
	perl -pi -e 's/P0/P1/ if /US-2/; s/P0/P2/ if /US-3/' docs/backlog.md
	asks '`field Priority: P0, P1, P2, P3`'

	it "no list of one value, nor by those alone that are over"
	given_rows "What we grow." 2 M M M M M
	asks '`field Size`'
	given_rows "What we grow." 5 S M S M L
	asks '`field Size`'

	it "high is a size, and critical is none"
	given_rows "What we grow." 0 High Low High Low High
	asks '`field Size: High, Medium, Low`'

	it "signs in front of what a legend lists are no part of the values"
	given_rows '| Size | Means |\n| --- | --- |\n| 🟢 S | a day |\n| 🟡 M | a week |\n| 🔴 XL | a month |' 0 S M S M S
	asks '`field Size: S, M, XL`'

	it "priority and points on one line are no legend"
	given_rows "Priority: P1 · 5 points · 8 of 13" 0 S M S M S
	asks '`field Priority`'

	it "numbers are no scale before an eight"
	given_rows "What we grow." 0 1 2 3 1 2 3 2 1 2
	asks '`field Size`'
	given_rows "What we grow." 0 1 2 3 8 2 3 2 1 2 5 3 3 8 5 1
	asks '`field Size: 1, 2, 3, 5, 8, 13`'

	it "an item without a value takes no part"
	given_rows "What we grow." 0 "" S M S M S
	asks '`field Size: S, M, L`'

	it "of the steps that nobody stood on the first counts, too"
	priority=Should given_rows "What we grow." 0 S M S M S
	perl -pi -e 's/Should/Could/ if /US-2/' docs/backlog.md
	asks '`field Priority`'
	priority=Media given_rows "What we grow." 0 S M S M S
	perl -pi -e 's/Media/Baja/ if /US-2/' docs/backlog.md
	asks '`field Priority: Alta, Media, Baja`'

	it "what is on no scale closes none"
	given_rows "What we grow." 0 "a day" S M L M S
	asks '`field Size`'
	given_rows "What we grow." 0 S M L "a day" M S
	asks '`field Size`'

	it "a line of sizes with what they mean comes first"
	given_rows "Sizes: S <= 2 days, M <= 1 week, XXL <= 2 weeks." 0 S M S M S
	asks '`field Size: S, M, XXL`'

	it "a list below a name in bold"
	given_rows '**Size**\n- **S**: a day\n- **M**: a week\n- **XL.** a month' \
		0 S M S M S
	asks '`field Size: S, M, XL`'

	it "lines of code below a heading"
	given_rows '## Size scale (rough)\n\n```text\nS    a day\nM    a week\nXXL  a year\n```' \
		0 S M S M S
	asks '`field Size: S, M, XXL`'

	it "signs and what they mean, below a name on a line of its own"
	given_rows '**Size reference**\n\nS a day · M a week · XL a month' 0 S M S M S
	asks '`field Size: S, M, XL`'

	it "the numbers that are named after Fibonacci"
	given_rows "Effort: Fibonacci (1, 2, 3, 5). One person each." 0 2 3 5 3 2
	asks '`field Size: 1, 2, 3, 5`'

	it "the scale or sequence of Fibonacci, and only numbers are on it"
	given_rows "We estimate (all of us) by the Fibonacci sequence (1, 2, 3, 5)." 0 2 3 5 3 2
	asks '`field Size: 1, 2, 3, 5`'
	given_rows "By Fibonacci (small, middle, large), and not by hours (2, 3, 5)." 0 2 3 5 3 2
	asks '`field Size`'
	given_rows "Fibonacci (2, 3, 5, 40) is how we size." 0 2 3 5 3 2
	asks '`field Size: 2, 3, 5, 40`'
	given_rows "By Fibonacci (2, 3, 5" 0 2 3 5 3 2
	asks '`field Size`'
	priority=2 given_rows "Effort: Fibonacci (1, 2, 3, 5)." 0 2 3 5 3 2
	perl -pi -e 's/\\| 2 \\| todo/| 3 | todo/ if /US-[345]/' docs/backlog.md
	asks '`field Priority`'

	it "points are numbers of Fibonacci, however few; hours may be so by chance"
	for field in Points SP Storypunkte Pontos
	do
		given_rows "What we grow." 0 1 2 3 5 8
		perl -pi -e "s/Size/$field/" docs/backlog.md
		asks "\`field $field: 1, 2, 3, 5, 8, 13\`"
	done
	given_rows "What we grow." 0 1 2 3 5 8
	asks '`field Size`'

	it "two values are a scale from five items on, and three of any"
	given_rows "What we grow." 0 High Medium High Medium
	asks '`field Size`'
	given_rows "What we grow." 0 S M L
	asks '`field Size: S, M, L`'
	given_rows "What we grow." 0 s m s m s
	asks '`field Size: s, m, l`'

	it "a legend that says one value twice is none, nor is one of two scales"
	given_rows "Sizes: S <= 2 days, M <= 1 week, S <= 3 days." 0 S M S M S
	asks '`field Size: S, M, L`'
	given_rows "Sizes: S <= 2 days, M <= 1 week, XL <= 1 year, low <= 1 hour." 0 S M S M S
	asks '`field Size: S, M, L`'

	it "a legend may name the field by its plural, and values of two words"
	priority=P1 given_rows "Priorities: P0 now, P1 soon, P2 later, P3 never." 0 S M S M S
	perl -pi -e 's/P1/P2/ if /US-2/' docs/backlog.md
	asks '`field Priority: P0, P1, P2, P3`'
	priority="Must have" given_rows "Priorities: Must have: now, Should have: soon, Could have: later." 0 S M S M S
	perl -pi -e 's/Must have/Should have/ if /US-2/' docs/backlog.md
	asks '`field Priority: Must have, Should have, Could have`'

	it "what the file of the items says comes before what another says"
	given_rows "Sizes: S <= 2 days, M <= 1 week, L <= 2 weeks, XXL <= 2 months." 0 S M S M S
	write CONTRIBUTING.md "# How we work\n\nSizes: S <= 2 days, M <= 1 week, XL <= 2 years."
	asks '`field Size: S, M, L, XXL`'
	rm CONTRIBUTING.md
	write docs/zz.md "# How we work\n\nSizes: S <= 2 days, M <= 1 week, XL <= 2 years."
	asks '`field Size: S, M, L, XXL`'

	it "a legend that lacks a value of an item is not theirs"
	given_rows "Sizes: S <= 2 days, M <= 1 week, L <= 2 weeks." 0 S M S M XL
	asks '`field Size: S, M, L, XL`'

	it "writes what it adds as the others are written"
	priority=MUST given_rows "What we grow." 0 S M S M S
	perl -pi -e 's/MUST/SHOULD/ if /US-2/; s/MUST/COULD/ if /US-3/' docs/backlog.md
	asks "\`field Priority: MUST, SHOULD, COULD, WON'T\`"
	priority="Must have" given_rows "What we grow." 0 S M S M S
	perl -pi -e 's/Must have/Should have/ if /US-2/; s/Must have/Could have/ if /US-3/' docs/backlog.md
	asks "\`field Priority: Must have, Should have, Could have, Won't have\`"

	it "a remark after a value is no part of it"
	priority="P0 (before all others)" given_rows "What we grow." 0 S M S M S
	perl -pi -e 's/P0 \(before all others\)/P1/ if /US-2/; s/P0 \(before all others\)/P2/ if /US-3/' docs/backlog.md
	asks '`field Priority: P0, P1, P2, P3`'
}

it "a priority in their own words, defined in a row from the least to the most"
given_repo
n=0
for one in "Small wish" "Matters daily" Blocker "Small wish" "Matters daily"; do
	n=$((n + 1))
	write ideas/$n.md "# Idea $n

**Wichtigkeit:** $one
**Status:** Offen

## Warum

Es fehlt."
done
write ideas/README.md "# Felder

| Feld | Bedeutung |
| --- | --- |
| **Wichtigkeit** | Small wish / Matters daily / Blocker |
| **Status** | Offen / In Arbeit / Erledigt |"
run git ready init
exits 0
run cat DEFINITION_OF_READY.md
prints "field Wichtigkeit: Blocker, Matters daily, Small wish"
run git ready list
prints "By priority."

it "all but one of the values that the file itself defines are enough"
given_repo
write BACKLOG.md "# Backlog

| Feld | Bedeutung |
| --- | --- |
| **Wichtigkeit** | Kleiner Wunsch / Wichtig / Blocker |

$(for n in 1 2 3 4 5 6; do
	wish=Wichtig
	test $n -gt 3 && wish="Kleiner Wunsch"
	printf '### Idee %s\n\n**Status:** Offen\n**Wichtigkeit:** %s\n\nEs fehlt.\n\n' $n "$wish"
done)"
run git ready init --dry-run
prints "field Wichtigkeit: Blocker, Wichtig, Kleiner Wunsch"
