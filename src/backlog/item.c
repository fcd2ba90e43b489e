/* An item, read in order; what it says of itself; its places joined. */
#include "backlog/item-read.h"

#include "backlog/naming.h"
#include "base/unicode.h"

/* ---- what an item says of itself ---- */

static void add_itself(struct item *item, const char *name, struct span value,
		       struct arena *arena)
{
	struct field *field;

	if (!value.len || !kind_asks(item->kind, span_str(name)))
		return;
	field = item_add_field(item, FROM_ITSELF, span_str(name), item->start,
			       arena);
	field->part = 0;
	field->doc = item_doc(item);
	field_add_value(field, value, item->start, item->end, arena);
}

static void add_facts(struct item *item, struct arena *arena)
{
	struct span path = item_doc(item)->path;

	add_itself(item, "id", item->id, arena);
	add_itself(item, "title", item->title, arena);
	add_itself(item, "path", path, arena);
	add_itself(item, "folder", path_folder_name(path), arena);
	add_itself(item, "file", path_file_name(path), arena);
	add_itself(item, "lane", item->lane, arena);
	add_itself(item, "checked", item->box == 'x' ? SPAN("yes") : SPAN("no"),
		   arena);
	if (kind_asks(item->kind, SPAN("position")))
		add_itself(item, "position",
			   arena_printf(arena, "%zu", item->position), arena);
}

/* Room for the fields that most items have, without growing step by step. */
static void reserve_fields(struct item *item, struct arena *arena)
{
	item->fields_room = form_is_whole(item->parts[0].form)
				    ? item_doc(item)->front.n_fields + 6
				    : 8;
	item->fields = ARENA_ARRAY(arena, struct field, item->fields_room);
}

void item_read_text(struct item *item, struct arena *arena)
{
	item->arena = arena;
	reserve_fields(item, arena);
	item_find_root(item, arena);
	item_read_sections(item, arena);
	item_read_fields(item, arena);
}

void item_read_beyond(struct item *item, struct arena *arena)
{
	item_read_sidecars(item, arena);
	item_apply_rules(item, arena);
	item_set_names(item, arena);
	add_facts(item, arena);
}

void item_read(struct item *item, struct arena *arena)
{
	item_read_text(item, arena);
	item_read_beyond(item, arena);
}

/*
 * A file stands in no lane and has no box: the index that lists it says so.
 * What the item said of its own box before is taken back.
 */
static bool fills_gap(struct item *item, const struct field *field)
{
	size_t kept = 0;

	if (span_is(field->folded, "lane"))
		return !item->lane.len;
	if (item->box || !span_is(field->folded, "checked"))
		return false;
	for (size_t i = 0; i < item->n_fields; i++)
		if (item->fields[i].origin != FROM_ITSELF ||
		    !span_is(item->fields[i].folded, "checked"))
			item->fields[kept++] = item->fields[i];
	item->n_fields = kept;
	return true;
}

/* Does its title say more than its id? */
static bool is_called(const struct item *item)
{
	return text_count_words(item->title) &&
	       !span_eq(span_trim(item->title), item->id);
}

void item_add_place(struct item *item, const struct item *other,
		    struct arena *arena)
{
	size_t before = item->n_parts;

	/*
	 * A heading says better what it is than some first cell of a row, but
	 * for one that says the id alone.
	 */
	if (is_called(other) && !kind_rule(item->kind, SPAN("title")) &&
	    (!is_called(item) || (item->parts[0].form == FORM_ROW &&
				  other->parts[0].form != FORM_ROW &&
				  !title_column(item).len)))
		item->title = other->title;

	if (!item->undecided->regex)
		*item->undecided = *other->undecided;
	for (size_t i = 0; i < other->n_parts; i++)
		*ARENA_PUSH(arena, item->parts, item->n_parts,
			    item->parts_room) = other->parts[i];
	for (size_t i = 0; i < other->n_sections; i++)
		*ARENA_PUSH(arena, item->sections, item->n_sections,
			    item->sections_room) = other->sections[i];
	for (size_t i = 0; i < other->n_fields; i++) {
		struct field field = other->fields[i];

		/* It is one item: what it is called is said by its first place. */
		if (field.origin == FROM_ITSELF && !fills_gap(item, &field))
			continue;
		field.part += before;
		*ARENA_PUSH(arena, item->fields, item->n_fields,
			    item->fields_room) = field;
	}
}
