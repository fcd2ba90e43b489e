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
#include "plan/serves.h"

#include "backlog/reference.h"
#include "base/unicode.h"
#include "ready/follow.h"
#include "terms/lookup.h"

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

/* Adds what such links lead to, if that is open or `over`; false for nothing. */
static bool add_by_way(struct plan *plan, struct planned *planned,
		       struct link_to **links, size_t n, enum link_way way,
		       bool over)
{
	bool any = false;

	for (size_t i = 0; i < n; i++) {
		if (links[i]->way != way || (!over && links[i]->item->is_done))
			continue;
		any = true;
		add_served(plan, planned, planned_of(plan, links[i]->item));
	}
	return any;
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
		for (size_t w = 0; w < 3; w++)
			if (add_by_way(plan, planned, links, n, ways[w], over))
				return;
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

/*
 * "M3 - GUI", but no sentence: that says something else, and so do the pieces
 * between its commas.
 */
static bool is_label(const struct field *field, const struct field_piece *piece)
{
	enum { MOST_WORDS = 8, MOST_OF_GOAL = 4 };
	struct span text = piece->text, all = piece->value->text;
	size_t words = text_count_words(text);
	bool is_goal = span_is(field->folded, "goal") ||
		       span_is(field->folded, "outcome") ||
		       span_is(field->folded, "objective");

	if (field->origin == FROM_SECTION || field->origin == FROM_ITSELF)
		return false;
	return words && words <= (is_goal ? MOST_OF_GOAL : MOST_WORDS) &&
	       !span_ends(all, ".") && !span_ends(text, ".") &&
	       !span_starts(text, "http");
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

/*
 * Is the value what the item itself is called? A row with a column Feature is
 * that feature, and other rows of the same name are no parents of it.
 */
static bool is_own_title(const struct planned *planned,
			 const struct field *field, struct arena *scratch)
{
	struct arena_mark mark = arena_mark(scratch);
	bool is_own = planned->item->parts[0].form == FORM_ROW &&
		      field->n_values == 1 &&
		      span_eq(text_fold_name(scratch, field->values[0].text),
			      text_fold_name(scratch, planned->item->title));

	arena_rewind(scratch, mark);
	return is_own;
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
		    is_label(field, &pieces[i]))
			serves_add_label(plan, planned,
					 arena_rescue(plan->arena, scratch,
						      pieces[i].text),
					 false);
	arena_rewind(scratch, mark);
}

static void add_from_fields(struct plan *plan, struct planned *planned)
{
	const struct item *item = planned->item;

	item_read_rest(item);
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];
		enum name_is is = plan_name(plan, field->folded);

		if ((is == NAME_PARENT ||
		     (is == NAME_UPPERS && !planned->is_outcome)) &&
		    item_field(item, field->folded) == field &&
		    field_has_value(field) &&
		    !is_own_title(planned, field, &plan->backlog->scratch))
			add_from_field(plan, planned, field);
	}
}

/* ---- all of it ---- */

static void find_served(struct serves *f, struct planned *planned)
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
		serves_add_lane(plan, planned);
}

/* Of all that is read, and of what that serves in turn, done as it may be. */
static void find_all_served(struct serves *f)
{
	struct plan *plan = f->plan;
	struct planned_list chain = { NULL, 0, 0 };

	for (size_t i = 0; i < plan->backlog->n_items; i++)
		if (plan->items[i].is_read)
			planned_add(&chain, &plan->items[i], plan->arena);
	for (size_t i = 0; i < chain.n; i++) {
		const struct planned *planned = chain.list[i];

		find_served(f, chain.list[i]);
		for (size_t j = 0; j < planned->n_serves; j++) {
			struct planned *to = planned->serves[j].to;

			if (!to || to->is_read)
				continue;
			plan_read_fields(plan, to);
			planned_add(&chain, to, plan->arena);
		}
	}
}

void plan_find_served(struct plan *plan)
{
	struct backlog *backlog = plan->backlog;
	struct serves f = {
		.plan = plan,
		.listed_by = ARENA_ARRAY(plan->arena, struct planned_list,
					 backlog->n_items),
		.inside = ARENA_ARRAY(plan->arena, struct planned *,
				      backlog->n_items),
	};

	for (size_t i = 0; i < backlog->n_items; i++)
		if (serves_may_list_any(plan, &plan->items[i]) ||
		    serves_has_children_field(plan, &plan->items[i]))
			serves_note_listed(&f, &plan->items[i]);
	for (size_t i = 0; i < backlog->n_files; i++)
		serves_note_inside(&f, &backlog->files[i]);
	find_all_served(&f);
	for (size_t i = 0; i < backlog->n_items; i++)
		for (size_t j = 0; j < plan->items[i].n_serves; j++)
			if (plan->items[i].serves[j].to)
				planned_add(
					&plan->items[i].serves[j].to->served_by,
					&plan->items[i], plan->arena);
}
