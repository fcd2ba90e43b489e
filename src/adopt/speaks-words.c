/* The words by which a sentence of an agreement speaks of its topic. */
#include "adopt/speaks-words.h"

#define CRITERIA                                                               \
	"(?:acceptance "                                                       \
	"criteri|\\bACs?\\b(?!-)|akzeptanzkriteri|abnahmekriteri|"             \
	"crit[eè]res? d['’]acceptation|criterios? de aceptaci[oó]n|"       \
	"crit[eé]rios? de (?:aceita[cç][aã]o|aceite)|acceptatiecriteri|"    \
	"criteri di accettazione|kryteri\\w* akceptacji|"                      \
	"akcepta[čc]n\\w+ krit[ée]ri|критери\\w* при[её]мки|" \
	"conditions? of satisfaction)"

/* "Criterios escritos", and nothing else is said of them. */
#define CRITERIA_ARE_THERE                                                        \
	"^\\W*(?:(?:the|die|les|los|os|i|le|de) )?"                               \
	"(?:criteria|kriterien|crit[eè]res|crit[eé]rios|criteri|"               \
	"kryteria|krit[ée]ria|критерии) "                                \
	"(?:(?:are|have been|sind|sont|son|est[áa]n|s[ãa]o|est[ãa]o|sono|"     \
	"zijn|s[ąa]|jsou) )?"                                                    \
	"(?:written(?: down)?|defined|listed|documented|geschrieben|"             \
	"beschrieben|definiert|dokumentiert|formuliert|[ée]crits|d[ée]finis|"   \
	"r[ée]dig[ée]s|document[ée]s|escritos|definidos|redactados|descritos|" \
	"documentados|scritti|definiti|descritti|geschreven|gedefinieerd|"        \
	"beschreven|napisane|zdefiniowane|opisane|naps[áa]na|definov[áa]na|"    \
	"описаны|определены|записаны)\\W*$"

#define AT_LEAST                                                         \
	"(?:at least|min(?:imum|imal)?\\.?(?: of)?|mindestens|au moins|" \
	"al menos|m[ií]nimo(?: de)?|pelo menos|ao menos|≥|>=)"

#define AT_MOST                                                                 \
	"(?:max(?:imum|imal)?\\.?(?: of)?|at most|≤|<=|(?:not|no) more than|" \
	"(?:not|no) (?:larger|bigger|greater|higher) than|"                     \
	"h[öo]chstens|au plus|(?:no )?m[áa]ximo(?: de)?|como mucho|up to)"

#define POINTS "(?:SP|(?:story )?points?|pts|punkten?|puntos|pontos)\\b"

#define SIZED                                                                  \
	"\\b(?:estimated?|estimation|(?:story )?points?|sized?|gesch[äa]tzt|" \
	"sch[äa]tzung|estimativa|estimaci[óo]n)\\b"

/* "If > 8, it is split": of what else than points does not say so. */
#define SPLIT_ABOVE                                                            \
	"(?:(?:\\b(?:if|when|wenn|falls|si|se|als)\\b|,) (?:\\w+ ){0,5})?"     \
	"(?:>|\\b(?:more|larger|bigger|higher|greater) than|\\bover|\\babove|" \
	"plus de|mehr als|m[áa]s de|mais de|meer dan) *(\\d+)(?![.\\d])"      \
	"(?: *" POINTS ")?(?:\\W*[,;:)→]|\\W+(?:it|they|is|are|must|should|" \
	"needs?|elle|est|doit|doivent|sie|es|ist|wird|muss|debe|se|hay|deve|"  \
	"ela|moet)\\b).{0,30}?(?:\\bsplit|\\bdivid|d[ée]coup|\\bdivis|"       \
	"aufgeteilt|zerlegt|geschnitten|\\bbroken (?:down|up)|\\bbreak|"       \
	"desglos|\\bquebrad|gesplitst|opgesplitst)"

/* "At most 3 days" is not about points. */
#define NO_TIME                                                            \
	"(?!\\d| *(?:days?|hours?|h\\b|d\\b|weeks?|sprints?|person|tage?|" \
	"stunden?|jours?|heures?|d[ií]as?|horas?|dagen|uur|дн|час|dni|godz))"

#define EACH_CRITERION                                                \
	"(?:each|every|jede[rsm]?|chaque|cada|кажд\\w+) (?:\\w+ " \
	")?(?:criteri|crit[eéè]r|"                                  \
	"kriteri|AC\\b|acceptance criteri|akzeptanzkriteri)"

/* "Identified so that they do not keep it from being completed." */
#define NO_PURPOSE \
	"(?:(?!so that|in order|\\bdamit\\b|\\bafin |para que|para n[ãa]o).)*"

#define DUE                                                                 \
	"\\b(?:due[- ]?dates?|deadlines?|target dates?|f[äa]lligkeit\\w*|" \
	"frist(?:en)?\\b|[ée]ch[ée]ances?|dates? limites?|fechas? "       \
	"l[íi]mites?|"                                                     \
	"fechas? de (?:vencimiento|entrega)|prazos?|datas? de entrega)"

#define PAST                                                          \
	"\\b(?:past|overdue|passed|expired|vergangen\\w*|abgelaufen|" \
	"pass[ée]e?s?|pasad[oa]s?|passad[oa]s?|vencid[oa]s?)\\b"

#define AHEAD "\\b(?:future|ahead|zukunft|futur|futuro)\\b"

#define NUMBER "(\\d+|one|two|three|zwei|drei|deux|trois|dos|tres|dois|tr[êe]s)"

/*
 * `about` must be found and `never` must not; the first group of `about` is
 * the detail. The first that fits counts, so what is said more closely stands
 * earlier. The sources of the
 * words are some hundred agreements of public repositories.
 */
const struct topic_words topic_words[N_TOPICS] = {
	[TOPIC_SECTIONS] = { "(?:sections?|abschnitte?|secciones|se[çc][õo]es)"
			     "\\b.*?"
			     "(?::| [—–-]) *(.+)",
			     NULL },
	[TOPIC_STORY] = { "\\bas an? .{0,40}\\bi \\W?(?:want|can)|\\bas(?: "
			  "an?)? ?(?:/|\\.\\.\\.|…)|"
			  "user[- ]story (?:format|form\\b|template)|"
			  "user[- ]story with (?:(?:an?|its|clear) ){0,2}"
			  "(?:actor|role|persona)\\b|"
			  "als \\S.{0,40} m[öo]chte ich|en tant qu.{1,40}je "
			  "(?:veux|souhaite)|"
			  "como .{1,40}\\b(?:quiero|quero)\\b|"
			  "als .{1,40}\\bwil ik\\b|come .{1,40}\\bvoglio\\b|"
			  "\\bjako\\b.{1,40}\\bch(?:ci|ceme|c[eę]|cemy|ciał\\w+"
			  "|"
			  "tě\\w+)\\b|\\bкак\\b.{1,40}\\bя хочу\\b|"
			  "作为.{1,30}(?:我|想|希望)|"
			  "(?:written|formulated|expressed|phrased) as (?:an? "
			  ")?user stor|"
			  "(?:formato|formate?) (?:de )?(?:historia de usuario|"
			  "hist[óo]ria de usu[áa]rio|user story)",
			  /* "… or, for spikes, a question": of some only. */
			  "(?:\\bor|\\boder|\\bou|\\bo|\\bof|\\blub|\\balbo|"
			  "\\bnebo|\\bили),? (?:for|bei|f[üu]r|pour|para|voor|"
			  "dla|pro|у|для|in case)\\b" },
	[TOPIC_CRITERIA_COUNTED] = { "(?|" AT_LEAST " *" NUMBER
				     "\\W+(?:[\\w-]+,?\\W+){0,3}" CRITERIA
				     "|" CRITERIA
				     "\\w*(?: \\w+)?[ (:]+" AT_LEAST " *" NUMBER
				     "|\\b" NUMBER "\\]? " CRITERIA
				     "\\w* (?:or more|oder mehr|ou plus|o "
				     "m[áa]s|ou mais)"
				     "|" CRITERIA ".{0,60}\\((\\d+)\\+"
				     "|\\b(\\d+)\\+ (?:\\w+ )?" CRITERIA ")",
				     "\\b(?:tests?|per|for each|for "
				     "every|pro|par|por) " },
	[TOPIC_CRITERIA_SCENARIOS] = { "(?:" CRITERIA "|scenarios?|szenarien|"
				       "sc[ée]narios|escenarios|"
				       "cen[áa]rios).*(?:given.{1,14}when.{1,"
				       "14}then|gherkin|"
				       "dado.{1,16}(?:cuando|quando).{1,16}(?:"
				       "entonces|ent[ãa]o)|"
				       "angenommen.*wenn.*dann|[ée]tant "
				       "donn[ée].*quand.*alors)|"
				       "given.{1,14}when.{1,14}then "
				       "(?:acceptance|criteri|scenario|format)|"
				       "gherkin "
				       "(?:acceptance|criteri|scenario)",
				       NULL },
	[TOPIC_CRITERIA_CLEAR] = { CRITERIA
				   ".*(?:testab|testbar|testea|test[áa]ve|"
				   "verifi|v[ée]rifi|"
				   "measurab|messbar|pr[üu]fbar|mesurab|"
				   "medible|mensur|"
				   "observab|comprobable|unambiguous|eindeutig|"
				   "no (?:vague|ambiguous)|can be "
				   "(?:tested|checked)|"
				   "peut (?:les )?tester|testen kann|"
				   "se pueden probar|se podem testar)"
				   "|(?:testab|testbar|measurab|verifiab|"
				   "unambiguous)\\w* .{0,20}" CRITERIA,
				   "cover|" EACH_CRITERION
				   "|approved|signed|^\\W*no\\b" },
	[TOPIC_CRITERIA] = { CRITERIA "|" CRITERIA_ARE_THERE,
			     "cover|\\bmapped|" EACH_CRITERION "|" CRITERIA
			     "\\w*(?:,(?: [\\w-]+){1,3})+,? "
			     "(?:or|oder|ou) (?!more|mehr|plus|mais)|"
			     "\\b(?:are|son|s[ãa]o|sont) suff?icien|"
			     "sont suffisan"
			     "|\\bper\\b|^\\W*no\\b|"
			     "(?<!written and )(?<!defined and )approved|"
			     "reviewed|signed|"
			     "\\bmet\\b|erf[üu]llt|"
			     "satisf(?!action)|satisfait|pass(?"
			     ":es|ed)?\\b|review|abgenommen|"
			     "valid[ée]|(?<!escritos y )aprobad|"
			     "(?<!escritos e )aprovad|revisad|"
			     "\\bto write|\\bhelps? |enough|\\bunit|automat|"
			     "\\bnot contain|не содерж|n[aã]o cont|no "
			     "contien" },
	[TOPIC_SIZE_NONE] = { "\\b(?:get|have|gets|has|are given|need)s? no "
			      "(?:story )?(?:points?|estimates?)\\b|"
			      "\\b(?:are|is) not estimated\\b|"
			      "\\bkeine (?:story ?)?(?:punkte|sch[äa]tzung)|"
			      "\\bnicht gesch[äa]tzt|pas (?:d['’]estimation|"
			      "estim[ée]e?s?\\b)|"
			      "\\bsin (?:estimaci[óo]n|puntos)\\b|"
			      "\\bsem (?:estimativa|pontos)\\b",
			      "\\bor\\b|\\buntil\\b|\\byet\\b|\\bnoch\\b|"
			      "\\bbis\\b|\\bencore\\b|ainda|todav[íi]a" },
	[TOPIC_SIZE_AT_MOST] = { "(?|" AT_MOST " *(\\d+) *" POINTS "|" SIZED
				 ".{0,12}?" AT_MOST " *(\\d+)" NO_TIME
				 "|(\\d+) *" POINTS
				 " (?:or (?:fewer|less|below|under|smaller)|"
				 "at most|max\\b|maximum)|" SPLIT_ABOVE ")",
				 "\\bor\\b(?! (?:fewer|less|below|under|"
				 "smaller))|\\boder\\b" },
	[TOPIC_SIZE_SCALE] = { "(?:estimat|points?|sized?|gesch[äa]tzt|punkte|"
			       "estim|puntos|\\bscale|\\bescala|"
			       "[ée]chelle|\\bskala|"
			       "pontos)\\w*.*?(\\b\\d+(?:(?:, ?| ?/ "
			       "?)\\d+){2,}+)(?!\\d|,? *(?:…|\\.\\.|etc|"
			       "usw))",
			       "hours?|stunden|days?|horas|heures|"
			       "fibonacci(?!(?: \\w+)?:? ?\\(?\\d+(?:, ?\\d+)"
			       "{2,}\\))|"
			       "\\d+h\\b" },
	[TOPIC_SIZE] = { "\\bestimate[ds]?\\b|\\bestimation\\b|\\bstory "
			 "?points?\\b|"
			 "\\b(?:ein|ab)?gesch[äa]tzt|sch[äa]tzung|\\bestim[ée]"
			 "e?s?\\b|"
			 "\\bestimad[oa]s?|\\bestimaci[óo]n|\\bestimativa|"
			 "\\bestimou\\b|\\b(?:in)?geschat\\b|"
			 "\\b(?:in)?schatting\\b|oszacowan|\\bodhadnut|"
			 "\\bстори[- ]?поинт|\\bоценена?\\b|"
			 "\\b(?:has|have|hat|haben|tienen?|t[eê]m) "
			 "(?:been (?:given|assigned) )?(?:its |story )?"
			 "(?:points|punkte|puntos|pontos)\\b|"
			 "\\b(?:a|ont) des points\\b|"
			 "\\bcomplexity (?:score|points|"
			 "rat|estimat)|\\b(?:is|are|been) sized(?=$|[.,;])|"
			 "\\bsized by\\b|\\b(?:story|item|ticket) sized\\b",
			 "enough (?:detail|information|to (?:be )?estimat)|"
			 "to (?:be )?estimate|for estimation|estim[áa]vel|"
			 "estimable|consegue|\\bcan(?:not)?\\b|could "
			 "be|able to|possible|ausreich|kann|"
			 "k[öo]nnen|peut|puede|pode\\b|suffi|\\bfor "
			 "tests?|\\bcosts?\\b|"
			 "\\bfecha|\\bdatum|\\bdates?\\b|\\bdata d[aeo]\\b|"
			 "coverage|risk|no estimat|keine|sin |sem |not " },
	[TOPIC_WAITS_FOR] = { "(?:depend[ea]nc|blockers?\\b|prerequisite|abh["
			      "äa]ngigkeit|"
			      "d[ée]pendance|depend[êe]nc|pr[ée]-?"
			      "requisit)" NO_PURPOSE "(?:resolved|"
			      "completed?\\b|\\bdone\\b|satisfied|\\bmet\\b|"
			      "gel[öo]st|erledigt|"
			      "aufgel[öo]st|r[ée]solu|satisfait|lev[ée]e|"
			      "resuelt|completad|"
			      "resolvid|conclu[íi]d|desenvolvid)"
			      "|\\bno (?:open |known |unresolved |external "
			      "|remaining )*"
			      "(?:blockers?|blocking|dependenc)|\\bkeine "
			      "(?:offenen |externen )*"
			      "(?:blocker|abh[äa]ngig)|aucun (?:point )?bloqua|"
			      "\\bsin (?:bloque|dependencias)|no tiene "
			      "bloque|\\bsem bloque|"
			      "(?:issues?|stories|tickets?|tasks?|items?|"
			      "histoires?|t[âa]ches) (?:qui (?:la|le|les) "
			      "bloquent?|that block it|(?:that )?it "
			      "(?:waits for|depends on)|die (?:sie|es) "
			      "blockieren).{0,16}\\b(?:closes?|closed|done|"
			      "finished|completed?|ferm[ée]e?s|"
			      "termin[ée]e?s|geschlossen|erledigt|"
			      "abgeschlossen)\\b|"
			      "^\\W*(?:nothing blocks (?:it|this|them|the "
			      "\\w+)|nichts blockiert (?:es|sie|d\\w+)|rien "
			      "ne (?:la |le )?bloque|nada (?:la |lo |a |o )?"
			      "bloque)",
			      "(?<!blockers )(?<!dependencies )\\bor\\b(?! "
			      "(?:no |"
			      "other )?(?:blockers|dependencies))|"
			      "\\boder\\b|\\bou\\b|\\bo\\b|planned|"
			      "\\bmock|agreed|"
			      "extern|\\bteams?\\b|environment|\\bapi\\b|tools?"
			      "\\b|library|packages?" },
	[TOPIC_QUESTIONS] = { "\\bopen (?:questions?|points?)|unresolved "
			      "questions?|"
			      "unanswered questions?|offenen? "
			      "(?:fragen|punkte)|"
			      "questions? (?:ouvertes?|en suspens)|preguntas? "
			      "abiertas?|"
			      "quest[õo]es (?:em )?abert|d[úu]vidas? (?:em "
			      ")?abert|"
			      "perguntas? (?:em )?abert|openstaande vragen|"
			      "\\bgeen (?:open )?vragen\\b|keine fragen "
			      "(?:mehr|offen)|\\bno (?:more |further "
			      ")?questions (?:remain|left|are left)|"
			      "n['’](?:a|ont|y a) plus (?:de|aucune) "
			      "questions?\\b|no quedan (?:dudas|preguntas)|"
			      "n[ãa]o (?:h[áa]|restam|ficaram) d[úu]vidas",
			      "\\bor\\b|\\boder\\b|\\bou\\b|for the "
			      "team|listed|documented|"
			      "dokumentiert|owner|recorded|exist|called out|"
			      "\\bnoted|flagged|captured|logged|tracked|named|"
			      "\\bmark(?:ed|iert)|gekennzeichnet|marqu[ée]|"
			      "marcad[oa]|"
			      "stated|registrad|anotad|erfasst|festgehalten" },
	[TOPIC_PRIORITY] = { "\\bpriorit(?:y|[äa]t|[ée])\\b|\\bprioriti[sz]"
			     "ed\\b|"
			     "\\bpriorisiert|\\bprioridad\\w*|\\bpriorizad[oa]|"
			     "\\bprioris[ée]e?|\\bprioriteit|"
			     "\\bgeprioriteerd|\\bpriorytet|\\bприоритет",
			     "(?:high(?:er|est)?|top|low) priority|backlog "
			     "is|over |other|\\d+ prioriti[sz]ed|"
			     "accord|\\brisk|severity|\\bor\\b|\\boder\\b|"
			     "\\bou\\b" },
	/* The first group: an item without one is fine. */
	[TOPIC_DUE_AHEAD] = { "(?|(\\b(?:no|keine?|aucune?|sin|sem|ning[úu]"
			      "n\\w*|"
			      "nenhum\\w*)\\b.{0,12}" DUE ".{0,30}" PAST
			      ")|(" DUE ".{0,24}(?:\\b(?:not|nicht|pas|no|"
			      "n[ãa]o)\\b|n['’]t\\b).{0,16}" PAST ")|" DUE
			      ".{0,24}" AHEAD ")",
			      "\\bor\\b|\\boder\\b|\\bou\\b" },
	[TOPIC_DUE] = { DUE "(?: (?:is|are|has been|ist|sind|est|est[áa]n?|"
			    "[ée]))? (?:set|given|known|defined|named|stated|"
			    "assigned|present|gesetzt|bekannt|festgelegt|"
			    "angegeben|vorhanden|d[ée]finie?|connue?|fix[ée]e?|"
			    "definid[oa]|fijad[oa]|conocid[oa])|"
			    "\\b(?:has|have|with|hat|haben|tiene|tem) (?:an? |"
			    "eine |una? |uma? )?" DUE "\\W*$",
			"\\bor\\b|\\boder\\b|\\bou\\b|\\bno\\b|keine" },
	[TOPIC_OUT_OF_SCOPE] = { "out[- ]of[- ]scope|non[- ]goals?\\b|not in "
				 "scope|in(?:cluded)? and (?:what is "
				 "|what['’]s )?"
				 "(?:out|excluded)\\b|"
				 "scope bound|bounded scope|"
				 "(?:scope|umfang)\\b.{0,30}abgegrenzt|"
				 "(?:p[ée]rim[èe]tre|alcance|escopo|scope) "
				 "(?:\\S+ ){0,2}(?:d[ée]limit|acotad)|"
				 "what (?:is|was) left out|what (?:belongs|is "
				 "part)\\b.{0,30}what (?:doesn|does not|is "
				 "not)|was nicht dazu ?geh|"
				 "nicht[- ]?ziele?|abgrenzung|hors (?:du "
				 ")?(?:p[ée]rim[èe]tre|scope)|"
				 "fuera de(?:l)? alcance|fora d[eo] "
				 "escopo|no[- ]objetivos",
				 "nothing (?:is |was )?(?:left )?out|no .*out "
				 "of scope|"
				 "agreed that|mapped|\\baccepted\\b|"
				 "\\bapproved\\b" },
	[TOPIC_SCOPE] = { "\\b(?:scope|umfang) (?:(?:is|are|ist|wurde) )?"
			  "(?:\\w+ly |well |klar |eindeutig )?(?:clear|defined|"
			  "described|explicit|limited|documented|stated|"
			  "klar|definiert|beschrieben|festgelegt)|"
			  "\\b(?:clear|defined|explicit|klarer) scope\\b|"
			  "(?:p[ée]rim[èe]tre|alcance|escopo) (?:\\S+ ){0,3}"
			  "(?:clair|d[ée]fini|clar[oa]|definid)",
			  "test|of the project|sprint" },
	[TOPIC_DEPENDS_THERE] = { "(?:(?:depend[ea]nt|blocking) "
				  "(?:stories|tickets?|items|issues|tasks)|"
				  "depend[ea]nc\\w*|abh[äa]ngigkeiten|"
				  "d[ée]pendances|depend[êe]ncias)"
				  "(?: \\w+){0,2} (?:in|im|dans|en|no|op) "
				  "(?:(?:the|our|le|el|de) )?(?:product )?"
				  "backlog\\b",
				  "\\bnot\\b|\\bnicht\\b|\\bpas\\b|"
				  "\\bor\\b(?! (?:scheduled|planned))|"
				  "\\boder\\b|\\bou\\b|\\bo\\b" },
	[TOPIC_DEPENDS] = { "(?:identifica[cç][aã]o|identification|"
			    "identificaci[oó]n) (?:of|de|das|des|de las) "
			    "d[eé]pend|"
			    "(?:перечислен|указан|определен|выявлен|назван)\\w*"
			    " "
			    "зависимост|зависимост\\w+.{0,20}(?:перечислен|"
			    "указан|определен|выявлен|назван)|"
			    "(?:identificad|mapead|definid|listad)[oa]s? "
			    "(?:tod[oa]s )?(?:l?as) depend|"
			    "\\bse (?:conocen|identifican|listan) las "
			    "dependencias\\b|"
			    "\\b(?:we|the team|it is|is) "
			    "(?:knows?|known|clear) (?:on )?(?:what|"
			    "which \\w+) (?:it|this|they|(?:the|each|an?) "
			    "(?:user )?\\w+) depends? on|"
			    "sabe-se (?:do|de) que.{0,20} depende|"
			    "se sabe de qu[ée].{0,20} depende|"
			    "bekannt,? wovon.{0,30} abh[äa]ngt|"
			    "sait de quoi.{0,20} d[ée]pend|"
			    "\\bdependenc\\w*\\W.{0,40}(?:we know|\\bare in "
			    "the (?:story|item|ticket|issue))|"
			    "\\b(?:depend[ea]nc|abh[äa]ngigkeit|prerequisite|"
			    "voraussetzung|pr[ée]-?requis|prerrequisit|"
			    "afhankelijkhe|d[ée]pendance|depend[êe]nc)\\w*\\W.{"
			    "0,40}(?:"
			    "identif|\\bknown|defined|described|\\blisted|"
			    "document|\\bnamed|clarified|gekl[äa]rt|clarifi[ée]"
			    "|"
			    "\\bstated|mapped|bekannt|benannt|dokumentiert|"
			    "bekend|benoemd|"
			    "erfasst|connu|list[ée]e|conocid|conhecid|listad|"
			    "mapead)",
			    ", (?:or|oder|ou|o) (?:\\w+ )?(?:depend|"
			    "abh[äa]ng|d[ée]pend)|\\bdependency "
			    "(?:polic|manage|updat|inject|version|graph|"
			    "scan|check|licen[cs])|"
			    "(?<!\\band )(?<!\\bor )(?<!/)(?<!/ )(?<!& )"
			    "\\b(?:external|third[- ]party) depend|"
			    "\\bexternen? abh[äa]ng|d[ée]pendances "
			    "externes(?! (?:et|ou))|dependencias externas"
			    "(?! [yo] )|depend[êe]ncias externas(?! (?:e|ou)"
			    " )|^" NO_PURPOSE
			    "(?:\\bteams?\\b|\\bdone\\b|complete|resolved|"
			    "resolvid|resuelt|gel[öo]st)" },
	[TOPIC_TEST_DATA] = { "\\btest ?data\\b|testdaten|donn[ée]es de "
			      "test|datos de prueba|"
			      "dados de teste|jeux? de donn[ée]es",
			      "environment" },
	[TOPIC_TESTS] = { "\\btest(?:ing)? "
			  "(?:plan|approach|strateg|scenario|cases?\\b|"
			  "steps|notes|idea)|\\bverification "
			  "(?:plan|approach|steps|method)|"
			  "teststrategie|testaanpak|testf[äa]lle|testansatz|"
			  "testkonzept|testplan|"
			  "plan de tests?|strat[ée]gie de tests?|sc[ée]narios? "
			  "de test|tests? d['’]acceptation|"
			  "(?:\\bhas|\\ban?|at least one) acceptance tests?\\b"
			  "(?! (?:data|env|team|plan))|"
			  "akzeptanztests?\\b|pruebas? de aceptaci[óo]n|"
			  "testes? de aceita[çc][ãa]o|"
			  "casos? de (?:prueba|teste)|plan de pruebas|plano de "
			  "teste|"
			  "estrat[ée]gia de (?:prueba|teste)",
			  "\\bpass|approved|reviewed|automated "
			  "tests|\\bdata\\b" },
	[TOPIC_EDGE_CASES] = { "\\bedge[- ]cases?|corner "
			       "cases?|randf[äa]lle|grenzf[äa]lle|"
			       "sonderf[äa]lle|cas limites?|casos? "
			       "(?:borde|l[ií]mite|extremo)|"
			       "casos? de borda",
			       "tests? for|understood|criterion|" CRITERIA },
	[TOPIC_DESIGN] = { "\\bmock-?ups?\\b|\\bwireframes?\\b|\\bfigma\\b|"
			   "\\b(?:ui|ux|ui/ux|visual|screen) designs?\\b|"
			   "\\bdesigns? (?:is|are) "
			   "(?:attached|available|linked|ready)|"
			   "\\bmaquettes?\\b|\\bmaquetas?\\b|\\bentw[üu]rfe\\b",
			   "approved|reviewed|signed|accept|valid|technical|"
			   "system|\\bor\\b|"
			   "\\boder\\b|\\bou\\b|\\bo\\b" },
	[TOPIC_DEMO] = { "\\bdemo\\b.*(?:known|plan|script|steps|described|"
			 "defined|clear|"
			 "how)|how .{0,30}\\bdemo",
			 NULL },
	[TOPIC_ROLLBACK] = { "\\broll-?back\\b|plan de retour arri[èe]re|"
			     "plan de reversi[óo]n",
			     "\\bowner|verantwortlich|responsab" },
	[TOPIC_METRIC] = { "success "
			   "(?:metrics?|measures?)|erfolgs(?:metrik|ma[ßs]|"
			   "kriterien)|"
			   "m[ée]tricas? de (?:[ée]xito|sucesso)|indicateurs? "
			   "de (?:succ|r[ée]us)",
			   NULL },
	[TOPIC_PROBLEM] = { "\\bproblem (?:statement|is|to be solved)\\b|"
			    "problemstellung|\\bproblema "
			    "(?:est[áa]|es|[ée])\\b",
			    "estimat|accepted|risk|technical|approach|test|"
			    "agreed|understood|verstanden|compris|entend" },
	[TOPIC_WHY] = { "\\b(?:business|user|customer|product) value\\b|"
			"\\bwhy (?:it|we|this|the)\\b|"
			"\\bvalue (?:is|statement|proposition|and)\\b|"
			"\\bproblem and\\b|"
			"\\bmotivation\\b|\\brationale\\b|"
			"\\b(?:nutzen|mehrwert|gesch[äa]ftswert)\\b|"
			"valeur (?:m[ée]tier|utilisateur|business)|pourquoi\\b|"
			"valor (?:de neg[óo]cio|del? negocio|para el)|"
			"benefici?o\\b",
			"estimat|accepted|risk|technical "
			"(?!value)|approach|test|agreed|traceab|"
			"\\bdecisions?\\b|\\bchoices?\\b|"
			"\\brole?\\b|"
			"understood|verstanden|compris|entend" },
	[TOPIC_TITLE] = { "\\b(?:title|titel|titre|t[íi]tulo)\\b.*(?:clear|"
			  "concise|"
			  "meaningful|descriptive|aussagekr|klar|pr[äa]gnant|"
			  "explicite|"
			  "clair|claro|descriptiv)|(?:clear|concise|meaningful|"
			  "descriptive|aussagekr[äa]ftige[rn]?|klare[rn]?) "
			  "(?:and "
			  "\\w+ )?(?:title|titel)",
			  "section|commit|pull request|\\bpr\\b|\\bshort\\b|"
			  "\\bbrief\\b|\\bkurz|\\bcourt\\b|\\bcort[oa]\\b|"
			  "\\bcurt[oa]\\b|"
			  "\\bbreve\\b" },
	[TOPIC_ID] = { "\\bunique (?:id|identifier|key|number)\\b|"
		       "^\\W*(?:(?:story|task|ticket|item|issue)[- ](?:id|key|"
		       "code|nummer)|(?:c[óo]digo|id|identificador|identifiant)"
		       " (?:de|da|do|d[eu] la)(?: la| el)? (?:historia|"
		       "hist[óo]ria|story|tarea|tarefa|ticket|us|hu))"
		       "(?:\\W*$| (?:is |ist |est |est[áa] |[ée] )?(?:set|"
		       "assigned|given|present|vergeben|vorhanden|attribu[ée]|"
		       "asignado|definido|atribu[íi]do)\\b)|"
		       "eindeutige (?:id|nummer|kennung)|identifiant unique|"
		       "\\b(?:identificador|id) [úu]nico",
		       CRITERIA "|requirement|test|user\\b" },
	[TOPIC_TASKS] = { "(?:split|cut|broken(?: down)?|divided) (?:up "
			  ")?into (?:[\\w-]+ ){0,2}(?:sub-?)?tasks|\\bin "
			  "(?:(?:teil|unter)?"
			  "aufgaben|tasks) (?:zerlegt|aufgeteilt|geschnitten|"
			  "unterteilt)|d[ée]coup[ée]e?s? en (?:sous-)?"
			  "t[âa]ches|(?:dividid|desglosad|descompuest)[oa]s? "
			  "en (?:sub)?tareas|(?:dividid|quebrad|decompost)"
			  "[oa]s? em (?:sub)?tarefas",
			  "\\bcan\\b|could|\\bmay\\b|\\bkann|peut|"
			  "\\bpode\\b|puede|too (?:large|big)|\\bor\\b|"
			  "\\bnot\\b|\\bnever\\b|\\bnicht\\b|\\bpas\\b|"
			  "\\bn[ãa]o\\b|^\\W*no\\b" },
	[TOPIC_NO_MARKER] = { "(?:\\bno|\\bzero|\\bwithout(?: any)?|"
			      "\\bkeine?|\\bohne|\\baucune?|\\bsans|"
			      "\\bsin|\\bning[úu]n|\\bsem|\\bnenhum|"
			      "\\bgeen|\\bfree of) (?:(?:open|remaining|"
			      "unresolved|more|obvious|template) )?(?:[\"'“]?"
			      "(\\[(?-i:[A-Z][A-Z _-]+)|(?-i:TBD|TBC|TODO|"
			      "FIXME)(?=s?\\b))|placeholders?\\b|"
			      "platzhalter\\b|marcadores? de posici[óo]n)",
			      NULL },
	[TOPIC_DESCRIBED] = { "^\\W*(?:it|(?:the|each|every) (?:user "
			      ")?(?:story|"
			      "item|ticket|issue|task)|elle|il|la (?:user "
			      ")?story|l['’]issue|sie|es|(?:die|jede) (?:user "
			      ")?story|das ticket|la historia|a hist[óo]ria|"
			      "est[áa]|het verhaal) ?(?:is|est|ist|wird|"
			      "est[áa])? (?:well |bien |gut |bem |goed )?"
			      "(?:described|d[ée]crite?|beschrieben|"
			      "descrit[oa]|beschreven)[.]?$",
			      NULL },
};
