/*
 * Which check a sentence of a team's own agreement gets, by what their stories
 * bear. What each asks was decided by reading it.
 */
#include "with-survey.h"

#include "adopt/borne.h"
#include "adopt/named.h"
#include "adopt/own-document.h"

static struct kind_proposal kind;
static struct speaks speaks;
static struct named_shapes shapes;

enum { N_STORIES = 4, LONGEST_PATH = 32 };

static size_t n_sized; /* how many titles of the next tell a size */

/* As many stories, which have one and the other below their titles by turns. */
static void given_two_sorts(const char *one, const char *other)
{
	static struct file list[N_STORIES];
	struct err err = ERR_INIT;

	for (size_t i = 0; i < N_STORIES; i++) {
		list[i].path =
			arena_printf(&arena, "stories/US-%zu.md", i + 1).at;
		list[i].text =
			arena_printf(&arena, "# US-%zu A list%s\n\n%s", i + 1,
				     i < n_sized ? " of 3 pts for all" : "",
				     i % 2 ? other : one)
				.at;
	}
	given_files(list, N_STORIES);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
	kind = (struct kind_proposal){ .kind = hypothesis_new(&arena),
				       .sections = ARENA_NEW(
					       &arena, struct borne_names) };
	kind.kind->name = SPAN("Story");
	hypothesis_add_place(kind.kind, SPAN("stories/*.md"), FORM_FILE,
			     &arena);
	assert_true(hypothesis_read(kind.kind, &survey, &arena));
	hypothesis_measure(kind.kind, &arena);
	borne_hear(&kind, &survey, &arena);
}

static void given_stories(const char *text)
{
	given_two_sorts(text, text);
}

/* The checks for what stands below "# Definition of Ready", "; " between them. */
static const char *checks_of(const char *text)
{
	struct document doc;
	struct own_document own = { .doc = &doc };
	struct span source =
		arena_printf(&arena, "# Definition of Ready\n\n%s", text);
	char *copy = text_room(&arena, source.len);
	struct buf out = BUF_INIT;
	const char *said;

	memcpy(copy, source.at, source.len);
	document_read(&doc, SPAN("ready.md"), span_of(copy, source.len),
		      &arena);
	own_document_read(&own, 0, true, &arena);
	own_propose_checks(&own, &speaks, &shapes, &kind, &arena);
	for (size_t i = 0; i < own.n; i++) {
		buf_adds(&out, i ? "; " : "");
		buf_add(&out, own.sentences[i].check);
	}
	buf_addc(&out, '\0');
	said = arena_copy(&arena, buf_span(&out)).at;
	buf_release(&out);
	return said;
}

static void assert_becomes(const char *sentence, const char *check)
{
	const char *text = arena_printf(&arena, "- %s\n", sentence).at;
	const char *got = checks_of(text);

	if (strcmp(got, check))
		fail_msg("\"%s\" becomes \"%s\", not \"%s\"", sentence, got,
			 check);
}

static int set_up(void **state)
{
	make_arena(state);
	speaks_init(&speaks);
	named_init(&shapes);
	return 0;
}

static int tear_down(void **state)
{
	named_release(&shapes);
	speaks_release(&speaks);
	hypothesis_release(kind.kind);
	survey_release(&survey);
	return drop_arena(state);
}

/* ---- acceptance criteria ---- */

#define CRITERIA "## Acceptance criteria\n\n- One\n- Two\n\n"

static void criteria_are_counted_in_digits_and_words(void **state)
{
	given_stories(CRITERIA);
	assert_becomes("At least three acceptance criteria",
		       "section Acceptance criteria: at least 3 items");
	assert_becomes("Mindestens zwei Akzeptanzkriterien",
		       "section Acceptance criteria: at least 2 items");
	assert_becomes("At least 1 acceptance criterion",
		       "section Acceptance criteria: at least 1 item");
	assert_becomes("Minimum of 12 acceptance criteria",
		       "section Acceptance criteria: at least 12 items");
	assert_becomes("Acceptance criteria (3+)",
		       "section Acceptance criteria: at least 3 items");
	assert_becomes("At least 0 acceptance criteria", "");
}

static void criteria_in_prose_are_not_counted(void **state)
{
	given_stories("## Acceptance criteria\n\nIt works.\n");
	assert_becomes("Acceptance criteria are written",
		       "section Acceptance criteria");
	assert_becomes("At least three acceptance criteria", "");
	assert_becomes("Acceptance criteria are testable",
		       "section Acceptance criteria` `section Acceptance "
		       "criteria: no vague words");
}

static void what_ends_an_item_is_no_criterion(void **state)
{
	given_stories("## Definition of Done\n\n- It works.\n\n"
		      "## Acceptance test results\n\n- It worked.\n");
	assert_becomes("Acceptance criteria are written", "");
}

static void criteria_may_be_a_label(void **state)
{
	given_stories("**Priority:** high\n**Acceptance criteria:** it works\n"
		      "\nText.\n");
	assert_becomes("At least three acceptance criteria", "");
	assert_becomes("Acceptance criteria are written",
		       "section Acceptance criteria");
}

/* ---- sizes ---- */

static void a_size_may_be_limited_or_on_a_scale(void **state)
{
	given_stories("**Story points:** 3\n**Priority:** high\n\nText.\n");
	assert_becomes("It is estimated", "field Story points");
	assert_becomes("It has no more than 8 points",
		       "field Story points: at most 8");
	assert_becomes("At most 13 story points",
		       "field Story points: at most 13");
	assert_becomes("Estimated in 1/2/3/5/8",
		       "field Story points: 1, 2, 3, 5, 8");
	assert_becomes("Estimated and prioritized",
		       "field Story points` `field Priority");
	assert_becomes("Prioritized", "field Priority");
}

static void a_size_may_stand_in_titles(void **state)
{
	n_sized = 3;
	given_stories("Text.\n");
	assert_becomes(
		"It is estimated",
		"title: /\\b\\d+ ?(SP|pts|(story )?points?|punkte|puntos|"
		"pontos)\\b/i");
	assert_becomes("It has at most 8 points", "");
	hypothesis_release(kind.kind);
	survey_release(&survey);
	n_sized = 2;
	given_stories("Text.\n");
	n_sized = 0;
	assert_becomes("It is estimated", "");
}

static void one_priority_is_not_another(void **state)
{
	given_stories(
		"**Business priority:** high\n**Technical priority:** P1\n"
		"**Story points:** 3\n**Test points:** 5\n\nText.\n");
	assert_becomes("Business priority (BA, PO)", "field Business priority");
	assert_becomes("Technical priority (Dev)", "field Technical priority");
	assert_becomes("Test points (QA)", "field Test points");
}

static void without_a_field_nothing_is_asked(void **state)
{
	given_stories("Text.\n");
	assert_becomes("It has at most 8 points", "");
	assert_becomes("It is prioritized", "");
	assert_becomes("All dependencies are done", "");
}

/* ---- what items wait for ---- */

static void what_it_depends_on_is_done_known_or_there(void **state)
{
	given_stories("**Depends on:** US-1\n**Priority:** high\n\nText.\n");
	assert_becomes("All dependencies are done",
		       "field Depends on: targets done");
	assert_becomes("Dependencies are identified",
		       "section or field Depends on");
}

static void dependencies_may_be_a_section(void **state)
{
	given_stories("## Dependencies\n\nThe list of US-1.\n");
	assert_becomes("Dependencies are identified", "section Dependencies");
	/* What it says in a line is a field, too. */
	assert_becomes("All dependencies are done",
		       "field Dependencies: targets done");
}

static void of_two_names_both_are_asked_for(void **state)
{
	given_two_sorts("## Acceptance criteria\n\n- One\n\n",
			"## AC\n\n- One\n\n");
	assert_becomes("Acceptance criteria are written",
		       "section Acceptance criteria | AC: at least 1 item");
	hypothesis_release(kind.kind);
	survey_release(&survey);
	/* One is not another name of the other where they stand together. */
	given_two_sorts("## Acceptance criteria\n\n- One\n\n## AC\n\n- One\n",
			"## Acceptance criteria\n\n- One\n\n");
	assert_becomes("Acceptance criteria are written",
		       "section Acceptance criteria: at least 1 item");
	hypothesis_release(kind.kind);
	survey_release(&survey);
	given_two_sorts("**Story points:** 3\n", "**Points:** 3\n");
	assert_becomes("It is estimated", "field Story points | Points");
}

static void values_that_fit_all_are_asked(void **state)
{
	given_two_sorts("**Priority:** high\n\nText.\n",
			"**Priority:** low\n\nText.\n");
	assert_becomes("It is prioritized (high / medium / low)",
		       "field Priority: high, medium, low");
	assert_becomes("It is prioritized (high, medium or low)",
		       "field Priority: high, medium, low");
	assert_becomes("It is prioritized (values: high | low)",
		       "field Priority: high, low");
	assert_becomes("It is prioritized: high, low",
		       "field Priority: high, low");
	assert_becomes("It is prioritized (high-now / low*)",
		       "field Priority: high, low");
	assert_becomes("It is prioritized (high / medium)", "field Priority");
	/* Where it is named, a third of them may fit. */
	assert_becomes("Priority is set (high / medium)",
		       "field Priority: high, medium");
	assert_becomes("Priority is set (urgent / medium)", "field Priority");
	assert_becomes("It has one (priority: high / medium)",
		       "field Priority");
	/* Examples, one alone, what goes on, and what is no value. */
	assert_becomes("Priority is set (e.g. high, low)", "field Priority");
	assert_becomes("Priority is set (high)", "field Priority");
	assert_becomes("Priority is set (high, low, …)", "field Priority");
	assert_becomes("Priority is set (high, low, etc.)", "field Priority");
	assert_becomes("Priority is set (high, low as agreed before)",
		       "field Priority");
	assert_becomes("Priority is set (high, low", "field Priority");
}

/* ---- sections ---- */

#define PARTS                                                     \
	"## Goal\n\nSell.\n\n## Scope\n\nThe list.\n\n## Out of " \
	"scope\n\nPrices.\n\n## Risks\n\nNone known so far.\n\n"  \
	"## Open questions\n\n- [x] Which?\n"

static void several_sections_are_asked_in_one_check(void **state)
{
	given_stories(PARTS);
	assert_becomes("It has the sections: Goal, Scope and Risks",
		       "sections Goal, Scope, Risks");
	assert_becomes("Goal and scope are described", "sections Goal, Scope");
	assert_becomes("Goal / scope", "sections Goal, Scope");
	assert_becomes("Goal or risks are described", "section Goal | Risks");
	assert_becomes("Goal and poem are described", "section Goal");
	assert_becomes("What is in and what is out of scope is written",
		       "sections Scope, Out of scope");
	assert_becomes("It is clear what is out of scope",
		       "section Out of scope");
}

static void open_questions_are_none(void **state)
{
	given_stories(PARTS);
	assert_becomes("No open questions",
		       "section Open questions: no open items");
}

static void names_may_be_qualified(void **state)
{
	given_stories(PARTS);
	assert_becomes("The goal is defined", "section Goal");
	assert_becomes("A clear goal", "section Goal");
	assert_becomes("It has a goal that says why", "section Goal");
	assert_becomes("Der Goal ist klar definiert", "section Goal");
	assert_becomes("Known risks are listed", "section Risks");
	assert_becomes("Goal", "section Goal");
	assert_becomes("Goal statement is written", "section Goal");
	assert_becomes("User story goal is written", "section Goal");
	assert_becomes("Nobody wrote the goal", "");
	assert_becomes("The goal is discussed by the team", "");
	assert_becomes("Vendor goals are defined", "");
}

/* ---- ids, titles, marks ---- */

static void ids_are_unique_and_nothing_is_to_be_decided(void **state)
{
	given_stories("Text.\n");
	assert_becomes("It has a unique id", "id: unique");
	assert_becomes("No [TBC] is left", "body: no /\\[TBC\\b/");
	assert_becomes("No TBD is left", "body: no /\\bTBD\\b/");
	assert_becomes("It has a clear title", "title: at least 3 words");
}

/* ---- several sentences ---- */

static void who_asks_first_keeps_the_check(void **state)
{
	given_stories(CRITERIA PARTS);
	assert_string_equal(checks_of("- The goal is defined\n"
				      "- Its goal is written\n"),
			    "section Goal; ");
	assert_string_equal(checks_of("- Acceptance criteria:\n"
				      "  - at least three\n"),
			    "; section Acceptance criteria: at least 3 items");
	assert_string_equal(checks_of("- Acceptance criteria:\n"
				      "  - each fits\n"),
			    "section Acceptance criteria: at least 1 item; ");
	assert_string_equal(checks_of("- A goal; a scope; risks\n"),
			    "section Goal` `section Scope` `section Risks");
	assert_string_equal(checks_of("- A goal; a song; risks\n"), "");
}

/* ---- days, scenarios, code ---- */

static void a_day_that_is_due_is_ahead(void **state)
{
	given_stories(
		"**Due date:** 2026-12-24\n**Priority:** high\n\nText.\n");
	assert_becomes("It has a due date", "field Due date");
	assert_becomes("The due date is not in the past",
		       "field Due date: date and at least today when Due "
		       "date");
	assert_becomes("The due date is in the future",
		       "field Due date: date and at least today");
	hypothesis_release(kind.kind);
	survey_release(&survey);
	given_stories("**Due date:** soon\n**Priority:** high\n\nText.\n");
	assert_becomes("It has a due date", "field Due date");
	assert_becomes("The due date is not in the past", "");
}

#define GIVEN "\\bgiven\\b[\\s\\S]+\\bwhen\\b[\\s\\S]+\\bthen\\b/i"

static void scenarios_are_asked_in_the_language_of_the_items(void **state)
{
	given_stories("## Acceptance criteria\n\n- Given a list, when I sort "
		      "it, then it is sorted.\n");
	assert_becomes("Acceptance criteria in Given/When/Then",
		       "section Acceptance criteria: /" GIVEN);
	/* It is what they have, whatever it is called. */
	assert_becomes("Akzeptanzkriterien: angenommen, wenn, dann",
		       "section Acceptance criteria: /" GIVEN);
	hypothesis_release(kind.kind);
	survey_release(&survey);
	given_stories("## Beispiele\n\n- Angenommen, es gibt eine Liste, wenn "
		      "ich sortiere, dann ist sie sortiert.\n");
	assert_becomes(
		"Acceptance criteria in Given/When/Then",
		"mentions /\\b(angenommen|gegeben).+\\bwenn\\b.+\\bdann\\b/i");
	hypothesis_release(kind.kind);
	survey_release(&survey);
	given_two_sorts("Given a list, when I sort, then it is sorted.\n",
			"Text.\n");
	assert_becomes("Given/When/Then scenarios", "");
}

static void fields_may_be_named_in_code(void **state)
{
	given_stories(
		"**owner:** Ada\n**reviewers:** Ben\n**depends_on:** US-1\n"
		"\nText.\n");
	assert_becomes("`owner` and `reviewers` are filled in",
		       "field owner` `field reviewers");
	assert_becomes("All `depends_on` are `done`",
		       "field depends_on: targets done");
	assert_becomes("`depends_on` is filled in",
		       "section or field depends_on");
	assert_becomes("`owner` and `reviewers` (if any) are filled in",
		       "field owner");
	assert_becomes("`owner` (e.g. Ada) and `reviewers` are filled in",
		       "field owner` `field reviewers");
	assert_becomes("`reviewers` are never filled in", "");
	assert_becomes("`poems` are filled in", "");
}

static void ids_of_other_things_may_be_named_in_code(void **state)
{
	given_stories("Text.\n");
	assert_becomes("It names at least one `FR-xxx` or `NFR-NNN`",
		       "mentions /\\b(FR|NFR)-\\w+/");
	assert_becomes("It names its `ADR-0000`", "mentions /\\b(ADR)-\\w+/");
	assert_becomes("It names its `US-xxx`", "");
	assert_becomes("It names its `FR-12`", "");
	assert_becomes("It names its `FR-`", "");
	assert_becomes("It names its `-xx`", "");
	assert_becomes("It names its `fr-xxx`", "");
}

static void each_sentence_of_an_entry_asks(void **state)
{
	given_stories(CRITERIA PARTS);
	assert_becomes("The goal is defined. The scope is listed.",
		       "section Goal` `section Scope");
	assert_becomes("The goal is defined. This scope is listed.",
		       "section Goal");
	assert_becomes("The goal is defined. The goal is clear.",
		       "section Goal");
	assert_becomes("The goal is defined. No open questions.",
		       "section Goal");
}

/* ---- how strongly it asks ---- */

static void assert_strength(const char *heading, const char *text,
			    const char *expected)
{
	struct own_sentence one = { .text = span_str(text),
				    .heading = span_str(heading) };
	struct span got = own_strength(&one, &arena);

	if (!span_is(got, expected))
		fail_msg("\"%s\" is \"%.*s\"", text, (int)got.len, got.at);
}

static void a_heading_says_how_strongly_it_asks(void **state)
{
	given_stories("Text.\n");
	assert_strength("", "It has a goal", "");
	assert_strength("Must have", "It has a goal", "");
	assert_strength("Must have", "It should have a goal", "must");
	assert_strength("Recommended", "It has a goal", "should");
	assert_strength("Nice to have", "It has a goal", "could");
	assert_strength("Optionnel", "It has a goal", "could");
	assert_strength("Goals", "It should have a goal", "");
	/* A sentence may say so itself. */
	assert_strength("Nice to have", "Must have a goal", "");
	assert_strength("Must have", "**Should** have a goal", "must");
	assert_strength("Must have", "- should have a goal", "");
}

static void should_by_the_way_does_not_weaken_it(void **state)
{
	given_stories("Text.\n");
	assert_strength("", "It says what the page should show", "must");
	assert_strength("", "Sized (stories should be small)", "must");
	assert_strength("", "Points are estimated - stories should be small",
			"must");
	assert_strength("", "Points are estimated. Stories should be small",
			"must");
	assert_strength("", "The goal should be said", "");
	assert_strength("", "The goal (of all) should be said", "");
	assert_strength("", "What it is: the goal should be said", "");
	assert_strength("", "Goals - all of them should be said", "");
	assert_strength("",
			"It says what the page should show; that should be "
			"short, and the goal should be said",
			"");
}

#define CHECKED(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CHECKED(criteria_are_counted_in_digits_and_words),
		CHECKED(criteria_in_prose_are_not_counted),
		CHECKED(what_ends_an_item_is_no_criterion),
		CHECKED(criteria_may_be_a_label),
		CHECKED(a_size_may_be_limited_or_on_a_scale),
		CHECKED(a_size_may_stand_in_titles),
		CHECKED(one_priority_is_not_another),
		CHECKED(without_a_field_nothing_is_asked),
		CHECKED(what_it_depends_on_is_done_known_or_there),
		CHECKED(dependencies_may_be_a_section),
		CHECKED(of_two_names_both_are_asked_for),
		CHECKED(values_that_fit_all_are_asked),
		CHECKED(several_sections_are_asked_in_one_check),
		CHECKED(open_questions_are_none),
		CHECKED(names_may_be_qualified),
		CHECKED(ids_are_unique_and_nothing_is_to_be_decided),
		CHECKED(who_asks_first_keeps_the_check),
		CHECKED(a_day_that_is_due_is_ahead),
		CHECKED(scenarios_are_asked_in_the_language_of_the_items),
		CHECKED(fields_may_be_named_in_code),
		CHECKED(ids_of_other_things_may_be_named_in_code),
		CHECKED(each_sentence_of_an_entry_asks),
		CHECKED(a_heading_says_how_strongly_it_asks),
		CHECKED(should_by_the_way_does_not_weaken_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
