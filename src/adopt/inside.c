#include "adopt/inside.h"

#include "base/unicode.h"

enum strength document_strength(const struct survey *survey,
				const struct document *doc, struct arena *arena)
{
	const struct glance *glance = glance_of(survey, doc);
	struct span folder = path_folder(doc->path);
	enum strength strength = glance->name;
	size_t start;

	if (glance->title > strength)
		strength = glance->title;
	if (strength == NAME_STRONG || !folder.len)
		return strength;
	folder.len--;
	for (start = folder.len; start && folder.at[start - 1] != '/'; start--)
		;
	folder = span_from(folder, start);
	return name_strength(folder, arena) > strength
		       ? name_strength(folder, arena)
		       : strength;
}

bool may_be_backlog_file(const struct survey *survey,
			 const struct document *doc, struct arena *arena)
{
	const struct glance *glance = glance_of(survey, doc);

	if (!may_hold_items(survey, doc) || glance->is_item)
		return false;
	return document_strength(survey, doc, arena) > NAME_SAYS_NOTHING ||
	       (!glance->is_document &&
		(glance->has_status || glance->has_ids ||
		 glance->has_state_column));
}

static bool has_word(struct span path, const char *word, struct arena *arena)
{
	return span_find(text_fold_case(arena, path), word) >= 0;
}

struct hypothesis *inside_new(struct candidates *candidates,
			      const struct document *doc, struct span word)
{
	const struct survey *survey = candidates->survey;
	const struct glance *glance = glance_of(survey, doc);
	struct arena *arena = candidates->arena;
	struct hypothesis *one = hypothesis_new(arena);

	one->strength = document_strength(survey, doc, arena);
	one->is_called_backlog = says_backlog(path_file_name(doc->path), arena);
	one->is_called_roadmap = says_roadmap(path_file_name(doc->path), arena);
	one->where = doc->path;
	one->is_inside = true;
	one->is_document = glance->is_document;
	one->is_aside = glance->is_aside && !one->is_called_backlog;
	one->is_record = glance->name < NAME_STRONG &&
			 is_record_word(path_file_name(doc->path), arena);
	one->is_sprint = has_word(doc->path, "sprint", arena);
	one->name = kind_name(word, path_file_name(doc->path), arena);
	return one;
}

bool is_own_heading(const struct outline *outline, uint32_t block)
{
	return outline->blocks[block].kind == BLOCK_HEADING &&
	       outline->blocks[block].parent == NO_BLOCK;
}

bool holds_list(const struct outline *outline, uint32_t heading)
{
	size_t lists = 0, others = 0;

	for (uint32_t i = outline->blocks[heading].next;
	     i < outline->n_blocks && outline->blocks[i].kind != BLOCK_HEADING;
	     i = outline->blocks[i].next) {
		if (outline->blocks[i].kind == BLOCK_LIST)
			lists++;
		else if (lists && outline->blocks[i].kind != BLOCK_RULE)
			others++;
	}
	return lists > others;
}

struct span pick_of_leads(const struct lead *leads, size_t n,
			  struct arena *arena)
{
	if (leads[0].is_second)
		return SPAN("/^[\\d.]+\\W+[A-Za-z]{1,3}[-_ ]?\\d/");
	for (size_t i = 1; i < n; i++)
		if (leads[i].kind == LEAD_PREFIX &&
		    !span_eq(text_fold_case(arena, leads[i].prefix),
			     text_fold_case(arena, leads[0].prefix)))
			return SPAN("/^\\W*[A-Z][A-Za-z0-9]*[-_ ]?\\d/");
	return lead_regex(&leads[0], false, arena);
}
