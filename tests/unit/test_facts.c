/* What items have in common, counted; each is counted by hand here. */
#include "with-survey.h"

static struct facts facts;

static void measure_files(enum item_form form, const char *glob,
			  const struct file *list, size_t n)
{
	struct hypothesis *one = hypothesis_new(&arena);
	struct err err = ERR_INIT;

	one->name = SPAN("Item");
	hypothesis_add_place(one, span_str(glob), form, &arena)->level = 2;
	given_files(list, n);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
	assert_true(hypothesis_read(one, &survey, &arena));
	hypothesis_measure(one, &arena);
	facts = one->facts;
	hypothesis_release(one);
	survey_release(&survey);
}

/* Headings of the second level, entries, or rows of one file. */
static void measure(enum item_form form, const char *text)
{
	struct file file = { "a.md", text };

	measure_files(form, "a.md", &file, 1);
}

static void measure_headings(const char *text)
{
	measure(FORM_HEADING, text);
}

static void measure_entries(const char *text)
{
	measure(FORM_ENTRY, text);
}

static void measure_rows(const char *text)
{
	measure(FORM_ROW, text);
}

/* ---- ids ---- */

static void ids_are_counted_and_those_that_differ(void **state)
{
	measure_headings("## US-1 A\n\n## US-2 B\n\n## US-2 C\n\n## D\n");
	assert_int_equal(facts.n, 4);
	assert_int_equal(facts.with_id, 3);
	assert_int_equal(facts.distinct_ids, 2);
	assert_int_equal(facts.ids, LEAD_PREFIX);
	assert_true(span_is(facts.sample.all, "US-1"));
	assert_false(facts.is_dotted);
}

static void the_sample_is_of_the_commonest_shape(void **state)
{
	measure_headings("## US-1 A\n\n## BUG-1 B\n\n## BUG-2 C\n");
	assert_true(span_is(facts.sample.all, "BUG-1"));
	measure_headings(
		"## US-1 A\n\n## BUG-1 B\n\n## BUG-2 C\n\n## US-2 D\n");
	assert_true(span_is(facts.sample.all, "BUG-1"));
	measure_headings("## A\n\n## B\n");
	assert_int_equal(facts.ids, LEAD_NONE);
	assert_int_equal(facts.with_id, 0);
}

static void more_than_half_make_them_dotted(void **state)
{
	measure_headings("## 1.1 A\n\n## 1.2 B\n\n## 3 C\n");
	assert_true(facts.is_dotted);
	measure_headings("## 1.1 A\n\n## 2 B\n");
	assert_false(facts.is_dotted);
}

static void each_folder_may_count_from_one(void **state)
{
	static const struct file list[] = {
		{ "x/a/task-1.md", "# A\n" },
		{ "x/a/task-2.md", "# B\n" },
		{ "x/b/task-1.md", "# C\n" },
	};

	measure_files(FORM_FILE, "x/*/*.md", list, 3);
	assert_int_equal(facts.with_id, 3);
	assert_int_equal(facts.distinct_ids, 2);
	assert_int_equal(facts.distinct_in_folders, 3);
}

/* ---- states ---- */

static void states_are_counted_by_what_they_mean(void **state)
{
	measure_rows(
		"| ID | Status |\n| --- | --- |\n| 1 | open |\n| 2 | done |\n"
		"| 3 | done |\n| 4 | in progress |\n| 5 | quux |\n| 6 | |\n");
	assert_int_equal(facts.n, 6);
	assert_int_equal(facts.with_status, 5);
	assert_int_equal(facts.status_known, 4);
	assert_int_equal(facts.status_begun, 1);
	assert_int_equal(facts.status_over, 2);
	assert_int_equal(facts.status_values, 4);
	assert_true(span_is(facts.status_name, "Status"));
}

/* ---- plans ---- */

static void what_plans_is_counted_once_an_item(void **state)
{
	measure_headings("## A\n\n**Priority:** high\n\n## B\n\n"
			 "**Priority:** low\n**Size:** 3\n**Points:** 5\n\n"
			 "## C\n\n**Priority:**\n");
	assert_int_equal(facts.planning[PLAN_PRIORITY], 2);
	assert_int_equal(facts.planning[PLAN_SIZE], 1);
	assert_int_equal(facts.planning[PLAN_OWNER], 0);
}

static void an_empty_column_is_a_plan_and_a_title_is_no_parent(void **state)
{
	measure_rows("| ID | Story | Owner |\n| --- | --- | --- |\n"
		     "| 1 | A | |\n| 2 | B | Ada |\n");
	assert_int_equal(facts.planning[PLAN_OWNER], 2);
	assert_int_equal(facts.planning[PLAN_PARENT], 0);
	measure_rows("| ID | Title | Epic |\n| --- | --- | --- |\n"
		     "| 1 | A | E-1 |\n| 2 | B | E-2 |\n");
	assert_int_equal(facts.planning[PLAN_PARENT], 2);
	measure_headings("## A\n\n### Story\n\nOne line.\n\n## B\n");
	assert_int_equal(facts.planning[PLAN_PARENT], 0);
	assert_int_equal(facts.with_story, 1);
}

static void pages_of_the_own_folder_are_neither_waited_for_nor_parents(
	void **state)
{
	static const struct file specs[] = {
		{ "specs/1-mail/spec.md", "# Mail\n\n**Epic**: E-1\n" },
		{ "specs/1-mail/tasks.md",
		  "**Prerequisites**: plan.md (required), `data.md`, maps/\n" },
		{ "specs/1-mail/checks/all.md",
		  "**Feature**: [spec.md](../spec.md)\n" },
		{ "specs/2-fax/spec.md",
		  "# Fax\n\n**Prerequisites**: plan.md, 1-mail/\n\n"
		  "**Feature**: [spec.md](../1-mail/spec.md)\n" },
	};

	measure_files(FORM_FOLDER, "specs/*/", specs, 4);
	assert_int_equal(facts.n, 2);
	assert_int_equal(facts.planning[PLAN_DEPENDS], 1);
	assert_int_equal(facts.planning[PLAN_PARENT], 2);
}

/* ---- sections ---- */

static void sections_that_three_of_five_have_are_shared(void **state)
{
	measure_headings("## A\n\n### Goal\n\na\n\n### Scope\n\na\n\n"
			 "## B\n\n### Goal\n\nb\n\n### Scope\n\nb\n\n"
			 "## C\n\n### Goal\n\nc\n\n## D\n\n## E\n");
	assert_int_equal(facts.shared_sections, 1);
	measure_headings("## A\n\n### Goal\n\na\n\n## B\n\n### Goal\n\nb\n");
	assert_int_equal(facts.shared_sections, 0);
	measure_headings(
		"## A\n\n### Goal\n\na\n\n### Goal\n\na\n\n## B\n\n## C\n");
	assert_int_equal(facts.shared_sections, 0);
}

static void criteria_and_stories_are_told_by_name(void **state)
{
	measure_headings("## A\n\n### Acceptance criteria\n\n- a\n\n"
			 "### Acceptance criteria\n\n- b\n\n## B\n\n"
			 "### User story\n\nb\n\nc\n\n## C\n");
	assert_int_equal(facts.with_criteria, 1);
	assert_int_equal(facts.with_story, 1);
}

/* ---- boxes and signs ---- */

static void boxes_and_signs_mark_an_entry(void **state)
{
	measure_entries("- [ ] A\n- [x] B\n- ✅ C\n- 🚧 D\n- E\n- ~~F~~\n");
	assert_int_equal(facts.n, 6);
	assert_int_equal(facts.with_box, 2);
	assert_int_equal(facts.with_mark, 4);
	assert_int_equal(facts.with_done_sign, 1);
	assert_int_equal(facts.struck, 1);
	assert_int_equal(facts.done, 2);
}

static void one_sign_in_front_of_all_is_decoration(void **state)
{
	measure_headings("## 📋 A\n\n## 📋 B\n");
	assert_int_equal(facts.with_mark, 0);
	measure_headings("## 📋 A\n\n## ✅ B\n");
	assert_int_equal(facts.with_mark, 2);
	measure_headings("## ✅ A\n\n## ✅ B\n");
	assert_int_equal(facts.with_mark, 2);
}

static void boxes_inside_are_criteria_or_steps(void **state)
{
	measure_headings(
		"## A\n\n- [ ] a\n- [x] b\n\n## B\n\n- [x] a\n- [x] b\n\n"
		"## C\n\n- a\n");
	assert_int_equal(facts.with_inner_boxes, 2);
	assert_int_equal(facts.all_ticked, 1);
	measure_entries("- [ ] A\n  - [ ] a\n");
	assert_int_equal(facts.with_inner_boxes, 0);
}

static void ticks_may_stand_at_the_end_of_titles(void **state)
{
	measure_headings("## A ✓\n\n## B ✅\n\n## ✓ C\n");
	assert_int_equal(facts.ended, 2);
}

static void flags_are_said_yes_or_no_to(void **state)
{
	measure_rows("| ID | Done |\n| --- | --- |\n| 1 | x |\n| 2 | |\n"
		     "| 3 | no |\n| 4 | soon |\n");
	assert_int_equal(facts.with_flag, 3);
	assert_int_equal(facts.flagged, 1);
	assert_true(span_is(facts.flag_name, "Done"));
}

/* ---- titles ---- */

static void titles_are_counted_each_once_and_by_what_they_are(void **state)
{
	measure_headings("## A\n\n## a\n\n## B...\n\n## C…\n\n## Notes\n\n"
			 "## Product backlog\n");
	assert_int_equal(facts.distinct_titles, 5);
	assert_int_equal(facts.with_stem, 2);
	assert_int_equal(facts.about, 2);
	measure_entries("- A\n- Notes\n");
	assert_int_equal(facts.about, 0);
}

static void stories_are_told_by_their_sentence(void **state)
{
	measure_headings("## A\n\nAs a reader I want to sort.\n\n## B\n\n"
			 "As a reader I want to find.\n\n"
			 "As a reader I want to print.\n\n"
			 "## As a reader I want to go\n\n## D\n");
	assert_int_equal(facts.with_sentence, 3);
	assert_int_equal(facts.with_stories, 1);
}

static void a_file_holds_stories_that_are_called_as_it_is(void **state)
{
	static const struct file list[] = {
		{ "US-01.md", "# A\n\n## US-01-001 a\n\n## US-01-002 b\n" },
		{ "US-02.md", "# B\n\n## US-02-001 a\n\n## US-03-002 b\n" },
	};

	measure_files(FORM_FILE, "*.md", list, 2);
	assert_int_equal(facts.with_stories, 1);
}

static void prose_stands_right_below_the_heading(void **state)
{
	measure_headings("## A\n\nText.\n\n## B\n\n- a\n\n## C\n\nThese:\n\n"
			 "## D\n");
	assert_int_equal(facts.with_prose, 1);
	measure_entries("- A\n\n  Text.\n");
	assert_int_equal(facts.with_prose, 0);
}

/* ---- lanes ---- */

static void lanes_count_where_there_are_two(void **state)
{
	measure_entries("# X\n\n## Doing\n\n- A\n- B\n\n## Done\n\n- C\n\n"
			"## Other\n\n- D\n");
	assert_int_equal(facts.with_lane, 3);
	assert_int_equal(facts.in_lanes, 3);
	measure_entries("# X\n\n## Doing\n\n- A\n- B\n\n## Other\n\n- D\n");
	assert_int_equal(facts.with_lane, 0);
	assert_int_equal(facts.in_lanes, 2);
	/* The title of the file is the lane of all, and of none. */
	measure_entries("# Done\n\n- A\n- B\n");
	assert_int_equal(facts.in_lanes, 0);
}

static void ranks_count_unless_they_are_said_again_and_again(void **state)
{
	measure_entries(
		"## P1\n\n- A\n\n## P2\n\n- B\n- C\n\n## Other\n\n- D\n");
	assert_int_equal(facts.with_rank, 3);
	measure_entries("## P1 Names\n\n- A\n\n## P1 Copies\n\n- B\n");
	assert_int_equal(facts.with_rank, 0);
}

static void folders_may_be_states(void **state)
{
	static const struct file list[] = {
		{ "tasks/.done/c.md", "# C\n" },
		{ "tasks/done/a.md", "# A\n" },
		{ "tasks/x/b.md", "# B\n" },
	};

	measure_files(FORM_FILE, "tasks/*/*.md", list + 1, 2);
	assert_int_equal(facts.with_state_folder, 1);
	measure_files(FORM_FILE, "tasks/.done/*.md", list, 1);
	assert_int_equal(facts.with_state_folder, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(ids_are_counted_and_those_that_differ),
		TEST(the_sample_is_of_the_commonest_shape),
		TEST(more_than_half_make_them_dotted),
		TEST(each_folder_may_count_from_one),
		TEST(states_are_counted_by_what_they_mean),
		TEST(what_plans_is_counted_once_an_item),
		TEST(pages_of_the_own_folder_are_neither_waited_for_nor_parents),
		TEST(an_empty_column_is_a_plan_and_a_title_is_no_parent),
		TEST(sections_that_three_of_five_have_are_shared),
		TEST(criteria_and_stories_are_told_by_name),
		TEST(boxes_and_signs_mark_an_entry),
		TEST(one_sign_in_front_of_all_is_decoration),
		TEST(boxes_inside_are_criteria_or_steps),
		TEST(ticks_may_stand_at_the_end_of_titles),
		TEST(flags_are_said_yes_or_no_to),
		TEST(titles_are_counted_each_once_and_by_what_they_are),
		TEST(stories_are_told_by_their_sentence),
		TEST(a_file_holds_stories_that_are_called_as_it_is),
		TEST(prose_stands_right_below_the_heading),
		TEST(lanes_count_where_there_are_two),
		TEST(ranks_count_unless_they_are_said_again_and_again),
		TEST(folders_may_be_states),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
