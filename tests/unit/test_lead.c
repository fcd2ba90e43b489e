/* The id or number that a name or heading leads with, as people write them. */
#include "with-arena.h"

#include "adopt/lead.h"
#include "adopt/words.h"

static struct lead lead(const char *text)
{
	struct lead read;

	lead_read(&read, span_str(text), &arena);
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
	assert_int_equal(lead("***").kind, LEAD_NONE);
}

static void a_number_may_have_parts_or_a_letter(void **state)
{
	assert_lead("7f. Focus", LEAD_NUMBER, "7f");
	assert_lead("12", LEAD_NUMBER, "12");
	assert_lead("1.10 Read", LEAD_NUMBER, "1.10");
	assert_lead("1-2-do-it", LEAD_NUMBER, "1-2");
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

static void a_regex_finds_the_leads_of_a_shape(void **state)
{
	struct lead one = lead("US-1 a");

	assert_true(
		span_is(lead_regex(&one, false, &arena), "/^\\W*US[-_]\\d/i"));
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
		cmocka_unit_test(a_regex_finds_the_leads_of_a_shape),
		cmocka_unit_test(a_state_is_known_with_its_remark),
		cmocka_unit_test(words_with_accents_are_known_in_any_case),
	};

	return cmocka_run_group_tests(tests, make_arena, drop_arena);
}
