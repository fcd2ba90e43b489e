/*
 * What a paragraph is called that is an item: the bold words that open it, its
 * first line, the line below an id, or all that stands above its pairs.
 */
#include "backlog/naming.h"

#include "backlog/id.h"
#include "backlog/pair.h"
#include "base/unicode.h"

/* How many of a paragraph's runs stand on its first line. */
static uint32_t runs_of_line(const struct outline *outline, uint32_t block)
{
	const struct block *b = &outline->blocks[block];
	uint32_t n = 0;

	while (n < b->n_runs &&
	       !run_ends_line(outline, &outline->runs[b->run + n]))
		n++;
	return n;
}

/* The visible text of some runs of a block. */
static struct span text_of_runs(const struct outline *outline, uint32_t block,
				uint32_t from, uint32_t to, struct arena *arena)
{
	const struct run *runs = &outline->runs[outline->blocks[block].run];
	uint32_t *places;

	if (from >= to)
		return SPAN("");
	return span_trim(outline_text_between(
		outline, runs[from].start, runs[to - 1].end, arena, &places));
}

/* Where the first `n` runs of a block end, in its document. */
static uint32_t end_of_runs(const struct outline *outline, uint32_t block,
			    uint32_t n)
{
	return outline->runs[outline->blocks[block].run + n - 1].end;
}

static uint32_t end_of_line(const struct outline *outline, uint32_t block,
			    const struct paragraph_line *line)
{
	return end_of_runs(outline, block, line->next - 1);
}

bool paragraph_next_line(const struct outline *outline, uint32_t block,
			 struct paragraph_line *line, struct arena *arena)
{
	const struct block *b = &outline->blocks[block];
	const struct run *runs = &outline->runs[b->run];
	uint32_t from = line->next, to = from;

	if (from > b->n_runs || !b->n_runs)
		return false;
	while (to < b->n_runs && !run_ends_line(outline, &runs[to]))
		to++;
	line->text = text_of_runs(outline, block, from, to, arena);
	line->start = from < to ? runs[from].start : b->start;
	line->next = to + 1;
	return true;
}

static bool has_word(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (char_is_letter(text.at[i]) || char_is_digit(text.at[i]))
			return true;
	return false;
}

uint32_t title_end_of(const struct part *part)
{
	const struct outline *outline = &part->doc->outline;
	uint32_t block = part->form == FORM_ENTRY
				 ? block_child(outline, part->root)
				 : part->root;
	const struct run *runs;
	uint32_t n, bold = 0;

	if (!block_is(outline, block, BLOCK_PARAGRAPH))
		return outline->blocks[part->root].start;
	n = runs_of_line(outline, block);
	runs = &outline->runs[outline->blocks[block].run];
	while (bold < n && (runs[bold].style & STYLE_STRONG))
		bold++;
	if (bold && bold < n)
		return runs[bold].start;
	return n < outline->blocks[block].n_runs ? runs[n].end
						 : outline->blocks[block].end;
}

/* Is what stands before the run nothing, or an old id: "~~US-2~~ **US-3**"? */
static bool is_old_id(const struct outline *outline, uint32_t block, uint32_t n,
		      struct arena *arena)
{
	struct span text = text_of_runs(outline, block, 0, n, arena);
	struct opening opening;

	return !has_word(text) || (id_opens(text, OPENS_INNER, &opening) &&
				   opening.end == text.len);
}

struct span opening_bold(const struct outline *outline, uint32_t block,
			 struct arena *arena)
{
	const struct run *runs = &outline->runs[outline->blocks[block].run];
	uint32_t n = runs_of_line(outline, block), from = 0, to;
	bool any_struck = false;

	while (from < n && !(runs[from].style & STYLE_STRONG)) {
		bool is_struck = runs[from].style & STYLE_DEL;

		any_struck |= is_struck;
		if (!is_struck &&
		    !(any_struck && runs[from].kind == RUN_HTML) &&
		    has_word(span_between(outline->source.at + runs[from].start,
					  outline->source.at + runs[from].end)))
			return SPAN("");
		from++;
	}
	if (any_struck && !is_old_id(outline, block, from, arena))
		return SPAN("");
	for (to = from; to < n && (runs[to].style & STYLE_STRONG);)
		to++;
	return text_of_runs(outline, block, from, to, arena);
}

/* The first line: bold words that say more than the id, else all of it. */
static struct span title_of_line(const struct outline *outline, uint32_t block,
				 struct arena *arena)
{
	struct span bold = opening_bold(outline, block, arena);
	struct span rest;
	struct opening opening;

	if (id_opens(bold, OPENS_INNER, &opening)) {
		rest = title_after(bold, opening.end);
		if (!has_word(rest) || span_eq(rest, bold))
			bold = SPAN("");
	} else if (span_find_char(bold, ' ') < 0 && span_has_digit(bold)) {
		/* "**A.1.** As a reader, I want …": a number alone. */
		bold = SPAN("");
	}
	return bold.len ? bold
			: text_of_runs(outline, block, 0,
				       runs_of_line(outline, block), arena);
}

bool paragraph_has_id_above(const struct outline *outline, uint32_t block,
			    struct span *title, uint32_t *end,
			    struct arena *arena)
{
	struct paragraph_line line = { 0 };
	struct opening opening;
	struct span name, value;

	if (!paragraph_next_line(outline, block, &line, arena) ||
	    !id_opens(line.text, OPENS_TITLE, &opening) || opening.is_local ||
	    span_trim(span_from(line.text, opening.end)).len ||
	    !paragraph_next_line(outline, block, &line, arena) ||
	    !has_word(line.text) || text_is_pair(line.text, &name, &value) ||
	    id_opens(line.text, OPENS_TITLE, &opening))
		return false;
	*title = line.text;
	*end = end_of_line(outline, block, &line);
	return true;
}

/* All its lines down to the first that is a pair, as one. */
static struct span title_above_pairs(const struct outline *outline,
				     uint32_t block, uint32_t *end,
				     struct arena *arena)
{
	struct paragraph_line line = { 0 };
	struct span title = SPAN(""), name, value;

	while (paragraph_next_line(outline, block, &line, arena) &&
	       !(title.len && text_is_pair(line.text, &name, &value))) {
		if (!line.text.len)
			continue;
		title = title.len
				? arena_printf(arena, "%.*s %.*s",
					       (int)title.len, title.at,
					       (int)line.text.len, line.text.at)
				: line.text;
		*end = end_of_line(outline, block, &line);
	}
	return title;
}

struct span paragraph_title(const struct item *item, uint32_t *end,
			    struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct span title;
	uint32_t n;

	switch (item->kind->patterns[part->pattern].paragraphs) {
	case PARAGRAPHS_PICKED:
		return title_above_pairs(outline, part->root, end, arena);
	case PARAGRAPHS_TITLED:
		if (paragraph_has_id_above(outline, part->root, &title, end,
					   arena))
			return title;
		break;
	default:
		break;
	}
	n = runs_of_line(outline, part->root);
	*end = end_of_runs(outline, part->root, n ? n : 1);
	return title_of_line(outline, part->root, arena);
}
