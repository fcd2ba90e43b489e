/* link, linked from, links: what an item leans on, and what leans on it. */
#include "ready/judge.h"

#include "backlog/pattern.h"
#include "base/unicode.h"

#include <stdlib.h>

/* What was found on the way to a kind. */
struct reach {
	struct item **hits;
	size_t n_hits, room;
	size_t n_external;
	/* The item's own link on the way to each, and where it led. */
	const struct link_to *closed, *unmet, *wrong, *broken, *stuck, *hit;
	const struct item *closed_item, *unmet_item;
	struct item **wrong_items;
	size_t n_wrong, wrong_room;
};

static bool is_one_of(const struct kind *kind, struct kind *const *kinds,
		      size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (kinds[i] == kind)
			return true;
	return false;
}

/* Bytes from `start` to `end` of a document. */
struct stretch {
	const struct document *doc;
	uint32_t start, end;
};

/*
 * Which of an item's links a check is about, found out once for all of them:
 * those of a section, those of a field, or any.
 */
struct scope {
	const struct check *check;
	bool has_section;
	struct stretch section;
	struct stretch *values; /* of the field; by where they end */
	size_t n_values, room;
};

static int by_end(const void *x, const void *y)
{
	const struct stretch *a = x, *b = y;

	if (a->doc != b->doc)
		return (uintptr_t)a->doc < (uintptr_t)b->doc ? -1 : 1;
	return a->end < b->end ? -1 : a->end > b->end;
}

static bool is_named(const struct names *names, const struct field *field)
{
	for (size_t i = 0; i < names->n; i++)
		if (span_eq(field->folded, names->folded[i]))
			return true;
	return false;
}

/*
 * A link in a pair's value, "**Epic:** [Login](epics/1.md)", is in the field.
 * Of values that end later but begin no later, one is as good as all: each
 * takes over the earliest start behind it.
 */
static void note_values(struct judge *judge, const struct item *item,
			struct scope *scope)
{
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		for (size_t v = 0; is_named(&scope->check->in_field, field) &&
				   v < field->n_values;
		     v++)
			if (field->values[v].start < field->values[v].end)
				*ARENA_PUSH(judge->arena, scope->values,
					    scope->n_values,
					    scope->room) = (struct stretch){
					field->doc, field->values[v].start,
					field->values[v].end
				};
	}
	if (scope->n_values)
		qsort(scope->values, scope->n_values, sizeof(*scope->values),
		      by_end);
	for (size_t i = scope->n_values; i-- > 1;)
		if (scope->values[i - 1].doc == scope->values[i].doc &&
		    scope->values[i - 1].start > scope->values[i].start)
			scope->values[i - 1].start = scope->values[i].start;
}

static struct scope scope_of(struct judge *judge, const struct check *check,
			     const struct item *item)
{
	const struct names *names = &check->in_section;
	struct scope scope = { .check = check };
	const struct section *section =
		names->n ? item_section(item, names->folded, names->n) : NULL;

	if (section) {
		scope.section.doc = section->doc;
		scope.has_section = passage_bounds(&section->passage,
						   &scope.section.start,
						   &scope.section.end);
	}
	if (check->in_field.n)
		note_values(judge, item, &scope);
	return scope;
}

static bool is_in_section(const struct scope *scope, const struct link_to *link)
{
	return scope->has_section && link->way != WAY_FIELD &&
	       scope->section.doc == link->doc &&
	       scope->section.start <= link->start &&
	       link->start < scope->section.end;
}

static bool stands_in_field(const struct scope *scope,
			    const struct link_to *link)
{
	const struct stretch wanted = { link->doc, 0, link->start + 1 };
	size_t low = 0, high = scope->n_values;

	/* The first that ends behind the link's start. */
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (by_end(&scope->values[middle], &wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < scope->n_values && scope->values[low].doc == link->doc &&
	       scope->values[low].start < link->end;
}

static bool counts(const struct scope *scope, const struct link_to *link)
{
	if (link->link && link->link->form == LINK_IMAGE)
		return false;
	if (scope->check->in_section.n)
		return is_in_section(scope, link);
	if (scope->check->in_field.n)
		return (link->way == WAY_FIELD &&
			is_named(&scope->check->in_field, link->field)) ||
		       stands_in_field(scope, link);
	return !link->is_bare;
}

/* No item is met twice in one check; see judge.h. */
static bool is_met(struct judge *judge, const struct item *item)
{
	bool met = judge->met[item->index] == judge->meeting;

	judge->met[item->index] = judge->meeting;
	return met;
}

static void add_hit(struct judge *judge, struct reach *reach, struct item *item)
{
	if (!is_met(judge, item))
		*ARENA_PUSH(judge->arena, reach->hits, reach->n_hits,
			    reach->room) = item;
}

static void add_wrong(struct judge *judge, struct reach *reach,
		      struct item *item)
{
	if (!is_met(judge, item))
		*ARENA_PUSH(judge->arena, reach->wrong_items, reach->n_wrong,
			    reach->wrong_room) = item;
}

/* What a link is to a check. */
enum weight { NOTHING, EXTERNAL, WRONG, CLOSED, UNMET, HIT };

static enum weight weight_of(const struct judge *judge,
			     const struct check *check,
			     const struct link_to *link)
{
	const struct item *to = link->item;

	if (link->reach == REACH_KIND &&
	    is_one_of(link->kind, check->kinds, check->names.n))
		return EXTERNAL;
	if (!to)
		return NOTHING;
	if (!is_one_of(to->kind, check->kinds, check->names.n))
		return WRONG;
	if (check->is_open && to->is_done)
		return CLOSED;
	return check->where && !guard_holds(check->where, to,
					    judge->backlog->today)
		       ? UNMET
		       : HIT;
}

static void note_closed(struct reach *reach, const struct item *to,
			const struct link_to *own)
{
	if (reach->closed)
		return;
	reach->closed = own;
	reach->closed_item = to;
}

static void note_unmet(struct reach *reach, const struct item *to,
		       const struct link_to *own)
{
	if (reach->unmet)
		return;
	reach->unmet = own;
	reach->unmet_item = to;
}

static void note_hit(struct judge *judge, struct reach *reach, struct item *to,
		     const struct link_to *own)
{
	if (!reach->hit)
		reach->hit = own;
	add_hit(judge, reach, to);
}

static void note_external(struct reach *reach, const struct link_to *own)
{
	if (!reach->hit)
		reach->hit = own;
	reach->n_external++;
}

static void weigh(struct judge *judge, const struct check *check,
		  struct reach *reach, const struct link_to *link,
		  const struct link_to *own)
{
	struct item *to = link->item;

	switch (weight_of(judge, check, link)) {
	case EXTERNAL:
		note_external(reach, own);
		break;
	case CLOSED:
		note_closed(reach, to, own);
		break;
	case UNMET:
		note_unmet(reach, to, own);
		break;
	case HIT:
		note_hit(judge, reach, to, own);
		break;
	case WRONG:
		if (link != own ||
		    is_one_of(to->kind, check->through_kinds, check->through.n))
			break;
		if (!reach->wrong)
			reach->wrong = link;
		add_wrong(judge, reach, to);
		break;
	case NOTHING:
		break;
	}
}

/* A link that leads nowhere, to a place where such an item would live. */
static bool was_meant(const struct check *check, const struct link_to *link)
{
	if (link->reach != REACH_NOWHERE || !link->path.len)
		return false;
	for (size_t k = 0; k < check->names.n; k++)
		for (size_t p = 0; p < check->kinds[k]->n_patterns; p++)
			if (!check->kinds[k]->patterns[p].exclude &&
			    pattern_matches(check->kinds[k]->patterns[p].glob,
					    link->path))
				return true;
	return check->in_section.n > 0;
}

/*
 * What a check that counts nothing finds through an item, the same for all
 * that link there but for themselves: so the first two of what may be one of
 * them.
 */
struct beyond {
	const struct check *check;
	struct beyond *next; /* of another check */
	struct item *hits[2], *unmet[2];
	const struct item *closed;
	bool is_external;
};

static void keep_two(struct item **two, struct item *item)
{
	if (!two[0])
		two[0] = item;
	else if (!two[1] && two[0] != item)
		two[1] = item;
}

static void look_beyond(struct judge *judge, struct beyond *beyond,
			const struct item *at)
{
	for (size_t i = 0; i < at->n_links; i++) {
		const struct link_to *link = &at->links[i];
		enum weight weight =
			link->is_bare ? NOTHING
				      : weight_of(judge, beyond->check, link);

		if (weight == HIT)
			keep_two(beyond->hits, link->item);
		else if (weight == UNMET)
			keep_two(beyond->unmet, link->item);
		else if (weight == CLOSED && !beyond->closed)
			beyond->closed = link->item;
		beyond->is_external |= weight == EXTERNAL;
	}
}

static const struct beyond *beyond_of(struct judge *judge,
				      const struct check *check,
				      const struct item *at)
{
	struct beyond **list = &judge->beyond[at->index];
	struct beyond *beyond = *list;

	while (beyond && beyond->check != check)
		beyond = beyond->next;
	if (beyond)
		return beyond;
	beyond = ARENA_NEW(judge->kept, struct beyond);
	beyond->check = check;
	beyond->next = *list;
	*list = beyond;
	look_beyond(judge, beyond, at);
	return beyond;
}

/* What is reached through another item, as if its links were the item's own. */
static void follow_through(struct judge *judge, const struct check *check,
			   const struct item *item, struct reach *reach,
			   const struct link_to *own)
{
	struct item *to = own->item;
	const struct beyond *beyond;

	item_read_links(judge->backlog, to);
	for (size_t i = 0; check->n_conditions && i < to->n_links; i++)
		if (!to->links[i].is_bare && to->links[i].item != item)
			weigh(judge, check, reach, &to->links[i], own);
	if (check->n_conditions)
		return;
	beyond = beyond_of(judge, check, to);
	for (size_t i = 0; i < 2; i++) {
		if (beyond->hits[i] && beyond->hits[i] != item)
			note_hit(judge, reach, beyond->hits[i], own);
		if (beyond->unmet[i] && beyond->unmet[i] != item)
			note_unmet(reach, beyond->unmet[i], own);
	}
	if (beyond->closed)
		note_closed(reach, beyond->closed, own);
	if (beyond->is_external)
		note_external(reach, own);
}

static void follow(struct judge *judge, const struct check *check,
		   struct item *item, struct reach *reach)
{
	struct scope scope;

	item_read_links(judge->backlog, item);
	scope = scope_of(judge, check, item);
	judge->meeting++;
	for (size_t i = 0; i < item->n_links; i++) {
		struct link_to *link = &item->links[i];
		struct item *to = link->item;

		if (!counts(&scope, link))
			continue;
		weigh(judge, check, reach, link, link);
		if (!to || !is_one_of(to->kind, check->through_kinds,
				      check->through.n))
			continue;
		if (!reach->stuck)
			reach->stuck = link;
		follow_through(judge, check, item, reach, link);
	}
	if (reach->n_hits || reach->n_external)
		return;
	for (size_t i = 0; i < item->n_links && !reach->broken; i++) {
		struct link_to *link = &item->links[i];

		if (!counts(&scope, link) || link->way != WAY_TEXT)
			continue;
		link_check(judge->backlog, link);
		if (was_meant(check, link))
			reach->broken = link;
	}
}

/* ---- saying it ---- */

static struct spot spot_of_link(const struct link_to *link)
{
	return (struct spot){ link->doc, link->start, link->end };
}

static const char *say_kinds(struct judge *judge, struct kind *const *kinds,
			     size_t n)
{
	struct span *names = ARENA_ARRAY(judge->arena, struct span, n);

	for (size_t i = 0; i < n; i++)
		names[i] = kinds[i]->name;
	return say_list(judge, names, n, " or ");
}

/* ' under "Serves"', " in its epic": where a link was to stand. */
static const char *say_where_in(struct judge *judge, const struct check *check)
{
	const struct names *names = check->in_section.n ? &check->in_section
							: &check->in_field;
	const char *name;

	if (!names->n)
		return "";
	name = say(judge, names->shown[0]);
	return arena_printf(
		       judge->arena,
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

	return since.len ? arena_printf(judge->arena, "%s since %s", state,
					say(judge, since))
				   .at
			 : state;
}

/* "link an open Outcome, or an Epic that links one" */
static struct span say_link_one(struct judge *judge, const struct check *check)
{
	const char *kinds = kinds_text(judge, check);
	struct span one = arena_printf(
		judge->arena, "link %s%s", check->is_open ? "an open " : "",
		check->is_open ? kinds : say_one(judge, span_str(kinds)));

	if (!check->through.n)
		return one;
	return arena_printf(judge->arena, "%s, or %s that links one", one.at,
			    say_one(judge,
				    span_str(through_text(judge, check))));
}

static void miss_link(struct judge *judge, const struct criterion *criterion,
		      struct item *item, struct findings *out,
		      const struct reach *reach)
{
	const struct check *check = criterion->check;
	const char *kinds = kinds_text(judge, check);
	struct span kind = check->kinds[0]->name;
	struct saying saying = {
		.answer = say_link_one(judge, check),
		.found = check->names.folded[0],
	};

	if (reach->closed) {
		saying.label = "this is closed";
		saying.found = reach->closed_item->folded_id;
		miss(judge, criterion, item, out, spot_of_link(reach->closed),
		     &saying,
		     closed_since(reach->closed_item).len
			     ? "serves %s, %s"
			     : "serves %s, which is %s",
		     say_item(judge, reach->closed_item),
		     closed_state(judge, reach->closed_item));
	} else if (reach->unmet) {
		saying.label = "not this one";
		saying.found = reach->unmet_item->folded_id;
		miss(judge, criterion, item, out, spot_of_link(reach->unmet),
		     &saying, "links %s, and %s where %s was agreed",
		     say_item(judge, reach->unmet_item), say_one(judge, kind),
		     say(judge, check->where->text));
	} else if (reach->broken) {
		saying.label = "leads nowhere";
		saying.answer = SPAN("mend the link");
		saying.found = reach->broken->text;
		saying.is_broken_link = true;
		saying.has_subject = true;
		miss(judge, criterion, item, out, spot_of_link(reach->broken),
		     &saying,
		     reach->broken->reason.len
			     ? "its link to %s leads nowhere: %s (%s)"
			     : "its link to %s leads nowhere: %s",
		     say_one(judge, kind), say(judge, reach->broken->path),
		     say(judge, reach->broken->reason));
	} else if (reach->wrong) {
		struct span *ids = ARENA_ARRAY(judge->arena, struct span,
					       reach->n_wrong + 1);
		size_t n = 0;
		bool same = true;

		for (size_t i = 0; i < reach->n_wrong; i++) {
			same &= reach->wrong_items[i]->kind ==
				reach->wrong_items[0]->kind;
			if (n < 3)
				ids[n++] = reach->wrong_items[i]->id;
		}
		if (reach->n_wrong > n)
			ids[n++] = SPAN("…");
		saying.found = reach->wrong_items[0]->folded_id;
		miss(judge, criterion, item, out, spot_of_link(reach->wrong),
		     &saying, "links only %s (%s); %s was agreed",
		     same ? say_plural(judge, reach->wrong->kind->name)
			  : "other items",
		     say_list(judge, ids, n, ", "), say_one(judge, kind));
	} else if (reach->stuck) {
		saying.found = reach->stuck->item->folded_id;
		miss(judge, criterion, item, out, spot_of_link(reach->stuck),
		     &saying, "links %s, and that links no %s",
		     say_item(judge, reach->stuck->item), kinds);
	} else if (check->through.n) {
		miss(judge, criterion, item, out, spot_of_item(item), &saying,
		     "links no %s, and no %s that links one%s", kinds,
		     through_text(judge, check), say_where_in(judge, check));
	} else {
		miss(judge, criterion, item, out, spot_of_item(item), &saying,
		     "links no %s%s", kinds, say_where_in(judge, check));
	}
}

/* The number of what was found, against the amounts that were agreed. */
static bool miss_count(struct judge *judge, const struct criterion *criterion,
		       struct item *item, struct findings *out, size_t n,
		       const char *verb, const char *what, struct span more)
{
	const struct check *check = criterion->check;
	bool missed = false;

	for (size_t i = 0; i < check->n_conditions; i++) {
		const struct condition *c = &check->conditions[i];
		struct saying saying = {
			.beyond = amount_distance(&c->amount, (double)n, 0),
			.answer = (double)n < c->amount.number
					  ? more
					  : SPAN("take some of them out")
		};

		if (c->kind != CONDITION_AMOUNT ||
		    amount_holds(&c->amount, (double)n))
			continue;
		missed = true;
		miss(judge, criterion, item, out, spot_of_item(item), &saying,
		     "%s %s %s%s, and %s", verb,
		     n ? arena_printf(judge->arena, "%zu", n).at : "no", what,
		     say_where_in(judge, check), say_agreed(judge, &c->amount));
	}
	return missed;
}

void judge_link(struct judge *judge, const struct criterion *criterion,
		struct item *item, struct findings *out)
{
	const struct check *check = criterion->check;
	struct reach reach = { 0 };
	size_t n;

	follow(judge, check, item, &reach);
	n = reach.n_hits + reach.n_external;
	if (check->is_absent) {
		struct saying saying = { .answer = SPAN("take the link out") };

		if (!n)
			return;
		if (reach.n_hits)
			saying.found = reach.hits[0]->folded_id;
		miss(judge, criterion, item, out,
		     reach.hit ? spot_of_link(reach.hit) : spot_of_item(item),
		     &saying, "still links %s",
		     reach.n_hits
			     ? say_item(judge, reach.hits[0])
			     : say_one(judge,
				       span_str(kinds_text(judge, check))));
		return;
	}
	if (check->n_conditions)
		miss_count(judge, criterion, item, out, n, "links",
			   n == 1 ? kinds_text(judge, check)
				  : say_plural(judge, check->kinds[0]->name),
			   say_link_one(judge, check));
	else if (!n)
		miss_link(judge, criterion, item, out, &reach);
}

void judge_linked_from(struct judge *judge, const struct criterion *criterion,
		       struct item *item, struct findings *out)
{
	const struct check *check = criterion->check;
	const char *kinds = kinds_text(judge, check);
	struct saying saying = {
		.answer = arena_printf(judge->arena,
				       "link here from %s, or plan one",
				       say_one(judge, check->kinds[0]->name)),
		.found = check->names.folded[0],
	};
	const struct item *hit = NULL;
	size_t n = 0;

	backlog_link_all(judge->backlog);
	for (size_t i = 0; i < item->n_linked_from; i++) {
		const struct item *from = item->linked_from[i];

		if (!is_one_of(from->kind, check->kinds, check->names.n) ||
		    (check->where &&
		     !guard_holds(check->where, from, judge->backlog->today)))
			continue;
		hit = from;
		n++;
	}
	if (check->is_absent) {
		if (!hit)
			return;
		saying.answer = SPAN("take the link there out");
		miss(judge, criterion, item, out, spot_of_item(item), &saying,
		     "is still linked from %s", say_item(judge, hit));
	} else if (check->n_conditions) {
		miss_count(judge, criterion, item, out, n, "is linked from",
			   n == 1 ? kinds
				  : say_plural(judge, check->kinds[0]->name),
			   saying.answer);
	} else if (!n) {
		miss(judge, criterion, item, out, spot_of_item(item), &saying,
		     check->where ? "is linked from no %s where %s"
				  : "is linked from no %s",
		     kinds, check->where ? say(judge, check->where->text) : "");
	}
}

static void miss_broken(struct judge *judge, const struct criterion *criterion,
			struct item *item, struct findings *out,
			const struct link_to *link)
{
	struct saying saying = { .label = "leads nowhere",
				 .answer = SPAN("mend the link"),
				 .found = link->text,
				 .is_broken_link = true };

	miss(judge, criterion, item, out, spot_of_link(link), &saying,
	     link->reason.len ? "has a link that leads nowhere: %s (%s)"
			      : "has a link that leads nowhere: %s",
	     link->link->form == LINK_WIKI
		     ? arena_printf(judge->arena, "[[%.*s]]",
				    (int)link->text.len, link->text.at)
			       .at
		     : say(judge, link->text),
	     say(judge, link->reason));
}

void judge_links(struct judge *judge, const struct criterion *criterion,
		 struct item *item, struct findings *out)
{
	const struct check *check = criterion->check;
	struct scope scope;
	bool exist = false, plain = check->is_absent || !check->n_conditions;
	struct saying saying = { .answer = SPAN("take the links out") };
	size_t n = 0;

	for (size_t i = 0; i < check->n_conditions; i++) {
		exist |= check->conditions[i].kind == CONDITION_PROPERTY;
		plain |= check->conditions[i].kind == CONDITION_AMOUNT;
	}
	item_read_links(judge->backlog, item);
	scope = scope_of(judge, check, item);
	for (size_t i = 0; i < item->n_links; i++) {
		struct link_to *link = &item->links[i];

		if (check->in_section.n && !is_in_section(&scope, link))
			continue;
		n += link->way != WAY_FIELD &&
		     !(link->link && link->link->form == LINK_IMAGE);
		if (!exist || link->way != WAY_TEXT)
			continue;
		link_check(judge->backlog, link);
		if (link->reach == REACH_NOWHERE)
			miss_broken(judge, criterion, item, out, link);
	}
	if (!plain)
		return;
	if (check->is_absent) {
		if (n)
			miss(judge, criterion, item, out, spot_of_item(item),
			     &saying, "still has %s%s",
			     n == 1 ? "a link"
				    : arena_printf(judge->arena, "%zu links", n)
					      .at,
			     say_where_in(judge, check));
	} else if (check->n_conditions) {
		miss_count(judge, criterion, item, out, n, "has",
			   n == 1 ? "link" : "links", SPAN("add a link"));
	} else if (!n) {
		saying.answer = SPAN("add a link");
		miss(judge, criterion, item, out, spot_of_item(item), &saying,
		     "has no link%s", say_where_in(judge, check));
	}
}

/* ---- for whoever asks what an item is there for ---- */

size_t judge_linked(struct judge *judge, const struct check *check,
		    struct item *item, struct link_to ***out)
{
	struct scope scope;
	size_t n = 0, room = 0;

	*out = NULL;
	item_read_links(judge->backlog, item);
	scope = scope_of(judge, check, item);
	for (size_t i = 0; i < item->n_links; i++) {
		struct link_to *link = &item->links[i];

		if (link->item && link->item != item && counts(&scope, link) &&
		    (is_one_of(link->kind, check->kinds, check->names.n) ||
		     is_one_of(link->kind, check->through_kinds,
			       check->through.n)))
			*ARENA_PUSH(judge->arena, *out, n, room) = link;
	}
	return n;
}
