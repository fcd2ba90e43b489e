/* What ids and numbers lead with, ranks, and the columns that ids stand in. */
#include "words/parts.h"

#include "base/unicode.h"

static const char *const id_words[] = {
	"us",	       "hu",	    "pbi",	  "task",
	"tasks",       "story",	    "bug",	  "issue",
	"epic",	       "ticket",    "feat",	  "feature",
	"item",	       "req",	    "debt",	  "pb",
	"td",	       "bl",	    "back",	  "todo",
	"user story",  "userstory", "wi",	  "tkt",
	"backlog",     "historia",  "tarea",	  "story-id",
	"chore",       "spike",	    "defect",	  "fix",
	"enhancement", "история",   "задача",	  "タスク",
	"任务",	       "tarefa",    "aufgabe",	  "historia de usuario",
	"história",    "work item", "user-story", "improvement",
	"milestone",   NULL,
};

/* What a plan goes through. */
static const char *const step_words[] = {
	"phase",      "week",	   "step",	"part",	     "day",
	"stage",      "module",	   "schritt",	"fase",	     "paso",
	"étape",      "etapa",	   "semana",	"round",     "level",
	"version",    "wave",	   "этап",	"фаза",	     "阶段",
	"session",    "sessão",	   "sesión",	"sitzung",   "séance",
	"iteration",  "track",	   "tier",	"p",	     "sprint",
	"epoch",      "block",	   "layer",	"pass",	     "increment",
	"incremento", "inkrement", "incrément", "第",	     "周",
	"단계",	      "주차",	   "フェーズ",	"ステップ",  "段階",
	"スプリント", "步骤",	   "faza",	"fáze",	     "vaihe",
	"aşama",      "etapp",	   "steg",	"krok",	     "шаг",
	"tahap",      "woche",	   "semaine",	"settimana", "vecka",
	"tydzień",    "modul",	   "módulo",	"moduł",     "модуль",
	NULL,
};

/* What is numbered and neither an item nor such a step. */
static const char *const other_words[] = {
	"chapter",  "section",	 "lesson",     "option",     "kapitel",
	"appendix", "annex",	 "figure",     "table",	     "question",
	"q",	    "rule",	 "principle",  "test",	     "tc",
	"scenario", "case",	 "risk",       "r",	     "exercise",
	"decision", "adr",	 "rfc",	       "goal",	     "assumption",
	"ac",	    "nfr",	 "criterion",  "criteria",   "pattern",
	"persona",  "use case",	 "uc",	       "prio",	     "appendice",
	"anexo",    "example",	 "階層",       "screenshot", "listing",
	"bild",	    "abbildung", "tabelle",    "beispiel",   "übung",
	"frage",    "exercice",	 "exemple",    "ejercicio",  "ejemplo",
	"pregunta", "figura",	 "captura",    "exercício",  "exemplo",
	"pergunta", "oefening",	 "упражнение", "пример",     NULL,
};

/* The last of the words of an id counts: "ROP-BUG", "user story". */
static bool prefix_is(struct span prefix, const char *const *list,
		      struct arena *arena)
{
	struct span words = as_words(prefix, arena), last = words;

	for (size_t i = words.len; i-- > 0;)
		if (words.at[i] == ' ') {
			last = span_from(words, i + 1);
			break;
		}
	return is_one_of(words, list) || is_one_of(last, list);
}

bool is_id_word(struct span prefix, struct arena *arena)
{
	return prefix_is(prefix, id_words, arena);
}

bool is_lesson_word(struct span prefix, struct arena *arena)
{
	static const char *const words[] = {
		"lesson",    "module",	  "modul",    "módulo",	  "modulo",
		"unit",	     "lecture",	  "chapter",  "exercise", "homework",
		"lektion",   "einheit",	  "kapitel",  "übung",	  "vorlesung",
		"lección",   "unidad",	  "capítulo", "ejercicio", "clase",
		"lição",     "unidade",	  "aula",     "exercício", "leçon",
		"unité",     "chapitre",  "exercice", "lezione",  "unità",
		"capitolo",  "esercizio", "les",      "lekcja",	  "moduł",
		"ćwiczenie", "урок",	  "модуль",   "лекция",	  "упражнение",
		"课",	     "章",	  "レッスン", "단원",	  NULL,
	};

	return prefix_is(prefix, words, arena);
}

bool is_story_word(struct span prefix, struct arena *arena)
{
	static const char *const words[] = {
		"us",	    "hu",	"pbi", "story", "user story",
		"historia", "história", "pb",  NULL
	};

	return prefix_is(prefix, words, arena);
}

bool is_bug_word(struct span prefix, struct arena *arena)
{
	static const char *const words[] = {
		"bug",	 "bugs",  "defect",  "fehler",	 "error", "erro",
		"fault", "falla", "defeito", "anomalie", "bogue", NULL,
	};

	return prefix_is(prefix, words, arena);
}

bool is_use_case_word(struct span prefix, struct arena *arena)
{
	static const char *const words[] = { "uc", "cu", NULL };

	return prefix_is(prefix, words, arena);
}

bool is_requirement_word(struct span words, struct arena *arena)
{
	static const char *const names[] = {
		"requirement",	 "requirements", "requisito",  "requisitos",
		"exigence",	 "anforderung",	 "требование", "需求",
		"requerimiento", "eis",		 "要件",       NULL,
	};

	words = as_words(words, arena);
	if (span_ends(words, " id"))
		words = span_first(words, words.len - strlen(" id"));
	return is_one_of(words, names);
}

bool is_id_phrase(struct span words, struct arena *arena)
{
	return is_one_of(as_words(words, arena), id_words);
}

bool is_container_word(struct span word, struct arena *arena)
{
	static const char *const words[] = {
		"epic",	 "epics",   "m",	   "milestone", "feature",
		"theme", "épico",   "epico",	   "épica",	"epica",
		"épic",	 "эпик",    "meilenstein", "hito",	"marco",
		"mvp",	 "release", "phase",	   "マイルストーン",
		"里程碑", "마일스톤", NULL,
	};

	return is_one_of(text_fold_case(arena, word), words);
}

bool is_container_folder(struct span name, struct arena *arena)
{
	static const char *const words[] = {
		"epics",       "épicas",       "epicas",    "épicos",
		"epicos",      "sprints",      "sprint",    "iterations",
		"iteraciones", "iterationen",  "iterações", "milestones",
		"milestone",   "meilensteine", "hitos",	    "marcos",
		"releases",    "phases",       "fases",	    "waves",
		"epic",	       "épica",	       "epica",	    "épico",
		NULL,
	};

	return is_one_of(as_words(name, arena), words);
}

bool is_step_word(struct span prefix, struct arena *arena)
{
	return prefix_is(prefix, step_words, arena);
}

bool is_process_word(struct span prefix, struct arena *arena)
{
	return is_step_word(prefix, arena) ||
	       prefix_is(prefix, other_words, arena);
}

bool is_version_word(struct span prefix, struct arena *arena)
{
	static const char *const words[] = { "v", "ver", "version", "release",
					     NULL };

	return prefix_is(prefix, words, arena);
}

bool is_rank_name(struct span name, struct arena *arena)
{
	static const char *const ranks[] = {
		"p0",	    "p1",	 "p2",	       "p3",	  "p4",
		"critical", "high",	 "medium",     "low",	  "must",
		"should",   "could",	 "won't",      "alta",	  "media",
		"baja",	    "média",	 "baixa",      "hoch",	  "mittel",
		"niedrig",  "haute",	 "moyenne",    "basse",	  "urgent",
		"nice",	    "urgente",	 "crítico",    "crítica", "critico",
		"kritisch", "important", "importante", "wichtig", "optional",
		"opcional", "optionnel", "essential",  "alto",	  "medio",
		"bajo",	    "médio",	 "baixo",      "hoog",	  "middel",
		"laag",	    "高",	 "中",	       "低",	  "높음",
		"중간",	    "낮음",	 "высокий",    "средний", "низкий",
		NULL,
	};
	/* "Priority: high" ranks as "High priority" does. */
	static const char *const priority[] = {
		"priority",  "prioridad", "prioridade", "priorité",
		"priorität", "priorita",  "prioriteit", "приоритет",
		"优先级",    "優先度",	  "우선순위",	NULL,
	};

	struct span words = as_words(name, arena), word;

	while (span_next_part(&words, ' ', &word))
		if (text_starts_with_letter(word) && !is_one_of(word, priority))
			return is_one_of(word, ranks);
	return false;
}

bool is_rank_alone(struct span text, struct arena *arena)
{
	/* RFC 2119 asks so, and requirements do in other languages. */
	static const char *const words[] = {
		"may",	   "shall",  "muss", "soll",	"kann", "debe",
		"debería", "deve",   "pode", "deveria", "doit", "devrait",
		"peut",	   "podría", "必须", "应",	"可以", "必須",
		"推奨",	   "任意",   "필수", "선택",	NULL,
	};
	struct span folded = text_fold_case(arena, span_trim(text));

	return span_find_char(folded, ' ') < 0 &&
	       (is_one_of(folded, words) || is_rank_name(folded, arena));
}

static const char *const id_columns[] = {
	"id",	       "#",	     "key",
	"no",	       "no.",	     "nr",
	"nr.",	       "nº",	     "n°",
	"num",	       "number",     "número",
	"código",      "code",	     "ref",
	"ticket",      "story id",   "task id",
	"issue",       "us",	     "pbi",
	"hu",	       "item id",    "nummer",
	"us id",       "编号",	     "番号",
	"序号",	       "번호",	     "№",
	"id historia", "bug id",     "user story id",
	"feature id",  "identifier", "tracker",
	"req",	       "req id",     "requirement id",
	NULL,
};

bool is_id_column(struct span folded)
{
	return is_one_of(folded, id_columns);
}
