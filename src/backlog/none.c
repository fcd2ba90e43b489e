/*
 * Words and signs that say "none", in the languages we have met, alone or with
 * a remark after them: "None - can start immediately".
 */
#include "backlog/value.h"

#include "backlog/placeholder.h"

/* Full stops and exclamation marks at the end change nothing. */
static struct span without_stops(struct span text)
{
	text = span_trim(text);
	while (text.len && (strchr(".!", text.at[text.len - 1]) ||
			    span_ends(text, "。") || span_ends(text, "！")))
		text = span_trim(span_first(
			text, text.len - (strchr(".!", text.at[text.len - 1])
						  ? 1
						  : strlen("。"))));
	return text;
}

/* "(none)", "_(none)_", "（无）": what stands inside. */
static struct span without_brackets(struct span text)
{
	static const struct {
		const char *open, *close;
	} pairs[] = {
		{ "(", ")" },
		{ "_", "_" },
		{ "*", "*" },
		{ "（", "）" },
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		size_t open = strlen(pairs[i].open);
		size_t close = strlen(pairs[i].close);

		if (text.len > open + close &&
		    span_starts(text, pairs[i].open) &&
		    span_ends(text, pairs[i].close))
			return without_brackets(without_stops(span_of(
				text.at + open, text.len - open - close)));
	}
	return text;
}

/* A word of a table, its length beside it: every value is held against all. */
#define WORD(word)                     \
	{                              \
		word, sizeof(word) - 1 \
	}

static bool is_one_of(struct span text, const struct span *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (words[i].len == text.len &&
		    span_is_nocase(text, words[i].at))
			return true;
	return false;
}

/* The words with which people say "none", by how they begin. */
static const struct span with_n[] = {
	WORD("none"),
	WORD("nothing"),
	WORD("nobody"),
	WORD("no one"),
	WORD("nil"),
	WORD("n/a"),
	WORD("n.a"),
	WORD("n. a"),
	WORD("not applicable"),
	WORD("null"),
	WORD("no response"),
	WORD("no blockers"),
	WORD("no blocker"),
	WORD("no dependencies"),
	WORD("no dependency"),
	WORD("no prerequisites"),
	WORD("ninguna"),
	WORD("ninguno"),
	WORD("nada"),
	WORD("nadie"),
	WORD("no aplica"),
	WORD("nenhum"),
	WORD("nenhuma"),
	WORD("não se aplica"),
	WORD("néant"),
	WORD("nichts"),
	WORD("niemand"),
	WORD("nessuno"),
	WORD("nessuna"),
	WORD("nessuna dipendenza"),
	WORD("niente"),
	WORD("niets"),
};

static const struct span with_k[] = {
	WORD("keine"),
	WORD("keiner"),
	WORD("keines"),
	WORD("kein"),
	WORD("keine abhängigkeiten"),
	WORD("không có"),
};

static const struct span with_others[] = {
	WORD("sin dependencias"),
	WORD("sem dependências"),
	WORD("aucun"),
	WORD("aucune"),
	WORD("aucune dépendance"),
	WORD("rien"),
	WORD("sans objet"),
	WORD("entfällt"),
	WORD("geen"),
	WORD("ingen"),
	WORD("inga"),
	WORD("inget"),
	WORD("brak"),
	WORD("yok"),
	WORD("tidak ada"),
	WORD("нет"),
	WORD("немає"),
	WORD("なし"),
	WORD("無し"),
	WORD("特になし"),
	WORD("無"),
	WORD("无"),
	WORD("暂无"),
	WORD("没有"),
	WORD("沒有"),
	WORD("없음"),
};

/* Does a remark begin here, after "none"? One after a comma names nothing. */
static bool is_remark(struct span rest)
{
	static const char *const signs[] = { "—",  "–",	 "- ", "-- ", "(",
					     "（", ". ", ": ", "。",  "→" };
	static const char *const weak[] = {
		",", ";", "，", "、", "·", "/", "|"
	};
	static const char *const tails[] = {
		"yet",	      "for now",     "so far",	      "known",
		"needed",     "required",    "identified",    "currently",
		"found",      "right now",   "at the moment", "at this time",
		"at present", "actualmente", "bekannt",	      "connue",
		"conocida",
	};
	struct span text = span_trim(rest);
	bool blank = text.at != rest.at;

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (span_starts(text, signs[i]) &&
		    (blank || signs[i][0] != '-'))
			return true;
	for (size_t i = 0; i < sizeof(weak) / sizeof(*weak); i++)
		if (span_starts(text, weak[i])) {
			for (size_t j = 0; j < text.len; j++)
				if (char_is_digit(text.at[j]))
					return false;
			return true;
		}
	text = without_stops(text);
	for (size_t i = 0; blank && i < sizeof(tails) / sizeof(*tails); i++) {
		size_t len = strlen(tails[i]);

		if (span_is_nocase(span_first(text, len), tails[i]) &&
		    (text.len == len || is_remark(span_from(text, len))))
			return true;
	}
	return false;
}

static bool opens_with_one(struct span text, const struct span *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct span word = words[i];

		if (text.len >= word.len &&
		    char_lower(text.at[0]) == word.at[0] &&
		    span_is_nocase(span_first(text, word.len), word.at) &&
		    (text.len == word.len ||
		     is_remark(span_from(text, word.len))))
			return true;
	}
	return false;
}

#define OPENS_WITH(text, words) \
	opens_with_one(text, words, sizeof(words) / sizeof(*(words)))

static bool says_nothing(struct span text)
{
	if (!text.len)
		return false;
	if (strchr("(_*", text.at[0]) || (unsigned char)text.at[0] >= 0x80)
		text = without_brackets(text);
	switch (char_lower(text.at[0])) {
	case 'n':
		return OPENS_WITH(text, with_n);
	case 'k':
		return OPENS_WITH(text, with_k);
	default:
		/* Of the others, all that begin with a letter of ASCII. */
		return ((unsigned char)text.at[0] >= 0x80 ||
			strchr("srgeibyt", char_lower(text.at[0]))) &&
		       OPENS_WITH(text, with_others);
	}
}

bool value_is_none(struct span text)
{
	static const struct span signs[] = {
		WORD("?"),   WORD("??"),  WORD("???"), WORD("[]"),  WORD("~"),
		WORD("…"),   WORD("_"),	  WORD("--"),  WORD("–"),   WORD("—"),
		WORD("---"), WORD("tbd"), WORD("tbc"), WORD("tba"),
	};

	text = without_stops(text);
	return !text.len || span_is(text, "-") || says_nothing(text) ||
	       is_one_of(text, signs, sizeof(signs) / sizeof(*signs)) ||
	       (strchr("<{[TtcC", text.at[0]) && text_is_placeholder(text) &&
		!span_is_nocase(text, "todo"));
}

bool text_says_none(struct span text)
{
	static const struct span words[] = { WORD("no open questions"),
					     WORD("-"), WORD("–"), WORD("—") };

	text = without_stops(text);
	return says_nothing(text) ||
	       is_one_of(text, words, sizeof(words) / sizeof(*words));
}
