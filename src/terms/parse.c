/* The words, names and regexes that the grammar is made of. */
#include "terms/parse.h"

#include "base/near.h"
#include "base/unicode.h"

#include <stdarg.h>
#include <stdio.h>

void parser_init(struct parser *parser, struct definition *definition,
		 struct span text)
{
	*parser = (struct parser){ .definition = definition,
				   .arena = definition->arena,
				   .text = text };
}

int parse_fail(struct parser *parser, size_t at, size_t end, const char *format,
	       ...)
{
	va_list args;

	if (parser->message.at)
		return -1;
	va_start(args, format);
	parser->message = arena_vprintf(parser->arena, format, args);
	va_end(args);
	parser->wrong_at = at;
	parser->wrong_end = end > at ? end : at;
	return -1;
}

int parse_fail_near(struct parser *parser, size_t at, struct span word,
		    const char *expected, const struct near *near)
{
	if (near->best.len && !parser->message.at)
		parser->instead = near->best;
	if (near->best.len)
		return parse_fail(parser, at, at + word.len,
				  "expected %s, found \"%.*s\"; did you mean "
				  "\"%.*s\"?",
				  expected, (int)word.len, word.at,
				  (int)near->best.len, near->best.at);
	return parse_fail(parser, at, at + word.len,
			  "expected %s, found \"%.*s\"", expected,
			  (int)word.len, word.at);
}

const char *parse_found(struct parser *parser, struct span word)
{
	return word.len ? arena_printf(parser->arena, "\"%.*s\"", (int)word.len,
				       word.at)
				  .at
			: "nothing";
}

struct regex *keep_regex(struct definition *definition, struct regex *regex)
{
	*ARENA_PUSH(definition->arena, definition->regexes,
		    definition->n_regexes, definition->regexes_room) = regex;
	return regex;
}

void parse_spaces(struct parser *parser)
{
	while (parser->at < parser->text.len &&
	       char_is_space(parser->text.at[parser->at]))
		parser->at++;
}

bool parse_at_end(struct parser *parser)
{
	parse_spaces(parser);
	return parser->at >= parser->text.len;
}

static bool is_sign(char c)
{
	return c && strchr(":,|\"<>=", c);
}

static bool ends_word(const struct parser *parser, size_t at)
{
	return at >= parser->text.len || char_is_space(parser->text.at[at]) ||
	       is_sign(parser->text.at[at]) ||
	       (parser->text.at[at] == '!' && at + 1 < parser->text.len &&
		parser->text.at[at + 1] == '=');
}

/* Where the words end that stand at `at`, any blanks between; 0 if not. */
static size_t words_at(const struct parser *parser, size_t at,
		       const char *words)
{
	struct span text = parser->text;

	while (*words) {
		if (*words == ' ') {
			if (at >= text.len || !char_is_space(text.at[at]))
				return 0;
			while (at < text.len && char_is_space(text.at[at]))
				at++;
			words++;
			continue;
		}
		if (at >= text.len || text.at[at] != *words)
			return 0;
		at++;
		words++;
	}
	return ends_word(parser, at) ? at : 0;
}

bool parse_sees(struct parser *parser, const char *words)
{
	parse_spaces(parser);
	return words_at(parser, parser->at, words) > 0;
}

bool parse_word(struct parser *parser, const char *words)
{
	size_t end;

	parse_spaces(parser);
	end = words_at(parser, parser->at, words);
	if (!end)
		return false;
	parser->at = end;
	return true;
}

bool parse_char(struct parser *parser, char c)
{
	parse_spaces(parser);
	if (parser->at >= parser->text.len || parser->text.at[parser->at] != c)
		return false;
	parser->at++;
	return true;
}

static bool is_unlike_at(const struct parser *parser, size_t at)
{
	return span_starts(span_from(parser->text, at), "!=");
}

struct span parse_here(struct parser *parser)
{
	size_t end;

	parse_spaces(parser);
	end = parser->at;
	if (is_unlike_at(parser, end))
		return span_of(parser->text.at + end, 2);
	if (end < parser->text.len && is_sign(parser->text.at[end]))
		end++;
	while (end > parser->at ? !ends_word(parser, end) &&
					  !is_sign(parser->text.at[end - 1])
				: end < parser->text.len)
		end++;
	return span_of(parser->text.at + parser->at, end - parser->at);
}

static bool is_amount_at(const struct parser *parser, size_t at)
{
	return words_at(parser, at, "at least") ||
	       words_at(parser, at, "at most") ||
	       words_at(parser, at, "exactly");
}

/* Takes one word, at least one byte: a loop around it always ends. */
static void take_word(struct parser *parser)
{
	do
		parser->at++;
	while (!ends_word(parser, parser->at));
}

static bool ends_name(const struct parser *parser, size_t at, unsigned ends)
{
	static const char *const keywords[] = { "and",	      "when",
						"where",      "through",
						"in section", "in field",
						"by folder" };

	for (size_t i = 0; i < sizeof(keywords) / sizeof(*keywords); i++)
		if (words_at(parser, at, keywords[i]))
			return true;
	return ((ends & ENDS_AT_AMOUNT) && is_amount_at(parser, at)) ||
	       ((ends & ENDS_AT_LATER) && words_at(parser, at, "or later")) ||
	       ((ends & ENDS_AT_FROM) && words_at(parser, at, "from"));
}

static int quoted_name(struct parser *parser, struct span *name)
{
	size_t start = parser->at, at = start + 1, n = 0;
	struct span text = parser->text;
	char *out = arena_text(parser->arena, text.len);

	for (; at < text.len; at++) {
		if (text.at[at] == '"') {
			if (at + 1 >= text.len || text.at[at + 1] != '"')
				break;
			at++;
		}
		out[n++] = text.at[at];
	}
	if (at >= text.len)
		return parse_fail(parser, start, text.len,
				  "this quote never closes");
	parser->at = at + 1;
	/* Where no quote stands for another, it is there as it is meant. */
	*name = n == at - start - 1 ? span_of(text.at + start + 1, n)
				    : span_of(out, n);
	return 0;
}

int parse_name(struct parser *parser, unsigned ends, const char *what,
	       struct span *name, bool *quoted)
{
	struct span text = parser->text;
	size_t start, end;
	bool in_quotes;

	parse_spaces(parser);
	start = end = parser->at;
	in_quotes = start < text.len && text.at[start] == '"';
	if (quoted)
		*quoted = in_quotes;
	if (in_quotes)
		return quoted_name(parser, name);
	while (parser->at < text.len && !is_sign(text.at[parser->at]) &&
	       !is_unlike_at(parser, parser->at) &&
	       !ends_name(parser, parser->at, ends)) {
		take_word(parser);
		end = parser->at;
		parse_spaces(parser);
	}
	*name = span_of(text.at + start, end - start);
	if (end == start) {
		struct span here = parse_here(parser);

		if (!here.len)
			return parse_fail(parser, start, start,
					  "%s is missing at the end", what);
		return parse_fail(parser, parser->at, parser->at + here.len,
				  "expected %s, found \"%.*s\"; put a word of "
				  "the language in quotes to use it as a name",
				  what, (int)here.len, here.at);
	}
	if (text.at[start] == '/' && text.at[end - 1] == '/' && end - start > 1)
		return parse_fail(
			parser, start, end,
			"expected %s, found a regex; put it in quotes "
			"if it is a name",
			what);
	return 0;
}

/* Room for one more: for twice as many, where all of it is taken. */
static struct span *grow_spans(struct span *list, size_t n, struct arena *arena)
{
	struct span *grown;

	/* The room is always a power of two. */
	if (n && (n & (n - 1)))
		return list;
	grown = ARENA_ARRAY(arena, struct span, n ? 2 * n : 1);
	if (n)
		memcpy(grown, list, n * sizeof(*grown));
	return grown;
}

void names_add(struct names *names, struct span shown, struct span folded,
	       struct arena *arena)
{
	names->shown = grow_spans(names->shown, names->n, arena);
	names->folded = grow_spans(names->folded, names->n, arena);
	names->shown[names->n] = shown;
	names->folded[names->n++] = folded;
}

int parse_names(struct parser *parser, const char *what, struct names *out)
{
	do {
		struct span name;

		if (parse_name(parser, 0, what, &name, NULL) < 0)
			return -1;
		names_add(out, name, text_fold_name(parser->arena, name),
			  parser->arena);
	} while (parse_char(parser, '|'));
	return 0;
}

/* Letters after a regex that are not the "i" of the language. */
static int check_flags(struct parser *parser)
{
	size_t at = parser->at, end = at;

	while (end < parser->text.len && char_is_letter(parser->text.at[end]))
		end++;
	if (end == at)
		return 0;
	return parse_fail(parser, at, end,
			  "the only letter right after a regex is i, which "
			  "ignores case; for all that a regex finds, write all "
			  "in front of it in \"field … from\"");
}

int parse_regex(struct parser *parser, struct regex **out)
{
	struct span text = parser->text;
	size_t start = parser->at, at = start + 1, wrong = 0;
	struct buf pattern = BUF_INIT;
	struct err err = ERR_INIT;
	bool fold_case = false;
	int ret;

	for (; at < text.len && text.at[at] != '/'; at++) {
		if (text.at[at] == '\\' && at + 1 < text.len) {
			if (text.at[at + 1] != '/')
				buf_addc(&pattern, '\\');
			at++;
		}
		buf_addc(&pattern, text.at[at]);
	}
	if (at >= text.len) {
		buf_release(&pattern);
		return parse_fail(parser, start, text.len,
				  "this regex never closes; end it with /, and "
				  "write \\/ for a slash inside");
	}
	at++;
	if (at < text.len && text.at[at] == 'i' &&
	    (at + 1 >= text.len || !char_is_letter(text.at[at + 1]))) {
		fold_case = true;
		at++;
	}
	ret = regex_compile(out, buf_span(&pattern), fold_case, &wrong, &err);
	buf_release(&pattern);
	if (ret < 0)
		return parse_fail(parser, start, at,
				  "this regex cannot be read: %s (at its "
				  "character %zu)",
				  err.text, wrong + 1);
	regex_share(*out, parser->definition->budget);
	keep_regex(parser->definition, *out);
	parser->at = at;
	return check_flags(parser);
}

bool parse_amount_op(struct parser *parser, enum amount_op *op)
{
	static const struct {
		const char *sign;
		enum amount_op op;
	} signs[] = {
		{ "<=", AT_MOST }, { ">=", AT_LEAST }, { "!=", UNLIKE },
		{ "<", LESS },	   { ">", MORE },      { "=", EXACTLY },
	};

	if (parse_word(parser, "at least"))
		*op = AT_LEAST;
	else if (parse_word(parser, "at most"))
		*op = AT_MOST;
	else if (parse_word(parser, "exactly"))
		*op = EXACTLY;
	else {
		for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
			if (!span_starts(span_from(parser->text, parser->at),
					 signs[i].sign))
				continue;
			parser->at += strlen(signs[i].sign);
			*op = signs[i].op;
			return true;
		}
		return false;
	}
	return true;
}

int parse_amount(struct parser *parser, struct amount *amount)
{
	struct span here = parse_here(parser);
	long day;

	amount->text = here;
	if (span_is(here, "today")) {
		amount->is_date = amount->is_today = true;
	} else if (value_number(here, &amount->number)) {
		amount->is_date = false;
	} else if (here.len == 10 && value_date(here, &day)) {
		amount->is_date = true;
		amount->number = (double)day;
	} else if (!here.len) {
		return parse_fail(parser, parser->text.len, parser->text.len,
				  "expected a number or a date at the end");
	} else {
		return parse_fail(parser, parser->at, parser->at + here.len,
				  "expected a number or a date (YYYY-MM-DD, "
				  "today), found \"%.*s\"",
				  (int)here.len, here.at);
	}
	parser->at += here.len;
	return 0;
}
