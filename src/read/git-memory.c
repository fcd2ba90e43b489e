/* Lists of paths, and room for texts, in the arena of whoever asks. */
#include "read/git.h"

void paths_add(struct paths *paths, struct span path)
{
	*ARENA_PUSH(paths->arena, paths->at, paths->n, paths->room) =
		arena_copy(paths->arena, path);
}

bool walk_wants(const struct snapshot_walk *walk, struct span path)
{
	for (size_t i = 0; i < walk->n_folders; i++) {
		struct span folder = walk->folders[i];

		if (!folder.len || (path.len > folder.len &&
				    !memcmp(path.at, folder.at, folder.len)))
			return walk->wants(path, walk->data);
	}
	return false;
}

char *text_room(struct arena *arena, size_t len)
{
	char *text = arena_text(arena, len + 1 + SNAPSHOT_SLACK);

	text[len] = '\n';
	memset(text + len + 1, 0, SNAPSHOT_SLACK);
	return text;
}
