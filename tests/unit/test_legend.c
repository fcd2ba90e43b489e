/*
 * Where a team says which states there are, and in which order: a document is
 * given, with the states that its items have, and what is taken of it.
 */
#include "with-survey.h"

#include "seek/legend.h"

/* The items of the kind stand in TODO.md, or as files in backlog/. */
static struct hypothesis kind_of(enum item_form form)
{
	struct hypothesis *kind = hypothesis_new(&arena);

	kind->name = SPAN("Item");
	hypothesis_add_place(kind,
			     form == FORM_FILE ? SPAN("backlog/[0-9].md")
					       : SPAN("TODO.md"),
			     form, &arena)
		->level = 3;
	assert_true(hypothesis_read(kind, &survey, &arena));
	return *kind;
}

/* Items have these two states; "over", beyond the last, is none of theirs. */
static struct states states_of(const char *one, const char *other)
{
	struct states states = { .n = 2,
				 .list = ARENA_ARRAY(&arena, struct state, 3) };

	states.list[2] = (struct state){ .core = SPAN("over"), .n = 1 };

	states.list[0] = (struct state){ .core = span_str(one), .n = 1 };
	states.list[1] = (struct state){ .core = span_str(other), .n = 1 };
	return states;
}

/* "todo, doing, done in TODO.md", or "" where there is none. */
static const char *legend_in(const struct file *list, size_t n,
			     enum item_form form, struct states states)
{
	struct err err = ERR_INIT;
	struct hypothesis kind;
	struct legend legend;
	struct buf text = BUF_INIT;
	const char *said;

	given_files(list, n);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
	kind = kind_of(form);
	legend_find(&legend, &states, &kind, &survey, &arena);
	for (size_t i = 0; i < legend.n; i++)
		buf_addf(&text, "%s%.*s", i ? ", " : "",
			 (int)legend.values[i].len, legend.values[i].at);
	if (legend.n)
		buf_addf(&text, " in %.*s", (int)legend.doc->path.len,
			 legend.doc->path.at);
	buf_addc(&text, '\0');
	said = arena_copy(&arena, buf_span(&text)).at;
	buf_release(&text);
	hypothesis_release(&kind);
	survey_release(&survey);
	return said;
}

/* In the file of the items, whose states are "todo" and "done". */
static const char *legend_of(const char *text)
{
	struct file file = {
		"TODO.md",
		arena_printf(&arena, "# To do\n\n%s\n\n### A\n", text).at
	};

	return legend_in(&file, 1, FORM_HEADING, states_of("todo", "done"));
}

#define assert_legend(text, values) \
	assert_string_equal(legend_of(text), values " in TODO.md")
#define assert_no_legend(text) assert_string_equal(legend_of(text), "")

static void a_line_lists_them_with_signs_between(void **state)
{
	assert_legend("Status: todo | doing | done", "todo, doing, done");
	assert_legend("Status: todo, doing, done", "todo, doing, done");
	assert_legend("Status: todo → doing → done", "todo, doing, done");
	assert_legend("Status: todo -> doing -> done", "todo, doing, done");
	assert_legend("Status: todo · doing · done", "todo, doing, done");
	assert_legend("Status: todo • doing • done", "todo, doing, done");
	assert_legend("Status: todo / doing / done", "todo, doing, done");
	assert_legend("Status: todo; doing; done", "todo, doing, done");
	assert_legend("Status:todo | doing | done", "todo, doing, done");
	/* Without a blank it is a part of the word. */
	assert_no_legend("Status: todo,doing,done");
	assert_no_legend("Status: todo/doing/done");
}

static void a_word_before_the_last_one_is_not_a_part_of_it(void **state)
{
	assert_legend("Status: todo, doing, or done", "todo, doing, done");
	assert_legend("Status: todo, doing or done", "todo, doing, done");
	assert_legend("Status: todo, doing, and done", "todo, doing, done");
	assert_legend("Status: todo, doing oder done", "todo, doing, done");
	assert_legend("Status: todo, doing, und done", "todo, doing, done");
	/* A state of three words. */
	assert_legend("Status: todo, read and seen, done",
		      "todo, read and seen, done");
}

static void the_words_alone_are_taken(void **state)
{
	assert_legend("Status: `todo` | **doing** | _done_",
		      "todo, doing, done");
	assert_legend("Status: \"todo\", 'doing', [done]", "todo, doing, done");
	assert_legend("Status: todo, doing, (done).", "todo, doing, done");
	assert_legend("Status: <todo|doing|done>", "todo, doing, done");
	assert_legend("status: [todo, doing, done]", "todo, doing, done");
	assert_legend("status: {todo | doing | done}  # one of them",
		      "todo, doing, done");
	assert_legend("Status: [todo] / [doing] / [done]", "todo, doing, done");
	assert_legend("Status: [todo] → [doing] → [done]", "todo, doing, done");
	assert_legend("Status: ⬜ todo | 🚧 doing | ✅ done", "todo, doing, done");
	assert_legend("Status: todo || doing | done |", "todo, doing, done");
}

static void the_line_may_be_marked_and_say_more_before(void **state)
{
	assert_legend("> **Status:** todo | doing | done", "todo, doing, done");
	assert_legend("- `Status`: todo | doing | done", "todo, doing, done");
	assert_legend("We move them. Statuses: todo | doing | done",
		      "todo, doing, done");
	assert_legend("We move them; *States*: todo | doing | done",
		      "todo, doing, done");
	assert_legend("All (status: todo | doing | done)", "todo, doing, done");
	assert_legend("All ( *status*: todo | doing | done)",
		      "todo, doing, done");
	assert_legend("(status: todo | doing | done)", "todo, doing, done");
	assert_legend("We sort (at times). We move them. Statuses: "
		      "todo | doing | done",
		      "todo, doing, done");
	assert_legend("Words.\nStatus: todo | doing | done",
		      "todo, doing, done");
	assert_legend("```\nstatus: todo | doing | done\n```",
		      "todo, doing, done");
	assert_no_legend("We say. As status: todo | doing | done");
	assert_no_legend("We know: todo | doing | done");
	assert_no_legend(": todo | doing | done");
	assert_no_legend("Status todo | doing | done");
}

static void it_has_three_to_twelve_values_of_four_words(void **state)
{
	assert_no_legend("Status: todo | done");
	assert_legend("Status: todo | a b c d | done", "todo, a b c d, done");
	assert_no_legend("Status: todo | a b c d e | done");
	assert_legend("Status: todo | a | b | c | d | e | f | g | h | i | j | "
		      "done | k",
		      "todo, a, b, c, d, e, f, g, h, i, j, done");
	assert_no_legend(
		"Status: todo | a | b | c | d | e | f | g | h | i | j | k | "
		"done");
}

static void items_have_two_of_them_and_each_stands_once(void **state)
{
	assert_no_legend("Status: todo | doing | over");
	assert_no_legend("Status: todo | Todo | doing | done");
	assert_no_legend("Status: todo | doing | done | Done");
	/* The one of which items have more; of two, the first. */
	assert_legend("Status: todo | doing | over\n"
		      "Status: todo | begun | done\n"
		      "Status: todo | doing | done",
		      "todo, begun, done");
}

static void one_is_enough_where_items_have_no_other(void **state)
{
	static const struct file own = {
		"TODO.md", "# To do\n\nStatuswerte: `OFFEN` · `QUUX` · "
			   "`FERTIG`\n\n### A\n"
	};
	static const struct file no_ends = {
		"TODO.md", "# To do\n\nStatus: `OFFEN` · `QUUX` · "
			   "`BAZ`\n\n### A\n"
	};
	static const struct file above[] = {
		{ "README.md", "Status: OFFEN · QUUX · FERTIG\n" },
		{ "backlog/1.md", "# A\n" },
	};
	struct states states = states_of("quux", "quux");

	states.n = 1;
	assert_string_equal(legend_in(&own, 1, FORM_HEADING, states),
			    "OFFEN, QUUX, FERTIG in TODO.md");
	assert_string_equal(legend_in(&no_ends, 1, FORM_HEADING, states), "");
	assert_string_equal(legend_in(above, 2, FORM_FILE, states), "");
}

static void the_word_for_values_may_be_a_part_of_the_name(void **state)
{
	assert_legend("Status values: todo · doing · done",
		      "todo, doing, done");
	assert_legend("Statuswerte: `todo` · `doing` · `done`",
		      "todo, doing, done");
	assert_legend("Mögliche Statuswerte: todo / doing / done",
		      "todo, doing, done");
	assert_legend("Statuslegende: todo, doing, done", "todo, doing, done");
	assert_legend("Estados posibles: todo | doing | done",
		      "todo, doing, done");
	assert_legend("États : todo → doing → done", "todo, doing, done");
	assert_legend("Valeurs de statut : todo → doing → done",
		      "todo, doing, done");
	assert_legend("Значения статуса: todo, doing, done",
		      "todo, doing, done");
	assert_legend("状态取值：todo | doing | done", "todo, doing, done");
	assert_no_legend("Messwerte: todo, doing, done");
}

static void they_stand_in_the_order_of_the_work_or_the_other_way(void **state)
{
	assert_legend("Status: done | doing | todo", "todo, doing, done");
	assert_legend("Status: done | quux | doing | todo",
		      "todo, doing, quux, done");
	assert_legend("Status: todo | open | done", "todo, open, done");
	assert_legend("Status: done | open | todo", "todo, open, done");
	assert_no_legend("Status: doing | todo | done");
	assert_no_legend("Status: todo | done | doing");
	/* What is held or dropped has no place in it. */
	assert_legend("Status: blocked | todo | dropped | doing | done",
		      "blocked, todo, dropped, doing, done");
	assert_legend("Status: done | blocked | doing | cancelled | todo",
		      "todo, cancelled, doing, blocked, done");
}

static void a_table_has_them_in_its_first_column(void **state)
{
	assert_legend("| Status | Means |\n| --- | --- |\n| todo | a |\n"
		      "| doing | b |\n| done | c |",
		      "todo, doing, done");
	assert_no_legend("| Word | Status |\n| --- | --- |\n| todo | a |\n"
			 "| doing | b |\n| done | c |");
	assert_no_legend("| Status | Means |\n| --- | --- |\n| todo | a |\n"
			 "| done | c |");
}

static void a_list_stands_below_a_heading_called_so(void **state)
{
	assert_legend("## Legend\n\n- todo\n- doing\n- done",
		      "todo, doing, done");
	assert_legend("## Status definitions\n\n- **todo**: not begun\n"
		      "- **doing** — begun\n- **done**\n",
		      "todo, doing, done");
	assert_no_legend("## Words\n\n- todo\n- doing\n- done");
	assert_no_legend("## Legend\n\n## Words\n\n- todo\n- doing\n- done");
}

/* ---- where it may stand ---- */

#define LINE "Status: todo | doing | done\n"

static void a_readme_template_or_guide_above_files_may_have_it(void **state)
{
	static const struct file beside[] = {
		{ "backlog/1.md", "# A\n" },
		{ "backlog/README.md", LINE },
	};
	static const struct file above[] = {
		{ "README.md", LINE },
		{ "backlog/1.md", "# A\n" },
	};
	static const struct file elsewhere[] = {
		{ "backlog/1.md", "# A\n" },
		{ "docs/README.md", LINE },
	};
	static const struct file not_aside[] = {
		{ "backlog/1.md", "# A\n" },
		{ "backlog/x.md", LINE },
	};
	static const struct file item[] = {
		{ "backlog/1.md", "# A\n\n" LINE },
	};
	struct states states = states_of("todo", "done");

	assert_string_equal(legend_in(beside, 2, FORM_FILE, states),
			    "todo, doing, done in backlog/README.md");
	assert_string_equal(legend_in(above, 2, FORM_FILE, states),
			    "todo, doing, done in README.md");
	assert_string_equal(legend_in(elsewhere, 2, FORM_FILE, states), "");
	assert_string_equal(legend_in(not_aside, 2, FORM_FILE, states), "");
	assert_string_equal(legend_in(item, 1, FORM_FILE, states), "");
}

static void states_without_items_are_not_those_of_items(void **state)
{
	static const struct file file = { "TODO.md",
					  "# To do\n\nStatus: quux | "
					  "todo | done\n\n### A\n" };
	struct states states = states_of("todo", "done");

	states.list[1].n = 0;
	assert_string_equal(legend_in(&file, 1, FORM_HEADING, states), "");
	states.list[1].n = 1;
	assert_string_equal(legend_in(&file, 1, FORM_HEADING, states),
			    "quux, todo, done in TODO.md");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_line_lists_them_with_signs_between),
		TEST(a_word_before_the_last_one_is_not_a_part_of_it),
		TEST(the_words_alone_are_taken),
		TEST(the_line_may_be_marked_and_say_more_before),
		TEST(it_has_three_to_twelve_values_of_four_words),
		TEST(items_have_two_of_them_and_each_stands_once),
		TEST(one_is_enough_where_items_have_no_other),
		TEST(the_word_for_values_may_be_a_part_of_the_name),
		TEST(they_stand_in_the_order_of_the_work_or_the_other_way),
		TEST(a_table_has_them_in_its_first_column),
		TEST(a_list_stands_below_a_heading_called_so),
		TEST(a_readme_template_or_guide_above_files_may_have_it),
		TEST(states_without_items_are_not_those_of_items),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
