/* What a passage is made of: its bounds, its text, whether it says anything. */
#include "backlog/passage-parts.h"

#include "backlog/placeholder.h"
#include "backlog/struck.h"
#include "base/blank.h"
#include "base/unicode.h"

static bool is_inside(const struct passage *passage, const struct run *run)
{
	return run->start >= passage->from &&
	       (!passage->to || run->end <= passage->to);
}

bool passage_bounds(const struct passage *passage, uint32_t *start,
		    uint32_t *end)
{
	const struct outline *outline = outline_of(passage);

	*start = *end = passage->from;
	if (passage->first >= passage->last)
		return false;
	if (outline->blocks[passage->first].start > *start)
		*start = outline->blocks[passage->first].start;
	*end = passage->to ? passage->to
	       : passage->last < outline->n_blocks
		       ? outline->blocks[passage->last].start
		       : (uint32_t)outline->source.len;
	return *start < *end;
}

struct span passage_text(const struct passage *passage, uint32_t block,
			 struct arena *arena)
{
	const struct outline *outline = outline_of(passage);
	struct block part = outline->blocks[block];
	struct outline view = *outline;

	if (!is_cut(passage, &part))
		return outline_text_copy(outline, block, arena);
	while (part.n_runs && !is_inside(passage, &outline->runs[part.run])) {
		struct run first = outline->runs[part.run];

		/* A run that a label begins is shown from the label's end on. */
		if (first.end > passage->from && first.start < passage->from &&
		    first.kind == RUN_TEXT) {
			struct span rest =
				span_between(outline->source.at + passage->from,
					     outline->source.at + first.end);
			struct buf text = BUF_INIT;
			struct span copy;

			buf_add(&text, rest);
			part.run++;
			part.n_runs--;
			view.blocks = &part;
			outline_text(&view, 0, &text);
			copy = arena_copy(arena, buf_span(&text));
			buf_release(&text);
			return copy;
		}
		part.run++;
		part.n_runs--;
	}
	while (part.n_runs && passage->to &&
	       outline->runs[part.run + part.n_runs - 1].end > passage->to)
		part.n_runs--;
	view.blocks = &part;
	return outline_text_copy(&view, 0, arena);
}

size_t passage_skips(const struct passage *passage, uint32_t block,
		     struct text_walk *walk)
{
	const struct outline *outline = outline_of(passage);
	const struct block *b = &outline->blocks[block];
	size_t n = 0;

	while (b->start < passage->from && walk->run < b->n_runs &&
	       outline_text_place(outline, walk, n) < passage->from)
		n++;
	return n;
}

struct span passage_text_now(const struct passage *passage, uint32_t block,
			     struct arena *arena)
{
	const struct outline *outline = outline_of(passage);
	const struct block *b = &outline->blocks[block];
	struct text_walk walk = { .block = block };
	struct span text = passage_text(passage, block, arena);
	char *copy;
	size_t skip;

	if (!block_any_struck(outline, b))
		return text;
	copy = arena_text(arena, text.len + 1);
	skip = passage_skips(passage, block, &walk);
	for (size_t i = 0; i < text.len; i++) {
		bool struck;

		outline_text_place(outline, &walk, skip + i);
		struck = walk.run < b->n_runs &&
			 (outline->runs[b->run + walk.run].style & STYLE_DEL);
		copy[i] = struck ? ' ' : text.at[i];
	}
	return span_of(copy, text.len);
}

/* ---- substance ---- */

enum { LONGEST_ENTITY = 32 };

/* A blank or invisible character, or an entity that stands for one. */
static size_t unseen_length(struct span html)
{
	size_t n = blank_length(html);
	struct buf text = BUF_INIT;
	ptrdiff_t end;

	if (!n)
		n = invisible_length(html);
	if (n || html.at[0] != '&')
		return n;
	end = span_find_char(span_first(html, LONGEST_ENTITY), ';');
	if (end < 0)
		return 0;
	outline_entity(span_first(html, (size_t)end + 1), &text);
	if (!span_trim(buf_span(&text)).len)
		n = (size_t)end + 1;
	buf_release(&text);
	return n;
}

/* Text of an HTML block outside its tags and comments, and of what folds. */
static bool html_has_text(struct span html)
{
	while (html.len) {
		size_t skip = 1;

		if (span_starts(html, "<summary")) {
			ptrdiff_t end = span_find(html, "</summary");

			skip = end < 0 ? html.len : (size_t)end;
		} else if (html.at[0] == '<') {
			bool comment = span_starts(html, "<!--");
			ptrdiff_t end = span_find(html, comment ? "-->" : ">");

			skip = end < 0 ? html.len
				       : (size_t)end + (comment ? 3 : 1);
		} else {
			skip = unseen_length(html);
			if (!skip)
				return true;
		}
		html = span_from(html, skip);
	}
	return false;
}

/* What of an HTML block lies within the passage. */
static struct span html_within(const struct passage *passage, uint32_t block)
{
	const struct outline *outline = outline_of(passage);
	struct span html = outline_source(outline, block);
	uint32_t start = outline->blocks[block].start;
	size_t skip = passage->from > start ? passage->from - start : 0;

	if (passage->to && passage->to > start)
		html = span_first(html, passage->to - start);
	return span_from(html, skip);
}

static bool is_template_text(const struct table *texts, struct span text,
			     struct arena *arena)
{
	return texts && texts->entries &&
	       table_get(texts, text_fold_name(arena, text));
}

/* "![Sketch](1.png)", or "<img src=…>", as a forge writes it for a pasted one. */
static bool has_image(const struct outline *outline, uint32_t block)
{
	const struct block *b = &outline->blocks[block];

	for (size_t i = outline_link_at(outline, b->start);
	     i < outline->n_links && outline->links[i].start < b->end; i++)
		if (outline->links[i].form == LINK_IMAGE &&
		    outline->links[i].target.len)
			return true;
	return false;
}

static bool is_in_header(const struct outline *outline, uint32_t cell)
{
	return outline->blocks[outline->blocks[cell].parent].header;
}

/* Longer than "to be determined", and not begun as a placeholder is. */
static bool is_plainly_said(const struct outline *outline,
			    const struct block *block)
{
	enum { LONGEST_ORDER = 90 };
	static const char *const stories[] = { "As a", "Als ", "Como", "En t" };
	const struct run *run = &outline->runs[block->run];
	struct span text;

	if (!block->n_runs || run->kind != RUN_TEXT ||
	    (run->style & STYLE_IMAGE))
		return false;
	text = span_of(outline->source.at + run->start, run->end - run->start);
	if (text.len <= 40 || !char_is_letter(text.at[0]) ||
	    strchr("TFXL", text.at[0]))
		return false;
	/* "Describe the reason for this change here." */
	if (text.len <= LONGEST_ORDER && span_find(text, " here") > 0)
		return false;
	/* "As a [role], I want [goal]" */
	return !ANY_OF(span_starts, text, stories);
}

/* "[!NOTE]", which a forge shows as a sign; "**Why:**" above nothing. */
static bool is_sign_alone(const struct outline *outline,
			  const struct block *block, struct span text)
{
	enum { WORDS_OF_A_LABEL = 4 };
	const struct run *runs = &outline->runs[block->run];

	if (span_starts(text, "[!") && span_ends(text, "]") &&
	    text_count_words(text) == 1)
		return true;
	if (block->kind != BLOCK_PARAGRAPH || !span_ends(text, ":"))
		return false;
	if (text_count_words(text) <= WORDS_OF_A_LABEL &&
	    span_find_char(text, ':') == (ptrdiff_t)text.len - 1)
		return true;
	for (uint32_t i = 0; i < block->n_runs; i++)
		if (!(runs[i].style & STYLE_STRONG))
			return false;
	return true;
}

/* "~~Because.~~" was taken back, in an entry or cell, too. */
static bool is_taken_back(const struct outline *outline, uint32_t block)
{
	const struct block *b = &outline->blocks[block];

	return b->n_runs && (outline->runs[b->run].style & STYLE_DEL) &&
	       text_is_struck(outline, block);
}

bool block_has_substance(const struct passage *passage, uint32_t i,
			 const struct table *texts, struct arena *arena)
{
	const struct outline *outline = outline_of(passage);
	const struct block *block = &outline->blocks[i];
	struct span text;
	double number;

	switch (block->kind) {
	case BLOCK_CODE:
		return block->has_text;
	case BLOCK_HTML:
		return html_has_text(html_within(passage, i)) ||
		       has_image(outline, i);
	case BLOCK_CELL:
		if (is_in_header(outline, i) || is_taken_back(outline, i))
			return false;
		break;
	case BLOCK_PARAGRAPH:
		if (is_taken_back(outline, i))
			return false;
		break;
	default:
		return false;
	}
	/* Only a template's words would have to be looked at closely. */
	if (!texts && !is_cut(passage, block) &&
	    is_plainly_said(outline, block))
		return true;
	text = span_trim(passage_text(passage, i, arena));
	if (!text.len)
		return has_image(outline, i);
	/* "1.5" alone is a value, not the number of an entry. */
	return (value_number(text, &number) ||
		!(text_is_unsaid(text_without_marker(text)) ||
		  (is_sign_alone(outline, block, text) &&
		   !has_image(outline, i)))) &&
	       !is_template_text(texts, text, arena);
}

/*
 * "#### 1. Bound the retries", "#### 2. Log each of them": a list whose entries
 * are headings. Names of parts have no number, and an empty form none but "Step".
 */
static bool headings_are_list(const struct passage *passage,
			      const struct table *texts, struct arena *arena)
{
	enum { FEWEST = 2 };
	const struct outline *outline = outline_of(passage);
	size_t n = 0;

	for (uint32_t i = passage->first; i < passage->last; i++) {
		struct span text, rest;

		if (outline->blocks[i].kind != BLOCK_HEADING)
			continue;
		text = span_trim(outline_text_copy(outline, i, arena));
		rest = span_trim(text_without_number(text));
		n += rest.len < text.len && text_count_words(rest) > 1 &&
		     !text_is_unsaid(rest) &&
		     !is_template_text(texts, text, arena);
	}
	return n >= FEWEST;
}

bool passage_has_substance(const struct passage *passage,
			   const struct table *texts, struct arena *arena)
{
	if (texts && !texts->entries)
		texts = NULL;
	for (uint32_t i = passage->first; i < passage->last; i++)
		if (block_has_substance(passage, i, texts, arena))
			return true;
	return headings_are_list(passage, texts, arena);
}
