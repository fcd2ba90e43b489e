/* Lines broken between words, and cut by columns. */
#include "report/fit.h"

#include "base/unicode.h"

enum { ESCAPE = '\033', LEAST = 12 };

/* ---- text with colours in it ---- */

/* The bytes of the escape sequence that begins at `at`; 0 where none does. */
static size_t escape_at(struct span text, size_t at)
{
	size_t end = at + 2;

	if (text.at[at] != ESCAPE || end > text.len || text.at[at + 1] != '[')
		return 0;
	while (end < text.len && !char_is_letter(text.at[end]))
		end++;
	return end < text.len ? end + 1 - at : 0;
}

/* Up to the next escape sequence, or the end. */
static struct span plain_part(struct span text)
{
	const char *end = text.len ? memchr(text.at, ESCAPE, text.len) : NULL;

	return end ? span_between(text.at, end) : text;
}

static size_t width_of(struct span text)
{
	size_t width = 0;

	while (text.len) {
		struct span part = plain_part(text);
		size_t skip;

		width += text_width(part);
		text = span_from(text, part.len);
		skip = text.len ? escape_at(text, 0) : 0;
		text = span_from(text, skip ? skip : text.len > 0);
	}
	return width;
}

/* ---- words ---- */

/* Where what begins here and must end in `close` ends; 0 where it does not. */
static size_t closed_at(struct span text, const char *close)
{
	ptrdiff_t at = span_find(text, close);

	return at < 0 ? 0 : (size_t)at + strlen(close);
}

/*
 * The length of a code span or comment at `at`; 0 where none begins, or where
 * it is wider than a line and has to be broken like other text.
 */
static size_t whole_at(struct span text, size_t at, size_t room)
{
	struct span rest = span_from(text, at);
	size_t len = 0;

	if (rest.at[0] == '`') {
		len = closed_at(span_from(rest, 1), "`");
		len += len > 0;
	} else if (span_starts(rest, "<!--")) {
		len = closed_at(rest, "-->");
	}
	return len && width_of(span_first(rest, len)) <= room ? len : 0;
}

/* The next word: what is not broken. */
static struct span next_word(struct span text, size_t room)
{
	size_t end = 0;

	while (end < text.len && text.at[end] != ' ') {
		size_t whole = whole_at(text, end, room);

		end += whole ? whole : 1;
	}
	return span_first(text, end);
}

/* Scripts that are written without spaces are broken between characters. */
static bool has_wide(struct span word)
{
	for (size_t i = 0; i + 2 < word.len; i++) {
		unsigned char c = (unsigned char)word.at[i];

		/* U+3000 to U+9FFF in UTF-8: kana and ideographs. */
		if (c >= 0xe3 && c <= 0xe9)
			return true;
	}
	return false;
}

/* ---- one line ---- */

struct fitting {
	struct buf *out;
	size_t width, hang;
	size_t at; /* the column that comes next */
	bool is_empty; /* no word is on this line yet */
};

static void break_line(struct fitting *f)
{
	buf_addf(f->out, "\n%*s", (int)f->hang, "");
	f->at = f->hang;
	f->is_empty = true;
}

static void add_blanks(struct fitting *f, size_t n)
{
	buf_addf(f->out, "%*s", (int)n, "");
	f->at += n;
}

/* A word that fills this line and begins others. */
static void add_broken(struct fitting *f, struct span word)
{
	while (word.len) {
		size_t left = f->width > f->at ? f->width - f->at : 0;
		struct span part = text_first_columns(word, left);

		if (!part.len && f->at > f->hang) {
			break_line(f);
			continue;
		}
		if (!part.len)
			part = word;
		buf_add(f->out, part);
		f->at += text_width(part);
		word = span_from(word, part.len);
	}
}

static void add_word(struct fitting *f, size_t blanks, struct span word)
{
	size_t columns = width_of(word);
	bool is_wide = has_wide(word);

	if (!f->is_empty && !is_wide && f->at + blanks + columns > f->width)
		break_line(f);
	else if (!f->is_empty)
		add_blanks(f, blanks);
	f->is_empty = false;
	if (is_wide && f->at + columns > f->width) {
		add_broken(f, word);
		return;
	}
	buf_add(f->out, word);
	f->at += columns;
	/* What no line holds goes on where the terminal itself breaks it. */
	if (f->at > f->width)
		f->at %= f->width;
}

static size_t count_blanks(struct span text)
{
	size_t n = 0;

	while (n < text.len && text.at[n] == ' ')
		n++;
	return n;
}

void fit_line(struct buf *out, struct span line, size_t width, size_t hang)
{
	struct fitting f = { .out = out, .width = width, .is_empty = true };

	if (!width || width_of(line) <= width) {
		buf_add(out, line);
		buf_addc(out, '\n');
		return;
	}
	f.hang = hang + LEAST > width ? 0 : hang;
	f.at = count_blanks(line);
	buf_add(out, span_first(line, f.at));
	line = span_from(line, f.at);
	for (size_t blanks = 0; line.len; blanks = count_blanks(line)) {
		struct span word;

		line = span_from(line, blanks);
		word = next_word(line, width - f.hang);
		add_word(&f, blanks, word);
		line = span_from(line, word.len);
	}
	buf_addc(out, '\n');
}

/* ---- many ---- */

/* "checked: " in front of what is indented: its length, or 0. */
static size_t label_at(struct span line, size_t lead)
{
	size_t end = lead;

	while (end < line.len && char_is_letter(line.at[end]))
		end++;
	return lead && end > lead && span_starts(span_from(line, end), ": ")
		       ? end + 2 - lead
		       : 0;
}

static struct span skip_escapes(struct span text)
{
	size_t escape;

	while (text.len && (escape = escape_at(text, 0)) > 0)
		text = span_from(text, escape);
	return text;
}

/* "- one", "? another", the mark coloured or not. */
static bool is_entry(struct span line)
{
	line = skip_escapes(line);
	if (!line.len || !strchr("-*+!?", line.at[0]))
		return false;
	return span_starts(skip_escapes(span_from(line, 1)), " ");
}

/*
 * Where lines after this one begin: below the text after a label, which is a
 * word and a colon or ends in two blanks, if that is on the left half.
 */
static size_t hang_of(struct span line, size_t width)
{
	size_t lead = count_blanks(line), column = lead, at = lead;
	size_t label = label_at(line, lead);

	while (at < line.len && column <= width / 2) {
		size_t escape = escape_at(line, at);
		size_t blanks = count_blanks(span_from(line, at));

		if (blanks > 1 && column + blanks <= width / 2)
			return column + blanks;
		/* Bytes that go on with a character take no column. */
		if (!escape)
			column += ((unsigned char)line.at[at] & 0xc0) != 0x80;
		at += escape ? escape : 1;
	}
	if (label && lead + label <= width / 2)
		return lead + label;
	return is_entry(span_from(line, lead)) ? lead + 2 : lead;
}

void fit_lines(struct buf *out, struct span text, size_t width)
{
	struct span line;

	if (!width) {
		buf_add(out, text);
		return;
	}
	while (span_next_line(&text, &line))
		fit_line(out, line, width, hang_of(line, width));
}
