/* Lines that say nothing but that something is still to come, in words. */
#include "backlog/placeholder-parts.h"

#include "base/unicode.h"

/* In any case, but as a whole line: in a sentence they say something. */
static const char *const phrases[] = {
	"to be defined",    "to be determined", "to be decided",
	"to be clarified",  "to be confirmed",	"to be discussed",
	"to be specified",  "to be announced",	"to be added",
	"to be written",    "to be filled in",	"to be done",
	"to be continued",  "to be assigned",	"to be estimated",
	"to be refined",    "to be scheduled",	"to be planned",
	"to be provided",   "to be agreed",	"to be detailed",
	"to be described",  "to be completed",	"to be named",
	"to be identified", "to be set",	"to be filled",
	"to be filled out", "coming soon",	"tbd",
	"no response", /* of a form of GitHub's */
};

/* The same in other languages, which begin with other letters. */
static const char *const other_phrases[] = {
	"por definir",
	"por determinar",
	"por decidir",
	"por completar",
	"por confirmar",
	"pendiente de definir",
	"a definir",
	"a ser definido",
	"a ser definida",
	"a determinar",
	"a completar",
	"a preencher",
	"da completare",
	"a confirmar",
	"à définir",
	"à déterminer",
	"à compléter",
	"à préciser",
	"à confirmer",
	"zu klären",
	"noch zu klären",
	"noch zu definieren",
	"wird noch ergänzt",
	"wird noch geklärt",
	"wird noch definiert",
	"noch offen",
	"noch zu ergänzen",
	"wird nachgereicht",
	"kommt noch",
	"folgt noch",
	"folgt",
	"à planifier",
	"por planificar",
	"a planificar",
	"por planear",
	"a planejar",
	"por planejar",
	"a planear",
	"da pianificare",
	"zu planen",
	"noch zu planen",
	"noch nicht geplant",
	"nog te plannen",
	"do zaplanowania",
	"не запланировано",
	"待规划",
	"待计划",
	"待排期",
	"à venir",
	"próximamente",
	"em breve",
	"volgt nog",
	"da definire",
	"da determinare",
	"da confermare",
	"nader te bepalen",
	"nog te bepalen",
	"do ustalenia",
	"do uzupełnienia",
	"уточняется",
	"будет уточнено",
	"требует уточнения",
	"未定",
	"未記入",
	"待定",
	"待补充",
	"待補充",
	"待确认",
	"待填写",
	"待完善",
	"待编写",
	"待定义",
	"待讨论",
	"待评估",
	"検討中",
	"作成中",
	"後で記入",
	"작성 중",
	"추후 작성",
	"추후 결정",
	"待確認",
	"미정",
	"fill in",
	"fill in later",
	"fill this in",
	"please fill in",
	"auszufüllen",
	"noch auszufüllen",
	"bitte ausfüllen",
	"einzutragen",
	"zu ergänzen",
	"por rellenar",
	"a rellenar",
	"à remplir",
	"заполнить",
	"нужно заполнить",
	"заполнить позже",
	"記入する",
	"要記入",
	"記入してください",
	"请填写",
	"請填寫",
	"작성 예정",
	"작성 필요",
	"입력 예정",
};

struct span placeholder_inside(struct span text, const char *const (*pairs)[2],
			       size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t open = strlen(pairs[i][0]), close = strlen(pairs[i][1]);

		if (text.len > open + close && span_starts(text, pairs[i][0]) &&
		    span_ends(text, pairs[i][1]))
			return span_trim(span_of(text.at + open,
						 text.len - open - close));
	}
	return text;
}

struct span placeholder_word(struct span *rest)
{
	struct span word;
	size_t len = 0;

	*rest = span_trim(*rest);
	while (len < rest->len && !char_is_space(rest->at[len]))
		len++;
	word = span_first(*rest, len);
	*rest = span_from(*rest, len);
	return word;
}

bool placeholder_is_among(struct span word, const char *const *list, size_t n)
{
	bool wide = word.len && (unsigned char)word.at[0] >= 0x80;

	for (size_t i = 0; word.len && i < n; i++) {
		if (wide ? word.len == strlen(list[i]) &&
				    text_folds_to(word, span_str(list[i]))
			 : char_lower(list[i][0]) == char_lower(word.at[0]) &&
				    span_is_nocase(word, list[i]))
			return true;
	}
	return false;
}

/* "by the PO", "by the team": people who will still say it. */
static bool names_a_role(struct span rest)
{
	static const char *const roles[] = {
		"PO",	 "team",     "product",	     "business",  "architect",
		"UX",	 "design",   "designer",     "designers", "lead",
		"owner", "customer", "stakeholders", "client",	  "PM",
	};
	struct span word = placeholder_word(&rest);

	if (span_is_nocase(word, "the") || span_is_nocase(word, "our"))
		word = placeholder_word(&rest);
	while (word.len && strchr(".!:,", word.at[word.len - 1]))
		word.len--;
	return placeholder_is_among(word, roles,
				    sizeof(roles) / sizeof(*roles));
}

/* "to be filled by Ann", "to be defined later": who or when, and no more. */
static bool has_tail(struct span text)
{
	static const char filled[] = "to be filled ";
	static const char *const openings[] = {
		filled,		  "to be completed ",
		"to be defined ", "to be determined ",
		"to be decided ", "to be estimated ",
		"to be refined "
	};
	static const char *const who[] = { "by", "in", "on", "at" };
	static const char *const when[] = { "during", "after", "once", "when",
					    "before", "later", "soon" };
	enum { LONGEST = 80 };

	for (size_t i = 0; i < sizeof(openings) / sizeof(*openings); i++) {
		struct span rest, word;

		if (text.len > LONGEST ||
		    !span_starts_nocase(text, openings[i]))
			continue;
		rest = span_from(text, strlen(openings[i]));
		word = placeholder_word(&rest);
		while (word.len && strchr(".!:,", word.at[word.len - 1]))
			word.len--;
		/* "To be defined by the caller" may be what is wanted. */
		return placeholder_is_among(word, when,
					    sizeof(when) / sizeof(*when)) ||
		       (span_is(word, "by") && names_a_role(rest)) ||
		       (openings[i] == filled &&
			placeholder_is_among(word, who,
					     sizeof(who) / sizeof(*who)));
	}
	return false;
}

bool text_is_phrase(struct span text, const char *const *list, size_t n)
{
	while (text.len && strchr(".!: ", text.at[text.len - 1]))
		text.len--;
	if (span_ends(text, "…") || span_ends(text, "。"))
		text = span_trim(span_first(text, text.len - strlen("…")));
	return placeholder_is_among(text, list, n);
}

/* "à définir avec le client": with whom or when, and no more. */
static size_t other_tail_length(struct span text)
{
	static const char *const tails[] = {
		"avec",	 "con",	   "com",     "mit",	"met",	"par", "lors",
		"beim",	 "por",	   "durante", "nach",	"nel",	"z",   "с",
		"après", "später", "luego",   "depois", "plus", "más",
	};

	for (size_t i = 0; i < sizeof(other_phrases) / sizeof(*other_phrases);
	     i++) {
		size_t len = strlen(other_phrases[i]);
		struct span rest = span_from(text, len), word;

		if (text.len <= len + 1 || text.at[len] != ' ' ||
		    char_lower(text.at[0]) != other_phrases[i][0] ||
		    !placeholder_is_among(span_first(text, len),
					  &other_phrases[i], 1))
			continue;
		word = placeholder_word(&rest);
		if (placeholder_is_among(word, tails,
					 sizeof(tails) / sizeof(*tails)) &&
		    span_find_char(rest, ',') < 0)
			return text.len;
	}
	return 0;
}

/* Could one of them begin so? Nearly every line is asked. */
static bool may_be_other_phrase(struct span text)
{
	static const char *const openings[] = {
		"por ",	 "pendiente ", "a de",	"a se",	 "a co",   "zu kl",
		"noch ", "wird ",      "da de", "da co", "nader ", "nog te",
		"fill ", "pleas",      "auszu", "bitte", "einzu",  "zu er",
		"a re",	 "do u",       "kommt", "folgt", "pr",	   "em br",
		"volgt", "a pla",      "da pi", "zu pl", "do za",
	};
	enum { LONGEST_PHRASE = 60 };

	if (text.len < 2 || text.len >= LONGEST_PHRASE)
		return false;
	if ((unsigned char)text.at[0] >= 0x80)
		return true;
	if (!strchr("pazwndkfevb", char_lower(text.at[0])))
		return false;
	for (size_t i = 0; i < sizeof(openings) / sizeof(*openings); i++)
		if (openings[i][0] == char_lower(text.at[0]) &&
		    openings[i][1] == char_lower(text.at[1]) &&
		    span_starts_nocase(text, openings[i]))
			return true;
	return false;
}

size_t placeholder_other_length(struct span text)
{
	if (!may_be_other_phrase(text))
		return 0;
	return text_is_phrase(text, other_phrases,
			      sizeof(other_phrases) / sizeof(*other_phrases))
		       ? text.len
		       : other_tail_length(text);
}

size_t placeholder_phrase_length(struct span text)
{
	static const char filler[] = "lorem ipsum";

	/* "Lorem Ipsum Generator" is the name of something. */
	if (span_starts_nocase(text, filler)) {
		struct span rest =
			span_trim(span_from(text, sizeof(filler) - 1));

		return !rest.len || strchr(".,:;!", rest.at[0]) ||
				       span_starts_nocase(rest, "dolor") ||
				       span_starts(rest, "…")
			       ? text.len
			       : 0;
	}
	/* "The list": most that begin with a T go on in another way. */
	if (text.len > 3 && char_lower(text.at[0]) == 't' &&
	    !span_starts_nocase(text, "to be "))
		return 0;
	return (text.len < 40 &&
		text_is_phrase(text, phrases,
			       sizeof(phrases) / sizeof(*phrases))) ||
			       has_tail(text)
		       ? text.len
		       : 0;
}
