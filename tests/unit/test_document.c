/* Files that are not read as they are: no text, or one in place of another. */
#include "with-document.h"

static void assert_refused(const char *text, const char *trouble, size_t at)
{
	read_source(text);
	if (document_is_readable(&doc))
		fail_msg("%s\nis read", text);
	if (!span_is(doc.trouble, trouble) || doc.trouble_at != at)
		fail_msg("%s\n%.*s at %zu", text, (int)doc.trouble.len,
			 doc.trouble.at, doc.trouble_at);
}

#define POINTER "version https://git-lfs.github.com/spec/v1\n"
#define LFS "holds a Git LFS pointer instead of its text"
#define ANNEX "holds a git-annex pointer instead of its text"
#define CONFLICT "holds a conflict of a merge"

static void pointers_stand_for_a_text_that_is_elsewhere(void **state)
{
	assert_refused(POINTER "oid sha256:1\nsize 12\n", LFS, 0);
	assert_refused("\xEF\xBB\xBF" POINTER "oid sha256:1\nsize 12\n", LFS,
		       0);
	assert_refused("version https://hawser.github.com/spec/v1\n"
		       "oid sha256:1\nsize 12\n",
		       LFS, 0);
	assert_refused("/annex/objects/SHA256E-s12--1.md\n", ANNEX, 0);
	assert_refused("../.git/annex/objects/a/b/SHA256E-s12--1.md", ANNEX, 0);
	assert_refused(".git/annex/objects/a/b/SHA256E-s12--1.md", ANNEX, 0);
	/* What only begins so, or tells of one. */
	given(POINTER "oid sha256:1\n");
	given(POINTER "size 12\n");
	given("version https://example.com/spec/v1\noid 1\nsize 12\n");
	given("/annex/objects/SHA256E-s12--1.md\n\nis where it is.\n");
	given("../annex/objects/SHA256E-s12--1.md\n");
	given("# A\n\n" POINTER "oid sha256:1\nsize 12\n");
	given("");
}

#define SIDES "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n"

static void conflicts_are_refused_where_they_begin(void **state)
{
	assert_refused(SIDES, CONFLICT, 0);
	assert_refused("# A\n\n" SIDES, CONFLICT, 5);
	/* In code, and without one of its lines, it is an example. */
	given("# A\n\n```\n" SIDES "```\n");
	given("<<<<<<< HEAD\na\n=======\nb\n");
	given("<<<<<<< HEAD\na\n\nb\n>>>>>>> other\n");
	given("# A\n\n <<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n");
	assert_refused("```\n" SIDES "```\n\n" SIDES, CONFLICT,
		       4 + sizeof(SIDES) - 1 + 5);
}

static void what_is_no_text_is_told_by_its_first_bytes(void **state)
{
	assert_refused("\xFF\xFE"
		       "a",
		       "is written in UTF-16; only UTF-8 can be read", 0);
	assert_refused("\xFE\xFF"
		       "a",
		       "is written in UTF-16; only UTF-8 can be read", 0);
	assert_refused("\xFF"
		       "ab",
		       "is not UTF-8", 0);
	assert_refused("\xFE\xFE", "is not UTF-8", 0);
	assert_refused("a\xFF\xFE", "is not UTF-8", 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(pointers_stand_for_a_text_that_is_elsewhere),
		TEST(conflicts_are_refused_where_they_begin),
		TEST(what_is_no_text_is_told_by_its_first_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
