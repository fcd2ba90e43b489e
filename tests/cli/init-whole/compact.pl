#!/usr/bin/perl
#
# compact.pl <what git ready init --format=json printed>
#
# All of it but what the text says as well, in lines that people can read: the
# candidates with their items, then every reading that was weighed, with its
# points.

use strict;
use warnings;
use open qw(:std :encoding(UTF-8));
use JSON::PP;

open(my $file, '<:raw', $ARGV[0]) or die "$ARGV[0]: $!";
my $found = JSON::PP->new->utf8->decode(do { local $/; <$file> });

# "-1.5", and "2" for 2.0.
sub points { return sprintf('%g', $_[0]) }

sub show_evidence {
	for my $one (@{$_[0]}) {
		my $count = $one->{of} ? " $one->{n}/$one->{of}" : $one->{n} ? " $one->{n}" : '';
		print '    ', points($one->{points}), " $one->{says}$count\n";
	}
}

sub show_kind {
	my ($kind) = @_;
	print "  $kind->{name}, one a $kind->{form}: @{$kind->{patterns}}: ", points($kind->{score}), "\n";
	for my $key (qw(when id_from title_from status_from)) {
		print "    $key: $kind->{$key}\n" if defined $kind->{$key};
	}
	for my $item (@{$kind->{items}}) {
		print "    $item->{path}:$item->{line} [$item->{id}] $item->{title}", $item->{done} ? ' (done)' : '', "\n";
	}
	# That of all others stands below.
	show_evidence($kind->{evidence}) unless grep { "@{$_->{patterns}}" eq "@{$kind->{patterns}}" } @{$found->{considered}};
}

for my $candidate (@{$found->{candidates}}) {
	print "candidate $candidate->{rank}", $candidate->{chosen} ? ', chosen' : '', "\n";
	show_kind($_) for @{$candidate->{kinds}};
}
if (my $sum = $found->{summary}) {
	print "ready $sum->{ready}, not $sum->{not_ready}, open $sum->{open}, done $sum->{done}, ",
		"could not be started $sum->{could_not_be_started}\n";
}
print "cannot read: $_\n" for @{$found->{cannot_read}};
print "weighed\n" if @{$found->{considered}};
for my $one (@{$found->{considered}}) {
	print '  ', points($one->{score}), " @{$one->{patterns}}: $one->{items}\n";
	show_evidence($one->{evidence});
}
