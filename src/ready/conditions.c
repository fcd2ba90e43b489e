/* What can be asked of text: amounts, regexes, smells (smells.c). */
#include "ready/judge.h"

#include "base/unicode.h"

size_t count_links(struct judge *judge, struct item *item,
		   const struct passage *passage)
{
	uint32_t start, end;
	size_t n = 0;

	item_read_links(judge->backlog, item);
	if (!passage_bounds(passage, &start, &end))
		return 0;
	for (size_t i = 0; i < item->n_links; i++) {
		const struct link_to *link = &item->links[i];

		if (link->doc != passage->doc || link->start < start ||
		    link->start >= end || link->way == WAY_FIELD ||
		    (link->link && link->link->form == LINK_IMAGE))
			continue;
		/* An id that is a link's text is that link. */
		if (link->way == WAY_WORD) {
			bool inside = false;

			for (size_t j = 0; j < item->n_links && !inside; j++)
				inside = item->links[j].way == WAY_TEXT &&
					 item->links[j].doc == link->doc &&
					 item->links[j].start <= link->start &&
					 link->end <= item->links[j].end;
			if (inside)
				continue;
		}
		n++;
	}
	return n;
}

/* "6 words", "1 item", "no links". */
static const char *say_amount(struct judge *judge, double n,
			      enum measure measure)
{
	if (n <= 0)
		return arena_printf(judge->arena, "no %s",
				    measure_name(measure, true))
			.at;
	return arena_printf(judge->arena, "%g %s", n,
			    measure_name(measure, n > 1))
		.at;
}

/* "15 were agreed", "at most 1 was agreed". */
static const char *say_agreed(struct judge *judge, const struct amount *amount)
{
	return arena_printf(judge->arena, "%s%s %s agreed",
			    amount->op == AT_LEAST ? ""
						   : amount_words(amount->op),
			    say(judge, amount->text),
			    amount->number >= 1 && amount->number <= 1 ? "was"
								       : "were")
		.at;
}

static void miss_amount(struct judge *judge, const struct criterion *criterion,
			struct item *item, struct findings *out,
			struct spot spot, const char *name,
			const struct amount *amount, size_t n)
{
	bool more = amount->op == AT_LEAST || amount->op == MORE;
	struct saying saying = {
		.label = arena_printf(judge->arena, "%s here",
				      say_amount(judge, (double)n,
						 amount->measure))
				 .at,
		.has_subject = true,
		.answer = more ? SPAN("say more") : SPAN("make it shorter"),
		.found = arena_printf(judge->arena, "%zu %s", n,
				      measure_name(amount->measure, true)),
	};

	if (amount->measure == MEASURE_OPEN_TASKS && !more)
		saying.answer = SPAN("finish or drop them");
	else if (more && amount->measure != MEASURE_WORDS &&
		 amount->measure != MEASURE_CHARACTERS)
		saying.answer =
			arena_printf(judge->arena, "add %s",
				     measure_name(amount->measure, true));
	miss(judge, criterion, item, out, spot, &saying, "%s has %s, and %s",
	     name, say_amount(judge, (double)n, amount->measure),
	     say_agreed(judge, amount));
}

static void miss_regex(struct judge *judge, const struct criterion *criterion,
		       struct item *item, struct findings *out,
		       struct spot spot, const char *name,
		       const struct condition *condition, bool forbidden)
{
	struct saying saying = {
		.label = forbidden ? "here" : NULL,
		.has_subject = true,
		.answer = forbidden ? SPAN("take it out") : SPAN("add it"),
		.found = condition->text,
	};

	miss(judge, criterion, item, out, spot, &saying,
	     forbidden ? "%s has a place that matches %s, which was ruled out"
		       : "%s has nothing that matches %s",
	     name,
	     say(judge, forbidden ? span_trim(span_from(condition->text, 2))
				  : condition->text));
}

/* ---- one condition after the other ---- */

static size_t measure(struct judge *judge, struct item *item,
		      const struct passage *passages, size_t n,
		      enum measure measure)
{
	size_t sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += measure == MEASURE_LINKS
			       ? count_links(judge, item, &passages[i])
			       : passage_measure(&passages[i], measure,
						 judge->arena);
	return sum;
}

static void judge_condition(struct judge *judge,
			    const struct criterion *criterion,
			    struct item *item, struct findings *out,
			    const struct condition *condition,
			    const struct passage *passages, size_t n,
			    struct spot spot, const char *name)
{
	enum regex_result result = REGEX_MISS;
	struct smell_hit hits = { .n = 0 };
	size_t amount;

	switch (condition->kind) {
	case CONDITION_AMOUNT:
		amount = measure(judge, item, passages, n,
				 condition->amount.measure);
		if (!amount_holds(&condition->amount, (double)amount))
			miss_amount(judge, criterion, item, out, spot, name,
				    &condition->amount, amount);
		break;
	case CONDITION_REGEX:
	case CONDITION_NO_REGEX:
		for (size_t i = 0; i < n && result == REGEX_MISS; i++) {
			struct spot at = { passages[i].doc, 0, 0 };

			result = passage_find(&passages[i], condition->regex,
					      &at.start, judge->arena);
			at.end = at.start;
			if (result != REGEX_MISS &&
			    condition->kind == CONDITION_NO_REGEX)
				spot = at;
		}
		if (result == REGEX_LIMIT)
			miss_limit(judge, criterion, item, out, spot,
				   condition->text);
		else if ((result == REGEX_HIT) !=
			 (condition->kind == CONDITION_REGEX))
			miss_regex(judge, criterion, item, out, spot, name,
				   condition,
				   condition->kind == CONDITION_NO_REGEX);
		break;
	case CONDITION_SMELL:
		for (size_t i = 0; i < n; i++)
			find_smell(judge, item, condition->smell, &passages[i],
				   &hits);
		if (hits.n)
			miss_smell(judge, criterion, item, out, name,
				   condition->smell, &hits);
		break;
	default:
		break;
	}
}

void judge_passage(struct judge *judge, const struct criterion *criterion,
		   struct item *item, struct findings *out,
		   const struct passage *passages, size_t n, struct spot spot,
		   const char *name)
{
	const struct check *check = criterion->check;

	for (size_t i = 0; i < check->n_conditions; i++)
		judge_condition(judge, criterion, item, out,
				&check->conditions[i], passages, n, spot, name);
}

/* The same for a text that is no passage: a title. */
void judge_text(struct judge *judge, const struct criterion *criterion,
		struct item *item, struct findings *out, struct span text,
		struct spot spot, const char *name)
{
	const struct check *check = criterion->check;

	for (size_t i = 0; i < check->n_conditions; i++) {
		const struct condition *c = &check->conditions[i];
		struct smell_hit hits = { .spot = spot };
		enum regex_result result;
		size_t n = 0;

		switch (c->kind) {
		case CONDITION_AMOUNT:
			if (c->amount.measure == MEASURE_WORDS)
				n = text_count_words(text);
			else if (c->amount.measure == MEASURE_CHARACTERS)
				n = text_count_characters(text);
			else if (c->amount.measure == MEASURE_NUMBERS)
				n = text_count_numbers(text);
			if (!amount_holds(&c->amount, (double)n))
				miss_amount(judge, criterion, item, out, spot,
					    name, &c->amount, n);
			break;
		case CONDITION_REGEX:
		case CONDITION_NO_REGEX:
			result = regex_find(c->regex, text, NULL, NULL);
			if (result == REGEX_LIMIT)
				miss_limit(judge, criterion, item, out, spot,
					   c->text);
			else if ((result == REGEX_HIT) !=
				 (c->kind == CONDITION_REGEX))
				miss_regex(judge, criterion, item, out, spot,
					   name, c,
					   c->kind == CONDITION_NO_REGEX);
			break;
		case CONDITION_SMELL:
			if (text_smells(judge, c->smell, text, item, &hits))
				miss_smell(judge, criterion, item, out, name,
					   c->smell, &hits);
			break;
		default:
			break;
		}
	}
}
