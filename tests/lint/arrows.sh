#!/bin/sh
#
# Arrows only point down: a room of src/ includes itself and the rooms below
# it, by the room's name ("base/arena.h"). src/main.c may include anything.

cd "${1:-$(dirname "$0")/../..}" || exit 1

wrong=$(find src -name '*.[ch]' -exec awk '
BEGIN {
	split("base read backlog ready report cli", rooms, " ")
	for (i in rooms)
		height[rooms[i]] = i + 0
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
	else if ((room in height) && height[room] > height[path[2]])
		print where path[2] " must not know " name
}' {} +) || exit 1

test -z "$wrong" && exit 0
printf '%s\n' "$wrong" "Arrows point down: cli > report > ready > backlog > read > base."
exit 1
