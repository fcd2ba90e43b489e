#include "backlog/placeholder.h"

#include "base/unicode.h"

/* Upper-case words: in lower case they are Spanish for "all" or a status. */
static const struct {
	const char *word;
	bool alone; /* counts also without a colon or bracket after it */
} words[] = {
	{ "TBD", true },   { "TBC", true },    { "TBA", true },
	{ "TODO", false }, { "FIXME", true },  { "XXX", true },
	{ "???", true },   { "[TBD]", true },  { "[TODO]", true },
	{ "(TBD)", true }, { "(TODO)", true }, { "[TBC]", true },
	{ "[TBA]", true }, { "(TBC)", true },  { "(TBA)", true },
};

static const char *const fillers[] = {
	"insert ",  "enter ",	 "describe ",	"your ",    "add ",
	"fill in ", "fill this", "write ",	"explain ", "replace ",
	"to be ",   "name of ",	 "placeholder", "todo",	    "tbd",
};

/* In any case, but as a whole line: in a sentence they say something. */
static const char *const phrases[] = {
	"to be defined",
	"to be determined",
	"to be decided",
	"to be clarified",
	"to be confirmed",
	"to be discussed",
	"to be specified",
	"to be announced",
	"to be added",
	"to be written",
	"to be filled in",
	"to be done",
	"to be continued",
	"to be assigned",
	"to be estimated",
	"to be refined",
	"to be scheduled",
	"to be provided",
	"to be agreed",
	"to be detailed",
	"to be described",
	"to be completed",
	"to be named",
	"to be identified",
	"to be set",
	"to be filled",
	"to be filled out",
	"coming soon",
	"tbd",
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
	"待確認",
	"미정",
};

static bool is_word_end(struct span text, size_t at)
{
	return at >= text.len ||
	       (!char_is_letter(text.at[at]) && !char_is_digit(text.at[at]) &&
		text.at[at] != '_' && text.at[at] != '-' &&
		(unsigned char)text.at[at] < 0x80);
}

static struct span next_word(struct span *rest)
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

static bool is_among(struct span word, const char *const *list, size_t n)
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

/* "FIXME comments are counted": a sentence about the word. */
static bool speaks_about_it(struct span rest)
{
	static const char *const things[] = {
		"comment", "comments", "marker", "markers", "marks",
		"tag",	   "tags",     "note",	 "notes",   "label",
		"labels",  "entries",  "items",	 "lines",   "strings",
		"words",   "list",     "lists",	 "values",  "tests",
		"files",   "fields",
	};
	static const char *const verbs[] = {
		"is",  "are",  "was",	 "were",  "has",  "have", "can",
		"may", "must", "should", "shall", "will", "does", "means",
	};
	enum { WORDS_TO_A_VERB = 3 };

	for (size_t i = 0; i < WORDS_TO_A_VERB && rest.len; i++) {
		struct span word = next_word(&rest);

		if (!word.len || !char_is_letter(word.at[0]))
			return false;
		if ((i == 0 && is_among(word, things,
					sizeof(things) / sizeof(*things))) ||
		    (rest.len &&
		     is_among(word, verbs, sizeof(verbs) / sizeof(*verbs))))
			return true;
	}
	return false;
}

/* "FIXME/TODO comments": another such word beside it. */
static struct span after_slash(struct span rest)
{
	if (rest.len && rest.at[0] == '/')
		next_word(&rest);
	return rest;
}

/* "TODO - write it". */
static bool is_dash(struct span rest)
{
	return span_starts(rest, "- ") || span_starts(rest, "— ") ||
	       span_starts(rest, "– ");
}

static size_t word_length(struct span text)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t len = strlen(words[i].word);
		struct span rest;

		if (!span_starts(text, words[i].word))
			continue;
		/* "XXXX" is as good as "XXX". */
		while (text.at[0] == 'X' && len < text.len &&
		       text.at[len] == 'X')
			len++;
		if (!is_word_end(text, len))
			continue;
		rest = span_trim(span_from(text, len));
		if (speaks_about_it(after_slash(rest)))
			return 0;
		if (words[i].alone || !rest.len || strchr(":(.", rest.at[0]) ||
		    is_dash(rest))
			return len;
	}
	return 0;
}

/* The length up to and with `close`, or 0 where it does not come. */
static size_t up_to(struct span text, const char *close)
{
	ptrdiff_t at = span_find(text, close);

	return at < 0 ? 0 : (size_t)at + strlen(close);
}

static bool starts_nocase(struct span text, const char *word)
{
	size_t len = strlen(word);

	return text.len >= len && span_is_nocase(span_first(text, len), word);
}

static size_t bracket_length(struct span text)
{
	if (starts_nocase(text, "[NEEDS CLARIFICATION"))
		return up_to(text, "]");
	if (span_starts(text, "{{"))
		return up_to(text, "}}");
	if (!text.len || (text.at[0] != '<' && text.at[0] != '['))
		return 0;
	if (starts_nocase(text, "<fill in>") ||
	    starts_nocase(text, "[fill in]"))
		return strlen("<fill in>");
	for (size_t i = 0; i < sizeof(fillers) / sizeof(*fillers); i++)
		if (starts_nocase(span_from(text, 1), fillers[i]))
			return up_to(text, text.at[0] == '<' ? ">" : "]");
	return 0;
}

/* "to be filled by Ann", "to be defined later": who or when, and no more. */
static bool has_tail(struct span text)
{
	static const char *const openings[] = {
		"to be filled ",     "to be completed ", "to be defined ",
		"to be determined ", "to be decided ",	 "to be estimated ",
		"to be refined "
	};
	static const char *const tails[] = { "by",     "in",	"on",	"at",
					     "during", "after", "once", "when",
					     "before", "later", "soon" };
	enum { LONGEST = 80, CERTAIN = 1 };

	for (size_t i = 0; i < sizeof(openings) / sizeof(*openings); i++) {
		struct span rest, word;

		if (text.len > LONGEST || !starts_nocase(text, openings[i]))
			continue;
		rest = span_from(text, strlen(openings[i]));
		word = next_word(&rest);
		while (word.len && strchr(".!:,", word.at[word.len - 1]))
			word.len--;
		/* "To be defined by the caller" may be what is wanted. */
		return is_among(word, i < CERTAIN ? tails : tails + 4,
				sizeof(tails) / sizeof(*tails) -
					(i < CERTAIN ? 0 : 4));
	}
	return false;
}

/* "(noch offen)", "（待补充）": what stands inside; else all of it. */
static struct span inside_brackets(struct span text)
{
	static const char *const pairs[][2] = { { "(", ")" },
						{ "[", "]" },
						{ "（", "）" },
						{ "【", "】" },
						{ "［", "］" } };

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		size_t open = strlen(pairs[i][0]), close = strlen(pairs[i][1]);

		if (text.len > open + close && span_starts(text, pairs[i][0]) &&
		    span_ends(text, pairs[i][1]))
			return span_trim(span_of(text.at + open,
						 text.len - open - close));
	}
	return text;
}

static bool is_phrase(struct span text, const char *const *list, size_t n)
{
	while (text.len && strchr(".!: ", text.at[text.len - 1]))
		text.len--;
	if (span_ends(text, "…") || span_ends(text, "。"))
		text = span_trim(span_first(text, text.len - strlen("…")));
	return is_among(text, list, n);
}

/* Could one of them begin so? Nearly every line is asked. */
static bool may_be_other_phrase(struct span text)
{
	static const char openings[] = "popea zunowidanado";

	if (text.len < 2 || text.len >= 40)
		return false;
	if ((unsigned char)text.at[0] >= 0x80)
		return true;
	for (size_t i = 0; openings[i]; i += 2)
		if (char_lower(text.at[0]) == openings[i] &&
		    char_lower(text.at[1]) == openings[i + 1])
			return true;
	return false;
}

/* A short line in another language, all of it. */
static size_t other_phrase_length(struct span text)
{
	return may_be_other_phrase(text) &&
			       is_phrase(text, other_phrases,
					 sizeof(other_phrases) /
						 sizeof(*other_phrases))
		       ? text.len
		       : 0;
}

static size_t phrase_length(struct span text)
{
	static const char filler[] = "lorem ipsum";

	/* "Lorem Ipsum Generator" is the name of something. */
	if (starts_nocase(text, filler)) {
		struct span rest =
			span_trim(span_from(text, sizeof(filler) - 1));

		return !rest.len || strchr(".,:;!", rest.at[0]) ||
				       starts_nocase(rest, "dolor") ||
				       span_starts(rest, "…")
			       ? text.len
			       : 0;
	}
	return (text.len < 40 &&
		is_phrase(text, phrases, sizeof(phrases) / sizeof(*phrases))) ||
			       has_tail(text)
		       ? text.len
		       : 0;
}

/* "[Developer Name]", "[YYYY-MM-DD]": what a form wants to have there. */
static bool is_wanted(struct span inside)
{
	static const char *const things[] = {
		"name",	      "names", "number", "date",	"title",
		"id",	      "link",  "url",	 "description", "version",
		"yyyy-mm-dd", "role",  "goal",	 "benefit",	"persona",
		"reason",     "text",  "value",
	};
	size_t start = inside.len;

	while (start && inside.at[start - 1] != ' ')
		start--;
	return is_among(span_from(inside, start), things,
			sizeof(things) / sizeof(*things));
}

static size_t whole_bracket_length(struct span text)
{
	struct span inside = inside_brackets(text);

	if (inside.len == text.len)
		return 0;
	return placeholder_length(inside) == inside.len ||
			       (text.at[0] == '[' && is_wanted(inside))
		       ? text.len
		       : 0;
}

size_t placeholder_length(struct span text)
{
	size_t len;

	/* Most texts begin with something else. */
	if (!text.len)
		return 0;
	if (!strchr("TtCcLlFXNn?[(<{", text.at[0])) {
		len = other_phrase_length(text);
		return len || (unsigned char)text.at[0] < 0x80
			       ? len
			       : whole_bracket_length(text);
	}
	len = word_length(text);
	if (!len)
		len = bracket_length(text);
	if (!len)
		len = phrase_length(text);
	if (!len && strchr("[(", text.at[0]))
		return whole_bracket_length(text);
	return len || char_lower(text.at[0]) != 'n' ? len
						    : other_phrase_length(text);
}

bool text_starts_with_placeholder(struct span text)
{
	return placeholder_length(span_trim(text)) > 0;
}

bool text_is_placeholder(struct span text)
{
	size_t len;

	text = span_trim(text);
	while (text.len && strchr(".!:", text.at[text.len - 1]))
		text.len--;
	if (!text.len || span_is(text, "…") || span_is(text, "-") ||
	    span_is(text, "–") || span_is(text, "—") || span_is(text, "?") ||
	    span_is_nocase(text, "todo"))
		return true;
	len = placeholder_length(text);
	return len && !span_trim(span_from(text, len)).len;
}

/* ---- stories ---- */

/* "<b>", "</b>", "<a href=…>": to readers, no sign at all. */
static bool is_tag(struct span text)
{
	static const char *const tags[] = { "b",    "i",    "u",      "em",
					    "a",    "br",   "strong", "code",
					    "span", "kbd",  "mark",   "ins",
					    "del",  "s",    "small",  "sub",
					    "sup",  "abbr", "font",   "img" };
	size_t end = 1;

	if (text.at[0] != '<')
		return false;
	while (end < text.len &&
	       (char_is_letter(text.at[end]) || char_is_digit(text.at[end])))
		end++;
	for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); i++)
		if (span_is_nocase(span_of(text.at + 1, end - 1), tags[i]))
			return true;
	return end == 1;
}

struct span story_placeholder(struct span body)
{
	static const char *const openings[] = {
		"As a",	   "As an",	  "As the",	 "I want",  "I want to",
		"So that", "In order to", "En tant que", "Je veux", "Afin de",
		"Als",	   "möchte ich",  "damit",	 "Como",    "Quiero",
		"Quero",   "Para",	  "Para que",	 "作为",    "我希望",
	};

	for (size_t i = 0; i < sizeof(openings) / sizeof(*openings); i++) {
		size_t len = strlen(openings[i]);
		struct span rest;
		ptrdiff_t end;

		if (body.len <= len ||
		    !span_is_nocase(span_first(body, len), openings[i]))
			continue;
		rest = span_trim(span_from(body, len));
		if (rest.len < 2 || !strchr("[<{", rest.at[0]) ||
		    span_starts(rest, "[[") || is_tag(rest))
			continue;
		end = span_find(rest, rest.at[0] == '['	  ? "]"
				      : rest.at[0] == '<' ? ">"
							  : "}");
		if (end > 1)
			return span_first(rest, (size_t)end + 1);
	}
	return SPAN_NONE;
}
