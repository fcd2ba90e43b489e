#!/usr/bin/perl
#
# What git ready must say about the backlog of Backlog.md, found out in another
# way: line by line, with regular expressions, for this one corpus and its two
# definitions. It shares nothing with the program, and takes short cuts that
# only the data allows; README.md says which of them were looked at by eye.
#
#	count.pl [--audit] <clone>
#
# Prints verdicts and findings as tests/ready/digest does, without columns.
use strict;
use warnings;
use utf8;
use Encode qw(decode encode);

my $audit = @ARGV && $ARGV[0] eq '--audit' ? shift : 0;
chdir $ARGV[0] or die "$ARGV[0]: $!\n";
binmode STDOUT, ':encoding(UTF-8)';

my @steps = ('to do', 'in progress', 'done');
my @levels = ('Ready to take up', 'Ready to hand over');
my (@items, %by_id);

for my $path (sort map { glob } 'backlog/tasks/*', 'backlog/completed/*',
	      'backlog/drafts/*') {
	push @items, item($path) if $path =~ /\.md$/ && $path !~ m{/readme\.md$};
}
push @{$by_id{lc $_->{id}}}, $_ for @items;

my (@verdicts, @findings);
judge($_) for @items;
print "$_\n" for @verdicts, @findings;

# Reads a file: front matter as {key} => [line, value...], the rest as lines
# from which code and comments are blanked, so that line numbers stay.
sub item {
	my ($path) = @_;
	open my $file, '<:raw', $path or die "$path: $!\n";
	my $text = decode('UTF-8', do { local $/; <$file> }, Encode::FB_CROAK);
	my %item = (path => decode('UTF-8', $path));
	my @lines = split /\n/, $text, -1;
	my ($key, $end, %front);

	die "$path: no front matter\n" if $lines[0] ne '---';
	for my $n (1 .. $#lines) {
		my $line = $lines[$n];
		if ($line eq '---') {
			$end = $n;
			last;
		}
		if ($line =~ /^(\w+):\s*(.*?)\s*$/) {
			$key = $1;
			my $value = $2;
			# Of a title after ">-" the words stand below it.
			$front{$key} = { line => $n + 1 + ($value =~ /^[>|]-?$/),
					 values => [] };
			if ($value =~ /^\[(.*)\]$/) {
				add($front{$key}, $n, $_) for split /\s*,\s*/, $1;
			} elsif ($value ne '' && $value !~ /^[>|]-?$/) {
				add($front{$key}, $n, $value);
			}
		} elsif ($line =~ /^\s*- (.*)$/) {
			add($front{$key}, $n, $1);
		}
	}
	$item{front} = \%front;
	$item{id} = $front{id}{values}[0]{text};
	$item{title_line} = $front{title}{line};

	$lines[$_] = '' for 0 .. $end;
	$item{raw} = [@lines];
	blank_code(\@lines);
	blank_comments(\@lines);
	$item{lines} = \@lines;
	$item{headings} = [headings(\@lines)];
	return \%item;
}

sub add {
	my ($field, $n, $text) = @_;
	$text =~ s/^(["'])(.*)\1$/$2/;
	return if $text =~ /^(|-|–|—|none|n\/a|tbd|\?|null)$/i;
	push @{$field->{values}}, { line => $n + 1, text => $text };
}

sub blank_code {
	my ($lines) = @_;
	my $fence;
	for (@$lines) {
		if (defined $fence) {
			undef $fence if /^\s*\Q$fence\E[`~]*\s*$/;
			$_ = "\x01"; # something stood here
		} elsif (/^\s*(?:[-*] |\d+\. )?(```+|~~~+)/) {
			$fence = $1;
			$_ = "\x01";
		}
	}
}

sub blank_comments {
	my ($lines) = @_;
	my $text = join "\n", @$lines;
	$text =~ s{<!--(.*?)-->}{$1 =~ s/[^\n]//gr}ges;
	@$lines = split /\n/, $text, -1;
}

sub headings {
	my ($lines) = @_;
	my @found;
	for my $n (0 .. $#$lines) {
		if ($lines->[$n] =~ /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/) {
			push @found, { n => $n, body => $n + 1, level => length $1,
				       name => $2 };
		} elsif ($n && $lines->[$n - 1] =~ /^ {0,3}[\w*`"'(]/ &&
			 $lines->[$n] =~ /^ {0,3}(-+|=+)[ \t]*$/) {
			push @found, { n => $n - 1, body => $n + 1, name => '',
				       level => $1 =~ /=/ ? 1 : 2 };
		}
	}
	return @found;
}

# The line that ends what a mark right below a heading begins, headings of the
# same level included: <!-- SECTION:PLAN:BEGIN --> to <!-- SECTION:PLAN:END -->.
sub end_of_mark {
	my ($item, $n) = @_;
	my $raw = $item->{raw};
	$n++ while $n < $#$raw && $raw->[$n] =~ /^\s*$/;
	return -1 if $raw->[$n] !~ /^<!-- (\S+):BEGIN -->\s*$/;
	my $name = $1;
	for my $end ($n + 1 .. $#$raw) {
		return $end if $raw->[$end] =~ /^<!-- \Q$name\E:END -->/;
	}
	return -1;
}

# The first section of that name with substance, else the first of that name.
sub section {
	my ($item, $name) = @_;
	my @headings = @{$item->{headings}};
	my $first;
	for my $i (0 .. $#headings) {
		my $heading = $headings[$i];
		my $plain = lc $heading->{name};
		$plain =~ s/\s*\((optional|mandatory|required)\)$//;
		$plain =~ s/:$//;
		next if $plain ne lc $name;
		my ($next) = grep { $_->{level} <= $heading->{level} }
			@headings[$i + 1 .. $#headings];
		my $last = $next ? $next->{n} - 1 : $#{$item->{lines}};
		my $marked = end_of_mark($item, $heading->{body});
		$last = $marked if $marked > $last;
		my @body = @{$item->{lines}}[$heading->{body} .. $last];
		my $section = { line => $heading->{n} + 1, body => \@body };
		$section->{substance} =
			grep { !/^\s*(#{1,6}([ \t].*)?)?$/ } @body;
		return $section if $section->{substance};
		$first //= $section;
	}
	return $first;
}

# Runs of letters or digits that readers see; addresses and code they do not.
sub words {
	my $text = join "\n", @_;
	$text =~ s/\]\([^)]*\)/]/g;
	$text =~ s{https?://[^\s<>]+}{}g;
	my @words = $text =~ /[\p{L}\p{N}]+/g;
	return scalar @words;
}

# Top-level list entries with something in them; blank ones apart.
sub entries {
	my ($blank, $full) = (0, 0);
	for (@_) {
		next if !/^ {0,1}(?:[-*+]|\d+[.)])(?:[ \t]+(.*))?$/;
		my $text = $1 // '';
		$text =~ s/^\[[ xX]\]\s*//;
		$text =~ s/^(#\d+|AC ?#?\d+:)\s*//;
		$text =~ /\S/ ? $full++ : $blank++;
	}
	return ($full, $blank);
}

sub placeholder {
	return grep { m{^\s*(?:[-*+]\s+)?(?:\[[ xX]\]\s*)?(?:\#\d+\s*)?
			(?:TBD\b|TODO:|FIXME|\?\?\?|XXX|\[NEEDS\ CLARIFICATION|
			\{\{.*\}\}|<insert)}xi } @_;
}

sub judge {
	my ($item) = @_;
	my $status = lc $item->{front}{status}{values}[0]{text};
	my ($step) = grep { $steps[$_] eq $status } 0 .. $#steps;
	my $draft = $item->{path} =~ m{^backlog/drafts/};
	my $done = !$audit && $status =~ /^(done|won't do)$/;
	my @asked = ([], [], []); # above the levels, then for each level

	push @{$asked[0]}, [error => $item->{front}{id}{line}, 'field-id']
		if @{$by_id{lc $item->{id}}} > 1;
	push @{$asked[0]}, [error => $item->{front}{status}{line}, 'field-status']
		if !defined $step;
	push @{$asked[0]}, [error => $_, 'links'] for broken_links($item);

	push @{$asked[1]}, [error => @$_] for
		ask_section($item, 'Description', 'section-description', sub {
			my $failed = words(@_) < 15;
			return $failed + (placeholder(@_) ? 1 : 0);
		}),
		ask_section($item, 'Acceptance criteria',
			    'section-acceptance-criteria', sub {
			my ($full, $blank) = entries(@_);
			return ($full < 1) + ($blank > 0);
		}),
		ask_field($item, 'priority', qw(high medium low)),
		map { [$_->{line}, 'field-dependencies'] }
			grep { !$by_id{lc $_->{text}} }
			@{$item->{front}{dependencies}{values} // []};
	push @{$asked[1]}, [warning => @$_] for
		ask_field($item, 'type', qw(bug feature enhancement chore task));

	push @{$asked[2]}, [error => @$_] for
		ask_section($item, 'Implementation plan',
			    'section-implementation-plan', sub { 0 }),
		ask_field($item, 'assignee');

	my $claim = $done || $draft || !defined $step ? 0 : $step == 0 ? 1 : 2;
	my @missed = map { my $at = $_; scalar grep { $_->[0] eq 'error' }
		map { @{$asked[$_]} } 0 .. $at } 0 .. 2;
	my ($meets) = grep { !$missed[$_] } 2, 1;
	my $verdict = $done ? 'done' : $missed[$claim] ? 'not ready'
		: $claim ? 'ready' : 'open';
	push @verdicts, "verdict $item->{id}: $verdict"
		. ($claim ? ", claims $levels[$claim - 1]" : '')
		. (!$done && $meets ? ", meets $levels[$meets - 1]" : '');
	return if $done;
	push @findings, map { "$_->[0] $item->{path}:$_->[1] task/$_->[2]" }
		sort { $a->[1] <=> $b->[1] || $a->[2] cmp $b->[2] }
		map { @{$asked[$_]} } 0 .. $claim;
}

# One finding per condition that fails; a missing section is one, at the title.
sub ask_section {
	my ($item, $name, $rule, $fails) = @_;
	my $section = section($item, $name);
	return [$item->{title_line}, $rule] if !$section;
	return [$section->{line}, $rule] if !$section->{substance};
	return map { [$section->{line}, $rule] } 1 .. $fails->(@{$section->{body}});
}

sub ask_field {
	my ($item, $name, @agreed) = @_;
	my @values = @{$item->{front}{$name}{values} // []};
	my %agreed = map { $_ => 1 } @agreed;
	return [$item->{title_line}, "field-$name"] if !@values;
	return map { [$_->{line}, "field-$name"] }
		grep { @agreed && !$agreed{lc $_->{text}} } @values;
}

# The line of each relative link or image that leads nowhere. There is no
# other kind of link in this corpus that could be broken.
sub broken_links {
	my ($item) = @_;
	my @lines = @{$item->{lines}};
	my @broken;
	for my $n (0 .. $#lines) {
		(my $line = $lines[$n]) =~ s/(`+).*?\1//g;
		while ($line =~ /\]\(([^)\s]+)[^)]*\)/g) {
			my $target = $1;
			next if $target =~ /^[a-z]+:/;
			my ($folder) = $item->{path} =~ m{^(.*)/};
			push @broken, $n + 1
				if !-e encode('UTF-8', "$folder/$target");
		}
	}
	return @broken;
}
