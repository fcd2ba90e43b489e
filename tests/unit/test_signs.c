/*
 * What signs and letters mean: to everybody, to a team that explains them, and
 * beside what the items themselves have.
 */
#include "with-survey.h"

#include "seek/signs.h"
#include "seek/ticked.h"

static struct signs signs;

static void read_files(const struct file *list, size_t n)
{
	struct err err = ERR_INIT;

	given_files(list, n);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
}

/* ---- letters ---- */

static const char *const phases[] = {
	[PHASE_UNKNOWN] = "?",	     [PHASE_IDEA] = "idea",
	[PHASE_OPEN] = "open",	     [PHASE_READY] = "ready",
	[PHASE_BEGUN] = "begun",     [PHASE_HELD] = "held",
	[PHASE_REVIEW] = "review",   [PHASE_DONE] = "done",
	[PHASE_DROPPED] = "dropped",
};

/* "D done, P begun": what this document says of letters. */
static const char *codes_in(const char *text)
{
	struct file file = { "a.md", text };
	struct buf out = BUF_INIT;
	const char *said;

	read_files(&file, 1);
	signs = (struct signs){ 0 };
	codes_read(&signs, &survey.docs[0], &arena);
	for (size_t i = 0; i < signs.n_codes; i++)
		buf_addf(&out, "%s%.*s %s", i ? ", " : "",
			 (int)signs.codes[i].code.len, signs.codes[i].code.at,
			 phases[signs.codes[i].phase]);
	buf_addc(&out, '\0');
	said = arena_copy(&arena, buf_span(&out)).at;
	buf_release(&out);
	survey_release(&survey);
	return said;
}

#define assert_codes(text, expected) \
	assert_string_equal(codes_in(text), expected)

static void a_line_explains_letters(void **state)
{
	assert_codes("D = done, P = in progress\n", "D done, P begun");
	assert_codes("D = done; P = in progress\n", "D done, P begun");
	assert_codes("D = done · P = in progress\n", "D done, P begun");
	assert_codes("D = done | P = in progress\n", "D done, P begun");
	assert_codes("D = done / P = in progress\n", "D done, P begun");
	assert_codes("D = done\nP = in progress\n", "D done, P begun");
	assert_codes("Legend: D = done, IP = in progress\n",
		     "D done, IP begun");
	assert_codes("Status: **D** → done, **P** → in progress\n",
		     "D done, P begun");
	assert_codes("D: done, P: in progress\n", "D done, P begun");
	assert_codes("D - done, P - in progress\n", "D done, P begun");
	assert_codes("D — done, P – in progress\n", "D done, P begun");
	assert_codes("`D` done, `P` in progress\n", "D done, P begun");
	assert_codes("```\nD = done\nP = in progress\n```\n",
		     "D done, P begun");
}

static void a_letter_may_stand_in_a_bracket(void **state)
{
	assert_codes("(D)one, (P)lanned\n", "D done, P open");
	assert_codes("[D]one, [P]lanned\n", "D done, P open");
	assert_codes("(D) done, (P) in progress\n", "D done, P begun");
	assert_codes("Status (D)one, (P)lanned\n", "D done, P open");
	assert_codes("(D)og, (P)ear\n", "");
}

static void lists_and_tables_explain_letters(void **state)
{
	assert_codes("- D: done\n- P: in progress\n", "D done, P begun");
	assert_codes("| Code | Meaning |\n| --- | --- |\n| D | done |\n"
		     "| P | in progress |\n",
		     "D done, P begun");
	/* What explains one stands first. */
	assert_codes("- Notes\n- D: done\n- P: in progress\n", "");
	assert_codes("- D: done\n- Notes\n- P: in progress\n",
		     "D done, P begun");
}

static void what_is_no_legend_says_nothing(void **state)
{
	assert_codes("D = done\n", "");
	assert_codes("D = done, D = in progress\n", "");
	assert_codes("D = dog, P = pear\n", "");
	assert_codes("DON = done, PRO = in progress\n", "");
	assert_codes("D1 = done, P1 = in progress\n", "");
	assert_codes("D = done, P = done by all of the others\n", "");
	assert_codes("D = done, P = \n", "");
	assert_codes("# D = done, P = in progress\n", "");
	assert_codes("D = done, P = pear, R = ready\n", "D done, R ready");
}

static void letters_are_compared_as_they_are_written(void **state)
{
	codes_in("D = done, P = in progress\n");
	assert_int_equal(code_phase(&signs, SPAN(" D ")), PHASE_DONE);
	assert_int_equal(code_phase(&signs, SPAN("P")), PHASE_BEGUN);
	assert_int_equal(code_phase(&signs, SPAN("d")), PHASE_UNKNOWN);
	assert_int_equal(code_phase(&signs, SPAN("DP")), PHASE_UNKNOWN);
	assert_int_equal(signs_phase(&signs, SPAN("P"), &arena), PHASE_BEGUN);
	assert_true(may_be_code(SPAN(" WI ")));
	assert_false(may_be_code(SPAN("WIP")));
	assert_false(may_be_code(SPAN("W1")));
	assert_false(may_be_code(SPAN("")));
	assert_false(may_be_code(SPAN("/")));
}

/* ---- colours ---- */

static struct hypothesis *kind;

static void find_in(const char *entries)
{
	struct file file = { "x/a.md", entries };

	read_files(&file, 1);
	kind = hypothesis_new(&arena);
	kind->name = SPAN("Item");
	hypothesis_add_place(kind, SPAN("x/a.md"), FORM_ENTRY, &arena);
	assert_true(hypothesis_read(kind, &survey, &arena));
	hypothesis_measure(kind, &arena);
	signs_find(&signs, kind, &survey, &arena);
	hypothesis_release(kind);
	survey_release(&survey);
}

static bool ranks(const char *entries)
{
	find_in(entries);
	return signs.colours_rank;
}

static void colours_are_states_where_nothing_denies_it(void **state)
{
	assert_false(ranks("- 🟢 Pay\n- 🔴 Ship\n"));
	assert_int_equal(signs_phase(&signs, SPAN("🟢"), &arena), PHASE_DONE);
	/* Beside words it does not mean the end. */
	assert_int_equal(signs_phase(&signs, SPAN("🟢 Pay"), &arena),
			 PHASE_UNKNOWN);
	assert_int_equal(signs_phase(&signs, SPAN("🟢 in progress"), &arena),
			 PHASE_BEGUN);
}

static void green_is_no_end_beside_what_is_one(void **state)
{
	assert_true(ranks("- ✅ Pay\n- 🟢 Ship\n"));
	assert_int_equal(signs_phase(&signs, SPAN("🟢"), &arena),
			 PHASE_UNKNOWN);
	assert_true(ranks("- [x] Pay\n- [ ] 🟢 Ship\n"));
	assert_true(ranks("- Pay ✅\n- 🟢 Ship\n"));
	assert_true(ranks("- ~~Pay~~\n- 🟢 Ship\n"));
	assert_false(ranks("- [ ] Pay\n- [ ] 🟢 Ship\n"));
	assert_false(ranks("- ✅ Pay\n- 🟢 Ship ✅\n"));
	assert_false(ranks("- ✅ Pay\n- 🔴 Ship\n"));
}

static void a_colour_may_rank_what_follows(void **state)
{
	assert_true(ranks("- 🟢 Low: paint\n- 🔴 High: pay\n"));
	assert_true(ranks("- 🟢 Low — paint\n- Pay\n"));
	assert_true(ranks("- 🟢 (low) paint\n- Pay\n"));
	assert_true(ranks("- 🟢 P3 paint\n- Pay\n"));
	assert_true(ranks("- 🟢 P3: paint\n- Pay\n"));
	assert_true(ranks("- Paint (priority: 🟢)\n- Pay\n"));
	assert_false(ranks("- 🟢 Lower the sail\n- Pay\n"));
	assert_false(ranks("- 🟢 P3a paint\n- Pay\n"));
	assert_false(ranks("- 🟢 Pots: paint\n- Pay\n"));
	assert_false(ranks("- Paint (colour: 🟢)\n- Pay\n"));
}

/* ---- what is ticked ---- */

static struct span ticked_of(const char *text)
{
	struct file file = { "x/a.md", text };
	struct span said;

	read_files(&file, 1);
	kind = hypothesis_new(&arena);
	kind->name = SPAN("Item");
	hypothesis_add_place(kind, SPAN("x/a.md"), FORM_HEADING, &arena)->level =
		2;
	assert_true(hypothesis_read(kind, &survey, &arena));
	hypothesis_measure(kind, &arena);
	said = find_ticked(kind, &arena);
	hypothesis_release(kind);
	survey_release(&survey);
	return said;
}

static void assert_ticked(const char *text, const char *expected)
{
	struct span said = ticked_of(text);

	if (!span_is(said, expected))
		fail_msg("\"%.*s\" is said of %s", (int)said.len, said.at,
			 text);
}

#define TICKED "## Pay\n\n- [x] a\n- [x] b\n\n"
#define OPEN "## Ship\n\n- [x] a\n- [ ] b\n\n"
#define PLAIN "## Sort\n\ntext\n\n"

static void boxes_say_it_where_some_have_all_ticked(void **state)
{
	assert_ticked(TICKED OPEN OPEN, "done when boxes: ticked");
	assert_ticked(TICKED TICKED OPEN PLAIN PLAIN,
		      "done when boxes: ticked");
	/* Half of them is not most. */
	assert_ticked(TICKED OPEN PLAIN PLAIN, "");
	/* None is ticked, or all are; two are too few. */
	assert_ticked(OPEN OPEN OPEN, "");
	assert_ticked(TICKED TICKED TICKED, "");
	assert_ticked(TICKED OPEN, "");
	/* A status says how far they are. */
	assert_ticked(TICKED OPEN OPEN "## Print\n\n**Status:** open\n", "");
}

#define BOTH(title, ready, done)                                    \
	"## " title "\n\n### Ready to start\n\n- [" ready "] a\n\n" \
	"### Criteria\n\n- [" done "] b\n\n"

static void boxes_about_ready_are_left_out(void **state)
{
	assert_ticked(BOTH("Pay", " ", "x") BOTH("Ship", "x", " ")
			      BOTH("Sort", "x", " "),
		      "done when boxes in section Criteria: ticked");
	assert_ticked(BOTH("Pay", "x", " ") BOTH("Ship", "x", " ")
			      BOTH("Sort", " ", " "),
		      "");
	/* Where nothing stands in those they do not count. */
	assert_ticked(
		"## Pay\n\n### Ready to start\n\nyes\n\n" TICKED OPEN OPEN,
		"done when boxes: ticked");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_line_explains_letters),
		TEST(a_letter_may_stand_in_a_bracket),
		TEST(lists_and_tables_explain_letters),
		TEST(what_is_no_legend_says_nothing),
		TEST(letters_are_compared_as_they_are_written),
		TEST(colours_are_states_where_nothing_denies_it),
		TEST(green_is_no_end_beside_what_is_one),
		TEST(a_colour_may_rank_what_follows),
		TEST(boxes_say_it_where_some_have_all_ticked),
		TEST(boxes_about_ready_are_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
