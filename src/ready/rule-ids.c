/*
 * Rule ids come from a kind and a check, not from its sentence, so that a
 * waiver stays with its rule when words change.
 */
#include "ready/settle.h"

#include "base/unicode.h"
#include "ready/subject.h"

static void add_slug(struct buf *id, struct arena *arena, struct span text)
{
	struct span slug = text_slug(arena, text);

	if (!slug.len)
		return;
	if (id->len && id->at[id->len - 1] != '/')
		buf_addc(id, '-');
	buf_add(id, slug);
}

static struct span slug_of_check(const struct check *check, struct span kind,
				 struct arena *arena)
{
	struct buf id = BUF_INIT;
	struct span out;

	buf_add(&id, kind);
	buf_addc(&id, '/');
	if (check->is_absent)
		add_slug(&id, arena, SPAN("no"));
	add_slug(&id, arena, span_str(check->subject->slug));
	if (check->change == CHANGE_FIELD &&
	    !strcmp(check->subject->slug, "change-of"))
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
		more = check->text;
	more = text_slug(arena, more);
	return more.len ? arena_printf(arena, "%.*s-%.*s",
				       (int)criterion->rule.len,
				       criterion->rule.at, (int)more.len,
				       more.at)
			: criterion->rule;
}

static bool shares_id(const struct agreement *agreement, size_t i)
{
	const struct criterion *c = agreement->criteria[i];

	for (size_t j = 0; j < agreement->n_criteria; j++)
		if (j != i && agreement->criteria[j]->check &&
		    span_eq(agreement->criteria[j]->rule, c->rule))
			return true;
	return false;
}

void settle_ids(struct definition *definition, struct agreement *agreement)
{
	struct arena *arena = definition->arena;
	size_t n = agreement->n_criteria;
	bool *twice = ARENA_ARRAY(arena, bool, n);

	for (size_t i = 0; i < n; i++) {
		struct criterion *c = agreement->criteria[i];

		c->rule = c->check ? slug_of_check(c->check,
						   agreement->kind.slug, arena)
				   : SPAN("");
	}
	for (int round = 0; round < 4; round++) {
		for (size_t i = 0; i < n; i++)
			twice[i] = agreement->criteria[i]->check &&
				   shares_id(agreement, i);
		for (size_t i = 0; i < n; i++)
			if (twice[i])
				agreement->criteria[i]->rule = longer_id(
					agreement->criteria[i], round, arena);
	}
	for (size_t i = 0; i < n; i++) {
		struct criterion *c = agreement->criteria[i];

		/* Told at the second of the two. */
		for (size_t j = 0; c->check && j < i; j++) {
			struct criterion *first = agreement->criteria[j];

			if (!first->check || !span_eq(first->rule, c->rule))
				continue;
			definition_mistake(
				definition, c->check_start, c->check_end,
				"line %zu asks the same; one of the two can go",
				outline_place(&definition->doc->outline,
					      first->check_start)
					.line)
				->answer = SPAN("take one of them out, or tell "
						"them apart by a condition");
			break;
		}
	}
}
