#!/bin/sh
#
# What the program offers to a shell that completes a command line; the shells
# themselves are in completion.sh.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# at_cursor <word>... <word at the cursor>
at_cursor () {
	run git ready --complete "$@"
}

# offers <candidate>...: these, in whatever order, and nothing else
offers () {
	stated=1
	printf '%s\n' "$@" | sort >"$tmp/expected"
	cut -f 1 "$tmp/out" | sort | cmp -s - "$tmp/expected" ||
		complain "offers not: $*"
}

offers_nothing () {
	exits 0
	prints_nothing
}

given_kinds () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n
## Goal \`goals/*.md\`\n
## User Story \`backlog/**/*.md\`\n
- Must have an owner. \`field owner\`
- Must say how large it is. \`field story points: number\`
- Must say why. \`section Why\`"
	write goals/1.md '# G-1 Fewer calls'
	write backlog/1.md '# US-1 Export\n\nOwner: Ada\nTeam: Red\n\n## Why\n\nPeople ask.'
	write backlog/2.md '# US-2 Import'
	write backlog/3.md '# Draw\tlines'
	git add . && git commit -q -m 'The backlog'
	git branch feature/one
	git tag v1.0
	git update-ref refs/remotes/origin/main HEAD
}

it "offers the commands, each with what it is for"
at_cursor ''
exits 0
for command in $(git ready -h | sed -n 's/^    \([a-z]*\)  .*/\1/p'); do
	prints "$command$tab"
done
at_cursor li
offers list
at_cursor -C . li
offers list
at_cursor --no-pager -C . -p li
offers list
at_cursor help rev
offers review

it "offers what a usage text lists, and the usage of every command"
given_kinds
for command in $(git ready -h | sed -n 's/^    \([a-z]*\)  .*/\1/p'); do
	at_cursor "$command" -
	git ready "$command" -h | grep '^    *-' | grep -oE '(^|[ ,[])--?[a-z][a-z-]*=?' |
		tr -d ' ,[' | grep -v '^--no-' | sort -u >"$tmp/listed"
	cut -f 1 "$tmp/out" | sort -u >"$tmp/offered"
	stated=1
	cmp -s "$tmp/listed" "$tmp/offered" ||
		complain "$command: $(diff "$tmp/listed" "$tmp/offered" | tr '\n' ' ')"
done

it "says what an option is for, in the words of the usage"
note=$(git ready list -h | sed -n 's/^    --all  *//p')
at_cursor list --al
prints "--all$tab$note"
# Where the option fills its column, a single space stands between.
note=$(git ready check -h | sed -n 's/^    --new-since=<revision> *//p')
at_cursor check --new
prints "--new-since=$tab$note"
at_cursor list --def
prints "--definition="

it "knows something of every value"
given_kinds
for command in $(git ready -h | sed -n 's/^    \([a-z]*\)  .*/\1/p'); do
	for option in $(git ready "$command" -h | grep -oE -e '--[a-z-]+=[<[]' | tr -d '<['); do
		# How many there are, nobody knows before.
		test "$option" != --choose= || continue
		at_cursor "$command" "$option"
		stated=1
		test -s "$tmp/out" || complain "$command $option offers nothing"
	done
done

it "offers formats, of the command that is typed"
at_cursor check --format=
offers --format=text --format=json --format=markdown --format=github --format=sarif --format=gitlab --format=rdjsonl --format=junit
at_cursor list --format=
offers --format=text --format=json --format=csv --format=markdown --format=porcelain
at_cursor trace --format d
offers dot
at_cursor init --format=
offers --format=text --format=json
at_cursor check --format=gi
offers --format=github --format=gitlab
at_cursor check --fail-on=
offers --fail-on=note --fail-on=warning --fail-on=error --fail-on=never
at_cursor check --color=a
offers --color=always --color=auto

it "offers revisions, also behind the dots of a range"
given_kinds
at_cursor review ''
offers HEAD main feature/one v1.0 origin/main
prints "v1.0${tab}tag"
at_cursor review main...fe
offers main...feature/one
at_cursor review main..v
offers main..v1.0
at_cursor check --new-since=f
offers --new-since=feature/one
at_cursor check --definition-from v
offers v1.0
at_cursor v1
offers v1.0 ''
at_cursor review main ''
offers_nothing

it "offers the ids of items, with their titles"
given_kinds
at_cursor show ''
offers G-1 US-1 US-2 3
prints "US-1${tab}Export"
at_cursor show US
offers US-1 US-2
at_cursor show fea
offers feature/one
cd backlog || exit 1
at_cursor show US-2
offers US-2
cd "$tmp" || exit 1
at_cursor -C work show US-1
offers US-1

it "offers ids of the snapshot that is named"
given_kinds
write backlog/4.md '# US-4 Print'
git add backlog/4.md && rm backlog/4.md
at_cursor show US-4
offers ''
at_cursor show --staged US-4
offers US-4

it "offers rules, with their sentences"
given_kinds
at_cursor explain user
offers user-story/field-owner user-story/field-story-points user-story/section-why
prints "user-story/section-why${tab}Must say why."

it "offers kinds and fields as they can be typed without quotes"
given_kinds
at_cursor list --kind=
offers --kind=goal --kind=user-story
run git ready list --kind=user-story
exits 0
prints US-2
at_cursor new u
offers user-story
at_cursor new user-story ''
offers_nothing
at_cursor list --columns=id,story
offers --columns=id,story-points
run git ready list --columns=id,story-points,team
exits 0
at_cursor list --sort=-te
offers --sort=-team
at_cursor list --where=o
offers --where=owner

it "offers layouts, each of which init knows"
at_cursor init --layout=
sed 's/	.*//; s/^--layout=//' "$tmp/out" >"$tmp/layouts"
stated=1
for folder in "$root"/templates/*/; do
	grep -qxF "$(basename "$folder")" "$tmp/layouts" ||
		complain "does not offer $(basename "$folder")"
done
while read -r layout; do
	mkdir "$layout" && git init -q "$layout"
	run git -C "$layout" ready init --layout="$layout"
	exits 0
done <"$tmp/layouts"

it "offers what a hook can be told, and only what suits it"
at_cursor hook ''
offers install status uninstall run
at_cursor hook install --
offers --advise --color= --config --global-hooks-path --help
at_cursor hook status --
offers --color= --global-hooks-path --help
at_cursor hook run pre-c
offers pre-commit

it "leaves files and folders to the shell, and says behind how many bytes"
given_kinds
at_cursor check --output=a
prints "${tab}files 9"
at_cursor check --definition x
prints "${tab}files 0"
at_cursor new --in=
prints "${tab}folders 5"
at_cursor check -- ma
offers ''
prints "${tab}files 0"
at_cursor -C ''
prints "${tab}folders 0"

it "offers no id that would steer a terminal, and no broken line"
given_kinds
write backlog/5.md "---\nid: \"US-\\\\e[31m5\"\n---\n# Red"
write backlog/6.md "---\nid: \"US-\\\\t6\"\n---\n# Tab"
at_cursor show US-
offers US-1 US-2
write backlog/7.md '# US-7 Say\t\033[31mred'
at_cursor show US-7
offers US-7
prints_not "$esc"

it "says nothing where nothing can be read"
at_cursor show ''
exits 0
prints_not 'fatal'
stated=1
test ! -s "$tmp/err" || complain "stderr is not empty"
given_repo
write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Story \`nowhere/*.md\`\n\n- Must. \`section\`"
at_cursor explain ''
exits 0
at_cursor -C nowhere show ''
offers_nothing
at_cursor -C nowhere ''
offers_nothing
at_cursor --definition=none.md show ''
exits 0

it "takes the word after an option that wants one for its value, and not for a kind or revision"
given_kinds
at_cursor new --in backlog ''
offers goal user-story
at_cursor new goal ''
offers_nothing
at_cursor new -- ''
prints_not user-story
at_cursor review --definition DEFINITION_OF_READY.md main...fe
offers main...feature/one
at_cursor review HEAD main...fe
offers_nothing
at_cursor explain --definition DEFINITION_OF_READY.md user-story/field-o
offers user-story/field-owner
at_cursor explain user-story/field-owner HE
offers_nothing

it "looks where the options before it say: another definition, that of a commit, the index"
given_kinds
write other.md "# Definition of Ready\n\n## Wish \`wishes/*.md\`"
at_cursor list --definition=other.md --kind=
offers --kind=wish
edit 's/User Story/Story/' DEFINITION_OF_READY.md
at_cursor list --kind=
offers --kind=goal --kind=story
at_cursor list --definition-from=HEAD --kind=
offers --kind=goal --kind=user-story
write backlog/4.md '# US-4 Share'
at_cursor show US-
offers US-1 US-2 US-4
at_cursor show --staged US-
offers US-1 US-2
at_cursor show --cached US-
offers US-1 US-2

it "offers what the program itself takes where no command is typed"
at_cursor --ver
offers --version --verbose
at_cursor check --vers
offers_nothing
