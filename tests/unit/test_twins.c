/*
 * Of two that tell the same items, which comes first. Facts are set by hand, and
 * so are the items that both have.
 */
#include "with-hypothesis.h"

#include "seek/twins.h"

enum { MOST = 24 };

static struct hypothesis one, other;
static struct item_place places[2];
static struct document docs[2];
static struct part parts[2];
static struct item items_of[2][MOST];
static struct item *lists[2][MOST];

/* So many items, called by letters from `first` on. */
static struct hypothesis made(int side, const char *where, enum item_form form,
			      char first, size_t n)
{
	docs[side] = (struct document){ .path = span_str(where) };
	parts[side] = (struct part){ .doc = &docs[side] };
	places[side] =
		(struct item_place){ .form = form, .glob = span_str(where) };
	for (size_t i = 0; i < n; i++) {
		items_of[side][i] = (struct item){
			.title = arena_printf(&arena, "%c",
					      (char)(first + (int)i)),
			.parts = &parts[side],
		};
		lists[side][i] = &items_of[side][i];
	}
	return (struct hypothesis){
		.places = &places[side],
		.n_places = 1,
		.where = span_str(where),
		.is_inside = form != FORM_FILE,
		.score = 6,
		.backlog = { .items = lists[side], .n_items = n },
		.facts = { .n = n },
	};
}

static bool holds_more(void)
{
	struct hypothesis *all[] = { &one, &other };
	struct sought sought = { .arena = &arena, .all = all, .n_all = 2 };

	return twin_holds_more(&one, &other, &sought);
}

#define assert_not_with(holds, what, instead)                     \
	do {                                                      \
		struct hypothesis one_ = one;                     \
		struct hypothesis two_ = other;                   \
		struct item_place p_ = places[0], q_ = places[1]; \
                                                                  \
		(what) = (instead);                               \
		assert_false(holds);                              \
		one = one_;                                       \
		other = two_;                                     \
		places[0] = p_;                                   \
		places[1] = q_;                                   \
	} while (0)

static void all_stories_hold_more_than_those_with_steps(void **state)
{
	one = made(0, "BACKLOG.md", FORM_HEADING, 'a', 6);
	other = made(1, "steps/", FORM_FILE, 'a', 4);
	one.facts.ids = LEAD_PREFIX;
	assert_true(holds_more());
	assert_not_with(holds_more(), one.facts.ids, LEAD_NUMBER);
	assert_not_with(holds_more(), one.facts.n, 5);
	assert_not_with(holds_more(), other.facts.with_status, 2);
	assert_not_with(holds_more(), other.facts.with_box, 2);
	other.facts.with_status = other.facts.with_box = 1;
	assert_true(holds_more());
}

static void a_roadmap_holds_more_than_the_section_copied_from_it(void **state)
{
	one = made(0, "ROADMAP.md", FORM_ENTRY, 'a', 5);
	other = made(1, "README.md", FORM_ENTRY, 'a', 4);
	other.is_planned = true;
	assert_true(holds_more());
	assert_not_with(holds_more(), other.is_planned, false);
	assert_not_with(holds_more(), one.facts.n, 4);
}

static void a_table_holds_more_where_some_rows_have_no_file(void **state)
{
	one = made(0, "INDEX.md", FORM_ROW, 'a', 12);
	other = made(1, "stories/", FORM_FILE, 'a', 10);
	one.facts.with_status = 9;
	assert_true(holds_more());
	assert_not_with(holds_more(), one.facts.with_status, 8);
	assert_not_with(holds_more(), one.facts.n, 11);
	assert_not_with(holds_more(), places[0].form, FORM_ENTRY);
	assert_not_with(holds_more(), places[1].form, FORM_HEADING);
	/* Each of them has one, in this folder and another. */
	assert_not_with(holds_more(), other.facts.n, 11);
	/* One in ten is not in the table. */
	other = made(1, "stories/", FORM_FILE, 'd', 10);
	assert_false(holds_more());
}

static void a_copy_stayed_behind_where_more_is_over_in_the_other(void **state)
{
	one = made(0, "TODO.md", FORM_ENTRY, 'a', 11);
	other = made(1, "docs/TODO.md", FORM_ENTRY, 'a', 10);
	items_of[0][0].is_done = items_of[0][1].is_done = true;
	assert_true(holds_more());
	assert_not_with(holds_more(), one.facts.n, 10);
	assert_not_with(holds_more(), one.is_inside, false);
	assert_not_with(holds_more(), other.is_inside, false);
	assert_not_with(holds_more(), places[1].form, FORM_ROW);
	assert_not_with(holds_more(), other.where, SPAN("docs/tasks.md"));
	/* One alone, or one the other way round. */
	items_of[0][1].is_done = false;
	assert_false(holds_more());
	items_of[0][1].is_done = items_of[1][2].is_done = true;
	assert_false(holds_more());
	/* Over in both, it tells nothing. */
	items_of[1][2].is_done = false;
	items_of[1][0].is_done = true;
	assert_false(holds_more());
	/* What is not in the copy neither, and fewer of them is no copy. */
	one = made(0, "TODO.md", FORM_ENTRY, 'd', 11);
	other = made(1, "docs/TODO.md", FORM_ENTRY, 'a', 10);
	items_of[0][0].is_done = items_of[0][1].is_done = true;
	assert_false(holds_more());
}

static void sections_are_details_of_rows_in_the_same_file(void **state)
{
	one = made(0, "BUGS.md", FORM_HEADING, 'a', 3);
	other = made(1, "BUGS.md", FORM_ROW, 'a', 3);
	one.facts.ids = LEAD_PREFIX;
	one.facts.with_id = 3;
	assert_true(twin_is_details(&one, &other));
	assert_not_with(twin_is_details(&one, &other), one.facts.with_id, 2);
	assert_not_with(twin_is_details(&one, &other), one.facts.ids,
			LEAD_NUMBER);
	assert_not_with(twin_is_details(&one, &other), other.facts.n, 2);
	assert_not_with(twin_is_details(&one, &other), other.where,
			SPAN("TODO.md"));
	assert_not_with(twin_is_details(&one, &other), places[0].form,
			FORM_ENTRY);
	assert_not_with(twin_is_details(&one, &other), places[1].form,
			FORM_ENTRY);
}

static void a_report_is_by_its_name_beside_what_is_called_backlog(void **state)
{
	one = made(0, "report.md", FORM_ROW, 'a', 3);
	other = made(1, "backlog.md", FORM_ROW, 'a', 3);
	one.is_aside = other.is_called_backlog = true;
	assert_true(twin_is_report(&one, &other));
	assert_not_with(twin_is_report(&one, &other), one.is_aside, false);
	assert_not_with(twin_is_report(&one, &other), other.is_called_backlog,
			false);
}

static bool goes_on(void)
{
	struct hypothesis *all[] = { &one, &other };
	struct sought sought = { .arena = &arena, .all = all, .n_all = 2 };

	return twin_goes_on(&one, &other, &sought);
}

static void a_list_goes_on_where_the_files_end(void **state)
{
	one = made(0, "BACKLOG.md", FORM_HEADING, 'a', 12);
	other = made(1, "stories/", FORM_FILE, 'a', 10);
	one.facts.ids = LEAD_PREFIX;
	one.facts.distinct_ids = 12;
	assert_true(goes_on());
	assert_not_with(goes_on(), one.facts.distinct_ids, 11);
	assert_not_with(goes_on(), one.facts.ids, LEAD_NUMBER);
	assert_not_with(goes_on(), one.is_inside, false);
	assert_not_with(goes_on(), one.is_aside, true);
	assert_not_with(goes_on(), places[1].form, FORM_ROW);
	assert_not_with(goes_on(), other.facts.n, 12);
	/* All but one in ten have a file. */
	assert_not_with(goes_on(), other.facts.n, 11);
	other = made(1, "stories/", FORM_FILE, 'd', 10);
	assert_false(goes_on());
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(all_stories_hold_more_than_those_with_steps),
		TEST(a_roadmap_holds_more_than_the_section_copied_from_it),
		TEST(a_table_holds_more_where_some_rows_have_no_file),
		TEST(a_copy_stayed_behind_where_more_is_over_in_the_other),
		TEST(sections_are_details_of_rows_in_the_same_file),
		TEST(a_report_is_by_its_name_beside_what_is_called_backlog),
		TEST(a_list_goes_on_where_the_files_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
