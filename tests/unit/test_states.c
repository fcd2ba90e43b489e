/* The states of items: their order, the claim, and how a definition says so. */
#include "with-survey.h"

#include "seek/states.h"

static struct states states;
static struct hypothesis *kind;

/* Reads a table of these files that has "Status" as a column. */
static void find_in(const struct file *list, size_t n, const char *path)
{
	struct err err = ERR_INIT;

	kind = hypothesis_new(&arena);
	kind->name = SPAN("Item");
	hypothesis_add_place(kind, span_str(path), FORM_ROW, &arena);
	given_files(list, n);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
	assert_true(hypothesis_read(kind, &survey, &arena));
	hypothesis_measure(kind, &arena);
	states_find(&states, kind, &survey, &arena);
	hypothesis_release(kind);
	survey_release(&survey);
}

/* A row for each of these states, which are parted by "; ". */
static const char *table(const char *values)
{
	struct buf text = BUF_INIT;
	struct span rest = span_str(values), value;
	const char *said;
	int n = 0;

	buf_adds(&text, "| ID | Status |\n| --- | --- |\n");
	while (span_next_part(&rest, ';', &value))
		buf_addf(&text, "| %d | %.*s |\n", ++n, (int)value.len,
			 value.at);
	said = arena_copy(&arena, buf_span(&text)).at;
	buf_release(&text);
	return said;
}

static void find(const char *values)
{
	struct file file = { "x/a.md", table(values) };

	find_in(&file, 1, "x/a.md");
}

static void assert_says(struct span got, const char *expected)
{
	if (!span_is(got, expected))
		fail_msg("\"%.*s\" is not \"%s\"", (int)got.len, got.at,
			 expected);
}

#define assert_values(expected) \
	assert_says(states_values(&states, &arena), expected)
#define assert_guards(expected, listed)                       \
	assert_says(states_guard(&states, &arena), expected); \
	assert_says(states_listed_guard(&states, &arena), listed)

static void two_of_five_must_have_a_state(void **state)
{
	find("open; open; ; ; ");
	assert_values("open");
	assert_int_equal(states.claim, CLAIM_OPEN);
	find("open; ; ; ; ; ");
	assert_int_equal(states.claim, CLAIM_ALL);
	assert_guards("", "");
}

static void ready_is_the_claim(void **state)
{
	find("done; open; in progress; ready");
	assert_values("open, ready, in progress, done");
	assert_int_equal(states.claim, CLAIM_READY);
	assert_guards("Status: ready or later", "Status: ready, in progress");
}

static void the_last_before_work_begins_is_the_claim_if_there_are_two(
	void **state)
{
	find("done; to do; in progress; draft");
	assert_values("draft, to do, in progress, done");
	assert_int_equal(states.claim, CLAIM_LAST_OPEN);
	assert_guards("Status: to do or later", "Status: to do, in progress");
	/* Alone it is where all begin. */
	find("done; to do; in progress");
	assert_int_equal(states.claim, CLAIM_BEGUN);
	assert_guards("Status: in progress or later", "Status: in progress");
	/* Also where nobody is at work yet. */
	find("done; to do; draft");
	assert_int_equal(states.claim, CLAIM_LAST_OPEN);
	assert_values("draft, to do, done");
	assert_guards("Status: to do or later", "Status: to do");
}

static void ideas_may_wait_in_a_folder_beside(void **state)
{
	struct file list[] = {
		{ "x/ideas/b.md", "# B\n" },
		{ "x/tasks/a.md", table("done; to do; in progress") },
	};
	struct file other[] = {
		{ "x/parts/b.md", "# B\n" },
		{ "x/tasks/a.md", table("done; to do; in progress") },
	};
	struct file above[] = {
		{ "ideas/b.md", "# B\n" },
		{ "x/tasks/a.md", table("done; to do; in progress") },
	};

	struct file deep[] = {
		{ "x/ideas/b.md", "# B\n" },
		{ "x/tasks/a/old/a.md", table("done") },
		{ "x/tasks/b.md", table("to do") },
		{ "x/tasks/c/old/a.md", table("in progress") },
	};

	find_in(list, 2, "x/tasks/a.md");
	assert_int_equal(states.claim, CLAIM_LAST_OPEN);
	/* Beside the highest of them. */
	find_in(deep, 4, "x/tasks/**.md");
	assert_int_equal(states.claim, CLAIM_LAST_OPEN);
	find_in(other, 2, "x/tasks/a.md");
	assert_int_equal(states.claim, CLAIM_BEGUN);
	find_in(above, 2, "x/tasks/a.md");
	assert_int_equal(states.claim, CLAIM_BEGUN);
}

static void ready_is_new_only_where_all_are_ideas(void **state)
{
	find("idea; idea");
	assert_int_equal(states.claim, CLAIM_NEW);
	assert_values("idea, ready");
	assert_guards("Status: ready", "Status: ready");
	find("idea; done");
	assert_int_equal(states.claim, CLAIM_NEW);
	assert_values("idea, ready, done");
	/* What is open is judged as it is, and so is what is looked at. */
	find("open; open");
	assert_int_equal(states.claim, CLAIM_OPEN);
	assert_values("open");
	find("review; review");
	assert_int_equal(states.claim, CLAIM_BEGUN);
	assert_guards("Status: review", "Status: review");
}

static void of_one_phase_the_commoner_comes_first(void **state)
{
	find("planned; open; open; in progress");
	assert_values("open, planned, in progress");
	find("planned; open; in progress");
	assert_values("planned, open, in progress");
}

static void what_is_to_do_is_nearer_to_work_than_the_backlog(void **state)
{
	find("to do; to do; backlog; in progress");
	assert_values("backlog, to do, in progress");
	find("to do; planned; backlog; in progress");
	assert_values("backlog, planned, to do, in progress");
}

static void what_is_held_is_not_later(void **state)
{
	find("ready; blocked; in progress; done; cancelled");
	assert_values("ready, in progress, blocked, done, cancelled");
	assert_guards("Status: ready, in progress",
		      "Status: ready, in progress");
}

static void what_no_word_tells_stands_between_open_and_begun(void **state)
{
	find("quux; in progress; open; done");
	assert_values("open, quux, in progress, done");
}

static void values_with_remarks_are_no_list(void **state)
{
	find("ready, since May; in progress; ready; done");
	assert_false(states.is_list);
	assert_guards("Status: /^\\W*(ready|in progress)(?!\\w)/i",
		      "Status: /^\\W*(ready|in progress)(?!\\w)/i");
	/* What is over may have them. */
	find("ready; in progress; done, in May");
	assert_true(states.is_list);
	find("done, in May; done, in June");
	assert_false(states.is_list);
}

static void words_of_the_language_are_quoted(void **state)
{
	assert_says(quoted_word(SPAN("to do"), &arena), "to do");
	assert_says(quoted_word(SPAN("a, b"), &arena), "\"a, b\"");
	assert_says(quoted_word(SPAN("a: b"), &arena), "\"a: b\"");
	assert_says(quoted_word(SPAN("a|b"), &arena), "\"a|b\"");
	assert_says(quoted_word(SPAN("/a"), &arena), "\"/a\"");
	assert_says(quoted_word(SPAN("a/b"), &arena), "a/b");
	assert_says(quoted_word(SPAN(""), &arena), "\"\"");
	assert_says(quoted_word(SPAN("now or later"), &arena),
		    "\"now or later\"");
	assert_says(quoted_word(SPAN("a and b"), &arena), "\"a and b\"");
	assert_says(quoted_word(SPAN("android"), &arena), "android");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(two_of_five_must_have_a_state),
		TEST(ready_is_the_claim),
		TEST(the_last_before_work_begins_is_the_claim_if_there_are_two),
		TEST(ideas_may_wait_in_a_folder_beside),
		TEST(ready_is_new_only_where_all_are_ideas),
		TEST(of_one_phase_the_commoner_comes_first),
		TEST(what_is_to_do_is_nearer_to_work_than_the_backlog),
		TEST(what_is_held_is_not_later),
		TEST(what_no_word_tells_stands_between_open_and_begun),
		TEST(values_with_remarks_are_no_list),
		TEST(words_of_the_language_are_quoted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
