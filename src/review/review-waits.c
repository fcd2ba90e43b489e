/* What items wait for by an id that no item bears, since this change. */
#include "review/review-parts.h"

#include "backlog/relation.h"

/* Did the item name it before, in a field of this name? */
static bool was_named(struct reviewing *r, const struct item *was,
		      struct span folded, struct span id)
{
	const struct field *field = was ? item_field(was, folded) : NULL;
	struct field_piece *pieces;
	size_t n = field ? field_pieces(field, &pieces, r->arena) : 0;

	for (size_t i = 0; i < n; i++) {
		struct span rest = span_from(pieces[i].text, id.len);

		if (span_begins(pieces[i].text, id) &&
		    !(rest.len && char_is_digit(rest.at[0])))
			return true;
	}
	return false;
}

static void tell_lost(struct reviewing *r, const struct item *item,
		      const struct field *field, struct span id)
{
	struct change *change =
		add_change(r, CHANGED_LINKS, GROUP_FIELD, item);

	change->field = field->name;
	change->after = id;
	change->doc = field->doc;
	change->start = field->values[0].start;
	change->sentence = arena_printf(r->arena,
					"waits for %.*s, which is no item here",
					(int)id.len, id.at);
}

void review_waits(struct reviewing *r, const struct item *was,
		  const struct item *is)
{
	for (size_t i = 0; i < is->n_fields && !is->is_done; i++) {
		const struct field *field = &is->fields[i];
		struct span *ids;
		size_t n = 0;

		if (relation_depends(field->folded) &&
		    item_field(is, field->folded) == field &&
		    field_has_value(field))
			n = lost_ids_of_field(&r->lost_ids, r->after->backlog,
					      is, field, &ids);
		for (size_t j = 0; j < n; j++)
			if (!was_named(r, was, field->folded, ids[j]))
				tell_lost(r, is, field, ids[j]);
	}
}
