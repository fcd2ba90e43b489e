# bash completion for git ready, beside git's own: that one looks for _git_ready
# and finds this file under the name git-ready. The program itself knows what
# can stand at the cursor: git ready --complete <word>...
# shellcheck shell=bash
# shellcheck disable=SC2154 # git's completion brings cur, words and cword

_git_ready ()
{
	local line value front="" first=1
	local -a given

	# Behind "ready" or "git-ready", up to the cursor.
	[ "${words[0]##*/}" = git-ready ] || first=$((${__git_cmd_idx:-1} + 1))
	given=("${words[@]:first:cword-first}" "$cur")
	given=("${given[@]//\\/}")
	# readline takes what stands before "=" or ":" for another word.
	case $COMP_WORDBREAKS in *=*) front=${cur%"${cur##*[=:]}"} ;; esac

	COMPREPLY=()
	while IFS= read -r line; do
		case $line in
		$'\tfolders '*)
			compopt -o filenames +o nospace
			while IFS= read -r value; do
				COMPREPLY+=("$value")
			done < <(compgen -d -- "${cur:${line##* }}")
			;;
		# Where there is no reply, readline looks for files itself.
		$'\t'*) ;;
		*)
			value=${line%%$'\t'*}
			value=${value#"$front"}
			case $value in *[!A-Za-z0-9_./=,:@%+-]*) printf -v value %q "$value" ;; esac
			case $value in *=) ;; *) value+=' ' ;; esac
			COMPREPLY+=("$value")
			;;
		esac
	done < <(git ${__git_C_args[@]+"${__git_C_args[@]}"} ready --complete "${given[@]}" 2>/dev/null)
}

if ! declare -F __git_complete >/dev/null && declare -F _completion_loader >/dev/null; then
	_completion_loader git
fi
if declare -F __git_complete >/dev/null; then
	__git_complete git-ready _git_ready
fi
