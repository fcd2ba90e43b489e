/* Where a value ends and a remark about it begins. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include "backlog/value.h"
#include "base/unicode.h"

static bool means(const char *text, const char *known)
{
	struct arena arena;
	bool answer;

	arena_init(&arena);
	answer = value_means(span_str(text),
			     text_fold_value(&arena, span_str(text)),
			     text_fold_value(&arena, span_str(known)), &arena);
	arena_release(&arena);
	return answer;
}

static void a_sign_sets_a_remark_off(void **state)
{
	static const char *const done[] = { "Done — see PR 5",
					    "Done · 3 points",
					    "Done; soon",
					    "Done|Ada",
					    "Done • Ada",
					    "Done（2026）",
					    "Done (PR 5)",
					    "Done / Ada",
					    "Done - Ada",
					    "Done: by Ada",
					    "Done.",
					    "Done!",
					    "Done。",
					    "Done！",
					    "Done. Ada saw to it",
					    "Done #12",
					    "Done[^1]",
					    "Done ~2026-07",
					    "Done {see 5}",
					    "Done [PR](1.md)",
					    "Done @ada",
					    "Done，Ada",
					    "Done, or nearly so" };

	for (size_t i = 0; i < sizeof(done) / sizeof(*done); i++)
		assert_true(means(done[i], "done"));
}

static void without_a_blank_such_a_sign_belongs_to_the_value(void **state)
{
	assert_false(means("done/ada", "done"));
	assert_false(means("done-ada", "done"));
	assert_false(means("done:ada", "done"));
	assert_false(means("done.ada", "done"));
	assert_false(means("done#12", "done"));
	assert_true(means("done;ada", "done"));
}

static void a_day_or_a_share_sets_itself_off(void **state)
{
	assert_true(means("Done 2026-07-04", "done"));
	assert_true(means("Done 4.7.2026", "done"));
	assert_true(means("Done 07/04/26", "done"));
	assert_true(means("Done 60%", "done"));
	assert_true(means("Done 1.2.34", "done"));
}

static void other_numbers_do_not(void **state)
{
	assert_false(means("Done 2026", "done"));
	assert_false(means("Done 1.2.3", "done"));
	assert_false(means("Done 2026-07", "done"));
	assert_false(means("Done 2026-07-04x", "done"));
	assert_false(means("Done 6x%", "done"));
	assert_false(means("Done 60%%", "done"));
}

static void a_word_that_joins_sets_it_off(void **state)
{
	assert_true(means("Superseded by 12", "superseded"));
	assert_true(means("Superseded by Ada", "superseded"));
	assert_true(means("Done via mail", "done"));
	assert_true(means("Done in v2.3", "done"));
	assert_true(means("Ready since 2026-07-04", "ready"));
	assert_true(means("Ready since May 4", "ready"));
	assert_true(means("Done in v2 by Ada", "done"));
	assert_true(means("Rejected because it is slow", "rejected"));
	assert_true(means("Dropped in favor of 7", "dropped"));
	assert_true(means("Done op 3 mei 2026", "done"));
}

static void after_one_arrow_stands_what_it_is(void **state)
{
	assert_true(means("Idea → Ready", "ready"));
	assert_true(means("Idea -> Ready (2026)", "ready"));
	assert_true(means("Idea --> Ready", "ready"));
	assert_true(means("→ Ready", "ready"));
	assert_true(means("Superseded → [2](2.md)", "superseded"));
	assert_true(means("Superseded → ADR-2", "superseded"));
	assert_true(means("Idea → Ready", "idea → ready"));
	assert_false(means("Idea → Ready", "idea"));
	assert_false(means("Ready →", "idea"));
	assert_false(means("Idea → Ready → Done", "done"));
	assert_false(means("Idea → Ready → Done", "idea"));
}

static void of_many_side_by_side_nobody_has_chosen(void **state)
{
	assert_false(means("Ready | Doing | Done", "ready"));
	assert_false(means("ready / doing / done", "ready"));
	assert_false(means("Ready | Doing | Superseded by [7](7.md)", "ready"));
	assert_true(means("Ready | Ada", "ready"));
	assert_true(means("Ready | 3 points | Ada", "ready"));
	assert_true(means("Ready | Owner: Ada | Due: May", "ready"));
}

static void of_boxes_the_ticked_one_counts(void **state)
{
	assert_true(span_is(value_ticked(SPAN("[x] Ready")), "Ready"));
	assert_true(
		span_is(value_ticked(SPAN("[ ] Idea / [x] Ready / [ ] Done")),
			"Ready"));
	assert_true(span_is(value_ticked(SPAN("☐ Idea ☑ Ready")), "Ready"));
	assert_true(span_is(value_ticked(SPAN("[~] Doing")), "Doing"));
	assert_true(span_is(value_ticked(SPAN("[ ] Idea [ ] Ready")), ""));
	assert_true(
		span_is(value_ticked(SPAN("⬜ Not started")), "Not started"));
	assert_true(
		span_is(value_ticked(SPAN("[ ] Not started")), "Not started"));
	assert_true(span_is(value_ticked(SPAN("[ ] Todo [ ] Doing")), ""));
	assert_true(span_is(value_ticked(SPAN("⬜ Done")), ""));
	assert_true(span_is(value_ticked(SPAN("⬜ Idea ⬜ Ready")), ""));
	assert_true(span_is(value_ticked(SPAN("☐ Ready")), ""));
	assert_true(span_is(value_ticked(SPAN("[ ] Ready")), ""));
	assert_true(span_is(value_ticked(SPAN("[x] a [x] b")), "[x] a [x] b"));
	assert_true(span_is(value_ticked(SPAN("Ready [x]")), "Ready [x]"));
	assert_true(span_is(value_ticked(SPAN("[x]")), "[x]"));
	assert_true(span_is(value_ticked(SPAN("")), ""));
}

static void what_is_struck_out_in_front_is_left_out(void **state)
{
	assert_true(span_is(value_unstruck(SPAN("~~idea~~ ready")), "ready"));
	assert_true(span_is(value_unstruck(SPAN("~~a~~ ~~b~~ c")), "c"));
	assert_true(span_is(value_unstruck(SPAN("~~ready~~")), ""));
	assert_true(span_is(value_unstruck(SPAN("~~ready")), "~~ready"));
	assert_true(span_is(value_unstruck(SPAN("~5")), "~5"));
}

static void some_only_before_something_with_a_digit(void **state)
{
	assert_false(means("Done in principle", "done"));
	assert_false(means("Ready on paper", "ready"));
	assert_false(means("Ready for review", "ready"));
	assert_false(means("In review", "in"));
}

static void the_whole_is_tried_first(void **state)
{
	assert_true(means("In review (legal)", "in review (legal)"));
	assert_true(means("Done by Ada (PR 5)", "done by ada"));
	assert_true(means("Done by Ada (PR 5)", "done"));
	assert_false(means("Done by Ada (PR 5)", "done by"));
}

static void of_a_long_text_only_the_front_is_looked_at(void **state)
{
	char text[140];

	/* The sign is the 120th letter, and the 121st. */
	memset(text, 'a', sizeof(text));
	strcpy(text + 119, "; b");
	assert_int_equal(value_head(span_str(text)).len, 119);
	memset(text, 'a', sizeof(text));
	strcpy(text + 120, "; b");
	assert_int_equal(value_head(span_str(text)).len, 120);
	memset(text, 'a', sizeof(text));
	strcpy(text + 121, "; b");
	assert_int_equal(value_head(span_str(text)).len, 120);
}

static void assert_quantity(const char *text, double wanted)
{
	double number = -99;

	assert_true(value_quantity(span_str(text), &number));
	assert_true(number == wanted);
}

static void a_unit_or_a_remark_may_follow_a_number(void **state)
{
	assert_quantity("8", 8);
	assert_quantity("8 points", 8);
	assert_quantity("6 SP", 6);
	assert_quantity("5 — a guess", 5);
	assert_quantity("1.5 days", 1.5);
	assert_quantity("-2 points", -2);
	assert_quantity("+3 points", 3);
	assert_quantity("3d", 3);
	assert_quantity("60%", 60);
	assert_quantity("2 story points", 2);
	assert_quantity("3 Std.", 3);
	assert_quantity("2 días", 2);
	assert_quantity("3 (or more)", 3);
}

static void prose_with_a_number_in_front_is_no_number(void **state)
{
	static const char *const none[] = { "3 to 5",
					    "3 of 5",
					    "5th",
					    "1st",
					    "3 or 5",
					    "3 more",
					    "2 large story points",
					    "points",
					    "p8",
					    "3 x2",
					    "",
					    "+",
					    "3 a",
					    "- points",
					    "1.2.3 points" };
	double number;

	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		assert_false(value_quantity(span_str(none[i]), &number));
}

static void a_unit_has_24_letters_at_most(void **state)
{
	double number;

	assert_quantity("3 abcdefghijklmnopqrstuvwx", 3);
	assert_false(
		value_quantity(SPAN("3 abcdefghijklmnopqrstuvwxy"), &number));
}

static void agreed_numbers_are_meant_with_a_unit_too(void **state)
{
	assert_true(means("5 points", "5"));
	assert_true(means("5.0", "5"));
	assert_false(means("5 points", "8"));
	assert_false(means("15 points", "5"));
	assert_false(means("points 5", "5"));
}

static void a_sentence_has_more_than_three_words_and_an_end(void **state)
{
	assert_false(text_is_sentence(SPAN("We are done.")));
	assert_true(text_is_sentence(SPAN("We are all done.")));
	assert_true(text_is_sentence(SPAN("Are we all done?")));
	assert_true(text_is_sentence(SPAN("We are all done!")));
	assert_true(text_is_sentence(SPAN("we are all done。 ")));
	assert_false(text_is_sentence(SPAN("承認済み。")));
	assert_false(text_is_sentence(SPAN("We are all done")));
}

static void or_more_than_eight_words(void **state)
{
	assert_false(text_is_sentence(SPAN("one two three four five six "
					   "seven eight")));
	assert_true(text_is_sentence(SPAN("one two three four five six "
					  "seven eight nine")));
}

static void what_a_remark_may_say(void **state)
{
	static const char *const remarks[] = {
		"see PR 5",    "since May",  "by Ada",
		"2026-07-04",  "2026",	     "July 4",
		"4 July 2026", "siehe PR 5", "for the time being",
		"60%",	       "Nov 24",     "12 5"
	};
	static const char *const values[] = {
		"see",	"Ada",	"Ada and Ben", "api",	"123",
		"12",	"July", "v1",	       "S-1",	"EXP-12",
		"v1.2", "seen", "bypass it",   "team 4"
	};

	for (size_t i = 0; i < sizeof(remarks) / sizeof(*remarks); i++)
		assert_true(value_is_remark(span_str(remarks[i])));
	for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++)
		assert_false(value_is_remark(span_str(values[i])));
}

static void numbers_go_before_words(void **state)
{
	assert_true(value_compare(SPAN("9"), SPAN("10")) < 0);
	assert_true(value_compare(SPAN("10"), SPAN("9")) > 0);
	assert_true(value_compare(SPAN("9"), SPAN("9.0")) == 0);
	assert_true(value_compare(SPAN("9"), SPAN("a")) < 0);
	assert_true(value_compare(SPAN("a"), SPAN("9")) > 0);
	assert_true(value_compare(SPAN("a"), SPAN("b")) < 0);
	assert_true(value_compare(SPAN("b"), SPAN("a")) > 0);
	assert_true(value_compare(SPAN("a"), SPAN("a")) == 0);
}

static void behind_a_day_only_a_time_may_stand(void **state)
{
	long day;

	assert_true(value_date(SPAN("2026-11-24 09:00 +0100"), &day));
	assert_true(value_date(SPAN("2026-11-24t09:00:00.5Z"), &day));
	assert_false(value_date(SPAN("2026-11-24 noon"), &day));
	assert_false(value_date(SPAN("2026-11-24_09:00"), &day));
	assert_false(value_day(SPAN("soon"), &day));
	assert_true(value_day(SPAN("2026-11-24 (noon)"), &day));
	assert_int_equal(day, 20781);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sign_sets_a_remark_off),
		cmocka_unit_test(
			without_a_blank_such_a_sign_belongs_to_the_value),
		cmocka_unit_test(a_day_or_a_share_sets_itself_off),
		cmocka_unit_test(other_numbers_do_not),
		cmocka_unit_test(a_word_that_joins_sets_it_off),
		cmocka_unit_test(after_one_arrow_stands_what_it_is),
		cmocka_unit_test(of_many_side_by_side_nobody_has_chosen),
		cmocka_unit_test(of_boxes_the_ticked_one_counts),
		cmocka_unit_test(what_is_struck_out_in_front_is_left_out),
		cmocka_unit_test(some_only_before_something_with_a_digit),
		cmocka_unit_test(the_whole_is_tried_first),
		cmocka_unit_test(of_a_long_text_only_the_front_is_looked_at),
		cmocka_unit_test(a_unit_or_a_remark_may_follow_a_number),
		cmocka_unit_test(prose_with_a_number_in_front_is_no_number),
		cmocka_unit_test(a_unit_has_24_letters_at_most),
		cmocka_unit_test(agreed_numbers_are_meant_with_a_unit_too),
		cmocka_unit_test(
			a_sentence_has_more_than_three_words_and_an_end),
		cmocka_unit_test(or_more_than_eight_words),
		cmocka_unit_test(what_a_remark_may_say),
		cmocka_unit_test(numbers_go_before_words),
		cmocka_unit_test(behind_a_day_only_a_time_may_stand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
