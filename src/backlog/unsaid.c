/* Whole texts that tell readers nothing, and stories nobody has filled in. */
#include "backlog/placeholder-parts.h"

#include "base/unicode.h"

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
	if (ANY_OF(span_is_nocase, span_of(text.at + 1, end - 1), tags))
		return true;
	/* "</b>", "<!", but "<критерий>" is one that somebody will write. */
	return end == 1 && (unsigned char)text.at[1] < 0x80;
}

/* All of the text stands in such brackets, and they in none of it. */
static bool is_in_brackets(struct span text, char open, char close)
{
	struct span inside;

	if (text.len < 3 || text.at[0] != open ||
	    text.at[text.len - 1] != close)
		return false;
	inside = span_of(text.at + 1, text.len - 2);
	for (size_t i = 0; i < inside.len; i++)
		if (!char_is_letter(inside.at[i]) &&
		    !char_is_digit(inside.at[i]) &&
		    !strchr(" -_'.,?!()", inside.at[i]) &&
		    (unsigned char)inside.at[i] < 0x80)
			return false;
	return text_count_words(inside) > 0;
}

/* "“<criterion>”": what stands in quotes; else all of it. */
static struct span without_quotes(struct span text)
{
	static const char *const pairs[][2] = {
		{ "“", "”" },	{ "„", "“" },	{ "«", "»" },
		{ "「", "」" }, { "\"", "\"" },
	};

	return placeholder_inside(text, pairs, sizeof(pairs) / sizeof(*pairs));
}

bool text_is_slot(struct span text)
{
	text = without_quotes(text);
	return is_in_brackets(text, '{', '}') ||
	       (is_in_brackets(text, '<', '>') && !is_tag(text));
}

/* "[Why is this needed?]", but not "[ADR-2]". */
static bool is_asked_for(struct span text)
{
	return is_in_brackets(text, '[', ']') &&
	       span_find_char(text, ' ') > 0 && text_count_words(text) > 1;
}

/* "(Describe the motivation)", "(fill in later)": all of it in parentheses. */
static bool is_asked_aside(struct span text)
{
	static const char *const verbs[] = {
		"describe ", "explain ", "fill ",   "insert ",
		"to be ",    "list ",	 "why is ", "what is ",
		"what are ", "who is ",	 "provide "
	};

	if (text.len < 3 || text.at[0] != '(' ||
	    span_find_char(text, ')') != (ptrdiff_t)text.len - 1)
		return false;
	text = span_trim(span_of(text.at + 1, text.len - 2));
	return ANY_OF(span_starts_nocase, text, verbs);
}

/* "Text here", "xxx", "🚧": what holds the place of words, or of a tick. */
static bool is_filler(struct span text)
{
	static const char *const fillers[] = {
		"placeholder",
		"text here",
		"your text here",
		"sample text",
		"content here",
		"your text",
		"description here",
		"details here",
		"reason here",
		/* A tag such as <criterion> shows nothing between quotes. */
		"“”",
		"„“",
		"«»",
		"「」",
		"\"\"",
		"🚧",
		"⏳",
		"❓",
		"❔",
	};
	size_t x = 0;

	while (text.len && strchr(".!", text.at[text.len - 1]))
		text.len--;
	while (x < text.len && char_lower(text.at[x]) == 'x')
		x++;
	return (x > 2 && x == text.len) ||
	       placeholder_is_among(text, fillers,
				    sizeof(fillers) / sizeof(*fillers));
}

/* "Problem: TBD": a name, and nothing about it yet. */
static bool is_name_alone(struct span text)
{
	enum { WORDS_OF_A_NAME = 4 };
	ptrdiff_t colon = span_find_char(text, ':');
	struct span value;

	if (colon <= 0 ||
	    text_count_words(span_first(text, (size_t)colon)) > WORDS_OF_A_NAME)
		return false;
	value = span_trim(span_from(text, (size_t)colon + 1));
	return value.len && placeholder_length(value) == value.len;
}

/* "As a [role], I want [goal] so that [benefit]". */
static bool is_story_form(struct span text)
{
	static const char *const slots[] = {
		"role",	  "user role", "user type", "type of user", "persona",
		"user",	  "goal",      "action",    "feature",	    "benefit",
		"reason", "something", "rol",	    "acción",	    "beneficio",
		"rolle",  "ziel",      "nutzen",    "rôle",	    "objectif",
	};
	struct span slot = story_placeholder(text);

	if (slot.len < 3)
		return false;
	slot = span_of(slot.at + 1, slot.len - 2);
	return placeholder_is_among(slot, slots,
				    sizeof(slots) / sizeof(*slots));
}

/* "Describe the reason here." */
static bool is_order(struct span text)
{
	static const char *const verbs[] = { "describe ", "explain ", "add ",
					     "write ",	  "insert ",  "enter ",
					     "list ",	  "put ",     "fill ",
					     "provide ",  "state ",   "tell " };
	enum { LONGEST_ORDER = 80 };

	while (text.len && strchr(".!:)", text.at[text.len - 1]))
		text.len--;
	if (span_ends(text, " too"))
		text.len -= strlen(" too");
	if (text.len > LONGEST_ORDER || text.len < 5 ||
	    !span_is_nocase(span_from(text, text.len - 5), " here"))
		return false;
	return ANY_OF(span_starts_nocase, text, verbs);
}

static bool is_in_progress(struct span text)
{
	enum { LONGEST_STATE = 24 };
	static const char *const words_of_progress[] = {
		"wip",		"work in progress", "in progress",
		"in arbeit",	"en cours",	    "en curso",
		"em andamento", "进行中",	    "作業中",
	};

	if (!text.len || text.len > LONGEST_STATE ||
	    ((unsigned char)text.at[0] < 0x80 &&
	     !strchr("wie", char_lower(text.at[0]))))
		return false;
	return text_is_phrase(text, words_of_progress,
			      sizeof(words_of_progress) /
				      sizeof(*words_of_progress));
}

/* What is counted in an item, and says nothing but its number. */
static const char *const numbered_words[] = {
	"ac",
	"a.c.",
	"acs",
	"acceptance criterion",
	"acceptance criteria",
	"criterion",
	"criteria",
	"scenario",
	"requirement",
	"step",
	"task",
	"item",
	"condition",
	"test case",
	"question",
	"criterio",
	"critério",
	"critère",
	"kriterium",
	"akzeptanzkriterium",
	"szenario",
	"escenario",
	"cenário",
	"scénario",
	"критерий",
	"сценарий",
	"受入基準",
	"验收标准",
};

/* "AC1", "AC-2.", "Criterion 3": numbered, and still to be written. */
static bool is_numbered_only(struct span text)
{
	enum { LONGEST = 30 };
	size_t end;

	while (text.len && strchr(".:)-", text.at[text.len - 1]))
		text.len--;
	end = text.len;
	while (end &&
	       (char_is_digit(text.at[end - 1]) || text.at[end - 1] == '.'))
		end--;
	if (end == text.len || !end || text.len > LONGEST)
		return false;
	while (end && strchr(" -_#", text.at[end - 1]))
		end--;
	return placeholder_is_among(span_first(text, end), numbered_words,
				    sizeof(numbered_words) /
					    sizeof(*numbered_words));
}

bool text_is_unsaid(struct span text)
{
	enum { LONGEST_PHRASE = 80, LONGEST_NOTE = 200 };

	text = span_trim(text);
	/* Most are sentences, and begin as none of these does. */
	if (text.len > LONGEST_PHRASE && char_is_letter(text.at[0]) &&
	    !strchr("TtFXLl", text.at[0]))
		return is_story_form(text);
	if (text_is_placeholder(text))
		return true;
	if (text.len > LONGEST_NOTE)
		return false;
	return placeholder_mark_length(text) || is_numbered_only(text) ||
	       is_filler(text) || is_asked_aside(text) || is_name_alone(text) ||
	       is_story_form(text) || text_is_slot(text) ||
	       is_asked_for(text) || is_order(text) || is_in_progress(text);
}

/* ---- stories ---- */

struct span story_placeholder(struct span body)
{
	static const char *const openings[] = {
		"Given",     "When",	   "Then",	  "Dado",
		"Cuando",    "Entonces",   "Étant donné", "Quand",
		"Alors",     "Angenommen", "Wenn",	  "Dann",
		"As a",	     "As an",	   "As the",	  "I want",
		"I want to", "So that",	   "In order to", "En tant que",
		"Je veux",   "Afin de",	   "Als",	  "möchte ich",
		"damit",     "Como",	   "Quiero",	  "Quero",
		"Para",	     "Para que",   "作为",	  "我希望",
	};

	if (span_find_char(body, '[') < 0 && span_find_char(body, '<') < 0 &&
	    span_find_char(body, '{') < 0)
		return SPAN_NONE;
	for (size_t i = 0; i < sizeof(openings) / sizeof(*openings); i++) {
		size_t len = strlen(openings[i]);
		struct span rest;
		ptrdiff_t end;

		if (!span_starts_nocase(body, openings[i]))
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
