/*
 * Where a new item goes, what it is called and what it says, by its neighbours.
 * The first line of what is expected is the path, the rest the file.
 */
#include "with-plan.h"

#include "plan/new.h"

/* The attempt at a new item of the first kind; "" where there is none. */
static const char *made(const struct file *list, size_t n, const char *title,
			size_t attempt)
{
	struct new_style style;
	struct new_try try;
	const char *said = "";

	plan_files(list, n);
	new_style_read(&style, &plan, plan.kinds[0].kind, &arena);
	if (new_make(&try, &plan, &style, span_str(title), SPAN(""), attempt,
		     &arena))
		said = arena_printf(&arena, "%.*s\n%.*s", (int)try.path.len,
				    try.path.at, (int)try.text.len, try.text.at)
			       .at;
	plan_forget();
	return said;
}

/* Beside one file, by a definition of this text below its title. */
static const char *made_beside(const char *asked, const char *path,
			       const char *text, const char *title)
{
	struct file list[] = {
		{ "ready.md",
		  arena_printf(&arena, "# Definition of Ready\n\n%s", asked)
			  .at },
		{ path, text },
	};

	return made(list, path ? 2 : 1, title, 0);
}

#define FILES "## Story `backlog/*.md`\n"

static void assert_named(const char *path, const char *heading,
			 const char *expected)
{
	const char *text = arena_printf(&arena, "# %s\n", heading).at;
	const char *got = made_beside(FILES, path, text, "Refund: one tap");

	if (strcmp(got, expected))
		fail_msg("beside %s it is\n%s", path, got);
}

static void files_are_called_as_their_neighbours(void **state)
{
	assert_named("backlog/EXP-7-pay.md", "EXP-7 Pay",
		     "backlog/EXP-8-refund-one-tap.md\n"
		     "# EXP-8 Refund: one tap\n");
	assert_named("backlog/EXP-007-pay.md", "EXP-007: Pay",
		     "backlog/EXP-008-refund-one-tap.md\n"
		     "# EXP-008: Refund: one tap\n");
	assert_named("backlog/exp-7_pay_now.md", "EXP-7 Pay",
		     "backlog/exp-8_refund_one_tap.md\n"
		     "# EXP-8 Refund: one tap\n");
	assert_named("backlog/EXP-7 Pay now.md", "EXP-7 Pay",
		     "backlog/EXP-8 Refund one tap.md\n"
		     "# EXP-8 Refund: one tap\n");
	assert_named("backlog/EXP-9.md", "EXP-9 Pay",
		     "backlog/EXP-10.md\n# EXP-10 Refund: one tap\n");
	assert_named("backlog/pay_now.md", "Pay",
		     "backlog/refund_one_tap.md\n# Refund: one tap\n");
	assert_named("backlog/Pay-Now.md", "Pay",
		     "backlog/Refund-one-tap.md\n# Refund: one tap\n");
	assert_named(
		"backlog/pay.md", "EXP-99 - Pay",
		"backlog/refund-one-tap.md\n# EXP-100 - Refund: one tap\n");
}

static void letters_of_all_scripts_are_kept_and_signs_are_not(void **state)
{
	assert_string_equal(made_beside(FILES, NULL, NULL, "  Über: Öl & Co. "),
			    "backlog/Über-Öl-co.md\n#   Über: Öl & Co. \n");
	assert_string_equal(made_beside(FILES, NULL, NULL, "!?"),
			    "backlog/new.md\n# !?\n");
}

static void a_pattern_says_how_the_first_is_called(void **state)
{
	assert_string_equal(made_beside("## Story `backlog/US-*.md`\n", NULL,
					NULL, "Export"),
			    "backlog/US-1-export.md\n---\nid: US-1\n---\n\n# "
			    "US-1: Export\n");
	assert_string_equal(made_beside("## Story `backlog/US[0-9][0-9]*.md`\n",
					NULL, NULL, "Export"),
			    "backlog/US01-export.md\n---\nid: US01\n---\n\n# "
			    "US01: Export\n");
	assert_string_equal(
		made_beside("## Story `backlog/?[0-9]-*.md`\n", NULL, NULL,
			    "Export"),
		"backlog/01-export.md\n---\nid: 01\n---\n\n# 01: Export\n");
	assert_string_equal(made_beside("## Story `backlog/story*.md`\n", NULL,
					NULL, "Export"),
			    "backlog/export.md\n# Export\n");
}

/* ---- what a file says ---- */

#define ASKING                                                                \
	FILES "\n- Must say where it stands. `field status: idea, "           \
	      "ready`\n- Must have an owner. `field owner`\n"                 \
	      "- Should have a size. `field size`\n"                          \
	      "- Must say why -- in short. `section Why`\n"                   \
	      "- Must say how. `section How`\n"                               \
	      "- Must say why at length. `section Why: at least 9 words`\n\n" \
	      "### Ready `when status: ready`\n\n- `body`\n"

#define SECTIONS(hashes)                                                   \
	"\n" hashes " Why\n\n<!-- Must say why - in short. -->\n\n" hashes \
	" How\n\n<!-- Must say how. -->\n"

static void fields_and_sections_that_are_asked_are_there(void **state)
{
	assert_string_equal(
		made_beside(ASKING, NULL, NULL, "Export"),
		"backlog/export.md\n---\nstatus: idea\nowner:\n---\n\n"
		"# Export\n" SECTIONS("##"));
	assert_string_equal(
		made_beside(ASKING, "backlog/pay.md",
			    "---\nid: T-7\ntitle: Pay\nStatus: ready\n---\n",
			    "Export: 'it'"),
		"backlog/export-it.md\n---\nid: T-8\ntitle: 'Export: ''it'''\n"
		"Status: idea\nowner:\n---\n\n# Export: 'it'\n" SECTIONS("##"));
	/* What YAML would take for something else is in quotes. */
	assert_string_equal(made_beside(FILES, "backlog/pay.md",
					"---\ntitle: Pay\n---\n", "? - Export"),
			    "backlog/export.md\n---\ntitle: '? - Export'\n"
			    "---\n\n# ? - Export\n");
	assert_string_equal(made_beside(FILES, "backlog/pay.md",
					"---\ntitle: Pay\n---\n",
					"Export - it"),
			    "backlog/export-it.md\n---\ntitle: Export - it\n"
			    "---\n\n# Export - it\n");
	/* The neighbour has a pair, and no front matter. */
	assert_string_equal(
		made_beside(ASKING, "backlog/pay.md",
			    "# Pay\n\n**status:** ready\n", "Export"),
		"backlog/export.md\n# Export\n\n**status:** idea\n" SECTIONS(
			"##"));
	/* Or a section. */
	assert_string_equal(
		made_beside(ASKING, "backlog/pay.md",
			    "# Pay\n\n## Status\n\nready\n", "Export"),
		"backlog/export.md\n# Export\n\n## Status\n\nidea\n" SECTIONS(
			"##"));
}

/* ---- inside of files ---- */

static void a_heading_comes_after_the_last_one(void **state)
{
	assert_string_equal(
		made_beside("## Story `BACKLOG.md ##`\n\n"
			    "- Must say why. `section Why`\n",
			    "BACKLOG.md",
			    "# Backlog\n\n## S-1: Pay\n\nText.\n\n# Notes\n",
			    "Export"),
		"BACKLOG.md\n# Backlog\n\n## S-1: Pay\n\nText.\n"
		"\n## S-2: Export\n\n### Why\n\n<!-- Must say why. -->\n"
		"\n# Notes\n");
	assert_string_equal(
		made_beside("## Story `BACKLOG.md ###### /^Story \\d+/`\n",
			    "BACKLOG.md",
			    "# Backlog\n\n###### Story 4: Pay\n\n"
			    "###### Story 2: Ship\n",
			    "Export"),
		"BACKLOG.md\n# Backlog\n\n###### Story 4: Pay\n\n"
		"###### Story 2: Ship\n\n###### Story 5: Export\n");
}

static void an_entry_is_made_as_its_neighbour(void **state)
{
	assert_string_equal(
		made_beside("## Task `TODO.md -`\n", "TODO.md",
			    "# To do\n\n- [x] **T-1** Pay (3)\n\nText.\n",
			    "Export"),
		"TODO.md\n# To do\n\n- [x] **T-1** Pay (3)\n"
		"- [ ] **T-2** Export\n\nText.\n");
	assert_string_equal(made_beside("## Task `TODO.md -`\n", "TODO.md",
					"# To do\n\n- Pay", "Export"),
			    "TODO.md\n# To do\n\n- Pay\n- Export\n");
	assert_string_equal(made_beside("## Task `TODO.md - [ ]`\n", "TODO.md",
					"# To do\n\nText.\n", "Export"),
			    "TODO.md\n# To do\n\nText.\n- [ ] Export\n");
	assert_string_equal(made_beside("## Task `TODO.md -`\n", NULL, NULL,
					"Export"),
			    "TODO.md\n# Backlog\n\n- [ ] Export\n");
}

static void a_row_has_what_its_table_asks(void **state)
{
	assert_string_equal(
		made_beside("## Bug `BUGS.md |`\n", "BUGS.md",
			    "| # | Task | Status | Name |\n"
			    "| --- | --- | --- | --- |\n"
			    "| B-9 | Pay | open | x |\n\nText.\n",
			    "a|b"),
		"BUGS.md\n| # | Task | Status | Name |\n"
		"| --- | --- | --- | --- |\n| B-9 | Pay | open | x |\n"
		"| B-10 | a\\|b | | |\n\nText.\n");
	assert_string_equal(made_beside("## Bug `BUGS.md |`\n", NULL, NULL,
					"Export"),
			    "BUGS.md\n# Backlog\n\n| ID | Title | status |\n"
			    "| --- | --- | --- |\n| 1 | Export | |\n");
}

static void the_last_lane_claims_the_least(void **state)
{
	static const char asked[] =
		"## Task `TODO.md -`\n\n- `field lane: Now, Next, Later, "
		"Blocked`\n\n### Ready `when lane: Now`\n\n- `body`\n";

	assert_string_equal(
		made_beside(
			asked, "TODO.md",
			"## Now\n\n- A\n\n## Later\n\n- B\n\n## Next\n\n- C\n",
			"Export"),
		"TODO.md\n## Now\n\n- A\n\n## Later\n\n- B\n- Export\n\n## "
		"Next\n\n"
		"- C\n");
	/* An empty lane has its heading. */
	assert_string_equal(
		made_beside(asked, "TODO.md",
			    "## Now\n\n- A\n\n## Later\n\n## Next\n\n- C\n",
			    "Export"),
		"TODO.md\n## Now\n\n- A\n\n## Later\n\n- Export\n\n## Next\n\n"
		"- C\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(files_are_called_as_their_neighbours),
		TEST(letters_of_all_scripts_are_kept_and_signs_are_not),
		TEST(a_pattern_says_how_the_first_is_called),
		TEST(fields_and_sections_that_are_asked_are_there),
		TEST(a_heading_comes_after_the_last_one),
		TEST(an_entry_is_made_as_its_neighbour),
		TEST(a_row_has_what_its_table_asks),
		TEST(the_last_lane_claims_the_least),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
