/* Ids that stand in a field of another name than "id": "task: TASK-057". */
#include "seek/mend.h"

#include "backlog/id.h"
#include "base/table.h"
#include "words/parts.h"
#include "words/regex-words.h"

/* "task", "Story ID": is it called after what the items are? */
static bool names_items(struct span folded)
{
	static const char *const names[] = {
		"task",	  "story",    "user story", "ticket", "issue",
		"card",	  "item",     "bug",	    "defect", "feature",
		"spec",	  "key",      "code",	    "ref",    "tarea",
		"tarefa", "historia", "história",   "tâche",  "aufgabe",
		"задача", "任务",     "課題",	    NULL,
	};
	static const char *const ends[] = { " id", " key", " no", " number" };

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (span_ends(folded, ends[i])) {
			folded.len -= strlen(ends[i]);
			break;
		}
	return is_one_of(folded, names);
}

/* Has each item an id of its own in it, and nothing else? */
static bool tells_items_apart(const struct hypothesis *one, struct span folded,
			      struct arena *arena)
{
	struct table seen;
	bool are_apart = true;

	table_init(&seen, arena);
	for (size_t i = 0; are_apart && i < one->backlog.n_items; i++) {
		const struct field *field =
			item_field(one->backlog.items[i], folded);
		struct span value = field && field->n_values == 1
					    ? span_trim(field->values[0].text)
					    : SPAN_NONE;

		are_apart = value.len && id_prefix(value).len == value.len &&
			    !table_get(&seen, value);
		if (are_apart)
			table_count(&seen, value);
	}
	table_release(&seen);
	return are_apart;
}

struct span find_id_field(const struct hypothesis *one, struct arena *arena)
{
	const struct item *first;

	if (one->backlog.n_items < 2 || !form_is_whole(one->places[0].form))
		return SPAN_NONE;
	first = one->backlog.items[0];
	for (size_t i = 0; i < first->n_fields; i++) {
		const struct field *field = &first->fields[i];
		struct span name = quoted_word(field->name, arena);

		if (names_items(field->folded) &&
		    tells_items_apart(one, field->folded, arena))
			return arena_printf(arena, "id from field %.*s",
					    (int)name.len, name.at);
	}
	return SPAN_NONE;
}
