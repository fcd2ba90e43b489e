/* The columns of a table that say what its rows are called. */
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
