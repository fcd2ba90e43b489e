/* A glance at each document: what its path, front matter and headings say. */
#include "seek/lead.h"
#include "seek/survey.h"
#include "seek/templates.h"
#include "seek/text-lines.h"

#include "backlog/path.h"
#include "base/unicode.h"

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

void glance_at(struct survey *survey, size_t i)
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
