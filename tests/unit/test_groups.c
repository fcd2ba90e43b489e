/*
 * Which files may be the items of a backlog, and by which patterns. Each test
 * has files on both sides of a limit; what is expected are headings of a
 * definition.
 */
#include "with-survey.h"

/* Files of a name alone, with a state, with a form, with both. */
#define NAMED(path)                    \
	{                              \
		path, "# X\n\nText.\n" \
	}
#define STATED(path)                              \
	{                                         \
		path, "# X\n\n**Status:** open\n" \
	}
#define FORMED(path)                                                           \
	{                                                                      \
		path, "# X\n\n## Goal\n\na\n\n## Scope\n\nb\n\n## Plan\n\nc\n" \
	}

#define FILES(...)                                             \
	(const struct file[]){ __VA_ARGS__ },                  \
		sizeof((const struct file[]){ __VA_ARGS__ }) / \
			sizeof(struct file)

#define finds(expected, ...)                                   \
	assert_string_equal(candidates_in(candidates_of_files, \
					  FILES(__VA_ARGS__)), \
			    expected)

#define finds_folders(expected, ...)                             \
	assert_string_equal(candidates_in(candidates_of_folders, \
					  FILES(__VA_ARGS__)),   \
			    expected)

static void two_files_are_items_where_the_place_says_so_or_half_have_states(
	void **state)
{
	finds("## Task `tasks/*.md`\n", NAMED("tasks/a.md"),
	      NAMED("tasks/b.md"));
	finds("", NAMED("tasks/a.md"));
	finds("", NAMED("misc/a.md"), NAMED("misc/b.md"));
	finds("## Item `misc/*.md`\n", STATED("misc/a.md"), NAMED("misc/b.md"));
	finds("", STATED("misc/a.md"), NAMED("misc/b.md"), NAMED("misc/c.md"));
	finds("## Story `misc/US-[0-9]*.md`\n", NAMED("misc/US-1.md"),
	      NAMED("misc/US-2.md"));
}

static void one_alone_is_an_item_in_a_backlog_with_a_state(void **state)
{
	finds("## Item `docs/backlog/pay.md`\n", STATED("docs/backlog/pay.md"));
	finds("", NAMED("docs/backlog/pay.md"));
	finds("", STATED("docs/pay.md"));
}

static void words_of_items_are_kinds_and_areas_are_one(void **state)
{
	finds("## Bug `tasks/BUG-[0-9]*.md`\n## Story `tasks/US-[0-9]*.md`\n",
	      NAMED("tasks/BUG-1.md"), NAMED("tasks/BUG-2.md"),
	      NAMED("tasks/US-1.md"), NAMED("tasks/US-2.md"));
	finds("## Task `tasks/AUTH-[0-9]*.md` `tasks/UI-[0-9]*.md`\n",
	      NAMED("tasks/AUTH-1.md"), NAMED("tasks/UI-1.md"));
}

static void an_odd_one_with_a_state_belongs_to_three_that_have_them(void **state)
{
	finds("## Task `tasks/*.md`\n", STATED("tasks/1-a.md"),
	      STATED("tasks/2-b.md"), STATED("tasks/3-c.md"),
	      STATED("tasks/d.md"));
	finds("## Task `tasks/[0-9]*.md`\n", STATED("tasks/1-a.md"),
	      STATED("tasks/2-b.md"), STATED("tasks/3-c.md"),
	      NAMED("tasks/d.md"));
	/* Two are alike by what all of them have. */
	finds("## Task `tasks/*.md`\n", STATED("tasks/1-a.md"),
	      STATED("tasks/2-b.md"), STATED("tasks/d.md"));
}

static void files_of_one_form_are_one_whether_numbered_or_not(void **state)
{
	finds("## Task `tasks/*.md`\n", FORMED("tasks/1-a.md"),
	      FORMED("tasks/2-b.md"), FORMED("tasks/c.md"),
	      FORMED("tasks/d.md"));
	finds("## Task `tasks/[0-9]*.md`\n## Task `tasks/*.md` "
	      "`!tasks/1-a.md` `!tasks/2-b.md`\n",
	      FORMED("tasks/1-a.md"), FORMED("tasks/2-b.md"),
	      NAMED("tasks/c.md"), NAMED("tasks/d.md"));
}

static void folders_that_tell_whose_they_are_are_a_star(void **state)
{
	finds("## Story `packages/*/stories/US-[0-9]*.md`\n",
	      NAMED("packages/a/stories/US-1.md"),
	      NAMED("packages/a/stories/US-2.md"),
	      NAMED("packages/b/stories/US-3.md"),
	      NAMED("packages/b/stories/US-4.md"));
}

static void a_folder_below_one_of_items_is_one_where_all_have_states(
	void **state)
{
	finds("## Task `tasks/*.md` `tasks/cli/*.md`\n", STATED("tasks/a.md"),
	      STATED("tasks/b.md"), STATED("tasks/cli/c.md"),
	      STATED("tasks/cli/d.md"));
	finds("## Task `tasks/*.md`\n## Task `tasks/cli/*.md`\n",
	      STATED("tasks/a.md"), STATED("tasks/b.md"),
	      STATED("tasks/cli/c.md"), NAMED("tasks/cli/d.md"));
	finds("## Task `tasks/*.md`\n## Bug `tasks/bugs/*.md`\n",
	      STATED("tasks/a.md"), STATED("tasks/b.md"),
	      STATED("tasks/bugs/c.md"), STATED("tasks/bugs/d.md"));
}

static void a_folder_beside_those_of_states_is_one_where_the_form_is(
	void **state)
{
	finds("## Item `backlog/done/*.md` `backlog/refine/*.md` "
	      "`backlog/todo/*.md`\n",
	      FORMED("backlog/done/a.md"), FORMED("backlog/done/b.md"),
	      FORMED("backlog/refine/e.md"), FORMED("backlog/todo/c.md"),
	      FORMED("backlog/todo/d.md"));
	finds("## Item `backlog/bug/*.md` `backlog/done/*.md` "
	      "`backlog/todo/*.md`\n",
	      FORMED("backlog/bug/e.md"), FORMED("backlog/done/a.md"),
	      FORMED("backlog/done/b.md"), FORMED("backlog/todo/c.md"),
	      FORMED("backlog/todo/d.md"));
	finds("## Item `backlog/done/*.md` `backlog/todo/*.md`\n",
	      FORMED("backlog/done/a.md"), FORMED("backlog/done/b.md"),
	      NAMED("backlog/refine/e.md"), FORMED("backlog/todo/c.md"),
	      FORMED("backlog/todo/d.md"));
}

static void few_names_that_come_again_with_each_number_are_papers(void **state)
{
	finds("", NAMED("tasks/03-CONTEXT.md"), NAMED("tasks/03-PLAN.md"),
	      NAMED("tasks/04-CONTEXT.md"), NAMED("tasks/04-PLAN.md"),
	      NAMED("tasks/05-CONTEXT.md"), NAMED("tasks/05-PLAN.md"));
	finds("## Task `tasks/[0-9]*.md`\n", NAMED("tasks/03-CONTEXT.md"),
	      NAMED("tasks/03-PLAN.md"), NAMED("tasks/04-CONTEXT.md"),
	      NAMED("tasks/04-PLAN.md"), NAMED("tasks/05-CONTEXT.md"));
}

static void a_report_beside_items_is_left_out(void **state)
{
	finds("## Story `misc/US-[0-9]*.md` `!misc/US-2-report.md`\n",
	      STATED("misc/US-1.md"), NAMED("misc/US-2-report.md"),
	      STATED("misc/US-2.md"));
	finds("## Story `misc/US-[0-9]*.md` `!misc/US-2-report.md`\n",
	      STATED("misc/US-1.md"), STATED("misc/US-2-report.md"),
	      STATED("misc/US-2.md"));
	finds("## Story `misc/US-[0-9]*.md`\n", STATED("misc/US-1.md"),
	      STATED("misc/US-2.md"), STATED("misc/US-3-report.md"));
}

static void what_is_not_called_as_most_and_has_another_form_is_left_out(
	void **state)
{
	finds("## Task `tasks/*.md` `!tasks/other.md`\n",
	      FORMED("tasks/card_pay.md"), FORMED("tasks/card_ship.md"),
	      FORMED("tasks/card_sort.md"), NAMED("tasks/other.md"));
	finds("## Task `tasks/*.md`\n", FORMED("tasks/card_pay.md"),
	      FORMED("tasks/card_ship.md"), FORMED("tasks/card_sort.md"),
	      FORMED("tasks/other.md"));
	finds("## Task `tasks/*.md`\n", FORMED("tasks/card_pay.md"),
	      FORMED("tasks/card_ship.md"), NAMED("tasks/other.md"));
}

/* ---- folders with a main file each ---- */

static void folders_with_one_main_file_are_items(void **state)
{
	finds_folders("## Spec `specs/*/spec.md`\n", NAMED("specs/a/spec.md"),
		      NAMED("specs/b/spec.md"));
	finds_folders("", NAMED("specs/a/spec.md"));
	finds_folders("", NAMED("misc/a/README.md"), NAMED("misc/b/README.md"));
	finds_folders("## Task `tasks/*/README.md`\n",
		      NAMED("tasks/a/README.md"), NAMED("tasks/b/README.md"));
	/* Four of five have a better one. */
	finds_folders("## Task `tasks/*/spec.md`\n", NAMED("tasks/a/plan.md"),
		      NAMED("tasks/a/spec.md"), NAMED("tasks/b/plan.md"),
		      NAMED("tasks/b/spec.md"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(two_files_are_items_where_the_place_says_so_or_half_have_states),
		TEST(one_alone_is_an_item_in_a_backlog_with_a_state),
		TEST(words_of_items_are_kinds_and_areas_are_one),
		TEST(an_odd_one_with_a_state_belongs_to_three_that_have_them),
		TEST(files_of_one_form_are_one_whether_numbered_or_not),
		TEST(folders_that_tell_whose_they_are_are_a_star),
		TEST(a_folder_below_one_of_items_is_one_where_all_have_states),
		TEST(a_folder_beside_those_of_states_is_one_where_the_form_is),
		TEST(few_names_that_come_again_with_each_number_are_papers),
		TEST(a_report_beside_items_is_left_out),
		TEST(what_is_not_called_as_most_and_has_another_form_is_left_out),
		TEST(folders_with_one_main_file_are_items),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
