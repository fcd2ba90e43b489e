# shellcheck shell=sh
#
# Tests are sentences. A script sources this file and then says, as often as
# it likes:
#
#	it "blocks a commit whose staged story has no owner"
#	given_repo
#	write backlog/7.md "# Export" && git add .
#	run git ready check --staged
#	exits 1
#	prints "backlog/7.md:1:1: error: "
#
# Each `it` starts in an empty folder of its own and ends with the next one or
# with the script. One that states nothing has failed: it cannot go wrong.

root=$(cd "$(dirname "$0")/../.." && pwd)
# The lint looks at env.sh by itself, and not again with each script, which would
# take half of its time. All that it has to know of it here is $tmp.
# shellcheck source=/dev/null
. "$root/tests/env.sh" || exit 1
tmp=${tmp:?}
# What the scripts use, and this file does not.
# shellcheck disable=SC2034
esc=$(printf '\033') tab=$(printf '\t')

passed=0
failed=0
nth=0
sentence=
trap 'finish $?' EXIT

# With extdebug, bash leaves out a command for which the DEBUG trap fails. What
# other sentences do is left out; what later ones may build on is not: loops,
# conditions, variables and functions. A redirection may still make its file,
# so that happens in a folder that goes away.
if test -n "${IT:-}${NTH:-}"; then
	it_is_on=yes
	# shellcheck disable=SC3028,SC3054 # tests/run makes bash source the script
	only_what_is_asked () {
		test -n "$it_is_on" || test "${FUNCNAME[1]}" != source && return 0
		case $1 in
		'it '* | it_* | 'trap '* | 'for '* | 'case '* | 'test '* | 'read '* | *\ read\ *) return 0 ;;
		[A-Za-z_]*=*) case ${1%%=*} in *[!A-Za-z0-9_]*) return 1 ;; esac ;;
		*) return 1 ;;
		esac
	}
	# shellcheck disable=SC3044,SC3047
	shopt -s extdebug && trap 'only_what_is_asked "$BASH_COMMAND"' DEBUG
fi

it () {
	end_of_test
	nth=$((nth + 1))
	if ! is_asked "$1"; then
		it_is_on=
		cd "$tmp" && return 0
	fi
	it_is_on=yes
	count_apart
	sentence=$1
	stated=0
	complaint=
	: >"$tmp/out"
	: >"$tmp/err"
	status=
	mkdir "$tmp/work"
	cd "$tmp/work" || exit 1
}

# By its words, or by its number where NTH is "2 7".
is_asked () {
	case $1 in *"${IT:-}"*) ;; *) return 1 ;; esac
	case " ${NTH:-$nth} " in *" $nth "*) ;; *) return 1 ;; esac
}

# In a folder of its own, which lines it executes; tests/mutate/ says why.
count_apart () {
	test -n "${COUNTS:-}" || return 0
	mkdir -m 777 "$COUNTS/$nth" && : >"$COUNTS/$nth/begun"
	export REACHED="$COUNTS/$nth"
}

end_of_test () {
	test -n "$sentence" || return 0
	test "$stated" != 0 || complain "it states nothing"
	if test -z "$complaint"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "not ok: ${0##*/}: $sentence"
		printf '%s' "$complaint" | sed 's/^/    /'
		sed 's/^/    stdout: /' "$tmp/out" | cat -v
		sed 's/^/    stderr: /' "$tmp/err" | cat -v
		test -z "${UNTIL_ONE_FAILS:-}" || { sentence= && exit 0; }
	fi
	sentence=
	leave_work
}

# With the folder: whose it is, and who may enter, must not matter to the next.
leave_work () {
	cd "$tmp" && rm -rf "${tmp:?}/work"
}

finish () {
	end_of_test
	if test "$1" != 0; then
		echo "not ok: ${0##*/} stopped with exit $1"
		failed=$((failed + 1))
	fi
	cd / && rm -rf "${tmp:?}"
	echo "$passed passed, $failed failed"
	trap - EXIT
	# In a trap a bare exit would keep the status from before.
	test "$failed" = 0 && exit 0
	exit 1
}

complain () {
	complaint="$complaint$1
"
}

# This test cannot be made here; the reason is shown even if all is well.
skip () {
	echo "skipped: ${0##*/}: $sentence: $1"
	sentence=
	leave_work
}

# Making things.

# given_repo [<folder>]
# shellcheck disable=SC2120 # most scripts want it right here
given_repo () {
	git init -q -b main "${1:-.}"
}

# once <function> [<argument>...]: what the function makes in an empty folder is
# made once, and copied wherever it is wanted again: that is one process instead
# of many. It may not run git ready, since tests/mutate/ asks which sentences do,
# and not set a variable.
once () {
	kept="$tmp/kept $*"
	if ! is_empty; then
		"$@"
	elif test -d "$kept"; then
		cp -Rp "$kept/." .
	else
		# Which may have copied something itself.
		"$@" && cp -Rp . "$tmp/kept $*"
	fi
}

is_empty () {
	for entry in * .[!.]*; do
		test ! -e "$entry" && test ! -L "$entry" || return 1
	done
}

# One kind, one question; 1 answers it. Committed.
given_backlog () {
	once make_backlog
}

make_backlog () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n
## Story \`backlog/**/*.md\`\n
- Must say why. \`section Why\`"
	write_ready backlog/1.md EXP-1
	git add . && git commit -q -m 'The backlog'
}

write_ready () {
	write "$1" "# $2 Export\n\n## Why\n\nPeople ask for it."
}

write_unready () {
	write "$1" "# $2 Export\n\nAs a spreadsheet."
}

# given_repo_from <file>: a repository in one file, in which "=== <path>" begins each of
# its files. What is expected, "=== text", "=== weighed" or "=== labels", becomes
# a file of that name in $tmp.
given_repo_from () {
	given_repo
	tmp=$tmp perl -MFile::Path=make_path -MFile::Basename -ne '
		if (/^=== (.*)/) {
			my $path = $1 =~ /^(text|weighed|labels)$/ ? "$ENV{tmp}/$1" : $1;
			make_path(dirname($path));
			open $out, ">", $path or die "$path: $!";
		} else {
			print $out $_;
		}' "$1"
	git add -f .
}

# write <path> <text>: escapes as in printf %b, and a final newline.
# write <path> <file: exactly the bytes that come in.
write () {
	case $1 in */*) test -d "${1%/*}" || mkdir -p "${1%/*}" ;; esac
	if test $# = 1; then
		cat >"$1"
	else
		printf '%b\n' "$2" >"$1"
	fi
}

# edit <script of sed> <file>...: in place, which each sed has words of its own for
edit () {
	script=$1
	shift
	for file; do
		# The dot keeps the last line break.
		edited=$(sed -e "$script" "$file" && echo .) && printf %s "${edited%.}" >"$file"
	done
}

# touch_later <file>: as if it were written an hour from now
touch_later () {
	perl -e 'utime time + 3600, time + 3600, @ARGV or die' "$1"
}

# mode_of <file>: "-rwxr-x---"
mode_of () {
	# shellcheck disable=SC2012 # the mode alone is looked at
	ls -ld "$1" | cut -c 1-10
}

# Running, and saying what must have come of it.

run () {
	"$@" >"$tmp/out" 2>"$tmp/err" </dev/null
	status=$?
}

exits () {
	stated=1
	test "$status" = "$1" || complain "exit $status, not $1"
}

# has_line <words>: in what comes in, as grep -qF tells. Most of it is short, and
# read here in less time than it takes to start a process.
has_line () {
	read_lines=0
	case $1 in
	'' | *"
"*) read_lines=30 ;;
	esac
	while test "$read_lines" -lt 30; do
		read_lines=$((read_lines + 1))
		IFS= read -r read_line || {
			case $read_line in *"$1"*) return 0 ;; esac
			return 1
		}
		case $read_line in *"$1"*) return 0 ;; esac
	done
	grep -qF -e "$1"
}

prints () {
	stated=1
	has_line "$1" <"$tmp/out" || complain "stdout does not say: $1"
}

prints_not () {
	stated=1
	! has_line "$1" <"$tmp/out" || complain "stdout says: $1"
}

# A part of a line, and a whole one, however wide their columns are.
tells () {
	stated=1
	sed 's/   */ /g; s/^ *//' "$tmp/out" | grep -qF -e "$1" || complain "stdout does not tell: $1"
}

tells_line () {
	stated=1
	sed 's/   */ /g; s/^ *//' "$tmp/out" | grep -qxF -e "$1" || complain "stdout does not tell the line: $1"
}

prints_nothing () {
	stated=1
	test ! -s "$tmp/out" || complain "stdout is not empty"
}

complains () {
	stated=1
	has_line "$1" <"$tmp/err" || complain "stderr does not say: $1"
}

complains_not () {
	stated=1
	! has_line "$1" <"$tmp/err" || complain "stderr says: $1"
}

# How often a line of stdout contains something.
prints_times () {
	stated=1
	times=$(grep -cF -e "$2" "$tmp/out")
	test "$times" = "$1" || complain "stdout says $times times, not $1: $2"
}

prints_at_least () {
	stated=1
	times=$(grep -cF -e "$2" "$tmp/out")
	test "$times" -ge "$1" || complain "stdout says only $times times, not $1: $2"
}

# finds_first <words>: git ready init says them of what stands first, below the count
# of files
finds_first () {
	run git ready init --dry-run
	sed -n 3p "$tmp/out" >"$tmp/first"
	stated=1
	grep -qF -- "$1" "$tmp/first" ||
		complain "the first is \"$(cat "$tmp/first")\", not \"$1\""
}

# The PATH without any git-ready on it, this one or one that is installed; what
# else lies beside an installed one can still be run.
path_without () {
	echo "$PATH" | tr : '\n' | while read -r folder; do
		if test -x "$folder/git-ready" && test "$folder" != "$TEST_BIN"; then
			beside=$tmp/beside/$(echo "$folder" | tr / _)
			mkdir -p "$beside"
			ln -sf "$folder"/* "$beside" && rm "$beside/git-ready"
			echo "$beside"
		elif ! test -x "$folder/git-ready"; then
			echo "$folder"
		fi
	done | paste -sd:
}
