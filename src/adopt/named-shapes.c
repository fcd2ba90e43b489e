/*
 * The shapes of sentences that name what items bear, in English, German,
 * French, Spanish and Portuguese.
 */
#include "adopt/named-parts.h"

#include "base/unicode.h"

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

#define BE                                                                      \
	"(?: (?:is|are|has been|have been|(?:must|should|shall) be|was|were|"   \
	"ist|sind|wurden?|est|zijn|wordt|sont|a été|ont été|doi(?:t|vent) " \
	"être|est[áa]n?|estão|foi|foram|[ée]|são|es|son|ha sido|han sido|" \
	"fue|fueron|deben? (?:estar|ser)|devem? (?:estar|ser)|moet(?:en)? "     \
	"zijn))?"

#define HOW                                                                    \
	"(?: (?:clearly|explicitly|fully|well|already|all|bem|klar|eindeutig|" \
	"clairement|bien|claramente|expl[íi]citamente))?"

#define THERE                                                                    \
	" (?:defined|set|stated|filled(?: in| out)?|present|given|provided|"     \
	"written|listed|specified|documented|identified|named|described|"        \
	"assigned|chosen|known(?! to\\b)|complete|called out|tracked|"           \
	"outlined|sketched|enumerated|included|skizziert|aufgez[äa]hlt|"        \
	"esquiss[ée]e?s?|esbozad[oa]s?|esbo[çc]ad[oa]s?|geschetst|"            \
	"recorded|captured|noted|logged|populated|clear(?! "                     \
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
	"\\b(?:defined|set\\b|stated|filled|present|given\\b(?! "              \
	"\\w)|provided|written|"                                               \
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
	"li[ée]e?|vinculad[oa]|asociad[oa]|associad[oa]|ligad[oa]|"            \
	"traced|traces?) (?:back )?"                                            \
	"(?:to|à|a|al|"                                                        \
	"ao|com)|\\bpart of|geh[öo]rt zu) (?:(?:an?|the|its|one|exactly one|"  \
	"une?|son|sa|una?|su|uma?|seu|sua|einem|einer) )?(?:parent )?"          \
	"(epics?|[ée]pica|[ée]pico|feature|initiative|milestone)\\b" END

/* "A clear goal", where the sentence above says "it has". */
#define A_THING "^(?:an?|eine?n?|une?|una|uma|een) "

#define ALONE "(?: section| field)?(?:[.]?$| ?[(—–]| - |:(?= ?\\S))"

static struct regex *compile(const char *pattern)
{
	return regex_of(span_str(pattern), true);
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
