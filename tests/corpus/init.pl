#!/usr/bin/perl
#
# init.pl <labels.json> <what git ready init --format=json printed>
#
# Compares what was found with what people labelled by hand, and prints each
# difference as a sentence; nothing where the first kind is complete, nothing
# that was found is not an item, and done is right in 95 of 100.

use strict;
use warnings;
use JSON::PP;

sub slurp {
	open(my $file, '<', $_[0]) or die "$_[0]: $!";
	local $/;
	return JSON::PP->new->utf8->decode(<$file>);
}

my $labels = slurp($ARGV[0]);
my $found = slurp($ARGV[1]);

sub is_inside {
	return $_[0]{items} ? 1 : 0;
}

# The place of an item: its folder, its file, or its file and line.
sub place {
	my ($label, $path, $line) = @_;
	return "$path:$line" if is_inside($label);
	$path =~ s,/[^/]*$,, if $label->{form} eq 'folder';
	return $path;
}

# The labelled places, those that may be missing, and what is done where.
sub wanted {
	my ($label) = @_;
	my (%want, %may, %done);
	for (@{$label->{items} || []}) {
		my $at = place($label, $_->{path}, $_->{line});
		$want{$at} = 1;
		$done{$at} = $_->{done} ? 1 : 0 if defined $_->{done};
		$may{place($label, $_->{path}, $_->{line})} = 1
			for @{$_->{also} || []};
	}
	$want{place($label, $_)} = 1 for @{$label->{paths} || []};
	$may{place($label, ref $_ ? $_->{path} : $_)} = 1
		for @{$label->{optional} || []};
	return (\%want, \%may, \%done);
}

# Missing, false and wrongly done places of a found kind against a label.
sub differences {
	my ($kind, $label) = @_;
	my ($want, $may, $done) = wanted($label);
	my (@missing, @false, $wrong, $told);
	my %have;
	$wrong = $told = 0;
	for (@{$kind->{items}}) {
		my $at = place($label, $_->{path}, $_->{line});
		$have{$at} = 1;
		push @false, $at unless $want->{$at} || $may->{$at};
		next unless defined $done->{$at};
		$told++;
		$wrong++ if ($_->{done} ? 1 : 0) != $done->{$at};
	}
	@missing = grep { !$have{$_} && !$may->{$_} } sort keys %$want;
	return { missing => \@missing, false => \@false, wrong => $wrong,
		told => $told };
}

# The first that is labelled item by item: one label stands for a form that was
# counted but not listed.
my ($label) = grep { $_->{items} || $_->{paths} } @{$labels->{kinds}};

my $first = $found->{candidates}[0];
if (!$first) {
	print "no backlog was found\n";
	exit 0;
}
my $d = differences($first->{kinds}[0], $label);
print "not found: $_\n" for @{$d->{missing}};
print "not an item: $_\n" for @{$d->{false}};
print "done is wrong in $d->{wrong} of $d->{told}\n"
	if 20 * $d->{wrong} > $d->{told};
