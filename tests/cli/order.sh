#!/bin/sh
#
# git ready list and next: in which order, and what they say about it.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# definition <what finds the items> [<criterion>]
definition () {
	given_repo
	write DEFINITION_OF_READY.md "# Definition of Ready\n\n## Task $1\n\n${2:-- Must say what it is about. \`body: at least 1 word\`}"
}

# titles <title>...: `list --porcelain` and `next --porcelain` have these alone
titles () {
	stated=1
	printf '%s\n' "$@" >"$tmp/wanted"
	git ready list --porcelain | cut -f5 >"$tmp/got"
	diff "$tmp/wanted" "$tmp/got" >"$tmp/differs" || complain "list: $(cat "$tmp/differs")"
	git ready next -n 99 --porcelain | cut -f5 >"$tmp/got"
	diff "$tmp/wanted" "$tmp/got" >"$tmp/differs" || complain "next: $(cat "$tmp/differs")"
}

it "leaves what nothing ranks in the order of its file, and says so"
# shellcheck disable=SC2016 # code spans
definition '`TODO.md -`'
write TODO.md "# To do\n\n- Water the plants\n- Air the cellar\n- Mend the gate"
titles "Water the plants" "Air the cellar" "Mend the gate"
run git ready list
prints "In the order of the file, since nothing ranks them."
run git ready next
prints "In the order of the file, since nothing ranks them."

it "keeps that order where there are ids, too, and beside states"
# shellcheck disable=SC2016
definition '`TODO.md ##`' '- Must say why. `section Why`'
write TODO.md "# To do\n\n## T-3 Water\n\n## T-1 Air\n\n### Why\n\nIt is damp.\n\n## T-2 Mend\n\n### Why\n\nIt is broken."
git ready list --porcelain | cut -f2 | xargs >order
echo T-1 T-2 T-3 >wanted
run diff wanted order
exits 0
run git ready list
prints "By how far they are, then in the order of the file, since nothing ranks them."

it "takes files by their ids, and by their names where they have none"
# shellcheck disable=SC2016
definition '`tasks/*.md`'
write tasks/a.md "# T-10 Water"
write tasks/b.md "# T-9 Air"
titles Air Water
run git ready list
prints "In the order of their ids, since nothing ranks them."
write tasks/a.md "# Water"
write tasks/b.md "# Air"
titles Water Air
run git ready list
prints "In the order of their file names, since nothing ranks them."

it "does not speak of the order of one"
# shellcheck disable=SC2016
definition '`TODO.md -`'
write TODO.md "# To do\n\n- Water the plants"
run git ready list
exits 0
prints_not "order"

# ranked <heading> <heading> <heading>: in this order, whatever the file has
ranked () {
	# shellcheck disable=SC2016
	definition '`TODO.md -`'
	write TODO.md "# To do\n\n## $3\n\n- Air\n\n## $2\n\n- Mend\n\n## $1\n\n- Water\n- Carry"
	titles Water Carry Mend Air
	run git ready list
	prints "By the headings that they stand under."
	prints "$1 (2)"
	run git ready next
	prints "By the headings that they stand under."
}

it "orders by headings that rank"
ranked "P0 - The shop opens" "P1: Soon after" "P2"
ranked "Must fix (P0)" "Should fix (P1)" "Nice to have (P2)"
ranked "High priority" "Medium priority" "Low priority"
ranked "🔴 Priority: High" "🟡 Priority: Medium (maybe)" "🟢 Priority: Low"
ranked "1. Hohe Priorität" "2. Mittlere Priorität" "3. Niedrige Priorität"
ranked "高优先级" "中优先级" "低优先级"
ranked "Must have" "Should-have" "Could have / nice to have"
ranked "Now" "Next" "Later"
ranked "Short term" "Medium term" "Long term"
ranked "Sprint 1: Doors" "Sprint 2: Windows" "Sprint 10: Roof"
ranked "Week 1-2" "Week 3" "Week 4"
ranked "M1 - Doors" "M2 - Windows" "M10 - Roof"
ranked "第1周" "第2周" "第3周"
ranked "Phase 1" "Phase 2a" "Phase 2b"
ranked "Sprint 1" "Sprint 1.5" "Sprint 2"
ranked "Sprint 1.25" "Sprint 1.5" "Sprint 1.75"
ranked "Priority：High" "Priority：Medium" "Priority：Low"

it "finds them above other headings, in lines above a list, and for headings that are items"
# shellcheck disable=SC2016
definition '`TODO.md -`'
write TODO.md "# To do\n\n## P1\n\n### House\n\n- Air\n\n## P0\n\n### Garden\n\n- Water\n\n### House\n\n- Mend"
titles Water Mend Air
write TODO.md "# To do\n\n**Low priority:**\n\n- Air\n\n**High priority:**\n\n- Water"
titles Water Air
# shellcheck disable=SC2016
definition '`TODO.md ###`'
write TODO.md "# To do\n\n## Could have\n\n### Air\n\n## Must have\n\n### Water"
titles Water Air

it "takes no other heading for one that ranks"
# shellcheck disable=SC2016
definition '`TODO.md -`'
write TODO.md "# To do\n\n## Low-level drivers\n\n- Air\n\n## High-level design\n\n- Water"
titles Air Water
write TODO.md "# To do\n\n## Nowhere to put it\n\n- Air\n\n## Must read\n\n- Water\n\n## Critical path\n\n- Mend"
titles Air Water Mend
run git ready list
prints "In the order of the file, since nothing ranks them."

it "leaves to the priorities what has some"
# shellcheck disable=SC2016
definition '`TODO.md -`'
write TODO.md "# To do\n\n## Later\n\n- Air\n  - priority: high\n\n## Now\n\n- Water\n  - priority: low\n- Mend\n  - priority: low"
titles Air Water Mend
run git ready list
prints "By priority."

it "puts what stands under no such heading last, and says so"
# shellcheck disable=SC2016
definition '`TODO.md -`'
write TODO.md "# To do\n\n## Ideas\n\n- Air\n\n## Later\n\n- Mend\n\n## Now\n\n- Water"
titles Water Mend Air
run git ready list
prints "under no heading that ranks (1)"

it "ranks by priorities in headings, though most stand under none, and another kind has none"
# shellcheck disable=SC2016
definition '`TODO.md -`'
# shellcheck disable=SC2016
printf '\n## Story `stories.md -`\n' >>DEFINITION_OF_READY.md
write stories.md "# Stories\n\n- US-1 Air\n- US-2 Mend"
write TODO.md "# To do\n\n## Ideas\n\n- Carry\n- Paint\n- Draw\n- Sing\n\n## Nice to have (P2)\n\n- Dust\n\n## Must fix (P0)\n\n- Water"
run git ready list
prints "By the headings that they stand under; then in the order of the file"
prints "Must fix (P0) (1)"
prints "under no heading that ranks (4)"
rm stories.md
write TODO.md "# To do\n\n## Later\n\n- Dust\n\n## Ideas\n\n- Carry\n- Paint\n- Draw"
run git ready list
prints "since nothing ranks them."

it "says in next what comes first below the line, where that is not the order of the list"
# shellcheck disable=SC2016
definition '`tasks/*.md`' '- Must say why. `section Why`'
write tasks/1.md "# T-1 Air"
write tasks/2.md "# T-2 Water"
write tasks/3.md "---\ndepends on: T-2\n---\n\n# T-3 Mend"
run git ready next
prints "The nearest to it, and what is missing; first what others wait for"
rm tasks/3.md
run git ready next
prints "The nearest to it, and what is missing"
prints_not "first what others"

it "puts together what nothing ranks as its headings do, with their whole names"
given_repo
# shellcheck disable=SC2016
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md -`'
write TODO.md '# To do\n\n## The cellar below the old house by the river\n\n- Dry it\n- Light it\n- Lock it\n- Sweep it\n\n## Roof\n\n- Mend it\n- Paint it\n- Insure it\n- Climb it'
COLUMNS=80 run git ready list
exits 0
prints "since nothing ranks them"
prints "The cellar below the old house by the river (4)"
prints "Roof (4)"
run git ready next
prints "Roof"
# One heading each is no group, and one name twice is none either.
write TODO.md '# To do\n\n## Cellar\n\n- Dry it\n- Light it\n- Lock it\n- Sweep it\n\n## Roof\n\n- Mend it\n- Paint it\n\n## Cellar\n\n- Climb it\n- Insure it'
run git ready list
prints_not "Cellar ("
write TODO.md '# To do\n\n## Cellar\n\n- Dry it\n- Light it\n- Lock it\n\n## Roof\n\n- Mend it\n- Paint it\n\n## Door\n\n- Climb it\n\n## Wall\n\n- Insure it\n\n## Well\n\n- Dig it'
run git ready list
prints_not "Cellar ("

it "ranks by a column called Pri, and shows what is called Est"
given_repo
# shellcheck disable=SC2016 # a code span of Markdown
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md |`\n\n- Must be done by somebody. `field owner`'
write TODO.md '# To do\n\n| ID | Task | Pri | Est | Owner |\n| --- | --- | --- | --- | --- |\n| 1 | Fax | P3 | 2 | Ada |\n| 2 | Pay | P1 | 8 | Ben |'
run git ready list
prints "By priority."
prints "  2  Pay  8  Ben"

it "ranks what one must have above what is nice to have"
given_repo
# shellcheck disable=SC2016 # the same
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md -`\n\n- `could title: at most 8 words`'
write TODO.md '# To do\n\n## Nice to have\n\n- Fax\n- Telex\n\n## Must have\n\n- Pay'
run git ready list
prints "By the headings that they stand under."
prints "Must have (1)"
prints "Nice to have (2)"

# Three words of a scale, from the most urgent to the least.
while read -r first second third; do
	it "ranks by words for a priority in many languages: $first, $second, $third"
	# shellcheck disable=SC2016
	definition '`TODO.md ##`'
	write TODO.md "# To do\n\n## Air\n\nPriority: $third\n\n## Mend\n\nPriority: $first\n\n## Water\n\nPriority: $second"
	titles "Mend" "Water" "Air"
done <<'END'
Bloquant Majeur Mineur
Élevé Moyen Bas
Bloqueante Alta Menor
Critico Médio Baixo
Kritiek Gemiddeld Laag
Hög Medel Låg
Høj Mellem Lav
Wysoki Średni Niski
Vysoká Střední Nízká
Yüksek Orta Düşük
Tinggi Sedang Rendah
Высокая Средняя Низкая
Високий Середній Низький
END

# ---- by what they serve ----

# of <id> <epic> [<line of front matter>]: a story
of () {
	write "stories/$1.md" "---
epic: $2${3:+
$3}
---
# $1 Bed"
}

given_epics () {
	given_repo
	write DEFINITION_OF_READY.md "# Ready

## Story \`stories/*.md\`

## Epic \`epics/*.md\`

- What others are for. \`outcome\`"
	write epics/E-1.md "---
priority: P1
---
# E-1 Water"
	write epics/E-2.md "---
priority: P0
---
# E-2 Light"
	of S-1 E-1
	of S-2 E-2
	of S-3 E-2
}

it "stories without a priority come in the order of their epics"
given_epics
run git ready list
prints "By the priority of what they serve."
grep -o "S-[0-9]" "$tmp/out" | tr '\n' ' ' >"$tmp/ids" && mv "$tmp/ids" "$tmp/out"
prints "S-2 S-3 S-1 "
run git ready show S-2
prints_not "priority P0"

it "but not where one of them has its own"
given_epics
of S-1 E-1 "priority: P2"
run git ready list
prints "By priority."
prints "no priority (2)"
