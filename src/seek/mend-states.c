/*
 * States that the reader does not see: in a field that is called otherwise, or
 * as signs beside the ids of rows; and those that boxes say as well.
 */
#include "seek/mend.h"
#include "seek/state-patterns.h"

#include "words/regex-words.h"

/* ---- a field that is called otherwise ---- */

/* Values of a field that say a state, and which. */
struct field_states {
	size_t n, known, over;
};

static struct field_states states_of_field(const struct hypothesis *one,
					   struct span folded,
					   const struct signs *signs,
					   struct arena *arena)
{
	struct field_states found = { 0 };

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct field *field =
			item_field(one->backlog.items[i], folded);
		enum phase phase;

		if (!field || field->n_values != 1 ||
		    field_is_title(field, one->backlog.items[i]) ||
		    !field_has_value(field))
			continue;
		phase = starts_with_colour(field->values[0].text)
				? PHASE_UNKNOWN
				: signs_phase(signs, field->values[0].text,
					      arena);
		found.n++;
		found.known += phase != PHASE_UNKNOWN;
		found.over += is_over(phase);
	}
	return found;
}

/*
 * "Statusas: ✅ …": a field that most have, in whatever language, whose values
 * are states, some an end and some not.
 */
struct span find_field_status(const struct hypothesis *one,
			      const struct signs *signs, struct arena *arena)
{
	for (size_t i = 0; i < one->backlog.n_items && i < 3; i++) {
		const struct item *item = one->backlog.items[i];

		for (size_t j = 0; j < item->n_fields; j++) {
			const struct field *field = &item->fields[j];
			struct field_states found;
			struct span name = quoted_word(field->name, arena);

			if (field->origin == FROM_ITSELF ||
			    field->origin == FROM_SECTION ||
			    planning_of(field->folded))
				continue;
			found = states_of_field(one, field->folded, signs,
						arena);
			if (10 * found.n < 8 * one->facts.n ||
			    10 * found.known < 9 * found.n || !found.over ||
			    found.over == found.known)
				continue;
			return arena_printf(arena,
					    "field status from field %.*s",
					    (int)name.len, name.at);
		}
	}
	return SPAN_NONE;
}

/* ---- a sign beside the id of a row ---- */

/* Does its id or title stand there, and not that of another one? */
static bool names_item(struct span cell, const struct item *item,
		       struct arena *arena)
{
	struct span name = item->has_own_id ? item->id : item->title;

	return name.len && span_find(cell, arena_printf(arena, "%.*s",
							(int)name.len, name.at)
						   .at) >= 0;
}

/* How many rows have a sign that is known in this column. */
static size_t count_signs(const struct hypothesis *one, struct span folded,
			  struct regex *regex, const struct signs *signs,
			  struct arena *arena)
{
	size_t n = 0;

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct field *cell =
			item_field(one->backlog.items[i], folded);
		struct span hit, sign;

		n += cell && cell->n_values &&
		     names_item(cell->values[0].text, one->backlog.items[i],
				arena) &&
		     regex_find(regex, cell->values[0].text, &hit, &sign) ==
			     REGEX_HIT &&
		     signs_phase(signs, sign, arena) != PHASE_UNKNOWN;
	}
	return n;
}

/*
 * "| **T1.2** ✅ | Models |": where no column tells a state, the one whose
 * cells have signs does, if a third of the rows and two at least have one.
 */
struct span find_row_signs(const struct hypothesis *one,
			   const struct signs *signs, struct arena *arena)
{
	const struct item *first = one->backlog.items[0];
	struct span found = SPAN_NONE;
	const char *pattern = signs_pattern(signs, arena);
	struct regex *regex =
		regex_of(span_of(pattern + 1, strlen(pattern) - 2), false);
	size_t most = one->facts.n < 6 ? 2 : one->facts.n / 3;

	if (!regex)
		return SPAN_NONE;
	for (size_t i = 0; i < first->n_fields; i++) {
		const struct field *field = &first->fields[i];
		struct span name = quoted_word(field->name, arena), signs_here;
		size_t n = field->origin == FROM_COLUMN
				   ? count_signs(one, field->folded, regex,
						 signs, arena)
				   : 0;

		if (n < most || n == 0)
			continue;
		most = n + 1;
		signs_here = pattern_narrowed(one, pattern, "", cell_of_item,
					      field->folded, signs, arena);
		found = signs_here.len
				? arena_printf(arena,
					       "field status from column %.*s "
					       "%.*s",
					       (int)name.len, name.at,
					       (int)signs_here.len,
					       signs_here.at)
				: SPAN_NONE;
	}
	regex_free(regex);
	return found;
}

/* ---- what boxes say as well ---- */

/* Does a box or a strike say of the item what the state does? */
static bool is_told_by_box(const struct item *item, enum phase phase)
{
	if (is_over(phase))
		return item->box == 'x' || item->box == '-' || item->struck;
	return item->box == ' ' &&
	       (phase == PHASE_OPEN || phase == PHASE_UNKNOWN);
}

/* Is it one of those that list signs or words? */
static bool lists_states(struct span directive)
{
	static const char title[] = "field status from title ";
	struct span regex = span_starts(directive, title)
				    ? span_from(directive, strlen(title))
				    : SPAN_NONE;

	return (span_starts(regex, "/(") && !span_starts(regex, "/(?")) ||
	       span_starts(regex, "/^\\W*(");
}

bool drop_told_by_boxes(struct hypothesis *one, struct arena *arena)
{
	size_t kept = 0, n = one->n_directives, told = 0;

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct item *item = one->backlog.items[i];
		struct span status = item_status(item);

		if (status.len &&
		    !is_told_by_box(item, status_phase(status, arena)))
			return false;
		told += status.len > 0;
	}
	/* Those that no item has yet stand in a text about the next ones. */
	if (!told)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!lists_states(one->directives[i]))
			one->directives[kept++] = one->directives[i];
	one->n_directives = kept;
	return kept < n;
}
