/* Remarks that stand beside a name: "Scope (functional)", "[draft] Why". */
#include "base/fold.h"

size_t text_trailing_parenthesis(struct span text)
{
	char close = text.len ? text.at[text.len - 1] : '\0';
	char open = close == ')' ? '(' : '[';
	size_t depth = 0;

	if (close != ')' && close != ']')
		return 0;
	for (size_t i = text.len; i-- > 0;) {
		if (text.at[i] == close)
			depth++;
		else if (text.at[i] == open && !--depth)
			return i;
	}
	return 0;
}

/* "(old)": what stands under such a heading is no longer what it says. */
static bool is_past(struct span inside)
{
	static const char *const words[] = {
		"old",	      "obsolete", "removed",  "previous", "outdated",
		"deprecated", "not ",	  "non ",     "out of",	  "superseded",
		"excluded",   "archived", "rejected", "dropped",  "alt)",
		"veraltet",   "antigo",	  "antiguo",  "ancien",	  "旧",
	};

	inside = span_trim(inside);
	if (ANY_OF(span_starts, inside, words))
		return true;
	return span_is(inside, "not)") || span_is(inside, "out)");
}

/* Where a dash, a colon or a slash sets off what follows; its length. */
static size_t first_joint(struct span text, size_t *len)
{
	static const char *const joints[] = { " — ", " – ", ": ", " / ",
					      " | " };
	size_t end = text.len;

	*len = 0;
	for (size_t i = 0; i < sizeof(joints) / sizeof(*joints); i++) {
		ptrdiff_t at = span_find(span_first(text, end), joints[i]);

		if (at <= 0)
			continue;
		end = (size_t)at;
		*len = strlen(joints[i]);
	}
	return end;
}

/* "[draft] why": where the name begins after a remark in brackets. */
static size_t leading_brackets(struct span text)
{
	ptrdiff_t close = -1;

	if (text.len && (text.at[0] == '[' || text.at[0] == '('))
		close = span_find_char(text, text.at[0] == '[' ? ']' : ')');
	return close < 0 || is_past(span_from(text, 1)) ? 0 : (size_t)close + 1;
}

/* Most names are words alone, and have no remark. */
static bool is_words_alone(struct span folded)
{
	for (size_t i = 0; i < folded.len; i++)
		if (!char_is_letter(folded.at[i]) &&
		    !char_is_digit(folded.at[i]) && folded.at[i] != ' ')
			return false;
	return true;
}

struct span text_without_remark(struct span folded)
{
	struct span bare = folded;
	size_t open, joint, len;

	if (is_words_alone(folded))
		return folded;
	while ((open = text_trailing_parenthesis(bare)) > 0) {
		if (is_past(span_from(bare, open + 1)))
			return folded;
		bare = span_trim(span_first(bare, open));
	}
	joint = first_joint(bare, &len);
	if (len && is_past(span_from(bare, joint + len)))
		return folded;
	bare = span_trim(span_first(bare, joint));
	bare = span_trim(span_from(bare, leading_brackets(bare)));
	return bare.len ? bare : folded;
}

struct span text_before_hyphen(struct span name, struct arena *arena)
{
	ptrdiff_t at = span_find(name, " - ");
	struct span before, after;
	bool any = false;

	if (at <= 0)
		return SPAN_NONE;
	before = span_first(name, (size_t)at);
	after = text_fold_case(arena, span_from(name, (size_t)at + 3));
	for (size_t i = 0; i < before.len; i++)
		any |= !char_is_digit(before.at[i]) &&
		       !strchr(". #", before.at[i]);
	return any && !is_past(after) ? before : SPAN_NONE;
}

struct span text_other_name(struct span folded)
{
	size_t open, joint, len;
	struct span other;

	if (is_words_alone(folded))
		return SPAN_NONE;
	open = text_trailing_parenthesis(folded);
	if (open)
		return is_past(span_from(folded, open + 1))
			       ? SPAN_NONE
			       : span_trim(span_of(folded.at + open + 1,
						   folded.len - open - 2));
	joint = first_joint(folded, &len);
	if (len != strlen(" / "))
		return SPAN_NONE;
	other = span_from(folded, joint + len);
	return span_trim(span_first(other, first_joint(other, &len)));
}
