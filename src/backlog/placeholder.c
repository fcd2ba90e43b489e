/* Markers such as TBD, brackets and slots that stand for an answer. */
#include "backlog/placeholder-parts.h"

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

static bool is_word_end(struct span text, size_t at)
{
	return at >= text.len ||
	       (!char_is_letter(text.at[at]) && !char_is_digit(text.at[at]) &&
		text.at[at] != '_' && text.at[at] != '-' &&
		(unsigned char)text.at[at] < 0x80);
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
		"is",	  "are",     "was",    "were",	 "has",	   "have",
		"can",	  "may",     "must",   "should", "shall",  "will",
		"does",	  "means",   "stands", "stand",	 "mean",   "appears",
		"appear", "becomes", "shows",  "counts", "refers", "denotes",
		"marks",  "says",
	};
	enum { WORDS_TO_A_VERB = 3 };

	for (size_t i = 0; i < WORDS_TO_A_VERB && rest.len; i++) {
		struct span word = placeholder_word(&rest);

		if (!word.len || !char_is_letter(word.at[0]))
			return false;
		if ((i == 0 &&
		     placeholder_is_among(word, things,
					  sizeof(things) / sizeof(*things))) ||
		    (rest.len &&
		     placeholder_is_among(word, verbs,
					  sizeof(verbs) / sizeof(*verbs))))
			return true;
	}
	return false;
}

/* "FIXME/TODO comments": another such word beside it. */
static struct span after_slash(struct span rest)
{
	if (rest.len && rest.at[0] == '/')
		placeholder_word(&rest);
	return rest;
}

/* "TODO - write it". */
static bool is_dash(struct span rest)
{
	return span_starts(rest, "- ") || span_starts(rest, "— ") ||
	       span_starts(rest, "– ");
}

size_t placeholder_mark_length(struct span text)
{
	if (!text.len || !strchr("TFX?[(", text.at[0]))
		return 0;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t len = strlen(words[i].word);
		struct span rest;

		if (!span_starts(text, words[i].word))
			continue;
		/* "XXXX" is as good as "XXX". */
		while (text.at[0] == 'X' && len < text.len &&
		       text.at[len] == 'X')
			len++;
		if (!is_word_end(text, len) &&
		    !span_starts(span_from(text, len), "：") &&
		    !span_starts(span_from(text, len), "（"))
			continue;
		rest = span_trim(span_from(text, len));
		if (speaks_about_it(after_slash(rest)))
			return 0;
		if (words[i].alone || !rest.len || strchr(":(.", rest.at[0]) ||
		    span_starts(rest, "：") || span_starts(rest, "（") ||
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

static size_t bracket_length(struct span text)
{
	if (span_starts_nocase(text, "[NEEDS CLARIFICATION"))
		return up_to(text, "]");
	if (span_starts(text, "{{"))
		return up_to(text, "}}");
	if (!text.len || (text.at[0] != '<' && text.at[0] != '['))
		return 0;
	if (span_starts_nocase(text, "<fill in>") ||
	    span_starts_nocase(text, "[fill in]"))
		return strlen("<fill in>");
	for (size_t i = 0; i < sizeof(fillers) / sizeof(*fillers); i++)
		if (span_starts_nocase(span_from(text, 1), fillers[i]))
			return up_to(text, text.at[0] == '<' ? ">" : "]");
	return 0;
}

/* "(noch offen)", "（待补充）": what stands inside; else all of it. */
static struct span inside_brackets(struct span text)
{
	static const char *const pairs[][2] = { { "(", ")" },
						{ "[", "]" },
						{ "（", "）" },
						{ "【", "】" },
						{ "［", "］" } };

	return placeholder_inside(text, pairs, sizeof(pairs) / sizeof(*pairs));
}

/* What forms want in a bracket. */
static const char *const wanted_things[] = {
	"name",
	"names",
	"number",
	"date",
	"title",
	"id",
	"link",
	"url",
	"description",
	"version",
	"yyyy-mm-dd",
	"role",
	"goal",
	"benefit",
	"persona",
	"reason",
	"text",
	"value",
	"criterion",
	"criteria",
	"criterio",
	"criterios",
	"critère",
	"critères",
	"critério",
	"critérios",
	"kriterium",
	"kriterien",
	"akzeptanzkriterium",
	"критерий",
	"критерии",
	"受け入れ条件",
	"受入条件",
	"受入基準",
	"验收标准",
	"验收条件",
	"標準",
	"기준",
	"인수 조건",
};

/* "[Developer Name]", "[YYYY-MM-DD]", "[criterion 1]": what a form wants. */
static bool is_wanted(struct span inside)
{
	size_t start;

	while (inside.len && (char_is_digit(inside.at[inside.len - 1]) ||
			      strchr(" #", inside.at[inside.len - 1])))
		inside.len--;
	start = inside.len;
	while (start && inside.at[start - 1] != ' ')
		start--;
	return placeholder_is_among(span_from(inside, start), wanted_things,
				    sizeof(wanted_things) /
					    sizeof(*wanted_things));
}

/* The same as placeholder_length(), but for brackets around all of the text. */
static size_t unbracketed_length(struct span text)
{
	size_t len;

	/* Most texts begin with something else. */
	if (!text.len)
		return 0;
	if (!strchr("TtCcLlFXNn?[(<{", text.at[0]))
		return placeholder_other_length(text);
	len = placeholder_mark_length(text);
	if (!len)
		len = bracket_length(text);
	if (!len)
		len = placeholder_phrase_length(text);
	return len || !strchr("nf", char_lower(text.at[0]))
		       ? len
		       : placeholder_other_length(text);
}

/* "[TBD]", "([to be defined])": all of it, or 0. */
static size_t whole_bracket_length(struct span text)
{
	enum { MOST_BRACKETS = 8 }; /* in one another, that anybody writes */
	struct span around = text;

	for (int i = 0; i < MOST_BRACKETS; i++) {
		struct span inside = inside_brackets(around);
		size_t len;

		if (inside.len == around.len)
			return 0;
		len = unbracketed_length(inside);
		if (len == inside.len ||
		    (around.at[0] == '[' && is_wanted(inside)))
			return text.len;
		if (len)
			return 0;
		around = inside;
	}
	return 0;
}

size_t placeholder_length(struct span text)
{
	size_t len = unbracketed_length(text);

	if (len || !text.len ||
	    (!strchr("[(", text.at[0]) && (unsigned char)text.at[0] < 0x80))
		return len;
	return whole_bracket_length(text);
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
