/*
 * What tells the pages of a kind apart, in a few words: of
 * specs/001-login/tasks.md and specs/002-pay/tasks.md that is 001-login and
 * 002-pay.
 */
#include "plan/plan.h"

#include "backlog/path.h"
#include "backlog/pattern.h"
#include "base/unicode.h"

/* The page that it stands on; of a file the folder around, as "a/b/". */
static struct span place_of(const struct item *item)
{
	struct span path = item_doc(item)->path, folder = path_folder(path);

	switch (item->parts[0].form) {
	case FORM_FILE:
		return folder;
	case FORM_FOLDER:
		return folder.len
			       ? path_folder(span_first(folder, folder.len - 1))
			       : folder;
	default:
		return path;
	}
}

/* How much of the front of both is the same, up to and with a slash. */
static size_t same_front(struct span a, struct span b, size_t most)
{
	size_t front = 0;

	for (size_t i = 0; i < most && i < a.len && i < b.len; i++) {
		if (a.at[i] != b.at[i])
			break;
		if (a.at[i] == '/')
			front = i + 1;
	}
	return front;
}

/* How much of the ends of both is the same, from a slash on. */
static size_t same_tail(struct span a, struct span b, size_t most)
{
	size_t tail = 0;

	for (size_t i = 1; i <= most && i <= a.len && i <= b.len; i++) {
		if (a.at[a.len - i] != b.at[b.len - i])
			break;
		if (a.at[a.len - i] == '/')
			tail = i;
	}
	return tail;
}

/* "story-1" of a/story-1-login.md: its name up to the end of a number. */
static struct span numbered(struct span path)
{
	struct span name = path_name(path);
	size_t n = 0;

	while (n < name.len && !char_is_digit(name.at[n]))
		n++;
	if (n == name.len)
		return SPAN("");
	while (n < name.len && char_is_digit(name.at[n]))
		n++;
	return span_first(name, n);
}

/* Files of one kind, by the number at the front of their names. */
struct numbers {
	struct table first; /* → the struct planned that had it first */
	bool restart; /* one in another folder has it, too */
};

static void count_number(struct numbers *numbers, struct planned *planned)
{
	struct span number = numbered(item_doc(planned->item)->path);
	const struct planned *other;
	void **slot;

	if (!number.len || numbers->restart)
		return;
	slot = table_slot(&numbers->first, number);
	other = *slot;
	numbers->restart = other && !span_eq(place_of(other->item),
					     place_of(planned->item));
	*slot = planned;
}

/* Where the numbers begin anew in another folder, each is a list of its own. */
static void find_folders(struct plan *plan)
{
	size_t n = plan->definition->n_agreements;
	struct numbers *numbers = ARENA_ARRAY(plan->arena, struct numbers, n);

	for (size_t i = 0; i < n; i++)
		table_init(&numbers[i].first, plan->arena);
	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		struct planned *planned = &plan->items[i];

		if (plan_kind_of(plan, planned)->has_pages &&
		    !planned_is_inside(planned))
			count_number(&numbers[planned->item->kind->index],
				     planned);
	}
	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		struct planned *planned = &plan->items[i];

		if (numbers[planned->item->kind->index].restart &&
		    !planned_is_inside(planned))
			planned->folder = place_of(planned->item);
	}
	for (size_t i = 0; i < n; i++)
		table_release(&numbers[i].first);
}

void plan_find_pages(struct plan *plan)
{
	struct span *first = ARENA_ARRAY(plan->arena, struct span,
					 plan->definition->n_agreements);

	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		const struct planned *planned = &plan->items[i];
		struct plan_kind *kind = plan_kind_of(plan, planned);
		struct span place = place_of(planned->item);
		struct span *one = &first[planned->item->kind->index];

		if (!one->at) {
			*one = place;
			kind->place_front = kind->place_tail = place.len;
		} else if (!span_eq(*one, place)) {
			kind->has_pages = true;
			kind->place_front =
				same_front(*one, place, kind->place_front);
			kind->place_tail =
				same_tail(*one, place, kind->place_tail);
		}
	}
	find_folders(plan);
}

struct span plan_page_of(const struct plan *plan, const struct planned *planned)
{
	const struct plan_kind *kind = plan_kind_of(plan, planned);
	struct span place = place_of(planned->item), rest;

	if (!kind->has_pages)
		return SPAN("");
	rest = span_from(place, kind->place_front);
	/* docs/a.md beside docs/x/a.md: the slash is in both, and counts once. */
	if (kind->place_tail < rest.len)
		rest = span_first(rest, rest.len - kind->place_tail);
	if (path_is_markdown(rest))
		rest = path_stem(rest);
	if (span_ends(rest, "/"))
		rest = span_first(rest, rest.len - 1);
	if (!rest.len)
		rest = path_folder_name(place);
	return rest.len ? rest : SPAN("the root");
}
