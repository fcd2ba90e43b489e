/* Ids among letters: how long each is, and where a list of them ends. */
#include "backlog/letters.h"

#include "backlog/id.h"
#include "backlog/item-words.h"
#include "base/unicode.h"

static struct span rest_of(const struct letters *l, size_t i, size_t end)
{
	return i < end ? span_of(l->at + i, end - i) : SPAN("");
}

static bool is_same(struct span a, struct span b)
{
	for (size_t i = 0; i < a.len; i++)
		if (char_lower(a.at[i]) != char_lower(b.at[i]))
			return false;
	return true;
}

/* "T037" among items that are called T042, or with zeros in front: "T007". */
static bool is_glued(struct span word, struct span title)
{
	struct opening opening;
	struct span own;
	size_t n = 0, letters = 0;

	while (n < word.len && char_is_letter(word.at[n]))
		n++;
	if (!n || n == word.len || !id_is_number(span_from(word, n)))
		return false;
	if (word.at[n] == '0' && n + 1 < word.len)
		return true;
	if (!id_opens(title, OPENS_INNER, &opening))
		return false;
	own = opening.id;
	while (letters < own.len && char_is_letter(own.at[letters]))
		letters++;
	return letters == n && letters < own.len &&
	       char_is_digit(own.at[letters]) &&
	       is_same(span_first(own, n), span_first(word, n));
}

/* "2", "1.4" in front of `rest`: the length of the number, or 0. */
static size_t number_length(struct span rest)
{
	size_t n = 0;

	while (n < rest.len && (char_is_digit(rest.at[n]) ||
				(n && rest.at[n] == '.' && n + 1 < rest.len &&
				 char_is_digit(rest.at[n + 1]))))
		n++;
	return text_word_goes_on(rest, n) ||
			       (n < rest.len && strchr("@=\\:%", rest.at[n]))
		       ? 0
		       : n;
}

/*
 * The words in front of a number: "Task" of "Task 2", "User Stories" of "User
 * Stories 1 and 2". Empty where no number follows them after a blank.
 */
static struct span words_of(struct span rest)
{
	enum { LONGEST_WORDS = 40, MOST_WORDS = 3 };
	size_t n = 0, blanks = 0;

	while (n < rest.len && n < LONGEST_WORDS && blanks <= MOST_WORDS &&
	       (char_is_letter(rest.at[n]) || (rest.at[n] & 0x80) ||
		rest.at[n] == ' '))
		blanks += rest.at[n++] == ' ';
	return n > 2 && n < rest.len && rest.at[n - 1] == ' ' &&
			       char_is_digit(rest.at[n])
		       ? span_first(rest, n - 1)
		       : SPAN("");
}

/*
 * The length of "Task 2" among items that are called Task 1 and Task 3, and of
 * "Tasks 2": the word of the item's own id, a blank and a number; or 0.
 */
static size_t worded_length(struct span rest, struct span title)
{
	struct span words = words_of(rest);
	struct opening opening;
	size_t n = 0, number;

	if (!words.len || !id_opens(title, OPENS_SERIES, &opening))
		return 0;
	while (n < opening.id.len && !char_is_digit(opening.id.at[n]))
		n++;
	if (n < 2 || opening.id.at[n - 1] != ' ' ||
	    !item_words_agree(span_first(opening.id, n - 1), words))
		return 0;
	number = number_length(span_from(rest, words.len + 1));
	return number ? words.len + 1 + number : 0;
}

size_t letters_worded_length(const struct letters *l, size_t i, size_t end)
{
	struct span rest = rest_of(l, i, end), words = words_of(rest);
	size_t number = words.len && item_word(words).len
				? number_length(span_from(rest, words.len + 1))
				: 0;

	return number ? words.len + 1 + number : 0;
}

static bool is_of_id(char c)
{
	return char_is_letter(c) || char_is_digit(c) || strchr("-_.", c);
}

size_t letters_id_length(const struct letters *l, size_t i, size_t end,
			 struct span title)
{
	struct span rest = rest_of(l, i, end), word;
	size_t hash = rest.len && rest.at[0] == '#', n = hash;
	bool digit_first;

	while (n < rest.len && is_of_id(rest.at[n]))
		n++;
	while (n > hash && strchr("-_.", rest.at[n - 1]))
		n--;
	word = span_of(rest.at + hash, n - hash);
	if (!hash && !span_has_digit(word))
		return worded_length(rest, title);
	if (!span_has_digit(word) || text_word_goes_on(rest, n) ||
	    (n < rest.len && strchr("@=\\", rest.at[n])))
		return 0;
	digit_first = char_is_digit(word.at[0]);
	if (hash && (digit_first || id_prefix(word).len))
		return n;
	/* "01-login" is the name of a file. */
	if (digit_first && span_find_char(word, '-') > 0)
		for (size_t k = 0; k < word.len; k++)
			if (char_is_letter(word.at[k]))
				return n;
	return id_prefix(word).len || is_glued(word, title) ? n : 0;
}

/* The length of what may stand between two ids of a list, or 0. */
static size_t joiner_length(struct span text)
{
	static const char *const signs[] = {
		" ",  ",",  ";",  "&",	"+",  "/",  "|",  "、", "，", "；",
		"·",  "•",  "→",  ">",	"~",  "～", "〜", "–",	"—",  "…",
		"／", "和", "与", "與", "及", "と", "및", "至", "到", "から",
	};
	static const char *const words[] = {
		"and",	"und", "et",   "y",  "e",	"и",	"i",
		"oraz", "en",  "och",  "og", "ve",	"và",	"or",
		"oder", "ou",  "then", "to", "through", "thru", "bis",
		"à",	"a",   "al",   "по", "do",	"đến",	"-",
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (span_starts(text, signs[i]))
			return strlen(signs[i]);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_starts(text, words[i]) &&
		    span_starts(span_from(text, strlen(words[i])), " "))
			return strlen(words[i]);
	return 0;
}

/* The same after a number that words lead: "Tasks 1-3". */
static size_t joiner_after(struct span text, bool goes_on)
{
	return goes_on && text.len > 1 && text.at[0] == '-' &&
			       char_is_digit(text.at[1])
		       ? 1
		       : joiner_length(text);
}

/* Where the parenthesis that may follow at `i` closes; `i` without one. */
static size_t skip_remark(const struct letters *l, size_t i, size_t end)
{
	enum { LONGEST_REMARK = 400 };
	size_t at = letters_skip_blanks(l, i);

	if (at >= end || l->at[at] != '(')
		return i;
	if (end - at > LONGEST_REMARK)
		end = at + LONGEST_REMARK;
	while (at < end && l->at[at] != ')')
		at++;
	return at < end ? at + 1 : i;
}

/* "2" of "Tasks 1, 2 and 4": a number that goes on from such words; or 0. */
static size_t going_on(const struct letters *l, size_t i, size_t end)
{
	size_t n = number_length(rest_of(l, i, end)), next;
	struct span rest;

	if (!n)
		return 0;
	next = letters_skip_blanks(l, i + n);
	rest = rest_of(l, next, end);
	/* "Task 1, 3 SP": the number counts something. */
	return !rest.len || joiner_length(rest) || !text_letter_length(rest)
		       ? n
		       : 0;
}

/* One part of a list: an id, or a number after words with one. */
static size_t part_length(const struct letters *l, size_t i, size_t end,
			  struct span title, bool worded, bool goes_on)
{
	size_t len = letters_id_length(l, i, end, title);

	if (!len && worded)
		len = letters_worded_length(l, i, end);
	if (!len && goes_on)
		len = going_on(l, i, end);
	return len;
}

size_t letters_ids_end(const struct letters *l, size_t i, size_t end,
		       struct span title, bool worded)
{
	size_t last = i, at = i;
	bool goes_on = false;

	for (;;) {
		size_t len = part_length(l, at, end, title, worded, goes_on);
		size_t joiner;

		if (!len)
			return last;
		goes_on |= words_of(rest_of(l, at, end)).len > 0;
		last = at = skip_remark(l, at + len, end);
		while ((joiner = joiner_after(rest_of(l, at, end), goes_on)) >
		       0)
			at += joiner;
		if (at == last)
			return last;
	}
}

bool letters_are_ids(const struct letters *l, size_t i, struct span title)
{
	size_t line = letters_line_end(l, i);
	size_t end = letters_ids_end(l, i, line, title, false);
	struct span rest;

	if (end == i)
		return false;
	rest = rest_of(l, letters_skip_blanks(l, end), line);
	return !rest.len || span_is(rest, ".") || span_is(rest, "。") ||
	       span_is(rest, ",") || span_is(rest, ";") ||
	       span_starts(rest, ": ");
}
