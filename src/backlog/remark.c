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

static bool has_digit(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (char_is_digit(text.at[i]))
			return true;
	return false;
}

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
			       has_digit(span_from(text, (size_t)at))))
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

static bool is_among(struct span text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (span_is_nocase(text, words[i]))
			return true;
	return false;
}

/* "points", "SP", "%", "Punkte": letters alone, in one or two words. */
static bool is_unit(struct span text)
{
	static const char *const not_units[] = {
		"to", "of", "or", "and", "bis",	 "oder", "von", "plus", "out",
		"st", "nd", "rd", "th",	 "more", "less", "a",	"per",	"if",
	};
	enum { LONGEST_UNIT = 24 };
	struct span first;
	ptrdiff_t blank;

	text = span_trim(text);
	if (span_is(text, "%"))
		return true;
	blank = span_find_char(text, ' ');
	first = blank < 0 ? text : span_first(text, (size_t)blank);
	if (!text.len || text.len > LONGEST_UNIT ||
	    is_among(first, not_units, sizeof(not_units) / sizeof(*not_units)))
		return false;
	if (blank >= 0 &&
	    span_find_char(span_from(text, (size_t)blank + 1), ' ') >= 0)
		return false;
	for (size_t i = 0; i < text.len; i++)
		if (!char_is_letter(text.at[i]) && text.at[i] != ' ' &&
		    text.at[i] != '.' && (unsigned char)text.at[i] < 0x80)
			return false;
	return true;
}

/* "~3", "≈ 3", "ca. 3": about as much. */
static struct span without_about(struct span text)
{
	static const char *const about[] = { "~",	"≈",	  "ca. ",
					     "ca ",	"circa ", "about ",
					     "approx. " };

	for (size_t i = 0; i < sizeof(about) / sizeof(*about); i++) {
		size_t len = strlen(about[i]);

		if (text.len > len &&
		    span_is_nocase(span_first(text, len), about[i]))
			return span_trim(span_from(text, len));
	}
	return text;
}

/* "0,5", "12,25": one or two digits after a comma are a fraction. */
static struct span with_point(struct span text, char digits[32])
{
	ptrdiff_t comma = span_find_char(text, ',');
	size_t end = (size_t)comma + 1;

	if (comma <= 0 || text.len >= 32 || !char_is_digit(text.at[comma - 1]))
		return text;
	while (end < text.len && char_is_digit(text.at[end]))
		end++;
	if (end == (size_t)comma + 1 || end > (size_t)comma + 3 ||
	    (end < text.len && strchr(",.", text.at[end])))
		return text;
	memcpy(digits, text.at, text.len);
	digits[comma] = '.';
	return span_of(digits, text.len);
}

bool value_quantity(struct span text, double *number)
{
	char digits[32];
	struct span head = value_head(text);
	size_t i = 0;

	if (value_number(text, number) || value_number(head, number))
		return true;
	head = with_point(without_about(head), digits);
	if (head.len && strchr("+-", head.at[0]))
		i++;
	while (i < head.len && (char_is_digit(head.at[i]) || head.at[i] == '.'))
		i++;
	return i && (i == head.len || is_unit(span_from(head, i))) &&
	       value_number(span_first(head, i), number);
}

bool value_day(struct span text, long *day)
{
	return value_date(text, day) || value_date(value_head(text), day);
}

bool amount_holds_for(const struct amount *amount, struct span value,
		      long today)
{
	struct amount against = *amount;
	double number;
	long day;

	if (!amount->is_date)
		return value_quantity(value, &number) &&
		       amount_holds(amount, number);
	if (amount->is_today)
		against.number = (double)today;
	return value_day(value, &day) && amount_holds(&against, (double)day);
}

/* The first letter or digit of ASCII; 0 where another sign comes first. */
static char first_letter(struct span folded)
{
	for (size_t i = 0; i < folded.len; i++) {
		char c = folded.at[i];

		if (char_is_letter(c) || char_is_digit(c))
			return c;
		if ((unsigned char)c >= 0x80)
			return 0;
	}
	return 0;
}

/* May an arrow be in it? Cheap: most values are a word or two. */
static bool may_have_arrow(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] == '>' || (unsigned char)text.at[i] == 0xE2)
			return true;
	return false;
}

/* Can no remark make the one mean the other? Cheap: most differ at once. */
static bool differs_at_once(struct span folded, struct span known)
{
	char first = first_letter(folded), other = first_letter(known);

	return first && other && first != other && !char_is_digit(other);
}

/* The same number, the one with a unit perhaps: "8 points" is 8. */
static bool is_quantity_of(struct span text, struct span known)
{
	double number, agreed;

	return known.len && char_is_digit(known.at[0]) &&
	       value_number(known, &agreed) && value_quantity(text, &number) &&
	       number >= agreed && number <= agreed;
}

static bool means_now(struct span text, struct span folded,
		      const struct span *known, size_t n, struct arena *arena)
{
	struct span heads[MOST_HEADS];
	bool begins_with_digit = text.len &&
				 char_is_digit(span_trim(text).at[0]);
	size_t n_heads, first = 0;

	while (first < n && differs_at_once(folded, known[first]))
		first++;
	if (first == n)
		return false;
	n_heads = value_heads(text, heads);
	for (size_t i = 0; i < n_heads; i++)
		heads[i] = text_fold_value(arena, heads[i]);
	for (size_t k = first; k < n; k++) {
		if (differs_at_once(folded, known[k]))
			continue;
		for (size_t i = 0; i < n_heads; i++)
			if (value_equal(heads[i], known[k]))
				return true;
		if (begins_with_digit && is_quantity_of(text, known[k]))
			return true;
	}
	return false;
}

static bool is_one_of(struct span folded, const struct span *known, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (value_equal(folded, known[i]))
			return true;
	return false;
}

bool value_means_any(struct span text, struct span folded,
		     const struct span *known, size_t n, struct arena *arena)
{
	struct span last = SPAN_NONE;

	if (is_one_of(folded, known, n))
		return true;
	if (may_have_arrow(text))
		last = value_at_last(text);
	if (!last.len)
		return means_now(text, folded, known, n, arena);
	folded = text_fold_value(arena, last);
	return is_one_of(folded, known, n) ||
	       means_now(last, folded, known, n, arena);
}

bool value_means(struct span text, struct span folded, struct span known,
		 struct arena *arena)
{
	return value_means_any(text, folded, &known, 1, arena);
}

/* The same text without its brackets, so that folding keeps what is inside. */
static struct span without_brackets(struct span text, struct arena *arena)
{
	char *copy = arena_text(arena, text.len + 1);

	for (size_t i = 0; i < text.len; i++)
		copy[i] = strchr("()", text.at[i]) ? ' ' : text.at[i];
	return span_of(copy, text.len);
}

bool value_says_the_same(struct span a, struct span b, struct arena *arena)
{
	return value_equal(text_fold_value(arena, without_brackets(a, arena)),
			   text_fold_value(arena, without_brackets(b, arena)));
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

static bool opens_with_month(struct span text)
{
	static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";

	for (size_t i = 0; i + 3 < sizeof(months); i += 3)
		if (text.len > 3 && char_lower(text.at[0]) == months[i] &&
		    char_lower(text.at[1]) == months[i + 1] &&
		    char_lower(text.at[2]) == months[i + 2])
			return true;
	return false;
}

/* "July 4", "4 July 2026", "2026", "2026-07-04T10:00". */
static bool is_date_like(struct span text)
{
	size_t digits = 0, words = text_count_words(text);

	for (size_t i = 0; i < text.len; i++)
		digits += char_is_digit(text.at[i]);
	if (is_date_word(next_word(text)) || (digits && opens_with_month(text)))
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
