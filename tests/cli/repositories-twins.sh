#!/bin/sh
#
# A file of the work tree may be read in place of what is staged only where it
# is known to hold the same. The index is made to lie here: it says of a file
# with other content that it has not changed. Where that cannot be known, the
# lie must not be believed.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

if ! stat -c %.9Z . >/dev/null 2>&1; then
	it "reads what the index remembers wrongly"
	skip "stat does not tell fractions of a second, as that of GNU does"
	exit
fi

# lie <path>: the index remembers this file as the one that was added.
lie () {
	perl -MDigest::SHA=sha1 -e '
		use strict;
		my ($path) = @ARGV;
		open my $in, "<:raw", ".git/index" or die;
		my $index = do { local $/; <$in> };
		my ($version, $n) = unpack "x4 N N", $index;
		my ($at, $found) = (12, 0);
		for (1 .. $n) {
			my $flags = unpack "n", substr $index, $at + 60, 2;
			my $start = $at + 62 + ($flags & 0x4000 ? 2 : 0);
			my $end = index $index, "\0", $start;
			if (substr($index, $start, $end - $start) eq $path) {
				substr $index, $at, 24, stat_data($path);
				substr $index, $at + 36, 4, pack "N", -s $path;
				$found = 1;
			}
			$at += (($end - $at) & ~7) + 8;
		}
		die "$path is not in the index" unless $found;
		my $body = substr $index, 0, -20;
		open my $out, ">:raw", ".git/index" or die;
		print $out $body, sha1($body);

		sub stat_data {
			my %at = split /[= ]/, `stat -c "dev=%d ino=%i ctime=%.9Z mtime=%.9Y" $_[0]`;
			my @times = map { split /\./, $at{$_} } "ctime", "mtime";
			return pack "N6", @times, $at{dev} & 0xffffffff, $at{ino} & 0xffffffff;
		}
	' "$1"
	touch_later .git/index
}

# What was staged says why, what is on disk does not, and the index lies.
given_lie () {
	given_backlog
	unset GIT_CONFIG_GLOBAL
	write_unready backlog/1.md EXP-1
	lie backlog/1.md
}

# judges <verdict of what is staged> <that of the work tree> [<command>...]
judges () {
	staged=$1 worktree=$2
	shift 2
	test $# != 0 || set -- git-ready
	run "$@" check --staged
	exits "$staged"
	run "$@" check --new-since=HEAD
	exits "$worktree"
}

# The file is read for what is staged, and what HEAD has for the file.
is_believed () {
	judges 1 0
}

is_not_believed () {
	judges 0 1 "$@"
}

it "is believed where the index says that nothing has changed"
given_lie
git diff-files --quiet || complain "git itself does not believe it"
is_believed

it "is not where settings turn line endings"
given_lie
for value in true input yes 1; do
	git config core.autocrlf "$value"
	is_not_believed
done
git config core.autocrlf false
is_believed
is_not_believed git -c core.autocrlf=true ready
is_not_believed git -c core.attributesFile=/nowhere ready

it "is not where attributes may change bytes, wherever they stand"
given_lie
mkdir -p "$HOME/.config/git" other
for file in .gitattributes backlog/.gitattributes .git/info/attributes \
	"$HOME/.config/git/attributes"; do
	write "$file" "*.md text"
	is_not_believed
	rm "$file"
	is_believed
done
rm -r "$HOME/.config"
write other/.gitattributes "*.md text"
is_believed
git add other && touch_later .git/index
is_not_believed
git reset -q other && rm -r other && touch_later .git/index
is_believed
write xdg/git/attributes "*.md text"
is_not_believed env XDG_CONFIG_HOME="$tmp/work/xdg" git-ready
is_not_believed env GIT_ATTR_SOURCE=HEAD git-ready

it "is not of a file as young as the index"
given_lie
touch -r backlog/1.md .git/index
is_not_believed

it "is not where git was told not to look"
given_backlog
git update-index --assume-unchanged backlog/1.md
write_unready backlog/1.md EXP-1
lie backlog/1.md
is_not_believed

it "is not of a file that may be missing, and is there"
given_backlog
git update-index --skip-worktree backlog/1.md
write_unready backlog/1.md EXP-1
lie backlog/1.md
is_not_believed

it "is not of a file of which the index knows no size"
given_backlog
: >backlog/1.md
lie backlog/1.md
is_not_believed

it "is not of a link"
given_backlog
write_unready elsewhere.md EXP-1
rm backlog/1.md
ln -s ../elsewhere.md backlog/1.md
lie backlog/1.md
run git-ready check --staged
exits 0

it "is not of a file that is another one now"
given_lie
cp backlog/1.md copy
mv copy backlog/1.md
is_not_believed

it "is not of a file that was written again, whatever its time says"
given_lie
touch -r backlog/1.md before
cp backlog/1.md copy
cat copy >backlog/1.md
touch -r before backlog/1.md
is_not_believed

it "is not of an index that git is asked for"
given_lie
git update-index --split-index
touch_later .git/index
is_not_believed
