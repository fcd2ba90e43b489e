/* What the lines right above lists say of their entries. */
#include "seek/entries.h"
#include "seek/inside.h"

#include "backlog/lane.h"
#include "base/unicode.h"

enum { FEWEST_TIMES = 3 };

struct span words_above_list(const struct outline *outline, uint32_t paragraph,
			     struct arena *arena)
{
	struct span rest = outline_source(outline, paragraph), line, last;

	last = SPAN_NONE;
	while (span_next_line(&rest, &line))
		last = span_trim(line);
	while (last.len && strchr("*_ ", last.at[last.len - 1]))
		last.len--;
	if (span_ends(last, ":"))
		last.len -= strlen(":");
	else if (span_ends(last, "："))
		last.len -= strlen("：");
	else
		return SPAN_NONE;
	last = text_fold_name(arena, last);
	/* "Planned:" is where the entries stand. */
	return lane_phase(last, arena) ? SPAN_NONE : last;
}

size_t entries_of(const struct outline *outline, uint32_t list)
{
	size_t n = 0;

	for (uint32_t i = block_child(outline, list); i != NO_BLOCK;
	     i = block_sibling(outline, i))
		n++;
	return n;
}

/* The heading right above a list, below others, which is no state; or nothing. */
static struct span heading_above(const struct outline *outline,
				 uint32_t heading, struct arena *arena)
{
	struct span name;

	if (!is_own_heading(outline, heading) ||
	    outline->blocks[heading].level < 3)
		return SPAN_NONE;
	name = text_fold_name(arena,
			      outline_text_copy(outline, heading, arena));
	return lane_phase(name, arena) ? SPAN_NONE : name;
}

typedef struct span label_fn(const struct outline *outline, uint32_t above,
			     struct arena *arena);

/* Lists of the document that have a label above them. */
struct labelled_lists {
	struct {
		uint32_t block;
		struct span label;
	} * list;
	size_t n, room;
};

static void find_labelled(struct labelled_lists *out,
			  const struct outline *outline, label_fn *name_of,
			  struct arena *arena)
{
	uint32_t before = NO_BLOCK;

	for (uint32_t i = 0; i < outline->n_blocks;
	     before = i, i = outline->blocks[i].next) {
		struct span label;

		if (before == NO_BLOCK || outline->blocks[i].kind != BLOCK_LIST)
			continue;
		label = name_of(outline, before, arena);
		if (!label.len)
			continue;
		ARENA_PUSH(arena, out->list, out->n, out->room);
		out->list[out->n - 1].block = i;
		out->list[out->n - 1].label = label;
	}
}

/*
 * "Features:" and "Expected results:" below one heading after the other are
 * what the headings have, not what is to be done one by one: how many entries
 * stand below labels that come again, if two at least do, and some of them asks
 * where that is wanted.
 */
static size_t count_below(const struct outline *outline, label_fn *name_of,
			  bool must_ask, struct arena *arena)
{
	struct labelled_lists lists = { 0 };
	size_t labels = 0, asking = 0, entries = 0;
	struct table times;

	find_labelled(&lists, outline, name_of, arena);
	table_init(&times, arena);
	for (size_t i = 0; i < lists.n; i++)
		if (table_count(&times, lists.list[i].label) == FEWEST_TIMES) {
			labels++;
			asking += is_criteria_name(lists.list[i].label);
		}
	for (size_t i = 0; i < lists.n; i++)
		if ((uintptr_t)table_get(&times, lists.list[i].label) >=
		    FEWEST_TIMES)
			entries += entries_of(outline, lists.list[i].block);
	table_release(&times);
	if (must_ask)
		return labels > 1 && asking ? entries : 0;
	return labels + asking > 1 ? entries : 0;
}

static struct span label_before(const struct outline *outline,
				uint32_t paragraph, struct arena *arena)
{
	return block_is(outline, paragraph, BLOCK_PARAGRAPH)
		       ? words_above_list(outline, paragraph, arena)
		       : SPAN_NONE;
}

size_t entries_of_attributes(const struct outline *outline, struct arena *arena)
{
	return count_below(outline, label_before, false, arena) +
	       count_below(outline, heading_above, true, arena);
}

/*
 * "Purpose", and a list right below: where a line stands for a heading, it says
 * as well what its list is about.
 */
size_t lists_about_backlog(const struct outline *outline, struct arena *arena)
{
	uint32_t before = NO_BLOCK;
	size_t n = 0;

	for (uint32_t i = 0; i < outline->n_blocks;
	     before = i, i = outline->blocks[i].next) {
		struct span line;

		if (outline->blocks[i].kind != BLOCK_LIST ||
		    !block_is(outline, before, BLOCK_PARAGRAPH) ||
		    is_list_label(outline, before))
			continue;
		line = span_trim(outline_source(outline, before));
		n += span_find_char(line, '\n') < 0 &&
		     is_about_name(line, arena);
	}
	return n;
}
