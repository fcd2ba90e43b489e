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

/*
 * The bytes of a character, at `at`, of a script that is written without
 * spaces: lines may break before and after it. U+3000 to U+9FFF and the full
 * width forms, all of three bytes; 0 for another.
 */
static size_t wide_at(struct span text, size_t at)
{
	unsigned char c = (unsigned char)text.at[at], next;

	if (at + 2 >= text.len)
		return 0;
	next = (unsigned char)text.at[at + 1];
	return (c >= 0xe3 && c <= 0xe9) ||
			       (c == 0xef && next >= 0xbc && next <= 0xbd)
		       ? 3
		       : 0;
}

static bool is_any_at(struct span text, size_t at, const char *const *signs,
		      size_t *len)
{
	for (; *signs; signs++)
		if (span_starts(span_from(text, at), *signs)) {
			*len = strlen(*signs);
			return true;
		}
	return false;
}

/* No line ends with these. */
static bool opens_at(struct span text, size_t at)
{
	static const char *const signs[] = { "\"", "(",	 "[",  "「", "『", "（",
					     "【", "《", "〈", "“",  NULL };
	size_t len;

	return is_any_at(text, at, signs, &len);
}

/* No line begins with these; their length, or 0. */
static size_t closing_at(struct span text, size_t at)
{
	static const char *const signs[] = {
		"\"", ")",  "]",  ",",	".",  ":",  ";",  "!",	"?",
		"」", "』", "）", "】", "》", "〉", "”",  "、", "。",
		"，", "：", "；", "！", "？", "．", "ー", "…",	NULL,
	};
	size_t len;

	return is_any_at(text, at, signs, &len) ? len : 0;
}

/*
 * What of a word stays on one line: all of it, but wide characters stand alone,
 * with the signs that open or close something beside them.
 */
static struct span next_piece(struct span word, size_t room)
{
	size_t end = 0, closing;
	bool opens = false, is_wide = false;

	while (end < word.len && !(is_wide && !opens)) {
		size_t whole = whole_at(word, end, room);
		size_t wide = whole ? 0 : wide_at(word, end);

		if (wide && end && !opens)
			return span_first(word, end);
		opens = opens_at(word, end);
		is_wide = wide > 0;
		end += whole ? whole : wide ? wide : 1;
	}
	while (end < word.len && (closing = closing_at(word, end)) > 0)
		end += closing;
	return span_first(word, end);
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

static void add_piece(struct fitting *f, size_t blanks, struct span piece)
{
	size_t columns = width_of(piece);

	if (!f->is_empty && f->at + blanks + columns > f->width)
		break_line(f);
	else if (!f->is_empty)
		add_blanks(f, blanks);
	f->is_empty = false;
	buf_add(f->out, piece);
	f->at += columns;
	/* What no line holds goes on where the terminal itself breaks it. */
	if (f->at > f->width)
		f->at %= f->width;
}

static void add_word(struct fitting *f, size_t blanks, struct span word)
{
	while (word.len) {
		struct span piece = next_piece(word, f->width - f->hang);

		add_piece(f, blanks, piece);
		word = span_from(word, piece.len);
		blanks = 0;
	}
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
