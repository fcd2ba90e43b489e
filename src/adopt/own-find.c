/* Which document is the team's agreement. */
#include "adopt/own-document.h"

#include "base/unicode.h"
#include "seek/agreement.h"
#include "terms/headlines.h"

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

	/* Both are often one page, which is called after the other. */
	if (is_done_file(path, arena))
		return true;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_find(slug, words[i]) >= 0)
			return true;
	return false;
}

/* What agents are told to do is how the team works. */
static bool is_for_agents(struct span path, struct arena *arena)
{
	struct span name = text_slug(arena, path_file_name(path));

	return span_starts(name, "agents") || span_starts(name, "claude") ||
	       span_starts(name, "copilot-instructions") ||
	       span_starts(name, "gemini");
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

/*
 * templates/DEFINITION_OF_READY.md, .agent/docs/dor.md: it lies where forms
 * do, or what an agent reads, and may be all that a team has written.
 */
static bool is_beside_forms(struct span path, struct arena *arena)
{
	struct span rest = path, part;
	bool is_beside = false;

	while (span_next_part(&rest, '/', &part)) {
		if (!rest.len || !is_foreign_folder(part, arena))
			continue;
		if (!is_template_folder(part, arena) &&
		    (part.at[0] != '.' || span_is(part, ".venv")))
			return false;
		is_beside = true;
	}
	return is_beside;
}

/* sprints/2/dor.md: what was agreed for one sprint is not for all of them. */
static bool is_of_sprint(struct span path, struct arena *arena)
{
	struct span rest = path, part;

	while (span_next_part(&rest, '/', &part)) {
		struct span slug = text_slug(arena, part);

		if (span_starts(slug, "sprint") ||
		    span_starts(slug, "iterati") ||
		    span_starts(slug, "iteraci") || span_starts(slug, "iteraç"))
			return true;
	}
	return false;
}

enum {
	RANK_NONE,
	RANK_FORM,
	RANK_ENTRY, /* of another heading: "Entry requirements" */
	RANK_ANY_PAGE,
	RANK_SPRINT,
	RANK_PAGE,
	RANK_FILE,
	RANK_NAMED
};

/* "Entry requirements", and not "Definition of Ready". */
static bool is_of_other_title(const struct document *doc, uint32_t heading,
			      struct arena *arena)
{
	return block_is(&doc->outline, heading, BLOCK_HEADING) &&
	       !is_agreement_title(
		       outline_text_copy(&doc->outline, heading, arena), arena);
}

static int rank_of(const struct survey *survey, const struct proposal *proposal,
		   const struct document *doc, struct span named, bool is_told,
		   struct arena *arena)
{
	uint32_t heading;

	if (!document_is_readable(doc))
		return RANK_NONE;
	if (named.len && span_eq(doc->path, named))
		return is_told || !is_of_sprint(named, arena) ? RANK_NAMED
							      : RANK_SPRINT;
	if (is_item_file(proposal, doc))
		return RANK_NONE;
	if (glance_of(survey, doc)->is_foreign && !is_for_forge(doc->path))
		return is_agreement_file(doc->path, arena) &&
				       is_beside_forms(doc->path, arena)
			       ? RANK_FORM
			       : RANK_NONE;
	if (is_agreement_file(doc->path, arena))
		return is_of_sprint(doc->path, arena) ? RANK_SPRINT : RANK_FILE;
	heading = agreement_heading(doc, arena);
	if (heading == NO_BLOCK)
		return RANK_NONE;
	if (is_of_other_title(doc, heading, arena))
		return is_answered(doc, heading) ? RANK_NONE : RANK_ENTRY;
	if (is_about_work(doc->path, arena))
		return RANK_PAGE;
	return is_answered(doc, heading) ? RANK_NONE : RANK_ANY_PAGE;
}

/*
 * Of two the one nearer to the root. A page that nothing but the heading tells
 * is taken if it is the only one: where several have it, each is about a part.
 * So is one that lies among forms.
 */
static const struct document *choose_document(const struct survey *survey,
					      const struct proposal *proposal,
					      struct span named, bool is_told,
					      struct arena *arena)
{
	const struct document *best = NULL;
	int most = RANK_NONE;
	size_t n = 0;

	for (size_t i = 0; i < survey->n; i++) {
		struct arena_mark mark = arena_mark(arena);
		int rank = rank_of(survey, proposal, &survey->docs[i], named,
				   is_told, arena);

		arena_rewind(arena, mark);
		if (!rank || rank < most)
			continue;
		n = rank > most ? 1 : n + 1;
		if (rank > most || survey->docs[i].path.len < best->path.len)
			best = &survey->docs[i];
		most = rank;
	}
	return most <= RANK_ANY_PAGE && n > 1 ? NULL : best;
}

/* "The Definition of Ready is complete: …": of what an item says itself. */
static bool says_how_it_is(struct span title, struct arena *arena)
{
	static const char *const verbs[] = { "is",   "are", "has", "ist",
					     "sind", "hat", "est", "sont",
					     "está", "es",  "é",   "jest",
					     "je" };
	struct span folded = text_fold_name(arena, title);

	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
		if (text_has_word(folded, span_str(verbs[i])))
			return true;
	return false;
}

/* "See the Definition of Ready: docs/dor.md", "Read it first, and then: …" */
static bool leads_to_it(struct span title, struct arena *arena)
{
	static const char *const words[] = {
		"see ",	  "read ", "check ", "follow ", "use ",
		"siehe ", "lies ", "voir ",  "lire ",	"ver ",
		"leer ",  "ler ",  "veja ",  "zie ",
	};
	struct span folded = text_fold_name(arena, title);

	return span_find_char(title, ',') >= 0 ||
	       ANY_OF(span_starts, folded, words);
}

/* "Definition of Ready: criteria are clear, …", as an entry of a list. */
static bool says_when_ready(const struct outline *outline, uint32_t entry,
			    struct arena *arena)
{
	uint32_t paragraph = block_child(outline, entry);
	ptrdiff_t colon;
	struct span text;

	if (!block_is(outline, entry, BLOCK_ENTRY) ||
	    !block_is(outline, paragraph, BLOCK_PARAGRAPH))
		return false;
	text = span_trim(outline_text_copy(outline, paragraph, arena));
	colon = span_find_char(text, ':');
	return colon > 0 && (size_t)colon + 1 < text.len &&
	       is_agreement_title(span_first(text, (size_t)colon), arena) &&
	       !says_how_it_is(span_first(text, (size_t)colon), arena) &&
	       !leads_to_it(span_first(text, (size_t)colon), arena);
}

/* No line can say where items are amid a list; a person may move it. */
static void find_mention(struct own_document *out, const struct survey *survey,
			 const struct proposal *proposal, struct arena *arena)
{
	for (size_t d = 0; d < survey->n && !out->mentioned_in; d++) {
		const struct document *doc = &survey->docs[d];
		const struct outline *outline = &doc->outline;

		if (!document_is_readable(doc) ||
		    (!is_about_work(doc->path, arena) &&
		     !is_for_agents(doc->path, arena)) ||
		    (glance_of(survey, doc)->is_foreign &&
		     !is_for_forge(doc->path)) ||
		    is_item_file(proposal, doc))
			continue;
		for (uint32_t i = 0;
		     i < outline->n_blocks && !out->mentioned_in; i++) {
			if (!says_when_ready(outline, i, arena))
				continue;
			out->mentioned_in = doc;
			out->mentioned_at =
				outline_place(outline, outline->blocks[i].start)
					.line;
		}
	}
}

/* Is more than one sentence listed there, and not only a link to the other? */
static bool says_so_itself(const struct document *doc, struct arena *arena)
{
	struct own_document there = { .doc = doc };

	own_document_read(&there, agreement_heading(doc, arena),
			  is_agreement_file(doc->path, arena), arena);
	return there.n > 1;
}

/* Which of two holds, only the team knows: the others are named. */
static void find_others(struct own_document *out, const struct survey *survey,
			const struct proposal *proposal, struct arena *arena)
{
	enum { MOST = 3 };

	for (size_t i = 0; i < survey->n && out->n_others < MOST; i++) {
		const struct document *doc = &survey->docs[i];

		if (doc != out->doc &&
		    rank_of(survey, proposal, doc, SPAN_NONE, false, arena) >=
			    RANK_PAGE &&
		    says_so_itself(doc, arena))
			*ARENA_PUSH(arena, out->others, out->n_others,
				    out->others_room) = doc;
	}
}

void own_document_find(struct own_document *out, const struct survey *survey,
		       const struct proposal *proposal, struct span named,
		       bool is_told, struct arena *arena)
{
	struct definition definition;
	bool runs;

	*out = (struct own_document){ 0 };
	out->doc = choose_document(survey, proposal, named, is_told, arena);
	if (!out->doc) {
		find_mention(out, survey, proposal, arena);
		return;
	}
	definition_read(&definition, (struct document *)out->doc, arena);
	runs = !definition.is_prose && !definition.is_invalid;
	definition_release(&definition);
	if (runs) {
		out->doc = NULL;
		return;
	}
	own_document_read(out, agreement_heading(out->doc, arena),
			  is_agreement_file(out->doc->path, arena), arena);
	if (!proposal)
		own_leave_topics(out);
	if (!out->n)
		out->doc = NULL;
	else
		find_others(out, survey, proposal, arena);
}
