# shellcheck shell=sh
#
# The same world for every test, whoever runs it and wherever: nobody's
# configuration, one author, one date, one locale. Sourced by what runs tests,
# which says in $root where the project is. Afterwards $tmp is a fresh folder
# that goes away at the end, and `git ready` is the binary under test.

if test -z "${TEST_BUILD:-}"; then
	test_binary=${GIT_READY:-${BUILD:-$root/build}/git-ready}
	if ! test -x "$test_binary"; then
		echo "fatal: there is no $test_binary; run make first" >&2
		exit 1
	fi
	TEST_BIN=$(cd "$(dirname "$test_binary")" && pwd)
	# The test programs are beside the binary unless BUILD says otherwise.
	TEST_BUILD=$(cd "${BUILD:-$TEST_BIN}" && pwd) || exit 1
	PATH=$TEST_BIN:$PATH
	export TEST_BIN TEST_BUILD PATH

	# shellcheck source=tests/scratch.sh disable=SC2154 # who sources this says where the root is
	. "$root/tests/scratch.sh" || exit 1

	# GIT_DIR and its like are set where a hook runs the tests.
	for name in $(env | sed -n 's/^\(GIT_[A-Z0-9_]*\)=.*/\1/p'); do
		unset "$name"
	done
	unset name test_binary BUILD CDPATH XDG_CONFIG_HOME
	unset NO_COLOR CLICOLOR CLICOLOR_FORCE PAGER LESS EDITOR VISUAL COLUMNS
	# Where all tools are to be there, a test that misses one has failed.
	export TEST_CI="${CI:-}"
	unset CI GITHUB_ACTIONS GITHUB_STEP_SUMMARY
	unset GITHUB_SERVER_URL GITHUB_REPOSITORY CI_PROJECT_URL
	unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES DESTDIR

	export LC_ALL=C.UTF-8 TZ=UTC TERM=dumb
	export GIT_CONFIG_NOSYSTEM=1 GIT_TERMINAL_PROMPT=0
	export GIT_AUTHOR_NAME='Ada Okafor' GIT_AUTHOR_EMAIL=ada@example.com
	export GIT_COMMITTER_NAME='Ben Lindqvist' GIT_COMMITTER_EMAIL=ben@example.com
	export GIT_AUTHOR_DATE='2026-11-24T09:00:00Z'
	export GIT_COMMITTER_DATE='2026-11-24T09:00:00Z'

	# A sanitizer that stops the program must not look like "not ready".
	# Others may be preloaded, too, such as what changes the time.
	export ASAN_OPTIONS=exitcode=99:detect_stack_use_after_return=1:verify_asan_link_order=0
	export LSAN_OPTIONS="suppressions='$root/tests/leaks.supp':print_suppressions=0"
	export UBSAN_OPTIONS=exitcode=99:print_stacktrace=1
fi

tmp=$(mktemp -d "${TMPDIR:-/tmp}/git-ready.XXXXXX") || exit 1
tmp=$(cd "$tmp" && pwd -P)
trap 'rm -rf "${tmp:?}"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# A home of its own, and empty: a test may write its configuration there.
HOME=$tmp/home
export HOME

# git tidies up after each commit and copies samples of hooks into each
# repository. That takes time and says nothing about git ready.
export GIT_TEMPLATE_DIR="$tmp/template" GIT_CONFIG_GLOBAL="$tmp/gitconfig"
mkdir -p "$HOME" "$GIT_TEMPLATE_DIR/hooks" "$GIT_TEMPLATE_DIR/info" || exit 1
echo '[maintenance]
	auto = false
[receive]
	autogc = false
[core]
	fsync = none' >"$GIT_CONFIG_GLOBAL"
