/*
 * What speaks against a hypothesis: see test_score.c for what speaks for it.
 */
#include "with-hypothesis.h"

static void titles_that_come_again_are_parts_not_items(void **state)
{
	static const char says[] = "titles that come again";
	struct hypothesis h = items_inside(10, FORM_HEADING);

	h.facts.distinct_titles = 7;
	assert_weighs(&h, says, -5);
	h.facts.distinct_titles = 8;
	assert_weighs(&h, says, 0);
	h.facts.distinct_titles = 7;
	h.facts.distinct_ids = 6;
	assert_weighs(&h, says, -5);
	h.facts.distinct_ids = 7;
	assert_weighs(&h, says, 0);
	h = items_inside(10, FORM_ENTRY);
	assert_weighs(&h, says, 0);
}

static void a_list_of_what_is_there_is_no_backlog(void **state)
{
	static const char says[] = "all of it is there";
	struct hypothesis h = items_inside(10, FORM_ENTRY);

	assert_weighs_from(h, done, 10, says, -3);
	assert_weighs_from(h, with_done_sign, 10, says, -3);
	h.facts.done = 10;
	h.strength = NAME_MEDIUM;
	assert_weighs(&h, says, -3);
	h.facts.with_id = 6;
	assert_weighs(&h, says, -3);
	h.facts.with_id = 7;
	assert_weighs(&h, says, 0);
	h.facts.with_id = 0;
	h.strength = NAME_STRONG;
	assert_weighs(&h, says, 0);
	h.strength = NAME_MEDIUM;
	h.is_called_roadmap = true;
	assert_weighs(&h, says, 0);
	h.is_called_roadmap = false;
	h.is_planned = true;
	assert_weighs(&h, says, 0);
	h.is_planned = h.is_inside = false;
	assert_weighs(&h, says, 0);
}

/* docs/language/0042.md, "Implemented" like all others. */
static void files_that_are_all_over_tell_what_there_is(void **state)
{
	static const char says[] = "all of it is there";
	struct hypothesis h = items(10);

	assert_weighs_from(h, status_over, 10, says, -3);
	h.facts.status_over = 10;
	h.facts.with_criteria = 1;
	assert_weighs(&h, says, 0);
	h.facts.with_criteria = 0;
	h.strength = NAME_MEDIUM;
	assert_weighs(&h, says, 0);
}

/* "| US-1 | Phase 2 | done |": what goes with what. */
static void rows_without_titles_of_their_own_are_no_items(void **state)
{
	static const char says[] = "ids and no titles of their own";
	struct hypothesis h = items_inside(10, FORM_ROW);

	h.facts.distinct_titles = 4;
	assert_weighs(&h, says, -2);
	h.facts.distinct_titles = 5;
	assert_weighs(&h, says, 0);
	h = items_inside(10, FORM_ENTRY);
	assert_weighs(&h, says, 0);
}

static void what_is_all_over_is_no_work(void **state)
{
	struct hypothesis h = items_inside(10, FORM_ROW);

	assert_weighs_from(h, status_over, 10, "all of it is over", -2);
	h.is_inside = false;
	h.facts.status_over = 10;
	assert_weighs(&h, "all of it is over", 0);
}

static void titles_can_say_that_they_are_no_items(void **state)
{
	struct hypothesis h = items_inside(10, FORM_HEADING);

	h.facts.distinct_titles = 10;
	assert_weighs_from(h, with_stories, 5, "several stories in each", -5);
	assert_weighs_from(h, blank, 5, "titles that nobody has filled in", -6);
	assert_weighs_from(h, about, 4, "names of what stands beside the items",
			   -5);
	assert_weighs_from(h, with_stem, 6, "what goes on in the entries below",
			   -5);
	/* Of files and entries, that is not said. */
	h = items_inside(10, FORM_ENTRY);
	h.facts.about = h.facts.with_stem = 10;
	assert_weighs(&h, "names of what stands beside the items", 0);
	assert_weighs(&h, "what goes on in the entries below", 0);
}

static void the_place_can_say_that_it_holds_no_items(void **state)
{
	struct hypothesis h = items(10);

	assert_weighs(&h, "holds items of its own", 0);
	assert_weighs(&h, "named as records are", 0);
	assert_weighs(&h, "beside the items, by its name", 0);
	assert_weighs(&h, "in a folder of documents", 0);
	assert_weighs(&h, "a sprint's copy", 0);
	assert_weighs(&h, "over, beside what is open", 0);
	h.is_container = h.is_record = h.is_aside = h.is_document = true;
	h.is_sprint = true;
	assert_weighs(&h, "holds items of its own", -6);
	assert_weighs(&h, "named as records are", -6);
	assert_weighs(&h, "beside the items, by its name", -2);
	assert_weighs(&h, "in a folder of documents", -2);
	assert_weighs(&h, "a sprint's copy", -2);
	h.is_archive = true;
	assert_weighs(&h, "over, beside what is open", -4);
}

static void a_board_may_be_called_a_report(void **state)
{
	static const char says[] = "beside the items, by its name";
	struct hypothesis h = items_inside(10, FORM_ENTRY);

	h.is_aside = true;
	assert_weighs(&h, says, -2);
	/* Boxes, half of them under states. */
	h.facts.with_box = 9;
	h.facts.with_lane = 5;
	assert_weighs(&h, says, 0);
	h.facts.with_lane = 4;
	assert_weighs(&h, says, -2);
	h.facts.with_lane = 5;
	h.facts.with_box = 8;
	assert_weighs(&h, says, -2);
	/* Or lanes, three at least. */
	h.facts.with_box = 0;
	h.facts.with_lane = 8;
	h.facts.lanes = 7;
	assert_weighs(&h, says, 0);
	h.facts.with_lane = 7;
	assert_weighs(&h, says, -2);
	h.facts.with_lane = 8;
	h.facts.lanes = 3;
	assert_weighs(&h, says, -2);
	h.facts.lanes = 7;
	place.form = FORM_HEADING;
	assert_weighs(&h, says, -2);
	place.form = FORM_ENTRY;
	h.is_inside = false;
	assert_weighs(&h, says, -2);
}

static void what_can_neither_move_nor_is_planned_is_doubted(void **state)
{
	static const char says[] = "nothing that can move";
	struct hypothesis h = items(10);

	assert_weighs(&h, says, -3);
	h.is_called_backlog = true;
	assert_weighs(&h, says, -1);
	h.is_called_backlog = false;
	h.is_planned = true;
	assert_weighs(&h, says, -1);
	h.is_planned = false;
	h.is_below_phases = true;
	assert_weighs(&h, says, -1);
	h.is_below_phases = false;
	h.is_called_roadmap = h.is_every_entry = true;
	assert_weighs(&h, says, -1);
}

static void stories_with_numbers_need_not_move_yet(void **state)
{
	static const char says[] = "nothing that can move";
	struct hypothesis h = with_ids("US-1 Export", 10, 10);

	h.strength = NAME_STRONG;
	assert_weighs(&h, says, -0.5);
	h.facts.with_id = 9;
	assert_weighs(&h, says, -3);
	h.facts.with_id = 10;
	h.facts.ids = LEAD_NUMBER;
	assert_weighs(&h, says, -3);
	h.facts.ids = LEAD_PREFIX;
	h.strength = NAME_MEDIUM;
	assert_weighs(&h, says, -3);
	h.strength = NAME_STRONG;
	h.facts.n = h.facts.with_id = 5;
	assert_weighs(&h, says, -0.5);
	h.facts.n = h.facts.with_id = 4;
	assert_weighs(&h, says, -3);
}

/* The doubt that nothing can move is over from so many of ten on. */
#define assert_moves_from(h, count, least)                        \
	do {                                                      \
		(h).facts.count = (least) - (size_t)1;            \
		assert_weighs(&(h), "nothing that can move", -3); \
		(h).facts.count = (least);                        \
		assert_weighs(&(h), "nothing that can move", 0);  \
		(h).facts.count = 0;                              \
	} while (0)

static void each_way_to_be_done_ends_that_doubt(void **state)
{
	struct hypothesis h = items(10);

	assert_moves_from(h, with_status, 4);
	assert_moves_from(h, with_mark, 5);
	assert_moves_from(h, with_lane, 3);
	assert_moves_from(h, with_rank, 6);
	assert_moves_from(h, with_state_folder, 3);
	assert_moves_from(h, done, 1);
	assert_moves_from(h, struck, 1);
	assert_moves_from(h, flagged, 1);
	assert_moves_from(h, ended, 2);
}

static void each_thing_planned_ends_that_doubt(void **state)
{
	struct hypothesis h = items(10);

	assert_moves_from(h, planning[PLAN_PRIORITY], 5);
	assert_moves_from(h, planning[PLAN_TYPE], 5);
	assert_moves_from(h, with_criteria, 5);
	assert_moves_from(h, with_inner_boxes, 6);
	assert_moves_from(h, with_sentence, 5);
	h.facts.planning[PLAN_LABELS] = 10;
	assert_weighs(&h, "nothing that can move", -3);
}

static void dates_in_front_are_those_of_a_diary(void **state)
{
	static const char says[] = "dated like entries of a diary";
	struct hypothesis h = with_ids("2026-07-04 Notes", 10, 10);

	assert_weighs_from(h, with_id, 7, says, -2);
	h.facts.with_id = 10;
	h.tool = "Backlog.md";
	assert_weighs(&h, says, 0);
	h.tool = NULL;
	h.is_every_entry = true;
	assert_weighs(&h, says, 0);
	h.is_every_entry = false;
	h.facts.ids = LEAD_NUMBER;
	assert_weighs(&h, says, 0);
	h.facts.ids = LEAD_DATE;
	/* Unless half of them have one of two states. */
	h.facts.status_known = 5;
	h.facts.status_values = 2;
	assert_weighs(&h, says, 0);
	h.facts.status_values = 1;
	assert_weighs(&h, says, -2);
	h.facts.status_values = 2;
	h.facts.status_known = 4;
	assert_weighs(&h, says, -2);
}

static void numbers_of_parts_are_those_of_chapters(void **state)
{
	static const char says[] = "numbered like chapters";
	struct hypothesis h = with_ids("1.2 Export", 10, 10);

	h.facts.is_dotted = true;
	assert_weighs(&h, says, 0);
	h.is_inside = true;
	assert_weighs(&h, says, -3);
	h.facts.with_status = 3;
	h.facts.with_mark = 6;
	assert_weighs(&h, says, -3);
	h.facts.with_status = 4;
	assert_weighs(&h, says, 0);
	h.facts.with_status = 3;
	h.facts.with_mark = 7;
	assert_weighs(&h, says, 0);
	h.facts.with_mark = 0;
	h.is_every_row = true;
	assert_weighs(&h, says, 0);
	h.is_every_row = false;
	h.is_below_phases = true;
	assert_weighs(&h, says, 0);
	h.is_below_phases = false;
	/* A row of a plan is no chapter. */
	place.form = FORM_ROW;
	h.facts.distinct_titles = 10;
	assert_weighs(&h, says, -3);
	h.facts.planning[PLAN_SIZE] = 5;
	assert_weighs(&h, says, 0);
	place.form = FORM_FILE;
	h.facts.is_dotted = false;
	assert_weighs(&h, says, 0);
	h.facts.is_dotted = true;
	h.facts.ids = LEAD_PREFIX;
	assert_weighs(&h, says, 0);
}

/* ---- how many ---- */

static void how_many_there_are_weighs_a_little(void **state)
{
	struct hypothesis h = items(10);

	assert_weighs(&h, "at least ten of them", 0.5);
	h = items(9);
	assert_weighs(&h, "at least ten of them", 0);
	h = items(4);
	assert_weighs(&h, "fewer than four", 0);
	h = items(3);
	assert_weighs(&h, "fewer than four", -1);
	/* Of files in such a folder something must be alike. */
	h.is_called_backlog = true;
	assert_weighs(&h, "fewer than four", -1);
	h.facts.shared_sections = 1;
	assert_weighs(&h, "fewer than four", 0);
	h.is_called_backlog = false;
	h.is_planned = true;
	assert_weighs(&h, "fewer than four", 0);
}

/* "### US-001: Title" alone is the form of those that will come. */
static void one_heading_without_a_state_is_a_form(void **state)
{
	static const char says[] = "one alone, and no state";
	struct hypothesis h = items_inside(1, FORM_HEADING);

	assert_weighs(&h, says, -8);
	h.facts.with_status = 1;
	assert_weighs(&h, says, 0);
	h = items_inside(2, FORM_HEADING);
	assert_weighs(&h, says, 0);
	h = items_inside(1, FORM_ENTRY);
	assert_weighs(&h, says, 0);
	h = items(1);
	place.form = FORM_HEADING;
	assert_weighs(&h, says, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(titles_that_come_again_are_parts_not_items),
		TEST(a_list_of_what_is_there_is_no_backlog),
		TEST(files_that_are_all_over_tell_what_there_is),
		TEST(rows_without_titles_of_their_own_are_no_items),
		TEST(what_is_all_over_is_no_work),
		TEST(titles_can_say_that_they_are_no_items),
		TEST(the_place_can_say_that_it_holds_no_items),
		TEST(a_board_may_be_called_a_report),
		TEST(what_can_neither_move_nor_is_planned_is_doubted),
		TEST(stories_with_numbers_need_not_move_yet),
		TEST(each_way_to_be_done_ends_that_doubt),
		TEST(each_thing_planned_ends_that_doubt),
		TEST(dates_in_front_are_those_of_a_diary),
		TEST(numbers_of_parts_are_those_of_chapters),
		TEST(how_many_there_are_weighs_a_little),
		TEST(one_heading_without_a_state_is_a_form),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
