/* The places in a document that a link can name. */
#include "with-document.h"

#include "backlog/anchors.h"

static struct table *anchors;

static void given_anchors(const char *text)
{
	given(text);
	if (anchors)
		table_release(anchors);
	anchors = anchors_of(&doc, &arena);
}

static int drop_anchors(void **state)
{
	table_release(anchors);
	anchors = NULL;
	return drop_arena(state);
}

#define ANCHOR_TEST(name) \
	cmocka_unit_test_setup_teardown(name, make_arena, drop_anchors)

static bool has(const char *name)
{
	return anchors_have(anchors, span_str(name));
}

static void a_heading_of_any_level_is_an_anchor(void **state)
{
	given_anchors(
		"# Export\n\n## Acceptance criteria\n\n###### Fine print\n\n"
		"Set ext\n-------\n");
	assert_true(has("export"));
	assert_true(has("acceptance-criteria"));
	assert_true(has("fine-print"));
	assert_true(has("set-ext"));
	assert_false(has("acceptance"));
	assert_false(has("why"));
}

static void the_second_of_a_name_gets_a_number(void **state)
{
	given_anchors("## Why\n\n## Why\n\n## why?\n");
	assert_true(has("why"));
	assert_true(has("why-1"));
	assert_true(has("why-2"));
	assert_false(has("why-3"));
	assert_false(has("why-0"));
}

static void a_number_that_is_taken_is_passed_over(void **state)
{
	given_anchors("## Why\n\n## Why 1\n\n## Why\n");
	assert_true(has("why"));
	assert_true(has("why-1"));
	assert_true(has("why-2"));
}

static void emphasis_code_and_links_count_by_their_text(void **state)
{
	given_anchors("## **Bold** and _thin_\n\n## `git ready` check\n\n"
		      "## See [the docs](docs/a.md)\n");
	assert_true(has("bold-and-thin"));
	assert_true(has("git-ready-check"));
	assert_true(has("see-the-docs"));
}

static void an_emoji_goes_and_its_blank_stays(void **state)
{
	given_anchors("## 🚀 Launch\n\n## Goals 🎯\n");
	assert_true(has("-launch"));
	assert_true(has("goals-"));
}

static void letters_of_other_scripts_stay(void **state)
{
	given_anchors("## Größe & Maß\n\n## Critérios de Aceitação\n");
	assert_true(has("größe--maß"));
	assert_true(has("critérios-de-aceitação"));
}

static void html_sets_anchors_by_name_and_id(void **state)
{
	given_anchors("<a name=\"one\"></a>\n\nText <a id='two'></a> here\n\n"
		      "<div class=\"x\" id=\"three\">\n</div>\n");
	assert_true(has("one"));
	assert_true(has("two"));
	assert_true(has("three"));
	assert_false(has("x"));
}

static void code_sets_no_anchor(void **state)
{
	given_anchors("```\n# Not one\n<a name=\"none\"></a>\n```\n\n"
		      "And `<a name=\"nope\">` neither\n");
	assert_false(has("not-one"));
	assert_false(has("none"));
	assert_false(has("nope"));
}

static void headings_in_quotes_and_lists_are_anchors(void **state)
{
	given_anchors("> ## Quoted\n\n- # Listed\n");
	assert_true(has("quoted"));
	assert_true(has("listed"));
}

static void the_anchor_that_was_meant_is_found(void **state)
{
	given_anchors("## Acceptance criteria\n\n## Why\n");
	assert_true(span_is(anchors_near(anchors, SPAN("acceptance-criterai"),
					 &arena),
			    "acceptance-criteria"));
	assert_int_equal(
		anchors_near(anchors, SPAN("entirely-else"), &arena).len, 0);
}

static void front_matter_sets_no_anchor(void **state)
{
	given_anchors("---\ntitle: Export\n---\n\n## Why\n");
	assert_false(has("title-export"));
	assert_false(has("export"));
	assert_true(has("why"));
}

static void many_headings_of_one_name_are_numbered_in_turn(void **state)
{
	enum { HEADINGS = 5000 };
	char *text = arena_alloc(&arena, 6 * HEADINGS + 1);

	for (size_t i = 0; i < HEADINGS; i++)
		memcpy(text + 6 * i, "## a\n\n", 6);
	given_anchors(text);
	assert_true(has("a-4999"));
	assert_false(has("a-5000"));
}

static void each_forge_writes_dashes_in_its_own_way(void **state)
{
	given_anchors("# \xF0\x9F\x9A\x80 Launch\n\n"
		      "## \xE2\x9A\x99\xEF\xB8\x8F Gates & checks\n");
	assert_true(has("-launch"));
	assert_true(has("launch"));
	assert_true(has("\xEF\xB8\x8F-gates--checks"));
	assert_true(has("\xEF\xB8\x8F-gates-checks"));
	assert_true(has("gates-checks"));
	assert_false(has("gates"));
	assert_false(has("gates--checks"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		ANCHOR_TEST(a_heading_of_any_level_is_an_anchor),
		ANCHOR_TEST(the_second_of_a_name_gets_a_number),
		ANCHOR_TEST(a_number_that_is_taken_is_passed_over),
		ANCHOR_TEST(emphasis_code_and_links_count_by_their_text),
		ANCHOR_TEST(an_emoji_goes_and_its_blank_stays),
		ANCHOR_TEST(each_forge_writes_dashes_in_its_own_way),
		ANCHOR_TEST(letters_of_other_scripts_stay),
		ANCHOR_TEST(html_sets_anchors_by_name_and_id),
		ANCHOR_TEST(code_sets_no_anchor),
		ANCHOR_TEST(headings_in_quotes_and_lists_are_anchors),
		ANCHOR_TEST(the_anchor_that_was_meant_is_found),
		ANCHOR_TEST(front_matter_sets_no_anchor),
		ANCHOR_TEST(many_headings_of_one_name_are_numbered_in_turn),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
