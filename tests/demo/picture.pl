#!/usr/bin/perl
#
# picture.pl <columns>: what a terminal shows, as a picture. Standard input is
# text with the colours that our programs use; standard output is SVG, in light
# or dark as its reader likes it. The length of each line is fixed, so that no
# font of whatever width cuts anything.
use strict;
use warnings;

my $columns = shift // 80;
my ($advance, $line, $margin, $bar) = (8.8, 20, 22, 34);
my %class = (1 => 'b', 2 => 'd', 31 => 'r', 32 => 'g', 33 => 'y', 36 => 'c');

binmode STDIN, ':utf8';
binmode STDOUT, ':utf8';
chomp(my @lines = <STDIN>);
pop @lines while @lines && $lines[-1] eq '';

sub escape {
	my ($text) = @_;
	$text =~ s/&/&amp;/g;
	$text =~ s/</&lt;/g;
	$text =~ s/>/&gt;/g;
	return $text;
}

# A line without its colours, and the same as spans of text.
sub spans {
	my ($text) = @_;
	my ($plain, $svg, @now) = ('', '');
	for my $piece (split /(\e\[[0-9;]*m)/, $text) {
		if ($piece =~ /^\e\[([0-9;]*)m$/) {
			@now = $1 =~ /^0?$/ ? () : (@now, grep { defined } map { $class{$_} } split /;/, $1);
		} elsif ($piece ne '') {
			$plain .= $piece;
			$svg .= @now ? '<tspan class="' . join(' ', @now) . '">' . escape($piece) . '</tspan>'
				: escape($piece);
		}
	}
	return ($plain, $svg);
}

my $width = int($columns * $advance + 2 * $margin);
my $height = $bar + @lines * $line + $margin;

print <<"SVG";
<svg xmlns="http://www.w3.org/2000/svg" width="$width" height="$height" viewBox="0 0 $width $height" role="img" aria-label="What git ready prints in a terminal">
<style>
.w { fill: #f6f8fa; stroke: #d0d7de; }
.o { fill: #c4ccd4; }
text { fill: #1f2328; font: 14.6px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace; white-space: pre; }
.b { font-weight: bold; }
.d { fill: #59636e; }
.r { fill: #b3261e; }
.g { fill: #116329; }
.y { fill: #7d4e00; }
.c { fill: #0a5a78; }
\@media (prefers-color-scheme: dark) {
.w { fill: #161b22; stroke: #30363d; }
.o { fill: #484f58; }
text { fill: #e6edf3; }
.d { fill: #9198a1; }
.r { fill: #ff8f87; }
.g { fill: #6fdd8b; }
.y { fill: #e3b341; }
.c { fill: #76d4f5; }
}
</style>
SVG
printf qq{<rect class="w" x="0.5" y="0.5" width="%d" height="%d" rx="8"/>\n}, $width - 1, $height - 1;
printf qq{<circle class="o" cx="%d" cy="17" r="5.5"/>\n}, $margin + 18 * $_ for 0 .. 2;
for my $i (0 .. $#lines) {
	my ($plain, $svg) = spans($lines[$i]);
	next unless length $plain;
	warn "wider than $columns columns: $plain\n" if length $plain > $columns;
	printf qq{<text x="%d" y="%d" textLength="%.1f" xml:space="preserve">%s</text>\n},
		$margin, $bar + $line * ($i + 1) - 5, $advance * length $plain, $svg;
}
print "</svg>\n";
