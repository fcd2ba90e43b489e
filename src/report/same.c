#include "report/same.h"

enum { MOST_APART = 3 };

/* Such a sentence names the item in its midst. */
static bool is_of_change(const struct finding *finding)
{
	const struct criterion *criterion = finding->criterion;

	return criterion && criterion->check &&
	       criterion->check->subject == SUBJECT_CHANGE;
}

struct span same_words(const struct finding *finding)
{
	return is_of_change(finding)
		       ? SPAN("changed, and nothing says why")
		       : span_from(finding->message, finding->said_of);
}

/* What must be alike for findings to be told as one. */
static struct span key_of(const struct finding *finding, struct arena *arena)
{
	struct span words = same_words(finding);

	if (!finding->item || (!finding->said_of && !is_of_change(finding)))
		return SPAN("");
	return arena_printf(arena, "%d %d %.*s\n%.*s\n%.*s\n%.*s\n%.*s",
			    (int)finding->severity, (int)finding->since,
			    (int)finding->rule.len, finding->rule.at,
			    (int)words.len, words.at, (int)finding->answer.len,
			    finding->answer.at, (int)finding->back.len,
			    finding->back.at, (int)finding->waived.len,
			    finding->waived.at ? finding->waived.at : "");
}

void sames_read(struct sames *out, const struct report *report)
{
	out->arena = report->arena;
	table_init(&out->by_words, report->arena);
	for (size_t i = 0; i < report->n_findings; i++) {
		const struct finding *finding = &report->findings[i];
		struct span key = key_of(finding, out->arena);
		void **slot = key.len ? table_slot(&out->by_words, key) : NULL;
		struct same *same = slot ? *slot : NULL;

		if (!slot)
			continue;
		if (!same) {
			*slot = same = ARENA_NEW(out->arena, struct same);
			same->first = finding;
		}
		*ARENA_PUSH(out->arena, same->items, same->n, same->room) =
			finding->item;
	}
}

void sames_release(struct sames *sames)
{
	table_release(&sames->by_words);
}

const struct same *same_of(const struct sames *sames,
			   const struct finding *finding)
{
	struct span key = key_of(finding, sames->arena);
	const struct same *same = key.len ? table_get(&sames->by_words, key)
					  : NULL;

	return same && same->n > MOST_APART ? same : NULL;
}

void add_same_items(struct buf *out, const struct same *same, size_t most)
{
	size_t shown = same->n <= most ? same->n : most - 1;

	for (size_t i = 0; i < shown; i++)
		buf_addf(out, "%s%.*s", i ? ", " : "",
			 (int)same->items[i]->id.len, same->items[i]->id.at);
	if (shown < same->n)
		buf_addf(out, " and %zu more", same->n - shown);
}
