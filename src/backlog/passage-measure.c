/* How much a passage says, counted in each of the measures. */
#include "backlog/passage-parts.h"

#include "backlog/placeholder.h"
#include "backlog/struck.h"
#include "backlog/value.h"
#include "base/unicode.h"

static bool is_part_of_word(struct span text, size_t i)
{
	char c = text.at[i];

	return char_is_letter(c) || char_is_digit(c) || c == '_' || c == '-' ||
	       ((unsigned char)c & 0xC0) == 0x80 ||
	       ((unsigned char)c >= 0xC0 &&
		text_starts_with_letter(span_from(text, i)));
}

/* "1,000.5", "1'000", "2026-11-24", "12:30" are one number each. */
static bool joins_digits(struct span text)
{
	return text.len > 1 && strchr(".,:-/'", text.at[0]) &&
	       char_is_digit(text.at[1]);
}

size_t text_count_numbers(struct span text)
{
	size_t n = 0, i = 0;

	while (i < text.len) {
		char c = text.at[i];

		/* A word's digits ("EXP-12", "v2") are part of the word. */
		if (c == '_' || (!char_is_digit(c) && c != '-' &&
				 is_part_of_word(text, i))) {
			while (i < text.len && is_part_of_word(text, i))
				i++;
			continue;
		}
		if (!char_is_digit(c)) {
			/* "€5": all of the sign. */
			i++;
			while (i < text.len &&
			       ((unsigned char)text.at[i] & 0xC0) == 0x80)
				i++;
			continue;
		}
		n++;
		while (i < text.len && (char_is_digit(text.at[i]) ||
					char_is_letter(text.at[i]) ||
					joins_digits(span_from(text, i))))
			i++;
	}
	return n;
}

/* Addresses are seen, but nobody reads them as words. */
static size_t count_beside_addresses(struct span text,
				     size_t (*count)(struct span))
{
	ptrdiff_t at;
	size_t n = 0;

	while ((at = span_find(text, "://")) >= 0) {
		size_t start = (size_t)at, end = (size_t)at;

		while (start > 0 && char_is_letter(text.at[start - 1]))
			start--;
		while (end < text.len && !char_is_space(text.at[end]) &&
		       !strchr("<>|\"", text.at[end]))
			end++;
		n += count(span_first(text, start));
		text = span_from(text, end);
	}
	return n + count(text);
}

static size_t measure_text(struct span text, enum measure measure)
{
	switch (measure) {
	case MEASURE_WORDS:
		return count_beside_addresses(text, text_count_words);
	case MEASURE_NUMBERS:
		return count_beside_addresses(text, text_count_numbers);
	case MEASURE_CHARACTERS:
		return text_count_characters(span_trim(text));
	default:
		return 0;
	}
}

static size_t count_images(const struct passage *passage)
{
	const struct outline *outline = outline_of(passage);
	size_t n = 0;
	uint32_t start, end;

	if (!passage_bounds(passage, &start, &end))
		return 0;
	for (size_t i = outline_link_at(outline, start);
	     i < outline->n_links && outline->links[i].start < end; i++)
		n += outline->links[i].form == LINK_IMAGE;
	return n;
}

/* "AC-1", "2.": an id or a number, which says nothing by itself. */
static bool is_number_alone(struct span text)
{
	double number;
	size_t i = 0;

	if (value_number(text, &number) || !text.len)
		return true;
	while (i < text.len && i < 4 && char_is_letter(text.at[i]))
		i++;
	if (i < text.len && (text.at[i] == '-' || text.at[i] == ' '))
		i++;
	if (i == text.len || !char_is_digit(text.at[i]))
		return false;
	while (i < text.len && (char_is_digit(text.at[i]) || text.at[i] == '.'))
		i++;
	return i == text.len;
}

/* "None", "____": nothing that could be counted. */
static bool lists_nothing(struct span text, struct arena *arena)
{
	return text_says_none(text, arena) || text_is_line_alone(text);
}

/* Does a row say something besides what numbers it? */
static bool row_says(const struct passage *passage, uint32_t row,
		     struct arena *arena)
{
	const struct outline *outline = outline_of(passage);
	uint32_t first = block_child(outline, row);

	for (uint32_t i = first; i != NO_BLOCK; i = block_sibling(outline, i)) {
		struct span text;

		if (!block_has_substance(passage, i, NULL, arena))
			continue;
		text = span_trim(passage_text(passage, i, arena));
		if (lists_nothing(text, arena))
			continue;
		if (i != first || !is_number_alone(text) ||
		    block_sibling(outline, first) == NO_BLOCK)
			return true;
	}
	return false;
}

/* Does anything stand below a heading that is only a number? */
static bool is_filled_below(const struct passage *passage, uint32_t heading,
			    struct arena *arena)
{
	const struct outline *outline = outline_of(passage);

	for (uint32_t i = heading + 1;
	     i < passage->last && outline->blocks[i].kind != BLOCK_HEADING; i++)
		if (block_has_substance(passage, i, NULL, arena))
			return true;
	return false;
}

/* One that is struck out, or still to be written, is none. */
static bool is_said(const struct passage *passage,
		    const struct passage_item *item, struct arena *arena)
{
	const struct outline *outline = outline_of(passage);

	if (item->is_struck ||
	    name_is_struck(outline, item->words, false, NULL))
		return false;
	if (block_is(outline, item->block, BLOCK_ROW))
		return row_says(passage, item->block, arena);
	if (block_is(outline, item->block, BLOCK_HEADING) &&
	    (is_number_alone(item->text) || text_is_unsaid(item->text)))
		return is_filled_below(passage, item->block, arena);
	if (!item->text.len ||
	    !(text_is_unsaid(item->text) || lists_nothing(item->text, arena)))
		return true;
	/* What is nested below it may say it. */
	for (uint32_t i = item->block + 1;
	     i < outline->blocks[item->block].next; i++)
		if (i != item->words &&
		    block_has_substance(passage, i, NULL, arena))
			return true;
	return false;
}

/* Those of one block: a blank line ends one that has no name. */
static void count_in_block(struct span code, size_t *named, size_t *unnamed)
{
	struct span line;
	bool is_first = true;

	while (span_next_line(&code, &line)) {
		line = span_trim(line);
		*named += text_is_scenario(line);
		*unnamed += is_first &&
			    (text_is_given(line) || text_is_when(line));
		is_first = !line.len;
	}
}

/* The scenarios that blocks of code tell, as tests do. */
static size_t count_in_code(const struct passage *passage)
{
	const struct outline *outline = outline_of(passage);
	size_t named = 0, unnamed = 0;

	for (uint32_t i = passage->first; i < passage->last; i++)
		if (outline->blocks[i].kind == BLOCK_CODE)
			count_in_block(outline_code(outline, i), &named,
				       &unnamed);
	return named ? named : unnamed;
}

static size_t count_items(const struct passage *passage, struct arena *arena)
{
	struct passage_item *items;
	size_t n = passage_items(passage, false, &items, arena), said = 0;

	if (!n)
		return count_in_code(passage);

	for (size_t i = 0; i < n; i++)
		said += is_said(passage, &items[i], arena);
	return said;
}

size_t passage_measure(const struct passage *passage, enum measure measure,
		       struct arena *arena)
{
	const struct outline *outline = outline_of(passage);
	struct buf text = BUF_INIT;
	struct line_box *lines;
	size_t n = 0;

	if (measure == MEASURE_ITEMS)
		return count_items(passage, arena);
	if (measure == MEASURE_IMAGES)
		return count_images(passage);
	for (uint32_t i = passage->first; i < passage->last; i++) {
		const struct block *block = &outline->blocks[i];

		if (measure == MEASURE_TASKS)
			n += (block->mark || mark_of_cell(outline, i)) +
			     line_boxes(passage, i, &lines, arena);
		else if (measure == MEASURE_OPEN_TASKS)
			n += (entry_is_open(outline, i) ||
			      cell_is_open(outline, i)) +
			     open_line_boxes(passage, i, arena);
		else if (block_is_text(block) &&
			 (is_cut(passage, block) ||
			  block_any_struck(outline, block)))
			n += measure_text(passage_text_now(passage, i, arena),
					  measure);
		else if (block_is_text(block)) {
			buf_clear(&text);
			outline_text(outline, i, &text);
			n += measure_text(buf_span(&text), measure);
		}
	}
	buf_release(&text);
	return n;
}
