/* Headings that are put into a team's agreement, in its own language. */
#include "adopt/own-document.h"

#include "base/unicode.h"

enum { MOST_WORDS = 12 };

/* Words that hardly any text goes without, and the other languages seldom have. */
static const struct language {
	const char *words[MOST_WORDS];
	struct own_words says;
} languages[] = {
	{ { "the", "and", "with", "of", "when", "has", "have", "is", "are",
	    "it", "to", "we" },
	  { "How they are read:", "What most of ours have already" } },
	{ { "der", "das", "und", "ist", "sind", "mit", "nicht", "eine", "wenn",
	    "bis", "für" },
	  { "Wie sie gelesen werden:", "Was die meisten schon haben" } },
	{ { "le", "les", "et", "est", "une", "des", "avec", "dans", "quand",
	    "sont", "elle" },
	  { "Comment les lire :", "Ce que la plupart ont déjà" } },
	{ { "el", "los", "las", "y", "una", "con", "cuando", "está", "están",
	    "tiene", "del" },
	  { "Cómo se leen:", "Lo que la mayoría ya tiene" } },
	{ { "o", "os", "e", "uma", "com", "quando", "não", "são", "está", "tem",
	    "do", "há" },
	  { "Como são lidos:", "O que a maioria já tem" } },
};

static size_t count_words(struct span folded, const struct language *language)
{
	size_t n = 0;

	for (size_t i = 0; i < MOST_WORDS && language->words[i]; i++)
		n += text_has_word(folded, span_str(language->words[i]));
	return n;
}

struct own_words own_words(const struct own_document *own, struct arena *arena)
{
	struct span source = document_source(own->doc), folded;
	const struct block *blocks = own->doc->outline.blocks;
	const struct language *best = &languages[0];
	size_t most;

	folded = span_between(source.at + blocks[own->first].start,
			      source.at + own_document_end_of(own->doc,
							      own->last - 1));
	folded = text_fold_case(arena, folded);
	most = count_words(folded, best);
	for (size_t i = 1; i < sizeof(languages) / sizeof(*languages); i++) {
		size_t n = count_words(folded, &languages[i]);

		if (n <= most)
			continue;
		most = n;
		best = &languages[i];
	}
	return best->says;
}
