/* Lists of ids as texts: what separates them, and what stands around them. */
#include "backlog/id-list.h"

#include "backlog/id.h"
#include "backlog/item-words.h"
#include "base/unicode.h"

/* What joins the ends of a range; the hyphen is tried last. */
static const char *const range_signs[] = {
	" to ", " through ", " thru ", " until ", " till ", " bis ", " à ",
	" au ", " a ",	     " al ",   " até ",	  " tot ",  " t/m ", " по ",
	" до ", " do ",	     " đến ",  " tới ",	  " til ",  "から",  "至",
	"到",	"～",	     "〜",     "~",	  " - ",    " – ",   " — ",
	"…",	"...",	     "..",     "–",	  "—",	    "-",
};
enum { N_RANGE_SIGNS = sizeof(range_signs) / sizeof(*range_signs) };

/* Could a sign that begins so be in a text with such bytes? */
static bool may_begin(char c, bool any_blank, bool any_high)
{
	return c == ' ' ? any_blank : (unsigned char)c < 0x80 || any_high;
}

/* Cuts the text at the last of such a sign: DEBT-26-31 is cut after 26. */
static bool cut_at(struct span text, const char *sign, struct span *from,
		   struct span *to)
{
	size_t len = strlen(sign);

	for (size_t at = text.len; at-- > 1;) {
		if (text.at[at] != sign[0] ||
		    !span_starts(span_from(text, at), sign))
			continue;
		*from = span_trim(span_first(text, at));
		*to = span_trim(span_from(text, at + len));
		return id_number(*from).len && id_is_number(id_number(*to));
	}
	return false;
}

bool range_cut(struct span text, struct span *from, struct span *to)
{
	bool any_blank = false, any_high = false;
	size_t numbers = 0;

	for (size_t i = 0; i < text.len; i++) {
		any_blank |= text.at[i] == ' ';
		any_high |= (unsigned char)text.at[i] >= 0x80;
		numbers += char_is_digit(text.at[i]) &&
			   !(i && char_is_digit(text.at[i - 1]));
	}
	/* Each end has its own; most ids have one. */
	if (numbers < 2)
		return false;
	for (size_t i = 0; i < N_RANGE_SIGNS; i++)
		if (may_begin(range_signs[i][0], any_blank, any_high) &&
		    cut_at(text, range_signs[i], from, to))
			return true;
	return false;
}

/* "issue 7", "Task #12", "User Stories 1": words that say what it is, a number. */
static bool is_word_and_number(struct span part)
{
	ptrdiff_t hash = span_find(part, " #");
	size_t n = 0;

	if (hash > 0)
		return span_find_char(part, ' ') == hash &&
		       !span_has_digit(span_first(part, (size_t)hash)) &&
		       id_is_number(span_from(part, (size_t)hash + 2));
	while (n < part.len && (char_is_letter(part.at[n]) ||
				part.at[n] == ' ' || (part.at[n] & 0x80)))
		n++;
	return n == item_words_length(part) && n &&
	       id_is_number(span_from(part, n));
}

/* What stands between the ids of a list; blanks alone are tried last. */
static const char *const signs[] = {
	";",	  ",",	    "；",    "，",     "、",   "|",    "｜",
	"→",	  "·",	    "•",     " and ",  " & ",  " + ",  " / ",
	"/",	  "／",	    " und ", " y ",    " e ",  " et ", " и ",
	" i ",	  " oraz ", " en ",  " och ",  " og ", " ve ", " và ",
	"和",	  "与",	    "與",    "及",     "と",   "및",   " or ",
	" oder ", " ou ",   " o ",   " then ", " > ",  " ",
};
enum { N_SIGNS = sizeof(signs) / sizeof(*signs) };

/* The longest of the first `n` signs at the front of the text, or 0. */
static size_t sign_length(struct span text, size_t n)
{
	size_t longest = 0;

	for (size_t i = 0; i < n; i++)
		if (signs[i][0] == text.at[0] && strlen(signs[i]) > longest &&
		    span_starts(text, signs[i]))
			longest = strlen(signs[i]);
	return longest;
}

bool id_list_next(struct span *text, enum id_list_by by, struct span *part)
{
	size_t n = by == BY_BLANKS ? N_SIGNS : N_SIGNS - 1;
	size_t end = 0, len = 0;

	if (!text->at)
		return false;
	for (; end < text->len; end++) {
		char c = text->at[end];

		/* No sign begins with one of these. */
		if (char_is_letter(c) || char_is_digit(c))
			continue;
		len = sign_length(span_from(*text, end), n);
		if (len)
			break;
	}
	*part = span_trim(span_first(*text, end));
	*text = end < text->len ? span_from(*text, end + len) : SPAN_NONE;
	return true;
}

bool id_list_is_id(struct span part)
{
	struct opening opening;

	while (part.len && part.at[0] == '#')
		part = span_from(part, 1);
	return id_is_number(part) || is_word_and_number(part) ||
	       (id_opens(part, OPENS_INNER, &opening) &&
		opening.end == part.len);
}

/* The same, or "Stories 1.1 to 1.3". */
static bool is_id_or_range(struct span part)
{
	struct span from, to;

	return id_list_is_id(part) ||
	       (range_cut(part, &from, &to) && is_word_and_number(from) &&
		id_is_number(to));
}

/* "S-1 Login", "S-1 (the login)", "#1 (done)": an id leads, and words follow. */
static bool opens_with_id(struct span part)
{
	size_t i = 1;

	if (part.len && part.at[0] == '#') {
		while (i < part.len && char_is_digit(part.at[i]))
			i++;
		return i > 1 && (i == part.len || part.at[i] == ' ');
	}
	return id_prefix(part).len > 0;
}

static bool is_list_of(struct span text, enum id_list_by by,
		       bool (*is_part)(struct span part))
{
	struct span part;
	size_t n = 0;

	while (id_list_next(&text, by, &part)) {
		/* "S-1, and S-2" */
		if (!part.len && n && text.len)
			continue;
		if (!is_part(part))
			return false;
		n++;
	}
	return n > 1;
}

bool id_list_is_list(struct span text, enum id_list_by by)
{
	return is_list_of(text, by, is_id_or_range) ||
	       (by == BY_SIGNS && is_list_of(text, by, opens_with_id));
}

bool id_list_is_bare(struct span text)
{
	return is_list_of(text, BY_BLANKS, id_list_is_id);
}

/* The length of a sign that sets ids off from a title at `i`, or 0. */
static size_t title_sign_at(struct span text, size_t i)
{
	static const char *const title_signs[] = { ":",	  "：",	 "]",
						   " — ", " – ", " - " };

	for (size_t s = 0; s < sizeof(title_signs) / sizeof(*title_signs); s++)
		if (span_starts(span_from(text, i), title_signs[s]))
			return strlen(title_signs[s]);
	return 0;
}

/* "US-6 – US-8", "US-6–8"; "Milestone 15 — Phase 5" is of two things. */
static bool is_range(struct span text)
{
	enum { LONGEST = 200 };
	struct span from, to, front;

	/* It is asked of ever more of a text, which may be long. */
	if (text.len > LONGEST || !range_cut(text, &from, &to) ||
	    !id_list_is_id(from) || !id_list_is_id(to))
		return false;
	front = span_first(to, to.len - id_number(to).len);
	return !front.len ||
	       span_eq(front, span_first(from, from.len - id_number(from).len));
}

/* The end of "/05/06" from `end` on, before a blank; else `end`. */
static size_t slashed_end(struct span text, size_t end)
{
	size_t i = end;

	while (i + 1 < text.len && text.at[i] == '/' &&
	       char_is_digit(text.at[i + 1]))
		for (i++; i < text.len && char_is_digit(text.at[i]); i++)
			;
	return i < text.len && text.at[i] == ' ' ? i : end;
}

size_t id_list_end(struct span text, size_t end)
{
	size_t start = id_skip_signs(text);
	struct span head;

	if (slashed_end(text, end) > end)
		return slashed_end(text, end);

	for (size_t i = end; start < end && i < text.len; i++) {
		size_t sign = title_sign_at(text, i);

		if (!sign)
			continue;
		head = span_trim(span_between(text.at + start, text.at + i));
		if (i > end && (id_list_is_bare(head) || is_range(head)))
			return i;
		/* "US-1 – US-5: Login" may still be a range. */
		if (text.at[i] != ' ')
			break;
	}
	return end;
}

/* "Blocked by #1", "after S-2": words that say what the field says already. */
static struct span without_lead(struct span text)
{
	static const char *const leads[] = {
		"blocked by ",	"blocked on ", "depends on ", "waits for ",
		"waiting for ", "waiting on ", "after ",      "requires ",
		"needs ",	"see ",	       "part of ",    "nach ",
		"siehe ",	"then ",       "and ",	      "both ",
	};

	for (size_t i = 0; i < sizeof(leads) / sizeof(*leads); i++)
		if (span_starts_nocase(text, leads[i]))
			return span_trim(span_from(text, strlen(leads[i])));
	return text;
}

/* "01 and 02 (both must be merged first)" is said about the whole list. */
static struct span without_remark(struct span text)
{
	ptrdiff_t open = span_find(text, " (");
	struct span list;

	if (open <= 0 || !span_ends(text, ")") ||
	    span_find_char(text, ')') + 1 != (ptrdiff_t)text.len)
		return text;
	list = span_trim(span_first(text, (size_t)open));
	return is_list_of(list, BY_SIGNS, id_list_is_id) ? list : text;
}

/* "(S-1, S-2)": the list that stands inside. */
static struct span without_parentheses(struct span text)
{
	return span_starts(text, "(") && span_find_char(text, ')') + 1 ==
						 (ptrdiff_t)text.len
		       ? span_trim(span_of(text.at + 1, text.len - 2))
		       : text;
}

bool id_list_is_word(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (strchr(" /;,|<>~&+\n", text.at[i]) ||
		    (unsigned char)text.at[i] >= 0x80)
			return false;
	return true;
}

/* "✅ S-1", "S-1 ✅": without what people draw beside a name. */
static struct span without_emoji(struct span text)
{
	size_t end = text.len;

	text = span_trim(span_from(text, text_emoji_length(text)));
	end = text.len;
	while (end && text.at[end - 1] != ' ')
		end--;
	if (end && end < text.len &&
	    text_emoji_length(span_from(text, end)) == text.len - end)
		text = span_trim(span_first(text, end));
	return text;
}

/* "S-1 and S-2.": the full stop belongs to the line. */
static struct span without_stop(struct span text)
{
	if (span_ends(text, "."))
		text.len--;
	else if (span_ends(text, "。"))
		text.len -= strlen("。");
	return span_trim(text);
}

struct span id_list_text(struct span text)
{
	return without_parentheses(without_remark(
		without_lead(without_emoji(without_stop(span_trim(text))))));
}

bool range_is_sign(struct span text)
{
	text = span_trim(text);
	for (size_t i = 0; i < N_RANGE_SIGNS; i++)
		if (span_eq(text, span_trim(span_str(range_signs[i]))))
			return true;
	return false;
}
