/* Items that are closed by their front matter: read so far, and to the end. */
#include "backlog/item.h"

#include "backlog/box-legend.h"
#include "backlog/naming.h"

bool item_read_front(struct item *item, struct arena *arena)
{
	if (!front_title(item_doc(item)))
		return false;
	item->rest = NULL; /* while it is read, there is no more of it */
	item_read(item, arena);
	return id_from_fields(item).len > 0;
}

void item_read_whole(struct item *item)
{
	struct arena *keep = item->rest, *scratch = item->arena;
	struct arena_mark mark = arena_mark(scratch);
	struct item read = *item;
	struct part part = item->parts[0];

	document_read_boxes((struct document *)part.doc);
	part.last = (uint32_t)part.doc->outline.n_blocks;
	read.rest = NULL;
	read.parts = &part;
	read.fields = NULL;
	read.sections = NULL;
	read.n_fields = read.fields_room = 0;
	read.n_sections = read.sections_room = 0;
	item_read(&read, scratch);
	*item = *item_keep(&read, scratch, keep);
	arena_rewind(scratch, mark);
}
