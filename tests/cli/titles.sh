#!/bin/sh
#
# What items are called where people read them: a title without what only comes
# with it.

# shellcheck disable=SC2016 # code spans
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

COLUMNS=100
export COLUMNS

it "calls an entry by the bold words that a sign sets off"
given_repo
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md -`'
write TODO.md '# To do\n\n- **Missing maps** — the index names three that\n  nobody drew.\n- **The old key is lost** (since May). Ask Ada.\n- **Nobody hears the bell.** It hangs too low.\n- **T-4 Wet cellar** — the pump stands still.\n- **Stove** — it smokes.\n- **Good light** in every room.\n- **Error handling:** try again.\n- **User story:** As a reader, I want light.\n- **Give every room a lamp:** most are dark.'
run git ready list
exits 0
prints "  Missing maps"
prints "  The old key is lost"
prints "  Nobody hears the bell"
prints "  T-4  Wet cellar"
prints "  Stove — it smokes."
prints "  Good light in every room."
prints "  Error handling: try again."
prints "  User story: As a reader, I want light."
prints "  Give every room a lamp"
run git ready list --format=json
prints '"title": "Missing maps — the index names three that nobody drew."'

it "calls a row by the bold words in its cell"
given_repo
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md |`'
write TODO.md '# To do\n\n| ID | Task |\n| --- | --- |\n| T-1 | **Missing maps** — nobody drew them |\n| T-2 | **Stove** — it smokes |'
run git ready list
exits 0
prints "  T-1  Missing maps"
prints "  T-2  Stove — it smokes"

it "goes on behind a title that ends in a colon"
given_repo
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md |`\n\n## Chore `TODO.md -`'
write TODO.md '# To do\n\n| ID | Task |\n| --- | --- |\n| T-1 | Steps: <br>1. Draw. <br>2. Print. |\n\n- C-1 Bring:\n  - paper\n  - ink\n- C-2 Bring:'
run git ready list
exits 0
prints "  T-1  Steps: 1. Draw. 2. Print."
prints "  C-1  Bring: paper, ink"
prints "  C-2  Bring:"

it "calls an entry by its bold name where steps are nested below it, or joins them"
given_repo
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md -`'
write TODO.md '# To do\n\n- [ ] **Web server:**\n  - [ ] Listen on a port.\n  - [ ] Answer.\n- [ ] Bring:\n  - paper.\n  - ink;\n- [ ] **Cache:** keep all of it'
run git ready list
exits 0
prints "  Web server"
prints_not "Listen"
prints "  Bring: paper, ink"
prints "  Cache: keep all of it"

it "shows no sign of a state that an item is in at its end"
given_repo
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Phase `PLAN.md ##`'
write PLAN.md '# Plan\n\n## Phase 1: Board ✓\n\nDrawn.\n\n## Phase 2: Variants\n\nOpen.\n\n## Phase 3: A ✓ b\n\nOpen.'
run git ready list --all
prints "  Phase 1  Board  "
prints "  Phase 3  A ✓ b"

it "ends at a dash where most entries of the list have more behind one"
given_repo
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md -`'
write TODO.md '# To do\n\n- Map audit — weigh the tiles\n- Styles — none at run time\n- Walks – list them\n- Mend the gate\n\n## Others\n\n- Pay — by card\n- Log in\n- Log out\n- Look around — the map is new'
run git ready list
exits 0
prints "  Map audit"
prints "  Walks"
prints_not "weigh the tiles"
prints_not "list them"
prints "  Pay — by card"
run git ready show 'Map audit'
prints "weigh the tiles"
write TODO.md '# To do\n\n- Map audit — weigh the tiles\n- Mend the gate\n- Styles — none at run time\n\n## Others\n\n- Pay — by card\n- Log in — with a key'
run git ready list
prints "  Styles"
prints_not "none at run time"
prints_not "with a key"

it "but not at one behind a grade alone, or within quotes"
given_repo
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md -`'
write TODO.md '# To do\n\n- P3 – Mend the lamp\n- P3 – Draw the map\n- „Shut – open again in May“\n- "Shut — for good" — nobody asks\n- Walks – list them\n- Map audit — weigh the tiles\n- Styles — none at run time\n- Oil — by the can\n- Rope — by the yard\n- Tar — by the pot\n- Nails — by the box'
run git ready list
exits 0
prints "  P3 – Mend the lamp"
prints "  P3 – Draw the map"
# shellcheck disable=SC1111 # these quotes are meant
prints '  „Shut – open again in May“'
prints '  "Shut — for good"'
prints_not "nobody asks"
prints "  Walks"
prints_not "list them"

it "calls an entry by the bold line that it opens with"
given_repo
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md -`'
write TODO.md '# To do\n\n- **T-1 : Log in**  \n  Draw the form and store the words.  \n  Labels: a, b\n- **Search**\n  By street and by bed.\n- **Good light** in\n  every room.'
run git ready list
exits 0
prints "  T-1  Log in"
prints_not "Draw the form"
prints "  Search"
prints_not "By street"
prints "Good light in every room."

it "shows no marks of note takers"
given_repo
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md -`'
write TODO.md '# To do\n\n- Boil the water ^9kd2ma\n- Write [[Recipes (old)#^77b0de]] anew\n- Read [[a/b|the book]] and [[Notes]]\n- Know `[[ -n 1 ]]` by heart\n- Square 3 ^2'
run git ready list
exits 0
prints "  Boil the water"
prints "  Write Recipes (old) anew"
prints "  Read the book and Notes"
prints '  Know [[ -n 1 ]] by heart'

it "calls a story by what it says where its title is the number alone"
given_repo
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Story `stories/*.md`'
write stories/us1.md '# User Story 1\n\n**As a** reader, **I want** light, **so that** I see.\n\n## Notes\n\nNone.'
write stories/us2.md '# User Story 2\n\nNobody has written it.'
run git ready list
exits 0
prints "  us1  As a reader, I want light, so that I see."
prints "  us2  User Story 2"

it "but a title that ends in the number of something else is one"
given_repo
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Story `backlog.md ###`'
write backlog.md '# Backlog\n\n### LAB-01 · Write down ADR 0001\n\n**As a** reader, **I want** light, **so that** I see.\n\n### LAB-2: User Story 2\n\n**As a** reader, **I want** air, **so that** I breathe.'
run git ready list
exits 0
prints "  LAB-01  Write down ADR 0001"
prints "  LAB-2   As a reader, I want air, so that I breathe."

it "calls entries by what stands before a colon where each has a name of its own"
given_repo
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md -`'
write TODO.md '# To do\n\n1. **Beds & paths:** draw all of them\n2. **Search:** by street and by bed\n3. **Seeds:** which are left\n4. **Water:** when it ran\n\n## More\n\n- **Note:** ask Ada\n- **Note:** ask Ben\n- **Fence:** mend it\n- **Gate:** oil it\n\n## Last\n\n- **Shed:** sweep it\n- **Roof:** tar it\n- **Door:** hang it'
run git ready list
exits 0
prints "  Beds & paths"
prints "  Search"
prints_not "by street"
prints "  Fence: mend it"
prints "  Shed: sweep it"

it "shows an entry by its number in the list, and by the title that a list cut"
given_repo
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `TODO.md -`'
write TODO.md '# To do\n\n6. **The hare wins too often** — the last games ended 7:2 and 10:3.\n7. **Missing maps** — the index names three that nobody drew, and one that nobody needs at all.\n8. T-3 Light the lamp.'
run git ready show 7
exits 0
prints "Missing maps"
prints "the index names three that nobody drew, and one that nobody needs at all."
prints_not "— the index"
run git ready show 10
exits 128
complains 'no item is called "10"'
run git ready show 8
exits 128
run git ready show 3
prints "T-3  Light the lamp."
run git ready show 'Missing ma…'
exits 0
prints "TODO.md:4"
run git ready show Missing 'hat v1.0'
exits 128
complains_not "is not a revision"

# lamps <end of each title>...: user stories that differ in that
lamps () {
	printf '# Product backlog\n\n'
	n=1
	for end; do
		printf '## US-%s Light lamp %s%s\n\n**As a** reader, **I want** lamp %s lit.\n\n' "$n" "$n" "$end" "$n"
		printf '### Acceptance criteria\n\n- Lamp %s is lit.\n- It burns all night.\n\n' "$n"
		n=$((n + 1))
	done
}

it "ranks by the priority that titles end in, and leaves it out of them"
given_repo
write product-backlog.md "$(lamps ' — LOW' ' — HIGH' ' — MEDIUM' ' — HIGH' '')"
run git ready init -y
prints "a priority (4 of 5)"
run git ready list
exits 0
prints "By priority."
prints "  US-2  Light lamp 2"
prints_not "— HIGH"
run git ready list --porcelain
cut -f2 "$tmp/out" >order
printf 'US-%s\n' 2 4 3 1 5 >wanted
run diff wanted order
exits 0

it "reads a size at the end of titles, where nothing else tells it"
given_repo
write product-backlog.md "$(lamps ' (M)' ' (S)' ' (L)' ' (M)')"
run git ready init -y
prints "a size (4 of 4)"
run git ready list
prints "  US-1  Light lamp 1"
given_repo
write product-backlog.md "$(lamps ' — wing M' ' — wing L' ' — M' ' — wing M')"
run git ready init -y
prints_not "a size"

it "one word for all at the end of titles ranks nothing"
given_repo
write product-backlog.md "$(lamps ' — HIGH' ' — HIGH' ' — HIGH')"
run git ready init -y
prints_not "a priority"

it "joins a table of the same ids that tells points and sprints"
given_repo
write product-backlog.md "$(lamps ' · 3 pts' ' · 5 pts' ' · 3 pts' ' · 8 pts')

## Planning

| US | Title | Points | Sprint |
| --- | --- | --- | --- |
| US-1 | Light lamp 1 | 3 | S1 |
| US-2 | Light lamp 2 | 5 | S1 |
| US-3 | Light lamp 3 | 3 | S2 |
| US-4 | Light lamp 4 | 8 | S2 |"
finds_first "product-backlog.md ## and product-backlog.md |: 4 stories, one a heading"
prints "a size (4 of 4)"
run git ready init -y
run git ready list
prints "  US-4  Light lamp 4"

it "numbers after a slash go on with the id, and are no title"
given_repo
write todo.md "# Todo

- [ ] US-1/02 Light two lamps
- [ ] US-3/4/5 Light three
- [ ] US-6 10/12 lamps are lit
- [ ] US-7/2x as many lamps"
run git ready init -y
run git ready list
prints "US-1  Light two lamps"
prints "US-3  Light three"
prints "US-6  10/12 lamps are lit"
prints "US-7  /2x as many lamps"

it "leaves out ids that would be cut before they can be told apart"
given_repo
write DEFINITION_OF_READY.md '# Definition of Ready\n\n## Task `tasks/*.md`'
write tasks/2026-05-09-the-lamp-of-the-cellar-door.md '# The lamp above the cellar door flickers whenever it rains\n\nMend it.'
write tasks/2026-05-09-the-lamp-of-the-cellar-stair.md '# The lamp above the cellar stair went out in March, and nobody saw\n\nMend it.'
COLUMNS=60
run git ready list
prints "  The lamp above the cellar door flickers whenever it"
prints_not "2026-05-09"
COLUMNS=150
run git ready list
prints "  2026-05-09-the-lamp-of-the-cellar-door "
COLUMNS=100
