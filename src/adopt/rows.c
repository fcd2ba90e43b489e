/* Candidates that are rows: tables with a column of ids, or of titles. */
#include "adopt/inside.h"

#include "backlog/naming.h"
#include "base/unicode.h"

enum {
	MOST_COLUMNS = 24,
	FEWEST_ROWS = 2,
	/* Less is a legend: "Field, Meaning". */
	FEWEST_COLUMNS_ALONE = 3,
	FEWEST_ROWS_ALONE = 5,
	FEWEST_ROWS_NAMED = 3, /* below a heading that says backlog */
};

struct table_column {
	struct span name, folded;
	size_t leads; /* cells that lead with an id, or are a number */
	size_t titled; /* cells that lead with an id, and say more */
	size_t filled;
	bool ends_unled; /* the last cell says something that is no id */
	bool repeats; /* some cell says what a neighbour says */
	struct span before; /* the cell above */
	size_t words; /* of all its cells, without the ids they lead with */
};

struct table_look {
	uint32_t block;
	struct table_column columns[MOST_COLUMNS];
	size_t n, rows;
	size_t id, title; /* MOST_COLUMNS where there is none */
	bool is_first_title; /* the title is the first, whatever it is called */
	bool is_alone; /* no other table in a file called backlog */
	bool has_status, has_planning;
	bool has_total; /* the last row alone has a word for its id */
	struct lead sample; /* of the ids */
	struct span header; /* the names of all columns */
};

/* ---- a look at one table ---- */

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

static void look_at_row(struct table_look *look, const struct outline *outline,
			uint32_t row, struct arena *arena)
{
	size_t i = 0;

	look->rows++;
	for (uint32_t cell = block_child(outline, row);
	     cell != NO_BLOCK && i < look->n;
	     cell = block_sibling(outline, cell), i++) {
		struct span text =
			span_trim(outline_text_copy(outline, cell, arena));
		struct lead lead;

		look->columns[i].filled += text.len > 0;
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
 * "Milestone | Status | Description": the first column says another thing in
 * each row, and no name of a title stands over it.
 */
static bool speaks_of_rows(const struct table_look *look)
{
	const struct table_column *first = &look->columns[0];

	return look->rows > 2 && first->filled == look->rows &&
	       (look->is_alone || 2 * first->words >= 3 * look->rows) &&
	       !first->repeats && !is_title_column(first->folded) &&
	       !is_status_name(first->folded);
}

/* "TS-01: Sort by date": the id and the title in one cell of each row. */
static void find_titled(struct table_look *look)
{
	for (size_t i = 0; i < look->n && i < 2; i++)
		if (look->rows &&
		    10 * look->columns[i].titled >= 7 * look->rows) {
			look->title = i;
			look->is_first_title = true;
			return;
		}
}

static void choose_columns(struct table_look *look)
{
	look->id = look->title = MOST_COLUMNS;
	for (size_t i = look->n; i-- > 0;) {
		const struct table_column *column = &look->columns[i];

		if (is_title_column(column->folded))
			look->title = i;
		if (i < 3 && look->rows &&
		    10 * column->leads >= 7 * look->rows &&
		    !is_of_plan(look, i))
			look->id = i;
	}
	for (size_t i = look->n; i-- > 0;)
		if (is_id_column(look->columns[i].folded) &&
		    2 * look->columns[i].filled >= look->rows)
			look->id = i;
	if (look->title == look->id && look->id != MOST_COLUMNS)
		look->title = MOST_COLUMNS;
	look->is_first_title = look->id == MOST_COLUMNS &&
			       (look->has_status || look->is_alone) &&
			       speaks_of_rows(look);
	if (look->is_first_title)
		look->title = 0;
	else if (look->id == MOST_COLUMNS)
		find_titled(look);
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

/* "| **Total** | | 29 |" below ids in all other rows. */
static bool ends_in_total(const struct table_look *look)
{
	const struct table_column *ids = &look->columns[look->id];

	return look->id == 0 && look->rows > 2 && ids->ends_unled &&
	       ids->leads + 1 == look->rows;
}

static void look_at_table(struct table_look *look,
			  const struct outline *outline, uint32_t table,
			  bool is_only, bool is_named, struct arena *arena)
{
	uint32_t row = block_child(outline, table);

	*look = (struct table_look){ .block = table };
	if (row == NO_BLOCK)
		return;
	look_at_header(look, outline, row, arena);
	for (row = block_sibling(outline, row); row != NO_BLOCK;
	     row = block_sibling(outline, row))
		look_at_row(look, outline, row, arena);
	look->is_alone = look->n >= FEWEST_COLUMNS_ALONE &&
			 ((is_only && look->rows >= FEWEST_ROWS_ALONE) ||
			  (is_named && look->rows >= FEWEST_ROWS_NAMED));
	choose_columns(look);
	if (look->id == MOST_COLUMNS)
		return;
	find_sample(look, outline, arena);
	look->has_total = ends_in_total(look);
}

/* ---- families of tables ---- */

struct family {
	struct span column; /* of the id, or of the title */
	struct span title; /* the column of the title, or nothing */
	struct lead sample;
	bool is_first; /* the column is the first, so a regex can ask it */
	bool is_first_title, is_alone;
	size_t rows;
	struct span header;
	struct span lane; /* the heading above the first of them */
	bool has_status, has_planning, has_total;
};

struct family_list {
	struct family *list;
	size_t n, room;
};

static bool is_same_family(const struct family *family,
			   const struct table_look *look, struct span column,
			   struct arena *arena)
{
	struct span a = family->sample.word, b = look->sample.word;

	if (!span_eq(text_fold_name(arena, family->column),
		     text_fold_name(arena, column)))
		return false;
	if (span_eq(text_fold_case(arena, a), text_fold_case(arena, b)))
		return true;
	/* AUTH-1 and UI-1 are areas; US-1 and BUG-1 are sorts of items. */
	return span_eq(family->header, look->header) &&
	       !(is_id_word(a, arena) && is_id_word(b, arena)) &&
	       !lead_is_container(&family->sample, arena) &&
	       !lead_is_container(&look->sample, arena) &&
	       !lead_is_process(&family->sample, arena) &&
	       !lead_is_process(&look->sample, arena);
}

static struct span title_name(const struct table_look *look)
{
	return look->title != MOST_COLUMNS ? look->columns[look->title].name
					   : SPAN_NONE;
}

static void add_to_family(struct family_list *families,
			  const struct table_look *look, struct span lane,
			  struct arena *arena)
{
	size_t column = look->id != MOST_COLUMNS ? look->id : look->title;
	struct family *family = NULL;

	if (column == MOST_COLUMNS)
		return;
	for (size_t i = 0; i < families->n; i++)
		if (is_same_family(&families->list[i], look,
				   look->columns[column].name, arena))
			family = &families->list[i];
	if (!family) {
		family = ARENA_PUSH(arena, families->list, families->n,
				    families->room);
		*family =
			(struct family){ .column = look->columns[column].name,
					 .title = title_name(look),
					 .sample = look->sample,
					 .header = look->header,
					 .lane = lane,
					 .is_first = column == 0,
					 .is_first_title = look->is_first_title,
					 .is_alone = look->is_alone };
	}
	family->rows += look->rows;
	family->has_status |= look->has_status;
	family->has_planning |= look->has_planning;
	family->has_total |= look->has_total;
}

static bool is_id_by_itself(struct span folded)
{
	return span_is(folded, "id") || span_is(folded, "#") ||
	       span_is(folded, "key");
}

/* Another family of the same column means: a regex has to tell them apart. */
static bool has_rival(const struct family_list *families,
		      const struct family *family, struct arena *arena)
{
	for (size_t i = 0; i < families->n; i++)
		if (&families->list[i] != family &&
		    span_eq(text_fold_name(arena, families->list[i].column),
			    text_fold_name(arena, family->column)))
			return true;
	return false;
}

static void add_family(struct candidates *candidates,
		       const struct document *doc,
		       const struct family_list *families,
		       const struct family *family)
{
	struct arena *arena = candidates->arena;
	struct hypothesis *one =
		inside_new(candidates, doc, family->sample.word);
	struct item_place *place;

	inside_name_by(one, family->lane, arena);
	if (span_is(one->name, "Item"))
		one->name = kind_name(SPAN(""), family->title, arena);
	one->is_every_row = family->is_alone;
	if (family->rows < FEWEST_ROWS ||
	    (!one->strength && !family->has_status && !family->has_planning))
		return;
	one->columns = family->header;
	place = hypothesis_add_place(one, doc->path, FORM_ROW, arena);
	if (has_rival(families, family, arena) && family->is_first &&
	    family->sample.kind != LEAD_NONE)
		place->pick = lead_regex(&family->sample, false, arena);
	else if (family->has_total)
		place->pick = SPAN("/^\\W*[\\p{L}_-]*[. ]?\\d/");
	if (is_id_by_itself(text_fold_name(arena, family->column)))
		one->id_column = family->column;
	else
		hypothesis_add_directive(one,
					 arena_printf(arena,
						      "id from column \"%.*s\"",
						      (int)family->column.len,
						      family->column.at),
					 arena);
	if (family->is_first_title)
		hypothesis_add_directive(
			one,
			arena_printf(arena, "title from column \"%.*s\"",
				     (int)family->column.len,
				     family->column.at),
			arena);
	candidates_add(candidates, one);
}

static bool is_table(const struct outline *outline, uint32_t block)
{
	return outline->blocks[block].kind == BLOCK_TABLE &&
	       outline->blocks[block].parent == NO_BLOCK;
}

/* Is it the backlog, by its name, and has it one table? */
static bool has_only_table(const struct document *doc, struct arena *arena)
{
	size_t n = 0;

	if (!says_backlog(path_file_name(doc->path), arena) &&
	    !says_roadmap(path_file_name(doc->path), arena))
		return false;
	for (uint32_t i = 0; i < doc->outline.n_blocks; i++)
		n += is_table(&doc->outline, i);
	return n == 1;
}

static void search_document(struct candidates *candidates,
			    const struct document *doc)
{
	const struct outline *outline = &doc->outline;
	struct family_list families = { 0 };
	struct span lane = SPAN_NONE;
	uint8_t lane_level = 0;
	bool is_only = has_only_table(doc, candidates->arena);

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		struct table_look look;

		if (is_own_heading(outline, i)) {
			lane_level = outline->blocks[i].level;
			lane = span_trim(outline_text_copy(outline, i,
							   candidates->arena));
		}
		if (!is_table(outline, i))
			continue;
		look_at_table(&look, outline, i, is_only,
			      lane_level > 1 &&
				      speaks_of_backlog(lane,
							candidates->arena),
			      candidates->arena);
		if (look.n > 1 && look.rows)
			add_to_family(&families, &look, lane,
				      candidates->arena);
	}
	for (size_t i = 0; i < families.n; i++)
		add_family(candidates, doc, &families, &families.list[i]);
}

void candidates_of_rows(struct candidates *candidates)
{
	const struct survey *survey = candidates->survey;
	size_t from = candidates->n;

	for (size_t i = 0; i < survey->n; i++)
		if (may_be_backlog_file(survey, &survey->docs[i],
					candidates->arena))
			search_document(candidates, &survey->docs[i]);
	join_sequences(candidates, from);
}
