/* Names of fields: the status, and what is planned with. */
#include "words/parts.h"

#include "backlog/relation.h"
#include "backlog/status-names.h"
#include "base/unicode.h"

static const struct planning_name {
	const char *name;
	enum planning is;
} planning_names[] = {
	{ "priority", PLAN_PRIORITY },
	{ "prio", PLAN_PRIORITY },
	{ "pri", PLAN_PRIORITY },
	{ "prioridad", PLAN_PRIORITY },
	{ "prioridade", PLAN_PRIORITY },
	{ "priorität", PLAN_PRIORITY },
	{ "priorité", PLAN_PRIORITY },
	{ "priorità", PLAN_PRIORITY },
	{ "prioriteit", PLAN_PRIORITY },
	{ "приоритет", PLAN_PRIORITY },
	{ "优先级", PLAN_PRIORITY },
	{ "優先級", PLAN_PRIORITY },
	{ "優先度", PLAN_PRIORITY },
	{ "우선순위", PLAN_PRIORITY },
	{ "الأولوية", PLAN_PRIORITY },
	{ "أولوية", PLAN_PRIORITY },
	{ "اولویت", PLAN_PRIORITY },
	{ "עדיפות", PLAN_PRIORITY },
	{ "prioritas", PLAN_PRIORITY },
	{ "độ ưu tiên", PLAN_PRIORITY },
	{ "mức ưu tiên", PLAN_PRIORITY },
	{ "öncelik", PLAN_PRIORITY },
	{ "priorytet", PLAN_PRIORITY },
	{ "prioritás", PLAN_PRIORITY },
	{ "prioriteetti", PLAN_PRIORITY },
	{ "odhad", PLAN_SIZE },
	{ "vlastník", PLAN_OWNER },
	{ "řešitel", PLAN_OWNER },
	{ "riešiteľ", PLAN_OWNER },
	{ "moscow", PLAN_PRIORITY },
	{ "severity", PLAN_PRIORITY },
	{ "importance", PLAN_PRIORITY },
	{ "wichtigkeit", PLAN_PRIORITY },
	{ "dringlichkeit", PLAN_PRIORITY },
	{ "importancia", PLAN_PRIORITY },
	{ "importância", PLAN_PRIORITY },
	{ "importanza", PLAN_PRIORITY },
	{ "belang", PLAN_PRIORITY },
	{ "urgencia", PLAN_PRIORITY },
	{ "urgência", PLAN_PRIORITY },
	{ "urgence", PLAN_PRIORITY },
	{ "urgenza", PLAN_PRIORITY },
	{ "важность", PLAN_PRIORITY },
	{ "срочность", PLAN_PRIORITY },
	{ "重要度", PLAN_PRIORITY },
	{ "重要性", PLAN_PRIORITY },
	{ "重要程度", PLAN_PRIORITY },
	{ "紧急程度", PLAN_PRIORITY },
	{ "緊急度", PLAN_PRIORITY },
	{ "중요도", PLAN_PRIORITY },
	{ "긴급도", PLAN_PRIORITY },
	{ "önem", PLAN_PRIORITY },
	{ "viktighet", PLAN_PRIORITY },
	{ "ważność", PLAN_PRIORITY },
	{ "urgency", PLAN_PRIORITY },
	{ "value", PLAN_PRIORITY },
	{ "p", PLAN_PRIORITY },
	{ "points", PLAN_SIZE },
	{ "story points", PLAN_SIZE },
	{ "sp", PLAN_SIZE },
	{ "est", PLAN_SIZE },
	{ "pts", PLAN_SIZE },
	{ "size", PLAN_SIZE },
	{ "estimate", PLAN_SIZE },
	{ "estimation", PLAN_SIZE },
	{ "effort", PLAN_SIZE },
	{ "complexity", PLAN_SIZE },
	{ "puntos", PLAN_SIZE },
	{ "pontos", PLAN_SIZE },
	{ "estimación", PLAN_SIZE },
	{ "estimativa", PLAN_SIZE },
	{ "aufwand", PLAN_SIZE },
	{ "estimasi", PLAN_SIZE },
	{ "schätzung", PLAN_SIZE },
	{ "t shirt", PLAN_SIZE },
	{ "points d'effort", PLAN_SIZE },
	{ "story point", PLAN_SIZE },
	{ "estimated effort", PLAN_SIZE },
	{ "оценка", PLAN_SIZE },
	{ "工数", PLAN_SIZE },
	{ "puntos de historia", PLAN_SIZE },
	{ "esfuerzo", PLAN_SIZE },
	{ "story punkte", PLAN_SIZE },
	{ "storypunkte", PLAN_SIZE },
	{ "komplexität", PLAN_SIZE },
	{ "complexité", PLAN_SIZE },
	{ "schatting", PLAN_SIZE },
	{ "inschatting", PLAN_SIZE },
	{ "storypunten", PLAN_SIZE },
	{ "sprint", PLAN_SPRINT },
	{ "milestone", PLAN_SPRINT },
	{ "iteration", PLAN_SPRINT },
	{ "release", PLAN_SPRINT },
	{ "phase", PLAN_SPRINT },
	{ "batch", PLAN_SPRINT },
	{ "wave", PLAN_SPRINT },
	{ "version", PLAN_SPRINT },
	{ "target", PLAN_SPRINT },
	{ "target version", PLAN_SPRINT },
	{ "epic", PLAN_PARENT },
	{ "parent", PLAN_PARENT },
	{ "feature", PLAN_PARENT },
	{ "épica", PLAN_PARENT },
	{ "épico", PLAN_PARENT },
	{ "epica", PLAN_PARENT },
	{ "initiative", PLAN_PARENT },
	{ "goal", PLAN_PARENT },
	{ "story", PLAN_PARENT },
	{ "parent task id", PLAN_PARENT },
	{ "depends on", PLAN_DEPENDS },
	{ "dependencies", PLAN_DEPENDS },
	{ "depends", PLAN_DEPENDS },
	{ "deps", PLAN_DEPENDS },
	{ "dependency", PLAN_DEPENDS },
	{ "blocked by", PLAN_DEPENDS },
	{ "blocks", PLAN_DEPENDS },
	{ "requires", PLAN_DEPENDS },
	{ "dependencias", PLAN_DEPENDS },
	{ "dependências", PLAN_DEPENDS },
	{ "abhängigkeiten", PLAN_DEPENDS },
	{ "afhankelijkheden", PLAN_DEPENDS },
	{ "dipendenze", PLAN_DEPENDS },
	{ "zależności", PLAN_DEPENDS },
	{ "závislosti", PLAN_DEPENDS },
	{ "dépendances", PLAN_DEPENDS },
	{ "depende de", PLAN_DEPENDS },
	{ "dépend de", PLAN_DEPENDS },
	{ "hängt ab von", PLAN_DEPENDS },
	{ "abhängig von", PLAN_DEPENDS },
	{ "afhankelijk van", PLAN_DEPENDS },
	{ "зависимости", PLAN_DEPENDS },
	{ "依赖", PLAN_DEPENDS },
	{ "prerequisites", PLAN_DEPENDS },
	{ "prerequisite", PLAN_DEPENDS },
	{ "dependensi", PLAN_DEPENDS },
	{ "ketergantungan", PLAN_DEPENDS },
	{ "needs", PLAN_DEPENDS },
	{ "依存", PLAN_DEPENDS },
	{ "依存関係", PLAN_DEPENDS },
	{ "前置任务", PLAN_DEPENDS },
	{ "前置条件", PLAN_DEPENDS },
	{ "의존성", PLAN_DEPENDS },
	{ "선행 작업", PLAN_DEPENDS },
	{ "phụ thuộc", PLAN_DEPENDS },
	{ "team member", PLAN_OWNER },
	{ "responsible", PLAN_OWNER },
	{ "owner", PLAN_OWNER },
	{ "assignee", PLAN_OWNER },
	{ "assigned to", PLAN_OWNER },
	{ "assigned", PLAN_OWNER },
	{ "assigned sprint", PLAN_SPRINT },
	{ "responsable", PLAN_OWNER },
	{ "responsável", PLAN_OWNER },
	{ "verantwortlich", PLAN_OWNER },
	{ "担当", PLAN_OWNER },
	{ "担当者", PLAN_OWNER },
	{ "负责人", PLAN_OWNER },
	{ "責任者", PLAN_OWNER },
	{ "责任人", PLAN_OWNER },
	{ "負責人", PLAN_OWNER },
	{ "담당자", PLAN_OWNER },
	{ "담당", PLAN_OWNER },
	{ "исполнитель", PLAN_OWNER },
	{ "ответственный", PLAN_OWNER },
	{ "responsabile", PLAN_OWNER },
	{ "zuständig", PLAN_OWNER },
	{ "asignado a", PLAN_OWNER },
	{ "encargado", PLAN_OWNER },
	{ "người phụ trách", PLAN_OWNER },
	{ "actor", PLAN_LABELS },
	{ "role", PLAN_LABELS },
	{ "type", PLAN_TYPE },
	{ "tipo", PLAN_TYPE },
	{ "category", PLAN_TYPE },
	{ "kind", PLAN_TYPE },
	{ "component", PLAN_LABELS },
	{ "area", PLAN_LABELS },
	{ "module", PLAN_LABELS },
	{ "módulo", PLAN_LABELS },
	{ "labels", PLAN_LABELS },
	{ "tags", PLAN_LABELS },
	{ "label", PLAN_LABELS },
	{ "ordinal", PLAN_LABELS },
	{ "created", PLAN_DATE },
	{ "created date", PLAN_DATE },
	{ "created at", PLAN_DATE },
	{ "updated", PLAN_DATE },
	{ "updated at", PLAN_DATE },
	{ "date", PLAN_DATE },
	{ "due", PLAN_DATE },
	{ "completed", PLAN_DATE },
	{ "updated date", PLAN_DATE },
	{ "found", PLAN_DATE },
	{ "opened", PLAN_DATE },
	{ "raised", PLAN_DATE },
	{ NULL, PLAN_NONE },
};

/* "Estado final", "current status": the state that counts now. */
static const char *const current_words[] = {
	"current", "final",  "overall", "actual",    "general", "atual",
	"geral",   "global", "actuel",	"aktueller", "attuale", NULL,
};

bool is_status_name(struct span folded)
{
	struct span rest = folded, first;

	if (name_is_status(folded))
		return true;
	span_next_part(&rest, ' ', &first);
	/* One word is done with. Of two, few are among those words. */
	return rest.len &&
	       ((is_one_of(rest, current_words) && name_is_status(first)) ||
		(is_one_of(first, current_words) && name_is_status(rest)));
}

enum {
	N_PLANNING = sizeof(planning_names) / sizeof(*planning_names) - 1,
};

/* All names, those of planning behind those of a status. */
static const char *const *all_names(void)
{
	static const char *all[N_STATUS_NAMES + N_PLANNING + 1];

	for (size_t i = 0; !all[0] && i < N_PLANNING; i++)
		all[N_STATUS_NAMES + i] = planning_names[i].name;
	for (size_t i = 0; i < N_STATUS_NAMES && !all[i]; i++)
		all[i] = status_names[i];
	return all;
}

static enum planning planning_by_table(struct span folded)
{
	char room[UMLAUTS_ROOM];
	const char *const *names = all_names() + N_STATUS_NAMES;
	size_t at = place_in(folded, names);

	if (!at)
		at = place_in(text_with_umlauts(folded, room), names);
	return at ? planning_names[at - 1].is : PLAN_NONE;
}

enum planning planning_exactly(struct span folded)
{
	enum planning plan = planning_by_table(folded);

	/* "depends on task", "依赖任务" */
	return !plan && relation_depends(folded) ? PLAN_DEPENDS : plan;
}

/* "Prioridad (MoSCoW)", "Story Points (SP)": the first word that says it. */
enum planning planning_of(struct span folded)
{
	enum planning plan = planning_exactly(folded);
	struct span word;

	if (plan || text_count_words(folded) > 3)
		return plan;
	/* "Target environment" is no sprint, and "Target release" still is. */
	while (!plan && span_next_part(&folded, ' ', &word))
		plan = word.len > 3 && !span_is(word, "target")
			       ? planning_by_table(word)
			       : PLAN_NONE;
	/* "User story" is no parent, nor is "Feature flag". */
	return plan == PLAN_PARENT || plan == PLAN_TYPE ? PLAN_NONE : plan;
}

const char *planning_asks(enum planning plan)
{
	/* To wait for nothing is an answer. */
	return plan == PLAN_DEPENDS ? "section or field" : "field";
}

size_t known_field_names(const char *const **names)
{
	*names = all_names();
	return N_STATUS_NAMES + N_PLANNING;
}

bool is_page_field(struct span folded)
{
	static const char *const names[] = {
		"title",	"type",	   "created",	 "updated",
		"date",		"tags",	   "author",	 "authors",
		"related",	"layout",  "slug",	 "lang",
		"description",	"aliases", "created at", "updated at",
		"last updated", NULL,
	};

	return is_one_of(folded, names);
}

bool is_person_name(struct span folded)
{
	static const char *const names[] = {
		"age",	   "occupation", "edad",      "ocupación",
		"idade",   "ocupação",	 "profissão", "profesión",
		"âge",	   "profession", "alter",     "beruf",
		"возраст", "年龄",	 "姓名",      "人物",
		"职业",	   "用户信息",	 "用户画像",  "年齢",
		"職業",	   "나이",	 NULL,
	};

	return is_one_of(folded, names);
}
