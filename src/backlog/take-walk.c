/* One pattern on its way through a file: lanes, and the item that is open. */
#include "backlog/take-walk.h"

#include "backlog/box-legend.h"
#include "backlog/naming.h"
#include "backlog/row-box.h"
#include "backlog/struck.h"
#include "read/box.h"

bool walk_picks(const struct take_walk *w, uint32_t block,
		struct undecided *undecided)
{
	const struct outline *outline = w->outline;
	enum regex_result result;
	struct buf text = BUF_INIT;
	struct span copy;

	if (!w->place->pick)
		return true;
	if (outline->blocks[block].kind == BLOCK_ROW) {
		for (uint32_t i = block_child(outline, block); i != NO_BLOCK;
		     i = block_sibling(outline, i)) {
			if (text.len)
				buf_adds(&text, " | ");
			outline_text(outline, i, &text);
		}
	} else {
		if (outline->blocks[block].kind == BLOCK_ENTRY)
			block = block_child(outline, block);
		if (block != NO_BLOCK)
			outline_text(outline, block, &text);
	}
	copy = span_trim(arena_copy(w->scratch, buf_span(&text)));
	buf_release(&text);
	result = regex_find(w->place->pick, copy, NULL, NULL);
	if (result == REGEX_LIMIT)
		*undecided = (struct undecided){ w->place->pick, true };
	return result != REGEX_MISS;
}

/* Where an item's own words stand: its heading, line or first full cell. */
static uint32_t own_words(const struct outline *outline, uint32_t root)
{
	uint32_t block = root;

	if (!block_is(outline, root, BLOCK_HEADING) &&
	    !block_is(outline, root, BLOCK_PARAGRAPH))
		block = block_child(outline, root);
	while (block_is(outline, block, BLOCK_CELL) &&
	       !outline->blocks[block].n_runs)
		block = block_sibling(outline, block);
	return block;
}

/* The box of an entry or row; a heading may open with one, too. */
static char mark_of(const struct take_walk *w, uint32_t root)
{
	const struct outline *outline = w->outline;
	uint32_t words = own_words(outline, root);
	char mark = 0;

	if (block_is(outline, root, BLOCK_ENTRY))
		return outline->blocks[root].mark;
	if (block_is(outline, root, BLOCK_ROW))
		return document_mark(w->taking->file->doc,
				     row_mark(outline, root, w->kind,
					      w->scratch));
	if (words != NO_BLOCK)
		box_length_of_title(
			outline_text_copy(outline, words, w->scratch), &mark);
	return document_mark(w->taking->file->doc, mark);
}

/* Is all that names it struck through? Of a paragraph its first line does. */
static bool root_is_struck(const struct take_walk *w, uint32_t root,
			   struct struck_name *name)
{
	const struct outline *outline = w->outline;

	if (block_is(outline, root, BLOCK_ROW))
		return row_is_struck(outline, root, w->kind, name, w->scratch);
	return name_is_struck(outline, own_words(outline, root),
			      block_is(outline, root, BLOCK_PARAGRAPH), name);
}

/* Do the titles beside it count on? Of a paragraph and a row only it tells. */
static bool is_in_series(struct take_walk *w, uint32_t root)
{
	uint32_t words = own_words(w->outline, root);

	return words != NO_BLOCK &&
	       title_in_series(&w->series, root,
			       outline_text_copy(w->outline, words,
						 w->scratch));
}

static void read_item(struct take_walk *w, uint32_t root, uint32_t last,
		      uint32_t lane, uint32_t above,
		      const struct undecided *undecided)
{
	const struct outline *outline = w->outline;
	struct part part = { w->taking->file->doc,
			     w->place->form,
			     root,
			     root,
			     last,
			     w->pattern };
	struct struck_name name;
	struct item *item = take_new(w->taking->backlog, w->kind, &part);

	item->position = w->positions ? w->positions[root] : w->position;
	item->above = above;
	item->around = w->around;
	*item->undecided = *undecided;
	item->box = mark_of(w, root);
	item->struck = root_is_struck(w, root, &name);
	item->struck_done = item->struck && name.is_done;
	item->in_series = is_in_series(w, root);
	if (lane != NO_BLOCK)
		item->lane = lane_name(outline, lane, w->scratch);
	item_read(item, w->scratch);
	item->around = NULL;
	if (take_admit(w->taking->backlog, item))
		w->taking->taken[root] = true;
}

void walk_take(struct take_walk *w, uint32_t root, uint32_t last, uint32_t lane,
	       uint32_t above)
{
	struct arena_mark mark = arena_mark(w->scratch);
	struct undecided undecided = { 0 };

	if (!w->taking->taken[root] && walk_picks(w, root, &undecided)) {
		w->position++;
		if (w->taking->only_counts)
			w->positions[root] = 1;
		else
			read_item(w, root, last, lane, above, &undecided);
	}
	arena_rewind(w->scratch, mark);
}

bool walk_enter_lane(struct take_walk *w, uint32_t block)
{
	const struct block *blocks = w->outline->blocks;

	if (!lanes_enter(&w->lanes, block)) {
		if (blocks[block].kind == BLOCK_PARAGRAPH &&
		    blocks[block].parent == NO_BLOCK)
			w->lane = lanes_label(&w->lanes, block);
		return false;
	}
	w->lane = lanes_above(&w->lanes, MOST_LEVELS);
	w->above = lanes_nearest(&w->lanes, MOST_LEVELS);
	return true;
}
