/* Lanes whose headings repeat the ids of others, in short. */
#include "seek/headings-again.h"
#include "seek/inside.h"
#include "seek/sections.h"

#include "base/unicode.h"

/* One heading with an id. */
struct told {
	struct span id, lane, text; /* folded; the heading above; the source */
	struct span title; /* without the id, folded as a name */
};

struct told_list {
	struct told *list;
	size_t n, room;
};

/* From a heading to the next one that is not below it. */
static struct span text_of(const struct document *doc, uint32_t heading)
{
	const struct outline *outline = &doc->outline;
	struct span source = document_source(doc);
	size_t start = outline->blocks[heading].start, end = source.len;

	for (uint32_t i = heading + 1; i < outline->n_blocks; i++)
		if (is_own_heading(outline, i) &&
		    outline->blocks[i].level <=
			    outline->blocks[heading].level) {
			end = outline->blocks[i].start;
			break;
		}
	return span_of(source.at + start, end - start);
}

static void list_told(struct told_list *out, const struct document *doc,
		      uint8_t level, struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	struct span lane = SPAN_NONE;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		struct span text;
		struct lead lead;

		if (!is_own_heading(outline, i) ||
		    outline->blocks[i].level > level)
			continue;
		text = span_trim(outline_text_copy(outline, i, arena));
		if (outline->blocks[i].level < level) {
			lane = outline->blocks[i].level > 1 ? text : SPAN_NONE;
			continue;
		}
		lead_read(&lead, text, arena);
		if (lead.kind == LEAD_PREFIX)
			*ARENA_PUSH(arena, out->list, out->n, out->room) =
				(struct told){ text_fold_case(arena, lead.all),
					       lane, text_of(doc, i),
					       text_fold_name(arena,
							      lead.rest) };
	}
}

enum { LINES_OF_STATE = 10 };

/* "**Status**: …" in one of its first lines. */
static bool has_state(struct span text, struct arena *arena)
{
	struct span line;

	for (size_t i = 0; i < LINES_OF_STATE && span_next_line(&text, &line);
	     i++) {
		ptrdiff_t end;

		while (line.len && strchr("*->|_ ", line.at[0]))
			line = span_from(line, 1);
		end = span_find_char(line, ':');
		if (end <= 0)
			continue;
		line = span_first(line, (size_t)end);
		while (line.len && strchr("*_ ", line.at[line.len - 1]))
			line.len--;
		if (is_status_name(text_fold_name(arena, line)))
			return true;
	}
	return false;
}

/*
 * Do they share a word, or has one no title? "T-1: Water" of one milestone and
 * "T-1: Fonts" of the next are two items.
 */
static bool are_called_alike(struct span a, struct span b)
{
	struct span word, other, rest;

	if (!a.len || !b.len)
		return true;
	while (span_next_part(&a, ' ', &word)) {
		rest = b;
		while (word.len > 2 && span_next_part(&rest, ' ', &other))
			if (span_eq(word, other))
				return true;
	}
	return false;
}

/* Does the id stand below another heading, with more text? */
static bool is_told_elsewhere(const struct told_list *all,
			      const struct told *one, struct arena *arena)
{
	bool is_state = lane_phase(one->lane, arena) != PHASE_UNKNOWN ||
			is_archive_name(one->lane, arena);

	for (size_t i = 0; i < all->n; i++) {
		const struct told *other = &all->list[i];

		if (span_eq(other->id, one->id) &&
		    are_called_alike(one->title, other->title) &&
		    !span_eq(other->lane, one->lane) &&
		    other->text.len > one->text.len &&
		    (!is_state || has_state(other->text, arena)))
			return true;
	}
	return false;
}

/* More are not compared with all others. */
enum { MOST_COMPARED = 500 };

struct span headings_without_repeated(const struct document *doc, uint8_t level,
				      struct arena *arena)
{
	struct lane_names names = { 0 };
	struct told_list all = { 0 };

	list_told(&all, doc, level, arena);
	for (size_t i = 0; i < all.n && all.n < MOST_COMPARED; i++) {
		struct span lane = all.list[i].lane;
		bool is_repeat = lane.len > 0;

		for (size_t j = 0; j < all.n && is_repeat; j++)
			is_repeat =
				!span_eq(all.list[j].lane, lane) ||
				is_told_elsewhere(&all, &all.list[j], arena);
		if (is_repeat)
			lane_names_add(&names, lane);
	}
	return lane_names_say(&names, "not lane:", arena);
}
