/* What a backlog holds, by id and by path. */
#include "backlog/backlog.h"

#include "backlog/box-legend.h"
#include "base/unicode.h"

/* More than that nobody reads. */
enum { MOST_HINTS = 500 };

const struct id_group *backlog_by_id(const struct backlog *backlog,
				     struct span id)
{
	char folded[64];

	/* Every word of every text may be asked for: no memory for that. */
	for (size_t i = 0; i < id.len && i < sizeof(folded); i++) {
		if ((unsigned char)id.at[i] >= 0x80)
			break;
		folded[i] = char_lower(id.at[i]);
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

	if (file) {
		document_read_boxes((struct document *)file->doc);
		return document_is_readable(file->doc) ? file->doc : NULL;
	}
	slot = table_slot(&backlog->memo.documents, path);
	if (!*slot) {
		doc = ARENA_NEW(backlog->arena, struct document);
		read_one(backlog->snapshot, arena_copy(backlog->arena, path),
			 NULL, doc, backlog->arena);
		*slot = doc;
	}
	doc = *slot;
	return document_is_readable(doc) ? doc : NULL;
}

bool backlog_may_hint(struct backlog *backlog)
{
	if (backlog->memo.hints == MOST_HINTS)
		return false;
	backlog->memo.hints++;
	return true;
}

void memo_init(struct backlog_memo *memo, struct arena *arena)
{
	table_init(&memo->by_title, arena);
	table_init(&memo->by_name, arena);
	table_init(&memo->pages, arena);
	table_init(&memo->by_number, arena);
	table_init(&memo->by_normal, arena);
	table_init(&memo->beside, arena);
	table_init(&memo->by_opening, arena);
	table_init(&memo->fronts, arena);
	table_init(&memo->documents, arena);
	table_init(&memo->anchors, arena);
}

static void release_anchors(struct span path, void *anchors, void *data)
{
	(void)path;
	(void)data;
	if (anchors)
		table_release(anchors);
}

void memo_release(struct backlog_memo *memo)
{
	table_release(&memo->by_title);
	table_release(&memo->by_name);
	table_release(&memo->pages);
	table_release(&memo->by_number);
	table_release(&memo->by_normal);
	table_release(&memo->beside);
	table_release(&memo->by_opening);
	table_release(&memo->fronts);
	table_release(&memo->documents);
	table_each(&memo->anchors, release_anchors, NULL);
	table_release(&memo->anchors);
}
