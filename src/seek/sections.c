/* The sections of a document, as lists stand in them. */
#include "seek/sections.h"
#include "seek/inside.h"
#include "seek/repeats.h"
#include "seek/states.h"

#include "backlog/lane.h"
#include "backlog/naming.h"
#include "base/table.h"
#include "base/unicode.h"

enum {
	LEVELS = 7,
	LONGEST_NAME = 60,
	FEWEST_REPEATS = 3,
	FEWEST_SIGNS = 3,
	LONGEST_STATE = 3
};

/* The headings above, with what they say. */
struct headings_above {
	struct span name[LEVELS];
	bool is_about[LEVELS], is_asking[LEVELS], is_plan[LEVELS];
};

/* A title says nothing of its sections; a heading of the same level does. */
static void enter(struct headings_above *above, uint8_t level, bool is_title,
		  struct span name, struct arena *arena)
{
	for (size_t l = level; l < LEVELS; l++)
		above->is_about[l] = above->is_asking[l] = above->is_plan[l] =
			false;
	above->name[level] = name;
	above->is_about[level] = !is_title && is_about_name(name, arena);
	above->is_asking[level] = !is_title && is_asking_name(name, arena);
	above->is_plan[level] = !is_title && is_plan_name(name, arena);
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

static bool is_bold_paragraph(const struct outline *outline, uint32_t block,
			      struct arena *arena)
{
	return outline->blocks[block].kind == BLOCK_PARAGRAPH &&
	       outline->blocks[block].parent == NO_BLOCK &&
	       opening_bold(outline, block, arena).len > 0;
}

static bool counts_as_entry(const struct outline *outline, uint32_t block,
			    bool are_paragraphs, struct arena *arena)
{
	return are_paragraphs ? is_bold_paragraph(outline, block, arena)
			      : entry_is_top(outline, block);
}

/* Of an entry, or a paragraph. */
static struct span words_of_entry(const struct outline *outline, uint32_t entry,
				  struct arena *arena)
{
	bool is_list = outline->blocks[entry].kind == BLOCK_ENTRY;
	uint32_t block = is_list ? block_child(outline, entry) : entry;

	return block == NO_BLOCK ? SPAN_NONE
				 : outline_text_copy(outline, block, arena);
}

/*
 * What "🚧 **In progress** (WIP): it is being done" explains: a sign and a state
 * in front of nothing else.
 */
static enum phase explained_state(struct span text, struct arena *arena)
{
	static const char *const ends[] = {
		"：", ":", "—", "–", "=", "→", " - "
	};

	if (!opens_with_sign(text, arena))
		return PHASE_UNKNOWN;
	while (text.len && !text_starts_with_letter(text))
		text = span_from(text, 1);
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		ptrdiff_t at = span_find(text, ends[i]);

		if (at > 0)
			text = span_first(text, (size_t)at);
	}
	text = text_without_remark(text_fold_name(arena, text));
	return text_count_words(text) > LONGEST_STATE
		       ? PHASE_UNKNOWN
		       : status_phase(text, arena);
}

/* A sign and what it means, one of each: the legend, whatever it is called. */
static bool is_legend(const struct list_section *section,
		      const struct outline *outline, bool are_paragraphs,
		      struct arena *arena)
{
	unsigned states = 0;
	size_t n = 0;

	if (section->n < FEWEST_SIGNS || section->boxes)
		return false;
	for (uint32_t i = section->first; i < section->last; i++) {
		enum phase state;

		if (!counts_as_entry(outline, i, are_paragraphs, arena))
			continue;
		state = explained_state(words_of_entry(outline, i, arena),
					arena);
		if (state == PHASE_UNKNOWN)
			return false;
		n += !(states & 1u << state);
		states |= 1u << state;
	}
	return n >= FEWEST_SIGNS;
}

static void find_legend(struct sections *out, const struct outline *outline,
			bool are_paragraphs, struct arena *arena)
{
	for (size_t i = 0; i < out->n; i++)
		if (is_legend(&out->list[i], outline, are_paragraphs, arena))
			out->list[i].about = out->list[i].name;
}

static void add_entry(struct list_section *section,
		      const struct outline *outline, uint32_t entry,
		      struct arena *arena)
{
	if (!section->n)
		section->first_words = words_of_entry(outline, entry, arena);
	section->n++;
	section->boxes += outline->blocks[entry].mark != 0;
}

/* How often a section of this name was seen, with this entry first. */
static size_t *times_of(struct table *table, struct span name,
			struct span first_words, struct arena *arena)
{
	struct buf key = BUF_INIT;
	void **slot;

	buf_add(&key, name);
	buf_addc(&key, '\n');
	buf_add(&key, first_words);
	slot = table_slot(table, arena_copy(arena, buf_span(&key)));
	buf_release(&key);
	if (!*slot)
		*slot = ARENA_NEW(arena, size_t);
	return *slot;
}

/*
 * A heading that comes again and again, each time with the same entry first,
 * is what every phase is asked ("Before we close the phase"). "Done", "none"
 * is a lane in which nothing is.
 */
static void find_repeated(struct sections *out, struct arena *arena)
{
	struct table table;

	table_init(&table, arena);
	for (size_t i = 0; i < out->n; i++) {
		const struct list_section *one = &out->list[i];

		if (!one->first_words.len)
			continue;
		++*times_of(&table, one->name, SPAN_NONE, arena);
		++*times_of(&table, one->name, one->first_words, arena);
	}
	for (size_t i = 0; i < out->n; i++) {
		struct list_section *one = &out->list[i];
		size_t all = *times_of(&table, one->name, SPAN_NONE, arena);

		if (all >= FEWEST_REPEATS && one->first_words.len &&
		    *times_of(&table, one->name, one->first_words, arena) ==
			    all &&
		    lane_phase(one->name, arena) == PHASE_UNKNOWN)
			one->about = one->asking = one->name;
	}
	table_release(&table);
}

/* "About" is the page of a site where stories stand below it. */
static bool holds_stories(const struct list_section *section,
			  const struct outline *outline, bool are_paragraphs,
			  struct arena *arena)
{
	size_t stories = 0;

	for (uint32_t i = section->first; i < section->last; i++)
		if (counts_as_entry(outline, i, are_paragraphs, arena))
			stories += says_story(words_of_entry(outline, i, arena),
					      arena);
	return 2 * stories > section->n;
}

static void add_up(struct sections *out, const struct outline *outline,
		   bool are_paragraphs, struct arena *arena)
{
	for (size_t i = 0; i < out->n; i++) {
		struct list_section *section = &out->list[i];

		if ((section->about.len || section->asking.len) && section->n &&
		    holds_stories(section, outline, are_paragraphs, arena))
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

/* How many entries, or boxes, a list has. */
static size_t count_of_list(const struct outline *outline, uint32_t list,
			    bool boxes_only)
{
	size_t n = 0;

	for (uint32_t i = block_child(outline, list); i != NO_BLOCK;
	     i = block_sibling(outline, i))
		n += !boxes_only || outline->blocks[i].mark;
	return n;
}

struct span about_label(const struct outline *outline, uint32_t list,
			struct arena *arena)
{
	struct span name;

	if (!list || outline->blocks[list].kind != BLOCK_LIST ||
	    outline->blocks[list].parent != NO_BLOCK ||
	    !is_list_label(outline, list - 1))
		return SPAN_NONE;
	name = lane_name(outline, list - 1, arena);
	return is_asking_name(name, arena) ||
			       (!count_of_list(outline, list, true) &&
				is_about_name(name, arena))
		       ? name
		       : SPAN_NONE;
}

/* What stands below is counted, but in no section. */
static void pass_over(struct sections *out, const struct outline *outline,
		      uint32_t list, struct span label)
{
	size_t boxes = count_of_list(outline, list, true);

	lane_names_add(&out->labels, label);
	if (boxes)
		lane_names_add(&out->boxed_labels, label);
	out->entries += count_of_list(outline, list, false);
	out->boxes += boxes;
}

static void read_sections(struct sections *out, const struct document *doc,
			  bool are_paragraphs, struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	struct headings_above above = { 0 };
	struct list_section *last;
	struct span label;

	*out = (struct sections){ 0 };
	*ARENA_PUSH(arena, out->list, out->n, out->room) =
		(struct list_section){ .heading = NO_BLOCK };
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		last = &out->list[out->n - 1];
		last->last = i + 1;
		label = about_label(outline, i, arena);
		if (label.len && !are_paragraphs) {
			pass_over(out, outline, i, label);
			i = outline->blocks[i].next - 1;
			last->last = i + 1;
		} else if (is_own_heading(outline, i)) {
			uint8_t level = outline->blocks[i].level;

			last->last = i;
			enter(&above, level, level == 1 && out->n == 1,
			      span_trim(outline_text_copy(outline, i, arena)),
			      arena);
			begin_section(out, &above, level, i, arena);
		} else if (counts_as_entry(outline, i, are_paragraphs, arena)) {
			add_entry(last, outline, i, arena);
		}
	}
	out->list[out->n - 1].last = (uint32_t)outline->n_blocks;
	find_repeated(out, arena);
	find_legend(out, outline, are_paragraphs, arena);
	if (!are_paragraphs)
		sections_find_repeats(out, doc, arena);
	add_up(out, outline, are_paragraphs, arena);
}

void sections_read(struct sections *out, const struct document *doc,
		   struct arena *arena)
{
	read_sections(out, doc, false, arena);
}

const struct sections *sections_of(struct candidates *candidates,
				   const struct document *doc)
{
	const struct survey *survey = candidates->survey;
	const struct sections **slot;
	struct sections *sections;

	if (!candidates->sections)
		candidates->sections = ARENA_ARRAY(
			candidates->arena, const struct sections *, survey->n);
	slot = &candidates->sections[doc - survey->docs];
	if (*slot)
		return *slot;
	sections = ARENA_NEW(candidates->arena, struct sections);
	sections_read(sections, doc, candidates->arena);
	*slot = sections;
	return sections;
}

void sections_read_paragraphs(struct sections *out, const struct document *doc,
			      struct arena *arena)
{
	read_sections(out, doc, true, arena);
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

void lane_names_add(struct lane_names *names, struct span name)
{
	for (size_t i = 0; i < names->n; i++)
		if (span_eq(names->list[i], name))
			return;
	names->is_unsayable |= names->n == MOST_LANE_NAMES || !name.len ||
			       name.len > LONGEST_NAME ||
			       span_find_char(name, '"') >= 0 ||
			       span_find_char(name, '`') >= 0 ||
			       span_find_char(name, '\n') >= 0;
	if (!names->is_unsayable)
		names->list[names->n++] = name;
}

struct span lane_names_say(const struct lane_names *names, const char *what,
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
	struct lane_names names = boxes_only ? sections->boxed_labels
					     : sections->labels;

	for (size_t i = 0; i < sections->n; i++) {
		const struct list_section *section = &sections->list[i];

		if (boxes_only ? section->boxes && section->asking.len
			       : section->n && section->about.len)
			lane_names_add(&names, boxes_only ? section->asking
							  : section->about);
	}
	return lane_names_say(&names, "not lane:", arena);
}

struct span sections_planned(const struct sections *sections,
			     struct arena *arena)
{
	struct lane_names names = { 0 };

	for (size_t i = 0; i < sections->n; i++) {
		const struct list_section *section = &sections->list[i];

		if (!section->n || !section->plan.len || section->about.len)
			continue;
		lane_names_add(&names, section->plan);
		/* "### Done" below "## Roadmap" is a lane of its own. */
		if (lane_phase(section->name, arena) != PHASE_UNKNOWN)
			lane_names_add(&names, section->name);
	}
	return lane_names_say(&names, "lane:", arena);
}
