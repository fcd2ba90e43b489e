/*
 * Which item of now is which of before, in one list without ids and in one with
 * them, and which of them moved. All lists are in PLAN.md.
 */
#include <stdio.h>

#include "with-files.h"

#include "backlog/order.h"
#include "terms/lookup.h"

static struct definition definition;
static struct document agreement;
static struct backlog before, after;
static struct comparison comparison;
static struct snapshot snapshots[2];

static void read_list(struct backlog *out, struct snapshot *at,
		      const struct backlog *like, const char *text)
{
	struct file file = { "PLAN.md", text };
	struct backlog_source source;
	struct err err = ERR_INIT;

	given_files(&file, 1);
	*at = snapshot;
	source = definition_source(&definition, at, &arena);
	source.like = like;
	assert_int_equal(backlog_read(out, &source, &arena, &err), 0);
}

/* "plan.md -" and "done when lane: Done": how the lists are read. */
static void compare(const char *items, const char *was, const char *is)
{
	struct span text = arena_printf(
		&arena, "# Definition of Ready\n\n## Task `PLAN.md %s`\n",
		items);
	char *copy = text_room(&arena, text.len);
	struct err err = ERR_INIT;

	memcpy(copy, text.at, text.len);
	document_read(&agreement, SPAN("ready.md"), span_of(copy, text.len),
		      &arena);
	definition_read(&definition, &agreement, &arena);
	assert_false(definition.is_invalid);
	read_list(&before, &snapshots[0], NULL, was);
	read_list(&after, &snapshots[1], &before, is);
	assert_int_equal(compare_backlogs(&comparison, &before, &after, &arena,
					  &err),
			 0);
}

static void forget(void)
{
	backlog_release(&after);
	backlog_release(&before);
	definition_release(&definition);
}

/* "12+": by items of now, their place before, "+" for a new one. */
static void assert_paired(const char *was, const char *is, const char *expected)
{
	char got[16] = "";
	size_t n = 0;

	compare("-", was, is);
	for (size_t i = 0; i < after.n_items && n < sizeof(got) - 1; i++) {
		const struct item *old =
			item_before(&comparison, after.items[i]);

		got[n++] = old ? (char)('1' + old->index) : '+';
	}
	forget();
	if (strcmp(got, expected))
		fail_msg("%sis paired %s, not %s", is, got, expected);
}

static void the_same_words_are_the_same_item(void **state)
{
	assert_paired("- Rooms\n- Doors\n", "- Rooms\n- Doors\n", "12");
	assert_paired("- Rooms\n- Doors\n", "- Doors\n- Rooms\n", "21");
	assert_paired("- Rooms\n- Doors\n", "- Doors\n- Walls\n", "2+");
	/* The first with the first, the second with the second. */
	assert_paired("- Rooms\n- Rooms\n", "- Rooms\n- Doors\n- Rooms\n",
		      "1+2");
}

static void what_begins_as_before_between_its_neighbours_is_retitled(
	void **state)
{
	assert_paired("- Rooms\n- Effect queue: what it is\n- Doors\n",
		      "- Rooms\n- Effect queue\n- Doors\n", "123");
	assert_paired("- Rooms\n- Effect queue\n- Doors\n",
		      "- Rooms\n- Effect queue (soon)\n- Doors\n", "123");
	/* Three words, and half of the longer one. */
	assert_paired("- Rooms\n- Show the cards here\n- Doors\n",
		      "- Rooms\n- Show the cards of all hands\n- Doors\n",
		      "123");
	assert_paired("- Rooms\n- Show the cards here\n- Doors\n",
		      "- Rooms\n- Show the cards of all hands now\n- Doors\n",
		      "1+3");
	assert_paired("- Rooms\n- Show the cards\n- Doors\n",
		      "- Rooms\n- Show the hands\n- Doors\n", "1+3");
	assert_paired("- Rooms\n- Effect queue\n- Doors\n",
		      "- Rooms\n- Queue of effects\n- Doors\n", "1+3");
}

static void a_neighbour_on_either_side_is_enough(void **state)
{
	/* From the front on, and from the end back. */
	assert_paired("- Effect queue\n- Doors\n",
		      "- Effect queue soon\n- Walls\n", "1+");
	assert_paired("- Rooms\n- Effect queue\n",
		      "- Walls\n- Effect queue soon\n", "+2");
	/* Several in a row. */
	assert_paired("- Rooms\n- Draw\n- Cards\n- Doors\n",
		      "- Rooms\n- Draw all\n- Cards here\n- Doors\n", "1234");
	/* Elsewhere the same beginning is another item. */
	assert_paired("- Rooms\n- Effect queue\n- Doors\n- Walls\n",
		      "- Rooms\n- Doors\n- Walls\n- Roof\n- Effect queue soon\n"
		      "- Cellar\n",
		      "134+++");
}

static void other_lanes_and_ids_are_not_retitled(void **state)
{
	assert_paired(
		"## A\n\n- Rooms\n- Effect queue\n\n## B\n\n- Doors\n",
		"## A\n\n- Rooms\n\n## B\n\n- Effect queue soon\n- Doors\n",
		"1+3");
	assert_paired("- Rooms\n- T-1 Effect queue\n- Doors\n",
		      "- Rooms\n- T-2 Effect queue soon\n- Doors\n", "1+3");
}

/* ---- what was touched ---- */

static void words_below_and_the_lane_are_touched(void **state)
{
	compare("-", "## A\n\n- Rooms\n- Doors\n  - Two\n\n## B\n\n- Walls\n",
		"## A\n\n- Rooms\n- Doors\n  - Three\n- Walls\n\n## B\n\n- "
		"Roof\n");
	assert_false(comparison.is_touched[0]);
	assert_true(comparison.is_touched[1]);
	assert_true(comparison.is_touched[2]);
	assert_true(comparison.is_touched[3]);
	forget();
}

/* ---- order ---- */

/* "B 2>1 past A": each that moved, its ranks, and what it passed. */
static void assert_moves(const char *items, const char *was, const char *is,
			 const char *expected)
{
	struct move *moves;
	struct buf got = BUF_INIT;
	size_t n;

	compare(items, was, is);
	n = order_moves(&comparison, after.items[0]->kind, &moves, &arena);
	for (size_t i = 0; i < n; i++) {
		struct item *passed[4];
		size_t all = order_passed(&moves[i], passed, 4);

		buf_addf(&got, "%s%.*s %zu>%zu past", i ? ", " : "",
			 (int)moves[i].item->title.len, moves[i].item->title.at,
			 moves[i].from, moves[i].to);
		for (size_t j = 0; j < all && j < 4; j++)
			buf_addf(&got, " %.*s", (int)passed[j]->title.len,
				 passed[j]->title.at);
	}
	buf_addc(&got, '\0');
	forget();
	if (strcmp(got.at, expected))
		fail_msg("%sis told as \"%s\", not \"%s\"", is, got.at,
			 expected);
	buf_release(&got);
}

static void the_fewest_moves_explain_an_order(void **state)
{
	assert_moves("-", "- A\n- B\n- C\n- D\n", "- A\n- B\n- C\n- D\n", "");
	assert_moves("-", "- A\n- B\n- C\n- D\n", "- D\n- A\n- B\n- C\n",
		     "D 4>1 past A B C");
	assert_moves("-", "- A\n- B\n- C\n- D\n", "- B\n- C\n- A\n- D\n",
		     "A 1>3 past B C");
	assert_moves("-", "- A\n- B\n- C\n- D\n- E\n- F\n",
		     "- F\n- B\n- C\n- D\n- A\n- E\n",
		     "F 6>1 past B C D E, A 1>5 past B C D");
}

static void what_is_new_gone_or_done_does_not_move(void **state)
{
	assert_moves("-", "- A\n- B\n- C\n- D\n", "- New\n- D\n- A\n- C\n",
		     "D 3>1 past A C");
	assert_moves("-", "- [ ] A\n- [ ] B\n- [ ] C\n",
		     "- [x] C\n- [ ] A\n- [ ] B\n", "");
}

static void what_begins_goes_to_its_column(void **state)
{
	static const char was[] =
		"## Doing\n\n- A\n\n## To do\n\n- B\n- C\n- D\n";

	assert_moves("-`\n\n- Work. `started when lane: Doing", was,
		     "## Doing\n\n- D\n- A\n\n## To do\n\n- B\n- C\n", "");
	/* "Doing" says so by itself, "Red" does not. */
	assert_moves("-`\n\n- Work. `done when lane: Done", was,
		     "## Doing\n\n- D\n- A\n\n## To do\n\n- B\n- C\n", "");
	assert_moves("-`\n\n- Work. `done when lane: Done",
		     "## Red\n\n- A\n\n## To do\n\n- B\n- C\n- D\n",
		     "## Red\n\n- D\n- A\n\n## To do\n\n- B\n- C\n",
		     "D 4>1 past A B C");
	assert_moves("-`\n\n- Work. `started when lane: Doing", was,
		     "## Doing\n\n- A\n\n## To do\n\n- D\n- B\n- C\n",
		     "D 4>2 past B C");
}

static void ordinals_go_before_places(void **state)
{
	static const char was[] = "## A\n\nOrdinal: 1\n\n## B\n\nOrdinal: 2\n\n"
				  "## C\n\nOrdinal: 3\n";

	assert_moves("##", was,
		     "## C\n\nOrdinal: 3\n\n## A\n\nOrdinal: 1\n\n## B\n\n"
		     "Ordinal: 2\n",
		     "");
	assert_moves("##", was,
		     "## A\n\nOrdinal: 4\n\n## B\n\nOrdinal: 2\n\n## C\n\n"
		     "Ordinal: 3\n",
		     "A 1>3 past B C");
	/* Equal ones have no order, and none is compared with a place. */
	assert_moves("##", was,
		     "## A\n\nOrdinal: 2\n\n## B\n\nOrdinal: 2\n\n## C\n\n"
		     "Ordinal: 2\n",
		     "");
	assert_moves("##", was,
		     "## C\n\n## A\n\nOrdinal: 1\n\n## B\n\nOrdinal: 2\n", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_same_words_are_the_same_item),
		TEST(what_begins_as_before_between_its_neighbours_is_retitled),
		TEST(a_neighbour_on_either_side_is_enough),
		TEST(other_lanes_and_ids_are_not_retitled),
		TEST(words_below_and_the_lane_are_touched),
		TEST(the_fewest_moves_explain_an_order),
		TEST(what_is_new_gone_or_done_does_not_move),
		TEST(what_begins_goes_to_its_column),
		TEST(ordinals_go_before_places),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
