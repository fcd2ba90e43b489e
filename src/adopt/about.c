#include "adopt/about.h"

#include "adopt/lead.h"
#include "adopt/words-parts.h"
#include "base/table.h"
#include "base/unicode.h"

/* What people write about an item: the word in front of its id. */
static const char *const words[] = {
	"review",   "reviews",	  "rev",       "revue",	     "revisión",
	"revision", "revisão",	  "revisao",   "prüfung",    "audit",
	"audits",   "report",	  "bericht",   "rapport",    "informe",
	"reporte",  "relatório",  "relatorio", "qa",	     "retro",
	"evidence", "validation", "feedback",  "assessment", NULL,
};

/* The folders that such files lie in. */
static const char *const folders[] = {
	"review",      "reviews",     "code reviews",
	"revues",      "revisiones",  "revisões",
	"revisoes",    "prüfungen",   "audit",
	"audits",      "qa",	      "gates",
	"report",      "reports",     "berichte",
	"rapports",    "informes",    "reportes",
	"relatórios",  "relatorios",  "evidence",
	"validation",  "validations", "verification",
	"assessments", "retros",      "retrospectives",
	"postmortems", "feedback",    NULL,
};

/* The id that the name begins with, as it is in all folders; or nothing. */
static bool read_id(struct lead *lead, struct span name, struct arena *arena)
{
	lead_read(lead, name, arena);
	return lead->kind == LEAD_PREFIX && lead->all.at == name.at;
}

static bool lies_in_reviews(struct span path, struct arena *arena)
{
	struct span part;

	while (span_next_part(&path, '/', &part))
		if (path.len && is_one_of(as_words(part, arena), folders))
			return true;
	return false;
}

/* "US-12-short" of "review-US-12-short"; nothing where no such word leads. */
static struct span name_of_subject(struct span name, struct arena *arena)
{
	size_t i = 0;

	while (i < name.len && !strchr("-_ .", name.at[i]))
		i++;
	return i + 1 < name.len &&
			       is_one_of(as_words(span_first(name, i), arena),
					 words)
		       ? span_from(name, i + 1)
		       : SPAN_NONE;
}

static bool is_about(const struct table *ids, struct span path,
		     struct arena *arena)
{
	struct span name = path_file_name(path);
	struct span subject = name_of_subject(name, arena);
	bool is_in_reviews = lies_in_reviews(path, arena);
	struct lead lead;

	if (subject.len && read_id(&lead, subject, arena))
		return is_in_reviews ||
		       table_get(ids, text_fold_case(arena, lead.all));
	return is_in_reviews && read_id(&lead, name, arena) &&
	       table_get(ids, text_fold_case(arena, lead.all));
}

/* ---- in a folder for each item ---- */

bool is_main_by_name(struct span path, struct arena *arena)
{
	static const char *const roles[] = {
		"issue",  "story",	"user story", "userstory", "task",
		"ticket", "bug",	"defect",     "feature",   "epic",
		"item",	  "spike",	"chore",      "historia",  "história",
		"tarea",  "tarefa",	"aufgabe",    "fehler",	   "tâche",
		"tache",  "incidencia", "récit",      NULL,
	};
	struct span role;
	struct lead own, folder;

	if (!read_id(&own, path_file_name(path), arena) ||
	    !read_id(&folder, path_folder_name(path), arena) ||
	    !span_eq(text_fold_case(arena, own.all),
		     text_fold_case(arena, folder.all)))
		return false;
	role = span_trim(as_words(own.rest, arena));
	return is_one_of(role, roles);
}

/* CLI-1-sync/questions.md beside CLI-1-sync/CLI-1-issue.md. */
static void mark_companions(struct survey *survey)
{
	struct arena *arena = survey->arena;
	struct table owned;

	table_init(&owned, arena);
	for (size_t i = 0; i < survey->n; i++)
		if (is_main_by_name(survey->docs[i].path, arena))
			*table_slot(&owned, path_folder(survey->docs[i].path)) =
				survey;
	for (size_t i = 0; i < survey->n; i++)
		if (table_get(&owned, path_folder(survey->docs[i].path)) &&
		    !is_main_by_name(survey->docs[i].path, arena))
			survey->glances[i].is_about = true;
	table_release(&owned);
}

void mark_what_is_about(struct survey *survey)
{
	struct arena *arena = survey->arena;
	struct table ids;

	table_init(&ids, arena);
	for (size_t i = 0; i < survey->n; i++) {
		struct span path = survey->docs[i].path;
		struct lead lead;

		if (!survey->glances[i].is_foreign &&
		    read_id(&lead, path_file_name(path), arena) &&
		    !lies_in_reviews(path, arena))
			*table_slot(&ids, text_fold_case(arena, lead.all)) =
				survey;
	}
	for (size_t i = 0; i < survey->n; i++)
		survey->glances[i].is_about =
			is_about(&ids, survey->docs[i].path, arena);
	table_release(&ids);
	mark_companions(survey);
}
