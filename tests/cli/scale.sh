#!/bin/sh
#
# Twice as much takes twice as long, whatever there is much of. Each shape has
# so many of something that a step for each pair of them would not end within
# the seconds of processor time that it is given; in proportion it takes a
# tenth of those. The counts say that all of it was judged.
#
#	SCALE=40000 tests/run cli/scale	finds smaller steps, and takes longer

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

n=${SCALE:-12000}
seconds=3

given_definition () {
	git init -q -b main . && git config ready.maxFileSize 64m
	write DEFINITION_OF_READY.md
}

# numbered <format>: the line of the format for 1 to n; each %d is the number,
# each %n the next one, and that of the last is 1.
numbered () {
	awk -v n="$n" -v format="$1" 'BEGIN {
		gsub(/\\n/, "\n", format)
		for (i = 1; i <= n; i++) {
			line = format
			gsub(/%d/, i, line)
			gsub(/%n/, i % n + 1, line)
			printf "%s", line
		}
	}'
}

judged () {
	# shellcheck disable=SC2016 # the inner shell is to see them
	run sh -c 'ulimit -t "$0" && exec git ready check "$@"' "$seconds" "$@"
}

# ---- items ----

given_sizes () {
	given_definition <<END
## Story \`B.md $1\`

- Must be small. \`field size: at most 8\`
- Must have an id of its own. \`field id: unique\`
- Links must lead somewhere. \`links: exist\`
END
}

it "judges many headings of one file"
given_sizes '##'
numbered '## EXP-%d Do\n\nSize: 9\n\nSee [it](#exp-%n-do), EXP-%n.\n\n' | write B.md
judged
exits 1
prints "$n items: $n not yet ready · $n errors"

it "judges many entries of one list"
given_sizes '-'
numbered '- EXP-%d Do\n  - size: 9\n  - see: EXP-%n\n' | write B.md
judged
exits 1
prints "$n items: $n not yet ready · $n errors"

it "judges many rows of one table"
given_sizes '|'
{ printf '| ID | Size |\n|---|---|\n' && numbered '| EXP-%d | 9 |\n'; } | write B.md
judged
exits 1
prints "$n items: $n not yet ready · $n errors"

it "judges many rows of one table that has no such column"
given_sizes '|'
sed -i 's/: at most 8//' DEFINITION_OF_READY.md
{ printf '| ID | Title |\n|---|---|\n' && numbered '| EXP-%d | Do |\n'; } | write B.md
judged
exits 1
prints "$n items: $n not yet ready · $n errors"

it "joins many rows with as many headings by their ids"
given_definition <<'END'
## Story `B.md |` `B.md ##`

- Must be small. `field size: at most 8`
- Must say why. `section Why`
- Links must lead somewhere. `links: exist`
END
{
	printf '| ID | Size | See |\n|---|---|---|\n'
	numbered '| EXP-%d | 3 | [it](#exp-%d-do) |\n'
	echo
	numbered '## EXP-%d Do\n\n### Why\n\nYes.\n\n'
} | write B.md
judged
exits 0
prints "$n items: $n ready"

it "tells of one id for many items"
given_sizes '|'
{ printf '| ID | Size |\n|---|---|\n' && numbered '| EXP-1 | 3 |\n'; } | write B.md
judged
exits 1
prints "$n items: $n not yet ready · $n errors"

it "judges items of twenty kinds by two hundred criteria"
awk 'BEGIN {
	for (k = 0; k < 20; k++) {
		printf "## K%d `B.md ##` `when type: t%d`\n\n", k, k
		print "- Must have an id of its own. `field id: unique`"
		print "- Must wait for what is there. `field depends: exist and no cycle`"
		for (c = 1; c <= 8; c++)
			printf "- Must have f%d. `field f%d when size: 99`\n", c, c
		print ""
	}
}' | given_definition
numbered '## EXP-%d Do\n\n- Type: t%d\n- Depends: EXP-%n\n\n' |
	sed 's/t[0-9]*\([0-9]\)$/t1\1/' | write B.md
judged
exits 1
prints "$n items: $n not yet ready · $n errors, 10 warnings"

# ---- what leads from one to another ----

given_waiting () {
	given_definition <<'END'
## Story `B.md ##`

- Must wait for nothing that waits for it. `field depends: exist and no cycle and targets ready`
END
}

it "follows a long chain"
given_waiting
numbered '## EXP-%d Do\n\nDepends: EXP-%n\n\n' | sed 's/: EXP-1$/: none/' | write B.md
judged
exits 0
prints "$n items: $n ready"

it "follows a long circle"
given_waiting
numbered '## EXP-%d Do\n\nDepends: EXP-%n\n\n' | write B.md
judged
exits 1
prints "$n items: $n not yet ready · $n errors"
prints "forms a cycle: EXP-1 → EXP-2 → … → EXP-1 ["

it "follows a ladder of circles"
given_waiting
numbered '## EXP-%d Do\n\nDepends: EXP-%n, EXP-%d\n\n' | write B.md
judged
exits 1
prints "$n items: $n not yet ready · $n errors"

it "counts many that link to one, and what they reach through it"
given_definition <<'END'
## Outcome `o.md`

- Should be served by something we plan. `linked from Story`

## Epic `e.md`

## Story `B.md ##`

- Must serve an outcome. `link to Outcome through Epic`
- Must be linked. `linked from Epic`
END
write o.md '# Grow'
numbered 'See EXP-%d.\n' | { echo '# Wide' && cat; } | write e.md
numbered '## EXP-%d Do\n\nPart of [it](e.md).\n\n' | write B.md
judged
exits 1
prints "$((n + 2)) items: 1 ready, $n not yet ready, 1 open (nothing is asked of it yet) · $n errors, 1 warning"

it "looks for what many broken links lead to"
given_definition <<'END'
## Story `b.md`

- Links must lead somewhere. `links: exist`
END
numbered '[a](q%d.md) [b](#no-%d) [c](N.md#no-%d)\n\n## Head %d\n\n' | write b.md
numbered '## Other %d\n\n' | write N.md
judged
exits 1
prints "1 item: 1 not yet ready · 501 errors"
prints "has $((3 * n - 500)) more findings of this criterion, not listed"

it "finds many links in one section and one field"
given_definition <<'END'
## Outcome `o.md`

- Must have an owner. `field owner`

## Story `B.md ##`

- Must serve an outcome. `link to Outcome in field serves`
- Must list its sources. `links in section Last: exactly 1`
END
write o.md '---\nowner: Ada\n---\n# Grow'
{ echo '## Big' && numbered '\n**Serves:** [a](q%d.md)\n' && printf '\n### Last\n\n[a](o.md)\n'; } | write B.md
judged
exits 1
prints "2 items: 1 ready, 1 not yet ready · 1 error"

# ---- much in one item ----

it "reads waivers and comments of many items in one file"
given_definition <<'END'
## Story `B.md ##`

- `template t.md`
- Must be small. `field size`
- Must be in our own words. `body: no template text`
END
write t.md '# Story\n\nSay why.'
numbered '## EXP-%d Do\n\n<!-- ready: waive story/field-size until 2999-12-31 because of %d -->\n\nText <!-- c %d -->\n\n' |
	write B.md
judged
exits 0
prints "$n items: $n ready · $n waived"

it "compares a field that is there many times"
given_definition <<'END'
## Story `B.md -`

- Must be small. `field size: at most 8`
END
{ echo '- EXP-1 Big' && numbered '  - size: %d\n'; } | write B.md
judged
exits 0
prints "1 item: 1 ready · $((n - 1)) warnings"

it "finds a section behind many others"
given_definition <<'END'
## Story `b.md`

- Must say why. `section Why: no placeholder`
- Must name its owner. `field owner`
END
{ echo '# Big' && numbered '\n## Part %d\n\n**Label %d:** Text\n' && printf '\n## Why\n\nSo.\n\n## Owner\n\nAda\n'; } |
	write b.md
judged
exits 0
prints "1 item: 1 ready"

# ---- one line ----

given_long_line () {
	given_definition <<'END'
## Story `b.md`

- What it mentions must be there. `mentions /R-\d+/: exist`
- Must be plain. `body: no placeholder and no vague words`
END
	{ echo '# Big' && numbered 'R-%d \303\244 **b** ' && echo; } | sed 's/\\303\\244/ä/g' | write b.md
}

it "tells of some of many places on one line"
given_long_line
judged
exits 1
prints "1 item: 1 not yet ready · 501 errors"
prints "has $((n - 500)) more findings of this criterion, not listed"

for format in json sarif; do
	it "tells of some of many places on one line as $format"
	given_long_line
	judged --format=$format
	exits 1
	prints_at_least 500 "which is not an item"
	prints "has $((n - 500)) more findings of this criterion, not listed"
done

it "tells of some of many values of one list"
n=9000
given_definition <<'END'
## Story `b.md`

- Must be labelled as agreed. `field labels: red, green`
END
{ printf -- '---\nlabels: [' && numbered 'l%d, ' && printf 'red]\n---\n# Big\n'; } | write b.md
judged
exits 1
prints "1 item: 1 not yet ready · 501 errors"
prints "has $((n - 500)) more findings of this criterion, not listed"

it "quotes no more of a long list than anybody reads"
given_definition <<END
## Story \`B.md ##\`

- Must say where it stands. \`field status: $(numbered 's%d, ')last\`
END
numbered '## EXP-%d Do\n\nStatus: t%d\n\n' | write B.md
judged
exits 1
prints "$n items: $n not yet ready · $n errors"
prints "s29, s30, …"
prints_not "s31, "

# ---- backlogs that are found ----

it "finds the states of many headings that are lanes"
git init -q -b main .
some=$((n / 12))
{
	echo '# Plan'
	n=$some numbered '\n## Active part %d\n\n- Do %d\n'
	n=$some numbered '\n## Resolved part %d\n\n- Did %d\n'
} | write TODO.md
git add .
# shellcheck disable=SC2016 # the inner shell is to see them
run sh -c 'ulimit -t "$0" && exec git ready init --dry-run' "$seconds"
exits 0
prints "TODO.md -: $((2 * some)) tasks, one an entry"
prints "done         $some of $((2 * some))"

# ---- changes ----

# given_order <lines>: a backlog in order, then in the order of these lines.
given_order () {
	given_definition <<-\END
	## Story `B.md - [ ]`

	- Must be sized. `field size`
	END
	numbered '- [ ] EXP-%d Do (size: 3, priority: high)\n' | write B.md
	git add -A && git commit -q -m base
	"$@" <B.md >B.new && mv B.new B.md
	git commit -q -a -m change
}

reviewed () {
	run sh -c 'ulimit -t "$0" && exec git ready review HEAD~1' "$seconds"
}

it "reviews many entries of one list in another order"
given_order tac
reviewed
prints "moved in the order"

it "reviews many priorities, each of which a decision explains"
given_order sed 's/high/low/'
{ cat B.md && printf '\n## Decisions\n\n' && numbered '- EXP-%d waits, since the audit comes first\n'; } >B.new
mv B.new B.md && git commit -q -a --amend -m change
reviewed
exits 0
prints "$n priorities changed"
prints_not "unexplained"
