/* The id or number that a name or heading leads with, as people write them. */
#include "with-arena.h"

#include "seek/lead.h"
#include "words/words.h"

/* Read where the text ends and where more follows: what that is does not matter. */
static struct lead lead(const char *text)
{
	static const char *const after[] = { "7", "a", "A1", "é",  "-7",
					     " ", "]", ") ", ".7", "" };
	struct lead read, first = { 0 };

	for (size_t i = 0; i < sizeof(after) / sizeof(*after); i++) {
		struct span longer =
			arena_printf(&arena, "%s%s", text, after[i]);

		lead_read(&read, span_first(longer, strlen(text)), &arena);
		if (!i)
			first = read;
		assert_int_equal(read.kind, first.kind);
		assert_true(span_eq(read.all, first.all));
		assert_true(span_eq(read.prefix, first.prefix));
		assert_true(span_eq(read.word, first.word));
		assert_true(span_eq(read.shape, first.shape));
		assert_true(span_eq(read.rest, first.rest));
		assert_int_equal(read.is_dotted, first.is_dotted);
		assert_int_equal(read.is_boxed, first.is_boxed);
		assert_int_equal(read.is_labelled, first.is_labelled);
	}
	return read;
}

#define assert_lead(text, expected_kind, expected)          \
	do {                                                \
		struct lead read = lead(text);              \
		assert_int_equal(read.kind, expected_kind); \
		assert_true(span_is(read.all, expected));   \
	} while (0)

static void an_id_is_letters_and_a_number(void **state)
{
	assert_lead("US-12 Export", LEAD_PREFIX, "US-12");
	assert_lead("US12: Export", LEAD_PREFIX, "US12");
	assert_lead("task_7-fix-it", LEAD_PREFIX, "task_7");
	assert_lead("ROP-BUG-FLUX-00011 — x", LEAD_PREFIX,
		    "ROP-BUG-FLUX-00011");
	assert_lead("ENG-S1-007 x", LEAD_PREFIX, "ENG-S1-007");
	assert_lead("B-I18N-01 — x", LEAD_PREFIX, "B-I18N-01");
	assert_true(span_is(lead("B-I18N-01").prefix, "B-I18N-"));
	assert_lead("T080-generate", LEAD_PREFIX, "T080");
	assert_lead("HU 1.1.2 Entrar", LEAD_PREFIX, "HU 1.1.2");
}

static void a_known_word_before_a_number_is_an_id(void **state)
{
	assert_lead("Story 1.2: Login", LEAD_PREFIX, "Story 1.2");
	assert_lead("User Story 3 - Find", LEAD_PREFIX, "User Story 3");
	assert_lead("Epic #4", LEAD_PREFIX, "Epic #4");
}

static void a_sentence_with_a_number_is_not_an_id(void **state)
{
	assert_int_equal(lead("It exits 0 on success").kind, LEAD_NONE);
	assert_int_equal(lead("Add the second page").kind, LEAD_NONE);
	assert_int_equal(lead("").kind, LEAD_NONE);
	assert_int_equal(lead("table-view-v1").kind, LEAD_NONE);
	assert_int_equal(lead("API v2").kind, LEAD_NONE);
	assert_int_equal(lead("API-V2 sends mail").kind, LEAD_PREFIX);
	assert_int_equal(lead("***").kind, LEAD_NONE);
}

static void a_number_may_have_parts_or_a_letter(void **state)
{
	assert_lead("7f. Focus", LEAD_NUMBER, "7f");
	assert_lead("12", LEAD_NUMBER, "12");
	assert_lead("1.10 Read", LEAD_NUMBER, "1.10");
	assert_lead("1-2-do-it", LEAD_NUMBER, "1-2");
	assert_lead("014-3b-do-it", LEAD_NUMBER, "014-3b");
	assert_lead("014-3b: Do it", LEAD_NUMBER, "014-3b");
	assert_lead("1.2a Read", LEAD_NUMBER, "1.2a");
	assert_lead("Plan 014-3b: Do it", LEAD_PREFIX, "Plan 014-3b");
	assert_lead("014-3bit-colours", LEAD_NUMBER, "014");
	assert_lead("014-3b2-colours", LEAD_NUMBER, "014");
	assert_int_equal(lead("2fa is missing").kind, LEAD_NONE);
	assert_true(lead("1.10 Read").is_dotted);
	assert_false(lead("12 Read").is_dotted);
}

static void a_date_is_no_number_of_an_item(void **state)
{
	assert_lead("2026-07-04-notes", LEAD_DATE, "2026-07-04");
}

static void signs_in_front_are_decoration(void **state)
{
	assert_lead("✅ #4 Deploy", LEAD_NUMBER, "4");
	assert_lead("[US-1] Export", LEAD_PREFIX, "US-1");
	assert_lead("📌 US-001: Base", LEAD_PREFIX, "US-001");
}

static void leads_of_one_sequence_share_their_shape(void **state)
{
	assert_true(span_eq(lead("US-1 a").shape, lead("us-20 b").shape));
	assert_true(span_eq(lead("7 a").shape, lead("7f. b").shape));
	assert_true(span_eq(lead("1.2 a").shape, lead("1.2.3 b").shape));
	assert_false(span_eq(lead("US-1 a").shape, lead("BUG-1 b").shape));
}

/* "US-12 = US- + 12, word US, like us-0; dotted", or "none". */
static const char *parts(const char *text)
{
	struct lead one = lead(text);
	struct span number = span_from(one.all, one.prefix.len);

	if (one.kind == LEAD_NONE)
		return span_is(one.rest, text) ? "none" : "none, and no rest";
	assert_ptr_equal(one.rest.at, one.all.at + one.all.len);
	assert_ptr_equal(one.rest.at + one.rest.len, strchr(one.all.at, '\0'));
	return arena_printf(&arena, "%s%.*s + %.*s, word %.*s, like %.*s%s%s%s",
			    one.kind == LEAD_NUMBER ? "number "
			    : one.kind == LEAD_DATE ? "date "
						    : "",
			    (int)one.prefix.len, one.prefix.at, (int)number.len,
			    number.at, (int)one.word.len, one.word.at,
			    (int)one.shape.len, one.shape.at,
			    one.is_dotted ? "; dotted" : "",
			    one.is_boxed ? "; boxed" : "",
			    one.is_labelled ? "; labelled" : "")
		.at;
}

#define assert_parts(text, expected) assert_string_equal(parts(text), expected)

static void a_prefix_ends_with_the_first_digit(void **state)
{
	assert_parts("US-12 a", "US- + 12, word US, like us-0");
	assert_parts("us_12", "us_ + 12, word us, like us-0");
	assert_parts("T1", "T + 1, word T, like t0");
	assert_parts("T1x", "T + 1x, word T, like t0");
	assert_parts("Épica-3 a", "Épica- + 3, word Épica, like épica-0");
	assert_parts("User Story 3: a",
		     "User Story  + 3, word User Story, like user story 0");
	assert_parts("Epic #4", "Epic # + 4, word Epic, like epic #0");
	assert_parts("a.7 b", "a. + 7, word a, like a.0");
	assert_parts("ENG-S1-007 a",
		     "ENG-S + 1-007, word ENG-S, like eng-s0; dotted");
	assert_parts("B-I18N-01 a", "B-I18N- + 01, word B-I18N, like b-i0n-0");
}

/* Of more words than three it is a sentence, and so it is at length. */
static void words_before_a_number_are_few_and_short(void **state)
{
	assert_parts("Caso de uso 3 a", "none");
	assert_parts("Historia de usuario 3 a",
		     "Historia de usuario  + 3, word Historia de usuario, "
		     "like historia de usuario 0");
	assert_parts("My use case 3", "none");
	assert_parts("A caso de uso 3", "none");
	assert_parts("abcdefghijklmnopqrstuvwxyzabcde-1",
		     "abcdefghijklmnopqrstuvwxyzabcde- + 1, "
		     "word abcdefghijklmnopqrstuvwxyzabcde, "
		     "like abcdefghijklmnopqrstuvwxyzabcde-0");
	assert_parts("abcdefghijklmnopqrstuvwxyzabcdef-1", "none");
	assert_parts("US", "none");
	assert_parts("US-", "none");
	assert_parts("US ", "none");
	assert_parts("US: 1", "none");
	assert_parts("US-a", "none");
}

static void a_number_has_parts_and_a_letter_at_most(void **state)
{
	assert_parts("1.2.3 a", "number  + 1.2.3, word , like 0; dotted");
	assert_parts("1-2_3 a", "number  + 1-2_3, word , like 0; dotted");
	assert_parts("1-2-fix", "number  + 1-2, word , like 0; dotted");
	assert_parts("12-2fa", "number  + 12, word , like 0");
	assert_parts("1. a", "number  + 1, word , like 0");
	assert_parts("1.", "number  + 1, word , like 0");
	assert_parts("7f", "number  + 7f, word , like 0");
	assert_parts("7f a", "number  + 7f, word , like 0");
	assert_parts("7z.", "number  + 7z, word , like 0");
	assert_parts("7fa a", "none");
	assert_parts("7F a", "none");
	assert_parts("7f1 a", "none");
}

/* "US-003B" stands between US-003 and US-004. */
static void a_capital_may_end_an_id_with_letters(void **state)
{
	assert_parts("US-003B", "US- + 003B, word US, like us-0");
	assert_parts("US-003B a", "US- + 003B, word US, like us-0");
	assert_parts("US-003Z.", "US- + 003Z, word US, like us-0");
	assert_parts("US-003A1", "none");
	assert_parts("US-003AB", "none");
	assert_parts("US-003bc", "none");
	assert_parts("US-003é", "none");
}

/* "ENG-S1-007": after another word with digits the number goes on. */
static void a_number_goes_on_after_short_words(void **state)
{
	assert_parts("A-1-b22 x", "A- + 1-b22, word A, like a-0-b0");
	assert_parts("A-1-bc22", "A- + 1-bc22, word A, like a-0-bc0");
	assert_parts("A-1-bcd22", "A- + 1, word A, like a-0");
	assert_parts("A-1-b-22", "A- + 1-b-22, word A, like a-0-b-0");
	assert_parts("A-1-b2 x", "A- + 1, word A, like a-0");
	/* Dotted is what its last part is. */
	assert_parts("B1.2-T1 x", "B + 1.2-T1, word B, like b0-t0");
	assert_parts("B1.2-T1a x", "B + 1.2, word B, like b0; dotted");
	assert_parts("B1.2-TU1 x", "B + 1.2, word B, like b0; dotted");
	assert_parts("B1.2-TU12 x", "B + 1.2-TU12, word B, like b0-tu0");
	assert_parts("A-1-b", "A- + 1, word A, like a-0");
	assert_parts("A-1-b-", "A- + 1, word A, like a-0");
	assert_parts("A-1-b22-c33", "A- + 1-b22-c33, word A, like a-0-b0-c0");
}

static void capitals_with_digits_amid_them_are_a_code(void **state)
{
	assert_parts("I18N-7 a", "I18N- + 7, word I18N, like i0n-0");
	assert_parts("A1B_7", "A1B_ + 7, word A1B, like a0b-0");
	assert_parts("A1B-C2D-7", "A1B-C2D- + 7, word A1B-C2D, like a0b-c0d-0");
	/* The digit ends the word, and so it begins the number. */
	assert_parts("A1-7 a", "A + 1-7, word A, like a0; dotted");
	/* Without a number after them they are not. */
	assert_parts("A1B-", "A + 1B, word A, like a0");
	assert_parts("A1B 7", "A + 1B, word A, like a0");
	assert_parts("A1B-x7", "A + 1B, word A, like a0");
	assert_parts("A1b-7", "A + 1b, word A, like a0");
}

static void a_date_has_a_year_of_these_times(void **state)
{
	assert_parts("2026-07-04 a",
		     "date  + 2026-07-04, word , like 0; dotted");
	assert_parts("2026_07", "date  + 2026_07, word , like 0; dotted");
	assert_parts("1999-12", "date  + 1999-12, word , like 0; dotted");
	assert_parts("2026-7", "number  + 2026-7, word , like 0; dotted");
	assert_parts("3026-07", "number  + 3026-07, word , like 0; dotted");
	assert_parts("0926-07", "number  + 0926-07, word , like 0; dotted");
	assert_parts("202-6071", "number  + 202-6071, word , like 0; dotted");
	assert_parts("2026.07", "number  + 2026.07, word , like 0; dotted");
	assert_parts("2026070", "number  + 2026070, word , like 0");
	/* The day it was written, but for what counts by days. */
	assert_parts("dark-mode-2026-02-20", "none");
	assert_parts("US-2026-02-20",
		     "US- + 2026-02-20, word US, like us-0; dotted");
}

static void what_stands_in_front_is_no_part_of_it(void **state)
{
	assert_parts("**US-1**: a", "US- + 1, word US, like us-0");
	assert_parts("~~#7~~", "number  + 7, word , like 0");
	assert_parts("[ ] Task 3", "Task  + 3, word Task, like task 0; boxed");
	assert_parts("[x] 3", "number  + 3, word , like 0; boxed");
	assert_parts("[x]3", "none");
	assert_parts("[x]", "none");
	assert_parts("[x", "none");
	assert_parts("[OPEN]", "none");
	assert_parts("ab] T-1", "none");
	assert_parts("[OPEN] T-1 a", "T- + 1, word T, like t-0; labelled");
	assert_parts("[WIP]T-1", "none");
	assert_parts("[ab] T-1", "T- + 1, word T, like t-0; labelled");
	assert_parts("[a] T-1", "T- + 1, word T, like t-0; boxed");
	assert_parts("[T-1] a", "T- + 1, word T, like t-0");
	assert_parts("[] T-1", "T- + 1, word T, like t-0");
	assert_parts("(T-1) a", "T- + 1, word T, like t-0");
	assert_parts("(T-1 again) a", "none");
	assert_parts("(T-1", "T- + 1, word T, like t-0");
	assert_parts("a (T-1 again)", "none");
}

/* ---- what it is ---- */

static bool is(bool (*fn)(const struct lead *, struct arena *),
	       const char *text)
{
	struct lead one = lead(text);

	return fn(&one, &arena);
}

static void steps_and_priorities_count_no_items(void **state)
{
	assert_true(is(lead_is_process, "Phase 1"));
	assert_true(is(lead_is_process, "Step 1.2"));
	assert_true(is(lead_is_process, "P1"));
	assert_false(is(lead_is_process, "P1.3"));
	assert_false(is(lead_is_process, "P2-S1"));
	assert_false(is(lead_is_process, "Phase2-T3"));
	assert_false(is(lead_is_process, "P-01"));
	assert_false(is(lead_is_process, "p-1"));
	assert_false(is(lead_is_process, "US-1"));
}

static void a_name_with_a_number_and_no_title_is_a_name(void **state)
{
	assert_true(is(lead_is_name, "Alpha 4"));
	assert_true(is(lead_is_name, "Alpha 4 —"));
	assert_true(is(lead_is_name, "Abc 4"));
	assert_false(is(lead_is_name, "Alpha 4 begins"));
	assert_false(is(lead_is_name, "Alpha-4"));
	assert_false(is(lead_is_name, "Ab 4"));
	assert_false(is(lead_is_name, "Story 4"));
	assert_false(is(lead_is_name, "4"));
}

static void epics_phases_and_versions_hold_items(void **state)
{
	assert_true(is(lead_is_container, "Epic 2"));
	assert_true(is(lead_is_container, "Phase 2"));
	assert_true(is(lead_is_container, "v1.2"));
	assert_false(is(lead_is_container, "US-2"));
	assert_false(is(lead_is_container, "2"));
}

static void a_rank_has_no_joint(void **state)
{
	assert_true(is(lead_ranks, "P1 Export"));
	assert_true(is(lead_ranks, "P1.10 Export"));
	assert_false(is(lead_ranks, "P1-001 Export"));
	assert_false(is(lead_ranks, "P1_001 Export"));
	assert_false(is(lead_ranks, "T1 Export"));
	assert_false(is(lead_ranks, "1 Export"));
}

static bool is_within(const char *text, const char *above)
{
	struct lead one = lead(text);

	return lead_is_within(&one, span_str(above), &arena);
}

static void numbers_stand_within_the_phase_of_that_number(void **state)
{
	assert_true(is_within("1.2 Import", "Phase 1"));
	assert_true(is_within("12.1", "Workstream 12 — Start"));
	/* Of a number of several parts any may be the phase's. */
	assert_true(is_within("0.12.1 Import", "v0.12 — Start"));
	assert_true(is_within("3.1.2", "Sprint 3"));
	assert_false(is_within("0.12.1 Import", "v0.1 — Start"));
	assert_false(is_within("0.12", "v0.12"));
	assert_false(is_within("1.2 Import", "Phase 2"));
	assert_false(is_within("1.2 Import", "Phase 12"));
	assert_false(is_within("1.2 Import", "1 Start"));
	assert_true(is_within("1-2 Import", "Phase 1"));
	assert_false(is_within("12-2 Import", "Phase 1"));
	assert_false(is_within("1 Import", "Phase 1"));
	assert_false(is_within("T1.2 Import", "Phase 1"));
}

/* ---- finding again ---- */

static const char *regex(const char *text, bool captures)
{
	struct lead one = lead(text);

	return arena_printf(&arena, "%.*s",
			    (int)lead_regex(&one, captures, &arena).len,
			    lead_regex(&one, captures, &arena).at)
		.at;
}

static void a_regex_finds_the_leads_of_a_shape(void **state)
{
	assert_string_equal(regex("US-1 a", false), "/^\\W*US[-_]\\d/i");
	assert_string_equal(regex("US-1 a", true),
			    "/^\\W*(US[-_]\\d+(?:[.-]\\d+)*[a-z]?)"
			    "(?![A-Za-z0-9])/i");
	assert_string_equal(regex("a.7", false), "/^\\W*a\\.\\d/i");
	assert_string_equal(regex("[OPEN] T-1", false),
			    "/^(?:\\[[^\\]\\d]+\\])?\\W*T[-_]\\d/i");
	assert_string_equal(regex("[OPEN] T-1", true),
			    "/^(?:\\[[^\\]\\d]+\\])?\\W*(T[-_]\\d+"
			    "(?:[.-]\\d+)*[a-z]?)(?![A-Za-z0-9])/i");
	assert_string_equal(regex("[x] T-1", false),
			    "/^(?:\\[.\\])?\\W*T[-_]\\d/i");
	assert_string_equal(regex("[x] T-1", true),
			    "/^\\W*(T[-_]\\d+(?:[.-]\\d+)*[a-z]?)"
			    "(?![A-Za-z0-9])/i");
	assert_string_equal(regex("B1.2-T1", true),
			    "/^\\W*(B\\d+(?:[.-]\\d+)*"
			    "(?:[-_][A-Za-z]{1,3}[-_]?\\d+"
			    "(?:[.-]\\d+)*)*[a-z]?)"
			    "(?![A-Za-z0-9])/i");
	assert_string_equal(regex("B1.2-T1", false), "/^\\W*B\\d/i");
	/* A letter at the end is not one in the middle. */
	assert_string_equal(regex("B1a", true),
			    "/^\\W*(B\\d+(?:[.-]\\d+)*[a-z]?)"
			    "(?![A-Za-z0-9])/i");
	assert_string_equal(regex("7 a", false),
			    "/^[^\\w(]*\\d+(?:[.-]\\d+)*[a-z]?\\b/");
	assert_string_equal(regex("7 a", true),
			    "/^[^\\w(]*(\\d+(?:[.-]\\d+)*[a-z]?)\\b/");
	assert_string_equal(regex("[x] 7 a", false),
			    "/^(?:\\[.\\])?[^\\w(]*\\d+(?:[.-]\\d+)*"
			    "[a-z]?\\b/");
}

static void a_state_is_known_with_its_remark(void **state)
{
	assert_int_equal(status_phase(SPAN("Done"), &arena), PHASE_DONE);
	assert_int_equal(status_phase(SPAN("✅ Done, 2026-07-04"), &arena),
			 PHASE_DONE);
	assert_int_equal(status_phase(SPAN("shipped in 2.1"), &arena),
			 PHASE_DONE);
	assert_int_equal(status_phase(SPAN("ready-for-dev"), &arena),
			 PHASE_READY);
	assert_int_equal(status_phase(SPAN("🚧"), &arena), PHASE_BEGUN);
	assert_int_equal(status_phase(SPAN("Not started"), &arena), PHASE_OPEN);
	assert_int_equal(status_phase(SPAN("Wintergreen"), &arena),
			 PHASE_UNKNOWN);
}

static void words_with_accents_are_known_in_any_case(void **state)
{
	assert_int_equal(status_phase(SPAN("Concluído"), &arena), PHASE_DONE);
	assert_int_equal(status_phase(SPAN("TERMINÉ"), &arena), PHASE_DONE);
	assert_int_equal(status_phase(SPAN("À faire"), &arena), PHASE_OPEN);
	assert_int_equal(status_phase(SPAN("完了"), &arena), PHASE_DONE);
	assert_int_equal(status_phase(SPAN("완료"), &arena), PHASE_DONE);
	assert_true(says_story(SPAN("**Als** Kunde **möchte** ich"), &arena));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_id_is_letters_and_a_number),
		cmocka_unit_test(a_known_word_before_a_number_is_an_id),
		cmocka_unit_test(a_sentence_with_a_number_is_not_an_id),
		cmocka_unit_test(a_number_may_have_parts_or_a_letter),
		cmocka_unit_test(a_date_is_no_number_of_an_item),
		cmocka_unit_test(signs_in_front_are_decoration),
		cmocka_unit_test(leads_of_one_sequence_share_their_shape),
		cmocka_unit_test(a_prefix_ends_with_the_first_digit),
		cmocka_unit_test(words_before_a_number_are_few_and_short),
		cmocka_unit_test(a_number_has_parts_and_a_letter_at_most),
		cmocka_unit_test(a_capital_may_end_an_id_with_letters),
		cmocka_unit_test(a_number_goes_on_after_short_words),
		cmocka_unit_test(capitals_with_digits_amid_them_are_a_code),
		cmocka_unit_test(a_date_has_a_year_of_these_times),
		cmocka_unit_test(what_stands_in_front_is_no_part_of_it),
		cmocka_unit_test(steps_and_priorities_count_no_items),
		cmocka_unit_test(a_name_with_a_number_and_no_title_is_a_name),
		cmocka_unit_test(epics_phases_and_versions_hold_items),
		cmocka_unit_test(a_rank_has_no_joint),
		cmocka_unit_test(numbers_stand_within_the_phase_of_that_number),
		cmocka_unit_test(a_regex_finds_the_leads_of_a_shape),
		cmocka_unit_test(a_state_is_known_with_its_remark),
		cmocka_unit_test(words_with_accents_are_known_in_any_case),
	};

	return cmocka_run_group_tests(tests, make_arena, drop_arena);
}
