/*
 * "Depends on: T-99", where ids of that form are items here and this one is not:
 * a slip, or an item that is gone. Whoever waits for it should not be recommended
 * before somebody has looked.
 */
#include "plan/plan.h"

#include "backlog/id-list.h"
#include "base/unicode.h"

/* The ids that share what stands before their number: "t-" of T-1 to T-12. */
struct id_form {
	long greatest;
	bool keeps_done; /* what is over stays in the backlog */
};

/* The length of an id's front, and its number; 0 where it is no such id. */
static size_t front_of_id(struct span id, long *number)
{
	enum { MOST_DIGITS = 9 };
	size_t at = id.len;

	while (at && char_is_digit(id.at[at - 1]))
		at--;
	if (!at || at == id.len || id.len - at > MOST_DIGITS)
		return 0;
	*number = 0;
	for (size_t i = at; i < id.len; i++)
		*number = *number * 10 + (id.at[i] - '0');
	return at;
}

static void note_form(struct plan *plan, const struct item *item,
		      struct span id)
{
	long number;
	size_t front = front_of_id(id, &number);
	struct id_form *form;
	void **slot;

	if (!front)
		return;
	slot = table_slot(&plan->id_forms, span_first(id, front));
	if (!*slot)
		*slot = ARENA_NEW(plan->arena, struct id_form);
	form = *slot;
	if (number > form->greatest)
		form->greatest = number;
	form->keeps_done |= item->is_done;
	/* No form ends in a digit, so that ids may be noted beside them. */
	*table_slot(&plan->id_forms, id) = form;
}

/* One row may be several: "T-6/T-7". */
static void note_forms(struct plan *plan, const struct item *item)
{
	struct span rest = item->folded_id, part;

	if (!item->has_own_id || item->is_local)
		return;
	note_form(plan, item, rest);
	while (id_list_is_bare(item->folded_id) &&
	       id_list_next(&rest, BY_BLANKS, &part))
		note_form(plan, item, part);
}

/* Up to the first letter that no id has: "T-99" of "T-99 (mail)". */
static struct span first_id(struct span folded)
{
	size_t n = 0;

	while (n < folded.len &&
	       (char_is_letter(folded.at[n]) || char_is_digit(folded.at[n]) ||
		strchr("-_.", folded.at[n])))
		n++;
	while (n && strchr("-_.", folded.at[n - 1]))
		n--;
	return n < folded.len && (unsigned char)folded.at[n] >= 0x80
		       ? SPAN_NONE
		       : span_first(folded, n);
}

static bool is_lost(const struct plan *plan, struct span id)
{
	const struct id_form *form;
	long number = 0;
	size_t front = front_of_id(id, &number);

	form = front ? table_get(&plan->id_forms, span_first(id, front)) : NULL;
	return form && (form->keeps_done || number > form->greatest) &&
	       !table_get(&plan->id_forms, id);
}

void plan_note_lost(struct plan *plan, struct planned *planned,
		    const struct field_piece *piece)
{
	struct span id =
		first_id(text_fold_case(&plan->backlog->scratch, piece->text));

	if (!planned->lost.len && is_lost(plan, id))
		planned->lost = arena_copy(plan->arena,
					   span_first(piece->text, id.len));
}

void plan_find_id_forms(struct plan *plan)
{
	for (size_t i = 0; i < plan->backlog->n_items; i++)
		note_forms(plan, plan->backlog->items[i]);
}
