#!/bin/sh
#
# git ready init where a team has an agreement of its own: what items are
# planned by is read, though no sentence asks for it.

# shellcheck disable=SC2016 # code stands between backticks
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# story <number> <priority> <waits for> [<state>]
story () {
	write "backlog/${4:-todo}/0$1-boat$1.md" "# Лодка $1

## Описание

Лодка номер $1 нужна весной.

## Критерии приемки

1. Она плывёт
2. Она не тонет

## Зависимости

- $3

## Оценка

- Story Points: 5
- Приоритет: $2"
}

given_boats () {
	given_repo
	story 11 Low нет
	story 12 High 14
	story 13 Medium 11
	story 14 Medium нет
	story 15 High нет "done"
	story 16 High нет "done"
	write backlog/dor.md "# Definition of Ready

A story may begin when:

- [ ] Acceptance criteria testable
- [ ] Estimate set
- [ ] Scope explicit${1:-}"
}

it "a priority and what items wait for, in their own language"
given_boats
run git ready init --write --yes
exits 0
run cat backlog/dor.md
prints '`field priority from field Приоритет`' \
	'`field "depends on" from section Зависимости`'
run git ready next
prints "2 can start:" "Medium
  14" "2 wait:"
run git ready
prints "6 items: 4 ready, 2 done"

it "what a sentence asks for needs no more"
given_boats "\\n- [ ] Priority set\\n- [ ] Dependencies known"
run git ready init --write --yes
run cat backlog/dor.md
prints 'field Приоритет' 'field Зависимости'
prints_not "field priority from" "depends on"

it "what is heard anyway is not said again"
given_boats
sed -i 's/Приоритет/Priority/; /Зависимости/,/^- /d' backlog/*/*.md
sed -i 's/^# Лодка.*/&\n\n**Depends on:** 11/' backlog/todo/012-boat12.md \
	backlog/todo/013-boat13.md backlog/todo/014-boat14.md
run git ready init --write --yes
run cat backlog/dor.md
prints '# Definition of Ready' 'field "Story Points"'
prints_not "field priority from" "depends on"
run git ready next
prints "By priority."
