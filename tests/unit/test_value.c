/* Values as the language compares them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include "backlog/value.h"

static void words_that_say_nothing_are_no_value(void **state)
{
	static const char *const none[] = { "",	 " ",	 "-",	"–",
					    "—", "none", "n/a", "tbd",
					    "?", "[]",	 "null" };

	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		assert_true(value_is_none(span_str(none[i])));
	assert_true(value_is_none(SPAN_NONE));
}

static void their_case_does_not_matter(void **state)
{
	assert_true(value_is_none(SPAN("None")));
	assert_true(value_is_none(SPAN("N/A")));
	assert_true(value_is_none(SPAN("TBD")));
	assert_true(value_is_none(SPAN("NULL")));
	assert_true(value_is_none(SPAN(" none ")));
}

static void what_merely_looks_like_them_is_a_value(void **state)
{
	static const char *const some[] = { "0",	"no",
					    "nonesuch", "none but S-1",
					    "-1",	"none of these",
					    "false",	"a?",
					    "[a]",	"nulls" };

	for (size_t i = 0; i < sizeof(some) / sizeof(*some); i++)
		assert_false(value_is_none(span_str(some[i])));
}

static void assert_number(const char *text, double wanted)
{
	double number = 0;

	assert_true(value_number(span_str(text), &number));
	assert_true(number == wanted);
}

static void a_number_is_a_number_from_end_to_end(void **state)
{
	assert_number("8", 8);
	assert_number("-1", -1);
	assert_number("0.5", 0.5);
	assert_number("013", 13);
	assert_number("0", 0);
	assert_number("-0.25", -0.25);
	assert_number("1000000", 1000000);
}

static void anything_else_in_it_makes_it_none(void **state)
{
	static const char *const none[] = {
		"",    "-",    ".",	     "1_000", "8 points", "8p",
		"p8",  "0x10", "inf",	     "nan",   "1.2.3",	  "--1",
		"1-2", "1 2",  "2026-11-24", "-."
	};
	double number;

	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		assert_false(value_number(span_str(none[i]), &number));
}

static void a_number_ends_where_its_text_ends(void **state)
{
	double number = 0;

	assert_true(value_number(span_of("123", 2), &number));
	assert_true(number == 12);
}

static void assert_day(const char *text, long wanted)
{
	long day = 0;

	assert_true(value_date(span_str(text), &day));
	assert_int_equal(day, wanted);
}

static bool is_date(const char *text)
{
	long day;

	return value_date(span_str(text), &day);
}

static void a_date_is_a_day_since_1970(void **state)
{
	assert_day("1970-01-01", 0);
	assert_day("1970-02-01", 31);
	assert_day("1971-01-01", 365);
	assert_day("1969-12-31", -1);
	assert_day("2000-02-29", 11016);
	assert_day("2000-03-01", 11017);
	assert_day("2024-02-29", 19782);
	assert_day("2026-11-24", 20781);
	assert_day("2100-03-01", 47541);
}

static void only_leap_years_have_a_29th_of_february(void **state)
{
	assert_true(is_date("2024-02-29"));
	assert_true(is_date("2000-02-29"));
	assert_false(is_date("2023-02-29"));
	assert_false(is_date("1900-02-29"));
	assert_false(is_date("2100-02-29"));
	assert_false(is_date("2024-02-30"));
}

static void a_day_that_no_calendar_has_is_no_date(void **state)
{
	assert_false(is_date("2026-13-01"));
	assert_false(is_date("2026-00-10"));
	assert_false(is_date("2026-01-00"));
	assert_false(is_date("2026-01-32"));
	assert_false(is_date("2026-04-31"));
	assert_true(is_date("2026-12-31"));
}

static void a_date_is_written_in_full(void **state)
{
	assert_false(is_date(""));
	assert_false(is_date("2026"));
	assert_false(is_date("2026-11"));
	assert_false(is_date("2026-1-1"));
	assert_false(is_date("26-11-24"));
	assert_false(is_date("24.11.2026"));
	assert_false(is_date("2026/11/24"));
	assert_false(is_date("2026-11-241"));
	assert_false(is_date("2026-11-24x"));
	assert_false(is_date("Monday 2026-11-24"));
}

static void a_time_may_stand_behind_a_date(void **state)
{
	assert_day("2026-11-24T09:00:00Z", 20781);
	assert_day("2026-11-24T09:00", 20781);
	assert_day("2026-11-24 09:00:00", 20781);
	assert_day("2026-11-24T23:59:59+02:00", 20781);
}

static void numbers_compare_as_numbers(void **state)
{
	assert_true(value_equal(SPAN("8"), SPAN("8.0")));
	assert_true(value_equal(SPAN("08"), SPAN("8")));
	assert_false(value_equal(SPAN("8"), SPAN("80")));
	assert_false(value_equal(SPAN("-1"), SPAN("1")));
	assert_false(value_equal(SPAN("1a"), SPAN("1")));
}

static void text_compares_as_text(void **state)
{
	assert_true(value_equal(SPAN("in progress"), SPAN("in progress")));
	assert_false(value_equal(SPAN("in progress"), SPAN("in")));
	assert_true(value_equal(SPAN(""), SPAN("")));
	assert_false(value_equal(SPAN(""), SPAN("0")));
}

static bool holds(enum amount_op op, double limit, double number)
{
	struct amount amount = { .op = op, .number = limit };

	return amount_holds(&amount, number);
}

static void amounts_hold_on_their_side_of_the_limit(void **state)
{
	static const struct {
		enum amount_op op;
		bool below, at, above;
	} cases[] = {
		{ AT_LEAST, false, true, true }, { AT_MOST, true, true, false },
		{ EXACTLY, false, true, false }, { LESS, true, false, false },
		{ MORE, false, false, true },	 { UNLIKE, true, false, true },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_int_equal(holds(cases[i].op, 8, 7), cases[i].below);
		assert_int_equal(holds(cases[i].op, 8, 8), cases[i].at);
		assert_int_equal(holds(cases[i].op, 8, 9), cases[i].above);
	}
}

static void comparing_what_is_no_number_is_false(void **state)
{
	struct amount amount = { .op = AT_MOST, .number = 8 };

	assert_true(amount_holds_for(&amount, SPAN("8"), 0));
	assert_false(amount_holds_for(&amount, SPAN("9"), 0));
	assert_false(amount_holds_for(&amount, SPAN("big"), 0));
	assert_false(amount_holds_for(&amount, SPAN(""), 0));
	assert_false(amount_holds_for(&amount, SPAN("2026-11-24"), 0));
	amount.op = UNLIKE;
	assert_false(amount_holds_for(&amount, SPAN("big"), 0));
}

static void dates_compare_as_days(void **state)
{
	struct amount amount = { .op = AT_LEAST,
				 .number = 20781,
				 .is_date = true };

	assert_true(amount_holds_for(&amount, SPAN("2026-11-24"), 0));
	assert_true(amount_holds_for(&amount, SPAN("2027-01-01"), 0));
	assert_false(amount_holds_for(&amount, SPAN("2026-11-23"), 0));
	assert_false(amount_holds_for(&amount, SPAN("30000"), 0));
	assert_false(amount_holds_for(&amount, SPAN("soon"), 0));
}

static void today_is_handed_in(void **state)
{
	struct amount amount = { .op = AT_LEAST,
				 .is_date = true,
				 .is_today = true };

	assert_true(amount_holds_for(&amount, SPAN("2026-11-24"), 20781));
	assert_false(amount_holds_for(&amount, SPAN("2026-11-24"), 20782));
}

static void what_is_said_of_all_parts_is_said_of_the_whole(void **state)
{
	static const struct {
		const char *text, *all;
	} cases[] = {
		{ "All done", "done" },
		{ "ALL PHASES DONE — 41 tests", "DONE — 41 tests" },
		{ "all 12 tasks complete", "complete" },
		{ "All  steps  ready", "ready" },
		{ "All stories are done", "done" },
		{ "All 3/3 phases done", "done" },
		{ "Everything done", "done" },
		{ "everything is ready — see 7", "ready — see 7" },
		/* Of something else: that may not be all there is to do. */
		{ "All tests done", "tests done" },
		{ "all but one done", "but one done" },
		{ "All 2/3 phases done", "2/3 phases done" },
		{ "Everything else done", "else done" },
		{ "Everything", NULL },
		{ "all", NULL },
		{ "All phases", NULL },
		{ "Allowed", NULL },
		{ "Phase 1 done", NULL },
		{ "done", NULL },
		{ "", NULL },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct span all = value_of_all(span_str(cases[i].text));

		if (cases[i].all)
			assert_true(span_is(all, cases[i].all));
		else
			assert_int_equal(all.len, 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_that_say_nothing_are_no_value),
		cmocka_unit_test(their_case_does_not_matter),
		cmocka_unit_test(what_merely_looks_like_them_is_a_value),
		cmocka_unit_test(a_number_is_a_number_from_end_to_end),
		cmocka_unit_test(anything_else_in_it_makes_it_none),
		cmocka_unit_test(a_number_ends_where_its_text_ends),
		cmocka_unit_test(a_date_is_a_day_since_1970),
		cmocka_unit_test(only_leap_years_have_a_29th_of_february),
		cmocka_unit_test(a_day_that_no_calendar_has_is_no_date),
		cmocka_unit_test(a_date_is_written_in_full),
		cmocka_unit_test(a_time_may_stand_behind_a_date),
		cmocka_unit_test(numbers_compare_as_numbers),
		cmocka_unit_test(text_compares_as_text),
		cmocka_unit_test(amounts_hold_on_their_side_of_the_limit),
		cmocka_unit_test(comparing_what_is_no_number_is_false),
		cmocka_unit_test(dates_compare_as_days),
		cmocka_unit_test(today_is_handed_in),
		cmocka_unit_test(
			what_is_said_of_all_parts_is_said_of_the_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
