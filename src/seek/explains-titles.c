/* What documents and chapters are called that explain how work is listed. */
#include "seek/explains.h"
#include "seek/lead.h"

#include "base/unicode.h"
#include "words/parts.h"

enum { LONGEST_CHAPTER = 6 };

/* Without a sign or the number of a chapter: "🎯 1. What is a story?" */
static struct span chapter_words(struct span heading, struct arena *arena)
{
	struct span words, number;

	while (heading.len && !char_is_digit(heading.at[0]) &&
	       !text_starts_with_letter(heading))
		heading = span_from(heading, 1);
	words = as_words(heading, arena);

	while (words.len && char_is_digit(words.at[0]))
		span_next_part(&words, ' ', &number);
	return words;
}

/* How the names of guides open, and how they end. */
static const char *const guide_openings[] = {
	"writing",
	"managing",
	"prioritizing",
	"prioritize",
	"priorisieren",
	"refining",
	"grooming",
	"using",
	"understanding",
	"working with",
	"working on tasks",
	"working on stories",
	"reporting",
	"handling",
	"estimating",
	"ordering",
	"how we",
	"how to",
	"howto",
	"what is a",
	"was ist ein",
	"écrire",
	"cómo",
	"qué es un",
	"o que é um",
	"wat is een",
	NULL,
};

static const char *const guide_ends[] = {
	"format",	"formats",    "syntax",	     "guide",	  "guidelines",
	"handbook",	"tutorial",   "basics",	     "explained", "faq",
	"refinement",	"grooming",   "conventions", "rules",	  "anleitung",
	"leitfaden",	"regeln",     "guía",	     "guia",	  "schreiben",
	"priorisieren", "schrijven",  "opschonen",   "pflege",	  "rationale",
	"explanation",	"begründung", NULL,
};

bool is_guide_name(struct span name, struct arena *arena)
{
	struct span words = name_as_words(name, arena), word;
	struct span last = SPAN_NONE;

	if (opens_with_one_of(words, guide_openings))
		return true;
	for (struct span rest = words; span_next_part(&rest, ' ', &word);)
		if (!span_is_digits(word))
			last = word;
	return is_one_of(last, guide_ends);
}

bool asks_question(struct span heading, struct arena *arena)
{
	/* "What is left" and "Was ist zu tun" plan. */
	static const char *const openings[] = {
		"what is a",	"what is an",  "what is the", "what are",
		"what belongs", "what makes",  "why",	      "when to",
		"how to",	"how do",      "how we",      "was ist ein",
		"was ist eine", "was ist das", "was sind",    "was gehört",
		"warum",	"wann",	       "wie man",     "qu est ce",
		"qu’est ce",	"pourquoi",    "qué es un",   "qué es una",
		"qué son",	"por qué",     "cómo",	      "o que é um",
		"o que é uma",	"o que são",   "wat is een",  "wat zijn",
		"waarom",	"cos è",       "что такое",   "зачем",
		"什么是",	"如何",	       "为什么",      "怎么",
		NULL,
	};

	heading = span_trim(heading);
	if (span_ends(heading, "?") || span_ends(heading, "？"))
		return true;
	/* "Why" alone is what an item says of itself. */
	return text_count_words(heading) > 1 &&
	       opens_with_one_of(chapter_words(heading, arena), openings);
}

/* How headings of lessons open, whatever they teach. */
static const char *const teaching_openings[] = {
	"best practices",
	"definition",
	"definitions",
	"key concept",
	"key concepts",
	"key elements",
	"characteristics",
	"core principles",
	"principles",
	"where it comes from",
	"common mistakes",
	"common pitfalls",
	"anti patterns",
	"entry criteria",
	"exit criteria",
	"example",
	"examples",
	"exercise",
	"exercises",
	"homework",
	"learning goals",
	"learning objectives",
	"review questions",
	"readings",
	"agenda",
	"materials",
	"tips",
	"steps",
	"beispiel",
	"beispiele",
	"übung",
	"übungen",
	"lernziele",
	"schritte",
	"tipps",
	"häufige fehler",
	"vorteile",
	"nachteile",
	"exemple",
	"exemples",
	"exercice",
	"exercices",
	"erreurs fréquentes",
	"bonnes pratiques",
	"étapes",
	"mise en pratique",
	"corrigé",
	"déroulé",
	"objectifs pédagogiques",
	"pour aller plus loin",
	"avantages",
	"ejemplo",
	"ejemplos",
	"ejercicio",
	"ejercicios",
	"errores comunes",
	"errores frecuentes",
	"buenas prácticas",
	"preguntas de repaso",
	"objetivos de la clase",
	"objetivos de aprendizaje",
	"lecturas",
	"pasos",
	"ventajas",
	"exemplo",
	"exemplos",
	"exercício",
	"exercícios",
	"erros comuns",
	"boas práticas",
	"objetivos de aprendizagem",
	"passos",
	"vantagens",
	"voorbeeld",
	"voorbeelden",
	"stappen",
	"wat je nodig hebt",
	"esempio",
	"esempi",
	"примеры",
	"упражнения",
	"частые ошибки",
	"よくある",
	"書き方",
	"常见问题",
	"常见错误",
	"示例",
	"练习",
	"步骤",
	NULL,
};

bool is_teaching_name(struct span heading, struct arena *arena)
{
	return text_count_words(heading) <= LONGEST_CHAPTER &&
	       opens_with_one_of(chapter_words(heading, arena),
				 teaching_openings);
}

bool is_name_of_lessons(struct span heading, struct arena *arena)
{
	static const char *const openings[] = {
		"learning objectives",
		"learning objective",
		"learning goals",
		"learning outcomes",
		"learning path",
		"what you will learn",
		"what you ll learn",
		"what you'll learn",
		"what you’ll learn",
		"what i will learn",
		"course outline",
		"course content",
		"syllabus",
		"curriculum",
		"lernziele",
		"lernziel",
		"was du lernst",
		"objectifs pédagogiques",
		"objectifs d apprentissage",
		"objetivos de aprendizaje",
		"lo que aprenderás",
		"qué aprenderás",
		"objetivos de aprendizagem",
		"o que você vai aprender",
		"obiettivi di apprendimento",
		"leerdoelen",
		"цели обучения",
		"学习目标",
		"学習目標",
		"학습 목표",
		NULL,
	};

	return text_count_words(heading) <= LONGEST_CHAPTER &&
	       opens_with_one_of(chapter_words(heading, arena), openings);
}

bool is_title_of_guide(struct span title, struct arena *arena)
{
	static const char *const roles[] = { "product owner",
					     "product owners",
					     "scrum master",
					     "scrum masters",
					     "project manager",
					     "team lead",
					     NULL };
	static const char *const lessons[] = {
		"chapter",  "lesson",	 "lecture", "kapitel",	"lektion",
		"chapitre", "leçon",	 "cours",   "capítulo", "lección",
		"clase",    "unidad",	 "aula",    "lição",	"unidade",
		"les",	    "hoofdstuk", "урок",    "лекция",	"глава",
		NULL,
	};
	struct lead lead;

	lead_read(&lead, title, arena);
	return (lead.kind == LEAD_PREFIX && lead.all.at == title.at &&
		is_one_of(text_fold_case(arena, lead.word), lessons) &&
		text_count_words(lead.rest)) ||
	       is_guide_name(title, arena) || asks_question(title, arena) ||
	       is_teaching_name(title, arena) ||
	       has_phrase(as_words(title, arena), roles);
}
