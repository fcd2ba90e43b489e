/* How many characters begin in a stretch of a document, however long. */
#include "with-document.h"

enum { LONG = 5000 };

/* "äaäa…": of LONG letters each other one has two bytes. */
static void given_letters(void)
{
	static char text[2 * LONG];
	size_t n = 0;

	for (size_t i = 0; i < LONG; i++) {
		if (i % 2 == 0)
			text[n++] = '\xC3';
		text[n++] = i % 2 == 0 ? '\xA4' : 'a';
	}
	text[n] = '\0';
	given(text);
}

static size_t count(size_t first, size_t last)
{
	return outline_characters(&doc.outline, first, last);
}

static void two_bytes_may_be_one_character(void **state)
{
	given_letters();
	assert_int_equal(count(0, 3), 2);
	assert_int_equal(count(0, 2), 1);
	assert_int_equal(count(0, 1), 1);
	assert_int_equal(count(1, 2), 0);
	assert_int_equal(count(2, 3), 1);
	assert_int_equal(count(3, 3), 0);
	assert_int_equal(count(4, 3), 0);
}

static void a_long_stretch_counts_like_a_short_one(void **state)
{
	static const size_t ends[] = { 1023, 1024, 1025, 1026, 2047, 2048,
				       2049, 3000, 4096, 6144, 7499 };

	given_letters();
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		/* Three bytes hold two characters; a third one begins one. */
		assert_int_equal(count(0, ends[i]),
				 ends[i] / 3 * 2 + (ends[i] % 3 ? 1 : 0));
		assert_int_equal(count(3, ends[i]),
				 ends[i] / 3 * 2 - 2 + (ends[i] % 3 ? 1 : 0));
	}
}

static void nothing_is_counted_beyond_the_end(void **state)
{
	given_letters();
	assert_int_equal(count(0, 100000), LONG);
	assert_int_equal(count(7497, 100000), 2);
	assert_int_equal(count(7500, 100000), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(two_bytes_may_be_one_character),
		TEST(a_long_stretch_counts_like_a_short_one),
		TEST(nothing_is_counted_beyond_the_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
