# Which tests execute which lines of the source.
#
# Each group of tests is run once with a build that counts lines, and writes
# what it counted to a folder of its own. What comes of it is kept, a file for
# each group, under build/mutate/, by the state of the source and of the group's
# own files: a group is run again only if one of them has changed.
package Reach;

use strict;
use warnings;
use Cwd qw(getcwd);
use Digest::SHA qw(sha1_hex);
use File::Path qw(make_path remove_tree);
use POSIX ();
use Time::HiRes qw(time);

# What needs tools of others, installs, or tests the runner itself.
my $left_out = qr{^cli/(?:lib|hooks-frameworks|install|demo|runner)$};

# Reach->new($root, $copy): $root is the project, whose build/ keeps what is
# known; $copy, the current folder, what is committed there.
sub new {
	my ($class, $root, $copy) = @_;
	my $self = bless { copy => $copy, kept => "$root/build/mutate" }, $class;
	make_path($self->{kept});
	my $commons = state_of($root, qw(src hooks templates Makefile tests/env.sh tests/cli/lib.sh
		tests/ready/run tests/ready/digest.c));
	for my $group (grep { $_ !~ $left_out } groups()) {
		my $key = sha1_hex($commons . state_of($root, "tests/$group", "tests/$group.sh",
			"tests/$group.c"));
		$self->{files}{$group} = "$self->{kept}/" . $group =~ s{/}{-}gr . ".$key";
	}
	$self->count_missing;
	$self->load($_) for sort keys %{$self->{files}};
	return $self;
}

# groups($file, $nr): those that execute this line and pass without a change,
# quickest first. A line without code of its own, as the second one of a long
# expression may be, counts as the one above it.
sub groups_of {
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

# unexecuted($file): the numbers of the lines that no group executes.
sub unexecuted {
	my ($self, $file) = @_;
	my $any = '';
	$any |= $_->{$file} // '' for values %{$self->{executed}};
	my $code = $self->{code}{$file} // '';
	return grep { vec($code, $_, 1) && !vec($any, $_, 1) } 0 .. 8 * length $code;
}

sub groups {
	my @paths = (glob('tests/unit/test_*.c'), glob('tests/ready/*/'), 'tests/hostile',
		'tests/fuzz/fuzz', glob('tests/cli/*.sh'));
	return map { s{^tests/}{}r =~ s{(?:\.sh|\.c|/)$}{}r } @paths;
}

# What is committed at these paths, in a few letters.
sub state_of {
	my ($root, @paths) = @_;
	my @objects = map { scalar `git -C '$root' rev-parse -q --verify 'HEAD:$_'` } @paths;
	return join '', map { $_ // '' } @objects;
}

# As many at once as there are processors.
sub count_missing {
	my ($self) = @_;
	my @missing = grep { !-e $self->{files}{$_} } sort keys %{$self->{files}};
	return unless @missing;
	print STDERR 'finding out which lines ', scalar @missing, " groups of tests execute\n";
	system(q(make -s programs BUILD=build/counting CFLAGS='-O0 --coverage -fprofile-update=atomic')) == 0
		or die "the copy does not build with --coverage\n";
	chomp(my $jobs = `getconf _NPROCESSORS_ONLN`);
	my $running = 0;
	for my $group (@missing) {
		if ($running++ >= $jobs) { wait }
		my $pid = fork // die "fork: $!\n";
		next if $pid;
		$self->count($group);
		POSIX::_exit(0);
	}
	1 while wait > 0;
	$self->forget_old;
}

# Runs a group with the build that counts, and keeps what it executes. Whether
# it passes is a question to the ordinary build, since counting is not silent
# where a test takes the right to write away.
sub count {
	my ($self, $group) = @_;
	my $name = $group =~ s{/}{-}gr;
	my $counts = "$self->{copy}/counts-$name";
	mkdir $counts or die "$counts: $!\n";
	chmod 0777, $counts;
	local $ENV{GCOV_PREFIX} = $counts;
	local $ENV{GCOV_PREFIX_STRIP} = () = $self->{copy} =~ m{/}g;
	my $began = time;
	my $passes = run_group($group, 'build/counting', 900);
	my $seconds = time - $began;
	delete $ENV{GCOV_PREFIX};
	$passes ||= run_group($group, 'build', 900);
	print STDERR "$group fails without any change, and is left out\n" unless $passes;

	my ($executed, $code) = lines_counted($counts);
	open my $out, '>', "$self->{files}{$group}.part" or die "$self->{files}{$group}: $!\n";
	printf $out "%d %.2f\n", $passes, $seconds;
	print $out "$_ ", unpack('H*', $executed->{$_} // ''), ' ', unpack('H*', $code->{$_}), "\n"
		for sort keys %$code;
	close $out;
	rename "$self->{files}{$group}.part", $self->{files}{$group} or die "rename: $!\n";
	remove_tree($counts);
}

sub run_group {
	my ($group, $build, $limit) = @_;
	local $ENV{BUILD} = $build;
	local $ENV{GIT_READY} = "$build/git-ready";
	return system("timeout $limit tests/run $group >/dev/null 2>&1") == 0;
}

# By file, a bit for each line that was executed, and for each that has code.
sub lines_counted {
	my ($counts) = @_;
	my (%executed, %code);
	my @files = split /\n/, `cd '$counts' && find . -name '*.gcda'`;
	for my $file (@files) { # gcov wants both files in one folder
		my $notes = $file =~ s/gcda$/gcno/r;
		symlink getcwd() . "/$notes", "$counts/$notes";
	}
	open my $gcov, '-|', "find '$counts' -name '*.gcda' -print0 | xargs -0 gcov -t 2>/dev/null" or die;
	my $source = '';
	while (<$gcov>) {
		if (/^ *-: *0:Source:(.*)/) { $source = $1; next }
		next unless $source =~ m{^src/.*\.c$};
		my ($times, $nr) = /^ *(\d+|#####|=====)\*?: *(\d+):/ or next;
		vec($code{$source} //= '', $nr, 1) = 1;
		vec($executed{$source} //= '', $nr, 1) = 1 if $times =~ /^\d/;
	}
	close $gcov;
	return (\%executed, \%code);
}

sub load {
	my ($self, $group) = @_;
	open my $in, '<', $self->{files}{$group} or die "$self->{files}{$group}: $!\n";
	my ($passes, $seconds) = split ' ', <$in>;
	$self->{seconds}{$group} = $seconds if $passes;
	while (<$in>) {
		my ($file, $executed, $code) = /^(\S+) (\S*) (\S+)$/ or die "$self->{files}{$group} is broken\n";
		$self->{executed}{$group}{$file} = pack 'H*', $executed if $passes;
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
