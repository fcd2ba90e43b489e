/* Phrases that say nothing, with the signs that may end them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "backlog/placeholder-parts.h"

static const char *const phrases[] = { "to be decided", "未定" };

static bool is_phrase(const char *text)
{
	return text_is_phrase(span_str(text), phrases,
			      sizeof(phrases) / sizeof(*phrases));
}

static void any_sign_may_end_a_phrase(void **state)
{
	(void)state;
	assert_true(is_phrase("to be decided"));
	assert_true(is_phrase("To be decided."));
	assert_true(is_phrase("to be decided: "));
	assert_true(is_phrase("to be decided…"));
	assert_true(is_phrase("to be decided …"));
	assert_true(is_phrase("未定。"));
}

static void whatever_goes_on_says_something(void **state)
{
	(void)state;
	assert_false(is_phrase("to be decided by Ann"));
	assert_false(is_phrase("to be decided… by Ann"));
	assert_false(is_phrase("be decided"));
	assert_false(is_phrase("…"));
	assert_false(is_phrase(""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_sign_may_end_a_phrase),
		cmocka_unit_test(whatever_goes_on_says_something),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
