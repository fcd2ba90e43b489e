/* Headings that name epics or goals without an id, above the items for them. */
#include "seek/outcome-headings.h"

#include "seek/candidates.h"
#include "seek/choose.h"

#include "base/unicode.h"

enum { FEWEST_HEADINGS = 2 };

/* Headings of one level that begin with one word. */
struct outcome_headings {
	struct span word; /* as the first one has it */
	uint8_t level;
	const struct block *latest;
	size_t n, serving;
};

bool names_outcome(struct span word, struct span place, struct arena *arena)
{
	static const char *const names[] = {
		"Epic",	     "Milestone",  "Outcome", "Goal",
		"Objective", "Initiative", "Theme",
	};

	return ANY_OF(span_is, kind_name(word, place, arena), names);
}

/* "Epic" of "Epic: Loans", "🚀 Epic A — Loans"; nothing where no sign follows. */
static struct span outcome_word(struct span text, struct arena *arena)
{
	static const char *const signs[] = { ":", "：", " - ", " – ", " — " };
	size_t from = 0, end;

	while (from < text.len && !char_is_letter(text.at[from]) &&
	       !text_opens_with_capital(span_from(text, from)))
		from++;
	text = span_from(text, from);
	for (end = 0; end < text.len && text.at[end] != ' ' &&
		      !span_starts(span_from(text, end), signs[0]) &&
		      !span_starts(span_from(text, end), signs[1]);)
		end++;
	if (!end || !names_outcome(span_first(text, end), SPAN(""), arena))
		return SPAN_NONE;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		ptrdiff_t at = span_find(text, signs[i]);

		if (at >= (ptrdiff_t)end &&
		    text_count_words(span_first(text, (size_t)at)) <= 2)
			return span_first(text, end);
	}
	return SPAN_NONE;
}

/* The nearest heading above the item that names one: is it like the others? */
static void note_headings(struct outcome_headings *found,
			  const struct item *item, struct arena *arena)
{
	const struct outline *outline = &lane_part(item)->doc->outline;
	uint32_t heading = NO_BLOCK;

	while ((heading = lane_above(item, heading)) != NO_BLOCK) {
		const struct block *block = &outline->blocks[heading];
		struct span word = outcome_word(
			span_trim(outline_text_copy(outline, heading, arena)),
			arena);

		if (!word.len)
			continue;
		if (!found->word.len) {
			found->word = word;
			found->level = block->level;
		}
		if (block->level != found->level ||
		    !span_is_nocase(word, arena_copy(arena, found->word).at))
			continue;
		found->n += block != found->latest;
		found->latest = block;
		found->serving++;
		return;
	}
}

struct hypothesis *outcomes_in_headings(struct sought *sought,
					const struct hypothesis *main)
{
	struct arena *arena = sought->arena;
	struct outcome_headings found = { .n = 0 };
	struct hypothesis *one;

	for (size_t i = 0; main->is_inside && i < main->backlog.n_items; i++)
		note_headings(&found, main->backlog.items[i], arena);
	if (found.n < FEWEST_HEADINGS || 2 * found.serving < main->facts.n)
		return NULL;
	one = hypothesis_new(arena);
	one->name = kind_name(found.word, SPAN(""), arena);
	one->where = main->where;
	for (size_t i = 0; i < main->n_places; i++) {
		struct item_place *place;

		if (form_is_whole(main->places[i].form) ||
		    main->places[i].named)
			continue;
		place = hypothesis_add_place(one, main->places[i].glob,
					     FORM_HEADING, arena);
		place->level = found.level;
		place->pick = arena_printf(arena, "/^\\W*%.*s\\b/i",
					   (int)found.word.len, found.word.at);
	}
	for (size_t i = 0; i < main->n_excludes; i++)
		hypothesis_add_exclude(one, main->excludes[i], arena);
	one = hypothesis_read_joined(sought, one);
	if (one) {
		one->serving = found.serving;
		one->holds_served = true;
	}
	return one;
}
