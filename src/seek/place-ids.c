/*
 * Several backlogs in one repository, each of which counts from the first id: by
 * folder, file, heading or parent. What tells them apart becomes a part of the
 * id, so that S-1 of the one is not S-1 of the other, and S-1 twice in one of them
 * still is a slip.
 */
#include "seek/facts-ids.h"
#include "seek/mend.h"

#include "backlog/path.h"
#include "base/unicode.h"
#include "words/regex-words.h"

enum { FEWEST_DOUBLES = 3, FEWEST_FROM_ONE = 2 };

/* What tells two backlogs apart. */
enum apart {
	BY_OWN_FOLDER,
	BY_FOLDER,
	BY_FILE,
	BY_LANE,
	BY_PARENT,
	BY_ARCHIVE,
	N_APART
};

struct grouping {
	const struct hypothesis *one;
	struct arena *arena;
	enum apart by;
	struct span above; /* the folder that holds theirs, with its slash */
	struct span parent; /* the name of the field, folded */
};

/* ---- what an item is called, and which group it is of ---- */

/* As the items say it, without what a directive puts together. */
static struct span id_of(const struct item *item, struct arena *arena)
{
	struct lead lead;
	bool is_told = item->has_own_id && !item->is_local;

	/* "T001" inside a file tells apart what stands there, and no more. */
	if (!is_told && !form_is_whole(item->parts[0].form))
		return SPAN_NONE;
	lead_of_item(&lead, item, arena);
	if (lead.kind == LEAD_PREFIX)
		return text_fold_case(arena, lead.all);
	return is_told ? item->folded_id : SPAN_NONE;
}

/* "east" of "teams/east/stories/S-1.md" below "teams/". */
static struct span folder_below(const struct grouping *g,
				const struct item *item)
{
	struct span rest =
		span_from(path_folder(item_doc(item)->path), g->above.len);
	ptrdiff_t slash = span_find_char(rest, '/');

	return slash > 0 ? span_first(rest, (size_t)slash) : SPAN_NONE;
}

/* "login" of "epics/shop/login/S-1.md"; nothing of one that is a state. */
static struct span own_folder(const struct item *item, struct arena *arena)
{
	struct span name = path_folder_name(item_doc(item)->path);

	return item->parts[0].form == FORM_FILE && !folder_phase(name, arena)
		       ? name
		       : SPAN_NONE;
}

/* "archive" of "stories/archive/2024/S-1.md"; nothing of what is not put away. */
static struct span archive_of(const struct item *item, struct arena *arena)
{
	struct span rest = path_folder(item_doc(item)->path), part;

	while (span_next_part(&rest, '/', &part))
		if (is_archive_name(part, arena))
			return part;
	return SPAN_NONE;
}

static struct span group_of(const struct grouping *g, const struct item *item)
{
	const struct field *field;

	switch (g->by) {
	case BY_OWN_FOLDER:
		return own_folder(item, g->arena);
	case BY_FOLDER:
		return folder_below(g, item);
	case BY_FILE:
		return form_is_whole(item->parts[0].form)
			       ? SPAN_NONE
			       : path_file_name(item_doc(item)->path);
	case BY_LANE:
		return form_is_whole(item->parts[0].form) ? SPAN_NONE
							  : item->lane;
	case BY_ARCHIVE:
		return archive_of(item, g->arena);
	default:
		field = g->parent.len ? item_field(item, g->parent) : NULL;
		return field_has_value(field) ? field->values[0].text
					      : SPAN_NONE;
	}
}

/* The folders that all of them lie below. */
static struct span folder_of_all(const struct backlog *backlog)
{
	struct span all = path_folder(item_doc(backlog->items[0])->path);

	for (size_t i = 1; i < backlog->n_items; i++) {
		struct span other =
			path_folder(item_doc(backlog->items[i])->path);

		while (all.len &&
		       (!span_begins(other, all) || all.at[all.len - 1] != '/'))
			all.len--;
	}
	return all;
}

/* The field that names the parent of nearly all. */
static struct span parent_of_all(const struct backlog *backlog)
{
	const struct item *first = backlog->items[0];

	for (size_t i = 0; i < first->n_fields; i++) {
		struct span folded = first->fields[i].folded;
		size_t n = 0;

		if (planning_of(folded) != PLAN_PARENT)
			continue;
		for (size_t j = 0; j < backlog->n_items; j++)
			n += field_has_value(
				item_field(backlog->items[j], folded));
		if (n == backlog->n_items)
			return folded;
	}
	return SPAN_NONE;
}

/* ---- how many ids come again ---- */

struct doubles {
	size_t n; /* ids that were there before */
	size_t in_group; /* in the same group */
	size_t copies; /* with the same title, in another one */
	size_t groups, ids, titles; /* how many different ones */
};

static void count_double(const struct grouping *g, const struct item *item,
			 struct table *seen, struct doubles *out)
{
	struct span id = id_of(item, g->arena), group = group_of(g, item);
	struct span title = text_fold_name(g->arena, item->title);

	if (!id.len)
		return;
	if (table_count(seen, id) > 1)
		out->n++;
	else
		out->ids++;
	out->titles +=
		table_count(seen, arena_printf(g->arena, "t %.*s",
					       (int)title.len, title.at)) == 1;
	out->groups +=
		table_count(seen, arena_printf(g->arena, "g %.*s",
					       (int)group.len, group.at)) == 1;
	out->in_group +=
		table_count(seen,
			    arena_printf(g->arena, "%.*s\n%.*s", (int)group.len,
					 group.at, (int)id.len, id.at)) > 1;
	out->copies +=
		table_count(seen,
			    arena_printf(g->arena, "%.*s\t%.*s", (int)id.len,
					 id.at, (int)title.len, title.at)) > 1;
}

static struct doubles count_doubles(const struct grouping *g)
{
	const struct backlog *backlog = &g->one->backlog;
	struct doubles found = { 0 };
	struct table seen;

	table_init(&seen, g->arena);
	for (size_t i = 0; i < backlog->n_items; i++)
		count_double(g, backlog->items[i], &seen, &found);
	table_release(&seen);
	return found;
}

/* Has each group the id that all of them begin with, the lowest of its kind? */
static bool all_begin_anew(const struct grouping *g)
{
	const struct backlog *backlog = &g->one->backlog;
	struct span lowest = SPAN_NONE;
	size_t n = 0;

	for (size_t i = 0; i < backlog->n_items; i++) {
		struct span id = id_of(backlog->items[i], g->arena);

		if (id.len && (!lowest.len || span_compare(id, lowest) < 0))
			lowest = id;
	}
	for (size_t i = 0; i < backlog->n_items; i++)
		n += span_eq(id_of(backlog->items[i], g->arena), lowest);
	return lowest.len && n == count_doubles(g).groups;
}

/*
 * Do the groups tell nearly all doubles apart? Copies of one item, as in a
 * translation, are doubles however they lie; but where all are called the same,
 * the title tells nothing.
 */
static bool tells_apart(const struct grouping *g)
{
	struct doubles found = count_doubles(g);

	if (g->by == BY_OWN_FOLDER)
		return found.groups > 1 && found.n >= FEWEST_FROM_ONE &&
		       !found.in_group && !found.copies && all_begin_anew(g);
	return found.groups > 1 && found.n >= FEWEST_DOUBLES &&
	       4 * found.in_group <= found.n &&
	       (2 * found.copies <= found.n || 2 * found.titles <= found.ids);
}

static bool all_have_group(const struct grouping *g)
{
	if (g->by == BY_ARCHIVE)
		return true;
	for (size_t i = 0; i < g->one->backlog.n_items; i++)
		if (!group_of(g, g->one->backlog.items[i]).len)
			return false;
	return true;
}

/* ---- the part of the id that says the group ---- */

static bool is_plain_name(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!char_is_letter(text.at[i]) && !char_is_digit(text.at[i]) &&
		    !strchr("-_ ", text.at[i]))
			return false;
	return text.len > 0;
}

/* "folder /teams\/([^\/]+)/"; of "teams/east/" alone "folder" is enough. */
static struct span say_folder(const struct grouping *g)
{
	struct span above = g->above;
	struct span name = above.len ? path_folder_name(above) : SPAN_NONE;

	if (is_plain_name(name))
		return arena_printf(g->arena, "folder /%.*s\\/([^\\/]+)/",
				    (int)name.len, name.at);
	for (size_t i = 0; i < g->one->backlog.n_items; i++) {
		struct span path = item_doc(g->one->backlog.items[i])->path;
		struct span rest = span_from(path_folder(path), above.len);

		if (span_find_char(rest, '/') + 1 != (ptrdiff_t)rest.len)
			return SPAN_NONE;
	}
	return SPAN("folder");
}

static struct span first_word(struct span text)
{
	struct span word = SPAN_NONE;

	while (text.len && !char_is_letter(text.at[0]) &&
	       !char_is_digit(text.at[0]))
		text = span_from(text, 1);
	span_next_part(&text, ' ', &word);
	while (word.len && strchr(":.,;", word.at[word.len - 1]))
		word.len--;
	return word;
}

/* Is what `piece` takes of each heading plain, and another one in each? */
static bool is_distinct(const struct grouping *g,
			struct span (*piece)(struct span text))
{
	const struct backlog *backlog = &g->one->backlog;
	struct table seen;
	bool distinct = true;

	table_init(&seen, g->arena);
	for (size_t i = 0; i < backlog->n_items && distinct; i++) {
		struct span lane = backlog->items[i]->lane;
		struct span part = piece(lane);
		void **slot;

		if (!is_plain_name(part)) {
			distinct = false;
			break;
		}
		slot = table_slot(&seen, text_fold_case(g->arena, part));
		if (!*slot)
			*slot = (void *)lane.at;
		distinct = *slot == lane.at;
	}
	table_release(&seen);
	return distinct;
}

/* "M1" of "M1 — Beds", "1" of "Milestone 1"; else all of the heading. */
static struct span say_lane(const struct grouping *g)
{
	if (is_distinct(g, first_word))
		return SPAN("lane /^[^\\p{L}\\d]*([\\p{L}\\d_-]+)/");
	if (is_distinct(g, span_first_number))
		return SPAN("lane /(\\d+)/");
	return SPAN("lane");
}

/* Of the one archive there is; nothing of several. */
static struct span say_archive(const struct grouping *g)
{
	const struct backlog *backlog = &g->one->backlog;
	struct span only = SPAN_NONE;

	for (size_t i = 0; i < backlog->n_items; i++) {
		struct span name = archive_of(backlog->items[i], g->arena);

		if (name.len && only.len && !span_eq(name, only))
			return SPAN_NONE;
		only = name.len ? name : only;
	}
	return is_plain_name(only)
		       ? arena_printf(g->arena,
				      "folder /(?:^|\\/)(%.*s)(?:\\/|$)/",
				      (int)only.len, only.at)
		       : SPAN_NONE;
}

static struct span say_group(const struct grouping *g)
{
	struct span name;

	switch (g->by) {
	case BY_OWN_FOLDER:
		return SPAN("folder");
	case BY_FOLDER:
		return say_folder(g);
	case BY_FILE:
		return SPAN("file");
	case BY_LANE:
		return say_lane(g);
	case BY_ARCHIVE:
		return say_archive(g);
	default:
		name = quoted_word(g->parent, g->arena);
		return arena_printf(g->arena, "field %.*s", (int)name.len,
				    name.at);
	}
}

/* ---- the part that says which one of them ---- */

/* The column of ids: as a directive says it, or as the reader knows it. */
static struct span say_column(const struct hypothesis *one, struct arena *arena)
{
	static const char *const names[] = { "id", "#", "key" };
	static const char start[] = "id from column ";

	for (size_t i = 0; i < one->n_directives; i++)
		if (span_starts(one->directives[i], start))
			return span_from(one->directives[i],
					 strlen("id from "));
	for (size_t i = 0; i < 3; i++) {
		const struct field *field =
			item_field(one->backlog.items[0], span_str(names[i]));

		if (field_has_value(field) && field->origin == FROM_COLUMN)
			return arena_printf(arena, "column %s", names[i]);
	}
	return SPAN_NONE;
}

static struct span say_own(const struct hypothesis *one, struct arena *arena)
{
	const struct item *first = one->backlog.items[0];
	const struct field *field = item_field(first, SPAN("id"));
	struct span regex;
	struct lead lead;

	if (one->places[0].form == FORM_ROW)
		return say_column(one, arena);
	if (field_has_value(field) && field->origin != FROM_ITSELF &&
	    field->origin != FROM_RULE)
		return SPAN("field id");
	if (one->facts.ids != LEAD_PREFIX)
		return SPAN_NONE;
	regex = lead_regex(&one->facts.sample, true, arena);
	lead_read(&lead, path_file_name(item_doc(first)->path), arena);
	return arena_printf(arena, "%s %.*s",
			    form_is_whole(one->places[0].form) &&
					    lead.kind == LEAD_PREFIX
				    ? "file"
				    : "title",
			    (int)regex.len, regex.at);
}

struct span find_place_id(const struct hypothesis *one, struct arena *arena)
{
	struct grouping g = { one, arena, BY_OWN_FOLDER, SPAN_NONE, SPAN_NONE };
	struct span group, own;

	if (!one->backlog.n_items || hypothesis_is_sample(one))
		return SPAN_NONE;
	g.above = folder_of_all(&one->backlog);
	g.parent = parent_of_all(&one->backlog);
	for (int by = 0; by < N_APART; by++) {
		g.by = (enum apart)by;
		if (!all_have_group(&g) || !tells_apart(&g))
			continue;
		group = say_group(&g);
		own = say_own(one, arena);
		if (!group.len || !own.len)
			continue;
		/* What is not put away keeps the id that it has. */
		if (by == BY_ARCHIVE)
			return arena_printf(arena,
					    "id from %.*s and %.*s, %.*s",
					    (int)group.len, group.at,
					    (int)own.len, own.at, (int)own.len,
					    own.at);
		return arena_printf(arena, "id from %.*s and %.*s",
				    (int)group.len, group.at, (int)own.len,
				    own.at);
	}
	return SPAN_NONE;
}
