/*
 * Sentences of an agreement that no check can stand for: about some items only,
 * of what they do not say, or about what people agreed.
 */
#include "adopt/speaks-words.h"

#define ITEMS                                                                  \
	"(?:(?:all|any|each|every|alle|jede|toutes les|todas las|todas as) )?" \
	"(?:user[- ])?(?:stor(?:y|ies)|features?(?:/changes)?|items?|"         \
	"tickets?|issues?|tasks?|pbis?|changes?|aufgaben?|historias?|"         \
	"hist[óo]rias?|tareas?|tarefas?|r[ée]cits?)"

/* "Stories with a migration have …": what some items need. */
#define OF_A_KIND                                                              \
	"^\\W*" ITEMS " (?:(?:that|which|whose|involving|affecting|touching|"  \
	"requiring|needing|introducing|changing|qui|que|die|welche)\\b|"       \
	"(?:with|without|mit|ohne|avec|sans|con|sin|com|sem|met|zonder)\\b"    \
	".{1,60}(?::|\\b(?:ha(?:ve|s)|provides?|includes?|needs?|must|should|" \
	"contains?|requires?|name|haben?|hat|brauch\\w+|enthalten|m[üu]ssen|" \
	"ont|doivent|tienen?|deben?|t[êe]m|devem?|hebben|heeft|moeten)\\b))|" \
	"^\\W*(?:ui|ux|frontend|backend|api|large|big|complex|technical|bug) " \
	"(?:stories|items|tickets|features|tasks|changes)\\b|"

/* Of some items only: a check of all would be a false alarm for the rest. */
const char some_only[] = OF_A_KIND
	"^\\W*(?:if|for|when|where|unless|wenn|falls|bei|f[üu]r|sofern|pour|si|"
	"lorsque|para|caso|quando|cuando|en caso)\\b|"
	"\\b(?:if|where|when|as|unless|falls|wenn|sofern|wo|si|se|quando|"
	"cuando|caso) (?:applicable|needed|any|relevant|required|necessary|"
	"possible|appropriate|practical|there|ui|anwendbar|"
	"n[öo]tig|notwendig|vorhanden|relevant|zutreffend|erforderlich|"
	"n[ée]cessaire|applica|besoin|aplica|aplique|necess|procede|houver|"
	"corresponde)|\\bwhen (?:\\w+ ){1,3}(?:is|are) not|\\bbei "
	"bedarf|\\bggf\\b|gegebenenfalls|le cas [ée]ch[ée]ant|"
	"\\boptional|\\bopcional|\\bn/a\\b|\\bmay (?:have|include|contain)|"
	"\\b(?:for|f[üu]r|bei|pour|para) (?:\\S+ )?(?:ui|ux|frontend|backend|"
	"bugs?|spikes?|apis?|user-facing|stories|features?|tasks|tickets|"
	"changes|work|large|complex|gr[öo][ßs]ere)\\b|"
	"\\bfor (?:\\S+ ){2,4}(?:changes|work)\\b|-related\\b|\\bif\\b|"
	"\\bany (?:new|(?:\\S+ ){0,2}(?:changes?|migrations?))\\b|"
	"\\bfor any\\b";

/* "Are testable and clear", below a heading that says of what. */
const char quality_alone[] =
	"^\\W*(?:(?:they|these|all|it|is|are|be|must|should|shall|clear|"
	"specific|"
	"concrete|written|well|fully|and|so|sie|sind|alle|klar|und|son|est[áa]"
	"n|"
	"clar[oa]s?|e|y|s[ãa]o|sont|et|clairs?)\\W+)*(?:testab|testbar|testea|"
	"test[áa]ve|verifi|v[ée]rifi|measurab|messbar|pr[üu]fbar|mesurab|"
	"medible|"
	"mensur|observab|unambiguous|eindeutig)\\w*+"
	/* "Measurable outcomes" are not what the criteria are like. */
	"(?! (?:outcomes?|results?|success|goals?|targets?|benefits?|value|"
	"impact|ergebnis|erfolg|ziel|nutzen))";

/* "Each acceptance criterion is numbered": there are some. */
const char each_criterion[] =
	"(?:each|every|jede[rsm]?|chaque|cada|кажд\\w+) (?:\\w+ )?(?:criteri|"
	"crit[eéè]r|kriteri|akzeptanzkriteri|ACs?\\b)";

/* What no check says: who agreed, and that nobody need. */
const char left_to_people[] =
	"ideally|idealerweise|id[ée]alement|idealmente|nice to have|"
	"\\b(?:is|are|be|stays?|remains?|left|est|reste|ist|bleibt|est[áa]n?|"
	"fica) (?:\\S+ "
	"){0,4}?(?:empty|vides?|leer|vac[íi][oa]s?|vazi[oa]s?)\\b|"
	"at least considered|not required|no need|not necessary|nicht "
	"n[öo]tig|except\\b|"
	"\\bteam (?:understands|agrees)|agreed (?:with|on)|"
	"approved by|signed off|reviewed (?:by|with)|"
	"\\bstill (?:valid|true|hold|current|appl)|weiterhin g[üu]ltig|"
	"noch g[üu]ltig|toujours valable|siguen? (?:siendo )?v[áa]lid|"
	"ainda (?:[ée]|s[ãa]o|est[ãa]o) v[áa]lid|"
	"discussed|besprochen|discut[ée]|discutid|hinterfragt";
