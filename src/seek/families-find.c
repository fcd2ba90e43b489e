/*
 * Tables of a document put into families: by what their ids share, and by the
 * columns that they have.
 */
#include "seek/families.h"

#include "base/unicode.h"

/* "CU-" of CU-C01 and CU-A01: actors or areas of one sequence. */
static struct span stem_of(const struct lead *lead)
{
	struct span prefix = lead->prefix;
	size_t end = prefix.len;

	while (end && !strchr("-_.", prefix.at[end - 1]))
		end--;
	return end > 2 && end < prefix.len ? span_first(prefix, end)
					   : SPAN_NONE;
}

/* "CU-" of CU-1 too, which goes on in CU-A1. */
static struct span stem_or_prefix(const struct lead *lead)
{
	struct span stem = stem_of(lead);

	return stem.len || lead->prefix.len < 3 ? stem : lead->prefix;
}

static bool share_stem(const struct lead *a, const struct lead *b)
{
	struct span stem = stem_or_prefix(a);

	return (stem_of(a).len || stem_of(b).len) &&
	       span_eq(stem, stem_or_prefix(b));
}

static struct span title_name(const struct table_look *look)
{
	return look->title != MOST_COLUMNS ? look->columns[look->title].name
					   : SPAN_NONE;
}

/* The column that tells items from one another, their ids or else titles. */
static size_t column_of_items(const struct table_look *look)
{
	return look->id != MOST_COLUMNS ? look->id : look->title;
}

/* What stands over the words of each row: their title, or what follows the id. */
static struct span words_name(const struct table_look *look)
{
	return look->title == MOST_COLUMNS && look->id + 1 < look->n
		       ? look->columns[look->id + 1].name
		       : title_name(look);
}

/* After F1, T1 and O1 in tables with states even Q1 is one more area. */
enum { SURELY_AREAS = 3 };

/* Is B1 in a table below "B. Shipped": does the heading give out the letter? */
static bool is_lettered(struct span lane, struct span letter)
{
	struct span rest = span_from(lane, letter.len);

	return lane.len > letter.len &&
	       span_eq(span_first(lane, letter.len), letter) &&
	       strchr(".):", rest.at[0]);
}

/* "Wish" of "Wish (as they said it)". */
static struct span bare_name(struct span name, struct arena *arena)
{
	return text_without_remark(text_fold_name(arena, name));
}

/*
 * and B-2: tracks or areas, if both tables call what they list alike, the
 * headings above give out the letters, or others have shown already that a
 * letter stands for an area.
 */
static bool are_tracks(const struct family *family,
		       const struct table_look *look, struct span lane,
		       struct arena *arena)
{
	if (family->sample.word.len != 1 || look->sample.word.len != 1)
		return false;
	if (family->n_words >= SURELY_AREAS && family->has_status &&
	    look->has_status)
		return true;
	if (is_lettered(family->lane, family->sample.word) &&
	    is_lettered(lane, look->sample.word))
		return true;
	return family->words_name.len &&
	       span_eq(bare_name(family->words_name, arena),
		       bare_name(words_name(look), arena));
}

static bool is_same_family(const struct family *family,
			   const struct table_look *look, struct span lane,
			   struct arena *arena)
{
	struct span column = look->columns[column_of_items(look)].name;
	struct span a = family->sample.word, b = look->sample.word;

	if (!span_eq(text_fold_name(arena, family->column),
		     text_fold_name(arena, column)))
		return false;
	if (span_eq(text_fold_case(arena, a), text_fold_case(arena, b)) ||
	    share_stem(&family->sample, &look->sample) ||
	    are_tracks(family, look, lane, arena))
		return true;
	/* AUTH-1 and UI-1 are areas; US-1 and BUG-1 are sorts of items. */
	return span_eq(family->header, look->header) &&
	       !(is_id_word(a, arena) && is_id_word(b, arena)) &&
	       !lead_is_container(&family->sample, arena);
}

struct span table_cell_text(const struct outline *outline, uint32_t row,
			    size_t column, struct arena *arena)
{
	uint32_t cell = block_child(outline, row);

	while (column-- > 0 && cell != NO_BLOCK)
		cell = block_sibling(outline, cell);
	return cell != NO_BLOCK ? outline_text_copy(outline, cell, arena)
				: SPAN_NONE;
}

static struct span cell_name(const struct outline *outline, uint32_t row,
			     size_t column, struct arena *arena)
{
	struct span text = table_cell_text(outline, row, column, arena);

	return text.at ? text_fold_name(arena, text) : SPAN_NONE;
}

/* The ids and titles of a table. */
static void read_ids(struct table_ids *out, const struct outline *outline,
		     const struct table_look *look, struct arena *arena)
{
	uint32_t row = block_child(outline, look->block);
	bool has_titles = look->title != MOST_COLUMNS;

	out->ids = ARENA_ARRAY(arena, struct span, look->rows);
	if (has_titles)
		out->titles = ARENA_ARRAY(arena, struct span, look->rows);
	while ((row = block_sibling(outline, row)) != NO_BLOCK &&
	       out->n < look->rows) {
		struct span id = cell_name(outline, row, look->id, arena);

		if (!id.at || row_only_groups(look, outline, row, arena))
			continue;
		if (has_titles)
			out->titles[out->n] =
				cell_name(outline, row, look->title, arena);
		out->ids[out->n++] = id;
	}
}

/* SNS-01 to SNS-05, and MCU-01 below them: a table of several areas. */
static void add_other_words(struct family *family,
			    const struct outline *outline,
			    const struct table_look *look, struct arena *arena)
{
	uint32_t row = block_child(outline, look->block);
	struct span last = look->sample.word;
	struct lead lead;

	if (look->sample.kind != LEAD_PREFIX)
		return;
	while ((row = block_sibling(outline, row)) != NO_BLOCK) {
		lead_read(&lead, table_cell_text(outline, row, look->id, arena),
			  arena);
		/* The second in a row: one alone may be a slip. */
		if (lead.kind == LEAD_PREFIX && span_eq(lead.word, last) &&
		    !lead_is_process(&lead, arena) &&
		    !lead_is_container(&lead, arena))
			family_add_word(family, lead.word);
		last = lead.kind == LEAD_PREFIX ? lead.word : SPAN_NONE;
	}
}

/* The column of states that says something in each row; or nothing. */
static struct span status_column(const struct table_look *look)
{
	for (size_t i = 0; i < look->n; i++)
		if (is_status_name(look->columns[i].folded) &&
		    look->columns[i].filled == look->rows)
			return look->columns[i].name;
	return SPAN_NONE;
}

static void add_to_family(struct family_list *families,
			  const struct outline *outline,
			  const struct table_look *look, struct span lane,
			  struct arena *arena)
{
	size_t column = column_of_items(look);
	struct family *family = NULL;

	if (column == MOST_COLUMNS)
		return;
	for (size_t i = 0; i < families->n; i++)
		if (is_same_family(&families->list[i], look, lane, arena))
			family = &families->list[i];
	if (!family) {
		family = ARENA_PUSH(arena, families->list, families->n,
				    families->room);
		*family =
			(struct family){ .column = look->columns[column].name,
					 .title = title_name(look),
					 .words_name = words_name(look),
					 .sample = look->sample,
					 .header = look->header,
					 .lane = lane,
					 .is_first = column == 0,
					 .is_title = look->id == MOST_COLUMNS,
					 .is_alone = look->is_alone,
					 .is_of_stories = look->is_of_stories };
	}
	if (look->id != MOST_COLUMNS) {
		struct table_ids *ids = ARENA_PUSH(arena, family->tables,
						   family->n_tables,
						   family->tables_room);

		*ids = (struct table_ids){ .lane = lane,
					   .has_status = look->has_status,
					   .status = status_column(look) };
		read_ids(ids, outline, look, arena);
	}
	family_add_word(family, look->sample.word);
	if (look->id != MOST_COLUMNS)
		add_other_words(family, outline, look, arena);
	family->rows += look->rows;
	family->has_status |= look->has_status;
	family->has_planning |= look->has_planning;
	family->has_total |= look->has_total;
	family->has_groups |= look->has_groups;
}

static bool is_table(const struct outline *outline, uint32_t block)
{
	return outline->blocks[block].kind == BLOCK_TABLE &&
	       outline->blocks[block].parent == NO_BLOCK;
}

/* What stands over the first column of a table, folded. */
static struct span first_column(const struct outline *outline, uint32_t table,
				struct arena *arena)
{
	uint32_t header = block_child(outline, table);

	return header == NO_BLOCK ? SPAN_NONE
				  : cell_name(outline, header, 0, arena);
}

static size_t count_rows(const struct outline *outline, uint32_t table)
{
	uint32_t row = block_child(outline, table);
	size_t n = 0;

	while (row != NO_BLOCK &&
	       (row = block_sibling(outline, row)) != NO_BLOCK)
		n++;
	return n;
}

/*
 * The rows of all tables in a file that is called the backlog, if it has one
 * table, or, without any list, several that begin with the same column; else 0.
 */
static size_t rows_of_one_sort(const struct document *doc, struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	struct span column = SPAN_NONE;
	size_t n = 0, lists = 0, rows = 0;

	if (!says_backlog(path_file_name(doc->path), arena) &&
	    !says_roadmap(path_file_name(doc->path), arena))
		return 0;
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		struct span name;

		lists += outline->blocks[i].kind == BLOCK_LIST;
		if (!is_table(outline, i))
			continue;
		name = first_column(outline, i, arena);
		if (n++ && (!name.len || !span_eq(name, column)))
			return 0;
		column = name;
		rows += count_rows(outline, i);
	}
	return n == 1 || !lists ? rows : 0;
}

void families_find(struct family_list *out, const struct document *doc,
		   struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	struct span lane = SPAN_NONE;
	uint8_t lane_level = 0;
	size_t rows = rows_of_one_sort(doc, arena);

	*out = (struct family_list){ 0 };
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		struct table_look look;

		if (is_own_heading(outline, i)) {
			lane_level = outline->blocks[i].level;
			lane = span_trim(outline_text_copy(outline, i, arena));
		}
		if (!is_table(outline, i))
			continue;
		look_at_table(&look, outline, i, rows,
			      lane_level > 1 && speaks_of_backlog(lane, arena),
			      arena);
		if (look.n < 2 || !look.rows || look.counts_others)
			continue;
		*ARENA_PUSH(arena, out->headers, out->n_headers,
			    out->headers_room) = look.header;
		add_to_family(out, outline, &look, lane, arena);
	}
	families_join_sorts(out, arena);
}
