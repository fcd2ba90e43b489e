/* The headings of a file that is a lane: which level the items have. */
#include "seek/lane-headings.h"
#include "seek/inside.h"

#include "base/unicode.h"
#include "words/regex-words.h"

enum { LEVELS = 7, MOST_WORDS = 4 };

static struct span heading_text(const struct outline *outline, uint32_t block,
				struct arena *arena)
{
	return span_trim(outline_text_copy(outline, block, arena));
}

/* The next heading of the document's own after a block, or NO_BLOCK. */
static uint32_t next_heading(const struct outline *outline, uint32_t after)
{
	for (uint32_t i = after + 1; i < outline->n_blocks; i++)
		if (is_own_heading(outline, i))
			return i;
	return NO_BLOCK;
}

static uint32_t first_heading(const struct outline *outline)
{
	return outline->n_blocks && is_own_heading(outline, 0)
		       ? 0
		       : next_heading(outline, 0);
}

/* "Sprint 6: Safety", "v1.2", "2026-03", "High priority": around what was done. */
static bool is_around(const struct outline *outline, uint32_t block,
		      struct lead *lead, struct arena *arena)
{
	struct span text = heading_text(outline, block, arena);
	uint32_t next = next_heading(outline, block);

	lead_read(lead, text, arena);
	if (lead->kind == LEAD_PREFIX &&
	    (lead_is_process(lead, arena) || lead_is_container(lead, arena) ||
	     is_version_word(lead->word, arena)))
		return true;
	return next != NO_BLOCK &&
	       outline->blocks[next].level > outline->blocks[block].level &&
	       (lead->kind == LEAD_DATE || is_rank_name(text, arena) ||
		lane_phase(text, arena) != PHASE_UNKNOWN);
}

/* What stands at one level of a lane. */
struct level_look {
	size_t n, around, lists;
	struct span words[MOST_WORDS];
	size_t n_words;
};

static void add_word(struct level_look *look, struct span word)
{
	for (size_t i = 0; i < look->n_words; i++)
		if (span_eq(look->words[i], word))
			return;
	if (look->n_words < MOST_WORDS)
		look->words[look->n_words++] = word;
}

static void look_at_level(struct level_look *look,
			  const struct outline *outline, uint8_t level,
			  struct arena *arena)
{
	*look = (struct level_look){ 0 };
	for (uint32_t i = first_heading(outline); i != NO_BLOCK;
	     i = next_heading(outline, i)) {
		struct lead lead;

		if (outline->blocks[i].level != level)
			continue;
		if (is_around(outline, i, &lead, arena)) {
			look->around++;
			if (lead.kind == LEAD_PREFIX)
				add_word(look, lead.word);
			continue;
		}
		look->n++;
		look->lists += holds_list(outline, i);
	}
}

/* "# To do" alone is the name of the lane; of several, each is an item. */
static uint8_t level_below_title(const struct outline *outline)
{
	size_t tops = 0;

	for (uint32_t i = first_heading(outline); i != NO_BLOCK;
	     i = next_heading(outline, i))
		tops += outline->blocks[i].level == 1;
	return tops > 1 ? 1 : 2;
}

/*
 * The level of what is numbered, or has an id, below the headings around it; 0
 * where such ones stand in an item, too.
 */
static uint8_t level_inside(const struct outline *outline, uint8_t level,
			    struct lead *sample, struct arena *arena)
{
	bool is_inside = false;
	uint8_t found = 0;

	for (uint32_t i = first_heading(outline); i != NO_BLOCK;
	     i = next_heading(outline, i)) {
		uint8_t at = outline->blocks[i].level;
		struct lead lead;

		if (at <= level) {
			is_inside = at == level &&
				    is_around(outline, i, &lead, arena);
			continue;
		}
		lead_read(&lead, heading_text(outline, i, arena), arena);
		if (lead.kind == LEAD_NONE || lead.kind == LEAD_DATE ||
		    lead_is_process(&lead, arena) ||
		    lead_is_container(&lead, arena) || (found && at != found))
			continue;
		if (!is_inside)
			return 0;
		if (!found)
			*sample = lead;
		found = at;
	}
	return found;
}

void lane_headings_look(struct lane_headings *out, const struct document *doc,
			struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	struct level_look look;
	struct lead sample;

	*out = (struct lane_headings){ .doc = doc };
	for (uint8_t level = level_below_title(outline); level < LEVELS;
	     level++) {
		look_at_level(&look, outline, level, arena);
		if (look.n) {
			out->level = level;
			break;
		}
	}
	if (!out->level)
		return;
	out->n = look.n;
	out->lists = look.lists;
	if (!look.n_words)
		return;
	out->pick = regex_of_any("/^(?!\\W*(?:", look.words, look.n_words,
				 ")\\b)/i", arena);
	out->inner = level_inside(outline, out->level, &sample, arena);
	if (out->inner)
		out->inner_pick = lead_regex(&sample, false, arena);
}
