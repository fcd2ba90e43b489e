/*
 * How strongly a sentence asks, where its own words would be taken wrongly:
 * "Examples of how it should work" is no recommendation, nor is "Tickets
 * should be estimated" below a heading "Must have".
 */
#include "adopt/own-document.h"

#include "base/unicode.h"

enum strength_said { SAYS_NOTHING, SAYS_COULD, SAYS_SHOULD, SAYS_MUST };

static enum strength_said said_by_heading(struct span heading,
					  struct arena *arena)
{
	static const struct {
		const char *words;
		enum strength_said says;
	} known[] = {
		{ "must have", SAYS_MUST },	{ "mandatory", SAYS_MUST },
		{ "obligatoire", SAYS_MUST },	{ "obligator", SAYS_MUST },
		{ "obrigat", SAYS_MUST },	{ "pflicht", SAYS_MUST },
		{ "should have", SAYS_SHOULD }, { "recommended", SAYS_SHOULD },
		{ "empfohlen", SAYS_SHOULD },	{ "recomendad", SAYS_SHOULD },
		{ "recommandé", SAYS_SHOULD },	{ "nice to have", SAYS_COULD },
		{ "could have", SAYS_COULD },	{ "optional", SAYS_COULD },
		{ "opcional", SAYS_COULD },	{ "optionnel", SAYS_COULD },
		{ "facultati", SAYS_COULD },
	};
	struct span folded = text_fold_name(arena, heading);

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (span_find(folded, known[i].words) >= 0)
			return known[i].says;
	return SAYS_NOTHING;
}

static enum strength_said said_by_words(struct span text)
{
	switch (sentence_severity(text)) {
	case SEVERITY_ERROR:
		return SAYS_MUST;
	case SEVERITY_WARNING:
		return SAYS_SHOULD;
	default:
		return SAYS_COULD;
	}
}

/* Does it begin with Must, Should or Could? Then it says so itself. */
static bool begins_with_strength(struct span text)
{
	static const char *const words[] = { "must ", "shall ", "should ",
					     "could " };

	while (text.len && !char_is_letter(text.at[0]))
		text = span_from(text, 1);
	return ANY_OF(span_starts_nocase, text, words);
}

/* "Points are estimated - stories should be small": a remark on what is said. */
static bool follows_statement(struct span before)
{
	static const char *const dashes[] = { " - ", " – ", " — ", ". " };
	static const char *const verbs[] = { " is ", " are ", " has ",
					     " have " };

	for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++) {
		ptrdiff_t at = span_find(before, dashes[i]);

		for (size_t v = 0; at > 0 && v < sizeof(verbs) / sizeof(*verbs);
		     v++)
			if (span_find(span_first(before, (size_t)at),
				      verbs[v]) >= 0)
				return true;
	}
	return false;
}

/* "what the page should show", "(stories should be small)": by the way. */
static bool is_by_the_way(struct span before)
{
	static const char *const words[] = { "how",  "what",  "that",	"which",
					     "who",  "where", "when",	"why",
					     "whom", "whose", "whether" };
	struct span rest = before, word;

	if (follows_statement(before))
		return true;
	for (size_t i = before.len; i-- > 0;) {
		if (before.at[i] == '(')
			return true;
		if (strchr(",;:.)", before.at[i])) {
			rest = span_from(before, i + 1);
			break;
		}
	}
	while (span_next_part(&rest, ' ', &word))
		for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
			if (span_is_nocase(word, words[i]))
				return true;
	return false;
}

static bool says_should_by_the_way(struct span text)
{
	static const char should[] = "should";
	size_t n = strlen(should);

	for (size_t i = 1; i + n <= text.len; i++)
		if (span_starts_nocase(span_from(text, i), should) &&
		    !char_is_letter(text.at[i - 1]) &&
		    !is_by_the_way(span_first(text, i)))
			return false;
	return true;
}

struct span own_strength(const struct own_sentence *one, struct arena *arena)
{
	static const char *const words[] = { "", "could", "should", "must" };
	enum strength_said said = said_by_words(one->text), meant = said;

	if (begins_with_strength(one->text))
		return SPAN_NONE;
	if (said_by_heading(one->heading, arena))
		meant = said_by_heading(one->heading, arena);
	else if (said == SAYS_SHOULD && says_should_by_the_way(one->text))
		meant = SAYS_MUST;
	return meant == said ? SPAN_NONE : span_str(words[meant]);
}
