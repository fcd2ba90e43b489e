#!/bin/sh
#
# Every sentence that a finding may say has an example in tests/ready/messages,
# where they can be read in one go. A sentence is a string of two words or more
# in the files below; what a `%s` stands for may be anything.

cd "${1:-$(dirname "$0")/../..}" || exit 1

exec perl - src/terms/*.c src/ready/*.c src/read/complaints.c src/read/frontmatter.c src/read/frontmatter-find.c src/read/blocks.c \
	src/read/document.c src/backlog/link-check.c <<'END'
use strict;
use warnings;

# Words that files look for, and no sentences.
my %words = map { $_ => 1 } (
	# names of sections and fields
	'decision log', 'closed on', 'closed date', 'completed date',
	'no open questions',
	# statuses
	'in progress', 'in review', 'not started', 'to do',
	# the language, where no message quotes it
	'in field', 'in section', 'no cycle', 'no outcome', 'started when',
	'targets ready', 'also in fenced code', 'or code',
	'with code', 'or in code', 'including code', 'in fenced code',
	'all items', 'all entries', 'or section', ' in section ', ' in field ',
	'or section ', ' or section ',
	' from folder', ' by path', ' by its folder', ' in its folder',
	'done only when',
	'must not', 'shall not', 'should not',
	# placeholders, and what libyaml says of a tab
	'[NEEDS CLARIFICATION:', 'found a tab character',
	# told apart by them, never shown
	'an entry without words', 'work tree',
	# how to claim a level: told by next and show, not by a finding
	'rename its file to', 'move it to "%s"', 'give it a field %s', 'tick its boxes', 'leave a box open',
	# no test is that deep or wide
	'is nested more than %d levels deep', 'has a table of more than %d cells',
	# of a definition that is only proposed: tests/cli/init-backlog.sh
	'value would be', 'values would be',
	# what a pointer of Git LFS begins with
	'version https://git-lfs.github.com/spec/',
);
my %silent = map { ("src/$_.c" => 1) } (
	'ready/vague', 'terms/headlines', 'terms/aside',
	'terms/aside-page', 'terms/parse-amounts', # words that are looked for
	'ready/graph', 'ready/judge', 'terms/finding', # say nothing
);

local $/;
my $examples = join '', map { open my $in, '<', $_ or die "$_: $!"; <$in> }
	glob 'tests/ready/messages/*/expected.txt';
my $missing = 0;

for my $file (@ARGV) {
	next if $silent{$file} || !-e $file;
	open my $in, '<', $file or die "$file: $!";
	my $source = <$in>;
	# For explain, which has tests of its own.
	$source =~ s/^const struct subject subjects\[.*?^\};//ms;
	# libyaml's words are on the left, ours on the right.
	$source =~ s/^\t\{ "[^"]*",/\t{ "",/mg if $file =~ /complaints/;
	my $line = 1;
	while ($source =~ m{\G(?:(/\*.*?\*/)|'(?:[^'\\]|\\.)'|("(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*)|([^"'/]+|.))}gcs) {
		my ($comment, $string, $at) = ($1, $2, $line);
		$line += ($& =~ tr/\n//);
		next unless defined $string;
		$string = join '', $string =~ /"((?:[^"\\]|\\.)*)"/g;
		$string =~ s/\\(["\\])/$1/g;
		next unless $string =~ /[A-Za-z]{2}[^%]* [^%]*[A-Za-z]{2}|[A-Za-z]{2,} %|%s [A-Za-z]{2,}/;
		next if $words{$string};
		my $pattern = join '.*?', map quotemeta, split /%(?:\.\*s|zu|s|d|u|g|c)/, $string, -1;
		next if $examples =~ /$pattern/;
		print "$file:$at: no example in tests/ready/messages: $string\n";
		$missing = 1;
	}
}
exit $missing;
END
