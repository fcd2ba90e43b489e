#include "backlog/named.h"

#include "backlog/find.h"
#include "backlog/id-list.h"
#include "base/unicode.h"

/* ---- ids made comparable ---- */

/*
 * Without case, without zeros in front of a number, all joints alike: task-2
 * for task-002, Task 2 and #TASK_02.
 */
static struct span normal(struct span text, struct arena *arena)
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

/* The folder of a whole file, or the file that an item stands in. */
static struct span place_of(const struct item *item)
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

	name = normal(name, arena);
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
		     beside_key(place_of(item), name, backlog->arena), item);
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

static bool has_letter(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (char_is_letter(text.at[i]))
			return true;
	return false;
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
		return words || has_letter(span_first(title, end))
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
		     beside_key(place_of(item), words, backlog->arena), item);
}

/* "TASK-024" of the id TASK-024-robust-states, wherever it lies. */
static void note_prefix(struct backlog *backlog, struct item *item)
{
	struct span prefix = item->has_own_id ? id_prefix(item->id) : SPAN_NONE;

	if (prefix.len && prefix.len < item->id.len)
		note(backlog, &backlog->memo.by_opening,
		     beside_key(SPAN("\n"), prefix, backlog->arena), item);
}

/* "T-3" and "T-3A" of a row that has both for its id: "T-3/T-3A". */
static void note_parts(struct backlog *backlog, struct item *item)
{
	struct span rest = item->id, part;

	if (!item->has_own_id || !id_list_is_bare(rest))
		return;
	while (id_list_next(&rest, BY_BLANKS, &part))
		if (has_letter(part))
			note(backlog, &backlog->memo.by_opening,
			     beside_key(SPAN("\n"), part, backlog->arena),
			     item);
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
		     normal(item->id, backlog->arena), item);
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

/* How near an item is to the one that names it; the highest is meant. */
static unsigned nearness(const struct item *item, const struct item *from)
{
	const struct document *doc = item_doc(item);
	unsigned near = !item->is_done;

	if (!from)
		return near;
	near += item->kind == from->kind ? 2 : 0;
	near += span_eq(path_folder(doc->path),
			path_folder(item_doc(from)->path))
			? 4
			: 0;
	near += doc == item_doc(from) ? 8 : 0;
	near += doc == item_doc(from) && item->above == from->above ? 16 : 0;
	return near;
}

/* An open one of the same kind, file and heading: nothing is nearer. */
#define NEAREST 31

/* Of more with one id nobody knows which is meant; the first ones will do. */
#define MOST_NAMESAKES 256

static struct item *nearest(const struct id_group *group,
			    const struct item *from)
{
	struct item *best = NULL;
	unsigned near = 0;

	for (size_t i = 0;
	     group && i < group->n && i < MOST_NAMESAKES && near < NEAREST;
	     i++) {
		unsigned now = nearness(group->items[i], from);

		if (!best || now > near) {
			best = group->items[i];
			near = now;
		}
	}
	return best;
}

struct item *item_named_beside(struct backlog *backlog, const struct item *from,
			       struct span name)
{
	struct item *item = NULL;

	if (!from || !name.len)
		return NULL;
	note_all_names(backlog);
	/* Inside the file first, then beside it. */
	if (!form_is_whole(from->parts[0].form))
		item = nearest(table_get(&backlog->memo.beside,
					 beside_key(item_doc(from)->path, name,
						    from->arena)),
			       from);
	if (!item)
		item = nearest(
			table_get(
				&backlog->memo.beside,
				beside_key(
					form_is_whole(from->parts[0].form)
						? place_of(from)
						: path_folder(
							  item_doc(from)->path),
					name, from->arena)),
			from);
	return item;
}

/* The only item in the place that opens with these words, but for `from`. */
static struct item *opened_with(struct backlog *backlog,
				const struct item *from, struct span place,
				struct span words)
{
	const struct id_group *group =
		table_get(&backlog->memo.by_opening,
			  beside_key(place, words, from->arena));

	return group && group->n == 1 && group->items[0] != from
		       ? group->items[0]
		       : NULL;
}

static struct item *item_opened_beside(struct backlog *backlog,
				       const struct item *from,
				       struct span words)
{
	struct item *item = NULL;

	if (!from || !has_letter(words))
		return NULL;
	note_all_names(backlog);
	if (!form_is_whole(from->parts[0].form))
		item = opened_with(backlog, from, item_doc(from)->path, words);
	if (!item)
		item = opened_with(backlog, from,
				   path_folder(item_doc(from)->path), words);
	return item ? item : opened_with(backlog, from, SPAN("\n"), words);
}

/*
 * "S-2" said by west-S-4, whose id is put together: west-S-2, whatever else is
 * called S-2. NULL where no item is called so.
 */
static const struct id_group *of_same_front(struct backlog *backlog,
					    const struct item *from,
					    struct span id)
{
	char whole[128];
	size_t front;

	if (!from || !from->local_id.len || !id.len ||
	    from->local_id.len >= from->id.len)
		return NULL;
	front = from->id.len - from->local_id.len;
	if (front + id.len > sizeof(whole))
		return NULL;
	memcpy(whole, from->id.at, front);
	memcpy(whole + front, id.at, id.len);
	return backlog_by_id(backlog, span_of(whole, front + id.len));
}

struct item *item_named_exactly(struct backlog *backlog,
				const struct item *from, struct span id)
{
	const struct id_group *group = of_same_front(backlog, from, id);

	if (!group && id.len)
		group = backlog_by_id(backlog, id);
	if (group && group->n == 1)
		return group->items[0];
	return group && from ? nearest(group, from) : item_by_id(backlog, id);
}

static struct item *find_normal(struct backlog *backlog,
				const struct item *from, struct span id)
{
	struct arena *arena = from ? from->arena : backlog->arena;

	note_all_names(backlog);
	return nearest(table_get(&backlog->memo.by_normal, normal(id, arena)),
		       from);
}

struct item *item_named(struct backlog *backlog, const struct item *from,
			struct span id)
{
	struct span bare = id;
	struct item *item;

	while (bare.len && bare.at[0] == '#')
		bare = span_from(bare, 1);
	if (id_is_number(bare)) {
		item = item_named_beside(backlog, from, bare);
		if (!item)
			item = item_named_exactly(backlog, from, bare);
		if (!item && from)
			item = backlog_same_number(backlog, from->kind, bare);
		return item;
	}
	item = item_named_exactly(backlog, from, id);
	if (!item && bare.len != id.len)
		item = item_named_exactly(backlog, from, bare);
	if (!item)
		item = item_named_beside(backlog, from, bare);
	if (!item)
		item = find_normal(backlog, from, bare);
	return item ? item : item_opened_beside(backlog, from, bare);
}

/* "E-7", "TASK_012": letters, a joint and a number with nothing after it. */
static bool is_plainly_joined(struct span word)
{
	size_t n = 0, digits;

	while (n < word.len && char_is_letter(word.at[n]))
		n++;
	if (!n || n + 1 >= word.len || !strchr("-_", word.at[n]))
		return false;
	for (digits = n + 1; digits < word.len; digits++)
		if (!char_is_digit(word.at[digits]))
			return false;
	return true;
}

struct item *item_named_in_text(struct backlog *backlog,
				const struct item *from, struct span word)
{
	struct item *item = item_named_exactly(backlog, from, word);

	if (item || !is_plainly_joined(word))
		return item;
	item = find_normal(backlog, from, word);
	return item || !from ? item
			     : opened_with(backlog, from, SPAN("\n"), word);
}

/* ---- by its number alone ---- */

static struct span number_key(struct backlog *backlog, const struct kind *kind,
			      struct span id)
{
	struct span number = normal(id_number(id), backlog->arena);

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

const struct table *backlog_normal_ids(struct backlog *backlog)
{
	note_all_names(backlog);
	return &backlog->memo.by_normal;
}
