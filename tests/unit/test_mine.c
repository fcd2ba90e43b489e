/*
 * What most items of a kind have, as it would be asked: "!" before what is a
 * must. How many of them have it is counted by hand.
 */
#include "with-survey.h"

#include "adopt/mine.h"

enum { MOST_TASKS = 20 };

/* So many tasks, of which the first ones have that below their titles. */
static const char *mined_of(size_t n, size_t having, const char *text,
			    const char *others)
{
	static struct file list[MOST_TASKS];
	struct hypothesis *kind = hypothesis_new(&arena);
	struct states states;
	struct mine mine;
	struct err err = ERR_INIT;
	struct buf out = BUF_INIT;
	const char *said;

	for (size_t i = 0; i < n; i++)
		list[i] = (struct file){
			arena_printf(&arena, "tasks/T-%02zu.md", i + 1).at,
			arena_printf(
				&arena,
				"# T-%02zu Dig bed %zu\n\nRow %zu of it.\n\n"
				"%s",
				i + 1, i, i, i < having ? text : others)
				.at
		};
	kind->name = SPAN("Task");
	hypothesis_add_place(kind, SPAN("tasks/*.md"), FORM_FILE, &arena);
	given_files(list, n);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
	assert_true(hypothesis_read(kind, &survey, &arena));
	hypothesis_measure(kind, &arena);
	states_find(&states, kind, &survey, &arena);
	mine_criteria(&mine, kind, &states, &survey, &arena);
	for (size_t i = 0; i < mine.n; i++) {
		buf_addf(&out, "%s%s", i ? "; " : "",
			 mine.list[i].is_must ? "!" : "");
		buf_add(&out, mine.list[i].check);
	}
	buf_addc(&out, '\0');
	said = arena_copy(&arena, buf_span(&out)).at;
	buf_release(&out);
	hypothesis_release(kind);
	survey_release(&survey);
	return said;
}

#define assert_mined(n, having, text, expected) \
	assert_string_equal(mined_of(n, having, text, ""), expected)

#define GOAL "## Goal\n\nLeeks in autumn.\n\n"
#define WATER "## Watering\n\nTwice a day.\n\n"
#define CRITERIA "## Acceptance criteria\n\n- It is dug.\n\n"

static void nine_of_ten_make_a_must_and_six_a_should(void **state)
{
	assert_mined(10, 10, GOAL, "!section Goal");
	assert_mined(10, 9, GOAL, "!section Goal");
	assert_mined(10, 8, GOAL, "section Goal");
	assert_mined(10, 6, GOAL, "section Goal");
	assert_mined(10, 5, GOAL, "");
}

static void of_a_handful_one_may_be_forgetful(void **state)
{
	assert_mined(6, 6, WATER, "!section Watering");
	assert_mined(6, 5, WATER, "!section Watering");
	assert_mined(6, 4, WATER, "");
	/* What any team is asked for is a habit sooner. */
	assert_mined(6, 4, CRITERIA,
		     "section Acceptance criteria: at least 1 item");
	assert_mined(6, 3, CRITERIA, "");
	assert_mined(1, 1, GOAL, "");
}

static void lists_and_boxes_are_asked_for_as_such(void **state)
{
	assert_mined(10, 10, CRITERIA,
		     "!section Acceptance criteria: at least 1 item");
	assert_mined(10, 10, "## Acceptance criteria\n\nIt is dug.\n\n",
		     "!section Acceptance criteria");
	assert_mined(10, 10, "## Notes\n\nText.\n\n- [ ] One\n- [ ] Two\n",
		     "!body: at least 1 task");
	assert_mined(10, 10, "- [ ] One\n- [ ] Two\n",
		     "!body: at least 1 task");
	assert_mined(10, 8, "- [ ] One\n- [ ] Two\n", "");
}

static void what_is_deep_or_said_twice_is_no_habit(void **state)
{
	/* Below another heading it is a part of that answer. */
	assert_mined(10, 10, "## Goal\n\nLeeks.\n\n### Colour\n\nGreen.\n\n",
		     "!section Goal");
	assert_mined(10, 10, "## Colour\n\nGreen.\n\n", "!section Colour");
	/* Each story in an epic has its own. */
	assert_mined(10, 10, GOAL CRITERIA CRITERIA, "!section Goal");
}

static void fields_that_teams_plan_by_are_asked_for(void **state)
{
	assert_string_equal(mined_of(10, 5, "**Priority:** high\n",
				     "**Priority:** low\n"),
			    "!field Priority");
	assert_string_equal(mined_of(10, 5, "**Story points:** 3\n",
				     "**Story points:** 5\n"),
			    "!field Story points");
	/* One value for all says nothing. */
	assert_string_equal(mined_of(10, 5, "**Colour:** green\n",
				     "**Colour:** red\n"),
			    "!field Colour");
	assert_mined(10, 10, "**Colour:** green\n", "");
	/* Two names for one thing are asked once. */
	assert_string_equal(mined_of(10, 5,
				     "**Points:** 3\n**Story points:** 3\n",
				     "**Points:** 5\n**Story points:** 5\n"),
			    "!field Points");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(nine_of_ten_make_a_must_and_six_a_should),
		TEST(of_a_handful_one_may_be_forgetful),
		TEST(lists_and_boxes_are_asked_for_as_such),
		TEST(what_is_deep_or_said_twice_is_no_habit),
		TEST(fields_that_teams_plan_by_are_asked_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
