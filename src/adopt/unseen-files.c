/* What stands in files in a form that cannot be read, with its cure. */
#include "adopt/unseen.h"

#include "base/unicode.h"

#include <string.h>

/* Lines of one sort: how many, and where the first stands, from 1. */
struct lines_found {
	size_t n, first;
};

static void note_line(struct lines_found *out, const struct document *doc,
		      struct span line)
{
	size_t at = (size_t)(line.at - document_source(doc).at);

	if (!out->n++)
		out->first = outline_place(&doc->outline, at).line;
}

/* In code, "<table>" is only spoken of. */
static bool holds_html_table(const struct document *doc)
{
	const struct outline *outline = &doc->outline;

	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (outline->blocks[i].kind == BLOCK_HTML &&
		    span_find(outline_source(outline, i), "<table") >= 0)
			return true;
	return false;
}

enum { LONGEST_OPENING = 240 };

/* "As a player" of "5. As a player": only a first entry ends a paragraph. */
static struct span without_number(struct span line)
{
	size_t i = 0;

	while (i < line.len && i < 3 && char_is_digit(line.at[i]))
		i++;
	return i && i + 1 < line.len && strchr(".)", line.at[i])
		       ? span_from(line, i + 1)
		       : line;
}

/* Stories of one section that are not paragraphs of their own. */
struct joined {
	struct lines_found lines;
	size_t stories; /* of the section, with those that open a paragraph */
};

/* The one story below a heading is told by that: it may stand where it will. */
static void end_section(struct lines_found *out, struct joined *joined)
{
	if (joined->stories > 1 && joined->lines.n) {
		out->first = out->n ? out->first : joined->lines.first;
		out->n += joined->lines.n;
	}
	*joined = (struct joined){ 0 };
}

/* "As a cook, I want …" below another line of its paragraph: not read by itself. */
static void look_into_paragraph(struct joined *joined,
				const struct document *doc, struct span all,
				struct arena *arena)
{
	struct span rest = all, line;
	bool is_first = true;

	while (span_next_line(&rest, &line)) {
		struct span story = span_from(all, (size_t)(line.at - all.at));

		/* "As a cook" may end the line, and "I want" open the next. */
		if (story.len > LONGEST_OPENING)
			story = span_first(story, LONGEST_OPENING);
		if (story_begins(without_number(story), arena)) {
			joined->stories++;
			if (!is_first)
				note_line(&joined->lines, doc, story);
		}
		is_first = false;
	}
}

static void find_joined_stories(struct lines_found *out,
				const struct document *doc, struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	struct joined joined = { 0 };

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		if (outline->blocks[i].parent != NO_BLOCK)
			continue;
		if (outline->blocks[i].kind == BLOCK_HEADING)
			end_section(out, &joined);
		else if (outline->blocks[i].kind == BLOCK_PARAGRAPH)
			look_into_paragraph(&joined, doc,
					    outline_source(outline, i), arena);
	}
	end_section(out, &joined);
}

/* ---- entries that are code ---- */

/* "* water the roses", "1. water the roses" */
static bool opens_entry(struct span line)
{
	size_t i = 0;

	if (line.len > 2 && strchr("-*+", line.at[0]))
		return line.at[1] == ' ';
	while (i < line.len && i < 3 && char_is_digit(line.at[i]))
		i++;
	return i && i + 1 < line.len && line.at[i] == '.' &&
	       line.at[i + 1] == ' ';
}

/* Below a heading four blanks in front of a list make code of it. */
static void find_entries_in_code(struct lines_found *out,
				 const struct document *doc)
{
	const struct outline *outline = &doc->outline;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		struct span rest = outline_source(outline, i), line;

		if (outline->blocks[i].kind != BLOCK_CODE ||
		    outline->blocks[i].parent != NO_BLOCK || !rest.len ||
		    strchr("`~", span_trim(rest).at[0]))
			continue;
		while (span_next_line(&rest, &line))
			if (opens_entry(span_trim(line)))
				note_line(out, doc, span_trim(line));
	}
}

/* ---- cells beyond the header ---- */

/* As GitHub parts a row: at each "|" that no backslash stands before. */
static size_t count_cells(struct span line)
{
	size_t n = 1;

	line = span_trim(line);
	if (span_starts(line, "|"))
		line = span_from(line, 1);
	if (span_ends(line, "|") && !span_ends(line, "\\|"))
		line.len--;
	for (size_t i = 0; i < line.len; i++)
		n += line.at[i] == '|' && (!i || line.at[i - 1] != '\\');
	return n;
}

/* What a row says in more cells than the header has is shown nowhere. */
static void find_cut_rows(struct lines_found *out, const struct document *doc)
{
	const struct outline *outline = &doc->outline;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		struct span rest = outline_source(outline, i), line;
		size_t columns;

		if (outline->blocks[i].kind != BLOCK_TABLE ||
		    outline->blocks[i].parent != NO_BLOCK ||
		    !span_next_line(&rest, &line))
			continue;
		columns = count_cells(line);
		while (span_next_line(&rest, &line))
			if (count_cells(line) > columns)
				note_line(out, doc, line);
	}
}

/* ---- all of it ---- */

/* Sentences, and whose they are. */
struct sentences_found {
	struct span *list;
	size_t n, room;
	const struct document *doc;
	struct arena *arena;
};

/* "<path> <says>", in which the number and the first line stand. */
static void say(struct sentences_found *out, const struct lines_found *found,
		const char *what, const char *cure)
{
	struct span path = out->doc->path;

	if (found->n > 1)
		*ARENA_PUSH(out->arena, out->list, out->n, out->room) =
			arena_printf(out->arena,
				     "%.*s has %zu %s: %s (line %zu is the "
				     "first)",
				     (int)path.len, path.at, found->n, what,
				     cure, found->first);
}

static void look_at_file(struct sentences_found *out,
			 const struct glance *glance)
{
	const struct document *doc = out->doc;
	struct lines_found joined = { 0 }, code = { 0 }, cut = { 0 };

	find_joined_stories(&joined, doc, out->arena);
	say(out, &joined, "stories that are not paragraphs of their own",
	    "put a blank line above each");
	find_cut_rows(&cut, doc);
	say(out, &cut,
	    "rows with more cells than their header, which nobody sees",
	    "add a column to the header");
	if (glance->name != NAME_STRONG)
		return;
	find_entries_in_code(&code, doc);
	say(out, &code, "entries that four blanks in front make code of",
	    "take the blanks away");
	if (holds_html_table(doc))
		*ARENA_PUSH(out->arena, out->list, out->n, out->room) =
			arena_printf(out->arena,
				     "%.*s holds a table in HTML, which is not "
				     "read: write it as a Markdown table",
				     (int)doc->path.len, doc->path.at);
}

size_t unseen_files(const struct survey *survey, struct span **out,
		    struct arena *arena)
{
	struct sentences_found found = { .arena = arena };

	for (size_t i = 0; i < survey->n; i++) {
		const struct glance *glance = &survey->glances[i];

		found.doc = &survey->docs[i];
		if (glance->name && !glance->is_foreign &&
		    document_is_readable(found.doc))
			look_at_file(&found, glance);
	}
	for (size_t i = 0; i < survey->n_others; i++)
		if (span_ends(survey->others[i], "tasks/tasks.json"))
			*ARENA_PUSH(arena, found.list, found.n, found.room) =
				arena_printf(arena,
					     "%.*s holds tasks as JSON, which "
					     "are not read: let Task Master "
					     "write them as Markdown files",
					     (int)survey->others[i].len,
					     survey->others[i].at);
	*out = found.list;
	return found.n;
}
