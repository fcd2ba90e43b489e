/*
 * Where a value ends and a remark about it begins: "Ready — see PR 5", "Done,
 * 2026-07-04", "Superseded by 12". What is compared with agreed values is
 * tried as a whole first; so a value that itself holds such a sign wins.
 */
#include "backlog/value.h"

#include "base/unicode.h"

/* Remarks are looked for only so far: a longer text is prose. */
enum { LONGEST_HEAD = 120 };

/* After these a remark begins, wherever they stand. */
static const char *const signs[] = {
	"·",  "•",  "∙", "・", "|", "｜", ";",	"；",
	"，", "、", "—", "。", "(", "（", "\n",
};

/* After these only with a blank around them or after them. */
static const char *const spaced[] = {
	" / ", " – ", " - ", " -- ", ", ", ": ", ". ",
	" #",  " [",  " @",  " ← ",  "[^", " ~", " {",
};

/* "Superseded by 12", "Accepted on 2026-07-04", "Done in v2.3". */
static const struct {
	const char *word;
	bool needs_digit;
} joints[] = {
	{ " by ", false },
	{ " on ", true },
	{ " in ", true },
	{ " since ", true },
	{ " at ", true },
	{ " as of ", false },
	{ " via ", false },
	{ " see ", false },
	{ " per ", false },
	{ " with ", true },
	{ " until ", true },
	{ " from ", true },
	{ " due to ", false },
	{ " am ", true },
	{ " seit ", true },
	{ " durch ", false },
	{ " le ", true },
	{ " par ", false },
	{ " por ", false },
	{ " el ", true },
	{ " em ", true },
	{ " da ", true },
	{ " because ", false },
	{ " weil ", false },
	{ " porque ", false },
	{ " in favor of ", false },
	{ " in favour of ", false },
	{ " il ", true },
	{ " op ", true },
	{ " dnia ", true },
	{ " dne ", true },
	{ " den ", true },
	{ " w dniu ", true },
	{ " vom ", true },
};

/* "2026-07-04", "4.7.2026", "07/04/26", "60%": a word that is a remark. */
static bool is_date_word(struct span word)
{
	size_t digits = 0, signs_seen = 0;

	for (size_t i = 0; i < word.len; i++) {
		digits += char_is_digit(word.at[i]);
		signs_seen += strchr("-./", word.at[i]) != NULL;
	}
	if (span_ends(word, "%"))
		return digits > 0 && digits + 1 == word.len;
	return digits >= 4 && signs_seen >= 2 &&
	       digits + signs_seen == word.len;
}

static struct span next_word(struct span text)
{
	size_t end = 0;

	while (end < text.len && !char_is_space(text.at[end]) &&
	       text.at[end] != ',')
		end++;
	return span_first(text, end);
}

static struct span without_end(struct span head)
{
	for (;;) {
		head = span_trim(head);
		if (head.len && strchr(".!,:-/", head.at[head.len - 1]))
			head.len--;
		else if (span_ends(head, "。") || span_ends(head, "！"))
			head.len -= strlen("。");
		else
			return head;
	}
}

/* Does the sign only part values among which nobody has chosen yet? */
static bool parts_choices(struct span text, const char *sign)
{
	char part = sign[sign[0] == ' '];

	return strchr("|/", part) && value_is_choice(text, part);
}

/* The first place from which on the text is set off by a sign. */
static size_t first_sign(struct span text)
{
	size_t end = text.len;

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		ptrdiff_t at = span_find(span_first(text, end), signs[i]);

		if (at >= 0 && !parts_choices(text, signs[i]))
			end = (size_t)at;
	}
	for (size_t i = 0; i < sizeof(spaced) / sizeof(*spaced); i++) {
		ptrdiff_t at = span_find(span_first(text, end), spaced[i]);

		if (at > 0 && !parts_choices(text, spaced[i]))
			end = (size_t)at;
	}
	for (size_t i = 1; i < end; i++)
		if (text.at[i - 1] == ' ' && char_is_digit(text.at[i]) &&
		    is_date_word(next_word(span_from(text, i))))
			return i;
	return end;
}

static size_t first_joint(struct span text)
{
	size_t end = text.len;

	for (size_t i = 0; i < sizeof(joints) / sizeof(*joints); i++) {
		struct span word = span_str(joints[i].word);
		ptrdiff_t at = span_find(span_first(text, end), joints[i].word);

		if (at > 0 && (!joints[i].needs_digit ||
			       span_has_digit(span_from(text, (size_t)at))))
			end = (size_t)at;
		/* "Ready since", where the day was cut off already. */
		word.len--;
		if (end > word.len &&
		    span_eq(span_of(text.at + end - word.len, word.len), word))
			end -= word.len;
	}
	return end;
}

/* Most values are plain words; those are looked at once and no more. */
static bool may_have_remark(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!char_is_letter(text.at[i]) && !char_is_digit(text.at[i]) &&
		    text.at[i] != ' ' && text.at[i] != '-' && text.at[i] != '_')
			return true;
	return span_find_char(text, ' ') >= 0;
}

size_t value_heads(struct span text, struct span heads[MOST_HEADS])
{
	struct span whole = span_trim(text), head;
	size_t n = 0;

	if (!may_have_remark(whole))
		return 0;
	head = span_first(whole, LONGEST_HEAD);
	head = without_end(span_first(head, first_sign(head)));
	while (head.len && head.len < whole.len && n < MOST_HEADS) {
		struct span shorter =
			without_end(span_first(head, first_joint(head)));

		heads[n++] = head;
		if (shorter.len == head.len)
			return n;
		head = shorter;
	}
	if (!n && head.len == whole.len) {
		head = without_end(span_first(head, first_joint(head)));
		if (head.len && head.len < whole.len)
			heads[n++] = head;
	}
	return n;
}

struct span value_head(struct span text)
{
	struct span heads[MOST_HEADS];

	return value_heads(text, heads) ? heads[0] : text;
}

bool text_is_sentence(struct span text)
{
	/* An ideograph is a word, and a state has two to four of them. */
	enum { FEW_WORDS = 3, WORDS_OF_IDEOGRAPHS = 5, WORDS_OF_A_VALUE = 8 };
	size_t words;

	text = span_trim(text);
	words = text_count_words(text);
	return words > WORDS_OF_A_VALUE ||
	       (words > FEW_WORDS &&
		(span_ends(text, ".") || span_ends(text, "?") ||
		 span_ends(text, "!"))) ||
	       (span_ends(text, "。") &&
		words > (span_find_char(text, ' ') < 0 ? WORDS_OF_IDEOGRAPHS
						       : FEW_WORDS));
}

bool text_opens_with_state(struct span text)
{
	enum { WORDS_OF_A_STATE = 3 };
	struct span head;

	text = span_trim(text);
	head = value_head(text);
	/* "Currently, we wait" is no state. */
	return head.len && head.len < text.len && text.at[head.len] != ',' &&
	       text_count_words(head) <= WORDS_OF_A_STATE;
}

long value_month(struct span word)
{
	static const char *const months[] = { "jan", "feb", "mar", "apr",
					      "may", "jun", "jul", "aug",
					      "sep", "oct", "nov", "dec" };

	for (size_t i = 0; i < sizeof(months) / sizeof(*months); i++)
		if (span_starts_nocase(word, months[i]))
			return (long)i + 1;
	return 0;
}

/* "July 4", "4 July 2026", "2026", "2026-07-04T10:00". */
static bool is_date_like(struct span text)
{
	size_t digits = 0, words = text_count_words(text);

	for (size_t i = 0; i < text.len; i++)
		digits += char_is_digit(text.at[i]);
	if (is_date_word(next_word(text)) || (digits && value_month(text)))
		return true;
	/* "EXP-12" and "v1.2" are neither. */
	if (text.len && !char_is_digit(text.at[0]) &&
	    span_find_char(text, ' ') < 0)
		return false;
	return digits && words <= 4 && digits * 3 >= text.len &&
	       (text.len >= 4 || words > 1);
}

bool value_is_remark(struct span text)
{
	static const char *const openings[] = {
		"see", "since", "by",	   "as",      "on",    "from",	"until",
		"but", "not",	"pending", "waiting", "with",  "per",	"in",
		"at",  "cf.",	"because", "due",     "via",   "siehe", "seit",
		"am",  "vgl.",	"voir",	   "ver",     "véase",
	};
	struct span word;

	text = span_trim(text);
	word = next_word(text);
	for (size_t i = 0; i < sizeof(openings) / sizeof(*openings); i++)
		if (word.len < text.len && span_is_nocase(word, openings[i]))
			return true;
	return is_date_like(text) || text_count_words(text) > 3;
}
