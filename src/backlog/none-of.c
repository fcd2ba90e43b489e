/*
 * "No open questions." below "Open questions": what a section says where it has
 * nothing to list, in a sentence about just that.
 */
#include "backlog/value.h"

#include "base/unicode.h"

/* What opens a sentence that says there is none of something. */
static const char *const negations[] = {
	"no ",	   "none of ", "zero ",	   "there are no ", "there is no ",
	"keine ",  "keiner ",  "kein ",	   "sin ",	    "no hay ",
	"sem ",	   "não há ",  "nenhuma ", "nenhum ",	    "aucune ",
	"aucun ",  "pas de ",  "pas d'",   "il n'y a pas ", "nessuna ",
	"nessun ", "geen ",    "ingen ",   "inga ",	    "brak ",
	"нет ",	   "žádné ",   "ninguna ", "ningún ",	    "没有",
	"暂无",	   "無",       "无",
};

/* "No questions answered": these turn it round, or are about something else. */
static const char *const turns[] = {
	"answer", "resol",     "clos",	  "but ",    "except",
	"yet to", "beantwort", "geklärt", "respond", "resue",
	"répond", "aber ",     "sauf ",	  "ausser ",
};

/* So many words say it; more tell of something. */
enum { MOST_WORDS = 7, SHORTEST_STEM = 4 };

static size_t negation_length(struct span text)
{
	for (size_t i = 0; i < sizeof(negations) / sizeof(*negations); i++)
		if (span_starts(text, negations[i]))
			return strlen(negations[i]);
	return 0;
}

static bool is_turned(struct span text)
{
	for (size_t i = 0; i < sizeof(turns) / sizeof(*turns); i++)
		if (span_find(text, turns[i]) >= 0)
			return true;
	return span_find_char(text, '?') >= 0 ||
	       span_find_char(text, ':') >= 0 || span_find_char(text, ';') >= 0;
}

/* "fragen", "Frage": they begin alike, for longer than an ending is. */
static bool is_like(struct span a, struct span b)
{
	size_t same = 0;

	while (same < a.len && same < b.len && a.at[same] == b.at[same])
		same++;
	return same >= SHORTEST_STEM && same + 3 >= a.len && same + 3 >= b.len;
}

static bool holds(struct span text, struct span part)
{
	for (size_t i = 0; i + part.len <= text.len; i++)
		if (!memcmp(text.at + i, part.at, part.len))
			return true;
	return false;
}

/* Is some word of `text` one of the words of `name`? */
static bool shares_word(struct span text, struct span name)
{
	struct span word, other;

	while (span_next_part(&text, ' ', &word)) {
		struct span rest = name;

		while (span_next_part(&rest, ' ', &other))
			if (is_like(word, other))
				return true;
	}
	/* Scripts without blanks between words. */
	return name.len && (unsigned char)name.at[0] >= 0xE3 &&
	       holds(text, name);
}

/* "All resolved.", "All questions have been answered." */
static bool says_all_done(struct span folded)
{
	static const char *const all[] = { "all ",   "alle ",	"todas ",
					   "todos ", "toutes ", "tutte ",
					   "tous ",  "все " };
	static const char *const done[] = {
		"resolved",    "answered",   "closed",	  "settled",
		"clarified",   "addressed",  "decided",	  "geklärt",
		"beantwortet", "erledigt",   "resueltas", "respondidas",
		"resolvidas",  "fechadas",   "résolues",  "traitées",
		"risolte",     "beantwoord", "решены",	  "закрыты",
	};
	bool opens = false;

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		opens |= span_starts(folded, all[i]);
	if (!opens || span_find(folded, " not ") >= 0 ||
	    span_find(folded, "nicht") >= 0 || span_find(folded, " but ") >= 0)
		return false;
	return ANY_OF(span_ends, folded, done);
}

bool text_says_none_of(struct span text, struct span name, struct arena *arena)
{
	struct span folded;
	size_t len;

	if (text_says_none(text, arena))
		return true;
	folded = text_fold_case(arena, span_trim(text));
	while (folded.len && strchr(".!", folded.at[folded.len - 1]))
		folded.len--;
	if (text_count_words(folded) <= MOST_WORDS && says_all_done(folded))
		return true;
	len = negation_length(folded);
	return len && text_count_words(folded) <= MOST_WORDS &&
	       !is_turned(folded) &&
	       shares_word(span_from(folded, len), text_fold_case(arena, name));
}
