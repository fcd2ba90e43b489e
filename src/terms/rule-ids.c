/*
 * Rule ids come from a kind and a check, not from its sentence, so that a
 * waiver stays with its rule when words change.
 */
#include "terms/settle.h"

#include "base/unicode.h"
#include "terms/mistakes.h"

#include <stdlib.h>

static void add_slug(struct buf *id, struct arena *arena, struct span text)
{
	struct span slug = text_slug(arena, text);

	if (!slug.len)
		return;
	if (id->len && id->at[id->len - 1] != '/')
		buf_addc(id, '-');
	buf_add(id, slug);
}

enum { WORDS_OF_A_RULE = 6 };

/* The first words of a sentence: what `ticked` is about. */
static struct span first_words(struct span sentence)
{
	size_t words = 0;

	for (size_t i = 1; i < sentence.len; i++) {
		words += sentence.at[i] == ' ' && sentence.at[i - 1] != ' ';
		if (words == WORDS_OF_A_RULE)
			return span_first(sentence, i);
	}
	return sentence;
}

static struct span slug_of_check(const struct criterion *criterion,
				 struct span kind, struct arena *arena)
{
	const struct check *check = criterion->check;
	struct buf id = BUF_INIT;
	struct span out;

	buf_add(&id, kind);
	buf_addc(&id, '/');
	if (check->is_absent)
		add_slug(&id, arena, SPAN("no"));
	add_slug(&id, arena, span_str(subjects[check->subject].slug));
	if (check->change == CHANGE_FIELD && check->subject == SUBJECT_CHANGE)
		add_slug(&id, arena, SPAN("field"));
	if (check->change == CHANGE_SECTION)
		add_slug(&id, arena, SPAN("section"));
	if (check->change == CHANGE_ORDER)
		add_slug(&id, arena, SPAN("order"));
	if (check->names.n)
		add_slug(&id, arena, check->names.shown[0]);
	for (size_t i = 0; i < check->n_list; i++)
		add_slug(&id, arena, check->list[i].shown[0]);
	if (check->limit > 0) {
		add_slug(&id, arena, SPAN("where"));
		add_slug(&id, arena, check->where->text);
	}
	if (check->regex)
		add_slug(&id, arena, check->regex_text);
	if (check->subject == SUBJECT_TICKED)
		add_slug(&id, arena, first_words(criterion->sentence));
	out = arena_copy(arena, buf_span(&id));
	buf_release(&id);
	return out;
}

/* Longer names for rules that share one, from what tells them apart. */
static struct span longer_id(const struct criterion *criterion, int round,
			     struct arena *arena)
{
	const struct check *check = criterion->check;
	struct span more = SPAN("");

	if (round == 0 && check->n_conditions)
		more = check->conditions[0].text;
	else if (round == 1 && check->when)
		more = arena_printf(arena, "when %.*s",
				    (int)check->when->text.len,
				    check->when->text.at);
	else if (round == 1 && check->where)
		more = arena_printf(arena, "where %.*s",
				    (int)check->where->text.len,
				    check->where->text.at);
	else if (round == 2 && criterion->level != NO_LEVEL &&
		 criterion->agreement)
		more = criterion->agreement->levels[criterion->level].name;
	else if (round == 3)
		more = check->subject == SUBJECT_TICKED ? criterion->sentence
							: check->text;
	more = text_slug(arena, more);
	return more.len ? arena_printf(arena, "%.*s-%.*s",
				       (int)criterion->rule.len,
				       criterion->rule.at, (int)more.len,
				       more.at)
			: criterion->rule;
}

static int by_rule(const void *x, const void *y)
{
	const struct criterion *a = *(struct criterion *const *)x;
	const struct criterion *b = *(struct criterion *const *)y;
	int order = span_compare(a->rule, b->rule);

	if (order)
		return order;
	return a->start != b->start ? (a->start < b->start ? -1 : 1)
	       : a->check_start < b->check_start
		       ? -1
		       : a->check_start > b->check_start;
}

/* The criteria with a check, those of one rule side by side. */
static size_t sort_by_rule(const struct agreement *agreement,
			   struct criterion **sorted)
{
	size_t n = 0;

	for (size_t i = 0; i < agreement->n_criteria; i++)
		if (agreement->criteria[i]->check)
			sorted[n++] = agreement->criteria[i];
	if (n)
		qsort(sorted, n, sizeof(*sorted), by_rule);
	return n;
}

/* The first behind `from` with another rule. */
static size_t end_of_rule(struct criterion *const *sorted, size_t from,
			  size_t n)
{
	size_t end = from + 1;

	while (end < n && span_eq(sorted[end]->rule, sorted[from]->rule))
		end++;
	return end;
}

void settle_ids(struct definition *definition, struct agreement *agreement)
{
	struct arena *arena = definition->arena;
	size_t n = agreement->n_criteria;
	struct criterion **sorted = ARENA_ARRAY(arena, struct criterion *, n);

	for (size_t i = 0; i < n; i++) {
		struct criterion *c = agreement->criteria[i];

		c->rule =
			c->check ? slug_of_check(c, agreement->kind.slug, arena)
				 : SPAN("");
	}
	for (int round = 0; round < 4; round++) {
		n = sort_by_rule(agreement, sorted);
		for (size_t i = 0, end; i < n; i = end) {
			end = end_of_rule(sorted, i, n);
			for (size_t j = i; end > i + 1 && j < end; j++)
				sorted[j]->rule =
					longer_id(sorted[j], round, arena);
		}
	}
	n = sort_by_rule(agreement, sorted);
	for (size_t i = 0, end; i < n; i = end) {
		end = end_of_rule(sorted, i, n);
		/* Told at the second of the two. */
		for (size_t j = i + 1; j < end; j++)
			definition_mistake(
				definition, sorted[j]->check_start,
				sorted[j]->check_end,
				"line %zu asks the same; one of the two can go",
				outline_place(&definition->doc->outline,
					      sorted[i]->check_start)
					.line)
				->answer = SPAN("take one of them out, or tell "
						"them apart by a condition");
	}
}
