/* Candidates that are paragraphs which open in bold with an id. */
#include "adopt/inside.h"

enum { FEWEST_PARAGRAPHS = 3 };

static bool opens_in_bold(const struct outline *outline, uint32_t block)
{
	const struct block *b = &outline->blocks[block];

	return b->kind == BLOCK_PARAGRAPH && b->parent == NO_BLOCK &&
	       b->n_runs && outline->runs[b->run].style & STYLE_STRONG;
}

static void search_document(struct candidates *candidates,
			    const struct document *doc)
{
	const struct outline *outline = &doc->outline;
	struct arena *arena = candidates->arena;
	struct lead first = { 0 };
	struct hypothesis *one;
	size_t n = 0;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		struct lead lead;

		if (!opens_in_bold(outline, i))
			continue;
		lead_read(&lead,
			  span_trim(outline_text_copy(outline, i, arena)),
			  arena);
		if (lead.kind != LEAD_PREFIX || lead_is_process(&lead, arena))
			continue;
		if (!n++)
			first = lead;
	}
	if (n < FEWEST_PARAGRAPHS)
		return;
	one = inside_new(candidates, doc, first.word);
	hypothesis_add_place(one, doc->path, FORM_PARAGRAPH, arena);
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
