#!/bin/sh
#
# A whole product, its answers worked out by hand: see tests/product.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

given_product () {
	cp -R "$root/tests/product/input/." .
	git init -q -b main && git add . && git commit -q -m 'The product'
}

compare () {
	for command in list next trace roles; do
		git ready $command "$@" --format=json >"$tmp/$command.json"
	done
	run python3 "$root/tests/product/compare.py" "$root/tests/product/answers.json" \
		"$tmp/list.json" "$tmp/next.json" "$tmp/trace.json" "$tmp/roles.json"
}

it "answers as worked out by hand"
given_product
compare
exits 0
prints_nothing

it "answers the same of the index, of a commit and of a bare repository"
given_product
git rm -q -r --cached stories && git add stories
compare --staged
exits 0
prints_nothing
compare HEAD
exits 0
prints_nothing
git clone -q --bare . ../bare.git
cd ../bare.git && compare
exits 0
prints_nothing
cd .. && rm -rf bare.git

it "says so to a Product Owner"
given_product
run git ready list
exits 0
prints "25 Stories, 7 Bugs and 4 Spikes are open: 8 can start, 3 are begun, 3 wait, 9"
prints "By priority. 9 done, 2 closed left out."
prints "Stories and Spikes: P1 (9)"
prints "P2 (10)"
prints "P3 (3)"
prints "T-13   Know which boat is the last"
prints "ready (P1 by T-14)"
prints "Bugs: critical (2)"
prints "13 open outcomes are listed apart"

it "says so to a Product Manager"
given_product
run git ready trace
exits 0
prints "2 Goals, 4 Outcomes and 7 Epics are open; 24 of 36 open items serve one."
prints "E-8  Show where the boat is    2 of 2 done"
prints "T-26  Read the winter timetable"
prints "5 serve nothing: 1 P1, 1 P2, 3 no priority"
prints '"E-99" by T-29'

it "says so to whoever takes one"
given_product
run git ready show -q T-2
exits 0
run git ready show -q T-12
exits 1
run git ready show T-15
exits 0
prints "waits for      T-16"
prints "waited for by  T-16"
prints 'serves         E-3 "Warn before the last boat" (open, Ben)'
