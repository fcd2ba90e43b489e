#!/bin/sh
#
# Every public declaration has a contract: what it promises, shapes and units,
# who frees, what -1 means. It is a comment above the declaration, or beside it
# on its last line, or above the group of declarations without a blank line
# between that it belongs to. Functions, tables, types of functions and macros
# with arguments count; of other types each member says what it is.

cd "${1:-$(dirname "$0")/../..}" || exit 1

exec perl - src/*/*.h <<'END'
use strict;
use warnings;

my $wrong = 0;

# Depth of brackets after a line; what stands in comments and texts is none.
sub depth_after {
	my ($depth, $line) = @_;
	$line =~ s{/\*.*?\*/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'}{}g;
	return $depth + ($line =~ tr/{(/{(/) - ($line =~ tr/})/})/);
}

# What a declaration is called, or "" where it needs no contract.
sub name_of {
	my ($text) = @_;
	$text =~ s{/\*.*?\*/}{ }gs;
	return $1 if $text =~ /^#\s*define\s+(\w+)\(/;
	return '' if $text =~ /^#|^_Static_assert\b/;
	return '' if $text =~ /^(?:struct|enum|union)\b[^(;=]*[;{]/ &&
		$text !~ /\}\s*\w/;
	$text =~ s/\{.*//s;
	$text =~ s/__attribute__.*//s;
	return $1 if $text =~ /\b(\w+)\s*\(/;
	return $1 if $text =~ /\b(\w+)\s*(?:\[[^\]]*\])*\s*(?:=.*)?;/s;
	return '';
}

sub check {
	my ($file) = @_;
	open my $in, '<', $file or die "$file: $!";
	my @lines = <$in>;
	my $covered = 0;
	for (my $i = 0; $i < @lines;) {
		my $line = $lines[$i];
		if ($line =~ m{^\s*/\*}) {
			my $first = $i;
			$i++ while $lines[$i] !~ m{\*/};
			$i++;
			# "---- a heading ----" says where, not what
			$covered = "@lines[$first .. $i - 1]" !~ /----/;
			next;
		}
		if ($line =~ /^\s*$/ || $line =~ /^#\s*(?:include|if|endif|else|undef)/) {
			$covered = 0 if $line =~ /^\s*$/;
			$i++;
			next;
		}
		my ($text, $depth, $at) = ('', 0, $i);
		while ($i < @lines) {
			$text .= $lines[$i];
			$depth = depth_after($depth, $lines[$i]);
			my $ends = $text =~ /^#/ ? $lines[$i] !~ /\\$/
				: $depth == 0 && $lines[$i] =~ m<[;}]\s*(?:/\*.*)?$>;
			$i++;
			last if $ends;
		}
		# A comment beside it may go on in the next lines.
		my $beside = $lines[$i - 1] =~ m{[;\w)]\s*/\*};
		$i++ while $beside && $lines[$i - 1] !~ m{\*/};
		my $name = name_of($text);
		next if $name eq '' || $covered || $beside;
		print "$file:", $at + 1, ": $name has no contract\n";
		$wrong = 1;
	}
}

check($_) for @ARGV;
exit $wrong;
END
