/* What a value is now, where it shows what it was or could have been. */
#include "with-arena.h"

#include "backlog/value.h"

#define assert_says(got, text, wanted)                                     \
	do {                                                               \
		struct span said = (got);                                  \
		if (!span_is(said, wanted))                                \
			fail_msg("\"%s\" says \"%.*s\", not \"%s\"", text, \
				 (int)said.len, said.at ? said.at : "",    \
				 wanted);                                  \
	} while (0)

/* ---- arrows ---- */

static void assert_last(const char *text, const char *wanted)
{
	assert_says(value_at_last(span_str(text)), text, wanted);
}

static void assert_no_last(const char *text)
{
	assert_null(value_at_last(span_str(text)).at);
}

static void after_one_arrow_stands_what_it_is_now(void **state)
{
	static const char *const texts[] = {
		"Idea → Ready",	  "Idea ➡️ Ready", "Idea ⇒ Ready",
		"Idea ➜ Ready",	  "Idea ➔ Ready",      "Idea ⟶ Ready",
		"Idea -> Ready",  "Idea => Ready",     "Idea→Ready",
		"Idea --> Ready", "Idea ==> Ready",    "→ Ready",
		"→ → Ready",	  "→ Idea → Ready",    "-> Ready",
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_last(texts[i], "Ready");
	assert_last("Idea → in 2 days", "in 2 days");
	assert_last("an-idea -> a-plan", "a-plan");
}

static void what_a_state_points_to_is_not_a_state(void **state)
{
	assert_last("Superseded → [2](2.md)", "Superseded");
	assert_last("Superseded → ADR-6", "Superseded");
	assert_last("Superseded → #12", "Superseded");
	assert_last("Superseded --> #12", "Superseded");
	assert_last("Superseded ==> 12", "Superseded");
	assert_last("→ #12", "#12");
	assert_last("-> 12", "12");
}

static void a_chain_or_no_arrow_tells_nothing(void **state)
{
	assert_no_last("Idea → Ready → Done");
	assert_no_last("→ Idea → Ready → Done");
	assert_no_last("Idea");
	assert_no_last("Idea - Ready");
	assert_no_last("Idea → ");
	assert_no_last("Idea →");
	assert_no_last("");
}

/* ---- choices ---- */

static void three_states_side_by_side_are_a_choice(void **state)
{
	assert_true(value_is_choice(SPAN("Ready | In progress | Done"), '|'));
	assert_true(value_is_choice(SPAN("a/b/c/d"), '/'));
	assert_false(value_is_choice(SPAN("Ready | Done"), '|'));
	assert_false(value_is_choice(SPAN("Ready | In progress | Done"), '/'));
	assert_false(value_is_choice(SPAN("Ready | | Done"), '|'));
	assert_false(value_is_choice(SPAN("Ready | Done |"), '|'));
}

static void a_state_has_three_words_and_the_last_ones_six(void **state)
{
	assert_true(value_is_choice(SPAN("a b c|d e f|g"), '|'));
	assert_false(value_is_choice(SPAN("a b c d|e|f"), '|'));
	assert_false(value_is_choice(SPAN("a|b c d e|f"), '|'));
	assert_true(value_is_choice(SPAN("a|b|c d e f g h"), '|'));
	assert_false(value_is_choice(SPAN("a|b|c d e f g h i"), '|'));
}

static void numbers_and_names_are_none_of_the_first_two(void **state)
{
	assert_false(value_is_choice(SPAN("a1|b|c"), '|'));
	assert_false(value_is_choice(SPAN("a|2|c"), '|'));
	assert_false(value_is_choice(SPAN("a: x|b|c"), '|'));
	assert_false(value_is_choice(SPAN("a|b: x|c"), '|'));
	assert_true(value_is_choice(SPAN("a|b|c3: x"), '|'));
}

static void nobody_has_chosen(void **state)
{
	static const char *const open[] = {
		"High / Medium / Low",
		"[High | Medium | Low]",
		"(a/b/c)",
		"{1|2|3}",
		"1 / 2 / 3 / 5 / 8",
		"3 | 5 | 8",
		" a|b|c ",
		"0.5/1/2",
	};
	static const char *const chosen[] = {
		"High / Low", "1 / 2",	    "High",  "",  "[]",
		"1/x/3",      "2026/11/2x", "[a|b]", "/",
	};

	for (size_t i = 0; i < sizeof(open) / sizeof(*open); i++)
		assert_true(value_is_undecided(span_str(open[i])));
	for (size_t i = 0; i < sizeof(chosen) / sizeof(*chosen); i++)
		assert_false(value_is_undecided(span_str(chosen[i])));
}

/* ---- boxes ---- */

static void assert_ticked(const char *text, const char *wanted)
{
	assert_says(value_ticked(span_str(text)), text, wanted);
}

static void of_several_boxes_the_ticked_one_counts(void **state)
{
	assert_ticked("[ ] Idea [x] Ready", "Ready");
	assert_ticked("[x] Idea [ ] Ready", "Idea");
	assert_ticked("[x] Idea, [ ] Ready", "Idea");
	assert_ticked("[x] Idea / [ ] Ready", "Idea");
	assert_ticked("[x] Idea | ; [ ] Ready", "Idea");
	assert_ticked("☐ Idea ☑ Ready", "Ready");
	assert_ticked("[ ] Idea [ ] Ready", "");
	assert_ticked("[ ] Idea [~] Ready", "");
	assert_ticked("[x] Ready", "Ready");
	assert_ticked("[x] a[x] b", "a[x] b");
}

static void without_one_that_is_chosen_it_stays(void **state)
{
	assert_ticked("[x] Idea [x] Ready", "[x] Idea [x] Ready");
	assert_ticked("Ready", "Ready");
	assert_ticked("Ready [x] now", "Ready [x] now");
	assert_ticked("[x]", "[x]");
	assert_ticked("[ ] [x] Ready", "[ ] [x] Ready");
	assert_ticked("", "");
}

static void a_mark_in_front_of_the_only_state_is_a_sign(void **state)
{
	assert_ticked("[~] In progress", "In progress");
	assert_ticked("[-] Dropped", "Dropped");
	assert_ticked("⬜ To do", "To do");
	assert_ticked("⬜ Review", "Review");
	assert_ticked("⬜ Done", "");
	assert_ticked("⬜ closed", "");
	assert_ticked("[ ] Not started", "Not started");
	assert_ticked("[ ] TODO", "TODO");
	assert_ticked("[ ] pending", "pending");
	assert_ticked("[ ] Ready", "");
}

/* ---- struck out ---- */

static void what_is_struck_out_in_front_is_gone(void **state)
{
	static const char *const texts[][2] = {
		{ "~~Idea~~ Ready", "Ready" },
		{ "~~Idea~~ ~~Draft~~Ready", "Ready" },
		{ "~~Ready~~", "" },
		{ "Ready", "Ready" },
		{ "Ready ~~Idea~~", "Ready ~~Idea~~" },
		{ "~~Idea", "~~Idea" },
		{ "~~~~ Ready", "~~~~ Ready" },
		{ "", "" },
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_says(value_unstruck(span_str(texts[i][0])), texts[i][0],
			    texts[i][1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(after_one_arrow_stands_what_it_is_now),
		TEST(what_a_state_points_to_is_not_a_state),
		TEST(a_chain_or_no_arrow_tells_nothing),
		TEST(three_states_side_by_side_are_a_choice),
		TEST(a_state_has_three_words_and_the_last_ones_six),
		TEST(numbers_and_names_are_none_of_the_first_two),
		TEST(nobody_has_chosen),
		TEST(of_several_boxes_the_ticked_one_counts),
		TEST(without_one_that_is_chosen_it_stays),
		TEST(a_mark_in_front_of_the_only_state_is_a_sign),
		TEST(what_is_struck_out_in_front_is_gone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
