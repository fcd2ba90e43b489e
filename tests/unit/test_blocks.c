/* Code, HTML and tables: what is read line by line. */
#include "with-blocks.h"

static void a_fence_goes_as_far_as_its_end(void **state)
{
	given("```c\nint a;\n\n```\n\n~~~~\n~~~\n~~~~\nText\n");
	is(BLOCK_CODE, "```c\nint a;\n\n```", "");
	assert_true(last()->has_text);
	is(BLOCK_CODE, "~~~~\n~~~\n~~~~", "");
	assert_true(last()->has_text);
	is(BLOCK_PARAGRAPH, "Text", "Text");
	ends();
}

static void a_fence_without_code_has_no_text(void **state)
{
	given("a\n\n```\n```\n\n```\n \n\n```\nb\n");
	is(BLOCK_PARAGRAPH, "a", "a");
	is(BLOCK_CODE, "```\n```", "");
	assert_false(last()->has_text);
	from += 8;
	is(BLOCK_CODE, "```\n \n\n```", "");
	assert_false(last()->has_text);
	is(BLOCK_PARAGRAPH, "b", "b");
	ends();
}

static void a_fence_may_stay_open(void **state)
{
	given("a\n\n```\n# no heading\n- no list");
	is(BLOCK_PARAGRAPH, "a", "a");
	is(BLOCK_CODE, "```\n# no heading\n- no list", "");
	ends();
}

static void a_fence_may_stand_in_a_list(void **state)
{
	given("- ```\n  x\n  ```\n- b\n");
	is(BLOCK_LIST, "- ```\n  x\n  ```\n- b", "");
	is(BLOCK_ENTRY, "- ```\n  x\n  ```", "");
	is(BLOCK_CODE, "```\n  x\n  ```", "");
	is(BLOCK_ENTRY, "- b", "");
	is(BLOCK_PARAGRAPH, "b", "b");
	ends();
}

static void a_tab_after_a_number_reaches_to_the_next_stop(void **state)
{
	given("10.\t```\n    x\n    ```\n11. b\n");
	is(BLOCK_LIST, "10.\t```\n    x\n    ```\n11. b", "");
	is(BLOCK_ENTRY, "10.\t```\n    x\n    ```", "");
	is(BLOCK_CODE, "```\n    x\n    ```", "");
	is(BLOCK_ENTRY, "11. b", "");
	is(BLOCK_PARAGRAPH, "b", "b");
	ends();
}

static void a_fence_may_stand_in_a_quote(void **state)
{
	given("> ```\n> x\n> ```\n> b\n");
	is(BLOCK_QUOTE, "> ```\n> x\n> ```\n> b", "");
	is(BLOCK_CODE, "```\n> x\n> ```", "");
	is(BLOCK_PARAGRAPH, "b", "b");
	ends();
}

static void a_quote_ends_an_open_fence(void **state)
{
	given("> ```\n> x\n\nb\n");
	is(BLOCK_QUOTE, "> ```\n> x", "");
	is(BLOCK_CODE, "```\n> x", "");
	is(BLOCK_PARAGRAPH, "b", "b");
	ends();
}

static void a_fence_ends_with_what_it_stands_in(void **state)
{
	given("> ```\n> x\n\n> ```\n> y\n");
	is(BLOCK_QUOTE, "> ```\n> x", "");
	is(BLOCK_CODE, "```\n> x", "");
	from++;
	is(BLOCK_QUOTE, "> ```\n> y", "");
	is(BLOCK_CODE, "```\n> y", "");
	ends();
	given("- ```\n  x\n\n> ```\n> y\n");
	is(BLOCK_LIST, "- ```\n  x", "");
	is(BLOCK_ENTRY, "- ```\n  x", "");
	is(BLOCK_CODE, "```\n  x", "");
	is(BLOCK_QUOTE, "> ```\n> y", "");
	is(BLOCK_CODE, "```\n> y", "");
	ends();
}

static void indented_code_begins_at_its_text(void **state)
{
	given("a\n\n    x\n    y\n\nb\n");
	is(BLOCK_PARAGRAPH, "a", "a");
	assert_int_equal(doc.outline.blocks[next].kind, BLOCK_CODE);
	assert_in_range(doc.outline.blocks[next].start, 3, 7);
	assert_int_equal(doc.outline.blocks[next].end, 14);
	assert_true(doc.outline.blocks[next++].has_text);
	is(BLOCK_PARAGRAPH, "b", "b");
	ends();
}

static void html_is_a_block_up_to_a_blank_line(void **state)
{
	given("<div>\n*no*\n</div>\n\n*yes*\n");
	is(BLOCK_HTML, "<div>\n*no*\n</div>", "");
	is(BLOCK_PARAGRAPH, "*yes*", "yes");
	ends();
}

static void a_closing_tag_interrupts_a_paragraph_too(void **state)
{
	given("text\n</div> *no*\n\n*yes*\n");
	is(BLOCK_PARAGRAPH, "text", "text");
	is(BLOCK_HTML, "</div> *no*", "");
	is(BLOCK_PARAGRAPH, "*yes*", "yes");
	ends();
	given("text\n</dive> *no*\n");
	is(BLOCK_PARAGRAPH, "text\n</dive> *no*", "text  no");
	ends();
}

static void a_table_has_a_header_rows_and_cells(void **state)
{
	given("| Id | Who |\n| --- | --- |\n| 1 | *Ada* |\n");
	is(BLOCK_TABLE, "| Id | Who |\n| --- | --- |\n| 1 | *Ada* |", "");
	is(BLOCK_ROW, "| Id | Who |", "");
	assert_true(last()->header);
	is(BLOCK_CELL, "Id", "Id");
	is(BLOCK_CELL, "Who", "Who");
	is(BLOCK_ROW, "| 1 | *Ada* |", "");
	assert_false(last()->header);
	is(BLOCK_CELL, "1", "1");
	is(BLOCK_CELL, "*Ada*", "Ada");
	ends();
}

static void a_delimiter_cell_of_one_dash_makes_a_table(void **state)
{
	given("ü\n\n| Id | Who | C |\n|-|:-:|--|\n| 1 | Ben | d |\n\nEnd\n");
	is(BLOCK_PARAGRAPH, "ü", "ü");
	is(BLOCK_TABLE, "| Id | Who | C |\n|-|:-:|--|\n| 1 | Ben | d |", "");
	is(BLOCK_ROW, "| Id | Who | C |", "");
	is(BLOCK_CELL, "Id", "Id");
	is(BLOCK_CELL, "Who", "Who");
	is(BLOCK_CELL, "C", "C");
	is(BLOCK_ROW, "| 1 | Ben | d |", "");
	is(BLOCK_CELL, "1", "1");
	is(BLOCK_CELL, "Ben", "Ben");
	is(BLOCK_CELL, "d", "d");
	is(BLOCK_PARAGRAPH, "End", "End");
	ends();
}

static void a_header_needs_no_pipe(void **state)
{
	given("x\n\na\n|---|\n| b |\n");
	is(BLOCK_PARAGRAPH, "x", "x");
	is(BLOCK_TABLE, "a\n|---|\n| b |", "");
	is(BLOCK_ROW, "a", "");
	is(BLOCK_CELL, "a", "a");
	is(BLOCK_ROW, "| b |", "");
	is(BLOCK_CELL, "b", "b");
	ends();
}

static void each_short_table_shifts_nothing_behind_it(void **state)
{
	given("a | b\n-|-\n1 | 2\n\na | b\n-|-\n3 | 4\n\n- [x] e\n");
	is(BLOCK_TABLE, "a | b\n-|-\n1 | 2", "");
	is(BLOCK_ROW, "a | b", "");
	is(BLOCK_CELL, "a", "a");
	is(BLOCK_CELL, "b", "b");
	is(BLOCK_ROW, "1 | 2", "");
	is(BLOCK_CELL, "1", "1");
	is(BLOCK_CELL, "2", "2");
	is(BLOCK_TABLE, "a | b\n-|-\n3 | 4", "");
	is(BLOCK_ROW, "a | b", "");
	is(BLOCK_CELL, "a", "a");
	is(BLOCK_CELL, "b", "b");
	is(BLOCK_ROW, "3 | 4", "");
	is(BLOCK_CELL, "3", "3");
	is(BLOCK_CELL, "4", "4");
	is(BLOCK_LIST, "- [x] e", "");
	is(BLOCK_ENTRY, "- [x] e", "");
	assert_int_equal(source[last()->box], 'x');
	is(BLOCK_PARAGRAPH, "e", "e");
	ends();
}

/* Where a cell without text stands nobody can see; it is in its row. */
static void is_empty_cell(void)
{
	const struct block *cell = &doc.outline.blocks[next];
	const struct block *row = &doc.outline.blocks[cell->parent];

	assert_int_equal(cell->kind, BLOCK_CELL);
	assert_int_equal(cell->start, cell->end);
	assert_true(cell->start >= row->start && cell->end <= row->end);
	assert_int_equal(outline_text_copy(&doc.outline, next, &arena).len, 0);
	next++;
}

static void cells_may_be_empty(void **state)
{
	given("| a | b | c |\n|---|---|---|\n|  | x | |\n| y |\n");
	next = 5;
	from = 28;
	is(BLOCK_ROW, "|  | x | |", "");
	is_empty_cell();
	is(BLOCK_CELL, "x", "x");
	is_empty_cell();
	is(BLOCK_ROW, "| y |", "");
	is(BLOCK_CELL, "y", "y");
	is_empty_cell();
	is_empty_cell();
	ends();
}

static void a_row_of_dashes_is_a_row(void **state)
{
	given("| a | b |\n|-|-|\n| - | -- |\n|-|-|\n| x | y |\n");
	next = 4;
	from = 16;
	is(BLOCK_ROW, "| - | -- |", "");
	is(BLOCK_CELL, "-", "-");
	is(BLOCK_CELL, "--", "--");
	is(BLOCK_ROW, "|-|-|", "");
	is(BLOCK_CELL, "-", "-");
	from++;
	is(BLOCK_CELL, "-", "-");
	is(BLOCK_ROW, "| x | y |", "");
	is(BLOCK_CELL, "x", "x");
	is(BLOCK_CELL, "y", "y");
	ends();
}

static void a_row_may_have_no_text_at_all(void **state)
{
	given("| a | b |\n|---|---|\n|||\n|  |  |\n| x | y |\n");
	next = 4;
	from = 20;
	is(BLOCK_ROW, "|||", "");
	is_empty_cell();
	is_empty_cell();
	is(BLOCK_ROW, "|  |  |", "");
	is_empty_cell();
	is_empty_cell();
	is(BLOCK_ROW, "| x | y |", "");
	is(BLOCK_CELL, "x", "x");
	is(BLOCK_CELL, "y", "y");
	ends();
}

static void an_escaped_pipe_belongs_to_its_cell(void **state)
{
	given("| a | b |\n|---|---|\n| x \\| y | z |\n");
	next = 5;
	from = 21;
	is(BLOCK_CELL, "x \\| y", "x | y");
	is(BLOCK_CELL, "z", "z");
	ends();
}

static void a_table_may_stand_in_a_quote(void **state)
{
	given("> | a |\n> |---|\n> | b |\n");
	is(BLOCK_QUOTE, "> | a |\n> |---|\n> | b |", "");
	is(BLOCK_TABLE, "| a |\n> |---|\n> | b |", "");
	is(BLOCK_ROW, "| a |", "");
	is(BLOCK_CELL, "a", "a");
	is(BLOCK_ROW, "| b |", "");
	is(BLOCK_CELL, "b", "b");
	ends();
}

static void a_table_may_stand_in_a_list(void **state)
{
	given("- | c |\n  |---|\n  | d |\n");
	is(BLOCK_LIST, "- | c |\n  |---|\n  | d |", "");
	is(BLOCK_ENTRY, "- | c |\n  |---|\n  | d |", "");
	is(BLOCK_TABLE, "| c |\n  |---|\n  | d |", "");
	is(BLOCK_ROW, "| c |", "");
	is(BLOCK_CELL, "c", "c");
	is(BLOCK_ROW, "| d |", "");
	is(BLOCK_CELL, "d", "d");
	ends();
}

static void a_table_may_stand_below_text(void **state)
{
	given("Next:\n| a |\n|---|\n| b |\n## C\n");
	is(BLOCK_PARAGRAPH, "Next:", "Next:");
	is(BLOCK_TABLE, "| a |\n|---|\n| b |", "");
	is(BLOCK_ROW, "| a |", "");
	is(BLOCK_CELL, "a", "a");
	is(BLOCK_ROW, "| b |", "");
	is(BLOCK_CELL, "b", "b");
	is(BLOCK_HEADING, "## C", "C");
	ends();
}

static void a_fence_may_be_closed_with_a_tab_behind_it(void **state)
{
	given("```\na\n```\t\nb\n");
	is(BLOCK_CODE, "```\na\n```\t", "");
	is(BLOCK_PARAGRAPH, "b", "b");
	ends();
}

static void a_footnote_is_text_of_the_document(void **state)
{
	given("a[^1]\n\n[^1]: One *two*\n    three\n\n    - d\n\ne\n");
	is(BLOCK_PARAGRAPH, "a[^1]", "a[^1]");
	is(BLOCK_PARAGRAPH, "One *two*\n    three", "One two three");
	is(BLOCK_LIST, "- d", "");
	is(BLOCK_ENTRY, "- d", "");
	is(BLOCK_PARAGRAPH, "d", "d");
	is(BLOCK_PARAGRAPH, "e", "e");
	ends();
	assert_int_equal(doc.outline.blocks[1].parent, NO_BLOCK);
	assert_int_equal(doc.outline.n_links, 0);
}

static void a_line_that_looks_like_a_mark_may_be_text(void **state)
{
	given("a\n10. b\n    # c\n    ```\n    > *d*\n<pre>-e\n");
	is(BLOCK_PARAGRAPH, "a\n10. b\n    # c\n    ```\n    > *d*",
	   "a 10. b # c ``` > d");
	is(BLOCK_HTML, "<pre>-e", "");
	ends();
}

static void many_short_tables_are_all_found(void **state)
{
	static const char table[] = "a|b\n-|-\n1|2\n\n";
	enum { TABLES = 25000, BYTES = sizeof(table) - 1 };
	char *text = arena_alloc(&arena, TABLES * BYTES + 1);

	for (size_t i = 0; i < TABLES; i++)
		memcpy(text + BYTES * i, table, BYTES);
	given(text);
	assert_int_equal(doc.outline.n_blocks, TABLES * 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_fence_goes_as_far_as_its_end),
		TEST(a_fence_without_code_has_no_text),
		TEST(a_fence_may_stay_open),
		TEST(a_fence_may_stand_in_a_list),
		TEST(a_tab_after_a_number_reaches_to_the_next_stop),
		TEST(a_fence_may_stand_in_a_quote),
		TEST(a_quote_ends_an_open_fence),
		TEST(a_fence_ends_with_what_it_stands_in),
		TEST(indented_code_begins_at_its_text),
		TEST(html_is_a_block_up_to_a_blank_line),
		TEST(a_closing_tag_interrupts_a_paragraph_too),
		TEST(a_table_has_a_header_rows_and_cells),
		TEST(a_delimiter_cell_of_one_dash_makes_a_table),
		TEST(a_header_needs_no_pipe),
		TEST(each_short_table_shifts_nothing_behind_it),
		TEST(cells_may_be_empty),
		TEST(a_row_of_dashes_is_a_row),
		TEST(a_row_may_have_no_text_at_all),
		TEST(an_escaped_pipe_belongs_to_its_cell),
		TEST(a_table_may_stand_in_a_quote),
		TEST(a_table_may_stand_in_a_list),
		TEST(a_table_may_stand_below_text),
		TEST(a_fence_may_be_closed_with_a_tab_behind_it),
		TEST(a_footnote_is_text_of_the_document),
		TEST(a_line_that_looks_like_a_mark_may_be_text),
		TEST(many_short_tables_are_all_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
