/*
 * What says that items are over, or have begun, where a definition does not say
 * so yet: directives, a line each. Each test has items on both sides of a limit.
 */
#include "with-survey.h"

#include "seek/states.h"

/* What is proposed of the items of this form in these files. */
static const char *said_of(const struct file *list, size_t n, const char *glob,
			   enum item_form form, bool is_lane_files)
{
	struct err err = ERR_INIT;
	struct hypothesis *kind = hypothesis_new(&arena);
	struct buf text = BUF_INIT;
	struct states states;
	struct span *said;
	const char *lines;
	size_t n_said;

	kind->name = SPAN("Item");
	kind->is_lane_files = is_lane_files;
	hypothesis_add_place(kind, span_str(glob), form, &arena);
	given_files(list, n);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
	assert_true(hypothesis_read(kind, &survey, &arena));
	hypothesis_measure(kind, &arena);
	states_find(&states, kind, &survey, &arena);
	n_said = states_directives(&states, kind, &said, &arena);
	for (size_t i = 0; i < n_said; i++) {
		buf_add(&text, said[i]);
		buf_addc(&text, '\n');
	}
	lines = arena_copy(&arena, buf_span(&text)).at;
	buf_release(&text);
	hypothesis_release(kind);
	survey_release(&survey);
	return lines;
}

static void assert_says(struct span got, const char *expected)
{
	if (!span_is(got, expected))
		fail_msg("\"%.*s\" is not \"%s\"", (int)got.len, got.at,
			 expected);
}

#define FILES(...)                                             \
	(const struct file[]){ __VA_ARGS__ },                  \
		sizeof((const struct file[]){ __VA_ARGS__ }) / \
			sizeof(struct file)

/* "ID | Status" and "1 | open": a table of these lines. */
static const char *table(const char *const *lines)
{
	struct buf text = BUF_INIT;
	const char *copy;

	for (size_t i = 0; lines[i]; i++) {
		buf_addf(&text, "| %s |\n", lines[i]);
		if (i)
			continue;
		for (const char *at = lines[0]; at; at = strchr(at + 1, '|'))
			buf_adds(&text, "| --- ");
		buf_adds(&text, "|\n");
	}
	copy = arena_copy(&arena, buf_span(&text)).at;
	buf_release(&text);
	return copy;
}

static const char *said_of_rows(const char *const *lines)
{
	struct file file = { "x/a.md", table(lines) };

	return said_of(&file, 1, "x/a.md", FORM_ROW, false);
}

#define rows_say(expected, ...) \
	assert_string_equal(    \
		said_of_rows((const char *[]){ __VA_ARGS__, NULL }), expected)

/* ---- states ---- */

static void states_that_are_over_and_begun_are_listed(void **state)
{
	rows_say("", "ID | Status", "1 | open", "2 | planned");
	rows_say("done when Status: done\n", "ID | Status", "1 | open",
		 "2 | done");
	rows_say("done when Status: done, dropped\n"
		 "started when Status: in progress, in review\n",
		 "ID | Status", "1 | open", "2 | in progress", "3 | in review",
		 "4 | done", "5 | dropped");
}

static void remarks_are_taken_by_a_regex(void **state)
{
	rows_say("done when Status: /^\\W*(done|dropped)(?!\\w)/i\n"
		 "started when Status: in progress\n",
		 "ID | Status", "1 | open", "2 | in progress",
		 "3 | done, in May", "4 | dropped");
	rows_say("done when Status: /^\\W*(done)(?!\\w)/i\n"
		 "started when Status: /^\\W*(in progress)(?!\\w)/i\n",
		 "ID | Status", "1 | open", "2 | in progress, since May",
		 "3 | done");
	/* A value closes nothing that a remark takes back. */
	rows_say("done when Status: done\n", "ID | Status", "1 | open",
		 "2 | done", "3 | done, but not deployed");
}

/* A word finds what follows it, too, and is found without its sign. */
static void a_regex_says_each_state_once(void **state)
{
	rows_say("done when Status: /^\\W*(closed)(?!\\w)/i\n", "ID | Status",
		 "1 | open", "2 | closed as duplicate", "3 | closed, in May");
	rows_say("done when Status: /^\\W*(Complete)(?!\\w)/i\n", "ID | Status",
		 "1 | open", "2 | ✅ Complete, in May");
}

/* Of seven in all, two have a state, and a column ticks what is over. */
static void what_few_say_is_over_is_a_list(void **state)
{
	rows_say("done when Status: ✅\n", "ID | Status", "1 |", "2 | ✅", "3 |",
		 "4 |", "5 |", "6 | ✅", "7 |");
	rows_say("", "ID | Status", "1 |", "2 | open", "3 |", "4 |", "5 |",
		 "6 | open", "7 |");
}

/* ---- flags and days ---- */

static void a_flag_is_said_yes_to(void **state)
{
	rows_say("done when Shipped: yes, ✅\n", "ID | Title | Shipped",
		 "1 | Pay | yes", "2 | Ship | no", "3 | Sort | ✅",
		 "4 | Print |", "5 | Mail | yes");
	rows_say("", "ID | Title | Shipped", "1 | Pay | no", "2 | Ship | no");
	rows_say("", "ID | Title | Shipped", "1 | Pay | May",
		 "2 | Ship | June");
	/* The boxes of rows need not be said again; those of files do. */
	rows_say("", "ID | Title | Done", "1 | Pay | yes", "2 | Ship | no");
	assert_string_equal(
		said_of(FILES({ "tasks/a.md", "# A\n\n**Done:** yes\n" },
			      { "tasks/b.md", "# B\n\n**Done:** no\n" }),
			"tasks/*.md", FORM_FILE, false),
		"done when Done: yes\n");
	/* Another column tells that more is to do. */
	rows_say("", "ID | Title | Implemented | Tested", "1 | Pay | ✅ | ❌",
		 "2 | Ship | ✅ | ❌");
}

#define DAY                                                       \
	"/^\\W*(\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[.\\/]\\d{1,2}[.\\/" \
	"]\\d{4})\\W*$/"

static void days_say_it_where_nothing_else_does(void **state)
{
	rows_say("done when Completed: " DAY "\n", "ID | Title | Completed",
		 "1 | Pay | 2026-03-01", "2 | Ship | 1.3.2026", "3 | Sort |");
	rows_say("done when Erledigt am: " DAY "\n", "ID | Title | Erledigt am",
		 "1 | Pay | 2026-03-01", "2 | Ship | 01/03/2026", "3 | Sort |");
	/* One is no habit, and all are no sign. */
	rows_say("", "ID | Title | Completed", "1 | Pay | 2026-03-01",
		 "2 | Ship |", "3 | Sort |");
	rows_say("", "ID | Title | Completed", "1 | Pay | 2026-03-01",
		 "2 | Ship | 2026-03-02");
	/* Days of another sort, and what is no day. */
	rows_say("", "ID | Title | Due", "1 | Pay | 2026-03-01",
		 "2 | Ship | 2026-03-02", "3 | Sort |");
	rows_say("", "ID | Title | Completed", "1 | Pay | 2026-03",
		 "2 | Ship | v2026-03-02", "3 | Sort |");
	rows_say("", "ID | Title | Completed", "1 | Pay | 2026-03-001",
		 "2 | Ship | 1.3.26", "3 | Sort |");
}

static void days_say_it_with_most_that_are_over(void **state)
{
	rows_say("done when Status: done\ndone when Completed: " DAY "\n",
		 "ID | Status | Completed", "1 | done | 2026-03-01",
		 "2 | | 2026-03-02", "3 | open |");
	/* Fewer than half of them say it themselves. */
	rows_say("done when Status: done\n", "ID | Status | Completed",
		 "1 | done | 2026-03-01", "2 | | 2026-03-02",
		 "3 | | 2026-03-03", "4 | open |", "5 | open |");
	/* All of them do. */
	rows_say("done when Status: done\n", "ID | Status | Completed",
		 "1 | done | 2026-03-01", "2 | done | 2026-03-02",
		 "3 | open |");
	/* Work on one goes on. */
	rows_say("done when Status: done\nstarted when Status: in progress\n",
		 "ID | Status | Completed", "1 | done | 2026-03-01",
		 "2 | done | 2026-03-02", "3 | in progress | 2026-03-03",
		 "4 | open |");
}

/* ---- what is shouted ---- */

static void titles_shout_that_they_are_over(void **state)
{
	rows_say("done when title: /✅/\n", "ID | Title", "1 | ✅ Pay",
		 "2 | Ship");
	rows_say("done when title: /\\b(DONE)\\b/\n", "ID | Title",
		 "1 | Pay DONE", "2 | Ship");
	rows_say("done when title: /✅|\\b(DONE|SHIPPED|FIXED)\\b/\n",
		 "ID | Title", "1 | Pay FIXED", "2 | Ship", "3 | Sort DONE",
		 "4 | ✅ Print", "5 | Mail SHIPPED");
	rows_say("", "ID | Title", "1 | Pay DONE", "2 | Ship DONE");
	rows_say("", "ID | Title", "1 | Pay done", "2 | Ship");
}

static void what_is_shouted_in_doubt_says_nothing(void **state)
{
	static const char *const titles[] = {
		"1 | Pay NOT DONE",	 "1 | Pay: TO BE FIXED",
		"1 | Pay FIXED?",	 "1 | Pay (FIXED ?)",
		"1 | Pay HALF DONE",	 "1 | Pay DONE: 50%",
		"1 | Pay (not SHIPPED)",
	};

	for (size_t i = 0; i < sizeof(titles) / sizeof(*titles); i++)
		rows_say("", "ID | Title", titles[i], "2 | Ship");
	rows_say("done when title: /\\b(DONE)\\b/\n", "ID | Title",
		 "1 | Knot DONE", "2 | Ship");
}

static void another_column_shouts(void **state)
{
	rows_say("done when Prio: /✅/\n", "ID | Title | Prio",
		 "1 | Pay | ✅ Done", "2 | Ship | P1", "3 | Sort | P2");
	/* That is about another item, and that about anything. */
	rows_say("", "ID | Title | Depends on", "1 | Pay | ✅ 2", "2 | Ship |");
	rows_say("", "ID | Title | Wording", "1 | Pay | ✅ Done",
		 "2 | Ship | a");
}

static const char *beside(const char *prio, const char *status)
{
	const char *with[] = {
		"ID | Title | Status | Prio", "1 | Pay | open | P1",
		"2 | Ship | open | P2",	      status,
		"4 | Print | done | P2",      NULL
	};
	const char *without[] = { "ID | Title | Prio", "5 | Mail | ✅ Done",
				  "6 | Call | ✅ Done", prio, NULL };
	struct file file = { "x/a.md", arena_printf(&arena, "%s\n## Next\n\n%s",
						    table(with), table(without))
					       .at };

	return said_of(&file, 1, "x/a.md", FORM_ROW, false);
}

static void three_rows_shout_beside_tables_with_states(void **state)
{
	assert_string_equal(beside("7 | Log | ✅ Done", "3 | Sort | open | P1"),
			    "done when Status: done\ndone when Prio: /✅/\n");
	assert_string_equal(beside("7 | Log | P1", "3 | Sort | open | P1"),
			    "done when Status: done\n");
	assert_string_equal(beside("7 | Log | NOT DONE",
				   "3 | Sort | open | P1"),
			    "done when Status: done\n");
	/* One with a status says it there. */
	assert_string_equal(beside("7 | Log | ✅ Done", "3 | Sort | open | ✅"),
			    "done when Status: done\n");
}

/* ---- folders and files ---- */

static void a_folder_says_what_is_over(void **state)
{
	assert_string_equal(said_of(FILES({ "tasks/a.md", "# A\n" },
					  { "tasks/done/b.md", "# B\n" },
					  { "tasks/old/done/c.md", "# C\n" }),
				    "tasks/**.md", FORM_FILE, false),
			    "done when path: /(^|\\/)(done)\\//\n");
	assert_string_equal(said_of(FILES({ "tasks/a.md", "# A\n" },
					  { "tasks/done.md", "# B\n" }),
				    "tasks/**.md", FORM_FILE, false),
			    "");
	assert_string_equal(
		said_of(FILES({ "tasks/a.md", "# A\n" },
			      { "tasks/done/b.md", "# B\n\n## C\n" }),
			"tasks/**.md", FORM_HEADING, false),
		"");
}

static void a_file_is_a_lane_of_what_is_over(void **state)
{
	assert_string_equal(said_of(FILES({ "x/DONE.md", "- Pay\n- Ship\n" },
					  { "x/todo.md", "- Sort\n" }),
				    "x/*.md", FORM_ENTRY, true),
			    "done when path: /(^|\\/)(DONE\\.md)$/\n");
	assert_string_equal(said_of(FILES({ "x/DONE.md", "- Pay\n- Ship\n" },
					  { "x/todo.md", "- Sort\n" }),
				    "x/*.md", FORM_ENTRY, false),
			    "");
	assert_string_equal(said_of(FILES({ "x/DONE.md", "- [x] Pay\n" },
					  { "x/todo.md", "- Sort\n" }),
				    "x/*.md", FORM_ENTRY, true),
			    "");
}

/* One file there, and another in this folder beside it. */
static const char *said_beside(const char *path, const char *beside)
{
	return said_of(FILES({ path, "# A\n" }, { beside, "# B\n" }),
		       "tasks/**.md", FORM_FILE, false);
}

#define BEGUN_IN(folder) "started when path: /(^|\\/)(" folder ")\\//\n"

static void what_lies_below_a_folder_of_work_has_begun(void **state)
{
	assert_string_equal(said_beside("tasks/proceeding/ui/7.md",
					"tasks/todo/ui/8.md"),
			    BEGUN_IN("proceeding"));
	assert_string_equal(
		said_beside("tasks/proceeding/ui/7.md", "tasks/done/ui/8.md"),
		"done when path: /(^|\\/)(done)\\//\n" BEGUN_IN("proceeding"));
	/* What counts is a state beside it. */
	assert_string_equal(said_beside("tasks/proceeding/ui/7.md",
					"tasks/web/ui/8.md"),
			    "");
	assert_string_equal(said_beside("tasks/proceeding/ui/7.md",
					"tasks/web/todo/8.md"),
			    "");
	assert_string_equal(
		said_beside("tasks/proceeding/ui/7.md", "tasks/todo.md"), "");
}

static void active_is_work_only_beside_what_waits(void **state)
{
	assert_string_equal(said_beside("tasks/active/ui/7.md",
					"tasks/todo/ui/8.md"),
			    BEGUN_IN("active"));
	assert_string_equal(said_beside("tasks/active/ui/7.md",
					"tasks/ideas/ui/8.md"),
			    BEGUN_IN("active"));
	assert_string_equal(said_beside("tasks/active/ui/7.md",
					"tasks/done/ui/8.md"),
			    "done when path: /(^|\\/)(done)\\//\n");
	/* Beside a folder of work it is what counts. */
	assert_string_equal(
		said_of(FILES({ "tasks/active/ui/7.md", "# A\n" },
			      { "tasks/proceeding/ui/8.md", "# B\n" },
			      { "tasks/todo/ui/9.md", "# C\n" }),
			"tasks/**.md", FORM_FILE, false),
		BEGUN_IN("proceeding"));
}

/* ---- what ends a title ---- */

static void assert_ending(const char *title, const char *expected)
{
	struct span ending = title_ending(span_str(title));

	if (!span_is(ending, expected))
		fail_msg("\"%s\" ends in \"%.*s\"", title, (int)ending.len,
			 ending.at);
}

static void a_title_ends_after_the_last_mark(void **state)
{
	assert_ending("Search — delivered", "delivered");
	assert_ending("Search – delivered", "delivered");
	assert_ending("Search -- delivered", "delivered");
	assert_ending("Search - delivered", "delivered");
	assert_ending("Search: delivered", "delivered");
	assert_ending("Search：delivered", "delivered");
	assert_ending("Search (delivered)", "delivered");
	assert_ending("Search（delivered）", "delivered");
	assert_ending("Search [delivered]", "delivered");
	assert_ending("Search — loans: delivered", "delivered");
	assert_ending("Search (— delivered -)", "delivered");
	assert_ending("Search", "");
	assert_ending("Re-open", "");
	assert_ending("12:30", "");
	/* What begins with a mark does not end after it. */
	assert_ending("— delivered", "");
	/* One that nothing follows is none, and neither is the same before. */
	assert_ending("Search - delivered - ", "");
	assert_ending("Search: delivered - ", "delivered");
}

static void marks_of_an_ending_are_a_regex(void **state)
{
	static const struct {
		const char *title, *regex;
	} marks[] = {
		{ "Search — delivered", "(—)" },
		{ "Search - delivered", "( - )" },
		{ "Search (delivered)", "(\\()" },
		{ "Search — (delivered)", "(\\()" },
		{ "Search --— delivered", "(—)" },
	};
	struct span title = SPAN("Search [delivered]");
	unsigned all = title_marks(title, title_ending(title));

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		struct span one = span_str(marks[i].title);
		unsigned seen = title_marks(one, title_ending(one));

		all |= seen;
		assert_says(title_marks_regex(seen, &arena), marks[i].regex);
	}
	assert_says(title_marks_regex(all, &arena), "(—| - |\\(|\\[)");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(states_that_are_over_and_begun_are_listed),
		TEST(remarks_are_taken_by_a_regex),
		TEST(a_regex_says_each_state_once),
		TEST(what_few_say_is_over_is_a_list),
		TEST(a_flag_is_said_yes_to),
		TEST(days_say_it_where_nothing_else_does),
		TEST(days_say_it_with_most_that_are_over),
		TEST(titles_shout_that_they_are_over),
		TEST(what_is_shouted_in_doubt_says_nothing),
		TEST(another_column_shouts),
		TEST(three_rows_shout_beside_tables_with_states),
		TEST(a_folder_says_what_is_over),
		TEST(a_file_is_a_lane_of_what_is_over),
		TEST(what_lies_below_a_folder_of_work_has_begun),
		TEST(active_is_work_only_beside_what_waits),
		TEST(a_title_ends_after_the_last_mark),
		TEST(marks_of_an_ending_are_a_regex),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
