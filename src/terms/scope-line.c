/*
 * The line that says where the items of an agreement are: `items backlog/ when
 * status: ready`, and how far it holds.
 */
#include "terms/reader.h"

#include "base/unicode.h"
#include "terms/aside.h"
#include "terms/mistakes.h"

/* Where " where " or " when " begins, outside of regexes and quotes. */
static size_t find_word(struct span text, const char *word, size_t from)
{
	char closes = 0;

	for (size_t i = from; i < text.len; i++) {
		char c = text.at[i];

		if (closes) {
			if (c == '\\')
				i++;
			else if (c == closes)
				closes = 0;
		} else if (c == '"' ||
			   (c == '/' && i && text.at[i - 1] == ' ')) {
			closes = c;
		} else if (c == ' ' && span_starts(span_from(text, i), word)) {
			return i;
		}
	}
	return text.len;
}

static struct code part_of(const struct code *code, size_t from, size_t to)
{
	struct code part = *code;

	while (from < to && char_is_space(code->text.at[from]))
		from++;
	part.text = span_of(code->text.at + from, to - from);
	part.start = code->start + (uint32_t)from;
	part.end = code->start + (uint32_t)to;
	return part;
}

/* "items <pattern> [where <guard>] [when <guard>]" */
static void read_places(struct reader *r, const struct code *code)
{
	struct agreement *agreement = r->scope.agreement;
	size_t where = find_word(code->text, " where ", 0);
	size_t when = find_word(code->text, " when ", 0);
	struct parser parser;
	struct code part;

	if (where > when)
		where = when;
	part = part_of(code, strlen("items"), where);
	parser_init(&parser, r->definition, part.text);
	parse_pattern(&parser, &agreement->kind);
	if (parser.message.at)
		reader_mistake(r, &parser, &part, true);
	if (where < when) {
		part = part_of(code, where, when);
		parser_init(&parser, r->definition, part.text);
		parse_word(&parser, "where");
		if (agreement->kind.when)
			parse_fail(&parser, 0, parser.at,
				   "all places of a kind share one \"where\"; "
				   "join its conditions with \"and\"");
		else if (parse_guard(&parser, &agreement->kind.when) == 0 &&
			 !parse_at_end(&parser))
			parse_fail(
				&parser, parser.at, part.text.len,
				"did not expect anything after what it asks");
		if (parser.message.at)
			reader_mistake(r, &parser, &part, true);
	}
	if (when < code->text.len) {
		part = part_of(code, when, code->text.len);
		reader_read_when(r,
				 reader_add_level(r, NO_BLOCK, SPAN("Ready")),
				 &part, false);
		r->scope.level = r->level;
	}
}

/* "Stories: `items …`" names the kind; else a heading below the title does. */
static struct span name_of_items(struct reader *r, struct span before)
{
	size_t words = 0;
	bool inside = false;

	while (before.len && (span_ends(before, ":") || span_ends(before, " ")))
		before.len--;
	for (size_t i = 0; i < before.len; i++) {
		words += !inside && before.at[i] != ' ';
		inside = before.at[i] != ' ';
	}
	if (before.len && words <= 3)
		return before;
	if (r->above > 1 && r->heading.len &&
	    span_find(text_fold_name(r->arena, r->heading), "ready") < 0)
		return r->heading;
	return SPAN("Item");
}

uint32_t scope_text_of(const struct reader *r, uint32_t block)
{
	if (!block_is(r->outline, block, BLOCK_ENTRY))
		return block;
	return block_child(r->outline, block);
}

static bool is_places(struct reader *r, const struct code *code)
{
	struct parser parser;

	parser_init(&parser, r->definition, code->text);
	return parse_word(&parser, "items") && !parse_at_end(&parser);
}

/* Is the first-level heading above the block the first heading there is? */
static bool is_below_title(const struct reader *r, uint32_t block)
{
	size_t above = 0;

	for (uint32_t i = 0; i < block; i++)
		above += block_is(r->outline, i, BLOCK_HEADING) &&
			 r->outline->blocks[i].level == 1;
	return r->above == 1 && above == 1;
}

/* The code spans that end a block, from `first` on, where they are places. */
static bool find_places(struct reader *r, uint32_t block, struct code **codes,
			size_t *n, size_t *first)
{
	uint32_t text = scope_text_of(r, block);
	bool stop;

	if (!block_is(r->outline, text, BLOCK_PARAGRAPH))
		return false;
	*n = codes_list(r, text, codes);
	*first = *n ? codes_trailing(r, text, *codes, *n, &stop) : 0;
	return *first < *n && !stop && is_places(r, &(*codes)[*first]);
}

uint32_t scope_first(struct reader *r)
{
	struct code *codes;
	size_t n, first;

	for (uint32_t i = 0; i < r->outline->n_blocks; i++)
		if (find_places(r, i, &codes, &n, &first))
			return i;
	return 0;
}

bool scope_is_there(struct reader *r)
{
	struct code *codes;
	size_t n, first;

	for (uint32_t i = 0; i < r->outline->n_blocks; i++)
		if (find_places(r, i, &codes, &n, &first))
			return true;
	return false;
}

void scope_doubt_above(struct reader *r, uint32_t block)
{
	struct code *codes;
	size_t n = codes_list(r, block, &codes), first;
	bool stop;

	first = n ? codes_trailing(r, block, codes, n, &stop) : 0;
	doubt_codes_as(r, codes + first, n - first,
		       "it stands above the line that says where the items "
		       "are",
		       "move it below that line");
}

/* The last heading above the line; the first block without one. */
static uint32_t heading_above(const struct reader *r, uint32_t block)
{
	while (block && !block_is(r->outline, block, BLOCK_HEADING))
		block--;
	return block;
}

/* The next heading that ends the scope, or the end of the document. */
static uint32_t end_of_scope(const struct reader *r, uint32_t block)
{
	const struct block *blocks = r->outline->blocks;

	while (++block < r->outline->n_blocks)
		if (block_is(r->outline, block, BLOCK_HEADING) &&
		    blocks[block].level <= r->scope.depth)
			break;
	return block;
}

static void bound_scope(struct reader *r, uint32_t block)
{
	uint32_t heading = heading_above(r, block);

	r->scope.first = heading + block_is(r->outline, heading, BLOCK_HEADING);
	r->scope.has_form = form_marks(r->outline, r->scope.first,
				       end_of_scope(r, block), r->arena);
	r->agreement->is_section = r->scope.depth > 0;
	r->agreement->section = r->outline->blocks[heading].start;
}

bool scope_begins(struct reader *r, uint32_t block)
{
	uint32_t text = scope_text_of(r, block);
	struct code *codes;
	size_t n, first;

	if (!find_places(r, block, &codes, &n, &first))
		return false;
	/* Another such line right below says where more of the items are. */
	if (!in_scope(r) || r->scope.agreement->n_criteria) {
		/* Below the title it holds for all of the document. */
		r->scope = (struct scope){ .level = NO_LEVEL,
					   .depth = is_below_title(r, block)
							    ? 0
							    : r->above };
		r->level = NO_LEVEL;
		r->agreement = r->scope.agreement = reader_add_kind(
			r, block,
			name_of_items(r, codes_text_before(r, text,
							   &codes[first])));
		r->agreement->start = codes[first].start;
		r->agreement->end = codes[first].end;
		bound_scope(r, block);
	}
	for (size_t i = first; i < n; i++)
		if (is_places(r, &codes[i]))
			read_places(r, &codes[i]);
		else
			doubt_codes(r, &codes[i], 1,
				    "it is on the line that says where the "
				    "items are");
	return true;
}
