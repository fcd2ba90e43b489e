/* The ids of the items of a hypothesis: how many have one, and how they look. */
#include "seek/facts-ids.h"

#include "base/unicode.h"

void lead_of_item(struct lead *out, const struct item *item,
		  struct arena *arena)
{
	const struct part *part = &item->parts[0];

	lead_read(out, item->id, arena);
	if (item->has_own_id && out->kind != LEAD_NONE)
		return;
	if (form_is_whole(part->form)) {
		lead_read(out, item->id, arena);
		if (out->kind == LEAD_NONE)
			lead_read(out, item->title, arena);
		return;
	}
	lead_read(out, item->title, arena);
}

struct shape_count {
	struct lead sample;
	size_t n;
};

/*
 * Each folder may count from 1: specs/pay/task-1.md, specs/ship/task-1.md. Its
 * files may, too: tasks/api.md and tasks/api.pt.md, which says it once more.
 */
static struct span id_in_folder(const struct item *item,
				const struct lead *lead, struct arena *arena)
{
	struct span path = item_doc(item)->path;
	size_t pattern;
	bool is_inside = lead->kind == LEAD_PREFIX &&
			 !kind_is_whole_file(item->kind, path, &pattern);
	struct span folder = is_inside ? path : path_folder(path);
	struct span id = text_fold_case(arena, lead->all);

	return arena_printf(arena, "%.*s\n%.*s", (int)folder.len, folder.at,
			    (int)id.len, id.at);
}

/* "| Phase 1 — Start | 14 | Done |": a row that sums up a phase. */
static bool is_step(const struct item *item, const struct lead *id,
		    struct arena *arena)
{
	struct lead title;

	if (item->parts[0].form != FORM_ROW || id->kind != LEAD_NUMBER)
		return false;
	lead_read(&title, item->title, arena);
	return title.kind == LEAD_PREFIX &&
	       text_count_words(title.prefix) == 1 &&
	       lead_is_process(&title, arena);
}

void facts_count_ids(struct facts *facts, const struct backlog *backlog,
		     struct arena *arena)
{
	struct table shapes, seen;
	struct shape_count *most = NULL;
	size_t dotted = 0;

	table_init(&shapes, arena);
	table_init(&seen, arena);
	for (size_t i = 0; i < backlog->n_items; i++) {
		struct lead lead;
		struct shape_count **count;
		void **slot;

		lead_of_item(&lead, backlog->items[i], arena);
		if (lead.kind == LEAD_NONE)
			continue;
		facts->with_id++;
		facts->told_as_steps +=
			is_step(backlog->items[i], &lead, arena);
		dotted += lead.is_dotted;
		slot = table_slot(&seen, text_fold_case(arena, lead.all));
		facts->distinct_ids += !*slot;
		*slot = facts;
		slot = table_slot(&seen, id_in_folder(backlog->items[i], &lead,
						      arena));
		facts->distinct_in_folders += !*slot;
		*slot = facts;
		count = (struct shape_count **)table_slot(&shapes, lead.shape);
		if (!*count) {
			*count = ARENA_NEW(arena, struct shape_count);
			(*count)->sample = lead;
		}
		if (++(*count)->n > (most ? most->n : 0))
			most = *count;
	}
	if (most) {
		facts->sample = most->sample;
		facts->like_sample = most->n;
		facts->ids = most->sample.kind;
	}
	facts->is_dotted = 2 * dotted > facts->with_id;
	table_release(&shapes);
	table_release(&seen);
}
