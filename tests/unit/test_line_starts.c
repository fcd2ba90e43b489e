/* What a line of Markdown can begin with, by CommonMark 0.29. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "read/line-starts.h"

/* A line, and the number that a function tells of it; the last line is NULL. */
struct expected {
	const char *line;
	size_t number;
};

/* What stands after the line, whatever it is, changes nothing. */
static void tells(size_t (*number_of)(struct span line),
		  const struct expected *list)
{
	static const char after[] = "\n >a1A:-.`#=/]\"";

	for (; list->line; list++) {
		size_t len = strlen(list->line);

		for (const char *next = after; *next; next++) {
			char text[32];
			size_t number;

			snprintf(text, sizeof(text), "%s%c%c", list->line,
				 *next, *next);
			number = number_of(span_of(text, len));
			if (number != list->number)
				fail_msg(
					"\"%s\" before '%c' gives %zu, not %zu",
					list->line, *next, number,
					list->number);
		}
	}
}

static size_t is_rule(struct span line)
{
	return line_is_rule(line);
}

static void a_rule_is_three_signs_of_a_kind(void **state)
{
	static const struct expected list[] = {
		{ "---", 1 },	     { "***", 1 },     { "___", 1 },
		{ "- - -", 1 },	     { "_ _\t_ ", 1 }, { "** * ** *", 1 },
		{ "----------", 1 }, { "--", 0 },      { "- - ", 0 },
		{ "--*", 0 },	     { "-*-*-*", 0 },  { "---a", 0 },
		{ "--a-", 0 },	     { "+++", 0 },     { "===", 0 },
		{ "a---", 0 },	     { "", 0 },	       { NULL, 0 },
	};

	tells(is_rule, list);
}

static size_t heading_level(struct span line)
{
	return line_heading_level(line);
}

static void a_heading_has_up_to_six_signs_and_a_blank(void **state)
{
	static const struct expected list[] = {
		{ "# a", 1 },	    { "#\ta", 1 },     { "#", 1 },
		{ "## ", 2 },	    { "###### a", 6 }, { "######", 6 },
		{ "####### a", 0 }, { "#######", 0 },  { "#a", 0 },
		{ "##a", 0 },	    { "a # b", 0 },    { "", 0 },
		{ NULL, 0 },
	};

	tells(heading_level, list);
}

static size_t underline_level(struct span line)
{
	return line_underline_level(line);
}

static void an_underline_is_of_one_sign_without_a_gap(void **state)
{
	static const struct expected list[] = {
		{ "=", 1 },   { "===", 1 }, { "==\t ", 1 }, { "-", 2 },
		{ "--", 2 },  { "-  ", 2 }, { "= =", 0 },   { "- -", 0 },
		{ "-=", 0 },  { "=-", 0 },  { "--a", 0 },   { "-- a", 0 },
		{ "___", 0 }, { "+", 0 },   { "", 0 },	    { NULL, 0 },
	};

	tells(underline_level, list);
}

static void a_fence_has_three_signs_or_more(void **state)
{
	static const struct expected list[] = {
		{ "```", 3 },	  { "````", 4 },    { "~~~", 3 },
		{ "~~~~~", 5 },	  { "``` c", 3 },   { "```c", 3 },
		{ "~~~ `", 3 },	  { "~~~ ~~~", 3 }, { "``` a ~", 3 },
		{ "``", 0 },	  { "~~", 0 },	    { "``` a`", 0 },
		{ "```a```", 0 }, { "+++", 0 },	    { "a```", 0 },
		{ "", 0 },	  { NULL, 0 },
	};

	tells(line_fence_length, list);
}

static void a_fence_is_closed_by_no_less(void **state)
{
	assert_true(line_closes_fence(SPAN("```"), '`', 3));
	assert_true(line_closes_fence(SPAN("`````"), '`', 3));
	assert_true(line_closes_fence(SPAN("~~~~ \t"), '~', 4));
	assert_false(line_closes_fence(SPAN("```"), '`', 4));
	assert_false(line_closes_fence(SPAN("~~~"), '`', 3));
	assert_false(line_closes_fence(SPAN("``` c"), '`', 3));
	assert_false(line_closes_fence(SPAN("```~"), '`', 3));
	assert_false(line_closes_fence(SPAN(""), '`', 3));
}

static void a_footnote_has_a_name_and_a_colon(void **state)
{
	static const struct expected list[] = {
		{ "[^a]: text", 6 },
		{ "[^a]:text", 5 },
		{ "[^a]:", 5 },
		{ "[^a]:\t  text", 8 },
		{ "[^long-1]: x", 11 },
		{ "[^a]:  ", 7 },
		{ "[^]: text", 0 },
		{ "[^a b]: text", 0 },
		{ "[^a\tb]: text", 0 },
		{ "[^a] : text", 0 },
		{ "[^a]", 0 },
		{ "[^ab]", 0 },
		{ "[^abc", 0 },
		{ "[a]: text", 0 },
		{ "(^a]: text", 0 },
		{ "", 0 },
		{ NULL, 0 },
	};

	tells(line_footnote_length, list);
}

/* ---- marks of lists ---- */

/* Its length, or 0; what its sign is follows from the line. */
static size_t mark_length(struct span line, bool in_paragraph)
{
	struct list_mark mark;

	if (!line_list_mark(line, in_paragraph, &mark))
		return 0;
	assert_int_equal(mark.sign, line.at[mark.length - 1]);
	return mark.length;
}

static size_t mark_on_its_own(struct span line)
{
	return mark_length(line, false);
}

static size_t mark_in_paragraph(struct span line)
{
	return mark_length(line, true);
}

static void an_entry_has_a_mark_and_a_blank(void **state)
{
	static const struct expected list[] = {
		{ "- a", 1 },
		{ "+\ta", 1 },
		{ "*   a", 1 },
		{ "-", 1 },
		{ "* ", 1 },
		{ "1. a", 2 },
		{ "1) a", 2 },
		{ "0. a", 2 },
		{ "12. a", 3 },
		{ "7.", 2 },
		{ "-a", 0 },
		{ "1.a", 0 },
		{ "1 a", 0 },
		{ "1- a", 0 },
		{ "1", 0 },
		{ ". a", 0 },
		{ ") a", 0 },
		{ "a", 0 },
		{ "", 0 },
		{ "123456789. a", 10 },
		{ "1234567890. a", 0 },
		{ NULL, 0 },
	};

	tells(mark_on_its_own, list);
}

static void text_and_a_one_interrupt_a_paragraph(void **state)
{
	static const struct expected list[] = {
		{ "- a", 1 },  { "* a", 1 },	 { "1. a", 2 },
		{ "1) a", 2 }, { "01. a", 3 },	 { "0001. a", 5 },
		{ "-", 0 },    { "- ", 0 },	 { "+ \t", 0 },
		{ "1.", 0 },   { "1. ", 0 },	 { "2. a", 0 },
		{ "0. a", 0 }, { "10. a", 0 },	 { "11. a", 0 },
		{ "-a", 0 },   { "2026. a", 0 }, { NULL, 0 },
	};

	tells(mark_in_paragraph, list);
}

/* ---- HTML ---- */

static size_t html_type(struct span line)
{
	return line_html_type(line, false);
}

static size_t html_type_in_paragraph(struct span line)
{
	return line_html_type(line, true);
}

static void raw_html_begins_with_its_own_signs(void **state)
{
	static const struct expected list[] = {
		{ "<script>", 1 },    { "<SCRIPT src=x", 1 },
		{ "<pre", 1 },	      { "<pre>a", 1 },
		{ "<style\ta", 1 },   { "<scripts", 0 },
		{ "<prefix a", 0 },   { "</pre> a", 0 },
		{ "<!-- a", 2 },      { "<!--", 2 },
		{ "<!-", 0 },	      { "<?php", 3 },
		{ "<?", 3 },	      { "<!DOCTYPE html>", 4 },
		{ "<!A", 4 },	      { "<!Z", 4 },
		{ "<!a", 0 },	      { "<!@", 0 },
		{ "<![", 0 },	      { "<!", 0 },
		{ "<![CDATA[ a", 5 }, { "<![CDATA", 0 },
		{ NULL, 0 },
	};

	tells(html_type, list);
	tells(html_type_in_paragraph, list);
}

static void a_block_tag_begins_html_whatever_comes_after_it(void **state)
{
	static const struct expected list[] = {
		{ "<div", 6 },
		{ "<div>a", 6 },
		{ "<DIV class=", 6 },
		{ "<div\f", 6 },
		{ "<div\v", 6 },
		{ "</div> *a*", 6 },
		{ "<div/>", 6 },
		{ "<h1>", 6 },
		{ "<h6>", 6 },
		{ "<ul", 6 },
		{ "<address>", 6 },
		{ "<blockquote>", 6 },
		{ "<figcaption>", 6 },
		{ "<details>", 6 },
		{ "<div/", 0 },
		{ "<div/ >", 0 },
		{ "<div*", 0 },
		{ "<divs a", 0 },
		{ "<h7> a", 0 },
		{ "<averylongname a", 0 },
		{ "<averyverylongname a", 0 },
		{ "<", 0 },
		{ "</", 0 },
		{ "< div>", 0 },
		{ NULL, 0 },
	};

	tells(html_type, list);
	tells(html_type_in_paragraph, list);
}

static void any_whole_tag_alone_in_its_line_is_html(void **state)
{
	static const struct expected list[] = {
		{ "<mark>", 7 },
		{ "<mark> \t", 7 },
		{ "</mark>", 7 },
		{ "</mark >", 7 },
		{ "<br/>", 7 },
		{ "<br />", 7 },
		{ "<a-b1>", 7 },
		{ "<h7>", 7 },
		{ "<a href=\"x y\">", 7 },
		{ "<a b='' c=\"\">", 7 },
		{ "<a b=c>", 7 },
		{ "<a b=c/>", 7 },
		{ "<a b=c />", 7 },
		{ "<a b = c>", 7 },
		{ "<a\tb\tc>", 7 },
		{ "<a _b :c d.e f-g h1>", 7 },
		{ "<a b='\">\"'>", 7 },
		{ NULL, 0 },
	};

	tells(html_type, list);
	for (const struct expected *one = list; one->line; one++)
		assert_int_equal(line_html_type(span_str(one->line), true), 0);
}

static void a_broken_tag_or_one_with_more_is_text(void **state)
{
	static const struct expected list[] = {
		{ "<mark>a", 0 },
		{ "<mark> a", 0 },
		{ "<mark", 0 },
		{ "<mark ", 0 },
		{ "</mark", 0 },
		{ "</mark a>", 0 },
		{ "</mark/>", 0 },
		{ "<br/ >", 0 },
		{ "<a/b>", 0 },
		{ "<1a>", 0 },
		{ "</1>", 0 },
		{ "<a_b>", 0 },
		{ "<a 1b>", 0 },
		{ "<a .b>", 0 },
		{ "<a -b>", 0 },
		{ "<a b=>", 0 },
		{ "<a b=", 0 },
		{ "<a b= >", 0 },
		{ "<a b=\"c>", 0 },
		{ "<a b='c\">", 0 },
		{ "<a b=c\"d>", 0 },
		{ "<a b=c=d>", 0 },
		{ "<a b=c`>", 0 },
		{ "<a b=<>", 0 },
		{ "<a b='c'd>", 0 },
		{ "<a b<c>", 0 },
		{ "<a b", 0 },
		{ "<a@b.example>", 0 },
		{ "<https://b.example>", 0 },
		{ NULL, 0 },
	};

	tells(html_type, list);
}

static void html_ends_by_its_own_sign(void **state)
{
	assert_true(line_ends_html(SPAN("a</pre> b"), 1));
	assert_true(line_ends_html(SPAN("</SCRIPT>"), 1));
	assert_true(line_ends_html(SPAN("</p></style>"), 1));
	assert_false(line_ends_html(SPAN("<pre> </pre >"), 1));
	assert_false(line_ends_html(SPAN("a --> ?> ]]> </"), 1));
	assert_true(line_ends_html(SPAN("a --> b"), 2));
	assert_false(line_ends_html(SPAN("a -- > ?>"), 2));
	assert_true(line_ends_html(SPAN("?>"), 3));
	assert_false(line_ends_html(SPAN("? > -->"), 3));
	assert_true(line_ends_html(SPAN("a > b"), 4));
	assert_false(line_ends_html(SPAN("a"), 4));
	assert_true(line_ends_html(SPAN("]]>"), 5));
	assert_false(line_ends_html(SPAN("]] >"), 5));
	/* Of these a blank line is the end. */
	assert_false(line_ends_html(SPAN("</div> --> ?> ]]>"), 6));
	assert_false(line_ends_html(SPAN("</mark> --> ?> ]]>"), 7));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_rule_is_three_signs_of_a_kind),
		cmocka_unit_test(a_heading_has_up_to_six_signs_and_a_blank),
		cmocka_unit_test(an_underline_is_of_one_sign_without_a_gap),
		cmocka_unit_test(a_fence_has_three_signs_or_more),
		cmocka_unit_test(a_fence_is_closed_by_no_less),
		cmocka_unit_test(a_footnote_has_a_name_and_a_colon),
		cmocka_unit_test(an_entry_has_a_mark_and_a_blank),
		cmocka_unit_test(text_and_a_one_interrupt_a_paragraph),
		cmocka_unit_test(raw_html_begins_with_its_own_signs),
		cmocka_unit_test(
			a_block_tag_begins_html_whatever_comes_after_it),
		cmocka_unit_test(any_whole_tag_alone_in_its_line_is_html),
		cmocka_unit_test(a_broken_tag_or_one_with_more_is_text),
		cmocka_unit_test(html_ends_by_its_own_sign),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
