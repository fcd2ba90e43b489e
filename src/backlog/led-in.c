/*
 * Tables below a line of prose: what is said of them there, "The order page
 * shows these:".
 */
#include "backlog/item-read.h"
#include "backlog/pair.h"
#include "backlog/relation.h"

#include "base/unicode.h"

/* The paragraph right above a table; SPAN("") where something else is there. */
static struct span lead_of(const struct item *item, uint32_t table,
			   struct arena *arena)
{
	const struct outline *outline = item_last_outline(item);

	return table && outline->blocks[table - 1].kind == BLOCK_PARAGRAPH
		       ? letters_text(outline, table - 1, arena)
		       : SPAN("");
}

static bool ends_with_colon(struct span text)
{
	return span_ends(text, ":") || span_ends(text, WIDE_COLON);
}

/* "Depends on:" above the table of what it waits for is a name. */
static bool is_name_alone(const struct item *item, struct span lead,
			  struct arena *arena)
{
	size_t from = lead.len;

	while (from > 0 && lead.at[from - 1] != '\n')
		from--;
	lead = span_from(lead, from);
	lead.len -= span_ends(lead, ":") ? 1 : strlen(WIDE_COLON);
	return relation_names_items(text_fold_name(arena, lead)) ||
	       relation_asked(item->kind, lead, arena).len;
}

bool table_is_led_in(const struct item *item, uint32_t table,
		     struct arena *arena)
{
	const struct outline *outline = item_last_outline(item);
	struct span lead = lead_of(item, table, arena);
	const struct block *block;

	if (!ends_with_colon(lead) || is_name_alone(item, lead, arena))
		return false;
	/* A label in bold stands for a heading. */
	block = &outline->blocks[table - 1];
	return !block->n_runs ||
	       !(outline->runs[block->run].style & STYLE_STRONG);
}

/* What a line says above a table that is only shown. */
static const char *const shown[] = {
	"example",  "examples",	 "e.g",	      "eg",	 "sample",   "samples",
	"look",	    "looks",	 "show",      "shows",	 "shown",    "showing",
	"display",  "displays",	 "was",	      "were",	 "before",   "mock",
	"mocks",    "mockup",	 "format",    "formats", "template", "like",
	"beispiel", "beispiele", "z.b",	      "zeigt",	 "zeigen",   "aussehen",
	"sieht",    "war",	 "waren",     "muster",	 "vorlage",  "exemple",
	"exemples", "montre",	 "montrent",  "affiche", "était",    "maquette",
	"modèle",   "ejemplo",	 "ejemplos",  "muestra", "muestran", "era",
	"formato",  "maqueta",	 "plantilla", "exemplo", "exemplos", "mostra",
	"mostram",  "exibe",	 "maquete",   "modelo",	 "esempio",  "formatos",
};

/* The same where no blanks stand between words. */
static const char *const shown_amid[] = {
	"例", "示例", "表示", "显示", "顯示", "格式", "形式", "예시", "표시",
};

static bool says_it_is_shown(struct span lead, struct arena *arena)
{
	struct span folded = text_fold_case(arena, lead);

	for (size_t i = 0; i < sizeof(shown_amid) / sizeof(*shown_amid); i++)
		if (span_find(folded, shown_amid[i]) >= 0)
			return true;
	for (size_t i = 0; i < sizeof(shown) / sizeof(*shown); i++)
		if (text_has_word(folded, span_str(shown[i])))
			return true;
	return false;
}

/* "US-2 stands so:" is about another item. */
static bool names_another(const struct item *item, uint32_t block,
			  struct arena *arena)
{
	struct letters l = letters_of(item_last_outline(item), block, arena);

	for (size_t i = 0, len; i < l.n; i += len ? len : 1) {
		bool begins = !i || !(char_is_letter(l.at[i - 1]) ||
				      char_is_digit(l.at[i - 1]));

		len = begins ? letters_id_length(&l, i, letters_line_end(&l, i),
						 item->title)
			     : 0;
		if (len && (len > item->title.len ||
			    memcmp(item->title.at, l.at + i, len)))
			return true;
	}
	return false;
}

/* What others said, or what is only shown, says nothing of the item. */
bool heading_is_of_others(struct span folded)
{
	static const char *const names[] = {
		"example",    "log",	     "changelog",   "history",
		"comments",   "related",     "journal",	    "discussion",
		"output",     "references",  "appendix",    "report",
		"risk",	      "question",    "mitigation",  "review",
		"feedback",   "retro",	     "risiko",	    "risiken",
		"riesgo",     "risque",	     "risco",	    "rischi",
		"kommentare", "comentarios", "comentários", "commentaires",
		"beispiel",   "ejemplo",     "exemple",	    "exemplo",
		"esempio",
	};
	struct span word;

	while (span_next_part(&folded, ' ', &word))
		for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
			/* "risk" and "risks"; "log", but not "login" */
			if (span_starts(word, names[i]) &&
			    (word.len == strlen(names[i]) ||
			     span_is(span_from(word, strlen(names[i])), "s")))
				return true;
	return false;
}

bool table_is_shown(const struct item *item, uint32_t table,
		    struct arena *arena)
{
	struct span lead = lead_of(item, table, arena);

	return lead.len && (heading_is_of_others(text_fold_name(arena, lead)) ||
			    says_it_is_shown(lead, arena) ||
			    names_another(item, table - 1, arena));
}

bool table_is_shown_after_colon(const struct item *item, uint32_t table,
				struct arena *arena)
{
	struct span lead = lead_of(item, table, arena);

	return ends_with_colon(lead) && !is_name_alone(item, lead, arena) &&
	       table_is_shown(item, table, arena);
}
