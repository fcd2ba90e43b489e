/* Entries of a section, paired with those of the state before. */
#include "review/review-parts.h"

void entries_pair(struct review_entry *was, size_t n_was,
		  struct review_entry *is, size_t n_is, struct arena *arena)
{
	struct table by_text;

	table_init(&by_text, arena);
	for (size_t i = n_was; i-- > 0;) {
		void **slot = table_slot(&by_text, was[i].folded);

		was[i].next = *slot;
		*slot = &was[i];
	}
	for (size_t i = 0; i < n_is; i++) {
		void **slot = table_slot(&by_text, is[i].folded);
		struct review_entry *same = *slot;

		if (!same)
			continue;
		same->is_paired = is[i].is_paired = true;
		*slot = same->next;
	}
	table_release(&by_text);
}

size_t entries_unpaired(const struct review_entry *list, size_t n)
{
	size_t open = 0;

	for (size_t i = 0; i < n; i++)
		open += !list[i].is_paired;
	return open;
}
