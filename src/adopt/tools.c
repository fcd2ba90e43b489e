/*
 * Layouts that tools write, known by the folders and files that they leave.
 * A row is a tool; what is found this way is read and weighed like all else.
 */
#include "adopt/candidates.h"

#include "backlog/pattern.h"

enum { MOST_GLOBS = 6 };

struct tool_layout {
	const char *tool;
	const char *marker; /* a part of some path that tells the tool */
	const char *name; /* of the kind */
	const char *globs[MOST_GLOBS]; /* from the folder that holds the marker */
};

static const struct tool_layout layouts[] = {
	{ "Backlog.md",
	  "backlog/tasks/",
	  "Task",
	  { "backlog/tasks/*.md", "backlog/completed/*.md",
	    "backlog/archive/tasks/*.md" } },
	{ "Backlog.md",
	  ".backlog/tasks/",
	  "Task",
	  { ".backlog/tasks/*.md", ".backlog/completed/*.md",
	    ".backlog/archive/tasks/*.md" } },
	{ "OpenSpec",
	  "openspec/changes/",
	  "Change",
	  { "openspec/changes/*/proposal.md",
	    "openspec/changes/archive/*/proposal.md" } },
	{ "Kiro",
	  ".kiro/specs/",
	  "Spec",
	  { ".kiro/specs/*/requirements.md", ".kiro/specs/*/bugfix.md" } },
	{ "Spec Kit", ".specify/", "Spec", { "specs/*/spec.md" } },
	{ "Task Master",
	  ".taskmaster/tasks/",
	  "Task",
	  { ".taskmaster/tasks/*.md" } },
	{ "beans", ".beans/", "Bean", { ".beans/*.md", ".beans/archive/*.md" } },
	{ "an agent's issue tracker",
	  ".scratch/",
	  "Ticket",
	  { ".scratch/*/issues/*.md" } },
};

/* The folders that some path has before the marker, each once. */
static size_t list_roots(const struct survey *survey, const char *marker,
			 struct span **roots, struct arena *arena)
{
	size_t n = 0, room = 0;

	*roots = NULL;
	for (size_t i = 0; i < survey->n; i++) {
		struct span path = survey->docs[i].path, root;
		ptrdiff_t at = span_find(path, marker);

		if (at < 0 || (at > 0 && path.at[at - 1] != '/'))
			continue;
		root = span_first(path, (size_t)at);
		if (!n || !span_eq((*roots)[n - 1], root))
			*ARENA_PUSH(arena, *roots, n, room) = root;
	}
	return n;
}

/* A test's or template's copy of the layout is not a backlog. */
static bool is_foreign_root(struct span root, struct arena *arena)
{
	struct span part;

	while (span_next_part(&root, '/', &part))
		if (is_foreign_folder(part, arena))
			return true;
	return false;
}

/* READMEs and the like in the tool's folders. */
static void exclude_asides(struct hypothesis *one, const struct survey *survey,
			   struct arena *arena)
{
	for (size_t i = 0; i < survey->n; i++) {
		struct span path = survey->docs[i].path;
		struct span name = path_file_name(path);
		bool taken = false;

		for (size_t j = 0; j < one->n_places && !taken; j++)
			taken = !pattern_names_file(one->places[j].glob) &&
				pattern_matches(one->places[j].glob, path);
		if (taken &&
		    (span_is_nocase(name, "readme") ||
		     span_is_nocase(name, "index") || name.at[0] == '_' ||
		     is_template_name(name, arena)))
			hypothesis_add_exclude(one, path, arena);
	}
}

static bool matches_any(const struct survey *survey, struct span glob)
{
	for (size_t i = 0; i < survey->n; i++)
		if (pattern_matches(glob, survey->docs[i].path))
			return true;
	return false;
}

static void add_layout(struct candidates *candidates,
		       const struct tool_layout *layout, struct span root)
{
	struct arena *arena = candidates->arena;
	struct hypothesis *one = hypothesis_new(arena);

	one->name = span_str(layout->name);
	one->tool = layout->tool;
	one->strength = NAME_STRONG;
	one->where = arena_printf(arena, "%.*s%s", (int)root.len, root.at,
				  layout->marker);
	for (size_t i = 0; i < MOST_GLOBS && layout->globs[i]; i++) {
		struct span glob = arena_printf(arena, "%.*s%s", (int)root.len,
						root.at, layout->globs[i]);

		if (matches_any(candidates->survey, glob))
			hypothesis_add_place(one, glob, FORM_FILE, arena);
	}
	if (!one->n_places)
		return;
	exclude_asides(one, candidates->survey, arena);
	candidates_add(candidates, one);
}

void candidates_of_tools(struct candidates *candidates)
{
	for (size_t i = 0; i < sizeof(layouts) / sizeof(*layouts); i++) {
		struct span *roots;
		size_t n = list_roots(candidates->survey, layouts[i].marker,
				      &roots, candidates->arena);

		for (size_t j = 0; j < n; j++)
			if (!is_foreign_root(roots[j], candidates->arena))
				add_layout(candidates, &layouts[i], roots[j]);
	}
}

/* Tools that let the team say where the items are, and leave folders beside. */
static const struct {
	const char *tool, *marker, *folder;
} habits[] = {
	{ "BMAD", "_bmad/", "implementation-artifacts/" },
	{ "BMAD", "bmad/", "implementation-artifacts/" },
	{ "BMAD", "_bmad-output/", "implementation-artifacts/" },
	{ "BMAD", ".bmad-core/", "stories/" },
	{ "BMAD", "bmad/", "stories/" },
	{ "BMAD", "_bmad/", "stories/" },
	{ "BMAD", "_bmad/", "sprint-artifacts/" },
};

void recognise_tool(struct hypothesis *one, const struct survey *survey)
{
	for (size_t i = 0; i < sizeof(habits) / sizeof(*habits); i++) {
		if (!span_ends(one->where, habits[i].folder))
			continue;
		for (size_t j = 0; j < survey->n; j++)
			if (span_starts(survey->docs[j].path,
					habits[i].marker)) {
				one->tool = habits[i].tool;
				one->name = SPAN("Story");
				one->strength = NAME_STRONG;
				return;
			}
	}
}
