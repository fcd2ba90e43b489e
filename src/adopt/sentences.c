/* What an agreement says, sentence by sentence, without what is beside it. */
#include "adopt/own-document.h"

#include "backlog/naming.h"
#include "base/unicode.h"
#include "terms/aside.h"
#include "terms/headlines.h"

/* Where the walk is: below which heading, and whether it counts there. */
struct walk {
	struct own_document *own;
	struct span heading; /* below that of the agreement; or nothing */
	struct span
		intro; /* the paragraph below it that opens a list; or nothing */
	struct span label; /* what a paragraph below it opens with in bold */
	uint8_t aside; /* the level of a heading that leads elsewhere, or 0 */
	uint8_t denied_below; /* the level of a heading "Not ready if", or 0 */
	bool denied; /* what is listed next is what must not be */
	bool leads_away; /* what is listed next is not what is agreed */
	bool has_form; /* boxes or rows mark what is agreed */
	bool has_boxes; /* boxes do */
};

/* How deep a part is that opens here: a heading, or a paragraph in bold. */
static uint8_t depth_of(const struct walk *walk, uint32_t i,
			struct arena *arena)
{
	const struct outline *outline = &walk->own->doc->outline;

	if (block_is(outline, i, BLOCK_HEADING))
		return outline->blocks[i].level;
	return is_label_of_part(outline, i, arena) ? LABEL_DEPTH : 0;
}

static void pass_part(struct walk *walk, uint32_t i, uint8_t depth,
		      struct span text, struct arena *arena)
{
	const struct outline *outline = &walk->own->doc->outline;
	bool is_label = depth == LABEL_DEPTH;

	if (depth <= walk->aside)
		walk->aside = 0;
	if (depth <= walk->denied_below)
		walk->denied_below = 0;
	if (walk->aside)
		return;
	if (is_label ? headline_defines_done(text, arena)
		     : (headline_leads_elsewhere(text, arena) ||
			headline_is_beside(text, arena)) &&
			       !asks_for_sources(outline, i, walk->own->last,
						 arena))
		walk->aside = depth;
	else if (walk->denied)
		walk->denied_below = depth;
}

/* It is over with the next heading, or where a list is announced. */
static void pass_label(struct walk *walk, uint32_t i, struct span text,
		       struct arena *arena)
{
	const struct outline *outline = &walk->own->doc->outline;
	struct span bold = block_is(outline, i, BLOCK_PARAGRAPH)
				   ? opening_bold(outline, i, arena)
				   : SPAN_NONE;

	if (bold.len || block_is(outline, i, BLOCK_HEADING) ||
	    span_ends(span_trim(text), ":"))
		walk->label = bold;
}

static void pass_heading(struct walk *walk, uint32_t i, struct arena *arena)
{
	const struct outline *outline = &walk->own->doc->outline;
	struct span text = outline_text_copy(outline, i, arena);
	uint8_t depth = depth_of(walk, i, arena);

	walk->denied = headline_denies(text, arena);
	walk->leads_away = headline_leads_list_away(text, arena);
	if (block_is(outline, i, BLOCK_HEADING))
		walk->heading = text;
	walk->intro = block_is(outline, i, BLOCK_PARAGRAPH) &&
				      span_ends(span_trim(text), ":")
			      ? text
			      : SPAN_NONE;
	pass_label(walk, i, text, arena);
	if (depth)
		pass_part(walk, i, depth, text, arena);
}

static bool is_aside(const struct walk *walk, uint32_t i, struct arena *arena)
{
	const struct outline *outline = &walk->own->doc->outline;

	if (block_is(outline, i, BLOCK_ROW))
		return (walk->has_boxes &&
			stands_unmarked(outline, i, arena)) ||
		       asks_nothing(outline, i, arena);
	return block_is(outline, i, BLOCK_ENTRY) &&
	       ((walk->has_form && stands_unmarked(outline, i, arena)) ||
		asks_nothing(outline, i, arena) ||
		is_about_page(outline, walk->own->first, i, arena));
}

static bool is_top_text(const struct outline *outline, uint32_t i)
{
	return block_is(outline, i, BLOCK_PARAGRAPH) &&
	       outline->blocks[i].parent == NO_BLOCK;
}

/*
 * Entries and rows, and headings with a paragraph below; nothing below a
 * heading that speaks of something else or says what must not be: what is
 * found there would be asked the wrong way.
 */
static void read_sentences(struct own_document *own, struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	struct walk walk = {
		.own = own,
		.has_form = form_marks(outline, own->first, own->last, arena),
		.has_boxes = boxes_mark(outline, own->first, own->last),
	};

	for (uint32_t i = own->first; i < own->last; i++) {
		bool is_heading = block_is(outline, i, BLOCK_HEADING);
		struct own_sentence *one;

		if (is_heading || is_top_text(outline, i))
			pass_heading(&walk, i, arena);
		if (walk.aside || walk.leads_away || is_aside(&walk, i, arena))
			continue;
		one = !is_heading ? own_add_block(own, i, arena)
		      : walk.denied || walk.denied_below
			      ? NULL
			      : own_add_heading(own, i, arena);
		if (!one)
			continue;
		one->heading = walk.heading;
		one->intro = walk.intro;
		one->label = walk.label;
		one->is_denied = walk.denied || walk.denied_below;
	}
}

/* Paragraphs that are read where nothing is listed. */
enum paragraphs_read {
	WITH_OPENING, /* "Estimation: the team has estimated …" */
	/* Of one sentence, which introduces nothing; or it says when it is ready. */
	STATEMENTS,
	ALL_PARAGRAPHS,
};

static bool is_read(const struct own_document *own, uint32_t paragraph,
		    struct span text, enum paragraphs_read which,
		    struct arena *arena)
{
	switch (which) {
	case WITH_OPENING:
		return own_opening(own, paragraph, text, arena).len;
	case STATEMENTS:
		return !span_ends(text, ":") &&
		       (speaks_first_sentence(text).len == text.len ||
			headline_says_when_ready(text, arena));
	default:
		return true;
	}
}

/* Reads them, or only counts them. */
static size_t read_paragraphs(struct own_document *own,
			      enum paragraphs_read which, bool only_count,
			      struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	size_t n = 0;

	for (uint32_t i = own->first; i < own->last; i++) {
		struct span text;

		if (!is_top_text(outline, i))
			continue;
		text = span_trim(outline_text_copy(outline, i, arena));
		if (!text.len || !is_read(own, i, text, which, arena))
			continue;
		n++;
		if (!only_count)
			own_add_sentence(own, text, i, arena);
	}
	return n;
}

static bool has_headings(const struct own_document *own)
{
	for (uint32_t i = own->first; i < own->last; i++)
		if (block_is(&own->doc->outline, i, BLOCK_HEADING))
			return true;
	return false;
}

/* Nothing is listed: a paragraph is a criterion where all look like one. */
static void read_all_paragraphs(struct own_document *own, struct arena *arena)
{
	size_t with_opening = read_paragraphs(own, WITH_OPENING, true, arena);
	size_t statements = read_paragraphs(own, STATEMENTS, true, arena);

	if (statements > 2 * with_opening && !has_headings(own))
		read_paragraphs(own, STATEMENTS, false, arena);
	else
		read_paragraphs(own, WITH_OPENING, false, arena);
}

static bool lists_any(const struct own_document *own)
{
	for (size_t i = 0; i < own->n; i++)
		if (!own->sentences[i].is_heading &&
		    !own->sentences[i].is_nested)
			return true;
	return false;
}

/* The next heading as high, or what opens another part as it does itself. */
static uint32_t end_of_part(const struct own_document *own, uint32_t heading,
			    struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	bool is_label = !block_is(outline, heading, BLOCK_HEADING);
	uint8_t level = is_label ? LABEL_DEPTH : outline->blocks[heading].level;

	for (uint32_t i = heading + 1; i < outline->n_blocks; i++) {
		if (block_is(outline, i, BLOCK_HEADING) &&
		    outline->blocks[i].level <= level)
			return i;
		if (is_label && is_label_of_part(outline, i, arena) &&
		    headline_defines_done(outline_text_copy(outline, i, arena),
					  arena))
			return i;
	}
	return outline->n_blocks;
}

/* Where its part of the page begins and ends, and where the line is put. */
static void find_bounds(struct own_document *own, uint32_t heading,
			bool is_whole, struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;

	own->first = 0;
	own->last = outline->n_blocks;
	if (heading == NO_BLOCK && outline->n_blocks &&
	    block_is(outline, 0, BLOCK_HEADING))
		heading = 0;
	if (heading == NO_BLOCK) {
		own->at = outline->n_blocks ? outline->blocks[0].start : 0;
		return;
	}
	own->first = heading + 1;
	own->is_section = (heading > 0 ||
			   !block_is(outline, 0, BLOCK_HEADING) ||
			   outline->blocks[0].level > 1) &&
			  !is_whole;
	if (own->is_section)
		own->last = end_of_part(own, heading, arena);
	own->at = own_document_end_of(own->doc, heading);
	own->line = outline_place(outline, own->at).line;
}

void own_document_read(struct own_document *own, uint32_t heading,
		       bool is_whole, struct arena *arena)
{
	find_bounds(own, heading, is_whole, arena);
	read_sentences(own, arena);
	if (!lists_any(own) && !own_headings_are_form(own))
		read_all_paragraphs(own, arena);
	if (!own->n)
		read_paragraphs(own, ALL_PARAGRAPHS, false, arena);
}
