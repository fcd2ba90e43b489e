#!/usr/bin/perl
#
# init.pl <labels.json> <what git ready init --format=json printed>
#	[<what git ready list --all --format=json printed after init --yes>]
#
# Compares what was found with what people labelled by hand, and prints each
# difference as a sentence; nothing where the first kind is complete, nothing that
# was found is not an item, and done is right in 95 of 100. With the list, that is
# compared too, and of both the ids and titles; those that are "known" to differ,
# with a reason, must still do so. Where no kind is labelled, nothing may be found.

use strict;
use warnings;
use JSON::PP;

binmode STDOUT, ':encoding(UTF-8)';

sub slurp {
	open(my $file, '<', $_[0]) or die "$_[0]: $!";
	local $/;
	return JSON::PP->new->utf8->decode(<$file>);
}

my ($labels, $found, $list) = map { slurp($_) } @ARGV;

# Within files, or the files themselves?
sub is_inside {
	return $_[0]{items} && defined $_[0]{items}[0]{line};
}

# The place of an item: its folder, its file, or its file and line.
sub place {
	my ($label, $path, $line) = @_;
	return "$path:$line" if is_inside($label);
	$path =~ s,/[^/]*$,, if $label->{form} eq 'folder';
	return $path;
}

# The labelled items by their places, and places that may be missing.
sub wanted {
	my ($label) = @_;
	my (%want, %may);
	for (@{$label->{items} || []}) {
		$want{place($label, $_->{path}, $_->{line})} = $_;
		$may{place($label, $_->{path}, $_->{line})} = 1
			for @{$_->{also} || []};
	}
	$want{place($label, $_)} = {} for @{$label->{paths} || []};
	$may{place($label, ref $_ ? ($_->{path}, $_->{line}) : $_)} = 1
		for @{$label->{optional} || []};
	return (\%want, \%may);
}

# Prints how the items that were found, or listed, differ from a label.
sub differences {
	my ($by, $items, $label) = @_;
	my ($want, $may) = wanted($label);
	my ($told, @wrong, %have) = (0);
	for my $item (@$items) {
		my $at = place($label, $item->{path}, $item->{line});
		my $as = $want->{$at};
		print "$by: found twice: $at\n" if $have{$at}++;
		print "$by: not an item: $at\n" unless $as || $may->{$at};
		next unless defined $as->{done};
		$told++;
		push @wrong, $at if !$item->{done} != !$as->{done};
	}
	print "$by: not found: $_\n"
		for grep { !$have{$_} && !$may->{$_} } sort keys %$want;
	print "$by: done is wrong in ", scalar @wrong, " of $told: @wrong\n"
		if 20 * @wrong > $told;
}

# Prints which ids, or titles, are not as labelled.
sub misnamed {
	my ($by, $items, $label, $name) = @_;
	my ($want) = wanted($label);
	my @wrong;
	for my $item (@$items) {
		my $at = place($label, $item->{path}, $item->{line});
		my $as = $want->{$at}{$name} // next;
		my $is = $item->{$name} // '';
		push @wrong, "$by: the $name of $at is \"$is\", not \"$as\"\n" if $is ne $as;
	}
	if (!$label->{known}{$name}) {
		print @wrong;
	} elsif (!@wrong) {
		print "$by: each $name is right by now, and no longer a known difference\n";
	}
}

# The first that is labelled item by item: one label stands for a form that was
# counted but not listed.
my ($label) = grep { $_->{items} || $_->{paths} } @{$labels->{kinds}};
my $first = $found->{candidates}[0];

if (!$label) {
	print "invented: @{$_->{patterns}}\n" for map { @{$_->{kinds}} } $first // ();
} elsif (!$first) {
	print "no backlog was found\n";
} else {
	my $kind = $first->{kinds}[0];
	differences('init', $kind->{items}, $label);
	exit 0 if !$list;
	my @listed = grep { $_->{kind} eq $kind->{name} } @{$list->{items}};
	$_->{done} = $_->{verdict} eq 'done' for @listed;
	differences('list', \@listed, $label);
	for my $name (qw(id title)) {
		misnamed('init', $kind->{items}, $label, $name);
		misnamed('list', \@listed, $label, $name);
	}
}
