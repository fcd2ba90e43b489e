/* The links of an item: in its text, as words, and as values of fields. */
#include "backlog/link.h"

#include "backlog/address.h"
#include "backlog/find.h"
#include "backlog/link-words.h"
#include "backlog/reference.h"
#include "base/heap.h"
#include "base/unicode.h"

struct collector {
	struct backlog *backlog;
	struct item *item;
	size_t room;
};

static struct link_to *add(struct collector *c, enum link_way way,
			   const struct document *doc, uint32_t start,
			   uint32_t end, struct span text)
{
	struct link_to *link =
		HEAP_PUSH(c->item->links, c->item->n_links, c->room);

	*link = (struct link_to){
		.way = way, .doc = doc, .start = start, .end = end, .text = text
	};
	return link;
}

static void lead_to(struct link_to *link, struct item *item)
{
	link->item = item;
	link->kind = item->kind;
	link->reach = REACH_ITEM;
	link->is_checked = true;
}

/* "[^1]" with "[^1]: there" is a link to Markdown, a footnote to readers. */
static bool is_footnote(const struct document *doc, const struct link *link)
{
	struct span text = span_between(doc->outline.source.at + link->start,
					doc->outline.source.at + link->end);

	/* "[^1]", but not "[^1][ref]". */
	return span_starts(text, "[^") && span_ends(text, "]") &&
	       span_find(text, "][") < 0;
}

static void add_markdown_link(struct collector *c, const struct document *doc,
			      const struct link *found)
{
	struct backlog *backlog = c->backlog;
	struct address address;
	struct link_to *link;
	struct item *item;

	/* "[source]()" and "[source](#)" lead to where one is already. */
	if (is_footnote(doc, found) ||
	    ((!found->target.len || span_is(found->target, "#")) &&
	     link_form_is_followed(found->form)))
		return;
	link = add(c, WAY_TEXT, doc, found->start, found->end, found->target);
	link->link = found;
	if (found->form == LINK_WIKI) {
		item = item_by_wiki(backlog, found->target, doc);
		if (item)
			lead_to(link, item);
		/* Whether the heading is there is still to be seen. */
		link->is_checked = item &&
				   span_find_char(found->target, '#') < 0;
		return;
	}
	if (found->form == LINK_UNDEFINED) {
		item = item_by_id(backlog, found->target);
		if (item)
			lead_to(link, item);
		return;
	}
	link->kind = external_kind(backlog, found->target);
	if (link->kind) {
		link->reach = REACH_KIND;
		return;
	}
	address = address_of(found->target, doc->path, backlog->arena);
	if (address.is_absolute || found->form == LINK_BARE) {
		link->reach = REACH_OUTSIDE;
		return;
	}
	link->path = address.path;
	/* "x.md/" is not an address of the file x.md. */
	if (address.is_folder && backlog_file(backlog, address.path))
		return;
	item = item_at_path(backlog, address.path, address.anchor);
	if (!item)
		return;
	lead_to(link, item);
	/* The item is there; whether the anchor is, is still to be seen. */
	link->is_checked = !address.anchor.len;
}

/* "v1.2": a version to whoever reads it, though a file may be called so. */
static bool is_version(struct span word)
{
	if (word.len < 2 || (word.at[0] | 32) != 'v')
		return false;
	for (size_t i = 1; i < word.len; i++)
		if (!char_is_digit(word.at[i]) && word.at[i] != '.')
			return false;
	return true;
}

/* Adds what the word names; false where that is no item. */
static bool add_word(struct collector *c, const struct document *doc,
		     struct span word)
{
	const char *source = doc->outline.source.at;
	struct item *item;

	if (!link_word_may_be_id(&word))
		return false;
	item = backlog_resolve_word(c->backlog, c->item, word);
	/* Its own id names the item itself, whoever else bears it. */
	if (item && item != c->item &&
	    !span_eq(item->folded_id, c->item->folded_id) &&
	    (item->has_own_id || !is_version(word)))
		lead_to(add(c, WAY_WORD, doc, (uint32_t)(word.at - source),
			    (uint32_t)(word.at + word.len - source), word),
			item);
	return item != NULL;
}

/* "OUT-1/OUT-2" names items only where each of them is one. */
static bool are_items(struct collector *c, struct span chain)
{
	struct span part;

	while (span_next_part(&chain, '/', &part))
		if (!link_word_may_be_id(&part) ||
		    !backlog_resolve_word(c->backlog, c->item, part))
			return false;
	return true;
}

/*
 * A word with more than ASCII in it that is no id as a whole: "US-1の検索",
 * "「課題-3」", "課題-3の検索".
 */
static void add_foreign(struct collector *c, const struct document *doc,
			struct span word)
{
	enum { LONGEST_ID = 64 };
	struct span stretch, part;
	size_t at = 0;

	while (link_next_part(word, false, &at, &stretch)) {
		size_t in_stretch = 0;

		if (add_word(c, doc, stretch))
			continue;
		while (link_next_part(stretch, true, &in_stretch, &part))
			if (!add_word(c, doc, part) && in_stretch <= LONGEST_ID)
				add_word(c, doc,
					 span_between(stretch.at,
						      part.at + part.len));
	}
}

static void add_words(struct collector *c, const struct document *doc,
		      const char *start, const char *end)
{
	struct span text = span_between(start, end);
	struct link_word word = { .end = 0 };

	while (link_next_word(text, &word)) {
		if (word.chain.len && !are_items(c, word.chain))
			continue;
		if (!add_word(c, doc, word.text) && word.is_foreign)
			add_foreign(c, doc, word.text);
	}
}

/* Marks the words, from `words` on, that stand in the links from `links` on. */
static void mark_words(struct item *item, size_t links, size_t words)
{
	uint32_t end = 0;

	const struct link_to *around = NULL;

	for (size_t i = words, l = links; i < item->n_links; i++) {
		struct link_to *word = &item->links[i];

		for (; l < words && item->links[l].start <= word->start; l++)
			if (item->links[l].end > end) {
				around = &item->links[l];
				end = around->end;
			}
		word->is_in_link = word->end <= end;
		/* Several share the id: the address says which is meant. */
		if (word->is_in_link && around->item &&
		    span_eq(around->item->folded_id, word->item->folded_id))
			lead_to(word, around->item);
	}
}

/*
 * Where several items share an id, a link whose address names one of them says
 * which is meant: for the id in its own text, else anywhere in the item.
 */
static struct item *named_by_address(const struct item *item,
				     const struct link_to *word)
{
	struct item *meant = NULL;

	for (size_t i = 0; i < item->n_links; i++) {
		const struct link_to *link = &item->links[i];
		bool is_around = link->doc == word->doc &&
				 link->start <= word->start &&
				 link->end >= word->end;

		if (link->way != WAY_TEXT || !link->item ||
		    !span_eq(link->item->folded_id, word->item->folded_id))
			continue;
		if (is_around)
			return link->item;
		if (!meant)
			meant = link->item;
	}
	return meant;
}

static void resolve_shared_ids(struct backlog *backlog, struct item *item)
{
	for (size_t i = 0; i < item->n_links; i++) {
		struct link_to *link = &item->links[i];
		const struct id_group *group =
			link->way == WAY_TEXT || !link->item
				? NULL
				: backlog_by_id(backlog, link->text);
		struct item *meant = group && group->n > 1
					     ? named_by_address(item, link)
					     : NULL;

		if (meant)
			lead_to(link, meant);
	}
}

static void add_from_part(struct collector *c, const struct part *part)
{
	const struct outline *outline = &part->doc->outline;
	struct passage passage = { part->doc, part->first, part->last, 0, 0 };
	size_t links = c->item->n_links, words;
	uint32_t start, end;

	if (!passage_bounds(&passage, &start, &end))
		return;
	for (size_t i = outline_link_at(outline, start);
	     i < outline->n_links && outline->links[i].start < end; i++)
		if (!outline->links[i].is_struck || c->item->struck)
			add_markdown_link(c, part->doc, &outline->links[i]);
	words = c->item->n_links;
	for (uint32_t i = part->first; i < part->last; i++) {
		const struct block *block = &outline->blocks[i];

		for (uint32_t j = 0; j < block->n_runs; j++) {
			const struct run *run = &outline->runs[block->run + j];

			/* What is struck out was taken back; an image shows no words. */
			if (run->kind <= RUN_CODE &&
			    !(run->style & STYLE_IMAGE) &&
			    (!(run->style & STYLE_DEL) || c->item->struck))
				add_words(c, part->doc,
					  outline->source.at + run->start,
					  outline->source.at + run->end);
		}
	}
	mark_words(c->item, links, words);
}

static bool is_name_field(const struct field *field)
{
	return span_is(field->folded, "id") ||
	       span_is(field->folded, "title") ||
	       span_is(field->folded, "name") || field->origin == FROM_ITSELF;
}

/*
 * Any field may hold an id. A plain word such as "high" is one only where an
 * item is called exactly so.
 */
static struct item *item_of_piece(struct collector *c,
				  const struct field *field,
				  const struct field_piece *piece)
{
	struct item *item;

	/* A number alone counts only in a field that a check names. */
	if (span_is_digits(piece->text) &&
	    !kind_asks(c->item->kind, field->folded))
		return item_by_id(c->backlog, piece->text);
	for (size_t i = 0; i < piece->text.len; i++)
		if (char_is_digit(piece->text.at[i]) ||
		    strchr("-/[.", piece->text.at[i]))
			return backlog_resolve_piece(c->backlog, c->item, field,
						     piece);
	if (piece->is_placed && field->origin != FROM_FRONT_MATTER)
		return backlog_resolve_piece(c->backlog, c->item, field, piece);
	item = item_by_id(c->backlog, piece->text);
	return item ? item
		    : item_titled_as_field(c->backlog, c->item, field,
					   piece->text);
}

/*
 * `related: "[[Billing]]"`: a link of the front matter, though it leads to no
 * item.
 */
static void add_wiki_value(struct collector *c, const struct field *field,
			   const struct field_piece *piece)
{
	struct span text = span_trim(piece->text), target;
	struct link *link;

	if (field->origin != FROM_FRONT_MATTER || !span_starts(text, "[[") ||
	    !span_ends(text, "]]") || text.len <= 4)
		return;
	text = span_of(text.at + 2, text.len - 4);
	if (span_find_char(text, ']') >= 0)
		return;
	span_next_part(&text, '|', &target);
	target = span_trim(target);
	if (!target.len)
		return;
	link = ARENA_NEW(c->backlog->arena, struct link);
	*link = (struct link){ .target = target,
			       .start = piece->start,
			       .end = piece->end,
			       .form = LINK_WIKI };
	add(c, WAY_TEXT, field->doc, piece->start, piece->end, target)->link =
		link;
}

static void add_from_field(struct collector *c, const struct field *field)
{
	struct field_piece *pieces;
	size_t n = backlog_references(c->backlog, c->item, field, &pieces,
				      c->item->arena);

	for (size_t i = 0; i < n; i++) {
		const struct kind *kind;
		struct item *item;
		struct link_to *link;

		if (pieces[i].is_none)
			continue;
		item = item_of_piece(c, field, &pieces[i]);
		if (!item)
			add_wiki_value(c, field, &pieces[i]);
		kind = item ? NULL : external_kind(c->backlog, pieces[i].text);
		if ((!item && !kind) || item == c->item)
			continue;
		link = add(c, WAY_FIELD, field->doc, pieces[i].start,
			   pieces[i].end, pieces[i].text);
		link->field = field;
		if (!item) {
			link->kind = kind;
			link->reach = REACH_KIND;
			continue;
		}
		link->is_bare = names_number(pieces[i].text);
		lead_to(link, item);
	}
}

void item_read_links(struct backlog *backlog, struct item *item)
{
	struct collector c = { backlog, item, 0 };

	if (item->has_links)
		return;
	item->has_links = true;
	item_read_rest(item);
	for (size_t i = 0; i < item->n_fields; i++)
		if (!is_name_field(&item->fields[i]))
			add_from_field(&c, &item->fields[i]);
	for (size_t i = 0; i < item->n_parts; i++)
		add_from_part(&c, &item->parts[i]);
	resolve_shared_ids(backlog, item);
	item->links = heap_to_arena(item->links,
				    item->n_links * sizeof(*item->links),
				    backlog->arena);
}

void backlog_link_all(struct backlog *backlog)
{
	if (backlog->memo.has_links)
		return;
	backlog->memo.has_links = true;
	for (size_t i = 0; i < backlog->n_items; i++) {
		struct item *item = backlog->items[i];

		item_read_links(backlog, item);
		for (size_t j = 0; j < item->n_links; j++) {
			struct item *to = item->links[j].item;

			if (!to || to == item || item->links[j].is_bare ||
			    (to->n_linked_from &&
			     to->linked_from[to->n_linked_from - 1] == item))
				continue;
			*ARENA_PUSH(backlog->arena, to->linked_from,
				    to->n_linked_from,
				    to->linked_from_room) = item;
		}
	}
}
