/* Words by which headings tell what stands below them, in several languages. */
#include "terms/headlines.h"

#include "base/unicode.h"

static bool has_words(struct span text, const char *const *words, size_t n,
		      struct arena *arena)
{
	struct span folded = text_fold_name(arena, text);

	for (size_t i = 0; i < n; i++)
		if (span_find(folded, words[i]) >= 0)
			return true;
	return false;
}

bool headline_denies(struct span text, struct arena *arena)
{
	static const char *const words[] = {
		"not ready if",	   "not ready when",  "not ready until",
		"unready if",	   "is blocked when", "is blocked if",
		"nicht ready",	   "nicht bereit",    "pas prêt",
		"pas prête",	   "no está lista",   "no está listo",
		"não está pronta", "não está pronto",
	};

	return has_words(text, words, sizeof(words) / sizeof(*words), arena);
}

bool headline_leads_elsewhere(struct span text, struct arena *arena)
{
	static const char *const words[] = {
		"definition of done",
		"definition von fertig",
		"définition de fini",
		"definición de hecho",
		"definición de terminado",
		"definição de pronto (dod)",
		"changelog",
		"anti pattern",
		"antipattern",
		"anti muster",
		"анти паттерн",
		"does not need",
		"need not",
		"não precisa",
		"no necesita",
		"when to skip",
		"references",
		"related doc",
		"example",
		"beispiel",
		"exemple",
		"ejemplo",
		"exemplo",
	};

	return has_words(text, words, sizeof(words) / sizeof(*words), arena);
}

bool headline_is_called_ready(struct span name, struct arena *arena)
{
	static const char *const words[] = { "ready",  "refined", "bereit",
					     "fertig", "prêt",	  "lista",
					     "listo",  "pronto",  "pronta" };
	struct span rest = text_fold_name(arena, name), word;

	while (span_next_part(&rest, ' ', &word))
		for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
			if (span_starts(word, words[i]))
				return true;
	return false;
}
