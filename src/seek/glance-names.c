/*
 * Names that say "report" or the like and are those of items all the same: by
 * the id in front of them, or by what the files beside them are.
 */
#include "seek/lead.h"
#include "seek/survey.h"

#include "backlog/path.h"
#include "base/unicode.h"

enum { FEWEST_WORDS_AFTER_ID = 2 };

static size_t count_runs_of_letters(struct span text)
{
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++)
		n += char_is_letter(text.at[i]) &&
		     (!i || !char_is_letter(text.at[i - 1]));
	return n;
}

/* The id that a name begins with, folded; nothing for others. */
static struct span leading_id(struct lead *lead, struct span path,
			      struct arena *arena)
{
	struct span name = path_file_name(path);

	lead_read(lead, name, arena);
	if ((lead->kind != LEAD_PREFIX && lead->kind != LEAD_NUMBER) ||
	    lead->all.at != name.at)
		return SPAN_NONE;
	return text_fold_case(arena, lead->all);
}

/* Has the file beside it, in the order of paths, the same id? */
static bool is_twin(const struct survey *survey, struct span path,
		    size_t beside, struct span id)
{
	struct lead lead;

	return beside < survey->n &&
	       span_eq(path_folder(survey->docs[beside].path),
		       path_folder(path)) &&
	       span_eq(leading_id(&lead, survey->docs[beside].path,
				  survey->arena),
		       id);
}

/* GUIDE-2.md beside GUIDE-1.md and GUIDE-3.md: the word is the id's. */
static bool is_in_row(const struct survey *survey, size_t i,
		      const struct lead *lead)
{
	struct span folder = path_folder(survey->docs[i].path);
	struct span row = span_of(folder.at, folder.len + lead->prefix.len);
	size_t n = 0;

	if (lead->kind != LEAD_PREFIX || count_runs_of_letters(lead->rest))
		return false;
	while (i > 0 && span_begins(survey->docs[i - 1].path, row))
		i--;
	for (; i < survey->n && span_begins(survey->docs[i].path, row); i++)
		n++;
	return n > 2;
}

enum { FEWEST_FIELDS_ALIKE = 4 };

/* The same front matter, of as many fields. */
static bool are_alike(const struct document *a, const struct document *b)
{
	if (a->front.n_fields < FEWEST_FIELDS_ALIKE ||
	    a->front.n_fields != b->front.n_fields)
		return false;
	for (size_t i = 0; i < a->front.n_fields; i++)
		if (!span_eq(a->front.fields[i].name, b->front.fields[i].name))
			return false;
	return span_eq(path_folder(a->path), path_folder(b->path));
}

/* sync-report-again.md, which says of itself what each beside it does. */
static bool is_like_others(const struct survey *survey, size_t i)
{
	const struct document *doc = &survey->docs[i];
	struct span name = path_file_name(doc->path);

	if (survey->glances[i].folder != NAME_STRONG ||
	    count_runs_of_letters(name) <= FEWEST_WORDS_AFTER_ID ||
	    is_template_name(name, survey->arena))
		return false;
	return (i > 0 && !survey->glances[i - 1].is_aside &&
		are_alike(doc, doc - 1)) ||
	       (i + 1 < survey->n && !survey->glances[i + 1].is_aside &&
		are_alike(doc, doc + 1));
}

enum { FEWEST_NAMED_BESIDE = 3, MOST_BESIDE = 200 };

static bool names(const struct document *doc, struct span path,
		  struct arena *arena)
{
	struct span name = path_name(path);

	name = arena_printf(arena, "%.*s", (int)name.len, name.at);
	return span_find(document_source(doc), name.at) >= 0;
}

/* Is the file, by its text, a list of three or more of those beside it? */
static bool lists_those_beside(const struct survey *survey, size_t i)
{
	struct span folder = path_folder(survey->docs[i].path);
	size_t first = i, n = 0;

	while (first > 0 && i - first < MOST_BESIDE &&
	       span_eq(path_folder(survey->docs[first - 1].path), folder))
		first--;
	for (size_t j = first;
	     j < survey->n && j - first < 2 * MOST_BESIDE &&
	     span_eq(path_folder(survey->docs[j].path), folder);
	     j++)
		n += j != i && names(&survey->docs[i], survey->docs[j].path,
				     survey->arena);
	return n >= FEWEST_NAMED_BESIDE;
}

/* "0" of 00-summary.md, which comes before the first of what it sums up. */
static bool is_nought(struct span id)
{
	for (size_t i = 0; i < id.len; i++)
		if (id.at[i] != '0')
			return false;
	return true;
}

void glance_keep_titled(struct survey *survey)
{
	for (size_t i = 0; i < survey->n; i++) {
		struct glance *glance = &survey->glances[i];
		struct span path = survey->docs[i].path, id;
		struct span folder = path_folder_name(path_folder(path));
		struct lead lead;

		if (!glance->is_aside)
			continue;
		if (is_like_others(survey, i))
			glance->is_aside = false;
		if (name_strength(folder, survey->arena) != NAME_STRONG)
			continue;
		id = leading_id(&lead, path, survey->arena);
		/* 12-sprint-1-index.md */
		if (id.len && (is_nought(id) || lists_those_beside(survey, i)))
			continue;
		if (id.len && is_in_row(survey, i, &lead))
			glance->is_aside = false;
		if (id.len && !lead_is_process(&lead, survey->arena) &&
		    count_runs_of_letters(lead.rest) >= FEWEST_WORDS_AFTER_ID &&
		    !is_twin(survey, path, i - 1, id) &&
		    !is_twin(survey, path, i + 1, id))
			glance->is_aside = false;
	}
}
