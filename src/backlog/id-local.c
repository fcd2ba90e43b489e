/*
 * Local ids: a number, perhaps after a word or a few letters, which tells apart
 * what stands together.
 */
#include "backlog/id-parts.h"

/* What sets an id off from the title after it: "7f. ", "T1:", "22 — ". */
static bool is_set_off(struct span text, size_t i)
{
	static const char *const signs[] = {
		"—", "–", "·", "：", "|", "→", "】", "］", "｜", "│", "）", "．"
	};
	static const char *const spaced[] = { "- ", "-- ", ": " };
	size_t at = i;

	if (at >= text.len || starts(text, at, ":") || starts(text, at, ")") ||
	    starts(text, at, "]"))
		return true;
	if (starts(text, at, ". ") ||
	    (starts(text, at, ".") && at + 1 == text.len))
		return true;
	while (at < text.len && text.at[at] == ' ')
		at++;
	for (size_t s = 0; s < sizeof(signs) / sizeof(*signs); s++)
		if (starts(text, at, signs[s]))
			return true;
	for (size_t s = 0; s < 3; s++)
		if (at > i && starts(text, at, spaced[s]))
			return true;
	return false;
}

/* "P1: crash", "Q3 — sales", "H2: heading", "v2: API": no ids. */
static bool is_everyday(struct span text, size_t end)
{
	return end == 2 && strchr("PQHVvp", text.at[0]);
}

/* "任务44": the length of a word of two to four letters without blanks, or 0. */
static size_t unspaced_word(struct span text)
{
	enum { LEAST = 2, MOST = 4 };
	struct span rest = text;
	size_t n = 0;

	while (rest.len && (unsigned char)rest.at[0] >= 0x80 && n <= MOST &&
	       text_letter_length(rest)) {
		if (text_next_beside(&rest) != BESIDE_UNSPACED)
			return 0;
		n++;
	}
	return n >= LEAST && n <= MOST ? text.len - rest.len : 0;
}

/* US01, P1.10, E001, T1: a few letters and a number, in capitals. */
static size_t glued(struct span text)
{
	enum { MOST_LETTERS = 5 };
	size_t i = 0, end;

	while (is_upper(text, i))
		i++;
	if (!i)
		i = unspaced_word(text);
	else if (i > MOST_LETTERS)
		return 0;
	/* "HU.1.2" */
	if (i > 1 && i < text.len && text.at[i] == '.')
		i++;
	if (!i || !is_digit(text, i))
		return 0;
	end = skip_letter(text, skip_number(text, i));
	return is_alnum(text, end) || is_everyday(text, end) ? 0 : end;
}

/* In a file's name what follows is joined: so ask for more of the id. */
static size_t glued_in_name(struct span text)
{
	size_t end = glued(text);

	/* "S3-upload" is about S3; "US1-login" and "E01-login" are ids. */
	return end > 2 && (end >= text.len || is_joint(text, end) ||
			   text.at[end] == ' ')
		       ? end
		       : 0;
}

/* "Задача 43", "Épica 42": letters of other scripts have capitals, too. */
static bool is_foreign_capital(struct span text)
{
	return (unsigned char)text.at[0] >= 0x80 &&
	       text_opens_with_capital(text);
}

/* "Story 11.3", "Sprint 511", "HU 1.1.1.1": a word and its number. */
static size_t word_and_number(struct span text)
{
	enum { LONGEST_WORD = 16 };
	size_t i, end;

	if (!text.len || !(is_upper(text, 0) || is_foreign_capital(text)))
		return 0;
	i = skip_letters(text, 0, LONGEST_WORD);
	if (i >= text.len || text.at[i] != ' ')
		return 0;
	i++;
	i += i < text.len && text.at[i] == '#';
	if (!is_digit(text, i))
		return 0;
	end = skip_letter(text, skip_number(text, i));
	return is_alnum(text, end) ? 0 : end;
}

/* "12", "7f", "1.2"; a year is none. */
static size_t bare(struct span text)
{
	size_t end = skip_number(text, 0);

	if (!end ||
	    (end == 4 && (starts(text, 0, "19") || starts(text, 0, "20"))))
		return 0;
	end = skip_letter(text, end);
	return is_alnum(text, end) ? 0 : end;
}

/*
 * "T001 [P] Make it", "US01 Log in": nothing that people talk about has zeros
 * in front of its number, so an id needs no sign after it.
 */
static bool is_padded(struct span text, size_t end)
{
	size_t i = 0;

	while (is_upper(text, i))
		i++;
	return i > 0 && starts(text, i, "0") && is_digit(text, i + 1) &&
	       starts(text, end, " ");
}

/* "1.5 GB": an amount, and no number of an item. */
static bool is_unit(struct span word)
{
	static const char *const units[] = { "KB",  "MB",  "GB", "TB", "KiB",
					     "MiB", "GiB", "Hz", "V",  "W",
					     "GHz", "MHz", "A",	 "C",  "F" };

	return ANY_OF(span_is, word, units);
}

/*
 * "2.12 Drag a season", "1.1.3 配置": a number with dots is counted within
 * another one, so a title needs no sign before it. Not "2.0 Release", "3.5 mm".
 */
static bool is_dotted(struct span text, size_t end)
{
	enum { MOST_DIGITS = 3 }; /* of the first number: a year has four */
	struct span number = span_first(text, end), rest, word;
	ptrdiff_t dot = span_find_char(number, '.');

	if (dot < 0 || dot > MOST_DIGITS || span_ends(number, ".0") ||
	    !starts(text, end, " "))
		return false;
	rest = span_trim(span_from(text, end));
	while (rest.len && strchr("`*\"'[(", rest.at[0]))
		rest = span_from(rest, 1);
	word = rest;
	return (is_upper(rest, 0) ||
		(rest.len && (unsigned char)rest.at[0] >= 0x80 &&
		 text_starts_with_letter(rest))) &&
	       span_next_part(&rest, ' ', &word) && !is_unit(word);
}

/*
 * "C12 Log in" where ids are expected: with two digits it is none of "S3 upload"
 * and "H2 heading", which speak of a thing.
 */
static bool is_code(struct span text, size_t end)
{
	size_t i = 0;

	while (is_upper(text, i))
		i++;
	return i > 0 && is_digit(text, i) && is_digit(text, i + 1) &&
	       starts(text, end, " ");
}

/* "US1 Login", "3 Login": a word follows, and no amount: "3 doors", "2 GB". */
static bool goes_on(struct span text, size_t end)
{
	struct span rest = span_trim(span_from(text, end)), word = rest, more;

	more = rest;
	if (is_digit(text, 0) &&
	    span_find_char(span_first(text, end), '.') >= 0)
		return false; /* is_dotted() tells */
	return starts(text, end, " ") && text_starts_with_letter(rest) &&
	       (!is_digit(text, 0) ||
		((is_upper(rest, 0) || (unsigned char)rest.at[0] >= 0x80) &&
		 span_next_part(&more, ' ', &word) && !is_unit(word)));
}

size_t id_local_length(struct span text, enum opens where, bool is_hash)
{
	size_t end;

	if (where == OPENS_FILE_NAME)
		return glued_in_name(text);
	end = glued(text);
	if (!end)
		end = word_and_number(text);
	if (!end && where >= OPENS_INNER)
		end = bare(text);
	return end && (is_hash || is_set_off(text, end) ||
		       is_padded(text, end) ||
		       (where == OPENS_CELL && is_code(text, end)) ||
		       (where == OPENS_SERIES && goes_on(text, end)) ||
		       (char_is_digit(text.at[0]) && is_dotted(text, end)))
		       ? end
		       : 0;
}
