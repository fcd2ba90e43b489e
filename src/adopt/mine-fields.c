/* Criteria from the fields that most items have, and the scales of these. */
#include "adopt/mine-parts.h"

#include "base/unicode.h"

struct value_count {
	struct span shown, folded;
	size_t n; /* 0: only among open items */
};

struct field_count {
	struct span name, folded;
	size_t n, open;
	size_t nones; /* that say "none" */
	struct value_count *values;
	size_t n_values, room;
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
		[PLAN_SPRINT] = "say what it is planned for.",
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

static void count_value(struct field_count *count,
			const struct field_value *value, size_t n,
			struct arena *arena)
{
	for (size_t i = 0; i < count->n_values; i++)
		if (span_eq(count->values[i].folded, value->folded)) {
			count->values[i].n += n;
			return;
		}
	*ARENA_PUSH(arena, count->values, count->n_values, count->room) =
		(struct value_count){ value->text, value->folded, n };
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
		    field_is_prose(field) || field_is_title(field, item) ||
		    !is_answered(field, arena) ||
		    item_field(item, field->folded) != field)
			continue;
		count = field_count(counts, field, arena);
		count->open += is_open;
		count->n += !is_open;
		count->nones += !field_has_value(field);
		count_value(count, &field->values[0], !is_open, arena);
	}
}

/* ---- scales ---- */

/* From one end to the other; a step may have two names. */
static const char *const scales[][10] = {
	{ "critical|urgent", "high", "medium|normal", "low", "lowest", "none",
	  NULL },
	{ "p0", "p1", "p2", "p3", "p4", "p5", NULL },
	{ "must|must have", "should|should have", "could|could have",
	  "won't|won't have", NULL },
	{ "blocker", "critical", "major", "minor", "trivial", NULL },
	{ "xs", "s", "m", "l", "xl", "xxl", NULL },
	{ "1", "2", "3", "5", "8", "13", "20|21", "40", NULL },
	{ "1", "2", "3", "4", "5", "6", "7", "8", "9", NULL },
	{ "alta", "media", "baja", NULL },
	{ "alta", "média", "baixa", NULL },
	{ "hoch", "mittel", "niedrig", NULL },
	{ "haute", "moyenne", "basse", NULL },
	{ "высокий", "средний", "низкий", NULL },
	{ "高", "中", "低", NULL },
};

enum { N_SCALES = sizeof(scales) / sizeof(*scales) };

static const struct value_count *value_in(const struct field_count *count,
					  struct span word)
{
	for (size_t i = 0; i < count->n_values; i++)
		if (text_folds_to(word, count->values[i].folded))
			return &count->values[i];
	return NULL;
}

/* The values of a scale that are found, while they are put in order. */
struct scale_found {
	struct buf text;
	size_t n, n_done, covered;
	bool has_gap; /* a step between two that nobody was on */
	bool ends; /* the last step was not found */
	bool is_part; /* some step was not */
};

/* One of its names, or both where both are in use. */
static bool take_step(struct scale_found *found, const char *step,
		      const struct field_count *count, bool is_size,
		      struct arena *arena)
{
	struct span rest = span_str(step), word;
	bool any = false;

	while (span_next_part(&rest, '|', &word)) {
		const struct value_count *value = value_in(count, word);

		if (!value ||
		    (!value->n && is_size && found->covered == count->n))
			continue;
		if (found->n++)
			buf_adds(&found->text, ", ");
		buf_add(&found->text, quoted_word(value->shown, arena));
		found->n_done += value->n > 0;
		found->covered += value->n;
		any = true;
	}
	return any;
}

/* So many items for each value show that there are no others. */
enum { ITEMS_A_VALUE = 3 };

/*
 * The scale that covers all values, as found and in order; or nothing. What
 * only open items say is on it as well, unless it is larger than all that was
 * ever done: such an item is to be split. Where few items tell, or a step in
 * between is missing, the next item may well be on one that was not seen.
 */
static struct span scale_of(const struct field_count *count, bool is_size,
			    struct arena *arena)
{
	for (size_t s = 0; s < N_SCALES; s++) {
		struct scale_found found = { .text = BUF_INIT };
		struct span values = SPAN_NONE;

		for (size_t i = 0; i < 10 && scales[s][i]; i++)
			if (!take_step(&found, scales[s][i], count, is_size,
				       arena)) {
				found.ends = found.n > 0;
				found.is_part = true;
			} else {
				found.has_gap |= found.ends;
				found.ends = false;
			}
		if (found.n_done > 1 && found.covered == count->n)
			values = arena_copy(arena, buf_span(&found.text));
		buf_release(&found.text);
		if (values.len)
			return found.has_gap ||
					       (found.is_part &&
						count->n + count->open <
							ITEMS_A_VALUE * found.n)
				       ? SPAN_NONE
				       : values;
	}
	return SPAN_NONE;
}

/*
 * What all say alike tells nothing; and where nobody ever says "none", who
 * depends on nothing leaves that out.
 */
static bool is_worth_asking(const struct field_count *count, enum planning plan,
			    size_t n)
{
	if (plan == PLAN_TYPE)
		return count->n_values > 1;
	return plan != PLAN_DEPENDS || count->nones || count->n == n;
}

/* Worth is not yet what comes first, where both are told. */
static bool is_worth(struct span folded)
{
	return span_is(folded, "value") || span_is(folded, "valor");
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
	struct span name = quoted_word(span_trim(count->name), arena), scale;
	double weight = weights[plan] - is_worth(count->folded);
	struct mined *mined = is_worth_asking(count, plan, base->n)
				      ? mined_add(out, base, count->n,
						  count->open, weight, arena)
				      : NULL;

	if (!mined)
		return;
	scale = plan == PLAN_PRIORITY || plan == PLAN_SIZE
			? scale_of(count, plan == PLAN_SIZE, arena)
			: SPAN_NONE;
	mined->check = arena_printf(arena, "%s %.*s%s%.*s", planning_asks(plan),
				    (int)name.len, name.at,
				    scale.len ? ": " : "", (int)scale.len,
				    scale.at ? scale.at : "");
	mined->sentence =
		mined_sentence(mined->is_must, planning_sentence(plan), arena);
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
