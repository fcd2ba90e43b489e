#!/bin/sh
#
# What the README promises can be typed as it stands there, and the links of
# the pages for people lead somewhere.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# Whole commands, in a fence or between backticks; one with a <placeholder>
# cannot be run.
commands_of () {
	perl -ne '
	print "$1\n" if /^(?:\$ )?(git ready(?: [^<\n]*)?)$/;
	while (/`(git ready(?: [^`]*)?)`/g) { print "$1\n" unless $1 =~ /<|…/ }
	' "$1" | sort -u
}

# The demo as its reader finds it, with a branch to compare with.
given_demo () {
	BUILD=$TEST_BUILD "$root/tests/demo/demo.sh" "$PWD/demo" >/dev/null || exit 1
	cd demo || exit 1
	git branch -q -f main HEAD~1 2>/dev/null || git checkout -q -b work
}

it "has commands that all can be run as they stand"
given_demo
commands_of "$root/README.md" >../commands
run cat ../commands
prints 'git ready init'
prints 'git ready show SHELF-12'
prints 'git ready review main'
while IFS= read -r command; do
	# There is a definition already, and init leaves it alone.
	case $command in 'git ready init'*) rm DEFINITION_OF_READY.md ;; esac
	(eval "$command") >../said 2>../complained </dev/null
	case $? in
	0 | 1) ;;
	*) complain "$command: $(cat ../complained)" ;;
	esac
	git checkout -q -- DEFINITION_OF_READY.md
done <../commands

it "is short enough to be read"
run awk 'END { exit NR >= 150 }' "$root/README.md"
exits 0

it "has a picture of what the program prints today, read by every reader of SVG"
BUILD=$TEST_BUILD run "$root/tests/demo/picture" picture.svg
exits 0
cmp -s picture.svg "$root/.github/git-ready.svg" || complain "tests/demo/picture makes another one; run it"
cp picture.svg "$tmp/out"
prints "$ git ready next"
prints "May it start? No."
prints "prefers-color-scheme: dark"
prints_not "wider than"
run perl -ne '$w = $1 if /viewBox="0 0 (\d+) /; die $_ if /<text x="(\d+)" .*textLength="([\d.]+)"/ && $1 + $2 > $w' picture.svg
exits 0

it "has samples that the program prints"
given_demo
git checkout -q -- .
for command in list trace; do
	run git ready $command
	exits 0
	awk -v c="$ git ready $command" '$0 == c { on = 1; next } /^(\$|```)/ { on = 0 } on && $0 != "…"' "$root/README.md" >../sample
	test -s ../sample || complain "there is no sample of $command"
	while IFS= read -r line; do
		prints "${line%…}"
	done <../sample
done

it "has pages whose links all lead somewhere"
given_repo
write links.md <<'DEFINITION'
# What holds for the pages

## Page `README.md` `src/README.md` `src/*/README.md` `src/cli/hooks.md` `src/manual/*.md` `.github/*.md` `tests/*/README.md`

- Links lead somewhere. `links: exist`
DEFINITION
(cd "$root" && tar -cf - README.md LICENSE src templates .github tests/*/README.md \
	tests/corpus tests/hostile tests/ready/messages tests/ready/layouts) | tar -xf - || exit 1
git add -f .
git commit -q -m pages
run git ready check --definition=links.md HEAD
exits 0
