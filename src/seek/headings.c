/* Candidates that are headings of a file, or of files of one shape. */
#include "seek/heading-groups.h"
#include "seek/headings-again.h"
#include "seek/inside.h"

#include "backlog/path.h"
#include "base/unicode.h"

enum {
	FEWEST_IDS = 2,
	FEWEST_NUMBERS = 3,
	FEWEST_STEPS = 5, /* of a plan, by their numbers alone */
	FEW_WORDS = 3, /* on average: what a list below is about */
};

/* Headings of the level that stand outside of the group, in its files. */
static size_t count_others(const struct heading_group *group)
{
	size_t all = 0;

	for (size_t d = 0; d < group->n_docs; d++) {
		const struct outline *outline = &group->docs[d]->outline;

		for (uint32_t i = 0; i < outline->n_blocks; i++)
			all += is_own_heading(outline, i) &&
			       outline->blocks[i].level == group->level;
	}
	return all - group->n;
}

/* Is each heading of the level an item: with a number in its id, or without? */
static bool have_all_codes(const struct heading_group *group,
			   struct arena *arena)
{
	size_t codes = 0;

	for (size_t d = 0; d < group->n_docs; d++) {
		const struct outline *outline = &group->docs[d]->outline;

		for (uint32_t i = 0; i < outline->n_blocks; i++)
			codes += is_own_heading(outline, i) &&
				 outline->blocks[i].level == group->level &&
				 is_code_without_number(
					 outline_text_copy(outline, i, arena));
	}
	return codes && codes == count_others(group);
}

/*
 * "### Visual" with nothing but a list below it is a topic, and the entries are
 * what is to be done; "### Export to PDF" with a list describes one thing.
 */
static bool hold_lists(const struct heading_group *group, size_t most_words)
{
	size_t topics = 0, words = 0;

	for (size_t d = 0; d < group->n_docs; d++) {
		const struct outline *outline = &group->docs[d]->outline;

		for (uint32_t i = 0; i < outline->n_blocks; i++)
			topics += is_own_heading(outline, i) &&
				  outline->blocks[i].level == group->level &&
				  holds_list(outline, i);
	}
	for (size_t i = 0; i < group->n; i++)
		words += text_count_words(group->leads[i].rest);
	return 5 * topics >= 4 * group->n && words < most_words * group->n;
}

/* Does each of them say something at once, before any list? */
static bool hold_prose(const struct heading_group *group)
{
	for (size_t d = 0; d < group->n_docs; d++) {
		const struct outline *outline = &group->docs[d]->outline;

		for (uint32_t i = 0; i < outline->n_blocks; i++) {
			uint32_t below = outline->blocks[i].next;

			if (!is_own_heading(outline, i) ||
			    outline->blocks[i].level != group->level)
				continue;
			if (below >= outline->n_blocks ||
			    outline->blocks[below].kind != BLOCK_PARAGRAPH)
				return false;
		}
	}
	return true;
}

/* "## shell", and how it is written: every second shows it, as a manual does. */
static bool hold_code(const struct heading_group *group)
{
	size_t n = 0;

	for (size_t d = 0; d < group->n_docs; d++) {
		const struct outline *outline = &group->docs[d]->outline;
		bool is_open = false;

		for (uint32_t i = 0; i < outline->n_blocks; i++) {
			const struct block *block = &outline->blocks[i];

			if (is_own_heading(outline, i)) {
				is_open = block->level == group->level;
			} else if (is_open && block->kind == BLOCK_CODE) {
				n++;
				is_open = false;
			}
		}
	}
	return 2 * n >= group->n;
}

/* TODO.md is the team's own; todo.md may also be about a program called so. */
static bool is_shouted(const struct heading_group *group)
{
	struct span name = path_file_name(group->docs[0]->path);

	for (size_t i = 0; i < name.len; i++)
		if (name.at[i] >= 'a' && name.at[i] <= 'z')
			return false;
	return true;
}

/* Does each say more than when it was? */
static bool have_titles(const struct heading_group *group)
{
	for (size_t i = 0; i < group->n; i++)
		if (!text_count_words(group->leads[i].rest))
			return false;
	return true;
}

static bool is_worth_reading(const struct heading_group *group,
			     enum strength strength)
{
	switch (group->leads[0].kind) {
	case LEAD_PREFIX:
		return group->n >= (strength == NAME_STRONG ? 1 : FEWEST_IDS);
	case LEAD_NUMBER:
		return group->n >= FEWEST_NUMBERS;
	case LEAD_DATE:
		/* "## 2026-03-01 — Full search", and why it waits: no diary. */
		return strength == NAME_STRONG && group->n >= FEWEST_NUMBERS &&
		       have_titles(group) && hold_prose(group);
	default:
		return (group->n >= FEWEST_NUMBERS &&
			(2 * group->in_states > group->n ||
			 strength == NAME_MEDIUM)) ||
		       (strength == NAME_STRONG && group->level < 5);
	}
}

/* "P3 - Names", "P3 - Copies": some rank stands in front of several. */
static bool have_ranks(const struct heading_group *group, struct arena *arena)
{
	bool again = false;

	for (size_t i = 0; i < group->n; i++) {
		if (!is_rank_name(group->leads[i].all, arena) ||
		    !text_count_words(group->leads[i].rest))
			return false;
		for (size_t j = 0; j < i && !again; j++)
			again = span_eq(group->leads[j].all,
					group->leads[i].all);
	}
	return again;
}

/* What stands around the headings of a level in its files. */
struct surroundings {
	size_t below, names_below; /* deeper headings, and their names */
	size_t holders, leaves; /* of the level above: with some, and without */
};

/* Neither rules nor a lane: something that the file is about. */
static bool is_topic(const struct outline *outline, uint32_t heading,
		     struct arena *arena)
{
	struct span text = outline_text_copy(outline, heading, arena);

	return !is_about_name(text, arena) && !is_plan_name(text, arena) &&
	       !lane_phase(text, arena) && !is_rank_name(text, arena);
}

static void look_around(struct surroundings *out, const struct outline *outline,
			uint8_t level, struct table *names, struct arena *arena)
{
	uint32_t above = NO_BLOCK;
	bool holds = false;

	for (uint32_t i = 0; i <= outline->n_blocks; i++) {
		bool is_end = i == outline->n_blocks;
		uint8_t at = is_end ? 1 : outline->blocks[i].level;

		if (!is_end && !is_own_heading(outline, i))
			continue;
		if (at < level && above != NO_BLOCK) {
			out->holders += holds;
			out->leaves += !holds &&
				       is_topic(outline, above, arena);
		}
		if (at < level)
			above = !is_end && at + 1 == level ? i : NO_BLOCK;
		holds = at >= level && (holds || at == level);
		if (at > level) {
			void **slot = table_slot(
				names, text_fold_name(arena, outline_text_copy(
								     outline, i,
								     arena)));

			out->below++;
			out->names_below += !*slot;
			*slot = out;
		}
	}
}

/*
 * "## Skin" with other headings below it than "## Parasites" has, and then
 * "## Thyroid" without any: the topics of a document, however it is called.
 */
static bool is_treatise(const struct heading_group *group, struct arena *arena)
{
	struct surroundings around = { 0 };
	struct table names;

	table_init(&names, arena);
	for (size_t d = 0; d < group->n_docs; d++)
		look_around(&around, &group->docs[d]->outline, group->level,
			    &names, arena);
	table_release(&names);
	return (around.below > 2 &&
		10 * around.names_below >= 9 * around.below) ||
	       (around.leaves > 2 && around.leaves > around.holders);
}

/*
 * Are all headings of the level items, in a file that is called the backlog?
 * Neither states nor topics; a number in front of each makes it sure.
 */
static bool is_every(const struct heading_group *group, struct arena *arena)
{
	enum lead_kind kind = group->leads[0].kind;

	if (have_ranks(group, arena))
		return !count_others(group) &&
		       !hold_lists(group, FEW_WORDS + 1);
	if (5 * group->are_states >= group->n ||
	    (hold_code(group) && !(is_shouted(group) && hold_prose(group))) ||
	    (kind != LEAD_NONE && kind != LEAD_NUMBER && kind != LEAD_DATE))
		return false;
	if (kind == LEAD_NUMBER || kind == LEAD_DATE)
		return group->n > 2 && 4 * count_others(group) <= group->n &&
		       !hold_lists(group, FEW_WORDS);
	return !count_others(group) &&
	       (group->n == 1 || !is_treatise(group, arena)) &&
	       (group->n > 3 ? !hold_lists(group, FEW_WORDS)
			     : hold_prose(group));
}

static void add_group(struct candidates *to, const struct heading_group *group)
{
	struct arena *arena = to->arena;
	struct hypothesis *one =
		inside_new(to, group->docs[0], group->leads[0].word);
	struct span pick = SPAN_NONE;

	for (size_t i = 1; i < group->n_docs && one->is_aside; i++)
		one->is_aside = glance_of(to->survey, group->docs[i])->is_aside;
	if (!is_worth_reading(group, one->strength) ||
	    (group->leads[0].kind == LEAD_NONE &&
	     (count_others(group) > group->n ||
	      2 * group->are_states >= group->n)))
		return;
	if (group->leads[0].kind == LEAD_PREFIX &&
	    is_id_word(group->leads[0].word, arena) &&
	    one->strength == NAME_SAYS_NOTHING)
		one->strength = NAME_MEDIUM;
	if (group->leads[0].kind != LEAD_NONE && count_others(group) &&
	    !have_all_codes(group, arena))
		pick = pick_of_leads(group->leads, group->n, arena);
	add_file_places(one, to->survey, group->docs, group->n_docs,
			FORM_HEADING, arena);
	for (size_t i = 0; i < one->n_places; i++) {
		one->places[i].level = group->level;
		one->places[i].pick = pick;
	}
	if (group->leads[0].kind == LEAD_PREFIX && group->n_docs == 1)
		one->guard = headings_without_repeated(group->docs[0],
						       group->level, arena);
	one->is_below_phases = (one->strength || group->n_docs > 1) &&
			       group->in_phases == group->n &&
			       group->n >= FEWEST_STEPS;
	one->is_in_lanes =
		one->strength && group->n_docs == 1 && group->n >= FEWEST_IDS &&
		group->in_states == group->n &&
		holds_cards(&group->docs[0]->outline, group->level, arena);
	if (one->is_in_lanes)
		inside_is_board(one);
	one->is_every_heading = one->is_called_backlog &&
				is_every(group, arena);
	if (group->leads[0].is_second)
		hypothesis_add_directive(
			one,
			SPAN("id from title "
			     "/^[\\d.]+\\W+([A-Za-z]+\\d[\\d.]*)/"),
			arena);
	candidates_add(to, one);
}

void candidates_of_headings(struct candidates *candidates)
{
	struct heading_groups groups;

	heading_groups_find(&groups, candidates->survey, candidates->arena);
	for (size_t i = 0; i < groups.n; i++)
		add_group(candidates, groups.list[i]);
}
