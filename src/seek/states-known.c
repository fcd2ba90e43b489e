/* States of methods that many teams follow, where items show that they do. */
#include "seek/states.h"

#include "base/unicode.h"

enum { MOST_KNOWN = 7, FEWEST_SEEN = 2 };

static const struct way {
	const char *name; /* for people */
	const char *
		marker; /* a state that nobody else writes like this; or NULL */
	const char *section; /* else a section of most items */
	const char *states[MOST_KNOWN];
} ways[] = {
	{ "the states of BMAD",
	  "ready-for-dev",
	  NULL,
	  { "backlog", "drafted", "ready-for-dev", "in-progress", "review",
	    "done" } },
	{ "the states of BMAD",
	  NULL,
	  "tasks / subtasks",
	  { "backlog", "drafted", "ready-for-dev", "in-progress", "review",
	    "done" } },
	{ "the states of BMAD",
	  NULL,
	  "tasks / subtasks",
	  { "Draft", "Approved", "InProgress", "Review", "Done" } },
};

static bool most_have_section(const struct hypothesis *kind, const char *name)
{
	size_t n = 0;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];
		bool has = false;

		for (size_t j = 0; j < item->n_sections && !has; j++)
			has = span_is(item->sections[j].folded, name);
		n += has;
	}
	return 10 * n >= 9 * kind->backlog.n_items;
}

/* One version of a method writes "done", and another "Done". */
static bool are_written_as(const struct states *states, const char *known)
{
	for (size_t i = 0; i < states->n; i++) {
		struct span shown = states->list[i].shown;
		bool is_upper = char_lower(shown.at[0]) != shown.at[0];

		if (is_upper != (char_lower(known[0]) != known[0]))
			return false;
	}
	return true;
}

static bool is_followed(const struct way *way, const struct states *states,
			const struct hypothesis *kind)
{
	bool is_marked = false;

	if (way->section && (!most_have_section(kind, way->section) ||
			     !are_written_as(states, way->states[0])))
		return false;
	for (size_t i = 0; i < states->n; i++) {
		const struct state *state = &states->list[i];

		is_marked |= way->marker && span_is(state->shown, way->marker);
		/* What means nothing may stand anywhere on the way. */
		if (state->phase == PHASE_UNKNOWN)
			return false;
	}
	return states->n >= FEWEST_SEEN && (is_marked || !way->marker);
}

size_t states_known(const struct states *states, const struct hypothesis *kind,
		    const char *const **out, const char **name)
{
	for (size_t w = 0; w < sizeof(ways) / sizeof(*ways); w++) {
		size_t n = 0;

		if (!is_followed(&ways[w], states, kind))
			continue;
		while (n < MOST_KNOWN && ways[w].states[n])
			n++;
		*out = ways[w].states;
		*name = ways[w].name;
		return n;
	}
	return 0;
}
