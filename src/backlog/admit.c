/* New items, what is read beside them, and how they come in. */
#include "backlog/take.h"

#include "backlog/pattern.h"
#include "backlog/state.h"

static const struct document *read_sidecar(struct backlog *backlog,
					   struct span path)
{
	struct document *doc = table_get(&backlog->work->sidecars, path);
	struct err err = ERR_INIT;
	struct span text;

	if (doc)
		return doc;
	path = arena_copy(backlog->arena, path);
	doc = ARENA_NEW(backlog->arena, struct document);
	*table_slot(&backlog->work->sidecars, path) = doc;
	*doc = (struct document){ .path = path };
	if (snapshot_read(backlog->snapshot, path, backlog->arena, &text,
			  &err) < 0)
		document_fail(doc, path, &err, backlog->arena);
	else
		document_read_yaml(doc, path, text, backlog->arena);
	if (!document_is_readable(doc))
		*ARENA_PUSH(backlog->arena, backlog->unreadable,
			    backlog->n_unreadable,
			    backlog->work->unreadable_room) = doc;
	return doc;
}

/* The files that the kind names, where they stand beside the item's own. */
void take_sidecars(struct backlog *backlog, struct item *item)
{
	const struct kind *kind = item->kind;
	struct span folder = path_folder(item_doc(item)->path);

	item->sidecars = ARENA_ARRAY(&backlog->scratch, const struct document *,
				     kind->n_sidecars);
	for (size_t i = 0; i < kind->n_sidecars; i++) {
		struct span path = arena_printf(&backlog->scratch, "%.*s%.*s",
						(int)folder.len, folder.at,
						(int)kind->sidecars[i].len,
						kind->sidecars[i].at);
		const struct document *doc;

		if (snapshot_find(backlog->snapshot, path) != ENTRY_FILE)
			continue;
		doc = read_sidecar(backlog, path);
		if (document_is_readable(doc))
			item->sidecars[item->n_sidecars++] = doc;
	}
}

static struct item *new_item(const struct backlog *backlog,
			     const struct kind *kind, const struct part *part,
			     struct arena *arena, struct arena *scratch)
{
	struct item *item = ARENA_NEW(scratch, struct item);

	item->kind = kind;
	item->arena = scratch;
	item->above = NO_BLOCK;
	if (kind->n_templates)
		item->template_texts = &backlog->template_texts[kind->index];
	item->undecided = ARENA_NEW(arena, struct undecided);
	item->parts = ARENA_NEW(scratch, struct part);
	item->parts[item->n_parts++] = *part;
	item->parts_room = 1;
	return item;
}

struct item *take_new(struct backlog *backlog, const struct kind *kind,
		      const struct part *part)
{
	return new_item(backlog, kind, part, backlog->arena, &backlog->scratch);
}

struct item *take_whole(struct backlog *backlog, const struct kind *kind,
			const struct part *part)
{
	struct item *item = take_new(backlog, kind, part);

	item->position = 1;
	take_sidecars(backlog, item);
	item_cache_read(backlog->cache, item, &backlog->scratch);
	item_read_beyond(item, &backlog->scratch);
	return item;
}

/*
 * Can its items be read by several at once? Not with a regex: all of a run
 * share one budget, and the same texts have to end the same way every time.
 */
static bool can_read_ahead(const struct kind *kind)
{
	for (size_t i = 0; i < kind->n_rules; i++)
		for (size_t j = 0; j < kind->rules[i].n; j++)
			if (kind->rules[i].sources[j].regex)
				return false;
	return !kind->n_sidecars;
}

/* The item that a document may be as a whole, not read yet; or NULL. */
static struct item *new_ahead(const struct backlog *backlog,
			      const struct document *doc, struct arena *arena,
			      struct arena *scratch)
{
	struct part part = {
		doc, FORM_FILE, NO_BLOCK, 0, (uint32_t)doc->outline.n_blocks, 0
	};
	const struct kind *kind = NULL;
	struct item *item;

	for (size_t i = 0; !kind && i < backlog->n_kinds; i++)
		if (kind_is_whole_file(backlog->kinds[i], doc->path,
				       &part.pattern))
			kind = backlog->kinds[i];
	if (!kind || !can_read_ahead(kind))
		return NULL;
	item = new_item(backlog, kind, &part, arena, scratch);
	item->position = 1;
	return item;
}

static struct item *keep_ahead(const struct item *read,
			       const struct arena *scratch, struct arena *arena)
{
	struct item *item = item_keep(read, scratch, arena);

	item->arena = NULL; /* the reader's ends with it */
	return item;
}

struct item *take_ahead(const struct backlog *backlog,
			const struct document *doc, struct arena *arena,
			struct arena *scratch)
{
	struct item *item;

	if (!document_is_readable(doc))
		return NULL;
	item = new_ahead(backlog, doc, arena, scratch);
	if (!item)
		return NULL;
	item_read(item, scratch);
	return keep_ahead(item, scratch, arena);
}

/* Is the file looked at for nothing but that one item? */
static bool is_only_whole(const struct backlog *backlog,
			  const struct item *item)
{
	struct span path = item_doc(item)->path;
	const struct kind *kind = item->kind;

	for (size_t i = 0; i < backlog->n_kinds; i++)
		if (backlog->kinds[i] != kind &&
		    kind_has_file(backlog->kinds[i], path))
			return false;
	for (size_t i = 0; i < kind->n_patterns; i++)
		if (kind->patterns[i].form != FORM_FILE &&
		    kind->patterns[i].form != FORM_EXTERNAL &&
		    pattern_matches(kind->patterns[i].glob, path))
			return false;
	return true;
}

struct item *take_closed(const struct backlog *backlog,
			 const struct document *doc, struct arena *arena,
			 struct arena *scratch)
{
	struct item *item;

	if (!doc->front.n_fields || backlog_agrees_in(backlog, doc->path))
		return NULL;
	item = new_ahead(backlog, doc, arena, scratch);
	if (!item || item->kind->n_rules || !is_only_whole(backlog, item) ||
	    !item_read_front(item, scratch) ||
	    !item_is_closed_in_front(item, backlog->today))
		return NULL;
	item = keep_ahead(item, scratch, arena);
	item->rest = arena;
	return item;
}

struct item *take_admit(struct backlog *backlog, struct item *read)
{
	struct item *item = read;

	/* What cannot be known to be one is one that will be told. */
	if (read->kind->when &&
	    !guard_holds(read->kind->when, read, backlog->today) &&
	    !read->undecided->regex)
		return NULL;
	if (arena_holds(&backlog->scratch, (const char *)read))
		item = item_keep(read, &backlog->scratch, backlog->arena);
	item_set_state(item, backlog->today);
	*ARENA_PUSH(backlog->arena, backlog->items, backlog->n_items,
		    backlog->work->items_room) = item;
	return item;
}
