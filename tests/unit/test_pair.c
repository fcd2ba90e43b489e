/* What a text says where it is a pair: "Status: Ready". */
#include "with-arena.h"

#include "backlog/pair.h"

static struct span name, value;

static bool pair(const char *text)
{
	return text_is_pair(span_str(text), &name, &value);
}

#define assert_pair(text, n, v)                 \
	do {                                    \
		assert_true(pair(text));        \
		assert_true(span_is(name, n));  \
		assert_true(span_is(value, v)); \
	} while (0)

static void a_colon_and_a_blank_make_a_pair(void **state)
{
	assert_pair("Status: Ready", "Status", "Ready");
	assert_pair(" Status :\tReady ", "Status", "Ready");
	assert_pair("At 9:30: Ready", "At 9:30", "Ready");
	assert_pair("status:: ready", "status", "ready");
	assert_pair("s: r", "s", "r");
	assert_false(pair("Status:Ready"));
	assert_false(pair("Status :Ready"));
	assert_false(pair("Status Ready"));
}

static void a_wide_colon_needs_no_blank(void **state)
{
	assert_pair("状态：就绪", "状态", "就绪");
	assert_pair("A：B: C", "A：B", "C");
}

static void both_sides_say_something(void **state)
{
	assert_false(pair(": Ready"));
	assert_false(pair("Status: "));
	assert_false(pair("Status:"));
	assert_false(pair(" : Ready"));
	assert_false(pair("：就绪"));
	assert_false(pair(":"));
	assert_false(pair(""));
}

#define SIXTY "abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi "

static void a_name_has_sixty_bytes_at_most(void **state)
{
	assert_true(pair(SIXTY ": x"));
	assert_false(pair("a" SIXTY ": x"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_colon_and_a_blank_make_a_pair),
		TEST(a_wide_colon_needs_no_blank),
		TEST(both_sides_say_something),
		TEST(a_name_has_sixty_bytes_at_most),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
