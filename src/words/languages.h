/* Which language a text is written in, among those that definitions are often in. */
#ifndef WORDS_LANGUAGES_H
#define WORDS_LANGUAGES_H

#include "base/span.h"

enum language {
	LANGUAGE_ENGLISH,
	LANGUAGE_GERMAN,
	LANGUAGE_FRENCH,
	LANGUAGE_SPANISH,
	LANGUAGE_PORTUGUESE,
	LANGUAGE_ITALIAN,
	LANGUAGE_DUTCH,
	LANGUAGE_POLISH,
	LANGUAGE_CZECH,
	LANGUAGE_RUSSIAN,
	N_LANGUAGES
};

/* The one of which most words occur in the (folded) text; else English. */
enum language language_of_text(struct span folded);

#endif
