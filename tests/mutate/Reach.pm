# Which tests execute which lines of the source.
#
# Each group of tests is run once with a build that notes which places it reaches
# (reached.c). What comes of it is kept, a file for each group, under
# build/mutate/. A group is run again only if its own files have changed, or what all of them stand on (templates,
# files of nothing but tables), or a source file of which it has executed a line,
# or a header of that: as long as none of those changes, it does what it did.
#
# A unit is what can be run by itself: a group ("ready/section"), or a sentence
# of a script that takes long ("cli/review 12").
package Reach;

use strict;
use warnings;
use Cwd qw(getcwd);
use Digest::SHA qw(sha1_hex);
use File::Basename qw(basename);
use File::Path qw(make_path remove_tree);
use POSIX ();
use Time::HiRes qw(time stat);

# What needs tools of others, installs, or tests the runner itself.
my $left_out = qr{^cli/(?:lib|hooks-frameworks|install|demo|runner)$};

# A script that takes longer than so many seconds is looked at by sentences.
my $long = 4;

# How what is kept is written down; another one makes all of it void.
my $format = 5;

# Links all of the program, so what it keeps says which lines have code, even in
# files that nobody executes. Quick, and run again after each change.
my $knows_all_files = 'cli/version';

# Reach->new($root, $copy, $commit): $root is the project, whose build/ keeps what
# is known; $copy, the current folder, what that commit holds.
sub new {
	my ($class, $root, $copy, $commit) = @_;
	my $self = bless { copy => $copy, kept => "$root/build/mutate" }, $class;
	make_path($self->{kept});
	my $objects = objects_of($root, $commit);
	my $code = qr{^src/.*\.c$};
	$self->{states} = { map { $_ => state_of($objects, with_headers($_)) } grep { $_ =~ $code } keys %$objects };
	my $commons = state_of($objects, grep {
		$_ =~ $code ? !has_code($_)
			: m{^(?:src|hooks|templates)/|^Makefile$|^tests/(?:env.sh|cli/lib.sh|ready/run|ready/digest.c)$}
				&& $_ !~ m{^src/.*\.(?:h|md)$}
	} keys %$objects);
	my $manual = state_of($objects, grep { m{^src/.*\.md$} } keys %$objects);
	my $all = state_of($objects, grep { $_ =~ $code } keys %$objects);
	for my $group (grep { $_ !~ $left_out } groups()) {
		my $own = state_of($objects, grep {
			m{^tests/\Q$group\E(?:\.sh|\.c|/.*)$}
				|| $group =~ m{^unit/} && m{^tests/unit/.*\.h$}
				|| $group =~ m{^(differential|faults)/} && m{^tests/$1/}
		} keys %$objects);
		my $key = sha1_hex(join ' ', $format, $commons, $own,
			reads_manual($group) ? $manual : '', $group eq $knows_all_files ? $all : '');
		$self->{files}{$group} = "$self->{kept}/" . name_of($group) . ".$key";
	}
	$self->count_missing;
	$self->load($_) for sort keys %{$self->{files}};
	return $self;
}

# units_of($file, $nr): those that execute this line and pass without a change,
# quickest first. A line without code of its own, as the second one of a long
# expression may be, counts as the one above it.
sub units_of {
	my ($self, $file, $nr) = @_;
	$nr-- while $nr > 1 && !vec($self->{code}{$file} // '', $nr, 1);
	return grep { vec($self->{executed}{$_}{$file} // '', $nr, 1) } $self->quickest_first;
}

sub quickest_first {
	my ($self) = @_;
	my $seconds = $self->{seconds};
	return sort { $seconds->{$a} <=> $seconds->{$b} || $a cmp $b } keys %$seconds;
}

# How long it took, with the build that counts.
sub seconds { return $_[0]{seconds}{$_[1]} }

# run_units($build, $limit, @units): 0 if all pass, else how the first that fails
# has ended, as wait(2) tells it; what that printed is in test.log. With
# UNTIL_ONE_FAILS set, the rest is left out. A program may take $limit seconds of
# a processor, and all together ten times as long, since others may be at work.
sub run_units {
	my ($build, $limit, @units) = @_;
	my (@groups, %sentences);
	for my $unit (@units) {
		my ($group, $nth) = split / /, $unit;
		if (defined $nth) { push @{$sentences{$group}}, $nth } else { push @groups, $group }
	}
	my $status = @groups ? run_tests($build, $limit, @groups) : 0;
	for my $script (sort keys %sentences) {
		last if $status;
		local $ENV{NTH} = "@{$sentences{$script}}";
		$status = run_tests($build, $limit, $script);
	}
	return $status;
}

sub run_tests {
	my ($build, $limit, @groups) = @_;
	local $ENV{BUILD} = $build;
	local $ENV{GIT_READY} = "$build/git-ready";
	my $log = $ENV{TEST_LOG} // 'test.log';
	return system("ulimit -t $limit; exec timeout @{[10 * $limit]} tests/run @groups >'$log' 2>&1");
}

# summary(): a line for each room, "plan: 1203 of 1240 lines".
sub summary {
	my ($self) = @_;
	my (%lines, %executed);
	for my $file (sort keys %{$self->{code}}) {
		my ($room) = $file =~ m{^src/(\w+)};
		my $any = '';
		$any |= $_->{$file} // '' for values %{$self->{executed}};
		$lines{$room} += unpack '%32b*', $self->{code}{$file};
		$executed{$room} += unpack '%32b*', $any;
	}
	return map { "$_: $executed{$_} of $lines{$_} lines" } sort keys %lines;
}

# unexecuted($file): the numbers of the lines that no test executes.
sub unexecuted {
	my ($self, $file) = @_;
	my $any = '';
	$any |= $_->{$file} // '' for values %{$self->{executed}};
	my $code = $self->{code}{$file} // '';
	return grep { vec($code, $_, 1) && !vec($any, $_, 1) } 0 .. 8 * length $code;
}

sub groups {
	my @paths = (glob('tests/unit/test_*.c'), glob('tests/ready/*/'), 'tests/hostile',
		'tests/fuzz/fuzz', 'tests/differential/differ.sh', 'tests/faults/faults.sh',
		glob('tests/cli/*.sh'));
	return map { s{^tests/}{}r =~ s{(?:\.sh|\.c|/)$}{}r } @paths;
}

sub name_of { return $_[0] =~ s{/}{-}gr }

# What the commit holds: for each path, a name of its content.
sub objects_of {
	my ($root, $commit) = @_;
	my %objects;
	for (split /\0/, `git -C '$root' ls-tree -r -z '$commit'`) {
		my ($mode, undef, $object, $path) = /^(\d+) (\w+) (\w+)\t(.*)$/s or next;
		$objects{$path} = "$mode $object";
	}
	return \%objects;
}

sub state_of {
	my ($objects, @paths) = @_;
	return sha1_hex(join "\n", map { "$_ $objects->{$_}" } sort @paths);
}

sub read_file {
	my ($path) = @_;
	open my $in, '<:raw', $path or die "$path: $!\n";
	local $/;
	return scalar <$in>;
}

# A file of the source, and all that it includes.
my %included;
sub with_headers {
	my %seen;
	my @paths = @_;
	while (defined(my $path = shift @paths)) {
		next if $seen{$path}++;
		$included{$path} //= [grep { -e } map { "src/$_" } read_file($path) =~ /^#include "(.+)"$/mg];
		push @paths, @{$included{$path}};
	}
	return keys %seen;
}

# Tables alone are read by others without a trace.
sub has_code { return read_file($_[0]) =~ /^\{$/m }

sub reads_manual {
	my ($group) = @_;
	my $script = "tests/$group.sh";
	return -e $script && read_file($script) =~ /manual|README/;
}

# ---- counting ----

# As many at once as there are processors.
sub count_missing {
	my ($self) = @_;
	my @missing = grep { !$self->is_known($_) } sort keys %{$self->{files}};
	return unless @missing;
	print STDERR 'finding out which lines ', scalar @missing, " groups of tests execute\n";
	build_that_notes();
	chomp(my $jobs = `getconf _NPROCESSORS_ONLN`);
	my $running = 0;
	for my $group (@missing) {
		if ($running++ >= $jobs) { wait }
		my $pid = fork // die "fork: $!\n";
		next if $pid;
		eval { $self->count($group); 1 } or warn $@;
		POSIX::_exit(0);
	}
	1 while wait > 0;
	$self->forget_old;
}

# In build/counting. Only clang keeps a flag for each place, whose cost is next to
# nothing, so that what counts is hardly slower than the program itself. Each
# block of code has one of its own: without no-prune, what comes after an `if`
# is told by what stands in it, and with edges, the line of an `if` by whoever
# passes over what stands there.
sub build_that_notes {
	my $object = getcwd() . '/reached.o';
	system('clang', qw(-O1 -Wall -Wextra -c -o), $object, 'tests/mutate/reached.c') == 0
		or die "which lines are executed is found out with clang\n";
	system(qw(make -s -j2 programs BUILD=build/counting CC=clang),
		'CFLAGS=-O0 -g -fsanitize-coverage=bb,no-prune,inline-bool-flag,pc-table',
		"LDFLAGS=$object") == 0
		or die "the copy does not build with clang\n";
	lines_of('git-ready');
}

# Has a group been counted, and nothing changed that it executes?
sub is_known {
	my ($self, $group) = @_;
	open my $in, '<', $self->{files}{$group} or return 0;
	while (my $line = <$in>) {
		chomp $line;
		next if $line =~ /^= /;
		my ($file, $executed, undef, $state) = split / /, $line;
		return 0 if $executed =~ /[^0]/ && $state ne ($self->{states}{$file} // '');
	}
	return 1;
}

# Runs a group with the build that counts, and keeps what it executes. Whether
# it passes is a question to the ordinary build, since counting is not silent
# where a test takes the right to write away.
sub count {
	my ($self, $group) = @_;
	my $counts = "$self->{copy}/counts-" . name_of($group);
	mkdir $counts or die "$counts: $!\n";
	mkdir "$counts/0" or die "$counts: $!\n";
	chmod 0777, $counts, "$counts/0";
	local $ENV{TEST_LOG} = "$counts/log";
	local $ENV{COUNTS} = $counts;
	local $ENV{REACHED} = "$counts/0";
	my $began = time;
	my $passes = run_tests('build/counting', 900, $group) == 0;
	my $ended = time;
	delete @ENV{qw(COUNTS REACHED)};
	$passes ||= run_tests('build', 900, $group) == 0;
	print STDERR "$group fails without any change, and is left out\n" unless $passes;

	my @sentences = sort { $a <=> $b } map { m{/([1-9]\d*)$} } glob("$counts/*");
	open my $out, '>', "$self->{files}{$group}.part" or die "$self->{files}{$group}: $!\n";
	if ($ended - $began > $long && @sentences > 1 && stand_alone($group, @sentences)) {
		my @begins = (map({ (stat "$counts/$_/begun")[9] } @sentences), $ended);
		for my $i (0 .. $#sentences) {
			$self->write_unit($out, "$group $sentences[$i]", $passes, $begins[$i + 1] - $begins[$i],
				"$counts/$sentences[$i]");
		}
	} else {
		$self->write_unit($out, $group, $passes, $ended - $began, glob("$counts/*/"));
	}
	close $out;
	rename "$self->{files}{$group}.part", $self->{files}{$group} or die "rename: $!\n";
	remove_tree($counts);
}

# Does each sentence hold without the one before it, and is it found by number?
sub stand_alone {
	my ($group, @sentences) = @_;
	for my $odd (0, 1) {
		my @half = grep { $_ % 2 == $odd } @sentences;
		return 0 if run_units('build', 900, map { "$group $_" } @half);
		my ($passed) = `tail -n 1 '$ENV{TEST_LOG}'` =~ /^(\d+) passed/;
		return 0 unless defined $passed && $passed == @half;
	}
	return 1;
}

sub write_unit {
	my ($self, $out, $unit, $passes, $seconds, @folders) = @_;
	my (%executed, %code);
	lines_reached($_, \%executed, \%code) for @folders;
	printf $out "= %d %.2f %s\n", $passes, $seconds, $unit;
	for my $file (sort keys %code) {
		print $out join(' ', $file, unpack('H*', $executed{$file} // '') || '0',
			unpack('H*', $code{$file}) || '0', $self->{states}{$file}), "\n";
	}
}

# By file, a bit for each line that was executed, and for each that has code: one
# where a place begins, from which those below are reached, too.
sub lines_reached {
	my ($folder, $executed, $code) = @_;
	for my $path (grep { !m{/begun$} } glob("$folder/*")) {
		my $lines = lines_of(basename($path)) or next;
		my $flags = read_file($path);
		for my $i (0 .. $#$lines) {
			my ($file, $nr) = @{$lines->[$i] // next};
			vec($code->{$file} //= '', $nr, 1) = 1;
			vec($executed->{$file} //= '', $nr, 1) = 1 if vec $flags, $i, 8;
		}
	}
}

# lines_of($program): for each of its places the file of the source and the line,
# undef for one elsewhere; undef for a program that notes nothing, such as what a
# test has built anew.
my %lines;
sub lines_of {
	my ($program) = @_;
	return $lines{$program} //= do {
		my ($path) = grep { -f && -x } map { "build/counting/$_$program" } '', map { "tests/$_/" } qw(. unit fuzz differential);
		$path ? asked_lines($path) : undef;
	};
}

sub asked_lines {
	my ($path) = @_;
	my $places = "reached-$$";
	{
		local $ENV{REACHED_PLACES} = $places;
		system("./$path >/dev/null 2>&1 </dev/null");
	}
	return unless -e $places;
	open my $asked, '>', "$places.asked" or die "$places.asked: $!\n";
	printf $asked "%x\n", $_ for unpack 'Q*', read_file($places);
	close $asked;
	my @lines = map { m{/(src/[^:]*\.c):(\d+)} ? [$1, $2] : undef }
		`addr2line -e '$path' <'$places.asked'`;
	unlink $places, "$places.asked";
	return \@lines;
}

sub load {
	my ($self, $group) = @_;
	my ($unit, $passes);
	open my $in, '<', $self->{files}{$group} or die "$self->{files}{$group}: $!\n";
	while (<$in>) {
		if (/^= (\d) (\S+) (.*)$/) {
			($passes, $unit) = ($1, $3);
			$self->{seconds}{$unit} = $2 if $passes;
			next;
		}
		my ($file, $executed, $code, $state) = /^(\S+) (\S+) (\S+) (\S+)$/
			or die "$self->{files}{$group} is broken\n";
		next if $state ne ($self->{states}{$file} // '');
		$self->{executed}{$unit}{$file} = pack 'H*', $executed if $passes;
		$self->{code}{$file} = ($self->{code}{$file} // '') | pack 'H*', $code;
	}
}

# What belongs to a state that is no longer there.
sub forget_old {
	my ($self) = @_;
	my %wanted = map { $_ => 1 } values %{$self->{files}};
	unlink grep { !$wanted{$_} } glob("$self->{kept}/*");
}

1;
