/*
 * What people list without a list: lines that open with a box, a bullet, a
 * check mark or an id, and scenarios told in paragraphs or in code.
 */
#include "backlog/passage-parts.h"

#include "backlog/letters.h"
#include "backlog/struck.h"
#include "base/unicode.h"
#include "read/box.h"

/* ---- lines ---- */

/* The text of a block, cut at each `<br>`, with `breaks` at its line ends. */
static size_t parts_of(const struct outline *outline, uint32_t cell,
		       bool breaks, struct cell_part **parts,
		       struct arena *arena)
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

		if (i < block->n_runs && !run_is_br(outline, &runs[i]) &&
		    !(breaks && runs[i].kind == RUN_BREAK))
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

size_t cell_parts(const struct outline *outline, uint32_t cell,
		  struct cell_part **parts, struct arena *arena)
{
	return parts_of(outline, cell, false, parts, arena);
}

size_t text_lines(const struct outline *outline, uint32_t block,
		  struct cell_part **lines, struct arena *arena)
{
	return parts_of(outline, block, true, lines, arena);
}

static size_t blanks_after(struct span text, size_t i)
{
	size_t n = 0;

	while (i + n < text.len && text.at[i + n] == ' ')
		n++;
	return n;
}

/* "①" to "⑳", "⑴" to "⒇": the length of such a number, or 0. */
static size_t circled_length(struct span text)
{
	if (text.len < 3 || (unsigned char)text.at[0] != 0xE2)
		return 0;
	return (unsigned char)text.at[1] == 0x91 ||
			       ((unsigned char)text.at[1] == 0x92 &&
				(unsigned char)text.at[2] < 0x88)
		       ? 3
		       : 0;
}

/* "– one", "a) one", "AC1 — one": a sign that a blank must follow; or 0. */
static size_t dashed_length(struct span text)
{
	static const char *const dashes[] = { "—", "–", "−", "-" };
	size_t i = 0, from;

	if (text.len > 2 && char_is_letter(text.at[0]) && text.at[1] == ')' &&
	    text.at[2] == ' ')
		return 2;
	while (i < text.len && i < 4 && text.at[i] >= 'A' && text.at[i] <= 'Z')
		i++;
	i += i && i < text.len && text.at[i] == '-';
	from = i;
	while (i && i < text.len && char_is_digit(text.at[i]))
		i++;
	if (from && (i == from || i >= text.len || text.at[i++] != ' '))
		return 0;
	for (size_t d = 0; d < sizeof(dashes) / sizeof(*dashes); d++) {
		size_t len = strlen(dashes[d]);

		if (span_starts(span_from(text, i), dashes[d]) &&
		    i + len < text.len && text.at[i + len] == ' ')
			return i + len;
	}
	return 0;
}

/* "• one", "✅ one": what stands for a bullet; its length with the blank. */
static size_t bullet_length(struct span text)
{
	size_t special = circled_length(text);

	static const char *const signs[] = { "•", "▪", "●", "◦", "‣", "·",
					     "✅", "✔", "☑", "✓", "❌", "✗" };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		size_t len = strlen(signs[i]);

		if (!span_starts(text, signs[i]))
			continue;
		/* "✔️": the sign that makes an emoji of it. */
		if (span_starts(span_from(text, len), "\xEF\xB8\x8F"))
			len += 3;
		return len + blanks_after(text, len);
	}
	if (!special)
		special = dashed_length(text);
	return special ? special + blanks_after(text, special) : 0;
}

/* Cheap: may a line of the block open with a box or a bullet? */
static bool may_list(const struct outline *outline, const struct block *block)
{
	for (uint32_t i = block->start; i < block->end; i++)
		if (outline->source.at[i] == '[' ||
		    (unsigned char)outline->source.at[i] == 0xE2)
			return true;
	return false;
}

size_t line_boxes(const struct passage *passage, uint32_t block,
		  struct line_box **out, struct arena *arena)
{
	const struct outline *outline = outline_of(passage);
	struct cell_part *lines;
	size_t n = 0, room = 0, n_lines;

	*out = NULL;
	if (!block_is(outline, block, BLOCK_PARAGRAPH) ||
	    !may_list(outline, &outline->blocks[block]))
		return 0;
	n_lines = text_lines(outline, block, &lines, arena);
	for (size_t i = 0; i < n_lines; i++) {
		struct line_box box = { .start = lines[i].start,
					.end = lines[i].end };
		size_t len = box_length(lines[i].text, &box.mark);

		if (!len || lines[i].start < passage->from ||
		    lines[i].is_struck)
			continue;
		box.text = span_trim(span_from(lines[i].text, len));
		*ARENA_PUSH(arena, *out, n, room) = box;
	}
	return n;
}

size_t open_line_boxes(const struct passage *passage, uint32_t block,
		       struct arena *arena)
{
	struct line_box *boxes;
	size_t n = line_boxes(passage, block, &boxes, arena), open = 0;

	for (size_t i = 0; i < n; i++)
		open += box_is_open(boxes[i].mark);
	return open;
}

/* The line, without what makes an entry of it, and what goes on below it. */
static struct span text_of_lines(const struct cell_part *lines, size_t n,
				 struct arena *arena)
{
	char mark;
	struct span first = lines[0].text, text;
	struct buf all = BUF_INIT;
	size_t len = box_length(first, &mark);

	first = span_from(first, len ? len : bullet_length(first));
	buf_add(&all, text_without_marker(first));
	for (size_t i = 1; i < n; i++) {
		buf_adds(&all, " ");
		buf_add(&all, lines[i].text);
	}
	text = span_trim(arena_copy(arena, buf_span(&all)));
	buf_release(&all);
	return text;
}

static bool opens_entry(struct span line)
{
	char mark;

	return box_length(line, &mark) || bullet_length(line) ||
	       marker_length(line);
}

size_t listed_lines(const struct passage *passage, uint32_t block,
		    struct passage_item **out, struct arena *arena)
{
	struct cell_part *lines;
	size_t n_lines = text_lines(outline_of(passage), block, &lines, arena);
	size_t n = 0, room = 0;

	*out = NULL;
	for (size_t i = 0, next; i < n_lines; i = next) {
		struct passage_item item = { .block = block,
					     .words = block,
					     .start = lines[i].start,
					     .is_struck = lines[i].is_struck };

		next = i + 1;
		if (lines[i].start < passage->from ||
		    !opens_entry(lines[i].text))
			continue;
		while (next < n_lines && !opens_entry(lines[next].text))
			next++;
		box_length(lines[i].text, &item.mark);
		item.text = text_of_lines(&lines[i], next - i, arena);
		*ARENA_PUSH(arena, *out, n, room) = item;
	}
	for (size_t i = 0; n > 1 && i < n; i++)
		(*out)[i].is_part = true;
	return n;
}

/* ---- HTML ---- */

/* The next "<li>" outside comments: where its words begin; cut off `html`. */
static bool next_li(struct span *html, struct span *words)
{
	while (html->len) {
		ptrdiff_t at = span_find_char(*html, '<'), end;

		if (at < 0)
			return false;
		*html = span_from(*html, (size_t)at);
		end = span_find(*html,
				span_starts(*html, "<!--") ? "-->" : ">");
		if (end < 0)
			return false;
		*words = span_from(*html, (size_t)end + 1);
		if (span_starts_nocase(*html, "<li") &&
		    strchr("> ", html->at[3])) {
			*html = *words;
			return true;
		}
		*html = span_from(*html, 1);
		if (span_starts(*html, "!--"))
			*html = *words;
	}
	return false;
}

/* Where the words of an entry end: at the next entry, or its own end. */
static size_t li_length(struct span words)
{
	for (size_t i = 0; i + 3 < words.len; i++)
		if (span_starts_nocase(span_from(words, i), "<li") ||
		    span_starts_nocase(span_from(words, i), "</li") ||
		    span_starts_nocase(span_from(words, i), "<ul") ||
		    span_starts_nocase(span_from(words, i), "<ol"))
			return i;
	return words.len;
}

size_t html_entries(const struct passage *passage, uint32_t block,
		    struct passage_item **out, struct arena *arena)
{
	const struct outline *outline = outline_of(passage);
	struct span html = outline_source(outline, block), words;
	size_t n = 0, room = 0;

	*out = NULL;
	while (next_li(&html, &words)) {
		uint32_t start = (uint32_t)(words.at - outline->source.at);
		struct passage_item item = { .block = block,
					     .words = block,
					     .start = start,
					     .is_part = true };
		struct letters l;

		if (start < passage->from ||
		    (passage->to && start > passage->to))
			continue;
		l = letters_of_html(outline, start,
				    start + (uint32_t)li_length(words), arena);
		item.text = text_without_marker(span_of(l.at, l.n));
		*ARENA_PUSH(arena, *out, n, room) = item;
	}
	return n;
}

/* ---- scenarios ---- */

static bool opens_with(struct span text, const char *const *words, size_t n)
{
	text = span_from(text, marker_length(text));
	text = span_trim(text);
	for (size_t i = 0; i < n; i++) {
		size_t len = strlen(words[i]);

		if (text.len > len && span_starts_nocase(text, words[i]) &&
		    !char_is_letter(text.at[len]))
			return true;
	}
	return false;
}

bool text_is_scenario(struct span text)
{
	static const char *const words[] = {
		"scenario", "example",	"scénario", "escenario",
		"cenário",  "szenario", "сценарий", "Сценарий",
		"シナリオ", "场景",	"場景",
	};

	return opens_with(text, words, sizeof(words) / sizeof(*words));
}

/* "Quand il accepte": a scenario that needs nothing given. */
bool text_is_when(struct span text)
{
	static const char *const words[] = { "when",   "quand",	 "lorsque",
					     "lorsqu", "cuando", "quando",
					     "wenn",   "когда",	 "Когда",
					     "当",     "當",	 "もし" };

	return opens_with(text, words, sizeof(words) / sizeof(*words));
}

bool text_is_given(struct span text)
{
	static const char *const words[] = {
		"given",	"dado",		"dada",	       "dados",
		"gegeben",	"angenommen",	"étant donné", "Étant donné",
		"étant donnée", "Étant donnée", "soit",	       "dato",
		"data",		"дано",		"Дано",	       "假设",
		"假設",		"前提",
	};

	return opens_with(text, words, sizeof(words) / sizeof(*words));
}
