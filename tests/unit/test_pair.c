/* What a text says where it is a pair: "Status: Ready"; and what a badge says. */
#include "with-arena.h"

#include "backlog/item-read.h"
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

/* ---- badges ---- */

static void assert_badge(const char *target, const char *says_name,
			 const char *says_value)
{
	if (!badge_read(span_str(target), &name, &value, &arena))
		fail_msg("%s is no badge", target);
	if (!span_is(name, says_name) || !span_is(value, says_value))
		fail_msg("%s says \"%.*s: %.*s\"", target, (int)name.len,
			 name.at, (int)value.len, value.at);
}

static void assert_no_badge(const char *target)
{
	if (badge_read(span_str(target), &name, &value, &arena))
		fail_msg("%s says \"%.*s: %.*s\"", target, (int)name.len,
			 name.at, (int)value.len, value.at);
}

#define SHIELDS "https://img.shields.io"

static void a_badge_says_a_name_and_a_value(void **state)
{
	assert_badge(SHIELDS "/badge/status-ready-green", "status", "ready");
	assert_badge(SHIELDS "/badge/-ready-green", "", "ready");
	assert_badge(SHIELDS "/badge/ready-green", "", "ready");
	assert_badge(SHIELDS "/badge/my_status-in%20work-green?style=flat",
		     "my status", "in work");
	assert_badge(SHIELDS "/badge/a--b-c__d-green#x", "a-b", "c_d");
	assert_badge(SHIELDS "/badge/status-100%25-green", "status", "100%");
	assert_badge(SHIELDS "/badge/status-a%2fb-green", "status", "a/b");
	assert_badge(SHIELDS "/badge/status-a%-green", "status", "a%");
	assert_badge(SHIELDS "/badge/status-a%4-green", "status", "a%4");
	assert_badge(SHIELDS "/badge/status-a%4g-green", "status", "a%4g");
	assert_no_badge(SHIELDS "/badge/green");
	assert_no_badge(SHIELDS "/badge/status--green");
	assert_no_badge(SHIELDS "/badge/status-%ff-green");
	assert_no_badge("https://example.com/badge/status-ready-green");
	assert_no_badge(SHIELDS "/github/stars/x");
}

static void parameters_say_it_too(void **state)
{
	assert_badge(SHIELDS "/static/v1?label=status&message=in+work",
		     "status", "in work");
	assert_badge(SHIELDS "/static/v1?color=green&message=a%20b", "", "a b");
	assert_no_badge(SHIELDS "/static/v1?label=status");
	assert_no_badge(SHIELDS "/static/v1?label=status&message=");
	assert_no_badge(SHIELDS "/static/v1?message");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_colon_and_a_blank_make_a_pair),
		TEST(a_wide_colon_needs_no_blank),
		TEST(both_sides_say_something),
		TEST(a_name_has_sixty_bytes_at_most),
		TEST(a_badge_says_a_name_and_a_value),
		TEST(parameters_say_it_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
