/* What the value of a field says: agreed words, amounts, dates, regexes. */
#include "ready/field-value.h"

#include "base/near.h"
#include "base/unicode.h"
#include "ready/structure.h"
#include "terms/lookup.h"

/* "Low - not a false positive": the agreed value that opens the text. */
static struct span agreed_start(const struct asking_value *a,
				const struct names *values)
{
	struct span text = a->piece->folded, best = SPAN("");
	struct span written = span_trim(a->piece->text);
	size_t longest = 0;

	for (size_t i = 0; i < values->n; i++) {
		struct span value = values->folded[i];

		if (value.len > longest && value.len < text.len &&
		    span_eq(span_first(text, value.len), value) &&
		    strchr(" ,;:(.", text.at[value.len]) &&
		    /* "Medium-High" is one word, though it folds to two. */
		    !(value.len < written.len &&
		      strchr("-_", written.at[value.len]))) {
			longest = value.len;
			best = values->shown[i];
		}
	}
	return best;
}

/* What to write in place of a value that nobody agreed on. */
static struct span say_value(const struct asking_value *a,
			     const struct names *values, struct span suggestion)
{
	struct judge *judge = a->of.judge;
	struct span start = agreed_start(a, values);

	if (start.len)
		return arena_printf(judge->scratch,
				    "write \"%s\", and the rest below it",
				    say(judge, start));
	if (suggestion.len)
		return arena_printf(judge->scratch, "write \"%s\"",
				    say(judge, suggestion));
	return arena_printf(judge->scratch,
			    values->n > 1 ? "choose one of %s" : "write %s",
			    say_list(judge, values->shown, values->n, ", "));
}

static const char *say_agreed(const struct judge *judge, size_t n)
{
	if (judge->is_proposal)
		return n > 1 ? "values would be" : "value would be";
	return n > 1 ? "agreed values are" : "agreed value is";
}

static void miss_value(struct asking_value *a, const struct names *values,
		       struct span suggestion)
{
	struct judge *judge = a->of.judge;
	struct saying saying = { .label = "not one of the agreed values",
				 .found = a->piece->folded };
	struct span meant = suggestion;

	/* A status that makes no claim is the graver news. */
	if (!judge_knows_claim(judge, a->of.item, a->folded, a->piece->text,
			       a->piece->folded, &meant)) {
		saying.label = "no level knows this value";
		saying.answer = say_value(a, values, meant);
		saying.is_plain = true;
		miss(&a->of, spot_of_asked(a), &saying, "%s",
		     say_unclear(judge, a->of.item, a->name, a->piece->text,
				 meant));
		return;
	}
	saying.answer = say_value(a, values, suggestion);
	miss(&a->of, spot_of_asked(a), &saying,
	     suggestion.len ? "has %s \"%s\"; the %s %s. Did you mean \"%s\"?"
			    : "has %s \"%s\"; the %s %s",
	     a->name, value_text(a), say_agreed(judge, values->n),
	     say_list(judge, values->shown, values->n, ", "),
	     say(judge, suggestion));
}

static bool is_agreed(const struct asking_value *a, const struct names *values,
		      struct span text, struct span folded)
{
	return value_means_any(text, folded, values->folded, values->n,
			       a->of.judge->scratch);
}

/* "Ready, 2026-07-04": said about the agreed value that stands before it. */
static bool is_remark_after(const struct asking_value *a,
			    const struct names *values)
{
	struct span text = a->piece->value->text, before;
	ptrdiff_t comma = span_find_char(text, ',');

	if (comma < 0 || a->piece->text.at <= text.at + comma ||
	    !value_is_remark(a->piece->text))
		return false;
	before = span_trim(span_first(text, (size_t)comma));
	return is_agreed(a, values, before,
			 text_fold_value(a->of.judge->scratch, before));
}

void ask_values(struct asking_value *a, const struct condition *condition)
{
	const struct names *values = &condition->values;
	struct near near = NEAR_NONE;

	if (field_piece_means(a->piece, values->folded, values->n,
			      a->of.judge->scratch))
		return;
	if (is_remark_after(a, values))
		return;
	if (findings_are_quiet(a->of.out)) {
		findings_add(a->of.out);
		return;
	}
	/* Emoji share leading bytes, so edit distance would call them near. */
	for (size_t i = 0, n = text_starts_with_letter(a->piece->folded) &&
					       may_hint(a->of.judge, values->n)
				       ? values->n
				       : 0;
	     i < n; i++)
		near_try(&near, a->piece->folded, values->folded[i],
			 values->shown[i]);
	miss_value(a, values, near.best);
}

/* ---- amounts and types ---- */

static bool asks_type(const struct asking_value *a)
{
	const struct check *check = a->of.criterion->check;

	return check_asks(check, PROPERTY_DATE) ||
	       check_asks(check, PROPERTY_NUMBER);
}

static void miss_unreadable(struct asking_value *a, bool is_date)
{
	struct saying saying = { .found = a->piece->folded,
				 .has_subject = true,
				 .label = is_date ? "not a date"
						  : "not a number",
				 .answer = is_date ? SPAN("write it as "
							  "YYYY-MM-DD")
						   : SPAN("write a number") };

	miss(&a->of, spot_of_asked(a), &saying,
	     "%s is \"%s\", which is not a %s", a->name, value_text(a),
	     is_date ? "date" : "number");
}

/* "at most 8 was agreed", "not before 2026-01-01 was agreed". */
static const char *agreed_of(const struct asking_value *a,
			     const struct amount *amount)
{
	static const char *const date_words[] = {
		[AT_LEAST] = "not before ", [AT_MOST] = "not after ",
		[EXACTLY] = "exactly ",	    [LESS] = "before ",
		[MORE] = "after ",	    [UNLIKE] = "anything but ",
	};

	return arena_printf(a->of.judge->scratch, "%s%s was agreed",
			    amount->is_date ? date_words[amount->op]
					    : amount_words(amount->op),
			    say(a->of.judge, amount->text))
		.at;
}

void ask_amount(struct asking_value *a, const struct condition *condition)
{
	const struct amount *amount = &condition->amount;
	struct saying saying = { .found = a->piece->folded,
				 .has_subject = true };
	double number = 0;
	long day = 0;
	bool readable = amount->is_date
				? value_day(a->piece->text, &day)
				: value_quantity(a->piece->text, &number);

	if (readable && amount_holds_for(amount, a->piece->text,
					 a->of.judge->backlog->today))
		return;
	/* `date` or `number` in the same check says so already. */
	if (!readable && asks_type(a))
		return;
	if (!readable) {
		miss_unreadable(a, amount->is_date);
		return;
	}
	/* What comes nearer is not a new finding. */
	saying.found = amount->text;
	saying.beyond = amount_distance(amount,
					amount->is_date ? (double)day : number,
					a->of.judge->backlog->today);
	saying.label = agreed_of(a, amount);
	saying.answer = amount->op != AT_MOST && amount->op != LESS
				? SPAN("change it")
			: span_is(a->folded, "size")
				? SPAN("make it smaller, or split it")
				: SPAN("make it smaller");
	if (amount->is_date)
		saying.answer = SPAN("set another date");
	miss(&a->of, spot_of_asked(a), &saying, "%s is %s; %s", a->name,
	     value_text(a), saying.label);
}

void ask_type(struct asking_value *a, bool date)
{
	double number;
	long day;

	if (!(date ? value_day(a->piece->text, &day)
		   : value_quantity(a->piece->text, &number)))
		miss_unreadable(a, date);
}

void ask_regex(struct asking_value *a, const struct condition *condition,
	       bool forbidden)
{
	enum regex_result result =
		regex_find(condition->regex, a->piece->text, NULL, NULL);
	struct saying saying = { .found = a->piece->folded,
				 .has_subject = true,
				 .answer = SPAN("write it differently") };

	if (result == REGEX_LIMIT)
		miss_limit(&a->of, spot_of_asked(a), condition->regex_text);
	else if ((result == REGEX_HIT) == forbidden)
		miss(&a->of, spot_of_asked(a), &saying,
		     forbidden ? "%s is \"%s\"; %s is ruled out"
			       : "%s is \"%s\", which does not match %s",
		     a->name, value_text(a),
		     say(a->of.judge, condition->regex_text));
}

/* ---- no field …: … ---- */

/*
 * Does the condition hold of the value? Where that cannot be told, the miss is
 * told here, and it does not.
 */
static bool holds(struct asking_value *a, const struct condition *condition)
{
	const struct amount *amount = &condition->amount;
	enum regex_result result;
	double number;
	long day;

	switch (condition->kind) {
	case CONDITION_VALUES:
		return is_agreed(a, &condition->values, a->piece->text,
				 a->piece->folded);
	case CONDITION_REGEX:
		result = regex_find(condition->regex, a->piece->text, NULL,
				    NULL);
		if (result == REGEX_LIMIT)
			miss_limit(&a->of, spot_of_asked(a),
				   condition->regex_text);
		return result == REGEX_HIT;
	default:
		if (amount->is_date ? value_day(a->piece->text, &day)
				    : value_quantity(a->piece->text, &number))
			return amount_holds_for(amount, a->piece->text,
						a->of.judge->backlog->today);
		miss_unreadable(a, amount->is_date);
		return false;
	}
}

/* "at least 2026-06-01", "at least 3 and at most 5" */
static const char *say_conditions(struct judge *judge,
				  const struct check *check)
{
	struct span *texts =
		ARENA_ARRAY(judge->scratch, struct span, check->n_conditions);

	for (size_t i = 0; i < check->n_conditions; i++)
		texts[i] = check->conditions[i].text;
	return say_list(judge, texts, check->n_conditions, " and ");
}

void ask_ruled_out(struct asking_value *a)
{
	const struct check *check = a->of.criterion->check;
	struct saying saying = { .found = a->piece->folded,
				 .has_subject = true,
				 .label = "ruled out",
				 .answer = SPAN("change it, or remove it") };

	for (size_t i = 0; i < check->n_conditions; i++)
		if (!holds(a, &check->conditions[i]))
			return;
	if (check->conditions[0].kind == CONDITION_VALUES)
		miss(&a->of, spot_of_asked(a), &saying,
		     "%s is \"%s\", which is ruled out", a->name,
		     value_text(a));
	else
		miss(&a->of, spot_of_asked(a), &saying,
		     "%s is %s; %s is ruled out", a->name, value_text(a),
		     say_conditions(a->of.judge, check));
}
