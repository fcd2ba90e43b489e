/* What in a field names an item by its number alone. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "backlog/reference.h"

static void a_number_may_have_a_sign_in_front_and_words_after(void **state)
{
	assert_true(names_number(SPAN("12")));
	assert_true(names_number(SPAN("#12")));
	assert_true(names_number(SPAN(" #12 ")));
	assert_true(names_number(SPAN("12 (login)")));
	assert_true(names_number(SPAN("#12 (login)")));
}

static void words_and_ids_are_no_number(void **state)
{
	assert_false(names_number(SPAN("")));
	assert_false(names_number(SPAN("#")));
	assert_false(names_number(SPAN("Login")));
	assert_false(names_number(SPAN("Login (the old one)")));
	assert_false(names_number(SPAN("EXP-12")));
	assert_false(names_number(SPAN("EXP-12 (login)")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_number_may_have_a_sign_in_front_and_words_after),
		cmocka_unit_test(words_and_ids_are_no_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
