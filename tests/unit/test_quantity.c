/* Amounts, days and states with what people write beside them. */
#include "with-arena.h"

#include "backlog/value.h"
#include "base/unicode.h"

/* ---- amounts ---- */

static void assert_quantity(const char *text, double wanted)
{
	double number = -999;

	if (!value_quantity(span_str(text), &number) || number != wanted)
		fail_msg("\"%s\" is %g, not %g", text, number, wanted);
}

static void assert_no_quantity(const char *text)
{
	double number;

	if (value_quantity(span_str(text), &number))
		fail_msg("\"%s\" is %g", text, number);
}

static void a_unit_of_one_or_two_words_may_follow(void **state)
{
	assert_quantity("8", 8);
	assert_quantity("8 points", 8);
	assert_quantity("8 story points", 8);
	assert_quantity("8pt", 8);
	assert_quantity("8%", 8);
	assert_quantity("8 %", 8);
	assert_quantity("8 p.t.", 8);
	assert_quantity("-3 points", -3);
	assert_quantity("+3 Tage", 3);
	assert_quantity("0.5 días", 0.5);
	assert_quantity("3 abcdefghijklmnopqrstuvwx", 3);
	assert_no_quantity("3 abcdefghijklmnopqrstuvwxy");
	assert_no_quantity("8 very large points");
	assert_no_quantity("8 <points>");
	assert_no_quantity("8 %%");
	assert_no_quantity("points 8");
	assert_no_quantity("-points");
	assert_no_quantity("+");
	assert_no_quantity("");
}

static void words_that_join_are_not_units(void **state)
{
	static const char *const texts[] = {
		"3 to 5",   "3 of them", "3 or more", "3 and so", "3 bis",
		"3 oder",   "3 von",	 "3 plus",    "3 out",	  "1st",
		"2nd",	    "3rd",	 "4th",	      "3 more",	  "3 less",
		"3 a week", "3 if so",	 "3 TO five",
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_no_quantity(texts[i]);
}

static void about_as_much_is_as_much(void **state)
{
	assert_quantity("~3", 3);
	assert_quantity("~ 3 days", 3);
	assert_quantity("≈ 3", 3);
	assert_quantity("ca. 3", 3);
	assert_quantity("ca 3", 3);
	assert_quantity("Circa 3", 3);
	assert_quantity("about 3 days", 3);
	assert_quantity("approx. 3", 3);
	assert_no_quantity("nearly 3");
	assert_no_quantity("~");
}

static void one_or_two_digits_after_a_comma_are_a_fraction(void **state)
{
	assert_quantity("0,5", 0.5);
	assert_quantity("12,25", 12.25);
	assert_quantity("0,5 days", 0.5);
	assert_no_quantity("1,250");
	assert_no_quantity("1,5,2");
	assert_no_quantity("1,5.2");
	assert_no_quantity("x,5");
	assert_no_quantity(",5");
	assert_no_quantity("1,x");
	assert_no_quantity("123456789012345678901234567890,5");
	assert_quantity("12345678901234567890123456789,5",
			12345678901234567890123456789.5);
}

static void signs_and_remarks_stand_beside_it(void **state)
{
	assert_quantity("🔥 8", 8);
	assert_quantity("8 (was 5)", 8);
	assert_quantity("8 — a guess", 8);
	assert_quantity("8 per week", 8);
	assert_no_quantity("1 | 2 | 3");
	assert_no_quantity("1 / 2 / 3 / 5");
}

static void a_day_may_have_a_remark(void **state)
{
	long day = 0;

	assert_true(value_day(SPAN("2026-11-24"), &day));
	assert_int_equal(day, 20781);
	assert_true(value_day(SPAN("2026-11-25 (a Wednesday)"), &day));
	assert_int_equal(day, 20782);
	assert_false(value_day(SPAN("soon (2026-11-25)"), &day));
	assert_false(value_day(SPAN(""), &day));
}

/* ---- how far, in words ---- */

static void the_distance_is_never_negative(void **state)
{
	struct amount amount = { .op = AT_MOST, .number = 8 };
	struct amount today = { .op = AT_MOST, .is_today = true };

	assert_true(amount_distance(&amount, 10, 100) == 2);
	assert_true(amount_distance(&amount, 5, 100) == 3);
	assert_true(amount_distance(&amount, 8, 100) == 0);
	assert_true(amount_distance(&today, 97, 100) == 3);
	assert_true(amount_distance(&today, 101, 100) == 1);
}

static void numbers_go_before_words_and_by_size(void **state)
{
	assert_true(value_compare(SPAN("2"), SPAN("10")) < 0);
	assert_true(value_compare(SPAN("10"), SPAN("2")) > 0);
	assert_int_equal(value_compare(SPAN("2"), SPAN("2.0")), 0);
	assert_true(value_compare(SPAN("9"), SPAN("a")) < 0);
	assert_true(value_compare(SPAN("a"), SPAN("9")) > 0);
	assert_true(value_compare(SPAN("a"), SPAN("b")) < 0);
	assert_true(value_compare(SPAN("b"), SPAN("a")) > 0);
	assert_int_equal(value_compare(SPAN("a"), SPAN("a")), 0);
}

static void assert_date(long day, const char *wanted)
{
	struct span text = date_text(day, &arena);

	if (!span_is(text, wanted))
		fail_msg("%ld is %.*s, not %s", day, (int)text.len, text.at,
			 wanted);
}

static void a_day_is_written_as_a_date(void **state)
{
	assert_date(0, "1970-01-01");
	assert_date(-1, "1969-12-31");
	assert_date(58, "1970-02-28");
	assert_date(59, "1970-03-01");
	assert_date(11016, "2000-02-29");
	assert_date(11017, "2000-03-01");
	assert_date(20781, "2026-11-24");
	assert_date(47540, "2100-02-28");
	assert_date(47541, "2100-03-01");
}

/* From the year 0 to 9999, one day in thirteen. */
static void each_date_is_read_as_the_day_it_was_written_for(void **state)
{
	struct arena_mark mark = arena_mark(&arena);

	for (long day = -719528; day <= 2932896; day += 13) {
		long read = 0;

		assert_true(value_date(date_text(day, &arena), &read));
		assert_int_equal(read, day);
		arena_rewind(&arena, mark);
	}
	assert_date(-719528, "0000-01-01");
	assert_date(2932896, "9999-12-31");
}

/* ---- states ---- */

static bool means(const char *text, const char *known)
{
	struct span value = span_str(text);

	return value_means(value, text_fold_value(&arena, value),
			   span_str(known), &arena);
}

static void a_remark_does_not_change_what_a_value_means(void **state)
{
	static const char *const texts[] = {
		"Ready",
		"ready",
		"✅ READY",
		"Ready — see PR 5",
		"Ready · 3 points",
		"Ready; soon",
		"Ready, 2026-07-04",
		"Ready since 2026-07-04",
		"Ready (2026-07-04)",
		"Ready（2026-07-04）",
		"Ready.",
		"Idea → Ready",
		"→ Ready",
		"Idea → Ready (soon)",
		"*Ready*",
		"Ready [2](2.md)",
	};
	static const char *const others[] = {
		"Ready for review",
		"Not ready",
		"Already",
		"Readyish",
		"Read",
		"",
		"Done",
		"Ready → Done",
		"Idea → Ready → Done",
		"5 ready",
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		if (!means(texts[i], "ready"))
			fail_msg("\"%s\" is not ready", texts[i]);
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (means(others[i], "ready"))
			fail_msg("\"%s\" is ready", others[i]);
}

static void a_whole_value_may_be_agreed_with_its_remark(void **state)
{
	assert_true(means("Superseded by 12", "superseded"));
	assert_true(means("Superseded → ADR-6", "superseded"));
	assert_true(means("in-review", "in review"));
	assert_true(means("-", "-"));
}

static void a_unit_does_not_change_an_amount(void **state)
{
	assert_true(means("8 points", "8"));
	assert_true(means("8.0", "8"));
	assert_true(means("08", "8"));
	assert_true(means("3d", "3"));
	assert_false(means("80", "8"));
	assert_false(means("8 points", "80"));
	assert_false(means("points 8", "8"));
	assert_false(means("8 points", "p"));
	assert_false(means("8 points", "points"));
}

static void any_of_several_will_do(void **state)
{
	struct span known[] = { SPAN("idea"), SPAN("ready"), SPAN("8") };
	struct span text = SPAN("Ready (soon)");
	struct span folded = text_fold_value(&arena, text);

	assert_true(value_means_any(text, folded, known, 3, &arena));
	assert_true(value_means_any(text, folded, known, 2, &arena));
	assert_false(value_means_any(text, folded, known, 1, &arena));
	assert_false(value_means_any(text, folded, known, 0, &arena));
	text = SPAN("8 points");
	assert_true(value_means_any(text, text, known, 3, &arena));
	assert_false(value_means_any(text, text, known, 2, &arena));
}

static void brackets_alone_make_no_difference(void **state)
{
	assert_true(value_says_the_same(SPAN("Ready (legal)"),
					SPAN("ready legal"), &arena));
	assert_false(value_says_the_same(SPAN("Ready (a)"), SPAN("Ready (b)"),
					 &arena));
	assert_false(
		value_says_the_same(SPAN("Ready"), SPAN("Ready (b)"), &arena));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_unit_of_one_or_two_words_may_follow),
		TEST(words_that_join_are_not_units),
		TEST(about_as_much_is_as_much),
		TEST(one_or_two_digits_after_a_comma_are_a_fraction),
		TEST(signs_and_remarks_stand_beside_it),
		TEST(a_day_may_have_a_remark),
		TEST(the_distance_is_never_negative),
		TEST(numbers_go_before_words_and_by_size),
		TEST(a_day_is_written_as_a_date),
		TEST(each_date_is_read_as_the_day_it_was_written_for),
		TEST(a_remark_does_not_change_what_a_value_means),
		TEST(a_whole_value_may_be_agreed_with_its_remark),
		TEST(a_unit_does_not_change_an_amount),
		TEST(any_of_several_will_do),
		TEST(brackets_alone_make_no_difference),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
