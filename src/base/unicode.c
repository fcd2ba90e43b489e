/* Text checked, and what is made of it for ids and anchors. */
#include "base/fold.h"

bool text_is_utf8(struct span text, size_t *at)
{
	size_t i = 0;

	while (i < text.len) {
		utf8proc_int32_t c;
		utf8proc_ssize_t n;

		/* Most text is ASCII: eight bytes at a time. */
		while (i + 8 <= text.len) {
			uint64_t word;

			memcpy(&word, text.at + i, 8);
			if ((word & 0x8080808080808080u) ||
			    ((word - 0x0101010101010101u) & ~word &
			     0x8080808080808080u))
				break;
			i += 8;
		}
		if (i == text.len)
			break;
		if ((unsigned char)text.at[i] < 0x80 && text.at[i]) {
			i++;
			continue;
		}
		n = utf8proc_iterate((const utf8proc_uint8_t *)text.at + i,
				     (utf8proc_ssize_t)(text.len - i), &c);
		if (n <= 0 || !c) {
			*at = i;
			return false;
		}
		i += (size_t)n;
	}
	return true;
}

size_t text_emoji_length(struct span text)
{
	struct span rest = text, before = text;
	utf8proc_int32_t c;
	bool any = false;

	while (code_point_next(&rest, &c) &&
	       (c == ' ' || (c >= 0x80 && (code_point_is_emoji(c) ||
					   code_point_is_hidden(c))))) {
		any |= c != ' ';
		before = rest;
	}
	return any ? text.len - before.len : 0;
}

struct span text_slug(struct arena *arena, struct span text)
{
	struct fold_writer out = writer_for(arena, text.len);
	utf8proc_int32_t c;
	bool gap = false;

	while (code_point_next(&text, &c)) {
		c = straighten(c);
		if (c == '\'')
			continue;
		if (!code_point_is_letter(c) && !code_point_is_number(c) &&
		    !code_point_is_mark(c)) {
			gap = out.len > 0;
			continue;
		}
		if (gap)
			writer_put(&out, '-');
		gap = false;
		writer_put(&out, utf8proc_tolower(c));
	}
	return writer_text(&out);
}

struct span text_anchor(struct arena *arena, struct span heading)
{
	struct fold_writer out = writer_for(arena, heading.len);
	utf8proc_int32_t c;

	heading = span_trim(heading);
	while (code_point_next(&heading, &c)) {
		if (code_point_is_blank((uint32_t)c))
			writer_put(&out, '-');
		else if (c == '-' || c == '_' || code_point_is_letter(c) ||
			 code_point_is_number(c) || code_point_is_mark(c))
			writer_put(&out, utf8proc_tolower(c));
	}
	return writer_text(&out);
}

void text_library_version(struct buf *out)
{
	buf_adds(out, utf8proc_version());
}
