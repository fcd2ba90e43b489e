/* What is said of a link that is asked for, or must not be. */
#include "ready/miss-link.h"

#include "ready/miss.h"
#include "terms/lookup.h"

/* ---- words ---- */

struct spot spot_of_link(const struct link_to *link)
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

const char *say_where_in(struct judge *judge, const struct check *check)
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

const char *kinds_text(struct judge *judge, const struct check *check)
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

struct span say_link_one(struct judge *judge, const struct check *check)
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

void miss_link(const struct asking *a, const struct reach *reach)
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

void miss_link_absent(const struct asking *a, const struct reach *reach)
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
