/*
 * Headings put into groups: those of one level in a file, or in files of one
 * shape, that lead with ids of one sort, numbers, dates or words.
 */
#include "seek/heading-groups.h"
#include "seek/inside.h"

#include "backlog/path.h"
#include "base/unicode.h"

enum {
	LEVELS = 7,
	LONGEST_LABEL = 3, /* in words */
	FEWEST_TOPS = 4, /* headings of level 1 that are not titles */
};

struct heading_search {
	struct heading_groups *out;
	const struct survey *survey;
	struct arena *arena;
	struct table by_key; /* see heading_key() */
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
	*ARENA_PUSH(search->arena, search->out->list, search->out->n,
		    search->out->room) = group;
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

/* 1.2 below "Phase 1", whether or not "Tasks" stands between them. */
static bool is_within_phase(const struct lead *lead,
			    const struct outline *outline,
			    const uint32_t *above, uint8_t level,
			    struct arena *arena)
{
	for (uint8_t l = 1; l < level; l++)
		if (above[l] != NO_BLOCK &&
		    lead_is_within(lead,
				   outline_text_copy(outline, above[l], arena),
				   arena))
			return true;
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
			 heading_key(search->survey, doc, level, &lead,
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
	group->in_phases +=
		is_within_phase(&lead, outline, above, level, search->arena);
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

void heading_groups_find(struct heading_groups *out,
			 const struct survey *survey, struct arena *arena)
{
	struct heading_search search = { .out = out,
					 .survey = survey,
					 .arena = arena };

	*out = (struct heading_groups){ 0 };
	table_init(&search.by_key, arena);
	for (size_t i = 0; i < survey->n; i++)
		if (!survey->glances[i].is_kanban &&
		    may_be_backlog_file(survey, &survey->docs[i], arena))
			search_document(&search, &survey->docs[i]);
	table_release(&search.by_key);
}
