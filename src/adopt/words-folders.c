/* What folders are called that never hold a team's own backlog, or its past. */
#include "adopt/words-parts.h"

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

static const char *const documents_folders[] = {
	"blog",	    "posts",	    "content",	 "guides",	 "tutorials",
	"tutorial", "reference",    "api",	 "wiki",	 "notes",
	"adr",	    "adrs",	    "decisions", "rfcs",	 "rfc",
	"meetings", "journal",	    "articles",	 "book",	 "chapters",
	"lessons",  "course",	    "examples",	 "samples",	 "research",
	"reports",  "report",	    "qa",	 "test",	 "tests",
	"news",	    "website",	    "handbook",	 "runbooks",	 "architecture",
	"reviews",  "audits",	    "audit",	 "postmortems",	 "memory",
	"journals", "wrk_journals", "wrk_docs",	 "explorations", "daily",
	"_posts",   "pages",	    "docs-site", "help",	 "standards",
	NULL,
};

bool is_foreign_folder(struct span name, struct arena *arena)
{
	return is_one_of(text_fold_case(arena, name), foreign_folders);
}

bool is_template_folder(struct span name, struct arena *arena)
{
	static const char *const folders[] = { "templates",  "template",
					       "_templates", "_template",
					       ".templates", NULL };

	return is_one_of(text_fold_case(arena, name), folders);
}

bool is_below_archive(struct span path)
{
	static const char *const folders[] = {
		"archive",    "archived", "archives", "_archive",
		".archive",   "archiv",	  "archivo",  "obsolete",
		"deprecated", "old",	  NULL
	};
	struct span part;

	while (span_next_part(&path, '/', &part))
		for (size_t i = 0; path.len && folders[i]; i++)
			if (span_is_nocase(part, folders[i]))
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
