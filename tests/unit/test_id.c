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

static void the_first_word_may_be_of_any_script(void **state)
{
	assert_id("Übung-1", "Übung-1");
	assert_id("Missão-1", "Missão-1");
	assert_id("задача-12: x", "задача-12");
	assert_id("課題-45 x", "課題-45");
	assert_id("課題-45の検索", "課題-45");
	assert_id("任务_4", "任务_4");
	assert_no_id("検索画面の作成-2");
	assert_no_id("API検索画面の作成-2");
	assert_no_id("✅-2");
}

static void letters_go_on_and_signs_and_scripts_without_blanks_do_not(
	void **state)
{
	assert_no_id("US-1ä");
	assert_no_id("US-1б");
	assert_id("US-1の", "US-1");
	assert_id("US-1（x）", "US-1");
	assert_id("US-1’s", "US-1");
}

static void hyphens_at_which_no_line_breaks_join(void **state)
{
	assert_id("US‑36 x", "US‑36");
	assert_id("US‐36", "US‐36");
	assert_no_id("US–36");
	assert_no_id("US—36");
}

/* ---- what opens a title or name ---- */

/* Other than a joined id: the id, and the text's bytes up to its end. */
static void opens_with(const char *text, enum opens where, const char *id,
		       const char *up_to)
{
	struct opening opening;
	bool opens = id_opens(span_str(text), where, &opening);

	if (!opens || !span_is(opening.id, id) ||
	    opening.end != strlen(up_to) || strncmp(text, up_to, strlen(up_to)))
		fail_msg("\"%s\" opens with \"%.*s\" up to %zu", text,
			 (int)opening.id.len, opening.id.at, opening.end);
}

static void opens_with_none(const char *text, enum opens where)
{
	struct opening opening;

	if (id_opens(span_str(text), where, &opening))
		fail_msg("\"%s\" opens with \"%.*s\"", text,
			 (int)opening.id.len, opening.id.at);
}

static void joined_ids_have_further_numbers(void **state)
{
	assert_id("TKT-2405-01 Log in", "TKT-2405-01");
	assert_id("TKT-2405-01-log-in", "TKT-2405-01");
	assert_id("a-1-2", "a-1-2");
	assert_id("a-1-2 columns", "a-1-2");
	assert_id("story-1-2-columns", "story-1");
	assert_id("story-1-02-columns", "story-1-02");
	assert_id("story-1-0-columns", "story-1");
	assert_id("story-1-2b", "story-1");
	assert_id("story-1-02b", "story-1");
	assert_id("story-1-02-3-columns", "story-1-02");
	assert_id("US-1.2-03", "US-1.2-03");
	assert_id("US_1_2", "US_1_2");
}

static void what_came_between_two_numbers_has_a_latin_word(void **state)
{
	assert_id("US-009-bis", "US-009-bis");
	assert_id("US-9_TER: Log in", "US-9_TER");
	assert_id("US-9-quater-x", "US-9-quater");
	assert_id("US-9-bist", "US-9");
	assert_id("US-9-bis1", "US-9");
	assert_id("US-9-bi", "US-9");
	assert_id("US-9bis", "");
}

static void words_in_capitals_hold_digits(void **state)
{
	assert_id("ENG-S1-007", "ENG-S1-007");
	assert_id("A-BC12-D3-4", "A-BC12-D3-4");
	assert_no_id("eng-s1-7");
	assert_no_id("ENG-Sa1-7");
	assert_no_id("ENG-S1x-7");
	assert_no_id("ENG-S1");
}

static void what_everybody_calls_so_is_not_an_id(void **state)
{
	static const char *const names[] = {
		"UTF-8",    "utf-16",	   "SHA-1",  "SHA-256", "AES-128",
		"ISO-8601", "iso-9001",	   "HTTP-2", "IPv-6",	"OAuth-2",
		"COVID-19", "X-509",	   "H-264",  "base-64", "ES-6",
		"GPT-4",    "section-508", "TLS-1",  "MD-5",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		assert_no_id(names[i]);
	assert_no_id("UTF-8 everywhere");
	assert_id("UTF-9", "UTF-9");
	assert_id("SHA-2560", "SHA-2560");
	assert_id("UTF-8-01", "UTF-8-01");
}

static void capitals_and_a_number_need_a_sign(void **state)
{
	static const char *const set_off[] = {
		"T1: x",  "T1:x",    "T1) x", "T1] x",	"T1. x",  "T1.",
		"T1",	  "T1 — x",  "T1— x", "T1 – x", "T1 · x", "T1：x",
		"T1 | x", "T1 → x",  "T1】x", "T1］x",	"T1 - x", "T1 -- x",
		"T1 : x", "T1  - x", "T1|x",
	};
	static const char *const joined[] = {
		"T1 x",	 "T1.x",  "T1!",  "T1, x", "T1- x",  "T1-- x",
		"T1 -x", "T1 :x", "T1xy", "T1/x",  "T1 (x)", "T1..",
	};

	for (size_t i = 0; i < sizeof(set_off) / sizeof(*set_off); i++)
		opens_with(set_off[i], OPENS_TITLE, "T1", "T1");
	for (size_t i = 0; i < sizeof(joined) / sizeof(*joined); i++)
		opens_with_none(joined[i], OPENS_TITLE);
}

static void a_glued_id_has_five_letters_at_most(void **state)
{
	opens_with("ABCDE1: x", OPENS_TITLE, "ABCDE1", "ABCDE1");
	opens_with_none("ABCDEF1: x", OPENS_TITLE);
	opens_with("E1.2.3: x", OPENS_TITLE, "E1.2.3", "E1.2.3");
	opens_with("E1b: x", OPENS_TITLE, "E1b", "E1b");
	opens_with_none("E1bc: x", OPENS_TITLE);
	opens_with_none("e1: x", OPENS_TITLE);
	opens_with_none("1: x", OPENS_TITLE);
	opens_with_none("E: x", OPENS_TITLE);
}

static void priorities_quarters_headings_and_versions_are_not_ids(void **state)
{
	static const char *const names[] = { "P1: x", "Q3 — x", "H2: x",
					     "V2: x", "v2: x",	"p1: x" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		opens_with_none(names[i], OPENS_TITLE);
	opens_with("P10: x", OPENS_TITLE, "P10", "P10");
	opens_with("R2: x", OPENS_TITLE, "R2", "R2");
	opens_with("P1.1: x", OPENS_TITLE, "P1.1", "P1.1");
}

static void zeros_in_front_need_no_sign(void **state)
{
	opens_with("T001 [P] x", OPENS_TITLE, "T001", "T001");
	opens_with("US01 x", OPENS_TITLE, "US01", "US01");
	opens_with_none("T0 x", OPENS_TITLE);
	opens_with_none("T10 x", OPENS_TITLE);
	opens_with_none("T01, x", OPENS_TITLE);
	opens_with_none("001 x", OPENS_INNER);
}

static void a_word_and_a_number_are_one(void **state)
{
	opens_with("Story 11.3: x", OPENS_TITLE, "Story 11.3", "Story 11.3");
	opens_with("Story #3 - x", OPENS_TITLE, "Story #3", "Story #3");
	opens_with("Story 1a: x", OPENS_TITLE, "Story 1a", "Story 1a");
	opens_with("Abcdefghijklmnop 1: x", OPENS_TITLE, "Abcdefghijklmnop 1",
		   "Abcdefghijklmnop 1");
	opens_with_none("Abcdefghijklmnopq 1: x", OPENS_TITLE);
	opens_with_none("Story 1ab: x", OPENS_TITLE);
	opens_with_none("Story  1: x", OPENS_TITLE);
	opens_with_none("Story ##1: x", OPENS_TITLE);
	opens_with_none("Story x: x", OPENS_TITLE);
	opens_with_none("Story", OPENS_TITLE);
	opens_with_none("Story ", OPENS_TITLE);
	opens_with_none("Story #", OPENS_TITLE);
	opens_with_none("story 1: x", OPENS_TITLE);
	opens_with_none("Story 1 x", OPENS_TITLE);
	opens_with_none("User Story 1: x", OPENS_TITLE);
}

static void inside_a_file_a_number_will_do(void **state)
{
	opens_with("12. x", OPENS_INNER, "12", "12");
	opens_with("7f. x", OPENS_INNER, "7f", "7f");
	opens_with("1.2: x", OPENS_INNER, "1.2", "1.2");
	opens_with("22 — x", OPENS_INNER, "22", "22");
	opens_with("#12 x", OPENS_INNER, "12", "#12");
	opens_with("2126. x", OPENS_INNER, "2126", "2126");
	opens_with("20260. x", OPENS_INNER, "20260", "20260");
	opens_with("199. x", OPENS_INNER, "199", "199");
	opens_with_none("2026. x", OPENS_INNER);
	opens_with_none("1999: x", OPENS_INNER);
	opens_with_none("#2026 x", OPENS_INNER);
	opens_with_none("7fg. x", OPENS_INNER);
	opens_with_none("12 x", OPENS_INNER);
	opens_with_none("x", OPENS_INNER);
	opens_with_none("12. x", OPENS_TITLE);
	opens_with_none("#12 x", OPENS_TITLE);
}

static void a_name_of_a_file_asks_for_more(void **state)
{
	opens_with("E001-login", OPENS_FILE_NAME, "E001", "E001");
	opens_with("US1_login", OPENS_FILE_NAME, "US1", "US1");
	opens_with("E12 login", OPENS_FILE_NAME, "E12", "E12");
	opens_with("E12", OPENS_FILE_NAME, "E12", "E12");
	opens_with("US-1-login", OPENS_FILE_NAME, "US-1", "US-1");
	opens_with_none("S3-upload", OPENS_FILE_NAME);
	opens_with_none("E12.login", OPENS_FILE_NAME);
	opens_with_none("E12: login", OPENS_FILE_NAME);
	opens_with_none("12-login", OPENS_FILE_NAME);
	opens_with_none("Story 1", OPENS_FILE_NAME);
	opens_with_none("[US-1]", OPENS_FILE_NAME);
}

static void signs_may_stand_before_it(void **state)
{
	opens_with("✅ US-01 x", OPENS_TITLE, "US-01", "✅ US-01");
	opens_with("🚀US-01 x", OPENS_TITLE, "US-01", "🚀US-01");
	opens_with("➡️ US-01 x", OPENS_TITLE, "US-01", "➡️ US-01");
	opens_with(":rocket: US-01 x", OPENS_TITLE, "US-01", ":rocket: US-01");
	opens_with("[ ] US-01 x", OPENS_TITLE, "US-01", "[ ] US-01");
	opens_with("[x] [US01] x", OPENS_TITLE, "US01", "[x] [US01");
	opens_with("(US-01) x", OPENS_TITLE, "US-01", "(US-01");
	opens_with("`US-01` x", OPENS_TITLE, "US-01", "`US-01");
	opens_with("**US-01** x", OPENS_TITLE, "US-01", "**US-01");
	opens_with("~~US-01~~ x", OPENS_TITLE, "US-01", "~~US-01");
	opens_with("#US1 x", OPENS_TITLE, "US1", "#US1");
	opens_with("【REQ-01】x", OPENS_TITLE, "REQ-01", "【REQ-01");
	opens_with("［T3］x", OPENS_TITLE, "T3", "［T3");
	opens_with_none("- US-01 x", OPENS_TITLE);
	opens_with_none("\"US-01\" x", OPENS_TITLE);
	opens_with_none("«US-01» x", OPENS_TITLE);
	opens_with_none("「US-01」x", OPENS_TITLE);
	opens_with("ÜUS-01 x", OPENS_TITLE, "ÜUS-01", "ÜUS-01");
	opens_with_none("", OPENS_TITLE);
	opens_with_none("[", OPENS_TITLE);
	opens_with_none("✅", OPENS_INNER);
}

static void joined_ids_are_not_local(void **state)
{
	struct opening opening;

	assert_true(id_opens(SPAN("US-1: x"), OPENS_TITLE, &opening));
	assert_false(opening.is_local);
	assert_true(id_opens(SPAN("US1: x"), OPENS_TITLE, &opening));
	assert_true(opening.is_local);
}

/* ---- what is left, and the number ---- */

static void assert_after(const char *title, size_t end, const char *left)
{
	struct span rest = title_after(span_str(title), end);

	if (!span_is(rest, left))
		fail_msg("\"%s\" leaves \"%.*s\"", title, (int)rest.len,
			 rest.at);
}

static void signs_after_the_id_are_no_part_of_a_title(void **state)
{
	static const char *const titles[] = {
		"US-1: x", "US-1 - x", "US-1 – x", "US-1 — x", "US-1 · x",
		"US-1】x", "US-1. x",  "US-1 | x", "US-1] x",  "US-1) x",
		"US-1：x", "US-1］x",  "US-1 → x", "US-1 x",   "US-1]: — x",
	};

	for (size_t i = 0; i < sizeof(titles) / sizeof(*titles); i++)
		assert_after(titles[i], 4, "x");
	assert_after("US-1 (x)", 4, "(x)");
	assert_after("US-1, x", 4, ", x");
	assert_after("US-1", 4, "US-1");
	assert_after("US-1: -", 4, "US-1: -");
}

static void assert_number(const char *id, const char *number)
{
	struct span got = id_number(span_str(id));

	if (!span_is(got, number))
		fail_msg("\"%s\" ends in \"%.*s\"", id, (int)got.len, got.at);
}

static void the_number_ends_an_id(void **state)
{
	assert_number("EXP-12", "12");
	assert_number("EXP-12a", "12a");
	assert_number("EXP-1.2.3", "1.2.3");
	assert_number("v.1", "1");
	assert_number("Story 7", "7");
	assert_number("12", "12");
	assert_number("7", "7");
	assert_number("7f", "7f");
	assert_number("EXP", "");
	assert_number("EXP-", "");
	assert_number("EXP-12ab", "");
	assert_number("1.", "");
	assert_number("a", "");
	assert_number("", "");
}

static void a_number_alone_is_all_of_it(void **state)
{
	assert_true(id_is_number(SPAN("12")));
	assert_true(id_is_number(SPAN("1.2")));
	assert_true(id_is_number(SPAN("7f")));
	assert_false(id_is_number(SPAN("EXP-12")));
	assert_false(id_is_number(SPAN("EXP")));
	assert_false(id_is_number(SPAN("")));
}

/* ---- headings ---- */

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
		cmocka_unit_test(the_first_word_may_be_of_any_script),
		cmocka_unit_test(
			letters_go_on_and_signs_and_scripts_without_blanks_do_not),
		cmocka_unit_test(hyphens_at_which_no_line_breaks_join),
		cmocka_unit_test(joined_ids_have_further_numbers),
		cmocka_unit_test(
			what_came_between_two_numbers_has_a_latin_word),
		cmocka_unit_test(words_in_capitals_hold_digits),
		cmocka_unit_test(what_everybody_calls_so_is_not_an_id),
		cmocka_unit_test(capitals_and_a_number_need_a_sign),
		cmocka_unit_test(a_glued_id_has_five_letters_at_most),
		cmocka_unit_test(
			priorities_quarters_headings_and_versions_are_not_ids),
		cmocka_unit_test(zeros_in_front_need_no_sign),
		cmocka_unit_test(a_word_and_a_number_are_one),
		cmocka_unit_test(inside_a_file_a_number_will_do),
		cmocka_unit_test(a_name_of_a_file_asks_for_more),
		cmocka_unit_test(signs_may_stand_before_it),
		cmocka_unit_test(joined_ids_are_not_local),
		cmocka_unit_test(signs_after_the_id_are_no_part_of_a_title),
		cmocka_unit_test(the_number_ends_an_id),
		cmocka_unit_test(a_number_alone_is_all_of_it),
		cmocka_unit_test(a_title_is_an_id_a_sign_and_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
