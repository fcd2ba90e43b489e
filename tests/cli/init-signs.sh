#!/bin/sh
#
# git ready init where items open with coloured signs: what a team says of them
# counts, and no colour is an end beside what surely is one.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

given_list () {
	given_repo
	write BACKLOG.md "# Backlog

$1"
}

# over <count> <line>: what stands first is this many items, and these are over
over () {
	run git ready init --dry-run
	prints ": $1 "
	prints "done         $2"
}

# ---- what a legend says

ranked='- 🔴 Mend the leak in the bow.
- 🟡 Paint the deck before winter.
- 🟢 Buy a second kettle.
- 🟢 Sew new curtains.
- 🟡 Oil the winches.'

done_lane='## Done

- ✅ Caulk the seams
- ✅ Sell the dinghy
- ✅ Wash the sails'

it "colours that a line above the list ranks by are no states"
given_list "Priority: 🔴 before we sail · 🟡 this season · 🟢 one day.

## Boat

$ranked

$done_lane"
over 8 "3 of 8"
prints_not "🟢"
prints_not "begun  "

it "the line may stand below the list, without a word of priority"
given_list "## Boat

$ranked

$done_lane

Key: 🔴 must, 🟡 should, 🟢 could"
over 8 "3 of 8"
prints_not "🟢"

it "the words may stand before the signs"
given_list "How it is sorted: high 🔴, medium 🟡, low 🟢

## Boat

$ranked

$done_lane"
over 8 "3 of 8"
prints_not "🟢"

it "a table says which colour is which rank"
given_list "| Colour | Meaning |
|---|---|
| 🔴 | before we sail |
| 🟡 | this season |
| 🟢 | when there is time |

## Boat

$ranked

$done_lane"
over 8 "3 of 8"
prints_not "🟢"

it "a list below a heading does, in a language of its own"
given_list "## Legenda

- 🔴 pilne
- 🟡 wkrótce
- 🟢 może kiedyś

## Łódź

$ranked

## Zrobione

- ✅ Caulk the seams
- ✅ Sell the dinghy"
over 7 "2 of 7"
prints_not "🟢"

it "a README beside the file says what their colours mean"
given_repo
write docs/README.md "# How we work

Risk: 🔴 we may sink, 🟡 we may get wet, 🟢 none"
write docs/BACKLOG.md "# Backlog

$ranked

$done_lane"
over 8 "3 of 8"
prints_not "🟢"

it "a colour is the state that the legend says"
given_list "🔴 blocked · 🟡 in progress · 🟢 ready · ✅ done

## Boat

$ranked

$done_lane"
over 8 "✅ (3)"
prints "begun        🟡 (2)"

it "a green circle is an end where the legend says so"
given_list "🔴 open · 🟡 in progress · 🟢 done

## Boat

- 🔴 Mend the leak in the bow.
- 🟡 Paint the deck before winter.
- 🟢 Buy a second kettle.
- ✅ Sew new curtains."
over 4 "🟢 (1), ✅ (1)"

it "squares and other signs that a legend ranks by are no states"
given_list "Effort: 🟥 weeks, 🟨 days, 🟩 hours, 🆕 not known, ⏳ years

## Boat

- 🟥 Mend the leak in the bow.
- 🟨 Paint the deck before winter.
- 🟩 Buy a second kettle.
- 🟩 Sew new curtains.
- 🟨 Oil the winches."
over 5 "none of 5"
prints_not "begun  "

it "nor are flames, snails and arrows, or priorities with a number"
given_list "🔥 now · 🐌 slowly · ⬆️ soon · ⬇️ late

## Boat

- 🔥 P0 Mend the leak in the bow.
- 🐌 P3 Paint the deck before winter.
- ⬆️ P1 Buy a second kettle.
- ⬇️ P2 Sew new curtains."
over 4 "none of 4"
prints_not "begun  "

it "a line that counts what bears a sign says nothing of it"
given_list "So far: 🟢 1 · 🟡 1 · 🔴 1

## Boat

- 🔴 Mend the leak in the bow.
- 🟡 Paint the deck before winter.
- 🟢 Buy a second kettle.
- ⏳ Ask for a berth."
over 4 "🟢 (1)"

it "what nobody knows of green makes all colours ranks, unless others are states"
given_list "Weather: 🔴 in a storm, 🟡 with some wind, 🟢 on a calm day

## Boat

- 🔴 Mend the leak in the bow.
- 🟡 Paint the deck before winter.
- 🟢 Buy a second kettle."
over 3 "none of 3"
prints_not "begun  "
write BACKLOG.md "# Backlog

Weather: 🔴 open, 🟡 in progress, 🟢 on a calm day

## Boat

- 🔴 Mend the leak in the bow.
- 🟡 Paint the deck before winter.
- 🟢 Buy a second kettle.
- ✅ Sell the dinghy."
over 4 "✅ (1)"
prints "begun        🟡 (1)"

# ---- without a legend

it "a green circle is no end beside a tick that is one"
given_list "## Boat

$ranked

$done_lane"
over 8 "3 of 8"
prints_not "🟢"

it "nor outside of the lane of what is done"
given_list "## Boat

$ranked
- ⏳ Ask for a berth.

## Done

- 🔴 Caulk the seams
- 🟢 Sell the dinghy"
over 8 "2 of 8"
prints_not "🟢"

it "nor beside words that rank"
given_list "## Boat

- 🔴 High: mend the leak in the bow
- 🟡 Medium: paint the deck
- 🟢 Low: buy a second kettle
- ⏳ Ask for a berth
- 🟢 P3 Sew new curtains"
over 5 "none of 5"

it "in the lane of what is done a green circle is an end, and elsewhere none is green"
given_list "## Boat

- 🔴 Mend the leak in the bow.
- 🟡 Paint the deck before winter.
- ⏳ Ask for a berth.

## Done

- 🟢 Caulk the seams
- 🟢 Sell the dinghy"
over 5 "🟢 (2)"
prints "begun        🟡 (1)"

it "ticks, and yellow for what was begun"
given_list "## Boat

- ✅ Mend the leak in the bow.
- ✅ Oil the winches.
- 🟡 Paint the deck before winter.
- ⬜ Buy a second kettle."
over 4 "✅ (2)"
prints "begun        🟡 (1)"

# ---- in columns

# table <name of the last column> <cells of it>...
table () {
	given_repo
	{
		printf '# Backlog\n\n| ID | Task | %s |\n|---|---|---|\n' "$1"
		shift
		n=0
		for cell; do
			n=$((n + 1))
			echo "| B-$n | Part $n of the boat | $cell |"
		done
	} | write BACKLOG.md
	run git ready init --dry-run
}

it "a green circle with words that are no end, beside a tick"
table Status '✅ Done' '🟢 On course' '🟡 In progress' '✅ Done' '🔴 Open'
prints "done         ✅ Done (2)"
prints "begun        🟡 In progress (1)"

it "a green circle by itself, beside a tick by itself"
table Status ✅ 🟢 🟡 ✅ 🔴
prints "done         ✅ (2)"

it "a green circle among circles says that it is over"
table Status 🟢 🟢 🟡 🔴 🔴
prints "done         🟢 (2)"

for name in Priority Risk Severity Priorité; do
	it "colours in a column \"$name\" are no states"
	table $name 🟢 🟢 🟡 🔴 🔴
	prints "done         none of 5"
done

# ---- signs in code words between colons ----

# coded_rows <legend>
coded_rows () {
	given_repo
	printf '# Backlog\n\n| No. | Task | Priority | Progression |\n| --- | --- | --- | --- |\n| 1 | Water the bed | 1 | :heavy_check_mark: |\n| 2 | Sow the seed | 2 | :heavy_check_mark: |\n| 3 | Cut the hedge | 1 | :heavy_minus_sign: |\n| 4 | Sweep the path | 3 | :x: |\n\n%b\n' "$1" | write docs/backlog.md
}

it "reads signs that are in code words, as the legend below explains them"
coded_rows 'Legend:\n\n+ :heavy_check_mark: : done\n+ :heavy_minus_sign: : in progress\n+ :x: : not started'
run git ready init --dry-run
prints "done         :heavy_check_mark: (2)"
prints "begun        :heavy_minus_sign: (1)"
prints "not begun    :x: (1)"
prints 'done when status: ":heavy_check_mark:"'

it "and takes what a legend says against what the sign says alone"
coded_rows 'Legend:\n\n+ :heavy_check_mark: : done\n+ :heavy_minus_sign: : in progress\n+ :x: : rejected'
run git ready init --dry-run
prints "done         :heavy_check_mark: (2)"
prints "closed       :x: (1)"

# ---- signs in front of entries, as a legend explains them

it "▶ says that work goes on, and a sign that only a legend explains says what it does"
given_repo
write BACKLOG.md "# Backlog

Legend: ✅ landed · ▶ doing · 🔵 in flight with somebody else · ⛔ blocked

- ✅ **B-1** Water the bed
- ✅ **B-2** Sow the seed
- ▶ **B-3** Cut the hedge
- 🔵 **B-4** Sweep the path
- ⛔ **B-5** Mend the gate"
run git ready init
exits 0
prints "done         ✅ (2)" "begun        ▶ (1), 🔵 (1)" "held         ⛔ (1)"
run git ready next
prints "2 are begun: B-3 and B-4"

# given_phases <end of the second title>: of four phases, one of them done
given_phases () {
	given_repo
	write BACKLOG.md "# Backlog

### Phase 1: Board ✓

It is drawn, and stays so until somebody wins.

### Phase 2: Pieces $1

Some of them move, others do not.

### Phase 3: Clock ✓

It runs for both.

### Phase 4: Sounds $2

One for each move."
}

it "a sign of work at the end of a title, beside ticks and titles without one"
for sign in ⏳ 🚧 🔄; do
	given_phases $sign
	run git ready init --dry-run
	prints "done when title: /(✓)\$/"
	prints "started when title: /($sign)\$/"
	prints "4 items: 1 open (nothing is asked of it yet), 1 begun, 2 done"
done

it "a sign of waiting that ends all that has no tick says that it is open"
given_phases ⏳ ⏳
run git ready init --dry-run
prints_not "started when"
