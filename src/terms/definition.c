/* The document: which heading is a kind, which entry a criterion. */
#include "terms/reader.h"

#include "base/unicode.h"
#include "terms/aside.h"
#include "terms/mistakes.h"
#include "terms/resolve.h"

/* ---- kinds ---- */

/* "## Story `a.md` `done when …`" would be a file of that name. */
static bool belongs_below(struct reader *r, const struct code *code)
{
	struct parser parser;

	parser_init(&parser, r->definition, code->text);
	return reads_as_check(r, code) ||
	       (span_find_char(span_trim(code->text), ' ') >= 0 &&
		parse_is_directive(&parser));
}

/* "where", as other lines have it, and what says "when" in other words. */
static bool parse_other_when(struct parser *parser)
{
	static const char *const words[] = { "where", "unless", "if" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (parse_word(parser, words[i]))
			return true;
	return false;
}

static void read_kind_code(struct reader *r, struct agreement *agreement,
			   const struct code *code)
{
	struct kind *kind = &agreement->kind;
	struct parser parser;

	parser_init(&parser, r->definition, code->text);
	if (parse_word(&parser, "when")) {
		if (kind->when)
			parse_fail(&parser, 0, 4,
				   "a kind has one \"when\"; join its "
				   "conditions with \"and\"");
		else if (parse_guard(&parser, &kind->when) == 0 &&
			 !parse_at_end(&parser))
			parse_fail(
				&parser, parser.at, code->text.len,
				"did not expect anything after what it asks");
	} else if (parse_other_when(&parser)) {
		parse_fail(
			&parser, 0, parser.at,
			"here \"when\" says which items are of this kind, as "
			"in when type: bug");
	} else if (belongs_below(r, code)) {
		parse_fail(&parser, 0, code->text.len,
			   "this is asked in an entry of its own, below the "
			   "heading; here stand files and \"when\"");
	} else {
		parse_pattern(&parser, kind);
	}
	if (parser.message.at)
		reader_mistake(r, &parser, code, false);
}

/* What could not be read may well have been the pattern. */
static void check_patterns(struct reader *r, struct agreement *agreement,
			   size_t mistakes)
{
	const struct kind *kind = &agreement->kind;

	for (size_t i = 0; i < kind->n_patterns; i++)
		if (!kind->patterns[i].exclude)
			return;
	if (r->definition->findings.n > mistakes)
		return;
	definition_mistake(r->definition, agreement->start, agreement->end,
			   "\"%.*s\" has no pattern: expected the files it is "
			   "kept in, as in `backlog/*.md`",
			   (int)kind->name.len, kind->name.at)
		->answer = SPAN("add a code span with its files");
}

/* A pattern in the middle of a heading would be a kind nobody judges. */
static void doubt_heading(struct reader *r, const struct code *code)
{
	struct finding *finding;

	if (span_find_char(code->text, '*') >= 0 ||
	    span_ends(code->text, ".md") || span_ends(code->text, "/"))
		finding = definition_doubt(
			r->definition, code->start, code->end,
			"this looks like the pattern of a kind, but more words "
			"follow, so the heading is read as prose");
	else
		return;
	finding->answer = SPAN("move the code span to the end of the heading");
	finding->back = SPAN("write it without code if it is not a kind");
}

static void read_second_level(struct reader *r, uint32_t block)
{
	struct definition *definition = r->definition;
	struct code *codes;
	size_t n = codes_list(r, block, &codes), first, mistakes;
	bool stop;

	r->agreement = NULL;
	r->in_roles = false;
	r->level = NO_LEVEL;
	first = n ? codes_trailing(r, block, codes, n, &stop) : 0;
	if (n && first == n)
		doubt_heading(r, &codes[n - 1]);
	if (!n || first == n)
		return;
	if (n - first == 1 && span_is(span_trim(codes[first].text), "roles")) {
		r->in_roles = true;
		return;
	}
	if (n - first == 1 && span_is(span_trim(codes[first].text), "*")) {
		if (definition->has_every)
			definition_mistake(definition, codes[first].start,
					   codes[first].end,
					   "\"*\" occurs twice; one heading "
					   "holds what is asked of every item")
				->answer = SPAN("join the two");
		definition->has_every = true;
		r->agreement = &definition->every;
		reader_name_kind(r, r->agreement,
				 codes_text_before(r, block, &codes[first]),
				 block);
		if (!r->agreement->kind.slug.len)
			r->agreement->kind.slug = SPAN("every-item");
		return;
	}
	r->agreement = reader_add_kind(
		r, block, codes_text_before(r, block, &codes[first]));
	r->agreement->start = codes[first].start;
	r->agreement->end = codes[first].end;
	mistakes = definition->findings.n;
	for (size_t i = first; i < n; i++)
		read_kind_code(r, r->agreement, &codes[i]);
	check_patterns(r, r->agreement, mistakes);
}

/* ---- levels ---- */

static void read_level(struct reader *r, uint32_t block)
{
	const struct block *b = &r->outline->blocks[block];
	struct level *level;
	struct code *codes;
	size_t n, first;
	bool stop;

	if (r->agreement == &r->definition->every) {
		definition_mistake(r->definition, b->start, b->end,
				   "a level belongs to one kind; what is asked "
				   "of every item goes above all levels")
			->answer = SPAN("move the level below a kind");
		return;
	}
	n = codes_list(r, block, &codes);
	first = n ? codes_trailing(r, block, codes, n, &stop) : 0;
	if (!n || first == n) {
		reader_add_level(r, block, r->heading);
		return;
	}
	level = reader_add_level(r, block,
				 codes_text_before(r, block, &codes[first]));
	reader_read_when(r, level, &codes[first], true);
	if (n - first > 1)
		definition_mistake(r->definition, codes[first + 1].start,
				   codes[first + 1].end,
				   "a level has one \"when\"; join its "
				   "conditions with \"and\"")
			->answer = SPAN("join the two");
}

/* ---- roles ---- */

static void read_roles(struct reader *r, uint32_t table)
{
	struct definition *definition = r->definition;

	for (uint32_t row = block_child(r->outline, table); row != NO_BLOCK;
	     row = block_sibling(r->outline, row)) {
		uint32_t cell = block_child(r->outline, row);
		struct role *role;

		if (r->outline->blocks[row].header || cell == NO_BLOCK)
			continue;
		role = ARENA_PUSH(r->arena, definition->roles,
				  definition->n_roles, definition->roles_room);
		*role = (struct role){ .start =
					       r->outline->blocks[cell].start };
		role->responsibility = span_trim(
			outline_text_copy(r->outline, cell, r->arena));
		cell = block_sibling(r->outline, cell);
		if (cell != NO_BLOCK)
			role->who = span_trim(
				outline_text_copy(r->outline, cell, r->arena));
		if (value_is_none(role->who))
			role->who = SPAN("");
	}
}

/* ---- the document ---- */

static void read_heading(struct reader *r, uint32_t i)
{
	uint8_t level = r->outline->blocks[i].level;

	r->heading = span_trim(outline_text_copy(r->outline, i, r->arena));
	r->above = level;
	if (scope_heading(r, i))
		return;
	if (level == 1) {
		r->agreement = NULL;
		r->in_roles = false;
	} else if (level == 2) {
		read_second_level(r, i);
	} else if (level == 3 && r->agreement) {
		read_level(r, i);
	}
}

/* A paragraph in a kind: checks that stand in it are not run, and why. */
static void read_paragraph(struct reader *r, uint32_t i)
{
	uint32_t parent = r->outline->blocks[i].parent;

	if (parent == NO_BLOCK || !block_is(r->outline, parent, BLOCK_ENTRY))
		doubt_paragraph(r, i, "it is not in a list entry");
	else if (r->outline->blocks[r->outline->blocks[parent].parent].parent !=
		 NO_BLOCK)
		doubt_paragraph(r, i, "a nested entry is help for people");
	else if (i != parent + 1)
		doubt_paragraph(r, i,
				"only the first paragraph of an entry is read");
}

static bool is_top(const struct reader *r, uint32_t i)
{
	const struct block *block = &r->outline->blocks[i];

	return block->kind == BLOCK_ENTRY
		       ? r->outline->blocks[block->parent].parent == NO_BLOCK
		       : block->parent == NO_BLOCK;
}

/* Checks above the line that says where the items are: nobody runs them. */
static bool is_above_scope(const struct reader *r, uint32_t i)
{
	return i < r->first_scope && !r->agreement && !r->in_roles &&
	       r->outline->blocks[i].kind != BLOCK_HEADING &&
	       r->outline->blocks[i].kind != BLOCK_TABLE;
}

static void read_block(struct reader *r, uint32_t i)
{
	uint8_t kind = r->outline->blocks[i].kind;

	if (is_above_scope(r, i)) {
		if (kind == BLOCK_PARAGRAPH || kind == BLOCK_CELL)
			scope_doubt_above(r, i);
		return;
	}
	if (kind == BLOCK_HEADING) {
		if (is_top(r, i))
			read_heading(r, i);
	} else if (kind == BLOCK_TABLE && r->in_roles) {
		read_roles(r, i);
		r->in_roles = false;
	} else if ((kind == BLOCK_ENTRY || kind == BLOCK_PARAGRAPH) &&
		   is_top(r, i) && (!r->agreement || in_scope(r)) &&
		   scope_begins(r, i)) {
		return;
	} else if (in_scope(r)) {
		scope_block(r, i);
	} else if (kind == BLOCK_ENTRY) {
		if (is_top(r, i))
			read_entry(r, i);
	} else if (kind == BLOCK_PARAGRAPH && r->agreement) {
		read_paragraph(r, i);
	} else if (kind == BLOCK_CELL && r->agreement) {
		doubt_paragraph(r, i, "it stands in a table");
	}
}

/* Does any span read as a check, or any heading as a kind? */
static bool wants_to_run(struct reader *r)
{
	for (uint32_t i = 0; i < r->outline->n_blocks; i++) {
		uint8_t kind = r->outline->blocks[i].kind;
		struct code *codes;
		size_t n;

		if (kind != BLOCK_PARAGRAPH && kind != BLOCK_CELL)
			continue;
		n = codes_list(r, i, &codes);
		for (size_t j = 0; j < n; j++)
			if (reads_as_check(r, &codes[j]))
				return true;
	}
	return false;
}

/* Without a kind nothing can be judged: prose is none, and no mistake. */
static void tell_no_kind(struct reader *r)
{
	struct definition *out = r->definition;

	out->n_sentences = count_agreed(r->outline, r->arena);
	out->is_prose = out->n_sentences && !out->findings.n &&
			!wants_to_run(r);
	if (!out->is_prose)
		definition_mistake(
			out, 0, 0,
			"no kind is described: expected a line that says "
			"where the items are, as in `items backlog/*.md`, or "
			"a second-level heading that ends with files in code, "
			"as in ## Story `backlog/*.md`")
			->answer = SPAN("describe one");
}

bool definition_is_on(struct document *doc, struct arena *arena)
{
	struct definition definition = { .arena = arena, .doc = doc };
	struct reader r = { .definition = &definition,
			    .arena = arena,
			    .outline = &doc->outline,
			    .level = NO_LEVEL };
	bool is_there;

	definition.findings.arena = arena;
	definition.budget = ARENA_NEW(arena, struct regex_budget);
	is_there = document_is_readable(doc) && scope_is_there(&r);
	definition_release(&definition);
	return is_there;
}

void definition_read(struct definition *out, struct document *doc,
		     struct arena *arena)
{
	struct reader r = { .definition = out,
			    .arena = arena,
			    .outline = &doc->outline,
			    .level = NO_LEVEL };

	*out = (struct definition){ .arena = arena,
				    .doc = doc,
				    .from = "work tree" };
	out->findings.arena = arena;
	out->budget = ARENA_NEW(arena, struct regex_budget);
	out->budget->steps = REGEX_STEPS;
	if (!document_is_readable(doc)) {
		definition_mistake(out, (uint32_t)doc->trouble_at,
				   (uint32_t)doc->trouble_at,
				   "the definition cannot be read: %s%.*s",
				   span_starts(doc->trouble, "its ") ? ""
								     : "it ",
				   (int)doc->trouble.len, doc->trouble.at)
			->answer = doc->remedy.len ? doc->remedy
						   : SPAN("fix the file");
		return;
	}
	r.first_scope = scope_first(&r);
	for (uint32_t i = 0; i < doc->outline.n_blocks; i++)
		read_block(&r, i);
	if (!out->n_agreements && !out->is_invalid)
		tell_no_kind(&r);
	definition_resolve(out);
	findings_sort(&out->findings);
}

void definition_release(struct definition *definition)
{
	for (size_t i = 0; i < definition->n_regexes; i++)
		regex_free(definition->regexes[i]);
	definition->n_regexes = 0;
}
