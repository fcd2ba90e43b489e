/* Headings that are put into a team's agreement, in its own language. */
#include "adopt/own-document.h"

#include "base/unicode.h"
#include "words/languages.h"

static const struct own_words headings[N_LANGUAGES] = {
	[LANGUAGE_ENGLISH] = { "How they are read:",
			       "What most of ours have already" },
	[LANGUAGE_GERMAN] = { "Wie sie gelesen werden:",
			      "Was die meisten schon haben" },
	[LANGUAGE_FRENCH] = { "Comment les lire :",
			      "Ce que la plupart ont déjà" },
	[LANGUAGE_SPANISH] = { "Cómo se leen:", "Lo que la mayoría ya tiene" },
	[LANGUAGE_PORTUGUESE] = { "Como são lidos:", "O que a maioria já tem" },
	[LANGUAGE_ITALIAN] = { "Come si leggono:",
			       "Che cosa la maggior parte ha già" },
	[LANGUAGE_DUTCH] = { "Hoe ze gelezen worden:",
			     "Wat de meeste al hebben" },
	[LANGUAGE_POLISH] = { "Jak są czytane:", "Co większość już ma" },
	[LANGUAGE_CZECH] = { "Jak se čtou:", "Co už většina má" },
	[LANGUAGE_RUSSIAN] = { "Как они читаются:",
			       "Что уже есть у большинства" },
};

struct own_words own_words(const struct own_document *own, struct arena *arena)
{
	struct span source = document_source(own->doc), text;
	const struct block *blocks = own->doc->outline.blocks;

	text = span_between(source.at + blocks[own->first].start,
			    source.at + own_document_end_of(own->doc,
							    own->last - 1));
	return headings[language_of_text(text_fold_case(arena, text))];
}
