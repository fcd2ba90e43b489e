/* Documents for agents, marked as foreign. */
#include "seek/prompts.h"
#include "seek/text-lines.h"

#include "backlog/path.h"

#include <string.h>

/* What the front matter of a command says, or of an agent. */
static bool front_is_prompt(const struct document *doc, bool has_status)
{
	return front_has(doc, "allowed-tools") ||
	       front_has(doc, "argument-hint") || front_has(doc, "applyTo") ||
	       front_has(doc, "alwaysApply") ||
	       (!has_status && front_has(doc, "tools") &&
		front_has(doc, "description"));
}

/* Those that people write alone on a line. */
static bool is_html(struct span name)
{
	static const char *const names[] = {
		"a",	   "article", "aside",	 "b",	     "blockquote",
		"body",	   "br",      "center",	 "code",     "dd",
		"details", "div",     "dl",	 "dt",	     "em",
		"figure",  "font",    "footer",	 "form",     "h1",
		"h2",	   "h3",      "h4",	 "h5",	     "h6",
		"head",	   "header",  "hr",	 "html",     "i",
		"iframe",  "kbd",     "label",	 "li",	     "main",
		"nav",	   "ol",      "p",	 "picture",  "pre",
		"script",  "section", "small",	 "span",     "strong",
		"style",   "sub",     "summary", "sup",	     "svg",
		"table",   "tbody",   "td",	 "template", "tfoot",
		"th",	   "thead",   "tr",	 "u",	     "ul",
		"video",   NULL,
	};

	for (size_t i = 0; names[i]; i++)
		if (span_is(name, names[i]))
			return true;
	return false;
}

/* "process" of "</process>" alone on a line; nothing for other lines. */
static struct span closed_by(struct span line)
{
	struct span name;

	if (!span_starts(line, "</") || !span_ends(line, ">"))
		return SPAN_NONE;
	name = span_first(span_from(line, 2), line.len - 3);
	if (!name.len || name.at[0] < 'a' || name.at[0] > 'z')
		return SPAN_NONE;
	for (size_t i = 0; i < name.len; i++)
		if (!char_is_letter(name.at[i]) && !char_is_digit(name.at[i]) &&
		    !strchr("-_", name.at[i]))
			return SPAN_NONE;
	return is_html(name) ? SPAN_NONE : name;
}

/*
 * Are two parts and more in tags of their own? Components of a site, such as
 * <Steps>, begin with a capital. An item that tells its status and has tags
 * further down is none.
 */
static bool has_tagged_parts(const struct document *doc, bool has_status)
{
	struct text_lines lines;
	struct span first = SPAN_NONE, line;
	bool is_begun = false;

	if (span_find(document_source(doc), "\n</") < 0) /* as most have not */
		return false;
	text_lines_begin(&lines, doc);
	while (text_lines_next(&lines, &line)) {
		struct span tag = closed_by(line);

		if (has_status && !is_begun && line.len && line.at[0] != '<')
			return false;
		is_begun |= line.len > 0;
		if (!tag.len)
			continue;
		if (first.len && !span_eq(first, tag))
			return true;
		first = tag;
	}
	return false;
}

/* ---- folders of an agent ---- */

static bool has_folder(const struct survey *survey, struct span folder)
{
	size_t i = survey_from(survey, folder);

	return i < survey->n && span_begins(survey->docs[i].path, folder);
}

static void mark_folder(struct survey *survey, struct span folder)
{
	for (size_t i = survey_from(survey, folder);
	     i < survey->n && span_begins(survey->docs[i].path, folder); i++)
		survey->glances[i].is_foreign = true;
}

static struct span folder_in(struct span above, const char *name,
			     struct arena *arena)
{
	return arena_printf(arena, "%.*s%s/", (int)above.len, above.at, name);
}

/* What a framework for agents brings, beside the agents themselves. */
static void mark_framework(struct survey *survey, struct span above)
{
	static const char *const brought[] = { "checklists", "templates",
					       "workflows", NULL };
	static const char *const marked[] = { "checklists", "tasks",
					      "workflows", NULL };
	struct arena *arena = survey->arena;
	bool is_framework = false;

	for (size_t i = 0; brought[i] && !is_framework; i++)
		is_framework =
			has_folder(survey, folder_in(above, brought[i], arena));
	for (size_t i = 0; marked[i] && is_framework; i++)
		mark_folder(survey, folder_in(above, marked[i], arena));
}

/* The folder above "agents/" for what lies right in such a one, or nothing. */
static struct span above_agents(struct span folder)
{
	static const char name[] = "agents/";

	return span_ends(folder, name) && folder.len > strlen(name) &&
			       folder.at[folder.len - strlen(name) - 1] == '/'
		       ? span_first(folder, folder.len - strlen(name))
		       : SPAN_NONE;
}

/* SKILL.md, which says in its front matter what it is for. */
static bool is_skill(const struct document *doc)
{
	return span_is_nocase(path_file_name(doc->path), "skill") &&
	       (front_has(doc, "name") || front_has(doc, "description"));
}

void prompts_mark(struct survey *survey)
{
	for (size_t i = 0; i < survey->n; i++) {
		const struct document *doc = &survey->docs[i];
		struct glance *glance = &survey->glances[i];
		struct span folder = path_folder(doc->path), above;
		bool is_first = !i ||
				!span_eq(path_folder(doc[-1].path), folder);

		if (folder.len && is_skill(doc))
			mark_folder(survey, folder);
		above = is_first ? above_agents(folder) : SPAN_NONE;
		if (above.len)
			mark_framework(survey, above);
		if (!glance->is_foreign && document_is_readable(doc) &&
		    (front_is_prompt(doc, glance->has_status) ||
		     has_tagged_parts(doc, glance->has_status)))
			glance->is_foreign = true;
	}
}
