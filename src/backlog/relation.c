#include "backlog/relation.h"

#include "base/unicode.h"

/* Folded. Those that say "blocked" stand for no other name than their own. */
static const struct {
	const char *words;
	bool is_block;
} waits[] = {
	{ "depends on", false },
	{ "depend on", false },
	{ "dependent on", false },
	{ "depends", false },
	{ "dependencies", false },
	{ "dependency", false },
	{ "requires", false },
	{ "prerequisites", false },
	{ "prerequisite", false },
	{ "needs", false },
	{ "need", false },
	{ "after", false },
	{ "waits for", false },
	{ "waits on", false },
	{ "waiting for", false },
	{ "waiting on", false },
	{ "blocked by", true },
	{ "blocked on", true },
	{ "abhängig von", false },
	{ "hängt ab von", false },
	{ "abhängigkeiten", false },
	{ "benötigt", false },
	{ "braucht", false },
	{ "nach", false },
	{ "wartet auf", false },
	{ "blockiert durch", true },
	{ "blockiert von", true },
	{ "dépend de", false },
	{ "dépendances", false },
	{ "nécessite", false },
	{ "requiert", false },
	{ "après", false },
	{ "bloqué par", true },
	{ "depende de", false },
	{ "dependencias", false },
	{ "requiere", false },
	{ "necesita", false },
	{ "después de", false },
	{ "tras", false },
	{ "bloqueado por", true },
	{ "bloqueada por", true },
	{ "dependências", false },
	{ "requer", false },
	{ "precisa de", false },
	{ "depois de", false },
	{ "após", false },
	{ "dipende da", false },
	{ "dipendenze", false },
	{ "richiede", false },
	{ "dopo", false },
	{ "bloccato da", true },
	{ "bloccata da", true },
	{ "afhankelijk van", false },
	{ "afhankelijkheden", false },
	{ "vereist", false },
	{ "na", false },
	{ "geblokkeerd door", true },
	{ "beror på", false },
	{ "kräver", false },
	{ "efter", false },
	{ "blockeras av", true },
	{ "zależy od", false },
	{ "wymaga", false },
	{ "po", false },
	{ "zablokowane przez", true },
	{ "зависит от", false },
	{ "зависимости", false },
	{ "требует", false },
	{ "после", false },
	{ "заблокировано", true },
	{ "phụ thuộc vào", false },
	{ "yêu cầu", false },
	{ "sau", false },
	{ "依赖", false },
	{ "依赖于", false },
	{ "依存", false },
	{ "의존성", false },
};
enum { N_WAITS = sizeof(waits) / sizeof(*waits) };

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

static size_t find_wait(struct span folded)
{
	size_t i = 0;

	while (i < N_WAITS && !(folded.len && is_same(folded, waits[i].words)))
		i++;
	return i;
}

bool relation_waits(struct span folded)
{
	return find_wait(folded) < N_WAITS;
}

bool relation_holds_nothing(struct span folded)
{
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (folded.len && is_same(folded, others[i]))
			return true;
	return false;
}

bool relation_names_items(struct span folded)
{
	return relation_waits(folded) || relation_holds_nothing(folded);
}

struct span relation_asked(const struct kind *kind, struct span name,
			   struct arena *arena)
{
	struct span folded = text_fold_name(arena, name), bare;

	if (kind_asks(kind, folded))
		return name;
	if (!span_ends(folded, ")") && !span_ends(folded, "]"))
		return SPAN("");
	bare = text_without_remark(folded);
	return bare.len < folded.len && relation_names_items(bare) &&
			       kind_asks(kind, bare)
		       ? bare
		       : SPAN("");
}

struct span relation_field(const struct kind *kind, struct span words,
			   struct arena *arena)
{
	struct span folded = text_fold_name(arena, words);
	size_t wait = find_wait(folded);

	if (wait == N_WAITS)
		return SPAN("");
	if (kind_asks(kind, folded))
		return folded;
	for (size_t i = 0; i < N_WAITS; i++)
		if ((waits[wait].is_block || !waits[i].is_block) &&
		    kind_asks(kind, span_str(waits[i].words)))
			return span_str(waits[i].words);
	return waits[wait].is_block ? SPAN("blocked by") : SPAN("depends on");
}
