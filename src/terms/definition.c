/* The document: which heading is a kind, which entry a criterion. */
#include "terms/definition.h"

#include "base/unicode.h"
#include "terms/mistakes.h"
#include "terms/parse.h"
#include "terms/settle.h"

/* A code span of the document. */
struct code {
	struct span text;
	uint32_t start, end; /* with its backticks left out */
	size_t run; /* the first of its runs, from the block's first */
	size_t next; /* behind its last run */
};

struct reader {
	struct definition *definition;
	struct arena *arena;
	const struct outline *outline;
	struct agreement *agreement; /* the kind we are in, NULL in prose */
	size_t level;
	bool in_roles;
};

/* ---- findings ---- */

static const char no_check[] = "write it without code if it is no check";

/* In an entry a full stop says so; a heading is prose without its code. */
static void tell_mistake(struct reader *r, const struct parser *parser,
			 const struct code *code, bool in_entry)
{
	uint32_t start = code->start + (uint32_t)parser->wrong_at;
	uint32_t end = code->start + (uint32_t)parser->wrong_end;
	struct finding *finding;

	if (start > code->end)
		start = code->end;
	if (end > code->end)
		end = code->end;
	finding = definition_mistake(r->definition, start, end, "%s",
				     parser->message.at);
	if (parser->instead.len)
		finding->answer = arena_printf(r->arena, "write %.*s",
					       (int)parser->instead.len,
					       parser->instead.at);
	finding->back = in_entry ? SPAN("put a full stop behind the code span "
					"if it is no check")
				 : SPAN("take the code out of the heading if "
					"it is prose");
}

/* ---- code spans ---- */

static const struct run *run_of(const struct reader *r, uint32_t block,
				size_t i)
{
	return &r->outline->runs[r->outline->blocks[block].run + i];
}

/* Does a backtick stand between two runs: are they two spans of code? */
static bool are_parted(const struct reader *r, const struct run *a,
		       const struct run *b)
{
	return b->start > a->end &&
	       memchr(r->outline->source.at + a->end, '`', b->start - a->end);
}

/* Reads the code span that begins at run `i`. */
static struct code read_code(struct reader *r, uint32_t block, size_t i)
{
	const struct block *b = &r->outline->blocks[block];
	const struct run *first = run_of(r, block, i), *last = first;
	struct code code = { .start = first->start, .run = i };
	char *text;

	for (i++; i < b->n_runs; i++) {
		const struct run *run = run_of(r, block, i);

		if (run->kind != RUN_CODE && run->kind != RUN_BREAK)
			break;
		if (run->kind == RUN_CODE) {
			if (are_parted(r, last, run))
				break;
			last = run;
		}
	}
	/* A line break at its end is none of its own. */
	while (run_of(r, block, i - 1)->kind == RUN_BREAK)
		i--;
	code.next = i;
	code.end = last->end;
	/* Line breaks inside are blanks; so offsets stay what they are. */
	text = (char *)arena_copy(r->arena,
				  span_of(r->outline->source.at + code.start,
					  code.end - code.start))
		       .at;
	for (uint32_t j = 0; j < code.end - code.start; j++)
		if (text[j] == '\n' || text[j] == '\r')
			text[j] = ' ';
	code.text = span_of(text, code.end - code.start);
	return code;
}

static size_t list_codes(struct reader *r, uint32_t block, struct code **out)
{
	const struct block *b = &r->outline->blocks[block];
	size_t n = 0, room = 0;

	*out = NULL;
	for (size_t i = 0; i < b->n_runs;) {
		if (run_of(r, block, i)->kind != RUN_CODE) {
			i++;
			continue;
		}
		*ARENA_PUSH(r->arena, *out, n, room) = read_code(r, block, i);
		i = (*out)[n - 1].next;
	}
	return n;
}

/* Is there nothing but blanks (and, with `stop`, a full stop) in the runs? */
static bool is_gap(struct reader *r, uint32_t block, size_t from, size_t to,
		   bool *stop)
{
	for (size_t i = from; i < to; i++) {
		const struct run *run = run_of(r, block, i);
		struct span text =
			span_trim(span_of(r->outline->source.at + run->start,
					  run->end - run->start));

		if (run->kind == RUN_BREAK || run->kind == RUN_HTML)
			continue;
		if (stop && !*stop && span_is(text, ".")) {
			*stop = true;
			continue;
		}
		if (text.len || run->kind != RUN_TEXT)
			return false;
	}
	return true;
}

/*
 * The code spans that end a block, parted by spaces alone: the index of the
 * first of them. `*stop` tells whether a full stop stands behind.
 */
static size_t trailing(struct reader *r, uint32_t block,
		       const struct code *codes, size_t n, bool *stop)
{
	size_t first = n, next = r->outline->blocks[block].n_runs;

	*stop = false;
	while (first > 0 && is_gap(r, block, codes[first - 1].next, next,
				   first == n ? stop : NULL)) {
		next = codes[first - 1].run;
		first--;
	}
	return first;
}

/* The visible text before a code span: the sentence for people. */
static struct span text_before(struct reader *r, uint32_t block,
			       const struct code *code)
{
	struct block part = r->outline->blocks[block];
	struct outline view = *r->outline;

	part.n_runs = (uint32_t)code->run;
	view.blocks = &part;
	return span_trim(outline_text_copy(&view, 0, r->arena));
}

/* ---- kinds ---- */

static void init_kind(struct agreement *agreement, struct span name,
		      const struct block *block, struct arena *arena)
{
	agreement->kind.name = name;
	agreement->kind.folded = text_fold_name(arena, name);
	agreement->kind.slug = text_slug(arena, name);
	agreement->start = block->start;
	agreement->end = block->end;
}

static struct agreement *add_kind(struct reader *r, uint32_t block,
				  struct span name)
{
	struct definition *definition = r->definition;
	struct agreement *agreement = ARENA_NEW(r->arena, struct agreement);
	const struct block *b = &r->outline->blocks[block];

	init_kind(agreement, name, b, r->arena);
	for (size_t i = 0; i < definition->n_agreements; i++)
		if (span_eq(definition->agreements[i]->kind.folded,
			    agreement->kind.folded))
			definition_mistake(
				definition, b->start, b->end,
				"\"%.*s\" is described twice; a kind "
				"has one heading",
				(int)name.len, name.at)
				->answer = SPAN("join the two, or call one of "
						"them something else");
	if (!name.len)
		definition_mistake(definition, b->start, b->end,
				   "expected the name of a kind before the "
				   "code span, as in ## Story `backlog/*.md`")
			->answer = SPAN("name it");
	agreement->kind.index = definition->n_agreements;
	*ARENA_PUSH(r->arena, definition->agreements, definition->n_agreements,
		    definition->agreements_room) = agreement;
	return agreement;
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
				   "a kind has one \"when\"; join what it asks "
				   "by \"and\"");
		else if (parse_guard(&parser, &kind->when) == 0 &&
			 !parse_at_end(&parser))
			parse_fail(&parser, parser.at, code->text.len,
				   "did not expect more behind what it asks");
	} else {
		parse_pattern(&parser, kind);
	}
	if (parser.message.at)
		tell_mistake(r, &parser, code, false);
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
			   "\"%.*s\" has no pattern: expected the files it "
			   "lives in, as in `backlog/*.md`",
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
			"this looks like the files of a kind, but more "
			"words follow: the heading is read as prose");
	else
		return;
	finding->answer = SPAN("move the code span to the end of the heading");
	finding->back = SPAN("write it without code if it is no kind");
}

static void read_second_level(struct reader *r, uint32_t block)
{
	struct definition *definition = r->definition;
	struct code *codes;
	size_t n = list_codes(r, block, &codes), first, mistakes;
	bool stop;

	r->agreement = NULL;
	r->in_roles = false;
	r->level = NO_LEVEL;
	first = n ? trailing(r, block, codes, n, &stop) : 0;
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
					   "\"*\" stands twice; one heading "
					   "holds what is asked of every item")
				->answer = SPAN("join the two");
		definition->has_every = true;
		r->agreement = &definition->every;
		init_kind(r->agreement, text_before(r, block, &codes[first]),
			  &r->outline->blocks[block], r->arena);
		if (!r->agreement->kind.slug.len)
			r->agreement->kind.slug = SPAN("every-item");
		return;
	}
	r->agreement = add_kind(r, block, text_before(r, block, &codes[first]));
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
	struct agreement *agreement = r->agreement;
	struct level *level;
	struct code *codes;
	struct parser parser;
	size_t n, first;
	bool stop;

	if (agreement == &r->definition->every) {
		definition_mistake(r->definition, b->start, b->end,
				   "a level belongs to one kind; what is asked "
				   "of every item stands above all levels")
			->answer = SPAN("move the level below a kind");
		return;
	}
	level = ARENA_PUSH(r->arena, agreement->levels, agreement->n_levels,
			   agreement->levels_room);
	r->level = agreement->n_levels - 1;
	*level = (struct level){ .start = b->start, .end = b->end };
	n = list_codes(r, block, &codes);
	first = n ? trailing(r, block, codes, n, &stop) : 0;
	if (!n || first == n) {
		level->name = span_trim(
			outline_text_copy(r->outline, block, r->arena));
		return;
	}
	level->name = text_before(r, block, &codes[first]);
	parser_init(&parser, r->definition, codes[first].text);
	if (!parse_word(&parser, "when")) {
		struct span here = parse_here(&parser);

		parse_fail(
			&parser, parser.at, parser.at + here.len,
			"expected \"when\" and what claims this level, as in "
			"when status: ready; found \"%.*s\"",
			(int)here.len, here.at);
	} else if (parse_guard(&parser, &level->when) == 0 &&
		   !parse_at_end(&parser)) {
		struct span here = parse_here(&parser);

		parse_fail(&parser, parser.at, parser.at + here.len,
			   "did not expect \"%.*s\" here", (int)here.len,
			   here.at);
	}
	if (parser.message.at)
		tell_mistake(r, &parser, &codes[first], false);
	if (n - first > 1)
		definition_mistake(r->definition, codes[first + 1].start,
				   codes[first + 1].end,
				   "a level has one \"when\"; join what it "
				   "asks by \"and\"")
			->answer = SPAN("join the two");
	agreement->is_guarded |= level->when != NULL;
}

/* ---- criteria ---- */

/* Must (Shall), Should, Could as whole words; the first word decides. */
static enum severity severity_of(struct span sentence)
{
	static const struct {
		const char *word;
		enum severity severity;
	} words[] = {
		{ "must", SEVERITY_ERROR },
		{ "shall", SEVERITY_ERROR },
		{ "should", SEVERITY_WARNING },
		{ "could", SEVERITY_NOTE },
	};
	bool first = true, should = false;
	size_t i = 0;

	while (i < sentence.len) {
		struct span word;
		size_t start = i;

		while (i < sentence.len && char_is_letter(sentence.at[i]))
			i++;
		word = span_of(sentence.at + start, i - start);
		for (size_t w = 0; word.len && w < 4; w++) {
			if (!span_is_nocase(word, words[w].word))
				continue;
			if (first)
				return words[w].severity;
			/* Inside, only Must and Should weigh. */
			if (words[w].severity == SEVERITY_ERROR && w == 0)
				return SEVERITY_ERROR;
			should |= words[w].severity == SEVERITY_WARNING;
		}
		first &= !word.len;
		i += i == start;
	}
	return should ? SEVERITY_WARNING : SEVERITY_ERROR;
}

static bool is_denial(struct span sentence)
{
	static const char *const denials[] = { "must not", "shall not",
					       "should not", "mustn't",
					       "shouldn't" };

	for (size_t i = 0; i < sizeof(denials) / sizeof(*denials); i++) {
		size_t len = strlen(denials[i]);

		if (sentence.len >= len &&
		    span_is_nocase(span_first(sentence, len), denials[i]))
			return true;
	}
	return false;
}

/* Does the check deny something itself, or bound it from above? */
static bool denies(const struct check *check)
{
	if (check->is_absent)
		return true;
	for (size_t i = 0; i < check->n_conditions; i++) {
		const struct condition *c = &check->conditions[i];

		if (c->kind == CONDITION_NO_REGEX ||
		    c->kind == CONDITION_SMELL ||
		    (c->kind == CONDITION_PROPERTY &&
		     c->property == PROPERTY_NO_CYCLE) ||
		    (c->kind == CONDITION_AMOUNT &&
		     (c->amount.op == AT_MOST || c->amount.op == LESS ||
		      c->amount.op == UNLIKE)))
			return true;
	}
	for (int g = 0; g < 2; g++) {
		const struct guard *guard = g ? check->when : check->where;

		for (size_t i = 0; guard && i < guard->n_terms; i++)
			if (guard->terms[i].negated)
				return true;
	}
	return check->subject == SUBJECT_AT_MOST;
}

static void add_help(struct reader *r, struct criterion *criterion,
		     uint32_t entry)
{
	size_t room = 0;

	for (uint32_t i = entry + 1; i < r->outline->blocks[entry].next; i++) {
		uint32_t parent = r->outline->blocks[i].parent;

		if (r->outline->blocks[i].kind == BLOCK_PARAGRAPH &&
		    parent != entry)
			*ARENA_PUSH(r->arena, criterion->help,
				    criterion->n_help, room) =
				span_trim(outline_text_copy(r->outline, i,
							    r->arena));
	}
}

static struct criterion *add_criterion(struct reader *r, uint32_t entry,
				       struct span sentence)
{
	struct agreement *agreement = r->agreement;
	const struct block *block = &r->outline->blocks[entry];
	struct criterion *criterion = ARENA_NEW(r->arena, struct criterion);

	criterion->sentence = sentence;
	criterion->severity = severity_of(sentence);
	criterion->level = r->level;
	criterion->agreement = agreement == &r->definition->every ? NULL
								  : agreement;
	criterion->start = block->start;
	criterion->end = block->end;
	add_help(r, criterion, entry);
	*ARENA_PUSH(r->arena, agreement->criteria, agreement->n_criteria,
		    agreement->criteria_room) = criterion;
	return criterion;
}

/*
 * Reads one trailing span. With a full stop behind it, what is no check is no
 * mistake either: false then.
 */
static bool read_check(struct reader *r, uint32_t entry, struct span sentence,
		       const struct code *code, bool stop)
{
	enum severity severity = SEVERITY_ERROR, given = 99;
	struct criterion *criterion;
	struct finding *finding;
	struct parser parser;
	struct check *check = NULL;
	bool directive;

	parser_init(&parser, r->definition, code->text);
	directive = parse_is_directive(&parser);
	if (directive)
		parse_directive(&parser, &r->agreement->kind);
	else
		parse_check(&parser, &check, &given);
	if (parser.message.at) {
		if (!stop)
			tell_mistake(r, &parser, code, true);
		return false;
	}
	if (directive)
		return true;
	criterion = add_criterion(r, entry, sentence);
	criterion->check = check;
	criterion->check_start = code->start;
	criterion->check_end = code->end;
	severity = given == (enum severity)99 ? criterion->severity : given;
	criterion->severity = severity;
	if (is_denial(sentence) && !denies(check)) {
		finding = definition_doubt(
			r->definition, code->start, code->end,
			"the sentence says \"not\", but the check asks "
			"that it is so; \"no\" in front of the check "
			"turns it round");
		finding->answer = SPAN("put \"no\" in front of the check");
		finding->back = SPAN("say it without \"not\"");
	}
	return true;
}

/* One lone word is more often a word than a check. */
static bool reads_as_check(struct reader *r, const struct code *code)
{
	enum severity severity;
	struct parser parser;
	struct check *check;

	if (span_find_char(span_trim(code->text), ' ') < 0)
		return false;
	parser_init(&parser, r->definition, code->text);
	if (parse_check(&parser, &check, &severity) == 0)
		return true;
	parser_init(&parser, r->definition, code->text);
	if (!parse_is_directive(&parser))
		return false;
	/* Tried on a kind that nobody keeps. */
	return parse_directive(&parser, &(struct kind){ 0 }) == 0;
}

static void doubt_codes(struct reader *r, const struct code *codes, size_t n,
			const char *why)
{
	for (size_t i = 0; i < n; i++) {
		struct finding *finding;

		if (!reads_as_check(r, &codes[i]))
			continue;
		finding = definition_doubt(
			r->definition, codes[i].start, codes[i].end,
			"`%.*s` reads as a check, but %s: it is not run",
			(int)codes[i].text.len, codes[i].text.at, why);
		finding->answer = SPAN("move it to the end of an entry below a "
				       "kind");
		finding->back = span_str(no_check);
	}
}

static void read_entry(struct reader *r, uint32_t entry)
{
	uint32_t text = block_child(r->outline, entry);
	struct code *codes;
	size_t n, first;
	bool stop = false, any = false;
	struct span sentence;

	if (!block_is(r->outline, text, BLOCK_PARAGRAPH))
		return;
	n = list_codes(r, text, &codes);
	first = n ? trailing(r, text, codes, n, &stop) : 0;
	sentence = first < n ? text_before(r, text, &codes[first])
			     : span_trim(outline_text_copy(r->outline, text,
							   r->arena));
	if (!r->agreement) {
		doubt_codes(r, codes + first, n - first,
			    "it stands under a heading that is no kind");
		return;
	}
	doubt_codes(r, codes, first, "more words follow");
	for (size_t i = first; i < n; i++)
		any |= read_check(r, entry, sentence, &codes[i], stop);
	if (!any && (first == n || stop))
		add_criterion(r, entry,
			      span_trim(outline_text_copy(r->outline, text,
							  r->arena)));
}

/* Checks that stand in a kind, but in no entry of their own. */
static void doubt_paragraph(struct reader *r, uint32_t block, const char *why)
{
	struct code *codes;
	size_t n = list_codes(r, block, &codes);

	doubt_codes(r, codes, n, why);
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

static void read_block(struct reader *r, uint32_t i)
{
	const struct block *block = &r->outline->blocks[i];
	uint32_t parent = block->parent;

	switch (block->kind) {
	case BLOCK_HEADING:
		if (parent != NO_BLOCK)
			return;
		if (block->level == 1) {
			r->agreement = NULL;
			r->in_roles = false;
		} else if (block->level == 2) {
			read_second_level(r, i);
		} else if (block->level == 3 && r->agreement) {
			read_level(r, i);
		}
		break;
	case BLOCK_ENTRY:
		if (r->outline->blocks[parent].parent == NO_BLOCK)
			read_entry(r, i);
		break;
	case BLOCK_PARAGRAPH:
		if (!r->agreement)
			return;
		if (parent == NO_BLOCK)
			doubt_paragraph(r, i, "it stands in no list entry");
		else if (!block_is(r->outline, parent, BLOCK_ENTRY))
			doubt_paragraph(r, i, "it stands in no list entry");
		else if (r->outline->blocks[r->outline->blocks[parent].parent]
				 .parent != NO_BLOCK)
			doubt_paragraph(r, i,
					"a nested entry is help for "
					"people");
		else if (i != parent + 1)
			doubt_paragraph(r, i,
					"only the first paragraph of an "
					"entry is read");
		break;
	case BLOCK_TABLE:
		if (r->in_roles) {
			read_roles(r, i);
			r->in_roles = false;
		}
		break;
	default:
		break;
	}
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
						   : SPAN("mend the file");
		return;
	}
	for (uint32_t i = 0; i < doc->outline.n_blocks; i++)
		read_block(&r, i);
	if (!out->n_agreements && !out->is_invalid)
		definition_mistake(
			out, 0, 0,
			"no kind is described: expected a second-"
			"level heading that ends with files in code, "
			"as in ## Story `backlog/*.md`")
			->answer = SPAN("describe one");
	definition_settle(out);
	findings_sort(&out->findings);
}

void definition_release(struct definition *definition)
{
	for (size_t i = 0; i < definition->n_regexes; i++)
		regex_free(definition->regexes[i]);
	definition->n_regexes = 0;
}
