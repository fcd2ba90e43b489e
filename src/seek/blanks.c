/* Items that nobody has filled in: the forms of a skeleton. */
#include "seek/hypothesis.h"
#include "seek/lead.h"

#include "base/unicode.h"

/* "Who is affected:", "<name>", or no word at all? */
static bool says_nothing(struct span text, struct arena *arena)
{
	text = span_trim(text);
	return !text_count_words(text) || span_ends(text, ":") ||
	       span_ends(text, "：") || is_placeholder(text, arena);
}

/* Does nothing stand in it besides its own line, or only gaps and labels? */
static bool has_no_body(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	bool is_own = part->form == FORM_ENTRY;

	for (uint32_t i = part->root + 1; i < part->last; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->kind == BLOCK_CODE)
			return false;
		if (!block_is_text(block))
			continue;
		/* The first text of an entry is its own line. */
		if (!is_own &&
		    !says_nothing(outline_text_copy(outline, i, arena), arena))
			return false;
		is_own = false;
	}
	return true;
}

/* "B001 —": is an id all that its line says? */
static bool is_only_id(struct span words, struct arena *arena)
{
	struct lead lead;

	lead_read(&lead, words, arena);
	/* "Draw bed 3" is something to do. */
	return lead.kind == LEAD_PREFIX && lead.all.at == words.at &&
	       span_find_char(lead.all, ' ') < 0 &&
	       !text_count_words(lead.rest);
}

/* "### Roof" with "- [ ] B001 —" below: does it hold forms and nothing else? */
static bool holds_blanks(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	size_t n = 0;

	for (uint32_t i = part->root + 1; i < part->last; i++) {
		struct span text;

		if (!block_is_text(&outline->blocks[i]))
			continue;
		text = outline_text_copy(outline, i, arena);
		n += is_only_id(span_trim(text), arena);
		if (!says_nothing(text, arena) &&
		    !is_only_id(span_trim(text), arena))
			return false;
	}
	return n > 0;
}

/* "<Title>": Markdown takes it for HTML, and nothing of it is seen. */
static bool is_unseen_gap(const struct outline *outline, uint32_t block,
			  struct arena *arena)
{
	struct span source = outline_source(outline, block);
	ptrdiff_t at = span_find_char(source, '<');
	struct span text = span_trim(outline_text_copy(outline, block, arena));

	return at >= 0 &&
	       text_starts_with_letter(span_from(source, (size_t)at + 1)) &&
	       span_find_char(source, '>') > at &&
	       (!text_count_words(text) || is_only_id(text, arena));
}

/* The same of a heading or an entry, or of a cell of a row. */
static bool has_unseen_gap(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	uint32_t block = part->root;

	if (part->form == FORM_HEADING)
		return is_unseen_gap(outline, block, arena);
	if (part->form != FORM_ENTRY && part->form != FORM_ROW)
		return false;
	for (block = block_child(outline, block); block != NO_BLOCK;
	     block = part->form == FORM_ROW ? block_sibling(outline, block)
					    : NO_BLOCK)
		if (is_unseen_gap(outline, block, arena))
			return true;
	return false;
}

bool item_is_blank(const struct item *item, struct arena *arena)
{
	struct span words = item_words(item, arena);

	if (has_unseen_gap(item, arena))
		return true;

	if (is_form_title(item->title, text_fold_name(arena, item->title)) ||
	    is_placeholder(item->title, arena))
		return true;
	if (item->parts[0].form != FORM_ENTRY &&
	    item->parts[0].form != FORM_HEADING)
		return false;
	if (item->parts[0].form == FORM_HEADING && holds_blanks(item, arena))
		return true;
	return (is_only_id(words, arena) || is_only_numbered(words, arena) ||
		says_nothing(words, arena)) &&
	       has_no_body(item, arena);
}
