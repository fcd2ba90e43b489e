/* Sections below headings or labels, counted among items of one kind. */
#include "ready/section-form.h"

/* More are not looked at: a habit shows sooner. */
enum { MOST_LOOKED_AT = 100 };

struct section_form {
	const struct section *label; /* the first one */
	size_t labels, headings;
};

/* Of the items of a kind: those in the document, or in all others. */
static void count_forms(struct section_form *out, const struct judge *judge,
			const struct item *item, const struct names *names,
			bool is_here)
{
	const struct backlog *backlog = judge->backlog;
	size_t looked_at = 0;

	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *other = backlog->items[i];
		const struct section *section;

		if (other->kind != item->kind ||
		    (item_doc(other) == item_doc(item)) != is_here)
			continue;
		if (looked_at++ == MOST_LOOKED_AT)
			break;
		item_read_rest(other);
		section = item_section(other, names->folded, names->n);
		if (!section || !section->has_substance)
			continue;
		if (!section->is_label)
			out->headings++;
		else if (!out->labels++)
			out->label = section;
	}
}

const struct section *label_among(struct judge *judge, const struct item *item,
				  const struct names *names)
{
	const void *key[] = { item_doc(item), names, item->kind };
	struct span bytes = span_of((const char *)key, sizeof(key));
	struct section_form *form = table_get(&judge->work.forms, bytes);

	if (!form) {
		form = ARENA_NEW(judge->arena, struct section_form);
		count_forms(form, judge, item, names, true);
		if (!form->labels && !form->headings)
			count_forms(form, judge, item, names, false);
		*table_slot(&judge->work.forms,
			    arena_copy(judge->arena, bytes)) = form;
	}
	return form->labels > form->headings ? form->label : NULL;
}
