/* Candidates that are paragraphs which open in bold, with an id or without. */
#include "adopt/inside.h"

#include "adopt/sections.h"

#include "backlog/naming.h"
#include "base/unicode.h"

enum { FEWEST_PARAGRAPHS = 3 };

struct paragraph_count {
	size_t bold, plain; /* at the top of the document, below a heading */
	size_t with_id, distinct;
	struct lead first; /* of those with an id */
	struct table names;
};

static void count_paragraph(struct paragraph_count *count,
			    const struct outline *outline, uint32_t block,
			    struct arena *arena)
{
	struct span text = span_trim(outline_text_copy(outline, block, arena));
	struct span bold = opening_bold(outline, block, arena);
	struct lead lead;
	void **slot;

	if (!bold.len) {
		count->plain++;
		return;
	}
	count->bold++;
	slot = table_slot(&count->names, text_fold_name(arena, bold));
	count->distinct += !*slot;
	*slot = count;
	lead_read(&lead, text, arena);
	if (lead.kind != LEAD_PREFIX || lead_is_process(&lead, arena))
		return;
	if (!count->with_id++)
		count->first = lead;
}

/*
 * "**Export for all.** People ask for it.": each says another thing, and hardly
 * anything else stands there. "**Status:** open" comes below each heading.
 */
static bool are_all(const struct paragraph_count *count)
{
	return count->bold >= FEWEST_PARAGRAPHS &&
	       10 * count->distinct >= 9 * count->bold &&
	       2 * count->bold > count->plain;
}

/* Does some section that neither plans nor is a state hold paragraphs? */
static bool are_elsewhere(const struct sections *sections, struct arena *arena)
{
	for (size_t i = 0; i < sections->n; i++) {
		const struct list_section *section = &sections->list[i];

		if (section->n && !section->plan.len && section->name.len &&
		    !lane_phase(section->name, arena))
			return true;
	}
	return false;
}

/*
 * "## Feature backlog" beside "## Design decisions": what is planned where a
 * heading says so, else what is not about the backlog.
 */
static struct span guard_of(const struct document *doc, struct arena *arena)
{
	struct sections sections;

	sections_read_paragraphs(&sections, doc, arena);
	if (sections.planned >= FEWEST_PARAGRAPHS &&
	    2 * sections.planned >= sections.entries &&
	    are_elsewhere(&sections, arena))
		return sections_planned(&sections, arena);
	return sections_without_about(&sections, false, arena);
}

static void search_document(struct candidates *candidates,
			    const struct document *doc)
{
	const struct outline *outline = &doc->outline;
	struct arena *arena = candidates->arena;
	struct paragraph_count count = { 0 };
	struct hypothesis *one;
	struct item_place *place;

	table_init(&count.names, arena);
	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (outline->blocks[i].kind == BLOCK_PARAGRAPH &&
		    outline->blocks[i].parent == NO_BLOCK)
			count_paragraph(&count, outline, i, arena);
	table_release(&count.names);
	one = inside_new(candidates, doc, count.first.word);
	if (count.with_id < FEWEST_PARAGRAPHS &&
	    (!one->is_called_backlog || !are_all(&count)))
		return;
	place = hypothesis_add_place(one, doc->path, FORM_PARAGRAPH, arena);
	if (count.with_id < FEWEST_PARAGRAPHS) {
		place->pick = SPAN("/./");
		one->is_every_paragraph = true;
		one->guard = guard_of(doc, arena);
	}
	candidates_add(candidates, one);
}

void candidates_of_paragraphs(struct candidates *candidates)
{
	const struct survey *survey = candidates->survey;

	for (size_t i = 0; i < survey->n; i++)
		if (may_be_backlog_file(survey, &survey->docs[i],
					candidates->arena))
			search_document(candidates, &survey->docs[i]);
}
