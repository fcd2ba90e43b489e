/*
 * Legends of states of one or two letters: "D = done, P = in progress", "(D)one",
 * a list or a table. Without one nobody knows what a letter means.
 */
#include "seek/signs.h"

#include "base/unicode.h"
#include "words/parts.h"

enum { FEWEST_CODES = 2, LONGEST_CODE = 2, MOST_WORDS = 4 };

/* What one line, list or table explains. */
struct code_group {
	struct code_said said[MOST_CODES];
	size_t n;
	bool is_twice;
};

static bool is_code(struct span text)
{
	return text.len && !span_has_digit(text) &&
	       text_first_columns(text, LONGEST_CODE).len == text.len &&
	       !strchr("|[]()/\\.,:;=", text.at[0]);
}

static struct span bare(struct span text)
{
	while (text.len && strchr(" \t*_`\"'([", text.at[0]))
		text = span_from(text, 1);
	while (text.len && strchr(" \t*_`\"')].|", text.at[text.len - 1]))
		text.len--;
	return text;
}

static struct span last_word(struct span text)
{
	size_t at = text.len;

	while (at && text.at[at - 1] != ' ')
		at--;
	return span_from(text, at);
}

static void add_code(struct code_group *group, struct span code,
		     struct span words, struct arena *arena)
{
	enum phase phase;

	code = bare(code);
	words = bare(words);
	if (!is_code(code) || !text_count_words(words) ||
	    text_count_words(words) > MOST_WORDS || group->n == MOST_CODES)
		return;
	phase = status_phase(words, arena);
	if (!phase)
		return;
	for (size_t i = 0; i < group->n; i++)
		group->is_twice |= span_eq(group->said[i].code, code);
	group->said[group->n++] = (struct code_said){ code, phase };
}

/* "(D)one", "[P] in progress": the letter is in a bracket. */
static bool add_bracketed(struct code_group *group, struct span text,
			  struct arena *arena)
{
	struct span words;

	text = last_word(text).len < text.len && !strchr("([", text.at[0])
		       ? last_word(text)
		       : text;
	if (text.len < 4 || !strchr("([", text.at[0]) ||
	    !strchr(")]", text.at[2]))
		return false;
	words = text.at[3] == ' '
			? span_from(text, 4)
			: arena_printf(arena, "%c%.*s", text.at[1],
				       (int)text.len - 3, text.at + 3);
	add_code(group, span_of(text.at + 1, 1), words, arena);
	return true;
}

/* "✓ done" of "Legend: ✓ done". */
static struct span without_name(struct span text)
{
	ptrdiff_t colon = span_find(text, ": ");

	return colon > LONGEST_CODE && text_count_words(span_first(
					       text, (size_t)colon)) <= 3
		       ? span_trim(span_from(text, (size_t)colon + 1))
		       : text;
}

/* "Status: D = done". */
static void add_part(struct code_group *group, struct span text,
		     struct arena *arena)
{
	static const char *const signs[] = { "=", "→", "—", "–", ":", " - " };
	size_t before = group->n;
	struct span code;

	text = without_name(span_trim(text));
	while (text.len && strchr("*+> ", text.at[0]))
		text = span_from(text, 1);
	if (!text.len || add_bracketed(group, text, arena))
		return;
	for (size_t i = 0;
	     i < sizeof(signs) / sizeof(*signs) && group->n == before; i++) {
		ptrdiff_t at = span_find(text, signs[i]);

		if (at > 0)
			add_code(group,
				 last_word(span_trim(
					 span_first(text, (size_t)at))),
				 span_from(text, (size_t)at + strlen(signs[i])),
				 arena);
	}
	if (group->n == before && span_next_part(&text, ' ', &code))
		add_code(group, code, text, arena);
}

static void add_line(struct code_group *group, struct span line,
		     struct arena *arena)
{
	static const char *const ends[] = { ", ", ";", "·", "•", "|", " / " };
	size_t start = 0;

	for (size_t i = 0; i < line.len; i++)
		for (size_t s = 0; s < sizeof(ends) / sizeof(*ends); s++) {
			if (!span_starts(span_from(line, i), ends[s]))
				continue;
			add_part(group, span_of(line.at + start, i - start),
				 arena);
			start = i + strlen(ends[s]);
		}
	if (start < line.len)
		add_part(group, span_from(line, start), arena);
}

/* An earlier legend goes first. */
static void offer(struct signs *out, const struct code_group *group)
{
	if (group->n < FEWEST_CODES || group->is_twice)
		return;
	for (size_t i = 0; i < group->n && out->n_codes < MOST_CODES; i++)
		out->codes[out->n_codes++] = group->said[i];
}

static void read_lines(struct signs *out, struct span text, struct arena *arena)
{
	struct code_group all = { 0 };
	struct span line;

	while (span_next_line(&text, &line))
		add_line(&all, line, arena);
	offer(out, &all);
}

/* Adds what an entry of a list or a row of a table explains. */
typedef void add_fn(struct code_group *group, const struct outline *outline,
		    uint32_t block, struct arena *arena);

static struct span text_of(const struct outline *outline, uint32_t block,
			   struct arena *arena)
{
	return span_trim(outline_text_copy(outline, block, arena));
}

static void add_entry(struct code_group *group, const struct outline *outline,
		      uint32_t entry, struct arena *arena)
{
	uint32_t words = block_child(outline, entry);

	if (words != NO_BLOCK)
		add_part(group, text_of(outline, words, arena), arena);
}

static void add_row(struct code_group *group, const struct outline *outline,
		    uint32_t row, struct arena *arena)
{
	uint32_t code = block_child(outline, row);
	uint32_t words = code == NO_BLOCK ? NO_BLOCK
					  : block_sibling(outline, code);

	if (words != NO_BLOCK)
		add_code(group, text_of(outline, code, arena),
			 text_of(outline, words, arena), arena);
}

/*
 * Entries or rows from `first` on. What explains a code stands first in a list or
 * table, or this is another one.
 */
static void read_each(struct signs *out, const struct outline *outline,
		      uint32_t first, add_fn *add, struct arena *arena)
{
	struct code_group all = { 0 };

	for (uint32_t i = first; i != NO_BLOCK; i = block_sibling(outline, i)) {
		add(&all, outline, i, arena);
		if (!all.n)
			return;
	}
	offer(out, &all);
}

static uint32_t row_below_header(const struct outline *outline, uint32_t table)
{
	uint32_t header = block_child(outline, table);

	return header == NO_BLOCK ? NO_BLOCK : block_sibling(outline, header);
}

void codes_read(struct signs *out, const struct document *doc,
		struct arena *arena)
{
	const struct outline *outline = &doc->outline;

	for (uint32_t i = 0; i < outline->n_blocks; i++)
		switch (outline->blocks[i].kind) {
		case BLOCK_PARAGRAPH:
		case BLOCK_CODE:
			read_lines(out, outline_source(outline, i), arena);
			break;
		case BLOCK_LIST:
			read_each(out, outline, block_child(outline, i),
				  add_entry, arena);
			break;
		case BLOCK_TABLE:
			read_each(out, outline, row_below_header(outline, i),
				  add_row, arena);
			break;
		default:
			break;
		}
}

bool may_be_code(struct span value)
{
	return is_code(span_trim(value));
}

enum phase code_phase(const struct signs *signs, struct span value)
{
	value = span_trim(value);
	for (size_t i = 0; i < signs->n_codes; i++)
		if (span_eq(signs->codes[i].code, value))
			return signs->codes[i].phase;
	return PHASE_UNKNOWN;
}
