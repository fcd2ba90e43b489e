/* Text escaped for man(7). */
#include "manual/roff.h"

#include <ctype.h>

enum { LINE_WIDTH = 72 };

static void escape(struct buf *out, char c, bool is_literal)
{
	switch (c) {
	case '\\':
		buf_adds(out, "\\e");
		break;
	case '-':
		buf_adds(out, is_literal ? "\\-" : "-");
		break;
	case '\'':
		buf_adds(out, is_literal ? "\\(aq" : "'");
		break;
	case '`':
		buf_adds(out, "\\(ga");
		break;
	case '^':
		buf_adds(out, "\\(ha");
		break;
	case '~':
		buf_adds(out, "\\(ti");
		break;
	default:
		buf_addc(out, c);
	}
}

void roff_prose(struct buf *out, struct span text, bool is_literal)
{
	for (size_t i = 0; i < text.len; i++)
		escape(out, text.at[i], is_literal);
}

/* The length of "<path>" at the front of `text`; 0 where there is none. */
static size_t placeholder_length(struct span text)
{
	size_t end = 1;

	if (!text.len || text.at[0] != '<')
		return 0;
	while (end < text.len &&
	       (islower((unsigned char)text.at[end]) || text.at[end] == '-'))
		end++;
	/* "<n>" and "<path>", but not tags of HTML such as "<br>" */
	if (end >= text.len || text.at[end] != '>' || end == 1 || end == 3 ||
	    end == 4)
		return 0;
	return end + 1;
}

void roff_code(struct buf *out, struct span code, char font)
{
	for (size_t i = 0; i < code.len; i++) {
		size_t len = placeholder_length(span_from(code, i));

		if (!len) {
			escape(out, code.at[i], true);
			continue;
		}
		buf_adds(out, "\\fI");
		roff_prose(out, span_first(span_from(code, i), len), true);
		buf_addf(out, "\\f%c", font);
		i += len - 1;
	}
}

/* Beyond ASCII, roff wants names, whatever the reader's locale is. */
static void add_ascii(struct buf *out, struct span text)
{
	for (size_t i = 0; i < text.len;) {
		unsigned char c = (unsigned char)text.at[i++];
		unsigned long point = c;

		if (c < 0x80) {
			buf_addc(out, (char)c);
			continue;
		}
		point = c >= 0xf0 ? c & 0x07 : c >= 0xe0 ? c & 0x0f : c & 0x1f;
		while (i < text.len &&
		       ((unsigned char)text.at[i] & 0xc0) == 0x80)
			point = point << 6 |
				((unsigned char)text.at[i++] & 0x3f);
		buf_addf(out, "\\[u%04lX]", point);
	}
}

static char last(const struct buf *buf)
{
	return buf->len ? buf->at[buf->len - 1] : '\n';
}

/*
 * A word that opens a line must not be taken for a request, nor one that ends
 * a line for the end of a sentence, after which roff would put two spaces.
 */
static void add_word(struct buf *out, struct span word, size_t *width)
{
	if (*width && *width + 1 + word.len > LINE_WIDTH) {
		buf_adds(out, strchr(".?!)\"", last(out)) ? "\\&\n" : "\n");
		*width = 0;
	} else if (*width) {
		buf_addc(out, ' ');
		(*width)++;
	}
	if (!*width && (word.at[0] == '.' || word.at[0] == '\''))
		buf_adds(out, "\\&");
	buf_add(out, word);
	*width += word.len;
}

void roff_lines(struct buf *out, struct span text)
{
	struct buf ascii = BUF_INIT;
	struct span line, word, rest;

	add_ascii(&ascii, text);
	rest = buf_span(&ascii);
	while (span_next_line(&rest, &line)) {
		size_t width = 0;

		if (span_is(line, ".br")) {
			buf_adds(out, ".br\n");
			continue;
		}
		while (span_next_part(&line, ' ', &word))
			if (word.len)
				add_word(out, word, &width);
		if (width)
			buf_addc(out, '\n');
	}
	buf_release(&ascii);
}

void roff_verbatim(struct buf *out, struct span text)
{
	struct span line;

	buf_adds(out, ".nf\n");
	while (span_next_line(&text, &line)) {
		if (line.len && (line.at[0] == '.' || line.at[0] == '\''))
			buf_adds(out, "\\&");
		add_ascii(out, line);
		buf_addc(out, '\n');
	}
	buf_adds(out, ".fi\n");
}
