/*
 * Which kinds are outcomes, which are asked to serve one, and which ids that
 * items wait for are lost. A definition alone says the former.
 */
#include "with-plan.h"

/* "Goal! Story>": outcomes with "!", epics with "^", kinds asked with ">". */
static void assert_kinds(const char *text, const char *expected)
{
	struct file list = {
		"ready.md",
		arena_printf(&arena, "# Definition of Ready\n\n%s\n", text).at
	};
	struct buf got = BUF_INIT;

	plan_files(&list, 1);
	for (size_t i = 0; i < definition.n_agreements; i++) {
		const struct plan_kind *kind = &plan.kinds[i];

		buf_adds(&got, i ? " " : "");
		buf_add(&got, kind->kind->name);
		buf_adds(&got, kind->is_outcome ? "!" : "");
		buf_adds(&got, kind->is_epic ? "^" : "");
		buf_adds(&got, kind->is_asked ? ">" : "");
	}
	buf_addc(&got, '\0');
	if (strcmp(got.at, expected))
		fail_msg("%s\n%s, not %s", text, got.at, expected);
	buf_release(&got);
	plan_forget();
}

#define GOAL "## Goal `goals/*.md`\n\n"
#define STORY "\n\n## Story `stories/*.md`\n\n"
#define TASK "\n\n## Task `tasks/*.md`\n\n"

static void the_top_of_a_chain_of_links_is_an_outcome(void **state)
{
	assert_kinds(GOAL "- `done when status: met`" STORY "- `link to Goal`",
		     "Goal! Story>");
	assert_kinds(GOAL "- `field status: open, met`" STORY
			  "- `link to Goal`",
		     "Goal! Story>");
	assert_kinds(GOAL STORY "- `link to open Goal`", "Goal! Story>");
	/* It cannot be over; nobody asks for it; it is forbidden, or awaited. */
	assert_kinds(GOAL STORY "- `link to Goal`", "Goal Story");
	assert_kinds(GOAL "- `done when status: met`" STORY "- `body`",
		     "Goal Story");
	assert_kinds(GOAL "- `done when status: met`" STORY
			  "- `no link to Goal`",
		     "Goal Story");
	assert_kinds(GOAL "- `done when status: met`" STORY
			  "- `link to Goal: targets done`",
		     "Goal Story");
	/* Its own kind does not make it one. */
	assert_kinds(GOAL "- `done when status: met`\n- `link to Goal`",
		     "Goal");
}

static void what_is_asked_for_what_serves_is_asked_too(void **state)
{
	assert_kinds(GOAL "- `done when status: met`" STORY
			  "- `link to Goal`" TASK "- `link to Story`",
		     "Goal! Story> Task>");
	assert_kinds(GOAL "- `done when status: met`" TASK
			  "- `link to Goal through Story`" STORY "- `body`",
		     "Goal! Task> Story");
	assert_kinds(GOAL "- `done when status: met`" STORY
			  "- `link to Goal`" TASK "- `body`",
		     "Goal! Story> Task");
}

static void a_definition_may_say_so(void **state)
{
	assert_kinds(GOAL "- `outcome`" STORY "- `body`", "Goal! Story");
	assert_kinds(GOAL "- `outcome`" STORY "- `link to Goal`",
		     "Goal! Story>");
	/* Below another title it is said of none. */
	assert_kinds(STORY "\n\n# Notes\n\n- `outcome`", "Story");
}

static void epics_are_called_so_beside_others(void **state)
{
	assert_kinds("## Epic `epics/*.md`" STORY, "Epic^ Story");
	assert_kinds("## Epic `epics/*.md`", "Epic");
	assert_kinds("## Epic `epics/*.md`\n\n- `outcome`" STORY,
		     "Epic! Story");
	assert_kinds("## Epic `epics/*.md`\n\n## Initiative `i/*.md`",
		     "Epic Initiative");
}

/* ---- ids that are lost ---- */

static void assert_lost(const char *waits_for, const char *others,
			const char *expected)
{
	struct file list[] = {
		{ "TODO.md",
		  arena_printf(&arena, "## T-1 Pay\n\nDepends on: %s\n\n%s",
			       waits_for, others)
			  .at },
		{ "ready.md",
		  "# Definition of Ready\n\n## Task `TODO.md ##`\n" },
	};

	plan_files(list, 2);
	if (!span_is(plan.items[0].lost, expected))
		fail_msg("%s: \"%.*s\" is lost", waits_for,
			 (int)plan.items[0].lost.len, plan.items[0].lost.at);
	plan_forget();
}

#define TWO "## T-12 Ship\n"
#define ONE_DONE "## T-12 Ship\n\nStatus: done\n"

static void an_id_of_their_form_that_is_none_is_lost(void **state)
{
	assert_lost("T-99", TWO, "T-99");
	assert_lost("t-99 (mail)", TWO, "t-99");
	assert_lost("T-12", TWO, "");
	/* A lower number was done, and taken out, where none that is done stays. */
	assert_lost("T-7", TWO, "");
	assert_lost("T-7", ONE_DONE, "T-7");
	/* Another form is of another place. */
	assert_lost("US-99", TWO, "");
	/* "12" would be T-12: so is 99. */
	assert_lost("99", TWO, "99");
	assert_lost("the vendor", TWO, "");
	assert_lost("T-99ä", TWO, "");
	assert_lost("T-9999999999", TWO, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_top_of_a_chain_of_links_is_an_outcome),
		TEST(what_is_asked_for_what_serves_is_asked_too),
		TEST(a_definition_may_say_so),
		TEST(epics_are_called_so_beside_others),
		TEST(an_id_of_their_form_that_is_none_is_lost),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
