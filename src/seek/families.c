/* Which tables of a document say once more what others say, or something else. */
#include "seek/families.h"
#include "seek/sections.h"

#include "base/unicode.h"

void family_add_word(struct family *family, struct span word)
{
	for (size_t i = 0; i < family->n_words && i < MOST_AREAS; i++)
		if (span_eq(family->words[i], word))
			return;
	if (family->n_words < MOST_AREAS)
		family->words[family->n_words] = word;
	family->n_words++;
}

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

		if (j != i && says_more(family, j, i) &&
		    other->n < MOST_COMPARED &&
		    (other->has_status || !one->has_status) &&
		    !span_eq(other->lane, one->lane) && has_all_ids(other, one))
			return true;
	}
	return false;
}

/* "### Tasks" once more, and "## Tasks" with all of them: no name tells which. */
static bool is_lane_of_repeated(const struct family *family, size_t i)
{
	for (size_t j = 0; j < family->n_tables; j++)
		if (j != i &&
		    span_eq(family->tables[j].lane, family->tables[i].lane) &&
		    !is_repeated(family, j))
			return false;
	return true;
}

struct span family_without_repeated(const struct family *family,
				    struct arena *arena)
{
	struct lane_names names = { 0 };

	for (size_t i = 0; i < family->n_tables; i++)
		if (is_repeated(family, i) && is_lane_of_repeated(family, i))
			lane_names_add(&names, family->tables[i].lane);
	return lane_names_say(&names, "not lane:", arena);
}

/* Is there a table with states, in the same place, of all its ids? */
static bool is_told_beside(const struct family *family, size_t i)
{
	const struct table_ids *one = &family->tables[i];

	for (size_t j = 0; j < family->n_tables; j++) {
		const struct table_ids *other = &family->tables[j];

		if (other->status.len && other->n < MOST_COMPARED &&
		    span_eq(other->lane, one->lane) && has_all_ids(other, one))
			return true;
	}
	return false;
}

struct span family_status_alone(const struct family *family,
				struct arena *arena)
{
	struct span status = SPAN_NONE;
	size_t beside = 0;

	for (size_t i = 0; i < family->n_tables; i++) {
		const struct table_ids *one = &family->tables[i];

		if (!one->has_status && is_told_beside(family, i)) {
			beside++;
			continue;
		}
		if (!one->status.len ||
		    (status.len &&
		     !span_eq(text_fold_name(arena, status),
			      text_fold_name(arena, one->status))))
			return SPAN_NONE;
		status = one->status;
	}
	return beside ? status : SPAN_NONE;
}

/* ---- several sorts in one table ---- */

static bool have_id(const struct family *family, struct span id)
{
	for (size_t t = 0; t < family->n_tables; t++)
		for (size_t i = 0; i < family->tables[t].n; i++)
			if (span_eq(family->tables[t].ids[i], id))
				return true;
	return false;
}

/* Of its ids: how many stand in no table of another family. */
static size_t count_own(const struct family_list *families,
			const struct family *family)
{
	size_t n = 0;

	for (size_t t = 0; t < family->n_tables; t++)
		for (size_t i = 0; i < family->tables[t].n; i++) {
			bool is_said = false;

			for (size_t f = 0; f < families->n && !is_said; f++)
				is_said = &families->list[f] != family &&
					  have_id(&families->list[f],
						  family->tables[t].ids[i]);
			n += !is_said;
		}
	return n;
}

/* Has it BUG-2, which the other one with BUG-1 does not tell? */
static bool goes_on_with(const struct family *family,
			 const struct family *other, struct arena *arena)
{
	struct span word = text_fold_case(arena, other->sample.word);

	for (size_t t = 0; t < family->n_tables; t++)
		for (size_t i = 0; i < family->tables[t].n; i++) {
			struct lead lead;

			lead_read(&lead, family->tables[t].ids[i], arena);
			if (lead.kind == LEAD_PREFIX &&
			    span_eq(text_fold_case(arena, lead.word), word) &&
			    !have_id(other, family->tables[t].ids[i]))
				return true;
		}
	return false;
}

/* Few of its ids stand elsewhere, too. */
static bool tells_its_own(const struct family_list *families,
			  const struct family *family)
{
	return family->rows < MOST_COMPARED && family->n_tables &&
	       2 * count_own(families, family) > family->rows;
}

static bool is_sort_of(const struct family *mixed, const struct family *other,
		       struct arena *arena)
{
	return other->sample.kind == LEAD_PREFIX &&
	       other->rows < MOST_COMPARED &&
	       span_eq(text_fold_name(arena, mixed->column),
		       text_fold_name(arena, other->column)) &&
	       !lead_is_process(&other->sample, arena) &&
	       (goes_on_with(mixed, other, arena) ||
		(mixed->is_mixed && span_eq(mixed->header, other->header)));
}

/* Takes the other's tables over. */
static void take_tables(struct family *family, const struct family *other,
			struct arena *arena)
{
	for (size_t i = 0; i < other->n_tables; i++)
		*ARENA_PUSH(arena, family->tables, family->n_tables,
			    family->tables_room) = other->tables[i];
	for (size_t i = 0; i < other->n_words && i < MOST_AREAS; i++)
		family_add_word(family, other->words[i]);
	family->rows += other->rows;
	family->has_status |= other->has_status;
	family->has_planning |= other->has_planning;
	family->has_total |= other->has_total;
	family->has_groups |= other->has_groups;
	family->is_mixed = true;
}

/* The sorts of one mixed family come into the first of them. */
static void join_sorts(struct family_list *families, size_t mixed,
		       struct arena *arena)
{
	size_t first = mixed;
	bool is_joined = true;

	while (is_joined) {
		is_joined = false;
		for (size_t i = 0; i < families->n && !is_joined; i++) {
			size_t into = i < first ? i : first;
			size_t from = i < first ? first : i;

			if (i == first ||
			    !is_sort_of(&families->list[first],
					&families->list[i], arena))
				continue;
			take_tables(&families->list[into],
				    &families->list[from], arena);
			memmove(&families->list[from],
				&families->list[from + 1],
				(--families->n - from) *
					sizeof(*families->list));
			first = into;
			is_joined = true;
		}
	}
}

void families_join_sorts(struct family_list *families, struct arena *arena)
{
	for (size_t i = families->n; i-- > 0;)
		if (i < families->n &&
		    tells_its_own(families, &families->list[i]))
			join_sorts(families, i, arena);
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
		if (!family_is_stray(other) || other->rows >= family->rows)
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
				const struct family *family)
{
	return family->n_tables > 1 && family->n_tables == families->n_headers;
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
