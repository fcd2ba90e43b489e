/*
 * What is kept of an item. It is read in memory that the next one is read in,
 * too; here what came of it moves to where it stays, each list at its final
 * size. Most texts are views of the file and need no copy.
 */
#include "backlog/item.h"

#include "base/unicode.h"

struct keeping {
	const struct arena *from;
	struct arena *to;
};

static struct span keep_text(const struct keeping *move, struct span text)
{
	return arena_rescue(move->to, move->from, text);
}

/* Mostly a text is folded already: one copy serves for both. */
static struct span keep_folded(const struct keeping *move, struct span folded,
			       struct span text)
{
	return span_eq(folded, text) ? text : keep_text(move, folded);
}

static void *keep_list(const struct keeping *move, const void *list,
		       size_t bytes)
{
	void *kept = bytes ? arena_alloc(move->to, bytes) : NULL;

	if (bytes)
		memcpy(kept, list, bytes);
	return kept;
}

static void keep_fields(const struct keeping *move, struct item *item)
{
	item->fields = keep_list(move, item->fields,
				 item->n_fields * sizeof(*item->fields));
	item->fields_room = item->n_fields;
	for (size_t i = 0; i < item->n_fields; i++) {
		struct field *field = &item->fields[i];

		field->name = keep_text(move, field->name);
		field->folded = keep_folded(move, field->folded, field->name);
		field->values =
			keep_list(move, field->values,
				  field->n_values * sizeof(*field->values));
		field->room = field->n_values;
		for (size_t j = 0; j < field->n_values; j++) {
			struct field_value *value = &field->values[j];

			value->text = keep_text(move, value->text);
			value->folded =
				keep_folded(move, value->folded, value->text);
		}
	}
}

/* A view into `from`, as the same view into its copy. */
static struct span same_part(struct span view, struct span from,
			     struct span copy)
{
	return view.len ? span_of(copy.at + (view.at - from.at), view.len)
			: SPAN_NONE;
}

static void keep_sections(const struct keeping *move, struct item *item)
{
	item->sections = keep_list(move, item->sections,
				   item->n_sections * sizeof(*item->sections));
	item->sections_room = item->n_sections;
	for (size_t i = 0; i < item->n_sections; i++) {
		struct section *section = &item->sections[i];
		struct span folded = section->folded;

		section->name = keep_text(move, section->name);
		section->folded =
			keep_folded(move, section->folded, section->name);
		section->bare =
			same_part(section->bare, folded, section->folded);
		section->other =
			same_part(section->other, folded, section->folded);
	}
}

struct item *item_keep(const struct item *read, const struct arena *scratch,
		       struct arena *arena)
{
	const struct keeping move = { scratch, arena };
	struct item *item = keep_list(&move, read, sizeof(*read));

	item->parts = keep_list(&move, item->parts,
				item->n_parts * sizeof(*item->parts));
	item->parts_room = item->n_parts;
	item->sidecars = keep_list(&move, item->sidecars,
				   item->n_sidecars * sizeof(*item->sidecars));
	item->id = keep_text(&move, item->id);
	item->folded_id = keep_folded(&move, item->folded_id, item->id);
	item->local_id = keep_text(&move, item->local_id);
	item->title = keep_text(&move, item->title);
	item->lane = keep_text(&move, item->lane);
	keep_fields(&move, item);
	keep_sections(&move, item);
	return item;
}
