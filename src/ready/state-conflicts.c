/*
 * What is over by one of its places and goes on by another: ticked in TODO.md,
 * and "in progress" on the board. It counts as done, and nobody would see that
 * one of the two is out of date.
 */
#include "ready/structure.h"

#include "backlog/ending.h"
#include "base/unicode.h"
#include "read/box.h"

/* What the places of an item say of whether it is over. */
struct ends {
	const struct field *open, *over; /* statuses, or NULL */
	const struct part *ticked, *unticked; /* entries, or NULL */
};

/* Does the field say how far the item is: what closes its kind, or status? */
static bool is_of_state(const struct kind *kind, struct span folded)
{
	for (size_t i = 0; i < kind->n_done_when; i++)
		for (size_t t = 0; t < kind->done_when[i]->n_terms; t++)
			if (span_eq(kind->done_when[i]->terms[t].folded,
				    folded))
				return true;
	return span_is(folded, "status");
}

/* Does a directive of the kind say that the value closes the item? */
static bool closes(const struct kind *kind, const struct item *item,
		   const struct field *field, long today)
{
	for (size_t i = 0; i < kind->n_done_when; i++) {
		const struct guard *guard = kind->done_when[i];

		for (size_t t = 0; t < guard->n_terms; t++)
			if (guard->n_terms == 1 && !guard->terms[t].negated &&
			    span_eq(guard->terms[t].folded, field->folded) &&
			    term_takes(&guard->terms[t], item,
				       field->values[0].text, today))
				return true;
	}
	return false;
}

/*
 * What the value says: by the directives and the agreed values of the kind, ✅
 * and ⬜ perhaps, else by the words that teams have for states.
 */
static enum phase phase_of(const struct judge *judge, const struct item *item,
			   const struct field *field)
{
	const struct field_value *value = &field->values[0];
	const struct field_order *order = kind_order(item->kind, field->folded);
	enum phase phase;

	if (closes(item->kind, item, field, judge->backlog->today))
		return PHASE_DONE;
	phase = text_phase(value->text, judge->scratch);
	if (phase == PHASE_UNKNOWN && order && item->kind->n_done_when &&
	    field_value_means(value, order->values, order->n, judge->scratch))
		return PHASE_OPEN;
	return phase;
}

static void look_at_field(struct ends *ends, const struct judge *judge,
			  const struct item *item, const struct field *field)
{
	enum { WORDS_OF_A_STATE = 8 };
	struct span text;
	enum phase phase;

	if (field->origin == FROM_ITSELF || field->is_inner ||
	    !field_has_value(field) || !is_of_state(item->kind, field->folded))
		return;
	text = field->values[0].text;
	if (text_count_words(text) > WORDS_OF_A_STATE)
		return;
	phase = phase_of(judge, item, field);
	if (phase == PHASE_DONE || phase == PHASE_DROPPED)
		ends->over = ends->over ? ends->over : field;
	else if (phase != PHASE_UNKNOWN)
		ends->open = ends->open ? ends->open : field;
}

static void look_at_place(struct ends *ends, const struct part *part)
{
	char mark;

	if (part->form != FORM_ENTRY)
		return;
	mark = part->doc->outline.blocks[part->root].mark;
	if (mark == 'x')
		ends->ticked = ends->ticked ? ends->ticked : part;
	else if (box_is_open(mark))
		ends->unticked = ends->unticked ? ends->unticked : part;
}

static bool stands_in(const struct item *item, const struct field *field,
		      const struct part *part)
{
	return &item->parts[field->part] == part;
}

/* The files of a folder may each have a state of their own. */
static bool are_of_folder(const struct item *item, const struct field *a,
			  const struct field *b)
{
	return item->parts[a->part].form == FORM_FOLDER &&
	       item->parts[b->part].form == FORM_FOLDER;
}

static struct finding *add(struct findings *out, const struct item *item,
			   struct spot spot, struct span message,
			   struct span found)
{
	struct finding *finding = add_structural(
		out, "field-conflict", SEVERITY_WARNING, item, spot, message);

	if (!finding)
		return NULL;
	finding->label = SPAN("these two disagree");
	finding->answer = SPAN("make them agree");
	finding->back = SPAN("remove one of them");
	finding->found = found;
	return finding;
}

static const char *say_line_of(struct judge *judge, const struct document *doc,
			       uint32_t start)
{
	return arena_printf(judge->scratch, "line %zu of %s",
			    outline_place(&doc->outline, start).line,
			    say(judge, doc->path))
		.at;
}

static void tell_open(struct judge *judge, struct item *item,
		      struct findings *out, const struct field *open,
		      const char *over)
{
	const struct field_value *value = &open->values[0];

	add(out, item, spot_of_value(open, value),
	    arena_printf(judge->scratch,
			 "%s says %s \"%s\" here and %s; it counts as done",
			 say_id(judge, item), say(judge, open->name),
			 say(judge, value->text), over),
	    open->folded);
}

static void tell_unticked(struct judge *judge, struct item *item,
			  struct findings *out, const struct ends *ends)
{
	const struct part *part = ends->unticked;
	const struct block *entry = &part->doc->outline.blocks[part->root];
	const struct field_value *value = &ends->over->values[0];
	struct spot spot = { part->doc, entry->box, entry->box + 1 };

	add(out, item, spot,
	    arena_printf(judge->scratch,
			 "%s is not ticked here and says %s \"%s\" in %s; it "
			 "counts as done",
			 say_id(judge, item), say(judge, ends->over->name),
			 say(judge, value->text),
			 say_line_of(judge, ends->over->doc, value->start)),
	    ends->over->folded);
}

/* What closes it in another place than the status that does not; or NULL. */
static const char *say_what_closes(struct judge *judge, const struct item *item,
				   const struct ends *ends)
{
	const struct field *over = ends->over, *open = ends->open;
	struct arena *arena = judge->scratch;

	if (over)
		return over->part == open->part ||
				       are_of_folder(item, over, open)
			       ? NULL
			       : arena_printf(
					 arena, "\"%s\" in %s",
					 say(judge, over->values[0].text),
					 say_line_of(judge, over->doc,
						     over->values[0].start))
					 .at;
	if (ends->ticked && !stands_in(item, open, ends->ticked))
		return arena_printf(
			       arena, "is ticked in %s",
			       say_line_of(judge, ends->ticked->doc,
					   ends->ticked->doc->outline
						   .blocks[ends->ticked->root]
						   .start))
			.at;
	if (!ends->ticked && form_is_whole(item->parts[open->part].form) &&
	    item->lane.len &&
	    heading_says_end(item->lane, arena) != PHASE_UNKNOWN)
		return arena_printf(arena, "stands under \"%s\"",
				    say(judge, item->lane))
			.at;
	return NULL;
}

void judge_state_conflicts(struct judge *judge, struct item *item,
			   struct findings *out)
{
	struct ends ends = { 0 };
	const char *over;

	if (item->n_parts < 2)
		return;
	for (size_t i = 0; i < item->n_fields; i++)
		look_at_field(&ends, judge, item, &item->fields[i]);
	for (size_t i = 0; i < item->n_parts; i++)
		look_at_place(&ends, &item->parts[i]);
	if (ends.open) {
		over = say_what_closes(judge, item, &ends);
		if (over)
			tell_open(judge, item, out, ends.open, over);
	} else if (ends.over && ends.unticked &&
		   !stands_in(item, ends.over, ends.unticked)) {
		tell_unticked(judge, item, out, &ends);
	}
}
