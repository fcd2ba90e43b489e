#!/bin/sh
#
# A command takes the options that its usage lists, and refuses all others: one
# that did nothing would let people believe that it did.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# Every option that some command has, with a value where it wants one.
every_option () {
	cat <<'END'
--definition=DEFINITION_OF_READY.md
--definition-from=HEAD
--format=text
--output=out.txt
--color=never
--no-color
--fail-on=never
--staged
--cached
--new-since=HEAD
--all
--quiet
--verbose
-q
-v
END
}

# The option without its value, as a usage text lists it; two stand for others.
listed () {
	case $1 in
	--no-color) echo --color ;;
	--cached) echo --staged ;;
	*) echo "${1%%=*}" ;;
	esac
}

# what_becomes_of <command> <option>: taken or refused.
what_becomes_of () {
	case $1:$2 in
	review:--staged | review:--cached) set -- "$@" ;;
	review:*) set -- "$@" HEAD ;;
	esac
	git ready "$@" >"$tmp/out" 2>"$tmp/err"
	# Words that lack may be told with 129, too.
	if test $? = 129 && grep -qE 'is (no|not an) option|(unrecognized|invalid) option|is not understood' "$tmp/err"; then
		echo refused
	else
		echo taken
	fi
}

for command in $(git ready -h | sed -n 's/^    \([a-z]*\)  .*/\1/p'); do
	it "lets $command take what its usage lists, and nothing else"
	given_backlog
	git ready "$command" -h >"$tmp/usage"
	for option in $(every_option); do
		expected=refused
		if grep -q -e "[[ ,]$(listed "$option")\b" "$tmp/usage"; then
			expected=taken
		fi
		stated=$((stated + 1))
		test "$(what_becomes_of "$command" "$option")" = $expected ||
			complain "$option is not $expected"
	done
done

it "refuses an abbreviation of what a command does not take"
given_backlog
run git ready explain --verb
exits 129
complains '"--verb" is not an option here'

it "takes an abbreviation that is one of the command's own options alone"
given_backlog
run git ready check --new=HEAD
exits 0
