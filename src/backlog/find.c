#include "backlog/find.h"

#include "backlog/address.h"
#include "backlog/anchors.h"
#include "backlog/pattern.h"
#include "base/unicode.h"

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

struct item *item_by_id(const struct backlog *backlog, struct span id)
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

const struct table *anchors_at(struct backlog *backlog,
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

struct span path_name(struct span path)
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

	if (!folder.len || span_find_char(path_name(folder), '.') >= 0)
		return NULL;
	file = file_in(backlog, folder, SPAN("README.md"));
	for (size_t i = 0; !file && i < backlog->n_kinds; i++) {
		const struct kind *kind = backlog->kinds[i];

		for (size_t j = 0; !file && j < kind->n_patterns; j++) {
			struct span glob = kind->patterns[j].glob;

			if (pattern_names_file(glob))
				file = file_in(backlog, folder,
					       path_name(glob));
		}
	}
	return file;
}

struct item *item_at_path(struct backlog *backlog, struct span path,
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

const struct file_group *files_by_name(struct backlog *backlog,
				       struct span name)
{
	for (size_t i = 0; !backlog->has_names && i < backlog->n_files; i++)
		add_names(backlog, &backlog->files[i]);
	backlog->has_names = true;
	return table_get(&backlog->by_name, without_ending(name));
}

struct item *item_by_wiki(struct backlog *backlog, struct span name,
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

const struct kind *external_kind(const struct backlog *backlog,
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
