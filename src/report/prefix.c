/* What the titles of a backlog begin with, and what is shown without it. */
#include "report/outlook.h"

#include "backlog/caption.h"
#include "base/unicode.h"

enum { MOST_PREFIX = 24, MOST_STORY = 48 };

/* "Web UI: ", "[web] ": up to the blank; 0 where there is none. */
static size_t label_length(struct span title)
{
	for (size_t i = 1; i + 1 < title.len && i < MOST_PREFIX; i++)
		if (title.at[i + 1] == ' ' &&
		    (title.at[i] == ':' || title.at[i] == ']'))
			return i + 2;
	return 0;
}

/*
 * "As a reader, I want to ": the next longer one that ends after a comma and
 * some words; 0 where there is none.
 */
static size_t story_length(struct span title, size_t from)
{
	ptrdiff_t comma = span_find_char(title, ',');
	size_t i = comma < 0 ? title.len : (size_t)comma + 2;

	for (i = i > from ? i : from; i + 1 < title.len && i < MOST_STORY; i++)
		if (title.at[i] == ' ')
			return i + 1;
	return 0;
}

/* How many bytes all titles begin with alike; 0 of a few, which say enough. */
static size_t common_length(const struct plan *plan, struct span first)
{
	enum { LEAST = 4 };
	size_t common = first.len, n = 0;

	for (size_t i = 0; i < plan->backlog->n_items && common; i++) {
		struct span title = plan->items[i].item->title;
		size_t same = 0;

		if (plan->items[i].is_outcome)
			continue;
		while (same < common && same < title.len &&
		       title.at[same] == first.at[same])
			same++;
		common = same;
		n++;
	}
	return n < LEAST ? 0 : common;
}

/* "Feature Request: " and its like say of an item what all of them are. */
static bool is_kind_label(struct span label, struct arena *arena)
{
	static const char *const kinds[] = {
		"feature request",
		"change request",
		"rfc",
		"proposal",
		"user story",
		"story",
		"task",
		"ticket",
		"issue",
		"epic",
		"feature",
		"bug",
		"fix",
		"chore",
		"spike",
		"enhancement",
		"improvement",
		"refactor",
		"adr",
		"idea",
		"requirement",
		"spec",
		"plan",
		"work item",
		"aufgabe",
		"anforderung",
		"tarea",
		"tarefa",
		"historia",
		"história",
		"tâche",
		"récit",
		"задача",
		"タスク",
		"任务",
		"需求",
	};
	struct span name = text_fold_name(arena, label);

	return ANY_OF(span_is, name, kinds);
}

/*
 * The label that half of the titles have, if no other of its sort stands in any:
 * beside "Bug: " it would say something. Empty for a few.
 */
static struct span kind_label(const struct plan *plan)
{
	enum { LEAST = 4 };
	struct span label = SPAN("");
	size_t with = 0, n = 0;

	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		struct span title = plan->items[i].item->title, own;
		size_t length = label_length(title);

		if (plan->items[i].is_outcome)
			continue;
		n++;
		own = span_first(title, length);
		if (length < 3 || own.at[length - 2] != ':' ||
		    !is_kind_label(span_first(own, length - 2), plan->arena))
			continue;
		if (label.len && !span_eq(label, own))
			return SPAN("");
		label = own;
		with++;
	}
	return with >= LEAST && 2 * with >= n ? label : SPAN("");
}

struct span title_prefix(const struct plan *plan)
{
	struct span first = SPAN("");
	size_t common, best, next = 0;

	for (size_t i = 0; i < plan->backlog->n_items && !first.len; i++)
		if (!plan->items[i].is_outcome)
			first = plan->items[i].item->title;
	common = common_length(plan, first);
	best = label_length(first) <= common ? label_length(first) : 0;
	while ((next = story_length(first, next)) > 0 && next <= common)
		best = next > best ? next : best;
	return best ? span_first(first, best) : kind_label(plan);
}

struct span title_without(struct span prefix, const struct planned *planned)
{
	struct span title = item_caption(planned->item);

	return title.len > prefix.len && span_begins(title, prefix)
		       ? span_from(title, prefix.len)
		       : title;
}

void add_prefix(struct buf *out, struct span prefix)
{
	if (!prefix.len)
		return;
	buf_adds(out, " Titles without \"");
	text_show(out, span_trim(prefix));
	buf_adds(out, "\".");
}
