/*
 * Layouts that tools write, known by the folders and files that they leave.
 * A row is a tool; what is found this way is read and weighed like all else.
 */
#include "seek/candidates.h"
#include "seek/tools-folders.h"

#include "backlog/pattern.h"

enum { MOST_PLACES = 6, MOST_RULES = 3 };

/* The words that Logseq puts in front of what is to be done. */
#define LOGSEQ_TASK                                                         \
	"/^(TODO|DOING|DONE|NOW|LATER|WAITING|WAIT|IN-PROGRESS|CANCELL?ED)" \
	"\\b/"

/*
 * Places stand as a definition has them, from the folder that holds the marker
 * on: a pattern, and what is an item in it. One that begins with "!" excludes.
 */
struct tool_layout {
	const char *tool;
	const char *marker; /* a part of some path that tells the tool */
	const char *name; /* of the kind */
	const char *places[MOST_PLACES];
	const char *rules[MOST_RULES]; /* directives, where there are any */
	const char *owned; /* a folder whose other files are never items */
};

static const struct tool_layout layouts[] = {
	{ .tool = "Backlog.md",
	  .marker = "backlog/tasks/",
	  .name = "Task",
	  .places = { "backlog/tasks/*.md", "backlog/completed/*.md",
		      "backlog/archive/tasks/*.md" } },
	{ .tool = "Backlog.md",
	  .marker = ".backlog/tasks/",
	  .name = "Task",
	  .places = { ".backlog/tasks/*.md", ".backlog/completed/*.md",
		      ".backlog/archive/tasks/*.md" } },
	{ .tool = "OpenSpec",
	  .marker = "openspec/changes/",
	  .name = "Change",
	  .places = { "openspec/changes/*/proposal.md",
		      "openspec/changes/archive/*/proposal.md" } },
	{ .tool = "Kiro",
	  .marker = ".kiro/specs/",
	  .name = "Spec",
	  .places = { ".kiro/specs/*/requirements.md",
		      ".kiro/specs/*/bugfix.md" } },
	{ .tool = "Spec Kit",
	  .marker = ".specify/",
	  .name = "Spec",
	  .places = { "specs/*/spec.md" } },
	{ .tool = "Spec Workflow",
	  .marker = ".spec-workflow/specs/",
	  .name = "Spec",
	  .places = { ".spec-workflow/specs/*/requirements.md",
		      ".spec-workflow/archive/specs/*/requirements.md" } },
	{ .tool = "Task Master",
	  .marker = ".taskmaster/tasks/",
	  .name = "Task",
	  .places = { ".taskmaster/tasks/*.md" } },
	{ .tool = "beans",
	  .marker = ".beans/",
	  .name = "Bean",
	  .places = { ".beans/*.md", ".beans/archive/*.md" } },
	{ .tool = "an agent's issue tracker",
	  .marker = ".scratch/",
	  .name = "Ticket",
	  .places = { ".scratch/*/issues/*.md" } },
	{ .tool = "tk",
	  .marker = ".tickets/",
	  .name = "Ticket",
	  .places = { ".tickets/*.md", ".tickets/archive/*.md" } },
	{ .tool = "Kanbn",
	  .marker = ".kanbn/tasks/",
	  .name = "Task",
	  .places = { ".kanbn/tasks/*.md", ".kanbn/index.md -" },
	  .rules = { "id from title /^([^\\sA-Z]+)$/, file" } },
	{ .tool = "CCPM",
	  .marker = ".claude/epics/",
	  .name = "Task",
	  .places = { ".claude/epics/*/[0-9]*.md",
		      ".claude/epics/archived/*/[0-9]*.md",
		      ".claude/epics/.archived/*/[0-9]*.md",
		      "!.claude/epics/**/*-analysis.md" },
	  .owned = ".claude/epics/" },
	{ .tool = "Simone",
	  .marker = ".simone/",
	  .name = "Task",
	  .places = { ".simone/03_SPRINTS/*/T*.md",
		      ".simone/04_GENERAL_TASKS/T*.md",
		      ".simone/04_GENERAL_TASKS/completed/T*.md" },
	  .owned = ".simone/" },
	{ .tool = "Conductor",
	  .marker = "conductor/tracks.md",
	  .name = "Track",
	  .places = { "conductor/tracks.md - [ ]",
		      "conductor/tracks.md ## /Track\\b/" },
	  .owned = "conductor/" },
	{ .tool = "Conductor",
	  .marker = "conductor/tracks.md",
	  .name = "Track",
	  .places = { "conductor/tracks.md | /^\\[.\\]/" },
	  .rules = { "id from column \"Track ID\"" },
	  .owned = "conductor/" },
	{ .tool = "Kanban Markdown",
	  .marker = ".devtool/features/",
	  .name = "Feature",
	  .places = { ".devtool/features/*.md", ".devtool/features/*/*.md" } },
	{ .tool = "Logseq",
	  .marker = "logseq/config.edn",
	  .name = "Task",
	  .places = { "pages/*.md - " LOGSEQ_TASK,
		      "journals/*.md - " LOGSEQ_TASK },
	  .rules = { "field status from title /^([A-Z]+)/",
		     "done when status: DONE, CANCELED, CANCELLED" } },
	{ .tool = "GSD",
	  .marker = ".planning/ROADMAP.md",
	  .name = "Phase",
	  .places = { ".planning/ROADMAP.md ### /^\\W*Phase \\d/",
		      ".planning/ROADMAP.md ## /^\\W*Phase \\d/",
		      ".planning/ROADMAP.md #### /^\\W*Phase \\d/",
		      ".planning/ROADMAP.md - [ ] /^\\W*Phase \\d/",
		      ".planning/ROADMAP.md | /^\\W*(Phase "
		      "\\d|\\d[\\d.]*[.:] )/" },
	  .rules = { "id from title /Phase 0*(\\d+(?:\\.\\d+)*)/, column "
		     "Phase /^\\W*(?:Phase )?0*(\\d+(?:\\.\\d+)*)/" },
	  .owned = ".planning/phases/" },
	{ .tool = "Agent OS",
	  .marker = "agent-os/specs/",
	  .name = "Spec",
	  .places = { "agent-os/specs/*/" },
	  .rules = { "main file spec.md | plan.md | shape.md | tasks.md" },
	  .owned = "agent-os/" },
	{ .tool = "Agent OS",
	  .marker = ".agent-os/specs/",
	  .name = "Spec",
	  .places = { ".agent-os/specs/*/" },
	  .rules = { "main file spec.md | plan.md | shape.md | tasks.md" },
	  .owned = ".agent-os/" },
	{ .tool = "AI Dev Tasks",
	  .marker = "tasks/tasks-",
	  .name = "Task",
	  .places = { "tasks/tasks-*.md - [ ] /^\\W*\\d+\\.0\\b/" },
	  .owned = "tasks/" },
};

/* The paths of documents, and then those of configuration. */
static struct span path_at(const struct survey *survey, size_t i)
{
	return i < survey->n ? survey->docs[i].path
			     : survey->others[i - survey->n];
}

static bool is_listed(const struct span *list, size_t n, struct span text)
{
	for (size_t i = 0; i < n; i++)
		if (span_eq(list[i], text))
			return true;
	return false;
}

/* The folders that some path has before the marker, each once. */
static size_t list_roots(const struct survey *survey, const char *marker,
			 struct span **roots, struct arena *arena)
{
	size_t n = 0, room = 0;

	*roots = NULL;
	for (size_t i = 0; i < survey->n + survey->n_others; i++) {
		struct span path = path_at(survey, i), root;
		ptrdiff_t at = span_find(path, marker);

		if (at < 0 || (at > 0 && path.at[at - 1] != '/'))
			continue;
		root = span_first(path, (size_t)at);
		if (!is_listed(*roots, n, root))
			*ARENA_PUSH(arena, *roots, n, room) = root;
	}
	return n;
}

/* A test's or template's copy of the layout is not a backlog. */
static bool is_foreign_root(struct span root, struct arena *arena)
{
	struct span rest = root, part;

	while (span_next_part(&rest, '/', &part))
		if (is_foreign_folder(part, arena))
			return true;
	return is_below_data(root, arena);
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
			taken = one->places[j].form == FORM_FILE &&
				!pattern_names_file(one->places[j].glob) &&
				pattern_matches(one->places[j].glob, path);
		if (taken && (span_is_nocase(name, "readme") ||
			      span_is_nocase(name, "index") ||
			      name.at[0] == '_' || survey->glances[i].is_form))
			hypothesis_exclude_file(one, path, arena);
	}
}

static bool matches_any(const struct survey *survey, struct span glob)
{
	for (size_t i = 0; i < survey->n; i++)
		if (pattern_matches(glob, survey->docs[i].path))
			return true;
	return false;
}

static bool has_folder(const struct survey *survey, struct span glob)
{
	for (size_t i = 0; i < survey->n; i++)
		if (pattern_item_folder(glob, survey->docs[i].path).len)
			return true;
	return false;
}

static void exclude_matching(struct hypothesis *one,
			     const struct survey *survey, struct span glob,
			     struct arena *arena)
{
	for (size_t i = 0; i < survey->n; i++)
		if (pattern_matches(glob, survey->docs[i].path))
			hypothesis_exclude_file(one, survey->docs[i].path,
						arena);
}

/* "- [ ] /^Phase/": what follows a pattern. */
static void read_marker(struct item_place *place, struct span marker)
{
	while (span_starts(marker, "#")) {
		place->level++;
		marker = span_from(marker, 1);
	}
	if (span_starts(marker, "- [ ]")) {
		place->boxes_only = true;
		marker = span_from(marker, strlen("- [ ]"));
	} else if (span_starts(marker, "-") || span_starts(marker, "|")) {
		marker = span_from(marker, 1);
	}
	place->pick = span_trim(marker);
}

static enum item_form form_of_marker(struct span marker)
{
	if (span_starts(marker, "#"))
		return FORM_HEADING;
	if (span_starts(marker, "-"))
		return FORM_ENTRY;
	return span_starts(marker, "|") ? FORM_ROW : FORM_FILE;
}

/* Adds one of the layout's places, if there is a file for it. */
static void add_place(struct hypothesis *one, const struct survey *survey,
		      struct span root, const char *written,
		      struct arena *arena)
{
	bool excludes = *written == '!';
	struct span text = span_str(written + excludes), glob;
	ptrdiff_t blank = span_find_char(text, ' ');
	struct span marker = SPAN_NONE;

	if (blank >= 0) {
		marker = span_from(text, (size_t)blank + 1);
		text = span_first(text, (size_t)blank);
	}
	root = pattern_of_path(root, arena);
	glob = arena_printf(arena, "%.*s%.*s", (int)root.len, root.at,
			    (int)text.len, text.at);
	if (excludes)
		exclude_matching(one, survey, glob, arena);
	else if (pattern_names_folders(glob)) {
		if (has_folder(survey, glob))
			hypothesis_add_place(one, glob, FORM_FOLDER, arena);
	} else if (matches_any(survey, glob))
		read_marker(hypothesis_add_place(one, glob,
						 form_of_marker(marker), arena),
			    marker);
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
	if (layout->owned)
		one->owned = arena_printf(arena, "%.*s%s", (int)root.len,
					  root.at, layout->owned);
	for (size_t i = 0; i < MOST_PLACES && layout->places[i]; i++)
		add_place(one, candidates->survey, root, layout->places[i],
			  arena);
	for (size_t i = 0; i < MOST_RULES && layout->rules[i]; i++)
		hypothesis_add_directive(one, span_str(layout->rules[i]),
					 arena);
	if (!one->n_places)
		return;
	find_tool_folders(one, candidates->survey, arena);
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
