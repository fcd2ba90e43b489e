/* Text counted, measured and shown, as people mean it. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include "base/unicode.h"

static size_t words(const char *text)
{
	return text_count_words(span_str(text));
}

static void words_are_runs_of_letters_or_digits(void **state)
{
	assert_int_equal(words(""), 0);
	assert_int_equal(words("-- !? --"), 0);
	assert_int_equal(words("one"), 1);
	assert_int_equal(words("one two, three."), 3);
	assert_int_equal(words("well-known"), 2);
	assert_int_equal(words("3 vezes por mês"), 4);
	assert_int_equal(words("Größe übermäßig ändern"), 3);
	assert_int_equal(words("atenção não"), 2);
	assert_int_equal(words("é à ô"), 3);
}

static void each_ideograph_is_a_word(void **state)
{
	assert_int_equal(words("日本語"), 3);
	assert_int_equal(words("Git 日本"), 3);
	assert_int_equal(words("안녕 세상"), 2);
}

static void a_combining_mark_belongs_to_its_letter(void **state)
{
	assert_int_equal(words("cafe\xCC\x81s"), 1);
	assert_int_equal(words("a\xCC\x83o o"), 2);
}

static size_t characters(const char *text)
{
	return text_count_characters(span_str(text));
}

static void characters_are_what_people_count(void **state)
{
	assert_int_equal(characters(""), 0);
	assert_int_equal(characters("Größe"), 5);
	assert_int_equal(characters("ação"), 4);
	assert_int_equal(characters("e\xCC\x81"), 1);
	assert_int_equal(characters("🇵🇹🇩🇪"), 2);
	assert_int_equal(characters("👩‍💻!"), 2);
	assert_int_equal(characters("日本"), 2);
	assert_int_equal(characters("plain ASCII"), 11);
	/* A line break of two bytes is one; a mark joins what is before it. */
	assert_int_equal(characters("a\r\nb\n\nc"), 6);
	assert_int_equal(characters("ae\xCC\x81x"), 3);
	assert_int_equal(characters("a\xCC\x81"), 1);
}

static void shown(struct span part, const char *expected)
{
	assert_true(span_eq(part, span_str(expected)));
}

static void as_many_characters_as_fit_into_the_columns(void **state)
{
	shown(text_first_columns(SPAN("Größe"), 3), "Grö");
	shown(text_first_columns(SPAN("Größe"), 9), "Größe");
	shown(text_first_columns(SPAN("日本語"), 5), "日本");
	shown(text_first_columns(SPAN("e\xCC\x81x"), 1), "e\xCC\x81");
	shown(text_first_columns(SPAN("a"), 0), "");
	shown(text_last_columns(SPAN("Größe"), 3), "öße");
	shown(text_last_columns(SPAN("日本語"), 5), "本語");
	shown(text_last_columns(SPAN("Größe"), 9), "Größe");
	/* The mark of a letter that is left out goes with it. */
	shown(text_last_columns(SPAN("e\xCC\x81x"), 1), "x");
	shown(text_last_columns(SPAN(""), 4), "");
}

static void width_is_columns(void **state)
{
	assert_int_equal(text_width(SPAN("Größe")), 5);
	assert_int_equal(text_width(SPAN("日本")), 4);
	assert_int_equal(text_width(SPAN("e\xCC\x81")), 1);
	assert_int_equal(text_width(SPAN("a\x1B")), 2);
}

static void letters_at_the_ends_may_be_of_any_script(void **state)
{
	assert_true(text_ends_in_letter(SPAN("Maß")));
	assert_false(text_ends_in_letter(SPAN("no.")));
	assert_false(text_ends_in_letter(SPAN("")));
	assert_true(text_starts_with_letter(SPAN("Über")));
	assert_false(text_starts_with_letter(SPAN("(a)")));
	assert_false(text_starts_with_letter(SPAN("")));
}

static size_t bad_byte(struct span text)
{
	size_t at = 99;

	return text_is_utf8(text, &at) ? 100 : at;
}

static void only_shortest_utf8_without_nul_is_text(void **state)
{
	assert_int_equal(bad_byte(SPAN("Größe 🚀 日本")), 100);
	assert_int_equal(bad_byte(SPAN("")), 100);
	assert_int_equal(bad_byte(SPAN("ab\0c")), 2);
	assert_int_equal(bad_byte(SPAN("a\xC3")), 1);
	assert_int_equal(bad_byte(SPAN("ab\x80")), 2);
	assert_int_equal(bad_byte(SPAN("\xC0\xAF")), 0);
	assert_int_equal(bad_byte(SPAN("\xE0\x80\x80")), 0);
	assert_int_equal(bad_byte(SPAN("\xED\xA0\x80")), 0);
	assert_int_equal(bad_byte(SPAN("x\xF4\x90\x80\x80")), 1);
	assert_int_equal(bad_byte(SPAN("xy\xFE")), 2);
}

static void shows(struct span text, const char *wanted)
{
	struct buf out = BUF_INIT;

	text_show(&out, text);
	assert_string_equal(out.at ? out.at : "", wanted);
	buf_release(&out);
}

static void what_is_shown_never_steers_a_terminal(void **state)
{
	shows(SPAN("a\x1B[31mb"), "a\uFFFD[31mb");
	shows(SPAN("a\tb"), "a b");
	shows(SPAN("a\nb\rc"), "a b\uFFFDc");
	shows(SPAN("a\x7F"), "a\uFFFD");
	shows(SPAN("a\xC2\x9B"
		   "31m"),
	      "a\uFFFD31m");
	shows(SPAN("a\0b"), "a\uFFFDb");
	shows(SPAN("a\u202Eb\u202C"), "a\uFFFDb\uFFFD");
	shows(SPAN("a\u2066b\u2069"), "a\uFFFDb\uFFFD");
	shows(SPAN("a\u2028b\u2029"), "a\uFFFDb\uFFFD");
}

static void bytes_that_are_no_text_are_replaced_one_by_one(void **state)
{
	shows(SPAN("a\xFFz"), "a\uFFFDz");
	shows(SPAN("a\xC3"), "a\uFFFD");
	shows(SPAN("\x80\x80"), "\uFFFD\uFFFD");
}

static void ordinary_text_is_shown_as_it_is(void **state)
{
	shows(SPAN("Größe: 3 µm, ação 👩‍💻 日本"),
	      "Größe: 3 µm, ação 👩‍💻 日本");
	shows(SPAN(""), "");
}

static bool has_word(const char *text, const char *word)
{
	return text_has_word(span_str(text), span_str(word));
}

static void a_word_is_found_whole_in_both_numbers(void **state)
{
	static const char *const with[] = {
		"story",     "a story",		  "story 1",
		"stories",   "the stories of it", "(story)",
		"storys",    "a-story-b",	  "historystory story",
		"日story本",
	};
	static const char *const without[] = {
		"",	     "stor",	 "history", "storyteller", "storyst",
		"stories1",  "storiesé", "storyé",  "éstory",	   "storied",
		"histories", "1story",	 "storie",
	};

	for (size_t i = 0; i < sizeof(with) / sizeof(*with); i++)
		assert_true(has_word(with[i], "story"));
	for (size_t i = 0; i < sizeof(without) / sizeof(*without); i++)
		assert_false(has_word(without[i], "story"));
	assert_true(has_word("classes", "class"));
	assert_true(has_word("a class.", "class"));
	assert_false(has_word("classest", "class"));
	assert_false(has_word("classic", "class"));
	assert_true(has_word("not ready yet", "not ready"));
	assert_false(has_word("not", "not ready"));
	assert_true(has_word("受入基準と定義", "基準"));
	assert_false(has_word("story", ""));
}

static void numbers_of_other_scripts_are_words(void **state)
{
	assert_int_equal(words("٣"), 1);
	assert_int_equal(words("Ⅳ ½"), 2);
	assert_int_equal(words("a٣b"), 1);
	assert_int_equal(words("a\u200Bb"), 1);
	assert_int_equal(words("日a"), 2);
	assert_int_equal(words("a日"), 2);
	assert_int_equal(words("·"), 0);
}

/* The first and the last of each block of ideographs, and its neighbours. */
static void ideographs_are_those_of_unicode(void **state)
{
	assert_int_equal(words("\u3400\u3400"), 2);
	assert_int_equal(words("\u4DBF\u4DBF"), 2);
	assert_int_equal(words("\u4DC0\u4DC0"), 0);
	assert_int_equal(words("\u4E00\u4E00"), 2);
	assert_int_equal(words("\u9FFF\u9FFF"), 2);
	assert_int_equal(words("\uA000\uA000"), 1);
	assert_int_equal(words("\uF900\uF900"), 2);
	assert_int_equal(words("\uFAFF\uFAFF"), 2);
	assert_int_equal(words("\uFB00\uFB00"), 1);
	assert_int_equal(words("\U00020000\U00020000"), 2);
	assert_int_equal(words("\U0003FFFF\U0003FFFF"), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_is_found_whole_in_both_numbers),
		cmocka_unit_test(numbers_of_other_scripts_are_words),
		cmocka_unit_test(ideographs_are_those_of_unicode),
		cmocka_unit_test(words_are_runs_of_letters_or_digits),
		cmocka_unit_test(each_ideograph_is_a_word),
		cmocka_unit_test(a_combining_mark_belongs_to_its_letter),
		cmocka_unit_test(characters_are_what_people_count),
		cmocka_unit_test(as_many_characters_as_fit_into_the_columns),
		cmocka_unit_test(width_is_columns),
		cmocka_unit_test(letters_at_the_ends_may_be_of_any_script),
		cmocka_unit_test(only_shortest_utf8_without_nul_is_text),
		cmocka_unit_test(what_is_shown_never_steers_a_terminal),
		cmocka_unit_test(
			bytes_that_are_no_text_are_replaced_one_by_one),
		cmocka_unit_test(ordinary_text_is_shown_as_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
