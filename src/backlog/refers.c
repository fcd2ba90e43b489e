/*
 * Which item of its kind a row, entry or heading names: by a link to its file,
 * the file's name, its number or its title; by an id where only what names an
 * item counts.
 */
#include "backlog/places.h"

#include "backlog/address.h"
#include "backlog/called.h"
#include "backlog/naming.h"
#include "backlog/relation.h"
#include "base/unicode.h"

/* ---- the link that an entry, row or heading names its file by ---- */

/* Stands the block in a column that says what is waited for or like? */
static bool is_of_relation(const struct outline *outline, uint32_t block,
			   struct arena *arena)
{
	uint32_t row, head, cell;

	if (!block_is(outline, block, BLOCK_CELL))
		return false;
	row = outline->blocks[block].parent;
	head = block_child(outline,
			   block_child(outline, outline->blocks[row].parent));
	for (cell = block_child(outline, row);
	     cell != block && head != NO_BLOCK;
	     cell = block_sibling(outline, cell))
		head = block_sibling(outline, head);
	return head != NO_BLOCK &&
	       relation_names_items(text_fold_name(
		       arena, outline_text_copy(outline, head, arena)));
}

/* Is it in the item's own words: the line of an entry, a cell, the heading? */
static bool is_in_own_words(const struct item *item, uint32_t block)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;

	switch (part->form) {
	case FORM_ROW:
		return outline->blocks[block].parent == part->root;
	case FORM_ENTRY:
		return block == block_child(outline, part->root);
	default:
		return block == part->root;
	}
}

/* Do the words before the link, or after it, say what the item waits for? */
static bool waits_beside(const struct item *item)
{
	for (size_t i = 0; i < item->n_fields; i++)
		if (relation_names_items(item->fields[i].folded) &&
		    item->fields[i].origin != FROM_COLUMN)
			return true;
	return false;
}

static struct item *item_of_link(const struct called *called,
				 const struct item *item,
				 const struct link *link)
{
	struct arena *arena = &called->backlog->scratch;
	struct address address;
	struct item *found;

	if (link->form == LINK_WIKI) {
		struct span name = without_ending(path_name(link->target));

		found = called_item(called, CALLED_FILE,
				    text_fold_case(arena, name));
		return found ? found
			     : called_item(called, CALLED_TITLE,
					   text_fold_name(arena, name));
	}
	if (!link_form_is_followed(link->form))
		return NULL;
	address = address_of(link->target, item_doc(item)->path, arena);
	if (address.is_absolute || address.leaves || !address.has_path)
		return NULL;
	return called_item(called, CALLED_PATH, address.path);
}

/* The only file of the kind that its own words link to. */
static struct item *linked_file(const struct called *called,
				const struct item *item)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct arena *arena = &called->backlog->scratch;
	struct item *only = NULL;
	size_t first, i;

	if (part->root == NO_BLOCK || waits_beside(item))
		return NULL;
	first = outline_link_at(outline, outline->blocks[part->root].start);
	for (i = first;
	     i < outline->n_links &&
	     outline->links[i].start < outline->blocks[part->root].end;
	     i++) {
		const struct link *link = &outline->links[i];
		struct item *found;

		if (!is_in_own_words(item, link->block) || link->is_struck ||
		    is_of_relation(outline, link->block, arena))
			continue;
		found = item_of_link(called, item, link);
		if (found && only && found != only)
			return NULL;
		only = found ? found : only;
	}
	return only;
}

/* ---- by what it is called ---- */

/* "`stories/S-2.md`" and "S-2.md": the path or the name of a file alone. */
static struct item *file_in_words(const struct called *called,
				  struct span words)
{
	struct arena *arena = &called->backlog->scratch;
	struct span name;
	struct item *found;

	words = span_trim(words);
	while (words.len > 2 && words.at[0] == '`' &&
	       words.at[words.len - 1] == '`')
		words = span_of(words.at + 1, words.len - 2);
	if (span_find_char(words, ' ') >= 0 || !words.len)
		return NULL;
	found = called_item(called, CALLED_PATH, words);
	if (found)
		return found;
	name = without_ending(path_name(words));
	return called_item(called, CALLED_FILE, text_fold_case(arena, name));
}

/* Which file a cell of the row names, by path or name alone. */
static struct item *file_in_cells(const struct called *called,
				  const struct item *item)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct arena *arena = &called->backlog->scratch;
	struct item *found = NULL;

	for (uint32_t cell = block_child(outline, part->root);
	     cell != NO_BLOCK && !found; cell = block_sibling(outline, cell)) {
		struct span words = outline_text_copy(outline, cell, arena);

		if ((span_ends(words, ".md") ||
		     span_ends(words, ".markdown")) &&
		    !is_of_relation(outline, cell, arena))
			found = file_in_words(called, words);
	}
	return found;
}

/* ---- where only what names an item counts ---- */

static bool may_be_in_id(char c)
{
	return char_is_letter(c) || char_is_digit(c) || c == '-' || c == '_' ||
	       c == '.' || (unsigned char)c >= 0x80;
}

/* The only item of the kind whose id stands among the words. */
static struct item *item_among(const struct called *called, struct span words)
{
	struct arena *arena = &called->backlog->scratch;
	struct item *only = NULL;
	size_t i = 0;

	while (i < words.len) {
		size_t from = i;
		struct item *found;
		struct span word;

		while (i < words.len && may_be_in_id(words.at[i]))
			i++;
		word = span_between(words.at + from, words.at + i);
		while (word.len && word.at[word.len - 1] == '.')
			word.len--;
		if (i == from)
			i++;
		if (!span_has_digit(word) || span_is_digits(word))
			continue;
		found = called_item(called, CALLED_ID,
				    text_fold_case(arena, word));
		if (found && only && found != only)
			return NULL;
		only = found ? found : only;
	}
	return only;
}

struct span naming_words(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct buf text = BUF_INIT;
	struct span words;

	if (part->form != FORM_ROW)
		return item_own_words(item, arena);
	for (uint32_t cell = block_child(outline, part->root); cell != NO_BLOCK;
	     cell = block_sibling(outline, cell)) {
		if (is_of_relation(outline, cell, arena))
			continue;
		outline_text(outline, cell, &text);
		buf_adds(&text, " | ");
	}
	words = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return words;
}

/* The item that bears the id of the row or entry, or has it in its words. */
static struct item *item_by_own_id(const struct called *called,
				   const struct item *item)
{
	struct item *found = item->has_own_id ? called_item(called, CALLED_ID,
							    item->folded_id)
					      : NULL;

	if (found || waits_beside(item))
		return found;
	return item_among(called,
			  naming_words(item, &called->backlog->scratch));
}

/* ---- by what it is called ---- */

static bool has_word(struct span text, struct span word)
{
	struct span other;

	while (span_next_part(&text, ' ', &other))
		if (span_eq(other, word))
			return true;
	return false;
}

/* "Beds" and "Water the beds", or 01-beds.md: do they share a word that tells? */
static bool sounds_alike(const struct item *item, const struct item *file,
			 struct arena *arena)
{
	enum { SHORTEST_WORD = 4 };
	struct span words = text_fold_name(arena, item->title), word;
	struct span title = text_fold_name(arena, file->title);
	struct span name =
		text_fold_name(arena, path_file_name(item_doc(file)->path));

	while (span_next_part(&words, ' ', &word))
		if (word.len >= SHORTEST_WORD &&
		    (has_word(title, word) || has_word(name, word)))
			return true;
	return false;
}

/*
 * "2" and "Story 2" mean story-02.md, where the row says no title that is about
 * something else.
 */
static struct item *counted_file(const struct called *called,
				 const struct item *item)
{
	struct arena *arena = &called->backlog->scratch;
	struct span title = count_of(item->title, arena);
	struct span id = item->has_own_id ? count_of(item->id, arena)
					  : SPAN_NONE;

	struct item *found;

	if (title.len)
		return called_item(called, CALLED_COUNT, title);
	found = called_item(called, CALLED_COUNT, id);
	if (!found)
		return NULL;
	/* "2" is the id "02", whatever either is called. */
	return span_eq(span_trim(item->title), item->id) ||
			       (found->has_own_id && id_is_number(found->id) &&
				id_is_number(item->id)) ||
			       sounds_alike(item, found, arena)
		       ? found
		       : NULL;
}

/* Another one that a row or the like is called as. */
static struct item *item_of_title(const struct called *called,
				  const struct item *item)
{
	struct span title =
		text_fold_name(&called->backlog->scratch, item->title);
	struct item *found = called_item(called, CALLED_TITLE, title);

	return found || !item_is_named(item)
		       ? found
		       : called_item(called, CALLED_ROW, title);
}

struct item *named_item(const struct called *called, const struct item *item)
{
	struct arena *arena = &called->backlog->scratch;
	struct item *found = linked_file(called, item);

	if (!found && item_is_named(item))
		found = item_by_own_id(called, item);
	if (!found && item->parts[0].form == FORM_ROW)
		found = file_in_cells(called, item);
	if (!found)
		found = file_in_words(called, item_own_words(item, arena));
	if (!found)
		found = item_of_title(called, item);
	return found ? found : counted_file(called, item);
}
