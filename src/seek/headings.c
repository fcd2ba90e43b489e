/* Candidates that are headings of a file, or of files of one shape. */
#include "seek/headings-again.h"
#include "seek/inside.h"

#include "backlog/path.h"
#include "base/unicode.h"

enum {
	LEVELS = 7,
	FEWEST_IDS = 2,
	FEWEST_NUMBERS = 3,
	FEWEST_STEPS = 5, /* of a plan, by their numbers alone */
	LONGEST_LABEL = 3,
	FEW_WORDS = 3, /* on average: what a list below is about */
	FEWEST_TOPS = 4, /* headings of level 1 that are no titles */
};

/* The headings of one level with leads of one sort. */
struct heading_group {
	const struct document **docs;
	size_t n_docs, docs_room;
	uint8_t level;
	struct lead *leads;
	size_t n, room;
	size_t others; /* headings of the level that are not in the group */
	size_t in_states; /* those under a heading that is a state */
	size_t are_states; /* those that are one themselves */
	size_t in_phases; /* "1.2" below "Phase 1" */
};

struct heading_search {
	struct candidates *to;
	struct arena *arena;
	struct table by_key;
	struct heading_group **list;
	size_t n, room;
	struct table totals; /* file and level → its headings in all */
};

static struct heading_group *group_at(struct heading_search *search,
				      struct span key, uint8_t level)
{
	void **slot = table_slot(&search->by_key, key);
	struct heading_group *group = *slot;

	if (group)
		return group;
	*slot = group = ARENA_NEW(search->arena, struct heading_group);
	group->level = level;
	*ARENA_PUSH(search->arena, search->list, search->n, search->room) =
		group;
	return group;
}

/*
 * tasks/backend.md with "B0.1 …" beside tasks/frontend.md with "F0.1 …": a file
 * for each area, in a folder that is called as backlogs are. Else the file, or
 * its sequence.
 */
static struct span place_key(const struct survey *survey,
			     const struct document *doc,
			     const struct lead *lead, struct arena *arena)
{
	struct span folder = path_folder(doc->path);
	struct span name = path_file_name(doc->path);

	if (lead->kind != LEAD_NONE && is_part_of_backlog(survey, doc, arena))
		return folder;
	if (lead->kind != LEAD_PREFIX || lead->is_second ||
	    lead_is_process(lead, arena) ||
	    is_version_word(lead->word, arena) ||
	    name_strength(path_folder_name(folder), arena) != NAME_STRONG ||
	    says_backlog(name, arena) || glance_of(survey, doc)->is_aside)
		return sequence_key(doc, arena);
	return folder;
}

/* "us" of US-X.1 beside US-1.1: one sequence, whatever stands in the middle. */
static struct span sort_of_ids(const struct lead *lead, struct arena *arena)
{
	struct span first = lead_first_word(lead);

	while (first.len && strchr("-_.", first.at[first.len - 1]))
		first.len--;
	if (span_find_char(first, ' ') < 0 && is_id_word(first, arena))
		return text_fold_case(arena, first);
	return is_id_word(lead->word, arena) ||
			       is_version_word(lead->word, arena) ||
			       lead_is_process(lead, arena) ||
			       span_find_char(lead->prefix, ' ') >= 0
		       ? text_fold_case(arena, lead->word)
		       : SPAN("prefix");
}

static struct span heading_key(const struct survey *survey,
			       const struct document *doc, uint8_t level,
			       const struct lead *lead, struct arena *arena)
{
	struct span file = place_key(survey, doc, lead, arena);
	struct span sort = SPAN("words");

	if (lead->kind == LEAD_NUMBER || lead->kind == LEAD_DATE)
		sort = SPAN("number");
	if (lead->is_second)
		sort = SPAN("second");
	else if (lead->kind == LEAD_PREFIX)
		sort = sort_of_ids(lead, arena);
	return arena_printf(arena, "%.*s\n%u\n%.*s", (int)file.len, file.at,
			    level, (int)sort.len, sort.at);
}

/* "🧾 User Story — Log in" is one of many, and no heading over them. */
static bool is_titled_item(struct span text, struct arena *arena)
{
	static const char *const signs[] = { "—", "–", ":", " - " };

	while (text.len && !text_starts_with_letter(text))
		text = span_from(text, 1);
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		ptrdiff_t at = span_find(text, signs[i]);

		if (at > 0 &&
		    is_id_phrase(span_first(text, (size_t)at), arena) &&
		    text_count_words(span_from(text, (size_t)at)))
			return true;
	}
	return false;
}

static void add_heading(struct heading_search *search,
			const struct document *doc, uint32_t block,
			const uint32_t *above, const bool *is_state)
{
	const struct outline *outline = &doc->outline;
	uint8_t level = outline->blocks[block].level;
	struct span text =
		span_trim(outline_text_copy(outline, block, search->arena));
	struct heading_group *group;
	struct lead lead;

	lead_read(&lead, text, search->arena);
	/* "## 2. M5 — Release": the id stands after the section's number. */
	if (lead.kind == LEAD_NUMBER) {
		struct lead second;

		lead_read(&second, lead.rest, search->arena);
		if (second.kind == LEAD_PREFIX && second.prefix.len < 4) {
			lead = second;
			lead.is_second = true;
		}
	}
	group = group_at(search,
			 heading_key(search->to->survey, doc, level, &lead,
				     search->arena),
			 level);
	*ARENA_PUSH(search->arena, group->leads, group->n, group->room) = lead;
	group->are_states +=
		is_rank_name(text, search->arena) ||
		(text_count_words(text) <= LONGEST_LABEL &&
		 (lane_phase(text, search->arena) != 0 ||
		  (lead.kind == LEAD_NUMBER &&
		   lane_phase(lead.rest, search->arena) != 0) ||
		  (name_strength(text, search->arena) == NAME_STRONG &&
		   !is_titled_item(text, search->arena)) ||
		  is_about_name(text, search->arena)));
	if (above[level - 1] != NO_BLOCK)
		group->in_phases += lead_is_within(
			&lead,
			outline_text_copy(outline, above[level - 1],
					  search->arena),
			search->arena);
	if (!group->n_docs || group->docs[group->n_docs - 1] != doc)
		*ARENA_PUSH(search->arena, group->docs, group->n_docs,
			    group->docs_room) = doc;
	for (uint8_t l = 1; l < level; l++)
		if (above[l] != NO_BLOCK && is_state[l]) {
			group->in_states++;
			break;
		}
}

/* "# As a gardener" one after the other: none of them is the file's title. */
static size_t count_tops(const struct outline *outline)
{
	size_t n = 0;

	for (uint32_t i = 0; i < outline->n_blocks; i++)
		n += is_own_heading(outline, i) &&
		     outline->blocks[i].level == 1;
	return n;
}

static void search_document(struct heading_search *search,
			    const struct document *doc)
{
	const struct outline *outline = &doc->outline;
	bool has_lanes = tops_are_lanes(outline, search->arena);
	uint32_t above[LEVELS];
	bool is_state[LEVELS] = { false };
	bool has_title = count_tops(outline) < FEWEST_TOPS;

	for (size_t i = 0; i < LEVELS; i++)
		above[i] = NO_BLOCK;
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		uint8_t level = outline->blocks[i].level;

		if (!is_own_heading(outline, i))
			continue;
		for (size_t l = level; l < LEVELS; l++)
			above[l] = NO_BLOCK;
		above[level] = i;
		is_state[level] =
			(level > 1 || has_lanes) &&
			lane_phase(outline_text_copy(outline, i, search->arena),
				   search->arena) != PHASE_UNKNOWN;
		if (level > 1 || !(has_title || has_lanes))
			add_heading(search, doc, i, above, is_state);
	}
}

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

static void add_group(struct heading_search *search,
		      const struct heading_group *group)
{
	struct candidates *to = search->to;
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
	const struct survey *survey = candidates->survey;
	struct heading_search search = { .to = candidates,
					 .arena = candidates->arena };

	table_init(&search.by_key, candidates->arena);
	for (size_t i = 0; i < survey->n; i++)
		if (!survey->glances[i].is_kanban &&
		    may_be_backlog_file(survey, &survey->docs[i],
					candidates->arena))
			search_document(&search, &survey->docs[i]);
	for (size_t i = 0; i < search.n; i++)
		add_group(&search, search.list[i]);
	table_release(&search.by_key);
}
