#!/bin/sh
#
# src/README.md is a map: each file stands in it under its room, and what it
# names is there. So are the lists that users read: each format and command of
# the program is in the README, and each word of a check in the manual of the
# language. (manual.sh looks at the pages.)

cd "${1:-$(dirname "$0")/../..}" || exit 1
test -f src/README.md || exit 0

exec perl - <<'END'
use strict;
use warnings;

my $wrong = 0;
sub wrong { print @_, "\n"; $wrong = 1; }

sub text_of {
	my ($file) = @_;
	local $/;
	open my $in, '<', $file or return '';
	return scalar <$in>;
}

# ---- files ----

my $map = text_of('src/README.md');
my %listed;
while ($map =~ /^### (\w+):[^\n]*\n(.*?)(?=^##|\z)/msg) {
	my ($room, $rows) = ($1, $2);
	for my $row (split /\n/, $rows) {
		my ($cell) = $row =~ /^\| ((?:`[\w.-]+`(?: · )?)+) \|/ or next;
		$listed{"src/$room/$_"} = 1 for $cell =~ /`([\w.-]+)`/g;
	}
	# "(each with its `.c`)"
	if ($rows =~ /each with its `\.c`/) {
		for my $header (grep { m{^src/$room/} } keys %listed) {
			(my $own = $header) =~ s/\.h$/.c/;
			$listed{$own} = 1;
		}
	}
}
for my $file (glob 'src/*/*.[ch]') {
	wrong("src/README.md does not list $file under its room")
		unless $listed{$file};
}
for my $file (sort keys %listed) {
	wrong("src/README.md lists $file, which is not there")
		unless -e $file;
}

# ---- how to add ----

my ($adding) = $map =~ /^## How to add\n(.*?)(?=^## |\z)/ms;
$adding //= '';
while ($adding =~ m{`((?:\w+|tests/\w+)/[\w.-]+\.\w+)`}g) {
	my $file = $1;
	wrong("\"How to add\" names $file, which is not there")
		unless -e $file || -e "src/$file";
}
while ($adding =~ m{`(\w+)\[\]` of `([\w/.-]+)`}g) {
	my ($table, $file) = ($1, $2);
	wrong("\"How to add\" looks for $table\[] in $file")
		unless text_of("src/$file") =~ /\b$table\[/;
}
while ($adding =~ m{`enum (\w+)` of `([\w/.-]+)`}g) {
	my ($enum, $file) = ($1, $2);
	wrong("\"How to add\" looks for enum $enum in $file")
		unless text_of("src/$file") =~ /\benum $enum \{/;
}

# ---- lists that users read ----

sub rows_of {
	my ($table, $file) = @_;
	my ($rows) = text_of($file) =~ /\b$table\[\] = \{(.*?)^\};/ms;
	return ($rows // '') =~ /^\t\{ "([a-z-]+)"/mg;
}

my $readme = text_of('README.md');
for my $format (rows_of('formats', 'src/report/format.c')) {
	wrong("README.md does not name the format $format")
		unless $readme =~ /`$format`/;
}
for my $command (rows_of('commands', 'src/cli/commands.c')) {
	wrong("README.md does not name git ready $command")
		unless $readme =~ /git ready $command\b/;
}

# ---- the language's manual: each word of a check stands in a table of it ----

# The words of rows that have an id, as in [SUBJECT_LINK] = { "link", … },
sub words_of {
	my ($ids, $file) = @_;
	return text_of($file) =~ /\[${ids}_\w+\]\s*=\s*(?:\{\s*)?"([^"]+)"/g;
}

my $tables = join "\n", text_of('src/ready/README.md') =~ /^\|.*/mg;
for my $table (['SUBJECT', 'terms/subjects.c'], ['SMELL', 'terms/parse-condition.c'],
	['PROPERTY', 'terms/parse-condition.c'], ['MEASURE', 'backlog/value.c']) {
	my ($ids, $file) = @$table;
	my $row = $ids eq 'SUBJECT' ? qr/^\| `(?:no )?/m : qr/`[^`]*\b/;
	for my $word (words_of($ids, "src/$file")) {
		wrong("src/ready/README.md has no row for \"$word\" of $file")
			unless $tables =~ /$row\Q$word\E/;
	}
}
exit $wrong;
END
