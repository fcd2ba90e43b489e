#!/bin/sh
#
# A table that is as long as an enum, `judges[N_SUBJECTS]`, has a row for each of
# its values: one that is forgotten is zero, which compiles, and is wrong when
# somebody gets there. What stands for none of them (…_NONE) may go without.

cd "${1:-$(dirname "$0")/../..}" || exit 1

exec perl - src/*/*.[ch] <<'END'
use strict;
use warnings;

my (%code, %enum_of, %values);
for my $file (@ARGV) {
	next unless -e $file;
	local $/;
	open my $in, '<', $file or die "$file: $!";
	$code{$file} = <$in>;
	$code{$file} =~ s{/\*.*?\*/}{ join '', $& =~ /\n/g }gse;
	while ($code{$file} =~ /\benum (\w+) \{(.*?)\}/gs) {
		my ($enum, $body) = ($1, $2);
		my @names = grep { !/^N_|_(?:NONE|NOTHING)$/ } $body =~ /\b([A-Z][A-Z0-9_]+)\b(?=\s*(?:,|=|\z))/g;
		$values{$enum} = \@names;
		$enum_of{$_} = $enum for @names;
	}
}

my $wrong = 0;
for my $file (sort keys %code) {
	while ($code{$file} =~ /^(?:\t?(?:static |const )[^;{}=]*?\b|\t?\} )(\w+)\[N_\w+\][^=]*= \{(.*?)\n\t?\};/gms) {
		my ($table, $rows, $line) = ($1, $2, 1 + (substr($code{$file}, 0, $-[0]) =~ tr/\n//));
		my %has = map { $_ => 1 } $rows =~ /\[([A-Z][A-Z0-9_]+)\] =/g;
		my ($first) = sort keys %has or next;
		my $enum = $enum_of{$first} or next;
		for my $value (grep { !$has{$_} } @{$values{$enum}}) {
			print "$file:$line: $table\[] has no row for $value\n";
			$wrong = 1;
		}
	}
}
exit $wrong;
END
