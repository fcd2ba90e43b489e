/* Which items are meant by what people type. */
#include "with-plan.h"

#include "plan/show.h"

static const struct file list[] = {
	{ "ready.md", "# Definition of Ready\n\n## Story `stories/*.md`\n\n"
		      "## Task `TASKS.md -`\n\n## Row `ROWS.md |`\n" },
	{ "ROWS.md",
	  "| ID | Title |\n| --- | --- |\n| T-3/T-3A | Both sides |\n"
	  "| T-4 | Both ends |\n" },
	{ "TASKS.md", "# Tasks\n\n7. Paint the door\n8. Paint the wall: a door "
		      "of it\n9. [x] Dust\n" },
	{ "stories/EXP-012-pay.md", "# EXP-012 Pay by card\n" },
	{ "stories/EXP-2.md", "# EXP-2 Print a list\n\n## More\n" },
	{ "stories/EXP-22.md", "# EXP-22 Save a list of lists\n" },
	{ "stories/ST-2.1.md", "# ST-2.1 Mail\n\nStatus: done\n" },
	{ "stories/ST-2.md", "# ST-2 Fax\n" },
};

enum { N_FILES = sizeof(list) / sizeof(*list) };

static int read_plan(void **state)
{
	make_arena(state);
	plan_files(list, N_FILES);
	return 0;
}

static int release_plan(void **state)
{
	plan_forget();
	return drop_arena(state);
}

static void assert_found_at(const char *name, const char *path,
			    const char *expected)
{
	struct buf got = BUF_INIT;
	struct planned **found;
	size_t n = plan_find(&plan, span_str(name), span_str(path), &found);

	for (size_t i = 0; i < n; i++) {
		buf_adds(&got, i ? ", " : "");
		buf_add(&got, planned_name(found[i]));
	}
	buf_addc(&got, '\0');
	if (strcmp(got.at, expected))
		fail_msg("\"%s\" finds %s, not %s", name, got.at, expected);
	buf_release(&got);
}

static void assert_found(const char *name, const char *expected)
{
	assert_found_at(name, "", expected);
}

static void ids_are_found_whole_or_by_their_number(void **state)
{
	assert_found("EXP-2", "EXP-2");
	assert_found(" exp-2 ", "EXP-2");
	assert_found("12", "EXP-012");
	assert_found("#12", "EXP-012");
	assert_found("0012", "EXP-012");
	assert_found("2", "EXP-2, ST-2");
	assert_found("22", "EXP-22");
	assert_found("2.1", "ST-2.1");
	assert_found("2-1", "ST-2.1");
	assert_found("1", "");
	assert_found("#", "");
	assert_found("2.", "");
	assert_found("", "");
}

static void ids_are_found_by_their_start_or_a_part(void **state)
{
	assert_found("T-3A", "T-3/T-3A");
	assert_found("t-3", "T-3/T-3A");
	assert_found("EXP-0", "EXP-012");
	assert_found("EXP", "EXP-012, EXP-2, EXP-22");
	/* What is over comes last. */
	assert_found("ST", "ST-2, ST-2.1");
}

static void entries_are_found_by_their_number_in_the_list(void **state)
{
	assert_found("7", "Paint the door");
	assert_found("9", "Dust");
	assert_found("10", "");
}

static void titles_are_found_whole_cut_or_by_words(void **state)
{
	assert_found("print a LIST", "EXP-2");
	assert_found("list print", "EXP-2");
	assert_found("both", "T-3/T-3A, T-4");
	assert_found("list", "EXP-2, EXP-22");
	assert_found("Save a li…", "EXP-22");
	assert_found("a list of li...", "EXP-22");
	assert_found("EXP-0...", "EXP-012");
	assert_found("list prints", "");
	/* The one that begins so, where the other explains it. */
	assert_found("paint", "Paint the door, Paint the wall: a door of it");
	assert_found("paint the d", "Paint the door");
	assert_found("wall of", "Paint the wall: a door of it");
}

static void paths_are_found_with_lines_and_anchors(void **state)
{
	assert_found_at("zzz", "stories/EXP-2.md", "EXP-2");
	assert_found_at("zzz", "stories/EXP-2.md#more", "EXP-2");
	assert_found_at("zzz", "stories/EXP-2.md#less", "");
	assert_found_at("zzz", "TASKS.md",
			"Paint the door, Paint the wall: a door of it, Dust");
	assert_found_at("zzz", "TASKS.md:3", "Paint the door");
	assert_found_at("zzz", "TASKS.md:4", "Paint the wall: a door of it");
	assert_found_at("zzz", "TASKS.md:2", "");
	assert_found_at("zzz", "TASKS.md3", "");
	assert_found_at("zzz", ":3", "");
	assert_found_at("zzz", "TASKS.md:", "");
	/* An id comes before a path. */
	assert_found_at("EXP-2", "TASKS.md", "EXP-2");
}

static void a_folder_may_stand_in_front_of_a_name(void **state)
{
	assert_found("stories/22", "EXP-22");
	assert_found("tasks/paint the door", "Paint the door");
	assert_found("rows/22", "");
	assert_found("tories/22", "");
	assert_found("/22", "");
}

static void assert_near(const char *name, const char *expected)
{
	struct span near = plan_near(&plan, span_str(name));

	if (!span_is(near, expected))
		fail_msg("\"%s\" is near %.*s", name, (int)near.len, near.at);
}

static void what_is_nearly_an_id_or_title_is_told(void **state)
{
	assert_near("EXPO-22", "EXP-22");
	/* Another number is another item. */
	assert_near("EXP-23", "");
	assert_near("Print a lust", "EXP-2");
	assert_near("Something else", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_are_found_whole_or_by_their_number),
		cmocka_unit_test(ids_are_found_by_their_start_or_a_part),
		cmocka_unit_test(entries_are_found_by_their_number_in_the_list),
		cmocka_unit_test(titles_are_found_whole_cut_or_by_words),
		cmocka_unit_test(paths_are_found_with_lines_and_anchors),
		cmocka_unit_test(a_folder_may_stand_in_front_of_a_name),
		cmocka_unit_test(what_is_nearly_an_id_or_title_is_told),
	};

	return cmocka_run_group_tests(tests, read_plan, release_plan);
}
