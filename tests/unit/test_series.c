/* Titles that count on among their siblings. */
#include "with-document.h"

#include "backlog/series.h"

/* "yyn": of each heading or top entry in turn, is it in a series? */
static void assert_series(enum block_kind kind, const char *text,
			  const char *expected)
{
	struct title_series series = { .outline = &doc.outline };
	char got[16] = "";
	size_t n = 0;

	given(text);
	arena_init(&series.arena);
	for (uint32_t b = 0; b < doc.outline.n_blocks; b++) {
		uint32_t words = kind == BLOCK_HEADING
					 ? b
					 : block_child(&doc.outline, b);

		if (doc.outline.blocks[b].kind != kind)
			continue;
		assert_true(n < sizeof(got) - 1);
		got[n++] = title_in_series(&series, b,
					   outline_text_copy(&doc.outline,
							     words, &arena))
				   ? 'y'
				   : 'n';
	}
	series_release(&series);
	if (strcmp(got, expected))
		fail_msg("%sis \"%s\", not \"%s\"", text, got, expected);
}

#define assert_headings(text, expected) \
	assert_series(BLOCK_HEADING, text, expected)
#define assert_entries(text, expected) \
	assert_series(BLOCK_ENTRY, text, expected)

static void capitals_with_numbers_are_one_from_two_on(void **state)
{
	assert_headings("## US1 Log in\n\n## US2 Log out\n", "yy");
	assert_headings("## US1 Log in\n", "n");
	assert_headings("## US1 Log in\n\n## Notes\n\n## US2 Log out\n", "yny");
	/* Half of them. */
	assert_headings("## US1 In\n\n## US2 Out\n\n## Notes\n\n## More\n",
			"yynn");
	assert_headings("## US1 In\n\n## US2 Out\n\n## A\n\n## B\n\n## C\n",
			"nnnnn");
	/* They may fall, and none comes twice. */
	assert_headings("## US2 In\n\n## US1 Out\n", "yy");
	assert_headings("## US1 In\n\n## US1 Out\n", "nn");
	assert_headings("## US1 In\n\n## us1 Out\n\n## US2 Off\n", "yny");
}

static void siblings_are_of_one_level_or_list(void **state)
{
	assert_headings("## US1 In\n\n### US2 Out\n", "nn");
	assert_headings("# X\n\n## US1 In\n\n# Y\n\n## US2 Out\n", "nyny");
	assert_entries("- US1 In\n- US2 Out\n", "yy");
	assert_entries("- US1 In\n  - US2 Out\n", "nn");
	assert_entries("- US1 In\n\nText.\n\n- US2 Out\n", "yy");
	assert_entries("- US1 In\n- \n- US2 Out\n", "yny");
}

static void words_and_bare_numbers_want_three(void **state)
{
	assert_headings("## Story 1 In\n\n## Story 2 Out\n", "nn");
	assert_headings("## Story 1 In\n\n## Story 2 Out\n\n## Story 3 Off\n",
			"yyy");
	assert_headings("## 1 In\n\n## 2 Out\n", "nn");
	assert_headings("## 1 In\n\n## 2 Out\n\n## 3 Off\n", "yyy");
	assert_headings("## 9 In\n\n## 10 Out\n\n## 11 Off\n", "yyy");
	/* What is counted falls. */
	assert_headings("## 3 Doors\n\n## 2 Gates\n\n## 1 Wall\n", "nnn");
	assert_headings("## 10 Doors\n\n## 9 Gates\n\n## 11 Walls\n", "nnn");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(capitals_with_numbers_are_one_from_two_on),
		TEST(siblings_are_of_one_level_or_list),
		TEST(words_and_bare_numbers_want_three),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
