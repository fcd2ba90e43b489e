/*
 * Which tables may be the items of a backlog, and by which column. Each test
 * has tables on both sides of a limit; what is expected are headings and
 * directives of a definition.
 */
#include "with-survey.h"

static void finds(const char *path, const char *text, const char *expected)
{
	struct file file = { path, text };

	assert_string_equal(candidates_in(candidates_of_rows, &file, 1),
			    expected);
}

static void finds_nothing(const char *path, const char *text)
{
	finds(path, text, "");
}

#define THREE "| --- | --- | --- |\n"
#define TWO "| --- | --- |\n"

/* ---- ids ---- */

static void two_rows_with_ids_are_items(void **state)
{
	finds("TODO.md",
	      "| ID | Title |\n" TWO "| US-1 | Sort |\n| US-2 | Find |\n",
	      "## Story `TODO.md |`\n");
	finds_nothing("TODO.md", "| ID | Title |\n" TWO "| US-1 | Sort |\n");
	finds_nothing("TODO.md", "| ID |\n| --- |\n| US-1 |\n| US-2 |\n");
}

static void elsewhere_they_have_a_state_or_a_plan(void **state)
{
	finds("a.md",
	      "**Status:** open\n\n"
	      "| ID | Title | Status |\n" THREE
	      "| US-1 | Sort | open |\n| US-2 | Find | done |\n",
	      "## Story `a.md |`\n");
	finds("a.md",
	      "**Status:** open\n\n"
	      "| ID | Title | Priority |\n" THREE
	      "| US-1 | Sort | high |\n| US-2 | Find | low |\n",
	      "## Story `a.md |`\n");
	finds_nothing("a.md", "**Status:** open\n\n| ID | Title | Why |\n" THREE
			      "| US-1 | Sort | so |\n| US-2 | Find | so |\n");
}

static void seven_of_ten_make_a_column_of_ids(void **state)
{
	finds("TODO.md",
	      "| Tag | Title |\n" TWO
	      "| A-1 | A |\n| A-2 | B |\n| A-3 | C |\n| A-4 | D |\n"
	      "| A-5 | E |\n| A-6 | F |\n| A-7 | G |\n| x | H |\n| y | I |\n"
	      "| z | J |\n",
	      "## Task `TODO.md |`\n- Read so. `id from column \"Tag\"`\n");
	finds("TODO.md",
	      "| Tag | Title |\n" TWO "| y | C |\n| A-1 | A |\n| A-2 | B |\n",
	      "## Task `TODO.md |`\n- Read so. `id from column \"Title\"`\n"
	      "- Read so. `title from column \"Title\"`\n");
}

static void ids_stand_in_one_of_the_first_three_columns(void **state)
{
	finds("TODO.md",
	      "| a | b | Tag |\n" THREE "| x | y | A-1 |\n| x | y | A-2 |\n",
	      "## Task `TODO.md |`\n- Read so. `id from column \"Tag\"`\n");
	finds_nothing("TODO.md",
		      "| a | b | c | Tag |\n| --- | --- | --- | --- |\n"
		      "| x | y | z | A-1 |\n| x | y | z | A-2 |\n");
	/* Unless it is called so, and half of it is filled. */
	finds("TODO.md",
	      "| a | b | c | ID |\n| --- | --- | --- | --- |\n"
	      "| x | y | z | q |\n| x | y | z | |\n",
	      "## Task `TODO.md |`\n");
	finds_nothing("TODO.md",
		      "| a | b | c | ID |\n| --- | --- | --- | --- |\n"
		      "| x | y | z | q |\n| x | y | z | |\n| x | y | z | |\n");
}

static void what_plans_is_not_an_id(void **state)
{
	finds("TODO.md",
	      "| Title | Sprint | Status |\n" THREE
	      "| Sort | S-1 | open |\n| Find | S-2 | open |\n",
	      "## Task `TODO.md |`\n- Read so. `id from column \"Title\"`\n"
	      "- Read so. `title from column \"Title\"`\n");
	/* In front, a milestone of each row is what the rows are about. */
	finds("TODO.md",
	      "| Sprint | Title | Status |\n" THREE
	      "| S-1 | Sort | open |\n| S-2 | Find | open |\n",
	      "## Task `TODO.md |`\n- Read so. `id from column \"Sprint\"`\n");
	finds("TODO.md",
	      "| Sprint | Title | Status |\n" THREE
	      "| S-1 | Sort | open |\n| S-1 | Find | open |\n",
	      "## Task `TODO.md |`\n- Read so. `id from column \"Title\"`\n"
	      "- Read so. `title from column \"Title\"`\n");
	finds("TODO.md",
	      "| Sprint | Title | Why |\n" THREE
	      "| S-1 | Sort | so |\n| S-2 | Find | so |\n",
	      "## Task `TODO.md |`\n- Read so. `id from column \"Title\"`\n"
	      "- Read so. `title from column \"Title\"`\n");
}

/* ---- titles ---- */

static void ids_and_titles_may_stand_in_one_cell(void **state)
{
	finds("TODO.md",
	      "| Stuff | Status |\n" TWO
	      "| A-1: Sort | open |\n| A-2: Find | open |\n",
	      "## Task `TODO.md |`\n- Read so. `id from column \"Stuff\"`\n"
	      "- Read so. `title from column \"Stuff\"`\n");
	finds("TODO.md",
	      "| a | Stuff | Status |\n" THREE
	      "| x | A-1: Sort | open |\n| x | A-2: Find | open |\n",
	      "## Task `TODO.md |`\n- Read so. `id from column \"Stuff\"`\n"
	      "- Read so. `title from column \"Stuff\"`\n");
	finds_nothing("TODO.md",
		      "| a | b | Stuff |\n" THREE
		      "| x | y | A-1: Sort |\n| x | y | A-2: Find |\n");
	finds_nothing("TODO.md", "| Stuff | b |\n" TWO
				 "| A-1: Sort | open |\n| A-2: Find | open |\n"
				 "| Print | open |\n");
}

static void the_first_column_speaks_of_rows_that_have_states(void **state)
{
	finds("TODO.md",
	      "| Stuff | Status |\n" TWO
	      "| Sort names | open |\n| Find it | open |\n"
	      "| Print them all now | open |\n",
	      "## Task `TODO.md |`\n- Read so. `id from column \"Stuff\"`\n"
	      "- Read so. `title from column \"Stuff\"`\n");
	/* Three rows, of half as many words again, each another, all filled. */
	finds_nothing("TODO.md",
		      "| Stuff | Status |\n" TWO
		      "| Sort names | open |\n| Find it all | open |\n");
	finds("TODO.md",
	      "| Stuff | Status |\n" TWO
	      "| Sort names | open |\n| Find it | open |\n"
	      "| Print | open |\n| Go | open |\n",
	      "## Task `TODO.md |`\n- Read so. `id from column \"Stuff\"`\n"
	      "- Read so. `title from column \"Stuff\"`\n");
	finds_nothing("TODO.md", "| Stuff | Status |\n" TWO
				 "| Sort names | open |\n| Find | open |\n"
				 "| Print | open |\n");
	finds_nothing("TODO.md", "| Stuff | Status |\n" TWO
				 "| Sort names | open |\n| Find it | open |\n"
				 "| Find it | open |\n");
	finds_nothing("TODO.md",
		      "| Stuff | Status |\n" TWO
		      "| Sort names | open |\n| Find it now | open |\n"
		      "| | open |\n");
	finds_nothing("TODO.md", "| Stuff | b |\n" TWO
				 "| Sort names | open |\n| Find it | open |\n"
				 "| Print them all now | open |\n");
}

static void the_only_table_of_a_backlog_needs_no_states(void **state)
{
	finds("TODO.md",
	      "| Stuff | b | c |\n" THREE
	      "| A | x | x |\n| B | x | y |\n| C | x | z |\n| D | x | x |\n"
	      "| E | x | y |\n",
	      "## Task `TODO.md |`\n- Read so. `id from column \"Stuff\"`\n"
	      "- Read so. `title from column \"Stuff\"`\n");
	finds_nothing("TODO.md", "| Stuff | b | c |\n" THREE
				 "| A | x | x |\n| B | x | y |\n| C | x | z |\n"
				 "| D | x | x |\n");
	finds_nothing("TODO.md", "| Stuff | b |\n" TWO
				 "| A | x |\n| B | x |\n| C | x |\n| D | x |\n"
				 "| E | x |\n");
	finds_nothing("TODO.md",
		      "| Stuff | b | c |\n" THREE
		      "| A | x | x |\n| B | x | y |\n| C | x | z |\n"
		      "| D | x | x |\n| E | x | y |\n\n"
		      "Text.\n\n| Key | Means |\n" TWO "| x | X |\n");
	/* Below a heading that says backlog three will do, wherever. */
	finds("a.md",
	      "**Status:** open\n\n## Product backlog\n\n"
	      "| Stuff | b | c |\n" THREE
	      "| A | x | x |\n| B | x | y |\n| C | x | z |\n",
	      "## Item `a.md |`\n- Read so. `id from column \"Stuff\"`\n"
	      "- Read so. `title from column \"Stuff\"`\n");
	finds_nothing("a.md", "**Status:** open\n\n## Product backlog\n\n"
			      "| Stuff | b | c |\n" THREE
			      "| A | x | x |\n| B | x | y |\n");
	finds_nothing("a.md", "**Status:** open\n\n## Other\n\n"
			      "| Stuff | b | c |\n" THREE
			      "| A | x | x |\n| B | x | y |\n| C | x | z |\n");
}

/* ---- families ---- */

static void sorts_of_items_are_kinds_and_areas_are_one(void **state)
{
	finds("TODO.md",
	      "| ID | Title |\n" TWO "| US-1 | A |\n| US-2 | B |\n\n"
	      "Text.\n\n| ID | Title |\n" TWO "| BUG-1 | C |\n| BUG-2 | D |\n",
	      "## Story `TODO.md | /^\\W*US[-_]\\d/i`\n"
	      "## Bug `TODO.md | /^\\W*BUG[-_]\\d/i`\n");
	finds("TODO.md",
	      "| ID | Title |\n" TWO "| AUTH-1 | A |\n| AUTH-2 | B |\n\n"
	      "Text.\n\n| ID | Title |\n" TWO "| UI-1 | C |\n| UI-2 | D |\n",
	      "## Task `TODO.md |`\n");
	/* With other columns they are another table. */
	finds("TODO.md",
	      "| ID | Title |\n" TWO "| AUTH-1 | A |\n| AUTH-2 | B |\n\n"
	      "Text.\n\n| ID | Why |\n" TWO "| UI-1 | C |\n| UI-2 | D |\n",
	      "## Task `TODO.md | /^\\W*AUTH[-_]\\d/i`\n"
	      "## Task `TODO.md | /^\\W*UI[-_]\\d/i`\n");
	finds("TODO.md",
	      "| ID | Title |\n" TWO "| CU-C01 | A |\n| CU-C02 | B |\n\n"
	      "Text.\n\n| ID | Why |\n" TWO "| CU-A01 | C |\n| CU-A02 | D |\n",
	      "## Task `TODO.md |`\n");
	finds("TODO.md",
	      "| ID | Title |\n" TWO "| Phase 1 | A |\n| Phase 2 | B |\n\n"
	      "Text.\n\n| ID | Title |\n" TWO "| UI-1 | C |\n| UI-2 | D |\n",
	      "## Task `TODO.md | /^\\W*Phase \\d/i`\n"
	      "## Task `TODO.md | /^\\W*UI[-_]\\d/i`\n");
}

static void areas_beside_others_are_told_by_all_their_words(void **state)
{
	finds("TODO.md",
	      "| ID | Title |\n" TWO "| AUTH-1 | A |\n| AUTH-2 | B |\n\n"
	      "Text.\n\n| ID | Title |\n" TWO "| UI-1 | C |\n| UI-2 | D |\n\n"
	      "Text.\n\n| ID | Why |\n" TWO "| DB-1 | E |\n| DB-2 | F |\n",
	      "## Task `TODO.md | /^\\W*(?:AUTH|UI)[-_ ]?\\d/i`\n"
	      "## Task `TODO.md | /^\\W*DB[-_]\\d/i`\n");
}

static void a_table_that_repeats_a_larger_one_is_left_out(void **state)
{
	finds("TODO.md",
	      "## All\n\n| ID | Title |\n" TWO
	      "| US-1 | A |\n| US-2 | B |\n| US-3 | C |\n\n"
	      "## Sprint 1\n\n| ID | Title |\n" TWO
	      "| US-1 | A |\n| US-3 | C |\n",
	      "## Story `TODO.md |` `when not lane: Sprint 1`\n");
	finds("TODO.md",
	      "## All\n\n| ID | Title |\n" TWO
	      "| US-1 | A |\n| US-2 | B |\n| US-3 | C |\n\n"
	      "## Sprint 1\n\n| ID | Title |\n" TWO
	      "| US-1 | A |\n| US-4 | C |\n",
	      "## Story `TODO.md |`\n");
	/* Of two that are as long, the first one counts, or that with states. */
	finds("TODO.md",
	      "## All\n\n| ID | Title |\n" TWO "| US-1 | A |\n| US-2 | B |\n\n"
	      "## Sprint 1\n\n| ID | Title |\n" TWO
	      "| US-1 | A |\n| US-2 | C |\n",
	      "## Story `TODO.md |` `when not lane: Sprint 1`\n");
	finds("TODO.md",
	      "## All\n\n| ID | Title |\n" TWO "| US-1 | A |\n| US-2 | B |\n\n"
	      "## Board\n\n| ID | Status |\n" TWO
	      "| US-1 | open |\n| US-2 | open |\n",
	      "## Story `TODO.md |` `when not lane: All`\n");
	/* Numbers may begin anew with other titles. */
	finds("TODO.md",
	      "## All\n\n| # | Title |\n" TWO "| 1 | A |\n| 2 | B |\n\n"
	      "## More\n\n| # | Title |\n" TWO "| 1 | A |\n| 2 | C |\n",
	      "## Task `TODO.md |`\n");
	finds("TODO.md",
	      "## All\n\n| # | Title |\n" TWO "| 1 | A |\n| 2 | B |\n\n"
	      "## More\n\n| # | Title |\n" TWO "| 1 | A |\n| 2 | B |\n",
	      "## Task `TODO.md |` `when not lane: More`\n");
	/* That which tells states is the one that moves. */
	finds("TODO.md",
	      "## All\n\n| ID | Title |\n" TWO
	      "| US-1 | A |\n| US-2 | B |\n| US-3 | C |\n\n"
	      "## Sprint 1\n\n| ID | Status |\n" TWO
	      "| US-1 | open |\n| US-3 | open |\n",
	      "## Story `TODO.md |`\n");
}

static void numbers_that_go_on_from_table_to_table_are_marked(void **state)
{
	finds("TODO.md",
	      "| # | Title |\n" TWO "| 1 | A |\n| 2 | B |\n\n"
	      "Text.\n\n| # | Title |\n" TWO "| 3 | C |\n| 4 | D |\n",
	      "## Task `TODO.md |`\n");
	assert_true(found.list[0]->is_counted_on);
	finds("TODO.md",
	      "| # | Title |\n" TWO "| 1 | A |\n| 2 | B |\n\n"
	      "Text.\n\n| # | Title |\n" TWO "| 4 | C |\n| 5 | D |\n",
	      "## Task `TODO.md |`\n");
	assert_false(found.list[0]->is_counted_on);
	finds("TODO.md",
	      "| # | Title |\n" TWO "| 2 | A |\n| 3 | B |\n\n"
	      "Text.\n\n| # | Title |\n" TWO "| 4 | C |\n| 5 | D |\n",
	      "## Task `TODO.md |`\n");
	assert_false(found.list[0]->is_counted_on);
	finds("TODO.md", "| # | Title |\n" TWO "| 1 | A |\n| 2 | B |\n",
	      "## Task `TODO.md |`\n");
	assert_false(found.list[0]->is_counted_on);
}

static void a_total_below_the_ids_is_not_an_item(void **state)
{
	finds("TODO.md",
	      "| ID | Title |\n" TWO
	      "| 1 | A |\n| 2 | B |\n| 3 | C |\n| **Total** | 3 |\n",
	      "## Task `TODO.md | /^\\W*[\\p{L}_-]*[. ]?\\d/`\n");
	finds("TODO.md",
	      "| ID | Title |\n" TWO
	      "| 1 | A |\n| 2 | B |\n| 3 | C |\n| | 3 |\n",
	      "## Task `TODO.md |`\n");
	finds("TODO.md",
	      "| ID | Title |\n" TWO
	      "| 1 | A |\n| Rest | B |\n| 3 | C |\n| 4 | 3 |\n",
	      "## Task `TODO.md |`\n");
	finds("TODO.md",
	      "| ID | Title |\n" TWO "| 1 | A |\n| **Total** | 3 |\n",
	      "## Task `TODO.md |`\n");
}

static void a_plan_below_a_column_of_requirements_is_marked(void **state)
{
	finds("TODO.md",
	      "| ID | Requisito | Prioridad |\n" THREE
	      "| R-1 | A | alta |\n| R-2 | B | baja |\n",
	      "## Task `TODO.md |`\n");
	assert_true(found.list[0]->is_requirement);
	finds("TODO.md",
	      "| ID | Requisito | Por |\n" THREE
	      "| R-1 | A | si |\n| R-2 | B | no |\n",
	      "## Task `TODO.md |`\n");
	assert_false(found.list[0]->is_requirement);
	finds("TODO.md",
	      "| ID | Tarea | Prioridad |\n" THREE
	      "| R-1 | A | alta |\n| R-2 | B | baja |\n",
	      "## Task `TODO.md |`\n");
	assert_false(found.list[0]->is_requirement);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(two_rows_with_ids_are_items),
		TEST(elsewhere_they_have_a_state_or_a_plan),
		TEST(seven_of_ten_make_a_column_of_ids),
		TEST(ids_stand_in_one_of_the_first_three_columns),
		TEST(what_plans_is_not_an_id),
		TEST(ids_and_titles_may_stand_in_one_cell),
		TEST(the_first_column_speaks_of_rows_that_have_states),
		TEST(the_only_table_of_a_backlog_needs_no_states),
		TEST(sorts_of_items_are_kinds_and_areas_are_one),
		TEST(areas_beside_others_are_told_by_all_their_words),
		TEST(a_table_that_repeats_a_larger_one_is_left_out),
		TEST(numbers_that_go_on_from_table_to_table_are_marked),
		TEST(a_total_below_the_ids_is_not_an_item),
		TEST(a_plan_below_a_column_of_requirements_is_marked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
