#!/bin/sh
#
# git ready init on lists of what is wrong: one lane of what was mended, and one
# of what was not.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# given_list <file> <lane of what is over> <lane of what is open>
given_list () {
	given_repo
	write "$1" "# Ferry

There was a storm.

## $2

1. The gutter dripped on the pier; a new seal holds.
2. The gate stuck.

## $3

1. The bell is silent.
2. The lamp flickers in the wind.
3. The tap drips."
}

# Lanes of what is mended and what is not tell a list of problems.
while read -r file over open; do
	it "$over and $open are lanes of $file"
	given_list "$file" "$(echo "$over" | tr _ ' ')" "$(echo "$open" | tr _ ' ')"
	finds_first "$file -: 5 "
	prints "2 of 5"
done <<'END'
bug-list.md Fixed To_fix
bug-list.md Bugs_fixed Bugs_open
known-problems.md Resolved Unresolved
fehlerliste.md Behobene_Fehler Nicht_behoben
liste-des-bugs.md Problèmes_résolus À_corriger
lista-de-errores.md Errores_corregidos Sin_resolver
problemas-conhecidos.md Resolvidos Em_aberto
docs/bug-list.md 已修复 待修复/待接入
问题列表.md 已修复的问题 未修复的问题
不具合一覧.md 解決済み 未解決
バグ一覧.md 修正済みの不具合 未対応の不具合
버그목록.md 수정_완료 수정_필요
ошибки.md Исправленные_ошибки Не_исправлено
END

it "what opens with a verb is not over"
given_list bug-list.md 完成任务 开始任务
finds_first "bug-list.md -: 5 "
prints_not "2 of 5"

it "a name that every entry of a lane begins with is not an id named again"
given_repo
write defects.md "# Defects

## Fixed

1. Deck3D lost the whole sail when the wind turned twice in one minute.

## Open

1. Deck3D and the rope.
2. Deck3D and the mast.
3. Deck3D and the flag."
finds_first "defects.md -: 4 "
prints "1 of 4"

it "ids that each come once, and are told at length elsewhere, are named again"
given_repo
write defects.md "# Defects

## Open

- D-1 The rope slips as soon as somebody steps on the deck with wet boots.
- D-2 The mast sings in the night, and nobody in the harbour can sleep.
- D-3 The flag fades, in the first summer already, and nobody can tell it.

## Order

- D-2
- D-1
- D-3"
finds_first "defects.md -"
prints ": 3 "

it "a lane that takes its end back is not over"
for lane in "Fixed?" "Fixed in the next release" "Fixed, needs a test" \
	"Fixed (reopened)" "Fixed in part" "Behoben, aber wieder offen" "Erledigt? Nein" \
	"Résolus en partie" "Corregidos en parte" "已修复 60%" "수정 완료 예정"; do
	rm -rf ./* .git
	given_repo
	write bugs.md "# Bugs

## Open

- B-1 The rope slips.
- B-2 The mast sings.

## $lane

- B-3 The flag fades.

## Fixed

- B-4 The keel leaks."
	finds_first "bugs.md -: 4 "
	prints "done         1 of 4"
	prints "done when lane: Fixed\`"
done

it "titles that shout an end and take it back propose no words for it"
for title in "The flag fades - NOT FIXED" "The flag fades - TO BE FIXED" \
	"The flag fades [FIXED?]" "The flag fades [FIXED: 50%]"; do
	rm -rf ./* .git
	given_repo
	write bugs.md "# Bugs

## B-1 The rope slips

It slips when it is wet.

## B-2 $title

In the first summer.

## B-3 The keel leaks [FIXED]

At the bow."
	finds_first "bugs.md ##: 3 "
	prints_not "done when"
done

it "a remark that takes an end back stays with it"
given_repo
write bugs.md "| ID | Title | Status |
| --- | --- | --- |
| B-1 | Rope | Done (reopened) |
| B-2 | Mast | Done (2026-01-02, Ada) |
| B-3 | Flag | Open |
| B-4 | Keel | Done, but not tested |"
finds_first "bugs.md |: 4 "
prints "done when Status: Done\`"
