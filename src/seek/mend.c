/*
 * What the reader does not see by itself, proposed as a directive and proved
 * by reading again: neighbours that are not items, and states.
 */
#include "seek/mend.h"

#include "base/unicode.h"

bool hypothesis_read_again(struct hypothesis *one, const struct survey *survey,
			   struct arena *arena)
{
	hypothesis_release(one);
	if (!hypothesis_read(one, survey, arena))
		return false;
	hypothesis_measure(one, arena);
	hypothesis_weigh(one, arena);
	return true;
}

struct hypothesis *hypothesis_read_joined(struct sought *sought,
					  struct hypothesis *both)
{
	struct arena *arena = sought->arena;

	if (!hypothesis_read(both, &sought->survey, arena))
		return NULL;
	*ARENA_PUSH(arena, sought->joined, sought->n_joined,
		    sought->joined_room) = both;
	hypothesis_measure(both, arena);
	hypothesis_weigh(both, arena);
	return both;
}

/* ---- neighbours that are not items ---- */

enum { MOST_NEIGHBOURS = 6 };

static bool is_shared(const struct table *names, struct span folded, size_t of)
{
	uintptr_t n = (uintptr_t)table_get(names, folded);

	return n > 2 && 2 * n >= of;
}

/* Has it any field or section that most of its siblings have? */
static bool has_shared(const struct item *item, const struct table *names,
		       size_t of)
{
	for (size_t i = 0; i < item->n_fields; i++)
		if (item->fields[i].origin != FROM_ITSELF &&
		    is_shared(names, item->fields[i].folded, of))
			return true;
	for (size_t i = 0; i < item->n_sections; i++)
		if (is_shared(names, item->sections[i].folded, of))
			return true;
	return false;
}

static void add_title(struct buf *out, struct span title)
{
	for (size_t i = 0; i < title.len; i++) {
		if (strchr(".^$*+?()[]{}|\\/`", title.at[i]))
			buf_addc(out, '.');
		else
			buf_addc(out, title.at[i]);
	}
}

/* The first and the last of the items that have any. */
struct shared {
	size_t first, last;
};

static struct shared find_shared(const struct backlog *backlog,
				 const struct table *names)
{
	struct shared shared = { backlog->n_items, 0 };

	for (size_t i = 0; i < backlog->n_items; i++)
		if (has_shared(backlog->items[i], names, backlog->n_items)) {
			shared.last = i;
			if (shared.first > i)
				shared.first = i;
		}
	return shared;
}

/* "D. Mail" after "C. Search", or "4. Mail" after "3. Search". */
static bool goes_on(const struct backlog *backlog, size_t i)
{
	struct span title = backlog->items[i]->title, before;

	if (!i)
		return false;
	before = backlog->items[i - 1]->title;
	return title.len > 2 && before.len > 2 && title.at[1] == before.at[1] &&
	       strchr(".):", title.at[1]) && title.at[0] == before.at[0] + 1;
}

/* "READY — Sort names" beside "DONE 2026-08-15 — Find names"; "Done" is a lane. */
static bool opens_with_state(struct span title, struct arena *arena)
{
	return text_count_words(title) > 2 &&
	       lane_phase(title, arena) != PHASE_UNKNOWN;
}

/* Do most open with a state, and go on with what is to be done? */
static bool open_with_states(const struct backlog *backlog, struct arena *arena)
{
	size_t n = 0;

	for (size_t i = 0; i < backlog->n_items; i++)
		n += opens_with_state(backlog->items[i]->title, arena);
	return 5 * n >= 3 * backlog->n_items;
}

/*
 * "Share the notes" between items is one that nobody has written more about;
 * what stands above all of them or below is about the backlog, and so is what
 * its name tells.
 */
static bool is_between(const struct backlog *backlog, size_t i,
		       const struct shared *shared, struct arena *arena)
{
	const struct item *item = backlog->items[i];

	if (shared->first >= i || shared->last <= i)
		return false;
	return !(is_about_name(item->title, arena) ||
		 lane_phase(item->title, arena) != PHASE_UNKNOWN ||
		 is_rank_name(item->title, arena) ||
		 (text_count_words(item->title) < 3 &&
		  is_aside_name(item->title, arena)));
}

/*
 * Has it the box or the id that most have? Without the id it is still an item
 * where it is not called as what stands beside items is: "Status legend".
 */
static bool is_told_by_itself(const struct hypothesis *one, size_t i,
			      struct arena *arena)
{
	const struct facts *f = &one->facts;
	const struct item *item = one->backlog.items[i];

	if (item->box && 10 * f->with_box >= 7 * f->n)
		return true;
	return 10 * f->with_id > 7 * f->n && !is_about_name(item->title, arena);
}

/*
 * Headings of the level that have nothing of what most have: "How to use this
 * file", "Open". A regex that excludes them by name, or nothing.
 */
static struct span find_neighbours(const struct hypothesis *one,
				   struct arena *arena)
{
	const struct backlog *backlog = &one->backlog;
	struct table names;
	struct buf regex = BUF_INIT;
	struct span found = SPAN_NONE;
	struct shared shared;
	bool are_states = open_with_states(backlog, arena);
	size_t odd = 0;

	table_init(&names, arena);
	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];

		for (size_t j = 0; j < item->n_fields; j++)
			if (item->fields[j].origin != FROM_ITSELF)
				table_count(&names, item->fields[j].folded);
		for (size_t j = 0; j < item->n_sections; j++)
			table_count(&names, item->sections[j].folded);
	}
	shared = find_shared(backlog, &names);
	buf_adds(&regex, "/^(?!(?:");
	for (size_t i = 0; i < backlog->n_items; i++) {
		if (has_shared(backlog->items[i], &names, backlog->n_items) ||
		    is_told_by_itself(one, i, arena) || goes_on(backlog, i) ||
		    (are_states &&
		     opens_with_state(backlog->items[i]->title, arena)) ||
		    is_between(backlog, i, &shared, arena))
			continue;
		if (odd++)
			buf_addc(&regex, '|');
		add_title(&regex, backlog->items[i]->title);
	}
	buf_adds(&regex, ")$)/");
	if (odd && odd <= MOST_NEIGHBOURS && 5 * odd < 3 * backlog->n_items)
		found = arena_copy(arena, buf_span(&regex));
	buf_release(&regex);
	table_release(&names);
	return found;
}

static bool drop_neighbours(struct hypothesis *one, const struct survey *survey,
			    struct arena *arena)
{
	struct span pick;

	if (one->places[0].form != FORM_HEADING || one->n_places > 1 ||
	    one->places[0].pick.len || one->facts.n < 4)
		return true;
	pick = find_neighbours(one, arena);
	if (!pick.len)
		return true;
	one->places[0].pick = pick;
	return hypothesis_read_again(one, survey, arena);
}

static bool wants_status(const struct hypothesis *one)
{
	return 5 * one->facts.with_status < 2 * one->facts.n &&
	       one->facts.n > 2;
}

/* Where ticks end the titles of what is over, other signs may end others. */
static void add_title_directives(struct hypothesis *one, struct span directive,
				 struct arena *arena)
{
	struct span begun =
		span_starts(directive, "done when title: /(")
			? find_title_begun(one, arena)
			: SPAN_NONE;

	hypothesis_add_directive(one, directive, arena);
	if (begun.len)
		hypothesis_add_directive(one, begun, arena);
}

bool hypothesis_mend(struct hypothesis *one, const struct survey *survey,
		     struct arena *arena)
{
	struct span directive;
	struct signs signs;
	bool is_row;

	if (!drop_neighbours(one, survey, arena))
		return false;
	directive = find_file_status(one, arena);
	if (directive.len) {
		hypothesis_add_directive(one, directive, arena);
		return hypothesis_read_again(one, survey, arena);
	}
	if (!wants_status(one))
		return true;
	signs_find(&signs, one, survey, arena);
	is_row = one->places[0].form == FORM_ROW;
	directive = is_row ? find_row_signs(one, &signs, arena)
			   : find_title_status(one, &signs, arena);
	if (!directive.len)
		directive = find_field_status(one, &signs, arena);
	if (!directive.len && !is_row && !one->facts.with_status &&
	    !one->facts.done)
		directive = find_leading_signs(one, &signs, arena);
	if (!directive.len && !is_row && !one->facts.with_status &&
	    !one->facts.done)
		directive = find_title_done(one, arena);
	if (!directive.len && one->places[0].form == FORM_ENTRY &&
	    !one->facts.done && !one->facts.with_box)
		directive = find_opening_done(one, arena);
	if (directive.len)
		add_title_directives(one, directive, arena);
	else if (!hypothesis_add_markers(one, arena))
		return true;
	return hypothesis_read_again(one, survey, arena);
}
