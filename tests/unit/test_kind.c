/* Which fields a kind asks for: by whole names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "backlog/kind.h"

static void a_part_of_a_name_is_not_asked_for(void **state)
{
	static const char *const parts[] = { "s",	 "stat",
					     "statuses", "story point",
					     "points",	 "" };
	struct span asked[] = { SPAN("story points"), SPAN("status"),
				SPAN("size"), SPAN("story") };
	size_t n = sizeof(asked) / sizeof(*asked);
	struct kind kind = { .asked = asked, .n_asked = n };

	(void)state;
	names_sort(asked, n);
	for (size_t i = 0; i < n; i++)
		assert_true(kind_asks(&kind, asked[i]));
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		assert_false(kind_asks(&kind, span_str(parts[i])));
}

static void a_kind_that_asks_for_nothing_asks_for_no_name(void **state)
{
	struct kind kind = { .n_asked = 0 };

	(void)state;
	assert_false(kind_asks(&kind, SPAN("status")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_part_of_a_name_is_not_asked_for),
		cmocka_unit_test(a_kind_that_asks_for_nothing_asks_for_no_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
