/* Paths cut at their slashes, and joined. */
#include "backlog/path.h"

struct span path_folder(struct span path)
{
	while (path.len && path.at[path.len - 1] != '/')
		path.len--;
	return path;
}

struct span path_name(struct span path)
{
	return span_from(path, path_folder(path).len);
}

struct span path_file_name(struct span path)
{
	struct span name = path_name(path);
	size_t end = name.len;

	/* A dot in front, as in ".todo", opens no ending. */
	for (size_t i = 1; i < name.len; i++)
		if (name.at[i] == '.')
			end = i;
	return span_first(name, end);
}

struct span path_folder_name(struct span path)
{
	struct span folder = path_folder(path);

	return folder.len ? path_name(span_first(folder, folder.len - 1))
			  : SPAN("");
}

/* Cuts the last part off the first `n` bytes; returns what is left. */
static size_t without_last(const char *at, size_t n)
{
	while (n && at[n - 1] != '/')
		n--;
	return n - (n > 0);
}

static bool append_parts(char *at, size_t *n, struct span path)
{
	bool is_inside = true;
	struct span part;

	while (path.len && span_next_part(&path, '/', &part)) {
		if (!part.len || span_is(part, "."))
			continue;
		if (span_is(part, "..")) {
			is_inside &= *n > 0;
			*n = without_last(at, *n);
			continue;
		}
		if (*n)
			at[(*n)++] = '/';
		memcpy(at + *n, part.at, part.len);
		*n += part.len;
	}
	return is_inside;
}

bool path_resolve(struct span folder, struct span path, struct span *out,
		  struct arena *arena)
{
	char *at = arena_text(arena, folder.len + path.len + 3);
	size_t n = 0;
	bool is_inside = append_parts(at, &n, folder);

	is_inside &= append_parts(at, &n, path);
	at[n] = '\0';
	*out = span_of(at, n);
	return is_inside;
}
