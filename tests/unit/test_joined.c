/*
 * What several files say of the same items, or of one sort of items: what is
 * proposed of them, in one kind or in several.
 */
#include "with-survey.h"

#include "seek/choose.h"

/* "3 in a.md ##, b.md ## and 2 in c.md |": the kinds of the first guess. */
static const char *found_in(const struct file *list, size_t n)
{
	struct sought sought;
	struct err err = ERR_INIT;
	struct buf text = BUF_INIT;
	const char *said;

	given_files(list, n);
	assert_int_equal(seek_run(&sought, &snapshot, NULL, NULL, &arena, &err),
			 0);
	for (size_t k = 0; sought.n_guesses && k < sought.guesses[0].n; k++) {
		const struct hypothesis *kind = sought.guesses[0].kinds[k];
		struct buf heading = BUF_INIT;
		struct span rest, part;

		buf_addf(&text, "%s%zu in", k ? " and " : "",
			 kind->backlog.n_items);
		hypothesis_write_heading(kind, &heading);
		rest = buf_span(&heading);
		span_next_part(&rest, '`', &part);
		for (int i = 0; span_next_part(&rest, '`', &part); i++)
			if (i % 2 == 0)
				buf_addf(&text, "%s %.*s", i ? "," : "",
					 (int)part.len, part.at);
		buf_release(&heading);
	}
	buf_addc(&text, '\0');
	said = arena_copy(&arena, buf_span(&text)).at;
	buf_release(&text);
	seek_release(&sought);
	return said;
}

/* ---- backlogs that are called alike ---- */

#define STORIES(a, b, c)                                            \
	"# Stories\n\n## " a " Export\n\n**Status:** todo\n\n## " b \
	" Import\n\n**Status:** doing\n\n## " c " Print\n\n**Status:** done\n"

/* Two files of three stories each, at these paths. */
static const char *two_at(const char *one, const char *other)
{
	const struct file list[] = { { one, STORIES("US-1", "US-2", "US-3") },
				     { other,
				       STORIES("US-4", "US-5", "US-6") } };

	return found_in(list, 2);
}

static void files_of_one_name_hold_one_kind(void **state)
{
	assert_string_equal(two_at("a/BACKLOG.md", "b/BACKLOG.md"),
			    "6 in a/BACKLOG.md ##, b/BACKLOG.md ##");
	assert_string_equal(two_at("BACKLOG.md", "b/BACKLOG.md"),
			    "6 in BACKLOG.md ##, b/BACKLOG.md ##");
	assert_string_equal(two_at("a/BACKLOG.md", "b/stories.md"),
			    "3 in a/BACKLOG.md ## and 3 in b/stories.md ##");
}

static void a_name_that_goes_on_is_one_beside_the_other(void **state)
{
	assert_string_equal(
		two_at("docs/user-stories-buyer.md", "docs/user-stories.md"),
		"6 in docs/user-stories.md ##, docs/user-stories-buyer.md ##");
	assert_string_equal(
		two_at("docs/user-stories.md", "docs/user-stories_2.md"),
		"6 in docs/user-stories.md ##, docs/user-stories_2.md ##");
}

static void elsewhere_or_of_another_name_it_is_not(void **state)
{
	/* No kind beside the first: it is not called a backlog. */
	assert_string_equal(two_at("docs/user-stories.md",
				   "more/user-stories-buyer.md"),
			    "3 in docs/user-stories.md ##");
	assert_string_equal(two_at("docs/user-stories.md",
				   "docs/stories-of-buyers.md"),
			    "3 in docs/user-stories.md ##");
	assert_string_equal(two_at("docs/user-stories.md",
				   "docs/user-storiesz.md"),
			    "3 in docs/user-stories.md ##");
	/* A plan is a medium name: it does not go on. */
	assert_string_equal(two_at("docs/plan.md", "docs/plan-web.md"),
			    "3 in docs/plan-web.md ##");
}

static void the_same_once_more_is_left_out(void **state)
{
	const struct file list[] = {
		{ "a/BACKLOG.md", STORIES("US-1", "US-2", "US-3") },
		{ "b/BACKLOG.md", STORIES("US-1", "US-2", "US-3") },
	};
	const struct file half[] = {
		{ "a/BACKLOG.md", STORIES("US-1", "US-2", "US-3") },
		{ "b/BACKLOG.md", STORIES("US-1", "US-2", "US-4") },
	};
	const struct file third[] = {
		{ "a/BACKLOG.md", STORIES("US-1", "US-2", "US-3") },
		{ "b/BACKLOG.md", STORIES("US-1", "US-5", "US-4") },
	};

	assert_string_equal(found_in(list, 2), "3 in a/BACKLOG.md ##");
	assert_string_equal(found_in(half, 2), "3 in a/BACKLOG.md ##");
	/* Of one id there are two, which one kind cannot have. */
	assert_string_equal(found_in(third, 2),
			    "3 in a/BACKLOG.md ## and 3 in b/BACKLOG.md ##");
}

static void rows_and_headings_are_two_kinds(void **state)
{
	const struct file list[] = {
		{ "a/BACKLOG.md", STORIES("US-1", "US-2", "US-3") },
		{ "b/BACKLOG.md",
		  "# Bugs\n\n| ID | Bug | Status |\n| --- | --- | --- |\n"
		  "| B-1 | Crash | open |\n| B-2 | Hang | done |\n"
		  "| B-3 | Slow | open |\n" },
	};

	assert_string_equal(found_in(list, 2),
			    "3 in a/BACKLOG.md ## and 3 in b/BACKLOG.md |");
}

/* ---- one series ---- */

#define FOUR "# Tasks\n\n- [ ] T-1 A\n- [x] T-2 B\n- [ ] T-3 C\n- [ ] T-4 D\n"
#define TASK(id)                                                 \
	"---\nstatus: todo\npriority: high\nsize: 3\n---\n# " id \
	" Sort\n\n## Acceptance criteria\n\n- [ ] It works.\n"

/* A list of four, and three files of these names with these titles. */
static const char *series_of(const char *list_at, const char *folder,
			     const char *id, const char *other)
{
	const char *paths[2], *texts[2];
	struct file list[3] = { { list_at, FOUR } };

	paths[0] = arena_printf(&arena, "%s/%s.md", folder, id).at;
	paths[1] = arena_printf(&arena, "%s/%s.md", folder, other).at;
	texts[0] = arena_printf(&arena, TASK("%s"), id).at;
	texts[1] = arena_printf(&arena, TASK("%s"), other).at;
	list[1] = (struct file){ paths[0], texts[0] };
	list[2] = (struct file){ paths[1], texts[1] };
	return found_in(list, 3);
}

static void a_list_goes_on_in_files_beside_it(void **state)
{
	assert_string_equal(series_of("tasks/TODO.md", "tasks", "T-5", "T-6"),
			    "6 in tasks/T-[0-9]*.md, tasks/TODO.md -");
	assert_string_equal(series_of("tasks/TODO.md", "tasks/open", "T-5",
				      "T-6"),
			    "6 in tasks/open/T-[0-9]*.md, tasks/TODO.md -");
	assert_string_equal(series_of("tasks/list/TODO.md", "tasks", "T-5",
				      "T-6"),
			    "6 in tasks/T-[0-9]*.md, tasks/list/TODO.md -");
	assert_string_equal(series_of("tasks/TODO.md", "tasks", "t-5", "t-6"),
			    "6 in tasks/t-[0-9]*.md, tasks/TODO.md -");
}

static void other_ids_or_folders_are_another_series(void **state)
{
	assert_string_equal(series_of("tasks/TODO.md", "tasks", "U-5", "U-6"),
			    "2 in tasks/U-[0-9]*.md and 4 in tasks/TODO.md -");
	assert_string_equal(series_of("tasks/TODO.md", "tasks", "T5", "T6"),
			    "2 in tasks/T[0-9]*.md and 4 in tasks/TODO.md -");
	assert_string_equal(
		series_of("tasks/TODO.md", "work/tasks", "T-5", "T-6"),
		"2 in work/tasks/T-[0-9]*.md and 4 in tasks/TODO.md -");
	assert_string_equal(series_of("TODO.md", "tasks", "T-5", "T-6"),
			    "2 in tasks/T-[0-9]*.md and 4 in TODO.md -");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(files_of_one_name_hold_one_kind),
		TEST(a_name_that_goes_on_is_one_beside_the_other),
		TEST(elsewhere_or_of_another_name_it_is_not),
		TEST(the_same_once_more_is_left_out),
		TEST(rows_and_headings_are_two_kinds),
		TEST(a_list_goes_on_in_files_beside_it),
		TEST(other_ids_or_folders_are_another_series),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
