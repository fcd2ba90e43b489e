/*
 * What is missing of each item. For its claim the judge has told it already;
 * for the next level it is asked once more, by the same criteria.
 */
#include "plan/show.h"

#include "base/unicode.h"
#include "terms/lookup.h"
#include "words/words.h"

/* ---- the subject, in a word or two ---- */

/* "Goals" and "Non-Goals" are words in capitals; "DoD" and "API" are names. */
static bool is_capitalised(struct span rest)
{
	size_t n = 1;

	if (!rest.len || rest.at[0] < 'A' || rest.at[0] > 'Z')
		return false;
	while (n < rest.len && rest.at[n] >= 'a' && rest.at[n] <= 'z')
		n++;
	return n > 1 && (n == rest.len || !char_is_letter(rest.at[n]));
}

/* "Acceptance Criteria" within a sentence; "API notes" stays. */
static struct span in_sentence(struct span name, struct arena *arena)
{
	char *copy = (char *)arena_copy(arena, name).at;

	for (size_t i = 0; i < name.len; i++)
		if ((!i || strchr(" -/(", copy[i - 1])) &&
		    is_capitalised(span_from(name, i)))
			copy[i] = char_lower(copy[i]);
	return span_of(copy, name.len);
}

struct span check_subject(const struct check *check, struct arena *arena)
{
	const char *word = subjects[check->subject].word;

	if (!strcmp(word, "linked from"))
		return check->names.n ? check->names.shown[0] : span_str(word);
	if (!strcmp(word, "link"))
		return check->names.n ? check->names.shown[0] : span_str(word);
	if (!strcmp(word, "sections") && check->n_list)
		return in_sentence(check->list[0].shown[0], arena);
	if (!strcmp(word, "body"))
		return SPAN("text");
	if (check->subject == SUBJECT_MENTIONS &&
	    story_asked(check->regex_text, arena))
		return SPAN("story sentence");
	if (check->names.n &&
	    (!strcmp(word, "section") || !strcmp(word, "heading") ||
	     !strcmp(word, "field") || !strcmp(word, "section or field")))
		return in_sentence(check->names.shown[0], arena);
	if (check->subject == SUBJECT_FILE && check->names.n)
		return check->names.shown[0];
	return span_str(word);
}

/* ---- who misses what ---- */

static void add_miss(struct plan *plan, struct planned *planned,
		     const struct finding *finding)
{
	const struct criterion *criterion = finding->criterion;
	struct miss *miss = ARENA_PUSH(plan->arena, planned->misses,
				       planned->n_misses, planned->misses_room);

	*miss = (struct miss){
		.finding = finding,
		.criterion = criterion,
		.rule = finding->rule,
		.message = finding->message,
		.what = span_from(finding->message, finding->said_of),
		.found = finding->found,
		.subject = check_subject(criterion->check, plan->arena),
		.line = outline_place(&finding->doc->outline, finding->start)
				.line,
	};
	miss->phrase = plan_phrase(plan, planned->item, finding, miss->subject);
}

/* A must that fails; changes and what is told of a kind move no verdict. */
static bool weighs(const struct finding *finding)
{
	const struct criterion *criterion = finding->criterion;

	return criterion && criterion->check && !finding->waived.at &&
	       !finding->is_of_kind && finding->since != SINCE_GONE &&
	       criterion->severity == SEVERITY_ERROR &&
	       criterion->check->subject != SUBJECT_CHANGE;
}

/* The next level that somebody can claim; NO_LEVEL after the last. */
static size_t next_level(const struct agreement *agreement, size_t claims)
{
	size_t from = claims == NO_LEVEL ? 0 : claims + 1;

	for (size_t i = from; i < agreement->n_levels; i++)
		if (!agreement->is_guarded || agreement->levels[i].when)
			return i;
	return NO_LEVEL;
}

static bool is_between(const struct criterion *criterion, size_t claims,
		       size_t next)
{
	return criterion->level != NO_LEVEL && criterion->level <= next &&
	       (claims == NO_LEVEL || criterion->level > claims);
}

static void ask_next(struct plan *plan, struct planned *planned)
{
	const struct agreement *agreement =
		agreement_of(plan->definition, planned->item);
	const struct judgement *judgement =
		judge_of(plan->judge, planned->item);
	size_t next = planned->missing_for;

	/* The judge has seen that nothing is. */
	if (judgement->meets != NO_LEVEL && judgement->meets >= next)
		return;
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct criterion *criterion = agreement->criteria[i];
		struct findings found = { .arena = plan->arena };

		if (criterion->severity != SEVERITY_ERROR ||
		    !is_between(criterion, judgement->claims, next))
			continue;
		judge_ask(plan->judge, criterion, planned->item, &found);
		for (size_t f = 0; f < found.n; f++)
			if (weighs(&found.list[f]))
				add_miss(plan, planned, &found.list[f]);
	}
}

static void set_missing_for(struct plan *plan, struct planned *planned)
{
	const struct agreement *agreement =
		agreement_of(plan->definition, planned->item);
	const struct judgement *judgement =
		judge_of(plan->judge, planned->item);

	/* Of what is begun only what it still misses matters. */
	if (judgement->verdict == VERDICT_NOT_READY ||
	    (planned->item->is_started && planned->n_misses))
		planned->missing_for = judgement->claims;
	else if (judgement->verdict != VERDICT_DONE &&
		 !planned->item->is_started)
		planned->missing_for = next_level(agreement, judgement->claims);
}

void plan_find_missing(struct plan *plan)
{
	const struct findings *findings = &plan->judge->findings;

	for (size_t i = 0; i < findings->n; i++)
		if (findings->list[i].item && weighs(&findings->list[i]))
			add_miss(plan, planned_of(plan, findings->list[i].item),
				 &findings->list[i]);
	for (size_t i = 0; i < plan->backlog->n_items; i++)
		set_missing_for(plan, &plan->items[i]);
}

void plan_ask_next(struct plan *plan, struct planned *planned)
{
	enum verdict verdict = judge_of(plan->judge, planned->item)->verdict;

	if (planned->is_asked)
		return;
	planned->is_asked = true;
	if (!planned->item->is_started &&
	    (verdict == VERDICT_OPEN || verdict == VERDICT_READY) &&
	    planned->missing_for != NO_LEVEL)
		ask_next(plan, planned);
}

void plan_ask_all_next(struct plan *plan)
{
	for (size_t i = 0; i < plan->backlog->n_items; i++)
		plan_ask_next(plan, &plan->items[i]);
}
