/*
 * States that the reader does not see by itself: each test gives titles or
 * rows, and says which directive would make them known; "" for none.
 */
#include "with-survey.h"

#include "seek/choose.h"
#include "seek/mend.h"
#include "seek/states.h"

typedef struct span find_fn(const struct hypothesis *one, struct arena *arena);

typedef struct span find_with_signs_fn(const struct hypothesis *one,
				       const struct signs *signs,
				       struct arena *arena);

static struct span find_with_signs(find_with_signs_fn *find,
				   const struct hypothesis *one)
{
	struct signs signs;

	signs_find(&signs, one, &survey, &arena);
	return find(one, &signs, &arena);
}

static struct span title_status(const struct hypothesis *one,
				struct arena *unused)
{
	(void)unused;
	return find_with_signs(find_title_status, one);
}

static struct span leading_signs(const struct hypothesis *one,
				 struct arena *unused)
{
	(void)unused;
	return find_with_signs(find_leading_signs, one);
}

static struct span row_signs(const struct hypothesis *one, struct arena *unused)
{
	(void)unused;
	return find_with_signs(find_row_signs, one);
}

static struct span field_status(const struct hypothesis *one,
				struct arena *unused)
{
	(void)unused;
	return find_with_signs(find_field_status, one);
}

/* What is proposed for the items of that form in one file. */
static const char *proposed(find_fn *find, enum item_form form,
			    const char *text)
{
	struct hypothesis *one = hypothesis_new(&arena);
	struct file file = { "a.md", text };
	struct err err = ERR_INIT;
	struct span said;

	one->name = SPAN("Item");
	hypothesis_add_place(one, SPAN("a.md"), form, &arena)->level = 2;
	given_files(&file, 1);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
	assert_true(hypothesis_read(one, &survey, &arena));
	hypothesis_measure(one, &arena);
	said = find(one, &arena);
	said = arena_printf(&arena, "%.*s", (int)said.len,
			    said.len ? said.at : "");
	hypothesis_release(one);
	survey_release(&survey);
	return said.at;
}

/* Titles with ";" between as entries, for which this is proposed. */
static const char *of_titles(find_fn *find, const char *titles)
{
	struct buf text = BUF_INIT;
	struct span rest = span_str(titles), title;
	const char *said;

	while (span_next_part(&rest, ';', &title))
		buf_addf(&text, "- %.*s\n", (int)span_trim(title).len,
			 span_trim(title).at);
	buf_addc(&text, '\0');
	said = proposed(find, FORM_ENTRY,
			arena_copy(&arena, buf_span(&text)).at);
	buf_release(&text);
	return said;
}

#define assert_titles(find, titles, expected) \
	assert_string_equal(of_titles(find, titles), expected)

/* ---- the last word of a title ---- */

#define ENDS(marks, words) "done when title: /(" marks ")\\s*(" words ")\\W*$/"

static void the_last_words_after_a_mark_may_mean_an_end(void **state)
{
	assert_titles(find_title_done, "A — done; B — done; C",
		      ENDS("—", "done"));
	assert_titles(find_title_done, "A (done); B (done)",
		      ENDS("\\(", "done"));
	assert_titles(find_title_done, "A [done]; B - done",
		      ENDS(" - |\\[", "done"));
	assert_titles(find_title_done, "A: done; B -- done",
		      ENDS("--|: ", "done"));
	assert_titles(find_title_done, "A – done; B（done）",
		      ENDS("–|（", "done"));
	assert_titles(find_title_done, "A — done; B — delivered; C — Done",
		      ENDS("—", "done|delivered|Done"));
	/* One is chance; and so is what is not after a mark, or begins it. */
	assert_titles(find_title_done, "A — done; B", "");
	assert_titles(find_title_done, "A is done; B is done", "");
	assert_titles(find_title_done, "A — begun; B — begun", "");
	assert_titles(find_title_done, "A — done 2; B — done 2", "");
	assert_titles(find_title_done,
		      "A — done; B — delivered; C — shipped; D — fixed",
		      ENDS("—", "done|delivered|shipped|fixed"));
	assert_titles(find_title_done,
		      "A — done; B — delivered; C — shipped; D — fixed; "
		      "E — fixed",
		      ENDS("—", "done|delivered|shipped|fixed"));
	assert_titles(find_title_done,
		      "A — done; B — delivered; C — shipped; D — fixed; "
		      "E — completed",
		      "");
}

static void a_tick_at_the_end_is_an_end(void **state)
{
	assert_titles(find_title_done, "A ✓; B ✓; C",
		      "done when title: /(✓)$/");
	assert_titles(find_title_done, "A ✅; B ☑", "done when title: /(✅|☑)$/");
	assert_titles(find_title_done, "A ✓; B", "");
	assert_titles(find_title_done, "A ✓ again; B ✓ again", "");
}

/* ---- the first word of a title ---- */

#define OPENS(words)                                                  \
	"done when title: /^\\W*(?:\\d{4}-\\d\\d-\\d\\d\\W+)?(" words \
	")(?=\\s*[:：]|[^()\\[\\]]*[)\\]])/"

static void the_first_word_may_mean_an_end(void **state)
{
	assert_titles(find_opening_done, "done: A; B", OPENS("done"));
	assert_titles(find_opening_done, "(done in May) A; B", OPENS("done"));
	assert_titles(find_opening_done, "[Done] A; (fixed) B",
		      OPENS("Done|fixed"));
	assert_titles(find_opening_done, "2026-01-02 done: A; B",
		      OPENS("done"));
	assert_titles(find_opening_done, "(2026-01-02) done: A; B",
		      OPENS("done"));
	assert_titles(find_opening_done, "(2026-01-02, done) A; B",
		      OPENS("done"));
	assert_titles(find_opening_done, "完了：A; B", OPENS("完了"));
	assert_titles(find_opening_done, "— done : A; B", OPENS("done"));
	assert_titles(find_opening_done, "Done lists are sorted; B", "");
	assert_titles(find_opening_done, "(begun) A; B", "");
	assert_titles(find_opening_done, "(done; B", "");
	assert_titles(find_opening_done, "(2026-01-02) done (again) A; B", "");
	assert_titles(find_opening_done, "7; B", "");
	assert_titles(find_opening_done,
		      "done: A; fixed: B; shipped: C; delivered: D",
		      OPENS("done|fixed|shipped|delivered"));
	assert_titles(find_opening_done,
		      "done: A; fixed: B; shipped: C; delivered: D; "
		      "completed: E",
		      "");
}

/* ---- a status in the title ---- */

/* The first bytes of what is proposed tell the pattern. */
#define assert_status(titles, pattern)                                      \
	assert_string_equal(of_titles(title_status, titles),                \
			    *(pattern) ? "field status from title " pattern \
				       : "")

#define BRACKETS "/\\[([A-Za-z][A-Za-z -]*)\\]/"
#define AT_END "/\\(([A-Za-z][A-Za-z -]*)\\)\\s*$/"

static void most_titles_have_a_state_in_the_same_place(void **state)
{
	assert_status("A [open]; B [done]; C", BRACKETS);
	assert_status("A [open]; B; C [done]; D", "");
	assert_status("A [open]; B [done]; C [open]; D; E", BRACKETS);
	assert_status("A (open); B (done); C", AT_END);
	assert_status("A [open]; B [maybe later]; C", "");
	assert_status("A: open; B: done", "");
	assert_status("DONE A; TODO B", "/^\\W*(DONE|TODO)\\b/");
	assert_status("READY A; OPEN B", "/^\\W*(READY|OPEN)\\b/");
	assert_status(
		"A Status: open; B Status: done",
		"/\\b(?:Status|Estado|Statut|Stato|Статус|状态|状態|Durum|"
		"Durumu|Tilanne):\\s*\\W*(\\p{L}[^.;,|]*)/");
}

static void of_two_places_the_one_counts_that_more_titles_have(void **state)
{
	assert_status("A [open]; B (done); C (open)", AT_END);
	assert_status("A [open] (done); B [done]; C (open)", BRACKETS);
}

/* A box says it where some titles do. */
static void boxes_count_beside_two_states_in_titles(void **state)
{
	assert_status("[ ] A [open]; [x] B [done]; [ ] C; [x] D; E", BRACKETS);
	assert_status("[ ] A [open]; [x] B; [ ] C; [x] D; E", "");
	assert_status("[ ] A [open]; [x] B [done]; C; D; E", "");
}

static void signs_are_states_but_for_what_adorns_or_ranks(void **state)
{
	assert_status("✅ A; 🚧 B; C", "/(✅|🚧)/");
	assert_status("📋 A; 📋 B; C", "/(📋)/");
	/* One in front of all is none, unless it tells that all is over. */
	assert_status("📋 A; 📋 B; 📋 C", "");
	assert_status("✅ A; ✅ B; ✅ C", "/(✅)/");
	/* Circles alone rank. */
	assert_status("🔴 A; 🟢 B; 🟡 C", "");
	assert_status("🔴 A; 🟡 B; ✅ C", "/(🔴|🟡|✅)/");
	/* So they do where green is not over, and a tick is. */
	assert_status("🔴 A; 🟢 B; ✅ C", "");
	assert_status("🟢 A; ✅ B; ✅ C", "/(✅)/");
}

static void two_signs_of_an_end_before_ids_are_states(void **state)
{
	assert_titles(leading_signs, "✅ T-1 A; ✅ T-2 B; T-3 C",
		      "field status from title /(✅)/");
	assert_titles(leading_signs, "✅ T-1 A; T-2 B; T-3 C", "");
	assert_titles(leading_signs, "🚧 T-1 A; 🚧 T-2 B; T-3 C", "");
	assert_titles(leading_signs, "✅ T-1 A; ✅ B; T-3 C", "");
	assert_titles(leading_signs,
		      "✅ T-1 A; ✅ T-2 A; T-3 C; T-4 C; T-5 C; T-6 C; T-7 C; "
		      "D; E; F",
		      "field status from title /(✅)/");
	assert_titles(leading_signs,
		      "✅ T-1 A; ✅ T-2 A; T-3 C; T-4 C; T-5 C; T-6 C; C; "
		      "D; E; F",
		      "");
}

/* ---- a field that is called otherwise ---- */

/* Ten rows of a table with a column "Kas" of these values. */
static const char *of_column(const char *values)
{
	struct buf text = BUF_INIT;
	struct span rest = span_str(values), value;
	const char *said;

	buf_adds(&text, "| ID | Kas |\n| --- | --- |\n");
	for (int i = 1; span_next_part(&rest, ' ', &value); i++)
		buf_addf(&text, "| T-%d | %.*s |\n", i, (int)value.len,
			 value.at);
	buf_addc(&text, '\0');
	said = proposed(field_status, FORM_ROW,
			arena_copy(&arena, buf_span(&text)).at);
	buf_release(&text);
	return said;
}

static void a_field_of_states_is_a_status_whatever_it_is_called(void **state)
{
	static const char kas[] = "field status from field Kas";

	assert_string_equal(of_column("done open open open open open open "
				      "open - -"),
			    kas);
	assert_string_equal(of_column("done open open open open open open "
				      "- - -"),
			    "");
	assert_string_equal(of_column("done open open open open open open "
				      "open open foo"),
			    kas);
	assert_string_equal(of_column("done open open open open open open "
				      "open bar foo"),
			    "");
	assert_string_equal(of_column("open open open"), "");
	assert_string_equal(of_column("done done done"), "");
	assert_string_equal(of_column("🔴 🟢 🟢"), "");
}

/* ---- a sign beside the id of a row ---- */

#define ROWS(a, b, c, d, e, f)                                         \
	proposed(row_signs, FORM_ROW,                                  \
		 "| ID | Name | Note |\n| --- | --- | --- |\n"         \
		 "| " a " | A | |\n| " b " | B | |\n| " c " | C | |\n" \
		 "| " d " | D | |\n| " e " | E | |\n| " f " | F | |\n")

static void a_third_of_the_rows_have_signs_beside_their_ids(void **state)
{
	static const char id[] = "field status from column ID /(✅)/";

	assert_string_equal(ROWS("T-1 ✅", "T-2 ✅", "T-3", "T-4", "T-5", "T-6"),
			    id);
	assert_string_equal(ROWS("T-1 ✅", "T-2", "T-3", "T-4", "T-5", "T-6"),
			    "");
	assert_string_equal(ROWS("T-1", "T-2", "T-3", "T-4", "T-5", "T-6"), "");
	/* Of three rows two are asked for. */
	assert_string_equal(proposed(row_signs, FORM_ROW,
				     "| ID | Name |\n| --- | --- |\n"
				     "| T-1 ✅ | A |\n| T-2 | B |\n"
				     "| T-3 | C |\n"),
			    "");
	assert_string_equal(proposed(row_signs, FORM_ROW,
				     "| ID | Name |\n| --- | --- |\n"
				     "| T-1 ✅ | A |\n| T-2 ✅ | B |\n"
				     "| T-3 | C |\n"),
			    id);
	/* A sign beside something else says nothing of the row. */
	assert_string_equal(proposed(row_signs, FORM_ROW,
				     "| ID | Needs |\n| --- | --- |\n"
				     "| T-1 | X ✅ |\n| T-2 | Y ✅ |\n"
				     "| T-3 | C |\n"),
			    "");
}

/* ---- headings beside the items ---- */

static struct span neighbours(const struct hypothesis *one,
			      struct arena *unused)
{
	(void)unused;
	assert_true(hypothesis_mend((struct hypothesis *)one, &survey, &arena));
	return one->places[0].pick;
}

#define ITEM(title) "## " title "\n\n**Owner:** Ada\n\n"
#define PLAIN(title) "## " title "\n\nText.\n\n"

#define assert_neighbours(text, expected) \
	assert_string_equal(proposed(neighbours, FORM_HEADING, text), expected)

static void what_has_nothing_of_what_most_have_is_left_out(void **state)
{
	assert_neighbours(PLAIN("How (to) use") ITEM("Pay") ITEM("Ship")
				  ITEM("Sort") ITEM("Mail"),
			  "/^(?!(?:How .to. use)$)/");
	assert_neighbours(ITEM("Pay") ITEM("Ship") ITEM("Sort") ITEM("Mail")
				  PLAIN("Share the notes") PLAIN("More"),
			  "/^(?!(?:Share the notes|More)$)/");
	/* Three headings are too few to tell. */
	assert_neighbours(PLAIN("How to use") ITEM("Pay") ITEM("Ship"), "");
	assert_neighbours(ITEM("Pay") ITEM("Ship") ITEM("Sort") ITEM("Mail"),
			  "");
}

static void between_items_it_is_one_unless_its_name_tells(void **state)
{
	assert_neighbours(ITEM("Pay") ITEM("Ship") PLAIN("Share the notes")
				  ITEM("Sort") ITEM("Mail"),
			  "");
	assert_neighbours(ITEM("Pay") ITEM("Ship") PLAIN("Status legend")
				  ITEM("Sort") ITEM("Mail"),
			  "/^(?!(?:Status legend)$)/");
	assert_neighbours(ITEM("Pay") ITEM("Ship") PLAIN("Done") ITEM("Sort")
				  ITEM("Mail"),
			  "/^(?!(?:Done)$)/");
	/* One that counts on is one at the end as well. */
	assert_neighbours(ITEM("A. Pay") ITEM("B. Ship") ITEM("C. Sort")
				  PLAIN("D. Mail"),
			  "");
	assert_neighbours(ITEM("A. Pay") ITEM("B. Ship") ITEM("C. Sort")
				  PLAIN("E. Mail"),
			  "/^(?!(?:E. Mail)$)/");
}

static void where_most_have_ids_one_without_is_one_too(void **state)
{
	assert_neighbours(ITEM("US-1 Pay") ITEM("US-2 Ship") ITEM("US-3 Sort")
				  ITEM("US-4 Mail") PLAIN("Share the notes"),
			  "");
	assert_neighbours(ITEM("US-1 Pay") ITEM("US-2 Ship") ITEM("US-3 Sort")
				  ITEM("US-4 Mail") PLAIN("Status legend"),
			  "/^(?!(?:Status legend)$)/");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_last_words_after_a_mark_may_mean_an_end),
		TEST(a_tick_at_the_end_is_an_end),
		TEST(the_first_word_may_mean_an_end),
		TEST(most_titles_have_a_state_in_the_same_place),
		TEST(of_two_places_the_one_counts_that_more_titles_have),
		TEST(boxes_count_beside_two_states_in_titles),
		TEST(signs_are_states_but_for_what_adorns_or_ranks),
		TEST(two_signs_of_an_end_before_ids_are_states),
		TEST(a_field_of_states_is_a_status_whatever_it_is_called),
		TEST(a_third_of_the_rows_have_signs_beside_their_ids),
		TEST(what_has_nothing_of_what_most_have_is_left_out),
		TEST(between_items_it_is_one_unless_its_name_tells),
		TEST(where_most_have_ids_one_without_is_one_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
