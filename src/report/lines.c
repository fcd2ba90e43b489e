/* Text in lines that fit a terminal, and in colour where there is any. */
#include "report/outlook.h"

#include "base/unicode.h"

void add_painted(struct buf *out, const struct outlook *outlook,
		 const char *colour, struct span text)
{
	add_coloured(out, outlook->report->use_colour, colour, text);
}

struct span cut_to(struct span text, size_t width, struct arena *arena)
{
	struct span start = clip(text, width * 8), part;

	if (start.len == text.len && text_width(text) <= width)
		return text;
	if (!width)
		return SPAN("");
	part = text_first_columns(start, width - 1);
	while (part.len && part.at[part.len - 1] == ' ')
		part.len--;
	return arena_printf(arena, "%.*s…", (int)part.len, part.at);
}

/* Of the last words as many as take so many columns. */
static struct span last_words(struct span text, size_t most)
{
	size_t from = text.len;

	for (size_t i = text.len; i-- > 0;)
		if (text.at[i] == ' ') {
			if (text_width(span_from(text, i + 1)) > most)
				break;
			from = i;
		}
	return span_from(text, from);
}

struct span cut_inside(struct span text, size_t width, struct arena *arena)
{
	enum { MOST_END = 12, LEAST_START = 8 };
	struct span start = clip(text, width * 8), end;

	if (start.len < text.len || text_width(text) <= width)
		return cut_to(text, width, arena);
	end = last_words(text, MOST_END);
	if (text_width(end) + LEAST_START > width)
		return cut_to(text, width, arena);
	start = cut_to(text, width - text_width(end), arena);
	return arena_printf(arena, "%.*s%.*s", (int)start.len, start.at,
			    (int)end.len, end.at);
}

void add_wrapped(struct buf *out, const struct outlook *outlook,
		 struct span text)
{
	add_indented(out, outlook, text, 0);
}

void add_indented(struct buf *out, const struct outlook *outlook,
		  struct span text, size_t indent)
{
	enum { LEAST = 20 };
	struct span rest = text_shown(outlook->report->arena, text), word;
	size_t width = outlook->report->width, at = 0;

	width = width > indent + LEAST ? width - indent : LEAST;
	if (text.len)
		buf_addf(out, "%*s", (int)indent, "");

	while (span_next_part(&rest, ' ', &word)) {
		size_t columns = text_width(word);

		if (at && at + 1 + columns > width) {
			buf_addf(out, "\n%*s", (int)indent, "");
			at = 0;
		} else if (at) {
			buf_addc(out, ' ');
			at++;
		}
		buf_add(out, word);
		at += columns;
	}
	if (text.len)
		buf_addc(out, '\n');
}
