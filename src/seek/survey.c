/* A survey: which files belong to it, read once, and looked up by path. */
#include "seek/survey.h"
#include "seek/about.h"

#include "backlog/box-pages.h"
#include "backlog/path.h"

/* ---- which files ---- */

static bool is_markdown(struct span path)
{
	return span_ends(path, ".md") || span_ends(path, ".markdown");
}

/* What tells a tool's layout, and its states. */
static bool is_configuration(struct span path)
{
	static const char *const ends[] = {
		"backlog/config.yml", "backlog.config.yml",
		".beans.yml",	      "core-config.yaml",
		"tasks/tasks.json",   "openspec/project.md",
		"sprint-status.yaml", "tasks.json",
		"config.yaml",	      "logseq/config.edn",
	};

	return ANY_OF(span_ends, path, ends);
}

/* What keeps a folder that holds nothing yet. */
static bool keeps_folder(struct span path)
{
	return span_ends(path, "/.gitkeep") || span_ends(path, "/.keep");
}

/* Vendored text is not even read. */
static bool is_vendored(struct span path)
{
	static const char *const folders[] = {
		"node_modules/",
		"vendor/",
		"third_party/",
		"third-party/",
		"bower_components/",
		"site-packages/",
		".venv/",
		"venv/",
	};

	for (size_t i = 0; i < sizeof(folders) / sizeof(*folders); i++) {
		ptrdiff_t at = span_find(path, folders[i]);

		if (at == 0 || (at > 0 && path.at[at - 1] == '/'))
			return true;
	}
	return false;
}

static bool wants(struct span path, void *data)
{
	return (is_markdown(path) || is_configuration(path) ||
		keeps_folder(path)) &&
	       !is_vendored(path);
}

/* ---- reading ---- */

/* So many files at a time, and then a word about it. */
enum { FILES_AT_A_TIME = 1000 };

static const struct document *page_of_survey(struct span path, void *data)
{
	return survey_document(data, path);
}

/* Boxes that a README above their file explains, read again as it says. */
static void join_boxes(struct survey *survey, struct document *docs)
{
	struct box_pages pages;

	box_pages_init(&pages, page_of_survey, survey, NULL, survey->arena);
	for (size_t i = 0; i < survey->n; i++) {
		struct document *doc = &docs[i];
		const char *marks;

		if (!doc->has_other_boxes || !document_is_readable(doc))
			continue;
		marks = box_pages_say(&pages, doc->path);
		if (!document_inherits_boxes(doc, marks))
			read_one(survey->snapshot, doc->path, marks, doc,
				 survey->arena);
	}
	box_pages_release(&pages);
}

static void read_all(struct survey *survey, struct span *paths, size_t n,
		     survey_progress_fn *progress, void *data)
{
	struct document *docs = ARENA_ARRAY(survey->arena, struct document, n);

	survey->docs = docs;
	survey->n = n;
	survey->glances = ARENA_ARRAY(survey->arena, struct glance, n);
	reading_run(&survey->reading, survey->snapshot, paths, docs, n, NULL,
		    survey->arena);
	join_boxes(survey, docs);
	for (size_t i = 0; i < n; i++) {
		glance_at(survey, i);
		if (progress && i % FILES_AT_A_TIME == FILES_AT_A_TIME - 1)
			progress(i + 1, n, data);
	}
	glance_keep_titled(survey);
	mark_what_is_about(survey);
}

int survey_read(struct survey *out, struct snapshot *snapshot,
		survey_progress_fn *progress, void *data, struct arena *arena,
		struct err *err)
{
	static const struct span everywhere = { "", 0 };
	struct snapshot_walk walk = { .folders = &everywhere,
				      .n_folders = 1,
				      .wants = wants };
	struct span *paths, *markdown;
	size_t n, n_markdown = 0;

	*out = (struct survey){ .arena = arena, .snapshot = snapshot };
	out->items = ARENA_NEW(arena, struct item_cache);
	item_cache_init(out->items, arena);
	if (snapshot_list(snapshot, &walk, arena, &paths, &n, err) < 0)
		return -1;
	markdown = ARENA_ARRAY(arena, struct span, n);
	out->others = ARENA_ARRAY(arena, struct span, n);
	for (size_t i = 0; i < n; i++) {
		if (is_markdown(paths[i]))
			markdown[n_markdown++] = paths[i];
		if (is_configuration(paths[i]) || keeps_folder(paths[i]))
			out->others[out->n_others++] = paths[i];
	}
	read_all(out, markdown, n_markdown, progress, data);
	return 0;
}

void survey_release(struct survey *survey)
{
	item_cache_release(survey->items);
	reading_release(&survey->reading);
}

size_t survey_from(const struct survey *survey, struct span path)
{
	size_t low = 0, high = survey->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (span_compare(survey->docs[middle].path, path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct document *survey_document(const struct survey *survey,
				       struct span path)
{
	size_t i = survey_from(survey, path);

	return i < survey->n && span_eq(survey->docs[i].path, path)
		       ? &survey->docs[i]
		       : NULL;
}

void survey_mark_item(struct survey *survey, const struct document *doc,
		      bool is_folder)
{
	struct span folder = path_folder(doc->path);
	size_t i = (size_t)(doc - survey->docs);

	survey->glances[i].is_item = true;
	if (!is_folder || !folder.len)
		return;
	while (i > 0 && span_begins(survey->docs[i - 1].path, folder))
		i--;
	for (; i < survey->n && span_begins(survey->docs[i].path, folder); i++)
		survey->glances[i].is_item = true;
}

void survey_mark_folder(struct survey *survey, struct span folder)
{
	for (size_t i = 0; i < survey->n; i++)
		if (span_begins(survey->docs[i].path, folder))
			survey->glances[i].is_item = true;
}
