#!/bin/sh
#
# Each preset of `git ready init --layout=…` over a backlog kept in its layout:
# the one of tests/ready/layouts, or a small one that stands here. What it
# must say was read off the files by hand.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# given_layout <preset> [<folder of tests/ready/layouts>]
given_layout () {
	presets="$presets $1 "
	given_repo
	cp -R "$root/tests/ready/layouts/${2:-$1}/input/." .
	rm DEFINITION_OF_READY.md
	given_preset "$1"
}

given_preset () {
	presets="$presets $1 "
	git ready init --layout="$1" >/dev/null
	git add . && git commit -q -m 'The backlog'
	run git ready check --verbose
	doubts
}

# A preset that fits finds its items and knows their words.
doubts () {
	for doubt in kind-unmatched claim-unclear definition-; do
		prints_not "[$doubt"
	done
}

# All findings as "severity path:line rule", by path and line.
finds () {
	stated=1
	sed -n 's/^\(.*\):\([0-9]*\):[0-9]*: \([a-z]*\): .* \[\(.*\)\]$/\3 \1:\2 \4/p' \
		"$tmp/out" >"$tmp/found"
	diff -u -L expected - -L 'git ready' "$tmp/found" >"$tmp/differ" ||
		complain "$(cat "$tmp/differ")"
}

it "backlog-md: a board of Backlog.md"
given_layout backlog-md
exits 1
prints "9 items: 1 ready, 3 not yet ready, 2 open, 1 begun, 2 done"
finds <<\END
error backlog/tasks/back-103 - Mail-the-board-every-Monday.md:6 task/field-dependencies-targets-ready
error backlog/tasks/back-104 - Send-mail-from-the-tool.md:17 task/section-acceptance-criteria
note backlog/tasks/back-105 - Search-by-label.md:3 task/field-priority
error backlog/tasks/back-106 - Colours-for-priorities.md:4 task/field-dependencies-exist
END

it "bold-pairs: first lines that say where a task stands"
given_layout bold-pairs
exits 1
prints "10 items: 3 ready, 2 not yet ready, 1 open, 1 begun (it is not ready), 3 done"
finds <<\END
error tasks/task-11.7.md:5 task/field-dependencies-exist
error tasks/task-16.md:3 task/field-status
note tasks/task-18.md:1 task/section-acceptance-criteria
END

# The name counts, and what says otherwise is told.
it "file-names-that-speak: status and priority in the name"
given_layout file-names-that-speak
exits 1
prints "7 items: 2 ready, 3 not yet ready, 1 open, 1 done"
finds <<\END
warning todos/003-ready-p2-mail-twice.md:2 field-conflict
warning todos/004-pending-p3-tidy-logs.md:3 field-conflict
error todos/005-ready-p2-retry-mail.md:5 to-do/field-dependencies-targets-ready
error todos/005-ready-p2-retry-mail.md:20 to-do/section-acceptance-criteria
error todos/006-pending-p2-monitoring.md:1 to-do/field-id
error todos/006-pending-p9-backups.md:5 to-do/field-id
error todos/006-pending-p9-backups.md:5 to-do/field-priority
END

it "index-table-and-details: a row and a section are one item"
given_layout index-table-and-details
exits 1
prints "7 items: 1 ready, 3 not yet ready, 2 open, 1 done"
finds <<\END
error BACKLOG.md:11 work-package/field-depends-targets-ready
error BACKLOG.md:12 work-package/field-effort
error BACKLOG.md:14 work-package/section-finished-when
error BACKLOG.md:14 work-package/section-problem
error BACKLOG.md:14 work-package/field-depends-on-exist
error BACKLOG.md:46 work-package/section-finished-when
END

it "must-should-could: lanes that say how much an item matters"
given_layout must-should-could lanes
exits 1
prints "10 items: 1 ready, 5 not yet ready, 2 open, 1 begun, 1 done"
finds <<\END
error BACKLOG.md:28 story/field-effort
error BACKLOG.md:28 story/section-acceptance-criteria
error BACKLOG.md:36 story/section-acceptance-criteria
error BACKLOG.md:38 story/field-depends-on-exist
error BACKLOG.md:44 story/field-status
error BACKLOG.md:48 story/field-effort
error BACKLOG.md:48 story/section-acceptance-criteria
error BACKLOG.md:52 story/section-story
error BACKLOG.md:68 story/field-lane
END

# Some Day is no lane that was agreed; it is told once, by the list.
it "ledger: one list, a line for each thing"
given_layout ledger
exits 1
prints "11 items: 1 ready, 3 not yet ready, 1 open, 1 begun, 3 done, 2 closed"
finds <<\END
error TODO.md:10 thing/field-reason
error TODO.md:15 thing/field-owner
error TODO.md:17 thing/body
error TODO.md:28 thing/field-lane
END

it "product-table: a table whose rows lead to pages"
given_layout product-table
exits 1
prints "12 items: 8 ready, 2 not yet ready, 1 begun, 1 done"
finds <<\END
warning docs/delivery/5/prd.md:3 page/section-problem
error docs/delivery/backlog.md:10 story/field-actor
note docs/delivery/backlog.md:11 story/link-page
error docs/delivery/backlog.md:12 story/links
warning docs/delivery/backlog.md:13 story/section-conditions-no-vague-words
END

# Front matter in one folder, a list at the top in the other.
it "proposals: two forms of what a community reviews"
given_layout proposals
exits 1
prints "10 items: 2 ready, 3 not yet ready, 2 begun (they are not ready), 2 done, 1 closed"
finds <<\END
warning EIPS/eip-41.md:16 proposal/sections-in-order
error EIPS/eip-42.md:5 proposal/field-requires
note EIPS/eip-43.md:3 proposal/section-motivation
note proposals/0310-names.md:1 proposal/section-motivation
note proposals/0310-names.md:1 proposal/section-specification
note proposals/0310-names.md:5 proposal/body
error proposals/0311-limits.md:1 proposal/section-abstract
error proposals/0311-limits.md:1 proposal/section-motivation
error proposals/0311-limits.md:1 proposal/section-specification
error proposals/0312-colours.md:4 proposal/field-status
END

it "requirements: one document, a heading for each"
given_layout requirements
exits 1
prints "7 items: 3 ready, 1 not yet ready, 2 open, 1 done"
finds <<\END
warning docs/requirements.md:47 requirement/section-acceptance-no-vague
error docs/requirements.md:59 requirement/section-user-story
error docs/requirements.md:61 requirement/section-acceptance-shall
END

it "spec-folders: a folder for each specification, stories inside"
given_layout spec-folders
exits 1
prints "8 items: 5 ready, 2 not yet ready, 1 open"
finds <<\END
warning specs/013-import/spec.md:1 specification/section-edge-cases
warning specs/013-import/spec.md:10 user-story/section-independent-test
error specs/013-import/spec.md:18 user-story/field-priority
error specs/013-import/spec.md:24 user-story/section-acceptance-scenarios
error specs/013-import/spec.md:31 specification/body
END

it "stories-status-as-a-section: a status under a heading of its own"
given_layout stories-status-as-a-section
exits 0
prints "8 items: 4 ready, 1 open, 1 begun (it is not ready), 2 done"
finds <<\END
note docs/stories/13-8-join-by-link.md:1 story/section-acceptance-at-least-1-item
note docs/stories/13-8-join-by-link.md:1 story/section-tasks
warning docs/stories/13.5.story.md:1 story/section-tasks
END

it "typed-items: a folder for each type, and a parent"
given_layout typed-items
exits 1
prints "10 items: 3 ready, 4 not yet ready, 1 open, 1 begun (it is not ready), 1 closed"
finds <<\END
error work/features/FEAT-11-fax-gateway.md:6 feature/link-epic
error work/features/FEAT-12-reminders.md:8 feature/field-links-targets-ready
note work/features/FEAT-14-archive.md:13 feature/section-acceptance-criteria
error work/tasks/TASK-21-tidy.md:6 task/link-feature
error work/tasks/TASK-22-notes.md:4 task/link-feature
END

it "builtin: files in one of the usual folders"
given_repo
write docs/backlog/1.md "# EXP-1: Export\n\nStatus: Ready\n\n## Why\n\nPeople ask.
\n## Acceptance criteria\n\n- A file is written."
write docs/backlog/2.md "# EXP-2: Import\n\nStatus: Ready for dev\n\n## Why\n\nTBD
\n## Acceptance criteria\n\n-"
write docs/backlog/3.md "# EXP-3: Print\n\n[A form](form.md)"
write docs/backlog/4.md "# EXP-4: Fax\n\nStatus: Won't do"
write docs/backlog/README.md "# How we work"
given_preset builtin
exits 1
prints "4 items: 1 ready, 1 not yet ready, 1 open, 1 closed"
finds <<\END
error docs/backlog/2.md:5 item/section-why
warning docs/backlog/2.md:7 item/body
error docs/backlog/2.md:9 item/section-acceptance-criteria
warning docs/backlog/3.md:3 item/links
END

# team, lanes and founder are whole definitions: definitions.sh has them.
it "no preset is left out"
presets="$presets team lanes founder "
for folder in "$root"/templates/*/; do
	stated=1
	case $presets in
	*" $(basename "$folder") "*) ;;
	*) complain "$(basename "$folder") is tried on no backlog" ;;
	esac
done
