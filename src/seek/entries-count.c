/* What the entries of a document are, counted: boxes, ids, stories, labels. */
#include "seek/entries.h"
#include "seek/designs.h"
#include "seek/inside.h"

#include "base/unicode.h"

enum { LONGEST_NAME = 24, FEWEST_OF_SENTENCE = 5 };

static bool opens_in_bold(const struct outline *outline, uint32_t block)
{
	const struct block *b = &outline->blocks[block];

	return b->n_runs && outline->runs[b->run].style & STYLE_STRONG;
}

/*
 * "Owner: …" below each heading is a field; what is to be done comes once, and
 * "Bug: …" several times below one heading says of which sort it is.
 */
static bool is_field_name(struct entry_count *count, struct span text,
			  const struct list_section *section,
			  struct arena *arena)
{
	ptrdiff_t end = span_find_char(text, ':');
	struct span name = end > 0 ? span_first(text, (size_t)end) : text;
	void **slot;
	bool is_field;

	/* A sentence that comes again is no name. */
	if (end <= 0 && text.len >= LONGEST_NAME)
		return false;
	slot = table_slot(&count->names, text_fold_name(arena, name));
	is_field = *slot && *slot != section;
	*slot = (void *)section;
	return is_field;
}

/* "(2 pts) As a …" without what stands in brackets in front. */
static struct span after_brackets(struct span text)
{
	ptrdiff_t end;

	if (!span_starts(text, "(") && !span_starts(text, "["))
		return text;
	end = span_find(text, text.at[0] == '(' ? ")" : "]");
	return end > 0 ? span_trim(span_from(text, (size_t)end + 1)) : text;
}

/* "As a …", "Als …": the word that the stories share. */
static void count_story(struct entry_count *count, struct span text,
			struct arena *arena)
{
	struct span word, bare = after_brackets(text);

	count->stories++;
	count->stories_marked |= bare.len < text.len;
	text = bare;
	if (!span_next_part(&text, ' ', &word))
		return;
	if (!count->story_word.len)
		count->story_word = word;
	count->stories_differ |=
		!span_eq(text_fold_case(arena, word),
			 text_fold_case(arena, count->story_word));
}

/* What comes next stands below this heading, and below none as deep as it. */
static void enter_heading(struct entry_count *count,
			  const struct outline *outline, uint32_t heading)
{
	uint8_t level = outline->blocks[heading].level;

	for (uint8_t i = level; i < HEADING_LEVELS; i++)
		count->above[i] = NO_BLOCK;
	count->above[level] = heading;
}

/* Does one of the headings that it stands below have its number? */
static bool is_in_phase(const struct entry_count *count,
			const struct lead *lead, const struct outline *outline,
			struct arena *arena)
{
	for (uint8_t i = 1; lead->is_dotted && i < HEADING_LEVELS; i++)
		if (count->above[i] != NO_BLOCK &&
		    lead_is_within(lead,
				   outline_text_copy(outline, count->above[i],
						     arena),
				   arena))
			return true;
	return false;
}

/* "[Water](https://…)", "https://…", "**[Water](water.md)**" */
static bool opens_with_link(const struct outline *outline, uint32_t words)
{
	struct span source = outline_source(outline, words);

	while (source.len && strchr("*_<~ ", source.at[0]))
		source = span_from(source, 1);
	return span_starts(source, "http") || span_starts(source, "[[") ||
	       (span_starts(source, "[") && span_find(source, "](") > 0);
}

static void count_entry(struct entry_count *count,
			const struct outline *outline, uint32_t block,
			const struct list_section *section, struct arena *arena)
{
	uint32_t words = block_child(outline, block);
	struct lead lead;
	struct span text;

	count->n++;
	count->boxes += outline->blocks[block].mark != 0;
	if (words == NO_BLOCK)
		return;
	text = span_trim(outline_text_copy(outline, words, arena));
	count->bracketed += span_starts(text, "[");
	count->linked += opens_with_link(outline, words);
	if (says_story(text, arena) || says_wish(text, arena))
		count_story(count, text, arena);
	count->signs += opens_with_sign(text, arena);
	count->sorts += outline->blocks[block].mark &&
			says_sort_of_work(text, arena);
	count->rules += speaks_of_list(text, arena);
	count->sentences += text_count_words(text) >= FEWEST_OF_SENTENCE &&
			    (span_ends(text, ".") || span_ends(text, "。"));
	if (opens_in_bold(outline, words))
		count->repeated += is_field_name(count, text, section, arena);
	lead_read(&lead, text, arena);
	count->dated += lead.kind == LEAD_DATE;
	if (lead.kind == LEAD_NUMBER && outline->blocks[block].mark) {
		count->number = lead;
		count->numbered++;
		count->in_phases += is_in_phase(count, &lead, outline, arena);
	}
	if (lead.kind == LEAD_PREFIX && !lead_is_process(&lead, arena))
		*ARENA_PUSH(arena, count->leads, count->n_leads,
			    count->leads_room) = lead;
}

/* What a heading says about the entries below it. */
struct lane_says {
	const struct list_section *section;
	bool is_state, is_rank, is_step, is_item;
	bool is_other; /* neither a lane nor a step */
};

static void read_lane(struct lane_says *says,
		      const struct list_section *section, struct arena *arena)
{
	struct span lane = section->name;
	struct lead lead;
	bool holds;

	lead_read(&lead, lane, arena);
	holds = lead.kind == LEAD_PREFIX && lead_is_container(&lead, arena);
	says->section = section;
	says->is_state = lane.len && lane_phase(lane, arena) != 0;
	says->is_rank = is_rank_name(lane, arena);
	says->is_step = holds;
	says->is_item = lead.kind == LEAD_PREFIX && !holds &&
			!lead_ranks(&lead, arena) &&
			!lead_is_name(&lead, arena);
	says->is_other = !holds && !says->is_state && !says->is_rank &&
			 !is_plan_name(lane, arena);
}

static void count_lane(struct entry_count *count, const struct lane_says *says)
{
	count->in_states += says->is_state;
	count->under_ranks += says->is_rank;
	count->before_steps += !count->in_steps && says->is_other;
	count->in_steps += says->is_step;
	count->under_items += says->is_item;
}

/* Does anything stand between the heading and the next one? */
static bool has_body(const struct outline *outline, uint32_t heading)
{
	uint32_t below = outline->blocks[heading].next;

	return below < outline->n_blocks &&
	       outline->blocks[below].kind != BLOCK_HEADING;
}

/* A heading with neither a text nor a deeper heading below it. */
static bool is_empty(const struct outline *outline, uint32_t heading)
{
	uint32_t below = outline->blocks[heading].next;

	return below >= outline->n_blocks ||
	       (outline->blocks[below].kind == BLOCK_HEADING &&
		outline->blocks[below].level <= outline->blocks[heading].level);
}

/* "Phase 2", "v1.3", "Later": what stands below is in it, not about it. */
static bool is_group(const struct list_section *section, struct arena *arena)
{
	struct lead lead;

	lead_read(&lead, section->name, arena);
	return lead_is_container(&lead, arena) ||
	       lane_phase(section->name, arena) != PHASE_UNKNOWN ||
	       is_rank_name(section->name, arena);
}

/* What stands below the headings that are not about the backlog. */
static void count_headings(struct entry_count *count,
			   const struct sections *sections,
			   const struct outline *outline, struct arena *arena)
{
	for (size_t i = 0; i < sections->n; i++) {
		const struct list_section *section = &sections->list[i];

		if (section->heading == NO_BLOCK || section->about.len ||
		    outline->blocks[section->heading].level < 2)
			continue;
		count->headings += has_body(outline, section->heading);
		count->listed += section->n > 0;
		count->empty += is_empty(outline, section->heading);
		count->with_list += holds_list(outline, section->heading) ||
				    (section->n && is_group(section, arena));
	}
	for (uint32_t i = 0; i < outline->n_blocks; i++)
		count->paragraphs += outline->blocks[i].kind ==
					     BLOCK_PARAGRAPH &&
				     outline->blocks[i].parent == NO_BLOCK;
}

/* ---- entries that stand apart, or inside of others ---- */

/* Does some entry of the list lead with an id? */
static bool has_ids(const struct outline *outline, uint32_t list,
		    struct arena *arena)
{
	struct lead lead;

	for (uint32_t i = block_child(outline, list); i != NO_BLOCK;
	     i = block_sibling(outline, i)) {
		uint32_t words = block_child(outline, i);

		if (words == NO_BLOCK)
			continue;
		lead_read(&lead,
			  span_trim(outline_text_copy(outline, words, arena)),
			  arena);
		if (lead.kind == LEAD_PREFIX)
			return true;
	}
	return false;
}

/* "Notes:" and a list below the stories. */
static void count_apart(struct entry_count *count,
			const struct sections *sections,
			const struct outline *outline, struct arena *arena)
{
	for (uint32_t i = 0; i < outline->n_blocks; i = outline->blocks[i].next)
		if (outline->blocks[i].kind == BLOCK_LIST &&
		    !section_at(sections, i)->about.len &&
		    !has_ids(outline, i, arena))
			count->apart += entries_of(outline, i);
}

/* "**Requirements**:" only groups the boxes inside it. */
static void count_nested(struct entry_count *count,
			 const struct outline *outline, uint32_t label,
			 const struct lane_says *lane, struct arena *arena)
{
	for (uint32_t i = label + 1; i < outline->blocks[label].next; i++) {
		if (outline->blocks[i].kind != BLOCK_ENTRY)
			continue;
		if (outline->blocks[i].mark) {
			count_entry(count, outline, i, lane->section, arena);
			count_lane(count, lane);
			count->nested++;
		}
		i = outline->blocks[i].next - 1;
	}
}

/* How many boxes lie in it, those inside of others left out. */
static size_t boxes_inside(const struct outline *outline, uint32_t entry)
{
	size_t n = 0;

	for (uint32_t i = entry + 1; i < outline->blocks[entry].next; i++)
		if (outline->blocks[i].kind == BLOCK_ENTRY &&
		    outline->blocks[i].mark) {
			n++;
			i = outline->blocks[i].next - 1;
		}
	return n;
}

/* "- Bugs" without a box, and boxes below: a word or two that name a group. */
static bool names_group(const struct outline *outline, uint32_t entry,
			struct arena *arena)
{
	enum { MOST_WORDS = 3 };
	uint32_t words = block_child(outline, entry);

	return !outline->blocks[entry].mark && words != NO_BLOCK &&
	       boxes_inside(outline, entry) &&
	       text_count_words(outline_text_copy(outline, words, arena)) <=
		       MOST_WORDS;
}

/* Do nearly all entries at the top name groups of several boxes each? */
static bool groups_boxes(const struct outline *outline, struct arena *arena)
{
	size_t n = 0, groups = 0, boxes = 0;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		if (!entry_is_top(outline, i))
			continue;
		n++;
		if (!names_group(outline, i, arena))
			continue;
		groups++;
		boxes += boxes_inside(outline, i);
	}
	return groups > 1 && 4 * groups >= 3 * n && 2 * boxes >= 3 * groups;
}

/* Nothing by itself: a heading, a rule, "<br>", "**Status:** open". */
static bool is_silent(const struct outline *outline, uint32_t block)
{
	enum block_kind kind = outline->blocks[block].kind;

	return kind == BLOCK_HEADING || kind == BLOCK_RULE ||
	       kind == BLOCK_HTML ||
	       (kind == BLOCK_PARAGRAPH && is_of_labels(outline, block));
}

/*
 * How much stands in lists, and how much in all; what introduces the file, or is
 * about the backlog, left out.
 */
static void measure_lists(struct entry_count *count,
			  const struct sections *sections,
			  const struct document *doc)
{
	const struct outline *outline = &doc->outline;
	bool has_begun = false;
	uint32_t next;

	for (uint32_t i = 0; i < outline->n_blocks; i = next) {
		const struct list_section *section = section_at(sections, i);
		size_t end = document_source(doc).len;
		bool is_top = section->heading == NO_BLOCK ||
			      outline->blocks[section->heading].level < 2;

		next = outline->blocks[i].next;
		has_begun |= outline->blocks[i].kind == BLOCK_LIST;
		if (is_silent(outline, i) || section->about.len ||
		    section->asking.len ||
		    (is_top && (!section->n || !has_begun)))
			continue;
		if (next < outline->n_blocks)
			end = outline->blocks[next].start;
		count->bytes += end - outline->blocks[i].start;
		if (outline->blocks[i].kind == BLOCK_LIST)
			count->list_bytes += end - outline->blocks[i].start;
	}
}

/* One list that is numbered, and no other: whatever has a number there counts. */
static bool is_one_row(const struct outline *outline)
{
	size_t n = 0;
	bool ordered = false;

	for (uint32_t i = 0; i < outline->n_blocks; i = outline->blocks[i].next)
		if (outline->blocks[i].kind == BLOCK_LIST) {
			n++;
			ordered = outline->blocks[i].ordered;
		}
	return n == 1 && ordered;
}

void entries_count(struct entry_count *count, const struct document *doc,
		   const struct sections *sections, struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	bool has_groups = groups_boxes(outline, arena);
	uint32_t before = NO_BLOCK;
	struct lane_says lane = { 0 };
	bool is_asked =
		false; /* "Acceptance criteria:" stands above the list */

	for (uint8_t i = 0; i < HEADING_LEVELS; i++)
		count->above[i] = NO_BLOCK;
	labels_find(&count->labels, outline, arena);
	count_headings(count, sections, outline, arena);
	count->attributes = entries_of_attributes(outline, arena);
	count->about_lists = lists_about_backlog(outline, arena);
	count->in_design = is_design(doc);
	count->in_one_row = is_one_row(outline);
	count_apart(count, sections, outline, arena);
	measure_lists(count, sections, doc);
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct list_section *section;

		if (outline->blocks[i].parent == NO_BLOCK) {
			is_asked =
				about_label(outline, i, arena).len ||
				(outline->blocks[i].kind == BLOCK_LIST &&
				 block_is(outline, before, BLOCK_PARAGRAPH) &&
				 is_criteria_name(words_above_list(
					 outline, before, arena)));
			before = i;
			if (outline->blocks[i].kind == BLOCK_HEADING)
				enter_heading(count, outline, i);
		}
		if (!entry_is_top(outline, i) || is_asked)
			continue;
		section = section_at(sections, i);
		/* Mostly that of the entry before. */
		if (lane.section != section)
			read_lane(&lane, section, arena);
		if (label_is_one(&count->labels,
				 entry_label(outline, i, arena)) ||
		    (has_groups && names_group(outline, i, arena))) {
			if (!section->about.len)
				count_nested(count, outline, i, &lane, arena);
			continue;
		}
		if (section->asking.len ||
		    (section->about.len && !outline->blocks[i].mark))
			continue;
		count_entry(count, outline, i, section, arena);
		count_lane(count, &lane);
	}
}
