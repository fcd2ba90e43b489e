/*
 * change of …: explained. The item before and after, and whether the change
 * says why: in a decision section of the item or its file, or, for an entry
 * of a list, in a nested entry with a date. (Commit messages are not read
 * here; where they are still to be written, what is found is only noted.)
 */
#include "ready/judge.h"

#include "base/unicode.h"

/* ---- the item before ---- */

const struct item *judge_before(const struct judge *judge,
				const struct item *item)
{
	const struct backlog *base = judge->base;
	const struct id_group *group;
	struct backlog_file *file;

	if (!base)
		return NULL;
	group = item->has_own_id ? backlog_by_id(base, item->id) : NULL;
	for (size_t i = 0; group && i < group->n; i++)
		if (group->items[i]->kind == item->kind &&
		    group->items[i]->has_own_id)
			return group->items[i];
	file = backlog_file(base, item_doc(item)->path);
	if (!file || item->parts[0].form != FORM_FILE || !file->whole ||
	    file->whole->kind != item->kind)
		return NULL;
	/* Another id at the same path is another item. */
	return file->whole->has_own_id && item->has_own_id ? NULL : file->whole;
}

/* ---- is it explained? ---- */

static const char *const decision_names[] = { "decisions", "decision log",
					      "changelog", "history", "notes" };

static bool is_decision_section(const struct section *section,
				const struct names *names)
{
	for (size_t i = 0; i < names->n; i++)
		if (span_eq(section->folded, names->folded[i]))
			return true;
	for (size_t i = 0; !names->n && i < 5; i++)
		if (span_is(section->folded, decision_names[i]))
			return true;
	return false;
}

static size_t count_in_sections(const struct item *item,
				const struct names *names)
{
	size_t n = 0;

	for (size_t i = 0; i < item->n_sections; i++)
		if (is_decision_section(&item->sections[i], names))
			n += passage_items(&item->sections[i].passage, false,
					   NULL, item->arena);
	return n;
}

/* Nested entries of an entry that begin with a date. */
static size_t count_dated(const struct item *item)
{
	const struct part *part = &item->parts[0];
	struct passage passage = { part->doc, part->first, part->last, 0, 0 };
	struct passage_item *items;
	size_t n, dated = 0;
	long day;

	if (part->form != FORM_ENTRY)
		return 0;
	n = passage_items(&passage, false, &items, item->arena);
	for (size_t i = 0; i < n; i++)
		dated += items[i].text.len >= 10 &&
			 value_date(span_first(items[i].text, 10), &day);
	return dated;
}

/* Entries of the file's own decision sections that name the item. */
static size_t count_in_file(const struct backlog *backlog,
			    const struct item *item, const struct names *names)
{
	const struct outline *outline = &item_doc(item)->outline;
	bool inside = false;
	size_t n = 0;

	(void)backlog;
	if (item->parts[0].form == FORM_FILE)
		return 0;
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];
		struct span text;

		if (block->kind == BLOCK_HEADING && block->parent == NO_BLOCK) {
			struct section section = {
				.folded = text_fold_name(
					item->arena,
					outline_text_copy(outline, i,
							  item->arena))
			};

			inside = is_decision_section(&section, names);
		}
		if (!inside || block->kind != BLOCK_ENTRY ||
		    block_child(outline, i) == NO_BLOCK)
			continue;
		text = text_fold_case(item->arena,
				      outline_text_copy(outline,
							block_child(outline, i),
							item->arena));
		n += span_find(text,
			       arena_copy(item->arena, item->folded_id).at) >=
		     0;
	}
	return n;
}

static bool is_explained(struct judge *judge, const struct item *before,
			 const struct item *item, const struct check *check)
{
	const struct names *names = &check->conditions[0].in_section;

	return count_in_sections(item, names) >
		       count_in_sections(before, names) ||
	       count_dated(item) > count_dated(before) ||
	       count_in_file(judge->backlog, item, names) >
		       count_in_file(judge->base, before, names);
}

/* ---- what changed ---- */

static const char *say_values(struct judge *judge, const struct field *field)
{
	struct span *list =
		ARENA_ARRAY(judge->arena, struct span, field->n_values);
	size_t n = 0;

	for (size_t i = 0; i < field->n_values; i++)
		if (!field->values[i].is_none)
			list[n++] = field->values[i].text;
	return n ? say_list(judge, list, n, ", ") : "nothing";
}

static bool are_same_values(struct judge *judge, const struct field *a,
			    const struct field *b)
{
	struct field_piece *x, *y;
	size_t n = field_pieces(a, &x, judge->arena);
	size_t m = field_pieces(b, &y, judge->arena);

	if (n != m)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!value_equal(x[i].folded, y[i].folded))
			return false;
	return true;
}

static const char *section_to_write(struct judge *judge,
				    const struct check *check)
{
	const struct names *names = &check->conditions[0].in_section;

	return names->n ? say(judge, names->shown[0]) : "Decisions";
}

static void change_of_field(struct judge *judge,
			    const struct criterion *criterion,
			    const struct item *before, struct item *item,
			    struct findings *out)
{
	const struct check *check = criterion->check;
	const struct field *was = item_field(before, check->names.folded[0]);
	const struct field *is = item_field(item, check->names.folded[0]);
	const char *name = say(judge, check->names.shown[0]);
	const char *from, *to;
	struct saying saying = { .is_plain = true, .answer = SPAN("say why") };
	struct span add;
	struct field none = { 0 };

	/* A first value is no change. */
	if (!field_has_value(was))
		return;
	if (!is)
		is = &none;
	if (are_same_values(judge, was, is) ||
	    is_explained(judge, before, item, check))
		return;
	from = say_values(judge, was);
	to = say_values(judge, is);
	add = arena_printf(
		judge->arena, "add under \"%s\": - %s %s %s → %s, because …",
		section_to_write(judge, check),
		say(judge, date_text(judge->backlog->today, judge->arena)),
		name, from, to);
	saying.found = arena_printf(judge->arena, "%s > %s", from, to);
	miss(judge, criterion, item, out,
	     field_has_value(is) ? spot_of_value(is, &is->values[0])
				 : spot_of_item(item),
	     &saying,
	     field_has_value(is)
		     ? "%s of %s went from %s to %s, and nothing says why; %s"
		     : "%s of %s was %s and is %s now, and nothing says why; "
		       "%s",
	     name, say(judge, item->id), from, to, say(judge, add));
}

static struct span passage_source(const struct section *section)
{
	uint32_t start, end;

	if (!section || !passage_bounds(&section->passage, &start, &end))
		return SPAN("");
	return span_trim(
		span_of(document_source(section->doc).at + start, end - start));
}

static void change_of_section(struct judge *judge,
			      const struct criterion *criterion,
			      const struct item *before, struct item *item,
			      struct findings *out)
{
	const struct check *check = criterion->check;
	const struct section *was =
		item_section(before, check->names.folded, check->names.n);
	const struct section *is =
		item_section(item, check->names.folded, check->names.n);
	struct saying saying = { .is_plain = true, .answer = SPAN("say why") };
	struct span add;

	if (!was || !was->has_substance ||
	    span_eq(passage_source(was), passage_source(is)) ||
	    is_explained(judge, before, item, check))
		return;
	add = arena_printf(judge->arena, "add under \"%s\": - %s %s, because …",
			   section_to_write(judge, check),
			   say(judge,
			       date_text(judge->backlog->today, judge->arena)),
			   say(judge, was->name));
	saying.found = was->folded;
	miss(judge, criterion, item, out,
	     is ? spot_of_section(is) : spot_of_item(item), &saying,
	     "\"%s\" of %s changed, and nothing says why; %s",
	     say(judge, was->name), say(judge, item->id), say(judge, add));
}

void judge_change(struct judge *judge, const struct criterion *criterion,
		  struct item *item, struct findings *out)
{
	const struct item *before = judge_before(judge, item);

	if (!before || criterion->check->change == CHANGE_ORDER)
		return;
	if (criterion->check->change == CHANGE_FIELD)
		change_of_field(judge, criterion, before, item, out);
	else
		change_of_section(judge, criterion, before, item, out);
}

/* ---- order ---- */

/* Where an item stands among its like: an ordinal, else its place. */
static double place_of(const struct item *item)
{
	const struct field *field = item_field(item, SPAN("ordinal"));
	double number;

	if (field_has_value(field) &&
	    value_number(field->values[0].text, &number))
		return number;
	return (double)item->position;
}

static bool has_order(const struct item *item)
{
	return item->parts[0].form != FORM_FILE ||
	       field_has_value(item_field(item, SPAN("ordinal")));
}

static bool is_same_list(const struct item *a, const struct item *b)
{
	return a->parts[0].form == FORM_FILE
		       ? b->parts[0].form == FORM_FILE
		       : span_eq(item_doc(a)->path, item_doc(b)->path);
}

/*
 * The fewest items whose move explains the new order: all but a longest run
 * that still stands in the old one. `was[i]` is the old place of the i-th.
 */
static void mark_moved(const double *was, size_t n, bool *moved,
		       struct arena *arena)
{
	size_t *tail = ARENA_ARRAY(arena, size_t, n + 1);
	size_t *before = ARENA_ARRAY(arena, size_t, n + 1);
	size_t length = 0;

	for (size_t i = 0; i < n; i++) {
		size_t low = 0, high = length;

		while (low < high) {
			size_t middle = (low + high) / 2;

			if (was[tail[middle]] < was[i])
				low = middle + 1;
			else
				high = middle;
		}
		before[i] = low ? tail[low - 1] : SIZE_MAX;
		tail[low] = i;
		if (low == length)
			length++;
	}
	for (size_t i = 0; i < n; i++)
		moved[i] = true;
	for (size_t i = length ? tail[length - 1] : SIZE_MAX; i != SIZE_MAX;
	     i = before[i])
		moved[i] = false;
}

static void tell_moved(struct judge *judge, const struct criterion *criterion,
		       const struct item *before, struct item *item)
{
	const struct check *check = criterion->check;
	struct saying saying = { .is_plain = true,
				 .answer = SPAN("say why"),
				 .found = item->folded_id };
	struct span add;

	if (is_explained(judge, before, item, check))
		return;
	add = arena_printf(
		judge->arena, "add under \"%s\": - %s %s moved, because …",
		section_to_write(judge, check),
		say(judge, date_text(judge->backlog->today, judge->arena)),
		say(judge, item->id));
	judge->now = &judge->judgements[item->index];
	miss(judge, criterion, item, &judge->findings, spot_of_item(item),
	     &saying, "%s moved %s, and nothing says why; %s",
	     say(judge, item->id),
	     place_of(item) < place_of(before) ? "up" : "down",
	     say(judge, add));
}

void judge_order_changes(struct judge *judge, const struct criterion *criterion,
			 const struct agreement *agreement)
{
	struct backlog *backlog = judge->backlog;
	size_t n_all = backlog->n_items;
	struct item **items = ARENA_ARRAY(judge->arena, struct item *, n_all);
	const struct item **before =
		ARENA_ARRAY(judge->arena, const struct item *, n_all);
	double *was = ARENA_ARRAY(judge->arena, double, n_all);
	bool *moved = ARENA_ARRAY(judge->arena, bool, n_all);
	size_t n = 0, from = judge->findings.n;

	for (size_t i = 0; judge->base && i < n_all; i++) {
		struct item *item = backlog->items[i];
		const struct item *old = judge_before(judge, item);

		if (item->kind != &agreement->kind || item->is_done ||
		    !has_order(item) || !old || !has_order(old) ||
		    !is_same_list(item, old))
			continue;
		/* By place; files come in path order, so insert them. */
		size_t at = n++;

		while (at > 0 && is_same_list(items[at - 1], item) &&
		       place_of(items[at - 1]) > place_of(item)) {
			items[at] = items[at - 1];
			before[at] = before[at - 1];
			at--;
		}
		items[at] = item;
		before[at] = old;
	}
	for (size_t start = 0, end; start < n; start = end) {
		for (end = start;
		     end < n && is_same_list(items[start], items[end]); end++)
			was[end] = place_of(before[end]);
		mark_moved(was + start, end - start, moved + start,
			   judge->arena);
	}
	for (size_t i = 0; i < n; i++)
		if (moved[i])
			tell_moved(judge, criterion, before[i], items[i]);
	for (size_t i = from; i < judge->findings.n; i++)
		if (judge->only_notes_changes)
			judge->findings.list[i].severity = SEVERITY_NOTE;
}
