#!/bin/sh
#
# Completion in the shells themselves, as it is installed beside git's own. What
# the program offers is in complete.sh; here it reaches the line that is typed.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# Installed once for all.
build=${TEST_BUILD#"$root"/}
make -s -C "$root" -o "$build/git-ready" install BUILD="$build" prefix="$tmp/usr" >"$tmp/installed" 2>&1 ||
	cat "$tmp/installed" >&2

# A shell that is not there is no reason to pass where all of them are to be.
missing () {
	if test -n "$TEST_CI"; then
		stated=1
		complain "$1"
	else
		skip "$1"
	fi
}

given_items () {
	given_backlog
	write_ready backlog/2.md EXP-2
	write_ready backlog/10.md EXP-10
	git add . && git commit -q -m More && git branch topic
}

# becomes <line> <candidate>...: what the shell makes of the line at a tab; more
# than one candidate are shown.
becomes () {
	stated=1
	line=$1
	shift
	printf '%s\n' "$@" | grep . | sort >"$tmp/expected"
	tab_in_"$shell" "$line" | sort >"$tmp/seen"
	cmp -s "$tmp/expected" "$tmp/seen" ||
		complain "$shell makes of \"$line\": $(tr '\n' '|' <"$tmp/seen")"
}

# ---- bash ----

# The words as readline splits them: "=" and ":" are words of their own.
cat >"$tmp/tab.bash" <<'END'
. "${BASH_COMPLETION:-/usr/share/bash-completion/bash_completion}"
compopt () { :; }
COMP_LINE=$1 COMP_POINT=${#1} COMPREPLY=()
COMP_WORDS=($(printf '%s' "$1" | sed 's/[=:][=:]*/ & /g'))
case $1 in *' ') COMP_WORDS+=("") ;; esac
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
name=${1%% *}
# 2.12 renamed it, and keeps the old name.
_completion_loader "$name" >/dev/null 2>&1
function=$(complete -p "$name" | sed 's/.*-F \([^ ]*\).*/\1/')
"$function" "$name" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
[ "${#COMPREPLY[@]}" = 0 ] || printf '%s\n' "${COMPREPLY[@]}"
END

tab_in_bash () {
	XDG_DATA_DIRS=$tmp/usr/share:/usr/share bash --norc "$tmp/tab.bash" "$1" 2>&1
}

shell=bash
bash_has=
if command -v bash >/dev/null && test -f "${BASH_COMPLETION:-/usr/share/bash-completion/bash_completion}" &&
	test -f /usr/share/bash-completion/completions/git; then
	bash_has=all
fi

it "completes git ready in bash, through git's own completion"
if test -n "$bash_has"; then
	given_items
	becomes 'git rea' 'ready '
	becomes 'git ready li' 'list '
	becomes 'git ready list --colu' '--columns='
	becomes 'git ready list --kind=' 'story '
	becomes 'git ready list --kind s' 'story '
	becomes 'git ready check --format=gi' 'github ' 'gitlab '
	becomes 'git ready show EXP-1' 'EXP-1 ' 'EXP-10 '
	becomes 'git ready explain story/s' 'story/section-why '
	becomes 'git ready review main..to' 'main..topic '
	becomes 'git ready init --layout=fou' 'founder '
	becomes 'git ready new --in=back' 'backlog'
	becomes 'git ready check -- back'
	becomes 'git-ready li' 'list '
	becomes 'git-ready list --format=c' 'csv '
else
	missing "bash-completion is not installed"
fi

it "completes in the folder that git is sent to, in bash"
if test -n "$bash_has"; then
	given_items
	cd "$tmp" || exit 1
	becomes 'git ready show EXP-2'
	becomes 'git -C work ready show EXP-2' 'EXP-2 '
	becomes 'git ready -C work show EXP-2' 'EXP-2 '
else
	missing "bash-completion is not installed"
fi

it "puts what needs quotes in quotes, in bash"
if test -n "$bash_has"; then
	given_items
	git branch 'a&b;c' && git branch 'a&b;d'
	becomes 'git ready review a\&b\;c' 'a\&b\;c '
	becomes 'git ready check --new-since=a' 'a\&b\;c ' 'a\&b\;d '
else
	missing "bash-completion is not installed"
fi

# ---- zsh ----

# The keys go to a zsh of its own. What its completion adds is written down, and
# so is the line that becomes of it.
cat >"$tmp/tab.zsh" <<'END'
zmodload zsh/zpty zsh/zselect || exit 1
export site=$2 added=$3/added line=$3/line rc=$3/rc
cat >$rc <<'RC'
fpath=($site $fpath)
autoload -U compinit && compinit -u -D
compadd () {
	local -a hits
	# With -O, -A or -D it only asks.
	[[ " ${(j: :)@[1,(i)(-|--)]}" == *' -'[a-zA-Z]#[OAD]' '* ]] || {
		builtin compadd -O hits "$@"
		print -rl -- $hits >>$added
	}
	builtin compadd "$@"
}
tab-and-tell () {
	zle complete-word
	print -r -- "$BUFFER" >$line.part && mv $line.part $line
}
zle -N tab-and-tell && bindkey '^T' tab-and-tell
setopt extended_glob
print -r -- '<'ready'>'
RC
zpty zsh 'TERM=vt100 zsh -f -i'
zpty -w zsh "source ${(q)rc}"
while zpty -r zsh piece; do [[ $piece == *'<ready>'* ]] && break; done
: >$added
zpty -w -n zsh "$1"$'\C-t'
for ((i = 0; i < 1000; i++)); do
	[[ -f $line ]] && break
	zpty -r -t zsh piece
	zselect -t 2
done
zpty -d zsh
END

# Where one thing is possible, the line; else what is.
tab_in_zsh () {
	mkdir "$tmp/zsh" &&
		zsh -f "$tmp/tab.zsh" "$1" "$tmp/usr/share/zsh/site-functions" "$tmp/zsh" >"$tmp/zsh/log" 2>&1
	if test "$(sort -u "$tmp/zsh/added" | grep -c .)" = 1; then
		cat "$tmp/zsh/line"
	else
		sort -u "$tmp/zsh/added" | grep .
	fi
	rm -rf "${tmp:?}/zsh"
}

it "completes git ready in zsh, through zsh's own completion of git"
if command -v zsh >/dev/null; then
	shell=zsh
	given_items
	becomes 'git ready lis' 'git ready list '
	becomes 'git ready list --colu' 'git ready list --columns='
	becomes 'git ready list --kind=' 'git ready list --kind=story '
	becomes 'git ready check --format=gi' --format=github --format=gitlab
	becomes 'git ready show EXP-1' EXP-1 EXP-10
	becomes 'git ready explain story/s' 'git ready explain story/section-why '
	becomes 'git ready review main..to' 'git ready review main..topic '
	becomes 'git ready init --layout=fou' 'git ready init --layout=founder '
	becomes 'git ready new --in=back' 'git ready new --in=backlog/'
	becomes 'git ready check -- backlog/2' 'git ready check -- backlog/2.md '
	becomes 'git-ready lis' 'git-ready list '
	cd "$tmp" || exit 1
	becomes 'git -C work ready show EXP-2' 'git -C work ready show EXP-2 '
else
	missing "zsh is not installed"
fi

# ---- fish ----

# complete -C answers as the line at the cursor would.
tab_in_fish () {
	# shellcheck disable=SC2016 # fish's variable
	XDG_DATA_DIRS=$tmp/usr/share:/usr/share fish -c 'complete -C "$argv"' -- "$1" | cut -f 1
}

it "completes git ready in fish, through fish's own completion of git"
if command -v fish >/dev/null; then
	shell=fish
	given_items
	becomes 'git ready li' list
	becomes 'git ready list --colu' --columns=
	becomes 'git ready list --kind=' --kind=story
	becomes 'git ready check --format=gi' --format=github --format=gitlab
	becomes 'git ready show EXP-1' EXP-1 EXP-10
	becomes 'git ready explain story/s' story/section-why
	becomes 'git ready review main..to' main..topic
	becomes 'git ready init --layout=fou' --layout=founder
	becomes 'git ready new --in=back' --in=backlog/
	becomes 'git ready check -- backlog/2' backlog/2.md
	becomes 'git-ready li' list
	cd "$tmp" || exit 1
	becomes 'git -C work ready show EXP-2' EXP-2
else
	missing "fish is not installed"
fi
