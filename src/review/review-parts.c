#include "review/review-parts.h"

struct change *add_change(struct reviewing *r, enum changed what,
			  enum change_group group, const struct item *item)
{
	struct change *change = ARENA_PUSH(r->arena, r->out->changes,
					   r->out->n_changes, r->room);

	*change = (struct change){ .what = what,
				   .group = group,
				   .item = item,
				   .doc = item_doc(item),
				   .start = item->start };
	return change;
}

void add_note(struct reviewing *r, struct change *change, struct span note)
{
	struct span *notes =
		ARENA_ARRAY(r->arena, struct span, change->n_notes + 1);

	for (size_t i = 0; i < change->n_notes; i++)
		notes[i] = change->notes[i];
	notes[change->n_notes++] = note;
	change->notes = notes;
}

struct span list_some(struct reviewing *r, struct item *const *items,
		      size_t known, size_t n)
{
	enum { MOST = 3 };
	struct buf text = BUF_INIT;
	size_t shown = n <= MOST + 1 && n <= known ? n : MOST;
	struct span out;

	for (size_t i = 0; i < shown; i++) {
		buf_adds(&text, !i ? "" : i + 1 == n ? " and " : ", ");
		buf_adds(&text, say_item(r->after, items[i]));
	}
	if (shown < n)
		buf_addf(&text, " and %zu more", n - shown);
	out = arena_copy(r->arena, buf_span(&text));
	buf_release(&text);
	return out;
}

struct span list_items(struct reviewing *r, struct item *const *items, size_t n)
{
	return list_some(r, items, n, n);
}

static bool is_claiming(const struct agreement *agreement,
			const struct judgement *judgement)
{
	return judgement->claims != NO_LEVEL || !agreement->n_levels;
}

bool side_is_held(const struct agreement *agreement, const struct item *item,
		  const struct judgement *judgement)
{
	return !item->is_done &&
	       (item->is_started || is_claiming(agreement, judgement));
}

static bool guard_has_field(const struct guard *guard, struct span folded)
{
	return guard && guard_asks(guard, folded);
}

bool field_tells_state(const struct agreement *agreement, struct span folded)
{
	const struct kind *kind = &agreement->kind;

	for (size_t i = 0; i < agreement->n_levels; i++)
		if (guard_has_field(agreement->levels[i].when, folded))
			return true;
	for (size_t i = 0; i < kind->n_done_when; i++)
		if (guard_has_field(kind->done_when[i], folded))
			return true;
	return span_is(folded, "status");
}

bool review_has_state(const struct reviewing *r, const struct item *item)
{
	for (size_t i = r->out->n_changes; i-- > 0;) {
		const struct change *change = &r->out->changes[i];

		if (change->item != item)
			return false;
		if (change->what == CHANGED_READY ||
		    change->what == CHANGED_NOT_READY ||
		    change->what == CHANGED_DONE ||
		    (change->what == CHANGED_FIELD && !change->field.len))
			return true;
	}
	return false;
}

struct span values_text(struct reviewing *r, const struct field *field)
{
	struct buf text = BUF_INIT;
	struct span out;

	for (size_t i = 0; field && i < field->n_values; i++) {
		if (field->values[i].is_none)
			continue;
		buf_adds(&text, text.len ? ", " : "");
		buf_add(&text, field->values[i].text);
	}
	out = arena_copy(r->arena, buf_span(&text));
	buf_release(&text);
	return out;
}
