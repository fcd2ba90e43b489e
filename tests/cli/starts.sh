#!/bin/sh
#
# Which items can start where no state says that they are ready, and what is on
# hold, whatever says so.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# task <n> <state> [<more front matter> [<text>]]
task () {
	mkdir -p tasks
	printf -- '---\nstatus: %s\n%b---\n\n# T-%s Chore %s\n\n%b\n' \
		"$2" "${3:-}" "$1" "$1" "${4-## Why\n\nPeople ask.}" >tasks/"$1".md
}

given_work () {
	given_repo
	write DEFINITION_OF_READY.md <<-END
	# Definition of Ready

	## Task \`tasks/*.md\`

	- Over. \`done when status: done\`
	- Begun. \`started when status: ${1:-doing}\`
	- Must say where it stands. \`field status: planned, maybe, doing, blocked, done\`

	### Ready to start \`when status: ${2:-doing}\`

	- Must say why. \`section Why\`
	- We have talked it through.
	END
}

it "can start what has not begun, and has all that is asked of what begins"
given_work
task 1 planned
task 2 planned 'depends on: T-3\n'
task 3 doing
task 4 planned '' ''
run git ready list
exits 0
prints "4 Tasks are open: 1 can start, 1 is begun, 1 waits, 1 is not ready."
prints_not "set status"
run git ready list --porcelain
prints "can start${tab}T-1"
run git ready next
exits 0
prints "1 can start:"
prints "T-4  Chore 4  no why"
prints "1 waits: T-2 after T-3"
prints_not "set status"
run git ready show -q T-1
exits 0
for n in 2 3 4; do
	run git ready show -q T-$n
	exits 1
done
run git ready show T-1
prints 'May it start? Yes. It holds all 2 that "Ready to start" asks.'
prints "holds          status, why"
prints "for people     We have talked it through."
prints_not "next level"
run git ready show T-4
prints 'May it start? No. It misses 1 of 2 that "Ready to start" asks.'
prints "misses         has no section"
prints 'add a section "Why"'
prints_not "take the claim back"
run git ready check
exits 0
prints "4 items: 3 open, 1 begun"

it "says so of the only thing that is asked"
given_work
edit '/field status/d' DEFINITION_OF_READY.md
task 1 planned
run git ready show T-1
prints 'May it start? Yes. It holds what "Ready to start" asks.'
task 1 planned '' ''
run git ready show T-1
prints 'May it start? No. It misses 1 of 1 that "Ready to start" asks.'

it "shows all that one criterion misses of what has not begun"
given_work
edit 's/section Why/section Why: no placeholder and at least 9 words/' DEFINITION_OF_READY.md
task 1 planned '' '## Why\n\nTBD\n\nPeople ask.'
run git ready show T-1
exits 0
prints '"Why" still holds a placeholder: TBD'
prints '"Why" has 3 words; 9 were agreed'

it "starts by any word that the kind begins with, and by later ones"
given_work 'doing, blocked' 'blocked or later'
task 1 planned
run git ready show -q T-1
exits 0
given_work '/^(doing|at it)/' '/^(doing|at it)/'
task 1 planned
run git ready show -q T-1
exits 0
# This one claims to be ready before it begins: planned does not.
given_work doing 'planned, doing'
task 1 maybe
run git ready show -q T-1
exits 1
run git ready show T-1
prints 'Nothing says yet that it is "Ready to start".'

it "does not start what only may come, or whose state no word tells"
given_work
task 1 planned
task 2 maybe
task 3 quux
task 4 doing
printf '# T-5 Chore 5\n\n## Why\n\nPeople ask.\n' >tasks/5.md
sed -i '/^- Must say where/d' DEFINITION_OF_READY.md
run git ready next
exits 0
prints "1 can start:"
prints "T-2  Chore 2  maybe"
prints "T-3  Chore 3  quux"
prints "T-5  Chore 5  no state"
run git ready show T-2
prints 'May it start? No. Its state is "maybe", which does not say that it comes next.'
run git ready show T-5
prints "May it start? No. It does not say how far it is."
# Where nothing says that it comes next, these do.
rm tasks/1.md
task 2 proposed
run git ready next
prints "2 can start:"
prints "T-2  Chore 2"
prints "T-5  Chore 5"

it "shows what is on hold as that, and neither as begun nor as ready"
given_work doing 'doing or later'
task 1 doing
task 2 blocked
task 3 '"Blocked: the vendor"'
task 4 planned 'labels: zurückgestellt\n'
task 5 doing 'labels: on hold\n'
run git ready list
prints "5 Tasks are open: 1 is begun, 4 wait."
prints "T-2  Chore 2  blocked"
prints "T-3  Chore 3  blocked"
prints "T-4  Chore 4  zurückgestellt"
prints "T-5  Chore 5  on hold"
run git ready next
exits 1
prints "1 is begun: T-1"
prints "4 wait: T-5 on hold, T-2 blocked, T-3 blocked and 1 more"
run git ready show T-2
prints "May it start? No. It is blocked."
prints_not "begun"
run git ready show T-5
prints "May it start? It is begun already. It is on hold."

it "holds what a remark after the state says is on hold, however it is set off"
given_work
task 1 '"planned: on hold"'
task 2 '"planned · blocked by the frost"'
task 3 '"planned [paused]"'
task 4 '"planned; waiting for legal"'
task 5 '"planned（blocked）"'
task 6 '"planned (⏸ deferred)"'
task 7 '"planned (no longer blocked)"'
task 8 '"planned: no more waiting"'
run git ready list
prints "8 Tasks are open: 2 can start, 6 wait."
prints "T-1  Chore 1  on hold"
prints "T-2  Chore 2  blocked"
prints "T-3  Chore 3  paused"
prints "T-4  Chore 4  waiting"
prints "T-5  Chore 5  blocked"
prints "T-6  Chore 6  deferred"

it "holds what stands below a dash in a heading that says so"
given_repo
write DEFINITION_OF_READY.md "# Ready\n\n## Task \`TODO.md -\`\n\n- \`body: at least 1 words\`"
write TODO.md "# To do\n\n## Part 1 — Yard — On hold\n\n- Gate\n\n## Part 2 – Blocked\n\n- Wall\n\n## Part 3 - Roof\n\n- Tiles"
run git ready list
prints "3 Tasks are open: nothing is asked yet of 1, 2 wait."
prints "Gate   on hold"
prints "Wall   on hold"

it "holds what stands under a heading that says so, in any known language"
given_repo
write DEFINITION_OF_READY.md "# Ready\n\n## Task \`TODO.md -\`\n\n- \`body: at least 1 words\`"
write TODO.md "# To do\n\n## Fase 1 — Puertas (sin bloqueos)\n\n- Door\n\n## Fase 2 — Bloqueadas (esperar)\n\n- Gate\n\n## Deferred\n\n- Wall\n\n## ⏸ Später\n\n- Roof"
run git ready list
prints "4 Tasks are open: nothing is asked yet of 1, 3 wait."
prints "Gate  on hold"
prints "Wall  deferred"
prints "Roof  on hold"

it "asks nothing of what is held up at work, and says so to nobody"
given_repo
n=0
for status in planned planned in-progress blocked blocked 'done' 'done' 'done' 'done'; do
	n=$((n + 1))
	task $n $status
done
write tasks/README.md "# Tasks\n\nStatus is one of:\n\n- planned\n- in-progress\n- blocked\n- done"
run git ready init -y
exits 0
run cat DEFINITION_OF_READY.md
# shellcheck disable=SC2016 # a code span
prints 'Ready to start `when status: in-progress`'
run git ready check
prints "9 items: 4 open, 1 begun, 4 done"
run git ready list
prints "5 Tasks are open: 2 can start, 1 is begun, 2 wait."

it "does not wait for its own copy in another list, but for a part of it"
given_repo
write DEFINITION_OF_READY.md "# Ready\n\n## Feature \`FEATURES.md |\`\n\n- \`field size\`\n- \`no outcome\`\n\n## Story \`STORIES.md |\`\n\n- \`field size\`"
write FEATURES.md "# Features\n\n| Id | Title | Size | Stories |\n| --- | --- | --- | --- |\n| F-1 | Sow | 1 | U-1 |\n| F-2 | Mow | 2 | U-2 |\n| F-3 | Dig | 3 | U-3, U-4 |"
write STORIES.md "# Stories\n\n| Id | Title | Size | Feature |\n| --- | --- | --- | --- |\n| U-1 | sow | 1 | F-1 |\n| U-2 | Mow the yard | 2 | F-2 |\n| U-3 | Dig | 2 | F-3 |\n| U-4 | Dig more | 1 | F-3 |"
run git ready list
prints "3 Features and 4 Stories are open: 5 can start, 2 wait."
prints "F-1  Sow           ready"
prints "F-2  Mow           after its U-2"
prints "F-3  Dig           after its U-3 +1"
