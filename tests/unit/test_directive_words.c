/* What a directive says, as a team would write it. */
#include "with-arena.h"

#include "adopt/directive-words.h"

static void says(const char *directive, const char *sentence)
{
	struct span said = directive_sentence(span_str(directive), &arena);

	assert_string_equal(arena_copy(&arena, said).at, sentence);
}

static void an_end_names_its_values(void **state)
{
	says("done when Status: Done", "It is over when its Status is Done.");
	says("done when status: done, dropped, won't do",
	     "It is over when its status is done, dropped or \"won't do\".");
	says("done when Estado final: \"✅ Hecho, ya\", Não",
	     "It is over when its Estado final is \"✅ Hecho, ya\" or Não.");
	says("started when Status: In Progress",
	     "Work on it has begun when its Status is In Progress.");
}

static void an_expression_of_words_is_said_in_words(void **state)
{
	says("done when Status: /^\\W*(Shipped|Live \\(v2\\))(?!\\w)/i",
	     "It is over when its Status begins with Shipped or "
	     "\"Live (v2)\".");
	says("done when title: /(—|–)\\s*(ok)$/",
	     "It is over when its title says so.");
	says("done when Status: /^\\W*(v\\d+)(?!\\w)/i",
	     "It is over when its Status says so.");
}

static void headings_and_folders_are_named(void **state)
{
	says("done when lane: Done, \"Fixed:\"",
	     "It is over below the heading Done or Fixed.");
	says("done when lane: /\\bdone$/",
	     "It is over below a heading that says so.");
	says("done when path: /(^|\\/)(done|old)\\//",
	     "It is over once it lies in the folder done or old.");
	says("done when path: /(^|\\/)(done\\.md|old\\.md)$/",
	     "It is over once it lies in the file \"done.md\" or \"old.md\".");
	says("done when path: /archive/", "It is over once its path says so.");
}

static void boxes_are_ticked(void **state)
{
	says("done when checked: yes", "It is over once its box is ticked.");
	says("done when boxes: ticked",
	     "It is over once every box in it is ticked.");
	says("done when boxes in file tasks.md: ticked",
	     "It is over once every box in its tasks.md is ticked.");
	says("done when boxes in section Criteria: ticked",
	     "It is over once every box below its heading Criteria is "
	     "ticked.");
}

static void ids_and_titles_stand_somewhere(void **state)
{
	says("id from file /^(\\d+)/", "Its id stands in the file's name.");
	says("id from title /^(\\d+)/", "Its id stands in its title.");
	says("id from column \"No.\", file /x/",
	     "Its id stands under \"No.\".");
	says("title from column Task", "Its title stands under Task.");
	says("field status from title /✅/", "Its status stands in its title.");
	says("main file item.md", "Its text stands in item.md.");
}

static void what_markdown_would_take_is_left_out(void **state)
{
	says("done when Status: **Done**",
	     "It is over when its Status says so.");
	says("done when lane: [x]", "It is over below a heading that says so.");
	says("title from column `a`", "Where its title stands.");
	says("something new", "How it is read.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_end_names_its_values),
		cmocka_unit_test(an_expression_of_words_is_said_in_words),
		cmocka_unit_test(headings_and_folders_are_named),
		cmocka_unit_test(boxes_are_ticked),
		cmocka_unit_test(ids_and_titles_stand_somewhere),
		cmocka_unit_test(what_markdown_would_take_is_left_out),
	};

	return cmocka_run_group_tests(tests, make_arena, drop_arena);
}
