/*
 * Of a value that shows what it was before, or what it could have been, what
 * it is now: "Idea → Ready", "[ ] Idea [x] Ready", "~~idea~~ ready".
 */
#include "backlog/value.h"

#include "backlog/kind.h"
#include "base/unicode.h"
#include "read/box.h"

/* ---- arrows ---- */

size_t arrow_length(struct span text)
{
	static const char *const arrows[] = { "→",	"⇒", "➜",  "➔", "⟶",
					      "➡️", "➡", "->", "=>" };

	for (size_t i = 0; i < sizeof(arrows) / sizeof(*arrows); i++)
		if (span_starts(text, arrows[i]))
			return strlen(arrows[i]);
	return 0;
}

/* The first arrow at or after `from`; its length, or 0 without one. */
static size_t next_arrow(struct span text, size_t from, size_t *at)
{
	for (size_t i = from; i < text.len; i++) {
		size_t len;

		if (text.at[i] != '-' && text.at[i] != '=' &&
		    (unsigned char)text.at[i] != 0xE2)
			continue;
		*at = i;
		len = arrow_length(span_from(text, i));
		if (len)
			return len;
	}
	return 0;
}

/* "[2](2.md)", "ADR-6", "#12": what a state points to is not a state. */
static bool is_pointer(struct span text)
{
	if (strchr("[#", text.at[0]))
		return true;
	for (size_t i = 0; i < text.len && !char_is_space(text.at[i]); i++)
		if (char_is_digit(text.at[i]))
			return true;
	return false;
}

/* The hyphens of "-->" and "==>". */
static struct span without_shaft(struct span text)
{
	while (text.len && strchr("-=", text.at[text.len - 1]))
		text.len--;
	return span_trim(text);
}

/* Cuts a text at its one arrow; false without one, or with several. */
static bool cut_at_arrow(struct span text, struct span *before,
			 struct span *after)
{
	size_t at, other, len = next_arrow(text, 0, &at);

	if (!len || next_arrow(text, at + len, &other))
		return false;
	*before = without_shaft(span_first(text, at));
	*after = span_trim(span_from(text, at + len));
	return after->len > 0;
}

struct span value_after_arrow(struct span text)
{
	struct span before, after;

	return cut_at_arrow(text, &before, &after) ? after : SPAN_NONE;
}

struct span value_at_last(struct span text)
{
	size_t at, len = next_arrow(text, 0, &at);
	struct span before, after;

	/* "~~Idea~~ → ~~Doing~~ → Ready": what was struck out left its arrow. */
	while (len && !at) {
		text = span_trim(span_from(text, len));
		len = next_arrow(text, 0, &at);
		if (!len)
			return text;
	}
	/* Of more than one it is a chain, of which nobody can tell the state. */
	if (!cut_at_arrow(text, &before, &after))
		return SPAN_NONE;
	return before.len && is_pointer(after) ? before : after;
}

/* ---- choices ---- */

enum { FEWEST_CHOICES = 3, WORDS_OF_A_STATE = 3, WORDS_OF_A_CHOICE = 6 };

static bool is_choice(struct span piece, size_t most_words)
{
	size_t words = text_count_words(piece);

	return words > 0 && words <= most_words;
}

bool value_is_choice(struct span text, char sign)
{
	struct span rest = text, piece;
	size_t n = 0;

	while (span_next_part(&rest, sign, &piece)) {
		if (!is_choice(piece, n < FEWEST_CHOICES - 1
					      ? WORDS_OF_A_STATE
					      : WORDS_OF_A_CHOICE))
			return false;
		for (size_t i = 0; n < FEWEST_CHOICES - 1 && i < piece.len; i++)
			if (char_is_digit(piece.at[i]) || piece.at[i] == ':')
				return false;
		n++;
	}
	return n >= FEWEST_CHOICES;
}

static bool is_amount(struct span piece)
{
	double number;

	return value_number(span_trim(piece), &number);
}

/* "1 / 2 / 3 / 5 / 8", "3 | 5 | 8": amounts side by side. */
static bool is_scale(struct span text, char sign)
{
	struct span rest = text, piece;
	size_t n = 0;

	while (span_next_part(&rest, sign, &piece)) {
		if (!is_amount(piece))
			return false;
		n++;
	}
	return n >= FEWEST_CHOICES;
}

/* "One of: Draft, Ready", "Options: low | high", "Choose low or high". */
static bool names_choices(struct span text)
{
	static const char *const words[] = {
		"one of",	   "either",	     "choose",
		"choose from",	   "choose one of",  "pick one of",
		"select one of",   "select",	     "options",
		"possible values", "allowed values", "valid values",
		"values",	   "eines von",	     "eine von",
		"mögliche werte",  "uno de",	     "una de",
		"opciones",	   "valores",	     "un de",
		"choisir",	   "valeurs",	     "um de",
		"uma de",	   "opções",	     "uno di",
		"valori",	   "een van",	     "opties",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct span rest = span_from(text, strlen(words[i]));

		if (span_starts_nocase(text, words[i]) && rest.len > 1 &&
		    strchr(": ", rest.at[0]) &&
		    (span_find_char(rest, ',') > 0 ||
		     span_find_char(rest, '|') > 0 ||
		     span_find_char(rest, '/') > 0 ||
		     span_find(rest, " or ") > 0))
			return true;
	}
	return false;
}

bool value_is_undecided(struct span text)
{
	text = span_trim(text);
	if (text.len > 2 && strchr("[({", text.at[0]) &&
	    strchr("])}", text.at[text.len - 1]))
		text = span_of(text.at + 1, text.len - 2);
	if (names_choices(text))
		return true;
	for (const char *sign = "|/"; *sign; sign++)
		if (span_find_char(text, *sign) >= 0 &&
		    (value_is_choice(text, *sign) || is_scale(text, *sign)))
			return true;
	return false;
}

/* ---- boxes ---- */

/* The words after a box, up to the next one, which sets `*next`. */
static struct span words_of_box(struct span text, size_t from, size_t *next)
{
	char mark;
	size_t end = from + 1;
	struct span words;

	while (end < text.len && !(text.at[end - 1] == ' ' &&
				   box_length(span_from(text, end), &mark)))
		end++;
	*next = end;
	if (from >= text.len)
		return SPAN("");
	words = span_trim(span_of(text.at + from, end - from));
	while (words.len && strchr("/|,;", words.at[words.len - 1]))
		words = span_trim(span_first(words, words.len - 1));
	return words;
}

static bool says_done(struct span words)
{
	for (const char *const *done = usual_done; *done; done++)
		if (span_is_nocase(words, *done))
			return true;
	return false;
}

/* Nobody ticks it once it is so: "[ ] Not started" tells a state. */
static bool says_not_begun(struct span words)
{
	static const char *const open[] = {
		"not started", "not begun", "not yet started", "to do", "todo",
		"pending",     NULL
	};

	for (const char *const *one = open; *one; one++)
		if (span_is_nocase(words, *one))
			return true;
	return false;
}

/* "⬜ Not started" is a sign and its state; "⬜ Done" is a box nobody ticked. */
static bool is_sign(struct span text, struct span words)
{
	static const char *const squares[] = { "⬜", "🔲", "□", "◻" };

	for (size_t i = 0; i < sizeof(squares) / sizeof(*squares); i++)
		if (span_starts(text, squares[i]))
			return !says_done(words);
	return says_not_begun(words);
}

bool value_has_boxes(struct span text)
{
	char mark = 0;
	size_t len = box_length(text, &mark), next;

	if (!len || !words_of_box(text, len, &next).len || next >= text.len)
		return false;
	return box_length(span_from(text, next), &mark) > 0;
}

struct span value_ticked(struct span text)
{
	struct span ticked = SPAN(""), marked = SPAN("");
	size_t n_ticked = 0, n_boxes = 0, len;
	char mark = 0;

	for (size_t at = 0; (len = box_length(span_from(text, at), &mark));) {
		struct span words = words_of_box(text, at + len, &at);

		if (!words.len)
			return text;
		n_boxes++;
		if (mark != ' ' || is_sign(text, words))
			marked = words;
		if (mark == 'x' && n_ticked++ == 0)
			ticked = words;
	}
	if (!n_boxes || n_ticked > 1)
		return text;
	/* "[~] In progress", "⬜ To do": a sign in front of the only one there is. */
	return n_ticked || n_boxes > 1 ? ticked : marked;
}

/* ---- struck out ---- */

struct span value_unstruck(struct span text)
{
	while (span_starts(text, "~~")) {
		ptrdiff_t end = span_find(span_from(text, 2), "~~");

		if (end <= 0)
			return text;
		text = span_trim(span_from(text, (size_t)end + 4));
	}
	return text;
}
