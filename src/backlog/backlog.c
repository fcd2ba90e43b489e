/* A backlog read in steps: files listed, then read, then their items taken. */
#include "backlog/backlog.h"

#include "backlog/pattern.h"
#include "backlog/take.h"
#include "base/sort.h"

/* ---- which files ---- */

struct selection {
	const struct backlog *backlog;
	const struct span *left_out;
	size_t n_left_out;
};

static bool wants_path(struct span path, void *data)
{
	const struct selection *selection = data;
	const struct backlog *like = selection->backlog->like;

	/* What these kinds wanted of the other snapshot they want here. */
	if (selection->backlog->has_same_kinds && backlog_file(like, path))
		return true;
	for (size_t i = 0; i < selection->n_left_out; i++)
		if (span_eq(selection->left_out[i], path) &&
		    !backlog_agrees_in(selection->backlog, path))
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
				add_folder(
					*out, &n,
					pattern_folder(kind->patterns[j].glob));
	}
	return n;
}

/* ---- what another backlog has read already ---- */

static struct span object_key(const struct object_id *id, struct arena *arena)
{
	return arena_copy(arena, span_of((const char *)id->bytes, id->len));
}

static void note_like_objects(struct backlog *backlog)
{
	const struct backlog *like = backlog->like;
	struct object_id id;

	for (size_t i = 0; i < like->n_files; i++) {
		const struct document *doc = like->files[i].doc;

		if (document_is_readable(doc) &&
		    snapshot_object(like->snapshot, doc->path, &id))
			*table_slot(&backlog->work->like_objects,
				    object_key(&id, backlog->arena)) =
				(void *)doc;
	}
	backlog->work->has_like_objects = true;
}

/* Files keep their bytes when they move: so look for those, too. */
static struct document *moved_document(struct backlog *backlog,
				       struct span path,
				       const struct object_id *id)
{
	const struct document *found;
	struct document *doc;

	if (!backlog->work->has_like_objects)
		note_like_objects(backlog);
	found = table_get(&backlog->work->like_objects,
			  span_of((const char *)id->bytes, id->len));
	if (!found)
		return NULL;
	doc = ARENA_NEW(backlog->arena, struct document);
	*doc = *found;
	doc->path = path;
	return doc;
}

static bool is_same_object(struct snapshot *a, struct snapshot *b,
			   struct span path, struct object_id *id)
{
	struct object_id other;

	return snapshot_object(a, path, id) &&
	       snapshot_object(b, path, &other) && object_id_eq(id, &other);
}

static void share_document(struct backlog *backlog, struct backlog_file *file,
			   struct span path)
{
	const struct backlog *like = backlog->like;
	const struct backlog_file *other = like ? backlog_file(like, path)
						: NULL;
	struct object_id id = { .len = 0 };

	if (!like)
		return;
	if (other &&
	    (snapshot_is_as_beside(backlog->snapshot, like->snapshot, path) ||
	     is_same_object(backlog->snapshot, like->snapshot, path, &id))) {
		file->doc = other->doc;
		if (backlog->has_same_kinds)
			file->like = other;
	} else if (id.len) {
		file->doc = moved_document(backlog, path, &id);
	}
}

/* Are the templates of all kinds the same in both? */
static bool has_same_templates(const struct backlog *backlog)
{
	struct object_id id;

	for (size_t i = 0; i < backlog->n_kinds; i++)
		for (size_t j = 0; j < backlog->kinds[i]->n_templates; j++)
			if (!is_same_object(
				    backlog->snapshot, backlog->like->snapshot,
				    backlog->kinds[i]->templates[j], &id))
				return false;
	return true;
}

/* The first document that does not come before the path. */
static size_t first_document(const struct backlog *backlog, struct span path)
{
	size_t low = 0, high = backlog->n_documents;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (span_compare(backlog->documents[middle].path, path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Between which documents all lie that some pattern of the kind may mean. */
static void narrow(const struct backlog *backlog, const struct kind *kind,
		   size_t *first, size_t *last)
{
	for (size_t i = 0; i < kind->n_patterns; i++) {
		const struct place_pattern *pattern = &kind->patterns[i];
		struct span start = pattern_start(pattern->glob);
		size_t from, to;

		if (pattern->exclude || pattern->form == FORM_EXTERNAL)
			continue;
		from = to = first_document(backlog, start);
		while (to < backlog->n_documents &&
		       span_begins(backlog->documents[to].path, start))
			to++;
		if (from < *first)
			*first = from;
		if (to > *last)
			*last = to;
	}
}

/* Of the documents that are there the wanted ones. */
static void choose_documents(struct backlog *backlog,
			     const struct selection *select)
{
	size_t first = backlog->n_documents, last = 0, room = 0;

	for (size_t i = 0; i < backlog->n_kinds; i++)
		narrow(backlog, backlog->kinds[i], &first, &last);
	for (size_t i = first; i < last; i++)
		if (wants_path(backlog->documents[i].path, (void *)select))
			*ARENA_PUSH(backlog->arena, backlog->paths,
				    backlog->n_files,
				    room) = backlog->documents[i].path;
}

/* Each so many-th of the files, where there are several times as many. */
static void choose_some(struct backlog *backlog, size_t most)
{
	enum { FEWEST_TIMES = 3 };
	size_t step = most ? backlog->n_files / most : 0, kept = 0;

	if (step < FEWEST_TIMES)
		return;
	for (size_t i = 0; i < backlog->n_files; i += step)
		backlog->paths[kept++] = backlog->paths[i];
	backlog->n_passed_over = backlog->n_files - kept;
	backlog->n_files = kept;
}

static int list_files(struct backlog *backlog, const struct selection *select,
		      struct err *err)
{
	struct snapshot_walk walk = { .wants = wants_path,
				      .data = (void *)select };
	struct span *folders;

	if (backlog->documents) {
		choose_documents(backlog, select);
		return 0;
	}
	walk.n_folders = list_folders(backlog, &folders);
	walk.folders = folders;
	return snapshot_list(backlog->snapshot, &walk, backlog->arena,
			     &backlog->paths, &backlog->n_files, err);
}

/* Both are in the order of paths. */
static void take_documents(struct backlog *backlog)
{
	const struct document *doc = backlog->documents;

	for (size_t i = 0; i < backlog->n_files; i++) {
		while (!span_eq(doc->path, backlog->paths[i]))
			doc++;
		backlog->files[i].doc = doc;
	}
}

/* ---- items by place and id ---- */

static int by_place(const void *a, const void *b)
{
	const struct item *x = *(struct item *const *)a;
	const struct item *y = *(struct item *const *)b;
	int order = span_compare(item_doc(x)->path, item_doc(y)->path);

	return order ? order : compare_sizes(x->start, y->start);
}

/* Where the item is found by path: each file and folder that it is. */
static void index_parts(struct backlog *backlog, struct item *item)
{
	for (size_t i = 0; i < item->n_parts; i++) {
		struct span path = item->parts[i].doc->path;
		struct backlog_file *file = backlog_file(backlog, path);
		struct span folder = path_folder(path);

		if (form_is_whole(item->parts[i].form))
			file->whole = item;
		if (item->parts[i].form == FORM_FOLDER && !i)
			*table_slot(&backlog->by_folder,
				    span_first(folder, folder.len - 1)) = item;
		if (!file->n_items || file->items[file->n_items - 1] != item)
			*ARENA_PUSH(backlog->arena, file->items, file->n_items,
				    file->room) = item;
	}
}

static void index_items(struct backlog *backlog)
{
	sort_list(backlog->items, backlog->n_items, sizeof(*backlog->items),
		  by_place);
	for (size_t i = 0; i < backlog->n_items; i++) {
		struct item *item = backlog->items[i];
		void **slot = table_slot(&backlog->by_id, item->folded_id);
		struct id_group *group = *slot;

		item->index = i;
		backlog->kind_counts[item->kind->index]++;
		if (!group)
			*slot = group =
				ARENA_NEW(backlog->arena, struct id_group);
		*ARENA_PUSH(backlog->arena, group->items, group->n,
			    group->room) = item;
		index_parts(backlog, item);
	}
}

/* ---- what the files say, and which item each of them is ---- */

struct readers {
	const struct backlog *backlog;
	struct item **ahead; /* of each document that is read, or NULL */
};

static bool read_closed(const struct document *doc, size_t i,
			struct arena *arena, struct arena *scratch, void *data)
{
	const struct readers *readers = data;

	if (readers->backlog->reads_all)
		return false;
	readers->ahead[i] = take_closed(readers->backlog, doc, arena, scratch);
	return readers->ahead[i] != NULL;
}

static void read_ahead(const struct document *doc, size_t i,
		       struct arena *arena, struct arena *scratch, void *data)
{
	const struct readers *readers = data;

	readers->ahead[i] = take_ahead(readers->backlog, doc, arena, scratch);
}

void backlog_read_files(struct backlog *backlog)
{
	struct span *wanted =
		ARENA_ARRAY(backlog->arena, struct span, backlog->n_files);
	struct readers readers = { .backlog = backlog };
	const struct reading_task task = { read_closed, read_ahead, &readers };
	struct document *docs;
	size_t n = 0;

	backlog->files = ARENA_ARRAY(backlog->arena, struct backlog_file,
				     backlog->n_files);
	backlog_read_templates(backlog);
	if (backlog->documents)
		take_documents(backlog);
	for (size_t i = 0; i < backlog->n_files; i++) {
		share_document(backlog, &backlog->files[i], backlog->paths[i]);
		if (!backlog->files[i].doc)
			wanted[n++] = backlog->paths[i];
	}
	docs = ARENA_ARRAY(backlog->arena, struct document, n);
	readers.ahead = ARENA_ARRAY(backlog->arena, struct item *, n);
	reading_run(&backlog->reading, backlog->snapshot, wanted, docs, n,
		    &task, backlog->arena);
	n = 0;
	for (size_t i = 0; i < backlog->n_files; i++) {
		if (!backlog->files[i].doc) {
			backlog->files[i].ahead = readers.ahead[n];
			backlog->files[i].doc = &docs[n++];
		}
		*table_slot(&backlog->by_path, backlog->paths[i]) =
			&backlog->files[i];
	}
	/* Documents that were given have been read so. */
	if (!backlog->documents)
		backlog_join_boxes(backlog);
}

/* ---- from the beginning to the end ---- */

static void begin_work(struct backlog *backlog)
{
	struct backlog_work *work =
		ARENA_NEW(backlog->arena, struct backlog_work);

	work->last_folders = ARENA_ARRAY(backlog->arena, struct last_folder,
					 backlog->n_kinds);
	table_init(&work->sidecars, backlog->arena);
	table_init(&work->like_objects, backlog->arena);
	backlog->work = work;
}

static void end_work(struct backlog *backlog)
{
	if (!backlog->work)
		return;
	table_release(&backlog->work->sidecars);
	table_release(&backlog->work->like_objects);
	backlog->work = NULL;
}

int backlog_list(struct backlog *out, const struct backlog_source *source,
		 struct arena *arena, struct err *err)
{
	struct selection select = { out, source->left_out, source->n_left_out };
	const struct backlog *like = source->like;

	*out = (struct backlog){ .arena = arena,
				 .snapshot = source->snapshot,
				 .kinds = source->kinds,
				 .n_kinds = source->n_kinds,
				 .like = like,
				 .documents = source->documents,
				 .n_documents = source->n_documents,
				 .cache = source->cache,
				 .has_same_kinds = source->has_same_kinds,
				 .reads_all = source->reads_all,
				 .agreed_in = source->agreed_in,
				 .agreed = source->agreed,
				 .n_agreed = source->n_agreed,
				 .agreement = source->agreement };
	out->today = like ? like->today : snapshot_today(source->snapshot);
	out->kind_counts = ARENA_ARRAY(arena, size_t, out->n_kinds);
	out->template_texts = ARENA_ARRAY(arena, struct table, out->n_kinds);
	arena_init(&out->scratch);
	table_init(&out->by_id, arena);
	table_init(&out->by_path, arena);
	table_init(&out->by_folder, arena);
	for (size_t i = 0; i < out->n_kinds; i++)
		table_init(&out->template_texts[i], arena);
	memo_init(&out->memo, arena);
	begin_work(out);
	if (list_files(out, &select, err) < 0) {
		backlog_release(out);
		return -1;
	}
	choose_some(out, source->most);
	return 0;
}

void backlog_take(struct backlog *backlog)
{
	backlog->work->shares_templates = backlog->like &&
					  backlog->has_same_kinds &&
					  has_same_templates(backlog);
	for (size_t i = 0; i < backlog->n_files; i++)
		backlog_take_items(backlog, &backlog->files[i]);
	backlog_join_places(backlog);
	backlog_join_named(backlog);
	index_items(backlog);
	end_work(backlog);
}

int backlog_read(struct backlog *out, const struct backlog_source *source,
		 struct arena *arena, struct err *err)
{
	if (backlog_list(out, source, arena, err) < 0)
		return -1;
	backlog_read_files(out);
	backlog_take(out);
	return 0;
}

void backlog_release(struct backlog *backlog)
{
	for (size_t i = 0; backlog->files && i < backlog->n_files; i++)
		if (backlog->files[i].anchors)
			table_release(backlog->files[i].anchors);
	for (size_t i = 0; i < backlog->n_kinds; i++)
		table_release(&backlog->template_texts[i]);
	table_release(&backlog->by_id);
	table_release(&backlog->by_path);
	table_release(&backlog->by_folder);
	memo_release(&backlog->memo);
	end_work(backlog);
	reading_release(&backlog->reading);
	arena_release(&backlog->scratch);
}
