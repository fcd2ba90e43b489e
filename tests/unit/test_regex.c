/* A team's regexes, within limits. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "base/regex.h"

static struct regex *compile(const char *pattern, bool fold_case)
{
	struct regex *regex = NULL;
	struct err err = ERR_INIT;
	size_t at = 0;

	assert_int_equal(regex_compile(&regex, span_str(pattern), fold_case,
				       &at, &err),
			 0);
	assert_non_null(regex);
	return regex;
}

static enum regex_result find(const char *pattern, const char *text)
{
	struct regex *regex = compile(pattern, false);
	enum regex_result result =
		regex_find(regex, span_str(text), NULL, NULL);

	regex_free(regex);
	return result;
}

static void it_searches_anywhere_in_the_text(void **state)
{
	assert_int_equal(find("RFC-\\d+", "see RFC-12 there"), REGEX_HIT);
	assert_int_equal(find("RFC-\\d+", "see rfc-12 there"), REGEX_MISS);
	assert_int_equal(find("^a$", "a"), REGEX_HIT);
	assert_int_equal(find("^a$", "ba"), REGEX_MISS);
	assert_int_equal(find("", ""), REGEX_HIT);
}

static void it_ignores_case_when_asked(void **state)
{
	struct regex *regex = compile("größe", true);

	assert_int_equal(regex_find(regex, SPAN("GRÖẞE"), NULL, NULL),
			 REGEX_HIT);
	assert_int_equal(regex_find(regex, SPAN("GRÖSE"), NULL, NULL),
			 REGEX_MISS);
	regex_free(regex);
}

static void a_dot_is_a_character_and_no_byte(void **state)
{
	assert_int_equal(find("^.$", "ü"), REGEX_HIT);
	assert_int_equal(find("^.$", "ab"), REGEX_MISS);
	assert_int_equal(find("^\\w+$", "Atenção"), REGEX_HIT);
}

static void a_hit_is_told_and_so_is_its_first_group(void **state)
{
	struct regex *regex = compile("([A-Z]+)-(\\d+)", false);
	struct span text = SPAN("see EXP-12."), hit, group;

	assert_int_equal(regex_find(regex, text, &hit, &group), REGEX_HIT);
	assert_true(span_is(hit, "EXP-12"));
	assert_true(span_is(group, "EXP"));
	assert_ptr_equal(hit.at, text.at + 4);
	regex_free(regex);
}

static void without_a_group_it_is_all_of_the_hit(void **state)
{
	struct regex *regex = compile("\\d+", false);
	struct span hit, group;

	regex_find(regex, SPAN("a12b"), &hit, &group);
	assert_true(span_is(hit, "12"));
	assert_true(span_is(group, "12"));
	regex_free(regex);
}

static void a_group_that_takes_no_part_is_empty(void **state)
{
	struct regex *regex = compile("a(b)?", false);
	struct span hit, group;

	assert_int_equal(regex_find(regex, SPAN("xac"), &hit, &group),
			 REGEX_HIT);
	assert_true(span_is(hit, "a"));
	assert_int_equal(group.len, 0);
	regex_free(regex);
}

static void nothing_may_be_searched(void **state)
{
	struct regex *regex = compile("a", false);

	assert_int_equal(regex_find(regex, SPAN_NONE, NULL, NULL), REGEX_MISS);
	regex_free(regex);
	regex_free(NULL);
}

static void it_does_not_look_behind_the_end(void **state)
{
	struct regex *regex = compile("ab", false);

	assert_int_equal(regex_find(regex, span_of("ab", 1), NULL, NULL),
			 REGEX_MISS);
	regex_free(regex);
}

static void a_mistake_is_told_with_its_offset(void **state)
{
	static const struct {
		const char *pattern;
		size_t at;
	} cases[] = {
		/* PCRE2 points behind what it could not take. */
		{ "ab(", 3 }, { "ab)", 2 }, { "*a", 0 },
		{ "a[b", 3 }, { "ü(", 3 },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct regex *regex = NULL;
		struct err err = ERR_INIT;
		size_t at = 99;
		int ret = regex_compile(&regex, span_str(cases[i].pattern),
					false, &at, &err);

		assert_int_equal(ret, -1);
		assert_null(regex);
		assert_true(at <= strlen(cases[i].pattern));
		assert_in_range(at, cases[i].at, cases[i].at + 1);
		assert_true(err.text[0] != '\0');
	}
}

/* Gives up instead of trying for ever. */
static void gives_up(const char *pattern, const char *text)
{

	assert_int_equal(find(pattern, text), REGEX_LIMIT);
}

static void a_pattern_that_blows_up_gives_up_quickly(void **state)
{
	gives_up("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");
	gives_up("^(x+x+)+[yz]", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
	gives_up("^(([a-z])+.)+[A-Z]([a-z])+$",
		 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
}

static void an_ordinary_pattern_stays_within_the_limits(void **state)
{
	size_t len = 200000;
	char *text = malloc(len);
	struct regex *regex = compile("Given .* When .* Then", false);

	memset(text, 'a', len);
	assert_int_equal(regex_find(regex, span_of(text, len), NULL, NULL),
			 REGEX_MISS);
	regex_free(regex);
	free(text);
}

static void all_matches_together_are_bounded(void **state)
{
	struct regex_budget budget = { .steps = 10000 };
	struct regex *back = compile("^(a+)+$", false);
	struct regex *plain = compile("^b+$", false);
	struct span hard = SPAN("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");
	struct span easy = SPAN("bbbbbbbbbbbbbbbbbbbb");

	regex_share(back, &budget);
	regex_share(plain, &budget);
	assert_int_equal(regex_find(back, hard, NULL, NULL), REGEX_LIMIT);
	assert_int_equal(budget.steps, 0);
	/* What goes straight on takes nothing of it, and is still decided. */
	assert_int_equal(regex_find(plain, easy, NULL, NULL), REGEX_HIT);
	assert_int_equal(regex_find(back, SPAN("aaa"), NULL, NULL), REGEX_HIT);
	regex_free(back);
	regex_free(plain);
}

static void a_long_way_counts_as_well(void **state)
{
	struct regex *regex = compile("x.*+(?:y|z)", false);
	char *text = malloc(1000001);

	assert_non_null(text);
	memset(text, 'x', 1000000);
	text[1000000] = '\0';
	assert_int_equal(regex_find(regex, span_str(text), NULL, NULL),
			 REGEX_LIMIT);
	free(text);
	regex_free(regex);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_searches_anywhere_in_the_text),
		cmocka_unit_test(it_ignores_case_when_asked),
		cmocka_unit_test(a_dot_is_a_character_and_no_byte),
		cmocka_unit_test(a_hit_is_told_and_so_is_its_first_group),
		cmocka_unit_test(without_a_group_it_is_all_of_the_hit),
		cmocka_unit_test(a_group_that_takes_no_part_is_empty),
		cmocka_unit_test(nothing_may_be_searched),
		cmocka_unit_test(it_does_not_look_behind_the_end),
		cmocka_unit_test(a_mistake_is_told_with_its_offset),
		cmocka_unit_test(a_pattern_that_blows_up_gives_up_quickly),
		cmocka_unit_test(an_ordinary_pattern_stays_within_the_limits),
		cmocka_unit_test(all_matches_together_are_bounded),
		cmocka_unit_test(a_long_way_counts_as_well),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
