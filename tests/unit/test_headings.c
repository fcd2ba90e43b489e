/*
 * Which headings of a file may be the items of a backlog. Each test has
 * headings on both sides of a limit; what is expected are headings of a
 * definition.
 */
#include "with-survey.h"

static void finds(const char *path, const char *text, const char *expected)
{
	struct file file = { path, text };

	assert_string_equal(candidates_in(candidates_of_headings, &file, 1),
			    expected);
}

static void finds_nothing(const char *path, const char *text)
{
	finds(path, text, "");
}

/* Are all headings of its level items, in a file that is called the backlog? */
static bool is_every(const char *text)
{
	struct file file = { "TODO.md", text };

	candidates_in(candidates_of_headings, &file, 1);
	assert_true(found.n > 0);
	return found.list[0]->is_every_heading;
}

/* ---- which are worth reading ---- */

static void ids_count_from_one_on_where_the_name_says_so_else_from_two(
	void **state)
{
	finds("TODO.md", "## US-1 Sort\n", "## Story `TODO.md ##`\n");
	finds("a.md", "## US-1 Sort\n\n## US-2 Find\n", "## Story `a.md ##`\n");
	finds_nothing("a.md", "## US-1 Sort\n");
	/* Known words count for something, others do not. */
	finds("a.md", "## US-1 Sort\n\n## US-2 Find\n", "## Story `a.md ##`\n");
	assert_int_equal(found.list[0]->strength, NAME_MEDIUM);
	finds("TODO.md", "## US-1 Sort\n\n## US-2 Find\n",
	      "## Story `TODO.md ##`\n");
	assert_int_equal(found.list[0]->strength, NAME_STRONG);
}

static void ids_are_told_from_other_headings_of_the_level(void **state)
{
	finds("TODO.md", "## US-1 Sort\n\n## US-2 Find\n\n## Other\n",
	      "## Story `TODO.md ## /^\\W*US[-_]\\d/i`\n");
	/* One of another level is none of them, whatever it is itself. */
	finds("TODO.md", "## US-1 Sort\n\n## US-2 Find\n\n##### Other\n",
	      "## Story `TODO.md ##`\n");
	finds("TODO.md", "## US-1 Sort\n\n## US-2 Find\n\n### Other\n",
	      "## Story `TODO.md ##`\n## Task `TODO.md ###`\n");
	assert_false(found.list[1]->is_every_heading);
}

static void numbers_count_from_three_on_and_days_never(void **state)
{
	finds("TODO.md", "## 1. Sort\n\n## 2. Find\n\n## 3. Print\n",
	      "## Task `TODO.md ##`\n");
	finds_nothing("TODO.md", "## 1. Sort\n\n## 2. Find\n");
	finds_nothing("TODO.md", "## 2026-05-01 A\n\n## 2026-05-02 B\n\n"
				 "## 2026-05-03 C\n");
}

static void words_count_from_one_on_in_a_file_called_so(void **state)
{
	finds("TODO.md", "## Sort\n\n## Find\n", "## Task `TODO.md ##`\n");
	finds("TODO.md", "## Sort\n", "## Task `TODO.md ##`\n");
	finds_nothing("TODO.md", "Sort\n");
	finds_nothing("TODO.md", "## Doing\n");
	finds("TODO.md", "#### Sort\n", "## Task `TODO.md ####`\n");
	finds_nothing("TODO.md", "##### Sort\n\n##### Find\n");
	/* Beside one with an id, and beside two. */
	finds("TODO.md", "## Sort\n\n## US-1 A\n",
	      "## Task `TODO.md ##`\n"
	      "## Story `TODO.md ## /^\\W*US[-_]\\d/i`\n");
	finds("TODO.md", "## Sort\n\n## US-1 A\n\n## US-2 B\n",
	      "## Story `TODO.md ## /^\\W*US[-_]\\d/i`\n");
	/* In any other one there are three, and most below states. */
	finds("a.md",
	      "**Status:** open\n\n## Doing\n\n### A\n\n### B\n\n## "
	      "Gamma\n\n### C\n",
	      "## Item `a.md ###`\n");
	finds_nothing("a.md",
		      "**Status:** open\n\n## Doing\n\n### A\n\n### B\n");
	finds_nothing("a.md",
		      "**Status:** open\n\n## Doing\n\n### A\n\n### B\n\n"
		      "## Gamma\n\n### C\n\n### D\n");
}

static void words_are_items_unless_half_are_states_or_most_have_ids(void **state)
{
	finds("TODO.md", "## Sort\n\n## Find\n\n## Doing\n",
	      "## Task `TODO.md ##`\n");
	finds_nothing("TODO.md", "## Sort\n\n## Find\n\n## Doing\n\n## Done\n");
	finds_nothing("TODO.md", "## Sort\n\n## Find\n\n## High\n\n## Notes\n");
	/* As a part of more than three words it is no state. */
	finds("TODO.md", "## Sort\n\n## Done\n\n## Done with all of it\n",
	      "## Task `TODO.md ##`\n");
	finds("TODO.md", "## Sort\n\n## Find\n\n## US-1 A\n\n## US-2 B\n",
	      "## Task `TODO.md ##`\n"
	      "## Story `TODO.md ## /^\\W*US[-_]\\d/i`\n");
	finds("TODO.md",
	      "## Sort\n\n## Find\n\n## US-1 A\n\n## US-2 B\n\n## US-3 C\n",
	      "## Story `TODO.md ## /^\\W*US[-_]\\d/i`\n");
}

static void a_title_is_not_an_item_but_four_are(void **state)
{
	finds_nothing("TODO.md", "# A\n\n# B\n\n# C\n");
	finds("TODO.md", "# A\n\n# B\n\n# C\n\n# D\n", "## Task `TODO.md #`\n");
}

static void an_id_may_follow_the_number_of_the_section(void **state)
{
	finds("TODO.md", "## 1. M5 Sort\n\n## 2. M6 Find\n",
	      "## Task `TODO.md ##`\n"
	      "- Read so. `id from title "
	      "/^[\\d.]+\\W+([A-Za-z]+\\d[\\d.]*)/`\n");
	finds_nothing("TODO.md", "## 1. Part5 Sort\n\n## 2. Part6 Find\n");
}

static void one_sort_is_one_kind_in_each_file_and_level(void **state)
{
	static const struct file areas[] = {
		{ "tasks/back.md", "## B-1 Sort\n\n## B-2 Find\n" },
		{ "tasks/front.md", "## F-1 Sort\n\n## F-2 Find\n" },
	};
	static const struct file others[] = {
		{ "tasks/back.md", "## 1. Sort\n\n## 2. Find\n\n## 3. Go\n" },
		{ "tasks/front.md", "## 1. Sort\n\n## 2. Find\n\n## 3. Go\n" },
	};

	assert_string_equal(candidates_in(candidates_of_headings, areas, 2),
			    "## Item `tasks/*.md ##`\n");
	assert_string_equal(candidates_in(candidates_of_headings, others, 2),
			    "## Item `tasks/back.md ##`\n"
			    "## Item `tasks/front.md ##`\n");
	finds("TODO.md", "## US-1 A\n\n### US-2 B\n",
	      "## Story `TODO.md ##`\n## Story `TODO.md ###`\n");
	finds("TODO.md", "## US-1 A\n\n## BUG-1 B\n",
	      "## Story `TODO.md ## /^\\W*US[-_]\\d/i`\n"
	      "## Bug `TODO.md ## /^\\W*BUG[-_]\\d/i`\n");
	finds("TODO.md", "## AA-1 A\n\n## BB-1 B\n", "## Task `TODO.md ##`\n");
}

/* ---- steps of a plan ---- */

static void five_numbers_below_their_phases_are_marked(void **state)
{
	finds("PLAN.md",
	      "## Phase 1\n\n### 1.1 A\n\n### 1.2 B\n\n### 1.3 C\n\n"
	      "## Phase 2\n\n### 2.1 D\n\n### 2.2 E\n",
	      "## Task `PLAN.md ##`\n## Task `PLAN.md ###`\n");
	assert_true(found.list[1]->is_below_phases);
	finds("PLAN.md",
	      "## Phase 1\n\n### 1.1 A\n\n### 1.2 B\n\n### 1.3 C\n\n"
	      "## Phase 2\n\n### 1.4 D\n\n### 2.2 E\n",
	      "## Task `PLAN.md ##`\n## Task `PLAN.md ###`\n");
	assert_false(found.list[1]->is_below_phases);
	finds("PLAN.md",
	      "## Phase 1\n\n### 1.1 A\n\n### 1.2 B\n\n### 1.3 C\n\n### 1.4 "
	      "D\n\n"
	      "## Phase 2\n",
	      "## Task `PLAN.md ##`\n## Task `PLAN.md ###`\n");
	assert_false(found.list[1]->is_below_phases);
}

/* ---- every heading ---- */

static void three_numbers_are_every_heading_with_a_quarter_beside(void **state)
{
	assert_true(is_every("## 1. Sort\n\n## 2. Find\n\n## 3. Print\n"));
	assert_true(is_every("## 1. Sort\n\n## 2. Find\n\n## 3. Print\n\n"
			     "## 4. Go\n\n## Other\n"));
	assert_false(is_every("## 1. Sort\n\n## 2. Find\n\n## 3. Print\n\n"
			      "## Other\n"));
	assert_false(
		is_every("## US-1 Sort\n\n## US-2 Find\n\n## US-3 Print\n"));
}

static void topics_of_lists_are_not_every_heading(void **state)
{
	/* Lists below four of five, and fewer than three words each. */
	assert_false(is_every("## 1. A\n\n- a\n\n## 2. B\n\n- b\n\n## 3. C\n\n"
			      "- c\n\n## 4. D\n\n- d\n\n## 5. E\n"));
	assert_true(is_every("## 1. A\n\n- a\n\n## 2. B\n\n- b\n\n## 3. C\n\n"
			     "- c\n\n## 4. D\n"));
	assert_true(is_every("## 1. A a a\n\n- a\n\n## 2. B b b\n\n- b\n\n"
			     "## 3. C c c\n\n- c\n\n## 4. D d d\n\n- d\n"));
	assert_false(is_every("## 1. A a a\n\n- a\n\n## 2. B b b\n\n- b\n\n"
			      "## 3. C c c\n\n- c\n\n## 4. D d\n\n- d\n"));
	assert_false(is_every("## A\n\n- a\n\n## B\n\n- b\n\n## C\n\n- c\n\n"
			      "## D\n\n- d\n"));
	assert_true(is_every("## A a a\n\n- a\n\n## B b b\n\n- b\n\n"
			     "## C c c\n\n- c\n\n## D d d\n\n- d\n"));
}

static void up_to_three_must_say_something_at_once(void **state)
{
	assert_true(
		is_every("## A\n\nText.\n\n## B\n\nText.\n\n## C\n\nText.\n"));
	assert_false(
		is_every("## A\n\nText.\n\n## B\n\nText.\n\n## C\n\n- c\n"));
	assert_false(is_every("## A\n\nText.\n\n## B\n\nText.\n\n## C\n"));
	assert_true(is_every("## A\n\n## B\n\n## C\n\n## D\n"));
}

static void a_fifth_of_states_is_too_many(void **state)
{
	assert_true(
		is_every("## A\n\n## B\n\n## C\n\n## D\n\n## E\n\n## Done\n"));
	assert_false(is_every("## A\n\n## B\n\n## C\n\n## D\n\n## Done\n"));
	assert_true(is_every("## 1. A\n\n## 2. B\n\n## 3. C\n\n## 4. D\n\n"
			     "## 5. E\n\n## 6. Done\n"));
	assert_false(is_every("## 1. A\n\n## 2. B\n\n## 3. C\n\n## 4. D\n\n"
			      "## 5. Done\n"));
	assert_false(is_every("## A\n\n## B\n\n## C\n\n## D\n\n## Backlog\n"));
	assert_true(is_every("## A\n\n## B\n\n## C\n\n## D\n\n"
			     "## User Story — Log in\n"));
}

static void code_below_half_of_them_is_a_manual(void **state)
{
	assert_false(is_every("## A\n\n```\na\n```\n\n## B\n\n```\nb\n```\n\n"
			      "## C\n\n## D\n"));
	assert_true(is_every("## A\n\n```\na\n```\n\n```\nb\n```\n\n## B\n\n"
			     "## C\n\n## D\n"));
	assert_true(is_every("## A\n\n```\na\n```\n\n## B\n\n### Deep\n\n"
			     "```\nb\n```\n\n## C\n\n## D\n"));
}

static void ranks_in_front_are_every_heading_where_one_comes_again(void **state)
{
	assert_true(
		is_every("## P3 - Names\n\n## P3 - Copies\n\n## P1 - Hang\n"));
	assert_false(
		is_every("## P3 - Names\n\n## P2 - Copies\n\n## P1 - Hang\n"));
	assert_false(is_every("## P3 - Names\n\n## P3 - Copies\n\n## P1\n"));
}

static void topics_of_a_document_are_not_every_heading(void **state)
{
	/* Three headings below, of which nine of ten have other names. */
	assert_false(
		is_every("## A\n\n### X\n\n## B\n\n### Y\n\n## C\n\n### Z\n\n"
			 "## D\n"));
	assert_true(
		is_every("## A\n\n### X\n\n## B\n\n### Y\n\n## C\n\n## D\n"));
	assert_true(
		is_every("## A\n\n### X\n\n## B\n\n### X\n\n## C\n\n### Z\n\n"
			 "## D\n"));
	/* Of the topics above more have none below them than have some. */
	candidates_in(
		candidates_of_headings,
		&(struct file){ "TODO.md",
				"## T\n\n### A\n\n### B\n\n### C\n\n### D\n\n"
				"## U\n\n## V\n\n## W\n" },
		1);
	assert_false(found.list[1]->is_every_heading);
	candidates_in(
		candidates_of_headings,
		&(struct file){ "TODO.md",
				"## T\n\n### A\n\n### B\n\n### C\n\n### D\n\n"
				"## U\n\n## V\n\n## Done\n" },
		1);
	assert_true(found.list[1]->is_every_heading);
}

static void one_alone_is_every_heading_whatever_is_below_it(void **state)
{
	assert_true(is_every("## A\n\nText.\n\n### X\n\n### Y\n\n### Z\n"));
	assert_false(is_every("## A\n\nText.\n\n### X\n\n### Y\n\n"
			      "## B\n\nText.\n\n### Z\n"));
	/* It must say something at once. */
	assert_false(is_every("## A\n\n- a\n"));
	assert_false(is_every("## A\n\n### X\n\n### Y\n\n### Z\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(ids_count_from_one_on_where_the_name_says_so_else_from_two),
		TEST(ids_are_told_from_other_headings_of_the_level),
		TEST(numbers_count_from_three_on_and_days_never),
		TEST(words_count_from_one_on_in_a_file_called_so),
		TEST(words_are_items_unless_half_are_states_or_most_have_ids),
		TEST(a_title_is_not_an_item_but_four_are),
		TEST(an_id_may_follow_the_number_of_the_section),
		TEST(one_sort_is_one_kind_in_each_file_and_level),
		TEST(five_numbers_below_their_phases_are_marked),
		TEST(three_numbers_are_every_heading_with_a_quarter_beside),
		TEST(topics_of_lists_are_not_every_heading),
		TEST(up_to_three_must_say_something_at_once),
		TEST(a_fifth_of_states_is_too_many),
		TEST(code_below_half_of_them_is_a_manual),
		TEST(ranks_in_front_are_every_heading_where_one_comes_again),
		TEST(topics_of_a_document_are_not_every_heading),
		TEST(one_alone_is_every_heading_whatever_is_below_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
