/* What names of files and folders say that is not a backlog, but beside one. */
#include "words/parts.h"

#include "base/unicode.h"

static const char *const record_words[] = {
	"adr",
	"adrs",
	"rfc",
	"rfcs",
	"decision",
	"decisions",
	"decisiones",
	"changelog",
	"history",
	"postmortem",
	"postmortems",
	"minutes",
	"meeting",
	"meetings",
	"retro",
	"retrospective",
	"retrospectives",
	"journal",
	"journals",
	"diary",
	"devlog",
	"blog",
	"posts",
	"news",
	"release",
	"releases",
	"log",
	"logs",
	"handoff",
	"handoffs",
	"session",
	"sessions",
	"standup",
	NULL,
};

static const char *const aside_names[] = {
	"readme",	 "index",	 "template",
	"templates",	 "vorlage",	 "plantilla",
	"modelo",	 "summary",	 "report",
	"informe",	 "relatório",	 "rapport",
	"bericht",	 "отчёт",	 "отчет",
	"overview",	 "changelog",	 "contributing",
	"conventions",	 "guide",	 "guidelines",
	"retrospective", "validation",	 "checklist",
	"workflow",	 "process",	 "license",
	"glossary",	 "howto",	 "instructions",
	"example",	 "board",	 "dashboard",
	"status",	 "progress",	 "analysis",
	"notes",	 "handoff",	 "qa",
	"gate",		 "resumen",	 "resumo",
	"completion",	 "retro",	 "brainstorming",
	"inventory",	 "reporte",	 "relatorio",
	"raport",	 "rapporto",	 "verslag",
	"resumé",	 "résumé",	 "zusammenfassung",
	"riepilogo",	 "podsumowanie", "сводка",
	"报告",		 "總結",	 "总结",
	"レポート",	 "報告",	 "보고서",
	"ejemplo",	 "exemplo",	 "beispiel",
	"exemple",	 "esempio",	 "guía",
	"guia",		 "anleitung",	 "instrucciones",
	"instruções",	 "leitfaden",	 "modèle",
	"gabarit",	 "modello",	 "sjabloon",
	"szablon",	 "šablona",	 "шаблон",
	"模板",		 "テンプレート", "템플릿",
	"skabelon",	 NULL,
};

/* "feat-notes-by-keyboard" is about notes; "meeting-notes" are some. */
enum { FEWEST_WORDS_OF_TITLE = 3 };

bool is_record_word(struct span name, struct arena *arena)
{
	return name_has_one_of(as_words(name, arena), record_words);
}

/* AGENTS.md, CLAUDE.local.md, as tools call it; "epic-2-agents" is about some. */
static bool is_for_agents(struct span name, struct arena *arena)
{
	struct span words = name_as_words(name, arena), word;

	return span_next_part(&words, ' ', &word) &&
	       (span_is(word, "agents") || span_is(word, "claude"));
}

bool is_aside_name(struct span name, struct arena *arena)
{
	struct span words = as_words(name, arena);

	if (span_ends(words, "implementation checklist"))
		return false;
	if (is_for_agents(name, arena))
		return true;
	return name_has_one_of(words, aside_names) ||
	       span_ends(words, "story context") ||
	       span_ends(words, "story context md");
}

bool is_board_name(struct span name, struct arena *arena)
{
	static const char *const words[] = { "status", "board", "kanban",
					     NULL };

	return is_one_of(as_words(name, arena), words);
}

bool is_template_name(struct span name, struct arena *arena)
{
	static const char *const words[] = {
		"template", "templates", "vorlage", "plantilla",    "modelo",
		"gabarit",  "modèle",	 "modello", "sjabloon",	    "szablon",
		"šablona",  "шаблон",	 "模板",    "テンプレート", "템플릿",
		"skabelon", "malli",	 "modèles", "vorlagen",	    NULL,
	};

	return name_has_one_of(as_words(name, arena), words);
}

bool is_aside_subject(struct span name, struct arena *arena)
{
	static const char *const subjects[] = {
		"index", "dashboard", "board",	   "notes",
		"qa",	 "glossary",  "inventory", NULL,
	};
	struct span words = name_as_words(name, arena), word;
	bool is_subject = false;

	if (text_count_words(words) < 2)
		return false;
	while (span_next_part(&words, ' ', &word))
		if (is_one_of(word, subjects))
			is_subject = true;
		else if (is_one_of(word, aside_names))
			return false;
	return is_subject;
}

static bool has_digit(struct span word)
{
	for (size_t i = 0; i < word.len; i++)
		if (char_is_digit(word.at[i]))
			return true;
	return false;
}

/* "implementation summary" of "implementation summary issue 20". */
static struct span without_last_id(struct span words, struct arena *arena)
{
	struct span rest = words, word, last = SPAN_NONE;

	while (span_next_part(&rest, ' ', &word)) {
		bool is_of_id = has_digit(word) || is_id_word(word, arena);

		if (!is_of_id)
			last = word;
	}
	if (!last.len || !has_digit(span_from(words, words.len - 1)))
		return words;
	return span_first(words, (size_t)(last.at + last.len - words.at));
}

bool is_aside_by_the_way(struct span name, struct arena *arena)
{
	struct span words = without_last_id(as_words(name, arena), arena), word;
	size_t n = 0, i = 0;

	for (struct span rest = words; span_next_part(&rest, ' ', &word);)
		n += !span_is_digits(word);
	if (n < FEWEST_WORDS_OF_TITLE)
		return false;
	while (span_next_part(&words, ' ', &word)) {
		if (span_is_digits(word))
			continue;
		if ((i == 0 || i + 1 == n) && is_one_of(word, aside_names))
			return false;
		i++;
	}
	return true;
}

bool is_method_name(struct span name, struct arena *arena)
{
	static const char *const methods[] = {
		"plan",	    "roadmap",	  "rules",	"rulebook",
		"guide",    "guideline",  "guidelines", "style",
		"prompt",   "prompts",	  "process",	"workflow",
		"policy",   "strategy",	  "vision",	"principles",
		"template", "estimation", "ceremonies", "conventions",
		NULL,
	};
	struct span words = as_words(name, arena), word, last = SPAN_NONE;

	while (span_next_part(&words, ' ', &word))
		if (!span_is_digits(word))
			last = word;
	return is_one_of(last, methods);
}

bool sets_standard(struct span name, struct arena *arena)
{
	static const char *const words[] = {
		"protocol",    "protokoll",   "protocolo",  "protocole",
		"standard",    "standards",   "norm",	    "norma",
		"conformance", "compliance",  "rfc",	    "guideline",
		"guidelines",  "conventions", "policy",	    "rules",
		"style",       "test",	      "tests",	    "testing",
		"testplan",    "pruebas",     "testes",	    "тесты",
		"протокол",    "стандарт",    "协议",	    "规范",
		"标准",	       "测试",	      "プロトコル", "規格",
		"テスト",      "프로토콜",    "테스트",	    NULL,
	};

	return name_has_one_of(name_as_words(name, arena), words);
}
