/*
 * A part of the items whose name a sentence says amid other words: "The evidence
 * that the pull request will carry" names "Evidence the pull request carries".
 */
#include "adopt/named-parts.h"

#include "base/unicode.h"

/* Between two words of a name stand at most so many others. */
enum { MOST_BETWEEN = 2 };

/* Of fewer words a name is said by chance. */
enum { FEWEST_WORDS = 2 };

static bool is_small(struct span word)
{
	static const char *const words[] = {
		"and", "the", "for", "not", "und", "der", "die", "das",
		"des", "les", "des", "del", "los", "las", "dos", "das",
		"its", "our", "het", "een", "von", "aux", "mit", "with",
	};

	return word.len < 3 || ANY_OF(span_is, word, words);
}

/* "carry" and "carries", "decision" and "decisions". */
static bool is_same_word(struct span a, struct span b)
{
	enum { SHORTEST_STEM = 4, LONGEST_ENDING = 2 };
	size_t least = a.len < b.len ? a.len : b.len, n = 0;

	while (n < least && a.at[n] == b.at[n])
		n++;
	return span_eq(a, b) ||
	       (n >= SHORTEST_STEM && n + LONGEST_ENDING >= least);
}

/* Takes the words of a text up to this one; false if it is too far away. */
static bool pass_to(struct span *rest, struct span word, size_t most)
{
	struct span other;

	for (size_t n = 0; n <= most && span_next_part(rest, ' ', &other); n++)
		if (is_same_word(other, word))
			return true;
	return false;
}

/* How many words of a folded name a text goes on with; 0 unless it is all. */
static size_t count_said(struct span text, struct span name)
{
	size_t n = 0;
	struct span word;

	while (span_next_part(&name, ' ', &word)) {
		if (is_small(word))
			continue;
		if (!pass_to(&text, word, n ? MOST_BETWEEN : 0))
			return 0;
		n++;
	}
	return n;
}

static size_t count_said_amid(struct span text, struct span name)
{
	struct span word;
	size_t n = 0;

	while (!n && text.len) {
		n = count_said(text, name);
		span_next_part(&text, ' ', &word);
	}
	return n;
}

/* What a topic of its own asks for, the item itself, or the end of its work. */
static bool is_told_otherwise(const struct speaks *speaks, struct span folded)
{
	for (int i = 1; i < N_TOPICS; i++)
		if (speaks_is_by_name((enum topic)i) &&
		    speaks_is_name(speaks, (enum topic)i, folded))
			return true;
	return is_criteria_name(folded) || named_is_item(folded) ||
	       text_has_word(folded, SPAN("done"));
}

/* "Permits and duties that nobody knows". */
static bool says_nobody(struct span folded)
{
	static const char *const words[] = { "nobody", "niemand", "personne",
					     "nadie", "ninguém" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_has_word(folded, span_str(words[i])))
			return true;
	return false;
}

struct span named_amid(struct span text, const struct speaks *speaks,
		       const struct kind_proposal *kind, struct arena *arena)
{
	struct span folded = text_fold_name(arena, text);
	const struct borne *best = NULL;
	struct borne_names names;
	size_t most = FEWEST_WORDS - 1;

	borne_sections(&names, NULL, NULL, TOPIC_NONE, kind, arena);
	for (size_t i = 0; i < names.n; i++) {
		const struct borne *one = &names.list[i];
		size_t n = count_said_amid(folded, one->folded);

		if (n <= most || !borne_by_most(one, kind) ||
		    is_told_otherwise(speaks, one->folded))
			continue;
		best = one;
		most = n;
	}
	/* Of what is listed beside it, it would be a part. */
	return best && !named_denies(folded) && !says_nobody(folded) &&
			       span_count(text, ',') <=
				       span_count(best->name, ',')
		       ? named_asks("section", best, arena)
		       : SPAN_NONE;
}
