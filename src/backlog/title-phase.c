/* Titles that end in how far it is, "Logout (in progress)"; headings of work. */
#include "backlog/ending.h"

#include "base/unicode.h"

/* What hardly any product has a part of, though it is one word. */
static bool is_plain_word_of_state(struct span said)
{
	static const char *const words[] = { "wip",	   "blocked",
					     "deferred",   "postponed",
					     "paused",	   "parked",
					     "in-progress" };

	return ANY_OF(span_is_nocase, said, words);
}

static bool is_sure(struct span said, enum phase phase)
{
	enum { FIRST_WITHOUT_CASE = 0xE3 };

	/* "Column (Done)" is about one; title_says_end() knows capitals. */
	if (phase == PHASE_DONE)
		return (unsigned char)said.at[0] >= FIRST_WITHOUT_CASE &&
		       word_closes(said);
	if (is_plain_word_of_state(said))
		return true;
	for (size_t i = 0; i < said.len; i++)
		if ((unsigned char)said.at[i] >= 0x80)
			return true;
	return span_find_char(said, ' ') > 0 &&
	       !span_is_nocase(said, "code review");
}

/* The sign that ends it, with or without the letter that makes it a picture. */
static enum phase phase_of_last_sign(struct span text)
{
	static const char picture[] = "\xEF\xB8\x8F";
	static const struct {
		const char *sign;
		enum phase phase;
	} signs[] = { { "🚧", PHASE_BEGUN }, { "⏸", PHASE_HELD } };

	if (span_ends(text, picture))
		text = span_first(text, text.len - strlen(picture));
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (span_ends(text, signs[i].sign) &&
		    text.len > strlen(signs[i].sign))
			return signs[i].phase;
	return PHASE_UNKNOWN;
}

enum phase title_phase(struct span title, struct arena *arena)
{
	struct span text = span_trim(title), before = text,
		    said = span_trim(text_bracket_at_end(text, &before));
	struct arena_mark mark = arena_mark(arena);
	enum phase phase;

	if (!said.len || !before.len)
		return phase_of_last_sign(text);
	said = text_fold_value(arena, said);
	phase = word_phase(said);
	if (phase < PHASE_BEGUN || phase > PHASE_DONE || !is_sure(said, phase))
		phase = PHASE_UNKNOWN;
	arena_rewind(arena, mark);
	return phase;
}

bool heading_says_work(struct span heading, struct arena *arena)
{
	enum phase phase = heading.len
				   ? word_phase(text_fold_value(arena, heading))
				   : PHASE_UNKNOWN;

	return phase == PHASE_BEGUN || phase == PHASE_REVIEW;
}
