/* The links that a check is about, and the items that they reach. */
#include "ready/follow.h"

#include "backlog/pattern.h"
#include "base/sort.h"
#include "ready/belongs.h"
#include "terms/lookup.h"

/* ---- which links a check is about ---- */

static int by_end(const void *x, const void *y)
{
	const struct extent *a = x, *b = y;

	int order = compare_sizes((uintptr_t)a->doc, (uintptr_t)b->doc);

	return order ? order : compare_sizes(a->end, b->end);
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
 * Each entry keeps the suffix minimum of starts, so that one binary search
 * answers: is this place inside any value?
 */
static void note_values(struct judge *judge, const struct item *item,
			struct link_scope *scope)
{
	item_read_rest(item);
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		for (size_t v = 0; is_named(&scope->check->in_field, field) &&
				   v < field->n_values;
		     v++)
			if (field->values[v].start < field->values[v].end)
				*ARENA_PUSH(judge->scratch, scope->values,
					    scope->n_values, scope->room) =
					(struct extent){ field->doc,
							 field->values[v].start,
							 field->values[v].end };
	}
	sort_list(scope->values, scope->n_values, sizeof(*scope->values),
		  by_end);
	for (size_t i = scope->n_values; i-- > 1;)
		if (scope->values[i - 1].doc == scope->values[i].doc &&
		    scope->values[i - 1].start > scope->values[i].start)
			scope->values[i - 1].start = scope->values[i].start;
}

struct link_scope link_scope_of(struct judge *judge, const struct check *check,
				const struct item *item)
{
	const struct names *names = &check->in_section;
	struct link_scope scope = { .check = check };
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

bool scope_has_in_section(const struct link_scope *scope,
			  const struct link_to *link)
{
	return scope->has_section && link->way != WAY_FIELD &&
	       scope->section.doc == link->doc &&
	       scope->section.start <= link->start &&
	       link->start < scope->section.end;
}

static bool stands_in_field(const struct link_scope *scope,
			    const struct link_to *link)
{
	const struct extent wanted = { link->doc, 0, link->start + 1 };
	size_t low = 0, high = scope->n_values;

	/* The first that ends after the link's start. */
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

static bool counts(const struct link_scope *scope, const struct link_to *link)
{
	if (link->link && !link_form_is_followed(link->link->form))
		return false;
	if (scope->check->in_section.n)
		return scope_has_in_section(scope, link);
	if (scope->check->in_field.n)
		return (link->way == WAY_FIELD &&
			is_named(&scope->check->in_field, link->field)) ||
		       stands_in_field(scope, link);
	return !link->is_bare;
}

/* ---- what they reach ---- */

/*
 * A hub: a thousand stories link one epic, and each looks through all of the
 * epic's links for an outcome. What is found there is the same for each of
 * them, but that none may find itself. So it is looked for once, and of what
 * might be the one that asks two are kept: one of them is another. That is
 * enough for a check that only asks whether there is one; one that counts
 * looks at all of them.
 */
struct hub {
	const struct check *check;
	struct hub *next; /* the same item for another check */
	struct item *hits[2], *unmet[2];
	struct item *closed; /* it is done, so it does not ask */
	bool is_outside;
};

/* What following remembers from one item to the next; kept by the judge. */
struct following {
	/* By item->index: the round in which it was met last. */
	size_t *met;
	size_t round; /* counted up by each follow() */
	struct hub **hubs; /* by item->index */
};

static struct following *following_of(struct judge *judge)
{
	struct following *following = judge->work.following;
	size_t n = judge->backlog->n_items;

	if (following)
		return following;
	following = ARENA_NEW(judge->arena, struct following);
	following->met = ARENA_ARRAY(judge->arena, size_t, n);
	following->hubs = ARENA_ARRAY(judge->arena, struct hub *, n);
	judge->work.following = following;
	return following;
}

static enum landing landing_of(const struct judge *judge,
			       const struct check *check,
			       const struct link_to *link)
{
	const struct item *to = link->item;

	if (link->reach == REACH_KIND && check_names_kind(check, link->kind))
		return LANDED_OUTSIDE;
	if (!to)
		return LANDED_NOWHERE;
	if (!check_names_kind(check, to->kind))
		return LANDED_WRONG;
	if (check->is_open && to->is_done)
		return LANDED_CLOSED;
	return check->where && !guard_holds(check->where, to,
					    judge->backlog->today)
		       ? LANDED_UNMET
		       : LANDED_HIT;
}

/* Adds an item that this round has not met yet. */
static void add_once(struct judge *judge, struct item ***list, size_t *n,
		     size_t *room, struct item *item)
{
	struct following *following = judge->work.following;

	if (following->met[item->index] == following->round)
		return;
	following->met[item->index] = following->round;
	*ARENA_PUSH(judge->scratch, *list, *n, *room) = item;
}

/* A way that starts with link `own` landed at `to`; NULL outside. */
static void land(struct judge *judge, struct reach *reach, enum landing landing,
		 const struct link_to *own, struct item *to)
{
	if (!reach->first[landing].own)
		reach->first[landing] = (struct way){ own, to };
	if (landing == LANDED_HIT)
		add_once(judge, &reach->hits, &reach->n_hits, &reach->hits_room,
			 to);
	else if (landing == LANDED_WRONG)
		add_once(judge, &reach->wrong, &reach->n_wrong,
			 &reach->wrong_room, to);
	else if (landing == LANDED_OUTSIDE)
		reach->n_outside++;
}

/* ---- through other items ---- */

static void keep_two(struct item **two, struct item *item)
{
	if (!two[0])
		two[0] = item;
	else if (!two[1] && two[0] != item)
		two[1] = item;
}

static void look_around(struct judge *judge, struct hub *hub,
			const struct item *at)
{
	for (size_t i = 0; i < at->n_links; i++) {
		const struct link_to *link = &at->links[i];

		if (link->is_bare)
			continue;
		switch (landing_of(judge, hub->check, link)) {
		case LANDED_HIT:
			keep_two(hub->hits, link->item);
			break;
		case LANDED_UNMET:
			keep_two(hub->unmet, link->item);
			break;
		case LANDED_CLOSED:
			if (!hub->closed)
				hub->closed = link->item;
			break;
		case LANDED_OUTSIDE:
			hub->is_outside = true;
			break;
		default:
			break;
		}
	}
}

static const struct hub *hub_of(struct judge *judge, const struct check *check,
				const struct item *at)
{
	struct hub **list = &judge->work.following->hubs[at->index];
	struct hub *hub = *list;

	while (hub && hub->check != check)
		hub = hub->next;
	if (hub)
		return hub;
	hub = ARENA_NEW(judge->arena, struct hub);
	hub->check = check;
	hub->next = *list;
	*list = hub;
	look_around(judge, hub, at);
	return hub;
}

static void land_from_hub(const struct asking *a, struct reach *reach,
			  const struct link_to *own)
{
	const struct hub *hub =
		hub_of(a->judge, a->criterion->check, own->item);

	for (size_t i = 0; i < 2; i++) {
		if (hub->hits[i] && hub->hits[i] != a->item)
			land(a->judge, reach, LANDED_HIT, own, hub->hits[i]);
		if (hub->unmet[i] && hub->unmet[i] != a->item)
			land(a->judge, reach, LANDED_UNMET, own, hub->unmet[i]);
	}
	if (hub->closed)
		land(a->judge, reach, LANDED_CLOSED, own, hub->closed);
	if (hub->is_outside)
		land(a->judge, reach, LANDED_OUTSIDE, own, NULL);
}

/* What the item that `own` leads to links itself, but for the one that asks. */
static void follow_through(const struct asking *a, struct reach *reach,
			   const struct link_to *own)
{
	const struct check *check = a->criterion->check;
	struct item *between = own->item;

	item_read_links(a->judge->backlog, between);
	if (!check->n_conditions) {
		land_from_hub(a, reach, own);
		return;
	}
	for (size_t i = 0; i < between->n_links; i++) {
		const struct link_to *link = &between->links[i];
		enum landing landing = landing_of(a->judge, check, link);

		/* It is not asked to link that kind and no other. */
		if (!link->is_bare && link->item != a->item &&
		    landing != LANDED_NOWHERE && landing != LANDED_WRONG)
			land(a->judge, reach, landing, own, link->item);
	}
}

/* ---- an item's own links ---- */

static void follow_own(const struct asking *a, struct reach *reach,
		       const struct link_to *link)
{
	const struct check *check = a->criterion->check;
	enum landing landing = landing_of(a->judge, check, link);
	bool goes_on = link->item &&
		       check_goes_through(check, link->item->kind);

	if (landing != LANDED_NOWHERE && !(landing == LANDED_WRONG && goes_on))
		land(a->judge, reach, landing, link, link->item);
	if (!goes_on)
		return;
	land(a->judge, reach, LANDED_BETWEEN, link, link->item);
	follow_through(a, reach, link);
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

static void find_broken(const struct asking *a, struct reach *reach,
			const struct link_scope *scope)
{
	for (size_t i = 0; i < a->item->n_links; i++) {
		struct link_to *link = &a->item->links[i];

		if (!counts(scope, link) || link->way != WAY_TEXT)
			continue;
		link_check(a->judge->backlog, link);
		if (!was_meant(a->criterion->check, link))
			continue;
		land(a->judge, reach, LANDED_BROKEN, link, NULL);
		return;
	}
}

/* "by folder": as if the item linked what its folder stands for. */
static struct link_to *folder_link(struct judge *judge,
				   const struct check *check,
				   const struct item *item, struct arena *arena)
{
	struct item *owner = judge_owner_by_folder(judge, check, item);
	struct link_to *link;

	if (!owner)
		return NULL;
	link = ARENA_NEW(arena, struct link_to);
	*link = (struct link_to){ .way = WAY_TEXT,
				  .reach = REACH_ITEM,
				  .item = owner,
				  .kind = owner->kind,
				  .doc = item_doc(item),
				  .start = item->start,
				  .end = item->end,
				  .is_checked = true };
	return link;
}

/* The folder says what it belongs to; what it links says nothing. */
static void follow_folder(const struct asking *a, struct reach *out)
{
	const struct link_to *link = folder_link(a->judge, a->criterion->check,
						 a->item, a->judge->scratch);

	if (link)
		follow_own(a, out, link);
}

void follow(const struct asking *a, struct reach *out)
{
	struct link_scope scope;

	*out = (struct reach){ 0 };
	item_read_links(a->judge->backlog, a->item);
	following_of(a->judge)->round++;
	if (a->criterion->check->by_folder) {
		follow_folder(a, out);
		return;
	}
	scope = link_scope_of(a->judge, a->criterion->check, a->item);
	for (size_t i = 0; i < a->item->n_links; i++)
		if (counts(&scope, &a->item->links[i]))
			follow_own(a, out, &a->item->links[i]);
	if (!out->n_hits && !out->n_outside)
		find_broken(a, out, &scope);
}

/* ---- for whoever asks what an item is there for ---- */

/* The one that the folder stands for. */
static size_t list_folder_link(struct judge *judge, const struct check *check,
			       const struct item *item, struct link_to ***out)
{
	struct link_to *link = folder_link(judge, check, item, judge->arena);

	if (!link)
		return 0;
	*out = ARENA_ARRAY(judge->arena, struct link_to *, 1);
	(*out)[0] = link;
	return 1;
}

size_t judge_linked(struct judge *judge, const struct check *check,
		    struct item *item, struct link_to ***out)
{
	struct link_scope scope;
	size_t n = 0, room = 0;

	*out = NULL;
	if (check->by_folder)
		return list_folder_link(judge, check, item, out);
	item_read_links(judge->backlog, item);
	scope = link_scope_of(judge, check, item);
	for (size_t i = 0; i < item->n_links; i++) {
		struct link_to *link = &item->links[i];

		if (link->item && link->item != item && counts(&scope, link) &&
		    (check_names_kind(check, link->kind) ||
		     check_goes_through(check, link->kind)))
			*ARENA_PUSH(judge->arena, *out, n, room) = link;
	}
	return n;
}

/* Of `links` a link in a field is none, as when they are counted. */
static bool is_awaited(struct judge *judge, const struct link_scope *scope,
		       const struct item *item, const struct link_to *link)
{
	const struct check *check = scope->check;

	if (!link->item || link->item == item || !counts(scope, link))
		return false;
	if (check->subject == SUBJECT_LINKS)
		return link->way != WAY_FIELD && !link->is_bare;
	return check_names_kind(check, link->item->kind) &&
	       (!check->where ||
		guard_holds(check->where, link->item, judge->backlog->today));
}

size_t judge_awaited(struct judge *judge, const struct check *check,
		     struct item *item, struct link_to ***out)
{
	struct following *following = following_of(judge);
	struct link_scope scope;
	size_t n = 0, room = 0;

	*out = NULL;
	if (check->by_folder)
		return list_folder_link(judge, check, item, out);
	item_read_links(judge->backlog, item);
	scope = link_scope_of(judge, check, item);
	following->round++;
	for (size_t i = 0; i < item->n_links; i++) {
		struct link_to *link = &item->links[i];

		if (!is_awaited(judge, &scope, item, link) ||
		    following->met[link->item->index] == following->round)
			continue;
		following->met[link->item->index] = following->round;
		*ARENA_PUSH(judge->arena, *out, n, room) = link;
	}
	return n;
}
