/* Files that repeat the id of an item, and are about it. */
#include "seek/about.h"
#include "seek/lead.h"

#include "base/table.h"
#include "base/unicode.h"
#include "words/parts.h"

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

/* ---- told when it was over ---- */

/* What is told when an item is over, and the words beside that. */
static const char *const words_of_ends[] = {
	"complete",
	"completed",
	"completion",
	"report",
	"summary",
	"results",
	"recap",
	"walkthrough",
	"retro",
	"retrospective",
	"postmortem",
	"bericht",
	"abschluss",
	"abschlussbericht",
	"zusammenfassung",
	"rapport",
	"bilan",
	"résumé",
	"informe",
	"reporte",
	"resumen",
	"relatório",
	"relatorio",
	"resumo",
	"отчёт",
	"отчет",
	"итоги",
	"报告",
	"总结",
	"完成报告",
	"レポート",
	"完了報告",
	"보고서",
	NULL,
};

static const char *const words_beside_ends[] = {
	"implementation", "final", "test",   "execution", "work",
	"story",	  "task",  "status", "umsetzung", NULL,
};

/* "STORY-2-COMPLETE": an id, and then nothing but that it is told at the end. */
static bool tells_end(struct span rest, struct arena *arena)
{
	struct span name = as_words(rest, arena), word;
	size_t n = 0;

	while (span_next_part(&name, ' ', &word)) {
		bool is_end = is_one_of(word, words_of_ends);

		if (word.len && !is_end && !is_one_of(word, words_beside_ends))
			return false;
		n += is_end;
	}
	return n > 0;
}

/* Ids in one folder that have one word: docs/STORY-1, docs/STORY-2 … */
struct series {
	size_t plain; /* named otherwise */
	size_t ends, known; /* told at the end; of these, items elsewhere */
};

struct endings {
	struct survey *survey;
	struct table items; /* ids of all that is named otherwise */
	struct table here; /* the same with their folders */
	struct table series; /* by folder and word */
};

/* A name with an id in front, in no foreign folder. */
static bool read_named(const struct endings *e, size_t i, struct lead *lead)
{
	const struct survey *survey = e->survey;

	return !survey->glances[i].is_foreign &&
	       read_id(lead, path_file_name(survey->docs[i].path),
		       survey->arena);
}

static struct span with_folder(const struct endings *e, size_t i,
			       struct span text)
{
	struct arena *arena = e->survey->arena;
	struct span folder = path_folder(e->survey->docs[i].path);

	return arena_printf(arena, "%.*s\n%.*s", (int)folder.len, folder.at,
			    (int)text.len, text_fold_case(arena, text).at);
}

static struct series *series_of(struct endings *e, size_t i,
				const struct lead *lead)
{
	void **slot = table_slot(&e->series, with_folder(e, i, lead->word));

	if (!*slot)
		*slot = ARENA_NEW(e->survey->arena, struct series);
	return *slot;
}

static void note_plain(struct endings *e, size_t i, const struct lead *lead)
{
	struct arena *arena = e->survey->arena;

	*table_slot(&e->items, text_fold_case(arena, lead->all)) = e;
	*table_slot(&e->here, with_folder(e, i, lead->all)) = e;
	series_of(e, i, lead)->plain++;
}

static void note_end(struct endings *e, size_t i, const struct lead *lead)
{
	struct series *series = series_of(e, i, lead);

	series->ends++;
	series->known +=
		table_get(&e->items,
			  text_fold_case(e->survey->arena, lead->all)) != NULL;
}

/*
 * TASK-1-complete.md beside TASK-2.md may be what TASK-1.md was called before,
 * also where another project counts from TASK-1, too.
 */
static void mark_end(struct endings *e, size_t i, const struct lead *lead)
{
	const struct series *series = series_of(e, i, lead);
	bool are_reports = 2 * series->known >= series->ends &&
			   2 * series->plain < series->ends;

	if (are_reports || table_get(&e->here, with_folder(e, i, lead->all)))
		e->survey->glances[i].is_about = true;
}

/* Calls `visit` for each file whose name leads with an id, and ends so or not. */
static void each_end(struct endings *e, bool is_end,
		     void (*visit)(struct endings *e, size_t i,
				   const struct lead *lead))
{
	struct lead lead;

	for (size_t i = 0; i < e->survey->n; i++)
		if (read_named(e, i, &lead) &&
		    tells_end(lead.rest, e->survey->arena) == is_end)
			visit(e, i, &lead);
}

/*
 * docs/STORY-2-COMPLETE.md, where docs/stories/story-2.md is the story: what
 * was done. Where most of a folder are, so is one whose story is gone.
 */
static void mark_endings(struct survey *survey)
{
	struct endings e = { .survey = survey };

	table_init(&e.items, survey->arena);
	table_init(&e.here, survey->arena);
	table_init(&e.series, survey->arena);
	each_end(&e, false, note_plain);
	each_end(&e, true, note_end);
	each_end(&e, true, mark_end);
	table_release(&e.items);
	table_release(&e.here);
	table_release(&e.series);
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
	mark_endings(survey);
}
