/*
 * What is proposed out of what was weighed: in which order, what stands beside
 * the first, and what else it may be. Facts are set by hand, and no hypothesis
 * has items, so none is a copy or a part of another one.
 */
#include "with-hypothesis.h"

#include "seek/choose.h"

enum { MOST = 6 };

static struct hypothesis list[MOST];
static struct item_place places[MOST];
static struct sought sought;
static size_t n;

/* Adds one of twenty items, each with a status. */
static struct hypothesis *add(const char *where, enum item_form form,
			      double score)
{
	struct hypothesis *one = &list[n];

	places[n] = (struct item_place){ .form = form, .level = 2 };
	*one = (struct hypothesis){
		.places = &places[n++],
		.n_places = 1,
		.where = span_str(where),
		.score = score,
		.strength = NAME_STRONG,
		.is_inside = form != FORM_FILE,
		.is_settled = true,
		.facts = { .n = 20, .with_status = 20 },
	};
	return one;
}

static void choose(void)
{
	struct hypothesis **all = ARENA_ARRAY(&arena, struct hypothesis *, n);

	for (size_t i = 0; i < n; i++)
		all[i] = &list[i];
	sought = (struct sought){ .arena = &arena, .all = all, .n_all = n };
	choose_guesses(&sought);
}

/* "0 1; 2": the guesses, each with the kinds in it as they were added. */
static const char *chosen(void)
{
	struct buf text = BUF_INIT;
	const char *said;

	choose();
	for (size_t i = 0; i < sought.n_guesses; i++)
		for (size_t k = 0; k < sought.guesses[i].n; k++)
			buf_addf(&text, "%s%zu",
				 k   ? " "
				 : i ? "; "
				     : "",
				 (size_t)(sought.guesses[i].kinds[k] - list));
	buf_addc(&text, '\0');
	said = arena_copy(&arena, buf_span(&text)).at;
	buf_release(&text);
	return said;
}

#define assert_chosen(says) assert_string_equal(chosen(), says)

/* With that in it instead, this is chosen; everything else stays. */
#define assert_chosen_with(what, instead, says)          \
	do {                                             \
		struct hypothesis saved_[MOST];          \
		struct item_place places_[MOST];         \
                                                         \
		memcpy(saved_, list, sizeof(list));      \
		memcpy(places_, places, sizeof(places)); \
		(what) = (instead);                      \
		assert_chosen(says);                     \
		memcpy(list, saved_, sizeof(list));      \
		memcpy(places, places_, sizeof(places)); \
	} while (0)

static void given_nothing(void)
{
	n = 0;
}

static void the_surest_is_the_first_of_three(void **state)
{
	given_nothing();
	assert_chosen("");
	add("a/", FORM_FILE, 5);
	add("b/", FORM_FILE, 6);
	add("c/", FORM_FILE, 4.75);
	assert_chosen("1; 0");
	add("d/", FORM_FILE, 5.25);
	add("e/", FORM_FILE, 5.5);
	assert_chosen("1; 4; 3");
}

static void as_sure_ones_go_by_how_many_they_are_and_then_by_name(void **state)
{
	given_nothing();
	add("b/", FORM_FILE, 6);
	add("c/", FORM_FILE, 6)->facts.n = 21;
	add("a/", FORM_FILE, 6);
	assert_chosen("1; 2; 0");
	assert_int_equal(sought.n_all, 3);
	assert_ptr_equal(sought.all[0], &list[1]);
	assert_ptr_equal(sought.all[2], &list[0]);
	/* A name comes before a number. */
	assert_chosen_with(list[1].strength, NAME_MEDIUM, "2; 0; 1");
}

/* ---- what comes before what is surer ---- */

static void stories_come_before_the_epics_beside_them(void **state)
{
	given_nothing();
	add("plan/epics/", FORM_FILE, 12);
	add("plan/stories/", FORM_FILE, 8);
	assert_chosen("1 0; 0");
	assert_chosen_with(list[1].where, SPAN("plan/tasks/"), "1 0; 0");
	assert_chosen_with(list[1].where, SPAN("plan/tickets/"), "1 0; 0");
	assert_chosen_with(list[1].where, SPAN("plan/issues/"), "1 0; 0");
	assert_chosen_with(list[1].where, SPAN("plan/bugs/"), "0 1; 1");
	assert_chosen_with(list[1].where, SPAN("docs/stories/"), "0 1; 1");
	assert_chosen_with(list[0].where, SPAN("plan/bugs/"), "0 1; 1");
	assert_chosen_with(list[0].is_inside, true, "0 1; 1");
	assert_chosen_with(list[1].is_inside, true, "0; 1");
	/* Half as many stories are enough; so many epics have no state. */
	assert_chosen_with(list[0].facts.n, 40, "1; 0");
	assert_chosen_with(list[0].facts.n, 41, "0 1; 1");
	/* Stories by their ids, in a folder that is a container itself. */
	list[1].facts.sample.word = SPAN("US");
	assert_chosen_with(list[1].where, SPAN("plan/sprints/"), "0 1; 1");
}

static void in_one_folder_ids_tell_epics_from_stories(void **state)
{
	given_nothing();
	add("plan/", FORM_FILE, 12)->facts.sample.word = SPAN("EPIC");
	add("plan/", FORM_FILE, 8)->facts.sample.word = SPAN("STORY");
	assert_chosen("1 0; 0");
	assert_chosen_with(list[0].facts.sample.word, SPAN("FEAT"), "0 1; 1");
	assert_chosen_with(list[1].facts.sample.word, SPAN("FEAT"), "0 1; 1");
}

static void epics_with_ids_stand_beside_stories_without_a_state(void **state)
{
	given_nothing();
	add("plan/epics/", FORM_FILE, 12)->facts.with_status = 0;
	add("plan/stories/", FORM_FILE, 8);
	assert_chosen("1; 0");
	list[0].facts.ids = LEAD_PREFIX;
	list[0].facts.with_id = 18;
	assert_chosen("1 0; 0");
	assert_chosen_with(list[0].facts.with_id, 17, "1; 0");
	assert_chosen_with(list[0].facts.ids, LEAD_NUMBER, "1; 0");
}

static void a_list_ticked_off_comes_before_one_of_epics_untouched(void **state)
{
	given_nothing();
	add("docs/epics.md", FORM_ROW, 12)->facts.sample.word = SPAN("EPIC");
	add("docs/tasks.md", FORM_ENTRY, 8)->facts.done = 1;
	assert_chosen("1; 0");
	assert_chosen_with(list[1].facts.done, 19, "1; 0");
	assert_chosen_with(list[1].facts.done, 0, "0; 1");
	assert_chosen_with(list[1].facts.done, 20, "0; 1");
	assert_chosen_with(list[0].facts.done, 1, "0; 1");
	assert_chosen_with(list[1].facts.n, 19, "0; 1");
	assert_chosen_with(list[1].where, SPAN("src/tasks.md"), "0; 1");
	assert_chosen_with(list[1].facts.sample.word, SPAN("EPIC"), "0; 1");
	assert_chosen_with(list[0].facts.sample.word, SPAN("US"), "0; 1");
	assert_chosen_with(list[1].is_inside, false, "0 1; 1");
}

static void stories_come_before_items_of_no_name_beside_them(void **state)
{
	given_nothing();
	add("backlog/prs/", FORM_FILE, 12);
	add("backlog/bugs/", FORM_FILE, 11);
	add("backlog/stories/", FORM_FILE, 10)->facts.n = 10;
	assert_chosen("2 0 1; 0; 1");
	assert_chosen_with(list[2].facts.n, 9, "0 1 2; 1; 2");
	assert_chosen_with(list[2].where, SPAN("backlog/tasks/"),
			   "0 1 2; 1; 2");
	assert_chosen_with(list[2].where, SPAN("docs/stories/"), "0 1 2; 1; 2");
	assert_chosen_with(places[2].form, FORM_HEADING, "0 1 2; 1; 2");
	assert_chosen_with(places[0].form, FORM_HEADING, "0 1 2; 1; 2");
	assert_chosen_with(list[0].where, SPAN("backlog/tasks/"),
			   "0 1 2; 1; 2");
	/* At the top there is no backlog around them. */
	list[0].where = SPAN("prs/");
	assert_chosen_with(list[2].where, SPAN("stories/"), "0 1 2; 1; 2");
}

/* ---- beside the first ---- */

static void given_files_beside(void)
{
	given_nothing();
	add("stories/", FORM_FILE, 12);
	add("bugs/", FORM_FILE, 7)->facts.with_status = 14;
}

static void what_has_a_state_and_a_name_stands_beside_the_first(void **state)
{
	given_files_beside();
	assert_chosen("0 1; 1");
	assert_chosen_with(list[1].score, 6.75, "0; 1");
	assert_chosen_with(list[1].facts.with_status, 13, "0; 1");
	assert_chosen_with(list[1].strength, NAME_MEDIUM, "0; 1");
	assert_chosen_with(list[1].is_sprint, true, "0; 1");
	assert_chosen_with(list[1].is_aside, true, "0; 1");
	assert_chosen_with(list[0].score, 13.75, "0 1; 1");
	assert_chosen_with(list[0].score, 14, "0; 1");
}

static void what_is_put_away_stands_beside_nothing_alive(void **state)
{
	struct document old = { .path = SPAN("docs/archive/bugs/1.md") };
	struct document open = { .path = SPAN("docs/bugs/2.md") };
	struct document other = { .path = SPAN("docs/archive/stories/1.md") };
	struct part parts[] = { { .doc = &old },
				{ .doc = &open },
				{ .doc = &other } };
	struct item items[] = { { .parts = &parts[0] },
				{ .parts = &parts[1] },
				{ .parts = &parts[2], .title = SPAN("Pay") } };
	struct item *both[] = { &items[0], &items[1] };
	struct item *story = &items[2];

	given_files_beside();
	list[1].backlog.items = both;
	list[1].backlog.n_items = 1;
	assert_chosen("0; 1");
	assert_chosen_with(list[1].backlog.n_items, 2, "0 1; 1");
	list[0].backlog.items = &story;
	list[0].backlog.n_items = 1;
	assert_chosen("0 1; 1");
}

static void boxes_are_states(void **state)
{
	given_files_beside();
	list[1].facts.with_status = 0;
	assert_chosen("0; 1");
	list[1].facts.with_box = 18;
	assert_chosen("0 1; 1");
	list[1].facts.with_box = 17;
	assert_chosen("0; 1");
}

static void files_with_much_else_need_no_strong_name(void **state)
{
	given_files_beside();
	list[1].strength = NAME_MEDIUM;
	list[1].score = 10;
	/* Of what is said of strong names nothing is asked here. */
	list[1].is_aside = true;
	assert_chosen("0 1; 1");
	assert_chosen_with(list[1].score, 9.75, "0; 1");
	assert_chosen_with(list[1].strength, NAME_SAYS_NOTHING, "0; 1");
	assert_chosen_with(list[1].facts.with_status, 13, "0; 1");
	assert_chosen_with(list[1].is_inside, true, "0; 1");
}

static void in_the_same_file_it_has_ids_or_goes_on_in_them(void **state)
{
	given_nothing();
	add("BACKLOG.md", FORM_HEADING, 12)->facts.ids = LEAD_PREFIX;
	add("BACKLOG.md", FORM_ROW, 8);
	assert_chosen("0; 1");
	list[1].facts.ids = LEAD_PREFIX;
	list[1].facts.with_id = 18;
	assert_chosen("0 1; 1");
	/* Few have one, and yet they are of the same sort. */
	list[1].facts.with_id = 17;
	assert_chosen("0 1; 1");
	list[0].facts.ids = LEAD_NUMBER;
	assert_chosen("0; 1");
	list[1].facts.with_id = 18;
	assert_chosen("0 1; 1");
	list[1].facts.ids = LEAD_DATE;
	assert_chosen("0; 1");
}

static void in_another_file_it_is_called_a_backlog(void **state)
{
	given_nothing();
	add("BACKLOG.md", FORM_HEADING, 12);
	add("docs/bugs.md", FORM_ROW, 8);
	assert_chosen("0; 1");
	list[1].is_called_backlog = true;
	assert_chosen("0 1; 1");
}

/* Four, and nothing beside the second guess. */
static void so_many_stand_beside_the_first(void **state)
{
	given_nothing();
	add("a/", FORM_FILE, 12);
	add("b/", FORM_FILE, 11);
	add("c/", FORM_FILE, 10);
	add("d/", FORM_FILE, 9);
	add("e/", FORM_FILE, 8);
	assert_chosen("0 1 2 3 4; 1; 2");
	add("f/", FORM_FILE, 7.5);
	assert_chosen("0 1 2 3 4; 1; 2");
}

/* ---- what else it may be ---- */

/* The first few rows of a file, and ten times as many. */
static void the_lesser_of_one_form_in_a_file_is_not_a_guess(void **state)
{
	given_nothing();
	add("TODO.md", FORM_ROW, 10);
	add("TODO.md", FORM_ROW, 7.75)->facts.n = 9;
	list[1].facts.with_status = 0;
	/* It is another reading of the file, though, in the end. */
	add("x/", FORM_FILE, 6)->facts.with_status = 0;
	add("y/", FORM_FILE, 5)->facts.with_status = 0;
	assert_chosen("0; 2; 3");
	assert_chosen_with(list[1].score, 8, "0; 1; 2");
	assert_chosen_with(list[1].facts.n, 10, "0; 1; 2");
	assert_chosen_with(places[1].level, 3, "0; 1; 2");
	assert_chosen_with(places[1].form, FORM_ENTRY, "0; 1; 2");
	assert_chosen_with(list[1].where, SPAN("docs/TODO.md"), "0; 1; 2");
}

static void other_readings_of_the_same_file_are_guesses(void **state)
{
	given_nothing();
	add("TODO.md", FORM_ENTRY, 10);
	add("TODO.md", FORM_HEADING, 2.5);
	assert_chosen("0; 1");
	assert_chosen_with(list[1].score, 2.25, "0");
	assert_chosen_with(list[1].where, SPAN("docs/TODO.md"), "0");
	assert_chosen_with(list[1].is_inside, false, "0");
	/* What speaks against a container is not counted here. */
	list[1].is_container = true;
	assert_chosen_with(list[1].score, -3.5, "0; 1");
	assert_chosen_with(list[1].score, -3.75, "0");
	add("TODO.md", FORM_ROW, 4);
	add("TODO.md", FORM_PARAGRAPH, 3);
	assert_chosen("0; 2; 3");
	list[0].is_inside = false;
	assert_chosen("0");
}

/* Requirements that nobody has begun to plan, beside the backlog. */
static void the_likeliest_of_the_rest_is_a_guess(void **state)
{
	given_nothing();
	add("TODO.md", FORM_ENTRY, 10);
	add("docs/prd.md", FORM_HEADING, 2.5)->facts.with_box = 20;
	assert_chosen("0; 1");
	assert_chosen_with(list[1].score, 2.25, "0");
	add("a/", FORM_FILE, 6);
	assert_chosen("0; 2; 1");
	add("b/", FORM_FILE, 6);
	assert_chosen("0; 2; 3");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_surest_is_the_first_of_three),
		TEST(as_sure_ones_go_by_how_many_they_are_and_then_by_name),
		TEST(stories_come_before_the_epics_beside_them),
		TEST(in_one_folder_ids_tell_epics_from_stories),
		TEST(epics_with_ids_stand_beside_stories_without_a_state),
		TEST(a_list_ticked_off_comes_before_one_of_epics_untouched),
		TEST(stories_come_before_items_of_no_name_beside_them),
		TEST(what_has_a_state_and_a_name_stands_beside_the_first),
		TEST(what_is_put_away_stands_beside_nothing_alive),
		TEST(boxes_are_states),
		TEST(files_with_much_else_need_no_strong_name),
		TEST(in_the_same_file_it_has_ids_or_goes_on_in_them),
		TEST(in_another_file_it_is_called_a_backlog),
		TEST(so_many_stand_beside_the_first),
		TEST(the_lesser_of_one_form_in_a_file_is_not_a_guess),
		TEST(other_readings_of_the_same_file_are_guesses),
		TEST(the_likeliest_of_the_rest_is_a_guess),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
