#include "backlog/backlog.h"

#include "backlog/pattern.h"
#include "base/unicode.h"

#include <stdlib.h>

/*
 * How often one run looks for what was meant by something that is not there:
 * each look may go through all files. More than that nobody reads.
 */
enum { MOST_HINTS = 500 };

/* ---- which files ---- */

struct selection {
	const struct backlog *backlog;
	const struct span *left_out;
	size_t n_left_out;
};

static bool kind_has_file(const struct kind *kind, struct span path)
{
	bool found = false;

	for (size_t i = 0; i < kind->n_patterns; i++) {
		const struct place_pattern *pattern = &kind->patterns[i];

		if (pattern->form == FORM_EXTERNAL ||
		    (found && !pattern->exclude) ||
		    !pattern_matches(pattern->glob, path))
			continue;
		if (pattern->exclude)
			return false;
		found = true;
	}
	return found;
}

static bool wants_path(struct span path, void *data)
{
	const struct selection *selection = data;

	for (size_t i = 0; i < selection->n_left_out; i++)
		if (span_eq(selection->left_out[i], path))
			return false;
	for (size_t i = 0; i < selection->backlog->n_kinds; i++)
		if (kind_has_file(selection->backlog->kinds[i], path))
			return true;
	return false;
}

/* A folder is left out where another one holds it. */
static void add_folder(struct span *folders, size_t *n, struct span folder)
{
	size_t kept = 0;

	for (size_t i = 0; i < *n; i++)
		if (folder.len >= folders[i].len &&
		    span_eq(span_first(folder, folders[i].len), folders[i]))
			return;
	for (size_t i = 0; i < *n; i++)
		if (folders[i].len < folder.len ||
		    !span_eq(span_first(folders[i], folder.len), folder))
			folders[kept++] = folders[i];
	folders[kept++] = folder;
	*n = kept;
}

static size_t list_folders(const struct backlog *backlog, struct span **out)
{
	size_t n = 0, room = 0;

	for (size_t i = 0; i < backlog->n_kinds; i++)
		room += backlog->kinds[i]->n_patterns;
	*out = ARENA_ARRAY(backlog->arena, struct span, room);
	for (size_t i = 0; i < backlog->n_kinds; i++) {
		const struct kind *kind = backlog->kinds[i];

		for (size_t j = 0; j < kind->n_patterns; j++)
			if (!kind->patterns[j].exclude &&
			    kind->patterns[j].form != FORM_EXTERNAL)
				add_folder(*out, &n,
					   pattern_folder(
						   kind->patterns[j].glob));
	}
	return n;
}

static int read_files(struct backlog *backlog, const struct selection *select,
		      struct err *err)
{
	struct snapshot_walk walk = { .wants = wants_path,
				      .data = (void *)select };
	struct span *folders, *paths;
	struct document *docs;

	walk.n_folders = list_folders(backlog, &folders);
	walk.folders = folders;
	if (snapshot_list(backlog->snapshot, &walk, backlog->arena, &paths,
			  &backlog->n_files, err) < 0)
		return -1;
	backlog->files = ARENA_ARRAY(backlog->arena, struct backlog_file,
				     backlog->n_files);
	docs = ARENA_ARRAY(backlog->arena, struct document, backlog->n_files);
	reading_run(&backlog->reading, backlog->snapshot, paths, docs,
		    backlog->n_files, backlog->arena);
	for (size_t i = 0; i < backlog->n_files; i++) {
		backlog->files[i].doc = &docs[i];
		*table_slot(&backlog->by_path, paths[i]) = &backlog->files[i];
	}
	return 0;
}

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

static bool is_done_by_default(const struct item *item)
{
	static const char *const words[] = {
		"done",	     "closed",	 "complete", "completed",
		"dropped",   "cancelled", "canceled", "archived",
		"rejected",  "withdrawn", "superseded",
	};

	return status_is(item, words, sizeof(words) / sizeof(*words)) ||
	       item->box == 'x' || item->box == '-' || item->struck ||
	       span_is(text_fold_name(item->arena, item->lane), "done");
}

static bool is_started_by_default(const struct item *item)
{
	static const char *const words[] = { "doing", "in progress",
					     "in review", "review" };

	return status_is(item, words, sizeof(words) / sizeof(*words));
}

static void settle_state(const struct backlog *backlog, struct item *item)
{
	const struct kind *kind = item->kind;

	item->is_done = kind->n_done_when
				? any_guard(kind->done_when, kind->n_done_when,
					    item, backlog->today)
				: is_done_by_default(item);
	item->is_started =
		kind->n_started_when
			? any_guard(kind->started_when, kind->n_started_when,
				    item, backlog->today)
			: is_started_by_default(item);
}

/* ---- items ---- */

/* The blocks and the file that a kind has taken already. */
struct claims {
	struct backlog_file *file;
	bool *taken;
	bool whole;
	struct item *scratch; /* read for a kind whose guard did not hold */
};

static bool is_reusable(const struct kind *kind)
{
	return !kind->n_rules && !kind->n_templates && !kind->n_sidecars;
}

static const struct document *read_sidecar(struct backlog *backlog,
					   struct span path)
{
	void **slot = table_slot(&backlog->sidecars, path);
	struct document *doc = *slot;
	struct err err = ERR_INIT;
	struct span text;

	if (doc)
		return doc;
	*slot = doc = ARENA_NEW(backlog->arena, struct document);
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
	struct span folder = item_doc(item)->path;

	while (folder.len && folder.at[folder.len - 1] != '/')
		folder.len--;
	item->sidecars = ARENA_ARRAY(backlog->arena, const struct document *,
				     kind->n_sidecars);
	for (size_t i = 0; i < kind->n_sidecars; i++) {
		struct span path = arena_printf(
			backlog->arena, "%.*s%.*s", (int)folder.len, folder.at,
			(int)kind->sidecars[i].len, kind->sidecars[i].at);
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
	struct item *item = ARENA_NEW(backlog->arena, struct item);

	item->kind = kind;
	item->arena = backlog->arena;
	*ARENA_PUSH(backlog->arena, item->parts, item->n_parts,
		    item->parts_room) = *part;
	return item;
}

/* Adds the item where its kind's guard lets it in. */
static bool admit(struct backlog *backlog, struct item *item)
{
	if (item->kind->when &&
	    !guard_holds(item->kind->when, item, backlog->today))
		return false;
	settle_state(backlog, item);
	*ARENA_PUSH(backlog->arena, backlog->items, backlog->n_items,
		    backlog->items_room) = item;
	return true;
}

static void take_file(struct backlog *backlog, struct claims *claims,
		      const struct kind *kind, size_t pattern)
{
	const struct document *doc = claims->file->doc;
	struct part part = { doc, FORM_FILE, NO_BLOCK, 0,
			     (uint32_t)doc->outline.n_blocks, pattern };
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
		item_read(item, backlog->arena);
	}
	if (admit(backlog, item)) {
		claims->whole = true;
		claims->file->whole = item;
	} else {
		claims->scratch = item;
	}
}

static bool is_picked(const struct place_pattern *pattern,
		      const struct outline *outline, uint32_t block,
		      struct arena *arena)
{
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
	return regex_find(pattern->pick, copy, NULL, NULL) == REGEX_HIT;
}

static bool is_struck(const struct outline *outline, uint32_t entry)
{
	uint32_t own = block_child(outline, entry);
	bool text = false;

	if (!block_is(outline, own, BLOCK_PARAGRAPH))
		return false;
	for (uint32_t i = 0; i < outline->blocks[own].n_runs; i++) {
		const struct run *run =
			&outline->runs[outline->blocks[own].run + i];

		if (run->kind == RUN_BREAK || run->kind == RUN_HTML ||
		    !span_trim(span_of(outline->source.at + run->start,
				       run->end - run->start)).len)
			continue;
		if (!(run->style & STYLE_DEL))
			return false;
		text = true;
	}
	return text;
}

static void take_block(struct backlog *backlog, struct claims *claims,
		       const struct kind *kind, size_t pattern,
		       uint32_t block, uint32_t last, uint32_t lane,
		       size_t *position)
{
	const struct document *doc = claims->file->doc;
	const struct outline *outline = &doc->outline;
	const struct place_pattern *place = &kind->patterns[pattern];
	struct part part = { doc, place->form, block, block, last, pattern };
	struct item *item;

	if (claims->taken[block] ||
	    !is_picked(place, outline, block, backlog->arena))
		return;
	++*position;
	item = new_item(backlog, kind, &part);
	item->position = *position;
	item->box = outline->blocks[block].mark;
	item->struck = place->form == FORM_ENTRY && is_struck(outline, block);
	if (lane != NO_BLOCK)
		item->lane = span_trim(
			outline_text_copy(outline, lane, backlog->arena));
	item_read(item, backlog->arena);
	if (admit(backlog, item))
		claims->taken[block] = true;
}

/* Each heading of the level, up to the next of its level or higher. */
static void take_headings(struct backlog *backlog, struct claims *claims,
			  const struct kind *kind, size_t pattern)
{
	const struct outline *outline = &claims->file->doc->outline;
	uint8_t level = kind->patterns[pattern].level;
	uint32_t above[7];
	uint32_t open = NO_BLOCK, lane = NO_BLOCK;
	size_t position = 0;

	for (size_t i = 0; i < 7; i++)
		above[i] = NO_BLOCK;
	for (uint32_t i = 0; i <= outline->n_blocks; i++) {
		const struct block *block =
			i < outline->n_blocks ? &outline->blocks[i] : NULL;

		if (block && (block->kind != BLOCK_HEADING ||
			      block->parent != NO_BLOCK))
			continue;
		if (open != NO_BLOCK && (!block || block->level <= level)) {
			take_block(backlog, claims, kind, pattern, open, i,
				   lane, &position);
			open = NO_BLOCK;
		}
		if (!block)
			break;
		above[block->level] = i;
		for (size_t l = block->level + 1u; l < 7; l++)
			above[l] = NO_BLOCK;
		if (block->level != level)
			continue;
		open = i;
		lane = NO_BLOCK;
		for (size_t l = level; l-- > 1 && lane == NO_BLOCK;)
			lane = above[l];
	}
}

static void take_entries(struct backlog *backlog, struct claims *claims,
			 const struct kind *kind, size_t pattern)
{
	const struct outline *outline = &claims->file->doc->outline;
	uint32_t lane = NO_BLOCK;
	size_t position = 0;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->kind == BLOCK_HEADING && block->parent == NO_BLOCK)
			lane = i;
		else if (block->kind == BLOCK_ENTRY &&
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
		if (span_eq(text_fold_name(arena, outline_text_copy(
							  outline, i, arena)),
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
						rule->sources[i].folded,
						arena);
	for (size_t i = 0; i < 3; i++)
		if (table_has_column(outline, table, span_str(names[i]),
				     arena))
			return true;
	return false;
}

static void take_rows(struct backlog *backlog, struct claims *claims,
		      const struct kind *kind, size_t pattern)
{
	const struct outline *outline = &claims->file->doc->outline;
	uint32_t lane = NO_BLOCK, first = NO_BLOCK;
	size_t position = 0;
	bool any = false;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		if (outline->blocks[i].kind != BLOCK_TABLE ||
		    outline->blocks[i].parent != NO_BLOCK)
			continue;
		if (first == NO_BLOCK)
			first = i;
		any |= table_has_id(kind, outline, i, backlog->arena);
	}
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->kind == BLOCK_HEADING && block->parent == NO_BLOCK)
			lane = i;
		if (block->kind != BLOCK_TABLE || block->parent != NO_BLOCK ||
		    (any ? !table_has_id(kind, outline, i, backlog->arena)
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
		claims->taken = ARENA_ARRAY(backlog->arena, bool,
					    outline->n_blocks);
	if (form == FORM_HEADING)
		take_headings(backlog, claims, kind, pattern);
	else if (form == FORM_ENTRY)
		take_entries(backlog, claims, kind, pattern);
	else if (form == FORM_ROW)
		take_rows(backlog, claims, kind, pattern);
}

static void take_items(struct backlog *backlog, struct backlog_file *file)
{
	struct claims claims = { .file = file };

	if (!document_is_readable(file->doc))
		return;
	for (size_t i = 0; i < backlog->n_kinds; i++) {
		const struct kind *kind = backlog->kinds[i];
		bool whole = false;

		if (!kind_has_file(kind, file->doc->path))
			continue;
		for (size_t j = 0; j < kind->n_patterns; j++) {
			const struct place_pattern *p = &kind->patterns[j];

			if (p->exclude || p->form == FORM_EXTERNAL ||
			    (whole && p->form == FORM_FILE) ||
			    !pattern_matches(p->glob, file->doc->path))
				continue;
			take_pattern(backlog, &claims, kind, j);
			whole |= p->form == FORM_FILE;
		}
	}
}

/* ---- one item, several places ---- */

static bool may_be_elsewhere(const struct kind *kind)
{
	size_t n = 0;
	bool inner = false;

	for (size_t i = 0; i < kind->n_patterns; i++) {
		n += !kind->patterns[i].exclude;
		inner |= kind->patterns[i].form != FORM_FILE &&
			 kind->patterns[i].form != FORM_EXTERNAL;
	}
	return n > 1 && inner;
}

/*
 * Two files are always two items: a copy left behind is a mistake to be told,
 * not a second place of the same thing.
 */
static bool is_other_place(const struct item *a, const struct item *b)
{
	for (size_t i = 0; i < a->n_parts; i++)
		if (a->parts[i].pattern == b->parts[0].pattern ||
		    (a->parts[i].form == FORM_FILE &&
		     b->parts[0].form == FORM_FILE))
			return false;
	return a->kind == b->kind;
}

static void merge(struct backlog *backlog, struct item *into,
		  struct item *from)
{
	/* The first pattern gives the item its place and goes first. */
	if (from->parts[0].pattern < into->parts[0].pattern) {
		struct item swap = *into;

		*into = *from;
		*from = swap;
	}
	item_add_place(into, from, backlog->arena);
	if (!into->lane.len)
		into->lane = from->lane;
	if (!into->box)
		into->box = from->box;
	settle_state(backlog, into);
	from->n_parts = 0;
}

static void merge_places(struct backlog *backlog)
{
	struct table seen;
	size_t kept = 0;

	table_init(&seen, backlog->arena);
	for (size_t i = 0; i < backlog->n_items; i++) {
		struct item *item = backlog->items[i];
		void **slot;

		if (!item->has_own_id || !may_be_elsewhere(item->kind))
			continue;
		slot = table_slot(&seen, arena_printf(
						 backlog->arena, "%zu %.*s",
						 item->kind->index,
						 (int)item->folded_id.len,
						 item->folded_id.at));
		if (*slot && is_other_place(*slot, item))
			merge(backlog, *slot, item);
		else if (!*slot)
			*slot = item;
	}
	table_release(&seen);
	for (size_t i = 0; i < backlog->n_items; i++)
		if (backlog->items[i]->n_parts)
			backlog->items[kept++] = backlog->items[i];
	backlog->n_items = kept;
}

static int by_place(const void *a, const void *b)
{
	const struct item *x = *(struct item *const *)a;
	const struct item *y = *(struct item *const *)b;
	int order = span_compare(item_doc(x)->path, item_doc(y)->path);

	if (order)
		return order;
	return x->start < y->start ? -1 : x->start > y->start;
}

static void index_parts(struct backlog *backlog, struct item *item)
{
	for (size_t i = 0; i < item->n_parts; i++) {
		struct backlog_file *file =
			backlog_file(backlog, item->parts[i].doc->path);

		if (!file->n_items || file->items[file->n_items - 1] != item)
			*ARENA_PUSH(backlog->arena, file->items,
				    file->n_items, file->room) = item;
	}
}

static void index_items(struct backlog *backlog)
{
	if (backlog->n_items)
		qsort(backlog->items, backlog->n_items,
		      sizeof(*backlog->items), by_place);
	for (size_t i = 0; i < backlog->n_items; i++) {
		struct item *item = backlog->items[i];
		void **slot = table_slot(&backlog->by_id, item->folded_id);
		struct id_group *group = *slot;

		item->index = i;
		backlog->kinds[item->kind->index]->n_items++;
		if (!group)
			*slot = group =
				ARENA_NEW(backlog->arena, struct id_group);
		*ARENA_PUSH(backlog->arena, group->items, group->n,
			    group->room) = item;
		index_parts(backlog, item);
	}
}

static void fold_template(struct backlog *backlog, struct kind *kind,
			  struct span path)
{
	const struct document *doc = backlog_document(backlog, path);
	const struct outline *outline;

	if (!doc)
		return;
	outline = &doc->outline;
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		struct span text;

		if (outline->blocks[i].kind != BLOCK_PARAGRAPH &&
		    outline->blocks[i].kind != BLOCK_CELL)
			continue;
		text = text_fold_name(backlog->arena,
				      outline_text_copy(outline, i,
							backlog->arena));
		if (text.len)
			*table_slot(&kind->template_texts, text) = kind;
	}
	for (size_t i = 0; i < outline->n_comments; i++)
		*table_slot(&kind->template_texts,
			    text_fold_name(backlog->arena,
					   outline->comments[i].text)) = kind;
}

static void read_templates(struct backlog *backlog)
{
	for (size_t i = 0; i < backlog->n_kinds; i++) {
		struct kind *kind = backlog->kinds[i];

		/* The kind may have served another snapshot before. */
		table_release(&kind->template_texts);
		table_init(&kind->template_texts, backlog->arena);
		for (size_t j = 0; j < kind->n_templates; j++)
			fold_template(backlog, kind, kind->templates[j]);
	}
}

int backlog_read(struct backlog *out, struct snapshot *snapshot,
		 struct kind **kinds, size_t n_kinds,
		 const struct span *left_out, size_t n_left_out,
		 struct arena *arena, struct err *err)
{
	struct selection select = { out, left_out, n_left_out };

	*out = (struct backlog){ .arena = arena,
				 .snapshot = snapshot,
				 .kinds = kinds,
				 .n_kinds = n_kinds,
				 .today = snapshot_today(snapshot) };
	table_init(&out->by_id, arena);
	table_init(&out->by_path, arena);
	table_init(&out->others, arena);
	table_init(&out->sidecars, arena);
	table_init(&out->by_title, arena);
	table_init(&out->by_name, arena);
	table_init(&out->by_number, arena);
	out->hints_left = MOST_HINTS;
	for (size_t i = 0; i < n_kinds; i++)
		kinds[i]->n_items = 0;
	if (read_files(out, &select, err) < 0) {
		backlog_release(out);
		return -1;
	}
	read_templates(out);
	for (size_t i = 0; i < out->n_files; i++)
		take_items(out, &out->files[i]);
	merge_places(out);
	index_items(out);
	return 0;
}

static void release_anchors(struct table *anchors)
{
	if (anchors)
		table_release(anchors);
}

void backlog_release(struct backlog *backlog)
{
	for (size_t i = 0; i < backlog->n_files; i++)
		release_anchors(backlog->files[i].anchors);
	for (size_t i = 0; i < backlog->n_kinds; i++)
		table_release(&backlog->kinds[i]->template_texts);
	table_release(&backlog->by_id);
	table_release(&backlog->by_path);
	table_release(&backlog->others);
	table_release(&backlog->sidecars);
	table_release(&backlog->by_title);
	table_release(&backlog->by_name);
	table_release(&backlog->by_number);
	reading_release(&backlog->reading);
}

const struct id_group *backlog_by_id(const struct backlog *backlog,
				     struct span id)
{
	char folded[64];

	/* Every word of every text may be asked for: no memory for that. */
	for (size_t i = 0; i < id.len && i < sizeof(folded); i++) {
		if ((unsigned char)id.at[i] >= 0x80)
			break;
		folded[i] = (char)(id.at[i] >= 'A' && id.at[i] <= 'Z'
					   ? id.at[i] + 32
					   : id.at[i]);
		if (i + 1 == id.len)
			return table_get(&backlog->by_id,
					 span_of(folded, id.len));
	}
	return table_get(&backlog->by_id, text_fold_case(backlog->arena, id));
}

struct backlog_file *backlog_file(const struct backlog *backlog,
				  struct span path)
{
	return table_get(&backlog->by_path, path);
}

const struct document *backlog_document(struct backlog *backlog,
					struct span path)
{
	struct backlog_file *file = backlog_file(backlog, path);
	struct document *doc;
	void **slot;

	if (file)
		return document_is_readable(file->doc) ? file->doc : NULL;
	slot = table_slot(&backlog->others, path);
	if (!*slot) {
		doc = ARENA_NEW(backlog->arena, struct document);
		read_one(backlog->snapshot, arena_copy(backlog->arena, path),
			 doc, backlog->arena);
		*slot = doc;
	}
	doc = *slot;
	return document_is_readable(doc) ? doc : NULL;
}
