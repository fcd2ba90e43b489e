/*
 * The names of sections that answer what a sentence of an agreement asks. A
 * name goes on with what says no more of it: "Why this priority" is no answer
 * to why the story is wanted, nor are "Background jobs" its background.
 */
#include "adopt/speaks-words.h"

#define END                                                                 \
	"(?:\\W*$| *[(:/&,]| [—–-]| (?:and|or|und|oder|et|ou|y|e|o|en|" \
	"of|i|и)\\b)"

#define ITS_WHY                                                            \
	"^why(?:" END "| (?:(?:is|do|does|should|would|are) )?(?:now|it|"  \
	"we|they|us)\\b| (?:(?:is|does|should) )?(?:this|that|the)(?:" END \
	"| (?:is|was|matters?|exists?|needed|important|relevant|valuable|" \
	"useful|(?:user )?stor(?:y|ies)|features?|changes?|tickets?|"      \
	"issues?|items?|tasks?|work|epic|project)\\b))|"                   \
	"^warum(?:" END "| (?:wir|es|jetzt|das wichtig)\\b)|"              \
	"^pourquoi(?:" END "| (?:nous|on|maintenant|c['’]est)\\b)|"      \
	"^por qué(?:" END "| (?:ahora|es|lo|importa|se)\\b)"

#define ITS_PROBLEM                                                      \
	"^(?:the |user |customer |business )?problems?(?: (?:statement|" \
	"description|to (?:be )?solved?))?" END "|^problemstellung" END  \
	"|^problème" END "|^problema" END "|^motivation" END "|^rationale" END

static const struct {
	enum topic topic;
	const char *names;
} known[] = {
	{ TOPIC_QUESTIONS,
	  "^(?:(?:open|unresolved|unanswered|outstanding|"
	  "remaining) )?questions?(?:" END "| (?:for|to|about|on|we)\\b)|"
	  "^offene (?:fragen|punkte)|"
	  "questions? ouvertes?|preguntas "
	  "abiertas|(?:quest[õo]es|d[úu]vidas|"
	  "perguntas) (?:em )?abert|^open "
	  "(?:points|issues)$|^(?:openstaande|open) "
	  "vragen" },
	{ TOPIC_DUE,
	  "^(?:due(?: ?date| on| by)?|deadline|target date|fällig(?: am|"
	  "keit(?:sdatum)?)?|frist|échéance|date limite|fecha límite|"
	  "fecha de (?:vencimiento|entrega)|vencimiento|prazo|"
	  "data de entrega|data limite)$" },
	{ TOPIC_OUT_OF_SCOPE, "out of scope|^non goals?|not in scope|nicht "
			      "ziele?|abgrenzung|"
			      "nicht enthalten|hors (?:du "
			      ")?(?:périmètre|perimetre|scope)|"
			      "fuera de(?:l)? alcance|fora d[eo] escopo" },
	{ TOPIC_SCOPE, "^(?:in )?scope$|^umfang$|^périmètre$|^alcance$|"
		       "^escopo$" },
	{ TOPIC_DEPENDS,
	  "^зависимост|^dependenc(?:y|ies)(?:" END
	  "| (?:on|to|from)\\b)|^depends(?: on)?" END "|^prerequisites?" END
	  "|^voraussetzung(?:en)?" END "|^pré ?requis(?:itos?)?" END
	  "|^prerrequisitos?" END "|^blocked by|^abhängigkeit(?:en)?(?:" END
	  "| (?:von|zu)\\b)|^dépendances?(?:" END
	  "| (?:de|avec|à)\\b)|^dependências?" END "|^dependencias?" END
	  "|^afhankelijkhe(?:id|den)" END },
	{ TOPIC_TEST_DATA, "\\btest ?data|testdaten|données de test|datos de "
			   "prueba|dados de teste" },
	{ TOPIC_TESTS,
	  "^(?!.*\\b(?:results?|report|log|passed|evidence|"
	  "status|coverage)\\b)(?:test(?:s|ing)?$|.*?\\b(?:"
	  "test(?:ing)? "
	  "(?:plan|approach|strateg|scenario|"
	  "cases|steps|notes|requirements)|"
	  "teststrategie|testaanpak|"
	  "testfälle|testfalle|testplan|testansatz|"
	  "tests? d['’]acceptation|akzeptanztests?|pruebas "
	  "de aceptación|testes de aceitação|"
	  "plan de tests?|stratégie de tests?|casos? de "
	  "(?:prueba|teste)|"
	  "plan de pruebas|plano de teste))|"
	  "^how to (?:test|verify)|^(?:required )?verification(?: (?:plan|"
	  "approach|steps|method|strategy|notes))?" END },
	{ TOPIC_EDGE_CASES, "edge cases?|corner "
			    "cases?|randfälle|randfalle|grenzfälle|"
			    "sonderfälle|cas limites?|casos? "
			    "(?:borde|límite|limite|extremo)|"
			    "casos? de borda" },
	{ TOPIC_DESIGN, "^(?:ui|ux|ui ux|ui/ux|visual)? ?designs?$|mock "
			"?ups?|wireframes?|"
			"maquettes?|maquetas?|^design "
			"(?:links?|notes?)|entwürfe" },
	{ TOPIC_DEMO, "^(?:how to )?demo(?:nstration)?(?: (?:script|plan|"
		      "steps|notes|scenario))?" END },
	{ TOPIC_ROLLBACK, "roll ?back|retour arrière|reversión" },
	{ TOPIC_METRIC, "success "
			"(?:metrics?|measures?|criteria)|^metrics?$|^kpis?$|"
			"erfolgs(?:metrik|maß|kriterien)|métricas? de "
			"(?:éxito|sucesso)" },
	{ TOPIC_PROBLEM,
	  ITS_PROBLEM "|" ITS_WHY "|^background(?: information)?" END
		      "|^context$|^kontext$|^contexte?o?$|"
		      "^hintergrund" END "|^ausgangslage" END },
	{ TOPIC_WHY, ITS_PROBLEM
	  "|" ITS_WHY "|^(?:business |user |customer )?value$|"
	  "^business (?:value|case)" END "|^nutzen" END "|^mehrwert" END
	  "|^valeur(?: (?:métier|utilisateur|business|ajoutée|"
	  "client))?" END "|^valor(?: (?:de neg[óo]cio|del? negocio|para "
	  "(?:el|o) \\w+|agregado))?" END "|^(?:expected |user |business )?"
	  "(?:benefits?|bénéfices?|beneficios?|benefícios?)" END
	  "|^justifi(?:cation|cación|cativa|kation)" END },
	{ TOPIC_TASKS, "^(?:(?:sub-?)?tasks?|implementation (?:tasks|steps)|"
		       "(?:teil)?aufgaben|(?:sous-)?tâches|(?:sub)?tareas|"
		       "(?:sub)?tarefas)(?:$| \\()" },
	{ TOPIC_DESCRIBED, "^(?:description|descripción|descrição|"
			   "beschreibung|beschrijving)" END "|^opis$" },
};

const char *topic_names(enum topic topic)
{
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (known[i].topic == topic)
			return known[i].names;
	return NULL;
}
