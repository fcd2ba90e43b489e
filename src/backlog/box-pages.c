/* Legends of boxes on the pages above a file, looked up folder by folder. */
#include "backlog/box-pages.h"

#include "backlog/backlog.h"
#include "backlog/box-legend.h"
#include "backlog/path.h"

/* The pages of a folder that tell how it is used; the first goes first. */
static const char *const names[] = {
	"README.md",	   "readme.md",	      "Readme.md",
	"README.markdown", "index.md",	      "INDEX.md",
	"Index.md",	   "CONTRIBUTING.md", "contributing.md",
};

void box_pages_init(struct box_pages *pages, box_page_fn *page, void *data,
		    const struct document *agreement, struct arena *arena)
{
	char *agreed = ARENA_ARRAY(arena, char, MOST_MARKS);

	*pages = (struct box_pages){ .page = page,
				     .data = data,
				     .arena = arena };
	table_init(&pages->by_folder, arena);
	if (agreement && document_explains_boxes(agreement, agreed))
		pages->agreed = agreed;
}

void box_pages_release(struct box_pages *pages)
{
	table_release(&pages->by_folder);
}

/* Adds what others say of signs that nothing has been said of yet. */
static void add_marks(char *marks, const char *others)
{
	for (size_t i = 0; i < MOST_MARKS; i++)
		if (!marks[i])
			marks[i] = others[i];
}

static void add_pages_of(struct box_pages *pages, struct span folder,
			 char *marks)
{
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct span path = arena_printf(pages->arena, "%.*s%s",
						(int)folder.len, folder.at,
						names[i]);
		const struct document *doc = pages->page(path, pages->data);

		if (doc)
			add_marks(marks, doc->box_means);
	}
}

/* Of a folder with its last slash, "" for the root, and all above it. */
static const char *marks_of_folder(struct box_pages *pages, struct span folder)
{
	void **slot = table_slot(&pages->by_folder, folder);
	char *marks;

	if (*slot)
		return *slot;
	marks = ARENA_ARRAY(pages->arena, char, MOST_MARKS);
	if (pages->agreed)
		add_marks(marks, pages->agreed);
	add_pages_of(pages, folder, marks);
	if (folder.len)
		add_marks(marks,
			  marks_of_folder(pages,
					  path_folder(span_first(
						  folder, folder.len - 1))));
	*slot = marks;
	return marks;
}

static bool says_nothing(const char *marks)
{
	for (size_t i = 0; i < MOST_MARKS; i++)
		if (marks[i])
			return false;
	return true;
}

const char *box_pages_say(struct box_pages *pages, struct span path)
{
	const char *marks = marks_of_folder(pages, path_folder(path));

	return says_nothing(marks) ? NULL : marks;
}

bool document_inherits_boxes(const struct document *doc, const char *marks)
{
	if (!doc->inherited_boxes || !marks)
		return doc->inherited_boxes == marks;
	return !memcmp(doc->inherited_boxes, marks, MOST_MARKS);
}

/* ---- the pages of a backlog ---- */

static const struct document *page_of_backlog(struct span path, void *data)
{
	struct backlog *backlog = data;

	return backlog_file(backlog, path) || snapshot_find(backlog->snapshot,
							    path) == ENTRY_FILE
		       ? backlog_document(backlog, path)
		       : NULL;
}

static void read_again(struct backlog *backlog, struct backlog_file *file,
		       const char *marks)
{
	struct document *doc = ARENA_NEW(backlog->arena, struct document);

	read_one(backlog->snapshot, file->doc->path, marks, doc,
		 backlog->arena);
	file->doc = doc;
	file->ahead = NULL;
	file->like = NULL;
}

void backlog_join_boxes(struct backlog *backlog)
{
	struct box_pages pages;

	box_pages_init(&pages, page_of_backlog, backlog, backlog->agreement,
		       backlog->arena);
	for (size_t i = 0; i < backlog->n_files; i++) {
		struct backlog_file *file = &backlog->files[i];
		const char *marks;

		if (!file->doc->has_other_boxes ||
		    !document_is_readable(file->doc))
			continue;
		marks = box_pages_say(&pages, file->doc->path);
		if (!document_inherits_boxes(file->doc, marks))
			read_again(backlog, file, marks);
	}
	box_pages_release(&pages);
}
