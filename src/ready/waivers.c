/*
 * Waivers stand in the item, so that they are reviewed with it: a rule, a
 * last day, a reason. All three are required.
 */
#include "ready/waivers.h"

#include "base/near.h"
#include "base/sort.h"
#include "base/unicode.h"
#include "ready/say.h"

#include <stdlib.h>

static struct span next_word(struct span *rest)
{
	size_t n = 0;

	*rest = span_trim(*rest);
	while (n < rest->len && !char_is_space(rest->at[n]))
		n++;
	*rest = span_trim(*rest);
	{
		struct span word = span_first(*rest, n);

		*rest = span_trim(span_from(*rest, n));
		return word;
	}
}

static bool take_word(struct span *rest, const char *word)
{
	struct span before = *rest;

	if (span_is_nocase(next_word(rest), word))
		return true;
	*rest = before;
	return false;
}

/* Marks of quotes, emphasis and code are not part of what is written. */
static struct span without_marks(struct span text)
{
	while (text.len && strchr("> \t*_`", text.at[0]))
		text = span_from(text, 1);
	return text;
}

/* After "Waived:", perhaps in bold; false where the line is not a waiver. */
static bool is_waived_line(struct span line, struct span *rest)
{
	static const char word[] = "waived:";
	size_t len = sizeof(word) - 1;

	line = without_marks(line);
	if (!span_starts_nocase(line, word))
		return false;
	*rest = span_trim(without_marks(span_from(line, len)));
	return true;
}

static bool opens_with(struct span text, const char *word)
{
	return take_word(&text, word);
}

/* What is wrong with the waiver, if anything is, and what mends it. */
static void find_wrong_form(struct judge *judge, struct waiver *waiver)
{
	if (!waiver->rule.len) {
		waiver->wrong = SPAN("names no rule");
		waiver->answer =
			SPAN("write the rule, the last day and the reason: "
			     "waive <rule> until YYYY-MM-DD because …");
	} else if (!waiver->until.len) {
		waiver->wrong = SPAN("has no last day");
		waiver->answer = SPAN("write until YYYY-MM-DD after the rule");
	} else if (waiver->until.len != 10 ||
		   !value_date(waiver->until, &waiver->day)) {
		waiver->wrong = arena_printf(
			judge->arena, "has a last day that is not a date: %s",
			say(judge, waiver->until));
		waiver->answer = SPAN("write it as YYYY-MM-DD");
	} else if (!text_count_words(waiver->reason)) {
		waiver->wrong = SPAN("gives no reason");
		waiver->answer = SPAN("write because … after the last day");
	}
	waiver->is_valid = !waiver->wrong.len;
}

/* RULE until YYYY-MM-DD because REASON */
static void read_waiver(struct judge *judge, struct judgement *judgement,
			size_t *room, struct span text, struct spot spot)
{
	struct waiver *waiver = ARENA_PUSH(judge->arena, judgement->waivers,
					   judgement->n_waivers, *room);
	struct span rest = text;

	*waiver = (struct waiver){ .spot = spot };
	if (!opens_with(rest, "until") && !opens_with(rest, "because"))
		waiver->rule = without_marks(next_word(&rest));
	while (waiver->rule.len &&
	       strchr("`*_,", waiver->rule.at[waiver->rule.len - 1]))
		waiver->rule.len--;
	if (take_word(&rest, "until")) {
		waiver->until = next_word(&rest);
		while (waiver->until.len &&
		       strchr(",;:", waiver->until.at[waiver->until.len - 1]))
			waiver->until.len--;
	}
	if (take_word(&rest, "because"))
		waiver->reason = rest;
	find_wrong_form(judge, waiver);
}

/* "size" or "field-size" where story/field-size is meant. */
static bool is_end_of_rule(struct span rule, struct span end)
{
	return end.len && rule.len > end.len &&
	       span_eq(span_from(rule, rule.len - end.len), end) &&
	       strchr("/-", rule.at[rule.len - end.len - 1]);
}

/* ---- rules ---- */

static int by_text(const void *x, const void *y)
{
	return span_compare(*(const struct span *)x, *(const struct span *)y);
}

/* The rules of a kind, sorted; made once for all that are waived. */
static const struct rule_list *rules_of(struct judge *judge, size_t kind)
{
	const struct agreement *agreement = judge->definition->agreements[kind];
	struct rule_list *list = &judge->work.rules[kind];

	if (list->rules)
		return list;
	list->rules = ARENA_ARRAY(judge->arena, struct span,
				  agreement->n_criteria + 1);
	for (size_t i = 0; i < agreement->n_criteria; i++)
		if (agreement->criteria[i]->check)
			list->rules[list->n++] = agreement->criteria[i]->rule;
	sort_list(list->rules, list->n, sizeof(*list->rules), by_text);
	return list;
}

static bool has_rule(const struct rule_list *list, struct span rule)
{
	return bsearch(&rule, list->rules, list->n, sizeof(*list->rules),
		       by_text) != NULL;
}

/* The rule that was called so before its id was cut; or nothing. */
static struct span rule_once_called(const struct agreement *agreement,
				    struct span long_rule)
{
	for (size_t i = 0; i < agreement->n_criteria; i++)
		if (agreement->criteria[i]->check &&
		    span_eq(agreement->criteria[i]->long_rule, long_rule))
			return agreement->criteria[i]->rule;
	return SPAN_NONE;
}

/* The rule that is probably meant, or nothing. */
static struct span near_rule(const struct agreement *agreement,
			     struct span wanted)
{
	struct near near = NEAR_NONE;

	for (size_t i = 0; i < agreement->n_criteria; i++) {
		struct span rule = agreement->criteria[i]->rule;

		if (!agreement->criteria[i]->check)
			continue;
		near_try(&near, wanted, rule, rule);
		if (is_end_of_rule(rule, wanted))
			near = (struct near){ rule, 1 };
	}
	return near.best;
}

/* The waiver is well formed; does it name a rule of this kind? */
static void find_wrong_rule(struct judge *judge, const struct item *item,
			    struct waiver *waiver)
{
	const struct document *doc = judge->definition->doc;
	struct span near, rule;

	if (has_rule(rules_of(judge, item->kind->index), waiver->rule))
		return;
	rule = rule_once_called(agreement_of(judge->definition, item),
				waiver->rule);
	if (rule.len) {
		waiver->rule = rule;
		return;
	}
	waiver->is_valid = false;
	waiver->answer =
		SPAN("write a rule the way findings show it in brackets");
	for (size_t i = 0; i < judge->definition->n_agreements; i++) {
		if (!has_rule(rules_of(judge, i), waiver->rule))
			continue;
		waiver->wrong = arena_printf(
			judge->arena, "names a rule of %s: %s",
			say_plural(judge,
				   judge->definition->agreements[i]->kind.name),
			say(judge, waiver->rule));
		return;
	}
	near = near_rule(agreement_of(judge->definition, item), waiver->rule);
	waiver->wrong = arena_printf(judge->arena, "names no rule of %s: %s",
				     judge->definition->is_builtin
					     ? "the definition"
					     : say(judge, doc->path),
				     say(judge, waiver->rule));
	if (!near.len)
		return;
	waiver->wrong = arena_printf(judge->arena, "%s; did you mean %s?",
				     say(judge, waiver->wrong),
				     say(judge, near));
	waiver->answer =
		arena_printf(judge->arena, "write %s", say(judge, near));
}

/* ---- reading ---- */

static void read_part(struct judge *judge, const struct part *part,
		      struct judgement *judgement, size_t *room)
{
	static const char word[] = "ready: waive";
	const struct outline *outline = &part->doc->outline;

	for (size_t i = outline_comment_at(outline, part->first);
	     i < outline->n_comments && outline->comments[i].block < part->last;
	     i++) {
		const struct comment *comment = &outline->comments[i];
		struct span text = span_trim(comment->text);

		if (!span_starts(text, word) ||
		    char_is_letter(span_from(text, sizeof(word) - 1).at[0]))
			continue;
		read_waiver(judge, judgement, room,
			    span_from(text, sizeof(word) - 1),
			    (struct spot){ part->doc, comment->start,
					   comment->end });
	}
	for (uint32_t i = part->first; i < part->last; i++) {
		const struct block *block = &outline->blocks[i];
		struct span rest, text;

		if (block->kind != BLOCK_PARAGRAPH ||
		    !block_is(outline, block->parent, BLOCK_QUOTE))
			continue;
		text = span_trim(outline_text_copy(outline, i, judge->scratch));
		if (!is_waived_line(text, &rest))
			continue;
		/* Several lines of one quote are several waivers. */
		rest = outline_source(outline, i);
		while (span_next_line(&rest, &text)) {
			struct span waiver;
			uint32_t at;

			while (text.len &&
			       (text.at[0] == '>' || char_is_space(text.at[0])))
				text = span_from(text, 1);
			text = span_trim(text);
			if (!is_waived_line(text, &waiver))
				continue;
			at = (uint32_t)(text.at - outline->source.at);
			read_waiver(judge, judgement, room, waiver,
				    (struct spot){ part->doc, at,
						   at + (uint32_t)text.len });
		}
	}
}

static int by_rule(const void *x, const void *y)
{
	const struct waiver *a = *(struct waiver *const *)x;
	const struct waiver *b = *(struct waiver *const *)y;

	return span_compare(a->rule, b->rule);
}

/* Those that name a rule, side by side and in their order. */
static void sort_waivers(struct judge *judge, struct judgement *judgement)
{
	judgement->by_rule = ARENA_ARRAY(judge->arena, struct waiver *,
					 judgement->n_waivers);
	for (size_t i = 0; i < judgement->n_waivers; i++)
		if (!judgement->waivers[i].wrong.len)
			judgement->by_rule[judgement->n_by_rule++] =
				&judgement->waivers[i];
	sort_list(judgement->by_rule, judgement->n_by_rule,
		  sizeof(*judgement->by_rule), by_rule);
}

void waivers_read(struct judge *judge, const struct item *item,
		  struct judgement *judgement)
{
	size_t room = 0;

	for (size_t i = 0; i < item->n_parts; i++)
		read_part(judge, &item->parts[i], judgement, &room);
	if (!judgement->n_waivers)
		return;
	for (size_t i = 0; i < judgement->n_waivers; i++) {
		struct waiver *waiver = &judgement->waivers[i];

		if (waiver->wrong.len)
			continue;
		find_wrong_rule(judge, item, waiver);
		if (waiver->day < judge->backlog->today)
			waiver->is_valid = false;
	}
	sort_waivers(judge, judgement);
}

/* The first that waives the rule, of those that are sorted. */
static size_t first_for(const struct judgement *judgement, struct span rule)
{
	size_t low = 0, high = judgement->n_by_rule;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (span_compare(judgement->by_rule[middle]->rule, rule) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct waiver *waiver_for(struct judgement *judgement, struct span rule)
{
	for (size_t i = first_for(judgement, rule);
	     i < judgement->n_by_rule &&
	     span_eq(judgement->by_rule[i]->rule, rule);
	     i++) {
		struct waiver *waiver = judgement->by_rule[i];

		waiver->is_used = true;
		if (waiver->is_valid)
			return waiver;
	}
	return NULL;
}

void judge_waivers(struct judge *judge, struct item *item, struct findings *out)
{
	struct judgement *judgement = &judge->judgements[item->index];

	for (size_t i = 0; i < judgement->n_waivers; i++) {
		const struct waiver *waiver = &judgement->waivers[i];
		struct finding *finding;
		struct span message;

		if (waiver->wrong.len)
			message = arena_printf(judge->scratch,
					       "a waiver in %s %s",
					       say_id(judge, item),
					       say(judge, waiver->wrong));
		else if (!waiver->is_used)
			message = arena_printf(
				judge->scratch,
				"%s passes without its waiver for %s",
				say_id(judge, item), say(judge, waiver->rule));
		else if (waiver->day < judge->backlog->today)
			message = arena_printf(judge->scratch,
					       "the waiver for %s ended on %s",
					       say(judge, waiver->rule),
					       say(judge, waiver->until));
		else
			continue;
		finding = findings_add(out);
		if (!finding)
			return;
		finding->rule = SPAN("waiver-invalid");
		finding->severity = SEVERITY_ERROR;
		finding->item = item;
		finding->doc = waiver->spot.doc;
		finding->start = waiver->spot.start;
		finding->end = waiver->spot.end;
		finding->message = message;
		finding->label = SPAN("");
		finding->back = SPAN("remove the waiver");
		finding->answer = waiver->wrong.len ? waiver->answer
				  : waiver->is_used
					  ? SPAN("agree on a new last day")
					  : finding->back;
		if (!waiver->wrong.len && !waiver->is_used)
			finding->back = SPAN("");
		finding->found = waiver->rule;
	}
}
