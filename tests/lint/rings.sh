#!/bin/sh
#
# Within a room, too, arrows point one way: no file needs another that needs
# it, however far round. Then each can be read, and tested, without the other.
# A file needs another where it names a function or a table that is defined
# there and not static.

cd "${1:-$(dirname "$0")/../..}" || exit 1

exec perl - src/*/*.c <<'END'
use strict;
use warnings;

# Its text without comments, strings and members.
sub code_of {
	my ($file) = @_;
	local $/;
	open my $in, '<', $file or die "$file: $!";
	my $code = <$in>;
	$code =~ s{/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'}{ }gs;
	$code =~ s{(?:->|\.)\s*[A-Za-z_]\w*}{ }g;
	return $code;
}

my (%code, %home);
for my $file (@ARGV) {
	next unless -e $file;
	$code{$file} = code_of($file);
	while ($code{$file} =~ /^(?!static\b|typedef\b|extern\b|return\b)[A-Za-z_][\w *]*?\b(\w+)\s*(?:\((?:[^;{}]*)\)\s*\{|(?:\[\w*\])*\s*=)/mg) {
		$home{$1} = $file;
	}
}

my %needs;
for my $file (keys %code) {
	for my $word ($code{$file} =~ /[A-Za-z_]\w*/g) {
		my $other = $home{$word};
		$needs{$file}{$other} = $word if $other &&
			$other ne $file;
	}
}

# Tarjan: which files reach one another.
my (%number, %low, %stacked, @stack, @rings);
my $count = 0;
sub visit {
	my ($file) = @_;
	$number{$file} = $low{$file} = $count++;
	push @stack, $file;
	$stacked{$file} = 1;
	for my $other (sort keys %{$needs{$file} || {}}) {
		visit($other) unless exists $number{$other};
		$low{$file} = $low{$other}
			if $stacked{$other} && $low{$other} < $low{$file};
	}
	return unless $low{$file} == $number{$file};
	my @ring;
	do {
		push @ring, pop @stack;
		delete $stacked{$ring[-1]};
	} until $ring[-1] eq $file;
	push @rings, [sort @ring] if @ring > 1;
}
no warnings 'recursion';
for my $file (sort keys %code) {
	visit($file) unless exists $number{$file};
}

my $wrong = 0;
for my $ring (@rings) {
	$wrong = 1;
	print "a ring: @$ring\n";
	my %in = map { $_ => 1 } @$ring;
	for my $file (@$ring) {
		print "\t$file needs $needs{$file}{$_} of $_\n"
			for grep { $in{$_} } sort keys %{$needs{$file}};
	}
}
exit $wrong;
END
