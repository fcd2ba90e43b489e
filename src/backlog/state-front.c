/* States in front of an id, in brackets or in capitals. */
#include "backlog/state-front.h"

#include "backlog/ending.h"
#include "base/unicode.h"

enum { LONGEST_STATE = 40 };

/* A state in front of something. */
struct front {
	enum phase phase;
	bool says_done; /* and nothing else: no "MERGED", no "DUPLICATE" */
	size_t end; /* after it and the sign that sets it off */
};

/* Is it a word for a state? Letters of ASCII in any case. */
static bool is_state(struct span word, struct front *out)
{
	char buf[LONGEST_STATE];
	struct span folded;

	word = span_trim(word);
	if (!word.len || word.len > sizeof(buf))
		return false;
	for (size_t i = 0; i < word.len; i++)
		buf[i] = char_lower(word.at[i]);
	folded = span_of(buf, word.len);
	out->phase = word_phase(folded);
	out->says_done = out->phase == PHASE_DONE && word_closes(folded) &&
			 !word_is_weak(folded);
	return out->phase != PHASE_UNKNOWN;
}

/* The length of the bracket that closes at the front of a text, or 0. */
static size_t closing_length(struct span text)
{
	static const char *const brackets[] = { "]", ")", "】", "］", "）" };

	for (size_t i = 0; i < sizeof(brackets) / sizeof(*brackets); i++)
		if (span_starts(text, brackets[i]))
			return strlen(brackets[i]);
	return 0;
}

/* Is the state at `from` opened by a bracket? */
static bool is_in_bracket(struct span text, size_t from)
{
	struct span before = span_first(text, from);

	return span_ends(before, "[") || span_ends(before, "(") ||
	       span_ends(before, "【") || span_ends(before, "［");
}

static bool state_in_bracket(struct span text, size_t from, struct front *out)
{
	for (size_t i = from; i < text.len && i - from <= LONGEST_STATE; i++) {
		size_t len = closing_length(span_from(text, i));

		if (!len)
			continue;
		out->end = i + len;
		return is_state(span_of(text.at + from, i - from), out);
	}
	return false;
}

/* What may set off a word from the id after it. */
static size_t sign_length(struct span text)
{
	static const char *const signs[] = { ": ",  " - ", " — ",
					     " – ", " | ", "：" };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (span_starts(text, signs[i]))
			return strlen(signs[i]);
	return 0;
}

/* "DONE", "IN PROGRESS" at `from`, the longest, and its sign. */
static bool state_in_capitals(struct span text, size_t from, bool has_sign,
			      struct front *out)
{
	enum { SHORTEST = 3 }; /* "OK" and "QA" are parts of other words */
	bool found = false;

	for (size_t i = from; i < text.len && i - from <= LONGEST_STATE; i++) {
		struct front front;
		char c = text.at[i];
		size_t sign;

		if (c >= 'A' && c <= 'Z')
			continue;
		sign = sign_length(span_from(text, i));
		if (i >= from + SHORTEST && (sign || (has_sign && c == ' ')) &&
		    is_state(span_of(text.at + from, i - from), &front)) {
			found = true;
			front.end = i + (sign ? sign : 1);
			*out = front;
		}
		if (c != ' ')
			break;
	}
	return found;
}

/*
 * The state at `from`, where the first letter stands after boxes, emoji and an
 * opening bracket. Without a bracket it is in capitals, with a colon or dash
 * after it or a sign in front.
 */
static bool state_at(struct span text, size_t from, bool has_sign,
		     struct front *out)
{
	if (from >= text.len)
		return false;
	if (is_in_bracket(text, from))
		return state_in_bracket(text, from, out);
	for (size_t i = 0; i < from; i++)
		has_sign |= (unsigned char)text.at[i] >= 0x80;
	return state_in_capitals(text, from, has_sign, out);
}

/* All states in front of an id, and what they say. */
struct fronts {
	bool any_open; /* not over yet: "READY", "WIP" */
	bool all_done;
};

/* The id behind states, one at least. */
static bool id_behind(struct span text, enum opens where, bool has_sign,
		      struct fronts *fronts, struct opening *out)
{
	struct front front;
	size_t at = 0;

	*fronts = (struct fronts){ .all_done = true };
	while (state_at(text, at + id_skip_signs(span_from(text, at)), has_sign,
			&front)) {
		fronts->any_open |= front.phase < PHASE_DONE;
		fronts->all_done &= front.says_done;
		at = front.end;
		if (id_opens(span_from(text, at), where, out)) {
			out->end += at;
			return true;
		}
	}
	return false;
}

bool id_opens_behind(struct span text, enum opens where,
		     enum fronts_skipped skip, struct opening *out)
{
	struct opening behind;
	struct fronts fronts;

	if (id_opens(text, where, out))
		return true;
	if (!id_behind(text, OPENS_TITLE, false, &fronts, &behind) ||
	    (skip == SKIP_DONE && !fronts.all_done))
		return false;
	*out = behind;
	return true;
}

bool id_is_behind_open_state(struct span text)
{
	struct opening opening;
	struct fronts fronts;

	return id_behind(text, OPENS_INNER, true, &fronts, &opening) &&
	       fronts.any_open;
}
