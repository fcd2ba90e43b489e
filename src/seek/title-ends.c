/* What ends a title, after a dash, a colon or an opening bracket. */
#include "seek/states.h"

/* Where a title may say at its end that it is over. */
static const struct {
	const char *mark, *regex;
} ending_marks[] = {
	{ "—", "—" },	  { "–", "–" },	  { "--", "--" },
	{ " - ", " - " }, { ": ", ": " }, { "(", "\\(" },
	{ "（", "（" },	  { "[", "\\[" }, { "：", "：" },
};

enum { N_MARKS = sizeof(ending_marks) / sizeof(*ending_marks) };

/* Those of the marks that end the text, which they do not begin: a bit each. */
static unsigned marks_at_end(struct span text)
{
	unsigned marks = 0;

	/* Mostly the last character decides. */
	if (!text.len || !strchr("- ([\x94\x93\x88\x9a", text.at[text.len - 1]))
		return 0;
	for (unsigned i = 0; i < N_MARKS; i++)
		if (text.len > strlen(ending_marks[i].mark) &&
		    span_ends(text, ending_marks[i].mark))
			marks |= 1u << i;
	return marks;
}

/*
 * What follows the last of them: "Search — delivered", "Pay (done)". One that
 * nothing follows is no mark, nor is the same further in front.
 */
struct span title_ending(struct span title)
{
	unsigned idle = marks_at_end(title);
	size_t at = title.len;
	struct span rest;

	while (at && !(marks_at_end(span_first(title, at)) & ~idle))
		at--;
	rest = at ? span_trim(span_from(title, at)) : SPAN_NONE;
	while (rest.len) {
		size_t n = span_ends(rest, "）") ? strlen("）") : 1;

		if (n == 1 && !strchr(")]-", rest.at[rest.len - 1]))
			break;
		rest = span_trim(span_first(rest, rest.len - n));
	}
	return rest;
}

unsigned title_marks(struct span title, struct span ending)
{
	struct span front = span_first(title, (size_t)(ending.at - title.at));

	return marks_at_end(front) | marks_at_end(span_trim(front));
}

struct span title_marks_regex(unsigned marks, struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span regex;

	buf_addc(&text, '(');
	for (unsigned i = 0; i < N_MARKS; i++) {
		if (!(marks & 1u << i))
			continue;
		if (text.len > 1)
			buf_addc(&text, '|');
		buf_adds(&text, ending_marks[i].regex);
	}
	buf_addc(&text, ')');
	regex = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return regex;
}
