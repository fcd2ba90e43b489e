#compdef git-ready
#description hold the Markdown backlog against the Definition of Ready
#
# zsh completion for git ready; zsh's own _git finds it by its name, _git-ready,
# and the line above in its list of commands. The program itself knows what can
# stand at the cursor: git ready --complete <word>...

_git-ready () {
	local line value note
	local -a given in_folder open closed files

	(( $+opt_args[-C] )) && in_folder=(-C "${(Q)opt_args[-C]}")
	given=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
	for line in "${(@f)$(_call_program candidates git "${(@q)in_folder}" ready --complete "${(@q)given}" 2>/dev/null)}"; do
		case $line in
		('') continue ;;
		($'\t'*) files=(${=line}); continue ;;
		esac
		value=${line%%$'\t'*}
		note=${line#"$value"}
		value=${value//\\/\\\\}
		value=${value//:/\\:}${note:+:}${note#$'\t'}
		case ${line%%$'\t'*} in
		(*[=]) open+=("$value") ;;
		(*) closed+=("$value") ;;
		esac
	done

	local ret=1
	(( $#closed )) && _describe -t candidates 'git ready' closed && ret=0
	(( $#open )) && _describe -t options 'option with a value' open -S '' && ret=0
	if (( $#files )); then
		(( files[2] )) && compset -p $files[2]
		case $files[1] in
		(folders) _directories && ret=0 ;;
		(*) _files && ret=0 ;;
		esac
	fi
	return ret
}

_git-ready "$@"
