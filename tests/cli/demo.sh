#!/bin/sh
#
# What `make demo` shows: each reason that the demo was written for.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

demo () {
	BUILD=$TEST_BUILD "$root/tests/demo/demo.sh" "$PWD/demo"
}

it "tells a story that ends well"
run demo
exits 0
prints "$ git ready"
prints "cd $PWD/demo"

it "shows each reason it was written for"
run demo
prints "12-give-back-a-reservation.md:8:1: error: "
prints 'says "Acceptence criteria": is that it?'
prints "14-choose-the-branch.md:6:"
prints "16-receipt-at-the-kiosk.md:10:"
prints 'has priority "urgent"; the agreed values are high, medium, low'
prints "22-family-account.md:5:"
prints 'SHELF-23 says status "Ready for dev"'
prints "outcomes/2-first-mont.md (outcomes/2-first-month.md exists)"
prints 'says nothing under "Why"'
prints "4-readers-who-cannot-see.md"
prints "bugs/32-umlauts.md:9:1: error: "

it "lets ideas, finished work and whoever is ready alone"
run demo
prints "$ git ready"
prints_not "26-reading-challenge.md"
prints_not "09-renew-from-the-app.md"
prints_not "11-remind-the-day-before.md:"
prints_not "15-opening-hours.md:"
prints_not "bugs/31-reminded-twice.md"

it "judges the answered story alone, and finds it ready"
run demo
cd demo || exit 1
run git ready check -- backlog/stories/12-give-back-a-reservation.md
exits 0

it "has a history by two people"
run demo
run git -C demo shortlog -s -n HEAD
exits 0
prints "Ada Okafor"
prints "Ben Lindqvist"

it "writes a definition in which nothing is left unchecked"
run demo
prints "$ git ready"
prints_not "[definition-"
prints_not "[kind-unmatched]"
