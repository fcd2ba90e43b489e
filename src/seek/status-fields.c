/* Items of one kind that say their states in fields of several names. */
#include "seek/mend.h"
#include "seek/states.h"

#include "base/unicode.h"

enum { MOST_NAMES = 4 };

struct status_names {
	struct {
		struct span folded, name;
		size_t n;
	} list[MOST_NAMES];
	size_t n;
};

static void count_name(struct status_names *names, const struct field *field)
{
	size_t i = 0;

	while (i < names->n && !span_eq(names->list[i].folded, field->folded))
		i++;
	if (i == MOST_NAMES)
		return;
	if (i == names->n) {
		names->list[i].folded = field->folded;
		names->list[i].name = field->name;
		names->n++;
	}
	names->list[i].n++;
}

/* "Status: about the weather" beside "State: done" says no state. */
static void count_names(struct status_names *names,
			const struct hypothesis *one, struct arena *arena)
{
	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct field *field =
			item_status_field(one->backlog.items[i]);

		if (field &&
		    status_phase(field->values[0].text, arena) != PHASE_UNKNOWN)
			count_name(names, field);
	}
}

static size_t commonest(const struct status_names *names)
{
	size_t most = 0;

	for (size_t i = 1; i < names->n; i++)
		if (names->list[i].n > names->list[most].n)
			most = i;
	return most;
}

struct span find_status_fields(const struct hypothesis *one,
			       struct arena *arena)
{
	struct status_names names = { 0 };
	struct buf text = BUF_INIT;
	struct span directive;

	for (size_t i = 0; i < one->n_directives; i++)
		if (span_starts(one->directives[i], "field status from"))
			return SPAN_NONE;
	count_names(&names, one, arena);
	if (names.n < 2)
		return SPAN_NONE;
	buf_adds(&text, "field status from field ");
	for (size_t left = names.n; left; left--) {
		size_t i = commonest(&names);

		if (left < names.n)
			buf_adds(&text, " | ");
		buf_add(&text, quoted_word(names.list[i].name, arena));
		names.list[i].n = 0;
	}
	directive = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return directive;
}
