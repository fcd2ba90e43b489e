/*
 * One line for each item: the group by what became of it, then all that
 * changed.
 */
#include "review/review-parts.h"

#include "backlog/state.h"
#include "base/sort.h"
#include "base/unicode.h"

/* ---- one line ---- */

static bool is_question(struct span note)
{
	return span_starts(note, "☐ ");
}

/* Does the line's group, or what it says first, tell this change already? */
static bool is_told(const struct reviewing *r, const struct review_line *line,
		    const struct change *change)
{
	struct span folded;

	/* "here: size 3 → 13" */
	if (line->group == GROUP_NOT_READY &&
	    change->explained == EXPLAINED_NOT_ASKED &&
	    (change->what == CHANGED_FIELD ||
	     change->what == CHANGED_CRITERIA ||
	     change->what == CHANGED_SECTION))
		return true;
	if (change->what != CHANGED_FIELD || !change->field.len ||
	    line->group > GROUP_BEGUN)
		return false;
	folded = text_fold_name(r->arena, change->field);
	if (change->explained == EXPLAINED_NOT_ASKED &&
	    item_misses_field(r, line->item, folded))
		return true;
	return field_tells_state(agreement_of(r->after->definition, line->item),
				 folded);
}

static void add_part(struct buf *out, struct span text)
{
	if (text.len && out->len)
		buf_adds(out, "; ");
	buf_add(out, text);
}

static void add_notes(struct buf *out, const struct change *change)
{
	/* Its brief words have said them, or its entries do. */
	if (change->what == CHANGED_NOT_READY ||
	    change->what == CHANGED_CRITERIA)
		return;
	for (size_t i = 0; i < change->n_notes; i++)
		if (!is_question(change->notes[i]))
			add_part(out, change->notes[i]);
}

static void add_change_words(struct buf *out, const struct change *change)
{
	add_part(out, change->is_brief ? change->brief : change->sentence);
	if (change->explained == EXPLAINED_NO)
		buf_adds(out, ", and nothing says why");
	if (change->explained == EXPLAINED_YES && change->reason.len) {
		buf_addf(out, ": %.*s", (int)change->reason.len,
			 change->reason.at);
		if (change->by.len)
			buf_addf(out, " (%.*s)", (int)change->by.len,
				 change->by.at);
	}
	add_notes(out, change);
}

static void take_questions(struct reviewing *r, struct review_line *line,
			   const struct change *change)
{
	struct span *list;

	if (change->what != CHANGED_READY || !change->n_notes)
		return;
	list = ARENA_ARRAY(r->arena, struct span, change->n_notes);
	for (size_t i = 0; i < change->n_notes; i++)
		if (is_question(change->notes[i]))
			list[line->n_questions++] =
				span_from(change->notes[i], strlen("☐ "));
	line->questions = list;
}

static void take_edits(struct reviewing *r, struct review_line *line,
		       const struct change *change)
{
	struct edit *edits;

	if (!change->n_edits)
		return;
	edits = ARENA_ARRAY(r->arena, struct edit,
			    line->n_edits + change->n_edits);
	for (size_t i = 0; i < line->n_edits; i++)
		edits[i] = line->edits[i];
	for (size_t i = 0; i < change->n_edits; i++)
		edits[line->n_edits + i] = change->edits[i];
	line->edits = edits;
	line->n_edits += change->n_edits;
}

/* ---- what becomes of many alike ---- */

/* A folder that was renamed moves every item in it. */
static struct span alike_move(struct reviewing *r, const struct change *change)
{
	struct span from = path_folder(change->before);
	struct span to = path_folder(change->after);

	if (span_eq(from, to))
		return SPAN("");
	return arena_printf(r->arena, "items moved from %s to %s",
			    from.len ? arena_copy(r->arena, from).at
				     : "the root",
			    to.len ? arena_copy(r->arena, to).at : "the root");
}

static struct span alike_words(struct reviewing *r,
			       const struct review_line *line,
			       const struct change *only)
{
	if (line->n_edits || !only)
		return SPAN("");
	if (only->what == CHANGED_PLACE)
		return alike_move(r, only);
	if (only->what == CHANGED_FIELD && span_is(only->field, "id"))
		return SPAN("items have another id now");
	if (only->what == CHANGED_ADDED && only->item->is_done)
		return arena_printf(r->arena, "items are new, and %s already",
				    item_end_name(only->item));
	if (only->what == CHANGED_REMOVED && only->item->is_done)
		return arena_printf(r->arena, "items were %s",
				    item_end_name(only->item));
	return only->what == CHANGED_DONE && !line->what.len ? SPAN("items")
							     : line->what;
}

/* ---- all lines ---- */

/* The changes of an item, in the order of their groups. */
struct bunch {
	const struct change **list;
	size_t n, room;
};

static struct bunch *bunches_of(const struct reviewing *r, bool are_gone)
{
	const struct backlog *backlog = are_gone ? r->before->backlog
						 : r->after->backlog;
	struct bunch *out =
		ARENA_ARRAY(r->arena, struct bunch, backlog->n_items);

	for (size_t i = 0; i < r->out->n_changes; i++) {
		const struct change *change = &r->out->changes[i];
		struct bunch *bunch = &out[change->item->index];

		if (change->is_gone == are_gone)
			*ARENA_PUSH(r->arena, bunch->list, bunch->n,
				    bunch->room) = change;
	}
	return out;
}

static bool says_state(const struct review_line *line)
{
	return line->group == GROUP_STARTED || line->group == GROUP_UNMET ||
	       line->group == GROUP_BEGUN || line->group == GROUP_REOPENED;
}

/* "status idea → ready: has no size", of what does not say it by a change. */
static void say_state(struct reviewing *r, const struct review_line *line,
		      struct buf *out)
{
	const struct item *item = line->item;
	const struct item *was = r->comparison->was[item->index];
	struct span misses = brief_misses(r, item);
	struct span state = was ? review_state_words(r, was, item)
				: SPAN("new");

	if (!says_state(line))
		return;
	buf_add(out, state);
	if (!misses.len && line->group == GROUP_BEGUN)
		misses = SPAN("nothing said that it was ready");
	if (!misses.len)
		return;
	buf_addf(out, "%s%.*s", out->len ? ": " : "", (int)misses.len,
		 misses.at);
}

/* The change that say_state() has put into words. */
static bool is_state_change(const struct review_line *line,
			    const struct change *change)
{
	return says_state(line) &&
	       (change->what == CHANGED_READY ||
		change->what == CHANGED_NOT_READY ||
		change->what == CHANGED_ADDED ||
		(change->what == CHANGED_FIELD && !change->field.len));
}

static void fill_line(struct reviewing *r, struct review_line *line,
		      const struct bunch *bunch)
{
	struct buf what = BUF_INIT;

	if (!line->is_gone)
		say_state(r, line, &what);
	for (size_t i = 0; i < bunch->n; i++) {
		const struct change *change = bunch->list[i];

		line->is_unexplained |= change->explained == EXPLAINED_NO;
		take_questions(r, line, change);
		take_edits(r, line, change);
		if (is_state_change(line, change))
			add_notes(&what, change);
		else if (!is_told(r, line, change))
			add_change_words(&what, change);
	}
	line->what = arena_copy(r->arena, buf_span(&what));
	line->alike =
		alike_words(r, line, bunch->n == 1 ? bunch->list[0] : NULL);
	buf_release(&what);
}

static void add_line(struct reviewing *r, size_t *room, const struct item *item,
		     enum change_group group, const struct bunch *bunch,
		     bool is_gone)
{
	struct review_line *line;
	const struct change *first = bunch->n ? bunch->list[0] : NULL;

	if (group == N_GROUPS && !first)
		return;
	line = ARENA_PUSH(r->arena, r->out->lines, r->out->n_lines, *room);
	*line = (struct review_line){
		.group = group == N_GROUPS ? first->group : group,
		.item = item,
		.is_gone = is_gone,
		.doc = first ? first->doc : item_doc(item),
		.start = first ? first->start : item->start,
	};
	fill_line(r, line, bunch);
}

static int by_line(const void *a, const void *b)
{
	const struct review_line *x = a, *y = b;
	struct span p = item_doc(x->item)->path, q = item_doc(y->item)->path;
	int order;

	if (x->group != y->group)
		return compare_sizes(x->group, y->group);
	order = group_is_rest(x->group) ? span_compare(x->alike, y->alike) : 0;
	if (!order)
		order = span_compare(p, q);
	return order ? order : compare_sizes(x->item->start, y->item->start);
}

static void make_lines(struct reviewing *r)
{
	const struct backlog *after = r->after->backlog;
	const struct backlog *before = r->before->backlog;
	struct bunch *is = bunches_of(r, false), *gone = bunches_of(r, true);
	size_t room = 0;

	for (size_t i = 0; i < after->n_items; i++)
		add_line(r, &room, after->items[i],
			 review_group(r, r->comparison->was[i],
				      after->items[i]),
			 &is[i], false);
	for (size_t i = 0; i < before->n_items; i++)
		add_line(r, &room, before->items[i], N_GROUPS, &gone[i], true);
	sort_list(r->out->lines, r->out->n_lines, sizeof(*r->out->lines),
		  by_line);
}

/* Which level was reached is said once where it is the same one for all. */
static void name_levels(struct reviewing *r)
{
	struct review *out = r->out;
	struct span level = SPAN("");
	bool is_mixed = false;
	size_t n = 0;

	while (n < out->n_lines && out->lines[n].group == GROUP_READY)
		n++;
	for (size_t i = 0; i < n; i++) {
		struct span own = level_of(r, out->lines[i].item);

		is_mixed |= i && !span_eq(own, level);
		level = own;
	}
	if (!is_mixed)
		out->ready_level = level;
	for (size_t i = 0; is_mixed && i < n; i++) {
		struct review_line *line = &out->lines[i];
		struct span own = level_of(r, line->item);

		line->what = arena_printf(r->arena, "%.*s%s%.*s", (int)own.len,
					  own.at,
					  own.len && line->what.len ? ", " : "",
					  (int)line->what.len, line->what.at);
		line->alike = line->alike.len ? line->what : SPAN("");
	}
}

/* Of what nothing is asked nobody can say that it was ready. */
static void name_started(struct reviewing *r)
{
	struct review *out = r->out;

	out->started_are_ready = true;
	for (size_t i = 0; i < out->n_lines; i++)
		if (out->lines[i].group == GROUP_STARTED &&
		    !agreement_of(r->after->definition, out->lines[i].item)
			     ->n_criteria)
			out->started_are_ready = false;
}

void review_lines(struct review *out, struct judge *after, struct judge *before,
		  const struct comparison *comparison, struct arena *arena)
{
	struct reviewing r = { .out = out,
			       .after = after,
			       .before = before,
			       .comparison = comparison,
			       .arena = arena };

	r.misses = read_misses(&r);
	make_lines(&r);
	name_levels(&r);
	name_started(&r);
	make_answers(&r);
	make_headlines(&r);
}
