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

bool headline_defines_done(struct span text, struct arena *arena)
{
	static const char *const words[] = {
		"definition of done",	   "definition von fertig",
		"définition de fini",	   "definición de hecho",
		"definición de terminado", "definição de pronto (dod)",
	};

	return has_words(text, words, sizeof(words) / sizeof(*words), arena);
}

bool headline_leads_elsewhere(struct span text, struct arena *arena)
{
	static const char *const words[] = {
		"changelog",	"anti pattern",	 "antipattern", "anti muster",
		"анти паттерн", "does not need", "need not",	"não precisa",
		"no necesita",	"when to skip",	 "references",	"related doc",
		"example",	"beispiel",	 "exemple",	"ejemplo",
		"exemplo",
	};

	return headline_defines_done(text, arena) ||
	       has_words(text, words, sizeof(words) / sizeof(*words), arena);
}

bool headline_names_sources(struct span heading, struct arena *arena)
{
	static const char *const words[] = {
		"references",  "referenzen", "références", "referencias",
		"referências", "see also",   "siehe auch", "related",
	};

	return has_words(heading, words, sizeof(words) / sizeof(*words), arena);
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

bool headline_is_beside(struct span heading, struct arena *arena)
{
	static const char *const words[] = {
		"why it matters",
		"why we",
		"why use",
		"why have",
		"why a ",
		"why this",
		"why the",
		"why dor",
		"who ",
		"who's",
		"responsib",
		"verantwort",
		"responsab",
		"rejected",
		"to reject",
		"rejection",
		"anti pattern",
		"antipattern",
		"signator",
		"authorship",
		"references",
		"referenzen",
		"références",
		"referencias",
		"referências",
		"see also",
		"siehe auch",
		"related",
		"no precisa",
		"não precisa",
		"not need",
		"no necesita",
		"nicht nötig",
		"no ready",
		"no listo",
		"não ready",
		"common mistakes",
		"change log",
		"revision",
		"faq",
		"benefits",
		"how to use",
		"red flag",
		"vorteile",
		"table of contents",
		"stop condition",
		"exception",
		"ausnahme",
	};
	struct span folded = text_fold_name(arena, heading);

	/* "Why do we need a definition of ready?" */
	if (span_ends(span_trim(heading), "?") &&
	    (span_find(folded, "definition of ready") >= 0 ||
	     span_find(folded, "dor") >= 0))
		return true;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_find(folded, words[i]) >= 0)
			return true;
	return false;
}

static bool starts_with_any(struct span text, const char *const *words,
			    size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (span_starts(text, words[i]))
			return true;
	return false;
}

static bool finds_any(struct span text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (span_find(text, words[i]) >= 0)
			return true;
	return false;
}

bool headline_comes_after(struct span text, struct arena *arena)
{
	static const char *const once[] = {
		"once ",     "after ",	 "as soon as ", "sobald ", "nachdem ",
		"une fois ", "dès que ", "una vez ",	"uma vez "
	};
	static const char *const ready[] = { "ready", "bereit", "prêt",
					     "list",  "pront",	"preparad" };
	static const char *const then[] = {
		" will ",   " assign",	" moves ",   " moved ", " wird ",
		" werden",  " sera ",	" seront ",  " será",	" asigna",
		" atribui", " can be ", " is added", " may ",
	};
	static const char *const asks[] = { "must", "should", "has to", "need",
					    "muss", "doit",   "debe",	"deve" };
	struct span folded = text_fold_case(arena, span_trim(text)), first;
	ptrdiff_t comma = span_find_char(folded, ',');

	if (comma < 0 || !span_ends(folded, ":") ||
	    !starts_with_any(folded, once, sizeof(once) / sizeof(*once)))
		return false;
	first = span_first(folded, (size_t)comma);
	folded = span_from(folded, (size_t)comma + 1);
	return finds_any(first, ready, sizeof(ready) / sizeof(*ready)) &&
	       finds_any(folded, then, sizeof(then) / sizeof(*then)) &&
	       !finds_any(folded, asks, sizeof(asks) / sizeof(*asks));
}
