/*
 * An id at the front of a heading or file name:
 * [A-Za-z][A-Za-z0-9]*([-_][A-Za-z]+)*[-_]\d+(\.\d+)*[a-z]?
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include "backlog/item.h"

#define assert_id(text, id) \
	assert_true(span_is(id_prefix(span_str(text)), (id)))
#define assert_no_id(text) assert_int_equal(id_prefix(span_str(text)).len, 0)

static void a_word_a_dash_and_a_number_are_an_id(void **state)
{
	assert_id("EXP-12", "EXP-12");
	assert_id("EXP-12: Export", "EXP-12");
	assert_id("EXP-12 Export as CSV", "EXP-12");
	assert_id("WP_7", "WP_7");
	assert_id("e-1", "e-1");
}

static void the_first_word_may_hold_digits(void **state)
{
	assert_id("R2D2-7", "R2D2-7");
	assert_id("A1-2", "A1-2");
	assert_id("A1_2 b", "A1_2");
}

static void several_words_may_lead_to_the_number(void **state)
{
	assert_id("task-epic-11.102.5", "task-epic-11.102.5");
	assert_id("a_b-c_3", "a_b-c_3");
	assert_id("back-end-team-42 - slow", "back-end-team-42");
}

static void later_words_hold_no_digits(void **state)
{
	assert_no_id("a-b2-3");
	assert_no_id("epic-v2-3");
}

static void the_number_may_have_parts_and_a_letter(void **state)
{
	assert_id("EXP-1.2", "EXP-1.2");
	assert_id("EXP-1.2.3c", "EXP-1.2.3c");
	assert_id("EXP-12a", "EXP-12a");
	assert_id("EXP-12a: x", "EXP-12a");
}

static void punctuation_behind_it_is_none_of_it(void **state)
{
	assert_id("EXP-12.", "EXP-12");
	assert_id("EXP-12. Export", "EXP-12");
	assert_id("EXP-12.md", "EXP-12");
	assert_id("EXP-12)", "EXP-12");
	assert_id("EXP-12-export", "EXP-12");
	assert_id("EXP-1.2.", "EXP-1.2");
}

static void without_a_number_there_is_none(void **state)
{
	assert_no_id("");
	assert_no_id("Export");
	assert_no_id("EXP");
	assert_no_id("EXP-");
	assert_no_id("EXP-x");
	assert_no_id("well-known");
	assert_no_id("EXP12");
}

static void it_stands_at_the_very_front(void **state)
{
	assert_no_id("12 things");
	assert_no_id("12-3");
	assert_no_id("-5");
	assert_no_id("_a-5");
	assert_no_id(" EXP-12");
	assert_no_id("See EXP-12");
	assert_no_id("[EXP-12]");
}

static void it_has_one_sign_between_its_words(void **state)
{
	assert_no_id("EXP--12");
	assert_no_id("EXP-_12");
	assert_no_id("EXP 12");
	assert_no_id("EXP.12");
}

static void letters_are_those_of_ascii(void **state)
{
	assert_no_id("Übung-1");
	assert_no_id("Missão-1");
}

static bool heads(const char *line)
{
	struct opening opening;

	return id_heads(span_str(line), &opening);
}

static void a_title_is_an_id_a_sign_and_words(void **state)
{
	assert_true(heads("US-01: Log in"));
	assert_true(heads("US-01 — Log in"));
	assert_true(heads("US-01 - Log in"));
	assert_true(heads("US-01. Log in"));
	assert_true(heads("[US-01]: Log in"));
	assert_true(heads("[US01] Log in"));
	assert_true(heads("✅ US-01：Log in"));
	assert_true(heads("[x] US-01: Log in"));
	assert_true(heads("Story 1.2: Log in"));
	assert_true(heads("User Story 1: Log in"));
	assert_true(heads("Historia de usuario 12 - Entrar"));
	assert_false(heads("User Story 1 tells how to log in"));
	assert_false(heads("US-01"));
	assert_false(heads("US-01:"));
	assert_false(heads("US-01 is about logging in"));
	assert_false(heads("US-01 - US-05: all about logging in"));
	assert_false(heads("US-01, US-02: all about logging in"));
	assert_false(heads("US-01 (log in): it is late"));
	assert_false(heads("UTF-8: log in"));
	assert_false(heads("P1: log in"));
	assert_false(heads("1. Log in"));
	assert_false(heads("Log in: US-01"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_a_dash_and_a_number_are_an_id),
		cmocka_unit_test(the_first_word_may_hold_digits),
		cmocka_unit_test(several_words_may_lead_to_the_number),
		cmocka_unit_test(later_words_hold_no_digits),
		cmocka_unit_test(the_number_may_have_parts_and_a_letter),
		cmocka_unit_test(punctuation_behind_it_is_none_of_it),
		cmocka_unit_test(without_a_number_there_is_none),
		cmocka_unit_test(it_stands_at_the_very_front),
		cmocka_unit_test(it_has_one_sign_between_its_words),
		cmocka_unit_test(letters_are_those_of_ascii),
		cmocka_unit_test(a_title_is_an_id_a_sign_and_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
