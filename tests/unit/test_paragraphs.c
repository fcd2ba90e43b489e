/*
 * Which paragraphs may be the items of a backlog. Each test has paragraphs on
 * both sides of a limit; what is expected are headings of a definition.
 */
#include "with-survey.h"

static void finds(const char *path, const char *text, const char *expected)
{
	struct file file = { path, text };

	assert_string_equal(candidates_in(candidates_of_paragraphs, &file, 1),
			    expected);
}

static void finds_nothing(const char *path, const char *text)
{
	finds(path, text, "");
}

/* ---- in bold ---- */

static void three_in_bold_with_an_id_are_items(void **state)
{
	finds("a.md",
	      "Status: open\n\n**US-1** a\n\n**US-2** b\n\n**US-3** c\n",
	      "## Story `a.md **`\n");
	finds_nothing("a.md", "Status: open\n\n**US-1** a\n\n**US-2** b\n");
	finds_nothing("a.md",
		      "Status: open\n\n**P1** a\n\n**P2** b\n\n**P3** c\n");
}

static void three_in_bold_are_a_backlog_that_is_called_so(void **state)
{
	finds("TODO.md", "**A** a\n\n**B** b\n\n**C** c\n",
	      "## Task `TODO.md ** /./`\n");
	assert_true(found.list[0]->is_every_paragraph);
	finds_nothing("TODO.md", "**A** a\n\n**B** b\n");
	finds_nothing("a.md",
		      "Status: open\n\n**A** a\n\n**B** b\n\n**C** c\n");
}

static void nine_of_ten_say_another_thing(void **state)
{
	finds("TODO.md",
	      "**A** a\n\n**B** b\n\n**C** c\n\n**D** d\n\n**E** e\n\n**F** "
	      "f\n\n"
	      "**G** g\n\n**H** h\n\n**I** i\n\n**A** j\n",
	      "## Task `TODO.md ** /./`\n");
	finds_nothing("TODO.md",
		      "**A** a\n\n**B** b\n\n**C** c\n\n**D** d\n\n**E** e\n\n"
		      "**F** f\n\n**G** g\n\n**H** h\n\n**A** i\n");
}

static void plain_paragraphs_are_fewer_than_twice_as_many(void **state)
{
	finds("TODO.md",
	      "**A** a\n\n**B** b\n\n**C** c\n\nD.\n\nE.\n\nF.\n\nG.\n\nH.\n",
	      "## Task `TODO.md ** /./`\n");
	finds_nothing("TODO.md", "**A** a\n\n**B** b\n\n**C** c\n\nD.\n\nE.\n\n"
				 "F.\n\nG.\n\nH.\n\nI.\n");
}

static void what_stands_above_all_headings_says_how_to_read(void **state)
{
	finds("TODO.md",
	      "# X\n\n**Legend:** so.\n\n## Y\n\n**A** a\n\n**B** b\n",
	      "## Task `TODO.md ** /^(?!(Legend:))/`\n");
	finds("TODO.md",
	      "**Legend** so.\n\n**Rules** so.\n\n## Y\n\n**A** a\n\n**B** "
	      "b\n\n"
	      "**C** c\n",
	      "## Task `TODO.md ** /^(?!(Legend|Rules))/`\n");
	/* As many above as below are items like those. */
	finds("TODO.md",
	      "**L** so.\n\n**M** so.\n\n## Y\n\n**A** a\n\n**B** b\n",
	      "## Task `TODO.md ** /./`\n");
	finds("TODO.md",
	      "**L** l\n\n**M** m\n\n**N** n\n\n**O** o\n\n**P** p\n\n**Q** "
	      "q\n\n"
	      "**R** r\n\n## Y\n\n**A** a\n\n**B** b\n\n**C** c\n\n**D** d\n\n"
	      "**E** e\n\n**F** f\n\n**G** g\n\n**H** h\n",
	      "## Task `TODO.md ** /./`\n");
}

static void a_heading_that_plans_says_which_are_meant(void **state)
{
	finds("TODO.md",
	      "## Roadmap\n\n**A** a\n\n**B** b\n\n**C** c\n\n"
	      "## Decisions\n\n**D** d\n",
	      "## Task `TODO.md ** /./` `when lane: Roadmap`\n");
	finds("TODO.md",
	      "## Roadmap\n\n**A** a\n\n**B** b\n\n## Other\n\n**D** d\n",
	      "## Task `TODO.md ** /./`\n");
	finds("TODO.md",
	      "## Other\n\n**A** a\n\n**B** b\n\n**C** c\n\n## Legend\n\n**D** "
	      "d\n",
	      "## Task `TODO.md ** /./` `when not lane: Legend`\n");
}

/* ---- plain titles ---- */

static void three_titles_with_ids_are_items(void **state)
{
	finds("TODO.md", "US-1: A\n\nUS-2: B\n\nUS-3: C\n",
	      "## Story `TODO.md ID:`\n");
	finds_nothing("TODO.md", "US-1: A\n\nUS-2: B\n");
	finds_nothing("TODO.md", "P1: A\n\nP2: B\n\nP3: C\n");
}

static void the_longest_sequence_is_told_by_a_regex(void **state)
{
	finds("TODO.md", "US-1: A\n\nUS-2: B\n\nUS-3: C\n\nBUG-1: D\n",
	      "## Story `TODO.md ID: /^\\W*US[-_]\\d/i`\n");
	finds("TODO.md",
	      "US-1: A\n\nUS-2: B\n\nUS-3: C\n\nBUG-1: D\n\nBUG-2: E\n\n"
	      "BUG-3: F\n\nBUG-4: G\n",
	      "## Bug `TODO.md ID: /^\\W*BUG[-_]\\d/i`\n");
}

static void ids_differ_and_few_stand_within_paragraphs(void **state)
{
	finds_nothing("TODO.md", "US-1: A\n\nUS-2: B\n\nUS-2: C\n");
	finds("TODO.md",
	      "US-1: A\nText.\n\nUS-2: B\nUS-9: b\n\nUS-3: C\n\nUS-4: D\n",
	      "## Story `TODO.md ID:`\n");
	finds_nothing(
		"TODO.md",
		"US-1: A\nUS-8: a\n\nUS-2: B\nUS-9: b\n\nUS-3: C\n\nUS-4: D\n");
}

/* ---- stories ---- */

#define STORY "As a reader I want to sort.\n\n"

static void three_plain_stories_are_items(void **state)
{
	finds("TODO.md", STORY STORY STORY,
	      "## Story `TODO.md paragraph /^\\W*as a/i`\n");
	finds_nothing("TODO.md", STORY STORY);
	finds_nothing("TODO.md",
		      STORY STORY "Als Leser möchte ich drucken.\n\n");
	/* What begins so and is not one could not be told apart. */
	finds_nothing("TODO.md", STORY STORY STORY "As a rule, no.\n");
}

static void a_story_below_a_heading_of_its_own_is_what_that_has(void **state)
{
	finds("TODO.md",
	      "## A\n\n" STORY STORY "## B\n\n" STORY "## C\n\n" STORY,
	      "## Story `TODO.md paragraph /^\\W*as a/i`\n");
	finds_nothing("TODO.md",
		      "## A\n\n" STORY "## B\n\n" STORY "## C\n\n" STORY);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(three_in_bold_with_an_id_are_items),
		TEST(three_in_bold_are_a_backlog_that_is_called_so),
		TEST(nine_of_ten_say_another_thing),
		TEST(plain_paragraphs_are_fewer_than_twice_as_many),
		TEST(what_stands_above_all_headings_says_how_to_read),
		TEST(a_heading_that_plans_says_which_are_meant),
		TEST(three_titles_with_ids_are_items),
		TEST(the_longest_sequence_is_told_by_a_regex),
		TEST(ids_differ_and_few_stand_within_paragraphs),
		TEST(three_plain_stories_are_items),
		TEST(a_story_below_a_heading_of_its_own_is_what_that_has),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
