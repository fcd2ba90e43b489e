/* Lines that a reader takes for items, and that are none. */
#include "backlog/take-walk.h"

#include "backlog/id.h"
#include "backlog/naming.h"
#include "base/unicode.h"

/* Another pattern, or kind, may have met the same line. */
static bool is_noted(const struct backlog_file *file, uint32_t start)
{
	for (size_t i = 0; i < file->n_lost; i++)
		if (file->lost[i].start == start)
			return true;
	return false;
}

static void note(struct take_walk *w, uint32_t start, struct span id, int why)
{
	struct backlog_file *file = w->taking->file;
	struct arena *arena = w->taking->backlog->arena;
	struct lost_line *line;

	if (is_noted(file, start))
		return;
	line = ARENA_PUSH(arena, file->lost, file->n_lost, file->lost_room);
	line->start = start;
	line->id = arena_copy(arena, id);
	line->why = why;
}

/*
 * "US-02: Logout" on a later line of a paragraph, where a blank line was
 * forgotten: a reader takes it for an item, and it is none.
 */
void walk_note_inner_titles(struct take_walk *w, uint32_t block)
{
	struct arena_mark mark = arena_mark(w->scratch);
	struct paragraph_line line = { 0 };
	struct opening opening;
	bool is_first = true;

	while (paragraph_next_line(w->outline, block, &line, w->scratch)) {
		if (!is_first && id_heads(line.text, &opening))
			note(w, line.start, opening.id, LOST_IN_PARAGRAPH);
		is_first = false;
	}
	arena_rewind(w->scratch, mark);
}

/* ---- rows, headings, boxes ---- */

/* The id that opens the words, else the words, as far as a message has room. */
static struct span name_of(struct span words)
{
	enum { MOST_COLUMNS = 40 };
	struct opening opening;

	words = span_trim(words);
	while (words.len && strchr("*_`~", words.at[0]))
		words = span_from(words, 1);
	return id_opens(words, OPENS_INNER, &opening)
		       ? opening.id
		       : span_trim(text_first_columns(words, MOST_COLUMNS));
}

/* "| T-2 | Logout | high |": what its first full cell says; or nothing. */
static struct span row_name(struct span line)
{
	struct span cell, name = SPAN_NONE;
	size_t n = 0;

	if (line.len < 3 || line.at[0] != '|' || !span_ends(line, "|"))
		return SPAN_NONE;
	line = span_of(line.at + 1, line.len - 2);
	while (span_next_part(&line, '|', &cell)) {
		n++;
		if (!name.len && text_count_words(cell))
			name = name_of(cell);
	}
	/* A header is missed where its rows are. */
	return n > 1 && !span_is_nocase(name, "id") &&
			       !span_is_nocase(name, "key")
		       ? name
		       : SPAN_NONE;
}

/* "###Logout": what stands after as many signs as such headings have. */
static struct span heading_name(struct span line, size_t level)
{
	size_t n = 0;

	while (n < line.len && line.at[n] == '#')
		n++;
	/* "#12" and "#tag" are no headings to anybody. */
	return n > 1 && n == level && n < line.len && line.at[n] != ' ' &&
			       text_count_words(span_from(line, n))
		       ? name_of(span_from(line, n))
		       : SPAN_NONE;
}

/* What stands after "[ ]" or "[x]"; nothing where no such box opens the text. */
static struct span after_box(struct span text)
{
	if (text.len < 4 || text.at[0] != '[' || text.at[2] != ']' ||
	    !strchr(" xX", text.at[1]) || strchr("(:[", text.at[3]))
		return SPAN_NONE;
	return span_from(text, 3);
}

/* "-[ ] Logout". */
static struct span entry_name(struct span line)
{
	struct span words;

	if (!line.len || !strchr("-*+", line.at[0]))
		return SPAN_NONE;
	words = after_box(span_from(line, 1));
	return text_count_words(words) ? name_of(words) : SPAN_NONE;
}

/* What stands after "4. " or "4) ", and the number; nothing without one. */
static struct span after_number(struct span line, size_t *number)
{
	enum { MOST_DIGITS = 3 };
	size_t n = 0, value = 0;

	while (n < line.len && n < MOST_DIGITS && char_is_digit(line.at[n]))
		value = 10 * value + (size_t)(line.at[n++] - '0');
	if (!n || n + 2 > line.len || !strchr(".)", line.at[n]) ||
	    line.at[n + 1] != ' ')
		return SPAN_NONE;
	if (number)
		*number = value;
	return span_trim(span_from(line, n + 1));
}

/*
 * "4. [ ] Logout" right below a line of text: only a list that begins with 1 may
 * follow there (CommonMark 0.31, 5.3).
 */
static struct span numbered_name(struct span line)
{
	struct span words = after_box(after_number(line, NULL));

	return text_count_words(words) ? name_of(words) : SPAN_NONE;
}

/* The number of an entry that was taken; 0 of any other block. */
static size_t number_of_entry(const struct take_walk *w, uint32_t block)
{
	const struct block *b = &w->outline->blocks[block];
	size_t number = 0;

	if (b->kind == BLOCK_ENTRY && w->taking->taken[block])
		after_number(span_from(w->outline->source, b->start), &number);
	return number;
}

/* Farther away than so many blocks no list is looked for. */
enum { FARTHEST_LIST = 400 };

static size_t number_before(const struct take_walk *w, uint32_t block)
{
	uint32_t last = block > FARTHEST_LIST ? block - FARTHEST_LIST : 0;
	size_t number = 0;

	while (!number && block-- > last)
		number = number_of_entry(w, block);
	return number;
}

static size_t number_after(const struct take_walk *w, uint32_t block)
{
	size_t number = 0;

	for (uint32_t i = 0; i < FARTHEST_LIST && !number; i++)
		if (++block < w->outline->n_blocks)
			number = number_of_entry(w, block);
	return number;
}

/*
 * "3. Logout" right below a line of text, and the entries of the file count up
 * to 2 before it, or from 4 on after it: more of the same.
 */
static struct span counted_name(const struct take_walk *w, uint32_t block,
				struct span line)
{
	size_t number = 0;
	struct span words = after_number(line, &number);

	if (w->place->boxed || number < 2 || !text_count_words(words) ||
	    w->outline->blocks[block].parent != NO_BLOCK ||
	    (number_before(w, block) + 1 != number &&
	     number_after(w, block) != number + 1))
		return SPAN_NONE;
	return name_of(words);
}

static struct span lost_name(const struct take_walk *w, struct span line)
{
	switch (w->place->form) {
	case FORM_ROW:
		return row_name(line);
	case FORM_HEADING:
		return heading_name(line, w->place->level);
	default:
		return entry_name(line);
	}
}

static bool is_wanted(const struct take_walk *w, struct span line)
{
	return !w->place->pick ||
	       regex_find(w->place->pick, line, NULL, NULL) == REGEX_HIT;
}

static void note_lines(struct take_walk *w, uint32_t block, int why)
{
	struct span source = outline_source(w->outline, block);
	struct span rest = source, line;

	while (span_next_line(&rest, &line)) {
		struct span text = span_trim(line);
		struct span name = lost_name(w, text);
		int of_line = why;

		if (!name.len && w->place->form == FORM_ENTRY) {
			name = numbered_name(text);
			if (!name.len && line.at != source.at)
				name = counted_name(w, block, text);
			of_line = LOST_NUMBER;
		}
		if (!name.len || !is_wanted(w, text))
			continue;
		note(w, (uint32_t)(text.at - w->outline->source.at), name,
		     of_line);
		/* Of several one after the other the first tells enough. */
		if (of_line == LOST_ROW || of_line == LOST_NUMBER)
			return;
	}
}

/* "- [ ]Logout", where only entries with a box are items. */
static void note_glued_box(struct take_walk *w, uint32_t entry)
{
	uint32_t words = block_child(w->outline, entry);
	struct span text;

	if (!w->place->boxed || w->outline->blocks[entry].mark ||
	    !block_is(w->outline, words, BLOCK_PARAGRAPH))
		return;
	text = outline_source(w->outline, words);
	if (text_count_words(after_box(text)) && is_wanted(w, text))
		note(w, w->outline->blocks[entry].start,
		     name_of(after_box(text)), LOST_BOX);
}

void walk_note_lost(struct take_walk *w)
{
	enum item_form form = w->place->form;
	int why = form == FORM_ROW	 ? LOST_ROW
		  : form == FORM_HEADING ? LOST_HEADING
					 : LOST_BOX;

	if (form == FORM_PARAGRAPH)
		return;
	for (uint32_t i = 0; i < w->outline->n_blocks; i++) {
		const struct block *block = &w->outline->blocks[i];

		if (block->in_footnote || w->taking->taken[i])
			continue;
		if (block->kind == BLOCK_PARAGRAPH)
			note_lines(w, i, why);
		else if (block->kind == BLOCK_ENTRY && form == FORM_ENTRY)
			note_glued_box(w, i);
	}
}
