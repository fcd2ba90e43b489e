/* Headings of a plan, or of the backlog itself. */
#include "words/parts.h"

#include "base/unicode.h"

/* Longer headings are sentences about a backlog. */
enum { LONGEST_HEADING = 4 };

/* "3. Full backlog for the rework": what it is called, without its purpose. */
static struct span without_purpose(struct span heading)
{
	static const char *const joints[] = { " for ",	" für ",  " pour ",
					      " para ", " voor ", " per ",
					      " для ",	" dla ",  NULL };

	for (size_t i = 0; joints[i]; i++) {
		ptrdiff_t at = span_find(heading, joints[i]);

		if (at > 0)
			heading = span_first(heading, (size_t)at);
	}
	return heading;
}

bool speaks_of_backlog(struct span heading, struct arena *arena)
{
	static const char *const names[] = {
		"user stories",		"stories",
		"historias de usuario", "histórias de usuário",
		"récits utilisateur",	NULL,
	};

	heading = without_purpose(heading);
	return text_count_words(heading) <= LONGEST_HEADING &&
	       (says_backlog(heading, arena) ||
		is_one_of(text_fold_name(arena, heading), names));
}

/* What plans are called, as as_words() has it. */
static const char *const plan_names[] = {
	"roadmap",
	"todo",
	"to do",
	"todos",
	"todo list",
	"to do list",
	"tasks",
	"backlog",
	"road map",
	"future work",
	"future plans",
	"what s next",
	"planned",
	"planned features",
	"coming soon",
	"next steps",
	"upcoming",
	"upcoming features",
	"future",
	"future features",
	"future improvements",
	"hoja de ruta",
	"tareas",
	"pendientes",
	"por hacer",
	"próximos pasos",
	"tareas pendientes",
	"roteiro",
	"tarefas",
	"a fazer",
	"próximos passos",
	"feuille de route",
	"à faire",
	"tâches",
	"fahrplan",
	"aufgaben",
	"offene punkte",
	"geplant",
	"задачи",
	"план",
	"дорожная карта",
	"路线图",
	"待办",
	"待办事项",
	"计划",
	"ロードマップ",
	"今後の予定",
	"로드맵",
	"할 일",
	"feature roadmap",
	"project roadmap",
	"development roadmap",
	"features todo",
	"known issues and todo",
	"in the works",
	"what s left to build",
	"what s left to do",
	"what s left",
	"left to build",
	"what remains",
	"remaining work",
	"remaining tasks",
	"wishlist",
	"wish list",
	"planned work",
	"product backlog",
	"project status",
	"project progress",
	"progress",
	"development progress",
	"development status",
	"implementation progress",
	"implementation status",
	"entwicklungsstand",
	"fortschritt",
	"avancement",
	"état d avancement",
	"progreso",
	"estado del proyecto",
	"plan de trabajo",
	"progresso",
	"status do projeto",
	"da fare",
	"do zrobienia",
	"zadania",
	"planowane",
	"takenlijst",
	"yol haritası",
	"yapılacaklar",
	"прогресс",
	"ход работ",
	"进度",
	"开发进度",
	"项目进度",
	"开发计划",
	"任务清单",
	"任务列表",
	"開発状況",
	"進捗",
	"進捗状況",
	"진행 상황",
	"개발 현황",
	NULL,
};

/* "Payments (`payments-roadmap.md`)" names a file, and no plan. */
static struct span without_file(struct span heading)
{
	ptrdiff_t at = span_find_char(heading, '(');

	return at > 0 && span_find(span_from(heading, (size_t)at), ".md") > 0
		       ? span_first(heading, (size_t)at)
		       : heading;
}

bool is_plan_name(struct span heading, struct arena *arena)
{
	struct span words;

	heading = without_purpose(without_file(heading));
	words = as_words(heading, arena);
	return is_one_of(words, plan_names) ||
	       (text_count_words(heading) <= LONGEST_HEADING &&
		(says_backlog(heading, arena) || says_roadmap(heading, arena)));
}
