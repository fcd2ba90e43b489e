/*
 * The names that people give items, noted once a backlog: an id in another
 * spelling, a file's name, the words that open a title, a bare number.
 */
#include "backlog/name-index.h"

#include "backlog/id-list.h"
#include "base/unicode.h"

/* ---- ids made comparable ---- */

struct span normal_id(struct span text, struct arena *arena)
{
	struct span folded;
	char *out;
	size_t n = 0;

	text = span_trim(text);
	while (text.len && text.at[0] == '#')
		text = span_from(text, 1);
	folded = text_fold_case(arena, text);
	out = arena_text(arena, folded.len);
	for (size_t i = 0; i < folded.len; i++) {
		char c = folded.at[i];
		bool inside = i > 0 && char_is_digit(folded.at[i - 1]);

		if (c == '0' && !inside)
			while (i + 1 < folded.len && folded.at[i] == '0' &&
			       char_is_digit(folded.at[i + 1]))
				i++;
		c = folded.at[i];
		out[n++] = c == '_' || c == ' ' ? '-' : c;
	}
	return span_of(out, n);
}

/* ---- what stands beside an item ---- */

struct span item_place(const struct item *item)
{
	struct span path = item_doc(item)->path;
	struct span folder = path_folder(path);

	if (item->parts[0].form == FORM_FILE)
		return folder;
	if (item->parts[0].form == FORM_FOLDER)
		return path_folder(span_first(folder, folder.len - 1));
	return path;
}

static struct span beside_key(struct span place, struct span name,
			      struct arena *arena)
{
	size_t len = place.len + 1;
	char *key;

	name = normal_id(name, arena);
	key = arena_text(arena, len + name.len);
	memcpy(key, place.at, place.len);
	key[place.len] = '\n';
	memcpy(key + len, name.at, name.len);
	return span_of(key, len + name.len);
}

static void note(struct backlog *backlog, struct table *table, struct span key,
		 struct item *item)
{
	struct id_group *group;
	void **slot = table_slot(table, key);

	group = *slot;
	if (!group)
		*slot = group = ARENA_NEW(backlog->arena, struct id_group);
	if (group->n && group->items[group->n - 1] == item)
		return;
	*ARENA_PUSH(backlog->arena, group->items, group->n, group->room) = item;
}

static void note_beside(struct backlog *backlog, struct item *item,
			struct span name)
{
	if (name.len)
		note(backlog, &backlog->memo.beside,
		     beside_key(item_place(item), name, backlog->arena), item);
}

/* "01-first" is called so, "01" and "first". */
static void note_file_name(struct backlog *backlog, struct item *item)
{
	struct span path = item_doc(item)->path;
	struct span name = item->parts[0].form == FORM_FOLDER
				   ? path_folder_name(path)
				   : path_file_name(path);
	size_t n = 0;

	note_beside(backlog, item, name);
	while (n < name.len &&
	       (char_is_digit(name.at[n]) || (name.at[n] == '.' && n)))
		n++;
	if (!n)
		return;
	if (n < name.len && char_is_letter(name.at[n]) &&
	    !(n + 1 < name.len && char_is_letter(name.at[n + 1])))
		n++;
	note_beside(backlog, item, span_first(name, n));
	while (n < name.len && strchr("-_. ", name.at[n]))
		n++;
	note_beside(backlog, item, span_from(name, n));
}

/*
 * "Sprint 3" of "Sprint 3 — Tables", "HU 1.1.1" of "HU 1.1.1 Log in": the words
 * that open a title, up to the first with a digit in it; empty without one.
 */
static struct span opening_words(struct span title)
{
	enum { MOST_WORDS = 3 };
	size_t end = 0;

	for (size_t words = 0; words < MOST_WORDS && end < title.len; words++) {
		bool digit = false;

		while (end < title.len && title.at[end] == ' ')
			end++;
		for (; end < title.len && title.at[end] != ' '; end++)
			digit |= char_is_digit(title.at[end]);
		if (!digit)
			continue;
		while (end && strchr(":.,;)", title.at[end - 1]))
			end--;
		return words || span_has_letter(span_first(title, end))
			       ? span_first(title, end)
			       : SPAN("");
	}
	return SPAN("");
}

static void note_opening(struct backlog *backlog, struct item *item)
{
	struct span words = opening_words(item->title);

	/* A row may be called by any of its cells. */
	if (words.len && item->parts[0].form != FORM_ROW)
		note(backlog, &backlog->memo.by_opening,
		     beside_key(item_place(item), words, backlog->arena), item);
}

/* "TASK-024" of the id TASK-024-robust-states, wherever it lies. */
static void note_prefix(struct backlog *backlog, struct item *item)
{
	struct span prefix = item->has_own_id ? id_prefix(item->id) : SPAN_NONE;

	if (prefix.len && prefix.len < item->id.len)
		note(backlog, &backlog->memo.by_opening,
		     beside_key(ANYWHERE, prefix, backlog->arena), item);
}

/* "T-3" and "T-3A" of a row that has both for its id: "T-3/T-3A". */
static void note_parts(struct backlog *backlog, struct item *item)
{
	struct span rest = item->id, part;

	if (!item->has_own_id || !id_list_is_bare(rest))
		return;
	while (id_list_next(&rest, BY_BLANKS, &part))
		if (span_has_letter(part))
			note(backlog, &backlog->memo.by_opening,
			     beside_key(ANYWHERE, part, backlog->arena), item);
}

static void note_names(struct backlog *backlog, struct item *item)
{
	struct opening opening;

	note_opening(backlog, item);
	note_prefix(backlog, item);
	note_parts(backlog, item);

	if (item->has_own_id) {
		note_beside(backlog, item, item->id);
		note_beside(backlog, item, id_number(item->id));
		note(backlog, &backlog->memo.by_normal,
		     normal_id(item->id, backlog->arena), item);
	}
	note_beside(backlog, item, item->local_id);
	if (!form_is_whole(item->parts[0].form))
		return;
	note_file_name(backlog, item);
	/* "# 01 — First" in first.md. */
	if (id_opens(item->title, OPENS_INNER, &opening))
		note_beside(backlog, item, opening.id);
}

static void note_all_names(struct backlog *backlog)
{
	if (backlog->memo.has_beside)
		return;
	backlog->memo.has_beside = true;
	for (size_t i = 0; i < backlog->n_items; i++)
		note_names(backlog, backlog->items[i]);
}

const struct id_group *names_in(struct backlog *backlog, struct span place,
				struct span name, struct arena *arena)
{
	note_all_names(backlog);
	return table_get(&backlog->memo.beside, beside_key(place, name, arena));
}

const struct id_group *names_opening(struct backlog *backlog, struct span place,
				     struct span words, struct arena *arena)
{
	note_all_names(backlog);
	return table_get(&backlog->memo.by_opening,
			 beside_key(place, words, arena));
}

const struct table *backlog_normal_ids(struct backlog *backlog)
{
	note_all_names(backlog);
	return &backlog->memo.by_normal;
}

/* ---- by its number alone ---- */

static struct span number_key(struct backlog *backlog, const struct kind *kind,
			      struct span id)
{
	struct span number = normal_id(id_number(id), backlog->arena);

	return number.len
		       ? arena_printf(backlog->arena, "%zu %.*s", kind->index,
				      (int)number.len, number.at)
		       : SPAN_NONE;
}

static void note_numbers(struct backlog *backlog)
{
	for (size_t i = 0; i < backlog->n_items; i++) {
		struct item *item = backlog->items[i];
		struct span key =
			item->has_own_id
				? number_key(backlog, item->kind, item->id)
				: SPAN_NONE;

		if (key.len)
			note(backlog, &backlog->memo.by_number, key, item);
	}
	backlog->memo.has_numbers = true;
}

struct item *backlog_same_number(struct backlog *backlog,
				 const struct kind *kind, struct span id)
{
	struct span key = number_key(backlog, kind, id);
	const struct id_group *group;

	if (!backlog->memo.has_numbers)
		note_numbers(backlog);
	group = key.len ? table_get(&backlog->memo.by_number, key) : NULL;
	return group && group->n == 1 ? group->items[0] : NULL;
}
