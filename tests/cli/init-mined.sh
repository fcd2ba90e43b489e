#!/bin/sh
#
# git ready init: what most items have becomes what is asked, under whatever
# name they give it; and what nobody would ask is left out.

# shellcheck disable=SC2016 # code of Markdown
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# asks <line>...: the criteria of the definition, in their order
asks () {
	run git ready init --dry-run
	stated=1
	printf '%s' "${1:+$1
}" >"$tmp/wanted"
	test $# -lt 2 || { shift; printf '%s\n' "$@" >>"$tmp/wanted"; }
	sed -n '/^The definition would be/,$p' "$tmp/out" | sed -n '/^- \(Must\|Should\) /p' |
		diff "$tmp/wanted" - >"$tmp/differs" || complain "$(cat "$tmp/differs")"
}

criteria='Must have criteria by which we can tell that it works.'

it "asks for criteria below a label that is not bold"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2 3 4; do printf '\n### BED-%s Dig it\n\n- Purpose of the bed: leeks grow here in row %s, and nobody knows how tall they will be.\n- Acceptance:\n  - It is dug.\n  - It is wet.\n' $n $n; done
} | write docs/backlog.md
asks "- $criteria \`section Acceptance: at least 1 item\`" \
	"- Must fill in \"Purpose of the bed\". \`section Purpose of the bed\`"

it "asks for what labels in front of a line say, with a wide colon as well"
given_repo
{
	printf '# 待办\n'
	for n in 1 2 3 4; do printf '\n### BED-%s 菜园\n\n- 目标：在第 %s 行种上韭葱，秋天之前可以收获。\n- 验收条件：\n  - 已经翻土。\n' $n $n; done
} | write docs/backlog.md
asks "- $criteria \`section 验收条件: at least 1 item\`" \
	"- Must say what is to be achieved. \`section 目标\`"

it "asks for names that end in a word of the language, in quotes"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2 3 4; do printf '\n### BED-%s Dig it\n\nGoal: leeks in row %s.\nDone when: the soil of row %s is loose.\nNot in: the path beside row %s, which stays as it is.\n' $n $n $n $n; done
} | write docs/backlog.md
asks "- $criteria \`section \"Done when\"\`" \
	'- Must fill in "Not in". `section Not in`' \
	'- Must fill in "Goal". `field Goal`'

it "joins the names that criteria have, and heeds no word of a few where there are no states"
given_repo
for n in 1 2 3 4 5; do
	write "docs/stories/US-$n.md" "# US-$n Bed $n\n\n**Status:** Approved\n\n## Acceptance Criteria\n\n1. It is dug."
done
for n in 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
	write "docs/stories/US-$n.md" "# US-$n Baum $n\n\n## Akzeptanzkriterien\n\n- Er steht."
done
asks "- $criteria \`section Akzeptanzkriterien | Acceptance Criteria: at least 1 item\`"
prints "(20 of 20)"

it "counts what is asked as it will be heard, and says whose habit it is"
given_repo
for n in 1 2 3 4 5 6 7 8 9; do
	status=Done
	test $n -lt 7 || status=Open
	plan="**Plan**\n\nDig the bed."
	test $n -gt 1 || plan="**Plan** — dig the bed."
	write "tasks/T-$n.md" "# T-$n Bed $n\n\n**Status:** $status\n\n$plan\n\n## Seeds\n\nLeeks, in row $n."
done
asks "- Must say where it stands. \`field Status\`" \
	"- Must fill in \"Seeds\". \`section Seeds\`" \
	"- Must fill in \"Plan\". \`section Plan\`"
prints "section Plan   (6 of 6 that are done)"
prints "field Status   (9 of 9)"

it "asks for no field that says the same in all, or the item's own name"
given_repo
{
	printf '# Backlog\n\n| Story | Owner | Epic | Priority |\n| --- | --- | --- | --- |\n'
	for n in 1 2 3 4 5 6; do printf '| US-%s Sow bed %s | agent | %s | %s |\n' $n $n "US-$n Sow bed $n" $((n % 2)); done
} | write docs/backlog.md
asks "- Must say how much it matters. \`field Priority\`"

it "joins two names of one question, where no item has both"
given_repo
for n in 1 2 3 4 5 6; do
	name=Goal
	test $n -lt 4 || name=Objective
	write "tasks/T-$n.md" "# T-$n Dig bed $n\n\n## $name\n\nLeeks grow there in autumn.\n\n## Watering\n\nTwice a day."
done
asks "- Must say what is to be achieved. \`section Goal | Objective\`" \
	"- Must fill in \"Watering\". \`section Watering\`"

it "asks for both where items have both, for the second by its name"
given_repo
for n in 1 2 3 4 5 6; do
	write "tasks/T-$n.md" "# T-$n Dig bed $n\n\n## Goal\n\nLeeks grow there in autumn.\n\n## Objectives of the year\n\nNo weeds."
done
asks "- Must say what is to be achieved. \`section Goal\`" \
	"- Must fill in \"Objectives of the year\". \`section Objectives of the year\`"

it "says of a section about what is left out that it does not belong to it"
given_repo
for n in 1 2 3 4; do
	write "tasks/T-$n.md" "# T-$n Dig bed $n\n\n## Scope\n\nThe bed.\n\n## Out of scope\n\nThe path."
done
asks "- Must say what belongs to it, and what does not. \`section Scope\`" \
	"- Must say what does not belong to it. \`section Out of scope\`"

it "asks for a column of criteria, and for columns that are filled in all rows"
given_repo
{
	printf '# Backlog\n\n| ID | Title | Tools needed | Commit | Weather | Acceptance Criteria | Notes |\n|---|---|---|---|---|---|---|\n'
	for n in 1 2 3 4 5; do echo "| BED-$n | Dig bed $n | spade $n | abc$n | dry | It is dug<br>It is wet $n | row $n |"; done
} | write docs/backlog.md
asks "- $criteria \`field Acceptance Criteria\`" \
	"- Must fill in \"Tools needed\". \`field Tools needed\`"

it "asks for no column that an open item leaves empty in one row of five"
given_repo
{
	printf '# Backlog\n\n| ID | Title | Tools needed | Priority |\n|---|---|---|---|\n'
	for n in 1 2 3 4; do echo "| BED-$n | Dig bed $n | spade $n | high |"; done
	echo "| BED-5 | Dig bed 5 | | low |"
} | write docs/backlog.md
run git ready init --dry-run
prints "Must say how much it matters."
prints_not "Tools needed"

it "asks for the priority, where the severity is told as well"
given_repo
{
	printf '# Bugs\n\n| ID | Severity | Priority | Title |\n|---|---|---|---|\n'
	for n in 1 2 3 4; do echo "| BUG-$n | S$n | next | Slugs in bed $n |"; done
} | write docs/bug-backlog.md
asks "- Must say how much it matters. \`field Priority\`"

it "asks for labels with a word or three by their names, as fields"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2 3 4; do printf '\n### BED-%s Bed %s\n\n**Context:** row %s\n**Trellis:** M — %s poles, and a rope that holds them when the wind blows.\n\nIt grows here.\n' $n $n $n $n; done
} | write docs/backlog.md
asks "- Must fill in \"Context\". \`field Context\`" \
	"- Must fill in \"Trellis\". \`field Trellis\`"

it "asks for no label that says the title over again, a state, or a part of a section"
given_repo
for n in 1 2 3 4; do
	write "docs/stories/BED-$n.md" "# BED-$n Dig bed $n\n\n**Title:** Dig bed $n\n\n**Blocked:** never $n\n\n## Context\n\n**Neighbours:** there are beans, and they like shade $n.\n\nDry."
done
asks "- Must say what one needs to know first. \`section Context\`"

it "asks for no section that holds fields alone"
given_repo
for n in 1 2 3 4; do
	write "tasks/T-$n.md" "# T-$n Dig bed $n\n\n## Overview\n\n**Priority:** high\n**Owner:** Ada $n\n\n## Problem\n\nWeeds."
done
asks "- Must say which problem it solves. \`section Problem\`" \
	"- Must say how much it matters. \`field Priority\`" \
	"- Must say who is responsible for it. \`field Owner\`"

it "asks for boxes, where nearly all have them and no section lists anything"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2 3 4; do printf '\n## B%s Dig bed %s\n\nIt is dry there.\n\n- [ ] Fetch the spade\n- [ ] Dig\n' $n $n; done
} | write docs/backlog.md
asks "- Must list what is to be done, as boxes to tick. \`body: at least 1 task\`"

it "asks neither for ids nor for a text, which all have anyway"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2 3 4; do printf '\n## BED-%s Dig bed %s\n\nIt is dry there, and the leeks of last year are still in it.\n' $n $n; done
} | write docs/backlog.md
asks ""
exits 0
prints "Nothing is asked of these yet."

it "asks for a text where some have none"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2 3 4 5 6 7 8 9; do printf '\n## BED-%s Dig bed %s\n\nIt is dry there, and the leeks of last year are still in it.\n' $n $n; done
	printf '\n## BED-10 Dig the last bed\n'
} | write docs/backlog.md
asks "- Must say what it is about. \`body\`"

it "looks for a story in the words that people write, and says them"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2 3 4; do printf '\n## US-%s Bed %s\n\nAs a gardener, I want to dig bed %s, so that leeks grow.\n' $n $n $n; done
} | write docs/backlog.md
asks "- Must say who wants what: \"As a … I want …\". \`mentions /As an? .+ I want/i\`"

it "looks for it in two languages, where some tell theirs in another"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2 3 4; do printf '\n## US-%s Beet %s\n\nAls Gärtner möchte ich Beet %s umgraben, damit Lauch wächst.\n' $n $n $n; done
	for n in 5 6; do printf '\n## US-%s Bed %s\n\nAs a gardener, I want to dig bed %s, so that leeks grow.\n' $n $n $n; done
} | write docs/backlog.md
asks "- Must say who wants what: \"Als … möchte ich …\" or \"As a … I want …\". \`mentions /Als .+ möchte|As an? .+ I want/i\`"
prints "(6 of 6)"
prints "6 items: 6 ready"

it "names the sprint as the team calls it"
given_repo
{
	printf '# Backlog\n\n| ID | Title | Priority | Iteration |\n|---|---|---|---|\n'
	for n in 1 2 3 4; do echo "| BED-$n | Dig bed $n | high | $n |"; done
} | write docs/backlog.md
asks "- Must say how much it matters. \`field Priority\`" \
	"- Must name its Iteration. \`field Iteration\`"

it "says nothing of stories that stand below headings of their own, one each"
given_repo
{
	printf '# Stories\n'
	for n in 1 2 3; do printf '\n## US-%s Bed %s\n\n**Description:**\n_As a gardener, I want to dig bed %s._\n\n**Acceptance criteria:**\n\n- It is dug.\n' $n $n $n; done
} | write docs/user-stories.md
run git ready init --dry-run
prints_not "not paragraphs of their own"


it "asks nothing by the habit of one item alone"
given_repo
printf '# Bugs\n\n## BUG-1 The gate squeaks\n\n- **Owner:** Ida\n\n### Acceptance criteria\n\n- It is silent.\n' | write docs/BUGS.md
asks
prints 'Nothing is asked of bugs yet: one alone tells no habit.'

it "does not ask for a label that only says the title over again"
given_repo
{
	printf '# Backlog\n'
	for n in 1 2 3 4; do printf '\n### BED-%s Dig row %s\n\n- Wording of it: Dig row %s\n- Purpose of the bed: leeks grow here in row %s, and nobody knows how tall they will be.\n' $n $n $n $n; done
} | write docs/backlog.md
asks "- Must fill in \"Purpose of the bed\". \`section Purpose of the bed\`"

it "does not ask by names of sections that say whose they are"
given_repo
for n in 1 2 3 4; do
	write "stories/US-00$n.md" "# US-00$n: Dig bed $n

## Purpose

Leeks grow there.

## Criteria (from US-00$n)

- It is dug.
- It is wet."
done
asks "- Must fill in \"Purpose\". \`section Purpose\`"

# given_beds <n> <text of each>: so many stories in files, "N" their number
given_beds () {
	for n in $(seq "$1"); do
		write "stories/US-00$n.md" "# US-00$n: Dig bed $n

$(printf '%s' "$2" | sed "s/N/$n/g")"
	done
}

it "asks no Should by a habit that two of a handful do without"
given_repo
given_beds 5 "## Steps of it

Dig row N, then water it."
for n in 1 2 3; do printf '\n\n## Tools of it\n\nA spade.\n' >>"stories/US-00$n.md"; done
asks "- Must fill in \"Steps of it\". \`section Steps of it\`"
printf '\n\n## Tools of it\n\nA spade.\n' >>stories/US-004.md
asks "- Must fill in \"Steps of it\". \`section Steps of it\`" \
	"- Must fill in \"Tools of it\". \`section Tools of it\`"

it "asks for criteria all the same, where two thirds have them"
given_repo
given_beds 6 "Dig row N, then water it."
for n in 1 2 3 4; do printf '\n\n## Acceptance criteria\n\n- It is wet.\n' >>"stories/US-00$n.md"; done
asks "- Should have criteria by which we can tell that it works. \`section Acceptance criteria: at least 1 item\`"

it "takes a name that is a part of another for the same"
given_repo
given_beds 5 "## Trouble and way out

Dig row N, then water it."
sed -i 's/Trouble and way out/Way out/' stories/US-003.md
asks "- Must fill in \"Trouble and way out\". \`section \"Trouble and way out\" | Way out\`"
sed -i 's/Trouble and way out/Remedy/' stories/US-005.md
asks
rm -r stories
given_beds 5 "## 改善点と対応方針

Dig row N, then water it."
sed -i 's/改善点と対応方針/対応方針/' stories/US-003.md
asks "- Must fill in \"改善点と対応方針\". \`section 改善点と対応方針 | 対応方針\`"

it "asks once for a story that has a section of its own, whatever that is called"
given_repo
given_beds 4 "## Hikaye

As a gardener, I want to dig bed N, so that leeks grow.

## Steps of it

Dig row N, then water it."
asks "- Must say who wants what, and why. \`section Hikaye\`" \
	"- Must fill in \"Steps of it\". \`section Steps of it\`"

it "asks for a story in a fence where it stands there"
given_repo
{
	printf '# Board\n'
	for n in 1 2 3 4; do printf '\n## US-%s Bed %s\n\n  - folded: no\n    ~~~md\n    As a gardener\n    I want to dig bed %s\n    So that leeks grow.\n    ~~~\n' $n $n $n; done
} | write docs/backlog.md
asks "- Must say who wants what: \"As a … I want …\". \`mentions /As an? .+ I want/i also in code\`"
prints "(4 of 4)"
prints "4 items: 4 ready"

it "asks of an aim what is to be achieved, and not who wants it"
given_repo
given_beds 4 "## Цель

Dig row N, then water it."
asks "- Must say what is to be achieved. \`section Цель\`"

it "asks of a folder by its main file, not by what comes with a tool"
given_repo
for n in 1 2 3; do
	write "stories/US-$n/README.md" "# US-$n Bed $n

Status: open

## Why

Nobody finds row $n today, and all wait."
	write "stories/US-$n/checks.md" "# Checks

**Prerequisites**: README.md, plan $n

## Wholeness of it

- [x] Nothing is missing in row $n."
done
asks "- Must say where it stands. \`field Status\`" \
	"- Must say why it is worth doing. \`section Why\`"

it "asks whether it can start, and whose it is, before what is only told"
given_repo
given_beds 4 "$(for name in Seeds Tools Water Soil Pots Owners "Can start now"; do
	printf '## %s of it\n\nIn row N of the garden there are all of these for long.\n\n' "$name"
done)"
asks "- Must fill in \"Owners of it\". \`section Owners of it\`" \
	"- Must fill in \"Can start now of it\". \`section Can start now of it\`" \
	"- Must fill in \"Seeds of it\". \`section Seeds of it\`" \
	"- Must fill in \"Tools of it\". \`section Tools of it\`" \
	"- Must fill in \"Water of it\". \`section Water of it\`" \
	"- Must fill in \"Soil of it\". \`section Soil of it\`"

# given_columns <owner> <waits for> <how it is seen>: rows with such columns
given_columns () {
	rm -rf .git DEFINITION_OF_READY.md
	given_repo
	{
		printf '# Backlog\n\n| ID | Title | %s | %s | %s |\n| --- | --- | --- | --- | --- |\n' "$@"
		for n in 1 2 3 4; do
			printf '| T-%s | Part %s | %s | %s | It rings %s times |\n' $n $n \
				"$(test $n = 3 && echo Ben || echo Ada)" \
				"$(test $n = 1 && echo — || echo T-$((n - 1)))" $n
		done
	} | write docs/backlog.md
}

it "knows who it is, what it waits for and how it is seen in other languages"
for columns in "负责人|前置任务|Verificación" "担当者|依存関係|Verificação" "负责人|依赖任务|Verificación" \
	"Исполнитель|Needs|Vérification" "담당자|선행 작업|Verification"; do
	IFS='|' read -r owner waits seen <<-END
	$columns
	END
	given_columns "$owner" "$waits" "$seen"
	run git ready init -y
	run cat DEFINITION_OF_READY.md
	prints "Must say who is responsible for it. \`field $owner\`"
	prints "Must say what it waits for. \`section or field $waits\`"
	prints "Must have criteria by which we can tell that it works."
	run git ready next
	prints "3 wait: T-2 after T-1"
done

# ---- sizes, and sections that are two things

# sized <n> <status> <points>: a story that may say how large it is
sized () {
	points=
	test -z "$3" || points="Points: $3"
	write "stories/S-$1.md" "# S-$1: Bed $1

Status: $2
$points

## Acceptance criteria

- It is wet within $1 minutes."
}

it "a size is no must where open items do without, though all that are ready have one"
given_repo
for n in 1 2 3 4 5 6; do sized $n ready $n; done
for n in 7 8; do sized $n idea; done
run git ready init --dry-run
prints "Should be sized. \`field Points\`"

it "but it is where all have one"
given_repo
for n in 1 2 3 4 5 6; do sized $n ready $n; done
for n in 7 8; do sized $n idea 3; done
run git ready init --dry-run
prints "Must be sized. \`field Points\`"

it "tasks are no other name for acceptance criteria, though one heading names both"
given_repo
for n in 1 2 3 4 5 6 7 8 9; do
	name="Tasks and acceptance criteria"
	test $n -lt 7 || name=Tasks
	write "stories/S-$n.md" "# S-$n: Bed $n

Status: todo

## $name

- [ ] It is wet within $n minutes."
done
run git ready init --dry-run
prints_not "| Tasks"
prints_not "Tasks |"

it "sentences that name nothing are no dependencies"
given_repo
write BACKLOG.md "# Backlog

| ID | Title | Status | Blocked on |
| --- | --- | --- | --- |
| T-1 | Water the beds | todo | the shape of 3 beds is not settled yet |
| T-2 | Count the bees | done | a decision of Ada, who is away until June |
| T-3 | Sell old tools | todo | nothing, though it must come before the 2 others |
| T-4 | Mend the roof | todo | T-3, since what it brings pays for the tiles |"
run git ready init --dry-run
prints_not "dependencies (4 of 4)"

it "asks for a name without the number in front of it, and the colon behind"
given_repo
for n in 1 2 3 4
do write backlog/BED-$n.md "# BED-$n Dig bed $n

## 1. Goal:

Leeks in row $n.

## 2) Tools used

A spade, number $n."
done
asks "- Must say what is to be achieved. \`section Goal\`" \
	"- Must fill in \"Tools used\". \`section Tools used\`"

it "hears one name within another in scripts without blanks"
given_repo
for n in 1 2 3 4 5
do
	name=問題と解決
	test $n -lt 4 || name=解決
	write backlog/BED-$n.md "# BED-$n 畑 $n

## $name

第 $n 行にネギを植える。"
done
asks "- Must fill in \"問題と解決\". \`section 問題と解決 | 解決\`"

it "asks for no title of rows, whatever its column is called, nor for a description that some tables lack"
given_repo
{
	printf '# Lista\n\n## Must\n\n| ID | Sak | Beskrivning |\n| --- | --- | --- |\n'
	for n in 1 2 3 4 5 6 7 8 9 10; do printf '| LB-%s | Sök på sätt %s | Efter titel eller år, på %s olika vägar |\n' $n $n $n; done
	printf '\n## Senare\n\n| ID | Sak | Motivering |\n| --- | --- | --- |\n'
	printf '| LB-11 | Egen app | Sidan räcker gott och väl för alla som lånar böcker |\n'
} | write docs/backlog.md
asks ''
run git ready init --yes
run git ready show LB-2
prints 'LB-2  Sök på sätt 2'
run git ready show LB-11
prints 'LB-11  Egen app'
