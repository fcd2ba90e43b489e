/* A stranger's words in Markdown, and places with their links. */
#include "report/markdown.h"

#include "base/unicode.h"
#include "report/inert.h"
#include "report/place.h"

/* No single text may crowd out the others. */
enum { MOST_OF_A_TEXT = 800 };

static const char *entity_of(char c)
{
	return c == '&'	  ? "&amp;"
	       : c == '<' ? "&lt;"
	       : c == '>' ? "&gt;"
			  : NULL;
}

static void add_plain_char(struct buf *out, char c)
{
	const char *entity = entity_of(c);

	if (c && strchr("\\`*_{}[]()|~$#", c))
		buf_addc(out, '\\');
	if (entity)
		buf_adds(out, entity);
	else
		buf_addc(out, c);
}

void md_plain(struct buf *out, struct span text)
{
	struct buf shown = BUF_INIT;
	size_t start = out->len, i = 0;

	text_show(&shown, text);
	text = buf_span(&shown);
	for (; i < text.len && out->len - start < MOST_OF_A_TEXT; i++) {
		if (wants_break(text, i))
			buf_adds(out, MD_BREAK);
		add_plain_char(out, text.at[i]);
	}
	for (; i < text.len && ((unsigned char)text.at[i] & 0xC0) == 0x80; i++)
		buf_addc(out, text.at[i]);
	if (i < text.len)
		buf_adds(out, "…");
	buf_release(&shown);
}

/* A backtick would end code, a bar a cell, and "##[" is a command in a log. */
static bool is_plain_code(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (strchr("`|#", text.at[i]))
			return false;
	return true;
}

void md_code(struct buf *out, struct span text)
{
	if (is_plain_code(text)) {
		buf_addc(out, '`');
		buf_add(out, text);
		buf_addc(out, '`');
		return;
	}
	buf_adds(out, "<code>");
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];

		if (char_is_letter(c) || char_is_digit(c) ||
		    (unsigned char)c >= 0x80 || strchr(" /-", c))
			buf_addc(out, c);
		else
			buf_addf(out, "&#%d;", c);
	}
	buf_adds(out, "</code>");
}

static bool is_plain_path_byte(char c)
{
	return char_is_letter(c) || char_is_digit(c) ||
	       (c && strchr("/._-~", c));
}

static void add_address(struct buf *out, struct span path)
{
	for (size_t i = 0; i < path.len; i++) {
		if (is_plain_path_byte(path.at[i]))
			buf_addc(out, path.at[i]);
		else
			buf_addf(out, "%%%02X", (unsigned char)path.at[i]);
	}
}

static void end_link(const struct report *report, struct buf *out,
		     struct span path, size_t line)
{
	buf_addf(out, "](%.*s", (int)report->link_base.len,
		 report->link_base.at);
	add_address(out, path);
	buf_addf(out, "#L%zu)", line);
}

void md_place(const struct report *report, struct buf *out, struct span path,
	      size_t line, bool is_there)
{
	struct buf place = BUF_INIT;
	bool links = report->link_base.len && is_there;

	show_path(report, &place, path);
	buf_addf(&place, ":%zu", line);
	if (links)
		buf_addc(out, '[');
	md_code(out, buf_span(&place));
	if (links)
		end_link(report, out, path, line);
	buf_release(&place);
}

void md_line(const struct report *report, struct buf *out, struct span path,
	     size_t line, bool is_there)
{
	bool links = report->link_base.len && is_there;

	buf_addf(out, "%sline %zu", links ? "[" : "", line);
	if (links)
		end_link(report, out, path, line);
	buf_adds(out, ":");
}

void md_name(const struct report *report, struct buf *out, struct span name,
	     struct span path, size_t line, bool is_there)
{
	bool links = report->link_base.len && is_there;

	buf_adds(out, links ? "**[" : "**");
	md_plain(out, name);
	if (links)
		end_link(report, out, path, line);
	buf_adds(out, "**");
}

/* ---- room ---- */

bool md_fits(const struct writing *to, const struct buf *piece)
{
	return to->out->len + piece->len + MD_FOOT <= to->most;
}

void md_left_out(const struct writing *to, size_t n, const char *one,
		 const char *many)
{
	if (n)
		buf_addf(to->out, "\n%zu more %s left out here.\n", n,
			 n == 1 ? one : many);
}
