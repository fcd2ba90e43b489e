/* Legends of a document, and which documents may hold one. */
#include "seek/legend.h"
#include "seek/inside.h"

static void legend_read(struct legend_reader *reader,
			const struct document *doc)
{
	const struct outline *outline = &doc->outline;
	bool by_heading = false, by_line = false;

	reader->doc = doc;
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];
		bool is_below = by_heading || by_line;

		if (is_own_heading(outline, i)) {
			by_heading =
				legend_is_named(reader, legend_text(reader, i));
			by_line = false;
		} else if (block->kind == BLOCK_PARAGRAPH ||
			   block->kind == BLOCK_CODE) {
			legend_read_text(reader, outline_source(outline, i),
					 is_below);
			by_line =
				block->kind == BLOCK_PARAGRAPH &&
				legend_is_named(reader, legend_text(reader, i));
		} else if (block->kind == BLOCK_TABLE) {
			legend_read_table(reader, i, is_below);
			by_line = false;
		} else if (block->kind == BLOCK_LIST) {
			if (is_below)
				legend_read_list(reader, i);
			by_line = false;
		}
	}
}

/* ---- which documents may hold it ---- */

/* A README, template or guide that lies beside the items or above them. */
static bool may_explain(const struct survey *survey, const struct document *doc,
			const struct hypothesis *kind, struct arena *arena)
{
	struct span items = item_doc(kind->backlog.items[0])->path;
	const struct glance *glance = glance_of(survey, doc);

	if (kind->is_inside && span_eq(doc->path, items))
		return true;
	/* Wherever it lies, it is about their items. */
	if (!glance->is_foreign && document_is_readable(doc) &&
	    is_agreement_file(doc->path, arena))
		return true;
	/* Where skills for agents write down what their tracker's words are. */
	if (span_starts(items, ".scratch/") &&
	    span_starts(doc->path, "docs/agents/"))
		return true;
	return glance->is_aside && span_begins(items, path_folder(doc->path));
}

/* docs/how-we-work.md beside docs/backlog.md: a page of theirs, and no item. */
static bool lies_beside(const struct survey *survey, const struct document *doc,
			const struct hypothesis *kind)
{
	struct span items = item_doc(kind->backlog.items[0])->path;
	const struct glance *glance = glance_of(survey, doc);

	return document_is_readable(doc) && !glance->is_foreign &&
	       !glance->is_item && span_begins(items, path_folder(doc->path));
}

void legends_read(struct legend_reader *reader, const struct hypothesis *kind,
		  const struct survey *survey)
{
	for (size_t i = survey->n; kind->backlog.n_items && i-- > 0;) {
		const struct document *doc = &survey->docs[i];

		reader->is_beside =
			!may_explain(survey, doc, kind, reader->arena);
		if (!reader->is_beside || lies_beside(survey, doc, kind))
			legend_read(reader, doc);
	}
}
