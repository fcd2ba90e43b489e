/*
 * Badges, of which readers see the words and Markdown has only an address:
 * "![status](https://img.shields.io/badge/status-ready-green)".
 */
#include "backlog/item.h"

#include "base/unicode.h"

static int hex_digit(char c)
{
	if (char_is_digit(c))
		return c - '0';
	c = char_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
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
		if (c == '%' && i + 2 < rest->len &&
		    hex_digit(rest->at[i + 1]) >= 0 &&
		    hex_digit(rest->at[i + 2]) >= 0) {
			c = (char)(hex_digit(rest->at[i + 1]) * 16 +
				   hex_digit(rest->at[i + 2]));
			i += 2;
		}
		shown[n++] = c;
	}
	*rest = i < rest->len && rest->at[i] == '-' ? span_from(*rest, i + 1)
						    : SPAN("");
	return span_trim(span_of(shown, n));
}

bool badge_read(struct span target, struct span *name, struct span *value,
		struct arena *arena)
{
	ptrdiff_t at = span_find(target, "/badge/");
	struct span rest;
	size_t bad;

	if (at < 0 || span_find(target, "shields") < 0)
		return false;
	rest = span_from(target, (size_t)at + strlen("/badge/"));
	*name = next_part(&rest, arena);
	*value = next_part(&rest, arena);
	/* The last part is the colour; without one there is no label. */
	return name->len && value->len && rest.len &&
	       text_is_utf8(*name, &bad) && text_is_utf8(*value, &bad);
}

void item_read_badges(struct item *item, uint32_t first, uint32_t last,
		      struct arena *arena)
{
	const struct part *part = &item->parts[item->n_parts - 1];
	const struct outline *outline = &part->doc->outline;

	if (!outline->n_links || first >= last)
		return;
	for (size_t i = outline_link_at(outline, outline->blocks[first].start);
	     i < outline->n_links && outline->links[i].block < last; i++) {
		const struct link *link = &outline->links[i];
		struct span name, value;

		if (link->form == LINK_IMAGE &&
		    badge_read(link->target, &name, &value, arena) &&
		    kind_asks(item->kind, text_fold_name(arena, name)))
			field_add_value(item_add_field(item, FROM_PAIR, name,
						       link->start, arena),
					value, link->start, link->end, arena);
	}
}
