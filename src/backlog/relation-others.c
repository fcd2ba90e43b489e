/* Names of fields whose items theirs does not wait for: "Blocks", "Related". */
#include "backlog/relation.h"

#include "backlog/id.h"

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
		"blocks",	"unblocks",	"required by", "needed by",
		"successor",	"successors",	"blockiert",   "benötigt von",
		"nachfolger",	"bloquea",	"desbloquea",  "requerido por",
		"sucesores",	"bloque",	"débloque",    "requis par",
		"successeurs",	"bloqueia",	"desbloqueia", "blocca",
		"sblocca",	"blokkeert",	"blockerar",   "блокирует",
		"разблокирует", "blokuje",	"odblokowuje", "engelliyor",
		"chặn",		"ブロックする",
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

static bool opens_with_id(struct span text)
{
	text = span_trim(text);
	return id_prefix(text).len ||
	       (text.len > 1 && text.at[0] == '#' && char_is_digit(text.at[1]));
}

bool relation_opens_other(struct span text)
{
	static const char *const before[] = { "this ", "it ",	"also ",
					      "dies ", "esto ", "isto ",
					      "cela " };

	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++)
		if (span_starts_nocase(text, before[i]))
			text = span_from(text, strlen(before[i]));
	for (size_t i = 0; text.len && i < sizeof(others) / sizeof(*others);
	     i++) {
		size_t n;

		if (char_lower(text.at[0]) != others[i][0])
			continue;
		n = strlen(others[i]);
		if (text.len <= n || !span_starts_nocase(text, others[i]))
			continue;
		if (text.at[n] == ':' || text.at[n] == ' ')
			if (opens_with_id(span_from(text, n + 1)))
				return true;
	}
	return false;
}
