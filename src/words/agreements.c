/* What the agreements of teams are called: of being ready, and of being done. */
#include "words/words.h"

#include "backlog/path.h"
#include "base/unicode.h"

static const char *const titles[] = {
	"definition of ready",	   "definición de listo",
	"definicion de listo",	   "definición de lista",
	"definición de ready",	   "definición de preparado",
	"definição de preparado",  "definicao de preparado",
	"definição de ready",	   "définition de prêt",
	"definition de pret",	   "définition of ready",
	"definition de ready",	   "définition de ready",
	"definition von bereit",   "definition von ready",
	"definizione di ready",	   "definizione di pronto",
	"definicja gotowości",	   "definicja ready",
	"определение готовности",  "definitions of ready",
	"definitie van ready",	   "definitie van klaar",
	"definícia pripravenosti", "definice připravenosti",
};

static const char *const file_names[] = {
	"definition-of-ready",
	"definitionofready",
	"dor",
	"definicion-de-listo",
	"definicao-de-preparado",
	"definition-de-pret",
	"definicion-de-ready",
	"dor-checklist",
	"definicao-de-ready",
	"definitions-of-ready",
	"defofready",
	"def-of-ready",
};

static const char *const done_file_names[] = {
	"definition-of-done",  "definitionofdone",    "dod",
	"definitions-of-done", "dod-checklist",	      "defofdone",
	"def-of-done",	       "definicion-de-hecho", "definicion-de-terminado",
	"definition-de-fini",  "definicao-de-feito",  "definicao-de-concluido",
};

/* A page for the other end of the work as well. */
static bool says_done(struct span folded)
{
	static const char *const words[] = { "done",	  "dod",     "hecho",
					     "terminado", "terminé", "fini",
					     "fertig" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_has_word(folded, span_str(words[i])))
			return true;
	return false;
}

/*
 * "Definição de Pronto (DoR)": the words alone would be the other agreement. Not
 * "Definição da dor": in Portuguese that is a pain.
 */
static bool abbreviates_ready(struct span title, struct span folded)
{
	return span_find(folded, "defini") >= 0 &&
	       (span_find(title, "(DoR)") >= 0 ||
		span_find(title, "(DOR)") >= 0);
}

/* "2.1 Definition of Ready", "📋 Our Definition of Ready (DoR)" */
enum { MOST_WORDS_BEFORE = 3 };

/* "Checklist before takeoff (Definition of Ready)": what it is, in brackets. */
static bool is_in_brackets(struct span folded, size_t at, size_t len)
{
	return at && folded.at[at - 1] == '(' && at + len < folded.len &&
	       folded.at[at + len] == ')';
}

bool is_agreement_title(struct span title, struct arena *arena)
{
	struct span folded = text_fold_name(arena, title);

	if (says_done(folded))
		return false;
	for (size_t i = 0; i < sizeof(titles) / sizeof(*titles); i++) {
		ptrdiff_t at = span_find(folded, titles[i]);

		if (at >= 0 &&
		    (text_count_words(span_first(folded, (size_t)at)) <=
			     MOST_WORDS_BEFORE ||
		     is_in_brackets(folded, (size_t)at, strlen(titles[i]))))
			return true;
	}
	return span_is(folded, "dor") || abbreviates_ready(title, folded);
}

/* Without a number in front: "03-definition-of-ready". */
static struct span slug_of(struct span path, struct arena *arena)
{
	struct span slug = text_slug(arena, path_file_name(path));
	size_t n = 0;

	while (n < slug.len && (char_is_digit(slug.at[n]) || slug.at[n] == '-'))
		n++;
	return span_from(slug, n);
}

bool is_agreement_file(struct span path, struct arena *arena)
{
	struct span slug = slug_of(path, arena);

	for (size_t i = 0; i < sizeof(file_names) / sizeof(*file_names); i++)
		if (span_is(slug, file_names[i]))
			return true;
	return span_starts(slug, "definition-of-ready") && !says_done(slug);
}

bool is_done_file(struct span path, struct arena *arena)
{
	struct span slug = slug_of(path, arena);

	for (size_t i = 0;
	     i < sizeof(done_file_names) / sizeof(*done_file_names); i++)
		if (span_is(slug, done_file_names[i]))
			return true;
	return span_starts(slug, "definition-of-done");
}
