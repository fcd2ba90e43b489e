/* Which bytes may begin what nobody sees, over all of Unicode. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/blank.h"

/* RFC 3629: the bytes of a code point; how many. */
static size_t encode(uint32_t c, char *at)
{
	static const unsigned char marks[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
	size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

	for (size_t i = n; i-- > 1; c >>= 6)
		at[i] = (char)(0x80 | (c & 0x3F));
	at[0] = (char)(n > 1 ? marks[n] | c : c);
	return n;
}

static void whatever_is_unseen_begins_with_such_a_byte(void **state)
{
	size_t n_unseen = 0;

	(void)state;
	for (uint32_t c = 0; c <= 0x10FFFF; c++) {
		char text[4];
		struct span one = span_of(text, encode(c, text));
		bool unseen = blank_length(one) || invisible_length(one);

		n_unseen += unseen;
		if (unseen && c != ' ') {
			assert_true(byte_may_be_unseen(text[0]));
			assert_int_equal(text_surely_seen(one), 0);
		}
	}
	/* All of U+E0000 to U+E0FFF are, and some dozens below. */
	assert_in_range(n_unseen, 0x1000, 0x1000 + 200);
}

static void words_of_any_script_need_no_second_look(void **state)
{
	static const char *const texts[] = {
		"Plain words, ~ and \"quotes\".",
		"Größe, où, año",
		"Критерии приёмки",
		"受入条件",
		"",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_int_equal(
			text_surely_seen(span_of(texts[i], strlen(texts[i]))),
			strlen(texts[i]));
}

static void it_is_found_wherever_it_stands(void **state)
{
	static const char unseen[] = { '\xC2', '\t', '\x7F', '\xE2' };
	char text[40];

	(void)state;
	for (size_t i = 0; i < sizeof(unseen); i++)
		for (size_t at = 0; at < sizeof(text); at++) {
			memset(text, 'x', sizeof(text));
			text[at] = unseen[i];
			assert_int_equal(
				text_surely_seen(span_of(text, sizeof(text))),
				at);
			assert_int_equal(text_surely_seen(span_of(text, at)),
					 at);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whatever_is_unseen_begins_with_such_a_byte),
		cmocka_unit_test(words_of_any_script_need_no_second_look),
		cmocka_unit_test(it_is_found_wherever_it_stands),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
