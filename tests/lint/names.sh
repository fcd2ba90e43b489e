#!/bin/sh
#
# A type that a header declares has its name alone: no other file gives the same
# name to something else, so that whoever meets it knows which one is meant.

cd "${1:-$(dirname "$0")/../..}" || exit 1

exec perl - src/*/*.[ch] <<'END'
use strict;
use warnings;

my %places;
for my $file (@ARGV) {
	next unless -e $file;
	open my $in, '<', $file or die "$file: $!";
	while (<$in>) {
		push @{$places{"$1 $2"}}, $file
			if /^(struct|enum|union)\s+(\w+)\s*\{/;
	}
}
my $wrong = 0;
for my $name (sort keys %places) {
	my @files = @{$places{$name}};
	next unless @files > 1 && grep { /\.h$/ } @files;
	print "$name means several things: @files\n";
	$wrong = 1;
}
exit $wrong;
END
