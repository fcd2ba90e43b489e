/* Views of bytes: cutting, comparing, finding. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include "base/span.h"

#define assert_text(span, text) assert_true(span_is((span), (text)))

static void a_part_beyond_the_end_is_empty(void **state)
{
	struct span text = SPAN("abc");

	assert_text(span_from(text, 1), "bc");
	assert_text(span_from(text, 3), "");
	assert_text(span_from(text, 9), "");
	assert_ptr_equal(span_from(text, 9).at, text.at + 3);
	assert_text(span_first(text, 2), "ab");
	assert_text(span_first(text, 9), "abc");
}

static void nothing_equals_nothing(void **state)
{
	assert_true(span_eq(SPAN_NONE, SPAN("")));
	assert_true(span_is(SPAN_NONE, ""));
	assert_false(span_eq(SPAN_NONE, SPAN("a")));
	assert_int_equal(span_str(NULL).len, 0);
}

static void comparing_looks_at_every_byte(void **state)
{
	assert_true(span_eq(SPAN("a\0b"), SPAN("a\0b")));
	assert_false(span_eq(SPAN("a\0b"), SPAN("a\0c")));
	assert_false(span_eq(SPAN("ab"), SPAN("abc")));
}

static void trimming_takes_every_kind_of_blank(void **state)
{
	assert_text(span_trim(SPAN(" \t\r\na b\n\r\t ")), "a b");
	assert_text(span_trim(SPAN("a")), "a");
	assert_text(span_trim(SPAN(" \n ")), "");
	assert_text(span_trim(SPAN("")), "");
}

static void trimming_leaves_an_emoji_whole(void **state)
{
	/* What makes a sign of it, or a picture; a joiner; the end of a flag. */
	assert_text(span_trim(SPAN("\xE2\x9C\x94\xEF\xB8\x8E ")),
		    "\xE2\x9C\x94\xEF\xB8\x8E");
	assert_text(span_trim(SPAN("\xE2\x9C\x94\xEF\xB8\x8F ")),
		    "\xE2\x9C\x94\xEF\xB8\x8F");
	assert_text(span_trim(SPAN("a\xE2\x80\x8D ")), "a\xE2\x80\x8D");
	assert_text(span_trim(SPAN("a\xF3\xA0\x81\xBF ")), "a\xF3\xA0\x81\xBF");
	/* A blank of no width is none of these. */
	assert_text(span_trim(SPAN("a\xE2\x80\x8B ")), "a");
}

static void a_span_starts_and_ends_with_no_more_than_it_has(void **state)
{
	assert_true(span_starts(SPAN("status"), "stat"));
	assert_true(span_starts(SPAN("status"), "status"));
	assert_true(span_starts(SPAN("status"), ""));
	assert_false(span_starts(SPAN("stat"), "status"));
	assert_true(span_ends(SPAN("a.md"), ".md"));
	assert_true(span_ends(SPAN(".md"), ".md"));
	assert_false(span_ends(SPAN("md"), ".md"));
	assert_true(span_starts(SPAN(""), ""));
	assert_true(span_ends(SPAN(""), ""));
}

static void finding_tells_the_first_offset_or_none(void **state)
{
	assert_int_equal(span_find_char(SPAN("a:b:c"), ':'), 1);
	assert_int_equal(span_find_char(SPAN("abc"), ':'), -1);
	assert_int_equal(span_find_char(SPAN(""), ':'), -1);
	assert_int_equal(span_find(SPAN("a-->b-->"), "-->"), 1);
	assert_int_equal(span_find(SPAN("--->"), "-->"), 1);
	assert_int_equal(span_find(SPAN("--"), "-->"), -1);
	assert_int_equal(span_find(SPAN("aab"), "ab"), 1);
	assert_int_equal(span_find(SPAN("ab"), "ab"), 0);
}

static void finding_does_not_look_behind_the_end(void **state)
{
	assert_int_equal(span_find(span_of("a-->", 3), "-->"), -1);
	assert_int_equal(span_find_char(span_of("ab", 1), 'b'), -1);
}

static void a_shorter_text_sorts_before_a_longer_one(void **state)
{
	assert_true(span_compare(SPAN("a"), SPAN("ab")) < 0);
	assert_true(span_compare(SPAN("ab"), SPAN("a")) > 0);
	assert_true(span_compare(SPAN("ab"), SPAN("b")) < 0);
	assert_int_equal(span_compare(SPAN("ab"), SPAN("ab")), 0);
	assert_true(span_compare(SPAN(""), SPAN("a")) < 0);
}

static void bytes_sort_without_a_sign(void **state)
{
	assert_true(span_compare(SPAN("z"), SPAN("ä")) < 0);
}

static void case_is_ignored_for_ascii_letters_only(void **state)
{
	assert_true(span_is_nocase(SPAN("HTTPS"), "https"));
	assert_false(span_is_nocase(SPAN("HTTP"), "https"));
	assert_false(span_is_nocase(SPAN("a["), "a{"));
	assert_false(span_is_nocase(SPAN("Ä"), "ä"));
	assert_true(span_starts_nocase(SPAN("HTTPS://"), "https:"));
	assert_true(span_starts_nocase(SPAN("https:"), "HTTPS:"));
	assert_false(span_starts_nocase(SPAN("HTTPS"), "https:"));
	assert_false(span_starts_nocase(SPAN("HTTP:/"), "https:"));
	assert_true(span_starts_nocase(SPAN("a"), ""));
}

static void a_text_that_goes_on_is_another_whatever_its_case(void **state)
{
	assert_false(span_is(SPAN("abc"), "ab"));
	assert_false(span_is(SPAN("ab"), "abc"));
	assert_false(span_is(SPAN(""), "a"));
	assert_false(span_is(SPAN("a"), ""));
	assert_false(span_is_nocase(SPAN("HTTPS:"), "https"));
	assert_false(span_is_nocase(SPAN(""), "a"));
	assert_true(span_is_nocase(SPAN(""), ""));
	assert_false(span_is_nocase(SPAN("ab\0c"), "ab"));
	assert_false(span_starts_nocase(SPAN(""), "a"));
	assert_false(span_ends(SPAN("b"), "ab"));
	assert_true(span_ends(SPAN("b"), ""));
}

/* Lines are searched part by part: breaks before, at and after such an end. */
static void a_long_line_ends_at_its_first_break(void **state)
{
	enum { MOST = 600 };
	static const char *const breaks[] = { "\n", "\r\n", "\r" };
	char text[MOST + 8];

	for (size_t b = 0; b < 3; b++)
		for (size_t n = 0; n < MOST; n++) {
			struct span rest, line;

			memset(text, 'a', n);
			strcpy(text + n, breaks[b]);
			strcat(text, "b\n");
			rest = span_str(text);
			assert_true(span_next_line(&rest, &line));
			assert_int_equal(line.len, n);
			assert_true(span_next_line(&rest, &line));
			assert_text(line, "b");
			assert_false(span_next_line(&rest, &line));
		}
}

static void lines_end_in_lf_crlf_or_cr(void **state)
{
	struct span rest = SPAN("a\nb\r\nc\rd"), line;

	assert_true(span_next_line(&rest, &line));
	assert_text(line, "a");
	assert_true(span_next_line(&rest, &line));
	assert_text(line, "b");
	assert_true(span_next_line(&rest, &line));
	assert_text(line, "c");
	assert_true(span_next_line(&rest, &line));
	assert_text(line, "d");
	assert_false(span_next_line(&rest, &line));
}

static void empty_lines_are_lines(void **state)
{
	struct span rest = SPAN("\n\r\n"), line;

	assert_true(span_next_line(&rest, &line));
	assert_text(line, "");
	assert_true(span_next_line(&rest, &line));
	assert_text(line, "");
	assert_false(span_next_line(&rest, &line));
}

static void parts_are_cut_at_the_separator(void **state)
{
	struct span rest = SPAN("a,,b"), part;

	assert_true(span_next_part(&rest, ',', &part));
	assert_text(part, "a");
	assert_true(span_next_part(&rest, ',', &part));
	assert_text(part, "");
	assert_true(span_next_part(&rest, ',', &part));
	assert_text(part, "b");
	assert_false(span_next_part(&rest, ',', &part));
}

static void digits_need_at_least_one(void **state)
{
	assert_true(span_is_digits(SPAN("0")));
	assert_true(span_is_digits(SPAN("2026")));
	assert_false(span_is_digits(SPAN("")));
	assert_false(span_is_digits(SPAN("-1")));
	assert_false(span_is_digits(SPAN("1.0")));
	assert_false(span_is_digits(SPAN("1a")));
}

static void a_letter_is_one_of_the_alphabet(void **state)
{
	assert_true(span_has_letter(SPAN("1.0b")));
	assert_true(span_has_letter(SPAN("Z")));
	assert_false(span_has_letter(SPAN("")));
	assert_false(span_has_letter(SPAN("@[`{é 7")));
}

static void the_first_number_ends_where_its_digits_do(void **state)
{
	assert_text(span_first_number(SPAN("M-012 and 7")), "012");
	assert_text(span_first_number(SPAN("7")), "7");
	assert_text(span_first_number(SPAN("none")), "");
	assert_text(span_first_number(SPAN("")), "");
}

static void any_of_a_list_is_enough(void **state)
{
	static const char *const list[] = { "one", "two" };

	assert_true(ANY_OF(span_is, SPAN("two"), list));
	assert_false(ANY_OF(span_is, SPAN("twos"), list));
	assert_true(ANY_OF(span_starts, SPAN("twos"), list));
	assert_false(ANY_OF(span_starts, SPAN(""), list));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_text_that_goes_on_is_another_whatever_its_case),
		cmocka_unit_test(a_long_line_ends_at_its_first_break),
		cmocka_unit_test(a_part_beyond_the_end_is_empty),
		cmocka_unit_test(nothing_equals_nothing),
		cmocka_unit_test(comparing_looks_at_every_byte),
		cmocka_unit_test(trimming_takes_every_kind_of_blank),
		cmocka_unit_test(trimming_leaves_an_emoji_whole),
		cmocka_unit_test(
			a_span_starts_and_ends_with_no_more_than_it_has),
		cmocka_unit_test(finding_tells_the_first_offset_or_none),
		cmocka_unit_test(finding_does_not_look_behind_the_end),
		cmocka_unit_test(a_shorter_text_sorts_before_a_longer_one),
		cmocka_unit_test(bytes_sort_without_a_sign),
		cmocka_unit_test(case_is_ignored_for_ascii_letters_only),
		cmocka_unit_test(lines_end_in_lf_crlf_or_cr),
		cmocka_unit_test(empty_lines_are_lines),
		cmocka_unit_test(parts_are_cut_at_the_separator),
		cmocka_unit_test(digits_need_at_least_one),
		cmocka_unit_test(a_letter_is_one_of_the_alphabet),
		cmocka_unit_test(the_first_number_ends_where_its_digits_do),
		cmocka_unit_test(any_of_a_list_is_enough),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
