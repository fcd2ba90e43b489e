/*
 * Words and signs that say "none", in the languages we have met, alone or with
 * a remark after them: "None - can start immediately".
 */
#include "backlog/value.h"

#include "backlog/placeholder-parts.h"
#include "base/unicode.h"

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
		{ "(", ")" },	{ "_", "_" }, { "*", "*" },
		{ "（", "）" }, { "[", "]" },
	};
	const size_t n = sizeof(pairs) / sizeof(*pairs);

	for (size_t i = 0; i < n; i++) {
		size_t open = strlen(pairs[i].open);
		size_t close = strlen(pairs[i].close);

		/* "[[Nobody]]" is a page. */
		if (text.len <= open + close || span_starts(text, "[[") ||
		    !span_starts(text, pairs[i].open) ||
		    !span_ends(text, pairs[i].close))
			continue;
		text = without_stops(
			span_of(text.at + open, text.len - open - close));
		i = (size_t)-1; /* from the first again */
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
	WORD("no longer"),
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
	WORD("nincs"),
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
	WORD("žádné"),
	WORD("žádná"),
	WORD("žádný"),
	WORD("∅"),
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

static bool opens_with_any(struct span text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (span_starts(text, words[i]))
			return true;
	return false;
}

/* Does a sign set off a remark? One after a comma names nothing. */
static bool is_set_off(struct span rest)
{
	static const char *const signs[] = { "—",  "–",	 "(",  "（",
					     ". ", ": ", "。", "→" };
	static const char *const hyphens[] = { "- ", "-- " };
	static const char *const weak[] = {
		",", ";", "，", "、", "·", "/", "|"
	};
	struct span text = span_trim(rest);

	if (opens_with_any(text, signs, sizeof(signs) / sizeof(*signs)))
		return true;
	if (opens_with_any(text, hyphens, sizeof(hyphens) / sizeof(*hyphens)))
		return text.at != rest.at;
	if (!opens_with_any(text, weak, sizeof(weak) / sizeof(*weak)))
		return false;
	for (size_t i = 0; i < text.len; i++)
		if (char_is_digit(text.at[i]))
			return false;
	return true;
}

/* "None, except who pays": something is left, after all. */
static bool leaves_something(struct span rest)
{
	static const char *const words[] = {
		"except", "besides", "other than", "apart from", "but ",
		"außer",  "ausser",  "sauf",	   "salvo",	 "excepto",
		"exceto", "tranne",  "кроме",
	};
	struct span text = span_trim(rest);

	while (text.len && strchr(",;:-( ", text.at[0]))
		text = span_from(text, 1);
	return ANY_OF(span_starts_nocase, text, words);
}

/* What may follow "none" and takes nothing back. */
static const char *const tails[] = {
	"yet",
	"for now",
	"so far",
	"known",
	"needed",
	"required",
	"identified",
	"currently",
	"found",
	"right now",
	"at the moment",
	"at this time",
	"at present",
	"as of now",
	"to date",
	"as of today",
	"remaining",
	"remain",
	"left",
	"outstanding",
	"open",
	"pending",
	"anymore",
	"any more",
	"actualmente",
	"por ahora",
	"por el momento",
	"hasta ahora",
	"conocida",
	"conocidas",
	"por enquanto",
	"no momento",
	"até agora",
	"pour l'instant",
	"pour le moment",
	"connue",
	"à ce jour",
	"bekannt",
	"derzeit",
	"aktuell",
	"zurzeit",
	"bisher",
	"momentan",
	"bis jetzt",
	"per ora",
	"al momento",
	"voorlopig",
	"на данный момент",
	"пока",
	"todavía",
	"aún",
	"ainda",
	"encore",
	"noch",
};

/* Does a remark begin here, after "none"? */
static bool is_remark(struct span rest)
{
	struct span text = without_stops(rest);

	if (leaves_something(rest))
		return false;
	if (is_set_off(rest))
		return true;
	for (size_t i = 0;
	     text.at != rest.at && i < sizeof(tails) / sizeof(*tails); i++) {
		size_t len = strlen(tails[i]);

		if (span_starts_nocase(text, tails[i]) &&
		    (text.len == len || is_set_off(span_from(text, len))))
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
	if (strchr("(_*[", text.at[0]) || (unsigned char)text.at[0] >= 0x80)
		text = without_brackets(text);
	if (!text.len)
		return false;
	switch (char_lower(text.at[0])) {
	case 'n':
		return OPENS_WITH(text, with_n);
	case 'k':
		return OPENS_WITH(text, with_k);
	default:
		/* Of the others, all that begin with a letter of ASCII. */
		return ((unsigned char)text.at[0] >= 0x80 ||
			strchr("asrgeibyt", char_lower(text.at[0]))) &&
		       OPENS_WITH(text, with_others);
	}
}

/* Words of somebody who does not know yet; "none" is an answer, they are not. */
static const struct span open_words[] = {
	WORD("unassigned"),
	WORD("unknown"),
	WORD("unset"),
	WORD("unspecified"),
	WORD("undefined"),
	WORD("undecided"),
	WORD("unestimated"),
	WORD("not assigned"),
	WORD("not set"),
	WORD("not estimated"),
	WORD("not defined"),
	WORD("not specified"),
	WORD("not decided"),
	WORD("not known"),
	WORD("not yet"),
	WORD("not yet assigned"),
	WORD("not yet set"),
	WORD("not yet estimated"),
	WORD("not yet defined"),
	WORD("not yet decided"),
	WORD("not yet known"),
	WORD("no owner"),
	WORD("no assignee"),
	WORD("no estimate"),
	WORD("unbekannt"),
	WORD("nicht zugewiesen"),
	WORD("nicht geschätzt"),
	WORD("noch nicht geschätzt"),
	WORD("sin asignar"),
	WORD("sin definir"),
	WORD("sin estimar"),
	WORD("desconocido"),
	WORD("não definido"),
	WORD("não atribuído"),
	WORD("non assigné"),
	WORD("non défini"),
	WORD("non estimé"),
	WORD("inconnu"),
	WORD("non assegnato"),
	WORD("не назначен"),
	WORD("не определено"),
	WORD("неизвестно"),
	WORD("未分配"),
	WORD("未指派"),
	WORD("未設定"),
	WORD("未设置"),
	WORD("who?"),
	WORD("when?"),
	WORD("未知"),
	WORD("不明"),
	WORD("미지정"),
};

/* Could one of them begin so? Every value is asked. */
static bool may_be_open(struct span text)
{
	static const char pairs[] = "unnosideinwh";
	char first = char_lower(text.at[0]), second;

	if ((unsigned char)first >= 0x80)
		return true;
	second = text.len > 1 ? char_lower(text.at[1]) : 0;
	for (size_t i = 0; second && pairs[i]; i += 2)
		if (pairs[i] == first &&
		    (pairs[i + 1] == second || (unsigned char)second >= 0x80))
			return true;
	return false;
}

static bool is_open(struct span text)
{
	char first = text.len ? text.at[0] : 'x';

	if (first == '(' || first == '_' || first == '*' || first == '[' ||
	    (unsigned char)first >= 0x80)
		text = without_brackets(text);
	return text.len && may_be_open(text) && OPENS_WITH(text, open_words);
}

/* "TBD — Ann or Ben". */
static bool opens_with_mark(struct span text)
{
	static const struct span marks[] = { WORD("tbd"),
					     WORD("tbc"),
					     WORD("tba"),
					     WORD("to be decided"),
					     WORD("to be determined"),
					     WORD("to be defined") };

	return strchr("tT", text.at[0]) && OPENS_WITH(text, marks);
}

/* "to be found", "To be chosen by Ann": of a value that is all of it. */
static bool is_yet_to_be(struct span text)
{
	static const char *const words[] = { "found", "chosen", "set",
					     "known", "drawn",	"given",
					     "seen",  "fixed",	"done" };
	enum { MOST_WORDS = 6 };
	struct span word;

	if (!span_starts_nocase(text, "to be ") ||
	    text_count_words(text) > MOST_WORDS)
		return false;
	text = span_from(text, strlen("to be "));
	word = placeholder_word(&text);
	return span_ends(word, "ed") ||
	       placeholder_is_among(word, words,
				    sizeof(words) / sizeof(*words));
}

bool text_is_line_alone(struct span text)
{
	size_t i = 0;

	while (i < text.len && strchr("_-. ", text.at[i]))
		i++;
	return i == text.len && text.len > 1;
}

/* What stands in brackets or braces, or says so in words, is to be filled in. */
static bool may_be_placeholder(struct span text)
{
	return (unsigned char)text.at[0] >= 0x80 ||
	       strchr("<{[(Tt?XCcPpAaZzNnWwDdKkFfEeVv", text.at[0]);
}

static bool may_be_sign(char c)
{
	c = char_lower(c);
	return !char_is_letter(c) || c == 't' || c == 'x' || c == 'f';
}

bool value_is_none(struct span text)
{
	static const struct span signs[] = {
		WORD("?"),     WORD("??"),  WORD("???"), WORD("[]"),
		WORD("~"),     WORD("…"),   WORD("_"),	 WORD("--"),
		WORD("–"),     WORD("—"),   WORD("---"), WORD("tbd"),
		WORD("tbc"),   WORD("tba"), WORD("xxx"), WORD("xxxx"),
		WORD("fixme"),
	};

	text = without_stops(text);
	return !text.len || span_is(text, "-") || says_nothing(text) ||
	       (may_be_sign(text.at[0]) &&
		is_one_of(text, signs, sizeof(signs) / sizeof(*signs))) ||
	       is_open(text) || opens_with_mark(text) ||
	       text_is_line_alone(text) || is_yet_to_be(text) ||
	       text_is_form(text) ||
	       (may_be_placeholder(text) && text_is_placeholder(text) &&
		!span_is_nocase(text, "todo"));
}

bool text_says_none(struct span text, struct arena *arena)
{
	static const struct span words[] = { WORD("no open questions"),
					     WORD("-"), WORD("–"), WORD("—") };

	text = without_stops(text);
	/* The words are in small letters: "Нет", "Žádné". */
	if (text.len && (unsigned char)text.at[0] >= 0x80)
		text = text_fold_case(arena, text);
	return says_nothing(text) ||
	       is_one_of(text, words, sizeof(words) / sizeof(*words));
}
