/* How surely a file is called a backlog: by its name, title or folder. */
#include "with-survey.h"

#include "seek/inside.h"

static enum strength strength_of(const char *path, const char *text)
{
	struct file file = { path, text };
	struct err err = ERR_INIT;
	enum strength strength;

	given_files(&file, 1);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
	assert_int_equal(survey.n, 1);
	strength = document_strength(&survey, &survey.docs[0], &arena);
	survey_release(&survey);
	return strength;
}

static void the_strongest_of_name_title_and_folder_counts(void **state)
{
	assert_int_equal(strength_of("backlog.md", "# All of it\n"),
			 NAME_STRONG);
	assert_int_equal(strength_of("work.md", "# Product backlog\n"),
			 NAME_STRONG);
	assert_int_equal(strength_of("docs/work.md", "# Product backlog\n"),
			 NAME_STRONG);
	assert_int_equal(strength_of("backlog/all.md", "# All of it\n"),
			 NAME_STRONG);
	assert_int_equal(strength_of("docs/history.md", "# How it began\n"),
			 NAME_SAYS_NOTHING);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_strongest_of_name_title_and_folder_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
