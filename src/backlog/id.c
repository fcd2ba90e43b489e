/* Ids in front of a text: joined ones, and those that a sign sets off. */
#include "backlog/id.h"

#include "backlog/id-parts.h"
#include "base/unicode.h"
#include "read/box.h"

/* ---- joined ids ---- */

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

	char first = id.len ? char_lower(id.at[0]) : '\0';

	/* Asked of every id: mostly the first letter decides. */
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (first == names[i][0] && span_is_nocase(id, names[i]))
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

/* ---- ids in front ---- */

/* "【REQ-01】", "［REQ-01］". */
static bool is_wide_bracket(struct span text, size_t i)
{
	return starts(text, i, "【") || starts(text, i, "［");
}

size_t id_skip_signs(struct span text)
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

bool id_opens(struct span text, enum opens where, struct opening *out)
{
	size_t from = where == OPENS_FILE_NAME ? 0 : id_skip_signs(text);
	struct span rest = span_from(text, from);

	out->id = id_prefix(rest);
	out->is_local = !out->id.len;
	if (!out->id.len)
		out->id = span_first(
			rest,
			id_local_length(rest, where,
					from && text.at[from - 1] == '#'));
	out->end = from + out->id.len;
	return out->id.len > 0;
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
	size_t from = id_skip_signs(line), end;

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
