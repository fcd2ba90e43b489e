/*
 * Criteria in Given, When and Then, in the language that the items write them
 * in, whatever language the agreement calls them in.
 */
#include "adopt/own-document.h"

#include "backlog/passage.h"

static const struct language {
	const char *word; /* in a sentence of that language; or NULL */
	const char *given, *when, *then;
} languages[] = {
	{ "uando", "\\bdad[oa]s?\\b", "\\b[cq]uando\\b",
	  "\\bent(onces|ão)\\b" },
	{ "wenn", "\\b(angenommen|gegeben)", "\\bwenn\\b", "\\bdann\\b" },
	{ "uand", "étant donné", "\\bquand\\b", "\\balors\\b" },
	{ NULL, "\\bdat[oaie]\\b", "\\bquando\\b", "\\ballora\\b" },
	{ NULL, "\\bgegeven\\b", "\\b(wanneer|als)\\b", "\\bdan\\b" },
	{ NULL, "\\bgiven\\b", "\\bwhen\\b", "\\bthen\\b" },
};

enum { N_LANGUAGES = sizeof(languages) / sizeof(*languages) };

/* Of more items than this some are looked at: a regex takes its time. */
enum { MOST_LOOKED_AT = 200 };

static struct span pattern_of(const struct language *language,
			      const char *between, struct arena *arena)
{
	return arena_printf(arena, "%s%s%s%s%s", language->given, between,
			    language->when, between, language->then);
}

static bool finds_in(const struct item *item, struct regex *regex,
		     struct arena *arena)
{
	for (size_t i = 0; i < item->n_parts; i++) {
		struct passage passage = { .doc = item->parts[i].doc,
					   .first = item->parts[i].first,
					   .last = item->parts[i].last };
		struct passage_hit hit;

		if (passage_find(&passage, regex, false, &hit, arena) ==
		    REGEX_HIT)
			return true;
	}
	return false;
}

/* In how many of a hundred items. */
static size_t percent_with(struct span pattern, const struct backlog *backlog,
			   struct arena *arena)
{
	size_t step = 1 + backlog->n_items / MOST_LOOKED_AT, n = 0, of = 0;
	struct regex *regex = regex_of(pattern, true);

	if (!regex)
		return 0;
	for (size_t i = 0; i < backlog->n_items; i += step) {
		struct arena_mark mark = arena_mark(arena);

		of++;
		n += finds_in(backlog->items[i], regex, arena);
		arena_rewind(arena, mark);
	}
	regex_free(regex);
	return of ? 100 * n / of : 0;
}

/* That of the sentence, unless more items have another. */
static const struct language *language_of(struct span sentence,
					  const char *between,
					  const struct backlog *backlog,
					  size_t *percent, struct arena *arena)
{
	const struct language *best = &languages[N_LANGUAGES - 1];

	for (size_t i = N_LANGUAGES; i-- > 0;)
		if (languages[i].word &&
		    span_find(sentence, languages[i].word) >= 0)
			best = &languages[i];
	*percent =
		percent_with(pattern_of(best, between, arena), backlog, arena);
	for (size_t i = 0; i < N_LANGUAGES; i++) {
		size_t one =
			percent_with(pattern_of(&languages[i], between, arena),
				     backlog, arena);

		if (one <= *percent)
			continue;
		*percent = one;
		best = &languages[i];
	}
	return best;
}

struct span check_of_scenarios(struct span sentence, struct span names,
			       const struct kind_proposal *kind,
			       struct arena *arena)
{
	enum { MOST = 51 };
	/* Without a section to bound it, it must be in one block. */
	const char *between = names.len ? "[\\s\\S]+" : ".+";
	size_t percent;
	const struct language *language = language_of(
		sentence, between, &kind->kind->backlog, &percent, arena);
	struct span pattern = pattern_of(language, between, arena);

	if (names.len)
		return arena_printf(arena, "section %.*s: /%.*s/i",
				    (int)names.len, names.at, (int)pattern.len,
				    pattern.at);
	return percent < MOST ? SPAN_NONE
			      : arena_printf(arena, "mentions /%.*s/i",
					     (int)pattern.len, pattern.at);
}
