/* Words around the names in sentences: the item itself, and how it is. */
#include "adopt/named-parts.h"

/* "User story" is what a sentence is about, whatever section is called so. */
static const char *const item_names[] = {
	"user story",
	"user stories",
	"userstory",
	"story",
	"stories",
	"historia de usuario",
	"la historia",
	"historia",
	"história de usuário",
	"história",
	"récit utilisateur",
	"gebruikersverhaal",
	"backlog item",
	"work item",
	"item",
	"ticket",
	"issue",
	"pbi",
	"task",
	"feature",
};

bool named_is_item(struct span folded)
{
	return ANY_OF(span_is, folded, item_names);
}

struct span named_without_item(struct span name)
{
	for (size_t i = 0; i < sizeof(item_names) / sizeof(*item_names); i++) {
		size_t n = strlen(item_names[i]);

		if (name.len > n + 1 && name.at[n] == ' ' &&
		    span_starts_nocase(name, item_names[i]))
			return span_from(name, n + 1);
	}
	return name;
}

bool named_is_elsewhere(struct span name)
{
	static const char *const words[] = { "external",    "third-party",
					     "third party", "extern",
					     "vendor",	    "upstream" };

	return ANY_OF(span_starts_nocase, name, words);
}

struct span named_without_qualifier(struct span name)
{
	static const char *const words[] = {
		"clear ",      "explicit ",  "detailed ",     "complete ",
		"concise ",    "defined ",   "well-defined ", "klare ",
		"klarer ",     "klares ",    "eindeutige ",   "duidelijke ",
		"testable ",   "clara ",     "claro ",	      "clairs ",
		"impacted ",   "affected ",  "potential ",    "possible ",
		"main ",       "key ",	     "known ",	      "bekannte ",
		"plain ",      "written ",   "stated ",	      "concrete ",
		"meaningful ", "good ",	     "short ",	      "konkrete ",
		"konkreter ",  "konkretes ", "eindeutiger ",  "eindeutiges ",
		"claire ",     "claires ",   "claros ",	      "claras ",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_starts_nocase(name, words[i]))
			return span_from(name, strlen(words[i]));
	return name;
}

struct span named_without_noun(struct span name)
{
	static const char *const last[] = {
		" group",	" category",  " level",	    " rating",
		" label",	" tag",	      " list",	    " info",
		" information", " details",   " statement", " value",
		" gruppe",	" kategorie", " stufe",
	};
	static const char *const first[] = {
		"nível de ",	 "nivel de ",	  "niveau de ",
		"grupo de ",	 "groupe de ",	  "categoría de ",
		"categoria de ", "catégorie de ", "valor de ",
	};

	for (size_t i = 0; i < sizeof(last) / sizeof(*last); i++) {
		size_t n = strlen(last[i]);

		if (name.len > n &&
		    span_starts_nocase(span_from(name, name.len - n), last[i]))
			return span_first(name, name.len - n);
	}
	for (size_t i = 0; i < sizeof(first) / sizeof(*first); i++)
		if (span_starts_nocase(name, first[i]))
			return span_from(name, strlen(first[i]));
	return name;
}
