/* Names and values made comparable. */
#include "base/fold.h"

/* The length of an ideograph that counts, or 0: "三、", "（十二）". */
static size_t ideographic_digit(struct span text)
{
	static const char *const digits[] = { "一", "二", "三", "四",
					      "五", "六", "七", "八",
					      "九", "十", "百" };

	if (!text.len || (unsigned char)text.at[0] < 0x80)
		return 0;
	for (size_t i = 0; i < sizeof(digits) / sizeof(*digits); i++)
		if (span_starts(text, digits[i]))
			return strlen(digits[i]);
	return 0;
}

/* "①" to "⑳" count by themselves. */
static bool is_circled_number(struct span text)
{
	return span_starts(text, "\xE2\x91") && text.len > 2 &&
	       (unsigned char)text.at[2] >= 0xA0 &&
	       (unsigned char)text.at[2] <= 0xB3;
}

/* After the digits at `i`, ideographs and those as wide included. */
static size_t skip_wide_digits(struct span name, size_t i)
{
	for (size_t len;; i += len) {
		struct span rest = span_from(name, i);

		len = ideographic_digit(rest);
		if (!len && rest.len && char_is_digit(rest.at[0]))
			len = 1;
		if (!len && span_starts(rest, "\xEF\xBC") && rest.len > 2 &&
		    (unsigned char)rest.at[2] >= 0x90 &&
		    (unsigned char)rest.at[2] <= 0x99)
			len = 3;
		if (!len)
			return i;
	}
}

/* "三、验收标准", "（三）验收标准", "第3章 验收标准", "３．受け入れ条件". */
static size_t ideographic_number(struct span name)
{
	static const char *const signs[] = { "、", "．", "。" };
	static const char *const parts[] = { "章", "节", "節", "部", "条" };
	bool open = span_starts(name, "("), nth = span_starts(name, "第");
	size_t from = open ? 1 : nth ? strlen("第") : 0;
	size_t end = skip_wide_digits(name, from);
	struct span rest = span_from(name, end);

	if (is_circled_number(name))
		return strlen("①");
	if (end == from)
		return 0;
	if (open)
		return span_starts(rest, ")") ? end + 1 : 0;
	for (size_t i = 0; nth && i < sizeof(parts) / sizeof(*parts); i++)
		if (span_starts(rest, parts[i]))
			return end + strlen(parts[i]);
	for (size_t i = 0; !nth && i < sizeof(signs) / sizeof(*signs); i++)
		if (span_starts(rest, signs[i]))
			return end + strlen(signs[i]);
	return 0;
}

/* "iv. why", "a) why", folded: after its blank; 0 where it is none. */
static size_t letter_number(struct span name)
{
	enum { LONGEST = 5 };
	size_t n = 1;

	if (name.len < 4 ||
	    (name.at[1] != '.' && name.at[1] != ')' && name.at[0] != 'i' &&
	     name.at[0] != 'v' && name.at[0] != 'x'))
		return 0;
	while (n < LONGEST && n + 2 < name.len && char_is_letter(name.at[n]))
		n++;
	if (n + 2 >= name.len || name.at[n + 1] != ' ' ||
	    (name.at[n] != '.' && name.at[n] != ')'))
		return 0;
	for (size_t i = 0; n > 1 && i < n; i++)
		if (!strchr("ivx", name.at[i]))
			return 0;
	return n + 2;
}

/* "1.2 Why", "3) Why", "§ 4 Why", "#5 Why": after the blank; 0 without one. */
static size_t plain_number(struct span name)
{
	size_t from = 0, i;

	if (span_starts(name, "§ "))
		from = strlen("§ ");
	else if (span_starts(name, "§"))
		from = strlen("§");
	else if (span_starts(name, "#"))
		from = 1;
	i = from;
	while (i < name.len &&
	       (char_is_digit(name.at[i]) || (i > from && name.at[i] == '.')))
		i++;
	if (i == from)
		return 0;
	if (i < name.len && strchr("):", name.at[i]))
		i++;
	return i < name.len && name.at[i] == ' ' ? i + 1 : 0;
}

struct span text_without_number(struct span name)
{
	size_t end = 0;

	if (!name.len)
		return name;
	if (char_is_letter(name.at[0]))
		end = letter_number(name);
	else
		end = plain_number(name);
	if (!end && !char_is_letter(name.at[0]))
		end = ideographic_number(name);
	return end && end < name.len ? span_trim(span_from(name, end)) : name;
}

struct span text_with_umlauts(struct span folded, char out[UMLAUTS_ROOM])
{
	bool any = false;

	if (folded.len > UMLAUTS_ROOM)
		return SPAN_NONE;
	for (size_t i = 0; i < folded.len; i++) {
		const char *umlaut = NULL;

		if ((unsigned char)folded.at[i] >= 0x80)
			return SPAN_NONE;
		if (i + 1 < folded.len && folded.at[i + 1] == 'e')
			umlaut = folded.at[i] == 'a'   ? "ä"
				 : folded.at[i] == 'o' ? "ö"
				 : folded.at[i] == 'u' ? "ü"
						       : NULL;
		if (umlaut) {
			memcpy(out + i++, umlaut, 2);
			any = true;
		} else {
			out[i] = folded.at[i];
		}
	}
	return any ? span_of(out, folded.len) : SPAN_NONE;
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

/* "【验收标准】", "[Why]": brackets around all of it. */
static bool is_in_brackets(struct span name)
{
	return name.len > 2 && name.at[0] == '[' &&
	       span_find_char(name, ']') == (ptrdiff_t)name.len - 1 &&
	       span_find_char(span_from(name, 1), '[') < 0;
}

static struct span without_tail(struct span name)
{
	for (;;) {
		struct span inside;
		size_t open;

		name = span_trim(name);
		open = text_trailing_parenthesis(name);
		inside = open ? span_of(name.at + open + 1, name.len - open - 2)
			      : SPAN_NONE;
		if (name.len > 1 && strchr(":?.!", name.at[name.len - 1]))
			name.len--;
		else if (is_in_brackets(name))
			name = span_of(name.at + 1, name.len - 2);
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

size_t text_shortcode_length(struct span text)
{
	size_t n = 1;
	bool letter = false;

	if (!span_starts(text, ":"))
		return 0;
	for (; n < text.len &&
	       (char_is_letter(text.at[n]) || char_is_digit(text.at[n]) ||
		strchr("_+-", text.at[n]));
	     n++)
		letter |= char_is_letter(text.at[n]) ||
			  strchr("+-", text.at[n]); /* ":+1:" */
	return letter && n > 1 && n < text.len && text.at[n] == ':' &&
			       (n + 1 == text.len ||
				strchr(" :*", text.at[n + 1]))
		       ? n + 1
		       : 0;
}

/* What is left of a text after those that it opens with, where a word may begin. */
static inline struct span after_shortcode(struct span text, bool at_word)
{
	size_t len;

	while (at_word && (len = text_shortcode_length(text)))
		text = span_from(text, len);
	return text;
}

/* Adds a character of ASCII, and before it the blank that is due. */
static inline void put_plain(struct fold_writer *out, bool *gap, char c)
{
	if (*gap)
		out->at[out->len++] = ' ';
	*gap = false;
	out->at[out->len++] = char_lower(c);
}

/* Adds the small letters that the text begins with, which most of it are. */
static inline void put_letters(struct fold_writer *out, bool *gap,
			       struct span *text)
{
	char *to = out->at + out->len;
	size_t n = 0;

	if (!text->len || text->at[0] < 'a' || text->at[0] > 'z')
		return;
	if (*gap)
		*to++ = ' ';
	*gap = false;
	for (; n < text->len && text->at[n] >= 'a' && text->at[n] <= 'z'; n++)
		to[n] = text->at[n];
	out->len = (size_t)(to + n - out->at);
	*text = span_from(*text, n);
}

/* The same for any character. */
static void put_folded(struct fold_writer *out, bool *gap, utf8proc_int32_t c)
{
	if (*gap)
		writer_put(out, ' ');
	*gap = false;
	writer_fold(out, c);
}

struct span text_fold_name(struct arena *arena, struct span name)
{
	struct fold_writer out = writer_for(arena, name.len);
	utf8proc_int32_t c;
	bool gap = false;
	struct span whole = name;

	/* ASCII, which most are of, without looking anything up. */
	for (put_letters(&out, &gap, &name);
	     name.len && (unsigned char)name.at[0] < 0x80;
	     put_letters(&out, &gap, &name)) {
		char plain = name.at[0];

		/* ":rocket:" is looked at below. */
		if (plain == ':' && (gap || !out.len))
			break;
		name = span_from(name, 1);
		if (plain == '*' || plain == '`')
			continue;
		if (plain == '_' || plain == '-' ||
		    code_point_is_blank((unsigned char)plain)) {
			gap = out.len > 0;
			continue;
		}
		put_plain(&out, &gap, plain);
	}
	for (name = after_shortcode(name, gap || !out.len);
	     code_point_next(&name, &c);
	     name = after_shortcode(name, gap || !out.len)) {
		c = straighten_bracket(straighten(c));
		if (c == '_' || c == '-' || c == 0x2010 || c == 0x2011 ||
		    code_point_is_blank((uint32_t)c)) {
			gap = out.len > 0;
			continue;
		}
		if (code_point_is_emoji(c) || code_point_is_hidden(c) ||
		    c == '*' || c == '`')
			continue;
		put_folded(&out, &gap, c);
	}
	name = without_tail(text_without_number(writer_folded(&out)));
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
	for (put_letters(&out, &gap, &value);
	     value.len && (unsigned char)value.at[0] < 0x80;
	     put_letters(&out, &gap, &value)) {
		char plain = value.at[0];

		if (plain == ':' && (gap || !out.len))
			break;
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
		put_plain(&out, &gap, plain);
	}
	for (value = after_shortcode(value, gap || !out.len);
	     code_point_next(&value, &c);
	     value = after_shortcode(value, gap || !out.len)) {
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
		    c == '*' || c == '`' || c == '"' ||
		    (c >= 0x300C && c <= 0x300F)) /* 「」 and 『』 */
			continue;
		put_folded(&out, &gap, c);
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
	size_t open = text_trailing_parenthesis(folded);

	if (open && folded.at[open] == '(')
		folded = without_marks(span_first(folded, open));
	return folded.len ? folded : trimmed;
}
