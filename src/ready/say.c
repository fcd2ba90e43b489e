/* Words of sentences, and the spots that they are about. */
#include "ready/say.h"

#include "base/unicode.h"
#include "terms/lookup.h"

#include <stdio.h>

struct spot spot_of_item(const struct item *item)
{
	return (struct spot){ item_doc(item), item->start, item->end };
}

static bool has_sections(enum item_form form)
{
	return form_is_whole(form) || form == FORM_HEADING;
}

/* The heading that a part has, or opens with; its first block without one. */
static struct spot spot_of_part(const struct part *part)
{
	const struct block *blocks = part->doc->outline.blocks;
	uint32_t at = part->root == NO_BLOCK ? part->first : part->root;

	if (at >= part->doc->outline.n_blocks)
		return (struct spot){ part->doc, 0, 0 };
	return (struct spot){ part->doc, blocks[at].start, blocks[at].end };
}

struct spot spot_of_details(const struct item *item)
{
	if (!has_sections(item->parts[0].form))
		for (size_t i = 1; i < item->n_parts; i++)
			if (has_sections(item->parts[i].form))
				return spot_of_part(&item->parts[i]);
	return spot_of_item(item);
}

struct spot spot_of_section(const struct section *section)
{
	return (struct spot){ section->doc, section->start, section->end };
}

struct spot spot_of_value(const struct field *field,
			  const struct field_value *value)
{
	return (struct spot){ field->doc, value->start, value->end };
}

/* As many bytes, or a few less: no character is cut in two. */
static size_t whole_characters(struct span text, size_t len)
{
	while (len > 0 && ((unsigned char)text.at[len] & 0xC0) == 0x80)
		len--;
	return len;
}

const char *say(struct judge *judge, struct span text)
{
	/* Longer ones are recognised by how they begin and end. */
	enum { MOST = 600, HEAD = 400, TAIL = 100 };
	size_t head, tail;

	if (text.len <= MOST)
		return arena_copy(judge->scratch, text).at;
	head = whole_characters(text, HEAD);
	tail = whole_characters(text, text.len - TAIL);
	return arena_printf(judge->scratch, "%.*s … %.*s", (int)head, text.at,
			    (int)(text.len - tail), text.at + tail)
		.at;
}

const char *say_short(struct judge *judge, struct span text)
{
	if (text.len <= 60)
		return say(judge, text);
	return arena_printf(judge->scratch, "%.*s…",
			    (int)whole_characters(text, 57), text.at)
		.at;
}

const char *say_field(struct judge *judge, struct span name)
{
	return span_find_char(name, ' ') < 0
		       ? say(judge, name)
		       : arena_printf(judge->scratch, "\"%.*s\"", (int)name.len,
				      name.at)
				 .at;
}

/* "14", "7f", "1.2": digits, perhaps with dots and a letter after. */
static bool is_plain_number(struct span id)
{
	size_t n = id.len;

	if (n > 1 && char_is_letter(id.at[n - 1]))
		n--;
	for (size_t i = 0; i < n; i++)
		if (!char_is_digit(id.at[i]) && (id.at[i] != '.' || !i))
			return false;
	return n > 0;
}

const char *say_id(struct judge *judge, const struct item *item)
{
	/* "todo#water-the-plants" was given to it by nobody. */
	if (!item->has_own_id && item->title.len &&
	    span_find_char(item->id, '#') >= 0)
		return arena_printf(judge->scratch, "\"%s\"",
				    say_short(judge, item->title))
			.at;
	return is_plain_number(item->id)
		       ? arena_printf(judge->scratch, "item %.*s",
				      (int)item->id.len, item->id.at)
				 .at
		       : say(judge, item->id);
}

const char *say_line(struct judge *judge, const struct item *item,
		     struct spot spot)
{
	size_t line = outline_place(&spot.doc->outline, spot.start).line;

	if (spot.doc == item_doc(item))
		return arena_printf(judge->scratch, "line %zu", line).at;
	return arena_printf(judge->scratch, "line %zu of %s", line,
			    say(judge, path_name(spot.doc->path)))
		.at;
}

const char *say_item(struct judge *judge, const struct item *item)
{
	if (!item->title.len || span_eq(item->title, item->id) ||
	    (!item->has_own_id && span_find_char(item->id, '#') >= 0))
		return say_id(judge, item);
	return arena_printf(judge->scratch, "%s \"%.*s\"", say_id(judge, item),
			    (int)item->title.len, item->title.at)
		.at;
}

static bool is_vowel(char c)
{
	return c && strchr("aeiouAEIOU", c);
}

/* "Stories", "Tasks": teams call a kind so, too. Not "Process", "Status". */
static bool is_plural(struct span kind)
{
	return kind.len > 3 && span_ends(kind, "s") && !span_ends(kind, "ss") &&
	       !span_ends(kind, "us") && !span_ends(kind, "is");
}

const char *say_singular(struct judge *judge, struct span kind)
{
	const char *end = "";

	if (!is_plural(kind))
		return say(judge, kind);
	if (span_ends(kind, "ies")) {
		kind.len -= 3;
		end = "y";
	} else if (span_ends(kind, "sses") || span_ends(kind, "xes") ||
		   span_ends(kind, "ches") || span_ends(kind, "shes")) {
		kind.len -= 2;
	} else {
		kind.len--;
	}
	return arena_printf(judge->scratch, "%.*s%s", (int)kind.len, kind.at,
			    end)
		.at;
}

const char *say_plural(struct judge *judge, struct span kind)
{
	char last = kind.len ? kind.at[kind.len - 1] : '\0';
	const char *end = "s";

	if (is_plural(kind))
		return say(judge, kind);
	if (last == 'y' && kind.len > 1 && !is_vowel(kind.at[kind.len - 2])) {
		kind.len--;
		end = "ies";
	} else if (last == 's' || last == 'x' || span_ends(kind, "ch") ||
		   span_ends(kind, "sh")) {
		end = "es";
	}
	return arena_printf(judge->scratch, "%.*s%s", (int)kind.len, kind.at,
			    end)
		.at;
}

/* A user story, a unit, a UX: what sounds like "you" or "one" takes "a". */
static bool sounds_like_vowel(struct span name)
{
	static const char *const others[] = { "us", "uni", "util", "ux",
					      "ui", "url", "eu",   "one" };

	if (ANY_OF(span_starts_nocase, name, others))
		return false;
	return name.len && is_vowel(name.at[0]);
}

const char *say_one(struct judge *judge, struct span kind)
{
	return arena_printf(judge->scratch, "%s %.*s",
			    sounds_like_vowel(kind) ? "an" : "a", (int)kind.len,
			    kind.at)
		.at;
}

/* Of a longer list nobody reads the rest, and each finding would repeat it. */
enum { MOST_LISTED = 30 };

const char *say_list(struct judge *judge, const struct span *list, size_t n,
		     const char *last)
{
	struct buf text = BUF_INIT;
	const char *copy;

	for (size_t i = 0; i < n && i < MOST_LISTED; i++) {
		if (i)
			buf_adds(&text, i + 1 == n ? last : ", ");
		buf_adds(&text, say(judge, list[i]));
	}
	if (n > MOST_LISTED)
		buf_adds(&text, ", …");
	copy = arena_copy(judge->scratch, buf_span(&text)).at;
	buf_release(&text);
	return copy;
}

bool may_hint(struct judge *judge, size_t n)
{
	enum { FEW = 100 };

	return n <= FEW || backlog_may_hint(judge->backlog);
}
