/* Fields of one item that say different things in two places. */
#include "ready/structure.h"

#include "backlog/reference.h"
#include "backlog/relation.h"
#include "base/sort.h"
#include "base/unicode.h"

#include <stdlib.h>

/* A sentence tells about the field; it is not another value of it. */
static bool is_prose(const struct field *field)
{
	enum { WORDS_OF_A_VALUE = 8 };
	struct span text = field->values[0].text;

	return span_ends(text, ".") ||
	       text_count_words(text) > WORDS_OF_A_VALUE;
}

static int by_value(const void *x, const void *y)
{
	const struct field_piece *a = x, *b = y;

	return value_compare(a->folded, b->folded);
}

static size_t sorted_pieces(const struct field *field,
			    struct field_piece **pieces, struct arena *arena)
{
	size_t n = field_pieces(field, pieces, arena);

	for (size_t i = 0; i < n; i++) {
		struct span head = value_head((*pieces)[i].text);

		if (head.len < (*pieces)[i].text.len)
			(*pieces)[i].folded = text_fold_value(arena, head);
	}
	sort_list(*pieces, n, sizeof(**pieces), by_value);
	return n;
}

/* Is there one in `b` for each of `a`? */
static bool holds_all(const struct field_piece *b, size_t n_b,
		      const struct field_piece *a, size_t n_a)
{
	for (size_t i = 0; i < n_a; i++)
		if (!a[i].is_none &&
		    (!n_b || !bsearch(&a[i], b, n_b, sizeof(*b), by_value)))
			return false;
	return true;
}

/* The items that a field names; false where a piece of it names none. */
static bool items_named(struct judge *judge, const struct item *item,
			const struct field *field, struct item ***named,
			size_t *n)
{
	struct field_piece *pieces;

	*n = backlog_references(judge->backlog, item, field, &pieces,
				judge->scratch);
	*named = ARENA_ARRAY(judge->scratch, struct item *, *n);
	for (size_t i = 0; i < *n; i++) {
		(*named)[i] = backlog_resolve_piece(judge->backlog, item, field,
						    &pieces[i]);
		if (!(*named)[i])
			return false;
	}
	return *n > 0;
}

static bool is_among(const struct item *item, struct item *const *list,
		     size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (list[i] == item)
			return true;
	return false;
}

/* "Back/US-1" and "US-1": the same items, in other words. */
static bool name_the_same(struct judge *judge, const struct item *item,
			  const struct field *a, const struct field *b)
{
	enum { MOST_NAMED = 50 };
	struct item **x, **y;
	size_t n_x, n_y;

	if (!relation_names_items(a->folded) ||
	    !items_named(judge, item, a, &x, &n_x) ||
	    !items_named(judge, item, b, &y, &n_y) || n_x > MOST_NAMED ||
	    n_y > MOST_NAMED)
		return false;
	for (size_t i = 0; i < n_x; i++)
		if (!is_among(x[i], y, n_y))
			return false;
	for (size_t i = 0; i < n_y; i++)
		if (!is_among(y[i], x, n_x))
			return false;
	return true;
}

static bool disagree(struct judge *judge, const struct item *item,
		     const struct field *a, const struct field *b)
{
	struct field_piece *x, *y;
	size_t n_x = sorted_pieces(a, &x, judge->scratch);
	size_t n_y = sorted_pieces(b, &y, judge->scratch);

	return (!holds_all(x, n_x, y, n_y) || !holds_all(y, n_y, x, n_x)) &&
	       !name_the_same(judge, item, a, b);
}

/* "line 3", "line 3 of kep.yaml", or the file's name, taken by a rule. */
static const char *where_it_stands(struct judge *judge, const struct item *item,
				   const struct field *field,
				   const struct field *other)
{
	const struct field_value *value = &field->values[0];
	size_t line = outline_place(&field->doc->outline, value->start).line;

	if (field->origin == FROM_RULE && value->start == item->start)
		return "its name";
	if (field->doc == other->doc)
		return arena_printf(judge->scratch, "line %zu", line).at;
	return arena_printf(judge->scratch, "line %zu of %s", line,
			    say(judge, field->doc->path))
		.at;
}

static void tell_conflict(struct judge *judge, struct item *item,
			  struct findings *out, const struct field *wins,
			  const struct field *other)
{
	const struct field_value *value = &other->values[0];
	struct finding *finding = add_structural(
		out, "field-conflict", SEVERITY_WARNING, item,
		spot_of_value(other, value),
		arena_printf(judge->scratch,
			     "%s says %s \"%s\" here and \"%s\" in %s; the "
			     "latter counts",
			     say_id(judge, item), say(judge, wins->name),
			     say(judge, value->text),
			     say(judge, wins->values[0].text),
			     where_it_stands(judge, item, wins, other)));

	if (!finding)
		return;
	finding->label = SPAN("these two disagree");
	finding->answer = SPAN("make them agree");
	finding->back = SPAN("remove one of them");
	finding->found = wins->folded;
}

static void judge_conflict(struct judge *judge, struct item *item,
			   struct findings *out, const struct field *wins,
			   const struct field *field)
{
	/* Each file of a folder may have a status of its own. */
	if (item->parts[0].form == FORM_FOLDER && field->doc != wins->doc)
		return;
	if (!field_has_value(field) || field->is_inner ||
	    field->origin == FROM_ITSELF || wins->origin == FROM_ITSELF ||
	    is_prose(field) || is_prose(wins))
		return;
	/* A rule may have taken its value out of this very place. */
	if (wins->doc == field->doc && wins->origin == FROM_RULE &&
	    wins->values[0].start < field->values[0].end &&
	    field->values[0].start < wins->values[0].end)
		return;
	/* "S-2" is the last part of "west-S-2". */
	if (wins->origin == FROM_RULE && item->local_id.len &&
	    span_is(wins->folded, "id") &&
	    span_eq(item->local_id, field->values[0].text))
		return;
	/* A rule and the suffix may read the same heading. */
	if (wins->doc == field->doc && field->origin == FROM_SUFFIX &&
	    wins->origin == FROM_RULE)
		return;
	if (disagree(judge, item, wins, field))
		tell_conflict(judge, item, out, wins, field);
}

void judge_conflicts(struct judge *judge, struct item *item,
		     struct findings *out)
{
	const struct field **wins =
		item_fields_that_count(item, judge->scratch);

	for (size_t i = 0; i < item->n_fields; i++)
		if (wins[i] != &item->fields[i] &&
		    kind_asks(item->kind, item->fields[i].folded))
			judge_conflict(judge, item, out, wins[i],
				       &item->fields[i]);
}
