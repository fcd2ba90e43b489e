/* The items inside a file: its headings, paragraphs and entries. */
#include "backlog/take-walk.h"

#include "backlog/box-legend.h"
#include "backlog/naming.h"
#include "base/unicode.h"

/* ---- what goes on until the next: headings and paragraphs ---- */

/* Begins an item whose lanes are the headings above `level`. */
static void open_item(struct take_walk *w, uint32_t root, size_t level)
{
	w->open = root;
	w->open_lane = lanes_above(&w->lanes, level);
	w->open_above = lanes_nearest(&w->lanes, level);
}

static void close_item(struct take_walk *w, uint32_t end)
{
	if (w->open != NO_BLOCK)
		walk_take(w, w->open, end, w->open_lane, w->open_above);
	w->open = NO_BLOCK;
}

/* Items that have underlined headings themselves take all such for headings. */
static bool is_pairs_of_open(struct take_walk *w, uint32_t block)
{
	const struct outline *outline = w->outline;
	const struct block *open;

	if (w->open == NO_BLOCK)
		return false;
	open = &outline->blocks[w->open];
	return (open->kind != BLOCK_HEADING ||
		outline->source.at[open->start] == '#') &&
	       lanes_only_pairs(&w->lanes, block);
}

/* Each heading of the level, up to the next of its level or higher. */
static void take_headings(struct take_walk *w)
{
	uint8_t level = w->place->level;

	for (uint32_t i = 0; i < w->outline->n_blocks; i++) {
		if (is_pairs_of_open(w, i) || !lanes_enter(&w->lanes, i))
			continue;
		if (w->outline->blocks[i].level <= level)
			close_item(w, i);
		if (w->outline->blocks[i].level == level)
			open_item(w, i, level);
	}
	close_item(w, (uint32_t)w->outline->n_blocks);
}

static bool is_own_paragraph(const struct take_walk *w, uint32_t block)
{
	return w->outline->blocks[block].kind == BLOCK_PARAGRAPH &&
	       w->outline->blocks[block].parent == NO_BLOCK;
}

/* "US-01: Login" on the first line of a paragraph, or "US-01" above "Login". */
static bool opens_with_title(const struct take_walk *w, uint32_t block)
{
	struct paragraph_line line = { 0 };
	struct opening opening;
	struct span title;
	uint32_t end;

	return paragraph_next_line(w->outline, block, &line, w->scratch) &&
	       (id_heads(line.text, &opening) ||
		paragraph_has_id_above(w->outline, block, &title, &end,
				       w->scratch));
}

/*
 * Does a paragraph of the document itself open in bold, with an id there? Or,
 * where plain ones are looked for, with a line that is a title?
 */
static bool opens_item(const struct take_walk *w, uint32_t block)
{
	struct arena_mark mark = arena_mark(w->scratch);
	struct undecided undecided = { 0 };
	struct opening opening;
	struct span bold;
	bool opens;

	if (!is_own_paragraph(w, block))
		return false;
	bold = opening_bold(w->outline, block, w->scratch);
	opens = bold.len &&
		(w->place->pick || id_opens(bold, OPENS_TITLE, &opening));
	opens |= w->place->paragraphs == PARAGRAPHS_PICKED ||
		 (w->place->paragraphs == PARAGRAPHS_TITLED &&
		  opens_with_title(w, block));
	opens = opens && walk_picks(w, block, &undecided);
	arena_rewind(w->scratch, mark);
	return opens;
}

/*
 * Each such paragraph, up to the next or to a heading not deeper than
 * the one above it.
 */
static void take_paragraphs(struct take_walk *w)
{
	uint8_t level = 0;

	for (uint32_t i = 0; i < w->outline->n_blocks; i++) {
		const struct block *block = &w->outline->blocks[i];

		if (is_pairs_of_open(w, i))
			continue;
		if (lanes_enter(&w->lanes, i)) {
			if (!level || block->level <= level)
				close_item(w, i);
		} else if (opens_item(w, i)) {
			close_item(w, i);
			open_item(w, i, MOST_LEVELS);
			level = w->open_above == NO_BLOCK
					? 0
					: w->outline->blocks[w->open_above]
						  .level;
		}
		if (w->place->paragraphs == PARAGRAPHS_TITLED &&
		    !w->taking->only_counts && is_own_paragraph(w, i))
			walk_note_inner_titles(w, i);
	}
	close_item(w, (uint32_t)w->outline->n_blocks);
}

/* ---- what lies in a lane: entries and rows ---- */

/*
 * An entry that no other holds; where only boxes count, one whose box lies
 * within no other: a plain entry around it only groups.
 */
static bool is_outermost(const struct take_walk *w, uint32_t entry)
{
	const struct block *blocks = w->outline->blocks;

	if (w->place->boxed && !blocks[entry].mark)
		return false;
	/* What names something may stand below any other entry. */
	if (w->place->named)
		return true;
	for (uint32_t i = blocks[entry].parent; i != NO_BLOCK;
	     i = blocks[i].parent)
		if (blocks[i].kind != BLOCK_LIST &&
		    (blocks[i].kind != BLOCK_ENTRY || !w->place->boxed ||
		     blocks[i].mark))
			return false;
	return true;
}

/*
 * "-" and "- [ ]", where nothing is there yet; "- None" and "- _nothing_"
 * without a box: that the lane is empty.
 */
static bool says_empty(const struct take_walk *w, uint32_t entry)
{
	uint32_t words = block_child(w->outline, entry);
	struct arena_mark mark = arena_mark(w->scratch);
	struct span text;
	bool empty;

	if (words == NO_BLOCK)
		return true;
	if (w->outline->blocks[words].kind != BLOCK_PARAGRAPH ||
	    block_sibling(w->outline, words) != NO_BLOCK)
		return false;
	text = span_trim(outline_text_copy(w->outline, words, w->scratch));
	empty = w->outline->blocks[entry].mark
			? !text.len
			: text_says_none(text, w->scratch);
	arena_rewind(w->scratch, mark);
	return empty;
}

static void take_entries(struct take_walk *w)
{
	for (uint32_t i = 0; i < w->outline->n_blocks; i++)
		if (!walk_enter_lane(w, i) &&
		    w->outline->blocks[i].kind == BLOCK_ENTRY &&
		    is_outermost(w, i) && !says_empty(w, i) &&
		    !list_explains_boxes(w->outline,
					 w->outline->blocks[i].parent))
			walk_take(w, i, w->outline->blocks[i].next, w->lane,
				  w->above);
}

/* What stands below the heading of an agreement is not an item. */
static void take_section(struct taking *taking, uint32_t heading)
{
	const struct outline *outline = &taking->file->doc->outline;
	uint32_t i = heading;

	do
		taking->taken[i] = true;
	while (++i < outline->n_blocks &&
	       !(block_is(outline, i, BLOCK_HEADING) &&
		 outline->blocks[i].level <= outline->blocks[heading].level));
}

static void take_agreed(struct taking *taking)
{
	const struct outline *outline = &taking->file->doc->outline;
	const struct backlog *backlog = taking->backlog;

	if (!backlog_agrees_in(backlog, taking->file->doc->path))
		return;
	for (size_t n = 0; n < backlog->n_agreed; n++)
		for (uint32_t i = 0; i < outline->n_blocks; i++)
			if (block_is(outline, i, BLOCK_HEADING) &&
			    outline->blocks[i].start == backlog->agreed[n])
				take_section(taking, i);
}

static bool asks_file(const struct kind *kind)
{
	for (size_t i = 0; i < kind->n_rules; i++)
		for (size_t j = 0; j < kind->rules[i].n; j++)
			if (kind->rules[i].sources[j].kind == SOURCE_FILE_FIELD)
				return true;
	return false;
}

/* What the file says of itself, where a rule of the kind asks for it. */
static const struct item *read_around(const struct take_walk *w)
{
	struct part part = { .doc = w->taking->file->doc,
			     .form = FORM_FILE,
			     .root = NO_BLOCK,
			     .last = (uint32_t)w->outline->n_blocks,
			     .pattern = w->pattern };
	struct item *file;

	if (w->taking->only_counts || !asks_file(w->kind))
		return NULL;
	file = take_new(w->taking->backlog, w->kind, &part);
	item_read_text(file, w->scratch);
	return file;
}

void take_blocks(struct taking *taking, const struct kind *kind, size_t pattern)
{
	const struct outline *outline = &taking->file->doc->outline;
	const struct place_pattern *place = &kind->patterns[pattern];
	struct arena *scratch = &taking->backlog->scratch;
	struct take_walk w = { .taking = taking,
			       .kind = kind,
			       .place = place,
			       .outline = outline,
			       .scratch = scratch,
			       .pattern = pattern,
			       .positions = taking->positions[place->form],
			       .lane = NO_BLOCK,
			       .above = NO_BLOCK,
			       .open = NO_BLOCK,
			       .series = { .outline = outline } };

	if (!taking->taken) {
		taking->taken = ARENA_ARRAY(scratch, bool, outline->n_blocks);
		take_agreed(taking);
	}
	w.around = read_around(&w);
	lanes_init(&w.lanes, kind, outline, scratch);
	switch (w.place->form) {
	case FORM_HEADING:
		take_headings(&w);
		break;
	case FORM_PARAGRAPH:
		take_paragraphs(&w);
		break;
	case FORM_ENTRY:
		take_entries(&w);
		break;
	case FORM_ROW:
		walk_take_rows(&w);
		break;
	default:
		break;
	}
	if (!w.taking->only_counts && !place->named)
		walk_note_lost(&w);
	series_release(&w.series);
}
