/* "Did you mean ...?": distances counted by hand. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include "base/near.h"

static size_t distance(const char *a, const char *b)
{
	size_t forth = near_distance(span_str(a), span_str(b), 10);

	assert_int_equal(near_distance(span_str(b), span_str(a), 10), forth);
	return forth;
}

static void the_same_is_no_edit_away(void **state)
{
	assert_int_equal(distance("ready", "ready"), 0);
	assert_int_equal(distance("", ""), 0);
}

static void one_edit_adds_drops_or_changes_a_letter(void **state)
{
	assert_int_equal(distance("ready", "readyy"), 1);
	assert_int_equal(distance("ready", "redy"), 1);
	assert_int_equal(distance("ready", "rexdy"), 1);
	assert_int_equal(distance("", "a"), 1);
}

static void swapped_neighbours_are_one_edit(void **state)
{
	assert_int_equal(distance("ready", "raedy"), 1);
	assert_int_equal(distance("stauts", "status"), 1);
	assert_int_equal(distance("ab", "ba"), 1);
}

static void edits_add_up(void **state)
{
	assert_int_equal(distance("kitten", "sitting"), 3);
	assert_int_equal(distance("abc", ""), 3);
	assert_int_equal(distance("doing", "done"), 2);
}

static void what_lies_beyond_the_limit_is_one_more_than_it(void **state)
{
	struct span a = SPAN("kitten"), b = SPAN("sitting");

	assert_int_equal(near_distance(a, b, 3), 3);
	assert_int_equal(near_distance(a, b, 2), 3);
	assert_int_equal(near_distance(a, b, 0), 1);
	assert_int_equal(near_distance(a, a, 0), 0);
}

static void long_texts_are_never_near(void **state)
{
	char text[66];

	memset(text, 'a', sizeof(text));
	assert_int_equal(near_distance(span_of(text, 64), span_of(text, 64), 5),
			 0);
	assert_int_equal(near_distance(span_of(text, 65), span_of(text, 64), 5),
			 6);
}

static void the_nearest_of_many_is_picked(void **state)
{
	struct near near = NEAR_NONE;
	struct span wanted = SPAN("refinign");

	near_try(&near, wanted, SPAN("review"), SPAN("Review"));
	near_try(&near, wanted, SPAN("refining"), SPAN("Refining"));
	near_try(&near, wanted, SPAN("ready"), SPAN("Ready"));
	assert_true(span_is(near.best, "Refining"));
	assert_int_equal(near.distance, 1);
}

static bool is_near(const char *wanted, const char *known)
{
	struct near near = NEAR_NONE;

	near_try(&near, span_str(wanted), span_str(known), span_str(known));
	return near.best.len > 0;
}

static void another_word_is_no_slip(void **state)
{
	assert_false(is_near("definition of ready", "definition of done"));
	assert_false(is_near("test plan", "test data"));
	assert_false(is_near("high risk", "high cost"));
	assert_true(is_near("definition of ready", "definition of raedy"));
	assert_true(is_near("user story", "user stories"));
	assert_true(is_near("acceptance criteria", "acceptance criterion"));
	assert_true(is_near("depends on", "depend on"));
	assert_true(is_near("test plan", "tset plan"));
}

static void the_first_of_two_equally_near_stays(void **state)
{
	struct near near = NEAR_NONE;

	near_try(&near, SPAN("sizes"), SPAN("sizer"), SPAN("one"));
	near_try(&near, SPAN("sizes"), SPAN("sized"), SPAN("two"));
	assert_true(span_is(near.best, "one"));
}

static void unlike_words_never_match(void **state)
{
	struct near near = NEAR_NONE;

	near_try(&near, SPAN("done"), SPAN("idea"), SPAN("idea"));
	near_try(&near, SPAN("ui"), SPAN("qa"), SPAN("qa"));
	near_try(&near, SPAN("a"), SPAN("b"), SPAN("b"));
	assert_null(near.best.at);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_is_no_edit_away),
		cmocka_unit_test(one_edit_adds_drops_or_changes_a_letter),
		cmocka_unit_test(swapped_neighbours_are_one_edit),
		cmocka_unit_test(edits_add_up),
		cmocka_unit_test(
			what_lies_beyond_the_limit_is_one_more_than_it),
		cmocka_unit_test(long_texts_are_never_near),
		cmocka_unit_test(the_nearest_of_many_is_picked),
		cmocka_unit_test(another_word_is_no_slip),
		cmocka_unit_test(the_first_of_two_equally_near_stays),
		cmocka_unit_test(unlike_words_never_match),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
