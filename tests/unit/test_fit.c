/* Lines fitted to a terminal: broken and counted by hand. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include "report/fit.h"

static void line_becomes(const char *line, size_t width, size_t hang,
			 const char *wanted)
{
	struct buf out = BUF_INIT;

	fit_line(&out, span_str(line), width, hang);
	assert_string_equal(out.at, wanted);
	buf_release(&out);
}

static void lines_become(const char *lines, size_t width, const char *wanted)
{
	struct buf out = BUF_INIT;

	fit_lines(&out, span_str(lines), width);
	assert_string_equal(out.at, wanted);
	buf_release(&out);
}

static void what_fits_stays_as_it_is(void **state)
{
	line_becomes("twenty columns  wide", 20, 4, "twenty columns  wide\n");
	line_becomes("", 20, 4, "\n");
	line_becomes("any width at all will do here", 0, 4,
		     "any width at all will do here\n");
}

static void longer_lines_break_between_words(void **state)
{
	line_becomes("twenty-one columns its", 21, 4,
		     "twenty-one columns\n    its\n");
	line_becomes("  one two three four five six seven", 16, 3,
		     "  one two three\n   four five six\n   seven\n");
}

static void a_word_that_fits_is_never_broken(void **state)
{
	line_becomes("see backlog/stories/12-export.md:8:1", 34, 2,
		     "see\n  backlog/stories/12-export.md:8:1\n");
	/* 44 columns: the terminal breaks it, and 20 columns of it go on. */
	line_becomes("backlog/stories/12-export-to-spreadsheets.md a b", 24, 2,
		     "backlog/stories/12-export-to-spreadsheets.md a b\n");
}

static void code_spans_and_comments_stay_whole(void **state)
{
	line_becomes("write `status: ready` and", 20, 2,
		     "write\n  `status: ready`\n  and\n");
	line_becomes("waive: <!-- ready: waive a/b -->; or ask", 32, 2,
		     "waive:\n  <!-- ready: waive a/b -->; or\n  ask\n");
	/* One that no line holds breaks like other text. */
	line_becomes("a `b c d e f g h i j k l`", 16, 2,
		     "a `b c d e f g h\n  i j k l`\n");
	line_becomes("a lone ` is only a character", 16, 2,
		     "a lone ` is only\n  a character\n");
}

static void colours_take_no_column(void **state)
{
	line_becomes("\033[1mtwenty\033[m columns  wide", 20, 4,
		     "\033[1mtwenty\033[m columns  wide\n");
	line_becomes("\033[31merror:\033[m it says nothing", 18, 2,
		     "\033[31merror:\033[m it says\n  nothing\n");
}

static void wide_characters_take_two_columns(void **state)
{
	/* Nine of them, 18 columns. */
	line_becomes("在庫を表示する画面", 18, 0, "在庫を表示する画面\n");
	line_becomes("在庫を表示する画面", 17, 2, "在庫を表示する画\n  面\n");
	/* Korean puts blanks between words: 8, 1 and 6 columns. */
	line_becomes("사용자는 목록을", 14, 2, "사용자는\n  목록을\n");
	line_becomes("Jürgen findet nichts", 19, 2,
		     "Jürgen findet\n  nichts\n");
}

static void wide_text_breaks_where_a_line_is_full(void **state)
{
	/* Seven columns and a blank, then five characters of two columns. */
	line_becomes("abcdefg 漢字漢字漢", 8, 0, "abcdefg\n漢字漢字\n漢\n");
	/* One column is left: no half of a character is put there. */
	line_becomes("abcdef 漢字漢字漢", 8, 0, "abcdef\n漢字漢字\n漢\n");
}

static void latin_words_beside_wide_text_stay_whole(void **state)
{
	/* 6 columns of characters, then a word of 10. */
	line_becomes("優先度[field-name]に", 12, 0,
		     "優先度\n[field-name]\nに\n");
	line_becomes("優先度 until YYYY-MM-DD", 15, 2,
		     "優先度 until\n  YYYY-MM-DD\n");
	/* After a break within a word the next blank is kept. */
	line_becomes("漢字漢字漢字漢字 and more", 12, 0,
		     "漢字漢字漢字\n漢字 and\nmore\n");
	/* A comment breaks like other text only where no line holds it. */
	line_becomes("或者: <!-- ready: waive 優先度/a -->", 28, 2,
		     "或者: <!-- ready: waive 優先\n  度/a -->\n");
	line_becomes("或者: <!-- waive 優先度/a -->", 26, 2,
		     "或者:\n  <!-- waive 優先度/a -->\n");
}

static void a_line_never_begins_with_a_closing_sign(void **state)
{
	line_becomes("漢字漢字、漢字", 8, 0, "漢字漢\n字、漢字\n");
	line_becomes("漢字漢字。", 8, 0, "漢字漢\n字。\n");
	line_becomes("漢字漢「字」", 8, 0, "漢字漢\n「字」\n");
}

static void lines_go_on_below_the_text_after_a_label(void **state)
{
	lines_become("  told by    one, two, three", 26,
		     "  told by    one, two,\n             three\n");
	lines_become("  checked: section Whyever", 24,
		     "  checked: section\n           Whyever\n");
	/* A label that leaves less than half a line is none. */
	lines_become("  a label of many words  and text", 24,
		     "  a label of many words\n  and text\n");
	lines_become("- an entry that is long", 20,
		     "- an entry that is\n  long\n");
	lines_become("  ? a question that is long", 20,
		     "  ? a question that\n    is long\n");
	lines_become("  \033[32m+\033[m an entry that is so", 20,
		     "  \033[32m+\033[m an entry that is\n    so\n");
	lines_become("  -5 degrees, and colder", 20,
		     "  -5 degrees, and\n  colder\n");
	lines_become("a paragraph that is long\n\n  and another one here", 20,
		     "a paragraph that is\nlong\n\n  and another one\n"
		     "  here\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_fits_stays_as_it_is),
		cmocka_unit_test(longer_lines_break_between_words),
		cmocka_unit_test(a_word_that_fits_is_never_broken),
		cmocka_unit_test(code_spans_and_comments_stay_whole),
		cmocka_unit_test(colours_take_no_column),
		cmocka_unit_test(wide_characters_take_two_columns),
		cmocka_unit_test(wide_text_breaks_where_a_line_is_full),
		cmocka_unit_test(latin_words_beside_wide_text_stay_whole),
		cmocka_unit_test(a_line_never_begins_with_a_closing_sign),
		cmocka_unit_test(lines_go_on_below_the_text_after_a_label),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
