/* Which words a rule id takes from a check. */
#include "with-arena.h"

#include "terms/rule-words.h"

static void assert_words(const char *check, const char *words)
{
	struct span got = rule_words(span_str(check), &arena);

	assert_true(span_is(got, words));
}

static void a_regex_gives_the_words_that_one_can_read_in_it(void **state)
{
	assert_words("mentions /\\bRFC-\\d+/", "mentions  RFC- +");
	assert_words("/[a-z]+ of \\w+/i", " + of  +");
	assert_words("field size: /\\d[a-z]{2}/", "field size:    pattern");
}

static void without_wild_signs_it_stays(void **state)
{
	assert_words("section Story: each /given .* then/i",
		     "section Story: each /given .* then/i");
	assert_words("section Criteria: at least 1 item",
		     "section Criteria: at least 1 item");
}

static void a_slash_inside_a_word_begins_none(void **state)
{
	assert_words("section Input/Output [a]/[b]",
		     "section Input/Output [a]/[b]");
	assert_words("file docs/{a,b}/notes.md", "file docs/{a,b}/notes.md");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_regex_gives_the_words_that_one_can_read_in_it),
		TEST(without_wild_signs_it_stays),
		TEST(a_slash_inside_a_word_begins_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
