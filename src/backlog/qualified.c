/*
 * Remarks that take back what a value says: "Done, but the docs are missing",
 * "Done (pending audit)". A remark that only tells more does not: "Done,
 * 2026-07-04", "Done — see PR 5".
 */
#include "backlog/value.h"

#include "base/unicode.h"

static bool is_word_char(char c)
{
	return char_is_letter(c) || char_is_digit(c) || c == '\'' ||
	       (unsigned char)c >= 0x80;
}

/* Is `word` in the text as a whole word, or words? */
static bool holds_word(struct span text, const char *word)
{
	size_t len = strlen(word);

	for (size_t i = 0; i + len <= text.len; i++)
		if ((!i || !is_word_char(text.at[i - 1])) &&
		    (i + len == text.len || !is_word_char(text.at[i + len])) &&
		    span_starts(span_from(text, i), word))
			return true;
	return false;
}

static bool holds_any(struct span text, const char *const *words)
{
	for (; *words; words++)
		if (holds_word(text, *words))
			return true;
	return false;
}

static bool opens_with(struct span text, const char *const *words)
{
	for (; *words; words++) {
		size_t len = strlen(*words);

		if (span_starts(text, *words) &&
		    (text.len == len || !is_word_char(text.at[len])))
			return true;
	}
	return false;
}

static bool ends_with(struct span text, const char *const *words)
{
	for (; *words; words++) {
		size_t len = strlen(*words);

		if (span_ends(text, *words) &&
		    (text.len == len ||
		     !is_word_char(text.at[text.len - len - 1])))
			return true;
	}
	return false;
}

/* Wherever they stand, something is taken back. */
static const char *const contrasts[] = {
	"but",	  "except",  "apart from", "aside from", "other than", "aber",
	"außer",  "ausser",  "bis auf",	   "jedoch",	 "mais",       "sauf",
	"hormis", "excepté", "pero",	   "excepto",	 "salvo",      "exceto",
	"porém",  "tranne",  "eccetto",	   "maar",	 "behalve",    "кроме",
	"но",	  "oprócz",  NULL
};

/* What a part of a remark opens with where something is still to come. */
static const char *const openings[] = { "pending",
					"awaiting",
					"waiting",
					"needs",
					"still needs",
					"though",
					"although",
					"however",
					"still to",
					"minus",
					"still being",
					"still waiting",
					"still in",
					"noch nicht",
					"noch zu",
					"missing",
					"todo",
					"tbd",
					"blocked",
					"partially",
					"partly",
					"mostly",
					"almost",
					"nearly",
					"not yet",
					"not fully",
					"not quite",
					"not all",
					"not entirely",
					"not completely",
					"not everything",
					"only partially",
					"only partly",
					"in part",
					"incomplete",
					"unverified",
					"untested",
					"unmerged",
					"wartet",
					"ausstehend",
					"teilweise",
					"fehlt",
					"nur teilweise",
					"en attente",
					"reste",
					"partiellement",
					"pas encore",
					"pendiente",
					"falta",
					"faltan",
					"parcialmente",
					"todavía",
					"pendente",
					"ma",
					"mas",
					"in attesa",
					"manca",
					"mancano",
					"ale",
					"nog",
					"wacht",
					NULL };

/* What it ends with. */
static const char *const endings[] = {
	"missing",    "pending",    "outstanding", "remaining",	 "remains",
	"remain",     "left",	    "todo",	   "tbd",	 "open",
	"incomplete", "needed",	    "required",	   "to do",	 "to come",
	"to follow",  "fehlt",	    "fehlen",	   "offen",	 "aus",
	"ausstehend", "nötig",	    "manque",	   "manquent",	 "manquant",
	"manquante",  "manquants",  "manquantes",  "en attente", "à faire",
	"failing",    "still fail", "still fails", "pendiente",	 "pendientes",
	"pendente",   "pendentes",  "mancante",	   "mancanti",	 "ontbreekt",
	"ontbreken",  NULL
};

/* "No docs needed", "nothing left": with these nothing is. */
static const char *const negations[] = {
	"no",	  "none",    "nothing", "zero",	  "0",	       "without",
	"kein",	  "keine",   "nichts",	"aucun",  "aucune",    "rien",
	"sans",	  "sin",     "nada",	"ningún", "ninguna",   "sem",
	"nenhum", "nenhuma", "senza",	"niente", "nessun",    "nessuna",
	"geen",	  "niets",   "isn't",	"aren't", "no longer", "as",
	"if",	  "where",   "when",	NULL
};

/* Scripts without blanks between words. */
static const char *const wide[] = { "但",     "ただし", "除く", "除外",
				    "以外",   "除了",	"未",	"待",
				    "하지만", "제외",	"미완", NULL };

/* The next part of a remark, up to a sign that sets off another. */
static bool next_part(struct span *rest, struct span *part)
{
	static const char signs[] = ",;.:()[]/|";
	size_t n = 0;

	while (rest->len && (char_is_space(rest->at[0]) ||
			     strchr(",;.:()[]/|-", rest->at[0])))
		*rest = span_from(*rest, 1);
	while (n < rest->len && !strchr(signs, rest->at[n]) &&
	       !span_starts(span_from(*rest, n), "—") &&
	       !span_starts(span_from(*rest, n), "–") &&
	       !span_starts(span_from(*rest, n), " - "))
		n++;
	/* The dash itself, where nothing stands before it. */
	if (!n && rest->len) {
		*rest = span_from(*rest, strlen("—"));
		return next_part(rest, part);
	}
	*part = span_trim(span_first(*rest, n));
	*rest = span_from(*rest, n);
	return part->len > 0;
}

/* "90%", "90 % complete": not all of it; "80% coverage" is of something else. */
static bool is_percentage_below_all(struct span part)
{
	size_t n = 0;

	while (n < part.len && char_is_digit(part.at[n]))
		n++;
	if (!n || n > 2 || part.at[0] == '0')
		return false;
	part = span_trim(span_from(part, n));
	if (!span_starts(part, "%"))
		return false;
	part = span_trim(span_from(part, 1));
	return !part.len || span_is(part, "complete") ||
	       span_is(part, "done") || span_is(part, "finished");
}

static bool takes_back(struct span remark)
{
	struct span part;

	for (const char *const *sign = wide; *sign; sign++)
		if (span_find(remark, *sign) >= 0)
			return true;
	while (next_part(&remark, &part)) {
		if (holds_any(part, contrasts) &&
		    !holds_word(part, "nothing but"))
			return true;
		if (opens_with(part, openings) ||
		    is_percentage_below_all(part) ||
		    (ends_with(part, endings) && !holds_any(part, negations)))
			return true;
	}
	return false;
}

bool value_is_qualified(struct span text, struct arena *arena)
{
	struct span heads[MOST_HEADS], last = value_at_last(text), rest;
	size_t n;

	if (last.len)
		text = last;
	n = value_heads(text, heads);
	if (!n)
		return false;
	/* What is left of the shortest text that can be the value. */
	rest = span_from(text, (size_t)(heads[n - 1].at - text.at) +
				       heads[n - 1].len);
	return takes_back(text_fold_case(arena, rest));
}
