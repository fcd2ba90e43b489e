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

/* ---- a remark after a dash ---- */

/* Where " — " or " – " begins; 0 without one. */
static size_t dash_in(struct span title)
{
	ptrdiff_t at = span_find(title, " — ");

	if (at < 0)
		at = span_find(title, " – ");
	return at > 0 ? (size_t)at : 0;
}

/* How many entries were looked at, and in how many of them is a dash? */
struct entries_seen {
	size_t n, with_dash;
};

/* Of the first entries between two blocks; of those right below `list`, if any. */
static struct entries_seen look_at_entries(const struct outline *outline,
					   uint32_t from, uint32_t to,
					   uint32_t list, struct arena *arena)
{
	enum { LOOK_AT = 12 };
	struct entries_seen seen = { 0, 0 };

	for (uint32_t i = from; i < to && seen.n < LOOK_AT; i++) {
		uint32_t text;

		if (!block_is(outline, i, BLOCK_ENTRY) ||
		    (list != NO_BLOCK && outline->blocks[i].parent != list))
			continue;
		text = block_child(outline, i);
		seen.n++;
		seen.with_dash +=
			text != NO_BLOCK &&
			dash_in(outline_text_copy(outline, text, arena));
	}
	return seen;
}

/*
 * Do most of the entries beside it have a dash in them, three at least? A short
 * list is like the others of its page.
 */
static bool list_has_remarks(const struct outline *outline, uint32_t entry,
			     struct arena *arena)
{
	enum { LEAST = 3 };
	uint32_t list = outline->blocks[entry].parent;
	struct entries_seen seen = look_at_entries(
		outline, list, outline->blocks[list].next, list, arena);

	if (seen.n <= LEAST)
		seen = look_at_entries(outline, 0, (uint32_t)outline->n_blocks,
				       NO_BLOCK, arena);
	return seen.with_dash >= LEAST && seen.with_dash * 3 >= seen.n * 2;
}

struct span caption_before_remark(const struct item *item, struct span title,
				  struct arena *arena)
{
	const struct part *part = &item->parts[0];
	size_t at = dash_in(title);

	return at && part->form == FORM_ENTRY && part->root != NO_BLOCK &&
			       list_has_remarks(&part->doc->outline, part->root,
						arena)
		       ? span_trim(span_first(title, at))
		       : title;
}
