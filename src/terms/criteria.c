/* The entries of a definition: which is a criterion, and which a directive. */
#include "terms/reader.h"

#include "base/near.h"

#include "base/unicode.h"
#include "terms/mistakes.h"

static const char no_check[] = "write it without code if it is not a check";

/* In an entry a full stop says so; a heading is prose without its code. */
void reader_mistake(struct reader *r, const struct parser *parser,
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
	finding->back = in_entry ? SPAN("put a full stop after the code span "
					"if it is not a check")
				 : SPAN("remove the code from the heading if "
					"it is prose");
}

enum severity sentence_severity(struct span sentence)
{
	bool first = true, should = false;
	size_t i = 0;

	while (i < sentence.len) {
		struct span word;
		size_t start = i;

		while (i < sentence.len && char_is_letter(sentence.at[i]))
			i++;
		word = span_of(sentence.at + start, i - start);
		if (first && span_is_nocase(word, "shall"))
			return SEVERITY_ERROR;
		for (int s = SEVERITY_NOTE; word.len && s <= SEVERITY_ERROR;
		     s++) {
			if (!span_is_nocase(word, severity_word(s)))
				continue;
			/* Inside, only Must and Should weigh. */
			if (first || s == SEVERITY_ERROR)
				return s;
			should |= s == SEVERITY_WARNING;
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

	return ANY_OF(span_starts_nocase, sentence, denials);
}

static bool has_regex(const struct check *check)
{
	for (size_t i = 0; i < check->n_conditions; i++)
		if (check->conditions[i].kind == CONDITION_REGEX)
			return true;
	return false;
}

/*
 * "Must not …" above a check that asks for it. Of the conditions only a regex
 * can be turned round by "no"; with any other, such as "targets ready", the
 * sentence is a double negative more often than a mistake.
 */
static void doubt_denial(struct reader *r, const struct code *code,
			 const struct check *check)
{
	const char *where = check->n_conditions ? "the regex" : "the check";
	struct finding *finding;

	if (check->n_conditions && !has_regex(check))
		return;
	finding = definition_doubt(r->definition, code->start, code->end,
				   "the sentence says \"not\", but the check "
				   "asks for it; \"no\" before %s reverses it",
				   where);
	finding->answer = arena_printf(r->definition->arena,
				       "put \"no\" before %s", where);
	finding->back = SPAN("say it without \"not\"");
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
	criterion->severity = sentence_severity(sentence);
	criterion->level = r->level;
	criterion->is_denied = in_scope(r) &&
			       (r->scope.denied || r->scope.list_is_denied);
	criterion->agreement = agreement == &r->definition->every ? NULL
								  : agreement;
	criterion->start = block->start;
	criterion->end = block->end;
	add_help(r, criterion, entry);
	*ARENA_PUSH(r->arena, agreement->criteria, agreement->n_criteria,
		    agreement->criteria_room) = criterion;
	return criterion;
}

/* What a heading asks of a group of items is asked by each check below it. */
static void join_guard(struct reader *r, struct guard **to,
		       const struct guard *from)
{
	struct guard *joined = ARENA_NEW(r->arena, struct guard);
	size_t room = 0;

	if (!from)
		return;
	for (int which = 0; which < 2; which++) {
		const struct guard *guard = which ? *to : from;

		for (size_t i = 0; guard && i < guard->n_terms; i++)
			*ARENA_PUSH(r->arena, joined->terms, joined->n_terms,
				    room) = guard->terms[i];
	}
	joined->text = *to ? arena_printf(r->arena, "%.*s and %.*s",
					  (int)from->text.len, from->text.at,
					  (int)(*to)->text.len, (*to)->text.at)
			   : from->text;
	*to = joined;
}

/* Does it open as a check or directive does, or nearly so? */
bool opens_as_check(struct reader *r, const struct code *code)
{
	struct span text = span_trim(code->text), word;
	struct near near = NEAR_NONE;
	struct parser parser;

	parser_init(&parser, r->definition, text);
	if (parse_is_directive(&parser) || reads_as_check(r, code))
		return true;
	span_next_part(&text, ' ', &word);
	if (span_ends(word, ":"))
		word.len--;
	word = text_fold_case(r->arena, word);
	for (int i = 0; i < N_SUBJECTS; i++)
		near_try(&near, word, span_str(subjects[i].word),
			 span_str(subjects[i].word));
	return near.best.len;
}

/* `type:bug`, `area:auth`: a label. `titel:unique` is a slip in a check. */
static bool is_label(struct span text)
{
	ptrdiff_t colon = span_find_char(text, ':');
	struct near near = NEAR_NONE;
	struct span word;

	if (colon <= 0 || span_find_char(text, ' ') >= 0)
		return false;
	word = span_first(text, (size_t)colon);
	for (int i = 0; i < N_SUBJECTS; i++)
		near_try(&near, word, span_str(subjects[i].word),
			 span_str(subjects[i].word));
	return !near.best.len;
}

/*
 * `CLAUDE.md`, `@ada`, `docs/adr/`: what no check begins with, unless a colon
 * or a comparison says that one was meant.
 */
static bool is_plain_code(const struct code *code)
{
	struct span text = span_trim(code->text), word = text;
	ptrdiff_t blank = span_find_char(text, ' ');

	if (is_label(text))
		return true;
	if (span_find_char(text, ':') >= 0 || span_find(text, " at ") >= 0)
		return false;
	if (blank > 0)
		word = span_first(text, (size_t)blank);
	for (size_t i = 0; i < word.len; i++)
		if (strchr("./@#<{$(\\", word.at[i]))
			return true;
	return false;
}

/*
 * Reads one trailing span. With a full stop after it, what is not a check is not a
 * mistake either: false then.
 */
static bool read_check(struct reader *r, uint32_t entry, struct span sentence,
		       const struct code *code, bool stop)
{
	enum severity severity = SEVERITY_ERROR, given = 99;
	struct criterion *criterion;
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
			reader_mistake(r, &parser, code, true);
		return false;
	}
	if (directive)
		return true;
	if (check->subject == SUBJECT_TICKED && !sentence.len) {
		definition_mistake(r->definition, code->start, code->end,
				   "\"ticked\" needs a sentence to look for, "
				   "and there is none")
			->answer = SPAN("say in words what must be ticked");
		return false;
	}
	if (in_scope(r) && r->scope.group)
		join_guard(r, &check->when, r->scope.where);
	criterion = add_criterion(r, entry, sentence);
	criterion->check = check;
	criterion->check_start = code->start;
	criterion->check_end = code->end;
	severity = given == (enum severity)99 ? criterion->severity : given;
	criterion->severity = severity;
	if (is_denial(sentence) && !criterion->is_denied && !denies(check))
		doubt_denial(r, code, check);
	return true;
}

/* One lone word is more often a word than a check. */
bool reads_as_check(struct reader *r, const struct code *code)
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

void doubt_codes(struct reader *r, const struct code *codes, size_t n,
		 const char *why)
{
	doubt_codes_as(r, codes, n, why,
		       "move it to the end of an entry below a kind");
}

void doubt_codes_as(struct reader *r, const struct code *codes, size_t n,
		    const char *why, const char *answer)
{
	for (size_t i = 0; i < n; i++) {
		struct finding *finding;

		if (!reads_as_check(r, &codes[i]))
			continue;
		finding = definition_doubt(
			r->definition, codes[i].start, codes[i].end,
			"`%.*s` looks like a check, but %s, so it does not run",
			(int)codes[i].text.len, codes[i].text.at, why);
		finding->answer = span_str(answer);
		finding->back = span_str(no_check);
	}
}

/* The first of the trailing spans that is not plain code. */
static size_t first_check(const struct code *codes, size_t first, size_t n)
{
	while (first < n && is_plain_code(&codes[first]))
		first++;
	return first;
}

bool read_sentence(struct reader *r, uint32_t anchor, uint32_t text,
		   struct span sentence)
{
	struct code *codes;
	size_t n = codes_list(r, text, &codes), first;
	bool stop = false, any = false;

	first = n ? codes_trailing(r, text, codes, n, &stop) : 0;
	first = first_check(codes, first, n);
	if (!sentence.len)
		sentence = first < n ? codes_text_before(r, text, &codes[first])
				     : span_trim(outline_text_copy(
					       r->outline, text, r->arena));
	doubt_codes(r, codes, first, "more words follow");
	for (size_t i = first; i < n; i++)
		if (!is_plain_code(&codes[i]))
			any |= read_check(r, anchor, sentence, &codes[i], stop);
	if (!any && (first == n || stop))
		add_criterion(r, anchor, sentence);
	return any;
}

void read_entry(struct reader *r, uint32_t entry)
{
	uint32_t text = block_child(r->outline, entry);
	struct code *codes;
	size_t n, first;
	bool stop;

	if (!block_is(r->outline, text, BLOCK_PARAGRAPH))
		return;
	if (r->agreement) {
		read_sentence(r, entry, text, SPAN(""));
		return;
	}
	n = codes_list(r, text, &codes);
	first = n ? codes_trailing(r, text, codes, n, &stop) : 0;
	doubt_codes(r, codes + first, n - first,
		    "it is under a heading that is not a kind");
}

/* Checks that stand in a kind, but in no entry of their own. */
void doubt_paragraph(struct reader *r, uint32_t block, const char *why)
{
	struct code *codes;
	size_t n = codes_list(r, block, &codes);

	doubt_codes(r, codes, n, why);
}
