/* The columns of a table that say what its rows are called, and those beside. */
#include "backlog/kind.h"

#include <string.h>

/* The columns that say it, in the order in which they are asked. */
static const char *const title_columns[] = {
	"title",
	"name",
	"titel",
	"título",
	"titulo",
	"titre",
	"nombre",
	"название",
	"标题",
	"タイトル",
	"제목",
	"rubrik",
	"tittel",
	"otsikko",
	"titolo",
	"tytuł",
	"başlık",
	"judul",
	"summary",
	"subject",
	"item",
	"backlog item",
	"work item",
	"user story",
	"story",
	"historia de usuario",
	"historia",
	"história de usuário",
	"história",
	"task",
	"tarea",
	"tarefa",
	"aufgabe",
	"задача",
	"任务",
	"작업",
	"post",
	"krav",
	"uppgift",
	"oppgave",
	"opgave",
	"tehtävä",
	"taak",
	"attività",
	"zadanie",
	"görev",
	"tugas",
	"feature",
	"requirement",
	"issue",
	"bug",
	"problem",
	"ticket",
	"idea",
	"deliverable",
	"what",
	"description",
	"descripción",
	"descrição",
	"beschreibung",
	"beskrivning",
	"beskrivelse",
	"descrizione",
	"omschrijving",
	"opis",
	"описание",
	"描述",
	"内容",
	"epic",
	"épica",
	"épico",
};

enum {
	N_TITLES = sizeof(title_columns) / sizeof(*title_columns),
	N_OWN = 2 /* the first of them stand before the name of the kind */
};

/* "task" of "task name" and "task title". */
static struct span named(struct span folded)
{
	static const char *const ends[] = { " name", " title" };

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (span_ends(folded, ends[i]))
			return span_first(folded,
					  folded.len - strlen(ends[i]));
	return folded;
}

/* Its place among the columns that say it; N_TITLES where it does not. */
static size_t title_place(struct span folded)
{
	size_t i = 0;

	folded = named(folded);
	while (i < N_TITLES && !span_is(folded, title_columns[i]))
		i++;
	return i;
}

bool is_title_column(struct span folded)
{
	return title_place(folded) < N_TITLES;
}

size_t title_column_rank(const struct kind *kind, struct span folded)
{
	const struct field_rule *rule = kind_rule(kind, SPAN("title"));
	size_t place = title_place(folded);

	for (size_t i = 0; rule && i < rule->n; i++)
		if (rule->sources[i].kind == SOURCE_COLUMN &&
		    span_eq(rule->sources[i].folded, folded))
			return 0;
	if (span_eq(folded, kind->folded))
		place = N_OWN;
	return place < N_TITLES ? place + 1 : SIZE_MAX;
}

/* What a team plans with, or writes beside; it is not what a row is called. */
static const char *const other_columns[] = {
	"priority",	"prio",	       "pri",
	"severity",	"moscow",      "status",
	"state",	"stage",       "phase",
	"sprint",	"iteration",   "release",
	"version",	"milestone",   "size",
	"estimate",	"effort",      "points",
	"sp",		"est",	       "pts",
	"story points", "complexity",  "value",
	"risk",		"owner",       "assignee",
	"assigned to",	"responsible", "due",
	"due date",	"deadline",    "date",
	"created",	"updated",     "type",
	"kind",		"category",    "label",
	"labels",	"tags",	       "component",
	"area",		"module",      "depends on",
	"dependencies", "dependency",  "blocked by",
	"notes",	"note",	       "comment",
	"comments",	"remarks",     "why",
	"rationale",	"reason",      "impact",
	"link",		"links",       "pr",
	"url",		"file",	       "files",
	"location",	"evidence",    "acceptance criteria",
	"prioridad",	"prioridade",  "priorität",
	"estado",	"estimación",  "estimativa",
	"aufwand",	"notas",       "notizen",
	"bemerkung",	"приоритет",   "статус",
	"优先级",	"状态",	       "优先度",
	"状態",		"kommentar",   "kommentare",
	"anmerkung",	"begründung",  "motivering",
	"begrunnelse",	"begrundelse", "opmerking",
	"motivation",	"commentaire", "justification",
	"comentario",	"comentário",  "justificación",
	"justificativa", "commento",   "motivazione",
	"komentarz",	"uzasadnienie", "комментарий",
	"备注",		"备考",	       "備考",
};

bool is_other_column(const struct kind *kind, struct span folded)
{
	if (ANY_OF(span_is, folded, other_columns))
		return true;
	return kind_order(kind, folded) || kind_rule(kind, folded);
}

/* What a row is about, at length: what stands before it has its title. */
static const char *const descriptions[] = {
	"description",	"descripción", "descrição",   "beschreibung",
	"beskrivning",	"beskrivelse", "descrizione", "omschrijving",
	"beschrijving", "opis",	       "popis",	      "описание",
	"опис",		"kuvaus",      "açıklama",    "deskripsi",
	"descriere",	"leírás",      "描述",	      "说明",
	"説明",		"설명",	       "details",     "detail",
	"einzelheiten", "detalles",    "detalhes",    "détails",
	"dettagli",	"detaljer",    "explanation", "erläuterung",
	"selite",
};

bool is_description_column(struct span folded)
{
	return ANY_OF(span_is, folded, descriptions);
}
