/*
 * Fields that the definition asks about and no item of the kind has. What
 * forbids holds where there is nothing, and a guard that asks such a field
 * never holds: a misspelt name would pass every item.
 */
#include "ready/structure.h"

#include "backlog/relation.h"
#include "base/near.h"
#include "base/unicode.h"
#include "terms/lookup.h"

enum {
	/* So many items without it may be chance: a young backlog is told less. */
	MANY_ITEMS = 10,
	/* Where a field is called nearly so, a few are enough. */
	FEW_ITEMS = 3,
};

/* A kind under the eye; `kind` NULL: all of them. */
struct field_search {
	struct judge *judge;
	const struct kind *kind;
	size_t n_items;
	bool is_counted; /* the items were */
	struct span *told; /* each field once, folded */
	size_t n_told, told_room;
};

static bool is_of_kind(const struct field_search *s, const struct item *item)
{
	return !s->kind || item->kind == s->kind;
}

/* Of what is read already, or of what would have to be read for it. */
static bool any_has(const struct field_search *s, struct span folded,
		    bool is_read)
{
	const struct backlog *backlog = s->judge->backlog;

	for (size_t i = 0; i < backlog->n_items; i++)
		if (is_of_kind(s, backlog->items[i]) &&
		    !backlog->items[i]->rest == is_read &&
		    item_field(backlog->items[i], folded))
			return true;
	return false;
}

static bool is_had(const struct field_search *s, struct span folded)
{
	return any_has(s, folded, true) || any_has(s, folded, false);
}

/* What is said of an item itself is always there. */
static bool is_always_there(struct span folded)
{
	static const char *const names[] = { "id",	"title",   "path",
					     "folder",	"file",	   "lane",
					     "checked", "position" };

	return ANY_OF(span_is, folded, names);
}

/* What an item waits for, under a name that nobody asks for: "Dependencies". */
static struct span same_relation(const struct item *item)
{
	for (size_t f = 0; f < item->n_fields; f++)
		if (item->fields[f].origin != FROM_ITSELF &&
		    relation_depends(item->fields[f].folded) &&
		    !kind_asks(item->kind, item->fields[f].folded) &&
		    field_has_value(&item->fields[f]))
			return item->fields[f].name;
	return SPAN_NONE;
}

/* A field of the items that is called nearly so, or means the same. */
static struct span near_name(const struct field_search *s, struct span folded)
{
	const struct backlog *backlog = s->judge->backlog;
	struct near near = NEAR_NONE;
	struct span same = SPAN_NONE;
	bool waits = relation_depends(folded);

	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];

		if (!is_of_kind(s, item))
			continue;
		item_read_rest(item);
		if (!same.len && waits)
			same = same_relation(item);
		for (size_t f = 0; f < item->n_fields; f++)
			if (item->fields[f].origin != FROM_ITSELF)
				near_try(&near, folded, item->fields[f].folded,
					 item->fields[f].name);
	}
	return near.best.len ? near.best : same;
}

static void count_items(struct field_search *s)
{
	const struct backlog *backlog = s->judge->backlog;

	for (size_t i = 0; !s->is_counted && i < backlog->n_items; i++)
		s->n_items += is_of_kind(s, backlog->items[i]);
	s->is_counted = true;
}

static void tell_unmatched(const struct field_search *s, struct span shown,
			   struct span near, struct spot spot, const char *so)
{
	struct judge *judge = s->judge;
	const char *whose = s->kind ? say(judge, s->kind->name) : "item";
	const char *name = say(judge, shown);
	struct finding *finding = add_structural(
		&judge->findings, "field-unmatched", SEVERITY_NOTE, NULL, spot,
		near.len ? arena_printf(judge->scratch,
					"no %s has a field \"%s\", so %s; some "
					"have \"%s\": is that meant?",
					whose, name, so, say(judge, near))
			 : arena_printf(judge->scratch,
					"no %s has a field \"%s\", so %s",
					whose, name, so));

	finding->answer = near.len
				  ? arena_printf(judge->scratch, "write \"%s\"",
						 say(judge, near))
				  : SPAN("write the name that the items use");
	finding->back = SPAN("leave it if the field is yet to come");
	finding->found = shown;
}

static bool is_told(const struct field_search *s, struct span folded)
{
	for (size_t i = 0; i < s->n_told; i++)
		if (span_eq(s->told[i], folded))
			return true;
	return false;
}

static void look_for(struct field_search *s, struct span folded,
		     struct span shown, struct spot spot, const char *so)
{
	struct span near;

	count_items(s);
	if (s->n_items < FEW_ITEMS || is_always_there(folded) ||
	    is_told(s, folded) || is_had(s, folded))
		return;
	near = near_name(s, folded);
	if (!near.len && s->n_items < MANY_ITEMS)
		return;
	*ARENA_PUSH(s->judge->scratch, s->told, s->n_told, s->told_room) =
		folded;
	tell_unmatched(s, shown, near, spot, so);
}

/* The terms that can never hold; those with "not" always do. */
static void look_for_guard(struct field_search *s, const struct guard *guard,
			   struct spot spot, const char *so)
{
	for (size_t i = 0; guard && i < guard->n_terms; i++)
		if (!guard->terms[i].negated &&
		    guard->terms[i].kind != TERM_BOXES)
			look_for(s, guard->terms[i].folded,
				 guard->terms[i].name, spot, so);
}

/* Of several names one that items have will do. */
static bool any_is_had(const struct field_search *s, const struct names *names)
{
	for (size_t i = 0; i < names->n; i++)
		if (is_had(s, names->folded[i]))
			return true;
	return false;
}

static void look_at(struct field_search *s, const struct criterion *criterion)
{
	const struct check *check = criterion->check;
	struct spot spot = { s->judge->definition->doc, criterion->check_start,
			     criterion->check_end };

	if (!check)
		return;
	look_for_guard(s, check->when, spot, "this is asked of none");
	if (check->subject == SUBJECT_FIELD && !check->is_absent &&
	    check_forbids(check) && !any_is_had(s, &check->names))
		look_for(s, check->names.folded[0], check->names.shown[0], spot,
			 "this holds for all of them");
}

/* Is every open item asked for it? Then each is told that it has none. */
static bool is_asked_for(const struct agreement *agreement, struct span folded)
{
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct criterion *criterion = agreement->criteria[i];
		const struct check *check = criterion->check;

		if (!check || check->subject != SUBJECT_FIELD || check->when ||
		    check->is_absent || check_forbids(check) ||
		    criterion->level != NO_LEVEL)
			continue;
		for (size_t n = 0; n < check->names.n; n++)
			if (span_eq(check->names.folded[n], folded))
				return true;
	}
	return false;
}

static void look_at_level(struct field_search *s,
			  const struct agreement *agreement,
			  const struct level *level)
{
	struct spot spot = { s->judge->definition->doc, level->start,
			     level->end };

	if (level->when &&
	    !is_asked_for(agreement, level->when->terms[0].folded))
		look_for_guard(s, level->when, spot, "none claims this level");
}

static void look_at_kind(struct judge *judge, const struct agreement *agreement)
{
	struct field_search one = { .judge = judge, .kind = &agreement->kind };

	for (size_t i = 0; i < agreement->n_levels; i++)
		look_at_level(&one, agreement, &agreement->levels[i]);
	/* What is asked of every kind is looked at once, for all of them. */
	for (size_t i = 0; i < agreement->n_criteria; i++)
		if (agreement->criteria[i]->agreement)
			look_at(&one, agreement->criteria[i]);
}

void judge_unmatched_fields(struct judge *judge)
{
	const struct definition *definition = judge->definition;
	struct field_search all = { .judge = judge };

	if (definition->is_builtin || judge->scope)
		return;
	for (size_t i = 0; i < definition->n_agreements; i++)
		look_at_kind(judge, definition->agreements[i]);
	for (size_t i = 0; i < definition->every.n_criteria; i++)
		look_at(&all, definition->every.criteria[i]);
}
