/* Names and values made comparable, and the remarks that stand beside a name. */
#include "base/fold.h"

/* "1.2 Why", "3) Why", "4. Why": what is left of the number is the name. */
static struct span without_number(struct span name)
{
	size_t i = 0;

	while (i < name.len &&
	       (char_is_digit(name.at[i]) || (i && name.at[i] == '.')))
		i++;
	if (!i)
		return name;
	if (i < name.len && name.at[i] == ')')
		i++;
	if (i >= name.len || name.at[i] != ' ')
		return name;
	return span_trim(span_from(name, i));
}

/* "(optional)", "(mandatory)", "(if any)": said about a heading, not its name. */
static bool is_remark(struct span inside)
{
	static const char *const words[] = {
		"optional", "mandatory", "required", "recommended", "if",
		"when",	    "include",	 "where",    "as",	    "n/a",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t len = strlen(words[i]);

		if (span_starts(inside, words[i]) &&
		    (inside.len == len || !char_is_letter(inside.at[len])))
			return true;
	}
	return false;
}

/* "acceptance criteria (acs)": the first letters of its words, perhaps an s. */
static bool is_abbreviation(struct span inside, struct span name)
{
	size_t n = 0;

	for (size_t i = 0; i < name.len; i++) {
		if (name.at[i] == ' ' || (i && name.at[i - 1] != ' '))
			continue;
		if (n == inside.len || inside.at[n++] != name.at[i])
			return false;
	}
	return n > 1 && (n == inside.len ||
			 (n + 1 == inside.len && inside.at[n] == 's'));
}

/* "Why {#why}", "Why {: .lead}": attributes, which no reader sees. */
static size_t without_attributes(struct span name)
{
	ptrdiff_t open = span_find_char(name, '{');

	if (open > 0 && span_ends(name, "}") && (size_t)open + 2 < name.len &&
	    strchr("#:. ", name.at[open + 1]))
		return (size_t)open;
	return name.len;
}

/* The offset of the parenthesis that closes at the end of `text`, or 0. */
static size_t trailing_parenthesis(struct span text)
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
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_starts(inside, words[i]))
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
	while ((open = trailing_parenthesis(bare)) > 0) {
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

struct span text_other_name(struct span folded)
{
	size_t open, joint, len;
	struct span other;

	if (is_words_alone(folded))
		return SPAN_NONE;
	open = trailing_parenthesis(folded);
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

static struct span without_tail(struct span name)
{
	for (;;) {
		struct span inside;
		size_t open;

		name = span_trim(name);
		open = trailing_parenthesis(name);
		inside = open ? span_of(name.at + open + 1, name.len - open - 2)
			      : SPAN_NONE;
		if (name.len > 1 && strchr(":?", name.at[name.len - 1]))
			name.len--;
		else if (without_attributes(name) < name.len)
			name.len = without_attributes(name);
		else if (open &&
			 (is_remark(inside) ||
			  is_abbreviation(inside,
					  span_trim(span_first(name, open)))))
			name.len = open;
		else
			return name;
	}
}

/* The brackets of other scripts, in which remarks about a name stand. */
static utf8proc_int32_t straighten_bracket(utf8proc_int32_t c)
{
	switch (c) {
	case 0x3010: /* 【 */
	case 0x300C: /* 「 */
	case 0x3014: /* 〔 */
	case 0xFF3B: /* ［ */
		return '[';
	case 0x3011:
	case 0x300D:
	case 0x3015:
	case 0xFF3D:
		return ']';
	case 0xFF1F:
		return '?';
	default:
		return c;
	}
}

struct span text_fold_name(struct arena *arena, struct span name)
{
	struct fold_writer out = writer_for(arena, name.len);
	utf8proc_int32_t c;
	bool gap = false;
	struct span whole = name;

	/* ASCII, which most are of, without looking anything up. */
	while (name.len && (unsigned char)name.at[0] < 0x80) {
		char plain = name.at[0];

		name = span_from(name, 1);
		if (plain == '*' || plain == '`')
			continue;
		if (plain == '_' || plain == '-' ||
		    code_point_is_blank((unsigned char)plain)) {
			gap = out.len > 0;
			continue;
		}
		if (gap)
			out.at[out.len++] = ' ';
		gap = false;
		out.at[out.len++] = char_lower(plain);
	}
	while (code_point_next(&name, &c)) {
		c = straighten_bracket(straighten(c));
		if (c == '_' || c == '-' || c == 0x2010 || c == 0x2011 ||
		    code_point_is_blank((uint32_t)c)) {
			gap = out.len > 0;
			continue;
		}
		if (code_point_is_emoji(c) || code_point_is_hidden(c) ||
		    c == '*' || c == '`')
			continue;
		if (gap)
			writer_put(&out, ' ');
		gap = false;
		writer_fold(&out, c);
	}
	name = without_tail(without_number(writer_folded(&out)));
	/* A heading that is nothing but an emoji or dashes is its own name. */
	return name.len ? name : span_trim(whole);
}

/* `_` and `-` join words only between letters; elsewhere they are signs. */
static bool is_joint(struct span before, struct span after)
{
	return text_ends_in_letter(before) && text_starts_with_letter(after);
}

static struct span fold_value_once(struct arena *arena, struct span value)
{
	struct fold_writer out = writer_for(arena, value.len);
	utf8proc_int32_t c;
	bool gap = false;

	/* ASCII, which most are of, without looking anything up. */
	while (value.len && (unsigned char)value.at[0] < 0x80) {
		char plain = value.at[0];

		if (plain == '_' || plain == '-') {
			struct span after = span_from(value, 1);

			if (after.len && (unsigned char)after.at[0] >= 0x80)
				break;
			if (after.len && char_is_letter(after.at[0]) &&
			    out.len && char_is_letter(out.at[out.len - 1])) {
				value = after;
				gap = true;
				continue;
			}
		}
		value = span_from(value, 1);
		if (plain == '*' || plain == '`' || plain == '"')
			continue;
		if (code_point_is_blank((unsigned char)plain)) {
			gap = out.len > 0;
			continue;
		}
		if (gap)
			out.at[out.len++] = ' ';
		gap = false;
		out.at[out.len++] = char_lower(plain);
	}
	while (code_point_next(&value, &c)) {
		c = straighten(c);
		if (code_point_is_blank((uint32_t)c)) {
			gap = out.len > 0;
			continue;
		}
		if ((c == '_' || c == '-') &&
		    (gap || is_joint(span_of(out.at, out.len), value)) &&
		    text_starts_with_letter(value) &&
		    text_ends_in_letter(span_of(out.at, out.len))) {
			gap = true;
			continue;
		}
		if (code_point_is_emoji(c) || code_point_is_hidden(c) ||
		    c == '*' || c == '`' || c == '"')
			continue;
		if (gap)
			writer_put(&out, ' ');
		gap = false;
		writer_fold(&out, c);
	}
	return writer_folded(&out);
}

static struct span without_marks(struct span value)
{
	static const char around[] = "_'~";

	value = span_trim(value);
	while (value.len > 1 && strchr(around, value.at[0]) &&
	       value.at[0] == value.at[value.len - 1])
		value = span_trim(span_of(value.at + 1, value.len - 2));
	return value;
}

struct span text_fold_value(struct arena *arena, struct span value)
{
	struct span trimmed = span_trim(value);
	struct span folded =
		without_marks(fold_value_once(arena, without_marks(trimmed)));
	size_t open = trailing_parenthesis(folded);

	if (open && folded.at[open] == '(')
		folded = without_marks(span_first(folded, open));
	return folded.len ? folded : trimmed;
}
