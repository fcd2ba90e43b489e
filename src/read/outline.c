/* An outline asked: its blocks, text, places, links and comments. */
#include "read/outline.h"

#include <stdlib.h>

static void add_code_point(struct buf *out, unsigned long c)
{
	if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		c = 0xFFFD;
	if (c < 0x80) {
		buf_addc(out, (char)c);
	} else if (c < 0x800) {
		buf_addc(out, (char)(0xC0 | c >> 6));
		buf_addc(out, (char)(0x80 | (c & 0x3F)));
	} else if (c < 0x10000) {
		buf_addc(out, (char)(0xE0 | c >> 12));
		buf_addc(out, (char)(0x80 | (c >> 6 & 0x3F)));
		buf_addc(out, (char)(0x80 | (c & 0x3F)));
	} else {
		buf_addc(out, (char)(0xF0 | c >> 18));
		buf_addc(out, (char)(0x80 | (c >> 12 & 0x3F)));
		buf_addc(out, (char)(0x80 | (c >> 6 & 0x3F)));
		buf_addc(out, (char)(0x80 | (c & 0x3F)));
	}
}

/* The names that backlogs use. */
static const struct {
	const char *name, *text;
} entities[] = {
	{ "&amp;", "&" },   { "&lt;", "<" },	 { "&gt;", ">" },
	{ "&quot;", "\"" }, { "&apos;", "'" },	 { "&mdash;", "—" },
	{ "&ndash;", "–" }, { "&hellip;", "…" }, { "&rarr;", "→" },
	{ "&larr;", "←" },  { "&times;", "×" },	 { "&auml;", "ä" },
	{ "&ouml;", "ö" },  { "&uuml;", "ü" },	 { "&Auml;", "Ä" },
	{ "&Ouml;", "Ö" },  { "&Uuml;", "Ü" },	 { "&szlig;", "ß" },
	{ "&copy;", "©" },  { "&euro;", "€" },
};

static const char *const blank_entities[] = {
	"&nbsp;",	"&NonBreakingSpace;", "&ensp;",	  "&emsp;",
	"&emsp13;",	"&emsp14;",	      "&numsp;",  "&puncsp;",
	"&thinsp;",	"&ThinSpace;",	      "&hairsp;", "&VeryThinSpace;",
	"&ThickSpace;", "&MediumSpace;",      "&Tab;",	  "&NewLine;",
};

/* Whose characters nobody sees. */
static const char *const unseen_entities[] = {
	"&shy;",
	"&zwj;",
	"&zwnj;",
	"&lrm;",
	"&rlm;",
	"&NoBreak;",
	"&af;",
	"&ApplyFunction;",
	"&it;",
	"&InvisibleTimes;",
	"&ic;",
	"&InvisibleComma;",
	"&ZeroWidthSpace;",
	"&NegativeVeryThinSpace;",
	"&NegativeThinSpace;",
	"&NegativeMediumSpace;",
	"&NegativeThickSpace;",
};

/*
 * The names that backlogs use, and all whose characters nobody sees; others are
 * shown as written.
 */
void outline_entity(struct span entity, struct buf *out)
{
	if (entity.len > 3 && entity.at[1] == '#') {
		bool hex = (entity.at[2] | 32) == 'x';

		add_code_point(out, strtoul(entity.at + (hex ? 3 : 2), NULL,
					    hex ? 16 : 10));
		return;
	}
	for (size_t i = 0; i < sizeof(entities) / sizeof(*entities); i++) {
		if (span_is(entity, entities[i].name)) {
			buf_adds(out, entities[i].text);
			return;
		}
	}
	for (size_t i = 0; i < sizeof(blank_entities) / sizeof(*blank_entities);
	     i++) {
		if (span_is(entity, blank_entities[i])) {
			buf_addc(out, ' ');
			return;
		}
	}
	for (size_t i = 0;
	     i < sizeof(unseen_entities) / sizeof(*unseen_entities); i++)
		if (span_is(entity, unseen_entities[i]))
			return;
	buf_add(out, entity);
}

bool run_is_br(const struct outline *outline, const struct run *run)
{
	static const char *const tags[] = { "<br", "<li" };
	struct span tag =
		span_of(outline->source.at + run->start, run->end - run->start);

	for (size_t i = 0; run->kind == RUN_HTML && i < 2; i++)
		if (tag.len >= 4 && !char_is_letter(tag.at[3]) &&
		    span_is_nocase(span_first(tag, 3), tags[i]))
			return true;
	return false;
}

static struct span run_source(const struct outline *outline,
			      const struct run *run)
{
	return span_of(outline->source.at + run->start, run->end - run->start);
}

/* In a cell, the pipe in a code span needs a backslash, which is not text. */
static bool has_escaped_pipe(const struct outline *outline, uint32_t block,
			     const struct run *run)
{
	return run->kind == RUN_CODE &&
	       outline->blocks[block].kind == BLOCK_CELL &&
	       span_find(run_source(outline, run), "\\|") >= 0;
}

static void add_without_escapes(struct span code, struct buf *out)
{
	ptrdiff_t at;

	while ((at = span_find(code, "\\|")) >= 0) {
		buf_add(out, span_first(code, (size_t)at));
		buf_addc(out, '|');
		code = span_from(code, (size_t)at + 2);
	}
	buf_add(out, code);
}

static void add_run(const struct outline *outline, uint32_t block,
		    const struct run *run, struct buf *out)
{
	struct span text = run_source(outline, run);

	if (run->style & STYLE_IMAGE)
		return;
	switch (run->kind) {
	case RUN_TEXT:
	case RUN_CODE:
		if (has_escaped_pipe(outline, block, run))
			add_without_escapes(text, out);
		else
			buf_add(out, text);
		break;
	case RUN_BREAK:
		buf_addc(out, ' ');
		break;
	case RUN_ENTITY:
		outline_entity(text, out);
		break;
	case RUN_HTML:
		/* `<br>` is how people break lines in a table. */
		if (run_is_br(outline, run))
			buf_addc(out, ' ');
		break;
	default:
		break;
	}
}

void outline_text(const struct outline *outline, uint32_t block,
		  struct buf *out)
{
	const struct block *b;

	if (block == NO_BLOCK)
		return;
	b = &outline->blocks[block];
	for (uint32_t i = 0; i < b->n_runs; i++)
		add_run(outline, block, &outline->runs[b->run + i], out);
}

struct span outline_text_copy(const struct outline *outline, uint32_t block,
			      struct arena *arena)
{
	const struct block *b;
	struct buf text = BUF_INIT;
	struct span copy;

	if (block == NO_BLOCK)
		return SPAN("");
	b = &outline->blocks[block];
	/* Most texts are one plain run: a view of the source will do. */
	if (b->n_runs == 1) {
		const struct run *run = &outline->runs[b->run];

		if (run->kind <= RUN_CODE && !(run->style & STYLE_IMAGE) &&
		    !has_escaped_pipe(outline, block, run))
			return run_source(outline, run);
	}
	outline_text(outline, block, &text);
	copy = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return copy;
}

/* How many bytes of text a run is shown as. */
static size_t shown_length(const struct outline *outline, uint32_t block,
			   const struct run *run)
{
	struct buf text = BUF_INIT;
	size_t n;

	if (run->style & STYLE_IMAGE)
		return 0;
	if (run->kind <= RUN_CODE && !has_escaped_pipe(outline, block, run))
		return run->end - run->start;
	add_run(outline, block, run, &text);
	n = text.len;
	buf_release(&text);
	return n;
}

uint32_t outline_text_place(const struct outline *outline,
			    struct text_walk *walk, size_t at)
{
	const struct block *b = &outline->blocks[walk->block];
	const struct run *run;
	size_t skip;

	if (at < walk->at)
		*walk = (struct text_walk){ .block = walk->block };
	for (; walk->run < b->n_runs; walk->run++) {
		size_t n = shown_length(outline, walk->block,
					&outline->runs[b->run + walk->run]);

		if (at < walk->at + n)
			break;
		walk->at += n;
	}
	if (walk->run == b->n_runs)
		return b->end;
	run = &outline->runs[b->run + walk->run];
	skip = at - walk->at;
	return run->kind == RUN_TEXT || run->kind == RUN_CODE
		       ? run->start + (uint32_t)skip
		       : run->start;
}

/* The first run that ends after `offset`. */
static size_t run_at(const struct outline *outline, uint32_t offset)
{
	size_t from = 0, to = outline->n_runs;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (outline->runs[middle].end <= offset)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* The last block that does not begin after `offset`, where there is one. */
static uint32_t block_at(const struct outline *outline, uint32_t offset)
{
	size_t from = 0, to = outline->n_blocks;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (outline->blocks[middle].start <= offset)
			from = middle + 1;
		else
			to = middle;
	}
	return from ? (uint32_t)from - 1 : 0;
}

struct span outline_text_between(const struct outline *outline, uint32_t start,
				 uint32_t end, struct arena *arena,
				 uint32_t **places)
{
	struct buf text = BUF_INIT;
	struct span copy;
	size_t n = 0;

	/* Nothing is shown as more than what it is written with. */
	*places = ARENA_ARRAY(arena, uint32_t, end - start);
	for (size_t i = run_at(outline, start);
	     i < outline->n_runs && outline->runs[i].start < end; i++) {
		struct run run = outline->runs[i];
		uint32_t block = block_at(outline, run.start);
		bool as_written = run.kind <= RUN_CODE &&
				  !has_escaped_pipe(outline, block, &run);

		if (as_written && run.start < start)
			run.start = start;
		if (as_written && run.end > end)
			run.end = end;
		add_run(outline, block, &run, &text);
		for (uint32_t at = run.start; n < text.len && n < end - start;
		     n++) {
			(*places)[n] = at;
			at += as_written;
		}
	}
	copy = arena_copy(arena, span_first(buf_span(&text), n));
	buf_release(&text);
	return copy;
}

struct span outline_source(const struct outline *outline, uint32_t block)
{
	const struct block *b = &outline->blocks[block];
	struct span text =
		span_of(outline->source.at + b->start, b->end - b->start);

	while (text.len && char_is_space(text.at[text.len - 1]))
		text.len--;
	return text;
}

/* "```gherkin", "~~~": the line that opens or closes a block of code. */
static bool is_fence(struct span line)
{
	line = span_trim(line);
	return span_starts(line, "```") || span_starts(line, "~~~");
}

struct span outline_code(const struct outline *outline, uint32_t block)
{
	struct span code = outline_source(outline, block);
	struct span rest = code, line, last = SPAN("");

	if (!span_next_line(&rest, &line) || !is_fence(line))
		return code;
	code = rest;
	while (span_next_line(&rest, &line))
		last = line;
	return last.len && is_fence(last) ? span_between(code.at, last.at)
					  : code;
}

static bool is_line_end(struct span source, size_t i)
{
	return source.at[i] == '\n' ||
	       (source.at[i] == '\r' &&
		(i + 1 >= source.len || source.at[i + 1] != '\n'));
}

static void make_line_index(const struct outline *outline)
{
	struct line_index *lines = outline->lines;

	for (size_t i = 0; i < outline->source.len; i++)
		if (is_line_end(outline->source, i))
			*ARENA_PUSH(lines->arena, lines->starts, lines->n,
				    lines->room) = (uint32_t)i + 1;
	lines->is_made = true;
}

struct place outline_place(const struct outline *outline, size_t offset)
{
	const struct line_index *lines = outline->lines;
	size_t low = 0, high;

	if (!lines->is_made)
		make_line_index(outline);
	high = lines->n;
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (lines->starts[middle] <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return (struct place){
		low + 1, offset - (low ? lines->starts[low - 1] : 0) + 1
	};
}

/* ---- characters ---- */

enum { CHARACTERS_STEP = 1024 };

static size_t count_characters(struct span text)
{
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++)
		n += ((unsigned char)text.at[i] & 0xC0) != 0x80;
	return n;
}

static void make_character_index(const struct outline *outline)
{
	struct span rest = outline->source;
	size_t steps = rest.len / CHARACTERS_STEP + 1;
	uint32_t *counts = ARENA_ARRAY(outline->lines->arena, uint32_t, steps);

	for (size_t i = 1; i < steps; i++) {
		counts[i] = counts[i - 1] +
			    (uint32_t)count_characters(
				    span_first(rest, CHARACTERS_STEP));
		rest = span_from(rest, CHARACTERS_STEP);
	}
	outline->lines->characters = counts;
}

static size_t characters_before(const struct outline *outline, size_t offset)
{
	size_t step = offset / CHARACTERS_STEP;

	return outline->lines->characters[step] +
	       count_characters(
		       span_between(outline->source.at + step * CHARACTERS_STEP,
				    outline->source.at + offset));
}

size_t outline_characters(const struct outline *outline, size_t from, size_t to)
{
	if (to > outline->source.len)
		to = outline->source.len;
	if (from >= to)
		return 0;
	if (to - from <= CHARACTERS_STEP)
		return count_characters(
			span_of(outline->source.at + from, to - from));
	if (!outline->lines->characters)
		make_character_index(outline);
	return characters_before(outline, to) -
	       characters_before(outline, from);
}

size_t outline_link_at(const struct outline *outline, uint32_t offset)
{
	size_t low = 0, high = outline->n_links;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (outline->links[middle].start < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t outline_comment_at(const struct outline *outline, uint32_t block)
{
	size_t low = 0, high = outline->n_comments;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (outline->comments[middle].block < block)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct span source_line(struct span source, size_t offset)
{
	size_t start, end;

	if (offset > source.len)
		offset = source.len;
	start = end = offset;
	while (start > 0 && !is_line_end(source, start - 1))
		start--;
	while (end < source.len && source.at[end] != '\n' &&
	       source.at[end] != '\r')
		end++;
	return span_of(source.at + start, end - start);
}
