/* Who serves what by where it stands: 3, 4 and 6 of those in serves.c. */
#include "plan/serves.h"

#include "base/sort.h"
#include "base/unicode.h"

void serves_add_label(struct plan *plan, struct planned *planned,
		      struct span label, bool is_lane)
{
	for (size_t i = 0; i < planned->n_serves; i++)
		if (span_eq(planned->serves[i].label, label))
			return;
	*ARENA_PUSH(plan->arena, planned->serves, planned->n_serves,
		    planned->serves_room) =
		(struct serving){ .label = label, .is_lane = is_lane };
}

/* ---- 3: lists in what is served ---- */

/* What may list the other: asked for by it, or an outcome beside a mere item. */
static bool may_list(const struct plan *plan, const struct planned *upper,
		     const struct planned *lower)
{
	const struct kind *a = upper->item->kind, *b = lower->item->kind;

	if (a == b || plan_is_asked_for(plan, a, b))
		return false;
	return plan_is_asked_for(plan, b, a) ||
	       (upper->is_outcome && !lower->is_outcome);
}

/* Is it what the entry or cell around it begins with? */
static bool opens_entry(const struct link_to *link)
{
	const struct outline *outline = &link->doc->outline;
	size_t low = 0, high = outline->n_blocks;
	uint32_t block;
	struct span before;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (outline->blocks[middle].start <= link->start)
			low = middle + 1;
		else
			high = middle;
	}
	if (!low)
		return false;
	block = (uint32_t)low - 1;
	before = span_of(outline->source.at + outline->blocks[block].start,
			 link->start - outline->blocks[block].start);
	for (size_t i = 0; i < before.len; i++)
		if (char_is_letter(before.at[i]) &&
		    !(before.at[i] == 'x' && i && before.at[i - 1] == '['))
			return false;
	while (block != NO_BLOCK &&
	       outline->blocks[block].kind != BLOCK_ENTRY &&
	       outline->blocks[block].kind != BLOCK_ROW)
		block = outline->blocks[block].parent;
	return block != NO_BLOCK;
}

/* "Related", "Out of scope": a list of what is not part of it. */
static bool is_of_others(const struct planned *planned, uint32_t at)
{
	static const char *const words[] = { "related", "see also", "not ",
					     "out of",	"depend",   "block",
					     "serves",	"requires", "replace",
					     "history", "decision" };
	const struct item *item = planned->item;
	struct span name = SPAN("");

	for (size_t i = 0; i < item->n_sections; i++)
		if (item->sections[i].start <= at)
			name = item->sections[i].folded;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_find(name, words[i]) >= 0)
			return true;
	return false;
}

/* Does the field name what serves its item? */
static bool lists_children(struct plan *plan, const struct planned *planned,
			   const struct field *field)
{
	enum name_is is = plan_name(plan, field->folded);

	return is == NAME_CHILDREN ||
	       (is == NAME_UPPERS && planned->is_outcome);
}

static bool lists(struct serves *f, const struct planned *planned,
		  const struct link_to *link)
{
	if (!link->item || link->is_bare || link->item == planned->item)
		return false;
	if (link->way == WAY_FIELD)
		return lists_children(f->plan, planned, link->field);
	return !link->is_in_link && opens_entry(link) &&
	       !is_of_others(planned, link->start);
}

void serves_note_listed(struct serves *f, struct planned *planned)
{
	struct item *item = planned->item;

	item_read_links(f->plan->backlog, item);
	for (size_t i = 0; i < item->n_links; i++) {
		const struct link_to *link = &item->links[i];
		struct planned *to;

		if (!lists(f, planned, link))
			continue;
		to = planned_of(f->plan, link->item);
		if (may_list(f->plan, planned, to) ||
		    (link->way == WAY_FIELD && !may_list(f->plan, to, planned)))
			planned_add(&f->listed_by[to->item->index], planned,
				    f->plan->arena);
	}
}

bool serves_may_list_any(const struct plan *plan, const struct planned *planned)
{
	const struct kind *kind = planned->item->kind;

	if (planned->is_outcome)
		return true;
	for (size_t i = 0; i < plan->definition->n_agreements; i++)
		if (plan_is_asked_for(
			    plan, &plan->definition->agreements[i]->kind, kind))
			return true;
	return false;
}

bool serves_has_children_field(struct plan *plan, const struct planned *planned)
{
	const struct item *item = planned->item;

	for (size_t i = 0; i < item->n_fields; i++)
		if (lists_children(plan, planned, &item->fields[i]) &&
		    item->fields[i].origin == FROM_FRONT_MATTER)
			return true;
	return false;
}

/* ---- 4: what it is written in ---- */

struct stretch {
	struct planned *planned;
	uint32_t first, last;
};

static int by_place(const void *x, const void *y)
{
	const struct stretch *a = x, *b = y;

	int order = compare_sizes(a->first, b->first);

	return order ? order : compare_sizes(b->last, a->last);
}

static size_t stretches_of(struct plan *plan, const struct backlog_file *file,
			   struct stretch **out, struct arena *arena)
{
	size_t n = 0, room = 0;

	*out = NULL;
	for (size_t i = 0; i < file->n_items; i++)
		for (size_t j = 0; j < file->items[i]->n_parts; j++) {
			const struct part *part = &file->items[i]->parts[j];

			if (part->doc == file->doc &&
			    !form_is_whole(part->form))
				*ARENA_PUSH(arena, *out, n,
					    room) = (struct stretch){
					planned_of(plan, file->items[i]),
					part->first, part->last
				};
		}
	sort_list(*out, n, sizeof(**out), by_place);
	return n;
}

void serves_note_inside(struct serves *f, const struct backlog_file *file)
{
	struct arena *scratch = &f->plan->backlog->scratch;
	struct arena_mark mark = arena_mark(scratch);
	struct stretch *all;
	size_t n = stretches_of(f->plan, file, &all, scratch), depth = 0;
	size_t *around = ARENA_ARRAY(scratch, size_t, n + 1);

	for (size_t i = 0; i < n; i++) {
		struct planned **inside =
			&f->inside[all[i].planned->item->index];

		while (depth && all[around[depth - 1]].last <= all[i].first)
			depth--;
		if (!*inside && depth)
			*inside = all[around[depth - 1]].planned;
		else if (!*inside && file->whole)
			*inside = planned_of(f->plan, file->whole);
		if (*inside == all[i].planned)
			*inside = NULL;
		around[depth++] = i;
	}
	arena_rewind(scratch, mark);
}

/* ---- 6: lanes ---- */

/* "Now", "In progress", "High": a lane that says when, not what for. */
static bool is_common_lane(struct span folded)
{
	static const char *const words[] = {
		"now",	       "next",	    "later",	 "backlog", "to do",
		"todo",	       "doing",	    "done",	 "ideas",   "icebox",
		"ready",       "blocked",   "review",	 "someday", "high",
		"medium",      "low",	    "critical",	 "must",    "should",
		"could",       "open",	    "closed",	 "bugs",    "features",
		"tasks",       "stories",   "items",	 "active",  "completed",
		"in progress", "in review", "this week", "up next", "inbox",
		"archive",     "planned",   "waiting",
	};

	return ANY_OF(span_is, folded, words);
}

static bool uses_lane(const struct planned *planned)
{
	const struct kind *kind = planned->item->kind;

	/* Not kind_asks(): that knows what any kind asks. */
	if (kind->n_lanes)
		return true;
	for (size_t i = 0; i < kind->n_orders; i++)
		if (kind_is_lane(kind, kind->orders[i].folded))
			return true;
	for (size_t i = 0; i < kind->n_rules; i++)
		for (size_t j = 0; j < kind->rules[i].n; j++)
			if (kind->rules[i].sources[j].kind == SOURCE_LANE)
				return true;
	return false;
}

/* The heading that a page begins with, if that is its title; else empty. */
static struct span title_of(const struct outline *outline, struct arena *arena)
{
	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (outline->blocks[i].kind == BLOCK_HEADING)
			return outline->blocks[i].level == 1
				       ? outline_text_copy(outline, i, arena)
				       : SPAN("");
	return SPAN("");
}

/*
 * Everything in a page stands below its title, which therefore says nothing.
 * Items come page by page, so that each is looked through once.
 */
static bool is_page_title(struct plan *plan, const struct item *item,
			  struct span lane)
{
	const struct document *doc = item_doc(item);

	if (plan->titled != doc) {
		plan->titled = doc;
		plan->page_title = title_of(&doc->outline, plan->arena);
	}
	return span_eq(plan->page_title, lane);
}

void serves_add_lane(struct plan *plan, struct planned *planned)
{
	struct span lane = planned->item->lane;
	struct span folded;

	if (!lane.len || uses_lane(planned) ||
	    is_page_title(plan, planned->item, lane))
		return;
	folded = text_fold_value(plan->arena, lane);
	if (folded.len && !is_common_lane(folded))
		serves_add_label(plan, planned, lane, true);
}
