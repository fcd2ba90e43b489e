/* What can be asked of text: amounts, regexes, smells (smells.c). */
#include "ready/conditions.h"

#include "base/unicode.h"
#include "ready/miss.h"
#include "ready/smells.h"
#include "terms/lookup.h"

/* Links of a passage, ids included: the measure that needs the backlog. */
static size_t count_links(struct judge *judge, struct item *item,
			  const struct passage *passage)
{
	uint32_t start, end;
	size_t n = 0;

	item_read_links(judge->backlog, item);
	if (!passage_bounds(passage, &start, &end))
		return 0;
	for (size_t i = 0; i < item->n_links; i++) {
		const struct link_to *link = &item->links[i];

		/* An id that is a link's text is that link. */
		n += link->doc == passage->doc && start <= link->start &&
		     link->start < end && link->way != WAY_FIELD &&
		     !link->is_in_link &&
		     (!link->link || link_form_is_followed(link->link->form));
	}
	return n;
}

/* "6 words", "1 item", "no links". */
static const char *say_amount(struct judge *judge, double n,
			      enum measure measure)
{
	if (n <= 0)
		return arena_printf(judge->scratch, "no %s",
				    measure_name(measure, true))
			.at;
	return arena_printf(judge->scratch, "%g %s", n,
			    measure_name(measure, n > 1))
		.at;
}

const char *say_agreed(struct judge *judge, const struct amount *amount)
{
	bool one = (amount->number >= 1 && amount->number <= 1) ||
		   amount->op == UNLIKE;

	return arena_printf(judge->scratch, "%s%s %s agreed",
			    amount->op == AT_LEAST ? ""
						   : amount_words(amount->op),
			    say(judge, amount->text), one ? "was" : "were")
		.at;
}

/* What would bring a number to what was agreed. */
static struct span say_way_to(struct judge *judge, const struct amount *amount,
			      size_t n)
{
	bool more = (double)n < amount->number || amount->op == MORE;
	const char *what = measure_name(amount->measure, true);

	if (amount->measure == MEASURE_OPEN_TASKS && !more)
		return SPAN("finish or drop them");
	if (amount->measure == MEASURE_WORDS ||
	    amount->measure == MEASURE_CHARACTERS)
		return more ? SPAN("say more") : SPAN("make it shorter");
	return arena_printf(judge->scratch, more ? "add %s" : "remove %s",
			    what);
}

void miss_match(const struct asking *a, struct spot spot, const char *part,
		struct span regex, struct span found, struct span answer)
{
	enum { LONG_SENTENCE = 100 };
	struct judge *judge = a->judge;
	struct span asked = a->criterion->sentence;
	struct saying saying = { .answer = answer, .found = found };
	const char *in = say_id(judge, a->item);

	if (part)
		in = arena_printf(judge->scratch, "%s of %s", part, in).at;
	while (span_ends(asked, ".") || span_ends(asked, ":"))
		asked.len--;
	saying.is_plain = true;
	/* Regexes are for programs; people wrote a sentence that says it. */
	if (!asked.len || asked.len > LONG_SENTENCE || a->criterion->is_denied)
		miss(a, spot, &saying, "nothing in %s matches %s", in,
		     say(judge, regex));
	else
		miss(a, spot, &saying, "nothing in %s answers \"%s\"", in,
		     say(judge, asked));
}

static void miss_amount(const struct asking *a, struct spot spot,
			const char *name, const struct amount *amount, size_t n)
{
	struct judge *judge = a->judge;
	const char *has = say_amount(judge, (double)n, amount->measure);
	struct saying saying = {
		.label = arena_printf(judge->scratch, "%s here", has).at,
		.has_subject = true,
		.answer = say_way_to(judge, amount, n),
		.found = span_str(measure_name(amount->measure, true)),
		.beyond = amount_distance(amount, (double)n, 0),
	};

	miss(a, spot, &saying, "%s has %s; %s", name, has,
	     say_agreed(judge, amount));
}

/* "nothing in 0519 answers "Must be in our form"". */
static void miss_regex(const struct asking *a, struct spot spot,
		       const char *name, const struct condition *condition)
{
	bool is_whole = a->criterion->check->subject == SUBJECT_BODY;

	miss_match(a, spot, is_whole ? NULL : name, condition->regex_text,
		   condition->text, SPAN("write it in that form"));
}

static void miss_ruled_out(const struct asking *a, struct spot spot,
			   const char *name, const struct condition *condition,
			   struct span hit)
{
	const char *regex = say(a->judge, condition->regex_text);
	struct saying saying = {
		.has_subject = true,
		.answer = SPAN("put it differently, or remove it"),
		.found = condition->text,
	};

	if (span_trim(hit).len)
		miss(a, spot, &saying, "%s says \"%s\"; %s is ruled out", name,
		     say_short(a->judge, hit), regex);
	else
		miss(a, spot, &saying, "%s matches %s, which is ruled out",
		     name, regex);
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
						 judge->scratch);
	return sum;
}

static void judge_regex(const struct asking *a,
			const struct condition *condition,
			const struct passage *passages, size_t n,
			struct spot spot, const char *name)
{
	enum regex_result result = REGEX_MISS;
	struct passage_hit hit = { .text = SPAN("") };
	struct spot at = spot;

	for (size_t i = 0; i < n && result == REGEX_MISS; i++) {
		at.doc = passages[i].doc;
		result = passage_find(&passages[i], condition->regex,
				      condition->has_code, &hit,
				      a->judge->scratch);
	}
	if (result != REGEX_MISS) {
		at.start = hit.start;
		at.end = hit.end;
	}
	if (result == REGEX_LIMIT)
		miss_limit(a, at, condition->regex_text);
	else if (result == REGEX_HIT && condition->kind == CONDITION_NO_REGEX)
		miss_ruled_out(a, at, name, condition, hit.text);
	else if (result == REGEX_MISS && condition->kind == CONDITION_REGEX)
		miss_regex(a, spot, name, condition);
}

/* "each /…/": told once, at the first entry that is not so. */
static void miss_each(const struct asking *a, const struct document *doc,
		      const char *name, const struct condition *condition,
		      const struct passage_unlike *unlike)
{
	struct judge *judge = a->judge;
	const struct passage_item *first = &unlike->first;
	const char *regex = say(judge, condition->regex_text);
	struct spot spot = { doc, first->start,
			     doc->outline.blocks[first->block].end };
	struct saying saying = { .has_subject = true,
				 .answer = SPAN("write it in that form"),
				 .found = first->text };

	if (unlike->n > 1)
		miss(a, spot, &saying,
		     "%s has %zu of %zu items that are not of the form %s, "
		     "the first: %s",
		     name, unlike->n, unlike->n_items, regex,
		     say_short(judge, first->text));
	else
		miss(a, spot, &saying,
		     "%s has an item that is not of the form %s: %s", name,
		     regex, say_short(judge, first->text));
}

static void judge_each(const struct asking *a,
		       const struct condition *condition,
		       const struct passage *passages, size_t n,
		       struct spot spot, const char *name)
{
	const char *regex = say(a->judge, condition->regex_text);
	struct saying saying = { .has_subject = true,
				 .answer = SPAN("list them, each in that form"),
				 .found = condition->text };
	size_t n_items = 0;

	for (size_t i = 0; i < n; i++) {
		struct passage_unlike unlike;
		enum regex_result result = passage_find_unlike(
			&passages[i], condition->regex, condition->has_code,
			&unlike, a->judge->scratch);

		n_items += unlike.n_items;
		if (result == REGEX_LIMIT) {
			spot.doc = passages[i].doc;
			spot.start = spot.end = unlike.first.start;
			miss_limit(a, spot, condition->regex_text);
			return;
		}
		if (result == REGEX_HIT) {
			miss_each(a, passages[i].doc, name, condition, &unlike);
			return;
		}
	}
	if (!n_items)
		miss(a, spot, &saying,
		     "%s lists nothing, and each item was to be of the form %s",
		     name, regex);
}

static void judge_condition(const struct asking *a,
			    const struct condition *condition,
			    const struct passage *passages, size_t n,
			    struct spot spot, const char *name)
{
	struct smell_hit hits = { .n = 0 };
	size_t amount;

	switch (condition->kind) {
	case CONDITION_AMOUNT:
		amount = measure(a->judge, a->item, passages, n,
				 condition->amount.measure);
		if (!amount_holds(&condition->amount, (double)amount))
			miss_amount(a, spot, name, &condition->amount, amount);
		break;
	case CONDITION_REGEX:
	case CONDITION_NO_REGEX:
		if (condition->is_each)
			judge_each(a, condition, passages, n, spot, name);
		else
			judge_regex(a, condition, passages, n, spot, name);
		break;
	case CONDITION_SMELL:
		for (size_t i = 0; i < n; i++)
			find_smell(a->judge, a->item, condition->smell,
				   &passages[i], &hits);
		if (hits.n)
			miss_smell(a, name, condition->smell, &hits);
		break;
	default:
		break;
	}
}

void judge_passage(const struct asking *a, const struct passage *passages,
		   size_t n, struct spot spot, const char *name)
{
	const struct check *check = a->criterion->check;

	for (size_t i = 0; i < check->n_conditions; i++)
		judge_condition(a, &check->conditions[i], passages, n, spot,
				name);
}

/* A title has neither lists nor links: only what it says is measured. */
static size_t measure_line(struct span text, enum measure measure)
{
	switch (measure) {
	case MEASURE_WORDS:
		return text_count_words(text);
	case MEASURE_CHARACTERS:
		return text_count_characters(text);
	case MEASURE_NUMBERS:
		return text_count_numbers(text);
	default:
		return 0;
	}
}

static void judge_line_regex(const struct asking *a,
			     const struct condition *condition,
			     struct span text, struct spot spot,
			     const char *name)
{
	struct span hit = SPAN("");
	enum regex_result result =
		regex_find(condition->regex, text, &hit, NULL);

	if (result == REGEX_LIMIT)
		miss_limit(a, spot, condition->regex_text);
	else if (result == REGEX_HIT && condition->kind == CONDITION_NO_REGEX)
		miss_ruled_out(a, spot, name, condition, hit);
	else if (result == REGEX_MISS && condition->kind == CONDITION_REGEX)
		miss_regex(a, spot, name, condition);
}

/* The same for a text that is not a passage: a title. */
void judge_text(const struct asking *a, struct span text, struct spot spot,
		const char *name)
{
	const struct check *check = a->criterion->check;

	for (size_t i = 0; i < check->n_conditions; i++) {
		const struct condition *c = &check->conditions[i];
		struct smell_hit hits = { .spot = spot };
		size_t n;

		switch (c->kind) {
		case CONDITION_AMOUNT:
			n = measure_line(text, c->amount.measure);
			if (!amount_holds(&c->amount, (double)n))
				miss_amount(a, spot, name, &c->amount, n);
			break;
		case CONDITION_REGEX:
		case CONDITION_NO_REGEX:
			judge_line_regex(a, c, text, spot, name);
			break;
		case CONDITION_SMELL:
			if (text_smells(a->judge, c->smell, text, a->item,
					&hits))
				miss_smell(a, name, c->smell, &hits);
			break;
		default:
			break;
		}
	}
}
