#!/bin/sh
#
# git ready init and what a file of plain entries is called: lists of tasks in
# other languages, in one word or several, and lists of ideas and wishes.

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# given_plain <name>: a file of that name with four entries and no more
given_plain () {
	given_repo
	write "$1" "# The mill

- Sort the sacks by weight
- Wash the stone twice
- A bell at the door
- Oil the wheel"
}

for name in AUFGABENLISTE.md todoliste.md TASKLIST.md takenlijst.md \
	uppgiftslista.md oppgaveliste.md tareas-pendientes.md \
	TAREFAS_PENDENTES.md liste-des-taches.md список-задач.md \
	任务清单.md やることリスト.md PRODUKTBACKLOG.md projektbacklog.md; do
	it "a list of tasks called $name"
	given_plain "$name"
	finds_first "$name -: 4 "
done

for name in IDEAS.md docs/feature-ideas.md WISHLIST.md feature_requests.md \
	Ideen.md idées.md IDEIAS.md wunschliste.md идеи.md アイデア.md; do
	it "a list of wishes called $name, where nothing is surer"
	given_plain "$name"
	finds_first "$name -: 4 "
done

it "wishes that are told further in entries below them"
given_repo
write IDEAS.md "# Ideas

* Open all your notes for you
	* Reader
		* Ask which one to use
	* ~~A browser for shelves~~ (**done**)

* Plugins
	* Only columns that one shelf has

* Open the dictionary on a word"
finds_first "IDEAS.md -: 3 ideas"

it "ideas do not come before what is to do"
given_plain IDEAS.md
write TODO.md "# To do

- Mend the roof
- Paint the gate
- Sweep the yard"
finds_first "TODO.md -: 3 tasks"

it "ideas of prose, of chapters or of links are no backlog"
given_repo
write IDEAS.md "# Ideas

The mill has stood for a hundred years, and nobody has asked what it is for
since. What follows is what we thought on a long evening.

## Water

It comes from the hill, and it is cold, and in summer there is too little. A
second pond would hold it for a month.

## Wind

There is more of it each year."
finds_first "I found no backlog"
write IDEAS.md "# Ideas

- [The old mill](https://example.com/mill)
- [Of water and wheels](https://example.com/water) — a book
- https://example.com/stone
- **[Ponds](ponds.md)**"
finds_first "I found no backlog"

it "a word that only ends as lists do says nothing"
for name in Playlist.md blacklist.md price-list.md Einkaufsliste.md journalist.md; do
	given_plain "$name"
	finds_first "I found no backlog"
	rm "$name"
done
