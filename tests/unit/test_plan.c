/*
 * What comes next, and why: test_plan/ holds a small repository, and
 * plan.expected all that the plan knows of each of its items, those that are
 * open in their order first. Written by hand from "Outcomes" in
 * ready/README.md.
 *
 *	1. S-1 "Mail": ready, can start
 *	   table 0, lane 1, priority "high" at 1, ordinal "7", size "3", owner "Ada"
 *	   serves E-1; served by T-1; waits for S-2; waited for by S-3
 *	   more urgent for S-9, in 2 steps
 *	   held, waits for S-2: waits for S-2, which is begun
 *	   misses story/field-owner: no owner
 */
#define FOLDER "tests/unit/test_plan/"

#include "with-folder.h"

#include "plan/plan.h"

static struct judge judge;
static struct plan plan;

static void say_name(const struct planned *planned)
{
	buf_add(&said, planned_name(planned));
}

static void say_list(const char *what, const struct planned_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		buf_addf(&said, "%s", i ? ", " : what);
		say_name(list->list[i]);
	}
}

static void say_text(const char *what, struct span text)
{
	if (!text.len)
		return;
	buf_addf(&said, ", %s ", what);
	say_quoted(text);
}

static void say_place(const struct planned *planned)
{
	const struct urgency *urgency = &planned->urgency;

	buf_addf(&said, "   table %zu", plan_kind_of(&plan, planned)->table);
	if (urgency->lane != SIZE_MAX)
		buf_addf(&said, ", lane %zu", urgency->lane);
	say_text("place", urgency->place);
	say_text("priority", planned->priority);
	if (urgency->has_priority)
		buf_addf(&said, " at %g", urgency->priority);
	if (urgency->is_odd)
		buf_adds(&said, " odd");
	say_text("ordinal", planned->ordinal);
	say_text("size", planned->size);
	say_text("owner", planned->owner);
	buf_addc(&said, '\n');
}

static void say_above(struct planned *planned)
{
	struct above above;

	plan_above(&plan, planned, &above, &arena);
	if (above.n < 2)
		return;
	buf_adds(&said, "   above it");
	for (size_t i = 0; i < above.n; i++) {
		buf_adds(&said, i ? ", " : " ");
		if (above.list[i].to)
			say_name(above.list[i].to);
		else
			say_quoted(above.list[i].label);
	}
	buf_addc(&said, '\n');
}

static void say_edges(const struct planned *planned)
{
	buf_adds(&said, "  ");
	for (size_t i = 0; i < planned->n_serves; i++) {
		const struct serving *serves = &planned->serves[i];

		buf_adds(&said, i ? ", " : " serves ");
		if (serves->to)
			say_name(serves->to);
		else
			say_quoted(serves->label);
		buf_adds(&said, serves->is_lane ? " (its lane)" : "");
	}
	say_list(" served by ", &planned->served_by);
	say_list(" waits for ", &planned->waits_for);
	say_list(" waited for by ", &planned->waited_for_by);
	buf_addc(&said, '\n');
}

static void say_planned(struct planned *planned)
{
	if (planned->rank)
		buf_addf(&said, "%zu. ", planned->rank);
	buf_add(&said, planned->item->id);
	buf_addc(&said, ' ');
	say_quoted(planned->item->title);
	buf_addf(&said, ": %s%s%s%s\n", stands_name(planned->stands),
		 planned->is_outcome ? ", outcome" : "",
		 planned->can_start ? ", can start" : "",
		 planned->is_early ? ", early" : "");
	say_place(planned);
	say_edges(planned);
	say_above(planned);
	if (planned->because) {
		buf_adds(&said, "   more urgent for ");
		say_name(planned->because);
		buf_addf(&said, ", in %zu steps\n", planned->because_steps);
	}
	for (size_t i = 0; i < planned->n_held; i++)
		buf_addf(&said, "   held, %s: %.*s\n",
			 held_name(planned->held[i].why),
			 (int)planned->held[i].message.len,
			 planned->held[i].message.at);
	for (size_t i = 0; i < planned->n_misses; i++)
		buf_addf(&said, "   misses %.*s: %.*s\n",
			 (int)planned->misses[i].rule.len,
			 planned->misses[i].rule.at,
			 (int)planned->misses[i].phrase.len,
			 planned->misses[i].phrase.at);
}

static void each_item_is_planned_as_expected(void **state)
{
	const struct file *expected = file_of("plan.expected");

	judge = (struct judge){ .definition = &definition,
				.backlog = &backlog,
				.arena = &arena };
	judge_run(&judge);
	plan_read(&plan, &judge, true, &arena);
	for (size_t i = 0; i < plan.n_order; i++)
		say_planned(plan.order[i]);
	for (size_t i = 0; i < backlog.n_items; i++)
		if (!planned_is_open(&plan.items[i]))
			say_planned(&plan.items[i]);
	if (getenv("SHOW"))
		printf("==> plan.expected\n%s", buf_span(&said).at);
	assert_non_null(expected);
	assert_true(is_expected("plan.expected", span_str(expected->text),
				buf_span(&said)));
	plan_release(&plan);
	judge_release(&judge);
}

/* ---- numbers in texts ---- */

static int order(const char *a, const char *b)
{
	int forth = natural_compare(span_str(a), span_str(b));
	int back = natural_compare(span_str(b), span_str(a));

	assert_true((forth > 0) == (back < 0) && (forth < 0) == (back > 0));
	return forth;
}

static void numbers_in_texts_count_as_such(void **state)
{
	static const char *const sorted[] = {
		"",	  "1",	     "2",     "7", "7a",    "7b",      "8",
		"10",	  "10.2",    "10.10", "A", "a-1",   "a-9",     "a-10",
		"a-10-2", "a-10-11", "a-100", "B", "story", "story 2", "zebra",
	};
	size_t n = sizeof(sorted) / sizeof(*sorted);

	for (size_t i = 0; i < n; i++)
		for (size_t j = i + 1; j < n; j++)
			if (order(sorted[i], sorted[j]) >= 0)
				fail_msg("\"%s\" is not before \"%s\"",
					 sorted[i], sorted[j]);
	assert_int_equal(order("a-1", "A-1"), 0);
	assert_int_equal(order("a-01", "a-1"), 0);
	assert_int_equal(order("a-0", "a-00"), 0);
	assert_true(order("a-010", "a-9") > 0);
}

/* ---- scales ---- */

static void assert_place(enum scale scale, const char *value, double wanted)
{
	struct plan_kind kind = { .scale = scale };
	double place = -1;

	if (!scale_place(&kind, span_str(value), &arena, &place) ||
	    place != wanted)
		fail_msg("\"%s\" is at %g, not %g", value, place, wanted);
}

static void assert_no_place(enum scale scale, const char *value)
{
	struct plan_kind kind = { .scale = scale };
	double place;

	if (scale_place(&kind, span_str(value), &arena, &place))
		fail_msg("\"%s\" is at %g", value, place);
}

static void each_scale_knows_its_words(void **state)
{
	assert_place(SCALE_P, "P0", 0);
	assert_place(SCALE_P, "p12", 12);
	assert_place(SCALE_P, "P1 (high)", 1);
	assert_place(SCALE_P, "P1 - high", 1);
	assert_place(SCALE_P, "P1: high", 1);
	assert_no_place(SCALE_P, "P");
	assert_no_place(SCALE_P, "P1a");
	assert_no_place(SCALE_P, "Q1");
	assert_no_place(SCALE_P, "1");
	assert_place(SCALE_WORDS, "Critical", 0);
	assert_place(SCALE_WORDS, "high", 1);
	assert_place(SCALE_WORDS, "Medium (so far)", 2);
	assert_place(SCALE_WORDS, "low", 3);
	assert_place(SCALE_WORDS, "Lowest", 4);
	assert_place(SCALE_WORDS, "alta", 1);
	assert_place(SCALE_WORDS, "低", 3);
	assert_place(SCALE_WORDS, "Important", 1);
	assert_place(SCALE_WORDS, "Nice to have", 3);
	assert_place(SCALE_WORDS, "nice-to-have", 3);
	assert_place(SCALE_WORDS, "Very High", 0);
	assert_no_place(SCALE_WORDS, "higher");
	assert_no_place(SCALE_WORDS, "nice");
	assert_place(SCALE_MOSCOW, "Must", 0);
	assert_place(SCALE_MOSCOW, "must have", 0);
	assert_place(SCALE_MOSCOW, "Should", 1);
	assert_place(SCALE_MOSCOW, "could", 2);
	assert_place(SCALE_MOSCOW, "Won't have", 3);
	assert_no_place(SCALE_MOSCOW, "musty");
	assert_no_place(SCALE_MOSCOW, "a must");
	assert_place(SCALE_NUMBER, "3", 3);
	assert_place(SCALE_NUMBER, "-1", -1);
	assert_place(SCALE_NUMBER, "3 (of 5)", 3);
	assert_place(SCALE_NUMBER, "3 - later", 3);
	assert_no_place(SCALE_NUMBER, "three");
	assert_no_place(SCALE_NONE, "high");
}

static void a_list_ranks_its_values(void **state)
{
	struct span values[] = { SPAN("now"), SPAN("next"), SPAN("later on") };
	struct field_order list = { .values = values, .n = 3 };
	struct plan_kind kind = { .scale = SCALE_LIST, .list = &list };
	double place = -1;

	assert_true(scale_place(&kind, SPAN("Later on"), &arena, &place));
	assert_true(place == 2);
	assert_true(scale_place(&kind, SPAN("now (at once)"), &arena, &place));
	assert_true(place == 0);
	assert_false(scale_place(&kind, SPAN("never"), &arena, &place));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_item_is_planned_as_expected),
		cmocka_unit_test(numbers_in_texts_count_as_such),
		cmocka_unit_test(each_scale_knows_its_words),
		cmocka_unit_test(a_list_ranks_its_values),
	};

	return cmocka_run_group_tests(tests, read_all, release_all);
}
