/*
 * What tells the pages of a kind apart, and which headings put together what
 * nothing ranks.
 */
#include "with-plan.h"

#include "base/buf.h"

enum { MOST_PAGES = 4 };

/* The pages of items in these files, of one kind by these patterns. */
static void assert_pages(const char *patterns, const char *const *paths,
			 const char *text, const char *expected)
{
	struct file list[MOST_PAGES + 1];
	struct buf got = BUF_INIT;
	size_t n = 0;

	for (; paths[n]; n++)
		list[n] = (struct file){ paths[n], text };
	list[n++] = (struct file){
		"ready.md",
		arena_printf(&arena, "# Definition of Ready\n\n## Task %s\n",
			     patterns)
			.at
	};
	plan_files(list, n);
	for (size_t i = 0; i < backlog.n_items; i++) {
		buf_adds(&got, i ? ", " : "");
		buf_add(&got, plan_page_of(&plan, &plan.items[i]));
	}
	buf_addc(&got, '\0');
	if (strcmp(got.at, expected))
		fail_msg("%s: %s, not %s", patterns, got.at, expected);
	buf_release(&got);
	plan_forget();
}

#define PATHS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void a_page_is_called_by_what_differs(void **state)
{
	assert_pages("`specs/**/tasks.md -`",
		     PATHS("specs/001-login/tasks.md",
			   "specs/002-pay/tasks.md"),
		     "- A\n", "001-login, 002-pay");
	assert_pages("`**/tasks-*.md -`",
		     PATHS("x/tasks-mail.md", "x/tasks-web.md"), "- A\n",
		     "tasks-mail, tasks-web");
	/* One page needs no name. */
	assert_pages("`TODO.md -`", PATHS("TODO.md"), "- A\n- B\n", ", ");
	/* Of files it is the folder around them, of folders that around these. */
	assert_pages("`*/tasks/*.md`",
		     PATHS("a/tasks/1.md", "a/tasks/2.md", "b/tasks/1.md"),
		     "# A\n", "a, a, b");
	assert_pages("`work/*/*/`", PATHS("work/a/x/a.md", "work/b/y/a.md"),
		     "# A\n", "a, b");
	assert_pages("`docs/**/a.md -`", PATHS("docs/a.md", "docs/x/a.md"),
		     "- A\n", "a, x");
	assert_pages("`**/*.md` `!ready.md`", PATHS("1.md", "docs/1.md"),
		     "# A\n", "the root, docs");
}

static void assert_folders(const char *const *paths, const char *expected)
{
	struct file list[MOST_PAGES + 1];
	struct buf got = BUF_INIT;
	size_t n = 0;

	for (; paths[n]; n++)
		list[n] = (struct file){ paths[n], "# A\n" };
	list[n++] =
		(struct file){ "ready.md",
			       "# Definition of Ready\n\n## Task `*/*.md`\n" };
	plan_files(list, n);
	for (size_t i = 0; i < backlog.n_items; i++) {
		buf_adds(&got, i ? ", " : "");
		buf_add(&got, plan.items[i].folder);
	}
	buf_addc(&got, '\0');
	if (strcmp(got.at, expected))
		fail_msg("%s, not %s", got.at, expected);
	buf_release(&got);
	plan_forget();
}

static void where_numbers_begin_anew_each_folder_is_a_list(void **state)
{
	assert_folders(PATHS("a/01-x.md", "a/02-x.md", "b/01-y.md"),
		       "a/, a/, b/");
	assert_folders(PATHS("a/01-x.md", "a/02-x.md", "b/03-y.md"), ", , ");
	assert_folders(PATHS("a/story-1.md", "b/story-1-y.md"), "a/, b/");
	assert_folders(PATHS("a/story-1.md", "b/task-1.md"), ", ");
	assert_folders(PATHS("a/x.md", "b/x.md"), ", ");
	assert_folders(PATHS("a/01-x.md", "a/01-y.md"), ", ");
}

/* ---- groups ---- */

static bool are_grouped(const char *text)
{
	struct file list[] = {
		{ "TODO.md", text },
		{ "ready.md",
		  "# Definition of Ready\n\n## Task `TODO.md -`\n" },
	};
	bool is_grouped;

	plan_files(list, 2);
	is_grouped = plan.kinds[0].is_grouped;
	plan_forget();
	return is_grouped;
}

#define FOUR "- [ ] A\n- [ ] B\n- [ ] C\n- [ ] D\n\n"

static void headings_group_eight_that_nothing_ranks(void **state)
{
	assert_true(
		are_grouped("# To do\n\n## Mail\n\n" FOUR "## Print\n\n" FOUR));
	assert_false(are_grouped("# To do\n\n## Mail\n\n" FOUR
				 "## Print\n\n- [ ] E\n- [ ] F\n- [ ] G\n"));
	/* One heading groups nothing, nor does one without. */
	assert_false(are_grouped("# To do\n\n## Mail\n\n" FOUR FOUR));
	assert_false(are_grouped("- [ ] X\n\n# To do\n\n## Mail\n\n" FOUR
				 "## Print\n\n" FOUR));
	/* A name that comes again; one of each; a rank. */
	assert_false(are_grouped("# To do\n\n## Mail\n\n" FOUR
				 "## Print\n\n" FOUR "## Mail\n\n" FOUR));
	assert_false(
		are_grouped("# A\n\n## B\n\n- [ ] 1\n- [ ] 2\n\n## C\n\n"
			    "- [ ] 3\n\n## D\n\n- [ ] 4\n\n## E\n\n"
			    "- [ ] 5\n- [ ] 6\n\n## F\n\n- [ ] 7\n- [ ] 8\n"));
	assert_false(are_grouped("# To do\n\n## P1\n\n" FOUR "## P2\n\n" FOUR));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_page_is_called_by_what_differs),
		TEST(where_numbers_begin_anew_each_folder_is_a_list),
		TEST(headings_group_eight_that_nothing_ranks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
