#include "adopt/sections.h"

#include "adopt/inside.h"
#include "adopt/states.h"
#include "base/unicode.h"

enum { LEVELS = 7, MOST_NAMES = 8, LONGEST_NAME = 60 };

static bool is_top_entry(const struct outline *outline, uint32_t block)
{
	return outline->blocks[block].kind == BLOCK_ENTRY &&
	       outline->blocks[outline->blocks[block].parent].parent ==
		       NO_BLOCK;
}

/* The headings above, with what they say. */
struct headings_above {
	struct span name[LEVELS];
	bool is_about[LEVELS], is_asking[LEVELS], is_plan[LEVELS];
};

static void enter(struct headings_above *above, uint8_t level, struct span name,
		  struct arena *arena)
{
	for (size_t l = level; l < LEVELS; l++)
		above->is_about[l] = above->is_asking[l] = above->is_plan[l] =
			false;
	above->name[level] = name;
	above->is_about[level] = level > 1 && is_about_name(name, arena);
	above->is_asking[level] = level > 1 && is_asking_name(name, arena);
	above->is_plan[level] = level > 1 && is_plan_name(name, arena);
}

static void begin_section(struct sections *out,
			  const struct headings_above *above, uint8_t level,
			  uint32_t heading, struct arena *arena)
{
	struct list_section *section =
		ARENA_PUSH(arena, out->list, out->n, out->room);

	*section = (struct list_section){ .heading = heading,
					  .first = heading + 1 };
	section->name = above->name[level];
	for (size_t l = 1; l <= level; l++) {
		if (above->is_about[l] && !section->about.len)
			section->about = above->name[l];
		if (above->is_asking[l] && !section->asking.len)
			section->asking = above->name[l];
		if (above->is_plan[l] && !section->plan.len)
			section->plan = above->name[l];
	}
}

/* "About" is the page of a site where stories stand below it. */
static bool is_story(const struct outline *outline, uint32_t entry,
		     struct arena *arena)
{
	uint32_t words = block_child(outline, entry);

	return words != NO_BLOCK &&
	       says_story(outline_text_copy(outline, words, arena), arena);
}

static void add_up(struct sections *out)
{
	for (size_t i = 0; i < out->n; i++) {
		struct list_section *section = &out->list[i];

		if (2 * section->stories > section->n)
			section->about = section->asking = SPAN_NONE;
		out->entries += section->n;
		out->boxes += section->boxes;
		if (section->asking.len)
			out->asking_boxes += section->boxes;
		if (section->about.len) {
			out->about += section->n;
		} else if (section->plan.len) {
			out->planned += section->n;
			out->planned_boxes += section->boxes;
		}
	}
}

void sections_read(struct sections *out, const struct document *doc,
		   struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	struct headings_above above = { 0 };
	struct list_section *last;

	*out = (struct sections){ 0 };
	*ARENA_PUSH(arena, out->list, out->n, out->room) =
		(struct list_section){ .heading = NO_BLOCK };
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		last = &out->list[out->n - 1];
		last->last = i + 1;
		if (is_own_heading(outline, i)) {
			uint8_t level = outline->blocks[i].level;

			last->last = i;
			enter(&above, level,
			      span_trim(outline_text_copy(outline, i, arena)),
			      arena);
			begin_section(out, &above, level, i, arena);
		} else if (is_top_entry(outline, i)) {
			last->n++;
			last->boxes += outline->blocks[i].mark != 0;
			last->stories += is_story(outline, i, arena);
		}
	}
	out->list[out->n - 1].last = (uint32_t)outline->n_blocks;
	add_up(out);
}

const struct list_section *section_at(const struct sections *sections,
				      uint32_t block)
{
	size_t low = 0, high = sections->n;

	while (low + 1 < high) {
		size_t middle = low + (high - low) / 2;

		if (sections->list[middle].heading < block)
			low = middle;
		else
			high = middle;
	}
	return &sections->list[low];
}

/* ---- as guards ---- */

struct lane_names {
	struct span list[MOST_NAMES];
	size_t n;
	bool is_unsayable;
};

static void add_name(struct lane_names *names, struct span name)
{
	for (size_t i = 0; i < names->n; i++)
		if (span_eq(names->list[i], name))
			return;
	names->is_unsayable |= names->n == MOST_NAMES || !name.len ||
			       name.len > LONGEST_NAME ||
			       span_find_char(name, '"') >= 0 ||
			       span_find_char(name, '`') >= 0 ||
			       span_find_char(name, '\n') >= 0;
	if (!names->is_unsayable)
		names->list[names->n++] = name;
}

static struct span say(const struct lane_names *names, const char *what,
		       struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span said;

	if (!names->n || names->is_unsayable)
		return SPAN_NONE;
	buf_adds(&text, what);
	for (size_t i = 0; i < names->n; i++) {
		buf_adds(&text, i ? ", " : " ");
		buf_add(&text, quoted_word(names->list[i], arena));
	}
	said = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return said;
}

struct span sections_without_about(const struct sections *sections,
				   bool boxes_only, struct arena *arena)
{
	struct lane_names names = { 0 };

	for (size_t i = 0; i < sections->n; i++) {
		const struct list_section *section = &sections->list[i];

		if (boxes_only ? section->boxes && section->asking.len
			       : section->n && section->about.len)
			add_name(&names,
				 boxes_only ? section->asking : section->about);
	}
	return say(&names, "not lane:", arena);
}

struct span sections_planned(const struct sections *sections,
			     struct arena *arena)
{
	struct lane_names names = { 0 };

	for (size_t i = 0; i < sections->n; i++) {
		const struct list_section *section = &sections->list[i];

		if (!section->n || !section->plan.len || section->about.len)
			continue;
		add_name(&names, section->plan);
		/* "### Done" below "## Roadmap" is a lane of its own. */
		if (lane_phase(section->name, arena) != PHASE_UNKNOWN)
			add_name(&names, section->name);
	}
	return say(&names, "lane:", arena);
}
