/* What an address means, by where it is written. */
#include "with-arena.h"

#include "backlog/address.h"

static struct address read_at(const char *from, const char *target)
{
	return address_of(span_str(target), span_str(from), &arena);
}

/* As written in backlog/a/1.md. */
static struct address read(const char *target)
{
	return read_at("backlog/a/1.md", target);
}

static void leads_to(const char *target, const char *path)
{
	struct address address = read(target);

	assert_false(address.is_absolute);
	assert_false(address.leaves);
	assert_true(address.has_path);
	if (!span_is(address.path, path))
		fail_msg("%s leads to \"%.*s\", not \"%s\"", target,
			 (int)address.path.len, address.path.at, path);
}

static void a_path_is_relative_to_its_file(void **state)
{
	leads_to("2.md", "backlog/a/2.md");
	leads_to("./2.md", "backlog/a/2.md");
	leads_to("b/2.md", "backlog/a/b/2.md");
	leads_to("../2.md", "backlog/2.md");
	leads_to("../../docs/2.md", "docs/2.md");
	leads_to("b/../2.md", "backlog/a/2.md");
	leads_to("b/./c/2.md", "backlog/a/b/c/2.md");
}

static void a_slash_in_front_means_the_root(void **state)
{
	leads_to("/docs/2.md", "docs/2.md");
	leads_to("/2.md", "2.md");
	leads_to("/docs/../2.md", "2.md");
}

static void the_root_is_a_place_too(void **state)
{
	leads_to("/", "");
	leads_to("../..", "");
	leads_to("../../", "");
}

static void a_folder_may_end_in_a_slash(void **state)
{
	leads_to("..", "backlog");
	leads_to(".", "backlog/a");
	leads_to("../b/", "backlog/b");
}

static void from_a_file_at_the_root_paths_begin_there(void **state)
{
	struct address address = read_at("README.md", "docs/2.md");

	assert_true(span_is(address.path, "docs/2.md"));
	assert_false(address.leaves);
}

static void percent_signs_are_decoded(void **state)
{
	leads_to("my%20file.md", "backlog/a/my file.md");
	leads_to("%C3%BCber.md", "backlog/a/über.md");
	leads_to("%c3%bcber.md", "backlog/a/über.md");
	leads_to("a%23b.md", "backlog/a/a#b.md");
}

static void a_percent_sign_without_two_digits_stays(void **state)
{
	leads_to("100%.md", "backlog/a/100%.md");
	leads_to("a%2", "backlog/a/a%2");
	leads_to("a%zz.md", "backlog/a/a%zz.md");
	leads_to("%", "backlog/a/%");
}

static void an_anchor_stands_behind_the_path(void **state)
{
	struct address address = read("../2.md#open-questions");

	assert_true(span_is(address.path, "backlog/2.md"));
	assert_true(span_is(address.anchor, "open-questions"));
	assert_true(address.has_path);
}

static void an_anchor_alone_has_no_path(void **state)
{
	struct address address = read("#why");

	assert_false(address.has_path);
	assert_true(span_is(address.anchor, "why"));
	assert_false(address.is_absolute);
	assert_false(address.leaves);
	assert_false(read("").has_path);
	assert_int_equal(read("2.md").anchor.len, 0);
}

static void an_anchor_is_decoded(void **state)
{
	assert_true(span_is(read("#gr%C3%B6%C3%9Fe").anchor, "größe"));
	assert_true(span_is(read("2.md#a%20b").anchor, "a b"));
}

static void a_scheme_makes_it_absolute(void **state)
{
	assert_true(read("https://example.com/a.md#b").is_absolute);
	assert_true(read("HTTP://example.com").is_absolute);
	assert_true(read("mailto:ada@example.com").is_absolute);
	assert_true(read("tel:123").is_absolute);
	assert_true(read("//example.com/a").is_absolute);
}

static void a_colon_in_a_path_is_no_scheme(void **state)
{
	assert_false(read("./a:b.md").is_absolute);
	assert_false(read("docs/a:b.md").is_absolute);
	assert_false(read("#a:b").is_absolute);
}

static void climbing_out_of_the_repository_leaves_it(void **state)
{
	assert_true(read("../../../x.md").leaves);
	assert_true(read("/../x.md").leaves);
	assert_true(read_at("README.md", "../x.md").leaves);
	assert_true(read("../../../a/../x.md").leaves);
	assert_false(read("../../x.md").leaves);
	/* And back in is out all the same: its own name is not known. */
	assert_true(read("../../../repo/backlog/a/2.md").leaves);
}

static void a_name_that_begins_with_dots_does_not_climb(void **state)
{
	leads_to("..a.md", "backlog/a/..a.md");
	leads_to("...", "backlog/a/...");
}

/* A file is shown at blob/<branch>/<path>: two folders up is the project. */
static void pages_of_the_forge_are_no_files(void **state)
{
	assert_true(read_at("README.md", "../../issues/7").is_forge);
	assert_true(read_at("README.md", "../../pull/7").is_forge);
	assert_true(read_at("backlog/1.md", "../../../issues/7").is_forge);
	assert_false(read_at("README.md", "../../elsewhere/x.md").is_forge);
	assert_false(read_at("README.md", "issues/7").is_forge);
	assert_false(read_at("README.md", "/issues/7").is_forge);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_path_is_relative_to_its_file),
		cmocka_unit_test(a_slash_in_front_means_the_root),
		cmocka_unit_test(the_root_is_a_place_too),
		cmocka_unit_test(a_folder_may_end_in_a_slash),
		cmocka_unit_test(from_a_file_at_the_root_paths_begin_there),
		cmocka_unit_test(percent_signs_are_decoded),
		cmocka_unit_test(a_percent_sign_without_two_digits_stays),
		cmocka_unit_test(an_anchor_stands_behind_the_path),
		cmocka_unit_test(an_anchor_alone_has_no_path),
		cmocka_unit_test(an_anchor_is_decoded),
		cmocka_unit_test(a_scheme_makes_it_absolute),
		cmocka_unit_test(a_colon_in_a_path_is_no_scheme),
		cmocka_unit_test(climbing_out_of_the_repository_leaves_it),
		cmocka_unit_test(a_name_that_begins_with_dots_does_not_climb),
		cmocka_unit_test(pages_of_the_forge_are_no_files),
	};

	return cmocka_run_group_tests(tests, make_arena, drop_arena);
}
