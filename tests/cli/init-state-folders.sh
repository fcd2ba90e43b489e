#!/bin/sh
#
# git ready init and folders that are states: what is put into one of them
# tomorrow is found there, and known by it, though the folder is empty today.

# shellcheck disable=SC2016 # code stands between backticks
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# card <folder/name> [<priority>]
card () {
	write "backlog/$1.md" "# Mend ${1##*/}

- Priority: ${2:-High}

## Description

It has to be mended before winter.

## Acceptance Criteria

- [ ] Nobody complains"
}

# by_state <folder>...: three numbered ones in each, from 11 on
by_state () {
	given_repo
	nth_card=10
	for folder in "$@"; do
		for n in 1 2 3; do
			nth_card=$((nth_card + 1))
			card "$folder/0$nth_card-thing$nth_card"
		done
	done
}

it "a form of name that is met in one folder of a state is one in all of them"
by_state todo in-progress "done"
for n in 33 34 35; do
	card "done/RQ-0$n-tighten"
done
run git ready init
exits 0
card todo/RQ-036-export
card in-progress/RQ-037-import
card blocked/38-weigh
run git ready
prints "15 items: "
run git ready show RQ-036
prints "backlog/todo/RQ-036-export.md"

it "where something else lies beside them, each folder has each form of name"
by_state todo in-progress "done"
for n in 33 34 35; do
	card "done/RQ-0$n-tighten"
done
for n in 1 2 3; do
	write "backlog/epics/$n-winter.md" "# Epic $n: Winter

- Owner: Ann

## Vision

All is dry."
done
run git ready init
exits 0
write "backlog/epics/4-summer.md" "# Epic 4: Summer

- Owner: Ann

## Vision

All is dry."
card todo/RQ-036-export
run git ready show RQ-036
prints "backlog/todo/RQ-036-export.md"
run git ready list --all
prints_not "Summer"

# pastas: four folders of a board, of which some are empty
pastas () {
	by_state melhorias correcoes realizado
	write backlog/README.md "# Backlog

## Colunas

| Pasta | Descrição |
| --- | --- |
| \`ideias/\` | Sugestões sem compromisso de execução |
| \`correcoes/\` | O que corrigir |
| \`melhorias/\` | O que melhorar |
| \`fazendo/\` | Em andamento agora |
| \`realizado/\` | Concluído |
| \`cancelado/\` | Não será feito |
| \`bloqueado/\` | À espera |"
}

it "folders that the README names are states, though nothing lies in them today"
pastas
run git ready init
exits 0
run cat DEFINITION_OF_READY.md
prints '`done when path: /(^|\/)(realizado|cancelado)\//`' \
	'`started when path: /(^|\/)(fazendo)\//`'
mkdir backlog/fazendo backlog/bloqueado backlog/cancelado
mv backlog/melhorias/011-thing11.md backlog/fazendo
mv backlog/melhorias/012-thing12.md backlog/bloqueado
mv backlog/melhorias/013-thing13.md backlog/cancelado
run git ready
prints "9 items: 4 ready, 1 begun, 4 done"
run git ready next
prints "3 can start:" "1 waits: 012-thing12 on hold"

it "folders that stand there without an item are states as well"
by_state ready "done"
for folder in doing blocked; do
	mkdir backlog/$folder
	: >backlog/$folder/.gitkeep
done
git add -A
run git ready init
exits 0
run cat DEFINITION_OF_READY.md
prints '`started when folder: doing`' '`when folder: ready, doing`'

it "folders that a README names elsewhere are none of theirs"
by_state todo "done"
write backlog/README.md "# Backlog

Pictures lie in pictures/doing/ and src/review/, or in neither."
run git ready init
run cat DEFINITION_OF_READY.md
prints_not "started when"

it "a file that cannot be read is told each time, and not left out for good"
by_state todo doing "done"
mv backlog/todo/011-thing11.md backlog/todo/011-report.md
for file in backlog/done/017-thing17.md backlog/todo/011-report.md; do
	printf '\n---\ntype: task\n---\n\n%s\n' "$(cat $file)" >new
	mv new $file
done
run git ready init
prints "9 Markdown files; 2 of them cannot be read"
run cat DEFINITION_OF_READY.md
prints_not '`!'
run git ready
exits 1
prints "backlog/done/017-thing17.md:2:1: error: this file cannot be judged" \
	"backlog/todo/011-report.md:2:1: error: this file cannot be judged"
