/* Lines that say a state after the id: "- S-2: done 2026-05-01". */
#include "seek/boards.h"

#include "base/unicode.h"
#include "words/regex-words.h"

enum { MOST_WORDS = 12 };

/* "done" of "done 2026-05-01" and "started"; nothing of a title. */
static struct span state_word(struct span title, struct arena *arena)
{
	struct span word;

	if (status_phase(title, arena) == PHASE_UNKNOWN ||
	    text_count_words(title) > 6)
		return SPAN_NONE;
	word = status_written(title, arena);
	return is_plain_text(word) && span_begins(span_trim(title), word)
		       ? text_fold_case(arena, word)
		       : SPAN_NONE;
}

static void add_word(struct span *words, size_t *n, struct span word)
{
	for (size_t i = 0; i < *n; i++)
		if (span_eq(words[i], word))
			return;
	if (*n < MOST_WORDS)
		words[(*n)++] = word;
}

struct span board_words_directive(const struct hypothesis *alone,
				  struct arena *arena)
{
	struct span words[MOST_WORDS], regex;
	size_t n = 0, found = 0;

	for (size_t i = 0; i < alone->backlog.n_items; i++) {
		struct span word =
			state_word(alone->backlog.items[i]->title, arena);

		if (!word.len)
			continue;
		found++;
		add_word(words, &n, word);
	}
	if (!n || 10 * found < 6 * alone->backlog.n_items)
		return SPAN_NONE;
	/* After the id, and before a sign, a number or the end. */
	regex = regex_of_any("/^\\W*[\\p{L}_-]*\\d[\\w.-]*\\W+(", words, n,
			     ")(?![\\p{L}\\s]*\\p{L})/i", arena);
	return arena_printf(arena, "field status from title %.*s",
			    (int)regex.len, regex.at);
}
