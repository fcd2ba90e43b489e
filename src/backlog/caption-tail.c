/* What a sign sets off at a title's end, where it is a field's value. */
#include "backlog/caption.h"

#include "backlog/marks.h"
#include "base/unicode.h"

/* What sets a value off at the end of a title. */
static const char *const signs[] = { " — ", " – ", " - ", " · ",
				     " | ", " (",  " [" };

/* Where the last of them begins, and what follows it; 0 without one. */
static size_t find_tail(struct span title, struct span *tail)
{
	for (size_t at = title.len; at-- > 1;)
		for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
			if (!span_starts(span_from(title, at), signs[i]))
				continue;
			*tail = span_from(title, at + strlen(signs[i]));
			while (tail->len &&
			       strchr(")] ", tail->at[tail->len - 1]))
				tail->len--;
			return at;
		}
	return 0;
}

/* "5 pts" says what the value 5 does. */
static bool is_same_amount(struct span tail, struct span value)
{
	static const char *const units[] = { "sp",     "pt",	 "pts",
					     "point",  "points", "punkte",
					     "puntos", "pontos", "punti" };
	struct span unit;

	if (!span_is_digits(value) || tail.len <= value.len ||
	    !span_eq(span_first(tail, value.len), value))
		return false;
	unit = span_trim(span_from(tail, value.len));
	return ANY_OF(span_is_nocase, unit, units);
}

static bool says(const struct field *field, struct span tail,
		 struct span folded)
{
	if (!field_has_value(field) || field->origin == FROM_ITSELF)
		return false;
	return span_eq(field->values[0].folded, folded) ||
	       is_same_amount(tail, span_trim(field->values[0].text));
}

struct span caption_before_values(const struct item *item, struct span title,
				  struct arena *arena)
{
	struct span tail, folded;
	size_t at = find_tail(title, &tail);

	if (!at || !tail.len)
		return title;
	folded = text_fold_value(arena, tail);
	for (size_t i = 0; i < item->n_fields; i++)
		if (says(&item->fields[i], tail, folded))
			return caption_before_values(
				item, span_trim(span_first(title, at)), arena);
	return title;
}

/* ---- a sign at its end ---- */

struct span caption_without_sign(const struct item *item, struct span title)
{
	size_t at = title.len;
	char mark;

	while (at && title.at[at - 1] != ' ')
		at--;
	/* Letters end most titles. */
	if (!at || at == title.len || (unsigned char)title.at[at] < 0x80)
		return title;
	mark = text_mark_alone(span_from(title, at));
	return (mark == 'x' && item->is_done) ||
			       (mark == '~' && item->is_started)
		       ? span_trim(span_first(title, at))
		       : title;
}
