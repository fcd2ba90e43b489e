/* A look at one table: its columns of ids, titles and states. */
#include "seek/tables.h"

#include "backlog/naming.h"
#include "base/unicode.h"
#include "words/parts.h"

enum {
	/* Less is a legend: "Field, Meaning". */
	FEWEST_COLUMNS_ALONE = 3,
	FEWEST_ROWS_ALONE = 5,
	FEWEST_ROWS_NAMED = 3, /* below a heading that says backlog */
};

static void look_at_header(struct table_look *look,
			   const struct outline *outline, uint32_t row,
			   struct arena *arena)
{
	struct buf header = BUF_INIT;

	for (uint32_t cell = block_child(outline, row);
	     cell != NO_BLOCK && look->n < MOST_COLUMNS;
	     cell = block_sibling(outline, cell)) {
		struct table_column *column = &look->columns[look->n++];

		column->name =
			span_trim(outline_text_copy(outline, cell, arena));
		column->folded = text_fold_name(arena, column->name);
		look->has_status |= is_status_name(column->folded);
		look->has_planning |= planning_of(column->folded) != PLAN_NONE;
		buf_add(&header, column->folded);
		buf_addc(&header, '|');
	}
	look->header = arena_copy(arena, buf_span(&header));
	buf_release(&header);
}

/* A cell that is an id and hardly anything else. */
static bool is_id_cell(struct span text, struct lead *lead, struct arena *arena)
{
	lead_read(lead, text, arena);
	return lead->kind != LEAD_NONE && lead->kind != LEAD_DATE &&
	       text_count_words(lead->rest) == 0;
}

/* ---- rows that only group those below ---- */

/* What tells "| **Screens** | | |" from "| 7 | Login | open |". */
struct row_look {
	size_t filled; /* cells that say something */
	bool is_bold; /* the first of these */
	bool is_led; /* the first cell, by an id or a number */
	struct span first; /* what the first cell says */
};

/* "--" says as little as a blank. */
static bool says_anything(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!strchr("- ", text.at[i]))
			return true;
	return false;
}

static struct row_look glance_at_row(const struct outline *outline,
				     uint32_t row, struct arena *arena)
{
	struct row_look look = { 0 };
	uint32_t first = block_child(outline, row);

	for (uint32_t cell = first; cell != NO_BLOCK;
	     cell = block_sibling(outline, cell)) {
		const struct block *b = &outline->blocks[cell];
		struct span text =
			span_trim(outline_text_copy(outline, cell, arena));
		struct lead lead;

		if (cell == first)
			look.first = text;
		if (!says_anything(text))
			continue;
		if (!look.filled++)
			look.is_bold = outline->runs[b->run].style &
				       STYLE_STRONG;
		if (cell == first)
			look.is_led = is_id_cell(text, &lead, arena);
	}
	return look;
}

/*
 * One cell alone says something: in bold, as none of the others is, in the
 * column of the ids, where each of the others has one, or only again what stands
 * above it, "| reader | -- | -- |".
 */
static void find_groups(struct table_look *look, const struct outline *outline,
			uint32_t header, struct arena *arena)
{
	size_t rows = 0, bold = 0, led = 0;
	size_t alone = 0, alone_bold = 0, alone_led = 0, again = 0;
	struct span above = SPAN_NONE;

	for (uint32_t row = block_sibling(outline, header); row != NO_BLOCK;
	     row = block_sibling(outline, row)) {
		struct row_look one = glance_at_row(outline, row, arena);

		if (one.filled == 1) {
			alone++;
			alone_bold += one.is_bold;
			alone_led += one.is_led;
			again += above.len && span_eq(one.first, above);
		} else if (one.filled) {
			rows++;
			bold += one.is_bold;
			led += one.is_led;
		}
		above = one.first;
	}
	look->has_groups = alone && rows > 1 && look->n > 2 && !alone_led &&
			   (led == rows || (rows >= 2 * alone &&
					    ((alone_bold == alone && !bold) ||
					     again == alone)));
}

bool row_only_groups(const struct table_look *look,
		     const struct outline *outline, uint32_t row,
		     struct arena *arena)
{
	return look->has_groups &&
	       glance_at_row(outline, row, arena).filled == 1;
}

static bool has_letter(struct span text)
{
	while (text.len && !text_starts_with_letter(text))
		text = span_from(text, 1);
	return text.len > 0;
}

static void look_at_row(struct table_look *look, const struct outline *outline,
			uint32_t row, struct arena *arena)
{
	size_t i = 0;

	if (row_only_groups(look, outline, row, arena))
		return;

	look->rows++;
	for (uint32_t cell = block_child(outline, row);
	     cell != NO_BLOCK && i < look->n;
	     cell = block_sibling(outline, cell), i++) {
		struct span text =
			span_trim(outline_text_copy(outline, cell, arena));
		struct lead lead;

		look->columns[i].filled += text.len > 0;
		look->columns[i].worded += has_letter(text);
		look->columns[i].numbers += span_has_digit(text) &&
					    !has_letter(text);
		look->columns[i].ends_unled = text_count_words(text) > 0;
		if (is_id_cell(text, &lead, arena)) {
			look->columns[i].ends_unled = false;
			look->columns[i].leads++;
		}
		look->columns[i].titled += lead.kind == LEAD_PREFIX &&
					   lead.all.at == text.at &&
					   text_count_words(lead.rest) > 0;
		look->columns[i].repeats |=
			span_eq(text, look->columns[i].before);
		look->columns[i].before = text;
		look->columns[i].words += text_count_words(lead.rest);
	}
}

/*
 * A priority or a sprint is said by several rows; a column "Milestone" with
 * another one in each row is what the rows are about.
 */
static bool is_of_plan(const struct table_look *look, size_t i)
{
	return planning_of(look->columns[i].folded) &&
	       (i || look->columns[i].repeats || !look->has_status);
}

/*
 * "Priority | State | Result": the first that says neither a plan nor a state,
 * in the only table.
 */
static size_t first_of_rows(const struct table_look *look)
{
	size_t i = 0;

	while (look->is_alone && i + 1 < look->n && look->columns[i].repeats &&
	       (planning_of(look->columns[i].folded) ||
		is_status_name(look->columns[i].folded)))
		i++;
	return i;
}

/*
 * "Milestone | Status | Description": the first column says another thing in
 * each row, and no name of a title stands over it.
 */
static bool speaks_of_rows(const struct table_look *look)
{
	const struct table_column *first = &look->columns[first_of_rows(look)];

	return (look->rows > 2 || look->is_alone) &&
	       first->filled == look->rows &&
	       (look->is_alone || 2 * first->words >= 3 * look->rows) &&
	       !first->repeats && !is_title_column(first->folded) &&
	       !is_status_name(first->folded);
}

/*
 * "TS-01: Sort by date": the id and the title in one cell of each row. "P1 high"
 * is none.
 */
static void find_titled(struct table_look *look)
{
	for (size_t i = 0; i < look->n && i < 2; i++)
		if (look->rows && !is_of_plan(look, i) &&
		    10 * look->columns[i].titled >= 7 * look->rows) {
			look->title = i;
			look->is_first_title = true;
			return;
		}
}

/*
 * "As a | I want | So that": the header says the story, and what is wanted
 * stands in the column with which it begins to say so; or MOST_COLUMNS.
 */
static size_t wish_column(const struct table_look *look, struct arena *arena)
{
	struct span said = SPAN_NONE;

	for (size_t i = 0; i < look->n; i++) {
		said = arena_printf(arena, "%.*s %.*s", (int)said.len, said.at,
				    (int)look->columns[i].folded.len,
				    look->columns[i].folded.at);
		if (says_story(said, arena))
			return i;
	}
	return MOST_COLUMNS;
}

/* "Task IDs" */
static bool names_ids(struct span folded)
{
	struct span word;

	while (span_next_part(&folded, ' ', &word))
		if (span_is(word, "id") || span_is(word, "ids"))
			return true;
	return false;
}

/*
 * The first column that is called as titles are. "Feature" that says the same of
 * several rows is what these belong to, where another column can be the title.
 */
static size_t title_by_name(const struct table_look *look)
{
	size_t title = MOST_COLUMNS;

	for (size_t i = 0; i < look->n; i++) {
		if (!is_title_column(look->columns[i].folded))
			continue;
		if (!look->columns[i].repeats)
			return i;
		if (title == MOST_COLUMNS)
			title = i;
	}
	return title;
}

static void choose_columns(struct table_look *look, struct arena *arena)
{
	size_t wish = wish_column(look, arena);

	look->id = MOST_COLUMNS;
	look->title = title_by_name(look);
	for (size_t i = look->n; i-- > 0;) {
		const struct table_column *column = &look->columns[i];

		if (i < 3 && look->rows &&
		    10 * column->leads >= 7 * look->rows &&
		    !is_of_plan(look, i))
			look->id = i;
	}
	/* Ids after what the row is called are those of something else. */
	if (look->title < look->n && look->id < look->n &&
	    look->title < look->id &&
	    !names_ids(look->columns[look->id].folded))
		look->id = MOST_COLUMNS;
	for (size_t i = look->n; i-- > 0;)
		if (is_id_column(look->columns[i].folded) &&
		    2 * look->columns[i].filled >= look->rows)
			look->id = i;
	if (look->title == look->id && look->id != MOST_COLUMNS)
		look->title = MOST_COLUMNS;
	/* "Area | Item" in one table after the other: the items of areas. */
	look->is_first_title = look->id == MOST_COLUMNS &&
			       !(look->has_more && look->title < look->n) &&
			       (look->has_status || look->is_alone) &&
			       speaks_of_rows(look);
	if (look->is_first_title)
		look->title = first_of_rows(look);
	else if (look->id == MOST_COLUMNS)
		find_titled(look);
	look->is_of_stories = wish != MOST_COLUMNS;
	if (look->is_of_stories && look->id == MOST_COLUMNS) {
		look->title = wish;
		look->is_first_title = true;
	}
}

static void find_sample(struct table_look *look, const struct outline *outline,
			struct arena *arena)
{
	uint32_t row = block_child(outline, look->block);

	for (row = block_sibling(outline, row); row != NO_BLOCK;
	     row = block_sibling(outline, row)) {
		uint32_t cell = block_child(outline, row);

		for (size_t i = 0; i < look->id && cell != NO_BLOCK; i++)
			cell = block_sibling(outline, cell);
		if (cell == NO_BLOCK)
			continue;
		lead_read(&look->sample,
			  span_trim(outline_text_copy(outline, cell, arena)),
			  arena);
		if (look->sample.kind != LEAD_NONE)
			return;
	}
}

/* ---- rows that count others ---- */

static bool names_count(const struct table_column *column)
{
	static const char *const names[] = {
		"count",      "counts",	    "total",	   "totals",
		"quantity",   "qty",	    "share",	   "percent",
		"percentage", "items",	    "tasks",	   "stories",
		"tickets",    "anzahl",	    "anteil",	   "summe",
		"prozent",    "nombre",	    "quantité",	   "cantidad",
		"porcentaje", "quantidade", "porcentagem", "percentual",
		"conteggio",  "totale",	    "aantal",	   "totaal",
		"liczba",     "razem",	    "počet",	   "antal",
		"adet",	      "количество", "всего",	   "数量",
		"件数",	      "合計",	    "总数",	   "개수",
		"합계",	      NULL,
	};
	struct span rest = column->folded, word;

	if (span_find_char(column->name, '%') >= 0)
		return true;
	while (span_next_part(&rest, ' ', &word))
		if (is_one_of(word, names))
			return true;
	return false;
}

/*
 * "| Priority | Count | % |": beside the name of a rank, a state or a group all
 * cells are numbers, and a column says that they count. Neither an id nor a title
 * is such a name.
 */
static bool counts_others(const struct table_look *look)
{
	const struct table_column *first = &look->columns[0];
	bool says_so = is_status_name(first->folded) ||
		       planning_of(first->folded) == PLAN_PRIORITY;

	if (look->n < 2 || !look->rows || 2 * first->worded <= look->rows ||
	    is_id_column(first->folded) || is_title_column(first->folded) ||
	    (2 * first->leads > look->rows && !says_so))
		return false;
	for (size_t i = 1; i < look->n; i++) {
		const struct table_column *column = &look->columns[i];

		if (column->worded || 2 * column->numbers <= look->rows)
			return false;
		says_so |= names_count(column);
	}
	return says_so;
}

/* "| **Total** | | 29 |" below ids in all other rows. */
static bool ends_in_total(const struct table_look *look)
{
	const struct table_column *ids = &look->columns[look->id];

	return look->id == 0 && look->rows > 2 && ids->ends_unled &&
	       ids->leads + 1 == look->rows;
}

void look_at_table(struct table_look *look, const struct outline *outline,
		   uint32_t table, size_t rows_of_sort, bool is_named,
		   struct arena *arena)
{
	uint32_t row = block_child(outline, table);
	size_t rows = 0;

	*look = (struct table_look){ .block = table };
	if (row == NO_BLOCK)
		return;
	look_at_header(look, outline, row, arena);
	find_groups(look, outline, row, arena);
	for (row = block_sibling(outline, row); row != NO_BLOCK;
	     row = block_sibling(outline, row), rows++)
		look_at_row(look, outline, row, arena);
	look->has_more = rows_of_sort > rows;
	look->is_alone = look->has_more
				 ? rows_of_sort >= FEWEST_ROWS_ALONE
				 : look->n >= FEWEST_COLUMNS_ALONE &&
					   ((rows_of_sort &&
					     look->rows >= FEWEST_ROWS_ALONE) ||
					    (is_named &&
					     look->rows >= FEWEST_ROWS_NAMED));
	look->counts_others = counts_others(look);
	choose_columns(look, arena);
	if (look->id == MOST_COLUMNS)
		return;
	find_sample(look, outline, arena);
	look->has_total = ends_in_total(look);
}
