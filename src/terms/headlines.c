/* Words by which headings tell what stands below them, in several languages. */
#include "terms/headlines.h"

#include "base/unicode.h"

/* Is one of these somewhere in a folded text? */
static bool finds_any(struct span folded, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (span_find(folded, words[i]) >= 0)
			return true;
	return false;
}

/* Does a folded text say one of these as words of their own? */
static bool says_any(struct span folded, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (text_has_word(folded, span_str(words[i])))
			return true;
	return false;
}

/* "Reference", "References", and not "Preferences". */
static bool says_references(struct span folded)
{
	static const char *const words[] = { "reference", "references" };

	return says_any(folded, words, sizeof(words) / sizeof(*words));
}

/* As finds_any(), of a name that is not folded yet. */
static bool has_words(struct span text, const char *const *words, size_t n,
		      struct arena *arena)
{
	return finds_any(text_fold_name(arena, text), words, n);
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

/*
 * "Definition of Ready and Definition of Done": both are agreed below. Not
 * "Ready vs. Done", and nothing is "ready to ship" before it is done.
 */
static bool names_ready_too(struct span folded)
{
	static const char *const ready[] = { "definition of ready",
					     "dor",
					     "ready and",
					     "and ready",
					     "ready &",
					     "& ready",
					     "ready /",
					     "/ ready",
					     "ready + ",
					     "+ ready",
					     "definition von bereit",
					     "définition de prêt",
					     "definición de listo",
					     "definición de preparado",
					     "definição de preparado" };
	static const char *const apart[] = { "not",    "vs",	"versus",
					     "differ", "nicht", "pas",
					     "no",     "não",	"differs",
					     "from",   "gegen", "difference",
					     "instead" };

	return says_any(folded, ready, sizeof(ready) / sizeof(*ready)) &&
	       !says_any(folded, apart, sizeof(apart) / sizeof(*apart));
}

bool headline_defines_done(struct span text, struct arena *arena)
{
	static const char *const words[] = {
		"definition of done",	   "definition von fertig",
		"définition de fini",	   "definición de hecho",
		"definición de terminado", "definição de pronto (dod)",
	};
	struct span folded = text_fold_name(arena, text);

	return finds_any(folded, words, sizeof(words) / sizeof(*words)) &&
	       !names_ready_too(folded);
}

bool headline_leads_elsewhere(struct span text, struct arena *arena)
{
	static const char *const words[] = {
		"changelog",	"anti pattern",	 "antipattern", "anti muster",
		"анти паттерн", "does not need", "need not",	"não precisa",
		"no necesita",	"when to skip",	 "related doc", "example",
		"beispiel",	"exemple",	 "ejemplo",	"exemplo",
	};

	return headline_defines_done(text, arena) ||
	       says_references(text_fold_name(arena, text)) ||
	       has_words(text, words, sizeof(words) / sizeof(*words), arena);
}

bool headline_names_sources(struct span heading, struct arena *arena)
{
	static const char *const words[] = {
		"referenzen", "références", "referencias", "referências",
		"see also",   "siehe auch", "related",
	};

	return says_references(text_fold_name(arena, heading)) ||
	       has_words(heading, words, sizeof(words) / sizeof(*words), arena);
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

bool headline_is_gate(struct span name, struct arena *arena)
{
	static const char *const agreements[] = {
		"definition of ready", "dor",	     "ready when", "ready if",
		"bereit wenn",	       "ready wenn",
	};
	struct span folded = text_fold_name(arena, name), first;
	ptrdiff_t bracket = span_find_char(folded, '('), blank;

	if (bracket > 0)
		folded = span_trim(span_first(folded, (size_t)bracket));
	blank = span_find_char(folded, ' ');
	first = blank < 0 ? folded : span_first(folded, (size_t)blank);
	/* The agreement itself is called so. */
	if (text_count_words(folded) > 6 ||
	    span_is(folded, "definition of ready") || span_is(folded, "dor"))
		return false;
	return (text_count_words(folded) < 5 &&
		(headline_is_called_ready(first, arena) ||
		 span_ends(folded, " ready"))) ||
	       says_any(folded, agreements,
			sizeof(agreements) / sizeof(*agreements));
}

bool headline_says_when_ready(struct span text, struct arena *arena)
{
	static const char *const when[] = {
		"when",	   "if",     "wenn",	"sobald", "quand", "si",
		"lorsque", "cuando", "quando",	"se",	  "gdy",   "jeśli",
		"pokud",   "když",   "wanneer", "als",	  "если",  "когда",
	};
	struct span folded = text_fold_case(arena, span_trim(text));

	return headline_is_called_ready(folded, arena) &&
	       says_any(folded, when, sizeof(when) / sizeof(*when));
}

bool headline_opens_gate(struct span text, struct arena *arena)
{
	return span_ends(span_trim(text), ":") &&
	       headline_says_when_ready(text, arena);
}

/* "Roles", "Roles (lanes)": of the team; "User roles" are of an item. */
static bool is_about_roles(struct span folded)
{
	static const char *const names[] = { "roles", "rollen", "rôles",
					     "papéis", "rolle" };
	ptrdiff_t bracket = span_find_char(folded, '(');
	struct span name = span_trim(
		bracket > 0 ? span_first(folded, (size_t)bracket) : folded);

	return ANY_OF(span_is, name, names);
}

/* Of headings beside the criteria of a definition. */
static const char *const words_beside[] = {
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
	"version history",
	"versionshistorie",
	"historial de",
	"histórico de",
	"historique des",
	"faq",
	"benefits",
	"how to use",
	"red flag",
	"vorteile",
	"table of contents",
	"stop condition",
	"exception",
	"excepci",
	"exceç",
	"dérogation",
	"deferr",
	"waive",
	"ausnahme",
};

bool headline_is_beside(struct span heading, struct arena *arena)
{
	struct span folded = text_fold_name(arena, heading);

	/* "Why do we need a definition of ready?" */
	if (span_ends(span_trim(heading), "?") &&
	    (span_find(folded, "definition of ready") >= 0 ||
	     span_find(folded, "dor") >= 0))
		return true;

	return is_about_roles(folded) || says_references(folded) ||
	       finds_any(folded, words_beside,
			 sizeof(words_beside) / sizeof(*words_beside));
}

static bool starts_with_any(struct span text, const char *const *words,
			    size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (span_starts(text, words[i]))
			return true;
	return false;
}

/*
 * "Once a story is ready": of the item. "Once the following is ready" is said
 * of the list, and asks for it.
 */
static bool says_item_is_ready(struct span clause)
{
	static const char *const ready[] = {
		"ready",  "bereit", "prêt",	 "prête",     "prêts",
		"prêtes", "lista",  "listo",	 "pronto",    "pronta",
		"listos", "listas", "preparado", "preparada",
	};
	static const char *const list[] = {
		"following", "these",	  "below",     "all of this",
		"folgende",  "folgendes", "folgenden", "diese",
		"suivant",   "suivants",  "suivante",  "suivantes",
		"siguiente", "estos",	  "estas",     "seguinte",
		"estes",     "not",	  "nicht",     "pas",
	};

	return says_any(clause, ready, sizeof(ready) / sizeof(*ready)) &&
	       !says_any(clause, list, sizeof(list) / sizeof(*list));
}

/* "the team will assign these": and not "it can be pulled if". */
static bool says_what_is_done(struct span clause)
{
	static const char *const done[] = {
		" will ", " assign", " moves ",	 " moved ",
		" wird ", " werden", " sera ",	 " seront",
		" será",  " asigna", " atribui", " is added",
	};
	static const char *const asks[] = {
		"must",	     "should", "has to", "need",    "muss",
		"doit",	     "debe",   "deve",	 " if",	    " when",
		" provided", " wenn",  " falls", " unless",
	};

	return finds_any(clause, done, sizeof(done) / sizeof(*done)) &&
	       !finds_any(clause, asks, sizeof(asks) / sizeof(*asks));
}

static bool headline_comes_after(struct span text, struct arena *arena)
{
	static const char *const once[] = {
		"once ",     "after ",	 "as soon as ", "sobald ", "nachdem ",
		"une fois ", "dès que ", "una vez ",	"uma vez "
	};
	struct span folded = text_fold_case(arena, span_trim(text));
	ptrdiff_t comma = span_find_char(folded, ',');

	return comma >= 0 && span_ends(folded, ":") &&
	       starts_with_any(folded, once, sizeof(once) / sizeof(*once)) &&
	       says_item_is_ready(span_first(folded, (size_t)comma)) &&
	       says_what_is_done(span_from(folded, (size_t)comma + 1));
}

/*
 * "What our DoR gives you:", "It saves us from:"; not "This brings us to the
 * list:" or "Its benefits must be named:".
 */
static bool praises_agreement(struct span folded)
{
	static const char *const names[] = { "dor", "definition of ready",
					     "agreement", "agreements" };
	static const char *const praise[] = {
		"gives",   "saves",  "prevents", "avoids",  "helps",
		"brings",  "bringt", "hilft",	 "erspart", "verhindert",
		"apporte", "permet", "évite",	 "aporta",  "ayuda",
		"evita",   "ajuda",  "traz",	 "permite",
	};
	static const char *const whole[] = {
		"benefits",	   "advantages",	"vorteile",
		"avantages",	   "ventajas",		"beneficios",
		"benefícios",	   "vantagens",		"it saves us",
		"it prevents",	   "it helps us avoid", "it gives us",
		"this saves us",   "das erspart uns",	"es erspart uns",
		"cela nous évite", "nos evita",		"evita que",
	};
	static const char *const asks[] = {
		"must", "should", "has",  "have", "need", "needs", "muss",
		"doit", "debe",	  "deve", "if",	  "when", "wenn",  "only",
	};

	if (says_any(folded, asks, sizeof(asks) / sizeof(*asks)))
		return false;
	return starts_with_any(folded, whole, sizeof(whole) / sizeof(*whole)) ||
	       (says_any(folded, names, sizeof(names) / sizeof(*names)) &&
		says_any(folded, praise, sizeof(praise) / sizeof(*praise)));
}

/* "We all know it before. It saves us from:" says that it saves. */
static struct span last_sentence(struct span text)
{
	for (size_t i = text.len; i-- > 1;)
		if (text.at[i] == ' ' && text.at[i - 1] == '.')
			return span_from(text, i + 1);
	return text;
}

static bool headline_praises(struct span text, struct arena *arena)
{
	struct span folded = text_fold_case(arena, text);

	while (folded.len && strchr("* _", folded.at[0]))
		folded = span_from(folded, 1);
	while (folded.len && strchr("* _", folded.at[folded.len - 1]))
		folded.len--;
	return span_ends(folded, ":") &&
	       praises_agreement(last_sentence(folded));
}

bool headline_leads_list_away(struct span text, struct arena *arena)
{
	return headline_comes_after(text, arena) ||
	       headline_praises(text, arena);
}
