#!/bin/sh
#
# The manual as readers get it: pages that every formatter sets without a
# complaint, at 80 columns, and whose examples do what they show.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

pages=$TEST_BUILD/manual
# Not aliases, which lead to another page: gitready-review.1 and the like.
is_alias () {
	grep -q '^\.so ' "$1"
}

# The demo as its reader finds it, with a branch to compare with.
given_demo () {
	BUILD=$TEST_BUILD "$root/tests/demo/demo.sh" "$PWD/demo" >/dev/null || exit 1
	cd demo || exit 1
	git checkout -q -b work && git commit -q -a -m 'An answer' || exit 1
}

# commands_of <page>: what its examples type, one in a line. A line that ends
# in a pipe or "&&" goes on in the next.
commands_of () {
	perl -0ne '
	my ($examples) = /^## Examples\n(.*?)(?=^## )/ms or exit;
	for my $block ($examples =~ /^```\n(.*?)^```/msg) {
		$block = join "", $block =~ /^\$ (.*\n)/mg if $block =~ /^\$ /;
		$block =~ s/(\||&&)\n\s*/$1 /g;
		print $block;
	}' "$1"
}

# shown_by <page>: each of its samples, in a file of its own: the command, then
# what it prints.
shown_by () {
	perl -0ne '
	my $n = 0;
	for my $block (/^```\n(\$ .*?)^```/msg) {
		open my $out, ">", "../sample" . ++$n or die;
		print $out $block;
	}' "$1"
}

# is_like <sample> <output>: the same lines, where "…" stands for some.
is_like () {
	perl -e '
	local $/;
	open my $in, "<", $ARGV[0] or die; my $sample = <$in>;
	open $in, "<", $ARGV[1] or die; my $output = <$in>;
	$sample =~ s/^\$ .*\n//;
	my $pattern = join "(?:.*\n)*?", map { quotemeta } split /^…\n/m, $sample, -1;
	exit !($output =~ /\A$pattern\z/)' "$1" "$2"
}

it "is set without a complaint of mandoc"
if command -v mandoc >/dev/null; then
	for page in "$pages"/*; do
		is_alias "$page" && continue
		run mandoc -T lint "$page"
		prints_nothing
	done
else
	skip "mandoc is not installed"
fi

it "fits into 80 columns"
if command -v mandoc >/dev/null && command -v col >/dev/null; then
	for page in "$pages"/*; do
		is_alias "$page" && continue
		mandoc -T utf8 "$page" | col -bx >page.txt || complain "$page cannot be set"
		run perl -CSD -ne 'chomp; print "$_\n" if length > 80' page.txt
		prints_nothing
	done
else
	skip "mandoc is not installed"
fi

it "is ASCII, which each locale can show"
run perl -ne 'print "$ARGV: $_" if /[^ -~\t\n]/' "$pages"/*
prints_nothing

it "has a line about each page that apropos finds"
if command -v lexgrog >/dev/null; then
	for page in "$pages"/*; do
		is_alias "$page" && continue
		name=$(basename "$page")
		run lexgrog "$page"
		prints "\"${name%.*} - "
	done
else
	skip "man-db is not installed"
fi

it "has a page for each command"
for command in $(git ready -h | sed -n 's/^    \([a-z]*\)  .*/\1/p'); do
	run test -s "$pages/git-ready-$command.1"
	exits 0
done

it "says what each layout is for"
git ready init -h | sed -n '/^Layouts:/,$s/^    \([a-z-]*\)  .*/\1/p' >layouts
run test -s layouts
exits 0
while IFS= read -r layout; do
	run grep -x "\\\\fB$(echo "$layout" | sed 's/-/\\\\-/g')\\\\fR" "$pages/gitready-layouts.7"
	exits 0
done <layouts

it "has examples that can be typed as they stand"
given_demo
for page in "$root"/src/manual/git*.md; do
	commands_of "$page" >../commands
	while IFS= read -r command; do
		case $command in
		*jq*) command -v jq >/dev/null || continue ;;
		'git ready init'*) rm -f DEFINITION_OF_READY.md ;;
		esac
		stated=$((stated + 1))
		(eval "$command") >../said 2>../complained </dev/null
		case $? in
		0 | 1) ;;
		*) complain "$(basename "$page"): $command: $(cat ../complained)" ;;
		esac
		git checkout -q -f && git clean -q -f -d
	done <../commands
done

it "has samples that show what is printed"
given_demo
for page in "$root"/src/manual/git*.md; do
	rm -f ../sample*
	shown_by "$page"
	for sample in ../sample*; do
		test -f "$sample" || continue
		stated=$((stated + 1))
		(eval "$(sed -n '1s/^\$ //p' "$sample")") >../said 2>/dev/null
		is_like "$sample" ../said ||
			complain "$(basename "$page") shows $(cat "$sample"), and it prints $(cat ../said)"
		git checkout -q -f && git clean -q -f -d
	done
done

# man's own sandbox forbids what a clock that is set ahead needs.
it "opens by git help, once it is installed"
if command -v man >/dev/null; then
	for page in "$pages"/*; do
		mkdir -p "man/man${page##*.}" && cp "$page" "man/man${page##*.}"
	done
	run env MANPATH="$PWD/man" MAN_DISABLE_SECCOMP=1 MANPAGER=cat GIT_PAGER=cat git help ready-review
	prints "git-ready-review - "
	run env MANPATH="$PWD/man" MAN_DISABLE_SECCOMP=1 MANPAGER=cat GIT_PAGER=cat git help ready
	prints "git-ready - "
	run env MANPATH="$PWD/man" MAN_DISABLE_SECCOMP=1 MANPAGER=cat GIT_PAGER=cat git help ready-definition
	prints "gitready-definition - "
else
	skip "man is not installed"
fi

it "opens by git ready help, which prints the usage where it is not installed"
if command -v man >/dev/null; then
	mkdir -p man/man1 man/man5 none
	cp "$pages"/git-ready*.1 man/man1 && cp "$pages"/*.5 man/man5
	run env MANPATH="$PWD/man" MAN_DISABLE_SECCOMP=1 MANPAGER=cat git ready help review
	exits 0
	prints "git-ready-review - "
	run env MANPATH="$PWD/man" MAN_DISABLE_SECCOMP=1 MANPAGER=cat git ready help
	prints "git-ready - "
	run env MANPATH="$PWD/man" MAN_DISABLE_SECCOMP=1 MANPAGER=cat git ready help definition
	prints "gitready-definition - "
fi
run env MANPATH="$PWD/none" git ready help review
exits 0
prints "usage: git ready review"
run env MANPATH="$PWD/none" git ready help reveiw
exits 129
complains 'did you mean "review"?'

it "has the synopsis of git ready -h"
git ready -h | sed -n 's/^usage: //p' | tr -s ' \n' ' ' >usage
perl -0ne 'print join(" ", split " ", $1), " " if /^## Synopsis\n\n```\n(.*?)```/ms' \
	"$root/src/manual/git-ready.md" >synopsis
run diff usage synopsis
exits 0

it "is set with the day that packagers ask for"
run env SOURCE_DATE_EPOCH=1700000000 "$TEST_BUILD/page" "$root/src/manual/git-ready-roles.md" \
	"$root/src/manual/shared.md" "$TEST_BUILD/generated/layouts.md"
exits 0
prints " 1 2023-11-14 "

it "says what a page lacks"
# shellcheck disable=SC2016 # code of Markdown
write page.md '# git-ready-x(1)

- `--odd`'
run "$TEST_BUILD/page" page.md "$root/src/manual/shared.md" "$TEST_BUILD/generated/layouts.md"
exits 1
# shellcheck disable=SC2016
complains 'page.md: - `--odd` has no text'
write page.md '# git-ready-x(1)

[Nothing](../none.md)'
run "$TEST_BUILD/page" page.md "$root/src/manual/shared.md" "$TEST_BUILD/generated/layouts.md"
exits 1
complains '../none.md: No such file or directory'
