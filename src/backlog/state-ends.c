/* What is over: done, or closed without that. */
#include "backlog/state-parts.h"

#include "base/unicode.h"

/* Put away with a status that is not over: "archive/tasks/7.md" in To Do. */
static bool is_archived_open(const struct item *item)
{
	static const char *const names[] = { "archive", "archived", "archives",
					     "archiv",	"archivo",  "arquivo" };
	const struct field *status = item_field(item, SPAN("status"));
	struct span rest = item_doc(item)->path, part;
	bool is_archived = false;

	while (span_next_part(&rest, '/', &part))
		is_archived |= ANY_OF(span_is_nocase, part, names);
	if (!is_archived || !field_has_value(status))
		return false;
	switch (text_phase(status->values[0].text, item->arena)) {
	case PHASE_IDEA:
	case PHASE_OPEN:
	case PHASE_READY:
	case PHASE_BEGUN:
	case PHASE_HELD:
		return true;
	default:
		return false;
	}
}

/* What another one replaced had been agreed on, and was done. */
static bool was_replaced(struct span said, struct arena *arena)
{
	static const char *const words[] = { "superseded",  "replaced",
					     "ersetzt",	    "remplacé",
					     "reemplazado", "substituído" };

	return ANY_OF(span_starts, text_fold_value(arena, said), words);
}

bool item_was_dropped(const struct item *item)
{
	const struct field *field = item_closing_field(item);
	struct span said = field_has_value(field) ? field->values[0].text
						  : SPAN("");

	if (!item->is_done || was_replaced(said, item->arena))
		return false;
	if (item->box == '-' || state_says_dropped(said, item->arena) ||
	    is_archived_open(item))
		return true;
	if (item->box == 'x' || text_phase(said, item->arena) == PHASE_DONE)
		return false;
	/* Below "Done" people strike out what they have done. */
	if (item->struck && !item->struck_done)
		return item_closing_lane(item) != PHASE_DONE;
	return !item->kind->is_done_only &&
	       item_closing_lane(item) == PHASE_DROPPED;
}

const char *item_end_name(const struct item *item)
{
	return item_was_dropped(item) ? "closed" : "done";
}
