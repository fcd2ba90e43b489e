#include "backlog/passage.h"

#include "backlog/placeholder.h"
#include "base/blank.h"
#include "base/unicode.h"
#include "read/box.h"

static const struct outline *outline_of(const struct passage *passage)
{
	return &passage->doc->outline;
}

/* Does the passage cut this block, as a label cuts its paragraph? */
static bool is_cut(const struct passage *passage, const struct block *block)
{
	return block->start < passage->from ||
	       (passage->to && block->end > passage->to);
}

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

/* ---- substance ---- */

/* A blank or invisible character, or an entity that stands for one. */
static size_t unseen_length(struct span html)
{
	static const char *const entities[] = { "&nbsp;",   "&#160;",  "&#xa0;",
						"&#xA0;",   "&ensp;",  "&emsp;",
						"&thinsp;", "&zwj;",   "&zwnj;",
						"&shy;",    "&#8203;", "&#173;",
						"&#65279;" };
	size_t n = blank_length(html);

	if (!n)
		n = invisible_length(html);
	for (size_t i = 0; !n && i < sizeof(entities) / sizeof(*entities); i++)
		if (span_starts(html, entities[i]))
			n = strlen(entities[i]);
	return n;
}

/* Text of an HTML block outside its tags and comments. */
static bool html_has_text(struct span html)
{
	while (html.len) {
		size_t skip = 1;

		if (html.at[0] == '<') {
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

/* "<img src=…>", as a forge writes it for a picture that is pasted. */
static size_t html_images(struct span html)
{
	size_t n = 0;

	while (html.len) {
		bool comment = span_starts(html, "<!--");
		ptrdiff_t end = comment ? span_find(html, "-->") : 0;

		n += html.len > 4 && char_is_space(html.at[4]) &&
		     span_is_nocase(span_first(html, 4), "<img");
		html = span_from(html, end < 0 ? html.len : (size_t)end + 1);
	}
	return n;
}

static size_t images_in_runs(const struct outline *outline, uint32_t block)
{
	const struct block *b = &outline->blocks[block];
	size_t n = 0;

	for (uint32_t i = 0; i < b->n_runs; i++) {
		const struct run *run = &outline->runs[b->run + i];

		if (run->kind == RUN_HTML)
			n += html_images(
				span_of(outline->source.at + run->start,
					run->end - run->start));
	}
	return n;
}

static bool is_template_text(const struct table *texts, struct span text,
			     struct arena *arena)
{
	return texts && texts->entries &&
	       table_get(texts, text_fold_name(arena, text));
}

static bool has_image(const struct outline *outline, uint32_t block)
{
	const struct block *b = &outline->blocks[block];

	for (size_t i = outline_link_at(outline, b->start);
	     i < outline->n_links && outline->links[i].start < b->end; i++)
		if (outline->links[i].form == LINK_IMAGE)
			return true;
	return images_in_runs(outline, block) > 0;
}

static bool is_in_header(const struct outline *outline, uint32_t cell)
{
	return outline->blocks[outline->blocks[cell].parent].header;
}

/* Longer than "to be determined", and not begun as a placeholder is. */
static bool is_plainly_said(const struct outline *outline,
			    const struct block *block)
{
	const struct run *run = &outline->runs[block->run];

	return block->n_runs && run->kind == RUN_TEXT &&
	       run->end - run->start > 40 && !(run->style & STYLE_IMAGE) &&
	       char_is_letter(outline->source.at[run->start]) &&
	       !strchr("TFXL", outline->source.at[run->start]);
}

static bool block_has_substance(const struct passage *passage, uint32_t i,
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
		text = outline_source(outline, i);
		return html_has_text(text) || html_images(text);
	case BLOCK_CELL:
		if (is_in_header(outline, i))
			return false;
		break;
	case BLOCK_PARAGRAPH:
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
		!text_is_placeholder(text_without_marker(text))) &&
	       !is_template_text(texts, text, arena);
}

bool passage_has_substance(const struct passage *passage,
			   const struct table *texts, struct arena *arena)
{
	if (texts && !texts->entries)
		texts = NULL;
	for (uint32_t i = passage->first; i < passage->last; i++)
		if (block_has_substance(passage, i, texts, arena))
			return true;
	return false;
}

bool text_is_struck(const struct outline *outline, uint32_t block)
{
	bool text = false;

	if (block == NO_BLOCK || !block_is_text(&outline->blocks[block]))
		return false;
	for (uint32_t i = 0; i < outline->blocks[block].n_runs; i++) {
		const struct run *run =
			&outline->runs[outline->blocks[block].run + i];

		if (run->kind == RUN_BREAK || run->kind == RUN_HTML ||
		    !span_trim(span_of(outline->source.at + run->start,
				       run->end - run->start))
			     .len)
			continue;
		if (!(run->style & STYLE_DEL))
			return false;
		text = true;
	}
	return text;
}

static bool is_dropped(const struct outline *outline, uint32_t entry)
{
	return outline->blocks[entry].mark == '-' ||
	       text_is_struck(outline, block_child(outline, entry));
}

/* The mark of a box that is all of a cell, below the header; else 0. */
static char mark_of_cell(const struct outline *outline, uint32_t block)
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

bool entry_is_open(const struct outline *outline, uint32_t block)
{
	if (!block_is(outline, block, BLOCK_ENTRY) ||
	    !box_is_open(outline->blocks[block].mark))
		return false;
	for (; block != NO_BLOCK; block = outline->blocks[block].parent)
		if (block_is(outline, block, BLOCK_ENTRY) &&
		    is_dropped(outline, block))
			return false;
	return true;
}

/* ---- markers ---- */

/* "1.", "1.1", "AC1:", "AC-1.2:", "#1": their length, or 0. */
static size_t marker_length(struct span text)
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

/* ---- items ---- */

size_t cell_parts(const struct outline *outline, uint32_t cell,
		  struct cell_part **parts, struct arena *arena)
{
	struct block view_block = outline->blocks[cell];
	const struct block *block = &outline->blocks[cell];
	struct outline view = *outline;
	size_t n = 0, room = 0;

	*parts = NULL;
	view.blocks = &view_block;
	for (uint32_t i = 0, from = 0; i <= block->n_runs; i++) {
		const struct run *runs = &outline->runs[block->run];
		struct cell_part part;

		if (i < block->n_runs && !run_is_br(outline, &runs[i]))
			continue;
		view_block.run = block->run + from;
		view_block.n_runs = i - from;
		part.text = span_trim(outline_text_copy(&view, 0, arena));
		if (part.text.len) {
			part.start = runs[from].start;
			part.end = runs[i - 1].end;
			part.is_struck = text_is_struck(&view, 0);
			*ARENA_PUSH(arena, *parts, n, room) = part;
		}
		from = i + 1;
	}
	return n;
}

struct collector {
	const struct passage *passage;
	struct arena *arena;
	struct passage_item *items;
	size_t n, room;
	bool blank;
	size_t seen;
};

static void collect(struct collector *c, uint32_t block, uint32_t words)
{
	const struct outline *outline = outline_of(c->passage);
	struct passage_item item = { SPAN(""),
				     block,
				     words,
				     outline->blocks[block].start,
				     outline->blocks[block].mark,
				     false };
	bool is_blank;

	c->seen++;
	if (words != NO_BLOCK)
		item.text = text_without_marker(
			passage_text(c->passage, words, c->arena));
	is_blank = !item.text.len;
	/* An entry may say what it has to say in code, or further down. */
	for (uint32_t i = block + 1;
	     is_blank && i < outline->blocks[block].next; i++)
		is_blank = !block_has_substance(c->passage, i, NULL, c->arena);
	if (is_blank == c->blank)
		*ARENA_PUSH(c->arena, c->items, c->n, c->room) = item;
}

/* Is `block` a list entry with no list around its own? */
static bool is_top_entry(const struct outline *outline, uint32_t block)
{
	uint32_t list;

	if (outline->blocks[block].kind != BLOCK_ENTRY)
		return false;
	list = outline->blocks[block].parent;
	for (uint32_t p = outline->blocks[list].parent; p != NO_BLOCK;
	     p = outline->blocks[p].parent)
		if (outline->blocks[p].kind == BLOCK_ENTRY)
			return false;
	return true;
}

/* The passage of an entry itself: its nested lists are what it lists. */
static bool is_listed_entry(const struct passage *passage, uint32_t block)
{
	const struct outline *outline = outline_of(passage);
	uint32_t first = passage->first;

	/* A label in an entry speaks of what is nested in that entry. */
	if (block_is(outline, first, BLOCK_PARAGRAPH) &&
	    block_is(outline, outline->blocks[first].parent, BLOCK_ENTRY))
		first = outline->blocks[first].parent;
	if (!block_is(outline, first, BLOCK_ENTRY))
		return is_top_entry(outline, block);
	if (block == first || outline->blocks[block].kind != BLOCK_ENTRY)
		return false;
	return outline->blocks[outline->blocks[block].parent].parent == first;
}

static void collect_headings(struct collector *c)
{
	const struct outline *outline = outline_of(c->passage);
	uint8_t level = 7;

	for (uint32_t i = c->passage->first; i < c->passage->last; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->kind != BLOCK_HEADING || block->level > level)
			continue;
		level = block->level;
		collect(c, i, i);
	}
}

static uint32_t row_text(const struct outline *outline, uint32_t row)
{
	uint32_t cell = block_child(outline, row);

	/* A row says what its fullest cell says; its first may be a number. */
	for (uint32_t i = cell; i != NO_BLOCK; i = block_sibling(outline, i))
		if (outline->blocks[i].end - outline->blocks[i].start >
		    outline->blocks[cell].end - outline->blocks[cell].start)
			cell = i;
	return cell;
}

static void collect_kind(struct collector *c, enum block_kind kind)
{
	const struct outline *outline = outline_of(c->passage);

	for (uint32_t i = c->passage->first; i < c->passage->last; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->kind != kind)
			continue;
		if (kind == BLOCK_ENTRY && is_listed_entry(c->passage, i)) {
			uint32_t child = block_child(outline, i);

			collect(c, i,
				block_is(outline, child, BLOCK_PARAGRAPH) ||
						block_is(outline, child,
							 BLOCK_HEADING)
					? child
					: NO_BLOCK);
		} else if (kind == BLOCK_ROW && !block->header) {
			collect(c, i, row_text(outline, i));
		} else if (kind == BLOCK_PARAGRAPH) {
			struct span text = span_trim(
				passage_text(c->passage, i, c->arena));

			if (marker_length(text))
				collect(c, i, i);
		}
	}
}

/* A cell lists what `<br>` parts in it, and never a blank. */
static void collect_parts(struct collector *c)
{
	struct cell_part *parts;
	size_t n = cell_parts(outline_of(c->passage), c->passage->first, &parts,
			      c->arena);

	for (size_t i = 0; i < n && !c->blank; i++)
		*ARENA_PUSH(c->arena, c->items, c->n, c->room) =
			(struct passage_item){ text_without_marker(
						       parts[i].text),
					       c->passage->first,
					       c->passage->first,
					       parts[i].start,
					       0,
					       parts[i].is_struck };
	c->seen = 1;
}

size_t passage_items(const struct passage *passage, bool blank,
		     struct passage_item **items, struct arena *arena)
{
	struct collector c = { passage, arena, NULL, 0, 0, blank, 0 };

	if (passage->first < passage->last &&
	    block_is(outline_of(passage), passage->first, BLOCK_CELL))
		collect_parts(&c);

	if (!c.seen)
		collect_kind(&c, BLOCK_ENTRY);
	if (!c.seen)
		collect_headings(&c);
	if (!c.seen)
		collect_kind(&c, BLOCK_ROW);
	if (!c.seen)
		collect_kind(&c, BLOCK_PARAGRAPH);
	if (items)
		*items = c.items;
	return c.n;
}

/* No text has a line break: a paragraph is never taken for a heading. */
struct span template_heading(struct span heading, struct arena *arena)
{
	struct span folded =
		text_fold_name(arena, text_without_marker(heading));

	return arena_printf(arena, "\n%.*s", (int)folded.len, folded.at);
}

bool passage_lists_headings(const struct passage *passage,
			    const struct table *template_texts,
			    struct arena *arena)
{
	struct passage_item *items;
	size_t n = passage_items(passage, false, &items, arena);

	for (size_t i = 0; i < n; i++) {
		if (!block_is(outline_of(passage), items[i].block,
			      BLOCK_HEADING))
			return false;
		if (!text_is_placeholder(items[i].text) &&
		    !(template_texts && template_texts->entries &&
		      table_get(template_texts,
				template_heading(items[i].text, arena))))
			return true;
	}
	return false;
}

/* ---- measures ---- */

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
	for (uint32_t i = passage->first; i < passage->last; i++)
		n += outline->blocks[i].kind == BLOCK_HTML
			     ? html_images(outline_source(outline, i))
			     : images_in_runs(outline, i);
	return n;
}

size_t passage_measure(const struct passage *passage, enum measure measure,
		       struct arena *arena)
{
	const struct outline *outline = outline_of(passage);
	struct buf text = BUF_INIT;
	size_t n = 0;

	if (measure == MEASURE_ITEMS)
		return passage_items(passage, false, NULL, arena);
	if (measure == MEASURE_IMAGES)
		return count_images(passage);
	for (uint32_t i = passage->first; i < passage->last; i++) {
		const struct block *block = &outline->blocks[i];

		if (measure == MEASURE_TASKS)
			n += block->mark || mark_of_cell(outline, i);
		else if (measure == MEASURE_OPEN_TASKS)
			n += entry_is_open(outline, i) ||
			     cell_is_open(outline, i);
		else if (block_is_text(block) && is_cut(passage, block))
			n += measure_text(passage_text(passage, i, arena),
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
