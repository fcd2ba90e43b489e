/* link, linked from, links: what an item leans on, and what leans on it. */
#include "ready/checks.h"

#include "base/unicode.h"
#include "ready/belongs.h"
#include "ready/conditions.h"
#include "ready/follow.h"
#include "ready/miss.h"
#include "ready/targets.h"
#include "terms/lookup.h"

/* ---- words ---- */

static struct spot spot_of_link(const struct link_to *link)
{
	return (struct spot){ link->doc, link->start, link->end };
}

static const char *say_kinds(struct judge *judge, struct kind *const *kinds,
			     size_t n)
{
	struct span *names = ARENA_ARRAY(judge->scratch, struct span, n);

	for (size_t i = 0; i < n; i++)
		names[i] = kinds[i]->name;
	return say_list(judge, names, n, " or ");
}

/* Is the field called as one of the kinds? Then its name says no more. */
static bool is_called_as_kind(const struct check *check, struct span folded)
{
	for (size_t i = 0; i < check->names.n; i++)
		if (span_eq(check->kinds[i]->folded, folded))
			return true;
	return false;
}

/* ' under "Serves"', " in its parent": where a link was to stand. */
static const char *say_where_in(struct judge *judge, const struct check *check)
{
	const struct names *names = check->in_section.n ? &check->in_section
							: &check->in_field;
	const char *name;

	if (!names->n || (!check->in_section.n &&
			  is_called_as_kind(check, names->folded[0])))
		return "";
	name = say(judge, names->shown[0]);
	return arena_printf(
		       judge->scratch,
		       check->in_section.n ? " under \"%s\"" : " in its %s",
		       check->in_section.n ? name
					   : say_field(judge, names->shown[0]))
		.at;
}

static const char *kinds_text(struct judge *judge, const struct check *check)
{
	return say_kinds(judge, check->kinds, check->names.n);
}

static const char *through_text(struct judge *judge, const struct check *check)
{
	return say_kinds(judge, check->through_kinds, check->through.n);
}

/* When it was closed, if the item itself says so. */
static struct span closed_since(const struct item *item)
{
	static const char *const names[] = { "closed",	       "done",
					     "dropped",	       "completed",
					     "closed on",      "closed date",
					     "completed date", "since" };
	long day;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const struct field *field =
			item_field(item, span_str(names[i]));

		if (field_has_value(field) &&
		    value_date(field->values[0].text, &day))
			return span_first(field->values[0].text, 10);
	}
	return SPAN_NONE;
}

/* The value that closes it: of its status, or of what `done when` asks. */
static struct span closing_value(struct judge *judge, const struct item *item)
{
	const struct kind *kind = item->kind;
	const struct field *field = item_field(item, SPAN("status"));

	for (size_t i = 0; i < kind->n_done_when; i++) {
		const struct guard *guard = kind->done_when[i];

		if (!guard_holds(guard, item, judge->backlog->today))
			continue;
		field = item_field(item, guard->terms[0].folded);
		break;
	}
	return field_has_value(field) ? field->values[0].text : SPAN("done");
}

static const char *closed_state(struct judge *judge, const struct item *item)
{
	struct span since = closed_since(item);
	const char *state = say(judge, closing_value(judge, item));

	return since.len ? arena_printf(judge->scratch, "%s since %s", state,
					say(judge, since))
				   .at
			 : state;
}

/*
 * "link to an open Outcome, or to an Epic that links to one", "move it to the
 * folder of an Epic"
 */
static struct span say_link_one(struct judge *judge, const struct check *check)
{
	const char *kinds = kinds_text(judge, check);
	struct span one = arena_printf(
		judge->scratch, "%s%s%s",
		check->by_folder ? "move it to the folder of " : "link to ",
		check->is_open ? "an open " : "",
		check->is_open ? kinds : say_one(judge, span_str(kinds)));

	if (!check->through.n)
		return one;
	return arena_printf(
		judge->scratch, "%s, or to %s that links to one", one.at,
		say_one(judge, span_str(through_text(judge, check))));
}

/* ---- link to: why there is none ---- */

/* What all of these sentences share. */
static struct saying saying_of_link(const struct asking *a)
{
	const struct check *check = a->criterion->check;

	return (struct saying){
		.answer = say_link_one(a->judge, check),
		.found = check->names.folded[0],
	};
}

static void miss_closed(const struct asking *a, const struct way *way)
{
	struct judge *judge = a->judge;
	struct saying saying = saying_of_link(a);

	saying.label = "this is closed";
	saying.found = way->to->folded_id;
	miss(a, spot_of_link(way->own), &saying,
	     closed_since(way->to).len ? "serves %s, %s"
				       : "serves %s, which is %s",
	     say_item(judge, way->to), closed_state(judge, way->to));
}

static void miss_unmet(const struct asking *a, const struct way *way)
{
	struct judge *judge = a->judge;
	const struct check *check = a->criterion->check;
	struct saying saying = saying_of_link(a);

	saying.label = "not this one";
	saying.found = way->to->folded_id;
	miss(a, spot_of_link(way->own), &saying,
	     "links to %s; %s where %s was agreed", say_item(judge, way->to),
	     say_one(judge, check->kinds[0]->name),
	     say(judge, check->where->text));
}

static void miss_meant(const struct asking *a, const struct link_to *link)
{
	struct judge *judge = a->judge;
	struct saying saying = {
		.label = "leads nowhere",
		.answer = SPAN("fix the link"),
		.found = link->text,
		.is_broken_link = true,
		.has_subject = true,
	};

	miss(a, spot_of_link(link), &saying,
	     link->reason.len ? "its link to %s leads nowhere: %s (%s)"
			      : "its link to %s leads nowhere: %s",
	     say_one(judge, a->criterion->check->kinds[0]->name),
	     say(judge, link->path), say(judge, link->reason));
}

static void miss_others(const struct asking *a, const struct reach *reach)
{
	struct judge *judge = a->judge;
	const struct kind *kind = reach->wrong[0]->kind;
	struct saying saying = saying_of_link(a);
	struct span ids[4];
	size_t n = 0;
	bool same = true;

	for (size_t i = 0; i < reach->n_wrong; i++) {
		same &= reach->wrong[i]->kind == kind;
		if (n < 3)
			ids[n++] = reach->wrong[i]->id;
	}
	if (reach->n_wrong > n)
		ids[n++] = SPAN("…");
	saying.found = reach->wrong[0]->folded_id;
	miss(a, spot_of_link(reach->first[LANDED_WRONG].own), &saying,
	     "links only to %s (%s); %s was agreed",
	     same ? say_plural(judge, kind->name) : "other items",
	     say_list(judge, ids, n, ", "),
	     say_one(judge, a->criterion->check->kinds[0]->name));
}

static void miss_between(const struct asking *a, const struct way *way)
{
	struct judge *judge = a->judge;
	struct saying saying = saying_of_link(a);

	saying.found = way->to->folded_id;
	miss(a, spot_of_link(way->own), &saying,
	     "links to %s, which links to no %s", say_item(judge, way->to),
	     kinds_text(judge, a->criterion->check));
}

static void miss_all(const struct asking *a)
{
	struct judge *judge = a->judge;
	const struct check *check = a->criterion->check;
	struct saying saying = saying_of_link(a);
	const char *kinds = kinds_text(judge, check);

	if (check->by_folder)
		miss(a, spot_of_item(a->item), &saying,
		     check->through.n
			     ? "does not lie in the folder of %s, nor of %s "
			       "that links to one"
			     : "does not lie in the folder of %s",
		     say_one(judge, span_str(kinds)),
		     check->through.n
			     ? say_one(judge,
				       span_str(through_text(judge, check)))
			     : "");
	else if (check->through.n)
		miss(a, spot_of_item(a->item), &saying,
		     "links to no %s, and to no %s that links to one%s", kinds,
		     through_text(judge, check), say_where_in(judge, check));
	else
		miss(a, spot_of_item(a->item), &saying, "links to no %s%s",
		     kinds, say_where_in(judge, check));
}

/* Says what came closest. */
static void miss_link(const struct asking *a, const struct reach *reach)
{
	const struct way *first = reach->first;

	if (first[LANDED_CLOSED].own)
		miss_closed(a, &first[LANDED_CLOSED]);
	else if (first[LANDED_UNMET].own)
		miss_unmet(a, &first[LANDED_UNMET]);
	else if (first[LANDED_BROKEN].own)
		miss_meant(a, first[LANDED_BROKEN].own);
	else if (first[LANDED_WRONG].own)
		miss_others(a, reach);
	else if (first[LANDED_BETWEEN].own)
		miss_between(a, &first[LANDED_BETWEEN]);
	else
		miss_all(a);
}

/* "no link to": the first that is there all the same. */
static void miss_absent(const struct asking *a, const struct reach *reach)
{
	struct judge *judge = a->judge;
	const struct link_to *hit = reach->first[LANDED_HIT].own;
	const struct link_to *outside = reach->first[LANDED_OUTSIDE].own;
	struct saying saying = { .answer = SPAN("remove the link") };

	if (a->criterion->check->is_open && reach->n_hits)
		saying.answer = arena_printf(
			judge->scratch, "finish or drop %s, or remove the link",
			say_id(judge, reach->hits[0]));
	/* Both are among the item's links, in their order. */
	if (!hit || (outside && outside < hit))
		hit = outside;
	if (reach->n_hits)
		saying.found = reach->hits[0]->folded_id;
	miss(a, spot_of_link(hit), &saying, "still links to %s",
	     reach->n_hits
		     ? say_item(judge, reach->hits[0])
		     : say_one(judge, span_str(kinds_text(
					      judge, a->criterion->check))));
}

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
			miss_absent(a, &reach);
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
