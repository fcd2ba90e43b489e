/*
 * What speaks for a hypothesis. Each test says how many of ten items have
 * something, and what that weighs; one item fewer, and it weighs nothing, or
 * less.
 */
#include "with-hypothesis.h"

static void a_score_is_the_sum_of_its_reasons(void **state)
{
	struct hypothesis h = items(10);

	h.facts.with_box = h.facts.with_mark = 10;
	h.strength = NAME_STRONG;
	hypothesis_weigh(&h, &arena);
	/* A box to tick 2.5, named as backlogs are 2, ten or more 0.5. */
	assert_int_equal(h.n_evidence, 3);
	assert_true(h.score == 5);
	hypothesis_weigh(&h, &arena);
	assert_int_equal(h.n_evidence, 3);
	assert_true(h.score == 5);
	assert_int_equal(h.evidence[0].n, 10);
	assert_int_equal(h.evidence[0].of, 10);
}

static void without_items_nothing_is_weighed(void **state)
{
	struct hypothesis h = items(0);

	h.is_record = true;
	h.score = 7;
	hypothesis_weigh(&h, &arena);
	assert_int_equal(h.n_evidence, 0);
	assert_true(h.score == 0);
}

/* ---- ids ---- */

static void ids_speak_for_items_if_most_have_one_of_their_own(void **state)
{
	struct hypothesis h = with_ids("US-1 Export", 10, 10);

	assert_weighs_from(h, with_id, 7, "an id such as US-1", 3.5);
	h = with_ids("US-1 Export", 10, 10);
	assert_weighs_from(h, distinct_in_folders, 6, "an id such as US-1",
			   3.5);
	h = with_ids("XYZ-1 Export", 10, 10);
	assert_weighs(&h, "an id such as XYZ-1", 2);
	h = with_ids("7 Export", 10, 10);
	assert_weighs(&h, "a number in sequence", 1.5);
	h.is_inside = true;
	assert_weighs(&h, "a number in sequence", 1);
}

static void a_priority_in_front_comes_again(void **state)
{
	struct hypothesis h = with_ids("P1 Export", 10, 6);

	assert_weighs(&h, "a priority in front", 2);
	h.facts.distinct_ids = 7;
	assert_weighs(&h, "a priority in front", 0);
	/* As many as there are items: those are ids. */
	h = with_ids("P1 Export", 7, 6);
	assert_weighs(&h, "a priority in front", 2);
	h = with_ids("P1 Export", 7, 7);
	assert_weighs(&h, "a priority in front", 0);
	h = with_ids("US-1 Export", 10, 6);
	assert_weighs(&h, "a priority in front", 0);
}

static void steps_and_versions_are_not_items(void **state)
{
	struct hypothesis h = with_ids("Step 1 Export", 10, 10);

	assert_weighs(&h, "\"Step\" counts steps, not items", -3);
	/* A letter alone says that only of what stands inside of a file. */
	h = with_ids("P1 Export", 10, 10);
	assert_weighs(&h, "\"P\" counts steps, not items", 0);
	h.is_inside = true;
	h.facts.like_sample = 5;
	assert_weighs(&h, "\"P\" counts steps, not items", -3);
	/* R1, F1, P1: a letter for each area. */
	h.facts.like_sample = 4;
	assert_weighs(&h, "\"P\" counts steps, not items", 0);
	assert_weighs(&h, "an id such as P1", 2);
	h.facts.distinct_ids = 9;
	assert_weighs(&h, "\"P\" counts steps, not items", -3);
	h = with_ids("7 Phase 1", 10, 10);
	assert_weighs_from(h, told_as_steps, 7, "a sum of steps, and no items",
			   -3);
	h = with_ids("v1 Export", 10, 10);
	assert_weighs(&h, "versions, not items", -1);
	h.facts.shared_sections = 1;
	assert_weighs(&h, "versions, not items", -1);
	h.facts.shared_sections = 2;
	assert_weighs(&h, "versions, not items", 0);
	assert_weighs(&h, "an id such as v1", 2);
}

/* tasks/step-1.md with criteria, or "### Step 1" with a state each. */
static void steps_with_criteria_or_states_are_doubted_less(void **state)
{
	static const char says[] = "\"Step\" counts steps, not items";
	struct hypothesis h = with_ids("Step 1 Export", 10, 10);

	h.strength = NAME_STRONG;
	h.facts.with_criteria = 7;
	assert_weighs(&h, says, -1);
	h.facts.with_criteria = 6;
	assert_weighs(&h, says, -3);
	h.facts.with_criteria = 7;
	h.strength = NAME_MEDIUM;
	assert_weighs(&h, says, -3);
	h.is_inside = true;
	h.strength = NAME_STRONG;
	place.form = FORM_HEADING;
	assert_weighs(&h, says, -3);
	h.facts.status_known = 9;
	assert_weighs(&h, says, -1);
	h.facts.status_known = 8;
	assert_weighs(&h, says, -3);
	h.facts.status_known = 9;
	place.form = FORM_ENTRY;
	assert_weighs(&h, says, -3);
}

/* "### Step 1.2", all of the same parts: the steps have steps, the items. */
static void numbers_within_steps_are_ids(void **state)
{
	static const char says[] = "an id such as Step 1.2";
	struct hypothesis h = with_ids("Step 1.2 Export", 10, 10);

	place.form = FORM_HEADING;
	h.facts.is_dotted = true;
	h.facts.shared_sections = 2;
	assert_weighs(&h, says, 1);
	h.facts.shared_sections = 1;
	assert_weighs(&h, says, 0);
	h.facts.shared_sections = 2;
	h.facts.is_dotted = false;
	assert_weighs(&h, says, 0);
	h.facts.is_dotted = true;
	place.form = FORM_FILE;
	assert_weighs(&h, says, 0);
}

/* "## Library 1": a name with a number, and nothing else. */
static void names_that_count_are_ids_of_little_weight(void **state)
{
	struct hypothesis h = with_ids("Library 1", 10, 10);

	place.form = FORM_HEADING;
	assert_weighs(&h, "an id such as Library 1", 1);
	place.form = FORM_FILE;
	assert_weighs(&h, "an id such as Library 1", 2);
	h = with_ids("Library 1 Open", 10, 10);
	place.form = FORM_HEADING;
	assert_weighs(&h, "an id such as Library 1", 2);
}

/* ---- states ---- */

static struct hypothesis with_status(size_t with, size_t known, size_t values)
{
	struct hypothesis h = items(10);

	h.facts.status_name = SPAN("Status");
	h.facts.with_status = with;
	h.facts.status_known = known;
	h.facts.status_values = values;
	return h;
}

static void a_status_of_known_words_weighs_most(void **state)
{
	struct hypothesis h = with_status(7, 7, 3);

	assert_weighs(&h, "\"Status\" with 3 values", 3);
	h = with_status(7, 7, 1);
	assert_weighs(&h, "\"Status\" with 1 value", 3);
	h = with_status(6, 6, 3);
	assert_weighs(&h, "\"Status\" with 3 values", 1.5);
	h = with_status(4, 4, 3);
	assert_weighs(&h, "\"Status\" with 3 values", 1.5);
	h = with_status(3, 3, 3);
	assert_weighs(&h, "\"Status\" with 3 values", 0);
	h = with_status(10, 6, 3);
	assert_weighs(&h, "\"Status\" with 3 values", 3);
	h = with_status(10, 5, 3);
	assert_weighs(&h, "\"Status\" with 3 values", 1);
	h = with_status(7, 0, 3);
	assert_weighs(&h, "\"Status\" with 3 values", 1);
	h = with_status(6, 0, 3);
	assert_weighs(&h, "\"Status\" with 3 values", 0);
}

/* Four, and one more for each five items. */
static void a_status_of_many_values_is_none(void **state)
{
	struct hypothesis h = with_status(10, 10, 6);

	assert_weighs(&h, "\"Status\" with 6 values", 3);
	h = with_status(10, 10, 7);
	assert_weighs(&h, "\"Status\" with 7 values", 0);
	h = with_status(10, 0, 7);
	assert_weighs(&h, "\"Status\" with 7 values", 0);
}

static void boxes_signs_and_flags_say_what_is_done(void **state)
{
	struct hypothesis h = items(10);

	assert_weighs_from(h, with_box, 7, "a box to tick", 2.5);
	assert_weighs_from(h, with_mark, 7, "a box to tick, or a sign", 2.5);
	/* One of both is enough. */
	h.facts.with_box = h.facts.with_mark = 7;
	assert_weighs(&h, "a box to tick, or a sign", 0);
	h = items(10);
	h.facts.flagged = 1;
	assert_weighs_from(h, with_flag, 7, "a field that says what is done",
			   2.5);
	h.facts.with_flag = 7;
	h.facts.flagged = 0;
	assert_weighs(&h, "a field that says what is done", 0);
}

static void lanes_and_folders_say_states(void **state)
{
	struct hypothesis h = items(10);

	assert_weighs_from(h, with_lane, 5, "under a heading that is a state",
			   2);
	assert_weighs_from(h, with_rank, 6, "under a heading that ranks", 2);
	assert_weighs_from(h, with_state_folder, 5,
			   "in a folder named after a state", 2);
	/* backlog/ alone is no board. */
	h.facts.folders = 1u << PHASE_OPEN;
	assert_weighs_from(h, with_state_folder, 5,
			   "in a folder of what is to do", 2);
	/* Nor is ideas/. */
	h.facts.folders = 1u << PHASE_IDEA;
	assert_weighs_from(h, with_state_folder, 5,
			   "in a folder of what is to do", 2);
	h.facts.folders |= 1u << PHASE_DONE;
	assert_weighs_from(h, with_state_folder, 5,
			   "in a folder named after a state", 2);
	/* What lies inside of a file does not move with it. */
	h.is_inside = true;
	h.facts.with_state_folder = 10;
	assert_weighs(&h, "in a folder named after a state", 0);
}

static void a_board_has_three_lanes(void **state)
{
	struct hypothesis h = items(10);

	h.facts.lanes = 1 | 4 | 16;
	assert_weighs_from(h, with_lane, 8, "lanes of a board", 2);
	h.facts.with_lane = 10;
	h.facts.lanes = 4 | 16;
	assert_weighs(&h, "lanes of a board", 0);
}

/* ---- what teams plan by ---- */

static void fields_of_planning_weigh_less_one_after_the_other(void **state)
{
	struct hypothesis h = items(10);

	h.facts.planning[PLAN_PRIORITY] = 5;
	h.facts.planning[PLAN_SIZE] = 4;
	assert_weighs(&h, "a priority", 1.25);
	assert_weighs(&h, "a size", 0);
	h.facts.planning[PLAN_SIZE] = 5;
	h.facts.planning[PLAN_OWNER] = 5;
	h.facts.planning[PLAN_TYPE] = 5;
	assert_weighs(&h, "a priority", 1.25);
	assert_weighs(&h, "a size", 1);
	assert_weighs(&h, "an owner", 0.25);
	assert_weighs(&h, "a type", 0.25);
	h = items(10);
	h.facts.planning[PLAN_SPRINT] = h.facts.planning[PLAN_PARENT] = 5;
	h.facts.planning[PLAN_DEPENDS] = 5;
	assert_weighs(&h, "a sprint or phase", 1.25);
	assert_weighs(&h, "a parent", 1);
	assert_weighs(&h, "dependencies", 0.25);
}

static void sections_and_stories_weigh(void **state)
{
	struct hypothesis h = items(10);

	assert_weighs_from(h, with_criteria, 5, "acceptance criteria", 2);
	h.facts.shared_sections = 1;
	assert_weighs(&h, "sections of the same names", 1);
	h.facts.shared_sections = 2;
	assert_weighs(&h, "sections of the same names", 2);
	assert_weighs_from(h, with_sentence, 5, "\"As a … I want …\"", 2);
	h.facts.with_sentence = 10;
	assert_weighs(&h, "stories and nothing else", 0);
	h = items_inside(10, FORM_ENTRY);
	assert_weighs_from(h, with_sentence, 9, "stories and nothing else",
			   1.5);
}

static void boxes_inside_weigh_where_no_criteria_are(void **state)
{
	struct hypothesis h = items(10);

	assert_weighs_from(h, with_inner_boxes, 6, "boxes to tick inside", 1.5);
	h.facts.with_inner_boxes = 10;
	h.facts.with_criteria = 5;
	assert_weighs(&h, "boxes to tick inside", 0);
}

/* Of a heading with nothing of its own, the boxes are the items. */
static void boxes_below_a_topic_are_not_inside_of_it(void **state)
{
	static const char says[] = "boxes to tick inside";
	struct hypothesis h = items_inside(10, FORM_HEADING);

	h.facts.with_inner_boxes = 10;
	assert_weighs(&h, says, 0);
	h.facts.planning[PLAN_PRIORITY] = 4;
	assert_weighs(&h, says, 0);
	h.facts.planning[PLAN_PRIORITY] = 5;
	assert_weighs(&h, says, 1.5);
	h.facts.planning[PLAN_PRIORITY] = 0;
	/* Labels and dates are said of topics, too. */
	h.facts.planning[PLAN_LABELS] = h.facts.planning[PLAN_DATE] = 10;
	assert_weighs(&h, says, 0);
	h.facts.planning[PLAN_TYPE] = 5;
	assert_weighs(&h, says, 1.5);
	h.facts.planning[PLAN_TYPE] = 0;
	assert_weighs_from(h, with_id, 7, says, 1.5);
	assert_weighs_from(h, with_status, 4, says, 1.5);
	assert_weighs_from(h, shared_sections, 1, says, 1.5);
	assert_weighs_from(h, with_sentence, 5, says, 1.5);
}

/* ---- names ---- */

static void names_weigh_by_their_strength(void **state)
{
	struct hypothesis h = items(10);

	assert_weighs(&h, "named as backlogs are", 0);
	assert_weighs(&h, "no name hints at a backlog", -1.5);
	h.strength = NAME_MEDIUM;
	assert_weighs(&h, "named as backlogs are", 1);
	assert_weighs(&h, "no name hints at a backlog", 0);
	h.strength = NAME_STRONG;
	assert_weighs(&h, "named as backlogs are", 2);
	h.strength = NAME_SAYS_NOTHING;
	h.tool = "Backlog.md";
	assert_weighs(&h, "the layout of Backlog.md", 4);
	assert_weighs(&h, "no name hints at a backlog", 0);
}

static void all_there_is_in_a_backlog_is_its_items(void **state)
{
	struct hypothesis h = items(10);

	h.is_every_heading = h.is_every_entry = true;
	h.is_every_paragraph = h.is_every_row = true;
	assert_weighs(&h, "every heading of the backlog is one", 2);
	assert_weighs(&h, "every entry of the backlog is one", 2);
	assert_weighs(&h, "every bold paragraph is one", 2);
	assert_weighs(&h, "a row of the only table there", 2);
	h = items(10);
	assert_weighs(&h, "every heading of the backlog is one", 0);
	assert_weighs(&h, "every entry of the backlog is one", 0);
	assert_weighs(&h, "every bold paragraph is one", 0);
	assert_weighs(&h, "a row of the only table there", 0);
}

static void a_roadmap_with_states_has_four_items(void **state)
{
	static const char says[] = "a roadmap with states";
	struct hypothesis h = items(10);

	h.is_called_roadmap = true;
	assert_weighs_from(h, with_mark, 7, says, 1.5);
	assert_weighs_from(h, with_status, 7, says, 1.5);
	assert_weighs_from(h, with_lane, 7, says, 1.5);
	h = items(4);
	h.facts.with_mark = 4;
	assert_weighs(&h, says, 0);
	h.is_called_roadmap = true;
	assert_weighs(&h, says, 1.5);
	h.facts.n = h.facts.with_mark = 3;
	assert_weighs(&h, says, 0);
}

static void sprints_weigh_where_nothing_else_is_there(void **state)
{
	struct hypothesis h = items(10);

	h.is_only_sprint = true;
	assert_weighs_from(h, with_box, 9, "no backlog beside the sprints", 1);
	h.facts.with_box = 10;
	h.is_only_sprint = false;
	assert_weighs(&h, "no backlog beside the sprints", 0);
}

static void the_place_says_backlog_roadmap_or_plan(void **state)
{
	struct hypothesis h = items(5);

	h.is_called_backlog = h.is_called_roadmap = h.is_every_row = true;
	h.is_planned = true;
	assert_weighs(&h, "called a backlog", 2);
	assert_weighs(&h, "called a roadmap", 0);
	assert_weighs(&h, "below a heading that plans", 0);
	/* The copy for a sprint is not the backlog. */
	h.is_sprint = true;
	assert_weighs(&h, "called a backlog", 0);
	assert_weighs(&h, "called a roadmap", 3);
	assert_weighs(&h, "below a heading that plans", 0);
	h.is_every_row = false;
	assert_weighs(&h, "called a roadmap", 0);
	assert_weighs(&h, "below a heading that plans", 1);
	h.guard = SPAN("lane: Roadmap");
	assert_weighs(&h, "below a heading that plans", 4);
	h.is_every_entry = true;
	assert_weighs(&h, "called a roadmap", 3);
	h.facts.n = 4;
	assert_weighs(&h, "called a roadmap", 3);
	h.facts.n = 3;
	assert_weighs(&h, "called a roadmap", 0);
}

static void headings_of_a_roadmap_have_the_same_parts(void **state)
{
	struct hypothesis h = items_inside(5, FORM_HEADING);

	h.is_called_roadmap = true;
	h.facts.shared_sections = 2;
	assert_weighs(&h, "called a roadmap", 3);
	h.facts.shared_sections = 1;
	assert_weighs(&h, "called a roadmap", 0);
	h.facts.shared_sections = 2;
	place.form = FORM_ENTRY;
	assert_weighs(&h, "called a roadmap", 0);
}

static void numbers_within_phases_of_a_plan_weigh(void **state)
{
	struct hypothesis h = items(10);

	assert_weighs(&h, "numbered within the phases of a plan", 0);
	h.is_below_phases = true;
	assert_weighs(&h, "numbered within the phases of a plan", 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_score_is_the_sum_of_its_reasons),
		TEST(without_items_nothing_is_weighed),
		TEST(ids_speak_for_items_if_most_have_one_of_their_own),
		TEST(a_priority_in_front_comes_again),
		TEST(steps_and_versions_are_not_items),
		TEST(steps_with_criteria_or_states_are_doubted_less),
		TEST(numbers_within_steps_are_ids),
		TEST(names_that_count_are_ids_of_little_weight),
		TEST(a_status_of_known_words_weighs_most),
		TEST(a_status_of_many_values_is_none),
		TEST(boxes_signs_and_flags_say_what_is_done),
		TEST(lanes_and_folders_say_states),
		TEST(a_board_has_three_lanes),
		TEST(fields_of_planning_weigh_less_one_after_the_other),
		TEST(sections_and_stories_weigh),
		TEST(boxes_inside_weigh_where_no_criteria_are),
		TEST(boxes_below_a_topic_are_not_inside_of_it),
		TEST(names_weigh_by_their_strength),
		TEST(all_there_is_in_a_backlog_is_its_items),
		TEST(a_roadmap_with_states_has_four_items),
		TEST(sprints_weigh_where_nothing_else_is_there),
		TEST(the_place_says_backlog_roadmap_or_plan),
		TEST(headings_of_a_roadmap_have_the_same_parts),
		TEST(numbers_within_phases_of_a_plan_weigh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
