#include "adopt/named-parts.h"
#include "adopt/borne.h"

#include "base/unicode.h"

/* ---- the shapes, in English, German, French, Spanish and Portuguese ---- */

#define ARTICLE                                                                \
	"(?:(?:the|an?|its?|their|all|der|die|das|den|eine?n?|alle|les?|"      \
	"la|une?|el|los|las|un[ao]?|os?|as?|uma?|sus?|seus?|suas?|de|het|een)" \
	" "                                                                    \
	"|l['’])?"

#define PLACE                                                                 \
	"(?:(?:section|field|abschnitt|feld|campo|secci[óo]n|se[çc][ãa]o|" \
	"champ|rubrique) )?"

#define NAME "([^\\s.,:;()]+(?: [^\\s.,:;()]+){0,3}?)(?: (?:section|field))?"

/* "The data model that it needs": what is said of the name. */
#define CLAUSE "(?: (?:that|which|que|qui) \\S+(?: \\S+){0,3}?)?"

#define BE                                                                         \
	"(?: (?:is|are|has been|have "                                             \
	"been|was|were|ist|sind|wurden?|est|zijn|wordt|"                           \
	"sont|a été|ont été|est[áa]n?|estão|foi|foram|[ée]|são|es|son|ha " \
	"sido|han sido|fue|fueron))?"

#define HOW                                                                    \
	"(?: (?:clearly|explicitly|fully|well|already|all|bem|klar|eindeutig|" \
	"clairement|bien|claramente|expl[íi]citamente))?"

#define THERE                                                                    \
	" (?:defined|set|stated|filled(?: in| out)?|present|given|provided|"     \
	"written|listed|specified|documented|identified|named|described|"        \
	"assigned|chosen|known(?! to\\b)|complete|called out|tracked|"           \
	"recorded|captured|noted|logged|populated|clear(?! "                               \
	"to\\b)|gesetzt|vorhanden|"                                              \
	"definiert|ausgef[üu]llt|angegeben|beschrieben|benannt|abgegrenzt|"     \
	"dokumentiert|festgelegt|zugeordnet|zugewiesen|erfasst|bekannt|klar|"    \
	"identifiziert|genannt|gepflegt|d[ée]finie?s?|renseign[ée]e?s?|"       \
	"remplie?s?|pr[ée]cis[ée]e?s?|identifi[ée]e?s?|indiqu[ée]e?s?|"      \
	"document[ée]e?s?|d[ée]crite?s?|connue?s?|attribu[ée]e?s?|claire?s?|" \
	"definid[oa]s?|preenchid[oa]s?|identificad[oa]s?|documentad[oa]s?|"      \
	"descrit[oa]s?|asignad[oa]s?|atribu[íi]d[oa]s?|especificad[oa]s?|"      \
	"indicad[oa]s?|establecid[oa]s?|complet[oa]s?|conocid[oa]s?|"            \
	"conhecid[oa]s?|listad[oa]s?|informad[oa]s?|clar[oa]s?|duidelijk|"       \
	"bekend|beschreven|ingevuld|gedefinieerd|benoemd|vastgelegd|aanwezig|"   \
	"opgenomen|toegekend|bepaald|eindeutig|verst[äa]ndlich|"                \
	"understandable|"                                                        \
	"evaluated|assessed|bewertet|[ée]valu[ée]e?s?|evaluad[oa]s?|"          \
	"avaliad[oa]s?|beoordeeld)"

#define LINKED                                                       \
	" (?:linked|cross-linked|verlinkt|li[ée]e?s|enlazad[oa]s?|" \
	"vinculad[oa]s?|linkad[oa]s?|gelinkt)"

/* What is said of a section, and hardly of the item itself. */
#define WRITTEN                                                                \
	"\\b(?:defined|set\\b|stated|filled|present|given\\b(?! \\w)|provided|written|"   \
	"specified|"                                                           \
	"documented|described|formulated|vorhanden|definiert|ausgef[üu]llt|"  \
	"angegeben|beschrieben|formuliert|dokumentiert|festgelegt|d[ée]fini|" \
	"renseign|rempli|r[ée]dig|d[ée]crit|definid|preenchid|descrit|"      \
	"redactad|escrit|especificad|establecid|beschreven|ingevuld|"          \
	"gedefinieerd|geschreven|vastgelegd|aanwezig|exist)"

/* What the name says, said of a section: "Context explains why". */
#define SAYS                                                                   \
	" (?:clearly )?(?:explains?|describes?|defines?|provides?|outlines?|"  \
	"states?|lists?|contains?|includes?|covers?|names?|beschreib(?:t|en)|" \
	"erkl[äa]r(?:t|en)|enth(?:[äa]lt|alten)|d[ée]cri(?:t|vent)|"        \
	"expliquent?|explican?|defin(?:e|en|em)|contienen?|descrev(?:e|em)|"   \
	"describen?)"

/* "Component states are specified": a noun, and not what it says. */
#define NO_PLURAL "(?!" BE HOW THERE "\\b|\\W*$| ?[:(])"

#define EXISTS " (?:exists?|existe[nm]?|existieren|existiert|bestaa[nt])"

/* Said of all, whoever does it: nothing else follows, or a remark. */
#define END "(?=$|[.,:;(—–-]| (?!(?:or|oder|ou|o|by|von|par|por)\\b))"

#define HAVE                                                                 \
	"^(?:(?:it|es|(?:the|die|das|la|le|el|a|o) \\w+|(?:(?:the|each|"     \
	"every|an?) )?(?:user )?(?:story|stories|tickets?|items?|issues?|"   \
	"tasks?|features?|pbis?)) )?(?:(?:must|should|shall) )?(?:has|have|" \
	"contains?|includes?|hat|enth[äa]lt|contient|poss[èe]de|tiene|"    \
	"cuenta con|incluye|contiene|heeft|bevat|voorzien "                  \
	"van|tem|possui|cont[ée]m|there (?:is|are)|"                        \
	"es gibt|il y a|hay|h[áa]|existe) "

/* "Linked to its epic": called by what it belongs to. */
#define BELONGS                                                                 \
	"(?:(?:linked|tied|connected|assigned|belongs?|attached|rattach[ée]e?" \
	"|"                                                                     \
	"li[ée]e?|vinculad[oa]|asociad[oa]|associad[oa]|ligad[oa]) "           \
	"(?:to|à|a|al|"                                                        \
	"ao|com)|\\bpart of|geh[öo]rt zu) (?:(?:an?|the|its|one|exactly one|"  \
	"une?|son|sa|una?|su|uma?|seu|sua|einem|einer) )?(?:parent )?"          \
	"(epics?|[ée]pica|[ée]pico|feature|initiative|milestone)\\b" END

/* "A clear goal", where the sentence above says "it has". */
#define A_THING "^(?:an?|eine?n?|une?|una|uma|een) "

#define ALONE "(?: section| field)?(?:[.]?$| ?[(—–]| - |:(?= ?\\S))"

static struct regex *compile(const char *pattern)
{
	struct regex *regex = NULL;
	struct err err = ERR_INIT;
	size_t at;

	return regex_compile(&regex, span_str(pattern), true, &at, &err) < 0
		       ? NULL
		       : regex;
}

void named_init(struct named_shapes *shapes)
{
	*shapes = (struct named_shapes){
		.subject = compile("^" ARTICLE PLACE NAME CLAUSE
				   "(?:" BE HOW THERE "\\b" END "|" SAYS
				   "\\b" NO_PLURAL "|" EXISTS END ")"),
		.linked =
			compile("^" ARTICLE PLACE NAME BE HOW LINKED "\\b" END),
		.object = compile("(?|" HAVE ARTICLE "([^.,:;()—–]+)|" A_THING
				  "([^.,:;()—–]+))"),
		.belongs = compile(BELONGS),
		.written = compile(WRITTEN),
		.alone = compile(
			"^" ARTICLE PLACE
			"([^\\s.,:;()]+(?: [^\\s.,:;()]+){0,3}?)" ALONE),
	};
}

void named_release(struct named_shapes *shapes)
{
	regex_free(shapes->subject);
	regex_free(shapes->linked);
	regex_free(shapes->belongs);
	regex_free(shapes->object);
	regex_free(shapes->alone);
	regex_free(shapes->written);
}

/* ---- the name ---- */

static bool wants_any(const struct speaks *speaks, enum topic topic,
		      struct span folded)
{
	return true;
}

static struct span say(const char *what, const struct borne *one,
		       struct arena *arena)
{
	struct span name = quoted_word(one->name, arena);

	return arena_printf(arena, "%s %.*s", what, (int)name.len, name.at);
}

/* "responsable" where the field is "Asignado a": of one class. */
static struct span check_of_class(struct span folded,
				  const struct kind_proposal *kind,
				  struct arena *arena)
{
	enum planning plan = planning_exactly(folded);
	struct borne_names names;
	const struct borne *best;

	/* The value of a story is why it is wanted, whatever it is worth. */
	if (text_has_word(folded, SPAN("value")) ||
	    text_has_word(folded, SPAN("valor")))
		return SPAN_NONE;
	if (plan != PLAN_OWNER && plan != PLAN_DEPENDS && plan != PLAN_SIZE &&
	    plan != PLAN_PRIORITY)
		return SPAN_NONE;
	borne_fields(&names, plan, false, kind, arena);
	best = borne_commonest(&names, kind);
	return best && borne_by_most(best, kind)
		       ? say(planning_asks(plan), best, arena)
		       : SPAN_NONE;
}

struct span named_one(struct span name, const struct kind_proposal *kind,
		      struct arena *arena)
{
	struct span folded = text_fold_value(arena, name);
	const struct borne *found;
	struct borne_names names;

	folded = text_fold_name(arena, folded);
	if (!folded.len)
		return SPAN_NONE;
	borne_fields(&names, PLAN_KINDS, false, kind, arena);
	found = borne_called(&names, folded, kind, arena);
	if (found)
		return say(planning_asks(planning_exactly(folded)), found,
			   arena);
	borne_sections(&names, wants_any, NULL, TOPIC_NONE, kind, arena);
	found = borne_called(&names, folded, kind, arena);
	if (!found)
		return check_of_class(folded, kind, arena);
	return say(planning_exactly(folded) == PLAN_DEPENDS &&
				   borne_as_field(found->folded, kind)
			   ? planning_asks(PLAN_DEPENDS)
			   : "section",
		   found, arena);
}

/* What joins two names, and whether both are asked. */
static const struct {
	const char *word;
	bool both;
} joints[] = {
	{ " and ", true }, { " & ", true }, { " und ", true }, { " et ", true },
	{ " y ", true },   { " e ", true }, { " en ", true },  { " / ", true },
	{ "/", true },	   { " + ", true }, { " or ", false },
};

/* "section Goal" and "section Scope" are "sections Goal, Scope". */
static struct span ask_both(struct span one, struct span other,
			    struct arena *arena)
{
	static const char section[] = "section ";
	size_t n = strlen(section);

	if (!one.len || !other.len || span_eq(one, other) ||
	    !span_starts(one, section) || !span_starts(other, section))
		return one.len ? one : other;
	return arena_printf(arena, "sections %.*s, %.*s", (int)(one.len - n),
			    one.at + n, (int)(other.len - n), other.at + n);
}

/* Where items bear both, no check says that one of them will do. */
static struct span ask_either(struct span one, struct span other)
{
	if (one.len && other.len && !span_eq(one, other))
		return SPAN_NONE;
	return one.len ? one : other;
}

/* "Problem / goal", "Goal and scope": by one name, or by each of two. */
static struct span check_of_name(struct span name,
				 const struct kind_proposal *kind,
				 struct arena *arena)
{
	struct span check = named_one(name, kind, arena), one, other;

	for (size_t i = 0; !check.len && i < sizeof(joints) / sizeof(*joints);
	     i++) {
		ptrdiff_t at = span_find(name, joints[i].word);

		if (at <= 0)
			continue;
		one = named_one(span_first(name, (size_t)at), kind, arena);
		other = named_one(
			span_from(name, (size_t)at + strlen(joints[i].word)),
			kind, arena);
		check = joints[i].both ? ask_both(one, other, arena)
				       : ask_either(one, other);
	}
	return check;
}

/* "Main happy path", "parcours clavier attendu": of three words or more. */
static struct span check_of_subject(struct span name,
				    const struct kind_proposal *kind,
				    struct arena *arena)
{
	struct span check = check_of_name(name, kind, arena);
	ptrdiff_t blank;
	size_t last;

	name = named_without_item(name);
	blank = span_find_char(name, ' ');
	last = name.len;
	if (!check.len)
		check = check_of_name(name, kind, arena);
	if (!check.len)
		check = check_of_name(named_without_qualifier(name), kind,
				      arena);
	if (check.len || blank < 0 || text_count_words(name) < 3)
		return check;
	while (last && name.at[last - 1] != ' ')
		last--;
	if (!named_is_elsewhere(name))
		check = check_of_name(span_from(name, (size_t)blank + 1), kind,
				      arena);
	return check.len
		       ? check
		       : check_of_name(span_first(name, last - 1), kind, arena);
}

/* "a description that says why": what is said of it is cut off. */
static struct span without_clause(struct span object)
{
	static const char *const words[] = {
		" that ", " which ", " explaining ", " with ", " que ",
		" qui ",  " con ",   " com ",	     " mit ",  " avec ",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		ptrdiff_t at = span_find(object, words[i]);

		if (at > 0)
			object = span_first(object, (size_t)at);
	}
	return object;
}

/* "una descripción completa", "a clear goal": without what qualifies it. */
static struct span check_of_object(struct span object,
				   const struct kind_proposal *kind,
				   struct arena *arena)
{
	struct span check = check_of_name(object, kind, arena);
	size_t first = 0, last;

	object = without_clause(object);
	last = object.len;
	if (!check.len)
		check = check_of_name(object, kind, arena);

	if (check.len || text_count_words(object) > 4)
		return check;
	while (first < object.len && object.at[first] != ' ')
		first++;
	while (last && object.at[last - 1] != ' ')
		last--;
	if (first < object.len && !check.len)
		check = check_of_name(span_from(object, first + 1), kind,
				      arena);
	if (last > 1 && !check.len)
		check = check_of_name(span_first(object, last - 1), kind,
				      arena);
	return check;
}

/* ---- what the sentence says of it ---- */

/* "none", "not", "resolved": then it does not ask for the section itself. */
static bool denies(struct span rest)
{
	static const char *const words[] = {
		"no",	"none",	   "not",   "never",  "nothing",  "without",
		"kein", "keine",   "nicht", "ohne",   "aucun",	  "pas",
		"sans", "ninguna", "sin",   "nenhum", "sem",	  "resolved",
		"done", "fewer",   "less",  "if",     "optional",
	};
	struct span word;

	while (span_next_part(&rest, ' ', &word))
		for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
			if (span_is(span_trim(word), words[i]))
				return true;
	return false;
}

/* "The field Size is set", "Заполнен раздел Контекст": called by its name. */
static bool calls_it(struct span text, struct span name, bool is_field,
		     struct arena *arena)
{
	static const char *const sections[] = { "section", "abschnitt",
						"kapitel", "sección",
						"seção",   "sectie",
						"раздел" };
	static const char *const fields[] = { "field", "feld", "campo",
					      "champ", "veld", "поле" };
	const char *const *nouns = is_field ? fields : sections;
	size_t n = is_field ? sizeof(fields) / sizeof(*fields)
			    : sizeof(sections) / sizeof(*sections);

	for (size_t i = 0; i < n; i++) {
		struct span call = arena_printf(arena, " %s %.*s ", nouns[i],
						(int)name.len, name.at);

		if (span_find(text, call.at) >= 0)
			return true;
	}
	return false;
}

static const struct borne *find_called(const struct borne_names *names,
				       bool is_field, struct span text,
				       const struct kind_proposal *kind,
				       struct arena *arena)
{
	struct span padded =
		arena_printf(arena, " %.*s ", (int)text.len, text.at);

	for (size_t i = 0; i < names->n; i++)
		if (borne_by_most(&names->list[i], kind) &&
		    calls_it(padded, names->list[i].folded, is_field, arena))
			return &names->list[i];
	return NULL;
}

/* Its name is anywhere, with the noun before it. */
static struct span check_of_call(struct span text,
				 const struct kind_proposal *kind,
				 struct arena *arena)
{
	struct borne_names names;
	const struct borne *found;

	borne_fields(&names, PLAN_KINDS, false, kind, arena);
	found = find_called(&names, true, text, kind, arena);
	if (found)
		return say("field", found, arena);
	borne_sections(&names, wants_any, NULL, TOPIC_NONE, kind, arena);
	found = find_called(&names, false, text, kind, arena);
	return found ? say("section", found, arena) : SPAN_NONE;
}

static bool finds(struct regex *regex, struct span text, struct span *group)
{
	return regex && regex_find(regex, text, NULL, group) == REGEX_HIT;
}

/* What it opens with, whatever is said of it then; not that there is none. */
static struct span check_of_opening(const struct named_shapes *shapes,
				    const struct named_sentence *sentence,
				    const struct kind_proposal *kind,
				    struct arena *arena)
{
	struct span check = named_one(sentence->text, kind, arena), name;

	/* "Definition of Done", and nothing else. */
	if (check.len)
		return check;
	if (denies(text_fold_name(arena,
				  speaks_first_sentence(sentence->text))))
		return SPAN_NONE;
	if (sentence->opening.len)
		check = check_of_name(sentence->opening, kind, arena);
	if (sentence->opening.len && !check.len)
		check = check_of_name(
			named_without_qualifier(sentence->opening), kind,
			arena);
	if (!check.len && finds(shapes->alone, sentence->text, &name)) {
		check = check_of_name(name, kind, arena);
		if (!check.len)
			check = check_of_name(named_without_qualifier(name),
					      kind, arena);
	}
	return check;
}

/* "Related docs are linked": of a section, that a link is there. */
static struct span check_of_linked(struct span name,
				   const struct kind_proposal *kind,
				   struct arena *arena)
{
	struct span check = check_of_subject(name, kind, arena);

	if (named_is_item(text_fold_name(arena, name)))
		return SPAN_NONE;
	return span_starts(check, "section ")
		       ? arena_printf(arena, "%.*s" NAMED_LINKED,
				      (int)check.len, check.at)
		       : check;
}

struct span named_subject(const struct named_shapes *shapes,
			  const struct named_sentence *sentence,
			  const struct kind_proposal *kind, struct arena *arena)
{
	struct span check = SPAN_NONE, name;

	if (finds(shapes->linked, sentence->text, &name))
		check = check_of_linked(name, kind, arena);
	if (check.len)
		return check;
	if (finds(shapes->subject, sentence->text, &name)) {
		/* "The user story is clear" says nothing of a section. */
		if (named_is_item(text_fold_name(arena, name)) &&
		    !finds(shapes->written, sentence->text, NULL))
			return SPAN_NONE;
		check = check_of_subject(name, kind, arena);
	}
	return check.len ? check
			 : check_of_opening(shapes, sentence, kind, arena);
}

struct span named_check(const struct named_shapes *shapes,
			const struct named_sentence *sentence,
			const struct kind_proposal *kind, struct arena *arena)
{
	struct span check = named_subject(shapes, sentence, kind, arena);
	struct span folded =
		text_fold_name(arena, speaks_first_sentence(sentence->text));
	struct span name;

	if (!check.len && finds(shapes->object, sentence->text, &name))
		check = check_of_object(span_trim(name), kind, arena);
	if (!check.len && !denies(folded) &&
	    finds(shapes->belongs, sentence->text, &name))
		check = named_one(name, kind, arena);
	if (check.len || denies(folded))
		return check;
	return check_of_call(folded, kind, arena);
}
