/* What files are called that list items, or ideas and wishes, and nothing else. */
#include "words/parts.h"

const char *const words_of_items[] = {
	"backlog",	"backlogs",    "todo",		 "todos",
	"story",	"stories",     "task",		 "tasks",
	"ticket",	"tickets",     "epic",		 "epics",
	"issue",	"issues",      "debt",		 "userstory",
	"userstories",	"workitem",    "workitems",	 "pbi",
	"pbis",		"bug",	       "bugs",		 "beans",
	"kanban",	"historias",   "historia",	 "tareas",
	"tarea",	"tarefas",     "tarefa",	 "histórias",
	"aufgaben",	"aufgabe",     "anforderungen",	 "anforderung",
	"taches",	"tâches",      "récits",	 "historien",
	"backlogg",	"задачи",      "задача",	 "бэклог",
	"バックログ",	"タスク",      "任务",		 "待办",
	"백로그",	"قصص",	       "작업",		 "taken",
	"zadania",	"görevler",    "defects",	 "chamados",
	"incidencias",	"errores",     "erros",		 "fehler",
	"fehlerliste",	"mängelliste", "anomalies",	 "ошибки",
	"баги",		"バグ一覧",    "不具合一覧",	 "버그목록",
	"compiti",	"attività",    "zgłoszenia",	 "usterki",
	"úkoly",	"tehtävät",    "uppgifter",	 "oppgaver",
	"opgaver",	"feladatok",   "sarcini",	 "завдання",
	"хатолар",	"công việc",   "tugas",		 "käyttäjätarinat",
	"課題",		"不具合",      "缺陷",		 "问题清单",
	"问题列表",	"缺陷清单",    "缺陷列表",	 "개선사항",
	"melhorias",	"mejoras",     "verbesserungen", "milestones",
	"subtasks",	"followups",   "reqs",		 "用户故事",
	"用戶故事",	"使用者故事",  "需求池",	 "需求列表",
	"需求清单",	"需求清單",    "任務",		 "待辦",
	"worklist",	"ストーリー",  "스토리",	 "arbeitspakete",
	"workpackages", NULL,
};

/* What is known to be wrong: a list that needs no word for items. */
bool are_known_problems(struct span words)
{
	static const char *const names[] = {
		"known problems",
		"bekannte probleme",
		"problèmes connus",
		"problemas conocidos",
		"problemas conhecidos",
		"известные проблемы",
		"已知问题",
		"既知の問題",
		NULL,
	};

	return is_one_of(words, names);
}

/*
 * TRACKER.md, "project tracker": where a team writes down how far it is. A "bug
 * tracker" is as well a program that is written about.
 */
bool is_tracker(struct span words)
{
	static const char *const names[] = {
		"tracker",
		"project tracker",
		"task tracker",
		"progress tracker",
		"feature tracker",
		"development tracker",
		"work tracker",
		"implementation tracker",
		"status tracker",
		"delivery tracker",
		NULL,
	};

	return is_one_of(words, names);
}

/* A whole name: "task list", and the like in other languages. */
static const char *const item_lists[] = {
	"tasks",
	"task list",
	"tasklist",
	"worklist",
	"work list",
	"remaining worklist",
	"user stories",
	"stories",
	"userstories",
	"issues",
	"bugs",
	"bug list",
	"buglist",
	"bugs list",
	"issue list",
	"issues list",
	"known issues",
	"known bugs",
	"open issues",
	"open bugs",
	"defects",
	"tareas",
	"tarefas",
	"aufgaben",
	"aufgabenliste",
	"taches",
	"tâches",
	"attività",
	"taken",
	"takenlijst",
	"zadania",
	"задачи",
	"список задач",
	"任务",
	"任务列表",
	"任务清单",
	"用户故事",
	"タスク",
	"タスク一覧",
	"課題一覧",
	"할일",
	"작업 목록",
	"open items",
	"open points",
	"open tasks",
	"errores",
	"lista de errores",
	"errores conocidos",
	"incidencias",
	"erros",
	"lista de erros",
	"lista de bugs",
	"erros conhecidos",
	"fehler",
	"fehlerliste",
	"mängelliste",
	"bekannte fehler",
	"liste des bugs",
	"liste des anomalies",
	"bogues connus",
	"ошибки",
	"баги",
	"список ошибок",
	"список багов",
	"известные ошибки",
	"问题清单",
	"问题列表",
	"缺陷清单",
	"缺陷列表",
	"bug清单",
	"bug列表",
	"不具合一覧",
	"バグ一覧",
	"問題一覧",
	"버그 목록",
	"버그목록",
	"이슈 목록",
	"user story",
	"benutzergeschichten",
	"récits utilisateur",
	"user stories backlog",
	"historias",
	"historias de usuario",
	"historias usuario",
	"histórias",
	"work items",
	"tickets",
	"epics",
	"tech debt",
	"technical debt",
	"techdebt",
	"followups",
	"follow ups",
	"lista de pendências",
	"lista de pendientes",
	"tareas pendientes",
	"tarefas pendentes",
	"liste de tâches",
	"liste de taches",
	"liste des tâches",
	"liste des taches",
	"tâches à faire",
	"taches a faire",
	"lista attività",
	"lista delle attività",
	"elenco attività",
	"lista zadań",
	"seznam úkolů",
	"список дел",
	"список завдань",
	"やることリスト",
	"タスクリスト",
	"할 일 목록",
	NULL,
};

/* What somebody would like to have: mostly a list in which nothing moves. */
static const char *const wish_lists[] = {
	"ideas",
	"ideas list",
	"idea list",
	"list of ideas",
	"feature ideas",
	"ideas for features",
	"improvement ideas",
	"future ideas",
	"wishlist",
	"wish list",
	"wishes",
	"feature wishlist",
	"feature requests",
	"improvements",
	"ideen",
	"ideenliste",
	"wünsche",
	"wunschliste",
	"verbesserungen",
	"idées",
	"idees",
	"liste d idées",
	"liste de souhaits",
	"améliorations",
	"lista de ideas",
	"lista de deseos",
	"mejoras",
	"ideias",
	"lista de ideias",
	"lista de desejos",
	"melhorias",
	"idee",
	"ideeën",
	"wensen",
	"wensenlijst",
	"idéer",
	"ideer",
	"önskelista",
	"ønskeliste",
	"pomysły",
	"nápady",
	"fikirler",
	"идеи",
	"список идей",
	"пожелания",
	"アイデア",
	"アイデア一覧",
	"アイデアリスト",
	"想法",
	"点子",
	"아이디어",
	"아이디어 목록",
	NULL,
};

/* What follows the word for items, with a blank or without one. */
static const char *const list_ends[] = { "liste", "listen", "lista",
					 "list",  "lijst",  NULL };

/* "aufgaben", and what stands for items only in front of "list": "oppgave". */
static bool is_listed_word(struct span word)
{
	static const char *const stems[] = { "uppgift", "uppgifts", "oppgave",
					     "opgave",	"tehtävä",  NULL };

	return is_one_of(word, words_of_items) || is_one_of(word, stems);
}

/* "aufgabenliste", "task list": a word for items, and that it is a list. */
static bool is_compound_of_list(struct span words)
{
	for (const char *const *end = list_ends; *end; end++)
		if (span_ends(words, *end) &&
		    is_listed_word(span_trim(
			    span_first(words, words.len - strlen(*end)))))
			return true;
	return false;
}

bool is_list_of_items(struct span words)
{
	return is_one_of(words, item_lists) || is_compound_of_list(words);
}

bool are_wishes(struct span words)
{
	return is_one_of(words, wish_lists);
}

bool is_wish_list_name(struct span name, struct arena *arena)
{
	return are_wishes(name_as_words(name, arena));
}

bool is_list_name(struct span name, struct arena *arena)
{
	struct span words = name_as_words(name, arena);

	return is_list_of_items(words) || are_wishes(words) ||
	       is_tracker(words) || are_known_problems(words);
}
