/* Which headings rank what stands under them, and where. */
#include "with-arena.h"

#include "plan/rank.h"

static struct rank_said said;

static void read_rank(const char *heading)
{
	said = rank_of_heading(span_str(heading), &arena);
}

static void assert_rank(const char *heading, enum scale scale, double place)
{
	read_rank(heading);
	if (said.scale != scale || (scale != SCALE_NONE && said.place != place))
		fail_msg("\"%s\" is on scale %d at %g", heading,
			 (int)said.scale, said.place);
}

#define assert_no_rank(heading) assert_rank(heading, SCALE_NONE, 0)

static void assert_step(const char *heading, const char *word, double place)
{
	assert_rank(heading, SCALE_STEPS, place);
	if (!span_is(said.word, word))
		fail_msg("\"%s\" counts \"%.*s\"", heading, (int)said.word.len,
			 said.word.at);
}

static void each_scale_has_its_words(void **state)
{
	assert_rank("P1", SCALE_P, 1);
	assert_rank("P0 blockers", SCALE_P, 0);
	assert_rank("High", SCALE_WORDS, 1);
	assert_rank("Hohe Priorität", SCALE_WORDS, 1);
	assert_rank("Niedrige", SCALE_WORDS, 3);
	assert_rank("Must have", SCALE_MOSCOW, 0);
	assert_rank("Nice to have", SCALE_WORDS, 3);
	assert_rank("Nice to haves", SCALE_WORDS, 3);
	assert_rank("Won't", SCALE_MOSCOW, 3);
	assert_rank("Now", SCALE_HORIZON, 0);
	assert_rank("Up next", SCALE_HORIZON, 1);
	assert_rank("Long term", SCALE_HORIZON, 2);
	assert_rank("长期", SCALE_HORIZON, 2);
	assert_no_rank("");
	assert_no_rank("Loans");
	assert_no_rank("Nowhere");
	assert_no_rank("High seas");
}

static void words_about_priority_may_stand_beside(void **state)
{
	assert_rank("High priority", SCALE_WORDS, 1);
	assert_rank("Priority high", SCALE_WORDS, 1);
	assert_rank("High priority tasks", SCALE_WORDS, 1);
	assert_rank("Must have features", SCALE_MOSCOW, 0);
	assert_rank("P1 items", SCALE_P, 1);
	assert_rank("高优先级", SCALE_WORDS, 1);
	assert_rank("Priority: High", SCALE_WORDS, 1);
	assert_rank("Priorität：hoch", SCALE_WORDS, 1);
	/* A word goes on, or stands alone. */
	assert_no_rank("High subtasks");
	assert_no_rank("Highpriority");
	assert_no_rank("Priority");
	assert_no_rank("Colour: High");
}

static void a_heading_ranks_by_its_front(void **state)
{
	assert_rank("2. P1", SCALE_P, 1);
	assert_rank("Now (this week)", SCALE_HORIZON, 0);
	assert_rank("Now — loans", SCALE_HORIZON, 0);
	assert_rank("Later: loans", SCALE_HORIZON, 2);
	assert_rank("Next, or after that", SCALE_HORIZON, 1);
	assert_rank("Must (P9 days)", SCALE_MOSCOW, 0);
	assert_no_rank("Loans: later");
	/* A bracket says it more exactly. */
	assert_rank("Nice to have (P2)", SCALE_P, 2);
	assert_rank("Loans (P3)", SCALE_P, 3);
	assert_rank("Loans (P3", SCALE_NONE, 0);
}

static void steps_are_counted(void **state)
{
	assert_step("Sprint 3", "sprint", 3);
	assert_step("Sprint 3: loans", "sprint", 3);
	assert_step("sprint3", "sprint", 3);
	assert_step("M3", "m", 3);
	assert_step("Phase 2.5", "phase", 2.5);
	assert_step("Phase 2.25", "phase", 2.25);
	assert_step("Phase 2b", "phase", 2.02);
	assert_step("Phase 2b loans", "phase", 2.02);
	assert_step("Phase 12 loans", "phase", 12);
	assert_step("Phase 2.", "phase", 2);
	assert_step("第3周", "周", 3);
	assert_step("第 3 周", "周", 3);
	assert_step("3주차", "주차", 3);
	assert_step("フェーズ1", "フェーズ", 1);
	assert_no_rank("Sprint");
	assert_no_rank("Sprint goal");
	assert_no_rank("Sprints 3");
	assert_no_rank("Phase 2bc");
	assert_no_rank("M 3");
	assert_no_rank("Mail 3");
	assert_no_rank("3 sprint");
	assert_no_rank("第周");
}

static void phases_are_parts_of_a_plan_and_weeks_are_not(void **state)
{
	read_rank("Phase 1");
	assert_true(said.is_part);
	read_rank("M1");
	assert_true(said.is_part);
	read_rank("Week 1");
	assert_false(said.is_part);
	read_rank("High");
	assert_false(said.is_part);
}

static void some_headings_can_mean_nothing_but_a_priority(void **state)
{
	read_rank("P1");
	assert_true(said.is_priority);
	read_rank("Loans (P1)");
	assert_true(said.is_priority);
	read_rank("High priority");
	assert_true(said.is_priority);
	read_rank("高优先级");
	assert_true(said.is_priority);
	read_rank("High");
	assert_false(said.is_priority);
	read_rank("Sprint 1 priorities");
	assert_false(said.is_priority);
	read_rank("Priorities");
	assert_false(said.is_priority);
}

static bool are_alike(const char *a, const char *b)
{
	struct rank_said first = rank_of_heading(span_str(a), &arena);
	struct rank_said second = rank_of_heading(span_str(b), &arena);

	assert_int_equal(rank_is_like(&first, &second),
			 rank_is_like(&second, &first));
	return rank_is_like(&first, &second);
}

static void one_scale_can_be_compared(void **state)
{
	assert_true(are_alike("P1", "P2"));
	assert_true(are_alike("Sprint 1", "Sprint 2"));
	assert_false(are_alike("Sprint 1", "Week 2"));
	assert_true(are_alike("Must have", "Low"));
	assert_false(are_alike("Must have", "Later"));
	assert_false(are_alike("P1", "High"));
	assert_false(are_alike("Loans", "Mail"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_scale_has_its_words),
		TEST(words_about_priority_may_stand_beside),
		TEST(a_heading_ranks_by_its_front),
		TEST(steps_are_counted),
		TEST(phases_are_parts_of_a_plan_and_weeks_are_not),
		TEST(some_headings_can_mean_nothing_but_a_priority),
		TEST(one_scale_can_be_compared),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
