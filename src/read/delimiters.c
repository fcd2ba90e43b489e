#include "read/delimiters.h"

#include <stdlib.h>

#include "read/snapshot.h"

/*
 * md4c wants three dashes in each cell of the row below a header; forges are
 * content with one. Such rows are widened in a copy, and offsets mapped back.
 */
static bool is_short_delimiter(struct span line)
{
	bool dash = false, pipe = false, is_short = false;
	size_t dashes = 0;

	line = span_trim(line);
	for (size_t i = 0; i < line.len; i++) {
		char c = line.at[i];

		if (c != '-' && c != '|' && c != ':' && c != ' ' && c != '\t')
			return false;
		if (c == '-')
			dashes++;
		if (c == '|' || i + 1 == line.len) {
			is_short |= dashes > 0 && dashes < 3;
			dashes = 0;
		}
		dash |= c == '-';
		pipe |= c == '|';
	}
	return dash && pipe && is_short;
}

bool delimiters_are_short(struct span text)
{
	struct span line;
	const char *pipe;

	/* Cheap way out: a delimiter row holds "|-", "| -", "|:" or "-|". */
	while ((pipe = text.len ? memchr(text.at, '|', text.len) : NULL)) {
		size_t at = (size_t)(pipe - text.at), start = at;

		while (start && text.at[start - 1] != '\n')
			start--;
		text = span_from(text, start);
		if (!span_next_line(&text, &line))
			break;
		if (is_short_delimiter(line))
			return true;
	}
	return false;
}

static void note_widening(struct widenings *list, size_t at, uint32_t more)
{
	uint32_t before = list->n ? list->at[list->n - 1].added : 0;
	size_t room = list->room ? list->room * 2 : 16;

	if (list->n == list->room) {
		list->at = realloc(list->at, room * sizeof(*list->at));
		if (!list->at)
			abort();
		list->room = room;
	}
	list->at[list->n++] = (struct widening){ (uint32_t)at, before + more };
}

static void widen_row(struct widenings *list, struct buf *out, struct span line)
{
	size_t dashes = 0;

	for (size_t i = 0; i < line.len; i++) {
		char c = line.at[i];
		bool last = c == '-' &&
			    (i + 1 == line.len || line.at[i + 1] != '-');

		buf_addc(out, c);
		dashes = c == '-' ? dashes + 1 : 0;
		if (!last || dashes >= 3)
			continue;
		for (size_t n = dashes; n < 3; n++)
			buf_addc(out, '-');
		note_widening(list, out->len, (uint32_t)(3 - dashes));
	}
}

struct span delimiters_widen(struct widenings *list, struct span text,
			     struct arena *arena)
{
	struct span rest = text, line;
	struct buf out = BUF_INIT;
	size_t len;
	char *copy;

	while (rest.len) {
		const char *start = rest.at;

		span_next_line(&rest, &line);
		if (is_short_delimiter(line))
			widen_row(list, &out, line);
		else
			buf_add(&out, line);
		buf_add(&out, span_between(start + line.len, rest.at));
	}
	len = out.len;
	copy = arena_alloc(arena, len + 1 + SNAPSHOT_SLACK);
	memcpy(copy, out.at, len);
	copy[len] = '\n';
	buf_release(&out);
	return span_of(copy, len);
}

uint32_t widenings_before(const struct widenings *list, uint32_t at)
{
	size_t low = 0, high = list->n;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (list->at[middle].at <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? list->at[low - 1].added : 0;
}
