/* Lines that open with a name and a sign, wherever they stand in an item. */
#include "backlog/seen.h"

#include "backlog/letters.h"
#include "base/unicode.h"

/* Longer than this it is a sentence with a colon in it. */
enum { LONGEST_NAME = 60 };

/* Where the sign after a name is in a line, or the line's length. */
static size_t sign_at(struct span line)
{
	static const char *const signs[] = { ":",   "=",   " - ", " – ",
					     " — ", " > ", "→",	  "：" };
	size_t end = line.len < LONGEST_NAME ? line.len : LONGEST_NAME;

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		ptrdiff_t at = span_find(span_first(line, end), signs[i]);

		if (at > 0)
			end = (size_t)at;
	}
	return end < LONGEST_NAME ? end : line.len;
}

static struct span without_markers(struct span line)
{
	while (line.len && strchr("-*+> |[(", line.at[0])) {
		char close = line.at[0] == '[' ? ']' : ')';

		if (strchr("[(", line.at[0]) && line.at[line.len - 1] == close)
			line.len--;
		line = span_from(line, line.len > 0);
	}
	return line;
}

/* Most lines open with another letter, and need no folding. */
static bool may_open_with(struct span line, struct span folded)
{
	return !char_is_letter(line.at[0]) || !char_is_letter(folded.at[0]) ||
	       char_lower(line.at[0]) == folded.at[0];
}

static bool opens_with(struct span line, struct span folded,
		       struct arena *arena)
{
	size_t sign;
	struct span name;

	if (!folded.len || !may_open_with(line, folded))
		return false;
	sign = sign_at(line);
	name = span_trim(span_first(line, sign));
	return sign < line.len && name.len &&
	       span_eq(text_fold_name(arena, name), folded);
}

/* "Goal:" and no more, with nothing in the lines and blocks below for it. */
static bool is_empty_line(const struct letters *l, const struct block *block,
			  const struct outline *outline, size_t end)
{
	uint32_t index = (uint32_t)(block - outline->blocks);
	uint32_t next = block->next;

	if (!end || l->at[end - 1] != ':')
		return false;
	for (; end < l->n; end++)
		if (!char_is_space(l->at[end]))
			return memchr(l->at + end, ':', l->n - end) != NULL;
	while (next < outline->n_blocks &&
	       outline->blocks[next].kind == BLOCK_RULE)
		next = outline->blocks[next].next;
	return next >= outline->n_blocks ||
	       outline->blocks[next].kind == BLOCK_HEADING ||
	       (block_is(outline, block->parent, BLOCK_ENTRY) &&
		outline->blocks[block->parent].next == index + 1);
}

static bool is_nested(const struct outline *outline, uint32_t block)
{
	size_t entries = 0;

	for (; block != NO_BLOCK; block = outline->blocks[block].parent)
		entries += block_is(outline, block, BLOCK_ENTRY);
	return entries > 1;
}

static bool find_in_letters(struct seen_line *out, const struct document *doc,
			    uint32_t block, struct span folded,
			    struct arena *arena)
{
	struct letters l = letters_of(&doc->outline, block, arena);

	for (size_t i = 0, end; i < l.n; i = end + 1) {
		struct span line;

		for (end = i; end < l.n && l.at[end] != '\n';)
			end++;
		line = without_markers(span_trim(span_of(l.at + i, end - i)));
		if (!line.len || !opens_with(line, folded, arena))
			continue;
		i = (size_t)(line.at - l.at);
		*out = (struct seen_line){
			doc,
			l.place[i],
			l.place[i + line.len - 1] + 1,
			line,
			.is_nested = is_nested(&doc->outline, block),
		};
		out->is_empty = is_empty_line(&l, &doc->outline.blocks[block],
					      &doc->outline, i + line.len);
		return true;
	}
	return false;
}

static bool find_in_code(struct seen_line *out, const struct document *doc,
			 uint32_t block, struct span folded,
			 struct arena *arena)
{
	struct span source = outline_source(&doc->outline, block), line;
	const char *from = document_source(doc).at;

	while (span_next_line(&source, &line)) {
		line = without_markers(span_trim(line));
		if (!line.len || !opens_with(line, folded, arena))
			continue;
		*out = (struct seen_line){ doc, (uint32_t)(line.at - from),
					   (uint32_t)(line.at - from +
						      (ptrdiff_t)line.len),
					   line, .is_code = true };
		return true;
	}
	return false;
}

/* `<td>Status</td><td>Ready</td>`: a cell that says the name and no more. */
static bool find_in_table(struct seen_line *out, const struct document *doc,
			  uint32_t block, struct span folded,
			  struct arena *arena)
{
	struct span rest = outline_source(&doc->outline, block), text;
	ptrdiff_t open, close;

	if (span_find(rest, "<t") < 0)
		return false;
	while ((close = span_find_char(rest, '>')) >= 0) {
		rest = span_from(rest, (size_t)close + 1);
		open = span_find_char(rest, '<');
		text = span_trim(span_first(rest, open < 0 ? 0 : (size_t)open));
		if (!text.len || text.len > LONGEST_NAME ||
		    !may_open_with(text, folded) ||
		    !span_eq(text_fold_name(arena, text), folded))
			continue;
		*out = (struct seen_line){
			doc,
			(uint32_t)(text.at - document_source(doc).at),
			(uint32_t)(text.at - document_source(doc).at +
				   (ptrdiff_t)text.len),
			text,
			.is_table = true,
		};
		return true;
	}
	return false;
}

static bool find_in_part(struct seen_line *out, const struct part *part,
			 struct span folded, struct arena *arena)
{
	for (uint32_t i = part->first; i < part->last; i++) {
		const struct block *block = &part->doc->outline.blocks[i];

		if (i == part->root)
			continue;
		if (block->kind == BLOCK_CODE
			    ? find_in_code(out, part->doc, i, folded, arena)
			    : (block->n_runs || block->kind == BLOCK_HTML) &&
				      find_in_letters(out, part->doc, i, folded,
						      arena))
			return true;
		if (block->kind == BLOCK_HTML &&
		    find_in_table(out, part->doc, i, folded, arena))
			return true;
	}
	return false;
}

bool item_find_line(struct seen_line *out, const struct item *item,
		    struct span folded, struct arena *arena)
{
	item_read_rest(item);
	for (size_t i = 0; i < item->n_parts; i++)
		if (find_in_part(out, &item->parts[i], folded, arena))
			return true;
	return false;
}
