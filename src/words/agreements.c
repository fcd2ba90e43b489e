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

static bool names_agreement(struct span title, struct span folded)
{
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

bool is_agreement_title(struct span title, struct arena *arena)
{
	struct span folded = text_fold_name(arena, title);

	return names_agreement(title, folded) && !says_done(folded);
}

/* "3. Entry criteria (for the sprint)": without its number and remark. */
static struct span bare_title(struct span title, struct arena *arena)
{
	struct span folded = text_fold_name(arena, title);
	ptrdiff_t bracket = span_find_char(folded, '(');

	if (bracket > 0)
		folded = span_trim(span_first(folded, (size_t)bracket));
	while (folded.len && strchr("0123456789.) ", folded.at[0]))
		folded = span_from(folded, 1);
	while (folded.len && strchr(":? ", folded.at[folded.len - 1]))
		folded.len--;
	return folded;
}

static bool is_in(struct span folded, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (span_is(folded, list[i]))
			return true;
	return false;
}

bool is_entry_title(struct span title, struct arena *arena)
{
	static const char *const entries[] = {
		"entry requirements",
		"entry criteria",
		"entry conditions",
		"entry checklist",
		"entrance criteria",
		"requirements for entry",
		"criteria for entry",
		"eingangskriterien",
		"eintrittskriterien",
		"aufnahmekriterien",
		"eingangsbedingungen",
		"critères d'entrée",
		"conditions d'entrée",
		"criterios de entrada",
		"requisitos de entrada",
		"condiciones de entrada",
		"critérios de entrada",
		"condições de entrada",
		"criteri di ingresso",
		"ingangscriteria",
		"kryteria wejścia",
		"warunki wejścia",
		"vstupní kritéria",
		"vstupní podmínky",
		"критерии входа",
		"условия входа",
		"准入条件",
		"准入标准",
		"进入条件",
		"進入條件",
	};

	return is_in(bare_title(title, arena), entries,
		     sizeof(entries) / sizeof(*entries));
}

/* "Story readiness criteria", "Ready checklist", "Kriterien für Ready". */
bool is_readiness_title(struct span title, struct arena *arena)
{
	static const char *const items[] = {
		"story ",  "user story ", "item ", "backlog item ", "issue ",
		"ticket ", "task ",	  "pbi ",  "feature ",	    "our ",
	};
	static const char *const names[] = {
		"readiness criteria",
		"readiness checklist",
		"readiness requirements",
		"ready criteria",
		"ready checklist",
		"ready requirements",
		"criteria for ready",
		"criteria for readiness",
		"ready for development criteria",
		"ready for development checklist",
		"ready for sprint criteria",
		"ready for sprint checklist",
		"ready for dev checklist",
		"sprint readiness checklist",
		"sprint readiness criteria",
		"ready kriterien",
		"kriterien für ready",
		"kriterien für bereit",
		"bereitschaftskriterien",
		"critères de prêt",
		"critères ready",
		"criterios de listo",
		"criterios de ready",
		"criterios de preparación",
		"critérios de pronto",
		"critérios de ready",
		"critérios de preparação",
		"kryteria gotowości",
		"kritéria připravenosti",
		"критерии готовности к работе",
		"就绪标准",
		"就绪定义",
		"就绪检查清单",
		"準備完了の定義",
		"着手条件",
	};
	struct span folded = bare_title(title, arena);

	for (size_t i = 0; i < sizeof(items) / sizeof(*items); i++)
		if (span_starts(folded, items[i])) {
			folded = span_from(folded, strlen(items[i]));
			break;
		}
	return is_in(folded, names, sizeof(names) / sizeof(*names));
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

	if (ANY_OF(span_is, slug, file_names))
		return true;
	return span_starts(slug, "definition-of-ready") && !says_done(slug);
}

bool is_done_file(struct span path, struct arena *arena)
{
	struct span slug = slug_of(path, arena);

	if (ANY_OF(span_is, slug, done_file_names))
		return true;
	return span_starts(slug, "definition-of-done");
}
