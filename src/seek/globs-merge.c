/* Many folders said by few patterns. */
#include "seek/globs.h"
#include "seek/state-folders.h"

#include "backlog/pattern.h"

void span_list_add(struct span_list *list, struct span text,
		   struct arena *arena)
{
	for (size_t i = 0; i < list->n; i++)
		if (span_eq(list->list[i], text))
			return;
	*ARENA_PUSH(arena, list->list, list->n, list->room) = text;
}

static size_t count_slashes(struct span path)
{
	size_t n = 0;

	for (size_t i = 0; i < path.len; i++)
		n += path.at[i] == '/';
	return n;
}

struct span merge_folders(struct span a, struct span b, struct arena *arena)
{
	struct buf merged = BUF_INIT;
	struct span x, y, result;

	if (count_slashes(a) != count_slashes(b))
		return SPAN_NONE;
	while (span_next_part(&a, '/', &x) && span_next_part(&b, '/', &y) &&
	       x.len) {
		if (span_eq(x, y))
			buf_add(&merged, x);
		else
			buf_addc(&merged, '*');
		buf_addc(&merged, '/');
	}
	result = arena_copy(arena, buf_span(&merged));
	buf_release(&merged);
	return result;
}

/* sprint-1 beside sprint-2: the next one will have a number too. */
static bool is_numbered(struct span part, struct arena *arena)
{
	struct lead lead;

	lead_read(&lead, part, arena);
	return lead.kind != LEAD_NONE && lead.all.at == part.at;
}

/* Do two folders differ in numbered parts alone? */
static bool differ_in_numbers(struct span a, struct span b, struct arena *arena)
{
	struct span x, y;

	if (count_slashes(a) != count_slashes(b))
		return false;
	while (span_next_part(&a, '/', &x) && span_next_part(&b, '/', &y) &&
	       x.len)
		if (!span_eq(x, y) &&
		    !(is_numbered(x, arena) && is_numbered(y, arena)))
			return false;
	return true;
}

/*
 * packages/a/stories beside packages/b/stories: the next may be c. So may the
 * last folder where the name of the file is always the same.
 */
static bool differ_in_one(struct span a, struct span b, bool same_name)
{
	struct span x, y;
	size_t differ = 0;
	bool last = false;

	if (count_slashes(a) != count_slashes(b))
		return false;
	while (span_next_part(&a, '/', &x) && span_next_part(&b, '/', &y) &&
	       x.len) {
		last = !span_eq(x, y);
		differ += last;
	}
	return differ == 1 && (same_name || !last);
}

static bool are_siblings(const struct span_list *folders, bool same_name)
{
	for (size_t i = 1; i < folders->n; i++)
		if (!differ_in_one(folders->list[0], folders->list[i],
				   same_name))
			return false;
	return folders->n > 1;
}

static bool are_one_series(const struct span_list *folders, struct arena *arena)
{
	for (size_t i = 1; i < folders->n; i++)
		if (!differ_in_numbers(folders->list[0], folders->list[i],
				       arena))
			return false;
	return folders->n > 1;
}

void folders_of_docs(struct span_list *folders,
		     const struct document *const *docs, size_t n,
		     struct arena *arena)
{
	for (size_t i = 0; i < n; i++)
		span_list_add(folders,
			      pattern_of_path(path_folder(docs[i]->path),
					      arena),
			      arena);
}

void merge_series(struct span_list *folders, bool is_each_one,
		  struct arena *arena)
{
	struct span_list merged = { 0 };

	if (folders->n <= MOST_FOLDERS && !are_one_series(folders, arena) &&
	    !are_siblings(folders, is_each_one))
		return;
	for (size_t i = 0; i < folders->n; i++) {
		size_t j = 0;

		while (j < merged.n && count_slashes(merged.list[j]) !=
					       count_slashes(folders->list[i]))
			j++;
		if (j < merged.n)
			merged.list[j] = merge_folders(merged.list[j],
						       folders->list[i], arena);
		else
			*ARENA_PUSH(arena, merged.list, merged.n, merged.room) =
				folders->list[i];
	}
	*folders = merged;
}

/* The one folder that all of them lie in, or nothing. */
static struct span common_parent(const struct span_list *folders)
{
	struct span above = SPAN_NONE;

	for (size_t i = 0; i < folders->n; i++) {
		struct span folder = folders->list[i], parent;

		if (folder.len < 2)
			return SPAN_NONE;
		parent = path_folder(span_first(folder, folder.len - 1));
		if (i && !span_eq(parent, above))
			return SPAN_NONE;
		above = parent;
	}
	return above;
}

/* Is one of them a state? */
static bool tells_states(const struct word_list *named, struct arena *arena)
{
	for (size_t i = 0; i < named->n; i++)
		if (folder_phase(named->list[i], arena))
			return true;
	return false;
}

struct span merge_lanes(const struct span_list *folders,
			const struct survey *survey, struct arena *arena)
{
	struct span above = common_parent(folders);
	struct word_list named = { 0 };

	if (folders->n < 2 || !above.len)
		return SPAN_NONE;
	folders_named_in(&named, survey, above, arena);
	if (!tells_states(&named, arena))
		named.n = 0;
	for (size_t i = 0; i < folders->n; i++) {
		struct span name = path_folder_name(folders->list[i]);

		if (!folder_phase(name, arena) && !word_is_listed(&named, name))
			return SPAN_NONE;
	}
	return arena_printf(arena, "%.*s*/", (int)above.len, above.at);
}

void merge_depths(struct span_list *folders, struct arena *arena)
{
	struct span common = folders->list[0];

	for (size_t i = 1; i < folders->n; i++)
		while (!span_begins(folders->list[i], common))
			common =
				path_folder(span_first(common, common.len - 1));
	if (!common.len || folders->n <= MOST_FOLDERS)
		return;
	folders->list[0] =
		arena_printf(arena, "%.*s**/", (int)common.len, common.at);
	folders->n = 1;
}
