/*
 * What is taken where nothing is surely a backlog, and what comes after a
 * backlog beside it. Facts are set by hand; each test begins with a hypothesis
 * that is taken, and changes one thing.
 */
#include "with-hypothesis.h"

#include "seek/choose.h"

static struct hypothesis one, other;
static struct item_place places[2];

/* Two hypotheses of twenty items inside of files, of so many points. */
static void given(enum item_form form, double score, double others)
{
	places[0] = places[1] = (struct item_place){ .form = form };
	one = items_inside(20, form);
	one.places = &places[0];
	one.where = SPAN("TODO.md");
	one.strength = NAME_MEDIUM;
	one.score = score;
	other = one;
	other.places = &places[1];
	other.where = SPAN("docs/other.md");
	other.score = others;
}

/* Looks at both, in either order; one after the last is none of them. */
static void look(void (*find)(struct sought *))
{
	static bool backwards;
	struct hypothesis beyond = backwards ? one : other, was = beyond;
	struct hypothesis *all[] = { backwards ? &other : &one,
				     backwards ? &one : &other, &beyond };
	struct sought sought = { .arena = &arena, .all = all, .n_all = 2 };

	find(&sought);
	assert_memory_equal(&beyond, &was, sizeof(was));
	backwards = !backwards;
}

static void ids_of(struct hypothesis *h, const char *like, size_t with,
		   size_t distinct)
{
	lead_read(&h->facts.sample, span_str(like), &arena);
	h->facts.ids = h->facts.sample.kind;
	h->facts.with_id = with;
	h->facts.distinct_ids = h->facts.distinct_in_folders = distinct;
}

static const struct hypothesis *marked(void)
{
	assert_false(one.is_likeliest && other.is_likeliest);
	return one.is_likeliest ? &one : other.is_likeliest ? &other : NULL;
}

/* It, the other, or neither; both stay as they were. */
static const struct hypothesis *likeliest(void)
{
	struct hypothesis one_was = one, other_was = other;
	const struct hypothesis *taken;

	look(find_likeliest);
	taken = marked();
	one = one_was;
	other = other_was;
	look(find_likeliest);
	assert_ptr_equal(marked(), taken);
	one = one_was;
	other = other_was;
	return taken;
}

#define assert_taken() assert_ptr_equal(likeliest(), &one)
#define assert_not_taken() assert_null(likeliest())

/* With that in it instead it is not taken; everything else stays. */
#define assert_needs(what, instead)                 \
	do {                                        \
		struct hypothesis saved_ = one;     \
		struct item_place place_ = *places; \
                                                    \
		(what) = (instead);                 \
		assert_not_taken();                 \
		one = saved_;                       \
		*places = place_;                   \
	} while (0)

/* ---- which is taken ---- */

/* Twenty entries with a box each. */
static void given_boxes(double score)
{
	given(FORM_ENTRY, score, 0);
	one.facts.with_box = 20;
}

static void what_has_enough_points_is_taken_and_becomes_found(void **state)
{
	given_boxes(2.25);
	assert_not_taken();
	given_boxes(2.5);
	look(find_likeliest);
	assert_true(one.is_likeliest);
	/* Boxes 2.5, a name 1, twenty items 0.5, nothing is done: the rest. */
	assert_true(one.score == SCORE_FOUND);
	assert_true(span_is(one.evidence[one.n_evidence - 1].says,
			    "the likeliest list here"));
}

static void nothing_is_taken_where_something_is_found(void **state)
{
	given_boxes(2.5);
	other.score = 5;
	assert_not_taken();
	given_boxes(5);
	assert_not_taken();
	given_boxes(4.75);
	other.score = 4.75;
	assert_taken();
}

static void of_two_the_better_one_is_taken(void **state)
{
	given_boxes(3);
	other.facts = one.facts;
	other.score = 3.25;
	assert_ptr_equal(likeliest(), &other);
	given_boxes(3);
	other.facts = one.facts;
	other.score = 2.75;
	assert_taken();
}

static void boxes_that_are_all_ticked_weigh_more(void **state)
{
	given_boxes(1.5);
	one.facts.done = 20;
	assert_taken();
	assert_needs(one.facts.done, 19);
	/* Done by something else than a box. */
	assert_needs(one.facts.with_box, 0);
	given_boxes(1.25);
	one.facts.done = 20;
	assert_not_taken();
}

static void what_stands_beside_a_backlog_is_not_taken(void **state)
{
	given_boxes(2.5);
	assert_needs(one.strength, NAME_SAYS_NOTHING);
	assert_needs(one.is_inside, false);
	assert_needs(one.is_record, true);
	assert_needs(one.is_document, true);
	assert_needs(one.is_aside, true);
	assert_needs(one.is_container, true);
	assert_needs(one.is_archive, true);
	assert_needs(one.is_sprint, true);
	assert_needs(one.facts.blank, 10);
	one.facts.blank = 9;
	assert_taken();
}

/* ---- what is alike ---- */

static void three_and_nine_of_ten_have_boxes_stories_or_lanes(void **state)
{
	given(FORM_ENTRY, 2.5, 0);
	assert_not_taken();
	one.facts.with_box = 18;
	assert_taken();
	assert_needs(one.facts.with_box, 17);
	given(FORM_ENTRY, 2.5, 0);
	one.facts.with_sentence = 18;
	assert_taken();
	assert_needs(one.facts.with_sentence, 17);
	given(FORM_ENTRY, 2.5, 0);
	one.facts.with_lane = 18;
	assert_taken();
	assert_needs(one.facts.with_lane, 17);
	given(FORM_ENTRY, 2.5, 0);
	one.facts.n = one.facts.with_box = 3;
	assert_taken();
	one.facts.n = one.facts.with_box = 2;
	assert_not_taken();
}

/* Headings with an id each. */
static void given_ids(double score)
{
	given(FORM_HEADING, score, 0);
	one.where = SPAN("docs/prd.md");
	ids_of(&one, "US-1 Export", 20, 20);
}

static void ids_are_enough_where_products_are_asked_for(void **state)
{
	given_ids(0.5);
	assert_taken();
	assert_needs(one.score, 0.25);
	assert_needs(one.where, SPAN("docs/notes.md"));
	assert_needs(one.facts.ids, LEAD_NUMBER);
	assert_needs(one.facts.distinct_ids, 17);
	one.facts.distinct_ids = 18;
	assert_taken();
	one.facts.n = one.facts.with_id = one.facts.distinct_ids = 4;
	assert_taken();
	one.facts.n = one.facts.with_id = one.facts.distinct_ids = 3;
	assert_not_taken();
	given_ids(0.5);
	one.where = SPAN("docs/notes.md");
	one.strength = NAME_STRONG;
	assert_taken();
	one.strength = NAME_MEDIUM;
	one.is_called_roadmap = true;
	assert_taken();
}

static void ids_of_phases_and_versions_are_not_those_of_items(void **state)
{
	given_ids(2.5);
	ids_of(&one, "Chapter 1 Export", 20, 20);
	assert_not_taken();
	ids_of(&one, "v1 Export", 20, 20);
	assert_not_taken();
	ids_of(&one, "US-1 Export", 20, 20);
	assert_taken();
}

static void in_a_backlog_nine_of_ten_have_an_id_or_a_row_a_number(void **state)
{
	given(FORM_ROW, 2.5, 0);
	one.is_called_backlog = true;
	ids_of(&one, "7 Export", 18, 18);
	assert_taken();
	assert_needs(one.is_called_backlog, false);
	assert_needs(one.facts.with_id, 17);
	assert_needs(places[0].form, FORM_HEADING);
	assert_needs(one.facts.ids, LEAD_DATE);
	ids_of(&one, "v7 Export", 18, 18);
	places[0].form = FORM_HEADING;
	assert_taken();
	/* However few. */
	one.facts.n = one.facts.with_id = 2;
	assert_taken();
}

/* ---- use cases ---- */

static void given_use_cases(void)
{
	given(FORM_HEADING, 0, 0);
	one.where = SPAN("docs/use-cases.md");
	ids_of(&one, "UC-1 Log in", 20, 20);
}

static void use_cases_are_taken_whatever_speaks_against_them(void **state)
{
	given_use_cases();
	one.score = -9;
	assert_taken();
	assert_needs(one.where, SPAN("docs/flows.md"));
	assert_needs(one.facts.distinct_ids, 17);
	ids_of(&one, "FL-1 Log in", 20, 20);
	assert_not_taken();
	/* Anything that has more points than the least is likelier. */
	given_use_cases();
	one.score = 4;
	other.facts.with_box = 20;
	other.score = 2.75;
	assert_ptr_equal(likeliest(), &other);
}

/* ---- steps of a plan ---- */

static void given_steps(double score)
{
	given(FORM_HEADING, score, 0);
	one.where = SPAN("docs/plan.md");
	ids_of(&one, "Stage 1 Clean up", 20, 20);
}

static void the_steps_of_a_plan_weigh_much(void **state)
{
	given_steps(-4.5);
	assert_taken();
	assert_needs(one.score, -4.75);
	assert_needs(one.where, SPAN("docs/guide.md"));
	assert_needs(places[0].form, FORM_ENTRY);
	assert_needs(one.facts.ids, LEAD_NUMBER);
	assert_needs(one.facts.with_id, 19);
	assert_needs(one.facts.distinct_ids, 19);
	one.where = SPAN("docs/guide.md");
	one.is_called_roadmap = true;
	assert_taken();
	one.facts.n = one.facts.with_id = one.facts.distinct_ids = 4;
	assert_taken();
	one.facts.n = one.facts.with_id = one.facts.distinct_ids = 3;
	assert_not_taken();
}

static void what_lies_below_phases_weighs_less_than_the_phases(void **state)
{
	given(FORM_ENTRY, -1.5, 0);
	one.is_of_phases = true;
	assert_taken();
	assert_needs(one.score, -1.75);
	assert_needs(one.is_of_phases, false);
}

/* ---- the first files ---- */

static void given_files(size_t n, double score)
{
	given(FORM_FILE, score, 0);
	one.is_inside = false;
	one.strength = NAME_STRONG;
	one.facts.n = n;
	ids_of(&one, "001-slow.md", n, n);
}

/* The doubts of few are left out: three for one file, two for two, … */
static void files_of_a_strong_name_with_ids_are_taken(void **state)
{
	given_files(4, 3.5);
	assert_taken();
	assert_needs(one.score, 3.25);
	assert_needs(one.strength, NAME_MEDIUM);
	assert_needs(one.facts.with_id, 3);
	/* Three: one point less for the doubt, and one is asked for. */
	given_files(3, 3.5);
	assert_taken();
	assert_needs(one.score, 3.25);
	given_files(2, 2.5);
	assert_taken();
	assert_needs(one.score, 2.25);
	given_files(1, 2.5);
	assert_taken();
	assert_needs(one.score, 2.25);
}

/* ---- rivals: a backlog, and user stories told at length beside it ---- */

static void given_rivals(void)
{
	given(FORM_ROW, 7, 8);
	one.where = SPAN("docs/product-backlog.md");
	one.is_called_backlog = true;
	one.backlog.n_files = 1;
	one.facts.planning[PLAN_PRIORITY] = 18;
	ids_of(&one, "PB-1 Export", 20, 20);
	other.where = SPAN("docs/user-stories.md");
	other.facts.with_sentence = 20;
}

static bool other_comes_after(void)
{
	struct hypothesis one_was = one, other_was = other;
	bool after = false;

	for (int times = 0; times < 2; times++) {
		one = one_was;
		other = other_was;
		look(find_rivals);
		assert_true(!times || after == (other.score < one.score));
		after = other.score < one.score;
	}
	return after;
}

#define assert_comes_after_only_with(what, instead)    \
	do {                                           \
		struct hypothesis one_ = one;          \
		struct hypothesis other_ = other;      \
		struct item_place place_ = *places;    \
                                                       \
		(what) = (instead);                    \
		assert_false(other_comes_after());     \
		assert_int_equal(other.n_evidence, 0); \
		one = one_;                            \
		other = other_;                        \
		*places = place_;                      \
	} while (0)

static void stories_come_after_the_backlog_that_plans_them(void **state)
{
	given_rivals();
	assert_true(other_comes_after());
	assert_true(other.score == 6.5);
	assert_int_equal(other.n_evidence, 1);
	assert_true(other.evidence[0].points == -1.5);
	assert_int_equal(other.evidence[0].n, 20);
	assert_true(span_is(other.evidence[0].says, "a backlog beside it"));
	/* Behind it already, it stays where it is. */
	given_rivals();
	other.score = 7;
	look(find_rivals);
	assert_int_equal(other.n_evidence, 0);
	assert_true(other.score == 7);
}

static void the_backlog_is_called_so_and_each_in_it_has_an_id(void **state)
{
	given_rivals();
	assert_comes_after_only_with(one.is_inside, false);
	assert_comes_after_only_with(one.score, 6.75);
	assert_comes_after_only_with(one.facts.ids, LEAD_NUMBER);
	assert_comes_after_only_with(one.facts.with_id, 19);
	assert_comes_after_only_with(one.facts.distinct_ids, 19);
	assert_comes_after_only_with(one.backlog.n_files, 2);
	assert_comes_after_only_with(one.is_sprint, true);
	assert_comes_after_only_with(one.is_aside, true);
	assert_comes_after_only_with(one.is_container, true);
	assert_comes_after_only_with(one.is_archive, true);
	assert_comes_after_only_with(one.is_record, true);
	assert_comes_after_only_with(one.where, SPAN("docs/backlog-old.md"));
	assert_comes_after_only_with(one.where, SPAN("docs/requirements.md"));
	/* A roadmap is not called a backlog. */
	assert_comes_after_only_with(one.where, SPAN("docs/roadmap.md"));
	assert_comes_after_only_with(one.where, other.where);
	ids_of(&one, "Phase 1 Export", 20, 20);
	assert_false(other_comes_after());
}

static void a_backlog_that_comes_first_has_four(void **state)
{
	given_rivals();
	one.facts.n = one.facts.with_id = one.facts.distinct_ids = 4;
	assert_true(other_comes_after());
	given_rivals();
	one.facts.n = one.facts.with_id = one.facts.distinct_ids = 3;
	assert_false(other_comes_after());
}

static void what_says_how_far_it_is_does_not_come_after(void **state)
{
	given_rivals();
	assert_comes_after_only_with(other.is_inside, false);
	assert_comes_after_only_with(other.facts.with_status, 1);
	assert_comes_after_only_with(other.facts.with_box, 1);
	assert_comes_after_only_with(other.facts.with_mark, 1);
	assert_comes_after_only_with(other.facts.with_lane, 1);
	assert_comes_after_only_with(other.facts.done, 1);
	assert_comes_after_only_with(other.facts.begun, 1);
	assert_comes_after_only_with(other.where, SPAN("docs/todo.md"));
	assert_comes_after_only_with(other.facts.planning[PLAN_PRIORITY], 10);
	other.facts.planning[PLAN_PRIORITY] = 9;
	assert_comes_after_only_with(one.facts.planning[PLAN_PRIORITY], 17);
	assert_true(other_comes_after());
}

/* specs/001-login/, three of them: the first few of what the backlog has. */
static void the_first_specs_come_after_the_backlog(void **state)
{
	given_rivals();
	other.is_inside = false;
	other.tool = "Spec Kit";
	other.facts.n = 9;
	assert_comes_after_only_with(other.tool, NULL);
	assert_comes_after_only_with(other.facts.n, 10);
	/* Inside of a file they would be stories, if nothing is done. */
	other.facts.done = 1;
	assert_comes_after_only_with(other.is_inside, true);
	assert_true(other_comes_after());
	given_rivals();
	other.is_inside = false;
	other.tool = "Spec Kit";
	one.facts.n = one.facts.with_id = one.facts.distinct_ids = 30;
	other.facts.n = 9;
	assert_comes_after_only_with(other.facts.n, 10);
	assert_true(other_comes_after());
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_has_enough_points_is_taken_and_becomes_found),
		TEST(nothing_is_taken_where_something_is_found),
		TEST(of_two_the_better_one_is_taken),
		TEST(boxes_that_are_all_ticked_weigh_more),
		TEST(what_stands_beside_a_backlog_is_not_taken),
		TEST(three_and_nine_of_ten_have_boxes_stories_or_lanes),
		TEST(ids_are_enough_where_products_are_asked_for),
		TEST(ids_of_phases_and_versions_are_not_those_of_items),
		TEST(in_a_backlog_nine_of_ten_have_an_id_or_a_row_a_number),
		TEST(use_cases_are_taken_whatever_speaks_against_them),
		TEST(the_steps_of_a_plan_weigh_much),
		TEST(what_lies_below_phases_weighs_less_than_the_phases),
		TEST(files_of_a_strong_name_with_ids_are_taken),
		TEST(stories_come_after_the_backlog_that_plans_them),
		TEST(the_backlog_is_called_so_and_each_in_it_has_an_id),
		TEST(a_backlog_that_comes_first_has_four),
		TEST(what_says_how_far_it_is_does_not_come_after),
		TEST(the_first_specs_come_after_the_backlog),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
