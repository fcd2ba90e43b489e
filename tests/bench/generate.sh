#!/bin/sh
#
# Writes a made-up backlog, always the same for the same numbers: a definition,
# an outcome for every fifty items, and the items in folders of a hundred. Of
# several kinds each has a folder, and ten criteria of its own.
#
#	tests/bench/generate.sh <items> <folder> [<kinds>]

if test $# -lt 2 || test $# -gt 3; then
	echo "usage: generate.sh <items> <folder> [<kinds>]" >&2
	exit 129
fi
items=$1
kinds=${3:-1}
mkdir -p "$2" && cd "$2" || exit 1

# kind <name> <folder>
kind () {
	cat <<END

## $1 \`$2/**/*.md\`

- Must have an identifier of its own. \`field id: unique\`
- Must say where it stands. \`field status: idea, refining, ready, done\`
- Links must lead somewhere. \`links: exist\`

### Ready to discuss \`when status: refining or later\`

- Must say what hurts. \`section Why: at least 15 words and no placeholder\`
- Must serve an outcome that is still open. \`link to open Outcome\`
- Must say what sort of work it is. \`field labels\`

### Ready to plan \`when status: ready or later\`

- Must have acceptance criteria that we can test. \`section Acceptance criteria: at least 2 items and no blank items\`
- Must be small enough to finish in one sprint. \`field size: at most 8\`
- Must wait for nothing that is not ready itself. \`field depends: exist and no cycle and targets ready\`
- Must leave no question open. \`section Open questions: no open items\`
END
}

{
	cat <<'END'
# Definition of Ready

## Outcome `outcomes/*.md`

- Must have one person who can explain it. `field owner`
END
	test "$kinds" != 1 || echo "- Should be served by something we plan. \`linked from Story\`"
	n=0
	for name in Story Epic Bug Spike Task Chore Risk Feature Theme Request Idea Incident Debt Research Design Release Trial Report Contract Decision; do
		folder=backlog
		test "$kinds" = 1 || folder=backlog/$n
		kind "$name" "$folder"
		n=$((n + 1))
		test "$n" -lt "$kinds" || break
	done
} >DEFINITION_OF_READY.md

awk -v items="$items" -v kinds="$kinds" '
# A generator of our own, since rand() is another one in each awk.
function random(below) {
	seed = (seed * 16807) % 2147483647
	return seed % below
}

function sentence(length_, i, text) {
	text = word[1 + random(words)]
	for (i = 1; i < length_; i++)
		text = text " " word[1 + random(words)]
	return toupper(substr(text, 1, 1)) substr(text, 2) "."
}

function outcome(n, file) {
	file = sprintf("outcomes/%d.md", n)
	printf("---\nid: OUT-%d\nowner: %s\nstatus: %s\n---\n# %s\n\n%s\n\n" \
	       "## Measure\n\nFrom %d to %d of a hundred.\n", n,
	       random(10) ? "Ada" : "", random(8) ? "open" : "dropped",
	       sentence(3), sentence(20), random(50), 50 + random(50)) >file
	close(file)
}

# Below backlog/, or below the folder of its kind there.
function folder(n) {
	return sprintf("backlog/%s%03d", kinds == 1 ? "" : n % kinds "/", n / kinds / 100)
}

function item(n, file, i, lines) {
	file = sprintf("%s/%d.md", folder(n), n)
	printf("---\nid: EXP-%d\ntitle: \"%s\"\nstatus: %s\nsize: %d\nlabels: [%s, %s]\n",
	       n, sentence(6), status[1 + random(5)], 1 + random(9),
	       word[1 + random(words)], word[1 + random(words)]) >file
	if (n > 10 && !random(3))
		printf("depends:\n  - EXP-%d\n", 1 + random(n - 1)) >file
	printf("---\n\n## Why\n\n") >file
	lines = 1 + random(4)
	for (i = 0; i < lines; i++)
		printf("%s\n%s\n\n", sentence(12 + random(12)), sentence(10)) >file
	if (random(9))
		printf("It serves [the outcome](%soutcomes/%d.md) and goes with EXP-%d.\n\n",
		       kinds == 1 ? "../../" : "../../../",
		       1 + random(outcomes), 1 + random(items)) >file
	printf("## Acceptance criteria\n\n") >file
	lines = random(9)
	for (i = 0; i < lines; i++)
		printf("- [%s] #%d `%s` %s\n", random(2) ? "x" : " ", i + 1,
		       word[1 + random(words)], sentence(8 + random(8))) >file
	printf("\n## Notes\n\n| Step | Who |\n| --- | --- |\n| %s | Ada |\n\n```sh\n## %s\nmake %s\n```\n",
	       sentence(4), sentence(3), word[1 + random(words)]) >file
	lines = random(6)
	for (i = 0; i < lines; i++)
		printf("\n%s\n", sentence(25 + random(40))) >file
	if (!random(7))
		printf("\n## Open questions\n\n- [ ] %s\n", sentence(7)) >file
	close(file)
}

BEGIN {
	seed = 20261124
	words = split("people export a file each week and lose time when the table is long so that we see fewer calls about orders invoices reports with one click in their own language before noon without asking support for help", word, " ")
	split("idea refining ready done done", status, " ")
	outcomes = int(items / 50) + 1
	system("mkdir -p outcomes")
	for (n = 0; n <= items; n += kinds == 1 ? 100 : 1) {
		if (made[folder(n)]++)
			continue
		folders = folders " " folder(n)
		if (length(folders) > 50000) {
			system("mkdir -p" folders)
			folders = ""
		}
	}
	system("mkdir -p" folders)
	for (n = 1; n <= outcomes; n++)
		outcome(n)
	for (n = 1; n <= items; n++)
		item(n)
}'
