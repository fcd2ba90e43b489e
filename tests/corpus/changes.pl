#!/usr/bin/perl
#
# What became of the tasks of Backlog.md between two commits, counted a second
# time, by other means than the program's: lines of front matter, paired by id,
# path and title. Run in a clone of it:
#
#	changes.pl <base> <head>		what this counts
#	git ready review --format=json <base>..<head> | changes.pl --json
#	git ready review --format=json <base>..<head> | changes.pl --all
#
# The first two print the same lines: added, removed, done, id, and priority. The
# third prints all that a review tells, without titles.
use strict;
use warnings;
use IPC::Open2;
use JSON::PP;

binmode STDOUT, ':utf8';

if (($ARGV[0] // '') eq '--all') {
	local $/;
	my $review = decode_json(<STDIN>);
	my @lines = map {
		my $values = $_->{field} ? " $_->{field}" : '';
		$values .= ', new' if $_->{new} && $_->{what} ne 'added';
		$values .= ', unexplained' if defined $_->{explained} && !$_->{explained};
		"$_->{what} $_->{item}$values";
	} @{$review->{changes}};
	push @lines, map { "$_->{since} $_->{severity} $_->{item} $_->{rule}" }
		grep { $_->{since} eq 'new' } @{$review->{findings}};
	print map { "$_\n" } sort @lines;
	exit;
}

if (($ARGV[0] // '') eq '--json') {
	local $/;
	my $review = decode_json(<STDIN>);
	my @lines;
	for my $change (@{$review->{changes}}) {
		my ($what, $id) = @$change{qw(what item)};
		my $field = $change->{field} // '';
		push @lines, "added $id" if $change->{new};
		push @lines, "$what $id" if $what eq 'removed' || $what eq 'done';
		push @lines, "id $change->{before} > $id" if $field eq 'id';
		push @lines, "priority $id " . ($change->{before} // 'none') . ' > ' . ($change->{after} // 'none')
			if $field eq 'priority';
	}
	print map { "$_\n" } sort @lines;
	exit;
}

my ($base, $head) = @ARGV;
my ($was, $is) = (tasks($base), tasks($head));
my (%is_of, %was_of, %by_id, %by_path);
$by_id{lc $_->{id}} = $by_path{$_->{path}} = $_ for @$is;

sub pair {
	my ($old, $new) = @_;
	return if !$new || $is_of{$old->{path}} || $was_of{$new->{path}};
	$is_of{$old->{path}} = $new;
	$was_of{$new->{path}} = $old;
}

# Some ids are borne by two files: then the one at the same path is meant.
for my $old (@$was) {
	my $new = $by_path{$old->{path}};
	pair($old, $new) if $new && lc $old->{id} eq lc $new->{id};
}
pair($_, $by_id{lc $_->{id}}) for @$was;
pair($_, $by_path{$_->{path}}) for @$was;
# What was renumbered and reformatted at once is too different for git's own
# measure and not for libgit2's; its title tells.
my %titled;
push @{$titled{$_->{title}}}, $_ for grep { !$was_of{$_->{path}} } @$is;
for my $old (grep { !$is_of{$_->{path}} } @$was) {
	my $new = $titled{$old->{title}} // [];
	pair($old, $new->[0]) if @$new;
}

my @lines;
for my $old (@$was) {
	my $new = $is_of{$old->{path}};
	if (!$new) {
		push @lines, "removed $old->{id}";
		next;
	}
	next if $old->{done} && $new->{done};
	push @lines, "done $new->{id}" if $new->{done};
	next if $new->{done};
	push @lines, "id $old->{id} > $new->{id}" if lc $old->{id} ne lc $new->{id};
	push @lines, "priority $new->{id} $old->{priority} > $new->{priority}"
		if $old->{priority} ne $new->{priority};
}
$was_of{$_->{path}} or push @lines, "added $_->{id}" for @$is;
print map { "$_\n" } sort @lines;

sub tasks {
	my ($rev) = @_;
	my @tasks;
	open my $list, '-|', qw(git ls-tree -r -z --name-only), $rev, '--',
		map { "backlog/$_/" } qw(tasks completed drafts) or die;
	my @paths = do { local $/ = "\0"; <$list> };
	chomp(@paths) for local $/ = "\0";
	my $pid = open2(my $out, my $in, qw(git cat-file --batch));
	for my $path (sort @paths) {
		next unless $path =~ m{^backlog/[a-z]+/[^/]+\.md$} && $path !~ m{/readme\.md$};
		push @tasks, task($path, blob($in, $out, "$rev:$path"));
	}
	close $in;
	waitpid $pid, 0;
	return \@tasks;
}

sub blob {
	my ($in, $out, $name) = @_;
	local $/ = "\n";
	print $in "$name\n";
	my ($size) = <$out> =~ / blob (\d+)$/ or die "no $name";
	read $out, my $text, $size + 1;
	utf8::decode($text);
	return $text;
}

sub task {
	my ($path, $text) = @_;
	my %task = (path => $path, id => '', title => '', priority => 'none', done => 0);
	my ($front) = $text =~ /\A---\n(.*?)\n---\n/s or return \%task;
	# A title may go on in the next line, indented, and stand in quotes.
	$front =~ s/\n  +(?!-)/ /g;
	for my $line (split /\n/, $front) {
		my ($key, $value) = $line =~ /^(id|title|priority|status):\s*(?:>-\s*)?(.*?)\s*$/ or next;
		$value =~ s/^'(.*)'$/$1/ && $value =~ s/''/'/g;
		$value =~ s/^"(.*)"$/$1/ && $value =~ s/\\"/"/g;
		$task{$key} = $value if length $value;
	}
	$task{done} = lc($task{status} // '') eq 'done';
	return \%task;
}
