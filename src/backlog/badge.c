/*
 * Badges, of which readers see the words and Markdown has only an address:
 * "![status](https://img.shields.io/badge/status-ready-green)".
 */
#include "backlog/item-read.h"

#include "base/unicode.h"

static int hex_digit(char c)
{
	if (char_is_digit(c))
		return c - '0';
	c = char_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The byte at `*i`, or the one that "%20" stands for; `*i` is its last sign. */
static char unescaped(struct span text, size_t *i)
{
	int high = -1, low = -1;

	if (text.at[*i] == '%' && *i + 2 < text.len) {
		high = hex_digit(text.at[*i + 1]);
		low = hex_digit(text.at[*i + 2]);
	}
	if (high < 0 || low < 0)
		return text.at[*i];
	*i += 2;
	return (char)(high * 16 + low);
}

/*
 * One part of the path, as it is shown: up to a single hyphen; "--" and "__"
 * are one of them, "_" and "%20" a blank. `*rest` is what follows.
 */
static struct span next_part(struct span *rest, struct arena *arena)
{
	char *shown = arena_text(arena, rest->len + 1);
	size_t n = 0, i = 0;

	for (; i < rest->len && !strchr("?#", rest->at[i]); i++) {
		char c = rest->at[i];
		bool twice = i + 1 < rest->len && rest->at[i + 1] == c;

		if (c == '-' && !twice)
			break;
		if (strchr("-_", c) && twice)
			i++;
		else if (c == '_')
			c = ' ';
		shown[n++] = c == '%' ? unescaped(*rest, &i) : c;
	}
	*rest = i < rest->len && rest->at[i] == '-' ? span_from(*rest, i + 1)
						    : SPAN("");
	return span_trim(span_of(shown, n));
}

/* "…/badge/status-ready-green"; without a label, "-ready-green" or "ready-green". */
static void read_path(struct span path, struct span *name, struct span *value,
		      struct arena *arena)
{
	struct span first = next_part(&path, arena);
	struct span second = next_part(&path, arena);

	/* The last part is the colour; of two, the first is what is shown. */
	*name = path.len ? first : SPAN("");
	*value = path.len ? second : second.len ? first : SPAN("");
}

/* A parameter of "?label=status&message=ready", as it is shown. */
static struct span parameter(struct span query, const char *name,
			     struct arena *arena)
{
	struct span one;

	while (span_next_part(&query, '&', &one)) {
		ptrdiff_t sign = span_find_char(one, '=');
		struct span value;
		char *shown;
		size_t n = 0;

		if (sign < 0 || !span_is(span_first(one, (size_t)sign), name))
			continue;
		value = span_from(one, (size_t)sign + 1);
		shown = arena_text(arena, value.len + 1);
		for (size_t i = 0; i < value.len; i++)
			shown[n++] = value.at[i] == '+' ? ' '
							: unescaped(value, &i);
		return span_trim(span_of(shown, n));
	}
	return SPAN("");
}

bool badge_read(struct span target, struct span *name, struct span *value,
		struct arena *arena)
{
	static const char path[] = "/badge/", query[] = "/static/v1?";
	ptrdiff_t at = span_find(target, path);
	size_t bad;

	if (span_find(target, "shields") < 0)
		return false;
	if (at >= 0) {
		read_path(span_from(target, (size_t)at + strlen(path)), name,
			  value, arena);
	} else {
		struct span rest;

		at = span_find(target, query);
		if (at < 0)
			return false;
		rest = span_from(target, (size_t)at + strlen(query));
		*name = parameter(rest, "label", arena);
		*value = parameter(rest, "message", arena);
	}
	return value->len && text_is_utf8(*name, &bad) &&
	       text_is_utf8(*value, &bad);
}

/* "![Status](…)": what is said of an image in its brackets. */
static struct span words_of_image(const struct outline *outline,
				  const struct link *link)
{
	struct span text = span_of(outline->source.at + link->start,
				   link->end - link->start);
	ptrdiff_t end = span_find_char(text, ']');

	return span_starts(text, "![") && end > 2
		       ? span_trim(span_of(text.at + 2, (size_t)end - 2))
		       : SPAN("");
}

void item_read_badges(struct item *item, uint32_t first, uint32_t last,
		      struct arena *arena)
{
	const struct part *part = item_last_part(item);
	const struct outline *outline = &part->doc->outline;

	if (!outline->n_links || first >= last)
		return;
	for (size_t i = outline_link_at(outline, outline->blocks[first].start);
	     i < outline->n_links && outline->links[i].block < last; i++) {
		const struct link *link = &outline->links[i];
		struct span name, value;

		if (link->form != LINK_IMAGE ||
		    !badge_read(link->target, &name, &value, arena))
			continue;
		/* One without a label is named by the words of its image. */
		if (!name.len)
			name = words_of_image(outline, link);
		if (name.len &&
		    kind_asks(item->kind, text_fold_name(arena, name)))
			field_add_value(item_add_field(item, FROM_PAIR, name,
						       link->start, arena),
					value, link->start, link->end, arena);
	}
}
