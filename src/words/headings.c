/* Headings about a backlog and its rules: nothing below them is to be done. */
#include "words/parts.h"

#include "base/unicode.h"

bool speaks_of_list(struct span text, struct arena *arena)
{
	static const char *const phrases[] = {
		"this file",  "this list",    "this backlog", "the backlog",
		"one line",   "what is done", "the order",    "before you",
		"an item",    "items must",   "items should", "new item",
		"each item",  "every item",   "large items",  "completed items",
		"each entry", "every entry",  "new entries",  NULL,
	};

	return has_phrase(as_words(text, arena), phrases);
}

/* Words that open a heading of what is asked, or of how to read the rest. */
static const char *const asking_openings[] = {
	"not now",
	"not on",
	"not in",
	"not list",
	"things explicitly",
	"explicitly not",
	"things not",
	"what we won",
	"we will not",
	"deliberately not",
	"explicit non",
	"no incluido",
	"não incluído",
	"nicht geplant",
	"definition of",
	"dod",
	"dor",
	"definición de",
	"definição de",
	"définition de",
	"critérios",
	"criterios de",
	"acceptance",
	"success criteria",
	"success metrics",
	"launch criteria",
	"release criteria",
	"exit criteria",
	"review criteria",
	"review checkpoints",
	"quality gate",
	"quality gates",
	"prerequisites",
	"prerequisite",
	"voraussetzungen",
	"prérequis",
	"prerrequisitos",
	"requisitos previos",
	"pré requisitos",
	"legend",
	"labels guide",
	"label guide",
	"legende",
	"légende",
	"leyenda",
	"legenda",
	"priority legend",
	"status legend",
	"status key",
	"priority key",
	"effort key",
	"template",
	"how to",
	"how we",
	"how this",
	"how it",
	"out of scope",
	"non goals",
	"non goal",
	"nongoals",
	"fuera de alcance",
	"fora do escopo",
	"hors périmètre",
	"working agreement",
	"table of",
	"contents",
	"toc",
	"图例",
	"凡例",
	"легенда",
	"format",
	"formato",
	"formaatti",
	"labels",
	NULL,
};

static const char *const about_openings[] = {
	"current position",
	"current state",
	"current status",
	"current stage",
	"where it stands",
	"where we are",
	"where we stand",
	"estado actual",
	"situação atual",
	"état actuel",
	"aktueller stand",
	"known traps",
	"suggested order",
	"execution order",
	"order of execution",
	"implementation plan",
	"implementation order",
	"recommended order",
	"definition of ready",
	"definition of done",
	"dor",
	"dod",
	"key",
	"about",
	"overview",
	"introduction",
	"intro",
	"purpose",
	"goals",
	"goal",
	"objective",
	"objectives",
	"vision",
	"mission",
	"objetivo",
	"objetivos",
	"objetivo general",
	"obiettivo",
	"objectif",
	"objectifs",
	"ziel",
	"ziele",
	"visão geral",
	"visão",
	"visión",
	"visión general",
	"métricas",
	"metrics",
	"success metrics",
	"kpi",
	"kpis",
	"métriques",
	"notes",
	"note",
	"notas",
	"nota",
	"notizen",
	"remarques",
	"hinweise",
	"convenciones",
	"convenções",
	"principles",
	"principios",
	"guiding principles",
	"process",
	"proceso",
	"processo",
	"prosessi",
	"prozess",
	"processus",
	"assumptions",
	"constraints",
	"risks",
	"known risks",
	"risk",
	"riesgos",
	"riscos",
	"risques",
	"risiken",
	"glossary",
	"glosario",
	"terminology",
	"índice",
	"indice",
	"background",
	"context",
	"contexto",
	"contexte",
	"kontext",
	"hintergrund",
	"changelog",
	"change log",
	"change history",
	"revision",
	"revision history",
	"summary",
	"executive summary",
	"resumen",
	"resumo",
	"zusammenfassung",
	"résumé",
	"statistics",
	"stakeholders",
	"personas",
	"persona",
	"estimation",
	"what this",
	"why this",
	"wijzigingsgeschiedenis",
	"说明",
	"目标",
	"备注",
	"목표",
	"примечания",
	"цель",
	"quick start",
	"quickstart",
	"review cadence",
	"cadence",
	"tips",
	"instructions",
	"critical path",
	"release procedure",
	"release process",
	"dependency graph",
	"conventions",
	"convention",
	"rules",
	"reglas",
	"regras",
	"regeln",
	"règles",
	"guidelines",
	NULL,
};

/*
 * "Metrics", "Metrics of the team", "Metrics (weekly)" are about the backlog;
 * "Metrics port" is something to do.
 */
static bool only_says_more(struct span words, size_t n)
{
	static const char *const joints[] = {
		"and", "of",  "for", "to", "in",  "on",	 "at", "by",  "with",
		"und", "der", "des", "zu", "für", "et",	 "de", "des", "du",
		"y",   "del", "e",   "da", "do",  "das", "i",  "the", NULL,
	};
	struct span word = SPAN_NONE;

	for (size_t i = 0; i <= n; i++)
		if (!span_next_part(&words, ' ', &word))
			return true;
	return is_one_of(word, joints);
}

/* What stands before the first ":", "(" or dash: the name by itself. */
static struct span bare_heading(struct span heading)
{
	static const char *const ends[] = { ":", "(", " - ", "–", "—" };

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		ptrdiff_t at = span_find(heading, ends[i]);

		if (at > 0)
			heading = span_first(heading, (size_t)at);
	}
	return heading;
}

enum { MOST_MORE = 5 };

/* How a short heading opens; no words where it is a long one. */
struct heading_start {
	struct span words;
	size_t n; /* words of all of it */
};

static struct heading_start opening_of(struct span heading, struct arena *arena)
{
	struct heading_start opening = { SPAN_NONE, text_count_words(heading) };
	struct span sign;

	/* Whatever it opens with, there is too much behind that. */
	if (opening.n > 3 + MOST_MORE)
		return opening;
	opening.words = as_words(bare_heading(heading), arena);
	while (opening.words.len && !text_starts_with_letter(opening.words))
		span_next_part(&opening.words, ' ', &sign);
	return opening;
}

/* Is it so many words of the list, or more, and little else? */
static bool opens_with(const struct heading_start *opening,
		       const char *const *list, size_t fewest)
{
	for (size_t n = 3; opening->words.len && n >= fewest; n--)
		if (is_one_of(first_words(opening->words, n), list))
			return opening->n <= n + MOST_MORE &&
			       (n > 1 || only_says_more(opening->words, n));
	return false;
}

/* "Release checklist template (copy it)": a form that is filled in elsewhere. */
static bool ends_with_template(const struct heading_start *opening,
			       struct arena *arena)
{
	struct span rest = opening->words, word = SPAN_NONE;

	while (span_next_part(&rest, ' ', &word) && rest.len)
		;
	return text_count_words(opening->words) > 1 &&
	       is_template_name(word, arena);
}

static bool asks(struct span heading, const struct heading_start *opening,
		 struct arena *arena)
{
	return opens_with(opening, asking_openings, 1) ||
	       ends_with_template(opening, arena) ||
	       is_criteria_name(
		       text_without_remark(text_fold_name(arena, heading)));
}

bool is_asking_name(struct span heading, struct arena *arena)
{
	struct heading_start opening = opening_of(heading, arena);

	return asks(heading, &opening, arena);
}

/* "Why there is no second list": reasons, and nothing to do. */
static bool tells_why(struct span heading, struct arena *arena)
{
	static const char *const words[] = {
		"why",	    "warum",   "wieso",	 "weshalb", "pourquoi",
		"por qué",  "por que", "porqué", "perché",  "waarom",
		"dlaczego", "proč",    "varför", "hvorfor", "neden",
		"почему",   "зачем",   "为什么", "為什麼",  "为何",
		"なぜ",	    "왜",      NULL,
	};
	struct span folded = text_fold_case(arena, span_trim(heading));

	while (folded.len && !text_starts_with_letter(folded))
		folded = span_from(folded, 1);
	for (size_t i = 0; words[i]; i++) {
		struct span rest;

		if (!span_starts(folded, words[i]))
			continue;
		rest = span_from(folded, strlen(words[i]));
		if ((unsigned char)words[i][0] >= 0xe0 ||
		    !text_starts_with_letter(rest))
			return true;
	}
	return false;
}

bool is_about_name(struct span heading, struct arena *arena)
{
	struct heading_start opening = opening_of(heading, arena);

	if (tells_why(heading, arena) || asks(heading, &opening, arena) ||
	    opens_with(&opening, about_openings, 2) ||
	    opens_with(&opening, source_openings, 2))
		return true;
	/* "Log" alone; "Log in" is something to do. */
	if (opening.n == 1 && is_record_word(opening.words, arena))
		return true;
	return (opens_with(&opening, about_openings, 1) ||
		opens_with(&opening, source_openings, 1)) &&
	       !lane_phase(heading, arena) && !is_rank_name(heading, arena);
}
