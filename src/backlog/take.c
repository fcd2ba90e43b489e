/* Which items a file holds, kind by kind. */
#include "backlog/take.h"

#include "backlog/box-legend.h"
#include "backlog/pattern.h"

static bool is_reusable(const struct kind *kind)
{
	return !kind->n_rules && !kind->n_templates && !kind->n_sidecars;
}

static void take_file(struct taking *taking, const struct kind *kind,
		      size_t pattern)
{
	const struct document *doc = taking->file->doc;
	struct backlog *backlog = taking->backlog;
	struct part part = {
		doc,	FORM_FILE, NO_BLOCK, 0, (uint32_t)doc->outline.n_blocks,
		pattern
	};
	struct item *item = taking->scratch;

	if (taking->whole)
		return;
	if (!item && taking->file->ahead && taking->file->ahead->kind == kind) {
		item = taking->file->ahead;
		item->arena = &backlog->scratch;
	} else if (item && is_reusable(kind) && is_reusable(item->kind)) {
		/* What was read for one kind serves the next, rules aside. */
		item->kind = kind;
		item->parts[0].pattern = pattern;
	} else {
		item = take_whole(backlog, kind, &part);
	}
	taking->file->whole = take_admit(backlog, item);
	taking->whole = taking->file->whole;
	taking->scratch = item;
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
	    like->whole->n_parts != 1 ||
	    like->whole->parts[0].form != FORM_FILE ||
	    like->whole->kind->n_sidecars ||
	    (like->whole->kind->n_templates &&
	     !backlog->work->shares_templates))
		return false;
	item = ARENA_NEW(backlog->arena, struct item);
	*item = *like->whole;
	item->arena = &backlog->scratch;
	if (item->rest)
		item->rest = backlog->arena;
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
		    backlog->work->items_room) = item;
	return true;
}

static bool is_for(const struct place_pattern *pattern, struct span path)
{
	return !pattern->exclude && pattern->form != FORM_EXTERNAL &&
	       pattern_matches(pattern->glob, path);
}

/*
 * Positions are those of the file, whichever pattern finds what stands there.
 * Rows are counted apart from headings: neither stands before the other.
 */
static void count_positions(struct taking *taking, const struct kind *kind,
			    enum item_form form)
{
	const struct document *doc = taking->file->doc;
	size_t *positions, n = 0;

	for (size_t i = 0; i < kind->n_patterns; i++)
		n += kind->patterns[i].form == form &&
		     is_for(&kind->patterns[i], doc->path);
	taking->positions[form] = NULL;
	if (n < 2)
		return;
	positions = ARENA_ARRAY(&taking->backlog->scratch, size_t,
				doc->outline.n_blocks);
	taking->positions[form] = positions;
	taking->only_counts = true;
	for (size_t i = 0; i < kind->n_patterns; i++)
		if (kind->patterns[i].form == form &&
		    is_for(&kind->patterns[i], doc->path))
			take_blocks(taking, kind, i);
	taking->only_counts = false;
	n = 0;
	for (size_t i = 0; i < doc->outline.n_blocks; i++)
		positions[i] = n += positions[i];
}

static void take_kind(struct taking *taking, const struct kind *kind)
{
	struct span path = taking->file->doc->path;
	bool whole = false;

	if (!kind_has_file(kind, path))
		return;
	for (int form = FORM_HEADING; form < FORM_EXTERNAL; form++)
		count_positions(taking, kind, (enum item_form)form);
	for (size_t i = 0; i < kind->n_patterns; i++) {
		const struct place_pattern *p = &kind->patterns[i];

		if (!is_for(p, path) ||
		    (form_is_whole(p->form) &&
		     (whole || backlog_agrees_in(taking->backlog, path))))
			continue;
		whole |= form_is_whole(p->form);
		if (p->form == FORM_FILE)
			take_file(taking, kind, i);
		else if (p->form == FORM_FOLDER)
			take_folder(taking, kind);
		else
			take_blocks(taking, kind, i);
	}
}

void backlog_take_items(struct backlog *backlog, struct backlog_file *file)
{
	struct taking taking = { .backlog = backlog, .file = file };
	struct arena_mark mark;

	if (!document_is_readable(file->doc) || share_item(backlog, file))
		return;
	/* What another backlog left unread, other kinds may have to look at. */
	if (!file->ahead)
		document_read_boxes((struct document *)file->doc);
	mark = arena_mark(&backlog->scratch);
	for (size_t i = 0; i < backlog->n_kinds; i++)
		take_kind(&taking, backlog->kinds[i]);
	arena_rewind(&backlog->scratch, mark);
}
