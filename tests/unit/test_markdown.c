/* The blocks of a document, each where it stands. */
#include "with-blocks.h"

static void headings_have_a_level_and_a_text(void **state)
{
	given("# One\n\n### Three ###\n###### Six\n");
	is(BLOCK_HEADING, "# One", "One");
	assert_int_equal(last()->level, 1);
	is(BLOCK_HEADING, "### Three ###", "Three");
	assert_int_equal(last()->level, 3);
	is(BLOCK_HEADING, "###### Six", "Six");
	assert_int_equal(last()->level, 6);
	ends();
}

static void an_underlined_heading_ends_behind_its_line(void **state)
{
	given("One\n===\n\nTwo\nlines\n---\nText\n");
	is(BLOCK_HEADING, "One\n===", "One");
	assert_int_equal(last()->level, 1);
	is(BLOCK_HEADING, "Two\nlines\n---", "Two lines");
	assert_int_equal(last()->level, 2);
	is(BLOCK_PARAGRAPH, "Text", "Text");
	ends();
}

static void a_heading_may_have_no_text(void **state)
{
	given("Text\n\n##\n\n#\n\nMore\n");
	is(BLOCK_PARAGRAPH, "Text", "Text");
	is(BLOCK_HEADING, "##", "");
	assert_int_equal(last()->level, 2);
	from += 2;
	is(BLOCK_HEADING, "#", "");
	assert_int_equal(last()->level, 1);
	is(BLOCK_PARAGRAPH, "More", "More");
	ends();
}

static void hashes_without_a_blank_are_text(void **state)
{
	given("#none\n\n####### seven\n");
	is(BLOCK_PARAGRAPH, "#none", "#none");
	is(BLOCK_PARAGRAPH, "####### seven", "####### seven");
	ends();
}

static void offsets_are_bytes_behind_other_scripts(void **state)
{
	given("# Größe 🚀\n\nAção é\n\n- 日本\n");
	is(BLOCK_HEADING, "# Größe 🚀", "Größe 🚀");
	is(BLOCK_PARAGRAPH, "Ação é", "Ação é");
	is(BLOCK_LIST, "- 日本", "");
	is(BLOCK_ENTRY, "- 日本", "");
	is(BLOCK_PARAGRAPH, "日本", "日本");
	ends();
}

static void offsets_count_front_matter_and_byte_order_mark(void **state)
{
	given("\xEF\xBB\xBF---\na: ü\n---\n# A\n");
	is(BLOCK_HEADING, "# A", "A");
	ends();
	given("\xEF\xBB\xBF# A\n");
	is(BLOCK_HEADING, "# A", "A");
	ends();
}

static void a_document_may_end_without_a_line_break(void **state)
{
	given("# A\n\nText");
	is(BLOCK_HEADING, "# A", "A");
	is(BLOCK_PARAGRAPH, "Text", "Text");
	ends();
	given("-");
	is(BLOCK_LIST, "-", "");
	is(BLOCK_ENTRY, "-", "");
	ends();
	given("");
	ends();
}

static void lines_may_end_in_crlf(void **state)
{
	given("# A\r\n\r\nTwo\r\nlines\r\n\r\n- x\r\n\r\n```\r\nc\r\n```\r\n"
	      "\r\nB\r\n---\r\n");
	is(BLOCK_HEADING, "# A", "A");
	is(BLOCK_PARAGRAPH, "Two\r\nlines", "Two lines");
	is(BLOCK_LIST, "- x", "");
	is(BLOCK_ENTRY, "- x", "");
	is(BLOCK_PARAGRAPH, "x", "x");
	is(BLOCK_CODE, "```\r\nc\r\n```", "");
	is(BLOCK_HEADING, "B\r\n---", "B");
	ends();
}

static void emphasis_code_and_escapes_leave_their_text(void **state)
{
	given("**a** _b_ `c` ~~d~~ \\* e  \nf &amp; &#228;\n");
	is(BLOCK_PARAGRAPH, "**a** _b_ `c` ~~d~~ \\* e  \nf &amp; &#228;",
	   "a b c d * e f & ä");
	ends();
}

static void nested_entries_begin_at_their_own_mark(void **state)
{
	given("- - x\n  - y\n");
	is(BLOCK_LIST, "- - x\n  - y", "");
	is(BLOCK_ENTRY, "- - x\n  - y", "");
	is(BLOCK_LIST, "- x\n  - y", "");
	is(BLOCK_ENTRY, "- x", "");
	is(BLOCK_PARAGRAPH, "x", "x");
	is(BLOCK_ENTRY, "- y", "");
	is(BLOCK_PARAGRAPH, "y", "y");
	ends();
	assert_int_equal(doc.outline.blocks[2].parent, 1);
	assert_int_equal(doc.outline.blocks[5].parent, 2);
}

static void numbered_lists_are_known_as_such(void **state)
{
	given("1. a\n10. b\n\n* c\n");
	is(BLOCK_LIST, "1. a\n10. b", "");
	assert_true(last()->ordered);
	is(BLOCK_ENTRY, "1. a", "");
	is(BLOCK_PARAGRAPH, "a", "a");
	is(BLOCK_ENTRY, "10. b", "");
	is(BLOCK_PARAGRAPH, "b", "b");
	is(BLOCK_LIST, "* c", "");
	assert_false(last()->ordered);
	is(BLOCK_ENTRY, "* c", "");
	is(BLOCK_PARAGRAPH, "c", "c");
	ends();
}

static void an_entry_may_be_empty(void **state)
{
	given("- a\n-\n- c\n");
	is(BLOCK_LIST, "- a\n-\n- c", "");
	is(BLOCK_ENTRY, "- a", "");
	is(BLOCK_PARAGRAPH, "a", "a");
	is(BLOCK_ENTRY, "-", "");
	assert_int_equal(last()->start, 4);
	is(BLOCK_ENTRY, "- c", "");
	is(BLOCK_PARAGRAPH, "c", "c");
	ends();
}

static void the_text_of_an_entry_may_begin_on_the_next_line(void **state)
{
	given("-\n  a\n- b\n");
	is(BLOCK_LIST, "-\n  a\n- b", "");
	is(BLOCK_ENTRY, "-\n  a", "");
	is(BLOCK_PARAGRAPH, "a", "a");
	is(BLOCK_ENTRY, "- b", "");
	is(BLOCK_PARAGRAPH, "b", "b");
	ends();
}

static void boxes_tell_their_mark_and_place(void **state)
{
	given("- [ ] a\n- [x] b\n- [X] c\n- [-] d\n- [y] e\n");
	is(BLOCK_LIST, "- [ ] a\n- [x] b\n- [X] c\n- [-] d\n- [y] e", "");
	is(BLOCK_ENTRY, "- [ ] a", "");
	assert_int_equal(last()->mark, ' ');
	assert_int_equal(last()->box, 3);
	is(BLOCK_PARAGRAPH, "a", "a");
	is(BLOCK_ENTRY, "- [x] b", "");
	assert_int_equal(last()->mark, 'x');
	assert_int_equal(last()->box, 11);
	is(BLOCK_PARAGRAPH, "b", "b");
	is(BLOCK_ENTRY, "- [X] c", "");
	assert_int_equal(last()->mark, 'x');
	is(BLOCK_PARAGRAPH, "c", "c");
	is(BLOCK_ENTRY, "- [-] d", "");
	assert_int_equal(last()->mark, '-');
	assert_int_equal(last()->box, 27);
	/* Whether this box belongs to the paragraph is nobody's concern. */
	assert_true(
		span_is(outline_text_copy(&doc.outline, next++, &arena), "d"));
	is(BLOCK_ENTRY, "- [y] e", "");
	assert_int_equal(last()->mark, 0);
	is(BLOCK_PARAGRAPH, "[y] e", "[y] e");
	ends();
}

static void a_box_alone_on_its_line_is_a_box(void **state)
{
	given("- [x]\n  a\n");
	is(BLOCK_LIST, "- [x]\n  a", "");
	is(BLOCK_ENTRY, "- [x]\n  a", "");
	assert_int_equal(last()->mark, 'x');
	assert_int_equal(last()->box, 3);
	assert_true(span_is(
		span_trim(outline_text_copy(&doc.outline, next++, &arena)),
		"a"));
	ends();
}

static void quotes_begin_at_their_mark(void **state)
{
	given("> one\n> two\n>\n> - a\n\n> > deep\n");
	is(BLOCK_QUOTE, "> one\n> two\n>\n> - a", "");
	is(BLOCK_PARAGRAPH, "one\n> two", "one two");
	is(BLOCK_LIST, "- a", "");
	is(BLOCK_ENTRY, "- a", "");
	is(BLOCK_PARAGRAPH, "a", "a");
	is(BLOCK_QUOTE, "> > deep", "");
	from++;
	is(BLOCK_QUOTE, "> deep", "");
	is(BLOCK_PARAGRAPH, "deep", "deep");
	ends();
}

static void rules_are_lines_of_three_signs(void **state)
{
	given("a\n\n---\n\n* * *\n\n- b\n\n___\n");
	is(BLOCK_PARAGRAPH, "a", "a");
	is(BLOCK_RULE, "---", "");
	is(BLOCK_RULE, "* * *", "");
	is(BLOCK_LIST, "- b", "");
	is(BLOCK_ENTRY, "- b", "");
	is(BLOCK_PARAGRAPH, "b", "b");
	is(BLOCK_RULE, "___", "");
	ends();
}

static void a_reference_definition_is_no_block(void **state)
{
	given("a\n\n[x]: https://example.com 'T'\n\nb\n\n[y]: <z.md>\n- c\n");
	is(BLOCK_PARAGRAPH, "a", "a");
	from = 33;
	is(BLOCK_PARAGRAPH, "b", "b");
	is(BLOCK_LIST, "- c", "");
	is(BLOCK_ENTRY, "- c", "");
	is(BLOCK_PARAGRAPH, "c", "c");
	ends();
}

static void a_mark_of_a_list_in_a_definition_is_none(void **state)
{
	given("- a\n\n[x]: b.md\n      \"- no\"\n\n-\n\n> c\n");
	is(BLOCK_LIST, "- a", "");
	is(BLOCK_ENTRY, "- a", "");
	is(BLOCK_PARAGRAPH, "a", "a");
	from = 29;
	is(BLOCK_LIST, "-", "");
	is(BLOCK_ENTRY, "-", "");
	is(BLOCK_QUOTE, "> c", "");
	is(BLOCK_PARAGRAPH, "c", "c");
	ends();
}

static void places_have_lines_and_columns_from_one(void **state)
{
	struct place place;

	given("# Ü\n\n\r\nText\n");
	place = outline_place(&doc.outline, 0);
	assert_int_equal(place.line, 1);
	assert_int_equal(place.column, 1);
	place = outline_place(&doc.outline, 8);
	assert_int_equal(place.line, 4);
	assert_int_equal(place.column, 1);
	place = outline_place(&doc.outline, 10);
	assert_int_equal(place.line, 4);
	assert_int_equal(place.column, 3);
	assert_true(span_is(source_line(doc.outline.source, 10), "Text"));
	assert_true(span_is(source_line(doc.outline.source, 2), "# Ü"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(headings_have_a_level_and_a_text),
		TEST(an_underlined_heading_ends_behind_its_line),
		TEST(a_heading_may_have_no_text),
		TEST(hashes_without_a_blank_are_text),
		TEST(offsets_are_bytes_behind_other_scripts),
		TEST(offsets_count_front_matter_and_byte_order_mark),
		TEST(a_document_may_end_without_a_line_break),
		TEST(lines_may_end_in_crlf),
		TEST(emphasis_code_and_escapes_leave_their_text),
		TEST(nested_entries_begin_at_their_own_mark),
		TEST(numbered_lists_are_known_as_such),
		TEST(an_entry_may_be_empty),
		TEST(the_text_of_an_entry_may_begin_on_the_next_line),
		TEST(boxes_tell_their_mark_and_place),
		TEST(a_box_alone_on_its_line_is_a_box),
		TEST(quotes_begin_at_their_mark),
		TEST(rules_are_lines_of_three_signs),
		TEST(a_reference_definition_is_no_block),
		TEST(a_mark_of_a_list_in_a_definition_is_none),
		TEST(places_have_lines_and_columns_from_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
