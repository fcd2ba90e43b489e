/* Fields in the brackets of a title: "Find (Priority: P1) 🎯", "US-3 Find (3 SP)". */
#include "backlog/item-read.h"
#include "backlog/naming.h"
#include "backlog/pair.h"
#include "backlog/relation.h"
#include "backlog/struck.h"

#include "base/unicode.h"

/* A parenthesis with more than this is not fields, but prose. */
enum { LONGEST_SUFFIX = 1000 };

/* "depends on T099: auth fix" names T099, and no field; see mention.c. */
static bool is_mention(struct span name, struct arena *arena)
{
	size_t digit = 0, end;

	while (digit < name.len && !char_is_digit(name.at[digit]))
		digit++;
	for (end = digit; end > 0 && name.at[end - 1] != ' ';)
		end--;
	return digit < name.len && end > 0 &&
	       relation_waits(text_fold_name(arena, span_first(name, end)));
}

static bool is_suffix_pair(struct span piece, struct span *name,
			   struct span *value, struct arena *arena)
{
	return text_is_pair(span_trim(piece), name, value) &&
	       !is_mention(*name, arena);
}

/*
 * Cuts off what stands before the next comma, or before a semicolon with what it
 * waits for behind it: "(Priority: P1; depends on: US-1)".
 */
static bool next_piece(struct span *rest, struct span *piece,
		       struct arena *arena)
{
	const char *end = rest->at + rest->len;
	struct span name, value, after;
	ptrdiff_t sign;

	if (!span_next_part(rest, ',', piece))
		return false;
	sign = span_find_char(*piece, ';');
	if (sign < 0)
		return true;
	after = span_from(*piece, (size_t)sign + 1);
	if (is_suffix_pair(after, &name, &value, arena) &&
	    relation_names_items(text_fold_name(arena, name))) {
		*piece = span_first(*piece, (size_t)sign);
		*rest = span_between(after.at, end);
	}
	return true;
}

/* Does the parenthesis hold a pair, and, with `asked`, one that is asked? */
static bool holds_pair(const struct kind *kind, struct span inside, bool asked,
		       struct arena *arena)
{
	struct span piece, name, value;

	while (next_piece(&inside, &piece, arena))
		if (is_suffix_pair(piece, &name, &value, arena) &&
		    (!asked || relation_asked(kind, name, arena).len))
			return true;
	return false;
}

/* "Show orders (status: done) in red": the sentence speaks of a status. */
static bool goes_on(struct span after)
{
	after = span_trim(after);
	return after.len && after.at[0] >= 'a' && after.at[0] <= 'z';
}

bool item_suffix(const struct item *item, struct span title,
		 struct span *inside, struct arena *arena)
{
	size_t close = title.len;

	while (close > 0) {
		bool at_end = close == title.len;
		size_t open = close - 1;
		char sign;

		close--;
		if (title.at[close] != ')' && title.at[close] != ']')
			continue;
		sign = title.at[close] == ')' ? '(' : '[';
		while (open > 0 && title.at[open - 1] != sign &&
		       close - open < LONGEST_SUFFIX)
			open--;
		if (!open || title.at[open - 1] != sign)
			return false;
		*inside = span_of(title.at + open, close - open);
		if (!goes_on(span_from(title, close + 1)) &&
		    holds_pair(item->kind, *inside, !at_end, arena))
			return true;
		close = open - 1;
	}
	return false;
}

/* Fields of which there are several: "(labels: ui, api)". */
static bool is_of_several(struct span folded)
{
	static const char *const names[] = {
		"label",      "labels",	     "tag",	  "tags",
		"component",  "components",  "area",	  "areas",
		"owners",     "assignees",   "authors",	  "reviewers",
		"teams",      "platforms",   "keywords",  "etiquetas",
		"étiquettes", "schlagworte", "etiketten", "метки",
		"теги",	      "标签",	     "ラベル",	  "타그",
	};

	if (ANY_OF(span_is, folded, names))
		return true;
	return relation_names_items(folded);
}

/*
 * "(depends on: T001, T002, size: 3)": what follows the comma belongs to the
 * value, down to the next pair, where a field has several or ids follow ids.
 */
static struct span whole_list(struct span name, struct span value,
			      struct span *rest, struct arena *arena)
{
	bool several = is_of_several(text_fold_name(arena, name));
	struct span next = *rest, piece, other_name, other;
	struct opening opening;

	while (span_next_part(&next, ',', &piece) &&
	       !is_suffix_pair(piece, &other_name, &other, arena) &&
	       (several || (id_prefix(value).len &&
			    id_opens(span_trim(piece), OPENS_TITLE, &opening) &&
			    !opening.is_local))) {
		value = span_trim(span_between(value.at, piece.at + piece.len));
		*rest = next;
	}
	return value;
}

/* The paragraph or heading that says the title; NO_BLOCK where none does. */
static uint32_t title_block(const struct part *part)
{
	if (part->root == NO_BLOCK || part->form == FORM_ROW)
		return NO_BLOCK;
	return part->form == FORM_ENTRY
		       ? block_child(&part->doc->outline, part->root)
		       : part->root;
}

static void add_piece(struct item *item, struct span name, struct span value,
		      struct arena *arena)
{
	const struct part *part = item_last_part(item);
	struct field *field = item_add_field(
		item, FROM_SUFFIX, name,
		part->doc->outline.blocks[part->root].start, arena);

	item_add_placed(item, field, value, arena);
}

void item_read_suffix(struct item *item, struct arena *arena)
{
	const struct part *part = item_last_part(item);
	const struct outline *outline = &part->doc->outline;
	uint32_t block = title_block(part);
	struct span text, inside, piece, name, value;

	if (block == NO_BLOCK)
		return;
	item_read_values_at_end(item, block, arena);
	/* "Mail ~~(Size: 3)~~": somebody has taken it out. */
	text = block_any_struck(outline, &outline->blocks[block])
		       ? letters_text(outline, block, arena)
		       : span_trim(outline_text_copy(outline, block, arena));
	if (!item_suffix(item, text, &inside, arena))
		return;
	while (next_piece(&inside, &piece, arena)) {
		if (!is_suffix_pair(piece, &name, &value, arena))
			continue;
		value = whole_list(name, value, &inside, arena);
		if (relation_asked(item->kind, name, arena).len)
			name = relation_asked(item->kind, name, arena);
		add_piece(item, name, value, arena);
	}
}
