/* What files and titles are called that hold a backlog, or do not. */
#include "words/parts.h"

#include "base/unicode.h"

/* Of the strong names, those of lists of what went wrong. */
static const char *const bug_names[] = {
	"bug",	  "bugs",	 "defects",	"errores",   "erros",
	"fehler", "fehlerliste", "mängelliste", "anomalies", "ошибки",
	"баги",	  "バグ一覧",	 "不具合一覧",	"버그목록",  "usterki",
	"不具合", "缺陷",	 "缺陷清单",	"缺陷列表",  NULL,
};

/* What a product must do: a backlog that nobody calls so. */
static const char *const product_names[] = {
	"prd",
	"prds",
	"requirements",
	"requirement",
	"requisitos",
	"requisito",
	"requerimientos",
	"requisiti",
	"exigences",
	"требования",
	"srs",
	"pflichtenheft",
	"lastenheft",
	"wymagania",
	"požadavky",
	"gereksinimler",
	"requisits",
	"vereisten",
	"krav",
	"vaatimukset",
	"cerințe",
	"вимоги",
	"απαιτήσεις",
	"المتطلبات",
	"需求",
	"要件",
	"요구사항",
	NULL,
};

static const char *const medium_names[] = {
	"roadmap",
	"feature",
	"features",
	"spec",
	"specs",
	"plan",
	"plans",
	"changes",
	"proposals",
	"milestone",
	"sprint",
	"sprints",
	"improvements",
	"enhancements",
	"ideas",
	"initiatives",
	"wip",
	"increments",
	"funcionalidades",
	"us",
	"fixes",
	"gaps",
	"slices",
	"board",
	"work",
	"planning",
	"ロードマップ",
	"路线图",
	"计划",
	"開発計画",
	"開発ロードマップ",
	"mejoras",
	"melhorias",
	"verbesserungen",
	"améliorations",
	"miglioramenti",
	"ideen",
	"idées",
	"funciones",
	"fonctionnalités",
	"funktionen",
	"funzionalità",
	"funkcje",
	"wunschliste",
	"wishlist",
	"plano",
	"planes",
	"planos",
	"piano",
	"usecases",
	"anwendungsfälle",
	"로드맵",
	"fahrplan",
	"umsetzungsplan",
	"projektplan",
	"arbeitsplan",
	"entwicklungsplan",
	"maßnahmenplan",
	"massnahmenplan",
	"aktionsplan",
	"stappenplan",
	"handlingsplan",
	"дорожная",
	"enquêtes",
	NULL,
};

/* A list of what is to do, by one word or several. */
static const char *const backlog_words[] = {
	"backlog",   "todo",	     "todos",	   "kanban",
	"todolist",  "pendientes",   "pendencias", "pendências",
	"dafare",    "yapılacaklar", "teendők",	   "бэклог",
	"backlogul", "バックログ",   "やること",   "やることリスト",
	"残タスク",  "待办",	     "待辦",	   "백로그",
	"할일",	     NULL,
};

static const char *const backlog_phrases[] = {
	"por hacer",
	"a fazer",
	"à faire",
	"a faire",
	"da fare",
	"zu erledigen",
	"offene punkte",
	"offene aufgaben",
	"te doen",
	"do zrobienia",
	"att göra",
	"to do list",
	"lista de tareas",
	"lista de tarefas",
	"liste des tâches",
	"liste des taches",
	"할 일",
	"việc cần làm",
	"daftar tugas",
	NULL,
};

/* "umsetzungsplan", "produktbacklog": of what sort it is stands in the same word. */
static bool has_compound(struct span words, const char *end)
{
	enum { SHORTEST_BEFORE = 4 };
	struct span word;

	while (span_next_part(&words, ' ', &word))
		if (word.len >= SHORTEST_BEFORE + strlen(end) &&
		    span_ends(word, end))
			return true;
	return false;
}

/* "How to do it" is none. */
static bool is_backlog_name(struct span words)
{
	return name_has_one_of(words, backlog_words) ||
	       has_phrase(words, backlog_phrases) || span_is(words, "to do") ||
	       has_compound(words, "backlog") ||
	       has_compound(words, "backlogg");
}

bool says_backlog(struct span name, struct arena *arena)
{
	return is_backlog_name(name_as_words(name, arena));
}

bool says_roadmap(struct span name, struct arena *arena)
{
	static const char *const words[] = { "roadmap", "fahrplan",
					     "roteiro", "дорожная",
					     "路线图",	"ロードマップ",
					     "로드맵",	NULL };
	/* "Route" alone is what a server answers. */
	static const char *const phrases[] = { "hoja de ruta",
					       "feuille de route", NULL };
	struct span parted = name_as_words(name, arena);

	for (size_t i = 0; phrases[i]; i++)
		if (span_find(parted, phrases[i]) >= 0)
			return true;
	return name_has_one_of(parted, words);
}

bool says_plan(struct span name, struct arena *arena)
{
	static const char *const words[] = { "plan",   "plans",	 "plano",
					     "planos", "planes", "roadmap",
					     "piano",  "piani",	 "pläne",
					     NULL };
	struct span parted = name_as_words(name, arena);

	return name_has_one_of(parted, words) || has_compound(parted, "plan");
}

bool is_plan_by_itself(struct span name, struct arena *arena)
{
	static const char *const names[] = {
		"plan",
		"project plan",
		"development plan",
		"implementation plan",
		"build plan",
		"plano",
		"projektplan",
		NULL,
	};

	return is_one_of(name_as_words(name, arena), names);
}

bool asks_for_product(struct span name, struct arena *arena)
{
	return name_has_one_of(name_as_words(name, arena), product_names);
}

bool says_board(struct span name, struct arena *arena)
{
	static const char *const words[] = { "board", "kanban", NULL };

	return name_has_one_of(as_words(name, arena), words);
}

bool says_bugs(struct span name, struct arena *arena)
{
	struct span words = name_as_words(name, arena);

	return name_has_one_of(words, bug_names) ||
	       span_find(words, "known issues") >= 0 ||
	       are_known_problems(words);
}

bool is_work_plan_name(struct span name, struct arena *arena)
{
	static const char *const names[] = { "implementation plan", NULL };
	static const char *const ends[] = { "fix plan", "improvement plan",
					    "implementation checklist" };
	struct span words = as_words(name, arena);

	if (ANY_OF(span_ends, words, ends))
		return true;
	return is_one_of(words, names);
}

bool ends_with_backlog(struct span name, struct arena *arena)
{
	struct span words = name_as_words(name, arena), last = SPAN_NONE;

	while (span_next_part(&words, ' ', &last) && words.len)
		;
	return says_backlog(last, arena) || says_roadmap(last, arena);
}

/* Names of several words. */
static bool has_use_cases(struct span words)
{
	static const char *const phrases[] = {
		"use case",	"cas utilisation", "cas d utilisation",
		"caso uso",	"caso de uso",	   "casos uso",
		"casos de uso", "casi d uso",	   "przypadki użycia",
		NULL,
	};

	return has_phrase(words, phrases);
}

bool says_use_cases(struct span name, struct arena *arena)
{
	return has_use_cases(name_as_words(name, arena));
}

enum strength name_strength(struct span name, struct arena *arena)
{
	struct span words = name_as_words(name, arena);

	if (name_has_one_of(words, words_of_items) || is_backlog_name(words) ||
	    are_known_problems(words) || is_list_of_items(words) ||
	    span_find(words, "work item") >= 0 ||
	    span_find(words, "work package") >= 0)
		return NAME_STRONG;
	return name_has_one_of(words, medium_names) ||
			       name_has_one_of(words, product_names) ||
			       has_use_cases(words) || is_tracker(words) ||
			       are_wishes(words)
		       ? NAME_MEDIUM
		       : NAME_SAYS_NOTHING;
}
