/*
 * condition = value list | comparison | regex | property | smell: what a check
 * asks of its subject, and which of them suit it.
 */
#include "terms/parse.h"

#include "base/near.h"
#include "base/unicode.h"

static const char *const smells[] = {
	[SMELL_PLACEHOLDER] = "placeholder",
	[SMELL_TEMPLATE_TEXT] = "template text",
	[SMELL_BLANK_ITEMS] = "blank items",
	[SMELL_OPEN_ITEMS] = "open items",
	[SMELL_VAGUE_WORDS] = "vague words",
};

static const struct {
	const char *word;
	unsigned fits;
} properties[] = {
	[PROPERTY_UNIQUE] = { "unique", FITS_UNIQUE },
	[PROPERTY_EXIST] = { "exist", FITS_EXIST },
	[PROPERTY_NO_CYCLE] = { "no cycle", FITS_TARGETS },
	[PROPERTY_TARGETS_READY] = { "targets ready", FITS_TARGETS },
	[PROPERTY_TARGETS_DONE] = { "targets done", FITS_DONE },
	[PROPERTY_EXPLAINED] = { "explained", FITS_EXPLAINED },
	[PROPERTY_IN_ORDER] = { "in order", FITS_ORDER },
	[PROPERTY_NUMBER] = { "number", FITS_TYPE },
	[PROPERTY_DATE] = { "date", FITS_TYPE },
};

enum {
	N_SMELLS = sizeof(smells) / sizeof(*smells),
	N_PROPERTIES = sizeof(properties) / sizeof(*properties),
	FIRST_MEASURE = MEASURE_NONE + 1,
};

/* "words, items … or characters" */
static const char *list_measures(struct parser *parser)
{
	struct buf text = BUF_INIT;
	const char *copy;

	for (int m = FIRST_MEASURE; m < N_MEASURES; m++)
		buf_addf(&text, "%s%s",
			 m == FIRST_MEASURE    ? ""
			 : m == N_MEASURES - 1 ? " or "
					       : ", ",
			 measure_name(m, true));
	copy = arena_copy(parser->arena, buf_span(&text)).at;
	buf_release(&text);
	return copy;
}

static int parse_measure(struct parser *parser, struct amount *amount)
{
	struct near near = NEAR_NONE;
	struct span here;

	/* The longer word first: "open tasks" before "tasks". */
	for (int m = N_MEASURES - 1; m >= FIRST_MEASURE; m--) {
		if (parse_word(parser, measure_name(m, true)) ||
		    parse_word(parser, measure_name(m, false))) {
			amount->measure = m;
			return 0;
		}
	}
	if (parse_at_end(parser) || parse_sees(parser, "and") ||
	    parse_sees(parser, "when"))
		return 0;
	here = parse_here(parser);
	for (int m = FIRST_MEASURE; m < N_MEASURES; m++)
		near_try(&near, here, span_str(measure_name(m, true)),
			 span_str(measure_name(m, true)));
	return parse_fail_near(parser, parser->at, here, list_measures(parser),
			       &near);
}

/* A comma before the condition ends makes it a list of values. */
static bool is_list(const struct parser *parser)
{
	struct parser ahead = *parser;
	struct span name;

	if (parse_name(&ahead, 0, "", &name, NULL) < 0)
		return false;
	return parse_char(&ahead, ',');
}

static bool is_at_regex(struct parser *parser)
{
	parse_spaces(parser);
	return parser->at < parser->text.len &&
	       parser->text.at[parser->at] == '/';
}

/* The regex of a condition, and "also in code" after it. */
static int parse_regex_condition(struct parser *parser,
				 struct condition *condition,
				 enum condition_kind kind)
{
	size_t start = parser->at;

	condition->kind = kind;
	if (parse_regex(parser, &condition->regex) < 0)
		return -1;
	condition->regex_text =
		span_of(parser->text.at + start, parser->at - start);
	condition->has_code = parse_word(parser, "also in code");
	return condition->has_code ? 0 : parse_nearly_code(parser);
}

static int parse_smell(struct parser *parser, struct condition *condition)
{
	struct near near = NEAR_NONE;
	struct span here;
	size_t at;

	if (is_at_regex(parser))
		return parse_regex_condition(parser, condition,
					     CONDITION_NO_REGEX);
	condition->kind = CONDITION_SMELL;
	for (int i = 0; i < N_SMELLS; i++) {
		if (parse_word(parser, smells[i])) {
			condition->smell = i;
			return 0;
		}
	}
	if (parse_word(parser, "placeholders")) {
		condition->smell = SMELL_PLACEHOLDER;
		return 0;
	}
	at = parser->at;
	if (parse_name(parser, 0,
		       "placeholder, template text, blank items, "
		       "open items, vague words or a regex",
		       &here, NULL) < 0)
		return -1;
	for (int m = FIRST_MEASURE; m < N_MEASURES; m++)
		if (span_is(here, measure_name(m, true))) {
			parser->instead = arena_printf(parser->arena,
						       "at most 0 %s",
						       measure_name(m, true));
			return parse_fail(parser, at, at + here.len,
					  "\"no\" does not count %s; say how "
					  "many there may be",
					  measure_name(m, true));
		}
	for (int i = 0; i < N_SMELLS; i++)
		near_try(&near, here, span_str(smells[i]), span_str(smells[i]));
	near_try(&near, here, SPAN("cycle"), SPAN("cycle"));
	return parse_fail_near(
		parser, at, here,
		"placeholder, template text, blank items, open items, vague "
		"words, cycle or a regex after \"no\" (a value goes in quotes)",
		&near);
}

/*
 * "exist", "no cycle", "no placeholder", "at most 8": hardly a value of a team's,
 * as "number" and "date" may be.
 */
static bool is_condition(struct span value)
{
	for (int i = 0; i < N_PROPERTIES; i++)
		if (properties[i].fits != FITS_TYPE &&
		    span_is(value, properties[i].word))
			return true;
	for (int i = 0; i < N_SMELLS && span_starts(value, "no "); i++)
		if (span_is(span_from(value, strlen("no ")), smells[i]))
			return true;
	return span_starts(value, "at least ") ||
	       span_starts(value, "at most ");
}

/* "exist, no cycle": what should be asked together is taken for values. */
static int refuse_conditions(struct parser *parser, size_t start,
			     const struct names *values)
{
	struct buf joined = BUF_INIT;

	for (size_t i = 0; i < values->n; i++) {
		if (!is_condition(values->shown[i])) {
			buf_release(&joined);
			return 0;
		}
		buf_addf(&joined, "%s%.*s", i ? " and " : "",
			 (int)values->shown[i].len, values->shown[i].at);
	}
	parser->instead = arena_copy(parser->arena, buf_span(&joined));
	buf_release(&joined);
	return parse_fail(parser, start, parser->at,
			  "what is asked together is joined by \"and\": %.*s; "
			  "if they are values, put them in quotes",
			  (int)parser->instead.len, parser->instead.at);
}

static int parse_values(struct parser *parser, struct condition *condition)
{
	size_t start = parser->at;
	bool any_quoted = false, quoted;

	condition->kind = CONDITION_VALUES;
	do {
		struct span value;

		parse_spaces(parser);
		if (parse_name(parser, 0, "a condition", &value, &quoted) < 0)
			return -1;
		any_quoted |= quoted;
		names_add(&condition->values, value,
			  text_fold_value(parser->arena, value), parser->arena);
	} while (parse_char(parser, ','));
	if (parse_sees(parser, "|") || (parser->at < parser->text.len &&
					parser->text.at[parser->at] == '|'))
		return parse_fail(
			parser, parser->at, parser->at + 1,
			"values are separated by commas, not by \"|\"");
	if (condition->values.n > 1 && !any_quoted)
		return refuse_conditions(parser, start, &condition->values);
	/* One lone word that is nearly a property is a slip, not a value. */
	if (condition->values.n == 1 && !any_quoted) {
		struct near near = NEAR_NONE;
		struct span value = condition->values.shown[0];

		for (int i = 0; i < N_PROPERTIES; i++)
			near_try(&near, value, span_str(properties[i].word),
				 span_str(properties[i].word));
		if (near.best.len && near.distance <= 2 && !parser->message.at)
			parser->instead = near.best;
		if (near.best.len && near.distance <= 2)
			return parse_fail(parser, start, start + value.len,
					  "did you mean \"%.*s\"? If \"%.*s\" "
					  "is a value, put it in quotes",
					  (int)near.best.len, near.best.at,
					  (int)value.len, value.at);
	}
	return 0;
}

/* "each /…/" */
static bool parse_each(struct parser *parser)
{
	struct parser ahead = *parser;

	if (!parse_word(&ahead, "each") || !is_at_regex(&ahead))
		return false;
	parser->at = ahead.at;
	return true;
}

static int parse_condition(struct parser *parser, struct condition *condition)
{
	enum amount_op op;

	if (parse_nearly_each(parser) < 0)
		return -1;
	condition->is_each = parse_each(parser);
	if (is_at_regex(parser))
		return parse_regex_condition(parser, condition,
					     CONDITION_REGEX);
	if (parse_amount_op(parser, &op)) {
		condition->kind = CONDITION_AMOUNT;
		condition->amount.op = op;
		if (parse_amount(parser, &condition->amount) < 0)
			return -1;
		return parse_measure(parser, &condition->amount);
	}
	if (is_list(parser))
		return parse_values(parser, condition);
	if (parse_nearly_amount(parser, SPAN("")) < 0)
		return -1;
	for (int i = 0; i < N_PROPERTIES; i++) {
		struct parser ahead = *parser;

		if (!parse_word(&ahead, properties[i].word) ||
		    !(parse_at_end(&ahead) || parse_sees(&ahead, "and") ||
		      parse_sees(&ahead, "when") ||
		      parse_sees(&ahead, "in section")))
			continue;
		parser->at = ahead.at;
		condition->kind = CONDITION_PROPERTY;
		condition->property = i;
		if (i == PROPERTY_EXPLAINED && parse_word(parser, "in section"))
			return parse_names(parser, "a section's name",
					   &condition->in_section);
		return 0;
	}
	if (parse_sees(parser, "no")) {
		struct parser ahead = *parser;

		parse_word(&ahead, "no");
		if (!parse_at_end(&ahead) && !parse_sees(&ahead, "and") &&
		    !parse_sees(&ahead, "when")) {
			parser->at = ahead.at;
			return parse_smell(parser, condition);
		}
	}
	return parse_values(parser, condition);
}

/* Does the condition suit the subject? Says what would. */
static int check_fit(struct parser *parser, enum subject_id subject,
		     const struct condition *condition, size_t at)
{
	unsigned fits = subjects[subject].fits, wants = 0;

	switch (condition->kind) {
	case CONDITION_AMOUNT:
		wants = condition->amount.measure ? FITS_MEASURED
						  : FITS_PLAIN | FITS_COMPARED;
		if (!condition->amount.measure && !condition->amount.is_date &&
		    (fits & FITS_MEASURED) && !(fits & wants))
			return parse_fail(parser, at, parser->at,
					  "%.*s of what? Add %s",
					  (int)condition->text.len,
					  condition->text.at,
					  list_measures(parser));
		if (condition->amount.is_date && !(fits & FITS_COMPARED))
			wants = FITS_COMPARED;
		break;
	case CONDITION_REGEX:
	case CONDITION_NO_REGEX:
		wants = condition->is_each || condition->has_code ? FITS_EACH
								  : FITS_REGEX;
		break;
	case CONDITION_SMELL:
		wants = FITS_SMELL;
		break;
	case CONDITION_PROPERTY:
		wants = properties[condition->property].fits;
		break;
	case CONDITION_VALUES:
		wants = FITS_VALUES;
		break;
	}
	if (fits & wants)
		return 0;
	if (condition->is_each && (fits & FITS_VALUES))
		return parse_fail(
			parser, at, parser->at,
			"each value of a field must match anyway; leave "
			"\"each\" out");
	return parse_fail(parser, at, parser->at,
			  "\"%.*s\" cannot be asked of \"%s\"%s%s",
			  (int)condition->text.len, condition->text.at,
			  subjects[subject].word,
			  condition->kind == CONDITION_VALUES &&
					  (fits & FITS_MEASURED)
				  ? "; expected an amount such as at least 2 "
				    "items, a regex or no placeholder"
				  : "",
			  !fits ? "; it accepts no condition" : "");
}

/* "no field added: …": what can be said of a value that must not be. */
static int check_ruled_out(struct parser *parser, const struct check *check,
			   const struct condition *condition, size_t at)
{
	if (!check->is_absent || condition->kind == CONDITION_AMOUNT ||
	    condition->kind == CONDITION_VALUES ||
	    condition->kind == CONDITION_REGEX)
		return 0;
	return parse_fail(
		parser, at, parser->at,
		"after \"no field\" stands what its value must not be: "
		"words, an amount or a regex, as in no field added: "
		"at least 2026-06-01");
}

int parse_conditions(struct parser *parser, struct check *check)
{
	size_t room = 0;

	do {
		struct condition *condition =
			ARENA_PUSH(parser->arena, check->conditions,
				   check->n_conditions, room);
		size_t at;

		*condition = (struct condition){ 0 };
		parse_spaces(parser);
		at = parser->at;
		if (parse_condition(parser, condition) < 0)
			return -1;
		condition->text = span_trim(
			span_of(parser->text.at + at, parser->at - at));
		if (check_fit(parser, check->subject, condition, at) < 0 ||
		    check_ruled_out(parser, check, condition, at) < 0)
			return -1;
	} while (parse_word(parser, "and"));
	return 0;
}
