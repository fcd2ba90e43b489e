/* Which files a kind lives in: patterns as in .gitignore, from the root. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include "backlog/pattern.h"

static bool matches(const char *pattern, const char *path)
{
	return pattern_matches(span_str(pattern), span_str(path));
}

static void a_plain_pattern_is_one_file_at_the_root(void **state)
{
	assert_true(matches("BACKLOG.md", "BACKLOG.md"));
	assert_false(matches("BACKLOG.md", "docs/BACKLOG.md"));
	assert_false(matches("BACKLOG.md", "BACKLOG.mdx"));
	assert_false(matches("BACKLOG.md", "MY-BACKLOG.md"));
	assert_false(matches("BACKLOG.md", "backlog.md"));
	assert_true(matches("docs/BACKLOG.md", "docs/BACKLOG.md"));
	assert_false(matches("docs/BACKLOG.md", "a/docs/BACKLOG.md"));
}

static void a_star_stays_in_its_folder(void **state)
{
	assert_true(matches("backlog/*.md", "backlog/1.md"));
	assert_true(matches("backlog/*.md", "backlog/.md"));
	assert_false(matches("backlog/*.md", "backlog/a/1.md"));
	assert_false(matches("backlog/*.md", "backlog/1.markdown"));
	assert_false(matches("*.md", "backlog/1.md"));
	assert_true(matches("*.md", "1.md"));
	assert_true(matches("specs/*/spec.md", "specs/a/spec.md"));
	assert_false(matches("specs/*/spec.md", "specs/spec.md"));
	assert_false(matches("specs/*/spec.md", "specs/a/b/spec.md"));
	assert_true(matches("*/*/x", "a/b/x"));
}

static void every_pattern_begins_at_the_root(void **state)
{
	assert_true(matches("./docs/*.md", "docs/1.md"));
	assert_true(matches("/docs/*.md", "docs/1.md"));
	assert_true(matches(".//docs/*.md", "docs/1.md"));
	assert_false(matches("../docs/*.md", "docs/1.md"));
	assert_false(matches("./docs/*.md", "a/docs/1.md"));
}

static void a_backslash_takes_the_meaning_from_a_sign(void **state)
{
	assert_true(matches("a\\*.md", "a*.md"));
	assert_false(matches("a\\*.md", "ab.md"));
	assert_true(matches("a\\?", "a?"));
	assert_false(matches("a\\?", "ab"));
	assert_true(matches("\\[a]", "[a]"));
	assert_true(matches("a\\", "a\\"));
	assert_false(matches("a\\", "ab"));
}

static void several_stars_share_a_name(void **state)
{
	assert_true(matches("a*b*c", "abc"));
	assert_true(matches("a*b*c", "a-b-b-c"));
	assert_false(matches("a*b*c", "acb"));
	assert_true(matches("*a*", "banana"));
	assert_true(matches("*-draft*.md", "12-draft-2.md"));
}

static void a_question_mark_is_one_character(void **state)
{
	assert_true(matches("?.md", "1.md"));
	assert_false(matches("?.md", "12.md"));
	assert_false(matches("?.md", ".md"));
	assert_false(matches("a?b", "a/b"));
}

static void two_stars_cross_folders(void **state)
{
	assert_true(matches("backlog/**/*.md", "backlog/1.md"));
	assert_true(matches("backlog/**/*.md", "backlog/a/1.md"));
	assert_true(matches("backlog/**/*.md", "backlog/a/b/c/1.md"));
	assert_false(matches("backlog/**/*.md", "other/1.md"));
	assert_false(matches("backlog/**/*.md", "backlogs/1.md"));
	assert_false(matches("backlog/**/*.md", "a/backlog/1.md"));
}

static void two_stars_in_front_are_any_folder_or_none(void **state)
{
	assert_true(matches("**/spec.md", "spec.md"));
	assert_true(matches("**/spec.md", "a/b/spec.md"));
	assert_false(matches("**/spec.md", "a/myspec.md"));
}

static void two_stars_at_the_end_are_all_inside(void **state)
{
	assert_true(matches("docs/**", "docs/a"));
	assert_true(matches("docs/**", "docs/a/b/c.md"));
	assert_false(matches("docs/**", "docs"));
	assert_false(matches("docs/**", "docsx/a"));
	assert_true(matches("**", "a/b/c.md"));
}

static void two_stars_in_the_middle_take_whole_folders(void **state)
{
	assert_true(matches("a/**/b/**/c", "a/b/c"));
	assert_true(matches("a/**/b/**/c", "a/x/y/b/z/c"));
	assert_false(matches("a/**/b", "a/xb"));
	assert_false(matches("a/**/b", "ab"));
}

static void a_folder_is_every_markdown_file_below_it(void **state)
{
	assert_true(matches("backlog/", "backlog/1.md"));
	assert_true(matches("backlog/", "backlog/a/b/1.md"));
	assert_true(matches("backlog/", "backlog/1.markdown"));
	assert_false(matches("backlog/", "backlog/1.txt"));
	assert_false(matches("backlog/", "backlog/md"));
	assert_false(matches("backlog/", "a/backlog/1.md"));
	assert_false(matches("backlog/", "backlog.md"));
	assert_true(matches("teams/*/backlog/", "teams/a/backlog/1.md"));
	assert_false(matches("teams/*/backlog/", "teams/a/b/backlog/1.md"));
}

static void a_class_is_one_of_its_characters(void **state)
{
	assert_true(matches("[abc].md", "b.md"));
	assert_false(matches("[abc].md", "d.md"));
	assert_true(matches("[a-z]-[0-9].md", "q-7.md"));
	assert_false(matches("[a-z]-[0-9].md", "Q-7.md"));
	assert_true(matches("[!a-z].md", "1.md"));
	assert_false(matches("[!a-z].md", "a.md"));
	assert_true(matches("[]].md", "].md"));
	assert_true(matches("[a-].md", "-.md"));
	assert_true(matches("[a-].md", "a.md"));
	assert_false(matches("[a-].md", "b.md"));
	assert_true(matches("[^a].md", "b.md"));
	assert_false(matches("[^a].md", "a.md"));
	assert_true(matches("[!]a].md", "b.md"));
	assert_false(matches("[!]a].md", "].md"));
	assert_true(matches("[a-c-e].md", "b.md"));
	assert_true(matches("[a-c-e].md", "-.md"));
	assert_false(matches("[a-c-e].md", "d.md"));
	assert_false(matches("a[!b]c", "a/c"));
}

static void an_open_bracket_without_end_is_no_class(void **state)
{
	assert_false(matches("[abc", "a"));
	assert_false(matches("a[", "a"));
	assert_false(matches("[!", "a"));
	assert_false(matches("[]", "]"));
	assert_true(matches("[", "["));
}

static void a_backslash_takes_the_next_as_it_is(void **state)
{
	assert_true(matches("\\*.md", "*.md"));
	assert_false(matches("\\*.md", "a.md"));
	assert_true(matches("\\[a].md", "[a].md"));
	assert_true(matches("a\\?", "a?"));
	assert_false(matches("a\\?", "ab"));
}

static void a_slash_in_front_means_the_root_anyway(void **state)
{
	assert_true(matches("/backlog/*.md", "backlog/1.md"));
	assert_false(matches("/backlog/*.md", "a/backlog/1.md"));
}

static void nothing_matches_nothing(void **state)
{
	assert_false(matches("", "a"));
	assert_false(matches("a", ""));
}

static void many_stars_take_no_time(void **state)
{
	assert_false(matches("a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b",
			     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
	assert_false(matches("**/a/**/a/**/a/**/a/**/a/**/a/**/b",
			     "a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a"));
}

static void the_folder_is_what_the_pattern_spells_out(void **state)
{
#define assert_folder(pattern, folder) \
	assert_true(span_is(pattern_folder(span_str(pattern)), (folder)))
	assert_folder("backlog/**/*.md", "backlog/");
	assert_folder("a/b/*.md", "a/b/");
	assert_folder("*.md", "");
	assert_folder("**/spec.md", "");
	assert_folder("backlog/", "backlog/");
	assert_folder("BACKLOG.md", "");
	assert_folder("docs/BACKLOG.md", "docs/");
	assert_folder("docs/back*/a.md", "docs/");
	assert_folder("docs/[ab]/a.md", "docs/");
	assert_folder("docs/?/a.md", "docs/");
}

static void a_fixed_name_below_a_wildcard_is_noticed(void **state)
{
	assert_true(pattern_names_file(SPAN("specs/*/spec.md")));
	assert_true(pattern_names_file(SPAN("**/spec.md")));
	assert_false(pattern_names_file(SPAN("specs/*.md")));
	assert_false(pattern_names_file(SPAN("specs/*/*.md")));
	assert_false(pattern_names_file(SPAN("BACKLOG.md")));
	assert_false(pattern_names_file(SPAN("docs/BACKLOG.md")));
	assert_false(pattern_names_file(SPAN("specs/")));
}

static void a_path_becomes_the_pattern_of_nothing_else(void **state)
{
	static const char *const paths[] = {
		"map/[Epic] Pay/[Story] By card.md",
		"a*b.md",
		"why?.md",
		"back\\slash.md",
		"{a,b}.md",
		"plain/name.md",
		"]x[.md",
	};
	struct arena arena;

	arena_init(&arena);
	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		struct span path = span_str(paths[i]);
		struct span pattern = pattern_of_path(path, &arena);

		assert_true(pattern_matches(pattern, path));
		assert_true(pattern_spells(pattern, path));
	}
	assert_true(span_is(pattern_of_path(SPAN("[a] b.md"), &arena),
			    "\\[a\\] b.md"));
	assert_false(pattern_matches(pattern_of_path(SPAN("a*b.md"), &arena),
				     SPAN("a-b.md")));
	assert_false(pattern_spells(SPAN("a*b.md"), SPAN("a*b.md")));
	assert_false(pattern_spells(SPAN("a/b/"), SPAN("a/")));
	assert_false(pattern_spells(SPAN("a/"), SPAN("a/b/")));
	arena_release(&arena);
}

static void a_folder_that_is_spelt_out_has_no_wildcard(void **state)
{
	assert_true(pattern_names_folders(SPAN("map/*/")));
	assert_true(pattern_names_folders(SPAN("map/[Epic] x/")));
	assert_false(pattern_names_folders(SPAN("map/\\[Epic\\] x/")));
	assert_false(pattern_names_folders(SPAN("*/map/")));
	assert_false(pattern_names_folders(SPAN("map/**/")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plain_pattern_is_one_file_at_the_root),
		cmocka_unit_test(a_star_stays_in_its_folder),
		cmocka_unit_test(every_pattern_begins_at_the_root),
		cmocka_unit_test(a_backslash_takes_the_meaning_from_a_sign),
		cmocka_unit_test(several_stars_share_a_name),
		cmocka_unit_test(a_question_mark_is_one_character),
		cmocka_unit_test(two_stars_cross_folders),
		cmocka_unit_test(two_stars_in_front_are_any_folder_or_none),
		cmocka_unit_test(two_stars_at_the_end_are_all_inside),
		cmocka_unit_test(two_stars_in_the_middle_take_whole_folders),
		cmocka_unit_test(a_folder_is_every_markdown_file_below_it),
		cmocka_unit_test(a_class_is_one_of_its_characters),
		cmocka_unit_test(an_open_bracket_without_end_is_no_class),
		cmocka_unit_test(a_backslash_takes_the_next_as_it_is),
		cmocka_unit_test(a_slash_in_front_means_the_root_anyway),
		cmocka_unit_test(nothing_matches_nothing),
		cmocka_unit_test(many_stars_take_no_time),
		cmocka_unit_test(the_folder_is_what_the_pattern_spells_out),
		cmocka_unit_test(a_fixed_name_below_a_wildcard_is_noticed),
		cmocka_unit_test(a_path_becomes_the_pattern_of_nothing_else),
		cmocka_unit_test(a_folder_that_is_spelt_out_has_no_wildcard),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
