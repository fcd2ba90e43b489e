/* Titles of siblings, counted by the word that they open with. */
#include "backlog/series.h"

#include "backlog/id.h"
#include "base/table.h"
#include "base/unicode.h"

#include <string.h>

/* Titles of one front: "US" of US1, US2, US3. */
struct front {
	size_t n;
	bool repeats; /* one number comes twice: it is no id */
	bool falls; /* a number is lower than the one before */
	struct span latest; /* the number that was read last */
};

/* Headings of one level, or entries whose lists lie in the same block. */
struct title_row {
	struct title_row *next;
	enum block_kind kind;
	uint32_t around; /* their level, or that block */
	size_t n;
	struct table fronts; /* folded → struct front */
	struct table numbered; /* folded front and number */
};

/*
 * A word and a bare number say less than capitals with one: "Windows 10". Bare
 * ones must rise, too: "3 Doors", "2 Gates" are counted, and not numbered.
 */
enum { FEWEST = 2, FEWEST_OF_WORDS = 3 };

static uint32_t around(const struct outline *outline, uint32_t root)
{
	const struct block *block = &outline->blocks[root];

	return block->kind == BLOCK_HEADING
		       ? block->level
		       : outline->blocks[block->parent].parent;
}

static bool is_sibling(const struct outline *outline,
		       const struct title_row *row, uint32_t b)
{
	return outline->blocks[b].kind == row->kind &&
	       around(outline, b) == row->around;
}

/* What names a heading or an entry: its line, or its first paragraph. */
static uint32_t words_of(const struct outline *outline, uint32_t b)
{
	return outline->blocks[b].kind == BLOCK_HEADING
		       ? b
		       : block_child(outline, b);
}

/* "US" and "US3" of "US3 Pay"; false where the title has no local id. */
static bool read_front(struct span title, struct arena *arena,
		       struct span *front, struct span *id)
{
	struct opening opening;
	size_t n = 0;

	if (!id_opens(title, OPENS_SERIES, &opening) || !opening.is_local)
		return false;
	*id = text_fold_case(arena, opening.id);
	while (n < id->len && !char_is_digit(id->at[n]))
		n++;
	*front = span_first(*id, n);
	return true;
}

/* Is the whole number in front the lower one? */
static bool is_lower(struct span a, struct span b)
{
	size_t n = 0, m = 0;

	while (n < a.len && char_is_digit(a.at[n]))
		n++;
	while (m < b.len && char_is_digit(b.at[m]))
		m++;
	if (n != m)
		return n < m;
	return memcmp(a.at, b.at, n) < 0;
}

static void count_sibling(struct title_row *row, const struct outline *outline,
			  uint32_t b, struct arena *arena)
{
	uint32_t words = words_of(outline, b);
	struct span front, id;
	struct front *known;
	void **slot;

	row->n++;
	if (words == NO_BLOCK ||
	    !read_front(outline_text_copy(outline, words, arena), arena, &front,
			&id))
		return;
	slot = table_slot(&row->fronts, front);
	if (!*slot)
		*slot = ARENA_NEW(arena, struct front);
	known = *slot;
	known->n++;
	slot = table_slot(&row->numbered, id);
	known->repeats |= *slot != NULL;
	*slot = known;
	id = span_from(id, front.len);
	known->falls |= known->latest.len && is_lower(id, known->latest);
	known->latest = id;
}

static struct title_row *row_of(struct title_series *series, uint32_t root)
{
	const struct outline *outline = series->outline;
	struct title_row *row;

	for (row = series->rows; row; row = row->next)
		if (is_sibling(outline, row, root))
			return row;
	row = ARENA_NEW(&series->arena, struct title_row);
	row->next = series->rows;
	row->kind = outline->blocks[root].kind;
	row->around = around(outline, root);
	table_init(&row->fronts, &series->arena);
	table_init(&row->numbered, &series->arena);
	for (uint32_t b = 0; b < outline->n_blocks; b++)
		if (is_sibling(outline, row, b))
			count_sibling(row, outline, b, &series->arena);
	series->rows = row;
	return row;
}

bool title_in_series(struct title_series *series, uint32_t root,
		     struct span title)
{
	enum block_kind kind = series->outline->blocks[root].kind;
	struct opening opening;
	struct span front, id;
	const struct front *known;
	const struct title_row *row;
	bool is_glued;

	if ((kind != BLOCK_HEADING && kind != BLOCK_ENTRY) ||
	    id_opens(title, OPENS_INNER, &opening) ||
	    !read_front(title, &series->arena, &front, &id))
		return false;
	row = row_of(series, root);
	known = table_get(&row->fronts, front);
	is_glued = front.len && char_is_letter(front.at[front.len - 1]);
	return known && !known->repeats && (front.len || !known->falls) &&
	       2 * known->n >= row->n &&
	       known->n >= (size_t)(is_glued ? FEWEST : FEWEST_OF_WORDS);
}

void series_release(struct title_series *series)
{
	for (struct title_row *row = series->rows; row; row = row->next) {
		table_release(&row->fronts);
		table_release(&row->numbered);
	}
	arena_release(&series->arena);
	series->rows = NULL;
}
