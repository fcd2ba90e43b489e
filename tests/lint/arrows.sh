#!/bin/sh
#
# Arrows only point down: a room of src/ includes itself and the rooms below
# it, by the room's name ("base/arena.h"). Rooms of one height know nothing of
# one another. src/main.c may include anything.

cd "${1:-$(dirname "$0")/../..}" || exit 1

wrong=$(find src -name '*.[ch]' -exec awk '
BEGIN {
	n = split("base read,manual backlog terms,words ready,seek review,plan,adopt report cli",
		floors, " ")
	for (i = 1; i <= n; i++) {
		split(floors[i], rooms, ",")
		for (j in rooms)
			height[rooms[j]] = i
	}
}
/^[ \t]*#[ \t]*include[ \t]*["<]/ {
	split(FILENAME, path, "/")
	name = $0
	sub(/^[^"<]*/, "", name)
	quoted = name ~ /^"/
	name = substr(name, 2)
	sub(/[">].*/, "", name)
	room = name
	sub(/\/.*/, "", room)
	where = FILENAME ":" FNR ": "

	if (FILENAME !~ /^src\/[^\/]*\//)
		next
	if (!(path[2] in height))
		print where "src/" path[2] "/ is no room"
	else if (quoted && (room == name || !(room in height)))
		print where "\"" name "\" does not begin with the name of a room"
	else if ((room in height) && room != path[2] &&
	    height[room] >= height[path[2]])
		print where path[2] " must not know " name
}' {} +) || exit 1

test -z "$wrong" && exit 0
printf '%s\n' "$wrong" \
	"Arrows point down: cli > report > review | plan | adopt > ready | seek > terms | words > backlog > read > base."
exit 1
