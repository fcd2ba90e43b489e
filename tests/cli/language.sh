#!/bin/sh
#
# What the manual of the language shows is so: each check of its tables is read,
# holds for the text under "Passes" and is missed by the one under "Fails", and
# each mistake is told in the words that stand there.

# shellcheck disable=SC2016 # code of Markdown

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# What the examples speak of.
given_outcomes () {
	given_repo
	write outcomes/o.md '# OUT-1 Reserved books are picked up\n\nStatus: open'
	write outcomes/2.md '# OUT-2 Lending by fax\n\nStatus: dropped'
	write epics/1.md '# EP-1 Reminders\n\nhorizon: now\n\nServes OUT-1.'
}

# rows_of: the cells of the table under SECTION whose first column is HEADER,
# with tabs between them.
rows_of () {
	SECTION=$SECTION HEADER=$HEADER perl -0ne '
	my ($section, $header) = ($ENV{SECTION}, $ENV{HEADER});
	my ($text) = /^## \Q$section\E\n(.*?)(?=^## |\z)/ms or die;
	my ($rows) = $text =~ /^\| \Q$header\E \|[^\n]*\n\|[ -|]*\n((?:\|[^\n]*\n)+)/m or die;
	for my $row (split /\n/, $rows) {
		my @cells = map { s/\\\|/|/g; s/^\s+|\s+$//gr } split /(?<!\\)\|/, $row;
		shift @cells;
		print join("\t", @cells), "\n";
	}' "$root/src/ready/README.md"
}

# Makes a kind for each example of the table: p1 for what passes in its first
# row, f1 for what fails.
given_examples () {
	perl -CSDA -Mutf8 -ne '
	chomp;
	my ($check, $holds, @examples) = split /\t/, $_, -1;
	next unless $check =~ /^`([^`]+)`$/;
	$check = $1;
	if ($ENV{HEADER} eq "Condition") {
		$check = $check =~ /words/ ? "section Why: $check"
			: $check eq "exist" ? "field depends: $check" : "field x: $check";
	}
	for my $way ("p", "f") {
		# One text in code, with words after it perhaps: "`# Export` alone".
		my ($text) = shift(@examples) =~ /^(?|`` (.*) ``|`([^`]+)`)[^`]*$/ or next;
		$text = "x: $text" if $check =~ /^field x/;
		$text = "## Why ⏎ $text" if $check =~ /^section Why: at least/;
		$text = "# Item ⏎ $text" unless $text =~ /^# /;
		$text =~ s/ *⏎ */\n\n/g;
		my $name = "$way$.";
		mkdir $name;
		open my $out, ">", "$name/item.md" or die;
		print $out "$text\n";
		print "## Kind-$name `$name/*.md`\n\n- The team can do it. `$check`\n\n";
	}' >>DEFINITION_OF_READY.md
}

# Says which of them do not do as the table says.
wrong_examples () {
	git ready check --format=json >report.json
	test $? -le 1 || cat report.json
	perl -0ne '
	my %found = map { $_ => 1 } /"rule": "kind-([pf]\d+)\//g;
	my %judged = map { $_ => 1 } /"path": "([pf]\d+)\/item.md"/g;
	for my $name (sort keys %judged) {
		print "$name passes\n" if $name =~ /^f/ && !$found{$name};
		print "$name fails\n" if $name =~ /^p/ && $found{$name};
	}
	print scalar(keys %judged), " judged\n"' report.json
}

# spans_of: the code of each first cell; "`outcome` · `no outcome`" are two.
spans_of () {
	perl -CSDA -Mutf8 -ne '
	my ($cell) = split /\t/;
	print "$_\n" for $cell =~ /`([^`]+)`/g;'
}

for table in Checks:Check Conditions:Condition; do
	it "has examples that pass and fail as the table of ${table%%:*} says"
	given_outcomes
	write DEFINITION_OF_READY.md '# Ready

## Outcome `outcomes/*.md`

- `done when status: dropped`

## Epic `epics/*.md`
'
	export SECTION="${table%%:*}" HEADER="${table#*:}"
	rows_of | given_examples
	run wrong_examples
	prints ' judged'
	prints_not ' passes'
	prints_not ' fails'
done

it "has checks, directives and guards that all can be read"
given_outcomes
write s/1.md '# S-1'
write DEFINITION_OF_READY.md '# Ready

## Outcome `outcomes/*.md`

## Epic `epics/*.md`

## Story `stories/*.md`
'
SECTION=Checks HEADER=Check rows_of | spans_of | sed 's/.*/- The team. `&`/' >entries
SECTION=Directives HEADER=Directive rows_of | spans_of | sed 's/.*/- The team. `&`/' >>entries
SECTION=Guards HEADER=Term rows_of | spans_of | sed 's/.*/### Later `when &`/' >>entries
# Each in a kind of its own, where none is in the way of another.
awk '{ printf "\n## Kind-%d `s/*.md`\n\n- The team. `field status: idea, ready, doing`\n\n%s\n", NR, $0 }' \
	entries >>DEFINITION_OF_READY.md
run git ready explain
exits 0
prints "Kind-$(grep -c . entries) "

it "tells mistakes in the words of its table"
given_outcomes
write s/1.md '# S-1'
SECTION=Mistakes HEADER=Written rows_of >mistakes
while IFS=$tab read -r written said _; do
	# A cell is the code of a check, or a heading in two backticks.
	case $written in
	'``'*) line=$(echo "$written" | sed 's/^`` *//; s/ *``$//') ;;
	*) line="- The team. $written" ;;
	esac
	write DEFINITION_OF_READY.md "# Ready\n\n## Outcome \`outcomes/*.md\`\n\n## Story \`s/*.md\`\n\n$line\n"
	run git ready
	exits 128
	echo "$said" | sed 's/…/\n/g; s/`//g' >parts
	while IFS= read -r part; do
		prints "$(echo "$part" | sed 's/^[, ]*//; s/[, ]*$//')"
	done <parts
done <mistakes

it "has samples of definitions that can be read"
perl -0ne '
my $n = 0;
for my $sample (/^```markdown\n(.*?)^```/msg) {
	next unless $sample =~ /^# /;
	open my $out, ">", "sample" . ++$n . ".md" or die;
	print $out $sample;
}' "$root/src/ready/README.md"
given_outcomes
write backlog/1.md '# S-1'
write docs/stories/1.md '# S-2'
for sample in sample*.md; do
	run git ready explain --definition="$sample"
	exits 0
done
run test -f sample2.md
exits 0
