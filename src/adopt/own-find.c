/* Which document is the team's agreement. */
#include "adopt/own-document.h"

#include "base/unicode.h"
#include "terms/aside.h"
#include "terms/headlines.h"

static const char *const titles[] = {
	"definition of ready",	  "definición de listo",
	"definicion de listo",	  "definición de lista",
	"definición de ready",	  "definición de preparado",
	"definição de preparado", "definicao de preparado",
	"definição de ready",	  "définition de prêt",
	"definition de pret",	  "définition of ready",
	"definition de ready",	  "définition de ready",
	"definition von bereit",  "definition von ready",
	"definizione di ready",	  "definizione di pronto",
	"definicja gotowości",	  "definicja ready",
	"определение готовности",
};

static const char *const file_names[] = {
	"definition-of-ready", "definitionofready",	 "dor",
	"definicion-de-listo", "definicao-de-preparado", "definition-de-pret",
	"definicion-de-ready", "dor-checklist",		 "definicao-de-ready",
};

/* A page for the other end of the work as well. */
static bool says_done(struct span folded)
{
	static const char *const words[] = { "done",	  "dod",     "hecho",
					     "terminado", "terminé", "fini",
					     "fertig" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_has_word(folded, span_str(words[i])))
			return true;
	return false;
}

/* "2.1 Definition of Ready", "📋 Our Definition of Ready (DoR)" */
enum { MOST_WORDS_BEFORE = 3 };

static bool says_ready(struct span title, struct arena *arena)
{
	struct span folded = text_fold_name(arena, title);

	if (says_done(folded))
		return false;
	for (size_t i = 0; i < sizeof(titles) / sizeof(*titles); i++) {
		ptrdiff_t at = span_find(folded, titles[i]);

		if (at >= 0 &&
		    text_count_words(span_first(folded, (size_t)at)) <=
			    MOST_WORDS_BEFORE)
			return true;
	}
	return span_is(folded, "dor");
}

/* Without a number in front: "03-definition-of-ready". */
static bool is_called_ready(struct span path, struct arena *arena)
{
	struct span slug = text_slug(arena, path_file_name(path));
	size_t n = 0;

	while (n < slug.len && (char_is_digit(slug.at[n]) || slug.at[n] == '-'))
		n++;
	slug = span_from(slug, n);
	for (size_t i = 0; i < sizeof(file_names) / sizeof(*file_names); i++)
		if (span_is(slug, file_names[i]))
			return true;
	return span_starts(slug, "definition-of-ready") && !says_done(slug);
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
	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (is_label_of_part(outline, i, arena) &&
		    says_ready(outline_text_copy(outline, i, arena), arena))
			return i;
	return NO_BLOCK;
}

bool own_document_is_one(const struct document *doc, struct arena *arena)
{
	return document_is_readable(doc) &&
	       (is_called_ready(doc->path, arena) ||
		ready_heading(doc, arena) != NO_BLOCK);
}

/* Is an entry below the heading ticked? Then it answers for one item. */
static bool is_answered(const struct document *doc, uint32_t heading)
{
	const struct outline *outline = &doc->outline;
	uint8_t level = block_is(outline, heading, BLOCK_HEADING)
				? outline->blocks[heading].level
				: LABEL_DEPTH;

	for (uint32_t i = heading + 1; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->kind == BLOCK_HEADING && block->level <= level)
			return false;
		if (block->kind == BLOCK_ENTRY &&
		    (block->mark == 'x' || block->mark == 'X'))
			return true;
	}
	return false;
}

/* .github/CONTRIBUTING.md: where a forge looks, a team may have written it. */
static bool is_for_forge(struct span path)
{
	struct span folder = path_folder(path);

	return span_is(folder, ".github/") || span_is(folder, ".gitlab/");
}

enum { RANK_NONE, RANK_ANY_PAGE, RANK_PAGE, RANK_FILE, RANK_NAMED };

static int rank_of(const struct survey *survey, const struct proposal *proposal,
		   const struct document *doc, struct span named,
		   struct arena *arena)
{
	uint32_t heading;

	if (!document_is_readable(doc))
		return RANK_NONE;
	if (named.len && span_eq(doc->path, named))
		return RANK_NAMED;
	if ((glance_of(survey, doc)->is_foreign && !is_for_forge(doc->path)) ||
	    is_item_file(proposal, doc))
		return RANK_NONE;
	if (is_called_ready(doc->path, arena))
		return RANK_FILE;
	heading = ready_heading(doc, arena);
	if (heading == NO_BLOCK)
		return RANK_NONE;
	if (is_about_work(doc->path, arena))
		return RANK_PAGE;
	return is_answered(doc, heading) ? RANK_NONE : RANK_ANY_PAGE;
}

/*
 * Of two the one nearer to the root. A page that nothing but the heading tells
 * is taken if it is the only one: where several have it, each is about a part.
 */
static const struct document *choose_document(const struct survey *survey,
					      const struct proposal *proposal,
					      struct span named,
					      struct arena *arena)
{
	const struct document *best = NULL;
	int most = RANK_NONE;
	size_t n = 0;

	for (size_t i = 0; i < survey->n; i++) {
		struct arena_mark mark = arena_mark(arena);
		int rank = rank_of(survey, proposal, &survey->docs[i], named,
				   arena);

		arena_rewind(arena, mark);
		if (!rank || rank < most)
			continue;
		n = rank > most ? 1 : n + 1;
		if (rank > most || survey->docs[i].path.len < best->path.len)
			best = &survey->docs[i];
		most = rank;
	}
	return most == RANK_ANY_PAGE && n > 1 ? NULL : best;
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
