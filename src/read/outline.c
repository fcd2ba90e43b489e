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

/* The handful of names that backlogs use; others are shown as written. */
static void add_entity(struct buf *out, struct span entity)
{
	static const struct {
		const char *name, *text;
	} known[] = {
		{ "&amp;", "&" },   { "&lt;", "<" },	{ "&gt;", ">" },
		{ "&quot;", "\"" }, { "&apos;", "'" },	{ "&nbsp;", " " },
		{ "&mdash;", "—" }, { "&ndash;", "–" }, { "&hellip;", "…" },
		{ "&rarr;", "→" },  { "&larr;", "←" },	{ "&times;", "×" },
		{ "&auml;", "ä" },  { "&ouml;", "ö" },	{ "&uuml;", "ü" },
		{ "&Auml;", "Ä" },  { "&Ouml;", "Ö" },	{ "&Uuml;", "Ü" },
		{ "&szlig;", "ß" }, { "&copy;", "©" },	{ "&euro;", "€" },
	};

	if (entity.len > 3 && entity.at[1] == '#') {
		bool hex = (entity.at[2] | 32) == 'x';

		add_code_point(out, strtoul(entity.at + (hex ? 3 : 2), NULL,
					    hex ? 16 : 10));
		return;
	}
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
		if (span_is(entity, known[i].name)) {
			buf_adds(out, known[i].text);
			return;
		}
	}
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

static void add_run(const struct outline *outline, const struct run *run,
		    struct buf *out)
{
	struct span text =
		span_of(outline->source.at + run->start, run->end - run->start);

	if (run->style & STYLE_IMAGE)
		return;
	switch (run->kind) {
	case RUN_TEXT:
	case RUN_CODE:
		buf_add(out, text);
		break;
	case RUN_BREAK:
		buf_addc(out, ' ');
		break;
	case RUN_ENTITY:
		add_entity(out, text);
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
	const struct block *b = &outline->blocks[block];

	for (uint32_t i = 0; i < b->n_runs; i++)
		add_run(outline, &outline->runs[b->run + i], out);
}

struct span outline_text_copy(const struct outline *outline, uint32_t block,
			      struct arena *arena)
{
	const struct block *b = &outline->blocks[block];
	struct buf text = BUF_INIT;
	struct span copy;

	/* Most texts are one plain run: a view of the source will do. */
	if (b->n_runs == 1) {
		const struct run *run = &outline->runs[b->run];

		if (run->kind <= RUN_CODE && !(run->style & STYLE_IMAGE))
			return span_of(outline->source.at + run->start,
				       run->end - run->start);
	}
	outline_text(outline, block, &text);
	copy = arena_copy(arena, buf_span(&text));
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
