/* Candidates that are rows: tables with a column of ids, or of titles. */
#include "seek/families.h"
#include "seek/states.h"

#include "base/unicode.h"
#include "words/regex-words.h"

enum { FEWEST_ROWS = 2 };

/* The number that an id is, or 0. */
static size_t number_of(struct span id)
{
	size_t n = 0;

	for (size_t i = 0; i < id.len; i++) {
		if (!char_is_digit(id.at[i]) || i > 5)
			return 0;
		n = 10 * n + (size_t)(id.at[i] - '0');
	}
	return n;
}

/* Does each table count on from where the one before it ends? */
static bool counts_on(const struct family *family)
{
	for (size_t i = 0; i < family->n_tables; i++) {
		const struct table_ids *one = &family->tables[i];
		size_t last = 0;

		if (i && family->tables[i - 1].n)
			last = number_of(
				family->tables[i - 1]
					.ids[family->tables[i - 1].n - 1]);
		if (!one->n || (i && !last) ||
		    number_of(one->ids[0]) != last + 1)
			return false;
	}
	return family->n_tables > 1;
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

/* "/^\W*(?:CRM|SIM|FIN)[-_ ]?\d/" for the areas of one family. */
static struct span pick_of_areas(const struct family *family,
				 struct arena *arena)
{
	return regex_of_any("/^\\W*(?:", family->words, family->n_words,
			    ")[-_ ]?\\d/i", arena);
}

/* What tells its rows from those of another family. */
static struct span pick_of_family(const struct family *family,
				  struct arena *arena)
{
	return family->n_words > 1 && family->n_words <= MOST_AREAS
		       ? pick_of_areas(family, arena)
		       : lead_regex(&family->sample, false, arena);
}

/* "ID | Requisito | Prioridade": the header says what the rows are. */
static bool lists_requirements(const struct family *family, struct arena *arena)
{
	struct span rest = family->header, column;

	while (span_next_part(&rest, '|', &column))
		if (is_requirement_word(column, arena))
			return true;
	return false;
}

/* Notes the cells of that column as ids; false where one comes again. */
static bool note_ids(struct table *ids, const struct outline *outline,
		     uint32_t row, size_t column, struct arena *arena)
{
	while ((row = block_sibling(outline, row)) != NO_BLOCK) {
		struct span id = text_fold_case(
			arena, table_cell_text(outline, row, column, arena));

		if (!span_has_digit(id) || table_count(ids, id) > 1)
			return false;
	}
	return true;
}

/*
 * "ID | #": the columns of ids that some tables have, where no id comes twice in
 * all of them; the other tables have but titles. Nothing where there is none.
 */
static struct span id_columns_in(const struct document *doc,
				 struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	struct buf out = BUF_INIT;
	struct span columns;
	struct table ids;
	bool are_ids = true;

	table_init(&ids, arena);
	for (uint32_t i = 0; i < outline->n_blocks && are_ids; i++) {
		uint32_t header = block_child(outline, i), cell;
		size_t column = 0;

		if (outline->blocks[i].kind != BLOCK_TABLE)
			continue;
		for (cell = block_child(outline, header); cell != NO_BLOCK;
		     cell = block_sibling(outline, cell), column++) {
			struct span name = span_trim(
				outline_text_copy(outline, cell, arena));

			if (!is_id_by_itself(text_fold_name(arena, name)))
				continue;
			are_ids &=
				note_ids(&ids, outline, header, column, arena);
			name = arena_printf(arena, "%.*s | ", (int)name.len,
					    name.at);
			if (span_find(buf_span(&out), name.at) < 0)
				buf_add(&out, name);
			break;
		}
	}
	table_release(&ids);
	columns = are_ids ? arena_copy(arena, buf_span(&out)) : SPAN_NONE;
	buf_release(&out);
	return columns;
}

/* What the rows are called, and what speaks for their being a backlog. */
static struct hypothesis *look_at_family(struct candidates *candidates,
					 const struct document *doc,
					 const struct family_list *families,
					 const struct family *family)
{
	struct arena *arena = candidates->arena;
	struct hypothesis *one = inside_new(
		candidates, doc,
		family->is_mixed ? SPAN("")
				 : word_of_kind(family->sample.word,
						family->title, arena));

	inside_name_by(one, family->lane, arena);
	if (span_is(one->name, "Item"))
		one->name = kind_name(SPAN(""), family->title, arena);
	one->is_every_row = family->is_alone ||
			    (one->is_called_roadmap &&
			     family_numbers_every_table(families, family));
	one->is_of_stories = family->is_of_stories;
	if (one->is_of_stories)
		one->name = SPAN("Story");
	one->is_every_table = one->is_called_backlog &&
			      family_is_in_every_table(families, family, arena);
	one->is_counted_on = counts_on(family);
	one->is_requirement = family->has_planning &&
			      lists_requirements(family, arena);
	one->is_few = family->rows < FEWEST_ROWS;
	return one;
}

static bool is_worth_reading(const struct hypothesis *one,
			     const struct document *doc,
			     const struct family_list *families,
			     const struct family *family, struct arena *arena)
{
	return !(one->is_few && !is_of_sequence(doc, arena)) &&
	       !(family_is_stray(family) &&
		 has_rival(families, family, arena)) &&
	       (one->strength || family->has_status || family->has_planning);
}

/* Adds the place: with a guard or regex where other rows are no items. */
static void tell_from_others(struct hypothesis *one, const struct document *doc,
			     const struct family_list *families,
			     const struct family *family, struct arena *arena)
{
	struct item_place *place;
	struct span strays;

	one->guard = family_without_repeated(family, arena);
	strays = one->guard.len || family_is_stray(family)
			 ? SPAN_NONE
			 : family_without_strays(families, family, arena);
	if (strays.len)
		one->guard = strays;
	if (!one->guard.len && family_status_alone(family, arena).len)
		one->guard =
			quoted_word(family_status_alone(family, arena), arena);
	place = hypothesis_add_file(one, doc->path, FORM_ROW, arena);
	if (has_rival(families, family, arena) && family->is_first &&
	    !strays.len && family->sample.kind != LEAD_NONE)
		place->pick = pick_of_family(family, arena);
	else if (family->has_total)
		place->pick = SPAN("/^\\W*[\\p{L}_-]*[. ]?\\d/");
	else if (family->has_groups) /* more than one cell says something */
		place->pick = SPAN("/[^ |-][ -]*\\|[ |-]*[^ |-]/");
}

/* "id from column …", "title from column …", where the reader needs them. */
static void direct_to_columns(struct hypothesis *one,
			      const struct document *doc,
			      const struct family *family, struct arena *arena)
{
	/* A column without a name holds what people call a fact by. */
	struct span others = family->is_title && family->column.len
				     ? id_columns_in(doc, arena)
				     : SPAN_NONE;

	if (is_id_by_itself(text_fold_name(arena, family->column)))
		one->id_column = family->column;
	else
		hypothesis_add_directive(
			one,
			arena_printf(arena, "id from column %.*s\"%.*s\"",
				     (int)others.len, others.at,
				     (int)family->column.len,
				     family->column.at),
			arena);
	if (family->is_title)
		hypothesis_add_directive(
			one,
			arena_printf(arena, "title from column \"%.*s\"",
				     (int)family->column.len,
				     family->column.at),
			arena);
}

static void add_family(struct candidates *candidates,
		       const struct document *doc,
		       const struct family_list *families,
		       const struct family *family)
{
	struct arena *arena = candidates->arena;
	struct hypothesis *one =
		look_at_family(candidates, doc, families, family);

	if (!is_worth_reading(one, doc, families, family, arena))
		return;
	one->columns = family->header;
	one->column = family->column;
	tell_from_others(one, doc, families, family, arena);
	direct_to_columns(one, doc, family, arena);
	candidates_add(candidates, one);
}

static void search_document(struct candidates *candidates,
			    const struct document *doc)
{
	struct family_list families;

	families_find(&families, doc, candidates->arena);
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
