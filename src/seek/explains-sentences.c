/* How people write who explain what a backlog is, or a story. */
#include "seek/explains.h"

#include "base/unicode.h"
#include "words/parts.h"

enum {
	LONGEST_TERM = 3,
	LONGEST_SUBJECT = 5,
	FEWEST_MEANING = 3,
	LONGEST_SORT = 60, /* bytes */
	MOST_SIGNS = 4 /* of a script without blanks */
};

/* ---- what is explained ---- */

static const char *const articles[] = {
	"a",  "an",  "ein", "eine", "un",  "une", "una", "um", "uma", "een",
	"il", "the", "der", "die",  "das", "le",  "la",	 "l",  "el",  "o",
	"de", "het", "los", "las",  "les", "os",  "as",	 NULL,
};

static bool is_indefinite(struct span word)
{
	static const char *const words[] = { "a",   "an",  "ein", "eine",
					     "un",  "une", "una", "um",
					     "uma", "een", NULL };

	return is_one_of(word, words);
}

/* What an item is, and whoever works on it, in the singular or the plural. */
static bool is_about_work(struct span words, struct arena *arena)
{
	static const char *const others[] = {
		"item",	      "items",	      "team",	  "teams",
		"sprint",     "sprints",      "owner",	  "équipe",
		"équipes",    "équipier",     "equipo",	  "equipos",
		"equipe",     "equipes",      "elemento", "elementos",
		"element",    "elemente",     "eintrag",  "einträge",
		"roadmap",    "roadmaps",     "élément",  "éléments",
		"refinement", "stakeholders", NULL,
	};

	return has_one_of(words, others) ||
	       name_strength(words, arena) == NAME_STRONG;
}

/* What joins the word that is explained to what it means, without a verb. */
static bool defines_unparted(struct span text, struct arena *arena)
{
	static const char *const joints[] = { "是", "とは", " — это " };
	enum { MOST_BEFORE = 48 };

	for (size_t i = 0; i < sizeof(joints) / sizeof(*joints); i++) {
		ptrdiff_t at = span_find(text, joints[i]);

		if (at > 0 && at < MOST_BEFORE &&
		    name_strength(span_first(text, (size_t)at), arena) ==
			    NAME_STRONG)
			return true;
	}
	return false;
}

/* "is an ordered list of …": what any backlog is, though it says "the". */
static bool defines_backlog(struct span rest)
{
	static const char *const lists[] = {
		"ordered list",	      "prioritised list", "prioritized list",
		"list of all",	      "list of what",	  "geordnete liste",
		"priorisierte liste", "lista ordenada",	  "lista priorizada",
		"liste ordonnée",     "liste priorisée",  NULL,
	};

	return opens_with_one_of(rest, lists);
}

bool defines_term(struct span text, struct arena *arena)
{
	static const char *const one[] = {
		"is",	     "ist",	 "est",	       "es",	     "é",
		"è",	     "means",	 "beschreibt", "bezeichnet", "décrit",
		"describes", "describe", "descreve",   "bevat",	     "contains",
		"holds",     "tells",	 "lists",      "shows",	     "helps",
		"enthält",   "zeigt",	 "contient",   "contiene",   "contém",
		NULL,
	};
	static const char *const many[] = { "are", "sind", "sont", "son",
					    "são", "zijn", "sono", NULL };
	/* "This backlog lists the work" says what stands in it. */
	static const char *const of_ours[] = {
		"the",	  "this",    "these",	"our",	  "dies",  "diese",
		"dieses", "dieser",  "unser",	"unsere", "ce",	   "cette",
		"ces",	  "notre",   "este",	"esta",	  "estas", "estos",
		"estes",  "nuestro", "nuestra", "nosso",  "nossa", "dit",
		"deze",	  "ons",     "onze",	NULL,
	};
	struct span words, rest, word, subject = SPAN_NONE;
	bool is_some = false, is_one = false;
	size_t n = 0;

	while (text.len && !text_starts_with_letter(text)) /* quotes */
		text = span_from(text, 1);
	words = rest = as_words(start_of(text), arena);
	if (defines_unparted(text, arena))
		return true;
	for (; n <= LONGEST_SUBJECT && span_next_part(&rest, ' ', &word); n++) {
		if (!n)
			is_some = is_indefinite(word);
		is_one = is_one_of(word, one);
		if (is_one || is_one_of(word, many))
			break;
		subject = span_of(words.at,
				  (size_t)(word.at + word.len - words.at));
	}
	if (!subject.len || !rest.len || n > LONGEST_SUBJECT ||
	    !is_about_work(subject, arena))
		return false;
	span_next_part(&rest, ' ', &word);
	if (opens_with_one_of(subject, of_ours))
		return is_one && is_one_of(word, articles) &&
		       defines_backlog(rest);
	/* "The backlog is ordered" says how this one is; "is a list", what one is. */
	return is_some || (is_one ? is_one_of(word, articles) : n == 1);
}

bool speaks_to_reader(struct span text, struct arena *arena)
{
	static const char *const openings[] = {
		"you are a",	"you are an",	 "you are the", "you look",
		"you sort",	"you write",	 "du bist",	"du schreibst",
		"vous êtes un", "vous êtes une", "tu es",	"eres un",
		"eres una",	"você é",	 "je bent",	"ты",
		"вы",		"あなたは",	 "你是",	NULL,
	};

	return opens_with_one_of(as_words(start_of(text), arena), openings);
}

bool is_kept_elsewhere(struct span text, struct arena *arena)
{
	static const char *const trackers[] = {
		"jira",	   "linear",  "trello", "asana",   "youtrack",
		"clickup", "tracker", "notion", "redmine", NULL,
	};
	static const char *const phrases[] = {
		"lives in",	  "live in",
		"is kept in",	  "are kept in",
		"is managed in",  "are managed in",
		"are tracked in", "is tracked in",
		"to be found in", "lebt in",
		"liegt in",	  "wird in",
		"se trouve dans", "est géré dans",
		"vive en",	  "está en",
		"fica no",	  "está no",
		"staat in",	  NULL,
	};
	static const char *const forges[] = { "github issues", "gitlab issues",
					      "gitea issues", "github projects",
					      NULL };
	/* "Bugs are tracked in GitHub issues" leaves all else to the list. */
	static const char *const bugs[] = { "bug",     "bugs",	"fehler",
					    "errores", "erros", "defects",
					    NULL };
	static const char *const denials[] = {
		"does not copy", "does not repeat", "does not duplicate",
		"does not list", "does not track",  NULL
	};
	struct span words = as_words(start_of(text), arena);

	if (has_one_of(words, trackers) && has_phrase(words, phrases))
		return true;
	return has_phrase(words, forges) && !has_one_of(words, bugs) &&
	       (has_phrase(words, phrases) || has_phrase(words, denials));
}

/* ---- sentences that go on in a list ---- */

/* "The first release has:", "v2 includes:", "This list holds:": what is planned. */
static bool is_about_plan(struct span words)
{
	static const char *const names[] = {
		"mvp",	"release",   "version", "milestone", "phase",  "sprint",
		"next", "iteration", "this",	"diese",     "dieses", "dieser",
		"ce",	"cette",     "este",	"esta",	     "dit",    NULL
	};

	for (size_t i = 0; i < words.len; i++)
		if (char_is_digit(words.at[i]))
			return true;
	return has_one_of(words, names);
}

static bool speaks_of_usual(struct span words)
{
	static const char *const names[] = {
		"typically",	 "typical",	 "usually",
		"generally",	 "typische",	 "typischerweise",
		"üblicherweise", "général",	 "typiques",
		"généralement",	 "normalmente",	 "típicos",
		"típicas",	 "generalmente", "geralmente",
		"meestal",	 "обычно",	 NULL,
	};
	static const char *const unparted[] = { "通常", "例如", "一般", NULL };

	for (size_t i = 0; unparted[i]; i++)
		if (span_find(words, unparted[i]) >= 0)
			return true;
	return has_one_of(words, names);
}

/* Words that no sentence ends with. */
static const char *const unended[] = {
	"when",	    "if",	   "has",	"have",	    "of",
	"by",	    "contains",	   "contain",	"includes", "include",
	"holds",    "not",	   "wenn",	"sobald",   "hat",
	"haben",    "enthält",	   "enthalten", "umfasst",  "aus",
	"kein",	    "keine",	   "nicht",	"contient", "contiennent",
	"comprend", "comprennent", "a",		"ont",	    "pas",
	"contiene", "contienen",   "incluye",	"incluyen", "tiene",
	"tienen",   "contém",	   "contêm",	"inclui",   "tem",
	"bevat",    "heeft",	   "uit",	"geen",	    "niet",
	NULL,
};

bool is_begun_sentence(struct span text, struct arena *arena)
{
	static const char *const openings[] = { "where", "how", "who", "why",
						"wo",	 "wie", "où",  "dónde",
						"onde",	 NULL };
	struct span words, rest, word, last = SPAN_NONE;
	ptrdiff_t line;

	text = span_trim(text);
	if (!span_ends(text, ":") && !span_ends(text, "："))
		return false;
	while ((line = span_find_char(text, '\n')) >= 0)
		text = span_from(text, (size_t)line + 1);
	rest = words = as_words(text, arena);
	while (span_next_part(&rest, ' ', &word))
		last = word;
	if (is_about_plan(words))
		return false;
	return is_one_of(last, unended) || speaks_of_usual(words) ||
	       opens_with_one_of(words, openings) || span_ends(words, "包含") ||
	       span_ends(words, "包括");
}

/* ---- entries ---- */

bool is_rule_about_items(struct span text, struct arena *arena)
{
	static const char *const all[] = {
		"each",	  "every",  "no",     "nobody", "all",
		"only",	  "jede",   "jeder",  "jedes",	"kein",
		"keine",  "alle",   "chaque", "tout",	"toute",
		"aucun",  "aucune", "cada",   "todo",	"toda",
		"ningún", "nenhum", "elke",   "geen",	NULL,
	};
	static const char *const several[] = {
		"items",     "stories",	  "tasks",    "tickets", "issues",
		"epics",     "bugs",	  "aufgaben", "tareas",	 "tarefas",
		"historias", "histórias", "tâches",   "récits",	 NULL,
	};
	struct span rest = as_words(start_of(text), arena), first, noun;

	if (!span_next_part(&rest, ' ', &first) ||
	    text_count_words(rest) < FEWEST_MEANING)
		return false;
	if (is_one_of(first, several))
		return true;
	if (!is_one_of(first, all) && !is_one_of(first, articles))
		return false;
	noun = first_words(rest, 2);
	return is_about_work(noun, arena);
}

bool is_sort_of_items(struct span text, struct arena *arena)
{
	static const char *const before[] = { "user", "product", "sprint",
					      "open", NULL };
	struct span words = as_words(text, arena), rest = words, first;

	/* "User Story — Log in" is one of a sort. */
	if (!words.len || words.len > LONGEST_SORT ||
	    span_find(text, "—") > 0 || span_find_char(text, ':') > 0)
		return false;
	if ((unsigned char)words.at[0] >= FIRST_UNPARTED)
		return text_count_words(words) <= MOST_SIGNS &&
		       name_strength(words, arena) == NAME_STRONG;
	if (span_next_part(&rest, ' ', &first) && rest.len &&
	    (is_one_of(first, articles) || is_one_of(first, before)))
		words = rest;
	/* "An open task" */
	if (is_indefinite(first) && text_count_words(words) < LONGEST_TERM)
		while (span_next_part(&rest, ' ', &words) && rest.len)
			;
	return is_list_name(words, arena) ||
	       (text_count_words(words) == 1 &&
		name_strength(words, arena) == NAME_STRONG);
}

struct span explained_term(struct span text, struct arena *arena)
{
	static const char *const ends[] = { ":", "：", " — ", " – ", " - " };
	size_t first = text.len;
	struct span term;

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		ptrdiff_t at = span_find(text, ends[i]);

		if (at > 0 && (size_t)at < first)
			first = (size_t)at;
	}
	term = text_fold_name(arena, span_first(text, first));
	if (first == text.len || text_count_words(term) > LONGEST_TERM ||
	    text_count_words(span_from(text, first)) < FEWEST_MEANING)
		return SPAN_NONE;
	return lane_phase(term, arena) ||
			       name_strength(term, arena) == NAME_STRONG
		       ? term
		       : SPAN_NONE;
}

bool is_described_column(struct span folded)
{
	static const char *const names[] = {
		"field",     "fields",	 "property",	"attribute",
		"parameter", "argument", "setting",	"variable",
		"term",	     "feld",	 "eigenschaft", "begriff",
		"champ",     "attribut", "propriété",	"paramètre",
		"terme",     "campo",	 "atributo",	"propiedad",
		"parámetro", "término",	 "propriedade", "parâmetro",
		"termo",     "veld",	 "字段",	"参数",
		"术语",	     NULL,
	};

	return is_one_of(folded, names);
}
