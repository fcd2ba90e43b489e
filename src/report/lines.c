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
