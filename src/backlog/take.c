/* Which items a file holds: itself, its headings, entries, rows. */
#include "backlog/backlog.h"

#include "backlog/pattern.h"
#include "base/unicode.h"

/* ---- done and started ---- */

static bool status_is(const struct item *item, const char *const *words,
		      size_t n)
{
	const struct field *field = item_field(item, SPAN("status"));

	for (size_t i = 0; field && i < field->n_values; i++)
		for (size_t j = 0; j < n; j++)
			if (span_is(field->values[i].folded, words[j]))
				return true;
	return false;
}

static bool any_guard(struct guard **guards, size_t n, const struct item *item,
		      long today)
{
	for (size_t i = 0; i < n; i++)
		if (guard_holds(guards[i], item, today))
			return true;
	return false;
}

/* "## Done", "## ✅ Done (2026)": as a value would be compared. */
static bool says_done(struct span heading, struct arena *arena)
{
	struct span name = text_fold_name(arena, heading);

	return span_is(text_fold_value(arena, name), "done");
}

static bool is_done_by_default(const struct item *item)
{
	static const char *const words[] = {
		"done",	    "closed",	 "complete",   "completed",
		"dropped",  "cancelled", "canceled",   "archived",
		"rejected", "withdrawn", "superseded",
	};

	return status_is(item, words, sizeof(words) / sizeof(*words)) ||
	       item->box == 'x' || item->box == '-' || item->struck ||
	       says_done(item->lane, item->arena);
}

static bool is_started_by_default(const struct item *item)
{
	static const char *const words[] = { "doing", "in progress",
					     "in review", "review" };

	return status_is(item, words, sizeof(words) / sizeof(*words));
}

void item_settle_state(const struct backlog *backlog, struct item *item)
{
	const struct kind *kind = item->kind;

	item->is_done = kind->n_done_when
				? any_guard(kind->done_when, kind->n_done_when,
					    item, backlog->today)
				: is_done_by_default(item);
	item->is_started = kind->n_started_when
				   ? any_guard(kind->started_when,
					       kind->n_started_when, item,
					       backlog->today)
				   : is_started_by_default(item);
}

/* ---- items ---- */

/* The blocks and the file that a kind has taken already. */
struct claims {
	struct backlog_file *file;
	bool *taken;
	bool whole;
	struct item *scratch; /* the file's own, as read for an earlier kind */
};

static bool is_reusable(const struct kind *kind)
{
	return !kind->n_rules && !kind->n_templates && !kind->n_sidecars;
}

static const struct document *read_sidecar(struct backlog *backlog,
					   struct span path)
{
	struct document *doc = table_get(&backlog->sidecars, path);
	struct err err = ERR_INIT;
	struct span text;

	if (doc)
		return doc;
	path = arena_copy(backlog->arena, path);
	doc = ARENA_NEW(backlog->arena, struct document);
	*table_slot(&backlog->sidecars, path) = doc;
	*doc = (struct document){ .path = path };
	if (snapshot_read(backlog->snapshot, path, backlog->arena, &text,
			  &err) < 0)
		document_fail(doc, path, &err, backlog->arena);
	else
		document_read_yaml(doc, path, text, backlog->arena);
	if (!document_is_readable(doc))
		*ARENA_PUSH(backlog->arena, backlog->unreadable,
			    backlog->n_unreadable,
			    backlog->unreadable_room) = doc;
	return doc;
}

/* The files that the kind names, where they stand beside the item's own. */
static void find_sidecars(struct backlog *backlog, struct item *item)
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

static struct item *new_item(struct backlog *backlog, const struct kind *kind,
			     const struct part *part)
{
	struct item *item = ARENA_NEW(&backlog->scratch, struct item);

	item->kind = kind;
	item->arena = &backlog->scratch;
	if (kind->n_templates)
		item->template_texts = &backlog->template_texts[kind->index];
	item->undecided = ARENA_NEW(backlog->arena, struct undecided);
	item->parts = ARENA_NEW(&backlog->scratch, struct part);
	item->parts[item->n_parts++] = *part;
	item->parts_room = 1;
	return item;
}

/* Adds the item where its kind's guard lets it in; else NULL. */
static struct item *admit(struct backlog *backlog, const struct item *read)
{
	struct item *item;

	/* What cannot be known to be one is one that will be told. */
	if (read->kind->when &&
	    !guard_holds(read->kind->when, read, backlog->today) &&
	    !read->undecided->regex)
		return NULL;
	item = item_keep(read, &backlog->scratch, backlog->arena);
	item_settle_state(backlog, item);
	*ARENA_PUSH(backlog->arena, backlog->items, backlog->n_items,
		    backlog->items_room) = item;
	return item;
}

static void take_file(struct backlog *backlog, struct claims *claims,
		      const struct kind *kind, size_t pattern)
{
	const struct document *doc = claims->file->doc;
	struct part part = {
		doc,	FORM_FILE, NO_BLOCK, 0, (uint32_t)doc->outline.n_blocks,
		pattern
	};
	struct item *item = claims->scratch;

	if (claims->whole)
		return;
	/* What was read for one kind serves the next, rules aside. */
	if (item && is_reusable(kind) && is_reusable(item->kind)) {
		item->kind = kind;
		item->parts[0].pattern = pattern;
	} else {
		item = new_item(backlog, kind, &part);
		item->position = 1;
		find_sidecars(backlog, item);
		item_read(item, &backlog->scratch);
	}
	claims->file->whole = admit(backlog, item);
	claims->whole = claims->file->whole;
	claims->scratch = item;
}

/*
 * Is this one that the marker's regex wants? Where that gives up it may be
 * one: then `*undecided` says so.
 */
static bool is_picked(const struct place_pattern *pattern,
		      const struct outline *outline, uint32_t block,
		      struct undecided *undecided, struct arena *arena)
{
	enum regex_result result;
	struct buf text = BUF_INIT;
	struct span copy;

	if (!pattern->pick)
		return true;
	if (outline->blocks[block].kind == BLOCK_ROW) {
		for (uint32_t i = block_child(outline, block); i != NO_BLOCK;
		     i = block_sibling(outline, i)) {
			if (text.len)
				buf_adds(&text, " | ");
			outline_text(outline, i, &text);
		}
	} else {
		if (outline->blocks[block].kind == BLOCK_ENTRY)
			block = block_child(outline, block);
		if (block != NO_BLOCK)
			outline_text(outline, block, &text);
	}
	copy = span_trim(arena_copy(arena, buf_span(&text)));
	buf_release(&text);
	result = regex_find(pattern->pick, copy, NULL, NULL);
	if (result == REGEX_LIMIT)
		*undecided = (struct undecided){ pattern->pick, true };
	return result != REGEX_MISS;
}

/* Where an item's own words stand: its heading, line or first full cell. */
static uint32_t own_words(const struct outline *outline, uint32_t root)
{
	uint32_t block = root;

	if (!block_is(outline, root, BLOCK_HEADING))
		block = block_child(outline, root);
	while (block_is(outline, block, BLOCK_CELL) &&
	       !outline->blocks[block].n_runs)
		block = block_sibling(outline, block);
	return block;
}

static void read_block(struct backlog *backlog, struct claims *claims,
		       const struct kind *kind, const struct part *part,
		       uint32_t lane, size_t position,
		       const struct undecided *undecided)
{
	const struct outline *outline = &part->doc->outline;
	struct arena *scratch = &backlog->scratch;
	struct item *item = new_item(backlog, kind, part);

	item->position = position;
	*item->undecided = *undecided;
	item->box = outline->blocks[part->root].mark;
	item->struck = text_is_struck(outline, own_words(outline, part->root));
	if (lane != NO_BLOCK)
		item->lane =
			span_trim(outline_text_copy(outline, lane, scratch));
	item_read(item, scratch);
	if (admit(backlog, item))
		claims->taken[part->root] = true;
}

static void take_block(struct backlog *backlog, struct claims *claims,
		       const struct kind *kind, size_t pattern, uint32_t block,
		       uint32_t last, uint32_t lane, size_t *position)
{
	const struct document *doc = claims->file->doc;
	const struct place_pattern *place = &kind->patterns[pattern];
	struct part part = { doc, place->form, block, block, last, pattern };
	struct arena_mark mark = arena_mark(&backlog->scratch);
	struct undecided undecided = { 0 };

	if (!claims->taken[block] && is_picked(place, &doc->outline, block,
					       &undecided, &backlog->scratch))
		read_block(backlog, claims, kind, &part, lane, ++*position,
			   &undecided);
	arena_rewind(&backlog->scratch, mark);
}

/* ---- lanes ---- */

/* The headings above a place: at most one of each level. */
struct above {
	uint32_t heading[7];
};

static void above_init(struct above *above)
{
	for (size_t i = 0; i < 7; i++)
		above->heading[i] = NO_BLOCK;
}

static void above_enter(struct above *above, const struct outline *outline,
			uint32_t block)
{
	size_t level = outline->blocks[block].level;

	above->heading[level] = block;
	while (++level < 7)
		above->heading[level] = NO_BLOCK;
}

static bool is_known_lane(const struct kind *kind,
			  const struct outline *outline, uint32_t block,
			  struct arena *arena)
{
	struct span heading =
		span_trim(outline_text_copy(outline, block, arena));

	return kind_knows_lane(kind, heading, arena) ||
	       (!kind->n_done_when && says_done(heading, arena));
}

/*
 * The nearest heading above `level` that the kind knows as a lane: what lies
 * under "Now" and "Billing" lies in Now. Where it knows none, the nearest.
 */
static uint32_t lane_above(const struct above *above, size_t level,
			   const struct kind *kind,
			   const struct outline *outline, struct arena *arena)
{
	struct arena_mark mark = arena_mark(arena);
	uint32_t nearest = NO_BLOCK, known = NO_BLOCK;

	while (level-- > 1 && known == NO_BLOCK) {
		uint32_t heading = above->heading[level];

		if (heading == NO_BLOCK)
			continue;
		if (nearest == NO_BLOCK)
			nearest = heading;
		if (is_known_lane(kind, outline, heading, arena))
			known = heading;
	}
	arena_rewind(arena, mark);
	return known != NO_BLOCK ? known : nearest;
}

/* ---- headings, entries, rows ---- */

/* Each heading of the level, up to the next of its level or higher. */
static void take_headings(struct backlog *backlog, struct claims *claims,
			  const struct kind *kind, size_t pattern)
{
	const struct outline *outline = &claims->file->doc->outline;
	uint8_t level = kind->patterns[pattern].level;
	uint32_t open = NO_BLOCK, lane = NO_BLOCK;
	struct above above;
	size_t position = 0;

	above_init(&above);
	for (uint32_t i = 0; i <= outline->n_blocks; i++) {
		const struct block *block =
			i < outline->n_blocks ? &outline->blocks[i] : NULL;

		if (block &&
		    (block->kind != BLOCK_HEADING || block->parent != NO_BLOCK))
			continue;
		if (open != NO_BLOCK && (!block || block->level <= level)) {
			take_block(backlog, claims, kind, pattern, open, i,
				   lane, &position);
			open = NO_BLOCK;
		}
		if (!block)
			break;
		above_enter(&above, outline, i);
		if (block->level != level)
			continue;
		open = i;
		lane = lane_above(&above, level, kind, outline,
				  &backlog->scratch);
	}
}

/* Is it a heading of the document itself? Then `lane` is the one below it. */
static bool enter_lane(struct above *above, const struct kind *kind,
		       const struct outline *outline, uint32_t block,
		       struct arena *arena, uint32_t *lane)
{
	if (outline->blocks[block].kind != BLOCK_HEADING ||
	    outline->blocks[block].parent != NO_BLOCK)
		return false;
	above_enter(above, outline, block);
	*lane = lane_above(above, 7, kind, outline, arena);
	return true;
}

static void take_entries(struct backlog *backlog, struct claims *claims,
			 const struct kind *kind, size_t pattern)
{
	const struct outline *outline = &claims->file->doc->outline;
	uint32_t lane = NO_BLOCK;
	struct above above;
	size_t position = 0;

	above_init(&above);
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];

		if (!enter_lane(&above, kind, outline, i, &backlog->scratch,
				&lane) &&
		    block->kind == BLOCK_ENTRY &&
		    outline->blocks[block->parent].parent == NO_BLOCK)
			take_block(backlog, claims, kind, pattern, i,
				   block->next, lane, &position);
	}
}

static bool table_has_column(const struct outline *outline, uint32_t table,
			     struct span folded, struct arena *arena)
{
	uint32_t head = block_child(outline, table);

	for (uint32_t i = head == NO_BLOCK ? head : block_child(outline, head);
	     i != NO_BLOCK; i = block_sibling(outline, i))
		if (span_eq(text_fold_name(arena, outline_text_copy(outline, i,
								    arena)),
			    folded))
			return true;
	return false;
}

static bool table_has_id(const struct kind *kind, const struct outline *outline,
			 uint32_t table, struct arena *arena)
{
	static const char *const names[] = { "id", "#", "key" };
	const struct field_rule *rule = kind_rule(kind, SPAN("id"));

	for (size_t i = 0; rule && i < rule->n; i++)
		if (rule->sources[i].kind == SOURCE_COLUMN)
			return table_has_column(outline, table,
						rule->sources[i].folded, arena);
	for (size_t i = 0; i < 3; i++)
		if (table_has_column(outline, table, span_str(names[i]), arena))
			return true;
	return false;
}

static void take_rows(struct backlog *backlog, struct claims *claims,
		      const struct kind *kind, size_t pattern)
{
	const struct outline *outline = &claims->file->doc->outline;
	uint32_t lane = NO_BLOCK, first = NO_BLOCK;
	struct above above;
	size_t position = 0;
	bool any = false;

	above_init(&above);
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		if (outline->blocks[i].kind != BLOCK_TABLE ||
		    outline->blocks[i].parent != NO_BLOCK)
			continue;
		if (first == NO_BLOCK)
			first = i;
		any |= table_has_id(kind, outline, i, &backlog->scratch);
	}
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];

		enter_lane(&above, kind, outline, i, &backlog->scratch, &lane);
		if (block->kind != BLOCK_TABLE || block->parent != NO_BLOCK ||
		    (any ? !table_has_id(kind, outline, i, &backlog->scratch)
			 : i != first))
			continue;
		for (uint32_t row = block_child(outline, i); row != NO_BLOCK;
		     row = block_sibling(outline, row))
			if (!outline->blocks[row].header)
				take_block(backlog, claims, kind, pattern, row,
					   outline->blocks[row].next, lane,
					   &position);
	}
}

static void take_pattern(struct backlog *backlog, struct claims *claims,
			 const struct kind *kind, size_t pattern)
{
	const struct outline *outline = &claims->file->doc->outline;
	enum item_form form = kind->patterns[pattern].form;

	if (form == FORM_FILE) {
		take_file(backlog, claims, kind, pattern);
		return;
	}
	if (!claims->taken)
		claims->taken =
			ARENA_ARRAY(&backlog->scratch, bool, outline->n_blocks);
	if (form == FORM_HEADING)
		take_headings(backlog, claims, kind, pattern);
	else if (form == FORM_ENTRY)
		take_entries(backlog, claims, kind, pattern);
	else if (form == FORM_ROW)
		take_rows(backlog, claims, kind, pattern);
}

/*
 * The file that stood there unchanged before holds the same item; only what
 * that is to others has to be found anew. One that is written in several
 * places or leans on a sidecar is read again.
 */
static bool share_item(struct backlog *backlog, struct backlog_file *file)
{
	const struct backlog_file *like = file->like;
	struct item *item;

	if (!like || !like->whole || like->n_items != 1 ||
	    like->whole->n_parts != 1 || like->whole->kind->n_sidecars ||
	    (like->whole->kind->n_templates && !backlog->shares_templates))
		return false;
	item = ARENA_NEW(backlog->arena, struct item);
	*item = *like->whole;
	item->arena = &backlog->scratch;
	item->links = NULL;
	item->n_links = 0;
	item->has_links = false;
	item->linked_from = NULL;
	item->n_linked_from = item->linked_from_room = 0;
	if (item->template_texts)
		item->template_texts =
			&backlog->template_texts[item->kind->index];
	file->whole = item;
	*ARENA_PUSH(backlog->arena, backlog->items, backlog->n_items,
		    backlog->items_room) = item;
	return true;
}

static void take_kind(struct backlog *backlog, struct claims *claims,
		      const struct kind *kind)
{
	struct span path = claims->file->doc->path;
	bool whole = false;

	if (!kind_has_file(kind, path))
		return;
	for (size_t i = 0; i < kind->n_patterns; i++) {
		const struct place_pattern *p = &kind->patterns[i];

		if (p->exclude || p->form == FORM_EXTERNAL ||
		    (whole && p->form == FORM_FILE) ||
		    !pattern_matches(p->glob, path))
			continue;
		take_pattern(backlog, claims, kind, i);
		whole |= p->form == FORM_FILE;
	}
}

void backlog_take_items(struct backlog *backlog, struct backlog_file *file)
{
	struct claims claims = { .file = file };
	struct arena_mark mark;

	if (!document_is_readable(file->doc) || share_item(backlog, file))
		return;
	mark = arena_mark(&backlog->scratch);
	for (size_t i = 0; i < backlog->n_kinds; i++)
		take_kind(backlog, &claims, backlog->kinds[i]);
	arena_rewind(&backlog->scratch, mark);
}
