# fish completion for git ready and git-ready. It stands where fish reads it at
# its start, since fish does not look for a file of its own when it completes
# git. The program itself knows what can stand at the cursor:
# git ready --complete <word>...

function __git_ready_candidates
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l options

    if set -l at (contains -i -- ready $words)
        test $at -gt 2; and set options $words[2..(math $at - 1)]
        set words $words[$at..]
    end
    set -e words[1]
    for line in (git $options ready --complete $words "$typed" 2>/dev/null)
        if not string match -q \t'*' -- $line
            echo $line
            continue
        end
        # "	files 9": names on the disk, after so many bytes.
        set -l asked (string split ' ' -- (string trim -- $line))
        set -l front (string sub -l $asked[2] -- "$typed")
        set -l path (string sub -s (math $asked[2] + 1) -- "$typed")
        if test $asked[1] = folders
            printf '%s\n' "$front"(__fish_complete_directories "$path" '')
        else
            printf '%s\n' "$front"(__fish_complete_path "$path")
        end
    end
end

complete -c git-ready -f -a '(__git_ready_candidates)'
complete -c git -f -n '__fish_git_using_command ready' -a '(__git_ready_candidates)'
complete -c git -f -n __fish_git_needs_command -a ready -d 'Hold the Markdown backlog against the Definition of Ready'
