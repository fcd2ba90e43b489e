/*
 * Tables that say what an item is: two columns of names and values, or one row
 * below its names.
 */
#include "backlog/item-read.h"
#include "backlog/pair.h"
#include "backlog/relation.h"

#include "base/unicode.h"

/* A table under the eye. */
struct table_reader {
	struct item *item;
	const struct outline *outline;
	enum field_origin origin;
	bool asked_only;
	struct arena *arena;
};

static struct span cell_text(const struct table_reader *t, uint32_t cell)
{
	return letters_text(t->outline, cell, t->arena);
}

static bool is_name(const struct table_reader *t, uint32_t cell)
{
	struct span text = cell_text(t, cell);

	return text.len &&
	       relation_asked(t->item->kind, text, t->arena).len > 0;
}

static bool is_code(const struct table_reader *t, uint32_t cell)
{
	struct letters l = letters_of(t->outline, cell, t->arena);
	size_t i = letters_skip_blanks(&l, 0);

	return i < l.n && pair_name_is_code(t->outline, l.place[i]);
}

static void add_fact(const struct table_reader *t, uint32_t name,
		     uint32_t value)
{
	struct span text = cell_text(t, name), asked;
	struct field *field;

	asked = relation_asked(t->item->kind, text, t->arena);
	if (!text.len || (t->asked_only && !asked.len))
		return;
	text = asked.len ? asked : text;
	if (t->origin == FROM_PAIR_SECTION && is_code(t, name))
		return;
	field = item_add_field(t->item,
			       t->origin == FROM_PAIR ? FROM_TABLE : t->origin,
			       text, t->outline->blocks[name].start, t->arena);
	text = cell_text(t, value);
	if (text.len)
		field_add_written(field, text, t->outline->blocks[value].start,
				  t->outline->blocks[value].end, t->arena);
}

static uint32_t second_cell(const struct table_reader *t, uint32_t row)
{
	uint32_t cell = block_child(t->outline, row);

	return cell == NO_BLOCK ? NO_BLOCK : block_sibling(t->outline, cell);
}

static bool has_two_cells(const struct table_reader *t, uint32_t row)
{
	uint32_t second = second_cell(t, row);

	return second != NO_BLOCK &&
	       block_sibling(t->outline, second) == NO_BLOCK;
}

/* Does any cell name a field that is asked? */
static bool names_fields(const struct table_reader *t, uint32_t row)
{
	for (uint32_t cell = block_child(t->outline, row); cell != NO_BLOCK;
	     cell = block_sibling(t->outline, cell))
		if (is_name(t, cell))
			return true;
	return false;
}

static bool is_usual_name(const struct table_reader *t, uint32_t cell)
{
	static const char *const names[] = {
		"owner",   "author",  "authors",   "date",     "created",
		"updated", "version", "deciders",  "reviewer", "reviewers",
		"type",	   "epic",    "milestone", "id",       "title",
		"status",  "state",   "priority",  "approver", "sponsor",
	};

	struct span folded = text_fold_name(t->arena, cell_text(t, cell));

	if (ANY_OF(span_is, folded, names))
		return true;
	return is_name(t, cell);
}

/*
 * "| Status | Accepted |" above "| Owner | Ann |": Markdown wants a header row,
 * and here it is the first fact. Above a legend ("| Status | Meaning |") or a
 * history ("| Status | Date |") it is not.
 */
static bool is_header_a_fact(const struct table_reader *t, uint32_t head)
{
	if (!is_name(t, block_child(t->outline, head)) ||
	    is_usual_name(t, second_cell(t, head)))
		return false;
	/* A header with nothing below it can be nothing else. */
	if (block_sibling(t->outline, head) == NO_BLOCK)
		return true;
	for (uint32_t row = block_sibling(t->outline, head); row != NO_BLOCK;
	     row = block_sibling(t->outline, row))
		if (is_usual_name(t, block_child(t->outline, row)))
			return true;
	return false;
}

static void read_columns(const struct table_reader *t, uint32_t head,
			 uint32_t row)
{
	uint32_t name = block_child(t->outline, head);
	uint32_t value = block_child(t->outline, row);

	while (name != NO_BLOCK && value != NO_BLOCK) {
		add_fact(t, name, value);
		name = block_sibling(t->outline, name);
		value = block_sibling(t->outline, value);
	}
}

/*
 * In a section, does a table of one row say what the item is? It lists something
 * else where it opens with the name of that: "| Decision | Status |".
 */
static bool may_be_of_item(const struct table_reader *t, uint32_t head)
{
	static const char *const measures[] = {
		"size",	      "points",	   "story points", "estimate",
		"estimation", "effort",	   "sprint",	   "phase",
		"area",	      "component", "risk",	   "assignee",
		"release",    "due",	   "deadline",	   "estimated effort",
	};
	uint32_t cell = block_child(t->outline, head);

	return t->origin != FROM_PAIR_SECTION || is_usual_name(t, cell) ||
	       ANY_OF(span_is, text_fold_name(t->arena, cell_text(t, cell)),
		      measures);
}

/* "| Attribute | Value | Note |": the third column and more are remarks. */
static bool has_values_and_remarks(const struct table_reader *t, uint32_t head)
{
	static const char *const names[] = { "value",	 "values",   "wert",
					     "valor",	 "valeur",   "valore",
					     "waarde",	 "wartość",  "hodnota",
					     "значение", "значення", "值",
					     "値",	 "값" };
	uint32_t second = second_cell(t, head);
	struct span folded;

	if (second == NO_BLOCK || is_name(t, block_child(t->outline, head)))
		return false;
	folded = text_fold_name(t->arena, cell_text(t, second));
	return ANY_OF(span_is, folded, names);
}

enum { CELLS_OF_TWO_PAIRS = 4 };

static bool read_four(const struct table_reader *t, uint32_t row,
		      uint32_t cells[CELLS_OF_TWO_PAIRS])
{
	uint32_t cell = block_child(t->outline, row);
	size_t n = 0;

	for (; cell != NO_BLOCK && n < CELLS_OF_TWO_PAIRS; n++) {
		cells[n] = cell;
		cell = block_sibling(t->outline, cell);
	}
	return n == CELLS_OF_TWO_PAIRS && cell == NO_BLOCK;
}

/*
 * "| Status | Ready | Priority | High |": two pairs in each row, the header
 * included where it says anything. A column of values is never called so.
 */
static bool is_of_two_pairs(const struct table_reader *t, uint32_t head)
{
	uint32_t cells[CELLS_OF_TWO_PAIRS];
	bool any = false;

	for (uint32_t row = head; row != NO_BLOCK;
	     row = block_sibling(t->outline, row)) {
		if (!read_four(t, row, cells))
			return false;
		if (row == head && !cell_text(t, cells[0]).len &&
		    !cell_text(t, cells[2]).len)
			continue;
		if (!is_usual_name(t, cells[0]) || is_usual_name(t, cells[1]) ||
		    is_usual_name(t, cells[3]))
			return false;
		any |= is_usual_name(t, cells[2]);
	}
	return any;
}

static void read_two_pairs(const struct table_reader *t, uint32_t head)
{
	uint32_t cells[CELLS_OF_TWO_PAIRS];

	for (uint32_t row = head; row != NO_BLOCK;
	     row = block_sibling(t->outline, row))
		if (read_four(t, row, cells)) {
			add_fact(t, cells[0], cells[1]);
			add_fact(t, cells[2], cells[3]);
		}
}

void item_read_pair_table(struct item *item, uint32_t table,
			  enum field_origin origin, bool asked_only,
			  struct arena *arena)
{
	struct table_reader t = { item, item_last_outline(item), origin,
				  asked_only, arena };
	uint32_t head = block_child(t.outline, table);
	uint32_t first = head == NO_BLOCK ? NO_BLOCK
					  : block_sibling(t.outline, head);
	bool two = head != NO_BLOCK && has_two_cells(&t, head);

	if (item_read_history(item, table, origin, arena))
		return;
	if (!two && head != NO_BLOCK && is_of_two_pairs(&t, head)) {
		read_two_pairs(&t, head);
		return;
	}
	two = two || (head != NO_BLOCK && has_values_and_remarks(&t, head));
	if (first != NO_BLOCK && block_sibling(t.outline, first) == NO_BLOCK &&
	    names_fields(&t, head) && may_be_of_item(&t, head) &&
	    !(two && is_usual_name(&t, block_child(t.outline, first)))) {
		read_columns(&t, head, first);
		return;
	}
	if (!two)
		return;
	if (is_header_a_fact(&t, head))
		add_fact(&t, block_child(t.outline, head),
			 second_cell(&t, head));
	for (uint32_t row = first; row != NO_BLOCK;
	     row = block_sibling(t.outline, row))
		if (second_cell(&t, row) != NO_BLOCK)
			add_fact(&t, block_child(t.outline, row),
				 second_cell(&t, row));
}

/* "Status", not "status" or `status`, which may be a key of the product's. */
static bool is_name_of_fact(const struct table_reader *t, uint32_t cell)
{
	struct span text = cell_text(t, cell);

	return text.len && !(text.at[0] >= 'a' && text.at[0] <= 'z') &&
	       is_usual_name(t, cell) && !is_code(t, cell);
}

bool table_is_of_facts(const struct item *item, uint32_t table,
		       struct arena *arena)
{
	struct table_reader t = { (struct item *)item, item_last_outline(item),
				  FROM_PAIR_SECTION, true, arena };
	uint32_t head = block_child(t.outline, table), row;
	bool is_first_fact;
	size_t n = 0;

	if (head == NO_BLOCK ||
	    (!has_two_cells(&t, head) && !has_values_and_remarks(&t, head)))
		return false;
	is_first_fact = is_header_a_fact(&t, head);
	if (!is_first_fact && cell_text(&t, block_child(t.outline, head)).len &&
	    !has_values_and_remarks(&t, head))
		return false;
	for (row = block_sibling(t.outline, head); row != NO_BLOCK;
	     row = block_sibling(t.outline, row), n++)
		if (!is_name_of_fact(&t, block_child(t.outline, row)))
			return false;
	return n + is_first_fact > 1;
}
