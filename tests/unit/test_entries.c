/*
 * Which entries of a list may be the items of a backlog. Each test has lists
 * on both sides of a limit; what is expected are headings of a definition.
 */
#include "with-survey.h"

static void finds(const char *path, const char *text, const char *expected)
{
	struct file file = { path, text };

	assert_string_equal(candidates_in(candidates_of_entries, &file, 1),
			    expected);
}

static void finds_nothing(const char *path, const char *text)
{
	finds(path, text, "");
}

/* More than any list here says, so that none is half of its file. */
#define PROSE                                                               \
	"The mill stands by the river, and its wheel has turned since the " \
	"days of the old miller, who lent it to his neighbours in autumn, " \
	"when the barley was in and the roads were still dry enough for a " \
	"cart; of what they paid him we know little, but that they came.\n\n"

#define TEXTS "## Alpha\n\n" PROSE "## Beta\n\nText.\n\n"

/* ---- how many ---- */

static void one_or_two_entries_are_a_list_in_a_file_called_so(void **state)
{
	finds("TODO.md", "- Sort\n", "## Task `TODO.md -`\n");
	finds("TODO.md", "- [ ] Sort\n- [ ] Find\n", "## Task `TODO.md -`\n");
	finds_nothing("NOTES.md", "- [ ] Sort\n- [ ] Find\n");
	finds_nothing("TODO.md", "Nothing yet.\n");
	finds_nothing("TODO.md", "- Sort\n- Find\n\n## Alpha\n\nText.\n");
}

static void beside_one_or_two_a_few_paragraphs_may_stand(void **state)
{
	/* For one entry two paragraphs, and three for two. */
	finds("TODO.md", "A.\n\nB.\n\n- Sort\n", "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", "A.\n\nB.\n\nC.\n\n- Sort\n");
	finds("TODO.md", "A.\n\nB.\n\nC.\n\n- Sort\n- Find\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", "A.\n\nB.\n\nC.\n\nD.\n\n- Sort\n- Find\n");
	/* From three on it is how much they say that counts. */
	finds("TODO.md", "A.\n\nB.\n\nC.\n\nD.\n\n- One\n- Two\n- Six\n",
	      "## Task `TODO.md -`\n");
}

/* ---- ids ---- */

static void three_with_a_word_for_items_are_a_kind(void **state)
{
	finds("TODO.md",
	      TEXTS "- [ ] US-1 Sort\n- [ ] US-2 Find\n- [ ] US-3 Print\n"
		    "- [ ] BUG-1 Crash\n- [ ] BUG-2 Hang\n",
	      "## Story `TODO.md - /^\\W*US[-_]\\d/i`\n"
	      "## Task `TODO.md -`\n");
	finds("TODO.md",
	      TEXTS "- [ ] US-1 Sort\n- [ ] BUG-1 Crash\n- [ ] US-2 Find\n"
		    "- [ ] BUG-2 Hang\n- [ ] US-3 Print\n- [ ] BUG-3 Leak\n",
	      "## Story `TODO.md - /^\\W*US[-_]\\d/i`\n"
	      "## Bug `TODO.md - /^\\W*BUG[-_]\\d/i`\n"
	      "## Task `TODO.md -`\n");
}

static void other_words_are_areas_of_one_kind(void **state)
{
	finds("TODO.md",
	      TEXTS "- AUTH-1 Log in\n- AUTH-2 Log out\n- UI-1 Sort\n",
	      "## Task `TODO.md -`\n");
	finds("TODO.md",
	      TEXTS "- AUTH-1 Log in\n- AUTH-2 Log out\n- UI-1 Sort\n- Find\n",
	      "## Task `TODO.md - /^\\W*[A-Z][A-Za-z0-9]*[-_]\\d/`\n");
	finds("TODO.md",
	      TEXTS
	      "- AUTH-1 Log in\n- AUTH-2 Log out\n- AUTH-3 Sort\n- Find\n",
	      "## Task `TODO.md - /^\\W*AUTH[-_]\\d/i`\n");
	finds_nothing("TODO.md",
		      TEXTS "- AUTH-1 Log in\n- AUTH-2 Log out\n- Find\n");
}

static void of_boxes_four_of_five_have_one_unless_the_word_is_known(void **state)
{
	finds("TODO.md",
	      "- [ ] AUTH-1 A\n- [ ] AUTH-2 B\n- [ ] AUTH-3 C\n- [ ] AUTH-4 D\n"
	      "- [ ] Find\n",
	      "## Task `TODO.md - /^\\W*AUTH[-_]\\d/i`\n## Task `TODO.md -`\n");
	finds("TODO.md",
	      "- [ ] AUTH-1 A\n- [ ] AUTH-2 B\n- [ ] AUTH-3 C\n- [ ] Find\n",
	      "## Task `TODO.md -`\n");
	finds("TODO.md",
	      "- [ ] US-1 A\n- [ ] US-2 B\n- [ ] US-3 C\n- [ ] Find\n",
	      "## Story `TODO.md - /^\\W*US[-_]\\d/i`\n## Task `TODO.md -`\n");
}

/* ---- boxes ---- */

static void three_boxes_are_items_in_a_file_that_hints(void **state)
{
	finds("TODO.md", TEXTS "- [ ] Sort\n- [ ] Find\n- [x] Print\n",
	      "## Task `TODO.md -`\n");
	finds("TODO.md", TEXTS "- [ ] Sort\n- [ ] Find\n- [x] Print\n- Milk\n",
	      "## Task `TODO.md - [ ]`\n");
	finds_nothing("TODO.md", TEXTS "- [ ] Sort\n- [ ] Find\n- Milk\n");
	finds_nothing("a.md", "**Status:** open\n\n- [ ] Sort\n- [ ] Find\n"
			      "- [x] Print\n");
}

static void boxes_with_numbers_are_told_by_them(void **state)
{
	finds("TODO.md",
	      "- [ ] 1. Sort\n- [ ] 2. Find\n- [x] 3. Print\n- [ ] Go\n- [ ] "
	      "Be\n",
	      "## Task `TODO.md - [ ] "
	      "/^[^\\w(]*\\d+(?:[.-]\\d+)*[a-z]?\\b/`\n");
	finds("TODO.md",
	      "- [ ] 1. Sort\n- [ ] 2. Find\n- [x] 3. Print\n- [ ] Go\n- [ ] "
	      "Be\n"
	      "- [ ] Do\n",
	      "## Task `TODO.md -`\n");
	/* Without a box a number counts nothing. */
	finds("TODO.md",
	      TEXTS "- [ ] Go\n- [ ] Be\n- [ ] Do\n- 1. Sort\n- 2. Find\n",
	      "## Task `TODO.md - [ ]`\n");
}

static void signs_stand_for_boxes_where_two_and_most_have_one(void **state)
{
	finds("TODO.md",
	      TEXTS "- ✅ Sort\n- ✅ Find\n- [ ] Print\n- [ ] Go\n- [ ] Be\n",
	      "## Task `TODO.md -`\n");
	finds("TODO.md", TEXTS "- ✅ Sort\n- [ ] Print\n- [ ] Go\n- [ ] Be\n",
	      "## Task `TODO.md - [ ]`\n");
	/* Where all have a box, that is what tells them from what is asked. */
	finds("TODO.md",
	      "- [ ] ✅ A\n- [ ] ✅ B\n- [ ] C\n\n"
	      "## Definition of Done\n\n- [ ] Tested\n",
	      "## Task `TODO.md - [ ]` `when not lane: Definition of Done`\n");
	/* Where signs count, what is about the list has to be left out. */
	finds("TODO.md",
	      "- ✅ A\n- ✅ B\n- [ ] C\n- [ ] D\n- [ ] E\n\n## Notes\n\n- F\n",
	      "## Task `TODO.md -` `when not lane: Notes`\n");
	/* Eight of ten, and seven of nine. */
	finds("TODO.md",
	      TEXTS "- ✅ A\n- ✅ B\n- ✅ C\n- ✅ D\n- ✅ E\n- [ ] F\n- [ ] G\n"
		    "- [ ] H\n- I\n- J\n",
	      "## Task `TODO.md -`\n");
	finds("TODO.md",
	      TEXTS "- ✅ A\n- ✅ B\n- ✅ C\n- ✅ D\n- [ ] F\n- [ ] G\n"
		    "- [ ] H\n- I\n- J\n",
	      "## Task `TODO.md - [ ]`\n");
}

static void what_is_asked_of_all_is_left_out(void **state)
{
	finds("TODO.md",
	      "- [ ] Sort\n- [ ] Find\n- [x] Print\n\n"
	      "## Definition of Done\n\n- [ ] Tested\n",
	      "## Task `TODO.md - [ ]` `when not lane: Definition of Done`\n");
	finds("TODO.md",
	      "- [ ] Sort\n- [ ] Find\n- [x] Print\n\n## Notes\n\n- Tested\n",
	      "## Task `TODO.md - [ ]`\n");
	finds("TODO.md",
	      "- [ ] Sort\n- [ ] Find\n\n## Definition of Done\n\n- [ ] "
	      "Tested\n",
	      "## Task `TODO.md -` `when not lane: Definition of Done`\n");
	/* Below a label it is asked, too. */
	finds("TODO.md",
	      "- [ ] Sort\n- [ ] Find\n- [ ] Go\n\n"
	      "Acceptance criteria:\n\n- [ ] Tested\n",
	      "## Task `TODO.md - [ ]` `when not lane: Acceptance criteria`\n");
	finds("TODO.md",
	      "- [ ] Sort\n- [ ] Find\n- [ ] Go\n\nAnd then:\n\n- [ ] Be\n",
	      "## Task `TODO.md -`\n");
}

/* ---- lists without boxes ---- */

static void more_than_half_below_states_are_work(void **state)
{
	finds("TODO.md",
	      TEXTS "## Doing\n\n- Sort\n- Find\n\n## Gamma\n\n- Go\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", TEXTS "## Doing\n\n- Sort\n- Find\n\n"
				       "## Gamma\n\n- Go\n- Be\n");
	finds("TODO.md",
	      TEXTS "## High\n\n- Sort\n- Find\n\n## Gamma\n\n- Go\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", TEXTS "## High\n\n- Sort\n- Find\n\n"
				       "## Gamma\n\n- Go\n- Be\n");
	finds("TODO.md", TEXTS "- 🚧 Sort\n- ✅ Find\n- Go\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", TEXTS "- 🚧 Sort\n- ✅ Find\n- Go\n- Be\n");
}

static void stories_are_work_and_told_by_their_first_word(void **state)
{
	finds("TODO.md",
	      TEXTS
	      "- As a reader I want to sort\n- As a reader I want to find\n"
	      "- Go\n",
	      "## Story `TODO.md -`\n");
	/* Half of a list that fills its file does not name it. */
	finds("TODO.md",
	      "- As a reader I want to sort\n- As a reader I want to find\n"
	      "- Go\n- Be\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", TEXTS "- As a reader I want to sort\n"
				       "- As a reader I want to find\n"
				       "- Go\n- Be\n");
	finds("TODO.md",
	      TEXTS
	      "- As a reader I want to sort\n- As a reader I want to find\n"
	      "- As a reader I want to print\n",
	      "## Story `TODO.md -`\n");
	finds("TODO.md",
	      TEXTS
	      "- As a reader I want to sort\n- as an owner I want to find\n"
	      "- As a reader I want to print\n- Go\n",
	      "## Story `TODO.md - /^\\W*As /i`\n");
	finds("TODO.md",
	      TEXTS
	      "- As a reader I want to sort\n- As a reader I want to find\n"
	      "- Als Leser möchte ich drucken\n- Go\n",
	      "## Story `TODO.md -`\n");
}

static void names_in_bold_that_come_again_are_fields(void **state)
{
	/* Two of five come again: two fifths are not more than those. */
	finds("TODO.md",
	      TEXTS "## High\n\n- **Owner:** Ada\n- **Size:** 3\n- **A:** a\n\n"
		    "## Must\n\n- **Owner:** Bo\n- **Size:** 5\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md",
		      TEXTS "## High\n\n- **Owner:** Ada\n- **Size:** 3\n\n"
			    "## Must\n\n- **Owner:** Bo\n- **Size:** 5\n");
	/* Below one heading they are sorts of what is to be done. */
	finds("TODO.md",
	      TEXTS "## High\n\n- **Bug:** A\n- **Bug:** B\n- **Idea:** C\n"
		    "- **Bug:** D\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", TEXTS "## High\n\n- **Owner:** Ada\n\n"
				       "## Must\n\n- **Owner:** Bo\n\n"
				       "## Low\n\n- **Owner:** Cy\n");
}

static void three_entries_fill_a_file_where_half_of_it_is_lists(void **state)
{
	/* Nineteen bytes each, with the lines between; then one more. */
	finds("TODO.md",
	      "## Alpha\n\n- One\n- Two\n- Six\n\n"
	      "## Beta\n\nWith seventeen of.\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", "## Alpha\n\n- One\n- Two\n- Six\n\n"
				 "## Beta\n\nWith eighteen of it\n");
	/* However they open. */
	finds_nothing("TODO.md", TEXTS "- **A** a\n- **B** b\n- **C** c\n");
	finds_nothing("TODO.md", TEXTS "- 2026-05-01 A\n- 2026-05-02 B\n"
				       "- 2026-05-03 C\n");
}

static void what_introduces_the_file_or_says_nothing_is_not_measured(
	void **state)
{
	/* A title without entries introduces, a heading below it does not. */
	finds("TODO.md", "# Mill\n\n" PROSE "## Alpha\n\n- One\n- Two\n- Six\n",
	      "## Task `TODO.md -`\n");
	finds("TODO.md", PROSE "## Alpha\n\n- One\n- Two\n- Six\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", "# Mill\n\n## Alpha\n\n" PROSE
				 "## Beta\n\n- One\n- Two\n- Six\n");
	/* The same without headings: what stands above the first list. */
	finds("TODO.md", "# Mill\n\n" PROSE "- One\n- Two\n- Six\n",
	      "## Task `TODO.md -`\n");
	finds("TODO.md", PROSE "- One\n- Two\n- Six\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", "# Mill\n\n- One\n- Two\n- Six\n\n" PROSE);
	/* What is about the backlog. */
	finds("TODO.md",
	      "## Alpha\n\n- One\n- Two\n- Six\n\n## Notes\n\n" PROSE,
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", "## Alpha\n\n- One\n- Two\n- Six\n\n"
				 "## Beta\n\n" PROSE);
	/* Fields and rules. */
	finds("TODO.md",
	      "## Alpha\n\n- One\n- Two\n- Six\n\n"
	      "## Beta\n\n**Owner:** Ada of the mill\n\n---\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md",
		      "## Alpha\n\n- One\n- Two\n- Six\n\n"
		      "## Beta\n\nThe owner: Ada of the mill\n\n---\n");
}

static void lists_fill_a_file_below_half_of_its_headings(void **state)
{
	/* In all of these lists say more than half. */
	finds("TODO.md",
	      "## Alpha\n\n- One\n- Two\n- Six\n\n## Beta\n\nText.\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", "## Alpha\n\n- One\n- Two\n- Six\n\n"
				 "## Beta\n\nText.\n\n## Gamma\n\nText.\n");
	finds("TODO.md",
	      "## Alpha\n\n- One\n- Two\n\n## Beta\n\n- Six\n- Ten\n\n"
	      "## Gamma\n\nText.\n\n## Delta\n\nText.\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md",
		      "## Alpha\n\n- One\n- Two\n\n## Beta\n\n- Six\n- Ten\n\n"
		      "## Gamma\n\nText.\n\n## Delta\n\nText.\n\n"
		      "## Zeta\n\nText.\n");
	/* A text beside the list takes nothing from the heading. */
	finds("TODO.md",
	      "## Alpha\n\nText.\n\n- One\n- Two\n- Six\n\n"
	      "## Beta\n\nText.\n",
	      "## Task `TODO.md -`\n");
	/* Of headings with nothing below, and of notes, nothing is asked. */
	finds("TODO.md",
	      "## Alpha\n\n- One\n- Two\n- Six\n\n## Beta\n\nText.\n\n"
	      "## Gamma\n\n## Notes\n\nText.\n",
	      "## Task `TODO.md -`\n");
}

static void headings_that_say_it_all_are_items_themselves(void **state)
{
	finds("TODO.md", "## Alpha\n\n- A\n- B\n- C\n- D\n\n## One\n\n## Two\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", "## Alpha\n\n- A\n- B\n- C\n- D\n\n"
				 "## One\n\n## Two\n\n## Three\n");
	/* Three of six others, and of seven. */
	finds_nothing("TODO.md", "## A\n\n- A\n\n## B\n\n- B\n\n## C\n\n- C\n\n"
				 "## D\n\n- D\n\n## E\n\n- E\n\n## F\n\n- F\n\n"
				 "## One\n\n## Two\n\n## Three\n");
	finds("TODO.md",
	      "## A\n\n- A\n\n## B\n\n- B\n\n## C\n\n- C\n\n## D\n\n- D\n\n"
	      "## E\n\n- E\n\n## F\n\n- F\n\n## G\n\n- G\n\n"
	      "## One\n\n## Two\n\n## Three\n",
	      "## Task `TODO.md -`\n");
}

static void rules_about_the_list_are_not_a_list(void **state)
{
	finds("TODO.md",
	      "- One line is enough.\n- Delete what is done.\n- A\n- B\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md",
		      "- One line is enough.\n- Delete what is done.\n- A\n");
}

static void labels_that_come_three_times_are_left_out(void **state)
{
	finds("TODO.md", "- Sort\n- DoD:\n- Find\n- DoD:\n- Print\n- DoD:\n",
	      "## Task `TODO.md - /^(?!(?:DoD):)/`\n");
	finds("TODO.md", "- Sort\n- DoD:\n- Find\n- DoD:\n- Print\n",
	      "## Task `TODO.md -`\n");
}

static void only_entries_of_their_own_are_labels(void **state)
{
	finds("TODO.md",
	      "- Sort\n  - DoD:\n- Find\n  - DoD:\n- Print\n  - DoD:\n",
	      "## Task `TODO.md -`\n");
	finds("TODO.md",
	      "- [ ] DoD:\n- [ ] DoD:\n- [ ] DoD:\n- Sort\n- Find\n- Print\n- "
	      "Go\n"
	      "- Be\n- Do\n",
	      "## Task `TODO.md - [ ]`\n");
	/* Twenty-three bytes with the colon, and not twenty-four. */
	finds("TODO.md",
	      "- A\n- abcdefghijklmnopqrstuv:\n- B\n- abcdefghijklmnopqrstuv:\n"
	      "- C\n- abcdefghijklmnopqrstuv:\n",
	      "## Task `TODO.md - /^(?!(?:abcdefghijklmnopqrstuv):)/`\n");
	finds("TODO.md",
	      "- A\n- abcdefghijklmnopqrstuvw:\n- B\n- "
	      "abcdefghijklmnopqrstuvw:\n"
	      "- C\n- abcdefghijklmnopqrstuvw:\n",
	      "## Task `TODO.md -`\n");
	/* What would mean something in a regex is left alone. */
	finds("TODO.md", "- A\n- D.D:\n- B\n- D.D:\n- C\n- D.D:\n",
	      "## Task `TODO.md -`\n");
	finds("TODO.md", "- A\n- 1st:\n- B\n- 1st:\n- C\n- 1st:\n",
	      "## Task `TODO.md -`\n");
	finds("TODO.md",
	      "- A\n- DoD:\n- Why:\n- B\n- DoD:\n- Why:\n- C\n- DoD:\n- Why:\n",
	      "## Task `TODO.md - /^(?!(?:DoD|Why):)/`\n");
}

static void lists_below_labels_that_come_again_are_attributes(void **state)
{
	/* Two labels, three times each; or one of criteria. */
	finds_nothing(
		"TODO.md",
		"## A\n\n**Features:**\n\n- a\n- b\n\n**Results:**\n\n- c\n\n"
		"## B\n\n**Features:**\n\n- d\n\n**Results:**\n\n- e\n\n"
		"## C\n\n**Features:**\n\n- f\n\n**Results:**\n\n- g\n");
	finds("TODO.md",
	      "## A\n\n**Features:**\n\n- a\n- b\n\n"
	      "## B\n\n**Features:**\n\n- d\n\n## C\n\n**Features:**\n\n- f\n",
	      "## Task `TODO.md -`\n");
	finds("TODO.md",
	      "## A\n\n**Features:**\n\n- a\n- b\n\n**Results:**\n\n- c\n\n"
	      "## B\n\n**Features:**\n\n- d\n\n**Results:**\n\n- e\n",
	      "## Task `TODO.md -`\n");
	finds("TODO.md",
	      "## A\n\n**Planned:**\n\n- a\n- b\n\n**Done:**\n\n- c\n\n"
	      "## B\n\n**Planned:**\n\n- d\n\n**Done:**\n\n- e\n\n"
	      "## C\n\n**Planned:**\n\n- f\n\n**Done:**\n\n- g\n",
	      "## Task `TODO.md -`\n");
	/* Half of the entries is not more than half. */
	finds("TODO.md",
	      "## A\n\n- h\n- i\n- j\n- k\n- l\n- m\n\n"
	      "Features:\n\n- a\n\nResults:\n\n- b\n\n"
	      "Features:\n\n- c\n\nResults:\n\n- d\n\n"
	      "Features:\n\n- e\n\nResults:\n\n- f\n",
	      "## Task `TODO.md -`\n");
}

static void brackets_are_told_apart_where_most_have_them(void **state)
{
	finds("TODO.md", "- [done] Sort\n- [open] Find\n- Print\n",
	      "## Task `TODO.md - /^\\[/`\n");
	finds("TODO.md", "- [done] Sort\n- [open] Find\n- Print\n- Go\n",
	      "## Task `TODO.md -`\n");
	finds("TODO.md", "- [2026-05-01] A\n- [2026-05-02] B\n- Print\n",
	      "## Task `TODO.md -`\n");
}

static void entries_below_items_are_theirs(void **state)
{
	finds("TODO.md",
	      "## US-1 Sort\n\n- [ ] A\n- [ ] B\n\n## Other\n\n- [ ] C\n- [ ] "
	      "D\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", "## US-1 Sort\n\n- [ ] A\n- [ ] B\n\n"
				 "## Other\n\n- [ ] C\n");
	/* Signs and ids of stories are those of items. */
	finds("TODO.md", "## US-1 Sort\n\n- ✅ A\n- ✅ B\n- C\n",
	      "## Task `TODO.md -`\n");
	finds_nothing("TODO.md", "## US-1 Sort\n\n- ✅ A\n- ✅ B\n- C\n- D\n");
	finds("TODO.md",
	      "## US-1 Sort\n\n- HU-1 A\n- HU-2 B\n- HU-3 C\n- HU-4 D\n- E\n",
	      "## Story `TODO.md - /^\\W*HU[-_]\\d/i`\n## Task `TODO.md -`\n");
	finds_nothing("TODO.md",
		      "## US-1 Sort\n\n- HU-1 A\n- HU-2 B\n- HU-3 C\n- D\n");
}

static void beside_ids_a_list_without_any_is_about_something_else(void **state)
{
	finds("TODO.md",
	      "- US-1 A\n- US-2 B\n- US-3 C\n- US-4 D\n\nAnd:\n\n- E\n",
	      "## Story `TODO.md - /^\\W*US[-_]\\d/i`\n");
	finds("TODO.md", "- US-1 A\n- US-2 B\n- US-3 C\n- US-4 D\n- E\n",
	      "## Story `TODO.md - /^\\W*US[-_]\\d/i`\n## Task `TODO.md -`\n");
	finds("TODO.md", "- US-1 A\n- US-2 B\n- US-3 C\n\nAnd:\n\n- E\n",
	      "## Story `TODO.md - /^\\W*US[-_]\\d/i`\n## Task `TODO.md -`\n");
}

static void sections_that_only_name_ids_again_are_left_out(void **state)
{
	finds("TODO.md",
	      TEXTS "## Gamma\n\n- US-1 Sort\n- US-2 Find\n- US-3 Print\n\n"
		    "## Delta\n\n- US-1\n- US-2\n",
	      "## Story `TODO.md - /^\\W*US[-_]\\d/i` `when not lane: "
	      "Delta`\n");
	finds("TODO.md",
	      TEXTS "## Gamma\n\n- US-1 Sort\n- US-2 Find\n- US-3 Print\n"
		    "- BUG-1 Crash\n- BUG-2 Hang\n- BUG-3 Leak\n\n"
		    "## Delta\n\n- US-1\n- BUG-2\n",
	      "## Story `TODO.md - /^\\W*US[-_]\\d/i` `when not lane: Delta`\n"
	      "## Bug `TODO.md - /^\\W*BUG[-_]\\d/i` `when not lane: Delta`\n");
	finds("TODO.md",
	      TEXTS "## Gamma\n\n- US-1 Sort\n- US-2 Find\n- US-3 Print\n\n"
		    "## Legend\n\n- Such\n- So\n",
	      "## Story `TODO.md - /^\\W*US[-_]\\d/i`\n");
}

static void in_a_roadmap_few_boxes_are_the_work_under_way(void **state)
{
	/* Three of ten, and of nine. */
	finds("ROADMAP.md",
	      "- [ ] A\n- [ ] B\n- [ ] C\n- D\n- E\n- F\n- G\n- H\n- I\n- J\n",
	      "## Item `ROADMAP.md - [ ]`\n## Item `ROADMAP.md -`\n");
	finds("ROADMAP.md",
	      "- [ ] A\n- [ ] B\n- [ ] C\n- D\n- E\n- F\n- G\n- H\n- I\n",
	      "## Item `ROADMAP.md - [ ]`\n");
	finds("TODO.md",
	      "- [ ] A\n- [ ] B\n- [ ] C\n- D\n- E\n- F\n- G\n- H\n- I\n- J\n",
	      "## Task `TODO.md - [ ]`\n");
	/* Most have a box or a sign. */
	finds("ROADMAP.md",
	      "- [ ] A\n- [ ] B\n- [ ] C\n- ✅ D\n- ✅ E\n- ✅ F\n- ✅ G\n- ✅ H\n"
	      "- I\n- J\n",
	      "## Item `ROADMAP.md -`\n");
}

static void files_of_one_sequence_are_one(void **state)
{
	static const struct file sequence[] = {
		{ "todo-1.md", "- [ ] A\n- [ ] B\n- [ ] C\n" },
		{ "todo-2.md", "- [ ] D\n- [ ] E\n- [ ] F\n" },
	};

	assert_string_equal(candidates_in(candidates_of_entries, sequence, 2),
			    "## Task `todo-[0-9]*.md -`\n");
}

/* ---- what is noted beside ---- */

static void a_file_called_the_backlog_is_marked_as_a_whole(void **state)
{
	finds("TODO.md", "- A\n- B\n- C\n", "## Task `TODO.md -`\n");
	assert_true(found.list[0]->is_every_entry);
	finds("ROADMAP.md", "- A\n- B\n- C\n", "## Item `ROADMAP.md -`\n");
	assert_true(found.list[0]->is_every_entry);
	/* Signs alone make it work, and not all of it. */
	finds("TODO.md", TEXTS "- ✅ A\n- ✅ B\n- ✅ C\n",
	      "## Task `TODO.md -`\n");
	assert_false(found.list[0]->is_every_entry);
	finds("backlog/pay.md", "- ✅ A\n- ✅ B\n- ✅ C\n",
	      "## Item `backlog/pay.md -`\n");
	assert_false(found.list[0]->is_every_entry);
}

static void boxes_below_the_steps_of_a_plan_are_marked(void **state)
{
	finds("PLAN.md",
	      "## Step 1\n\n- [ ] A\n- [ ] B\n\n## Step 2\n\n- [ ] C\n- [ ] "
	      "D\n\n"
	      "## Other\n\n- [ ] E\n",
	      "## Task `PLAN.md -`\n");
	assert_true(found.list[0]->is_in_steps);
	finds("PLAN.md",
	      "## Step 1\n\n- [ ] A\n- [ ] B\n\n## Step 2\n\n- [ ] C\n\n"
	      "## Other\n\n- [ ] E\n",
	      "## Task `PLAN.md -`\n");
	assert_false(found.list[0]->is_in_steps);
	finds("TODO.md", "## Step 1\n\n- [ ] A\n- [ ] B\n- [ ] C\n",
	      "## Task `TODO.md -`\n");
	assert_false(found.list[0]->is_in_steps);
}

/* ---- "Roadmap" in a file that is about something else ---- */

static void boxes_below_a_plan_are_items_whatever_the_file_is(void **state)
{
	finds("README.md", "## Roadmap\n\n- [ ] A\n- [ ] B\n- [ ] C\n",
	      "## Item `README.md -`\n");
	assert_true(found.list[0]->is_planned);
	assert_int_equal(found.list[0]->strength, NAME_STRONG);
	/* In a backlog or roadmap it is a heading like others. */
	finds("TODO.md", "## Roadmap\n\n- [ ] A\n- [ ] B\n- [ ] C\n",
	      "## Task `TODO.md -`\n");
	assert_false(found.list[0]->is_planned);
	finds("ROADMAP.md", "## Roadmap\n\n- [ ] A\n- [ ] B\n- [ ] C\n",
	      "## Item `ROADMAP.md -`\n");
	assert_false(found.list[0]->is_planned);
	finds("README.md", "## What's next\n\n- [ ] A\n- [ ] B\n- [ ] C\n",
	      "## Item `README.md -`\n");
	finds_nothing("README.md", "## Roadmap\n\n- [ ] A\n- [ ] B\n");
	/* Other entries have no box, or other boxes stand elsewhere. */
	finds("README.md",
	      "## Use\n\n- It\n\n## Roadmap\n\n- [ ] A\n- [ ] B\n- [ ] C\n",
	      "## Item `README.md - [ ]`\n");
	finds("README.md",
	      "## Use\n\n- [ ] It\n\n## Roadmap\n\n- [ ] A\n- [ ] B\n- [ ] C\n",
	      "## Item `README.md -` `when lane: Roadmap`\n");
	/* Four of five. */
	finds("README.md",
	      "## What's next\n\n- [ ] A\n- [ ] B\n- [ ] C\n- [ ] D\n- E\n",
	      "## Item `README.md - [ ]`\n");
	finds_nothing("README.md",
		      "## What's next\n\n- [ ] A\n- [ ] B\n- [ ] C\n- D\n");
}

static void without_boxes_a_roadmap_counts_in_the_readme_of_all(void **state)
{
	finds("README.md", "## Roadmap\n\n- A\n- B\n- C\n",
	      "## Item `README.md -` `when lane: Roadmap`\n");
	finds("README.md", "## Roadmap\n\n- A\n- B\n- C\n\n### Done\n\n- D\n",
	      "## Item `README.md -` `when lane: Roadmap, Done`\n");
	finds_nothing("README.md", "## Roadmap\n\n- A\n- B\n");
	finds_nothing("README.md", "## What's next\n\n- A\n- B\n- C\n");
	finds_nothing("lib/README.md", "## Roadmap\n\n- A\n- B\n- C\n");
}

static void deep_in_folders_a_plan_must_be_called_a_roadmap(void **state)
{
	finds("lib/README.md", "## Roadmap\n\n- [ ] A\n- [ ] B\n- [ ] C\n",
	      "## Item `lib/README.md -`\n");
	finds_nothing("lib/README.md",
		      "## What's next\n\n- [ ] A\n- [ ] B\n- [ ] C\n");
	/* A roadmap that lists nothing names none. */
	finds_nothing("lib/README.md", "## Roadmap\n\nNo.\n\n## What's next\n\n"
				       "- [ ] A\n- [ ] B\n- [ ] C\n");
	finds_nothing("blog/README.md",
		      "## Roadmap\n\n- [ ] A\n- [ ] B\n- [ ] C\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(one_or_two_entries_are_a_list_in_a_file_called_so),
		TEST(beside_one_or_two_a_few_paragraphs_may_stand),
		TEST(three_with_a_word_for_items_are_a_kind),
		TEST(other_words_are_areas_of_one_kind),
		TEST(of_boxes_four_of_five_have_one_unless_the_word_is_known),
		TEST(three_boxes_are_items_in_a_file_that_hints),
		TEST(boxes_with_numbers_are_told_by_them),
		TEST(signs_stand_for_boxes_where_two_and_most_have_one),
		TEST(what_is_asked_of_all_is_left_out),
		TEST(more_than_half_below_states_are_work),
		TEST(stories_are_work_and_told_by_their_first_word),
		TEST(names_in_bold_that_come_again_are_fields),
		TEST(three_entries_fill_a_file_where_half_of_it_is_lists),
		TEST(what_introduces_the_file_or_says_nothing_is_not_measured),
		TEST(lists_fill_a_file_below_half_of_its_headings),
		TEST(headings_that_say_it_all_are_items_themselves),
		TEST(rules_about_the_list_are_not_a_list),
		TEST(labels_that_come_three_times_are_left_out),
		TEST(only_entries_of_their_own_are_labels),
		TEST(lists_below_labels_that_come_again_are_attributes),
		TEST(brackets_are_told_apart_where_most_have_them),
		TEST(entries_below_items_are_theirs),
		TEST(beside_ids_a_list_without_any_is_about_something_else),
		TEST(sections_that_only_name_ids_again_are_left_out),
		TEST(in_a_roadmap_few_boxes_are_the_work_under_way),
		TEST(files_of_one_sequence_are_one),
		TEST(a_file_called_the_backlog_is_marked_as_a_whole),
		TEST(boxes_below_the_steps_of_a_plan_are_marked),
		TEST(boxes_below_a_plan_are_items_whatever_the_file_is),
		TEST(without_boxes_a_roadmap_counts_in_the_readme_of_all),
		TEST(deep_in_folders_a_plan_must_be_called_a_roadmap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
