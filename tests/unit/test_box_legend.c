/* What documents say that their boxes mean. */
#include "with-document.h"

#include "backlog/box-legend.h"

/* "-=~ x=x": each sign that is explained, and the mark that it stands for. */
static const char *legend_in(const char *text)
{
	static char said[64];
	char marks[MOST_MARKS] = "";
	size_t n = 0;
	bool any;

	given(text);
	any = document_explains_boxes(&doc, marks);
	for (size_t i = 0; i < MOST_MARKS; i++)
		if (marks[i] && n + 5 < sizeof(said)) {
			if (n)
				said[n++] = ' ';
			said[n++] = (char)i;
			said[n++] = '=';
			said[n++] = marks[i];
		}
	said[n] = '\0';
	assert_true(any == (n > 0));
	return said;
}

#define assert_legend(text, expected) \
	assert_string_equal(legend_in(text), expected)

static void a_line_explains_two_boxes_or_more(void **state)
{
	assert_legend("`[-]` in progress, `[x]` done\n", "-=~ x=x");
	assert_legend("[ ] open, [~] in progress, [x] done\n", " =  x=x ~=~");
	assert_legend("`[>]` = blocked by somebody; `[x]` = done\n", ">=> x=x");
	assert_legend("Boxes: [/] means in review and [-] is dropped\n",
		      "-=- /=~");
	assert_legend("**[-]** — in progress (since May) · **[x]** — done\n",
		      "-=~ x=x");
	assert_legend("| [-] | in progress |\n| --- | --- |\n| [x] | done |\n"
		      "| [>] | blocked |\n",
		      "-=~ >=> x=x");
	assert_legend("```\n[-] in progress\n[x] done\n```\n", "-=~ x=x");
	/* One is none, and neither is what explains no other box. */
	assert_legend("`[-]` in progress\n", "");
	assert_legend("`[ ]` open, `[x]` done\n", "");
	assert_legend("`[-]` a dog, `[~]` a cat\n", "");
	assert_legend("# `[-]` in progress, `[x]` done\n", "");
	/* What is said first counts. */
	assert_legend("`[-]` in progress, `[x]` done, `[-]` dropped\n",
		      "-=~ x=x");
	assert_legend("`[in]` in progress, `[x` done, `[-]` dropped\n", "");
}

static void a_dash_called_something_unknown_is_not_dropped(void **state)
{
	assert_legend("`[-]` a dog, `[~]` in progress, `[x]` done\n",
		      "-=> x=x ~=~");
	assert_legend("`[-]` a dog, `[~]` in progress\n", "");
	assert_legend("`[-]`, `[~]` in progress, `[x]` done\n", "x=x ~=~");
	assert_legend("`[+]` a dog, `[~]` in progress, `[x]` done\n",
		      "x=x ~=~");
}

static void a_list_of_boxes_explains_them(void **state)
{
	assert_legend("- [ ] to do\n- [-] in progress\n- [x] done\n",
		      " =  -=~ x=x");
	assert_legend("- [ ] to do, soon\n- [>] on hold\n- [x] done\n",
		      " =  >=> x=x");
	/* Tasks are not: one that says nothing of states, or two that are done. */
	assert_legend("- [ ] Paint\n- [-] in progress\n- [x] done\n", "");
	assert_legend("- [x] closed\n- [-] in progress\n- [x] done\n", "");
	assert_legend("- [ ] to do\n- [-] in progress\n", "");
	assert_legend("- [-] done\n- [x] done\n", "");
	assert_legend("- [x] in progress\n- [-] in progress\n", "");
	assert_legend("- [ ] done\n- [-] in progress\n- [x] done\n", "");
	assert_legend("- [ ] to do\n- in progress\n- [-] begun\n- [x] done\n",
		      "");
	assert_legend("- [ ] to do\n\n  More.\n- [-] begun\n- [x] done\n", "");
}

static void other_boxes_are_told_from_the_usual_ones(void **state)
{
	assert_true(text_has_other_boxes(SPAN("a [~] b")));
	assert_true(text_has_other_boxes(SPAN("[x] [-]")));
	assert_false(text_has_other_boxes(SPAN("[ ] [x] [a] [--] [~")));
}

/* The marks of all entries, as they are read. */
static void assert_marks(const char *text, const char *expected)
{
	char got[16] = "";
	size_t n = 0;

	given(text);
	document_explains_boxes(&doc, doc.box_means);
	for (uint32_t i = 0; i < doc.outline.n_blocks; i++)
		if (doc.outline.blocks[i].kind == BLOCK_ENTRY)
			got[n++] =
				document_mark(&doc, doc.outline.blocks[i].mark);
	assert_string_equal(got, expected);
}

static void boxes_are_read_as_the_legend_says(void **state)
{
	assert_marks(
		"`[-]` in progress, `[o]` done\n\n- [-] a\n- [o] b\n- [x] c\n"
		"- [ ] d\n- [/] e\n",
		"~xx /");
	/* The usual ones keep what they mean. */
	assert_marks("`[x]` dropped, `[-]` in progress\n\n- [x] a\n- [-] b\n",
		     "x~");
	/* What it does not explain, pages above it may. */
	given("- [-] a\n");
	assert_int_equal(document_mark(&doc, '-'), '-');
	doc.inherited_boxes =
		memset(arena_alloc(&arena, MOST_MARKS), '>', MOST_MARKS);
	assert_int_equal(document_mark(&doc, '-'), '>');
	assert_int_equal(document_mark(&doc, 'x'), 'x');
	assert_int_equal(document_mark(&doc, ' '), ' ');
	assert_int_equal(document_mark(&doc, 0), 0);
	doc.box_means['-'] = '~';
	assert_int_equal(document_mark(&doc, '-'), '~');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_line_explains_two_boxes_or_more),
		TEST(a_dash_called_something_unknown_is_not_dropped),
		TEST(a_list_of_boxes_explains_them),
		TEST(other_boxes_are_told_from_the_usual_ones),
		TEST(boxes_are_read_as_the_legend_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
