/* Names of fields whose items theirs does not wait for: "Blocks", "Related". */
#include "backlog/relation.h"

static const char *const others[] = {
	"related",	 "related to",	 "relates to",
	"related items", "see also",	 "duplicate",
	"duplicates",	 "duplicate of", "references",
	"reference",	 "links",	 "supersedes",
	"replaces",	 "blocks",	 "blocking",
	"unblocks",	 "enables",	 "unlocks",
	"required by",	 "needed by",	 "required for",
	"successor",	 "successors",	 "blockiert",
	"benötigt von",	 "nachfolger",	 "verwandt",
	"verwandte",	 "siehe auch",	 "bloquea",
	"desbloquea",	 "habilita",	 "requerido por",
	"sucesores",	 "relacionado",	 "relacionada",
	"relacionados",	 "relacionadas", "relacionado con",
	"véase también", "ver también",	 "bloque",
	"débloque",	 "requis par",	 "successeurs",
	"lié à",	 "liés",	 "liées",
	"voir aussi",	 "bloqueia",	 "desbloqueia",
	"ver também",	 "blocca",	 "sblocca",
	"correlati",	 "vedi anche",	 "blokkeert",
	"gerelateerd",	 "blockerar",	 "relaterade",
	"блокирует",	 "разблокирует", "связано с",
	"связанные",	 "см. также",	 "blokuje",
	"odblokowuje",	 "powiązane",	 "engelliyor",
	"chặn",		 "liên quan",	 "阻塞",
	"阻碍",		 "后续",	 "相关",
	"ブロック",	 "ブロックする", "関連",
	"차단",		 "관련",
};

/* Fields of all names are asked for, and most begin with another letter. */
static inline bool is_same(struct span folded, const char *words)
{
	return folded.at[0] == words[0] && span_is(folded, words);
}

bool relation_blocks(struct span folded)
{
	static const char *const blocks[] = {
		"blocks",      "unblocks",    "required by",  "needed by",
		"successor",   "successors",  "blockiert",    "benötigt von",
		"nachfolger",  "bloquea",     "desbloquea",   "requerido por",
		"sucesores",   "bloque",      "débloque",     "requis par",
		"successeurs", "bloqueia",    "desbloqueia",  "blocca",
		"sblocca",     "blokkeert",   "blockerar",    "блокирует",
		"разблокирует", "blokuje",    "odblokowuje",  "engelliyor",
		"chặn",	       "ブロックする",
	};

	for (size_t i = 0; i < sizeof(blocks) / sizeof(*blocks); i++)
		if (folded.len && is_same(folded, blocks[i]))
			return true;
	return false;
}

bool relation_holds_nothing(struct span folded)
{
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (folded.len && is_same(folded, others[i]))
			return true;
	return false;
}
