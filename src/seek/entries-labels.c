/* Entries that are labels of what follows: "DoD:" below each of the others. */
#include "seek/entries.h"
#include "seek/inside.h"

#include "words/regex-words.h"

enum { LONGEST_LABEL = 24, FEWEST_TIMES = 3 };

struct span entry_label(const struct outline *outline, uint32_t entry,
			struct arena *arena)
{
	uint32_t words = block_child(outline, entry);
	struct span text;

	if (words == NO_BLOCK || outline->blocks[entry].mark)
		return SPAN_NONE;
	text = span_trim(outline_text_copy(outline, words, arena));
	return text.len > 1 && text.len < LONGEST_LABEL && span_ends(text, ":")
		       ? span_first(text, text.len - 1)
		       : SPAN_NONE;
}

void labels_find(struct labels *out, const struct outline *outline,
		 struct arena *arena)
{
	struct table seen;

	*out = (struct labels){ 0 };
	table_init(&seen, arena);
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		struct span label;

		if (!entry_is_top(outline, i))
			continue;
		label = entry_label(outline, i, arena);
		if (!label.len)
			continue;
		if (table_count(&seen, label) == FEWEST_TIMES &&
		    out->n < MOST_LABELS && is_plain_text(label))
			out->list[out->n++] = label;
	}
	table_release(&seen);
}

bool label_is_one(const struct labels *labels, struct span label)
{
	for (size_t i = 0; label.len && i < labels->n; i++)
		if (span_eq(labels->list[i], label))
			return true;
	return false;
}

struct span labels_excluded(const struct labels *labels, struct arena *arena)
{
	return labels->n ? regex_of_any("/^(?!(?:", labels->list, labels->n,
					"):)/", arena)
			 : SPAN_NONE;
}
