#!/bin/sh
#
# git ready init and a page that lists the columns of a board, or defines the
# states: what stands before "Ready" waits, and what stands after it has begun.

# shellcheck disable=SC2016 # code stands between backticks
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# row <number> <state>
row () {
	echo "| HU-0$1 | Reservar la barca $1 | P1 | $2 |"
}

# given_rows <column of states>
given_rows () {
	given_repo
	{
		printf '# Backlog\n\n| ID | Historia | Prioridad | %s |\n| --- | --- | --- | --- |\n' "$1"
		row 1 Done
		row 2 "En validación"
		row 3 Ready
		row 4 "En taller (rama sin PR)"
		row 5 "En taller"
		row 6 "Product Backlog"
		row 7 "Product Backlog"
		row 8 Ready
	} | write docs/backlog.md
}

columns="| Product Backlog | - |
| Ready | - |
| En análisis | 3 |
| En taller | 3 |
| En validación | 2 |
| Done | - |"

it "columns in a table with their limits are the states in their order"
given_rows Estado
for head in Columna Spalte Colonne Column; do
	write docs/scrumban.md "# Scrumban

## Columnas y límites

| $head | WIP |
| --- | --- |
$columns"
	rm -f DEFINITION_OF_READY.md
	run git ready init
	exits 0
	run cat DEFINITION_OF_READY.md
	prints 'started when Estado: En análisis, En taller, En validación' \
		'Product Backlog, Ready, En análisis, En taller, En validación, Done'
	run git ready
	prints "8 items: 2 ready, 2 open, 3 begun, 1 done"
	prints_not "warning"
done

it "beside an agreement of their own, too"
given_rows Estado
write docs/scrumban.md "# Scrumban

## Columnas

| Columna | WIP |
| --- | --- |
$columns

## Definition of Ready

- [ ] Prioridad asignada
- [ ] La marea lo permite"
run git ready init --write --yes
run git ready
prints "8 items: 2 ready, 2 open, 3 begun, 1 done"
prints_not "warning"

it "what stands between ready and a state that says begun waits still"
given_rows Estado
sed -i 's/En validación/In progress/' docs/backlog.md
write docs/scrumban.md "# Scrumban

| Columna | WIP |
| --- | --- |
$(echo "$columns" | sed 's/En validación/In progress/')"
run git ready init --dry-run
prints 'started when Estado: In progress'

it "states that a list defines, each with a colon and a sentence"
given_repo
{
	printf '# 任务清单\n\n## 状态定义\n\n'
	printf -- '- `%s`：%s\n' 未开始 尚未动手 进行中 正在实现或调试 \
		待Review '代码和自测已完成，等待 review' \
		需返工 '发现问题，需要继续修改' 已完成 '确认当前阶段完成'
	printf '\n## 任务总览\n\n| 编号 | 任务名称 | 状态 |\n| --- | --- | --- |\n'
	n=0
	for state in 待Review 待Review 待Review 未开始 未开始 未开始; do
		n=$((n + 1))
		echo "| T0$n | 修船 $n 号 | $state |"
	done
} | write docs/tasks.md
run git ready init
run cat DEFINITION_OF_READY.md
prints '`started when 状态: 进行中, 待Review, 需返工`'
run git ready
prints "6 items: 3 open, 3 begun"
