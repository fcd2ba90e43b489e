#!/bin/sh
#
# What `make install` leaves behind is all that git needs.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# The binary under test goes as it is; -o keeps make from building another.
# make takes no path with a blank for a target, so it gets one from the root.
install_to () {
	build=${TEST_BUILD#"$root"/}
	case " $* " in
	*' uninstall ') ;;
	*) set -- install "$@" ;;
	esac
	make -s -C "$root" -o "$build/git-ready" BUILD="$build" "$@"
}

it "installs a git command under PREFIX"
run install_to PREFIX="$PWD/usr"
exits 0
given_backlog
without=$(path_without)
run env PATH="$without" git ready check
exits 1
complains "ready"
run env PATH="$PWD/usr/bin:$without" git ready check
exits 0
prints "1 item"

it "installs below DESTDIR, for those who make packages"
run install_to PREFIX=/usr DESTDIR="$PWD/stage"
exits 0
run stage/usr/bin/git-ready -h
exits 129
prints "usage: git ready"

it "installs the manual"
run install_to PREFIX="$PWD/usr"
exits 0
for page in man1/git-ready.1 man1/git-ready-review.1 man5/gitready-definition.5 man7/gitready-layouts.7; do
	run test -s "usr/share/man/$page"
	exits 0
done

it "installs completion where each shell looks for it"
run install_to prefix="$PWD/usr"
exits 0
for file in bash-completion/completions/git-ready zsh/site-functions/_git-ready fish/vendor_conf.d/git-ready.fish; do
	run test -s "usr/share/$file"
	exits 0
done

it "installs into each folder that is named"
run install_to bindir="$PWD/a b/bin" mandir="$PWD/män" bashcompletiondir="$PWD/bash" zshcompletiondir="$PWD/zsh" fishconfdir="$PWD/fish"
exits 0
run find . -type f
for file in './a b/bin/git-ready' ./män/man1/git-ready.1 ./bash/git-ready ./zsh/_git-ready ./fish/git-ready.fish; do
	prints "$file"
done
run install_to PREFIX="/no where" DESTDIR="$PWD/the stage"
exits 0
run 'the stage/no where/bin/git-ready' --version
exits 0

it "takes out all that it installed, and nothing else"
mkdir -p usr/bin usr/share/man/man1
echo theirs >usr/bin/git-readier
echo theirs >usr/share/man/man1/git-other.1
run install_to prefix="$PWD/usr"
run install_to prefix="$PWD/usr" uninstall
exits 0
run find usr -type f
prints usr/bin/git-readier
prints usr/share/man/man1/git-other.1
stated=1
test "$(wc -l <"$tmp/out")" -eq 2 || complain "more than theirs is left"
run install_to PREFIX=/usr DESTDIR="$PWD/stage"
run install_to PREFIX=/usr DESTDIR="$PWD/stage" uninstall
run find stage -type f
prints_nothing

it "lets everybody read what it installs, whoever installs it"
(umask 077 && install_to prefix="$PWD/usr") >"$tmp/out" 2>&1
run find usr -type f ! -perm -444
prints_nothing
run find usr -type d ! -perm -555
prints_nothing
