/*
 * Who serves what, by the first of these that an item has:
 *
 * 1. what its criteria "link to … in field" and "in section" find there;
 * 2. fields called parent, epic, milestone …, by id, path or exact title;
 * 3. a list in another item that names it;
 * 4. the item that it is written in;
 * 5. what a criterion "link to …" without a place finds anywhere in it;
 * 6. a name that is not an item: a value of 2, or the heading above it.
 *
 * A mention serves nothing, unless a criterion asks for no more than that.
 */
#include "plan/plan.h"

#include "backlog/reference.h"
#include "base/unicode.h"
#include "ready/follow.h"
#include "terms/lookup.h"

#include <stdlib.h>

struct finder {
	struct plan *plan;
	struct planned_list *listed_by; /* by item->index */
	struct planned **inside; /* the same: what it is written in */
};

static void add_served(struct plan *plan, struct planned *planned,
		       struct planned *to)
{
	if (to == planned)
		return;
	for (size_t i = 0; i < planned->n_serves; i++)
		if (planned->serves[i].to == to)
			return;
	*ARENA_PUSH(plan->arena, planned->serves, planned->n_serves,
		    planned->serves_room) = (struct serving){ .to = to };
}

static void add_label(struct plan *plan, struct planned *planned,
		      struct span label, bool is_lane)
{
	for (size_t i = 0; i < planned->n_serves; i++)
		if (span_eq(planned->serves[i].label, label))
			return;
	*ARENA_PUSH(plan->arena, planned->serves, planned->n_serves,
		    planned->serves_room) =
		(struct serving){ .label = label, .is_lane = is_lane };
}

static bool serves_item(const struct planned *planned)
{
	for (size_t i = 0; i < planned->n_serves; i++)
		if (planned->serves[i].to)
			return true;
	return false;
}

/* ---- 1 and 5: criteria ---- */

static const struct check *link_check_of(const struct criterion *criterion)
{
	const struct check *check = criterion->check;

	return check && !check->is_absent && check->kinds &&
			       check->subject == SUBJECT_LINK &&
			       !check_awaits(check)
		       ? check
		       : NULL;
}

static bool has_place(const struct check *check)
{
	return check->in_field.n || check->in_section.n || check->by_folder;
}

static bool is_target(const struct check *check, const struct planned *to)
{
	for (size_t i = 0; i < check->names.n; i++)
		if (check->kinds[i] == to->item->kind)
			return true;
	for (size_t i = 0; check->through_kinds && i < check->through.n; i++)
		if (check->through_kinds[i] == to->item->kind)
			return true;
	return false;
}

static bool serves_target(const struct check *check,
			  const struct planned *planned)
{
	for (size_t i = 0; i < planned->n_serves; i++)
		if (planned->serves[i].to &&
		    is_target(check, planned->serves[i].to))
			return true;
	return false;
}

/*
 * The links that a check without a place is about: those of fields before
 * those of the text, and those before words; what is over only where nothing
 * else is there.
 */
static void add_best(struct plan *plan, struct planned *planned,
		     struct link_to **links, size_t n)
{
	static const enum link_way ways[] = { WAY_FIELD, WAY_TEXT, WAY_WORD };

	for (int over = 0; over < 2; over++)
		for (size_t w = 0; w < 3; w++) {
			bool any = false;

			for (size_t i = 0; i < n; i++) {
				if (links[i]->way != ways[w] ||
				    (!over && links[i]->item->is_done))
					continue;
				any = true;
				add_served(plan, planned,
					   planned_of(plan, links[i]->item));
			}
			if (any)
				return;
		}
}

static void add_asked(struct plan *plan, struct planned *planned, bool placed)
{
	const struct agreement *agreement =
		agreement_of(plan->definition, planned->item);
	struct judge *judge = plan->judge;

	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct check *check =
			link_check_of(agreement->criteria[i]);
		struct link_to **links;
		size_t n;

		if (!check || has_place(check) != placed ||
		    (!placed && serves_target(check, planned)))
			continue;
		n = judge_linked(judge, check, planned->item, &links);
		for (size_t j = 0; placed && j < n; j++)
			add_served(plan, planned,
				   planned_of(plan, links[j]->item));
		if (!placed)
			add_best(plan, planned, links, n);
	}
}

/* ---- 2: fields ---- */

/* What others are there for comes before what merely bears the same title. */
static void note_title(struct plan *plan, struct planned *planned)
{
	struct span title = text_fold_name(plan->arena, planned->item->title);
	void **slot = title.len ? table_slot(&plan->titles, title) : NULL;

	if (slot && !*slot)
		*slot = planned;
}

static struct planned *by_title(struct plan *plan, struct span title)
{
	size_t n = plan->backlog->n_items;

	for (int rest = 0; rest < 2 && !plan->has_titles; rest++)
		for (size_t i = 0; i < n; i++)
			if (plan->items[i].is_outcome != rest)
				note_title(plan, &plan->items[i]);
	plan->has_titles = true;
	return table_get(&plan->titles, text_fold_name(plan->arena, title));
}

static struct planned *find_piece(struct plan *plan,
				  const struct planned *planned,
				  const struct field *field,
				  const struct field_piece *piece)
{
	struct item *item = backlog_resolve_piece(plan->backlog, planned->item,
						  field, piece);
	struct planned *to = item ? planned_of(plan, item) : NULL;

	if (!to)
		to = by_title(plan, piece->text);
	return to == planned ? NULL : to;
}

/* "M3 - GUI", but no sentence: that says something else. */
static bool is_label(const struct field *field, struct span text)
{
	enum { MOST_WORDS = 8, MOST_OF_GOAL = 4 };
	size_t words = text_count_words(text);
	bool is_goal = span_is(field->folded, "goal") ||
		       span_is(field->folded, "outcome") ||
		       span_is(field->folded, "objective");

	if (field->origin == FROM_SECTION || field->origin == FROM_ITSELF)
		return false;
	return words && words <= (is_goal ? MOST_OF_GOAL : MOST_WORDS) &&
	       !span_ends(text, ".") && !span_starts(text, "http");
}

/* Adds what the piece of a field names; false where it names no item. */
static bool add_piece(struct plan *plan, struct planned *planned,
		      const struct field *field,
		      const struct field_piece *piece)
{
	struct planned *to =
		piece->is_none ? NULL : find_piece(plan, planned, field, piece);

	if (to)
		add_served(plan, planned, to);
	return to != NULL;
}

/* A parent of itself; one that is called as what it is for is not meant. */
static bool is_own_id(const struct planned *planned,
		      const struct field_piece *piece)
{
	return planned->item->folded_id.len &&
	       span_eq(piece->folded, planned->item->folded_id);
}

static void add_from_field(struct plan *plan, struct planned *planned,
			   const struct field *field)
{
	struct arena *scratch = &plan->backlog->scratch;
	struct arena_mark mark = arena_mark(scratch);
	struct field_piece *pieces;
	size_t n = field_wholes(field, &pieces, scratch);

	/* A title may hold a comma: all of it is tried first. */
	for (size_t i = 0; i < n; i++)
		add_piece(plan, planned, field, &pieces[i]);
	if (serves_item(planned)) {
		arena_rewind(scratch, mark);
		return;
	}
	n = backlog_references(plan->backlog, planned->item, field, &pieces,
			       scratch);
	for (size_t i = 0; i < n; i++)
		if (!add_piece(plan, planned, field, &pieces[i]) &&
		    !pieces[i].is_none && !is_own_id(planned, &pieces[i]) &&
		    is_label(field, pieces[i].text))
			add_label(plan, planned,
				  arena_rescue(plan->arena, scratch,
					       pieces[i].text),
				  false);
	arena_rewind(scratch, mark);
}

static void add_from_fields(struct plan *plan, struct planned *planned)
{
	const struct item *item = planned->item;

	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		enum name_is is = plan_name(plan, field->folded);

		if ((is == NAME_PARENT ||
		     (is == NAME_UPPERS && !planned->is_outcome)) &&
		    item_field(item, field->folded) == field &&
		    field_has_value(field))
			add_from_field(plan, planned, field);
	}
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

static bool lists(struct finder *f, const struct planned *planned,
		  const struct link_to *link)
{
	if (!link->item || link->is_bare || link->item == planned->item)
		return false;
	if (link->way == WAY_FIELD)
		return lists_children(f->plan, planned, link->field);
	return !link->is_in_link && opens_entry(link) &&
	       !is_of_others(planned, link->start);
}

static void note_listed(struct finder *f, struct planned *planned)
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

/* Only what others may be there for is looked through. */
static bool may_list_any(const struct plan *plan, const struct planned *planned)
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

static bool has_children_field(struct plan *plan, const struct planned *planned)
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

	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	return a->last > b->last ? -1 : a->last < b->last;
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
	if (n)
		qsort(*out, n, sizeof(**out), by_place);
	return n;
}

static void note_inside(struct finder *f, const struct backlog_file *file)
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

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_is(folded, words[i]))
			return true;
	return false;
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

static void add_lane(struct plan *plan, struct planned *planned)
{
	struct span lane = planned->item->lane;
	struct span folded;

	if (!lane.len || uses_lane(planned) ||
	    is_page_title(plan, planned->item, lane))
		return;
	folded = text_fold_value(plan->arena, lane);
	if (folded.len && !is_common_lane(folded))
		add_label(plan, planned, lane, true);
}

/* ---- all of it ---- */

static void find_served(struct finder *f, struct planned *planned)
{
	struct plan *plan = f->plan;
	struct planned_list *listed = &f->listed_by[planned->item->index];
	struct planned *inside = f->inside[planned->item->index];

	add_asked(plan, planned, true);
	if (!serves_item(planned))
		add_from_fields(plan, planned);
	if (!serves_item(planned))
		for (size_t i = 0; i < listed->n; i++)
			add_served(plan, planned, listed->list[i]);
	if (!serves_item(planned) && inside)
		add_served(plan, planned, inside);
	if (!planned->is_outcome || plan_kind_of(plan, planned)->is_asked)
		add_asked(plan, planned, false);
	if (!planned->n_serves && !planned->is_outcome)
		add_lane(plan, planned);
}

void plan_find_served(struct plan *plan)
{
	struct backlog *backlog = plan->backlog;
	struct finder f = {
		.plan = plan,
		.listed_by = ARENA_ARRAY(plan->arena, struct planned_list,
					 backlog->n_items),
		.inside = ARENA_ARRAY(plan->arena, struct planned *,
				      backlog->n_items),
	};

	for (size_t i = 0; i < backlog->n_items; i++)
		if (may_list_any(plan, &plan->items[i]) ||
		    has_children_field(plan, &plan->items[i]))
			note_listed(&f, &plan->items[i]);
	for (size_t i = 0; i < backlog->n_files; i++)
		note_inside(&f, &backlog->files[i]);
	for (size_t i = 0; i < backlog->n_items; i++)
		find_served(&f, &plan->items[i]);
	for (size_t i = 0; i < backlog->n_items; i++)
		for (size_t j = 0; j < plan->items[i].n_serves; j++)
			if (plan->items[i].serves[j].to)
				planned_add(
					&plan->items[i].serves[j].to->served_by,
					&plan->items[i], plan->arena);
}
