/* Which tables of a document say once more what others say, or something else. */
#include "adopt/families.h"

#include "adopt/sections.h"
#include "base/unicode.h"

/* ---- said once more ---- */

/*
 * Does the row say once more what the other one is about? Each table may count
 * from 1, and only titles tell such rows apart.
 */
static bool is_same_row(const struct table_ids *a, size_t i,
			const struct table_ids *b, size_t j)
{
	return span_eq(a->ids[i], b->ids[j]) &&
	       (!span_is_digits(a->ids[i]) || !a->titles || !b->titles ||
		span_eq(a->titles[i], b->titles[j]));
}

static bool has_all_ids(const struct table_ids *whole,
			const struct table_ids *part)
{
	for (size_t i = 0; i < part->n; i++) {
		bool found = false;

		for (size_t j = 0; j < whole->n && !found; j++)
			found = is_same_row(part, i, whole, j);
		if (!found)
			return false;
	}
	return true;
}

/* More rows than these are not compared with all others. */
enum { MOST_COMPARED = 500 };

/*
 * Is the other the table that says more: by its rows, by states that it alone
 * has, or since it stands first?
 */
static bool says_more(const struct family *family, size_t other, size_t than)
{
	const struct table_ids *a = &family->tables[other];
	const struct table_ids *b = &family->tables[than];

	if (a->n != b->n)
		return a->n > b->n;
	return a->has_status != b->has_status ? a->has_status : other < than;
}

/* Does another table of the family hold all of its ids, and does it move? */
static bool is_repeated(const struct family *family, size_t i)
{
	const struct table_ids *one = &family->tables[i];

	if (!one->lane.len)
		return false;
	for (size_t j = 0; j < family->n_tables; j++) {
		const struct table_ids *other = &family->tables[j];

		if (j != i && one->n && says_more(family, j, i) &&
		    other->n < MOST_COMPARED &&
		    (other->has_status || !one->has_status) &&
		    !span_eq(other->lane, one->lane) && has_all_ids(other, one))
			return true;
	}
	return false;
}

struct span family_without_repeated(const struct family *family,
				    struct arena *arena)
{
	struct lane_names names = { 0 };

	for (size_t i = 0; i < family->n_tables; i++)
		if (is_repeated(family, i))
			lane_names_add(&names, family->tables[i].lane);
	return lane_names_say(&names, "not lane:", arena);
}

/* ---- something else ---- */

bool family_is_stray(const struct family *family)
{
	return !family->is_title && family->sample.kind == LEAD_NONE;
}

struct span family_without_strays(const struct family_list *families,
				  const struct family *family,
				  struct arena *arena)
{
	struct lane_names names = { 0 };

	for (size_t i = 0; i < families->n; i++) {
		const struct family *other = &families->list[i];

		if (other == family ||
		    !span_eq(text_fold_name(arena, other->column),
			     text_fold_name(arena, family->column)))
			continue;
		if (!family_is_stray(other) || other->rows >= family->rows ||
		    span_eq(other->lane, family->lane))
			return SPAN_NONE;
		lane_names_add(&names, other->lane);
	}
	return lane_names_say(&names, "not lane:", arena);
}

/* ---- all of them ---- */

static bool has_column(struct span header, struct span column)
{
	struct span name;

	while (span_next_part(&header, '|', &name))
		if (span_eq(name, column))
			return true;
	return false;
}

bool family_numbers_every_table(const struct family_list *families,
				const struct family *family,
				struct arena *arena)
{
	return family->n_tables > 1 &&
	       family->n_tables == families->n_headers &&
	       family->sample.kind == LEAD_PREFIX &&
	       !lead_is_container(&family->sample, arena);
}

bool family_is_in_every_table(const struct family_list *families,
			      const struct family *family, struct arena *arena)
{
	struct span column = text_fold_name(arena, family->column);

	for (size_t i = 0; i < families->n_headers; i++)
		if (!has_column(families->headers[i], column))
			return false;
	return families->n_headers > 1 && family->is_title;
}
