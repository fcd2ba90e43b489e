/* What fields are for, by the names that teams give them. */
#include "plan/plan.h"

#include "backlog/relation.h"
#include "base/sort.h"
#include "base/unicode.h"
#include "words/words.h"

/* In the order in which they are meant where an item has several. */
static const struct {
	const char *name;
	enum name_is is;
} known[] = {
	{ "parent", NAME_PARENT },
	{ "epic", NAME_PARENT },
	{ "feature", NAME_PARENT },
	{ "milestone", NAME_PARENT },
	{ "outcome", NAME_PARENT },
	{ "goal", NAME_PARENT },
	{ "initiative", NAME_PARENT },
	{ "objective", NAME_PARENT },
	{ "serves", NAME_PARENT },
	{ "part of", NAME_PARENT },
	{ "belongs to", NAME_PARENT },
	{ "depends on", NAME_WAITS },
	{ "depends", NAME_WAITS },
	{ "dependencies", NAME_WAITS },
	{ "dependency", NAME_WAITS },
	{ "blocked by", NAME_WAITS },
	{ "waits for", NAME_WAITS },
	{ "waiting for", NAME_WAITS },
	{ "waiting on", NAME_WAITS },
	{ "requires", NAME_WAITS },
	{ "prerequisites", NAME_WAITS },
	{ "needs", NAME_WAITS },
	{ "deps", NAME_WAITS },
	{ "children", NAME_CHILDREN },
	{ "subtasks", NAME_CHILDREN },
	{ "sub tasks", NAME_CHILDREN },
	{ "stories", NAME_CHILDREN },
	{ "user stories", NAME_CHILDREN },
	{ "tasks", NAME_CHILDREN },
	{ "features", NAME_UPPERS },
	{ "epics", NAME_UPPERS },
	{ "milestones", NAME_UPPERS },
	{ "outcomes", NAME_UPPERS },
	{ "goals", NAME_UPPERS },
	{ "initiatives", NAME_UPPERS },
	{ "objectives", NAME_UPPERS },
	{ "items", NAME_CHILDREN },
	{ "priority", NAME_PRIORITY },
	{ "prio", NAME_PRIORITY },
	{ "pri", NAME_PRIORITY },
	{ "moscow", NAME_PRIORITY },
	{ "importance", NAME_PRIORITY },
	{ "size", NAME_SIZE },
	{ "estimate", NAME_SIZE },
	{ "effort", NAME_SIZE },
	{ "points", NAME_SIZE },
	{ "story points", NAME_SIZE },
	{ "complexity", NAME_SIZE },
	{ "est", NAME_SIZE },
	{ "sp", NAME_SIZE },
	{ "pts", NAME_SIZE },
	{ "owner", NAME_OWNER },
	{ "assignee", NAME_OWNER },
	{ "assignees", NAME_OWNER },
	{ "assigned to", NAME_OWNER },
	{ "responsible", NAME_OWNER },
	{ "ordinal", NAME_ORDINAL },
	{ "order", NAME_ORDINAL },
	{ "rank", NAME_ORDINAL },
	{ "measure", NAME_MEASURE },
	{ "measures", NAME_MEASURE },
	{ "metric", NAME_MEASURE },
	{ "metrics", NAME_MEASURE },
	{ "kpi", NAME_MEASURE },
	{ "kpis", NAME_MEASURE },
	{ "key result", NAME_MEASURE },
	{ "key results", NAME_MEASURE },
	{ "success measure", NAME_MEASURE },
	{ "success measures", NAME_MEASURE },
	{ "success metric", NAME_MEASURE },
	{ "success metrics", NAME_MEASURE },
	{ "success criteria", NAME_MEASURE },
	{ "how we measure", NAME_MEASURE },
	{ "target", NAME_MEASURE },
	/* The same in other languages that backlogs are written in. */
	{ "épica", NAME_PARENT },
	{ "epica", NAME_PARENT },
	{ "épico", NAME_PARENT },
	{ "hito", NAME_PARENT },
	{ "meilenstein", NAME_PARENT },
	{ "jalon", NAME_PARENT },
	{ "эпик", NAME_PARENT },
	{ "веха", NAME_PARENT },
	{ "史诗", NAME_PARENT },
	{ "里程碑", NAME_PARENT },
	{ "エピック", NAME_PARENT },
	{ "マイルストーン", NAME_PARENT },
	{ "에픽", NAME_PARENT },
	{ "마일스톤", NAME_PARENT },
	{ "depende de", NAME_WAITS },
	{ "dependencias", NAME_WAITS },
	{ "bloqueado por", NAME_WAITS },
	{ "abhängig von", NAME_WAITS },
	{ "abhängigkeiten", NAME_WAITS },
	{ "blockiert durch", NAME_WAITS },
	{ "dépend de", NAME_WAITS },
	{ "dépendances", NAME_WAITS },
	{ "bloqué par", NAME_WAITS },
	{ "dependências", NAME_WAITS },
	{ "dipende da", NAME_WAITS },
	{ "dipendenze", NAME_WAITS },
	{ "зависит от", NAME_WAITS },
	{ "зависимости", NAME_WAITS },
	{ "依赖", NAME_WAITS },
	{ "依存", NAME_WAITS },
	{ "依存関係", NAME_WAITS },
	{ "前置任务", NAME_WAITS },
	{ "前置条件", NAME_WAITS },
	{ "선행 작업", NAME_WAITS },
	{ "phụ thuộc", NAME_WAITS },
	{ "의존성", NAME_WAITS },
	{ "prioridad", NAME_PRIORITY },
	{ "priorität", NAME_PRIORITY },
	{ "priorité", NAME_PRIORITY },
	{ "prioridade", NAME_PRIORITY },
	{ "priorità", NAME_PRIORITY },
	{ "prioriteit", NAME_PRIORITY },
	{ "priorytet", NAME_PRIORITY },
	{ "приоритет", NAME_PRIORITY },
	{ "优先级", NAME_PRIORITY },
	{ "優先級", NAME_PRIORITY },
	{ "優先度", NAME_PRIORITY },
	{ "우선순위", NAME_PRIORITY },
	{ "الأولوية", NAME_PRIORITY },
	{ "أولوية", NAME_PRIORITY },
	{ "اولویت", NAME_PRIORITY },
	{ "עדיפות", NAME_PRIORITY },
	{ "prioritas", NAME_PRIORITY },
	{ "độ ưu tiên", NAME_PRIORITY },
	{ "mức ưu tiên", NAME_PRIORITY },
	{ "öncelik", NAME_PRIORITY },
	{ "urgency", NAME_PRIORITY },
	{ "wichtigkeit", NAME_PRIORITY },
	{ "dringlichkeit", NAME_PRIORITY },
	{ "importancia", NAME_PRIORITY },
	{ "importância", NAME_PRIORITY },
	{ "importanza", NAME_PRIORITY },
	{ "belang", NAME_PRIORITY },
	{ "urgencia", NAME_PRIORITY },
	{ "urgência", NAME_PRIORITY },
	{ "urgence", NAME_PRIORITY },
	{ "urgenza", NAME_PRIORITY },
	{ "важность", NAME_PRIORITY },
	{ "срочность", NAME_PRIORITY },
	{ "重要度", NAME_PRIORITY },
	{ "重要性", NAME_PRIORITY },
	{ "重要程度", NAME_PRIORITY },
	{ "紧急程度", NAME_PRIORITY },
	{ "緊急度", NAME_PRIORITY },
	{ "중요도", NAME_PRIORITY },
	{ "긴급도", NAME_PRIORITY },
	{ "önem", NAME_PRIORITY },
	{ "viktighet", NAME_PRIORITY },
	{ "ważność", NAME_PRIORITY },
	{ "estimación", NAME_SIZE },
	{ "tamaño", NAME_SIZE },
	{ "puntos", NAME_SIZE },
	{ "schätzung", NAME_SIZE },
	{ "estimasi", NAME_SIZE },
	{ "aufwand", NAME_SIZE },
	{ "größe", NAME_SIZE },
	{ "estimation", NAME_SIZE },
	{ "taille", NAME_SIZE },
	{ "estimativa", NAME_SIZE },
	{ "tamanho", NAME_SIZE },
	{ "stima", NAME_SIZE },
	{ "оценка", NAME_SIZE },
	{ "估算", NAME_SIZE },
	{ "工数", NAME_SIZE },
	{ "responsable", NAME_OWNER },
	{ "asignado a", NAME_OWNER },
	{ "verantwortlich", NAME_OWNER },
	{ "zuständig", NAME_OWNER },
	{ "responsável", NAME_OWNER },
	{ "responsabile", NAME_OWNER },
	{ "ответственный", NAME_OWNER },
	{ "исполнитель", NAME_OWNER },
	{ "负责人", NAME_OWNER },
	{ "担当者", NAME_OWNER },
	{ "담당자", NAME_OWNER },
	{ "orden", NAME_ORDINAL },
	{ "reihenfolge", NAME_ORDINAL },
	{ "ordre", NAME_ORDINAL },
	{ "ordem", NAME_ORDINAL },
	{ "ordine", NAME_ORDINAL },
	{ "métrica", NAME_MEASURE },
	{ "kennzahl", NAME_MEASURE },
	{ "indicateur", NAME_MEASURE },
};

enum { N_KNOWN = sizeof(known) / sizeof(*known) };

/* "prioridad (moscow)": without what only explains it. */
static struct span without_parenthesis(struct span folded)
{
	ptrdiff_t at = span_find(folded, " (");

	return at > 0 && span_ends(folded, ")") ? span_first(folded, (size_t)at)
						: folded;
}

/* "epic id", "parent task id", "epic link": without what says so. */
static struct span bare_name(struct span folded)
{
	static const char *const endings[] = { " id", " ids", " link", " key",
					       " ref" };

	folded = without_parenthesis(folded);
	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (span_ends(folded, endings[i]))
			return span_first(folded,
					  folded.len - strlen(endings[i]));
	return folded;
}

/* 1 more than the place in the table; 0 where it is not known. */
static size_t find_name(struct span folded)
{
	char room[UMLAUTS_ROOM];
	struct span bare = bare_name(folded),
		    german = text_with_umlauts(bare, room);

	/* "parent task", "parent epic" */
	if (span_starts(bare, "parent "))
		bare = SPAN("parent");
	for (size_t i = 0; i < N_KNOWN; i++)
		if (span_is(bare, known[i].name) ||
		    span_is(german, known[i].name))
			return i + 1;
	/* "depends on task", "依赖任务" */
	if (relation_depends(bare))
		return find_name(SPAN("depends on"));
	return 0;
}

/* A name is looked up once, however many items have such a field. */
static size_t place_of(struct plan *plan, struct span folded)
{
	static const char places[N_KNOWN + 1];
	void **slot = table_slot(&plan->names, folded);

	if (!*slot)
		*slot = (void *)&places[find_name(folded)];
	return (size_t)((const char *)*slot - places);
}

enum name_is plan_name_once(struct span folded)
{
	size_t place = find_name(folded);

	return place ? known[place - 1].is : NAME_OTHER;
}

enum name_is plan_name(struct plan *plan, struct span folded)
{
	size_t place = place_of(plan, folded);

	return place ? known[place - 1].is : NAME_OTHER;
}

void plan_fields(struct plan *plan, const struct item *item,
		 const struct field *out[NAME_KINDS])
{
	size_t best[NAME_KINDS];

	for (int is = 0; is < NAME_KINDS; is++) {
		out[is] = NULL;
		best[is] = SIZE_MAX;
	}
	item_read_rest(item);
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];
		size_t place = place_of(plan, field->folded);
		enum name_is is = place ? known[place - 1].is : NAME_OTHER;

		if (!place || place >= best[is])
			continue;
		field = item_field(item, field->folded);
		if (!field_has_value(field))
			continue;
		out[is] = field;
		best[is] = place;
	}
}

const struct field *plan_field(struct plan *plan, const struct item *item,
			       enum name_is is)
{
	const struct field *fields[NAME_KINDS];

	plan_fields(plan, item, fields);
	return fields[is];
}

void plan_read_fields(struct plan *plan, struct planned *planned)
{
	const struct {
		enum name_is is;
		struct span *into;
	} wanted[] = {
		{ NAME_PRIORITY, &planned->priority },
		{ NAME_SIZE, &planned->size },
		{ NAME_OWNER, &planned->owner },
		{ NAME_ORDINAL, &planned->ordinal },
	};
	const struct field *fields[NAME_KINDS];

	planned->is_read = true;
	plan_fields(plan, planned->item, fields);
	for (size_t i = 0; i < sizeof(wanted) / sizeof(*wanted); i++) {
		const struct field *field = fields[wanted[i].is];

		for (size_t v = 0; field && v < field->n_values; v++)
			if (!field->values[v].is_none && !wanted[i].into->len)
				*wanted[i].into =
					span_trim(field->values[v].text);
	}
}

bool name_may_wait(struct plan *plan, struct span folded)
{
	enum name_is is = plan_name(plan, folded);

	return (is == NAME_OTHER || is == NAME_WAITS) &&
	       !relation_holds_nothing(bare_name(folded));
}

static int compare_digits(struct span *a, struct span *b)
{
	size_t n = 0, m = 0;
	int order;

	while (a->len && a->at[0] == '0')
		*a = span_from(*a, 1);
	while (b->len && b->at[0] == '0')
		*b = span_from(*b, 1);
	while (n < a->len && char_is_digit(a->at[n]))
		n++;
	while (m < b->len && char_is_digit(b->at[m]))
		m++;
	order = compare_sizes(n, m);
	if (!order && n)
		order = memcmp(a->at, b->at, n);
	*a = span_from(*a, n);
	*b = span_from(*b, n);
	return order;
}

int natural_compare(struct span a, struct span b)
{
	/* Mostly two items are in one file. */
	if (a.at == b.at && a.len == b.len)
		return 0;
	while (a.len && b.len) {
		unsigned char x = (unsigned char)char_lower(a.at[0]);
		unsigned char y = (unsigned char)char_lower(b.at[0]);
		int order = 0;

		if (char_is_digit(a.at[0]) && char_is_digit(b.at[0])) {
			order = compare_digits(&a, &b);
			if (order)
				return order;
			continue;
		}
		if (x != y)
			return x - y;
		a = span_from(a, 1);
		b = span_from(b, 1);
	}
	return a.len ? 1 : b.len ? -1 : 0;
}

bool plan_tells_reached(struct plan *plan, struct span folded)
{
	return plan_name(plan, folded) == NAME_MEASURE ||
	       is_criteria_name(folded);
}

bool plan_has_measure(struct plan *plan, const struct planned *planned)
{
	const struct item *item = planned->item;

	if (plan_field(plan, item, NAME_MEASURE)) /* reads all of it */
		return true;
	for (size_t i = 0; i < item->n_sections; i++)
		if (item->sections[i].has_substance &&
		    plan_tells_reached(plan, item->sections[i].folded))
			return true;
	for (size_t i = 0; i < item->n_fields; i++)
		if (field_has_value(&item->fields[i]) &&
		    is_criteria_name(item->fields[i].folded))
			return true;
	return false;
}
