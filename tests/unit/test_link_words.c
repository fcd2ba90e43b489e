/* Words of a text that may be ids, and what stands around them. */
#include "with-arena.h"

#include "backlog/link-words.h"
#include "base/buf.h"

/* "US-1, US-2 in US-1/US-2": each word, and the chain that it stands in. */
static const char *words_in(const char *text)
{
	struct link_word word = { 0 };
	struct buf out = BUF_INIT;
	const char *said;

	while (link_next_word(span_str(text), &word)) {
		buf_addf(&out, "%s%.*s%s", out.len ? ", " : "",
			 (int)word.text.len, word.text.at,
			 word.is_foreign ? "*" : "");
		if (word.chain.len)
			buf_addf(&out, " in %.*s", (int)word.chain.len,
				 word.chain.at);
	}
	buf_addc(&out, '\0');
	said = arena_copy(&arena, buf_span(&out)).at;
	buf_release(&out);
	return said;
}

#define assert_words(text, expected) \
	assert_string_equal(words_in(text), expected)

static void words_with_a_digit_are_found(void **state)
{
	assert_words("", "");
	assert_words("Serves it.", "");
	assert_words("1", "1");
	assert_words("Serves US-1 and US_2.3, (US-4)", "US-1, US_2.3, US-4");
	assert_words("US-1: and US-2;", "US-1, US-2");
	assert_words("US-1ä “US-2”", "US-1ä*, “US-2”*");
}

static void parts_of_paths_and_addresses_are_none(void **state)
{
	assert_words("docs/US-1.md", "");
	assert_words("US-1/x", "");
	assert_words("a\\US-1", "");
	assert_words("@ada1 x=US-1 &b2 %20", "");
	assert_words("ada1@example.com", "");
	assert_words("http1://example.com", "");
	assert_words("US-1:/x", "");
	assert_words("US-1:x", "US-1");
	assert_words("US-1:", "US-1");
}

static void ids_between_slashes_are_a_chain(void **state)
{
	assert_words("US-1/US-2", "US-1 in US-1/US-2, US-2 in US-1/US-2");
	assert_words("(US-1/US-2/T3)", "US-1 in US-1/US-2/T3, US-2 in "
				       "US-1/US-2/T3, T3 in US-1/US-2/T3");
	assert_words("US-1/2", "");
	assert_words("US-1/US", "");
	assert_words("/US-1/US-2", "");
	assert_words("US-1/US-2/", "");
	assert_words("US-1/US-2@x", "");
	assert_words("=US-1/US-2", "");
}

#define FIFTY "US-1/US-2/US-3/US-4/US-5/US-6/US-7/US-8/US-9/US-0/"

static void a_very_long_chain_is_a_path(void **state)
{
	assert_words(FIFTY FIFTY FIFTY FIFTY FIFTY "x US-1", "US-1");
	assert_true(strlen(words_in(FIFTY FIFTY "T-1")) > 0);
}

static const char *parts_of(const char *word, bool scripts)
{
	struct buf out = BUF_INIT;
	struct span part;
	const char *said;
	size_t at = 0;

	while (link_next_part(span_str(word), scripts, &at, &part))
		buf_addf(&out, "%s%.*s", out.len ? ", " : "", (int)part.len,
			 part.at);
	buf_addc(&out, '\0');
	said = arena_copy(&arena, buf_span(&out)).at;
	buf_release(&out);
	return said;
}

static void signs_and_scripts_end_a_part(void **state)
{
	assert_string_equal(parts_of("“US-1”", false), "US-1");
	assert_string_equal(parts_of("US-1’s", false), "US-1");
	assert_string_equal(parts_of("US-1、US-2", false), "US-1, US-2");
	assert_string_equal(parts_of("US-1の検索", true), "US-1");
	assert_string_equal(parts_of("US-1の検索", false), "US-1の検索");
	assert_string_equal(parts_of("US-1ä", true), "US-1ä");
	assert_string_equal(parts_of("“US”", true), "");
	assert_string_equal(parts_of("“”US-1", true), "US-1");
}

static void assert_id(const char *text, const char *expected)
{
	struct span word = span_str(text);

	assert_true(link_word_may_be_id(&word));
	assert_true(span_is(word, expected));
}

static bool may_be_id(const char *text)
{
	struct span word = span_str(text);

	return link_word_may_be_id(&word);
}

static void an_id_has_a_letter_and_a_digit(void **state)
{
	assert_id("US-1", "US-1");
	assert_id("US-1.", "US-1");
	assert_id("-_US-1-_.", "US-1");
	assert_id("ä1", "ä1");
	assert_false(may_be_id("1"));
	assert_false(may_be_id("US"));
	assert_false(may_be_id("."));
	assert_false(may_be_id(""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(words_with_a_digit_are_found),
		TEST(parts_of_paths_and_addresses_are_none),
		TEST(ids_between_slashes_are_a_chain),
		TEST(a_very_long_chain_is_a_path),
		TEST(signs_and_scripts_end_a_part),
		TEST(an_id_has_a_letter_and_a_digit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
