#include "adopt/unseen.h"

#include "base/unicode.h"

/* ---- a status that is written and not read ---- */

/* "**Status:** open" → "open"; nothing where the line is none. */
static struct span status_in_line(struct span line, struct arena *arena)
{
	struct span name = span_trim(line), value;
	ptrdiff_t colon;

	while (name.len && strchr("*-#>|_ ", name.at[0]))
		name = span_from(name, 1);
	colon = span_find_char(name, ':');
	if (colon < 3 || colon > 24)
		return SPAN_NONE;
	value = span_from(name, (size_t)colon + 1);
	name = span_first(name, (size_t)colon);
	while (name.len && strchr("* ", name.at[name.len - 1]))
		name.len--;
	while (value.len && strchr("* ", value.at[0]))
		value = span_from(value, 1);
	return is_status_name(text_fold_name(arena, name)) ? span_trim(value)
							   : SPAN_NONE;
}

struct unseen_status {
	size_t seen, unread;
	size_t no_blank; /* right below a line of text */
	const struct item *first;
	size_t line; /* of the first, from 1 */
};

static void look_for_status(struct unseen_status *out, const struct item *item,
			    struct arena *arena)
{
	struct span rest = item_lines(item), line, before = SPAN_NONE;

	while (span_next_line(&rest, &line)) {
		if (status_in_line(line, arena).len) {
			out->seen++;
			if (item_status(item).len)
				return;
			out->unread++;
			out->no_blank += span_trim(before).len > 0 &&
					 before.at[0] != '#';
			if (!out->first) {
				out->first = item;
				out->line =
					outline_place(
						&item_doc(item)->outline,
						(size_t)(line.at -
							 document_source(
								 item_doc(item))
								 .at))
						.line;
			}
			return;
		}
		before = line;
	}
}

static const char *cure_of(const struct unseen_status *status)
{
	if (2 * status->no_blank > status->unread)
		return "put a blank line above it, or end the line before "
		       "with two blanks";
	return "put it right below the heading, on a line of its own";
}

size_t unseen_in(const struct hypothesis *kind, struct span **out,
		 struct arena *arena)
{
	struct unseen_status status = { 0 };
	size_t n = 0;

	*out = ARENA_ARRAY(arena, struct span, 1);
	for (size_t i = 0; i < kind->backlog.n_items; i++)
		if (kind->backlog.items[i]->parts[0].form != FORM_ROW)
			look_for_status(&status, kind->backlog.items[i], arena);
	if (status.unread < 2 && status.unread < kind->facts.n)
		return 0;
	(*out)[n++] = arena_printf(
		arena,
		"A status is written in %zu of %zu items and can be read in "
		"%zu: %s (%.*s:%zu is the first)",
		status.seen, kind->facts.n, status.seen - status.unread,
		cure_of(&status), (int)item_doc(status.first)->path.len,
		item_doc(status.first)->path.at, status.line);
	return n;
}

/* ---- forms that cannot be read ---- */

static bool holds_html_table(const struct document *doc)
{
	return span_find(document_source(doc), "<table") >= 0;
}

/* "As a cook, I want …" below another line of its paragraph: not read by itself. */
struct joined_stories {
	size_t n, first; /* the line of the first, from 1 */
};

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

static void find_joined_stories(struct joined_stories *out,
				const struct document *doc, struct arena *arena)
{
	const struct outline *outline = &doc->outline;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		struct span all = outline_source(outline, i);
		struct span rest = all, line;

		if (outline->blocks[i].kind != BLOCK_PARAGRAPH ||
		    outline->blocks[i].parent != NO_BLOCK ||
		    !span_next_line(&rest, &line))
			continue;
		while (span_next_line(&rest, &line)) {
			struct span story =
				span_from(all, (size_t)(line.at - all.at));

			/* "As a cook" may end the line, and "I want" open the next. */
			if (story.len > LONGEST_OPENING)
				story = span_first(story, LONGEST_OPENING);
			if (!story_begins(without_number(story), arena))
				continue;
			if (!out->n++)
				out->first =
					outline_place(
						outline,
						(size_t)(line.at -
							 document_source(doc)
								 .at))
						.line;
		}
	}
}

size_t unseen_files(const struct survey *survey, struct span **out,
		    struct arena *arena)
{
	size_t n = 0, room = 0;

	*out = NULL;
	for (size_t i = 0; i < survey->n; i++) {
		const struct glance *glance = &survey->glances[i];
		const struct document *doc = &survey->docs[i];
		struct joined_stories joined = { 0 };

		if (glance->is_foreign || !document_is_readable(doc))
			continue;
		if (!glance->name)
			continue;
		find_joined_stories(&joined, doc, arena);
		if (joined.n > 1)
			*ARENA_PUSH(arena, *out, n, room) = arena_printf(
				arena,
				"%.*s has %zu stories that are not paragraphs "
				"of their own: put a blank line above each "
				"(line %zu is the first)",
				(int)doc->path.len, doc->path.at, joined.n,
				joined.first);
		if (glance->name != NAME_STRONG || !holds_html_table(doc))
			continue;
		*ARENA_PUSH(arena, *out, n, room) = arena_printf(
			arena,
			"%.*s holds a table in HTML, which is not read: write "
			"it as a Markdown table",
			(int)doc->path.len, doc->path.at);
	}
	for (size_t i = 0; i < survey->n_others; i++)
		if (span_ends(survey->others[i], "tasks/tasks.json"))
			*ARENA_PUSH(arena, *out, n, room) = arena_printf(
				arena,
				"%.*s holds tasks as JSON, which are not read: "
				"let Task Master write them as Markdown files",
				(int)survey->others[i].len,
				survey->others[i].at);
	return n;
}
