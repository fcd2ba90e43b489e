/* What a status, and a heading above items, says of how far they are. */
#include "with-arena.h"

#include "words/words.h"

static void assert_phase(const char *value, enum phase expected)
{
	enum phase phase = status_phase(span_str(value), &arena);

	if (phase != expected)
		fail_msg("\"%s\" is %d", value, (int)phase);
}

static void a_status_may_go_on(void **state)
{
	assert_phase("Done", PHASE_DONE);
	assert_phase("done (2026-03-01)", PHASE_DONE);
	assert_phase("Done, in May", PHASE_DONE);
	assert_phase("Done — by Ada", PHASE_DONE);
	assert_phase("Done - by Ada", PHASE_DONE);
	assert_phase("done in May", PHASE_DONE);
	assert_phase("In progress: half of it", PHASE_BEGUN);
	assert_phase("in progress since May", PHASE_BEGUN);
	assert_phase("[Done] on the start page", PHASE_DONE);
	assert_phase("✅ Done", PHASE_DONE);
	assert_phase("✅", PHASE_DONE);
	assert_phase("dog", PHASE_UNKNOWN);
	assert_phase("[dog] done", PHASE_UNKNOWN);
	assert_phase("", PHASE_UNKNOWN);
}

static void numbers_only_order_states(void **state)
{
	assert_phase("5-done", PHASE_DONE);
	assert_phase("03. done", PHASE_DONE);
	assert_phase("3_in progress", PHASE_BEGUN);
	assert_phase("123-done", PHASE_UNKNOWN);
	assert_phase("3done", PHASE_UNKNOWN);
	assert_phase("3-", PHASE_UNKNOWN);
}

static void what_it_is_ready_for_tells_the_phase(void **state)
{
	assert_phase("ready", PHASE_READY);
	assert_phase("ready to plan", PHASE_READY);
	assert_phase("ready-for-dev", PHASE_READY);
	assert_phase("ready for review", PHASE_REVIEW);
	assert_phase("ready-to-merge", PHASE_REVIEW);
	assert_phase("Ready to refine", PHASE_IDEA);
	assert_phase("ready for triage", PHASE_IDEA);
	assert_phase("готово к ревью", PHASE_UNKNOWN);
	assert_phase("готово", PHASE_DONE);
}

static void assert_core(const char *value, const char *core,
			const char *written)
{
	struct span got = status_core(span_str(value), &arena);
	struct span said = status_written(span_str(value), &arena);

	if (!span_is(got, core) || !span_is(said, written))
		fail_msg("\"%s\" is \"%.*s\", \"%.*s\"", value, (int)got.len,
			 got.at, (int)said.len, said.at);
}

static void a_state_is_told_from_its_remark(void **state)
{
	assert_core("Done, in May", "done", "Done");
	assert_core("In progress (Ada)", "in progress", "In progress");
	assert_core("In progress since May", "in progress", "In progress");
	assert_core("✅ Done: all", "done", "Done");
	assert_core("[OK] on the start page", "ok", "OK");
	assert_core("Waiting/for Ada", "waiting", "Waiting");
	assert_core("Quux; or not", "quux", "Quux");
	assert_core("Quux dog", "quux dog", "Quux dog");
}

/* ---- headings ---- */

static void assert_lane(const char *name, enum phase expected)
{
	enum phase phase = lane_phase(span_str(name), &arena);

	if (phase != expected)
		fail_msg("\"%s\" is %d", name, (int)phase);
}

static void headings_are_states(void **state)
{
	assert_lane("Done", PHASE_DONE);
	assert_lane("✅ Done (12)", PHASE_DONE);
	assert_lane("In progress", PHASE_BEGUN);
	assert_lane("To do", PHASE_OPEN);
	assert_lane("Backlog", PHASE_OPEN);
	assert_lane("Ideas", PHASE_IDEA);
	assert_lane("✅", PHASE_DONE);
	assert_lane("Loans", PHASE_UNKNOWN);
	/* Colours of a heading rank. */
	assert_lane("🟢 Loans", PHASE_UNKNOWN);
}

static void complete_may_mean_all(void **state)
{
	assert_lane("Complete", PHASE_DONE);
	assert_lane("Complete (4)", PHASE_DONE);
	assert_lane("Complete user stories", PHASE_UNKNOWN);
	assert_lane("2. Complete user stories", PHASE_UNKNOWN);
	assert_lane("✅ Complete user stories", PHASE_UNKNOWN);
}

static void things_may_stand_beside_their_state(void **state)
{
	assert_lane("Bugs fixed", PHASE_DONE);
	assert_lane("Errores corregidos", PHASE_DONE);
	assert_lane("Dogs fixed", PHASE_UNKNOWN);
	assert_lane("已修复的问题", PHASE_DONE);
	assert_lane("已修复问题", PHASE_DONE);
	assert_lane("修正済みの不具合", PHASE_DONE);
	assert_lane("完成任务", PHASE_UNKNOWN);
}

static void an_end_in_doubt_has_only_begun(void **state)
{
	assert_lane("Done?", PHASE_BEGUN);
	assert_lane("完成（？）", PHASE_BEGUN);
	assert_lane("Done, but not deployed", PHASE_BEGUN);
	assert_lane("Fixed in part", PHASE_BEGUN);
	assert_lane("Fixed in May", PHASE_DONE);
	assert_lane("To do?", PHASE_OPEN);
}

/* ---- folders and files ---- */

static void assert_folder(const char *name, enum phase expected)
{
	enum phase phase = folder_phase(span_str(name), &arena);

	if (phase != expected)
		fail_msg("\"%s\" is %d", name, (int)phase);
}

static void assert_file(const char *name, enum phase expected)
{
	enum phase phase = file_phase(span_str(name), &arena);

	if (phase != expected)
		fail_msg("\"%s\" is %d", name, (int)phase);
}

static void folders_and_files_are_states(void **state)
{
	assert_folder("done", PHASE_DONE);
	assert_folder("in-progress", PHASE_BEGUN);
	/* The last word tells an end alone. */
	assert_folder("plans-completed", PHASE_DONE);
	assert_folder("plans-doing", PHASE_UNKNOWN);
	assert_folder("loans", PHASE_UNKNOWN);
	assert_file("done", PHASE_DONE);
	assert_file("3-done", PHASE_DONE);
	assert_file("done-in-may", PHASE_DONE);
	assert_file("3-done-in-may", PHASE_DONE);
	assert_file("done-when-it-is-green", PHASE_UNKNOWN);
	assert_file("live-backlog", PHASE_UNKNOWN);
	assert_file("loans", PHASE_UNKNOWN);
}

static void a_lane_may_be_called_by_what_is_in_it(void **state)
{
	assert_true(lane_is_state(SPAN("Done"), &arena));
	assert_true(lane_is_state(SPAN("Bugs fixed"), &arena));
	assert_true(lane_is_state(SPAN("Behobene Fehler"), &arena));
	assert_true(lane_is_state(SPAN("Fixed bugs"), &arena));
	assert_false(lane_is_state(SPAN("Fixed dogs"), &arena));
	assert_false(lane_is_state(SPAN("Fixed bugs of May"), &arena));
	assert_false(lane_is_state(SPAN("Loans"), &arena));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_status_may_go_on),
		TEST(numbers_only_order_states),
		TEST(what_it_is_ready_for_tells_the_phase),
		TEST(a_state_is_told_from_its_remark),
		TEST(headings_are_states),
		TEST(complete_may_mean_all),
		TEST(things_may_stand_beside_their_state),
		TEST(an_end_in_doubt_has_only_begun),
		TEST(folders_and_files_are_states),
		TEST(a_lane_may_be_called_by_what_is_in_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
