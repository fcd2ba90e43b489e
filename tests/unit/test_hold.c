/* What is on hold, and by what it says so. */
#include "with-plan.h"

/* Of one item with this below its heading, by what is asked. */
static void assert_hold_asked(const char *asked, const char *text,
			      const char *expected)
{
	struct file list[] = {
		{ "TODO.md",
		  arena_printf(&arena, "# To do\n\n## S-1 Pay\n\n%s\n", text)
			  .at },
		{ "ready.md",
		  arena_printf(&arena,
			       "# Definition of Ready\n\n## Story `TODO.md ##`"
			       "\n\n%s",
			       asked)
			  .at },
	};
	struct span got;

	plan_files(list, 2);
	assert_int_equal(backlog.n_items, 1);
	plan_hold(&plan, &plan.items[0]);
	got = plan.items[0].on_hold;
	if (!span_is(got, expected))
		fail_msg("%s\n%.*s", text, (int)got.len, got.at);
	plan_forget();
}

static void assert_hold(const char *text, const char *expected)
{
	assert_hold_asked("", text, expected);
}

static void a_state_may_hold_it(void **state)
{
	assert_hold("Status: blocked", "is blocked");
	assert_hold("State: On hold", "is on hold");
	assert_hold("Stage: waiting for legal", "is waiting");
	assert_hold("Status: Blocked: the vendor", "is blocked");
	assert_hold("Status: ⏸", "is on hold");
	assert_hold("Status: open", "");
	assert_hold("Status: blockedish", "");
	assert_hold("Colour: blocked", "");
	/* Dropped, where the definition does not say so. */
	assert_hold_asked("- Over. `done when status: gone`\n",
			  "Status: dropped", "is dropped");
}

static void a_remark_may_hold_it(void **state)
{
	assert_hold("Status: To do (blocked on a permit)", "is blocked");
	assert_hold("Status: Ready — on hold until May", "is on hold");
	assert_hold("Status: Ready (no longer blocked)", "");
	assert_hold("Status: Ready (blocked, resolved in May)", "");
	assert_hold("Status: To do (2 blocked)", "");
	assert_hold("Status: To do (soon)", "");
}

static void labels_and_flags_may_hold_it(void **state)
{
	assert_hold("Labels: ui, blocked", "is blocked");
	assert_hold("Tags: on hold", "is on hold");
	assert_hold("Labels: ui", "");
	assert_hold("Blocked: yes", "is blocked");
	assert_hold("On hold: since May", "is on hold");
	assert_hold("Blocked: no", "");
	assert_hold("Blocked: false", "");
	assert_hold("Blocked: 0", "");
	assert_hold("Blocked: -", "");
}

static void what_it_waits_for_may_be_no_item(void **state)
{
	assert_hold("Blocked by: the weather", "waits for the weather");
	assert_hold("Waiting for: the vendor", "waits for the vendor");
	/* A number may be an item elsewhere. */
	assert_hold("Blocked by: issue 7", "");
	assert_hold("Blocked by: none", "");
	assert_hold("Blocked by: no", "");
	/* Others may name it in any words. */
	assert_hold("Depends on: the weather", "");
}

static void assert_lane_hold(const char *lane, const char *expected)
{
	struct file list[] = {
		{ "TODO.md",
		  arena_printf(&arena, "# To do\n\n## %s\n\n- Pay\n", lane).at },
		{ "ready.md",
		  "# Definition of Ready\n\n## Task `TODO.md -`\n" },
	};
	struct span got;

	plan_files(list, 2);
	plan_hold(&plan, &plan.items[0]);
	got = plan.items[0].on_hold;
	if (!span_is(got, expected))
		fail_msg("%s: %.*s", lane, (int)got.len, got.at);
	plan_forget();
}

static void a_lane_may_hold_it(void **state)
{
	assert_lane_hold("Blocked", "is blocked");
	assert_lane_hold("On hold (3)", "is on hold");
	assert_lane_hold("Phase 5 — Blocked (until it is defined)",
			 "is on hold");
	assert_lane_hold("Phase 5 - later - parked", "is on hold");
	assert_lane_hold("Won't do", "is dropped");
	assert_lane_hold("Next", "");
	assert_lane_hold("Phase 5 — Loans", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_state_may_hold_it),
		TEST(a_remark_may_hold_it),
		TEST(labels_and_flags_may_hold_it),
		TEST(what_it_waits_for_may_be_no_item),
		TEST(a_lane_may_hold_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
