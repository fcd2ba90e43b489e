/* Boxes that are open, what is struck, and the markers that entries bear. */
#include "backlog/passage-parts.h"

#include "backlog/struck.h"
#include "backlog/value.h"
#include "base/unicode.h"
#include "read/box.h"

/* ---- boxes ---- */

static bool is_dropped(const struct outline *outline, uint32_t entry)
{
	return outline->blocks[entry].mark == '-' ||
	       name_is_struck(outline, block_child(outline, entry), false,
			      NULL);
}

char mark_of_cell(const struct outline *outline, uint32_t block)
{
	struct span text;
	char mark = 0;

	if (!block_is(outline, block, BLOCK_CELL) ||
	    outline->blocks[outline->blocks[block].parent].header)
		return 0;
	text = span_trim(outline_source(outline, block));
	return text.len && box_length(text, &mark) == text.len ? mark : 0;
}

bool cell_is_open(const struct outline *outline, uint32_t block)
{
	char mark = mark_of_cell(outline, block);

	return mark && box_is_open(mark);
}

/* "- [ ] None": there is nothing to do. */
static bool says_none(const struct outline *outline, uint32_t entry)
{
	enum { LONGEST_NONE = 24 };
	uint32_t child = block_child(outline, entry);
	struct arena arena;
	struct span text;
	bool none;

	if (!block_is(outline, child, BLOCK_PARAGRAPH) ||
	    outline->blocks[child].end - outline->blocks[child].start >
		    LONGEST_NONE)
		return false;
	arena_init(&arena);
	text = span_trim(outline_text_copy(outline, child, &arena));
	none = text_starts_with_letter(text) && text_says_none(text, &arena);
	arena_release(&arena);
	return none;
}

bool entry_is_open(const struct outline *outline, uint32_t block)
{
	if (!block_is(outline, block, BLOCK_ENTRY) ||
	    !box_is_open(outline->blocks[block].mark) ||
	    says_none(outline, block))
		return false;
	for (; block != NO_BLOCK; block = outline->blocks[block].parent)
		if (block_is(outline, block, BLOCK_ENTRY) &&
		    is_dropped(outline, block))
			return false;
	return true;
}

/* ---- boxes of all kinds ---- */

static void add_box(char mark, struct boxes *out)
{
	out->any_ticked |= mark == 'x';
	out->any_open |= box_is_open(mark);
}

/* "☐ A mail is sent", in a list that is none: on each line of a text. */
static void add_boxes_of_lines(const struct outline *outline, uint32_t block,
			       struct boxes *out)
{
	const struct block *b = &outline->blocks[block];
	bool begins = true;

	for (uint32_t i = 0; i < b->n_runs; i++) {
		const struct run *run = &outline->runs[b->run + i];
		char mark = 0;

		if (begins && (run->kind == RUN_TEXT || run->kind == RUN_HTML))
			box_length(span_trim(span_of(outline->source.at +
							     run->start,
						     run->end - run->start)),
				   &mark);
		if (mark)
			add_box(mark, out);
		begins = run_ends_line(outline, run);
	}
}

static bool lies_in_dropped(const struct outline *outline, uint32_t block)
{
	for (; block != NO_BLOCK; block = outline->blocks[block].parent)
		if (block_is(outline, block, BLOCK_ENTRY) &&
		    is_dropped(outline, block))
			return true;
	return false;
}

/* A ticked box stays ticked, even where its words are struck through. */
static void add_box_of_entry(const struct outline *outline, uint32_t entry,
			     struct boxes *out)
{
	char mark = outline->blocks[entry].mark;

	if (mark == 'x' &&
	    !lies_in_dropped(outline, outline->blocks[entry].parent))
		out->any_ticked = true;
	out->any_open |= entry_is_open(outline, entry);
}

void passage_add_boxes(const struct passage *passage, struct boxes *out)
{
	const struct outline *outline = outline_of(passage);

	for (uint32_t i = passage->first; i < passage->last; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->kind == BLOCK_ENTRY)
			add_box_of_entry(outline, i, out);
		else if (block_is_text(block) && !lies_in_dropped(outline, i))
			add_boxes_of_lines(outline, i, out);
	}
}

/* ---- markers ---- */

size_t marker_length(struct span text)
{
	size_t i = 0, digits;
	bool letters, hash = false;

	if (i < text.len && text.at[i] == '#') {
		hash = true;
		i++;
	}
	while (!hash && i < text.len && i < 4 && char_is_letter(text.at[i]))
		i++;
	letters = !hash && i > 0;
	if (letters && i < text.len && (text.at[i] == '-' || text.at[i] == ' '))
		i++;
	digits = i;
	while (i < text.len && char_is_digit(text.at[i]))
		i++;
	if (i == digits)
		return 0;
	while (i + 1 < text.len && text.at[i] == '.' &&
	       char_is_digit(text.at[i + 1])) {
		i++;
		while (i < text.len && char_is_digit(text.at[i]))
			i++;
	}
	if (i < text.len &&
	    (text.at[i] == '.' || text.at[i] == ':' || text.at[i] == ')'))
		i++;
	else if (!hash &&
		 (letters || span_find_char(span_first(text, i), '.') < 0))
		return 0;
	return i >= text.len || char_is_space(text.at[i]) ? i : 0;
}

struct span text_without_marker(struct span text)
{
	char mark;

	text = span_trim(text);
	text = span_trim(span_from(text, box_length(text, &mark)));
	return span_trim(span_from(text, marker_length(text)));
}
