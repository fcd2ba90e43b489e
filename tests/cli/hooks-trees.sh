#!/bin/sh
#
# A folder of HEAD need not be read where the index remembers that it holds just
# the same. So its tree is taken away here: what needs it breaks off, and what
# is judged although it is gone did not look.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# Stories in two folders, one of each not ready; all of them are committed.
make_folders () {
	given_backlog
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`backlog/**/*.md\`\n\n- Must have an id of its own. \`field id: unique\`\n- Must say why. \`section Why\`"
	for folder in open "done"; do
		write_ready backlog/$folder/1.md "${folder}-1"
		write_unready backlog/$folder/2.md "${folder}-2"
	done
	git add . && git commit -q -m 'Two folders'
}

given_folders () {
	once make_folders
	unset GIT_CONFIG_GLOBAL
}

# take_away <folder>: the tree that HEAD has for it.
take_away () {
	tree=$(git rev-parse "HEAD:$1")
	rm -f ".git/objects/$(echo "$tree" | cut -c1-2)/$(echo "$tree" | cut -c3-)"
}

hook () {
	run git ready hook run pre-commit
}

breaks_off () {
	hook
	exits 128
	complains "git ready could not judge this"
}

it "leaves folders unread in which nothing was staged"
given_folders
take_away backlog/done
hook
exits 0
write_unready backlog/open/3.md open-3
git add backlog/open
hook
exits 1
complains "backlog/open/3.md:1:1: error: open-3 has no section \"Why\""
complains_not "done-"
complains_not "open-2"

it "knows what stands in them all the same"
given_folders
take_away backlog/done
write_ready backlog/open/3.md done-1
git add backlog/open
hook
exits 1
complains "backlog/open/3.md"
complains_not "done-2"

it "reads those in which something was staged"
given_folders
take_away backlog/done
write_ready backlog/done/3.md done-3
git add backlog/done
breaks_off

it "reads those of another commit than the index remembers"
given_folders
write_unready backlog/done/1.md done-1
git commit -q --no-verify -a -m worse
git reset -q --soft HEAD^
hook
exits 1
complains "backlog/done/1.md:1:1: error: done-1 has no section \"Why\""
complains_not "done-2"
take_away backlog/done
breaks_off

it "reads those that the index says nothing of"
given_folders
take_away backlog/done
rm .git/index
git update-index --add backlog/open/1.md
breaks_off

it "understands every version of the index"
given_folders
for version in 2 3 4; do
	git update-index --index-version=$version
	# Flags of their own make the entries of the third one longer.
	test $version != 3 || git update-index --skip-worktree backlog/open/2.md
	git commit -q --allow-empty -m "$version"
done
take_away backlog/done
for version in 4 2 3; do
	git update-index --index-version=$version
	write_unready backlog/open/3.md "open-$version"
	git add backlog/open/3.md
	hook
	exits 1
	complains "backlog/open/3.md:1:1: error: open-$version has no section \"Why\""
	complains_not "done-"
done

it "reads all where what the index remembers is cut off"
given_folders
write_ready backlog/open/3.md open-3
git add backlog/open
take_away backlog/done
hook
exits 0
# garble <text> <other of that length>: behind the entries, @ for NUL.
garble () {
	perl -MDigest::SHA=sha1 -e '
		use strict;
		my ($from, $to) = map { tr{@}{\0}r } @ARGV;
		open my $in, "<:raw", ".git/index" or die;
		my $index = do { local $/; <$in> };
		my $at = rindex $index, $from;
		die "there is no $from" if $at < 0;
		substr $index, $at, length $from, $to;
		my $body = substr $index, 0, -20;
		open my $out, ">:raw", ".git/index" or die;
		print $out $body, sha1($body);
	' "$1" "$2"
}
cp .git/index whole
while read -r from to; do
	cp whole .git/index
	garble "$from" "$to"
	breaks_off
done <<END
TREE XREE
done none
done@2 done@X
done@2 done@9
END
