/*
 * Where a regex is found in a passage: in its visible text, in its source, in
 * code where that is asked, and in every entry.
 */
#include "backlog/passage-parts.h"

#include "backlog/struck.h"
#include "base/unicode.h"

/* Blanks what is struck out: `places` says where each byte of the text stands. */
static void blank_struck(const struct outline *outline, const struct block *b,
			 char *text, const uint32_t *places, size_t n)
{
	for (uint32_t i = 0; i < b->n_runs; i++) {
		const struct run *run = &outline->runs[b->run + i];

		for (size_t at = 0; (run->style & STYLE_DEL) && at < n; at++)
			if (places[at] >= run->start && places[at] < run->end)
				text[at] = ' ';
	}
}

/*
 * The source of a block with line breaks as blanks and comments cut out, and
 * where each of its bytes stands.
 */
static struct span flat_source(const struct passage *passage, uint32_t block,
			       struct arena *arena, uint32_t **places)
{
	const struct outline *outline = outline_of(passage);
	const struct block *b = &outline->blocks[block];
	const char *source = outline->source.at;
	uint32_t at = b->start;
	char *text;
	size_t n = 0;

	while (b->kind == BLOCK_HEADING && at < b->end &&
	       (source[at] == '#' || source[at] == ' '))
		at++;
	if (at < passage->from)
		at = passage->from < b->end ? passage->from : b->end;
	text = arena_text(arena, b->end - at + 1);
	*places = ARENA_ARRAY(arena, uint32_t, b->end - at + 1);
	while (at < b->end) {
		struct span rest = span_of(source + at, b->end - at);

		if (span_starts(rest, "<!--")) {
			ptrdiff_t end = span_find(rest, "-->");

			at = end < 0 ? b->end : at + (uint32_t)end + 3;
			continue;
		}
		(*places)[n] = at++;
		text[n++] = rest.at[0] == '\n' || rest.at[0] == '\r'
				    ? ' '
				    : rest.at[0];
	}
	if (block_any_struck(outline, b))
		blank_struck(outline, b, text, *places, n);
	return span_of(text, n);
}

/*
 * Where the bytes from `from` to `to` of a block's visible text stand. Of one
 * that a label opens, only what follows the label is shown.
 */
static void place_in_text(const struct passage *passage, uint32_t block,
			  size_t from, size_t to, struct passage_hit *hit)
{
	const struct outline *outline = outline_of(passage);
	struct text_walk walk = { .block = block };
	size_t skip = passage_skips(passage, block, &walk);

	hit->start = outline_text_place(outline, &walk, skip + from);
	hit->end = outline_text_place(outline, &walk, skip + to - 1) + 1;
}

static enum regex_result find_in_block(const struct passage *passage,
				       uint32_t block, struct regex *regex,
				       struct passage_hit *hit,
				       struct arena *arena)
{
	const struct block *b = &outline_of(passage)->blocks[block];
	struct span text = passage_text_now(passage, block, arena);
	enum regex_result result =
		regex_find(regex, span_trim(text), &hit->text, NULL);
	uint32_t *places = NULL;
	size_t from, to;

	if (result == REGEX_MISS) {
		text = flat_source(passage, block, arena, &places);
		result = regex_find(regex, span_trim(text), &hit->text, NULL);
	}
	hit->start = b->start;
	hit->end = b->end;
	if (result != REGEX_HIT)
		hit->text = SPAN("");
	if (!hit->text.len)
		return result;
	from = (size_t)(hit->text.at - text.at);
	to = from + hit->text.len;
	if (places) {
		hit->start = places[from];
		hit->end = places[to - 1] + 1;
	} else {
		place_in_text(passage, block, from, to, hit);
	}
	return result;
}

/* ---- code ---- */

/* Each line of a block of code, then all of it, its line breaks as blanks. */
static enum regex_result find_in_code(const struct passage *passage,
				      uint32_t block, struct regex *regex,
				      struct passage_hit *hit,
				      struct arena *arena)
{
	const struct outline *outline = outline_of(passage);
	struct span code = outline_code(outline, block), rest = code, line;
	enum regex_result result = REGEX_MISS;
	struct span flat, found = SPAN("");

	while (result == REGEX_MISS && span_next_line(&rest, &line))
		result = regex_find(regex, span_trim(line), &found, NULL);
	if (result == REGEX_MISS) {
		flat = arena_copy(arena, code);
		for (size_t i = 0; i < flat.len; i++)
			if (flat.at[i] == '\n' || flat.at[i] == '\r')
				((char *)flat.at)[i] = ' ';
		result = regex_find(regex, span_trim(flat), &found, NULL);
		if (result == REGEX_HIT && found.len)
			found = span_of(code.at + (found.at - flat.at),
					found.len);
	}
	hit->text = found;
	hit->start = outline->blocks[block].start;
	hit->end = outline->blocks[block].end;
	if (result == REGEX_HIT && found.len) {
		hit->start = (uint32_t)(found.at - outline->source.at);
		hit->end = hit->start + (uint32_t)found.len;
	}
	return result;
}

/* In one block, if it is text, or code where that counts. */
static enum regex_result find_in(const struct passage *passage, uint32_t block,
				 struct regex *regex, bool with_code,
				 struct passage_hit *hit, struct arena *arena)
{
	const struct block *b = &outline_of(passage)->blocks[block];

	if (block_is_text(b))
		return find_in_block(passage, block, regex, hit, arena);
	if (b->kind == BLOCK_CODE && with_code)
		return find_in_code(passage, block, regex, hit, arena);
	return REGEX_MISS;
}

enum regex_result passage_find(const struct passage *passage,
			       struct regex *regex, bool with_code,
			       struct passage_hit *hit, struct arena *arena)
{
	enum regex_result result = REGEX_MISS;

	for (uint32_t i = passage->first;
	     i < passage->last && result == REGEX_MISS; i++)
		result = find_in(passage, i, regex, with_code, hit, arena);
	return result;
}

/* ---- every entry ---- */

/* Where what an entry says ends: of a heading, where the next one begins. */
static uint32_t item_end(const struct passage *passage, uint32_t block)
{
	const struct outline *outline = outline_of(passage);
	uint32_t i = block + 1;

	if (!block_is(outline, block, BLOCK_HEADING))
		return outline->blocks[block].next;
	while (i < passage->last &&
	       !(outline->blocks[i].kind == BLOCK_HEADING &&
		 outline->blocks[i].level <= outline->blocks[block].level))
		i++;
	return i;
}

/*
 * All that an entry says, in a line: its blocks joined by blanks, the cells of
 * a row by " | ", without the marker at the front.
 */
static struct span whole_text(const struct passage *passage,
			      const struct passage_item *item, bool with_code,
			      struct arena *arena)
{
	const struct outline *outline = outline_of(passage);
	bool is_row = block_is(outline, item->block, BLOCK_ROW);
	struct buf text = BUF_INIT;
	struct span copy;

	if (!is_row && item->words != NO_BLOCK)
		buf_add(&text, text_without_marker(passage_text_now(
				       passage, item->words, arena)));
	for (uint32_t i = item->block; i < item_end(passage, item->block);
	     i++) {
		const struct block *b = &outline->blocks[i];

		if (i == item->words && !is_row)
			continue;
		if (!block_is_text(b) && !(with_code && b->kind == BLOCK_CODE))
			continue;
		buf_adds(&text, !text.len ? "" : is_row ? " | " : " ");
		buf_add(&text,
			block_is_text(b)
				? span_trim(passage_text_now(passage, i, arena))
				: outline_code(outline, i));
	}
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] == '\n' || text.at[i] == '\r')
			text.at[i] = ' ';
	copy = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return copy;
}

static enum regex_result find_in_item(const struct passage *passage,
				      const struct passage_item *item,
				      struct regex *regex, bool with_code,
				      struct arena *arena)
{
	struct span text = whole_text(passage, item, with_code, arena);
	enum regex_result result = regex_find(regex, text, NULL, NULL);
	struct passage_hit hit;

	for (uint32_t i = item->block;
	     i < item_end(passage, item->block) && result == REGEX_MISS; i++)
		result = find_in(passage, i, regex, with_code, &hit, arena);
	return result;
}

/* The first line that is not blank. */
static struct span first_line(struct span text)
{
	struct span line = SPAN("");

	while (!span_trim(line).len && span_next_line(&text, &line))
		;
	return span_trim(line);
}

/* Where there are no entries, blocks of code may be what is listed. */
static size_t code_items(const struct passage *passage,
			 struct passage_item **items, struct arena *arena)
{
	const struct outline *outline = outline_of(passage);
	size_t n = 0, room = 0;

	for (uint32_t i = passage->first; i < passage->last; i++)
		if (outline->blocks[i].kind == BLOCK_CODE &&
		    outline->blocks[i].has_text)
			*ARENA_PUSH(arena, *items, n, room) =
				(struct passage_item){
					first_line(outline_code(outline, i)),
					i,
					NO_BLOCK,
					outline->blocks[i].start,
					0,
					false,
					false
				};
	return n;
}

enum regex_result passage_find_unlike(const struct passage *passage,
				      struct regex *regex, bool with_code,
				      struct passage_unlike *out,
				      struct arena *arena)
{
	struct passage_item *items = NULL;
	size_t n = passage_items(passage, false, &items, arena);

	if (!n && with_code)
		n = code_items(passage, &items, arena);
	*out = (struct passage_unlike){ .n_items = n };
	for (size_t i = 0; i < n; i++) {
		enum regex_result result;

		if (items[i].is_struck ||
		    name_is_struck(outline_of(passage), items[i].words, false,
				   NULL)) {
			out->n_items--;
			continue;
		}
		result = items[i].is_part
				 ? regex_find(regex, items[i].text, NULL, NULL)
				 : find_in_item(passage, &items[i], regex,
						with_code, arena);

		if (result == REGEX_LIMIT)
			out->first = items[i];
		if (result == REGEX_LIMIT)
			return result;
		if (result == REGEX_MISS && !out->n++)
			out->first = items[i];
	}
	return out->n ? REGEX_HIT : REGEX_MISS;
}
