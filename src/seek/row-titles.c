/*
 * Rows that are called by one column here and by another there, or by what a
 * column tells at length: where no column is called as titles are, the longest
 * cell of each row is its title.
 */
#include "seek/mend.h"

#include "base/table.h"
#include "base/unicode.h"

enum { MOST_NAMED = 8 };

/* A column that some rows are called by, or may be. */
struct naming_column {
	const struct field *field; /* of the first such row */
	size_t place; /* among the columns of that row */
	size_t filled, distinct;
	size_t several_words, words; /* words in all */
};

struct naming_columns {
	struct naming_column list[MOST_NAMED];
	size_t n;
};

/* The place of the column among its fields that the row is called by. */
static size_t naming_place(const struct item *item)
{
	size_t i = 0;

	while (i < item->n_fields &&
	       !(item->fields[i].origin == FROM_COLUMN &&
		 item->fields[i].n_values &&
		 span_eq(span_trim(item->fields[i].values[0].text),
			 span_trim(item->title))))
		i++;
	return i;
}

static void note_column(struct naming_columns *columns, const struct item *item)
{
	size_t place = naming_place(item);

	if (place == item->n_fields)
		return;
	for (size_t i = 0; i < columns->n; i++)
		if (span_eq(columns->list[i].field->folded,
			    item->fields[place].folded))
			return;
	if (columns->n < MOST_NAMED)
		columns->list[columns->n++] =
			(struct naming_column){ .field = &item->fields[place],
						.place = place };
}

/* How many rows say something in it, and how many of them something else. */
static void count_cells(struct naming_column *column,
			const struct backlog *backlog, struct arena *arena)
{
	struct table seen;

	table_init(&seen, arena);
	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct field *field =
			item_field(backlog->items[i], column->field->folded);
		size_t words;

		if (!field || field->origin != FROM_COLUMN ||
		    !field->n_values || field->values[0].is_none ||
		    !text_count_words(field->values[0].text))
			continue;
		column->filled++;
		column->distinct += table_count(&seen, field->values[0].text) ==
				    1;
		words = text_count_words(field->values[0].text);
		column->words += words;
		column->several_words += words > 1;
	}
	table_release(&seen);
}

static bool can_be_quoted(struct span name)
{
	return name.len && span_find_char(name, '"') < 0 &&
	       span_find_char(name, '`') < 0;
}

static bool has_title_rule(const struct hypothesis *one)
{
	for (size_t i = 0; i < one->n_directives; i++)
		if (span_starts(one->directives[i], "title from "))
			return true;
	return false;
}

/* Do its cells say something, each something else, in nearly all rows? */
static bool tells_apart(const struct naming_column *column, size_t n)
{
	return 10 * column->filled >= 9 * n && 10 * column->distinct >= 9 * n;
}

/* The column of several that comes first in its row, and tells rows apart. */
static const struct naming_column *first_of(struct naming_columns *columns,
					    const struct backlog *backlog,
					    struct arena *arena)
{
	const struct naming_column *first = NULL;

	for (size_t i = 0; i < columns->n; i++) {
		struct naming_column *column = &columns->list[i];

		count_cells(column, backlog, arena);
		if (tells_apart(column, backlog->n_items) &&
		    (!first || column->place < first->place))
			first = column;
	}
	return first;
}

/*
 * "Request | State | What it is about": the column in front of what tells at
 * length, if the words in it tell the rows apart; false where none does.
 */
static bool find_before(struct naming_column *found,
			const struct naming_column *length,
			const struct hypothesis *one, struct arena *arena)
{
	enum { TIMES_AS_LONG = 2 };
	const struct backlog *backlog = &one->backlog;
	const struct item *item = backlog->items[0];
	size_t n = backlog->n_items;

	if (title_column_rank(item->kind, length->field->folded) != SIZE_MAX)
		return false;
	for (size_t i = 0; i < length->place && i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		*found = (struct naming_column){ .field = field, .place = i };
		if (field->origin != FROM_COLUMN || !field->n_values ||
		    span_eq(field->values[0].text, item->id) ||
		    is_other_column(item->kind, field->folded))
			continue;
		count_cells(found, backlog, arena);
		if (tells_apart(found, n) && 2 * found->several_words >= n &&
		    TIMES_AS_LONG * found->words <= length->words)
			return true;
	}
	return false;
}

struct span find_title_column(const struct hypothesis *one, struct arena *arena)
{
	enum { FEWEST = 4 };
	const struct backlog *backlog = &one->backlog;
	struct naming_columns columns = { .n = 0 };
	const struct naming_column *first = NULL;
	struct naming_column before;

	if (one->places[0].form != FORM_ROW || has_title_rule(one))
		return SPAN_NONE;
	for (size_t i = 0; i < backlog->n_items; i++)
		if (backlog->items[i]->parts[0].form == FORM_ROW)
			note_column(&columns, backlog->items[i]);
	if (columns.n)
		first = first_of(&columns, backlog, arena);
	if (first && backlog->n_items >= FEWEST &&
	    find_before(&before, first, one, arena))
		first = &before;
	else if (columns.n == 1)
		first = NULL;
	return first && can_be_quoted(first->field->name)
		       ? arena_printf(arena, "title from column \"%.*s\"",
				      (int)first->field->name.len,
				      first->field->name.at)
		       : SPAN_NONE;
}
