/*
 * An agreement as a team wrote it, made to run by one line that says where its
 * items are: `items backlog/ when status: ready`. Headings without
 * code are topics; entries at any depth, paragraphs and rows of tables are
 * criteria where a check ends them. "A document of your own" in
 * ready/README.md tells it to people.
 */
#include "terms/reader.h"

#include "base/unicode.h"
#include "terms/aside.h"
#include "terms/headlines.h"
#include "terms/mistakes.h"

/* ---- headings ---- */

/* What began at this heading's level, or below it, is over. */
static void leave(struct scope *scope, uint8_t depth)
{
	if (depth <= scope->gate)
		scope->gate = 0;
	if (depth <= scope->group)
		scope->group = 0;
	if (depth <= scope->prose)
		scope->prose = 0;
	if (depth <= scope->denied)
		scope->denied = 0;
	if (depth <= scope->beside)
		scope->beside = 0;
	scope->list_is_denied = false;
	scope->list_is_aside = false;
}

static void read_group(struct reader *r, const struct code *code, uint8_t depth)
{
	struct parser parser;

	parser_init(&parser, r->definition, code->text);
	parse_word(&parser, "where");
	if (parse_guard(&parser, &r->scope.where) == 0 &&
	    !parse_at_end(&parser))
		parse_fail(&parser, parser.at, code->text.len,
			   "did not expect anything after what it asks");
	if (parser.message.at)
		reader_mistake(r, &parser, code, false);
	r->scope.group = depth;
}

static void read_gate(struct reader *r, uint32_t block, const struct code *code)
{
	reader_read_when(r,
			 reader_add_level(r, block,
					  codes_text_before(r, block, code)),
			 code, true);
	r->scope.gate = r->outline->blocks[block].level;
}

static void read_topic(struct reader *r, uint32_t block, bool beside_gate)
{
	uint8_t depth = r->outline->blocks[block].level;
	struct span text =
		span_trim(outline_text_copy(r->outline, block, r->arena));

	if (!beside_gate &&
	    asks_for_sources(r->outline, block, r->outline->n_blocks, r->arena))
		return;
	if (beside_gate || headline_leads_elsewhere(text, r->arena))
		r->scope.prose = depth;
	else if (headline_denies(text, r->arena))
		r->scope.denied = depth;
	else if (!r->scope.beside && headline_is_beside(text, r->arena))
		r->scope.beside = depth;
}

bool scope_heading(struct reader *r, uint32_t block)
{
	struct scope *scope = &r->scope;
	uint8_t depth = r->outline->blocks[block].level;
	bool beside_gate = scope->gate && depth <= scope->gate;
	struct code *codes;
	struct parser parser;
	size_t n, first;
	bool stop;

	if (!scope->agreement)
		return false;
	if (depth <= scope->depth) {
		scope->agreement = NULL;
		r->agreement = NULL;
		return false;
	}
	n = codes_list(r, block, &codes);
	first = n ? codes_trailing(r, block, codes, n, &stop) : 0;
	if (n && first < n) {
		parser_init(&parser, r->definition, codes[first].text);
		if (!parse_sees(&parser, "when") &&
		    !parse_sees(&parser, "where"))
			return depth != 2; /* a kind, roles, or `*` */
	}
	/* A kind that stands in between is over; a level is not. */
	r->agreement = scope->agreement;
	r->in_roles = false;
	leave(scope, depth);
	if (!scope->gate)
		r->level = scope->level;
	if (!n || first == n)
		read_topic(r, block, beside_gate);
	else if (parse_sees(&parser, "when"))
		read_gate(r, block, &codes[first]);
	else
		read_group(r, &codes[first], depth);
	return true;
}

/* ---- what stands below them ---- */

static bool ends_in_code(struct reader *r, uint32_t text)
{
	struct code *codes;
	size_t n = block_is(r->outline, text, BLOCK_PARAGRAPH) ||
				   block_is(r->outline, text, BLOCK_CELL)
			   ? codes_list(r, text, &codes)
			   : 0;
	bool stop;

	return n && codes_trailing(r, text, codes, n, &stop) < n;
}

/*
 * Does it end in what is a check, or was meant as one? Help below an entry
 * often ends in an example.
 */
static bool ends_in_check(struct reader *r, uint32_t text)
{
	struct code *codes;
	size_t n, first;
	bool stop;

	if (!block_is(r->outline, text, BLOCK_PARAGRAPH) &&
	    !block_is(r->outline, text, BLOCK_CELL))
		return false;
	n = codes_list(r, text, &codes);
	first = n ? codes_trailing(r, text, codes, n, &stop) : 0;
	for (size_t i = first; i < n; i++)
		if (opens_as_check(r, &codes[i]))
			return true;
	return false;
}

/*
 * Code that a full stop tells from a check makes nothing of what it ends: a
 * paragraph or a table without a check is none of the criteria.
 */
static bool asks_in_code(struct reader *r, uint32_t text)
{
	struct code *codes;
	size_t n;
	bool stop;

	if (!ends_in_code(r, text))
		return false;
	n = codes_list(r, text, &codes);
	codes_trailing(r, text, codes, n, &stop);
	return !stop || ends_in_check(r, text);
}

static bool is_blank(struct reader *r, uint32_t cell)
{
	return !span_trim(outline_text_copy(r->outline, cell, r->arena)).len;
}

/*
 * The last cell that ends in code, or NO_BLOCK. Before the end of the row code
 * is a value (`todo`: queued work), unless it opens as a check does.
 */
static uint32_t check_cell(struct reader *r, uint32_t row)
{
	uint32_t found = NO_BLOCK, last = NO_BLOCK;

	for (uint32_t cell = block_child(r->outline, row); cell != NO_BLOCK;
	     cell = block_sibling(r->outline, cell)) {
		if (!is_blank(r, cell))
			last = cell;
		if (ends_in_check(r, cell))
			found = cell;
	}
	return found == NO_BLOCK && last != NO_BLOCK && ends_in_code(r, last)
		       ? last
		       : found;
}

/* What a row says to people: its cells without the check. */
static struct span row_sentence(struct reader *r, uint32_t row, uint32_t check)
{
	struct buf out = BUF_INIT;
	struct span sentence;

	for (uint32_t cell = block_child(r->outline, row); cell != NO_BLOCK;
	     cell = block_sibling(r->outline, cell)) {
		struct code *codes;
		size_t n = cell == check ? codes_list(r, cell, &codes) : 0;
		struct span text;
		bool stop;

		text = n ? codes_text_before(r, cell,
					     &codes[codes_trailing(
						     r, cell, codes, n, &stop)])
			 : span_trim(outline_text_copy(r->outline, cell,
						       r->arena));
		if (text.len && out.len)
			buf_adds(&out, ": ");
		buf_add(&out, text);
	}
	sentence = arena_copy(r->arena, span_of(out.at, out.len));
	buf_release(&out);
	return sentence;
}

/* One that does not end in code, which would be read as a check. */
static uint32_t plain_cell(struct reader *r, uint32_t row)
{
	uint32_t cell = block_child(r->outline, row);

	while (cell != NO_BLOCK && ends_in_code(r, cell))
		cell = block_sibling(r->outline, cell);
	return cell == NO_BLOCK ? block_child(r->outline, row) : cell;
}

/* A table of criteria is one in which some row ends in a check. */
static void read_table(struct reader *r, uint32_t table)
{
	bool any = false;

	for (uint32_t row = block_child(r->outline, table); row != NO_BLOCK;
	     row = block_sibling(r->outline, row)) {
		uint32_t cell = check_cell(r, row);

		any |= !r->outline->blocks[row].header && cell != NO_BLOCK &&
		       asks_in_code(r, cell);
	}
	for (uint32_t row = block_child(r->outline, table);
	     any && row != NO_BLOCK; row = block_sibling(r->outline, row)) {
		uint32_t cell = check_cell(r, row);

		if (r->outline->blocks[row].header)
			continue;
		read_sentence(r, row,
			      cell == NO_BLOCK ? plain_cell(r, row) : cell,
			      row_sentence(r, row, cell));
	}
}

static bool is_nested(const struct reader *r, uint32_t entry)
{
	uint32_t list = r->outline->blocks[entry].parent;

	return r->outline->blocks[list].parent != NO_BLOCK;
}

/*
 * May an entry without a check be for people? Some lists are not about the
 * items at all.
 */
static bool is_agreed(const struct reader *r, uint32_t entry)
{
	const struct scope *scope = &r->scope;

	return !scope->beside && !scope->list_is_aside &&
	       !(scope->has_form &&
		 stands_unmarked(r->outline, entry, r->arena)) &&
	       !asks_nothing(r->outline, entry, r->arena) &&
	       !is_about_page(r->outline, scope->first, entry, r->arena);
}

static bool is_quoted(const struct reader *r, uint32_t block)
{
	while ((block = r->outline->blocks[block].parent) != NO_BLOCK)
		if (block_is(r->outline, block, BLOCK_QUOTE))
			return true;
	return false;
}

/* "**Definition of Done**" as a paragraph: what follows is asked of no item. */
static void read_label(struct reader *r, uint32_t block)
{
	struct span text =
		span_trim(outline_text_copy(r->outline, block, r->arena));

	if (!is_label_of_part(r->outline, block, r->arena))
		return;
	leave(&r->scope, LABEL_DEPTH);
	if (!r->scope.prose && headline_defines_done(text, r->arena))
		r->scope.prose = LABEL_DEPTH;
}

void scope_block(struct reader *r, uint32_t block)
{
	const struct block *b = &r->outline->blocks[block];
	bool is_top = b->parent == NO_BLOCK;

	if (b->kind == BLOCK_PARAGRAPH && is_top)
		read_label(r, block);
	if (r->scope.prose) {
		if (b->kind == BLOCK_PARAGRAPH)
			doubt_paragraph(r, block,
					"nothing under this heading is asked "
					"of items");
		return;
	}
	if (is_quoted(r, block)) {
		if (b->kind == BLOCK_PARAGRAPH)
			doubt_paragraph(r, block, "it is in a quote");
	} else if (b->kind == BLOCK_TABLE && is_top) {
		read_table(r, block);
	} else if (b->kind == BLOCK_ENTRY) {
		if (is_nested(r, block)
			    ? ends_in_check(r, scope_text_of(r, block))
			    : ends_in_code(r, scope_text_of(r, block)) ||
				      is_agreed(r, block))
			read_entry(r, block);
	} else if (b->kind == BLOCK_PARAGRAPH && is_top) {
		struct span text = span_trim(
			outline_text_copy(r->outline, block, r->arena));

		r->scope.list_is_denied = headline_denies(text, r->arena);
		r->scope.list_is_aside =
			headline_leads_list_away(text, r->arena);
		if (asks_in_code(r, block))
			read_sentence(r, block, block, SPAN(""));
	} else if (b->kind == BLOCK_PARAGRAPH && block != b->parent + 1) {
		doubt_paragraph(r, block,
				"only the first paragraph of an entry is read");
	}
}
