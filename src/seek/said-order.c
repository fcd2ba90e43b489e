/* A page that says in words that its order is the priority. */
#include "seek/mend.h"

#include "base/unicode.h"

/* What people write above a list that is in order, folded. */
static const char *const phrases[] = {
	"in priority order",
	"in order of priority",
	"by order of priority",
	"ordered by priority",
	"sorted by priority",
	"ordered by importance",
	"order is priority",
	"order = priority",
	"order equals priority",
	"most important first",
	"most urgent first",
	"highest priority first",
	"highest priority at the top",
	"highest priority on top",
	"top priority first",
	"from the top down",
	"work from top to bottom",
	"reihenfolge = priorität",
	"reihenfolge ist priorität",
	"reihenfolge ist die priorität",
	"reihenfolge entspricht der priorität",
	"nach priorität sortiert",
	"nach priorität geordnet",
	"sortiert nach priorität",
	"geordnet nach priorität",
	"in der reihenfolge der priorität",
	"wichtigstes zuerst",
	"das wichtigste zuerst",
	"wichtigstes oben",
	"das wichtigste oben",
	"von oben nach unten abarbeiten",
	"von oben nach unten abgearbeitet",
	"en orden de prioridad",
	"por orden de prioridad",
	"ordenado por prioridad",
	"ordenada por prioridad",
	"ordenados por prioridad",
	"ordenadas por prioridad",
	"em ordem de prioridade",
	"por ordem de prioridade",
	"ordenado por prioridade",
	"ordenada por prioridade",
	"ordenados por prioridade",
	"ordenadas por prioridade",
	"par ordre de priorité",
	"par ordre d'importance",
	"trié par priorité",
	"triée par priorité",
	"triés par priorité",
	"triées par priorité",
	"classé par priorité",
	"classés par priorité",
	"classées par priorité",
	"in ordine di priorità",
	"in ordine di importanza",
	"op volgorde van prioriteit",
	"gesorteerd op prioriteit",
	"i prioritetsordning",
	"i prioriteret rækkefølge",
	"i prioritert rekkefølge",
	"według priorytetu",
	"według ważności",
	"podle priority",
	"в порядке приоритета",
	"по порядку приоритета",
	"по приоритету",
	"按优先级排序",
	"按优先级从高到低",
	"按照优先级",
	"優先順に",
	"優先度順",
	"優先順位順",
	"上から順に",
	"우선순위 순",
	"우선순위순",
};

/* "not in order of priority": is it taken back right in front? */
static bool is_denied(struct span before)
{
	static const char *const words[] = { "not",   "nicht", "no",  "kein",
					     "keine", "não",   "pas", "non",
					     "не",    "niet" };
	size_t at;

	before = span_trim(before);
	at = before.len;
	while (at && before.at[at - 1] != ' ')
		at--;
	return ANY_OF(span_is, span_from(before, at), words) ||
	       span_ends(before, "不");
}

static bool says_order(struct span text, struct arena *arena)
{
	text = text_fold_case(arena, text);
	for (size_t i = 0; i < sizeof(phrases) / sizeof(*phrases); i++) {
		ptrdiff_t at = span_find(text, phrases[i]);

		if (at >= 0 && !is_denied(span_first(text, (size_t)at)))
			return true;
	}
	return false;
}

/* Does the document say so above its first item, or in one of its headings? */
static bool page_says_order(const struct document *doc, uint32_t first,
			    struct arena *arena)
{
	const struct outline *outline = &doc->outline;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->start >= first)
			return false;
		if ((block->kind == BLOCK_HEADING ||
		     block->kind == BLOCK_PARAGRAPH) &&
		    says_order(outline_text_copy(outline, i, arena), arena))
			return true;
	}
	return false;
}

struct span find_said_order(const struct hypothesis *one, struct arena *arena)
{
	const struct facts *f = &one->facts;
	const struct item *first;

	if (!one->is_inside || one->backlog.n_files != 1 ||
	    !one->backlog.n_items || 3 * f->planning[PLAN_PRIORITY] > f->n ||
	    2 * f->with_rank > f->n)
		return SPAN_NONE;
	first = one->backlog.items[0];
	return page_says_order(item_doc(first), first->start, arena)
		       ? SPAN("order is priority")
		       : SPAN_NONE;
}
