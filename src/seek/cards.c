/*
 * Candidates that are headings with a state each, whatever they lead with:
 * below the lanes of a board ("## Doing", and "### Sort names" in it), or with a
 * box in front ("## [x] Sort names").
 */
#include "seek/inside.h"

#include "base/unicode.h"

enum {
	LEVELS = 7,
	FEWEST_CARDS = 3,
	FEWEST_LANES = 2,
	LONGEST_LANE = 3 /* words: more are the title of an item */
};

/* The headings of one level in a document. */
struct card_level {
	size_t n, in_lanes;
	size_t with_id; /* those are told from others by it */
	size_t boxed;
	unsigned phases; /* of the lanes above, a bit each */
};

static enum phase phase_of_heading(const struct outline *outline,
				   uint32_t heading, struct arena *arena)
{
	struct span text =
		span_trim(outline_text_copy(outline, heading, arena));
	struct span name = text_without_remark(text_fold_name(arena, text));

	return text_count_words(name) <= LONGEST_LANE ? lane_phase(text, arena)
						      : PHASE_UNKNOWN;
}

static void count_lead(struct card_level *level, const struct outline *outline,
		       uint32_t heading, struct arena *arena)
{
	struct lead lead;

	lead_read(&lead, span_trim(outline_text_copy(outline, heading, arena)),
		  arena);
	level->boxed += lead.is_boxed;
	level->with_id += lead.kind == LEAD_PREFIX &&
			  !lead_is_process(&lead, arena);
}

static void count_levels(struct card_level *levels,
			 const struct outline *outline, struct arena *arena)
{
	enum phase above[LEVELS] = { PHASE_UNKNOWN };

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		uint8_t level = outline->blocks[i].level;
		enum phase lane;

		if (!is_own_heading(outline, i))
			continue;
		lane = above[level - 1];
		levels[level].n++;
		count_lead(&levels[level], outline, i, arena);
		if (lane) {
			levels[level].in_lanes++;
			levels[level].phases |= 1u << lane;
		}
		above[level] = phase_of_heading(outline, i, arena);
		for (size_t l = level + 1u; l < LEVELS; l++)
			above[l] = PHASE_UNKNOWN;
	}
}

static bool are_cards(const struct card_level *level)
{
	size_t lanes = 0;

	for (unsigned rest = level->phases; rest; rest &= rest - 1)
		lanes++;
	return level->n >= FEWEST_CARDS && 2 * level->with_id <= level->n &&
	       level->in_lanes == level->n && lanes >= FEWEST_LANES;
}

static bool are_boxed(const struct card_level *level)
{
	return level->boxed >= FEWEST_CARDS && 5 * level->boxed >= 4 * level->n;
}

static void add_level(struct candidates *candidates, const struct document *doc,
		      uint8_t level, struct span pick)
{
	struct hypothesis *one = inside_new(candidates, doc, SPAN(""));
	struct item_place *place = hypothesis_add_file(
		one, doc->path, FORM_HEADING, candidates->arena);

	place->level = level;
	place->pick = pick;
	candidates_add(candidates, one);
}

static void search_document(struct candidates *candidates,
			    const struct document *doc)
{
	struct card_level levels[LEVELS] = { { 0 } };

	count_levels(levels, &doc->outline, candidates->arena);
	for (uint8_t l = 2; l < LEVELS; l++) {
		if (are_boxed(&levels[l]))
			add_level(candidates, doc, l,
				  levels[l].boxed < levels[l].n
					  ? SPAN("/^\\[.\\]/")
					  : SPAN_NONE);
		else if (are_cards(&levels[l]))
			add_level(candidates, doc, l, SPAN_NONE);
	}
}

void candidates_of_cards(struct candidates *candidates)
{
	const struct survey *survey = candidates->survey;

	for (size_t i = 0; i < survey->n; i++)
		if (may_be_backlog_file(survey, &survey->docs[i],
					candidates->arena))
			search_document(candidates, &survey->docs[i]);
}
