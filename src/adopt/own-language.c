/* Headings and sentences put into a team's agreement, in its own language. */
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

/* What is said of most items in English, and how the others say it. */
enum { SPOKEN = LANGUAGE_DUTCH + 1 };

static const char *const verbs[SPOKEN][2] = {
	[LANGUAGE_GERMAN] = { "Muss", "Sollte" },
	[LANGUAGE_FRENCH] = { "Doit", "Devrait" },
	[LANGUAGE_SPANISH] = { "Debe", "Debería" },
	[LANGUAGE_PORTUGUESE] = { "Deve", "Deveria" },
	[LANGUAGE_ITALIAN] = { "Deve", "Dovrebbe" },
	[LANGUAGE_DUTCH] = { "Moet", "Zou moeten" },
};

/* Each goes on after the verb; what stands in quotes in the first stays. */
static const char *const sentences[][SPOKEN] = {
	{ "have criteria by which we can tell that it works.",
	  "Kriterien haben, an denen wir erkennen, dass es funktioniert.",
	  "avoir des critères qui nous disent que cela fonctionne.",
	  "tener criterios por los que sepamos que funciona.",
	  "ter critérios que nos digam que funciona.",
	  "avere criteri che ci dicano che funziona.",
	  "criteria hebben waaraan we zien dat het werkt." },
	{ "say how much it matters.", "sagen, wie wichtig es ist.",
	  "dire quelle est son importance.", "decir cuánto importa.",
	  "dizer o quanto importa.", "dire quanto è importante.",
	  "zeggen hoe belangrijk het is." },
	{ "be sized.", "geschätzt sein.", "être estimé.", "estar estimado.",
	  "estar estimado.", "essere stimato.", "geschat zijn." },
	{ "say where it stands.", "sagen, wie weit es ist.",
	  "dire où il en est.", "decir en qué estado está.",
	  "dizer em que estado está.", "dire a che punto è.",
	  "zeggen hoe ver het is." },
	{ "say what it is a part of.", "sagen, wovon es ein Teil ist.",
	  "dire de quoi il fait partie.", "decir de qué forma parte.",
	  "dizer do que faz parte.", "dire di che cosa fa parte.",
	  "zeggen waar het een deel van is." },
	{ "say what it waits for.", "sagen, worauf es wartet.",
	  "dire ce qu'il attend.", "decir de qué depende.",
	  "dizer do que depende.", "dire da che cosa dipende.",
	  "zeggen waar het op wacht." },
	{ "say who is responsible for it.",
	  "sagen, wer dafür verantwortlich ist.",
	  "dire qui en est responsable.", "decir quién es responsable.",
	  "dizer quem é responsável.", "dire chi ne è responsabile.",
	  "zeggen wie ervoor verantwoordelijk is." },
	{ "say what type of work it is.",
	  "sagen, um welche Art von Arbeit es geht.",
	  "dire de quel type de travail il s'agit.",
	  "decir qué tipo de trabajo es.", "dizer que tipo de trabalho é.",
	  "dire che tipo di lavoro è.", "zeggen wat voor werk het is." },
	{ "say what it is about.", "sagen, worum es geht.",
	  "dire de quoi il s'agit.", "decir de qué se trata.",
	  "dizer do que se trata.", "dire di che cosa si tratta.",
	  "zeggen waar het over gaat." },
	{ "say what is to be achieved.", "sagen, was erreicht werden soll.",
	  "dire ce qu'il faut atteindre.", "decir qué se quiere lograr.",
	  "dizer o que se quer alcançar.", "dire che cosa si vuole ottenere.",
	  "zeggen wat er bereikt moet worden." },
	{ "say who wants what, and why.", "sagen, wer was will, und warum.",
	  "dire qui veut quoi, et pourquoi.",
	  "decir quién quiere qué, y por qué.",
	  "dizer quem quer o quê, e por quê.",
	  "dire chi vuole che cosa, e perché.",
	  "zeggen wie wat wil, en waarom." },
	{ "say who wants it, and what.", "sagen, wer es will, und was.",
	  "dire qui le veut, et quoi.", "decir quién lo quiere, y qué.",
	  "dizer quem o quer, e o quê.", "dire chi lo vuole, e che cosa.",
	  "zeggen wie het wil, en wat." },
	{ "list what is to be done, as boxes to tick.",
	  "auflisten, was zu tun ist, als Kästchen zum Abhaken.",
	  "lister ce qui est à faire, en cases à cocher.",
	  "listar lo que hay que hacer, en casillas.",
	  "listar o que há a fazer, em caixas.",
	  "elencare che cosa c'è da fare, in caselle da spuntare.",
	  "opsommen wat er te doen is, als vakjes." },
	{ "say who wants what: ", "sagen, wer was will: ",
	  "dire qui veut quoi : ", "decir quién quiere qué: ",
	  "dizer quem quer o quê: ", "dire chi vuole che cosa: ",
	  "zeggen wie wat wil: " },
	{ "name its ", "nennen: ", "nommer : ", "nombrar su ",
	  "nomear: ", "nominare: ", "noemen: " },
	{ "fill in ", "ausfüllen: ", "remplir ", "rellenar ", "preencher ",
	  "compilare ", "invullen: " },
};

static enum language language_of(const struct own_document *own,
				 struct arena *arena)
{
	struct span source = document_source(own->doc), text;
	const struct block *blocks = own->doc->outline.blocks;

	text = span_between(source.at + blocks[own->first].start,
			    source.at + own_document_end_of(own->doc,
							    own->last - 1));
	return language_of_text(text_fold_case(arena, text));
}

struct span own_sentence_said(const struct own_document *own,
			      struct span sentence, bool is_must,
			      struct arena *arena)
{
	enum language language = language_of(own, arena);
	struct span rest =
		span_from(sentence, strlen(is_must ? "Must " : "Should "));

	if (language == LANGUAGE_ENGLISH || (int)language >= SPOKEN)
		return SPAN_NONE;
	for (size_t i = 0; i < sizeof(sentences) / sizeof(*sentences); i++) {
		const char *english = sentences[i][LANGUAGE_ENGLISH];
		struct span quoted;

		if (!span_starts(rest, english))
			continue;
		quoted = span_from(rest, strlen(english));
		return arena_printf(arena, "%s %s%.*s",
				    verbs[language][!is_must],
				    sentences[i][language], (int)quoted.len,
				    quoted.at);
	}
	return SPAN_NONE;
}

struct own_words own_words(const struct own_document *own, struct arena *arena)
{
	return headings[language_of(own, arena)];
}
