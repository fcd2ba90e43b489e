/* Items, files and kinds looked up by what people write. */
#include "backlog/find.h"

#include "backlog/address.h"
#include "backlog/anchors.h"
#include "backlog/box-legend.h"
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
	if (!file->anchors) {
		document_read_boxes((struct document *)file->doc);
		file->anchors = anchors_of(file->doc, backlog->arena);
	}
	return file->anchors;
}

const struct table *anchors_at(struct backlog *backlog,
			       const struct document *doc)
{
	struct backlog_file *file = backlog_file(backlog, doc->path);
	void **slot;

	if (file)
		return file_anchors(backlog, file);
	slot = table_slot(&backlog->memo.anchors, doc->path);
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

			if (part->doc != file->doc || form_is_whole(part->form))
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

	if (!file) {
		inner = table_get(&backlog->by_folder, path);
		if (inner)
			return inner;
		file = file_of_folder(backlog, path);
	}
	if (!file || !file->n_items)
		return NULL;
	if (anchor.len)
		inner = item_at_anchor(backlog, file, anchor);
	return inner ? inner : file->whole;
}

static void note_titles(struct backlog *backlog)
{
	for (size_t i = 0; i < backlog->n_items; i++) {
		struct item *item = backlog->items[i];
		void **slot =
			table_slot(&backlog->memo.by_title,
				   text_fold_name(backlog->arena, item->title));

		if (!*slot)
			*slot = item;
	}
	backlog->memo.has_titles = true;
}

static struct item *item_by_title(struct backlog *backlog, struct span title)
{
	if (!backlog->memo.has_titles)
		note_titles(backlog);
	return table_get(&backlog->memo.by_title,
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
		slot = table_slot(&backlog->memo.by_name, span_from(path, i));
		group = *slot;
		if (!group)
			*slot = group =
				ARENA_NEW(backlog->arena, struct file_group);
		if (!group->n++)
			group->first = file;
	}
}

static void note_names(struct backlog *backlog)
{
	for (size_t i = 0; i < backlog->n_files; i++)
		add_names(backlog, &backlog->files[i]);
	backlog->memo.has_names = true;
}

const struct file_group *files_by_name(struct backlog *backlog,
				       struct span name)
{
	if (!backlog->memo.has_names)
		note_names(backlog);
	return table_get(&backlog->memo.by_name, without_ending(name));
}

/* "Heading" or "One#Two" of a wiki link, as an anchor; a block is Obsidian's. */
static struct span wiki_anchor(struct span heading, struct arena *arena)
{
	struct span last = SPAN("");

	while (span_next_part(&heading, '#', &last))
		;
	last = span_trim(last);
	return span_starts(last, "^") ? last : text_anchor(arena, last);
}

struct item *item_by_wiki(struct backlog *backlog, struct span name,
			  const struct document *from)
{
	ptrdiff_t hash = span_find_char(name, '#');
	struct span anchor = SPAN("");
	const struct file_group *files;
	struct item *item;

	if (hash >= 0) {
		anchor = wiki_anchor(span_from(name, (size_t)hash + 1),
				     backlog->arena);
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

/* Does the address match? A last star stands for whatever follows. */
static bool matches_address(struct span glob, struct span target)
{
	struct span front = glob;

	while (front.len && front.at[front.len - 1] == '*')
		front.len--;
	if (front.len < glob.len && target.len > front.len &&
	    span_begins(target, front))
		return true;
	return pattern_matches(glob, target);
}

const struct kind *external_kind(const struct backlog *backlog,
				 struct span target)
{
	for (size_t i = 0; i < backlog->n_kinds; i++) {
		const struct kind *kind = backlog->kinds[i];

		for (size_t j = 0; j < kind->n_patterns; j++) {
			const struct place_pattern *p = &kind->patterns[j];

			if (p->form == FORM_EXTERNAL && !p->exclude &&
			    matches_address(p->glob, target))
				return kind;
		}
	}
	return NULL;
}
