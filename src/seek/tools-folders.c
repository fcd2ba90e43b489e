/*
 * Folders that a tool keeps its items in: those of a state, which teams add to
 * the tool's own, and those without the file that the tool begins with.
 */
#include "seek/tools-folders.h"
#include "seek/globs.h"

#include "backlog/pattern.h"
#include "base/table.h"

/* The folders of items below one, and below the folders of states in it. */
struct shelf {
	const struct hypothesis *one;
	const struct survey *survey;
	struct arena *arena;
	struct span path; /* ".kiro/specs/" */
	struct span_list parents; /* that, ".kiro/specs/_completed/" … */
	struct table names; /* of files beside the tool's main file */
	const struct document **docs; /* the first of each */
	size_t n, room;
	size_t whole; /* how many have the main file */
};

/* "specs/" of "specs/" + a star + "/spec.md"; nothing for other patterns. */
static struct span shelf_of(struct span glob)
{
	ptrdiff_t at = span_find(glob, "/*/");

	return at > 0 && pattern_names_file(glob) &&
			       span_eq(pattern_folder(glob),
				       span_first(glob, (size_t)at + 1))
		       ? span_first(glob, (size_t)at + 1)
		       : SPAN_NONE;
}

/* The folder of the item that a path lies in, with its slash; or nothing. */
static struct span item_folder(const struct shelf *shelf, struct span path,
			       struct span *parent)
{
	struct span rest = span_from(path, shelf->path.len), part;

	*parent = shelf->path;
	if (!span_next_part(&rest, '/', &part) || !rest.len)
		return SPAN_NONE;
	if (folder_phase(part, shelf->arena)) {
		*parent = span_first(path, (size_t)(rest.at - path.at));
		if (!span_next_part(&rest, '/', &part) || !rest.len)
			return SPAN_NONE;
	}
	return span_first(path, (size_t)(rest.at - path.at));
}

static bool is_main(const struct shelf *shelf, struct span path)
{
	for (size_t i = 0; i < shelf->one->n_places; i++)
		if (span_eq(path_name(shelf->one->places[i].glob),
			    path_name(path)))
			return true;
	return false;
}

static bool is_on_shelf(const struct shelf *shelf, size_t i,
			struct span *folder, struct span *parent)
{
	const struct document *doc = &shelf->survey->docs[i];

	if (!path_is_below(doc->path, shelf->path) ||
	    !may_hold_items(shelf->survey, doc))
		return false;
	*folder = item_folder(shelf, doc->path, parent);
	return folder->len && span_eq(*folder, path_folder(doc->path));
}

/* What lies beside the main files: design.md, tasks.md. */
static void list_names(struct shelf *shelf)
{
	struct span folder, parent;
	struct table with_main;

	table_init(&with_main, shelf->arena);
	for (size_t i = 0; i < shelf->survey->n; i++)
		if (is_on_shelf(shelf, i, &folder, &parent) &&
		    is_main(shelf, shelf->survey->docs[i].path))
			*table_slot(&with_main, folder) = shelf;
	for (size_t i = 0; i < shelf->survey->n; i++)
		if (is_on_shelf(shelf, i, &folder, &parent) &&
		    table_get(&with_main, folder))
			*table_slot(&shelf->names,
				    path_name(shelf->survey->docs[i].path)) =
				shelf;
	table_release(&with_main);
}

/* The folders that have one of these names, and so are items. */
static void list_folders(struct shelf *shelf)
{
	struct span folder, parent, last = SPAN_NONE, whole = SPAN_NONE;

	for (size_t i = 0; i < shelf->survey->n; i++) {
		const struct document *doc = &shelf->survey->docs[i];

		if (!is_on_shelf(shelf, i, &folder, &parent) ||
		    !table_get(&shelf->names, path_name(doc->path)))
			continue;
		if (!span_eq(folder, last))
			*ARENA_PUSH(shelf->arena, shelf->docs, shelf->n,
				    shelf->room) = doc;
		last = folder;
		span_list_add(&shelf->parents, parent, shelf->arena);
		if (is_main(shelf, doc->path) && !span_eq(folder, whole)) {
			shelf->whole++;
			whole = folder;
		}
	}
}

static bool is_place(const struct hypothesis *one, struct span glob)
{
	for (size_t i = 0; i < one->n_places; i++)
		if (span_eq(one->places[i].glob, glob))
			return true;
	return false;
}

static bool matches_any(const struct survey *survey, struct span glob)
{
	for (size_t i = 0; i < survey->n; i++)
		if (pattern_matches(glob, survey->docs[i].path))
			return true;
	return false;
}

/* specs/done/ + a star + /spec.md, where specs/ has that. */
static void add_states(struct hypothesis *one, const struct shelf *shelf)
{
	size_t n = one->n_places;

	for (size_t i = 0; i < shelf->parents.n; i++)
		for (size_t j = 0; j < n; j++) {
			struct span parent = pattern_of_path(
				shelf->parents.list[i], shelf->arena);
			struct span name = path_name(one->places[j].glob);
			struct span glob = arena_printf(
				shelf->arena, "%.*s*/%.*s", (int)parent.len,
				parent.at, (int)name.len, name.at);

			if (!is_place(one, glob) &&
			    matches_any(shelf->survey, glob))
				hypothesis_add_place(one, glob, FORM_FILE,
						     shelf->arena);
		}
}

/* The folders themselves, whatever is in them; the main file comes first. */
static void take_whole_folders(struct hypothesis *one,
			       const struct shelf *shelf)
{
	struct buf main = BUF_INIT;

	buf_adds(&main, "main file ");
	for (size_t i = 0; i < one->n_places; i++) {
		if (i)
			buf_adds(&main, " | ");
		buf_add(&main, path_name(one->places[i].glob));
	}
	hypothesis_add_directive(one, arena_copy(shelf->arena, buf_span(&main)),
				 shelf->arena);
	buf_release(&main);
	one->n_places = 0;
	for (size_t i = 0; i < shelf->parents.n; i++) {
		struct span parent =
			pattern_of_path(shelf->parents.list[i], shelf->arena);

		hypothesis_add_place(one,
				     arena_printf(shelf->arena, "%.*s*/",
						  (int)parent.len, parent.at),
				     FORM_FOLDER, shelf->arena);
	}
	exclude_other_folders(one, shelf->survey, shelf->docs, shelf->n, 0,
			      shelf->arena);
}

void find_tool_folders(struct hypothesis *one, const struct survey *survey,
		       struct arena *arena)
{
	struct shelf shelf = { .one = one, .survey = survey, .arena = arena };
	size_t missing;

	shelf.path = one->n_places ? shelf_of(one->places[0].glob) : SPAN_NONE;
	for (size_t i = 0; i < one->n_places && shelf.path.len; i++)
		if (!span_begins(one->places[i].glob, shelf.path) ||
		    !pattern_names_file(one->places[i].glob))
			return;
	if (!shelf.path.len)
		return;
	table_init(&shelf.names, arena);
	list_names(&shelf);
	list_folders(&shelf);
	missing = shelf.n - shelf.whole;
	if (missing > 1 && 5 * missing >= shelf.n)
		take_whole_folders(one, &shelf);
	else
		add_states(one, &shelf);
	table_release(&shelf.names);
}
