/*
 * Rows that are called by one column here and by another there: where no column
 * is called as titles are, the longest cell of each row is its title.
 */
#include "seek/mend.h"

#include "base/table.h"
#include "base/unicode.h"

enum { MOST_NAMED = 8 };

/* A column that some rows are called by. */
struct naming_column {
	const struct field *field; /* of the first such row */
	size_t place; /* among the columns of that row */
	size_t filled, distinct;
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

		if (!field || field->origin != FROM_COLUMN ||
		    !field->n_values || field->values[0].is_none ||
		    !text_count_words(field->values[0].text))
			continue;
		column->filled++;
		column->distinct += table_count(&seen, field->values[0].text) ==
				    1;
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

struct span find_title_column(const struct hypothesis *one, struct arena *arena)
{
	const struct backlog *backlog = &one->backlog;
	struct naming_columns columns = { .n = 0 };
	const struct naming_column *first = NULL;

	if (one->places[0].form != FORM_ROW || has_title_rule(one))
		return SPAN_NONE;
	for (size_t i = 0; i < backlog->n_items; i++)
		if (backlog->items[i]->parts[0].form == FORM_ROW)
			note_column(&columns, backlog->items[i]);
	for (size_t i = 0; columns.n > 1 && i < columns.n; i++) {
		struct naming_column *column = &columns.list[i];

		count_cells(column, backlog, arena);
		if (10 * column->filled >= 9 * backlog->n_items &&
		    10 * column->distinct >= 9 * backlog->n_items &&
		    (!first || column->place < first->place))
			first = column;
	}
	return first && can_be_quoted(first->field->name)
		       ? arena_printf(arena, "title from column \"%.*s\"",
				      (int)first->field->name.len,
				      first->field->name.at)
		       : SPAN_NONE;
}
