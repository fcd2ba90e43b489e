#!/bin/sh
#
# Findings that say the same of several items: one for people, with their number
# and the first place; each of them for programs.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# Twelve items with a status that nobody knows; 24 findings.
given_many () {
	given_repo
	write DEFINITION_OF_READY.md <<-\END
	# Definition of Ready

	## Story `backlog/*.md`

	- Must have a size. `field size`

	### Ready `when status: ready`

	- Must say why. `section Why`
	END
	for i in 01 02 03 04 05 06 07 08 09 10 11 12; do
		write "backlog/$i.md" "---\nstatus: purple\n---\n# S-$i Waits"
	done
}

it "tells people once, with the number and the first place"
given_many
run git ready check
exits 1
prints 'backlog/01.md:2:9: warning: 12 items say status "purple", which claims nothing (first: S-01) [claim-unclear]'
prints '   also: S-02, S-03, S-04, '
prints_times 1 '[claim-unclear]'
prints '12 items have no size (first: S-01)'
prints '· 12 errors, 12 warnings'

it "closes a long run with its rules"
given_many
run git ready check
prints 'by rule:'
prints '    12  claim-unclear'
prints '    12  story/field-size'

it "says nothing of rules after a run that is soon read"
given_many
rm -f backlog/0*.md
run git ready check
exits 1
prints '3 items have no size (first: S-10)'
prints_not 'by rule:'

it "shows two one by one"
given_many
rm -f backlog/0*.md backlog/10.md
run git ready check
prints 'S-11 has no size'
prints 'S-12 has no size'

it "shows each of them when asked for everything"
given_many
run git ready check --verbose
prints_times 12 '[claim-unclear]'
prints 'S-07 says status "purple", which claims nothing'
prints_not '   also: '

it "folds a comment for people as well"
given_many
run git ready check --format=markdown
prints_times 1 'claims nothing'
prints '12 items say status "purple", which claims nothing<br>S-01, S-02, S-03'
prints "By rule: 12 × \`claim-unclear\`, 12 × \`story/field-size\`"
prints '12 errors, 12 warnings'

it "keeps every finding in formats for programs"
given_many
for format in json sarif gitlab rdjsonl junit; do
	run git ready check --format=$format
	exits 1
	prints_times 12 'which claims nothing'
	prints_not '12 items'
done

it "still knows the long form of an id that was cut"
given_repo
write DEFINITION_OF_READY.md <<-\END
# Definition of Ready

## Proposal `backlog/*.md`

- Must have our sections. `sections Abstract, Motivation, Specification, Copyright: in order`
END
write backlog/1.md "# P-1 A proposal"
run git ready explain proposal/sections-abstract-motivation-specification-copyright
exits 0
prints "proposal/sections-in-order"
run git ready explain proposal/sections-in-order
exits 0
prints "Must have our sections."
