/* Criteria from the fields that most items have. */
#include "adopt/mine-parts.h"

#include "backlog/own-file.h"
#include "base/unicode.h"

struct field_count {
	struct span name, folded;
	size_t n, open;
	size_t nones; /* that say "none" */
	struct span first; /* value, folded */
	bool varies; /* another one says something else */
};

struct field_counts {
	struct field_count *list;
	size_t n, room;
};

static const char *planning_sentence(enum planning plan)
{
	static const char *const sentences[PLAN_KINDS] = {
		[PLAN_PRIORITY] = "say how much it matters.",
		[PLAN_SIZE] = "be sized.",
		[PLAN_SPRINT] = "name its …", /* as the team calls it */
		[PLAN_PARENT] = "say what it is a part of.",
		[PLAN_DEPENDS] = "say what it waits for.",
		[PLAN_OWNER] = "say who is responsible for it.",
		[PLAN_TYPE] = "say what type of work it is.",
	};

	return sentences[plan];
}

static struct field_count *field_count(struct field_counts *counts,
				       const struct field *field,
				       struct arena *arena)
{
	struct field_count *count;

	for (size_t i = 0; i < counts->n; i++)
		if (span_eq(counts->list[i].folded, field->folded))
			return &counts->list[i];
	count = ARENA_PUSH(arena, counts->list, counts->n, counts->room);
	*count = (struct field_count){ .name = field->name,
				       .folded = field->folded };
	return count;
}

/* Does it hold where the field is asked for, as planning_asks() asks? */
static bool is_answered(const struct field *field, struct arena *arena)
{
	return field_has_value(field) ||
	       (planning_of(field->folded) == PLAN_DEPENDS && field->n_values &&
		text_says_none(field->values[0].text, arena));
}

static void count_fields(struct field_counts *counts, const struct item *item,
			 bool is_open, struct arena *arena)
{
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];
		struct field_count *count;

		if (!planning_sentence(planning_of(field->folded)) ||
		    !is_said_by_item(item, field->doc) ||
		    field_is_prose(field) || field_is_title(field, item) ||
		    field_names_own_files(item, field, arena) ||
		    (field->n_values &&
		     repeats_item(item, field->values[0].text)) ||
		    !is_answered(field, arena) ||
		    item_field(item, field->folded) != field)
			continue;
		count = field_count(counts, field, arena);
		count->open += is_open;
		count->n += !is_open;
		count->nones += !field_has_value(field);
		if (!count->first.len)
			count->first = field->values[0].folded;
		count->varies |=
			!span_eq(count->first, field->values[0].folded);
	}
}

/*
 * What all say alike tells nothing; and where nobody ever says "none", who
 * depends on nothing leaves that out.
 */
static bool is_worth_asking(const struct field_count *count, enum planning plan,
			    size_t n)
{
	if (plan == PLAN_TYPE || plan == PLAN_OWNER || plan == PLAN_SPRINT ||
	    plan == PLAN_PARENT)
		return count->varies;
	return plan != PLAN_DEPENDS || count->nones || count->n == n;
}

/* Worth, or how bad it is, is not yet what comes first, where both are told. */
static bool is_worth(struct span folded)
{
	return span_is(folded, "value") || span_is(folded, "valor") ||
	       span_is(folded, "severity");
}

static void add_field(struct mine *out, const struct habits *base,
		      const struct field_count *count, struct arena *arena)
{
	static const double weights[PLAN_KINDS] = {
		[PLAN_PRIORITY] = 7, [PLAN_SIZE] = 6,	 [PLAN_PARENT] = 5,
		[PLAN_OWNER] = 2,    [PLAN_DEPENDS] = 4, [PLAN_SPRINT] = 1,
		[PLAN_TYPE] = 2,
	};
	enum planning plan = planning_of(count->folded);
	struct span name = quoted_word(span_trim(count->name), arena);
	double weight = weights[plan] - is_worth(count->folded);
	struct mined *mined = is_worth_asking(count, plan, base->n)
				      ? mined_add(out, base, count->n,
						  count->open, weight, arena)
				      : NULL;

	if (!mined)
		return;
	/* Many teams size an item when they plan it, and not before. */
	if (plan == PLAN_SIZE && base->n_open &&
	    !is_share(count->open, base->n_open, NEARLY_ALL))
		mined->is_must = false;
	mined->check = arena_printf(arena, "%s %.*s", planning_asks(plan),
				    (int)name.len, name.at);
	mined->sentence = mined_sentence(
		mined->is_must,
		plan == PLAN_SPRINT
			? arena_printf(arena, "name its %.*s.",
				       (int)span_trim(count->name).len,
				       span_trim(count->name).at)
				  .at
			: planning_sentence(plan),
		arena);
	mined->plan = plan;
	mined->about = count->folded;
}

void mine_fields(struct mine *out, const struct habits *base,
		 struct arena *arena)
{
	struct field_counts counts = { 0 };

	for (size_t i = 0; i < base->n; i++)
		count_fields(&counts, base->items[i], false, arena);
	for (size_t i = 0; i < base->n_open; i++)
		count_fields(&counts, base->open[i], true, arena);
	for (size_t i = 0; i < counts.n; i++)
		add_field(out, base, &counts.list[i], arena);
}
