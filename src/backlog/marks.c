/* Ticks and boxes that a text begins with, ends with, or is. */
#include "backlog/marks.h"

#include "backlog/shortcodes.h"
#include "base/unicode.h"
#include "read/box.h"

static const char *const ticks[] = { "✅", "☑️", "☑", "✔️", "✔", "✓" };

size_t tick_length(struct span text)
{
	const char *written = sign_of_shortcode(text);

	if (written)
		return tick_length(span_str(written))
			       ? text_shortcode_length(text)
			       : 0;
	for (size_t i = 0; i < sizeof(ticks) / sizeof(*ticks); i++)
		if (span_starts(text, ticks[i]))
			return strlen(ticks[i]);
	return 0;
}

/* ":white_check_mark:" of "Logout :white_check_mark:". */
static struct span last_shortcode(struct span text)
{
	size_t at = text.len - 1;

	while (at && text.at[at - 1] != ':' && text.at[at - 1] != ' ')
		at--;
	return span_from(text, at - (at && text.at[at - 1] == ':'));
}

size_t tick_length_at_end(struct span text)
{
	for (size_t i = 0; i < sizeof(ticks) / sizeof(*ticks); i++)
		if (span_ends(text, ticks[i]))
			return strlen(ticks[i]);
	return span_ends(text, "_mark:") ? tick_length(last_shortcode(text))
					 : 0;
}

/* Other signs that say how far something is, whatever they stand beside. */
static const struct {
	const char *sign;
	char mark;
} other_marks[] = {
	{ "🔄", '~' },	 { "🚧", '~' },	     { "🔨", '~' },
	{ "🏗", '~' }, { "🏗️", '~' }, { "❌", ' ' },
	{ "✗", ' ' },	 { "✘", ' ' },	     { "❎", ' ' },
};

char text_mark_alone(struct span text)
{
	const char *written = sign_of_shortcode(text);
	size_t tick;
	char mark = 0;

	if (written && text_shortcode_length(text) == text.len)
		text = span_str(written);
	tick = tick_length(text);
	if (!text.len || (tick && tick == text.len))
		return text.len ? 'x' : 0;
	if (box_length_of_title(text, &mark) == text.len)
		return mark;
	for (size_t i = 0; i < sizeof(other_marks) / sizeof(*other_marks); i++)
		if (span_is(text, other_marks[i].sign))
			return other_marks[i].mark;
	return 0;
}
