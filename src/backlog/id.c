#include "backlog/id.h"

#include "backlog/state-front.h"
#include "base/unicode.h"
#include "read/box.h"

/* Does the word go on at `i`? Not in scripts that write no blanks. */
static bool is_alnum(struct span text, size_t i)
{
	if (i < text.len && (unsigned char)text.at[i] >= 0x80)
		return text_word_goes_on(text, i);
	return i < text.len &&
	       (char_is_letter(text.at[i]) || char_is_digit(text.at[i]));
}

/* After the letters of any script at `i`, `most` of them at most. */
static size_t skip_letters(struct span text, size_t i, size_t most)
{
	for (size_t len; most > 0 && i < text.len; i += len, most--) {
		if ((unsigned char)text.at[i] < 0x80)
			len = char_is_letter(text.at[i]);
		else
			len = text_letter_length(span_from(text, i));
		if (!len)
			break;
	}
	return i;
}

static bool is_digit(struct span text, size_t i)
{
	return i < text.len && char_is_digit(text.at[i]);
}

static bool is_letter(struct span text, size_t i)
{
	return i < text.len && char_is_letter(text.at[i]);
}

static bool is_upper(struct span text, size_t i)
{
	return i < text.len && text.at[i] >= 'A' && text.at[i] <= 'Z';
}

static size_t skip_digits(struct span text, size_t i)
{
	while (is_digit(text, i))
		i++;
	return i;
}

/* "11.102.5" at i: after it. */
static size_t skip_number(struct span text, size_t i)
{
	i = skip_digits(text, i);
	while (i + 1 < text.len && text.at[i] == '.' && is_digit(text, i + 1))
		i = skip_digits(text, i + 1);
	return i;
}

/* The letter that ends "12a"; nothing where more follows. */
static size_t skip_letter(struct span text, size_t i)
{
	return is_letter(text, i) && !is_alnum(text, i + 1) ? i + 1 : i;
}

/* ---- joined ids ---- */

/* Hyphens at which no line breaks are typed by programs: US‑36. */
static size_t foreign_joint_length(struct span text)
{
	return span_starts(text, "\u2010") || span_starts(text, "\u2011")
		       ? strlen("\u2011")
		       : 0;
}

static inline size_t joint_length(struct span text, size_t i)
{
	if (i >= text.len)
		return 0;
	if ((unsigned char)text.at[i] == 0xE2)
		return foreign_joint_length(span_from(text, i));
	return text.at[i] == '-' || text.at[i] == '_';
}

static bool is_joint(struct span text, size_t i)
{
	return joint_length(text, i) > 0;
}

/* "epic", or "S1" in capitals; `i` where it is neither. */
static size_t skip_word(struct span text, size_t i)
{
	size_t end = i;
	bool upper = true;

	while (is_letter(text, end))
		upper &= is_upper(text, end++);
	if (end > i && upper && is_digit(text, end))
		end = skip_digits(text, end);
	return is_joint(text, end) ? end : i;
}

/* US-009-bis: what was put between two numbers later. */
static size_t skip_latin(struct span text, size_t i)
{
	static const char *const words[] = { "bis", "ter", "quater" };

	for (size_t w = 0; w < 3; w++) {
		size_t len = strlen(words[w]);

		if (is_joint(text, i) && i + 1 + len <= text.len &&
		    span_is_nocase(span_of(text.at + i + 1, len), words[w]) &&
		    !is_alnum(text, i + 1 + len))
			return i + 1 + len;
	}
	return i;
}

/*
 * A further number, as in TKT-2405-01: with a zero in front, or where no word
 * is joined to it, so that "story-1-2-columns" stays story-1.
 */
static size_t skip_further(struct span text, size_t i)
{
	while (is_joint(text, i) && is_digit(text, i + 1)) {
		size_t end = skip_number(text, i + 1);
		bool padded = text.at[i + 1] == '0' && end > i + 2;

		if (is_alnum(text, end) || (!padded && is_joint(text, end)))
			break;
		i = end;
	}
	return i;
}

/* "UTF-8 everywhere" is about something that everybody calls so. */
static bool is_well_known(struct span id)
{
	static const char *const names[] = {
		"utf-7",    "utf-8",	"utf-16",  "utf-32",	  "sha-1",
		"sha-2",    "sha-3",	"sha-256", "sha-384",	  "sha-512",
		"md-5",	    "aes-128",	"aes-192", "aes-256",	  "iso-8601",
		"iso-8859", "iso-9001", "http-1",  "http-2",	  "http-3",
		"tls-1",    "ipv-4",	"ipv-6",   "oauth-2",	  "covid-19",
		"x-509",    "h-264",	"h-265",   "base-64",	  "es-6",
		"gpt-3",    "gpt-4",	"gpt-5",   "section-508",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (span_is_nocase(id, names[i]))
			return true;
	return false;
}

/*
 * The word of an id, as in "Épica-42" and "課題-45": of a script without blanks a
 * few letters, since more are a title.
 */
static size_t skip_first_word(struct span text)
{
	enum { MOST_LETTERS = 64, MOST_UNSPACED = 4 };
	size_t end = 0, unspaced = 0;
	struct span rest;

	while (is_letter(text, end))
		end++;
	if (end >= text.len || (unsigned char)text.at[end] < 0x80)
		return end;
	end = skip_letters(text, 0, MOST_LETTERS);
	rest = span_first(text, end);
	while (rest.len) {
		if ((unsigned char)rest.at[0] < 0x80)
			rest = span_from(rest, 1);
		else
			unspaced += text_next_beside(&rest) == BESIDE_UNSPACED;
	}
	return unspaced > MOST_UNSPACED ? 0 : end;
}

struct span id_prefix(struct span text)
{
	size_t i = skip_first_word(text), end;

	if (!i)
		return SPAN_NONE;
	while (is_letter(text, i) || is_digit(text, i))
		i++;
	while (is_joint(text, i) &&
	       !is_digit(text, i + joint_length(text, i))) {
		end = skip_word(text, i + 1);
		if (end == i + 1)
			return SPAN_NONE;
		i = end;
	}
	if (!is_joint(text, i))
		return SPAN_NONE;
	i = skip_further(text, skip_number(text, i + joint_length(text, i)));
	end = skip_latin(text, skip_letter(text, i));
	return is_alnum(text, end) || is_well_known(span_first(text, end))
		       ? SPAN_NONE
		       : span_first(text, end);
}

/* ---- local ids ---- */

static bool starts(struct span text, size_t i, const char *sign)
{
	return i <= text.len && span_starts(span_from(text, i), sign);
}

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

	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (span_is(word, units[i]))
			return true;
	return false;
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

/* "【REQ-01】", "［REQ-01］". */
static bool is_wide_bracket(struct span text, size_t i)
{
	return starts(text, i, "【") || starts(text, i, "［");
}

/* A box, emoji, brackets and the like in front of the first letter or digit. */
static size_t skip_signs(struct span text)
{
	char mark;
	size_t i = box_length_of_title(text, &mark);

	i += text_shortcode_length(span_from(text, i));
	while (i < text.len && !is_letter(text, i) && !is_digit(text, i)) {
		unsigned char c = (unsigned char)text.at[i];

		if (c >= 0x80 && is_wide_bracket(text, i)) {
			i += strlen("【");
			continue;
		}
		/* Letters of other scripts are not signs; see below. */
		if (c < 0x80 && !strchr(" [(#*`~", text.at[i]))
			return text.len;
		if (c >= 0x80 && text_starts_with_letter(span_from(text, i)))
			return i;
		/* Arrows, dingbats, emoji and what modifies them. */
		if (c >= 0x80 && c != 0xE2 && c != 0xF0 && c != 0xEF)
			return text.len;
		i += c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
	}
	return i;
}

/* `is_hash` where a "#" stands in front, which nobody writes but for an id. */
static size_t local_length(struct span text, enum opens where, bool is_hash)
{
	size_t end;

	if (where == OPENS_FILE_NAME)
		return glued_in_name(text);
	end = glued(text);
	if (!end)
		end = word_and_number(text);
	if (!end && where == OPENS_INNER)
		end = bare(text);
	return end && (is_hash || is_set_off(text, end) ||
		       is_padded(text, end) ||
		       (char_is_digit(text.at[0]) && is_dotted(text, end)))
		       ? end
		       : 0;
}

static bool opens_at(struct span text, size_t from, enum opens where,
		     struct opening *out)
{
	struct span rest = span_from(text, from);

	out->id = id_prefix(rest);
	out->is_local = !out->id.len;
	if (!out->id.len)
		out->id = span_first(
			rest, local_length(rest, where,
					   from && text.at[from - 1] == '#'));
	out->end = from + out->id.len;
	return out->id.len > 0;
}

/* Could a state stand there? Cheap, since most texts open with neither. */
static bool may_be_state(struct span text, size_t from)
{
	if (from && (strchr("[(", text.at[from - 1]) ||
		     (unsigned char)text.at[from - 1] >= 0x80))
		return true;
	return is_upper(text, from) && is_upper(text, from + 1) &&
	       is_upper(text, from + 2);
}

bool id_opens(struct span text, enum opens where, struct opening *out)
{
	size_t from = where == OPENS_FILE_NAME ? 0 : skip_signs(text), state;

	if (opens_at(text, from, where, out))
		return true;
	if (where == OPENS_FILE_NAME || !may_be_state(text, from))
		return false;
	state = state_in_front(text, from);
	if (!state)
		return false;
	state += skip_signs(span_from(text, state));
	return opens_at(text, state, OPENS_TITLE, out);
}

/* What sets an id off from a title on a line of its own. */
static size_t skip_title_sign(struct span text, size_t at)
{
	static const char *const signs[] = {
		":", "：", "—",	 "–", "|",  "｜",  "│",
		"·", ". ", ") ", "]", "- ", "-- ",
	};
	size_t i = at;

	while (i < text.len && text.at[i] == ' ')
		i++;
	for (size_t s = 0; s < sizeof(signs) / sizeof(*signs); s++) {
		bool is_near = strchr(".)]", signs[s][0]) != NULL;

		if (starts(text, is_near ? at : i, signs[s]))
			return (is_near ? at : i) + strlen(signs[s]);
	}
	return at;
}

/* "User Story 1", "Historia de usuario 2": words and a number; or 0. */
static size_t numbered_words(struct span text)
{
	enum { MOST_WORDS = 4 };
	size_t i = 0, end;

	if (!is_upper(text, 0))
		return 0;
	for (int n = 0; n < MOST_WORDS && is_letter(text, i); n++) {
		while (is_letter(text, i))
			i++;
		if (i >= text.len || text.at[i] != ' ')
			return 0;
		i++;
	}
	i += i < text.len && text.at[i] == '#';
	end = is_digit(text, i) ? skip_letter(text, skip_number(text, i)) : 0;
	return is_alnum(text, end) ? 0 : end;
}

static bool opens_title(struct span line, struct opening *out)
{
	size_t from = skip_signs(line), end;

	if (id_opens(line, OPENS_TITLE, out))
		return true;
	end = numbered_words(span_from(line, from));
	out->id = span_first(span_from(line, from), end);
	out->end = from + end;
	out->is_local = true;
	return end > 0;
}

bool id_heads(struct span line, struct opening *out)
{
	struct opening next;
	struct span rest;
	size_t end;

	if (!opens_title(line, out))
		return false;
	end = skip_title_sign(line, out->end);
	/* "[US-01]: Login": one sign closes, the other sets off. */
	end = end > out->end ? skip_title_sign(line, end) : end;
	rest = span_trim(span_from(line, end));
	return end > out->end && rest.len &&
	       !id_opens(rest, OPENS_TITLE, &next);
}

struct span title_after(struct span title, size_t end)
{
	static const char *const signs[] = { ":", "-",	"–", "—",  "·",	 "】",
					     ".", "|",	"]", ")",  "：", "］",
					     "→", "｜", "│", "）", "．" };
	struct span rest = span_from(title, end);
	bool cut = true;

	while (cut) {
		cut = false;
		rest = span_trim(rest);
		for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
			if (!span_starts(rest, signs[i]))
				continue;
			rest = span_from(rest, strlen(signs[i]));
			cut = true;
		}
	}
	return rest.len ? rest : title;
}

struct span id_number(struct span id)
{
	size_t start = id.len, end = id.len;

	if (end && char_is_letter(id.at[end - 1]))
		end--;
	start = end;
	while (start > 0 && (char_is_digit(id.at[start - 1]) ||
			     (id.at[start - 1] == '.' && start < end)))
		start--;
	while (start < end && id.at[start] == '.')
		start++;
	return start < end ? span_from(id, start) : SPAN_NONE;
}

bool id_is_number(struct span text)
{
	return text.len && id_number(text).len == text.len;
}
