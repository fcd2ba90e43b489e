/*
 * Of many files some are read first; whether all of them are depends on what
 * those hold. Each file has the same entries.
 */
#include "with-survey.h"

#include "seek/sample.h"

enum { MOST_FILES = 60 };

static struct file list[MOST_FILES];
static struct hypothesis *one;

/* So many files with that text, tried as entries. */
static bool try(size_t n, const char *text)
{
	struct err err = ERR_INIT;

	for (size_t i = 0; i < n; i++)
		list[i] = (struct file){
			arena_printf(&arena, "log/%02zu.md", i).at, text
		};
	given_files(list, n);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
	one = hypothesis_new(&arena);
	one->name = SPAN("Item");
	hypothesis_add_place(one, SPAN("log/*.md"), FORM_ENTRY, &arena);
	return hypothesis_try(one, &survey, &arena);
}

static void done(void)
{
	hypothesis_release(one);
	survey_release(&survey);
}

/* Is its last evidence that so many files of all were read? */
static bool says_some(size_t n, size_t of)
{
	const struct evidence *last = &one->evidence[one->n_evidence - 1];

	return one->n_evidence && span_is(last->says, "some of its files") &&
	       last->n == n && last->of == of && last->points == 0;
}

static void what_is_hopeless_in_twenty_files_is_left_at_that(void **state)
{
	assert_true(try(60, "- Rain\n- Sun\n"));
	assert_int_equal(one->facts.n, 40);
	assert_true(hypothesis_is_sample(one));
	assert_true(says_some(20, 60));
	done();
}

static void less_than_three_times_twenty_are_all_read(void **state)
{
	assert_true(try(59, "- Rain\n- Sun\n"));
	assert_int_equal(one->facts.n, 118);
	assert_false(hypothesis_is_sample(one));
	assert_false(says_some(59, 59));
	done();
}

static void what_may_be_one_is_read_whole(void **state)
{
	/* Boxes 2.5, no name hints at a backlog -1.5, ten or more 0.5. */
	assert_true(try(60, "- [ ] Sow\n- [x] Reap\n"));
	assert_int_equal(one->facts.n, 120);
	assert_false(hypothesis_is_sample(one));
	assert_true(one->score == 1.5);
	done();
}

static void few_items_or_stems_tell_nothing(void **state)
{
	/* Twenty in twenty files; twenty-four would tell. */
	assert_true(try(60, "- Rain\n"));
	assert_int_equal(one->facts.n, 60);
	done();
	/* Half of them go on below. */
	assert_true(try(60, "- As a gardener I …\n- Sun\n"));
	assert_int_equal(one->facts.n, 120);
	done();
	assert_true(try(60, "- As a gardener I …\n- Sun\n- Rain\n"));
	assert_int_equal(one->facts.n, 60); /* three in twenty files */
	done();
}

static void what_has_nothing_is_no_candidate(void **state)
{
	assert_false(try(2, "Rain\n"));
	assert_false(one->is_read);
	done();
	assert_false(try(60, "Rain\n"));
	assert_false(one->is_read);
	done();
}

static void files_that_are_items_are_all_read(void **state)
{
	struct err err = ERR_INIT;

	for (size_t i = 0; i < 60; i++)
		list[i] = (struct file){
			arena_printf(&arena, "log/%02zu.md", i).at, "# Rain\n"
		};
	given_files(list, 60);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
	one = hypothesis_new(&arena);
	one->name = SPAN("Item");
	hypothesis_add_place(one, SPAN("log/*.md"), FORM_FILE, &arena);
	assert_true(hypothesis_try(one, &survey, &arena));
	assert_int_equal(one->facts.n, 60);
	done();
}

/* Of a tool's layout, those of its places that hold nothing are dropped. */
static void a_tools_places_are_those_that_hold_something(void **state)
{
	struct err err = ERR_INIT;

	list[0] = (struct file){ "log/00.md",
				 "# Log\n\n- [ ] Sow\n- [x] Reap\n" };
	given_files(list, 1);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
	one = hypothesis_new(&arena);
	one->name = SPAN("Item");
	one->tool = "Tool";
	hypothesis_add_place(one, SPAN("log/*.md"), FORM_HEADING, &arena)
		->level = 3;
	hypothesis_add_place(one, SPAN("log/*.md"), FORM_ENTRY, &arena);
	assert_true(hypothesis_try(one, &survey, &arena));
	assert_int_equal(one->n_places, 1);
	assert_int_equal(one->places[0].form, FORM_ENTRY);
	assert_int_equal(one->facts.n, 2);
	done();
}

/* ---- where nothing is surely a backlog ---- */

static void complete(double other_score, enum strength strength)
{
	struct hypothesis other = { .score = other_score };
	struct hypothesis *all[2] = { one, &other };
	struct sought sought = {
		.arena = &arena, .survey = survey, .all = all, .n_all = 2
	};

	one->strength = strength;
	samples_complete(&sought);
	assert_int_equal(sought.n_all, 2);
	assert_ptr_equal(sought.all[0], one);
}

static void samples_with_a_name_are_read_whole_where_nothing_is_sure(
	void **state)
{
	assert_true(try(60, "- Rain\n- Sun\n"));
	complete(5, NAME_MEDIUM);
	assert_int_equal(one->facts.n, 40);
	complete(4.75, NAME_SAYS_NOTHING);
	assert_int_equal(one->facts.n, 40);
	complete(4.75, NAME_MEDIUM);
	assert_int_equal(one->facts.n, 120);
	assert_false(hypothesis_is_sample(one));
	done();
	/* So far below, that no more could be added. */
	assert_true(try(60, "- Rain\n- Sun\n"));
	one->score = -5.75;
	complete(4.75, NAME_MEDIUM);
	assert_int_equal(one->facts.n, 40);
	one->score = -5.5;
	complete(4.75, NAME_MEDIUM);
	assert_int_equal(one->facts.n, 120);
	done();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_hopeless_in_twenty_files_is_left_at_that),
		TEST(less_than_three_times_twenty_are_all_read),
		TEST(what_may_be_one_is_read_whole),
		TEST(few_items_or_stems_tell_nothing),
		TEST(what_has_nothing_is_no_candidate),
		TEST(files_that_are_items_are_all_read),
		TEST(a_tools_places_are_those_that_hold_something),
		TEST(samples_with_a_name_are_read_whole_where_nothing_is_sure),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
