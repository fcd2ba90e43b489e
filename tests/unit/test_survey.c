/* Which files are read, and what one glance at each of them says. */
#include "with-survey.h"

static struct glance glance;

/* Looks at one file of this text; false where it is not even read. */
static bool look(const char *path, const char *text)
{
	struct file file = { path, text };
	struct err err = ERR_INIT;

	given_files(&file, 1);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
	glance = survey.n ? survey.glances[0] : (struct glance){ 0 };
	survey_release(&survey);
	return survey.n > 0;
}

static void markdown_is_read_unless_others_wrote_it(void **state)
{
	assert_true(look("a.md", ""));
	assert_true(look("a.markdown", ""));
	assert_false(look("a.txt", ""));
	assert_false(look("vendor/a.md", ""));
	assert_false(look("x/node_modules/a.md", ""));
	assert_true(look("my-vendor/a.md", ""));
	assert_true(look("vendor.md", ""));
}

static void configuration_of_tools_is_listed_and_not_read(void **state)
{
	assert_false(look("backlog/config.yml", ""));
	assert_int_equal(survey.n_others, 1);
	assert_false(look("vendor/backlog/config.yml", ""));
	assert_int_equal(survey.n_others, 0);
	assert_true(look("a.md", ""));
	assert_int_equal(survey.n_others, 0);
}

static void names_say_something_of_files_and_folders(void **state)
{
	look("backlog/a.md", "");
	assert_int_equal(glance.folder, NAME_STRONG);
	assert_int_equal(glance.name, NAME_SAYS_NOTHING);
	look("backlog/x/a.md", "");
	assert_int_equal(glance.folder, NAME_STRONG);
	look("x/TODO.md", "");
	assert_int_equal(glance.folder, NAME_SAYS_NOTHING);
	assert_int_equal(glance.name, NAME_STRONG);
	look("fix_plan.md", "");
	assert_int_equal(glance.name, NAME_STRONG);
	assert_false(glance.is_aside);
	look("README.md", "");
	assert_true(glance.is_aside);
	look("_a.md", "");
	assert_true(glance.is_aside);
}

static void below_a_backlog_a_folder_of_documents_says_what_they_are_about(
	void **state)
{
	look("blog/a.md", "");
	assert_true(glance.is_document);
	look("x/a.md", "");
	assert_false(glance.is_document);
	look("backlog/blog/stories/a.md", "");
	assert_false(glance.is_document);
	look("blog/stories/a.md", "");
	assert_true(glance.is_document);
	look("backlog/blog/x/a.md", "");
	assert_true(glance.is_document);
}

static void a_state_is_seen_however_it_is_written(void **state)
{
	assert_true(look("a.md", "---\nstatus: open\n---\n") &&
		    glance.has_status);
	assert_true(look("a.md", "Status: open\n") && glance.has_status);
	assert_true(look("a.md", "- **Status:** open\n") && glance.has_status);
	assert_true(look("a.md", "**Status** open\n") && glance.has_status);
	assert_true(look("a.md", "## Status\n\nopen\n") && glance.has_status);
	assert_true(look("a.md", "| Status | open |\n") && glance.has_status);
	assert_false(look("a.md", "Text: open\n") && glance.has_status);
	assert_false(look("a.md", "The state of it: open\n") &&
		     glance.has_status);
}

static void three_states_in_one_file_are_those_of_its_sections(void **state)
{
	look("a.md", "Status: a\n\nStatus: b\n");
	assert_true(glance.has_status);
	assert_false(glance.is_collection);
	look("a.md", "Status: a\n\nStatus: b\n\nStatus: c\n");
	assert_true(glance.is_collection);
	look("a.md",
	     "---\nstatus: open\n---\nStatus: a\n\nStatus: b\n\nStatus: c\n");
	assert_true(glance.has_status);
	assert_false(glance.is_collection);
}

#define TEN_LINES "\n\n\n\n\n\n\n\n\n\n"

static void the_state_stands_in_the_first_forty_lines(void **state)
{
	look("a.md",
	     TEN_LINES TEN_LINES TEN_LINES "\n\n\n\n\n\n\n\n\nStatus: open\n");
	assert_true(glance.has_status);
	look("a.md", TEN_LINES TEN_LINES TEN_LINES TEN_LINES "Status: open\n");
	assert_false(glance.has_status);
}

static void headings_below_the_title_say_what_the_file_holds(void **state)
{
	look("a.md", "# Product backlog\n\n## Other\n");
	assert_false(glance.holds_backlog);
	assert_int_equal(glance.title, NAME_STRONG);
	assert_true(span_is(glance.heading, "Product backlog"));
	look("a.md", "# Other\n\n## Product backlog\n\n# Second\n");
	assert_true(glance.holds_backlog);
	assert_int_equal(glance.title, NAME_SAYS_NOTHING);
	assert_true(span_is(glance.heading, "Other"));
	look("a.md", "# Other\n\n## Roadmap\n");
	assert_true(glance.holds_plan);
	look("a.md", "# Roadmap\n\n## Other\n");
	assert_false(glance.holds_plan);
	look("a.md", "Text.\n");
	assert_true(glance.heading.at == NULL);
}

static void ids_in_headings_and_columns_of_states_are_seen(void **state)
{
	look("a.md", "## US-1 Sort\n");
	assert_true(glance.has_ids);
	look("a.md", "## AUTH-1 Sort\n");
	assert_false(glance.has_ids);
	look("a.md", "US-1 Sort\n");
	assert_false(glance.has_ids);
	look("a.md", "Text.\n\n| ID | Status |\n| --- | --- |\n| 1 | x |\n");
	assert_true(glance.has_state_column);
	look("a.md", "Text.\n\n| ID | Why |\n| --- | --- |\n| 1 | Status |\n");
	assert_false(glance.has_state_column);
}

static void boxes_are_counted(void **state)
{
	look("a.md", "- [ ] a\n- [x] b\n  - [ ] c\n- d\n");
	assert_int_equal(glance.n_boxes, 3);
}

static void a_board_of_obsidian_is_a_backlog_by_its_front_matter(void **state)
{
	look("a.md", "---\nkanban-plugin: basic\n---\n\n## Doing\n");
	assert_int_equal(glance.title, NAME_STRONG);
	look("a.md", "---\nplugin: basic\n---\n\n## Doing\n");
	assert_int_equal(glance.title, NAME_SAYS_NOTHING);
}

static void documents_are_found_by_path_and_marked_with_their_folder(
	void **state)
{
	static const struct file list[] = {
		{ "a/one.md", "" }, { "b/one.md", "" }, { "b/three.md", "" },
		{ "b/two.md", "" }, { "c/one.md", "" },
	};
	struct err err = ERR_INIT;

	given_files(list, 5);
	survey_read(&survey, &snapshot, NULL, NULL, &arena, &err);
	for (size_t i = 0; i < 5; i++)
		assert_ptr_equal(survey_document(&survey,
						 span_str(list[i].path)),
				 &survey.docs[i]);
	assert_null(survey_document(&survey, SPAN("b/four.md")));
	assert_null(survey_document(&survey, SPAN("")));
	assert_null(survey_document(&survey, SPAN("z.md")));
	survey_mark_item(&survey, &survey.docs[0], false);
	survey_mark_item(&survey, &survey.docs[2], true);
	for (size_t i = 0; i < 5; i++)
		assert_int_equal(survey.glances[i].is_item, i < 4);
	survey_mark_folder(&survey, SPAN("c/"));
	assert_true(survey.glances[4].is_item);
	survey_release(&survey);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(markdown_is_read_unless_others_wrote_it),
		TEST(configuration_of_tools_is_listed_and_not_read),
		TEST(names_say_something_of_files_and_folders),
		TEST(below_a_backlog_a_folder_of_documents_says_what_they_are_about),
		TEST(a_state_is_seen_however_it_is_written),
		TEST(three_states_in_one_file_are_those_of_its_sections),
		TEST(the_state_stands_in_the_first_forty_lines),
		TEST(headings_below_the_title_say_what_the_file_holds),
		TEST(ids_in_headings_and_columns_of_states_are_seen),
		TEST(boxes_are_counted),
		TEST(a_board_of_obsidian_is_a_backlog_by_its_front_matter),
		TEST(documents_are_found_by_path_and_marked_with_their_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
