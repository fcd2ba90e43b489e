/* What folders are called that never hold a team's own backlog, or its past. */
#include "words/parts.h"

#include "base/unicode.h"

static const char *const foreign_folders[] = {
	"node_modules",
	"vendor",
	"vendors",
	"third_party",
	"thirdparty",
	"third-party",
	"bower_components",
	"venv",
	".venv",
	"site-packages",
	".bmad-core",
	"_bmad",
	"bmad",
	".bmad",
	".cursor",
	".gemini",
	".windsurf",
	".codex",
	".opencode",
	".roo",
	"skills",
	"commands",
	"prompts",
	"agents",
	".agents",
	"fixtures",
	"fixture",
	"testdata",
	"__tests__",
	"__fixtures__",
	"templates",
	"template",
	"_templates",
	"_template",
	".templates",
	"pods",
	"target",
	".specify",
	".agent",
	"snapshots",
	"testsuite",
	"issue_template",
	".github",
	".obsidian",
	"personas",
	".bmad-creative-writing",
	".bmad-infrastructure-devops",
	".trae",
	"submodules",
	"external",
	"deps",
	"plugins_src",
	"superpowers",
	NULL,
};

/* What is tried on a program, or shown with it: data, however it is called. */
static const char *const data_folders[] = {
	"test",	       "tests",	     "e2e",	   "test-data", "test_data",
	"testcases",   "test-cases", "test_cases", "corpus",	"corpora",
	"mocks",       "__mocks__",  "golden",	   "goldens",	"evals",
	"inputs",      "outputs",    "expected",   "benchmark", "benchmarks",
	"example",     "examples",   "sample",	   "samples",	"demo",
	"demos",       "beispiel",   "beispiele",  "testdaten", "exemple",
	"exemples",    "ejemplo",    "ejemplos",   "pruebas",	"exemplo",
	"exemplos",    "testes",     "esempio",	   "esempi",	"voorbeeld",
	"voorbeelden", "примеры",    "示例",	   "例",	NULL,
};

/* What is set to those who learn. */
static const char *const course_folders[] = {
	"exercise",	"exercises",   "homework",     "homeworks",
	"assignments",	"katas",       "quizzes",      "slides",
	"lectures",	"übung",       "übungen",      "uebungen",
	"folien",	"vorlesungen", "exercice",     "exercices",
	"diapositives", "ejercicios",  "diapositivas", "exercícios",
	"exercicios",	"esercizi",    "oefeningen",   "упражнения",
	"练习",		"作业",	       NULL,
};

static const char *const documents_folders[] = {
	"blog",		  "posts",	  "content",	  "guides",
	"tutorials",	  "tutorial",	  "reference",	  "api",
	"wiki",		  "notes",	  "adr",	  "adrs",
	"decisions",	  "rfcs",	  "rfc",	  "meetings",
	"journal",	  "articles",	  "book",	  "chapters",
	"lessons",	  "course",	  "examples",	  "samples",
	"research",	  "reports",	  "report",	  "qa",
	"test",		  "tests",	  "news",	  "website",
	"handbook",	  "runbooks",	  "architecture", "reviews",
	"audits",	  "audit",	  "postmortems",  "memory",
	"journals",	  "wrk_journals", "wrk_docs",	  "explorations",
	"daily",	  "_posts",	  "pages",	  "docs-site",
	"help",		  "standards",	  "glossary",	  "terms",
	"capitulos",	  "capítulos",	  "manual",	  "manuals",
	"playbook",	  "minutes",	  "courses",	  "workshops",
	"handbuch",	  "leitfaden",	  "anleitungen",  "glossar",
	"begriffe",	  "kurs",	  "lektionen",	  "protokolle",
	"notizen",	  "artikel",	  "manuel",	  "glossaire",
	"cours",	  "leçons",	  "tutoriels",	  "réunions",
	"comptes-rendus", "guías",	  "tutoriales",	  "glosario",
	"curso",	  "cursos",	  "lecciones",	  "reuniones",
	"actas",	  "notas",	  "artículos",	  "tutoriais",
	"glossário",	  "aulas",	  "lições",	  "reuniões",
	"atas",		  "artigos",	  "handleiding",  "cursus",
	"notulen",	  "manuale",	  "手册",	  "教程",
	"笔记",		  "会议",	  "词汇表",	  NULL,
};

bool is_foreign_folder(struct span name, struct arena *arena)
{
	return is_one_of(text_fold_case(arena, name), foreign_folders) ||
	       is_one_of(text_fold_case(arena, name), course_folders);
}

bool is_below_data(struct span folder, struct arena *arena)
{
	struct span part;

	/* backlog/epics/tests: what the items are about. */
	while (span_next_part(&folder, '/', &part) &&
	       name_strength(part, arena) == NAME_SAYS_NOTHING)
		if (is_one_of(text_fold_case(arena, part), data_folders))
			return true;
	return false;
}

bool is_template_folder(struct span name, struct arena *arena)
{
	static const char *const folders[] = { "templates",  "template",
					       "_templates", "_template",
					       ".templates", NULL };

	return is_one_of(text_fold_case(arena, name), folders);
}

bool is_archive_folder(struct span name)
{
	static const char *const folders[] = {
		"archive",    "archived", "archives", "_archive",
		".archive",   "archiv",	  "archivo",  "obsolete",
		"deprecated", "old",	  NULL
	};

	for (size_t i = 0; folders[i]; i++)
		if (span_is_nocase(name, folders[i]))
			return true;
	return false;
}

bool is_below_archive(struct span path)
{
	struct span part;

	while (span_next_part(&path, '/', &part))
		if (path.len && is_archive_folder(part))
			return true;
	return false;
}

bool is_archive_name(struct span name, struct arena *arena)
{
	static const char *const words[] = {
		"archive",  "archives",	 "archived",  "archiv",
		"archivo",  "archivado", "archivada", "archivados",
		"arquivo",  "arquivado", "arquivada", "arquivados",
		"archivé",  "archivés",	 "archivée",  "archivio",
		"archiwum", "归档",	 "歸檔",      "アーカイブ",
		"보관",	    NULL,
	};

	return name_has_one_of(name_as_words(name, arena), words);
}

bool is_documents_folder(struct span name, struct arena *arena)
{
	return is_one_of(text_fold_case(arena, name), documents_folders);
}
