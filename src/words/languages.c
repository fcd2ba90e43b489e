/* Languages, told by the small words of each. */
#include "words/languages.h"

#include "base/unicode.h"

enum { MOST_WORDS = 12 };

/* Words that hardly any text goes without, and other languages seldom have. */
static const char *const small_words[N_LANGUAGES][MOST_WORDS] = {
	[LANGUAGE_ENGLISH] = { "the", "and", "with", "of", "when", "has",
			       "have", "is", "are", "it", "to", "we" },
	[LANGUAGE_GERMAN] = { "der", "das", "und", "ist", "sind", "mit",
			      "nicht", "eine", "wenn", "bis", "für" },
	[LANGUAGE_FRENCH] = { "le", "les", "et", "est", "une", "des", "avec",
			      "dans", "quand", "sont", "elle" },
	[LANGUAGE_SPANISH] = { "el", "los", "las", "y", "una", "con", "cuando",
			       "está", "están", "tiene", "del" },
	[LANGUAGE_PORTUGUESE] = { "o", "os", "e", "uma", "com", "quando", "não",
				  "são", "está", "tem", "do", "há" },
	[LANGUAGE_ITALIAN] = { "il", "gli", "di", "è", "una", "con", "che",
			       "sono", "quando", "ha", "della", "non" },
	[LANGUAGE_DUTCH] = { "de", "het", "een", "en", "is", "zijn", "met",
			     "niet", "wanneer", "van", "heeft", "voor" },
	[LANGUAGE_POLISH] = { "i", "jest", "są", "nie", "gdy", "dla", "oraz",
			      "jeśli", "albo", "z", "się", "na" },
	[LANGUAGE_CZECH] = { "je", "jsou", "není", "když", "pokud", "pro", "má",
			     "nebo", "jako", "si", "se", "ji" },
	[LANGUAGE_RUSSIAN] = { "и", "в", "не", "на", "есть", "для", "если",
			       "когда", "с", "что", "или", "у" },
};

static size_t count_words(struct span folded, const char *const *words)
{
	size_t n = 0;

	for (size_t i = 0; i < MOST_WORDS && words[i]; i++)
		n += text_has_word(folded, span_str(words[i]));
	return n;
}

enum language language_of_text(struct span folded)
{
	enum language best = LANGUAGE_ENGLISH;
	size_t most = 0;

	for (int i = 0; i < N_LANGUAGES; i++) {
		size_t n = count_words(folded, small_words[i]);

		if (n <= most)
			continue;
		most = n;
		best = (enum language)i;
	}
	return best;
}
