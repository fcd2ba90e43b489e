#include "backlog/link.h"

#include "backlog/address.h"
#include "backlog/anchors.h"
#include "backlog/pattern.h"
#include "base/heap.h"
#include "base/unicode.h"

/* ---- items by what is written ---- */

/* Of several with one id the open one is meant, else the first. */
static struct item *pick(struct id_group *group)
{
	for (size_t i = 0; !group->meant && i < group->n; i++)
		if (!group->items[i]->is_done)
			group->meant = group->items[i];
	if (!group->meant)
		group->meant = group->items[0];
	return group->meant;
}

static struct item *item_by_id(const struct backlog *backlog, struct span id)
{
	struct id_group *group =
		id.len ? (struct id_group *)backlog_by_id(backlog, id) : NULL;

	return group ? pick(group) : NULL;
}

static struct table *file_anchors(struct backlog *backlog,
				  struct backlog_file *file)
{
	if (!file->anchors)
		file->anchors = anchors_of(file->doc, backlog->arena);
	return file->anchors;
}

/* The anchors of any file of the snapshot that can be read. */
static const struct table *anchors_at(struct backlog *backlog,
				      const struct document *doc)
{
	struct backlog_file *file = backlog_file(backlog, doc->path);
	void **slot;

	if (file)
		return file_anchors(backlog, file);
	slot = table_slot(&backlog->other_anchors, doc->path);
	if (!*slot)
		*slot = anchors_of(doc, backlog->arena);
	return *slot;
}

/* Notes for each block of a file which item it is in; inner ones come later. */
static void note_around(struct backlog *backlog, struct backlog_file *file)
{
	file->around = ARENA_ARRAY(backlog->arena, struct item *,
				   file->doc->outline.n_blocks);
	for (size_t i = 0; i < file->n_items; i++)
		for (size_t j = 0; j < file->items[i]->n_parts; j++) {
			const struct part *part = &file->items[i]->parts[j];

			if (part->doc != file->doc || part->form == FORM_FILE)
				continue;
			for (uint32_t b = part->first; b < part->last; b++)
				file->around[b] = file->items[i];
		}
}

/* The item in a file that an anchor leads into: the innermost around it. */
static struct item *item_at_anchor(struct backlog *backlog,
				   struct backlog_file *file,
				   struct span anchor)
{
	const struct block *heading =
		anchors_heading(file_anchors(backlog, file), anchor);

	if (!heading)
		return NULL;
	if (!file->around)
		note_around(backlog, file);
	return file->around[heading - file->doc->outline.blocks];
}

static struct span last_name(struct span path)
{
	size_t start = path.len;

	while (start > 0 && path.at[start - 1] != '/')
		start--;
	return span_from(path, start);
}

static struct backlog_file *file_in(struct backlog *backlog, struct span folder,
				    struct span name)
{
	struct span path = arena_printf(backlog->arena, "%.*s/%.*s",
					(int)folder.len, folder.at,
					(int)name.len, name.at);

	return backlog_file(backlog, path);
}

/*
 * The file that speaks for a folder: the README that forges show there, or
 * the one that a kind names, as spec.md in "specs/<name>/spec.md".
 */
static struct backlog_file *file_of_folder(struct backlog *backlog,
					   struct span folder)
{
	struct backlog_file *file;

	if (!folder.len || span_find_char(last_name(folder), '.') >= 0)
		return NULL;
	file = file_in(backlog, folder, SPAN("README.md"));
	for (size_t i = 0; !file && i < backlog->n_kinds; i++) {
		const struct kind *kind = backlog->kinds[i];

		for (size_t j = 0; !file && j < kind->n_patterns; j++) {
			struct span glob = kind->patterns[j].glob;

			if (pattern_names_file(glob))
				file = file_in(backlog, folder,
					       last_name(glob));
		}
	}
	return file;
}

static struct item *item_at_path(struct backlog *backlog, struct span path,
				 struct span anchor)
{
	struct backlog_file *file = backlog_file(backlog, path);
	struct item *inner = NULL;

	if (!file)
		file = file_of_folder(backlog, path);
	if (!file || !file->n_items)
		return NULL;
	if (anchor.len)
		inner = item_at_anchor(backlog, file, anchor);
	return inner ? inner : file->whole;
}

static struct item *item_by_title(struct backlog *backlog, struct span title)
{
	for (size_t i = 0; !backlog->has_titles && i < backlog->n_items; i++) {
		void **slot =
			table_slot(&backlog->by_title,
				   text_fold_name(backlog->arena,
						  backlog->items[i]->title));

		if (!*slot)
			*slot = backlog->items[i];
	}
	backlog->has_titles = true;
	return table_get(&backlog->by_title,
			 text_fold_name(backlog->arena, title));
}

static struct span without_ending(struct span path)
{
	return span_ends(path, ".md") ? span_first(path, path.len - 3) : path;
}

/* "a/b/spec.md" is called "spec", "b/spec" and "a/b/spec". */
static void add_names(struct backlog *backlog, struct backlog_file *file)
{
	struct span path = without_ending(file->doc->path);

	for (size_t i = path.len + 1; i-- > 0;) {
		void **slot;
		struct file_group *group;

		if (i && path.at[i - 1] != '/')
			continue;
		slot = table_slot(&backlog->by_name, span_from(path, i));
		group = *slot;
		if (!group)
			*slot = group =
				ARENA_NEW(backlog->arena, struct file_group);
		if (!group->n++)
			group->first = file;
	}
}

/* Files called `name`, with or without its ending, in any folder; or NULL. */
static const struct file_group *files_by_name(struct backlog *backlog,
					      struct span name)
{
	for (size_t i = 0; !backlog->has_names && i < backlog->n_files; i++)
		add_names(backlog, &backlog->files[i]);
	backlog->has_names = true;
	return table_get(&backlog->by_name, without_ending(name));
}

/* A wiki link names an id, a title or a file, with or without its ending. */
static struct item *item_by_wiki(struct backlog *backlog, struct span name,
				 const struct document *from)
{
	ptrdiff_t hash = span_find_char(name, '#');
	struct span anchor = SPAN("");
	const struct file_group *files;
	struct item *item;

	if (hash >= 0) {
		anchor = span_from(name, (size_t)hash + 1);
		name = span_trim(span_first(name, (size_t)hash));
	}
	if (!name.len)
		return item_at_path(backlog, from->path, anchor);
	item = item_by_id(backlog, name);
	if (!item)
		item = item_by_title(backlog, name);
	if (item)
		return item;
	files = files_by_name(backlog, name);
	return files ? item_at_path(backlog, files->first->doc->path, anchor)
		     : NULL;
}

static const struct kind *external_kind(const struct backlog *backlog,
					struct span target)
{
	for (size_t i = 0; i < backlog->n_kinds; i++) {
		const struct kind *kind = backlog->kinds[i];

		for (size_t j = 0; j < kind->n_patterns; j++) {
			const struct place_pattern *p = &kind->patterns[j];
			struct span glob = p->glob;
			bool open = span_ends(glob, "*");

			if (p->form != FORM_EXTERNAL || p->exclude)
				continue;
			/* A last star stands for whatever follows. */
			if (open) {
				while (glob.len && glob.at[glob.len - 1] == '*')
					glob.len--;
				if (target.len > glob.len &&
				    span_eq(span_first(target, glob.len), glob))
					return kind;
			}
			if (pattern_matches(p->glob, target))
				return kind;
		}
	}
	return NULL;
}

/* ---- values ---- */

/* "[[Login]]", "[[Login|the login]]": what the link names. */
static struct span inside_brackets(struct span value)
{
	struct span inside, name;

	if (value.len <= 4 || !span_starts(value, "[[") ||
	    !span_ends(value, "]]"))
		return SPAN_NONE;
	inside = span_of(value.at + 2, value.len - 4);
	span_next_part(&inside, '|', &name);
	return span_trim(name);
}

/* "[Retention](outcomes/1.md)" written where Markdown does not reach. */
static struct span inside_parentheses(struct span value)
{
	ptrdiff_t open = span_find(value, "](");

	if (value.len > 4 && value.at[0] == '[' && open > 0 &&
	    value.at[value.len - 1] == ')')
		return span_of(value.at + open + 2,
			       value.len - (size_t)open - 3);
	return SPAN_NONE;
}

/* By id, as a link, by its path. `from` is where it is written. */
static struct item *item_by_value(struct backlog *backlog,
				  const struct document *from,
				  struct span value)
{
	struct span wiki = inside_brackets(value = span_trim(value));
	struct span target = inside_parentheses(value), prefix;
	struct item *item;

	if (wiki.len)
		return item_by_wiki(backlog, wiki, from);
	if (!target.len) {
		item = item_by_id(backlog, value);
		if (item)
			return item;
		/* "task-4 (the login)", "EXP-3: Login": the id leads. */
		prefix = id_prefix(value);
		if (prefix.len && prefix.len < value.len &&
		    value.at[prefix.len] != '.' && value.at[prefix.len] != '/')
			item = item_by_id(backlog, prefix);
		if (item)
			return item;
		target = value;
		if (span_find_char(target, '/') < 0 &&
		    !span_ends(target, ".md") &&
		    !span_ends(target, ".markdown"))
			return NULL;
	}
	{
		struct address address =
			address_of(target, from->path, backlog->arena);

		if (address.is_absolute)
			return NULL;
		item = item_at_path(backlog, address.path, address.anchor);
		if (item)
			return item;
		/* In front matter people often write it from the root. */
		return item_at_path(backlog, target, SPAN(""));
	}
}

/* Does a link hold these words? Then `*item` is what it leads to, or NULL. */
static bool follow_words(struct backlog *backlog, const struct document *doc,
			 const struct link *link, uint32_t start, uint32_t end,
			 struct item **item)
{
	struct address address;

	if (link->form == LINK_WIKI || link->start > end || link->end < end ||
	    link->end <= start)
		return false;
	address = address_of(link->target, doc->path, backlog->arena);
	*item = address.is_absolute
			? NULL
			: item_at_path(backlog, address.path, address.anchor);
	return true;
}

/* "**Depends:** [the login](3.md)": the value is the link's text. */
static struct item *item_by_words(struct backlog *backlog,
				  const struct field *field,
				  const struct field_piece *piece)
{
	const struct outline *outline = &field->doc->outline;
	size_t next = outline_link_at(outline, piece->start);
	struct item *item = NULL;

	if (!piece->is_placed)
		return NULL;
	/* The one that begins before the words, else the one that they are. */
	if (next && follow_words(backlog, field->doc, &outline->links[next - 1],
				 piece->start, piece->end, &item))
		return item;
	for (size_t i = next;
	     i < outline->n_links && outline->links[i].start < piece->end; i++)
		if (follow_words(backlog, field->doc, &outline->links[i],
				 piece->start, piece->end, &item) &&
		    item)
			break;
	return item;
}

struct item *backlog_resolve_piece(struct backlog *backlog,
				   const struct field *field,
				   const struct field_piece *piece)
{
	struct item *item = item_by_value(backlog, field->doc, piece->text);

	if (item || field->origin == FROM_FRONT_MATTER)
		return item;
	return item_by_words(backlog, field, piece);
}

/* "Task 11.7", "#12", "12": what is a number and a word at most. */
static struct span loose_number(struct span text)
{
	struct span number;
	size_t i = 0;

	while (i < text.len && char_is_letter(text.at[i]))
		i++;
	while (i < text.len && (text.at[i] == ' ' || text.at[i] == '#'))
		i++;
	number = span_from(text, i);
	for (i = 0; i < number.len; i++)
		if (!char_is_digit(number.at[i]) &&
		    (number.at[i] != '.' || !i || i + 1 == number.len))
			return SPAN_NONE;
	return number;
}

/* Kind and number: "2 12" for BACK-12. Made once, for all that ask. */
static struct span number_key(struct backlog *backlog, const struct kind *kind,
			      struct span id)
{
	struct span number = id_prefix(id);

	if (!number.len)
		number = loose_number(id);
	while (number.len && !char_is_digit(number.at[0]))
		number = span_from(number, 1);
	return number.len
		       ? arena_printf(backlog->arena, "%zu %.*s", kind->index,
				      (int)number.len, number.at)
		       : SPAN_NONE;
}

struct item *backlog_same_number(struct backlog *backlog,
				 const struct kind *kind, struct span id)
{
	struct span key;

	for (size_t i = 0; !backlog->has_numbers && i < backlog->n_items; i++) {
		struct item *item = backlog->items[i];
		void **slot;

		key = item->has_own_id
			      ? number_key(backlog, item->kind, item->id)
			      : SPAN_NONE;
		if (!key.len)
			continue;
		slot = table_slot(&backlog->by_number, key);
		if (!*slot)
			*slot = item;
	}
	backlog->has_numbers = true;
	key = number_key(backlog, kind, id);
	return key.len ? table_get(&backlog->by_number, key) : NULL;
}

/* ---- an item's links ---- */

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

	if (is_footnote(doc, found))
		return;
	link = add(c, WAY_TEXT, doc, found->start, found->end, found->target);
	link->link = found;
	if (found->form == LINK_WIKI) {
		item = item_by_wiki(backlog, found->target, doc);
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
	item = item_at_path(backlog, address.path, address.anchor);
	if (!item)
		return;
	lead_to(link, item);
	/* The item is there; whether the anchor is, is still to be seen. */
	link->is_checked = !address.anchor.len;
}

/* What words are made of, and what makes them part of a path or address. */
enum { WORD = 1, PATH_BEFORE = 2 };

static unsigned kind_of_byte(char c)
{
	switch (c) {
	case '-':
	case '_':
	case '.':
		return WORD;
	case '/':
	case '\\':
	case '@':
	case '=':
	case '&':
	case '%':
		return PATH_BEFORE;
	default:
		return char_is_letter(c) || char_is_digit(c) ||
				       (unsigned char)c >= 0x80
			       ? WORD
			       : 0;
	}
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

static void add_word(struct collector *c, const struct document *doc,
		     const char *start, const char *end)
{
	struct span word = span_between(start, end);
	const char *source = doc->outline.source.at;
	bool letter = false, digit = false;
	struct item *item;

	while (word.len && strchr("-_.", word.at[word.len - 1]))
		word.len--;
	while (word.len && strchr("-_.", word.at[0]))
		word = span_from(word, 1);
	for (size_t i = 0; i < word.len; i++) {
		letter |= char_is_letter(word.at[i]) ||
			  (unsigned char)word.at[i] >= 0x80;
		digit |= char_is_digit(word.at[i]);
	}
	/* A bare number in prose is no id. */
	if (!letter || !digit)
		return;
	item = item_by_id(c->backlog, word);
	if (item && item != c->item && (item->has_own_id || !is_version(word)))
		lead_to(add(c, WAY_WORD, doc, (uint32_t)(word.at - source),
			    (uint32_t)(word.at + word.len - source), word),
			item);
}

/* Words of a run that stand alone: no part of an address or path. */
static void add_words(struct collector *c, const struct document *doc,
		      const char *start, const char *end)
{
	const char *at = start;

	while (at < end) {
		const char *word = at;
		bool digit = false, in_path;

		if (!(kind_of_byte(*at) & WORD)) {
			at++;
			continue;
		}
		while (at < end && (kind_of_byte(*at) & WORD))
			digit |= char_is_digit(*at++);
		if (!digit)
			continue;
		in_path = (word > start &&
			   (kind_of_byte(word[-1]) & PATH_BEFORE)) ||
			  (at < end &&
			   (*at == '/' || *at == '@' ||
			    (*at == ':' && at + 1 < end && at[1] == '/')));
		if (!in_path)
			add_word(c, doc, word, at);
	}
}

/* Marks the words, from `words` on, that stand in the links from `links` on. */
static void mark_words(struct item *item, size_t links, size_t words)
{
	uint32_t end = 0;

	for (size_t i = words, l = links; i < item->n_links; i++) {
		struct link_to *word = &item->links[i];

		for (; l < words && item->links[l].start <= word->start; l++)
			if (item->links[l].end > end)
				end = item->links[l].end;
		word->is_in_link = word->end <= end;
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
		add_markdown_link(c, part->doc, &outline->links[i]);
	words = c->item->n_links;
	for (uint32_t i = part->first; i < part->last; i++) {
		const struct block *block = &outline->blocks[i];

		for (uint32_t j = 0; j < block->n_runs; j++) {
			const struct run *run = &outline->runs[block->run + j];

			if (run->kind <= RUN_CODE)
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

static void add_from_field(struct collector *c, const struct field *field)
{
	struct field_piece *pieces;
	size_t n = field_pieces(field, &pieces, c->item->arena);

	for (size_t i = 0; i < n; i++) {
		const struct kind *kind;
		struct item *item;
		struct link_to *link;

		if (pieces[i].is_none)
			continue;
		item = backlog_resolve_piece(c->backlog, field, &pieces[i]);
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
		link->is_bare = span_is_digits(pieces[i].text);
		lead_to(link, item);
	}
}

void item_read_links(struct backlog *backlog, struct item *item)
{
	struct collector c = { backlog, item, 0 };

	if (item->has_links)
		return;
	item->has_links = true;
	for (size_t i = 0; i < item->n_fields; i++)
		if (!is_name_field(&item->fields[i]))
			add_from_field(&c, &item->fields[i]);
	for (size_t i = 0; i < item->n_parts; i++)
		add_from_part(&c, &item->parts[i]);
	item->links = heap_settle(item->links,
				  item->n_links * sizeof(*item->links),
				  backlog->arena);
}

void backlog_link_all(struct backlog *backlog)
{
	if (backlog->is_linked)
		return;
	backlog->is_linked = true;
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

/* ---- does it lead anywhere? ---- */

static void lead_nowhere(struct link_to *link, struct span reason)
{
	link->reach = REACH_NOWHERE;
	link->reason = reason;
}

static const char *shown(struct arena *arena, struct span text)
{
	return arena_copy(arena, text).at;
}

static bool is_markdown(struct span path)
{
	return span_ends(path, ".md") || span_ends(path, ".markdown");
}

/* "L10", "L10-L20": lines of a file, as forges number them. */
static bool names_lines(struct span anchor)
{
	return anchor.len > 1 && anchor.at[0] == 'L' &&
	       char_is_digit(anchor.at[1]);
}

/* Anchors that a browser or forge understands without a heading. */
static bool is_special_anchor(struct span anchor, struct span path)
{
	return !anchor.len || !is_markdown(path) || span_is(anchor, "top") ||
	       span_starts(anchor, ":~:") || names_lines(anchor) ||
	       (span_is(anchor, "readme") &&
		span_is_nocase(path_file_name(path), "readme"));
}

static void check_anchor(struct backlog *backlog, struct link_to *link,
			 const struct address *address)
{
	const struct document *doc;
	const struct table *anchors;
	struct span near = SPAN_NONE;

	if (is_special_anchor(address->anchor, address->path))
		return;
	doc = backlog_document(backlog, address->path);
	if (!doc)
		return;
	anchors = anchors_at(backlog, doc);
	if (anchors_have(anchors, address->anchor))
		return;
	if (backlog->hints_left) {
		backlog->hints_left--;
		near = anchors_near(anchors, address->anchor, backlog->arena);
	}
	lead_nowhere(
		link,
		near.len
			? arena_printf(backlog->arena, "#%.*s is there",
				       (int)near.len, near.at)
			: arena_printf(backlog->arena,
				       "%s has no heading \"%s\"",
				       shown(backlog->arena, address->path),
				       shown(backlog->arena, address->anchor)));
}

/* Another file in that folder whose name is nearly that. */
static struct span near_file(struct backlog *backlog, struct span path,
			     struct span own)
{
	struct near near = NEAR_NONE;
	size_t name = path.len;

	while (name > 0 && path.at[name - 1] != '/')
		name--;
	for (size_t i = 0; i < backlog->n_files; i++) {
		struct span other = backlog->files[i].doc->path;

		if (other.len > name && !span_eq(other, own) &&
		    span_eq(span_first(other, name), span_first(path, name)))
			near_try(&near, span_from(path, name),
				 span_from(other, name), other);
	}
	return near.best;
}

/* The file of that name elsewhere, or the item that bears it as its id. */
static struct span somewhere_else(struct backlog *backlog, struct span path)
{
	size_t start = path.len;
	const struct file_group *group;
	struct span name, stem;
	struct item *item;

	while (start > 0 && path.at[start - 1] != '/')
		start--;
	name = span_from(path, start);
	if (!name.len)
		return SPAN_NONE;
	/* Where many are called so ("spec.md"), none is meant more than another. */
	group = files_by_name(backlog, name);
	if (group && group->n == 1)
		return group->first->doc->path;
	stem = span_ends(name, ".md") ? span_first(name, name.len - 3) : name;
	item = item_by_id(backlog, stem);
	return item ? item_doc(item)->path : SPAN_NONE;
}

/* "/guides/install": from the root and without an ending, a page of a site. */
static bool is_site_page(struct span target, struct span path)
{
	struct span name = last_name(path);

	return span_starts(target, "/") && span_find_char(name, '.') < 0;
}

/* "example.com/plan": a host with a letter or more behind its last dot. */
static bool looks_like_host(struct span target)
{
	static const char *const ends[] = { ".com", ".org", ".net", ".io",
					    ".dev", ".app", ".im" };
	ptrdiff_t slash = span_find_char(target, '/');
	struct span host = slash < 0 ? target
				     : span_first(target, (size_t)slash);

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (span_ends(host, ends[i]))
			return true;
	return false;
}

/* The file that is meant, if its ending alone was left out. */
static struct span with_ending(struct backlog *backlog, struct span path)
{
	struct span file =
		arena_printf(backlog->arena, "%.*s.md", (int)path.len, path.at);

	return path.len && snapshot_find(backlog->snapshot, file) == ENTRY_FILE
		       ? file
		       : SPAN_NONE;
}

/* Why a path that is not there was written, as far as one can guess. */
static struct span guess(struct backlog *backlog, const struct link_to *link,
			 struct span path)
{
	struct arena *arena = backlog->arena;
	struct span other =
		snapshot_find_nocase(backlog->snapshot, path, arena);

	if (other.len && !span_eq(other, path))
		return arena_printf(arena, "%s differs in case",
				    shown(arena, other));
	other = with_ending(backlog, path);
	if (!other.len && looks_like_host(link->text))
		return SPAN("https:// may be missing in front");
	if (!other.len)
		other = somewhere_else(backlog, path);
	if (!other.len)
		other = near_file(backlog, path, link->doc->path);
	return other.len && !span_eq(other, path)
		       ? arena_printf(arena, "%s exists", shown(arena, other))
		       : SPAN("");
}

static void check_path(struct backlog *backlog, struct link_to *link,
		       const struct address *address)
{
	enum snapshot_entry entry;

	if (address->leaves) {
		if (address->is_forge)
			link->reach = REACH_OUTSIDE;
		else
			lead_nowhere(link, SPAN("it leaves the repository"));
		return;
	}
	entry = snapshot_find(backlog->snapshot, address->path);
	if (entry != ENTRY_NONE) {
		link->reach = REACH_THERE;
		if (entry == ENTRY_FILE && address->anchor.len)
			check_anchor(backlog, link, address);
		return;
	}
	if (is_site_page(link->text, address->path)) {
		link->reach = REACH_OUTSIDE;
		return;
	}
	if (!backlog->hints_left) {
		lead_nowhere(link, SPAN(""));
		return;
	}
	backlog->hints_left--;
	lead_nowhere(link, guess(backlog, link, address->path));
}

/* "[[FOR NEW PROJECTS ONLY]]", "[[_TOC_]]": a mark in capitals, no page. */
static bool is_mark(struct span name)
{
	bool letter = false;

	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];

		if (char_is_digit(c) || (c >= 'a' && c <= 'z') || c == '.' ||
		    (unsigned char)c >= 0x80)
			return false;
		letter |= char_is_letter(c);
	}
	return letter;
}

static bool is_from_root(struct backlog *backlog, struct span name)
{
	struct span path =
		arena_printf(backlog->arena, "/%.*s", (int)name.len, name.at);
	struct address address = address_of(path, SPAN(""), backlog->arena);

	return !address.leaves && address.path.len &&
	       (snapshot_find(backlog->snapshot, address.path) != ENTRY_NONE ||
		with_ending(backlog, address.path).len);
}

static void check_wiki(struct backlog *backlog, struct link_to *link)
{
	struct span name = link->text;
	ptrdiff_t hash = span_find_char(name, '#');
	struct address address;

	if (hash >= 0)
		name = span_first(name, (size_t)hash);
	if (files_by_name(backlog, name)) {
		link->reach = REACH_THERE;
		return;
	}
	address = address_of(name, link->doc->path, backlog->arena);
	if (address.is_absolute) {
		link->reach = REACH_OUTSIDE;
		return;
	}
	check_path(backlog, link, &address);
	/* The ending may be left out, and the way may begin at the root. */
	if (link->reach == REACH_NOWHERE &&
	    (with_ending(backlog, address.path).len ||
	     is_from_root(backlog, name)))
		link->reach = REACH_THERE;
	if (link->reach == REACH_NOWHERE && is_mark(link->text))
		link->reach = REACH_OUTSIDE;
}

void link_check(struct backlog *backlog, struct link_to *link)
{
	struct address address;

	if (link->is_checked || link->reach == REACH_OUTSIDE ||
	    link->reach == REACH_KIND)
		return;
	link->is_checked = true;
	if (link->link->form == LINK_WIKI) {
		check_wiki(backlog, link);
		return;
	}
	address = address_of(link->text, link->doc->path, backlog->arena);
	if (link->reach == REACH_ITEM)
		check_anchor(backlog, link, &address);
	else if (!address.has_path && !address.anchor.len)
		link->reach = REACH_THERE;
	else
		check_path(backlog, link, &address);
}
