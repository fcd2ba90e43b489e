/*
 * Candidates that are entries below the phases of a plan: "### Phase 1: The
 * base" with what is to be done in it, beside chapters that are no phases.
 */
#include "seek/designs.h"
#include "seek/inside.h"
#include "seek/sections.h"

enum { FEWEST_PHASES = 2, FEWEST_ENTRIES = 4 };

static bool is_phase(const struct list_section *section, struct arena *arena)
{
	struct lead lead;

	if (section->heading == NO_BLOCK)
		return false;
	lead_read(&lead, section->name, arena);
	return lead.kind == LEAD_PREFIX && lead_is_process(&lead, arena) &&
	       is_step_word(lead.word, arena);
}

/* The section that holds another one; itself where none does. */
static size_t section_above(const struct sections *sections,
			    const struct outline *outline, size_t i)
{
	uint8_t level = outline->blocks[sections->list[i].heading].level;

	for (size_t up = i; up-- > 1;) {
		uint32_t heading = sections->list[up].heading;

		if (outline->blocks[heading].level < level)
			return outline->blocks[heading].level > 1 ? up : i;
	}
	return i;
}

/*
 * "lane: Implementation" where that holds all phases, and no list beside them;
 * else the phases by name.
 */
static struct span guard_of(const struct sections *sections,
			    const struct outline *outline, size_t first,
			    struct arena *arena)
{
	struct lane_names names = { 0 };
	size_t above = section_above(sections, outline, first);
	bool is_common = above != first && !sections->list[above].n;

	for (size_t i = 0; i < sections->n; i++) {
		const struct list_section *section = &sections->list[i];
		bool counts = is_phase(section, arena);

		if (!section->n || section->heading == NO_BLOCK)
			continue;
		if (counts)
			lane_names_add(&names, section->name);
		is_common &= (section_above(sections, outline, i) == above) ==
			     counts;
	}
	if (is_common) {
		names = (struct lane_names){ 0 };
		lane_names_add(&names, sections->list[above].name);
	}
	return lane_names_say(&names, "lane:", arena);
}

static void search_document(struct candidates *candidates,
			    const struct document *doc)
{
	struct arena *arena = candidates->arena;
	const struct sections *sections = sections_of(candidates, doc);
	struct hypothesis *one;
	size_t phases = 0, entries = 0, first = 0;
	struct span guard;

	for (size_t i = 0; i < sections->n; i++) {
		const struct list_section *section = &sections->list[i];

		if (!section->n || section->boxes || !is_phase(section, arena))
			continue;
		if (!phases++)
			first = i;
		entries += section->n;
	}
	if (phases < FEWEST_PHASES || entries < FEWEST_ENTRIES ||
	    entries == sections->entries)
		return;
	guard = guard_of(sections, &doc->outline, first, arena);
	if (!guard.len)
		return;
	one = inside_new(candidates, doc, SPAN("task"));
	hypothesis_add_file(one, doc->path, FORM_ENTRY, arena);
	one->guard = guard;
	one->is_of_phases = true;
	candidates_add(candidates, one);
}

void candidates_of_phases(struct candidates *candidates)
{
	const struct survey *survey = candidates->survey;

	for (size_t i = 0; i < survey->n; i++)
		if (document_strength(survey, &survey->docs[i],
				      candidates->arena) &&
		    !is_design(&survey->docs[i]) &&
		    may_be_backlog_file(survey, &survey->docs[i],
					candidates->arena))
			search_document(candidates, &survey->docs[i]);
}
