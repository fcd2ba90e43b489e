/* What the entries beside one tell of its title. */
#include "backlog/caption.h"

#include "backlog/letters.h"
#include "base/unicode.h"

/* ---- a remark after a dash ---- */

/* Is the place within quotes that are opened before it and closed after it? */
static bool is_quoted(struct span text, size_t at)
{
	static const struct {
		const char *open, *close;
	} pairs[] = { { "„", "“" },   { "„", "\"" }, { "“", "”" },
		      { "\"", "\"" }, { "«", "»" },  { "「", "」" } };

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		struct span before = span_first(text, at);
		ptrdiff_t open;
		bool is_open = false;

		while (!is_open &&
		       (open = span_find(before, pairs[i].open)) >= 0) {
			before = span_from(
				before, (size_t)open + strlen(pairs[i].open));
			open = span_find(before, pairs[i].close);
			is_open = open < 0;
			if (!is_open)
				before = span_from(
					before,
					(size_t)open + strlen(pairs[i].close));
		}
		if (is_open &&
		    span_find(span_from(text, at), pairs[i].close) >= 0)
			return true;
	}
	return false;
}

/* "P3", "R14": a grade or an id in front, and not what something is called. */
static bool is_code_alone(struct span words)
{
	return text_count_words(words) == 1 && span_has_digit(words);
}

/* Where " — " or " – " begins that sets off a remark; 0 without one. */
static size_t dash_in(struct span title)
{
	static const char *const dashes[] = { " — ", " – " };

	for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++) {
		size_t from = 0;
		ptrdiff_t next;

		while ((next = span_find(span_from(title, from), dashes[i])) >=
		       0) {
			size_t at = from + (size_t)next;

			if (at && !is_quoted(title, at) &&
			    !is_code_alone(span_first(title, at)))
				return at;
			from = at + strlen(dashes[i]);
		}
	}
	return 0;
}

enum { LOOK_AT = 12 }; /* entries of a list, which tell of all of them */

/* How many entries were looked at, and in how many of them is a dash? */
struct entries_seen {
	size_t n, with_dash;
};

/* Of the first entries between two blocks; of those right below `list`, if any. */
static struct entries_seen look_at_entries(const struct outline *outline,
					   uint32_t from, uint32_t to,
					   uint32_t list, struct arena *arena)
{
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

/* ---- a name before a colon ---- */

/* The bold words that the entry opens with, if a colon ends them; or nothing. */
static struct span name_of_entry(const struct outline *outline, uint32_t entry,
				 struct arena *arena)
{
	uint32_t text = block_child(outline, entry);
	struct letters l;
	struct span name;
	size_t bold = 0;

	if (text == NO_BLOCK)
		return SPAN("");
	l = letters_of(outline, text, arena);
	while (bold < l.n && l.strong[bold])
		bold++;
	name = span_trim(span_of(l.at, bold));
	return span_ends(name, ":") || span_ends(name, "：") ||
			       (bold && bold < l.n && l.at[bold] == ':')
		       ? name
		       : SPAN("");
}

static bool is_among(struct span name, const struct span *names, size_t n)
{
	while (n-- > 0)
		if (span_eq(names[n], name))
			return true;
	return false;
}

bool caption_list_has_names(const struct item *item, struct arena *arena)
{
	enum { LEAST = 4 };
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct span names[LOOK_AT];
	size_t n = 0;

	if (part->form != FORM_ENTRY || part->root == NO_BLOCK)
		return false;
	for (uint32_t i =
		     block_child(outline, outline->blocks[part->root].parent);
	     i != NO_BLOCK && n < LOOK_AT; i = block_sibling(outline, i)) {
		struct span name = name_of_entry(outline, i, arena);

		if (!name.len || is_among(name, names, n))
			return false;
		names[n++] = name;
	}
	return n >= LEAST;
}
