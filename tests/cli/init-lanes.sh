#!/bin/sh
#
# git ready init and the headings that items stand under: which of them are
# states, and which only begin with the word of one.

# shellcheck disable=SC2016 # code stands between backticks
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

given_list () {
	given_repo
	write BACKLOG.md "# Backlog\n\n$1"
	run git ready init --dry-run
	exits 0
}

# ---- what is over

it "a heading is a state as a whole, and not by a word in it"
given_list "## Live pages

- T-1 Show the tide
- T-2 Show the wind

## Phase B — Closed shops

- T-3 Say when they open
- T-4 Say who has the key"
prints "done         none of 4"
prints_not "done when lane"
rm -r BACKLOG.md .git
given_list "## Live

- T-1 Show the tide
- T-2 Show the wind

## Next

- T-3 Say when they open
- T-4 Say who has the key"
prints "done         2 of 4" '`done when lane: Live`'

it "a heading that tells no more than the ticks below it is no rule"
given_list "## Completed (v0.3)

- [x] Show the tide
- [x] Show the wind

## Wishes

- [ ] Say when they open
- [ ] Say who has the key"
prints "done         2 of 4"
prints_not "done when lane"

it "nor one that tells no more than the status of what stands there"
given_list "## Recently fixed

### T-1 Show the tide

Status: Fixed

### T-2 Show the wind

Status: Fixed

## Active

### T-3 Say when they open

Status: Open"
prints '`done when Status: Fixed`'
prints_not "done when lane"

it "where the next one will go is one"
given_list "## Wishes

- [ ] Say when they open
- [ ] Say who has the key

## Done

- [x] Show the tide
- [x] Show the wind"
prints '`done when lane: Done`'

it "a sign among ornaments is no state, and one among signs is"
given_list "## 🚀 Start

- Show the tide
- Show the wind

## ✅ Features

- Say when they open
- Say who has the key

## 🧠 Features

- Guess the weather"
prints_not "done when lane"
rm -r BACKLOG.md .git
given_list "## 🚧 Features

- Show the tide
- Show the wind

## ✅ Features

- Say when they open
- Say who has the key"
prints "done         2 of 4" '`done when lane: /^✅ Features$/`' \
	'`started when lane: /^🚧 Features$/`'

# ---- what has begun

it "what stands in a lane of work has begun"
given_list "## Next

- [ ] Show the tide

## 🔄 In progress

- [ ] Show the wind

## Testing

- [ ] Say when they open

## Done

- [x] Say who has the key"
prints '`started when lane: 🔄 In progress, Testing`'

it "but not below a topic that is called like one"
given_list "## Code

- [ ] Show the tide

## Testing

- [ ] Show the wind

## Harbour

- [ ] Say when they open
- [x] Say who has the key"
prints_not "started when lane"

it "a heading that opens with a state is a lane beside one that opens with another"
given_repo
write docs/BACKLOG.md "# Backlog

## Active old gates

### G-1 The gate squeaks

**Owner:** Ida

### G-2 The lock is stiff

**Owner:** Bo

## Closed or accepted gates

### G-3 The hinge is bent

**Owner:** Ida

### G-4 The paint peels

**Owner:** Bo"
run git ready init --dry-run
prints '`done when lane: Closed or accepted gates`'
write docs/BACKLOG.md "$(sed 's/Active old gates/Yard/' docs/BACKLOG.md)"
run git ready init --dry-run
prints_not "done when"

it "what stands below work in progress has begun"
given_list "## Todo

- [ ] Show the tide

## Work in progress

- [ ] Show the wind

## Done

- [x] Say who has the key"
prints '`started when lane: "Work in progress"`'

# ---- in other languages

it "the lanes of a board are known in the forms that headings have"
given_list "## Planerat

- [ ] Visa tidvattnet
- [ ] Visa vinden

## Igång

- [ ] Säg när de öppnar

## Färdigt

- [x] Säg vem som har nyckeln

## Arkiv

- [ ] Gissa vädret"
prints "done         2 of 5" '`done when lane: Färdigt, Arkiv`' \
	'`started when lane: Igång`'
rm -r BACKLOG.md .git
given_list "## Planowane

- Pokaż pływy
- Pokaż wiatr

## Zablokowane

- Powiedz, kiedy otwierają

## Rozpoczęte

- Powiedz, kto ma klucz

## Zakończone

- Zgadnij pogodę"
prints '`done when lane: Zakończone`' '`started when lane: Rozpoczęte`'

it "what is published lies in a lane that is over"
given_list "## Offen

- Die Flut zeigen
- Den Wind zeigen

## Veröffentlicht

### 1.2 (1.6.2026)

- Sagen, wann geöffnet ist
- Sagen, wer den Schlüssel hat"
prints "done         2 of 4" '`done when lane: Veröffentlicht`'

it "what is done but for something has begun"
given_list "## To do

- Show the tide
- Show the wind

## Done, but not deployed

- Say when they open

## Done

- Say who has the key"
prints "done         1 of 4" '`done when lane: Done`' \
	'`started when lane: "Done, but not deployed"`'
