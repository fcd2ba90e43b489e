/* Placeholders: what stands where an answer is still to come. */
#include "ready/smells.h"

#include "backlog/letters.h"
#include "backlog/placeholder.h"
#include "base/unicode.h"

/* ---- "Status: TODO": a status where the status stands ---- */

static bool names_a_status(struct span name, struct arena *arena)
{
	static const char *const names[] = { "status", "state", "stage", "lane",
					     "column" };
	struct span folded = text_fold_name(arena, name);

	return ANY_OF(span_is, folded, names);
}

static bool is_todo(struct span text)
{
	return span_is(span_trim(text), "TODO");
}

static struct span cell_text(const struct outline *outline, uint32_t cell,
			     struct arena *arena)
{
	return cell == NO_BLOCK ? SPAN("")
				: outline_text_copy(outline, cell, arena);
}

/* Is the cell in a column, or a row of two, that is called so? */
static bool is_status_cell(const struct outline *outline, uint32_t cell,
			   struct arena *arena)
{
	uint32_t row = outline->blocks[cell].parent;
	uint32_t first = block_child(outline, row);
	uint32_t head = block_child(
		outline, block_child(outline, outline->blocks[row].parent));

	if (names_a_status(cell_text(outline, first, arena), arena))
		return true;
	for (uint32_t i = first; i != cell && i != NO_BLOCK;
	     i = block_sibling(outline, i))
		head = head == NO_BLOCK ? head : block_sibling(outline, head);
	return names_a_status(cell_text(outline, head, arena), arena);
}

/* Is the paragraph all that a section of that name says? */
static bool is_status_section(const struct outline *outline, uint32_t block,
			      struct arena *arena)
{
	return block > 0 && outline->blocks[block - 1].kind == BLOCK_HEADING &&
	       names_a_status(outline_text_copy(outline, block - 1, arena),
			      arena);
}

/* ---- placeholders ---- */

/* "Why: TBD", "FR-2: [NEEDS CLARIFICATION: …]": what comes after a name. */
static struct span after_name(struct span text, struct arena *arena)
{
	ptrdiff_t colon = span_find_char(span_first(text, 60), ':');
	size_t blanks = 0, len = 1;
	struct span value;

	if (colon < 0) {
		colon = span_find(span_first(text, 60), WIDE_COLON);
		len = strlen(WIDE_COLON);
	}

	for (ptrdiff_t i = 0; i < colon; i++)
		blanks += text.at[i] == ' ';
	if (colon <= 0 || blanks >= 4)
		return SPAN("");
	value = span_trim(span_from(text, (size_t)colon + len));
	/* Several pairs may share the line. */
	if (span_starts(value, "TODO") &&
	    names_a_status(span_first(text, (size_t)colon), arena))
		return SPAN("");
	return value;
}

/* The placeholder that a line is, starts with or has for its value. */
static struct span placeholder_in(struct span line, struct arena *arena)
{
	struct span body = text_without_marker(line), value;
	ptrdiff_t open;

	if (text_starts_with_placeholder(body))
		return span_first(body, placeholder_length(body));
	if (text_is_slot(body))
		return body;
	value = after_name(body, arena);
	if (text_is_slot(value))
		return value;
	if (text_starts_with_placeholder(value))
		return span_first(value, placeholder_length(value));
	value = story_placeholder(body);
	if (value.len)
		return value;
	/* This one is written in the middle of sentences, too. */
	open = span_find(body, "[NEEDS CLARIFICATION:");
	if (open >= 0) {
		value = span_from(body, (size_t)open);
		return span_first(value, placeholder_length(value));
	}
	return SPAN_NONE;
}

/* "# T-1: <Title>": to Markdown it is a tag, and to no reader anything. */
static struct span slot_alone(const struct item *item)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	const struct block *b;

	if (part->root == NO_BLOCK || part->form == FORM_ROW ||
	    !block_is(outline, part->root, BLOCK_HEADING))
		return SPAN("");
	b = &outline->blocks[part->root];
	for (uint32_t i = 0; i < b->n_runs; i++) {
		const struct run *run = &outline->runs[b->run + i];
		struct span text = span_of(outline->source.at + run->start,
					   run->end - run->start);

		if (run->kind == RUN_HTML && run->end == b->end &&
		    text_is_slot(text))
			return text;
	}
	return SPAN("");
}

/* Is there no more of it than its id, or a word: "# Add <feature>"? */
static bool is_hardly_titled(const struct item *item)
{
	return span_find_char(span_trim(item->title), ' ') < 0;
}

struct span placeholder_in_title(struct judge *judge, const struct item *item)
{
	struct span found = placeholder_in(item->title, judge->scratch);

	return found.len || !is_hardly_titled(item) ? found : slot_alone(item);
}

static bool is_status(const struct outline *outline, uint32_t block,
		      struct span found, struct judge *judge)
{
	if (!is_todo(found))
		return false;
	return outline->blocks[block].kind == BLOCK_CELL
		       ? is_status_cell(outline, block, judge->scratch)
		       : is_status_section(outline, block, judge->scratch);
}

/* Line by line, since several pairs may share a paragraph; not in code. */
static void find_in_lines(struct judge *judge, const struct passage *passage,
			  uint32_t index, struct smell_hit *hits)
{
	const struct outline *outline = &passage->doc->outline;
	const struct block *block = &outline->blocks[index];
	struct buf line = BUF_INIT;
	uint32_t start = 0;
	size_t n_lines = 0;

	for (uint32_t i = 0; i <= block->n_runs; i++) {
		const struct run *run = &outline->runs[block->run + i];
		struct span found, text;
		bool goes_on;

		if (i < block->n_runs && run->start < passage->from)
			continue;
		/* Struck out it is an answer that was given since. */
		if (i < block->n_runs && (run->style & STYLE_DEL))
			continue;
		if (i < block->n_runs && run->kind != RUN_BREAK) {
			if (!line.len)
				start = run->start;
			text = span_of(outline->source.at + run->start,
				       run->end - run->start);
			/* `TODO` in code is about a TODO. */
			if (run->kind == RUN_CODE)
				buf_adds(&line, "`");
			else if (run->kind != RUN_HTML ||
				 !span_starts(text, "<!--"))
				buf_add(&line, text);
			/* "**TODO** ask Ada" is set off as "TODO: ask Ada" is. */
			if (run->start == start &&
			    (run->style & STYLE_STRONG) &&
			    text_starts_with_placeholder(text) &&
			    placeholder_length(text) == text.len)
				buf_addc(&line, ':');
			continue;
		}
		text = span_trim(arena_copy(judge->scratch, buf_span(&line)));
		found = placeholder_in(text, judge->scratch);
		/* "… the data is\nto be written": a sentence that goes on. */
		goes_on = n_lines++ && found.len && found.at == text.at &&
			  text.at[0] >= 'a' && text.at[0] <= 'z';
		if (found.len && !goes_on &&
		    !is_status(outline, index, found, judge))
			smell_add(hits, passage->doc, start, block->end, found);
		buf_clear(&line);
	}
	buf_release(&line);
}

/*
 * "<what we want to gain>" on a line of its own is a block of HTML to Markdown.
 * Of fewer words it may well be one: "<Card wide>".
 */
static bool is_slot_of_words(struct span line)
{
	enum { FEWEST_WORDS = 3 };
	static const char *const tags[] = { "<video ",	 "<audio ",  "<script ",
					    "<input ",	 "<button ", "<select ",
					    "<option ",	 "<form ",   "<iframe ",
					    "<details ", "<ol " };

	if (ANY_OF(span_starts_nocase, line, tags))
		return false;
	return text_count_words(line) >= FEWEST_WORDS && text_is_slot(line);
}

void find_placeholders(struct judge *judge, const struct passage *passage,
		       struct smell_hit *hits)
{
	const struct outline *outline = &passage->doc->outline;

	for (uint32_t i = passage->first; i < passage->last; i++) {
		const struct block *block = &outline->blocks[i];
		struct span text;

		if (block->kind == BLOCK_HTML) {
			/* To Markdown `<insert reason>` is a tag. */
			text = span_trim(outline_source(outline, i));
			if (text_starts_with_placeholder(text) ||
			    is_slot_of_words(text))
				smell_add(hits, passage->doc, block->start,
					  block->end, text);
		} else if ((block->kind == BLOCK_PARAGRAPH ||
			    block->kind == BLOCK_CELL) &&
			   block->n_runs && !cell_is_header(outline, i)) {
			find_in_lines(judge, passage, i, hits);
		}
	}
}
