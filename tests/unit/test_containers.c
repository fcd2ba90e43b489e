/*
 * What is a backlog only where nothing else is, or where nothing is open
 * beside it: archives, sprints, steps of a plan. Facts are set by hand.
 */
#include "with-hypothesis.h"

#include "seek/choose.h"

static struct hypothesis one, other;
static struct item_place places[2];

/* Two hypotheses of ten headings each in one file, of so many points. */
static void given(double score, double others)
{
	places[0] = places[1] =
		(struct item_place){ .form = FORM_HEADING, .level = 2 };
	one = items_inside(10, FORM_HEADING);
	one.places = &places[0];
	one.where = SPAN("TODO.md");
	one.score = score;
	other = one;
	other.places = &places[1];
	other.score = others;
}

/* Looks at both of them, in either order. */
static void look(void (*find)(struct sought *), bool backwards)
{
	struct hypothesis *all[] = { backwards ? &other : &one,
				     backwards ? &one : &other };
	struct sought sought = { .arena = &arena, .all = all, .n_all = 2 };

	find(&sought);
}

/* ---- archives ---- */

static bool is_archive(void)
{
	look(find_archives, false);
	return one.is_archive;
}

static void what_is_all_over_is_an_archive_beside_what_is_open(void **state)
{
	given(5, 5);
	one.facts.done = 10;
	assert_true(is_archive());
	assert_false(other.is_archive);
	given(5, 5);
	one.facts.done = 9;
	assert_false(is_archive());
	given(5, 5);
	one.facts.status_over = 10;
	assert_true(is_archive());
	given(5, 5);
	one.facts.done = 10;
	other.facts.done = 10;
	assert_false(is_archive());
}

static void lanes_tell_that_all_is_over_where_none_says_otherwise(void **state)
{
	given(5, 5);
	one.facts.lanes = 1u << PHASE_DONE | 1u << PHASE_DROPPED;
	one.facts.in_lanes = 10;
	assert_true(is_archive());
	given(5, 5);
	one.facts.lanes = 1u << PHASE_DONE;
	one.facts.in_lanes = 9;
	assert_false(is_archive());
	given(5, 5);
	one.facts.lanes = 1u << PHASE_DONE | 1u << PHASE_OPEN;
	one.facts.in_lanes = 10;
	assert_false(is_archive());
	given(5, 5);
	one.facts.in_lanes = 10;
	assert_false(is_archive());
}

static void both_are_found_in_one_file_and_as_much_is_open(void **state)
{
	given(4.75, 5);
	one.facts.done = 10;
	assert_false(is_archive());
	given(5, 4.75);
	one.facts.done = 10;
	assert_false(is_archive());
	given(5, 5);
	one.facts.done = 10;
	other.where = SPAN("BACKLOG.md");
	assert_false(is_archive());
	given(5, 5);
	one.facts.done = 10;
	other.facts.n = 9;
	assert_false(is_archive());
	given(5, 5);
	one.facts.done = 10;
	other.is_container = true;
	assert_false(is_archive());
	given(5, 5);
	one.facts.done = 10;
	one.is_inside = false;
	assert_false(is_archive());
}

/* ---- sprints ---- */

static void a_sprint_counts_where_nothing_else_was_found(void **state)
{
	given(4.75, 4.75);
	one.is_sprint = true;
	look(find_sprints, false);
	assert_true(one.is_only_sprint);
	assert_false(one.is_sprint);
	assert_false(other.is_only_sprint);
	given(4.75, 5);
	one.is_sprint = true;
	look(find_sprints, true);
	assert_false(one.is_only_sprint);
	assert_true(one.is_sprint);
	given(4.75, 4.75);
	one.is_sprint = true;
	one.is_inside = false;
	look(find_sprints, true);
	assert_false(one.is_only_sprint);
}

/* Ten tasks with ids and states, in the files of two sprints. */
static void given_sprint_items(void)
{
	given(5, 5);
	one.is_sprint = true;
	one.backlog.n_files = 2;
	one.facts.ids = LEAD_PREFIX;
	one.facts.with_id = one.facts.distinct_ids = 10;
	one.facts.with_status = one.facts.status_known = 10;
	other.where = SPAN("docs/notes.md");
	other.facts.with_status = 10;
}

static bool are_kept_in_sprints(void)
{
	look(find_sprint_items, true);
	return one.is_only_sprint;
}

#define assert_no_sprint_items_with(what, instead)   \
	do {                                         \
		given_sprint_items();                \
		(what) = (instead);                  \
		assert_false(are_kept_in_sprints()); \
	} while (0)

static void tasks_with_states_in_several_sprints_are_kept_there(void **state)
{
	given_sprint_items();
	assert_true(are_kept_in_sprints());
	assert_false(one.is_sprint);
	assert_no_sprint_items_with(one.is_sprint, false);
	assert_no_sprint_items_with(one.is_inside, false);
	assert_no_sprint_items_with(one.facts.n, 3);
	assert_no_sprint_items_with(one.backlog.n_files, 1);
	assert_no_sprint_items_with(one.facts.ids, LEAD_NUMBER);
	assert_no_sprint_items_with(one.facts.with_id, 6);
	assert_no_sprint_items_with(one.facts.distinct_ids, 6);
	assert_no_sprint_items_with(one.facts.with_status, 6);
	assert_no_sprint_items_with(one.facts.status_known, 6);
}

static void beside_a_backlog_with_states_sprints_are_copies(void **state)
{
	assert_no_sprint_items_with(other.where, SPAN("docs/backlog.md"));
	given_sprint_items();
	other.where = SPAN("docs/backlog-old.md");
	assert_true(are_kept_in_sprints());
	given_sprint_items();
	other.where = SPAN("docs/backlog.md");
	other.facts.with_status = 6;
	assert_true(are_kept_in_sprints());
	given_sprint_items();
	other.where = SPAN("docs/backlog.md");
	other.score = 4.75;
	assert_true(are_kept_in_sprints());
	given_sprint_items();
	other.where = SPAN("docs/backlog.md");
	other.is_inside = false;
	assert_true(are_kept_in_sprints());
	given_sprint_items();
	other.where = SPAN("docs/backlog.md");
	other.facts.n = other.facts.with_status = 3;
	assert_true(are_kept_in_sprints());
}

static void sprints_are_copies_where_half_is_told_elsewhere(void **state)
{
	struct document doc = { .path = SPAN("a.md") };
	struct part part = { .doc = &doc };
	struct item tasks[] = { { .title = SPAN("Pay"), .parts = &part },
				{ .title = SPAN("Ship"), .parts = &part },
				{ .title = SPAN("Sort"), .parts = &part } };
	struct item *all[] = { &tasks[0], &tasks[1] };
	struct item *others[] = { &tasks[1], &tasks[2] };

	given_sprint_items();
	one.backlog.items = all;
	other.backlog.items = others;
	one.backlog.n_items = other.backlog.n_items = 2;
	assert_false(are_kept_in_sprints());
	other.facts.with_status = 6;
	assert_true(are_kept_in_sprints());
	given_sprint_items();
	one.backlog.items = all;
	other.backlog.items = &others[1];
	one.backlog.n_items = 2;
	other.backlog.n_items = 1;
	assert_true(are_kept_in_sprints());
}

/* ---- steps ---- */

static void given_steps(size_t n)
{
	given(4.75, 4.75);
	one.where = SPAN("PLAN.md");
	one.facts.n = one.facts.with_id = one.facts.distinct_ids = n;
	one.facts.shared_sections = 1;
	lead_read(&one.facts.sample, SPAN("Phase 1"), &arena);
	one.facts.ids = one.facts.sample.kind;
}

static bool are_steps(void)
{
	look(find_steps, true);
	return one.is_only_steps;
}

static void four_phases_are_steps_in_a_file_called_a_plan(void **state)
{
	given_steps(4);
	assert_true(are_steps());
	assert_false(other.is_only_steps);
	given_steps(3);
	assert_false(are_steps());
	given_steps(4);
	one.where = SPAN("NOTES.md");
	assert_false(are_steps());
	one.is_called_roadmap = true;
	assert_true(are_steps());
	given_steps(4);
	other.score = 5;
	assert_false(are_steps());
}

static void steps_all_have_a_number_of_their_own_and_share_a_form(void **state)
{
	given_steps(4);
	one.facts.with_id = 3;
	assert_false(are_steps());
	given_steps(4);
	one.facts.distinct_ids = 3;
	assert_false(are_steps());
	given_steps(4);
	one.facts.shared_sections = 0;
	assert_false(are_steps());
	given_steps(4);
	one.is_aside = true;
	assert_false(are_steps());
	given_steps(4);
	one.is_inside = false;
	assert_false(are_steps());
	given_steps(4);
	places[0].form = FORM_ENTRY;
	assert_false(are_steps());
	given_steps(4);
	lead_read(&one.facts.sample, SPAN("US-1"), &arena);
	assert_false(are_steps());
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_all_over_is_an_archive_beside_what_is_open),
		TEST(lanes_tell_that_all_is_over_where_none_says_otherwise),
		TEST(both_are_found_in_one_file_and_as_much_is_open),
		TEST(a_sprint_counts_where_nothing_else_was_found),
		TEST(tasks_with_states_in_several_sprints_are_kept_there),
		TEST(beside_a_backlog_with_states_sprints_are_copies),
		TEST(sprints_are_copies_where_half_is_told_elsewhere),
		TEST(four_phases_are_steps_in_a_file_called_a_plan),
		TEST(steps_all_have_a_number_of_their_own_and_share_a_form),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
