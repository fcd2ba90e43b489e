/* link, linked from, links: what an item leans on, and what leans on it. */
#include "ready/checks.h"

#include "ready/belongs.h"
#include "ready/conditions.h"
#include "ready/follow.h"
#include "ready/miss-link.h"
#include "ready/miss.h"
#include "ready/targets.h"
#include "terms/lookup.h"
/* ---- link to ---- */

/* The number of what was found, against the amounts that were agreed. */
static void miss_count(const struct asking *a, size_t n, const char *verb,
		       const char *what, struct span more)
{
	struct judge *judge = a->judge;
	const struct check *check = a->criterion->check;

	for (size_t i = 0; i < check->n_conditions; i++) {
		const struct condition *c = &check->conditions[i];
		struct saying saying = {
			.beyond = amount_distance(&c->amount, (double)n, 0),
			.answer = (double)n < c->amount.number
					  ? more
					  : SPAN("remove some of them")
		};

		if (c->kind != CONDITION_AMOUNT ||
		    amount_holds(&c->amount, (double)n))
			continue;
		miss(a, spot_of_item(a->item), &saying, "%s %s %s%s; %s", verb,
		     n ? arena_printf(judge->scratch, "%zu", n).at : "no", what,
		     say_where_in(judge, check), say_agreed(judge, &c->amount));
	}
}

/* `targets done`: each item that is reached and still open, at its link. */
static void judge_awaited_links(const struct asking *a)
{
	struct link_to **links;
	size_t n =
		judge_awaited(a->judge, a->criterion->check, a->item, &links);

	for (size_t i = 0; i < n; i++)
		miss_not_done(a, spot_of_link(links[i]), links[i]->item);
}

void judge_link(const struct asking *a)
{
	struct judge *judge = a->judge;
	const struct check *check = a->criterion->check;
	struct reach reach;
	size_t n;

	if (check_awaits(check))
		judge_awaited_links(a);
	if (check_forbids(check))
		return;
	follow(a, &reach);
	n = reach.n_hits + reach.n_outside;
	if (check->is_absent) {
		if (n)
			miss_link_absent(a, &reach);
	} else if (check->n_conditions) {
		miss_count(a, n, "links to",
			   n == 1 ? kinds_text(judge, check)
				  : say_plural(judge, check->kinds[0]->name),
			   say_link_one(judge, check));
	} else if (!n) {
		miss_link(a, &reach);
	}
}

/* ---- linked from ---- */

/* Is it in a list that is in the order of the backlog? */
static bool is_among(const struct item *item, struct item *const *list,
		     size_t n)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (list[middle]->index < item->index)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n && list[low] == item;
}

/*
 * How many items of the check's kinds link here, or belong here by the folder
 * they lie in; `*hit` is one of them.
 */
static size_t count_linking(const struct asking *a, const struct item **hit)
{
	struct judge *judge = a->judge;
	const struct check *check = a->criterion->check;
	const struct item *item = a->item;
	struct item *const *owned;
	size_t n = 0, n_owned;

	backlog_link_all(judge->backlog);
	owned = judge_owned_by_folder(judge, item, &n_owned);
	for (size_t i = 0; i < item->n_linked_from + n_owned; i++) {
		const struct item *from =
			i < n_owned ? owned[i] : item->linked_from[i - n_owned];

		if (!check_names_kind(check, from->kind) ||
		    (check->where &&
		     !guard_holds(check->where, from, judge->backlog->today)) ||
		    (i >= n_owned && is_among(from, owned, n_owned)))
			continue;
		*hit = from;
		n++;
	}
	return n;
}

void judge_linked_from(const struct asking *a)
{
	struct judge *judge = a->judge;
	struct item *item = a->item;
	const struct check *check = a->criterion->check;
	const char *kinds = kinds_text(judge, check);
	struct saying saying = {
		.answer = arena_printf(judge->scratch,
				       "link here from %s, or plan one",
				       say_one(judge, check->kinds[0]->name)),
		.found = check->names.folded[0],
	};
	const struct item *hit = NULL;
	size_t n = count_linking(a, &hit);

	if (check->is_absent) {
		if (!hit)
			return;
		saying.answer = SPAN("remove the link there");
		miss(a, spot_of_item(item), &saying, "is still linked from %s",
		     say_item(judge, hit));
	} else if (check->n_conditions) {
		miss_count(a, n, "is linked from",
			   n == 1 ? kinds
				  : say_plural(judge, check->kinds[0]->name),
			   saying.answer);
	} else if (!n) {
		miss(a, spot_of_item(item), &saying,
		     check->where ? "is not linked from any %s where %s"
				  : "is not linked from any %s",
		     kinds, check->where ? say(judge, check->where->text) : "");
	}
}

/* ---- links ---- */

static void miss_broken(const struct asking *a, const struct link_to *link)
{
	struct judge *judge = a->judge;
	struct saying saying = { .label = "leads nowhere",
				 .answer = SPAN("fix the link"),
				 .found = link->text,
				 .is_broken_link = true };

	miss(a, spot_of_link(link), &saying,
	     link->reason.len ? "has a link that leads nowhere: %s (%s)"
			      : "has a link that leads nowhere: %s",
	     link->link->form == LINK_WIKI
		     ? arena_printf(judge->scratch, "[[%.*s]]",
				    (int)link->text.len, link->text.at)
			       .at
		     : say(judge, link->text),
	     say(judge, link->reason));
}

void judge_links(const struct asking *a)
{
	struct judge *judge = a->judge;
	struct item *item = a->item;
	const struct check *check = a->criterion->check;
	struct link_scope scope;
	bool exist = check_asks(check, PROPERTY_EXIST);
	bool plain = check->is_absent || !check->n_conditions;
	struct saying saying = { .answer = SPAN("remove the links") };
	size_t n = 0;

	for (size_t i = 0; i < check->n_conditions; i++)
		plain |= check->conditions[i].kind == CONDITION_AMOUNT;
	if (check_awaits(check))
		judge_awaited_links(a);
	item_read_links(judge->backlog, item);
	scope = link_scope_of(judge, check, item);
	for (size_t i = 0; i < item->n_links; i++) {
		struct link_to *link = &item->links[i];

		if (check->in_section.n && !scope_has_in_section(&scope, link))
			continue;
		n += link->way != WAY_FIELD &&
		     (!link->link || link_form_is_followed(link->link->form));
		if (!exist || link->way != WAY_TEXT)
			continue;
		link_check(judge->backlog, link);
		if (link->reach == REACH_NOWHERE)
			miss_broken(a, link);
	}
	if (!plain)
		return;
	if (check->is_absent) {
		if (n)
			miss(a, spot_of_item(item), &saying, "still has %s%s",
			     n == 1 ? "a link"
				    : arena_printf(judge->scratch, "%zu links",
						   n)
					      .at,
			     say_where_in(judge, check));
	} else if (check->n_conditions) {
		miss_count(a, n, "has", n == 1 ? "link" : "links",
			   SPAN("add a link"));
	} else if (!n) {
		saying.answer = SPAN("add a link");
		miss(a, spot_of_item(item), &saying, "has no link%s",
		     say_where_in(judge, check));
	}
}
