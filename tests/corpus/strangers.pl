#!/usr/bin/perl
#
# What a reader labelled in a repository, beside what git ready found there.
#
#	strangers.pl <labels.json> <check.json>
#
# Prints one line for each label that was not found, each item that nobody
# labelled, and each item that is done to one and open to the other; then the
# counts. Labels that only some would call items are asked for but not missed.

use strict;
use warnings;
use utf8;
use JSON::PP;

binmode STDOUT, ':encoding(UTF-8)';

sub read_json {
	local $/;
	open my $in, '<', $_[0] or die "$_[0]: $!";
	return decode_json(<$in>);
}

# Statuses that the labels count, and that mean done to whoever set them.
my %is_done = map { $_ => 1 } qw(done Done DONE Closed finished archived ✅ x);

my ($labels, $check) = map { read_json($_) } @ARGV;
my (%label, %also, %optional, %counted, %done_wanted, %done_found);
my ($labelled, $found, $false, $done, $done_right) = (0) x 5;

for my $kind (@{ $labels->{kinds} }) {
	my $items = $kind->{items};
	$optional{$_} = 1 for @{ $kind->{optional} || [] };
	# A section for each item of one file, counted and not listed.
	if ($kind->{form} eq 'section') {
		my $path = $kind->{paths}[0];
		for my $value (keys %{ $kind->{values} }) {
			$counted{$path} += $kind->{values}{$value};
			$done_wanted{$path} += $is_done{$value} ? $kind->{values}{$value} : 0;
		}
		next;
	}
	if (!$items) {
		my $wanted = 0;
		$wanted += $kind->{values}{$_} for grep { $is_done{$_} } keys %{ $kind->{values} };
		# Where the labels count statuses, done is right if as many are.
		my $name = "kind $kind->{kind}";
		$done_wanted{$name} = $wanted if %{ $kind->{values} };
		$items = [ map { { path => $_, group => $name } } @{ $kind->{paths} } ];
	}
	for my $item (@$items) {
		next if $item->{hidden_in_code} || $item->{hidden_by_commonmark};
		my $place = join ':', $item->{path}, $item->{line} // ();
		$label{$place} = $item;
		$also{"$_->{path}:$_->{line}"} = 1 for @{ $item->{also} || [] };
	}
}

my %seen;
for my $item (@{ $check->{items} }) {
	my ($path, $line) = @$item{qw(path line)};
	my $is_done = $item->{verdict} eq 'done';
	my $place = exists $label{$path} ? $path : "$path:$line";
	if (exists $counted{$path} && !exists $label{$place}) {
		$seen{$path}++;
		$done_found{$path} += $is_done;
		next;
	}
	my $label = $label{$place};
	if (!$label) {
		print "nobody labelled $place: $item->{id}\n";
		$false++;
		next;
	}
	print "found twice: $place\n" if $seen{$place}++;
	if ($label->{group}) {
		$done_found{ $label->{group} } += $is_done;
	} elsif (defined $label->{done}) {
		$done++;
		$done_right += !$label->{done} == !$is_done;
		print "done is wrong: $place $item->{id}\n" if !$label->{done} != !$is_done;
	}
}
for my $place (sort keys %label) {
	$labelled++;
	$found++ if $seen{$place};
	print "not found: $place\n" if !$seen{$place} && !$optional{$place};
}
for my $path (sort keys %counted) {
	my $n = $seen{$path} // 0;
	$labelled += $counted{$path};
	$found += $n < $counted{$path} ? $n : $counted{$path};
	print "$path has $counted{$path} items, and $n were found\n" if $n != $counted{$path};
}
for my $name (sort keys %done_wanted) {
	my $n = $done_found{$name} // 0;
	my $off = abs $n - $done_wanted{$name};
	my $all = exists $counted{$name} ? $counted{$name}
		: grep { ($_->{group} // '') eq $name } values %label;
	$done += $all;
	$done_right += $all - $off;
	print "done are $n of $name, and $done_wanted{$name} should be\n" if $off;
}
printf "labelled %d, found %d, false %d, done right %d of %d\n",
	$labelled, $found, $false, $done_right, $done;
