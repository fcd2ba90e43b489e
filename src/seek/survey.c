#include "seek/survey.h"
#include "seek/about.h"
#include "seek/lead.h"
#include "seek/templates.h"
#include "seek/text-lines.h"

#include "backlog/item.h"
#include "base/unicode.h"

#include <stdlib.h>

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

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (span_ends(path, ends[i]))
			return true;
	return false;
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
	return (is_markdown(path) || is_configuration(path)) &&
	       !is_vendored(path);
}

/* ---- a glance at each ---- */

/* .github/features/: what a forge reads there is called otherwise. */
static bool holds_own_items(struct span part, struct span rest,
			    struct arena *arena)
{
	struct span below;

	return span_is(part, ".github") && span_next_part(&rest, '/', &below) &&
	       rest.len && name_strength(below, arena);
}

/* tests/TODO.md, in capitals, is what a team has yet to test. */
static bool is_shouted(struct span name)
{
	for (size_t i = 0; i < name.len; i++)
		if (name.at[i] >= 'a' && name.at[i] <= 'z')
			return false;
	return true;
}

/* Does the path lie in what is tried on a program, or shown with it? */
static bool is_data(struct span path, struct arena *arena)
{
	struct span folder = path_folder(path);

	if (!is_below_data(folder, arena))
		return false;
	return !is_shouted(path_file_name(path)) ||
	       is_below_data(path_folder(span_first(folder, folder.len - 1)),
			     arena);
}

static void glance_at_path(struct glance *glance, struct span path,
			   struct arena *arena)
{
	struct span rest = path, part;
	bool is_below = false; /* a folder of a backlog */

	glance->is_foreign = is_data(path, arena);

	while (span_next_part(&rest, '/', &part)) {
		enum strength strength;

		if (!rest.len) {
			struct span name = path_file_name(path);

			glance->name = is_work_plan_name(name, arena)
					       ? NAME_STRONG
					       : name_strength(name, arena);
			glance->is_aside = is_aside_name(name, arena) ||
					   name.at[0] == '_';
			break;
		}
		strength = name_strength(part, arena);
		if (strength > glance->folder)
			glance->folder = strength;
		glance->is_foreign |= is_foreign_folder(part, arena) &&
				      !holds_own_items(part, rest, arena);
		glance->is_document |= is_documents_folder(part, arena);
		/* backlog/epics/audit/stories: what they are about. */
		if (is_below && strength == NAME_STRONG)
			glance->is_document = false;
		is_below |= says_backlog(part, arena);
	}
}

static bool front_has_status(const struct document *doc, struct arena *arena)
{
	for (size_t i = 0; i < doc->front.n_fields; i++)
		if (is_status_name(
			    text_fold_name(arena, doc->front.fields[i].name)))
			return true;
	return false;
}

bool front_has(const struct document *doc, const char *name)
{
	for (size_t i = 0; i < doc->front.n_fields; i++)
		if (span_is(doc->front.fields[i].name, name))
			return true;
	return false;
}

enum { GLANCE_LINES = 40, MOST_STATES = 2 };

/* How often "Status: …", "**Status:** …", "## Status" in the first lines. */
static size_t count_states(const struct document *doc, struct arena *arena)
{
	struct text_lines lines;
	struct span line, name, value;
	size_t n = 0;

	text_lines_begin(&lines, doc);
	for (size_t i = 0; i < GLANCE_LINES && text_lines_next(&lines, &line);
	     i++) {
		n += line_names_value(line, &name, &value) && name.len < 24 &&
		     is_status_name(text_fold_name(arena, name));
	}
	return n;
}

static bool is_header_cell(const struct outline *outline, uint32_t i)
{
	return outline->blocks[i].kind == BLOCK_CELL &&
	       cell_is_header(outline, i);
}

/* A heading that leads with an id, or a column that is a state. */
static void glance_at_block(struct glance *glance,
			    const struct outline *outline, uint32_t i,
			    struct arena *arena)
{
	struct span text = span_trim(outline_text_copy(outline, i, arena));
	bool is_title = outline->blocks[i].level == 1 && !glance->heading.at;
	struct lead lead;

	if (outline->blocks[i].kind == BLOCK_CELL) {
		glance->has_state_column |=
			is_status_name(text_fold_name(arena, text));
		return;
	}
	glance->holds_backlog |= !is_title && speaks_of_backlog(text, arena);
	glance->holds_plan |= !is_title && is_plan_name(text, arena);
	lead_read(&lead, text, arena);
	glance->has_ids |=
		(lead.kind == LEAD_PREFIX && is_id_word(lead.word, arena)) ||
		(glance->heading.at &&
		 lead_is_within(&lead, glance->heading, arena));
}

/* A few are enough to look inside, whatever the file is called. */
enum { ENOUGH_SORTS = 8 };

static void glance_at_box(struct glance *glance, const struct outline *outline,
			  uint32_t entry, struct arena *arena)
{
	uint32_t words = block_child(outline, entry);

	glance->n_boxes++;
	if (glance->n_sorts < ENOUGH_SORTS && words != NO_BLOCK)
		glance->n_sorts += says_sort_of_work(
			span_trim(outline_text_copy(outline, words, arena)),
			arena);
}

static void glance_at_outline(struct glance *glance, const struct document *doc,
			      struct arena *arena)
{
	const struct outline *outline = &doc->outline;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->kind == BLOCK_ENTRY && block->mark)
			glance_at_box(glance, outline, i, arena);
		if ((block->kind == BLOCK_HEADING &&
		     (!glance->has_ids || !glance->holds_backlog ||
		      !glance->holds_plan)) ||
		    (is_header_cell(outline, i) && !glance->has_state_column))
			glance_at_block(glance, outline, i, arena);
		if (block->kind == BLOCK_HEADING && block->level == 1 &&
		    !glance->heading.at)
			glance->heading =
				span_trim(outline_text_copy(outline, i, arena));
	}
	if (glance->heading.at)
		glance->title = name_strength(glance->heading, arena);
}

/* "project-index.md" with criteria is about an index, and is none. */
static bool is_about_its_name(const struct document *doc, struct arena *arena)
{
	const struct outline *outline = &doc->outline;

	if (!is_aside_subject(path_file_name(doc->path), arena))
		return false;
	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (outline->blocks[i].kind == BLOCK_HEADING &&
		    is_criteria_name(text_without_remark(text_fold_name(
			    arena, outline_text_copy(outline, i, arena)))))
			return true;
	return false;
}

static void glance_at(struct survey *survey, size_t i)
{
	const struct document *doc = &survey->docs[i];
	struct glance *glance = &survey->glances[i];
	size_t n_states;

	glance_at_path(glance, doc->path, survey->arena);
	glance->is_agreement = is_agreement_file(doc->path, survey->arena) ||
			       is_done_file(doc->path, survey->arena);
	if (!document_is_readable(doc)) {
		survey->n_unreadable++;
		return;
	}
	if (glance->is_foreign)
		return;
	glance_at_outline(glance, doc, survey->arena);
	glance->is_form = is_form(path_file_name(doc->path), glance->heading,
				  survey->arena);
	if (glance->is_aside && is_about_its_name(doc, survey->arena))
		glance->is_aside = false;
	glance->is_kanban = front_has(doc, "kanban-plugin");
	if (glance->is_kanban)
		glance->title = NAME_STRONG;
	if (front_has_status(doc, survey->arena)) {
		glance->has_status = true;
		return;
	}
	n_states = count_states(doc, survey->arena);
	glance->has_status = n_states > 0;
	glance->is_collection = n_states > MOST_STATES;
	if (glance->has_status &&
	    is_aside_by_the_way(path_file_name(doc->path), survey->arena))
		glance->is_aside = false;
}

/* ---- names that begin with an id ---- */

enum { FEWEST_WORDS_AFTER_ID = 2 };

static size_t count_runs_of_letters(struct span text)
{
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++)
		n += char_is_letter(text.at[i]) &&
		     (!i || !char_is_letter(text.at[i - 1]));
	return n;
}

/* The id that a name begins with, folded; nothing for others. */
static struct span leading_id(struct lead *lead, struct span path,
			      struct arena *arena)
{
	struct span name = path_file_name(path);

	lead_read(lead, name, arena);
	if ((lead->kind != LEAD_PREFIX && lead->kind != LEAD_NUMBER) ||
	    lead->all.at != name.at)
		return SPAN_NONE;
	return text_fold_case(arena, lead->all);
}

/* Has the file beside it, in the order of paths, the same id? */
static bool is_twin(const struct survey *survey, struct span path,
		    size_t beside, struct span id)
{
	struct lead lead;

	return beside < survey->n &&
	       span_eq(path_folder(survey->docs[beside].path),
		       path_folder(path)) &&
	       span_eq(leading_id(&lead, survey->docs[beside].path,
				  survey->arena),
		       id);
}

/* GUIDE-2.md beside GUIDE-1.md and GUIDE-3.md: the word is the id's. */
static bool is_in_row(const struct survey *survey, size_t i,
		      const struct lead *lead)
{
	struct span folder = path_folder(survey->docs[i].path);
	struct span row = span_of(folder.at, folder.len + lead->prefix.len);
	size_t n = 0;

	if (lead->kind != LEAD_PREFIX || count_runs_of_letters(lead->rest))
		return false;
	while (i > 0 && span_begins(survey->docs[i - 1].path, row))
		i--;
	for (; i < survey->n && span_begins(survey->docs[i].path, row); i++)
		n++;
	return n > 2;
}

enum { FEWEST_FIELDS_ALIKE = 4 };

/* The same front matter, of as many fields. */
static bool are_alike(const struct document *a, const struct document *b)
{
	if (a->front.n_fields < FEWEST_FIELDS_ALIKE ||
	    a->front.n_fields != b->front.n_fields)
		return false;
	for (size_t i = 0; i < a->front.n_fields; i++)
		if (!span_eq(a->front.fields[i].name, b->front.fields[i].name))
			return false;
	return span_eq(path_folder(a->path), path_folder(b->path));
}

/* sync-report-again.md, which says of itself what each beside it does. */
static bool is_like_others(const struct survey *survey, size_t i)
{
	const struct document *doc = &survey->docs[i];
	struct span name = path_file_name(doc->path);

	if (survey->glances[i].folder != NAME_STRONG ||
	    count_runs_of_letters(name) <= FEWEST_WORDS_AFTER_ID ||
	    is_template_name(name, survey->arena))
		return false;
	return (i > 0 && !survey->glances[i - 1].is_aside &&
		are_alike(doc, doc - 1)) ||
	       (i + 1 < survey->n && !survey->glances[i + 1].is_aside &&
		are_alike(doc, doc + 1));
}

/*
 * US-12-monthly-report.md is about a report, and US-12-report.md, beside
 * US-12.md, reports on that: in a folder of items only.
 */
static void keep_titled(struct survey *survey)
{
	for (size_t i = 0; i < survey->n; i++) {
		struct glance *glance = &survey->glances[i];
		struct span path = survey->docs[i].path, id;
		struct span folder = path_folder_name(path_folder(path));
		struct lead lead;

		if (!glance->is_aside)
			continue;
		if (is_like_others(survey, i))
			glance->is_aside = false;
		if (name_strength(folder, survey->arena) != NAME_STRONG)
			continue;
		id = leading_id(&lead, path, survey->arena);
		if (id.len && is_in_row(survey, i, &lead))
			glance->is_aside = false;
		if (id.len && !lead_is_process(&lead, survey->arena) &&
		    count_runs_of_letters(lead.rest) >= FEWEST_WORDS_AFTER_ID &&
		    !is_twin(survey, path, i - 1, id) &&
		    !is_twin(survey, path, i + 1, id))
			glance->is_aside = false;
	}
}

/* ---- reading ---- */

/* So many files at a time, and then a word about it. */
enum { FILES_AT_A_TIME = 1000 };

static void read_all(struct survey *survey, struct span *paths, size_t n,
		     survey_progress_fn *progress, void *data)
{
	struct document *docs = ARENA_ARRAY(survey->arena, struct document, n);

	survey->docs = docs;
	survey->n = n;
	survey->glances = ARENA_ARRAY(survey->arena, struct glance, n);
	reading_run(&survey->reading, survey->snapshot, paths, docs, n, NULL,
		    survey->arena);
	for (size_t i = 0; i < n; i++) {
		glance_at(survey, i);
		if (progress && i % FILES_AT_A_TIME == FILES_AT_A_TIME - 1)
			progress(i + 1, n, data);
	}
	keep_titled(survey);
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
		if (is_configuration(paths[i]))
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
