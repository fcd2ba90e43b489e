/* The layouts of tools that keep a backlog in files: told by their folders. */
#include "with-survey.h"

#define FILES(...)                                             \
	(const struct file[]){ __VA_ARGS__ },                  \
		sizeof((const struct file[]){ __VA_ARGS__ }) / \
			sizeof(struct file)

#define NAMED(path)                \
	{                          \
		path, "# X\n\na\n" \
	}

#define finds(expected, ...)                                   \
	assert_string_equal(candidates_in(candidates_of_tools, \
					  FILES(__VA_ARGS__)), \
			    expected)

static void files_of_a_tool_are_found_wherever_they_lie(void **state)
{
	finds("## Task `backlog/tasks/*.md`\n", NAMED("backlog/tasks/a.md"));
	finds("## Task `app/backlog/tasks/*.md` `app/backlog/completed/*.md`\n",
	      NAMED("app/backlog/completed/b.md"),
	      NAMED("app/backlog/tasks/a.md"));
	finds("## Task `a/backlog/tasks/*.md`\n## Task "
	      "`b/backlog/tasks/*.md`\n",
	      NAMED("a/backlog/tasks/a.md"), NAMED("b/backlog/tasks/a.md"));
	finds("", NAMED("mybacklog/tasks/a.md"));
	finds("", NAMED("fixtures/backlog/tasks/a.md"));
	/* The folder alone is none. */
	finds("", NAMED(".specify/memory.md"));
	finds("## Spec `specs/*/spec.md`\n", NAMED(".specify/memory.md"),
	      NAMED("specs/1/spec.md"));
}

static void what_is_no_item_in_its_folders_is_left_out(void **state)
{
	finds("## Task `backlog/tasks/*.md` `!backlog/tasks/README.md` "
	      "`!backlog/tasks/_a.md` `!backlog/tasks/index.md`\n",
	      NAMED("backlog/tasks/README.md"), NAMED("backlog/tasks/_a.md"),
	      NAMED("backlog/tasks/a.md"), NAMED("backlog/tasks/index.md"));
	finds("## Task `.claude/epics/*/[0-9]*.md` "
	      "`!.claude/epics/x/1-analysis.md`\n",
	      NAMED(".claude/epics/x/1-analysis.md"),
	      NAMED(".claude/epics/x/1.md"));
}

static void markers_tell_headings_entries_and_rows(void **state)
{
	finds("## Track `conductor/tracks.md - [ ]` "
	      "`conductor/tracks.md ## /Track\\b/`\n"
	      "## Track `conductor/tracks.md | /^\\[.\\]/`\n"
	      "- Read so. `id from column \"Track ID\"`\n",
	      NAMED("conductor/tracks.md"));
	finds("## Task `.kanbn/tasks/*.md` `.kanbn/index.md -`\n"
	      "- Read so. `id from title /^([^\\sA-Z]+)$/, file`\n",
	      NAMED(".kanbn/index.md"), NAMED(".kanbn/tasks/a.md"));
	finds("## Task `tasks/tasks-*.md - [ ] /^\\W*\\d+\\.0\\b/`\n",
	      NAMED("tasks/tasks-a.md"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(files_of_a_tool_are_found_wherever_they_lie),
		TEST(what_is_no_item_in_its_folders_is_left_out),
		TEST(markers_tell_headings_entries_and_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
