#!/bin/sh
#
# The manual says what the program does: each command has a page with the
# synopsis, the options, the values and the exits of its usage text; each word
# of the language is in the language's manual; each setting is described; and
# what a page refers to is there.

cd "${1:-$(dirname "$0")/../..}" || exit 1
test -d src/manual || exit 0

exec perl - <<'PERL'
use strict;
use warnings;

my $wrong = 0;
sub wrong { print @_, "\n"; $wrong = 1; }

sub text_of {
	my ($file) = @_;
	local $/;
	open my $in, '<', $file or return '';
	return scalar <$in>;
}

sub words { join ' ', split ' ', shift }

# ---- what the program says ----

# The strings of a table of C; of rows in braces, the first one.
sub strings_of {
	my ($table, $file) = @_;
	my ($rows) = text_of($file) =~ /\b$table\[\w*\](?:\[\w*\])? = \{(.*?)\s\};/s;
	if (!defined $rows) {
		wrong("$file has no table $table\[]");
		return;
	}
	$rows =~ s{/\*.*?\*/}{}gs;
	return $rows =~ /\{ "([^"]+)"/g if $rows =~ /\{ "/;
	return $rows =~ /"([^"]+)"/g;
}

my %summary = text_of('src/cli/commands.c') =~ /^\t\{ "([a-z]+)",\s*\w+,\s*"([^"]*)"/mg;
my @formats = strings_of('formats', 'src/report/format.c');
# Words that a usage text and a page must both say of an option, or neither.
my @values = (@formats, qw(csv porcelain dot error warning note never always auto 10));

# The usage text, as the compiler joins it.
sub usage_of {
	my ($command) = @_;
	my $text = '';
	my $code = text_of("src/cli/$command.c");
	while ($code =~ /\busage\w*\[\] =((?:\s*"(?:[^"\\]|\\.)*")+)/g) {
		my $strings = $1;
		$text .= join '', $strings =~ /"((?:[^"\\]|\\.)*)"/g;
	}
	$text =~ s/\\n/\n/g;
	return $text;
}

# "--color[=<when>]" is "--color=<when>".
sub plain { my ($option) = @_; $option =~ s/[\[\]]//g if $option !~ /^--sort/; return $option; }

# The options of a usage text, each with what is said of it: in the same line,
# or below, where several lines of options may share it.
sub usage_options {
	my ($usage) = @_;
	my (%options, @current);
	for my $line (split /\n/, $usage) {
		if ($line =~ /^ {4,8}(-.*)/) {
			my ($names, $text) = split /(?<=\S) {2,}|(?<=>) (?=\w)/, $1, 2;
			@current = () if @current && $options{ $current[0] } ne '';
			push @current, map { plain($_) } split /,\s*/, $names;
			$options{$_} = $text // '' for @current;
		} elsif ($line =~ /^ {8,}(\S.*)/) {
			$options{$_} .= " $1" for @current;
		} else {
			@current = ();
		}
	}
	return %options;
}

# ---- the options that it takes ----

# Who takes an option is said in sums of flags: "BY_ALL & ~TAKEN_BY_NEW".
my %flags = text_of('src/cli/cli.h') =~ /^\t(TAKEN_BY_\w+) = (\d+)/mg;
sub value_of {
	my ($sum) = @_;
	$sum =~ s/\b([A-Z_]+)\b/$flags{$1} \/\/ 0/ge;
	return $sum =~ /^[\d\s|&~()]+$/ ? eval $sum : 0;
}
my $options = text_of('src/cli/options.c');
while ($options =~ /^\t(BY_\w+) = ([^,]*),/mg) { $flags{$1} = value_of($2); }
my %taken_by = map { $_->[0] => value_of($_->[1]) } map { [ /"([^"]+)"/, /([A-Z_ |&~\s]+)\s*$/ ] }
	$options =~ /^\t\{ (\{ "[^"]+", \w+, NULL, [^}]+\},\s*[^}]*?)\s*\},/mg;

# The long options that a command takes: those that several take, and its own.
sub taken_options {
	my ($command) = @_;
	my $code = text_of("src/cli/$command.c");
	my ($flag) = $code =~ /\b(TAKEN_BY_\w+)/;
	$flag //= $code =~ /outlook_command\(/ ? 'TAKEN_BY_OUTLOOK' : '';
	my $mask = $flags{$flag} // 0;
	my ($own) = $code =~ /own_option \w+\[\] = \{(.*?)\n\t\};/s;
	return ((grep { $taken_by{$_} & $mask } sort keys %taken_by), ($own // '') =~ /\{ "([a-z-]+)"/g);
}

# ---- what the pages say ----

my %shared = text_of('src/manual/shared.md') =~ /^- (`[^\n]*)\n\n((?:  [^\n]*\n|\n(?=  ))+)/mg;

sub section {
	my ($page, $name) = @_;
	my ($text) = $page =~ /^## \Q$name\E\n(.*?)(?=^## |\z)/ms;
	return $text;
}

# The entries of a section: the tag, and what is said of it, here or in shared.
sub entries {
	my ($file, $section) = @_;
	my @entries;
	while (($section // '') =~ /^- (`[^\n]*`)\n((?:\n  [^\n]*\n(?:  [^\n]*\n)*)*)/mg) {
		my ($tag, $text) = ($1, $2);
		$text = $shared{$tag} // '' if $text eq '';
		wrong("$file says nothing of $tag") if $text eq '';
		push @entries, [ [ map { s/^`|`$//gr } split /, (?=`)/, $tag ], $text ];
	}
	return @entries;
}

my %title_of;
for my $file (glob 'src/manual/git*.md') {
	my $page = text_of($file);
	my ($title) = $page =~ /\A# (\S+\(\d\))\n/;
	my ($name) = $file =~ m{([^/]+)\.md$};
	wrong("$file does not begin with its title") unless $title && $title =~ /^\Q$name\E\(/;
	$title_of{$file} = $title // '';
	my @sections = $page =~ /^## (.*)/mg;
	my @wanted = ('Name', 'Synopsis', 'Description', ($title // '') =~ /\(1\)/ ? ('Options', 'Exit status', 'Examples') : (), 'See also');
	my $at = 0;
	for my $section (@sections) { $at++ if $at < @wanted && $section eq $wanted[$at]; }
	wrong("$file lacks the section $wanted[$at], or has it in another place") if $at < @wanted;
	my ($summary) = (section($page, 'Name') // '') =~ /^\Q$name\E - (.+)$/m;
	wrong("$file: its name has no summary") unless $summary;
}

# ---- references ----

for my $file (sort keys %title_of) {
	my $page = text_of($file);
	while ($page =~ /\[((?:git|gitready)[a-z-]*\(\d\))\]\(([^)#]+)[^)]*\)/g) {
		my ($label, $to) = ($1, $2);
		my $target = $to eq '../ready/README.md' ? 'src/manual/gitready-definition.md' : "src/manual/$to";
		wrong("$file refers to $label, which $to is not") unless ($title_of{$target} // '') eq $label;
	}
	while ($page =~ /(?<![\[\w-])(git-?ready[a-z-]*\(\d\))(?!\])/g) {
		wrong("$file refers to $1 without a link") unless $page =~ /^# \Q$1\E/;
	}
	(my $base = $file) =~ s{.*/}{};
	next if $base eq 'git-ready.md';
	my $overview = text_of('src/manual/git-ready.md') . text_of('src/manual/git-ready-check.md');
	wrong("neither git-ready(1) nor git-ready-check(1) leads to $file") unless $overview =~ /\]\(\Q$base\E/;
}

# ---- commands ----

for my $file (glob 'src/manual/git-ready-*.md') {
	my ($command) = $file =~ /git-ready-([a-z]+)\.md/;
	wrong("$file is about a command that does not exist") unless defined $summary{$command};
}

for my $command (sort keys %summary) {
	my $file = "src/manual/git-ready-$command.md";
	my $page = text_of($file);
	if (!$page) { wrong("git ready $command has no page $file"); next; }
	my ($summary) = (section($page, 'Name') // '') =~ / - (.+)$/m;
	wrong("$file says \"$summary\", and commands[] \"$summary{$command}\"") unless words($summary // '') eq words($summary{$command});

	my $usage = usage_of($command);
	my ($synopsis) = (section($page, 'Synopsis') // '') =~ /^```\n(.*?)^```/ms;
	# A long line goes on below, as "                      [<path>]".
	my @lines = map { words($_) } $usage =~ /^(?:usage:|   or:) (.*(?:\n {10,}\[.*)*)/mg;
	my $joined = words($synopsis // '');
	wrong("$file: the synopsis is not that of git ready $command -h: " . join(' ', @lines)) unless $joined eq join ' ', @lines;

	my %options = usage_options($usage);
	# What the synopsis names needs no line of its own.
	$options{$_} //= '' for "@lines" =~ /(?<=[ \[(])(--[a-z-]+(?:=<\w+>)?)/g;
	my %page_options;
	for my $entry (entries($file, section($page, 'Options'))) {
		my ($names, $text) = @$entry;
		my @names = map { plain($_) } @$names;
		$page_options{$_} = $text for @names;
		next unless $names[0] =~ /^-/;
		my @listed = grep { defined $options{$_} } @names;
		# Not every name is in the usage: --no-pager is not, nor --count beside -n.
		my %taken = map { $_ => 1 } taken_options($command);
		for my $name (grep { !defined $options{$_} } @names) {
			# Every option has its --no- form.
			next if $name =~ /^--no-(.*)/ && grep { /^--\Q$1\E(?:=|$)/ } @listed;
			(my $word = $name) =~ s/^--|=.*//g;
			wrong("$file describes $name, which git ready $command does not take") unless $taken{$word};
		}
		next unless @listed && $options{ $listed[0] } !~ /as for check|see check/;
		for my $value (@values) {
			my $in_usage = $options{ $listed[0] } =~ /(?<![\w-])\Q$value\E(?![\w-])/;
			my $in_page = $text =~ /`\Q$value\E`|(?<![\w-])\Q$value\E(?=\.|,)/;
			# The formats of check have a section of their own.
			next if $listed[0] =~ /^--format/ && $command eq 'check';
			wrong("$file: $listed[0]: \"$value\" is in the usage and not here") if $in_usage && $text !~ /(?<![\w-])\Q$value\E(?![\w-])/;
			wrong("$file: $listed[0]: \"$value\" is here and not in the usage") if !$in_usage && $in_page && $listed[0] =~ /^--(?:format|fail-on)/;
		}
	}
	for my $option (sort keys %options) {
		wrong("$file does not describe $option") unless defined $page_options{$option};
	}
	# Some are not in the usage, such as --count beside -n.
	for my $long (taken_options($command)) {
		wrong("$file does not describe --$long") unless grep { /^--\Q$long\E(?:=|$)/ } keys %page_options;
	}

	my %exits = map { $_->[0][0] => 1 } entries($file, section($page, 'Exit status'));
	my %known = map { $_ => 1 } text_of('src/cli/cli.h') =~ /^\tEXIT_\w+ = (\d+)/mg;
	wrong("$file does not say what the exit $_ means") for grep { !$exits{$_} } qw(0 128 129);
	wrong("$file describes the exit $_, which does not exist") for grep { !$known{$_} } sort keys %exits;

	wrong("src/manual/git-ready.md does not list $command") unless text_of('src/manual/git-ready.md') =~ /^- `$command`\n/m;
}

my %formats = map { $_->[0][0] => 1 } entries('git-ready-check.md', section(text_of('src/manual/git-ready-check.md'), 'Formats'));
for my $format (@formats) {
	wrong("src/manual/git-ready-check.md does not describe the format $format") unless $formats{$format};
}

# ---- settings ----

my %settings;
for my $file (glob 'src/*/*.c') {
	$settings{$_} = $file for text_of($file) =~ /"((?:ready|advice|color|pager)\.[\w.]+)/g;
}
my $described = join '', map { text_of($_) } glob 'src/manual/*.md';
for my $setting (sort keys %settings) {
	next if $setting eq 'color.ui' || $setting =~ /^ready\.(?:c|h|md)$/;
	wrong("no page describes the setting $setting, which $settings{$setting} reads") unless $described =~ /^- .*`\Q$setting\E/m;
}
for my $setting ($described =~ /^- .*?`((?:ready|advice)\.\w+)`/mg) {
	wrong("no source reads the setting $setting, which a page describes") unless $settings{$setting};
}

# ---- the language ----

my $language = text_of('src/ready/README.md');
my $code = join ' ', $language =~ /`([^`\n]+)`/g;
for my $table (
	[ 'subjects', 'src/terms/subjects.c' ],
	[ 'properties', 'src/terms/parse-condition.c' ],
	[ 'smells', 'src/terms/parse-condition.c' ],
	[ 'sources', 'src/terms/parse-source.c' ],
	[ 'directives', 'src/terms/parse-directive.c' ],
	[ 'markers', 'src/terms/parse-directive.c' ],
) {
	my ($name, $file) = @$table;
	for my $word (strings_of($name, $file)) {
		wrong("src/ready/README.md does not describe \"$word\", of $name\[] in $file") unless $code =~ /(?<![\w-])\Q$word\E(?![\w-])/;
	}
}
for my $measure (text_of('src/backlog/value.c') =~ /\[MEASURE_\w+\] = \{ "[^"]+", "([^"]+)" \}/g) {
	wrong("src/ready/README.md does not describe the measure $measure") unless $language =~ /^\| (?:[\w ]+, )*\Q$measure\E(?:, [\w ]+)* \|/m;
}
for my $rule (map { text_of($_) =~ /"([a-z]+-[a-z]+)",\s*SEVERITY_/g } glob 'src/terms/*.c src/ready/*.c') {
	wrong("src/ready/README.md does not describe the finding $rule") unless $language =~ /^\| `\Q$rule\E` \|/m;
}
exit $wrong;
PERL
