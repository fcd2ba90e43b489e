/* What gives a text away that is not finished yet. */
#include "ready/smells.h"

#include "backlog/placeholder.h"
#include "backlog/struck.h"
#include "base/unicode.h"
#include "read/box.h"
#include "ready/miss.h"
#include "ready/vague.h"

/* In any script that has a sign for it. */
static bool asks(struct span text)
{
	return span_ends(text, "?") || span_ends(text, "？") ||
	       span_ends(text, "؟");
}

static bool is_template(const struct item *item, struct span text,
			struct judge *judge)
{
	return item->template_texts &&
	       table_get(item->template_texts,
			 text_fold_name(judge->scratch, text));
}

static bool is_title_of_template(const struct item *item, struct span title,
				 struct judge *judge)
{
	return item->template_texts &&
	       table_get(item->template_texts,
			 template_heading(title, judge->scratch));
}

/*
 * A comment of the template does no harm beside an answer: readers do not see
 * it. It gives away only what is still to be answered.
 */
static bool is_all_there_is(const struct item *item,
			    const struct passage *passage,
			    const struct comment *comment, struct arena *arena)
{
	const struct outline *outline = &passage->doc->outline;
	struct passage around = { passage->doc, comment->block,
				  comment->block + 1, passage->from,
				  passage->to };

	while (around.first > passage->first &&
	       outline->blocks[around.first - 1].kind != BLOCK_HEADING)
		around.first--;
	while (around.last < passage->last &&
	       outline->blocks[around.last].kind != BLOCK_HEADING)
		around.last++;
	return !passage_has_substance(&around, item->template_texts, arena);
}

static void find_template_text(struct judge *judge, const struct item *item,
			       const struct passage *passage,
			       struct smell_hit *hits)
{
	const struct outline *outline = &passage->doc->outline;

	for (uint32_t i = passage->first; i < passage->last; i++) {
		const struct block *block = &outline->blocks[i];
		struct span text;

		if ((block->kind != BLOCK_PARAGRAPH &&
		     block->kind != BLOCK_CELL) ||
		    cell_is_header(outline, i))
			continue;
		text = span_trim(passage_text(passage, i, judge->scratch));
		if (text.len && is_template(item, text, judge))
			smell_add(hits, passage->doc, block->start, block->end,
				  text);
	}
	for (size_t i = outline_comment_at(outline, passage->first);
	     i < outline->n_comments &&
	     outline->comments[i].block < passage->last;
	     i++) {
		const struct comment *comment = &outline->comments[i];

		/* Markers that tools keep are not text: "AC:BEGIN". */
		if (span_find_char(span_trim(comment->text), ' ') >= 0 &&
		    is_template(item, comment->text, judge) &&
		    is_all_there_is(item, passage, comment, judge->scratch))
			smell_add(hits, passage->doc, comment->start,
				  comment->end, span_trim(comment->text));
	}
}

static void find_blank_items(struct judge *judge, const struct passage *passage,
			     struct smell_hit *hits)
{
	struct passage_item *items;
	size_t n = passage_items(passage, true, &items, judge->scratch);

	for (size_t i = 0; i < n; i++)
		smell_add(hits, passage->doc, items[i].start,
			  passage->doc->outline.blocks[items[i].block].end,
			  SPAN("an entry without words"));
}

/* In a table the answer stands in a cell after the question. */
static bool is_answered_in_row(const struct outline *outline, uint32_t question,
			       struct arena *arena)
{
	for (uint32_t i = block_sibling(outline, question); i != NO_BLOCK;
	     i = block_sibling(outline, i))
		if (!value_is_none(text_fold_value(
			    arena, outline_text_copy(outline, i, arena))))
			return true;
	return false;
}

/* What stands below a heading, up to the next of its level or higher. */
static bool is_answered_below(const struct passage *passage, uint32_t heading,
			      struct arena *arena)
{
	const struct block *blocks = passage->doc->outline.blocks;
	struct passage below = { passage->doc, heading + 1, heading + 1,
				 passage->from, passage->to };

	while (below.last < passage->last &&
	       !(blocks[below.last].kind == BLOCK_HEADING &&
		 blocks[below.last].level <= blocks[heading].level))
		below.last++;
	return passage_has_substance(&below, NULL, arena);
}

static bool is_answered(const struct passage *passage,
			const struct passage_item *item, struct arena *arena)
{
	const struct outline *outline = &passage->doc->outline;
	uint32_t child = block_child(outline, item->block);

	if (block_is(outline, item->block, BLOCK_HEADING))
		return is_answered_below(passage, item->block, arena);

	if (block_is(outline, item->block, BLOCK_ROW))
		return is_answered_in_row(outline, item->words, arena);
	/* A nested list or a second paragraph below it is an answer. */
	return child != NO_BLOCK && block_sibling(outline, child) != NO_BLOCK;
}

/* An open box in an entry that is not open itself, and so would not tell. */
static bool is_open_below(const struct passage *passage, uint32_t block)
{
	const struct outline *outline = &passage->doc->outline;
	bool is_nested = false;

	if (!entry_is_open(outline, block))
		return false;
	for (uint32_t i = outline->blocks[block].parent;
	     i != NO_BLOCK && i >= passage->first;
	     i = outline->blocks[i].parent) {
		if (!block_is(outline, i, BLOCK_ENTRY) || i == passage->first)
			continue;
		if (entry_is_open(outline, i))
			return false;
		is_nested = true;
	}
	return is_nested;
}

static struct span words_of(const struct passage *passage, uint32_t entry,
			    struct arena *arena)
{
	uint32_t child = block_child(&passage->doc->outline, entry);

	return child == NO_BLOCK
		       ? SPAN("")
		       : span_trim(passage_text(passage, child, arena));
}

/*
 * A row that has an open box in a cell says what its fullest cell says that
 * holds more than a box.
 */
static struct span words_of_row(const struct passage *passage, uint32_t cell,
				struct arena *arena)
{
	const struct outline *outline = &passage->doc->outline;
	uint32_t row = outline->blocks[cell].parent;
	struct span longest = SPAN("");

	for (uint32_t i = block_child(outline, row); i != NO_BLOCK;
	     i = block_sibling(outline, i)) {
		struct span text = span_trim(passage_text(passage, i, arena));
		char mark;

		if (text.len > longest.len &&
		    box_length(text, &mark) < text.len)
			longest = text;
	}
	return longest;
}

/* Is the text of the block that of an item? */
static bool lists_words(const struct passage_item *items, size_t n,
			uint32_t block)
{
	for (size_t i = 0; i < n; i++)
		if (items[i].words == block)
			return true;
	return false;
}

static void find_open_lines(struct judge *judge, const struct passage *passage,
			    uint32_t block, const struct passage_item *items,
			    size_t n_items, struct smell_hit *hits)
{
	struct line_box *boxes;
	size_t n = line_boxes(passage, block, &boxes, judge->scratch);

	if (!n || lists_words(items, n_items, block))
		return;
	for (size_t i = 0; i < n; i++)
		if (box_is_open(boxes[i].mark))
			smell_add(hits, passage->doc, boxes[i].start,
				  boxes[i].end, boxes[i].text);
}

static void find_open_items(struct judge *judge, const struct passage *passage,
			    struct smell_hit *hits)
{
	const struct outline *outline = &passage->doc->outline;
	struct passage_item *items;
	size_t n = passage_items(passage, false, &items, judge->scratch);

	for (size_t i = 0; i < n; i++) {
		const struct passage_item *item = &items[i];
		bool question = asks(item->text);
		bool open = item->mark
				    ? box_is_open(item->mark)
				    : question && !is_answered(passage, item,
							       judge->scratch);

		/* A cell that holds nothing but a box is found below. */
		if (item->words != NO_BLOCK &&
		    cell_is_open(outline, item->words))
			continue;

		if (open && !text_says_none(item->text, judge->scratch) &&
		    !item->is_struck &&
		    !name_is_struck(outline, item->words, false, NULL))
			smell_add(hits, passage->doc, item->start,
				  outline->blocks[item->block].end, item->text);
	}
	for (uint32_t i = passage->first; i < passage->last; i++)
		find_open_lines(judge, passage, i, items, n, hits);
	for (uint32_t i = passage->first; i < passage->last; i++)
		if (is_open_below(passage, i))
			smell_add(hits, passage->doc, outline->blocks[i].start,
				  outline->blocks[i].end,
				  words_of(passage, i, judge->scratch));
		else if (cell_is_open(outline, i))
			smell_add(hits, passage->doc, outline->blocks[i].start,
				  outline->blocks[i].end,
				  words_of_row(passage, i, judge->scratch));
	/* Without a list, a paragraph that asks is a question, too. */
	for (uint32_t i = passage->first; !n && i < passage->last; i++) {
		struct span text;

		if (outline->blocks[i].kind != BLOCK_PARAGRAPH)
			continue;
		text = span_trim(passage_text(passage, i, judge->scratch));
		if (asks(text) && !name_is_struck(outline, i, false, NULL))
			smell_add(hits, passage->doc, outline->blocks[i].start,
				  outline->blocks[i].end, text);
	}
}

/*
 * What readers see of a block, each byte where it stands in the source; the
 * rest is blank, and code, too: what stands in it is talked about.
 */
static struct span prose_in_place(const struct outline *outline,
				  const struct block *block, struct buf *out)
{
	const char *source = outline->source.at;

	buf_clear(out);
	for (uint32_t i = 0; i < block->n_runs; i++) {
		const struct run *run = &outline->runs[block->run + i];

		if (run->kind != RUN_TEXT || (run->style & STYLE_DEL))
			continue;
		while (out->len < run->start - block->start)
			buf_addc(out, ' ');
		buf_add(out,
			span_of(source + run->start, run->end - run->start));
	}
	return buf_span(out);
}

static void find_vague_words(struct judge *judge, const struct passage *passage,
			     struct smell_hit *hits)
{
	const struct outline *outline = &passage->doc->outline;
	struct buf prose = BUF_INIT;

	for (uint32_t i = passage->first; i < passage->last; i++) {
		const struct block *block = &outline->blocks[i];
		struct span text, word;
		uint32_t start;

		if (block->kind != BLOCK_PARAGRAPH && block->kind != BLOCK_CELL)
			continue;
		text = prose_in_place(outline, block, &prose);
		word = vague_word_in(text);
		if (!word.len)
			continue;
		start = block->start + (uint32_t)(word.at - text.at);
		smell_add(hits, passage->doc, start, start + (uint32_t)word.len,
			  arena_copy(judge->scratch, word));
	}
	buf_release(&prose);
}

/* The heading of an item is a part of its body; an id in front is not. */
static void find_placeholder_title(const struct item *item,
				   const struct passage *passage,
				   struct judge *judge, struct smell_hit *hits)
{
	const struct part *part = &item->parts[0];
	struct span found;

	if (part->form == FORM_ENTRY || part->form == FORM_ROW ||
	    part->doc != passage->doc || part->root == NO_BLOCK ||
	    part->root < passage->first || part->root >= passage->last)
		return;
	found = placeholder_in_title(judge, item);
	if (found.len)
		smell_add(hits, passage->doc, item->start, item->end, found);
}

void find_smell(struct judge *judge, const struct item *item, enum smell smell,
		const struct passage *passage, struct smell_hit *hits)
{
	switch (smell) {
	case SMELL_PLACEHOLDER:
		find_placeholders(judge, passage, hits);
		find_placeholder_title(item, passage, judge, hits);
		break;
	case SMELL_TEMPLATE_TEXT:
		find_template_text(judge, item, passage, hits);
		break;
	case SMELL_BLANK_ITEMS:
		find_blank_items(judge, passage, hits);
		break;
	case SMELL_OPEN_ITEMS:
		find_open_items(judge, passage, hits);
		break;
	case SMELL_VAGUE_WORDS:
		find_vague_words(judge, passage, hits);
		break;
	}
}

void miss_smell(const struct asking *a, const char *name, enum smell smell,
		const struct smell_hit *hits)
{
	struct saying saying = { .found = hits->text, .has_subject = true };
	const char *text = say_short(a->judge, hits->text);

	switch (smell) {
	case SMELL_PLACEHOLDER:
		saying.answer = SPAN("write what belongs there");
		miss(a, hits->spot, &saying, "%s still holds a placeholder: %s",
		     name, text);
		break;
	case SMELL_TEMPLATE_TEXT:
		saying.answer = SPAN("say it in your own words");
		miss(a, hits->spot, &saying,
		     "%s still holds the template's own words", name);
		break;
	case SMELL_BLANK_ITEMS:
		saying.answer = hits->n > 1
					? SPAN("fill them in or remove them")
					: SPAN("fill it in or remove it");
		miss(a, hits->spot, &saying,
		     hits->n > 1 ? "%s has %zu blank entries"
				 : "%s has a blank entry",
		     name, hits->n);
		break;
	case SMELL_OPEN_ITEMS:
		saying.answer = SPAN("answer it below, or tick it");
		miss(a, hits->spot, &saying,
		     hits->n > 1 ? "%s leaves %zu open, the first: %s"
				 : "%s leaves %zu open: %s",
		     name, hits->n, text);
		break;
	case SMELL_VAGUE_WORDS:
		saying.answer = SPAN("say how to tell");
		miss(a, hits->spot, &saying,
		     "%s says \"%s\", which cannot be tested", name, text);
		break;
	}
}

bool text_smells(struct judge *judge, enum smell smell, struct span text,
		 const struct item *item, struct smell_hit *hits)
{
	hits->n = 0;
	switch (smell) {
	case SMELL_PLACEHOLDER:
		hits->text =
			text.at == item->title.at
				? placeholder_in_title(judge, item)
				: span_first(text, placeholder_length(text));
		hits->n = hits->text.len > 0;
		break;
	case SMELL_TEMPLATE_TEXT:
		hits->text = text;
		hits->n = is_title_of_template(item, text, judge);
		break;
	case SMELL_VAGUE_WORDS:
		hits->text = vague_word_in(text);
		hits->n = hits->text.len > 0;
		break;
	default:
		break;
	}
	return hits->n > 0;
}
