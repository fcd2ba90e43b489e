/* Which document is the team's agreement. */
#include "adopt/own-document.h"

#include "base/unicode.h"

static const char *const titles[] = {
	"definition of ready",	  "definición de listo",
	"definición de ready",	  "definición de preparado",
	"definição de preparado", "definição de ready",
	"définition de prêt",	  "définition of ready",
	"definition von bereit",  "definition von ready",
};

static const char *const file_names[] = {
	"definition-of-ready", "definitionofready",	 "dor",
	"definicion-de-listo", "definicao-de-preparado", "definition-de-pret",
};

static bool says_ready(struct span title, struct arena *arena)
{
	struct span folded = text_fold_name(arena, title);

	for (size_t i = 0; i < sizeof(titles) / sizeof(*titles); i++)
		if (span_starts(folded, titles[i]))
			return true;
	return span_is(folded, "dor");
}

static bool is_called_ready(struct span path, struct arena *arena)
{
	struct span slug = text_slug(arena, path_file_name(path));

	for (size_t i = 0; i < sizeof(file_names) / sizeof(*file_names); i++)
		if (span_is(slug, file_names[i]))
			return true;
	return false;
}

/* A page that tells how a team works, or its backlog. */
static bool is_about_work(struct span path, struct arena *arena)
{
	static const char *const words[] = {
		"contributing", "process",  "workflow", "scrum",   "agile",
		"agreement",	"backlog",  "team",	"refine",  "readme",
		"dor",		"ready",    "kanban",	"working", "prozess",
		"proceso",	"processo",
	};
	struct span slug = text_slug(arena, path);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_find(slug, words[i]) >= 0)
			return true;
	return false;
}

static bool is_item_file(const struct proposal *proposal,
			 const struct document *doc)
{
	for (size_t k = 0; proposal && k < proposal->n_kinds; k++) {
		const struct backlog *backlog =
			&proposal->kinds[k].kind->backlog;

		for (size_t i = 0; i < backlog->n_items; i++)
			if (item_doc(backlog->items[i]) == doc &&
			    form_is_whole(backlog->items[i]->parts[0].form))
				return true;
	}
	return false;
}

/* The heading of the section, or NO_BLOCK. */
static uint32_t ready_heading(const struct document *doc, struct arena *arena)
{
	const struct outline *outline = &doc->outline;

	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (block_is(outline, i, BLOCK_HEADING) &&
		    outline->blocks[i].parent == NO_BLOCK &&
		    says_ready(outline_text_copy(outline, i, arena), arena))
			return i;
	return NO_BLOCK;
}

enum { RANK_NONE, RANK_PAGE, RANK_FILE, RANK_NAMED };

static int rank_of(const struct survey *survey, const struct proposal *proposal,
		   const struct document *doc, struct span named,
		   struct arena *arena)
{
	if (!document_is_readable(doc))
		return RANK_NONE;
	if (named.len && span_eq(doc->path, named))
		return RANK_NAMED;
	if (glance_of(survey, doc)->is_foreign || is_item_file(proposal, doc))
		return RANK_NONE;
	if (is_called_ready(doc->path, arena))
		return RANK_FILE;
	return is_about_work(doc->path, arena) &&
			       ready_heading(doc, arena) != NO_BLOCK
		       ? RANK_PAGE
		       : RANK_NONE;
}

static const struct document *choose_document(const struct survey *survey,
					      const struct proposal *proposal,
					      struct span named,
					      struct arena *arena)
{
	const struct document *best = NULL;
	int most = RANK_NONE;

	for (size_t i = 0; i < survey->n; i++) {
		struct arena_mark mark = arena_mark(arena);
		int rank = rank_of(survey, proposal, &survey->docs[i], named,
				   arena);

		arena_rewind(arena, mark);
		/* Of two the one nearer to the root. */
		if (rank > most ||
		    (rank == most && best &&
		     survey->docs[i].path.len < best->path.len)) {
			most = rank;
			best = rank ? &survey->docs[i] : best;
		}
	}
	return best;
}

void own_document_find(struct own_document *out, const struct survey *survey,
		       const struct proposal *proposal, struct span named,
		       struct arena *arena)
{
	struct definition definition;
	bool runs;

	*out = (struct own_document){ 0 };
	out->doc = choose_document(survey, proposal, named, arena);
	if (!out->doc)
		return;
	definition_read(&definition, (struct document *)out->doc, arena);
	runs = !definition.is_prose && !definition.is_invalid;
	definition_release(&definition);
	if (runs) {
		out->doc = NULL;
		return;
	}
	own_document_read(out, ready_heading(out->doc, arena),
			  is_called_ready(out->doc->path, arena), arena);
	if (!out->n)
		out->doc = NULL;
}
