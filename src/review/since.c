/* Findings of two snapshots, subtracted. */
#include "review/since.h"

#include "terms/lookup.h"

/* The old findings of one identity that have not cancelled one yet. */
struct old {
	struct finding *findings;
	size_t n, room;
};

/*
 * Where a finding stands for comparison: its item as it was called before, so
 * that a new id or path makes no new finding.
 */
static struct span key_of(const struct finding *finding,
			  const struct item *item, struct arena *arena)
{
	if (finding->is_of_kind)
		return arena_printf(arena, "%.*s", (int)finding->rule.len,
				    finding->rule.at);
	if (item)
		return arena_printf(arena, "%zu %.*s %.*s", item->index,
				    (int)finding->rule.len, finding->rule.at,
				    (int)finding->found.len, finding->found.at);
	return arena_printf(arena, "%.*s %.*s %.*s",
			    (int)finding->doc->path.len, finding->doc->path.at,
			    (int)finding->rule.len, finding->rule.at,
			    (int)finding->found.len, finding->found.at);
}

static void add_old(struct table *olds, const struct findings *findings,
		    struct arena *arena)
{
	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *finding = &findings->list[i];
		void **slot =
			table_slot(olds, key_of(finding, finding->item, arena));
		struct old *old = *slot;

		if (!old)
			*slot = old = ARENA_NEW(arena, struct old);
		*ARENA_PUSH(arena, old->findings, old->n, old->room) = *finding;
	}
}

/* Of an amount: what comes nearer to it is as old as it was. */
static bool cancels(const struct finding *was, const struct finding *is)
{
	return was->severity >= is->severity && was->beyond >= is->beyond &&
	       (is->waived.at || !was->waived.at);
}

/*
 * By the one that fits best. What is there still, though it weighs more, is
 * not gone either.
 */
static bool cancel(struct old *old, const struct finding *is)
{
	struct finding *best = NULL, *lighter = NULL;

	for (size_t i = 0; old && i < old->n; i++) {
		struct finding *was = &old->findings[i];

		if (was->since == SINCE_OLD)
			continue;
		if (!cancels(was, is))
			lighter = was;
		else if (!best || was->beyond < best->beyond)
			best = was;
	}
	if (best || lighter)
		(best ? best : lighter)->since = SINCE_OLD;
	return best != NULL;
}

static void add_gone(struct span key, void *value, void *data)
{
	const struct old *old = value;
	struct findings *gone = data;

	(void)key;
	for (size_t i = 0; i < old->n; i++) {
		struct finding *finding;

		if (old->findings[i].since == SINCE_OLD)
			continue;
		finding = findings_add(gone);
		*finding = old->findings[i];
		finding->since = SINCE_GONE;
	}
}

/* Is it written as it was? What a template holds may have changed. */
static bool is_kept(const struct item *was, const struct item *is)
{
	if (was->kind != is->kind || was->n_parts != is->n_parts ||
	    was->n_sidecars || is->n_sidecars || was->template_texts ||
	    is->template_texts)
		return false;
	for (size_t i = 0; i < is->n_parts; i++) {
		const struct document *before = was->parts[i].doc;
		const struct document *after = is->parts[i].doc;

		if (before->outline.source.at != after->outline.source.at ||
		    !span_eq(before->path, after->path) ||
		    was->parts[i].root != is->parts[i].root)
			return false;
	}
	return true;
}

void since_mark_kept(struct judge *after, const struct comparison *comparison)
{
	for (size_t i = 0; i < after->findings.n; i++) {
		struct finding *finding = &after->findings.list[i];
		const struct criterion *criterion = finding->criterion;
		const struct item *item = finding->item, *was;

		was = item ? item_before(comparison, item) : NULL;
		if (was && criterion && criterion->check &&
		    check_is_about_item(criterion->check) && is_kept(was, item))
			finding->since = SINCE_OLD;
	}
}

void since_mark(struct judge *after, struct judge *before,
		const struct comparison *comparison, struct findings *gone)
{
	struct arena *arena = after->arena;
	struct table olds;

	table_init(&olds, arena);
	add_old(&olds, &before->findings, arena);
	for (size_t i = 0; i < after->findings.n; i++) {
		struct finding *finding = &after->findings.list[i];
		const struct item *item = finding->item;
		const struct item *was = item ? item_before(comparison, item)
					      : NULL;

		if (finding->since == SINCE_OLD)
			continue;
		finding->since = SINCE_NEW;
		if (item && !was && !finding->is_of_kind)
			continue;
		if (cancel(table_get(&olds, key_of(finding, was, arena)),
			   finding))
			finding->since = SINCE_OLD;
	}
	if (gone) {
		table_each(&olds, add_gone, gone);
		findings_sort(gone);
	}
	table_release(&olds);
}
