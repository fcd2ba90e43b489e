/* Comments: in blocks of their own, in text, over several lines. */
#include "with-document.h"

static void has_comment(size_t n, const char *written, const char *text)
{
	const struct comment *comment = &doc.outline.comments[n];
	const char *at = strstr(source, written);

	assert_true(n < doc.outline.n_comments);
	assert_non_null(at);
	assert_true(span_is(comment->text, text));
	assert_int_equal(comment->start, at - source);
	assert_int_equal(comment->end, at - source + strlen(written));
}

static void comments_stand_in_blocks_of_their_own(void **state)
{
	given("<!-- ü one -->\n\n<!--\ntwo\nlines -->\n\nText\n");
	assert_int_equal(doc.outline.n_comments, 2);
	has_comment(0, "<!-- ü one -->", " ü one ");
	has_comment(1, "<!--\ntwo\nlines -->", "\ntwo\nlines ");
}

static void comments_stand_in_the_midst_of_text(void **state)
{
	given("a <!-- x --> b <!-- y --> c\n\n## H <!-- h -->\n\n"
	      "p <!-- over\ntwo --> q <!-- z -->\n");
	assert_int_equal(doc.outline.n_comments, 5);
	has_comment(0, "<!-- x -->", " x ");
	has_comment(1, "<!-- y -->", " y ");
	has_comment(2, "<!-- h -->", " h ");
	has_comment(3, "<!-- over\ntwo -->", " over\ntwo ");
	has_comment(4, "<!-- z -->", " z ");
}

static void code_holds_no_comments(void **state)
{
	given("`<!-- a -->`\n\n```\n<!-- b -->\n```\n\n    <!-- c -->\n");
	assert_int_equal(doc.outline.n_comments, 0);
	given("a <!-- x --> b `<!-- y -->`\n");
	assert_int_equal(doc.outline.n_comments, 1);
	has_comment(0, "<!-- x -->", " x ");
}

static void comments_stand_in_lists_and_quotes(void **state)
{
	given("- <!-- a -->\n- b <!-- c -->\n\n> <!-- d -->\n");
	assert_int_equal(doc.outline.n_comments, 3);
	has_comment(0, "<!-- a -->", " a ");
	has_comment(1, "<!-- c -->", " c ");
	has_comment(2, "<!-- d -->", " d ");
}

static void a_comment_that_never_closes_goes_to_the_end(void **state)
{
	given("Text\n\n<!-- open\n\n# in it\n");
	assert_int_equal(doc.outline.n_comments, 1);
	assert_int_equal(doc.outline.comments[0].start, 6);
	assert_int_equal(doc.outline.n_blocks, 2);
}

static void a_comment_is_no_visible_text(void **state)
{
	given("a<!-- x -->b\n");
	assert_true(span_is(outline_text_copy(&doc.outline, 0, &arena), "ab"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(comments_stand_in_blocks_of_their_own),
		TEST(comments_stand_in_the_midst_of_text),
		TEST(code_holds_no_comments),
		TEST(comments_stand_in_lists_and_quotes),
		TEST(a_comment_that_never_closes_goes_to_the_end),
		TEST(a_comment_is_no_visible_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
