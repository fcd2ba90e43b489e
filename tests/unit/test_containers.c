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
		TEST(four_phases_are_steps_in_a_file_called_a_plan),
		TEST(steps_all_have_a_number_of_their_own_and_share_a_form),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
