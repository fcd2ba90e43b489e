/*
 * What comes after a list beside it, though it has more points: what only sums
 * the list up, bugs, and what is all over. Facts are set by hand, and look()
 * says whether `one` was put after `list`.
 */
#include "with-hypothesis.h"

#include "seek/choose.h"

static struct hypothesis list, one;
static struct item_place places[2];

/* Ten entries with boxes, and five of what may come after them. */
static void given(const char *where, enum item_form form)
{
	places[0] = (struct item_place){ .form = FORM_ENTRY };
	places[1] = (struct item_place){ .form = form };
	list = (struct hypothesis){
		.places = &places[0],
		.n_places = 1,
		.where = SPAN("tasks/TODO.md"),
		.is_inside = true,
		.score = 6,
		.strength = NAME_STRONG,
		.facts = { .n = 10, .with_box = 9 },
	};
	one = (struct hypothesis){
		.places = &places[1],
		.n_places = 1,
		.where = span_str(where),
		.is_inside = form != FORM_FILE,
		.score = 8,
		.facts = { .n = 5 },
	};
}

/* In either order of the two. */
static bool look(void (*find)(struct sought *))
{
	struct hypothesis list_was = list, one_was = one;
	bool after[2];

	for (int times = 0; times < 2; times++) {
		struct hypothesis *all[] = { times ? &list : &one,
					     times ? &one : &list };
		struct sought sought = { .arena = &arena,
					 .all = all,
					 .n_all = 2 };

		list = list_was;
		one = one_was;
		find(&sought);
		after[times] = one.n_evidence > 0;
		assert_true(!after[times] || one.score == list.score - 0.5);
	}
	assert_int_equal(after[0], after[1]);
	list = list_was;
	one = one_was;
	return after[0];
}

/* With that in it instead, it keeps its place; everything else stays. */
#define assert_stays_with(find, what, instead)                           \
	do {                                                             \
		struct hypothesis list_ = list;                          \
		struct hypothesis one_ = one;                            \
		struct item_place first_ = *places, second_ = places[1]; \
                                                                         \
		(what) = (instead);                                      \
		assert_false(look(find));                                \
		list = list_;                                            \
		one = one_;                                              \
		places[0] = first_;                                      \
		places[1] = second_;                                     \
	} while (0)

static void ids_of(struct hypothesis *h, const char *like)
{
	lead_read(&h->facts.sample, span_str(like), &arena);
	h->facts.ids = h->facts.sample.kind;
	h->facts.with_id = h->facts.distinct_ids = h->facts.n;
	h->backlog.n_files = 1;
}

/* ---- outlines ---- */

static void a_roadmap_of_half_as_many_steps_sums_the_backlog_up(void **state)
{
	given("ROADMAP.md", FORM_HEADING);
	list.is_called_backlog = true;
	one.is_called_roadmap = true;
	assert_true(look(find_outlines));
	assert_stays_with(find_outlines, list.is_called_backlog, false);
	assert_stays_with(find_outlines, list.is_inside, false);
	assert_stays_with(find_outlines, list.score, 4.75);
	assert_stays_with(find_outlines, list.facts.with_box, 8);
	assert_stays_with(find_outlines, list.facts.n, 9);
	assert_stays_with(find_outlines, one.is_called_roadmap, false);
	assert_stays_with(find_outlines, one.is_inside, false);
	assert_stays_with(find_outlines, one.facts.n, 6);
	assert_stays_with(find_outlines, one.score, 6);
	/* States do as well as boxes. */
	list.facts.with_box = 0;
	list.facts.status_known = 9;
	assert_true(look(find_outlines));
	assert_stays_with(find_outlines, list.facts.status_known, 8);
}

static void notes_in_the_folder_of_the_backlog_come_after_it(void **state)
{
	given("backlog/", FORM_FILE);
	places[1].glob = SPAN("backlog/*.md");
	list.where = SPAN("backlog/02-backlog.md");
	list.is_called_backlog = true;
	assert_true(look(find_outlines));
	assert_stays_with(find_outlines, places[1].glob, SPAN("notes/*.md"));
	assert_stays_with(find_outlines, places[1].form, FORM_HEADING);
	assert_stays_with(find_outlines, one.tool, "Backlog.md");
	assert_stays_with(find_outlines, one.facts.with_id, 3);
	assert_stays_with(find_outlines, one.facts.status_known, 3);
	assert_stays_with(find_outlines, list.facts.n, 9);
	one.facts.with_id = one.facts.status_known = 2;
	assert_true(look(find_outlines));
}

static void epics_a_quarter_as_many_sum_up_a_backlog_of_ids(void **state)
{
	given("docs/epics.md", FORM_HEADING);
	list.is_called_backlog = true;
	list.facts.n = 20;
	ids_of(&list, "T-1");
	ids_of(&one, "EPIC-1");
	assert_true(look(find_outlines));
	assert_stays_with(find_outlines, list.facts.with_id, 19);
	assert_stays_with(find_outlines, one.facts.n, 6);
	assert_stays_with(find_outlines, one.facts.ids, LEAD_NUMBER);
	ids_of(&one, "US-1");
	assert_false(look(find_outlines));
}

static void given_ticked(const char *where, enum item_form form)
{
	given(where, form);
	list.facts.over = 1;
}

/* Each of the fields is what makes the list one that is ticked box by box. */
static void assert_list_is_ticked(void)
{
	assert_true(look(find_outlines));
	assert_stays_with(find_outlines, list.facts.over, 0);
	assert_stays_with(find_outlines, list.facts.over, 10);
	assert_stays_with(find_outlines, list.facts.with_box, 8);
	assert_stays_with(find_outlines, list.facts.n, 9);
	assert_stays_with(find_outlines, places[0].form, FORM_ROW);
	list.facts.over = 9;
	assert_true(look(find_outlines));
}

static void an_overview_comes_after_what_is_ticked_box_by_box(void **state)
{
	given_ticked("docs/overview.md", FORM_ROW);
	one.facts.n = 4;
	assert_list_is_ticked();
	assert_stays_with(find_outlines, one.where, SPAN("docs/steps.md"));
	assert_stays_with(find_outlines, one.is_called_backlog, true);
	assert_stays_with(find_outlines, one.facts.n, 6);
	assert_stays_with(find_outlines, places[1].form, FORM_HEADING);
	assert_stays_with(find_outlines, list.where, one.where);
	/* By the ids of phases, whatever the file is called. */
	one.where = SPAN("docs/steps.md");
	ids_of(&one, "Phase 1");
	assert_true(look(find_outlines));
	ids_of(&one, "US-1");
	assert_false(look(find_outlines));
}

static void what_is_ticked_off_comes_after_what_is_being_ticked(void **state)
{
	given_ticked("docs/before.md", FORM_ENTRY);
	one.facts = (struct facts){ .n = 20, .with_box = 18, .over = 20 };
	assert_list_is_ticked();
	assert_stays_with(find_outlines, one.facts.over, 19);
	assert_stays_with(find_outlines, one.facts.with_box, 17);
	assert_stays_with(find_outlines, places[1].form, FORM_HEADING);
}

static void what_is_nearly_found_is_where_all_others_are_over(void **state)
{
	given_ticked("docs/before.md", FORM_ENTRY);
	one.facts = (struct facts){ .n = 20, .with_box = 18, .over = 20 };
	list.score = 4;
	assert_true(look(find_outlines));
	assert_stays_with(find_outlines, list.score, 3.75);
	assert_stays_with(find_outlines, one.facts.over, 19);
	assert_stays_with(find_outlines, list.facts.over, 0);
}

/* ---- bugs ---- */

static void known_issues_come_after_a_longer_list_of_work(void **state)
{
	given("KNOWN_ISSUES.md", FORM_HEADING);
	list.strength = NAME_MEDIUM;
	one.facts.n = 9;
	assert_true(look(find_rivals));
	assert_stays_with(find_rivals, one.where, SPAN("IDEAS.md"));
	assert_stays_with(find_rivals, one.is_inside, false);
	assert_stays_with(find_rivals, one.facts.n, 10);
	assert_stays_with(find_rivals, one.score, 5.75);
	assert_stays_with(find_rivals, list.is_inside, false);
	assert_stays_with(find_rivals, list.score, 4.75);
	assert_stays_with(find_rivals, list.strength, NAME_SAYS_NOTHING);
	assert_stays_with(find_rivals, list.facts.with_box, 0);
	one.facts.n = 8;
	assert_stays_with(find_rivals, list.facts.n, 9);
	one.score = 6;
	assert_true(look(find_rivals));
}

static void bugs_with_ids_come_after_a_file_called_backlog(void **state)
{
	given("docs/crashes.md", FORM_HEADING);
	list.where = SPAN("BACKLOG.md");
	list.score = 7;
	ids_of(&list, "T-1");
	ids_of(&one, "BUG-1");
	assert_true(look(find_rivals));
	assert_stays_with(find_rivals, one.facts.ids, LEAD_NUMBER);
	assert_stays_with(find_rivals, one.is_inside, false);
	assert_stays_with(find_rivals, list.score, 6.75);
	ids_of(&one, "US-1");
	one.facts.with_status = 1;
	assert_false(look(find_rivals));
}

/* ---- what is over ---- */

static void a_list_with_all_over_comes_after_one_with_work_left(void **state)
{
	given("FEATURES.md", FORM_ROW);
	one.facts.done = 5;
	assert_true(look(find_rivals));
	assert_stays_with(find_rivals, one.facts.done, 4);
	assert_stays_with(find_rivals, one.is_inside, false);
	assert_stays_with(find_rivals, one.score, 5.75);
	assert_stays_with(find_rivals, list.facts.done, 10);
	assert_stays_with(find_rivals, list.score, 4.75);
	assert_stays_with(find_rivals, list.strength, NAME_MEDIUM);
	assert_stays_with(find_rivals, list.where, one.where);
}

static void a_folder_of_what_was_completed_comes_after_it_too(void **state)
{
	given("plans/completed/", FORM_FILE);
	one.facts.with_state_folder = 5;
	one.facts.folders = 1u << PHASE_DONE | 1u << PHASE_DROPPED;
	assert_true(look(find_rivals));
	assert_stays_with(find_rivals, one.facts.with_state_folder, 4);
	assert_stays_with(find_rivals, one.facts.folders,
			  1u << PHASE_DONE | 1u << PHASE_BEGUN);
	assert_stays_with(find_rivals, one.is_inside, true);
}

/* ---- the same items named again ---- */

static struct item named(const char *id, struct part *part)
{
	return (struct item){ .id = span_str(id),
			      .folded_id = span_str(id),
			      .title = span_str(id),
			      .has_own_id = true,
			      .parts = part };
}

static void entries_that_name_its_sections_come_after_a_backlog(void **state)
{
	struct document doc = { .path = SPAN("BACKLOG.md") };
	struct part part = { .doc = &doc };
	struct item all[] = { named("bl-1", &part), named("bl-2", &part),
			      named("bl-3", &part), named("bl-4", &part) };
	struct item again[] = { named("bl-2", &part), named("t-9", &part),
				named("t-8", &part) };
	struct item *sections[] = { &all[0], &all[1], &all[2], &all[3] };
	struct item *entries[] = { &again[0], &again[1], &again[2] };

	given("TASKS.md", FORM_ENTRY);
	list.where = SPAN("BACKLOG.md");
	list.score = 7;
	list.backlog.items = sections;
	list.backlog.n_items = 4;
	ids_of(&list, "BL-1");
	one.facts.with_status = 5;
	one.backlog.items = entries;
	one.backlog.n_items = 2;
	assert_true(look(find_rivals));
	/* One of three is not half of them. */
	assert_stays_with(find_rivals, one.backlog.n_items, 3);
	assert_stays_with(find_rivals, one.is_inside, false);
	assert_stays_with(find_rivals, one.facts.n, 6);
	assert_stays_with(find_rivals, places[1].form, FORM_ROW);
	assert_stays_with(find_rivals, list.facts.with_box, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_roadmap_of_half_as_many_steps_sums_the_backlog_up),
		TEST(notes_in_the_folder_of_the_backlog_come_after_it),
		TEST(epics_a_quarter_as_many_sum_up_a_backlog_of_ids),
		TEST(an_overview_comes_after_what_is_ticked_box_by_box),
		TEST(what_is_ticked_off_comes_after_what_is_being_ticked),
		TEST(what_is_nearly_found_is_where_all_others_are_over),
		TEST(known_issues_come_after_a_longer_list_of_work),
		TEST(bugs_with_ids_come_after_a_file_called_backlog),
		TEST(a_list_with_all_over_comes_after_one_with_work_left),
		TEST(a_folder_of_what_was_completed_comes_after_it_too),
		TEST(entries_that_name_its_sections_come_after_a_backlog),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
