/* guard = term *("and" term) */
#include "terms/parse.h"

#include "base/unicode.h"

/* A list of bands may be values: "under 5, 5 to 10, over 10". */
static bool is_list(const struct parser *parser)
{
	struct parser ahead = *parser;
	struct span value;

	return parse_name(&ahead, ENDS_AT_LATER, "", &value, NULL) == 0 &&
	       parse_char(&ahead, ',');
}

static int parse_term_values(struct parser *parser, struct term *term)
{
	size_t room = 0, shown_room = 0;

	if (!is_list(parser) && parse_nearly_amount(parser, term->name) < 0)
		return -1;

	do {
		struct span value;

		if (parse_name(parser, ENDS_AT_LATER, "a value", &value, NULL) <
		    0)
			return -1;
		*ARENA_PUSH(parser->arena, term->values, term->n_values, room) =
			text_fold_value(parser->arena, value);
		*ARENA_PUSH(parser->arena, term->shown, term->n_shown,
			    shown_room) = value;
	} while (parse_char(parser, ','));
	if (parse_sees(parser, "|") || (parser->at < parser->text.len &&
					parser->text.at[parser->at] == '|'))
		return parse_fail(
			parser, parser->at, parser->at + 1,
			"values are separated by commas, not by \"|\"");
	term->kind = TERM_VALUES;
	term->or_later = parse_word(parser, "or later");
	return 0;
}

/* "status shipped" would ask for a field of that name: a colon is missing. */
static int check_forgotten_colon(struct parser *parser, const struct term *term)
{
	static const char *const names[] = { "status ", "state ",  "priority ",
					     "type ",	"labels ", "lane " };
	size_t at = (size_t)(term->name.at - parser->text.at);

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (span_starts(term->folded, names[i]) &&
		    at < parser->text.len)
			return parse_fail(
				parser, at, at + term->name.len,
				"a colon is missing after \"%.*s\"; a field "
				"that is really called \"%.*s\" goes in quotes",
				(int)strlen(names[i]) - 1, names[i],
				(int)term->name.len, term->name.at);
	return 0;
}

/* "body: no open tasks" would ask for a field of that name: it is a check. */
static int check_no_check(struct parser *parser, const struct term *term)
{
	static const char *const checks[] = { "section ", "heading ",
					      "link to ", "linked from " };
	struct span text = parser->text, name = term->name;
	size_t at = (size_t)(name.at - text.at);
	bool is_check = span_is(term->folded, "body");

	for (size_t i = 0; i < sizeof(checks) / sizeof(*checks); i++)
		is_check |= span_starts(term->folded, checks[i]);
	if (!is_check || !at || at >= text.len || text.at[at - 1] == '"')
		return 0;
	return parse_fail(parser, at, at + name.len,
			  "a guard asks about fields, and \"%.*s\" is a check; "
			  "a field that is really called so goes in quotes",
			  (int)name.len, name.at);
}

/* "boxes: 3" may ask for a field of that name; so it says that it does. */
static int fail_boxes(struct parser *parser)
{
	struct span here = parse_here(parser);
	size_t at = parser->at;

	if (!here.len)
		return parse_fail(parser, at, at,
				  "\": ticked\" or \": open\" is missing at "
				  "the end, as in boxes: ticked");
	return parse_fail(parser, at, at + here.len,
			  "expected boxes: ticked or boxes: open, found "
			  "\"%.*s\"; a field that is really called \"boxes\" "
			  "is asked by field boxes",
			  (int)here.len, here.at);
}

/* boxes [in section name | in file name]: ticked | open */
static int parse_boxes(struct parser *parser, struct term *term)
{
	struct names names = { 0 };
	struct boxes_term *boxes = &term->boxes;

	term->kind = TERM_BOXES;
	term->name = term->folded = SPAN("boxes");
	if (parse_word(parser, "in section")) {
		if (parse_names(parser, "a section's name", &names) < 0)
			return -1;
		boxes->sections = names.folded;
		boxes->n_sections = names.n;
	} else if (parse_word(parser, "in file")) {
		if (parse_names(parser, "the name of a file", &names) < 0)
			return -1;
		boxes->files = names.shown;
		boxes->n_files = names.n;
	}
	if (!parse_char(parser, ':'))
		return fail_boxes(parser);
	boxes->wants_open = parse_word(parser, "open");
	return boxes->wants_open || parse_word(parser, "ticked")
		       ? 0
		       : fail_boxes(parser);
}

/* "boxes" alone: "boxes left" and "boxes at most 3" ask for fields. */
static bool sees_boxes(struct parser *parser)
{
	static const char *const next[] = { "in section", "in file", "ticked",
					    "open", "checked" };
	struct parser ahead = *parser;

	if (!parse_word(&ahead, "boxes"))
		return false;
	if (parse_at_end(&ahead) || parse_char(&ahead, ':'))
		return true;
	for (size_t i = 0; i < sizeof(next) / sizeof(*next); i++)
		if (parse_sees(&ahead, next[i]))
			return true;
	return parse_sees(&ahead, "and");
}

/* "no open tasks", "all boxes ticked": said of a guard, they are boxes. */
static int check_no_boxes(struct parser *parser, const struct term *term)
{
	static const char *const names[] = { "no open tasks", "all tasks done",
					     "all boxes ticked" };
	size_t at = (size_t)(term->name.at - parser->text.at);

	if (at >= parser->text.len || parser->text.at[at - (at > 0)] == '"')
		return 0;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (span_is(term->folded, names[i]))
			return parse_fail(
				parser, at, at + term->name.len,
				"\"%.*s\" is asked by boxes: ticked; a field "
				"that is really called so goes in quotes",
				(int)term->name.len, term->name.at);
	return 0;
}

static int parse_term(struct parser *parser, struct term *term)
{
	enum amount_op op;
	bool is_field = false;

	term->negated = parse_word(parser, "not");
	if (sees_boxes(parser)) {
		parse_word(parser, "boxes");
		return parse_boxes(parser, term);
	}
	if (parse_sees(parser, "field")) {
		size_t before = parser->at;

		/* A field may itself be called "field". */
		is_field = parse_word(parser, "field");
		if (parse_at_end(parser) ||
		    (parser->at < parser->text.len &&
		     strchr(":<>=!", parser->text.at[parser->at]))) {
			parser->at = before;
			is_field = false;
		}
	}
	if (parse_name(parser, ENDS_AT_AMOUNT, "a field's name", &term->name,
		       NULL) < 0)
		return -1;
	term->folded = text_fold_name(parser->arena, term->name);
	if (!is_field && check_no_check(parser, term) < 0)
		return -1;
	if (parse_nearly_amount_after(parser, term->name, true) < 0)
		return -1;
	if (parse_char(parser, ':')) {
		parse_spaces(parser);
		if (parser->at < parser->text.len &&
		    parser->text.at[parser->at] == '/') {
			size_t before = parser->at;

			term->kind = TERM_REGEX;
			if (parse_regex(parser, &term->regex) < 0)
				return -1;
			term->regex_text = span_trim(span_of(
				parser->text.at + before, parser->at - before));
			return 0;
		}
		/* "size: at most 8" says the same as "size at most 8". */
		if (!parse_amount_op(parser, &op))
			return parse_term_values(parser, term);
	} else if (!parse_amount_op(parser, &op)) {
		term->kind = TERM_PRESENT;
		return !is_field && check_no_boxes(parser, term) < 0
			       ? -1
			       : check_forgotten_colon(parser, term);
	}
	term->kind = TERM_AMOUNT;
	term->amount.op = op;
	return parse_amount(parser, &term->amount);
}

int parse_guard(struct parser *parser, struct guard **out)
{
	struct guard *guard = ARENA_NEW(parser->arena, struct guard);
	size_t room = 0, start;

	parse_spaces(parser);
	start = parser->at;
	do {
		struct term *term = ARENA_PUSH(parser->arena, guard->terms,
					       guard->n_terms, room);

		*term = (struct term){ 0 };
		if (parse_term(parser, term) < 0)
			return -1;
	} while (parse_word(parser, "and"));
	guard->text =
		span_trim(span_of(parser->text.at + start, parser->at - start));
	*out = guard;
	return 0;
}
